import { inCommon } from '../../bench/equality/in-common.js';
import { differencesOf } from './differences.ts';

/**
 * Compares the output of a build with relevant sources with that of one run on everything, in all that must be the
 * same.
 */
export function differencesFromWhole(output: Buffer, whole: Buffer): readonly string[] {
  const both = inCommon(JSON.parse(output.toString()), JSON.parse(whole.toString()));
  return differencesOf(textOf(both.relevant), textOf(both.whole));
}

function textOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
