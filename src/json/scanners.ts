import { isUtf8 } from 'node:buffer';
import { describeByte, JsonSyntaxError } from './syntax-error.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Bytes checked one by one before the native search is called. A call costs about as much as this many steps
 * of the loop, and most strings of a syntax tree are shorter.
 */
const NEAR = 48;

/** That of `Buffer` goes through more JavaScript, and is slower by half on strings with many escaped quotes. */
const { indexOf } = Uint8Array.prototype;

/** Finds the closing quote of a string that may span chunks. Its content is not checked. */
export class StringScanner {
  /** Whether the last chunk ended after a backslash that escapes the next byte. */
  private escaped = false;

  /**
   * Index after the closing quote, or -1 if the string continues in the next chunk. `from` is inside the
   * string.
   */
  scan(chunk: Buffer, from: number): number {
    const length = chunk.length;
    if (from >= length) return -1;
    let at = this.escaped ? from + 1 : from;
    this.escaped = false;
    const near = Math.min(at + NEAR, length);
    while (at < near) {
      const byte = chunk[at];
      if (byte === QUOTE) return at + 1;
      at += byte === BACKSLASH ? 2 : 1;
    }
    if (at < length) return this.scanFar(chunk, at);
    this.escaped = at > length;
    return -1;
  }

  /** Searches for quotes only; a quote after an odd number of backslashes is escaped. */
  private scanFar(chunk: Buffer, from: number): number {
    for (let start = from; ; ) {
      const quote = indexOf.call(chunk, QUOTE, start);
      const end = quote === -1 ? chunk.length : quote;
      let run = end;
      while (run > start && chunk[run - 1] === BACKSLASH) run--;
      const odd = (end - run) % 2 === 1;
      if (quote === -1) {
        this.escaped = odd;
        return -1;
      }
      if (!odd) return quote + 1;
      start = quote + 1;
    }
  }
}

/** A key of an object: decoded, and as written with its quotes. */
export interface JsonKey {
  readonly key: string;
  readonly keyText: string;
}

/** Longer keys, in bytes, are not cached. */
const SHORT = 64;

/** The most keys in the cache. */
const KNOWN = 1024;

/** Reads keys, which may span chunks. */
export class KeyReader {
  private readonly strings = new StringScanner();
  /** The part of the key that was read, without its opening quote. */
  private parts: Buffer[] = [];
  /** Cache of short keys: a syntax tree repeats a few hundred keys millions of times. */
  private readonly known = new Map<string, JsonKey>();

  /** Index after the closing quote, or -1 if the key continues in the next chunk. */
  read(chunk: Buffer, from: number): number {
    const end = this.strings.scan(chunk, from);
    this.parts.push(chunk.subarray(from, end === -1 ? chunk.length : end));
    return end;
  }

  /**
   * The key that `read` has completed.
   *
   * @param offset of its opening quote in the text, for errors
   */
  take(offset: number): JsonKey {
    const [first] = this.parts;
    const bytes = this.parts.length === 1 && first !== undefined ? first : Buffer.concat(this.parts);
    this.parts = [];
    // One character per byte, so different bytes give different texts.
    const written = bytes.toString('latin1');
    let key = this.known.get(written);
    if (key === undefined) {
      key = decode(bytes, offset);
      if (this.known.size === KNOWN) this.known.clear();
      if (bytes.length <= SHORT) this.known.set(written, key);
    }
    return key;
  }
}

/** Decodes a key from its bytes, without the opening quote. */
function decode(bytes: Buffer, offset: number): JsonKey {
  // By default invalid UTF-8 would be replaced silently, and the key would be written differently.
  if (!isUtf8(bytes)) throw new JsonSyntaxError(offset, 'a key in UTF-8', 'other bytes');
  const keyText = `"${bytes.toString('utf8')}`;
  try {
    return { key: String(JSON.parse(keyText)), keyText };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonSyntaxError(offset, 'a key', 'a string with a wrong escape or a raw control character');
  }
}

/** The part of a number that was read last (RFC 8259, section 6). */
type NumberPart = 'minus' | 'zero' | 'integer' | 'point' | 'fraction' | 'e' | 'exponent sign' | 'exponent';

const LITERALS = ['true', 'false', 'null'] as const;

/** Checks a number or literal byte by byte, so it may span chunks and have any length. */
export class ScalarScanner {
  kind: 'number' | 'literal' = 'number';
  private part: NumberPart | undefined;
  private literal = '';
  /** Bytes of `literal` that were read. */
  private matched = 0;

  /** Starts with the first byte; returns false if no number or literal begins with it. */
  begin(byte: number): boolean {
    this.part = byte === 0x2d ? 'minus' : afterMinus(byte);
    if (this.part !== undefined) {
      this.kind = 'number';
      return true;
    }
    this.kind = 'literal';
    this.matched = 1;
    this.literal = LITERALS.find((literal) => literal.charCodeAt(0) === byte) ?? '';
    return this.literal !== '';
  }

