import { copyFile, open, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { digestOfFile } from '../bytes.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import { pack } from '../exchange/archive.ts';
import { MOST_SHARDS } from '../exchange/plan.ts';
import { makeFolder } from '../files/make-folder.ts';
import { amount, count } from '../json/schemas.ts';
import type { StoredRun } from '../store/store-folder.ts';
import { EntryNameSchema, NewEntrySchema } from './cache/cache-names.ts';
import { linkRuns } from './cache/run-pack.ts';
import { letRun, unpackWithFacts } from './unpacked.ts';

/** What a run of solc is known by. */
const KeySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const KeysSchema = v.pipe(v.array(KeySchema), v.maxLength(100_000));

/** The longest path that is read, in characters: Linux has no longer ones. */
const LONGEST_PATH = 4_096;

const PlanFactsSchema = v.object({
  /** Distinguishes the inputs of a project: the release of their compiler. Absent if there is only one input. */
  label: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,60}$/))),
  /** The folder of the source unit names, relative to the repository's root. */
  sourceRoot: v.pipe(v.string(), v.maxLength(LONGEST_PATH)),
  /** Whether `captured.json` is the input as Forge gives it, to be replayed. */
  replayed: v.optional(v.boolean(), false),
  /** What one run of everything is predicted to take, in milliseconds. */
  single: v.optional(amount),
  /** What the whole output is kept by in the store; absent if the input alone does not decide it. */
  run: v.optional(KeySchema),
  /** Whether its single runs are kept, too: other inputs may have the same runs, or the whole output is not kept. */
  keepsRuns: v.optional(v.boolean(), false),
  /** How many shards it has: they are numbered on from those of the plans before. */
  shards: count(MOST_SHARDS),
  compiler: v.optional(
    v.object({
      file: v.picklist(['solc', 'soljson.js']),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

/** What the merge shows of the planning, and what the plans are. */
const PlanJobSchema = v.object({
  /** When the planning began, in milliseconds since 1970, and what it took. */
  begun: amount,
  wall: amount,
  /** Whether the outputs are those of an earlier run, so that nothing was compiled. */
  isCached: v.optional(v.boolean(), false),
  /** What tells the project from others of the repository, for what the cache keeps of it. */
  place: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  /** GitHub's cache, where it is used (`cache/run-cache.ts`). */
  cache: v.optional(
    v.object({
      isHit: v.boolean(),
      /** The entry that was found, and whether shards are to read it too. */
      found: v.optional(EntryNameSchema),
      isRestored: v.boolean(),
      /** How the name of a new entry begins; absent if nothing is to be saved. */
      saveAs: v.optional(NewEntrySchema),
      /** Of the runs in it, those that the plan used. */
      used: KeysSchema,
    }),
  ),
  plans: v.pipe(v.array(PlanFactsSchema), v.minLength(1), v.maxLength(100)),
});

type PlanFacts = v.InferOutput<typeof PlanFactsSchema>;
export type PlanJob = v.InferOutput<typeof PlanJobSchema>;

const JOB = 'job.json';
/** The input as Forge gives it to a compiler. */
export const CAPTURED = 'captured.json';
/** Files of the archive that are unpacked: those of plans, and compilers; those of other plans with a prefix. */
const FILES = /^(?:p\d{1,2}-)?(?:[a-z][a-z0-9-]*\.json|solc|soljson\.js)$/;
const OF_FURTHER_PLAN = /^p(?<plan>\d{1,2})-(?<file>.*)$/;
/** A compiler has about 15 MB; a much larger file is something else, and is not included. */
const MOST_COMPILER_BYTES = 100_000_000;

/** A plan to be packed. */
export interface PackedPlan {
  /** Holds the plan's files, and nothing else. They are moved. */
  readonly folder: string;
  readonly facts: Omit<PlanFacts, 'compiler'>;
  readonly compiler: Pick<Compiler, 'kind' | 'path'>;
}

/**
 * Packs plans as an artifact: their own files, so that `parasolc compile` reads the first of them as well, the
 * compilers that made them, and what the merge shows. A shard then needs neither a checkout nor a download.
 *
 * @param stage a folder to be made, for what is packed
 * @param runs new runs of solc, which the merge saves
 */
export async function packPlans(
  plans: readonly PackedPlan[],
  job: Omit<PlanJob, 'plans' | 'isCached'> & Partial<Pick<PlanJob, 'isCached'>>,
  stage: string,
  archive: string,
  runs: readonly StoredRun[] = [],
): Promise<void> {
  await makeFolder(stage);
  await linkRuns(runs, stage);
  const facts: PlanFacts[] = [];
  for (const [index, plan] of plans.entries()) {
    const prefix = index === 0 ? '' : `p${index}-`;
    const compiler = await carry(plan.compiler, plan.folder);
    facts.push({ ...plan.facts, ...(compiler === undefined ? {} : { compiler }) });
    for (const name of await readdir(plan.folder))
      await rename(join(plan.folder, name), join(stage, prefix + name));
  }
  await writeFile(join(stage, JOB), JSON.stringify({ ...job, plans: facts }));
  await pack(stage, await readdir(stage), archive);
}

/** A compiler that is a file by itself goes with its plan. */
async function carry(
  { kind, path }: Pick<Compiler, 'kind' | 'path'>,
  folder: string,
): Promise<PlanFacts['compiler']> {
  const file = kind === 'wasm' ? 'soljson.js' : 'solc';
  if ((await stat(path)).size > MOST_COMPILER_BYTES || !(await isWhole(kind, path))) return undefined;
  await copyFile(path, join(folder, file));
  return { file, sha256: await digestOfFile(join(folder, file)) };
}

/** How ELF and Mach-O files begin. */
const PROGRAMS = ['\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'];

/** Scripts and Windows programs may silently need files beside them; an ELF or Mach-O program fails at start if it does. */
async function isWhole(kind: Compiler['kind'], path: string): Promise<boolean> {
  if (kind === 'wasm') return true;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return PROGRAMS.includes(buffer.toString('latin1'));
  } finally {
    await file.close();
  }
}

/** A plan that was unpacked into a folder. */
export interface UnpackedPlan {
  readonly folder: string;
  readonly facts: PlanFacts;
  /** The number of its first shard among those of all plans. */
  readonly firstShard: number;
  /** The compiler that came along. */
  readonly compiler: string | undefined;
}

export interface UnpackedPlans {
  readonly job: PlanJob;
  readonly plans: readonly UnpackedPlan[];
}

/** Unpacks plans. Fails with `PLAN_INVALID`; their own files are checked when they are read. */
export async function unpackPlans(archive: string, folder: string): Promise<UnpackedPlans> {
  const facts = { file: JOB, schema: PlanJobSchema, absence: `it has no ${JOB}` };
  const job = await unpackWithFacts(archive, folder, FILES, facts, invalid);
  const folders = await separate(folder, job.plans.length);
  const plans: UnpackedPlan[] = [];
  for (const [index, facts] of job.plans.entries()) {
    const target = folders[index] ?? folder;
    const before = plans.at(-1);
    const firstShard = before === undefined ? 0 : before.firstShard + before.facts.shards;
    plans.push({ folder: target, facts, firstShard, compiler: await checkCompiler(target, facts) });
  }
  return { job, plans };
}

/** Puts the files of the other plans into separate folders. */
async function separate(folder: string, count: number): Promise<string[]> {
  const folders = Array.from({ length: count }, (_, index) =>
    index === 0 ? folder : join(folder, `plan-${index}`),
  );
  for (const target of folders) await makeFolder(target);
  for (const name of await readdir(folder)) {
    const { plan, file = '' } = OF_FURTHER_PLAN.exec(name)?.groups ?? {};
    const target = plan === undefined ? undefined : folders[Number(plan)];
    if (target !== undefined) await rename(join(folder, name), join(target, file));
  }
  return folders;
}

/** The compiler that came with a plan, ready to run. */
async function checkCompiler(folder: string, { compiler }: PlanFacts): Promise<string | undefined> {
  if (compiler === undefined) return undefined;
  const path = join(folder, compiler.file);
  await letRun(path, compiler.sha256, invalid);
  return path;
}

function invalid(reason: string, cause?: unknown): ParasolcError {
  return new ParasolcError('PLAN_INVALID', `the plan cannot be used: ${reason}`, {
    cause,
    fix: 're-run all jobs',
  });
}
