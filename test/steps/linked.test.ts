import { afterAll, describe, expect, test } from 'vitest';
import { ParasolcError } from '../../src/errors.ts';
import type { Part } from '../../src/exchange/part.ts';
import { isSplit, type Plan, type SplitPlan } from '../../src/exchange/plan.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { build } from '../../src/steps/build.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import { mergeParts } from '../../src/steps/merge/merge.ts';
import { type RunInfo, SILENT } from '../../src/steps/observer.ts';
import { makePlan } from '../../src/steps/plan/plan.ts';
import { type Routes, routesOf } from '../../src/steps/routes.ts';
import { verify } from '../../src/steps/verify.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers, contextFor, mergedOf, projectOf } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';
const BUILD_OUTPUTS = ['abi', 'metadata', 'evm.bytecode', 'evm.deployedBytecode'];

type Selection = Record<string, Record<string, string[]>>;

function inputOf(
  texts: Readonly<Record<string, string>>,
  settings: object = {},
  outputSelection: Selection = { '*': { '*': BUILD_OUTPUTS } },
): object {
  return {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }])),
    settings: { viaIR: true, optimizer: { enabled: true }, outputSelection, ...settings },
  };
}

const FACTORIES = {
  'a/Token.sol':
    'library Sum { function plus(uint a, uint b) external pure returns (uint) { return a + b; } } contract Token { uint immutable supply; constructor(uint s) { supply = Sum.plus(s, 1); } function total() public view returns (uint) { return Sum.plus(supply, 2); } }',
  'b/Factory.sol':
    'import "../a/Token.sol"; contract Factory { Token public first = new Token(1); function make(uint s) public returns (Token) { return new Token(s); } }',
  'c/Both.sol':
    'import "../b/Factory.sol"; contract Both { function code() public pure returns (bytes memory, bytes memory) { return (type(Factory).creationCode, type(Factory).runtimeCode); } } abstract contract Half { function f() public virtual; } interface I { function g() external; }',
};

interface Linked {
  readonly output: Buffer;
  readonly routes: Routes;
  readonly runs: readonly RunInfo[];
  /** What the observer was told. */
  readonly told: Routes | undefined;
}

async function link(input: object, processes = 2): Promise<Linked> {
  const runs: RunInfo[] = [];
  let told: Routes | undefined;
  const observer = {
    ...SILENT,
    finished: (run: RunInfo) => void runs.push(run),
    routed: (routes: Routes) => {
      told = routes;
    },
  };
  const options = { strategy: 'linked', processes, sourcesMode: 'all' } as const;
  const built = await build(await projectOf(input), options, await contextFor(RELEASE, observer));
  const routes = routesOf(built.parts);
  return { output: await jsonToBuffer(built.text), routes, runs, told };
}

/** Through a plan of up to this many shards: it has no more than there are contracts. */
async function linkInShards(input: object, shards: number, processes = 2): Promise<Linked> {
  const runs: RunInfo[] = [];
  const context = await contextFor(RELEASE, { ...SILENT, finished: (run) => void runs.push(run) });
  const project = await projectOf(input);
  const options = { strategy: 'linked', shards, processes, sourcesMode: 'all' } as const;
  const { plan } = await makePlan(project, options, context);
  expect(plan.manifest.shards.length).toBeGreaterThan(Math.min(shards, 4) - 1);
  const parts = await Promise.all(
    plan.manifest.shards.map((_, shard) => compileShard(plan, { shard, processes }, context)),
  );
  const output = await outputOf(plan, parts);
  expectSameOutput(await outputOf(plan, parts.toReversed()), output);
  return { output, routes: routesOf(parts), runs, told: undefined };
}

/** What the parts of a plan make together. */
async function outputOf(plan: Plan, parts: readonly Part[]): Promise<Buffer> {
  return jsonToBuffer((await mergedOf(plan, parts)).text);
}

/** Names of the contracts that were compiled by themselves, one for each run. */
function objectsIn(runs: readonly RunInfo[]): string[] {
  return runs
    .filter(({ kind }) => kind === 'yul')
    .map(({ label }) => label.replace(/_\d+$/, ''))
    .sort();
}

