import * as v from 'valibot';

/**
 * Schema of an object with names that the user chooses as keys; gives a map. Sources and contracts may be called
 * `__proto__` or `constructor`, which `v.record` leaves out.
 */
export function named<const Value extends v.GenericSchema>(value: Value) {
  return v.pipe(
    v.custom<object>(
      (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
      'Invalid type: Expected an object',
    ),
    v.transform((object) => Object.entries(object)),
    v.array(v.tuple([v.string(), value])),
    v.transform((entries): ReadonlyMap<string, v.InferOutput<Value>> => new Map(entries)),
  );
}

/**
 * A whole number from 0 to `most`. Numbers from outside need bounds: JSON's `1e999` is read as infinity, and a count
 * of a billion fills the memory before anything else fails.
 */
export const count = (most: number = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));

/** A time, a cost or a size: not negative and not infinite. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** An offset in a text or a list; -1 if there is none. */
export const position = v.pipe(v.number(), v.safeInteger(), v.minValue(-1));
