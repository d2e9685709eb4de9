import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Item, type Listing, readListing } from '../../src/link/listing.ts';
import { isRefused } from '../../src/link/refused.ts';
import { compileYul } from './listings.ts';
import { expectDone } from './objects.ts';
import { RELEASES } from './solidity.ts';

const TEXT = `
/// @use-src 0:"ir.yul"
object "a" {
  code {
    /// @src 0:10:20
    mstore(64, memoryguard(128))
    function f(x) -> y { y := add(x, mload(sub(x, 7))) }
    /// @src 0:30:40
    if calldatasize() { sstore(0, f(f(1))) revert(0, 0) }
    codecopy(0, dataoffset("b"), datasize("b")) codecopy(0, dataoffset("b.c"), datasize("b.c"))
    codecopy(0, dataoffset("x"), datasize("x"))
    setimmutable(0, "1", linkersymbol("f.sol:L"))
    sstore(datasize("a"), 0x7f00000000000000000000000000000000000000000000000000000000000001)
    return(0, 1)
  }
  object "b" { code { sstore(0, loadimmutable("1")) } object "c" { code { invalid() } } data ".metadata" hex"0102" }
  data "x" hex"abcd" data ".metadata" hex"00ff"
}`;

const read = (text: string): Listing => expectDone(readListing(text, true));
const kinds = (items: readonly Item[]): Set<string> => new Set(items.map(({ kind }) => kind));

describe.each(RELEASES)('solc %s', (release) => {
  test.each([{}, { debug: { debugInfo: [] } }, { debug: { debugInfo: ['*'] } }])(
    'a listing: %j',
    (settings) => {
      const listing = read(compileYul(release, TEXT, settings).assembly);
      expect(kinds(listing.items)).toEqual(
        new Set(['bytes', 'tag', 'jump', 'size', 'offset', 'data', 'library', 'assign', 'programSize']),
      );
      expect(listing.auxdata).toBe('00ff');
      expect([...listing.data.values()]).toEqual(['abcd']);
      const [b, ...others] = listing.subs;
      expect(others).toEqual([]);
      expect(kinds(b?.items ?? [])).toEqual(new Set(['bytes', 'immutable']));
      expect(b?.auxdata).toBe('0102');
      expect(b?.subs).toEqual([
        { items: [{ kind: 'bytes', hex: 'fe' }], data: new Map(), subs: [], auxdata: '' },
      ]);
      expect(listing.items.flatMap((item) => ('path' in item ? [item.path.join('.')] : []))).toEqual(
        expect.arrayContaining(['0', '0.0']),
      );
    },
  );
});

test('what stands in parentheses comes first, the last of it before the others', () => {
  const hexOf = (text: string): string =>
    read(text)
      .items.map((item) => ('hex' in item ? item.hex : ''))
      .join(' ');
  expect(hexOf('  mstore(0x40, 0x80)\n')).toBe('6080 6040 52');
  expect(hexOf('  sstore(add(0x01, mload(0x02)), 0x03)\n')).toBe('6003 6002 51 6001 01 55');
  expect(hexOf('  0x00\n  dup1\n  revert\n')).toBe('5f 80 fd');
});

test('zero is pushed as the EVM version can', () => {
  const items = (hasPush0: boolean) => expectDone(readListing('  0x00\n', hasPush0)).items;
  expect([items(true), items(false)]).toEqual([
    [{ kind: 'bytes', hex: '5f' }],
    [{ kind: 'bytes', hex: '6000' }],
  ]);
});

test('the address of a library itself, set when it is deployed', () => {
  expect(read('  deployTimeAddress()\n').items).toEqual([{ kind: 'bytes', hex: `73${'00'.repeat(20)}` }]);
});

describe('refuses', () => {
  test.each([
    ['an unknown instruction', '  frobnicate\n'],
    ['code that is taken as it is', '  verbatimbytecode_60\n'],
    ['a tag of another assembly', '  tag_1_2\n'],
    ['a push that is no number', '  0xg0\n'],
    ['a push of half a byte', '  0x123\n'],
    ['a push that is too long', `  0x${'11'.repeat(33)}\n`],
    ['a remark', '  jump\t// around\n'],
    ['another word', '  mstore(0x40, 0x80) now\n'],
    ['a word in a row of words', '  0x40, ?\n'],
    ['a line that is not set in', 'mstore\n'],
    ['a line after the end', '  stop\n\nauxdata: 0x00\nmore\n'],
    ['auxdata of half a byte', '  stop\n\nauxdata: 0x000\n'],
    ['a sub-assembly out of order', '  stop\nstop\n\nsub_1: assembly {\n}\n'],
    ['a sub-assembly that does not end', '  stop\nstop\n\nsub_0: assembly {\n      stop\n'],
    ['an EOF container', '  eofcreate{0}\n'],
    ['no line end', '  stop'],
    ['an empty line', '  stop\n\n  stop\n'],
  ])('%s', (_, text) => {
    const listing = readListing(text, true);
    expect(isRefused(listing) && listing.reason).toMatch(/^its assembly has an unknown line: "/);
  });

  test('or reads otherwise, what has lost a line or a letter', () => {
    const { assembly } = compileYul('0.8.37', TEXT);
    const whole = JSON.stringify(read(assembly).items);
    const lines = assembly.split('\n');
    fc.assert(
      fc.property(
        fc.nat(lines.length - 1),
        fc.nat(40),
        fc.constantFrom('', 'x', '9', '('),
        (index, at, letter) => {
          const line = lines[index] ?? '';
          // Of places in the source, nothing is taken.
          if (line.includes('/*') || line.trim() === '' || at >= line.length) return;
          const changed = line.slice(0, at) + letter + line.slice(at + 1);
          if (changed === line || changed.replaceAll(/[ (),]/g, '') === line.replaceAll(/[ (),]/g, ''))
            return;
          const listing = readListing(lines.with(index, changed).join('\n'), true);
          if (isRefused(listing)) return;
          expect([JSON.stringify(listing.items), JSON.stringify(listing, replaceMaps)]).not.toEqual([
            whole,
            JSON.stringify(read(assembly), replaceMaps),
          ]);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });
});

function replaceMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
