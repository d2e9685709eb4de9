/** A token of Solidity, as far as imports need to distinguish tokens. */
export interface Token {
  /** `other`: number, hex or unicode string, or a string that solc refuses. */
  readonly kind: 'word' | 'symbol' | 'string' | 'other' | 'end';
  /** The text of a word or symbol; the value of a string, one character per byte; otherwise empty. */
  readonly value: string;
  /** Where the next token, or the space before it, starts. */
  readonly end: number;
}

// The text is latin1-decoded: a character is a byte, as in `Scanner.cpp`. So these are LF, VT, FF, CR and, in
// UTF-8, NEL, LS and PS.
const LINE_END = /[\n\v\f\r]|\xc2\x85|\xe2\x80[\xa8\xa9]/y;
const NEXT_LINE_END = new RegExp(LINE_END, 'g');
const WHITESPACE = /[ \t\r\n]*/y;
const BLANKS = /[ \t]*/y;
const WORD = /[A-Za-z_$][A-Za-z0-9_$]*/y;
const NUMBER = /[0-9][A-Za-z0-9_$]*/y;
const PLAIN_STRING_PART = /[^"'\\\n\v\f\r\xc2\xe2]*/y;
const ESCAPE = /\\(?:(\r\n|\r|\n)|(["'\\nrtbfv])|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/y;

/** The meaning of escapes of one letter; `\b`, `\f` and `\v` only before 0.8. */
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

/**
 * The token at or after `at` in a source decoded as latin1. It never fails: what solc refuses becomes `other`
 * or a symbol. The rules are from `Scanner.cpp`; the parts that matter here are the same from 0.6 to 0.8.
 */
export function tokenAt(text: string, at: number): Token {
  const start = skipSpace(text, at);
  const first = text[start];
  if (first === undefined) return { kind: 'end', value: '', end: text.length };
  if (first === '"' || first === "'") return stringAt(text, start);

  const word = matchAt(WORD, text, start)?.[0];
  if (word !== undefined) {
    const end = start + word.length;
    const quoted = text[end] === '"' || text[end] === "'";
    // Before 0.7 `unicode` is just an identifier; an identifier followed by a string is not an import either.
    if (quoted && (word === 'hex' || word === 'unicode'))
      return { kind: 'other', value: '', end: stringAt(text, end).end };
    return { kind: 'word', value: word, end };
  }
  const number = matchAt(NUMBER, text, start)?.[0];
  if (number !== undefined) return { kind: 'other', value: '', end: start + number.length };
  return { kind: 'symbol', value: first, end: start + 1 };
}

/** The position after white space and comments. */
export function skipSpace(text: string, at: number): number {
  for (let position = at; ; ) {
    const start = endOfMatch(WHITESPACE, text, position);
    const end = commentEnd(text, start);
    if (end === undefined) return start;
    position = end;
  }
}

/** The comments between two positions that only white space and comments are between. */
export function commentsIn(text: string, from: number, to: number): string[] {
  const comments: string[] = [];
  for (let position = from; ; ) {
    const start = endOfMatch(WHITESPACE, text, position);
    const end = start < to ? commentEnd(text, start) : undefined;
    if (end === undefined) return comments;
    comments.push(text.slice(start, end));
    position = end;
  }
}

function commentEnd(text: string, start: number): number | undefined {
  if (text.startsWith('//', start)) return lineCommentEnd(text, start + 2);
  if (text.startsWith('/*', start)) return blockCommentEnd(text, start + 2);
  return undefined;
}

function blockCommentEnd(text: string, from: number): number {
  const close = text.indexOf('*/', from);
  return close === -1 ? text.length : close + 2;
}

function lineCommentEnd(text: string, from: number): number {
  const isDoc = text[from] === '/' && text[from + 1] !== '/';
  if (isDoc) return docCommentEnd(text, from + 1);
  NEXT_LINE_END.lastIndex = from;
  return NEXT_LINE_END.exec(text)?.index ?? text.length;
}

/**
 * `///` comments on consecutive lines are one comment (`scanSingleLineDocComment`). This matters in one case:
 * the first byte after another `///` is skipped, so a line end that starts there does not end the comment.
 */
function docCommentEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === '\n' || text[at] === '\r') {
      const nextLine = endOfMatch(BLANKS, text, at + (text.startsWith('\r\n', at) ? 2 : 1));
      if (!/^\/\/\/[^/]/.test(text.slice(nextLine, nextLine + 4))) return nextLine;
      at = nextLine + 3;
      if (text[at] === '\n' || text[at] === '\r') continue;
    } else if (matchAt(LINE_END, text, at) !== undefined) {
      return at;
    }
    at++;
  }
  return at;
}

/** A string literal. It ends at its quote, or unfinished at the end of the line. */
export function stringAt(text: string, start: number): Token {
  const quote = text[start];
  let value = '';
  let valid = true;
  let at = start + 1;
  while (at < text.length) {
    const plain = endOfMatch(PLAIN_STRING_PART, text, at);
    value += text.slice(at, plain);
    at = plain;
    const next = text[at];
    if (next === undefined) break;
    if (next === quote) return { kind: valid ? 'string' : 'other', value: valid ? value : '', end: at + 1 };
    if (matchAt(LINE_END, text, at) !== undefined) break;
    if (next !== '\\') {
      value += next;
      at++;
      continue;
    }
    const sequence = matchAt(ESCAPE, text, at);
    value += sequence === undefined ? '' : escapedBytes(sequence);
    valid &&= sequence !== undefined;
    at += sequence?.[0].length ?? 2;
  }
  return { kind: 'other', value: '', end: Math.min(at, text.length) };
}

/** The value of an escape, one character per byte. `\u` becomes UTF-8, even a lone surrogate. */
function escapedBytes([, lineEnd, letter, hex, unicode]: RegExpExecArray): string {
  if (lineEnd !== undefined) return '';
  if (letter !== undefined) return ESCAPED[letter] ?? letter;
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  const code = Number.parseInt(unicode ?? '', 16);
  if (code <= 0x7f) return String.fromCharCode(code);
  if (code <= 0x7ff) return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
  return String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
}
