import type { SplitPlan } from '../exchange/plan.ts';
import { indexJson } from '../json/index-text.ts';
import { find, stringOf } from '../json/read.ts';

/** Names of all sources that the runs of a plan parse. */
export async function sourceNames({ sources, imported }: SplitPlan): Promise<ReadonlySet<string>> {
  const root = await indexJson(sources, (path) => path.length === 0);
  return new Set([...(root.members ?? []).map(({ key }) => key), ...imported.keys()]);
}

/** The text of a source, in UTF-8; empty where the plan has none of that name. */
export async function sourceText({ sources, imported }: SplitPlan, name: string): Promise<Uint8Array> {
  const text = imported.get(name);
  if (text !== undefined) return text;
  const root = await indexJson(sources, (path) => path.length < 2);
  return Buffer.from((await stringOf(sources, find(root, name, 'content'))) ?? '');
}
