import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';
import { untilStopped } from './stopping.ts';
import type { Surroundings } from './surroundings.ts';

/** A place for the output, opened before the work begins, so that no work is lost on a place that is none. */
export interface OutputTarget {
  /** Writes everything, and puts it in place. Fails with `OUTPUT_UNWRITABLE`. */
  write(chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Removes what is not in place. Does nothing after `write`. */
  discard(): Promise<void>;
}

/** Temporary files that are not yet in place. */
const unfinished = new Set<string>();

/** Removes temporary files at once: for a process that has no time left. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Opens the output's place: a path, or standard output where there is none or `-`. */
export async function openOutput(path: string | undefined, around: Surroundings): Promise<OutputTarget> {
  if (path === undefined || path === '-') return streamTarget(around);
  const place = resolve(around.cwd, path);
  try {
    const present = await stat(place).catch(() => undefined);
    if (present?.isDirectory() === true) throw new Error('it is a folder');
    // A device or a pipe (`/dev/stdout`, `>(gzip)`) is written to; a file in its place would help nobody.
    if (present?.isFile() === false) return deviceTarget(path, await open(place, 'w'), around.signal);
    // Through a link, so that the link stays.
    return await fileTarget(path, present === undefined ? place : await realpath(place), around.signal);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

async function fileTarget(path: string, place: string, signal: AbortSignal): Promise<OutputTarget> {
  const beside = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`);
  const file = await open(beside, 'w');
  unfinished.add(beside);
  return {
    async write(chunks) {
      try {
        await writeAll(file, chunks, signal);
        await file.close();
        await rename(beside, place);
        unfinished.delete(beside);
      } catch (cause) {
        throw unwritable(path, cause);
      }
    },
    async discard() {
      if (!unfinished.has(beside)) return;
      await file.close().catch(() => undefined); // It may be closed already.
      await rm(beside, { force: true });
      unfinished.delete(beside);
    },
  };
}

function deviceTarget(path: string, file: FileHandle, signal: AbortSignal): OutputTarget {
  return {
    async write(chunks) {
      try {
        await writeAll(file, chunks, signal);
        await file.close();
      } catch (cause) {
        throw unwritable(path, cause);
      }
    },
    discard: () => file.close().catch(() => undefined),
  };
}

async function writeAll(
  file: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  for await (const chunk of chunks) {
    await untilStopped(file.writeFile(chunk), signal, 'writing the output');
  }
}

function streamTarget({ stdout, signal }: Surroundings): OutputTarget {
  return {
    async write(chunks) {
      try {
        for await (const chunk of chunks) {
          await untilStopped(writeChunk(stdout, chunk), signal, 'writing the output');
        }
      } catch (cause) {
        throw unwritable('standard output', cause);
      }
    },
    async discard() {
      // Nothing is written before everything is there.
    },
  };
}

/** Resolves when the chunk has left the process: at the reader's pace. */
function writeChunk(stream: Writable, chunk: Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(chunk, (error) => (error ? fail(error) : done()));
  });
}

function unwritable(path: string, cause: unknown): unknown {
  if (cause instanceof ParasolcError) return cause;
  const closed = nodeErrorCode(cause) === 'EPIPE';
  return new ParasolcError('OUTPUT_UNWRITABLE', `the output cannot be written to ${path}`, {
    facts: [closed ? 'its reader has closed it before the end of the output' : messageOf(cause)],
    cause,
    remedy: 'give a path in a folder that exists, is writable and has room',
  });
}
