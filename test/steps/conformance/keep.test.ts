import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { ParasolcError } from '../../../src/errors.ts';
import { jsonToBuffer } from '../../../src/json/write.ts';
import { build } from '../../../src/steps/build.ts';
import { compileShard } from '../../../src/steps/compile/compile.ts';
import { readConformanceSet } from '../../../src/steps/conformance/check.ts';
import { keptConformance } from '../../../src/steps/conformance/keep.ts';
import type { Context } from '../../../src/steps/context.ts';
import { SILENT } from '../../../src/steps/observer.ts';
import { makePlan } from '../../../src/steps/plan/plan.ts';
import { type Alteration, unknownCompiler } from '../../support/altered-compiler.ts';
import { failureOf } from '../../support/compiler-inputs.ts';
import { closeCompilers, compilerOf, mergedOf, projectOf } from '../../support/engine.ts';
import { wholeRun } from '../../support/whole-run.ts';

const RELEASE = '0.8.37';
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const kept = join(folder, 'linking');

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeCompilers();
});
beforeEach(() => rmSync(kept, { recursive: true, force: true }));

const INPUT = {
  language: 'Solidity',
  sources: {
    'a.sol': {
      content:
        'contract A { B b = new B(); } contract B { uint public x = 1; } contract C { B b; function f() external { b = new B(); } }',
    },
  },
  settings: {
    viaIR: true,
    optimizer: { enabled: true },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode'] } },
  },
};

/** Everything is asked of the compiler once, whatever number of tests asks it. */
const right = compilerOf(RELEASE).then((compiler) => unknownCompiler(compiler));

interface Told {
  readonly notes: string[];
  readonly runs: string[];
  readonly context: Context;
}

function telling(compiler: Compiler, signal = new AbortController().signal): Told {
  const [notes, runs]: [string[], string[]] = [[], []];
  const observer = {
    ...SILENT,
    note: (text: string) => notes.push(text),
    finished: ({ label, kind }: { label: string; kind: string }) => runs.push(`${kind} ${label}`),
  };
  return { notes, runs, context: { compiler, observer, signal, conformance: keptConformance(kept) } };
}

function keptResults(): { readonly kind: string }[] {
  return readdirSync(kept).map((name) => JSON.parse(readFileSync(join(kept, name), 'utf8')));
}

/** One result of the layouts, and one of each variation. */
async function allConform(): Promise<object[]> {
  const { variations } = await readConformanceSet();
  return ['layouts', ...variations].map(() => ({ kind: 'conforms' }));
}

async function altered(alter: Alteration): Promise<Compiler> {
  return unknownCompiler(await right, alter);
}

/** Spoils the source maps of all Yul runs. */
const WRONG: Alteration = (output, input) =>
  input.startsWith('{"language":"Yul"') ? output.replaceAll('"sourceMap":"', '"sourceMap":"7') : output;

const OPTIONS = { strategy: 'linked', processes: 2, sourcesMode: 'all' } as const;

test('a compiler that nobody knows is checked once, and then links', async () => {
  const first = telling(await right);
  const built = await build(await projectOf(INPUT), OPTIONS, first.context);
  expect(await jsonToBuffer(built.text)).toEqual(wholeRun(RELEASE, INPUT));
  expect(built.plan?.manifest).toMatchObject({ strategy: 'linked' });
  const checks = first.runs.filter((run) => run.startsWith('probe check of linking: '));
  const { layouts, variations } = await readConformanceSet();
  for (const { name } of layouts) expect(checks).toContain(`probe check of linking: ${name}`);
  expect(checks.filter((run) => run.endsWith(': whole')).length).toBe(variations.length);
  const [file = ''] = readdirSync(kept);
  expect(keptResults()).toEqual(await allConform());

  const second = telling(await right);
  const again = await build(await projectOf(INPUT), OPTIONS, second.context);
  expect(await jsonToBuffer(again.text)).toEqual(wholeRun(RELEASE, INPUT));
  expect(again.plan?.manifest).toMatchObject({ strategy: 'linked' });
  expect(second.runs.join()).not.toContain('check of linking');
  expect(second.notes).toEqual([]);

  // What is damaged is found out again.
  writeFileSync(join(kept, file), '{"kind":');
  const third = telling(await right);
  await build(await projectOf(INPUT), OPTIONS, third.context);
  expect(third.runs.join()).toContain('check of linking');
  expect(third.runs.length).toBeLessThan(first.runs.length);
  expect(keptResults()).toEqual(await allConform());
});

/** Enough contracts to be divided. */
function manySources(): object {
  return Object.fromEntries(
    [...'ABCDEFGH'].map((name) => [
      `${name}.sol`,
      { content: `contract ${name} { uint public x = 1; function f() external { x *= 3; } }` },
    ]),
  );
}

