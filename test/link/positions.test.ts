import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIr } from '../../src/link/ir-object.ts';
import { namedRanges, numberRanges, YUL_SOURCE } from '../../src/link/positions.ts';
import { IrSyntaxError } from '../../src/link/yul-object.ts';
import { type SourceRange, translateSourceMap } from '../../src/standard-json/source-map.ts';
import { expectDone, expectObjectsLinked, Objects } from './objects.ts';
import { compileSolidity, outputOf, RELEASES } from './solidity.ts';

/** Names and texts that look like what solc writes into comments. */
const ODD_SOURCES = {
  'plain.sol': 'abstract contract Base { uint x; modifier m() { require(x < 9, "/// @src 0:1:2"); _; } }',
  '@use-src 0:"x".sol': 'library Odd { function f(uint a) internal pure returns (uint) { return a / 3; } }',
  'it\'s \\ "q" */.sol':
    'function free(uint a) pure returns (string memory) { return a > 7 ? "@src 0:1:2" : "/// @use-src 0:\\"a\\""; }',
  'größe 😀 with spaces.sol': `/* äöü 😀 */ struct S { uint a; } library Wide { /* € */ function g(S memory s) internal pure returns (uint) { return s.a * 7; /* 😀 */ } }`,
  'a.sol': `import "./plain.sol"; import "./@use-src 0:\\"x\\".sol"; import "./it's \\\\ \\"q\\" */.sol"; import "${escaped('./größe 😀 with spaces.sol')}";
/// @notice @use-src 3:"nothing"
/// @custom:src 0:0:1
contract A is Base {
  string public text = "/** @src 1:2:3 */"; uint immutable i = 5;
  event E(string a);
  /// @custom:x  "x" /// @src 1:2:3  "x"
  function f(uint a) external m returns (uint) { x = Odd.f(a) + i; emit E("@use-src \\n /// @src -1:-1:-1 \\" // "); return Wide.g(S(x)); }
  function g(uint a) external pure returns (string memory, bytes memory) { return (free(a), type(B).creationCode); }
  function h(uint a) external pure returns (uint r) {
    assembly ("memory-safe") {
      /// @src 0:10:20
      /** @src 0:10:20 */ // @use-src
      /// @ast-id 7
      function twice(n) -> m { m := add(n, n) }
      mstore(0, "/// @src 1:2:3") r := twice(mload(0)) if a { r := "@ast-id 5 @src 0:1:2" }
    }
  }
}
contract B { uint[] public list; constructor() { list.push(7); } function pop(string calldata t) external returns (string memory) { list.pop(); return string.concat(t, unicode"@src 0:1:2 😀"); } }`,
};

/** An import path in the characters that a string literal may have. */
function escaped(path: string): string {
  return [...Buffer.from(path)]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');
}

/** The ranges of a source map, each instruction's. */
function ranges(map: string): SourceRange[] {
  const list: SourceRange[] = [];
  let last: SourceRange = { start: -1, length: -1, source: -1 };
  const unpacked = map.split(';').map((entry) => entry.split(':'));
  for (const [start, length, source] of unpacked) {
    last = {
      start: start ? Number(start) : last.start,
      length: length ? Number(length) : last.length,
      source: source ? Number(source) : last.source,
    };
    list.push(last);
  }
  return list;
}

interface Settings {
  readonly debug?: { readonly debugInfo: string[] };
  readonly optimizer?: { readonly enabled: boolean; readonly runs?: number };
}

describe.each(RELEASES)('solc %s', (release) => {
  test.each<Settings>([
    {},
    { optimizer: { enabled: true } },
    { debug: { debugInfo: ['*'] } },
    { debug: { debugInfo: ['location', 'snippet'] } },
    { debug: { debugInfo: ['location'] }, optimizer: { enabled: true, runs: 1 } },
    { debug: { debugInfo: ['ast-id'] } },
    { debug: { debugInfo: [] } },
  ])('source maps of odd sources: %j', (settings) => {
    const solidity = compileSolidity(release, ODD_SOURCES, { ...settings });
    expectObjectsLinked(solidity);
    const evm = solidity.contracts.get('a.sol:A')?.evm;
    const sources = new Set(ranges(evm?.deployedBytecode.sourceMap ?? '').map(({ source }) => source));
    expect(sources.size).toBe(
      settings.debug?.debugInfo.length === 0 ? 1 : Object.keys(ODD_SOURCES).length + 1,
    );
  });
});

