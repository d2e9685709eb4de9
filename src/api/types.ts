import type { Summary } from '../report/report.ts';
import type { Output } from './output.ts';
import type { ProgressEvent } from './progress.ts';
import type { SolidityError, StandardJsonInput } from './standard-json.ts';

/** Options of every function. */
export interface CommonOptions {
  /** Ends the work: the promise is rejected with the signal's reason, and all compilers are ended. */
  signal?: AbortSignal | undefined;
  /** Called with what happens, in order. If it throws, the work ends, and the promise is rejected with what it threw. */
  onProgress?: ((event: ProgressEvent) => void) | undefined;
  /** A folder for the report, like `--report`. */
  report?: string | undefined;
  /** A file for the trace, like `--trace`. */
  trace?: string | undefined;
}

/** Options of the functions that run solc: those of the command line, with the same defaults. */
export interface CompilerOptions extends CommonOptions {
  /** The path of a solc or a soljson.js, a version, a range of versions, or "latest"; by default what the pragmas allow. */
  solc?: string | undefined;
  /** Where compilers are downloaded from: a URL, a folder, or "off". */
  solcSite?: string | undefined;
  /** How many solc processes run at once; by default the number of cores. */
  jobs?: number | undefined;
  /** Where outputs of solc are kept for later builds: a folder, or "off". */
  cache?: string | undefined;
  /** How much is kept there: "500M", "4G". */
  cacheSize?: string | undefined;
}

/**
 * Where solc finds imports and `urls` that the input does not hold, same as in solc. Without any of these, no file is
 * read. Paths are relative to the working directory.
 */
export interface ImportOptions {
  /** The root of the source tree. */
  basePath?: string | undefined;
  /** Other roots for imports. */
  includePath?: readonly string[] | undefined;
  /** Folders that sources may be read from, besides the roots. */
  allowPath?: readonly string[] | undefined;
}

/** What is compiled, and how it is split. */
interface InputOptions extends CompilerOptions, ImportOptions {
  /** Standard JSON: an object, or its text as a string or bytes. */
  input: StandardJsonInput | string | Uint8Array;
  /** How contracts are split; by default "auto". */
  strategy?: 'auto' | 'single' | 'naive' | 'clustered' | 'balanced' | 'linked' | undefined;
  /** "all": compile all sources as one; "relevant": each file by itself, with what it imports. */
  sources?: 'all' | 'relevant' | undefined;
}

/** Options of `build`. */
export interface BuildOptions extends InputOptions {
  /** Compile a sample of the contracts, or everything, again, and compare; by default "none". */
  verify?: 'none' | 'sample' | 'full' | undefined;
}

/** What every function returns. */
interface Result {
  /**
   * Errors and warnings of the Solidity code, in solc's order; from `plan` and `compile` only the errors that they
   * found.
   */
  readonly errors: readonly SolidityError[];
  /** Whether any of them is an error. */
  readonly hasErrors: boolean;
  /** What was done, in one line, as the command line prints it. */
  readonly summary: string;
  /** What was done: the runs of solc, their times and memory. It is plain data. */
  readonly report: Summary;
}

/** What `build` and `merge` return. */
export interface BuildResult extends Result {
  readonly output: Output;
}

/** A plan or a part: the bytes of its archive, or the path of an archive or a folder. */
export type Archive = Uint8Array | string;

/** Options of `plan`. */
export interface PlanOptions extends InputOptions {
  /** The number of shards; "auto", the default: as many as finish soonest. */
  shards?: number | 'auto' | undefined;
  /** With automatic shards: how many seconds an extra machine takes to start. */
  jobStart?: number | undefined;
  /** With automatic shards: how many machines can run at once. */
  maxShards?: number | undefined;
  /** Writes the plan to this path: an archive if it ends in `.tgz`, else a folder. By default it is returned as bytes. */
  output?: string | undefined;
}

/** What `plan` returns. */
export interface PlanResult<Kind extends Archive = Archive> extends Result {
  /** The plan: the bytes of an archive, or the path that was given as `output`. */
  readonly plan: Kind;
  /** How many shards there are to compile, numbered from 0. */
  readonly shards: number;
  /** Identifies the plan. */
  readonly digest: string;
}

/** Options of `compile`. */
export interface CompileOptions extends CompilerOptions {
  plan: Archive;
  /** The number of the shard, from 0. */
  shard: number;
  /** Writes the part to this path: an archive if it ends in `.tgz`, else a folder. By default it is returned as bytes. */
  output?: string | undefined;
}

/** What `compile` returns. */
export interface CompileResult<Kind extends Archive = Archive> extends Result {
  /** The part: the bytes of an archive, or the path that was given as `output`. */
  readonly part: Kind;
}

/** Options of `merge`. */
export interface MergeOptions extends CommonOptions {
  plan: Archive;
  /** The part of each shard, in any order. */
  parts: readonly Archive[];
}
