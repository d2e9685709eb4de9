import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunCost } from '../../src/compilers/compiler.ts';
import { openTrace } from '../../src/report/trace.ts';
import type { RunInfo } from '../../src/steps/observer.ts';

const cost: RunCost = { wall: 12.3456, cpu: 10, peakMemory: 1024, bytesIn: 1, bytesOut: 2 };

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
    const trace = openTrace('trace.jsonl', folder, (text) => warnings.push(text));
    const [a, b, c, again] = [unit(0), unit(1), unit(2), unit(1)];
    trace.started(a, 'solc');
    trace.started(b, 'solc');
    trace.finished(a, cost);
    trace.started(c, 'solc'); // In the lane that is free.
    trace.started(again, 'solc'); // After a failure that nobody told of: in the same lane as before.
    trace.finished(again, cost);
    // What is there now is what a build that is killed leaves.
    const events = readFileSync(join(folder, 'trace.jsonl'), 'utf8').trimEnd().split('\n').map(parse);
    trace.finished(c, cost);
    trace.close();
    trace.finished(c, cost);

    expect(events).toMatchObject([
      { name: 'unit 0', ph: 'X', cat: 'unit', tid: 0, dur: 12346, pid: process.pid },
      { name: 'unit 1', tid: 1, args: { unit: 'unit 1', contracts: ['A.sol:A'], predicted: 3, ...cost } },
    ]);
    const all = readFileSync(join(folder, 'trace.jsonl'), 'utf8').trimEnd().split('\n').map(parse);
    expect(all[2]).toMatchObject({ name: 'unit 2', tid: 0 });
    expect(all).toHaveLength(3);
    expect(warnings).toEqual([]);
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
    const names = text
      .trimEnd()
      .split('\n')
      .map((line) => parse(line).name);
    expect(names.slice(0, 1001)).toEqual(Array.from({ length: 1001 }, (_, index) => `unit ${index}`));
    expect(warnings).toEqual([]);
  });
});

function parse(line: string): Record<string, unknown> {
  return JSON.parse(line);
}
