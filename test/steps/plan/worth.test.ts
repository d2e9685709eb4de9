import { describe, expect, test } from 'vitest';
import type { Contract, ProjectGraph } from '../../../src/graph/project-graph.ts';
import { COMPILER_SPEED } from '../../../src/scheduling/compiler-speed.ts';
import { divide } from '../../../src/steps/plan/divide.ts';
import { type Divisible, divisible } from '../../../src/steps/plan/divisible.ts';
import { predictSingle } from '../../../src/steps/plan/worth.ts';

interface Shape {
  readonly weights: readonly number[];
  readonly viaIR?: boolean;
  /** Each contract embeds the first one. */
  readonly embeds?: boolean;
}

/** A project with one contract of each weight, in a source of its own of 1,000 tokens. */
function work({ weights, viaIR = false, embeds = false }: Shape): Divisible {
  const contracts = weights.map((weight, index): Contract => {
    const dependencies = embeds && index > 0 ? ['s0:C0'] : [];
    return {
      ...{ id: `s${index}:C${index}`, source: `s${index}`, name: `C${index}`, start: 0, end: 1 },
      ...{ deployable: true, dependencies, embeds: dependencies, weight },
    };
  });
  const sources = weights.map((_, index) => ({
    name: `s${index}`,
    nodes: 1_000,
    imports: embeds && index > 0 ? ['s0'] : [],
  }));
  const graph: ProjectGraph = { sources, contracts };
  return divisible({
    graph,
    contracts: contracts.map(({ id }) => id),
    pipeline: { viaIR, optimizer: true },
    release: '0.8.28',
    speed: COMPILER_SPEED.native,
    estimated: true,
    ...(viaIR ? {} : { analysed: sources.map(({ name }) => name) }),
  });
}

function decide(shape: Shape, processes: number): string {
  const splitting = shape.viaIR === true ? 'linked' : 'balanced';
  const options = { strategy: 'auto', shards: 1, sourcesMode: 'all' } as const;
  const division = divide(work(shape), { ...options, splitting, processes });
  return division.kind === 'whole' ? division.reason : 'divided';
}

const equal = (count: number, weight: number): number[] => new Array<number>(count).fill(weight);

describe.each([false, true])('auto, via-IR: %s', (viaIR) => {
  test('divides many contracts that take long', () => {
    expect(decide({ weights: equal(60, 2_000), viaIR }, 2)).toBe('divided');
  });

  test('does not divide what is done at once', () => {
    expect(decide({ weights: equal(10, 100), viaIR }, 2)).toBe('too small to split');
  });

  test('does not divide what is one large contract', () => {
    expect(decide({ weights: [200_000, ...equal(10, 100)], viaIR }, 2)).not.toBe('divided');
  });

  test('predicts more time for more code', () => {
    const times = [1, 10, 100].map((count) => predictSingle(work({ weights: equal(count, 500), viaIR })));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

test('on one process, auto links only where code is embedded often', () => {
  const weights = [20_000, ...equal(100, 1_000)];
  expect(decide({ weights, viaIR: true }, 1)).not.toBe('divided');
  expect(decide({ weights, viaIR: true, embeds: true }, 1)).toBe('divided');
});
