import { expect, test } from 'vitest';
import { globMatcher } from '../../src/sizes/glob.ts';
import { NOT_DEPLOYED } from '../../src/sizes/size-limits.ts';

const PATHS = [
  'A.sol',
  'src/A.sol',
  'src/A.t.sol',
  'src/deep/down/B.s.sol',
  'test/A.sol',
  'test/deep/A.sol',
  'tests/A.sol',
  'src/test/A.sol',
  'script/Deploy.sol',
  'src/A+B (1).sol',
  'src/AxB.sol',
  'src/[a].sol',
  'src/a.sol',
];

const matched = (globs: readonly string[]): string[] => PATHS.filter(globMatcher(globs));

test('tests and scripts are left out wherever Foundry finds them', () => {
  expect(matched(NOT_DEPLOYED)).toEqual([
    'src/A.t.sol',
    'src/deep/down/B.s.sol',
    'test/A.sol',
    'test/deep/A.sol',
    'script/Deploy.sol',
  ]);
});

test.each([
  [['src/*.sol'], 6],
  [['src/**'], 8],
  [['src'], 8],
  [['./src/'], 8],
  [['**/test'], 3],
  [['**/test/**'], 3],
  [['{test,tests}/**'], 3],
  [['src/A?B*.sol'], 2],
  [['src/A+B (1).sol'], 1],
  [['src/[a].sol'], 1],
  [['*'], 13],
  [[''], 0],
  [[], 0],
  [['**'], 13],
] as const)('%j', (globs, count) => {
  expect(matched(globs)).toHaveLength(count);
});

test('a brace that does not close is a brace', () => {
  expect(globMatcher(['src/{a.sol'])('src/{a.sol')).toBe(true);
});
