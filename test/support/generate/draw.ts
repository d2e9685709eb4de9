import fc from 'fast-check';

/** The usual value, or one time in five the other (`weight` to one). Shrinks to the usual one. */
export function rarely<A, B>(usual: A, other: B, weight = 4): fc.Arbitrary<A | B> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constant(other) },
  );
}

/** A list of up to `max` items, mostly of more than half as many. It still shrinks to `min` items. */
export function listOf<T>(item: fc.Arbitrary<T>, min: number, max: number): fc.Arbitrary<T[]> {
  const any = fc.array(item, { minLength: min, maxLength: max, size: 'max' });
  const long = fc.array(item, { minLength: Math.max(min, max >> 1), maxLength: max, size: 'max' });
  return fc.oneof({ withCrossShrink: true }, { arbitrary: any, weight: 1 }, { arbitrary: long, weight: 3 });
}
