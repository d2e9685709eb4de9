/** Units of whole sources: a division that is made without asking the compiler. */
import { afterAll, describe, expect, test } from 'vitest';
import { jsonToBuffer } from '../../src/json/write.ts';
import { build } from '../../src/steps/build.ts';
import type { RunInfo } from '../../src/steps/observer.ts';
import { SILENT } from '../../src/steps/observer.ts';
import { closeCompilers, contextFor, projectOf } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

const RELEASE = '0.8.28';
const OUTPUTS = ['abi', 'metadata', 'storageLayout', 'evm.bytecode', 'evm.methodIdentifiers'];

afterAll(closeCompilers);

/** More code than a contract may have (24,576 bytes): solc warns of it. */
const LARGE = `function large() external pure returns (bytes memory) { return hex"${'ab'.repeat(24_600)}"; }`;
/** The analysis accepts it, code generation does not: the stack is too deep. */
const TOO_DEEP = `function deep() external { ${Array.from({ length: 20 }, (_, i) => `uint v${i} = gasleft();`).join(' ')}
  assembly { ${Array.from({ length: 20 }, (_, i) => `sstore(${i}, v${i})`).join(' ')} } }`;

const SOURCES = {
  'a.sol': 'contract A { uint unused; function f(uint x) external {} } interface I {}',
  'b.sol':
    'import "a.sol"; contract B { A a = new A(); } abstract contract Half { function g() external virtual; }',
  'c.sol': 'library L { function f() external {} } function free() pure { uint x; }',
  'd.sol': 'import "b.sol"; import "c.sol"; contract D is B { B b = new B(); } contract E { D d = new D(); }',
  'e.sol': 'struct OnlyAStruct { uint x; }',
};

function inputOf(sources: Readonly<Record<string, string>>, outputSelection: object): object {
  return {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }])),
    settings: { outputSelection },
  };
}

/** Compiles an input, compares it with one run, and says which runs were made. */
async function runsOf(
  sources: Readonly<Record<string, string>>,
  processes = 2,
  outputSelection: object = { '*': { '*': OUTPUTS, '': ['ast'] } },
): Promise<RunInfo['kind'][]> {
  const input = inputOf(sources, outputSelection);
  const runs: RunInfo['kind'][] = [];
  const context = await contextFor(RELEASE, { ...SILENT, started: ({ kind }) => runs.push(kind) });
  const options = { strategy: 'balanced', processes, sourcesMode: 'all' } as const;
  const { text } = await build(await projectOf(input), options, context);
  expectSameOutput(await jsonToBuffer(text), wholeRun(RELEASE, input));
  return runs;
}

test.each([1, 2, 3, 9])('no run is made to plan: %i processes', async (processes) => {
  const runs = await runsOf(SOURCES, processes);
  expect(runs).toEqual(runs.map(() => 'unit'));
  expect(runs.length).toBeLessThanOrEqual(processes);
});

describe('errors', () => {
  test('of the analysis are told by the unit that analyses everything: nothing is run again', async () => {
    expect(
      await runsOf({ ...SOURCES, 'b.sol': `${SOURCES['b.sol']} contract X { uint x = true; }` }),
    ).not.toContain('whole');
  });

  test('of the parser as well', async () => {
    expect(await runsOf({ ...SOURCES, 'c.sol': 'contract {' })).not.toContain('whole');
  });

  test('of code generation are told by one run', async () => {
    const runs = await runsOf({ ...SOURCES, 'c.sol': `contract X { ${TOO_DEEP} }` });
    expect(runs.filter((kind) => kind === 'whole')).toHaveLength(1);
    expect(runs).not.toContain('diagnosis');
  });

  test('of the input itself, which have no place in a source, are told by one run', async () => {
    expect(await runsOf({ ...SOURCES, 'f.sol': 'import "missing.sol";' })).toEqual(['whole']);
  });
});

describe('warnings of the size of code', () => {
  test('come in the order of the sources', async () => {
    const large = (name: string, head = ''): string => `${head} contract ${name} { ${LARGE} }`;
    const runs = await runsOf(
      {
        'z.sol': large('Z'),
        'a.sol': large('A', 'import "z.sol";'),
        'b.sol': large('B'),
        'c.sol': large('C', 'import "b.sol";'),
      },
      4,
    );
    expect(runs).not.toContain('whole');
  });

  test('in an import cycle that nothing is embedded across', async () => {
    const runs = await runsOf({
      'a.sol': `import "b.sol"; contract A { ${LARGE} }`,
      'b.sol': `import "a.sol"; contract B { ${LARGE} }`,
      'c.sol': `contract C { ${LARGE} }`,
    });
    expect(runs).not.toContain('whole');
  });

  test('of a contract that is only embedded are told by one run', async () => {
    // Its place among the others is where the first contract that embeds it is generated.
    const sources = {
      'a.sol': `import "y.sol"; contract A { function f() external { new Y(); } }`,
      'b.sol': `import "y.sol"; contract B { function f() external { new Y(); } ${LARGE} }`,
      'y.sol': `contract Y { ${LARGE} }`,
    };
    const selection = { 'a.sol': { '*': OUTPUTS }, 'b.sol': { '*': OUTPUTS } };
    expect(await runsOf(sources, 2, selection)).toContain('whole');
  });
});
