import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract, ProjectGraph } from '../../src/graph/project-graph.ts';
import { costModel, projectWork } from '../../src/scheduling/cost-model.ts';
import {
  type Group,
  type Splitting,
  splitIntoShards,
  splitIntoUnits,
} from '../../src/scheduling/strategies.ts';
import { SPLITTING_STRATEGIES } from '../../src/scheduling/strategy-names.ts';

const MODEL = costModel({ viaIR: false, optimizer: true });

/** Projects of one source for each two contracts; contracts embed earlier ones, and sources import earlier ones. */
function splittings(): fc.Arbitrary<Splitting> {
  const contract = fc.record({
    weight: fc.nat({ max: 500 }),
    dependencies: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
    generated: fc.boolean(),
  });
  const drafts = fc.array(contract, { minLength: 1, maxLength: 14 });
  return fc.tuple(drafts, fc.constantFrom('0.7.6', '0.8.28')).map(([list, release]) => {
    const id = (index: number): string => `s${index >> 1}:C${index}`;
    const contracts = list.map(({ weight, dependencies }, index): Contract => {
      const embeds = [...new Set(dependencies.filter((other) => other < index).map(id))];
      const source = `s${index >> 1}`;
      return {
        id: id(index),
        source,
        name: `C${index}`,
        start: index,
        end: index + 1,
        deployable: true,
        dependencies: embeds,
        embeds,
        weight,
      };
    });
    const sources = Array.from({ length: (list.length + 1) >> 1 }, (_, index) => ({
      name: `s${index}`,
      nodes: 100,
      imports: index > 0 ? [`s${index - 1}`] : [],
    }));
    const graph: ProjectGraph = { sources, contracts };
    const generated = contracts.filter((_, index) => list[index]?.generated).map((each) => each.id);
    return { graph, contracts: generated, model: MODEL, release };
  });
}

function inOrder(ids: readonly string[], { contracts }: Splitting): boolean {
  const positions = ids.map((id) => contracts.indexOf(id));
  return positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? -1));
}

/** What a group costs, counted anew: sources and contracts that it needs, each once. */
function costOf(ids: readonly string[], { graph, contracts }: Splitting, linked: boolean): number {
  const { workload } = projectWork(graph, contracts, MODEL, linked);
  const needed = new Set(ids.flatMap((id) => workload.items[contracts.indexOf(id)] ?? []));
  return [...needed].reduce((total, resource) => total + (workload.costs[resource] ?? 0), workload.overhead);
}

function checkGroups(groups: readonly Group[], splitting: Splitting, linked = false): void {
  expect(groups.flatMap(({ contracts }) => contracts).sort()).toEqual([...splitting.contracts].sort());
  for (const { contracts, cost } of groups) {
    expect(contracts.length).toBeGreaterThan(0);
    expect(inOrder(contracts, splitting)).toBe(true);
    expect(cost).toBeCloseTo(costOf(contracts, splitting, linked), 6);
  }
}

describe.each(SPLITTING_STRATEGIES)('%s', (strategy) => {
  test('puts each contract into one shard, in the order of generation, and no more shards than asked for', () => {
    fc.assert(
      fc.property(splittings(), fc.integer({ min: 1, max: 9 }), (splitting, count) => {
        const shards = splitIntoShards(splitting, strategy, count);
        checkGroups(shards, splitting, strategy === 'linked');
        expect(shards.length).toBeLessThanOrEqual(count);
        expect(splitIntoShards(splitting, strategy, count)).toEqual(shards);
      }),
    );
  });

  test('puts each contract into one unit, and keeps together what must not be separated', () => {
    fc.assert(
      fc.property(splittings(), fc.integer({ min: 1, max: 4 }), (splitting, processes) => {
        const units = splitIntoUnits(splitting, strategy, processes);
        checkGroups(units, splitting);
        if (strategy === 'balanced') expect(units.length).toBeLessThanOrEqual(processes);
        const { graph, release } = splitting;
        const unitOf = (id: string): number => units.findIndex(({ contracts }) => contracts.includes(id));
        for (const { id, embeds } of graph.contracts.filter((each) => unitOf(each.id) >= 0)) {
          const together = embeds
            .filter((other) => unitOf(other) >= 0)
            .every((other) => unitOf(other) === unitOf(id));
          if (strategy === 'clustered' || release === '0.7.6') expect(together).toBe(true);
          else if (strategy === 'naive') expect(units[unitOf(id)]?.contracts).toEqual([id]);
        }
      }),
    );
  });
});

test('the more shards, the shorter the longest', () => {
  fc.assert(
    fc.property(splittings(), (splitting) => {
      const longest = (count: number): number =>
        Math.max(0, ...splitIntoShards(splitting, 'balanced', count).map(({ cost }) => cost));
      expect(longest(splitting.contracts.length)).toBeLessThanOrEqual(longest(1) + 1e-6);
      expect(longest(2)).toBeLessThanOrEqual(longest(1) + 1e-6);
    }),
  );
});

test('a project costs as one run no more than all its shards together', () => {
  fc.assert(
    fc.property(splittings(), fc.integer({ min: 1, max: 5 }), (splitting, count) => {
      if (splitting.contracts.length === 0) return;
      const { whole } = projectWork(splitting.graph, splitting.contracts, MODEL);
      const sources = splitting.graph.sources.length * 100;
      const total = splitIntoShards(splitting, 'balanced', count).reduce((sum, { cost }) => sum + cost, 0);
      // One run analyses all sources, shards only those they need.
      expect(total + sources).toBeGreaterThanOrEqual(whole - 1e-6);
    }),
  );
});

describe('groups of whole sources', () => {
  const bySource = fc.tuple(splittings(), fc.integer({ min: 1, max: 9 })).map(([splitting, count]) => {
    const analysed = splitting.graph.sources.map(({ name }) => name);
    return { splitting: { ...splitting, wholeSources: true, analysed }, count };
  });

  test('hold each contract once, and those of a source together', () => {
    fc.assert(
      fc.property(bySource, ({ splitting, count }) => {
        const groups = splitIntoUnits(splitting, 'balanced', count);
        expect(groups.length).toBeLessThanOrEqual(count);
        expect(groups.flatMap(({ contracts }) => contracts).sort()).toEqual([...splitting.contracts].sort());
        const sources = groups.map(({ contracts }) => new Set(contracts.map((id) => id.split(':')[0])));
        const all = sources.flatMap((names) => [...names]);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('leave only the first without contracts, which pays for the analysis of everything', () => {
    fc.assert(
      fc.property(bySource, ({ splitting, count }) => {
        const [first, ...others] = splitIntoUnits(splitting, 'balanced', count);
        const { analysingAll } = projectWork(splitting.graph, splitting.contracts, MODEL);
        expect(first?.cost).toBeGreaterThanOrEqual(analysingAll - 1e-6);
        for (const { contracts } of others) expect(contracts).not.toEqual([]);
      }),
    );
  });
});
