import { describe, expect, test } from 'vitest';
import type { Contract, ProjectGraph } from '../../src/graph/project-graph.ts';
import { costModel, projectWork } from '../../src/scheduling/cost-model.ts';

const MODEL = costModel({ viaIR: true, optimizer: true });
const WEIGHT = 100;

/** Contracts of one empty source, each with what it embeds. */
function graphOf(embedded: Readonly<Record<string, readonly string[]>>): ProjectGraph {
  const contracts = Object.entries(embedded).map(
    ([id, dependencies]): Contract => ({
      ...{ id, source: 's', name: id, start: 0, end: 0, deployable: true },
      ...{ dependencies, embeds: dependencies, weight: WEIGHT },
    }),
  );
  return { sources: [{ name: 's', nodes: 0, imports: [] }], contracts };
}

/** How often a contract is assembled inside others, in one run that generates all of them. */
function assembledInside(embedded: Readonly<Record<string, readonly string[]>>): number {
  const graph = graphOf(embedded);
  const ids = graph.contracts.map(({ id }) => id);
  const { whole } = projectWork(graph, ids, MODEL);
  return (whole - ids.length * WEIGHT * MODEL.generate) / (WEIGHT * MODEL.embed);
}

describe('code that contracts embed', () => {
  test('is assembled again in each of them', () => {
    expect(assembledInside({ a: [], b: ['a'], c: ['a'] })).toBeCloseTo(2);
  });

  test('is there once for each path to it', () => {
    // `a` is in `b` and in `c`, and both are in `d`.
    expect(assembledInside({ a: [], b: ['a'], c: ['a'], d: ['b', 'c'] })).toBeCloseTo(6);
  });

  test('counts once where an estimate goes in a circle', () => {
    expect(Number.isFinite(assembledInside({ a: ['b'], b: ['a'] }))).toBe(true);
  });

  test('gives a number however many paths there are', () => {
    const levels = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, level) => [
        ['l', 'r'].map((side) => [`${side}${level}`, level === 0 ? [] : [`l${level - 1}`, `r${level - 1}`]]),
      ]).flat(2) as [string, string[]][],
    );
    expect(Number.isFinite(assembledInside(levels))).toBe(true);
  });
});
