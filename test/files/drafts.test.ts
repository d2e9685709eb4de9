import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFor, putInPlace, removeOldDrafts } from '../../src/files/drafts.ts';
import { folderWith } from './folders.ts';

describe('putInPlace', () => {
  it('shows other processes the old file until the new one is whole', async () => {
    const root = folderWith({ out: 'old' });
    const path = join(root, 'out');
    const size = await putInPlace(path, async (draft) => {
      await writeFile(draft, 'new');
      expect(readFileSync(path, 'utf8')).toBe('old');
      return 3;
    });
    expect(size).toBe(3);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(root)).toEqual(['out']);
  });

  it('leaves the old file and no draft when writing fails', async () => {
    const root = folderWith({ out: 'old' });
    const failing = putInPlace(join(root, 'out'), async (draft) => {
      await mkdir(draft);
      throw new Error('no space');
    });
    await expect(failing).rejects.toThrow('no space');
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['out']);
  });
});

it('a draft can be discarded before it is written, and where a file is in place of its folder', async () => {
  const root = folderWith({ file: 'x' });
  for (const path of ['out', 'file/out', 'missing/out']) await (await draftFor(join(root, path))).discard();
  expect(readdirSync(root)).toEqual(['file']);
});

it('old drafts go, new ones and other files stay', async () => {
  const root = folderWith({ '.hidden.tmp': 'x', 'out.0123456789ab-7-0123456789ab.tmp': 'x' });
  const [old, fresh] = [await draftFor(join(root, 'a')), await draftFor(join(root, 'b'))];
  for (const { path } of [old, fresh]) writeFileSync(path, '');
  for (const name of readdirSync(root)) {
    if (join(root, name) !== fresh.path) utimesSync(join(root, name), 0, 0);
  }
  await removeOldDrafts(root);
  expect(existsSync(old.path)).toBe(false);
  expect(readdirSync(root)).toHaveLength(3);
  await fresh.discard();
});
