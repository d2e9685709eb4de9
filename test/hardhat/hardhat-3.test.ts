/** Hardhat 3 itself, with the plugin and without it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { nativeSolc } from '../support/native-solc.ts';
import { aliveIn } from '../support/processes.ts';
import { soljsonPath } from '../support/whole-run.ts';
import { writeFaulty, writeNativeLooking } from './compilers.ts';
import { CONTRACTS, OLD_CONTRACT, SMALL_CONTRACTS } from './contracts.ts';
import { installPlugin } from './plugin-package.ts';
import { childrenOf, expectSameArtifacts, HardhatProject } from './projects.ts';

let modules: string;
beforeAll(async () => {
  modules = mkdtempSync(join(tmpdir(), 'parasolc-plugin-'));
  await installPlugin(modules);
});
afterAll(() => rmSync(modules, { recursive: true }));

type Files = Readonly<Record<string, string>>;

interface SolidityCompiler {
  readonly version: string;
  readonly path: string;
  readonly settings?: object;
}

/** Hardhat alone runs it by a wrapper of its own, which shares no code with ours; `native` does. */
function wasm(version: string, settings: object = {}): SolidityCompiler {
  return { version, path: soljsonPath(version), settings };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'parasolc-solc-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function native(version: string, settings: object = {}): Promise<SolidityCompiler> {
  const path = writeNativeLooking(join(folder(), 'solc'), `'${await nativeSolc(version)}' "$@"`);
  return { version, path, settings };
}

/** A project that uses Hardhat alone. */
function plainProject(files: Files, compilers: readonly SolidityCompiler[]): HardhatProject {
  const config = `export default { solidity: ${JSON.stringify({ compilers })} };`;
  return new HardhatProject(3, { ...files, 'hardhat.config.js': config });
}

/** One with the plugin. */
function ourProject(
  files: Files,
  compilers: readonly SolidityCompiler[],
  settings: object = {},
): HardhatProject {
  const parasolc = { jobs: 2, trace: 'trace.jsonl', ...settings };
  const config = `import parasolc from 'parasolc/hardhat';
export default { plugins: [parasolc], parasolc: ${JSON.stringify(parasolc)}, solidity: ${JSON.stringify({ compilers })} };`;
  return new HardhatProject(3, { ...files, 'hardhat.config.js': config }, join(modules, 'parasolc'));
}

const PARENT = CONTRACTS['contracts/Parent.sol'];

describe('the artifacts and build infos', () => {
  it('are those of Hardhat alone, with two compilers and after an edit', async () => {
    const files = { ...CONTRACTS, ...OLD_CONTRACT };
    const compilers = [wasm('0.8.28', { optimizer: { enabled: true, runs: 200 } }), await native('0.7.6')];
    const plain = plainProject(files, compilers);
    const ours = ourProject(files, compilers, { strategy: 'balanced' });
    await Promise.all([plain.compile(), ours.compile()]);
    expectSameArtifacts(ours, plain);
    // Each compiler's sources were split; only the old compiler has to be asked about them first.
    expect(ours.runs().filter((kind) => kind === 'analysis')).toHaveLength(1);
    expect(ours.runs().filter((kind) => kind === 'unit').length).toBeGreaterThan(2);

    const edit = {
      'contracts/Parent.sol': PARENT.replace('children.push(child)', 'children.push(child); start++'),
    };
    for (const project of [plain, ours]) project.write(edit);
    await Promise.all([plain.compile(), ours.compile()]);
    expectSameArtifacts(ours, plain);
  });

  it('are so where contracts are linked', async () => {
    const compilers = [wasm('0.8.28', { viaIR: true, optimizer: { enabled: true } })];
    const plain = plainProject(SMALL_CONTRACTS, compilers);
    const ours = ourProject(SMALL_CONTRACTS, compilers, { strategy: 'linked' });
    await Promise.all([plain.compile(), ours.compile()]);
    expectSameArtifacts(ours, plain);
    expect(ours.runs().filter((kind) => kind === 'yul').length).toBeGreaterThan(1);

    await ours.hardhat(['compile', '--force'], { PARASOLC_STRATEGY: 'single' });
    expectSameArtifacts(ours, plain);
    expect(ours.runs()).toEqual(['whole']);
  });
});

