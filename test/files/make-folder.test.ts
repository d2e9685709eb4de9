import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/files/make-folder.ts';
import { folderWith } from './folders.ts';

it('makes a folder and those above it; what is there stays', async () => {
  const root = folderWith({ 'a/file': 'text' });
  for (const path of ['', 'a', 'a/b/c/d', 'a/b', 'a//b/../e/']) {
    await makeFolder(join(root, path));
    expect(statSync(join(root, path)).isDirectory()).toBe(true);
  }
  expect(readdirSync(join(root, 'a')).sort()).toEqual(['b', 'e', 'file']);
});

it('may be done by several at once', async () => {
  const root = folderWith({});
  await Promise.all(Array.from({ length: 20 }, () => makeFolder(join(root, 'a/b/c/d/e'))));
  expect(readdirSync(join(root, 'a/b/c/d'))).toEqual(['e']);
});

it('goes through links to folders', async () => {
  const root = folderWith({});
  mkdirSync(join(root, 'real'));
  symlinkSync('real', join(root, 'link'));
  await makeFolder(join(root, 'link'));
  await makeFolder(join(root, 'link/a'));
  expect(readdirSync(join(root, 'real'))).toEqual(['a']);
});

it.each([
  ['a file', 'file', 'EEXIST'],
  ['a place below a file', 'file/a/b', 'ENOTDIR'],
  ['a link that leads nowhere', 'nowhere', 'EEXIST'],
  ['a place below one', 'nowhere/a', 'EEXIST'],
])('fails for %s', async (_, path, code) => {
  const root = folderWith({});
  writeFileSync(join(root, 'file'), '');
  symlinkSync('missing', join(root, 'nowhere'));
  await expect(makeFolder(join(root, path))).rejects.toMatchObject({ code });
});

// Node's own recursive `mkdir` never ends there.
it.each(['/proc/x', '/proc/x/y/z'])(
  'ends where a file system says of every new folder that it is not there: %s',
  async (path) => {
    await expect(makeFolder(path)).rejects.toMatchObject({ code: 'ENOENT' });
  },
);

it('is what makes all folders: nothing in the source calls the recursive mkdir of Node', () => {
  const source = join(import.meta.dirname, '../../src');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.c?ts$/.test(name),
  );
  expect(files.length).toBeGreaterThan(100);
  const callers = files.filter((name) =>
    /\bmkdir(?:Sync)?\([^;]*recursive: true/.test(readFileSync(join(source, name), 'utf8')),
  );
  expect(callers).toEqual([]);
});
