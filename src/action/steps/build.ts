import { dirname, resolve } from 'node:path';
import { digestOfFile } from '../../bytes.ts';
import { buildOne } from '../../commands/build.ts';
import { buildFoundry } from '../../commands/build-foundry.ts';
import { writeOutputs } from '../../commands/write-outputs.ts';
import { classifyInput, type ProjectInput } from '../../input/classify-input.ts';
import { prepareFolder } from '../../output/output-paths.ts';
import { annotate } from '../annotations.ts';
import { pathForSteps, type StepContext, type StepResult } from '../context.ts';
import { answerForge } from '../forge-environment.ts';
import { positionalsOf } from '../project-inputs.ts';
import { buildSummaryMarkdown } from '../summary/report.ts';

/** `build`: everything on this runner, with all its cores. Nothing is uploaded. */
export async function buildStep(context: StepContext): Promise<StepResult> {
  const { inputs, environment } = context;
  await prepareFolder(dirname(inputs.output), environment.cwd);
  const input = await classifyInput(positionalsOf(inputs), environment);
  return input.kind === 'foundry' ? buildProject(context, input.folder) : buildInput(context, input);
}

async function buildInput(
  context: StepContext,
  input: Exclude<ProjectInput, { kind: 'foundry' }>,
): Promise<StepResult> {
  const { inputs, runner, environment } = context;
  const path = resolve(environment.cwd, inputs.output);
  const { work, built } = await buildOne(input, { ...inputs.options, output: path }, environment);
  await publish(context, [path], [work.compiler.version.release]);
  const sourceRoot = pathForSteps(context, inputs.options['base-path'] ?? '');
  annotate(
    runner,
    built.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot })),
  );
  await runner.summarize(buildSummaryMarkdown(work));
  return { hasErrors: built.hasErrors };
}

/** A Foundry project: the Forge of the following steps finds what was built. */
async function buildProject(context: StepContext, folder: string): Promise<StepResult> {
  const { inputs, runner, environment } = context;
  const built = await buildFoundry(folder, inputs.options, environment);
  const releases = built.map(({ version }) => version.release);
  await publish(
    context,
    await writeOutputs(built, resolve(environment.cwd, inputs.output), environment),
    releases,
  );
  const sourceRoot = pathForSteps(context, folder);
  annotate(
    runner,
    built.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot }))),
  );
  for (const { work } of built) if (work !== undefined) await runner.summarize(buildSummaryMarkdown(work));
  const compilers = built.map(({ version, compilerPath }) => ({
    release: version.release,
    path: compilerPath,
  }));
  await answerForge(context, folder, compilers, async () => undefined);
  return { hasErrors: built.some(({ hasErrors }) => hasErrors) };
}

async function publish(
  context: StepContext,
  paths: readonly string[],
  releases: readonly string[],
): Promise<void> {
  const { runner } = context;
  const digests: string[] = [];
  for (const path of paths) digests.push(await digestOfFile(path));
  runner.setOutput('output', paths.map((path) => pathForSteps(context, path)).join('\n'));
  runner.setOutput('solc-version', releases.join('\n'));
  runner.setOutput('digest', digests.join('\n'));
}
