// The rows of a table: each is measured once per round, and its output is compared with that of the one run.
import { readFileSync } from 'node:fs';
import { median } from '../measure.js';
import { contractDifferences, sameBytes } from '../same-output.js';
import { Refused } from './builds.js';

/** @typedef {import('./builds.js').Build} Build */
/**
 * @typedef {object} Side
 * @property {string} method @property {number} jobs
 * @property {() => Promise<Build>} run
 * @property {(build: Build) => Verdict} judge
 */
/**
 * How an output compares with that of the one run.
 *
 * @typedef {object} Verdict
 * @property {string} text
 * @property {boolean} isWrong Whether it is not what was promised.
 * @property {Diagnostics} [diagnostics]
 */
/** @typedef {{ printed: number, distinct: number }} Diagnostics Errors and warnings in the outputs. */
/**
 * Seconds, medians of all rounds; -1: not known.
 *
 * @typedef {object} Row
 * @property {string} method @property {number} jobs
 * @property {number} wall @property {number} cpu @property {number} system @property {number} own
 * @property {number} count Of the runs of solc. @property {number} peakMemory Of the largest, in bytes.
 * @property {Readonly<Record<string, number>>} kinds The wall time of the runs, by what they are for.
 * @property {Verdict} verdict
 */

/**
 * @param {readonly Side[]} sides @param {number} rounds @param {(text: string) => void} tell
 * @returns {Promise<Row[]>}
 */
export async function measureRows(sides, rounds, tell) {
  /** @type {Map<Side, Build[]>} */
  const builds = new Map(sides.map((side) => [side, []]));
  /** @type {Map<Side, Verdict>} */
  const verdicts = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) {
      if (verdicts.has(side) && builds.get(side)?.length === 0) continue; // It was refused, or failed.
      tell(`${side.method}, ${processes(side.jobs)}, round ${round + 1} of ${rounds}`);
      try {
        const build = await side.run();
        builds.get(side)?.push(build);
        const verdict = side.judge(build);
        if (!verdicts.get(side)?.isWrong) verdicts.set(side, verdict);
      } catch (error) {
        // If one row fails, the others, which may have taken hours, are still printed.
        const isRefused = error instanceof Refused;
        if (!isRefused) tell(String(error));
        const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0];
        verdicts.set(side, { text: `${isRefused ? 'refused' : 'FAILED'}: ${reason}`, isWrong: !isRefused });
      }
    }
  }
  return sides.map((side) =>
    rowOf(side, builds.get(side) ?? [], verdicts.get(side) ?? { text: '', isWrong: true }),
  );
}

/** @param {number} jobs */
export function processes(jobs) {
  return `${jobs} ${jobs === 1 ? 'process' : 'processes'}`;
}

/** @param {Side} side @param {readonly Build[]} builds @param {Verdict} verdict @returns {Row} */
function rowOf({ method, jobs }, builds, verdict) {
  const of = (/** @type {(build: Build) => number} */ figure) =>
    builds.length === 0 ? -1 : median(builds.map(figure));
  const last = (builds.at(-1)?.runs ?? []).filter(({ kind }) => kind !== 'probe');
  /** @type {Record<string, number>} */
  const kinds = {};
  for (const { kind, wall } of last) kinds[kind] = (kinds[kind] ?? 0) + wall;
  return {
    method,
    jobs,
    wall: of(({ measured }) => measured.wall),
    cpu: of(({ measured }) => measured.cpu),
    system: of(({ measured }) => measured.system),
    own: of(({ measured }) => measured.own),
    count: last.length || (builds.at(-1)?.outputs?.length ?? -1),
    peakMemory: Math.max(-1, ...last.map(({ peakMemory }) => peakMemory)),
    kinds,
    verdict,
  };
}

/**
 * The whole output has to be the same bytes.
 *
 * @param {string} reference
 * @returns {Side['judge']}
 */
export function sameOutput(reference) {
  return ({ output = '' }) => {
    const isSame = sameBytes(reference, output);
    const text = isSame ? 'same bytes' : `WRONG: ${differences(contractDifferences(reference, [output]))}`;
    return { text, isWrong: !isSame, diagnostics: diagnosticsOf([output]) };
  };
}

/**
 * The one run, with which the others are compared. If it ends with an error, so do the others, and their times say
 * little: `solc` stops at the first contract that it cannot compile.
 *
 * @type {Side['judge']}
 */
export function isReference({ output = '' }) {
  const diagnostics = diagnosticsIn(output);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  const text = error === undefined ? '' : `DOES NOT COMPILE: ${error.message?.split('\n')[0]}`;
  return { text, isWrong: error !== undefined, diagnostics: counted(diagnostics) };
}

/**
 * The contracts in the output have to be those of the one run.
 *
 * @param {string} reference
 * @returns {Side['judge']}
 */
export function sameContracts(reference) {
  return ({ output = '' }) => {
    const found = contractDifferences(reference, [output]);
    const isWrong = found.differ > 0 || found.contracts === 0;
    const text = isWrong ? `WRONG: ${differences(found)}` : `${found.contracts} contracts: the same`;
    return { text, isWrong, diagnostics: diagnosticsOf([output]) };
  };
}

/**
 * The outputs of the compiler alone, one for each contract, not merged. They are not parasolc's: differences and
 * refused contracts are shown, but are not wrong.
 *
 * @param {string} reference
 * @returns {Side['judge']}
 */
export function notMerged(reference) {
  return ({ outputs = [] }) => {
    const found = contractDifferences(reference, outputs);
    const missing = outputs.length - found.contracts;
    const said = found.differ > 0 ? differences(found) : `${found.contracts} contracts: the same`;
    const text = `not merged; ${said}${missing > 0 ? `; solc refused ${missing}` : ''}`;
    return { text, isWrong: false, diagnostics: diagnosticsOf(outputs) };
  };
}

/**
 * Each source by itself is a different promise: the bytecode of some contracts differs from that of the one run.
 *
 * @param {string} reference
 * @returns {Side['judge']}
 */
export function otherPromise(reference) {
  return ({ output = '' }) => {
    const { bytecode, contracts } = contractDifferences(reference, [output]);
    const text = `other bytecode in ${bytecode} of ${contracts} contracts`;
    return { text, isWrong: false, diagnostics: diagnosticsOf([output]) };
  };
}

/** @param {{ contracts: number, differ: number, bytecode: number }} found */
function differences({ contracts, differ, bytecode }) {
  return `${differ} of ${contracts} contracts differ, ${bytecode} of them in bytecode`;
}

/** @param {readonly string[]} outputs @returns {Diagnostics} */
export function diagnosticsOf(outputs) {
  return counted(outputs.flatMap(diagnosticsIn));
}

/** @param {readonly object[]} diagnostics @returns {Diagnostics} */
function counted(diagnostics) {
  const distinct = new Set(diagnostics.map((one) => JSON.stringify(one)));
  return { printed: diagnostics.length, distinct: distinct.size };
}

/** @param {string} path @returns {{ severity?: string, message?: string }[]} */
function diagnosticsIn(path) {
  return JSON.parse(readFileSync(path, 'utf8')).errors ?? [];
}
