/** How often something is tried, and how long the pauses are. Times in milliseconds. */
export interface Retries {
  /** After the first failure; twice as long after each later one. */
  readonly firstPause: number;
  readonly longestPause: number;
  /**
   * Whether to try again after this failure.
   *
   * @param tries how many tries have failed
   * @param pause how long the next one would wait
   */
  again(error: unknown, tries: number, pause: number): boolean;
  /** @param error the failure before this pause */
  wait(pause: number, error: unknown): Promise<void>;
}

/** Retries until it succeeds; `attempt` gets the number of the try, from 0. Throws the last error. */
export async function withRetries<Result>(
  { firstPause, longestPause, again, wait }: Retries,
  attempt: (number: number) => Promise<Result>,
): Promise<Result> {
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      // Random, so that many jobs that failed together do not come back together.
      const pause = Math.min(firstPause * 2 ** number, longestPause) * (0.5 + Math.random());
      if (!again(error, number + 1, pause)) throw error;
      await wait(pause, error);
    }
  }
}