describe('factories', () => {
  const input = inputOf(FACTORIES);

  test.each([1, 2, 5])('%i processes give the output of one run', async (processes) => {
    const { output, routes, told } = await link(input, processes);
    expectSameOutput(output, wholeRun(RELEASE, input));
    expect(routes).toEqual({ linked: 6, direct: 0, reasons: [] });
    expect(told).toEqual(routes);
  });

  test('each contract is compiled once, and nothing is analysed beforehand', async () => {
    const { runs } = await link(input);
    expect(objectsIn(runs)).toEqual(['Both', 'Factory', 'Sum', 'Token']);
    expect(runs.flatMap(({ kind }) => (kind === 'yul' ? [] : kind))).toEqual(['ir', 'probe']);
  });

  test.each([2, 4])('%i shards compile each contract once in all', async (shards) => {
    const { output, routes, runs } = await linkInShards(input, shards);
    expectSameOutput(output, wholeRun(RELEASE, input));
    expect(routes).toEqual({ linked: 6, direct: 0, reasons: [] });
    expect(objectsIn(runs)).toEqual(['Both', 'Factory', 'Sum', 'Token']);
  });

  test.each(['sample', 'full'] as const)('verification (%s) finds nothing', async (mode) => {
    const context = await contextFor(RELEASE);
    const project = await projectOf(input);
    const built = await build(project, { strategy: 'linked', processes: 2, sourcesMode: 'all' }, context);
    await verify(project, built, { mode, sourcesMode: 'all' }, context);
  });

  test('a contract that is asked for compiles what it embeds, though nobody asks for that', async () => {
    const selected = inputOf(FACTORIES, {}, { 'c/Both.sol': { Both: BUILD_OUTPUTS } });
    const { output, routes } = await link(selected);
    expectSameOutput(output, wholeRun(RELEASE, selected));
    expect(routes).toMatchObject({ linked: 1, direct: 0 });
  });

  test('libraries with addresses are linked, in dependencies too', async () => {
    const libraries = { 'a/Token.sol': { Sum: '0x00000000000000000000000000000000DeaDBeef' } };
    const linked = inputOf(FACTORIES, { libraries });
    const { output, routes } = await link(linked);
    expectSameOutput(output, wholeRun(RELEASE, linked));
    expect(output.toString()).toContain('00deadbeef');
    expect(routes.direct).toBe(0);
  });
});

describe('chains of factories', () => {
  /** Each contract creates those of the level below, in its constructor or not; the last ones have libraries. */
  const CHAINS = {
    'low.sol':
      'library Sum { function plus(uint a, uint b) external pure returns (uint) { return a + b; } } contract Leaf { uint immutable x = 7; function f() external view returns (uint) { return Sum.plus(x, 1); } } contract Other { uint public y = 3; }',
    'middle.sol':
      'import "low.sol"; contract Left { Leaf l = new Leaf(); function f() external { new Other(); } } contract Right { function f() external { new Leaf(); } function g() external pure returns (bytes memory) { return type(Other).runtimeCode; } }',
    'high.sol':
      'import "middle.sol"; contract Top { address immutable left; constructor() { left = address(new Left()); new Right(); } function f() external returns (address) { new Right(); return left; } } contract Beside { Left l = new Left(); }',
    'top.sol':
      'import "high.sol"; contract All { Top t = new Top(); Beside b = new Beside(); Leaf l = new Leaf(); }',
  };
  const ALL = ['All', 'Beside', 'Leaf', 'Left', 'Other', 'Right', 'Sum', 'Top'];

  test.each([1, 2, 3, 8])('%i shards compile each contract once in all', async (shards) => {
    const input = inputOf(CHAINS);
    const { output, routes, runs } = await linkInShards(input, shards);
    expectSameOutput(output, wholeRun(RELEASE, input));
    expect(routes).toEqual({ linked: 8, direct: 0, reasons: [] });
    expect(objectsIn(runs)).toEqual(ALL);
  });

  // Without locations an object does not tell whose it is.
  const bare = { debug: { debugInfo: [] }, optimizer: { enabled: false } };

  test.each([1, 2, 3, 8])(
    'without debug info %i shards compile each contract once in all',
    async (shards) => {
      const input = inputOf(CHAINS, bare);
      const { output, runs } = await linkInShards(input, shards);
      expectSameOutput(output, wholeRun(RELEASE, input));
      expect(objectsIn(runs)).toEqual(ALL);
    },
  );

  test.each([2, 3, 8])(
    'without debug info, and with a namesake that is not selected: %i shards',
    async (shards) => {
      const namesakes = { ...CHAINS, 'z.sol': CHAINS['low.sol'] };
      const selection = Object.fromEntries(Object.keys(CHAINS).map((file) => [file, { '*': BUILD_OUTPUTS }]));
      const input = inputOf(namesakes, bare, selection);
      const { output, routes } = await linkInShards(input, shards);
      expectSameOutput(output, wholeRun(RELEASE, input));
      expect(routes).toEqual({ linked: 8, direct: 0, reasons: [] });
    },
  );

  test.each([1, 2, 3])(
    'what is embedded and not selected: %i shards compile it, each once',
    async (shards) => {
      const selection = { 'high.sol': { '*': BUILD_OUTPUTS }, 'top.sol': { '*': BUILD_OUTPUTS } };
      const input = inputOf(CHAINS, {}, selection);
      const { output, routes, runs } = await linkInShards(input, shards);
      expectSameOutput(output, wholeRun(RELEASE, input));
      expect(routes).toEqual({ linked: 3, direct: 0, reasons: [] });
      const objects = objectsIn(runs);
      for (const name of ALL) {
        const count = objects.filter((object) => object === name).length;
        // No shard was given it: every one that meets it compiles it.
        const most = { Sum: 0, All: 1, Beside: 1, Top: 1 }[name] ?? shards;
        expect(count, name).toBeGreaterThanOrEqual(Math.min(1, most));
        expect(count, name).toBeLessThanOrEqual(most);
      }
    },
  );

  test('`functionDebugData` of code whose constructor embeds contracts takes no second run', async () => {
    const outputs = ['evm.bytecode.functionDebugData', 'evm.deployedBytecode.functionDebugData'];
    const input = inputOf(CHAINS, { optimizer: { enabled: false } }, { '*': { '*': outputs } });
    const whole = wholeRun(RELEASE, input);
    const { functionDebugData } = JSON.parse(whole.toString()).contracts['high.sol'].Top.evm.deployedBytecode;
    expect(Object.keys(functionDebugData).length).toBeGreaterThan(3);
    const { output, runs } = await link(input);
    expectSameOutput(output, whole);
    expect(objectsIn(runs)).toEqual(ALL);
  });
});

