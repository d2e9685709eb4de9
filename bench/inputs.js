// Real inputs, made from the npm packages among the development dependencies. Used by the benchmarks and,
// through `test/support/corpora.ts`, by the tests: so no test framework is imported here.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importClosure } from './imports.js';

/** @typedef {Record<string, Record<string, string[]>>} OutputSelection */
/** @typedef {Record<string, { content: string }>} Sources */
/**
 * @typedef {object} Settings
 * @property {string[]} [remappings]
 * @property {{ enabled: boolean, runs?: number }} [optimizer]
 * @property {boolean} [viaIR]
 * @property {string} [evmVersion]
 * @property {Record<string, Record<string, string>>} [libraries]
 * @property {{ bytecodeHash?: string }} [metadata]
 * @property {OutputSelection} outputSelection
 */
/** @typedef {{ language: 'Solidity', sources: Sources, settings: Settings }} StandardJsonInput */
/**
 * @typedef {object} InputOptions
 * @property {boolean} [viaIR] Default: false.
 * @property {boolean | { runs: number }} [optimizer] Default: true, 200 runs.
 * @property {string} [evmVersion] Default: the compiler's, or what the project needs.
 * @property {OutputSelection} [outputSelection] Default: {@link BUILD_TOOL_OUTPUTS} of everything.
 */

/** What a build tool asks of every contract. */
export const BUILD_TOOL_OUTPUTS = Object.freeze([
  'abi',
  'metadata',
  'devdoc',
  'userdoc',
  'storageLayout',
  'evm.bytecode',
  'evm.deployedBytecode',
  'evm.methodIdentifiers',
]);

/**
 * All of `@openzeppelin/contracts` 5.0.2 (solc 0.8.20 or later), under the names that an importing project sees.
 *
 * @param {InputOptions} [options]
 * @returns {StandardJsonInput}
 */
export function openZeppelin(options = {}) {
  return input(packageSources('@openzeppelin/contracts', '@openzeppelin/contracts/'), [], options);
}

/**
 * Solady 0.1.26: all sources whose pragmas the release satisfies. A few need 0.8.24 and `cancun`.
 *
 * @param {InputOptions & { release?: string }} [options] `release` defaults to the newest.
 * @returns {StandardJsonInput}
 */
export function solady({ release, ...options } = {}) {
  const sources = packageSources('solady', '');
  const usable = Object.keys(sources).filter(
    (name) =>
      release === undefined ||
      importClosure(sources, [name]).every((source) => satisfies(release, sources[source]?.content ?? '')),
  );
  return input(pick(sources, usable), [], options);
}

/**
 * Uniswap v4-core 1.0.2, contracts and tests and what they import: 160 sources, 1.6 MB (solc 0.8.26 or
 * later). The one source that insists on exactly 0.8.26 is loosened, so that later releases can be compared.
 *
 * @param {InputOptions} [options]
 * @returns {StandardJsonInput}
 */
export function uniswapV4Core(options = {}) {
  const all = packageSources('@uniswap/v4-core', '');
  for (const source of Object.values(all))
    source.content = source.content.replace(/pragma solidity =?0\.8\.26;/, 'pragma solidity ^0.8.26;');
  const remappings = readFileSync(packagePath('@uniswap/v4-core/remappings.txt'), 'utf8').trim().split('\n');
  const entries = Object.keys(all).filter((name) => name.startsWith('src/') || name.startsWith('test/'));
  const sources = pick(all, importClosure(all, entries, remappings));
  return input(sources, remappings, { evmVersion: 'cancun', ...options });
}

/**
 * A smaller project: the named sources of an input and all that they import.
 *
 * @template {{ sources: Sources, settings: Settings }} T
 * @param {T} whole
 * @param {readonly string[]} entries Source names, or the ends of source names (`/PoolManager.sol`).
 * @param {OutputSelection} [outputSelection] Default: that of the whole input.
 * @returns {T}
 */
export function slice(whole, entries, outputSelection = whole.settings.outputSelection) {
  const names = entries.flatMap((entry) => {
    const found = Object.keys(whole.sources).filter((name) => name === entry || name.endsWith(`/${entry}`));
    if (found.length !== 1) throw new Error(`${found.length} sources end in ${entry}, one was expected`);
    return found;
  });
  const closure = importClosure(whole.sources, names, whole.settings.remappings);
  return {
    ...whole,
    sources: pick(whole.sources, closure),
    settings: { ...whole.settings, outputSelection },
  };
}

/**
 * @param {Sources} sources
 * @param {string[]} remappings
 * @param {InputOptions} options
 * @returns {StandardJsonInput}
 */
function input(sources, remappings, { viaIR = false, optimizer = true, evmVersion, outputSelection }) {
  const runs = typeof optimizer === 'object' ? optimizer.runs : 200;
  return {
    language: 'Solidity',
    sources,
    settings: {
      ...(remappings.length > 0 ? { remappings } : {}),
      optimizer: { enabled: optimizer !== false, runs },
      ...(viaIR ? { viaIR } : {}),
      ...(evmVersion === undefined ? {} : { evmVersion }),
      outputSelection: outputSelection ?? { '*': { '*': [...BUILD_TOOL_OUTPUTS] } },
    },
  };
}

/**
 * The Solidity files of an installed package, by `prefix` and path.
 *
 * @param {string} name
 * @param {string} prefix
 * @returns {Sources}
 */
function packageSources(name, prefix) {
  const root = packagePath(name);
  // Forge's `out` folder, which v4-core ships too, has folders that are called like the sources.
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sol'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [prefix + path, { content: readFileSync(join(root, path), 'utf8') }]),
  );
}

/** @param {string} name */
function packagePath(name) {
  return fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));
}

/**
 * @param {Sources} sources
 * @param {readonly string[]} names
 * @returns {Sources}
 */
function pick(sources, names) {
  return Object.fromEntries(Object.entries(sources).filter(([name]) => names.includes(name)));
}

/**
 * Whether a release of 0.8 can compile a source: it meets its caret pragma, and knows the instructions of
 * `cancun` where they are used (Solady's pragmas do not say so).
 *
 * @param {string} release
 * @param {string} content
 */
function satisfies(release, content) {
  const pragma = Number(/pragma solidity \^0\.8\.(\d+);/.exec(content)?.[1] ?? 0);
  const needed = /\b(tload|tstore|mcopy)\(/.test(content) ? Math.max(pragma, 24) : pragma;
  return Number(release.split('.')[2]) >= needed;
}
