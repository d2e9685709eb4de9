import type { Bytes } from '../bytes.ts';
import type { FileAccess } from '../files/file-access.ts';
import type { CompilerVersion } from '../solc-version.ts';
import type { Pause } from './pause.ts';

/** Where a compiler finds the imports that its input does not hold. */
export type ImportAccess =
  /** Nowhere: no import callback (`--no-import-callback`). */
  | { readonly kind: 'none' }
  /** The file system, as `solc` run in `cwd` with these options would. */
  | ({ readonly kind: 'files' } & FileAccess)
  /** Only these texts, by source unit name. */
  | { readonly kind: 'given'; readonly sources: ReadonlyMap<string, Uint8Array> };

/** The version of a WebAssembly build, if it is known without loading it. */
export type KnownVersion = (path: string) => Promise<CompilerVersion | undefined>;

/** One solc process, or one call of the WebAssembly compiler. */
export interface CompilerRun {
  /** Names the run in messages and the trace: `analysis`, `unit 3`. */
  readonly label: string;
  /** The Standard JSON input, in chunks, so that what runs share is encoded once. */
  readonly input: readonly Uint8Array[];
  readonly imports: ImportAccess;
  readonly signal?: AbortSignal;
  /** Interrupts it, where `canPause`; otherwise it has no effect. */
  readonly pause?: Pause | undefined;
}

/** What a run cost. Times in milliseconds, sizes in bytes. */
export interface RunCost {
  readonly wall: number;
  /** When it began: milliseconds since 1970. Filled in by the steps. */
  readonly begun?: number;
  /** CPU of the process, sampled where the system can tell; of a WebAssembly run, its thread's busy time. */
  readonly cpu: number | undefined;
  /** Peak resident memory of the process; of a WebAssembly run, the size of its linear memory afterwards. */
  readonly peakMemory: number | undefined;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Nothing ran: the output was known from an earlier run. Times are those of looking it up. */
  readonly known?: true;
}

export interface CompilerResult {
  /** The Standard JSON output, byte for byte. */
  readonly output: Bytes;
  readonly cost: RunCost;
}

/**
 * A compiler: Standard JSON in, Standard JSON out. `run` may be called many times at once; the caller bounds
 * how often. It fails with `COMPILER_FAILED`, `COMPILER_OUT_OF_MEMORY`, `COMPILER_OUTPUT_INVALID` or
 * `CANCELLED`; errors in the Solidity code are no failures, they are in the output.
 */
export interface Compiler {
  readonly kind: 'native' | 'wasm';
  readonly version: CompilerVersion;
  /** Its file. */
  readonly path: string;
  /** Whether a run can be interrupted and go on later. */
  readonly canPause: boolean;
  run(run: CompilerRun): Promise<CompilerResult>;
  /** The command that a user would type for such a run. */
  invocation(imports: ImportAccess): Promise<string>;
  /**
   * Starts what `count` runs at once will need, and does not wait for it. Only a hint: nothing depends on it,
   * and what goes wrong shows in the run.
   */
  prepare(count: number): void;
  /** Ends all processes and threads. */
  close(): Promise<void>;
}
