import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { guardProcess } from '../compilers/run/process-guard.ts';
import { ParasolcError } from '../errors.ts';

/**
 * Runs solc in our place: with these arguments, our standard input, output and error, and its exit status. Here
 * and not in the engine, because nothing of it is read.
 */
export async function passThrough(
  path: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const child = spawn(path, args, { stdio: 'inherit' });
  const unguard = child.pid === undefined ? undefined : guardProcess(child.pid);
  const stop = (): void => {
    child.kill();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((done, fail) => {
      child.once('error', (cause) => {
        fail(
          new ParasolcError('COMPILER_FAILED', 'the compiler cannot be started', {
            facts: [`command: ${[path, ...args].join(' ')}`],
            cause,
          }),
        );
      });
      child.once('exit', (status, killedBy) => {
        // As a shell says it.
        done(killedBy === null ? (status ?? 0) : 128 + constants.signals[killedBy]);
      });
    });
  } finally {
    unguard?.();
    signal.removeEventListener('abort', stop);
  }
}
