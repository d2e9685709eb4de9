import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { fileBytes } from '../bytes.ts';
import type { CheckedMerge } from '../commands/merge.ts';
import { ParasolcError } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import { ReplayStore } from '../replay/store.ts';
import { readInput } from '../standard-json/input.ts';
import { RUN } from '../store/store-folder.ts';
import { CAPTURED, type UnpackedPlan } from './plan-archive.ts';
import { letRun, unpackWithFacts } from './unpacked.ts';

/**
 * The outputs as an artifact. For a Foundry project it also contains the stored outputs for Forge's requests, and the
 * compilers, for jobs that have neither compiled nor installed anything.
 */
const RestoreSchema = v.object({
  compilers: v.pipe(
    v.array(
      v.object({
        release: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
        /** Where it came with the plan. */
        file: v.optional(v.pipe(v.string(), v.regex(/^p\d{1,2}-(?:solc|soljson\.js)$/))),
        sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
});

const RESTORE = 'restore.json';
const FILES = /^(?:restore\.json|p\d{1,2}-(?:solc|soljson\.js)|[0-9a-f]{64}\.run)$/;

/** Puts the contents of the archive into a new folder. */
export async function stageOutputs(outputs: readonly PublishedOutput[], stage: string): Promise<void> {
  await makeFolder(stage);
  for (const { path } of outputs) await copyFile(path, join(stage, basename(path)));
  if (outputs.every(({ plan }) => !plan.facts.replayed)) return;
  const compilers: v.InferOutput<typeof RestoreSchema>['compilers'] = [];
  for (const [index, output] of outputs.entries()) {
    await keepForForge(output, stage);
    const { plan, outcome } = output;
    const { release } = outcome.plan.manifest.compiler;
    if (plan.compiler === undefined || plan.facts.compiler === undefined) {
      compilers.push({ release });
      continue;
    }
    const file = `p${index}-${plan.facts.compiler.file}`;
    await copyFile(plan.compiler, join(stage, file));
    compilers.push({ release, file, sha256: plan.facts.compiler.sha256 });
  }
  await writeFile(join(stage, RESTORE), JSON.stringify({ compilers }));
}

async function keepForForge(output: PublishedOutput, stage: string): Promise<void> {
  const replay = join(stage, 'replay');
  try {
    const store = new ReplayStore(replay);
    await keepInStore(output, store);
    for (const { path } of await store.files.runs()) await rename(path, join(stage, basename(path)));
  } finally {
    await rm(replay, { recursive: true, force: true });
  }
}

/** Keeps an output as that of the input which came with its plan. */
async function keepInStore(
  { plan, outcome, path, size }: PublishedOutput,
  store: ReplayStore,
): Promise<void> {
  const input = await fileBytes(join(plan.folder, CAPTURED));
  const output = await fileBytes(path);
  try {
    // The line feed at the end is that of solc's command line.
    const text = { kind: 'slice', bytes: output, start: 0, end: size - 1 } as const;
    const { compiler } = outcome.plan.manifest;
    await store.keep(await readInput(input, CAPTURED), compiler, text);
  } finally {
    await Promise.all([input.close(), output.close()]);
  }
}

/** The unpacked outputs to restore. */
export interface UnpackedOutputs {
  /** The paths of the entries of a store: the answers to Forge's requests. */
  readonly entries: readonly string[];
  /** The path of each compiler, where it came along. */
  readonly compilers: readonly { readonly release: string; readonly path: string | undefined }[];
}

/** Unpacks the outputs for Forge. Fails with `PLAN_INVALID`. */
export async function unpackOutputs(archive: string, folder: string): Promise<UnpackedOutputs> {
  await makeFolder(folder);
  const facts = { file: RESTORE, schema: RestoreSchema, absence: 'it does not belong to a Foundry project' };
  const restore = await unpackWithFacts(archive, folder, FILES, facts, invalid);
  const compilers: { release: string; path: string | undefined }[] = [];
  for (const [index, { release, file, sha256 }] of restore.compilers.entries()) {
    const target = join(folder, `compiler-${index}`);
    const path = file === undefined ? undefined : await takeCompiler(folder, file, sha256, target);
    compilers.push({ release, path });
  }
  const names = (await readdir(folder)).filter((name) => RUN.test(name));
  return { entries: names.map((name) => join(folder, name)), compilers };
}

/** Makes a verified compiler executable, with its usual name: a WebAssembly build is recognised by its name. */
async function takeCompiler(
  folder: string,
  file: string,
  sha256: string | undefined,
  target: string,
): Promise<string> {
  await mkdir(target);
  const path = join(target, file.replace(/^p\d+-/, ''));
  await rename(join(folder, file), path).catch((cause: unknown) => {
    throw invalid(`its ${file} is missing`, cause);
  });
  await letRun(path, sha256, invalid);
  return path;
}

function invalid(reason: string, cause?: unknown): ParasolcError {
  return new ParasolcError('PLAN_INVALID', `the output cannot be restored: ${reason}`, {
    cause,
    fix: 'plan with `project:`, and run restore after the merge has succeeded',
  });
}

/** An output that is in its place. */
export interface PublishedOutput {
  readonly plan: UnpackedPlan;
  readonly outcome: CheckedMerge;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}
