import { afterAll, describe, expect, test } from 'vitest';
import {
  accountAbstraction,
  openZeppelin,
  SLICES,
  seaportCore,
  slice,
  solady,
  uniswapV4Core,
} from '../support/corpora.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { countWays, expectAllLinked, type Ways } from '../support/linked-ways.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { errorsOf } from '../support/solc-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const OUTPUTS = {
  '*': { '*': ['abi', 'metadata', 'storageLayout', 'evm.bytecode', 'evm.deployedBytecode'], '': ['ast'] },
};

const options = { viaIR: true, outputSelection: OUTPUTS };

const PROJECTS = {
  openZeppelin: () => slice(openZeppelin(options), SLICES.openZeppelinGovernance),
  solady: (release: string) => slice(solady({ ...options, release }), SLICES.soladyFactories),
  uniswap: () => slice(uniswapV4Core(options), SLICES.uniswapRouter),
  /** Tests that create tests that create the pool manager. */
  uniswapDeployers: () => slice(uniswapV4Core(options), SLICES.uniswapDeployers),
  /** Constructors that create proxies and accounts. */
  accountAbstraction: () => accountAbstraction(options),
};

type Corpus = keyof typeof PROJECTS;

/** Settings beside the defaults of the input: 200 optimizer runs, and everything that solc takes by default. */
const SETTINGS = {
  usual: {},
  'no optimizer': { optimizer: { enabled: false } },
  '1 run': { optimizer: { enabled: true, runs: 1 } },
  '1,000,000 runs': { optimizer: { enabled: true, runs: 1_000_000 } },
  'no steps': sequence(':'),
  'few steps': sequence('dhfoDgvulfnTUtnIf'),
  'steps of two halves': sequence('dhfoD[xarrscLM]cCTUtTOntnfDIul:fDnTOcmuO'),
  'no Yul optimizer': { optimizer: { enabled: true, details: { yul: false } } },
  'debug revert strings': { debug: { revertStrings: 'debug' } },
  'no revert strings': { debug: { revertStrings: 'strip' } },
  'no metadata hash': { metadata: { bytecodeHash: 'none' } },
  'no metadata': { metadata: { appendCBOR: false, bytecodeHash: 'none' } },
  'Swarm hash of literal metadata': { metadata: { bytecodeHash: 'bzzr1', useLiteralContent: true } },
  'no debug info': { debug: { debugInfo: [] } },
  locations: { debug: { debugInfo: ['location'] } },
  'snippets and locations': { debug: { debugInfo: ['snippet', 'location'] } },
  'AST ids': { debug: { debugInfo: ['ast-id'] } },
  'all debug info': { debug: { debugInfo: ['*'] } },
  'the representation too': {
    outputSelection: { '*': { '*': ['ir', 'evm.bytecode', 'evm.deployedBytecode'] } },
  },
  paris: { evmVersion: 'paris' },
  shanghai: { evmVersion: 'shanghai' },
  cancun: { evmVersion: 'cancun' },
  prague: { evmVersion: 'prague' },
  osaka: { evmVersion: 'osaka' },
};

function sequence(optimizerSteps: string) {
  return { optimizer: { enabled: true, details: { yul: true, yulDetails: { optimizerSteps } } } };
}

/** Every release with every corpus, and every setting with one corpus at least. */
const CASES: readonly [Corpus, string, keyof typeof SETTINGS][] = [
  ['openZeppelin', '0.8.28', 'usual'],
  ['openZeppelin', '0.8.28', 'no optimizer'],
  ['openZeppelin', '0.8.28', 'no debug info'],
  ['openZeppelin', '0.8.28', 'no steps'],
  ['openZeppelin', '0.8.28', 'debug revert strings'],
  ['openZeppelin', '0.8.30', '1 run'],
  ['openZeppelin', '0.8.30', 'few steps'],
  ['openZeppelin', '0.8.30', 'no revert strings'],
  ['openZeppelin', '0.8.30', 'no metadata hash'],
  ['openZeppelin', '0.8.30', 'prague'],
  ['openZeppelin', '0.8.34', '1,000,000 runs'],
  ['openZeppelin', '0.8.34', 'snippets and locations'],
  ['openZeppelin', '0.8.34', 'paris'],
  ['openZeppelin', '0.8.34', 'the representation too'],
  ['openZeppelin', '0.8.37', 'usual'],
  ['openZeppelin', '0.8.37', 'no metadata'],
  ['openZeppelin', '0.8.37', 'locations'],
  ['openZeppelin', '0.8.37', 'no Yul optimizer'],
  ['openZeppelin', '0.8.37', 'osaka'],
  ['solady', '0.8.28', 'steps of two halves'],
  ['solady', '0.8.30', 'Swarm hash of literal metadata'],
  ['solady', '0.8.30', 'cancun'],
  ['solady', '0.8.34', '1 run'],
  ['solady', '0.8.34', 'AST ids'],
  ['solady', '0.8.37', 'no metadata'],
  ['solady', '0.8.37', 'shanghai'],
  ['uniswap', '0.8.28', 'no metadata hash'],
  ['uniswap', '0.8.30', 'all debug info'],
  ['uniswap', '0.8.34', 'osaka'],
  ['uniswap', '0.8.37', '1,000,000 runs'],
  ['uniswapDeployers', '0.8.28', 'usual'],
  ['accountAbstraction', '0.8.28', 'usual'],
  ['accountAbstraction', '0.8.37', 'no debug info'],
];

describe.each(CASES)('%s with solc %s, %s', (corpus, release, setting) => {
  test('every contract is linked, to the output of one run', async () => {
    const project = PROJECTS[corpus](release);
    const input = { ...project, settings: { ...project.settings, ...SETTINGS[setting] } };
    const whole = wholeRun(release, input);
    expect(errorsOf(JSON.parse(whole.toString()))).toEqual([]);
    const { output, built } = await runEngine(release, input, { strategy: 'linked', jobs: 2 });
    expectSameOutput(output, whole);
    const ways: Ways = { linked: 0, refused: [] };
    countWays(built.parts, ways);
    expectAllLinked(ways);
    expect(ways.linked).toBeGreaterThan(10);
  });
});

// "Stack too deep", whatever the optimizer's runs.
test('a project that solc cannot compile ends in the error of one run', async () => {
  const input = seaportCore(options);
  const whole = wholeRun('0.8.28', input);
  expect(errorsOf(JSON.parse(whole.toString()))).toHaveLength(1);
  const { output } = await runEngine('0.8.28', input, { strategy: 'linked', jobs: 2 });
  expectSameOutput(output, whole);
});
