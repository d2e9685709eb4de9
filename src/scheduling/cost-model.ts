import { closures } from '../graph/closure.ts';
import type { Contract, ProjectGraph } from '../graph/project-graph.ts';
import type { Workload } from './balance.ts';

/**
 * What work costs, in the time it takes to analyse one unit of a graph: a syntax node, or a token where the graph is
 * estimated. Ratios between the phases of one compiler hold across machines much better than times do.
 */
export interface CostModel {
  /** Reading and parsing one unit; every run parses all sources. */
  readonly parse: number;
  /** Analysing one unit. */
  readonly analyse: number;
  /** Printing one unit of the syntax tree, in the analysis run. */
  readonly print: number;
  /** Generating one unit of a contract's weight. */
  readonly generate: number;
  /** Assembling one unit of the weight of a dependency again, inside the code that embeds it. */
  readonly embed: number;
  /** Printing one unit of the intermediate representation of a contract, with all that it embeds. */
  readonly printIr: number;
}

export interface Pipeline {
  readonly viaIR: boolean;
  readonly optimizer: boolean;
}

/** Generating one node costs as much as this many tokens: there are about twice as many tokens as nodes. */
export const TOKENS_PER_NODE = 1.7;

/**
 * Measured with native solc 0.8.28 on ten projects from npm, 13,000 to 250,000 tokens: a run that only parses, one that
 * analyses, one that prints the trees, one that prints the intermediate representation, and whole runs. Generating a
 * token costs half to twice as much, from project to project.
 *
 * @param estimated whether the graph counts tokens
 */
export function costModel({ viaIR, optimizer }: Pipeline, estimated = false): CostModel {
  const perToken = viaIR ? (optimizer ? 60 : 32) : optimizer ? 12 : 4;
  const generate = estimated ? perToken : perToken * TOKENS_PER_NODE;
  return { parse: 0.2, analyse: 1, print: 2.4, generate, embed: viaIR ? generate * 0.2 : 0, printIr: 4 };
}

/** What a group of contracts costs as one run. */
export interface ProjectWork {
  readonly workload: Workload;
  /** One run of everything. */
  readonly whole: number;
  /** The analysis run. */
  readonly analysis: number;
  /** Reading and analysing all sources, once. */
  readonly analysingAll: number;
  /** The resources that it takes to analyse these sources, with all that they import. */
  analysing(sources: readonly string[]): number[];
}

/**
 * The work of generating contracts of a project.
 *
 * @param contracts ids of the contracts to be generated: the items of the workload, in this order
 * @param linked whether each contract is compiled on its own: then a group prints the intermediate representation
 *   of what its contracts embed, and compiles only the contracts themselves
 */
export function projectWork(
  graph: ProjectGraph,
  contracts: readonly string[],
  model: CostModel,
  linked = false,
): ProjectWork {
  const sourceIndex = new Map(graph.sources.map(({ name }, index) => [name, index]));
  const contractIndex = new Map(graph.contracts.map(({ id }, index) => [id, graph.sources.length + index]));
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const sources = new Map(graph.sources.map((source) => [source.name, source]));
  const imported = closures(sources.keys(), (name) => sources.get(name)?.imports ?? []);
  const embedded = closures(byId.keys(), (id) => byId.get(id)?.dependencies ?? []);

  const within = weightWithin(byId);
  const costOf = ({ id, weight }: Contract): number => {
    const inside = within(id);
    return weight * model.generate + (linked ? (weight + inside) * model.printIr : inside * model.embed);
  };
  const costs = [...graph.sources.map(({ nodes }) => nodes * model.analyse), ...graph.contracts.map(costOf)];
  const analysing = (names: readonly string[]): number[] => {
    const reached = new Set(names.flatMap((name) => [...(imported.get(name) ?? [])]));
    return [...reached].flatMap((name) => sourceIndex.get(name) ?? []);
  };
  const items = contracts.map((id) => [
    ...analysing([byId.get(id)?.source ?? '']),
    ...(linked ? [id] : [...(embedded.get(id) ?? [])]).flatMap((other) => contractIndex.get(other) ?? []),
  ]);
  const nodes = graph.sources.reduce((total, source) => total + source.nodes, 0);
  const needed = new Set(items.flat());
  const generation = costs.reduce(
    (total, cost, index) => total + (index >= graph.sources.length && needed.has(index) ? cost : 0),
    0,
  );
  return {
    workload: { items, costs, overhead: nodes * model.parse },
    whole: nodes * (model.parse + model.analyse) + generation,
    analysingAll: nodes * (model.parse + model.analyse),
    analysis: nodes * (model.parse + model.analyse + model.print),
    analysing,
  };
}

/**
 * The weight of what a contract embeds: the code of a contract is there once in each of the contracts that embed it,
 * so it counts once for each path to it.
 */
function weightWithin(byId: ReadonlyMap<string, Contract>): (id: string) => number {
  const known = new Map<string, number>();
  const within = (id: string): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    // An estimate can have circles, which solc refuses.
    known.set(id, 0);
    const sum = (byId.get(id)?.dependencies ?? []).reduce(
      (total, other) => total + (byId.get(other)?.weight ?? 0) + within(other),
      0,
    );
    const bounded = Math.min(sum, Number.MAX_SAFE_INTEGER);
    known.set(id, bounded);
    return bounded;
  };
  return within;
}
