/** Builds inside Hardhat, without Hardhat: what they give, and how those that run at once share the cores. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Builder } from '../../src/hardhat/builder.ts';
import type { ChosenCompiler } from '../../src/hardhat/chosen-compiler.ts';
import { tracedRuns } from '../support/trace.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { SMALL_CONTRACTS } from './contracts.ts';

const chosenOf = (release: string): ChosenCompiler => ({
  path: soljsonPath(release),
  kind: 'wasm',
  release,
  build: undefined,
});
const CHOSEN = chosenOf('0.8.26');

const INPUT = {
  language: 'Solidity',
  sources: Object.fromEntries(Object.entries(SMALL_CONTRACTS).map(([path, content]) => [path, { content }])),
  settings: { outputSelection: { '*': { '': ['ast'], '*': ['abi', 'evm.bytecode', 'storageLayout'] } } },
};

/** A builder for two cores, and what solc was run for. */
function builder(
  strategy: 'auto' | 'balanced' = 'auto',
  cache = 'off',
): {
  readonly built: Builder;
  readonly runs: () => string[];
} {
  const cwd = mkdtempSync(join(tmpdir(), 'parasolc-builder-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  const settings = { jobs: 2, strategy, solc: undefined, trace: 'trace.jsonl', cache } as const;
  const find = { searchPath: [], packageRoots: [] };
  const built = new Builder(settings, {
    env: {},
    cwd,
    stderr: new PassThrough(),
    cores: 2,
    memory: 2 ** 33,
    packageRoots: [],
    find,
  });
  const runs = (): string[] => tracedRuns(join(cwd, 'trace.jsonl')).map(({ cat }) => cat);
  return { built, runs };
}

/** By its text, which tells the order of members as well. */
function expected(input: object): string {
  return JSON.stringify(JSON.parse(wholeRun('0.8.26', input).toString()));
}

describe('a build', () => {
  it('is split over the cores where it is alone', async () => {
    const { built, runs } = builder('balanced');
    expect(JSON.stringify(await built.compile(INPUT, CHOSEN))).toBe(expected(INPUT));
    expect(runs()).toEqual(['analysis', 'unit', 'unit']);
  });

  it('compiles nothing that the cache knows', async () => {
    const first = builder('balanced', 'runs');
    const outputs = [await first.built.compile(INPUT, CHOSEN), await first.built.compile(INPUT, CHOSEN)];
    expect(outputs.map((output) => JSON.stringify(output))).toEqual([INPUT, INPUT].map(expected));
    expect(first.runs()).toEqual(['analysis', 'unit', 'unit']);
  });

  it('is one run where there are builds for all cores', async () => {
    const { built, runs } = builder();
    const other = { ...INPUT, settings: { ...INPUT.settings, optimizer: { enabled: true } } };
    const outputs = await Promise.all([INPUT, other].map((input) => built.compile(input, CHOSEN)));
    expect(outputs.map((output) => JSON.stringify(output))).toEqual([INPUT, other].map(expected));
    expect(runs()).toEqual(['whole', 'whole']);
  });

  it('is one run where one contract is selected', async () => {
    const { built, runs } = builder();
    const chosen = chosenOf('0.8.28');
    const content =
      '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.0; interface I {} contract A is I {}';
    const input = { ...INPUT, sources: { 'A.sol': { content } } };
    const output = JSON.parse(wholeRun('0.8.28', input).toString());
    expect(JSON.stringify(await built.compile(input, chosen))).toBe(JSON.stringify(output));
    expect(runs()).toEqual(['whole']);
  });

  it('gives what solc says of an input that it does not understand', async () => {
    const input = { ...INPUT, settings: { optimiser: {} } };
    expect(JSON.stringify(await builder().built.compile(input, CHOSEN))).toBe(expected(input));
  });
});
