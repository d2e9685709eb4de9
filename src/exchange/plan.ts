import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { amount, count, position } from '../json/schemas.ts';

/** The most shards: a workflow matrix takes 256 jobs. */
export const MOST_SHARDS = 256;

/** Version of the plan's and the part's format: each is read only by a tool that writes the same one. */
export const EXCHANGE_FORMAT = 3;

export const CompilerSchema = v.object({
  release: v.string(),
  build: v.string(),
  program: v.exactOptional(v.string()),
});

const ContractSchema = v.object({
  id: v.string(),
  source: v.string(),
  name: v.string(),
  start: position,
  end: position,
  deployable: v.boolean(),
  dependencies: v.array(v.string()),
  embeds: v.array(v.string()),
  weight: amount,
});

const SourceSchema = v.object({ name: v.string(), nodes: count(), imports: v.array(v.string()) });

const ShardSchema = v.object({
  contracts: v.array(v.string()),
  /** Predicted cost, in the cost model's unit. */
  cost: amount,
});

const Shared = {
  compiler: CompilerSchema,
  /** Why the plan is as it is, for a person. */
  reason: v.string(),
  shards: v.pipe(v.array(ShardSchema), v.maxLength(MOST_SHARDS)),
};

/** One run of everything: the input as it is. */
const WholePlanSchema = v.object({
  ...Shared,
  kind: v.literal('whole'),
  /** Whether solc has an import callback at all: without one it words what is missing otherwise. */
  importCallback: v.boolean(),
});

/** How many shards are worthwhile (`scheduling/shard-count.ts`). Times in milliseconds. */
const ShardEstimateSchema = v.object({
  shards: count(MOST_SHARDS),
  oneRun: amount,
  onThisMachine: amount,
  onExtraMachines: amount,
  extraMachines: count(MOST_SHARDS),
  processes: count(),
  limitedByMemory: v.boolean(),
});

/** The shards generate code for some contracts each. */
const SplitPlanSchema = v.object({
  ...Shared,
  kind: v.literal('split'),
  /** Where the number of shards was estimated. */
  shardEstimate: v.optional(ShardEstimateSchema),
  strategy: v.picklist(['naive', 'clustered', 'balanced', 'linked']),
  sourcesMode: v.picklist(['all', 'relevant']),
  pipeline: v.object({ viaIR: v.boolean(), optimizer: v.boolean() }),
  /** `outputSelection` of the input. */
  selection: v.array(v.tuple([v.string(), v.array(v.tuple([v.string(), v.array(v.string())]))])),
  requested: v.array(v.string()),
  /** Contracts that the whole run generates, in the order of generation. */
  generated: v.array(v.string()),
  /** Whether the graph is estimated from the texts of the sources; otherwise it is the compiler's word. */
  estimated: v.boolean(),
  graph: v.object({ sources: v.array(SourceSchema), contracts: v.array(ContractSchema) }),
  /** Last AST id of each source, in the order in which solc parses them. Empty in an estimated plan. */
  parseOrder: v.array(v.object({ source: v.string(), lastId: position })),
});

export const PlanManifestSchema = v.variant('kind', [WholePlanSchema, SplitPlanSchema]);

export type PlanManifest = v.InferOutput<typeof PlanManifestSchema>;
export type SplitPlanManifest = v.InferOutput<typeof SplitPlanSchema>;

/** Everything the shards and the merge need, as plain data: no checkout, no other file. */
export type Plan = WholePlan | SplitPlan;

interface PlanTexts {
  /** Texts that solc reads through its import callback, by the name it asks for. */
  readonly imported: ReadonlyMap<string, Uint8Array>;
}

export interface WholePlan extends PlanTexts {
  readonly manifest: v.InferOutput<typeof WholePlanSchema>;
  /** The user's input. */
  readonly input: Bytes;
}

export interface SplitPlan extends PlanTexts {
  readonly manifest: SplitPlanManifest;
  /**
   * What solc says of the project without generating code: its output, with nothing in it that the user did not
   * ask for. Absent from a plan that was made without asking solc: then the part of shard 0 holds it.
   */
  readonly analysis: Bytes | undefined;
  /** The `sources` object that the runs are given. */
  readonly sources: Bytes;
  /** The settings as written in the input, without `outputSelection`. */
  readonly settings: string;
}

/** Whether contracts are compiled by units of whole sources: directly, without asking solc first. */
export function isBySource({ estimated, strategy }: SplitPlanManifest): boolean {
  return estimated && strategy !== 'linked';
}

export function isSplit(plan: Plan): plan is SplitPlan {
  return plan.manifest.kind === 'split';
}
