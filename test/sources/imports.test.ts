import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverImports } from '../../src/sources/discover.ts';
import { importPaths, readTopLevel } from '../../src/sources/imports.ts';
import { readPackage } from './packages.ts';
import { expectSameImports } from './same-imports.ts';
import { faultySources, parseWithSolc, RELEASES, type SyntaxNode } from './solc-run.ts';

const EMPTY = { contents: Buffer.alloc(0) };

describe('importPaths', () => {
  test.each([
    ['import "a";', ['a']],
    ["import 'a' as b;", ['a']],
    ['import * as b from "a";', ['a']],
    ['import {a} from "a"; import {a as b, c} from "b";', ['a', 'b']],
    ['import{a as b,c}from"a";import"b";', ['a', 'b']],
    ['import /* x */ {a // y\n as b} from /**/ "a" /* "z" */;', ['a']],
    ['contract C { string s = "}"; } import "a";', ['a']],
    ['contract C { import "a"; } import "b";', ['b']],
    ['ximport "a"; importx "b"; _import "c"; $import "d"; 1import "e";', []],
    ['pragma solidity { import "a"; import "b";', ['b']],
    ['pragma x ";" import "a"; import "b";', ['b']],
    ['import "a\\\nb\\\r\nc\\x64\\u0065\\\'\\"\\\\\\n";', ['abcde\'"\\\n']],
    ['import "\\u00e9\\xc3\\xa9é\\u4e16";', ['ééé世']],
    ['import unicode"a"; import hex"61";', []],
    ['/* import "a"; // */ import "b"; // import "c";', ['b']],
    ['/** import "a"; /*/ import "b"; /*/ import "c"; /**/ import "d"; /***/ import "e";', ['b', 'd', 'e']],
    ['// \u2028 import "a";\n// \u0085 import "b";\n// \v import "c";\r// import "d";', ['a', 'b', 'c']],
    ['string constant s = "\\" import \\"x\\"; //"; import "a";', ['a']],
    ['', []],
  ])('%j', (source, paths) => {
    expect(importPaths(source)).toEqual(paths);
    expect(importPaths(Buffer.from(source))).toEqual(paths);
  });

  test.each([
    ['import', []],
    ['import "a', []],
    ['import "a" import "b";', ['b']],
    [
      'import ""; import {} from "a"; import {a,} from "b"; import * from "c"; import {a} "d"; import "e";',
      ['e'],
    ],
    ['} } import "a"; { import "b";', ['a']],
    ['string s = "unfinished\nimport "a";', ['a']],
    ['string s = "\\q"; import "\\q"; import "\\x4"; import "a";', ['a']],
    ['\u0000 # @ \\ import "a";', ['a']],
    ['/* import "a";', []],
  ])('does not mind a syntax error: %j', (source, paths) => {
    expect(importPaths(source)).toEqual(paths);
  });
});

const soundSpace = fc.constantFrom(
  ' ',
  '\n',
  '\r\n',
  '\t',
  '/* import "x"; */',
  '/**/',
  '/***/',
  '/*/ import "x"; */',
  '/*"*/',
  '// import "x";\n',
  '//\n',
  '//\r',
  '///\n',
  '////\n',
  '/// import "x";\n',
  '/// "\n///\n',
  '/// \'\r///\vimport "x";\n',
  '/// x\n  ///\u0085import "x";\n',
  '/** \n * import "x";\n **/',
);
/** Line ends that end a comment, but are no white space; and comments that take in what follows. */
const oddSpace = fc.constantFrom('// \u2028', '// \u0085', '// \v', '/// \f', '///"', '/*');
const space = fc.oneof({ weight: 20, arbitrary: soundSpace }, oddSpace);
const gap = fc.array(space, { maxLength: 2 }).map((parts) => parts.join(''));
/** Relative paths, so that every source imports names of its own. */
const soundLiteral = fc.constantFrom(
  '"./a"',
  "'./b'",
  '"./\\u00e9\\x41"',
  '".\\\n/a"',
  "'./\"'",
  '".//"',
  '"./*"',
  '"./\\""',
  "'./\\''",
  '"./import"',
  '"./{"',
  '"./a\\n"',
  '"./\\\\"',
);
/** Some of these are errors in some releases. */
const oddLiteral = fc.constantFrom('"./é"', '"./\\b"', '"./\\q"', '"./a\nb"', '"./a\u2028b"', '"');
const literal = fc.oneof({ weight: 15, arbitrary: soundLiteral }, oddLiteral);
const directive = fc.oneof(
  fc.tuple(gap, literal).map(([g, path]) => `import${g}${path}${g};`),
  fc.tuple(gap, literal).map(([g, path]) => `import${g}${path} as${g} x;`),
  fc.tuple(gap, literal).map(([g, path]) => `import${g}*${g}as x${g} from${g}${path};`),
  fc.tuple(gap, literal).map(([g, path]) => `import${g}{a${g},b as${g} c}${g}from${path}${g};`),
);
const definition = fc.oneof(
  literal.map((text) => `contract C { /* } */ function f() external { bytes memory s = ${text}; } }`),
  fc.constantFrom(
    'pragma experimental import "x";',
    'pragma x { ;',
    'pragma ; import "x";',
    'pragma x ";" import "x";',
    "pragma x hex'3b' import 'x';",
    'struct S { uint x; }',
    'enum E { importx, A }',
    'contract C { bytes b = hex"7d"; }',
    'contract C { function f() public { assembly { let x := "}" } } }',
    'contract importx {}',
    'contract C { int import$; }',
  ),
);
const broken = fc.constantFrom(
  'import {} from "x";',
  'import {a,} from "x";',
  'import "x"',
  'import;',
  'import unicode"x";',
  'import hex"00";',
  '1import "x";',
  'contract C { string s = unicode"}é"; }', // Sound from 0.7.
  '}',
  '{',
  '"',
  "'",
  '\v',
);
const source = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 20, arbitrary: directive }, { weight: 8, arbitrary: definition }, broken),
      gap,
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.flat().join(''));

