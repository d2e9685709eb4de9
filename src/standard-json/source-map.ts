import { ParasolcError } from '../errors.ts';

/** A stretch of source text, as solc writes it: `start:length:index`; -1 for what is not known. */
export interface SourceRange {
  readonly start: number;
  readonly length: number;
  readonly source: number;
}

/** How to translate a range: of most sources only the index changes, of generated ones also the offset. */
export type TranslateRange = (range: SourceRange) => SourceRange;

/** Translates one range written in full, such as an AST node's `src`. The index may be missing; it then stays so. */
export function translateRange(text: string, translate: TranslateRange): string {
  const match = /^(-?\d+):(-?\d+):(-?\d*)$/.exec(text);
  if (match === null) throw new ParasolcError('INTERNAL', `not a source range: ${text}`);
  const [start, length, source] = [match[1], match[2], match[3]].map(Number) as [number, number, number];
  if (match[3] === '') return text;
  const range = translate({ start, length, source });
  return `${range.start}:${range.length}:${range.source}`;
}

/**
 * Translates a compressed source map (`s:l:f:j:m` an instruction, with `;` between).
 *
 * solc leaves a field empty that equals the previous entry's and drops empty fields at the end
 * (`AssemblyItem::computeSourceMapping`). Source indices are renamed one to one, which leaves the compression
 * as it is; but ranges in the Yul utility source move as well, and two fields that were equal need not be
 * afterwards. So the map is unpacked, translated and packed again.
 */
export function translateSourceMap(map: string, translate: TranslateRange): string {
  if (map === '') return map;
  // As solc starts, except that it takes every instruction's jump and depth for new: those are copied anyway.
  let before: SourceRange = { start: -1, length: -1, source: -1 };
  let after: SourceRange = before;
  const entries = map.split(';').map((entry) => {
    // What is wholly empty repeats the entry before, and goes on doing so.
    if (entry === '') return '';
    const [start, length, source, ...rest] = entry.split(':');
    const range = {
      start: fieldOr(start, before.start),
      length: fieldOr(length, before.length),
      source: fieldOr(source, before.source),
    };
    const translated = translate(range);
    const packed = packEntry(translated, after, rest);
    [before, after] = [range, translated];
    return packed;
  });
  return entries.join(';');
}

function fieldOr(field: string | undefined, previous: number): number {
  return field === undefined || field === '' ? previous : Number(field);
}

/** One entry; `rest` are its fields for jumps and modifier depth, which translation leaves alone. */
function packEntry(range: SourceRange, previous: SourceRange, rest: readonly string[]): string {
  const fields = [
    range.start === previous.start ? '' : String(range.start),
    range.length === previous.length ? '' : String(range.length),
    range.source === previous.source ? '' : String(range.source),
    ...rest,
  ];
  return fields.join(':').replace(/:+$/, '');
}
