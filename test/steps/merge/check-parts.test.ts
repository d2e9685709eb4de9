import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textBytes } from '../../../src/bytes.ts';
import type { Part, PrintedContract, SplitPart, Unit } from '../../../src/exchange/part.ts';
import type { PartStamp } from '../../../src/exchange/part-folder.ts';
import type { SplitPlan } from '../../../src/exchange/plan.ts';
import { jsonToBuffer } from '../../../src/json/write.ts';
import { checkContracts, checkShards, type StampedPart } from '../../../src/steps/merge/check-parts.ts';
import { mergeParts } from '../../../src/steps/merge/merge.ts';
import { VERSION } from '../../../src/version.ts';
import { inputOf, planAndParts, planFor, RELEASE, SOURCES, stampOf, textOf } from '../../exchange/plans.ts';
import { failureOf } from '../../support/compiler-inputs.ts';
import { closeCompilers, contextFor, mergedOf, projectOf } from '../../support/engine.ts';
import { expectSameOutput } from '../../support/same-output.ts';
import { wholeRun } from '../../support/whole-run.ts';

const DIGEST = 'd'.repeat(64);

let made: Awaited<ReturnType<typeof planAndParts>>;
let parts: readonly [SplitPart, SplitPart, SplitPart];
beforeAll(async () => {
  made = await planAndParts({ shards: 3 });
  const [first, second, third] = made.parts;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three parts are needed');
  parts = [first, second, third];
});
afterAll(closeCompilers);

/** A part as it comes from disk. */
function stamped(part: Part, changes: Partial<PartStamp> = {}): StampedPart {
  return { part, stamp: { ...stampOf(made.plan, DIGEST), tool: VERSION, ...changes } };
}

interface Refusal {
  readonly code: string;
  readonly facts: readonly string[];
  readonly fix: string | undefined;
}

/** Why parts are refused before they are merged. */
function refusalOf(given: readonly StampedPart[]): Promise<Refusal> {
  return failureOf((async () => checkShards(made.plan, given, DIGEST))());
}

/** Why parts are refused when they are merged. */
function refusal(changed: readonly Part[]): Promise<Refusal> {
  return failureOf(mergeParts(made.plan, changed));
}

test('the parts of a plan make the output of one run, in whatever order they come', async () => {
  const expected = wholeRun(RELEASE, inputOf(SOURCES));
  const [a, b, c] = parts;
  for (const order of [
    [a, b, c],
    [c, a, b],
    [b, c, a],
  ]) {
    checkShards(
      made.plan,
      order.map((part) => stamped(part)),
      DIGEST,
    );
    const { text, hasErrors } = await mergedOf(made.plan, order);
    expectSameOutput(await jsonToBuffer(text), expected);
    expect(hasErrors).toBe(false);
  }
});

describe('are incomplete', () => {
  test('where one is missing, or given twice', async () => {
    const [a, b, c] = parts.map((part) => stamped(part)) as [StampedPart, StampedPart, StampedPart];
    expect(await refusalOf([a, c])).toMatchObject({
      code: 'PARTS_INCOMPLETE',
      facts: ['shard 1 is missing'],
    });
    expect(await refusalOf([a, b, c, b])).toMatchObject({
      code: 'PARTS_INCOMPLETE',
      facts: ['shard 1 is given 2 times'],
    });
  });

  test('and all that are missing or given twice are named', async () => {
    const b = stamped(parts[1]);
    expect((await refusalOf([])).facts).toEqual([0, 1, 2].map((shard) => `shard ${shard} is missing`));
    expect((await refusalOf([b, b, b])).facts).toEqual([
      'shard 0 is missing',
      'shard 1 is given 3 times',
      'shard 2 is missing',
    ]);
  });
});

