// Measures the sides of a comparison in turn, and says whether their outputs are the same bytes.
import { renameSync, rmSync, statSync } from 'node:fs';
import { median } from '../measure.js';
import { sameBytes } from '../same-output.js';

/** @typedef {import('./builds.js').Done} Done */
/**
 * @typedef {object} Side
 * @property {string} what
 * @property {string} how How a user switches it, in Markdown.
 * @property {() => Promise<Done>} run
 * @property {string} [reference] A file that `run` keeps its output in, for the sides after it.
 * @property {string} [equalTo] Such a file. Without either, the output is not compared.
 * @property {string} [equalText] What to say if it is equal. Default: "bytes".
 * @property {boolean} [once] Takes long, and is measured in the first round only.
 */
/**
 * Medians of all rounds.
 *
 * @typedef {Omit<Done, 'output' | 'fails'> & {
 *   what: string, how: string, equality: string, isEqual: boolean, size: number
 * }} Row
 */

/**
 * Runs all sides once in every round. If the machine is slow for a minute, it is slow for all of them.
 *
 * @param {readonly Side[]} sides @param {number} rounds @param {(text: string) => void} note
 * @returns {Promise<Row[]>}
 */
export async function inTurn(sides, rounds, note) {
  /** @type {Map<Side, (Done & { size: number, equal: boolean })[]>} */
  const done = new Map(sides.map((side) => [side, []]));
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) {
      if (side.once && round > 0) continue;
      note(`${side.what}, round ${round + 1} of ${rounds}`);
      done.get(side)?.push(await once(side));
    }
  }
  return [...done].map(([side, results]) => rowOf(side, results));
}

/** @param {Side} side */
async function once({ run, reference, equalTo }) {
  const result = await run();
  const size = statSync(result.output).size;
  const equal = equalTo === undefined || sameBytes(equalTo, result.output);
  if (reference === undefined) rmSync(result.output);
  else renameSync(result.output, reference);
  return { ...result, size, equal };
}

/** @param {Side} side @param {readonly (Done & { size: number, equal: boolean })[]} results @returns {Row} */
function rowOf({ what, how, equalTo, equalText = 'bytes', reference }, results) {
  const of = (/** @type {(result: Done & { size: number }) => number} */ figure) =>
    median(results.map(figure));
  const isEqual = results.every(({ equal }) => equal);
  const said = equalTo === undefined ? (reference === undefined ? 'not compared' : 'reference') : equalText;
  const fails = results.some((result) => result.fails) ? ', with errors' : '';
  const [first] = results;
  return {
    what,
    how,
    wall: of(({ wall }) => wall),
    cpu: of(({ cpu }) => cpu),
    memory: of(({ memory }) => memory),
    solc: of(({ solc }) => solc),
    written: of(({ written }) => written),
    size: of(({ size }) => size),
    runs: first?.runs,
    known: first?.known ?? 0,
    equality: `${isEqual ? said : 'DIFFERENT'}${fails}`,
    isEqual,
  };
}
