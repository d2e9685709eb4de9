import { createHash } from 'node:crypto';
import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import type { WholePart } from '../../src/exchange/part.ts';
import { writePart } from '../../src/exchange/part-folder.ts';
import { writePlan } from '../../src/exchange/plan-folder.ts';
import { wholePlan } from '../../src/steps/plan/plan.ts';
import { VERSION } from '../../src/version.ts';
import { closeCompilers, contextFor, projectOf } from '../support/engine.ts';
import { COST, linkedPart } from './objects.ts';
import {
  contentOfPart,
  contentOfPlan,
  emptyFolder,
  inputOf,
  openPart,
  openPlan,
  planAndParts,
  planFor,
  RELEASE,
  SOURCES,
  stampOf,
  watchFolders,
} from './plans.ts';

afterAll(closeCompilers);

const STAMP = { plan: 'd'.repeat(64), compiler: { release: RELEASE, build: `${RELEASE}+commit.7893614a` } };

describe.each(['it', 'it.tgz', 'it.tar.gz'])('as %s', (name) => {
  test('a plan is read as it was written', async () => {
    const folder = emptyFolder();
    const expectNothingElse = watchFolders(folder);
    const { plan } = await planAndParts();
    const imported = new Map([['im ported/\u0000ü.sol', Buffer.from([0xff, 0xfe, 0x00, 0x41])]]);
    const digest = await writePlan({ ...plan, imported }, join(folder, name));
    const read = await openPlan(join(folder, name));
    expect(read.digest).toBe(digest);
    expect(await contentOfPlan(read.plan)).toEqual(await contentOfPlan({ ...plan, imported }));
    expectNothingElse([name]);
  });

  test('a plan of one run is read as it was written', async () => {
    const folder = emptyFolder();
    const project = await projectOf(inputOf(SOURCES));
    const plan = await wholePlan(project, 'requested', await contextFor(RELEASE));
    await writePlan(plan, join(folder, name));
    const read = await openPlan(join(folder, name));
    expect(await contentOfPlan(read.plan)).toEqual(await contentOfPlan(plan));
  });

  test('a part is read as it was written, a failure included', async () => {
    const folder = emptyFolder();
    const expectNothingElse = watchFolders(folder);
    const { plan, parts } = await planAndParts();
    const [part] = parts;
    if (part === undefined) throw new Error('no part');
    const failing = {
      ...part,
      job: { begun: 1_700_000_000_000, wall: 12.5, jobs: 2 },
      units: [
        ...part.units,
        {
          ...{ contracts: ['x:Y'], predicted: 1, cost: { ...COST, known: true as const } },
          output: textBytes('{"errors":[]}'),
          failure: { contract: 'x:Y', output: textBytes('{"errors":["ü"]}') },
        },
      ],
    };
    await writePart(failing, stampOf(plan), join(folder, name));
    const read = await openPart(join(folder, name));
    expect(await contentOfPart(read.part)).toEqual(await contentOfPart(failing));
    expect(read.stamp).toEqual({ ...stampOf(plan), tool: VERSION });
    expectNothingElse([name]);
  });

  test('a part of contracts to be linked is read as it was written', async () => {
    const folder = emptyFolder();
    const expectNothingElse = watchFolders(folder);
    const part = linkedPart();
    await writePart(part, STAMP, join(folder, name));
    const read = await openPart(join(folder, name));
    expect(await contentOfPart(read.part)).toEqual(await contentOfPart(part));
    expectNothingElse([name]);
  });

  test('a part of one run is read as it was written', async () => {
    const folder = emptyFolder();
    const part: WholePart = {
      ...{ kind: 'whole', shard: 3, output: textBytes('{"sources":{}}'), cost: { ...COST, cpu: 7 } },
      ...{ reason: 'of the ABI coder v1', job: { begun: 1, wall: 2, jobs: 3 } },
    };
    for (const whole of [part, { ...part, reason: undefined, job: undefined }]) {
      await writePart(whole, STAMP, join(folder, name));
      const read = await openPart(join(folder, name));
      expect(await contentOfPart(read.part)).toEqual(await contentOfPart(whole));
    }
  });

  test('what is there is replaced by what is written again', async () => {
    const folder = emptyFolder();
    const { plan, parts } = await planAndParts();
    const [one, two] = parts;
    if (one === undefined || two === undefined) throw new Error('two parts are needed');
    await writePart(one, stampOf(plan), join(folder, name));
    await writePart(two, stampOf(plan), join(folder, name));
    expect((await openPart(join(folder, name))).part.shard).toBe(1);
    await writePlan(plan, join(folder, name));
    expect((await openPlan(join(folder, name))).plan.manifest).toEqual(plan.manifest);
  });
});

describe('the same sources in any order', () => {
  test('give the same plan, and the same bytes of its archive', async () => {
    const folder = emptyFolder();
    const context = await contextFor(RELEASE);
    const written = async (entries: readonly (readonly [string, object])[], name: string) => {
      const project = await projectOf(inputOf(Object.fromEntries(entries)));
      const plan = await planFor(project, context);
      const digest = await writePlan(plan, join(folder, name));
      const archive = join(folder, `${name}.tgz`);
      expect(await writePlan(plan, archive)).toBe(digest);
      // The digest of all that is in the folder stands in its manifest.
      return { digest, archive: createHash('sha256').update(readFileSync(archive)).digest('hex') };
    };
    const first = await written(Object.entries(SOURCES), 'first');
    const orders = fc.sample(fc.shuffledSubarray(Object.entries(SOURCES), { minLength: 3 }), {
      numRuns: 4,
      seed: 3,
    });
    for (const [index, entries] of orders.entries())
      expect(await written(entries, `p${index}`)).toEqual(first);
  });

  test('give the same archive later, too', async () => {
    const folder = emptyFolder();
    const { plan } = await planAndParts();
    await writePlan(plan, join(folder, 'a.tgz'));
    utimesSync(join(folder, 'a.tgz'), 1, 1);
    await new Promise((done) => setTimeout(done, 1_100));
    await writePlan(plan, join(folder, 'b.tgz'));
    expect(readFileSync(join(folder, 'a.tgz')).equals(readFileSync(join(folder, 'b.tgz')))).toBe(true);
  });
});
