import type { WholePart } from '../exchange/part.ts';

/** Reasons for one run that are predictions begin with one of these. */
export const NO_GAIN = 'splitting would not be faster';
export const TOO_SMALL = 'too small to split';
/** One run shows the error soonest, if there still is one. */
export const FAILED_LAST_TIME = 'the last build failed';
/** The reason if one run ended first. */
export const FASTER = 'one run was faster';

/** The work cannot be done in parts without a doubt about the output: one run of everything does it. */
export interface NeedsOneRun {
  readonly kind: 'needs one run';
  /** For a person. */
  readonly reason: string;
}

export function needsOneRun(reason: string): NeedsOneRun {
  return { kind: 'needs one run', reason };
}

export function isNeedsOneRun(outcome: object): outcome is NeedsOneRun {
  return 'kind' in outcome && outcome.kind === 'needs one run';
}

/** An outcome that ends the work of a shard before everything is compiled. */
export type Ending = NeedsOneRun | WholePart;

export function isEnding<Outcome extends object>(outcome: Outcome | Ending): outcome is Ending {
  return isNeedsOneRun(outcome) || ('kind' in outcome && outcome.kind === 'whole');
}

/** All results; or the first ending, as soon as there is one. */
export function allUnlessEnding<Result extends object>(
  work: readonly Promise<Result | Ending>[],
): Promise<Result[] | Ending> {
  return new Promise((resolve, reject) => {
    for (const promise of work) promise.then((result) => isEnding(result) && resolve(result), reject);
    Promise.all(work).then((results) => resolve(results as Result[]), reject);
  });
}
