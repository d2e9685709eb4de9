/** Builds on a machine that lacks something: handles, space, a temporary folder, a home, open streams. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nativeSolc } from '../support/native-solc.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { GOOD, RELEASE } from './inputs.ts';
import { runLimited } from './run-limited.ts';

const SOLC = ['--solc', soljsonPath(RELEASE)];
const LINKED = {
  ...GOOD,
  settings: { viaIR: true, outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  writeFileSync(join(folder, 'in.json'), JSON.stringify(GOOD));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const expected = (): string => `${wholeRun(RELEASE, GOOD)}\n`;
const output = (): string => readFileSync(join(folder, 'out.json'), 'utf8');

/** What the command line does, in a limited shell. */
function run(args: readonly string[], limits: Parameters<typeof runLimited>[2]) {
  return runLimited(folder, [...args, '--quiet'], limits);
}

const build = (args: readonly string[], limits: Parameters<typeof runLimited>[2]) =>
  run(['build', 'in.json', ...SOLC, ...args], limits);

it('few file handles: the output is the same, with fewer compilers at once', async () => {
  const sources = Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => [`${i}.sol`, { content: `contract C${i} {}` }]),
  );
  const input = { ...GOOD, sources };
  writeFileSync(join(folder, 'in.json'), JSON.stringify(input));
  const args = ['build', 'in.json', '-o', 'out.json', '--strategy', 'naive', '--jobs', '24'];
  const { status, stderr } = run([...args, '--solc', await nativeSolc(RELEASE)], { before: 'ulimit -n 64' });
  expect(stderr).toContain('the system has no room to start the compiler');
  expect(stderr).toContain('retrying it alone');
  expect(status).toBe(0);
  expect(output()).toBe(`${wholeRun(RELEASE, input)}\n`);
});

describe('no space', () => {
  const full = { before: 'ulimit -f 1' };

  it.each([
    ['the output', ['build', 'in.json', ...SOLC, '-o', 'out.json'], /out\.json/],
    ['a plan', ['plan', 'in.json', ...SOLC, '--shards', '2', '-o', 'plan'], /plan/],
    ['a plan in an archive', ['plan', 'in.json', ...SOLC, '--shards', '2', '-o', 'plan.tgz'], /plan\.tgz/],
  ])('for %s: it says so, and leaves nothing', (_, args, named) => {
    // Nothing at all may be written: an archive is small.
    const { status, stderr } = run(args, { before: 'ulimit -f 0' });
    expect(stderr).toMatch(/\[OUTPUT_UNWRITABLE\]\n +EFBIG/);
    expect(stderr).toMatch(named);
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['in.json']);
  });

  it('for a part, or for unpacking its plan: each says where', () => {
    expect(run(['plan', 'in.json', ...SOLC, '--shards', '2', '-o', 'plan'], {}).status).toBe(0);
    expect(run(['plan', 'in.json', ...SOLC, '--shards', '2', '-o', 'plan.tgz'], {}).status).toBe(0);
    const part = run(['compile', 'plan', ...SOLC, '--shard', '0', '-o', 'part'], full);
    expect(part.stderr).toContain('part cannot be written [OUTPUT_UNWRITABLE]');
    expect(part.status).toBe(2);
    // No byte at all: a file that is cut off would be called damaged.
    const none = { before: 'ulimit -f 0' };
    const unpacked = run(['compile', 'plan.tgz', ...SOLC, '--shard', '0', '-o', 'part'], none);
    expect(unpacked.stderr).toContain('there is no room in the temporary folder');
    expect(unpacked.status).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['in.json', 'plan', 'plan.tgz']);
  });

  it('for a trace: a note, and the output is whole', () => {
    const { status, stdout, stderr } = build(['--trace', '/dev/full'], {});
    expect(stderr).toContain('the trace is incomplete');
    expect([status, stdout.toString()]).toEqual([0, expected()]);
  });

  it('for a report: the output is written, and the status says that something is missing', () => {
    const { status, stdout, stderr } = build(['--report', 'report'], full);
    expect(stderr).toContain('the report cannot be written to report [OUTPUT_UNWRITABLE]');
    expect([status, stdout.toString()]).toEqual([2, expected()]);
  });

  it.each([['help'], ['solc', 'list']])('for what %s prints: a status other than 0', (...args) => {
    const { status, stderr } = runLimited(folder, args, { redirections: '>/dev/full' });
    expect(stderr).toContain('standard output cannot be written: ENOSPC');
    expect(status).toBe(2);
  });
});

describe('a temporary folder that cannot be used', () => {
  it.each(['/nonexistent', '/proc', 'in.json'])('%s: says so, and what to set', async (place) => {
    writeFileSync(join(folder, 'in.json'), JSON.stringify(LINKED));
    const TMPDIR = place.startsWith('/') ? place : join(folder, place);
    // A native compiler reads what a linked contract imports from a temporary folder.
    const args = ['--solc', await nativeSolc(RELEASE), '--strategy', 'linked', '-o', 'out.json'];
    const { status, stderr } = run(['build', 'in.json', ...args], { env: { TMPDIR } });
    expect(stderr).toContain(`no temporary folder can be created in ${TMPDIR} [OUTPUT_UNWRITABLE]`);
    expect(stderr).toContain('fix: set TMPDIR');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['in.json']);
  });
});

describe('no home folder', () => {
  it.each([
    ['no variable', 'unset HOME'],
    ['an empty variable', 'HOME='],
    ['a folder that cannot be made', 'HOME=/proc/none'],
  ])('%s: the build works, and puts nothing into the working folder', (_, before) => {
    const limits = { before: `unset PARASOLC_CACHE; export XDG_CACHE_HOME=/proc/none; ${before}` };
    const { status, stdout } = build([], limits);
    expect([status, stdout.toString()]).toEqual([0, expected()]);
    expect(readdirSync(folder)).toEqual(['in.json']);
  });
});

describe('closed streams', () => {
  it.each(['>&-', '2>&-', '>&- 2>&-', '<&- >&- 2>&-', '2>/dev/full'])(
    '%s: a build to a file works',
    (redirections) => {
      expect(build(['-o', 'out.json'], { redirections }).status).toBe(0);
      expect(output()).toBe(expected());
      expect(readdirSync(folder).sort()).toEqual(['in.json', 'out.json']);
    },
  );

  it('a closed standard input is an empty one', () => {
    const { status, stderr } = run(['build', '-', ...SOLC], { redirections: '<&-' });
    expect(stderr).toContain('standard input is not JSON [INPUT_NOT_JSON]');
    expect(status).toBe(2);
  });
});
