import type { Part } from '../exchange/part.ts';
import { isSplit } from '../exchange/plan.ts';
import type { Strategy } from '../scheduling/strategies.ts';
import type { Project } from '../sources/project.ts';
import { buildWhole } from './build-whole.ts';
import type { Built } from './built.ts';
import { compileShard } from './compile/compile.ts';
import type { Context } from './context.ts';
import { mayNeedOneRun, planBeside, startWhole } from './early-run.ts';
import { keepOutput, knownOutput, outputRunOf } from './known-output.ts';
import { mergeParts } from './merge/merge.ts';
import { isNeedsOneRun } from './outcome.ts';
import { makePlan } from './plan/plan.ts';
import { TOO_SMALL } from './plan/worth.ts';

export interface BuildOptions {
  readonly strategy: Strategy;
  /** solc processes at a time. */
  readonly jobs: number;
  readonly sourcesMode: 'all' | 'relevant';
}

/** All steps on one machine: the input to the whole output, on `jobs` processes. */
export async function build(project: Project, options: BuildOptions, context: Context): Promise<Built> {
  const { jobs, strategy } = options;
  const run = await outputRunOf(project, strategy === 'single' ? 'all' : options.sourcesMode, context);
  const known = run && (await knownOutput(run, context));
  if (known !== undefined) return known;
  const early = mayNeedOneRun(options, context) ? startWhole(project, context) : undefined;
  const planned = await planBeside(early, context, (signal) =>
    makePlan(project, { ...options, shards: 1 }, { ...context, signal }),
  );
  if (planned.kind === 'done') return { ...planned.built, reason: TOO_SMALL };
  const { plan } = planned.result;
  const { reason } = plan.manifest;
  // The plan of one run holds copies of the texts that it reads; here the compiler reads them itself.
  if (!isSplit(plan))
    return early === undefined ? buildWhole(project, reason, context) : { ...(await early.built), reason };
  await early?.cancel();
  const parts: Part[] = [];
  for (const shard of plan.manifest.shards.keys())
    parts.push(await compileShard(plan, { shard, jobs }, context));
  const merged = await mergeParts(plan, parts);
  if (!isNeedsOneRun(merged)) {
    if (run !== undefined)
      keepOutput(run, merged, { input: project.input, imported: plan.imported.size > 0 }, context);
    return { ...merged, plan, parts, reason };
  }
  context.observer.note(`compiling again in one run: ${merged.reason}`);
  return buildWhole(project, merged.reason, context);
}
