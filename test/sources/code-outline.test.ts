import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineCode } from '../../src/sources/code-outline.ts';
import { readPackage } from './packages.ts';
import { parseWithSolc, type Release, type SyntaxNode } from './solc-run.ts';

interface ContractNode extends SyntaxNode {
  readonly abstract?: boolean;
  readonly contractKind?: string;
}

/** Whether each source defines something with code, as solc parses it. */
function definitions(release: Release, texts: ReadonlyMap<string, Uint8Array>): Map<string, boolean> {
  // What is imported from elsewhere does not matter.
  const read = () => ({ contents: Buffer.from('') });
  const { output } = parseWithSolc(release, texts, read, { stopAfter: 'parsing' });
  return new Map(
    [...texts.keys()].map((name) => {
      const nodes: readonly ContractNode[] = output.sources?.[name]?.ast?.nodes ?? [];
      const contracts = nodes.filter(({ nodeType }) => nodeType === 'ContractDefinition');
      expect(output.sources?.[name]?.ast, name).toBeDefined();
      return [name, contracts.some((node) => node.contractKind !== 'interface' && node.abstract !== true)];
    }),
  );
}

describe('what has code', () => {
  test.each<[string, Release]>([
    ['@openzeppelin/contracts', '0.8.37'],
    ['solady', '0.8.37'],
    ['@uniswap/v4-core', '0.8.26'],
  ])('in %s', (name, release) => {
    // Without the libraries for tests, of which some are for other releases.
    const own = ([file]: readonly [string, Buffer]): boolean => !file.startsWith('lib/');
    const texts = new Map([...readPackage(name)].filter(own));
    const defined = definitions(release, texts);
    const found = new Map([...texts].map(([file, text]) => [file, outlineCode(text).definesCode]));
    expect(found).toEqual(defined);
    expect(new Set(found.values())).toEqual(new Set([true, false]));
  });

  test.each([
    ['contract A { }', true],
    ['library A { }', true],
    ['// contract\n/* ; contract X { } */ contract\n\tA { }', true],
    ['contract/**/A { }', true],
    ['struct S { uint a; } contract A { }', true],
    ['string constant s = "//"; contract A { }', true],
    ['string constant s = \'"\'; contract A { } // "', true],
    ['abstract contract A { }', false],
    ['abstract\n contract A { }', false],
    ['interface A { }', false],
    ['// ; contract A { }', false],
    ['/* } contract A { } */ struct S { uint contracts; }', false],
    ['import "contract A.sol";', false],
    ['string constant s = "\\"; contract A";', false],
    ['', false],
  ])('in %j', (text, has) => {
    const bytes = Buffer.from(text);
    expect(definitions('0.8.37', new Map([['a.sol', bytes]])).get('a.sol')).toBe(has);
    if (!text.includes('\\"')) expect(outlineCode(bytes).definesCode).toBe(has);
  });
});

describe('the size of the code', () => {
  const size = (text: string): number => outlineCode(Buffer.from(text)).size;

  test('leaves comments and white space out, and nothing else', () => {
    const word = fc.constantFrom(
      'contract',
      'A',
      '{',
      '}',
      '"a  b // c"',
      "'/* x */ \\' y'",
      ';',
      'é',
      '"/"',
      '"\\\\"',
    );
    const gap = fc.constantFrom(' ', '\n', '\t  ', ' // "x\n', " /* ' */ ", ' /* " */\n// } \'\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1 }), (parts) => {
        const words = parts.map(([text]) => text.replace(/ {2}/g, ' '));
        expect(size(parts.map(([text, between]) => text + between).join(''))).toBe(
          Buffer.byteLength(`${words.join(' ')} `),
        );
      }),
      { seed: 1 },
    );
  });

  test('is told in bytes', () => {
    expect(size('"é😀"')).toBe(8);
    expect(size('')).toBe(0);
  });
});
