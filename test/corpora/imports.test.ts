import { expect, test } from 'vitest';
import { expectSameImports } from '../sources/same-imports.ts';

test.each([
  ['solady', 50],
  ['@uniswap/v4-core', 300],
])('importPaths agrees with the syntax trees of every file of %s', (name, atLeast) => {
  expect(expectSameImports('0.8.26', name)).toBeGreaterThan(atLeast);
});
