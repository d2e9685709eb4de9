// What is measured: the compiler alone, builds of parasolc, and the compiler alone on one input for each contract.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../measure.js';
import { failedRun, runSolc, tryParasolc } from '../parasolc.js';
import { CLI, traceEvents } from '../setup.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('../measure.js').Measured} Measured */
/**
 * Where and with what everything runs.
 *
 * @typedef {object} Bench
 * @property {string} work A folder for files. @property {string} cwd An empty one, where a compiler finds no sources.
 * @property {NodeJS.ProcessEnv} env
 * @property {{ path: string, version: string, native: boolean }} compiler
 * @property {string | undefined} forge
 */
/**
 * @typedef {object} Build
 * @property {Measured} measured
 * @property {readonly SolcRun[]} runs Empty if they are not known.
 * @property {string} [output] The file with the output.
 * @property {string[]} [outputs] Those of several runs, not merged.
 */
/** @typedef {{ kind: string, wall: number, cpu: number, peakMemory: number }} SolcRun Seconds and bytes. */

/** A strategy that cannot compile this input. */
export class Refused extends Error {}

/**
 * One run of the compiler, as a person would start it. A WebAssembly build has no command of its own: parasolc
 * starts it.
 *
 * @param {Bench} bench @param {string} input @param {string} output
 * @returns {Promise<Build>}
 */
export async function oneRun(bench, input, output) {
  if (!bench.compiler.native) return build(bench, input, output, { strategy: 'single', jobs: 1 });
  const measured = await runSolc(bench.compiler.path, input, output, { cwd: bench.cwd, env: bench.env });
  const { wall, cpu, peakMemory } = measured;
  return { measured, runs: [{ kind: 'whole', wall, cpu, peakMemory }], output };
}

/**
 * `parasolc build`.
 *
 * @param {Bench} bench @param {string} input @param {string} output
 * @param {{ strategy: string, jobs: number, sources?: string, verify?: string }} options
 * @returns {Promise<Build>}
 */
export async function build(bench, input, output, { strategy, jobs, sources = 'all', verify = 'none' }) {
  const trace = join(bench.work, 'trace');
  rmSync(trace, { force: true });
  const chosen = ['--strategy', strategy, '--jobs', String(jobs), '--sources', sources, '--verify', verify];
  const measured = await parasolc(bench, ['build', input, '-o', output, ...chosen, '--trace', trace]);
  const runs = solcRuns(trace);
  if (bench.compiler.native) return { measured, runs, output };
  // WebAssembly compilers run in threads of the process.
  const own = Math.max(measured.cpu - runs.reduce((sum, { cpu }) => sum + cpu, 0), 0);
  return { measured: { ...measured, own }, runs, output };
}

/**
 * Runs a command of parasolc with the compiler of the benchmark.
 *
 * @param {Bench} bench @param {readonly string[]} args
 */
export async function parasolc({ work, compiler, cwd, env }, args, folder = cwd) {
  const place = { cwd: folder, env, log: join(work, 'log') };
  const { failure, ...measured } = await tryParasolc([...args, '--solc', compiler.path, '--quiet'], place);
  if (failure === undefined) return measured;
  const [, reason] = /^parasolc: (.*) \[STRATEGY_UNAVAILABLE\]$/m.exec(failure) ?? [];
  throw reason === undefined ? new Error(failedRun(args, measured, failure)) : new Refused(reason);
}

/**
 * Runs the compiler alone, on one input for each contract, and merges nothing: the work of `naive` without parasolc's
 * own part. Each input has all sources. As in the report, `xargs` runs as many at once as there are processes.
 *
 * @param {Bench} bench @param {StandardJsonInput} input
 * @param {readonly { source: string, name: string }[]} contracts @param {number} jobs
 * @returns {Promise<Build>}
 */
export async function solcOnly(bench, input, contracts, jobs) {
  const folder = join(bench.work, 'solc-only');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const { outputSelection: _, ...settings } = input.settings;
  const outputs = contractOutputs(input);
  // Stringified only once: the sources are most of each input.
  const sources = JSON.stringify(input.sources);
  const inputs = contracts.map(({ source, name }, index) => {
    const path = join(folder, `${index}.json`);
    const own = JSON.stringify({ ...settings, outputSelection: { [source]: { [name]: outputs } } });
    writeFileSync(path, `{"language":"Solidity","sources":${sources},"settings":${own}}`);
    return path;
  });
  const list = join(folder, 'list');
  writeFileSync(list, inputs.map((path) => `${path}\n`).join(''));
  const { compiler, cwd, env } = bench;
  const script = compiler.native
    ? '"$0" --standard-json "$1" > "$1.out"'
    : '"$0" "$2" build "$1" -o "$1.out" --solc "$3" --strategy single --quiet';
  const [program = '', ...rest] = compiler.native ? [compiler.path] : [process.execPath, CLI, compiler.path];
  const command = ['xargs', '-a', list, '-P', String(jobs), '-I', '{}', 'sh', '-c', script, program, '{}'];
  const measured = await measure([...command, ...rest], { cwd, env });
  if (measured.status !== 0) throw new Error(`solc ended with an error: xargs ended with ${measured.status}`);
  return { measured, runs: [], outputs: inputs.map((path) => `${path}.out`) };
}

/**
 * The outputs that an input selects for its contracts.
 *
 * @param {StandardJsonInput} input
 */
export function contractOutputs({ settings }) {
  const perName = Object.values(settings.outputSelection).flatMap((byName) => Object.entries(byName));
  return [...new Set(perName.flatMap(([name, outputs]) => (name === '' ? [] : outputs)))];
}

/**
 * The runs of solc in a trace.
 *
 * @param {string} trace
 * @returns {SolcRun[]}
 */
export function solcRuns(trace) {
  return traceEvents(trace)
    .filter(({ ph }) => ph === 'X')
    .map(({ cat, dur, args }) => {
      const { cpu = 0, peakMemory = 0 } = /** @type {{ cpu?: number, peakMemory?: number }} */ (args);
      return { kind: cat, wall: dur / 1e6, cpu: cpu / 1e3, peakMemory };
    });
}
