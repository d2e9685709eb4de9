import { type Bytes, memoryBytes } from '../bytes.ts';
import { now } from '../clock.ts';
import type { Compiler, CompilerResult, ImportAccess, RunCost } from '../compilers/compiler.ts';
import type { Pause } from '../compilers/pause.ts';
import type { RunStore } from '../store/run-store.ts';
import type { Conformance } from './conformance/conformance.ts';
import type { Observer, RunInfo } from './observer.ts';

/** What the steps work with. */
export interface Context {
  readonly compiler: Compiler;
  readonly observer: Observer;
  /** Ends the work: every run fails with `CANCELLED`. */
  readonly signal: AbortSignal;
  /** Interrupts the runs, where the compiler can. */
  readonly pause?: Pause | undefined;
  /** Checks compilers that the tests of this project do not cover. Without it, nothing is linked with them. */
  readonly conformance?: Conformance | undefined;
  /** What earlier runs gave; undefined if all is to be compiled. */
  readonly store?: RunStore | undefined;
}

/**
 * Runs solc once, unless it is known what it gives, and tells the observer.
 *
 * @param otherwise finds what can take the place of an output that is not known
 */
export async function runCompiler(
  { compiler, observer, signal, pause, store }: Context,
  info: RunInfo,
  input: readonly Uint8Array[],
  imports: ImportAccess,
  otherwise?: () => Promise<Bytes | undefined>,
): Promise<CompilerResult> {
  const begun = performance.now();
  observer.started(info, await compiler.invocation(imports));
  const run = signal.aborted ? undefined : await store?.runOf(compiler, memoryBytes(input), imports);
  const known = (run && (await store?.find(run))) ?? (await otherwise?.());
  if (known !== undefined) {
    const bytesIn = input.reduce((sum, { length }) => sum + length, 0);
    const wall = performance.now() - begun;
    const found = { cpu: 0, peakMemory: undefined, bytesIn, bytesOut: known.size, known: true } as const;
    const cost = endingNow({ wall, ...found });
    observer.finished(info, cost);
    return { output: known, cost };
  }
  const { output, cost: measured } = await compiler.run({
    label: info.label,
    ...{ input, imports, signal, pause },
  });
  const cost = endingNow(measured);
  observer.finished(info, cost);
  if (run !== undefined) store?.keep(run, output);
  return { output, cost };
}

/** The cost of a run that has just ended, with the time at which it began. */
function endingNow(cost: RunCost): RunCost {
  return { ...cost, begun: now() - cost.wall };
}
