import {
  type ChildProcessWithoutNullStreams,
  type SpawnOptionsWithoutStdio,
  spawn,
} from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** `spawn` of `node:child_process`, as far as it is used here. */
export type SpawnProcess = (
  file: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
) => ChildProcessWithoutNullStreams;

/** What to start. */
export interface ProcessCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** The folder to run in: that of this process by default. */
  readonly cwd?: string;
  /** The whole environment: that of this process by default. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A process that was started. It leads a process group of its own, except on Windows, which has none. */
export interface StartedProcess {
  readonly pid: number;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** The process is gone. Its streams may still hold what it printed. Never rejects. */
  readonly exited: Promise<ProcessExit>;
}

/** As in the event `exit` of a child process: one of the two is null. */
export interface ProcessExit {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that the system did not start. */
export interface StartFailure {
  readonly error: unknown;
}

/** Starts a process as a child of this one. Never rejects. */
export async function startChild(
  { file, args, ...options }: ProcessCommand,
  spawnProcess: SpawnProcess = spawn,
): Promise<StartedProcess | StartFailure> {
  let child: ChildProcessWithoutNullStreams;
  try {
    // Its own process group, so that what a wrapper script starts can be ended along with it. Windows has none; there
    // a process that is not detached ends with this one.
    const detached = process.platform !== 'win32';
    child = spawnProcess(file, args, { ...options, detached, windowsHide: true });
  } catch (error) {
    return { error };
  }
  // Without a process id there may be no streams either (EMFILE).
  const { pid, stdin, stdout, stderr } = child;
  if (pid === undefined) return { error: await new Promise((resolve) => child.once('error', resolve)) };
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once('exit', (status, signal) => resolve({ status, signal }));
  });
  return { pid, stdin, stdout, stderr, exited };
}
