import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf, nodeErrorCode, ParasolcError } from '../../errors.ts';
import { putInPlace, removeOldDrafts } from '../../files/drafts.ts';
import { makeFolder } from '../../files/make-folder.ts';

/** Has `write` make a file of the cache and puts it in place. Makes the folder, and clears it of old drafts. */
export async function putInCache<T>(path: string, write: (draft: string) => Promise<T>): Promise<T> {
  const folder = dirname(path);
  await makeFolder(folder);
  await removeOldDrafts(folder);
  return putInPlace(path, write);
}

/** Writes a new file and waits until it is on the disk: a power cut must not leave an empty one under a good name. */
export async function writeSynced(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const file = await open(path, 'wx', 0o644);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The error to throw when something fails in a cache: an error of the file system becomes one of ours. */
export function cacheFailure(root: string, thrown: unknown): unknown {
  if (thrown instanceof ParasolcError || nodeErrorCode(thrown) === undefined) return thrown;
  return new ParasolcError('OUTPUT_UNWRITABLE', `the compiler cache ${root} cannot be written`, {
    facts: [messageOf(thrown)],
    cause: thrown,
    fix: 'give a cache folder that is writable and has free space',
  });
}