test('one that differs does not link: a note says what differs, each time', async () => {
  const wrong = await altered(WRONG);
  const reason = /"\w+" is not linked: its source map has an unknown range \(optimizer on\)$/;
  const project = await projectOf({ ...INPUT, sources: manySources() });
  const options = { shards: 2, processes: 1, sourcesMode: 'all' } as const;
  const known = await makePlan(
    project,
    { ...options, strategy: 'auto' },
    telling(await compilerOf(RELEASE)).context,
  );
  expect(known.plan.manifest).toMatchObject({ strategy: 'linked' });
  for (const isFirst of [true, false]) {
    const { context, notes, runs } = telling(wrong);
    const { plan } = await makePlan(project, { ...options, strategy: 'auto' }, context);
    expect(plan.manifest).toMatchObject({ kind: 'split', strategy: 'balanced' });
    expect(notes.at(-1)).toMatch(/^contracts are not linked: "/);
    expect(notes.at(-1)).toMatch(reason);
    expect(runs.length > 0).toBe(isFirst);
    const failure = await failureOf(makePlan(project, { ...options, strategy: 'linked' }, context));
    expect(failure).toMatchObject({ code: 'STRATEGY_UNAVAILABLE', facts: [expect.stringMatching(reason)] });
  }
  expect(
    keptResults()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['conforms', 'differs']);
});

test('without a check nothing is linked with it', async () => {
  const { context } = telling(await right);
  const failure = await failureOf(
    build(await projectOf(INPUT), OPTIONS, { ...context, conformance: undefined }),
  );
  expect(failure).toMatchObject({
    code: 'STRATEGY_UNAVAILABLE',
    facts: ['this version of solc is not known'],
  });
});

test('another program is not even checked: a note says that it is not solc', async () => {
  const compiler = await compilerOf(RELEASE);
  const solx = { ...compiler, version: { ...compiler.version, program: 'solx' } };
  const { context, notes, runs } = telling(solx);
  const built = await build(await projectOf(INPUT), { ...OPTIONS, strategy: 'auto' }, context);
  expect((await jsonToBuffer(built.text)).equals(wholeRun(RELEASE, INPUT))).toBe(true);
  const reason = 'the compiler is solx, not solc';
  const failure = await failureOf(build(await projectOf(INPUT), OPTIONS, context));
  expect(failure).toMatchObject({ code: 'STRATEGY_UNAVAILABLE', facts: [reason] });
  const plan = await makePlan(
    await projectOf({ ...INPUT, sources: manySources() }),
    { shards: 2, processes: 1, sourcesMode: 'all', strategy: 'auto' },
    context,
  );
  expect(plan.plan.manifest).toMatchObject({ kind: 'split', strategy: 'balanced' });
  expect(notes).toEqual([`contracts are not linked: ${reason}`]);
  expect(runs.join()).not.toContain('check of linking');
});

test('shards follow the plan', async () => {
  const { context } = telling(await right);
  const options = { strategy: 'linked', shards: 2, processes: 1, sourcesMode: 'all' } as const;
  const { plan } = await makePlan(await projectOf(INPUT), options, context);
  const { runs, context: elsewhere } = telling(await right);
  const parts = await Promise.all(
    plan.manifest.shards.map((_, shard) =>
      compileShard(plan, { shard, processes: 1 }, { ...elsewhere, conformance: undefined }),
    ),
  );
  expect(await jsonToBuffer((await mergedOf(plan, parts)).text)).toEqual(wholeRun(RELEASE, INPUT));
  expect(runs.join()).not.toContain('check of linking');
});

test('one that breaks does not link, and is tried again the next time', async () => {
  const compiler = await right;
  const breaking: Compiler = {
    ...compiler,
    run: async (run) => {
      if (run.label.startsWith('IR run')) throw new ParasolcError('COMPILER_FAILED', 'it has crashed');
      if (run.label === 'jumps beside data') throw new ParasolcError('COMPILER_OUT_OF_MEMORY', 'no room');
      return compiler.run(run);
    },
  };
  const failure = await failureOf(build(await projectOf(INPUT), OPTIONS, telling(breaking).context));
  expect(failure).toMatchObject({ code: 'STRATEGY_UNAVAILABLE', facts: ['no room'] });
  expect(existsSync(kept)).toBe(false);
});

test('a build that is cancelled keeps nothing', async () => {
  const stop = new AbortController();
  const compiler = await right;
  const stopping: Compiler = {
    ...compiler,
    run: async (run) => {
      stop.abort();
      throw new ParasolcError('CANCELLED', `${run.label} was cancelled`);
    },
  };
  const failure = await failureOf(
    build(await projectOf(INPUT), OPTIONS, telling(stopping, stop.signal).context),
  );
  expect(failure).toMatchObject({ code: 'CANCELLED' });
  expect(existsSync(kept)).toBe(false);
});

test('builds at once check once', async () => {
  const compiler = await right;
  const runs: string[] = [];
  const outputs = await Promise.all(
    [1, 2, 3].map(async () => {
      const told = telling(compiler);
      const built = await build(await projectOf(INPUT), OPTIONS, told.context);
      runs.push(...told.runs.filter((run) => run.includes('check of linking')));
      return jsonToBuffer(built.text);
    }),
  );
  expect(runs.filter((run) => run.endsWith(': jumps beside data')).length).toBe(1);
  for (const output of outputs) expect(output).toEqual(wholeRun(RELEASE, INPUT));
  expect(keptResults()).toEqual(await allConform());
});
