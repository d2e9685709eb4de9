import type { Bytes } from '../bytes.ts';
import type { CompilerResult, RunCost } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import type { UnitManifest, UnitOutput } from '../exchange/part.ts';
import type { SplitPlan } from '../exchange/plan.ts';
import { isGeneratedAlone } from '../graph/clusters.ts';
import { find } from '../json/read.ts';
import { costModel } from '../scheduling/cost-model.ts';
import { type Group, splitIntoUnits } from '../scheduling/strategies.ts';
import { readAnswer } from '../standard-json/answer.ts';
import { readDiagnostics } from '../standard-json/diagnostics.ts';
import { indexOutput } from '../standard-json/output.ts';
import { type Context, runCompiler } from './context.ts';
import type { WorkQueue } from './pool.ts';
import { createUnitInputs, type UnitInputs } from './unit-input.ts';
import { renumber } from './whole-numbering.ts';

/** A unit that has been compiled, as a part holds it. */
export interface DoneUnit {
  readonly manifest: UnitManifest;
  readonly output: UnitOutput;
}

/** The units of some contracts: the groups that `jobs` processes work on. */
export function unitsOf(plan: SplitPlan, contracts: readonly string[], jobs: number): Group[] {
  const { compiler, graph, pipeline, strategy } = plan.manifest;
  return splitIntoUnits(
    { graph, contracts, model: costModel(pipeline), release: compiler.release },
    strategy,
    jobs,
  );
}

/**
 * Compiles units: in each, solc generates a group of contracts.
 *
 * @param first number of the first unit, to name it
 */
export async function compileUnits(
  plan: SplitPlan,
  units: readonly Group[],
  first: number,
  queue: WorkQueue,
  context: Context,
): Promise<DoneUnit[]> {
  if (units.length === 0) return [];
  const { sourcesMode } = plan.manifest;
  const inputs = await createUnitInputs(plan, sourcesMode);
  const done = units.map((unit, offset) =>
    queue.add(
      async (signal) => {
        const index = first + offset;
        const one = await compileUnit(unit, index, inputs, { ...context, signal });
        return sourcesMode === 'all' ? [one] : renumberUnit(plan, one, index, inputs, { ...context, signal });
      },
      () => unit.cost,
    ),
  );
  return (await Promise.all(done)).flat();
}

/** Gives a unit's output the whole run's numbers; what cannot be translated is compiled with all sources. */
async function renumberUnit(
  plan: SplitPlan,
  { manifest, output: { output, failure } }: DoneUnit,
  index: number,
  inputs: UnitInputs,
  context: Context,
): Promise<DoneUnit[]> {
  const requested = inputs.requestedFor(manifest.contracts);
  const renumbered = await renumber(plan, output, requested, `unit ${index}`);
  const refused = new Set(renumbered.refused);
  const kept = manifest.contracts.filter((id) => !refused.has(id));
  const translated = {
    manifest: { ...manifest, contracts: kept },
    output: { output: renumbered.output, failure },
  };
  if (refused.size === 0) return [translated];
  context.observer.note(`unit ${index}: ${refused.size} contracts are compiled again with all sources`);
  const complete = await createUnitInputs(plan, 'all');
  return [
    translated,
    await compileUnit({ contracts: renumbered.refused, cost: 0 }, index, complete, context),
  ];
}

async function compileUnit(
  unit: Group,
  index: number,
  inputs: UnitInputs,
  context: Context,
): Promise<DoneUnit> {
  const info = {
    label: `unit ${index}`,
    kind: 'unit',
    contracts: unit.contracts,
    predicted: unit.cost,
  } as const;
  const { output, cost } = await runCompiler(
    context,
    info,
    inputs.generating(unit.contracts),
    inputs.imports,
  );
  const manifest = { contracts: [...unit.contracts], predicted: unit.cost, cost: unitCost(cost) };
  const sources = inputs.sourcesOf(unit.contracts);
  if (!(await readAnswer(output, { sources, imports: true }, info.label)).hasErrors)
    return { manifest, output: { output, failure: undefined } };
  const failure = await diagnose(unit, index, inputs, context);
  return {
    manifest: { ...manifest, failedAt: failure.contract },
    output: { output, failure: failure.output },
  };
}

/**
 * Finds the contract at which a unit's code generation fails, by halving, and shows the failure as the whole
 * run shows it: beside the diagnostics of everything that the whole run analyses. Some failures take the
 * place of all other diagnostics (`StandardCompiler::compileSolidity`). Where a contract may need those before
 * it (`inseparable`), they are generated along with it.
 */
async function diagnose(
  unit: Group,
  index: number,
  inputs: UnitInputs,
  context: Context,
): Promise<{ contract: string; output: Bytes }> {
  const run = (
    label: string,
    contracts: readonly string[],
    input: readonly Uint8Array[],
  ): Promise<CompilerResult> =>
    runCompiler(context, { label, kind: 'diagnosis', contracts, predicted: 0 }, input, inputs.imports);
  const fails = async (label: string, contracts: readonly string[]): Promise<boolean> =>
    hasErrors((await run(label, contracts, inputs.generating(contracts))).output, label);

  const alone = isGeneratedAlone(context.compiler.version.release);
  let suspects = unit.contracts;
  let before: readonly string[] = [];
  for (let step = 1; suspects.length > 1; step++) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    const failed = await fails(`unit ${index}, diagnosis ${step}`, [...before, ...half]);
    if (!failed && !alone) before = [...before, ...half];
    suspects = failed ? half : suspects.slice(half.length);
  }
  const contract = suspects[0] ?? '';
  const label = `unit ${index}, failure`;
  const { output } = await run(label, suspects, inputs.generatingBesideAnalysis([...before, ...suspects]));
  if (!(await hasErrors(output, label))) {
    throw new ParasolcError('NEEDS_ONE_RUN', `${contract} fails beside others and not alone`, {
      remedy: 'compile with `--strategy single`, and report this with the input',
    });
  }
  return { contract, output };
}

async function hasErrors(output: Bytes, label: string): Promise<boolean> {
  const root = await indexOutput(output, label);
  return (await readDiagnostics(output, find(root, 'errors'))).some(({ isError }) => isError);
}

/** A run's cost, as a part tells it. */
export function unitCost(cost: RunCost): UnitManifest['cost'] {
  return Object.fromEntries(
    Object.entries(cost).filter(([, figure]) => figure !== undefined),
  ) as UnitManifest['cost'];
}
