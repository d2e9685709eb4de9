import { chmod, copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Compiler } from '../compilers/compiler.ts';
import { messageOf, ParasolcError } from '../errors.ts';
import { pack, unpack } from '../exchange/archive.ts';
import { digestOfFile } from './digest.ts';

/**
 * The plan as an artifact: the plan's own files, so that `parasolc compile` reads it as well, with the compiler
 * that made it, and what the merge shows of the job. A shard then needs neither a checkout nor a download.
 */
const PlanJobSchema = v.object({
  /** The folder of the source unit names, relative to the repository's root. */
  sourceRoot: v.string(),
  /** When the planning began, in milliseconds since 1970, and what it took. */
  begun: v.number(),
  wall: v.number(),
  /** What one run of everything is predicted to take here, in milliseconds. */
  single: v.optional(v.number()),
  compiler: v.optional(
    v.object({
      file: v.picklist(['solc', 'soljson.js']),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

export type PlanJob = v.InferOutput<typeof PlanJobSchema>;

const JOB = 'job.json';
/** Files of the archive that are unpacked: those of a plan, and the compiler. */
const FILES = /^(?:[a-z][a-z0-9-]*\.json|solc|soljson\.js)$/;
/** A compiler is some 15 MB; what is much larger is something else, and is not carried along. */
const MOST_COMPILER_BYTES = 100_000_000;

/**
 * Packs the folder of a plan. A compiler that is a file by itself goes with it.
 */
export async function packPlan(
  folder: string,
  job: Omit<PlanJob, 'compiler'>,
  compiler: Pick<Compiler, 'kind' | 'path'>,
  archive: string,
): Promise<void> {
  const carried = await carry(compiler, folder);
  const text = JSON.stringify({ ...job, ...(carried === undefined ? {} : { compiler: carried }) });
  await writeFile(join(folder, JOB), text);
  await pack(folder, await readdir(folder), archive);
}

async function carry(
  { kind, path }: Pick<Compiler, 'kind' | 'path'>,
  folder: string,
): Promise<PlanJob['compiler']> {
  const file = kind === 'wasm' ? 'soljson.js' : 'solc';
  if ((await stat(path)).size > MOST_COMPILER_BYTES || !(await isWhole(kind, path))) return undefined;
  await copyFile(path, join(folder, file));
  return { file, sha256: await digestOfFile(join(folder, file)) };
}

/** Scripts and Windows programs may need what lies beside them; an ELF or Mach-O program says so when it is started. */
async function isWhole(kind: Compiler['kind'], path: string): Promise<boolean> {
  if (kind === 'wasm') return true;
  const start = (await readFile(path)).subarray(0, 4).toString('latin1');
  return ['\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'].includes(start);
}

/** A plan that was unpacked into a folder. */
export interface UnpackedPlan {
  readonly folder: string;
  readonly job: PlanJob;
  /** The compiler that came along. */
  readonly compiler: string | undefined;
}

/** Unpacks a plan. Fails with `PLAN_INVALID`; the plan's own files are checked when it is read. */
export async function unpackPlan(archive: string, folder: string): Promise<UnpackedPlan> {
  const invalid = (reason: string, cause?: unknown): ParasolcError =>
    new ParasolcError('PLAN_INVALID', `the plan cannot be used: ${reason}`, {
      cause,
      remedy: 're-run all jobs',
    });
  await unpack(archive, folder, FILES).catch((cause: unknown) => {
    throw invalid(`it cannot be unpacked: ${messageOf(cause)}`, cause);
  });
  const text = await readFile(join(folder, JOB), 'utf8').catch((cause: unknown) => {
    throw invalid(`it has no ${JOB}`, cause);
  });
  const job = v.safeParse(v.pipe(v.string(), v.parseJson(), PlanJobSchema), text);
  if (!job.success) throw invalid(`its ${JOB} is not as expected: ${job.issues[0].message}`);
  const { compiler } = job.output;
  if (compiler === undefined) return { folder, job: job.output, compiler: undefined };
  const path = join(folder, compiler.file);
  const digest = await digestOfFile(path).catch((cause: unknown) => {
    throw invalid(`its ${compiler.file} is missing`, cause);
  });
  if (digest !== compiler.sha256) throw invalid(`its ${compiler.file} is not what was packed`);
  await chmod(path, 0o755);
  return { folder, job: job.output, compiler: path };
}
