import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, memoryBytes, textBytes } from '../../src/bytes.ts';
import { indexJson, type JsonPath } from '../../src/json/index-text.ts';
import { JsonSyntaxError } from '../../src/json/syntax-error.ts';
import type { JsonNode } from '../../src/json/text.ts';
import { anyValue, inChunks, inOneByteChunks, jsonText } from './texts.ts';

const everywhere = () => true;

/** A choice of paths to descend into that depends on nothing but the path and the seed. */
function sometimes(seed: number) {
  return (path: JsonPath) => {
    let hash = seed;
    for (const char of JSON.stringify(path)) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 65521;
    return hash % 3 !== 0;
  };
}

/** Checks an index against the value that `JSON.parse` gives. */
function check(
  node: JsonNode,
  value: unknown,
  text: Buffer,
  descend: (path: JsonPath) => boolean,
  path: JsonPath,
) {
  const slice = text.toString('utf8', node.start, node.end);
  expect(JSON.parse(slice)).toEqual(value);
  expect(slice).toBe(slice.trim());
  expect(node.kind).toBe(kindOf(value));
  const container = node.kind === 'object' || node.kind === 'array';
  const recorded = container && descend(path);
  expect(node.members !== undefined).toBe(recorded && node.kind === 'object');
  expect(node.items !== undefined).toBe(recorded && node.kind === 'array');
  for (const { key, keyText } of node.members ?? []) expect(JSON.parse(keyText)).toBe(key);
  const children: (readonly [string | number, JsonNode])[] = [
    ...(node.members ?? []).map((member) => [member.key, member.value] as const),
    ...(node.items ?? []).entries(),
  ];
  if (!recorded) return;
  const expected = new Map<string | number, unknown>(
    Array.isArray(value) ? value.entries() : Object.entries(Object(value)),
  );
  expect(new Set(children.map(([step]) => step))).toEqual(new Set(expected.keys()));
  for (const [step, child] of children) check(child, expected.get(step), text, descend, [...path, step]);
}

function kindOf(value: unknown): JsonNode['kind'] {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object' && value !== null) return 'object';
  return typeof value === 'string' || typeof value === 'number'
    ? (typeof value as 'string' | 'number')
    : 'literal';
}

async function outcome(bytes: Bytes, descend: (path: JsonPath) => boolean) {
  try {
    return await indexJson(bytes, descend);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return error.message;
    throw error;
  }
}

test('places, kinds and keys are those JSON.parse finds, whatever is descended into', async () => {
  await fc.assert(
    fc.asyncProperty(jsonText(anyValue), fc.nat(1000), async ({ value, text }, seed) => {
      const descend = sometimes(seed);
      check(await indexJson(textBytes(text), descend), value, Buffer.from(text), descend, []);
      check(await indexJson(textBytes(text), everywhere), value, Buffer.from(text), everywhere, []);
    }),
    { numRuns: 300 },
  );
});

test('chunks make no difference', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(jsonText(anyValue), fc.nat(1000), lengths, async ({ text }, seed, cuts) => {
      const descend = sometimes(seed);
      const whole = await indexJson(textBytes(text), descend);
      expect(await indexJson(inOneByteChunks(text), descend)).toEqual(whole);
      expect(await indexJson(inChunks(text, cuts), descend)).toEqual(whole);
    }),
    { numRuns: 200 },
  );
});

test('a cut at any byte of a text with long strings and runs of backslashes makes no difference', async () => {
  const long = `${'x'.repeat(90)}\\${'"\\'.repeat(7)}${'\\'.repeat(61)}"é😀`;
  const text = Buffer.from(
    JSON.stringify({ [long]: [long, { a: long, b: -1.5e-7 }], c: ['"\\', null], '\\"': true }),
  );
  for (const descend of [everywhere, () => false, (path: JsonPath) => path.length === 0]) {
    const whole = await indexJson(memoryBytes([text]), descend);
    for (let cut = 0; cut <= text.length; cut++) {
      const halves = memoryBytes([text.subarray(0, cut), text.subarray(cut)]);
      expect(await indexJson(halves, descend)).toEqual(whole);
    }
  }
});

