import { describe, expect, it } from 'vitest';
import { type PhaseState, startPhase } from '../../src/progress/phase-state.ts';
import { statusLine } from '../../src/progress/status-line.ts';
import type { RunInfo } from '../../src/steps/observer.ts';

/** A clock that is set by hand, in milliseconds. */
function clock(): { now: () => number; wait(time: number): void } {
  let time = 0;
  return {
    now: () => time,
    wait(more) {
      time += more;
    },
  };
}

function run(index: number, predicted: number, kind: RunInfo['kind'] = 'unit'): RunInfo {
  return { label: `${kind} ${index}`, kind, contracts: [], predicted };
}

describe('the time left', () => {
  it('is not told if nothing is known', () => {
    const { now, wait } = clock();
    const phase = startPhase('compilation', 1, 0, { now });
    phase.start(run(0, 0, 'whole'));
    wait(1_000);
    expect(phase.left).toBeUndefined();
  });

  it('is what was predicted, less what has passed, until that is used up', () => {
    const { now, wait } = clock();
    const phase = startPhase('compilation', 2, 100, { expected: 10_000, now });
    phase.start(run(0, 50));
    phase.start(run(1, 50));
    expect(phase.left).toBe(10_000);
    wait(4_000);
    expect(phase.left).toBe(6_000);
    wait(7_000);
    expect(phase.left).toBeUndefined();
  });

  it('goes by what the runs have taken', () => {
    const { now, wait } = clock();
    const phase = startPhase('compilation', 4, 40, { expected: 1_000_000, now });
    phase.start(run(0, 10));
    phase.start(run(1, 10));
    wait(2_000);
    phase.finish(run(0, 10), { wall: 2_000 });
    phase.start(run(2, 10));
    wait(1_000);
    // Two at once: of run 1 nothing should be left, of run 2 one second, and two of run 3.
    expect(phase.left).toBe(1_500);
    phase.finish(run(1, 10), { wall: 2_000 });
    phase.start(run(3, 10));
    expect(phase.left).toBe(2_000);
  });

  it('does not learn from runs that were known', () => {
    const { now } = clock();
    const phase = startPhase('compilation', 2, 20, { expected: 8_000, now });
    phase.start(run(0, 10));
    phase.finish(run(0, 10), { wall: 3, known: true });
    phase.start(run(1, 10));
    expect(phase.left).toBe(8_000);
  });

  it('counts contracts that were compiled before their phase began, and not as runs of the one before', () => {
    const { now } = clock();
    const printing = startPhase('intermediate representation', 2, 0, { now });
    printing.start(run(0, 0, 'ir'));
    printing.start(run(1, 0, 'ir'));
    printing.finish(run(0, 0, 'ir'), { wall: 100 });
    for (const index of [0, 1, 2]) printing.start(run(index, 10, 'yul'));
    for (const index of [0, 1]) printing.finish(run(index, 10, 'yul'), { wall: 1_000 });
    expect([printing.done, printing.share]).toEqual([1, 0.5]);
    const compiling = startPhase('compilation', 4, 40, { before: printing, now });
    expect([compiling.done, compiling.share, [...compiling.running]]).toEqual([2, 0.5, ['yul 2']]);
    compiling.finish(run(2, 10, 'yul'), { wall: 1_000 });
    expect(compiling.share).toBe(0.75);
  });
});

describe('the line of a terminal', () => {
  const phase = (left: number | undefined): PhaseState => {
    const { now, wait } = clock();
    const state = startPhase('compilation', 40, 400, { expected: left && left + 30_000, now });
    state.start(run(0, 10));
    wait(30_000);
    return state;
  };

  it('has a bar that goes with the time', () => {
    expect(statusLine(phase(90_000), 31_000, 100)).toBe(
      'compilation [######..................] 25 %  0/40 done, 1 running  31.0 s, about 1 min 30 s left',
    );
    expect(statusLine(phase(undefined), 31_000, 100)).toBe(
      'compilation [........................] 0 %  0/40 done, 1 running  31.0 s',
    );
  });

  it('fits into every width, and tells the most that fits', () => {
    for (let width = 1; width <= 120; width++) {
      const line = statusLine(phase(90_000), 31_000, width, '0.8.28-ir (2 of 3): ');
      expect(line.length).toBeLessThanOrEqual(width);
      if (width >= 4) expect(line).toContain('25 %');
      if (width >= 30) expect(line).toContain('about 1 min 30 s left');
      if (width >= 80) expect(line).toContain('0.8.28-ir (2 of 3): compilation [##');
    }
  });

  it('has no bar for one run that nobody predicted', () => {
    const { now } = clock();
    const state = startPhase('compilation', 1, 0, { now });
    state.start(run(0, 0, 'whole'));
    expect(statusLine(state, 12_300, 80)).toBe('compilation  12.3 s');
  });
});
