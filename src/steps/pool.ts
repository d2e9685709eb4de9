import { ParasolcError } from '../errors.ts';

/** Something to do, and how long it is likely to take. */
export interface Task<Result> {
  readonly cost: number;
  run(signal: AbortSignal): Promise<Result>;
}

export interface PoolOptions {
  /** How many tasks run at once. */
  readonly jobs: number;
  readonly signal: AbortSignal;
  /** Told when a task ran out of memory and will be tried again, alone. */
  readonly onRetry: (failure: ParasolcError) => void;
}

/**
 * Runs tasks, the longest first, `jobs` at a time, and gives their results in the order of the tasks. A task
 * that runs out of memory beside others is tried once more, alone, when all others are done. The first
 * failure ends the others, and is thrown when they have ended.
 */
export async function runPool<Result>(
  tasks: readonly Task<Result>[],
  options: PoolOptions,
): Promise<Result[]> {
  const results: Result[] = [];
  const alone: number[] = [];
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const queue = tasks.map((_, index) => index).sort((a, b) => (tasks[b]?.cost ?? 0) - (tasks[a]?.cost ?? 0));
  let failure: { readonly thrown: unknown } | undefined;

  const work = async (retriesAlone: boolean): Promise<void> => {
    for (let index = queue.shift(); index !== undefined && failure === undefined; index = queue.shift()) {
      const task = tasks[index];
      if (task === undefined) continue;
      try {
        results[index] = await task.run(signal);
      } catch (thrown) {
        if (retriesAlone && thrown instanceof ParasolcError && thrown.code === 'COMPILER_OUT_OF_MEMORY') {
          options.onRetry(thrown);
          alone.push(index);
        } else {
          failure ??= { thrown };
          stop.abort();
        }
      }
    }
  };
  const jobs = Math.min(options.jobs, tasks.length);
  await Promise.all(Array.from({ length: jobs }, () => work(jobs > 1)));
  if (failure === undefined && alone.length > 0) {
    queue.push(...alone);
    await work(false);
  }
  if (failure !== undefined) throw failure.thrown;
  return results;
}
