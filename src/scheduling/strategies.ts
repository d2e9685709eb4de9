import { connectedComponents } from 'graphology-components';
import { dependencyGraph, type ProjectGraph } from '../graph/project-graph.ts';
import { balance, type Workload } from './balance.ts';
import { type CostModel, projectWork } from './cost-model.ts';

/** Ways of splitting the contracts of a project (design: "Strategies"). */
export const SPLITTING_STRATEGIES = ['naive', 'clustered', 'balanced'] as const;
export type SplittingStrategy = (typeof SPLITTING_STRATEGIES)[number];
export const STRATEGIES = ['auto', 'single', ...SPLITTING_STRATEGIES] as const;
export type Strategy = (typeof STRATEGIES)[number];

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
}

/** Splits contracts over the shards of a plan: at most `count`, none empty. */
export function splitIntoShards(splitting: Splitting, strategy: SplittingStrategy, count: number): Group[] {
  const { workload } = projectWork(splitting.graph, splitting.contracts, splitting.model);
  switch (strategy) {
    case 'balanced':
      return balancedGroups(splitting, workload, count);
    case 'clustered':
      return packed(clusters(splitting), splitting, workload, count);
    case 'naive':
      return packed(
        splitting.contracts.map((id) => [id]),
        splitting,
        workload,
        count,
      );
  }
}

/** Splits the contracts of one shard into units for `jobs` processes at a time. */
export function splitIntoUnits(splitting: Splitting, strategy: SplittingStrategy, jobs: number): Group[] {
  const { workload } = projectWork(splitting.graph, splitting.contracts, splitting.model);
  const index = indexOf(splitting.contracts);
  switch (strategy) {
    case 'balanced':
      return balancedGroups(splitting, workload, jobs);
    case 'clustered':
      return clusters(splitting).map((contracts) => ({
        contracts,
        cost: costOf(contracts, index, workload),
      }));
    case 'naive':
      return splitting.contracts.map((id) => ({ contracts: [id], cost: costOf([id], index, workload) }));
  }
}

function balancedGroups(splitting: Splitting, workload: Workload, count: number): Group[] {
  const index = indexOf(splitting.contracts);
  const byCluster = clusters(splitting)
    .map((contracts) => ({ contracts, cost: costOf(contracts, index, workload) }))
    .sort((a, b) => b.cost - a.cost)
    .flatMap(({ contracts }) => contracts.flatMap((id) => index.get(id) ?? []));
  const inOrder = splitting.contracts.map((_, item) => item);
  const { groups, costs } = balance(workload, count, [byCluster, inOrder]);
  return groups.map((group, i) => ({
    contracts: group.flatMap((item) => splitting.contracts[item] ?? []),
    cost: costs[i] ?? 0,
  }));
}

/** The clusters of the contracts to be split, each in the order of generation. */
function clusters({ graph, contracts }: Splitting): string[][] {
  const order = indexOf(contracts);
  return connectedComponents(dependencyGraph(graph.contracts))
    .map((cluster) =>
      cluster.filter((id) => order.has(id)).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    )
    .filter((cluster) => cluster.length > 0);
}

/** Puts whole bundles of contracts into shards, the dearest bundle first. */
function packed(bundles: string[][], splitting: Splitting, workload: Workload, count: number): Group[] {
  const index = indexOf(splitting.contracts);
  const resources = bundles.map((bundle) => [
    ...new Set(bundle.flatMap((id) => workload.items[index.get(id) ?? -1] ?? [])),
  ]);
  const { groups, costs } = balance({ ...workload, items: resources }, count);
  return groups.map((group, i) => ({
    contracts: group
      .flatMap((bundle) => bundles[bundle] ?? [])
      .sort((a, b) => (index.get(a) ?? 0) - (index.get(b) ?? 0)),
    cost: costs[i] ?? 0,
  }));
}

function costOf(
  contracts: readonly string[],
  index: ReadonlyMap<string, number>,
  workload: Workload,
): number {
  const needed = new Set(contracts.flatMap((id) => workload.items[index.get(id) ?? -1] ?? []));
  return [...needed].reduce((total, resource) => total + (workload.costs[resource] ?? 0), workload.overhead);
}

function indexOf(contracts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(contracts.map((id, index) => [id, index]));
}
