import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineSource } from '../../src/sources/outline.ts';
import { projects } from '../support/generate/projects.ts';
import { readPackage } from './packages.ts';
import { parseWithSolc, type Release, type SyntaxNode } from './solc-run.ts';

const RELEASES = ['0.8.28', '0.8.37'] as const satisfies Release[];

/** With the number of contracts that there are at least. */
const CORPORA: readonly (readonly [string, Release, number])[] = [
  ['@openzeppelin/contracts', '0.8.28', 130],
  ['solady', '0.8.37', 100],
  ['@uniswap/v4-core', '0.8.28', 100],
];

/** What an outline says of a source, to be compared. */
interface Said {
  readonly contracts: readonly object[];
  readonly functions: readonly object[];
}

interface Node extends SyntaxNode {
  readonly name?: string;
  readonly src: string;
  readonly abstract?: boolean;
  readonly contractKind?: string;
  readonly baseContracts?: readonly { readonly baseName: { readonly name: string } }[];
}

/** The compiler's word on some sources, from its parser. What they import is empty. */
function parsed(release: Release, texts: ReadonlyMap<string, Uint8Array>): Map<string, Said> {
  const read = () => ({ contents: Buffer.alloc(0) });
  const { output } = parseWithSolc(release, texts, read, { stopAfter: 'parsing' });
  return new Map(
    [...texts.keys()].map((name) => {
      const unit = output.sources?.[name]?.ast;
      if (unit === undefined) throw new Error(`solc cannot parse ${name}: ${JSON.stringify(output.errors)}`);
      const nodes = (unit.nodes ?? []) as readonly Node[];
      return [name, saidByTree(nodes)];
    }),
  );
}

function saidByTree(nodes: readonly Node[]): Said {
  const embeds = (node: Node): string[] => [...new Set(embeddedIn(node))].sort();
  return {
    contracts: nodes
      .filter(({ nodeType }) => nodeType === 'ContractDefinition')
      .map((node) => {
        const [start = 0, length = 0] = node.src.split(':').map(Number);
        const { name, contractKind: kind, abstract = false } = node;
        const deployable = kind !== 'interface' && !abstract;
        const bases = (node.baseContracts ?? []).map(({ baseName }) => lastOf(baseName.name));
        return { name, kind, deployable, start, end: start + length, bases, embeds: embeds(node) };
      }),
    functions: nodes
      .filter(({ nodeType }) => nodeType === 'FunctionDefinition')
      .map((node) => ({ name: node.name, embeds: embeds(node) })),
  };
}

function saidByOutline(text: Uint8Array): Said {
  const { contracts, functions } = outlineSource(text);
  const ofContracts = (names: readonly string[]): string[] =>
    names.filter((name) => name !== 'bytes' && name !== 'string').sort();
  return {
    contracts: contracts.map(({ name, kind, deployable, start, end, bases, embeds }) => ({
      ...{ name, kind, deployable, start, end, bases, embeds: ofContracts(embeds) },
    })),
    functions: functions.map(({ name, embeds }) => ({ name, embeds: ofContracts(embeds) })),
  };
}

/** A node of any kind, as far as embedding needs it. */
interface Expression {
  readonly nodeType?: string;
  readonly name?: string;
  readonly memberName?: string;
  readonly pathNode?: { readonly name: string };
  readonly typeName?: Expression;
  readonly expression?: Expression;
  readonly components?: readonly Expression[];
  readonly arguments?: readonly Expression[];
}

/** Names after `new`, and in `type(…)` before `creationCode` and `runtimeCode`, anywhere below a node. */
function embeddedIn(tree: object): string[] {
  const names: string[] = [];
  const pending: unknown[] = [tree];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { nodeType, typeName, memberName, expression } = node as Expression;
    if (nodeType === 'NewExpression') {
      if (typeName?.pathNode !== undefined) names.push(lastOf(typeName.pathNode.name));
    } else if (nodeType === 'MemberAccess' && /^(creation|runtime)Code$/.test(memberName ?? '')) {
      names.push(...argumentOfType(expression));
    }
    for (const child of Object.values(node)) if (typeof child === 'object') pending.push(child);
  }
  return names;
}

