import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analysisSelection,
  generatesAnything,
  isGenerated,
  type OutputSelection,
  selectionFromEntries,
  selectionToEntries,
  selectionToJson,
  unitSelection,
  unsplittableSelection,
} from '../../src/standard-json/selection.ts';
import { ALL, observe } from './large-contracts.ts';

const RELEASES = ['0.7.6', '0.8.26', '0.8.28'];
const RUNS = { numRuns: 30, seed: 76_26_28 };

const BYTECODE = [
  'evm.bytecode',
  'evm.bytecode.object',
  'evm.deployedBytecode.opcodes',
  'evm.assembly',
  'evm.gasEstimates',
];
const OTHERS = ['abi', 'metadata', 'storageLayout', 'evm.methodIdentifiers', 'ast', 'noSuchOutput', '<none>'];

/** Selections by file and contract, as odd as they may be. */
function selections(release: string): fc.Arbitrary<OutputSelection> {
  // Until 0.8, the intermediate representation lacks what these contracts use.
  const names = [...BYTECODE, ...OTHERS, '*', 'evm', ...(release < '0.8' ? [] : ['ir'])];
  const outputs = fc.oneof(
    { weight: 3, arbitrary: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...OTHERS), { maxLength: 2 }) },
  );
  const byContract = named(['*', '', 'A1', 'A2', 'Missing'], outputs, 3);
  return named(['*', 'a.sol', 'b.sol', 'missing.sol'], byContract, 3);
}

function named<Value>(
  names: string[],
  values: fc.Arbitrary<Value>,
  most: number,
): fc.Arbitrary<ReadonlyMap<string, Value>> {
  const entry = fc.tuple(fc.constantFrom(...names), values);
  return fc
    .uniqueArray(entry, { maxLength: most, selector: ([name]) => name })
    .map((entries) => new Map(entries));
}

/** The contracts that a whole run is predicted to generate. */
function predicted(selection: OutputSelection, release: string): { source: string; name: string }[] {
  return ALL.filter(({ source, name }) => isGenerated(selection, release, source, name));
}

/** Whether bytecode is made at all; without it nothing shows that a contract was generated. */
function makesBytecode(selection: OutputSelection, release: string): boolean {
  const withoutIR = [...selection].map(
    ([source, contracts]) =>
      [
        source,
        new Map([...contracts].map(([name, outputs]) => [name, outputs.filter((output) => output !== 'ir')])),
      ] as const,
  );
  return generatesAnything(new Map(withoutIR), release);
}

function ids(contracts: readonly { source: string; name: string }[]): string[] {
  return contracts.map(({ source, name }) => `${source}:${name}`).sort();
}

describe.each(RELEASES)('solc %s', (release) => {
  test('generates the contracts that are predicted, and no other', () => {
    fc.assert(
      fc.property(selections(release), (selection) => {
        if (unsplittableSelection(selection) !== undefined) return;
        const { generated, errors } = observe(release, selectionToJson(selection));
        expect(errors).toEqual([]);
        expect(generated).toEqual(
          makesBytecode(selection, release) ? ids(predicted(selection, release)) : [],
        );
      }),
      RUNS,
    );
  });

  test('generates nothing in the analysis run, which has all syntax trees of the requested sources', () => {
    fc.assert(
      fc.property(selections(release), (selection) => {
        const { generated, errors, sources } = observe(
          release,
          selectionToJson(analysisSelection(selection, release, true)),
        );
        expect({ generated, errors }).toEqual({ generated: [], errors: [] });
        expect(sources).toEqual(observe(release, selectionToJson(selection)).sources);
      }),
      { ...RUNS, numRuns: 12 },
    );
  });

  test('generates just the contracts of a unit, whatever else it analyses', () => {
    fc.assert(
      fc.property(
        selections(release),
        fc.array(fc.nat()),
        fc.subarray(['a.sol', 'b.sol']),
        (selection, picks, entries) => {
          if (!makesBytecode(selection, release) || unsplittableSelection(selection) !== undefined) return;
          const candidates = predicted(selection, release);
          const unit = candidates.filter((_, index) =>
            picks.some((pick) => pick % candidates.length === index),
          );
          if (unit.length === 0) return;
          const { generated, errors, printed } = observe(
            release,
            selectionToJson(unitSelection(selection, unit, entries)),
          );
          expect(errors).toEqual([]);
          expect(generated).toEqual(ids(unit));
          expect(ids(unit)).toEqual(expect.arrayContaining([...printed]));
        },
      ),
      RUNS,
    );
  });
});

test('a selection comes back from plain data as it was, odd names included', () => {
  const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', '1', '', '*'), fc.string());
  const outputs = fc.array(fc.string(), { maxLength: 2 });
  const maps = fc
    .uniqueArray(fc.tuple(name, fc.uniqueArray(fc.tuple(name, outputs), { selector: ([key]) => key })), {
      selector: ([key]) => key,
    })
    .map((entries) => new Map(entries.map(([key, inner]) => [key, new Map(inner)])));
  fc.assert(
    fc.property(maps, (selection) => {
      const entries = JSON.parse(JSON.stringify(selectionToEntries(selection)));
      expect(selectionFromEntries(entries)).toEqual(selection);
      const json = JSON.parse(JSON.stringify(selectionToJson(selection)));
      expect(
        new Map(Object.entries(json).map(([key, inner]) => [key, new Map(Object.entries(inner as object))])),
      ).toEqual(selection);
    }),
  );
});

test('an output of the intermediate representation under "" is left to one run, unless "*" replaces it', () => {
  const of = (contracts: Record<string, string[]>): OutputSelection =>
    new Map([['a.sol', new Map(Object.entries(contracts))]]);
  expect(unsplittableSelection(of({ '': ['ast', 'ir'] }))).toBe(
    '"ir" is selected for the source "a.sol" as a whole',
  );
  expect(unsplittableSelection(of({ '': ['irOptimized'], '*': ['abi'] }))).toBeUndefined();
  expect(unsplittableSelection(of({ '': ['ast'], A: ['ir'] }))).toBeUndefined();
});
