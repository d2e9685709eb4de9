/**
 * Each Forge that npm has: what `parasolc build` compiles is what Forge then asks for, whether it rewrites the tests
 * (`dynamic_test_linking`, on by default from 1.8) or not.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFoundry } from '../../src/commands/build-foundry.ts';
import { bundledCli } from '../cli/run-cli.ts';
import { packageSolc } from '../support/package-solc.ts';
import { soljsonPath } from '../support/whole-run.ts';
import { FORGES } from '../tools/tools.ts';
import { expectSameFiles, foundryOptions, linesOf, testProject } from './projects.ts';

const PRAGMA = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n';
const FILES = {
  'src/A.sol': `${PRAGMA}contract A { uint public x; constructor(uint y) { x = y; } }\n`,
  'script/S.s.sol': `${PRAGMA}import "../src/A.sol";\ncontract S { function run() public { new A(2); } }\n`,
  'test/A.t.sol': `${PRAGMA}import "../src/A.sol";
contract ATest { A a; function setUp() public { a = new A(1); } function test_x() public view { require(a.x() == 1); } }
`,
};
const SOLC = soljsonPath('0.8.28');
const config = (rewrites: boolean): string =>
  `[profile.default]\ndynamic_test_linking = ${rewrites}\n[lint]\nlint_on_build = false\n`;

const CASES = Object.entries(FORGES).flatMap(([version, forge]) =>
  [false, true].map((rewrites) => [version, rewrites, forge] as const),
);

it.each(CASES)('forge %s, dynamic_test_linking = %s', async (version, rewrites, forge) => {
  const files = { ...FILES, 'foundry.toml': config(rewrites) };
  const project = testProject(files, forge);
  expect((await project.forge(['--version'])).stdout).toContain(version.replace(/-.*/, ''));
  const [built] = await buildFoundry('.', foundryOptions({ solc: SOLC, forge }), project.environment());
  const input = (await built?.captured.input.read(0, built.captured.input.size))?.toString() ?? '';
  expect({ new: input.includes('new A('), pp: input.includes('foundry-pp/') }).toEqual({
    new: !rewrites,
    pp: rewrites,
  });
  const trace = join(project.root, '../trace');
  const env = { PARASOLC_SOLC: SOLC, PARASOLC_TRACE: trace, FOUNDRY_DISABLE_NIGHTLY_WARNING: '1' };
  const run = async (...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await project.forge([...args, '--use', bundledCli()], env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout;
  };
  await run('build');
  expect(await run('test')).toContain('1 tests passed, 0 failed');
  // No compiler was started, not even for its version.
  expect(linesOf(trace)).toEqual([]);

  const other = testProject(files, forge);
  await other.forge(['build', '--use', packageSolc('0.8.28')]);
  expectSameFiles(project.read('out'), other.read('out'));
});
