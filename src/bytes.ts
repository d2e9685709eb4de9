import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { lastAtMost } from './last-at-most.ts';

/** Length of the pieces in which a file is read: large enough to be quick, small beside any artifact. */
const CHUNK = 1 << 20;

/**
 * Bytes that do not change: in memory as a list of chunks, or in a file. Compiler inputs and outputs pass
 * V8's longest string (about 512 MiB), so nothing here ever becomes one string.
 */
export interface Bytes {
  /** Length in bytes. */
  readonly size: number;
  /** The bytes from `start` up to `end`, as one buffer. */
  read(start: number, end: number): Promise<Buffer>;
  /** The bytes from `start` up to `end` in order, in chunks of at most about a megabyte where read from disk. */
  chunks(start?: number, end?: number): AsyncIterable<Buffer>;
  /** Releases the file, if there is one. */
  close(): Promise<void>;
}

/** Bytes held in memory. The chunks must not be changed afterwards. */
export function memoryBytes(parts: readonly Uint8Array[]): Bytes {
  const buffers = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  const { offsets, size, indexAt } = offsetsOf(buffers.map(({ length }) => length));

  function* between(start: number, end: number): Generator<Buffer> {
    for (let index = indexAt(start); index < buffers.length; index++) {
      const [buffer, offset] = [buffers[index], offsets[index]];
      if (buffer === undefined || offset === undefined || offset >= end) return;
      const piece = buffer.subarray(Math.max(start - offset, 0), Math.min(end - offset, buffer.length));
      if (piece.length > 0) yield piece;
    }
  }
  return {
    size,
    async read(start, end) {
      const pieces = [...between(start, end)];
      return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    },
    async *chunks(start = 0, end = size) {
      yield* between(start, end);
    },
    async close() {
      // Memory is released by the garbage collector.
    },
  };
}

/** Where pieces of these sizes begin, and which of them holds a byte. Outputs come by pipe, in many small pieces. */
function offsetsOf(sizes: readonly number[]): {
  readonly offsets: readonly number[];
  readonly size: number;
  indexAt(byte: number): number;
} {
  const offsets: number[] = [];
  let size = 0;
  for (const length of sizes) {
    offsets.push(size);
    size += length;
  }
  const indexAt = (byte: number): number => Math.max(lastAtMost(offsets, byte), 0);
  return { offsets, size, indexAt };
}

/** All of them, in UTF-8, as one text. It must not be longer than V8's longest string. */
export async function readText(bytes: Bytes): Promise<string> {
  return (await bytes.read(0, bytes.size)).toString('utf8');
}

/** All chunks, in order: for what takes a list of them. */
export async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const collected: Buffer[] = [];
  for await (const chunk of chunks) collected.push(chunk);
  return collected;
}

/** Bytes of one text. */
export function textBytes(text: string): Bytes {
  return memoryBytes([Buffer.from(text, 'utf8')]);
}

/** Bytes of a file, read as they are asked for. Throws Node's error if the file cannot be opened. */
export async function fileBytes(path: string): Promise<Bytes> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return openFileBytes(file, size);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Bytes of an open file, which they close. */
export function openFileBytes(file: FileHandle, size: number): Bytes {
  async function read(start: number, end: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(end - start);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0)
        throw new Error(`the file ends at byte ${start + filled}, byte ${end} was expected`);
      filled += bytesRead;
    }
    return buffer;
  }
  return {
    size,
    read,
    async *chunks(start = 0, end = size) {
      for (let at = start; at < end; at += CHUNK) yield await read(at, Math.min(at + CHUNK, end));
    },
    close: () => file.close(),
  };
}

/** Bytes of other bytes, from `from` on. Closing them closes the others. */
export function bytesFrom(bytes: Bytes, from: number): Bytes {
  const size = bytes.size - from;
  return {
    size,
    read: (start, end) => bytes.read(from + start, from + end),
    chunks: (start = 0, end = size) => bytes.chunks(from + start, from + end),
    close: () => bytes.close(),
  };
}

/** Bytes of several, one after another. Closing them closes all. */
export function joinedBytes(parts: readonly Bytes[]): Bytes {
  const { offsets, size, indexAt } = offsetsOf(parts.map((part) => part.size));
  async function* chunks(start = 0, end = size): AsyncGenerator<Buffer> {
    for (let index = indexAt(start); index < parts.length; index++) {
      const [part, offset] = [parts[index], offsets[index]];
      if (part === undefined || offset === undefined || offset >= end) return;
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, part.size)];
      if (from < to) yield* part.chunks(from, to);
    }
  }
  return {
    size,
    chunks,
    async read(start, end) {
      const pieces = await collect(chunks(start, end));
      return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    },
    async close() {
      for (const part of parts) await part.close();
    },
  };
}

/** SHA-256 in hexadecimal digits. */
export async function sha256Of(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** SHA-256 of a file, in hexadecimal digits. */
export function digestOfFile(path: string): Promise<string> {
  return sha256Of(createReadStream(path));
}
