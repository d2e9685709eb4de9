import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIr } from '../../src/link/ir-object.ts';
import { joinPositions, positionsFor, splitPositions, YUL_SOURCE } from '../../src/link/positions.ts';
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

/** Sources of a run, and places in them: up to the last byte of a stretch, and in the source after the last. */
const places = fc.integer({ min: 1, max: 3000 }).chain((sources) => {
  const { stride } = positionsFor(sources);
  const offset = fc.oneof(fc.nat(stride - 1), fc.constantFrom(0, 1, stride - 2, stride - 1));
  const source = fc.oneof(fc.nat(sources), fc.constantFrom(0, sources - 1, sources));
  const place = fc
    .tuple(source, offset, offset)
    .map(([source, a, b]) => ({ source, start: Math.min(a, b), end: Math.max(a, b) }));
  const nowhere = fc.constant({ source: -1, start: -1, end: -1 });
  const list = fc.array(fc.oneof({ weight: 5, arbitrary: place }, nowhere), { minLength: 1, maxLength: 20 });
  return fc.record({ sources: fc.constant(sources), list });
});

test('places come through a Yul run, wherever they are', () => {
  fc.assert(
    fc.property(places, ({ sources, list }) => {
      const positions = positionsFor(sources);
      const comments = list.map(
        ({ source, start, end }) => `/// @src ${source}:${start}:${end}\nlog0(gas(), gas())`,
      );
      const text = `/// @use-src 0:"a", 7:"b"\nobject "C" { code { ${comments.join('\n')} } }`;
      const map = splitPositions(mapOf(joinPositions(text, positions)), positions);
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

describe('a text', () => {
  const positions = { stride: 1000 };
  const join = (text: string): string => joinPositions(text, positions);

  test.each([
    ['/// @use-src 0:"a.sol", 3:"b \\"c\\" //.sol"', `/// @use-src 0:"${YUL_SOURCE}"`],
    ['/// @src 3:5:17', '/// @src 0:3005:3017'],
    ['    /// @src 0:999:999  "contract A { \\"x\\" ..."', '    /// @src 0:999:999'],
    ['/// @ast-id 12 @src 1:2:3', '/// @ast-id 12 @src 0:1002:1003'],
    ['/// @ast-id 12 @src 1:2:3  "function f() ..."', '/// @ast-id 12 @src 0:1002:1003'],
    ['/// @ast-id 12', '/// @ast-id 12'],
    ['/// @src -1:-1:-1', '/// @src -1:-1:-1'],
    ['x := "/// @src 3:5:17"', 'x := "/// @src 3:5:17"'],
    ["x := '\\'/// @src 3:5:17'", "x := '\\'/// @src 3:5:17'"],
    ['// @src 3:5:17', '// @src 3:5:17'],
    ['/* @src 3:5:17 */', '/* @src 3:5:17 */'],
    ['/* " */ /// @src 3:5:17', '/* " */ /// @src 0:3005:3017'],
  ])('%s', (text, joined) => {
    expect(join(text)).toBe(joined);
  });

  test.each([
    ['/// @src 0:1000:1000'],
    ['/// @src 0:1:1000'],
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
    expect(() => join(text)).toThrow(IrSyntaxError);
  });
});

test('stretches fit the places that solc can read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (sources) => {
      const { stride } = positionsFor(sources);
      expect((sources + 2) * stride - 1).toBeLessThan(2 ** 31);
      expect(stride).toBeGreaterThan(20_000);
    }),
    { seed: 1 },
  );
});

test('maps of other sources stay as they are', () => {
  const { contracts, positions } = compileSolidity('0.8.28', ODD_SOURCES);
  for (const [id, { ir, evm }] of contracts) {
    const map = evm.deployedBytecode.sourceMap;
    expect(
      translateSourceMap(map, (range) => range),
      id,
    ).toBe(map);
    // And joining is done once: what has been joined is refused, or names the one source.
    expect(expectDone(readIr(ir, positions)).object.head).toContain(`/// @use-src 0:"${YUL_SOURCE}"`);
  }
  expect(new Objects(compileSolidity('0.8.28', ODD_SOURCES)).ir('a.sol:B').definition).toBeDefined();
});