function argumentOfType(node: Expression | undefined): string[] {
  if (node?.nodeType === 'TupleExpression') return argumentOfType(node.components?.[0]);
  const [argument] = node?.arguments ?? [];
  const name = argument?.memberName ?? argument?.name;
  return name === undefined ? [] : [name];
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function expectSame(release: Release, texts: ReadonlyMap<string, Uint8Array>): number {
  const expected = parsed(release, texts);
  const found = new Map([...texts].map(([name, text]) => [name, saidByOutline(text)]));
  expect(found).toEqual(expected);
  return [...found.values()].reduce((total, { contracts }) => total + contracts.length, 0);
}

/** Each is a source that solc parses. */
const ODD: Readonly<Record<string, string>> = {
  nothing: '',
  'nothing but comments': '// contract A {}\n/* contract B {} */ /** interface C {} */',
  'no space': 'contract A{}contract B{}abstract contract C{}library L{}interface I{}',
  'much space and comments':
    'abstract/* x { */\n\n// contract Z {\n contract /* } */ A /**/ is /* B, */ B /* , C */ { /* } */ } /* { */ contract\tB\r\n{\r}',
  'comments in documentation':
    '/// contract Z {\n/// }\n/** @dev { */ contract A { /// }\n function f() public {} }',
  'braces in strings': `contract A { string a = "}"; string b = '{'; string c = "\\"}"; bytes d = hex"7d7b"; string e = unicode"}ü"; } contract B { }`,
  'strings over lines': 'contract A { string a = "x\\\n}"; } contract B { }',
  'line ends that end comments':
    '// contract A {}\n contract B {} // contract C {}\r contract D {} /// contract E {}\r\ncontract F {}',
  'pragmas with odd tokens': `pragma x { ; contract A { } pragma y } ) ( "}" 'a' hex"7b" contract B ; contract C { }
    pragma abstract; contract D { } pragma abicoder v2; pragma solidity >=0.8.0 <0.9.0; contract E { }`,
  'letters of more than a byte':
    '/* Größe 日本 😀 */ contract A { string s = unicode"日本😀"; /* ü */ } /* é */ contract B { }',
  'names with dollars and keywords in them':
    'contract $ { } contract $contract { } contract contract_ is $ { } contract _ { } contract interfaces { } contract isA is contract_ { }',
  'contextual keywords as names': `contract layout { } contract at is layout { } contract from { } contract error is at { } contract revert_ { }
    contract transient { } contract global { }`,
  'inheritance with arguments': `struct S { uint a; } function f(uint x) pure returns (uint) { return x; }
    contract A { constructor(uint a, bytes memory b) { } } contract T { constructor(S memory s) { } }
    contract B is A(1, "{ is C, D") { } contract C is A(f({x: 1}), abi.encode(1, 2)), T(S({a: 2})) { }
    contract D is T(S({a: (3)})), A(f(f({x: 4})), "") { uint d; } contract E { }`,
  'inheritance from a module': 'import "b.sol" as M; contract A is M . B, M.N.C(1), D { }',
  'everything else at the top': `import {A as B, C} from "x.sol"; import * as y from "y.sol"; import "z.sol" as z; using {f} for uint global;
    using L for uint; struct S { uint a; } enum E { A, B } error Err(uint a); event Ev(uint indexed a); type T is uint;
    uint constant c = 1; uint constant d = g({x: 1}); uint[2] constant e = [uint(1), 2]; using {add as +} for T global;
    function f(uint) pure { { } unchecked { } } function g(uint x) pure returns (uint) { return x; } contract A { }
    function h() { new X(); bytes memory b = type(Y).creationCode; } library L { }`,
  'functions as types': `contract A { function () internal pure returns (uint) f; function (uint) external g; }
    function k(function () internal pure returns (uint) f) pure { } contract B { fallback() external { } receive() external payable { } }`,
  'what embeds': `import "m.sol" as M; contract A { } contract B {
      A a = new A(); A b = new A{value: 1, salt: "}"}(); bytes c = type(A).creationCode; M.C d = new M.C(); bytes e = type(M.N.D).runtimeCode;
      bytes f = (type(E)).creationCode; bytes g = type ( F ) . /* x */ runtimeCode; function h() public { (new G)(); new /* H */ I(); } }`,
  'what embeds nothing': `contract A { } interface I { } contract B { A[] a = new A[](2); uint[] b = new uint[](3); bytes c = new bytes(4); string d = new string(5);
      bytes4 e = type(I).interfaceId; string f = type(A).name; uint g = type(uint).max; bytes h = this.code.creationCode; string i = "new A()"; /* new A() */
      A[][] j = new A[][](2); }`,
  assembly: `contract A { function f() public { assembly ("memory-safe") { let x := "}" switch x case 0 { } default { for { } 1 { } { leave_() } function leave_() { } } } } } contract B { }`,
  'numbers of all kinds':
    'contract A { uint a = 1e10; uint b = 0xabc; uint c = 1_000; uint d = .5 ether * 2; uint e = 1 days; } contract B { }',
};

describe.each(RELEASES)('solc %s', (release) => {
  test.each(Object.entries(ODD))('%s', (_, text) => {
    expectSame(release, new Map([['a.sol', Buffer.from(text)]]));
  });

  test('generated sources', () => {
    let contracts = 0;
    fc.assert(
      fc.property(projects(release, { faults: [] }), ({ input }) => {
        const texts = Object.entries(input.sources).flatMap(([name, source]) =>
          'content' in source ? [[name, Buffer.from(String(source.content))] as const] : [],
        );
        contracts += expectSame(release, new Map(texts));
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(contracts).toBeGreaterThan(100);
  });
});

test.each(CORPORA)('every file of %s', (name, release, least) => {
  // Whatever release they ask for. The libraries that v4-core's tests bring along are much the same as the rest.
  const texts = [...readPackage(name)]
    .filter(([file]) => !file.startsWith('lib/'))
    .map(
      ([file, text]) =>
        [file, Buffer.from(text.toString('utf8').replace(/^pragma solidity .*$/m, ''))] as const,
    );
  expect(expectSame(release, new Map(texts))).toBeGreaterThan(least);
});

test('a storage layout does not hide bases or the end', () => {
  const text = `uint constant BASE = 0x1; struct S { uint a; } function g(uint x) pure returns (uint) { return x; }
    contract B { } contract A layout at 0x1234 + BASE is B { } contract C is B, A layout at g({x: 1}) { } contract layout { } contract D is layout layout at (1) { }`;
  expectSame('0.8.37', new Map([['a.sol', Buffer.from(text)]]));
});

test.each([
  ['contract A { contract B { } contract C { }', []],
  ['contract A { } } contract B { }', ['A']],
  ['contract', []],
  ['abstract', []],
  ['contract A is', ['A']],
  ['contract { } contract B { }', ['B']],
  ['contract A { string s = "x\n; } contract B { }', ['A', 'B']],
  ['/* contract A { }', []],
  ['pragma contract A { }', []],
])('a syntax error does no harm: %j', (text, atLeast) => {
  const names = outlineSource(Buffer.from(text)).contracts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(atLeast));
});

test('knows the names that imports give', () => {
  const text = `import "a.sol" as M; import * as N from "b.sol"; import {A, B as C, /* X as */ D as /* */ E} from "c.sol";
    contract as_ { } import {F as A} from "d.sol"; function f(uint as_) { }`;
  expect([...outlineSource(Buffer.from(text)).aliases]).toEqual([
    ['C', 'B'],
    ['E', 'D'],
    ['A', 'F'],
  ]);
});

test('counts tokens, and takes the words of each definition', () => {
  const { tokens, contracts, functions } = outlineSource(
    Buffer.from('// x\nfunction f() { g(1); } /* y */ contract A is B { uint a = h("i"); }'),
  );
  expect(tokens).toBe(25);
  expect(functions.map(({ name, tokens, words }) => [name, tokens, [...words]])).toEqual([
    ['f', 11, ['function', 'f', 'g']],
  ]);
  expect(contracts.map(({ name, tokens, words }) => [name, tokens, [...words]])).toEqual([
    ['A', 14, ['contract', 'A', 'is', 'B', 'uint', 'a', 'h']],
  ]);
});
