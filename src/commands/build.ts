import { join } from 'node:path';
import { classifyInput, type ProjectInput } from '../input/classify-input.ts';
import { readProject } from '../input/read-project.ts';
import { jsonToBytes } from '../json/write.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { openOutput, solcText } from '../output/output-file.ts';
import { checkKeptPath, checkOutputPath, prepareFolder } from '../output/output-paths.ts';
import type { Work } from '../report/report.ts';
import type { Environment } from '../session/environment.ts';
import { withSession } from '../session/session.ts';
import type { Project } from '../sources/project.ts';
import type { Built } from '../steps/built.ts';
import { buildFoundry, type FoundryBuilt } from './build-foundry.ts';
import { buildProject, describeBuild } from './build-project.ts';
import type { SizeOptions, SizeReport } from './check-sizes.ts';
import type { CompiledProject } from './keep-input.ts';
import { sizesIfWanted } from './sizes-if-wanted.ts';
import { writeOutputs } from './write-outputs.ts';

/** What `build` did with an input. */
interface BuildOutcome {
  readonly work: Work;
  readonly built: Built;
  /** Undefined if code sizes were not checked. */
  readonly sizes: SizeReport | undefined;
}

/** `parasolc build`: returns whether an output has errors, or code over a size limit. */
export async function runBuild(
  { options, positionals }: Invocation,
  environment: Environment,
): Promise<boolean> {
  const input = await classifyInput(positionals, environment);
  if (input.kind === 'foundry') return buildFoundryProject(input.folder, options, environment);
  const { built, sizes } = await buildOne(input, options, environment);
  return built.hasErrors || sizes?.fails === true;
}

/** The outputs are kept for Forge; they are written where `-o` is given. */
async function buildFoundryProject(
  folder: string,
  options: ParsedOptions,
  environment: Environment,
): Promise<boolean> {
  const path = options.output;
  if (path !== undefined && path !== '-') await checkOutputPath(path, environment.cwd);
  await checkKeptPath(options['keep-input'], options.output, environment.cwd);
  if (options.report !== undefined) await prepareFolder(options.report, environment.cwd);
  const built = await buildFoundry(folder, options, environment);
  if (path !== undefined) await writeOutputs(built, path, environment);
  await keepInputsOf(built, options, environment);
  for (const { work, label } of built) {
    if (options.report === undefined || work === undefined) continue;
    const folder = label === undefined ? options.report : join(options.report, label);
    await prepareFolder(folder, environment.cwd);
    await report(folder, work, environment);
  }
  const sizes = await sizesOfProject(built, options, environment);
  return sizes?.fails === true || built.some(({ hasErrors }) => hasErrors);
}

/** Writes the inputs where `--keep-input` says; returns the paths. */
export async function keepInputsOf(
  compiled: readonly CompiledProject[],
  { 'keep-input': path }: Pick<ParsedOptions, 'keep-input'>,
  environment: Environment,
): Promise<string[]> {
  if (path === undefined) return [];
  const { keepInputs } = await import('./on-demand.ts');
  return keepInputs(path, compiled, environment);
}

/** Checks the code sizes of a project that is built, where that is asked for. */
export async function sizesOfProject(
  built: readonly FoundryBuilt[],
  options: SizeOptions,
  environment: Environment,
): Promise<SizeReport | undefined> {
  if (built.some(({ hasErrors }) => hasErrors)) return undefined;
  const progress = environment.progress(options.quiet);
  return sizesIfWanted(options, () => built, progress.note).finally(() => progress.end());
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
  await checkKeptPath(options['keep-input'], options.output, environment.cwd);
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
        const { version } = context.compiler;
        await keepInputsOf([{ project, version, label: undefined }], options, environment);
        const wall = performance.now() - begun;
        const { work, summary } = describeBuild(built, runs, wall, options, context, environment);
        if (options.report !== undefined) await report(options.report, work, environment);
        diagnosed(built.diagnostics);
        const sizes = built.hasErrors
          ? undefined
          : await sizesIfWanted(
              options,
              async () => [{ output: await jsonToBytes(built.text), label: undefined }],
              context.observer.note,
            );
        conclude(summary);
        return { work, built, sizes };
      },
    );
  } finally {
    await output.discard();
  }
}
