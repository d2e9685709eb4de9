import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { nodeErrorCode } from '../errors.ts';

/**
 * Makes a folder and its missing parents. Fails as `mkdir` does.
 *
 * The recursive `mkdir` of Node runs forever if a file system answers ENOENT for a new folder in an existing
 * one, as /proc does. Here each folder is tried once, and once more after its parent was made.
 *
 * @param mode the permissions of new folders; by default those that are usual for this user
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const folder = resolve(path);
  try {
    return await makeOne(folder, mode);
  } catch (error) {
    if (nodeErrorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
  }
  await makeFolder(dirname(folder), mode);
  await makeOne(folder, mode);
}

/** An existing folder is fine. The error for one depends on the system and the disk. */
async function makeOne(folder: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const present = await stat(folder).catch(() => undefined);
    if (present?.isDirectory() !== true) throw error;
  }
}
