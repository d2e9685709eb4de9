import { setImmediate, setTimeout } from 'node:timers/promises';
import { Pause } from '../compilers/pause.ts';
import type { Strategy } from '../scheduling/strategy-names.ts';
import type { Project } from '../sources/project.ts';
import { buildWhole } from './build-whole.ts';
import type { Built } from './built.ts';
import type { Context } from './context.ts';

/** Milliseconds that one run has before a plan is made beside it: what ends by then is not worth a plan. */
const HEAD_START = 250;

/** A run that was begun before it is known whether it is needed. */
export interface EarlyRun {
  readonly built: Promise<Built>;
  /** Takes no more time until it is needed after all: interrupts it, or ends it where it cannot be interrupted. */
  leave(): Promise<void>;
  /** Ends it, and waits for its end. */
  cancel(): Promise<void>;
  /** It is needed after all: goes on, or begins again. */
  finish(): Promise<Built>;
}

/**
 * Whether one run may turn out to be the fastest way: then it begins while the plan is made, and planning costs no
 * time. A WebAssembly compiler could not be stopped without being loaded again.
 */
export function mayNeedOneRun(
  { strategy, sourcesMode }: { readonly strategy: Strategy; readonly sourcesMode: 'all' | 'relevant' },
  { compiler }: Context,
): boolean {
  return strategy === 'auto' && sourcesMode === 'all' && compiler.kind === 'native';
}

export function startWhole(project: Project, context: Context): EarlyRun {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const pause = new Pause();
  const built = buildWhole(project, '', { ...context, signal, pause }, 'one run while planning');
  // A failure shows where the result is needed.
  built.catch(() => undefined);
  const cancel = async (): Promise<void> => {
    stop.abort();
    await built.catch(() => undefined);
  };
  return {
    built,
    cancel,
    leave: async () => (context.compiler.canPause ? pause.set(true) : cancel()),
    finish: () => {
      pause.set(false);
      return built.catch(() => buildWhole(project, '', context));
    },
  };
}

/** What was there first: the output of the run, or the result of the work beside it. */
export type First<Result> =
  | { readonly kind: 'done'; readonly built: Built }
  | { readonly kind: 'result'; readonly result: Result };

/** Makes a plan while a run goes on, if there is one: the run has a head start. */
export async function planBeside<Result>(
  early: EarlyRun | undefined,
  context: Context,
  makePlan: (signal: AbortSignal) => Promise<Result>,
): Promise<First<Result>> {
  if (early !== undefined) {
    // The timer does not keep the process from ending.
    const wait = setTimeout(HEAD_START, undefined, { ref: false });
    await Promise.race([early.built.catch(() => undefined), wait]);
  }
  return unlessDone(early, context, makePlan);
}

/**
 * Does work while a run goes on, if there is one, until either is done: then the work is stopped. If the work fails,
 * the run is ended; if the run breaks off, the work goes on.
 */
export async function unlessDone<Result>(
  early: EarlyRun | undefined,
  context: Context,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<First<Result>> {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const working = async (): Promise<First<Result>> => ({ kind: 'result', result: await work(signal) });
  if (early === undefined) return working();
  const done = early.built.then((built): First<Result> => ({ kind: 'done', built }));
  const first = await Promise.race([done.catch(() => undefined), setImmediate()]);
  if (first !== undefined || context.signal.aborted) return first ?? done;
  const going = working();
  try {
    return await Promise.race([going, done.catch(() => going)]);
  } catch (error) {
    await early.cancel();
    throw error;
  } finally {
    stop.abort();
    going.catch(() => undefined);
  }
}
