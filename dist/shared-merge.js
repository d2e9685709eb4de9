import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compareUtf8,
  slice
} from "./shared-selection.js";

// src/json/merge.ts
function mergeObjects(objects) {
  const sorted = objects.flatMap((object) => object.members).sort((a, b) => compareUtf8(a.key, b.key));
  const members = [];
  let mergeable = [];
  for (const [index, member] of sorted.entries()) {
    if (member.value.kind === "object") mergeable.push(member.value);
    else mergeable = [];
    if (sorted[index + 1]?.key === member.key) continue;
    members.push(mergeable.length > 1 ? { ...member, value: mergeObjects(mergeable) } : member);
    mergeable = [];
  }
  return { kind: "object", members };
}
function toText(bytes, node) {
  if (node.members !== void 0) {
    const members = node.members.map((member) => ({ ...member, value: toText(bytes, member.value) }));
    return { kind: "object", members };
  }
  if (node.items !== void 0)
    return { kind: "array", items: node.items.map((item) => toText(bytes, item)) };
  return slice(bytes, node);
}

export {
  mergeObjects,
  toText
};
