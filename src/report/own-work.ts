import { now } from '../clock.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { type FinishedRun, ownCpu } from '../progress/observers.ts';
import type { OwnWork, ReportedRun, Work } from './report.ts';

/**
 * What a command that has just ended reports of its runs and of itself.
 *
 * @param wall of the command, in milliseconds
 */
export function measuredWork(
  runs: readonly FinishedRun[],
  { kind }: Pick<Compiler, 'kind'>,
  wall: number,
  shard?: number,
): Pick<Work, 'runs' | 'begun' | 'own' | 'wall'> & { readonly own: OwnWork } {
  return {
    runs: runs.map(
      ({ info, cost }): ReportedRun => ({ ...info, cost, ...(shard === undefined ? {} : { shard }) }),
    ),
    wall,
    begun: now() - wall,
    own: ownWork(runs, kind),
  };
}

function ownWork(runs: readonly FinishedRun[], kind: Compiler['kind']): OwnWork {
  const total = ownCpu();
  // WebAssembly compilers run in threads of this process.
  const compilers = kind === 'wasm' ? runs.reduce((sum, { cost }) => sum + (cost.cpu ?? 0), 0) : 0;
  const last = runs.at(-1);
  const linking = last === undefined ? 0 : total - last.ownCpu;
  return { cpu: Math.max(total - compilers, linking), linking };
}
