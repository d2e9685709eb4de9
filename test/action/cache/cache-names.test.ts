import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  type CacheNames,
  cacheNames,
  EntryNameSchema,
  entryName,
  NewEntrySchema,
} from '../../../src/action/cache/cache-names.ts';
import { textBytes } from '../../../src/bytes.ts';
import { parseVersion } from '../../../src/solc-version.ts';
import { readInput } from '../../../src/standard-json/input.ts';

interface Given {
  readonly content?: string;
  readonly settings?: object;
  readonly build?: string;
  readonly key?: string;
  readonly place?: readonly string[];
  readonly sources?: 'all' | 'relevant';
}

async function namesOf(given: Given = {}): Promise<CacheNames> {
  const { content = 'contract A {}', settings = {}, build = '0.8.28+commit.7893614a.Linux.g++' } = given;
  const { key, place = ['.', 'input.json'], sources = 'all' } = given;
  const text = JSON.stringify({ language: 'Solidity', sources: { 'A.sol': { content } }, settings });
  const version = parseVersion(build);
  if (version === undefined) throw new Error(`${build} is no version`);
  const project = { input: await readInput(textBytes(text), 'a test'), access: { kind: 'none' } } as const;
  return cacheNames({ key, place, sources }, [{ project, version }]);
}

test('an entry is found by its input, its settings and its project', async () => {
  const { ofProject, ofSettings, ofInput } = await namesOf();
  expect(ofSettings.startsWith(ofProject)).toBe(true);
  expect(ofInput.startsWith(ofSettings)).toBe(true);
  const name = entryName(ofInput, '1.1');
  expect(name.startsWith(ofInput)).toBe(true);
  for (const [schema, text] of [
    [NewEntrySchema, ofInput],
    [EntryNameSchema, name],
  ] as const)
    expect(v.safeParse(schema, text).success).toBe(true);
  // Nothing can be saved under a name that is taken.
  expect(entryName(ofInput, '1.2')).not.toBe(name);
});

test.each<[string, Given, readonly (keyof CacheNames)[]]>([
  ['nothing', {}, ['ofProject', 'ofSettings', 'ofInput']],
  ['a source', { content: 'contract B {}' }, ['ofProject', 'ofSettings']],
  ['the settings', { settings: { viaIR: true } }, ['ofProject']],
  ['the compiler', { build: '0.8.30+commit.73712a01.Linux.g++' }, ['ofProject']],
  ['which sources runs are given', { sources: 'relevant' }, ['ofProject']],
  ['the project', { place: ['.', 'other.json'] }, []],
  ['the key of the user', { key: 'v2' }, []],
])('if %s changes, these names stay', async (_, given, same) => {
  const [before, after] = [await namesOf(), await namesOf(given)];
  for (const name of ['ofProject', 'ofSettings', 'ofInput'] as const)
    expect(before[name] === after[name], name).toBe(same.includes(name));
});
