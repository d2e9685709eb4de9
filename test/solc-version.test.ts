import { describe, expect, it } from 'vitest';
import {
  isSameVersion,
  parseVersion,
  parseVersionOutput,
  releaseAtLeast,
  versionName,
} from '../src/solc-version.ts';

describe('parseVersion', () => {
  it.each([
    ['0.8.28+commit.7893614a.Linux.g++', '0.8.28', '0.8.28+commit.7893614a'],
    ['0.8.28+commit.7893614a.Emscripten.clang', '0.8.28', '0.8.28+commit.7893614a'],
    ['0.8.28+commit.7893614a', '0.8.28', '0.8.28+commit.7893614a'],
    [
      '0.8.29-develop.2024.12.17+commit.ab12cd34.Linux.g++',
      '0.8.29',
      '0.8.29-develop.2024.12.17+commit.ab12cd34',
    ],
    [
      '0.8.29-nightly.2024.11.12+commit.ab12cd34.mod.Darwin.appleclang',
      '0.8.29',
      '0.8.29-nightly.2024.11.12+commit.ab12cd34.mod',
    ],
  ])('%s', (text, release, build) => {
    expect(parseVersion(text)).toEqual({ release, build });
  });

  it.each([
    '',
    '0.8',
    '0.8.28',
    'v0.8.28+commit.7893614a',
    '0.8.28+commit.xyz',
    'solc 0.8.28+commit.7893614a',
  ])('refuses %j', (text) => expect(parseVersion(text)).toBeUndefined());
});

it('takes the version from the last line that is not empty', () => {
  const printed = 'solc, the solidity compiler\nVersion: 0.7.6+commit.7338295f.Linux.g++\n\n';
  expect(parseVersionOutput(printed)?.release).toBe('0.7.6');
  expect(parseVersionOutput(`${printed}and more`)).toBeUndefined();
});

describe('another compiler with the version of a solc', () => {
  const banner =
    'solx v0.1.8, LLVM-based Solidity compiler for the EVM, Front end: solc, LLVM build: 7d0702e169';
  const solc = parseVersion('0.8.34+commit.91fef221');

  it('is named', () => {
    const solx = parseVersionOutput(`${banner}\nVersion: 0.8.34+commit.91fef221.Linux.clang\n`);
    if (solx === undefined || solc === undefined) throw new Error('no version');
    expect(solx).toEqual({ ...solc, program: 'solx' });
    expect(isSameVersion(solx, solc)).toBe(false);
    expect(isSameVersion(solx, { ...solx })).toBe(true);
    expect(versionName(solx)).toBe('solx 0.8.34+commit.91fef221');
    expect(versionName(solc)).toBe('solc 0.8.34+commit.91fef221');
  });

  it('is refused if it does not say which commit of solc it holds', () =>
    expect(parseVersionOutput(`${banner}\nVersion: 0.8.37\n`)).toBeUndefined());

  it('is solc if it says so, or nothing', () => {
    const line = 'Version: 0.8.34+commit.91fef221.Linux.g++';
    for (const before of ['solc, the solidity compiler commandline interface\n', 'a note\nsolc\n', ''])
      expect(parseVersionOutput(`${before}${line}`)).toEqual(solc);
  });
});

it('compares releases by number', () => {
  expect(releaseAtLeast('0.8.22', '0.8.22')).toBe(true);
  expect(releaseAtLeast('0.8.9', '0.8.22')).toBe(false);
  expect(releaseAtLeast('0.10.0', '0.8.22')).toBe(true);
  expect(releaseAtLeast('0.7.30', '0.8.0')).toBe(false);
});
