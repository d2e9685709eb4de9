import { describe, expect, test } from 'vitest';
import { compileYul, layOutListing } from './listings.ts';

/** The oldest release and the newest one: the layout is the same in all of them. */
const RELEASES = ['0.8.28', '0.8.37'] as const;

/** Data of so many bytes that differ from those of other data. */
function data(name: string, size: number, fill = name.charCodeAt(0)): string {
  return `data "${name}" hex"${fill.toString(16).padStart(2, '0').repeat(size)}"`;
}

/** Code with jumps and nothing else, of about 35 bytes each. */
function jumps(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `if calldataload(${index}) { sstore(${index}, 0x${'7f'.repeat(25)}) }`,
  ).join('\n');
}

const use = (name: string): string => `codecopy(0, dataoffset("${name}"), datasize("${name}"))`;

/** Numbers from the first to the last. */
function range(first: number, last: number, step = 1): number[] {
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
}

/** Expects that solc lays out each of these texts as we do, in any release. */
function expectAlike(texts: readonly string[], releases: readonly string[] = RELEASES): void {
  for (const text of texts)
    for (const release of releases) {
      const printed = compileYul(release, text);
      expect(layOutListing(printed), `${release} ${text.slice(0, 400)}`).toEqual(printed.code);
    }
}

describe('widths, byte by byte around the sizes where they change', () => {
  /** Around the sizes that one and two bytes hold. */
  const SIZES = [range(120, 256), range(65_536 - 110, 65_536, 4)];
  const newest = ['0.8.37'];

  test.each(SIZES)('jumps, with data of %i bytes and more', (...sizes) => {
    expectAlike(
      sizes.map((size) => `object "a" { code { ${jumps(2)} ${use('x')} } ${data('x', size)} }`),
      newest,
    );
  });

  test.each(SIZES)('jumps, with data of %i bytes and more that nothing refers to', (...sizes) => {
    expectAlike(
      sizes.map((size) => `object "a" { code { ${jumps(2)} } ${data('x', size)} }`),
      newest,
    );
  });

  test.each(SIZES)('references, with sub-assemblies of %i bytes and more', (...sizes) => {
    const text = (size: number): string =>
      `object "a" { code { ${use('b')} sstore(0, datasize("a")) } object "b" { code { ${use('x')} } ${data('x', size)} } }`;
    expectAlike(sizes.map(text), newest);
  });

  test('references, with metadata, and with sub-assemblies that are not stored', () => {
    const text = (size: number, code: string): string =>
      `object "a" { code { ${code} sstore(0, datasize("a")) } object "b" { code { invalid() } ${data('.metadata', size)} }
        object "c" { code { invalid() } ${data('.metadata', size)} } ${data('.metadata', size)} }`;
    const sizes = range(60, 256 / 2);
    for (const code of ['', use('b'), `sstore(0, datasize("b"))`, `${use('b')} ${use('c')}`])
      expectAlike(
        sizes.map((size) => text(size, code)),
        newest,
      );
  });

  test('references to code inside sub-assemblies, which does not count: solc cuts off what does not fit', () => {
    const sub = (name: string, size: number, fill: number): string =>
      `object "${name}" { code { ${use(`${name}d`)} } object "${name}d" { code { invalid() } ${data('.metadata', size, fill)} } }`;
    const text = (size: number): string =>
      `object "a" { code { ${['b', 'c', 'b.bd', 'c.cd'].map(use).join(' ')} } ${sub('b', size, 1)} ${sub('c', size, 2)} }`;
    expectAlike([...range(65_536 / 3 - 60, 65_536 / 3 + 10, 7), 25_000].map(text));
  });

  // What is reserved for each decides how much code fits the width.
  test.each([
    ['sizes', range(0, 20).map((count) => 'sstore(0, datasize("b"))'.repeat(count))],
    ['sizes of everything', range(0, 20).map((count) => 'sstore(0, datasize("a"))'.repeat(count))],
    ['offsets', range(0, 20).map((count) => 'sstore(0, dataoffset("b"))'.repeat(count))],
    ['libraries', range(0, 8).map((count) => 'sstore(0, linkersymbol("f.sol:L"))'.repeat(count))],
    [
      'immutables',
      range(0, 8).map((count) =>
        range(1, count)
          .map((id) => `setimmutable(0, "${id}", 7)`)
          .join(' '),
      ),
    ],
  ])('jumps, with %s', (_, codes) => {
    const reads =
      'sstore(0, loadimmutable("1")) sstore(0, loadimmutable("3")) sstore(0, loadimmutable("3")) sstore(0, loadimmutable("3"))';
    for (const code of codes)
      for (const count of [1, 2, 3, 4, 5, 6]) {
        const sub = code.includes('setimmutable(0, "3"') ? `${reads} sstore(0, loadimmutable("2"))` : '';
        const text = `object "a" { code { ${jumps(count)} ${code} ${use('b')} } object "b" { code { ${sub} } ${data('.metadata', 20)} } }`;
        expectAlike([text], newest);
      }
  });

  test('jumps, with sub-assemblies whose jumps are wider', () => {
    const inner = (count: number): string => `object "b" { code { ${jumps(count)} } }`;
    // With two bytes reserved for each jump the code needs two, with one it would not.
    const text = (size: number, count: number): string =>
      `object "a" { code { ${jumps(1)} ${use('b')} ${use('x')} } ${inner(count)} ${data('x', size)} }`;
    for (const count of [6, 9])
      expectAlike(
        range(130, 230).map((size) => text(size, count)),
        newest,
      );
    // It is the jumps of the sub-assembly itself that count, not those inside it.
    const wide = `object "b" { code { ${use('x')} ${jumps(3)} } ${data('x', 90)} object "c" { code { ${jumps(9)} } } }`;
    const outer = (size: number): string =>
      `object "a" { code { ${jumps(2)} ${use('b')} } ${wide} ${data('y', size)} }`;
    expectAlike(range(110, 190, 2).map(outer), newest);
  });

  test('jumps, with immutables that are set and not read', () => {
    const set = range(1, 6)
      .map((id) => `setimmutable(0, "${id}", 7)`)
      .join(' ');
    const text = (size: number): string =>
      `object "a" { code { ${jumps(1)} ${set} ${use('x')} } ${data('x', size)} object "b" { code { } } }`;
    expectAlike(range(100, 220).map(text), newest);
  });
});

