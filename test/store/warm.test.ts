import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { STRATEGIES } from '../../src/scheduling/strategy-names.ts';
import { closeCompilers } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { buildStored, runFiles, temporaryStore } from '../support/stored.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';
const OUTPUTS = {
  '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata', 'storageLayout'], '': ['ast'] },
};
const LINKABLE_OUTPUTS = { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'] } };
const ENTRIES = ['finance/VestingWallet.sol', 'proxy/transparent/TransparentUpgradeableProxy.sol'];

/** Legacy, or via-IR for the strategy that links. */
function inputFor(strategy: string): ReturnType<typeof openZeppelin> {
  return strategy === 'linked'
    ? slice(openZeppelin({ viaIR: true }), ENTRIES, LINKABLE_OUTPUTS)
    : slice(openZeppelin(), ENTRIES, OUTPUTS);
}

describe.each(STRATEGIES)('%s', (strategy) => {
  it('gives the bytes of one run, cold and warm, and compiles nothing the second time', async () => {
    const store = temporaryStore();
    const input = inputFor(strategy);
    const expected = wholeRun(RELEASE, input);
    const cold = await buildStored(RELEASE, input, { store, strategy });
    expectSameOutput(cold.output, expected);
    expect(cold.compiled).not.toEqual([]);
    const warm = await buildStored(RELEASE, input, { store, strategy });
    expectSameOutput(warm.output, expected);
    expect(warm).toMatchObject({ compiled: [], isKnown: true, prepared: 0, notes: [] });
  });

  it('gives the bytes of one run if only its runs are known', async () => {
    const store = temporaryStore();
    const input = inputFor(strategy);
    const first = await buildStored(RELEASE, input, { store, strategy });
    // Without what is known of the whole, and only that.
    for (const file of runFiles(store)) {
      renameSync(file, `${file}.away`);
      const after = await buildStored(RELEASE, input, { store, strategy });
      expectSameOutput(after.output, first.output);
      if (!after.isKnown) {
        const runs = first.compiled.length;
        expect(after.known.length + after.compiled.length).toBe(runs);
        // What is asked of one run is the whole output. Linked contracts are known, so their run only analyses.
        expect(after.compiled.length).toBe(runs > 1 && strategy !== 'linked' ? 0 : 1);
        return;
      }
      renameSync(`${file}.away`, file);
    }
    expect.unreachable('the whole output was never needed');
  });
});

describe('relevant sources', () => {
  it('are known as a whole, for every strategy, apart from the output of one run', async () => {
    const store = temporaryStore();
    const input = inputFor('balanced');
    const options = { store, strategy: 'balanced', sourcesMode: 'relevant' } as const;
    const cold = await buildStored(RELEASE, input, options);
    const warm = await buildStored(RELEASE, input, { ...options, strategy: 'auto', processes: 1 });
    expectSameOutput(warm.output, cold.output);
    expect(warm).toMatchObject({ compiled: [], isKnown: true, prepared: 0 });
    const whole = await buildStored(RELEASE, input, { store, strategy: 'single' });
    expectSameOutput(whole.output, wholeRun(RELEASE, input));
  });

  it('of which one has changed compile only what it reaches', async () => {
    const store = temporaryStore();
    const source = (name: string, body: string): { content: string } => ({
      content: `pragma solidity ^0.8.0; contract ${name} { function f() external pure returns (uint) { ${body} } }`,
    });
    const input = (body: string): object => ({
      language: 'Solidity',
      sources: {
        'A.sol': source('A', 'return 1;'),
        'B.sol': source('B', body),
        'C.sol': source('C', 'return 3;'),
      },
      settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
    });
    const options = { strategy: 'naive', sourcesMode: 'relevant' } as const;
    await buildStored(RELEASE, input('return 2;'), { ...options, store });
    const edited = await buildStored(RELEASE, input('return 4;'), { ...options, store });
    const fresh = await buildStored(RELEASE, input('return 4;'), { ...options, store: temporaryStore() });
    expectSameOutput(edited.output, fresh.output);
    expect(edited.known.filter((label) => label.startsWith('unit'))).toHaveLength(2);
    expect(edited.compiled.filter((label) => label.startsWith('unit'))).toHaveLength(1);
  });
});

describe('relevant sources that import each other in a circle', () => {
  const texts = {
    'A.sol': 'import "Y.sol"; contract A { function a() external pure returns (uint) { return 1; } }',
    'X.sol': 'import "Y.sol"; contract Base { function x() external pure returns (uint) { return 2; } }',
    'Y.sol': 'import "X.sol"; contract Other { function y() external pure returns (uint) { return 3; } }',
    'Z.sol': 'import "Y.sol"; contract Z { function z() external pure returns (uint) { return 4; } }',
  };
  const inputOf = (contents: Readonly<Record<string, string>>): object => ({
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(contents).map(([name, content]) => [name, { content }])),
    settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
  });

  it.each([
    ['not with the source by which one run enters the circle', 'contract Other', 1],
    // solc refuses to start with the base: then it starts with A.
    ['but with it if solc cannot start elsewhere', 'contract Other is Base', 2],
  ])('are compiled with what they import, %s', async (_, other, expected) => {
    const store = temporaryStore();
    const options = { strategy: 'naive', sourcesMode: 'relevant' } as const;
    const project = { ...texts, 'Y.sol': texts['Y.sol'].replace('contract Other', other) };
    await buildStored(RELEASE, inputOf(project), { ...options, store });
    const edited = inputOf({ ...project, 'A.sol': texts['A.sol'].replace('return 1', 'return 5') });
    const warm = await buildStored(RELEASE, edited, { ...options, store });
    const fresh = await buildStored(RELEASE, edited, { ...options, store: temporaryStore() });
    expectSameOutput(warm.output, fresh.output);
    expect(warm.notes).toEqual([]);
    const units = warm.compiled.filter((label) => label.startsWith('unit'));
    expect(new Set(units).size).toBe(expected);
  });
});

