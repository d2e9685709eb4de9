import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInside, normalizeByText, normalizeOnDisk } from '../../src/files/normalize.ts';
import { folderWith, PROJECT } from './folders.ts';

// What FileReader::normalizeCLIPathForVFS of 0.8.28, built with Boost 1.74, gives in these folders; ROOT is theirs.
test.each([
  ['.', 'ROOT/proj/.', 'ROOT/proj'],
  ['', 'ROOT/proj', 'ROOT/proj'],
  ['sub/', 'ROOT/proj/sub/.', 'ROOT/proj/sub'],
  ['..', 'ROOT', 'ROOT'],
  ['../', 'ROOT/.', 'ROOT'],
  ['/', '/', '/'],
  ['/../..', '/', '/'],
  ['/../../a', '/a', '/a'],
  ['a//b/../c', 'ROOT/proj/a/c', 'ROOT/proj/a/c'],
  ['a/../', 'ROOT/proj/.', 'ROOT/proj/.'],
  ['nonexist/../a.sol', 'ROOT/proj/a.sol', 'ROOT/proj/a.sol'],
  ['a.sol/', 'ROOT/proj/a.sol/.', 'ROOT/proj/a.sol/.'],
  ['lnk/../lib', 'ROOT/proj/lib', 'ROOT/lib'],
  ['lo.sol', 'ROOT/proj/lo.sol', 'ROOT/out/o.sol'],
  ['dang/x', 'ROOT/proj/dang/x', 'ROOT/proj/dang/x'],
  ['/ROOT/proj/lo.sol', '/ROOT/proj/lo.sol', '/ROOT/out/o.sol'],
  ['//nohost', '//nohostROOT/proj', '//nohostROOT/proj'],
  ['///a', '/a', '/a'],
])('%j', (path, byText, onDisk) => {
  const root = folderWith(PROJECT);
  const at = (text: string) => text.replace('ROOT', root);
  expect(normalizeByText(at(path), join(root, 'proj'))).toBe(at(byText));
  expect(normalizeOnDisk(at(path), join(root, 'proj'))).toBe(at(onDisk));
});

test('a link that leads to itself cannot be normalised on disk', () => {
  const root = folderWith(PROJECT);
  expect(() => normalizeOnDisk('loop/a', root)).toThrow('ELOOP');
});

test.each([
  ['/a/b', '/a/b', true],
  ['/a/b/.', '/a/b/c', true],
  ['/', '/a', true],
  ['/a/b', '/a/bc', false],
  ['/a/b', '/a', false],
  ['/', '//net/a', false],
])('isInside(%j, %j)', (directory, path, inside) => {
  expect(isInside(directory, path)).toBe(inside);
});
