import { type Token, tokenAt } from './scanner.ts';

/** What a source holds outside all braces. */
export interface TopLevel {
  /**
   * Paths of the import directives, as written but with escapes replaced, in the order of the source and with
   * repetitions. Bytes that are no UTF-8 become U+FFFD.
   */
  readonly imports: readonly string[];
  /** Contracts, libraries and interfaces by name: whether one can be deployed, so that it has code. */
  readonly contracts: ReadonlyMap<string, boolean>;
}

const DEFINITIONS: readonly string[] = ['contract', 'library', 'interface'];

/**
 * Reads the top level of a Solidity source. For Solidity 0.6 to 0.8.
 *
 * It only looks at tokens, so a source with a syntax error gives the well-formed imports in it, where solc, for
 * which such a source has no syntax tree, follows none of them.
 */
export function readTopLevel(source: Uint8Array | string): TopLevel {
  const text = Buffer.from(source).toString('latin1');
  const imports: string[] = [];
  const contracts = new Map<string, boolean>();
  let depth = 0;
  let isAbstract = false;
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
          imports.push(Buffer.from(directive.path, 'latin1').toString('utf8'));
          end = directive.end;
        }
      } else if (DEFINITIONS.includes(token.value)) {
        const name = tokenAt(text, end);
        if (name.kind === 'word') contracts.set(name.value, token.value !== 'interface' && !isAbstract);
      }
      isAbstract = token.value === 'abstract';
    }
    token = tokenAt(text, end);
  }
  return { imports, contracts };
}

/** The imports of a source: see `readTopLevel`. */
export function importPaths(source: Uint8Array | string): readonly string[] {
  return readTopLevel(source).imports;
}

/**
 * A pragma takes any tokens, `import` and braces included, up to the next semicolon; of one that is its first token,
 * up to the second (`Parser::parsePragmaDirective`).
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
