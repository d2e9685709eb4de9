import { messageOf } from '../../errors.ts';

/** How long something is tried, and how time passes. Times in milliseconds. */
export interface RetryPolicy {
  /** From the first try on, no try begins later than this: the same for every fault that may pass. */
  readonly budget: number;
  now(): number;
  wait(milliseconds: number): Promise<void>;
  /** Called after each failure that is followed by another try. */
  onRetry(message: string): void;
}

/** The pause after the first failure; it doubles each time, up to the longest. Spread, so that many jobs do not come back at once. */
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

/** Retries until it succeeds; `attempt` gets the number of the try, from 0. Throws the last error. */
export async function withRetries<Result>(
  policy: RetryPolicy,
  attempt: (number: number) => Promise<Result>,
): Promise<Result> {
  const begun = policy.now();
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const pause = Math.min(FIRST_PAUSE * 2 ** number, LONGEST_PAUSE) * (0.5 + Math.random());
      if (!isTransient(error) || policy.now() - begun + pause > policy.budget) throw error;
      policy.onRetry(`${messageOf(error)}; retrying in ${(pause / 1000).toFixed(1)} s`);
      await policy.wait(pause);
    }
  }
}
