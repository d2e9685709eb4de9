import fc from 'fast-check';
import type { Texts } from './facts.ts';

/** Names in bytewise order, some of which objects have of their own. */
const NAMES = ['1', '10', '__proto__', 'a.sol', 'constructor', 'm.sol', 'x.sol', 'z/z.sol'];

/** Sources that import each other at random, each with a contract; bases are chosen without regard to the order. */
export interface ImportGraph {
  readonly texts: Texts;
  /** By source, in the order of its directives. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** Sources whose contracts are selected. */
  readonly selected: readonly string[];
}

export function contractOf(source: string): string {
  return `C${NAMES.indexOf(source)}`;
}

export function importGraphs(): fc.Arbitrary<ImportGraph> {
  return fc.subarray(NAMES, { minLength: 3, maxLength: 6 }).chain((names) =>
    fc
      .record({
        imports: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
          minLength: names.length - 1,
          maxLength: names.length * 2,
        }),
        // Bases come later in this order, so that inheritance has no cycle, whatever imports have.
        order: fc.shuffledSubarray<string>(names, { minLength: names.length }),
        inherits: fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }),
        selected: fc.subarray(names, { minLength: 1 }),
      })
      .map(({ imports: pairs, order, inherits, selected }) => {
        const imports = new Map(
          names.map((name) => [name, pairs.filter(([from]) => from === name).map(([, to]) => to)]),
        );
        const baseOf = (name: string, index: number) =>
          inherits[index]
            ? imports.get(name)?.find((base) => order.indexOf(base) > order.indexOf(name))
            : undefined;
        const texts = names.map((name, index) => [
          name,
          sourceText(name, imports.get(name) ?? [], baseOf(name, index)),
        ]);
        return { texts: Object.fromEntries(texts), imports, selected };
      }),
  );
}

/** Warns of an unused variable (2072): such warnings come in the order in which sources are analysed. */
function sourceText(name: string, imports: readonly string[], base: string | undefined): string {
  return [
    'pragma solidity >=0.6.0;',
    ...imports.map((imported) => `import ${JSON.stringify(imported)};`),
    `contract ${contractOf(name)} ${base === undefined ? '' : `is ${contractOf(base)} `}{`,
    `  function f${contractOf(name)}() public pure { uint256 unused; }`,
    '}',
  ].join('\n');
}
