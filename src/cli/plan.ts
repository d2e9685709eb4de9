import type { Plan } from '../exchange/plan.ts';
import { writePlan } from '../exchange/plan-folder.ts';
import type { Project } from '../sources/project.ts';
import { analyse } from '../steps/analyse.ts';
import { reasonForOneRun } from '../steps/build.ts';
import type { Context } from '../steps/context.ts';
import { makePlan, type PlanOptions, wholePlan } from '../steps/plan.ts';
import { type ParsedCommand, required } from './parse.ts';
import { checkPlace, prepareFolder } from './places.ts';
import { readProject } from './project.ts';
import { writeReport } from './report/write.ts';
import { withSession } from './session.ts';
import { planSummary } from './summaries.ts';
import type { Surroundings } from './surroundings.ts';

/** `parasolc plan`: returns the exit status. */
export async function runPlan(
  { options, positionals: [input = ''] }: ParsedCommand,
  around: Surroundings,
): Promise<number> {
  const begun = performance.now();
  const place = required(options.output, '-o PLAN', 'plan');
  await checkPlace(place, around.cwd);
  if (options.report !== undefined) await prepareFolder(options.report, around.cwd);
  const project = await readProject(input, options, around);
  return withSession(options, around, async ({ context, runs, conclude }) => {
    const jobs = options.jobs ?? around.cores;
    const { strategy, sources: sourcesMode, shards } = options;
    const plan = await planOf(project, { strategy, shards, jobs, sourcesMode }, context);
    const digest = await writePlan(plan, place);
    const wall = performance.now() - begun;
    if (options.report !== undefined) {
      await writeReport(options.report, around.cwd, {
        command: 'plan',
        compiler: context.compiler,
        plan,
        parts: [],
        reason: plan.manifest.reason,
        jobs,
        runs: runs.map(({ info, cost }) => ({ ...info, cost })),
        wall,
        hasErrors: undefined,
      });
    }
    conclude(planSummary(plan.manifest, digest, runs, wall));
    return 0;
  });
}

async function planOf(project: Project, options: PlanOptions, context: Context): Promise<Plan> {
  const oneRun = reasonForOneRun(project, options.strategy);
  if (oneRun !== undefined) return wholePlan(project, oneRun, context);
  const analysis = await analyse(project, context, options.sourcesMode === 'relevant');
  return makePlan(project, analysis, options, context);
}
