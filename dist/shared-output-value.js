import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  indexJson,
  parseNode
} from "./shared-selection.js";

// src/json/output-value.ts
var LONGEST = 256 * 1024 * 1024;
var DEPTH = 3;
async function outputValue(text, longest = LONGEST) {
  switch (text.kind) {
    case "verbatim":
      return JSON.parse(text.text);
    case "slice": {
      const { bytes, start, end } = text;
      if (end - start <= longest) return parseNode(bytes, { kind: "object", start, end });
      const part = excerpt(bytes, start, end);
      return nodeValue(part, await indexJson(part, (path) => path.length < DEPTH), longest);
    }
    case "object":
      return entries(text.members, ({ value }) => outputValue(value, longest));
    case "array":
      return items(text.items, (item) => outputValue(item, longest));
  }
}
async function nodeValue(bytes, node, longest) {
  if (node.end - node.start > longest) {
    if (node.members !== void 0) {
      return entries(node.members, ({ value }) => nodeValue(bytes, value, longest));
    }
    if (node.items !== void 0) return items(node.items, (item) => nodeValue(bytes, item, longest));
  }
  return parseNode(bytes, node);
}
async function entries(members, value) {
  const parsed = [];
  for (const member of members) parsed.push([member.key, await value(member)]);
  return Object.fromEntries(parsed);
}
async function items(list, value) {
  const parsed = [];
  for (const item of list) parsed.push(await value(item));
  return parsed;
}
function excerpt(bytes, from, to) {
  return {
    size: to - from,
    read: (start, end) => bytes.read(from + start, from + end),
    chunks: (start = 0, end = to - from) => bytes.chunks(from + start, from + end),
    async close() {
    }
  };
}

export {
  outputValue
};
