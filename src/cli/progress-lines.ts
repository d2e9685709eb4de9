import type { RunCost } from '../compilers/compiler.ts';
import type { RunInfo } from '../steps/observer.ts';
import { type PhaseState, startPhase } from './phase-state.ts';
import type { Progress } from './progress.ts';
import type { ErrorStream } from './surroundings.ts';
import { counted, megabytes, percent, seconds } from './units.ts';

/** After this silence a line says what is still running, in milliseconds: logs of CI are read while they grow. */
const SILENCE = 10_000;

/** A line for the start and the end of each phase and run. */
export function lineProgress(stream: ErrorStream): Progress {
  const begun = performance.now();
  let phase: PhaseState | undefined;
  const print = (line: string): void => {
    stream.write(`parasolc: ${line}\n`);
    silence.refresh();
  };
  const silence = setInterval(() => {
    if (phase === undefined || phase.running.size === 0) return;
    const labels = [...phase.running];
    print(
      `${phase.name}: ${percent(phase.share)} after ${seconds(performance.now() - begun)}, running: ${labels.join(', ')}`,
    );
  }, SILENCE);
  silence.unref();

  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      print(`${name}: ${counted(runs, 'run')} of solc`);
    },
    started(info) {
      phase?.start(info);
      print(`${info.label} started${contractsOf(info)}`);
    },
    finished(info, cost) {
      phase?.finish(info);
      print(`${info.label} done in ${costText(cost)}${phase === undefined ? '' : ofPhase(phase)}`);
    },
    routed: () => undefined,
    note: print,
    end(summary) {
      clearInterval(silence);
      if (summary !== undefined) stream.write(`parasolc: ${summary}\n`);
    },
  };
}

function contractsOf({ contracts }: RunInfo): string {
  return contracts.length === 0 ? '' : `, ${counted(contracts.length, 'contract')}`;
}

function costText({ wall, peakMemory }: RunCost): string {
  return peakMemory === undefined ? seconds(wall) : `${seconds(wall)}, ${megabytes(peakMemory)}`;
}

function ofPhase(phase: PhaseState): string {
  const of = `; ${phase.name}: ${phase.done} of ${phase.runs}`;
  return phase.done >= phase.runs ? `${of}, done` : `${of}, ${percent(phase.share)}`;
}
