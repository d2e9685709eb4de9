import type { Token } from './scanner.ts';

export type Tokens = readonly Token[];

/** A piece of code. */
export interface CodeOutline {
  readonly name: string;
  readonly tokens: number;
  /** All identifiers and keywords in it. */
  readonly words: ReadonlySet<string>;
  /** Names of the contracts whose code it embeds: `new C`, `type(C).creationCode`, `type(C).runtimeCode`. */
  readonly embeds: readonly string[];
}

export function codeOutline(name: string, tokens: Tokens): CodeOutline {
  const words = new Set<string>();
  const embeds = new Set<string>();
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind !== 'word') continue;
    words.add(value);
    const embedded = value === 'new' ? embeddedByNew(tokens, at) : embeddedByType(tokens, at);
    if (embedded !== undefined) embeds.add(embedded);
  }
  return { name, tokens: tokens.length, words, embeds: [...embeds] };
}

/** `new C`; an array, `new C[](1)`, embeds nothing. */
function embeddedByNew(tokens: Tokens, at: number): string | undefined {
  const path = pathAt(tokens, at + 1);
  return path === undefined || isSymbol(tokens[path.end], '[') ? undefined : path.name;
}

/** `type(C).creationCode` and `type(C).runtimeCode`, also in parentheses. */
function embeddedByType(tokens: Tokens, at: number): string | undefined {
  if (wordAt(tokens, at) !== 'type' || !isSymbol(tokens[at + 1], '(')) return undefined;
  const path = pathAt(tokens, at + 2);
  let end = path?.end ?? at;
  while (isSymbol(tokens[end], ')')) end++;
  if (path === undefined || end === path.end || !isSymbol(tokens[end], '.')) return undefined;
  const member = wordAt(tokens, end + 1);
  return member === 'creationCode' || member === 'runtimeCode' ? path.name : undefined;
}

/**
 * Index after a definition in a source or a contract: after its closing brace or semicolon. Braces inside
 * parentheses belong to an argument (`contract C is B(S({a: 1})) { }`). A pragma accepts any tokens up to the
 * next semicolon. `import {A} from "a.sol";` counts as two definitions.
 */
export function endOfDefinition(tokens: Tokens, start: number): number {
  const isPragma = wordAt(tokens, start) === 'pragma';
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (isSymbol(tokens[at], ';') && depth === 0) return at + 1;
    if (isPragma) continue;
    if (isSymbol(tokens[at], '{') || isSymbol(tokens[at], '(')) depth++;
    else if (isSymbol(tokens[at], ')')) depth--;
    else if (isSymbol(tokens[at], '}') && --depth <= 0) return at + 1;
  }
  return tokens.length;
}

/** The last identifier of a path, `Module.Name`, and the index after it. */
export function pathAt(
  tokens: Tokens,
  from: number,
): { readonly name: string; readonly end: number } | undefined {
  let name = wordAt(tokens, from);
  if (name === undefined) return undefined;
  let end = from + 1;
  while (isSymbol(tokens[end], '.')) {
    const next = wordAt(tokens, end + 1);
    if (next === undefined) break;
    name = next;
    end += 2;
  }
  return { name, end };
}

export function wordAt(tokens: Tokens, at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'word' ? token.value : undefined;
}

export function isSymbol(token: Token | undefined, value: string): boolean {
  return token?.kind === 'symbol' && token.value === value;
}
