/** One contract that is selected out of many is compiled in one run: an analysis beforehand would be done twice. */
import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { openWasmCompiler } from '../../src/compilers/run/wasm.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Project } from '../../src/sources/project.ts';
import { readInput } from '../../src/standard-json/input.ts';
import { build } from '../../src/steps/build.ts';
import { SILENT } from '../../src/steps/observer.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';

const RELEASE = '0.8.28';
const HEAD = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.0;\n';
const SOURCES = {
  'A.sol': `${HEAD}/* contract No */ interface I { function f() external; }\nabstract contract Half {}\ncontract A is Half { string s = "contract B {"; }\n`,
  'B.sol': `${HEAD}import "A.sol";\ncontract B { A a = new A(); function contracts() public {} }\nlibrary L { function f() external {} }\n`,
  'I.sol': `${HEAD}interface J {}\n`,
};
const ALL = ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'];
type Selection = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const inputWith = (outputSelection: Selection, viaIR: boolean): object => ({
  language: 'Solidity',
  sources: Object.fromEntries(Object.entries(SOURCES).map(([name, content]) => [name, { content }])),
  settings: { viaIR, outputSelection },
});

async function projectOf(input: object): Promise<Project> {
  const bytes = memoryBytes([Buffer.from(JSON.stringify(input))]);
  return { input: await readInput(bytes, 'the input'), access: { kind: 'none' } };
}

describe.each([false, true])('via-IR %s: in one run, to the bytes of one run,', (viaIR) => {
  test.each([
    ['a contract by its name', { 'A.sol': { A: ALL } }],
    [
      'a source with one contract, as Forge asks',
      { 'A.sol': { '*': ALL }, 'B.sol': { '*': [] }, 'I.sol': { '*': [] } },
    ],
    ['nothing with code', { 'I.sol': { '*': ALL } }],
  ])('%s', async (_, selection) => {
    const input = inputWith(selection as Selection, viaIR);
    const compiler = await openWasmCompiler(soljsonPath(RELEASE));
    const runs: string[] = [];
    try {
      const observer = { ...SILENT, started: ({ kind }: { kind: string }) => runs.push(kind) };
      const { signal } = new AbortController();
      const options = { strategy: 'auto', processes: 2, sourcesMode: 'all' } as const;
      const built = await build(await projectOf(input), options, { compiler, observer, signal });
      expect((await jsonToBuffer(built.text)).toString()).toBe(wholeRun(RELEASE, input).toString());
    } finally {
      await compiler.close();
    }
    expect(runs).toEqual(['whole']);
  });
});
