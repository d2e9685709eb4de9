import { beforeEach, describe, expect, it } from 'vitest';
import type { ReplayStore } from '../../src/replay/store.ts';
import { openZeppelin, SLICES, slice } from '../support/corpora.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { ALL, found, keep, project, type Selection, SOURCES, temporaryStore } from './outputs.ts';

const RELEASE = '0.8.28';

let store: ReplayStore;

beforeEach(() => {
  store = temporaryStore();
});

describe('an input that asks for less of what was compiled', () => {
  const narrower: [string, Selection][] = [
    ['one file', { 'B.sol': { '*': ['abi', 'metadata'] } }],
    ['one output', { 'A.sol': { '*': ['abi'] }, 'B.sol': { '*': ['abi'] } }],
    [
      'parts of bytecode',
      { 'A.sol': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.immutableReferences'] } },
    ],
    [
      'the code of all',
      { 'A.sol': { '*': ['evm.bytecode.object'] }, 'B.sol': { '*': ['evm.bytecode.object'] } },
    ],
    ['one contract', { 'A.sol': { A: ['evm.bytecode'], I: ['abi'] } }],
    ['nothing of a file', { 'A.sol': { '*': [] }, 'B.sol': { '*': ['evm.bytecode.object'] } }],
    ['a contract that is not there', { 'A.sol': { None: ['abi'] } }],
  ];
  it.each(['0.8.20', '0.8.28', '0.8.37'])('gets what solc %s prints, or nothing', async (release) => {
    // Without warnings nothing depends on what is generated; with some it does.
    const quiet = {
      ...SOURCES,
      'B.sol': SOURCES['B.sol'].replace(' unused', '').replace(/^/, '// SPDX-License-Identifier: MIT\n'),
      'A.sol': `// SPDX-License-Identifier: MIT\n${SOURCES['A.sol']}`,
    };
    const answered: string[] = [];
    for (const [kind, sources] of Object.entries({ quiet, warned: SOURCES })) {
      await keep(store, project(ALL, sources), release);
      for (const [what, selection] of narrower) {
        const input = project(selection, sources);
        const output = await found(store, input, release);
        if (output === undefined) continue;
        expectSameOutput(output, wholeRun(release, input), `${kind}: ${what}`);
        answered.push(`${kind}: ${what}`);
      }
    }
    expect(answered.filter((name) => name.startsWith('quiet'))).toHaveLength(narrower.length);
    expect(answered).toContain('warned: the code of all');
    expect(answered).not.toContain('warned: one file');
  });

  it.each<[string, Selection]>([
    ['more', { 'A.sol': { '*': ['abi', 'ir'] } }],
    ['what a wildcard does not cover', { '*': { '*': ['abi', 'storageLayout'] } }],
    ['syntax trees', { 'A.sol': { '': ['ast'] } }],
  ])('gets nothing where it asks for %s', async (_, selection) => {
    await keep(store, project(ALL), RELEASE);
    expect(await found(store, project(selection), RELEASE)).toBeUndefined();
  });

  it('gets nothing where syntax trees were printed', async () => {
    await keep(store, project({ 'A.sol': { '*': ['abi'], '': ['ast'] } }), RELEASE);
    expect(await found(store, project({ 'A.sol': { '*': ['abi'] } }), RELEASE)).toBeUndefined();
  });

  it('is answered in a real project, contract by contract', async () => {
    const outputs = ['abi', 'metadata', 'evm.bytecode', 'evm.deployedBytecode.object'];
    const whole = slice(openZeppelin(), SLICES.openZeppelinGovernance, { '*': { '*': outputs } });
    const kept = await keep(store, whole, RELEASE);
    // Nothing is said of it, so nothing that is said can depend on what is asked for.
    expect(JSON.parse(kept.toString())).not.toHaveProperty('errors');
    const file = '@openzeppelin/contracts/governance/Governor.sol';
    const proxies = '@openzeppelin/contracts/proxy/transparent/ProxyAdmin.sol';
    const asked = {
      '*': { '*': ['abi'] },
      [file]: { '*': ['metadata'] },
      [proxies]: { '*': ['evm.bytecode.object'] },
    };
    const input = { ...whole, settings: { ...whole.settings, outputSelection: asked } };
    const output = await found(store, input, RELEASE);
    expectSameOutput(output ?? Buffer.from('{}'), wholeRun(RELEASE, input));
  });
});
