import { join } from 'node:path';
import { type CompileOutcome, runCompile } from '../../commands/compile.ts';
import { messageOf, ParasolcError } from '../../errors.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { ParsedOptions } from '../../options/options.ts';
import { withRuns } from '../cache/shard-runs.ts';
import type { StepContext, StepResult } from '../context.ts';
import { failureReport, writeFailureReport } from '../failure-report.ts';
import { NO_SHARD, shardOf } from '../matrix-entry.ts';
import { type UnpackedPlan, type UnpackedPlans, unpackPlans } from '../plan-archive.ts';
import { grouped } from '../runner.ts';
import { shardSummaryMarkdown } from '../summary/report.ts';
import { latestOf } from '../transport/names.ts';
import { KEPT_FOR_RERUNS } from '../transport/transfer.ts';

/**
 * `compile`: downloads the plan, compiles the shard of the job's matrix entry and uploads its part. A shard
 * that fails uploads why, for the merge to say.
 */
export async function compileStep(context: StepContext, attempt: number): Promise<StepResult> {
  const { inputs, runner, transfer, temp, environment } = context;
  const shard = shardOf(inputs.matrix);
  if (shard === NO_SHARD) {
    runner.info('parasolc: nothing to do: the plan job left nothing to compile');
    return { hasErrors: false };
  }
  try {
    const plans = await downloadPlans(context, join(temp, 'plan'));
    const plan = planOfShard(plans, shard);
    const path = join(temp, 'part.tgz');
    const options = { ...inputs.options, shard: shard - plan.firstShard };
    const outcome = await withRuns(
      context,
      plan.facts.keepsRuns ? plans.job.cache : undefined,
      path,
      (context, output) => compileWithCarried(plan, { ...options, output }, context),
    );
    const artifact = await grouped(runner, 'upload', () =>
      transfer.upload({ kind: 'part', shard }, path, KEPT_FOR_RERUNS),
    );
    runner.setOutput('artifact', artifact);
    runner.setOutput('solc-version', outcome.plan.manifest.compiler.release);
    await runner.summarize(shardSummaryMarkdown(outcome));
    // Errors of the Solidity code are reported by the merge: the part of this shard is complete.
    return { hasErrors: false };
  } catch (error) {
    if (!environment.signal.aborted) await reportFailure(context, error, shard, attempt);
    throw error;
  }
}

function planOfShard({ plans }: DownloadedPlans, shard: number): UnpackedPlan {
  const plan = plans.find(
    ({ firstShard, facts }) => shard >= firstShard && shard < firstShard + facts.shards,
  );
  if (plan !== undefined) return plan;
  throw new ParasolcError('PLAN_INVALID', `the plan has no shard ${shard}`, {
    fix: "take the job's matrix from the outputs of the plan, and re-run all jobs",
  });
}

/** The plans of a workflow run, and the attempt that made them. */
interface DownloadedPlans extends UnpackedPlans {
  readonly attempt: number;
  /** The file of the artifact. */
  readonly archive: string;
}

/** The latest plans of this workflow run. */
export async function downloadPlans(context: StepContext, folder: string): Promise<DownloadedPlans> {
  await makeFolder(folder);
  return grouped(context.runner, 'download the plan', () => latestPlans(context, folder));
}

async function latestPlans({ inputs, transfer }: StepContext, folder: string): Promise<DownloadedPlans> {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === 'plan'));
  if (latest === undefined) {
    throw new ParasolcError('PLAN_INVALID', `this workflow run has no plan "${inputs.artifact}"`, {
      fix: 'run this after a successful job with the command "plan" and the same "artifact"',
    });
  }
  const archive = await transfer.download(latest);
  return { ...(await unpackPlans(archive, folder)), attempt: latest.name.attempt, archive };
}

/**
 * Compiles the shard with the compiler that the plan brings along; if that does not run on this machine, with one
 * of its version that is found here.
 */
async function compileWithCarried(
  { compiler, folder }: UnpackedPlan,
  options: ParsedOptions,
  { environment, runner }: StepContext,
): Promise<CompileOutcome> {
  const compileWith = (solc: string | undefined): Promise<CompileOutcome> =>
    runCompile({ options: { ...options, solc }, positionals: [folder] }, environment);
  if (options.solc !== undefined || compiler === undefined) return compileWith(options.solc);
  try {
    return await compileWith(compiler);
  } catch (error) {
    const isUnusable = error instanceof ParasolcError && error.code === 'COMPILER_UNUSABLE';
    if (environment.signal.aborted || !isUnusable) throw error;
    runner.info(`parasolc: the plan's compiler does not run on this machine: ${error.message}`);
    return compileWith(undefined);
  }
}

async function reportFailure(
  { transfer, temp, runner }: StepContext,
  error: unknown,
  shard: number,
  attempt: number,
): Promise<void> {
  try {
    const path = join(temp, 'failure.tgz');
    await writeFailureReport(failureReport(error, shard, attempt), path);
    await transfer.upload({ kind: 'failure', shard }, path, KEPT_FOR_RERUNS);
  } catch (second) {
    // The step reports the first failure.
    runner.info(`parasolc: the reason could not be uploaded for the merge job: ${messageOf(second)}`);
  }
}
