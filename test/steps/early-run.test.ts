import { expect, test } from 'vitest';
import type { Built } from '../../src/steps/built.ts';
import { type EarlyRun, planBeside } from '../../src/steps/early-run.ts';
import { contextFor } from '../support/engine.ts';

const BUILT = { kind: 'merged', parts: [], reason: '' } as unknown as Built;

/** A run that ends when it is told to, or when it is cancelled. */
function earlyRun(): EarlyRun & { end(): void; fail(): void; cancelled: boolean } {
  let resolve: (built: Built) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Built>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  promise.catch(() => undefined);
  return {
    built: promise,
    cancelled: false,
    end: () => resolve(BUILT),
    finish: () => promise,
    leave: async () => undefined,
    fail: () => reject(new Error('the compiler broke off')),
    async cancel() {
      this.cancelled = true;
      reject(new Error('cancelled'));
    },
  };
}

test('a run that ends at once needs no plan', async () => {
  const run = earlyRun();
  run.end();
  const planned = await planBeside(run, await contextFor('0.8.28'), () => {
    throw new Error('no plan is wanted');
  });
  expect(planned).toEqual({ kind: 'done', built: BUILT });
});

test('a run that ends while the plan is made stops the planning', async () => {
  const run = earlyRun();
  let stopped = false;
  const planned = await planBeside(run, await contextFor('0.8.28'), (signal) => {
    signal.addEventListener('abort', () => {
      stopped = true;
    });
    run.end();
    return new Promise(() => undefined);
  });
  expect(planned.kind).toBe('done');
  expect(stopped).toBe(true);
});

test('the plan is taken if it is there first; the run goes on', async () => {
  const run = earlyRun();
  expect(await planBeside(run, await contextFor('0.8.28'), async () => 'a plan')).toEqual({
    kind: 'result',
    result: 'a plan',
  });
  expect(run.cancelled).toBe(false);
});

test('a run that breaks off does not matter to the plan', async () => {
  const run = earlyRun();
  const planned = await planBeside(run, await contextFor('0.8.28'), async () => {
    run.fail();
    return 'a plan';
  });
  expect(planned).toEqual({ kind: 'result', result: 'a plan' });
});

test('a plan that cannot be made ends the run', async () => {
  const run = earlyRun();
  const planning = planBeside(run, await contextFor('0.8.28'), async () => {
    throw new Error('no plan');
  });
  await expect(planning).rejects.toThrow('no plan');
  expect(run.cancelled).toBe(true);
});

test('without a run there is only the plan', async () => {
  const context = await contextFor('0.8.28');
  expect(await planBeside(undefined, context, async () => 1)).toEqual({ kind: 'result', result: 1 });
});
