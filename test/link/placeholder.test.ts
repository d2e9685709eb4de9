import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/link/code.ts';
import { LEAD, placeholderFor, placeholderObject, replacePlaceholders } from '../../src/link/placeholder.ts';
import { LinkRefusal } from '../../src/link/refusal.ts';
import { outputOf, RELEASES } from './linking.ts';

/** Code of this many bytes, which says nothing. */
function codeOf(length: number, seed = 0, references: Code['references'] = []): Code {
  const bytes = Array.from({ length }, (_, index) => (index * 7 + seed) % 256);
  return { hex: Buffer.from(bytes).toString('hex'), references };
}

/** What solc makes of a text. */
function compile(release: string, content: string, optimizer: boolean): string {
  const outputSelection = { '*': { '*': ['evm.bytecode.object'] } };
  const input = {
    language: 'Yul',
    sources: { a: { content } },
    settings: { optimizer: { enabled: optimizer }, outputSelection },
  };
  return Object.values(outputOf(release, input).contracts?.a ?? {})[0]?.evm.bytecode.object ?? '';
}

const reference = { start: 3, file: 'a.sol', library: 'L' };
const LENGTHS = [10, 11, 33, 255, 256, 257, 24_576, 65_537];

describe.each(RELEASES)('solc %s', (release) => {
  test.each([true, false])('stand for as many bytes: optimizer %s', (optimizer) => {
    for (const length of LENGTHS) {
      const creation = placeholderFor(codeOf(length));
      const runtime = placeholderFor(codeOf(length + 5, 1));
      for (const inside of [undefined, runtime]) {
        const hex = compile(release, placeholderObject('D_7', creation, inside), optimizer);
        expect(hex, `${length}`).toBe(LEAD + creation.marker);
        expect(hex.length / 2).toBe(length);
      }
    }
  });

  test.each([true, false])('land where they are referred to, in both shapes: optimizer %s', (optimizer) => {
    const [creation, runtime] = [codeOf(700), codeOf(300, 1, [reference])];
    const [a, b] = [placeholderFor(creation), placeholderFor(runtime)];
    const use = (name: string): string =>
      `codecopy(0, dataoffset("${name}"), datasize("${name}")) log0(0, datasize("${name}"))`;
    const text = `object "C" { code { ${use('D')} ${use('D.D_deployed')} } ${placeholderObject('D', a, b)} }`;
    const hex = compile(release, text, optimizer);
    expect(hex).toContain(LEAD + a.marker);
    expect(hex).toContain(LEAD + b.marker);
    const linked = replacePlaceholders({ hex, references: [] }, [a, b], 1);
    expect(linked.hex).toBe(hex.replace(LEAD + a.marker, creation.hex).replace(LEAD + b.marker, runtime.hex));
    const start = hex.indexOf(LEAD + b.marker) / 2 + reference.start;
    expect(linked.references).toEqual([{ ...reference, start }]);
  });

  test.each([true, false])('are stored once where they are equal: optimizer %s', (optimizer) => {
    const use = (name: string): string =>
      `codecopy(0, dataoffset("${name}"), datasize("${name}")) log0(0, datasize("${name}"))`;
    const sizeWith = (other: Code): number => {
      const [a, b] = [placeholderFor(codeOf(100)), placeholderFor(other)];
      const objects = placeholderObject('D', a, undefined) + placeholderObject('E', b, undefined);
      return (
        compile(release, `object "C" { code { ${use('D')} ${use('E')} } ${objects} }`, optimizer).length / 2
      );
    };
    const once = sizeWith(codeOf(100));
    expect(sizeWith(codeOf(100, 1))).toBe(once + 100);
    expect(sizeWith(codeOf(100, 0, [reference]))).toBe(once + 100);
  });
});

test('equal code has equal placeholders, other code has others', () => {
  const { marker } = placeholderFor(codeOf(100));
  expect(placeholderFor(codeOf(100)).marker).toBe(marker);
  const others = [
    codeOf(100, 1),
    codeOf(101),
    codeOf(100, 0, [reference]),
    codeOf(100, 0, [{ ...reference, start: 4 }]),
    codeOf(100, 0, [{ ...reference, library: 'M' }]),
  ];
  const markers = new Set([marker, ...others.map((code) => placeholderFor(code).marker)]);
  expect(markers.size).toBe(1 + others.length);
});

test('code that is too short has none', () => {
  expect(placeholderFor(codeOf(10)).marker).toHaveLength(16);
  for (const length of [0, 1, 9]) expect(() => placeholderFor(codeOf(length))).toThrow(LinkRefusal);
});

/** Code with placeholders in it, and what it is with the code in their places. */
const landed = fc
  .array(
    fc.record({
      gap: fc.uint8Array({ maxLength: 20 }),
      length: fc.integer({ min: 10, max: 60 }),
      seed: fc.nat(3),
    }),
    { maxLength: 6 },
  )
  .map((parts) => {
    const list = parts.map(({ gap, length, seed }) => ({
      gap: Buffer.from(gap).toString('hex'),
      placeholder: placeholderFor(codeOf(length, seed, length % 2 === 0 ? [] : [reference])),
    }));
    const around = list.map(({ gap, placeholder }) => gap + LEAD + placeholder.marker).join('');
    const whole = list.map(({ gap, placeholder }) => gap + placeholder.code.hex).join('');
    return { list, around, whole };
  });

test('code lands wherever a placeholder came out', () => {
  fc.assert(
    fc.property(landed, ({ list, around, whole }) => {
      const placeholders = list.map(({ placeholder }) => placeholder);
      const own = { ...reference, start: whole.length / 2 };
      const { hex, references } = replacePlaceholders(
        { hex: `${around}00`, references: [own] },
        placeholders,
        6,
      );
      expect(hex).toBe(`${whole}00`);
      let at = 0;
      const expected = list.flatMap(({ gap, placeholder: { code } }) => {
        const here = at + gap.length / 2;
        at = here + code.hex.length / 2;
        return code.references.map((inner) => ({ ...inner, start: here + inner.start }));
      });
      expect(references).toEqual([...expected, own]);
    }),
    { seed: 1 },
  );
});

describe('refuses', () => {
  const placeholder = placeholderFor(codeOf(50));
  const whole = LEAD + placeholder.marker;
  test.each([
    ['more landings than there can be', whole + whole],
    ['a marker that is cut off', whole.slice(0, -2)],
    ['a marker with another byte', `${whole.slice(0, 40)}00${whole.slice(42)}`],
    ['a marker without what goes before', `00${placeholder.marker}`],
    ['a marker that begins within a byte', `0${whole}0`],
    ['the start of a marker besides', `${whole}00${placeholder.marker.slice(0, 16)}`],
  ])('%s', (_, hex) => {
    const replace = (text: string) => replacePlaceholders({ hex: text, references: [] }, [placeholder], 1);
    expect(replace(`00${whole}00`).hex).toBe(`00${placeholder.code.hex}00`);
    expect(() => replace(`00${hex}00`)).toThrow(LinkRefusal);
  });
});

test('nothing lands where the optimizer left a dependency out', () => {
  const code = codeOf(30, 5, [reference]);
  expect(replacePlaceholders(code, [placeholderFor(codeOf(50))], 1)).toEqual(code);
});
