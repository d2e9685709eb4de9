import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { guardProcess } from '../compilers/run/process-guard.ts';
import { ParasolcError } from '../errors.ts';
import type { Environment } from '../session/environment.ts';

/** How a program that runs in our place is started and stopped. */
export interface PassThrough {
  /** The working directory; ours by default. */
  readonly cwd?: string;
  /** The whole environment; ours by default. */
  readonly env?: Environment['env'];
  /** Takes signals over, for a program that decides by itself what they mean. */
  readonly takeSignals?: Environment['takeSignals'];
  /** Whether a signal must be passed on: by default each one. */
  isPassedOn?(name: NodeJS.Signals): boolean;
  /** What is thrown if it cannot be started. */
  failure(cause: unknown): ParasolcError;
}

/**
 * Runs a program in our place: with these arguments, our standard input, output and error, and its exit status. Here
 * and not in the engine, because nothing of it is read.
 */
export async function passThrough(
  path: string,
  args: readonly string[],
  signal: AbortSignal,
  options: PassThrough = { failure: (cause) => compilerFailure(path, args, cause) },
): Promise<number> {
  const { cwd, env, takeSignals, isPassedOn = () => true, failure } = options;
  const child = spawn(path, args, {
    stdio: 'inherit',
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
  });
  const release = takeSignals?.((name) => {
    if (isPassedOn(name)) child.kill(name);
  });
  const unguard = child.pid === undefined ? undefined : guardProcess(child.pid);
  const stop = (): void => {
    child.kill();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise((done, fail) => {
      child.once('error', (cause) => fail(failure(cause)));
      child.once('exit', (status, killedBy) => {
        // As a shell says it.
        done(killedBy === null ? (status ?? 0) : 128 + constants.signals[killedBy]);
      });
    });
  } finally {
    unguard?.();
    release?.();
    signal.removeEventListener('abort', stop);
  }
}

function compilerFailure(path: string, args: readonly string[], cause: unknown): ParasolcError {
  return new ParasolcError('COMPILER_FAILED', 'the compiler cannot be started', {
    facts: [`command: ${[path, ...args].join(' ')}`],
    cause,
  });
}
