import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collect } from '../../bytes.ts';
import { runCompile } from '../../commands/compile.ts';
import { type PlanOutcome, planProject } from '../../commands/plan.ts';
import { writePart } from '../../exchange/part-folder.ts';
import type { PlanManifest } from '../../exchange/plan.ts';
import { writePlan } from '../../exchange/plan-folder.ts';
import { withLabels } from '../../input/labels.ts';
import { writeJson } from '../../json/write.ts';
import { selfContainedInput } from '../../sources/self-contained-input.ts';
import { wholePlan } from '../../steps/plan/plan.ts';
import { placeOf } from '../cache/base-sizes.ts';
import { type KnownInput, knownOutputs, NOTHING_KNOWN } from '../cache/known-outputs.ts';
import { forOtherJobs, openCache, usesCache, withStore } from '../cache/run-cache.ts';
import { verifyKnown } from '../cache/verify-known.ts';
import type { StepContext, StepResult } from '../context.ts';
import { NO_SHARD } from '../matrix-entry.ts';
import { CAPTURED, type PackedPlan, packPlans } from '../plan-archive.ts';
import { type PlanInput, planInputs } from '../project-inputs.ts';
import { grouped } from '../runner.ts';
import { planSummaryMarkdown } from '../summary/plan.ts';
import { KEPT_FOR_RERUNS } from '../transport/transfer.ts';

/** A plan that was made, in its folder. */
interface MadePlan {
  readonly input: PlanInput;
  readonly folder: string;
  readonly outcome: PlanOutcome;
  /** The part of the only shard, where its output is known. */
  readonly part?: string;
}

/**
 * `plan`: analyses, and uploads the plan for the jobs of the matrix; of a project that takes several compilers,
 * a plan for each. If extra jobs are not worthwhile, it compiles too, and the matrix has one empty job.
 */
export async function planStep(given: StepContext): Promise<StepResult> {
  const isCaching = await usesCache(given);
  const context = isCaching ? withStore(given) : given;
  const { inputs, runner, transfer, temp } = context;
  const begun = Date.now();
  const toPlan = await planInputs(context);
  const cache = isCaching ? await openCache(context, toPlan) : undefined;
  const { keys, cached } = cache === undefined ? NOTHING_KNOWN : await knownOutputs(context, cache, toPlan);
  if (cache !== undefined && cached !== undefined) await verifyKnown(context, cache, cached);
  const made = cached === undefined ? await makePlans(context, toPlan) : await plansOfCached(context, cached);
  // The matrix starts when this job has ended, so this job compiles either everything or nothing.
  const here =
    cached !== undefined ||
    made.every(({ outcome }) => isCompiledHere(outcome.plan.manifest, inputs.options.shards));
  const parts = cached === undefined && here ? await compileHere(context, made) : partsOf(made);

  if (inputs.options['keep-input'] !== undefined) for (const plan of made) await keepWhole(plan);
  const archive = join(temp, 'plan.tgz');
  const packed = made.map(({ input, folder, outcome }, index) => ({
    folder,
    ...factsOf(input, outcome, keys[index]),
  }));
  const { shared, made: runs } = await forOtherJobs(context, cache, {
    isNew: cached === undefined,
    keepsRuns: packed.some(({ facts }) => facts.keepsRuns),
  });
  const job = {
    ...{ begun, wall: Date.now() - begun, isCached: cached !== undefined, place: placeOf(context) },
    ...(shared === undefined ? {} : { cache: shared }),
  };
  await packPlans(packed, job, join(temp, 'stage'), archive, runs);
  const artifact = await grouped(runner, 'upload', async () => {
    for (const [shard, part] of parts.entries())
      await transfer.upload({ kind: 'part', shard }, part, KEPT_FOR_RERUNS);
    return transfer.upload({ kind: 'plan' }, archive, KEPT_FOR_RERUNS);
  });

  const shards = here ? 0 : shardsOf(made);
  runner.setOutput('shards', String(shards));
  runner.setOutput('matrix', matrixOf(shards));
  runner.setOutput('artifact', artifact);
  runner.setOutput(
    'solc-version',
    made.map(({ outcome }) => outcome.plan.manifest.compiler.release).join('\n'),
  );
  runner.setOutput('digest', made.map(({ outcome }) => outcome.digest).join('\n'));
  await runner.summarize(
    planSummaryMarkdown(
      made.map(({ input, outcome }) => ({ label: input.label, outcome })),
      cached !== undefined ? 'cached' : here ? 'compile' : 'none',
    ),
  );
  return { hasErrors: false };
}

