import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editedIn, type Texts, viaIRInput } from '../support/edited-texts.ts';
import { closeCompilers } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { changedIn, type RecordedBuild, recordYulInputs } from '../support/yul-inputs.ts';

afterAll(closeCompilers);

const RELEASES = ['0.8.28', '0.8.37'] as const;

/** Contracts that embed others, in constructors and not, and their deployed code. */
const TEXTS = {
  'a.sol': `library Sum { function plus(uint a, uint b) external pure returns (uint) { return a + b; } }
/// @notice Counts.
contract Leaf { uint immutable x; constructor(uint a) { x = Sum.plus(a, 1); } function f() external view returns (uint) { return x + 1; } function t() external pure returns (string memory) { return "t"; } }`,
  'b.sol': `import "a.sol"; contract Maker { Leaf l = new Leaf(3); function make() external returns (Leaf) { return new Leaf(4); } function code() external pure returns (bytes memory) { return type(Sum).runtimeCode; } }`,
  'c.sol': `import "b.sol"; contract Top { function f() external { new Maker(); new Leaf(5); } } contract Heir is Maker { }`,
};

const CODE = ['evm.bytecode.object', 'evm.deployedBytecode.object', 'evm.deployedBytecode.sourceMap'];

function inputOf(texts: Texts, settings: object = {}, outputSelection: object = { '*': { '*': CODE } }) {
  return viaIRInput(texts, outputSelection, settings);
}

function changed(file: keyof typeof TEXTS, from: string, to: string): Texts {
  return editedIn(TEXTS, file, from, to);
}

describe.each(RELEASES)('solc %s', (release) => {
  let before: RecordedBuild;
  beforeAll(async () => {
    before = await recordYulInputs(release, inputOf(TEXTS));
  });

  /** The contracts that another input of the project has compiled anew. */
  async function compiledAnew(input: object): Promise<string[]> {
    const after = await recordYulInputs(release, input);
    expect(before.inputs.size).toBe(5);
    expectSameOutput(after.output, wholeRun(release, input));
    return changedIn(before, after).map((name) => name.replace(/_\d+$/, ''));
  }

  test.each<[string, Texts, string[]]>([
    ['the text of documentation', changed('a.sol', 'Counts.', 'Counts, and does no more than that.'), []],
    ['the licence', changed('b.sol', 'import', '// SPDX-License-Identifier: MIT\nimport'), []],
    ['a body in what others embed', changed('a.sol', 'x + 1', 'x * 2'), ['Leaf']],
    ['the size of what others embed', changed('a.sol', '"t"', `"${'t'.repeat(500)}"`), ['Leaf']],
    ['a body in what others embed and inherit', changed('b.sol', 'Leaf(4)', 'Leaf(7)'), ['Heir', 'Maker']],
    ['a source behind all others', { ...TEXTS, 'd.sol': 'contract D { }' }, ['D']],
    ['the order of the sources', Object.fromEntries(Object.entries(TEXTS).reverse()), []],
  ])('%s', async (_, texts, expected) => {
    expect((await compiledAnew(inputOf(texts))).sort()).toEqual(expected);
  });

  test.each<[string, object]>([
    ['addresses of libraries', { libraries: { 'a.sol': { Sum: `0x${'12'.repeat(20)}` } } }],
    ['what the hash of the metadata is made from', { metadata: { useLiteralContent: true } }],
    ['remappings', { remappings: ['x/=y/'] }],
  ])('the setting: %s', async (_, settings) => {
    expect(await compiledAnew(inputOf(TEXTS, settings))).toEqual([]);
  });

  test('which other contracts are selected', async () => {
    const selection = { 'c.sol': { Top: CODE, Heir: ['abi'] } };
    expect(await compiledAnew(inputOf(TEXTS, {}, selection))).toEqual([]);
  });
});
