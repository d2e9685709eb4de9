/** Capacity of the buffers for small pieces, in bytes. */
const CAPACITY = 256 * 1024;

/** Pieces of at least this length are passed on without a copy. */
const LARGE = 64 * 1024;

/** The most bytes that a UTF-16 unit takes in UTF-8. */
const BYTES_PER_UNIT = 3;

/** Gathers the small pieces of a text into chunks. */
export class Gatherer {
  private buffer = Buffer.allocUnsafe(CAPACITY);
  private filled = 0;
  private full: Buffer[] = [];

  /** Whether chunks are ready. */
  get ready(): boolean {
    return this.full.length > 0;
  }

  addText(text: string): void {
    const longest = text.length * BYTES_PER_UNIT;
    if (longest > CAPACITY) {
      this.addBytes(Buffer.from(text, 'utf8'));
      return;
    }
    if (longest > CAPACITY - this.filled) this.flush();
    this.filled += this.buffer.write(text, this.filled, 'utf8');
  }

  /** Adds bytes, which must not change before the chunks are used. */
  addBytes(bytes: Buffer): void {
    if (bytes.length >= LARGE) {
      this.flush();
      this.full.push(bytes);
      return;
    }
    if (bytes.length > CAPACITY - this.filled) this.flush();
    this.filled += bytes.copy(this.buffer, this.filled);
  }

  /** Makes a chunk of the pieces gathered so far, if there are any. */
  flush(): void {
    if (this.filled === 0) return;
    this.full.push(this.buffer.subarray(0, this.filled));
    // The caller owns the chunk from here on, so the next one needs its own memory.
    this.buffer = Buffer.allocUnsafe(CAPACITY);
    this.filled = 0;
  }

  /** Takes the chunks that are ready, in order. */
  take(): Buffer[] {
    const chunks = this.full;
    this.full = [];
    return chunks;
  }
}
