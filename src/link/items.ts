/**
 * The items of an assembly as one text, which takes little room on disk: bytes that never change, in hex, and
 * between them holes for what depends on the layout, `[letter][number];`.
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
  /** A push of the size of everything; its number means nothing. */
  | 'P'
  /** A push of a library's address, by index. */
  | 'L'
  /** A push of an immutable, by index, and the code that sets it wherever it is read. */
  | 'I'
  | 'A';

/** Fixed bytes, or a hole. */
export type Piece = { readonly hex: string } | { readonly hole: Hole; readonly number: number };

const HOLES = /([TJDSOPLIA])(\d{1,9});/;

/** Bytes in hex. */
export function isHex(text: string): boolean {
  return text.length % 2 === 0 && /^[0-9a-f]*$/.test(text);
}

/** Whether a text is one of items. */
export function isItems(text: string): boolean {
  return piecesOf(text).every((piece) => !('hex' in piece) || isHex(piece.hex));
}

/** @param number a negative one makes a text that is not one of items */
export function holeText(hole: Hole, number = 0): string {
  return `${hole}${number};`;
}

export function piecesOf(items: string): Piece[] {
  const pieces: Piece[] = [];
  // Every third is a text between two holes.
  const parts = items.split(HOLES);
  for (let at = 0; at < parts.length; at += 3) {
    const [hex = '', hole, number] = parts.slice(at, at + 3);
    if (hex !== '') pieces.push({ hex });
    if (hole !== undefined) pieces.push({ hole: hole as Hole, number: Number(number) });
  }
  return pieces;
}
