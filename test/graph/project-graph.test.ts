import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectGraph } from '../../src/graph/project-graph.ts';
import { type ContractNode, readSyntaxTree, type SourceFacts } from '../../src/graph/syntax-tree.ts';
import { compile, errorsOf } from './facts.ts';

const RELEASES = ['0.6.12', '0.7.6', '0.8.20', '0.8.28', '0.8.37'];

/** The graph of one source, from its real syntax tree. */
function graphOf(release: string, text: string) {
  const output = compile(release, { 's.sol': `pragma solidity >=0.6.0;\n${text}` }, { '*': { '': ['ast'] } });
  expect(errorsOf(output)).toEqual([]);
  const facts = readSyntaxTree('s.sol', output.sources['s.sol']?.ast);
  const graph = projectGraph(new Map([['s.sol', facts]]), ['s.sol'], () => facts.lastId);
  return {
    ...graph,
    byName: Object.fromEntries(graph.contracts.map((contract) => [contract.name, contract])),
  };
}

describe.each(RELEASES)('solc %s', (release) => {
  test('contracts that embed others depend on them, in the order of their definition', () => {
    const { contracts, byName } = graphOf(
      release,
      `contract Maker { function f() public { new Second(); new First(); } }
       contract First { }
       contract Second { bytes public code = type(First).creationCode; }
       contract Heir is Maker { }`,
    );
    expect(contracts.map(({ id }) => id)).toEqual(
      ['Maker', 'First', 'Second', 'Heir'].map((name) => `s.sol:${name}`),
    );
    const [maker, , second, heir] = contracts;
    expect(maker?.dependencies).toEqual(['s.sol:First', 's.sol:Second']);
    expect(second?.dependencies).toEqual(['s.sol:First']);
    // Until 0.8.3 solc lists the base here, and what the base embeds there.
    const viaBase = heir?.dependencies.flatMap((id) => [id, ...(byName[id.slice(6)]?.dependencies ?? [])]);
    expect(viaBase).toEqual(expect.arrayContaining(['s.sol:First', 's.sol:Second']));
  });

  test('what code can embed is found wherever it stands', () => {
    const { contracts } = graphOf(
      release,
      `contract Arg { }
       contract First { constructor(Arg arg) { } }
       contract Plain { constructor(address a) { } }
       library Lib { function make() internal returns (First) { return new First(Arg(address(0))); } }
       contract ByLibrary { function f() public { Lib.make(); } }
       contract ByBase is Plain(address(new Arg())) { }
       contract ByHook { function f() public { hook(); } function hook() internal virtual { } }
       contract Hooked is ByHook { function hook() internal override { Lib.make(); } }
       contract ByState { Arg arg = new Arg(); }
       contract ByModifier { modifier m() { new Arg(); _; } function f() public m { } }
       contract ByArray { Arg[] made; function f() public { made = new Arg[](3); } }
       contract ByCall { function f(ByLibrary other) public { other.f(); } }`.replace(
        /constructor\(.*?\)/g,
        (text) => (release < '0.7' ? `${text} public` : text),
      ),
    );
    expect(Object.fromEntries(contracts.map(({ name, embeds }) => [name, embeds.join()]))).toEqual({
      ...{ Arg: '', First: '', Plain: '', ByHook: '', ByArray: '', ByCall: '' },
      ...{ Lib: 's.sol:First', ByLibrary: 's.sol:First', Hooked: 's.sol:First' },
      ...{ ByBase: 's.sol:Arg', ByState: 's.sol:Arg', ByModifier: 's.sol:Arg' },
    });
  });

  test('what cannot be deployed has no code, and weighs nothing', () => {
    const { contracts } = graphOf(
      release,
      'abstract contract Half { function g() public virtual; } interface Face { function g() external; } library Lib { }',
    );
    expect(contracts.map(({ name, deployable, weight }) => [name, deployable, weight])).toEqual([
      ['Half', false, 0],
      ['Face', false, 0],
      ['Lib', true, 0],
    ]);
  });

  test('a contract weighs what its code can reach, inherited, internal and free, and no more', () => {
    const { byName } = graphOf(
      release,
      `library Lib { function long(uint a) internal pure returns (uint) { return a * a * a * a * a * a * a * a; } }
       contract Empty { }
       contract Small { function f() public pure returns (uint) { return 1; } }
       contract Unused { function f() public pure returns (uint) { return 1; } function g() internal pure returns (uint) { return Lib.long(1); } }
       contract Calls { function f() public pure returns (uint) { return 1 + Lib.long(1); } }
       contract Heir is Calls { function h() public pure returns (uint) { return 2; } }
       contract Other { function f(Calls other) public view returns (uint) { return other.f(); } }`,
    );
    const weight = (name: string): number => byName[name]?.weight ?? Number.NaN;
    expect(weight('Empty')).toBe(0);
    expect(weight('Unused')).toBe(weight('Small'));
    expect(weight('Calls')).toBeGreaterThan(weight('Small') + 15);
    expect(weight('Heir')).toBeGreaterThan(weight('Calls'));
    // The code of a contract that is called from outside is not part of the caller's.
    expect(weight('Other')).toBeLessThan(weight('Calls'));
  });

  test('a source and its contracts may be called as properties of objects are', () => {
    const sources = { toString: 'contract constructor_ {}', __proto__: 'contract hasOwnProperty {}' };
    const texts = Object.fromEntries(
      Object.entries({ ...sources, ['__proto__']: 'contract hasOwnProperty {}' }),
    );
    const output = compile(release, texts, { '*': { '': ['ast'] } });
    const facts = new Map(
      Object.entries(output.sources).map(([name, { ast }]) => [name, readSyntaxTree(name, ast)]),
    );
    const { contracts } = projectGraph(facts, ['__proto__', 'toString'], () => 1);
    expect(contracts.map(({ id }) => id)).toEqual(['__proto__:hasOwnProperty', 'toString:constructor_']);
  });
});

