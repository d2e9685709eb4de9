import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';
import { draftFor } from '../files/drafts.ts';
import type { JsonText } from '../json/text.ts';
import { writeJson } from '../json/write.ts';
import type { Environment } from '../session/environment.ts';
import { untilStopped } from '../session/stopping.ts';
import { closePipe, openPipe, openPipeIfRead } from './output-pipe.ts';

/** The destination of the output, opened before the work begins, so that a bad path fails at once. */
interface OutputTarget {
  /** Writes everything, and puts it in place. Fails with `OUTPUT_UNWRITABLE`. */
  write(chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Removes what is not in place. Does nothing after `write`. */
  discard(): Promise<void>;
}

/** Opens the output: a path, or standard output if there is none or `-`. */
export async function openOutput(path: string | undefined, environment: Environment): Promise<OutputTarget> {
  if (path === undefined || path === '-') return streamTarget(environment);
  const absolute = resolve(environment.cwd, path);
  return writing(path, async () => {
    const present = await stat(absolute).catch(() => undefined);
    if (present?.isDirectory() === true) throw new Error('it is a folder');
    // A pipe or a device (`>(gzip)`, `/dev/stdout`) is written to; replacing it with a file would be wrong.
    if (present?.isFIFO() === true) return pipeTarget(path, absolute, environment.signal);
    if (present?.isFile() === false) return deviceTarget(path, await open(absolute, 'w'), environment.signal);
    if (present === undefined) return fileTarget(path, absolute, undefined, environment.signal);
    // Through a link, so that the link stays; with the permissions of what is replaced.
    return fileTarget(path, await realpath(absolute), present.mode & 0o777, environment.signal);
  });
}

async function fileTarget(
  path: string,
  absolute: string,
  mode: number | undefined,
  signal: AbortSignal,
): Promise<OutputTarget> {
  const draft = await draftFor(absolute);
  const file = await open(draft.path, 'wx', mode).catch(async (error: unknown) => {
    await draft.discard();
    throw error;
  });
  let isOpen = true;
  return {
    async write(chunks) {
      await writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal);
      await writing(path, async () => {
        await file.close();
        await draft.putInPlace();
      });
      isOpen = false;
    },
    async discard() {
      if (!isOpen) return;
      await file.close().catch(() => undefined); // It may be closed already.
      await draft.discard();
      isOpen = false;
    },
  };
}

/** If a reader is there, opens the pipe at once; otherwise waits for one when there is something to write. */
function pipeTarget(path: string, absolute: string, signal: AbortSignal): OutputTarget {
  let pipe = openPipeIfRead(absolute);
  return {
    write: (chunks) =>
      writing(path, async () => {
        const opened = pipe ?? (await openPipe(absolute, signal));
        pipe = opened;
        await writeAll(path, (chunk) => writeChunk(opened, chunk), chunks, signal);
        await untilStopped(closePipe(opened), signal, 'writing the output');
      }),
    async discard() {
      pipe?.destroy();
    },
  };
}

function deviceTarget(path: string, file: FileHandle, signal: AbortSignal): OutputTarget {
  return {
    write: (chunks) => writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal),
    discard: () => file.close(),
  };
}

function streamTarget({ stdout, signal }: Environment): OutputTarget {
  return {
    write: (chunks) => writeAll('standard output', (chunk) => writeChunk(stdout, chunk), chunks, signal),
    async discard() {
      // Nothing is written before everything is there.
    },
  };
}

async function writeAll(
  path: string,
  write: (chunk: Uint8Array) => Promise<void>,
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  for await (const chunk of chunks) {
    await writing(path, () => untilStopped(write(chunk), signal, 'writing the output'));
  }
}

/** Resolves when the chunk has left the process: at the reader's pace. */
function writeChunk(stream: Writable, chunk: Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(chunk, (error) => (error ? fail(error) : done()));
  });
}

/** Does something to the output's path, and makes a failure of the system `OUTPUT_UNWRITABLE`. */
async function writing<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    const closed = nodeErrorCode(cause) === 'EPIPE';
    throw new ParasolcError('OUTPUT_UNWRITABLE', `the output cannot be written to ${path}`, {
      facts: [closed ? 'the reader closed it before the end of the output' : messageOf(cause)],
      cause,
      fix: 'give a path in a folder that exists, is writable and has free space',
    });
  }
}

/**
 * A text as solc's command line prints it: with a line feed at the end (`CommandLineInterface.cpp` ends with
 * `std::endl`, in all versions). The WebAssembly build's own interface has none; here there is one in all cases.
 */
export async function* solcText(text: JsonText): AsyncGenerator<Uint8Array> {
  yield* writeJson(text);
  yield Buffer.from('\n');
}
