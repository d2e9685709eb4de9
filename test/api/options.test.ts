import { describe, expect, it } from 'vitest';
import {
  type BuildOptions,
  build,
  type CompileOptions,
  compile,
  type MergeOptions,
  merge,
  type ParasolcError,
  type PlanOptions,
  plan,
} from '../../src/api/index.ts';

/** What a call that must fail says. */
async function failure(work: Promise<unknown>): Promise<ParasolcError> {
  return work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: ParasolcError) => error,
  );
}

/** Calls as plain JavaScript makes them. */
const loose = { build, plan, compile, merge } as unknown as Record<
  'build' | 'plan' | 'compile' | 'merge',
  (options?: unknown) => Promise<unknown>
>;

const COMPILER = { solc: 1, solcSite: 1, jobs: 1, cache: 1, cacheSize: 1 } as const;
const CALLER = { report: 1, trace: 1, signal: 1, onProgress: 1 } as const;
const INPUT = { input: 1, strategy: 1, sources: 1, basePath: 1, includePath: 1, allowPath: 1 } as const;

/** The names that the types have; the compiler checks that they are these. */
const NAMES = {
  build: { ...COMPILER, ...CALLER, ...INPUT, verify: 1 } satisfies Record<keyof BuildOptions, 1>,
  plan: {
    ...COMPILER,
    ...CALLER,
    ...INPUT,
    shards: 1,
    jobStart: 1,
    maxShards: 1,
    output: 1,
  } satisfies Record<keyof PlanOptions, 1>,
  compile: { ...COMPILER, ...CALLER, plan: 1, shard: 1, output: 1 } satisfies Record<keyof CompileOptions, 1>,
  merge: { ...CALLER, plan: 1, parts: 1 } satisfies Record<keyof MergeOptions, 1>,
};

it.each(['build', 'plan', 'compile', 'merge'] as const)(
  '%s takes the options that its type has',
  async (name) => {
    const { facts } = await failure(loose[name]({ unheardOf: 1 }));
    const [, listed = ''] = facts[0]?.split(': ') ?? [];
    expect(listed.split(', ').sort()).toEqual(Object.keys(NAMES[name]).sort());
  },
);

describe('refuses', () => {
  it.each([
    [{ input: '{}', stratgy: 'auto' }, 'unknown option "stratgy" of build; did you mean "strategy"?'],
    [{ input: '{}', 'base-path': '.' }, 'unknown option "base-path" of build; did you mean "basePath"?'],
    [{ input: '{}', quiet: true }, 'unknown option "quiet" of build'],
    [{ input: '{}', jobs: 0 }, 'jobs must be a whole number from 1 to 1024, not "0"'],
    [{ input: '{}', jobs: 1.5 }, 'jobs must be a whole number from 1 to 1024, not "1.5"'],
    [{ input: '{}', jobs: [1] }, 'jobs must be a string or a number, not an array'],
    [{ input: '{}', cacheSize: '4 GB' }, 'cacheSize must be a size such as 500M or 4G, not "4 GB"'],
    [{ input: '{}', basePath: null }, 'basePath must be a string or a number, not null'],
    [{ input: '{}', includePath: 'lib' }, 'includePath must be an array, not a string'],
    [{ input: '{}', allowPath: [{}] }, 'allowPath must be a string or a number, not an object'],
    [{ input: '{}', signal: {} }, 'signal must be an AbortSignal, not an object'],
    [{ input: '{}', onProgress: 'x' }, 'onProgress must be a function, not a string'],
    [{}, 'build needs the option "input"'],
    [undefined, 'build expects an object with options, not undefined'],
  ])('%o', async (options, message) => {
    const error = await failure(loose.build(options));
    expect(error.message).toBe(message);
    expect(error.code).toBe('USAGE');
  });

  it('plans and parts that are neither paths nor bytes', async () => {
    const one = await failure(loose.compile({ plan: 1, shard: 0 }));
    expect(one.message).toBe('plan must be a path or the bytes of an archive, not a number');
    const two = await failure(loose.merge({ plan: 'p', parts: [{}] }));
    expect(two.message).toBe('a part must be a path or the bytes of an archive, not an object');
    const three = await failure(loose.merge({ plan: 'p', parts: 'p' }));
    expect(three.message).toBe('parts must be an array, not a string');
    expect((await failure(loose.compile({ plan: 'p' }))).message).toBe('compile needs the option "shard"');
  });
});
