import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { nodeErrorCode } from '../errors.ts';

/**
 * Makes a folder and its missing parents. Fails as `mkdir` does.
 *
 * The recursive `mkdir` of Node runs forever if a file system answers ENOENT for a new folder in an existing
 * one, as /proc does. Here each folder is tried once, and once more after its parent was made.
 */
export async function makeFolder(path: string): Promise<void> {
  const folder = resolve(path);
  try {
    return await makeOne(folder);
  } catch (error) {
    if (nodeErrorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
  }
  await makeFolder(dirname(folder));
  await makeOne(folder);
}

/** An existing folder is fine. The error for one depends on the system and the disk. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const present = await stat(folder).catch(() => undefined);
    if (present?.isDirectory() !== true) throw error;
  }
}
