import type { Part } from '../exchange/part.ts';
import { writePart } from '../exchange/part-folder.ts';
import { isSplit, type Plan } from '../exchange/plan.ts';
import { readPlan } from '../exchange/plan-folder.ts';
import { compileShard } from '../steps/compile.ts';
import { wholeOutput } from '../steps/merge.ts';
import { type ParsedCommand, required } from './parse.ts';
import { checkPlace, prepareFolder } from './places.ts';
import { writeReport } from './report/write.ts';
import { withSession } from './session.ts';
import { shardSummary } from './summaries.ts';
import type { Surroundings } from './surroundings.ts';

/** `parasolc compile`: returns the exit status. */
export async function runCompile(
  { options, positionals: [planPath = ''] }: ParsedCommand,
  around: Surroundings,
): Promise<number> {
  const begun = performance.now();
  const place = required(options.output, '-o PART', 'compile');
  const shard = required(options.shard, '--shard K', 'compile');
  await checkPlace(place, around.cwd);
  if (options.report !== undefined) await prepareFolder(options.report, around.cwd);
  const { plan, digest, close } = await readPlan(planPath);
  // By default a compiler of the version that the plan was made with: any other one would be refused.
  const solc = options.solc ?? plan.manifest.compiler.release;
  const compiled = withSession({ ...options, solc }, around, async ({ context, runs, conclude }) => {
    const jobs = options.jobs ?? around.cores;
    const part = await compileShard(plan, { shard, jobs, planDigest: digest }, context);
    await writePart(part, place);
    const hasErrors = await partHasErrors(plan, part);
    const wall = performance.now() - begun;
    if (options.report !== undefined) {
      await writeReport(options.report, around.cwd, {
        command: 'compile',
        compiler: context.compiler,
        plan,
        parts: [part],
        reason: plan.manifest.reason,
        jobs,
        runs: runs.map(({ info, cost }) => ({ ...info, cost, shard })),
        wall,
        hasErrors,
      });
    }
    conclude(shardSummary(plan, part, runs, wall));
    return hasErrors ? 1 : 0;
  });
  return compiled.finally(close);
}

/** Whether a part brings an error into the output. Errors of the analysis are in the plan, and show on merging. */
async function partHasErrors(plan: Plan, { manifest, units }: Part): Promise<boolean> {
  if (isSplit(plan)) return manifest.units.some(({ failedAt }) => failedAt !== undefined);
  const [whole] = units;
  return whole !== undefined && (await wholeOutput(whole.output)).hasErrors;
}
