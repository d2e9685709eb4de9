import { ParasolcError } from '../errors.ts';
import type { IdBlock, Numbering } from './numbering.ts';

/**
 * From here on, ids are those of solc's built-in declarations: negative integers that older releases print as
 * unsigned.
 */
const BUILT_IN = 2 ** 31;

/** Translates the numbers of one run to those of another. Both functions are injective. */
export interface Translator {
  /** Index of the Yul utility source in the run to translate from. */
  readonly utilityIndex: number;
  /**
   * Translates a source index. The Yul utility source has the index after the last source; -1 (no source)
   * does not change.
   */
  sourceIndex(index: number): number;
  /** Translates an AST id. Ids of built-in declarations (negative, or from 2^31 on) do not change. */
  astId(id: number): number;
}

/** The last block that starts at or before `id`. Blocks are in increasing order. */
function blockAt(blocks: readonly IdBlock[], id: number): IdBlock | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.first ?? Infinity) <= id) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/**
 * Translates from the numbering of one run to that of a run with at least the same sources. Throws `INTERNAL`
 * for a number that is unknown in either run, since it must not be copied.
 */
export function translator(from: Numbering, to: Numbering): Translator {
  const indices = new Map(to.sources.map((source, index) => [source, index]));
  const firsts = new Map(to.blocks.map(({ source, first }) => [source, first]));

  function sourceIndex(index: number): number {
    if (index === -1) return -1;
    if (index === from.sources.length) return to.sources.length;
    const source = from.sources[index];
    const target = source === undefined ? undefined : indices.get(source);
    if (target === undefined) {
      throw new ParasolcError('INTERNAL', `source index ${index} has no counterpart in the other run`);
    }
    return target;
  }

  function astId(id: number): number {
    if (id < 0 || id >= BUILT_IN) return id;
    const block = blockAt(from.blocks, id);
    const target = block === undefined || id > block.last ? undefined : firsts.get(block.source);
    if (block === undefined || target === undefined) {
      throw new ParasolcError('INTERNAL', `AST id ${id} has no counterpart in the other run`);
    }
    return id - block.first + target;
  }

  return { utilityIndex: from.sources.length, sourceIndex, astId };
}
