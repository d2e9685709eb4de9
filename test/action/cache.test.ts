import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { memoryBytes } from '../../src/bytes.ts';
import { pack } from '../../src/exchange/archive.ts';
import { readEntry, writeEntry } from '../../src/store/entry.ts';
import { folderOf, stepOf, temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import type { JobResult } from '../harness/results.ts';
import { type RunOptions, runWorkflow } from '../harness/run-workflow.ts';
import type { Services } from '../harness/services/services.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import {
  type ActionRun,
  compileInActions,
  expectPublished,
  jobNamed,
  messagesOf,
  PROJECT,
  RELEASE,
  resultsOf,
} from './run-action.ts';

const OUTPUTS = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'], '': ['ast'] } };

interface Input {
  readonly language: string;
  readonly sources: Readonly<Record<string, { readonly content: string }>>;
  readonly settings: object;
}

/** Two files that do not import each other. */
function project(first: string, settings: object = {}): Input {
  return {
    language: 'Solidity',
    sources: {
      'src/A.sol': { content: `contract A { uint public ${first}; } contract C { function f() public {} }` },
      'src/B.sol': {
        content: 'contract B { function g(uint a) public pure returns (uint) { return a + 1; } }',
      },
    },
    settings: { outputSelection: OUTPUTS, ...settings },
  };
}

const LINKED = { viaIR: true, optimizer: { enabled: true } };

/** Runs the reusable workflow, over two shards if anything is to be compiled. */
async function compile(
  input: Input,
  services: Services,
  inputs: Readonly<Record<string, string>> = {},
  options: Partial<RunOptions> = {},
): Promise<ActionRun['run']> {
  const { run } = await compileInActions(input, { shards: '2', ...inputs }, { services, ...options });
  expect(run.conclusion).toBe('success');
  expectPublished(run, wholeRun(RELEASE, input));
  return run;
}

/** Whether the plan found the whole output. */
function isKnown(run: ActionRun['run']): boolean {
  return Object.keys(resultsOf(run)).includes('no shards');
}

/** A row of the table that says what the cache did. */
function cacheRow({ summary }: JobResult, name: string): string {
  return new RegExp(`\\| ${name} \\| (.*) \\|`).exec(summary)?.[1] ?? '';
}

/** What the services were asked. */
function requestsFor(services: Services, operation: string): number {
  return services.requests.filter((request) => request.operation === operation).length;
}

describe('the reusable workflow', () => {
  test('compiles each input once, whatever ran in between: settings there and back, sources there and back', async () => {
    const services = await temporaryServices();
    const [first, other] = [project('x'), project('x', { optimizer: { enabled: true } })];
    const changed = project('y');
    const known: boolean[] = [];
    for (const input of [first, other, first, changed, first, other, changed]) {
      const run = await compile(input, services);
      expect(run.outputs['cache-hit']).toBe(String(isKnown(run)));
      known.push(isKnown(run));
    }
    expect(known).toEqual([false, false, true, false, true, true, true]);
    expect(services.cacheEntries).toHaveLength(3);
    // The output may be another one.
    expect(isKnown(await compile(first, services, { sources: 'relevant' }))).toBe(false);
    expect(isKnown(await compile(first, services, { sources: 'relevant' }))).toBe(true);
  });

  test('compiles of a changed project what is not known, and saves one entry', async () => {
    const services = await temporaryServices();
    const before = await compile(project('x', LINKED), services);
    expect(cacheRow(jobNamed(before, 'merge'), 'restored')).toBe('nothing');
    expect(services.cacheEntries).toHaveLength(1);

    const after = await compile(project('y', LINKED), services);
    expect(after.outputs['cache-hit']).toBe('false');
    const merge = jobNamed(after, 'merge');
    expect(cacheRow(merge, 'restored')).toContain('of another input of this project');
    const [, known = 0, all = 0] = /^(\d+) of (\d+)/.exec(cacheRow(merge, 'runs of solc known')) ?? [];
    expect(Number(known)).toBeGreaterThan(0);
    expect(Number(known)).toBeLessThan(Number(all));
    expect(cacheRow(merge, 'saved')).toMatch(/^\d+ outputs, /);
    expect(services.cacheEntries).toHaveLength(2);
    expect(isKnown(await compile(project('y', LINKED), services))).toBe(true);
    expect(services.cacheEntries).toHaveLength(2);
  });
});
