// The builds that the levers measure: one run of the compiler, `parasolc build`, and plan, compile and merge through
// files.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, runParasolc, runSolc } from '../parasolc.js';
import { traceEvents } from '../setup.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {{ path: string, version: string, native: boolean }} Compiler */
/**
 * What one build took.
 *
 * @typedef {object} Done
 * @property {number} wall Seconds.
 * @property {number} cpu Seconds.
 * @property {number} memory Bytes: the peak of the process that was started (parasolc, or solc alone).
 * @property {number} solc Bytes: the peak of the largest run of solc, as far as it was traced.
 * @property {number | undefined} runs Of solc; undefined if they were not traced.
 * @property {number} known How many of these runs the cache answered.
 * @property {number} written Bytes on disk, without the output.
 * @property {string} output Its path.
 * @property {boolean} fails Whether the Solidity code has errors.
 */
/**
 * @typedef {object} BuildOptions
 * @property {readonly string[]} [args]
 * @property {Readonly<Record<string, string>>} [env]
 * @property {boolean} [plain] Without `--trace` and `--quiet`.
 * @property {readonly string[]} [counted] Files and folders that the build writes: their sizes are added up.
 */

/** @param {string} work a temporary folder @param {number} jobs */
export function makeBuilds(work, jobs) {
  // An empty folder, where a compiler finds no other sources.
  const cwd = join(work, 'empty');
  mkdirSync(cwd);
  const environment = cleanEnvironment();
  let files = 0;
  const temporary = (/** @type {string} */ name) => join(work, `${++files}-${name}`);

  /** @param {string} name @param {StandardJsonInput} input */
  function inputFile(name, input) {
    const path = join(work, `input-${name}.json`);
    writeFileSync(path, JSON.stringify(input));
    return path;
  }
  /** One run of everything, as a person would start it. @param {Compiler} compiler @param {string} input @returns {Promise<Done>} */
  async function oneRun(compiler, input) {
    if (!compiler.native)
      return build(compiler, input, { args: ['--strategy', 'single', '--cache', 'off', '--jobs', '1'] });
    const output = temporary('output.json');
    const place = { cwd, env: environment };
    const { wall, cpu, peakMemory } = await runSolc(compiler.path, input, output, place);
    const fails = hasErrors(output);
    return { wall, cpu, memory: peakMemory, solc: peakMemory, runs: 1, known: 0, written: 0, output, fails };
  }
  /** @param {Compiler} compiler @param {string} input @param {BuildOptions} [options] @returns {Promise<Done>} */
  async function build(compiler, input, { args = [], env = {}, plain = false, counted = [] } = {}) {
    const [output, trace] = [temporary('output.json'), temporary('trace')];
    const given = args.includes('--jobs') ? args : ['--jobs', String(jobs), ...args];
    const watched = plain ? [] : ['--trace', trace, '--quiet'];
    const measured = await parasolc(
      ['build', input, '-o', output, '--solc', compiler.path, ...given, ...watched],
      env,
    );
    const written = counted.reduce((sum, path) => sum + sizeOf(path), 0);
    return { ...measured, ...(plain ? NOT_TRACED : runsIn([trace])), written, output };
  }
  /**
   * The same build as three commands with one shard, with their files in `folder`.
   *
   * @param {Compiler} compiler @param {string} input
   * @param {{ folder: string, ending: '' | '.tgz', env?: Readonly<Record<string, string>> }} options
   * @returns {Promise<Done>}
   */
  async function byFiles(compiler, input, { folder, ending, env = {} }) {
    const [plan, part] = [join(folder, `plan${ending}`), join(folder, `part${ending}`)];
    const [output, ...traces] = [temporary('output.json'), temporary('trace'), temporary('trace')];
    const [first = '', second = ''] = traces;
    const solc = ['--solc', compiler.path, '--cache', 'off', '--jobs', String(jobs), '--quiet'];
    const all = [
      await parasolc(['plan', input, '--shards', '1', '-o', plan, ...solc, '--trace', first], env),
      await parasolc(['compile', plan, '--shard', '0', '-o', part, ...solc, '--trace', second], env),
      await parasolc(['merge', plan, part, '-o', output, '--quiet'], env),
    ];
    const written = sizeOf(plan) + sizeOf(part);
    for (const path of [plan, part]) rmSync(path, { recursive: true });
    return {
      wall: all.reduce((sum, { wall }) => sum + wall, 0),
      cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
      memory: Math.max(...all.map(({ memory }) => memory)),
      fails: all.some(({ fails }) => fails),
      ...runsIn(traces),
      written,
      output,
    };
  }
  /** @param {string[]} args @param {Readonly<Record<string, string>>} env */
  async function parasolc(args, env) {
    const place = { cwd, env: { ...environment, ...env }, log: temporary('log') };
    const { wall, cpu, peakMemory, status } = await runParasolc(args, place);
    return { wall, cpu, memory: peakMemory, fails: status === 1 };
  }
  return { work, temporary, inputFile, oneRun, build, byFiles };
}

/** @typedef {ReturnType<typeof makeBuilds>} Builds */

/** @param {string} output */
function hasErrors(output) {
  /** @type {{ errors?: { severity: string }[] }} */
  const { errors = [] } = JSON.parse(readFileSync(output, 'utf8'));
  return errors.some(({ severity }) => severity === 'error');
}

const NOT_TRACED = { runs: undefined, known: 0, solc: 0 };

/** @param {readonly string[]} traces */
function runsIn(traces) {
  const runs = traces.flatMap((path) => traceEvents(path).filter(({ ph }) => ph === 'X'));
  return {
    runs: runs.length,
    known: runs.filter(({ args }) => args.known === true).length,
    solc: Math.max(0, ...runs.map(({ args }) => args.peakMemory ?? 0)),
  };
}

/** The bytes of a file, or of all files in a folder. @param {string} path @returns {number} */
function sizeOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
