import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { removeTemporaryFolder, temporaryFolder } from '../../files/leftovers.ts';
import { makeFolder } from '../../files/make-folder.ts';

/** Longest name of a file in a folder on the file systems in use, and a safe length for a whole path, in bytes. */
const LONGEST_SEGMENT = 255;
const LONGEST_NAME = 2048;

/**
 * Whether a source unit name can be the path of a file below a folder, such that solc's import callback finds
 * it there and nowhere else. `FileReader.cpp` strips `file://`, collapses `.`, `..` and double slashes, and what
 * it makes of an absolute name depends on the version of Boost; such names could meet another name's file.
 */
export function canMaterialise(name: string): boolean {
  const bytes = Buffer.from(name, 'utf8');
  return (
    bytes.length <= LONGEST_NAME &&
    bytes.toString('utf8') === name && // No lone surrogates.
    !/[\0\\]|^[A-Za-z]:/.test(name) &&
    name
      .split('/')
      .every((part) => !['', '.', '..'].includes(part) && Buffer.byteLength(part) <= LONGEST_SEGMENT)
  );
}

/** Temporary folders that native compilers read imports from, each written once. */
export interface ImportFolders {
  /** An empty folder. */
  empty(): Promise<string>;
  /** A folder with a file for each source. The same map gives the same folder. */
  of(sources: ReadonlyMap<string, Uint8Array>): Promise<string>;
  /** Removes all of them. No folder may be asked for afterwards. */
  remove(): Promise<void>;
}

export function importFolders(): ImportFolders {
  const none: ReadonlyMap<string, Uint8Array> = new Map();
  const folders = new Map<ReadonlyMap<string, Uint8Array>, Promise<string>>();
  const created: string[] = [];

  async function write(sources: ReadonlyMap<string, Uint8Array>): Promise<string> {
    // The real path: solc before 0.8.8 compares allowed folders with real paths as text.
    const folder = await temporaryFolder('parasolc-imports');
    created.push(folder);
    for (const [name, content] of sources) {
      if (!canMaterialise(name))
        throw new Error(`the source name ${JSON.stringify(name)} is not a relative path`);
      const file = join(folder, name);
      await makeFolder(dirname(file));
      // 'wx': two names that the file system takes for one must fail, not overwrite each other.
      await writeFile(file, content, { flag: 'wx' });
    }
    return folder;
  }
  function of(sources: ReadonlyMap<string, Uint8Array>): Promise<string> {
    const known = folders.get(sources) ?? write(sources);
    folders.set(sources, known);
    return known;
  }
  return {
    empty: () => of(none),
    of,
    async remove() {
      await Promise.allSettled(folders.values());
      await Promise.all(created.map(removeTemporaryFolder));
    },
  };
}
