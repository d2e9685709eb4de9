import { createHash } from 'node:crypto';
import { lastAtMost } from '../last-at-most.ts';
import { commentsIn, skipSpace, stringAt } from './scanner.ts';

/** What stands between the comments and the white space of a source. A word may hold several tokens: `f(uint256)`. */
export interface Words {
  /** The first byte of each word. */
  readonly starts: readonly number[];
  /** The byte after each word. */
  readonly ends: readonly number[];
  /**
   * The same for two texts only if solc makes the same syntax tree of them, with the same ids, but for source
   * positions and the texts of documentation. (A tree may be the same where this is not.)
   */
  readonly digest: string;
}

/** A position in a source, which stays the same if comments and white space change: a word, and a byte in it. */
export interface Place {
  readonly word: number;
  readonly offset: number;
}

/** Ends a word, or may: white space, a quote, or the start of a comment. */
const BREAK = /["' \t\r\n]|\/[/*]/g;

/** `///` and `/**`, but not with more slashes or asterisks (`Scanner::scanSlash`). */
const DOCUMENTATION = /^(?:\/\/\/(?!\/)|\/\*\*(?![*/]))/;

/**
 * The words of a source.
 *
 * @param source in UTF-8
 */
export function wordsOf(source: Uint8Array): Words {
  // A character is a byte, as in solc's positions.
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1');
  const starts: number[] = [];
  const ends: number[] = [];
  const hash = createHash('sha256');
  for (let at = 0; ; ) {
    const start = skipSpace(text, at);
    const end = wordEnd(text, start);
    hash.update(`${documentationIn(text, at, start)}\0${end - start}\0${text.slice(start, end)}\0`, 'latin1');
    if (start === text.length) return { starts, ends, digest: hash.digest('hex') };
    starts.push(start);
    ends.push(end);
    at = end;
  }
}

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    BREAK.lastIndex = at;
    const found = BREAK.exec(text);
    if (found === null) return text.length;
    if (found[0] !== '"' && found[0] !== "'") return found.index;
    at = stringAt(text, found.index).end;
  }
}

/**
 * What a comment says to solc. Documentation of a declaration is a node of the syntax tree, unless it is empty
 * (`Parser::parseStructuredDocumentation`), and of several comments the last one counts. `@solidity` is for the
 * compiler (`memory-safe-assembly`). All else is for people.
 */
function documentationIn(text: string, from: number, to: number): string {
  const space = text.slice(from, to);
  if (!space.includes('///') && !space.includes('/**')) return '';
  if (space.includes('@solidity')) return space;
  const documentation = commentsIn(text, from, to).filter((comment) => DOCUMENTATION.test(comment));
  // Empty ones are rare, and their form matters.
  if (documentation.some((comment) => !/[^\s*/]/.test(comment))) return space;
  return documentation.length > 0 ? 'documented' : '';
}

/** Where a byte is, or the end of a word. Undefined in a comment or white space. */
export function placeOf({ starts, ends }: Words, byte: number): Place | undefined {
  const word = lastAtMost(starts, byte);
  const start = starts[word];
  return start !== undefined && byte <= (ends[word] ?? 0) ? { word, offset: byte - start } : undefined;
}

/** The byte at a place. Undefined if there is no such place. */
export function byteAt({ starts, ends }: Words, { word, offset }: Place): number | undefined {
  const start = starts[word];
  const end = ends[word];
  if (start === undefined || end === undefined || offset > end - start) return undefined;
  return start + offset;
}

/** A byte of one text in another text of the same words. Undefined in a comment or white space. */
export function moveByte(byte: number, from: Words, to: Words): number | undefined {
  const place = placeOf(from, byte);
  return place && byteAt(to, place);
}

const ONLY_WORDS = new WeakMap<Words, Words>();

/** The same words with one byte between: the same for all texts that have them. */
export function onlyWords(words: Words): Words {
  const known = ONLY_WORDS.get(words);
  if (known !== undefined) return known;
  const [starts, ends]: [number[], number[]] = [[], []];
  let at = 0;
  for (const [index, start] of words.starts.entries()) {
    const end = at + (words.ends[index] ?? start) - start;
    starts.push(at);
    ends.push(end);
    at = end + 1;
  }
  const only = { starts, ends, digest: words.digest };
  ONLY_WORDS.set(words, only);
  return only;
}
