import { readText } from '../bytes.ts';
import { find } from '../json/read.ts';
import { fromValue } from '../json/write.ts';
import type { Project } from '../sources/project.ts';
import { framedDigest } from '../store/run-key.ts';
import type { StoreKey } from '../store/run-store.ts';
import type { Context } from './context.ts';

/** Changes with what is kept. */
const FORMAT = 'parasolc-last-build 1';

/** What the last build of a project has shown: of the same sources by name, with the same settings. */
export interface LastBuild {
  /** Its contracts were linked, in less time than one run takes. */
  readonly wasLinked: boolean;
  /** Keeps what this build has shown. Does not wait for it. */
  keep(wasLinked: boolean): void;
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
  const wasLinked = await isKept(key);
  return {
    wasLinked,
    keep: (linked) => {
      if (linked !== wasLinked) store.keepMerged(key, fromValue(linked));
    },
  };

  async function isKept(key: StoreKey): Promise<boolean> {
    const found = await store?.find(key);
    return found !== undefined && (await readText(found)) === 'true';
  }
}