describe('a plan that lacks a contract', () => {
  const input = inputOf(FACTORIES);

  /** A plan of two shards, changed. */
  async function planWithout(lost: string, from: 'shards' | 'everything'): Promise<SplitPlan> {
    const options = { strategy: 'linked', shards: 2, processes: 2, sourcesMode: 'all' } as const;
    const { plan } = await makePlan(await projectOf(input), options, await contextFor(RELEASE));
    if (!isSplit(plan)) throw new Error(plan.manifest.reason);
    const { manifest } = plan;
    const kept = (id: string): boolean => id !== lost;
    const shards = manifest.shards.map((shard) => ({ ...shard, contracts: shard.contracts.filter(kept) }));
    expect(shards).not.toEqual(manifest.shards);
    const contracts = manifest.graph.contracts.filter(({ id }) => kept(id));
    const others = { generated: manifest.generated.filter(kept), graph: { ...manifest.graph, contracts } };
    return { ...plan, manifest: { ...manifest, ...(from === 'shards' ? {} : others), shards } };
  }

  const LOST = ['a/Token.sol:Token', 'b/Factory.sol:Factory', 'c/Both.sol:Both', 'c/Both.sol:I'];

  test.each(LOST)('%s was given to no shard', async (lost) => {
    const plan = await planWithout(lost, 'shards');
    const context = await contextFor(RELEASE);
    const parts = [0, 1].map((shard) => compileShard(plan, { shard, processes: 2 }, context));
    const failure = await failureOf(Promise.all(parts).then((done) => mergeParts(plan, done)));
    expect(failure.code).toBe('PART_INVALID');
    expect(failure.facts).toEqual([`missing: ${lost}`]);
  });

  test.each(LOST)('%s was not found in its source', async (lost) => {
    const plan = await planWithout(lost, 'everything');
    const context = await contextFor(RELEASE);
    const parts = await Promise.all(
      [0, 1].map((shard) => compileShard(plan, { shard, processes: 2 }, context)),
    );
    expect(parts[0]?.kind).toBe('whole');
    expectSameOutput(await outputOf(plan, parts), wholeRun(RELEASE, input));
  });
});

