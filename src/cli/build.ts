import { build } from '../steps/build.ts';
import { verify } from '../steps/verify.ts';
import { openOutput } from './output-file.ts';
import type { ParsedCommand } from './parse.ts';
import { prepareFolder } from './places.ts';
import { readProject } from './project.ts';
import { writeReport } from './report/write.ts';
import { withSession } from './session.ts';
import { solcText } from './solc-text.ts';
import { buildSummary } from './summaries.ts';
import type { Surroundings } from './surroundings.ts';

/** `parasolc build`: returns the exit status. */
export async function runBuild(
  { options, positionals: [input = ''] }: ParsedCommand,
  around: Surroundings,
): Promise<number> {
  const begun = performance.now();
  if (options.report !== undefined) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  try {
    const project = await readProject(input, options, around);
    return await withSession(options, around, async ({ context, runs, conclude }) => {
      const jobs = options.jobs ?? around.cores;
      const { strategy, sources: sourcesMode } = options;
      const built = await build(project, { strategy, jobs, sourcesMode }, context);
      // One run of everything has nothing to be compared with but itself.
      if (options.verify !== 'none' && built.plan !== undefined) {
        await verify(project, built, options.verify, context);
      }
      await output.write(solcText(built.text));
      const wall = performance.now() - begun;
      if (options.report !== undefined) {
        await writeReport(options.report, around.cwd, {
          command: 'build',
          compiler: context.compiler,
          plan: built.plan,
          parts: built.parts,
          reason: built.reason,
          jobs,
          runs: runs.map(({ info, cost }) => ({ ...info, cost })),
          wall,
          hasErrors: built.hasErrors,
        });
      }
      conclude(buildSummary({ ...built, manifest: built.plan?.manifest, runs, wall }));
      return built.hasErrors ? 1 : 0;
    });
  } finally {
    await output.discard();
  }
}
