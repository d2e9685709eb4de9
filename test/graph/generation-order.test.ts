import { afterAll, describe, expect, test } from 'vitest';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

/** Runtime code above 24,576 bytes (5574), and creation code above 49,152 too (3860). */
const LARGE = large(25_000);
const HUGE = large(49_200);
/** Twenty values that live at once, in assembly that keeps via-IR from moving them to memory. */
const DEEP = (() => {
  const values = Array.from({ length: 20 }, (_, index) => index);
  const load = values.map((index) => `let v${index} := sload(${index})`);
  const store = values.map((index) => `sstore(v${index}, ${index})`);
  return `function deep() public { assembly { ${[...load, 'mstore(0, v0)', ...store].join(' ')} } }`;
})();

/** An error of the legacy pipeline alone (1834), which leaves the warnings before it in place. */
const UNIMPLEMENTED = `struct S { uint a; } S[] private all; function set(S[] memory copied) internal { all = copied; }
  function run() public { set(new S[](2)); }`;

function large(length: number): string {
  return `function large() public pure returns (string memory) { return "${'x'.repeat(length)}"; }`;
}

function embedding(...names: readonly string[]): string {
  return names.map((name) => `function make${name}() public { new ${name}(); }`).join(' ');
}

/** A project by what its sources hold; each source can have a pragma that via-IR warns of (2066). */
type Sources = Readonly<Record<string, string>>;

const SCENARIOS: Readonly<Record<string, Sources>> = {
  'warnings of three units, in the order of the sources': {
    'c.sol': `contract C { ${LARGE} }`,
    'a.sol': `import "z.sol"; pragma abicoder v1; contract A is Z { ${HUGE} }`,
    'z.sol': `pragma abicoder v1; contract Z { function unused() public pure { uint x; } }`,
  },
  'an error in the second of three contracts': {
    'a.sol': `pragma abicoder v1; contract A { ${LARGE} }`,
    'b.sol': `pragma abicoder v1; contract B { ${DEEP} }`,
    'c.sol': `pragma abicoder v1; contract C { ${HUGE} }`,
  },
  'a feature that the pipeline lacks, in the second of three contracts': {
    'a.sol': `pragma abicoder v2; contract A { ${LARGE} }`,
    'b.sol': `pragma abicoder v2; contract B { ${UNIMPLEMENTED} ${LARGE} }`,
    'c.sol': `pragma abicoder v2; contract C { ${LARGE} }`,
  },
  'errors in the second and third of four contracts of one source': {
    's.sol': `pragma abicoder v1;
      contract D { ${LARGE} } contract C { ${DEEP} } contract B { uint x; ${DEEP} } contract A { ${LARGE} }`,
  },
  'an error in the first contract, in the order of imports and not of names': {
    'a.sol': `import "b.sol"; contract A is B { ${LARGE} }`,
    'b.sol': `contract B { ${DEEP} }`,
    'c.sol': `contract C { ${DEEP} }`,
  },
  'a large contract that two others embed, before and after it': {
    's.sol': `pragma abicoder v1; contract A { ${embedding('L')} } contract L { ${LARGE} } contract Z { ${embedding('L', 'M')} } contract M { ${LARGE} }`,
  },
  'an error in a contract that others embed': {
    'a.sol': `import "c.sol"; contract A { ${embedding('C', 'L')} }`,
    'b.sol': `pragma abicoder v1; contract B { ${LARGE} }`,
    'c.sol': `pragma abicoder v1; contract C { ${DEEP} } contract L { ${LARGE} }`,
  },
  'an error that analysis finds, so that nothing is generated': {
    'a.sol': `contract A { ${DEEP} function f() public { uint unused; } }`,
    'b.sol': 'contract B { function f() public { missing(); } }',
  },
};

/** Long literals take the intermediate representation seconds, and its optimizer minutes. */
const PIPELINES = [
  ...['0.8.20', '0.8.28', '0.8.37'].map((release) => ({ release, viaIR: false, optimizer: false })),
  // Before 0.8.21 via-IR without optimizer has the stack too deep for programs of any size.
  { release: '0.8.20', viaIR: true, optimizer: true },
  { release: '0.8.28', viaIR: true, optimizer: false },
  { release: '0.8.37', viaIR: true, optimizer: true },
];
const LONG_WITH_IR = 'an error in the second of three contracts';

describe.each(PIPELINES)('solc $release, via-IR: $viaIR', ({ release, viaIR, optimizer }) => {
  test.each(Object.entries(SCENARIOS))('%s', async (scenario, texts) => {
    const literals = !viaIR || (!optimizer && scenario === LONG_WITH_IR);
    const short = ([name, text]: [string, string]) => [
      name,
      { content: literals ? text : text.replace(/x{100,}/g, 'x') },
    ];
    const input = {
      language: 'Solidity',
      sources: Object.fromEntries(Object.entries(texts).map(short)),
      settings: {
        ...(viaIR ? { viaIR } : {}),
        optimizer: { enabled: optimizer },
        outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
      },
    };
    const expected = wholeRun(release, input);
    for (const strategy of viaIR || release !== '0.8.28'
      ? (['naive'] as const)
      : (['naive', 'balanced'] as const)) {
      const { output } = await runEngine(release, input, { strategy });
      expectSameOutput(output, expected, strategy);
    }
  });
});

describe.each(['0.8.20', '0.8.28', '0.8.37'])('solc %s, legacy', (release) => {
  test.each([['Top'], ['M', 'Top'], ['*']])(
    'the intermediate representation is only asked for of %s',
    async (...contracts) => {
      const content = `pragma abicoder v1; contract L { ${LARGE} } contract M { ${embedding('L')} }
        contract Top { ${embedding('L', 'M')} ${LARGE} }`;
      const selected = contracts.map((name) => [name, ['ir', 'evm.bytecode.object']]);
      const input = {
        language: 'Solidity',
        sources: { 's.sol': { content } },
        settings: { outputSelection: { '*': { '*': ['abi'] }, 's.sol': Object.fromEntries(selected) } },
      };
      const expected = wholeRun(release, input);
      expect(expected.toString()).toContain('"errorCode":"2066"');
      for (const strategy of ['naive', 'clustered'] as const) {
        const { output } = await runEngine(release, input, { strategy });
        expectSameOutput(output, expected, strategy);
      }
    },
  );
});

test('the scenarios are what they say', () => {
  const codesOf = (name: string, viaIR: boolean): string => {
    const sources = Object.fromEntries(
      Object.entries(SCENARIOS[name] ?? {}).map(([key, content]) => [key, { content }]),
    );
    const settings = { viaIR, outputSelection: { '*': { '*': ['evm.bytecode.object'] } } };
    const { errors } = JSON.parse(
      wholeRun('0.8.28', { language: 'Solidity', sources, settings }).toString(),
    ) as {
      errors: { errorCode?: string; type: string; sourceLocation?: { file: string } }[];
    };
    return errors
      .filter(({ errorCode = '' }) => !['1878', '3420', '2072', '2018'].includes(errorCode))
      .map(({ errorCode, type, sourceLocation }) => `${errorCode ?? type} ${sourceLocation?.file ?? ''}`)
      .join(', ');
  };
  const [three = '', second = '', lacking = ''] = Object.keys(SCENARIOS);
  expect(codesOf(three, false)).toBe('5574 a.sol, 3860 a.sol, 5574 c.sol');
  // An internal exception of solc takes the place of what was reported before it.
  expect(codesOf(second, true)).toBe('YulException b.sol');
  expect(codesOf(lacking, false)).toBe('5574 a.sol, 1834 ');
});
