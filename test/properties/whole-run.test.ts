import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { projects } from '../support/generate/projects.ts';
import { RELEASES } from '../support/generate/releases.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per release. More, at other seeds: `RUNS=500 SEED=1 npm run test:properties`. */
const RUNS = Number(process.env.RUNS ?? 25);
const SEED = Number(process.env.SEED ?? 20_251);

afterAll(closeCompilers);

/** Whatever solc says on the whole input, the engine says: outputs, warnings, errors, and their order. */
describe.each(RELEASES)('solc %s', (release) => {
  test('every generated project compiles to the output of one run', async () => {
    const options = fc.record({
      strategy: fc.constantFrom('balanced', 'clustered', 'naive', 'auto'),
      processes: fc.constantFrom(2, 3, 8),
    });
    await fc.assert(
      fc.asyncProperty(projects(release), options, async ({ input }, chosen) => {
        const expected = wholeRun(release, input);
        const { output } = await runEngine(release, input, chosen);
        expectSameOutput(output, expected);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  });
});
