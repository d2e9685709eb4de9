import type { SplitPlan } from '../../exchange/plan.ts';
import { type Words, wordsOf } from '../../sources/words.ts';
import { sourceTexts } from '../source-texts.ts';

/** Finds the words of the sources of a plan, of each once. */
export function wordsOfSources(plan: SplitPlan): (name: string) => Promise<Words> {
  const textOf = sourceTexts(plan);
  const found = new Map<string, Promise<Words>>();
  return (name) => {
    const words = found.get(name) ?? textOf(name).then(wordsOf);
    found.set(name, words);
    return words;
  };
}
