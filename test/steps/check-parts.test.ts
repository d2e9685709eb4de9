import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import type { Part, PartManifest } from '../../src/exchange/part.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { mergeParts } from '../../src/steps/merge.ts';
import { inputOf, planAndParts, planFor, RELEASE, SOURCES, textOf } from '../exchange/plans.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { closeCompilers, contextFor, projectOf } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

const DIGEST = 'd'.repeat(64);

let made: Awaited<ReturnType<typeof planAndParts>>;
let parts: readonly [Part, Part, Part];
beforeAll(async () => {
  made = await planAndParts(DIGEST, { shards: 3 });
  const [first, second, third] = made.parts;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three parts are needed');
  parts = [first, second, third];
});
afterAll(closeCompilers);

function withManifest(part: Part, changes: Partial<PartManifest>): Part {
  return { ...part, manifest: { ...part.manifest, ...changes } };
}

async function refusal(
  changed: readonly Part[],
): Promise<{ code: string; facts: readonly string[]; remedy: string | undefined }> {
  const { code, facts, remedy } = await failureOf(mergeParts(made.plan, changed, DIGEST));
  return { code, facts, remedy };
}

test('the parts of a plan make the output of one run, in whatever order they come', async () => {
  const expected = wholeRun(RELEASE, inputOf(SOURCES));
  const [a, b, c] = parts;
  for (const order of [
    [a, b, c],
    [c, a, b],
    [b, c, a],
  ]) {
    const { text, hasErrors } = await mergeParts(made.plan, order, DIGEST);
    expectSameOutput(await jsonToBuffer(text), expected);
    expect(hasErrors).toBe(false);
  }
});

describe('are incomplete', () => {
  test('where one is missing, or given twice', async () => {
    const [a, b, c] = parts;
    expect(await refusal([a, c])).toMatchObject({ code: 'PARTS_INCOMPLETE', facts: ['shard 1 is missing'] });
    expect(await refusal([a, b, c, b])).toMatchObject({
      code: 'PARTS_INCOMPLETE',
      facts: ['shard 1 is given 2 times'],
    });
  });

  test('and all that are missing or given twice are named', async () => {
    const [, b] = parts;
    expect((await refusal([])).facts).toEqual([0, 1, 2].map((shard) => `shard ${shard} is missing`));
    expect((await refusal([b, b, b])).facts).toEqual([
      'shard 0 is missing',
      'shard 1 is given 3 times',
      'shard 2 is missing',
    ]);
  });
});

describe('do not fit', () => {
  test.each<[string, Partial<PartManifest>, string]>([
    ['of another plan', { plan: 'e'.repeat(64) }, 'shard 0: made from another plan (eeeeeeeeeeee)'],
    [
      'of another compiler',
      { compiler: { release: RELEASE, build: '0.8.28+commit.00000000' } },
      'shard 0: compiled by solc 0.8.28+commit.00000000',
    ],
    ['of another version of the tool', { tool: '0.0.1' }, 'shard 0: made by version 0.0.1 of this tool'],
    ['of a shard that the plan does not have', { shard: 3 }, 'shard 3: the plan has no such shard'],
    ['with no contracts', { units: [] }, 'shard 0: its contracts are not those planned'],
  ])('%s', async (_, changes, fact) => {
    const [a, b, c] = parts;
    const { code, facts, remedy } = await refusal([withManifest(a, changes), b, c]);
    expect(code).toBe('PART_INVALID');
    expect(facts).toContain(fact);
    expect(remedy).toBeDefined();
  });

  test.each<[string, (contracts: readonly string[]) => string[]]>([
    ['another one', (contracts) => [...contracts.slice(1), 'x.sol:X']],
    ['one more', (contracts) => [...contracts, 'x.sol:X']],
    ['one twice', (contracts) => [...contracts, ...contracts.slice(0, 1)]],
    ['one less', (contracts) => contracts.slice(1)],
  ])('with other contracts than planned: %s', async (_, changed) => {
    const [a, b, c] = parts;
    const units = a.manifest.units.map((unit) => ({ ...unit, contracts: changed(unit.contracts) }));
    expect((await refusal([withManifest(a, { units }), b, c])).facts).toContain(
      'shard 0: its contracts are not those planned',
    );
  });

  test('and all that is wrong is named, with what is missing', async () => {
    const [a, b] = parts;
    const { code, facts } = await refusal([
      withManifest(a, { tool: '0.0.1', plan: 'e'.repeat(64) }),
      withManifest(b, { shard: 7 }),
    ]);
    expect(code).toBe('PART_INVALID');
    expect(facts).toEqual([
      `plan: dddddddddddd, solc ${made.plan.manifest.compiler.build}, version ${made.plan.manifest.tool}`,
      'shard 0: made from another plan (eeeeeeeeeeee)',
      'shard 0: made by version 0.0.1 of this tool',
      'shard 7: the plan has no such shard',
      'shard 1 is missing',
      'shard 2 is missing',
    ]);
  });
});

describe('hold something else than they say', () => {
  /** The parts with the output of the first unit changed. */
  async function withOutput(changed: (output: Output) => unknown): Promise<Part[]> {
    const [a, b, c] = parts;
    const text = (await textOf(a.units[0]?.output)) ?? '';
    return [
      { ...a, units: [{ output: textBytes(JSON.stringify(changed(JSON.parse(text)))), failure: undefined }] },
      b,
      c,
    ];
  }
  type Output = { contracts: Record<string, Record<string, object>> };
  const planned = (): string => parts[0].manifest.units[0]?.contracts[0] ?? '';

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
    const [a, b, c] = parts;
    const cut = { ...a, units: [{ output: textBytes('{"contracts":'), failure: undefined }] };
    expect((await refusal([cut, b, c])).code).toBe('COMPILER_OUTPUT_INVALID');
  });

  test('a failure that they do not mention, or none where they mention one', async () => {
    const [a, b, c] = parts;
    const output = a.units[0]?.output ?? textBytes('{}');
    expect((await refusal([{ ...a, units: [{ output, failure: textBytes('{}') }] }, b, c])).code).toBe(
      'PART_INVALID',
    );
    const units = a.manifest.units.map((unit) => ({ ...unit, failedAt: planned() }));
    expect((await refusal([withManifest(a, { units }), b, c])).code).toBe('PART_INVALID');
    expect((await refusal([{ ...a, units: [] }, b, c])).code).toBe('PART_INVALID');
  });
});

test('a plan with nothing to generate needs no parts', async () => {
  const input = { ...inputOf(SOURCES), settings: { outputSelection: { '*': { '*': ['abi'] } } } };
  const plan = await planFor(await projectOf(input), await contextFor(RELEASE), 3);
  expect(plan.manifest.shards).toEqual([]);
  const { text } = await mergeParts(plan, [], DIGEST);
  expectSameOutput(await jsonToBuffer(text), wholeRun(RELEASE, input));
  expect((await failureOf(mergeParts(plan, [...parts], DIGEST))).code).toBe('PART_INVALID');
});
