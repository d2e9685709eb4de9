import type { Part } from '../exchange/part.ts';
import { isSplit, type SplitPlan } from '../exchange/plan.ts';
import type { Strategy } from '../scheduling/strategy-names.ts';
import type { Project } from '../sources/project.ts';
import type { Built } from './built.ts';
import { type CompileOptions, compileParts } from './compile/compile.ts';
import type { Context } from './context.ts';
import { mergeParts } from './merge/merge.ts';
import { isNeedsOneRun, type NeedsOneRun } from './outcome.ts';
import { makePlan } from './plan/plan.ts';

export interface BuildOptions {
  readonly strategy: Strategy;
  /** solc processes at a time. */
  readonly processes: number;
  readonly sourcesMode: 'all' | 'relevant';
}

// Only contracts that are linked need a compiler that was checked, and only a merged output is compared with one run.
export { keptConformance } from './conformance/keep.ts';
export { verify } from './verify.ts';

/** How a project is built on one machine: `plan` is absent if one run is made of it. */
export interface BuildPlan {
  readonly plan: SplitPlan | undefined;
  /** For a person. */
  readonly reason: string;
}

/** Plans a build on one machine. */
export async function planBuild(
  project: Project,
  options: BuildOptions,
  context: Context,
): Promise<BuildPlan> {
  const { plan } = await makePlan(project, { ...options, shards: 1 }, context);
  return { plan: isSplit(plan) ? plan : undefined, reason: plan.manifest.reason };
}

/** Compiles and merges all shards of a plan on this machine. */
export async function buildDivided(
  plan: SplitPlan,
  options: Omit<CompileOptions, 'shard'>,
  context: Context,
): Promise<Built | NeedsOneRun> {
  const parts: Part[] = [];
  for (const shard of plan.manifest.shards.keys()) {
    const part = await compileParts(plan, { ...options, shard }, context);
    if (isNeedsOneRun(part)) return part;
    parts.push(part);
  }
  const merged = await mergeParts(plan, parts);
  return isNeedsOneRun(merged) ? merged : { ...merged, plan, parts, reason: plan.manifest.reason };
}
