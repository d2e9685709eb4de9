import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonObjectText, mergeObjects } from '../../src/json/merge.ts';
import type { JsonText } from '../../src/json/text.ts';
import { jsonToBuffer, member, verbatim } from '../../src/json/write.ts';

/** An object as a map, so that no key is special; a leaf is the text of a number. */
type Tree = Map<string, Tree> | number;

const key = fc.constantFrom('a', 'aa', 'b', '10', '9', 'é', '\uffff', '\ue000', '😀', '', '__proto__');

const { object } = fc.letrec<{ object: Map<string, Tree>; tree: Tree }>((tie) => ({
  object: fc
    .uniqueArray(fc.tuple(key, tie('tree')), { selector: ([name]) => name, maxLength: 6 })
    .map((entries) => new Map(entries)),
  tree: fc.oneof({ maxDepth: 4 }, fc.nat(99), tie('object')),
}));

/** Members sorted by the bytes of their keys. */
function sorted(tree: Map<string, Tree>): [string, Tree][] {
  return [...tree].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function objectText(tree: Map<string, Tree>): JsonObjectText {
  return { kind: 'object', members: sorted(tree).map(([name, value]) => member(name, treeText(value))) };
}

function treeText(tree: Tree): JsonText {
  return typeof tree === 'number' ? verbatim(String(tree)) : objectText(tree);
}

/** The rule, two objects at a time. */
function mergeTwo(a: Map<string, Tree>, b: Map<string, Tree>): Map<string, Tree> {
  const merged = new Map(a);
  for (const [name, value] of b) {
    const other = a.get(name);
    const both = typeof other === 'object' && typeof value === 'object';
    merged.set(name, both ? mergeTwo(other, value) : value);
  }
  return merged;
}

test('merging many objects is merging them two at a time, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(object, { maxLength: 5 }), async (objects) => {
      const expected = objects.reduce(mergeTwo, new Map());
      const merged = mergeObjects(objects.map(objectText));
      expect(String(await jsonToBuffer(merged))).toBe(String(await jsonToBuffer(objectText(expected))));
    }),
    { numRuns: 500 },
  );
});

test('a key stays as the last object writes it', async () => {
  const one: JsonObjectText = {
    kind: 'object',
    members: [{ key: 'é', keyText: '"é"', value: verbatim('1') }],
  };
  const other: JsonObjectText = { kind: 'object', members: [member('é', verbatim('2'))] };
  expect(String(await jsonToBuffer(mergeObjects([one, other])))).toBe('{"\\u00e9":2}');
  expect(String(await jsonToBuffer(mergeObjects([other, one])))).toBe('{"é":1}');
});
