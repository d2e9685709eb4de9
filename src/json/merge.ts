import type { Bytes } from '../bytes.ts';
import { compareUtf8 } from './key-order.ts';
import type { JsonNode, JsonText, JsonTextMember } from './text.ts';
import { slice } from './write.ts';

export type JsonObjectText = Extract<JsonText, { kind: 'object' }>;

/**
 * The union of objects, its members sorted by the UTF-8 of their keys, as solc's are. Where several have a
 * member, its values are merged alike if they are of kind `object`; otherwise the last one stands. Slices are
 * never looked into, so a slice of an object replaces what came before it.
 */
export function mergeObjects(objects: readonly JsonObjectText[]): JsonObjectText {
  // The sort is stable, so members of one key stay in the order of the objects. It finds runs that are sorted
  // already, so joining sorted objects costs little more than one pass.
  const sorted = objects.flatMap((object) => object.members).sort((a, b) => compareUtf8(a.key, b.key));
  const members: JsonTextMember[] = [];
  /** Objects of the current key that nothing else has replaced since. */
  let mergeable: JsonObjectText[] = [];
  for (const [index, member] of sorted.entries()) {
    if (member.value.kind === 'object') mergeable.push(member.value);
    else mergeable = [];
    if (sorted[index + 1]?.key === member.key) continue;
    members.push(mergeable.length > 1 ? { ...member, value: mergeObjects(mergeable) } : member);
    mergeable = [];
  }
  return { kind: 'object', members };
}

/**
 * An indexed value as text to be written: an object or array where its members or items were recorded, a slice
 * elsewhere. Recursive, as deep as was descended.
 */
export function toText(bytes: Bytes, node: JsonNode): JsonText {
  if (node.members !== undefined) {
    const members = node.members.map((member) => ({ ...member, value: toText(bytes, member.value) }));
    return { kind: 'object', members };
  }
  if (node.items !== undefined)
    return { kind: 'array', items: node.items.map((item) => toText(bytes, item)) };
  return slice(bytes, node);
}
