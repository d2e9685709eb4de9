import { type ContractId, contractId } from '../standard-json/output.ts';
import { closureOf } from './closure.ts';
import type { ContractNode, Declaration, SourceFacts } from './syntax-tree.ts';

/** A contract as the plan knows it. */
export interface Contract {
  readonly id: ContractId;
  readonly source: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly deployable: boolean;
  /** Bytecode dependencies, direct, in the order in which solc generates them. */
  readonly dependencies: readonly ContractId[];
  /**
   * Contracts whose code the contract's code can embed, as the syntax tree shows. Before 0.8.4 solc's own
   * dependencies leave out what the functions of libraries and free functions embed.
   */
  readonly embeds: readonly ContractId[];
  /** Predicted cost of generating the contract without its dependencies: in syntax nodes, or tokens if estimated. */
  readonly weight: number;
}

/** A source as the plan knows it. */
export interface SourceNode {
  readonly name: string;
  /** Syntax nodes in the source, the size of its block of ids; or tokens if estimated. */
  readonly nodes: number;
  readonly imports: readonly string[];
}

/** All contracts in the order in which a whole run generates them, and all analysed sources in solc's order. */
export interface ProjectGraph {
  readonly sources: readonly SourceNode[];
  readonly contracts: readonly Contract[];
}

/**
 * The graph of a project.
 *
 * @param facts of all sources that have a syntax tree
 * @param requested the sources that the whole run analyses for their own sake
 * @param blockSize number of syntax nodes of a source
 */
export function projectGraph(
  facts: ReadonlyMap<string, SourceFacts>,
  requested: readonly string[],
  blockSize: (source: string) => number,
): ProjectGraph {
  const order = sourceOrder(facts, requested);
  const reach = reacher(order);
  const nodes = new Map(order.flatMap(({ contracts }) => contracts.map((node) => [node.id, node] as const)));
  const ids = new Map(
    order.flatMap((source) =>
      source.contracts.map((node) => [node.id, contractId(source.name, node.name)] as const),
    ),
  );
  const contract = (source: SourceFacts, node: ContractNode): Contract => ({
    id: contractId(source.name, node.name),
    source: source.name,
    name: node.name,
    start: node.start,
    end: node.end,
    deployable: node.deployable,
    // solc keeps dependencies sorted by AST id (`ASTCompareByID`).
    dependencies: [...node.dependencies]
      .sort((a, b) => a - b)
      .flatMap((dependency) => ids.get(dependency) ?? [])
      .filter((dependency) => dependency !== contractId(source.name, node.name)),
    embeds: [
      ...new Set(
        reach(anyCode(node, nodes)).flatMap(({ embedded }) => embedded.flatMap((id) => ids.get(id) ?? [])),
      ),
    ],
    weight: node.deployable ? weigh(reach(entryPoints(node, nodes))) : 0,
  });
  return {
    sources: order.map(({ name, imports }) => ({ name, imports, nodes: blockSize(name) })),
    contracts: order.flatMap((source) => source.contracts.map((node) => contract(source, node))),
  };
}

/**
 * The order in which solc analyses and generates sources: depth first from the requested sources in sorted
 * order, imports before the importing source, cycles cut where they close (`CompilerStack::resolveImports`).
 */
export function sourceOrder<Source extends { readonly name: string; readonly imports: readonly string[] }>(
  facts: ReadonlyMap<string, Source>,
  requested: readonly string[],
): Source[] {
  const order: Source[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    // An explicit stack: chains of imports can be longer than the call stack.
    const stack = [{ name, next: 0 }];
    seen.add(name);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const source = facts.get(top.name);
      const imported = source?.imports[top.next++];
      if (imported === undefined) {
        if (source !== undefined) order.push(source);
        stack.pop();
      } else if (!seen.has(imported)) {
        seen.add(imported);
        stack.push({ name: imported, next: 0 });
      }
    }
  };
  for (const name of requested) if (!seen.has(name)) visit(name);
  return order;
}

/** Finds what code can reach: the given declarations, and all that they refer to. */
function reacher(sources: readonly SourceFacts[]): (from: readonly number[]) => Declaration[] {
  const declarations = new Map(
    sources.flatMap(({ declarations }) => declarations.map((d) => [d.id, d] as const)),
  );
  return (from) =>
    [...closureOf(from, (id) => declarations.get(id)?.references ?? [])].flatMap(
      (id) => declarations.get(id) ?? [],
    );
}

/**
 * Predicts what a contract costs to generate: the syntax nodes of all that its code can reach, from the
 * public functions, constructors and state variables of the contract and its bases. Correlation with the
 * measured time: 0.95 on OpenZeppelin 5.0.2, 0.84 on Uniswap v4.
 */
function weigh(reached: readonly Declaration[]): number {
  return reached.reduce((weight, { nodes }) => weight + nodes, 0);
}

/** Where the code of a contract starts: of functions with the same selector, the most derived one. */
function entryPoints(node: ContractNode, contracts: ReadonlyMap<number, ContractNode>): number[] {
  const selectors = new Set<string>();
  return node.linearizedBases.flatMap((base) =>
    (contracts.get(base)?.entryPoints ?? []).flatMap(({ declaration, selector }) => {
      if (selector !== undefined && selectors.has(selector)) return [];
      if (selector !== undefined) selectors.add(selector);
      return [declaration];
    }),
  );
}

/** All code of a contract and its bases, virtual functions included that nothing refers to by name. */
function anyCode(node: ContractNode, contracts: ReadonlyMap<number, ContractNode>): number[] {
  return node.linearizedBases.flatMap((base) => contracts.get(base)?.declarations ?? []);
}
