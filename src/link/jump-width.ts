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

/**
 * Whether the layout of code may depend on more of its dependencies than their sizes. solc makes all jump
 * targets of an assembly as wide as its own code needs, but starts its search at the width of the jump targets in
 * the sub-assemblies (`subTagSize` in `Assembly::assembleLegacy`), and a placeholder has none. It only matters to
 * code so short that it fits the narrower width and might not fit the wider one.
 *
 * @param total size in bytes of the code with its sub-assemblies and data
 * @param seen width of the jump targets of those sub-assemblies that are not placeholders
 * @param hidden width of those in the dependencies
 */
export function mayDependOnJumpWidths(own: OwnCode, total: number, seen: number, hidden: number): boolean {
  for (let narrow = Math.max(1, seen); narrow < hidden; narrow++) {
    const limit = 2 ** (8 * narrow) - 1;
    // solc reckons with up to four bytes too many at a push of a size, and with one more at each wider target.
    const [least, most] = [-own.pushes, 5 * own.pushes];
    if (own.size + least > limit) continue;
    if (own.size + most > limit || width(total + least) !== width(total + most)) return true;
  }
  return false;
}

/** Bytes that an offset takes (`numberEncodingSize`). */
function width(offset: number): number {
  return Math.max(1, Math.ceil(Math.log2(offset + 1) / 8));
}
