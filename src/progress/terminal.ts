import { diagnosticsText } from './diagnostics.ts';
import { type PhaseState, startPhase } from './phase-state.ts';
import type { ErrorStream, Progress } from './progress.ts';
import { statusLine } from './status-line.ts';

/** How often the line is drawn again though nothing has happened, in milliseconds: its clock goes on. */
const TICK = 1_000;
/** Columns of a terminal that does not tell, or says that it has none. */
const COLUMNS = 80;
/** Back to the start of the line, and clear to its end (ECMA-48: EL). */
const CLEAR = '\r\u001b[K';

/** How progress is shown on a terminal. */
interface TerminalStyle {
  readonly colours: boolean;
  /** Names what is compiled, if there are several inputs. */
  readonly label?: string | undefined;
}

/** One line that is drawn again and again. */
export function terminalProgress(stream: ErrorStream, { colours, label }: TerminalStyle): Progress {
  const begun = performance.now();
  const named = label === undefined ? '' : `${label}: `;
  let phase: PhaseState | undefined;
  /** Length of the line that is on the screen. */
  let drawn = 0;
  const columns = (): number => stream.columns || COLUMNS;
  const clear = (): string => {
    // A terminal that has become narrower has broken the line, and the cursor is in its last part (ECMA-48: CUU, ED).
    const above = Math.max(Math.ceil(drawn / columns()) - 1, 0);
    drawn = 0;
    return above === 0 ? CLEAR : `\r\u001b[${above}A\u001b[J`;
  };
  const draw = (): void => {
    if (phase === undefined) return;
    // A line that wraps cannot be drawn again in place.
    const line = statusLine(phase, performance.now() - begun, columns() - 1, named);
    stream.write(clear() + line);
    drawn = line.length;
  };
  const clock = setInterval(draw, TICK);
  clock.unref();
  stream.on('resize', draw);

  return {
    phase(name, runs, predicted, expected) {
      phase = startPhase(name, runs, predicted, { expected, before: phase });
      draw();
    },
    started(info) {
      phase?.start(info);
      draw();
    },
    finished(info, cost) {
      phase?.finish(info, cost);
      draw();
    },
    routed: () => undefined,
    note(text) {
      stream.write(`${clear()}parasolc: ${named}${text}\n`);
      draw();
    },
    diagnosed(diagnostics) {
      stream.write(clear() + diagnosticsText(diagnostics, { quiet: false, colours }));
      draw();
    },
    end(summary) {
      clearInterval(clock);
      stream.off('resize', draw);
      if (phase !== undefined) stream.write(clear());
      phase = undefined;
      if (summary !== undefined) stream.write(`parasolc: ${named}${summary}\n`);
    },
  };
}
