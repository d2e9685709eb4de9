import { expect } from 'vitest';
import type { Part } from '../../src/exchange/part.ts';

/** Which way contracts went, over many builds. */
export interface Ways {
  /** Number of contracts that were linked, those without code included. */
  linked: number;
  /** The reasons why others were compiled directly. */
  refused: string[];
}

/** Adds what became of the contracts of a build. Fails where solc compiled some directly without a reason given. */
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
