import {
  type CodeOutline,
  codeOutline,
  endOfDefinition,
  isSymbol,
  pathAt,
  type Tokens,
  wordAt,
} from './outline-code.ts';
import { type FunctionOutline, functionsIn } from './outline-functions.ts';
import { type Token, tokenAt } from './scanner.ts';

/**
 * The definitions in the text of a Solidity source. Names, kinds and ranges of contracts are exact for a
 * source without syntax errors, since `contract`, `interface`, `library` and `abstract` are keywords.
 * References are known only by name: enough to estimate the work, but not exact.
 */
export interface SourceOutline {
  /** Number of tokens, which measures the work for the source. */
  readonly tokens: number;
  /** Contracts, interfaces and libraries, in the order of the source. */
  readonly contracts: readonly ContractOutline[];
  /** Functions outside contracts. */
  readonly functions: readonly CodeOutline[];
  /** Names that imports give to definitions: `import {Name as Alias}`, by alias. */
  readonly aliases: ReadonlyMap<string, string>;
}

export interface ContractOutline extends CodeOutline {
  readonly kind: 'contract' | 'interface' | 'library';
  /** Neither abstract nor an interface. */
  readonly deployable: boolean;
  /** First byte of the definition (`src` of its syntax tree node), and the first byte after it. */
  readonly start: number;
  readonly end: number;
  /** Names of the bases; of a path (`Module.Base`) the last one. */
  readonly bases: readonly string[];
  /** The pieces of code in it, in the order of the source. */
  readonly functions: readonly FunctionOutline[];
}

const KINDS: ReadonlySet<string> = new Set(['contract', 'interface', 'library']);

/** Reads the outline of a source. Definitions after a syntax error may be missed. */
export function outlineSource(source: Uint8Array): SourceOutline {
  const tokens = tokensOf(
    Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString('latin1'),
  );
  const contracts: ContractOutline[] = [];
  const functions: CodeOutline[] = [];
  const aliases = new Map<string, string>();
  for (let at = 0; at < tokens.length; ) {
    const word = wordAt(tokens, at);
    const end = endOfDefinition(tokens, at);
    if (word !== undefined && KINDS.has(word)) {
      const isAbstract = wordAt(tokens, at - 1) === 'abstract';
      const contract = contractOutline(tokens, at, end, isAbstract);
      if (contract !== undefined) contracts.push(contract);
    } else if (word === 'function') {
      const name = wordAt(tokens, at + 1);
      if (name !== undefined) functions.push(codeOutline(name, tokens.slice(at, end)));
    } else if (word === 'import') {
      for (const [alias, name] of aliasesIn(tokens.slice(at, end))) aliases.set(alias, name);
    }
    // `abstract` comes before the definition that it belongs to.
    at = word === 'abstract' ? at + 1 : end;
  }
  return { tokens: tokens.length, contracts, functions, aliases };
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let token = tokenAt(text, 0); token.kind !== 'end'; token = tokenAt(text, token.end))
    tokens.push(token);
  return tokens;
}

/** The symbols that an import directive renames. */
function aliasesIn(tokens: Tokens): (readonly [alias: string, name: string])[] {
  return tokens.flatMap((_, at) => {
    const [name, as, alias] = [wordAt(tokens, at), wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
    return as === 'as' && name !== undefined && alias !== undefined ? [[alias, name] as const] : [];
  });
}

function contractOutline(
  tokens: Tokens,
  at: number,
  end: number,
  isAbstract: boolean,
): ContractOutline | undefined {
  const kind = wordAt(tokens, at) as ContractOutline['kind'];
  const name = wordAt(tokens, at + 1);
  const first = tokens[isAbstract ? at - 1 : at];
  const last = tokens[end - 1];
  if (name === undefined || first === undefined || last === undefined) return undefined;
  return {
    ...codeOutline(name, tokens.slice(at, end)),
    kind,
    deployable: kind !== 'interface' && !isAbstract,
    start: first.end - first.value.length,
    end: last.end,
    bases: basesIn(tokens, at + 2, end),
    functions: functionsIn(tokens.slice(at, end)),
  };
}

/** The inheritance specifiers between the name and the body: `is A, Module.B(1)`. */
function basesIn(tokens: Tokens, from: number, end: number): string[] {
  const bases: string[] = [];
  let isBase = false;
  let depth = 0;
  for (let at = from; at < end && !(depth === 0 && isSymbol(tokens[at], '{')); at++) {
    if (isSymbol(tokens[at], '(')) depth++;
    else if (isSymbol(tokens[at], ')')) depth--;
    else if (depth > 0) continue;
    else if (wordAt(tokens, at) === 'is' || isSymbol(tokens[at], ',')) isBase = true;
    else if (isBase) {
      const path = pathAt(tokens, at);
      if (path !== undefined) bases.push(path.name);
      at = path === undefined ? at : path.end - 1;
      isBase = false;
    }
  }
  return bases;
}
