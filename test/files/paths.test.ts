import { expect, test } from 'vitest';
import { comparePaths, joinPaths, parentPath, pathElements } from '../../src/files/paths.ts';

// Elements and parents are those that Boost.Filesystem 1.74 prints for these paths.
test.each([
  ['', [], ''],
  ['a', ['a'], ''],
  ['/', ['/'], ''],
  ['//', ['//'], ''],
  ['///', ['/'], ''],
  ['/a', ['/', 'a'], '/'],
  ['///a', ['/', 'a'], '/'],
  ['/a/', ['/', 'a', '.'], '/a'],
  ['a/b/', ['a', 'b', '.'], 'a/b'],
  ['a/b//', ['a', 'b', '.'], 'a/b'],
  ['a//b', ['a', 'b'], 'a'],
  ['./', ['.', '.'], '.'],
  ['..', ['..'], ''],
  ['//net', ['//net'], ''],
  ['//net/', ['//net', '/'], '//net'],
  ['//net/a', ['//net', '/', 'a'], '//net/'],
])('elements and parent of %j', (path, elements, parent) => {
  expect(pathElements(path)).toEqual(elements);
  expect(parentPath(path)).toBe(parent);
});

test.each([
  ['', 'a', 'a'],
  ['a', 'b', 'a/b'],
  ['a/', 'b', 'a/b'],
  ['a', '/b', 'a/b'],
  ['/', '/b', '//b'],
  ['a', '', 'a'],
])('joinPaths of %j and %j', (directory, name, path) => {
  expect(joinPaths(directory, name)).toBe(path);
});

test('comparePaths compares elements, by their bytes', () => {
  expect(comparePaths('a//b', 'a/b')).toBe(0);
  expect(comparePaths('a/', 'a/.')).toBe(0);
  const sorted = ['a/b', 'a-b', 'a', '/z', '.', '../x', 'ﾁ', '𝔸'].sort(comparePaths);
  expect(sorted).toEqual(['.', '../x', '/z', 'a', 'a/b', 'a-b', 'ﾁ', '𝔸']);
});
