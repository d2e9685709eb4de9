import { describe, expect, test } from 'vitest';
import { placeholdersFor } from '../../src/link/linked-contract.ts';
import { YUL_SOURCE } from '../../src/link/positions.ts';
import { LinkRefusal } from '../../src/link/refusal.ts';
import { type Half, readYulOutput, type YulRun, yulInput, yulRuns } from '../../src/link/yul-run.ts';
import { wholeRun } from '../support/whole-run.ts';
import { compileSolidity, Linker, RELEASES, written } from './linking.ts';

const SOURCE = `
contract D { uint x; function f() external { x++; } }
contract Plain { uint immutable i = 5; function f() external view returns (uint) { return i; } }
contract Makes { function f() external { new D(); } }
contract Constructs { uint immutable i = 5; uint immutable j; constructor() { j = address(new D()).code.length; }
  function f(uint n) external view returns (uint r) { r = i; for (uint k; k < n; k++) r += j * i; } }`;

const PARTS = ['object', 'sourceMap', 'linkReferences', 'functionDebugData', 'immutableReferences'];

describe.each(RELEASES)('solc %s', (release) => {
  const solidity = compileSolidity(release, { 'a.sol': SOURCE });
  const linker = new Linker(solidity);
  const runsOf = (id: string): YulRun[] => {
    const object = linker.object(id);
    return yulRuns(object, placeholdersFor(object, linker.dependencies(id)));
  };

  test.each([
    ['a.sol:Plain', [['bytecode', 'deployedBytecode']]],
    ['a.sol:Makes', [['bytecode', 'deployedBytecode']]],
    // Then solc does not print the deployed code of the whole object.
    ['a.sol:Constructs', [['bytecode'], ['deployedBytecode']]],
  ])('the runs of %s', (id, yields) => {
    expect(runsOf(id).map((run) => run.yields)).toEqual(yields);
  });

  test.each([true, false])('deployed code by itself is that of the contract: optimizer %s', (enabled) => {
    const optimized = compileSolidity(release, { 'a.sol': SOURCE }, { optimizer: { enabled } });
    const { code, immutableReferences } = new Linker(optimized).link('a.sol:Constructs').deployedBytecode;
    const printed = optimized.contracts.get('a.sol:Constructs')?.evm.deployedBytecode;
    expect(code.hex).toBe(printed?.object);
    expect(Object.keys(immutableReferences)).toHaveLength(2);
  });

  test('a failure is told in the words of solc', () => {
    const run = { text: 'object "a" { code { let x := y } }', object: 'a', yields: ['bytecode'] } as const;
    const output: unknown = JSON.parse(
      wholeRun(release, yulInput(run, solidity.settings.yul, PARTS)).toString(),
    );
    expect(() => readYulOutput(output, run)).toThrow(LinkRefusal);
    expect(reasonOf(() => readYulOutput(output, run))).toMatch(
      /^solc cannot compile it by itself \([^\n]*Identifier "y" not found[^\n]*\)$/,
    );
  });

  test('a half that solc does not print', () => {
    const [whole] = runsOf('a.sol:Constructs');
    if (whole === undefined) throw new Error('there is no run');
    const yields: Half[] = ['bytecode', 'deployedBytecode'];
    const input = yulInput({ ...whole, yields }, solidity.settings.yul, PARTS);
    const output: unknown = JSON.parse(wholeRun(release, input).toString());
    expect([...readYulOutput(output, whole).keys()]).toEqual(['bytecode']);
    expect(reasonOf(() => readYulOutput(output, { ...whole, yields }))).toBe(
      'solc prints no deployedBytecode of it by itself',
    );
    expect(reasonOf(() => readYulOutput(output, { ...whole, object: 'other' }))).toBe(
      'solc prints no bytecode of it by itself',
    );
  });
});

test('warnings are no failures', () => {
  const run = {
    text: 'object "a" { code { pop(selfdestruct_()) function selfdestruct_() -> x { x := 1 selfdestruct(0) } } }',
    object: 'a',
    yields: ['bytecode'],
  } as const;
  const output = JSON.parse(
    wholeRun('0.8.28', yulInput(run, written({ debug: { debugInfo: [] } }), PARTS)).toString(),
  );
  expect(output.errors).not.toEqual([]);
  expect(readYulOutput(output, run).get('bytecode')?.code.hex).toMatch(/^(?:[0-9a-f]{2})+$/);
});

test('the input has the settings of the user and nothing else', () => {
  const run = { text: 'x', object: 'a', yields: ['bytecode', 'deployedBytecode'] } as const;
  const settings = {
    optimizer: { enabled: true, runs: 3 },
    evmVersion: 'paris',
    debug: { debugInfo: ['location'] },
  };
  expect(JSON.parse(yulInput(run, written(settings), ['object', 'sourceMap']).toString())).toEqual({
    language: 'Yul',
    sources: { [YUL_SOURCE]: { content: 'x' } },
    settings: {
      ...settings,
      outputSelection: {
        '*': {
          '*': [
            'evm.bytecode.object',
            'evm.bytecode.sourceMap',
            'evm.deployedBytecode.object',
            'evm.deployedBytecode.sourceMap',
          ],
        },
      },
    },
  });
});

test('a dependency has to be there', () => {
  const linker = new Linker(compileSolidity('0.8.28', { 'a.sol': SOURCE }));
  expect(reasonOf(() => yulRuns(linker.object('a.sol:Makes'), new Map()))).toMatch(
    /^"D_\d+" was not compiled before it$/,
  );
});

function reasonOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof LinkRefusal)) throw error;
    return error.reason;
  }
}
