import { createHash } from 'node:crypto';
import { cp, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../bytes.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { messageOf } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { jsonToBytes } from '../json/write.ts';
import { replayKey } from '../replay/key.ts';
import { ReplayStore } from '../replay/store.ts';
import { openCompiler } from '../session/session.ts';
import { VERSION } from '../version.ts';
import type { StepContext } from './context.ts';
import type { PlanInput } from './project-inputs.ts';
import { grouped } from './runner.ts';
import { endCutResponses } from './transport/cut-responses.ts';

/** An input whose output may be known from an earlier run, and the compiler that would compile it. */
export interface CachedInput {
  readonly input: PlanInput;
  readonly compiler: Pick<Compiler, 'kind' | 'path' | 'version'>;
  readonly output: Bytes;
}

/** What GitHub's cache says of some inputs. */
interface LookUp {
  /**
   * What their outputs are kept under: a digest of all that decides them. Absent if the inputs alone do not decide
   * them; then nothing is taken or kept.
   */
  readonly key: string | undefined;
  /** All of them, or nothing. */
  readonly cached: readonly CachedInput[] | undefined;
}

/**
 * Looks up the outputs of all these inputs in GitHub's cache. Never fails because of the cache: a missing output
 * is compiled.
 */
export async function lookUp(context: StepContext, inputs: readonly PlanInput[]): Promise<LookUp> {
  const { runner, environment, temp } = context;
  const { 'solc-site': site, solc, sources } = context.inputs.options;
  const asked: { readonly input: PlanInput; readonly compiler: Compiler }[] = [];
  for (const input of inputs) {
    const compiler = await openCompiler(input.solc ?? solc, environment, { site, project: input.project });
    await compiler.close();
    asked.push({ input, compiler });
  }
  // Runs that see other sources may give other code, so their outputs are not exchanged.
  const hash = createHash('sha256').update(sources);
  for (const { input, compiler } of asked) {
    const own = await replayKey(input.project.input, compiler.version.build);
    if (own === undefined) {
      runner.info('parasolc: cache not used: the output depends on files outside the input');
      return { key: undefined, cached: undefined };
    }
    hash.update(`\0${own.family}\0${own.selection}`);
  }
  const key = hash.digest('hex');
  const store = new ReplayStore(join(temp, 'cached'));
  await grouped(runner, 'cache', () => restore(context, key, store.folder)).catch((error: unknown) =>
    runner.info(`parasolc: nothing read from the cache: ${messageOf(error)}`),
  );
  const cached: CachedInput[] = [];
  for (const { input, compiler } of asked) {
    const found = await store.find(input.project.input, compiler.version);
    if (found === undefined) return { key, cached: undefined };
    const output = await jsonToBytes(found.text);
    await found.close();
    cached.push({ input, compiler, output });
  }
  return { key, cached };
}

/**
 * Keeps outputs for later workflow runs. Errors are reported, but do not fail the step.
 *
 * @param count how many there are: all are kept, or none
 */
export async function keepOutputs(
  context: StepContext,
  key: string,
  count: number,
  keep: (store: ReplayStore) => Promise<void>,
): Promise<void> {
  const { runner, temp } = context;
  try {
    await grouped(runner, 'cache', async () => {
      const store = new ReplayStore(join(temp, 'kept'));
      await keep(store);
      const kept = (await readdir(store.folder).catch(() => [])).filter((name) => name.endsWith('.replay'));
      if (kept.length === count) await save(context, key, store.folder);
      else runner.info('parasolc: output not cached: it has errors, or its input imports files from outside');
    });
  } catch (error) {
    runner.info(`parasolc: output not cached: ${messageOf(error)}`);
  }
}

/** The name of an entry. Entries never change, and what they hold is decided by their names. */
function entryName(key: string): string {
  return `parasolc-${VERSION}-${key}`;
}

/**
 * Where the cache service's client reads and writes, in the workspace. An entry is found by this path too, which
 * must be the same on all runners; it is there only for as long as the client needs it.
 */
function cachedPath(key: string): string {
  return `.parasolc-${key.slice(0, 16)}`;
}

async function restore(context: StepContext, key: string, folder: string): Promise<void> {
  await withFreePath(context, key, async (path) => {
    const { restoreCache } = await cacheClient();
    if ((await restoreCache([cachedPath(key)], entryName(key))) !== undefined) await move(path, folder);
  });
}

async function save(context: StepContext, key: string, folder: string): Promise<void> {
  await withFreePath(context, key, async (path) => {
    const { saveCache } = await cacheClient();
    await move(folder, path);
    await saveCache([cachedPath(key)], entryName(key));
  });
}

/** GitHub's own client, loaded when it is needed. */
async function cacheClient(): Promise<typeof import('@actions/cache')> {
  endCutResponses();
  return import('@actions/cache');
}

/** Removes what it put there. If something was there before, it stays, and the cache is not used. */
async function withFreePath(
  { workspace }: StepContext,
  key: string,
  act: (path: string) => Promise<void>,
): Promise<void> {
  const path = join(workspace, cachedPath(key));
  const isTaken = await lstat(path).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new Error(`${cachedPath(key)} is already in the workspace`);
  try {
    await act(path);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** Between the workspace and the folder for temporary files, which may be on another disk. */
async function move(from: string, to: string): Promise<void> {
  await makeFolder(join(to, '..'));
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}
