import type { SizeReport } from '../commands/check-sizes.ts';
import { excessText } from '../sizes/size-limits.ts';
import { sizesOfBase, tableOf } from './cache/base-sizes.ts';
import type { StepContext } from './context.ts';
import { fitting } from './summary/fitting.ts';
import { sizesMarkdown } from './summary/sizes.ts';

/** A step may have ten annotations of each kind, and others need some. */
const MOST_ANNOTATIONS = 5;

/**
 * Shows code sizes in the summary of the job, with the change against the base branch, and annotates what is over a
 * limit.
 *
 * @param place tells this project from others of the repository
 * @returns whether the step fails
 */
export async function showSizes(
  context: StepContext,
  place: string | undefined,
  report: SizeReport | undefined,
): Promise<boolean> {
  if (report === undefined) return false;
  const { runner } = context;
  const base = place === undefined ? undefined : await sizesOfBase(context, place, tableOf(report));
  const markdown = sizesMarkdown(report, base);
  await runner.summarize(fitting([{ name: 'code sizes', markdown }]));
  const excesses = report.outputs.flatMap(({ excesses, label }) =>
    excesses.map((excess) => (label === undefined ? '' : `${label}: `) + excessText(excess)),
  );
  const kind = report.fails ? 'error' : 'warning';
  for (const text of excesses.slice(0, MOST_ANNOTATIONS)) runner.annotate(kind, 'Code size', text);
  if (excesses.length > MOST_ANNOTATIONS) {
    const left = excesses.length - MOST_ANNOTATIONS;
    runner.annotate(kind, 'Code size', `${left} more over a limit: see the summary of this job`);
  }
  return report.fails;
}

/** The reports of several outputs as one. Undefined if one of them was not checked. */
export function joinedReports(
  all: readonly { readonly label: string | undefined; readonly report: SizeReport | undefined }[],
): SizeReport | undefined {
  const joined = all.flatMap(({ label, report }) => (report === undefined ? [] : [{ label, report }]));
  if (joined.length < all.length) return undefined;
  return {
    outputs: joined.flatMap(({ label, report }) => report.outputs.map((output) => ({ ...output, label }))),
    fails: joined.some(({ report }) => report.fails),
  };
}
