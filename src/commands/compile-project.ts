import type { ParsedOptions } from '../options/options.ts';
import { prepareFolder } from '../output/output-paths.ts';
import type { Work } from '../report/report.ts';
import type { WorkEnvironment } from '../session/environment.ts';
import { type SessionOptions, withSession } from '../session/session.ts';
import type { CompilerVersion } from '../solc-version.ts';
import type { Project } from '../sources/project.ts';
import type { Built } from '../steps/built.ts';
import { buildProject, describeBuild } from './build-project.ts';

/** What `compileProject` depends on. */
export interface CompileProjectOptions
  extends SessionOptions,
    Pick<ParsedOptions, 'jobs' | 'strategy' | 'sources' | 'verify' | 'report'> {
  /** When the work began, by `performance.now()`; by default now. */
  readonly begun?: number;
}

/** What was built, and what was made of the output. */
export interface BuildOutcome<Used> {
  readonly work: Work;
  readonly built: Built;
  readonly used: Used;
}

/**
 * Builds a project on this machine, with a compiler that is opened for it: the one way for the command line, the
 * Action, the API and Hardhat.
 *
 * @param use what is done with the output; its bytes may be gone after that
 * @param check what is said of the output after its errors and warnings
 */
export async function compileProject<Used>(
  project: Project,
  options: CompileProjectOptions,
  environment: WorkEnvironment,
  use: (built: Built, version: CompilerVersion) => Promise<Used>,
  check?: (built: Built, note: (text: string) => void) => Promise<void>,
): Promise<BuildOutcome<Used>> {
  const { begun = performance.now() } = options;
  if (options.report !== undefined) await prepareFolder(options.report, environment.cwd);
  return withSession(options, project, environment, async ({ context, runs, diagnosed, conclude }) => {
    const built = await buildProject(project, options, context, environment);
    const used = await use(built, context.compiler.version);
    const wall = performance.now() - begun;
    const { work, summary } = describeBuild(built, runs, wall, options, context, environment);
    if (options.report !== undefined) await reportWork(options.report, work, environment);
    diagnosed(built.diagnostics);
    await check?.(built, context.observer.note);
    conclude(summary);
    return { work, built, used };
  });
}

/** Most builds write no report: the code for it is loaded when it is needed. */
export async function reportWork(folder: string, work: Work, { cwd }: WorkEnvironment): Promise<void> {
  const { writeReport } = await import('./on-demand.ts');
  await writeReport(folder, cwd, work);
}
