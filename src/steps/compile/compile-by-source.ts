import { type Bytes, memoryBytes } from '../../bytes.ts';
import type { RunCost } from '../../compilers/compiler.ts';
import type { PartAnalysis, SplitPart, Unit, WholePart } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { find } from '../../json/read.ts';
import type { JsonNode, JsonTextMember } from '../../json/text.ts';
import { jsonToBuffer, slice } from '../../json/write.ts';
import type { Group } from '../../scheduling/strategies.ts';
import { type Answer, readAnswer } from '../../standard-json/answer.ts';
import { printedContracts } from '../../standard-json/output.ts';
import { type Context, runCompiler } from '../context.ts';
import { type NeedsOneRun, needsOneRun } from '../outcome.ts';
import { sourceNames } from '../source-texts.ts';
import { partCost } from './compile-units.ts';
import type { WorkQueue } from './pool.ts';
import { createRunInputs } from './run-inputs.ts';

/** What the run of a unit gave. */
type UnitResult =
  | { readonly kind: 'compiled'; readonly unit: Unit; readonly analysis: PartAnalysis | undefined }
  /** Analysis fails in the run that analyses everything: its output is that of the whole run. */
  | { readonly kind: 'analysis failed'; readonly output: Bytes; readonly cost: RunCost }
  /** Analysis fails elsewhere: the run that analyses everything will say so as the whole run does. */
  | { readonly kind: 'fails' };

/**
 * Compiles units of whole sources, of a plan that was made without asking solc. All that the output says of a contract
 * comes from the unit that compiles it; what the whole run says besides, from the first unit of shard 0, which
 * analyses everything. So no run is made for the sake of analysis alone.
 *
 * The first error ends the work: what solc prints then is for one run to say.
 */
export async function compileBySource(
  plan: SplitPlan,
  shard: number,
  units: readonly Group[],
  queue: WorkQueue,
  context: Context,
): Promise<SplitPart | WholePart | NeedsOneRun> {
  const inputs = await createRunInputs(plan, 'all');
  const names = await sourceNames(plan);
  const compile = async (
    group: Group,
    index: number,
    signal: AbortSignal,
  ): Promise<UnitResult | NeedsOneRun> => {
    const analysesAll = shard === 0 && index === 0;
    const { contracts, cost: predicted } = group;
    const info = { label: `unit ${index}`, kind: 'unit', contracts, predicted } as const;
    const input = inputs.compiling(contracts, analysesAll);
    const { output, cost } = await runCompiler({ ...context, signal }, info, input, inputs.imports);
    const answer = await readAnswer(output, { sources: names, imports: true }, info.label);
    if (answer.hasErrors) return failureOf(answer, cost, analysesAll);
    const doubt = reasonToDoubt(answer.root, contracts, names);
    if (doubt !== undefined) return needsOneRun(doubt);
    const unit = { contracts: [...contracts], predicted, cost: partCost(cost), output, failure: undefined };
    return { kind: 'compiled', unit, analysis: analysesAll ? await analysisIn(answer) : undefined };
  };
  const results = await untilDecided(
    units.map((group, index) =>
      queue.add(
        (signal) => compile(group, index, signal),
        () => group.cost,
      ),
    ),
  );
  const ending = results.find((result) => result.kind !== 'compiled' && result.kind !== 'fails');
  if (ending !== undefined || results.some(({ kind }) => kind === 'fails')) queue.cancel();
  if (ending?.kind === 'analysis failed')
    return { kind: 'whole', shard, output: ending.output, cost: partCost(ending.cost) };
  if (ending?.kind === 'needs one run') return ending;
  const compiled = results.filter((result) => result.kind === 'compiled');
  if (compiled.length < units.length) return needsOneRun('analysis finds errors');
  return {
    ...{ kind: 'split', shard, opcodes: undefined, irRuns: [], printed: [], objects: [], refused: [] },
    analysis: compiled.find(({ analysis }) => analysis !== undefined)?.analysis,
    units: compiled.map(({ unit }) => unit),
  };
}

/**
 * The results, as far as they are needed: up to the first one that ends the work. An analysis that fails elsewhere
 * leaves only the first unit to wait for.
 */
function untilDecided(
  work: readonly Promise<UnitResult | NeedsOneRun>[],
): Promise<(UnitResult | NeedsOneRun)[]> {
  return new Promise((resolve, reject) => {
    const results = new Map<number, UnitResult | NeedsOneRun>();
    let fails = false;
    for (const [index, promise] of work.entries())
      promise.then((result) => {
        results.set(index, result);
        fails ||= result.kind === 'fails';
        const isEnd = result.kind === 'analysis failed' || result.kind === 'needs one run';
        if (isEnd || (fails && results.has(0)) || results.size === work.length)
          resolve(work.flatMap((_, unit) => results.get(unit) ?? []));
      }, reject);
    if (work.length === 0) resolve([]);
  });
}

/** What an answer with errors means. Where analysis fails solc prints no sources (`StandardCompiler::compileSolidity`). */
function failureOf(
  { output, root, diagnostics }: Answer,
  cost: RunCost,
  analysesAll: boolean,
): UnitResult | NeedsOneRun {
  const errors = diagnostics.filter(({ isError }) => isError);
  // An error without a location can be one of the input itself, and hold places in its text.
  if (errors.some(({ location }) => location === undefined)) return needsOneRun('solc reports an error');
  if ((find(root, 'sources')?.members ?? []).length > 0) return needsOneRun('code generation fails');
  return analysesAll ? { kind: 'analysis failed', output, cost } : { kind: 'fails' };
}

/** Why an output does not fit the plan; `undefined` where it does. */
function reasonToDoubt(
  root: JsonNode,
  contracts: readonly string[],
  names: ReadonlySet<string>,
): string | undefined {
  const sources = find(root, 'sources')?.members ?? [];
  if (sources.length !== names.size || !sources.every(({ key }) => names.has(key)))
    return 'solc reads other sources than parasolc found';
  // A run that selects all contracts of a source prints those that were not found in its text as well.
  const known = new Set(contracts);
  return printedContracts(root).some((id) => !known.has(id))
    ? 'solc lists other contracts than parasolc found in the sources'
    : undefined;
}

async function analysisIn({ output, root }: Answer): Promise<PartAnalysis> {
  const members = (root.members ?? [])
    .filter(({ key }) => key !== 'contracts')
    .map((entry): JsonTextMember => ({ ...entry, value: slice(output, entry.value) }));
  return { output: memoryBytes([await jsonToBuffer({ kind: 'object', members })]), contracts: [] };
}
