import { isUtf8 } from 'node:buffer';

/** A diagnostic with one location that has text, and nothing beside it (no `secondarySourceLocations`). */
interface PlainDiagnostic {
  /** As in the diagnostic's `type`: `Warning`, `Info`, `TypeError`, … It heads the text. */
  readonly type: string;
  readonly message: string;
  /** Source unit name and text in UTF-8. */
  readonly source: { readonly name: string; readonly text: Uint8Array };
  /** Where it begins and ends, in bytes, as in `sourceLocation`: 0 <= start <= end. */
  readonly start: number;
  readonly end: number;
}

/** The line a diagnostic begins in, as far as it is shown. Each character stands for one byte. */
interface Excerpt {
  readonly line: string;
  readonly isMultiline: boolean;
  /** Counted from 0, of the whole source. */
  readonly lineNumber: number;
  readonly column: number;
  /** What is marked within `line`. */
  readonly from: number;
  readonly to: number;
}

/** Lines and locations longer than this, in bytes, are cut. */
const LONGEST = 150;
/** What is kept at either side of a cut, in bytes. */
const KEPT = 35;
const GAP = ' ... ';
const NEW_LINE = 0x0a;

/**
 * A diagnostic's `formattedMessage`, as `SourceReferenceFormatter.cpp` prints it without colours.
 *
 * @returns `undefined` if the text depends on the release:
 * - The excerpt is not valid UTF-8. Solc cuts long lines by bytes. Until 0.8.36 a cut through a character loses
 *   the whole output ("Error writing output JSON."), from 0.8.37 on it is moved to the beginning of the character
 *   (solidity pull request 16914).
 * - The source has an empty name. Solc 0.8.28 prints no excerpt for it, 0.8.30 does.
 */
export function formatDiagnostic({ type, message, source, start, end }: PlainDiagnostic): string | undefined {
  if (source.name === '') return undefined;
  const text = Buffer.from(source.text.buffer, source.text.byteOffset, source.text.byteLength);
  const excerpt = extract(text, Math.min(start, text.length), Math.min(end, text.length));
  const shown = Buffer.from(excerpt.line, 'latin1');
  if (!isUtf8(shown)) return undefined;
  const number = String(excerpt.lineNumber + 1);
  const margin = ' '.repeat(number.length);
  return [
    `${type}: ${message}`,
    `${margin}--> ${source.name}:${number}:${excerpt.column + 1}:`,
    `${margin} |`,
    `${number} | ${shown.toString('utf8')}`,
    `${margin} | ${marks(excerpt)}`,
    '\n',
  ].join('\n');
}

/** `SourceReferenceExtractor.cpp`: the line, cut around the location where either is too long. */
function extract(text: Buffer, start: number, end: number): Excerpt {
  const column = columnAt(text, start);
  const isMultiline = text.subarray(start, end).includes(NEW_LINE);
  let line = lineAt(text, start);
  let from = column;
  let to = columnAt(text, end);
  let length = (isMultiline ? line.length : to) - from;
  if (length > LONGEST) {
    const rest = (isMultiline ? line.length : to) - KEPT;
    line = line.slice(0, from + KEPT) + GAP + line.slice(rest);
    length = 2 * KEPT + GAP.length;
    to = from + length;
  }
  if (line.length > LONGEST) {
    const whole = line.length;
    const shownTo = from + Math.min(length + KEPT, whole - from);
    line = line.slice(Math.max(0, from - KEPT), shownTo);
    if (from + length + KEPT < whole) line += ' ...';
    if (from > KEPT) {
      line = GAP + line;
      from = GAP.length + KEPT;
    }
    to = from + length;
  }
  return {
    line,
    isMultiline,
    lineNumber: newLinesBefore(text, start),
    column,
    from: Math.min(from, line.length),
    to: Math.min(to, line.length),
  };
}

/** The line below the excerpt. */
function marks({ line, isMultiline, from, to }: Excerpt): string {
  const indent = fill(line.slice(0, from), ' ');
  if (isMultiline) return `${indent}^ (Relevant source part starts here and spans across multiple lines).`;
  return indent + (from === to ? '^' : fill(line.slice(from, to), '^'));
}

/** One filler for each character; a tab stays one. Bytes that continue a character (10xxxxxx) count nothing. */
function fill(bytes: string, filler: string): string {
  return bytes.replace(/[\x80-\xbf]/g, '').replace(/[^\t]/g, filler);
}

/** Bytes between the beginning of the line and the position. Only `\n` ends a line. */
function columnAt(text: Buffer, position: number): number {
  return position - (position === 0 ? 0 : text.lastIndexOf(NEW_LINE, position - 1) + 1);
}

/** `CharStream::lineAtPosition`: the line without its end, `\r\n` or `\n`. */
function lineAt(text: Buffer, position: number): string {
  // At the very beginning solc looks at the first byte instead of the one before, and skips an empty line.
  const begin = text.lastIndexOf(NEW_LINE, Math.max(position - 1, 0)) + 1;
  const newLine = text.indexOf(NEW_LINE, begin);
  const line = text.toString('latin1', begin, newLine < 0 ? text.length : newLine);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function newLinesBefore(text: Buffer, position: number): number {
  let count = 0;
  for (let at = text.indexOf(NEW_LINE); at >= 0 && at < position; at = text.indexOf(NEW_LINE, at + 1))
    count++;
  return count;
}
