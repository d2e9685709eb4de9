import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { indexJson } from '../../src/json/index-text.ts';
import { type JsonObjectText, mergeObjects, toText } from '../../src/json/merge.ts';
import { fromValue, jsonToBuffer, member } from '../../src/json/write.ts';

const require = createRequire(import.meta.url);

/** A source of the npm package and all that it imports. */
function withImports(path: string, sources: Record<string, { content: string }> = {}) {
  if (path in sources) return sources;
  const content = readFileSync(require.resolve(path), 'utf8');
  sources[path] = { content };
  for (const [, imported = ''] of content.matchAll(/^import [^"']*["'](.+)["'];/gm)) {
    withImports(posix.join(posix.dirname(path), imported), sources);
  }
  return sources;
}

let output: Buffer;

beforeAll(() => {
  const solc: { compile(input: string): string } = require('solc-0.8.28');
  const sources = {
    ...withImports('@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol'),
    ...withImports('@openzeppelin/contracts/governance/TimelockController.sol'),
    'é😀\u007f.sol': { content: 'contract C { string public s = unicode"é😀"; }' },
  };
  const settings = { outputSelection: { '*': { '*': ['*'], '': ['ast'] } } };
  output = Buffer.from(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings })));
  expect(output.length).toBeGreaterThan(1_000_000);
});

test.each([0, 1, 2, 3, 4, 5, 8, 1000])(
  'comes back byte for byte, descended into for %i levels',
  async (depth) => {
    const chunks = [];
    for (let start = 0; start < output.length; start += 4093)
      chunks.push(output.subarray(start, start + 4093));
    const bytes = memoryBytes(chunks);
    const root = await indexJson(bytes, (path) => path.length < depth);
    expect((await jsonToBuffer(toText(bytes, root))).equals(output)).toBe(true);
  },
);

test('is the merge of outputs with one contract each, in any order', async () => {
  const bytes = memoryBytes([output]);
  const root = await indexJson(bytes, (path) => path.length < 3 && (path[0] ?? 'contracts') === 'contracts');
  const object = (key: string, ...members: JsonObjectText['members']) =>
    member(key, { kind: 'object', members });
  const parts: JsonObjectText[] = [];
  for (const { key, value } of root.members ?? []) {
    if (key !== 'contracts') parts.push({ kind: 'object', members: [member(key, toText(bytes, value))] });
    for (const file of value.members ?? []) {
      for (const contract of file.value.members ?? []) {
        const one = member(contract.key, toText(bytes, contract.value));
        parts.push({ kind: 'object', members: [object('contracts', object(file.key, one))] });
      }
    }
  }
  expect(parts.length).toBeGreaterThan(20);
  for (const some of [parts, parts.toReversed()]) {
    expect((await jsonToBuffer(mergeObjects(some))).equals(output)).toBe(true);
  }
});

test('strings are written as solc writes them', async () => {
  const names = Object.keys(JSON.parse(output.toString('utf8')).sources);
  expect(names).toContain('é😀\u007f.sol');
  for (const name of names) expect(output.includes(await jsonToBuffer(fromValue(name)))).toBe(true);
  expect(output.every((byte) => byte >= 0x20 && byte < 0x7f)).toBe(true);
});
