import { afterAll, describe, expect, test } from 'vitest';
import { edited, REMAPPED_TEXTS, TEXTS, type Texts, viaIRInput } from '../../support/edited-texts.ts';
import { closeCompilers, runEngine } from '../../support/engine.ts';
import { expectSameOutput } from '../../support/same-output.ts';
import { buildStored, temporaryStore } from '../../support/stored.ts';

afterAll(closeCompilers);

const CODE = ['evm.bytecode', 'evm.deployedBytecode'];
const WITH_METADATA = [...CODE, 'metadata'];

function inputOf(texts: Texts, settings: object = {}, outputs: readonly string[] = WITH_METADATA) {
  return viaIRInput(texts, { '*': { '*': outputs } }, settings);
}

type Input = ReturnType<typeof inputOf>;

/** Builds two inputs with one store. Gives the sources that the second build compiled. */
async function compiledAgain(release: string, before: Input, after: Input): Promise<string[]> {
  const options = { store: temporaryStore(), sourcesMode: 'relevant' } as const;
  await buildStored(release, before, options);
  const warm = await buildStored(release, after, options);
  expectSameOutput(warm.output, (await runEngine(release, after, { sourcesMode: 'relevant' })).output);
  expect(warm.isKnown).toBe(false);
  expect(warm.notes).toEqual([]);
  // Units have the order of their sources: imported ones first, which here is that of their names.
  const names = Object.keys(after.sources).sort();
  return warm.compiled
    .filter((label) => label.startsWith('unit '))
    .map((label) => names[Number(label.slice('unit '.length))] ?? label)
    .sort();
}

// Generated projects are built so with the oldest release, too (`test/properties/relevant.test.ts`).
describe.each(['0.8.37'] as const)('solc %s, relevant sources', (release) => {
  const COMMENT = edited('a.sol', 'Counts.', 'Counts, and does no more than that.');

  test.each<[string, Texts, readonly string[]]>([
    ['the text of documentation', COMMENT, []],
    ['comments', edited('a.sol', 'uint immutable x;', '/* x */ uint // "\n immutable x; // ü'), []],
    ['white space', edited('b.sol', 'contract Maker { ', '\n\ncontract\tMaker\r\n{  '), []],
    ['the licence', edited('c.sol', 'import', '// SPDX-License-Identifier: MIT\nimport'), []],
    ['code', edited('b.sol', 'Leaf(4)', 'Leaf(7)'), ['b.sol', 'c.sol']],
    ['code that others import', edited('a.sol', 'a + b', 'a * b'), ['a.sol', 'b.sol', 'c.sol']],
    [
      'documentation that was not there',
      edited('b.sol', 'contract', '/// @title M\ncontract'),
      ['b.sol', 'c.sol'],
    ],
    [
      'a comment that solc reads',
      edited('a.sol', '/// @solidity memory-safe-assembly', ''),
      ['a.sol', 'b.sol', 'c.sol'],
    ],
  ])('after an edit of %s', async (_, texts, expected) => {
    expect(await compiledAgain(release, inputOf(TEXTS), inputOf(texts))).toEqual(expected);
  });

  test.each<[string, object, readonly string[] | undefined, readonly string[]]>([
    ['addresses of libraries', { libraries: { 'a.sol': { Sum: `0x${'12'.repeat(20)}` } } }, undefined, []],
    ['no hash of the metadata', { metadata: { bytecodeHash: 'none' } }, CODE, []],
    // Then solc prints no metadata, so its hash is not known.
    ['metadata that nobody asks for', {}, CODE, ['a.sol', 'b.sol', 'c.sol']],
    ['another hash', { metadata: { bytecodeHash: 'bzzr1' } }, undefined, ['a.sol', 'b.sol', 'c.sol']],
    ['the legacy pipeline', { viaIR: false }, undefined, ['a.sol', 'b.sol', 'c.sol']],
    ['estimates of gas', {}, [...CODE, 'metadata', 'evm.gasEstimates'], ['a.sol', 'b.sol', 'c.sol']],
  ])('after an edit of a comment, with %s', async (_, settings, outputs, expected) => {
    const of = (texts: Texts) => inputOf(texts, settings, outputs);
    expect(await compiledAgain(release, of(TEXTS), of(COMMENT))).toEqual(expected);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['no import', ['other/=libraries/'], []],
    ['an import', ['lib/=copy/'], ['user.sol']],
  ])('after a new remapping of %s', async (_, remappings, expected) => {
    const before = inputOf(REMAPPED_TEXTS);
    const after = inputOf(REMAPPED_TEXTS, { remappings });
    expect(await compiledAgain(release, before, after)).toEqual(expected);
  });

  test('after an edit of a comment, with a warning of code generation', async () => {
    const texts = (comment: string): Texts => ({
      'a.sol': `pragma abicoder v1; // ${comment}\ncontract Old { function f() external { } }`,
      'b.sol': `// ${comment}\ncontract New { }`,
    });
    expect(await compiledAgain(release, inputOf(texts('a')), inputOf(texts('b')))).toEqual(['a.sol']);
  });
});
