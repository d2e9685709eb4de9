import { expect, it } from 'vitest';
import { checkOutput, withoutLineFeed } from '../../../src/compilers/run/output-check.ts';
import { ParasolcError } from '../../../src/errors.ts';

const chunks = (...texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text));

it.each([[['{}']], [['{}\n']], [['', ' \n', '{', '"a":1', '}', '\r\n', '']]])('accepts %j', (texts) => {
  checkOutput('unit 3', chunks(...texts));
});

it.each([
  [[], 'empty'],
  [['', '\n'], 'empty'],
  [['{"a": ['], 'cut off'],
  [['warning\n', '{}'], 'not JSON'],
  [['[]'], 'not JSON'],
])('refuses %j: %s', (texts, reason) => {
  const act = (): void => checkOutput('unit 3', chunks(...texts));
  expect(act).toThrow(ParasolcError);
  expect(act).toThrow(`output of unit 3 is ${reason}`);
});

it('shows how the output begins, and no more', () => {
  try {
    checkOutput('unit 3', chunks('Error: ', 'x'.repeat(1000)));
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      code: 'COMPILER_OUTPUT_INVALID',
      facts: [`1007 bytes, beginning "Error: ${'x'.repeat(73)}"`],
    });
  }
});

it('takes off one line feed', () => {
  expect(Buffer.concat([...withoutLineFeed(chunks('{', '}\n\n'))]).toString()).toBe('{}\n');
  expect(Buffer.concat([...withoutLineFeed(chunks('{}', '\n'))]).toString()).toBe('{}');
  expect(Buffer.concat([...withoutLineFeed(chunks('{}'))]).toString()).toBe('{}');
});
