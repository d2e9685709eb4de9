import { createHash } from 'node:crypto';

/** How much extra code a contract has. */
export interface CodeSize {
  /** Bytes, about: with those of the contract itself around 255 and 256. */
  readonly bytes: number;
  /** Around 65,535 and 65,536 instead. */
  readonly isLarge: boolean;
}

/** Largest number of `CodeSize.bytes`. */
export const SIZES = 300;

/** Bytes of the code of a large contract, in addition to `CodeSize.bytes`. */
const LARGE = 65_536 - SIZES / 2 - 60;

/** Bytes of `log1(0, 0, …)` without those of the topic: instructions, and pushes of zero. */
const LOG = 4;

/** Longest topic: a push of it is a byte longer. */
const TOPIC = 32;

/**
 * Statements of assembly for about that many bytes of code. They are the same in all contracts.
 *
 * @param mayBeLarge large ones take the optimizer minutes
 */
export function sizedAssembly({ bytes, isLarge }: CodeSize, mayBeLarge: boolean): string {
  const statements: string[] = [];
  let left = bytes + (isLarge && mayBeLarge ? LARGE : 0);
  while (left > LOG) {
    const topic = Math.min(TOPIC, left - LOG);
    statements.push(`log1(0, 0, 0x${topicOf(statements.length).slice(0, 2 * topic)})`);
    left -= topic + LOG;
  }
  return `assembly ("memory-safe") { ${statements.join(' ')} }`;
}

/** A hash, which the optimizer cannot compute in fewer bytes. It does not begin with a zero. */
function topicOf(index: number): string {
  return `f${createHash('sha256').update(`${index}`).digest('hex').slice(1)}`;
}
