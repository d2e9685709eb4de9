import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Findings } from '../../src/commands/doctor/findings.ts';
import { platformsOf } from '../../src/compilers/install/platforms.ts';
import { watchedSolc } from '../foundry/projects.ts';
import { soljsonPath } from '../support/whole-run.ts';
import { FORGE } from '../tools/tools.ts';
import { GOOD, RELEASE } from './inputs.ts';
import { type CliResult, runCli } from './run-cli.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const SYSTEM_PATH = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
const PATH = [dirname(FORGE), SYSTEM_PATH].join(delimiter);

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> =>
  runCli(args, { cwd: folder, env: { PATH, HOME: folder, ...env } });

async function examined(...args: string[]): Promise<Findings & { readonly status: number | null }> {
  const { status, stdout, stderr } = await run(['doctor', '--json', ...args]);
  expect(stderr).toBe('');
  return { ...JSON.parse(stdout.toString()), status };
}

describe('doctor', () => {
  it('says what a build would do, without compiling', async () => {
    write({ 'in.json': JSON.stringify(GOOD) });
    const log = join(folder, 'log');
    const solc = await watchedSolc('0.8.28', log, join(folder, 'solc'));
    const options = ['in.json', '--solc', solc, '--strategy', 'balanced', '--jobs', '2'];
    const { status, project, inputs, problems } = await examined(...options);
    expect([status, problems]).toEqual([0, []]);
    expect(project).toEqual({ kind: 'input', path: join(folder, 'in.json') });
    expect(inputs).toEqual([
      {
        sources: 3,
        compiler: expect.objectContaining({ kind: 'native', path: solc, from: 'given by its path' }),
        plan: expect.objectContaining({ strategy: 'balanced', processes: 2, notLinked: expect.any(String) }),
        known: false,
      },
    ]);
    expect(readFileSync(log, 'utf8')).toBe('--version\n');
    // The real plan is the same.
    await run(['plan', ...options, '--shards', '1', '-o', 'plan']);
    const manifest = JSON.parse(readFileSync(join(folder, 'plan/manifest.json'), 'utf8'));
    expect(JSON.stringify(manifest)).toContain(`"reason":${JSON.stringify(inputs[0]?.plan?.reason)}`);
    const { stdout } = await run(['doctor', ...options]);
    expect(stdout.toString()).toMatch(/^Build: +(?:the contracts|3 contracts), balanced, 2 processes/m);
    expect(stdout.toString()).toMatch(/A build can start\.\n$/);
  });

  it('says whether the output is known, and where it is kept', async () => {
    write({ 'in.json': JSON.stringify(GOOD) });
    const options = ['in.json', '--solc', soljsonPath(RELEASE), '--cache', join(folder, 'runs')];
    expect((await examined(...options)).inputs[0]?.known).toBe(false);
    await run(['build', '-o', 'out.json', ...options]);
    const { inputs, cache } = await examined(...options);
    expect(inputs[0]?.known).toBe(true);
    expect(cache).toMatchObject({ folder: join(folder, 'runs'), limit: 2 ** 32 });
    expect(cache?.entries).toBeGreaterThan(0);
    expect((await run(['doctor', ...options])).stdout.toString()).toContain('nothing to compile');
  });

  it('says what would be downloaded, and does not download it', async () => {
    const [platform = ''] = platformsOf(process.platform, process.arch);
    const digest = `0x${'0'.repeat(64)}`;
    const build = {
      path: 'solc-v0.8.99',
      version: '0.8.99',
      build: 'commit.01234567',
      longVersion: '0.8.99+commit.01234567',
      ...{ keccak256: digest, sha256: digest, urls: [] },
    };
    write({
      'A.sol': 'pragma solidity 0.8.99; contract A {}',
      [`site/${platform}/list.json`]: JSON.stringify({
        builds: [build],
        releases: { '0.8.99': build.path },
      }),
    });
    const { status, inputs, problems } = await examined('A.sol', '--solc-site', join(folder, 'site'));
    expect(problems).toEqual([]);
    expect([status, inputs[0]?.compiler]).toEqual([
      0,
      {
        version: '0.8.99+commit.01234567',
        from: `would be downloaded from ${pathToFileURL(join(folder, 'site'))}`,
        because: 'the sources allow 0.8.99',
      },
    ]);
  });

  it('names every problem, with the fix and the status that a build would end with', async () => {
    const nothing = await examined();
    expect(nothing).toMatchObject({
      status: 2,
      problems: [{ code: 'USAGE', message: 'nothing to compile' }],
    });
    write({ 'A.sol': 'pragma solidity ^0.9.0; contract A {}' });
    const none = await examined('A.sol');
    expect(none).toMatchObject({ status: 2, problems: [{ code: 'COMPILER_NOT_FOUND' }] });
    expect(none.inputs).toEqual([expect.objectContaining({ sources: 1, known: false })]);
    write({ 'A.sol': 'contract A {}' });
    const unlinked = await examined('A.sol', '--strategy', 'linked', '--cache', join(folder, 'A.sol/runs'));
    expect(unlinked.problems.map(({ code }) => code)).toEqual([undefined, 'STRATEGY_UNAVAILABLE', undefined]);
    expect(unlinked.problems.filter(({ fix }) => fix === undefined)).toEqual([]);
    expect(unlinked.problems.at(-1)?.message).toContain('outputs cannot be kept in');
    const told = await run(['doctor', 'A.sol', '--strategy', 'linked']);
    expect(told.status).toBe(2);
    expect(told.stdout.toString()).toContain('problem: nothing can be linked [STRATEGY_UNAVAILABLE]\n  ');
    expect(told.stdout.toString()).toMatch(/A build cannot start\.\n$/);
  });

  it('shows each input of a Foundry project, and leaves the project as it is', async () => {
    write({
      'foundry.toml': '[profile.default]\n[lint]\nlint_on_build = false\n',
      'src/A.sol': 'pragma solidity 0.8.28; contract A { uint public x; }',
      'src/B.sol': 'pragma solidity 0.8.20; contract B { uint public x; }',
    });
    const before = readdirSync(folder).sort();
    const { status, project, inputs, projectCache } = await examined();
    expect([status, project]).toEqual([0, { kind: 'foundry', path: folder }]);
    expect(inputs.map(({ label }) => label)).toEqual(['0.8.20', '0.8.28']);
    expect(inputs[1]?.compiler?.because).toMatch(/^Forge asks for 0\.8\.28/);
    expect(projectCache).toMatchObject({ folder: join(folder, 'cache/parasolc'), entries: 0 });
    expect(readdirSync(folder).sort()).toEqual(before);
    await run(['build']);
    expect((await examined()).inputs.map(({ known }) => known)).toEqual([true, true]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('says that Forge is missing', async () => {
    write({ 'foundry.toml': '', 'src/A.sol': 'contract A {}' });
    const { status, stdout } = await run(['doctor'], { PATH: SYSTEM_PATH });
    expect([status, stdout.toString()]).toEqual([2, expect.stringContaining('problem: forge was not found')]);
    expect(stdout.toString()).toContain(`Project:   Foundry, ${folder}\n`);
  });

  it('of a Hardhat project says whether the plugin is there', async () => {
    // Of two configurations, Hardhat takes that in TypeScript.
    write({
      'hardhat.config.ts': 'export default {};',
      'hardhat.config.js': "require('parasolc/hardhat-2');",
    });
    expect(await examined()).toMatchObject({
      status: 2,
      project: { kind: 'hardhat' },
      problems: [{ fix: expect.stringContaining('plugins: [parasolc]') }],
    });
    write({ 'hardhat.config.ts': "import parasolc from 'parasolc/hardhat';" });
    expect(await examined()).toMatchObject({ status: 0, problems: [] });
    expect((await run(['doctor'])).stdout.toString()).toContain('npx hardhat build');
  });
});
