import type { Bytes } from '../bytes.ts';
import { type JsonKey, KeyReader, ScalarScanner, StringScanner, ValueSkipper } from './scanners.ts';
import { describeByte, JsonSyntaxError } from './syntax-error.ts';
import type { JsonMember, JsonNode } from './text.ts';

/** Steps from the root to a value: keys of objects, indices of arrays. The root itself is `[]`. */
export type JsonPath = readonly (string | number)[];

/**
 * Finds the offsets of the values of a JSON text in one pass over its chunks. Memory use grows with the
 * number of recorded values, not with the length of the text.
 *
 * `descend` is called once for each object and array, with its path (one array, reused between calls). If it
 * returns false, nothing inside is recorded, and only brackets and the ends of strings are checked there.
 * Elsewhere the whole syntax is checked, except the content of strings that are not keys.
 *
 * @throws {JsonSyntaxError} if the text is not one JSON value, or its keys are not UTF-8.
 */
export async function indexJson(bytes: Bytes, descend: (path: JsonPath) => boolean): Promise<JsonNode> {
  const indexer = new Indexer(descend);
  for await (const chunk of bytes.chunks()) indexer.push(chunk);
  return indexer.finish();
}

/** The same for a text in memory. */
export function indexBuffer(text: Buffer, descend: (path: JsonPath) => boolean): JsonNode {
  const indexer = new Indexer(descend);
  indexer.push(text);
  return indexer.finish();
}

/** What may come next between two tokens, worded for an error message. */
type Expectation =
  | 'a value'
  | 'a value or `]`'
  | 'a key'
  | 'a key or `}`'
  | '`:`'
  | '`,` or `}`'
  | '`,` or `]`'
  | 'the end of the text';

/** A token that may continue in the next chunk; `skipped` is a whole object or array. */
type Token = 'key' | 'string' | 'scalar' | 'skipped';

/** An object or array that is recorded and still open. */
type Frame =
  | { readonly kind: 'object'; readonly start: number; readonly members: JsonMember[]; name: JsonKey }
  | { readonly kind: 'array'; readonly start: number; readonly items: JsonNode[] };

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** For an object before its first key. */
const NO_KEY: JsonKey = { key: '', keyText: '""' };

class Indexer {
  private readonly descend: (path: JsonPath) => boolean;
  /** Offset of the current chunk in the text. */
  private base = 0;
  private expected: Expectation = 'a value';
  private token: Token | undefined;
  /** Offset of the token. */
  private start = 0;
  private readonly frames: Frame[] = [];
  /** One step for each frame but the outermost. */
  private readonly path: (string | number)[] = [];
  private root: JsonNode | undefined;

  private readonly keys = new KeyReader();
  private readonly strings = new StringScanner();
  private readonly scalars = new ScalarScanner();
  private readonly skipper = new ValueSkipper();

  constructor(descend: (path: JsonPath) => boolean) {
    this.descend = descend;
  }

