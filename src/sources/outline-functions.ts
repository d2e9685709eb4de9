import {
  type CodeOutline,
  codeOutline,
  endOfDefinition,
  isSymbol,
  type Tokens,
  wordAt,
} from './outline-code.ts';

/** A function, modifier or constructor of a contract. */
export interface FunctionOutline extends CodeOutline {
  /** Whether it is an entry point of the contract: public, external, or without a name. */
  readonly isEntry: boolean;
}

const UNNAMED: ReadonlySet<string> = new Set(['constructor', 'receive', 'fallback']);

/** The functions, modifiers and constructors in a contract, from the tokens of its definition. */
export function functionsIn(tokens: Tokens): FunctionOutline[] {
  const functions: FunctionOutline[] = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (isSymbol(tokens[at], '{')) depth++;
    else if (isSymbol(tokens[at], '}')) depth--;
    else if (depth === 1) {
      const keyword = wordAt(tokens, at);
      const isNamed = keyword === 'function' || keyword === 'modifier';
      const name = isNamed ? wordAt(tokens, at + 1) : keyword;
      // A variable of a function type starts like a function without a name.
      if (name === undefined || !(isNamed || (UNNAMED.has(name) && isSymbol(tokens[at + 1], '(')))) continue;
      const end = endOfDefinition(tokens, at);
      const code = codeOutline(name, tokens.slice(at, end));
      const isEntry = !isNamed || code.words.has('public') || code.words.has('external');
      functions.push({ ...code, isEntry });
      at = end - 1;
    }
  }
  return functions;
}
