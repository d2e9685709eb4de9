// The methods of the report as rows: whole builds, builds with the optimizer off, and the analysis alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, oneRun, solcOnly } from './builds.js';
import {
  artifactDifferences,
  buildThenForge,
  forgeWithParasolc,
  forgeWithSolc,
  foundryFolder,
} from './foundry.js';
import { isReference, notMerged, otherPromise, sameOutput } from './rows.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('./builds.js').Bench} Bench */
/** @typedef {import('./rows.js').Side} Side */
/**
 * @typedef {object} Options
 * @property {readonly number[]} jobs @property {readonly string[]} strategies Those that the report does not have.
 */

/** The input with the optimizer off. @param {StandardJsonInput} input @returns {StandardJsonInput} */
export function unoptimized(input) {
  return {
    ...input,
    settings: { ...input.settings, optimizer: { ...input.settings.optimizer, enabled: false } },
  };
}

/** The input with an output that needs only the analysis, as in the report. @param {StandardJsonInput} input */
export function analysisOnly(input) {
  return { ...input, settings: { ...input.settings, outputSelection: { '*': { '*': ['metadata'] } } } };
}

/**
 * The sides of a table. The first is the one run, whose output the others are compared with.
 *
 * @param {Bench} bench @param {StandardJsonInput} input @param {string} file with the input
 * @param {string} reference the file for the output of the one run
 * @param {Options & { withSolcOnly: boolean, withClusters: boolean }} options
 * @returns {Side[]}
 */
export function buildSides(bench, input, file, reference, { jobs, strategies, withSolcOnly, withClusters }) {
  const output = join(bench.work, 'output.json');
  const side = (
    /** @type {string} */ method,
    /** @type {string} */ strategy,
    /** @type {number} */ count,
    sources = 'all',
  ) => ({
    method,
    jobs: count,
    run: () => build(bench, file, output, { strategy, jobs: count, sources }),
    judge: sources === 'all' ? sameOutput(reference) : otherPromise(reference),
  });
  const each = (/** @type {(count: number) => Side} */ make) => jobs.map(make);
  return [
    {
      method: 'one run',
      jobs: 1,
      run: () => oneRun(bench, file, reference),
      judge: isReference,
    },
    ...each((count) => side('naive', 'naive', count)),
    ...(withSolcOnly ? each((count) => solcOnlySide(bench, input, reference, count)) : []),
    ...(withClusters ? each((count) => side('clustered', 'clustered', count)) : []),
    ...each((count) => side('naive + only-relevant-sources', 'naive', count, 'relevant')),
    ...strategies.flatMap((strategy) => each((count) => side(strategy, strategy, count))),
  ];
}

/**
 * @param {Bench} bench @param {StandardJsonInput} input @param {string} reference @param {number} jobs
 * @returns {Side}
 */
function solcOnlySide(bench, input, reference, jobs) {
  return {
    method: 'naive + solc-only',
    jobs,
    run: () => solcOnly(bench, input, contractsIn(reference), jobs),
    judge: notMerged(reference),
  };
}

/** @param {string} output */
function contractsIn(output) {
  /** @type {{ contracts?: Record<string, Record<string, unknown>> }} */
  const { contracts = {} } = JSON.parse(readFileSync(output, 'utf8'));
  return Object.entries(contracts).flatMap(([source, byName]) =>
    Object.keys(byName).map((name) => ({ source, name })),
  );
}

/**
 * The sides with Forge. The first is the one run, whose artifacts the others are compared with.
 *
 * @param {Bench} bench @param {import('./projects.js').ReportProject} project @param {readonly number[]} jobs
 * @returns {Side[]}
 */
export function foundrySides(bench, project, jobs) {
  const folder = foundryFolder(bench, project);
  const [reference, out] = [join(bench.work, 'forge-reference'), join(bench.work, 'forge-out')];
  const judge = () => {
    const { artifacts, differ } = artifactDifferences(reference, out);
    const isWrong = differ > 0 || artifacts === 0;
    const text = isWrong
      ? `WRONG: ${differ} of ${artifacts} artifacts differ`
      : `${artifacts} artifacts: the same`;
    return { text, isWrong };
  };
  return [
    {
      method: 'one run + foundry',
      jobs: 1,
      run: () => forgeWithSolc(bench, folder, reference),
      judge: () => ({ text: '', isWrong: false }),
    },
    ...jobs.flatMap((count) => [
      {
        method: 'naive + foundry',
        jobs: count,
        run: () => forgeWithParasolc(bench, folder, out, 'naive', count),
        judge,
      },
      {
        method: 'auto + foundry',
        jobs: count,
        run: () => forgeWithParasolc(bench, folder, out, 'auto', count),
        judge,
      },
      {
        method: '`parasolc build`, then `forge build`',
        jobs: count,
        run: () => buildThenForge(bench, folder, out, count),
        judge,
      },
    ]),
  ];
}
