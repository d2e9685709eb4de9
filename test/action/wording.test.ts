import { expect, test } from 'vitest';
import { actionErrorText } from '../../src/action/wording.ts';
import { ParasolcError } from '../../src/errors.ts';
import { readInputBytes } from '../../src/input/input-bytes.ts';
import type { Environment } from '../../src/session/environment.ts';
import { failureOf } from '../support/compiler-inputs.ts';

test.each([
  ['use `--strategy single`, and report this', 'use `strategy: single`, and report this'],
  ['correct --base-path and --include-path', 'correct the input `base-path` and the input `include-path`'],
  ['give --solc-site an address, not "off"', 'give the input `solc-site` an address, not "off"'],
  ['see `solc --standard-json`', 'see `solc --standard-json`'],
  ['re-run the failed jobs', 're-run the failed jobs'],
])('the fix %j is %j in a workflow', (fix, told) => {
  const error = new ParasolcError('USAGE', 'no --strategy', { fix, facts: ['--base-path x'] });
  expect(actionErrorText(error)).toBe(`no --strategy [USAGE]\n  --base-path x\n  fix: ${told}`);
});

test('standard input is no fix for a step', async () => {
  const environment = {
    cwd: '/',
    signal: new AbortController().signal,
  } as Partial<Environment> as Environment;
  const failure = await failureOf(readInputBytes('there/is/none.json', environment));
  expect(failure.fix).toContain('standard input');
  const told = actionErrorText(failure);
  expect(told).not.toContain('standard input');
  expect(told).toContain('fix: give the path of a Standard JSON input');
});
