import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, fileBytes, memoryBytes, textBytes } from '../../src/bytes.ts';
import { indexJson } from '../../src/json/index-text.ts';
import { toText } from '../../src/json/merge.ts';
import type { JsonText } from '../../src/json/text.ts';
import { fromValue, jsonToBuffer, member, slice, verbatim, writeJson } from '../../src/json/write.ts';
import { anyValue, inOneByteChunks, jsonText } from './texts.ts';

const written = async (text: JsonText) => (await jsonToBuffer(text)).toString('utf8');

/** A text whose objects and arrays are all spelled out, with values of `fromValue` at the leaves. */
function spelledOut(value: unknown): JsonText {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(spelledOut) };
  if (typeof value !== 'object' || value === null) return fromValue(value);
  return {
    kind: 'object',
    members: Object.entries(value).map(([key, item]) => member(key, spelledOut(item))),
  };
}

test('any value is written as JSON.stringify does, but in ASCII', async () => {
  await fc.assert(
    fc.asyncProperty(anyValue, async (value) => {
      const text = await written(spelledOut(value));
      expect(text).toBe(await written(fromValue(value)));
      expect(text).toMatch(/^[ -~]*$/);
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
    }),
  );
});

test('any compact text comes back byte for byte, and any other without its outer white space', async () => {
  await fc.assert(
    fc.asyncProperty(jsonText(anyValue), fc.nat(4), async ({ value, text }, depth) => {
      const compact = JSON.stringify(value);
      for (const [original, expected] of [
        [compact, compact],
        [text, undefined],
      ] as const) {
        for (const bytes of [textBytes(original), inOneByteChunks(original)]) {
          const root = await indexJson(bytes, (path) => path.length < depth);
          const back = await written(toText(bytes, root));
          if (expected !== undefined) expect(back).toBe(expected);
          expect(JSON.parse(back)).toEqual(value);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('small pieces are gathered, large ones are handed on', async () => {
  const small = fromValue('x'.repeat(100));
  const bytes = memoryBytes([Buffer.from(`"${randomBytes(300_000).toString('hex')}"`)]);
  const large: JsonText = { kind: 'slice', bytes, start: 0, end: bytes.size };
  const huge = verbatim(`"${'é'.repeat(400_000)}"`);
  const items = [
    ...Array.from({ length: 20_000 }, () => small),
    large,
    small,
    huge,
    ...Array(5000).fill(small),
  ];
  const chunks: Buffer[] = [];
  for await (const chunk of writeJson({ kind: 'array', items })) chunks.push(chunk);
  const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  expect(parsed).toHaveLength(25_003);
  const shorter = chunks.filter((chunk) => chunk.length < 64 * 1024);
  // Only what stands right before a large piece, and the end, may be short.
  expect(shorter.length).toBeLessThanOrEqual(3);
  expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(1 << 20);
});

test('pieces of a file come out as written, near or far, forwards or backwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'json-write-'));
  const values = Array.from({ length: 3000 }, (_, index) => ({
    [`k${index}`]: 'v'.repeat((index * 7919) % 900),
  }));
  values.push({ long: 'w'.repeat(200_000) }, { last: 'x' });
  await writeFile(join(folder, 'text.json'), JSON.stringify(values));
  const bytes: Bytes = await fileBytes(join(folder, 'text.json'));
  try {
    const { items = [] } = await indexJson(bytes, (path) => path.length === 0);
    const pieces = items.map((node) => slice(bytes, node));
    expect(await written({ kind: 'array', items: pieces })).toBe(JSON.stringify(values));
    const backwards = await written({ kind: 'array', items: pieces.toReversed() });
    expect(backwards).toBe(JSON.stringify(values.toReversed()));
  } finally {
    await bytes.close();
    await rm(folder, { recursive: true });
  }
});

test('depth is no limit', async () => {
  let text: JsonText = { kind: 'array', items: [] };
  const depth = 50_000;
  for (let level = 1; level < depth; level++) text = { kind: 'array', items: [text] };
  expect(await written(text)).toBe('['.repeat(depth) + ']'.repeat(depth));
});

test('a value without JSON is refused', () => {
  expect(() => fromValue(undefined)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
});
