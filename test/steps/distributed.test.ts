import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openZeppelin, slice } from '../../bench/inputs.js';
import { readPart, writePart } from '../../src/exchange/part-folder.ts';
import { readPlan, writePlan } from '../../src/exchange/plan-folder.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Fleet } from '../../src/scheduling/shard-count.ts';
import type { Strategy } from '../../src/scheduling/strategy-names.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import { checkShards } from '../../src/steps/merge/check-parts.ts';
import { makePlan, wholePlan } from '../../src/steps/plan/plan.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers, contextFor, mergedOf, projectOf } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';
const ENTRIES = ['finance/VestingWallet.sol', 'proxy/transparent/TransparentUpgradeableProxy.sol'];
const OUTPUTS = {
  '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata', 'storageLayout'], '': ['ast'] },
};

const input = slice(openZeppelin(), ENTRIES, OUTPUTS);
const whole = lazy(() => wholeRun(RELEASE, input));

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

interface Route {
  readonly strategy: Strategy;
  readonly shards: number | Fleet;
  readonly processes: number;
  /** How the folders are called: packed or not. */
  readonly suffix: '' | '.tgz';
  readonly sourcesMode?: 'all' | 'relevant';
}

const ROUTES: readonly Route[] = [
  { strategy: 'balanced', shards: 1, processes: 2, suffix: '' },
  { strategy: 'balanced', shards: 3, processes: 1, suffix: '.tgz' },
  { strategy: 'balanced', shards: 8, processes: 2, suffix: '' },
  { strategy: 'balanced', shards: 3, processes: 2, suffix: '', sourcesMode: 'relevant' },
  { strategy: 'clustered', shards: 3, processes: 2, suffix: '.tgz' },
  { strategy: 'naive', shards: 3, processes: 2, suffix: '' },
  {
    strategy: 'auto',
    shards: { jobStart: 0, most: 20, processes: 1, memory: 8e9 },
    processes: 1,
    suffix: '',
  },
  { strategy: 'single', shards: 3, processes: 2, suffix: '.tgz' },
];

/** Everything through the disk, as the jobs of a workflow do it. */
async function distribute({
  strategy,
  shards,
  processes,
  suffix,
  sourcesMode = 'all',
}: Route): Promise<{ output: Buffer; shards: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'distributed-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const context = await contextFor(RELEASE);
  const place = (name: string): string => join(folder, `${name}${suffix}`);
  const project = await projectOf(input);
  const { plan: planned } = await makePlan(project, { strategy, shards, processes, sourcesMode }, context);
  await writePlan(planned, place('plan'));
  for (const shard of planned.manifest.shards.keys()) {
    const { plan, digest, close } = await readPlan(place('plan'));
    const part = await compileShard(plan, { shard, processes }, context);
    await writePart(part, { plan: digest, compiler: context.compiler.version }, place(`part${shard}`));
    await close();
  }
  const { plan, digest, close } = await readPlan(place('plan'));
  const parts = await Promise.all(
    [...plan.manifest.shards.keys()].map((shard) => readPart(place(`part${shard}`))),
  );
  checkShards(plan, parts, digest);
  const merged = await mergedOf(
    plan,
    parts.map(({ part }) => part),
  );
  const output = await jsonToBuffer(merged.text);
  await Promise.all([close(), ...parts.map((part) => part.close())]);
  return { output, shards: parts.length };
}

describe('plan, compile and merge through the disk give the output of one run', () => {
  test.each(ROUTES)(
    '$strategy, shards: $shards, $processes processes, $sourcesMode$suffix',
    async (route) => {
      const { output, shards } = await distribute(route);
      expectSameOutput(output, whole());
      if (route.strategy === 'balanced') expect(shards).toBe(route.shards);
      if (route.strategy === 'single') expect(shards).toBe(1);
    },
  );
});

test('one run elsewhere words a source that cannot be found as one run here does', async () => {
  const input = {
    language: 'Solidity',
    sources: { 'a.sol': { urls: ['nowhere.sol'] } },
    settings: { outputSelection: { '*': { '*': ['abi'] } } },
  };
  const context = await contextFor(RELEASE);
  const plan = await wholePlan(await projectOf(input), 'requested', context);
  const part = await compileShard(plan, { shard: 0, processes: 1 }, context);
  const { text } = await mergedOf(plan, [part]);
  expectSameOutput(await jsonToBuffer(text), wholeRun(RELEASE, input));
});

describe('a shard is refused', () => {
  async function planned() {
    const context = await contextFor(RELEASE);
    const project = await projectOf({
      language: 'Solidity',
      sources: { a: { content: 'contract A {} contract B {}' } },
      settings: { outputSelection: { '*': { '*': ['evm.bytecode'] } } },
    });
    const options = { strategy: 'balanced', shards: 2, processes: 1, sourcesMode: 'all' } as const;
    return { context, plan: (await makePlan(project, options, context)).plan };
  }

  test.each([2, -1, 0.5, Number.NaN])('where the plan has no shard %d', async (shard) => {
    const { plan, context } = await planned();
    const failure = await failureOf(compileShard(plan, { shard, processes: 1 }, context));
    expect(failure.code).toBe('USAGE');
    expect(failure.message).toContain(String(shard));
    expect(failure.facts).toEqual(['its shards are numbered from 0 to 1']);
  });

  test('where the compiler is another one than that of the plan', async () => {
    const { plan } = await planned();
    const failure = await failureOf(
      compileShard(plan, { shard: 0, processes: 1 }, await contextFor('0.8.26')),
    );
    expect(failure.code).toBe('COMPILER_MISMATCH');
    expect(failure.facts.join()).toMatch(/solc 0\.8\.28\+commit.*solc 0\.8\.26\+commit/);
    expect(failure.fix).toContain('--solc 0.8.28');
  });

  test('where the compiler is another program with the same version', async () => {
    const { plan, context } = await planned();
    const { compiler } = context;
    const solx = { ...compiler, version: { ...compiler.version, program: 'solx' } };
    const failure = await failureOf(
      compileShard(plan, { shard: 0, processes: 1 }, { ...context, compiler: solx }),
    );
    expect(failure.code).toBe('COMPILER_MISMATCH');
    expect(failure.facts.join()).toMatch(/solc 0\.8\.28\+commit.*solx 0\.8\.28\+commit/);
  });

  test('where work is stopped', async () => {
    const { plan, context } = await planned();
    const stopped = { ...context, signal: AbortSignal.abort() };
    expect((await failureOf(compileShard(plan, { shard: 0, processes: 2 }, stopped))).code).toBe('CANCELLED');
  });
});
