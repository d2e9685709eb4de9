/** Yul objects for rules of the layout that show at certain sizes only: byte by byte around those. */

/** Objects of one rule: they are nested in one object, and so compiled in one run. */
export interface Layouts {
  /** For messages. */
  readonly name: string;
  /** Each an object named "a". */
  readonly objects: readonly string[];
}

/** The text of one run: an object that stores all of them. */
export function layoutText({ objects }: Layouts): string {
  const named = objects.map((text, index) => text.replace('object "a"', `object "a${index}"`));
  const code = named.map((_, index) => use(`a${index}`)).join(' ');
  // Of its own size an object speaks by its name.
  const texts = named.map((text, index) => text.replaceAll('"a"', `"a${index}"`));
  return `object "all" { code { ${code} } ${texts.join('\n')} }`;
}

/** Data of so many bytes that differ from those of other data. */
function data(name: string, size: number): string {
  const byte = (name.charCodeAt(name.length - 1) % 256).toString(16).padStart(2, '0');
  return `data "${name}" hex"${byte.repeat(size)}"`;
}

/** Code with jumps and nothing else, of about 35 bytes each. */
function jumps(count: number): string {
  return numbers(0, count - 1)
    .map((index) => `if calldataload(${index}) { sstore(${index}, 0x${'7f'.repeat(25)}) }`)
    .join(' ');
}

function use(name: string): string {
  return `codecopy(0, dataoffset("${name}"), datasize("${name}"))`;
}

function sub(name: string, code: string, more = ''): string {
  return `object "${name}" { code { ${code} } ${more} }`;
}

/** Numbers from the first to the last. */
function numbers(first: number, last: number, step = 1): number[] {
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, index) => first + index * step,
  );
}

/** Something repeated, with its number from 1. */
function times(count: number, text: (number: number) => string): string {
  return numbers(1, count).map(text).join(' ');
}

const SIZES = numbers(150, 256);
const JUMPS = [1, 2, 3, 4, 5];
const COUNTS = numbers(0, 16, 2);

/** Each of these so often as decides how wide a jump is. */
function pushes(
  name: string,
  counts: readonly number[],
  push: (number: number) => string,
  inner: (count: number) => string = () => '',
): Layouts {
  const text = (count: number, jump: number): string =>
    `object "a" { code { ${jumps(jump)} ${times(count, push)} ${use('b')} } ` +
    `${sub('b', inner(count), data('.metadata', 20))} }`;
  return { name, objects: counts.flatMap((count) => JUMPS.map((jump) => text(count, jump))) };
}

/** The first of so many immutables is read once, the third several times, the others not at all. */
function reads(count: number): string {
  const read = (id: number): string => (id > count ? '' : `sstore(0, loadimmutable("${id}"))`);
  return `${read(1)} ${times(3, () => read(3))}`;
}

export const LAYOUTS: readonly Layouts[] = [
  {
    name: 'jumps beside data',
    objects: SIZES.map((size) => `object "a" { code { ${jumps(2)} ${use('x')} } ${data('x', size)} }`),
  },
  {
    name: 'jumps beside data that nothing refers to',
    objects: SIZES.map((size) => `object "a" { code { ${jumps(2)} } ${data('x', size)} }`),
  },
  {
    name: 'jumps of three bytes',
    // 150 bytes less with jumps of two bytes: those would do, if the width were not sought from one byte on.
    objects: [`object "a" { code { ${jumps(150)} } ${data('x', 59_310)} }`],
  },
  {
    name: 'references to sub-assemblies',
    objects: SIZES.map(
      (size) =>
        `object "a" { code { ${use('b')} sstore(0, datasize("a")) } ${sub('b', use('x'), data('x', size))} }`,
    ),
  },
  {
    name: 'references beside sub-assemblies that are not stored, and metadata',
    objects: numbers(60, 128).flatMap((size) =>
      ['', 'sstore(0, datasize("b"))', use('c')].map(
        (code) =>
          `object "a" { code { ${code} sstore(0, datasize("a")) } ${sub('b', 'invalid()', data('.metadata', size))} ` +
          `${sub('c', 'stop()')} ${data('.metadata', size)} }`,
      ),
    ),
  },
  pushes('sizes of sub-assemblies', COUNTS, () => 'sstore(0, datasize("b"))'),
  pushes('sizes of everything', COUNTS, () => 'sstore(0, datasize("a"))'),
  pushes('offsets', COUNTS, () => 'sstore(0, dataoffset("b"))'),
  pushes('addresses of libraries', numbers(0, 7), () => 'sstore(0, linkersymbol("f.sol:L"))'),
  pushes('immutables', numbers(0, 7), (id) => `setimmutable(0, "${id}", 7)`, reads),
  {
    name: 'jumps around sub-assemblies with wider ones',
    objects: [
      ...numbers(130, 230, 2).map(
        (size) =>
          `object "a" { code { ${jumps(1)} ${use('b')} ${use('x')} } ${sub('b', jumps(9))} ${data('x', size)} }`,
      ),
      // Those inside sub-assemblies do not count.
      ...numbers(110, 190, 4).map(
        (size) =>
          `object "a" { code { ${jumps(2)} ${use('b')} } ` +
          `${sub('b', `${use('x')} ${jumps(3)}`, `${data('x', 90)} ${sub('c', jumps(9))}`)} ${data('y', size)} }`,
      ),
    ],
  },
  {
    name: 'what is stored',
    objects: [
      `object "a" { code { } }`,
      `object "a" { code { sstore(0, 1) } }`,
      `object "a" { code { } ${data('x', 3)} }`,
      `object "a" { code { sstore(0, datasize("b")) } ${sub('b', 'sstore(0, 1)')} }`,
      `object "a" { code { ${['d', 'b', 'c'].map(use).join(' ')} } ${['b', 'c', 'd'].map((name, index) => sub(name, `sstore(0, ${index % 2})`)).join(' ')} }`,
      `object "a" { code { ${['z', 'y', 'x'].map(use).join(' ')} } ${['x', 'y', 'z'].map((name) => data(name, 5)).join(' ')} }`,
      `object "a" { code { ${use('b')} ${use('c')} } ${sub('b', 'sstore(0, linkersymbol("f.sol:L"))')} ${sub('c', 'sstore(0, linkersymbol("f.sol:M"))')} }`,
      `object "a" { code { ${['b.c', 'b.d', 'b'].map(use).join(' ')} } ${sub('b', use('c'), `${sub('c', 'sstore(0, 1)')} ${sub('d', 'sstore(0, 2)')}`)} }`,
      `object "a" { code { ${['p', 'q', 'p.b', 'q.b'].map(use).join(' ')} } ${['p', 'q'].map((name, id) => sub(name, `${use('b')} setimmutable(0, "${id}", 7)`, sub('b', `sstore(0, loadimmutable("${id}"))`))).join(' ')} }`,
    ],
  },
];