/** Stops every run after parsing: later checks would find fault with sources that parse. */
const BROKEN = ['broken', Buffer.from('import')] as const;

test.each(RELEASES)('generated sources import what the compiler parses, %s', (release) => {
  let followed = 0;
  fc.assert(
    fc.property(fc.array(source, { minLength: 30, maxLength: 40 }), (texts) => {
      const sources = texts.map((text, index) => [`${index}/source`, Buffer.from(text)] as const);
      const { output, asked } = parseWithSolc(release, new Map([...sources, BROKEN]), () => EMPTY);
      const faulty = faultySources(output);
      // 0.8.28 answers `Error writing output JSON.`, and no more, where an excerpt in a message cuts a character.
      fc.pre(!faulty.has(''));
      const found = discoverImports(
        new Map(sources.filter(([name]) => !faulty.has(name))),
        [],
        release,
        () => EMPTY,
      );
      expect([...found.imported.keys()].sort()).toEqual([...asked].sort());
      followed += asked.length;
    }),
    { numRuns: 15 },
  );
  expect(followed).toBeGreaterThan(300);
});

test('every file of OpenZeppelin', () => {
  expect(expectSameImports('0.8.26', '@openzeppelin/contracts')).toBeGreaterThan(200);
});

describe('what a source defines', () => {
  test.each<[string, Record<string, boolean>]>([
    ['contract A {} library B {} interface C {}', { A: true, B: true, C: false }],
    ['abstract contract A is B, C(1) {} contract D is A {}', { A: false, D: true }],
    ['abstract /* contract X */ contract // \n A {} /* contract B {} */ // contract C {}\n', { A: false }],
    [
      'abstract\ncontract\nA{}contract $b_1{}contract __proto__{}',
      { A: false, $b_1: true, ['__proto__']: true },
    ],
    [
      'contract A { string s = "} contract B {"; function f() public { /* } */ } } contract C {}',
      { A: true, C: true },
    ],
    [
      'pragma abstract; contract A {} pragma x contract Y; import {contract_ as library_} from "b";',
      { A: true },
    ],
    ['contractA {} acontract B {} using L for uint; function contract_() {} struct S { uint a; }', {}],
    ['', {}],
  ])('%s', (source, contracts) => {
    expect(Object.fromEntries(readTopLevel(source).contracts)).toEqual(contracts);
  });

  test.each<[string, '0.8.26' | '0.8.37']>([
    ['@openzeppelin/contracts', '0.8.37'],
    ['@uniswap/v4-core', '0.8.26'],
  ])('is what solc finds in %s', (name, release) => {
    // Without the libraries for tests, of which some are for other releases.
    const texts = new Map([...readPackage(name)].filter(([file]) => !file.startsWith('lib/')));
    const { output } = parseWithSolc(release, texts, () => EMPTY, { stopAfter: 'parsing' });
    const found = [...texts].map(([file, text]) => [file, Object.fromEntries(readTopLevel(text).contracts)]);
    const defined = [...texts.keys()].map((file) => {
      const nodes: readonly ContractNode[] = output.sources?.[file]?.ast?.nodes ?? [];
      const contracts = nodes.filter(({ nodeType }) => nodeType === 'ContractDefinition');
      const isDeployable = ({ contractKind, abstract }: ContractNode): boolean =>
        contractKind !== 'interface' && abstract !== true;
      return [file, Object.fromEntries(contracts.map((node) => [node.name, isDeployable(node)]))];
    });
    expect(found).toEqual(defined);
    expect(found.length).toBeGreaterThan(50);
  });
});

interface ContractNode extends SyntaxNode {
  readonly name?: string;
  readonly abstract?: boolean;
  readonly contractKind?: string;
}
