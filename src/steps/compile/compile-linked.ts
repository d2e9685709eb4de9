import type { CompilerResult, RunCost } from '../../compilers/compiler.ts';
import { ParasolcError } from '../../errors.ts';
import type { IrRun, PartAnalysis, RefusedContract, SplitPart, Unit } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import type { Written } from '../../json/written.ts';
import type { OpcodeTable } from '../../link/opcodes.ts';
import { contractNames } from '../../standard-json/output.ts';
import { coveredOutputs } from '../../standard-json/outputs.ts';
import { irRunSettings } from '../../standard-json/run-input.ts';
import { selectorsFor } from '../../standard-json/selection.ts';
import { type Context, runCompiler } from '../context.ts';
import { type Linkage, linkageOf } from '../linkage.ts';
import { isNeedsOneRun, needsOneRun } from '../outcome.ts';
import { sourceNames } from '../source-texts.ts';
import { compileFailing, compileUnits, partCost, unitsOf } from './compile-units.ts';
import { allUnlessEnding, type Ending, isEnding } from './ending.ts';
import { irGroups } from './ir-groups.ts';
import { type IndexedRun, indexRun, readAnalysis, readIrRun } from './ir-run.ts';
import { ObjectCompiler } from './object-compiler.ts';
import { probeOpcodes } from './opcode-table.ts';
import type { WorkQueue } from './pool.ts';
import { createRunInputs, type RunInput, type RunInputs } from './run-inputs.ts';
import { ShardObjects } from './shard-objects.ts';

/** What the runs of a shard give that print the intermediate representation. */
interface Printed {
  readonly irRuns: readonly IrRun[];
  readonly analysis: PartAnalysis | undefined;
}

/** The work of one shard. */
interface ShardWork {
  readonly plan: SplitPlan;
  readonly shard: number;
  readonly jobs: number;
  readonly linkage: Linkage;
  readonly inputs: RunInputs;
  /** Names of all sources that solc parses. */
  readonly sources: ReadonlySet<string>;
  readonly objects: ShardObjects;
  readonly queue: WorkQueue;
  readonly context: Context;
}

/**
 * Compiles the contracts of a shard to objects, to be linked when the parts are merged: solc prints their
 * intermediate representation, and then compiles each by itself. Contracts that cannot be linked, and those that
 * turn out not to be, are compiled directly. Shard 0 brings the analysis of the whole project along.
 */
export async function compileLinked(
  plan: SplitPlan,
  { shard, jobs }: { readonly shard: number; readonly jobs: number },
  queue: WorkQueue,
  context: Context,
): Promise<SplitPart | Ending> {
  const linkage = linkageOf(plan);
  const inputs = await createRunInputs(plan, 'all');
  const sources = await sourceNames(plan);
  const compiler = new ObjectCompiler(linkage.settings, { queue, jobs }, context);
  const objects = new ShardObjects(plan, linkage, compiler);
  const work: ShardWork = { plan, shard, jobs, linkage, inputs, sources, objects, queue, context };

  const contracts = plan.manifest.shards[shard]?.contracts ?? [];
  const linkable = contracts.filter((contract) => linkage.reasonAgainst(contract) === undefined);
  const unlinkable = contracts.flatMap((contract): RefusedContract[] => {
    const reason = linkage.reasonAgainst(contract);
    return reason === undefined ? [] : [{ contract, reason }];
  });
  const groups = unitsOf(plan, contractsOf(unlinkable), jobs);
  const begun = begin(compileUnits(plan, groups, 0, queue, context));
  const printed = await printIr(work, linkable);
  if (isEnding(printed)) {
    queue.cancel();
    return printed;
  }
  objects.beginEmbedded();
  context.observer.phase('compilation', objects.count, objects.predicted);
  const { failing, refused, ...compiled } = await objects.finish();
  const failed = await compileFailing(plan, failing, groups.length, queue, context);
  const known = new Set(failing);
  const late = contractsOf(refused).filter((contract) => !known.has(contract));
  const units: Unit[] = [...failed];
  const lateGroups = unitsOf(plan, late, jobs);
  const more = begin(compileUnits(plan, lateGroups, groups.length + failed.length, queue, context));
  for (const direct of [await begun, await more]) {
    if (isNeedsOneRun(direct)) return direct;
    units.push(...direct);
  }
  const opcodes = wantsOpcodes(work, compiled.printed) ? await probe(work) : undefined;
  const all = [...unlinkable, ...refused];
  return { kind: 'split', shard, ...printed, ...compiled, refused: all, opcodes, units };
}

/** Lets work go on that is waited for later: whoever waits hears of a failure. */
function begin<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

function contractsOf(refused: readonly RefusedContract[]): string[] {
  return refused.map(({ contract }) => contract);
}

