import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { closeCompilers } from '../support/engine.ts';
import { CHANGES } from '../support/generate/edits.ts';
import { projects } from '../support/generate/projects.ts';
import type { StandardJsonInput } from '../support/generate/render.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { buildStored } from '../support/stored.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per case. More, at other seeds: `RUNS=500 SEED=1 npx vitest run --project properties warm`. */
const RUNS = Number(process.env.RUNS ?? 10);
const SEED = Number(process.env.SEED ?? 20_257);

const folder = mkdtempSync(join(tmpdir(), 'parasolc-warm-'));
afterAll(async () => {
  await closeCompilers();
  rmSync(folder, { recursive: true });
});

/** Every build of a project, whatever was built before: the bytes of one run. All projects share one store. */
describe.each([
  ['0.8.28', false],
  ['0.8.28', true],
  ['0.8.20', false],
] as const)('solc %s, linked: %s', (release, linkable) => {
  test('cold, warm, after edits, and back', async () => {
    const store = join(folder, `${release}-${linkable}`);
    const drawn = fc.record({
      project: projects(release, { linkable, maxContracts: linkable ? 4 : 8 }),
      edits: fc.array(fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(9)), {
        minLength: 1,
        maxLength: 3,
      }),
      strategy: linkable
        ? fc.constant('linked' as const)
        : fc.constantFrom('auto', 'balanced', 'clustered', 'naive'),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ project, edits, strategy }) => {
        const inputs: StandardJsonInput[] = [project.input];
        for (const [kind, at] of edits)
          inputs.push(CHANGES[kind]?.(inputs.at(-1) ?? project.input, at) ?? project.input);
        for (const input of [...inputs, ...inputs]) {
          const { output, notes } = await buildStored(release, input, { store, strategy }).catch((error) => {
            // An edit can leave nothing that can be linked.
            if (error.code !== 'STRATEGY_UNAVAILABLE') throw error;
            return buildStored(release, input, { store, strategy: 'auto' });
          });
          expectSameOutput(output, wholeRun(release, input));
          expect(notes.filter((note) => note.includes('not kept'))).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  });
});
