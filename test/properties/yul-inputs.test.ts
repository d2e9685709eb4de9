import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { closeCompilers } from '../support/engine.ts';
import { edits, respacedInput } from '../support/generate/edits.ts';
import { projects } from '../support/generate/projects.ts';
import type { StandardJsonInput } from '../support/generate/render.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { changedIn, recordYulInputs } from '../support/yul-inputs.ts';

/** Projects per release. More, at other seeds: `RUNS=500 SEED=1 npx vitest run --project properties yul-inputs`. */
const RUNS = Number(process.env.RUNS ?? 10);
const SEED = Number(process.env.SEED ?? 7_014);

const RELEASES = ['0.8.28', '0.8.30', '0.8.34', '0.8.37'] as const;

afterAll(closeCompilers);

describe.concurrent.each(RELEASES)('solc %s', (release) => {
  test('comments, white space and a source behind all others change the input of no Yul run', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        projects(release, { linkable: true, maxContracts: 5, faults: [] }),
        edits,
        fc.boolean(),
        async ({ input }, numbers, adds) => {
          const respaced = respacedInput(input, numbers);
          const edited = adds ? withLastSource(respaced) : respaced;
          const [before, after] = [
            await recordYulInputs(release, input),
            await recordYulInputs(release, edited),
          ];
          expectSameOutput(before.output, wholeRun(release, input));
          expectSameOutput(after.output, wholeRun(release, edited));
          expect(changedIn(after, before)).toEqual([]);
          runs += before.inputs.size;
        },
      ),
      { numRuns: RUNS, seed: SEED + RELEASES.indexOf(release), endOnFailure: true },
    );
    expect(runs).toBeGreaterThan(RUNS);
  });
});

/** With a source that nothing imports, and that solc reads last: no AST id changes. */
function withLastSource(input: StandardJsonInput): StandardJsonInput {
  const last = Object.keys(input.sources).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const content = 'contract Unrelated { uint public x; function f() external { x++; } }';
  return { ...input, sources: { ...input.sources, [`${last.at(-1)}~`]: { content } } };
}
