import { describe, expect, test } from 'vitest';
import {
  isBelow,
  isPath,
  nativePath,
  portablePath,
  programNames,
  sourceNameOf,
} from '../../src/files/host-paths.ts';
import { normalizeByText } from '../../src/files/normalize.ts';
import { comparePaths, parentPath, pathElements } from '../../src/files/paths.ts';

describe('on Windows', () => {
  test('a word with a backslash or a drive is a path', () => {
    const words = ['C:\\solc.exe', 'c:solc', '.\\solc', 'bin/solc', 'solc', '0.8.28', '>=0.8.20 <0.9'];
    expect(words.filter((word) => isPath(word, 'win32'))).toEqual(words.slice(0, 4));
    expect(words.filter((word) => isPath(word, 'linux'))).toEqual(['bin/solc']);
  });

  test('a program has an extension', () => {
    expect(programNames('forge', 'win32')).toEqual(['forge.exe', 'forge']);
    expect(programNames('forge.EXE', 'win32')).toEqual(['forge.EXE']);
    expect(programNames('forge', 'linux')).toEqual(['forge']);
  });

  test('sources are named with slashes, whatever the case of the drive', () => {
    const roots = ['C:\\work\\project', 'D:\\libs'];
    const names = [
      ['C:\\work\\project\\src\\A.sol', 'src/A.sol'],
      ['c:\\Work\\project\\src\\deep\\B.sol', 'src/deep/B.sol'],
      ['D:\\libs\\C.sol', 'C.sol'],
      ['C:\\work\\project-2\\A.sol', 'C:/work/project-2/A.sol'],
      ['E:\\A.sol', 'E:/A.sol'],
      ['\\\\server\\share\\A.sol', '//server/share/A.sol'],
    ];
    for (const [file = '', name] of names) expect(sourceNameOf(file, roots, 'win32')).toBe(name);
  });

  test('a folder on another drive, or one whose name begins alike, is not below', () => {
    expect(isBelow('C:\\a\\b', 'C:\\a', 'win32')).toBe(true);
    expect(isBelow('C:\\a', 'C:\\a', 'win32')).toBe(true);
    expect(isBelow('C:\\a\\..b', 'C:\\a', 'win32')).toBe(true);
    expect(isBelow('C:\\ab', 'C:\\a', 'win32')).toBe(false);
    expect(isBelow('D:\\a\\b', 'C:\\a', 'win32')).toBe(false);
    expect(isBelow('C:\\', 'C:\\a', 'win32')).toBe(false);
  });

  test('a drive is a root name, as in Boost, and paths come back as they were', () => {
    const path = portablePath('C:\\work\\.\\src\\..\\A.sol', 'win32');
    expect(pathElements(path)).toEqual(['//C:', '/', 'work', '.', 'src', '..', 'A.sol']);
    expect(nativePath(normalizeByText(path, '//C:/work'), 'win32')).toBe('C:/work/A.sol');
    expect(nativePath(normalizeByText('lib\\A.sol'.replace('\\', '/'), '//C:/work'), 'win32')).toBe(
      'C:/work/lib/A.sol',
    );
    expect(parentPath(path)).toBe('//C:/work/./src/..');
    expect(comparePaths(portablePath('C:\\a\\b', 'win32'), portablePath('C:/a//b', 'win32'))).toBe(0);
    expect(nativePath(portablePath('\\\\server\\share\\a', 'win32'), 'win32')).toBe('//server/share/a');
  });
});

test('elsewhere, paths are what they are', () => {
  for (const path of ['/a/b', 'C:/a', 'a\\b', '//host/a', '//C:/a']) {
    expect(portablePath(path, 'linux')).toBe(path);
    expect(nativePath(path, 'linux')).toBe(path);
    expect(sourceNameOf(`/r/${path}`, ['/r'], 'linux')).toBe(`${path}`.replace(/^\/+/, ''));
  }
});
