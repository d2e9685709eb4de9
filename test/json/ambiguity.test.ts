import { expect, test } from 'vitest';
import { ambiguity } from '../../src/json/ambiguity.ts';

test.each([
  ['{"a":{"b":[{"c":1,"\\u0063":2}]}}', 'the key "a" / "b" / "0" / "c" is given twice'],
  ['{"a":"\\ud800"}', 'it has half of a surrogate pair'],
  ['{"a":["\\udc00\\ud800"]}', 'it has half of a surrogate pair'],
  ['{"\\ud83d":1}', 'it has half of a surrogate pair'],
  [`${'['.repeat(17)}${']'.repeat(17)}`, 'it is nested more than 16 deep'],
  [`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'it is nested more than 16 deep'],
  [Buffer.from([0x22, 0xff, 0x22]), 'it is not UTF-8'],
  [Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'it is not UTF-8'],
])('%s', (text, reason) => {
  expect(ambiguity(Buffer.from(text))).toBe(reason);
});

test.each([
  '{"a":{"b":1},"c":{"b":1}}',
  '"\\ud83d\\ude00 \\\\ud800 \\u0000"',
  '{"__proto__":{},"constructor":1}',
  `${'['.repeat(16)}${']'.repeat(16)}`,
  '[1e2,-0,9007199254740993,1e400]',
])('%s means the same to all', (text) => {
  expect(ambiguity(Buffer.from(text))).toBeUndefined();
});
