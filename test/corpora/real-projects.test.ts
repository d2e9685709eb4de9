import { afterAll, expect, test } from 'vitest';
import { openZeppelin, openZeppelin3, SLICES, slice, solady, uniswapV4Core } from '../support/corpora.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

/** A few contracts of each project, with their libraries, bases and factories. */
const PROJECTS = {
  openZeppelin: (viaIR: boolean) =>
    slice(openZeppelin({ viaIR, outputSelection: EVERYTHING }), SLICES.openZeppelinGovernance),
  solady: (viaIR: boolean, release: string) =>
    slice(solady({ viaIR, release, outputSelection: EVERYTHING }), SLICES.soladyFactories),
  uniswap: (viaIR: boolean) =>
    slice(uniswapV4Core({ viaIR, outputSelection: EVERYTHING }), SLICES.uniswapRouter),
  openZeppelin3: () => slice(openZeppelin3({ outputSelection: EVERYTHING }), SLICES.openZeppelin3),
};

const EVERYTHING = { '*': { '*': ['*'], '': ['ast'] } };

const CASES: readonly [keyof typeof PROJECTS, string, boolean][] = [
  ['openZeppelin', '0.8.37', true],
  ['openZeppelin', '0.8.37', false],
  ['openZeppelin', '0.8.28', true],
  ['openZeppelin', '0.8.28', false],
  ['openZeppelin', '0.8.26', true],
  ['openZeppelin', '0.8.20', true],
  ['openZeppelin', '0.8.20', false],
  ['solady', '0.8.37', true],
  ['solady', '0.8.28', false],
  ['solady', '0.8.26', true],
  ['solady', '0.8.20', false],
  ['uniswap', '0.8.37', false],
  ['uniswap', '0.8.28', true],
  ['uniswap', '0.8.26', false],
  ['openZeppelin3', '0.7.6', false],
  ['openZeppelin3', '0.6.12', false],
];

/** Strategies and numbers of processes. */
const WAYS = [
  ['balanced', 2],
  ['clustered', 3],
  ['naive', 3],
  ['balanced', 5],
  ['auto', 8],
] as const;

/** One way for each case, in turn: `npm run bench -- equality` compiles everything in each way. */
const CASES_WITH_WAYS = CASES.map(
  (one, index) => [...one, ...(WAYS[index % WAYS.length] ?? WAYS[0])] as const,
);

test.each(CASES_WITH_WAYS)(
  '%s with solc %s, via-IR %s: %s with %d processes gives the output of one run',
  async (corpus, release, viaIR, strategy, processes) => {
    const input = PROJECTS[corpus](viaIR, release);
    const whole = wholeRun(release, input);
    const { errors = [], contracts } = JSON.parse(whole.toString());
    expect(errors.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(Object.keys(contracts).length).toBeGreaterThan(3);
    const { output } = await runEngine(release, input, { strategy, processes });
    expectSameOutput(output, whole);
  },
);