  push(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      at = this.token === undefined ? this.between(chunk, at) : this.resume(this.token, chunk, at);
    }
    this.base += chunk.length;
  }

  finish(): JsonNode {
    if (this.token === 'scalar' && this.scalars.complete) this.endValue(this.scalars.kind, this.base);
    if (this.token === undefined && this.root !== undefined) return this.root;
    throw new JsonSyntaxError(this.base, this.missing(), describeByte(undefined));
  }

  /** Continues a token; returns the index after the part of it in this chunk. */
  private resume(token: Token, chunk: Buffer, at: number): number {
    const end = this.endOf(token, chunk, at);
    if (end === -1) return chunk.length;
    if (token === 'key') this.endKey();
    else if (token === 'scalar') this.endValue(this.scalars.kind, this.base + end);
    else this.endValue(token === 'string' ? 'string' : this.skipper.kind, this.base + end);
    return end;
  }

  /** Index after the token, or -1 if it may continue in the next chunk. */
  private endOf(token: Token, chunk: Buffer, at: number): number {
    switch (token) {
      case 'key':
        return this.keys.read(chunk, at);
      case 'string':
        return this.strings.scan(chunk, at);
      case 'scalar':
        return this.scalars.scan(chunk, at, this.base);
      case 'skipped':
        return this.skipper.skip(chunk, at, this.base);
    }
  }

  /** Reads one byte between tokens, or the first byte of a token; returns the index after it. */
  private between(chunk: Buffer, at: number): number {
    const byte = chunk[at] ?? 0;
    if (!isWhiteSpace(byte) && !this.take(byte, this.base + at)) {
      throw new JsonSyntaxError(this.base + at, this.expected, describeByte(byte));
    }
    return at + 1;
  }

  /** False if the byte is unexpected. */
  private take(byte: number, offset: number): boolean {
    switch (this.expected) {
      case 'a value':
        return this.beginValue(byte, offset);
      case 'a value or `]`':
        return byte === CLOSING_BRACKET ? this.close(offset) : this.beginValue(byte, offset);
      case 'a key':
        return this.beginKey(byte, offset);
      case 'a key or `}`':
        return byte === CLOSING_BRACE ? this.close(offset) : this.beginKey(byte, offset);
      case '`:`':
        return byte === COLON && this.expect('a value');
      case '`,` or `}`':
        return byte === CLOSING_BRACE ? this.close(offset) : byte === COMMA && this.expect('a key');
      case '`,` or `]`':
        return byte === CLOSING_BRACKET ? this.close(offset) : byte === COMMA && this.expect('a value');
      case 'the end of the text':
        return false;
    }
  }

  private expect(next: Expectation): true {
    this.expected = next;
    return true;
  }

  private beginKey(byte: number, offset: number): boolean {
    return byte === QUOTE && this.beginToken('key', offset);
  }

  private beginValue(byte: number, offset: number): boolean {
    if (byte === QUOTE) return this.beginToken('string', offset);
    if (byte === OPENING_BRACE || byte === OPENING_BRACKET) return this.open(byte, offset);
    return this.scalars.begin(byte) && this.beginToken('scalar', offset);
  }

  private beginToken(token: Token, offset: number): true {
    this.token = token;
    this.start = offset;
    return true;
  }

  private open(byte: number, offset: number): true {
    const parent = this.frames.at(-1);
    if (parent !== undefined) {
      this.path.push(parent.kind === 'object' ? parent.name.key : parent.items.length);
    }
    if (!this.descend(this.path)) {
      if (parent !== undefined) this.path.pop();
      this.skipper.begin(byte);
      return this.beginToken('skipped', offset);
    }
    if (byte === OPENING_BRACE) {
      this.frames.push({ kind: 'object', start: offset, members: [], name: NO_KEY });
      return this.expect('a key or `}`');
    }
    this.frames.push({ kind: 'array', start: offset, items: [] });
    return this.expect('a value or `]`');
  }

  /** Ends the innermost frame with its closing bracket. */
  private close(offset: number): boolean {
    const frame = this.frames.pop();
    if (frame === undefined) return false;
    // The outermost frame has no step in the path.
    this.path.pop();
    const { start } = frame;
    const end = offset + 1;
    if (frame.kind === 'object') this.attach({ kind: 'object', start, end, members: frame.members });
    else this.attach({ kind: 'array', start, end, items: frame.items });
    return true;
  }

  private endKey(): void {
    const frame = this.frames.at(-1);
    if (frame?.kind === 'object') frame.name = this.keys.take(this.start);
    this.token = undefined;
    this.expected = '`:`';
  }

  /** Ends the token, which is a value. */
  private endValue(kind: JsonNode['kind'], end: number): void {
    this.token = undefined;
    this.attach({ kind, start: this.start, end });
  }

  /** Records a complete value. */
  private attach(value: JsonNode): void {
    const frame = this.frames.at(-1);
    if (frame === undefined) {
      this.root = value;
      this.expected = 'the end of the text';
    } else if (frame.kind === 'object') {
      frame.members.push({ key: frame.name.key, keyText: frame.name.keyText, value });
      this.expected = '`,` or `}`';
    } else {
      frame.items.push(value);
      this.expected = '`,` or `]`';
    }
  }

  /** What is missing at the end of the text. */
  private missing(): string {
    switch (this.token) {
      case undefined:
        return this.expected;
      case 'scalar':
        return this.scalars.missing;
      case 'skipped':
        return this.skipper.missing;
      case 'key':
      case 'string':
        return 'the closing `"` of a string';
    }
  }
}

/** Space, tab, line feed and carriage return, nothing else (RFC 8259, section 2). */
function isWhiteSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
