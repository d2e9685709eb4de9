import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePlan } from '../../src/exchange/plan-folder.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers } from '../support/engine.ts';
import { emptyFolder, openPlan, planAndParts, watchFolders } from './plans.ts';

let made: Awaited<ReturnType<typeof planAndParts>>;
beforeAll(async () => {
  made = await planAndParts();
});
afterAll(closeCompilers);

describe('an archive puts nothing anywhere but what its manifest lists', () => {
  /** A good archive with more entries, before the good ones or after them. */
  async function archiveWith(
    entries: readonly Entry[],
    first: boolean,
  ): Promise<{ folder: string; path: string }> {
    const folder = emptyFolder();
    const path = join(folder, 'it.tgz');
    await writePlan(made.plan, path);
    const good = gunzipSync(readFileSync(path)).subarray(0, -1_024);
    const more = entries.map(entryBytes);
    const all = first ? [...more, good] : [good, ...more];
    writeFileSync(path, gzipSync(Buffer.concat([...all, Buffer.alloc(1_024)])));
    return { folder, path };
  }

  test.each<[string, (folder: string) => Entry[]]>([
    [
      'a path that leaves the folder',
      () => [{ name: '../parasolc-escaped.json' }, { name: 'x/../../parasolc-escaped.json' }],
    ],
    ['an absolute path', (folder) => [{ name: join(folder, 'parasolc-escaped.json') }]],
    [
      'a symbolic link, and a file through it',
      (folder) => [{ name: 'link', type: '2', link: folder }, { name: 'link/parasolc-escaped.json' }],
    ],
    [
      'a symbolic link by the name of a file',
      (folder) => [
        { name: 'extra.json', type: '2', link: join(folder, 'parasolc-escaped.json') },
        { name: 'extra.json' },
      ],
    ],
    ['a hard link', (folder) => [{ name: 'extra.json', type: '1', link: join(folder, 'it.tgz') }]],
    [
      'a folder, a device and a pipe',
      () => [
        { name: 'sub/', type: '5' },
        { name: 'device.json', type: '3' },
        { name: 'pipe.json', type: '6' },
      ],
    ],
    [
      'files that nobody lists',
      () => [{ name: 'extra.json' }, { name: 'README.md' }, { name: '.hidden' }, { name: 'sub/extra.json' }],
    ],
  ])('%s', async (_, entries) => {
    for (const first of [true, false]) {
      const folder = emptyFolder();
      const { path } = await archiveWith(entries(folder), first);
      const expectNothingElse = watchFolders(folder);
      const { plan } = await openPlan(path);
      expect(plan.manifest).toEqual(made.plan.manifest);
      expectNothingElse([]);
    }
  });

  test.each<[string, Entry]>([
    ['a link in the place of the manifest', { name: 'manifest.json', type: '2', link: '/etc/hostname' }],
    ['another manifest', { name: 'manifest.json' }],
    ['another file of the plan', { name: 'analysis.json' }],
  ])('%s after the good one does not stand in for it', async (_, entry) => {
    const { folder, path } = await archiveWith([entry], false);
    const expectNothingElse = watchFolders(folder);
    if (entry.type === '2') await openPlan(path);
    else expect((await failureOf(openPlan(path))).code).toBe('PLAN_INVALID');
    expectNothingElse(['it.tgz']);
  });
});

interface Entry {
  readonly name: string;
  /** `0` a file, `1` a hard link, `2` a symbolic link, `3` a device, `5` a folder, `6` a pipe (POSIX ustar). */
  readonly type?: string;
  readonly link?: string;
}

/** An entry of a tar archive, header and all: `tar` itself writes none that leads outside. */
function entryBytes({ name, type = '0', link = '' }: Entry): Buffer {
  const data = type === '0' ? Buffer.from('{"evil":true}') : Buffer.alloc(0);
  const header = Buffer.alloc(512);
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;
  header.write(name, 0);
  header.write(
    `${octal(0o644, 8)}${octal(0, 8)}${octal(0, 8)}${octal(data.length, 12)}${octal(0, 12)}${' '.repeat(8)}${type}`,
    100,
  );
  header.write(link, 157);
  header.write('ustar\x0000', 257, 'latin1');
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  );
  return Buffer.concat([header, data, Buffer.alloc((512 - (data.length % 512)) % 512)]);
}
