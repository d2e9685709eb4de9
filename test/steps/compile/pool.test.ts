import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ParasolcError } from '../../../src/errors.ts';
import {
  type Guest,
  type PoolOptions,
  runPool,
  type Task,
  withQueue,
} from '../../../src/steps/compile/pool.ts';

/** What happened, in order, and how many tasks ran at once at most. */
class Log {
  readonly events: string[] = [];
  running = 0;
  most = 0;

  task<Result>(name: string, cost: number, work: (signal: AbortSignal) => Promise<Result>): Task<Result> {
    return {
      cost,
      run: async (signal) => {
        this.events.push(`${name} starts`);
        this.most = Math.max(this.most, ++this.running);
        try {
          return await work(signal);
        } finally {
          this.running--;
          this.events.push(`${name} ends`);
        }
      },
    };
  }
}

/** Lets everything that is ready go on, a few times over. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((done) => setImmediate(done));
}

/** Runs until it is told to stop, and takes a while to do so. */
function untilStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    signal.addEventListener('abort', () =>
      setTimeout(() => fail(new ParasolcError('CANCELLED', 'stopped')), 20),
    );
  });
}

const outOfMemory = (): ParasolcError => new ParasolcError('COMPILER_OUT_OF_MEMORY', 'too large');
const options = (processes: number, changes: Partial<PoolOptions> = {}): PoolOptions => ({
  processes,
  signal: new AbortController().signal,
  onRetry: () => undefined,
  ...changes,
});

test('results are in the order of the tasks, and never more than the processes run at once', async () => {
  const tasks = fc.array(fc.record({ cost: fc.nat({ max: 3 }), turns: fc.nat({ max: 4 }) }), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(tasks, fc.integer({ min: 1, max: 5 }), async (drawn, processes) => {
      const log = new Log();
      const run = drawn.map(({ cost, turns: count }, index) =>
        log.task(`${index}`, cost, async () => {
          await turns(count);
          return index;
        }),
      );
      expect(await runPool(run, options(processes))).toEqual([...drawn.keys()]);
      expect(log.most).toBe(Math.min(processes, drawn.length));
    }),
    { numRuns: 30 },
  );
});

test('the longest starts first, and of equal ones the first', async () => {
  const log = new Log();
  const tasks = [3, 9, 1, 9, 5].map((cost, index) => log.task(`${index}`, cost, () => turns(1)));
  await runPool(tasks, options(1));
  expect(log.events.filter((event) => event.endsWith('starts'))).toEqual(
    [1, 3, 4, 0, 2].map((index) => `${index} starts`),
  );
});

describe('a failure', () => {
  test('ends the others, starts no more, and is thrown when they have ended', async () => {
    const log = new Log();
    const failure = new ParasolcError('COMPILER_FAILED', 'broken');
    const tasks = [
      log.task('long', 9, untilStopped),
      log.task('failing', 8, async () => {
        await turns(2);
        throw failure;
      }),
      log.task('waiting', 1, () => turns(1)),
    ];
    await expect(runPool(tasks, options(2))).rejects.toBe(failure);
    expect(log.events).toEqual(['long starts', 'failing starts', 'failing ends', 'long ends']);
    expect(log.running).toBe(0);
  });

  test('is the first one, whatever else it causes', async () => {
    const log = new Log();
    const tasks = [
      log.task('a', 3, untilStopped),
      log.task('b', 2, untilStopped),
      log.task('c', 1, async () => {
        throw new Error('the cause');
      }),
    ];
    await expect(runPool(tasks, options(3))).rejects.toThrow('the cause');
  });

  test('of nothing leaves nothing', async () => {
    expect(await runPool([], options(4))).toEqual([]);
  });
});

describe('a task that runs out of memory', () => {
  test('is tried again alone when all others are done, and that is told', async () => {
    const log = new Log();
    const told: string[] = [];
    let tries = 0;
    const tasks = [
      log.task('large', 9, async () => {
        await turns(1);
        if (++tries === 1) throw outOfMemory();
        return 'large';
      }),
      ...['a', 'b', 'c'].map((name) => log.task(name, 1, async () => turns(2).then(() => name))),
    ];
    const result = await runPool(tasks, options(2, { onRetry: ({ message }) => void told.push(message) }));
    expect(result).toEqual(['large', 'a', 'b', 'c']);
    expect(told).toEqual(['too large']);
    expect(log.events.slice(-2)).toEqual(['large starts', 'large ends']);
    expect(log.events.filter((event) => event === 'large starts')).toHaveLength(2);
  });

  test('each alone, where there are more', async () => {
    const log = new Log();
    const failed = new Set<string>();
    const tasks = ['a', 'b', 'c'].map((name, index) =>
      log.task(name, 3 - index, async () => {
        await turns(1);
        if (!failed.has(name)) {
          failed.add(name);
          throw outOfMemory();
        }
        return name;
      }),
    );
    expect(await runPool(tasks, options(3))).toEqual(['a', 'b', 'c']);
    expect(log.events.slice(6)).toEqual(
      ['a', 'b', 'c'].flatMap((name) => [`${name} starts`, `${name} ends`]),
    );
  });

  test('alone fails for good, and so does one that was alone from the start', async () => {
    const log = new Log();
    const large = log.task('large', 2, async () => {
      throw outOfMemory();
    });
    const small = log.task('small', 1, () => turns(1));
    await expect(runPool([large, small], options(2))).rejects.toMatchObject({
      code: 'COMPILER_OUT_OF_MEMORY',
    });
    expect(log.events.filter((event) => event === 'large starts')).toHaveLength(2);
    const told: unknown[] = [];
    await expect(
      runPool([large, small], options(1, { onRetry: (failure) => void told.push(failure) })),
    ).rejects.toMatchObject({
      code: 'COMPILER_OUT_OF_MEMORY',
    });
    expect(told).toEqual([]);
  });

  test('is not tried again where another one fails otherwise', async () => {
    const log = new Log();
    const tasks = [
      log.task('large', 2, async () => {
        throw outOfMemory();
      }),
      log.task('broken', 1, async () => {
        await turns(2);
        throw new Error('broken');
      }),
    ];
    await expect(runPool(tasks, options(2))).rejects.toThrow('broken');
    expect(log.events.filter((event) => event === 'large starts')).toHaveLength(1);
  });
});

