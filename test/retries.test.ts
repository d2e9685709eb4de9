import { expect, it } from 'vitest';
import { withRetries } from '../src/retries.ts';

const FAILURE = new Error('fails');

async function pausesOf(failures: number, longestPause: number): Promise<number[]> {
  const pauses: number[] = [];
  const retries = {
    firstPause: 100,
    longestPause,
    again: (error: unknown, tries: number) => error === FAILURE && tries < 5,
    wait: async (pause: number) => {
      pauses.push(pause);
    },
  };
  const result = await withRetries(retries, async (number) => {
    if (number < failures) throw FAILURE;
    return number;
  });
  expect(result).toBe(failures);
  return pauses;
}

it('doubles the pauses up to the longest, each up to half shorter or longer', async () => {
  expect(await pausesOf(0, 1000)).toEqual([]);
  const pauses = await pausesOf(4, 400);
  expect(pauses).toHaveLength(4);
  for (const [index, pause] of pauses.entries()) {
    const mean = Math.min(100 * 2 ** index, 400);
    expect(Math.abs(pause - mean)).toBeLessThanOrEqual(mean / 2);
  }
});

it('throws the last error when it must not try again', async () => {
  await expect(pausesOf(5, 1000)).rejects.toBe(FAILURE);
});
