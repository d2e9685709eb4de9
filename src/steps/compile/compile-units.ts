import type { Bytes } from '../../bytes.ts';
import type { CompilerResult, RunCost } from '../../compilers/compiler.ts';
import type { PartCost, Unit } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { isGeneratedAlone } from '../../graph/clusters.ts';
import { costModel } from '../../scheduling/cost-model.ts';
import { type Group, type Splitting, splitIntoUnits } from '../../scheduling/strategies.ts';
import { readAnswer } from '../../standard-json/answer.ts';
import { readDiagnostics } from '../../standard-json/diagnostics.ts';
import { indexOutput } from '../../standard-json/output.ts';
import { type Context, runCompiler } from '../context.ts';
import { isNeedsOneRun, type NeedsOneRun, needsOneRun } from '../outcome.ts';
import type { WorkQueue } from './pool.ts';
import { createRunInputs, type RunInput, type RunInputs } from './run-inputs.ts';

/** The units of some contracts: one group for each process, or more. */
export function unitsOf(plan: SplitPlan, contracts: readonly string[], processes: number): Group[] {
  return contracts.length === 0
    ? []
    : splitIntoUnits(splitting(plan, contracts), plan.manifest.strategy, processes);
}

/** Units of whole sources. The first one of shard 0 also analyses all that the whole run analyses. */
export function unitsBySource(
  plan: SplitPlan,
  contracts: readonly string[],
  shard: number,
  processes: number,
): Group[] {
  const { requested, strategy } = plan.manifest;
  const analysed = shard === 0 ? requested : [];
  return splitIntoUnits({ ...splitting(plan, contracts), wholeSources: true, analysed }, strategy, processes);
}

function splitting(
  { manifest: { compiler, graph, pipeline, estimated, sourcesMode } }: SplitPlan,
  contracts: readonly string[],
): Splitting {
  const eachSource = sourcesMode === 'relevant';
  return { graph, contracts, model: costModel(pipeline, estimated), release: compiler.release, eachSource };
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
): Promise<Unit[] | NeedsOneRun> {
  if (units.length === 0) return [];
  const inputs = await createRunInputs(plan, 'all');
  const done = await Promise.all(
    units.map((unit, offset) =>
      queue.add(
        (signal) => compileUnit(unit, first + offset, inputs, { ...context, signal }),
        () => unit.cost,
      ),
    ),
  );
  return done.find(isNeedsOneRun) ?? done.filter((unit): unit is Unit => !isNeedsOneRun(unit));
}

/**
 * Compiles contracts that are known to fail, one after another until one does: the whole run says no more than
 * that.
 *
 * @param contracts in the order in which the whole run generates them
 * @param first number of the first unit, to name it
 */
export async function compileFailing(
  plan: SplitPlan,
  contracts: readonly string[],
  first: number,
  queue: WorkQueue,
  context: Context,
): Promise<Unit[]> {
  const units: Unit[] = [];
  if (contracts.length === 0) return units;
  const inputs = await createRunInputs(plan, 'all');
  for (const contract of contracts) {
    const index = first + units.length;
    const unit = await queue.add(
      (signal) => compileBesideAnalysis(contract, index, inputs, { ...context, signal }),
      () => Number.POSITIVE_INFINITY,
    );
    units.push(unit);
    if (unit.failure !== undefined) break;
  }
  return units;
}

/**
 * Compiles a contract in a run that also analyses all that the whole run analyses: if it fails, the run says so in the
 * same way.
 *
 * @param index number of the unit, to name it
 */
export async function compileBesideAnalysis(
  contract: string,
  index: number,
  inputs: RunInputs,
  context: Context,
): Promise<Unit> {
  const info = { label: `unit ${index}`, kind: 'unit', contracts: [contract], predicted: 0 } as const;
  const input = inputs.generatingBesideAnalysis([contract]);
  const { output, cost } = await runCompiler(context, info, input, inputs.imports);
  const failure = (await hasErrors(output, info.label)) ? { contract, output } : undefined;
  return { contracts: [contract], predicted: 0, cost: partCost(cost), output, failure };
}

/** Compiles a group of contracts in one run. */
export async function compileUnit(
  group: Group,
  index: number,
  inputs: RunInputs,
  context: Context,
): Promise<Unit | NeedsOneRun> {
  const { unit, hasErrors } = await runUnit(group, index, inputs, context);
  return hasErrors ? withFailure(unit, index, inputs, context) : unit;
}

/**
 * The same, but what an error means is not found out.
 *
 * @param otherwise finds what can take the place of an output that is not known
 */
export async function runUnit(
  { contracts, cost: predicted }: Group,
  index: number,
  inputs: RunInputs,
  context: Context,
  otherwise?: () => Promise<Bytes | undefined>,
): Promise<{ readonly unit: Unit; readonly hasErrors: boolean }> {
  const info = { label: `unit ${index}`, kind: 'unit', contracts, predicted } as const;
  const input = inputs.generating(contracts);
  const { output, cost } = await runCompiler(context, info, input, inputs.imports, otherwise);
  const question = { sources: inputs.sourcesOf(contracts), imports: true };
  const { hasErrors } = await readAnswer(output, question, info.label);
  const unit = { contracts: [...contracts], predicted, cost: partCost(cost), output, failure: undefined };
  return { unit, hasErrors };
}

/** A unit in whose run solc reports an error. */
export async function withFailure(
  unit: Unit,
  index: number,
  inputs: RunInputs,
  context: Context,
): Promise<Unit | NeedsOneRun> {
  const failure = await diagnose(unit.contracts, index, inputs, context);
  return isNeedsOneRun(failure) ? failure : { ...unit, failure };
}

/**
 * Finds the contract at which a unit's code generation fails, by halving, and shows the failure as the whole
 * run shows it: beside the diagnostics of everything that the whole run analyses. Some failures take the
 * place of all other diagnostics (`StandardCompiler::compileSolidity`). Where a contract may need those before
 * it (`inseparable`), they are generated along with it.
 */
async function diagnose(
  contracts: readonly string[],
  index: number,
  inputs: RunInputs,
  context: Context,
): Promise<NonNullable<Unit['failure']> | NeedsOneRun> {
  const run = (label: string, generated: readonly string[], input: RunInput): Promise<CompilerResult> =>
    runCompiler(
      context,
      { label, kind: 'diagnosis', contracts: generated, predicted: 0 },
      input,
      inputs.imports,
    );
  const fails = async (label: string, generated: readonly string[]): Promise<boolean> =>
    hasErrors((await run(label, generated, inputs.generating(generated))).output, label);

  const alone = isGeneratedAlone(context.compiler.version.release);
  let suspects = contracts;
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
  return (await hasErrors(output, label))
    ? { contract, output }
    : needsOneRun(`${contract} fails with others but not alone`);
}

async function hasErrors(output: Bytes, label: string): Promise<boolean> {
  const root = await indexOutput(output, label);
  return (await readDiagnostics(output, root)).some(({ isError }) => isError);
}

/** A run's cost, as a part tells it: also whether its output was known, which the merge reports. */
export function partCost(cost: RunCost): PartCost {
  return Object.fromEntries(Object.entries(cost).filter(([, figure]) => figure !== undefined)) as PartCost;
}
