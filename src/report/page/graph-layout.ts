import type { Contract } from '../../graph/project-graph.ts';

/** A column with more contracts shows them as dots without names. */
const MOST_NAMED = 16;
const ROW = 19;
const DOT = 15;
const MARGIN = 12;
/** Room for arrows between columns. */
const BETWEEN = 60;

/** A contract in the picture of a cluster. */
export interface Node {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly isNamed: boolean;
}

/** A cluster in columns: an arrow leads to the right, from a contract to one whose code it embeds. */
export interface ClusterLayout {
  readonly nodes: readonly Node[];
  readonly edges: readonly (readonly [from: Node, to: Node])[];
  readonly width: number;
  readonly height: number;
}

/**
 * @param cost of a contract: those that cost more are at the top of their column
 * @param nameWidth of a contract's name, in pixels
 */
export function layOutCluster(
  contracts: readonly Pick<Contract, 'id' | 'dependencies'>[],
  cost: (id: string) => number,
  nameWidth: (id: string) => number,
): ClusterLayout {
  const columns = columnsOf(contracts).map((ids) => ids.sort((a, b) => cost(b) - cost(a)));
  const nodes = new Map<string, Node>();
  let x = MARGIN;
  let height = 0;
  for (const ids of columns) {
    const isNamed = ids.length <= MOST_NAMED;
    const rows = isNamed ? ids.length : Math.max(MOST_NAMED, Math.ceil(Math.sqrt(ids.length / 2)));
    for (const [index, id] of ids.entries()) {
      const [row, column] = [index % rows, Math.floor(index / rows)];
      const place = isNamed ? { x, y: MARGIN + row * ROW } : { x: x + column * DOT, y: MARGIN + row * ROW };
      nodes.set(id, { id, ...place, isNamed });
    }
    const width = isNamed ? Math.max(...ids.map(nameWidth)) : Math.ceil(ids.length / rows) * DOT;
    x += width + BETWEEN;
    height = Math.max(height, rows * ROW);
  }
  const edges = contracts.flatMap(({ id, dependencies }) => {
    const from = nodes.get(id);
    return dependencies.flatMap((other) => {
      const to = nodes.get(other);
      return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
    });
  });
  return { nodes: [...nodes.values()], edges, width: x - BETWEEN + MARGIN, height: height + MARGIN };
}

/** Contracts by how many others embed them in a row: in the first column are those that no other embeds. */
function columnsOf(contracts: readonly Pick<Contract, 'id' | 'dependencies'>[]): string[][] {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const waiting = new Map(contracts.map(({ id }) => [id, 0]));
  for (const { id, dependencies } of contracts) {
    for (const other of dependencies)
      if (other !== id && waiting.has(other)) waiting.set(other, (waiting.get(other) ?? 0) + 1);
  }
  const columns: string[][] = [];
  while (waiting.size > 0) {
    const free = [...waiting].flatMap(([id, embedders]) => (embedders === 0 ? [id] : []));
    // An estimated graph can have a cycle: all that is left goes into one column.
    const column = free.length > 0 ? free : [...waiting.keys()];
    for (const id of column) waiting.delete(id);
    for (const id of column) {
      for (const other of byId.get(id)?.dependencies ?? []) {
        const embedders = waiting.get(other);
        if (other !== id && embedders !== undefined) waiting.set(other, embedders - 1);
      }
    }
    columns.push(column);
  }
  return columns;
}
