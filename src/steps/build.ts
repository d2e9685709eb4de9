import { collect } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import type { Part } from '../exchange/part.ts';
import type { Plan } from '../exchange/plan.ts';
import type { Strategy } from '../scheduling/strategies.ts';
import type { Project } from '../sources/project.ts';
import { readWholeAnswer } from '../standard-json/answer.ts';
import { analyse } from './analyse.ts';
import { compileShard } from './compile.ts';
import { type Context, runCompiler } from './context.ts';
import { buildLinked } from './linked/build.ts';
import { type Merged, mergeParts, wholeOutput } from './merge.ts';
import { makePlan } from './plan.ts';

export interface BuildOptions {
  readonly strategy: Strategy;
  /** solc processes at a time. */
  readonly jobs: number;
  readonly sourcesMode: 'all' | 'relevant';
}

/** What a build did, beside its output. */
export interface Built extends Merged {
  /** Absent where one run did everything from the start. */
  readonly plan: Plan | undefined;
  readonly parts: readonly Part[];
  /** Why it was done in this way, for a person. */
  readonly reason: string;
}

/**
 * Size of an input, in bytes, from which on `auto` links on one process. What it gains there is that code which
 * many contracts embed is compiled once; that is so in large projects (Uniswap v4-core with tests: a quarter).
 */
const WORTH_LINKING_ALONE = 1_000_000;

/** Nothing is exchanged, so the plan needs no digest to be told from others. */
const IN_MEMORY = 'in memory';

/** All steps on one machine: the input to the whole output, on `jobs` processes. */
export async function build(project: Project, options: BuildOptions, context: Context): Promise<Built> {
  const { strategy, jobs } = options;
  const oneRun = reasonForOneRun(project, strategy);
  if (oneRun !== undefined) return buildWhole(project, oneRun, context);
  const oneProcess = strategy === 'auto' && jobs === 1;
  try {
    const linked =
      oneProcess && project.input.bytes.size < WORTH_LINKING_ALONE
        ? undefined
        : await buildPrinted(project, options, context);
    if (linked !== undefined) return linked;
    if (oneProcess) return await buildWhole(project, 'there is one process to use', context);
    return await buildInSteps(project, options, context);
  } catch (error) {
    if (!(error instanceof ParasolcError) || error.code !== 'NEEDS_ONE_RUN') throw error;
    context.observer.note(`one run does it all, since ${error.message}`);
    return buildWhole(project, error.message, context);
  }
}

/** Linking without an analysis before it, where that is possible. */
async function buildPrinted(
  project: Project,
  { strategy, jobs, sourcesMode }: BuildOptions,
  context: Context,
): Promise<Built | undefined> {
  if (sourcesMode !== 'all' || (strategy !== 'auto' && strategy !== 'linked')) return undefined;
  const built = await buildLinked(project, { jobs, planDigest: IN_MEMORY }, context);
  if (built === undefined) return undefined;
  const { plan, part } = built;
  const merged = await mergeParts(plan, [part], IN_MEMORY);
  return { ...merged, plan, parts: [part], reason: plan.manifest.reason };
}

/** Analysis, plan, compilation and merge, one after another. */
async function buildInSteps(project: Project, options: BuildOptions, context: Context): Promise<Built> {
  // The other processes would wait for the analysis: so let them load the compiler meanwhile.
  context.compiler.prepare(options.jobs);
  const analysis = await analyse(project, context, options.sourcesMode === 'relevant');
  const plan = await makePlan(project, analysis, { ...options, shards: 1 }, context);
  const { reason } = plan.manifest;
  // The plan of one run holds copies of the texts that it reads; here the compiler reads them itself.
  if (plan.manifest.kind === 'whole') return buildWhole(project, reason, context);
  const parts: Part[] = [];
  for (const shard of plan.manifest.shards.keys()) {
    parts.push(await compileShard(plan, { shard, jobs: options.jobs, planDigest: IN_MEMORY }, context));
  }
  return { ...(await mergeParts(plan, parts, IN_MEMORY)), plan, parts, reason };
}

/** Why splitting need not even be looked at; `undefined` where it may be possible. */
export function reasonForOneRun({ input }: Project, strategy: Strategy): string | undefined {
  if (strategy === 'single') return 'as asked';
  return input.unsplittable === undefined ? undefined : `it cannot be split: ${input.unsplittable}`;
}

/** One run of everything, on the input as it is. */
export async function buildWhole(project: Project, reason: string, context: Context): Promise<Built> {
  context.observer.phase('compilation', 1, 0);
  const info = { label: 'whole', kind: 'whole', contracts: [], predicted: 0 } as const;
  const input = await collect(project.input.given.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  await readWholeAnswer(output, project.input, project.access.kind !== 'none', 'the whole run');
  return { ...(await wholeOutput(output)), plan: undefined, parts: [], reason };
}
