import { spawnSync } from 'node:child_process';
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
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReplayStore } from '../../src/replay/store.ts';
import { ALL, keep, project } from '../replay/outputs.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { runFiles } from '../support/stored.ts';
import { tracedRuns } from '../support/trace.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { GOOD, RELEASE, WRONG } from './inputs.ts';
import { bundledCli, type CliOptions, type CliResult, runCli } from './run-cli.ts';

const SOLC = ['--solc', soljsonPath(RELEASE)];

let folder: string;
let store: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  store = join(folder, 'runs');
  writeFileSync(join(folder, 'in.json'), JSON.stringify(GOOD));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function parasolc(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return runCli(args, { cwd: folder, ...options });
}

const build = (args: readonly string[] = [], options: CliOptions = {}): Promise<CliResult> =>
  parasolc(['build', 'in.json', ...SOLC, '--cache', 'runs', ...args], options);

const expected = (): string => `${wholeRun(RELEASE, GOOD)}\n`;

describe('build', () => {
  it('compiles nothing the second time, and says so', async () => {
    const cold = await build();
    expect(cold.stderr).toContain('Compiled ');
    const trace = join(folder, 'trace');
    const warm = await build(['--trace', trace]);
    expect(warm.stdout.toString()).toBe(expected());
    expect(warm.stdout.equals(cold.stdout)).toBe(true);
    expect(warm.stderr).toMatch(
      /^parasolc: Nothing to compile: reused 3 contracts compiled with solc 0\.8\.37 \(WebAssembly, .*\) from an earlier run; \d+ warnings$/m,
    );
    expect(warm.stderr).not.toContain('started');
    expect(tracedRuns(trace)).toEqual([]);
    expect(warm.status).toBe(0);
  });

  it('does not load a compiler whose file it knows', async () => {
    writeFileSync(
      join(folder, 'no-threads.cjs'),
      `require('node:worker_threads').Worker = class { constructor() { throw new Error('a thread'); } };
       require('node:module').syncBuiltinESMExports();`,
    );
    const env = { NODE_OPTIONS: '--require ./no-threads.cjs' };
    expect((await build(['--quiet'], { env })).stderr).toContain('a thread');
    await build();
    const { stdout, status } = await build(['--quiet'], { env });
    expect([status, stdout.toString()]).toEqual([0, expected()]);
  });

  it('says how many runs were known, in the last line, the trace and the report', async () => {
    const split = ['--strategy', 'naive', '--jobs', '2', '--trace', 'trace', '--report', 'report'];
    const cold = await build(split);
    expect(cold.stderr).not.toContain('known');
    const all = tracedRuns(join(folder, 'trace')).length;
    // All that is left is what a run gave.
    for (const file of runFiles(store)) {
      rmSync(file);
      const { stdout, stderr } = await build(split);
      expect(stdout.toString()).toBe(expected());
      if (stderr.includes('Nothing to compile')) continue;
      const known = tracedRuns(join(folder, 'trace')).filter(({ args }) => args.known);
      expect(stderr).toContain(`, ${known.length} of ${all} runs known`);
      expect(stderr).toContain(' known from an earlier build');
      const markdown = readFileSync(join(folder, 'report/summary.md'), 'utf8');
      expect(markdown).toContain(`| known | ${known.length} of ${all} runs |`);
      const { runs } = JSON.parse(readFileSync(join(folder, 'report/summary.json'), 'utf8'));
      expect(runs.filter((run: { cost: { known?: true } }) => run.cost.known)).toHaveLength(known.length);
      return;
    }
    expect.unreachable('the runs were never needed');
  });

  it('keeps nothing with --cache off, and in the folder that the environment names', async () => {
    const args = ['build', 'in.json', ...SOLC, '--quiet'];
    await parasolc([...args, '--cache', 'off'], { env: { PARASOLC_CACHE: store } });
    expect(existsSync(store)).toBe(false);
    await parasolc(args, { env: { PARASOLC_CACHE: store } });
    expect(runFiles(store)).toHaveLength(1);
    const relative = await parasolc(args, { env: { PARASOLC_CACHE: 'runs' } });
    expect(relative.stderr).toContain('PARASOLC_CACHE must be "off" or an absolute path, not "runs"');
    const home = { PARASOLC_CACHE: '', HOME: folder };
    await parasolc(args, { env: home });
    expect(
      runFiles(join(folder, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'parasolc/runs')),
    ).toHaveLength(1);
  });

  it('verifies what is known with a run that is made', async () => {
    await build();
    const { stdout, status } = await build(['--verify', 'full', '--trace', 'trace']);
    expect([status, stdout.toString()]).toEqual([0, expected()]);
    expect(tracedRuns(join(folder, 'trace')).map(({ args }) => args.known)).toEqual([undefined]);
  });

  it('compiles with errors each time', async () => {
    writeFileSync(join(folder, 'in.json'), JSON.stringify(WRONG));
    for (let turn = 0; turn < 2; turn++) {
      const { status, stderr } = await build();
      expect(status).toBe(1);
      expect(stderr).toContain('Compilation failed');
    }
  });
});

