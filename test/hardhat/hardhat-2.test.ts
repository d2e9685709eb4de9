/** Hardhat 2 itself, with the plugin and without it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireOfProject } from '../../src/hardhat/project-require.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { fullVersion, soljsonPath } from '../support/whole-run.ts';
import { CONTRACTS, OLD_CONTRACT, SMALL_CONTRACTS } from './contracts.ts';
import { installPlugin } from './plugin-package.ts';
import { expectSameArtifacts, HardhatProject, type PluginInstall } from './projects.ts';

let modules: string;
beforeAll(async () => {
  modules = mkdtempSync(join(tmpdir(), 'parasolc-plugin-'));
  await installPlugin(modules);
});
afterAll(() => rmSync(modules, { recursive: true }));

type Files = Readonly<Record<string, string>>;

interface SolidityCompiler {
  readonly version: string;
  readonly settings: object;
  /** What Hardhat's own subtask answers after a download. */
  readonly build: {
    readonly compilerPath: string;
    readonly isSolcJs: boolean;
    readonly version: string;
    readonly longVersion: string;
  };
}

function compiler(
  version: string,
  compilerPath: string,
  isSolcJs: boolean,
  settings: object,
): SolidityCompiler {
  const longVersion = fullVersion(version).replace('.Emscripten.clang', '');
  return { version, settings, build: { compilerPath, isSolcJs, version, longVersion } };
}

/** Hardhat alone runs it by a wrapper of its own, which shares no code with ours; `native` does. */
function wasm(version: string, settings: object = {}): SolidityCompiler {
  return compiler(version, soljsonPath(version), true, settings);
}

async function native(version: string, settings: object = {}): Promise<SolidityCompiler> {
  return compiler(version, await nativeSolc(version), false, settings);
}

function project(
  files: Files,
  compilers: readonly SolidityCompiler[],
  settings?: object,
  install?: PluginInstall,
): HardhatProject {
  const builds = Object.fromEntries(compilers.map(({ version, build }) => [version, build]));
  const solidity = {
    compilers: compilers.map(({ version, settings: given }) => ({ version, settings: given })),
  };
  const parasolc = { jobs: 2, trace: 'trace.jsonl', ...settings };
  const config = `${settings === undefined ? '' : "require('parasolc/hardhat-2');"}
const { subtask } = require('hardhat/config');
const { TASK_COMPILE_SOLIDITY_GET_SOLC_BUILD } = require('hardhat/builtin-tasks/task-names');
const builds = ${JSON.stringify(builds)};
subtask(TASK_COMPILE_SOLIDITY_GET_SOLC_BUILD, async ({ solcVersion }) => builds[solcVersion]);
module.exports = { solidity: ${JSON.stringify(solidity)}, parasolc: ${JSON.stringify(parasolc)} };`;
  const plugin = settings === undefined ? undefined : join(modules, 'parasolc');
  return new HardhatProject(2, { ...files, 'hardhat.config.js': config }, plugin, install);
}

const PARENT = CONTRACTS['contracts/Parent.sol'];

describe('the artifacts and build infos', () => {
  it('are those of Hardhat alone, with two compilers and after an edit', async () => {
    const files = { ...CONTRACTS, ...OLD_CONTRACT };
    const compilers = [wasm('0.8.28', { optimizer: { enabled: true, runs: 200 } }), await native('0.7.6')];
    const plain = project(files, compilers);
    const ours = project(files, compilers, { strategy: 'balanced' });
    await Promise.all([plain.compile(), ours.compile()]);
    expectSameArtifacts(ours, plain);
    // Only the old compiler has to be asked about the project first.
    expect(ours.runs().filter((kind) => kind === 'analysis')).toHaveLength(1);
    expect(ours.runs().filter((kind) => kind === 'unit').length).toBeGreaterThan(2);

    const edit = {
      'contracts/Parent.sol': PARENT.replace('children.push(child)', 'children.push(child); start++'),
    };
    for (const either of [plain, ours]) either.write(edit);
    await Promise.all([plain.compile(), ours.compile()]);
    expectSameArtifacts(ours, plain);
  });

  it('are so where contracts are linked', async () => {
    const compilers = [wasm('0.8.28', { viaIR: true, optimizer: { enabled: true } })];
    const plain = project(SMALL_CONTRACTS, compilers);
    const ours = project(SMALL_CONTRACTS, compilers, { strategy: 'linked' });
    await Promise.all([plain.compile(), ours.compile()]);
    expectSameArtifacts(ours, plain);
    expect(ours.runs().filter((kind) => kind === 'yul').length).toBeGreaterThan(1);
  });
});

describe('the plugin', () => {
  it.each(['link', 'tarball', 'copy'] as const)('works as a %s', async (install) => {
    const compilers = [wasm('0.8.28')];
    const ours = project(SMALL_CONTRACTS, compilers, {}, install);
    const trace = join(ours.root, 'environment.jsonl');
    await ours.compile({ PARASOLC_TRACE: trace });
    const plain = project(SMALL_CONTRACTS, compilers);
    await plain.compile();
    expectSameArtifacts(ours, plain);
    expect(readFileSync(trace, 'utf8')).toContain('"cat":"whole"');
  });

  it('says where it has looked for Hardhat 2', () => {
    expect(() => requireOfProject([undefined, '/nowhere'])).toThrow('Hardhat 2 was not found from /nowhere;');
  });
});

describe('errors in sources', () => {
  it('are shown as Hardhat shows them', async () => {
    const files = {
      ...SMALL_CONTRACTS,
      'contracts/Parent.sol': PARENT.replace('new Parent()', 'new Child()'),
    };
    const compilers = [await native('0.8.28')];
    const [plain, ours] = await Promise.all(
      [project(files, compilers), project(files, compilers, {})].map(async (either) => {
        const run = await either.hardhat(['compile']);
        // Hardhat's own frames: which of them V8 lists depends on what woke the process last.
        return { ...run, stderr: run.stderr.replaceAll(/^ {4}at .*\n/gm, '') };
      }),
    );
    expect(plain).toMatchObject({ status: 1, stderr: expect.stringContaining('Wrong argument count') });
    expect(ours).toEqual(plain);
  });
});

describe('a failure', () => {
  it('of the compiler is told with its reason', async () => {
    const broken = compiler('0.8.28', '/bin/false', false, {});
    const { status, stderr } = await project(CONTRACTS, [broken], {}).hardhat(['compile']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Error in plugin parasolc: .*\/bin\/false.* \[COMPILER_UNUSABLE\]\n {2}command: /,
    );
    expect(stderr).toContain('fix: give the path of a solc executable');
  });

  it('of a setting is told when something is compiled', async () => {
    const { status, stderr } = await project(CONTRACTS, [wasm('0.8.28')], { jobs: 'two' }).hardhat([
      'compile',
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain('parasolc.jobs must be a whole number from 1 to 1024; received: "two"');
  });
});
