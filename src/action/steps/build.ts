import { dirname, resolve } from 'node:path';
import { buildOne } from '../../commands/build.ts';
import { buildFoundry } from '../../commands/foundry/build-foundry.ts';
import { writeOutputs } from '../../commands/foundry/write-outputs.ts';
import { prepareFolder } from '../../commands/places.ts';
import { type Given, givenProject } from '../../commands/project-kind.ts';
import { annotate } from '../annotations.ts';
import type { StepContext, StepResult } from '../context.ts';
import { digestOfFile } from '../digest.ts';
import { answerForge } from '../forge-environment.ts';
import { pathForSteps } from '../places.ts';
import { positionalsOf } from '../positionals.ts';
import { buildSummaryMarkdown } from '../summary/build.ts';

/** `build`: everything on this runner, with all its cores. Nothing is uploaded. */
export async function buildStep(context: StepContext): Promise<StepResult> {
  const { inputs, environment } = context;
  await prepareFolder(dirname(inputs.output), environment.cwd);
  const given = await givenProject(positionalsOf(inputs), environment);
  return given.kind === 'foundry' ? buildProject(context, given.folder) : buildInput(context, given);
}

async function buildInput(
  context: StepContext,
  given: Exclude<Given, { kind: 'foundry' }>,
): Promise<StepResult> {
  const { inputs, runner, environment } = context;
  const place = resolve(environment.cwd, inputs.output);
  const { work, built } = await buildOne(given, { ...inputs.options, output: place }, environment);
  await publish(context, [place], [work.compiler.version.release]);
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
  places: readonly string[],
  releases: readonly string[],
): Promise<void> {
  const { runner } = context;
  const digests: string[] = [];
  for (const place of places) digests.push(await digestOfFile(place));
  runner.setOutput('output', places.map((place) => pathForSteps(context, place)).join('\n'));
  runner.setOutput('solc-version', releases.join('\n'));
  runner.setOutput('digest', digests.join('\n'));
}
