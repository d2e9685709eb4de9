import { megabytes, seconds } from '../../progress/format.ts';

/** A sampled peak below this was taken before the process had started properly. */
const LEAST_PEAK = 1_000_000;

/** Milliseconds, as `87 ms`, `4.8 s`, `2 min 05 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 999.5) return seconds(milliseconds);
  return milliseconds > 0 && milliseconds < 1 ? '<1 ms' : `${Math.round(milliseconds)} ms`;
}

/** The peak memory of a process; undefined if it was not measured. */
export function peak(bytes: number | undefined): string | undefined {
  return bytes === undefined || bytes < LEAST_PEAK ? undefined : megabytes(bytes);
}
