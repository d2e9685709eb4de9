import { join } from 'node:path';
import { runCompile } from '../../commands/compile.ts';
import { runPlan } from '../../commands/plan.ts';
import type { PlanManifest } from '../../exchange/plan.ts';
import type { StepContext, StepResult } from '../context.ts';
import { inputOf } from '../input.ts';
import { pathForSteps } from '../places.ts';
import { packPlan } from '../plan-archive.ts';
import { grouped } from '../runner.ts';
import { planSummaryMarkdown } from '../summary/plan.ts';
import { KEPT_FOR_RERUNS } from './retention.ts';

/**
 * `plan`: analyses, and uploads the plan for the jobs of the matrix. Where no further machine pays, it compiles
 * as well, and the matrix has nothing to do.
 */
export async function planStep(context: StepContext): Promise<StepResult> {
  const { inputs, runner, around, transfer, temp } = context;
  const begun = Date.now();
  const folder = join(temp, 'plan');
  const options = { ...inputs.options, output: folder };
  const outcome = await runPlan({ options, positionals: [inputOf(inputs)] }, around);
  const { manifest } = outcome.plan;
  const here = isCompiledHere(manifest, inputs.options.shards);
  const part = here && manifest.shards.length > 0 ? await compileHere(context, folder) : undefined;

  const archive = join(temp, 'plan.tgz');
  const job = {
    sourceRoot: pathForSteps(context, inputs.options['base-path'] ?? ''),
    begun,
    wall: Date.now() - begun,
    ...(outcome.single === undefined ? {} : { single: outcome.single }),
  };
  await packPlan(folder, job, outcome.work.compiler, archive);
  const artifact = await grouped(runner, 'upload', async () => {
    if (part !== undefined) await transfer.upload({ kind: 'part', shard: 0 }, part, KEPT_FOR_RERUNS);
    return transfer.upload({ kind: 'plan' }, archive, KEPT_FOR_RERUNS);
  });

  const shards = here ? 0 : manifest.shards.length;
  runner.setOutput('shards', String(shards));
  runner.setOutput('matrix', matrixOf(shards));
  runner.setOutput('artifact', artifact);
  runner.setOutput('solc-version', manifest.compiler.release);
  runner.setOutput('digest', outcome.digest);
  await runner.summarize(planSummaryMarkdown(outcome, here));
  return { hasErrors: false };
}

/** Whether the job that plans is the one that compiles: where it was left to us, and others would not be sooner. */
function isCompiledHere(manifest: PlanManifest, shards: number | 'auto'): boolean {
  if (manifest.shards.length === 0) return true;
  if (shards !== 'auto') return false;
  return manifest.kind === 'whole' || manifest.reckoning?.shards === 0;
}

async function compileHere({ inputs, around, temp }: StepContext, plan: string): Promise<string> {
  const part = join(temp, 'part.tgz');
  // The paths of report and trace are those of planning.
  const options = { ...inputs.options, shard: 0, output: part, report: undefined, trace: undefined };
  await runCompile({ options, positionals: [plan] }, around);
  return part;
}

/** An empty matrix is an error on GitHub, even of a job that is skipped: so there is always an entry. */
function matrixOf(shards: number): string {
  return JSON.stringify({ shard: Array.from({ length: Math.max(shards, 1) }, (_, shard) => shard) });
}
