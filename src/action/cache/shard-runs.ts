import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { pack, unpack } from '../../exchange/archive.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { RUN, type StoreFolder } from '../../store/store-folder.ts';
import type { StepContext } from '../context.ts';
import { KeysSchema } from '../plan-archive.ts';
import { restoreRuns, type SharedCache, storeOf, withStore } from './run-cache.ts';
import { linkRuns, moveRuns, useOf } from './run-pack.ts';

/** In the archive of a part, beside its own files: which runs of the restored entry the shard used. */
const USED = 'runs.json';
const BROUGHT = new RegExp(`^runs\\.json$|${RUN.source}`);
const UsedSchema = v.pipe(v.string(), v.parseJson(), v.object({ used: KeysSchema }));

/**
 * Compiles a shard with what the plan found in GitHub's cache. The shard reads the same entry, and saves nothing: new
 * runs go with its part to the merge, which saves those of all shards as one entry.
 *
 * @param archive the archive of the part
 * @param compile writes the part to a path
 */
export async function withRuns<Result>(
  context: StepContext,
  cache: SharedCache | undefined,
  archive: string,
  compile: (context: StepContext, output: string) => Promise<Result>,
): Promise<Result> {
  if (cache === undefined) return compile(context, archive);
  const stored = withStore(context);
  const { isRestored, found, saveAs } = cache;
  const unpacked = isRestored && found !== undefined ? await restoreRuns(stored, found) : undefined;
  if (saveAs === undefined) return compile(unpacked === undefined ? context : stored, archive);
  const folder = join(context.temp, 'part');
  const result = await compile(stored, folder);
  const { used, made } = await useOf(storeOf(stored), unpacked ?? new Map());
  await writeFile(join(folder, USED), JSON.stringify({ used: used.map(({ key }) => key) }));
  await linkRuns(made, folder);
  await pack(folder, await readdir(folder), archive);
  return result;
}

/** The runs that the archive of a part or a plan brings along are moved into a store. */
export async function takeRuns(archive: string, store: StoreFolder, temp: string): Promise<BroughtRuns> {
  await makeFolder(temp);
  try {
    await unpack(archive, temp, BROUGHT);
    const text = await readFile(join(temp, USED), 'utf8').catch(() => '{"used":[]}');
    const made = await moveRuns(temp, store);
    return { used: v.parse(UsedSchema, text).used, made: [...made.keys()] };
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

/** Keys of runs. */
interface BroughtRuns {
  /** Of the restored entry, what was used. */
  readonly used: readonly string[];
  readonly made: readonly string[];
}
