import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** What the input `cache` can be. */
export type CacheMode = 'auto' | 'true' | 'false';

type Env = Readonly<Record<string, string | undefined>>;

/** Events for which `auto` is off: releases, and those that run with more rights than the person who triggered them. */
const NOT_IN_AUTO = ['release', 'pull_request_target', 'workflow_run'];

/** Why GitHub's cache is not used; undefined if it is. */
export function reasonForNoCache(mode: CacheMode, env: Env): string | undefined {
  if (mode === 'false') return 'cache: false';
  if (mode === 'true') return undefined;
  // An earlier step may have turned off the store for Forge, as it is in every step without this cache.
  if (env.PARASOLC_CACHE && env.PARASOLC_CACHE !== 'off') return 'PARASOLC_CACHE names a folder';
  const event = env.GITHUB_EVENT_NAME ?? '';
  if (NOT_IN_AUTO.includes(event)) return `the event ${event}`;
  if (env.GITHUB_REF_TYPE === 'tag' || env.GITHUB_REF?.startsWith('refs/tags/') === true) return 'a tag';
  return undefined;
}

const PullRequestSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({
    pull_request: v.looseObject({
      head: v.looseObject({ repo: v.nullable(v.looseObject({ full_name: v.string() })) }),
    }),
  }),
);

/** Whether a pull request of another repository runs: it may read the cache, but must not write to it. */
export async function isOfFork(env: Env): Promise<boolean> {
  if (!env.GITHUB_EVENT_NAME?.startsWith('pull_request')) return false;
  const text = await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8').catch(() => '');
  const event = v.safeParse(PullRequestSchema, text);
  // A repository that is gone was another one.
  return event.success && event.output.pull_request.head.repo?.full_name !== env.GITHUB_REPOSITORY;
}
