/** `parasolc forge`: the real Forge, which compiles with this program though nobody sets anything. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installDropIns } from '../../src/foundry/drop-ins.ts';
import { bundledCli, runCli } from '../cli/run-cli.ts';
import { checkout } from '../support/checkout.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { tracedRuns } from '../support/trace.ts';
import { FORGE } from '../tools/tools.ts';
import {
  expectSameFiles,
  type Files,
  linesOf,
  type TestProject,
  testProject,
  watchedSolc,
} from './projects.ts';
import { type Run, run } from './run.ts';

const PRAGMA = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n';
const NO_LINT = '[lint]\nlint_on_build = false\n';
const SOURCES: Files = {
  'src/A.sol': `${PRAGMA}contract A { uint public x; }\ncontract B { A public a = new A(); }\n`,
  'test/A.t.sol': `${PRAGMA}import "../src/A.sol";\ncontract ATest { A a = new A(); function test_x() public view { require(a.x() == 0); } }\n`,
};
const config = (...lines: string[]): string => ['[profile.default]', ...lines, NO_LINT].join('\n');
const PATH = [dirname(FORGE), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);

interface ToolProject extends TestProject {
  /** What the drop-in traces. */
  readonly trace: string;
  parasolc(args: readonly string[], env?: Files, input?: string): Promise<Run>;
}

function toolProject(files: Files): ToolProject {
  const project = testProject(files);
  const trace = join(project.root, '../trace');
  const base = { PATH, HOME: project.home, PWD: project.root, NO_COLOR: '1' };
  const own = { PARASOLC_SOLC_SITE: 'off', PARASOLC_CACHE: 'off', PARASOLC_TRACE: trace };
  return {
    ...project,
    trace,
    async parasolc(args, env = {}, input = '') {
      const result = await runCli(args, { cwd: project.root, env: { ...base, ...own, ...env }, input });
      return { ...result, stdout: result.stdout.toString() };
    },
  };
}

/** Puts compilers where Forge keeps its own. */
async function installed(folder: string, releases: readonly string[]): Promise<void> {
  for (const release of releases) {
    mkdirSync(join(folder, release), { recursive: true });
    await watchedSolc(release, '/dev/null', join(folder, release, `solc-${release}`));
  }
}

/** What Forge leaves by itself. */
async function plain(files: Files, releases: readonly string[]): Promise<Files> {
  const project = testProject(files);
  await installed(join(project.home, '.svm'), releases);
  expect(await project.forge(['build', '--offline'])).toMatchObject({ status: 0 });
  return project.read('out');
}

