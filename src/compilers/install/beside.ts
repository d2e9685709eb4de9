import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { messageOf, nodeErrorCode, ParasolcError } from '../../errors.ts';
import { markFinished, markUnfinished } from '../../files/leftovers.ts';
import { makeFolder } from '../../files/make-folder.ts';

/** A draft of this age, in milliseconds, is from a process that was killed. */
const ABANDONED = 24 * 3600 * 1000;

/** A name beside a path, for a file that is renamed to it when it is whole. */
function besideName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

/**
 * Makes a file beside its place and gives it its name when it is finished, so that other processes see either
 * all of it or nothing. The folder is made if there is none. Whatever fails, the draft is removed.
 */
export async function putInPlace<T>(path: string, write: (draft: string) => Promise<T>): Promise<T> {
  const draft = besideName(path);
  try {
    await makeFolder(dirname(path));
    await removeAbandoned(dirname(path));
    markUnfinished(draft);
    const result = await write(draft);
    await rename(draft, path);
    return result;
  } finally {
    await rm(draft, { force: true });
    markFinished(draft);
  }
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

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\..*\.[0-9a-f-]{36}\.tmp$/.test(name)) continue;
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0, // Another process has removed it.
    );
    if (age > ABANDONED) await rm(path, { force: true });
  }
}

/** What to throw where something went wrong in a cache: a failure of the file system becomes one of ours. */
export function cacheFailure(root: string, thrown: unknown): unknown {
  if (thrown instanceof ParasolcError || nodeErrorCode(thrown) === undefined) return thrown;
  return new ParasolcError('OUTPUT_UNWRITABLE', `the compiler cache ${root} cannot be written`, {
    facts: [messageOf(thrown)],
    cause: thrown,
    fix: 'give a cache folder that is writable and has free space',
  });
}