/** Makes the runs that print the intermediate representation, and begins with what each has printed. */
async function printIr(work: ShardWork, contracts: readonly string[]): Promise<Printed | Ending> {
  const { plan, shard, jobs, context } = work;
  const bringsAnalysis = shard === 0 && plan.analysis === undefined;
  const groups = irGroups(plan, contracts, jobs, bringsAnalysis);
  context.observer.phase('intermediate representation', groups.length, 0);
  const runs = await allUnlessEnding(
    groups.map((group, index) => printGroup(work, group, index, bringsAnalysis && index === 0)),
  );
  if (isEnding(runs)) return runs;
  const analysis = runs.find((run) => run.analysis !== undefined)?.analysis;
  return { irRuns: runs.flatMap(({ irRuns }) => irRuns), analysis };
}

async function printGroup(
  work: ShardWork,
  group: readonly string[],
  index: number,
  bringsAnalysis: boolean,
): Promise<Printed | Ending> {
  const { linkage, inputs, sources, objects } = work;
  const settings = (written: Written): Written => irRunSettings(written, linkage.settings, linkage.selection);
  const label = `IR run ${index}`;
  const result = await runIr(
    work,
    label,
    group,
    bringsAnalysis ? inputs.printingIrAndAnalysis(group, settings) : inputs.printingIr(group, settings),
  );
  if (result === undefined) {
    // A compiler that breaks on this run may manage the contracts in other ways.
    objects.refuse(group, 'solc fails on the run that prints its intermediate representation');
    const alone = bringsAnalysis ? await analyseAlone(work) : undefined;
    return alone !== undefined && isEnding(alone) ? alone : { irRuns: [], analysis: alone };
  }
  const indexed = await indexRun(result.output, label);
  const analysis = bringsAnalysis ? await analysisIn(work, indexed, result.cost) : undefined;
  if (analysis !== undefined && isEnding(analysis)) return analysis;
  const read = await readIrRun(indexed, result.cost, group, sources);
  if (isNeedsOneRun(read)) return read;
  objects.begin(read, group);
  return { irRuns: [read.run], analysis };
}

function runIr(
  { inputs, queue, context }: ShardWork,
  label: string,
  contracts: readonly string[],
  input: RunInput,
): Promise<CompilerResult | undefined> {
  const info = { label, kind: 'ir', contracts, predicted: 0 } as const;
  return queue.add(
    (signal, isLastTry) =>
      runCompiler({ ...context, signal }, info, input, inputs.imports).catch(noneIfBroken(isLastTry)),
    // Everything else waits for them.
    () => Number.POSITIVE_INFINITY,
  );
}

/** A run that breaks, or that runs out of memory even alone, is no failure: the contracts are compiled directly. */
function noneIfBroken(isLastTry: boolean): (error: unknown) => undefined {
  return (error) => {
    const code = error instanceof ParasolcError ? error.code : undefined;
    if (code === 'COMPILER_FAILED' || (code === 'COMPILER_OUT_OF_MEMORY' && isLastTry)) return undefined;
    throw error;
  };
}

async function analyseAlone(work: ShardWork): Promise<PartAnalysis | Ending> {
  const { inputs, queue, context } = work;
  const info = { label: 'analysis', kind: 'analysis', contracts: [], predicted: 0 } as const;
  const result = await queue.add(
    (signal) => runCompiler({ ...context, signal }, info, inputs.analysing(), inputs.imports),
    () => Number.POSITIVE_INFINITY,
  );
  return analysisIn(work, await indexRun(result.output, info.label), result.cost);
}

async function analysisIn(
  { plan, shard, linkage }: ShardWork,
  indexed: IndexedRun,
  cost: RunCost,
): Promise<PartAnalysis | Ending> {
  const read = await readAnalysis(indexed, linkage.selection, plan.manifest.compiler.release);
  if (isNeedsOneRun(read)) return read;
  // Analysis fails: what the run says is what the whole run says.
  if (read.kind === 'failed') return { kind: 'whole', shard, output: read.output, cost: partCost(cost) };
  return listsPlanned(plan, read.analysis)
    ? read.analysis
    : needsOneRun('solc lists other contracts than parasolc found in the sources');
}

/** Whether the contracts that the compiler lists are those that the plan was made for. */
function listsPlanned({ manifest }: SplitPlan, { contracts }: PartAnalysis): boolean {
  const requested = new Set(manifest.requested);
  const planned = manifest.graph.contracts.filter(({ source }) => requested.has(source)).map(({ id }) => id);
  const listed = new Set(contracts);
  return planned.length === listed.size && planned.every((id) => listed.has(id));
}

function wantsOpcodes(
  { linkage, plan }: ShardWork,
  printed: readonly { readonly contract: string; readonly object: string | undefined }[],
): boolean {
  const outputs = ['evm.bytecode.opcodes', 'evm.deployedBytecode.opcodes'];
  return printed.some(({ contract, object }) => {
    const { source, name } = contractNames(contract);
    const selectors = selectorsFor(linkage.selection, source, name);
    return (
      object !== undefined && coveredOutputs(selectors, outputs, plan.manifest.compiler.release).length > 0
    );
  });
}

function probe({ linkage, queue, context }: ShardWork): Promise<OpcodeTable> {
  return queue.add(
    (signal) => probeOpcodes(linkage.settings, { ...context, signal }),
    () => Number.POSITIVE_INFINITY,
  );
}
