import type { Compiler } from '../compilers/compiler.ts';
import { isSplit, type Plan } from '../exchange/plan.ts';
import { writePlan } from '../exchange/plan-folder.ts';
import { classifyInput } from '../input/classify-input.ts';
import { withLabel, withLabels } from '../input/labels.ts';
import { readNamedInputs } from '../input/named-inputs.ts';
import { type Invocation, type ParsedOptions, required } from '../options/options.ts';
import { checkKeptPath, checkOutputPath, prepareFolder } from '../output/output-paths.ts';
import { checkSeparatePaths } from '../output/separate-paths.ts';
import { measuredWork } from '../report/own-work.ts';
import type { Work } from '../report/report.ts';
import { planSummary } from '../report/summaries.ts';
import { writeReport } from '../report/write.ts';
import type { Environment, WorkEnvironment } from '../session/environment.ts';
import { withSession } from '../session/session.ts';
import type { Project } from '../sources/project.ts';
import type { Diagnostic } from '../standard-json/diagnostics.ts';
import { wholeOutput } from '../steps/built.ts';
import { makePlan, type PlanOptions } from '../steps/plan/plan.ts';
import { keepInputs } from './keep-input.ts';

/** What `plan` did. */
export interface PlanOutcome {
  readonly work: Work & { readonly compiler: Pick<Compiler, 'kind' | 'path' | 'version'> };
  readonly plan: Plan;
  readonly digest: string;
  /** What one run of everything is predicted to take, in milliseconds; absent if nothing was analysed. */
  readonly single: number | undefined;
}

/** `parasolc plan`. */
export async function runPlan({ options, positionals }: Invocation, environment: Environment): Promise<void> {
  const output = required(options.output, '-o PLAN', 'plan');
  await checkSeparatePaths(positionals, options, environment.cwd);
  await checkOutputPath(output, environment.cwd);
  const input = await classifyInput(positionals, environment);
  const kept = options['keep-input'];
  await checkKeptPath(kept, output, environment.cwd);
  for (const { label, project, solc } of await readNamedInputs(input, options, environment)) {
    const { plan } = await planProject(
      project,
      { ...withLabels(options, label), solc: solc ?? options.solc, output: withLabel(output, label) },
      environment,
    );
    const version = plan.manifest.compiler;
    if (kept !== undefined) await keepInputs(kept, [{ project, version, label }], environment);
  }
}

/** Plans a project that has been read. */
export async function planProject(
  project: Project,
  options: ParsedOptions,
  environment: WorkEnvironment,
): Promise<PlanOutcome> {
  const begun = performance.now();
  const output = required(options.output, '-o PLAN', 'plan');
  if (options.report !== undefined) await prepareFolder(options.report, environment.cwd);
  return withSession(options, project, environment, async ({ context, runs, diagnosed, conclude }) => {
    const { plan, single } = await makePlan(project, planOptions(options, environment), context);
    const errors = await errorsOf(plan);
    const digest = await writePlan(plan, output);
    const wall = performance.now() - begun;
    const work: PlanOutcome['work'] = {
      command: 'plan',
      compiler: context.compiler,
      plan,
      parts: [],
      reason: plan.manifest.reason,
      jobs: options.jobs ?? environment.cores,
      ...measuredWork(runs, context.compiler, wall),
      hasErrors: undefined,
    };
    if (options.report !== undefined) await writeReport(options.report, environment.cwd, work);
    diagnosed(errors);
    conclude(planSummary(plan.manifest, digest, { compiler: context.compiler, runs, wall, errors }));
    return { work, plan, digest, single };
  });
}

function planOptions(options: ParsedOptions, { cores, memory }: WorkEnvironment): PlanOptions {
  const processes = options.jobs ?? cores;
  const fleet = { jobStart: options['job-start'] * 1000, most: options['max-shards'], processes, memory };
  const shards = options.shards === 'auto' ? fleet : options.shards;
  return { strategy: options.strategy, sourcesMode: options.sources, processes, shards };
}

/** Errors found while planning. Such a plan has nothing to compile, so no shard would report them. */
async function errorsOf(plan: Plan): Promise<Diagnostic[]> {
  const analysis = isSplit(plan) && plan.manifest.shards.length === 0 ? plan.analysis : undefined;
  const { diagnostics } = analysis === undefined ? { diagnostics: [] } : await wholeOutput(analysis);
  return diagnostics.filter(({ isError }) => isError);
}
