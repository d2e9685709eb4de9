import type { Part } from '../exchange/part.ts';
import { readPart } from '../exchange/part-folder.ts';
import { readPlan } from '../exchange/plan-folder.ts';
import { mergeParts } from '../steps/merge.ts';
import { openOutput } from './output-file.ts';
import type { ParsedCommand } from './parse.ts';
import { prepareFolder } from './places.ts';
import { showProgress } from './progress.ts';
import { writeReport } from './report/write.ts';
import { solcText } from './solc-text.ts';
import type { Surroundings } from './surroundings.ts';
import { counted, seconds } from './units.ts';

/** `parasolc merge`: returns the exit status. */
export async function runMerge(
  { options, positionals: [planPath = '', ...partPaths] }: ParsedCommand,
  around: Surroundings,
): Promise<number> {
  const begun = performance.now();
  if (options.report !== undefined) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  const progress = showProgress(around.stderr, options.quiet);
  const open: { close(): Promise<void> }[] = [];
  const opened = <Opened extends { close(): Promise<void> }>(from: Opened): Opened => {
    open.push(from);
    return from;
  };
  try {
    const { plan, digest } = opened(await readPlan(planPath));
    const parts: Part[] = [];
    for (const path of partPaths) parts.push(opened(await readPart(path)));
    const merged = await mergeParts(plan, parts, digest);
    await output.write(solcText(merged.text));
    const wall = performance.now() - begun;
    if (options.report !== undefined) {
      await writeReport(options.report, around.cwd, {
        command: 'merge',
        compiler: { version: plan.manifest.compiler },
        plan,
        parts,
        reason: plan.manifest.reason,
        jobs: undefined,
        runs: parts.flatMap(({ manifest: { shard, units } }) =>
          units.map((unit, index) => ({ ...unit, shard, label: `unit ${index}`, kind: 'unit' as const })),
        ),
        wall,
        hasErrors: merged.hasErrors,
      });
    }
    progress.end(`merged ${counted(parts.length, 'part')} in ${seconds(wall)}`);
    return merged.hasErrors ? 1 : 0;
  } finally {
    await output.discard();
    await Promise.all(open.map((from) => from.close()));
  }
}
