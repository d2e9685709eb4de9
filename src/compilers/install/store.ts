import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build } from './build-list.ts';
import type { Platform } from './platforms.ts';

/**
 * Where installed compilers lie: which file is whose. What is in the files is the same everywhere
 * (`installed.ts`): the compiler, and beside it, under the same name and `.json`, its record.
 */
export interface ToolStore {
  /** Its folder. */
  readonly root: string;
  /** The path of a build's file. */
  fileOf(platform: Platform, build: Pick<Build, 'path' | 'longVersion'>): string;
  /** The path of a list of builds that is kept for a while; `key` tells lists of one platform apart. */
  listOf(platform: Platform, key: string): string;
  /** The records of all builds for a platform. */
  records(platform: Platform): Promise<string[]>;
  /** To be called when the file and the record of a build are in place. */
  completed(platform: Platform, build: Pick<Build, 'path' | 'longVersion'>): Promise<void>;
}

/** A folder of our own: `<root>/<platform>/<file>`. */
export function folderStore(root: string): ToolStore {
  const folderOf = (platform: Platform): string => join(root, platform);
  return {
    root,
    fileOf: (platform, { path }) => join(folderOf(platform), path),
    listOf: (platform, key) => join(folderOf(platform), `.list-${key}.json`),
    records: (platform) => recordsIn(folderOf(platform)),
    async completed() {
      // The record is the mark.
    },
  };
}

/** The paths of the records in a folder; none if there is no such folder. */
export async function recordsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => join(folder, name));
}
