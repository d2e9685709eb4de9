import { createHash } from 'node:crypto';
import type { FaultyCode } from './faults.ts';

/** Bytes of a literal that makes runtime code pass 24,576 bytes, or creation code 49,152. */
const LITERAL = { largeRuntime: 25_000, largeInitcode: 49_200 };
/** Levels of contracts, each with twice the code of the one before, that do the same. */
const LEVELS = { largeRuntime: 3, largeInitcode: 4 };
/** Words of 32 bytes in the innermost of them. */
const WORDS = 60;

/**
 * A contract with a very long string. Quick in the legacy pipeline, and in via-IR without optimizer; with it
 * the same takes 4 to 100 seconds.
 */
export function longLiteral(kind: keyof typeof LITERAL, id: number): FaultyCode {
  const text = 'x'.repeat(LITERAL[kind]);
  return {
    members: [`function large${id}() public pure returns (bytes memory) { return "${text}"; }`],
    siblings: [],
  };
}

/**
 * Contracts that embed each other, twice at each level. The optimizer of via-IR takes about a second for
 * them. The words are hashes, as it computes any words that are not random.
 */
export function nestedCode(kind: keyof typeof LEVELS, id: number): FaultyCode {
  const word = (index: number) => `0x${createHash('sha256').update(`${index}`).digest('hex')}`;
  const logs = Array.from({ length: WORDS / 4 }, (_, index) => {
    const words = [0, 1, 2, 3].map((offset) => word(4 * index + offset));
    return `log4(0, 0, ${words.join(', ')})`;
  });
  const name = (level: number) => `Nest${id}_${level}`;
  const embed = (level: number) =>
    `function large${id}() public pure returns (bytes32) { return keccak256(type(${name(level)}).creationCode) ^ keccak256(type(${name(level)}).runtimeCode); }`;
  const levels = Array.from({ length: LEVELS[kind] }, (_, level) => level);
  return {
    members: [embed(LEVELS[kind])],
    siblings: [
      `contract ${name(0)} { function large${id}() public { assembly { ${logs.join(' ')} } } }`,
      ...levels.map((level) => `contract ${name(level + 1)} { ${embed(level)} }`),
    ],
  };
}
