import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inBytewiseOrder, numberingOf, numberingOfUnits, prunedNumbering } from '../../src/ids/numbering.ts';
import { translator } from '../../src/ids/translator.ts';
import { compile, folder, numberingOfRun } from './runs.ts';

const texts = folder(new URL('sources', import.meta.url).pathname);
const build = { solc: 'solc', viaIR: false, optimizer: false };
const asts = { '*': { '': ['ast'] } };

test('is that of a real run, whichever sources it has', () => {
  const whole = compile(build, texts, asts);
  const full = numberingOfRun(whole);
  for (const [name, { id }] of Object.entries(whole.sources)) expect(full.sources[id]).toBe(name);

  const kept = inBytewiseOrder(['types.sol', 'samenames.sol', 'base.sol']);
  const pruned = compile(build, new Map([...texts].filter(([name]) => kept.includes(name))), asts);
  expect(prunedNumbering(full, kept)).toEqual(numberingOfRun(pruned));
});

/** Parse orders with a part of them that is kept, in an order of its own. */
const runs = fc
  .uniqueArray(
    fc.record({
      source: fc.string({ minLength: 1, unit: 'binary' }),
      nodes: fc.integer({ min: 1, max: 50 }),
    }),
    {
      selector: ({ source }) => source,
      minLength: 1,
    },
  )
  .chain((order) =>
    fc.record({
      order: fc.constant(order),
      kept: fc.shuffledSubarray(
        order.map(({ source }) => source),
        { minLength: 1 },
      ),
    }),
  );

test('there and back again is where it started', () => {
  fc.assert(
    fc.property(runs, ({ order, kept }) => {
      const full = numberingOf(order);
      const pruned = prunedNumbering(full, kept);
      const [there, back] = [translator(pruned, full), translator(full, pruned)];
      for (let index = -1; index <= kept.length; index++) {
        expect(back.sourceIndex(there.sourceIndex(index))).toBe(index);
      }
      expect(there.sourceIndex(kept.length)).toBe(order.length);
      for (let id = 1; id <= (pruned.blocks.at(-1)?.last ?? 0); id++) {
        expect(back.astId(there.astId(id))).toBe(id);
      }
      for (const [index, source] of pruned.sources.entries()) {
        expect(full.sources[there.sourceIndex(index)]).toBe(source);
      }
    }),
  );
});

test('keeps ids of built-in declarations and refuses what has no counterpart', () => {
  const full = numberingOf([
    { source: 'a', nodes: 3 },
    { source: 'b', nodes: 4 },
  ]);
  const pruned = numberingOf([{ source: 'b', nodes: 4 }]);
  const { astId, sourceIndex } = translator(pruned, full);
  expect([-15, 2 ** 32 - 28, 1, 4].map(astId)).toEqual([-15, 2 ** 32 - 28, 4, 7]);
  for (const id of [0, 5]) expect(() => astId(id)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  for (const index of [-2, 2])
    expect(() => sourceIndex(index)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
  expect(() => translator(full, pruned).astId(3)).toThrow(expect.objectContaining({ code: 'INTERNAL' }));
});

test('refuses a source that is unknown or there twice', () => {
  const full = numberingOfUnits([
    { source: 'b', id: 9 },
    { source: 'a', id: 4 },
  ]);
  expect(full.blocks).toEqual([
    { source: 'a', first: 1, last: 4 },
    { source: 'b', first: 5, last: 9 },
  ]);
  expect(() => prunedNumbering(full, ['c'])).toThrow(/c is not among/);
  expect(() => prunedNumbering(full, ['a', 'a'])).toThrow(/a is numbered twice/);
});
