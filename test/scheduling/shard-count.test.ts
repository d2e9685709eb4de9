import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  estimateShards,
  estimateText,
  type Fleet,
  type PredictedWork,
} from '../../src/scheduling/shard-count.ts';

/** Contracts of these costs, put into groups the longest first. Analysis takes a millisecond per unit of cost. */
function work(costs: readonly number[], analysis = 100, peakMemory = 1e8): PredictedWork {
  const sorted = [...costs].sort((a, b) => b - a);
  return {
    whole: costs.reduce((sum, cost) => sum + cost, analysis),
    dearestOf(count) {
      const groups = new Array<number>(count).fill(0);
      for (const cost of sorted) {
        const least = groups.indexOf(Math.min(...groups));
        groups[least] = (groups[least] ?? 0) + cost;
      }
      return Math.max(...groups);
    },
    analysis,
    ...{ perCost: 1, peakMemory },
  };
}

const fleet: Fleet = { jobStart: 30_000, most: 20, processes: 4, memory: 16e9 };

describe('as many shards as finish first', () => {
  test('none for what is done here sooner than another machine has started', () => {
    expect(estimateShards(work(new Array(50).fill(1_000)), fleet).shards).toBe(0);
  });

  test('several for half an hour of work', () => {
    const { shards, onThisMachine, onExtraMachines } = estimateShards(
      work(new Array(1_000).fill(2_000)),
      fleet,
    );
    expect(shards).toBeGreaterThan(10);
    expect(onExtraMachines).toBeLessThan(onThisMachine / 5);
  });

  test('none where one contract is nearly all', () => {
    expect(estimateShards(work([600_000, ...new Array(10).fill(1_000)]), fleet).shards).toBe(0);
  });

  test('fewer processes at once where memory is short, and then machines pay sooner', () => {
    const heavy = work(new Array(100).fill(2_000), 1_000, 3e9);
    const [small, large] = [8e9, 64e9].map((memory) => estimateShards(heavy, { ...fleet, memory }));
    expect(small?.processes).toBeLessThan(4);
    expect(small?.limitedByMemory).toBe(true);
    expect(large?.processes).toBe(4);
    expect(small?.onThisMachine).toBeGreaterThan(large?.onThisMachine ?? 0);
    expect(estimateText(small as NonNullable<typeof small>)).toContain('memory allows');
  });

  test('any work: never more than there are, never later than here, near the best, and no fewer would be', () => {
    const costs = fc.array(fc.integer({ min: 1, max: 500_000 }), { minLength: 1, maxLength: 40 });
    const fleets = fc.record({
      jobStart: fc.integer({ min: 0, max: 120_000 }),
      most: fc.integer({ min: 1, max: 64 }),
      processes: fc.integer({ min: 1, max: 8 }),
      memory: fc.constant(64e9),
    });
    fc.assert(
      fc.property(costs, fleets, (list, of) => {
        const it = work(list);
        const { shards, onThisMachine, onExtraMachines, extraMachines, processes } = estimateShards(it, of);
        const time = (machines: number): number => of.jobStart + it.dearestOf(machines * processes);
        expect(processes).toBeLessThanOrEqual(of.processes);
        expect(extraMachines).toBeLessThanOrEqual(of.most);
        expect(onExtraMachines).toBe(time(extraMachines));
        expect(onExtraMachines).toBeLessThanOrEqual(time(of.most) * 1.05);
        expect(shards).toBe(onExtraMachines < onThisMachine ? extraMachines : 0);
      }),
    );
  });
});
