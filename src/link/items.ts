/**
 * The items of an assembly as one text, which takes little room on disk: bytes that never change in hex, and
 * between them holes `[letter][argument];` for what depends on the layout.
 *
 *     6080604052J1;57… T1;5b…
 */
export type Hole =
  /** A jump target. */
  | 'T'
  /** A push of a jump target's offset. */
  | 'J'
  /** A push of the offset of data, by index. */
  | 'D'
  /** A push of the size of embedded code, by index, and one of its offset. */
  | 'S'
  | 'O'
  /** A push of the size of the whole code. */
  | 'P'
  /** A push of a library's address, by index. */
  | 'L'
  /** A push of an immutable, by index, and the code that sets it in all places. */
  | 'I'
  | 'A';

/** Fixed bytes, or a hole. */
export type Piece = { readonly hex: string } | { readonly hole: Hole; readonly argument: number };

const HOLES = /([A-Z])(\d+);/;

/** What a text of items has to look like. */
export const ITEMS = /^(?:(?:[0-9a-f]{2})+|[TJDSOPLIA]\d{1,9};)*$/;

export function holeText(hole: Hole, argument = 0): string {
  return `${hole}${argument};`;
}

export function piecesOf(items: string): Piece[] {
  const pieces: Piece[] = [];
  const parts = items.split(HOLES);
  for (let at = 0; at < parts.length; at += 3) {
    const hex = parts[at] ?? '';
    if (hex !== '') pieces.push({ hex });
    const hole = parts[at + 1];
    if (hole !== undefined) pieces.push({ hole: hole as Hole, argument: Number(parts[at + 2]) });
  }
  return pieces;
}
