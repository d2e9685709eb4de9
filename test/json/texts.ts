import fc from 'fast-check';
import { type Bytes, memoryBytes } from '../../src/bytes.ts';

/** JSON of a value with every kind of white space wherever it may stand, and strings in different spellings. */
export function jsonText(value: fc.Arbitrary<unknown>): fc.Arbitrary<{ value: unknown; text: string }> {
  return fc.tuple(value, fc.infiniteStream(fc.nat(15))).map(([plain, choices]) => {
    const text = print(plain, () => choices.next().value ?? 0);
    return { value: JSON.parse(text), text };
  });
}

/** Values with all sorts of characters in strings and keys. */
export const anyValue = fc.jsonValue({ stringUnit: 'binary', depthSize: 'medium' });

const SPACES = ['', ' ', '\n', '\t', '\r', ' \r\n\t '];

function print(value: unknown, choose: () => number): string {
  const space = () => SPACES[choose()] ?? '';
  const inner = (item: unknown) => space() + print(item, choose) + space();
  if (Array.isArray(value)) {
    return value.length === 0 ? `[${space()}]` : `[${value.map(inner).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, item]) => `${space()}${printString(key, choose)}${space()}:${inner(item)}`,
    );
    return members.length === 0 ? `{${space()}}` : `{${members.join(',')}}`;
  }
  return typeof value === 'string' ? printString(value, choose) : JSON.stringify(value);
}

/** Some characters as escapes: `\u0041` for `A`, `\/` for `/`. */
function printString(text: string, choose: () => number): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charAt(index));
  if (choose() < 8) return JSON.stringify(text);
  const escaped = units.map((unit) =>
    unit === '/' ? '\\/' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped.join('')}"`;
}

/** The text in chunks of these lengths, over and over. */
export function inChunks(text: string | Buffer, lengths: readonly number[]): Bytes {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = start + (lengths[chunks.length % lengths.length] ?? 1);
    chunks.push(bytes.subarray(start, end));
    start = end;
  }
  return memoryBytes(chunks);
}

export function inOneByteChunks(text: string | Buffer): Bytes {
  return inChunks(text, [1]);
}

/** Bytes made while they are read: `head`, then `period` over and over for `length` bytes, then `tail`. */
export function repeatedBytes(head: string, period: string, periods: number, tail: string): Bytes {
  const chunk = 1 << 20;
  const unit = Buffer.from(period);
  // Any stretch of a chunk's length is a part of this, so chunks share its memory.
  const repeated = Buffer.alloc(unit.length + chunk, unit);
  const length = unit.length * periods;
  const unsupported = () => Promise.reject(new Error('these bytes are only read through, from start to end'));
  return {
    size: Buffer.byteLength(head) + length + Buffer.byteLength(tail),
    read: unsupported,
    async *chunks() {
      yield Buffer.from(head);
      for (let at = 0; at < length; at += chunk) {
        const from = at % unit.length;
        yield repeated.subarray(from, from + Math.min(chunk, length - at));
      }
      yield Buffer.from(tail);
    },
    close: () => Promise.resolve(),
  };
}
