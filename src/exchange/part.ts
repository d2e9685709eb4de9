import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { amount, count, MOST_SHARDS } from './bounds.ts';
import { EXCHANGE_FORMAT } from './plan.ts';

const CostSchema = v.object({
  wall: amount,
  cpu: v.optional(amount),
  peakMemory: v.optional(amount),
  bytesIn: count(),
  bytesOut: count(),
});

const UnitSchema = v.object({
  contracts: v.array(v.string()),
  /** Predicted cost, in the cost model's unit. */
  predicted: amount,
  cost: CostSchema,
  /** Whether its contracts were compiled by themselves and linked; else solc compiled them directly. */
  linked: v.optional(v.boolean()),
  /** The contract at which code generation of the unit ended, where it failed. */
  failedAt: v.optional(v.string()),
});

/** When and where a shard was compiled, for the report. */
const JobSchema = v.object({
  /** Milliseconds since 1970. */
  begun: amount,
  /** From the reading of the plan to the last output, in milliseconds. */
  wall: amount,
  /** Processes at a time. */
  jobs: count(),
});

export const PartManifestSchema = v.object({
  format: v.literal(EXCHANGE_FORMAT),
  tool: v.string(),
  /** Digest of the plan. */
  plan: v.string(),
  /** Number of the shard, from 0. */
  shard: count(MOST_SHARDS - 1),
  compiler: v.object({ release: v.string(), build: v.string() }),
  units: v.array(UnitSchema),
  job: v.optional(JobSchema),
  /** Contracts that were to be linked and had to be compiled directly, each with the reason. */
  refused: v.optional(v.array(v.object({ contract: v.string(), reason: v.string() })), []),
});

export type PartManifest = v.InferOutput<typeof PartManifestSchema>;
export type UnitManifest = v.InferOutput<typeof UnitSchema>;

/** What one shard produced. */
export interface Part {
  readonly manifest: PartManifest;
  readonly units: readonly UnitOutput[];
}

/** What solc printed for a unit. */
export interface UnitOutput {
  readonly output: Bytes;
  /**
   * Where generation failed: the output of a run that analyses all that the whole run analyses and generates
   * the failing contract alone. It says how the failure shows beside the diagnostics of analysis.
   */
  readonly failure: Bytes | undefined;
}
