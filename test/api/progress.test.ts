import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type BuildOptions, build, compile, merge, type ProgressEvent, plan } from '../../src/api/index.ts';
import { GOOD, RELEASE } from '../cli/inputs.ts';
import { soljsonPath } from '../support/whole-run.ts';

const fault = (name: string): string => fileURLToPath(new URL(`../fixtures/faults/${name}`, import.meta.url));
const settings = { viaIR: true, outputSelection: { '*': { '*': ['evm.bytecode'] } } };
const input = { ...GOOD, settings } as BuildOptions['input'];

/** Compilers inherit this variable. */
const MARK = `parasolc-${process.pid}-${Math.random()}`;

/** Marks the compilers of this test. */
function mark(): void {
  process.env.TEST_OF_PARASOLC_API = MARK;
  onTestFinished(() => {
    delete process.env.TEST_OF_PARASOLC_API;
  });
}

/** The processes that compilers of this test are. */
function compilers(): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(MARK));
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return ''; // Gone since the folder was listed.
  }
}

describe('progress', () => {
  it('is told in order, by events that fit together', async () => {
    const events: ProgressEvent[] = [];
    const onProgress = (event: ProgressEvent): void => {
      events.push(event);
    };
    const options = { input, solc: soljsonPath(RELEASE), jobs: 2, strategy: 'linked', onProgress } as const;
    const { report } = await build(options);
    const types = events.map(({ type }) => type).filter((type) => type !== 'note');
    expect(types[0]).toBe('phase');
    expect(types.at(-1)).toBe('routed');
    const open = new Set<unknown>();
    const finished: unknown[] = [];
    for (const event of events) {
      if (event.type === 'started') open.add(event.run);
      if (event.type !== 'finished') continue;
      expect(open.delete(event.run), event.run.label).toBe(true);
      finished.push({ label: event.run.label, cost: event.cost });
    }
    expect(open.size).toBe(0);
    expect(finished).toEqual(report.runs.map(({ label, cost }) => ({ label, cost })));
    expect(events.at(-1)).toMatchObject({ linked: 3, direct: 0, reasons: [] });
  });

  it('ends the work if it throws', async () => {
    mark();
    const reason = new Error('no more');
    const onProgress = (event: ProgressEvent): void => {
      if (event.type === 'started') throw reason;
    };
    await expect(build({ input, solc: fault('hangs.sh'), onProgress })).rejects.toBe(reason);
    await expect.poll(compilers).toEqual([]);
  });
});

describe('an abort', () => {
  it.each(['hangs.sh', 'ignores-sigterm.sh'])(
    'ends %s and all below it, and gives its reason',
    async (name) => {
      const stop = new AbortController();
      mark();
      const reason = { why: 'the user left' };
      const building = build({ input, solc: fault(name), jobs: 2, signal: stop.signal });
      const ended = expect(building).rejects.toBe(reason);
      await expect.poll(() => compilers().length, { timeout: 30_000 }).toBeGreaterThan(1);
      stop.abort(reason);
      await ended;
      // What the compiler had started was killed, which takes the system a moment.
      await expect.poll(compilers).toEqual([]);
    },
  );

  it('while a compiler is asked for its version leaves none of it', async () => {
    const stop = new AbortController();
    mark();
    const building = build({ input, solc: fault('hangs-on-version.sh'), signal: stop.signal });
    const ended = expect(building).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => compilers().length, { timeout: 30_000 }).toBeGreaterThan(0);
    stop.abort();
    await ended;
    await expect.poll(compilers, { timeout: 10_000 }).toEqual([]);
  });

  it('of WebAssembly ends the run', async () => {
    const stop = new AbortController();
    const onProgress = ({ type }: ProgressEvent): void => {
      if (type === 'started') stop.abort();
    };
    const options = { input, solc: soljsonPath(RELEASE), signal: stop.signal, onProgress };
    const error: unknown = await build(options).catch((thrown: unknown) => thrown);
    expect(stop.signal.aborted).toBe(true);
    expect(error).toBe(stop.signal.reason);
  });

  it('beforehand starts nothing, whichever function is called', async () => {
    const signal = AbortSignal.abort('beforehand');
    const heard: ProgressEvent[] = [];
    const caller = { signal, onProgress: (event: ProgressEvent) => heard.push(event) };
    await expect(build({ input, ...caller })).rejects.toBe('beforehand');
    await expect(plan({ input, ...caller })).rejects.toBe('beforehand');
    await expect(compile({ plan: 'none', shard: 0, ...caller })).rejects.toBe('beforehand');
    await expect(merge({ plan: 'none', parts: [], ...caller })).rejects.toBe('beforehand');
    expect(heard).toEqual([]);
  });

  it('of a signal that serves many builds leaves nothing attached to it', async () => {
    const stop = new AbortController();
    const added: unknown[] = [];
    const add = stop.signal.addEventListener.bind(stop.signal);
    stop.signal.addEventListener = (...args: Parameters<typeof add>) => {
      added.push(args);
      add(...args);
    };
    onTestFinished(() => stop.abort());
    await build({ input, solc: soljsonPath(RELEASE), strategy: 'single', signal: stop.signal });
    expect(added).toEqual([]);
  });
});
