import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRemappings, parseRemapping, resolveImport } from '../../src/sources/remapping.ts';
import { importsOf, parseWithSolc, RELEASES, type Release } from './solc-run.ts';

type Imports = Readonly<Record<string, readonly string[]>>;

const parsed = (remappings: readonly string[]) =>
  remappings.map(parseRemapping).filter((remapping) => remapping !== undefined);

/** Where every import of every source leads, by the compiler and by us. */
function bothWays(release: Release, imports: Imports, remappings: readonly string[]) {
  const sources = new Map(
    Object.entries(imports).map(([name, paths]) => [
      name,
      Buffer.from(paths.map((path) => `import "${path}";`).join('')),
    ]),
  );
  const { output } = parseWithSolc(release, sources, () => ({ contents: Buffer.alloc(0) }), { remappings });
  const theirs = Object.keys(imports).map((name) =>
    importsOf(output.sources?.[name]?.ast).map(({ absolutePath }) => absolutePath),
  );
  const ours = Object.entries(imports).map(([name, paths]) =>
    paths.map((path) => resolveImport(path, name, parsed(remappings), release)),
  );
  return { ours, theirs };
}

const pieces = (...parts: string[]) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
const name = pieces('a', 'b', 'ab', '/', '/', '.', '..');
/** Before 0.8.3 a name of four slashes ends the compiler; after `//host//` releases differ, with their Boost. */
const importer = name.filter((text) => !/^\/\/(.*\/)?$/.test(text));
const importPath = fc.oneof(
  importer,
  fc.tuple(fc.constantFrom('./', '../', '../../', './/', './../'), name).map((parts) => parts.join('')),
);
const remapping = fc
  .tuple(
    fc.constantFrom('', '', ':', 'a:', 'a/:', 'ab:', '/:', 'a//:'),
    pieces('a', 'b', 'ab', '/', './'),
    fc.constantFrom('', 'x', 'x//', './y', '../z/', 'a=b', 'a:b'),
  )
  .map(([context, prefix, target]) => `${context}${prefix}=${target}`);
const imports = fc.dictionary(importer, fc.uniqueArray(importPath, { minLength: 1, maxLength: 12 }), {
  minKeys: 20,
  maxKeys: 30,
});

describe.each(RELEASES)('resolveImport, %s', (release) => {
  test('leads where the compiler looks', () => {
    fc.assert(
      fc.property(imports, fc.array(remapping, { maxLength: 8 }), (sources, remappings) => {
        const { ours, theirs } = bothWays(release, sources, remappings);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 15 },
    );
  });

  test('of remappings that fit alike, takes the last', () => {
    const { ours, theirs } = bothWays(release, { 'c/x': ['p/q', 'p/', 'p'] }, [
      'c:p/=1/',
      'c:p/=2/',
      'c/:p=3',
      'p/q=4',
      'c/:p=5',
    ]);
    expect(ours).toEqual(theirs);
    expect(ours).toEqual([['5/q', '5/', '5']]);
  });

  test('a name that is just a slash', () => {
    const { ours, theirs } = bothWays(release, { '/': ['./x', '../x'] }, []);
    expect(ours).toEqual(theirs);
  });
});

test.each([
  ['a=b', { context: '', prefix: 'a', target: 'b' }],
  ['c:a=b', { context: 'c', prefix: 'a', target: 'b' }],
  ['c:a=', { context: 'c', prefix: 'a', target: '' }],
  [':a=b', { context: '', prefix: 'a', target: 'b' }],
  ['a=b=c:d', { context: '', prefix: 'a', target: 'b=c:d' }],
  ['https://h/=x', { context: 'https', prefix: '//h/', target: 'x' }],
  ['c:=b', undefined],
  ['=b', undefined],
  ['', undefined],
  ['a', undefined],
])('parseRemapping of %j', (text, expected) => {
  expect(parseRemapping(text)).toEqual(expected);
});

test('an import that no remapping fits stays as it is', () => {
  expect(applyRemappings(parsed(['c:a=b', 'x=y']), 'a/x', 'src/a')).toBe('a/x');
});
