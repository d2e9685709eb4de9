import { type SourceRange, translateSourceMap } from '../standard-json/source-map.ts';
import { IrSyntaxError } from './yul-object.ts';

/**
 * The source ranges in the code of one object, in the order of sources and offsets. A Yul run sees the number of a
 * range instead, as a range of no length in its one source: `0:7:7`.
 *
 * So the text of the run tells where the code is from only by order: comments and white space in the user's sources
 * do not change it, nor do other sources. solc only compares ranges for equality, and copies them whole (see
 * docs/separate-compilation.md).
 */
export type SourceRanges = readonly SourceRange[];

/** Name of the one source of a Yul run. */
export const YUL_SOURCE = 'ir.yul';

/** solc prints offsets that it has as 32 bit integers (`SourceLocation`). */
const LARGEST = 2 ** 31 - 1;

/** Strings, which stay as they are, and comments. */
const STRINGS_AND_COMMENTS =
  /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * All that solc writes into the comments it reads itself: the names of the sources, and before a piece of code
 * the AST id of a function, the source range and the text there (`dispenseLocationComment`, `AsmParser.cpp`).
 */
const DOCUMENTATION =
  /^\/\/\/\s*(?<use>@use-src\b.*)$|^\/\/\/\s*(?<id>@ast-id \d+)?\s*(?:@src (?<range>-?\d+:-?\d+:-?\d+))?(?<snippet>\s+".*")?\s*$/;

/** The range of code that is from nowhere. */
const NOWHERE = '-1:-1:-1';

/** Texts of which each range is a number, and the ranges. */
interface NumberedRanges {
  readonly texts: readonly string[];
  readonly ranges: SourceRanges;
}

/**
 * Gives the source ranges in the comments of the texts of one object by number, and leaves the snippets out.
 *
 * @throws {IrSyntaxError} if a comment that solc would read is not understood
 */
export function numberRanges(texts: readonly string[]): NumberedRanges {
  const pieces = texts.map(cutAtRanges);
  const found = new Map<string, SourceRange>();
  for (const piece of pieces.flatMap((ofText) => ofText.filter(isRange)))
    if (!found.has(piece)) found.set(piece, readRange(piece));
  const sorted = [...found].sort(([, a], [, b]) => compare(a, b));
  const numbers = new Map(sorted.map(([text], number) => [text, `0:${number}:${number}`]));
  return {
    texts: pieces.map((ofText) =>
      ofText.map((piece, index) => (isRange(piece, index) ? numbers.get(piece) : piece)).join(''),
    ),
    ranges: sorted.map(([, range]) => range),
  };
}

function isRange(_: string, index: number): boolean {
  return index % 2 === 1;
}

/** A text in pieces: each second one is a range as solc wrote it, without the snippet behind it. */
function cutAtRanges(text: string): string[] {
  const pieces: string[] = [];
  let before = '';
  let at = 0;
  for (const { 0: token, index } of text.matchAll(STRINGS_AND_COMMENTS)) {
    const groups = documentationIn(token);
    if (groups === undefined) continue;
    const { use, id, range } = groups;
    before += text.slice(at, index) + (use === undefined ? '///' : `/// @use-src 0:"${YUL_SOURCE}"`);
    if (id !== undefined) before += ` ${id}`;
    if (range === NOWHERE) before += ` @src ${range}`;
    else if (range !== undefined) {
      pieces.push(`${before} @src `, range);
      before = '';
    }
    at = index + token.length;
  }
  return [...pieces, before + text.slice(at)];
}

/** The parts of a comment that solc reads; `undefined` for all else. */
function documentationIn(token: string): Partial<Record<string, string>> | undefined {
  if (!token.includes('@') || token.startsWith('"') || token.startsWith("'")) return undefined;
  // solc reads comments for documentation only: `///` and `/** */`.
  if (!token.startsWith('///') && !token.startsWith('/**')) return undefined;
  const groups = DOCUMENTATION.exec(token)?.groups;
  if (groups === undefined) throw new IrSyntaxError(`its code has an unknown comment: ${token}`);
  return groups;
}

function readRange(text: string): SourceRange {
  const [source, start, end] = text.split(':').map(Number) as [number, number, number];
  if (source < 0 || start < 0 || end < start || end > LARGEST)
    throw new IrSyntaxError(`its code has an unknown source range: ${text}`);
  return { source, start, length: end - start };
}

function compare(a: SourceRange, b: SourceRange): number {
  return a.source - b.source || a.start - b.start || a.length - b.length;
}

/**
 * The source map of a Yul run in terms of the user's sources again.
 *
 * @returns `undefined` if it has another range than the run was given
 */
export function namedRanges(sourceMap: string, ranges: SourceRanges): string | undefined {
  let isKnown = true;
  const translated = translateSourceMap(sourceMap, (range) => {
    const { start, length, source } = range;
    if (source === -1 && start === -1 && length === -1) return range;
    const named = source === 0 && length === 0 ? ranges[start] : undefined;
    isKnown &&= named !== undefined;
    return named ?? range;
  });
  return isKnown ? translated : undefined;
}
