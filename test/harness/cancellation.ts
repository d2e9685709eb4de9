import { setMaxListeners } from 'node:events';

/** A signal that somebody waits for; `stop` ends the waiting. */
export interface Cancellation {
  readonly signal: AbortSignal;
  stop(): void;
}

/**
 * What cancels a job: its cancelled run, unless the job's `if:` then still holds; a failed fellow of its matrix, in any
 * case. A job that starts after the cancellation of the run, by its `if:`, is not cancelled by it.
 */
export function watchCancellation(
  run: AbortSignal,
  matrixFailure: AbortSignal,
  stillHolds: () => boolean,
): Cancellation {
  const controller = new AbortController();
  // A large matrix listens with all its jobs; Node would take more than ten for a leak.
  setMaxListeners(0, run, matrixFailure);
  const cancel = (): void => controller.abort();
  const cancelUnlessItHolds = (): void => {
    if (!stillHolds()) cancel();
  };
  if (run.aborted) cancelUnlessItHolds();
  if (matrixFailure.aborted) cancel();
  run.addEventListener('abort', cancelUnlessItHolds);
  matrixFailure.addEventListener('abort', cancel);
  const stop = (): void => {
    run.removeEventListener('abort', cancelUnlessItHolds);
    matrixFailure.removeEventListener('abort', cancel);
  };
  return { signal: controller.signal, stop };
}