describe('parasolc forge', () => {
  it('after parasolc build starts no compiler; what it sets is named', async () => {
    const files = { ...SOURCES, 'foundry.toml': config('solc = "0.8.28"') };
    const project = toolProject(files);
    expect(await project.parasolc(['build'])).toMatchObject({ status: 0 });
    rmSync(project.trace, { force: true });
    const built = await project.parasolc(['forge', 'build']);
    expect(built).toMatchObject({ status: 0 });
    expect(built.stderr).toMatch(
      /^parasolc: running \/.*\/forge with FOUNDRY_SOLC=\S+ \(parasolc for solc 0\.8\.28\)\n$/,
    );
    const tested = await project.parasolc(['forge', 'test', '--match-test', 'test_x']);
    expect(tested.stdout).toContain('1 tests passed, 0 failed');
    expect(linesOf(project.trace)).toEqual([]);
    expectSameFiles(project.read('out'), await plain(files, ['0.8.28']));
  });

  it.each([
    ['its data folder', 'XDG_DATA_HOME', '.local/share/svm'],
    ['its home folder', 'HOME', '.svm'],
  ])(
    'of several versions compiles each source with what forge chooses, from %s',
    async (_, variable, place) => {
      const files = {
        'foundry.toml': config(),
        'src/Old.sol': 'pragma solidity ^0.8.0;\nimport "./Older.sol";\ncontract Old is Older {}\n',
        'src/Older.sol': 'pragma solidity 0.8.20;\ncontract Older { uint public x; }\n',
        'src/New.sol': 'pragma solidity =0.8.28;\ncontract New { uint public y; }\n',
      };
      const project = toolProject(files);
      // Scripts, which cannot be told from our own drop-ins: the compilers are found elsewhere.
      await installed(join(project.home, place), ['0.8.26']);
      const before = project.read(join('../home', place));
      const built = await project.parasolc(['forge', 'build'], { PARASOLC_SOLC_SITE: 'off' });
      expect(built).toMatchObject({ status: 0, stdout: expect.stringContaining('Solc 0.8.20 finished') });
      expect(built.stderr).toContain(` with ${variable}=`);
      expect(linesOf(project.trace)).not.toEqual([]);
      await project.parasolc(['forge', 'clean']);
      rmSync(project.trace);
      expect(await project.parasolc(['forge', 'build'])).toMatchObject({ status: 0 });
      // Forge starts both compilers at once; of one it may have to be asked again what it is.
      expect(tracedRuns(project.trace).filter(({ cat }) => cat !== 'probe')).toEqual([]);
      expect(project.read('../home')).toHaveProperty(['.foundry/cache/signatures']);
      expectSameFiles(project.read('out'), await plain(files, ['0.8.20', '0.8.28']));
      expect(project.read(join('../home', place))).toEqual(before);
    },
  );

  it('compiles with the compiler that forge has installed', async () => {
    const project = toolProject({ ...SOURCES, 'foundry.toml': config('solc = "0.8.28"') });
    const [place, log] = [join(project.home, '.svm/0.8.28'), join(project.root, '../log')];
    mkdirSync(place, { recursive: true });
    // A shell runs it, though nothing in it says so.
    writeFileSync(
      join(place, 'solc-0.8.28'),
      `\n# not a script\necho "$*" >> '${log}'\nexec '${await nativeSolc('0.8.28')}' "$@"\n`,
      { mode: 0o755 },
    );
    expect(await project.parasolc(['forge', 'build'])).toMatchObject({ status: 0 });
    expect(linesOf(log)).not.toEqual([]);
  });

  it('uses what the Action has put in the place of installed compilers', async () => {
    const project = toolProject({ ...SOURCES, 'foundry.toml': config() });
    const [solc, log] = [join(project.root, '../solc'), join(project.root, '../log')];
    await watchedSolc('0.8.28', log, solc);
    const command = [process.execPath, bundledCli()];
    await installDropIns(join(project.home, '.svm'), new Map([['0.8.28', solc]]), command);
    project.write({ 'src/A.sol': SOURCES['src/A.sol']?.replace('^0.8.20', '=0.8.28') ?? '' });
    expect(await project.parasolc(['forge', 'build'])).toMatchObject({ status: 0 });
    expect(linesOf(log)).not.toEqual([]);
  });

  it('is not its own compiler in a project that names it', async () => {
    const project = toolProject({ ...SOURCES, 'foundry.toml': config(`solc = "${bundledCli()}"`) });
    const { status, stderr } = await project.parasolc(['forge', 'build']);
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringContaining('(parasolc for the solc that it finds)'),
    });
  });

  it('takes the compiler that was given to parasolc build, or that PARASOLC_SOLC names', async () => {
    const project = toolProject({
      ...SOURCES,
      'foundry.toml': config('solc = "0.8.28"', 'evm_version = "paris"'),
    });
    const versionOf = (): string | undefined =>
      /"version":"(\d+\.\d+\.\d+)/.exec(project.read('out')['A.sol/A.json'] ?? '')?.[1];
    await project.parasolc(['build', '--solc', '0.8.26']);
    rmSync(project.trace, { force: true });
    expect(await project.parasolc(['forge', 'build'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(
        '(parasolc for solc 0.8.26+commit.8a97fa7a, as in the last `parasolc build --solc`)',
      ),
    });
    expect([versionOf(), linesOf(project.trace)]).toEqual(['0.8.26', []]);
    await project.parasolc(['forge', 'build', '--force'], { PARASOLC_SOLC: '0.8.20' });
    expect(versionOf()).toBe('0.8.20');
    // Without `--solc`, the project decides.
    await project.parasolc(['build']);
    await project.parasolc(['forge', 'build', '--force']);
    expect(versionOf()).toBe('0.8.28');
    const path = await nativeSolc('0.8.26');
    const { stderr } = await project.parasolc(['forge', 'build', '--force'], { FOUNDRY_SOLC: path });
    expect([versionOf(), stderr]).toEqual(['0.8.26', expect.stringContaining(`(parasolc for ${path})`)]);
  });

  it('leaves --use, help and what compiles nothing to forge', async () => {
    const project = toolProject({ ...SOURCES, 'foundry.toml': config() });
    const used = await project.parasolc(['forge', 'build', '--use', await nativeSolc('0.8.26')]);
    expect(used).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('to use both, set PARASOLC_SOLC='),
    });
    expect(linesOf(project.trace)).toEqual([]);
    const formatted = await project.parasolc(['forge', 'fmt', '--raw', '-'], {}, 'contract  A{ }');
    expect(formatted).toEqual({ status: 0, stdout: 'contract A {}\n', stderr: '' });
    const help = await project.parasolc(['forge', 'test', '--help']);
    expect(help).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: forge test'),
      stderr: '',
    });
    expect((await project.parasolc(['help', 'forge'])).stdout).toContain('All arguments are for forge');
  });

  it('ends as forge ends', async () => {
    const project = toolProject({ ...SOURCES, 'foundry.toml': config('solc = "0.8.28"') });
    expect(await project.parasolc(['forge', 'test', '--no-such-option'])).toMatchObject({ status: 2 });
    project.write({ 'src/W.sol': `${PRAGMA}contract W { uint x = "text"; }\n` });
    const failed = await project.parasolc(['forge', 'build']);
    expect(failed).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not implicitly convertible'),
    });
    project.write({ 'foundry.toml': '[profile.default]\nsolc =\n' });
    const wrong = await project.parasolc(['forge', 'build']);
    expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining('TOML parse error') });
  });

  it('is found in node_modules/.bin too, and missed with a fix', async () => {
    const project = toolProject({ ...SOURCES, 'foundry.toml': config() });
    const path = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
    const missed = await project.parasolc(['forge', 'build'], { PATH: path });
    expect(missed.status).toBe(2);
    expect(missed.stderr).toMatch(
      /forge was not found \[FORGE_NOT_FOUND\][\s\S]*node_modules\/\.bin\/forge[\s\S]*fix: install Foundry/,
    );
    mkdirSync(join(project.root, 'node_modules/.bin'), { recursive: true });
    symlinkSync(FORGE, join(project.root, 'node_modules/.bin/forge'));
    const found = await project.parasolc(['forge', '--version'], { PATH: path });
    expect(found).toMatchObject({ status: 0, stdout: expect.stringContaining('forge Version') });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'passes %s on, and ends with the status of forge',
    async (signal) => {
      const project = toolProject({});
      const bin = join(project.root, 'node_modules/.bin');
      mkdirSync(bin, { recursive: true });
      const traps = "trap 'echo caught; exit 42' INT TERM HUP";
      writeFileSync(join(bin, 'forge'), `#!/bin/sh\n${traps}\necho ready\nwhile :; do sleep 0.05; done\n`, {
        mode: 0o755,
      });
      const result = await runCli(['forge', 'fmt'], {
        cwd: project.root,
        env: { PATH },
        started: (child) => child.stdout?.once('data', () => child.kill(signal)),
      });
      expect({ ...result, stdout: result.stdout.toString() }).toEqual({
        status: 42,
        stdout: 'ready\ncaught\n',
        stderr: '',
      });
    },
  );
});

