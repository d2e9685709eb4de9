import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eachLimited, Limit } from '../src/limit.ts';

it('runs at most so many at once, in the order in which they came', async () => {
  const limit = new Limit(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = async (index: number): Promise<number> => {
    begun.push(index);
    most = Math.max(most, ++running);
    await setImmediate();
    running--;
    if (index === 1) throw new Error('fails');
    return index;
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => limit.run(() => work(index))));
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true]);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
});

it('gives the results in the order of the items', async () => {
  expect(await eachLimited([3, 1, 2], 2, async (item) => item * 10)).toEqual([30, 10, 20]);
  expect(await eachLimited([], 2, async () => 1)).toEqual([]);
});

it('begins nothing after a failure, and waits for what was begun', async () => {
  const begun: number[] = [];
  let ended = false;
  const each = eachLimited([0, 1, 2, 3], 2, async (item) => {
    begun.push(item);
    if (item === 0) throw new Error('first');
    await setImmediate();
    ended = true;
  });
  await expect(each).rejects.toThrow('first');
  expect(begun).toEqual([0, 1]);
  expect(ended).toBe(true);
});
