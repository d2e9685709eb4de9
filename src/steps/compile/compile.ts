import { collect } from '../../bytes.ts';
import type { ImportAccess } from '../../compilers/compiler.ts';
import { ParasolcError } from '../../errors.ts';
import type { Part, SplitPart, WholePart } from '../../exchange/part.ts';
import { isBySource, isSplit, type Plan, type SplitPlan, type WholePlan } from '../../exchange/plan.ts';
import { isSameVersion, versionName } from '../../solc-version.ts';
import { readAnswer, readWholeAnswer } from '../../standard-json/answer.ts';
import { readInput } from '../../standard-json/input.ts';
import { type Context, runCompiler } from '../context.ts';
import { isNeedsOneRun, type NeedsOneRun } from '../outcome.ts';
import { routesOf } from '../routes.ts';
import { sourceNames } from '../source-texts.ts';
import { compileBySource } from './compile-by-source.ts';
import { compileLinked } from './compile-linked.ts';
import { compileRelevantUnits } from './compile-relevant.ts';
import { compileUnits, partCost, unitsBySource, unitsOf } from './compile-units.ts';
import { expectedTime } from './expected-time.ts';
import { type Guest, type PoolOptions, type WorkQueue, withQueue } from './pool.ts';
import { createRunInputs, type RunInput } from './run-inputs.ts';

/** How messages call one run of everything. */
const WHOLE = 'the whole run';

export interface CompileOptions {
  /** Number of the shard, from 0. */
  readonly shard: number;
  /** solc processes at a time. */
  readonly processes: number;
  /** A run that goes on in the place of a process until the place is needed. */
  readonly guest?: Guest | undefined;
}

/** Compiles one shard of a plan. */
export async function compileShard(plan: Plan, options: CompileOptions, context: Context): Promise<Part> {
  checkCompiler(plan, context);
  checkShard(plan, options);
  if (!isSplit(plan)) return compileWholePlan(plan, options.shard, context);
  const compiled = await compileParts(plan, options, context);
  return isNeedsOneRun(compiled)
    ? compileWholeInstead(plan, options.shard, compiled.reason, context)
    : compiled;
}

/** Compiles one shard of a plan that splits: unless it turns out that one run of everything has to do it. */
export async function compileParts(
  plan: SplitPlan,
  options: CompileOptions,
  context: Context,
): Promise<Part | NeedsOneRun> {
  const { shard, processes, guest } = options;
  const contracts = plan.manifest.shards[shard]?.contracts ?? [];
  context.compiler.prepare(processes);
  const pool: PoolOptions = {
    processes,
    guest,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: retrying it alone`),
  };
  const compiled = await withQueue(pool, (queue) =>
    plan.manifest.strategy === 'linked'
      ? compileLinked(plan, { shard, processes }, queue, context)
      : compileDirectly(plan, contracts, { shard, processes }, queue, context),
  );
  if (!isNeedsOneRun(compiled) && compiled.kind === 'split' && plan.manifest.strategy === 'linked')
    context.observer.routed(routesOf([compiled]));
  return compiled;
}

async function compileDirectly(
  plan: SplitPlan,
  contracts: readonly string[],
  { shard, processes }: CompileOptions,
  queue: WorkQueue,
  context: Context,
): Promise<SplitPart | WholePart | NeedsOneRun> {
  const bySource = isBySource(plan.manifest);
  const groups = bySource
    ? unitsBySource(plan, contracts, shard, processes)
    : unitsOf(plan, contracts, processes);
  const total = groups.reduce((sum, { cost }) => sum + cost, 0);
  const largest = Math.max(0, ...groups.map(({ cost }) => cost));
  const expected = expectedTime(plan, { total, largest }, processes, context);
  context.observer.phase('compilation', groups.length, total, expected);
  if (bySource) return compileBySource(plan, shard, groups, queue, context);
  const units =
    plan.manifest.sourcesMode === 'relevant'
      ? await compileRelevantUnits(plan, groups, queue, context)
      : await compileUnits(plan, groups, 0, queue, context);
  if (isNeedsOneRun(units)) return units;
  const nothing = { irRuns: [], printed: [], objects: [], refused: [] };
  return { kind: 'split', shard, analysis: undefined, opcodes: undefined, ...nothing, units };
}

async function compileWholePlan(plan: WholePlan, shard: number, context: Context): Promise<WholePart> {
  const imports: ImportAccess = plan.manifest.importCallback
    ? { kind: 'given', sources: plan.imported }
    : { kind: 'none' };
  const part = await runWhole(await collect(plan.input.chunks()), imports, context);
  const asked = await readInput(plan.input, 'the input of the plan');
  await readWholeAnswer(part.output, asked, imports.kind !== 'none', WHOLE);
  return { ...part, shard };
}

/** One run of everything, where a plan to split turns out not to do. */
async function compileWholeInstead(
  plan: SplitPlan,
  shard: number,
  reason: string,
  context: Context,
): Promise<WholePart> {
  context.observer.note(`compiled in one run: ${reason}`);
  const inputs = await createRunInputs(plan, 'all');
  const part = await runWhole(inputs.everything(), inputs.imports, context);
  await readAnswer(part.output, { sources: await sourceNames(plan), imports: false }, WHOLE);
  return { ...part, shard, reason };
}

async function runWhole(
  input: RunInput,
  imports: ImportAccess,
  context: Context,
): Promise<Omit<WholePart, 'shard'>> {
  const info = { label: 'whole', kind: 'whole', contracts: [], predicted: 0 } as const;
  context.observer.phase('compilation', 1, 0);
  const { output, cost } = await runCompiler(context, info, input, imports);
  return { kind: 'whole', output, cost: partCost(cost) };
}

function checkShard({ manifest: { shards } }: Plan, { shard }: CompileOptions): void {
  if (shards[shard] !== undefined) return;
  throw new ParasolcError('USAGE', `the plan has no shard ${shard}`, {
    facts: [`its shards are numbered from 0 to ${shards.length - 1}`],
    fix: 'give `--shard` one of these numbers',
  });
}

function checkCompiler({ manifest }: Plan, { compiler }: Context): void {
  if (isSameVersion(manifest.compiler, compiler.version)) return;
  throw new ParasolcError('COMPILER_MISMATCH', 'the plan was made with another compiler', {
    facts: [
      `plan: ${versionName(manifest.compiler)}`,
      `here: ${versionName(compiler.version)} (${compiler.path})`,
    ],
    fix: `give the compiler of the plan with --solc ${manifest.compiler.release}, or plan again`,
  });
}
