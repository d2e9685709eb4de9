import { join } from 'node:path';
import type { Compiler } from '../../compilers/compiler.ts';
import { messageOf } from '../../errors.ts';
import { counted, megabytes } from '../../progress/format.ts';
import { openCompiler } from '../../session/session.ts';
import type { Project } from '../../sources/project.ts';
import { type StoredRun, StoreFolder } from '../../store/store-folder.ts';
import type { StepContext } from '../context.ts';
import type { PlanJob } from '../plan-archive.ts';
import { type CacheNames, cacheNames, entryName } from './cache-names.ts';
import { findEntry, hasCache, restoreEntry, saveEntry, type WantedEntries } from './cache-service.ts';
import { isOfFork } from './policy.ts';
import { packRuns, type UnpackedRuns, unpackPack, useOf } from './run-pack.ts';

/** The store of a step that uses GitHub's cache. */
export function storeOf({ temp }: Pick<StepContext, 'temp'>): StoreFolder {
  return new StoreFolder(join(temp, 'runs'));
}

/** Whether this step uses GitHub's cache; if not, it says why. */
export async function usesCache({ runner, inputs, noCache }: StepContext): Promise<boolean> {
  const reason = noCache ?? ((await hasCache()) ? undefined : 'GitHub offers none here');
  if (reason === undefined) return true;
  runner.setOutput('cache-hit', 'false');
  if (inputs.cache !== 'false') runner.info(`parasolc: GitHub's cache is not used: ${reason}`);
  return false;
}

/** The step with that store: all that it starts uses it. */
export function withStore(context: StepContext): StepContext {
  const { environment } = context;
  const env = { ...environment.env, PARASOLC_CACHE: storeOf(context).path };
  return { ...context, environment: { ...environment, env } };
}

/** What is to be compiled, and the compiler that was asked for. */
export interface InputToCompile {
  readonly project: Project;
  readonly solc: string | undefined;
}

/** An input, and the compiler that it will be compiled with. */
export interface InputWithCompiler {
  readonly project: Project;
  readonly compiler: Pick<Compiler, 'kind' | 'path' | 'version'>;
}

/** What GitHub's cache had for a build. */
export interface OpenCache {
  readonly inputs: readonly InputWithCompiler[];
  /** The entry that was found. */
  readonly found: string | undefined;
  /** Whether its runs are in the store. */
  readonly isRestored: boolean;
  readonly unpacked: UnpackedRuns;
  /** Whether there is an entry of just these inputs, compilers and settings. */
  readonly isHit: boolean;
  /** How the name of a new entry begins; undefined if nothing is to be saved. */
  readonly saveAs: string | undefined;
}

/** Fills the step's store from GitHub's cache. Undefined if that cannot help. Never fails. */
export async function openCache(
  context: StepContext,
  toCompile: readonly InputToCompile[],
): Promise<OpenCache | undefined> {
  const { runner, inputs, environment } = context;
  const compiled = await withCompilers(context, toCompile).catch(() => undefined);
  if (compiled === undefined) {
    // There is no such compiler. Compiling says so in its own words.
    runner.setOutput('cache-hit', 'false');
    return undefined;
  }
  const { sources } = inputs.options;
  const place = [inputs.workingDirectory, inputs.input, inputs.project];
  const names = await cacheNames(
    { key: inputs.cacheKey, place, sources },
    compiled.map(({ project, compiler: { version } }) => ({ project, version })),
  );
  const found = inputs.lookupOnly
    ? await findEntry(context, [names.ofInput])
    : await restoreEntry(context, wanted(names), packPath(context));
  const unpacked = inputs.lookupOnly || found === undefined ? undefined : await unpackFound(context);
  const isThere = inputs.lookupOnly || unpacked !== undefined;
  const isHit = isThere && found?.startsWith(names.ofInput) === true;
  runner.setOutput('cache-hit', String(isHit));
  const isSaved = inputs.saveIf && !(inputs.lookupOnly && isHit) && !(await isOfFork(environment.env));
  return {
    inputs: compiled,
    found,
    isRestored: unpacked !== undefined,
    unpacked: unpacked ?? new Map(),
    isHit,
    saveAs: isSaved ? names.ofInput : undefined,
  };
}

function wanted({ ofInput, ofSettings, ofProject }: CacheNames): WantedEntries {
  return [ofInput, ofSettings, ofProject];
}