describe('what is stored behind the code', () => {
  const sub = (name: string, code: string, more = ''): string =>
    `object "${name}" { code { ${code} } ${more} }`;

  test.each([
    ['nothing', 'object "a" { code { } }'],
    ['code alone', 'object "a" { code { sstore(0, 1) } }'],
    ['metadata', `object "a" { code { } ${data('.metadata', 3)} }`],
    ['data that nothing refers to', `object "a" { code { } ${data('x', 3)} }`],
    ['a sub-assembly that nothing refers to', `object "a" { code { } ${sub('b', 'sstore(0, 1)')} }`],
    [
      'a sub-assembly of which the size is used',
      `object "a" { code { sstore(0, datasize("b")) } ${sub('b', 'sstore(0, 1)')} }`,
    ],
    [
      'a sub-assembly without code',
      `object "a" { code { ${use('b')} sstore(0, datasize("b")) } ${sub('b', '')} }`,
    ],
    [
      'sub-assemblies in another order',
      `object "a" { code { ${use('d')} ${use('b')} ${use('c')} } ${sub('b', 'sstore(0, 1)')} ${sub('c', 'sstore(0, 2)')} ${sub('d', 'sstore(0, 3)')} }`,
    ],
    [
      'data in another order',
      `object "a" { code { ${'zyxwvu'.split('').map(use).join(' ')} } ${'uvwxyz'
        .split('')
        .map((name) => data(name, 5))
        .join(' ')} }`,
    ],
    ['equal data', `object "a" { code { ${use('x')} ${use('y')} } ${data('x', 5, 1)} ${data('y', 5, 1)} }`],
    [
      'equal sub-assemblies',
      `object "a" { code { ${use('b')} ${use('c')} ${use('d')} } ${sub('b', 'sstore(0, 1)')} ${sub('c', 'sstore(0, 2)')} ${sub('d', 'sstore(0, 1)')} }`,
    ],
    [
      'equal sub-assemblies with libraries',
      `object "a" { code { ${use('b')} ${use('c')} } ${sub('b', 'sstore(0, linkersymbol("f.sol:L"))')} ${sub('c', 'sstore(0, linkersymbol("f.sol:L"))')} }`,
    ],
    [
      'sub-assemblies that differ in a library',
      `object "a" { code { ${use('b')} ${use('c')} } ${sub('b', 'sstore(0, linkersymbol("f.sol:L"))')} ${sub('c', 'sstore(0, linkersymbol("f.sol:M"))')} }`,
    ],
    [
      'deeper ones, by themselves and inside',
      `object "a" { code { ${use('b.c')} ${use('b.d')} ${use('e.f')} ${use('b')} sstore(0, datasize("e")) sstore(0, datasize("e.g")) }
        object "b" { code { ${use('c')} } ${sub('c', 'sstore(0, 1)')} ${sub('d', 'sstore(0, 2)')} }
        object "e" { code { } ${sub('f', 'sstore(0, 3)')} ${sub('g', 'sstore(0, 4)')} } }`,
    ],
    [
      'equal ones at different depths',
      `object "a" { code { ${use('b.c')} ${use('d')} ${use('b')} } object "b" { code { } ${sub('c', 'sstore(0, 1)')} } ${sub('d', 'sstore(0, 1)')} }`,
    ],
    [
      'everything',
      `object "a" { code { ${jumps(3)} ${use('b')} ${use('x')} sstore(0, datasize("a")) } object "b" { code { ${use('c')} sstore(0, linkersymbol("f.sol:L")) } ${sub('c', use('z'), data('z', 300))} ${data('.metadata', 50)} } ${data('x', 9)} ${data('.metadata', 60)} }`,
    ],
  ])('%s', (_, text) => {
    expectAlike([text]);
  });
});

