import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { nodeErrorCode } from '../errors.ts';

/**
 * Makes a folder and those above it, where they are not there yet. Fails as `mkdir` does.
 *
 * Not Node's own recursive `mkdir`: where a file system answers ENOENT for a new folder in one that exists, as /proc
 * does, that tries forever. Here each folder is tried once, and once more when the one above it is there.
 *
 * @param mode the permissions of the folders that it makes; by default those that are usual for this user
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

/** A folder that is there is as good as one that is made. Which error says so depends on the system and the disk. */
async function makeOne(folder: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const present = await stat(folder).catch(() => undefined);
    if (present?.isDirectory() !== true) throw error;
  }
}
