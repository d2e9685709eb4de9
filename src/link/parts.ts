import { ParasolcError } from '../errors.ts';
import type { Library } from './contract-object.ts';
import { pushOf, widthOf } from './instructions.ts';
import { type Hole, piecesOf } from './items.ts';
import type { Laid, LayoutContext } from './laid.ts';

/** A part of an assembly's own code. */
export type Part =
  /** Code that does not depend on the layout; `reserved`: the number of bytes that solc estimates for it. */
  | { readonly kind: 'bytes'; readonly hex: string; readonly reserved: number }
  | { readonly kind: 'tag'; readonly tag: number }
  | { readonly kind: 'jump'; readonly tag: number }
  /** A push of the offset of data or of a sub-assembly. */
  | { readonly kind: 'offset'; readonly of: 'D' | 'O'; readonly index: number }
  /** A push of the size of the whole code. */
  | { readonly kind: 'programSize' }
  | { readonly kind: 'library'; readonly library: Library }
  | { readonly kind: 'immutable'; readonly id: string };

/** Opcodes that solc adds, in hex. */
const [DUP2, ADD, MSTORE, POP] = ['81', '01', '52', '50'];

/** What solc estimates (`AssemblyItem::bytesRequired`) for a push of a size, ... */
const PUSH_SIZE = 5;
/** ... and for code that sets an immutable at its last offset, and at each earlier one. */
const [SET_LAST, SET_OTHER] = [35, 37];

/** The parts of an assembly. Only what depends on its size is still open. */
export function partsOf(items: string, context: LayoutContext): Part[] {
  // The immutables that the sub-assemblies read. Each is set once, but solc estimates the same size each
  // time.
  const offsets = new Map(context.subs.flatMap(({ immutables }) => [...immutables]));
  const unset = new Map(offsets);
  const fill = (hole: Hole, index: number): Part => {
    switch (hole) {
      case 'T':
        return { kind: 'tag', tag: index };
      case 'J':
        return { kind: 'jump', tag: index };
      case 'D':
      case 'O':
        return { kind: 'offset', of: hole, index };
      case 'S':
        return size(known(context.embedded[index]));
      case 'P':
        return { kind: 'programSize' };
      case 'L':
        return { kind: 'library', library: known(context.libraries[index]) };
      case 'I':
        return { kind: 'immutable', id: known(context.immutables[index]) };
      case 'A': {
        const id = known(context.immutables[index]);
        const set = unset.get(id) ?? [];
        unset.delete(id);
        return {
          kind: 'bytes',
          hex: setting(set),
          reserved: reservedForSetting(offsets.get(id)?.length ?? 0),
        };
      }
    }
  };
  return piecesOf(items).map((piece) =>
    'hex' in piece
      ? { kind: 'bytes', hex: piece.hex, reserved: piece.hex.length / 2 }
      : fill(piece.hole, piece.number),
  );
}

/** How many bytes solc estimates for a part, whatever the final width of jumps (`Assembly::codeSize`). */
export function reservedFor(part: Part, width: number): number {
  switch (part.kind) {
    case 'bytes':
      return part.reserved;
    case 'programSize':
      return PUSH_SIZE;
    default:
      return sizeOf(part, width, width);
  }
}

/** Size of a part in bytes, once the widths of jumps and references are known. */
export function sizeOf(part: Part, jumpWidth: number, referenceWidth: number): number {
  switch (part.kind) {
    case 'bytes':
      return part.hex.length / 2;
    case 'tag':
      return 1;
    case 'jump':
      return 1 + jumpWidth;
    case 'offset':
    case 'programSize':
      return 1 + referenceWidth;
    case 'library':
      return 1 + 20;
    case 'immutable':
      return 1 + 32;
  }
}

function size({ code: { hex } }: Laid): Part {
  const bytes = hex.length / 2;
  return { kind: 'bytes', hex: pushOf(bytes, Math.max(1, widthOf(bytes))), reserved: PUSH_SIZE };
}

/** Code that stores a value at each offset; the value and the address of the code are on the stack. */
function setting(offsets: readonly number[]): string {
  if (offsets.length === 0) return POP + POP;
  const stores = offsets.map((offset) => pushOf(offset, widthOf(offset)) + ADD + MSTORE);
  return stores.map((store, index) => (index < stores.length - 1 ? DUP2 + DUP2 + store : store)).join('');
}

function reservedForSetting(occurrences: number): number {
  return occurrences === 0 ? 2 : (occurrences - 1) * SET_OTHER + SET_LAST;
}

/** @throws {ParasolcError} `INTERNAL` if an object refers to something that it lacks */
export function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ParasolcError('INTERNAL', 'An object refers to something that it lacks');
  return value;
}
