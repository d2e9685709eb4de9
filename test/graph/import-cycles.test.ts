import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleEntries } from '../../src/graph/import-cycles.ts';
import { sourceOrder } from '../../src/graph/project-graph.ts';
import { selectionToJson, unitSelection } from '../../src/standard-json/selection.ts';
import { compile, errorsOf, factsOf, type Selection, type Texts } from './facts.ts';
import { contractOf, importGraphs } from './import-graphs.ts';

const BYTECODE = ['evm.bytecode.object'];

/** The selection of a run of this contract alone, with or without the entries of import cycles. */
function alone(all: Selection, source: string, name: string, entries: Iterable<string>): Selection {
  const selection = new Map(
    Object.entries(all).map(([file, names]) => [file, new Map(Object.entries(names))]),
  );
  return selectionToJson(unitSelection(selection, [{ source, name }], entries));
}

/** The example of compiler issue 12932: `e.sol` and `x.sol` import each other, and `X is E`. */
const CYCLE: Texts = {
  'a.sol': 'import "x.sol"; contract A {}',
  'e.sol': 'import "x.sol"; contract E {}',
  'x.sol': 'import "e.sol"; contract X is E {}',
};

describe.each(['0.7.6', '0.8.20', '0.8.28', '0.8.37'])('solc %s', (release) => {
  test('a run of one source enters an import cycle where the whole run does', () => {
    const all: Selection = { '*': { '*': BYTECODE } };
    expect(errorsOf(compile(release, CYCLE, all))).toEqual([]);
    const imports = new Map([
      ['a.sol', ['x.sol']],
      ['e.sol', ['x.sol']],
      ['x.sol', ['e.sol']],
    ]);
    const entriesFor = cycleEntries([...factsOf(imports).values()].map(node), [...imports.keys()]);
    expect([...entriesFor(['e.sol'])]).toEqual(['a.sol']);
    expect([...entriesFor(['a.sol'])]).toEqual([]);

    const careless = compile(release, CYCLE, alone(all, 'e.sol', 'E', []));
    expect(errorsOf(careless).join()).toContain(
      'Definition of base has to precede definition of derived contract',
    );
    const { errors, contracts } = compile(release, CYCLE, alone(all, 'e.sol', 'E', entriesFor(['e.sol'])));
    expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.keys(contracts)).toEqual(['e.sol']);
  });
});

describe.each(['0.7.6', '0.8.28'])('solc %s', (release) => {
  test('in any import graph, each contract alone compiles where the whole run does', () => {
    let compiled = 0;
    let needed = 0;
    fc.assert(
      fc.property(importGraphs(), ({ texts, imports, selected }) => {
        const all: Selection = Object.fromEntries(selected.map((source) => [source, { '*': BYTECODE }]));
        const whole = compile(release, texts, all);
        if (errorsOf(whole).length > 0) return;
        compiled++;
        const entriesFor = cycleEntries(sourceOrder(factsOf(imports), selected).map(node), selected);
        for (const source of selected) {
          const name = contractOf(source);
          const entries = entriesFor([source]);
          const unit = compile(release, texts, alone(all, source, name, entries));
          expect(errorsOf(unit)).toEqual([]);
          expect(unit.contracts[source]?.[name]?.evm?.bytecode).toEqual(
            whole.contracts[source]?.[name]?.evm?.bytecode,
          );
          expect(selected).toEqual(expect.arrayContaining([...entries]));
          if (entries.size > 0 && errorsOf(compile(release, texts, alone(all, source, name, []))).length > 0)
            needed++;
        }
      }),
      { numRuns: 50, seed: 12_932 },
    );
    // The graphs are worth something: most compile, and for some the entries decide.
    expect(compiled).toBeGreaterThan(20);
    expect(needed).toBeGreaterThan(0);
  });

  test('sources are in the order in which solc analyses them', () => {
    fc.assert(
      fc.property(importGraphs(), ({ texts, imports, selected }) => {
        const request: Selection = Object.fromEntries(selected.map((source) => [source, { '*': ['abi'] }]));
        const output = compile(release, texts, request);
        if (errorsOf(output).length > 0) return;
        const analysed = output.errors
          .filter(
            ({ errorCode, message }) => errorCode === '2072' || message.includes('Unused local variable'),
          )
          .map(({ sourceLocation }) => sourceLocation?.file);
        expect(sourceOrder(factsOf(imports), selected).map(({ name }) => name)).toEqual(analysed);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

test('an entry leads on to the cycles that it reaches itself', () => {
  const sources = [
    { name: 'a', nodes: 1, imports: ['p'] },
    { name: 'b', nodes: 1, imports: ['m', 'q'] },
    { name: 'm', nodes: 1, imports: ['n'] },
    { name: 'n', nodes: 1, imports: ['m'] },
    { name: 'p', nodes: 1, imports: ['q'] },
    { name: 'q', nodes: 1, imports: ['p'] },
  ];
  const entriesFor = cycleEntries(sources, ['a', 'b', 'm', 'n', 'q']);
  // `b` is the first to reach `m` and `n`; it also reaches `p` and `q`, which `a` reaches before it.
  expect([...entriesFor(['n'])].sort()).toEqual(['a', 'b']);
  expect([...entriesFor(['q'])]).toEqual(['a']);
  expect([...entriesFor(['a', 'b'])]).toEqual([]);
});

test('sources without import cycles need no entries, nor does one that imports itself', () => {
  const sources = [
    { name: '__proto__', nodes: 1, imports: ['constructor'] },
    { name: 'constructor', nodes: 1, imports: ['constructor'] },
  ];
  expect(cycleEntries(sources, ['__proto__', 'constructor'])(['constructor']).size).toBe(0);
});

test('a chain of imports longer than the call stack is followed', () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `s${String(index).padStart(5, '0')}`);
  const facts = factsOf(new Map(names.map((name, index) => [name, names.slice(index + 1, index + 2)])));
  const order = sourceOrder(facts, ['s00000']);
  expect(order.map(({ name }) => name)).toEqual(names.toReversed());
  expect(cycleEntries(order.map(node), ['s00000'])(['s49999']).size).toBe(0);
});

function node({ name, imports }: { readonly name: string; readonly imports: readonly string[] }) {
  return { name, imports, nodes: 1 };
}
