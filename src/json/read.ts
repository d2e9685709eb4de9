import type { Bytes } from '../bytes.ts';
import type { JsonPath } from './index-text.ts';
import { JsonSyntaxError } from './syntax-error.ts';
import type { JsonNode } from './text.ts';

/**
 * The value, parsed by `JSON.parse`: if a key is repeated, the last value is used. Its text must fit into a
 * string (about 512 MiB).
 *
 * @throws {JsonSyntaxError} if the text is not JSON, which the index does not notice in skipped values and
 *   inside strings; its offset is the first byte of the value.
 */
export async function parseNode(bytes: Bytes, node: JsonNode): Promise<unknown> {
  const text = (await bytes.read(node.start, node.end)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonSyntaxError(node.start, `a well-formed ${node.kind}`, error.message);
  }
}

/** The decoded string; undefined if there is no value or it is not a string. Fails as `parseNode` does. */
export async function stringOf(bytes: Bytes, node: JsonNode | undefined): Promise<string | undefined> {
  if (node?.kind !== 'string') return undefined;
  const value = await parseNode(bytes, node);
  return typeof value === 'string' ? value : undefined;
}

/**
 * The recorded value at the end of these steps: keys of objects, indices of arrays. If a key is repeated, the
 * last value is used, as in solc from 0.8.26 on; earlier releases refuse such an input (`duplicateKeys`).
 */
export function find(node: JsonNode, ...steps: JsonPath): JsonNode | undefined {
  let found: JsonNode | undefined = node;
  for (const step of steps) {
    found =
      typeof step === 'number'
        ? found?.items?.[step]
        : found?.members?.findLast((member) => member.key === step)?.value;
  }
  return found;
}

/**
 * Paths of the recorded members whose key occurs earlier in the same object, in the order of the text.
 * Releases before 0.8.26 report an error for such an input (jsoncpp in strict mode).
 */
export function duplicateKeys(node: JsonNode): JsonPath[] {
  const duplicates: JsonPath[] = [];
  visit(node, [], duplicates);
  return duplicates;
}

function visit(node: JsonNode, path: JsonPath, duplicates: JsonPath[]): void {
  const keys = new Set<string>();
  for (const { key, value } of node.members ?? []) {
    const here = [...path, key];
    if (keys.has(key)) duplicates.push(here);
    keys.add(key);
    visit(value, here, duplicates);
  }
  for (const [index, item] of (node.items ?? []).entries()) visit(item, [...path, index], duplicates);
}