async function makePlans(context: StepContext, toPlan: readonly PlanInput[]): Promise<MadePlan[]> {
  const { inputs, environment, temp } = context;
  const made: MadePlan[] = [];
  for (const [index, input] of toPlan.entries()) {
    const folder = join(temp, `plan-${index}`);
    const own = withLabels(inputs.options, input.label);
    const options = { ...own, solc: input.solc ?? inputs.options.solc, output: folder };
    made.push({ input, folder, outcome: await planProject(input.project, options, environment) });
    if (input.isReplayed) await keepCaptured(input, folder);
  }
  return made;
}

/** Plans of one run each, which need not be run. */
async function plansOfCached({ temp }: StepContext, cached: readonly KnownInput[]): Promise<MadePlan[]> {
  const made: MadePlan[] = [];
  for (const [index, { input, compiler, output }] of cached.entries()) {
    const [folder, part] = [join(temp, `plan-${index}`), join(temp, `part-${index}.tgz`)];
    const plan = await wholePlan(input.project, 'the output of an earlier run is reused', { compiler });
    const digest = await writePlan(plan, folder);
    const cost = { wall: 0, bytesIn: 0, bytesOut: output.size };
    await writePart(
      { kind: 'whole', shard: 0, output, cost },
      { plan: digest, compiler: compiler.version },
      part,
    );
    if (input.isReplayed) await keepCaptured(input, folder);
    const { reason } = plan.manifest;
    const done = { plan, parts: [], reason, jobs: undefined, runs: [], wall: 0, hasErrors: undefined };
    const work = { command: 'plan', compiler, ...done } as const;
    made.push({ input, folder, part, outcome: { work, plan, digest, single: undefined } });
  }
  return made;
}

function partsOf(made: readonly MadePlan[]): string[] {
  return made.flatMap(({ part }) => part ?? []);
}

/** The input itself, by which Forge's own request is recognised later: a plan holds it in pieces. */
async function keepCaptured({ project }: PlanInput, folder: string): Promise<void> {
  await writeFile(join(folder, CAPTURED), await collect(project.input.original.chunks()));
}

/** The input with all its sources, for the merge to publish. That of a Foundry project is such a one already. */
async function keepWhole({ input, folder, outcome }: MadePlan): Promise<void> {
  if (input.isReplayed) return;
  const { release } = outcome.plan.manifest.compiler;
  const text = await selfContainedInput(input.project, release);
  await writeFile(join(folder, CAPTURED), await collect(writeJson(text)));
}

function factsOf(
  { label, sourceRoot, isReplayed }: PlanInput,
  { plan, single, work }: PlanOutcome,
  run: string | undefined,
): Omit<PackedPlan, 'folder'> {
  const shards = plan.manifest.shards.length;
  const facts = {
    sourceRoot,
    shards,
    replayed: isReplayed,
    ...(label === undefined ? {} : { label }),
    ...(single === undefined ? {} : { single }),
    ...(run === undefined ? {} : { run }),
    keepsRuns: run === undefined || hasSharedRuns(plan.manifest),
  };
  return { facts, compiler: work.compiler };
}

/** Whether a changed input can have runs of this one. With all sources in every run, only linked contracts can. */
function hasSharedRuns(manifest: PlanManifest): boolean {
  return manifest.kind === 'split' && (manifest.strategy === 'linked' || manifest.sourcesMode === 'relevant');
}

/** Whether the planning job compiles too: if the number of shards is automatic and extra jobs would not be faster. */
function isCompiledHere(manifest: PlanManifest, shards: number | 'auto'): boolean {
  if (manifest.shards.length === 0) return true;
  if (shards !== 'auto') return false;
  return manifest.kind === 'whole' || manifest.shardEstimate?.shards === 0;
}

/** Compiles all shards of all plans, and gives their parts in order. */
async function compileHere(
  { inputs, environment, temp }: StepContext,
  made: readonly MadePlan[],
): Promise<string[]> {
  const parts: string[] = [];
  for (const { folder, outcome } of made) {
    for (const shard of outcome.plan.manifest.shards.keys()) {
      const output = join(temp, `part-${parts.length}.tgz`);
      const solc = outcome.work.compiler.path;
      // The paths of report and trace are those of planning.
      const options = { ...inputs.options, solc, shard, output, report: undefined, trace: undefined };
      await runCompile({ options, positionals: [folder] }, environment);
      parts.push(output);
    }
  }
  return parts;
}

function shardsOf(made: readonly MadePlan[]): number {
  return made.reduce((sum, { outcome }) => sum + outcome.plan.manifest.shards.length, 0);
}

/**
 * The matrix of the shards. When there are none, it has one entry whose job ends at once. The job must not be
 * skipped: GitHub would then skip every job behind it that has no `if:` of its own, however many jobs that succeeded
 * are between, and show the run as passed. An empty matrix is an error.
 */
function matrixOf(shards: number): string {
  return JSON.stringify({ shard: shards === 0 ? [NO_SHARD] : [...Array(shards).keys()] });
}
