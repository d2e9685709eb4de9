import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import { writePlan } from '../../src/exchange/plan-folder.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers } from '../support/engine.ts';
import { emptyFolder, openPlan, planAndParts, watchFolders } from './plans.ts';

let made: Awaited<ReturnType<typeof planAndParts>>;
beforeAll(async () => {
  made = await planAndParts();
});
afterAll(closeCompilers);

describe('what cannot be written', () => {
  test.each([
    ['below a file', (folder: string) => join(folder, 'file/plan')],
    ['below a file, packed', (folder: string) => join(folder, 'file/plan.tgz')],
    ['on a file', (folder: string) => join(folder, 'file')],
    ['on a folder with other files', (folder: string) => join(folder, 'full')],
    ['on a folder with another manifest', (folder: string) => join(folder, 'web')],
    ['on a plan with other files beside it', (folder: string) => join(folder, 'mixed')],
    ['on a folder, packed', (folder: string) => join(folder, 'full.tgz')],
    ['in a file system that takes no files', () => '/proc/parasolc-plan'],
    ['in a file system that takes no files, packed', () => '/proc/parasolc-plan.tgz'],
  ])('%s', async (_, place) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'file'), 'kept');
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full/kept'), 'kept');
    mkdirSync(join(folder, 'full.tgz/inside'), { recursive: true });
    mkdirSync(join(folder, 'web'));
    writeFileSync(join(folder, 'web/manifest.json'), '{"name":"a web app"}');
    writeFileSync(join(folder, 'web/index.html'), '<html>');
    await writePlan(made.plan, join(folder, 'mixed'));
    writeFileSync(join(folder, 'mixed/notes.txt'), 'kept');
    const before = contentOf(folder);
    const expectNothingElse = watchFolders(folder);

    const failure = await failureOf(writePlan(made.plan, place(folder)));
    expect(failure.code).toBe('OUTPUT_UNWRITABLE');
    expect(failure.message).toContain(place(folder));
    expectNothingElse(['file', 'full', 'full.tgz', 'mixed', 'web']);
    expect(contentOf(folder)).toEqual(before);
  });

  test('what fails halfway leaves what was there', async () => {
    const folder = emptyFolder();
    for (const name of ['it', 'it.tgz']) {
      await writePlan(made.plan, join(folder, name));
      const before = contentOf(folder);
      const broken = {
        ...made.plan,
        sources: { ...memory(), chunks: brokenChunks },
      };
      expect((await failureOf(writePlan(broken, join(folder, name)))).code).toBe('OUTPUT_UNWRITABLE');
      expect(contentOf(folder)).toEqual(before);
    }
  });

  test.for(['plan', 'plan.tgz'])('on a disk that is full: %s', async (name, { skip }) => {
    const folder = emptyFolder();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
    if (mounted.status !== 0) skip('only root can mount a small disk');
    onTestFinished(() => void spawnSync('umount', [folder]));
    const expectNothingElse = watchFolders(folder);
    const sources = textBytes(
      JSON.stringify(Array.from({ length: 5_000 }, (_, index) => sha256(`${index}`))),
    );
    const failure = await failureOf(writePlan({ ...made.plan, sources }, join(folder, name)));
    expect(failure.code).toBe('OUTPUT_UNWRITABLE');
    expect(failure.facts.join()).toContain('ENOSPC');
    expectNothingElse([]);
  });

  test('an empty folder is taken, and folders are made that are missing', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'empty'));
    await writePlan(made.plan, join(folder, 'empty'));
    await writePlan(made.plan, join(folder, 'new/deep'));
    await openPlan(join(folder, 'empty'));
    await openPlan(join(folder, 'new/deep'));
  });
});

function memory() {
  return { size: 0, read: async () => Buffer.alloc(0), close: async () => undefined };
}

async function* brokenChunks(): AsyncGenerator<Buffer> {
  yield Buffer.from('{');
  throw new Error('the disk is full');
}

/** Every file below a folder, with the digest of its content. */
function contentOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
