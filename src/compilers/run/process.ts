import {
  type ChildProcessWithoutNullStreams,
  type SpawnOptionsWithoutStdio,
  spawn,
} from 'node:child_process';
import { totalmem } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pause } from '../pause.ts';
import { watchGroup } from './process-group.ts';
import { meterProcess, type ProcessUsage } from './process-meter.ts';

/** How much of the end of standard error is kept, in bytes. */
const STDERR_KEPT = 16 * 1024;
/** What one process may print, in bytes: it is kept in memory. */
export const LONGEST_OUTPUT = totalmem() / 2;

/** `spawn` of `node:child_process`, as far as it is used here. */
export type SpawnProcess = (
  file: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
) => ChildProcessWithoutNullStreams;

export interface ProcessRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
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
 * Runs a process to its end: the one place where processes are started. Never rejects, and never leaves a
 * process behind; how it went is in `ending`.
 */
export async function runProcess(
  request: ProcessRequest,
  spawnProcess: SpawnProcess = spawn,
): Promise<ProcessResult> {
  if (request.signal?.aborted === true) return endedEarly({ kind: 'cancelled' });
  let child: ChildProcessWithoutNullStreams;
  try {
    // Its own process group, so that what a wrapper script starts can be ended along with it. Windows has none; there
    // a process that is not detached ends with this one.
    const detached = process.platform !== 'win32';
    const cwd = request.cwd === undefined ? {} : { cwd: request.cwd };
    child = spawnProcess(request.file, request.args, { ...cwd, detached, windowsHide: true });
  } catch (error) {
    return endedEarly({ kind: 'not-started', error });
  }
  // Without a process id there may be no streams either (EMFILE).
  const { pid } = child;
  if (pid === undefined) {
    const error = await new Promise((resolve) => child.once('error', resolve));
    return endedEarly({ kind: 'not-started', error });
  }
  const [{ ending, usage }, stdout, stderr, inputError] = await Promise.all([
    supervise(child, pid, request),
    collect(child.stdout, request.longestOutput ?? LONGEST_OUTPUT),
    collectTail(child.stderr),
    feed(child, request.input),
  ]);
  return { ending: ending.kind === 'exited' ? { ...ending, inputError } : ending, stdout, stderr, usage };
}

/** Waits for the end of a child that was started, and ends it when the signal says so or when it prints too much. */
function supervise(
  child: ChildProcessWithoutNullStreams,
  pid: number,
  { signal, pause, longestOutput = LONGEST_OUTPUT }: ProcessRequest,
): Promise<Pick<ProcessResult, 'ending' | 'usage'>> {
  const group = watchGroup(pid);
  const meter = meterProcess(pid);
  // solc prints everything at its end: its memory is at its highest at the first byte, its CPU at the last.
  child.stdout.once('data', meter.sample);
  child.stdout.once('end', meter.sample);

  return new Promise((resolve) => {
    let ended: 'cancelled' | 'endless' | undefined;
    const end = (reason: NonNullable<typeof ended>): void => {
      ended ??= reason;
      group.end();
    };
    const cancel = (): void => end('cancelled');
    let printed = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.length;
      if (printed > longestOutput && ended === undefined) end('endless');
    });
    signal?.addEventListener('abort', cancel, { once: true });
    const unpause = pause?.onChange((isOn) => group.pause(isOn));
    if (pause?.isOn === true) group.pause(true);
    child.once('exit', () => {
      signal?.removeEventListener('abort', cancel);
      unpause?.();
      group.leaderGone();
      if (ended === undefined) return;
      // Nobody reads the rest, and a process that left its group could hold the pipes open forever.
      child.stdout.destroy();
      child.stderr.destroy();
    });
    child.once('close', (status, killedBy) => {
      resolve({
        ending: ended === undefined ? endingOf(status, killedBy) : { kind: ended },
        usage: meter.stop(),
      });
    });
  });
}

function endingOf(status: number | null, signal: NodeJS.Signals | null): ProcessEnding {
  return signal === null
    ? { kind: 'exited', status: status ?? 0, inputError: undefined }
    : { kind: 'killed', signal };
}

/**
 * Writes the input at the pace at which it is read. A failure (mostly EPIPE: the process has ended or has
 * closed its input) is given back rather than thrown: the exit status, which comes a moment later, knows more.
 */
async function feed(child: ChildProcessWithoutNullStreams, input: readonly Uint8Array[]): Promise<unknown> {
  try {
    await pipeline(Readable.from(input), child.stdin);
    return undefined;
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
    stream.once('close', () => resolve(chunks));
  });
}

async function collectTail(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let tail = Buffer.alloc(0);
    stream.on('data', (chunk: Buffer) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_KEPT);
    });
    stream.once('close', () => resolve(tail.toString('utf8').trim()));
  });
}

const NO_USAGE: ProcessUsage = { cpu: undefined, peakMemory: undefined };

function endedEarly(ending: ProcessEnding): ProcessResult {
  return { ending, stdout: [], stderr: '', usage: NO_USAGE };
}
