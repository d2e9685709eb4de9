import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nodeErrorCode } from '../errors.ts';
import { markFinished, markUnfinished, ownMark, removeLeft } from './leftovers.ts';

/** The name of a draft: `.`, the name that it will get, the mark of its process. */
const DRAFT = /^\..+\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp$/;
/** A draft this old, in milliseconds, was left by a process that was killed. */
const ABANDONED = 24 * 3600 * 1000;

/** A file or folder that is written beside its path and renamed when it is whole: others see all of it or nothing. */
export interface Draft {
  /** Nothing is there yet. */
  readonly path: string;
  /** Renames it, and so replaces a file. A folder that is to be replaced must be removed first. */
  putInPlace(): Promise<void>;
  /** Removes it. Does nothing once it is in place. */
  discard(): Promise<void>;
}

/** A draft for a path, in the same folder. Drafts for that path that killed processes left are removed. */
export async function draftFor(path: string): Promise<Draft> {
  const [folder, prefix] = [dirname(path), `.${basename(path)}.`];
  await removeLeft(folder, prefix, ['.tmp']);
  return draftAt(join(folder, `${prefix}${ownMark()}.tmp`), path);
}

/** A draft for a path, under a name that no other process uses. */
export function draftAt(draft: string, path: string): Draft {
  markUnfinished(draft);
  return {
    path: draft,
    async putInPlace() {
      await rename(draft, path);
      markFinished(draft);
    },
    async discard() {
      await rm(draft, { recursive: true, force: true }).catch((error: unknown) => {
        // Part of the path is a file, so nothing was made there.
        if (nodeErrorCode(error) !== 'ENOTDIR') throw error;
      });
      markFinished(draft);
    },
  };
}

/** Has `write` make a draft and puts it in place. If anything fails, the draft is removed. */
export async function putInPlace<T>(path: string, write: (draft: string) => Promise<T>): Promise<T> {
  return placed(await draftFor(path), write);
}

/** The same with a draft that is there already. */
export async function placed<T>(draft: Draft, write: (path: string) => Promise<T>): Promise<T> {
  try {
    const result = await write(draft.path);
    await draft.putInPlace();
    return result;
  } finally {
    await draft.discard();
  }
}

/** Removes drafts for any path in a folder that only this program writes to, if they are older than a day. */
export async function removeOldDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!DRAFT.test(name)) continue;
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0, // Another process has removed it.
    );
    if (age > ABANDONED) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
