import { describe, expect, test } from 'vitest';
import { bytesOf, type Code, isEqualCode, linkLibraries, sizeOf } from '../../src/link/code.ts';
import { compileSolidity, type PrintedCode, RELEASES } from './solidity.ts';

const TEXTS = {
  'a.sol':
    'library L { function f(uint a) external pure returns (uint) { return a + 1; } } library M { function g(uint a) external pure returns (uint) { return a + 2; } }',
  'dir:b "ö".sol': 'library L { function h(uint a) external pure returns (uint) { return a + 3; } }',
  'c.sol': `import {L, M} from "a.sol"; import {L as N} from "dir:b \\"\\xc3\\xb6\\".sol";
    contract D { function d(uint a) external returns (uint) { return L.f(M.g(N.h(a))); } }
    contract C { uint x = N.h(4); function c() external { new D(); x = L.f(x) + M.g(x) + L.f(4); } }`,
};

const ADDRESSES = {
  'a.sol': { L: `0x${'00Ab'.repeat(10)}`, M: `0x${'12'.repeat(20)}` },
  'dir:b "ö".sol': { L: `0x${'ff'.repeat(20)}` },
};

/** The code that solc printed, as linking has it. */
function codeOf({ object, linkReferences }: PrintedCode): Code {
  const references = Object.entries(linkReferences).flatMap(([file, libraries]) =>
    Object.entries(libraries).flatMap(([library, places]) =>
      places.map(({ start }) => ({ start, file, library })),
    ),
  );
  return { hex: object, references: references.sort((a, b) => a.start - b.start) };
}

describe.each(RELEASES)('solc %s', (release) => {
  const plain = compileSolidity(release, TEXTS);
  const none = plain.contracts.get('c.sol:C')?.evm.bytecode;
  test.each([
    [{}],
    [{ 'a.sol': { L: ADDRESSES['a.sol'].L } }],
    [{ 'a.sol': { M: ADDRESSES['a.sol'].M }, 'dir:b "ö".sol': ADDRESSES['dir:b "ö".sol'] }],
    [ADDRESSES],
    [
      {
        'a.sol': { N: ADDRESSES['a.sol'].L },
        L: { L: ADDRESSES['a.sol'].L },
        '': { L: ADDRESSES['a.sol'].L },
      },
    ],
  ])('links libraries as it does: %j', (libraries) => {
    const linked = compileSolidity(release, TEXTS, { libraries });
    for (const [id, { evm }] of plain.contracts) {
      for (const kind of ['bytecode', 'deployedBytecode'] as const) {
        const expected = linked.contracts.get(id)?.evm[kind];
        // Metadata, which is at the end, tells of the libraries: as much of the code as is the same.
        const { hex, references } = linkLibraries(codeOf(evm[kind]), linked.settings.libraries);
        expect(references).toEqual(expected === undefined ? [] : codeOf(expected).references);
        expect(withoutMetadata(hex), id).toBe(withoutMetadata(expected?.object ?? ''));
      }
    }
  });

  test('size and bytes of code without addresses', () => {
    const code = codeOf(
      none ?? { object: '', opcodes: '', sourceMap: '', linkReferences: {}, functionDebugData: {} },
    );
    expect(code.references.length).toBeGreaterThan(6);
    const bytes = bytesOf(code);
    expect(bytes.length).toBe(sizeOf(code));
    expect(bytes.toString('hex')).toBe(code.hex.replace(/__\$[0-9a-f]{34}\$__/g, '0'.repeat(40)));
  });
});

/** Without the hashes of metadata. */
function withoutMetadata(hex: string): string {
  return hex.replace(/a2646970667358221220[0-9a-f]{64}/g, '');
}

test('code is equal that has the same bytes, and the same libraries at the same offsets', () => {
  const references = [{ start: 1, file: 'a', library: 'L' }];
  const code = { hex: '00'.repeat(40), references };
  expect(
    isEqualCode(code, { hex: '00'.repeat(40), references: [{ start: 1, file: 'a', library: 'L' }] }),
  ).toBe(true);
  const others = [
    { ...code, hex: '00'.repeat(39) },
    { ...code, references: [] },
    { ...code, references: [{ start: 2, file: 'a', library: 'L' }] },
    { ...code, references: [{ start: 1, file: 'b', library: 'L' }] },
    { ...code, references: [{ start: 1, file: 'a', library: 'M' }] },
  ];
  for (const other of others) expect(isEqualCode(code, other)).toBe(false);
});
