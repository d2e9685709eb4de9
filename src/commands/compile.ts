import type { Part } from '../exchange/part.ts';
import { writePart } from '../exchange/part-folder.ts';
import type { Plan } from '../exchange/plan.ts';
import { readPlan } from '../exchange/plan-folder.ts';
import { type Invocation, required } from '../options/options.ts';
import { checkOutputPath, prepareFolder } from '../output/output-paths.ts';
import { checkSeparatePaths } from '../output/separate-paths.ts';
import { measuredWork } from '../report/own-work.ts';
import type { Work } from '../report/report.ts';
import { shardSummary } from '../report/summaries.ts';
import { writeReport } from '../report/write.ts';
import type { WorkEnvironment } from '../session/environment.ts';
import { withSession } from '../session/session.ts';
import type { Diagnostic } from '../standard-json/diagnostics.ts';
import { wholeOutput } from '../steps/built.ts';
import { compileShard } from '../steps/compile/compile.ts';

/** What `compile` did. */
export interface CompileOutcome {
  readonly work: Work;
  readonly plan: Plan;
  readonly part: Part;
}

/** `parasolc compile`. */
export async function runCompile(
  { options, positionals: [planPath = ''] }: Invocation,
  environment: WorkEnvironment,
): Promise<CompileOutcome> {
  const [begun, begunAt] = [performance.now(), Date.now()];
  const output = required(options.output, '-o PART', 'compile');
  const shard = required(options.shard, '--shard K', 'compile');
  await checkSeparatePaths([planPath], options, environment.cwd);
  await checkOutputPath(output, environment.cwd);
  if (options.report !== undefined) await prepareFolder(options.report, environment.cwd);
  const { plan, digest, close } = await readPlan(planPath);
  // By default a compiler of the version that the plan was made with: any other one would be refused.
  const solc = options.solc ?? plan.manifest.compiler.release;
  const compiled = withSession(
    { ...options, solc },
    undefined,
    environment,
    async ({ context, runs, diagnosed, conclude }) => {
      const jobs = options.jobs ?? defaultJobs(plan, environment);
      const compiled = await compileShard(plan, { shard, processes: jobs }, context);
      const { own } = measuredWork(runs, context.compiler, 0);
      const job = { begun: begunAt, wall: performance.now() - begun, jobs, cpu: own.cpu };
      const part = { ...compiled, job };
      await writePart(part, { plan: digest, compiler: context.compiler.version }, output);
      const wall = performance.now() - begun;
      const errors = await errorsOf(part);
      const work: Work = {
        command: 'compile',
        compiler: context.compiler,
        plan,
        parts: [part],
        reason: plan.manifest.reason,
        jobs,
        ...measuredWork(runs, context.compiler, wall, shard),
        hasErrors: errors.length > 0,
      };
      if (options.report !== undefined) await writeReport(options.report, environment.cwd, work);
      diagnosed(errors);
      conclude(shardSummary(plan, part, { compiler: context.compiler, runs, wall, jobs, errors }));
      return { work, plan, part };
    },
  );
  return compiled.finally(close);
}

/** All cores, or as many processes as planning found to fit into memory. */
function defaultJobs({ manifest }: Plan, { cores }: WorkEnvironment): number {
  const estimate = manifest.kind === 'split' ? manifest.shardEstimate : undefined;
  return estimate?.limitedByMemory === true ? Math.min(estimate.processes, cores) : cores;
}

/** The errors that a part brings into the output. Those of an analysis before the plan show on merging. */
async function errorsOf(part: Part): Promise<Diagnostic[]> {
  const outputs =
    part.kind === 'whole' ? [part.output] : part.units.flatMap(({ failure }) => failure?.output ?? []);
  const diagnosed = await Promise.all(outputs.map((output) => wholeOutput(output)));
  return diagnosed.flatMap(({ diagnostics }) => diagnostics.filter(({ isError }) => isError));
}
