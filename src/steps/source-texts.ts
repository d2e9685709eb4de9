import type { SplitPlan } from '../exchange/plan.ts';
import { indexJson } from '../json/index-text.ts';
import { find, stringOf } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';

/** Names of all sources that the runs of a plan parse. */
export async function sourceNames({ sources, imported }: SplitPlan): Promise<ReadonlySet<string>> {
  const root = await indexJson(sources, (path) => path.length === 0);
  return new Set([...(root.members ?? []).map(({ key }) => key), ...imported.keys()]);
}

/**
 * Why the names of a plan's sources are not all that solc has read, and no others. The order of sources and contracts
 * follows from them.
 *
 * @param root an output of solc
 */
export function reasonToDoubtSources(root: JsonNode, names: ReadonlySet<string>): string | undefined {
  const found = find(root, 'sources')?.members ?? [];
  return found.length === names.size && found.every(({ key }) => names.has(key))
    ? undefined
    : 'solc reads other sources than parasolc found';
}

/**
 * Finds the text of a source, in UTF-8; empty if the plan has none of that name. The sources of the plan are indexed
 * once, when the first text is asked for.
 */
export function sourceTexts({ sources, imported }: SplitPlan): (name: string) => Promise<Uint8Array> {
  let index: Promise<JsonNode> | undefined;
  return async (name) => {
    const text = imported.get(name);
    if (text !== undefined) return text;
    index ??= indexJson(sources, (path) => path.length < 2);
    return Buffer.from((await stringOf(sources, find(await index, name, 'content'))) ?? '');
  };
}
