import { ParasolcError } from '../../errors.ts';

/** Something to do, and how long it is likely to take. */
export interface Task<Result> {
  readonly cost: number;
  run(signal: AbortSignal): Promise<Result>;
}

export interface PoolOptions {
  /** How many tasks run at once. */
  readonly processes: number;
  readonly signal: AbortSignal;
  /** Something that goes on beside the queue, in the place of a task, until the place is needed. */
  readonly guest?: Guest | undefined;
  /** Told when a task ran out of memory and will be tried again, alone. */
  readonly onRetry: (failure: ParasolcError) => void;
}

/** Work that takes a place in a queue until it is told to leave. */
export interface Guest {
  /** Ends or interrupts it, and waits until it takes no more time. Does not fail. */
  leave(): Promise<void>;
  /** Ends it for good, so that it takes no memory. Does not fail. */
  cancel(): Promise<void>;
}

/** Takes tasks while others run. */
export interface WorkQueue {
  /**
   * Runs a task as soon as there is room and none more urgent waits.
   *
   * @param run `isLastTry`: whether it is not tried again if it runs out of memory
   * @param priority asked whenever there is room; the highest goes first, the task added first among equal ones
   */
  add<Result>(
    run: (signal: AbortSignal, isLastTry: boolean) => Promise<Result>,
    priority: () => number,
  ): Promise<Result>;
  /** Ends what runs, and drops what waits: the work is at its end without them. */
  cancel(): void;
  /** Has the guest leave, since the work of the queue will be done before it. */
  dismissGuest(): void;
}

interface Entry {
  readonly priority: () => number;
  /** Runs the task; whether it is to be tried again alone. Does not fail. */
  run(retry: boolean): Promise<boolean>;
  abandon(thrown: unknown): void;
}

/**
 * Gives `work` a queue, and its result when all is done. A task that runs out of memory beside others is tried
 * once more, alone, when nothing else is left to run. The first failure, of a task or of `work` itself, ends the
 * others, and is thrown when they have ended.
 */
export async function withQueue<Result>(
  { processes, signal: outer, onRetry, guest: invited }: PoolOptions,
  work: (queue: WorkQueue) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const waiting: Entry[] = [];
  const alone: Entry[] = [];
  const running = new Set<Promise<void>>();
  let exclusive = false;
  let guest = invited;
  let failure: { readonly thrown: unknown } | undefined;
  let cancelled = false;

  const fail = (thrown: unknown): void => {
    failure ??= { thrown };
    stop.abort();
    for (const entry of [...waiting.splice(0), ...alone.splice(0)]) entry.abandon(failure.thrown);
  };
  const start = (entry: Entry, retry: boolean): void => {
    const ending = entry.run(retry).then(async (again) => {
      if (again) {
        alone.push(entry);
        guest = undefined;
        await invited?.cancel();
      }
      running.delete(ending);
      exclusive = false;
      fill();
    });
    running.add(ending);
  };
  const dismiss = (leaving: Guest): void => {
    guest = undefined;
    // It keeps its place until it has left.
    const ending = leaving.leave().then(() => {
      running.delete(ending);
      fill();
    });
    running.add(ending);
  };
  const fill = (): void => {
    const room = guest === undefined ? processes : processes - 1;
    while (failure === undefined && !exclusive && running.size < room) {
      const next = takeMostUrgent(waiting);
      if (next === undefined) break;
      start(next, processes > 1);
    }
    if (guest !== undefined && failure === undefined && !exclusive && waiting.length > 0) {
      dismiss(guest);
      return;
    }
    const lonely = running.size === 0 && failure === undefined ? alone.shift() : undefined;
    if (lonely === undefined) return;
    exclusive = true;
    start(lonely, false);
  };
  const add: WorkQueue['add'] = (run, priority) => {
    const result = new Promise<Awaited<ReturnType<typeof run>>>((resolve, reject) => {
      const entry: Entry = {
        priority,
        abandon: reject,
        async run(retry) {
          try {
            resolve(await run(signal, !retry));
          } catch (thrown) {
            if (retry && failure === undefined && isOutOfMemory(thrown)) {
              onRetry(thrown);
              return true;
            }
            fail(thrown);
            reject(thrown);
          }
          return false;
        },
      };
      if (failure === undefined) waiting.push(entry);
      else reject(failure.thrown);
    });
    // The caller may no longer await it: the failure is thrown once, below.
    result.catch(() => undefined);
    // Not at once, so that of several tasks added together the most urgent goes first.
    queueMicrotask(fill);
    return result;
  };

  const cancel = (): void => {
    cancelled ||= failure === undefined;
    fail(new ParasolcError('CANCELLED', 'the remaining work is not needed'));
  };

  const dismissGuest = (): void => {
    if (guest !== undefined) dismiss(guest);
  };

  let result: Result | undefined;
  try {
    result = await work({ add, cancel, dismissGuest });
  } catch (thrown) {
    if (cancelled) failure = { thrown };
    cancelled = false;
    fail(thrown);
  }
  while (running.size > 0) await Promise.all(running);
  if (failure !== undefined && !cancelled) throw failure.thrown;
  return result as Result;
}

/** Runs tasks, the longest first, `processes` at a time, and gives their results in the order of the tasks. */
export function runPool<Result>(tasks: readonly Task<Result>[], options: PoolOptions): Promise<Result[]> {
  return withQueue(options, (queue) =>
    Promise.all(
      tasks.map((task) =>
        queue.add(
          (signal) => task.run(signal),
          () => task.cost,
        ),
      ),
    ),
  );
}

function takeMostUrgent(waiting: Entry[]): Entry | undefined {
  const priorities = waiting.map((entry) => entry.priority());
  const [entry] = waiting.splice(priorities.indexOf(Math.max(...priorities)), waiting.length > 0 ? 1 : 0);
  return entry;
}

function isOutOfMemory(thrown: unknown): thrown is ParasolcError {
  return thrown instanceof ParasolcError && thrown.code === 'COMPILER_OUT_OF_MEMORY';
}
