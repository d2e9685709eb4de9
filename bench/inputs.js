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
 * Parts of the packages that are worth a test of their own, as entries for {@link slice}. Times are of one
 * whole run in WebAssembly (0.8.28, via-IR, all outputs of a build tool).
 */
export const SLICES = Object.freeze({
  /** OpenZeppelin: a proxy that creates its admin. 12 contracts, 1.5 s. */
  openZeppelinProxy: ['TransparentUpgradeableProxy.sol'],
  /** OpenZeppelin: governance, votes, vesting and proxies. 53 contracts, 4 s. */
  openZeppelinGovernance: [
    'Governor.sol',
    'GovernorTimelockControl.sol',
    'TransparentUpgradeableProxy.sol',
    'VestingWallet.sol',
    'ERC20Votes.sol',
  ],
  /** OpenZeppelin 3: a proxy, a token, escrows. */
  openZeppelin3: [
    'proxy/TransparentUpgradeableProxy.sol',
    'presets/ERC20PresetMinterPauser.sol',
    'token/ERC20/TokenTimelock.sol',
    'payment/PullPayment.sol',
  ],
  /** Solady: factories, and an internal library that creates a contract. 14 contracts, 5 s. */
  soladyFactories: [
    'src/utils/ERC1967Factory.sol',
    'src/utils/ext/zksync/ERC1967Factory.sol',
    'src/utils/ext/zksync/SafeTransferLib.sol',
    'src/accounts/ERC4337Factory.sol',
    'src/accounts/Timelock.sol',
  ],
  /** Uniswap: the pool manager, no bytecode dependencies. 43 contracts, 8 s. */
  uniswapPoolManager: ['src/PoolManager.sol'],
  /** Uniswap: a router that creates a contract. 58 contracts, 10 s. */
  uniswapRouter: ['src/test/PoolNestedActionsTest.sol'],
  /** Uniswap: a test that creates the pool manager and a token, several levels deep. Most of a minute. */
  uniswapDeployers: ['test/NoDelegateCall.t.sol'],
});

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
 * All of OpenZeppelin 3.4.2 (solc 0.6.0 to 0.7.6), the mocks left out.
 *
 * @param {InputOptions} [options]
 * @returns {StandardJsonInput}
 */
export function openZeppelin3(options = {}) {
  const sources = packageSources('openzeppelin-contracts-3.4', '@openzeppelin/contracts/');
  return input(
    pick(
      sources,
      Object.keys(sources).filter((name) => !name.includes('/mocks/')),
    ),
    [],
    options,
  );
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
 * All of `@account-abstraction/contracts` 0.8.0 and what it imports of OpenZeppelin 5.1 (solc 0.8.24 or later):
 * contracts whose constructors create others.
 *
 * @param {InputOptions} [options]
 * @returns {StandardJsonInput}
 */
export function accountAbstraction(options = {}) {
  return withImports(
    packageSources('@account-abstraction/contracts', '@account-abstraction/contracts/'),
    packageSources('openzeppelin-contracts-5.1', '@openzeppelin/contracts/'),
    { evmVersion: 'cancun', ...options },
  );
}

/**
 * All of `seaport-core` 1.6.6 and what it imports of `seaport-types` 1.6.3 (solc 0.8.24 or later): few contracts,
 * and much assembly. solc 0.8.28 cannot compile it via-IR (stack too deep), with few runs of the optimizer or many.
 *
 * @param {InputOptions} [options]
 * @returns {StandardJsonInput}
 */
export function seaportCore(options = {}) {
  return withImports(
    packageSources('seaport-core', 'seaport-core/'),
    packageSources('seaport-types', 'seaport-types/'),
    { evmVersion: 'cancun', optimizer: { runs: 4_294_967_295 }, ...options },
  );
}

/**
 * An input of all sources of a package, and of those of another one that they import.
 *
 * @param {Sources} own
 * @param {Sources} others
 * @param {InputOptions} options
 * @returns {StandardJsonInput}
 */
export function withImports(own, others, options) {
  const all = { ...own, ...others };
  return input(pick(all, importClosure(all, Object.keys(own))), [], options);
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
export function input(sources, remappings, { viaIR = false, optimizer = true, evmVersion, outputSelection }) {
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
export function packageSources(name, prefix) {
  const root = packagePath(name);
  // Forge's `out` folder, which v4-core ships too, has folders that are called like the sources.
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sol'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    // Another package, at the release that npm chose.
    .filter((path) => !path.startsWith('node_modules/'))
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
export function pick(sources, names) {
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

/**
 * Factories that create factories: `depth` levels of `fanOut` contracts, each of which creates all contracts of
 * the next level. There are depth × fanOut contracts, and fanOut^(depth - 1) ways from each at the top to one at
 * the bottom.
 *
 * @param {number} depth
 * @param {number} fanOut
 * @returns {StandardJsonInput}
 */
export function factories(depth, fanOut) {
  /** @type {Sources} */
  const sources = {};
  for (let level = 0; level < depth; level++) {
    const next =
      level + 1 < depth ? Array.from({ length: fanOut }, (_, index) => `F${level + 1}_${index}`) : [];
    const contracts = Array.from({ length: fanOut }, (_, index) => {
      const created = next.map((name) => `sum += new ${name}().value();`).join(' ');
      return `contract F${level}_${index} {
    uint256 public value = ${level * fanOut + index};
    function make(uint256 count) external returns (uint256 sum) {
        for (uint256 i = 0; i < count; i++) { ${created} sum += value * i; }
    }
}`;
    });
    const imported = next.length > 0 ? `import "./Level${level + 1}.sol";\n` : '';
    sources[`Level${level}.sol`] = {
      content: `pragma solidity ^0.8.0;\n${imported}${contracts.join('\n')}\n`,
    };
  }
  return {
    language: 'Solidity',
    sources,
    settings: {
      viaIR: true,
      optimizer: { enabled: true, runs: 200 },
      outputSelection: { '*': { '*': [...BUILD_TOOL_OUTPUTS] } },
    },
  };
}