test('stopping from outside ends all tasks, and starts none of the others', async () => {
  const log = new Log();
  const stop = new AbortController();
  const tasks = ['a', 'b', 'c'].map((name) => log.task(name, 1, untilStopped));
  const pool = runPool(tasks, options(2, { signal: stop.signal }));
  await turns(2);
  stop.abort();
  await expect(pool).rejects.toMatchObject({ code: 'CANCELLED' });
  expect([...log.events].sort()).toEqual(['a ends', 'a starts', 'b ends', 'b starts']);
});

describe('work that is cancelled', () => {
  const always = () => 1;

  test('ends what runs, starts nothing more, and gives its result when all has ended', async () => {
    const log = new Log();
    const [long, waiting] = ['long', 'waiting'].map((name) => log.task(name, 1, untilStopped));
    const result = await withQueue(options(1), async (queue) => {
      const pending = [long, waiting].map((task) =>
        queue.add((signal) => task?.run(signal) ?? turns(1), always),
      );
      for (const promise of pending) promise.catch(() => undefined);
      await turns(2);
      queue.cancel();
      log.events.push('cancelled');
      return 'enough';
    });
    expect(result).toBe('enough');
    expect(log.events).toEqual(['long starts', 'cancelled', 'long ends']);
    expect(log.running).toBe(0);
  });

  test('fails what is pending, and what is added after it', async () => {
    const codes: unknown[] = [];
    const told = (promise: Promise<unknown>): Promise<unknown> =>
      promise.catch(({ code }: ParasolcError) => codes.push(code));
    await withQueue(options(1), async (queue) => {
      const pending = [1, 2].map(() => told(queue.add(untilStopped, always)));
      await turns(2);
      queue.cancel();
      queue.cancel();
      await Promise.all([...pending, told(queue.add(() => turns(1), always))]);
    });
    expect(codes).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
  });

  test('before anything has started runs nothing', async () => {
    const log = new Log();
    const task = log.task('task', 1, () => turns(1));
    const result = await withQueue(options(2), async (queue) => {
      queue.add((signal) => task.run(signal), always).catch(() => undefined);
      queue.cancel();
      return 7;
    });
    expect([result, log.events]).toEqual([7, []]);
  });

  test('does not hide a failure that came before it, nor one of the work itself', async () => {
    const failing = withQueue(options(2), async (queue) => {
      await queue
        .add(async () => {
          throw new Error('the cause');
        }, always)
        .catch(() => undefined);
      queue.cancel();
      return 'enough';
    });
    await expect(failing).rejects.toThrow('the cause');
    const broken = withQueue(options(2), async (queue) => {
      queue.cancel();
      throw new Error('the work');
    });
    await expect(broken).rejects.toThrow('the work');
  });

  test('does not try again, alone, what ran out of memory', async () => {
    const log = new Log();
    const large = log.task('large', 2, async () => {
      throw outOfMemory();
    });
    const long = log.task('long', 1, untilStopped);
    const result = await withQueue(options(2), async (queue) => {
      const pending = [large, long].map((task) => queue.add((signal) => task.run(signal), always));
      for (const promise of pending) promise.catch(() => undefined);
      await turns(3);
      queue.cancel();
      const codes = await Promise.all(pending.map((promise) => promise.catch(({ code }) => code)));
      return codes;
    });
    expect(result).toEqual(['CANCELLED', 'CANCELLED']);
    expect(log.events.filter((event) => event.startsWith('large'))).toEqual(['large starts', 'large ends']);
  });
});

describe('a guest', () => {
  /** Goes on until it is told to end, which takes a while. */
  function guestOf(log: Log): Guest {
    const end = async (how: string): Promise<void> => {
      log.events.push(`guest ${how}`);
      await turns(2);
      log.events.push('guest is gone');
    };
    return { leave: () => end('leaves'), cancel: () => end('is ended') };
  }

  test('stays as long as its place is not needed', async () => {
    const log = new Log();
    const tasks = [log.task('only', 1, () => turns(3))];
    await runPool(tasks, options(2, { guest: guestOf(log) }));
    expect(log.events).toEqual(['only starts', 'only ends']);
  });

  test('leaves before a task takes its place', async () => {
    const log = new Log();
    const tasks = ['a', 'b'].map((name) => log.task(name, 1, () => turns(9)));
    await runPool(tasks, options(2, { guest: guestOf(log) }));
    expect(log.events.slice(0, 4)).toEqual(['a starts', 'guest leaves', 'guest is gone', 'b starts']);
  });

  test('leaves at once where there is one place', async () => {
    const log = new Log();
    await runPool([log.task('a', 1, () => turns(1))], options(1, { guest: guestOf(log) }));
    expect(log.events).toEqual(['guest leaves', 'guest is gone', 'a starts', 'a ends']);
  });

  test('is ended before a task that ran out of memory is tried again', async () => {
    const log = new Log();
    let tries = 0;
    const large = log.task('large', 1, async () => {
      if (tries++ === 0) throw outOfMemory();
    });
    await runPool([large], options(2, { guest: guestOf(log) }));
    expect(log.events.slice(-4)).toEqual(['guest is ended', 'guest is gone', 'large starts', 'large ends']);
  });
});
