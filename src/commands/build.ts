import { join } from 'node:path';
import { classifyInput, type ProjectInput } from '../input/classify-input.ts';
import { readProject } from '../input/read-project.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { openOutput, solcText } from '../output/output-file.ts';
import { checkKeptPath, checkOutputPath, prepareFolder } from '../output/output-paths.ts';
import { checkSeparatePaths } from '../output/separate-paths.ts';
import type { Environment } from '../session/environment.ts';
import type { CompilerVersion } from '../solc-version.ts';
import type { Project } from '../sources/project.ts';
import type { Built } from '../steps/built.ts';
import { buildFoundry, type FoundryBuilt } from './build-foundry.ts';
import type { SizeOptions, SizeReport } from './check-sizes.ts';
import { type BuildOutcome, compileProject, reportWork } from './compile-project.ts';
import type { CompiledProject } from './keep-input.ts';
import { sizesIfWanted, sizesOfOutput } from './sizes-if-wanted.ts';
import { writeOutputs } from './write-outputs.ts';

/** What `build` did with an input. */
interface CheckedBuild extends BuildOutcome<void> {
  /** Undefined if code sizes were not checked. */
  readonly sizes: SizeReport | undefined;
}

/** `parasolc build`: returns whether an output has errors, or code over a size limit. */
export async function runBuild(
  { options, positionals }: Invocation,
  environment: Environment,
): Promise<boolean> {
  await checkSeparatePaths(positionals, options, environment.cwd);
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
    await reportWork(folder, work, environment);
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
): Promise<CheckedBuild> {
  const begun = performance.now();
  await checkKeptPath(options['keep-input'], options.output, environment.cwd);
  const output = await openOutput(options.output, environment);
  try {
    const project = await readProject(input, options, environment);
    await beforehand(project);
    let sizes: SizeReport | undefined;
    const use = async ({ text }: Built, version: CompilerVersion): Promise<void> => {
      await output.write(solcText(text));
      await keepInputsOf([{ project, version, label: undefined }], options, environment);
    };
    const check = async (done: Built, note: (text: string) => void): Promise<void> => {
      sizes = await sizesOfOutput(options, done, note);
    };
    const outcome = await compileProject(project, { ...options, begun }, environment, use, check);
    return { ...outcome, sizes };
  } finally {
    await output.discard();
  }
}
