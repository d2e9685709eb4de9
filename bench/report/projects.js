// The projects in the tables: the npm packages of the report's two projects, or what the command line names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openZeppelin, uniswapV4Core } from '../inputs.js';
import { fail } from '../parasolc.js';
import { parasolc } from './builds.js';
import { withForge } from './foundry.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('./builds.js').Bench} Bench */
/**
 * @typedef {object} ReportProject
 * @property {string} title
 * @property {string} [difference] How it differs from the report's project.
 * @property {keyof typeof import('./published.js').PUBLISHED} [published] Whose published figures stand beside ours.
 * @property {StandardJsonInput} input
 * @property {{ folder: string } | { src: string, test?: string }} [foundry] Where Forge finds it, or the folders of
 *   its sources when they are written out. Absent: there are no rows with Forge.
 */

/** What Forge asks the compiler for, as in the inputs of the report. */
const OUTPUTS = Object.freeze([
  'abi',
  'evm.bytecode',
  'evm.deployedBytecode',
  'evm.methodIdentifiers',
  'metadata',
]);
/** The settings of `forge build --optimize --via-ir --evm-version cancun`. */
const SETTINGS = { viaIR: true, evmVersion: 'cancun', outputSelection: { '*': { '*': [...OUTPUTS] } } };

/** @type {Readonly<Record<string, () => ReportProject>>} */
export const FROM_NPM = Object.freeze({
  openzeppelin: () => ({
    title: '`@openzeppelin/contracts` 5.0.2',
    difference:
      'The report compiled the repository at v5.0.2. The package has the same contracts, but not the mocks, the tests and `forge-std`.',
    published: 'openzeppelin',
    input: openZeppelin({ ...SETTINGS, optimizer: { runs: 200 } }),
    foundry: { src: '@openzeppelin/contracts' },
  }),
  uniswap: () => ({
    title: '`@uniswap/v4-core` 1.0.2',
    difference:
      'The report compiled the repository at commit d0700ce of 10 May 2024. The package is the release that followed, with its tests and the libraries that they import: more sources and more contracts. The pragma of one source, exactly 0.8.26, also takes later releases here. The optimizer has the runs of the package (44,444,444): with the 800 of the report, `solc` 0.8.28 cannot compile it (stack too deep).',
    published: 'uniswap',
    input: uniswapV4Core({ ...SETTINGS, optimizer: { runs: 44_444_444 } }),
    foundry: { src: 'src', test: 'test' },
  }),
});

/**
 * A Standard JSON input.
 *
 * @param {Bench} bench @param {string} file @param {string | undefined} like
 * @returns {Promise<ReportProject>}
 */
export async function givenInput(bench, file, like) {
  if (!existsSync(file)) fail(`--input ${file}: there is no such file`);
  return {
    title: `\`${basename(file)}\``,
    ...published(like),
    input: await keptInput(bench, [resolve(file)], bench.cwd),
  };
}

/**
 * A Foundry project, with its own settings, or a folder of Solidity files.
 *
 * @param {Bench} bench @param {string} given @param {string | undefined} like
 * @returns {Promise<ReportProject>}
 */
export async function givenFolder(bench, given, like) {
  const folder = resolve(given);
  if (!existsSync(folder)) fail(`--folder ${given}: there is no such folder`);
  const isFoundry = existsSync(join(folder, 'foundry.toml'));
  const input = await keptInput(bench, isFoundry ? [] : ['.', '--optimize', '--via-ir'], folder);
  return {
    title: `\`${basename(folder)}\``,
    ...published(like),
    input,
    ...(isFoundry ? { foundry: { folder } } : {}),
  };
}

/** @param {string | undefined} like */
function published(like) {
  return like === undefined ? {} : { published: like };
}

/**
 * The Standard JSON input that parasolc makes from its arguments, with the texts of all sources.
 *
 * @param {Bench} bench @param {string[]} args @param {string} folder
 * @returns {Promise<StandardJsonInput>}
 */
async function keptInput(bench, args, folder) {
  const [kept, plan] = [join(bench.work, 'kept'), join(bench.work, 'kept-plan.tgz')];
  const options = ['--shards', '1', '-o', plan, '--keep-input', `${kept}.json`];
  await parasolc(withForge(bench), ['plan', ...args, ...options], folder);
  const files = readdirSync(bench.work).filter((name) => /^kept.*\.json$/.test(name));
  if (files.length !== 1)
    fail(
      `${folder} has ${files.length} inputs (${files.join(', ')}): the tables are for one; give it with --input`,
    );
  return JSON.parse(readFileSync(`${kept}.json`, 'utf8'));
}
