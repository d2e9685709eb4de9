import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { nodeErrorCode } from '../errors.ts';

/** An open file. */
interface OpenFile {
  readonly file: FileHandle;
  /** In bytes. */
  readonly size: number;
}

/**
 * Opens a file to be read, but not through a link, and not a pipe, which would wait for a writer. Undefined if there is
 * no such file. Fails if there is something else.
 */
export async function openWithoutLinks(path: string): Promise<OpenFile | undefined> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (nodeErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error('it is not a file');
    return { file, size: stats.size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Whether this is a folder, and not a link to one. */
export async function isFolder(path: string): Promise<boolean> {
  return lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
