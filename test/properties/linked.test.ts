import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { jsonToBuffer } from '../../src/json/write.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import { mergeParts } from '../../src/steps/merge/merge.ts';
import { isNeedsOneRun } from '../../src/steps/outcome.ts';
import { makePlan } from '../../src/steps/plan/plan.ts';
import { closeCompilers, contextFor, projectOf, runEngine } from '../support/engine.ts';
import type { FaultKind } from '../support/generate/faults.ts';
import { type Project, projects } from '../support/generate/projects.ts';
import { countWays, expectAllLinked, type Ways } from '../support/linked-ways.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { errorsOf } from '../support/solc-output.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per release. More, at other seeds: `RUNS=500 SEED=1 npx vitest run --project properties linked`. */
const RUNS = Number(process.env.RUNS ?? 50);
const SEED = Number(process.env.SEED ?? 20_252);

const RELEASES = ['0.8.28', '0.8.30', '0.8.34', '0.8.37'] as const;

/** Warnings of code that is too large, and code that solc cannot generate. */
const FAULTS = ['largeRuntime', 'largeInitcode', 'stackTooDeep'] as const;

afterAll(closeCompilers);

// Side by side: while one release waits for the engine another makes its whole run.
describe.concurrent.each(RELEASES)('solc %s', (release) => {
  test('every generated project links to the output of one run', async () => {
    const options = fc.record({
      processes: fc.constantFrom(2, 1, 2, 3),
      // A part of them through plan, shards and merge.
      shards: fc.constantFrom(0, 0, 0, 2, 3),
    });
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
      fc.asyncProperty(drawn, options, async ({ input }, { processes, shards }) => {
        const expected = wholeRun(release, input);
        const { output, parts } =
          shards === 0
            ? await onOneMachine(release, input, processes)
            : await onSeveral(release, input, processes, shards);
        expectSameOutput(output, expected);
        // Where solc fails it is asked again, contract by contract, to have its own words.
        if (errorsOf(JSON.parse(expected.toString())).length === 0) countWays(parts, ways);
      }),
      { numRuns: RUNS, seed: SEED + RELEASES.indexOf(release), endOnFailure: true },
    );
    expectAllLinked(ways);
  });
});

async function onOneMachine(release: string, input: Project['input'], processes: number) {
  const { output, built } = await runEngine(release, input, { strategy: 'linked', processes });
  return { output, parts: built.parts };
}

async function onSeveral(release: string, input: Project['input'], processes: number, shards: number) {
  const context = await contextFor(release);
  const project = await projectOf(input);
  const options = { strategy: 'linked', shards, processes, sourcesMode: 'all' } as const;
  const { plan } = await makePlan(project, options, context);
  const numbers = [...plan.manifest.shards.keys()];
  const parts = await Promise.all(numbers.map((shard) => compileShard(plan, { shard, processes }, context)));
  const merged = await mergeParts(plan, parts);
  if (isNeedsOneRun(merged)) throw new Error(merged.reason);
  return { output: await jsonToBuffer(merged.text), parts };
}
