import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isJsonObject, type JsonValue } from '../../src/json/sorted.ts';
import { type SourceRange, translateRange, translateSourceMap } from '../../src/standard-json/source-map.ts';
import { compile, folder } from '../ids/runs.ts';

const texts = folder(new URL('../ids/sources', import.meta.url).pathname);

function sourceMaps(): string[] {
  const build = { solc: 'solc', viaIR: false, optimizer: true };
  const outputs = ['evm.bytecode.sourceMap', 'evm.deployedBytecode.sourceMap'];
  const { contracts } = compile(build, texts, { '*': { '*': outputs } });
  const maps: string[] = [];
  const gather = (value: JsonValue): void => {
    if (!isJsonObject(value)) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === 'sourceMap' && typeof member === 'string') maps.push(member);
      else gather(member);
    }
  };
  gather(contracts as JsonValue);
  return maps;
}

/** An entry in full: start, length, source, jump, modifier depth. */
type Entry = readonly [number, number, number, string, number];

/** What a source map says, entry by entry. */
function entriesOf(map: string): Entry[] {
  let previous: Entry = [-1, -1, -1, '', -1];
  return map.split(';').map((text) => {
    const [s, l, f, j, m] = text.split(':');
    const number = (field: string | undefined, before: number) => (field ? Number(field) : before);
    previous = [
      number(s, previous[0]),
      number(l, previous[1]),
      number(f, previous[2]),
      j || previous[3],
      number(m, previous[4]),
    ];
    return previous;
  });
}

test('real maps stay as they are where nothing moves, and say the same of what does', () => {
  const moved = ({ start, length, source }: SourceRange) => ({
    start: start < 0 ? start : start + (start % 7),
    length: length < 0 ? length : length + (start % 3),
    source: source < 0 ? source : 9 - source,
  });
  const maps = sourceMaps();
  expect(maps.filter((map) => map !== '').length).toBeGreaterThan(10);
  for (const map of maps) {
    expect(translateSourceMap(map, (range) => range)).toBe(map);
    if (map === '') continue;
    expect(entriesOf(translateSourceMap(map, moved))).toEqual(
      entriesOf(map).map(([start, length, source, jump, depth]) => {
        const to = moved({ start, length, source });
        return [to.start, to.length, to.source, jump, depth];
      }),
    );
  }
});

/** Packs entries by solc's rule. */
function pack(entries: readonly Entry[]): string {
  let previous: readonly (string | number)[] = [-1, -1, -1, '', -1];
  const texts = entries.map((entry) => {
    const fields = entry.map((field, i) => (field === previous[i] ? '' : String(field)));
    previous = entry;
    while (fields.at(-1) === '') fields.pop();
    return fields.join(':');
  });
  return texts.join(';');
}

const entry = fc.tuple(
  fc.integer({ min: -1, max: 3 }),
  fc.integer({ min: -1, max: 3 }),
  fc.integer({ min: -1, max: 3 }),
  fc.constantFrom('-', 'i', 'o'),
  fc.integer({ min: 0, max: 2 }),
);

test('packs as if the map had been made with the new numbers', () => {
  // Places in source 3 merge and part as places in the Yul utility source can.
  const move = (range: SourceRange): SourceRange =>
    range.source === 3
      ? { start: range.start + 1, length: 5 - range.length, source: 7 }
      : { ...range, source: range.source < 0 ? -1 : range.source + 2 };
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
      const expected = entries.map(([start, length, source, jump, depth]): Entry => {
        const to = move({ start, length, source });
        return [to.start, to.length, to.source, jump, depth];
      });
      expect(translateSourceMap(pack(entries), move)).toBe(pack(expected));
    }),
  );
});

test('translates a range in full', () => {
  const next = (range: SourceRange) => ({ ...range, source: range.source + 1 });
  expect(translateRange('10:-1:3', next)).toBe('10:-1:4');
  expect(translateRange('10:2:', next)).toBe('10:2:');
  expect(() => translateRange('10:2', next)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
});
