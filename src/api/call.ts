import { availableParallelism, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParsedOptions } from '../options/options.ts';
import { checkVariables } from '../options/variables.ts';
import { summaryOf, type Work } from '../report/report.ts';
import type { WorkEnvironment } from '../session/environment.ts';
import { type ApiCommand, readOptions } from './options.ts';
import { type Heard, listen, type ProgressEvent } from './progress.ts';
import type { BuildResult, CommonOptions } from './types.ts';

/** A call of a function: what a command is given. */
interface Call {
  readonly options: ParsedOptions;
  readonly environment: WorkEnvironment;
}

/** What every function returns. */
type Done = Pick<BuildResult, 'errors' | 'hasErrors' | 'summary' | 'report'>;

/**
 * Does the work of a function: checks its options, tells its listener, and ends when its caller wants. The one place
 * of the API that reads the environment of the process. It prints nothing and listens to no signals of the process.
 *
 * @param work gives what the function returns besides `Done`
 */
export async function call<Result>(
  command: ApiCommand,
  given: CommonOptions,
  work: (call: Call) => Promise<{ readonly work: Work; readonly result: Result }>,
): Promise<Result & Done> {
  const options = readOptions(command, given);
  const { signal, onProgress } = given;
  const failed = new AbortController();
  const ended = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  ended.throwIfAborted();
  const heard = listen((event) => tell(onProgress, event, failed));
  try {
    const done = await work({ options, environment: environmentOf(heard, ended) });
    ended.throwIfAborted();
    const { errors, summary } = heard;
    const hasErrors = errors.some(({ severity }) => severity === 'error');
    return { ...done.result, errors, hasErrors, summary, report: summaryOf(done.work) };
  } catch (error) {
    // Whatever failed because of it.
    ended.throwIfAborted();
    throw error;
  }
}

/** Calls the listener. Observers must not throw, so what it throws ends the work instead. */
function tell(listener: CommonOptions['onProgress'], event: ProgressEvent, failed: AbortController): void {
  if (failed.signal.aborted) return;
  try {
    listener?.(event);
  } catch (error) {
    failed.abort(error);
  }
}

function environmentOf({ progress }: Heard, signal: AbortSignal): WorkEnvironment {
  checkVariables(process.env, progress.note);
  return {
    env: process.env,
    cwd: process.cwd(),
    progress: () => progress,
    packageRoots: [dirname(fileURLToPath(import.meta.url)), process.cwd()],
    cores: availableParallelism(),
    memory: totalmem(),
    signal,
  };
}
