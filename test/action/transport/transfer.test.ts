import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { githubArtifacts } from '../../../src/action/transport/client.ts';
import { withinBudget } from '../../../src/action/transport/retry.ts';
import { openTransfer, type Transfer } from '../../../src/action/transport/transfer.ts';
import { temporaryFolder, temporaryServices } from '../../harness/fixture.ts';
import type { Fault } from '../../harness/services/faults.ts';
import type { Services } from '../../harness/services/services.ts';
import { makeToken } from '../../harness/services/token.ts';
import { failureOf } from '../../support/compiler-inputs.ts';

let services: Services;
let file: string;
/** How long a transfer is tried here, in milliseconds. */
const BUDGET = 20_000;
const CONTENT = Buffer.from('some bytes of a part\n'.repeat(10_000));

beforeEach(async () => {
  // The client tells a lot.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  services = await temporaryServices();
  file = join(temporaryFolder(), 'part.tgz');
  writeFileSync(file, CONTENT);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Transfers of a job, through GitHub's own client, without pauses between our tries: only the clock moves. */
function transferOf(run = 'run-1', attempt = 1, said: string[] = []): Transfer {
  const token = makeToken({ run, job: 'job', jobName: 'job', attempt });
  Object.assign(process.env, { ACTIONS_RESULTS_URL: services.url, ACTIONS_RUNTIME_TOKEN: token });
  let waited = 0;
  return openTransfer({
    open: githubArtifacts,
    prefix: 'parasolc',
    attempt,
    folder: temporaryFolder(),
    policy: {
      budget: BUDGET,
      now: () => waited,
      wait: async (milliseconds) => {
        waited += milliseconds;
      },
      onRetry: (message) => said.push(message),
    },
  });
}

async function contentOfPart(transfer: Transfer): Promise<Buffer> {
  const [part] = (await transfer.list()).filter(({ name }) => name.kind === 'part');
  if (part === undefined) throw new Error('no part is listed');
  return readFileSync(await transfer.download(part));
}

const names = (): string[] => services.artifacts.map(({ name }) => name);

describe('an upload arrives, once', () => {
  test.each<[string, Fault[], string]>([
    ['where nothing goes wrong', [], 'parasolc-part-3-a1.tgz'],
    [
      'when the service is down for a moment',
      [{ operation: 'CreateArtifact', effect: { kind: 'status', status: 503 } }],
      'parasolc-part-3-a1.tgz',
    ],
    [
      'when the connection is reset at the start',
      [{ operation: 'CreateArtifact', effect: { kind: 'reset', when: 'before' } }],
      'parasolc-part-3-a1-r1.tgz',
    ],
    [
      'when the answer that there is a place for it is lost',
      [{ operation: 'CreateArtifact', effect: { kind: 'reset', when: 'after' } }],
      'parasolc-part-3-a1-r1.tgz',
    ],
    [
      'when the storage refuses it for a moment',
      [{ operation: ['PutBlob', 'PutBlock'], effect: { kind: 'status', status: 500 } }],
      'parasolc-part-3-a1.tgz',
    ],
    [
      'when the storage breaks off',
      [{ operation: ['PutBlob', 'PutBlock'], effect: { kind: 'reset', when: 'before' } }],
      'parasolc-part-3-a1.tgz',
    ],
    [
      'when it cannot be finished',
      [{ operation: 'FinalizeArtifact', effect: { kind: 'reset', when: 'before' } }],
      'parasolc-part-3-a1-r1.tgz',
    ],
    [
      'when the answer that it is finished is lost',
      [{ operation: 'FinalizeArtifact', effect: { kind: 'reset', when: 'after' } }],
      'parasolc-part-3-a1.tgz',
    ],
  ])('%s', async (_, faults, expected) => {
    services.faults = faults;
    const transfer = transferOf();
    expect(await transfer.upload({ kind: 'part', shard: 3 }, file)).toBe(expected);
    expect(names()).toEqual([expected]);
    expect(await contentOfPart(transfer)).toEqual(CONTENT);
  });

  test('in a second attempt beside that of the first', async () => {
    await transferOf().upload({ kind: 'plan' }, file);
    await transferOf('run-1', 2).upload({ kind: 'plan' }, file);
    expect(names()).toEqual(['parasolc-plan-a1.tgz', 'parasolc-plan-a2.tgz']);
  });
});

describe('a download is what was uploaded', () => {
  test.each<[string, Fault[]]>([
    [
      'when the list is refused for a moment',
      [{ operation: 'ListArtifacts', effect: { kind: 'status', status: 502 } }],
    ],
    ['when the list is lost', [{ operation: 'ListArtifacts', effect: { kind: 'reset', when: 'after' } }]],
    ['when the list is cut', [{ operation: 'ListArtifacts', effect: { kind: 'reset', when: 'midway' } }]],
    ['when bytes are altered on the way', [{ operation: 'GetBlob', effect: { kind: 'alter' } }]],
    ['when the end is missing', [{ operation: 'GetBlob', effect: { kind: 'truncate' } }]],
    [
      'when there is no address for it',
      [{ operation: 'GetSignedArtifactURL', effect: { kind: 'reset', when: 'before' } }],
    ],
  ])('%s', async (_, faults) => {
    const transfer = transferOf();
    await transfer.upload({ kind: 'part', shard: 0 }, file);
    services.faults = faults;
    expect(await contentOfPart(transfer)).toEqual(CONTENT);
  });
});

test('a download that is cut is tried again at once, not when the client gives up waiting', async () => {
  const said: string[] = [];
  const transfer = transferOf('run-1', 1, said);
  await transfer.upload({ kind: 'part', shard: 0 }, file);
  services.faults = [{ operation: 'GetBlob', effect: { kind: 'reset', when: 'midway' } }];
  expect(await contentOfPart(transfer)).toEqual(CONTENT);
  expect(said).toEqual([expect.stringContaining('the download differs from the upload')]);
});

test('there is one budget for every fault that may pass', async () => {
  const waits: number[] = [];
  let clock = 0;
  const failing = (cost: number): Promise<unknown> =>
    withinBudget(
      {
        budget: 120_000,
        now: () => clock,
        wait: async (milliseconds) => {
          waits.push(milliseconds);
          clock += milliseconds;
        },
        onRetry: () => undefined,
      },
      async () => {
        clock += cost;
        throw new Error('read ECONNRESET');
      },
    );
  for (const cost of [0, 30_000]) {
    clock = 0;
    await expect(failing(cost)).rejects.toThrow('ECONNRESET');
    // The last pause would have gone beyond it.
    expect(clock).toBeGreaterThan(120_000 - 1.5 * 15_000);
    expect(clock).toBeLessThanOrEqual(120_000 + cost);
  }
  expect(Math.max(...waits)).toBeLessThanOrEqual(1.5 * 15_000);
});

describe('what cannot be fixed fails with its reason', () => {
  test.each<[string, Fault, RegExp, string]>([
    [
      'no rights',
      { operation: 'CreateArtifact', times: Infinity, effect: { kind: 'status', status: 403 } },
      /403/,
      'has access to the artifacts',
    ],
    [
      'no network',
      { operation: 'CreateArtifact', times: Infinity, effect: { kind: 'reset', when: 'before' } },
      /ECONNRESET/,
      're-run the failed jobs',
    ],
  ])('an upload: %s', async (_, fault, reason, fix) => {
    services.faults = [fault];
    const said: string[] = [];
    const failure = await failureOf(transferOf('run-1', 1, said).upload({ kind: 'plan' }, file));
    expect(failure.code).toBe('TRANSFER_FAILED');
    expect(failure.describe()).toMatch(reason);
    expect(failure.fix).toContain(fix);
    // What may pass is tried until the time is up.
    expect(said.length > 0).toBe(String(reason) !== '/403/');
  });

  test('a digest that never fits', async () => {
    const transfer = transferOf();
    await transfer.upload({ kind: 'part', shard: 0 }, file);
    services.faults = [{ operation: 'ListArtifacts', times: Infinity, effect: { kind: 'wrong-digest' } }];
    const failure = await failureOf(contentOfPart(transfer));
    expect(failure.code).toBe('TRANSFER_FAILED');
    expect(failure.describe()).toContain('the download differs from the upload');
  });

  test('no service at all', async () => {
    const transfer = transferOf();
    delete process.env.ACTIONS_RUNTIME_TOKEN;
    const failure = await failureOf(transfer.list());
    expect(failure.describe()).toContain('ACTIONS_RUNTIME_TOKEN');
    expect(failure.fix).toContain('`uses:`');
  });
});

test('artifacts of an attempt that does not exist yet are refused, by name', async () => {
  await transferOf('run-1', 1).upload({ kind: 'plan' }, file);
  await transferOf('run-1', 999).upload({ kind: 'output' }, file);
  const failure = await failureOf(transferOf('run-1', 1).list());
  expect(failure.code).toBe('PLAN_INVALID');
  expect(failure.describe()).toContain('parasolc-output-a999.tgz');
  expect(failure.describe()).not.toContain('parasolc-plan-a1.tgz');
  expect(await transferOf('run-1', 999).list()).toHaveLength(2);
});

test('two runs do not see each other', async () => {
  await transferOf('run-1').upload({ kind: 'part', shard: 0 }, file);
  expect(await transferOf('run-2').list()).toEqual([]);
});
