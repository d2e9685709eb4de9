import { expect, test } from 'vitest';
import { pushOf, widthOf } from '../../src/link/push.ts';

test.each([
  [0, 0],
  [1, 1],
  [255, 1],
  [256, 2],
  [65_535, 2],
  [65_536, 3],
  [2 ** 24 - 1, 3],
  [2 ** 24, 4],
  [2 ** 32 - 1, 4],
])('%i takes %i bytes', (value, width) => {
  expect(widthOf(value)).toBe(width);
});

test('a push says how wide it is', () => {
  expect(pushOf(0x12, 1)).toBe('6012');
  expect(pushOf(0x12, 2)).toBe('610012');
  expect(pushOf(0x123456, 3)).toBe('62123456');
  expect(pushOf(0x123456, 2)).toBe('613456');
});
