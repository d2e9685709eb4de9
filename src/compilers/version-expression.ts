/**
 * Which versions of solc an expression such as `^0.8.20` or `>=0.6.2 <0.9.0` allows, by solc's own rules
 * (`SemVerHandler.cpp`). They are not those of npm's `semver`: a prerelease is below its release and is not
 * left out otherwise, `^0` allows all of 0.x, `~0` as well, `>0.8` nothing of 0.8, and expressions are read
 * token by token, so that `0.8 .20` is one version and `0.08` are two.
 */
export interface VersionExpression {
  readonly text: string;
  allows(version: ExactVersion): boolean;
}

/** What is compared: `0.8.28`, or a prerelease of it. */
export interface ExactVersion {
  readonly release: string;
  /** Whether it comes before the release: nightly and development builds do. */
  readonly isPrerelease: boolean;
}

/** The longest first, as solc's scanner takes them. */
const SYMBOL =
  /^(?:>>>=|>>>|>>=|<<=|>>|<<|>=|<=|==|=>|\|\||\|=|&&|&=|\^=|\+\+|\+=|--|-=|->|\*\*|\*=|\/=|%=|!=|:=|[-=<>|^~*.+/%&!:?,()[\]{}])/;
const NUMBER =
  /^(?:0x[0-9A-Fa-f][0-9A-Fa-f_]*|(?:(?:0(?!\d)|[1-9])[\d_]*(?:\.(?!_)[\d_]*)?|\.\d[\d_]*)(?:[eE](?!_)-?\d[\d_]*)?)(?![A-Za-z0-9_$])/;
const WORD = /^[A-Za-z_$][A-Za-z0-9_$]*/;
const STRING = /^"([^"]*)"/;

/** A token as `SemVerMatchExpressionParser` sees it: operators on their own, the rest by its characters. */
interface Token {
  readonly operator: string | undefined;
  readonly literal: string;
}

type Prefix = '=' | '<' | '<=' | '>' | '>=' | '^' | '~';
const PREFIXES: readonly string[] = ['=', '<', '<=', '>', '>=', '^', '~'] satisfies Prefix[];

/** `0.8`, with an operator before it. Of a wildcard the number is undefined, of a missing part it is absent. */
interface Component {
  readonly prefix: Prefix;
  readonly numbers: readonly (number | undefined)[];
}

/** The expression, or undefined if solc takes it for an invalid one. */
export function parseVersionExpression(text: string): VersionExpression | undefined {
  const tokens = tokensOf(text);
  const alternatives = tokens === undefined ? undefined : parse(tokens);
  return alternatives === undefined
    ? undefined
    : {
        text,
        allows: (version) =>
          alternatives.some((components) => components.every((component) => matches(component, version))),
      };
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let rest = text.trimStart(); rest !== ''; ) {
    // A number before a symbol: `.8` is one.
    const literal = NUMBER.exec(rest)?.[0] ?? WORD.exec(rest)?.[0];
    const string = STRING.exec(rest);
    // `0.x` and `08` begin like a number but are not a token at all.
    const symbol = /^\.?\d/.test(rest) ? undefined : SYMBOL.exec(rest)?.[0];
    const taken = literal ?? string?.[0] ?? symbol;
    if (taken === undefined) return undefined;
    tokens.push({
      operator: literal === undefined && string === null ? symbol : undefined,
      literal: string?.[1] ?? taken,
    });
    rest = rest.slice(taken.length).trimStart();
  }
  return tokens;
}

/** The alternatives, each of components that all have to match; undefined if solc says it is invalid. */
function parse(tokens: readonly Token[]): Component[][] | undefined {
  let at = 0;
  let inside = 0;
  const operator = (): string | undefined => tokens[at]?.operator;
  const character = (): string | undefined => tokens[at]?.literal[inside];
  const nextToken = (): void => {
    at++;
    inside = 0;
  };
  const nextCharacter = (): void => {
    inside++;
    if (inside >= (tokens[at]?.literal.length ?? 0)) nextToken();
  };

  /** A number, `undefined` of a wildcard, or nothing where there is neither. */
  function part(): { readonly number: number | undefined } | undefined {
    const token = at;
    const first = character();
    nextCharacter();
    if (first === undefined) return undefined;
    if ('xX*'.includes(first)) return { number: undefined };
    // Not `00`, nor any digits after a zero: they begin the next component.
    if (first === '0') return { number: 0 };
    if (!/[1-9]/.test(first)) return undefined;
    let digits = first;
    // A number ends where its token does.
    for (let next = character(); at === token && next !== undefined && /\d/.test(next); next = character()) {
      digits += next;
      nextCharacter();
    }
    return Number(digits) > 0xffffffff ? undefined : { number: Number(digits) };
  }
  function component(): Component | undefined {
    const prefix = PREFIXES.includes(operator() ?? '') ? operator() : undefined;
    if (prefix !== undefined) nextToken();
    const numbers: (number | undefined)[] = [];
    while (numbers.length < 3) {
      const found = part();
      if (found === undefined) return undefined;
      numbers.push(found.number);
      if (character() !== '.') break;
      nextCharacter();
    }
    return { prefix: (prefix ?? '=') as Prefix, numbers };
  }
  /** `component - component`, or components side by side. */
  function conjunction(): Component[] | undefined {
    const first = component();
    if (first === undefined) return undefined;
    if (operator() === '-') {
      nextToken();
      const last = component();
      if (last === undefined) return undefined;
      return [
        { ...first, prefix: '>=' },
        { ...last, prefix: '<=' },
      ];
    }
    const components = [first];
    while (at < tokens.length && operator() !== '||') {
      const next = component();
      if (next === undefined) return undefined;
      components.push(next);
    }
    return components;
  }

  const alternatives: Component[][] = [];
  do {
    if (alternatives.length > 0) nextToken();
    const found = conjunction();
    if (found === undefined) return undefined;
    alternatives.push(found);
  } while (operator() === '||');
  return at < tokens.length ? undefined : alternatives;
}

function matches({ prefix, numbers }: Component, version: ExactVersion): boolean {
  if (prefix === '^' || prefix === '~') {
    const atMost = prefix === '~' || numbers[0] === 0 ? numbers.slice(0, 2) : numbers.slice(0, 1);
    return matches({ prefix: '>=', numbers }, version) && matches({ prefix: '<=', numbers: atMost }, version);
  }
  const order = compare(version, numbers);
  switch (prefix) {
    case '=':
      return order === 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** Below zero where the version is before the numbers, by those that are given. */
function compare({ release, isPrerelease }: ExactVersion, numbers: readonly (number | undefined)[]): number {
  const actual = release.split('.').map(Number);
  let compared = false;
  for (const [level, number] of numbers.entries()) {
    if (number === undefined) continue;
    compared = true;
    const difference = (actual[level] ?? 0) - number;
    if (difference !== 0) return difference;
  }
  return compared && isPrerelease ? -1 : 0;
}
