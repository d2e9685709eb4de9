import { join } from 'node:path';
import { classifyInput, type ProjectInput } from '../input/classify-input.ts';
import { readProject } from '../input/read-project.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { openOutput, solcText } from '../output/output-file.ts';
import { checkOutputPath, prepareFolder } from '../output/output-paths.ts';
import type { Environment } from '../session/environment.ts';
import type { Project } from '../sources/project.ts';
import type { Built } from '../steps/built.ts';
import { buildFoundry } from './build-foundry.ts';
import { type BuildOutcome, compileProject, reportWork } from './compile-project.ts';
import { writeOutputs } from './write-outputs.ts';

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
    await reportWork(folder, work, environment);
  }
  return built.some(({ hasErrors }) => hasErrors);
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
): Promise<BuildOutcome<void>> {
  const begun = performance.now();
  const output = await openOutput(options.output, environment);
  try {
    const project = await readProject(input, options, environment);
    await beforehand(project);
    const write = ({ text }: Built): Promise<void> => output.write(solcText(text));
    return await compileProject(project, { ...options, begun }, environment, write);
  } finally {
    await output.discard();
  }
}
