import type { Context } from '../context.ts';
import { differenceIn } from './compare.ts';
import type { Conformity } from './conformance.ts';
import { differenceInLayouts } from './compare-layouts.ts';
import { type Constructions, VARIATIONS, type Variation } from './constructions.ts';
import { LAYOUTS } from './layouts.ts';

/** Finds out with a compiler itself whether linking gives what it gives: compiles the set both ways. */
export async function checkConstructions(
  constructions: Constructions,
  jobs: number,
  context: Context,
  variations: readonly Variation[] = VARIATIONS,
): Promise<Conformity> {
  for (const layouts of LAYOUTS) {
    const difference = await differenceInLayouts(layouts, context);
    if (difference !== undefined) return { kind: 'differs', reason: difference };
  }
  for (const variation of variations) {
    const difference = await differenceIn(constructions, variation, jobs, context);
    if (difference !== undefined)
      return { kind: 'differs', reason: `with ${variation.name}, ${difference}` };
  }
  return { kind: 'conforms' };
}
