/** Launchers: processes that start the compilers of a large process. `native-endings.test.ts` runs with them, too. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ProcessRequest, type ProcessResult, runProcess } from '../../../src/compilers/run/process.ts';
import { processStarter } from '../../../src/compilers/run/process-starter.ts';
import { eachLimited } from '../../../src/limit.ts';
import {
  aliveIn,
  expectNoneLeft,
  launchersOf,
  type RecordedStarts,
  recordStarts,
} from '../../support/processes.ts';

const shell = (script: string, input = ''): ProcessRequest => ({
  file: '/bin/sh',
  args: ['-c', script],
  input: [Buffer.from(input)],
});
const printed = ({ stdout }: ProcessResult): string => Buffer.concat(stdout).toString('utf8');

function recordLaunches(): RecordedStarts {
  const recorded = recordStarts({ launcherCost: 0 });
  onTestFinished(async () => {
    await recorded.starter.close();
    await expectNoneLeft(recorded);
  });
  return recorded;
}

describe('launchers', () => {
  it('start more processes than one has pipes for, each with its own input, output and ending', async () => {
    const { starter, pids } = recordLaunches();
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    await eachLimited(numbers, 8, async (number) => {
      const script = `cat; echo ${number} >&2; exit ${number}`;
      const result = await runProcess(shell(script, `${number},`.repeat(50_000)), starter.start);
      expect(result.ending).toEqual({ kind: 'exited', status: number, inputError: undefined });
      expect(printed(result)).toBe(`${number},`.repeat(50_000));
      expect(result.stderr).toBe(`${number}`);
    });
    expect(new Set(pids).size).toBe(200);
    // Those that are used up are gone, and their pipes.
    await expect.poll(launchersOf).toHaveLength(1);
    await starter.close();
    expect(launchersOf()).toEqual([]);
  });

  it('give a process its standard streams and no other pipe, this folder and this environment', async () => {
    const { starter } = recordLaunches();
    const request = shell('ls /proc/self/fd; pwd; env | sort');
    const child = await runProcess(request);
    const launched = await runProcess(request, starter.start);
    expect(printed(launched)).toBe(printed(child));
  });

  it('start as usual if NODE_OPTIONS would stop them, and hand it on', async () => {
    vi.stubEnv('NODE_OPTIONS', '--inspect-brk=0');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { starter } = recordLaunches();
    expect(printed(await runProcess(shell('echo $NODE_OPTIONS'), starter.start))).toBe('--inspect-brk=0\n');
    expect(launchersOf()).toHaveLength(1);
  });

  it('take a folder and an environment', async () => {
    const { starter } = recordLaunches();
    const request = { ...shell('pwd; echo $NAME'), cwd: '/', env: { NAME: 'value' } };
    expect(printed(await runProcess(request, starter.start))).toBe('/\nvalue\n');
  });

  it('tell a process that has closed its input from one that has read it', async () => {
    const { starter } = recordLaunches();
    const started = await starter.start(shell('exec <&-; sleep 0.4'));
    if ('error' in started) throw started.error;
    await setTimeout(200);
    await expect(pipeline(Readable.from(['input']), started.stdin)).rejects.toThrow();
    await started.exited;
  });

  it('are not used before starting processes has taken as much time as a launcher costs', async () => {
    const { starter } = recordStarts({ launcherCost: Number.POSITIVE_INFINITY });
    for (let turn = 0; turn < 3; turn++) await runProcess(shell('true'), starter.start);
    expect(launchersOf()).toEqual([]);
    // The default: no launcher for a first process, however large this one is.
    const used = processStarter();
    await runProcess(shell('true'), used.start);
    expect(launchersOf()).toEqual([]);
  });
});

describe('a process that is stopped while its launcher starts it', () => {
  it('is ended', async () => {
    const { starter } = recordLaunches();
    const controller = new AbortController();
    const running = runProcess({ ...shell('sleep 1000'), signal: controller.signal }, starter.start);
    controller.abort();
    expect((await running).ending).toEqual({ kind: 'cancelled' });
  });
});

describe('a launcher that is killed', () => {
  it('takes its processes with it; a new one starts the next ones', async () => {
    const recorded = recordLaunches();
    const running = runProcess(shell('sleep 1000'), recorded.starter.start);
    await expect.poll(() => recorded.pids.length).toBe(1);
    for (const pid of launchersOf()) process.kill(pid, 'SIGKILL');
    expect((await running).ending).toEqual({ kind: 'killed', signal: 'SIGKILL' });
    await expectNoneLeft(recorded);

    expect(printed(await runProcess(shell('cat', 'input'), recorded.starter.start))).toBe('input');
    expect(launchersOf()).toHaveLength(1);
  });

  it('before it has started anything is not noticed, and no other is started', async () => {
    const { starter } = recordLaunches();
    const running = runProcess(shell('cat', 'input'), starter.start);
    for (const pid of launchersOf()) process.kill(pid, 'SIGKILL');
    expect(printed(await running)).toBe('input');
    expect(printed(await runProcess(shell('cat', 'input'), starter.start))).toBe('input');
    expect(launchersOf()).toEqual([]);
  });
});

describe('a process with a launcher', () => {
  /** A process that starts `sleep` for so many seconds, says so, and waits for it. Nothing else keeps it going. */
  async function sleeping(seconds: number): Promise<{ parent: ReturnType<typeof fork>; pids: number[] }> {
    const folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
    const program = join(folder, 'sleeping.mjs');
    buildSync({
      stdin: {
        contents: `import { processStarter } from './process-starter.ts';
          const starter = processStarter({ launcherCost: 0 });
          const script = 'exec <&- >&- 2>&-; sleep ${seconds}';
          const { pid, exited } = await starter.start({ file: '/bin/sh', args: ['-c', script] });
          process.send(pid, () => process.disconnect());
          await exited;
          await starter.close();`,
        resolveDir: join(import.meta.dirname, '../../../src/compilers/run'),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: program,
    });
    const parent = fork(program);
    onTestFinished(() => {
      parent.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    });
    const [pid] = await once(parent, 'message');
    return { parent, pids: [...launchersOf(parent.pid), Number(pid)] };
  }

  it('that is killed leaves nothing behind', async () => {
    const { parent, pids } = await sleeping(1000);
    // The launcher, the shell, and what the shell starts.
    await expect.poll(() => aliveIn(pids)).toHaveLength(3);
    parent.kill('SIGKILL');
    await expect.poll(() => aliveIn(pids)).toEqual([]);
  });

  it('waits for it, also if nothing can come from its pipes, and then ends', async () => {
    const { parent, pids } = await sleeping(0.5);
    const [status] = await once(parent, 'exit');
    expect(status).toBe(0);
    await expect.poll(() => aliveIn(pids)).toEqual([]);
  });
});
