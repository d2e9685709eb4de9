import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFolder } from '../../src/store/store-folder.ts';
import { temporaryStore } from '../support/stored.ts';

const HOUR = 3_600_000;

/** A file of the store, last used so many hours ago. */
function put(folder: StoreFolder, name: string, size: number, hours: number, suffix = ''): string {
  const path = folder.fileOf(createHash('sha256').update(name).digest('hex')) + suffix;
  return putAt(path, size, hours);
}

function putAt(path: string, size: number, hours: number): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.alloc(size));
  const time = new Date(Date.now() - hours * HOUR);
  utimesSync(path, time, time);
  return path;
}

const DRAFT = '.0123456789ab-1-0123456789ab.tmp';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

describe('a folder of runs', () => {
  it('knows what is in it', async () => {
    const folder = new StoreFolder(temporaryStore());
    expect(await folder.contents()).toEqual({ runs: 0, size: 0, oldest: undefined });
    put(folder, 'a', 100, 1);
    put(folder, 'b', 50, 3);
    put(folder, 'c', 1000, 3, DRAFT);
    const contents = await folder.contents();
    expect(contents).toMatchObject({ runs: 2, size: 150 });
    expect(Date.now() - (contents.oldest ?? 0)).toBeGreaterThanOrEqual(3 * HOUR - 1);
  });

  it('loses what was not used for longest, until the size is right', async () => {
    const folder = new StoreFolder(temporaryStore());
    const [a, b, c] = [put(folder, 'a', 100, 1), put(folder, 'b', 100, 2), put(folder, 'c', 100, 3)];
    expect(await folder.prune({ size: 299 })).toEqual({ runs: 1, size: 100 });
    expect([a, b, c].map(existsSync)).toEqual([true, true, false]);
    expect(await folder.prune({ size: 299 })).toEqual({ runs: 0, size: 0 });
    expect(await folder.prune({ size: 0 })).toEqual({ runs: 2, size: 200 });
  });

  it('loses what was not used for some time, and drafts that nobody finishes', async () => {
    const folder = new StoreFolder(temporaryStore());
    const kept = [put(folder, 'a', 1, 1), put(folder, 'd', 1, 0, DRAFT)];
    const gone = [put(folder, 'b', 1, 30), put(folder, 'c', 1, 2, DRAFT)];
    await folder.prune({ unused: 24 * HOUR });
    expect([...kept, ...gone].map(existsSync)).toEqual([true, true, false, false]);
  });

  it('is tidied when as much was written as it may hold', async () => {
    const folder = new StoreFolder(temporaryStore());
    for (let build = 1; build <= 12; build++) {
      put(folder, String(build), 100, 20 - build);
      await folder.tidyAfter(100, 1000);
      expect((await folder.contents()).size).toBeLessThanOrEqual(1000);
    }
    // After the eleventh build, to 8; then one more.
    expect((await folder.contents()).runs).toBe(9);
  });

  it('counts what other processes wrote at the same time', async () => {
    const folder = new StoreFolder(temporaryStore());
    put(folder, 'a', 10, 1);
    await Promise.all(Array.from({ length: 50 }, () => folder.tidyAfter(1, 1000)));
    const lines = readFileSync(join(folder.path, 'written'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(50);
  });
});

describe('what the store did not write', () => {
  it('stays, whatever is removed', async () => {
    const folder = new StoreFolder(temporaryStore());
    const key = createHash('sha256').update('a').digest('hex');
    const elsewhere = temporaryStore();
    const linked = putAt(join(elsewhere, `ff${key.slice(2)}.run`), 1, 100);
    put(folder, 'a', 1, 100);
    putAt(join(folder.path, 'compilers', `${key}.json`), 1, 100);
    putAt(join(folder.path, 'written'), 1, 100);
    symlinkSync(elsewhere, join(folder.path, 'ff'));
    const own = [
      putAt(join(folder.path, 'notes.txt'), 1, 100),
      putAt(join(folder.path, 'a0', 'README.md'), 1, 100),
      // In the folder of another key.
      putAt(join(folder.path, 'a0', `${key}.run`), 1, 100),
      putAt(join(folder.path, 'other', `${key}.run`), 1, 100),
      putAt(join(folder.path, 'compilers', 'mine.json'), 1, 100),
      putAt(join(folder.path, `${key}.run`), 1, 100),
      putAt(join(folder.fileOf(key), '..', `${key}.run.tmp`), 1, 100),
      putAt(join(folder.path, 'b0', `b0${key.slice(2)}.run`, 'inside'), 1, 100),
    ];
    await folder.prune({ size: 0, unused: 0 });
    await folder.clear();
    expect(existsSync(linked)).toBe(true);
    expect(filesBelow(folder.path)).toEqual([...own, join(folder.path, 'ff')].sort());
  });

  it('is no reason to fail', async () => {
    const path = temporaryStore();
    writeFileSync(path, 'a file');
    const folder = new StoreFolder(path);
    expect(await folder.contents()).toEqual({ runs: 0, size: 0, oldest: undefined });
    expect(await folder.clear()).toEqual({ runs: 0, size: 0 });
    expect(readFileSync(path, 'utf8')).toBe('a file');
  });
});

describe('clearing', () => {
  it('leaves nothing but the folder', async () => {
    const folder = new StoreFolder(temporaryStore());
    put(folder, 'a', 5, 1);
    put(folder, 'b', 7, 1);
    put(folder, 'c', 7, 0, DRAFT);
    await folder.tidyAfter(12, 1000);
    expect(await folder.clear()).toEqual({ runs: 2, size: 12 });
    expect(readdirSync(folder.path)).toEqual([]);
  });
});
