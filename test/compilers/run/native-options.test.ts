import { afterEach, describe, expect, it } from 'vitest';
import { importFolders } from '../../../src/compilers/run/import-files.ts';
import { commandLine } from '../../../src/compilers/run/native-options.ts';

const folders = importFolders();
afterEach(() => folders.remove());

describe('no imports', () => {
  it('by the option, from 0.8.22 on', async () => {
    const expected = { args: ['--standard-json', '--no-import-callback'] };
    expect(await commandLine({ kind: 'none' }, '0.8.22', folders)).toEqual(expected);
  });

  it('by an empty folder, before', async () => {
    const expected = { args: ['--standard-json'], cwd: await folders.empty() };
    expect(await commandLine({ kind: 'none' }, '0.8.21', folders)).toEqual(expected);
  });
});

it('given sources are in the folder that solc runs in, and allowed', async () => {
  const sources = new Map([['A.sol', Buffer.from('')]]);
  const cwd = await folders.of(sources);
  const expected = { args: ['--standard-json', '--allow-paths', cwd], cwd };
  expect(await commandLine({ kind: 'given', sources }, '0.8.28', folders)).toEqual(expected);
});

describe('files', () => {
  const none = { kind: 'files', cwd: '/project', basePath: '', includePaths: [], allowedPaths: [] } as const;

  it('with all options, as the user wrote them', async () => {
    const access = { ...none, basePath: '.', includePaths: ['a', 'b'], allowedPaths: ['c', '/d'] };
    expect(await commandLine(access, '0.8.28', folders)).toEqual({
      cwd: '/project',
      args: [
        '--standard-json',
        '--base-path',
        '.',
        '--include-path',
        'a',
        '--include-path',
        'b',
        '--allow-paths',
        'c,/d',
      ],
    });
  });

  it('without options', async () => {
    expect(await commandLine(none, '0.8.28', folders)).toEqual({
      cwd: '/project',
      args: ['--standard-json'],
    });
  });
});
