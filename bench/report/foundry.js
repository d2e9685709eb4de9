// The rows with Forge: `forge build` with the compiler alone, with parasolc in its place, and after `parasolc build`.
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from '../measure.js';
import { CLI } from '../setup.js';
import { parasolc, solcRuns } from './builds.js';

/** @typedef {import('../measure.js').Measured} Measured */
/** @typedef {import('./builds.js').Bench} Bench */
/** @typedef {import('./builds.js').Build} Build */
/** @typedef {import('./projects.js').ReportProject} ReportProject */

const INSTALLED = fileURLToPath(
  new URL('../../test/tools/node_modules/@foundry-rs/forge-linux-amd64/bin/forge', import.meta.url),
);

/**
 * Forge: the one that is named, that of the tests, or the one on the PATH.
 *
 * @param {string | undefined} named @returns {string | undefined}
 */
export function findForge(named) {
  if (named !== undefined) return resolve(named);
  if (existsSync(INSTALLED)) return INSTALLED;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'forge')).find((path) => existsSync(path));
}

/** @param {string} forge */
export function forgeVersion(forge) {
  return /\d+\.\d+\.\d+\S*/.exec(execFileSync(forge, ['--version'], { encoding: 'utf8' }))?.[0] ?? 'unknown';
}

/**
 * The folder of the project, for Forge. A project that has none is written out.
 *
 * @param {Bench} bench @param {ReportProject} project
 */
export function foundryFolder(bench, { foundry, input }) {
  if (foundry === undefined) throw new Error('this project is not for Forge');
  if ('folder' in foundry) return foundry.folder;
  const root = join(bench.work, 'foundry');
  rmSync(root, { recursive: true, force: true });
  for (const [name, { content }] of Object.entries(input.sources)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const { optimizer, viaIR = false, evmVersion, remappings = [] } = input.settings;
  const config = {
    ...foundry,
    optimizer: optimizer?.enabled ?? false,
    optimizer_runs: optimizer?.runs ?? 200,
    via_ir: viaIR,
    ...(evmVersion === undefined ? {} : { evm_version: evmVersion }),
  };
  const lines = Object.entries(config).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  // Linting is not part of compiling.
  lines.push('lint = { lint_on_build = false }');
  writeFileSync(join(root, 'foundry.toml'), `[profile.default]\n${lines.join('\n')}\n`);
  writeFileSync(join(root, 'remappings.txt'), remappings.map((line) => `${line}\n`).join(''));
  return root;
}

/**
 * `forge build` with the compiler alone. The artifacts are left in `out`.
 *
 * @param {Bench} bench @param {string} folder @param {string} out
 * @returns {Promise<Build>}
 */
export async function forgeWithSolc(bench, folder, out) {
  // A WebAssembly build has no command of its own.
  if (!bench.compiler.native) return forgeWithParasolc(bench, folder, out, 'single', 1);
  const measured = await forge(bench, folder, out, bench.compiler.path, {});
  return { measured, runs: [] };
}

/**
 * `forge build` with parasolc as its compiler.
 *
 * @param {Bench} bench @param {string} folder @param {string} out @param {string} strategy @param {number} jobs
 * @returns {Promise<Build>}
 */
export async function forgeWithParasolc(bench, folder, out, strategy, jobs) {
  const trace = emptyTrace(bench);
  const measured = await forge(bench, folder, out, CLI, {
    PARASOLC_STRATEGY: strategy,
    PARASOLC_JOBS: String(jobs),
    PARASOLC_TRACE: trace,
  });
  return { measured, runs: solcRuns(trace) };
}

/**
 * `parasolc build`, and then `forge build`, which takes that output. The times are those of both.
 *
 * @param {Bench} bench @param {string} folder @param {string} out @param {number} jobs
 * @returns {Promise<Build>}
 */
export async function buildThenForge(bench, folder, out, jobs) {
  const [trace, replayed] = [join(bench.work, 'trace'), emptyTrace(bench)];
  rmSync(trace, { force: true });
  const replay = join(bench.work, 'replay');
  rmSync(replay, { recursive: true, force: true });
  const own = { PARASOLC_REPLAY: replay };
  const args = ['build', '--jobs', String(jobs), '--trace', trace];
  const built = await parasolc(withForge(bench, own), args, folder);
  const forged = await forge(bench, folder, out, CLI, { ...own, PARASOLC_TRACE: replayed });
  return { measured: sum(built, forged), runs: [...solcRuns(trace), ...solcRuns(replayed)] };
}

/**
 * How many artifacts there are, and how many of them differ. Build infos are left out: they name the compiler's path.
 *
 * @param {string} reference @param {string} out folders
 */
export function artifactDifferences(reference, out) {
  const [theirs, ours] = [artifacts(reference), artifacts(out)];
  const paths = [...new Set([...theirs.keys(), ...ours.keys()])];
  return {
    artifacts: paths.length,
    differ: paths.filter((path) => theirs.get(path) !== ours.get(path)).length,
  };
}

/** @param {string} folder */
function artifacts(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.json') && !path.startsWith('build-info'),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/**
 * The same with more variables, and with Forge on the PATH, where parasolc looks for it.
 *
 * @param {Bench} bench @param {Record<string, string>} [variables]
 * @returns {Bench}
 */
export function withForge({ env, forge, ...bench }, variables = {}) {
  const path = [...(forge === undefined ? [] : [dirname(forge)]), env.PATH ?? ''].join(delimiter);
  return { ...bench, forge, env: { ...env, PATH: path, ...variables } };
}

/**
 * @param {Bench} bench @param {string} folder @param {string} out @param {string} compiler
 * @param {Record<string, string>} variables
 */
async function forge(bench, folder, out, compiler, variables) {
  rmSync(out, { recursive: true, force: true });
  const cache = join(bench.work, 'forge-cache');
  rmSync(cache, { recursive: true, force: true });
  const log = join(bench.work, 'log');
  const errors = openSync(log, 'w');
  const args = ['build', '--use', compiler, '--offline', '--no-cache', '--out', out, '--cache-path', cache];
  const env = { ...bench.env, NO_COLOR: '1', PARASOLC_SOLC: bench.compiler.path, ...variables };
  const measured = await measure([bench.forge ?? 'forge', ...args], { cwd: folder, env, errors });
  closeSync(errors);
  if (measured.status !== 0)
    throw new Error(`forge build ended with status ${measured.status}: ${readFileSync(log, 'utf8')}`);
  return measured;
}

/** @param {Bench} bench */
function emptyTrace({ work }) {
  const trace = join(work, 'forge-trace');
  writeFileSync(trace, '');
  return trace;
}

/** @param {Measured} a @param {Measured} b @returns {Measured} */
function sum(a, b) {
  return {
    wall: a.wall + b.wall,
    cpu: a.cpu + b.cpu,
    system: a.system + b.system,
    own: a.own + b.own,
    peakMemory: Math.max(a.peakMemory, b.peakMemory),
    peakTogether: Math.max(a.peakTogether, b.peakTogether),
    status: b.status,
  };
}
