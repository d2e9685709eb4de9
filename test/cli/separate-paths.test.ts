/** Paths that mean the same file, or something else than a file. */
import { execFileSync } from 'node:child_process';
import {
  createWriteStream,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { GOOD, RELEASE } from './inputs.ts';
import { type CliResult, runCli } from './run-cli.ts';

const SOLC = ['--solc', soljsonPath(RELEASE), '--quiet'];
const INPUT = JSON.stringify(GOOD);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  writeFileSync(join(folder, 'in.json'), INPUT);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const parasolc = (args: readonly string[], options = {}): Promise<CliResult> =>
  runCli([...args, ...SOLC], { cwd: folder, ...options });

const expected = (): string => `${wholeRun(RELEASE, GOOD)}\n`;

describe('what is read is not written over', () => {
  it('a source below a folder', async () => {
    const source = 'contract A { }';
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/A.sol'), source);
    const { status, stderr } = await parasolc(['build', 'src', '-o', 'src/A.sol']);
    expect(stderr).toContain('-o src/A.sol would overwrite a Solidity source [USAGE]');
    expect(status).toBe(2);
    expect(readFileSync(join(folder, 'src/A.sol'), 'utf8')).toBe(source);
  });

  it.each([
    ['the output, by the same path', ['build', 'in.json', '-o', './in.json']],
    ['the output, through a symbolic link', ['build', 'in.json', '-o', 'symbolic']],
    ['the output, through a hard link', ['build', 'in.json', '-o', 'hard']],
    ['the trace', ['build', 'in.json', '--trace', 'in.json']],
    ['the kept input', ['build', 'in.json', '-o', 'out.json', '--keep-input', 'in.json']],
    ['a plan', ['plan', 'in.json', '--shards', '2', '-o', 'in.json']],
  ])('%s', async (_, args) => {
    symlinkSync('in.json', join(folder, 'symbolic'));
    linkSync(join(folder, 'in.json'), join(folder, 'hard'));
    const { status, stderr } = await parasolc(args);
    expect(stderr).toContain('would overwrite in.json, which is read [USAGE]');
    expect(status).toBe(2);
    expect(readFileSync(join(folder, 'in.json'), 'utf8')).toBe(INPUT);
    expect(readdirSync(folder).sort()).toEqual(['hard', 'in.json', 'symbolic']);
  });

  it.each(['plan', 'plan.tgz'])('%s, by its own part or by the output', async (plan) => {
    expect((await parasolc(['plan', 'in.json', '--shards', '2', '-o', plan])).status).toBe(0);
    for (const args of [
      ['compile', plan, '--shard', '0', '-o', plan],
      ['merge', plan, plan, '-o', plan],
    ]) {
      const { status, stderr } = await runCli([...args, '--quiet'], { cwd: folder });
      expect(stderr).toContain(`-o ${plan} would overwrite ${plan}, which is read [USAGE]`);
      expect(status).toBe(2);
    }
    // It is as good as before.
    expect((await parasolc(['compile', plan, '--shard', '0', '-o', 'part'])).status).toBe(0);
  });

  it('nor are two things written to one path', async () => {
    const { status, stderr } = await parasolc(['build', 'in.json', '-o', 'out', '--report', './out']);
    expect(stderr).toContain('--report ./out would overwrite -o, which is written too [USAGE]');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['in.json']);
  });
});

it('a plan is not taken for a part, nor a part for a plan', async () => {
  await parasolc(['plan', 'in.json', '--shards', '2', '-o', 'plan']);
  await parasolc(['compile', 'plan', '--shard', '0', '-o', 'part']);
  const merged = await runCli(['merge', 'plan', 'plan', '-o', 'out.json'], { cwd: folder });
  expect(merged.stderr).toContain('[PART_INVALID]');
  const compiled = await parasolc(['compile', 'part', '--shard', '0', '-o', 'other']);
  expect(compiled.stderr).toContain('[PLAN_INVALID]');
  expect([merged.status, compiled.status]).toEqual([2, 2]);
  expect(readdirSync(folder).sort()).toEqual(['in.json', 'part', 'plan']);
});

it('an input may be a named pipe', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const { status, stdout } = await parasolc(['build', 'pipe'], {
    started: () => createWriteStream(join(folder, 'pipe')).end(INPUT),
  });
  expect([status, stdout.toString()]).toEqual([0, expected()]);
});

it.each([
  ['to nothing', 'missing'],
  ['to itself', 'link'],
])('an output replaces a link that leads %s', async (_, target) => {
  symlinkSync(target, join(folder, 'link'));
  expect((await parasolc(['build', 'in.json', '-o', 'link'])).status).toBe(0);
  expect(readFileSync(join(folder, 'link'), 'utf8')).toBe(expected());
  expect(readdirSync(folder).sort()).toEqual(['in.json', 'link']);
});
