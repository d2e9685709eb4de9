import { delimiter } from 'node:path';
import type { Compiler } from '../compilers/compiler.ts';
import { findCompiler } from '../compilers/find.ts';
import type { Context } from '../steps/context.ts';
import type { Observer } from '../steps/observer.ts';
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

/** Opens the compiler, the trace and the progress, and closes them again however the work ends. */
export async function withSession<Result>(
  options: Pick<ParsedOptions, 'solc' | 'trace' | 'quiet'>,
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
    compiler = await openCompiler(options.solc, around);
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

/** Finds the compiler as `--solc` or `PARASOLC_SOLC` says. */
export function openCompiler(spec: string | undefined, around: Surroundings): Promise<Compiler> {
  const searchPath = (around.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const finding = findCompiler(spec, { searchPath, packageRoots: around.packageRoots });
  return untilStopped(finding, around.signal, 'opening the compiler');
}
