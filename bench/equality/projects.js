// The projects of `npm run bench -- equality`: each with a part of it that compiles in seconds, factories included.
import { openZeppelin3, packageSources, slice, solady, withImports } from '../inputs.js';
import { PROJECTS } from '../projects.js';

/** @typedef {import('../inputs.js').InputOptions} InputOptions */
/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/**
 * @typedef {object} RealProject
 * @property {(options: InputOptions, release: string) => StandardJsonInput} make
 * @property {readonly string[]} part Sources, compiled with all that they import, unless the whole is asked for.
 */

/** @type {Readonly<Record<string, RealProject>>} */
export const REAL_PROJECTS = Object.freeze({
  'openzeppelin-3.4': {
    make: openZeppelin3,
    part: [
      'proxy/TransparentUpgradeableProxy.sol',
      'presets/ERC20PresetMinterPauser.sol',
      'payment/PullPayment.sol',
    ],
  },
  'uniswap-v3-periphery': {
    make: uniswapV3Periphery,
    part: ['NFTDescriptor.sol', 'OracleLibrary.sol', 'base/SelfPermit.sol'],
  },
  'openzeppelin-4.8': {
    make: (options) =>
      withImports(
        packageSources(
          '@limitbreak/creator-token-standards/node_modules/@openzeppelin/contracts',
          '@openzeppelin/contracts/',
        ),
        {},
        options,
      ),
    part: [
      'TransparentUpgradeableProxy.sol',
      'presets/ERC20PresetFixedSupply.sol',
      'security/PullPayment.sol',
      'metatx/MinimalForwarder.sol',
    ],
  },
  openzeppelin: ofBench('openzeppelin', [
    'TransparentUpgradeableProxy.sol',
    'VestingWallet.sol',
    'ERC20Votes.sol',
  ]),
  'openzeppelin-upgradeable': ofBench('openzeppelin-upgradeable', [
    'TimelockControllerUpgradeable.sol',
    'ERC20VotesUpgradeable.sol',
  ]),
  solady: {
    make: (options, release) => solady({ ...options, ...(release.startsWith('0.8.') ? { release } : {}) }),
    part: ['src/utils/ERC1967Factory.sol', 'src/accounts/ERC4337Factory.sol', 'src/accounts/Timelock.sol'],
  },
  'uniswap-v4-core': ofBench('uniswap-v4-core', ['src/PoolManager.sol']),
  'account-abstraction': ofBench('account-abstraction', ['SimpleAccountFactory.sol']),
  'seaport-core': ofBench('seaport-core', ['src/conduit/ConduitController.sol']),
  safe: ofBench('safe', ['proxies/SafeProxyFactory.sol', 'contracts/Safe.sol', 'libraries/CreateCall.sol']),
  solidstate: ofBench('solidstate', ['SolidStateDiamond.sol', 'SolidStateERC4626.sol']),
  erc721a: ofBench('erc721a', ['ERC4907A.sol', 'ERC721AQueryable.sol', 'extensions/ERC721ABurnable.sol']),
  axelar: ofBench('axelar', ['FixedProxy.sol', 'Create3Deployer.sol', 'AxelarServiceGovernance.sol']),
  'creator-token-standards': ofBench('creator-token-standards', [
    'presets/ERC721CWPaidUnstake.sol',
    'EOARegistry.sol',
  ]),
});

/**
 * The input of a project, or of its part.
 *
 * @param {string} name
 * @param {string} release
 * @param {boolean} whole
 * @param {InputOptions} options
 */
export function realInput(name, release, whole, options) {
  const project = REAL_PROJECTS[name];
  if (project === undefined) throw new Error(`no project is called ${name}`);
  const all = project.make(options, release);
  return whole ? all : slice(all, project.part);
}

/** @param {string} name @param {readonly string[]} part @returns {RealProject} */
function ofBench(name, part) {
  return { make: (options) => /** @type {typeof PROJECTS[string]} */ (PROJECTS[name]).make(options), part };
}

/**
 * What the package has of Uniswap's v3 periphery: base contracts and libraries. It requires solc 0.7.6.
 *
 * @param {InputOptions} options
 */
function uniswapV3Periphery(options) {
  const name = '@uniswap/v3-periphery';
  const others = {
    ...packageSources(`${name}/node_modules/@openzeppelin/contracts`, '@openzeppelin/contracts/'),
    ...packageSources('@uniswap/v3-core', '@uniswap/v3-core/'),
    ...packageSources('@uniswap/lib', '@uniswap/lib/'),
    ...packageSources('base64-sol', 'base64-sol/'),
  };
  return withImports(packageSources(name, `${name}/`), others, options);
}
