import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileAccess } from '../../src/files/file-access.ts';
import { createFileReader } from '../../src/files/file-reader.ts';
import { folderWith, PROJECT } from './folders.ts';

type Options = Partial<Omit<FileAccess, 'cwd'>>;

/** The answer of a reader in `proj`, entered through a link, as text with ROOT for the temporary folder. */
function readers(options: Options) {
  const root = folderWith(PROJECT);
  const at = (text: string) => text.replaceAll('ROOT', root);
  const read = createFileReader({
    cwd: join(root, 'plink'),
    basePath: at(options.basePath ?? ''),
    includePaths: (options.includePaths ?? []).map(at),
    allowedPaths: (options.allowedPaths ?? []).map(at),
  });
  return (name: string) => {
    const result = read(at(name));
    return 'error' in result ? result.error.replaceAll(root, 'ROOT') : `"${result.contents}"`;
  };
}

const NOT_FOUND = 'File not found. Searched the following locations:';
const OUTSIDE = 'File outside of allowed directories. The following are allowed:';
const AMBIGUOUS = 'Ambiguous import. Multiple matching files found inside base path and/or include paths:';

// What FileReader::readFile of 0.8.28, built with Boost 1.74, answers in these folders.
describe.each<[string, Options, [string, string][]]>([
  [
    'no options',
    {},
    [
      ['a.sol', '"A"'],
      ['file://a.sol', '"A"'],
      ['./a.sol', '"A"'],
      ['.//a.sol', '"A"'],
      ['nonexist/../a.sol', '"A"'],
      ['ROOT/proj/a.sol', '"A"'],
      ['x.sol', `${NOT_FOUND} "".`],
      ['dang', `${NOT_FOUND} "".`],
      ['a.sol/', `${NOT_FOUND} "".`],
      ['file:////tmp/x', `${NOT_FOUND} "".`],
      ['sub', 'Not a valid file.'],
      ['sub/', 'Not a valid file.'],
      ['file://', 'Not a valid file.'],
      ['../lib/b.sol', `${OUTSIDE} ".".`],
      ['lo.sol', `${OUTSIDE} ".".`],
      ['lnk/o.sol', `${OUTSIDE} ".".`],
      ['file://ROOT/out/o.sol', `${OUTSIDE} ".".`],
      ['/ROOT/proj/a.sol', `${OUTSIDE} ".".`],
    ],
  ],
  [
    'a base path, include paths and allowed paths',
    {
      basePath: '.',
      includePaths: ['../lib', '../nolib/'],
      allowedPaths: ['../out/', 'b//c', '.', './', 'zz'],
    },
    [
      ['a.sol', `${AMBIGUOUS} "ROOT/proj/a.sol", "ROOT/lib/a.sol".`],
      ['/a.sol', `${AMBIGUOUS} "ROOT/proj/a.sol", "ROOT/lib/a.sol".`],
      ['b.sol', '"B"'],
      ['/b.sol', '"B"'],
      ['lo.sol', '"O"'],
      ['zzz', `${NOT_FOUND} "ROOT/proj/.", "ROOT/lib", "ROOT/nolib/.".`],
      ['ROOT/proj/a.sol', `${NOT_FOUND} "ROOT/proj/.", "ROOT/lib", "ROOT/nolib/.".`],
    ],
  ],
  [
    'allowed paths as they are printed',
    {
      basePath: '../proj/',
      includePaths: ['../lib/'],
      allowedPaths: ['/z/', 'y', '../lib', '../lib/.', '../lib/', ''],
    },
    [['lo.sol', `${OUTSIDE} "../lib", "../lib/.", "ROOT/lib/.", "ROOT/proj/.", "/z/", "y".`]],
  ],
  [
    'the same folder twice',
    { basePath: '.', includePaths: ['.'] },
    [['a.sol', `${AMBIGUOUS} "ROOT/proj/a.sol", "ROOT/proj/a.sol".`]],
  ],
  [
    'all of the disk',
    { allowedPaths: ['/'] },
    [
      ['../lib/b.sol', '"B"'],
      ['lnk/../lib/b.sol', '"B"'],
    ],
  ],
  ['the root as base path', { basePath: '/' }, [['x.sol', `${NOT_FOUND} "/".`]]],
])('%s', (_, options, cases) => {
  test.each(cases)('%s', (name, answer) => {
    expect(readers(options)(name)).toBe(answer);
  });
});

test('a file is given out once under a name', () => {
  const read = readers({});
  expect(read('a.sol')).toBe('"A"');
  expect(read('a.sol')).toContain('Exception in read callback: ');
  expect(read('./a.sol')).toBe('"A"');
});

test.each([
  ['../loop', 'ELOOP'],
  ['x'.repeat(300), 'ENAMETOOLONG'],
])('a file that cannot be looked at: %s', (name, code) => {
  expect(readers({})(name)).toContain(`Exception in read callback: ${code}`);
});
