import type { CompilerResult, RunCost } from '../../compilers/compiler.ts';
import { ParasolcError } from '../../errors.ts';
import type { IrRun, PartAnalysis, RefusedContract, SplitPart, Unit } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import type { Written } from '../../json/written.ts';
import type { OpcodeTable } from '../../link/opcodes.ts';
import { irRunSettings } from '../../standard-json/run-input.ts';
import { type Context, runCompiler } from '../context.ts';
import { type Linkage, linkageOf } from '../linkage.ts';
import { allUnlessEnding, type Ending, isEnding, isNeedsOneRun, needsOneRun } from '../outcome.ts';
import { sourceNames } from '../source-texts.ts';
import { compileBesideAnalysis, compileFailing, compileUnits, partCost, unitsOf } from './compile-units.ts';
import { expectedTime } from './expected-time.ts';
import { irGroups } from './ir-groups.ts';
import { type IndexedRun, indexRun, readAnalysis, readIrRun } from './ir-run.ts';
import { findKept, type KeptContracts, withMetadata } from './kept-contracts.ts';
import { type KeptContract, KeptObjects } from './kept-objects.ts';
import { isSkipped, ObjectCompiler } from './object-compiler.ts';
import { probeOpcodes } from './opcode-table.ts';
import type { WorkQueue } from './pool.ts';
import { createRunInputs, type RunInput, type RunInputs } from './run-inputs.ts';
import { type DirectContract, ShardObjects } from './shard-objects.ts';

/** What the runs of a shard give that print the intermediate representation. */
interface Printed {
  readonly irRuns: readonly IrRun[];
  readonly analysis: PartAnalysis | undefined;
}

/** The work of one shard. */
interface ShardWork {
  readonly plan: SplitPlan;
  readonly shard: number;
  readonly processes: number;
  readonly linkage: Linkage;
  readonly inputs: RunInputs;
  /** Names of all sources that solc parses. */
  readonly sources: ReadonlySet<string>;
  readonly objects: ShardObjects;
  /** What earlier builds kept of its contracts. */
  readonly known: KeptContracts;
  /** Whether this shard brings the analysis of the whole project along. */
  readonly bringsAnalysis: boolean;
  readonly compiler: ObjectCompiler;
  /** Contracts that were found to be better compiled directly; undefined for those that a failure has made needless. */
  readonly direct: Promise<Unit | undefined>[];
  /** How many other units there are. */
  readonly units: number;
  readonly queue: WorkQueue;
  readonly context: Context;
  /** What the shard is expected to take yet, in milliseconds. */
  expected(): number;
}

/**
 * Compiles the contracts of a shard to objects, to be linked when the parts are merged: solc prints their
 * intermediate representation, and then compiles each by itself. Contracts that cannot be linked, and those that
 * turn out not to be, are compiled directly. Shard 0 brings the analysis of the whole project along.
 */
export async function compileLinked(
  plan: SplitPlan,
  { shard, processes }: { readonly shard: number; readonly processes: number },
  queue: WorkQueue,
  context: Context,
): Promise<SplitPart | Ending> {
  const linkage = linkageOf(plan);
  const inputs = await createRunInputs(plan, 'all');
  const sources = await sourceNames(plan);
  const compiler = new ObjectCompiler(linkage.settings, { queue, processes }, context);
  const kept = await KeptObjects.open(plan, sources, context);
  const objects = new ShardObjects(plan, linkage, compiler, kept);

  const contracts = plan.manifest.shards[shard]?.contracts ?? [];
  const linkable = contracts.filter((contract) => linkage.reasonAgainst(contract) === undefined);
  const unlinkable = contracts.flatMap((contract): RefusedContract[] => {
    const reason = linkage.reasonAgainst(contract);
    return reason === undefined ? [] : [{ contract, reason }];
  });
  const groups = unitsOf(plan, contractsOf(unlinkable), processes);
  const bringsAnalysis = shard === 0 && plan.analysis === undefined;
  const known = await findKept(kept, linkable, linkage, bringsAnalysis);
  const cost = { total: plan.manifest.shards[shard]?.cost ?? 0, largest: 0 };
  const end = performance.now() + expectedTime(plan, cost, processes, context);
  const work: ShardWork = {
    ...{ plan, shard, processes, linkage, inputs, sources, objects, compiler, queue, context },
    ...{ bringsAnalysis, known },
    ...{ direct: [], units: groups.length, expected: () => Math.max(end - performance.now(), 0) },
  };
  const begun = begin(compileUnits(plan, groups, 0, queue, context));
  // One run of everything would take longer than the little that is left.
  if (known.unknown.length * 2 < linkable.length) queue.dismissGuest();
  for (const each of known.unchanged) beginKept(work, each);
  const printed = await printIr(work);
  if (isEnding(printed)) {
    queue.cancel();
    return printed;
  }
  objects.beginEmbedded();
  const count = objects.count + work.direct.length;
  context.observer.phase('compilation', count, objects.predicted, work.expected());
  const { failing, refused, ...compiled } = await objects.finish();
  const units: Unit[] = (await Promise.all(work.direct)).filter((unit) => unit !== undefined);
  let next = groups.length + work.direct.length;
  units.push(...(await compileFailing(plan, untilFailure(plan, failing, units), next, queue, context)));
  next += failing.length;
  const done = new Set([...failing, ...units.flatMap((unit) => unit.contracts)]);
  const late = contractsOf(refused).filter((contract) => !done.has(contract));
  const lateGroups = unitsOf(plan, untilFailure(plan, late, units), processes);
  const more = begin(compileUnits(plan, lateGroups, next, queue, context));
  for (const direct of [await begun, await more]) {
    if (isNeedsOneRun(direct)) return direct;
    units.push(...direct);
  }
  const opcodes = wantsOpcodes(work, compiled.printed) ? await probe(work) : undefined;
  const all = [...unlinkable, ...refused];
  return { kind: 'split', shard, ...printed, ...compiled, refused: all, opcodes, units };
}

