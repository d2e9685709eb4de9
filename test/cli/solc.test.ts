import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { platformsOf } from '../../src/compilers/install/platforms.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { type CliResult, runCli } from './run-cli.ts';

/** The build that the mirror offers: WebAssembly runs on every machine. */
const RELEASE = '0.8.26';
const BUILD = '0.8.26+commit.8a97fa7a';
const FILE = `soljson-v${BUILD}.js`;

let folder: string;
let mirror: string;
let env: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  mirror = join(folder, 'mirror');
  env = { PARASOLC_SOLC_CACHE: join(folder, 'cache'), PARASOLC_SOLC_SITE: mirror };
  const bytes = readFileSync(soljsonPath(RELEASE));
  const build = {
    path: FILE,
    version: RELEASE,
    build: 'commit.8a97fa7a',
    longVersion: BUILD,
    keccak256: `0x${Buffer.from(keccak_256(bytes)).toString('hex')}`,
    sha256: `0x${createHash('sha256').update(bytes).digest('hex')}`,
    urls: [],
  };
  const place = join(mirror, 'emscripten-wasm32');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, FILE), bytes);
  writeFileSync(
    join(place, 'list.json'),
    JSON.stringify({ builds: [build], releases: { [RELEASE]: FILE }, latestRelease: RELEASE }),
  );
  // No native builds there.
  for (const platform of platformsOf(process.platform, process.arch)) {
    if (platform === 'emscripten-wasm32') continue;
    mkdirSync(join(mirror, platform));
    writeFileSync(join(mirror, platform, 'list.json'), '{"builds":[],"releases":{}}');
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const solc = (...args: string[]): Promise<CliResult> => runCli(['solc', ...args], { env, cwd: folder });

/** What is printed of others than the packages of this project's tests. */
function linesBesideNpm({ stdout }: CliResult): string[] {
  return stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '' && !line.includes('\tnpm\t'));
}

describe('parasolc solc', () => {
  it('lists what there is without a network: the cache and npm packages', async () => {
    const { stdout, status } = await runCli(['solc', 'list', '--solc-site', 'off'], { env, cwd: folder });
    const lines = stdout.toString().split('\n');
    expect(status).toBe(0);
    expect(lines).toContain(`0.8.28\tnpm\t${soljsonPath('0.8.28')}`);
    expect(lines.slice(0, -1)).not.toContain('');
  });

  it('lists, installs and finds what a mirror offers; then it compiles with it', async () => {
    const before = await solc('list');
    expect(linesBesideNpm(before)).toEqual([`${RELEASE}\tavailable\temscripten-wasm32`]);

    const installed = await solc('install', '^0.8.20');
    expect(installed.status).toBe(0);
    const path = installed.stdout.toString().trimEnd();
    expect(readFileSync(path).equals(readFileSync(soljsonPath(RELEASE)))).toBe(true);
    expect(linesBesideNpm(await solc('list'))).toEqual([`${RELEASE}\tinstalled\t${path}`]);
    expect((await solc('which', RELEASE)).stdout.toString()).toContain(`\t${BUILD}\t`);

    const input = {
      language: 'Solidity',
      sources: { 'a.sol': { content: `pragma solidity ${RELEASE};\ncontract A { uint public x; }` } },
      settings: { outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
    };
    // The pragma alone says which compiler it takes.
    const built = await runCli(['build', '-'], { env, cwd: folder, input: JSON.stringify(input) });
    expect(built.stdout.toString()).toBe(`${wholeRun(RELEASE, input)}\n`);
  });

  it('says what it cannot find', async () => {
    const { status, stderr, stdout } = await solc('install', '0.8.1');
    expect(status).toBe(2);
    expect(stdout.toString()).toBe('');
    expect(stderr).toMatch(/no solc .*0\.8\.1/);
    expect(stderr).toContain('COMPILER_NOT_FOUND');
  });

  it.each([
    [['remove'], 'list, install, which'],
    [['whch'], 'unknown command "solc whch"; did you mean "which"?'],
    [['install', '--solc-site', 'off'], 'downloads are off'],
    [['install', './solc'], 'not a version of solc'],
  ])('refuses %j', async (args, word) => {
    const { status, stderr } = await solc(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(word);
  });
});
