import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { runBuild } from '../../commands/build.ts';
import { annotate } from '../annotations.ts';
import type { StepContext, StepResult } from '../context.ts';
import { digestOfFile } from '../digest.ts';
import { inputOf } from '../input.ts';
import { pathForSteps } from '../places.ts';
import { buildSummaryMarkdown } from '../summary/build.ts';

/** `build`: everything on this runner, with all its cores. Nothing is uploaded. */
export async function buildStep(context: StepContext): Promise<StepResult> {
  const { inputs, runner, around } = context;
  const place = resolve(around.cwd, inputs.output);
  await mkdir(dirname(place), { recursive: true });
  const options = { ...inputs.options, output: place };
  const { work, built } = await runBuild({ options, positionals: [inputOf(inputs)] }, around);
  runner.setOutput('output', pathForSteps(context, inputs.output));
  runner.setOutput('solc-version', work.compiler.version.release);
  runner.setOutput('digest', await digestOfFile(place));
  const sourceRoot = pathForSteps(context, inputs.options['base-path'] ?? '');
  annotate(
    runner,
    built.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot })),
  );
  await runner.summarize(buildSummaryMarkdown(work));
  return { hasErrors: built.hasErrors };
}
