import { describe, expect, it } from 'vitest';
import { readSolcArguments } from '../../src/compilers/solc-arguments.ts';

const plain = {
  file: undefined,
  basePath: '',
  includePaths: [],
  allowedPaths: [],
  importCallback: true,
  since: '0.0.0',
};

describe('what Standard JSON mode takes', () => {
  it('is read as Forge gives it', () => {
    const args = ['--allow-paths', '/a,,/b', '--include-path', '/c', '--base-path', '/p', '--standard-json'];
    expect(readSolcArguments(args)).toEqual({
      kind: 'standard-json',
      request: {
        ...plain,
        basePath: '/p',
        includePaths: ['/c'],
        allowedPaths: ['/a', '/b'],
        since: '0.8.8',
      },
    });
  });

  it('is read as Hardhat gives it', () => {
    expect(readSolcArguments(['--standard-json', '--no-import-callback'])).toEqual({
      kind: 'standard-json',
      request: { ...plain, importCallback: false, since: '0.8.22' },
    });
  });

  it.each([
    [['--standard-json', '-'], undefined],
    [['in.json', '--standard-json'], 'in.json'],
    [['--standard-json', 'in.json', 'in.json'], 'in.json'],
    [['--standard-json', ''], ''],
  ])('is the input in %j', (args, file) => {
    expect(readSolcArguments(args)).toEqual({ kind: 'standard-json', request: { ...plain, file } });
  });

  it('is read with "="', () => {
    const request = { ...plain, basePath: 'a=b', since: '0.6.9' };
    expect(readSolcArguments(['--standard-json', '--base-path=a=b'])).toEqual({
      kind: 'standard-json',
      request,
    });
  });
});

describe('solc itself', () => {
  it.each([
    [['--help']],
    [['--bin', 'A.sol']],
    [['--version', '--standard-json']],
    [['--standard-json', '--pretty-json']],
    [['--standard-json', '--base-path']],
    [['--standard-json', '--base-path', '--allow-paths', 'x']],
    [['--standard-json', '--base-path', 'a', '--base-path', 'b']],
    [['--standard-json', '--no-import-callback', '--allow-paths', 'a']],
    [['--standard-json', '--no-import-callback=1']],
    [['--standard-json', 'a', 'b']],
    [['--standard-json', 'a', '-']],
    [['--standard-json', 'x=y']],
    [['--standard-json', '--toString']],
    [['--standard-json', '-o', 'x']],
    [['in.json']],
  ])('answers %j', (args) => {
    expect(readSolcArguments(args)).toEqual({ kind: 'other' });
  });

  it.each([
    [[], 'No input files given. If you wish to use the standard input please specify "-" explicitly.'],
    ...['base-path', 'allow-paths', 'include-path'].map((name): [string[], string] => [
      ['--standard-json', `--${name}=`],
      `the argument for option '--${name}' should follow immediately after the equal sign`,
    ]),
  ])('refuses %j', (args, refusal) => {
    expect(readSolcArguments(args)).toEqual({ kind: 'other', refusal });
  });

  it('is asked for its version', () => {
    expect(readSolcArguments(['--version'])).toEqual({ kind: 'version' });
  });
});
