import { ParasolcError } from '../errors.ts';
import { compareUtf8 } from '../json/key-order.ts';

/** The AST ids of one source: solc's parser deals them out without a gap. Both ends are included. */
export interface IdBlock {
  readonly source: string;
  readonly first: number;
  readonly last: number;
}

/**
 * How one run of solc numbers its sources and AST nodes.
 *
 * A source's index is its position among all source names of the run in bytewise order; the index after the
 * last is the Yul utility source (`CompilerStack::sourceIndices`). AST ids start at 1 and go up through the
 * sources in the order in which they are parsed (`CompilerStack::parse`).
 */
export interface Numbering {
  /** All source names, in bytewise order: a source's index is its position here. */
  readonly sources: readonly string[];
  /** In parse order, hence by rising ids. */
  readonly blocks: readonly IdBlock[];
}

/** A source and how many AST nodes its text gives, which does not depend on any other source. */
interface ParsedSource {
  readonly source: string;
  readonly nodes: number;
}

/** Source names in bytewise order: the order of solc's maps, and the parse order of sources given in the input. */
export function inBytewiseOrder(names: Iterable<string>): string[] {
  return [...names].sort(compareUtf8);
}

/** The numbering of a run that parses these sources in this order. Throws `INTERNAL` if a source is there twice. */
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
 * The numbering of a run, from the id of each source's `SourceUnit` node: the parser makes that node last, so
 * its id ends the source's block.
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
 * `parseOrder` is that run's own: for sources that are all given in its input, `inBytewiseOrder`, even where
 * the full run found some of them by its import callback. What a callback finds is parsed afterwards, in the
 * order of discovery, which in the smaller run can be another than in the full one.
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
