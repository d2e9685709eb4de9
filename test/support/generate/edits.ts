import fc from 'fast-check';
import type { StandardJsonInput } from './render.ts';

/**
 * The tokens of a source, and the spaces between them. Some are several tokens for solc: pragmas, names with dots
 * (one token in assembly), and documentation (`///`, `/**`), which is part of the syntax tree. Other comments count as
 * spaces.
 */
const TOKENS =
  /(?<space>(?:\s|\/\/(?!\/)[^\n\r\u2028\u2029]*|\/\*(?!\*)[\s\S]*?\*\/)+)|(?:\/\/\/[^\n\r]*(?:\r\n|\n|\r)?[ \t]*)+|\/\*\*[\s\S]*?\*\/|\bpragma\s[^;]*;|(?:\b(?:hex|unicode))?(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|[\w$]+(?:\.[\w$]+)*|(?:\/(?![*/])|[=<>!&|^~+*%?:-])+|[\s\S]/gu;

/** Spaces that can be between two tokens. */
const SPACES = [
  ' ',
  '\n',
  '\t',
  '\r\n  ',
  '   \n\n',
  ' /* */ ',
  ' /* @src 0:1:2 größer { */\n',
  ' // it\'s "open {\n',
  ' // 数え 😀\n ',
  ' /* /* // */ ',
];

/** Other spaces between the tokens of a source: numbers of spaces, used again from the start when they run out. */
export const edits = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 40 });

/** A source with other comments and white space. */
export function respaced(content: string, numbers: readonly number[]): string {
  let count = 0;
  let last = '';
  const tokens = [...content.matchAll(TOKENS)];
  const parts = tokens.map(({ 0: token, groups }) => {
    const wasSpace = last;
    last = groups?.space === undefined ? 'token' : 'space';
    const number = numbers[count++ % numbers.length] ?? 0;
    const space = SPACES[number % SPACES.length] ?? ' ';
    // The licence is in a comment, and stays.
    if (groups?.space !== undefined) return token.includes('SPDX') ? `${token}\n` : space;
    return wasSpace === 'token' && number % 3 === 0 ? space + token : token;
  });
  return parts.join('');
}

/** An input with other comments and white space in all sources. */
export function respacedInput(input: StandardJsonInput, numbers: readonly number[]): StandardJsonInput {
  const sources = Object.entries(input.sources).map(
    ([name, { content }], index) => [name, { content: respaced(content, [index, ...numbers]) }] as const,
  );
  return { ...input, sources: Object.fromEntries(sources) };
}

/** Changes between two builds, as people make them. `at`: in which file. */
export const CHANGES: Readonly<Record<string, (input: StandardJsonInput, at: number) => StandardJsonInput>> =
  {
    comment: (input, at) => edited(input, at, (text) => `${text}\n// a comment\n`),
    'comment before all': (input, at) => edited(input, at, (text) => `/* a comment */\n${text}`),
    'comments and white space': (input, at) => respacedInput(input, [3 * at, 141, 59 + at, 26, 5]),
    documentation: (input, at) => edited(input, at, (text) => `/// ${at}\n${text}`),
    body: (input, at) => edited(input, at, (text) => text.replace(/\b\d+(?=;)/, (number) => `${number}1`)),
    'new contract': (input, at) =>
      edited(input, at, (text) => `${text}\ncontract Added { function added() external {} }\n`),
    'new file': (input) => ({
      ...input,
      sources: { ...input.sources, 'Added.sol': { content: 'contract AddedAlone { uint x; }' } },
    }),
    'removed file': (input, at) => {
      const names = Object.keys(input.sources);
      const gone = names[at % names.length];
      return {
        ...input,
        sources: Object.fromEntries(Object.entries(input.sources).filter(([name]) => name !== gone)),
      };
    },
    settings: (input) => ({
      ...input,
      settings: { ...input.settings, optimizer: { enabled: true, runs: 7 } },
    }),
  };

function edited(input: StandardJsonInput, at: number, change: (text: string) => string): StandardJsonInput {
  const names = Object.keys(input.sources);
  const chosen = names[at % names.length];
  const sources = Object.entries(input.sources).map(([name, source]) => [
    name,
    name === chosen ? { ...source, content: change(source.content) } : source,
  ]);
  return { ...input, sources: Object.fromEntries(sources) };
}
