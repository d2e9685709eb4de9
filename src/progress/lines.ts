import type { RunCost } from '../compilers/compiler.ts';
import type { RunInfo } from '../steps/observer.ts';
import { diagnosticsText } from './diagnostics.ts';
import { counted, megabytes, percent, roughly, seconds } from './format.ts';
import { type PhaseState, startPhase } from './phase-state.ts';
import type { ErrorStream, Progress } from './progress.ts';

/** After this many milliseconds of silence a line says what is still running, for people who watch a CI log. */
const SILENCE = 10_000;

/** There are many short runs when contracts are linked: a line for each of so many shares of all. */
const LINKED_LINES = 10;

/** How the lines look. */
interface LineStyle {
  /** Whether errors and warnings have colours. */
  readonly colours?: boolean;
  /** Names what is compiled, if there are several inputs. */
  readonly label?: string | undefined;
}

/** A line for the start and the end of each phase and run, but for those of single contracts to be linked. */
export function lineProgress(stream: ErrorStream, { colours = false, label }: LineStyle = {}): Progress {
  const begun = performance.now();
  const named = label === undefined ? '' : `${label}: `;
  let phase: PhaseState | undefined;
  const print = (line: string): void => {
    stream.write(`parasolc: ${named}${line}\n`);
    silence.refresh();
  };
  const silence = setInterval(() => {
    if (phase === undefined || phase.running.size === 0) return;
    const { name, share, left, running } = phase;
    const time = `${seconds(performance.now() - begun)}${left === undefined ? '' : `, about ${roughly(left)} left`}`;
    print(`${name}: ${percent(share)} after ${time}; running: ${[...running].join(', ')}`);
  }, SILENCE);
  silence.unref();

  return {
    phase(name, runs, predicted, expected) {
      phase = startPhase(name, runs, predicted, { expected, before: phase });
      print(`${name}: ${counted(runs, 'run')} of solc`);
    },
    started(info) {
      phase?.start(info);
      if (isOneOfMany(info)) return;
      print(`${info.label} started${contractsOf(info)}`);
    },
    finished(info, cost) {
      const before = phase?.share ?? 0;
      phase?.finish(info, cost);
      if (isOneOfMany(info)) {
        const steps = [before, phase?.share ?? 0].map((share) => Math.floor(share * LINKED_LINES));
        if (phase !== undefined && steps[0] !== steps[1]) print(stateOf(phase));
        return;
      }
      const ending = cost.known ? 'known from an earlier build' : `done in ${costText(cost)}`;
      print(`${info.label} ${ending}${phase === undefined ? '' : `; ${stateOf(phase)}`}`);
    },
    routed: () => undefined,
    note: print,
    diagnosed(diagnostics) {
      stream.write(diagnosticsText(diagnostics, { quiet: false, colours }));
    },
    end(summary) {
      clearInterval(silence);
      if (summary !== undefined) stream.write(`parasolc: ${named}${summary}\n`);
    },
  };
}

function contractsOf({ contracts }: RunInfo): string {
  return contracts.length === 0 ? '' : `, ${counted(contracts.length, 'contract')}`;
}

function costText({ wall, peakMemory }: RunCost): string {
  return peakMemory === undefined ? seconds(wall) : `${seconds(wall)}, ${megabytes(peakMemory)}`;
}

function isOneOfMany({ kind }: RunInfo): boolean {
  return kind === 'yul' || kind === 'probe';
}

function stateOf(phase: PhaseState): string {
  const of = `${phase.name}: ${phase.done} of ${phase.runs}`;
  return phase.done >= phase.runs ? `${of}, done` : `${of}, ${percent(phase.share)}`;
}
