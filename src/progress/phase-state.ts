import type { RunInfo } from '../steps/observer.ts';

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
  start(run: RunInfo): void;
  finish(run: RunInfo): void;
}

/** Runs that cannot be predicted: they depend on the results of others. */
const UNEXPECTED: readonly RunInfo['kind'][] = ['diagnosis', 'syntax trees', 'probe'];

/** A phase at its beginning, with the runs and the predicted cost that are expected of it. */
export function startPhase(name: string, runs: number, predicted: number): PhaseState {
  const running = new Set<string>();
  const started = { count: 0, predicted: 0, least: Number.POSITIVE_INFINITY };
  let done = 0;
  let donePredicted = 0;
  let most = 0;
  // If the cost of all runs is not known: the longest goes first, so the remaining ones cost no more than the smallest
  // that has started.
  const expected = (): number =>
    predicted > 0 ? predicted : started.predicted + Math.max(runs - started.count, 0) * started.least;
  return {
    name,
    runs,
    running,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      const known = predicted > 0 || started.predicted > 0;
      const share = known ? donePredicted / expected() : done / Math.max(runs, 1);
      // The share never decreases, even if an estimate was too low.
      most = Math.max(most, Math.min(share, 1));
      return most;
    },
    start({ label, kind, predicted: cost }) {
      running.add(label);
      if (UNEXPECTED.includes(kind)) return;
      started.count += 1;
      started.predicted += cost;
      started.least = Math.min(started.least, cost);
    },
    finish({ label, kind, predicted: cost }) {
      running.delete(label);
      if (UNEXPECTED.includes(kind)) return;
      done += 1;
      donePredicted += cost;
    },
  };
}
