import { copyFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { digestOfFile } from '../../bytes.ts';
import { runMerge } from '../../commands/merge.ts';
import { ParasolcError } from '../../errors.ts';
import { pack } from '../../exchange/archive.ts';
import { withLabel, withLabels } from '../../input/labels.ts';
import { eachLimited } from '../../limit.ts';
import { checkKeptPath, prepareFolder } from '../../output/output-paths.ts';
import { counted } from '../../progress/format.ts';
import { annotate } from '../annotations.ts';
import { saveMerged } from '../cache/merged-runs.ts';
import { pathForSteps, type StepContext, type StepResult } from '../context.ts';
import { readFailureReport } from '../failure-report.ts';
import { type PublishedOutput, stageOutputs } from '../output-archive.ts';
import { CAPTURED, type UnpackedPlan } from '../plan-archive.ts';
import { grouped } from '../runner.ts';
import { joinedReports, showSizes } from '../size-gate.ts';
import { mergeSummaryMarkdown } from '../summary/merge.ts';
import { latestOf } from '../transport/names.ts';
import type { NamedArtifact } from '../transport/transfer.ts';
import { downloadPlans } from './compile.ts';

/** The official bulk download starts all at once, and is throttled for it. */
const DOWNLOADS_AT_ONCE = 8;

/**
 * `merge`: downloads the plan and the latest part of every shard, puts them together, and publishes the output;
 * of a project that takes several compilers, an output for each. Fails with `PARTS_INCOMPLETE`, which says of
 * every shard without a part why, if that is known.
 */
export async function mergeStep(context: StepContext): Promise<StepResult> {
  const { inputs, runner, environment, temp } = context;
  const { job, plans, attempt, archive } = await downloadPlans(context, join(temp, 'plan'));
  const shards = plans.reduce((sum, { facts }) => sum + facts.shards, 0);
  const parts = await grouped(runner, `download ${counted(shards, 'part')}`, () =>
    downloadParts(context, shards, attempt),
  );
  const outputs: PublishedOutput[] = [];
  for (const plan of plans) {
    const path = resolve(environment.cwd, withLabel(inputs.output, plan.facts.label));
    await prepareFolder(dirname(path), environment.cwd);
    const options = { ...withLabels(inputs.options, plan.facts.label), output: path };
    const own = parts.slice(plan.firstShard, plan.firstShard + plan.facts.shards);
    const outcome = await runMerge({ options, positionals: [plan.folder, ...own] }, environment);
    outputs.push({ plan, outcome, path, size: (await stat(path)).size });
  }
  const kept = await keptInputs(context, plans);
  const artifact = await grouped(runner, 'upload', () => uploadOutputs(context, outputs, kept));

  const saved = await saveMerged(context, job.cache, { archives: [archive, ...parts], outputs });
  const digests: string[] = [];
  for (const { path } of outputs) digests.push(await digestOfFile(path));
  runner.setOutput('output', outputs.map(({ path }) => pathForSteps(context, path)).join('\n'));
  runner.setOutput('kept-input', kept.map((path) => pathForSteps(context, path)).join('\n'));
  runner.setOutput('artifact', artifact);
  runner.setOutput(
    'solc-version',
    outputs.map(({ outcome }) => outcome.plan.manifest.compiler.release).join('\n'),
  );
  runner.setOutput('digest', digests.join('\n'));
  annotate(
    runner,
    outputs.flatMap(({ plan: { facts }, outcome }) =>
      outcome.merged.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot: facts.sourceRoot })),
    ),
  );
  await runner.summarize(mergeSummaryMarkdown({ outputs, job, saved, ended: Date.now() }));
  const isTooLarge = await showSizes(
    context,
    job.place,
    joinedReports(
      outputs.map(({ plan: { facts }, outcome }) => ({ label: facts.label, report: outcome.sizes })),
    ),
  );
  return { hasErrors: outputs.some(({ outcome }) => outcome.merged.hasErrors), isTooLarge };
}

/** Writes the inputs that came with the plans, if they are asked for. */
async function keptInputs(
  { inputs, environment }: StepContext,
  plans: readonly UnpackedPlan[],
): Promise<string[]> {
  const kept = inputs.options['keep-input'];
  if (kept === undefined) return [];
  const paths: string[] = [];
  for (const { folder, facts } of plans) {
    const path = resolve(environment.cwd, withLabel(kept, facts.label));
    await prepareFolder(dirname(path), environment.cwd);
    await checkKeptPath(path, withLabel(inputs.output, facts.label), environment.cwd);
    await copyFile(join(folder, CAPTURED), path).catch((cause: unknown) => {
      throw new ParasolcError('PLAN_INVALID', 'the plan came without its input', {
        cause,
        fix: 'give "keep-input" to the step with the command "plan", too',
      });
    });
    paths.push(path);
  }
  return paths;
}

async function uploadOutputs(
  { transfer, temp }: StepContext,
  outputs: readonly PublishedOutput[],
  kept: readonly string[],
): Promise<string> {
  const [stage, archive] = [join(temp, 'output'), join(temp, 'output.tgz')];
  await stageOutputs(outputs, stage);
  for (const path of kept) await copyFile(path, join(stage, basename(path)));
  await pack(stage, await readdir(stage), archive);
  return transfer.upload({ kind: 'output' }, archive);
}

/**
 * Downloads the latest part of every shard.
 *
 * @param attempt the one in which the plan was made: older parts belong to older plans
 */
async function downloadParts({ transfer }: StepContext, shards: number, attempt: number): Promise<string[]> {
  const all = (await transfer.list()).filter(({ name }) => name.attempt >= attempt);
  const latest = (kind: 'part' | 'failure', shard: number): NamedArtifact | undefined =>
    latestOf(all.filter(({ name }) => name.kind === kind && name.shard === shard));
  const numbers = [...Array(shards).keys()];
  const missing = numbers.filter((shard) => latest('part', shard) === undefined);
  if (missing.length > 0) {
    const facts = await eachLimited(missing, DOWNLOADS_AT_ONCE, async (shard) => {
      const report = latest('failure', shard);
      if (report === undefined)
        return [`shard ${shard} has no part: its job failed, was cancelled or did not run`];
      const { code, message, facts: reasons } = await readFailureReport(await transfer.download(report));
      return [`shard ${shard} failed: ${message} [${code}]`, ...reasons.map((reason) => `  ${reason}`)];
    });
    throw new ParasolcError('PARTS_INCOMPLETE', `${missing.length} of ${shards} shards have no part`, {
      facts: facts.flat(),
      fix: 're-run the failed jobs',
    });
  }
  return eachLimited(numbers, DOWNLOADS_AT_ONCE, async (shard) => {
    const part = latest('part', shard);
    if (part === undefined) throw new Error(`there is no part of shard ${shard}`);
    return transfer.download(part);
  });
}
