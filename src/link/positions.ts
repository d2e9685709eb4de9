import { translateSourceMap } from '../standard-json/source-map.ts';
import { IrSyntaxError } from './yul-object.ts';

/**
 * In Yul mode solc has only one source, so offsets in several sources are mapped to one: each source gets a range
 * of it, all ranges have the same length. The resulting source maps are mapped back.
 */
export interface Positions {
  /** Length of the range of a source, in bytes; greater than any offset in a source. */
  readonly stride: number;
}

/** Name of the one source of a Yul run. */
export const YUL_SOURCE = 'ir.yul';

/** solc reads offsets as 32 bit integers (`AsmParser.cpp`, `toInt`). */
const LARGEST = 2 ** 31 - 1;

/** @param sources number of sources of the run that printed the intermediate representation */
export function positionsFor(sources: number): Positions {
  // One more range, for the source of utility functions that solc generates.
  return { stride: Math.floor(LARGEST / (sources + 2)) };
}

/** Strings, which do not change, and comments. */
const STRINGS_AND_COMMENTS =
  /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * The comments that solc writes and reads: the names of the sources; and before code, the AST id of a function, the
 * source range and a snippet (`dispenseLocationComment`, `AsmParser.cpp`).
 */
const DOCUMENTATION =
  /^\/\/\/\s*(?<use>@use-src\b.*)$|^\/\/\/\s*(?<id>@ast-id \d+)?\s*(?:@src (?<source>-?\d+):(?<start>-?\d+):(?<end>-?\d+))?(?<snippet>\s+".*")?\s*$/;

/**
 * Maps the source ranges in the comments of a Yul text to the one source, and removes the snippets.
 *
 * @throws {IrSyntaxError} if a comment that solc would read is not understood, or an offset is too large
 */
export function joinPositions(text: string, { stride }: Positions): string {
  return text.replace(STRINGS_AND_COMMENTS, (token) => {
    if (!token.includes('@') || token.startsWith('"') || token.startsWith("'")) return token;
    // solc reads only documentation comments: `///` and `/** */`.
    if (!token.startsWith('///') && !token.startsWith('/**')) return token;
    const groups = DOCUMENTATION.exec(token)?.groups;
    if (groups === undefined) throw new IrSyntaxError(`its code has an unknown comment: ${token}`);
    if (groups.use !== undefined) return `/// @use-src 0:"${YUL_SOURCE}"`;
    const id = groups.id === undefined ? [] : [groups.id];
    const location = groups.source === undefined ? [] : [`@src ${joined(groups, stride)}`];
    return ['///', ...id, ...location].join(' ');
  });
}

function joined(groups: Partial<Record<string, string>>, stride: number): string {
  const [source, start, end] = [groups.source, groups.start, groups.end].map(Number) as [
    number,
    number,
    number,
  ];
  if (source < 0 || start < 0 || end < 0) {
    if (source < 0 && start < 0 && end < 0) return '-1:-1:-1';
    throw new IrSyntaxError('a source position in its code is incomplete');
  }
  if (start >= stride || end >= stride)
    throw new IrSyntaxError('a source is too long to encode positions in it');
  return `0:${source * stride + start}:${source * stride + end}`;
}

/** Maps the source map of a Yul run back to the sources. */
export function splitPositions(sourceMap: string, { stride }: Positions): string {
  return translateSourceMap(sourceMap, ({ start, length, source }) => {
    if (source !== 0) return { start, length, source };
    return { start: start % stride, length, source: Math.floor(start / stride) };
  });
}
