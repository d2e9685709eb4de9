import { ParasolcError } from '../errors.ts';
import { compareUtf8 } from '../json/key-order.ts';

/** The AST ids of one source, which solc's parser assigns without gaps. Both ends are included. */
export interface IdBlock {
  readonly source: string;
  readonly first: number;
  readonly last: number;
}

/**
 * How one run of solc numbers its sources and AST nodes.
 *
 * The index of a source is its position among all source names of the run in bytewise order; the index after
 * the last one is the Yul utility source (`CompilerStack::sourceIndices`). AST ids start at 1 and increase
 * through the sources in the order in which they are parsed (`CompilerStack::parse`).
 */
export interface Numbering {
  /** All source names, in bytewise order: a source's index is its position here. */
  readonly sources: readonly string[];
  /** In parse order, and so by increasing ids. */
  readonly blocks: readonly IdBlock[];
}

/** A source and its number of AST nodes, which depends only on its text. */
interface ParsedSource {
  readonly source: string;
  readonly nodes: number;
}

/**
 * Source names in bytewise order: the order of solc's maps, and the parse order of the sources in the input.
 */
export function inBytewiseOrder(names: Iterable<string>): string[] {
  return [...names].sort(compareUtf8);
}

/**
 * The numbering of a run that parses these sources in this order. Throws `INTERNAL` if a source occurs twice.
 */
export function numberingOf(parseOrder: readonly ParsedSource[]): Numbering {
  const blocks: IdBlock[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const { source, nodes } of parseOrder) {
    if (seen.has(source)) throw new ParasolcError('INTERNAL', `source ${source} is numbered twice`);
    seen.add(source);
    blocks.push({ source, first: last + 1, last: last + nodes });
    last += nodes;
  }
  return { sources: inBytewiseOrder(seen), blocks };
}

/**
 * The numbering of a run, from the id of each source's `SourceUnit` node. The parser creates that node last,
 * so its id is the last one of the source.
 */
export function numberingOfUnits(
  units: readonly { readonly source: string; readonly id: number }[],
): Numbering {
  const ordered = [...units].sort((a, b) => a.id - b.id);
  return numberingOf(ordered.map(({ source, id }, i) => ({ source, nodes: id - (ordered[i - 1]?.id ?? 0) })));
}

/**
 * The numbering of a run with only some of the sources.
 *
 * `parseOrder` is the order of that run: `inBytewiseOrder` if all its sources are in its input, even if the
 * full run found some of them by its import callback. Sources found by a callback are parsed afterwards, in
 * the order of discovery, which can differ between the two runs.
 */
export function prunedNumbering(full: Numbering, parseOrder: readonly string[]): Numbering {
  const nodes = new Map(full.blocks.map(({ source, first, last }) => [source, last - first + 1]));
  return numberingOf(
    parseOrder.map((source) => {
      const count = nodes.get(source);
      if (count === undefined) {
        throw new ParasolcError('INTERNAL', `source ${source} is not among those of the full run`);
      }
      return { source, nodes: count };
    }),
  );
}
