/** The drop-in asked for its version: without starting a compiler only where that one has said it before. */
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from '../cli/run-cli.ts';
import {
  type Files,
  linesOf,
  type TestProject,
  testProject,
  watched,
  watchedSolc,
} from '../foundry/projects.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { tracedRuns } from '../support/trace.ts';
import { fullVersion, soljsonPath } from '../support/whole-run.ts';

const WORDS = 'solc, the solidity compiler commandline interface\nVersion: ';

let project: TestProject;
let log: string;
let compiler: string;
let trace: string;

beforeEach(async () => {
  project = testProject({});
  [log, compiler, trace] = ['log', 'solc', 'trace'].map((name) => join(project.root, '..', name)) as [
    string,
    string,
    string,
  ];
  await watchedSolc('0.8.26', log, compiler);
});

async function version(
  env: Files = {},
  cwd = project.root,
): Promise<CliResult & { readonly starts: number }> {
  rmSync(log, { force: true });
  const own = {
    PWD: cwd,
    PARASOLC_SOLC: compiler,
    PARASOLC_TRACE: trace,
    PARASOLC_SOLC_SITE: 'off',
    PARASOLC_CACHE: 'off',
    ...env,
  };
  const result = await runCli(['--version'], { cwd, env: own });
  const traced = tracedRuns(trace).length;
  rmSync(trace, { force: true });
  expect(result).toMatchObject({ status: 0, stderr: '' });
  expect(traced > 0).toBe(env.PARASOLC_SOLC === undefined ? linesOf(log).length > 0 : traced > 0);
  return { ...result, starts: Math.max(linesOf(log).length, traced) };
}

function release({ stdout }: CliResult): string | undefined {
  return /^Version: (\d+\.\d+\.\d+)\+/m.exec(stdout.toString())?.[1];
}

function remembered(): string {
  return join(project.root, 'cache/parasolc/compilers.json');
}

describe('a native compiler', () => {
  it('is asked once; the answer is its own', async () => {
    const first = await version();
    expect(first.starts).toBeGreaterThan(0);
    expect(await version()).toEqual({ ...first, starts: 0 });
    expect(await version({}, join(project.root, 'cache'))).toEqual({ ...first, starts: 0 });
    expect(first.stdout.toString()).toBe(`${WORDS}0.8.26+commit.8a97fa7a.Linux.g++\n`);
  });

  it('is asked again where another stands in its place, or its file is another', async () => {
    await version();
    rmSync(compiler);
    await watchedSolc('0.8.28', log, compiler);
    expect(release(await version())).toBe('0.8.28');
    expect((await version()).starts).toBe(0);
    utimesSync(compiler, 1, 1);
    expect((await version()).starts).toBeGreaterThan(0);
    expect((await version()).starts).toBe(0);
  });

  it('is asked each time where it is a shim: it may be another one by now', async () => {
    const selected = join(project.root, '../selected');
    for (const wanted of ['0.8.26', '0.8.28']) {
      rmSync(selected, { force: true });
      symlinkSync(await nativeSolc(wanted), selected);
      if (wanted === '0.8.26') watched(selected, log, compiler);
      expect(release(await version())).toBe(wanted);
    }
  });

  it('is asked each time where there is no project, or nothing shall be known', async () => {
    const elsewhere = dirname(project.root);
    for (const _ of ['first', 'again']) {
      expect((await version({}, elsewhere)).starts).toBeGreaterThan(0);
      expect((await version({ PARASOLC_REPLAY: 'off' })).starts).toBeGreaterThan(0);
    }
  });

  it('is known in a folder of its own', async () => {
    const env = { PARASOLC_REPLAY: join(project.root, '../replay') };
    expect((await version(env)).starts).toBeGreaterThan(0);
    expect((await version(env, dirname(project.root))).starts).toBe(0);
    expect(project.read('cache')).toEqual({});
  });
});

describe('an npm package', () => {
  it('is asked once, also where it is installed anew', async () => {
    const found = { PARASOLC_SOLC: '0.8.26' };
    const first = await version(found);
    expect(first.stdout.toString()).toBe(`${WORDS}${fullVersion('0.8.26')}\n`);
    expect(first.starts).toBe(1);
    expect((await version(found)).starts).toBe(0);

    const copy = join(project.root, '../copy');
    mkdirSync(copy);
    for (const name of ['soljson.js', 'package.json']) {
      copyFileSync(join(dirname(soljsonPath('0.8.26')), name), join(copy, name));
    }
    expect(await version({ PARASOLC_SOLC: join(copy, 'soljson.js') })).toEqual({ ...first, starts: 0 });
  });
});

describe('what is remembered', () => {
  it.each([
    ['no JSON', () => 'x'],
    ['no version', (text: string) => text.replaceAll('0.8.26+commit.8a97fa7a', '0.8.26; echo')],
    ['huge', (text: string) => text + ' '.repeat(2 ** 21)],
    ['another thing', () => '[]'],
  ])('and is %s is forgotten', async (_, spoil) => {
    const { stdout } = await version();
    writeFileSync(remembered(), spoil(readFileSync(remembered(), 'utf8')));
    const again = await version();
    expect(again.stdout).toEqual(stdout);
    expect(again.starts).toBeGreaterThan(0);
    expect((await version()).starts).toBe(0);
  });

  it('never names a program that is started', async () => {
    await version();
    const evil = watched('/bin/true', join(project.root, 'started'), join(project.root, 'evil'));
    const spoilt = {
      ...JSON.parse(readFileSync(remembered(), 'utf8')),
      choice: { builds: ['0.8.26+commit.8a97fa7a'], path: evil },
    };
    writeFileSync(remembered(), JSON.stringify(spoilt));
    const { PARASOLC_SOLC: _, ...unnamed } = {
      PARASOLC_SOLC: '',
      PATH: `${dirname(compiler)}:${process.env.PATH}`,
    };
    expect(release(await version({ ...unnamed, PARASOLC_SOLC: '' }))).toBe('0.8.26');
    expect(linesOf(join(project.root, 'started'))).toEqual([]);
  });

  it('lies where forge has its cache', async () => {
    project.write({ 'foundry.toml': '[profile.default]\ncache_path = "build/forge-cache"\n' });
    await version();
    expect(Object.keys(project.read('build/forge-cache/parasolc'))).toContain('compilers.json');
    renameSync(join(project.root, 'build'), join(project.root, 'moved'));
    project.write({ 'foundry.toml': '[profile.default]\ncache_path = "../outside"\n' });
    await version();
    expect(Object.keys(project.read('cache/parasolc'))).toContain('compilers.json');
    expect(project.read('../outside')).toEqual({});
  });
});
