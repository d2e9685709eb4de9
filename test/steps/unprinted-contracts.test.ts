import { afterAll, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { build } from '../../src/steps/build.ts';
import { closeCompilers, contextFor, projectOf, runEngine } from '../support/engine.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';
const INPUT = {
  language: 'Solidity',
  sources: {
    'a.sol': {
      content:
        'contract A { function f() public {} } abstract contract B {} interface I {} library L { function g() external {} }',
    },
    'b.sol': { content: 'import "a.sol"; contract C is B { A public a = new A(); }' },
  },
  settings: {
    viaIR: true,
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode'] } },
  },
};

type Contracts = Record<string, Record<string, { ir?: string }>>;

/** The real compiler, but for what it says of contracts in the runs that print their intermediate representation. */
async function compilerThatSays(change: (contracts: Contracts) => void): Promise<Compiler> {
  const { compiler } = await contextFor(RELEASE);
  return {
    ...compiler,
    async run(run) {
      const result = await compiler.run(run);
      if (!run.label.startsWith('IR run')) return result;
      const output = JSON.parse((await result.output.read(0, result.output.size)).toString());
      change(output.contracts);
      return { ...result, output: memoryBytes([Buffer.from(JSON.stringify(output))]) };
    },
  };
}

const CHANGES: Readonly<Record<string, (contracts: Contracts) => void>> = {
  'an empty text for a contract': (contracts) => {
    if (contracts['a.sol']?.A) contracts['a.sol'].A.ir = '';
  },
  'an empty text for a library': (contracts) => {
    if (contracts['a.sol']?.L) contracts['a.sol'].L.ir = '';
  },
  'nothing of a contract': (contracts) => {
    delete contracts['b.sol']?.C?.ir;
  },
  'nothing of a source': (contracts) => {
    delete contracts['a.sol'];
  },
};

test.each(Object.entries(CHANGES))('solc prints %s: it is compiled directly', async (_, change) => {
  const expected = wholeRun(RELEASE, INPUT).toString();
  const context = { ...(await contextFor(RELEASE)), compiler: await compilerThatSays(change) };
  const project = await projectOf(INPUT);
  const options = { strategy: 'linked', processes: 1, sourcesMode: 'all' } as const;
  const built = await build(project, options, context);
  expect((await jsonToBuffer(built.text)).toString()).toBe(expected);
});

test.each(['', '*'])('a source called "%s", which a selection takes for all sources', async (name) => {
  const input = {
    ...INPUT,
    sources: { ...INPUT.sources, [name]: { content: 'contract D { uint public x; }' } },
  };
  const expected = wholeRun(RELEASE, input).toString();
  for (const strategy of ['linked', 'auto', 'naive'] as const) {
    const { output } = await runEngine(RELEASE, input, { strategy });
    expect(output.toString(), strategy).toBe(expected);
  }
});
