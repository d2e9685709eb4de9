// How the benchmarks start parasolc, and which compiler they mean.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CLI } from './setup.js';

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
