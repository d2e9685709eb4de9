import type { LinkReference } from './code.ts';
import { pushOf, widthOf } from './instructions.ts';
import { type Assembly, isEqualLaid, type Laid, type LaidAssembly, type LayoutContext } from './laid.ts';
import { known, type Part, partsOf, reservedFor, sizeOf } from './parts.ts';

/** Opcodes, in hex. */
const [PUSH20, JUMPDEST, PUSH32, INVALID] = ['73', '5b', '7f', 'fe'];

/**
 * Assembles the bytes of an assembly and of what it embeds, as solc does (`Assembly::assembleLegacy`).
 *
 * @throws {ParasolcError} `INTERNAL` if a reference of the assembly has no target
 */
export function layOut(assembly: Assembly, context: LayoutContext): LaidAssembly {
  const parts = partsOf(assembly.items, context);
  const widths = widthsOf(parts, assembly, context.subs);
  const tags = new Map<number, number>();
  const references: LinkReference[] = [];
  const immutables = new Map<string, number[]>();
  let size = 0;
  for (const part of parts) {
    if (part.kind === 'tag') tags.set(part.tag, size);
    if (part.kind === 'library') {
      const { file, library } = part.library;
      references.push({ start: size + 1, file, library });
    }
    if (part.kind === 'immutable') immutables.set(part.id, [...(immutables.get(part.id) ?? []), size + 1]);
    size += sizeOf(part, widths.jump, widths.reference);
  }
  const tail = tailOf(assembly, context, parts, size);
  const bytes = (part: Part): string => {
    switch (part.kind) {
      case 'bytes':
        return part.hex;
      case 'tag':
        return JUMPDEST;
      case 'jump':
        return pushOf(known(tags.get(part.tag)), widths.jump);
      case 'offset':
        return pushOf(known(tail.offsets.get(part.of + part.index)), widths.reference);
      case 'programSize':
        return pushOf(tail.end, widths.reference);
      case 'library':
        return PUSH20 + part.library.placeholder;
      case 'immutable':
        return PUSH32 + '00'.repeat(32);
    }
  };
  return {
    code: { hex: [...parts.map(bytes), tail.hex].join(''), references: [...references, ...tail.references] },
    immutables,
    tags,
    lastTag: Math.max(0, ...tags.values()),
  };
}

/** Widths of offsets in bytes: of jump targets; and of data, sub-assemblies and the total size. */
function widthsOf(
  parts: readonly Part[],
  { data, auxdata }: Assembly,
  subs: readonly Laid[],
): { readonly jump: number; readonly reference: number } {
  // solc starts with the widest jumps of any sub-assembly, and widens them until they suffice.
  let width = Math.max(1, ...subs.map(({ lastTag }) => widthOf(lastTag)));
  let code = reserved(parts, data, width);
  while (widthOf(code) > width) code = reserved(parts, data, ++width);
  const total = subs.reduce((sum, sub) => sum + bytesIn(sub.code.hex), code + 1 + bytesIn(auxdata));
  return { jump: widthOf(code), reference: widthOf(total) };
}

/** `Assembly::codeSize`, for one width. */
function reserved(parts: readonly Part[], data: readonly string[], width: number): number {
  const own = parts.reduce((sum, part) => sum + reservedFor(part, width), 1);
  return data.reduce((sum, hex) => sum + bytesIn(hex), own);
}

/** What follows the code: sub-assemblies, data, and data that no item refers to. */
interface Tail {
  readonly hex: string;
  readonly references: readonly LinkReference[];
  /** Offsets, by the name that items use. */
  readonly offsets: ReadonlyMap<string, number>;
  readonly end: number;
}

function tailOf(
  { data, auxdata }: Assembly,
  { subs, embedded }: LayoutContext,
  parts: readonly Part[],
  start: number,
): Tail {
  const used = new Set(parts.flatMap((part) => (part.kind === 'offset' ? [part.of + part.index] : [])));
  const pieces: string[] = [];
  const references: LinkReference[] = [];
  const offsets = new Map<string, number>();
  let end = start;
  const add = (hex: string): void => {
    pieces.push(hex);
    end += bytesIn(hex);
  };
  if (subs.length > 0 || data.length > 0 || auxdata !== '') add(INVALID);
  const stored: { readonly laid: Laid; readonly offset: number }[] = [];
  const store = (name: string, laid: Laid): void => {
    const same = stored.find((other) => isEqualLaid(other.laid, laid));
    offsets.set(name, same?.offset ?? end);
    if (same !== undefined) return;
    stored.push({ laid, offset: end });
    for (const reference of laid.code.references)
      references.push({ ...reference, start: reference.start + end });
    add(laid.code.hex);
  };
  for (const [index, laid] of embedded.entries()) if (used.has(`O${index}`)) store(`O${index}`, laid);
  for (const [index, hex] of data.entries()) {
    if (!used.has(`D${index}`)) continue;
    offsets.set(`D${index}`, end);
    add(hex);
  }
  add(auxdata);
  return { hex: pieces.join(''), references, offsets, end };
}

function bytesIn(hex: string): number {
  return hex.length / 2;
}
