import type { Compiler, CompilerResult, ImportAccess } from '../compilers/compiler.ts';
import type { Conformance } from './conformance/conformance.ts';
import type { Observer, RunInfo } from './observer.ts';

/** What the steps work with. */
export interface Context {
  readonly compiler: Compiler;
  readonly observer: Observer;
  /** Ends the work: every run fails with `CANCELLED`. */
  readonly signal: AbortSignal;
  /** Checks compilers that the tests of this project do not cover. Without it, nothing is linked with them. */
  readonly conformance?: Conformance | undefined;
}

/** Runs solc once, and tells the observer. */
export async function runCompiler(
  { compiler, observer, signal }: Context,
  info: RunInfo,
  input: readonly Uint8Array[],
  imports: ImportAccess,
): Promise<CompilerResult> {
  observer.started(info, await compiler.invocation(imports));
  const result = await compiler.run({ label: info.label, input, imports, signal });
  observer.finished(info, result.cost);
  return result;
}
