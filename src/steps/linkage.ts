import { ParasolcError } from '../errors.ts';
import type { SplitPlan } from '../exchange/plan.ts';
import { readWritten } from '../json/written.ts';
import { linkability, unlinkableOutput } from '../link/linkability.ts';
import type { LinkSettings } from '../link/settings.ts';
import { contractNames } from '../standard-json/output.ts';
import { coveredOutputs } from '../standard-json/outputs.ts';
import { type OutputSelection, selectionFromEntries, selectorsFor } from '../standard-json/selection.ts';

/** Which contracts of a plan are linked: the one place where that is decided before anything is compiled. */
export interface Linkage {
  readonly settings: LinkSettings;
  readonly selection: OutputSelection;
  /** Whether one of some outputs of a contract is asked for. */
  selects(contract: string, ...outputs: readonly string[]): boolean;
  /** Why a contract is compiled directly; `undefined` where it is to be linked. */
  reasonAgainst(contract: string): string | undefined;
  /** Whether some shard of the plan is to compile this contract by itself, to be linked. */
  isPlanned(contract: string): boolean;
}

/** Fails with `PLAN_INVALID` where the plan links what cannot be linked. */
export function linkageOf({ manifest, settings: text }: SplitPlan): Linkage {
  const { compiler, selection: entries, sourcesMode, shards } = manifest;
  const selection = selectionFromEntries(entries);
  const choice = linkability({
    settings: readWritten(text),
    selection,
    sourcesMode,
    release: compiler.release,
  });
  if (choice.kind === 'not linkable') {
    throw new ParasolcError('PLAN_INVALID', 'the plan links contracts that cannot be linked', {
      facts: [choice.reason],
      fix: 'plan again',
    });
  }
  const planned = new Set(shards.flatMap((shard) => shard.contracts));
  const selectorsOf = (id: string): readonly string[] => {
    const { source, name } = contractNames(id);
    return selectorsFor(selection, source, name);
  };
  const reasonAgainst = (id: string): string | undefined => unlinkableOutput(selectorsOf(id));
  return {
    settings: choice.settings,
    selection,
    selects: (id, ...outputs) => coveredOutputs(selectorsOf(id), outputs, compiler.release).length > 0,
    reasonAgainst,
    isPlanned: (id) => planned.has(id) && reasonAgainst(id) === undefined,
  };
}
