import { expect, test } from 'vitest';
import { isTested, unlinkableRelease } from '../../src/link/releases.ts';
import { RELEASES } from './solidity.ts';

test('the releases that tests link with are tested, up to the last of them', () => {
  const commit = '+commit.7893614a';
  for (const release of RELEASES) expect(isTested({ release, build: release + commit })).toBe(true);
  const last = RELEASES.at(-1) ?? '';
  const next = last.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  expect(isTested({ release: next, build: next + commit })).toBe(false);
  expect(isTested({ release: '0.9.0', build: `0.9.0${commit}` })).toBe(false);
});

test.each([
  '0.8.30-nightly.2025.6.1+commit.7893614a',
  '0.8.30-develop+commit.7893614a.mod',
  '0.8.30+commit.7893614a.mod',
])('%s is no release', (build) => expect(isTested({ release: '0.8.30', build })).toBe(false));

test('older releases are known not to link', () => {
  expect(unlinkableRelease('0.8.27')).toBe('it needs solc 0.8.28 or later, this is 0.8.27');
  expect(unlinkableRelease('0.8.28')).toBe(undefined);
  expect(unlinkableRelease('0.9.0')).toBe(undefined);
});

test('another program is no release, whatever its version', () => {
  const version = { release: '0.8.30', build: '0.8.30+commit.73712a01' };
  expect(isTested(version)).toBe(true);
  expect(isTested({ ...version, program: 'solx' })).toBe(false);
});
