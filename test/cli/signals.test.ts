import { type ChildProcess, execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { GOOD } from './inputs.ts';
import { type CliResult, runCli } from './run-cli.ts';

const fault = (name: string): string => fileURLToPath(new URL(`../fixtures/faults/${name}`, import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  writeFileSync(join(folder, 'in.json'), JSON.stringify(GOOD));
});
afterEach(() => {
  // A test that failed must leave nothing behind either.
  for (const pid of descendants()) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true });
});

/** All processes that the command line and its children have started: they share its environment. */
function descendants(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environmentOf(pid).includes(`TEST_OF_PARASOLC=${folder}`))
    .map(Number);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return ''; // Gone since the folder was listed.
  }
}

/** Starts the command line, waits until it and what it starts are so many processes, and sends signals to it. */
async function interrupt(
  args: readonly string[],
  processes: number,
  act: (child: ChildProcess) => unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<CliResult> {
  let child: ChildProcess | undefined;
  const running = runCli(args, {
    cwd: folder,
    env: { TEST_OF_PARASOLC: folder, ...env },
    input: { kind: 'open' },
    started: (started) => {
      child = started;
    },
  });
  await expect.poll(() => descendants().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(processes);
  if (child !== undefined) await act(child);
  return running;
}

it.each([
  ['SIGINT', 'hangs.sh', 130],
  ['SIGTERM', 'ignores-sigterm.sh', 143],
  ['SIGHUP', 'hangs.sh', 129],
] as const)('%s ends a build and its compiler, and leaves no file', async (signal, compiler, status) => {
  // The command line, the compiler's script, and the two processes that this has started.
  const args = ['build', 'in.json', '-o', 'out.json', '--solc', fault(compiler)];
  const result = await interrupt(args, 4, (child) => child.kill(signal));
  expect(result.status).toBe(status);
  expect(result.stderr).toContain('parasolc: the compiler was stopped');
  await expect.poll(descendants, { timeout: 10_000 }).toEqual([]);
  expect(readdirSync(folder)).toEqual(['in.json']);
});

it('a second signal does not wait, and leaves nothing behind', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => rmSync(temporary, { recursive: true }));
  // A run of a linked build reads what it imports from a temporary folder.
  writeFileSync(
    join(folder, 'in.json'),
    JSON.stringify({
      ...GOOD,
      settings: { viaIR: true, outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
    }),
  );
  const options = ['--strategy', 'linked', '--solc', fault('ignores-sigterm.sh')];
  const args = ['build', 'in.json', '-o', 'out.json', ...options];
  const result = await interrupt(
    args,
    4,
    (child) => {
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGTERM'), 100);
    },
    { TMPDIR: temporary },
  );
  expect(readdirSync(temporary)).toEqual([]);
  // Not the status of the first signal, nor its message: the second came before the compiler was gone.
  expect(result.status).toBe(143);
  expect(result.stderr).not.toContain('stopped');
  await expect.poll(descendants, { timeout: 10_000 }).toEqual([]);
  expect(readdirSync(folder)).toEqual(['in.json']);
});

it('a compiler that does not say its version is not waited for', async () => {
  const args = ['build', 'in.json', '-o', 'out.json', '--solc', fault('hangs-on-version.sh')];
  const result = await interrupt(args, 3, (child) => child.kill('SIGINT'));
  expect(result.status).toBe(130);
  await expect.poll(descendants, { timeout: 10_000 }).toEqual([]);
  expect(readdirSync(folder)).toEqual(['in.json']);
});

it('an input that does not end is not waited for', async () => {
  const args = ['build', '-', '-o', 'out.json'];
  const result = await interrupt(args, 1, async (child) => {
    // The output is opened before the input is read.
    await expect.poll(() => readdirSync(folder).length, { timeout: 60_000 }).toBe(2);
    child.kill('SIGINT');
  });
  expect(result.status).toBe(130);
  expect(result.stderr).toBe('parasolc: stopped while reading standard input\n');
  expect(readdirSync(folder)).toEqual(['in.json']);
});

it.each([
  ['that nobody reads', [], 'parasolc: stopped while waiting for a reader of the output\n'],
  ['whose reader does not read', ['pipe'], 'parasolc: stopped while writing the output\n'],
])('an output to a pipe %s is not waited for', async (_, read, message) => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  for (const name of read) {
    const reader = openSync(join(folder, name), constants.O_RDWR | constants.O_NONBLOCK);
    onTestFinished(() => closeSync(reader));
    // Full, so that not even a small output has room.
    expect(() => {
      for (;;) writeSync(reader, Buffer.alloc(4096));
    }).toThrow('EAGAIN');
  }
  // A run, and so a line of the trace.
  const args = [
    'build',
    'in.json',
    '-o',
    'pipe',
    '--quiet',
    '--strategy',
    'single',
    '--trace',
    'trace.jsonl',
  ];
  const result = await interrupt(args, 1, async (child) => {
    const trace = (): string =>
      existsSync(join(folder, 'trace.jsonl')) ? readFileSync(join(folder, 'trace.jsonl'), 'utf8') : '';
    // When the compiler has answered.
    await expect.poll(trace, { timeout: 60_000 }).not.toBe('');
    child.kill('SIGTERM');
  });
  expect({ status: result.status, stderr: result.stderr }).toEqual({ status: 143, stderr: message });
  expect(readdirSync(folder).sort()).toEqual(['in.json', 'pipe', 'trace.jsonl']);
});

it('a trace to a pipe that nobody reads is refused at once', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const result = await runCli(['build', 'in.json', '-o', 'out.json', '--trace', 'pipe'], { cwd: folder });
  expect(result.stderr).toContain('the trace cannot be written to pipe [OUTPUT_UNWRITABLE]');
  expect(result.status).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['in.json', 'pipe']);
});

it('after SIGKILL the compilers end by themselves, and the next build removes what is left', async () => {
  const faulty = ['build', 'in.json', '-o', 'out.json', '--solc', fault('ignores-sigterm.sh')];
  const good = (): Promise<CliResult> =>
    runCli(['build', 'in.json', '-o', 'out.json', '--quiet'], { cwd: folder });
  const hidden = (): string[] => readdirSync(folder).filter((name) => name.startsWith('.out.json.'));
  const result = await interrupt(faulty, 4, async (child) => {
    // While it runs, another build leaves its file alone.
    const [own] = hidden();
    expect((await good()).status).toBe(0);
    expect(hidden()).toEqual([own]);
    child.kill('SIGKILL');
  });
  expect(result.status).toBe(null);
  await expect.poll(descendants, { timeout: 10_000 }).toEqual([]);
  expect(hidden()).toHaveLength(1);
  expect((await good()).status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['in.json', 'out.json']);
});

it('after SIGKILL a compiler that answers in our place ends as well', async () => {
  // What is no Standard JSON request is for solc itself.
  const solc = join(folder, 'solc');
  writeFileSync(
    solc,
    '#!/bin/sh\nif [ "$1" = --version ]; then echo "Version: 0.8.28+commit.7893614a.Linux.g++"; exit; fi\nexec sleep 100000\n',
    { mode: 0o755 },
  );
  await interrupt(['--bin', 'a.sol'], 2, (child) => child.kill('SIGKILL'), { PARASOLC_SOLC: solc });
  await expect.poll(descendants, { timeout: 10_000 }).toEqual([]);
});
