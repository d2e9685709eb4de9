// Where two JSON values differ.

/** @typedef {{ path: readonly string[], expected: unknown, actual: unknown }} Difference */

/**
 * The innermost values that differ, one after another.
 *
 * @param {unknown} expected @param {unknown} actual @param {readonly string[]} [path]
 * @returns {Generator<Difference, void>}
 */
export function* differences(expected, actual, path = []) {
  if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)]))
      yield* differences(expected[key], actual[key], [...path, key]);
  } else if (!Object.is(expected, actual)) yield { path, expected, actual };
}

/** A value as text. @param {unknown} value */
export function valueText(value) {
  return JSON.stringify(value) ?? 'nothing';
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
