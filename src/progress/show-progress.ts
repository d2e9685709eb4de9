import { diagnosticsText } from './diagnostics.ts';
import { lineProgress } from './lines.ts';
import type { ErrorStream, Progress } from './progress.ts';
import { terminalProgress } from './terminal.ts';

/**
 * Shows a person, on standard error, what the steps do: one redrawn line on a terminal, plain lines elsewhere, notes
 * and only errors with `--quiet`.
 *
 * @param env `NO_COLOR` (no-color.org) and `TERM=dumb` take the colours from a terminal
 */
export function showProgress(stream: ErrorStream, quiet: boolean, env: EnvironmentVariables = {}): Progress {
  const colours = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  if (quiet) return notesOnly(stream, colours);
  return stream.isTTY === true ? terminalProgress(stream, colours) : lineProgress(stream);
}

type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

function notesOnly(stream: ErrorStream, colours: boolean): Progress {
  return {
    phase: () => undefined,
    started: () => undefined,
    finished: () => undefined,
    routed: () => undefined,
    note: (text) => {
      stream.write(`parasolc: ${text}\n`);
    },
    diagnosed(diagnostics) {
      stream.write(diagnosticsText(diagnostics, { quiet: true, colours }));
    },
    end: () => undefined,
  };
}
