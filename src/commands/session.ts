import type { Compiler } from '../compilers/compiler.ts';
import { findCompiler } from '../compilers/find.ts';
import type { Project } from '../sources/project.ts';
import type { Context } from '../steps/context.ts';
import type { Observer } from '../steps/observer.ts';
import { findContext, pragmasOf } from './compiler-places.ts';
import { broadcast, type FinishedRun, recordRuns } from './observers.ts';
import type { ParsedOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { untilStopped } from './stopping.ts';
import type { Surroundings } from './surroundings.ts';
import { openTrace, type Trace } from './trace.ts';

/** A command at work, with a compiler. */
export interface Session {
  readonly context: Context;
  /** What has run so far. */
  readonly runs: readonly FinishedRun[];
  /** Says, when all is done, what was done. */
  conclude(summary: string): void;
}

/**
 * Opens the compiler, the trace and the progress, and closes them again however the work ends.
 *
 * @param project whose pragmas the compiler shall satisfy
 */
export async function withSession<Result>(
  options: Pick<ParsedOptions, 'solc' | 'solc-site' | 'trace' | 'quiet'>,
  project: Project | undefined,
  around: Surroundings,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const progress: Progress = around.progress(options.quiet);
  const recorder = recordRuns();
  let trace: Trace | undefined;
  let compiler: Compiler | undefined;
  let summary: string | undefined;
  try {
    trace = options.trace === undefined ? undefined : openTrace(options.trace, around.cwd, progress.note);
    const { solc, 'solc-site': site } = options;
    compiler = await openCompiler(solc, around, { site, project, note: progress.note });
    const observers: Observer[] = [progress, recorder, ...(trace === undefined ? [] : [trace])];
    return await work({
      context: { compiler, observer: broadcast(observers), signal: around.signal },
      runs: recorder.runs,
      conclude(text) {
        summary = text;
      },
    });
  } finally {
    await compiler?.close();
    trace?.close();
    progress.end(summary);
  }
}

/** What is known besides `--solc`. */
export interface CompilerWish {
  /** Of `--solc-site`. */
  readonly site?: string | undefined;
  /** Whose pragmas it shall satisfy; of an exact version that is left to solc itself. */
  readonly project?: Project | undefined;
  /** Told what a user should know though all goes well. */
  readonly note?: (text: string) => void;
}

/** Finds the compiler as `--solc` says. */
export async function openCompiler(
  solc: string | undefined,
  around: Surroundings,
  { site, project, note }: CompilerWish = {},
): Promise<Compiler> {
  const pragmas = project === undefined ? [] : await pragmasOf(project);
  const context = findContext(around, { site, pragmas, ...(note === undefined ? {} : { note }) });
  return untilStopped(findCompiler(solc, context), around.signal, 'opening the compiler');
}
