import { afterAll, describe, expect, test } from 'vitest';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

/**
 * Before 0.8.4 solc does not know that `User` embeds `First`, so `User` compiles only where `First` was
 * generated before it in the same run.
 */
const HIDDEN_DEPENDENCY = `pragma solidity >=0.6.0;
contract First { uint public x; function g(uint a) public returns (uint) { x = a * a; return x + a * 3; } }
library Lib { function make() internal returns (First) { return new First(); } }
library Two { function make() internal returns (First) { return Lib.make(); } }
contract User { function f() public { Lib.make(); } }
contract Far { function f() public { Two.make(); } }
contract Open { function f() public { new First(); } }`;

/** The hidden dependency, and after it a contract whose code generation fails. */
const FAILING = `${HIDDEN_DEPENDENCY}
contract Deep { function f(${Array.from({ length: 17 }, (_, i) => `uint a${i}`).join(', ')}) external returns (uint) { Lib.make(); return a0 + a16; } }
contract Last { function f() public { Lib.make(); } }`;

function input(content: string, contracts: readonly string[]): object {
  const outputs = ['evm.bytecode', 'evm.deployedBytecode', 'evm.assembly', 'evm.gasEstimates', 'abi'];
  return {
    language: 'Solidity',
    sources: { 's.sol': { content } },
    settings: {
      optimizer: { enabled: true },
      outputSelection: { 's.sol': Object.fromEntries(contracts.map((name) => [name, outputs])) },
    },
  };
}

describe.each(['0.6.12', '0.7.6'])('solc %s', (release) => {
  test.each([
    { contracts: ['*'] },
    { contracts: ['User', 'First'] },
    { contracts: ['User', 'Far', 'Open'] },
    { contracts: ['User', 'Lib', 'Two'] },
  ])('a dependency that it does not list, selected: $contracts', async ({ contracts }) => {
    const expected = wholeRun(release, input(HIDDEN_DEPENDENCY, contracts));
    for (const strategy of ['naive', 'clustered', 'balanced'] as const) {
      const { output } = await runEngine(release, input(HIDDEN_DEPENDENCY, contracts), {
        strategy,
        processes: 8,
      });
      expectSameOutput(output, expected, strategy);
    }
  });

  test('the contract that fails is found, not one that fails for want of another', async () => {
    const expected = wholeRun(release, input(FAILING, ['*']));
    expect(expected.toString()).toMatch(/Stack too deep/);
    const { output } = await runEngine(release, input(FAILING, ['*']), { processes: 8 });
    expectSameOutput(output, expected);
  });
});

/** `X is E`, and requesting `E` first makes solc analyse `X` before it. */
test.each(['0.7.6', '0.8.20', '0.8.28'])(
  'solc %s: an import cycle whose sources cannot be requested themselves',
  async (release) => {
    const sources = {
      'z.sol': { content: 'import "x.sol"; contract Z is X {}' },
      'e.sol': { content: 'import "x.sol"; contract E {}' },
      'x.sol': { content: 'import "e.sol"; contract X is E {}' },
    };
    const cyclic = {
      language: 'Solidity',
      sources,
      settings: { outputSelection: { 'z.sol': { '*': ['evm.bytecode'] } } },
    };
    const { output } = await runEngine(release, cyclic);
    expectSameOutput(output, wholeRun(release, cyclic));
  },
);

test.each(['0.7.6', '0.8.28'])(
  'solc %s: with relevant sources only, a source that nobody asks for may have errors',
  async (release) => {
    const sources = {
      'a.sol': { content: 'import "b.sol"; contract A is B {}' },
      'b.sol': { content: 'contract B {}' },
      'bad.sol': { content: 'contract C is Missing { function f() public { missing(); } }' },
    };
    const partial = {
      language: 'Solidity',
      sources,
      settings: { outputSelection: { 'a.sol': { '*': ['evm.bytecode'] } } },
    };
    const { output } = await runEngine(release, partial, { sourcesMode: 'relevant' });
    expectSameOutput(output, wholeRun(release, partial));
  },
);
