import { canDraw, hasColours } from './colours.ts';
import { diagnosticsText } from './diagnostics.ts';
import { lineProgress } from './lines.ts';
import type { ErrorStream, Progress } from './progress.ts';
import { terminalProgress } from './terminal.ts';

/** How progress is shown. */
interface ProgressRequest {
  /** Notes and errors only. */
  readonly quiet: boolean;
  /** Names what is compiled, if there are several inputs. */
  readonly label?: string | undefined;
}

/**
 * Shows a person, on standard error, what the steps do: one redrawn line on a terminal, plain lines elsewhere, notes
 * and only errors with `--quiet`.
 *
 * @param env decides about colours: see `hasColours`
 */
export function showProgress(
  stream: ErrorStream,
  { quiet, label }: ProgressRequest,
  env: Readonly<Record<string, string | undefined>> = {},
): Progress {
  const colours = hasColours(stream, env);
  if (quiet) return notesOnly(stream, colours);
  const style = { colours, label };
  return canDraw(stream, env) ? terminalProgress(stream, style) : lineProgress(stream, style);
}

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
