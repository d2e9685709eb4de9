import type { Unit } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import type { Group } from '../../scheduling/strategies.ts';
import type { Context } from '../context.ts';
import { isNeedsOneRun, type NeedsOneRun } from '../outcome.ts';
import { compileUnit, runUnit, withFailure } from './compile-units.ts';
import { KeptUnits } from './kept-units.ts';
import type { WorkQueue } from './pool.ts';
import { renumber } from './renumber.ts';
import { createRunInputs, type RunInputs } from './run-inputs.ts';

/** The inputs of runs with some of the sources. */
interface Inputs {
  /** With a source and what it imports. */
  readonly alone: RunInputs;
  /** The same, but solc starts where the whole run enters import cycles. Few projects need it. */
  readonly entering: () => Promise<RunInputs>;
  /** With all sources, for what cannot be translated. Few projects need it. */
  readonly complete: () => Promise<RunInputs>;
  readonly kept: KeptUnits | undefined;
}

/** A unit with the numbers of its own run. */
interface RanUnit {
  readonly unit: Unit | NeedsOneRun;
  /** The sources that its run requested. */
  readonly requested: readonly string[];
}

/** Compiles each source by itself: with what it imports, and nothing else. */
export async function compileRelevantUnits(
  plan: SplitPlan,
  units: readonly Group[],
  queue: WorkQueue,
  context: Context,
): Promise<Unit[] | NeedsOneRun> {
  if (units.length === 0) return [];
  let entering: Promise<RunInputs> | undefined;
  let complete: Promise<RunInputs> | undefined;
  const inputs: Inputs = {
    alone: await createRunInputs(plan, 'relevant'),
    entering: () => (entering ??= createRunInputs(plan, 'relevant and entries')),
    complete: () => (complete ??= createRunInputs(plan, 'all')),
    kept: await KeptUnits.open(plan, context),
  };
  const done = await Promise.all(
    units.map((group, index) =>
      queue.add(
        async (signal) => {
          const ran = await compileAlone(group, index, inputs, { ...context, signal });
          return renumberUnit(plan, ran, index, inputs, { ...context, signal });
        },
        () => group.cost,
      ),
    ),
  );
  const flat = done.flat();
  return flat.find(isNeedsOneRun) ?? flat.filter((unit): unit is Unit => !isNeedsOneRun(unit));
}

/** solc can refuse to start with a source of an import cycle, though the whole run enters the cycle elsewhere. */
async function compileAlone(
  group: Group,
  index: number,
  { alone, entering, kept }: Inputs,
  context: Context,
): Promise<RanUnit> {
  const selection = alone.selectionFor(group.contracts);
  const otherwise = kept && (() => kept.find(selection, context));
  const { unit, hasErrors } = await runUnit(group, index, alone, context, otherwise);
  const requested = [...selection.keys()];
  if (!hasErrors) {
    if (unit.cost.known !== true) await kept?.keep(selection, unit.output, context);
    return { unit, requested };
  }
  const otherInputs = await entering();
  const more = [...otherInputs.selectionFor(group.contracts).keys()];
  return more.length > requested.length
    ? { unit: await compileUnit(group, index, otherInputs, context), requested: more }
    : { unit: await withFailure(unit, index, alone, context), requested };
}

/** Gives a unit's output the whole run's numbers; what cannot be translated is compiled with all sources. */
async function renumberUnit(
  plan: SplitPlan,
  { unit, requested }: RanUnit,
  index: number,
  { complete }: Inputs,
  context: Context,
): Promise<(Unit | NeedsOneRun)[]> {
  if (isNeedsOneRun(unit)) return [unit];
  const renumbered = await renumber(plan, unit.output, requested, `unit ${index}`);
  const refused = new Set(renumbered.refused);
  const kept = unit.contracts.filter((id) => !refused.has(id));
  const translated = { ...unit, contracts: kept, output: renumbered.output };
  if (refused.size === 0) return [translated];
  context.observer.note(`unit ${index}: ${refused.size} contracts are compiled again with all sources`);
  const again = { contracts: renumbered.refused, cost: 0 };
  return [translated, await compileUnit(again, index, await complete(), context)];
}
