import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { closeCompilers, contextFor } from '../support/engine.ts';
import { projects } from '../support/generate/projects.ts';
import { RELEASES } from '../support/generate/releases.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { buildIn, ways } from '../support/ways.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per release. More, at other seeds: `RUNS=500 SEED=1 npm run test:properties`. */
const RUNS = Number(process.env.RUNS ?? 16);
const SEED = Number(process.env.SEED ?? 20_251);

afterAll(closeCompilers);

/** Whatever solc says on the whole input, the engine says: outputs, warnings, errors, and their order. */
describe.each(RELEASES)('solc %s', (release) => {
  test('every generated project compiles to the output of one run', async () => {
    const drawn = ways(['balanced', 'clustered', 'naive', 'auto']);
    await fc.assert(
      fc.asyncProperty(projects(release), drawn, async ({ input }, way) => {
        const expected = wholeRun(release, input);
        const { output } = await buildIn(way, input, await contextFor(release));
        expectSameOutput(output, expected);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  });
});
