import { clusters, inseparable } from '../graph/clusters.ts';
import type { ProjectGraph } from '../graph/project-graph.ts';
import { balance, eachAlone } from './balance.ts';
import { type CostModel, projectWork } from './cost-model.ts';
import type { SplittingStrategy } from './strategy-names.ts';

/** Contracts that go together, and their predicted cost in the cost model's unit. */
export interface Group {
  readonly contracts: readonly string[];
  readonly cost: number;
}

/** What is to be split: contracts by id, in the order of generation. */
export interface Splitting {
  readonly graph: ProjectGraph;
  readonly contracts: readonly string[];
  readonly model: CostModel;
  /** Release of the compiler. */
  readonly release: string;
  /** Keeps the contracts of a source together. */
  readonly wholeSources?: boolean;
  /** Keeps the contracts of a source together, and makes each source a unit of its own. */
  readonly eachSource?: boolean;
  /** Sources that the first group analyses as well. Only this group can be without contracts. */
  readonly analysed?: readonly string[];
}

/** Splits contracts over the shards of a plan: at most `count`, none empty. */
export function splitIntoShards(splitting: Splitting, strategy: SplittingStrategy, count: number): Group[] {
  return pack(splitting, bundlesOf(splitting, strategy), count, strategy === 'linked');
}

/** Splits contracts that are compiled directly into units for so many processes at once. */
export function splitIntoUnits(
  splitting: Splitting,
  strategy: SplittingStrategy,
  processes: number,
): Group[] {
  const bundles = bundlesOf(splitting, strategy);
  const packs = (strategy === 'balanced' || strategy === 'linked') && splitting.eachSource !== true;
  const count = packs ? processes : bundles.length;
  return pack(splitting, bundles, count, false);
}

/** The contracts that a strategy keeps together, each bundle in the order of generation. */
function bundlesOf(
  { graph, contracts, release, wholeSources = false, eachSource = false }: Splitting,
  strategy: SplittingStrategy,
): string[][] {
  const order = indexOf(contracts);
  const bundles =
    eachSource || wholeSources
      ? contractsBySource(graph)
      : strategy === 'clustered'
        ? clusters(graph.contracts, release)
        : inseparable(graph.contracts, release);
  return bundles
    .map((bundle) =>
      inOrder(
        bundle.filter((id) => order.has(id)),
        order,
      ),
    )
    .filter((bundle) => bundle.length > 0);
}

/** Puts bundles into groups, none of them dearer than need be. */
function pack(
  { graph, contracts, model, release, analysed = [] }: Splitting,
  bundles: readonly string[][],
  count: number,
  linked: boolean,
): Group[] {
  const { workload, analysing } = projectWork(graph, contracts, model, linked);
  const order = indexOf(contracts);
  const items = bundles.map((bundle) => [
    ...new Set(bundle.flatMap((id) => workload.items[order.get(id) ?? -1] ?? [])),
  ]);
  // The analysis goes first: with it, some group is the first one.
  const first = analysed.length > 0 ? [[]] : [];
  const all = [...first, ...bundles];
  const needs = [...first.map(() => analysing(analysed)), ...items];
  const { groups, costs } =
    count >= all.length
      ? eachAlone({ ...workload, items: needs })
      : balance({ ...workload, items: needs }, count, [
          clusterAfterCluster(graph, all, release),
          all.map((_, bundle) => bundle),
        ]);
  return groups
    .map((group, i) => ({ group, cost: costs[i] ?? 0 }))
    .sort((a, b) => (a.group[0] ?? 0) - (b.group[0] ?? 0))
    .map(({ group, cost }) => ({
      contracts: inOrder(
        group.flatMap((bundle) => all[bundle] ?? []),
        order,
      ),
      cost,
    }));
}

/** An order of the bundles that keeps those of a cluster together, the largest cluster first. */
function clusterAfterCluster(graph: ProjectGraph, bundles: readonly string[][], release: string): number[] {
  const ofContract = new Map(bundles.flatMap((bundle, index) => bundle.map((id) => [id, index] as const)));
  const ordered = clusters(graph.contracts, release)
    .sort((a, b) => b.length - a.length)
    .flatMap((cluster) => cluster.flatMap((id) => ofContract.get(id) ?? []));
  // What is in no cluster, the analysis, comes last.
  return [...new Set([...ordered, ...bundles.keys()])];
}

/** The contracts of each source, in the order of the graph. */
export function contractsBySource({ contracts }: ProjectGraph): string[][] {
  const bySource = new Map<string, string[]>();
  for (const { id, source } of contracts) bySource.set(source, [...(bySource.get(source) ?? []), id]);
  return [...bySource.values()];
}

function inOrder(contracts: readonly string[], order: ReadonlyMap<string, number>): string[] {
  return [...contracts].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function indexOf(contracts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(contracts.map((id, index) => [id, index]));
}
