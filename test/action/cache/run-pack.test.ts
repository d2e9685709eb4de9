import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as tar from 'tar';
import { describe, expect, test } from 'vitest';
import { packRuns, unpackPack, useOf } from '../../../src/action/cache/run-pack.ts';
import { textBytes } from '../../../src/bytes.ts';
import { readEntry, writeEntry } from '../../../src/store/entry.ts';
import { StoreFolder } from '../../../src/store/store-folder.ts';
import { temporaryFolder } from '../../harness/fixture.ts';

const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Keeps an output under the digest of its own text. */
async function keep(store: StoreFolder, text: string): Promise<string> {
  const key = keyOf(text);
  const path = store.fileOf(key);
  mkdirSync(join(path, '..'), { recursive: true });
  await writeEntry(store.draftOf(path), { key, output: textBytes(text).chunks(), largest: 2 ** 20 });
  return key;
}

const newStore = (): StoreFolder => new StoreFolder(join(temporaryFolder(), 'runs'));

/** A pack of runs with these outputs. */
async function packed(...texts: string[]): Promise<string> {
  const store = newStore();
  for (const text of texts) await keep(store, text);
  const archive = join(temporaryFolder(), 'runs.tar');
  await packRuns(await store.runs(), archive, join(temporaryFolder(), 'temp'));
  return archive;
}

const unpacked = (archive: string, store: StoreFolder): ReturnType<typeof unpackPack> =>
  unpackPack(archive, store, join(temporaryFolder(), 'temp'));

test('a pack brings runs to another store, as they were', async () => {
  const store = newStore();
  const runs = await unpacked(await packed('a', 'b'), store);
  expect([...runs.keys()].sort()).toEqual([keyOf('a'), keyOf('b')].sort());
  const output = await readEntry(store.fileOf(keyOf('a')), keyOf('a'));
  expect((await output?.read(0, 1))?.toString()).toBe('a');
});

test('equal runs give equal packs, in whatever order they were kept', async () => {
  const [first, second] = [await packed('a', 'b'), await packed('b', 'a')];
  expect(readFileSync(first)).toEqual(readFileSync(second));
});

test('what was used, what was made and what was made again is told apart', async () => {
  const store = newStore();
  const before = await unpacked(await packed('unused', 'used', 'damaged'), store);
  // What the store does when it has read an entry.
  utimesSync(store.fileOf(keyOf('used')), new Date(), new Date());
  truncateSync(store.fileOf(keyOf('damaged')), 90);
  await keep(store, 'damaged');
  await keep(store, 'new');
  // The entry as it was before it was damaged: then it is one that was only used.
  const { used, made } = await useOf(store, before);
  expect(used.map(({ key }) => key).sort()).toEqual([keyOf('used'), keyOf('damaged')].sort());
  expect(made.map(({ key }) => key)).toEqual([keyOf('new')]);
});

test('a run that came damaged and was made again is new', async () => {
  const source = newStore();
  const key = await keep(source, 'a');
  truncateSync(source.fileOf(key), 90);
  const archive = join(temporaryFolder(), 'runs.tar');
  await packRuns(await source.runs(), archive, join(temporaryFolder(), 'temp'));
  const store = newStore();
  const before = await unpacked(archive, store);
  await expect(readEntry(store.fileOf(key), key)).rejects.toThrow();
  await keep(store, 'a');
  expect((await useOf(store, before)).made.map((run) => run.key)).toEqual([key]);
});

describe('of a hostile archive', () => {
  test('only files with names of entries are written, and only into the store', async () => {
    const folder = temporaryFolder();
    const name = `${keyOf('a')}.run`;
    mkdirSync(join(folder, 'sub'));
    for (const path of ['evil.txt', `sub/${name}`, '.bashrc', `x${name}`])
      writeFileSync(join(folder, path), 'x');
    symlinkSync('/etc/passwd', join(folder, `${keyOf('link')}.run`));
    writeFileSync(join(folder, name), 'not an entry');
    const archive = join(temporaryFolder(), 'runs.tar');
    const names = [...readdirSync(folder), `../${folder.split('/').at(-1)}/evil.txt`];
    await tar.create({ file: archive, cwd: folder, preservePaths: true }, names);
    const store = newStore();
    expect([...(await unpacked(archive, store)).keys()]).toEqual([keyOf('a')]);
    expect(readdirSync(store.path)).toEqual([name.slice(0, 2)]);
    // What is no entry is found out when it is read.
    await expect(readEntry(store.fileOf(keyOf('a')), keyOf('a'))).rejects.toThrow();
  });

  test('no more is written than it has bytes', async () => {
    const folder = temporaryFolder();
    const name = `${keyOf('a')}.run`;
    writeFileSync(join(folder, name), Buffer.alloc(2 ** 20));
    const archive = join(temporaryFolder(), 'runs.tar');
    await tar.create({ file: archive, cwd: folder, gzip: true }, [name]);
    const store = newStore();
    await expect(unpacked(archive, store)).rejects.toThrow(/unpacks to more than/);
    expect(existsSync(store.fileOf(keyOf('a')))).toBe(false);
  });

  test('a half is refused', async () => {
    const archive = await packed('a'.repeat(10_000), 'b');
    truncateSync(archive, 700);
    await expect(unpacked(archive, newStore())).rejects.toThrow();
  });
});
