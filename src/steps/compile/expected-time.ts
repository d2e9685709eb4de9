import type { SplitPlan } from '../../exchange/plan.ts';
import { BESIDE_EACH_OTHER, COMPILER_SPEED } from '../../scheduling/compiler-speed.ts';
import { TOKENS_PER_NODE } from '../../scheduling/cost-model.ts';
import type { Context } from '../context.ts';

/** Work in the cost model's unit: all of it, and the largest piece that one process does. */
interface Work {
  readonly total: number;
  readonly largest: number;
}

/** What work of a plan is expected to take with so many processes, in milliseconds: for people who wait for it. */
export function expectedTime(
  { manifest }: SplitPlan,
  { total, largest }: Work,
  processes: number,
  { compiler }: Pick<Context, 'compiler'>,
): number {
  const { perToken, start } = COMPILER_SPEED[compiler.kind];
  const perCost = perToken * (manifest.estimated ? 1 : TOKENS_PER_NODE);
  const beside = processes > 1 && total > largest ? BESIDE_EACH_OTHER : 1;
  return start + Math.max(total / processes, largest) * perCost * beside;
}
