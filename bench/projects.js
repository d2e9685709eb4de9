// Real projects from npm that solc 0.8.28 compiles, for the chosen pipeline.
import { importedNames } from './imports.js';
import {
  accountAbstraction,
  input,
  openZeppelin,
  packageSources,
  pick,
  seaportCore,
  slice,
  solady,
  uniswapV4Core,
} from './inputs.js';

/** @typedef {import('./inputs.js').InputOptions} InputOptions */
/** @typedef {import('./inputs.js').Sources} Sources */
/** @typedef {import('./inputs.js').StandardJsonInput} StandardJsonInput */
/**
 * @typedef {object} Project
 * @property {(options: InputOptions) => StandardJsonInput} make
 * @property {string} [leftOut] Why the project is measured only if it is named.
 */

/** @type {Readonly<Record<string, Project>>} */
export const PROJECTS = Object.freeze({
  openzeppelin: { make: openZeppelin },
  'openzeppelin-upgradeable': {
    make: (options) =>
      installed(
        ['@openzeppelin/contracts-upgradeable'],
        { ...named('@openzeppelin/contracts-upgradeable'), ...named('@openzeppelin/contracts') },
        options,
      ),
  },
  solady: { make: (options) => solady({ release: '0.8.28', ...options }) },
  'uniswap-v4-core': { make: uniswapV4CoreContracts },
  'uniswap-v4-core-tests': {
    make: uniswapV4Core,
    leftOut: 'one run takes minutes',
  },
  'account-abstraction': { make: accountAbstraction },
  'seaport-core': { make: seaportCore },
  safe: {
    make: (options) =>
      installed(
        ['@safe-global/safe-smart-account/contracts'],
        without(named('@safe-global/safe-smart-account'), '/contracts/test/'),
        options,
      ),
  },
  solidstate: {
    make: (options) => installed(['@solidstate/contracts'], named('@solidstate/contracts'), options),
  },
  erc721a: { make: (options) => installed(['erc721a/contracts'], named('erc721a'), options) },
  axelar: {
    make: (options) =>
      installed(
        ['@axelar-network/axelar-gmp-sdk-solidity/contracts'],
        named('@axelar-network/axelar-gmp-sdk-solidity'),
        options,
      ),
  },
  'creator-token-standards': { make: creatorTokenStandards },
});

/**
 * Uniswap v4-core without its tests.
 *
 * @param {InputOptions} options
 */
function uniswapV4CoreContracts(options) {
  const whole = uniswapV4Core(options);
  const own = Object.keys(whole.sources).filter(
    (name) => name.startsWith('src/') && !name.startsWith('src/test/'),
  );
  return slice(whole, own);
}

/**
 * Limit Break's token standards, with the OpenZeppelin 4.8 that npm installs for them.
 *
 * @param {InputOptions} options
 */
function creatorTokenStandards(options) {
  const own = '@limitbreak/creator-token-standards';
  const nested = (/** @type {string} */ name) => packageSources(`${own}/node_modules/${name}`, `${name}/`);
  const all = {
    ...named(own),
    ...named('@limitbreak/permit-c'),
    ...nested('@openzeppelin/contracts'),
    ...nested('erc721a'),
  };
  return installed([`${own}/src`], all, options);
}

/**
 * The sources of a package under the names that an importing project sees.
 *
 * @param {string} name
 */
function named(name) {
  return packageSources(name, `${name}/`);
}

/**
 * @param {Sources} sources
 * @param {string} folder
 */
function without(sources, folder) {
  return pick(
    sources,
    Object.keys(sources).filter((name) => !name.includes(folder)),
  );
}

/**
 * An input of the sources in some folders, and of what they import. A source that imports something that is not
 * installed is left out, with those that import it.
 *
 * @param {readonly string[]} folders
 * @param {Sources} all
 * @param {InputOptions} options
 */
function installed(folders, all, options) {
  const own = Object.keys(all).filter((name) => folders.some((folder) => name.startsWith(`${folder}/`)));
  /** @type {Set<string>} */
  const reached = new Set();
  for (const name of own) {
    const closure = importedNames(all, name);
    if (closure.every((source) => all[source] !== undefined))
      for (const source of closure) reached.add(source);
  }
  return input(pick(all, [...reached]), [], options);
}
