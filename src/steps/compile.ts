import { type Bytes, collect } from '../bytes.ts';
import type { CompilerResult, ImportAccess } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import type { Part, UnitManifest, UnitOutput } from '../exchange/part.ts';
import { EXCHANGE_FORMAT, isSplit, type Plan, type SplitPlan, type WholePlan } from '../exchange/plan.ts';
import { isGeneratedAlone } from '../graph/clusters.ts';
import { find } from '../json/read.ts';
import { costModel } from '../scheduling/cost-model.ts';
import { type Group, splitIntoUnits } from '../scheduling/strategies.ts';
import { readDiagnostics } from '../standard-json/diagnostics.ts';
import { indexOutput } from '../standard-json/output.ts';
import { VERSION } from '../version.ts';
import { type Context, runCompiler } from './context.ts';
import type { RunInfo } from './observer.ts';
import { runPool } from './pool.ts';
import { createUnitInputs, type UnitInputs } from './unit-input.ts';
import { renumber } from './whole-numbering.ts';

export interface CompileOptions {
  /** Number of the shard, from 0. */
  readonly shard: number;
  /** solc processes at a time. */
  readonly jobs: number;
  /** Digest of the plan, to be written into the part. */
  readonly planDigest: string;
}

/** Compiles one shard of a plan. */
export async function compileShard(plan: Plan, options: CompileOptions, context: Context): Promise<Part> {
  checkCompiler(plan, context);
  const shard = plan.manifest.shards[options.shard];
  if (shard === undefined) {
    throw new ParasolcError('USAGE', `the plan has no shard ${options.shard}`, {
      facts: [`its shards are numbered from 0 to ${plan.manifest.shards.length - 1}`],
      remedy: 'give `--shard` one of these numbers',
    });
  }
  const done = isSplit(plan)
    ? await compileUnits(plan, shard.contracts, options.jobs, context)
    : [await compileWhole(plan, context)];
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      plan: options.planDigest,
      shard: options.shard,
      compiler: { ...context.compiler.version },
      units: done.map(({ manifest }) => manifest),
    },
    units: done.map(({ output }) => output),
  };
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

interface DoneUnit {
  readonly manifest: UnitManifest;
  readonly output: UnitOutput;
}

async function compileUnits(
  plan: SplitPlan,
  contracts: readonly string[],
  jobs: number,
  context: Context,
): Promise<DoneUnit[]> {
  context.compiler.prepare(jobs);
  const units = unitsOf(plan, contracts, jobs);
  const { sourcesMode } = plan.manifest;
  const inputs = await createUnitInputs(plan, sourcesMode);
  context.observer.phase(
    'compilation',
    units.length,
    units.reduce((total, { cost }) => total + cost, 0),
  );
  const tasks = units.map((unit, index) => ({
    cost: unit.cost,
    run: async (signal: AbortSignal): Promise<DoneUnit[]> => {
      const done = await compileUnit(unit, index, inputs, { ...context, signal });
      return sourcesMode === 'all' ? [done] : renumberUnit(plan, done, index, inputs, { ...context, signal });
    },
  }));
  const done = await runPool(tasks, {
    jobs,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: it is tried again, alone`),
  });
  return done.flat();
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
  const manifest = { contracts: [...unit.contracts], predicted: unit.cost, cost: definedOnly(cost) };
  if (!(await hasErrors(output, info.label))) return { manifest, output: { output, failure: undefined } };
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

async function compileWhole(plan: WholePlan, context: Context): Promise<DoneUnit> {
  const input = await collect(plan.input.chunks());
  const info: RunInfo = { label: 'whole', kind: 'whole', contracts: [], predicted: 0 };
  const imports: ImportAccess = plan.manifest.importCallback
    ? { kind: 'given', sources: plan.imported }
    : { kind: 'none' };
  context.observer.phase('compilation', 1, 0);
  const { output, cost } = await runCompiler(context, info, input, imports);
  return {
    manifest: { contracts: [], predicted: 0, cost: definedOnly(cost) },
    output: { output, failure: undefined },
  };
}

function checkCompiler({ manifest }: Plan, { compiler }: Context): void {
  if (manifest.compiler.build === compiler.version.build) return;
  throw new ParasolcError('COMPILER_MISMATCH', 'the plan was made with another compiler', {
    facts: [
      `plan: solc ${manifest.compiler.build}`,
      `here: solc ${compiler.version.build} (${compiler.path})`,
    ],
    remedy: `give the compiler of the plan with --solc ${manifest.compiler.release}, or plan again`,
  });
}

async function hasErrors(output: Bytes, label: string): Promise<boolean> {
  const root = await indexOutput(output, label);
  return (await readDiagnostics(output, find(root, 'errors'))).some(({ isError }) => isError);
}

function definedOnly<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}
