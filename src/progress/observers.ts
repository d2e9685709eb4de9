import type { RunCost } from '../compilers/compiler.ts';
import type { Observer, RunInfo } from '../steps/observer.ts';

/** One observer that forwards to several. */
export function broadcast(observers: readonly Observer[]): Observer {
  return {
    phase: (name, runs, predicted, expected) => {
      for (const observer of observers) observer.phase(name, runs, predicted, expected);
    },
    started: (run, invocation) => {
      for (const observer of observers) observer.started(run, invocation);
    },
    finished: (run, cost) => {
      for (const observer of observers) observer.finished(run, cost);
    },
    routed: (routes) => {
      for (const observer of observers) observer.routed(routes);
    },
    note: (text) => {
      for (const observer of observers) observer.note(text);
    },
  };
}

/** A solc run that has ended well. */
export interface FinishedRun {
  readonly info: RunInfo;
  readonly cost: RunCost;
  /** CPU of this program until then, in milliseconds. */
  readonly ownCpu: number;
}

/** CPU of this program so far, in milliseconds. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Records finished runs, for the summary. */
interface Recorder extends Observer {
  readonly runs: readonly FinishedRun[];
}

export function recordRuns(): Recorder {
  const runs: FinishedRun[] = [];
  return {
    runs,
    phase: () => undefined,
    started: () => undefined,
    finished: (info, cost) => {
      runs.push({ info, cost, ownCpu: ownCpu() });
    },
    routed: () => undefined,
    note: () => undefined,
  };
}
