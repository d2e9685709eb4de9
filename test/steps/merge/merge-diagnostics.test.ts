import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../../src/bytes.ts';
import type { SplitPlanManifest } from '../../../src/exchange/plan.ts';
import type { Diagnostic } from '../../../src/standard-json/diagnostics.ts';
import { mergeDiagnostics } from '../../../src/steps/merge/merge-diagnostics.ts';
import type { RunDiagnostics, RunFailure } from '../../../src/steps/merge/part-diagnostics.ts';
import { isNeedsOneRun } from '../../../src/steps/outcome.ts';

/** Contracts A, B, C and D of one source, in this order. C embeds D. All but D are asked for. */
const NAMES = ['A', 'B', 'C', 'D'] as const;
const idOf = (name: string): string => `s.sol:${name}`;

const PLAN: SplitPlanManifest = {
  kind: 'split',
  compiler: { release: '0.8.28', build: '0.8.28+commit.7893614a' },
  reason: 'a test',
  shards: [],
  strategy: 'balanced',
  sourcesMode: 'all',
  pipeline: { viaIR: false, optimizer: false },
  selection: [],
  requested: NAMES.map(idOf),
  generated: ['A', 'B', 'C'].map(idOf),
  estimated: false,
  graph: {
    sources: [{ name: 's.sol', nodes: 1, imports: [] }],
    contracts: NAMES.map((name, index) => ({
      ...{ id: idOf(name), source: 's.sol', name, start: index * 10, end: index * 10 + 9, deployable: true },
      dependencies: name === 'C' ? [idOf('D')] : [],
      embeds: [],
      weight: 1,
    })),
  },
  parseOrder: [],
};

const placeOf = (name: (typeof NAMES)[number]): Diagnostic['location'] => {
  const start = NAMES.indexOf(name) * 10;
  return { file: 's.sol', start, end: start + 9 };
};

/** A warning of analysis. */
const unused = (text: string): Diagnostic => ({
  ...{ text, isError: false, errorCode: '2072' },
  location: undefined,
});

/** A warning of code generation: the code size of a contract. */
const large = (name: (typeof NAMES)[number]): Diagnostic => ({
  ...{ text: `${name} is large`, isError: false, errorCode: '5574' },
  location: placeOf(name),
});

/** An error that solc throws. */
const stackTooDeep = (name: (typeof NAMES)[number]): Diagnostic => ({
  ...{ text: `${name} is too deep`, isError: true, errorCode: undefined },
  location: undefined,
});

/** An error that solc reports: an immutable is read and never assigned. */
const unassigned = (name: (typeof NAMES)[number]): Diagnostic => ({
  ...{ text: `${name} reads nothing`, isError: true, errorCode: '1284' },
  location: undefined,
});

const run = (diagnostics: readonly Diagnostic[], failure?: RunFailure): RunDiagnostics => ({
  ...{ label: 'a run', contracts: [], diagnostics, failure },
});

const failureOf = (
  name: (typeof NAMES)[number],
  diagnostics: readonly Diagnostic[],
  replacesEverything = false,
): RunFailure => ({
  ...{ contract: idOf(name), output: memoryBytes([Buffer.from(name)]), diagnostics, replacesEverything },
});

function textsOf(analysis: readonly Diagnostic[], ...runs: readonly RunDiagnostics[]): readonly string[] {
  const merged = mergeDiagnostics(PLAN, analysis, runs);
  if (merged.kind !== 'list') throw new Error(merged.kind);
  return merged.list.map(({ text }) => text);
}

describe('the diagnostics of several runs', () => {
  const analysis = [unused('x'), unused('y')];

  test('are those of analysis once, then those of code generation in the order of one run', () => {
    const runs = [run([...analysis, large('C'), large('A')]), run([...analysis, large('B')])];
    expect(textsOf(analysis, ...runs)).toEqual(['x', 'y', 'A is large', 'B is large', 'C is large']);
    expect(textsOf(analysis, ...[...runs].reverse())).toEqual(textsOf(analysis, ...runs));
  });

  test('come once each, however many runs compiled the contract, and after what the contract embeds', () => {
    const both = run([large('C'), large('D')]);
    expect(textsOf([], both, run([large('D')]), both)).toEqual(['D is large', 'C is large']);
  });

  test('keep those of analysis that are the same text twice', () => {
    const twice = [unused('x'), unused('x')];
    expect(textsOf(twice, run(twice))).toEqual(['x', 'x']);
  });

  test('of which one cannot be placed need one run', () => {
    const elsewhere = { ...large('A'), location: { file: 's.sol', start: 5, end: 7 } };
    expect(isNeedsOneRun(mergeDiagnostics(PLAN, analysis, [run([elsewhere])]))).toBe(true);
    expect(isNeedsOneRun(mergeDiagnostics(PLAN, [], [run([unused('nobody said so before')])]))).toBe(true);
  });

  test('that reach the 256 warnings of a run need one run, unless none is of code generation', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => unused(`${index}`));
    expect(textsOf(many(254), run([...many(254), large('A')]))).toHaveLength(255);
    expect(isNeedsOneRun(mergeDiagnostics(PLAN, many(255), [run([...many(255), large('A')])]))).toBe(true);
    expect(textsOf(many(256), run(many(256)))).toHaveLength(256);
  });
});

describe('a failure of code generation', () => {
  const analysis = [unused('x')];
  const failingB = failureOf('B', [...analysis, unassigned('B')]);

  test('comes after what one run said until then, and hides what comes later', () => {
    const runs = [run([...analysis, large('A'), large('C')]), run(analysis, failingB)];
    expect(textsOf(analysis, ...runs)).toEqual(['x', 'A is large', 'B reads nothing']);
  });

  test('is the first one in the order of one run, whichever run had it', () => {
    const failingA = failureOf('A', [...analysis, unassigned('A')]);
    expect(textsOf(analysis, run([], failingB), run([], failingA))).toEqual(['x', 'A reads nothing']);
  });

  test.each([['with', analysis] as const, ['without', []] as const])(
    'that solc throws stands alone, %s other diagnostics',
    (_, others) => {
      const alone = failureOf('B', [stackTooDeep('B')]);
      expect(textsOf(others, run([...others, large('A')]), run([], alone))).toEqual(['B is too deep']);
    },
  );

  test('that replaces everything is the output', async () => {
    const merged = mergeDiagnostics(PLAN, analysis, [run([], failureOf('C', [], true))]);
    expect(merged.kind === 'replaced' && (await merged.output.read(0, 1)).toString()).toBe('C');
  });
});
