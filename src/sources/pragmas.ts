import { type Token, tokenAt } from './scanner.ts';

/**
 * The version expressions in the `pragma solidity` directives of a Solidity source, without comments, for
 * example `^0.8.20` or `>=0.6.2 <0.9.0`. In the order of the source and with repetitions. They may be
 * invalid; `VersionExpression` says which versions one allows.
 *
 * It only reads tokens, so it works for a source with a syntax error.
 */
export function versionPragmas(source: Uint8Array | string): string[] {
  const text = Buffer.from(source).toString('latin1');
  const pragmas: string[] = [];
  let depth = 0;
  let token = tokenAt(text, 0);
  while (token.kind !== 'end') {
    let end = token.end;
    if (isSymbol(token, '{')) depth++;
    else if (isSymbol(token, '}')) depth = Math.max(depth - 1, 0);
    else if (token.kind === 'word' && token.value === 'pragma' && depth === 0) {
      const subject = tokenAt(text, end);
      const expression = expressionAfter(text, subject.end);
      // solc compares only the text of the first token, so a string is accepted as well.
      const isVersion = subject.value === 'solidity' && subject.kind !== 'other';
      if (isVersion) pragmas.push(expression.text);
      end = expression.end;
    }
    token = tokenAt(text, end);
  }
  return pragmas;
}

/**
 * The tokens up to the next semicolon. Adjacent tokens are joined, others are separated by a space: this is
 * how the scanner combines `>` and `=` to `>=`, or `0`, `.` and `8` to `0.8`.
 */
function expressionAfter(source: string, at: number): { readonly text: string; readonly end: number } {
  let text = '';
  let previous = at;
  let token = tokenAt(source, at);
  while (token.kind !== 'end' && !isSymbol(token, ';')) {
    const written = textOf(token, source, previous);
    text += `${source.startsWith(written, previous) || text === '' ? '' : ' '}${written}`;
    previous = token.end;
    token = tokenAt(source, token.end);
  }
  return { text, end: token.end };
}

/** The text of a token. Tokens that solc refuses become `#`, which is not valid either. */
function textOf(token: Token, source: string, previous: number): string {
  switch (token.kind) {
    case 'word':
    case 'symbol':
      return token.value;
    case 'string':
      // solc looks at the value. A value with a quote in it is never a version.
      return ` "${token.value.replaceAll('"', '?')}" `;
    default:
      return numberIn(source, previous, token.end) ?? '#';
  }
}

/** The number that ends at `end`, if only white space and comments come before it. */
function numberIn(source: string, from: number, end: number): string | undefined {
  const number = /[0-9][A-Za-z0-9_$]*$/.exec(source.slice(from, end));
  const isFirst = number !== null && tokenAt(source.slice(0, from + number.index), from).kind === 'end';
  return isFirst ? number[0] : undefined;
}

function isSymbol(token: Token, value: string): boolean {
  return token.kind === 'symbol' && token.value === value;
}