describe('what linking cannot give', () => {
  test('the contracts that ask for it are compiled directly, the others are linked', async () => {
    const selection = {
      '*': { '*': BUILD_OUTPUTS },
      'a/Token.sol': { Token: [...BUILD_OUTPUTS, 'evm.assembly'] },
    };
    const input = inputOf(FACTORIES, {}, selection);
    const { output, routes, told } = await link(input);
    expectSameOutput(output, wholeRun(RELEASE, input));
    expect(routes).toEqual({
      linked: 5,
      direct: 1,
      reasons: [{ reason: expect.stringContaining('"evm.assembly"'), contracts: ['a/Token.sol:Token'] }],
    });
    expect(told).toEqual(routes);
  });

  test.each<[string, object, Selection | undefined, RegExp]>([
    ['the legacy pipeline', { viaIR: false }, undefined, /via-IR/],
    ['outputs of code generation alone', {}, { '*': { '*': ['irOptimized'] } }, /irOptimized/],
    ['no code at all', {}, { '*': { '*': ['abi'] } }, /nothing needs code generation/],
  ])('%s: `linked` is an error that says why', async (_, settings, selection, reason) => {
    const failure = await failureOf(link(inputOf(FACTORIES, settings, selection)));
    expect(failure.code).toBe('STRATEGY_UNAVAILABLE');
    expect(failure.facts.join()).toMatch(reason);
  });

  test('another release is refused, too', async () => {
    const options = { strategy: 'linked', processes: 2, sourcesMode: 'all' } as const;
    const project = await projectOf(inputOf(FACTORIES));
    const failure = await failureOf(build(project, options, await contextFor('0.8.26')));
    expect(failure.facts.join()).toContain('0.8.28 or later');
  });
});

test.each([1, 2])(
  'a run that prints the representation and runs out of memory is done without: %i processes',
  async (processes) => {
    const { compiler, ...context } = await contextFor(RELEASE);
    const small = {
      ...compiler,
      async run(run: Parameters<typeof compiler.run>[0]) {
        if (!run.label.startsWith('IR run')) return compiler.run(run);
        throw new ParasolcError('COMPILER_OUT_OF_MEMORY', 'the compiler ran out of memory');
      },
    };
    const input = inputOf(FACTORIES);
    const options = { strategy: 'linked', processes, sourcesMode: 'all' } as const;
    const { text } = await build(await projectOf(input), options, { ...context, compiler: small });
    expectSameOutput(await jsonToBuffer(text), wholeRun(RELEASE, input));
  },
);

test('a part whose object embeds itself is refused', async () => {
  const context = await contextFor(RELEASE);
  const options = { strategy: 'linked', shards: 1, processes: 2, sourcesMode: 'all' } as const;
  const { plan } = await makePlan(await projectOf(inputOf(FACTORIES)), options, context);
  const part = await compileShard(plan, { shard: 0, processes: 2 }, context);
  if (part.kind === 'whole') throw new Error('nothing was linked');
  const objects = part.objects.map((object) => ({
    ...object,
    load: async () => {
      const { bytecode, ...rest } = await object.load();
      return { ...rest, bytecode: { ...bytecode, subs: [...bytecode.subs, rest.name] } };
    },
  }));
  const failure = await failureOf(mergeParts(plan, [{ ...part, objects }]));
  expect(failure.code).toBe('PART_INVALID');
  expect(failure.message).toContain('embeds itself');
});

