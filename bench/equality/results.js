// The results of `npm run bench -- equality`: a file with one line of JSON for each. A later run continues from it.
import { addJsonLine, readJsonLines } from '../json-lines.js';

/**
 * A project, compiled by one release through one pipeline.
 *
 * @typedef {object} Row
 * @property {string} project @property {string} release @property {string} pipeline
 * @property {string} compiler The full version of the compiler.
 */
/**
 * The result of compiling one selection of outputs in one way; without a way, the result of solc's own analysis.
 *
 * @typedef {Row & {
 *   selection?: string, way?: string, input: string, tested?: string,
 *   outcome: 'equal' | 'equal values' | 'different' | 'failed' | 'refused' | 'compiles' | 'not applicable',
 *   reason?: string, solcFails?: string, oneRun?: boolean, routes?: import('./builds.js').Routes,
 *   contracts?: number, seconds: number,
 * }} Result
 */

/**
 * @param {string | undefined} path Without it, nothing is kept.
 */
export function openResults(path) {
  /** @type {Map<string, Result>} */
  const known = new Map();
  /** @type {Result[]} */
  const results = path === undefined ? [] : readJsonLines(path);
  for (const result of results) known.set(keyOf(result), result);
  return {
    /** @param {Pick<Result, keyof Row | 'input' | 'selection' | 'way'>} wanted */
    find: (wanted) => known.get(keyOf(wanted)),
    /** @param {Result} result */
    add(result) {
      known.set(keyOf(result), result);
      if (path !== undefined) addJsonLine(path, result);
    },
  };
}

/** The digest of the input is part of the key: a changed input, such as a newer package, is compiled again. */
function keyOf(
  /** @type {Pick<Result, keyof Row | 'input' | 'selection' | 'way'>} */ {
    project,
    release,
    pipeline,
    compiler,
    input,
    selection = '',
    way = '',
  },
) {
  return JSON.stringify([project, release, pipeline, compiler, input, selection, way]);
}
