import type { WholePart } from '../../exchange/part.ts';
import { isNeedsOneRun, type NeedsOneRun } from '../outcome.ts';

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
