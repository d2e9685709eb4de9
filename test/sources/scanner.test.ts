import { expect, test } from 'vitest';
import { tokenAt } from '../../src/sources/scanner.ts';

function tokens(source: string): string[] {
  const text = Buffer.from(source).toString('latin1');
  const found: string[] = [];
  for (let token = tokenAt(text, 0); token.kind !== 'end'; token = tokenAt(text, token.end)) {
    found.push(`${token.kind} ${Buffer.from(token.value, 'latin1').toString('utf8')}`.trim());
  }
  return found;
}

test.each([
  ['a_$1 b', ['word a_$1', 'word b']],
  ['1a .5', ['other', 'symbol .', 'other']],
  ['"a\'b" \'"\'', ["string a'b", 'string "']],
  ['"\\u4e16\\xe4\\xb8\\x96"', ['string 世世']],
  ['hex"61" unicode\'{\' hex "a"', ['other', 'other', 'word hex', 'string a']],
  ['"unfinished\n}', ['other', 'symbol }']],
  ['"\\q" "\\x1" "\\', ['other', 'other', 'other']],
  ['a/b//c\n/*d*/e', ['word a', 'symbol /', 'word b', 'word e']],
  ['//', []],
  ['/*/', []],
])('tokens of %j', (source, expected) => {
  expect(tokens(source)).toEqual(expected);
});
