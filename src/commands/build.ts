import { join } from 'node:path';
import { classifyInput, type ProjectInput } from '../input/classify-input.ts';
import { readProject } from '../input/read-project.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { openOutput, solcText } from '../output/output-file.ts';
import { checkOutputPath, prepareFolder } from '../output/output-paths.ts';
import type { Work } from '../report/report.ts';
import type { Environment } from '../session/environment.ts';
import { withSession } from '../session/session.ts';
import type { Project } from '../sources/project.ts';
import type { Built } from '../steps/built.ts';
import { buildFoundry } from './build-foundry.ts';
import { buildProject, describeBuild } from './build-project.ts';
import { writeOutputs } from './write-outputs.ts';

/** What `build` did with an input. */
interface BuildOutcome {
  readonly work: Work;
  readonly built: Built;
}

/** `parasolc build`: returns whether an output has errors. */
export async function runBuild(
  { options, positionals }: Invocation,
  environment: Environment,
): Promise<boolean> {
  const input = await classifyInput(positionals, environment);
  if (input.kind === 'foundry') return buildFoundryProject(input.folder, options, environment);
  const { built } = await buildOne(input, options, environment);
  return built.hasErrors;
}

/** The outputs are kept for Forge; they are written where `-o` is given. */
async function buildFoundryProject(
  folder: string,
  options: ParsedOptions,
  environment: Environment,
): Promise<boolean> {
  const path = options.output;
  if (path !== undefined && path !== '-') await checkOutputPath(path, environment.cwd);
  if (options.report !== undefined) await prepareFolder(options.report, environment.cwd);
  const built = await buildFoundry(folder, options, environment);
  if (path !== undefined) await writeOutputs(built, path, environment);
  for (const { work, label } of built) {
    if (options.report === undefined || work === undefined) continue;
    const folder = label === undefined ? options.report : join(options.report, label);
    await prepareFolder(folder, environment.cwd);
    await report(folder, work, environment);
  }
  return built.some(({ hasErrors }) => hasErrors);
}

/** Most builds write no report: the code for it is loaded when it is needed. */
async function report(folder: string, work: Work, { cwd }: Environment): Promise<void> {
  const { writeReport } = await import('./on-demand.ts');
  await writeReport(folder, cwd, work);
}

/**
 * Builds what one run of solc compiles.
 *
 * @param beforehand what is done with the project before a compiler is opened
 */
export async function buildOne(
  input: Exclude<ProjectInput, { kind: 'foundry' }>,
  options: ParsedOptions,
  environment: Environment,
  beforehand: (project: Project) => Promise<void> = async () => undefined,
): Promise<BuildOutcome> {
  const begun = performance.now();
  if (options.report !== undefined) await prepareFolder(options.report, environment.cwd);
  const output = await openOutput(options.output, environment);
  try {
    const project = await readProject(input, options, environment);
    await beforehand(project);
    return await withSession(
      options,
      project,
      environment,
      async ({ context, runs, diagnosed, conclude }) => {
        const built = await buildProject(project, options, context, environment);
        await output.write(solcText(built.text));
        const wall = performance.now() - begun;
        const { work, summary } = describeBuild(built, runs, wall, options, context, environment);
        if (options.report !== undefined) await report(options.report, work, environment);
        diagnosed(built.diagnostics);
        conclude(summary);
        return { work, built };
      },
    );
  } finally {
    await output.discard();
  }
}
