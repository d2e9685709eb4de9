// A lever makes builds cheaper. Its tables show how much, on this machine.

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('./builds.js').Compiler} Compiler */
/**
 * What the levers are measured with.
 *
 * @typedef {object} Bench
 * @property {StandardJsonInput} input Via-IR.
 * @property {Compiler} compiler
 * @property {Compiler | undefined} wasm The WebAssembly build of the same release, if it is installed.
 * @property {Compiler | undefined} solx
 * @property {number} jobs
 * @property {number} rounds
 * @property {number} levels Of factories that create factories.
 * @property {import('./builds.js').Builds} builds
 * @property {(text: string) => void} note Progress.
 */
/**
 * @typedef {object} Measured
 * @property {readonly string[]} tables
 * @property {readonly [lever: string, here: string, how: string, brings: string][]} overview
 * @property {readonly string[]} [leftOut] What was not measured, and why.
 * @property {boolean} isEqual Whether all outputs that were compared are equal.
 */
/** @typedef {{ title: string, measure: (bench: Bench) => Promise<Measured> }} Lever */

export {};
