import { describeByte, JsonSyntaxError } from './syntax-error.ts';

/** Part of a number that was read last (RFC 8259, section 6). */
type NumberPart = 'minus' | 'zero' | 'integer' | 'point' | 'fraction' | 'e' | 'exponent sign' | 'exponent';

const LITERALS = ['true', 'false', 'null'] as const;

/** Checks a number or literal byte by byte, so that one may span chunks and be of any length. */
export class ScalarScanner {
  kind: 'number' | 'literal' = 'number';
  private part: NumberPart | undefined;
  private literal = '';
  /** Bytes of `literal` that were read. */
  private matched = 0;

  /** Starts with the first byte; false where no number or literal starts with it. */
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

  /** Index of the first byte after the scalar, or -1 if it may go on in the next chunk. */
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

  /** What must follow where the scalar is not complete. */
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

/** The part that `byte` belongs to after `part`; undefined if the number cannot go on with it. */
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
