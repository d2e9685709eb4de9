import { describe, expect, test } from 'vitest';
import { diagram, fitting } from '../../src/action/summary/fitting.ts';
import { type Bar, gantt } from '../../src/action/summary/gantt.ts';
import { speedUp } from '../../src/action/summary/merge.ts';
import { megabytes } from '../../src/progress/format.ts';

const MEBIBYTE = 1024 * 1024;

describe('a summary', () => {
  test('leaves out what does not fit, whole, and says so', () => {
    const big = { name: 'big', markdown: 'é'.repeat(MEBIBYTE / 2) };
    const text = fitting([
      { name: 'first', markdown: '# first\n' },
      big,
      { name: 'last', markdown: 'last\n' },
    ]);
    expect(text).toContain('# first\nlast\n');
    expect(text).toContain('Omitted because of its size: big');
    expect(Buffer.byteLength(text)).toBeLessThan(MEBIBYTE);
  });

  test('of what fits is all of it', () => {
    expect(fitting([{ name: 'a', markdown: 'a' }, diagram('b', 'gantt\n')])).not.toContain('Left out');
  });
});

describe('a Gantt chart', () => {
  const bars: Bar[] = Array.from({ length: 300 }, (_, index) => ({
    lane: `shard ${index}`,
    label: 'compile',
    begin: 1_760_000_000_000 + index,
    end: 1_760_000_000_000 + index + (index % 7),
  }));

  test('begins at zero, and has no bar without length', () => {
    const text = gantt('x', bars.slice(0, 3));
    expect(text).toContain('  section shard 0\n  compile :0, 1\n');
    expect(text).toContain('  compile :2, 4\n');
  });

  test('of many bars has the longest, and says so', () => {
    const text = gantt('x', bars);
    expect(text.match(/compile :/g)).toHaveLength(100);
    expect(text).toContain('the longest 100 of 300');
  });
});

test('a gain is told where there is one', () => {
  const told = (single: number, elapsed: number): string | undefined => speedUp(single, elapsed)[0]?.[1];
  expect(told(60_000, 20_000)).toBe('60.0 s: 3.0 times as long');
  expect(told(300, 20_000)).toBe('0.3 s');
  expect(told(20_000, 20_000)).toBe('20.0 s');
  expect(speedUp(undefined, 20_000)).toEqual([]);
});

test.each([
  [0, '0 KB'],
  [107_000, '107 KB'],
  [999_001, '1000 KB'],
  [1_000_000, '1 MB'],
  [311_000_001, '312 MB'],
  [1_400_000_000, '1.4 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(megabytes(bytes)).toBe(text);
});