describe('failures', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, i) => `uint v${i}`).join(', ');

  /** Too much for the stack without the optimizer. */
  const deep = `contract Deep { function f(${many(18)}) public pure returns (uint) { return ${Array.from({ length: 18 }, (_, i) => `v${i}`).join(' * ')} ** g(${Array.from({ length: 17 }, (_, i) => `v${i}`).join(', ')}); } function g(${many(17)}) internal pure returns (uint r) { assembly { r := add(v0, v16) } r += v1 / v2 * v3 % v4 + v5 * v6 - v7 / v8 + v9 * v10 / v11 + v12 - v13 * v14 / v15; } }`;

  test('a contract whose stack is too deep is shown in the words of one run', async () => {
    const input = inputOf({ ...FACTORIES, 'd.sol': deep }, { optimizer: { enabled: false } });
    const whole = wholeRun(RELEASE, input);
    expect(
      JSON.parse(whole.toString()).errors.map(({ severity }: { severity: string }) => severity),
    ).toContain('error');
    const { output, routes } = await link(input);
    expectSameOutput(output, whole);
    expect(routes.reasons[0]?.contracts).toEqual(['d.sol:Deep']);
  });

  test.each([1, 2, 3])(
    'over %i shards, what comes before a failure is said, and nothing after it is needed',
    async (shards) => {
      const large = `contract Large { function f() public pure returns (string memory) { return "${'x'.repeat(25_000)}"; } }`;
      const maker = (name: string): string =>
        `contract ${name} { function make() public returns (D) { return new D(); } }`;
      const texts = { 'a.sol': `${large} ${maker('C')} ${deep} contract D { uint public x; } ${maker('E')}` };
      const input = inputOf(texts, { optimizer: { enabled: false } });
      // One process each, the longest first: the one that fails has failed before what C embeds is begun.
      const { output } = await linkInShards(input, shards, 1);
      expectSameOutput(output, wholeRun(RELEASE, input));
    },
  );

  // Assembly that may use any memory: solc leaves all variables on the stack.
  const unguarded = (name: string, variables: number): string => {
    const names = Array.from({ length: variables }, (_, i) => `w${i}`);
    const values = names.map((each) => `uint256 ${each} = gasleft();`).join(' ');
    const uses = names.map((each, slot) => `sstore(${slot}, ${each})`).join(' ');
    return `contract ${name} { function f() external { ${values} assembly { mstore(0x80, 1) ${uses} } } }`;
  };

  test('a contract that is likely to fail, and does, is compiled once', async () => {
    const input = inputOf({ 'b.sol': unguarded('Deep', 24), 'c.sol': 'contract C { uint public x; }' });
    const { output, runs } = await link(input);
    expectSameOutput(output, wholeRun(RELEASE, input));
    expect(runs.flatMap(({ kind, contracts }) => (contracts.includes('b.sol:Deep') ? kind : []))).toEqual([
      'ir',
      'unit',
    ]);
  });

  test.each([1, 2])(
    'after one that is likely to fail and does not, all goes on: %i processes',
    async (jobs) => {
      const input = inputOf({
        'a.sol': 'contract A { uint public x; }',
        'b.sol': unguarded('Flat', 4),
        'c.sol': 'contract C { function f() public pure returns (uint) { return 7; } }',
      });
      const { output, routes, runs } = await link(input, jobs);
      expectSameOutput(output, wholeRun(RELEASE, input));
      expect(routes).toMatchObject({ linked: 2, direct: 1 });
      expect(objectsIn(runs)).toEqual(['A', 'C']);
    },
  );

  test('of several that fail, the first is shown', async () => {
    const input = inputOf({
      'a.sol': 'contract A { uint public x; }',
      ...{ 'b.sol': unguarded('B', 24), 'c.sol': unguarded('C', 30), 'd.sol': unguarded('D', 4) },
    });
    for (const jobs of [1, 2]) expectSameOutput((await link(input, jobs)).output, wholeRun(RELEASE, input));
    expectSameOutput((await linkInShards(input, 4)).output, wholeRun(RELEASE, input));
  });

  test('errors of analysis are those of one run', async () => {
    const input = inputOf({ ...FACTORIES, 'd.sol': 'contract D { function f() public { missing(); } }' });
    const { output } = await link(input);
    expectSameOutput(output, wholeRun(RELEASE, input));
  });
});

describe('warnings of code generation', () => {
  // Without the optimizer a long literal is quickly made into code.
  const slow = { optimizer: { enabled: false } };
  const large = (name: string): string =>
    `contract ${name} {\n  function f() public pure returns (string memory) { return "${'x'.repeat(25_000)}"; }\n}\n`;

  test('code sizes come in the order of one run', async () => {
    const texts = {
      'a.sol': `import "z.sol"; ${large('A')}${large('B')}contract E { function f() public returns (B) { return new B(); } }`,
      'z.sol': large('Z'),
      'm.sol': `/* ä€😀 */ ${large('M')}`,
    };
    const input = inputOf(texts, slow);
    const whole = wholeRun(RELEASE, input);
    const codes = JSON.parse(whole.toString()).errors.map(
      ({ errorCode }: { errorCode: string }) => errorCode,
    );
    expect(codes.filter((code: string) => code === '5574')).toHaveLength(5);
    const { output, routes } = await link(input);
    expectSameOutput(output, whole);
    expect(routes.direct).toBe(0);
  });

  test('the one on the ABI coder, which comes before what a contract embeds', async () => {
    const texts = {
      'a.sol':
        'pragma abicoder v1; import "b.sol"; contract A { function f() public returns (B) { return new B(); } } abstract contract C {}',
      'b.sol': `pragma abicoder v1; ${large('B')}`,
    };
    const input = inputOf(texts, slow);
    const whole = wholeRun(RELEASE, input);
    expect(whole.toString()).toContain('2066');
    const { output, routes } = await link(input);
    expectSameOutput(output, whole);
    expect(routes.direct).toBe(0);
  });
});
