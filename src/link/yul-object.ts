/**
 * A Yul object as it stands in a text (`ObjectParser.cpp`):
 *
 *     object "C_7" { code { … } object "C_7_deployed" { … } data ".metadata" hex"…" }
 *
 * Positions are offsets into the text: `start` of the word `object`, `end` after the closing brace.
 */
export interface YulObject {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The block of code, with its braces. */
  readonly code: { readonly start: number; readonly end: number };
  /** The objects nested in it, in the order of the text. */
  readonly objects: readonly YulObject[];
  readonly data: readonly YulData[];
}

/** Named bytes: `data ".metadata" hex"a264…"`. */
export interface YulData {
  readonly name: string;
  /** The hex digits; `undefined` if the bytes are written in another way. */
  readonly hex: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Strings and comments, in which braces and words mean nothing. Every string that solc prints ends on its line.
 * Strings are matched in long runs: a choice at each character would use up the stack on a string of megabytes.
 */
const OPAQUE =
  /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|["']|\/\*/.source;

/** Tokens between blocks. A hex literal is the word `hex` and a string. */
const STRUCTURE = new RegExp(`${OPAQUE}|[{}]|[A-Za-z]+`, 'g');

/** Tokens that matter inside a block: the words of the code do not. */
const BLOCK = new RegExp(`${OPAQUE}|[{}]`, 'g');

/** Objects within each other: more than any chain of contracts has, and less than the stack holds. */
const DEEPEST = 1000;

/** Line ends that solc's scanner knows besides `\n`: they would end a comment there and not here. */
const OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029]/;

/**
 * Reads the object that a text consists of, comments around it left aside.
 *
 * @throws {IrSyntaxError} if the text is not built as solc builds the intermediate representation of a contract
 */
export function readYulObject(text: string): YulObject {
  const other = OTHER_LINE_ENDS.exec(text);
  if (other !== null) throw unreadable('there is a line end that solc does not print', other.index);
  const reader = new Reader(text);
  const { start } = reader.expect('object');
  const object = reader.objectAt(start, 1);
  if (reader.next(STRUCTURE) !== undefined) throw unreadable('something follows the object', object.end);
  return object;
}

/** A word, a string or a brace. */
interface Token {
  readonly text: string;
  readonly start: number;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next token that is no comment. */
  next(tokens: RegExp): Token | undefined {
    tokens.lastIndex = this.#at;
    for (let match = tokens.exec(this.#text); match !== null; match = tokens.exec(this.#text)) {
      const [text] = match;
      this.#at = tokens.lastIndex;
      if (['"', "'", '/*'].includes(text))
        throw unreadable('a string or a comment does not end', match.index);
      if (!text.startsWith('/')) return { text, start: match.index };
    }
    return undefined;
  }

  expect(...accepted: readonly string[]): Token {
    const token = this.next(STRUCTURE);
    if (token !== undefined && accepted.includes(token.text)) return token;
    throw unreadable(`${accepted.join(' or ')} was expected`, token?.start ?? this.#text.length);
  }

  /** The rest of an object whose first word, at `start`, has been read. */
  objectAt(start: number, depth: number): YulObject {
    if (depth > DEEPEST) throw unreadable('its objects are nested too deeply', start);
    const name = this.#string();
    this.expect('{');
    this.expect('code');
    const code = this.#block();
    const objects: YulObject[] = [];
    const data: YulData[] = [];
    for (;;) {
      const token = this.expect('object', 'data', '}');
      if (token.text === '}') return { name, start, end: token.start + 1, code, objects, data };
      if (token.text === 'object') objects.push(this.objectAt(token.start, depth + 1));
      else data.push(this.#data());
    }
  }

  #string(): string {
    const token = this.next(STRUCTURE);
    if (token !== undefined && isString(token.text)) return token.text.slice(1, -1);
    throw unreadable('a string was expected', token?.start ?? this.#text.length);
  }

  #data(): YulData {
    const name = this.#string();
    const value = this.next(STRUCTURE);
    if (value?.text === 'hex') {
      const digits = this.#string();
      const end = this.#at - 1;
      return { name, hex: { start: end - digits.length, end } };
    }
    if (value === undefined || !isString(value.text))
      throw unreadable('a literal was expected', value?.start ?? this.#text.length);
    return { name, hex: undefined };
  }

  #block(): { start: number; end: number } {
    const { start } = this.expect('{');
    for (let depth = 1; ; ) {
      const token = this.next(BLOCK);
      if (token === undefined) throw unreadable('a block does not end', start);
      if (token.text === '{') depth++;
      if (token.text === '}') depth--;
      if (depth === 0) return { start, end: token.start + 1 };
    }
  }
}

function isString(text: string): boolean {
  return text.startsWith('"') || text.startsWith("'");
}

function unreadable(reason: string, at: number): IrSyntaxError {
  return new IrSyntaxError(
    `its intermediate representation is not as expected: ${reason}, at character ${at}`,
  );
}

/**
 * A piece of intermediate representation with an unexpected structure. Its
 * readers throw it to each other; `readIr` makes it a refusal.
 */
export class IrSyntaxError extends Error {
  override readonly name = 'IrSyntaxError';
}