test('sources without places in the code count as well', () => {
  const others = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`${index}.sol`, `contract C${index} { }`]),
  );
  const texts = { ...others, 'z.sol': 'contract Z { uint x; function f() external { x++; } }' };
  expectObjectsLinked(compileSolidity('0.8.28', texts));
});

/** The source map that solc gives code with these places. */
function mapOf(text: string): string {
  const input = {
    language: 'Yul',
    sources: { [YUL_SOURCE]: { content: text } },
    settings: {
      debug: { debugInfo: ['location'] },
      outputSelection: { '*': { '*': ['evm.bytecode.sourceMap'] } },
    },
  };
  return outputOf('0.8.28', input).contracts?.[YUL_SOURCE]?.C?.evm.bytecode.sourceMap ?? '';
}

/** Ranges in sources, up to the last byte that solc can count. */
const place = fc
  .tuple(fc.nat(3000), offset(), offset())
  .map(([source, a, b]) => ({ source, start: Math.min(a, b), end: Math.max(a, b) }));
const nowhere = fc.constant({ source: -1, start: -1, end: -1 });
const places = fc.array(fc.oneof({ weight: 5, arbitrary: place }, nowhere), { minLength: 1, maxLength: 20 });

function offset() {
  return fc.oneof(fc.nat(2 ** 31 - 1), fc.nat(5), fc.constantFrom(0, 1, 2 ** 31 - 2, 2 ** 31 - 1));
}

test('ranges come through a Yul run, wherever they are', () => {
  fc.assert(
    fc.property(places, (list) => {
      const comments = list.map(
        ({ source, start, end }) => `/// @src ${source}:${start}:${end}\nlog0(gas(), gas())`,
      );
      const yul = `/// @use-src 0:"a", 7:"b"\nobject "C" { code { ${comments.join('\n')} } }`;
      const { texts, ranges: named } = numberRanges([yul]);
      const map = namedRanges(mapOf(texts.join('')), named) ?? '';
      const expected = list.map(({ source, start, end }) => ({
        source,
        start,
        length: source < 0 ? -1 : end - start,
      }));
      // Three instructions each.
      const found = ranges(map).filter((_, index) => index % 3 === 2);
      expect(found.slice(0, list.length)).toEqual(expected);
    }),
    { numRuns: 150, seed: 1 },
  );
});

describe('ranges of other lengths and places', () => {
  /** A text with such ranges, which are moved by an edit that leaves their order. */
  const edited = fc
    .tuple(places, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 200, maxLength: 200 }))
    .map(([list, gaps]) => {
      const ends = [...new Set(list.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
      const moved = new Map<number, number>();
      let at = 0;
      for (const [index, end] of ends.entries()) {
        at += gaps[index] ?? 1;
        moved.set(end, at);
      }
      const move = (end: number): number => (end < 0 ? end : (moved.get(end) ?? 0));
      const after = list.map(({ source, start, end }) => ({ source, start: move(start), end: move(end) }));
      return { list, after };
    });
  const textOf = (list: readonly { source: number; start: number; end: number }[]): string =>
    list.map(({ source, start, end }) => `/// @src ${source}:${start}:${end}  "x"\npop(0)`).join('\n');

  test('the texts are the same, and the ranges are not', () => {
    fc.assert(
      fc.property(edited, ({ list, after }) => {
        const [before, now] = [numberRanges([textOf(list)]), numberRanges([textOf(after)])];
        expect(now.texts).toEqual(before.texts);
        expect(new Set(now.ranges.map((range) => JSON.stringify(range))).size).toBe(now.ranges.length);
        expect(now.ranges.length).toBe(before.ranges.length);
      }),
      { seed: 2 },
    );
  });

  test('what comes first has the lower number', () => {
    const text = '/// @src 3:5:17\n/// @src 0:9:9\n/// @src 3:5:6\n/// @src 0:10:12\n/// @src 3:5:17';
    const { texts, ranges } = numberRanges([text, '/// @src 0:8:30']);
    expect(texts).toEqual([
      '/// @src 0:4:4\n/// @src 0:1:1\n/// @src 0:3:3\n/// @src 0:2:2\n/// @src 0:4:4',
      '/// @src 0:0:0',
    ]);
    expect(ranges.map(({ source, start, length }) => [source, start, length])).toEqual([
      [0, 8, 22],
      [0, 9, 0],
      [0, 10, 2],
      [3, 5, 1],
      [3, 5, 12],
    ]);
  });
});

