import { bytesOf, type Code } from './code.ts';

/** What the layout of an assembly depends on, read off the bytes of its own code: sub-assemblies left aside. */
export interface OwnCode {
  /** Size in bytes. */
  readonly size: number;
  /** Number of instructions that push data. */
  readonly pushes: number;
  /** Bytes that the place of the last jump target takes. */
  readonly jumpWidth: number;
}

const JUMPDEST = 0x5b;

/** @param instructions number of instructions of the code itself: the entries of its source map */
export function ownCode(code: Code, instructions: number): OwnCode {
  const bytes = bytesOf(code);
  let [size, pushes, last] = [0, 0, 0];
  for (let count = 0; count < instructions && size < bytes.length; count++) {
    const opcode = bytes[size] ?? 0;
    if (opcode === JUMPDEST) last = size;
    // PUSH1 to PUSH32, with 1 to 32 bytes of data behind.
    const data = opcode >= 0x60 && opcode <= 0x7f ? opcode - 0x5f : 0;
    if (data > 0) pushes++;
    size += 1 + data;
  }
  return { size, pushes, jumpWidth: width(last) };
}

/** What surrounds the own code of an assembly. Sizes in bytes, widths as in `OwnCode`. */
export interface Surroundings {
  /** Size of the code with its sub-assemblies and data. */
  readonly total: number;
  /** Sizes of all sub-assemblies together: also of those that are equal to others, or that nothing refers to. */
  readonly subs: number;
  /** Width of the jump targets of those sub-assemblies that are not placeholders. */
  readonly seen: number;
  /** Width of those in the dependencies. */
  readonly hidden: number;
  readonly setsImmutables: boolean;
}

/**
 * What solc reckons with at most, beyond the bytes that come out, for each instruction that pushes data
 * (`Assembly::codeSize`): 5 bytes for a push of a size, and one more at each wider target. A constant that is
 * copied from the data takes 32 bytes there, for at least twice two pushes. For each place of an immutable, of
 * which code only pushes the offset, 37 bytes instead of at least 6.
 */
const SLACK = { usual: 9, immutables: 31 };

/**
 * Whether the layout of code may depend on more of its dependencies than their sizes. solc makes all jump
 * targets of an assembly as wide as its own code needs, but starts its search at the width of the jump targets in
 * the sub-assemblies (`subTagSize` in `Assembly::assembleLegacy`), and a placeholder has none. It only matters to
 * code so short that it fits the narrower width and might not fit the wider one; the width of its references to
 * sub-assemblies may depend on it as well, where everything together is about as long as a width can address.
 */
export function mayDependOnJumpWidths(own: OwnCode, around: Surroundings): boolean {
  const { total, subs, seen, hidden } = around;
  const most = own.size + 1 + own.pushes * (around.setsImmutables ? SLACK.immutables : SLACK.usual);
  const widest = width(most + 1 + (total - own.size) + subs);
  for (let narrow = Math.max(1, seen); narrow < hidden; narrow++) {
    const least = Math.max(0, own.size - own.pushes * Math.max(0, widest - narrow));
    if (width(least) > narrow) continue;
    if (width(least) !== width(most) || width(least + subs) !== widest) return true;
  }
  return false;
}

/** Bytes that an offset takes (`numberEncodingSize`). */
function width(offset: number): number {
  return Math.max(1, Math.ceil(Math.log2(offset + 1) / 8));
}
