import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunCost } from '../../src/compilers/compiler.ts';
import { openTrace } from '../../src/report/trace.ts';
import type { RunInfo } from '../../src/steps/observer.ts';
import { eventsIn, type ReadEvent, tracedRuns } from '../support/trace.ts';

const measured = { wall: 12.3456, cpu: 10, peakMemory: 1024, bytesIn: 1, bytesOut: 2 };
const cost: RunCost = { ...measured, begun: 5000 };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function unit(index: number): RunInfo {
  return { label: `unit ${index}`, kind: 'unit', contracts: ['A.sol:A'], predicted: 3 };
}

describe('a trace', () => {
  it('has a line for each run that has ended, while others go on', () => {
    const warnings: string[] = [];
    const trace = openTrace('trace.json', folder, (text) => warnings.push(text));
    const [a, b, c, again] = [unit(0), unit(1), unit(2), unit(1)];
    trace.started(a, 'solc');
    trace.started(b, 'solc');
    trace.finished(a, cost);
    trace.started(c, 'solc'); // In the lane that is free.
    trace.started(again, 'solc'); // After a failure that nobody told of: in the same lane as before.
    trace.finished(again, cost);
    // What is there now is what a build that is killed leaves.
    const events = tracedRuns(join(folder, 'trace.json'));
    trace.finished(c, cost);
    trace.close();
    trace.finished(c, cost);

    expect(events).toMatchObject([
      { name: 'unit 0', ph: 'X', cat: 'unit', ts: 5_000_000, tid: 1, dur: 12345, pid: process.pid },
      { name: 'unit 1', tid: 2, args: { unit: 'unit 1', contracts: ['A.sol:A'], predicted: 3 } },
    ]);
    expect(events[1]?.args).toMatchObject(measured);
    // A complete trace is JSON as it is, an event a line.
    const text = readFileSync(join(folder, 'trace.json'), 'utf8');
    const all = eventsIn(text);
    expect(all).toEqual(JSON.parse(text));
    expect(text.trimEnd().split('\n')).toHaveLength(all.length + 2);
    expect(tracedRuns(join(folder, 'trace.json'))[2]).toMatchObject({ name: 'unit 2', tid: 1 });
    expect(all.at(-1)).toMatchObject({ name: 'parasolc', cat: 'command', tid: 0 });
    expect(namesIn(all)).toEqual(['parasolc', 'parasolc', 'solc process 1', 'solc process 2']);
    expect(warnings).toEqual([]);
  });

  it('of several processes is one array, whoever writes first', () => {
    const [a, b] = [1, 2].map(() => openTrace('trace.json', folder, () => undefined, 'a'));
    // Without a run of solc there is nothing in it.
    expect(readFileSync(join(folder, 'trace.json'), 'utf8')).toBe('');
    a?.finished(unit(0), cost);
    b?.finished(unit(1), cost);
    a?.close();
    b?.finished(unit(2), cost);
    openTrace('trace.json', folder, () => undefined, 'a').close();
    expect(tracedRuns(join(folder, 'trace.json')).map(({ name }) => name)).toEqual([
      'unit 0',
      'unit 1',
      'unit 2',
    ]);
  });

  it('is one array even where processes begin it at the same moment', async () => {
    const processes = 8;
    const program = join(folder, 'write-trace.mjs');
    const entryPoints = [join(import.meta.dirname, 'write-trace.ts')];
    await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm' });
    const children = Array.from({ length: processes }, () => fork(program, [join(folder, 'trace.json')]));
    await Promise.all(children.map((child) => once(child, 'message')));
    const ended = children.map((child) => once(child, 'exit'));
    for (const child of children) child.send('write');
    expect(await Promise.all(ended)).toEqual(children.map(() => [0, null]));
    expect(tracedRuns(join(folder, 'trace.json'))).toHaveLength(processes * 2);
  });

  it.runIf(process.platform === 'linux')('that cannot be written warns once and goes on', () => {
    const warnings: string[] = [];
    const trace = openTrace('/dev/full', folder, (text) => warnings.push(text));
    trace.started(unit(0), 'solc');
    trace.finished(unit(0), cost);
    trace.finished(unit(1), cost);
    trace.close();
    expect(warnings).toEqual([expect.stringContaining('ENOSPC')]);
  });

  it('to a pipe waits for no reader, and loses nothing where one is slow', () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const warnings: string[] = [];
    const warn = (text: string): number => warnings.push(text);
    expect(() => openTrace(path, folder, warn)).toThrow('cannot be written');

    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const trace = openTrace(path, folder, warn);
    // More than a pipe holds.
    for (let index = 0; index < 1000; index++) trace.finished(unit(index), cost);
    const read = (): string => {
      const buffer = Buffer.alloc(1 << 20);
      return buffer.toString('utf8', 0, readSync(reader, buffer));
    };
    let text = read();
    trace.finished(unit(1000), cost);
    while (!text.includes('"unit 1000"')) {
      trace.finished(unit(0), cost);
      text += read();
    }
    trace.close();
    closeSync(reader);
    const names = eventsIn(text).flatMap(({ ph, name }) => (ph === 'X' ? [name] : []));
    expect(names.slice(0, 1001)).toEqual(Array.from({ length: 1001 }, (_, index) => `unit ${index}`));
    expect(warnings).toEqual([]);
  });
});

/** The names that a trace gives to processes and lanes. */
function namesIn(events: readonly ReadEvent[]): (string | undefined)[] {
  return events.flatMap(({ ph, args }) => (ph === 'M' ? [args.name] : [])).sort();
}
