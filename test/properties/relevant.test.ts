import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type JsonValue, stringifySorted } from '../../src/json/sorted.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { CHANGES, edits, respacedInput } from '../support/generate/edits.ts';
import { projects } from '../support/generate/projects.ts';
import type { StandardJsonInput } from '../support/generate/render.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { buildStored } from '../support/stored.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per case. More, at other seeds: `RUNS=500 SEED=1 npx vitest run --project properties relevant`. */
const RUNS = Number(process.env.RUNS ?? 10);
const SEED = Number(process.env.SEED ?? 20_261);

const folder = mkdtempSync(join(tmpdir(), 'parasolc-relevant-'));
afterAll(async () => {
  await closeCompilers();
  rmSync(folder, { recursive: true });
});

/** Outputs without source indices and AST ids, and code with source maps, which are translated. */
const PLAIN = [
  'abi',
  'metadata',
  'userdoc',
  'evm.methodIdentifiers',
  'evm.gasEstimates',
  ...['object', 'opcodes', 'linkReferences'].flatMap((part) => [
    `evm.bytecode.${part}`,
    `evm.deployedBytecode.${part}`,
  ]),
];
const TRANSLATED = ['evm.bytecode', 'evm.deployedBytecode', 'storageLayout'];

interface Output {
  readonly errors?: readonly { readonly severity: string }[];
  readonly sources?: Readonly<Record<string, { readonly ast?: { readonly nodes: readonly ImportNode[] } }>>;
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

interface ImportNode {
  readonly nodeType: string;
  readonly absolutePath?: string;
}

function selecting(input: StandardJsonInput, outputSelection: object): StandardJsonInput {
  return { ...input, settings: { ...input.settings, outputSelection } };
}

function parsed(output: Buffer): Output {
  return JSON.parse(output.toString()) as Output;
}

/**
 * Each source compiled by solc with what it imports and nothing else. `null`: solc can compile a source of an import
 * cycle only if it comes to the cycle through another one.
 */
function eachByItself(
  release: string,
  input: StandardJsonInput,
  outputs: readonly string[],
): Map<string, unknown> {
  const trees = parsed(wholeRun(release, selecting(input, { '*': { '': ['ast'] } }))).sources ?? {};
  const contracts = Object.keys(input.sources).map((root) => {
    const names = new Set([root]);
    for (const name of names) {
      for (const { nodeType, absolutePath } of trees[name]?.ast?.nodes ?? [])
        if (nodeType === 'ImportDirective' && absolutePath !== undefined) names.add(absolutePath);
    }
    const sources = Object.fromEntries(Object.entries(input.sources).filter(([name]) => names.has(name)));
    const output = parsed(wholeRun(release, selecting({ ...input, sources }, { [root]: { '*': outputs } })));
    const fails = output.errors?.some(({ severity }) => severity === 'error') ?? false;
    return [root, fails ? null : output.contracts?.[root]] as const;
  });
  return new Map(contracts.filter(([, found]) => found !== undefined));
}

/** What of the outputs of contracts holds no index and no id. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const translated = [
    'sourceMap',
    'generatedSources',
    'functionDebugData',
    'immutableReferences',
    'storageLayout',
  ];
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      translated.includes(key) ? [] : [[key, plain(member)]],
    ),
  );
}

function textOf(value: unknown): Buffer {
  return Buffer.from(stringifySorted(value as JsonValue));
}

/** Of these, via IR, what is compiled is known again if comments change. */
const KEPT: readonly string[] = PLAIN.filter((output) => output !== 'evm.gasEstimates');

describe.each([
  ['0.8.20', false],
  ['0.8.28', false],
  ['0.8.28', true],
] as const)('solc %s, relevant sources, kept: %s', (release, linkable) => {
  const plainOutputs = linkable ? KEPT : PLAIN;
  const outputs = [...plainOutputs, ...TRANSLATED];

  test('each source comes out as solc compiles it by itself, cold and warm, in all ways', async () => {
    const drawn = fc.record({
      project: projects(release, { faults: [], maxContracts: linkable ? 4 : 6, linkable }),
      change: fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(9)),
      numbers: edits,
      strategy: fc.constantFrom('auto', 'balanced', 'clustered', 'naive'),
      jobs: fc.constantFrom(1, 3),
    });
    let split = 0;
    await fc.assert(
      fc.asyncProperty(drawn, async ({ project, numbers, change: [kind, at], strategy, jobs }) => {
        const first = selecting(project.input, { '*': { '*': outputs } });
        const changed = CHANGES[kind]?.(first, at) ?? first;
        for (const input of [first, respacedInput(first, numbers), changed, first]) {
          const cold = await runEngine(release, input, { sourcesMode: 'relevant' });
          const options = { store: join(folder, release), strategy, jobs, sourcesMode: 'relevant' } as const;
          const { output } = await buildStored(release, input, options);
          expectSameOutput(output, cold.output);
          if (cold.built.plan?.manifest.kind !== 'split') continue;
          split += 1;
          const expected = eachByItself(release, input, plainOutputs);
          const ours = Object.entries(parsed(output).contracts ?? {}).filter(
            ([source]) => expected.get(source) !== null,
          );
          const theirs = [...expected].filter(([, contracts]) => contracts !== null);
          expectSameOutput(textOf(plain(Object.fromEntries(ours))), textOf(Object.fromEntries(theirs)));
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    expect(split).toBeGreaterThan(0);
  });
});
