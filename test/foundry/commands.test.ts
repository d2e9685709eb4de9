/** The table of Forge's commands in `docs/foundry.md`: which of them a build answers. Each row is run. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildFoundry } from '../../src/commands/build-foundry.ts';
import { installDropIns } from '../../src/foundry/drop-ins.ts';
import { PROJECT } from '../action/run-action.ts';
import { bundledCli } from '../cli/run-cli.ts';
import { packageSolc } from '../support/package-solc.ts';
import { soljsonPath } from '../support/whole-run.ts';
import {
  expectSameFiles,
  type Files,
  foundryOptions,
  linesOf,
  type TestProject,
  testProject,
} from './projects.ts';

const PRAGMA = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n';
const FILES: Files = {
  'src/Base.sol': `${PRAGMA}contract Base { uint public x; }\n`,
  'src/A.sol': `${PRAGMA}import "./Base.sol";\ncontract A is Base { Base public b = new Base(); }\n`,
  'src/C.sol': `${PRAGMA}contract C { uint immutable Y = 1; }\n`,
  'test/A.t.sol': `${PRAGMA}import "../src/A.sol";\ncontract ATest { A a = new A(); function test_x() public view { require(a.x() == 0); } }\n`,
  'test/C.t.sol': `${PRAGMA}import "../src/C.sol";\ncontract CTest { C c = new C(); function test_c() public {} }\n`,
  'script/S.s.sol': `${PRAGMA}import "../src/A.sol";\ncontract S { function run() public { new A(); } }\n`,
};
const SOLC = soljsonPath('0.8.28');

/** What commands of the documentation also need, to run by themselves. */
const MORE: Readonly<Record<string, readonly string[]>> = { bind: ['--bindings-path', '../bindings'] };

const TABLE = [
  ...readFileSync(join(PROJECT, 'docs/foundry.md'), 'utf8').matchAll(
    /^\| `forge ([^`]*)` \| (compiles|no compiler) \| (compiles|no compiler) \|/gm,
  ),
].map(([, command = '', cold = '', warm = '']) => [command, cold, warm] as const);

interface BuiltProject extends TestProject {
  /** As after `parasolc build` and nothing else. */
  reset(): Promise<void>;
  /** Runs Forge with the drop-in: whether that starts a compiler. */
  asks(args: readonly string[]): Promise<string>;
}

/** Where what `parasolc build` keeps is, by the files of the project: where the project is makes no difference. */
const kept = new Map<Files, string>();
afterAll(() => {
  for (const folder of kept.values()) rmSync(folder, { recursive: true });
});

async function builtProject(files: Files): Promise<BuiltProject> {
  const project = testProject(files);
  const trace = join(project.root, '../trace');
  const store = join(project.root, 'cache/parasolc');
  if (!kept.has(files)) {
    await buildFoundry('.', foundryOptions({ solc: SOLC }), project.environment());
    const copy = mkdtempSync(join(tmpdir(), 'parasolc-test-kept-'));
    cpSync(store, copy, { recursive: true });
    kept.set(files, copy);
  }
  const built: BuiltProject = {
    ...project,
    async reset() {
      await project.forge(['clean']);
      rmSync(store, { recursive: true, force: true });
      cpSync(kept.get(files) ?? '', store, { recursive: true });
    },
    async asks(args) {
      rmSync(trace, { force: true });
      const env = { PARASOLC_SOLC: SOLC, PARASOLC_TRACE: trace, FOUNDRY_SOLC: bundledCli() };
      const { status, stderr } = await project.forge(args, env);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      return linesOf(trace).length === 0 ? 'no compiler' : 'compiles';
    },
  };
  await built.reset();
  return built;
}

describe('after parasolc build', () => {
  it.each(TABLE)('forge %s: %s; after forge build: %s', async (command, cold, warm) => {
    const [name = '', ...rest] = command.split(' ');
    const args = [name, ...rest, ...(MORE[name] ?? [])];
    const project = await builtProject(FILES);
    expect(await project.asks(['build'])).toBe('no compiler');
    expect(await project.asks(args)).toBe(warm);
    await project.reset();
    expect(await project.asks(args)).toBe(cold);
    if (cold === 'no compiler') return;
    await project.forge(['clean']);
    // Kept for the next time.
    expect(await project.asks(args)).toBe('no compiler');
  });

  it('the table has the commands', () => {
    expect(TABLE.length).toBeGreaterThan(12);
  });

  it('forge verify-contract starts no compiler', async () => {
    const project = await builtProject(FILES);
    const command = [process.execPath, bundledCli()];
    await installDropIns(join(project.home, '.svm'), new Map([['0.8.28', SOLC]]), command);
    const address = '0x0000000000000000000000000000000000000001';
    const service = ['--chain', '31337', '--verifier', 'sourcify', '--verifier-url', 'http://127.0.0.1:9'];
    const version = ['--skip-is-verified-check', '--compiler-version', '0.8.28+commit.7893614a'];
    const args = ['verify-contract', address, 'src/A.sol:A', '--show-standard-json-input'];
    expect(await project.asks([...args, ...service, ...version])).toBe('no compiler');
  });

  it('forge build needs no compiler in a project of several settings', async () => {
    const files = {
      ...FILES,
      'foundry.toml': `[profile.default]
additional_compiler_profiles = [{ name = "ir", via_ir = true, optimizer_runs = 1 }]
compilation_restrictions = [{ paths = "src/C.sol", via_ir = true }]
[lint]
lint_on_build = false
`,
    };
    const project = await builtProject(files);
    expect(await project.asks(['build'])).toBe('no compiler');
    expect(await project.asks(['test'])).toBe('no compiler');
    const other = testProject(files);
    await other.forge(['build', '--use', packageSolc('0.8.28')]);
    expectSameFiles(project.read('out'), other.read('out'));
    expect(Object.keys(project.read('out')).filter((path) => path.startsWith('C.sol/'))).not.toEqual([]);
  });
});
