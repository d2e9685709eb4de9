import { expect, test } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import { indexJson } from '../../src/json/index-text.ts';
import { duplicateKeys, find, parseNode, stringOf } from '../../src/json/read.ts';

async function index(text: string) {
  const bytes = textBytes(text);
  return { bytes, root: await indexJson(bytes, () => true) };
}

test('values are found by keys and indices', async () => {
  const { bytes, root } = await index(' {"a": [1, {"\\u0062": "x\\ny"}], "": null} ');
  expect(find(root)).toBe(root);
  expect(await stringOf(bytes, find(root, 'a', 1, 'b'))).toBe('x\ny');
  expect(find(root, '')?.kind).toBe('literal');
  for (const steps of [['b'], ['a', 2], ['a', 'length'], ['a', 0, 'x'], [0], ['__proto__']]) {
    expect(find(root, ...steps)).toBeUndefined();
  }
});

test('only strings are strings', async () => {
  const { bytes, root } = await index('["1", 1, ["1"]]');
  const texts = await Promise.all([0, 1, 2, 3].map((step) => stringOf(bytes, find(root, step))));
  expect(texts).toEqual(['1', undefined, undefined, undefined]);
});

test('of equal keys the last counts, and all but the first are duplicates', async () => {
  const { bytes, root } = await index(
    '{"a":{"b":1,"c":[{"d":0,"d":0}],"b":2},"e":3,"\\u0061":{"b":4},"a":5}',
  );
  const last = find(root, 'a');
  expect(last && (await parseNode(bytes, last))).toBe(5);
  expect(duplicateKeys(root)).toEqual([['a', 'c', 0, 'd'], ['a', 'b'], ['a'], ['a']]);
  expect(duplicateKeys((await index('{"a":{"b":1},"c":{"b":1}}')).root)).toEqual([]);
});

test('what indexing let pass is refused when it is read', async () => {
  const bytes = textBytes('{"a": [nonsense], "b": "raw\nline feed"}');
  const root = await indexJson(bytes, (path) => path.length === 0);
  for (const [key, offset] of [
    ['a', 6],
    ['b', 23],
  ] as const) {
    const node = find(root, key);
    expect(node).toBeDefined();
    if (node === undefined) continue;
    await expect(parseNode(bytes, node)).rejects.toMatchObject({ name: 'JsonSyntaxError', offset });
  }
});
