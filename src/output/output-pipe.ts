import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeErrorCode } from '../errors.ts';
import { stopped } from '../session/stopping.ts';

/** How often to check whether a pipe has a reader, in milliseconds. */
const INTERVAL = 50;

/**
 * Opens a named pipe to write to it, if somebody reads it now. Throws the system's error if it cannot be opened.
 *
 * Not with a plain `open` and `write`: they wait for the reader in a thread of Node's pool, and a process with such a
 * thread cannot even exit. A stream of the event loop can be given up at any time.
 */
export function openPipeIfRead(path: string): Socket | undefined {
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    // Errors are passed to the callback of the write.
    return new Socket({ fd: file, readable: false, writable: true }).on('error', () => undefined);
  } catch (error) {
    // What open(2) says of a pipe without a reader.
    if (nodeErrorCode(error) === 'ENXIO') return undefined;
    throw error;
  }
}

/** Opens a named pipe as soon as it has a reader. Fails with `CANCELLED` at the signal. */
export async function openPipe(path: string, signal: AbortSignal): Promise<Socket> {
  while (!signal.aborted) {
    const pipe = openPipeIfRead(path);
    if (pipe !== undefined) return pipe;
    await sleep(INTERVAL, undefined, { signal }).catch(() => undefined); // Aborted: the loop ends.
  }
  throw stopped('waiting for a reader of the output');
}

/** Resolves when all that was written is in the pipe, and the pipe is closed. */
export async function closePipe(pipe: Socket): Promise<void> {
  await new Promise<void>((done, fail) => {
    pipe.once('error', fail).end(done);
  });
  pipe.destroy();
}
