const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Bytes looked at one by one before the native search takes over: a call of it costs as much as about that many
 * steps of the loop, and most strings of an AST are shorter.
 */
const NEAR = 48;

/** Finds the closing quote of a string that may span chunks. Its content is not checked. */
export class StringScanner {
  /** Whether the last chunk ended after a backslash that escapes the next byte. */
  private escaped = false;

  /** Index after the closing quote, or -1 if the string goes on in the next chunk. `from` is inside the string. */
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

  /** Searches for quotes only; one that an odd number of backslashes precedes is escaped. */
  private scanFar(chunk: Buffer, from: number): number {
    for (let start = from; ; ) {
      const quote = chunk.indexOf(QUOTE, start);
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
