import * as v from 'valibot';

/**
 * Schema of an object whose keys are names of the user's choice, as a map: sources and contracts may be called
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
