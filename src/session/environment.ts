import type { Readable, Writable } from 'node:stream';
import type { ErrorStream, Progress } from '../progress/progress.ts';

/** Everything that work needs to know about its process. It has no streams: work prints nothing by itself. */
export interface WorkEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute. */
  readonly cwd: string;
  /**
   * Starts showing progress; `quiet`: only what a user must know.
   *
   * @param label names what is compiled, if a project has several inputs
   */
  progress(quiet: boolean, label?: string): Progress;
  /** Folders from which npm packages of solc are looked for, upwards. */
  readonly packageRoots: readonly string[];
  /** Cores that this process may use. */
  readonly cores: number;
  /** Memory of the machine, in bytes. */
  readonly memory: number;
  /** Aborted when the work is to end. */
  readonly signal: AbortSignal;
  /**
   * From now on, gives signals to this function, and does not end because of them, until the returned function is
   * called. Undefined if this process takes no signals.
   */
  readonly takeSignals?: ((take: (name: NodeJS.Signals) => void) => () => void) | undefined;
}

/**
 * Everything the commands know about their process. Streams may be getters: a stream that is
 * never touched leaves its file descriptor as it was, for a compiler that inherits it. The `error` events of
 * both outputs are listened to.
 */
export interface Environment extends WorkEnvironment {
  /** The arguments after the program's name. */
  readonly args: readonly string[];
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: ErrorStream;
}