async function withCompilers(
  { inputs, environment }: StepContext,
  toCompile: readonly InputToCompile[],
): Promise<InputWithCompiler[]> {
  const { solc: asked, 'solc-site': site } = inputs.options;
  const all: InputWithCompiler[] = [];
  for (const { project, solc } of toCompile) {
    const compiler = await openCompiler(solc ?? asked, environment, { site, project });
    await compiler.close();
    all.push({ project, compiler });
  }
  return all;
}

/** Puts runs of a known entry into the step's store. Undefined if it is gone or damaged. */
export async function restoreRuns(
  context: StepContext,
  entry: string,
  runs?: ReadonlySet<string>,
): Promise<UnpackedRuns | undefined> {
  const found = await restoreEntry(context, [entry], packPath(context));
  return found === entry ? unpackFound(context, runs) : undefined;
}

/** What can be unpacked is in the store, also if the rest is damaged: each run is checked when it is read. */
async function unpackFound(
  context: StepContext,
  runs?: ReadonlySet<string>,
): Promise<UnpackedRuns | undefined> {
  try {
    return await unpackPack(packPath(context), storeOf(context), join(context.temp, 'unpacked-runs'), runs);
  } catch (error) {
    context.runner.info(`parasolc: what was in the cache is not used: ${messageOf(error)}`);
    return undefined;
  }
}

function packPath({ temp }: StepContext): string {
  return join(temp, 'restored.tar');
}

/** What was saved. */
export interface SavedRuns {
  readonly runs: number;
  /** In bytes. */
  readonly size: number;
}

/** Saves runs as one entry. Never fails. */
export async function saveRuns(
  context: StepContext,
  saveAs: string,
  runs: readonly StoredRun[],
): Promise<SavedRuns | undefined> {
  const { runner, temp, environment } = context;
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment.env;
  try {
    const archive = join(temp, 'saved.tar');
    const made = await packRuns(runs, archive, join(temp, 'packed-runs'));
    const name = entryName(saveAs, `${run}.${attempt}`);
    if (!(await saveEntry(context, name, archive))) return undefined;
    runner.info(`parasolc: saved ${counted(made.runs, 'output')}, ${megabytes(made.size)}, as ${name}`);
    return { runs: made.runs, size: made.size };
  } catch (error) {
    runner.info(`parasolc: nothing saved to the cache: ${messageOf(error)}`);
    return undefined;
  }
}

/** What was done with the store of a build on one machine, and with the cache. */
export interface CacheUse {
  readonly isHit: boolean;
  /** The entry that was restored. */
  readonly restored: string | undefined;
  readonly saved: SavedRuns | undefined;
}

/** Saves what a step used and made, if anything is new. */
export async function closeCache(context: StepContext, cache: OpenCache): Promise<CacheUse> {
  const { isHit, isRestored, found, saveAs, unpacked } = cache;
  const { used, made } = await useOf(storeOf(context), unpacked);
  const saved =
    saveAs === undefined || made.length === 0
      ? undefined
      : await saveRuns(context, saveAs, [...used, ...made]);
  return { isHit, restored: isRestored ? found : undefined, saved };
}

/** What the jobs after the plan are told of the cache. */
export type SharedCache = NonNullable<PlanJob['cache']>;

/** What a plan hands on. */
interface HandedOn {
  readonly shared: SharedCache | undefined;
  /** Runs that were made for the plan. */
  readonly made: readonly StoredRun[];
}

/**
 * What the plan tells the shards and the merge of the cache.
 *
 * @param isNew whether anything is left to be compiled
 * @param keepsRuns whether single runs are kept, besides the whole outputs
 */
export async function forOtherJobs(
  context: StepContext,
  cache: OpenCache | undefined,
  { isNew, keepsRuns }: { readonly isNew: boolean; readonly keepsRuns: boolean },
): Promise<HandedOn> {
  if (cache === undefined) return { shared: undefined, made: [] };
  const { isHit, isRestored, found, saveAs, unpacked } = cache;
  const { used, made } = await useOf(storeOf(context), unpacked);
  const isSaved = isNew && saveAs !== undefined;
  return {
    shared: {
      isHit,
      isRestored,
      ...(found === undefined ? {} : { found }),
      ...(isSaved ? { saveAs } : {}),
      used: used.map(({ key }) => key),
    },
    made: isSaved && keepsRuns ? made : [],
  };
}
