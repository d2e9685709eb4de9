import type { RunCost } from '../compilers/compiler.ts';
import type { Progress } from '../progress/progress.ts';
import type { RunInfo } from '../steps/observer.ts';
import type { Routes } from '../steps/routes.ts';
import type { SolidityError } from './standard-json.ts';

/**
 * What happens during the work, in order. A run that has started finishes at most once; one that is cancelled, because
 * another way was faster, does not finish.
 */
export type ProgressEvent =
  /** A step begins: `analysis`, `compilation`. `runs` solc runs are expected, of this predicted cost together. */
  | {
      readonly type: 'phase';
      readonly name: string;
      readonly runs: number;
      readonly predicted: number;
      /** What it and what follows it is expected to take, in milliseconds, if that can be told. */
      readonly expected: number | undefined;
    }
  /** A run of solc begins. `invocation` is what a person would type for it. */
  | { readonly type: 'started'; readonly run: RunInfo; readonly invocation: string }
  /** It has ended. */
  | { readonly type: 'finished'; readonly run: RunInfo; readonly cost: RunCost }
  /** Contracts have been compiled, linked or not. */
  | ({ readonly type: 'routed' } & Routes)
  /** Something a person should know, in one line, such as the download of a compiler. */
  | { readonly type: 'note'; readonly text: string };

/** What was said to the progress of a command. */
export interface Heard {
  readonly progress: Progress;
  /** The errors and warnings of the Solidity code. */
  readonly errors: SolidityError[];
  /** The closing line. */
  summary: string;
}

/** Tells a listener of progress, and keeps what the command line would print. */
export function listen(tell: (event: ProgressEvent) => void): Heard {
  const errors: SolidityError[] = [];
  const heard: Heard = {
    errors,
    summary: '',
    progress: {
      phase: (name, runs, predicted, expected) => tell({ type: 'phase', name, runs, predicted, expected }),
      started: (run, invocation) => tell({ type: 'started', run, invocation }),
      finished: (run, cost) => tell({ type: 'finished', run, cost }),
      routed: (routes) => tell({ type: 'routed', ...routes }),
      note: (text) => tell({ type: 'note', text }),
      diagnosed(diagnostics) {
        // solc's own format; only its severity was checked.
        for (const { text } of diagnostics) errors.push(JSON.parse(text) as SolidityError);
      },
      end(summary = '') {
        heard.summary = summary;
      },
    },
  };
  return heard;
}
