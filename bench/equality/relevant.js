// What `--sources relevant` is compared with: solc alone on each source and what it imports.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareValues, readOutput } from './compare.js';
import { wholeRuns } from './whole-run.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */

/** Outputs of a contract with source indices or AST ids, which parasolc translates to those of one run on everything. */
const TRANSLATED = [
  'sourceMap',
  'generatedSources',
  'functionDebugData',
  'immutableReferences',
  'storageLayout',
  'transientStorageLayout',
];

/**
 * Compares the bytecode, ABI, metadata and documentation of each contract with those of a run on its source alone,
 * and errors, syntax trees and ids with those of one run on everything.
 *
 * @param {StandardJsonInput} input with the syntax trees among its outputs
 * @param {string} whole path of solc's output of one run on everything
 * @param {string} actual path of parasolc's output
 * @param {{ path: string, native: boolean }} compiler
 * @param {{ work: string, cwd: string }} folders
 * @returns {Promise<import('./compare.js').Comparison>}
 */
export async function compareRelevant(input, whole, actual, compiler, { work, cwd }) {
  const { contracts: inOneRun = {}, ...analysis } = readOutput(whole);
  const { contracts, ...ours } = readOutput(actual);
  const same = compareValues(analysis, ours);
  if (same.outcome === 'different') return same;
  const roots = Object.keys(inOneRun);
  const runs = roots.map((root, index) => {
    const paths = {
      root,
      input: join(work, `alone-${index}.json`),
      output: join(work, `alone-${index}.out.json`),
    };
    writeFileSync(paths.input, JSON.stringify(alone(input, root, analysis.sources)));
    return paths;
  });
  await wholeRuns(compiler, runs, cwd);
  const expected = runs.flatMap(({ root, output }) => {
    const { contracts: found = {}, errors = [] } = readOutput(output);
    // solc can compile some sources of an import cycle only if it comes to them through another one.
    const fails = errors.some((error) => /** @type {any} */ (error).severity === 'error');
    return fails ? [] : [/** @type {const} */ ([root, found[root]])];
  });
  const compared = Object.fromEntries(expected.map(([root]) => [root, contracts?.[root]]));
  const verdict = compareValues(withoutIds(Object.fromEntries(expected)), withoutIds(compared));
  return verdict.outcome === 'different' ? verdict : { outcome: 'equal' };
}

/** @param {StandardJsonInput} input @param {string} root @param {any} trees @returns {StandardJsonInput} */
function alone(input, root, trees) {
  const names = new Set([root]);
  for (const name of names) {
    for (const { nodeType, absolutePath } of trees[name]?.ast?.nodes ?? [])
      if (nodeType === 'ImportDirective') names.add(absolutePath);
  }
  const outputs = input.settings.outputSelection['*']?.['*'] ?? [];
  return {
    ...input,
    sources: Object.fromEntries(Object.entries(input.sources).filter(([name]) => names.has(name))),
    settings: { ...input.settings, outputSelection: { [root]: { '*': outputs } } },
  };
}

/** @param {unknown} value @returns {unknown} */
function withoutIds(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      TRANSLATED.includes(key) ? [] : [[key, withoutIds(member)]],
    ),
  );
}