  /** Index of the first byte after the scalar, or -1 if it may continue in the next chunk. */
  scan(chunk: Buffer, from: number, base: number): number {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.accept(byte)) continue;
      if (!this.complete) throw new JsonSyntaxError(base + at, this.missing, describeByte(byte));
      return at;
    }
    return -1;
  }

  /** Whether the scalar may end here. */
  get complete(): boolean {
    if (this.kind === 'literal') return this.matched === this.literal.length;
    return (
      this.part === 'zero' || this.part === 'integer' || this.part === 'fraction' || this.part === 'exponent'
    );
  }

  /** What is missing if the scalar is not complete. */
  get missing(): string {
    return this.kind === 'literal' ? `\`${this.literal}\`` : 'a digit';
  }

  private accept(byte: number): boolean {
    if (this.kind === 'literal') {
      if (this.literal.charCodeAt(this.matched) !== byte) return false;
      this.matched++;
      return true;
    }
    const part = this.part === undefined ? undefined : nextPart(this.part, byte);
    if (part === undefined) return false;
    this.part = part;
    return true;
  }
}

function afterMinus(byte: number): NumberPart | undefined {
  if (byte === 0x30) return 'zero';
  return isDigit(byte) ? 'integer' : undefined;
}

/** The part that `byte` belongs to after `part`; undefined if the number cannot continue with it. */
function nextPart(part: NumberPart, byte: number): NumberPart | undefined {
  switch (part) {
    case 'minus':
      return afterMinus(byte);
    case 'zero':
      return byte === 0x2e ? 'point' : afterMantissa(byte);
    case 'integer':
      if (isDigit(byte)) return 'integer';
      return byte === 0x2e ? 'point' : afterMantissa(byte);
    case 'point':
      return isDigit(byte) ? 'fraction' : undefined;
    case 'fraction':
      return isDigit(byte) ? 'fraction' : afterMantissa(byte);
    case 'e':
      if (byte === 0x2b || byte === 0x2d) return 'exponent sign';
      return isDigit(byte) ? 'exponent' : undefined;
    case 'exponent sign':
    case 'exponent':
      return isDigit(byte) ? 'exponent' : undefined;
  }
}

function afterMantissa(byte: number): NumberPart | undefined {
  return byte === 0x45 || byte === 0x65 ? 'e' : undefined;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** `[` and `{`, `]` and `}` differ in this bit only. */
const BRACE_BIT = 0x20;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Skips an object or array by matching brackets. Everything else in it is ignored, except strings. */
export class ValueSkipper {
  private readonly strings = new StringScanner();
  private inString = false;
  /** `BRACE_BIT` of each open bracket, outermost first. */
  private open = new Uint8Array(64);
  private depth = 0;
  kind: 'object' | 'array' = 'object';

  /** Starts with the value's opening bracket. */
  begin(bracket: number): void {
    this.kind = bracket === OPENING_BRACE ? 'object' : 'array';
    this.push(bracket);
  }

  /**
   * Index after the value, or -1 if it continues in the next chunk. `base` is the offset of the chunk in the
   * text.
   */
  skip(chunk: Buffer, from: number, base: number): number {
    const length = chunk.length;
    let at = from;
    while (at < length) {
      if (this.inString) {
        at = this.strings.scan(chunk, at);
        if (at === -1) return -1;
        this.inString = false;
      }
      at = this.skipToString(chunk, at, base);
      if (this.depth === 0) return at;
    }
    return -1;
  }

  /** What is missing if the text ends inside the value. */
  get missing(): string {
    if (this.inString) return 'the closing `"` of a string';
    return this.open[this.depth - 1] === BRACE_BIT ? 'the closing `}`' : 'the closing `]`';
  }

  /** Stops after the opening quote of a string, after the last closing bracket, or at the end of the chunk. */
  private skipToString(chunk: Buffer, from: number, base: number): number {
    const length = chunk.length;
    for (let at = from; at < length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === QUOTE) {
        this.inString = true;
        return at + 1;
      }
      if ((byte | BRACE_BIT) === OPENING_BRACE) this.push(byte);
      else if ((byte | BRACE_BIT) === CLOSING_BRACE) {
        if (this.open[this.depth - 1] !== (byte & BRACE_BIT)) {
          throw new JsonSyntaxError(base + at, this.missing, describeByte(byte));
        }
        this.depth--;
        if (this.depth === 0) return at + 1;
      }
    }
    return length;
  }

  private push(bracket: number): void {
    if (this.depth === this.open.length) {
      const larger = new Uint8Array(this.open.length * 2);
      larger.set(this.open);
      this.open = larger;
    }
    this.open[this.depth++] = bracket & BRACE_BIT;
  }
}
