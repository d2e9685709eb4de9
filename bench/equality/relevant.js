// What `--sources relevant` is compared with: solc alone on each source and what it imports.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone, mayFailAlone, withoutIds } from './alone.js';
import { compareValues, readOutput } from './compare.js';
import { inCommon } from './in-common.js';
import { patchOf08 } from './releases.js';
import { wholeRuns } from './whole-run.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */

/**
 * From this patch of 0.8 on, the source map of a contract does not depend on what else is generated. Before, legacy
 * code generation optimises a contract again, in place, with each contract that embeds it, and prints the source map
 * afterwards (`Assembly.cpp`).
 */
const OPTIMISED_ONCE = 8;

/**
 * Compares the bytecode, ABI, metadata and documentation of each contract with those of a run on its source alone,
 * and errors and syntax trees with those of one run on everything; if the bytecode is that of one run, source maps and
 * all else with ids, too.
 *
 * @param {StandardJsonInput} input with the syntax trees among its outputs
 * @param {string} whole path of solc's output of one run on everything
 * @param {string} actual path of parasolc's output
 * @param {{ path: string, native: boolean, release: string }} compiler
 * @param {{ work: string, cwd: string }} folders
 * @returns {Promise<import('./compare.js').Comparison>}
 */
export async function compareRelevant(input, whole, actual, compiler, { work, cwd }) {
  const { contracts: inOneRun = {}, ...analysis } = readOutput(whole);
  const { contracts, ...ours } = readOutput(actual);
  const same = compareValues(analysis, ours);
  if (same.outcome === 'different') return same;
  const sourceMaps = patchOf08(compiler.release) >= OPTIMISED_ONCE;
  const both = inCommon({ ...ours, contracts }, { ...analysis, contracts: inOneRun }, { sourceMaps });
  const sameIds = compareValues(both.whole, both.relevant);
  if (sameIds.outcome === 'different') return sameIds;
  const roots = Object.keys(inOneRun);
  const outputs = input.settings.outputSelection['*']?.['*'] ?? [];
  const runs = roots.map((root, index) => {
    const paths = {
      root,
      input: join(work, `alone-${index}.json`),
      output: join(work, `alone-${index}.out.json`),
    };
    writeFileSync(paths.input, JSON.stringify(alone(input, root, analysis.sources, outputs)));
    return paths;
  });
  await wholeRuns(compiler, runs, cwd);
  const expected = runs.flatMap(({ root, output }) => {
    const { contracts: found = {}, errors = [] } = readOutput(output);
    const fails = errors.some((error) => /** @type {any} */ (error).severity === 'error');
    return fails && mayFailAlone(root, analysis.sources) ? [] : [/** @type {const} */ ([root, found[root]])];
  });
  const compared = Object.fromEntries(expected.map(([root]) => [root, contracts?.[root]]));
  const verdict = compareValues(withoutIds(Object.fromEntries(expected)), withoutIds(compared));
  return verdict.outcome === 'different' ? verdict : { outcome: 'equal' };
}
