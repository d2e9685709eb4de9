import type { Bytes } from '../bytes.ts';

/** How many bytes to read ahead: neighbouring pieces of a file are usually requested one after the other. */
const AHEAD = 128 * 1024;

interface Window {
  readonly start: number;
  readonly buffer: Buffer;
}

/**
 * Reads small pieces of several texts. Keeps the last bytes read of each, to avoid many small reads of a
 * file.
 */
export class SliceReader {
  private readonly windows = new Map<Bytes, Window>();

  async read(bytes: Bytes, start: number, end: number): Promise<Buffer> {
    let window = this.windows.get(bytes);
    if (window === undefined || start < window.start || end > window.start + window.buffer.length) {
      const until = Math.min(Math.max(end, start + AHEAD), bytes.size);
      window = { start, buffer: await bytes.read(start, until) };
      this.windows.set(bytes, window);
    }
    return window.buffer.subarray(start - window.start, end - window.start);
  }
}
