/** Capacity of the buffers in which small pieces are gathered, in bytes. */
const CAPACITY = 256 * 1024;

/** Pieces from this length on are handed on as they are, without a copy. */
const LARGE = 64 * 1024;

/** UTF-8 takes at most this many bytes for a UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/** Gathers the small pieces of a text into chunks. */
export class Gatherer {
  private buffer = Buffer.allocUnsafe(CAPACITY);
  private filled = 0;
  private full: Buffer[] = [];

  /** Whether there are chunks to take. */
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

  /** Adds bytes; they must not change before the chunks are used. */
  addBytes(bytes: Buffer): void {
    if (bytes.length >= LARGE) {
      this.flush();
      this.full.push(bytes);
      return;
    }
    if (bytes.length > CAPACITY - this.filled) this.flush();
    this.filled += bytes.copy(this.buffer, this.filled);
  }

  /** Makes a chunk of what was gathered, if anything. */
  flush(): void {
    if (this.filled === 0) return;
    this.full.push(this.buffer.subarray(0, this.filled));
    // The chunk is the caller's from here on, so the next one needs memory of its own.
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
