import { memoryBytes } from '../../bytes.ts';
import type { PartAnalysis, SplitPart, Unit } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import type { JsonNode } from '../../json/text.ts';
import { copied, jsonToBuffer } from '../../json/write.ts';
import type { Group } from '../../scheduling/strategies.ts';
import { type Answer, errorStage, readAnswer } from '../../standard-json/answer.ts';
import { printedContracts } from '../../standard-json/output.ts';
import { type Context, runCompiler } from '../context.ts';
import { allUnlessEnding, type Ending, isEnding, needsOneRun } from '../outcome.ts';
import { reasonToDoubtSources, sourceNames } from '../source-texts.ts';
import { partCost } from './compile-units.ts';
import type { WorkQueue } from './pool.ts';
import { createRunInputs } from './run-inputs.ts';

interface CompiledUnit {
  readonly kind: 'compiled';
  readonly unit: Unit;
  /** From the unit that analyses everything. */
  readonly analysis: PartAnalysis | undefined;
}

/** The analysis fails in a unit that does not analyse everything. */
const FAILS = { kind: 'analysis fails' } as const;

/**
 * Compiles units of whole sources, for a plan that was made without asking solc. The outputs of a contract come from
 * the unit that compiles it; everything else comes from the first unit of shard 0, which analyses all sources. So
 * nothing is analysed in a run of its own.
 *
 * The first error ends the work. An error of the analysis is taken from the unit that analyses everything: it prints
 * what the whole run prints. For any other error one run is needed.
 */
export async function compileBySource(
  plan: SplitPlan,
  shard: number,
  units: readonly Group[],
  queue: WorkQueue,
  context: Context,
): Promise<SplitPart | Ending> {
  const inputs = await createRunInputs(plan, 'all');
  const names = await sourceNames(plan);
  const compile = async (
    { contracts, cost: predicted }: Group,
    index: number,
    signal: AbortSignal,
  ): Promise<CompiledUnit | typeof FAILS | Ending> => {
    const analysesAll = shard === 0 && index === 0;
    const info = { label: `unit ${index}`, kind: 'unit', contracts, predicted } as const;
    const input = inputs.compiling(contracts, analysesAll);
    const { output, cost } = await runCompiler({ ...context, signal }, info, input, inputs.imports);
    const answer = await readAnswer(output, { sources: names, imports: true }, info.label);
    const stage = errorStage(answer);
    if (stage === 'analysis')
      return analysesAll ? { kind: 'whole', shard, output, cost: partCost(cost) } : FAILS;
    if (stage !== undefined)
      return needsOneRun(stage === 'generation' ? 'code generation fails' : 'solc reports an error');
    const doubt = reasonToDoubtSources(answer.root, names) ?? reasonToDoubtContracts(answer.root, contracts);
    if (doubt !== undefined) return needsOneRun(doubt);
    const unit = { contracts: [...contracts], predicted, cost: partCost(cost), output, failure: undefined };
    return { kind: 'compiled', unit, analysis: analysesAll ? await analysisIn(answer) : undefined };
  };
  const work = units.map((group, index) =>
    queue.add(
      (signal) => compile(group, index, signal),
      () => group.cost,
    ),
  );
  const compiled = await allUnlessEnding(
    work.map(async (unit): Promise<CompiledUnit | Ending> => {
      const result = await unit;
      if (result.kind !== FAILS.kind) return result;
      const first = await work[0];
      return first !== undefined && isEnding(first) ? first : needsOneRun('analysis finds errors');
    }),
  );
  if (isEnding(compiled)) {
    queue.cancel();
    return compiled;
  }
  return {
    ...{ kind: 'split', shard, opcodes: undefined, irRuns: [], printed: [], objects: [], refused: [] },
    analysis: compiled[0]?.analysis,
    units: compiled.map(({ unit }) => unit),
  };
}

/** A run that selects all contracts of a source also prints those that were not found in its text. */
function reasonToDoubtContracts(root: JsonNode, contracts: readonly string[]): string | undefined {
  const known = new Set(contracts);
  return printedContracts(root).some((id) => !known.has(id))
    ? 'solc lists other contracts than parasolc found in the sources'
    : undefined;
}

async function analysisIn({ output, root }: Answer): Promise<PartAnalysis> {
  const members = (root.members ?? [])
    .filter(({ key }) => key !== 'contracts')
    .map((entry) => copied(output, entry));
  return { output: memoryBytes([await jsonToBuffer({ kind: 'object', members })]), contracts: [] };
}
