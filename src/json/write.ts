import { type Bytes, collect, memoryBytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import { Gatherer } from './gatherer.ts';
import { SliceReader } from './slice-reader.ts';
import { escapeNonAscii } from './sorted.ts';
import type { JsonMember, JsonNode, JsonText, JsonTextMember } from './text.ts';

/** Slices of at most this length, in bytes, are read together with their neighbours. */
const SMALL = 64 * 1024;

/**
 * The text in UTF-8, in chunks of usually 64 KiB to 1 MiB. It has no white space except in slices and
 * verbatim texts. Fails as the `Bytes` of the slices do.
 */
export async function* writeJson(text: JsonText): AsyncGenerator<Buffer> {
  const gatherer = new Gatherer();
  const reader = new SliceReader();
  // What is left to write, last first. A stack of our own, since the text may be nested deeper than the
  // JavaScript stack allows.
  const pending: (JsonText | string)[] = [text];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') gatherer.addText(next);
    else if (next.kind === 'slice') {
      const { bytes, start, end } = next;
      if (end - start <= SMALL) gatherer.addBytes(await reader.read(bytes, start, end));
      else {
        for await (const chunk of bytes.chunks(start, end)) {
          gatherer.addBytes(chunk);
          yield* gatherer.take();
        }
      }
    } else unfold(next, pending);
    if (gatherer.ready) yield* gatherer.take();
  }
  gatherer.flush();
  yield* gatherer.take();
}

/** A text in memory, in pieces, since it may be longer than one buffer. */
export async function jsonToBytes(text: JsonText): Promise<Bytes> {
  return memoryBytes(await collect(writeJson(text)));
}

/** The text as one buffer. */
export async function jsonToBuffer(text: JsonText): Promise<Buffer> {
  return Buffer.concat(await collect(writeJson(text)));
}

/** Pushes the pieces of a text onto the stack, the last one first. */
function unfold(text: Exclude<JsonText, { kind: 'slice' }>, pending: (JsonText | string)[]): void {
  if (text.kind === 'verbatim') {
    pending.push(text.text);
    return;
  }
  const first = pending.length;
  pending.push(text.kind === 'object' ? '{' : '[');
  if (text.kind === 'object') {
    for (const [index, { keyText, value }] of text.members.entries()) {
      pending.push(index === 0 ? `${keyText}:` : `,${keyText}:`, value);
    }
    pending.push('}');
  } else {
    for (const [index, item] of text.items.entries()) {
      if (index > 0) pending.push(',');
      pending.push(item);
    }
    pending.push(']');
  }
  reverseFrom(pending, first);
}

function reverseFrom<T>(list: T[], first: number): void {
  const pieces = list.splice(first).reverse();
  for (const piece of pieces) list.push(piece);
}

/** A value of another text, byte for byte. */
export function slice(bytes: Bytes, node: JsonNode): JsonText {
  return { kind: 'slice', bytes, start: node.start, end: node.end };
}

/** A member of another text, key and value byte for byte. */
export function copied(bytes: Bytes, { key, keyText, value }: JsonMember): JsonTextMember {
  return { key, keyText, value: slice(bytes, value) };
}

/** JSON text that is written unchanged and unchecked. */
export function verbatim(text: string): JsonText {
  return { kind: 'verbatim', text };
}

/**
 * A value as solc prints it: `JSON.stringify`, then `escapeNonAscii`. Members keep their order; `sorted.ts`
 * sorts them as solc does.
 *
 * @throws {ParasolcError} `INTERNAL` if the value cannot be written as JSON, like `undefined`
 */
export function fromValue(value: unknown): JsonText {
  // Contrary to its type, `JSON.stringify` can return undefined.
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new ParasolcError('INTERNAL', `A value of type ${typeof value} has no JSON`);
  return verbatim(escapeNonAscii(text));
}

/** A member of an object, its key written as `fromValue` writes it. */
export function member(key: string, value: JsonText): JsonTextMember {
  return { key, keyText: escapeNonAscii(JSON.stringify(key)), value };
}
