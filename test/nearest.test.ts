import { expect, test } from 'vitest';
import { nearest, suggestion } from '../src/nearest.ts';

const WORDS = ['build', 'plan', 'compile', 'merge', 'solc', '--jobs', '--solc', '--solc-site'];

test.each([
  ['biuld', 'build'],
  ['buil', 'build'],
  ['builds', 'build'],
  ['complie', 'compile'],
  ['paln', 'plan'],
  ['--job', '--jobs'],
  ['--slc-site', '--solc-site'],
])('%s is near %s', (word, meant) => {
  expect(nearest(word, WORDS)).toBe(meant);
});

test.each(['x', 'frobnicate', 'test', '--quiet', ''])('nothing is near %j', (word) => {
  expect(nearest(word, WORDS)).toBeUndefined();
  expect(suggestion(word, WORDS)).toBe('');
});
