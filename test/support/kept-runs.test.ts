import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { folderOf, type KeptRuns, keepRunsIn, keptRunsOf, removeOldRuns } from './kept-runs.ts';

let folder: string;
let compiler: string;
beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  [folder, compiler] = [join(place, 'runs'), join(place, 'soljson.js')];
  writeFileSync(compiler, 'one compiler');
});

const INPUT = Buffer.from('{}');

/** Each run gives another output. */
function outputs(runs: KeptRuns, input: Uint8Array = INPUT): string {
  return runs.output(compiler, input, () => Buffer.from(`run ${++count}`)).toString();
}
let count = 0;
beforeEach(() => {
  count = 0;
});

describe('runs of solc that are kept', () => {
  test('are done once, by any process', () => {
    expect(outputs(keepRunsIn(folder))).toBe('run 1');
    expect(outputs(keepRunsIn(folder))).toBe('run 1');
    expect(count).toBe(1);
  });

  test('are others for another input, and for another compiler at the same place', () => {
    const runs = keepRunsIn(folder);
    expect([outputs(runs), outputs(runs, Buffer.from('{ }'))]).toEqual(['run 1', 'run 2']);
    writeFileSync(compiler, 'another compiler');
    expect(outputs(keepRunsIn(folder))).toBe('run 3');
  });

  test('are done again if the file is damaged', () => {
    const runs = keepRunsIn(folder);
    outputs(runs);
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), 'damaged');
    expect([outputs(runs), outputs(runs)]).toEqual(['run 2', 'run 2']);
  });

  test('are not kept if they fail', () => {
    const runs = keepRunsIn(folder);
    expect(() => runs.output(compiler, INPUT, () => JSON.parse('{'))).toThrow(SyntaxError);
    expect(outputs(runs)).toBe('run 1');
  });

  test('are whole, whatever processes write and read them at the same time', async () => {
    const program = join(folder, '../keep-runs.mjs');
    const entryPoints = [join(import.meta.dirname, 'keep-runs-process.ts')];
    await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile: program });
    const processes = [1, 2].map(() => fork(program, [folder, compiler]));
    const ended = processes.map((child) => new Promise((done) => child.once('exit', done)));
    expect(await Promise.all(ended)).toEqual([0, 0]);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.gz'))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(50);
  });

  test('are removed when nobody has used them for two weeks', () => {
    const runs = keepRunsIn(folder);
    outputs(runs);
    outputs(runs, Buffer.from('{ }'));
    const [old = ''] = readdirSync(folder);
    const now = Date.now();
    utimesSync(join(folder, old), (now - 15 * 86_400_000) / 1000, (now - 15 * 86_400_000) / 1000);
    removeOldRuns(folder, now);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(existsSync(join(folder, old))).toBe(false);
  });
});

describe('the place', () => {
  test('is a folder of the user, or the one that is set', () => {
    expect(folderOf({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/parasolc-test/whole-runs');
    expect(folderOf({ SOLC_TEST_RUNS: folder })).toBe(folder);
  });

  test('is nowhere if that is set: each run is done', () => {
    expect(folderOf({ SOLC_TEST_RUNS: 'off' })).toBeUndefined();
    const runs = keptRunsOf({ SOLC_TEST_RUNS: 'off' });
    expect([outputs(runs), outputs(runs)]).toEqual(['run 1', 'run 2']);
  });
});
