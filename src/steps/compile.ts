import { collect } from '../bytes.ts';
import type { ImportAccess } from '../compilers/compiler.ts';
import { ParasolcError } from '../errors.ts';
import type { Part } from '../exchange/part.ts';
import { EXCHANGE_FORMAT, isSplit, type Plan, type SplitPlan, type WholePlan } from '../exchange/plan.ts';
import { readWholeAnswer } from '../standard-json/answer.ts';
import { readInput } from '../standard-json/input.ts';
import { VERSION } from '../version.ts';
import { compileUnits, type DoneUnit, unitCost, unitsOf } from './compile-units.ts';
import { type Context, runCompiler } from './context.ts';
import { compileLinked } from './linked/compile.ts';
import type { CompiledContracts } from './linked/contract-linker.ts';
import type { RunInfo } from './observer.ts';
import { withQueue } from './pool.ts';
import { routesOf } from './routes.ts';

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
  const { units, refused } = isSplit(plan)
    ? await compileSplit(plan, shard.contracts, options.jobs, context)
    : { units: [await compileWhole(plan, context)], refused: [] };
  if (isSplit(plan) && plan.manifest.strategy === 'linked') {
    context.observer.routed(
      routesOf([{ units: units.map(({ manifest }) => manifest), refused: [...refused] }]),
    );
  }
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      plan: options.planDigest,
      shard: options.shard,
      compiler: { ...context.compiler.version },
      units: units.map(({ manifest }) => manifest),
      refused: [...refused],
    },
    units: units.map(({ output }) => output),
  };
}

async function compileSplit(
  plan: SplitPlan,
  contracts: readonly string[],
  jobs: number,
  context: Context,
): Promise<CompiledContracts> {
  context.compiler.prepare(jobs);
  const options = {
    jobs,
    signal: context.signal,
    onRetry: (failure: ParasolcError) =>
      context.observer.note(`${failure.message}: it is tried again, alone`),
  };
  return withQueue(options, async (queue) => {
    if (plan.manifest.strategy === 'linked') return compileLinked(plan, contracts, { jobs, queue }, context);
    const units = unitsOf(plan, contracts, jobs);
    context.observer.phase(
      'compilation',
      units.length,
      units.reduce((total, { cost }) => total + cost, 0),
    );
    return { units: await compileUnits(plan, units, 0, queue, context), refused: [] };
  });
}

async function compileWhole(plan: WholePlan, context: Context): Promise<DoneUnit> {
  const input = await collect(plan.input.chunks());
  const info: RunInfo = { label: 'whole', kind: 'whole', contracts: [], predicted: 0 };
  const imports: ImportAccess = plan.manifest.importCallback
    ? { kind: 'given', sources: plan.imported }
    : { kind: 'none' };
  context.observer.phase('compilation', 1, 0);
  const { output, cost } = await runCompiler(context, info, input, imports);
  const asked = await readInput(plan.input, 'the input of the plan');
  await readWholeAnswer(output, asked, imports.kind !== 'none', 'the whole run');
  return {
    manifest: { contracts: [], predicted: 0, cost: unitCost(cost) },
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
