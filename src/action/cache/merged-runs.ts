import { dirname, join } from 'node:path';
import { fileBytes } from '../../bytes.ts';
import { messageOf } from '../../errors.ts';
import { writeEntry } from '../../store/entry.ts';
import { makeFolderOf, type StoredRun, type StoreFolder } from '../../store/store-folder.ts';
import type { StepContext } from '../context.ts';
import type { PublishedOutput } from '../output-archive.ts';
import { restoreRuns, type SavedRuns, type SharedCache, saveRuns, storeOf } from './run-cache.ts';
import { takeRuns } from './shard-runs.ts';

/** The largest output that is kept, in compressed bytes. */
const LARGEST = 2 ** 29;

/** What the runs of a build are in. */
interface MergedBuild {
  /** The archives of the plan and of all parts, which hold new runs. */
  readonly archives: readonly string[];
  readonly outputs: readonly PublishedOutput[];
}

/**
 * Saves the runs of all jobs of a build as one entry of GitHub's cache, if there is a new one: what was used of the
 * restored entry, what the jobs compiled, and the whole outputs. Never fails.
 */
export async function saveMerged(
  context: StepContext,
  cache: SharedCache | undefined,
  build: MergedBuild,
): Promise<SavedRuns | undefined> {
  const { inputs, noCache, runner } = context;
  if (cache?.saveAs === undefined || noCache !== undefined || !inputs.saveIf) return undefined;
  try {
    const runs = await collectRuns(context, cache, build);
    return runs && (await saveRuns(context, cache.saveAs, runs));
  } catch (error) {
    runner.info(`parasolc: nothing saved to the cache: ${messageOf(error)}`);
    return undefined;
  }
}

async function collectRuns(
  context: StepContext,
  { isRestored, found, used }: SharedCache,
  { archives, outputs }: MergedBuild,
): Promise<StoredRun[] | undefined> {
  const store = storeOf(context);
  const wanted = new Set(used);
  const made = new Set<string>();
  for (const archive of outputs.some(({ plan }) => plan.facts.keepsRuns) ? archives : []) {
    const runs = await takeRuns(archive, store, join(context.temp, 'runs-of-jobs'));
    for (const key of runs.used) wanted.add(key);
    for (const key of runs.made) made.add(key);
  }
  for (const output of outputs) {
    const key = await keepWhole(output, store);
    if (key !== undefined) made.add(key);
  }
  if (made.size === 0) return undefined;
  // What was made again was damaged in the restored entry.
  for (const key of made) wanted.delete(key);
  if (isRestored && found !== undefined && wanted.size > 0) await restoreRuns(context, found, wanted);
  return store.runs();
}

/** Keeps an output that the input alone decides. */
async function keepWhole(
  { plan, outcome: { plan: made, merged }, path, size }: PublishedOutput,
  store: StoreFolder,
): Promise<string | undefined> {
  const { run } = plan.facts;
  const isAlone = made.imported.size === 0 && !merged.hasErrors;
  if (run === undefined || !isAlone) return undefined;
  const entry = store.fileOf(run);
  await makeFolderOf(store.path, dirname(entry));
  const bytes = await fileBytes(path);
  try {
    // The line feed at the end is that of solc's command line.
    const output = bytes.chunks(0, size - 1);
    await writeEntry(store.draftOf(entry), { key: run, output, largest: LARGEST });
    return run;
  } finally {
    await bytes.close();
  }
}