test('of texts that differ from JSON by a few bytes, those are refused that JSON.parse refuses', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
  const plain = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(true, false, null, 0, -1, 10.25, 1e30, 1e-7),
      word,
      fc.array(tie('value')),
      fc.dictionary(word, tie('value')),
    ),
  })).value;
  const byte = fc.constantFrom(...'{}[],:"0123456789.eE+- trufalsn');
  const edit = fc.record({
    at: fc.nat(400),
    remove: fc.nat(2),
    insert: fc.string({ unit: byte, maxLength: 2 }),
  });
  const edits = fc.array(edit, { maxLength: 3 });
  const seen = { accepted: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(plain, edits, async (value, changes) => {
      let text = JSON.stringify(value);
      for (const { at, remove, insert } of changes) {
        const where = at % (text.length + 1);
        text = text.slice(0, where) + insert + text.slice(where + remove);
      }
      const found = await outcome(textBytes(text), everywhere);
      expect(await outcome(inOneByteChunks(text), everywhere)).toEqual(found);
      const valid = isJson(text);
      expect(typeof found !== 'string').toBe(valid);
      seen[valid ? 'accepted' : 'refused']++;
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(200);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return false;
  }
}

test.each([
  ['', 0, 'a value', 'the end of the text'],
  ['  ', 2, 'a value', 'the end of the text'],
  ['\ufeff{}', 0, 'a value', 'byte 0xef'],
  ['{} {}', 3, 'the end of the text', '`{`'],
  ['{"a":1', 6, '`,` or `}`', 'the end of the text'],
  ['{"a"', 4, '`:`', 'the end of the text'],
  ['{"a', 3, 'the closing `"` of a string', 'the end of the text'],
  ['["a\\"', 5, 'the closing `"` of a string', 'the end of the text'],
  ['{"a":1,}', 7, 'a key', '`}`'],
  ['[1,]', 3, 'a value', '`]`'],
  ['[1}', 2, '`,` or `]`', '`}`'],
  ['{a:1}', 1, 'a key or `}`', '`a`'],
  ['[01]', 2, '`,` or `]`', '`1`'],
  ['[-]', 2, 'a digit', '`]`'],
  ['[1.e5]', 3, 'a digit', '`e`'],
  ['1e', 2, 'a digit', 'the end of the text'],
  ['[nul]', 4, '`null`', '`]`'],
  ['tru', 3, '`true`', 'the end of the text'],
  ['[+1]', 1, 'a value or `]`', '`+`'],
  ['[\v1]', 1, 'a value or `]`', 'byte 0x0b'],
  ['// c\n{}', 0, 'a value', '`/`'],
  ['{"\\x":1}', 1, 'a key', 'a string with a wrong escape or a raw control character'],
])('%j: at byte %i, %s is expected', async (text, offset, expected, found) => {
  await expect(indexJson(textBytes(text), everywhere)).rejects.toMatchObject({
    name: 'JsonSyntaxError',
    offset,
    expected,
    message: `byte ${offset}: expected ${expected}, found ${found}`,
  });
});

test.each([
  ['[1', 2, 'the closing `]`'],
  ['{"a":[1}', 7, 'the closing `]`'],
  ['{"a":1]', 6, 'the closing `}`'],
  ['[[{}]', 5, 'the closing `]`'],
  ['["a]', 4, 'the closing `"` of a string'],
  ['[]]', 2, 'the end of the text'],
])('skipping, %j: at byte %i, %s is expected', async (text, offset, expected) => {
  for (const bytes of [textBytes(text), inOneByteChunks(text)]) {
    await expect(indexJson(bytes, () => false)).rejects.toMatchObject({ offset, expected });
  }
});

test('a key that is not UTF-8 is refused', async () => {
  const text = Buffer.from('{"a\xff":1}', 'latin1');
  await expect(indexJson(memoryBytes([text]), everywhere)).rejects.toMatchObject({ offset: 1 });
});

test('keys whose bytes differ in the highest bit only are told apart', async () => {
  const node = await indexJson(textBytes('[{"é":1},{"C)":2},{"é":3}]'), everywhere);
  const keys = node.items?.flatMap((item) => item.members?.map(({ key }) => key));
  expect(keys).toEqual(['é', 'C)', 'é']);
});

test('equal keys are recorded each, in order', async () => {
  const node = await indexJson(textBytes('{"a":1,"\\u0061":[2]}'), everywhere);
  expect(node.members?.map(({ key, keyText }) => [key, keyText])).toEqual([
    ['a', '"a"'],
    ['a', '"\\u0061"'],
  ]);
});

test('depth is no limit', async () => {
  const depth = 200_000;
  const text = '{"a":['.repeat(depth) + ']}'.repeat(depth);
  expect((await indexJson(textBytes(text), () => false)).end).toBe(text.length);
  let levels = 0;
  for (let node = await indexJson(textBytes(text), everywhere); ; levels++) {
    const inner = node.members?.[0]?.value ?? node.items?.[0];
    if (inner === undefined) break;
    node = inner;
  }
  expect(levels).toBe(2 * depth - 1);
});
