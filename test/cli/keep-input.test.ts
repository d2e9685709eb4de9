import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../harness/fixture.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { GOOD, RELEASE } from './inputs.ts';
import { runCli } from './run-cli.ts';

interface Input {
  readonly sources: Readonly<Record<string, { readonly content?: string }>>;
  readonly settings: object;
}

interface Output {
  readonly contracts: Record<
    string,
    Record<string, { metadata: string; evm: { bytecode: { object: string } } }>
  >;
}

const MODULES = resolve(import.meta.dirname, '../../node_modules');

test('an input that holds its sources is kept byte for byte', async () => {
  // Spaces that no writer of ours makes.
  const text = JSON.stringify(GOOD, null, 3);
  const folder = folderOf({ 'input.json': text });
  const run = await runCli(['build', 'input.json', '-o', 'out.json', '--keep-input', 'kept.json'], {
    cwd: folder,
  });
  expect([run.status, readFileSync(join(folder, 'kept.json'), 'utf8')]).toEqual([0, text]);
});

test('what is imported from files is added: anyone can compile it, to the same contracts', async () => {
  const folder = folderOf({
    'src/Token.sol':
      '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\nimport { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";\ncontract Token is ERC20 { constructor() ERC20(unicode"T\u00f6ken", "T") {} }\n',
    'remappings.txt': '@openzeppelin/=node_modules/@openzeppelin/\n',
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(MODULES, '@openzeppelin'), join(folder, 'node_modules/@openzeppelin'));
  for (const command of ['build', 'plan']) {
    const args = [command, 'src', '--optimize', '-o', `${command}.out`, '--keep-input', `${command}.json`];
    const run = await runCli([...args, '--allow-path', MODULES], { cwd: folder });
    expect(run.status, run.stderr).toBe(0);
  }
  const text = readFileSync(join(folder, 'build.json'), 'utf8');
  expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe(text);
  const kept = JSON.parse(text) as Input;
  expect(Object.keys(kept.sources)).toContain('node_modules/@openzeppelin/contracts/token/ERC20/IERC20.sol');
  // The compiler of this run reads no files.
  const again = JSON.parse(wholeRun(RELEASE, kept).toString()) as Output;
  const built = JSON.parse(readFileSync(join(folder, 'build.out'), 'utf8')) as Output;
  const codeOf = ({ contracts }: Output): object =>
    Object.entries(contracts).map(([source, named]) => [
      source,
      Object.entries(named).map(([name, { metadata, evm }]) => [name, metadata, evm.bytecode.object]),
    ]);
  expect(codeOf(again)).toEqual(codeOf(built));
});

test('sources with addresses are kept with their texts', async () => {
  const sources = {
    'A.sol': { urls: ['files/A.sol'] },
    'B.sol': { content: 'import "A.sol"; contract B is A {}' },
  };
  const input = { ...GOOD, sources };
  const folder = folderOf({
    'input.json': JSON.stringify(input),
    'files/A.sol': 'contract A { uint public x; }\n',
  });
  const run = await runCli(['build', 'input.json', '-o', 'out.json', '--keep-input', 'kept.json'], {
    cwd: folder,
  });
  expect(run.status, run.stderr).toBe(0);
  const kept = JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')) as Input;
  expect(kept.sources['A.sol']).toEqual({ content: 'contract A { uint public x; }\n' });
  expectSameOutput(readFileSync(join(folder, 'out.json')).subarray(0, -1), wholeRun(RELEASE, kept));
});

test('a place where it cannot be written is refused before anything is compiled', async () => {
  const folder = folderOf({ 'input.json': JSON.stringify(GOOD) });
  for (const [path, reason] of [
    ['-', 'the input is only written to files'],
    ['out.json', 'would overwrite -o'],
    ['missing/kept.json', 'OUTPUT_UNWRITABLE'],
  ] as const) {
    const args = ['build', 'input.json', '-o', 'out.json', '--keep-input', path];
    const run = await runCli(args, { cwd: folder });
    expect([run.status, run.stderr.includes(reason)], path).toEqual([2, true]);
    expect(run.stderr).not.toContain('Compiled');
  }
});
