import { ParasolcError } from '../errors.ts';
import { lastAtMost } from '../last-at-most.ts';
import type { Numbering } from './numbering.ts';

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

/**
 * Translates from the numbering of one run to that of a run with at least the same sources. Throws `INTERNAL`
 * for a number that is unknown in either run, since it must not be copied.
 */
export function translator(from: Numbering, to: Numbering): Translator {
  const indices = new Map(to.sources.map((source, index) => [source, index]));
  const starts = from.blocks.map(({ first }) => first);
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
    // The last one that starts at or before the id.
    const block = from.blocks[lastAtMost(starts, id)];
    const target = block === undefined || id > block.last ? undefined : firsts.get(block.source);
    if (block === undefined || target === undefined) {
      throw new ParasolcError('INTERNAL', `AST id ${id} has no counterpart in the other run`);
    }
    return id - block.first + target;
  }

  return { utilityIndex: from.sources.length, sourceIndex, astId };
}
