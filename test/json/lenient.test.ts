import { describe, expect, test } from 'vitest';
import { plainJson } from '../../src/json/lenient.ts';

describe('becomes JSON', () => {
  test.each([
    ['\ufeff{}', '{}'],
    ['// a\n[1]//b', ' \n[1] '],
    ['// a\r[1]', ' \r[1]'],
    ['[1,/* ] */2/***/,3/*//*/]', '[1, 2 ,3 ]'],
    ['["a\nb\t\r"]', '["a\\nb\\t\\r"]'],
    ['{}\0 and more', '{}'],
    ['["\\"// no /* comment */ \\\\"]//x', '["\\"// no /* comment */ \\\\"] '],
    ['["é\\\né"]', '["é\\\né"]'],
  ])('%j', (text, plain) => {
    expect(plainJson(Buffer.from(text)).toString()).toBe(plain);
  });
});

test.each(['', '{}', '[1]/', '[1]/* no end', '/', '"\0"', '"no end', ' \ufeff{}', '{"a":"\\u0000\\n"}\n'])(
  '%j stays as it is',
  (text) => {
    expect(plainJson(Buffer.from(text)).toString()).toBe(text);
  },
);
