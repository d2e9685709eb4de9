// The results of `npm run bench -- settings`: the tests add them, the command prints them.
import { readJsonLines } from '../json-lines.js';

/** @typedef {import('../../test/support/settings/matrix.ts').CaseResult} CaseResult */

/** The results of a file; of a case that was tried again, the last one. @param {string} path @returns {CaseResult[]} */
export function readResults(path) {
  /** @type {CaseResult[]} */
  const all = readJsonLines(path);
  return [...new Map(all.map((one) => [caseName(one), one])).values()];
}

/** A case whose input has changed is another case. @param {Pick<CaseResult, 'release' | 'pipeline' | 'input'>} one */
export function caseName({ release, pipeline, input }) {
  return `${release} ${pipeline} ${input}`;
}

/** Whether an output is wrong, or an error that the docs do not list. @param {string} outcome */
export function isWrong(outcome) {
  return outcome.startsWith('WRONG');
}
