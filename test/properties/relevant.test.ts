import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { differencesFromEachAlone, selectingTranslated } from '../support/each-alone.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { edits, respacedInput } from '../support/generate/edits.ts';
import { projects } from '../support/generate/projects.ts';
import { differencesFromWhole } from '../support/relevant-output.ts';
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

describe.each(['0.8.20', '0.8.28'] as const)('solc %s, relevant sources', (release) => {
  test('each source comes out as solc compiles it by itself, cold and warm, in all ways', async () => {
    const drawn = fc.record({
      project: projects(release, { faults: [], maxContracts: 6 }),
      numbers: edits,
      strategy: fc.constantFrom('auto', 'balanced', 'clustered', 'naive'),
      jobs: fc.constantFrom(1, 3),
    });
    let split = 0;
    await fc.assert(
      fc.asyncProperty(drawn, async ({ project, numbers, strategy, jobs }) => {
        const first = selectingTranslated(project.input);
        for (const input of [first, respacedInput(first, numbers), first]) {
          const cold = await runEngine(release, input, { sourcesMode: 'relevant' });
          const options = { store: join(folder, release), strategy, jobs, sourcesMode: 'relevant' } as const;
          const { output } = await buildStored(release, input, options);
          expectSameOutput(output, cold.output);
          if (cold.built.plan?.manifest.kind !== 'split') continue;
          split += 1;
          const alone = differencesFromEachAlone(output, input, (one) => wholeRun(release, one));
          expect(alone).toEqual([]);
          expect(differencesFromWhole(output, wholeRun(release, input))).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    expect(split).toBeGreaterThan(0);
  });
});
