import fc from 'fast-check';
import type { YulData, YulObject } from '../../src/link/yul-object.ts';

/** An object as it is drawn: what stands between its parts is text. */
interface Drawn {
  readonly name: string;
  /** Between `{` and `}`. */
  readonly code: string;
  readonly items: readonly (Drawn | Data)[];
  /** White space and comments, to be put between tokens. */
  readonly gaps: readonly string[];
}
interface Data {
  readonly data: string;
  readonly name: string;
  /** How many characters at its end are hex digits and the quote behind them; `undefined` for a string. */
  readonly digits: number | undefined;
}

/** Its text, and the object that is to be read from it. */
interface Rendered {
  readonly text: string;
  readonly object: YulObject;
}

const chunk = fc.oneof(
  fc.constantFrom('{', '}', '{}', '}}', 'object "x" {', 'code {', 'data', '// @src 0:1:2', '@use-src', 'hex'),
  fc.constantFrom(' ', '$', '_', '0x12', 'é', '😀', '0', ':=', '(', ')', ',', '->'),
  fc.string({ maxLength: 8 }),
);
/** Text that may mean something elsewhere. */
export const chunks = fc.array(chunk, { maxLength: 5 }).map((list) => list.join(''));

/** What may stand between quotes. */
const quoted = (quote: string) =>
  fc
    .array(
      fc.oneof(
        chunks.map((text) => text.replace(/["'\\\n\r]/g, '')),
        fc.constantFrom(
          '\\\\',
          '\\"',
          "\\'",
          '\\n',
          '\\x7b',
          '\\u{7d}',
          '//',
          '/*',
          '*/',
          quote === '"' ? "'" : '"',
        ),
      ),
      { maxLength: 4 },
    )
    .map((list) => clean(list.join('')));

/** Literals. */
export const string = fc.oneof(
  quoted('"').map((text) => `"${text}"`),
  quoted("'").map((text) => `'${text}'`),
);
const hex = fc.uint8Array({ maxLength: 4 }).map((bytes) => `hex"${Buffer.from(bytes).toString('hex')}"`);
export const comment = fc.oneof(
  chunks.map((text) => `//${clean(text).replace(/\n/g, '')}\n`),
  fc.tuple(chunks, string).map(([text, quote]) => `/*${clean(text + quote).replace(/\*\//g, '')} */`),
  fc.constantFrom(
    `// it's "open {\n`,
    '/* " { */',
    "/* ' } */",
    '/**/',
    '/***/',
    '///\n',
    '//* }\n',
    '/* /* */',
  ),
);
const gap = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '\t', '  \n ') },
  { weight: 1, arbitrary: comment.map((text) => ` ${text} `) },
);
/** Words and signs of code. */
export const word = fc.constantFrom(
  'let',
  'x',
  ':=',
  '(',
  ')',
  'object',
  'code',
  'data',
  'hex',
  '0x7b',
  'a.b$c_1',
  ',',
);

const { code } = fc.letrec<{ code: string; block: string }>((tie) => ({
  code: fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.oneof(word, string, hex, gap) }, tie('block')), {
      maxLength: 6,
    })
    .map((parts) => parts.join(' ')),
  block: tie('code').map((text) => `{ ${text} }`),
}));

const data = fc.tuple(string, gap, fc.oneof(string, hex)).map(([name, between, value]): Data => {
  const digits = value.startsWith('hex') ? value.length - 'hex"'.length : undefined;
  return { data: `data${between}${name}${between}${value}`, name: name.slice(1, -1), digits };
});
const { object } = fc.letrec<{ object: Drawn }>((tie) => ({
  object: fc.record({
    name: string,
    code,
    items: fc.array(fc.oneof({ maxDepth: 3 }, data, tie('object')), { maxLength: 3 }),
    gaps: fc.array(gap, { minLength: 1, maxLength: 5 }),
  }),
}));

/** Without the line ends that solc does not print. */
function clean(text: string): string {
  return text.replace(/[\r\v\f\u0085\u2028\u2029]/g, '');
}

function render({ name, code, items, gaps }: Drawn, start: number): Rendered {
  let count = 0;
  const between = (): string => gaps[count++ % gaps.length] ?? ' ';
  let text = `object${between()}${name}${between()}{${between()}code${between()}`;
  const codeStart = start + text.length;
  text += `{${clean(code)}}`;
  const codeEnd = start + text.length;
  const objects: YulObject[] = [];
  const data: YulData[] = [];
  for (const item of items) {
    text += between();
    if ('data' in item) {
      text += item.data;
      const end = start + text.length;
      const hex = item.digits === undefined ? undefined : { start: end - item.digits, end: end - 1 };
      data.push({ name: item.name, hex });
    } else {
      const inner = render(item, start + text.length);
      text += inner.text;
      objects.push(inner.object);
    }
  }
  text += `${between()}}`;
  const inside = { code: { start: codeStart, end: codeEnd }, objects, data };
  return { text, object: { name: name.slice(1, -1), start, end: start + text.length, ...inside } };
}

/** A text with an object in it, and comments around. */
export const rendered = fc.tuple(gap, object, gap).map(([before, drawn, after]) => {
  const { text, object } = render(drawn, before.length);
  return { text: before + text + after, object };
});
