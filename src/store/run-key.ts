import { createHash, type Hash } from 'node:crypto';
import type { Bytes } from '../bytes.ts';
import type { Compiler, ImportAccess } from '../compilers/compiler.ts';
import { compareUtf8 } from '../json/key-order.ts';

/**
 * Changes with what is kept, how it is found, and whenever an earlier version kept an output that was wrong. The version
 * of parasolc is no part of a key, so a release that changes none of this keeps what is known.
 */
const FORMAT = 'parasolc-run 1';

/** The model checker asks solvers, with a time limit: the input does not decide what it finds. */
const MODEL_CHECKER = ['modelChecker', 'SMTChecker'].map((word) => Buffer.from(word));
/** A letter written as an escape, `\u0053`, could hide these words. */
const ESCAPED_LETTERS = ['\\u004', '\\u005', '\\u006', '\\u007'].map((start) => Buffer.from(start));
const HINTS = [...MODEL_CHECKER, ...ESCAPED_LETTERS];
/** The length of the longest of them. */
const LONGEST_HINT = Math.max(...HINTS.map(({ length }) => length));

/**
 * The key of a run: a digest of all that decides its output. Undefined if the input does not decide it.
 *
 * Of `files` no path is in the key, since such an output is only kept if solc has read none: then it is the same in
 * every folder.
 *
 * @param digest of the compiler's file
 */
export async function runKey(
  { kind, version }: Pick<Compiler, 'kind' | 'version'>,
  digest: string,
  input: Bytes,
  imports: ImportAccess,
): Promise<string | undefined> {
  const hash = createHash('sha256').update([FORMAT, kind, version.build, digest, imports.kind].join('\0'));
  if (imports.kind === 'given') {
    const names = [...imports.sources.keys()].sort(compareUtf8);
    hash.update(`\0${names.length}`);
    for (const name of names) {
      updateFramed(hash, Buffer.from(name));
      updateFramed(hash, imports.sources.get(name) ?? Buffer.alloc(0));
    }
  }
  hash.update(`\0${input.size}\0`);
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of input.chunks()) {
    const border = Buffer.concat([before, chunk.subarray(0, LONGEST_HINT)]);
    if (mayAskSolvers(border) || mayAskSolvers(chunk)) return undefined;
    before = Buffer.concat([before, chunk.subarray(-LONGEST_HINT)]).subarray(-LONGEST_HINT);
    hash.update(chunk);
  }
  return hash.digest('hex');
}

/** The key of what is made of the outputs of a compiler. */
export function compilerKey(
  { kind, version }: Pick<Compiler, 'kind' | 'version'>,
  compiler: string,
  digest: string,
): string {
  return createHash('sha256')
    .update([FORMAT, kind, version.build, compiler, 'made', digest].join('\0'))
    .digest('hex');
}

/** A digest of texts. */
export function framedDigest(pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) updateFramed(hash, typeof piece === 'string' ? Buffer.from(piece) : piece);
  return hash.digest('hex');
}

/** With the length first, so that pieces cannot be taken for others. */
function updateFramed(hash: Hash, piece: Uint8Array): void {
  hash.update(`\0${piece.length}\0`).update(piece);
}

function mayAskSolvers(text: Buffer): boolean {
  return HINTS.some((hint) => text.includes(hint));
}
