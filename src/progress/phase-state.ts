import type { RunCost } from '../compilers/compiler.ts';
import type { RunInfo } from '../steps/observer.ts';
import { TimeLeft } from './time-left.ts';

/** How far a phase is: what both ways of showing progress count. */
export interface PhaseState {
  readonly name: string;
  /** Runs that are expected. */
  readonly runs: number;
  /** Labels of the runs that are going on. */
  readonly running: ReadonlySet<string>;
  /** Expected runs that have ended. */
  readonly done: number;
  /** The share that is done, by predicted cost where it is known. */
  readonly share: number;
  /** Since the phase began, in milliseconds. */
  readonly elapsed: number;
  /** How much longer it will take, in milliseconds; undefined if nothing tells. */
  readonly left: number | undefined;
  /** Runs of the next phase that have begun before it. */
  readonly ahead: ReadonlyMap<string, EarlyRun>;
  start(run: RunInfo): void;
  finish(run: RunInfo, cost: Pick<RunCost, 'wall' | 'known'>): void;
}

interface EarlyRun {
  readonly run: RunInfo;
  /** Undefined if it is going on. */
  readonly cost: Pick<RunCost, 'wall' | 'known'> | undefined;
}

/** What is known of a phase besides its runs. */
interface PhaseHints {
  /** What it and what follows it is expected to take, in milliseconds. */
  readonly expected?: number | undefined;
  /** The phase before it. */
  readonly before?: PhaseState | undefined;
  readonly now?: () => number;
}

/** Runs that cannot be predicted: they depend on the results of others. */
const UNEXPECTED: readonly RunInfo['kind'][] = ['diagnosis', 'syntax trees', 'probe'];

/** A phase at its beginning, with the runs and the predicted cost that are expected of it. */
export function startPhase(
  name: string,
  runs: number,
  predicted: number,
  { expected, before, now = () => performance.now() }: PhaseHints = {},
): PhaseState {
  const running = new Set<string>();
  const time = new TimeLeft(expected, now);
  const started = { count: 0, predicted: 0, least: Number.POSITIVE_INFINITY };
  const ahead = new Map<string, EarlyRun>();
  let done = 0;
  let donePredicted = 0;
  let most = 0;
  let prints = false;
  // Contracts to be linked are compiled as soon as they are printed: they belong to the phase that follows.
  const isAhead = ({ kind }: RunInfo): boolean => prints && kind === 'yul';
  // If the cost of all runs is not known: the longest goes first, so the remaining ones cost no more than the smallest
  // that has started.
  const total = (): number =>
    predicted > 0 ? predicted : started.predicted + Math.max(runs - started.count, 0) * started.least;
  const state: PhaseState = {
    name,
    runs,
    running,
    ahead,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      const known = predicted > 0 || started.predicted > 0;
      const share = known ? donePredicted / total() : done / Math.max(runs, 1);
      // The share never decreases, even if an estimate was too low.
      most = Math.max(most, Math.min(share, 1));
      return most;
    },
    get elapsed() {
      return time.elapsed;
    },
    get left() {
      return time.left(predicted > 0 || started.predicted > 0 ? total() : 0);
    },
    start(run) {
      running.add(run.label);
      if (run.kind === 'ir') prints = true;
      if (isAhead(run)) ahead.set(run.label, { run, cost: undefined });
      if (UNEXPECTED.includes(run.kind) || isAhead(run)) return;
      time.start(run.label, run.predicted);
      started.count += 1;
      started.predicted += run.predicted;
      started.least = Math.min(started.least, run.predicted);
    },
    finish(run, cost) {
      running.delete(run.label);
      if (UNEXPECTED.includes(run.kind)) return;
      if (isAhead(run)) {
        ahead.set(run.label, { run, cost });
        return;
      }
      time.finish(run.label, run.predicted, cost.known ? undefined : cost.wall);
      done += 1;
      donePredicted += run.predicted;
    },
  };
  for (const { run, cost } of before?.ahead.values() ?? []) {
    state.start(run);
    if (cost !== undefined) state.finish(run, cost);
  }
  return state;
}
