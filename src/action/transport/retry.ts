import { messageOf } from '../../errors.ts';

/** How often something is tried, and how long is waited between, in milliseconds. */
export interface RetryPolicy {
  readonly tries: number;
  wait(milliseconds: number): Promise<void>;
  /** Told of each failure that is followed by another try. */
  onRetry(message: string): void;
}

/** The pause after the first failure; it doubles each time. Spread, so that many jobs do not come back at once. */
const FIRST_PAUSE = 1_000;

/**
 * Failures that another try does not mend: no rights, no quota, no service there at all. The client's errors
 * have no codes, only these texts (@actions/artifact, `artifact-twirp-client.ts`, `errors.ts`, `config.ts`).
 */
const FINAL =
  /\((400|401|403|404)\)|quota|not currently supported on GHES|Unable to get the ACTIONS_|NoSuchKey/;

/** Tries until it succeeds; `attempt` gets the number of the try, from 0. Throws what the last one threw. */
export async function withRetries<Result>(
  policy: RetryPolicy,
  attempt: (number: number) => Promise<Result>,
): Promise<Result> {
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      if (number + 1 >= policy.tries || FINAL.test(messageOf(error))) throw error;
      const pause = FIRST_PAUSE * 2 ** number * (0.5 + Math.random());
      policy.onRetry(`${messageOf(error)}; tried again in ${(pause / 1000).toFixed(1)} s`);
      await policy.wait(pause);
    }
  }
}
