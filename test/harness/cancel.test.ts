import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobOf, runFiles, stepOf, temporaryFolder } from './fixture.ts';

/** Says that it runs, then ends only by the signals named. */
const STUBBORN = (folder: string, ignored: readonly string[]): string => `
import { appendFileSync, writeFileSync } from 'node:fs';
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    appendFileSync('${folder}/signals', signal + '\\n');
    if (!${JSON.stringify(ignored)}.includes(signal)) process.exit(1);
  });
}
setInterval(() => {}, 1000);
writeFileSync('${folder}/pid', String(process.pid));
`;

const WORKFLOW = `
on: push
jobs:
  long:
    runs-on: x
    steps:
      - uses: actions/checkout@v4
      - { id: stubborn, uses: ./ }
      - { id: next, run: 'true' }
      - { id: cleanup, if: always(), run: 'echo \${{ job.status }}' }
      - { id: cancelled, if: cancelled(), run: 'true' }
  after: { needs: long, runs-on: x, steps: [{ run: 'true' }] }
  report: { needs: long, if: always(), runs-on: x, steps: [{ run: 'echo \${{ needs.long.result }}' }] }
`;

async function cancelled(ignored: readonly string[]) {
  const folder = temporaryFolder();
  const controller = new AbortController();
  const running = runFiles(
    WORKFLOW,
    {
      'action.yml': 'name: a\ndescription: b\nruns: { using: node24, main: main.mjs }\n',
      'main.mjs': STUBBORN(folder, ignored),
    },
    { signal: controller.signal, grace: { interrupt: 100, terminate: 100 } },
  );
  await expect.poll(() => existsSync(join(folder, 'pid')), { timeout: 30_000 }).toBe(true);
  controller.abort();
  const run = await running;
  const signals = readFileSync(join(folder, 'signals'), 'utf8').trim().split('\n');
  return { run, signals, pid: Number(readFileSync(join(folder, 'pid'), 'utf8')) };
}

describe('a cancelled run', () => {
  it('interrupts its steps, and runs what asks to run', async () => {
    const { run, signals } = await cancelled([]);
    expect(signals).toEqual(['SIGINT']);
    expect(run.conclusion).toBe('cancelled');
    expect(run.jobs.map(({ name, result }) => [name, result])).toEqual([
      ['long', 'cancelled'],
      ['after', 'skipped'],
      ['report', 'success'],
    ]);
    const long = jobOf(run, 'long');
    expect(long.steps.map(({ outcome }) => outcome)).toEqual([
      'success',
      'cancelled',
      'skipped',
      'success',
      'success',
    ]);
    expect(stepOf(long, 'cleanup').log).toBe('cancelled');
    expect(jobOf(run, 'report').steps[0]?.log).toBe('cancelled');
  });

  it.each([[['SIGINT']], [['SIGINT', 'SIGTERM']]])('ends a process that ignores %s', async (ignored) => {
    const { signals, pid } = await cancelled(ignored);
    expect(signals).toEqual(['SIGINT', 'SIGTERM']);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('before it starts runs nothing but what asks to', async () => {
    const run = await runFiles(
      `
on: push
jobs:
  plain: { runs-on: x, steps: [{ run: 'true' }] }
  always: { runs-on: x, if: always(), steps: [{ run: 'true' }] }
`,
      {},
      { signal: AbortSignal.abort() },
    );
    expect(run.jobs.map(({ result }) => result)).toEqual(['skipped', 'success']);
    expect(run.conclusion).toBe('cancelled');
  });

  it('leaves a job alone whose if still holds', async () => {
    const controller = new AbortController();
    const run = await runFiles(
      `
on: push
jobs:
  stays: { runs-on: x, if: always(), steps: [{ uses: a/cancels@v1 }, { run: 'true' }] }
`,
      {},
      { signal: controller.signal, uses: { 'a/cancels': () => controller.abort() } },
    );
    expect(jobOf(run, 'stays').steps.map(({ outcome }) => outcome)).toEqual(['success', 'success']);
    expect(jobOf(run, 'stays').result).toBe('success');
  });
});

describe('what a step leaves behind', () => {
  it('ends with its job', async () => {
    const run = await runFiles(`
on: push
jobs:
  job:
    runs-on: x
    steps:
      - { id: start, run: 'sleep 300 > /dev/null 2>&1 & echo $!' }
`);
    const pid = Number(stepOf(jobOf(run, 'job'), 'start').log);
    expect(pid).toBeGreaterThan(1);
    await expect
      .poll(
        () => existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')),
      )
      .toBe(false);
  });
});
