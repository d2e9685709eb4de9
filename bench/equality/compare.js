// Compares an output of parasolc with what solc alone prints.
import { readFileSync } from 'node:fs';
import { sameBytes } from '../same-output.js';

/** @typedef {{ contracts?: Record<string, Record<string, any>>, errors?: unknown[], sources?: unknown }} SolcOutput */
/**
 * @typedef {object} Comparison
 * @property {'equal' | 'equal values' | 'different'} outcome
 * @property {string} [difference] Where they first differ, and how.
 */

/** @param {string} path @returns {SolcOutput} */
export function readOutput(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {string} expected path
 * @param {string} actual path
 * @returns {Comparison}
 */
export function compareOutputs(expected, actual) {
  if (sameBytes(expected, actual)) return { outcome: 'equal' };
  return compareValues(readOutput(expected), readOutput(actual));
}

/**
 * @param {unknown} expected
 * @param {unknown} actual
 * @returns {Comparison}
 */
export function compareValues(expected, actual) {
  const difference = firstDifference(expected, actual, []);
  return difference === undefined ? { outcome: 'equal values' } : { outcome: 'different', difference };
}

/**
 * @param {unknown} expected @param {unknown} actual @param {readonly string[]} path
 * @returns {string | undefined}
 */
function firstDifference(expected, actual, path) {
  if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const found = firstDifference(expected[key], actual[key], [...path, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (Object.is(expected, actual)) return undefined;
  return `${path.join(' / ')}: ${pieces(expected, actual)}`;
}

/**
 * What differs: of two long texts, what is around the first character that does.
 *
 * @param {unknown} expected @param {unknown} actual
 */
function pieces(expected, actual) {
  const [theirs, ours] = [text(expected), text(actual)];
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) at += 1;
  const from = Math.max(0, at - 20);
  const piece = (/** @type {string} */ whole) =>
    `${from > 0 ? '…' : ''}${whole.slice(from, at + 40)}${whole.length > at + 40 ? '…' : ''}`;
  return `solc ${piece(theirs)}, parasolc ${piece(ours)}${at > 0 ? ` (character ${at} of ${theirs.length} and ${ours.length})` : ''}`;
}

/** @param {unknown} value */
function text(value) {
  return JSON.stringify(value) ?? 'nothing';
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}
