import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as tar from 'tar';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import { writePart } from '../../src/exchange/part-folder.ts';
import type { Plan } from '../../src/exchange/plan.ts';
import { writePlan } from '../../src/exchange/plan-folder.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers } from '../support/engine.ts';
import { emptyFolder, openFilesIn, openPart, openPlan, planAndParts, watchFolders } from './plans.ts';

let made: Awaited<ReturnType<typeof planAndParts>>;
beforeAll(async () => {
  made = await planAndParts('d'.repeat(64));
});
afterAll(closeCompilers);

/** The two kinds of folder, and a file that only it has. */
const KINDS = {
  plan: {
    code: 'PLAN_INVALID',
    file: 'analysis.json',
    write: (path: string) => writePlan(made.plan, path),
    read: openPlan,
  },
  part: {
    code: 'PART_INVALID',
    file: 'unit-0.json',
    write: async (path: string) => {
      const [part] = made.parts;
      if (part !== undefined) await writePart(part, path);
    },
    read: openPart,
  },
} as const;

interface Manifest {
  files: Record<string, { size: number; sha256: string }>;
  content: Record<string, unknown>;
}

function change<T>(path: string, changed: (json: T) => unknown): void {
  writeFileSync(path, JSON.stringify(changed(JSON.parse(readFileSync(path, 'utf8')))));
}

