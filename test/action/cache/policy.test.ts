import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOfFork, reasonForNoCache } from '../../../src/action/cache/policy.ts';
import { temporaryFolder } from '../../harness/fixture.ts';

test.each<[Record<string, string>, boolean]>([
  [{ GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REF_TYPE: 'branch' }, true],
  [{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' }, true],
  [{ GITHUB_EVENT_NAME: 'schedule' }, true],
  [{}, true],
  [{ GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/tags/v1' }, false],
  [{ GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'tag' }, false],
  [{ GITHUB_EVENT_NAME: 'release' }, false],
  [{ GITHUB_EVENT_NAME: 'pull_request_target' }, false],
  [{ GITHUB_EVENT_NAME: 'workflow_run' }, false],
  [{ GITHUB_EVENT_NAME: 'push', PARASOLC_CACHE: '/mnt/runs' }, false],
  [{ GITHUB_EVENT_NAME: 'push', PARASOLC_CACHE: 'off' }, true],
])('%j: automatically %s', (env, isOn) => {
  expect(reasonForNoCache('auto', env) === undefined).toBe(isOn);
  expect(reasonForNoCache('true', env)).toBeUndefined();
  expect(reasonForNoCache('false', env)).toBeDefined();
});

test.each<[string, object | string | undefined, boolean]>([
  ['pull_request', { pull_request: { head: { repo: { full_name: 'us/ours' } } } }, false],
  ['pull_request', { pull_request: { head: { repo: { full_name: 'them/ours' } } } }, true],
  ['pull_request_target', { pull_request: { head: { repo: { full_name: 'them/ours' } } } }, true],
  // The fork has been deleted.
  ['pull_request', { pull_request: { head: { repo: null } } }, true],
  ['push', { pull_request: { head: { repo: null } } }, false],
  ['push', undefined, false],
])('%s with %j: of a fork: %s', async (name, payload, expected) => {
  const path = join(temporaryFolder(), 'event.json');
  if (payload !== undefined) writeFileSync(path, JSON.stringify(payload));
  const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: 'us/ours' };
  expect(await isOfFork(env)).toBe(expected);
});
