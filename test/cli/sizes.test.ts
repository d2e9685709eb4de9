import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import { readCodeSizes } from '../../src/sizes/code-sizes.ts';
import { grouped } from '../../src/sizes/size-limits.ts';
import { folderOf } from '../harness/fixture.ts';
import { wholeRun } from '../support/whole-run.ts';
import { RELEASE } from './inputs.ts';
import { type CliResult, runCli } from './run-cli.ts';

const PRAGMA = '// SPDX-License-Identifier: MIT\npragma solidity >=0.8.0;\n';

/** Returns so many bytes from its code. */
function large(name: string, bytes: number): string {
  return `${PRAGMA}contract ${name} { function f() external pure returns (bytes memory) { return hex"${'ab'.repeat(bytes)}"; } }\n`;
}

/** Over the limit of deployed code, over both, and a test that is over both. */
const SOURCES = {
  'src/Large.sol': large('Large', 25_000),
  'src/Huge.sol': large('Huge', 50_000),
  'src/Small.sol': `${PRAGMA}import "./Library.sol";\ninterface I {}\nabstract contract Base { function g() external virtual; }\ncontract Small { function f(uint a) external pure returns (uint) { return Library.twice(a); } }\n`,
  'src/Library.sol': `${PRAGMA}library Library { function twice(uint a) external pure returns (uint) { return 2 * a; } }\n`,
  'test/Huge.t.sol': large('HugeTest', 60_000),
};

function inputOf(sources: Readonly<Record<string, string>>, outputs: readonly string[]): object {
  return {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }])),
    settings: { outputSelection: { '*': { '*': outputs } } },
  };
}

const CODE = ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'];
const INPUT = inputOf(SOURCES, CODE);
const WHOLE = wholeRun(RELEASE, INPUT);

interface Output {
  readonly contracts: Record<
    string,
    Record<string, { evm: Record<'bytecode' | 'deployedBytecode', { object: string }> }>
  >;
  readonly errors: readonly { readonly errorCode: string; readonly message: string }[];
}
const PARSED = JSON.parse(WHOLE.toString()) as Output;

async function build(
  args: readonly string[],
  input: object = INPUT,
): Promise<CliResult & { folder: string }> {
  const folder = folderOf({ 'input.json': JSON.stringify(input) });
  return { ...(await runCli(['build', 'input.json', '-o', 'out.json', ...args], { cwd: folder })), folder };
}

/** The lines of the size check. */
function overLines({ stderr }: CliResult): string[] {
  return stderr.split('\n').filter((line) => / over the limit of /.test(line));
}

test('sizes are those of the code in the output, with placeholders of libraries, and of no contract without code', async () => {
  const sizes = await readCodeSizes(textBytes(WHOLE.toString()));
  const expected = Object.entries(PARSED.contracts).flatMap(([source, contracts]) =>
    Object.entries(contracts).flatMap(([name, { evm }]) =>
      evm.bytecode.object === ''
        ? []
        : [
            {
              id: `${source}:${name}`,
              source,
              deployed: evm.deployedBytecode.object.length / 2,
              creation: evm.bytecode.object.length / 2,
            },
          ],
    ),
  );
  expect(sizes).toEqual(expected);
  expect(sizes.map(({ id }) => id)).not.toContain('src/Small.sol:Base');
  expect(PARSED.contracts['src/Small.sol']?.Small?.evm.bytecode.object).toContain('__$');
});

describe('the size check', () => {
  test('finds what solc warns of, without tests, and fails after the output is written', async () => {
    const run = await build(['--size-check', 'fail']);
    expect(run.status).toBe(1);
    expect(readFileSync(join(run.folder, 'out.json'), 'utf8')).toBe(`${WHOLE}\n`);
    const warned = PARSED.errors.flatMap(({ errorCode, message }) => {
      const [, size = '', limit = ''] = /size is (\d+) bytes and exceeds (\d+) bytes/.exec(message) ?? [];
      return ['5574', '3860'].includes(errorCode) ? [[grouped(Number(size)), grouped(Number(limit))]] : [];
    });
    // Huge and Large are over the first limit, and Huge is over the second; so is the test, in solc's eyes.
    expect(warned).toHaveLength(5);
    const told = overLines(run).map((line) => {
      const [, size, limit] = / has ([\d,]+) bytes of .* over the limit of ([\d,]+)$/.exec(line) ?? [];
      return [size, limit];
    });
    expect(told).toHaveLength(3);
    expect(warned).toEqual(expect.arrayContaining(told));
    expect(overLines(run).join('\n')).not.toContain('HugeTest');
  });

  test('warns, and succeeds', async () => {
    const run = await build(['--size-check', 'warn']);
    expect([run.status, overLines(run).length]).toEqual([0, 3]);
    const quiet = await build(['--size-check', 'warn', '--quiet']);
    expect([quiet.status, quiet.stderr]).toEqual([0, '']);
  });

  test('is off by default, and on if a limit is given', async () => {
    const off = await build([]);
    expect([off.status, overLines(off)]).toEqual([0, []]);
    const exact = PARSED.contracts['src/Large.sol']?.Large?.evm.deployedBytecode.object.length ?? 0;
    const args = ['--creation-size-limit', '60000', '--size-skip', '**/Huge*', '--quiet'];
    const fits = await build(['--size-limit', String(exact / 2), ...args]);
    expect([fits.status, fits.stderr]).toEqual([0, '']);
    const over = await build(['--size-limit', String(exact / 2 - 1), ...args]);
    expect([over.status, overLines(over).length]).toEqual([1, 1]);
    expect(overLines(over)[0]).toContain('src/Large.sol:Large');
    expect(overLines(over)[0]).toContain(', 1 over the limit of ');
  });

  test('says what it cannot check, where the code is not selected', async () => {
    const run = await build(
      ['--size-check', 'fail'],
      inputOf(SOURCES, ['abi', 'evm.deployedBytecode.sourceMap']),
    );
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/size check: 6 contracts not checked: select evm\.bytecode\.object/);
  });

  test('says the same of what is merged', async () => {
    const folder = folderOf({ 'input.json': JSON.stringify(INPUT) });
    await runCli(['plan', 'input.json', '--shards', '1', '-o', 'plan'], { cwd: folder });
    await runCli(['compile', 'plan', '--shard', '0', '-o', 'part'], { cwd: folder });
    const run = await runCli(['merge', 'plan', 'part', '-o', 'out.json', '--size-check', 'fail'], {
      cwd: folder,
    });
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(`${WHOLE}\n`);
    expect([run.status, overLines(run).length]).toEqual([1, 3]);
  });
});
