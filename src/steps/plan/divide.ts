import { projectWork } from '../../scheduling/cost-model.ts';
import {
  estimateShards,
  estimateText,
  type Fleet,
  type ShardEstimate,
} from '../../scheduling/shard-count.ts';
import { type Group, splitIntoShards } from '../../scheduling/strategies.ts';
import type { SplittingStrategy, Strategy } from '../../scheduling/strategy-names.ts';
import { NO_GAIN } from '../outcome.ts';
import { type Divisible, millisecondsPerCost } from './divisible.ts';
import { reasonNotToLink, reasonNotToSplitHere } from './worth.ts';

/** Into how many shards, and by whom it was asked. */
export interface DivideOptions {
  /** As asked for. */
  readonly strategy: Strategy;
  /** The one that splits. */
  readonly splitting: SplittingStrategy;
  /** Number of shards, or as many as finish soonest on such machines. */
  readonly shards: number | Fleet;
  /** Processes at a time of each shard. */
  readonly processes: number;
  readonly sourcesMode: 'all' | 'relevant';
}

/** How the contracts are split over shards, and why so. */
export interface Division {
  readonly kind: 'split';
  readonly shards: readonly Group[];
  readonly reason: string;
  /** Where the number of shards was to be estimated. */
  readonly estimate?: ShardEstimate;
}

/** `auto` splits over shards only if the predicted time falls below this share of one run's. */
const WORTH_SPLITTING = 0.9;

/** Splits contracts over shards, or finds that one run does as well. */
export function divide(
  work: Divisible,
  options: DivideOptions,
): Division | { readonly kind: 'whole'; readonly reason: string } {
  const { graph, contracts, release, analysed, model } = work;
  if (contracts.length === 0) return { kind: 'split', shards: [], reason: 'nothing needs code generation' };
  const { splitting, strategy } = options;
  const alone = options.shards === 1;
  if (splitting === 'linked' && alone) {
    const reason = strategy === 'auto' ? reasonNotToLink(work, options.processes) : undefined;
    if (reason !== undefined) return { kind: 'whole', reason };
    const { whole: cost } = projectWork(graph, contracts, model, true);
    return { kind: 'split', shards: [{ contracts, cost }], reason: 'each contract is compiled on its own' };
  }
  const bySource = analysed === undefined ? {} : { analysed, wholeSources: true };
  // Each source is compiled by itself, whatever it costs: that is what was asked for.
  const eachSource = options.sourcesMode === 'relevant';
  const groups = { graph, contracts, model, release, ...bySource, eachSource };
  const { whole, analysis } = work.predicted;
  const split = (shards: number): readonly Group[] => splitIntoShards(groups, splitting, shards);
  const makespan = (groups: readonly Group[]): number => Math.max(...groups.map(({ cost }) => cost));

  const fleet = typeof options.shards === 'number' ? undefined : options.shards;
  const most = typeof options.shards === 'number' ? options.shards : options.shards.most;
  const dearest = makespan(split(most * options.processes));
  const percent = Math.round((dearest / whole) * 100);
  const predicted = eachSource
    ? 'each source is compiled on its own'
    : `the largest part is predicted to take ${percent} % of one run`;
  if (strategy === 'auto' && !eachSource) {
    const reason = alone
      ? reasonNotToSplitHere(work, dearest)
      : dearest > WORTH_SPLITTING * whole
        ? `${NO_GAIN}: ${predicted}`
        : undefined;
    if (reason !== undefined) return { kind: 'whole', reason };
  }
  if (fleet === undefined) return { kind: 'split', shards: split(most), reason: predicted };
  const estimate = estimateShards(
    {
      ...{ whole, analysis, dearestOf: (groups) => makespan(split(groups)) },
      ...{ perCost: millisecondsPerCost(work), peakMemory: work.measured?.peakMemory },
    },
    fleet,
  );
  // Without further machines, the one that plans compiles a single shard.
  const shards = split(Math.max(estimate.shards, 1));
  return { kind: 'split', shards, reason: estimateText(estimate), estimate };
}
