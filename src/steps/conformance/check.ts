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
  // With processes for all of them, at once.
  const share = Math.floor(processes / variations.length);
  const check = async (variation: Variation, processes: number): Promise<string | undefined> => {
    const difference = await differenceIn(constructions, variation, processes, context);
    return difference === undefined ? undefined : `${difference} (${variation.name})`;
  };
  const begun = share < 2 ? [] : variations.map((variation) => check(variation, share));
  for (const check of begun) check.catch(() => undefined);
  for (const [index, variation] of variations.entries()) {
    const reason = await (begun[index] ?? check(variation, processes));
    if (reason !== undefined) return { kind: 'differs', reason };
  }
  return { kind: 'conforms' };
}
