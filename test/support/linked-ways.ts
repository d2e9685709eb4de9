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

/** Reasons that are right where they occur, in code that is meant to be odd. */
const LEGITIMATE = [
  // `contract A {}` without metadata: the code that stands for it would be too short to be found again.
  /the code of a dependency is too short to be told from other code$/,
  // Code of about 256 bytes around code that is longer.
  /the width of its jump targets may depend on its dependencies$/,
  // A contract that adds nothing to a base, and embeds the base's code.
  /its deployed code is equal to code that it embeds$/,
  // A warning has to quote the contract, and `debugInfo` without `location` leaves out where that is.
  /it is too large for the EVM, and its place in the source is not known$/,
];

/** The most contracts in a hundred that may be compiled directly. */
const LIMIT = 3;

/** Expects that nearly everything was linked, and that there were good reasons against the rest. */
export function expectFewRefusals({ linked, refused }: Ways): void {
  expect(refused.filter((reason) => !LEGITIMATE.some((pattern) => pattern.test(reason)))).toEqual([]);
  expect(linked).toBeGreaterThan(0);
  expect((100 * refused.length) / (linked + refused.length), refused.join('\n')).toBeLessThan(LIMIT);
}