describe('immutables', () => {
  const reading = (...ids: number[]): string =>
    ids.map((id) => `sstore(0, loadimmutable("${id}"))`).join(' ');
  const setting = (...ids: number[]): string => ids.map((id) => `setimmutable(0, "${id}", 7)`).join(' ');
  const text = (set: string, read: string, before = ''): string =>
    `object "a" { code { ${use('b')} ${jumps(1)} ${set} } ${before} object "b" { code { ${jumps(1)} ${read} } } }`;

  test.each([
    ['not read', text(setting(1), '')],
    ['read once', text(setting(1), reading(1))],
    ['read often, beyond the first 255 bytes', text(setting(1), reading(...range(0, 12).map(() => 1)))],
    ['several', text(setting(3, 1, 2), reading(1, 2, 1, 2, 1, 3))],
    ['set twice', text(setting(1, 1), reading(1, 1, 1))],
    [
      'of a sub-assembly that is not the first',
      text(setting(1), reading(1, 1), 'object "c" { code { sstore(0, 1) } }'),
    ],
    ['read deeper inside', `object "z" { code { ${use('a')} } ${text(setting(1), reading(1, 1))} }`],
    [
      'equal code that reads others',
      `object "z" { code { ${use('p')} ${use('q')} ${use('p.b')} ${use('q.b')} } ${['p', 'q'].map((name, id) => text(setting(id), reading(id)).replace('"a"', `"${name}"`)).join(' ')} }`,
    ],
  ])('%s', (_, text) => {
    expectAlike([text]);
  });
});

test.each(['homestead', 'paris', 'shanghai', 'cancun'])('zeros on %s', (evmVersion) => {
  const text = `object "a" { code { ${use('b')} sstore(0, 0) } object "b" { code { ${jumps(2)} sstore(0, 1) } } }`;
  for (const release of RELEASES) {
    const printed = compileYul(release, text, { evmVersion });
    expect(layOutListing(printed, !['homestead', 'paris'].includes(evmVersion))).toEqual(printed.code);
  }
});
