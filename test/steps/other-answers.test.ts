/** Compilers that answer well-formed things to what nobody asked. The programs are in `test/fixtures/faults`. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { openNativeCompiler } from '../../src/compilers/run/native.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Strategy } from '../../src/scheduling/strategy-names.ts';
import { build } from '../../src/steps/build.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import type { Context } from '../../src/steps/context.ts';
import { SILENT } from '../../src/steps/observer.ts';
import { makePlan, wholePlan } from '../../src/steps/plan/plan.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers, contextFor, projectOf } from '../support/engine.ts';

afterAll(closeCompilers);

const INPUT = {
  language: 'Solidity',
  sources: { 'A.sol': { content: 'contract A {}' }, 'B.sol': { content: 'contract B {}' } },
  settings: { viaIR: true, outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } },
};

const FAULTS: readonly (readonly [name: string, fact: string])[] = [
  ['answers-nothing.sh', 'it has neither "sources" nor an error'],
  ['answers-for-others.sh', 'it lacks the source "A.sol"'],
  ['answers-for-some.sh', 'it lacks the source "B.sol"'],
  ['answers-for-more.sh', 'it has contracts of "C.sol", which is not among its sources'],
];

async function withFault(name: string, work: (context: Context) => Promise<unknown>): Promise<unknown> {
  const path = fileURLToPath(new URL(`../fixtures/faults/${name}`, import.meta.url));
  const compiler = await openNativeCompiler(path);
  try {
    return await work({ compiler, observer: SILENT, signal: new AbortController().signal });
  } finally {
    await compiler.close();
  }
}

describe.each(FAULTS)('%s', (name, fact) => {
  const refused = {
    code: 'COMPILER_OUTPUT_INVALID',
    message: expect.stringContaining('does not match its input'),
    facts: expect.arrayContaining([fact]),
  };

  test.each(['single', 'auto', 'linked', 'balanced'] as const)('is not believed: %s', async (strategy) => {
    const project = await projectOf(INPUT);
    const options = { strategy, processes: 2, sourcesMode: 'all' } as const;
    expect(await failureOf(withFault(name, (context) => build(project, options, context)))).toMatchObject(
      refused,
    );
  });

  test('is not believed: a shard of one run', async () => {
    const plan = await wholePlan(await projectOf(INPUT), 'requested', await contextFor('0.8.28'));
    const compiled = withFault(name, (context) => compileShard(plan, { shard: 0, processes: 1 }, context));
    expect(await failureOf(compiled)).toMatchObject(refused);
  });

  test('is not believed: a shard of several', async () => {
    const project = await projectOf(INPUT);
    const context = await contextFor('0.8.28');
    const options = { strategy: 'naive', shards: 2, processes: 1, sourcesMode: 'all' } as const;
    const { plan } = await makePlan(project, options, context);
    expect(plan.manifest.shards.length).toBe(2);
    const [failures] = (await withFault(name, (fault) =>
      Promise.all(
        plan.manifest.shards
          .flatMap(({ contracts }, shard) => (contracts.includes('B.sol:B') ? [shard] : []))
          .map((shard) => failureOf(compileShard(plan, { shard, processes: 1 }, fault))),
      ),
    )) as readonly unknown[];
    expect(failures).toMatchObject({ code: 'COMPILER_OUTPUT_INVALID' });
  });
});

test('a contract that is in no source is not believed', async () => {
  const { compiler, ...context } = await contextFor('0.8.28');
  const inventive = {
    ...compiler,
    run: async (run: Parameters<typeof compiler.run>[0]) => {
      const result = await compiler.run(run);
      const output = JSON.parse((await result.output.read(0, result.output.size)).toString());
      const { A } = output.contracts?.['A.sol'] ?? {};
      if (A !== undefined) output.contracts['A.sol'].Z = A;
      return { ...result, output: memoryBytes([Buffer.from(JSON.stringify(output))]) };
    },
  };
  const built = async (strategy: Strategy) => {
    const options = { strategy, processes: 2, sourcesMode: 'all' } as const;
    return build(await projectOf(INPUT), options, { ...context, compiler: inventive });
  };
  expect(await failureOf(built('naive'))).toMatchObject({
    code: 'COMPILER_OUTPUT_INVALID',
    facts: ['there is no contract "A.sol:Z"'],
  });
  // What we read in the sources is no better than the compiler's word: it is asked for the whole output.
  const whole = await jsonToBuffer((await built('single')).text);
  for (const strategy of ['auto', 'linked', 'balanced'] as const) {
    const { parts, text } = await built(strategy);
    expect(parts.filter(({ kind }) => kind === 'split')).toEqual([]);
    expect(await jsonToBuffer(text)).toEqual(whole);
  }
});
