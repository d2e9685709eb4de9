import { join } from 'node:path';
import type { Built } from '../steps/built.ts';
import { buildProject, describeBuild } from './build-project.ts';
import { buildFoundry } from './foundry/build-foundry.ts';
import { writeOutputs } from './foundry/write-outputs.ts';
import type { Invocation, ParsedOptions } from './options.ts';
import { openOutput } from './output-file.ts';
import { checkPlace, prepareFolder } from './places.ts';
import { readProject } from './project.ts';
import { type Given, givenProject } from './project-kind.ts';
import type { Work } from './report/report.ts';
import { writeReport } from './report/write.ts';
import { withSession } from './session.ts';
import { solcText } from './solc-text.ts';
import type { Surroundings } from './surroundings.ts';

/** What `build` did with an input. */
export interface BuildOutcome {
  readonly work: Work;
  readonly built: Built;
}

/** `parasolc build`: returns whether an output has errors. */
export async function runBuild({ options, positionals }: Invocation, around: Surroundings): Promise<boolean> {
  const given = await givenProject(positionals, around);
  if (given.kind === 'foundry') return buildFoundryProject(given.folder, options, around);
  const { built } = await buildOne(given, options, around);
  return built.hasErrors;
}

/** The outputs are kept for Forge; they are written where `-o` is given. */
async function buildFoundryProject(
  folder: string,
  options: ParsedOptions,
  around: Surroundings,
): Promise<boolean> {
  const place = options.output;
  if (place !== undefined && place !== '-') await checkPlace(place, around.cwd);
  if (options.report !== undefined) await prepareFolder(options.report, around.cwd);
  const built = await buildFoundry(folder, options, around);
  if (place !== undefined) await writeOutputs(built, place, around);
  for (const { work, label } of built) {
    if (options.report === undefined || work === undefined) continue;
    const report = label === undefined ? options.report : join(options.report, label);
    await prepareFolder(report, around.cwd);
    await writeReport(report, around.cwd, work);
  }
  return built.some(({ hasErrors }) => hasErrors);
}

/** Builds what one run of solc compiles. */
export async function buildOne(
  given: Exclude<Given, { kind: 'foundry' }>,
  options: ParsedOptions,
  around: Surroundings,
): Promise<BuildOutcome> {
  const begun = performance.now();
  if (options.report !== undefined) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  try {
    const project = await readProject(given, options, around);
    return await withSession(options, project, around, async ({ context, runs, diagnosed, conclude }) => {
      const built = await buildProject(project, options, context, around);
      await output.write(solcText(built.text));
      const wall = performance.now() - begun;
      const { work, summary } = describeBuild(built, runs, wall, options, context, around);
      if (options.report !== undefined) await writeReport(options.report, around.cwd, work);
      diagnosed(built.diagnostics);
      conclude(summary);
      return { work, built };
    });
  } finally {
    await output.discard();
  }
}
