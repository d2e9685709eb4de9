import type { SplitPlan } from '../exchange/plan.ts';
import type { JsonText } from '../json/text.ts';
import type { Project } from '../sources/project.ts';
import { contractNames } from '../standard-json/output.ts';
import { build } from './build.ts';
import { compileShard } from './compile/compile.ts';
import type { Context } from './context.ts';
import { mergeParts } from './merge/merge.ts';
import { isNeedsOneRun } from './outcome.ts';
import { makePlan } from './plan/plan.ts';

/** One process, each source by itself. */
const OPTIONS = { strategy: 'naive', sourcesMode: 'relevant', processes: 1 } as const;

/** Everything, each source compiled again with what it imports. */
export async function compileRelevant(project: Project, context: Context): Promise<JsonText> {
  return (await build(project, OPTIONS, context)).text;
}

/**
 * The output of the contracts of some sources alone, each of them compiled again with what it imports. Undefined if
 * one run has to do.
 */
export async function compileSomeRelevant(
  project: Project,
  sources: ReadonlySet<string>,
  context: Context,
): Promise<JsonText | undefined> {
  const { plan } = await makePlan(project, { ...OPTIONS, shards: 1 }, context);
  if (plan.manifest.kind !== 'split') return undefined;
  const generated = plan.manifest.generated.filter((id) => sources.has(contractNames(id).source));
  const shards = generated.length === 0 ? [] : [{ contracts: generated, cost: 0 }];
  const some = { ...plan, manifest: { ...plan.manifest, generated, shards } } as SplitPlan;
  const parts = await Promise.all(
    shards.map((_, shard) => compileShard(some, { shard, processes: OPTIONS.processes }, context)),
  );
  const merged = await mergeParts(some, parts);
  return isNeedsOneRun(merged) || parts.some(({ kind }) => kind === 'whole') ? undefined : merged.text;
}
