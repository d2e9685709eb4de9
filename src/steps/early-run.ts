import { setTimeout } from 'node:timers/promises';
import type { Strategy } from '../scheduling/strategies.ts';
import type { Project } from '../sources/project.ts';
import { buildWhole } from './build-whole.ts';
import type { Built } from './built.ts';
import type { Context } from './context.ts';

/** Milliseconds that one run has before a plan is made beside it: what ends by then is not worth a plan. */
const HEAD_START = 150;

/** A run that was begun before it is known whether it is needed. */
export interface EarlyRun {
  readonly built: Promise<Built>;
  /** Ends it, and waits for its end. */
  cancel(): Promise<void>;
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
  const built = buildWhole(project, '', { ...context, signal }, 'one run while planning');
  // A failure shows where the result is needed.
  built.catch(() => undefined);
  return {
    built,
    cancel: async () => {
      stop.abort();
      await built.catch(() => undefined);
    },
  };
}

/** What was there first: the output, or the plan. */
export type Planned<Result> =
  | { readonly kind: 'done'; readonly built: Built }
  | { readonly kind: 'planned'; readonly result: Result };

/** Makes a plan while a run goes on, if there is one. If planning fails, the run is ended. */
export async function planBeside<Result>(
  early: EarlyRun | undefined,
  context: Context,
  makePlan: (signal: AbortSignal) => Promise<Result>,
): Promise<Planned<Result>> {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const planned = async (): Promise<Planned<Result>> => ({ kind: 'planned', result: await makePlan(signal) });
  if (early === undefined) return planned();
  const done = early.built.then((built): Planned<Result> => ({ kind: 'done', built }));
  // The timer alone keeps nothing waiting.
  const wait = setTimeout(HEAD_START, undefined, { ref: false });
  const first = await Promise.race([done.catch(() => undefined), wait]);
  if (first !== undefined || context.signal.aborted) return first ?? done;
  const planning = planned();
  try {
    // A run that breaks off says nothing of the plan.
    return await Promise.race([planning, done.catch(() => planning)]);
  } catch (error) {
    await early.cancel();
    throw error;
  } finally {
    stop.abort();
    planning.catch(() => undefined);
  }
}
