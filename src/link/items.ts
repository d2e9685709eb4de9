/**
 * The items of an assembly as one compact text: fixed bytes in hex, and between them holes,
 * `[letter][number];`, for what depends on the layout.
 *
 *     6080604052J1;57…T1;5f80fd
 */
export type Hole =
  /** A jump target, and a push of its offset. */
  | 'T'
  | 'J'
  /** A push of the offset of data, by index. */
  | 'D'
  /** A push of the size of embedded code, by index, and one of its offset. */
  | 'S'
  | 'O'
  /** A push of the size of the whole code; its number is ignored. */
  | 'P'
  /** A push of a library's address, by index. */
  | 'L'
  /** A push of an immutable, by index, and the code that sets it at each of its offsets. */
  | 'I'
  | 'A';

/** Fixed bytes, or a hole. */
export type Piece = { readonly hex: string } | { readonly hole: Hole; readonly number: number };

const HOLES = /([TJDSOPLIA])(\d{1,9});/;

/** Bytes in hex. */
export function isHex(text: string): boolean {
  return text.length % 2 === 0 && /^[0-9a-f]*$/.test(text);
}

/** Whether a text consists of items. */
export function isItems(text: string): boolean {
  return piecesOf(text).every((piece) => !('hex' in piece) || isHex(piece.hex));
}

/** @param number a negative number gives an invalid text */
export function holeText(hole: Hole, number = 0): string {
  return `${hole}${number};`;
}

export function piecesOf(items: string): Piece[] {
  const pieces: Piece[] = [];
  // Every third part is the text between two holes.
  const parts = items.split(HOLES);
  for (let at = 0; at < parts.length; at += 3) {
    const [hex = '', hole, number] = parts.slice(at, at + 3);
    if (hex !== '') pieces.push({ hex });
    if (hole !== undefined) pieces.push({ hole: hole as Hole, number: Number(number) });
  }
  return pieces;
}
