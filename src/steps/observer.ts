import type { RunCost } from '../compilers/compiler.ts';
import type { Routes } from './routes.ts';

/** One solc run, as progress, trace and summary speak of it. */
export interface RunInfo {
  /** `analysis`, `unit 3`, … */
  readonly label: string;
  readonly kind:
    | 'analysis'
    | 'syntax trees'
    /** Prints the intermediate representation of contracts. */
    | 'ir'
    /** Compiles one contract from its intermediate representation, to be linked. */
    | 'yul'
    /** Asks the compiler something about itself. */
    | 'probe'
    | 'unit'
    | 'whole'
    | 'diagnosis'
    | 'verification';
  readonly contracts: readonly string[];
  /** Predicted cost, in the cost model's unit; only ratios mean something. */
  readonly predicted: number;
}

/** Hears what the steps do. It must not throw. */
export interface Observer {
  /**
   * A step begins; `runs` solc runs are expected of it, of this predicted cost together.
   *
   * @param expected what it and what follows it is expected to take, in milliseconds; undefined if nothing tells
   */
  phase(name: string, runs: number, predicted: number, expected?: number): void;
  /** @param invocation what a person would type for the run */
  started(run: RunInfo, invocation: string): void;
  finished(run: RunInfo, cost: RunCost): void;
  /** Contracts have been compiled, linked or not. */
  routed(routes: Routes): void;
  /** Something a person should know, in one line. */
  note(text: string): void;
}

/** Hears nothing. */
export const SILENT: Observer = {
  phase: () => undefined,
  started: () => undefined,
  finished: () => undefined,
  routed: () => undefined,
  note: () => undefined,
};
