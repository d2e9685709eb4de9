import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bytes, joinedBytes, memoryBytes } from './bytes.ts';
import { messageOf, ParasolcError } from './errors.ts';

/** How much is kept in memory before the rest goes to disk, in bytes: more than most outputs need. */
const IN_MEMORY = 256 << 20;

/** Length of the pieces in which a file is read. */
const CHUNK = 1 << 20;

/** Closes the files of spools that nothing refers to any more. */
const unused = new FinalizationRegistry<number>(closeSync);

/**
 * Keeps pieces of text until they are written out: in memory, and from a limit on in a temporary file, so that
 * memory does not grow with the output. The file has no name, and ends with what was kept in it.
 */
export class Spool {
  readonly #limit: number;
  #kept = 0;
  #file: SpoolFile | undefined;

  /** @param limit bytes to keep in memory */
  constructor(limit = IN_MEMORY) {
    this.#limit = limit;
  }

  /** Keeps a piece. Fails with `OUTPUT_UNWRITABLE`; throws Node's error if the disk is full. */
  keep(piece: Buffer): Bytes {
    if (this.#kept + piece.length <= this.#limit) {
      this.#kept += piece.length;
      return memoryBytes([piece]);
    }
    this.#file ??= new SpoolFile();
    return this.#file.append(piece);
  }
}

/** Keeps all pieces of a text. */
export async function spooled(pieces: AsyncIterable<Buffer>): Promise<Bytes> {
  const spool = new Spool();
  const kept: Bytes[] = [];
  for await (const piece of pieces) kept.push(spool.keep(piece));
  return joinedBytes(kept);
}

class SpoolFile {
  readonly #descriptor: number;
  #size = 0;

  constructor() {
    const path = join(tmpdir(), `parasolc-${randomUUID()}`);
    this.#descriptor = opened(path);
    unused.register(this, this.#descriptor);
    try {
      // On POSIX an open file can be used on after its name is gone.
      rmSync(path);
    } catch {
      // On Windows it cannot be removed while it is open: the system cleans it up later.
    }
  }

  append(piece: Buffer): Bytes {
    const begin = this.#size;
    for (let at = 0; at < piece.length; )
      at += writeSync(this.#descriptor, piece, at, piece.length - at, begin + at);
    this.#size += piece.length;
    const read = (start: number, end: number): Buffer => this.#read(begin + start, begin + end);
    return {
      size: piece.length,
      read: async (start, end) => read(start, end),
      async *chunks(start = 0, end = piece.length) {
        for (let at = start; at < end; at += CHUNK) yield read(at, Math.min(at + CHUNK, end));
      },
      close: async () => undefined,
    };
  }

  #read(start: number, end: number): Buffer {
    const buffer = Buffer.allocUnsafe(end - start);
    for (let filled = 0; filled < buffer.length; ) {
      const count = readSync(this.#descriptor, buffer, filled, buffer.length - filled, start + filled);
      if (count === 0) throw new Error(`a temporary file ends at byte ${start + filled}`);
      filled += count;
    }
    return buffer;
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'wx+', 0o600);
  } catch (cause) {
    throw new ParasolcError('OUTPUT_UNWRITABLE', `no temporary file can be created in ${tmpdir()}`, {
      facts: [messageOf(cause)],
      fix: 'set TMPDIR to a folder that exists and is writable',
    });
  }
}
