import type { MergeOutcome } from '../commands/merge.ts';
import type { UnpackedPlan } from './plan-archive.ts';

/** An output that is in its place. */
export interface PublishedOutput {
  readonly plan: UnpackedPlan;
  readonly outcome: MergeOutcome;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}
