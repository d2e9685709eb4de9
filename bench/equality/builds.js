// The ways in which `npm run bench -- equality` has parasolc compile an input, and their outcomes.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, failedRun, tryParasolc } from '../parasolc.js';

/**
 * @typedef {object} Setup
 * @property {string} cli The program that is tested.
 * @property {string} solc The path of the compiler.
 * @property {number} jobs Processes at once.
 * @property {string} work A folder for the files of one build.
 * @property {string} cwd An empty folder, where no import is found.
 */
/**
 * How many contracts of a linked build were linked, how many were compiled directly, and why.
 *
 * @typedef {object} Routes
 * @property {number} linked @property {number} direct
 * @property {{ reason: string, contracts: string[] }[]} reasons
 */
/**
 * @typedef {object} Outcome
 * @property {'printed' | 'refused' | 'failed'} kind Whether there is an output; if not, whether it was refused.
 * @property {string} [reason]
 * @property {boolean} [oneRun] Whether one run did everything.
 * @property {Routes} [routes]
 */

/** A strategy, or another way of building. @typedef {(input: string, output: string, setup: Setup) => Promise<Outcome>} Way */

/** @type {Readonly<Record<string, Way>>} */
export const WAYS = Object.freeze({
  single: strategy('single'),
  naive: strategy('naive'),
  clustered: strategy('clustered'),
  balanced: strategy('balanced'),
  linked: strategy('linked'),
  auto: strategy('auto'),
  shards: buildInShards,
  relevant: (input, output, setup) =>
    build(['build', input, '-o', output, '--sources', 'relevant', '--strategy', 'balanced'], setup),
});

/** The number of shards in a plan. */
export const SHARDS = 2;

/** @param {string} name @returns {Way} */
function strategy(name) {
  return (input, output, setup) => build(['build', input, '-o', output, '--strategy', name], setup);
}

/** @param {string[]} args @param {Setup} setup @returns {Promise<Outcome>} */
async function build(args, setup) {
  const report = join(setup.work, 'report');
  rmSync(report, { recursive: true, force: true });
  const ended = await parasolc(
    [...args, '--solc', setup.solc, '--jobs', String(setup.jobs), '--report', report],
    setup,
  );
  return ended.kind === 'printed' ? { ...ended, ...reported(report) } : ended;
}

/**
 * Plans, compiles each shard, and merges the parts, all through files. What can be linked is linked.
 *
 * @type {Way}
 */
async function buildInShards(input, output, setup) {
  const place = (/** @type {string} */ name) => join(setup.work, name);
  const [plan, report] = [place('plan'), place('report')];
  rmSync(plan, { recursive: true, force: true });
  rmSync(report, { recursive: true, force: true });
  const compiler = ['--solc', setup.solc];
  const planned = await parasolc(['plan', input, '-o', plan, '--shards', String(SHARDS), ...compiler], setup);
  if (planned.kind !== 'printed') return planned;
  const { content } = JSON.parse(readFileSync(join(plan, 'manifest.json'), 'utf8'));
  const count = content.shards?.length ?? 1;
  const parts = [];
  for (let shard = 0; shard < count; shard++) {
    const part = place(`part-${shard}`);
    rmSync(part, { recursive: true, force: true });
    const args = ['compile', plan, '--shard', String(shard), '-o', part, '--jobs', '1', ...compiler];
    const compiled = await parasolc(args, setup);
    if (compiled.kind !== 'printed') return compiled;
    parts.push(part);
  }
  const merged = await parasolc(['merge', plan, ...parts, '-o', output, '--report', report], setup);
  return merged.kind === 'printed' ? { ...merged, ...reported(report) } : merged;
}

/** @param {string[]} args @param {Setup} setup @returns {Promise<Outcome>} */
async function parasolc(args, { cli, cwd, work }) {
  const place = { cli, cwd, env: cleanEnvironment(), log: join(work, 'log') };
  const { failure, ...measured } = await tryParasolc([...args, '--quiet'], place);
  if (failure === undefined) return { kind: 'printed' };
  return failure.includes('[STRATEGY_UNAVAILABLE]')
    ? { kind: 'refused', reason: refusal(failure) }
    : { kind: 'failed', reason: failedRun(args, measured, failure.slice(0, 500)) };
}

/**
 * The facts of a refusal, without the fix.
 *
 * @param {string} said
 */
function refusal(said) {
  const [first = '', ...lines] = said.split('\n').map((line) => line.trim());
  const facts = lines.filter((line) => line !== '' && !line.startsWith('fix:'));
  return [first.replace(/ \[[A-Z_]+\]$/, '').replace(/^parasolc: |^error: /, ''), ...facts].join('; ');
}

/** @param {string} folder @returns {Pick<Outcome, 'oneRun' | 'routes'>} */
function reported(folder) {
  const { runs, routes } = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
  const oneRun = runs.some((/** @type {{ kind: string }} */ { kind }) => kind === 'whole');
  return { oneRun, ...(routes === undefined ? {} : { routes }) };
}

/** Makes the folders that a build needs. @param {string} work */
export function buildFolders(work) {
  const folders = { work: join(work, 'build'), cwd: join(work, 'empty') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}