/** A source of contracts and functions: which function a contract starts from, and which one calls which. */
interface Calls {
  readonly entries: readonly (readonly number[])[];
  readonly calls: readonly (readonly [from: number, to: number])[];
}

const FUNCTIONS = 8;

function weightsOf({ entries, calls }: Calls): number[] {
  const contract = (functions: readonly number[], index: number): ContractNode => ({
    id: 100 + index,
    name: `C${index}`,
    start: index,
    end: index + 1,
    deployable: true,
    linearizedBases: [100 + index],
    dependencies: [],
    declarations: [],
    entryPoints: functions.map((declaration) => ({ declaration, selector: String(declaration) })),
  });
  const facts: SourceFacts = {
    name: 's',
    lastId: 200,
    imports: [],
    contracts: entries.map(contract),
    declarations: Array.from({ length: FUNCTIONS }, (_, id) => ({
      id,
      nodes: id + 1,
      references: calls.filter(([from]) => from === id).map(([, to]) => to),
      embedded: [],
    })),
  };
  return projectGraph(new Map([['s', facts]]), ['s'], () => 200).contracts.map(({ weight }) => weight);
}

test('bytecode dependencies are in the order of their ids, as solc keeps them', () => {
  const node = (id: number, dependencies: readonly number[]): ContractNode => ({
    ...{ id, name: `C${id}`, start: id, end: id + 1, deployable: true, linearizedBases: [id] },
    ...{ dependencies, declarations: [], entryPoints: [] },
  });
  const contracts = [node(9, [10, 3, 9, 7, 4]), node(7, []), node(3, []), node(10, [])];
  const facts: SourceFacts = { name: 's', lastId: 10, imports: [], contracts, declarations: [] };
  const graph = projectGraph(new Map([['s', facts]]), ['s'], () => 10);
  // Neither itself nor what is no contract of the project.
  expect(graph.contracts[0]?.dependencies).toEqual(['s:C3', 's:C7', 's:C10']);
});

test('one more call or public function makes no contract lighter, and nothing counts twice', () => {
  const fn = fc.nat({ max: FUNCTIONS - 1 });
  const calls = fc.record({
    entries: fc.array(fc.uniqueArray(fn, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    calls: fc.array(fc.tuple(fn, fn), { maxLength: 12 }),
  });
  const all = (FUNCTIONS * (FUNCTIONS + 1)) / 2;
  fc.assert(
    fc.property(calls, fc.tuple(fn, fn), fn, (before, call, entry) => {
      const weights = weightsOf(before);
      expect(Math.max(...weights)).toBeLessThanOrEqual(all);
      const afterCall = weightsOf({ ...before, calls: [...before.calls, call] });
      const afterEntry = weightsOf({ ...before, entries: before.entries.map((list) => [...list, entry]) });
      for (const [index, weight] of weights.entries()) {
        expect(afterCall[index]).toBeGreaterThanOrEqual(weight);
        expect(afterEntry[index]).toBeGreaterThanOrEqual(Math.max(weight, entry + 1));
      }
    }),
  );
});
