import { afterAll, describe, expect, test } from 'vitest';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { edited, REMAPPED_TEXTS, TEXTS, type Texts, viaIRInput } from '../../support/edited-texts.ts';
import { closeCompilers, compilerOf } from '../../support/engine.ts';
import { expectSameOutput } from '../../support/same-output.ts';
import { buildStored, temporaryStore } from '../../support/stored.ts';
import { wholeRun } from '../../support/whole-run.ts';

afterAll(closeCompilers);

const CODE = ['evm.bytecode.object', 'evm.deployedBytecode.object', 'evm.deployedBytecode.sourceMap'];
const WITH_METADATA = { '*': { '*': [...CODE, 'metadata', 'abi'] } };
const ALL = ['Alone', 'Heir', 'Leaf', 'Maker', 'Nothing', 'Sum', 'Top'];

function inputOf(texts: Texts, settings: object = {}, outputSelection: object = WITH_METADATA) {
  return viaIRInput(texts, outputSelection, settings);
}

/** A compiler that writes down of which contracts it prints the intermediate representation. */
async function recording(release: string, printed: string[]): Promise<Compiler> {
  const compiler = await compilerOf(release);
  return {
    ...compiler,
    run(run) {
      const { language, settings } = JSON.parse(Buffer.concat(run.input).toString());
      for (const [source, contracts] of Object.entries<object>(settings.outputSelection))
        for (const [name, outputs] of Object.entries<string[]>(contracts as never))
          if (language === 'Solidity' && outputs.includes('ir') && name !== '')
            printed.push(`${source}:${name}`);
      return compiler.run(run);
    },
  };
}

/** Builds two inputs with one store. Gives the contracts that the second build had printed. */
async function printedAgain(release: string, before: object, after: object): Promise<string[]> {
  const store = temporaryStore();
  const printed: string[] = [];
  const compiler = await recording(release, printed);
  const options = { store, strategy: 'linked', compiler } as const;
  expectSameOutput((await buildStored(release, before, options)).output, wholeRun(release, before));
  expect(printed.length).toBeGreaterThan(0);
  printed.length = 0;
  expectSameOutput((await buildStored(release, after, options)).output, wholeRun(release, after));
  return [...new Set(printed.map((contract) => contract.replace(/^.*:/, '')))].sort();
}

// Generated projects are built so with the oldest release, too (`test/properties/warm.test.ts`).
describe.each(['0.8.37'] as const)('solc %s', (release) => {
  const BEFORE = inputOf(TEXTS);

  test.each<[string, Texts, readonly string[]]>([
    ['the text of documentation', edited('a.sol', 'Counts.', 'Counts, and does no more than that.'), []],
    ['comments', edited('a.sol', 'uint immutable x;', '/* x */ uint // "\n immutable x; // ü'), []],
    ['white space', edited('b.sol', 'contract Maker { ', '\n\ncontract\tMaker\r\n{  '), []],
    ['the licence', edited('c.sol', 'import', '// SPDX-License-Identifier: MIT\nimport'), []],
    ['the last source', edited('d.sol', 'a * 3', 'a * 4'), ['Alone']],
    ['the last source, with more syntax nodes', edited('d.sol', 'a * 3', 'a * 4 + 1'), ['Alone']],
    ['a source that is imported', edited('b.sol', 'Leaf(4)', 'Leaf(7)'), ['Alone', 'Heir', 'Maker', 'Top']],
    ['the first source', edited('a.sol', 'a + b', 'a * b'), ALL],
    ['documentation that was not there', edited('a.sol', 'library', '/// @title Sum\nlibrary'), ALL],
    ['a comment that solc reads', edited('a.sol', '/// @solidity memory-safe-assembly', ''), ALL],
    ['a new source at the end', { ...TEXTS, 'e.sol': 'contract E { }' }, ['E']],
    ['a new source before all others', { ...TEXTS, '0.sol': 'contract E { }' }, [...ALL, 'E'].sort()],
    ['the order of the sources', Object.fromEntries(Object.entries(TEXTS).reverse()), []],
  ])('%s', async (_, texts, expected) => {
    expect(await printedAgain(release, BEFORE, inputOf(texts))).toEqual(expected);
  });

  const COMMENT = edited('a.sol', 'Counts.', 'Counts, and does no more than that.');

  test.each<[string, object, readonly string[]]>([
    ['no hash', { metadata: { bytecodeHash: 'none' } }, []],
    ['no metadata', { metadata: { bytecodeHash: 'none', appendCBOR: false } }, []],
    ['the sources themselves', { metadata: { useLiteralContent: true } }, []],
    [
      'another hash',
      { metadata: { bytecodeHash: 'bzzr1' } },
      ALL.filter((name) => name !== 'Alone' && name !== 'Nothing'),
    ],
    ['addresses of libraries', { libraries: { 'a.sol': { Sum: `0x${'12'.repeat(20)}` } } }, []],
    ['an older EVM', { evmVersion: 'london' }, []],
  ])('a comment, and in the metadata %s', async (_, settings, expected) => {
    expect(await printedAgain(release, inputOf(TEXTS, settings), inputOf(COMMENT, settings))).toEqual(
      expected,
    );
  });

  test('a comment, if solc does not print the metadata', async () => {
    const of = (texts: Texts) => inputOf(texts, {}, { '*': { '*': CODE } });
    expect(await printedAgain(release, of(TEXTS), of(COMMENT))).toEqual([
      ...['Heir', 'Leaf', 'Maker', 'Sum', 'Top'],
    ]);
  });

  test('a comment in a contract that is embedded, and not selected', async () => {
    const of = (texts: Texts) => inputOf(texts, {}, { 'c.sol': { Top: [...CODE, 'metadata'] } });
    expect(await printedAgain(release, of(TEXTS), of(COMMENT))).toEqual(['Top']);
    expect(await printedAgain(release, of(TEXTS), of(edited('d.sol', '* 3', '* 4')))).toEqual([]);
  });

  test('other outputs are selected', async () => {
    const debug = inputOf(TEXTS, {}, { '*': { '*': ['evm.bytecode', 'evm.deployedBytecode'] } });
    expect(await printedAgain(release, BEFORE, debug)).toEqual([]);
    const ir = inputOf(TEXTS, {}, { '*': { '*': ['ir', ...CODE] } });
    expect(await printedAgain(release, BEFORE, ir)).toEqual(ALL);
  });

  test('other settings', async () => {
    const runs = inputOf(TEXTS, { optimizer: { enabled: true, runs: 1 } });
    expect(await printedAgain(release, BEFORE, runs)).toEqual(ALL);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['no import', ['other/=libraries/'], []],
    ['an import', ['lib/=copy/'], ['Both', 'User']],
    // Two imports change places.
    ['two imports', ['lib/=copy/', 'copy/=lib/'], ['Both', 'User']],
  ])('a new remapping of %s', async (_, remappings, expected) => {
    const texts = {
      ...REMAPPED_TEXTS,
      'users.sol':
        'import {A as L} from "lib/A.sol"; import {A as C} from "copy/A.sol"; contract Both { L l = new L(); C c; }',
    };
    expect(await printedAgain(release, inputOf(texts), inputOf(texts, { remappings }))).toEqual(expected);
  });

  test('an error', async () => {
    const broken = inputOf(edited('d.sol', 'a * 3;', 'a * ;'));
    expect(await printedAgain(release, BEFORE, broken)).toEqual(['Alone']);
  });
});
