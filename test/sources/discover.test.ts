import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadSource } from '../../src/files/file-reader.ts';
import { discoverImports } from '../../src/sources/discover.ts';
import { readPackage } from './packages.ts';
import { faultySources, parseWithSolc, RELEASES, type Release, readerOf } from './solc-run.ts';

type Tree = ReadonlyMap<string, Uint8Array>;

/** What the compiler and our own walk do with the same sources. */
function bothWays(release: Release, given: Tree, remappings: readonly string[], read: ReadSource) {
  const asked: string[] = [];
  const ours = discoverImports(given, remappings, release, (name) => {
    asked.push(name);
    return read(name);
  });
  return { ours, asked, solc: parseWithSolc(release, given, read, { remappings }) };
}

function expectAgreement({ ours, asked, solc }: ReturnType<typeof bothWays>, given: Tree): void {
  expect(asked).toEqual(solc.asked);
  const sources = Object.entries(solc.output.sources ?? {});
  if (faultySources(solc.output).size > 0) return;
  const imported = sources
    .filter(([name]) => !given.has(name))
    .sort(([, a], [, b]) => (a.ast?.id ?? 0) - (b.ast?.id ?? 0));
  expect([...ours.imported.keys()]).toEqual(imported.map(([name]) => name));
}

/** A string literal whose bytes above ASCII are escaped, as 0.7 and later want it. */
function literal(path: string): string {
  const bytes = [...Buffer.from(path)].map((byte) =>
    byte > 0x7e ? `\\x${byte.toString(16)}` : String.fromCharCode(byte),
  );
  return `"${bytes.join('').replace(/"/g, '\\"')}"`;
}

function sourceImporting(paths: readonly string[]): Buffer {
  return Buffer.from(paths.map((path) => `import ${literal(path)};`).join('\n'));
}

function tree(imports: Readonly<Record<string, readonly string[]>>): Map<string, Buffer> {
  return new Map(Object.entries(imports).map(([name, paths]) => [name, sourceImporting(paths)]));
}

const segment = fc.constantFrom(
  'a',
  'b',
  'lib',
  'a.sol',
  'b.sol',
  '.',
  '..',
  '',
  'x y',
  'é',
  '𝔸',
  'ﾁ',
  'http:',
  '...',
);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
const importPath = fc
  .tuple(fc.constantFrom('', '', './', '../', '../../'), path)
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');
const remapping = fc
  .tuple(
    fc.constantFrom('', ':', 'a:', 'lib/:', 'lib/a:', 'é:'),
    importPath,
    fc.constantFrom('=', '=a', '=lib/', '=../b', '=ﾁ/'),
  )
  .map((parts) => parts.join(''));
const project = fc.record({
  given: fc.dictionary(
    path.filter((name) => name !== ''),
    fc.array(importPath, { maxLength: 4 }),
    { minKeys: 1, maxKeys: 4 },
  ),
  others: fc.array(fc.array(importPath, { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
  missing: fc.constantFrom(0, 0, 3),
  remappings: fc.array(remapping, { maxLength: 4 }),
});

/**
 * Gives every name a text, so that chains of imports arise, but ends after a while: relative imports make ever
 * new names. The text depends on the name alone.
 */
function endlessReader(others: readonly (readonly string[])[], missing: number): ReadSource {
  return (name) => {
    const size = Buffer.byteLength(name);
    if (missing > 0 && size % missing === 1) return { error: 'it is missing' };
    const leaf = size > 24 || name.split('/').length > 6;
    return { contents: sourceImporting(leaf ? [] : (others[size % others.length] ?? [])) };
  };
}

describe.each(RELEASES)('discoverImports, %s', (release) => {
  test('asks for what the compiler asks for, in generated projects', () => {
    fc.assert(
      fc.property(project, ({ given, others, missing, remappings }) => {
        const sources = tree(given);
        expectAgreement(bothWays(release, sources, remappings, endlessReader(others, missing)), sources);
      }),
      { numRuns: 60 },
    );
  });

  test('follows cycles, direct and relative imports, and remappings with contexts', () => {
    const given = tree({
      'src/main.sol': ['z.sol', './b.sol', '@lib/a.sol', '../src/./c.sol', './b.sol'],
      'src/a.sol': ['lib/a.sol', './main.sol'],
    });
    const others = tree({
      'z.sol': ['./y.sol', 'x.sol'],
      'y.sol': ['z.sol'],
      'x.sol': [],
      'src/b.sol': ['../src/main.sol', './gone.sol'],
      'src/c.sol': ['./b.sol', './gone.sol'],
      'vendor/v2/a.sol': ['./deep/d.sol', '@lib/e.sol'],
      'vendor/v2/deep/d.sol': ['../a.sol'],
      'own/e.sol': [],
      'lib/a.sol': ['@lib/a.sol'],
    });
    const remappings = [
      '@lib/=vendor/v1/',
      'src:@lib/=vendor/v2/',
      'vendor/v2/:@lib/=own/',
      'lib/:@lib/=vendor/v2/',
    ];
    const result = bothWays(release, given, remappings, readerOf(others));
    expectAgreement(result, given);
    expect([...result.ours.imported.keys()]).toEqual([
      'lib/a.sol',
      'src/b.sol',
      'src/c.sol',
      'vendor/v2/a.sol',
      'z.sol',
      'own/e.sol',
      'vendor/v2/deep/d.sol',
      'x.sol',
      'y.sol',
    ]);
    expect([...result.ours.unresolved]).toEqual([['src/gone.sol', 'no src/gone.sol']]);
    expect(result.asked.filter((name) => name === 'src/gone.sol')).toHaveLength(2);
  });

  test('takes names in the order of their bytes, not of UTF-16', () => {
    const given = tree({ 'ﾁ.sol': ['z.sol'], '𝔸.sol': ['y.sol'], 'Z.sol': ['𝔸/b.sol', 'ﾁ/b.sol'] });
    const result = bothWays(
      release,
      given,
      [],
      readerOf(tree({ '𝔸/b.sol': [], 'ﾁ/b.sol': [], 'y.sol': [], 'z.sol': [] })),
    );
    expectAgreement(result, given);
    expect([...result.ours.imported.keys()]).toEqual(['ﾁ/b.sol', '𝔸/b.sol', 'z.sol', 'y.sol']);
  });

  test('reads nothing where the compiler refuses a remapping', () => {
    const given = tree({ 'a.sol': ['b.sol'] });
    const result = bothWays(release, given, ['x=y', '=z'], readerOf(tree({ 'b.sol': [] })));
    expect(result.solc.output.errors?.[0]?.message).toBe('Invalid remapping: "=z"');
    expectAgreement(result, given);
  });
});

test.each(['0.8.37', '0.8.28', '0.8.20'] as const)(
  'finds all of OpenZeppelin that one file needs, %s',
  (release) => {
    const files = readPackage('@openzeppelin/contracts');
    const contracts = new Map([...files].map(([name, text]) => [`lib/oz/${name}`, text]));
    const given = new Map([
      [
        'src/entry.sol',
        sourceImporting([
          '@openzeppelin/contracts/governance/extensions/GovernorTimelockControl.sol',
          '@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol',
        ]),
      ],
    ]);
    const result = bothWays(release, given, ['@openzeppelin/contracts/=lib/oz/'], readerOf(contracts));
    expectAgreement(result, given);
    expect(faultySources(result.solc.output)).toEqual(new Set());
    expect(result.ours.imported.size).toBeGreaterThan(30);
  },
);
