// How the benchmarks start parasolc and solc, and which compiler they mean.
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measure } from './measure.js';
import { CLI } from './setup.js';

/** @typedef {import('./measure.js').Measured} Measured */
/** @typedef {Pick<import('./measure.js').MeasureOptions, 'cwd' | 'env' | 'limit'>} RunOptions */
/** @typedef {RunOptions & { log: string, cli?: string }} ParasolcOptions A file for standard error, and the program. */

/** The environment without settings of parasolc and without outputs of earlier builds. */
export function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PARASOLC_'));
  return { ...Object.fromEntries(entries), PARASOLC_REPLAY: 'off' };
}

/**
 * The compiler that `--solc` stands for.
 *
 * @param {string} request
 */
export function findCompiler(request) {
  const args = [CLI, 'solc', 'which', existsSync(request) ? resolve(request) : request, '--quiet'];
  const [path = '', version = ''] = execFileSync(process.execPath, args, { encoding: 'utf8' })
    .trim()
    .split('\t');
  return { path, version, native: !path.endsWith('.js') };
}

/**
 * One run of a native compiler, as a person would start it. Throws if it fails before the time limit.
 *
 * @param {string} solc @param {string} input @param {string} output paths
 * @param {RunOptions} options
 */
export async function runSolc(solc, input, output, options) {
  const file = openSync(output, 'w');
  const measured = await measure([solc, '--standard-json', input], { ...options, output: file });
  closeSync(file);
  if (measured.status !== 0 && !timedOut(measured, options))
    throw new Error(`${solc} ended with status ${measured.status}`);
  return measured;
}

/**
 * Runs a command of parasolc. Throws if it fails before the time limit. Status 1 is no failure: the Solidity code has
 * errors, and the output says which.
 *
 * @param {readonly string[]} args
 * @param {ParasolcOptions} options
 * @returns {Promise<Measured>}
 */
export async function runParasolc(args, options) {
  const { failure, ...measured } = await tryParasolc(args, options);
  if (failure !== undefined) throw new Error(failedRun(args, measured, failure));
  return measured;
}

/**
 * The same, but returns a failure: what parasolc wrote to standard error.
 *
 * @param {readonly string[]} args
 * @param {ParasolcOptions} options
 * @returns {Promise<Measured & { failure?: string }>}
 */
export async function tryParasolc(args, { log, cli = CLI, ...options }) {
  const errors = openSync(log, 'w');
  const measured = await measure([process.execPath, cli, ...args], { ...options, errors });
  closeSync(errors);
  if ((measured.status ?? 3) <= 1 || timedOut(measured, options)) return measured;
  return { ...measured, failure: readFileSync(log, 'utf8').trim() };
}

/** @param {readonly string[]} args @param {Measured} measured @param {string} failure */
export function failedRun([command], { status }, failure) {
  return `parasolc ${command} ended with status ${status}: ${failure}`;
}

/** @param {Measured} measured @param {RunOptions} options */
function timedOut({ wall }, { limit = Number.POSITIVE_INFINITY }) {
  return wall >= limit;
}

/** @param {string} option @param {string} text */
export function positive(option, text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) fail(`${option} must be a whole number from 1, not "${text}"`);
  return value;
}

/** @param {string} message @returns {never} */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
