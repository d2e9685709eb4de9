// Compares an output of parasolc with what solc alone prints.
import { readFileSync } from 'node:fs';
import { sameBytes } from '../same-output.js';
import { differences, valueText } from './differences.js';

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
  for (const { path, ...values } of differences(expected, actual))
    return { outcome: 'different', difference: `${path.join(' / ')}: ${pieces(values)}` };
  return { outcome: 'equal values' };
}

/**
 * The values that differ. Of long texts, only the part around the first different character.
 *
 * @param {{ expected: unknown, actual: unknown }} values
 */
function pieces({ expected, actual }) {
  const [theirs, ours] = [valueText(expected), valueText(actual)];
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) at += 1;
  const from = Math.max(0, at - 20);
  const piece = (/** @type {string} */ whole) =>
    `${from > 0 ? '…' : ''}${whole.slice(from, at + 40)}${whole.length > at + 40 ? '…' : ''}`;
  return `solc ${piece(theirs)}, parasolc ${piece(ours)}${at > 0 ? ` (character ${at} of ${theirs.length} and ${ours.length})` : ''}`;
}
