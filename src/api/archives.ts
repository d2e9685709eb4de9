import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { removeTemporaryFolder, temporaryFolder } from '../files/leftovers.ts';
import type { Archive } from './types.ts';

/** Plans and parts of a call: bytes are in files while it works. */
export interface Archives {
  /** The path of an archive. */
  pathOf(archive: Archive, name: string): Promise<string>;
  /** Where a command writes an archive: the path that a user gave, or a temporary one. */
  place(output: string | undefined, name: string): Promise<string>;
  /** What was written there: the user's path, or bytes. */
  written(output: string | undefined, place: string): Promise<Archive>;
}

/** Works with archives, and removes the temporary ones. */
export async function withArchives<Result>(work: (archives: Archives) => Promise<Result>): Promise<Result> {
  let folder: Promise<string> | undefined;
  const temporary = async (name: string): Promise<string> => {
    folder ??= temporaryFolder('parasolc-archives');
    return join(await folder, `${name}.tgz`);
  };
  try {
    return await work({
      async pathOf(archive, name) {
        if (typeof archive === 'string') return resolve(archive);
        const path = await temporary(name);
        await writeFile(path, archive);
        return path;
      },
      place: async (output, name) => (output === undefined ? temporary(name) : resolve(output)),
      written: async (output, place) => output ?? readFile(place),
    });
  } finally {
    if (folder !== undefined) await removeTemporaryFolder(await folder);
  }
}
