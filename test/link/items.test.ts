import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hole, holeText, isHex, isItems, type Piece, piecesOf } from '../../src/link/items.ts';

const hex = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const hole = fc.constantFrom<Hole[]>('T', 'J', 'D', 'S', 'O', 'P', 'L', 'I', 'A');
const piece = fc.oneof(
  hex.map((hex): Piece => ({ hex })),
  fc.record({ hole, number: fc.nat(999_999_999) }),
);

test('what is written is read', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces
        .map((piece) => ('hex' in piece ? piece.hex : holeText(piece.hole, piece.number)))
        .join('');
      expect(isItems(text)).toBe(true);
      const read = piecesOf(text);
      expect(
        read.map((piece) => ('hex' in piece ? piece.hex : holeText(piece.hole, piece.number))).join(''),
      ).toBe(text);
      expect(read.filter((piece) => 'hole' in piece)).toEqual(pieces.filter((piece) => 'hole' in piece));
    }),
    { seed: 1 },
  );
});

describe('what is no text of items', () => {
  test.each([
    '0',
    'abc',
    'AB',
    'T1',
    'T;',
    'X1;',
    'T-1;',
    holeText('L', -1),
    'T1234567890;',
    '00 00',
    'zz',
    'T1;0',
    '\n',
  ])('%j', (text) => {
    expect(isItems(text)).toBe(false);
  });

  test('however long it is', () => {
    expect(isItems('00'.repeat(5_000_000))).toBe(true);
    expect(isItems(`${'00'.repeat(5_000_000)}x`)).toBe(false);
    expect(isItems('T1;00'.repeat(300_000))).toBe(true);
  });
});

test('hex is of whole bytes, in lower case', () => {
  expect(['', '00', 'a0ff'].every(isHex)).toBe(true);
  expect(['0', 'A0', '0x00', 'g0', '00 '].some(isHex)).toBe(false);
});
