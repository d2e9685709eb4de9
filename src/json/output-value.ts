import type { Bytes } from '../bytes.ts';
import { indexJson } from './index-text.ts';
import { parseNode } from './read.ts';
import type { JsonNode, JsonText } from './text.ts';

/** A text of more bytes is parsed contract by contract: V8's strings end at about 512 MiB. */
const LONGEST = 256 * 1024 * 1024;

/** Depth to which a long text is taken apart: `contracts`, its files, their contracts. */
const DEPTH = 3;

/**
 * The value of an output, equal to what `JSON.parse` makes of its whole text, but of any length: Hardhat wants
 * objects, and the build info of a large project passes V8's longest string.
 *
 * @param longest bytes that are parsed at once
 */
export async function outputValue(text: JsonText, longest = LONGEST): Promise<unknown> {
  switch (text.kind) {
    case 'verbatim':
      return JSON.parse(text.text);
    case 'slice': {
      const { bytes, start, end } = text;
      if (end - start <= longest) return parseNode(bytes, { kind: 'object', start, end });
      const part = excerpt(bytes, start, end);
      return nodeValue(part, await indexJson(part, (path) => path.length < DEPTH), longest);
    }
    case 'object':
      return entries(text.members, ({ value }) => outputValue(value, longest));
    case 'array':
      return items(text.items, (item) => outputValue(item, longest));
  }
}

async function nodeValue(bytes: Bytes, node: JsonNode, longest: number): Promise<unknown> {
  if (node.end - node.start > longest) {
    if (node.members !== undefined) {
      return entries(node.members, ({ value }) => nodeValue(bytes, value, longest));
    }
    if (node.items !== undefined) return items(node.items, (item) => nodeValue(bytes, item, longest));
  }
  return parseNode(bytes, node);
}

/** By `fromEntries`, since a contract may be called `__proto__`. */
async function entries<Member extends { readonly key: string }>(
  members: readonly Member[],
  value: (member: Member) => Promise<unknown>,
): Promise<unknown> {
  const parsed: [string, unknown][] = [];
  for (const member of members) parsed.push([member.key, await value(member)]);
  return Object.fromEntries(parsed);
}

async function items<Item>(list: readonly Item[], value: (item: Item) => Promise<unknown>): Promise<unknown> {
  const parsed: unknown[] = [];
  for (const item of list) parsed.push(await value(item));
  return parsed;
}

/** A part of bytes that belong to someone else. */
function excerpt(bytes: Bytes, from: number, to: number): Bytes {
  return {
    size: to - from,
    read: (start, end) => bytes.read(from + start, from + end),
    chunks: (start = 0, end = to - from) => bytes.chunks(from + start, from + end),
    async close() {
      // The owner of the bytes closes them.
    },
  };
}
