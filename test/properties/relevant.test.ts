import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { differencesFromEachAlone, PLAIN_OUTPUTS, selectingTranslated } from '../support/each-alone.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { CHANGES, edits, respacedInput } from '../support/generate/edits.ts';
import { projects } from '../support/generate/projects.ts';
import { differencesFromWhole } from '../support/relevant-output.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { buildStored } from '../support/stored.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per case. More, at other seeds: `RUNS=500 SEED=1 npx vitest run --project properties relevant`. */
const RUNS = Number(process.env.RUNS ?? 4);
const SEED = Number(process.env.SEED ?? 20_261);

const folder = mkdtempSync(join(tmpdir(), 'parasolc-relevant-'));
afterAll(async () => {
  await closeCompilers();
  rmSync(folder, { recursive: true });
});

/** Of the outputs that are compared, those that are known again, via IR, if comments change. */
const KEPT = PLAIN_OUTPUTS.filter((output) => output !== 'evm.gasEstimates');

describe.each([
  ['0.8.20', false],
  ['0.8.28', false],
  ['0.8.28', true],
] as const)('solc %s, relevant sources, kept: %s', (release, linkable) => {
  const plainOutputs = linkable ? KEPT : PLAIN_OUTPUTS;

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
        const first = selectingTranslated(project.input, plainOutputs);
        const changed = CHANGES[kind]?.(first, at) ?? first;
        for (const input of [first, respacedInput(first, numbers), changed, first]) {
          const cold = await runEngine(release, input, { sourcesMode: 'relevant' });
          const options = { store: join(folder, release), strategy, jobs, sourcesMode: 'relevant' } as const;
          const { output } = await buildStored(release, input, options);
          expectSameOutput(output, cold.output);
          if (cold.built.plan?.manifest.kind !== 'split') continue;
          split += 1;
          const run = (one: typeof input): Buffer => wholeRun(release, one);
          expect(differencesFromEachAlone(output, input, run, plainOutputs)).toEqual([]);
          expect(differencesFromWhole(output, wholeRun(release, input))).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    expect(split).toBeGreaterThan(0);
  });
});
