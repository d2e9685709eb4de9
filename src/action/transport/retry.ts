import { messageOf } from '../../errors.ts';
import { type Retries, withRetries } from '../../retries.ts';

/** How long something is tried, and how time passes. Times in milliseconds. */
export interface RetryPolicy {
  /** From the first try on, no try begins later than this: the same for every fault that may pass. */
  readonly budget: number;
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Called after each failure that is followed by another try. */
  onRetry(message: string): void;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

/**
 * Failures that retrying does not fix: no permission, no quota, no service. The client's errors
 * have no codes, only these texts (@actions/artifact, `artifact-twirp-client.ts`, `errors.ts`, `config.ts`).
 */
const FINAL =
  /\((400|401|403|404)\)|quota|not currently supported on GHES|Unable to get the ACTIONS_|NoSuchKey/;

/** Whether another try could succeed. */
export function isTransient(error: unknown): boolean {
  return !FINAL.test(messageOf(error));
}

/** Retries within the budget; `attempt` gets the number of the try, from 0. Throws the last error. */
export function withinBudget<Result>(
  { budget, now, wait, onRetry }: RetryPolicy,
  attempt: (number: number) => Promise<Result>,
): Promise<Result> {
  const begun = now();
  const retries: Retries = {
    firstPause: FIRST_PAUSE,
    longestPause: LONGEST_PAUSE,
    again: (error, _, pause) => isTransient(error) && now() - begun + pause <= budget,
    wait: (pause, error) => {
      onRetry(`${messageOf(error)}; retrying in ${(pause / 1000).toFixed(1)} s`);
      return wait(pause);
    },
  };
  return withRetries(retries, attempt);
}
