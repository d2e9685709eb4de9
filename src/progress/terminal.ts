import { diagnosticsText } from './diagnostics.ts';
import { percent, seconds } from './format.ts';
import { type PhaseState, startPhase } from './phase-state.ts';
import type { ErrorStream, Progress } from './progress.ts';

/** Length of the bar, in characters. */
const BAR = 24;
/** How often the line is drawn again though nothing has happened, in milliseconds: its clock goes on. */
const TICK = 1_000;
/** Columns of a terminal that does not tell, or says that it has none. */
const COLUMNS = 80;
/** Back to the start of the line, and clear to its end (ECMA-48: EL). */
const CLEAR = '\r\u001b[K';

/** One line that is drawn again and again. */
export function terminalProgress(stream: ErrorStream, colours: boolean): Progress {
  const begun = performance.now();
  let phase: PhaseState | undefined;
  const draw = (): void => {
    if (phase === undefined) return;
    const line = statusLine(phase, performance.now() - begun);
    // A line that wraps cannot be drawn again in place.
    stream.write(CLEAR + line.slice(0, Math.max((stream.columns || COLUMNS) - 1, 1)));
  };
  const clock = setInterval(draw, TICK);
  clock.unref();

  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      draw();
    },
    started(info) {
      phase?.start(info);
      draw();
    },
    finished(info) {
      phase?.finish(info);
      draw();
    },
    routed: () => undefined,
    note(text) {
      stream.write(`${CLEAR}parasolc: ${text}\n`);
      draw();
    },
    diagnosed(diagnostics) {
      stream.write(CLEAR + diagnosticsText(diagnostics, { quiet: false, colours }));
      draw();
    },
    end(summary) {
      clearInterval(clock);
      if (phase !== undefined) stream.write(CLEAR);
      phase = undefined;
      if (summary !== undefined) stream.write(`parasolc: ${summary}\n`);
    },
  };
}

function statusLine(phase: PhaseState, elapsed: number): string {
  const filled = Math.floor(phase.share * BAR);
  const bar = '#'.repeat(filled).padEnd(BAR, '.');
  const done = `${phase.done}/${phase.runs} done, ${phase.running.size} running`;
  return `${phase.name} [${bar}] ${percent(phase.share)}  ${done}  ${seconds(elapsed)}`;
}
