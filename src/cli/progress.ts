import type { Observer } from '../steps/observer.ts';
import { lineProgress } from './progress-lines.ts';
import { terminalProgress } from './progress-terminal.ts';
import type { ErrorStream } from './surroundings.ts';

/** Shows a person, on standard error, what the steps do. */
export interface Progress extends Observer {
  /** Ends the showing; with the line that says what was done, if all went well. */
  end(summary?: string): void;
}

/** One redrawn line on a terminal, plain lines elsewhere, notes alone where it should be quiet. */
export function showProgress(stream: ErrorStream, quiet: boolean): Progress {
  if (quiet) return notesOnly(stream);
  return stream.isTTY === true ? terminalProgress(stream) : lineProgress(stream);
}

function notesOnly(stream: ErrorStream): Progress {
  return {
    phase: () => undefined,
    started: () => undefined,
    finished: () => undefined,
    routed: () => undefined,
    note: (text) => {
      stream.write(`parasolc: ${text}\n`);
    },
    end: () => undefined,
  };
}