describe('a text', () => {
  const numbered = (text: string): string => numberRanges([text]).texts.join('');

  test.each([
    ['/// @use-src 0:"a.sol", 3:"b \\"c\\" //.sol"', `/// @use-src 0:"${YUL_SOURCE}"`],
    ['/// @src 3:5:17', '/// @src 0:0:0'],
    ['    /// @src 0:999:999  "contract A { \\"x\\" ..."', '    /// @src 0:0:0'],
    ['/// @ast-id 12 @src 1:2:3', '/// @ast-id 12 @src 0:0:0'],
    ['/// @ast-id 12 @src 1:2:3  "function f() ..."', '/// @ast-id 12 @src 0:0:0'],
    ['/// @ast-id 12', '/// @ast-id 12'],
    ['/// @src -1:-1:-1', '/// @src -1:-1:-1'],
    ['x := "/// @src 3:5:17"', 'x := "/// @src 3:5:17"'],
    ["x := '\\'/// @src 3:5:17'", "x := '\\'/// @src 3:5:17'"],
    ['// @src 3:5:17', '// @src 3:5:17'],
    ['/* @src 3:5:17 */', '/* @src 3:5:17 */'],
    ['/* " */ /// @src 3:5:17', '/* " */ /// @src 0:0:0'],
  ])('%s', (text, expected) => {
    expect(numbered(text)).toBe(expected);
  });

  test.each([
    ['/// @src 0:1:2147483648'],
    ['/// @src 0:2:1'],
    ['/// @src -1:1:2'],
    ['/// @src 1:-1:-1'],
    ['/// @src 1:-1:2'],
    ['/// @src 1:2'],
    ['/// @src a:1:2'],
    ['/// @source 0:1:2'],
    ['/// @src 0:1:2 @ast-id 3'],
    ['/// hidden @src 0:1:2'],
    ['/** @src 0:1:2 */'],
    ['/// @src 0:1:2 @src 0:1:2'],
  ])('refuses %s', (text) => {
    expect(() => numbered(text)).toThrow(IrSyntaxError);
  });
});

test.each([['0:1:0'], ['1:0:0'], ['0:0:1'], ['-1:0:0'], ['0:-1:-1'], ['0:0:0;:1'], ['0:0:0:-:0;1']])(
  'a source map with a range that was not given is refused: %s',
  (map) => {
    const { ranges } = numberRanges(['/// @src 3:5:17']);
    expect(namedRanges('0:0:0', ranges)).toBe('5:12:3');
    expect(namedRanges(';0:0:0;-1:-1:-1', ranges)).toBe(';5:12:3;-1:-1:-1');
    expect(namedRanges(map, ranges)).toBeUndefined();
  },
);

test('maps of other sources stay as they are', () => {
  const { contracts } = compileSolidity('0.8.28', ODD_SOURCES);
  for (const [id, { ir, evm }] of contracts) {
    const map = evm.deployedBytecode.sourceMap;
    expect(
      translateSourceMap(map, (range) => range),
      id,
    ).toBe(map);
    expect(expectDone(readIr(ir)).object.head).toContain(`/// @use-src 0:"${YUL_SOURCE}"`);
  }
  expect(new Objects(compileSolidity('0.8.28', ODD_SOURCES)).ir('a.sol:B').definition).toBeDefined();
});
