import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closureOf } from '../../src/graph/closure.ts';
import { type IrSource, irRunGroups } from '../../src/scheduling/ir-runs.ts';

const names = fc
  .integer({ min: 1, max: 12 })
  .map((count) => Array.from({ length: count }, (_, index) => `s${index}`));

/** Sources that import each other at will, and sources that are not there. */
const projects = names.chain((list) =>
  fc.tuple(
    ...list.map((name) =>
      fc.record({
        name: fc.constant(name),
        imports: fc.array(fc.constantFrom(...list, 'missing'), { maxLength: 4 }),
        size: fc.oneof(fc.nat(1000), fc.nat(5_000_000), fc.integer({ min: 10_000_000, max: 40_000_000 })),
        prints: fc.boolean(),
      }),
    ),
  ),
);
const processes = fc.integer({ min: 1, max: 9 });

/** Code that the groups' sources can reach, together. */
function reachedBy(groups: readonly (readonly string[])[], sources: readonly IrSource[]): number {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const reached = groups.map((group) => closureOf(group, (name) => byName.get(name)?.imports ?? []));
  const size = (name: string): number => byName.get(name)?.size ?? 0;
  return reached.reduce((total, set) => total + [...set].reduce((sum, name) => sum + size(name), 0), 0);
}

describe('runs that print the intermediate representation', () => {
  test('each source is in one group, and those that print nothing are in the first', () => {
    fc.assert(
      fc.property(projects, processes, fc.boolean(), (sources, count, analysesAll) => {
        const groups = irRunGroups(sources, count, analysesAll);
        expect(groups.flat().sort()).toEqual(sources.map(({ name }) => name).sort());
        const silent = sources.filter(({ prints }) => !prints).map(({ name }) => name);
        expect(groups[0]).toEqual(expect.arrayContaining(silent));
        // A run that prints nothing would be for nothing; the first one analyses.
        for (const group of groups.slice(1)) expect(group.length).toBeGreaterThan(0);
        expect(irRunGroups(sources, count, analysesAll)).toEqual(groups);
      }),
      { seed: 1 },
    );
  });

  test('there are at most as many as processes, except to save memory', () => {
    fc.assert(
      fc.property(projects, processes, fc.boolean(), (sources, count, analysesAll) => {
        const reached = sources
          .filter(({ prints }) => prints)
          .map(({ name }) => reachedBy([[name]], sources));
        const needed = Math.ceil(reached.reduce((total, size) => total + size, 0) / 12_000_000);
        const groups = irRunGroups(sources, count, analysesAll);
        expect(groups.length).toBeLessThanOrEqual(Math.max(1, count, needed));
      }),
      { seed: 2 },
    );
  });

  test('small projects have one', () => {
    const small = projects.map((sources) =>
      sources.map((source) => ({ ...source, size: source.size % 1000 })),
    );
    fc.assert(
      fc.property(small, processes, (sources, count) => {
        expect(irRunGroups(sources, count, true)).toHaveLength(1);
      }),
      { seed: 3 },
    );
  });

  test('sources that have little in common are spread, and the first run, which analyses all, has the fewest', () => {
    const sources = Array.from({ length: 8 }, (_, index) => ({
      name: `s${index}`,
      imports: [],
      size: 1_200_000,
      prints: true,
    }));
    expect(irRunGroups(sources, 1, true)).toHaveLength(1);
    const [first = [], ...others] = irRunGroups(sources, 4, true);
    expect(others.length).toBeGreaterThan(0);
    for (const group of others) expect(group.length).toBeGreaterThan(first.length);
  });

  test('a first run that does not analyse all has as many as the others', () => {
    const sources = Array.from({ length: 8 }, (_, index) => ({
      ...{ name: `s${index}`, imports: [], prints: true },
      size: 1_200_000,
    }));
    expect(irRunGroups(sources, 4, false).map((group) => group.length)).toEqual([2, 2, 2, 2]);
  });

  test('sources that are all reached from each other stay together', () => {
    const list = Array.from({ length: 8 }, (_, index) => `s${index}`);
    const sources = list.map((name) => ({
      name,
      imports: list,
      size: name === 's0' ? 10_000_000 : 10,
      prints: name === 's1',
    }));
    expect(irRunGroups(sources, 4, true)).toHaveLength(1);
  });

  test('no sources', () => {
    expect(irRunGroups([], 3, true)).toEqual([[]]);
  });
});
