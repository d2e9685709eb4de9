import type { Compiler, KnownVersion } from '../compilers/compiler.ts';
import { findCompiler } from '../compilers/find/find.ts';
import { isBoundByPragmas, parseCompilerRequest } from '../compilers/request.ts';
import { preparedLate } from '../compilers/run/prepared-late.ts';
import type { ParsedOptions } from '../options/options.ts';
import { broadcast, type FinishedRun, recordRuns } from '../progress/observers.ts';
import type { Progress } from '../progress/progress.ts';
import type { ReplayStore } from '../replay/store.ts';
import { openTrace, type Trace } from '../report/trace.ts';
import type { Project } from '../sources/project.ts';
import type { Diagnostic } from '../standard-json/diagnostics.ts';
import type { Conformance } from '../steps/conformance/conformance.ts';
import type { Context } from '../steps/context.ts';
import type { Observer } from '../steps/observer.ts';
import type { RunStore } from '../store/run-store.ts';
import { checksFolder, findContext, pragmasOf } from './compiler-search.ts';
import type { WorkEnvironment } from './environment.ts';
import { openRunStore, withRunStore } from './known-runs.ts';
import { untilStopped } from './stopping.ts';

/** What a session is made of. */
interface SessionRequest {
  /** Opens the compiler. The session closes it, however the work ends. */
  readonly compiler: () => Promise<Compiler>;
  /** Outputs of earlier runs; undefined if none are to be used or kept. */
  readonly store?: ReplayStore | undefined;
  /** What earlier runs of solc gave; undefined if all is to be compiled. */
  readonly runStore?: RunStore | undefined;
  /** Informed about the steps. They stay open. */
  readonly observers: readonly (Observer | undefined)[];
  /** Ends the work. */
  readonly signal: AbortSignal;
  /** Environment variables: they tell where the user's caches are. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** An open compiler, and what belongs to the work with it. */
export interface Session {
  readonly context: Context;
  readonly store: ReplayStore | undefined;
  /** What has run so far. */
  readonly runs: readonly FinishedRun[];
}

/**
 * The only way to open a compiler for a build: used by the command line, the drop-in, the builds of
 * Foundry projects and the Hardhat plugin.
 */
export async function inSession<Result>(
  { compiler: open, store, runStore, observers, signal, env }: SessionRequest,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const opened = await open();
  try {
    const recorder = recordRuns();
    const observer = broadcast([recorder, ...observers.filter((one) => one !== undefined)]);
    const compiler = runStore === undefined ? opened : preparedLate(opened);
    const conformance = conformanceIn(checksFolder(env));
    const context = { compiler, observer, signal, store: runStore, conformance };
    return await withRunStore(runStore, observer, () => work({ context, store, runs: recorder.runs }));
  } finally {
    await opened.close();
  }
}

/** Checks compilers that are new, and keeps the results in a folder. Most builds never load the code for it. */
function conformanceIn(folder: string): Conformance {
  return {
    async check(context, jobs) {
      const { keptConformance } = await import('../steps/build-divided.ts');
      return keptConformance(folder).check(context, jobs);
    },
  };
}

/** A command at work. */
interface CommandSession extends Session {
  /** Shows the errors and warnings of the Solidity code. */
  diagnosed(diagnostics: readonly Diagnostic[]): void;
  /** Prints the closing line when everything is done. */
  conclude(summary: string): void;
}

/** What a session of a command depends on. */
export interface SessionOptions
  extends Pick<ParsedOptions, 'solc' | 'solc-site' | 'trace' | 'quiet' | 'cache' | 'cache-size'> {
  /** Opens the compiler where another program has chosen it; otherwise it is found as `solc` says. */
  readonly open?: (knownVersion: KnownVersion | undefined) => Promise<Compiler>;
}

/**
 * A session of a command: with a trace and progress, which are closed with it.
 *
 * @param project whose pragmas the compiler must satisfy
 */
export async function withSession<Result>(
  options: SessionOptions,
  project: Project | undefined,
  environment: WorkEnvironment,
  work: (session: CommandSession) => Promise<Result>,
): Promise<Result> {
  const progress: Progress = environment.progress(options.quiet);
  let trace: Trace | undefined;
  let summary: string | undefined;
  const conclude = (text: string): void => {
    summary = text;
  };
  try {
    trace =
      options.trace === undefined ? undefined : openTrace(options.trace, environment.cwd, progress.note);
    const runStore = openRunStore(options, environment);
    const { solc, 'solc-site': site } = options;
    const knownVersion = runStore?.versionOf;
    const compiler = (): Promise<Compiler> =>
      options.open?.(knownVersion) ??
      openCompiler(solc, environment, {
        ...{ site, project, note: progress.note, quiet: options.quiet, knownVersion },
      });
    const { signal, env } = environment;
    return await inSession({ compiler, runStore, observers: [progress, trace], signal, env }, (session) =>
      work({ ...session, diagnosed: progress.diagnosed, conclude }),
    );
  } finally {
    trace?.close();
    progress.end(summary);
  }
}

/** What is known in addition to `--solc`. */
export interface CompilerRequestOptions {
  /** Of `--solc-site`. */
  readonly site?: string | undefined;
  /** Whose pragmas it must satisfy; for an exact version, solc itself checks them. */
  readonly project?: Project | undefined;
  /** Called with notes that a user should see even if all goes well. */
  readonly note?: (text: string) => void;
  /** Whether only what goes wrong is to be told. */
  readonly quiet?: boolean;
  readonly knownVersion?: KnownVersion | undefined;
}

/** Finds the compiler as `--solc` says. */
export async function openCompiler(
  solc: string | undefined,
  environment: WorkEnvironment,
  { site, project, note, quiet = false, knownVersion }: CompilerRequestOptions = {},
): Promise<Compiler> {
  const request = parseCompilerRequest(solc);
  const pragmas = project !== undefined && isBoundByPragmas(request) ? await pragmasOf(project) : [];
  const context = findContext(environment, {
    ...{ site, pragmas, knownVersion },
    ...(note === undefined ? {} : { note }),
  });
  const found = findCompiler(solc, context);
  const compiler = await untilStopped(found, environment.signal, 'opening the compiler').catch((error) => {
    // Where the process goes on, nothing that was opened too late may stay.
    found.then((late) => late.close()).catch(() => undefined);
    throw error;
  });
  if (compiler.kind === 'wasm' && request.kind !== 'path' && !quiet) {
    note?.(
      `no native solc ${compiler.version.release} was found; the WebAssembly build, ${compiler.path}, is 3 to 4 times slower`,
    );
  }
  return compiler;
}