/** What can happen to a folder, and the name that the message must have. */
function damages(
  file: string,
): Readonly<Record<string, readonly [damage: (folder: string) => void, named: string]>> {
  const manifest = (changed: (json: Manifest) => unknown) => (folder: string) =>
    change(join(folder, 'manifest.json'), changed);
  const content = (values: object) =>
    manifest(({ files, content }) => ({ files, content: { ...content, ...values } }));
  return {
    'a file is missing': [(folder) => rmSync(join(folder, file)), file],
    'a file is cut off': [(folder) => truncateSync(join(folder, file), 10), file],
    'a file is empty': [(folder) => truncateSync(join(folder, file), 0), file],
    'a byte is another': [(folder) => flip(join(folder, file)), file],
    'a file is a folder': [
      (folder) => {
        rmSync(join(folder, file));
        mkdirSync(join(folder, file));
      },
      file,
    ],
    'there is no manifest': [(folder) => rmSync(join(folder, 'manifest.json')), 'manifest.json'],
    'the manifest is empty': [(folder) => truncateSync(join(folder, 'manifest.json'), 0), 'manifest.json'],
    'the manifest is cut off': [
      (folder) => truncateSync(join(folder, 'manifest.json'), 100),
      'manifest.json',
    ],
    'the manifest is a list': [manifest(() => []), 'manifest.json'],
    "the manifest is another project's": [manifest(() => ({ name: 'my app', icons: [] })), 'manifest.json'],
    'the manifest lists a path': [
      manifest(({ files, content }) => ({
        files: { ...files, '../x.json': { size: 0, sha256: '0'.repeat(64) } },
        content,
      })),
      'manifest.json',
    ],
    'the manifest leaves out a file': [
      manifest(({ files: { [file]: _, ...others }, content }) => ({ files: others, content })),
      file === 'unit-0.json' ? 'unit 0' : file,
    ],
    'the content is missing': [manifest(({ files }) => ({ files })), ''],
    'the content is of another kind': [manifest(({ files }) => ({ files, content: { kind: 'recipe' } })), ''],
    'the format is of another version': [content({ format: 2 }), ''],
    'the tool is of no version': [content({ tool: 7 }), ''],
    'the compiler is missing': [content({ compiler: undefined }), ''],
  };
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe.each(['plan', 'part'] as const)('a %s is refused where', (kind) => {
  const { code, file, write, read } = KINDS[kind];

  test.each(Object.entries(damages(file)))('%s', async (_, [damage, named]) => {
    const folder = emptyFolder();
    const path = join(folder, 'it');
    await write(path);
    damage(path);
    const failure = await failureOf(read(path));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(path);
    expect(failure.message).toContain(named);
    expect(failure.remedy).toBeDefined();

    // The same, packed.
    const expectNothingElse = watchFolders(folder);
    await tar.create({ file: join(folder, 'it.tgz'), cwd: path, gzip: true }, readdirSync(path));
    expect((await failureOf(read(join(folder, 'it.tgz')))).code).toBe(code);
    expect(openFilesIn(folder)).toEqual([]);
    expectNothingElse(['it', 'it.tgz']);
  });

  test.each(['missing', 'missing.tgz'])('there is nothing: %s', async (name) => {
    const folder = emptyFolder();
    const expectNothingElse = watchFolders(folder);
    const failure = await failureOf(read(join(folder, name)));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(join(folder, name));
    expectNothingElse([]);
  });

  test('it is a file, or an archive that is a folder', async () => {
    const folder = emptyFolder();
    const expectNothingElse = watchFolders(folder);
    writeFileSync(join(folder, 'file'), '{}');
    mkdirSync(join(folder, 'folder.tgz'));
    expect((await failureOf(read(join(folder, 'file')))).code).toBe(code);
    expect((await failureOf(read(join(folder, 'folder.tgz')))).code).toBe(code);
    expectNothingElse(['file', 'folder.tgz']);
  });

  test.each<[string, (archive: Buffer) => Buffer]>([
    ['half of it is missing', (archive) => archive.subarray(0, archive.length >> 1)],
    ['its last bytes are missing', (archive) => archive.subarray(0, -9)],
    ['it is empty', () => Buffer.alloc(0)],
    ['it is no archive', () => Buffer.from('<html>404 Not Found</html>')],
    ['it is packed in another way', (archive) => gzipSync(Buffer.from(`PK${archive.toString('latin1')}`))],
    ['what is packed is cut off', (archive) => gzipSync(gunzipSync(archive).subarray(0, -1_500))],
    ['a byte of what is packed is another', (archive) => flipped(archive)],
    [
      'a byte of the package is another',
      (archive) =>
        Buffer.concat([archive.subarray(0, 200), Buffer.from([~(archive[200] ?? 0)]), archive.subarray(201)]),
    ],
  ])('its archive is damaged: %s', async (_, damage) => {
    const folder = emptyFolder();
    const path = join(folder, 'it.tgz');
    await write(path);
    const expectNothingElse = watchFolders(folder);
    writeFileSync(path, damage(readFileSync(path)));
    const failure = await failureOf(read(path));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(path);
    expect(openFilesIn(folder)).toEqual([]);
    expectNothingElse(['it.tgz']);
  });
});

/** Changes the first byte of a file in a packed archive: the one after the first header. */
function flipped(archive: Buffer): Buffer {
  const bytes = gunzipSync(archive);
  bytes[512] = (bytes[512] ?? 0) ^ 1;
  return gzipSync(bytes);
}

test('a plan is refused where another version of the tool made it', async () => {
  const path = join(emptyFolder(), 'plan');
  await writePlan({ ...made.plan, manifest: { ...made.plan.manifest, tool: '0.0.1' } } as Plan, path);
  const failure = await failureOf(openPlan(path));
  expect(failure.code).toBe('PLAN_INVALID');
  expect(failure.facts).toEqual(['the plan: 0.0.1', `here: ${made.plan.manifest.tool}`]);
});

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

  test('a folder may hold links: what counts is the content', async () => {
    const folder = emptyFolder();
    await writePlan(made.plan, join(folder, 'plan'));
    const real = join(folder, 'elsewhere.json');
    writeFileSync(real, readFileSync(join(folder, 'plan/analysis.json')));
    rmSync(join(folder, 'plan/analysis.json'));
    symlinkSync(real, join(folder, 'plan/analysis.json'));
    await openPlan(join(folder, 'plan'));
    writeFileSync(real, '{"other":true}');
    expect((await failureOf(openPlan(join(folder, 'plan')))).message).toContain('analysis.json');
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