describe('parasolc forge works', () => {
  it.each(['linked', 'copied'] as const)('through npx, %s', async (way) => {
    const files = { ...SOURCES, 'foundry.toml': config('solc = "0.8.28"') };
    const project = testProject(files);
    const modules = join(project.root, 'node_modules');
    mkdirSync(join(modules, '.bin'), { recursive: true });
    const place = join(modules, 'parasolc');
    if (way === 'linked') symlinkSync(checkout(), place);
    else
      for (const name of ['dist', 'package.json'])
        cpSync(join(checkout(), name), join(place, name), { recursive: true });
    symlinkSync('../parasolc/dist/cli.js', join(modules, '.bin/parasolc'));
    const trace = join(project.root, '../trace');
    const env = { PATH, HOME: project.home, NO_COLOR: '1', PARASOLC_CACHE: 'off', PARASOLC_TRACE: trace };
    const solc = { PARASOLC_SOLC: await nativeSolc('0.8.28') };
    const result = await run('npx', ['--offline', 'parasolc', 'forge', 'test'], project.root, {
      ...env,
      ...solc,
    });
    expect(result).toMatchObject({ status: 0, stdout: expect.stringContaining('1 tests passed, 0 failed') });
    expect(readFileSync(trace, 'utf8')).not.toBe('');
  });
});
