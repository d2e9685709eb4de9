import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { runMerge } from '../../commands/merge.ts';
import { counted } from '../../commands/units.ts';
import { ParasolcError } from '../../errors.ts';
import { pack } from '../../exchange/archive.ts';
import { readPlan } from '../../exchange/plan-folder.ts';
import { annotate } from '../annotations.ts';
import type { StepContext, StepResult } from '../context.ts';
import { digestOfFile } from '../digest.ts';
import { readFailureReport } from '../failure-report.ts';
import { pathForSteps } from '../places.ts';
import { grouped } from '../runner.ts';
import { mergeSummaryMarkdown } from '../summary/merge.ts';
import { eachLimited } from '../transport/limit.ts';
import { latestOf } from '../transport/names.ts';
import type { NamedArtifact } from '../transport/transfer.ts';
import { downloadPlan } from './compile.ts';

/** The official bulk download starts all at once, and is throttled for it. */
const DOWNLOADS_AT_ONCE = 8;

/**
 * `merge`: downloads the plan and the latest part of every shard, puts them together, and publishes the output.
 * Fails with `PARTS_INCOMPLETE`, which says of every shard without a part why, if that is known.
 */
export async function mergeStep(context: StepContext): Promise<StepResult> {
  const { inputs, runner, around, transfer, temp } = context;
  const plan = await downloadPlan(context, join(temp, 'plan'));
  const shards = await shardCount(plan.folder);
  const parts = await grouped(runner, `download ${counted(shards, 'part')}`, () =>
    downloadParts(context, shards),
  );
  const place = resolve(around.cwd, inputs.output);
  await mkdir(dirname(place), { recursive: true });
  const options = { ...inputs.options, output: place };
  const outcome = await runMerge({ options, positionals: [plan.folder, ...parts] }, around);

  const archive = join(temp, 'output.tgz');
  await pack(dirname(place), [basename(place)], archive);
  const artifact = await grouped(runner, 'upload', () => transfer.upload({ kind: 'output' }, archive));
  runner.setOutput('output', pathForSteps(context, inputs.output));
  runner.setOutput('artifact', artifact);
  runner.setOutput('solc-version', outcome.plan.manifest.compiler.release);
  runner.setOutput('digest', await digestOfFile(place));
  annotate(runner, outcome.merged.diagnostics, plan.job.sourceRoot);
  const { size } = await stat(place);
  await runner.summarize(mergeSummaryMarkdown({ outcome, job: plan.job, ended: Date.now(), size }));
  return { hasErrors: outcome.merged.hasErrors };
}

async function shardCount(folder: string): Promise<number> {
  const { plan, close } = await readPlan(folder);
  await close();
  return plan.manifest.shards.length;
}

async function downloadParts({ transfer }: StepContext, shards: number): Promise<string[]> {
  const all = await transfer.list();
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
      remedy: 're-run the failed jobs',
    });
  }
  return eachLimited(numbers, DOWNLOADS_AT_ONCE, async (shard) => {
    const part = latest('part', shard);
    if (part === undefined) throw new Error(`there is no part of shard ${shard}`);
    return transfer.download(part);
  });
}
