import { afterAll, expect, test } from 'vitest';
import { seaportCore } from '../support/corpora.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { errorsOf } from '../support/solc-output.ts';
import { wholeRun } from '../support/whole-run.ts';
import { options } from './linked.ts';

afterAll(closeCompilers);

// "Stack too deep", whatever the optimizer's runs.
test('a project that solc cannot compile ends in the error of one run', async () => {
  const input = seaportCore(options);
  const whole = wholeRun('0.8.28', input);
  expect(errorsOf(JSON.parse(whole.toString()))).toHaveLength(1);
  const { output } = await runEngine('0.8.28', input, { strategy: 'linked', processes: 2 });
  expectSameOutput(output, whole);
});