describe('a change', () => {
  const small = (content: string, runs = 200): object => ({
    language: 'Solidity',
    sources: {
      'A.sol': { content: `pragma solidity ^0.8.0; ${content}` },
      'B.sol': { content: 'contract B {}' },
    },
    settings: {
      optimizer: { enabled: true, runs },
      outputSelection: { '*': { '*': ['evm.bytecode', 'metadata'] } },
    },
  });

  it('of a source, of settings, and back: always the bytes of one run', async () => {
    const store = temporaryStore();
    const code = 'contract A { function f() external pure returns (uint) { return 1; } }';
    const inputs = [
      small(code),
      small(`${code} // a comment`),
      small(code.replace('1', '2')),
      small(code, 1),
      small(`${code} contract C {}`),
    ];
    for (const [turn, input] of [...inputs, ...inputs].entries()) {
      const built = await buildStored(RELEASE, input, { store, strategy: 'auto' });
      expectSameOutput(built.output, wholeRun(RELEASE, input));
      expect(built.isKnown).toBe(turn >= inputs.length);
    }
  });

  it('of a release compiles again', async () => {
    const store = temporaryStore();
    const input = small('contract A {}');
    for (const release of ['0.8.28', '0.8.26', '0.8.28', '0.8.26']) {
      const { output } = await buildStored(release, input, { store, strategy: 'single' });
      expectSameOutput(output, wholeRun(release, input));
    }
    expect(runFiles(store)).toHaveLength(2);
  });
});

describe('what is not kept', () => {
  const build = (input: object, store: string): ReturnType<typeof buildStored> =>
    buildStored(RELEASE, input, { store, strategy: 'single' });

  it.each(['single', 'naive'] as const)('an output with errors: %s', async (strategy) => {
    const store = temporaryStore();
    const variables = Array.from({ length: 20 }, (_, index) => `uint v${index}`);
    const tooDeep = `contract Deep { function f(${variables.join(', ')}) external pure returns (uint) { return v0 + v19; } }`;
    for (const content of ['contract A { Missing m; } contract B {}', `contract A {} ${tooDeep}`]) {
      const input = {
        language: 'Solidity',
        sources: { 'A.sol': { content } },
        settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
      };
      const whole = wholeRun(RELEASE, input);
      expect(whole.toString()).toContain('"severity":"error"');
      for (let turn = 0; turn < 2; turn++) {
        const { output, compiled } = await buildStored(RELEASE, input, { store, strategy });
        expectSameOutput(output, whole);
        expect(compiled).not.toEqual([]);
      }
    }
  });

  it.each([
    { settings: { modelChecker: { engine: 'chc', timeout: 1 } }, content: 'contract A {}' },
    { settings: {}, content: 'pragma experimental SMTChecker; contract A {}' },
  ])('what a solver decides: %j', async ({ settings, content }) => {
    const store = temporaryStore();
    const input = { language: 'Solidity', sources: { 'A.sol': { content } }, settings };
    for (let turn = 0; turn < 2; turn++) expect((await build(input, store)).compiled).toEqual(['whole']);
  });

  it.each(['single', 'naive'] as const)(
    'an output with a file that the input does not hold: %s',
    async (strategy) => {
      const store = temporaryStore();
      const cwd = mkdtempSync(join(tmpdir(), 'parasolc-imports-'));
      onTestFinished(() => rmSync(cwd, { recursive: true }));
      const access = { kind: 'files', cwd, basePath: '', includePaths: [], allowedPaths: [] } as const;
      const input = (content: string): object => ({
        language: 'Solidity',
        sources: { 'A.sol': { content: `pragma solidity ^0.8.0; ${content}` } },
        settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
      });
      const options = { store, strategy, access } as const;
      const importing = input('import "./B.sol"; contract A is B {} contract C is B {}');
      const outputs: string[] = [];
      for (const number of [1, 2]) {
        const body = `function f() external pure returns (uint) { return ${number}; }`;
        writeFileSync(join(cwd, 'B.sol'), `pragma solidity ^0.8.0; contract B { ${body} }`);
        outputs.push((await buildStored(RELEASE, importing, options)).output.toString());
      }
      expect(outputs[0]).not.toBe(outputs[1]);
      // If it holds all that it needs, it is known in any folder.
      const closed = input('contract A {}');
      await buildStored(RELEASE, closed, options);
      const elsewhere = { ...options, access: { ...access, cwd: tmpdir() } };
      expect(await buildStored(RELEASE, closed, elsewhere)).toMatchObject({ isKnown: true, compiled: [] });
      // But an address can name a file, whatever is in the output.
      const { settings } = closed as { settings: object };
      writeFileSync(join(cwd, 'C.sol'), 'contract C {}');
      const byAddress = { language: 'Solidity', sources: { 'C.sol': { urls: ['C.sol'] } }, settings };
      for (let turn = 0; turn < 2; turn++)
        expect((await buildStored(RELEASE, byAddress, options)).compiled).not.toEqual([]);
    },
  );
});
