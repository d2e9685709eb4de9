import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFileAccess, sourceDirectories, splitAllowPaths } from '../../src/files/file-access.ts';
import { folderWith, PROJECT } from './folders.ts';

test.each([
  ['', [], undefined],
  ['.', ['nosuch', '../lib'], undefined],
  ['../plink', [], undefined],
  ['', ['x'], '--include-path option requires a non-empty base path.'],
  ['', [''], '--include-path option requires a non-empty base path.'],
  ['nosuch', ['x', ''], 'Empty values are not allowed in --include-path.'],
  ['nosuch', [], 'Base path does not exist: "ROOT/proj/nosuch"'],
  ['../nosuch/', [], 'Base path does not exist: "ROOT/nosuch/."'],
  ['dang', [], 'Base path does not exist: "ROOT/proj/dang"'],
  ['a.sol', [], 'Base path is not a directory: "ROOT/proj/a.sol"'],
  ['a.sol/', [], 'Base path does not exist: "ROOT/proj/a.sol/."'],
])('base path %j and include paths %j', (basePath, includePaths, refusal) => {
  const root = folderWith(PROJECT);
  const access = { cwd: join(root, 'plink'), basePath, includePaths, allowedPaths: [] };
  expect(checkFileAccess(access)).toBe(refusal?.replace('ROOT', root));
});

test('sourceDirectories keeps allowed paths as they were written, and the first of equal ones', () => {
  const cwd = folderWith({});
  const access = { cwd, basePath: '', includePaths: [], allowedPaths: ['b//c', 'b/c', '', './x', '.'] };
  expect(sourceDirectories(access)).toEqual({ cwd, prefixes: [''], allowed: ['.', './x', 'b//c'] });
});

test.each([
  ['a,b/,c', ['a', 'b/', 'c']],
  [',a,,b,', ['a', 'b']],
  ['', []],
  [' a, b', [' a', ' b']],
])('splitAllowPaths of %j', (value, paths) => {
  expect(splitAllowPaths(value)).toEqual(paths);
});
