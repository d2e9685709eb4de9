import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { nodeErrorCode } from '../errors.ts';

/**
 * Makes a folder and those above it, where they are not there yet. Fails as `mkdir` does.
 *
 * Not Node's own recursive `mkdir`: where a file system answers ENOENT for a new folder in one that exists, as /proc
 * does, that tries forever. Here each folder is tried once, and once more when the one above it is there.
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

/** A folder that is there is as good as one that is made. Which error says so depends on the system and the disk. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const present = await stat(folder).catch(() => undefined);
    if (present?.isDirectory() !== true) throw error;
  }
}
