import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { programNames } from '../files/host-paths.ts';

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** The first executable file of this name in the folders, as a shell looks for one. */
export async function executableIn(folders: readonly string[], name: string): Promise<string | undefined> {
  for (const folder of folders) {
    for (const file of programNames(name)) {
      const path = resolve(folder, file);
      if ((await isFile(path)) && (await isExecutable(path))) return path;
    }
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
