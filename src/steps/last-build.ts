import { readText } from '../bytes.ts';
import { find } from '../json/read.ts';
import { fromValue } from '../json/write.ts';
import type { Project } from '../sources/project.ts';
import { framedDigest } from '../store/run-key.ts';
import type { Context } from './context.ts';

/** Changes with what is kept. */
const FORMAT = 'parasolc-last-build 2';

/** How a build went, as far as it matters to the next one. */
const OUTCOMES = ['linked', 'failed', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the last build of a project has shown: of the same sources by name, with the same settings. */
export interface LastBuild {
  /**
   * `linked`: its contracts were linked, in less time than one run takes. `failed`: it was divided, and one run had
   * to show an error. `other` also if nothing is known of it.
   */
  readonly outcome: Outcome;
  /** Keeps how this build went. Does not wait for it. */
  keep(outcome: Outcome): void;
}

/** Undefined if nothing can be kept. */
export async function lastBuildOf(
  { input }: Project,
  { compiler, store }: Context,
): Promise<LastBuild | undefined> {
  if (store === undefined) return undefined;
  const settings = find(input.root, 'settings');
  const text = settings && (await input.bytes.read(settings.start, settings.end));
  const key = await store.keyOf(compiler, framedDigest([FORMAT, text ?? '', ...input.sources.keys()]));
  if (key === undefined) return undefined;
  const found = await store.find(key);
  const kept = found && JSON.parse(await readText(found));
  const known = OUTCOMES.find((each) => each === kept) ?? 'other';
  return {
    outcome: known,
    keep: (outcome) => {
      if (outcome !== known) store.keepMerged(key, fromValue(outcome));
    },
  };
}
