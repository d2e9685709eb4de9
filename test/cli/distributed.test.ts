/** plan, compile and merge as the jobs of a workflow call them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativeSolc } from '../support/native-solc.ts';
import { eventsIn, type ReadEvent, tracedRuns } from '../support/trace.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { GOOD, RELEASE, TOO_DEEP } from './inputs.ts';
import { type CliResult, runCli } from './run-cli.ts';

const SOLC = ['--solc', soljsonPath(RELEASE)];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  writeFileSync(join(folder, 'good.json'), JSON.stringify(GOOD));
  writeFileSync(join(folder, 'deep.json'), JSON.stringify(TOO_DEEP));
  const args = ['good.json', '--shards', '2', '--strategy', 'balanced', '--jobs', '1', ...SOLC];
  expect(await run('plan', ...args, '-o', 'plan', '--report', 'planned')).toMatchObject({ status: 0 });
  // By the compiler of the plan, found by its version.
  expect(await run('compile', 'plan', '--shard', '0', '-o', 'part-0')).toMatchObject({ status: 0 });
  expect(await run('compile', 'plan', '--shard', '1', '-o', 'part-1.tgz', '--quiet')).toMatchObject({
    status: 0,
    stderr: '',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): Promise<CliResult> {
  return runCli(args, { cwd: folder });
}

describe('plan, compile and merge', () => {
  it('give what solc prints', async () => {
    const { status, stdout, stderr } = await run(
      'merge',
      'plan',
      'part-1.tgz',
      'part-0',
      '--report',
      'merged',
    );
    expect(stdout.toString()).toBe(`${wholeRun(RELEASE, GOOD)}\n`);
    expect(stderr).toMatch(/^parasolc: Merged 2 parts \(solc 0\.8\.\d+\) in .* s; \d+ warnings$/m);
    expect(status).toBe(0);
    const summary = JSON.parse(readFileSync(join(folder, 'merged/summary.json'), 'utf8'));
    expect(summary).toMatchObject({ command: 'merge', contracts: 3, shards: [{}, {}] });
    expect(new Set(summary.runs.map(({ shard }: { shard: number }) => shard))).toEqual(new Set([1, 0]));
  });

  it('give one trace of all shards, a process each', async () => {
    const { status } = await run(
      'merge',
      'plan',
      'part-1.tgz',
      'part-0',
      '-o',
      'out',
      '--trace',
      'trace.json',
    );
    expect(status).toBe(0);
    const events = JSON.parse(readFileSync(join(folder, 'trace.json'), 'utf8'));
    expect(events).toEqual(eventsIn(JSON.stringify(events)));
    const names = new Map<number, string>(
      events.flatMap(({ name, pid, args }: ReadEvent) => (name === 'process_name' ? [[pid, args.name]] : [])),
    );
    const runs = tracedRuns(join(folder, 'trace.json'));
    expect(new Set(runs.map(({ pid, cat }) => `${names.get(pid)}: ${cat}`))).toEqual(
      new Set(['shard 0: unit', 'shard 1: unit']),
    );
    // Each run is within the job that compiled its shard.
    for (const { pid, ts, dur = 0 } of runs) {
      const job = events.find((event: ReadEvent) => event.pid === pid && event.cat === 'command');
      expect(job.ts).toBeLessThan(ts);
      expect(job.ts + job.dur).toBeGreaterThan(ts + dur);
    }
  });

  it('say so where the output has errors', async () => {
    const args = ['deep.json', '--shards', '2', '--strategy', 'naive', '--jobs', '1', ...SOLC];
    expect(await run('plan', ...args, '-o', 'deep.tgz')).toMatchObject({ status: 0 });
    const parts = await Promise.all(
      ['0', '1'].map((shard) => run('compile', 'deep.tgz', '--shard', shard, '-o', `deep-${shard}`, ...SOLC)),
    );
    expect(parts.map(({ status }) => status).sort()).toEqual([0, 1]);
    const { status, stdout } = await run('merge', 'deep.tgz', 'deep-0', 'deep-1');
    expect(stdout.toString()).toBe(`${wholeRun(RELEASE, TOO_DEEP)}\n`);
    expect(status).toBe(1);
  });

  it('do with one run where nothing may be split', async () => {
    const args = ['good.json', '--shards', '2', '--strategy', 'single', ...SOLC];
    expect(await run('plan', ...args, '-o', 'single')).toMatchObject({ status: 0 });
    expect(await run('compile', 'single', '--shard', '0', '-o', 'single-0')).toMatchObject({ status: 0 });
    const { stdout } = await run('merge', 'single', 'single-0', '-o', '-');
    expect(stdout.toString()).toBe(`${wholeRun(RELEASE, GOOD)}\n`);
  });
});

describe('a step refuses', () => {
  it.each([
    ['a plan without a place', ['plan', 'good.json'], 'USAGE', 'plan needs -o PLAN'],
    ['a part without a place', ['compile', 'plan', '--shard', '0'], 'USAGE', 'compile needs -o PART'],
    ['no shard', ['compile', 'plan', '-o', 'x'], 'USAGE', 'compile needs --shard K'],
    ['a shard of another plan', ['compile', 'plan', '--shard', '2', '-o', 'x'], 'USAGE', 'no shard 2'],
    ['a plan that is none', ['merge', 'planned'], 'PLAN_INVALID', 'planned'],
    ['a plan that is missing', ['compile', 'missing', '--shard', '0', '-o', 'x'], 'PLAN_INVALID', 'missing'],
    ['a part that is none', ['merge', 'plan', 'plan', 'part-0'], 'PART_INVALID', 'plan'],
    ['a missing part', ['merge', 'plan', 'part-0', '-o', 'x'], 'PARTS_INCOMPLETE', 'shard 1 is missing'],
    ['a place in no folder', ['plan', 'good.json', '-o', 'a/b/plan'], 'OUTPUT_UNWRITABLE', 'a/b/plan'],
  ])('%s', async (_, args, code, words) => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = await run(...args);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain(words);
    expect(stdout.toString()).toBe('');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('another compiler than the plan was made with', async () => {
    const solc = await nativeSolc('0.8.28');
    const { status, stderr } = await run('compile', 'plan', '--shard', '0', '-o', 'x', '--solc', solc);
    expect(stderr).toContain('[COMPILER_MISMATCH]');
    expect(status).toBe(2);
  });

  it('an archive that is cut off', async () => {
    const whole = readFileSync(join(folder, 'part-1.tgz'));
    writeFileSync(join(folder, 'cut.tgz'), whole.subarray(0, whole.length / 2));
    const { status, stderr } = await run('merge', 'plan', 'part-0', 'cut.tgz');
    expect(stderr).toContain('[PART_INVALID]');
    expect(status).toBe(2);
  });

  it('several damaged parts, and names all of them', async () => {
    const { status, stderr } = await run('merge', 'plan', 'missing-0', 'good.json', 'missing-1');
    expect(stderr).toContain('[PART_INVALID]');
    for (const name of ['missing-0', 'good.json', 'missing-1']) expect(stderr).toContain(name);
    expect(status).toBe(2);
  });
});
