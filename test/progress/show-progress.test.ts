import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { RunCost } from '../../src/compilers/compiler.ts';
import { startPhase } from '../../src/progress/phase-state.ts';
import type { ErrorStream, Progress } from '../../src/progress/progress.ts';
import { showProgress } from '../../src/progress/show-progress.ts';
import type { RunInfo } from '../../src/steps/observer.ts';

const cost: RunCost = { wall: 1_200, cpu: 1_000, peakMemory: 300e6, bytesIn: 1, bytesOut: 2 };

function unit(index: number, predicted: number): RunInfo {
  return { label: `unit ${index}`, kind: 'unit', contracts: ['A.sol:A'], predicted };
}

/** Standard error, and what is printed on it. */
function screen(terminal: { isTTY: true; columns: number } | object): {
  readonly stream: ErrorStream;
  text(): string;
} {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return { stream: Object.assign(sink, terminal), text: () => text };
}

/** What is printed on a stream while two units are compiled. Times differ from run to run. */
function printed(
  quiet: boolean,
  terminal: { isTTY: true; columns: number } | object,
  label?: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const { stream, text } = screen(terminal);
  const progress: Progress = showProgress(stream, { quiet, label }, env);
  progress.phase('compilation', 2, 40);
  progress.started(unit(0, 30), 'solc');
  progress.started(unit(1, 10), 'solc');
  progress.finished(unit(0, 30), cost);
  progress.note('out of memory: retrying it alone');
  progress.finished(unit(1, 10), cost);
  progress.end('all is done');
  return text();
}

describe('progress', () => {
  it('is a line for each start and end where there is no terminal', () => {
    expect(printed(false, {}).split('\n')).toEqual([
      'parasolc: compilation: 2 runs of solc',
      'parasolc: unit 0 started, 1 contract',
      'parasolc: unit 1 started, 1 contract',
      'parasolc: unit 0 done in 1.2 s, 300 MB; compilation: 1 of 2, 75 %',
      'parasolc: out of memory: retrying it alone',
      'parasolc: unit 1 done in 1.2 s, 300 MB; compilation: 2 of 2, done',
      'parasolc: all is done',
      '',
    ]);
  });

  it('is a line for each tenth of the contracts that are linked', () => {
    const { stream, text } = screen({});
    const progress = showProgress(stream, { quiet: false });
    progress.phase('linking', 40, 0);
    for (let index = 0; index < 40; index++) {
      const run: RunInfo = { label: `C_${index}`, kind: 'yul', contracts: [], predicted: 1 };
      progress.started(run, 'solc');
      progress.finished(run, cost);
    }
    progress.end('all is done');
    const lines = text().trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.slice(1, 3)).toEqual([
      'parasolc: linking: 4 of 40, 10 %',
      'parasolc: linking: 8 of 40, 20 %',
    ]);
  });

  it('is one line on a terminal, drawn again', () => {
    const drawn = printed(false, { isTTY: true, columns: 100 }).split('\r\u001b[K');
    expect(drawn.map((line) => line.replace(/\d+\.\d s(?=$|,)/, 'TIME'))).toEqual([
      '',
      'compilation [........................] 0 %  0/2 done, 0 running  TIME',
      'compilation [........................] 0 %  0/2 done, 1 running  TIME',
      'compilation [........................] 0 %  0/2 done, 2 running  TIME',
      'compilation [##################......] 75 %  1/2 done, 1 running  TIME, about 1 s left',
      'parasolc: out of memory: retrying it alone\n',
      'compilation [##################......] 75 %  1/2 done, 1 running  TIME, about 1 s left',
      'compilation [########################] 100 %  2/2 done, 0 running  TIME',
      'parasolc: all is done\n',
    ]);
  });

  it('goes by predicted work, though nobody has told how much there is', () => {
    const phase = startPhase('linking', 4, 0);
    const runs = [70, 10, 10, 10].map((predicted, index) => unit(index, predicted));
    for (const run of runs.slice(0, 2)) phase.start(run);
    expect(phase.share).toBe(0);
    for (const [index, run] of runs.entries()) {
      if (index > 1) phase.start(run);
      phase.finish(run, cost);
      expect(phase.share).toBeCloseTo([0.7, 0.8, 0.9, 1][index] ?? 0);
    }
  });

  it('does not go back', () => {
    const phase = startPhase('linking', 3, 0);
    for (const run of [unit(0, 10), unit(1, 40)]) {
      phase.start(run);
      phase.finish(run, cost);
    }
    const before = phase.share;
    phase.start(unit(2, 100));
    expect(phase.share).toBe(before);
  });

  it('is drawn on a terminal that says it has no columns', () => {
    const drawn = printed(false, { isTTY: true, columns: 0 }).split('\r\u001b[K');
    expect(drawn.find((line) => line.startsWith('compilation ['))).toContain('0/2 done');
  });

  it('does not wrap', () => {
    const drawn = printed(false, { isTTY: true, columns: 30 }).split('\r\u001b[K');
    expect(drawn.filter((line) => !line.includes('\n') && line.length >= 30)).toEqual([]);
  });

  it('names what is compiled, on a terminal and elsewhere', () => {
    const drawn = printed(false, { isTTY: true, columns: 100 }, '0.8.28-ir (1 of 2)').split('\r\u001b[K');
    expect(drawn[1]).toContain('0.8.28-ir (1 of 2): compilation [....');
    expect(drawn.at(-1)).toBe('parasolc: 0.8.28-ir (1 of 2): all is done\n');
    const lines = printed(false, {}, '0.8.28-ir (1 of 2)').trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('parasolc: 0.8.28-ir (1 of 2): '))).toEqual([]);
  });

  it('is lines on a terminal that cannot draw', () => {
    expect(printed(false, { isTTY: true, columns: 100 }, undefined, { TERM: 'dumb' })).toBe(
      printed(false, {}),
    );
  });

  it('is drawn again when the terminal changes, over the lines that the terminal broke it into', () => {
    const { stream, text } = screen({ isTTY: true, columns: 100 });
    const progress = showProgress(stream, { quiet: false });
    progress.phase('compilation', 2, 40);
    progress.started(unit(0, 30), 'solc');
    const length = text().length;
    Object.assign(stream, { columns: 30 });
    stream.emit('resize');
    // The line of 68 characters is three on the screen now.
    const redrawn = text().slice(length);
    const [before, line = ''] = redrawn.split('\u001b[J');
    expect(before).toBe('\r\u001b[2A');
    expect(line).toMatch(/^[^\n]{1,29}$/);
    progress.end();
    expect(text().endsWith('\r\u001b[K')).toBe(true);
    stream.emit('resize');
    expect(text().endsWith('\r\u001b[K')).toBe(true);
  });

  it('is only notes where it should be quiet', () => {
    expect(printed(true, { isTTY: true, columns: 100 })).toBe('parasolc: out of memory: retrying it alone\n');
  });
});
