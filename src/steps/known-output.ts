import type { Project } from '../sources/project.ts';
import { indexOutput, printedContracts } from '../standard-json/output.ts';
import { type KnowableRun, variantOf } from '../store/run-store.ts';
import { type Built, type Merged, wholeOutput } from './built.ts';
import type { Context } from './context.ts';

/** Why nothing was compiled. */
const KNOWN = 'the output is known from an earlier build';

/**
 * What the output of this project is kept as: that of one run of everything, which it is equal to, or that of each
 * source compiled by itself. Undefined if it cannot be known.
 */
export async function outputRunOf(
  { input, access }: Project,
  sourcesMode: 'all' | 'relevant',
  { compiler, store, signal }: Context,
): Promise<KnowableRun | undefined> {
  const run = signal.aborted ? undefined : await store?.runOf(compiler, input.original, access);
  return run && outputOf(run, sourcesMode);
}

/** An output whose sources were compiled each with its own imports is another one than that of one run. */
export function outputOf(run: KnowableRun, sourcesMode: 'all' | 'relevant'): KnowableRun {
  return sourcesMode === 'relevant' ? variantOf(run, 'each source by itself 2') : run;
}

/** The output of a project, if it is known. Then nothing is planned, and no compiler started. */
export async function knownOutput(run: KnowableRun, { store }: Context): Promise<Built | undefined> {
  const output = await store?.find(run);
  if (output === undefined) return undefined;
  const root = await indexOutput(output, 'an earlier build');
  const contracts = printedContracts(root).length;
  const merged = await wholeOutput(output, root);
  return { ...merged, plan: undefined, parts: [], reason: KNOWN, known: { contracts } };
}

/**
 * Keeps the output of a build that was split: all of it is known the next time.
 *
 * @param imported whether there are sources that the input does not hold
 */
export function keepOutput(
  run: KnowableRun,
  merged: Merged,
  { input, imported }: { readonly input: Project['input']; readonly imported: boolean },
  { store }: Context,
): void {
  // What the runs for the parts were given is all there is: without errors they have found each import in it.
  if (!imported && holdsItsSources(input) && !merged.hasErrors) store?.keepMerged(run, merged.text);
}

/** Whether an input holds the texts of all sources that it lists. Without errors, solc has then read no others. */
export function holdsItsSources({ sources }: Project['input']): boolean {
  return [...sources.values()].every(({ kind }) => kind === 'content');
}
