import { describe, expect, it } from 'vitest';
import { parseVersion, parseVersionOutput, releaseAtLeast } from '../src/solc-version.ts';

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

it('compares releases by number', () => {
  expect(releaseAtLeast('0.8.22', '0.8.22')).toBe(true);
  expect(releaseAtLeast('0.8.9', '0.8.22')).toBe(false);
  expect(releaseAtLeast('0.10.0', '0.8.22')).toBe(true);
  expect(releaseAtLeast('0.7.30', '0.8.0')).toBe(false);
});
