import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, eachAlone, type Workload } from '../../src/scheduling/balance.ts';
import { bestMakespan, greedyMakespan, makespan, unionCost, workloads } from './workloads.ts';

const counts = fc.integer({ min: 1, max: 16 });

describe('any workload', () => {
  test('each item is in exactly one group, and no group is empty', () => {
    fc.assert(
      fc.property(workloads(), counts, (workload, count) => {
        const { groups } = balance(workload, count);
        expect(groups.flat().sort((a, b) => a - b)).toEqual([...workload.items.keys()]);
        expect(groups.every((group) => group.length > 0)).toBe(true);
        expect(groups.length).toBeLessThanOrEqual(Math.min(count, workload.items.length));
      }),
    );
  });

  test('the cost of a group is the overhead and each resource once', () => {
    fc.assert(
      fc.property(workloads(), counts, (workload, count) => {
        const { groups, costs } = balance(workload, count);
        expect(costs).toEqual(groups.map((group) => unionCost(workload, group)));
        const alone = eachAlone(workload);
        expect(alone.costs).toEqual(alone.groups.map((group) => unionCost(workload, group)));
      }),
    );
  });

  test('costs that are no whole numbers do not drift apart', () => {
    fc.assert(
      fc.property(workloads(40), counts, (workload, count) => {
        const fine = { ...workload, costs: workload.costs.map((cost) => cost * 0.15), overhead: 0.1 };
        const { groups, costs } = balance(fine, count);
        for (const [index, group] of groups.entries())
          expect(costs[index]).toBeCloseTo(unionCost(fine, group), 8);
      }),
    );
  });

  test('the dearest group is no dearer than longest-first assignment makes it, nor than any order given', () => {
    fc.assert(
      fc.property(workloads(), counts, (workload, count) => {
        const plain = balance(workload, count);
        expect(makespan(plain)).toBeLessThanOrEqual(greedyMakespan(workload, count));
        const asGiven = [...workload.items.keys()];
        // A third of the search goes to each start, which these sizes do not use up.
        expect(makespan(balance(workload, count, [asGiven, asGiven.reverse()]))).toBeLessThanOrEqual(
          makespan(plain),
        );
      }),
    );
  });

  test('it is never cheaper than the best assignment, and within a third of it', () => {
    fc.assert(
      fc.property(workloads(6), fc.integer({ min: 1, max: 3 }), (workload, count) => {
        const best = bestMakespan(workload, count);
        const found = makespan(balance(workload, count));
        expect(found).toBeGreaterThanOrEqual(best);
        expect(found).toBeLessThanOrEqual(best * (4 / 3));
      }),
    );
  });

  test('the same workload is always put into the same groups', () => {
    fc.assert(
      fc.property(workloads(), counts, (workload, count) => {
        const copy: Workload = structuredClone(workload);
        expect(balance(copy, count)).toEqual(balance(workload, count));
      }),
    );
  });

  test('one group holds everything', () => {
    fc.assert(
      fc.property(workloads(), (workload) => {
        const all = [...workload.items.keys()];
        const expected =
          all.length === 0 ? { groups: [], costs: [] } : { groups: [all], costs: [unionCost(workload, all)] };
        expect(balance(workload, 1)).toEqual(expected);
      }),
    );
  });
});

test('there are never more groups than items', () => {
  const workload = { items: [[0], [1], [2]], costs: [5, 6, 7], overhead: 1 };
  expect(balance(workload, 100)).toEqual({ groups: [[2], [1], [0]], costs: [8, 7, 6] });
});

test('items that cost nothing are placed all the same', () => {
  const workload = { items: [[], [0], [], [0]], costs: [0], overhead: 0 };
  const { groups, costs } = balance(workload, 2);
  expect(groups.flat().sort()).toEqual([0, 1, 2, 3]);
  expect(makespan({ groups, costs })).toBe(0);
});

test('what items share is paid once: they stay together although others would even out the numbers', () => {
  // Items 0 to 3 embed a contract of cost 100, items 4 to 7 another one; each costs 10 itself.
  const items = [0, 1, 2, 3, 4, 5, 6, 7].map((item) => [item, item < 4 ? 8 : 9]);
  const costs = [...items.map(() => 10), 100, 100];
  expect(balance({ items, costs, overhead: 1 }, 2)).toEqual({
    groups: [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ],
    costs: [141, 141],
  });
});

test('a shared resource is paid in both groups where that shortens the longest', () => {
  const items = [
    [0, 4],
    [1, 4],
    [2, 4],
    [3, 4],
  ];
  const { costs } = balance({ items, costs: [50, 50, 50, 50, 10], overhead: 0 }, 2);
  expect(costs).toEqual([110, 110]);
});

test('a swap goes beyond what moves of one item reach', () => {
  const costs = [11, 19, 10, 26, 22];
  const workload = { items: costs.map((_, item) => [item]), costs, overhead: 0 };
  // Longest first ends at 47, and so do moves from whichever start.
  expect(greedyMakespan(workload, 2)).toBe(47);
  expect(makespan(balance(workload, 2))).toBe(45);
});

test('as many groups as there are shards at most take no longer search than two', () => {
  const items = Array.from({ length: 300 }, (_, item) => [item, 300 + (item % 50), 350 + (item % 30)]);
  const known = Array.from({ length: 380 }, (_, resource) => (resource * 37) % 101);
  let looks = 0;
  const costs = new Proxy(known, {
    get(target, key, receiver) {
      looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  const orders = [items.map((_, item) => item), items.map((_, item) => item).reverse()];
  const budget = 100_000;
  const { groups } = balance({ items, costs, overhead: 1 }, 256, orders, budget);
  expect(groups.flat()).toHaveLength(items.length);
  // The assignment that is begun last looks at each resource of each item in each group, and improves a little.
  const oneAssignment = 300 * 3 * 257 + budget;
  expect(looks).toBeLessThan(budget + 2 * oneAssignment);
});

test('many items are placed within the bound of the search', () => {
  const items = Array.from({ length: 3_000 }, (_, item) => [
    item % 500,
    500 + ((item * 7) % 300),
    800 + ((item * 31) % 200),
  ]);
  const costs = Array.from({ length: 1_000 }, (_, resource) => (resource * 37) % 101);
  const workload = { items, costs, overhead: 3 };
  const { groups, costs: found } = balance(workload, 20);
  expect(groups.flat()).toHaveLength(3_000);
  expect(found).toEqual(groups.map((group) => unionCost(workload, group)));
});