describe('do not fit', () => {
  test.each<[string, Partial<PartStamp>, Partial<SplitPart>, string]>([
    ['of another plan', { plan: 'e'.repeat(64) }, {}, 'shard 0: made from another plan (eeeeeeeeeeee)'],
    [
      'of another compiler',
      { compiler: { release: RELEASE, build: '0.8.28+commit.00000000' } },
      {},
      'shard 0: compiled by solc 0.8.28+commit.00000000',
    ],
    ['of another version of the tool', { tool: '0.0.1' }, {}, 'shard 0: made by version 0.0.1 of parasolc'],
    ['of a shard that the plan does not have', {}, { shard: 3 }, 'shard 3: the plan has no such shard'],
  ])('%s', async (_, stamp, changes, fact) => {
    const [a, b, c] = parts;
    const { code, facts, fix } = await refusalOf([
      stamped({ ...a, ...changes }, stamp),
      stamped(b),
      stamped(c),
    ]);
    expect(code).toBe('PART_INVALID');
    expect(facts).toContain(fact);
    expect(fix).toBeDefined();
  });

  test('and all that is wrong is named, with what is missing', async () => {
    const [a, b] = parts;
    const { code, facts } = await refusalOf([
      stamped(a, { tool: '0.0.1', plan: 'e'.repeat(64) }),
      stamped({ ...b, shard: 7 }),
    ]);
    expect(code).toBe('PART_INVALID');
    expect(facts).toEqual([
      `plan: dddddddddddd, solc ${made.plan.manifest.compiler.build}, version ${VERSION}`,
      'shard 0: made from another plan (eeeeeeeeeeee)',
      'shard 0: made by version 0.0.1 of parasolc',
      'shard 7: the plan has no such shard',
      'shard 1 is missing',
      'shard 2 is missing',
    ]);
  });
});

describe('have other contracts than planned', () => {
  /** The parts, with units of the first one changed. */
  const withUnits = (changed: (unit: Unit) => Partial<Unit>): Part[] => {
    const [a, b, c] = parts;
    return [{ ...a, units: a.units.map((unit) => ({ ...unit, ...changed(unit) })) }, b, c];
  };
  const first = (): string => parts[0].units[0]?.contracts[0] ?? '';

  test.each<[string, (contracts: readonly string[]) => string[], () => string[]]>([
    [
      'another one',
      (contracts) => [...contracts.slice(1), 'x.sol:X'],
      () => [`missing: ${first()}`, 'not planned: x.sol:X'],
    ],
    ['one more', (contracts) => [...contracts, 'x.sol:X'], () => ['not planned: x.sol:X']],
    [
      'one twice',
      (contracts) => [...contracts, ...contracts.slice(0, 1)],
      () => [`given 2 times: ${first()}`],
    ],
    ['one less', (contracts) => contracts.slice(1), () => [`missing: ${first()}`]],
  ])('%s', async (_, changed, facts) => {
    const { code, ...said } = await refusal(
      withUnits(({ contracts }) => ({ contracts: changed(contracts) })),
    );
    expect(code).toBe('PART_INVALID');
    expect(said.facts).toEqual(facts());
    expect(said.fix).toBeDefined();
  });

  test('none', async () => {
    const [a, b, c] = parts;
    const { code, facts } = await refusal([{ ...a, units: [] }, b, c]);
    expect(code).toBe('PART_INVALID');
    expect(facts).toEqual(a.units.flatMap(({ contracts }) => contracts.map((id) => `missing: ${id}`)));
  });

  test('one that another shard has as well', async () => {
    const [a, b, c] = parts;
    const { facts } = await refusal([a, { ...b, units: [...b.units, ...a.units] }, c]);
    expect(facts).toEqual(a.units.flatMap(({ contracts }) => contracts.map((id) => `given 2 times: ${id}`)));
  });
});

