import type { ParsedOptions } from '../options/options.ts';
import type { FinishedRun } from '../progress/observers.ts';
import { measuredWork } from '../report/own-work.ts';
import type { Work } from '../report/report.ts';
import { buildSummary } from '../report/summaries.ts';
import { sourcesModeOf } from '../scheduling/strategy-names.ts';
import type { WorkEnvironment } from '../session/environment.ts';
import type { Project } from '../sources/project.ts';
import { build } from '../steps/build.ts';
import type { Built } from '../steps/built.ts';
import type { Context } from '../steps/context.ts';

type BuildSettings = Pick<ParsedOptions, 'jobs' | 'strategy' | 'sources' | 'verify'>;

/** Builds a project with an open compiler, and compares with one run where that is asked for. */
export async function buildProject(
  project: Project,
  options: BuildSettings,
  context: Context,
  { cores }: WorkEnvironment,
): Promise<Built> {
  const { strategy, sources: sourcesMode, jobs: processes = cores } = options;
  const built = await build(project, { strategy, processes, sourcesMode }, context);
  // One run of everything could only be compared with itself.
  if (options.verify !== 'none' && (built.plan !== undefined || built.known !== undefined)) {
    const { verify } = await import('../steps/build-divided.ts');
    const request = { mode: options.verify, sourcesMode: sourcesModeOf(strategy, sourcesMode) };
    await verify(project, built, request, context);
  }
  return built;
}

/**
 * What a build did, for the report, and in a line.
 *
 * @param wall of all of it, in milliseconds
 */
export function describeBuild(
  built: Built,
  runs: readonly FinishedRun[],
  wall: number,
  options: BuildSettings,
  { compiler }: Context,
  { cores }: WorkEnvironment,
): { readonly work: Work; readonly summary: string } {
  const { plan, parts, reason, hasErrors } = built;
  const jobs = options.jobs ?? cores;
  return {
    work: {
      command: 'build',
      compiler,
      plan,
      parts,
      reason,
      jobs,
      ...measuredWork(runs, compiler, wall),
      hasErrors,
    },
    summary: buildSummary({ ...built, compiler, jobs, runs, wall }),
  };
}
