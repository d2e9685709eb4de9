import { ParasolcError } from '../../../src/errors.ts';
import type { Part } from '../../../src/exchange/part.ts';
import { jsonToBuffer } from '../../../src/json/write.ts';
import { compileShard } from '../../../src/steps/compile/compile.ts';
import { mergeParts } from '../../../src/steps/merge/merge.ts';
import { isNeedsOneRun } from '../../../src/steps/outcome.ts';
import { makePlan } from '../../../src/steps/plan/plan.ts';
import { routesOf } from '../../../src/steps/routes.ts';
import { contextFor, projectOf, runEngine } from '../engine.ts';
import { wholeRun } from '../whole-run.ts';

/** How an input is compiled: on one machine, or by shards. */
export const WAYS = [
  'auto',
  'linked',
  'balanced',
  'clustered',
  'naive',
  'single',
  'linked-shards',
  'balanced-shards',
] as const;

export type Way = (typeof WAYS)[number];

/** The answer of one way: the output, or the code of an error. */
export interface Answer {
  readonly output: Buffer | undefined;
  readonly refusal: string | undefined;
  /** Contracts that were linked, and compiled directly in parts. */
  readonly linked: number;
  readonly direct: number;
}

/** The output of one run of solc; `undefined` if it crashes. */
export function wholeOutput(release: string, input: Buffer): Buffer | undefined {
  try {
    return wholeRun(release, input, { fresh: true });
  } catch {
    return undefined;
  }
}

/** Compiles an input in a way. */
export async function answerOf(release: string, input: Buffer, way: Way): Promise<Answer> {
  try {
    const { output, parts } = await (way === 'linked-shards' || way === 'balanced-shards'
      ? inShards(release, input, way === 'linked-shards' ? 'linked' : 'balanced')
      : onOneMachine(release, input, way));
    const { linked, direct } = routesOf(parts);
    return { output, refusal: undefined, linked, direct };
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    return { output: undefined, refusal: error.code, linked: 0, direct: 0 };
  }
}

/** The refusals that the docs list (docs/errors.md). */
export function mayRefuse(code: string, whole: Buffer | undefined, way: Way): boolean {
  if (code === 'STRATEGY_UNAVAILABLE') return way === 'linked' || way === 'linked-shards';
  if (code === 'NEEDS_ONE_RUN') return way.endsWith('-shards');
  if (code === 'COMPILER_FAILED') return whole === undefined;
  // solc says that it is no input, in an output.
  const isNoInput = /"type":\s*"JSONError"/.test(whole?.toString() ?? '');
  return isNoInput && ['INPUT_NOT_JSON', 'INPUT_NOT_STANDARD_JSON'].includes(code);
}

interface Compiled {
  readonly output: Buffer;
  readonly parts: readonly Part[];
}

async function onOneMachine(
  release: string,
  input: Buffer,
  strategy: Exclude<Way, 'linked-shards' | 'balanced-shards'>,
): Promise<Compiled> {
  const { output, built } = await runEngine(release, input, { strategy });
  return { output, parts: built.parts };
}

async function inShards(release: string, input: Buffer, strategy: 'linked' | 'balanced'): Promise<Compiled> {
  const context = await contextFor(release);
  const options = { strategy, shards: 3, processes: 1, sourcesMode: 'all' } as const;
  const { plan } = await makePlan(await projectOf(input), options, context);
  const parts: Part[] = [];
  for (const shard of plan.manifest.shards.keys())
    parts.push(await compileShard(plan, { shard, processes: 1 }, context));
  const merged = await mergeParts(plan, parts);
  // As `parasolc merge` says it.
  if (isNeedsOneRun(merged)) throw new ParasolcError('NEEDS_ONE_RUN', merged.reason, { fix: '' });
  return { output: await jsonToBuffer(merged.text), parts };
}
