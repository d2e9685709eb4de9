import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { estimatedGraph } from '../../src/graph/estimated-graph.ts';
import type { ProjectGraph } from '../../src/graph/project-graph.ts';
import { outlineSource } from '../../src/sources/outline.ts';
import { analyse } from '../../src/steps/plan/analyse.ts';
import { outlineProject } from '../../src/steps/plan/outline.ts';
import {
  openZeppelin,
  SLICES,
  type StandardJsonInput,
  slice,
  solady,
  uniswapV4Core,
} from '../support/corpora.ts';
import { closeCompilers, contextFor, projectOf } from '../support/engine.ts';
import { projects } from '../support/generate/projects.ts';

afterAll(closeCompilers);

/** What we read in the texts of a project, and what the compiler's syntax trees say. */
async function bothWays(release: string, input: object) {
  const project = await projectOf(input);
  const analysis = await analyse(project, await contextFor(release));
  const outline = await outlineProject(project, release);
  // A few generated projects have errors that nobody meant, or import cycles that solc refuses to enter at
  // another source, which is how it is asked for more syntax trees.
  fc.pre(analysis.kind !== 'failed');
  fc.pre(analysis.kind !== 'unsplittable' || analysis.reason !== 'imported sources cannot be analysed alone');
  if (analysis.kind !== 'analysed') throw new Error(analysis.kind);
  if (outline.kind !== 'outlined') throw new Error(outline.reason);
  return { estimate: outline, exact: analysis.project };
}

/** What has to be the same. */
function exactly({ sources, contracts }: ProjectGraph): object {
  return {
    sources: sources.map(({ name, imports }) => ({ name, imports })),
    contracts: contracts.map(({ id, source, name, start, end, deployable }) => ({
      ...{ id, source, name, start, end, deployable },
    })),
  };
}

/** Dependencies of contracts with code, `from to`, that one graph has and another one has not. */
function missingIn(graph: ProjectGraph, from: ProjectGraph): string[] {
  const known = new Set(edgesOf(graph));
  return edgesOf(from).filter((edge) => !known.has(edge));
}

function edgesOf({ contracts }: ProjectGraph): string[] {
  return contracts
    .filter(({ deployable }) => deployable)
    .flatMap(({ id, dependencies }) => dependencies.map((other) => `${id} ${other}`));
}

async function expectSame(
  release: string,
  input: object,
): Promise<{ estimate: ProjectGraph; exact: ProjectGraph }> {
  const { estimate, exact } = await bothWays(release, input);
  expect(exactly(estimate.graph)).toEqual(exactly(exact.graph));
  expect(estimate.requested).toEqual(exact.requested);
  expect(estimate.generated).toEqual(exact.generated);
  expect([...estimate.imported.keys()]).toEqual([...exact.imported.keys()]);
  return { estimate: estimate.graph, exact: exact.graph };
}

/**
 * Parts of real projects, the number of dependencies that the compiler knows of, and how many more are expected: a
 * name that occurs in code counts, whether that code is reached or not.
 */
const CORPORA: readonly (readonly [string, string, () => StandardJsonInput, number, number])[] = [
  ['OpenZeppelin', '0.8.28', openZeppelin, 1, 0],
  ['Solady', '0.8.37', () => slice(solady(), SLICES.soladyFactories), 3, 1],
  ['Uniswap v4-core with tests', '0.8.28', uniswapV4Core, 190, 120],
];

test.each(CORPORA)(
  '%s: order and places are exact, dependencies complete',
  async (_, release, input, least, more) => {
    const { estimate, exact } = await expectSame(release, input());
    expect(missingIn(estimate, exact)).toEqual([]);
    expect(edgesOf(exact).length).toBeGreaterThanOrEqual(least);
    expect(missingIn(exact, estimate).length).toBeLessThanOrEqual(more);
  },
);

const PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sources that import each other': {
    'a.sol': 'import "c.sol"; contract A { function f() external { new C(); } }',
    'b.sol': 'import "a.sol"; contract B { function f() external { new A(); } }',
    'c.sol': 'import "b.sol"; contract C { uint x; } contract D { B b = new B(); }',
  },
  'aliases, modules and odd names': {
    'z.sol':
      'import "lib/\\u00e9.sol" as M; import {E as X, D as E} from "lib/\\u00e9.sol"; contract Z is M.E { E d = new E(); X e = new X(); M.D m = new M.D(); }',
    'lib/é.sol': '/* 😀 */ contract E { uint x; } contract D { bytes e = type(E).creationCode; }',
    'a.sol':
      'import "z.sol"; import {X as Y} from "z.sol"; abstract contract None { } contract A { function f() external { new Y(); new Z(); } }',
    ['__proto__']: '',
  },
  'what is embedded by bases, libraries, functions, modifiers and arguments': {
    'l.sol': `contract C { uint x; } contract F { uint y; } contract G { uint z; } contract H { }
      library L { function make() internal returns (C) { return new C(); } } function free() returns (F) { return new F(); }`,
    'b.sol': `import {L as Lib, free as make, G} from "l.sol"; abstract contract Base { modifier m() { Lib.make(); _; } function f() public m { make(); } }
      contract Arg { constructor(bytes memory) { } } contract Heir is Base, Arg(type(G).runtimeCode) { }`,
    'a.sol':
      'import "b.sol"; contract A { using Lib for uint; Heir h = new Heir(); } interface I { } contract Last is Heir { }',
  },
};

test.each(Object.entries(PROJECTS))('%s', async (_, texts) => {
  const sources = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }]));
  const settings = { outputSelection: { '*': { '*': ['evm.bytecode'] } } };
  const { estimate, exact } = await expectSame('0.8.28', { language: 'Solidity', sources, settings });
  expect(missingIn(estimate, exact)).toEqual([]);
  expect(edgesOf(exact).length).toBeGreaterThan(2);
});

test('generated projects', async () => {
  let [known, missing] = [0, 0];
  await fc.assert(
    fc.asyncProperty(projects('0.8.28', { faults: [], linkable: true }), async ({ input }) => {
      const { estimate, exact } = await expectSame('0.8.28', input);
      known += edgesOf(exact).length;
      missing += missingIn(estimate, exact).length;
    }),
    { numRuns: 60, seed: 5, endOnFailure: true },
  );
  expect(known).toBeGreaterThan(50);
  expect(missing).toBe(0);
});

test('a contract weighs the functions that its code can reach by name, and one that cannot be deployed nothing', () => {
  const outline = outlineSource(
    Buffer.from(`library L { function used() internal { } function unused() internal { } }
      function f() { L.used(); }
      abstract contract Base { modifier m() { _; } function g() public m { f(); } function never() internal { } }
      contract A is Base { constructor() { } } contract B { } interface I { function g() external; }`),
  );
  const { contracts, sources } = estimatedGraph(new Map([['s', { name: 's', imports: [], outline }]]), ['s']);
  const functions = [...outline.functions, ...outline.contracts.flatMap((contract) => contract.functions)];
  const tokens = new Map(functions.map((one) => [one.name, one.tokens]));
  const sum = (...names: readonly string[]): number =>
    names.reduce((all, name) => all + (tokens.get(name) ?? Number.NaN), 0);
  expect(Object.fromEntries(contracts.map(({ name, weight }) => [name, weight]))).toEqual({
    ...{ L: 0, Base: 0, A: sum('constructor', 'f', 'm', 'used') + functionG(), B: 0, I: 0 },
  });
  expect(sources).toEqual([{ name: 's', imports: [], nodes: outline.tokens }]);

  /** That of `Base`: the interface has one of the same name. */
  function functionG(): number {
    const base = outline.contracts.find(({ name }) => name === 'Base');
    return base?.functions.find(({ name }) => name === 'g')?.tokens ?? Number.NaN;
  }
});
