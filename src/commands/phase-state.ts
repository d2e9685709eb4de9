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

/** A phase at its beginning, with the runs and the predicted cost that are expected of it. */
export function startPhase(name: string, runs: number, predicted: number): PhaseState {
  const running = new Set<string>();
  let done = 0;
  let donePredicted = 0;
  return {
    name,
    runs,
    running,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      return Math.min(predicted > 0 ? donePredicted / predicted : done / Math.max(runs, 1), 1);
    },
    start({ label }) {
      running.add(label);
    },
    finish({ label, kind, predicted: cost }) {
      running.delete(label);
      // Runs that nobody could expect: they follow from what others found.
      if (kind === 'diagnosis' || kind === 'syntax trees' || kind === 'probe') return;
      done += 1;
      donePredicted += cost;
    },
  };
}
