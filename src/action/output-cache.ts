import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '../bytes.ts';
import { openCompiler } from '../commands/session.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { messageOf } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { jsonToBytes } from '../json/write.ts';
import { ReplayStore } from '../replay/store.ts';
import { VERSION } from '../version.ts';
import type { StepContext } from './context.ts';
import type { PlanInput } from './plan-inputs.ts';
import { grouped } from './runner.ts';

/**
 * Where the cache service's client reads and writes, in the workspace: what it restores is found by this path, which
 * must be the same on all runners. It is there only for as long as that takes.
 */
const PLACE = '.parasolc-outputs';

/** An input whose output is known from an earlier run, and the compiler that it would be compiled by. */
export interface KnownInput {
  readonly input: PlanInput;
  readonly compiler: Pick<Compiler, 'kind' | 'path' | 'version'>;
  readonly output: Bytes;
}

/**
 * The outputs that earlier workflow runs have left in GitHub's cache, if they are those of all these inputs. Never
 * fails for want of the cache: what is not known is compiled.
 */
export async function knownInputs(
  context: StepContext,
  inputs: readonly PlanInput[],
): Promise<KnownInput[] | undefined> {
  const { runner, around, temp } = context;
  const store = new ReplayStore(join(temp, 'known'));
  await grouped(runner, 'cache', () => restore(context, store.folder)).catch((error: unknown) =>
    runner.info(`parasolc: nothing is taken from the cache: ${messageOf(error)}`),
  );
  const known: KnownInput[] = [];
  for (const input of inputs) {
    const { 'solc-site': site, solc } = context.inputs.options;
    const compiler = await openCompiler(input.solc ?? solc, around, { site, project: input.project });
    await compiler.close();
    const found = await store.find(input.project.input, compiler.version);
    if (found === undefined) return undefined;
    const output = await jsonToBytes(found.text);
    await found.close();
    known.push({ input, compiler, output });
  }
  return known;
}

/** Keeps outputs for later workflow runs. What goes wrong is said, and fails nothing. */
export async function keepOutputs(
  context: StepContext,
  keep: (store: ReplayStore) => Promise<void>,
): Promise<void> {
  const { runner, temp } = context;
  try {
    await grouped(runner, 'cache', async () => {
      const store = new ReplayStore(join(temp, 'kept'));
      await keep(store);
      await save(context, store.folder);
    });
  } catch (error) {
    runner.info(`parasolc: nothing is kept in the cache: ${messageOf(error)}`);
  }
}

/** Entries never change, so each run has a key of its own; the latest with the same beginning is restored. */
function keys({ inputs, around }: StepContext): { readonly own: string; readonly any: string } {
  const any = `parasolc-${VERSION}-${inputs.artifact}-`;
  return { any, own: `${any}${around.env.GITHUB_RUN_ID ?? 0}-${around.env.GITHUB_RUN_ATTEMPT ?? 1}` };
}

async function restore(context: StepContext, folder: string): Promise<void> {
  const { restoreCache } = await import('@actions/cache');
  const { own, any } = keys(context);
  const place = join(context.workspace, PLACE);
  try {
    if ((await restoreCache([PLACE], own, [any])) !== undefined) await move(place, folder);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function save(context: StepContext, folder: string): Promise<void> {
  const { saveCache } = await import('@actions/cache');
  const place = join(context.workspace, PLACE);
  try {
    await move(folder, place);
    await saveCache([PLACE], keys(context).own);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Between the workspace and the folder for temporary files, which may be on another disk. */
async function move(from: string, to: string): Promise<void> {
  await makeFolder(join(to, '..'));
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}
