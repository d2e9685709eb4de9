import fc from 'fast-check';
import type { Grouping, Workload } from '../../src/scheduling/balance.ts';

/** Small workloads with whole costs, so that sums are exact: items share resources, need none, cost nothing. */
export function workloads(maxItems = 12): fc.Arbitrary<Workload> {
  const costs = fc.array(fc.oneof(fc.nat({ max: 9 }), fc.constantFrom(0, 100, 1_000)), {
    minLength: 1,
    maxLength: 10,
  });
  return costs.chain((known) =>
    fc.record({
      items: fc.array(fc.uniqueArray(fc.nat({ max: known.length - 1 }), { maxLength: 5 }), {
        maxLength: maxItems,
      }),
      costs: fc.constant(known),
      overhead: fc.constantFrom(0, 1, 50),
    }),
  );
}

/** What a group costs: the overhead, and each resource that its items need, once. */
export function unionCost({ items, costs, overhead }: Workload, group: readonly number[]): number {
  const needed = new Set(group.flatMap((item) => items[item] ?? []));
  return [...needed].reduce((total, resource) => total + (costs[resource] ?? Number.NaN), overhead);
}

export function makespan({ costs }: Grouping): number {
  return Math.max(0, ...costs);
}

/** The dearest group of plain longest-first assignment: each item to the group that is cheapest with it. */
export function greedyMakespan(workload: Workload, count: number): number {
  const alone = workload.items.map((item) => unionCost({ ...workload, overhead: 0, items: [item] }, [0]));
  const order = [...alone.keys()].sort((a, b) => (alone[b] ?? 0) - (alone[a] ?? 0) || a - b);
  const groups: number[][] = Array.from({ length: count }, () => []);
  for (const item of order) {
    const costs = groups.map((group) => unionCost(workload, [...group, item]));
    groups[costs.indexOf(Math.min(...costs))]?.push(item);
  }
  return Math.max(
    0,
    ...groups.filter((group) => group.length > 0).map((group) => unionCost(workload, group)),
  );
}

/** The cheapest dearest group of all assignments. Of a handful of items: there are `count` to their power. */
export function bestMakespan(workload: Workload, count: number): number {
  const place = (item: number, groups: readonly (readonly number[])[]): number => {
    if (item === workload.items.length)
      return Math.max(
        0,
        ...groups.filter((group) => group.length > 0).map((group) => unionCost(workload, group)),
      );
    return Math.min(
      ...groups.map((_, chosen) =>
        place(
          item + 1,
          groups.map((group, index) => (index === chosen ? [...group, item] : group)),
        ),
      ),
    );
  };
  return place(
    0,
    Array.from({ length: count }, () => []),
  );
}
