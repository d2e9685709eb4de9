import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Bytes, memoryBytes } from '../bytes.ts';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';
import type { Environment } from '../session/environment.ts';
import { stopped } from '../session/stopping.ts';

/** An input: its bytes, and how messages call it. */
export interface InputBytes {
  readonly bytes: Bytes;
  readonly name: string;
}

/** Reads a file, or standard input where the path is `-`, to its end. Fails with `INPUT_UNREADABLE`. */
export async function readInputBytes(path: string, environment: Environment): Promise<InputBytes> {
  const name = path === '-' ? 'standard input' : path;
  return { bytes: await readAll(path, name, environment), name };
}

async function readAll(path: string, name: string, { cwd, stdin, signal }: Environment): Promise<Bytes> {
  try {
    const file = resolve(cwd, path);
    // Checked here, because reading a folder fails with an unclear error.
    if (path !== '-' && (await stat(file)).isDirectory()) throw new Error('it is a folder');
    const stream = path === '-' ? stdin : createReadStream(file, { highWaterMark: 1 << 20 });
    const chunks: Buffer[] = [];
    const stop = (): void => {
      stream.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const chunk of stream) chunks.push(chunk as Buffer);
    } finally {
      signal.removeEventListener('abort', stop);
    }
    if (signal.aborted) throw stopped(`reading ${name}`);
    // One buffer: what is looked up in it later need not be searched for in many small ones.
    return memoryBytes([Buffer.concat(chunks)]);
  } catch (cause) {
    if (signal.aborted) throw stopped(`reading ${name}`);
    const missing = nodeErrorCode(cause) === 'ENOENT';
    throw new ParasolcError('INPUT_UNREADABLE', `${name} cannot be read`, {
      facts: [missing ? `there is no file ${resolve(cwd, path)}` : messageOf(cause)],
      cause,
      fix: 'give the path of a Standard JSON input, or "-" for standard input',
    });
  }
}