/** Those of some contracts that the whole run generates before the first one that is known to fail. */
function untilFailure(
  { manifest: { generated } }: SplitPlan,
  contracts: readonly string[],
  units: readonly Unit[],
): string[] {
  const order = new Map(generated.map((contract, index) => [contract, index]));
  const positionOf = (contract: string): number => order.get(contract) ?? 0;
  const first = Math.min(
    ...units.flatMap(({ failure }) => (failure === undefined ? [] : positionOf(failure.contract))),
  );
  return contracts.filter((contract) => positionOf(contract) < first);
}

/** Lets work continue that is awaited later; the caller that awaits it gets the error. */
function begin<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

function contractsOf(refused: readonly RefusedContract[]): string[] {
  return refused.map(({ contract }) => contract);
}

/** Makes the runs that print the intermediate representation, and begins with what each has printed. */
async function printIr(work: ShardWork): Promise<Printed | Ending> {
  const { plan, processes, bringsAnalysis, known, context } = work;
  const groups = irGroups(plan, known.unknown, processes, bringsAnalysis);
  context.observer.phase('intermediate representation', groups.length, 0, work.expected());
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
  for (const each of objects.begin(read, group)) work.direct.push(begin(compileDirect(work, each)));
  return { irRuns: [read.run], analysis };
}

function beginKept(work: ShardWork, kept: KeptContract): void {
  for (const each of work.objects.beginKept(kept)) work.direct.push(begin(compileDirect(work, each)));
}

/** Compiles a contract directly when it is its turn; `undefined` if a contract before it fails. */
async function compileDirect(
  { compiler, inputs, units, direct, context }: ShardWork,
  { contract, ...turn }: DirectContract,
): Promise<Unit | undefined> {
  const index = units + direct.length;
  const unit = await compiler.inTurn(turn, (signal) =>
    compileBesideAnalysis(contract, index, inputs, { ...context, signal }),
  );
  if (isSkipped(unit)) return undefined;
  if (unit.failure !== undefined) compiler.failAt(turn.order);
  return unit;
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

/** A run that fails, or runs out of memory even alone, is not an error: the contracts are compiled directly. */
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
  work: ShardWork,
  indexed: IndexedRun,
  cost: RunCost,
): Promise<PartAnalysis | Ending> {
  const { plan, shard, linkage, known, objects } = work;
  const read = await readAnalysis(indexed, linkage.selection, plan.manifest.compiler.release);
  if (isNeedsOneRun(read)) return read;
  // Analysis fails: what the run says is what the whole run says.
  if (read.kind === 'failed') return { kind: 'whole', shard, output: read.output, cost: partCost(cost) };
  if (!listsPlanned(plan, read.analysis))
    return needsOneRun('solc lists other contracts than parasolc found in the sources');
  for (const kept of known.changed) {
    const updated = await withMetadata(kept, indexed);
    if (updated !== undefined) beginKept(work, updated);
    else objects.refuse([kept.contract], 'solc prints other metadata for it than before');
  }
  return read.analysis;
}

/** Whether the contracts that the compiler lists are those that the plan was made for. */
function listsPlanned({ manifest }: SplitPlan, { contracts }: PartAnalysis): boolean {
  const requested = new Set(manifest.requested);
  const planned = manifest.graph.contracts.filter(({ source }) => requested.has(source)).map(({ id }) => id);
  const listed = new Set(contracts);
  return planned.length === listed.size && planned.every((id) => listed.has(id));
}

function wantsOpcodes(
  { linkage }: ShardWork,
  printed: readonly { readonly contract: string; readonly object: string | undefined }[],
): boolean {
  return printed.some(
    ({ contract, object }) =>
      object !== undefined &&
      linkage.selects(contract, 'evm.bytecode.opcodes', 'evm.deployedBytecode.opcodes'),
  );
}

function probe({ linkage, queue, context }: ShardWork): Promise<OpcodeTable> {
  return queue.add(
    (signal) => probeOpcodes(linkage.settings, { ...context, signal }),
    () => Number.POSITIVE_INFINITY,
  );
}
