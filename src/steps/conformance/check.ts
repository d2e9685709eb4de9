import type { Context } from '../context.ts';
import { differenceIn } from './compare.ts';
import { differenceInLayouts } from './compare-layouts.ts';
import type { Conformity } from './conformance.ts';
import { type Constructions, readConstructions, VARIATIONS, type Variation } from './constructions.ts';
import { LAYOUTS, type Layouts } from './layouts.ts';

/** Everything that is compiled to check a compiler. */
export interface ConformanceSet {
  readonly constructions: Constructions;
  readonly variations: readonly Variation[];
  readonly layouts: readonly Layouts[];
}

export async function readConformanceSet(): Promise<ConformanceSet> {
  return { constructions: await readConstructions(), variations: VARIATIONS, layouts: LAYOUTS };
}

/**
 * Finds out with a compiler itself whether linking gives what one run of it gives: compiles the set both ways. Ends at
 * the first difference.
 *
 * @param processes how many solc processes at a time
 */
export async function checkCompiler(
  { constructions, variations, layouts }: ConformanceSet,
  processes: number,
  context: Context,
): Promise<Conformity> {
  for (const each of layouts) {
    const difference = await differenceInLayouts(each, context);
    if (difference !== undefined) return { kind: 'differs', reason: difference };
  }
  for (const variation of variations) {
    const difference = await differenceIn(constructions, variation, processes, context);
    if (difference !== undefined) return { kind: 'differs', reason: `${difference} (${variation.name})` };
  }
  return { kind: 'conforms' };
}
