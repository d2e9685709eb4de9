import { totalmem } from 'node:os';
import { finished, Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pause } from '../pause.ts';
import { watchGroup } from './process-group.ts';
import { meterProcess, type ProcessUsage } from './process-meter.ts';
import {
  type ProcessCommand,
  type ProcessExit,
  type StartedProcess,
  type StartFailure,
  startChild,
} from './started-process.ts';

/** How much of the end of standard error is kept, in bytes. */
const STDERR_KEPT = 16 * 1024;
/** What one process may print, in bytes: it is kept in memory. */
export const LONGEST_OUTPUT = totalmem() / 2;

export interface ProcessRequest extends ProcessCommand {
  readonly input: readonly Uint8Array[];
  /** A process that prints more bytes than this on standard output is ended. Half of the memory by default. */
  readonly longestOutput?: number;
  readonly signal?: AbortSignal;
  /** Interrupts the process, where `CAN_PAUSE`. */
  readonly pause?: Pause | undefined;
}

/** How a process ended. What happened first counts: a process that was cancelled did not "fail". */
type ProcessEnding =
  | { readonly kind: 'not-started'; readonly error: unknown }
  | { readonly kind: 'cancelled' }
  /** It printed too much. */
  | { readonly kind: 'endless' }
  | { readonly kind: 'killed'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'exited'; readonly status: number; readonly inputError: unknown };

export interface ProcessResult {
  readonly ending: ProcessEnding;
  readonly stdout: readonly Buffer[];
  /** The end of standard error. */
  readonly stderr: string;
  readonly usage: ProcessUsage;
}

/**
 * Runs a process to its end: the one place that waits for processes. Never rejects, and never leaves a process
 * behind; how it went is in `ending`.
 *
 * @param start starts the process, as a child of this one by default
 */
export async function runProcess(
  { input, longestOutput = LONGEST_OUTPUT, signal, pause, ...command }: ProcessRequest,
  start: (command: ProcessCommand) => Promise<StartedProcess | StartFailure> = startChild,
): Promise<ProcessResult> {
  if (signal?.aborted === true) return endedEarly({ kind: 'cancelled' });
  const started = await start(command);
  if ('error' in started) return endedEarly({ kind: 'not-started', error: started.error });
  const meter = meterProcess(started.pid);
  // solc prints everything at its end: its memory is at its highest at the first byte, its CPU at the last.
  started.stdout.once('data', meter.sample);
  started.stdout.once('end', meter.sample);
  const [ending, stdout, stderr, inputError] = await Promise.all([
    supervise(started, { longestOutput, signal, pause }),
    collect(started.stdout, longestOutput),
    collectTail(started.stderr),
    feed(started.stdin, input),
  ]);
  return {
    ending: ending.kind === 'exited' ? { ...ending, inputError } : ending,
    stdout,
    stderr,
    usage: meter.stop(),
  };
}

/** Waits for the end of a process, and ends it when the signal says so or when it prints too much. */
async function supervise(
  { pid, stdout, stderr, exited }: StartedProcess,
  {
    longestOutput,
    signal,
    pause,
  }: { longestOutput: number; signal: AbortSignal | undefined; pause: Pause | undefined },
): Promise<ProcessEnding> {
  const group = watchGroup(pid);
  let ended: 'cancelled' | 'endless' | undefined;
  const end = (reason: NonNullable<typeof ended>): void => {
    ended ??= reason;
    group.end();
  };
  const cancel = (): void => end('cancelled');
  let printed = 0;
  stdout.on('data', (chunk: Buffer) => {
    printed += chunk.length;
    if (printed > longestOutput && ended === undefined) end('endless');
  });
  signal?.addEventListener('abort', cancel, { once: true });
  const unpause = pause?.onChange((isOn) => group.pause(isOn));
  // Both may have changed while the process was started.
  if (pause?.isOn === true) group.pause(true);
  if (signal?.aborted === true) cancel();

  const exit = await exited;
  signal?.removeEventListener('abort', cancel);
  unpause?.();
  group.leaderGone();
  if (ended === undefined) return endingOf(exit);
  // Nobody reads the rest, and a process that left its group could hold the pipes open forever.
  stdout.destroy();
  stderr.destroy();
  return { kind: ended };
}

function endingOf({ status, signal }: ProcessExit): ProcessEnding {
  return signal === null
    ? { kind: 'exited', status: status ?? 0, inputError: undefined }
    : { kind: 'killed', signal };
}

/**
 * Writes the input at the pace at which it is read. A failure (mostly EPIPE: the process has ended or has
 * closed its input) is given back rather than thrown: the exit status, which comes a moment later, knows more.
 */
async function feed(stdin: Writable, input: readonly Uint8Array[]): Promise<unknown> {
  try {
    await pipeline(Readable.from(input), stdin);
    // No error for `pipeline`: the process was gone before the first write.
    return stdin.writableFinished ? undefined : new Error('the process had ended');
  } catch (error) {
    return error;
  }
}

/** All of a stream, up to where it ended, was destroyed, or became too long. */
function collect(stream: Readable, longest: number): Promise<Buffer[]> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      if (size <= longest) chunks.push(chunk);
      size += chunk.length;
    });
    finished(stream, { writable: false }, () => resolve(chunks));
  });
}

async function collectTail(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let tail = Buffer.alloc(0);
    stream.on('data', (chunk: Buffer) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_KEPT);
    });
    finished(stream, { writable: false }, () => resolve(tail.toString('utf8').trim()));
  });
}

const NO_USAGE: ProcessUsage = { cpu: undefined, peakMemory: undefined };

function endedEarly(ending: ProcessEnding): ProcessResult {
  return { ending, stdout: [], stderr: '', usage: NO_USAGE };
}
