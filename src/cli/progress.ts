import type { Progress } from '../commands/progress.ts';
import { lineProgress } from '../commands/progress-lines.ts';
import type { ErrorStream } from '../commands/surroundings.ts';
import { terminalProgress } from './progress-terminal.ts';

/** Shows a person, on standard error, what the steps do: one redrawn line on a terminal, plain lines elsewhere, notes alone where it should be quiet. */
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
