import * as v from 'valibot';

/**
 * Checks for numbers that come from outside. Plain numbers are not enough: JSON's `1e999` is read as infinity, and a
 * count of a billion fills the memory before anything else fails.
 */

/** The most shards: a workflow matrix takes 256 jobs. */
export const MOST_SHARDS = 256;

/** A whole number from 0 to `most`. */
export const count = (most: number = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));

/** A time, a cost or a size: not negative and not infinite. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** An offset in a text or a list; -1 if there is none. */
export const position = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
