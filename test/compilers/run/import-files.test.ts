import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { canMaterialise, importFolders } from '../../../src/compilers/run/import-files.ts';

const folders = importFolders();
afterEach(() => folders.remove());

it.each(['A.sol', 'src/A.sol', '@scope/pkg/A.sol', '..a/b..sol', 'Größe.sol', 'with space.sol'])(
  'can be a file: %j',
  (name) => expect(canMaterialise(name)).toBe(true),
);

it.each([
  '',
  '/etc/passwd',
  '../A.sol',
  'a/../A.sol',
  'a/./A.sol',
  'a//A.sol',
  'a/',
  '.',
  'file://A.sol',
  'https://example.org/A.sol',
  'C:/A.sol',
  'a\\b.sol',
  'a\0b.sol',
  '\ud800.sol',
  `${'x'.repeat(256)}.sol`,
  'x/'.repeat(1100).concat('A.sol'),
])('cannot be a file: %j', (name) => expect(canMaterialise(name)).toBe(false));

it('writes the sources of one map once, and removes them', async () => {
  const sources = new Map([
    ['A.sol', Buffer.from('a')],
    ['lib/deep/B.sol', Buffer.from('b')],
  ]);
  const [first, second] = await Promise.all([folders.of(sources), folders.of(sources)]);
  expect(second).toBe(first);
  expect(readFileSync(join(first, 'lib/deep/B.sol'), 'utf8')).toBe('b');
  expect(await folders.of(new Map(sources))).not.toBe(first);
  await folders.remove();
  expect(existsSync(first)).toBe(false);
});

it.each([[['../A.sol']], [['A.sol', 'A.sol/B.sol']], [['A.sol/B.sol', 'A.sol']]])(
  'refuses sources that are not distinct files: %j',
  async (names) => {
    await expect(folders.of(new Map(names.map((name) => [name, Buffer.from(name)])))).rejects.toThrow();
  },
);
