import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureReport, readFailureReport, writeFailureReport } from '../../src/action/failure-report.ts';
import { packPlans, unpackPlans } from '../../src/action/plan-archive.ts';
import { ParasolcError } from '../../src/errors.ts';
import { pack, unpack } from '../../src/exchange/archive.ts';
import { writeFolder } from '../../src/exchange/folder.ts';
import { temporaryFolder } from '../harness/fixture.ts';
import { failureOf } from '../support/compiler-inputs.ts';

const JOB = { begun: 1_700_000_000_000, wall: 1_234 };
const FACTS = { sourceRoot: 'packages/a', shards: 2, replayed: false, keepsRuns: false };
/** A program that runs by itself: the one that every Linux has. */
const PROGRAM = '/bin/true';

async function packed(kind: 'native' | 'wasm', path: string): Promise<{ archive: string; folder: string }> {
  const folder = join(temporaryFolder(), 'plan');
  mkdirSync(folder);
  writeFileSync(join(folder, 'manifest.json'), '{}');
  const archive = join(temporaryFolder(), 'plan.tgz');
  const stage = join(temporaryFolder(), 'stage');
  await packPlans([{ folder, facts: FACTS, compiler: { kind, path } }], JOB, stage, archive);
  return { archive, folder: stage };
}

describe('a plan brings its compiler', () => {
  test('where that is a program by itself, ready to run', async () => {
    const { archive } = await packed('native', PROGRAM);
    const { job, plans } = await unpackPlans(archive, temporaryFolder());
    const [{ compiler, facts } = { compiler: undefined, facts: undefined }] = plans;
    expect(readFileSync(compiler ?? '')).toEqual(readFileSync(PROGRAM));
    expect(statSync(compiler ?? '').mode & 0o111).toBe(0o111);
    expect(job).toMatchObject(JOB);
    expect(facts).toMatchObject(FACTS);
  });

  test('not where it is a script, which needs what lies beside it', async () => {
    const script = join(temporaryFolder(), 'solc');
    writeFileSync(script, '#!/usr/bin/env node\nrequire("./lib")', { mode: 0o755 });
    const { archive } = await packed('native', script);
    expect((await unpackPlans(archive, temporaryFolder())).plans[0]?.compiler).toBeUndefined();
  });
});

test('several plans keep their files, compilers and numbers of shards apart', async () => {
  const plans = ['/bin/true', '/bin/false', '/bin/true'].map((path, index) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'manifest.json'), `${index}`);
    const facts = { ...FACTS, label: `0.8.${index}`, shards: index + 1 };
    return { folder, facts, compiler: { kind: 'native', path } } as const;
  });
  const archive = join(temporaryFolder(), 'plan.tgz');
  await packPlans(plans, JOB, join(temporaryFolder(), 'stage'), archive);
  const unpacked = await unpackPlans(archive, temporaryFolder());
  expect(unpacked.plans.map(({ firstShard, facts }) => [firstShard, facts.label])).toEqual([
    [0, '0.8.0'],
    [1, '0.8.1'],
    [3, '0.8.2'],
  ]);
  for (const [index, { folder, compiler }] of unpacked.plans.entries()) {
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(`${index}`);
    expect(readFileSync(compiler ?? '')).toEqual(readFileSync(index === 1 ? '/bin/false' : '/bin/true'));
  }
});

describe('refused is a plan', () => {
  test.each<[string, (folder: string) => void]>([
    ['whose compiler is another one', (folder) => copyFileSync('/bin/false', join(folder, 'solc'))],
    ['whose facts are not such', (folder) => writeFileSync(join(folder, 'job.json'), '{"plans":7}')],
    ...['1e9', '257', '-1', '1.5', '1e999'].map((shards): [string, (folder: string) => void] => [
      `that says it has ${shards} shards`,
      (folder) =>
        writeFileSync(
          join(folder, 'job.json'),
          JSON.stringify({ ...JOB, plans: [{ ...FACTS, shards: '@' }] }).replace('"@"', shards),
        ),
    ]),
    ['whose facts are no JSON', (folder) => writeFileSync(join(folder, 'job.json'), '<html>')],
    [
      'that names another file as its compiler',
      (folder) =>
        writeFileSync(
          join(folder, 'job.json'),
          JSON.stringify({
            ...JOB,
            plans: [{ ...FACTS, compiler: { file: '../../bin/sh', sha256: '0'.repeat(64) } }],
          }),
        ),
    ],
  ])('%s', async (_, change) => {
    const { folder } = await packed('native', PROGRAM);
    change(folder);
    const archive = join(temporaryFolder(), 'changed.tgz');
    await pack(folder, ['manifest.json', 'job.json', 'solc'], archive);
    const place = temporaryFolder();
    expect((await failureOf(unpackPlans(archive, place))).code).toBe('PLAN_INVALID');
    // What was refused cannot be run.
    if (existsSync(join(place, 'solc'))) expect(statSync(join(place, 'solc')).mode & 0o111).toBe(0);
  });

  test('that has lost its compiler, or its facts', async () => {
    for (const names of [
      ['manifest.json', 'job.json'],
      ['manifest.json', 'solc'],
    ]) {
      const { folder } = await packed('native', PROGRAM);
      const archive = join(temporaryFolder(), 'changed.tgz');
      await pack(folder, names, archive);
      expect((await failureOf(unpackPlans(archive, temporaryFolder()))).code).toBe('PLAN_INVALID');
    }
  });
});

test('an archive that unpacks to more than its bound is refused before it is written', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.json'), Buffer.alloc(3_000_000));
  const archive = join(folder, 'it.tgz');
  await pack(folder, ['a.json'], archive);
  const place = temporaryFolder();
  await expect(unpack(archive, place, /^a\.json$/, () => 1_000_000)).rejects.toThrow('unpacks to more than');
  expect(existsSync(join(place, 'a.json'))).toBe(false);
  await unpack(archive, temporaryFolder(), /^a\.json$/, () => 3_000_000);
});

describe('the report of a failed shard', () => {
  test('says what the failure said, with its causes', async () => {
    const cause = new Error('it was killed');
    const error = new ParasolcError('COMPILER_FAILED', 'unit 3 failed', {
      facts: ['signal: SIGKILL'],
      cause,
    });
    const path = join(temporaryFolder(), 'failure.tgz');
    await writeFailureReport(failureReport(error, 5, 2), path);
    expect(await readFailureReport(path)).toMatchObject({
      shard: 5,
      attempt: 2,
      code: 'COMPILER_FAILED',
      message: 'unit 3 failed',
      facts: ['signal: SIGKILL', 'because: it was killed', `fix: ${error.fix}`],
    });
  });

  test('is bounded, and refused where it is something else', async () => {
    const error = new ParasolcError('COMPILER_FAILED', 'x'.repeat(1e6), {
      facts: Array.from({ length: 1000 }, () => 'y'.repeat(1e4)),
    });
    expect(JSON.stringify(failureReport(error, 0, 1)).length).toBeLessThan(100_000);
    const path = join(temporaryFolder(), 'other.tgz');
    await writeFolder(path, { shard: 'x' }, new Map());
    expect((await failureOf(readFailureReport(path))).code).toBe('PART_INVALID');
  });
});
