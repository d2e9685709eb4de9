import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** How long a cancelled process may take: after SIGINT until SIGTERM, then until SIGKILL. Milliseconds. */
export interface Grace {
  readonly interrupt: number;
  readonly terminate: number;
}

/** What actions/runner gives (`ProcessInvoker`). */
export const RUNNER_GRACE: Grace = { interrupt: 7500, terminate: 2500 };
/** How long output may go on after the process has ended, from children that it left behind. */
const OUTPUT_GRACE_MILLISECONDS = 5000;

export interface ProcessOptions {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly grace: Grace;
  readonly onLine: (line: string) => void;
  /** Called with the id of the process, which leads a group of its own. */
  readonly onStart: (pid: number) => void;
}

export interface ProcessEnd {
  readonly exitCode: number | undefined;
  readonly cancelled: boolean;
  /** Why it could not start. */
  readonly error: Error | undefined;
}

/** Runs a step's process to its end. Cancelling sends SIGINT to it, then SIGTERM, then SIGKILL to all that it started. */
export async function runProcess(options: ProcessOptions): Promise<ProcessEnd> {
  const { file, args, cwd, env, signal, grace, onLine, onStart } = options;
  if (signal.aborted) return { exitCode: undefined, cancelled: true, error: undefined };
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const { pid } = child;
  if (pid !== undefined) {
    onStart(pid);
    running.add(pid);
  }
  const output = Promise.all([child.stdout, child.stderr].map((stream) => readLines(stream, onLine)));

  const timers: NodeJS.Timeout[] = [];
  const cancel = (): void => {
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), grace.interrupt));
    timers.push(setTimeout(() => pid !== undefined && killGroup(pid), grace.interrupt + grace.terminate));
  };
  signal.addEventListener('abort', cancel, { once: true });

  const ended = await new Promise<{ exitCode: number | undefined; error: Error | undefined }>((resolve) => {
    child.once('error', (error) => resolve({ exitCode: undefined, error }));
    child.once('exit', (exitCode) => resolve({ exitCode: exitCode ?? undefined, error: undefined }));
  });
  signal.removeEventListener('abort', cancel);
  for (const timer of timers) clearTimeout(timer);
  if (pid !== undefined) running.delete(pid);
  const patience = setTimeout(() => {
    child.stdout.destroy();
    child.stderr.destroy();
  }, OUTPUT_GRACE_MILLISECONDS);
  await output;
  clearTimeout(patience);
  return { ...ended, cancelled: signal.aborted };
}

/** Processes under way. */
const running = new Set<number>();

/** Kills every process under way and what it has started: for the end of a test that did not wait for its run. */
export function killRunning(): void {
  running.forEach(killGroup);
}

/** Kills a process that {@link runProcess} started and what is left of its group. */
export function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}

/** Whether anything that the process started is left, itself included. */
export function isGroupAlive(pid: number): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', onLine);
  await new Promise<void>((resolve) => {
    lines.once('close', resolve);
    stream.once('close', () => lines.close());
    // A stream that is destroyed while a grandchild holds its other end.
    stream.once('error', () => lines.close());
  });
}