it('are all that another job needs to run the tests', async () => {
  const files = {
    ...SMALL_CONTRACTS,
    'contracts/Child.t.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;
import {Child} from "./Child.sol";
contract ChildTest {
    function test_count() external { require(new Child(1).count(3) == 4, "wrong"); }
}
`,
  };
  const compiled = ourProject(files, [wasm('0.8.28')]);
  await compiled.compile();
  // The other job has no compiler that would run.
  const other = ourProject(files, [
    { version: '0.8.28', path: writeFaulty(join(folder(), 'solc'), 'exit 1') },
  ]);
  for (const name of ['artifacts', 'cache'])
    cpSync(join(compiled.root, name), join(other.root, name), { recursive: true });
  const run = await other.hardhat(['test', '--no-compile']);
  expect(run, run.stdout + run.stderr).toMatchObject({ status: 0 });
  expect(run.stdout).toMatch(/1 passing/);
  expect((await other.hardhat(['test'])).status).not.toBe(0);
});

describe('errors in sources', () => {
  it('are shown as Hardhat shows them', async () => {
    const files = {
      ...SMALL_CONTRACTS,
      'contracts/Parent.sol': PARENT.replace('new Parent()', 'new Child()'),
    };
    const compilers = [await native('0.8.28')];
    const [plain, ours] = await Promise.all(
      [plainProject(files, compilers), ourProject(files, compilers)].map((project) =>
        project.hardhat(['compile']),
      ),
    );
    expect(plain).toMatchObject({ status: 1, stderr: expect.stringContaining('Wrong argument count') });
    expect(ours).toEqual(plain);
  });
});

describe('a failure', () => {
  it('of the compiler is told with its reason, and without a stack', async () => {
    const path = writeFaulty(join(folder(), 'solc'), 'echo no room >&2; exit 3');
    const { status, stderr } = await ourProject(CONTRACTS, [{ version: '0.8.28', path }]).hardhat([
      'compile',
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Error in community plugin parasolc: .*exit status 3.* \[COMPILER_FAILED\]$/m);
    expect(stderr).toContain('\n  no room\n');
    expect(stderr).not.toContain('    at ');
  });

  it('is a compiler of another version than what Hardhat writes into its build info', async () => {
    const project = ourProject(CONTRACTS, [wasm('0.8.28')]);
    const { status, stderr } = await project.hardhat(['compile'], { PARASOLC_SOLC: soljsonPath('0.8.26') });
    expect(status).toBe(1);
    expect(stderr).toContain('[COMPILER_MISMATCH]');
    expect(stderr).toContain("Hardhat's: 0.8.28+commit.7893614a");
    expect(stderr).toContain(': 0.8.26+commit.8a97fa7a');
    expect(stderr).toContain('fix: leave out');
  });

  it.each([
    ['jobs', { jobs: 0 }, 'config.parasolc.jobs', 'must be a whole number from 1 to 1024; received: 0'],
    ['strategy', { strategy: 'fast' }, 'config.parasolc.strategy', 'must be one of auto, single'],
    ['a misspelt name', { job: 3 }, 'config.parasolc.job', 'is not a setting of parasolc'],
  ])('of %s is told before anything is compiled', async (_, settings, place, reason) => {
    const { status, stderr } = await ourProject({}, [wasm('0.8.28')], settings).hardhat(['compile']);
    expect(status).toBe(1);
    expect(stderr).toContain(place);
    expect(stderr).toContain(reason);
  });
});

describe('a signal', () => {
  it('ends the compilers and then Hardhat', async () => {
    const place = folder();
    const path = writeFaulty(join(place, 'solc'), 'exec sleep 600');
    const run = ourProject(CONTRACTS, [{ version: '0.8.28', path }]).hardhat(['compile']);
    const commands = (): string[] => [...childrenOf(run.pid).values()];
    await expect.poll(commands, { timeout: 30_000 }).toContain('sleep 600');
    const children = [...childrenOf(run.pid).keys()];
    onTestFinished(() => {
      for (const pid of aliveIn(children)) process.kill(pid, 'SIGKILL');
    });
    process.kill(run.pid ?? 0, 'SIGINT');
    expect(await run).toMatchObject({ signal: 'SIGINT' });
    await expect.poll(() => aliveIn(children), { timeout: 10_000 }).toEqual([]);
  });
});
