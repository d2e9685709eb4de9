import { type Token, tokenAt } from './scanner.ts';

/**
 * The version expressions of a Solidity source: what its `pragma solidity` directives say, without comments,
 * for example `^0.8.20` or `>=0.6.2 <0.9.0`. In the order of the source and with repetitions; they may be
 * expressions that no compiler takes. `VersionExpression` says which versions one allows.
 *
 * It only looks at tokens, so a source with a syntax error gives the pragmas in it anyway.
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
      // solc compares the text of the first token only, so a string does as well.
      const isVersion = subject.value === 'solidity' && subject.kind !== 'other';
      if (isVersion) pragmas.push(expression.text);
      end = expression.end;
    }
    token = tokenAt(text, end);
  }
  return pragmas;
}

/**
 * The tokens up to the next semicolon, those without space between them together, the others apart: that is
 * all the scanner goes by when it makes `>=` of `>` and `=`, or `0.8` of `0`, `.` and `8`.
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

/** A token as it is written. What solc refuses becomes `#`, which is not a token either. */
function textOf(token: Token, source: string, previous: number): string {
  switch (token.kind) {
    case 'word':
    case 'symbol':
      return token.value;
    case 'string':
      // solc looks at the value. One with a quote in it is not a version, whatever else it holds.
      return ` "${token.value.replaceAll('"', '?')}" `;
    default:
      return numberIn(source, previous, token.end) ?? '#';
  }
}

/** The number that ends at `end`, if there is nothing but space and comments before it. */
function numberIn(source: string, from: number, end: number): string | undefined {
  const number = /[0-9][A-Za-z0-9_$]*$/.exec(source.slice(from, end));
  const isFirst = number !== null && tokenAt(source.slice(0, from + number.index), from).kind === 'end';
  return isFirst ? number[0] : undefined;
}

function isSymbol(token: Token, value: string): boolean {
  return token.kind === 'symbol' && token.value === value;
}
