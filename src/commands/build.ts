import type { Built } from '../steps/build.ts';
import { build } from '../steps/build.ts';
import { verify } from '../steps/verify.ts';
import type { Invocation } from './options.ts';
import { openOutput } from './output-file.ts';
import { prepareFolder } from './places.ts';
import { readProject } from './project.ts';
import type { Work } from './report/report.ts';
import { writeReport } from './report/write.ts';
import { withSession } from './session.ts';
import { solcText } from './solc-text.ts';
import { buildSummary } from './summaries.ts';
import type { Surroundings } from './surroundings.ts';

/** What `build` did. */
export interface BuildOutcome {
  readonly work: Work;
  readonly built: Built;
}

/** `parasolc build`. */
export async function runBuild(
  { options, positionals: [input = ''] }: Invocation,
  around: Surroundings,
): Promise<BuildOutcome> {
  const begun = performance.now();
  if (options.report !== undefined) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  try {
    const project = await readProject(input, options, around);
    return await withSession(options, project, around, async ({ context, runs, conclude }) => {
      const jobs = options.jobs ?? around.cores;
      const { strategy, sources: sourcesMode } = options;
      const built = await build(project, { strategy, jobs, sourcesMode }, context);
      // One run of everything has nothing to be compared with but itself.
      if (options.verify !== 'none' && built.plan !== undefined) {
        await verify(project, built, options.verify, context);
      }
      await output.write(solcText(built.text));
      const wall = performance.now() - begun;
      const work: Work = {
        command: 'build',
        compiler: context.compiler,
        plan: built.plan,
        parts: built.parts,
        reason: built.reason,
        jobs,
        runs: runs.map(({ info, cost }) => ({ ...info, cost })),
        wall,
        hasErrors: built.hasErrors,
      };
      if (options.report !== undefined) await writeReport(options.report, around.cwd, work);
      conclude(buildSummary({ ...built, manifest: built.plan?.manifest, runs, wall }));
      return { work, built };
    });
  } finally {
    await output.discard();
  }
}
