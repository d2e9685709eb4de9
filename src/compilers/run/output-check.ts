import { ParasolcError } from '../../errors.ts';

/** How much of an output that is not JSON is shown. */
const SHOWN = 80;

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/**
 * Refuses what cannot be a Standard JSON output, by its first and last byte: enough to tell a message or an
 * output that was cut off, at almost no cost. Throws `COMPILER_OUTPUT_INVALID`.
 */
export function checkOutput(label: string, chunks: readonly Uint8Array[]): void {
  let first: number | undefined;
  for (let chunk = 0; first === undefined && chunk < chunks.length; chunk++) {
    first = chunks[chunk]?.find((byte) => !isSpace(byte));
  }
  let last: number | undefined;
  for (let chunk = chunks.length - 1; last === undefined && chunk >= 0; chunk--) {
    last = chunks[chunk]?.findLast((byte) => !isSpace(byte));
  }
  if (first === 0x7b && last === 0x7d) return;

  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const problem = first === undefined ? 'is empty' : first === 0x7b ? 'is cut off' : 'is not JSON';
  throw new ParasolcError('COMPILER_OUTPUT_INVALID', `the compiler's output of ${label} ${problem}`, {
    facts: size === 0 ? [] : [`${size} bytes, beginning ${beginning(chunks)}`],
    fix: 'check that the compiler is an unmodified solc that speaks Standard JSON',
  });
}

function beginning(chunks: readonly Uint8Array[]): string {
  const pieces: Uint8Array[] = [];
  for (let chunk = 0, size = 0; chunk < chunks.length && size < SHOWN; chunk++) {
    const piece = chunks[chunk]?.subarray(0, SHOWN - size) ?? new Uint8Array();
    pieces.push(piece);
    size += piece.length;
  }
  return JSON.stringify(Buffer.concat(pieces).toString('utf8'));
}

/** Without the line feed that solc's command line prints after the JSON text. */
export function withoutLineFeed(chunks: readonly Buffer[]): readonly Buffer[] {
  const last = chunks.at(-1);
  if (last?.at(-1) !== 0x0a) return chunks;
  return [...chunks.slice(0, -1), last.subarray(0, -1)];
}
