import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import {
  compileInActions,
  expectPublished,
  jobNamed,
  messagesOf,
  PROJECT,
  RELEASE,
  resultsOf,
} from '../action/run-action.ts';
import { temporaryFolder, temporaryServices } from '../harness/fixture.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import type { Fault } from '../harness/services/faults.ts';
import { wholeRun } from '../support/whole-run.ts';

describe('the reusable workflow on OpenZeppelin publishes what one run of solc gives', () => {
  const INPUT = openZeppelin({ viaIR: true });

  test.each(['3', 'auto'])('shards: %s', async (shards) => {
    const { run } = await compileInActions(INPUT, { shards });
    expect(run.conclusion).toBe('success');
    if (shards !== 'auto') expect(run.outputs.shards).toBe(shards);
    expectPublished(run, wholeRun(RELEASE, INPUT));
  });
});

// 256 shards, the most that GitHub allows, take minutes here. `npm run bench -- scale` plans, compiles and merges them.
test('24 shards, and not all parts downloaded at once', async () => {
  const contracts = Array.from(
    { length: 30 },
    (_, index) => `contract C${index} { uint x${index} = ${index}; function f() public { x${index}++; } }`,
  );
  const input = {
    language: 'Solidity',
    sources: { 'a.sol': { content: contracts.join('\n') } },
    settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
  };
  const { run, services } = await compileInActions(input, { shards: '24', strategy: 'balanced' });
  expect(run.conclusion).toBe('success');
  expect(run.outputs.shards).toBe('24');
  expectPublished(run, wholeRun(RELEASE, input));
  const merge = services.requests.filter(({ operation, job }) => operation === 'GetBlob' && job === 'merge');
  expect(merge.length).toBeGreaterThanOrEqual(25);
  expect(services.peak('GetBlob')).toBeLessThanOrEqual(8);
});

// The official client waits long before it gives an address up: here for the time that it takes.
describe('a merge succeeds in spite of', () => {
  const INPUT = slice(openZeppelin({ viaIR: true }), ['VestingWallet.sol']);

  test.each<[string, Fault]>([
    [
      'an address that has expired',
      { operation: 'GetBlob', name: /-part-0-/, job: 'merge', effect: { kind: 'expired' } },
    ],
    [
      'a connection that breaks in the middle',
      { operation: 'GetBlob', name: /-part-0-/, job: 'merge', effect: { kind: 'reset', when: 'midway' } },
    ],
  ])('%s', async (_, fault) => {
    const services = await temporaryServices({ faults: [fault] });
    const { run } = await compileInActions(INPUT, { shards: '2' }, { services });
    expect(run.conclusion, messagesOf(jobNamed(run, 'merge'), 'error')).toBe('success');
    expect(services.requests.filter(({ effect }) => effect !== undefined)).toHaveLength(1);
    expectPublished(run, wholeRun(RELEASE, INPUT));
  });
});

test('the end-to-end workflow, as it is committed', async () => {
  const run = await runWorkflow({
    workflow: join(PROJECT, '.github/workflows/end-to-end.yml'),
    folder: temporaryFolder(),
    repository: PROJECT,
    environment: { PARASOLC_SOLC_SITE: 'off' },
    services: await temporaryServices(),
  });
  expect(Object.entries(resultsOf(run)).filter(([, result]) => result !== 'success')).toEqual([]);
});
