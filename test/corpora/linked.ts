/**
 * Real projects, linked. The tests are in a file for each corpus or two, so that the runner can share them out. Every
 * release is tested with every corpus, and every setting with one corpus at least.
 */
import { afterAll, describe, expect, test } from 'vitest';
import {
  accountAbstraction,
  openZeppelin,
  SLICES,
  slice,
  solady,
  uniswapV4Core,
} from '../support/corpora.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { countWays, expectAllLinked, type Ways } from '../support/linked-ways.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { errorsOf } from '../support/solc-output.ts';
import { wholeRun } from '../support/whole-run.ts';

const OUTPUTS = {
  '*': { '*': ['abi', 'metadata', 'storageLayout', 'evm.bytecode', 'evm.deployedBytecode'], '': ['ast'] },
};

/** What each corpus is compiled with and asked for. */
export const options = { viaIR: true, outputSelection: OUTPUTS };

const PROJECTS = {
  openZeppelin: () => slice(openZeppelin(options), SLICES.openZeppelinGovernance),
  solady: (release: string) => slice(solady({ ...options, release }), SLICES.soladyFactories),
  uniswap: () => slice(uniswapV4Core(options), SLICES.uniswapRouter),
  /** Tests that create tests that create the pool manager. */
  uniswapDeployers: () => slice(uniswapV4Core(options), SLICES.uniswapDeployers),
  /** Constructors that create proxies and accounts. */
  accountAbstraction: () => accountAbstraction(options),
};

export type Corpus = keyof typeof PROJECTS;

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

function sequence(optimizerSteps: string): object {
  return { optimizer: { enabled: true, details: { yul: true, yulDetails: { optimizerSteps } } } };
}

export type Case = readonly [Corpus, string, keyof typeof SETTINGS];

/** Declares a test for each case. */
export function testLinked(cases: readonly Case[]): void {
  afterAll(closeCompilers);

  describe.each(cases)('%s with solc %s, %s', (corpus, release, setting) => {
    test('every contract is linked, to the output of one run', async () => {
      const project = PROJECTS[corpus](release);
      const input = { ...project, settings: { ...project.settings, ...SETTINGS[setting] } };
      const whole = wholeRun(release, input);
      expect(errorsOf(JSON.parse(whole.toString()))).toEqual([]);
      const { output, built } = await runEngine(release, input, { strategy: 'linked', processes: 2 });
      expectSameOutput(output, whole);
      const ways: Ways = { linked: 0, refused: [] };
      countWays(built.parts, ways);
      expectAllLinked(ways);
      expect(ways.linked).toBeGreaterThan(10);
    });
  });
}
