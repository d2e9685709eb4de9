import type { Project } from '../sources/project.ts';
import { indexOutput, printedContracts } from '../standard-json/output.ts';
import type { KnowableRun } from '../store/run-store.ts';
import { type Built, type Merged, wholeOutput } from './built.ts';
import type { Context } from './context.ts';

/** Why nothing was compiled. */
const KNOWN = 'the output is known from an earlier build';

/** The one run of everything: what a build of this project is equal to. Undefined if it cannot be known. */
export async function wholeRunOf(
  { input, access }: Project,
  { compiler, store, signal }: Context,
): Promise<KnowableRun | undefined> {
  return signal.aborted ? undefined : store?.runOf(compiler, input.original, access);
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
 * Keeps the output of a build that was split as that of one run, which it is.
 *
 * @param imported whether there are sources that the input does not hold
 */
export function keepOutput(
  run: KnowableRun,
  merged: Merged,
  { input, imported }: { readonly input: Project['input']; readonly imported: boolean },
  { store }: Context,
): void {
  const isClosed = !imported && [...input.sources.values()].every(({ kind }) => kind === 'content');
  // What the runs for the parts were given is all there is: without errors they have found each import in it.
  if (isClosed && !merged.hasErrors) store?.keepMerged(run, merged.text);
}
