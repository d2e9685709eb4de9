import type { ProjectGraph } from '../../graph/project-graph.ts';
import { costModel, type Pipeline, projectWork } from '../../scheduling/cost-model.ts';
import {
  type Fleet,
  type Measured,
  type Reckoning,
  reckoningText,
  reckonShards,
} from '../../scheduling/shard-count.ts';
import {
  type Group,
  type SplittingStrategy,
  type Strategy,
  splitIntoShards,
} from '../../scheduling/strategies.ts';

/** What is to be divided. */
export interface Divisible {
  readonly graph: ProjectGraph;
  /** Ids of the contracts to be generated, in the order of generation. */
  readonly contracts: readonly string[];
  readonly pipeline: Pipeline;
  /** Release of the compiler. */
  readonly release: string;
  /** What the analysis run took, or is expected to take. */
  readonly measured: Measured;
  /** Whether the graph is estimated. */
  readonly estimated: boolean;
  /** Sources that one shard analyses besides, where that is not done yet; it then compiles by whole sources. */
  readonly analysed?: readonly string[];
}

/** Into how many shards, and by whom it was asked. */
export interface DivideOptions {
  /** As asked for. */
  readonly strategy: Strategy;
  /** The one that splits. */
  readonly splitting: SplittingStrategy;
  /** Number of shards, or as many as finish soonest on such machines. */
  readonly shards: number | Fleet;
  /** Processes at a time of each shard. */
  readonly jobs: number;
}

/** How the contracts are split over shards, and why so. */
export interface Division {
  readonly kind: 'split';
  readonly shards: readonly Group[];
  readonly reason: string;
  /** Where the number of shards was to be estimated. */
  readonly reckoning?: Reckoning;
}

/** `auto` splits only where the predicted time falls below this share of one run's. */
const WORTH_SPLITTING = 0.9;

/** Splits contracts over shards, or finds that one run does as well. */
export function divide(
  work: Divisible,
  options: DivideOptions,
): Division | { readonly kind: 'whole'; readonly reason: string } {
  const { graph, contracts, pipeline, release, measured, estimated, analysed } = work;
  if (contracts.length === 0) return { kind: 'split', shards: [], reason: 'nothing needs code generation' };
  const model = costModel(pipeline, estimated);
  if (options.splitting === 'linked' && options.shards === 1) {
    const { whole: cost } = projectWork(graph, contracts, model, true);
    return { kind: 'split', shards: [{ contracts, cost }], reason: 'each contract is compiled by itself' };
  }
  const bySource = analysed === undefined ? {} : { analysed, wholeSources: true };
  const splitting = { graph, contracts, model, release, ...bySource };
  const { whole, analysis } = projectWork(graph, contracts, model);
  const split = (shards: number): readonly Group[] => splitIntoShards(splitting, options.splitting, shards);
  const makespan = (groups: readonly Group[]): number => Math.max(...groups.map(({ cost }) => cost));

  const fleet = typeof options.shards === 'number' ? undefined : options.shards;
  const most = typeof options.shards === 'number' ? options.shards : options.shards.most;
  const share = makespan(split(most * options.jobs)) / whole;
  const predicted = `the largest part is predicted to take ${Math.round(share * 100)} % of one run`;
  if (options.strategy === 'auto' && share > WORTH_SPLITTING) {
    return { kind: 'whole', reason: `splitting cannot pay: ${predicted}` };
  }
  if (fleet === undefined) return { kind: 'split', shards: split(most), reason: predicted };
  const reckoning = reckonShards(
    { whole, dearestOf: (groups) => makespan(split(groups)), analysis, measured },
    fleet,
  );
  // Without further machines, the one that plans compiles a single shard.
  const shards = split(Math.max(reckoning.shards, 1));
  return { kind: 'split', shards, reason: reckoningText(reckoning), reckoning };
}

/** What one run of everything is predicted to take on this machine, in milliseconds. */
export function predictSingle({
  graph,
  contracts,
  pipeline,
  measured,
  estimated,
}: Omit<Divisible, 'release'>): number {
  const { whole, analysis } = projectWork(graph, contracts, costModel(pipeline, estimated));
  return (whole / analysis) * measured.wall;
}
