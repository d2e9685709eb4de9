import { StringScanner } from './string-scanner.ts';
import { describeByte, JsonSyntaxError } from './syntax-error.ts';

const QUOTE = 0x22;
/** `[` and `{`, `]` and `}` differ in this bit only. */
const BRACE_BIT = 0x20;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Skips an object or array by matching brackets; what stands between them, but for strings, is not looked at. */
export class ValueSkipper {
  private readonly strings = new StringScanner();
  private inString = false;
  /** `BRACE_BIT` of each bracket that is open, outermost first. */
  private open = new Uint8Array(64);
  private depth = 0;
  kind: 'object' | 'array' = 'object';

  /** Starts with the value's opening bracket. */
  begin(bracket: number): void {
    this.kind = bracket === OPENING_BRACE ? 'object' : 'array';
    this.push(bracket);
  }

  /** Index after the value, or -1 if it goes on in the next chunk. `base` is the offset of the chunk in the text. */
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

  /** What is missing where the text ends inside the value. */
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