describe('contracts are checked', () => {
  const contract = (id: string): PrintedContract => ({ contract: id, object: undefined, ir: undefined });
  /** A part with these contracts printed, and these compiled directly. */
  const partOf = (printed: readonly string[], direct: readonly string[] = []): SplitPart => ({
    ...parts[0],
    units: parts[0].units.slice(0, 1).map((unit) => ({ ...unit, contracts: direct })),
    printed: printed.map(contract),
  });
  const planOf = (changes: Partial<SplitPlan['manifest']>): SplitPlan => ({
    ...made.plan,
    manifest: { ...made.plan.manifest, ...changes },
  });
  const check = async (plan: SplitPlan, given: readonly SplitPart[]): Promise<void> =>
    checkContracts(plan, given);

  test('by the plan, those that were printed and those that were compiled directly alike', async () => {
    const plan = planOf({ generated: ['a:A', 'a:B', 'b:C'] });
    await check(plan, [partOf(['a:A']), partOf(['b:C'], ['a:B'])]);
    const { code, facts } = await failureOf(check(plan, [partOf(['a:A', 'a:B']), partOf(['x:X'], ['a:B'])]));
    expect(code).toBe('PART_INVALID');
    expect(facts).toEqual(['given 2 times: a:B', 'missing: b:C', 'not planned: x:X']);
  });

  test('by the list of the compiler in a plan that is an estimate, as far as they are selected', async () => {
    const selection: SplitPlan['manifest']['selection'] = [
      ['a', [['*', ['evm.bytecode']]]],
      ['b:b', [['C', ['evm.bytecode']]]],
    ];
    const contracts = ['a:A', 'a:B', 'b:b:C', 'b:b:D', 'c:E'];
    const analysis = { output: textBytes('{}'), contracts };
    // What the plan expected does not count.
    const plan = planOf({ estimated: true, strategy: 'linked', selection, generated: ['a:A', 'z:Z'] });
    const listing = (part: SplitPart): SplitPart => ({ ...part, analysis });
    await check(plan, [listing(partOf(['a:A'])), partOf(['b:b:C'], ['a:B'])]);
    const { facts } = await failureOf(
      check(plan, [listing(partOf(['a:A', 'a:A'])), partOf(['c:E'], ['a:B'])]),
    );
    expect(facts).toEqual(['given 2 times: a:A', 'missing: b:b:C', 'not planned: c:E']);
  });

  test('and not more are named than can be read', async () => {
    const plan = planOf({ generated: Array.from({ length: 100 }, (_, index) => `a:C${index}`) });
    expect((await failureOf(check(plan, []))).facts).toHaveLength(20);
  });
});

describe('hold something else than they say', () => {
  /** The parts with the output of the first unit changed. */
  async function withOutput(changed: (output: Output) => unknown): Promise<Part[]> {
    const text = (await textOf(firstUnit().output)) ?? '';
    return withUnit({ output: textBytes(JSON.stringify(changed(JSON.parse(text)))) });
  }
  type Output = { contracts: Record<string, Record<string, object>> };
  const firstUnit = (): Unit => {
    const [unit, ...others] = parts[0].units;
    if (unit === undefined || others.length > 0) throw new Error('one unit was expected');
    return unit;
  };
  const withUnit = (changes: Partial<Unit>): Part[] => {
    const [a, b, c] = parts;
    return [{ ...a, units: [{ ...firstUnit(), ...changes }] }, b, c];
  };
  const planned = (): string => firstUnit().contracts[0] ?? '';

  test('not a contract that is planned', async () => {
    const { code, facts } = await refusal(await withOutput((output) => ({ ...output, contracts: {} })));
    expect(code).toBe('PART_INVALID');
    expect(facts).toContain(`missing: ${planned()}`);
  });

  test('a contract that is not planned', async () => {
    const changed = await withOutput((output) => ({
      ...output,
      contracts: { ...output.contracts, 'x.sol': { X: {}, Y: {} } },
    }));
    expect(await refusal(changed)).toMatchObject({
      code: 'PART_INVALID',
      facts: ['not planned: x.sol:X', 'not planned: x.sol:Y'],
    });
  });

  test('no contracts at all, or something that is no output', async () => {
    expect((await refusal(await withOutput(() => ({})))).facts).toContain(`missing: ${planned()}`);
    expect((await refusal(await withOutput(() => []))).code).toBe('PART_INVALID');
    expect((await refusal(withUnit({ output: textBytes('{"contracts":') }))).code).toBe(
      'COMPILER_OUTPUT_INVALID',
    );
  });

  test('a failure that is no output', async () => {
    const failure = { contract: planned(), output: textBytes('{"errors":') };
    expect((await refusal(withUnit({ failure }))).code).toBe('COMPILER_OUTPUT_INVALID');
  });

  test('no analysis, where the plan has none', async () => {
    const failure = await failureOf(mergeParts({ ...made.plan, analysis: undefined }, [...parts]));
    expect(failure).toMatchObject({ code: 'PART_INVALID', fix: 'compile shard 0 again' });
  });
});

test('a plan with nothing to generate needs no parts', async () => {
  const input = { ...inputOf(SOURCES), settings: { outputSelection: { '*': { '*': ['abi'] } } } };
  const plan = await planFor(await projectOf(input), await contextFor(RELEASE), 3);
  expect(plan.manifest.shards).toEqual([]);
  const { text } = await mergedOf(plan, []);
  expectSameOutput(await jsonToBuffer(text), wholeRun(RELEASE, input));
  checkShards(plan, [], DIGEST);
  expect((await failureOf(mergeParts(plan, [...parts]))).code).toBe('PART_INVALID');
});
