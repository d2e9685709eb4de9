import fc from 'fast-check';
import { afterAll, describe, test } from 'vitest';
import { ParasolcError } from '../../src/errors.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { projects } from '../support/generate/projects.ts';
import { spelled, spellings } from '../support/generate/spellings.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per release. More, at other seeds: `RUNS=500 SEED=1 npx vitest run --project properties settings`. */
const RUNS = Number(process.env.RUNS ?? 40);
const SEED = Number(process.env.SEED ?? 20_254);

const RELEASES = ['0.7.6', '0.8.26', '0.8.28', '0.8.37'] as const;

afterAll(closeCompilers);

/**
 * Settings with numbers, strings, booleans and keys in all the spellings that JSON allows, and with wrong types:
 * solc's output, or its refusal, whichever way it is asked.
 */
describe.each(RELEASES)('solc %s', (release) => {
  test('settings mean what they mean to solc, however they are written', async () => {
    const linkable = release === '0.8.28' || release === '0.8.37';
    const small = { maxFiles: 2, maxContracts: 3, faults: [], linkable };
    const strategies = ['auto', 'linked', 'balanced', 'single'] as const;
    await fc.assert(
      fc.asyncProperty(
        projects(release, small),
        spellings,
        fc.constantFrom(...strategies),
        async ({ input }, draft, strategy) => {
          const text = spelled(input, draft);
          const output = await outputOf(release, text, strategy);
          if (output !== undefined) expectSameOutput(output, wholeRun(release, text), text.toString());
        },
      ),
      { numRuns: RUNS, seed: SEED + RELEASES.indexOf(release), endOnFailure: true },
    );
  });
});

/** `undefined` where `linked` was asked for, and says that nothing can be linked. */
async function outputOf(
  release: string,
  text: Buffer,
  strategy: 'auto' | 'linked' | 'balanced' | 'single',
): Promise<Buffer | undefined> {
  try {
    return (await runEngine(release, text, { strategy })).output;
  } catch (error) {
    if (strategy === 'linked' && error instanceof ParasolcError && error.code === 'STRATEGY_UNAVAILABLE')
      return undefined;
    throw error;
  }
}
