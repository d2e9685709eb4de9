import { type Token, tokenAt } from './scanner.ts';

/**
 * The paths of the import directives of a Solidity source, as written but with escapes decoded, in the order
 * of the source and with repetitions. For Solidity 0.6 to 0.8.
 *
 * It only reads tokens: for a source with a syntax error it returns the well-formed imports, whereas solc
 * follows none of them. Invalid UTF-8 becomes U+FFFD.
 */
export function importPaths(source: Uint8Array | string): string[] {
  const text = Buffer.from(source).toString('latin1');
  const paths: string[] = [];
  let depth = 0;
  let token = tokenAt(text, 0);
  while (token.kind !== 'end') {
    let end = token.end;
    if (token.kind === 'symbol') {
      if (token.value === '{') depth++;
      else if (token.value === '}') depth = Math.max(depth - 1, 0);
    } else if (token.kind === 'word' && depth === 0) {
      if (token.value === 'pragma') {
        end = pragmaEnd(text, end);
      } else if (token.value === 'import') {
        const directive = importAfter(text, end);
        if (directive !== undefined) {
          paths.push(Buffer.from(directive.path, 'latin1').toString('utf8'));
          end = directive.end;
        }
      }
    }
    token = tokenAt(text, end);
  }
  return paths;
}

/**
 * A pragma accepts any tokens, even `import` and braces, up to the next semicolon; or up to the second one if
 * the first token is a semicolon (`Parser::parsePragmaDirective`).
 */
function pragmaEnd(text: string, at: number): number {
  let token = tokenAt(text, tokenAt(text, at).end);
  const isLast = () => token.kind === 'end' || (token.kind === 'symbol' && token.value === ';');
  while (!isLast()) token = tokenAt(text, token.end);
  return token.end;
}

/** The directive whose keyword ends at `at`, if it is well-formed (`Parser::parseImportDirective`). */
function importAfter(text: string, at: number): { readonly path: string; readonly end: number } | undefined {
  let token = tokenAt(text, at);
  const take = (): Token => {
    const taken = token;
    token = tokenAt(text, token.end);
    return taken;
  };
  const accept = (kind: Token['kind'], value?: string): boolean =>
    token.kind === kind && (value === undefined || token.value === value) && take() !== undefined;
  const acceptAlias = (): boolean => accept('word', 'as') && accept('word');
  const acceptSymbol = (): boolean => accept('word') && (token.value !== 'as' || acceptAlias());

  const named = token.kind !== 'string';
  if (named) {
    if (accept('symbol', '{')) {
      do {
        if (!acceptSymbol()) return undefined;
      } while (accept('symbol', ','));
      if (!accept('symbol', '}')) return undefined;
    } else if (!accept('symbol', '*') || !acceptAlias()) {
      return undefined;
    }
    if (!accept('word', 'from')) return undefined;
  }
  const path = take();
  if (path.kind !== 'string' || path.value === '') return undefined;
  if (!named && token.value === 'as' && !acceptAlias()) return undefined;
  return token.kind === 'symbol' && token.value === ';' ? { path: path.value, end: token.end } : undefined;
}
