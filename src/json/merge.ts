import type { Bytes } from '../bytes.ts';
import { compareUtf8 } from './key-order.ts';
import type { JsonNode, JsonText, JsonTextMember } from './text.ts';
import { slice } from './write.ts';

export type JsonObjectText = Extract<JsonText, { kind: 'object' }>;

/**
 * Merges objects and sorts the members by the UTF-8 of their keys, as solc does. If several objects have a
 * member, its values are merged in the same way if they are of kind `object`; otherwise the last value is
 * used. Slices are not looked into, so a slice of an object replaces the earlier values.
 */
export function mergeObjects(objects: readonly JsonObjectText[]): JsonObjectText {
  // The sort is stable, so members with one key stay in the order of the objects. It detects runs that are
  // already sorted, so joining sorted objects takes little more than one pass.
  const sorted = objects.flatMap((object) => object.members).sort((a, b) => compareUtf8(a.key, b.key));
  const members: JsonTextMember[] = [];
  /** Objects with the current key that no later value has replaced. */
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
 * An indexed value as text to write: an object or array if its members or items were recorded, otherwise a
 * slice. Recursive, as deep as the index.
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
