import { copyFile, lstat, mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { messageOf } from '../../errors.ts';
import { grouped, type Runner } from '../runner.ts';
import { endCutResponses } from '../transport/cut-responses.ts';

/**
 * Where the client of GitHub's cache reads and writes, in the workspace. An entry is found by this path too, which
 * must be the same on all runners; it is there only for as long as the client needs it.
 */
const FOLDER = '.parasolc-cache';
const PACK = 'runs.tar';

/** The step that uses the cache. */
interface CacheRequest {
  readonly runner: Runner;
  readonly workspace: string;
}

/** Names of entries, the best first: of each the entry that has just this name, or else the newest that begins with it. */
export type WantedEntries = readonly [string, ...string[]];

/** Whether there is a service. Older GitHub Enterprise servers have none; neither has a machine outside GitHub. */
export async function hasCache(): Promise<boolean> {
  return (await cacheClient()).isFeatureAvailable();
}

/** The name of the entry that would be restored. Never fails. */
export async function findEntry(
  request: CacheRequest,
  [name, ...others]: WantedEntries,
): Promise<string | undefined> {
  return told(request, 'nothing is known of the cache', async () => {
    const { restoreCache } = await cacheClient();
    return restoreCache([FOLDER], name, others, { lookupOnly: true });
  });
}

/**
 * Gets an entry. Never fails because of the cache: what is not there is compiled.
 *
 * @param target where its file goes
 * @returns its name
 */
export async function restoreEntry(
  request: CacheRequest,
  [name, ...others]: WantedEntries,
  target: string,
): Promise<string | undefined> {
  return told(request, 'nothing read from the cache', () =>
    withFreeFolder(request, async (folder) => {
      const { restoreCache } = await cacheClient();
      const found = await restoreCache([FOLDER], name, others);
      if (found !== undefined) await move(join(folder, PACK), target);
      return found;
    }),
  );
}

/**
 * Saves a file as an entry. Never fails.
 *
 * @returns whether it is there now
 */
export async function saveEntry(request: CacheRequest, name: string, file: string): Promise<boolean> {
  const saved = await told(request, 'nothing saved to the cache', () =>
    withFreeFolder(request, async (folder) => {
      const { saveCache } = await cacheClient();
      await mkdir(folder);
      await move(file, join(folder, PACK));
      return (await saveCache([FOLDER], name)) >= 0;
    }),
  );
  return saved ?? false;
}

async function told<Result>(
  { runner }: CacheRequest,
  failure: string,
  act: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await grouped(runner, 'cache', act);
  } catch (error) {
    runner.info(`parasolc: ${failure}: ${messageOf(error)}`);
    return undefined;
  }
}

/** GitHub's own client, loaded when it is needed. */
async function cacheClient(): Promise<typeof import('@actions/cache')> {
  endCutResponses();
  return import('@actions/cache');
}

/** Removes what it put there. If something was there before, it stays, and the cache is not used. */
async function withFreeFolder<Result>(
  { workspace }: CacheRequest,
  act: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(workspace, FOLDER);
  const isTaken = await lstat(folder).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new Error(`${FOLDER} is already in the workspace`);
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Between the workspace and the folder for temporary files, which may be on another disk. */
async function move(from: string, to: string): Promise<void> {
  if (!(await lstat(from)).isFile()) throw new Error(`${basename(from)} is not a file`);
  await rename(from, to).catch(() => copyFile(from, to));
}
