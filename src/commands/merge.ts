import { now } from '../clock.ts';
import { ParasolcError } from '../errors.ts';
import { type Part, runsOf } from '../exchange/part.ts';
import { type OpenPart, readPart } from '../exchange/part-folder.ts';
import type { Plan } from '../exchange/plan.ts';
import { readPlan } from '../exchange/plan-folder.ts';
import type { Invocation, ParsedOptions } from '../options/options.ts';
import { openOutput, solcText } from '../output/output-file.ts';
import { prepareFolder } from '../output/output-paths.ts';
import { checkSeparatePaths } from '../output/separate-paths.ts';
import { ownCpu } from '../progress/observers.ts';
import { mergedTrace } from '../report/merged-trace.ts';
import type { OwnWork, Work } from '../report/report.ts';
import { mergeSummary } from '../report/summaries.ts';
import { openTraceFile } from '../report/trace-file.ts';
import { writeReport } from '../report/write.ts';
import type { Environment, WorkEnvironment } from '../session/environment.ts';
import type { Merged } from '../steps/built.ts';
import { checkShards, type StampedPart } from '../steps/merge/check-parts.ts';
import { mergeParts } from '../steps/merge/merge.ts';
import { isNeedsOneRun } from '../steps/outcome.ts';
import type { SizeReport } from './check-sizes.ts';
import { sizesOfOutput } from './sizes-if-wanted.ts';

/** What `merge` did. The outputs of plan and parts are closed. */
export interface MergeOutcome {
  readonly work: Work;
  readonly plan: Plan;
  readonly merged: Merged;
}

/** The same, with the code sizes. */
export interface CheckedMerge extends MergeOutcome {
  /** Undefined if they were not checked. */
  readonly sizes: SizeReport | undefined;
}

/** `parasolc merge`. */
export async function runMerge(
  { options, positionals: [planPath = '', ...partPaths] }: Invocation,
  environment: Environment,
): Promise<CheckedMerge> {
  const begun = performance.now();
  await checkSeparatePaths([planPath, ...partPaths], options, environment.cwd);
  const output = await openOutput(options.output, environment);
  try {
    const merging = { ...options, begun, plan: planPath, parts: partPaths };
    let sizes: SizeReport | undefined;
    const use = ({ text }: Merged): Promise<void> => output.write(solcText(text));
    const check = async (done: Merged, note: (text: string) => void): Promise<void> => {
      sizes = await sizesOfOutput(options, done, note);
    };
    const outcome = await mergeArchives(merging, environment, use, check);
    return { ...outcome, sizes };
  } finally {
    await output.discard();
  }
}

/** What is merged, as folders or archives. */
interface Merging extends Pick<ParsedOptions, 'report' | 'trace' | 'quiet'> {
  readonly plan: string;
  readonly parts: readonly string[];
  /** When the work began, by `performance.now()`. */
  readonly begun: number;
}

/**
 * Merges parts: the one way for the command line, the Action and the API.
 *
 * @param use what is done with the output; its bytes are gone after that
 * @param check what is said of the output after its errors and warnings
 */
export async function mergeArchives<Used>(
  { plan: planPath, parts: partPaths, begun, ...options }: Merging,
  environment: WorkEnvironment,
  use: (merged: Merged) => Promise<Used>,
  check?: (merged: Merged, note: (text: string) => void) => Promise<void>,
): Promise<MergeOutcome & { readonly used: Used }> {
  if (options.report !== undefined) await prepareFolder(options.report, environment.cwd);
  const progress = environment.progress(options.quiet);
  const trace =
    options.trace === undefined ? undefined : openTraceFile(options.trace, environment.cwd, progress.note);
  let summary: string | undefined;
  const open: { close(): Promise<void> }[] = [];
  const opened = <Opened extends { close(): Promise<void> }>(from: Opened): Opened => {
    open.push(from);
    return from;
  };
  try {
    const { plan, digest } = opened(await readPlan(planPath));
    const stamped = await readParts(partPaths, opened);
    checkShards(plan, stamped, digest);
    const parts = stamped.map(({ part }) => part);
    const merged = await mergeParts(plan, parts);
    if (isNeedsOneRun(merged)) {
      throw new ParasolcError('NEEDS_ONE_RUN', 'merging these parts would not give the exact output', {
        facts: [merged.reason],
        fix: 'plan again with `--strategy balanced`, or compile in one run with `--strategy single`',
      });
    }
    const used = await use(merged);
    const wall = performance.now() - begun;
    trace?.end(mergedTrace(parts, wall));
    const work: Work = {
      command: 'merge',
      compiler: { version: plan.manifest.compiler },
      plan,
      parts,
      reason: plan.manifest.reason,
      jobs: undefined,
      runs: parts.flatMap((part) => runsOf(part).map((run) => ({ ...run, shard: part.shard }))),
      wall,
      begun: now() - wall,
      own: ownWorkOf(parts),
      hasErrors: merged.hasErrors,
    };
    if (options.report !== undefined) await writeReport(options.report, environment.cwd, work);
    progress.diagnosed(merged.diagnostics);
    await check?.(merged, progress.note);
    summary = mergeSummary(plan, parts, merged, wall);
    return { work, plan, merged, used };
  } finally {
    trace?.close();
    progress.end(summary);
    await Promise.all(open.map((from) => from.close()));
  }
}

/** What parasolc did itself, in all shards and here, where it links. */
function ownWorkOf(parts: readonly Part[]): OwnWork {
  const linking = ownCpu();
  return { cpu: parts.reduce((sum, { job }) => sum + (job?.cpu ?? 0), linking), linking };
}

/** Opens all parts. If some are damaged, the error names all of them, so that they can be made again at once. */
async function readParts(
  paths: readonly string[],
  opened: (part: OpenPart) => OpenPart,
): Promise<StampedPart[]> {
  const parts: StampedPart[] = [];
  const damaged: ParasolcError[] = [];
  for (const path of paths) {
    try {
      parts.push(opened(await readPart(path)));
    } catch (error) {
      if (!(error instanceof ParasolcError) || error.code !== 'PART_INVALID') throw error;
      damaged.push(error);
    }
  }
  const [first, ...others] = damaged;
  if (first === undefined) return parts;
  if (others.length === 0) throw first;
  throw new ParasolcError('PART_INVALID', `${damaged.length} parts cannot be used`, {
    facts: damaged.flatMap(({ message, facts }) => [message, ...facts.map((fact) => `  ${fact}`)]),
    fix: 'compile these shards again',
    cause: first,
  });
}
