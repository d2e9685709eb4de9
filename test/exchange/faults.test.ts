import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as tar from 'tar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import type { SplitPart } from '../../src/exchange/part.ts';
import { writePart } from '../../src/exchange/part-folder.ts';
import { EXCHANGE_FORMAT } from '../../src/exchange/plan.ts';
import { writePlan } from '../../src/exchange/plan-folder.ts';
import { VERSION } from '../../src/version.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers } from '../support/engine.ts';
import { contractObject, linkedPart } from './objects.ts';
import {
  emptyFolder,
  openFilesIn,
  openPart,
  openPlan,
  planAndParts,
  stampOf,
  watchFolders,
} from './plans.ts';

let made: Awaited<ReturnType<typeof planAndParts>>;
beforeAll(async () => {
  made = await planAndParts();
});
afterAll(closeCompilers);

/** The two kinds of folder, and a file that only it has. */
const KINDS = {
  plan: {
    code: 'PLAN_INVALID',
    file: 'analysis.json',
    write: (path: string) => writePlan(made.plan, path),
    read: openPlan,
    /** The content with another version of the tool or another compiler. */
    madeWith: (content: Content, values: object) => ({ ...content, ...values }),
  },
  part: {
    code: 'PART_INVALID',
    file: 'unit-0.json',
    write: async (path: string) => {
      const [part] = made.parts;
      if (part !== undefined) await writePart(part, stampOf(made.plan), path);
    },
    read: openPart,
    madeWith: ({ stamp, ...content }: Content, values: object) => ({
      ...content,
      stamp: { ...(stamp as object), ...values },
    }),
  },
} as const;

interface Manifest {
  files: Record<string, { size: number; sha256: string }>;
  content: Content;
}

type Content = Record<string, unknown>;

function change<T>(path: string, changed: (json: T) => unknown): void {
  writeFileSync(path, JSON.stringify(changed(JSON.parse(readFileSync(path, 'utf8')))));
}

/** What can happen to a folder, and the name that the message must have. */
function damages({
  file,
  madeWith,
}: (typeof KINDS)['plan' | 'part']): Readonly<
  Record<string, readonly [damage: (folder: string) => void, named: string]>
> {
  const manifest = (changed: (json: Manifest) => unknown) => (folder: string) =>
    change(join(folder, 'manifest.json'), changed);
  const content = (changed: (content: Content) => object) =>
    manifest(({ files, content }) => ({ files, content: changed(content) }));
  return {
    'a file is missing': [(folder) => rmSync(join(folder, file)), file],
    'a file cannot be opened': [
      (folder) => {
        rmSync(join(folder, file));
        symlinkSync(file, join(folder, file));
      },
      'ELOOP',
    ],
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
      file,
    ],
    'the content is missing': [manifest(({ files }) => ({ files })), ''],
    'the content is of another kind': [manifest(({ files }) => ({ files, content: { kind: 'recipe' } })), ''],
    'the format is of another version': [content((all) => ({ ...all, format: EXCHANGE_FORMAT - 1 })), ''],
    'the tool is of no version': [content((all) => madeWith(all, { tool: 7 })), ''],
    'the compiler is missing': [content((all) => madeWith(all, { compiler: undefined })), ''],
  };
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe.each(['plan', 'part'] as const)('a %s is refused where', (kind) => {
  const { code, write, read } = KINDS[kind];

  test.each(Object.entries(damages(KINDS[kind])))('%s', async (_, [damage, named]) => {
    const folder = emptyFolder();
    const path = join(folder, 'it');
    await write(path);
    damage(path);
    const failure = await failureOf(read(path));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(path);
    expect(failure.message).toContain(named);
    expect(failure.fix).toBeDefined();

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
  await writePlan(made.plan, path);
  change<Manifest>(join(path, 'manifest.json'), ({ files, content }) => ({
    files,
    content: { ...content, tool: '0.0.1' },
  }));
  const failure = await failureOf(openPlan(path));
  expect(failure.code).toBe('PLAN_INVALID');
  expect(failure.facts).toEqual(['the plan: 0.0.1', `here: ${VERSION}`]);
});

describe('a part of contracts to be linked is refused where', () => {
  const failing = (): SplitPart => {
    const part = linkedPart();
    const failure = { contract: 'ü:C', output: textBytes('{}') };
    return { ...part, units: part.units.map((unit) => ({ ...unit, failure })) };
  };

  test.each(['analysis.json', 'ir-run-1.json', 'ir.json', 'objects.json', 'unit-0.json', 'failure-0.json'])(
    'the manifest leaves out %s',
    async (file) => {
      const path = join(emptyFolder(), 'part');
      await writePart(failing(), stampOf(made.plan), path);
      change<Manifest>(join(path, 'manifest.json'), ({ files: { [file]: _, ...files }, content }) => ({
        files,
        content,
      }));
      const failure = await failureOf(openPart(path));
      expect(failure.code).toBe('PART_INVALID');
      expect(failure.message).toContain(file);
    },
  );

  test('an object is another one', async () => {
    const path = join(emptyFolder(), 'part');
    const part = failing();
    const load = async () => contractObject('Other_3');
    const other = { ...part, objects: part.objects.map((object) => ({ ...object, load })) };
    await writePart(other, stampOf(made.plan), path);
    const read = (await openPart(path)).part;
    const [object] = read.kind === 'split' ? read.objects : [];
    expect(await failureOf(object?.load() ?? Promise.resolve())).toMatchObject({
      code: 'PART_INVALID',
      message: expect.stringContaining('"A_1"'),
    });
  });
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
