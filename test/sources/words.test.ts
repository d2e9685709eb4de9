import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteAt, placeOf, wordsOf } from '../../src/sources/words.ts';
import { runSolc } from './solc-run.ts';

/** Source code in pieces: anything that solc takes for space may go between them. */
const CODE = [
  'pragma solidity >=0.6.0;',
  'contract C {',
  'uint public x = 1;',
  'event E(uint a);',
  'string s = "// no \'comment\' /* \\" */";',
  "string t = '/** \\' no documentation */';",
  'struct S { uint a; }',
  'enum M { A, B }',
  'modifier m() { _; }',
  'function f(',
  'uint a)',
  'public m returns (uint)',
  '{',
  'uint b = a / 2;',
  'assembly',
  '{ b := add(b, 1) /* in assembly */ }',
  'for (uint i; i < 3; i++)',
  'b += i; return b;',
  '}',
  'function g() internal {',
  '}',
  '}',
  'interface I { }',
];

/** What solc may take for space, or for documentation; some of it looks like the other. */
const SPACES = [
  ...[
    ' ',
    '\n',
    '\r\n',
    '\t',
    '// c\n',
    '/* c */',
    '/* /** */',
    '/*/ */',
    '//// c\n',
    '/*** c */',
    '/***/',
    '/**/',
  ],
  ...[
    '/// d\n',
    '/// d\r\n',
    '/// d\r',
    '/// d\n/// e\n',
    '/// d\n\n/// e\n',
    '/// d\n// c\n',
    '/** d */',
    '/**\n * d\n */',
  ],
  ...[
    '///\n',
    '///  \n',
    '/// d\n///\n',
    '/// d\n\n///\n',
    '/** */',
    '/**\n *\n */',
    '/** * */',
    '/** / */',
    '///*\n',
  ],
];

const spaces = fc.array(fc.array(fc.constantFrom(...SPACES), { minLength: 1, maxLength: 3 }), {
  minLength: CODE.length,
  maxLength: CODE.length,
});

function textOf(between: readonly (readonly string[])[]): string {
  return CODE.map((piece, index) => `${between[index]?.join('') ?? ''}\n${piece}`).join('');
}

/** The syntax tree and the ids in it, without positions and the texts of comments; undefined if there are errors. */
function treeOf(release: '0.8.28' | '0.8.37', text: string): string | undefined {
  const settings = { outputSelection: { '*': { '': ['ast'] } } };
  const input = { language: 'Solidity', sources: { 'a.sol': { content: text } }, settings };
  const { output } = runSolc(release, input, () => ({ error: 'none' }));
  if (output.errors?.some(({ severity }) => severity === 'error')) return undefined;
  const isLeftOut = (key: string, value: unknown): boolean =>
    /^(?:src|nativeSrc|text|license)$|Locations?$/.test(key) ||
    (key === 'documentation' && typeof value === 'string');
  return JSON.stringify(output.sources?.['a.sol']?.ast, (key, value) =>
    isLeftOut(key, value) ? undefined : value,
  );
}

function digestOf(text: string): string {
  return wordsOf(Buffer.from(text)).digest;
}

describe.each(['0.8.28', '0.8.37'] as const)('solc %s', (release) => {
  test('makes the same tree, with the same ids, of texts of one digest', () => {
    let same = 0;
    let different = 0;
    // One text in a few places different from the other: then digests are often the same.
    const edits = fc.array(fc.tuple(fc.nat(CODE.length - 1), fc.constantFrom(...SPACES)), { maxLength: 3 });
    fc.assert(
      fc.property(spaces, edits, (between, changes) => {
        const before = textOf(between);
        const after = textOf(
          between.map((space, index) => {
            const change = changes.find(([at]) => at === index);
            return change === undefined ? space : [change[1]];
          }),
        );
        if (digestOf(before) !== digestOf(after)) {
          different += 1;
          return;
        }
        same += 1;
        expect(treeOf(release, after)).toBe(treeOf(release, before));
      }),
      { numRuns: 400, seed: 20_261 },
    );
    expect(same).toBeGreaterThan(80);
    expect(different).toBeGreaterThan(80);
  });
});

test.each([
  ['a comment', 'contract C { }', 'contract /* c */ C { } // c'],
  ['white space', 'contract C { }', 'contract\n\tC\r\n{ }\n'],
  ['the text of documentation', '/// a\ncontract C { }', '/** b\n * c */\ncontract C { }'],
  ['a comment beside documentation', '/// a\ncontract C { }', '// b\n/// a\n/* c */ contract C { }'],
])('%s does not change the digest', (_, before, after) => {
  expect(digestOf(after)).toBe(digestOf(before));
});

test.each([
  ['documentation is added', 'contract C { }', '/// a\ncontract C { }'],
  ['documentation becomes empty', '/// a\ncontract C { }', '///\ncontract C { }'],
  ['the last documentation is empty', '/// a\n\n/// b\ncontract C { }', '/// a\n\n///\ncontract C { }'],
  [
    'assembly is declared memory-safe',
    '/// a\nassembly {}',
    '/// @solidity memory-safe-assembly\nassembly {}',
  ],
  ['words are joined', 'a +  +b', 'a ++b'],
  ['a string', '"a // b"', '"a // c"'],
])('the digest changes if %s', (_, before, after) => {
  expect(digestOf(after)).not.toBe(digestOf(before));
});

test('every byte of code has a place, which is found again after an edit of the spaces', () => {
  fc.assert(
    fc.property(spaces, spaces, (one, other) => {
      const [first, second] = [textOf(one), textOf(other)];
      const [before, after] = [wordsOf(Buffer.from(first)), wordsOf(Buffer.from(second))];
      for (const piece of CODE) {
        const byte = first.indexOf(piece);
        for (const at of [0, piece.length]) {
          const place = placeOf(before, byte + at);
          expect(place && byteAt(after, place)).toBe(second.indexOf(piece) + at);
        }
      }
    }),
    { numRuns: 20, seed: 20_262 },
  );
});

test('there is no place in a comment, before the first word, and behind the last', () => {
  const words = wordsOf(Buffer.from(' // c\n a /* b */ "ü b" c'));
  expect([0, 4, 8, 11].map((byte) => placeOf(words, byte)?.word)).toEqual([
    undefined,
    undefined,
    0,
    undefined,
  ]);
  expect(placeOf(words, 22)).toEqual({ word: 1, offset: 5 });
  expect(byteAt(words, { word: 1, offset: 7 })).toBeUndefined();
  expect(byteAt(words, { word: 3, offset: 0 })).toBeUndefined();
});