describe('a folder that cannot be used', () => {
  const expectNote = ({ status, stdout, stderr }: CliResult): void => {
    expect([status, stdout.toString()]).toEqual([0, expected()]);
    expect(stderr.match(/what was compiled is not kept for later builds/g)).toHaveLength(1);
  };

  it('is a note: a file is in its place', async () => {
    writeFileSync(store, 'a file');
    expectNote(await build(['--strategy', 'naive', '--jobs', '2', '--quiet']));
    expect(readFileSync(store, 'utf8')).toBe('a file');
  });

  it('is a note: nothing can be made there', async () => {
    expectNote(await parasolc(['build', 'in.json', ...SOLC, '--cache', '/proc/none', '--quiet']));
  });

  it('is a note: the disk is full', async () => {
    // No file may become longer than this, in units of 512 bytes.
    const command = `ulimit -f 1; trap '' XFSZ; exec "$@"`;
    const args = ['build', 'in.json', ...SOLC, '--cache', 'runs', '--quiet'];
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', command, 'sh', process.execPath, bundledCli(), ...args],
      { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, PARASOLC_SOLC_SITE: 'off' } },
    );
    expectNote({ status, stdout, stderr: stderr.toString() });
    expect(runFiles(store)).toEqual([]);
    // Nor is a draft left.
    const files = readdirSync(store, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('a native compiler', () => {
  it('is asked for its version, and for nothing else', async () => {
    const native = [
      'build',
      'in.json',
      '--solc',
      await nativeSolc(RELEASE),
      '--cache',
      'runs',
      '--trace',
      'trace',
    ];
    const cold = await parasolc(native);
    expect(cold.stdout.toString()).toBe(expected());
    const warm = await parasolc(native);
    expect(warm.stdout.toString()).toBe(expected());
    expect(tracedRuns(join(folder, 'trace'))).toEqual([]);
  });
});

describe('the drop-in, and the steps', () => {
  it('use the same store', async () => {
    await build();
    const env = {
      PARASOLC_SOLC: soljsonPath(RELEASE),
      PARASOLC_CACHE: store,
      PARASOLC_TRACE: join(folder, 'trace'),
    };
    const dropIn = await parasolc(['--standard-json', 'in.json'], { env });
    expect(dropIn.stdout.toString()).toBe(expected());
    expect(tracedRuns(join(folder, 'trace')).filter(({ name }) => name !== '--version')).toEqual([]);
  });

  it('compile a shard once', async () => {
    const cache = ['--cache', 'runs', ...SOLC];
    await parasolc(['plan', 'in.json', '--shards', '2', '--strategy', 'balanced', '-o', 'plan', ...cache]);
    const compile = (shard: string, part: string): Promise<CliResult> =>
      parasolc([
        'compile',
        'plan',
        '--shard',
        shard,
        '--jobs',
        '1',
        '--trace',
        'trace',
        '-o',
        part,
        ...cache,
      ]);
    await compile('0', 'first');
    const { stderr } = await compile('0', 'second');
    const runs = tracedRuns(join(folder, 'trace'));
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.every(({ args }) => args.known)).toBe(true);
    expect(stderr).toContain(`, ${runs.length} of ${runs.length} run`);
    await compile('1', 'third');
    const { stdout } = await parasolc(['merge', 'plan', 'second', 'third']);
    expect(stdout.toString()).toBe(expected());
  });
});

describe('cache in a Foundry project', () => {
  const RELEASE_OF_PROJECT = '0.8.28';

  /** The lines of a command below the folder of a project. */
  async function cache(...args: string[]): Promise<string[]> {
    const cwd = join(folder, 'project/src');
    const { stdout, stderr, status } = await runCli(['cache', ...args, '--cache', store], { cwd });
    expect([status, stderr]).toEqual([0, '']);
    return stdout.toString().trimEnd().split('\n');
  }

  beforeEach(() => {
    mkdirSync(join(folder, 'project/src'), { recursive: true });
    writeFileSync(join(folder, 'project/foundry.toml'), '[profile.default]\ncache_path = "kept"\n');
  });

  it('is also about the outputs that the project keeps for Forge', async () => {
    const path = join(folder, 'project/kept/parasolc');
    const replay = new ReplayStore(path);
    expect(await cache('info')).toContain('project entries: 0');
    await keep(replay, project(ALL), RELEASE_OF_PROJECT);
    // The output, and the list of outputs of this project.
    expect((await cache('info')).slice(-4)).toEqual([
      `project folder: ${path}`,
      'project entries: 2',
      expect.stringMatching(/^project size: [\d.]+K of at most 2\.0G$/),
      expect.stringMatching(/^project unused for longest: since 2/),
    ]);
    expect((await cache('prune')).at(-1)).toBe(`removed 0 entries, 0.0K, from this project: ${path}`);
    expect((await cache('prune', '--cache-size', '10')).at(-1)).toMatch(/^removed 2 entries, [1-9]/);
    await keep(replay, project(ALL), RELEASE_OF_PROJECT);
    expect((await cache('prune', '--unused-days', '1')).at(-1)).toMatch(/^removed 0 entries, /);
    expect((await cache('prune', '--unused-days', '0')).at(-1)).toMatch(/^removed 2 entries, [1-9]/);
    await keep(replay, project(ALL), RELEASE_OF_PROJECT);
    expect(await cache('clear')).toEqual([
      `removed 0 entries, 0.0K, from ${store}`,
      expect.stringMatching(/^removed 2 entries, [1-9].*, from this project: /),
    ]);
    expect(readdirSync(path)).toEqual(['.gitignore']);
  });

  it('works with the outputs of the project where the cache is off, and says so outside of one', async () => {
    const args = ['cache', 'info', '--cache', 'off'];
    const inside = await runCli(args, { cwd: join(folder, 'project') });
    expect(inside.stdout.toString()).toMatch(/^project folder: /);
    expect((await parasolc(args)).stderr).toContain('the cache is off');
  });
});

describe('cache', () => {
  const cache = (...args: string[]): Promise<CliResult> => parasolc(['cache', ...args, '--cache', 'runs']);

  it('info says what is there, clear and prune remove it', async () => {
    const empty = await cache('info');
    expect(empty.stdout.toString()).toBe(`folder: ${store}\nentries: 0\nsize: 0.0K of at most 4.0G\n`);
    await build();
    expect((await cache('info')).stdout.toString()).toMatch(
      /^folder: .*runs\nentries: 1\nsize: \d+\.\dK of at most 4\.0G\nunused for longest: since 2\d\d\d-.*Z\n$/,
    );
    expect((await cache('prune')).stdout.toString()).toBe(`removed 0 entries, 0.0K, from ${store}\n`);
    expect((await cache('prune', '--unused-days', '1')).stdout.toString()).toBe(
      `removed 0 entries, 0.0K, from ${store}\n`,
    );
    expect((await cache('prune', '--cache-size', '10')).stdout.toString()).toMatch(/^removed 1 entry, \d/);
    await build();
    expect((await cache('prune', '--unused-days', '0')).stdout.toString()).toMatch(/^removed 1 entry, /);
    await build();
    mkdirSync(join(store, 'mine'));
    expect((await cache('clear')).stdout.toString()).toMatch(/^removed 1 entry, /);
    expect(readdirSync(store)).toEqual(['mine']);
  });

  it.each([
    [['cache'], 'cache expects info|clear|prune'],
    [['cache', 'inof'], 'unknown command "cache inof"; did you mean "info"?'],
    [['cache', 'info', '--cache', 'off'], 'the cache is off'],
    [['cache', 'info', '--cache-size', '4GB'], '--cache-size must be a size such as 500M or 4G, not "4GB"'],
  ])('%j is refused', async (args, message) => {
    const { status, stderr } = await parasolc(args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
