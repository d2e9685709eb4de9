import { describe, expect, test } from 'vitest';
import { graphOfPrinted, type PrintedSource } from '../../src/graph/ir-graph.ts';
import { contractId, projectGraph } from '../../src/graph/project-graph.ts';
import { readSyntaxTree } from '../../src/graph/syntax-tree.ts';
import { readIr } from '../../src/link/ir-object.ts';
import { dependenciesOf } from '../../src/link/linked-contract.ts';
import { positionsFor } from '../../src/link/positions.ts';
import { wholeRun } from '../support/whole-run.ts';
import type { Texts } from './facts.ts';

const RELEASES = ['0.8.28', '0.8.30', '0.8.34', '0.8.37'];

interface Output {
  readonly contracts: Readonly<Record<string, Readonly<Record<string, { readonly ir: string }>>>>;
  readonly sources: Readonly<Record<string, { readonly ast: unknown }>>;
}

const PROJECTS: Readonly<Record<string, Texts>> = {
  'one source': {
    'a.sol': `contract Z { uint x; } /* ä */ library L { function f() internal { new Z(); } }
      interface I { } contract A { Z z = new Z(); function f() external { L.f(); new Y(); } }
      abstract contract N { function n() public { new A(); } } contract Y is N { function y() external pure returns (bytes memory) { return type(Z).runtimeCode; } function n2() external { n(); } }`.replace(
      'L.f(); new Y();',
      'L.f();',
    ),
  },
  'several sources': {
    'z.sol': 'import "b.sol"; contract Z is B { } contract Y { Z z = new Z(); }',
    'b.sol': 'import "lib/é.sol"; contract B { E e; constructor() { e = new E(); } }',
    'lib/é.sol': '/* 😀 */ contract E { uint x; } contract D { E e = new E(); E f = new E(); }',
    'a.sol':
      'import "z.sol"; import {E as X, D} from "lib/é.sol"; abstract contract None { } contract A { D d = new D(); function f() external { new X(); new Z(); new Y(); } }',
  },
  'sources that import each other': {
    'a.sol': 'import "c.sol"; contract A { function f() external { new C(); } }',
    'b.sol': 'import "a.sol"; contract B { function f() external { new A(); } }',
    'c.sol': 'import "b.sol"; contract C { uint x; } contract D { B b = new B(); }',
  },
};

describe.each(RELEASES)('solc %s', (release) => {
  test.each(Object.entries(PROJECTS))('is that of the syntax trees: %s', (_, texts) => {
    const escaped = Object.entries(texts).map(
      ([name, text]) =>
        [name, { content: text.replaceAll(/"lib\/é.sol"/g, '"lib/\\xc3\\xa9.sol"') }] as const,
    );
    const input = {
      language: 'Solidity',
      sources: Object.fromEntries(escaped),
      settings: { viaIR: true, outputSelection: { '*': { '*': ['ir'], '': ['ast'] } } },
    };
    const output: Output = JSON.parse(wholeRun(release, input).toString());
    const requested = Object.keys(texts);
    const facts = new Map(requested.map((name) => [name, readSyntaxTree(name, output.sources[name]?.ast)]));
    const expected = projectGraph(facts, requested, () => 1);
    const found = graphOfPrinted(
      printedSources(output, new Map([...facts].map(([name, { imports }]) => [name, imports]))),
      requested,
    );

    expect(found.sources.map(({ name, imports }) => ({ name, imports }))).toEqual(
      expected.sources.map(({ name, imports }) => ({ name, imports })),
    );
    const deployable = (graph: typeof found) => graph.contracts.filter((contract) => contract.deployable);
    expect(deployable(found).map(comparable)).toEqual(deployable(expected).map(comparable));
    expect(deployable(found).length).toBeGreaterThan(2);
    expect(found.contracts.map(({ id }) => id).sort()).toEqual(expected.contracts.map(({ id }) => id).sort());
  });
});

function comparable({
  id,
  source,
  name,
  start,
  end,
  dependencies,
}: ReturnType<typeof graphOfPrinted>['contracts'][number]) {
  return { id, source, name, start, end, dependencies: [...dependencies].sort() };
}

/** What a run printed, by source. The contracts are in the order of their names, as in the output. */
function printedSources(
  { contracts }: Output,
  imports: ReadonlyMap<string, readonly string[]>,
): Map<string, PrintedSource> {
  const objects = Object.entries(contracts).flatMap(([source, ofSource]) =>
    Object.entries(ofSource).map(([name, { ir }]) => ({
      source,
      name,
      object: ir === '' ? undefined : readIr(ir, positionsFor(imports.size)).object,
    })),
  );
  const ids = new Map(
    objects.map(({ source, name, object }) => [object?.name ?? '', contractId(source, name)]),
  );
  return new Map(
    [...imports].map(([source, imported]) => {
      const here = objects.filter((contract) => contract.source === source);
      const list = here.map(({ name, object }) => ({
        name,
        code: object && {
          place: object.place,
          size: object.size,
          dependencies: dependenciesOf(object).flatMap((dependency) => ids.get(dependency) ?? []),
        },
      }));
      return [source, { name: source, size: 1, imports: imported, contracts: list }];
    }),
  );
}
