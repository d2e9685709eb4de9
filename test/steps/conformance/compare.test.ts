import { performance } from 'node:perf_hooks';
import { afterAll, test } from 'vitest';
import { differenceIn } from '../../../src/steps/conformance/compare.ts';
import { readConstructions, VARIATIONS } from '../../../src/steps/conformance/constructions.ts';
import { closeCompilers, contextFor } from '../../support/engine.ts';

afterAll(closeCompilers);

test.each(['0.8.28', '0.8.37'])('%s', async (release) => {
  const context = await contextFor(release);
  const constructions = await readConstructions();
  for (const variation of VARIATIONS) {
    const begun = performance.now();
    console.log(await differenceIn(constructions, variation, 2, context), performance.now() - begun);
  }
});
