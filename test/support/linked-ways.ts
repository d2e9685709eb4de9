import { expect } from 'vitest';
import type { Part } from '../../src/exchange/part.ts';

/** How contracts were compiled, over many builds. */
export interface Ways {
  /** Number of contracts that were linked, including those without code. */
  linked: number;
  /** The reasons why others were compiled directly. */
  refused: string[];
}

/** Counts the contracts of a build. Fails if solc compiled some directly and no reason is given. */
export function countWays(parts: readonly Part[], ways: Ways): void {
  for (const part of parts) {
    if (part.kind === 'whole') continue;
    const { printed, units, refused } = part;
    const direct = units.flatMap(({ contracts }) => contracts);
    expect([...direct].sort()).toEqual(refused.map(({ contract }) => contract).sort());
    ways.linked += printed.length;
    ways.refused.push(...refused.map(({ reason }) => reason));
  }
}

/**
 * Expects that contracts were linked, and that none was compiled directly, apart from those with assembly that keeps
 * solc from moving variables to memory.
 */
export function expectAllLinked({ linked, refused }: Ways): void {
  expect(refused.filter((reason) => !reason.startsWith('it may be too deep for the stack'))).toEqual([]);
  expect(linked).toBeGreaterThan(0);
}
