import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { closeCompilers, contextFor } from '../support/engine.ts';
import type { FaultKind } from '../support/generate/faults.ts';
import { projects } from '../support/generate/projects.ts';
import { countWays, expectAllLinked, type Ways } from '../support/linked-ways.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { errorsOf } from '../support/solc-output.ts';
import { buildIn, ways as waysOf } from '../support/ways.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per release. More, at other seeds: `RUNS=500 SEED=1 npx vitest run --project properties linked`. */
const RUNS = Number(process.env.RUNS ?? 20);
const SEED = Number(process.env.SEED ?? 20_252);

const RELEASES = ['0.8.28', '0.8.30', '0.8.34', '0.8.37'] as const;

/** Warnings of code that is too large, and code that solc cannot generate. */
const FAULTS = ['largeRuntime', 'largeInitcode', 'stackTooDeep'] as const;

afterAll(closeCompilers);

// Side by side: while one release waits for the engine another makes its whole run.
describe.concurrent.each(RELEASES)('solc %s', (release) => {
  test('every generated project links to the output of one run', async () => {
    const ways: Ways = { linked: 0, refused: [] };
    const linkable = (maxContracts: number, faults: readonly FaultKind[] = []) =>
      projects(release, { linkable: true, maxContracts, faults });
    // Small ones mostly, as time is short, and a few with longer chains of factories.
    const drawn = fc.oneof(
      { withCrossShrink: true },
      { weight: 10, arbitrary: linkable(4) },
      { weight: 1, arbitrary: linkable(9) },
      { weight: 1, arbitrary: linkable(4, FAULTS) },
    );
    await fc.assert(
      fc.asyncProperty(drawn, waysOf(['linked']), async ({ input }, way) => {
        const expected = wholeRun(release, input);
        const { output, parts } = await buildIn(way, input, await contextFor(release));
        expectSameOutput(output, expected);
        // Where solc fails it is asked again, contract by contract, to have its own words.
        if (errorsOf(JSON.parse(expected.toString())).length === 0) countWays(parts, ways);
      }),
      { numRuns: RUNS, seed: SEED + RELEASES.indexOf(release), endOnFailure: true },
    );
    expectAllLinked(ways);
  });
});
