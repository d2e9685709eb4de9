import { expect, test } from 'vitest';
import { hostVariables } from '../../src/session/host-variables.ts';

test('on Windows, names are found in any case', () => {
  const env = { Path: 'C:\\bin', parasolc_jobs: '2', TEMP: undefined };
  expect(hostVariables(env, 'win32')).toEqual({ PATH: 'C:\\bin', PARASOLC_JOBS: '2', TEMP: undefined });
  expect(hostVariables(env, 'linux')).toEqual(env);
});
