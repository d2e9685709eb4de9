import type { Part } from '../exchange/part.ts';
import type { Plan } from '../exchange/plan.ts';
import type { Merged } from './merge/merge.ts';

/** What a build did, beside its output. */
export interface Built extends Merged {
  /** Absent where one run did everything from the start. */
  readonly plan: Plan | undefined;
  readonly parts: readonly Part[];
  /** Why it was done in this way, for a person. */
  readonly reason: string;
  /** Present if nothing was compiled, since an earlier build gave the output: how many contracts it has. */
  readonly known?: { readonly contracts: number };
}
