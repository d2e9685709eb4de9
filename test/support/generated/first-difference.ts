import { openSeries } from './series.ts';
import { KINDS, type Trial } from './trials.ts';

/** The first output that differed, and how long it took to find it. */
export interface FirstDifference {
  /** How many projects were built, including the one that differs. */
  readonly projects: number;
  readonly seconds: number;
  readonly trial: Trial;
  readonly differences: readonly string[];
}

/**
 * Builds the projects of a seed one after another until an output differs from that of one run: at most `count`.
 *
 * @param kinds projects of other kinds are counted, but not built
 */
export async function firstDifference(
  solc: string,
  seed: number,
  count: number,
  kinds: readonly string[] = Object.keys(KINDS),
): Promise<FirstDifference | undefined> {
  const open = await openSeries(solc, seed);
  try {
    const begun = performance.now();
    for (let number = 0; number < count; number++) {
      const trial = open.trial(number);
      if (!kinds.includes(trial.kind)) continue;
      const { differences } = await open.attempt(trial);
      const seconds = (performance.now() - begun) / 1000;
      if (differences.length > 0) return { projects: number + 1, seconds, trial, differences };
      if ((number + 1) % 50 === 0)
        process.stderr.write(`${number + 1} projects, no difference, ${seconds.toFixed(1)} s\n`);
    }
    return undefined;
  } finally {
    await open.close();
  }
}
