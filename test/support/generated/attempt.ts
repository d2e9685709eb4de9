import fc from 'fast-check';
import type { Context } from '../../../src/steps/context.ts';
import { differencesOf } from '../differences.ts';
import { differencesFromEachAlone, selectingTranslated, type WholeRun } from '../each-alone.ts';
import type { StandardJsonInput } from '../generate/render.ts';
import { FEATURES, sample } from '../project-features.ts';
import { differencesFromWhole } from '../relevant-output.ts';
import { errorsOf, type SolcOutput } from '../solc-output.ts';
import { buildIn } from '../ways.ts';
import { EVIDENT_FEATURES } from './features.ts';
import type { Trial } from './trials.ts';

/** How long to look for a smaller project with a difference, in milliseconds. */
const SHRINKING = 120_000;

/** The result of one trial. */
export interface Outcome {
  readonly kind: Trial['kind'];
  readonly strategy: string;
  readonly shards: number;
  readonly archives: boolean;
  /** The first differences; empty if the outputs are the same bytes. */
  readonly differences: readonly string[];
  /** Whether solc ends with errors. */
  readonly fails: boolean;
  /** The number of contracts that were linked. */
  readonly linked: number;
  /** Why contracts that could have been linked were not. */
  readonly refused: readonly string[];
  /** What the project has, as places in `EVIDENT_FEATURES`. */
  readonly features: readonly number[];
}

/** Builds a project in the chosen way, and compares the output with that of one run. */
export async function attempt(trial: Trial, context: Context, oracle: WholeRun): Promise<Outcome> {
  const { kind, way, project } = trial;
  const isRelevant = way.sourcesMode === 'relevant';
  const input = isRelevant ? selectingTranslated(project.input) : project.input;
  const expected = oracle(input);
  const printed: SolcOutput = JSON.parse(expected.toString());
  const built = await buildIn(way, input, context).catch((error: unknown) => ({
    differences: [`it fails: ${error instanceof Error ? error.stack : error}`],
  }));
  const parts = 'parts' in built ? built.parts.flatMap((part) => (part.kind === 'split' ? [part] : [])) : [];
  const known = sample({ ...project, input }, printed);
  return {
    kind,
    strategy: way.strategy,
    shards: way.shards,
    archives: way.shards > 0 && way.archives,
    differences:
      'differences' in built
        ? built.differences
        : // Without parts, it was compiled in one run.
          isRelevant && parts.length > 0
          ? [
              ...differencesFromEachAlone(built.output, input, oracle),
              ...differencesFromWhole(built.output, expected),
            ]
          : differencesOf(built.output, expected),
    fails: errorsOf(printed).length > 0,
    linked: parts.reduce((sum, { printed: contracts }) => sum + contracts.length, 0),
    refused: parts.flatMap(({ refused }) => refused.map(({ reason }) => reason)),
    features: EVIDENT_FEATURES.flatMap((name, index) => (FEATURES[name]?.(known) ? [index] : [])),
  };
}

/** A small project with a difference. */
export interface Smallest {
  readonly input: StandardJsonInput;
  readonly way: Trial['way'];
  readonly differences: readonly string[];
}

/** The smallest project with a difference that can be found in two minutes, starting from the one of a seed. */
export async function shrink(
  trials: fc.Arbitrary<Trial>,
  seed: number,
  context: Context,
  oracle: WholeRun,
): Promise<Smallest | undefined> {
  const property = fc.asyncProperty(trials, async (trial) => {
    const { differences } = await attempt(trial, context, oracle);
    return differences.length === 0;
  });
  const found = await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: SHRINKING });
  const [smallest] = found.counterexample ?? [];
  if (smallest === undefined) return undefined;
  const { differences } = await attempt(smallest, context, oracle);
  return { input: smallest.project.input, way: smallest.way, differences };
}
