import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IrSyntaxError, readYulObject, type YulObject } from '../../src/link/yul-object.ts';
import { compileSolidity, outputOf, RELEASES } from './solidity.ts';
import { chunks, comment, rendered, string, word } from './yul-texts.ts';

/** Reads what may be nothing of the sort. */
function readOrRefuse(text: string): YulObject | undefined {
  try {
    return readYulObject(text);
  } catch (error) {
    expect(error).toBeInstanceOf(IrSyntaxError);
    return undefined;
  }
}

test('reads back every object', () => {
  fc.assert(
    fc.property(rendered, ({ text, object }) => {
      expect(readYulObject(text)).toEqual(object);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('refuses what is cut off', () => {
  fc.assert(
    fc.property(rendered, fc.nat(), ({ text, object }, at) => {
      const cut = text.slice(0, at % object.end);
      expect(() => readYulObject(cut)).toThrow(IrSyntaxError);
    }),
    { numRuns: 500, seed: 2 },
  );
});

test('refuses or reads what is damaged', () => {
  fc.assert(
    fc.property(rendered, fc.nat(), fc.nat(20), chunks, ({ text }, at, removed, added) => {
      const place = at % text.length;
      const damaged = text.slice(0, place) + added + text.slice(place + removed);
      const object = readOrRefuse(damaged);
      if (object !== undefined) expect(damaged.slice(object.start, object.end)).toMatch(/^object[\s\S]*\}$/);
    }),
    { numRuns: 1000, seed: 3 },
  );
});

test('refuses or reads garbage', () => {
  const garbage = fc.oneof(
    chunks,
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(word, string, comment)).map(String),
  );
  fc.assert(
    fc.property(garbage, (text) => void readOrRefuse(text)),
    { numRuns: 1000, seed: 4 },
  );
});

describe('refuses', () => {
  const ends = ['\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];
  test.each(ends.map((end) => [end]))('the line end %j', (end) => {
    const text = (comment: string) => `object "a" { code { } // ${comment}\n}`;
    expect(readYulObject(text('x')).name).toBe('a');
    expect(() => readYulObject(text(end))).toThrow(IrSyntaxError);
  });

  test.each([
    [''],
    ['object'],
    ['code { }'],
    ['object "a" { }'],
    ['object a { code { } }'],
    ['object "a" { code { } code { } }'],
    ['object "a" { object "b" { code { } } code { } }'],
    ['object "a" { code { } data "b" 0x12 }'],
    ['object "a" { code { } data "b" hex }'],
    ['object "a" { code { } } object "b" { code { } }'],
    ['object "a" { code { "} } }'],
    ['object "a" { code { "\n" } }'],
    ['object "a" { code { /* } }'],
    ['object "a" { code { } } }'],
  ])('%j', (text) => {
    expect(() => readYulObject(text)).toThrow(IrSyntaxError);
  });
});

describe('reads or refuses, whatever the size:', () => {
  const inCode = (text: string): string => `object "a" { code { ${text} } }`;
  const large = 10_000_000;
  test.each([
    ['a string', inCode(`"${'a'.repeat(large)}"`)],
    ['a comment', inCode(`/*${'*'.repeat(large)}*/`)],
    ['a comment of a line', inCode(`//${'/'.repeat(large)}\n`)],
    ['blocks', inCode('{'.repeat(large / 2) + '}'.repeat(large / 2))],
    ['data', `object "a" { code { } data "b" hex"${'00'.repeat(large / 2)}" }`],
    ['many objects', `object "a" { code { } ${'object "b" { code { } } '.repeat(100_000)} }`],
  ])('%s', (_, text) => {
    expect(readYulObject(text)).toMatchObject({ name: 'a', start: 0, end: text.length });
  });

  test.each([
    ['open comments', '/*'.repeat(large / 2)],
    ['open strings', '"\n'.repeat(large / 2)],
    ['a string that does not end', `"${'a'.repeat(large)}`],
    ['objects in objects', 'object "a" { code { } '.repeat(100_000) + '}'.repeat(100_000)],
  ])('%s', (_, text) => {
    expect(() => readYulObject(text)).toThrow(IrSyntaxError);
  });
});

const SOURCE = `
contract A { string public s = "} \\" { object \\"B\\" { code { // ' /*"; uint immutable i = 5; function f() external view returns (uint) { return i; } }
contract B { function f() external returns (bytes memory) { new A(); return hex"7b7d22272f2a"; } function u() external pure returns (string memory) { return unicode"😀 }"; } }
contract C { constructor() { new B(); } function f() external { new A(); assembly ("memory-safe") { /* } ' */ mstore(0, "}\\"{'") } } }`;

describe.each(RELEASES)('solc %s', (release) => {
  test.each([undefined, ['*'], ['location', 'snippet']])(
    'objects that it prints: debugInfo %j',
    (debugInfo) => {
      const debug = debugInfo === undefined ? {} : { debug: { debugInfo } };
      const { contracts } = compileSolidity(release, { 'a.sol': SOURCE }, debug);
      const names = ({ name, objects }: YulObject): unknown => [name.replace(/\d+/g, ''), objects.map(names)];
      const a = ['A_', [['A__deployed', []]]];
      const b = ['B_', [['B__deployed', [a]]]];
      const trees = [...contracts.values()].map(({ ir }) => names(readYulObject(ir)));
      expect(trees).toEqual([
        a,
        b,
        expect.arrayContaining(['C_', expect.arrayContaining([['C__deployed', [a]], b])]),
      ]);
    },
  );
});

test('reads as solc does', () => {
  // Each string and comment hides a brace from one that does not know it.
  const bodies = [
    'mstore(0, "}")',
    "mstore(0, '}')",
    '/* } */',
    '// }\n',
    `mstore(0, '"') // '`,
    'mstore(0, "\\"}") // "\n',
    '/*/ } /**/',
    '///* }\n',
    `mstore(0, hex"7d")`,
  ];
  for (const body of bodies) {
    const text = `object "a" { code { ${body}\n } object "b" { code { } } }`;
    const input = {
      language: 'Yul',
      sources: { a: { content: text } },
      settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
    };
    expect(outputOf('0.8.28', input).contracts?.a?.a, body).toBeDefined();
    expect(
      readYulObject(text).objects.map(({ name }) => name),
      body,
    ).toEqual(['b']);
  }
});
