import fc from 'fast-check';
import { pick } from './draft.ts';
import type { StandardJsonInput } from './render.ts';

/** Other texts for a scalar, or none. */
type Spelling = (value: unknown) => readonly string[];

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The same value in another spelling, for every parser. */
const SAME: readonly Spelling[] = [
  (value) => [` \t\n\r${JSON.stringify(value)} `],
  (value) => (typeof value === 'string' ? [everyEscaped(value)] : []),
];

const NUMBERS = [
  ...['1e2', '-0', '0', '-0.0', '9007199254740993', '9007199254740992', '4294967296'],
  ...['18446744073709551615', '18446744073709551616', '1e400', '-1e400', '1e-400'],
];
const STRINGS = ['"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', '"\\ud83d\\ude00"'];
const WRONG_TYPES = ['null', 'true', 'false', '0', '1', '""', '[]', '{}', '[[]]', '{"a":{"a":1,"a":2}}'];

/** Another value, or a spelling of the same value that solc reads differently, or refuses. */
const OTHER: readonly Spelling[] = [
  (value) =>
    typeof value === 'number'
      ? [`${value}e0`, `${value}.0`, `${value}E+0`, `-${value}`, `0.${value}e9`, ...NUMBERS]
      : [],
  (value) => (typeof value === 'string' ? [...STRINGS, JSON.stringify(`${value} `)] : []),
  (value) => [...WRONG_TYPES, JSON.stringify(String(value)), JSON.stringify([value])],
  () => [nested(15), nested(60)],
];

function everyEscaped(value: string): string {
  return `"${[...value].map((char) => (char.length === 1 ? escaped(char) : char)).join('')}"`;
}

function nested(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`;
}

/** A change at a place in the settings. Places are counted in the order of the text, modulo their number. */
interface Change {
  readonly at: number;
  readonly spelling: number;
  readonly text: number;
  /** The member is given twice, the changed one before or after the plain one; or its key is escaped. */
  readonly member: 'once' | 'before' | 'after' | 'escaped key' | 'both';
}

const change = fc.record<Change>({
  at: fc.nat({ max: 999 }),
  spelling: fc.nat({ max: 99 }),
  text: fc.nat({ max: 99 }),
  member: fc.constantFrom('once', 'escaped key', 'once', 'once', 'before', 'after', 'both'),
});

/** The changes of a text's settings, before it is known. */
export interface SpellingDraft {
  /** Those that change no value. */
  readonly same: readonly Change[];
  readonly others: readonly Change[];
}

export const spellings: fc.Arbitrary<SpellingDraft> = fc.record<SpellingDraft>({
  same: fc.array(change, { maxLength: 6 }),
  others: fc.oneof(fc.constant([]), fc.array(change, { minLength: 1, maxLength: 2 })),
});

/** The text of an input whose settings are spelled in all the ways that JSON allows, and some wrong ones. */
export function spelled(input: StandardJsonInput, draft: SpellingDraft): Buffer {
  // As JSON, without what is `undefined`.
  const { settings, ...rest }: StandardJsonInput = JSON.parse(JSON.stringify(input));
  const text = new Speller(draft, count(settings)).print(settings);
  return Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"settings":${text}}`);
}

class Speller {
  readonly #same: ReadonlyMap<number, Change>;
  readonly #others: ReadonlyMap<number, Change>;
  /** The next place. */
  #place = 0;

  constructor({ same, others }: SpellingDraft, places: number) {
    const byPlace = (changes: readonly Change[]) => new Map(changes.map((one) => [one.at % places, one]));
    this.#same = byPlace(same);
    this.#others = byPlace(others);
  }

  print(value: unknown): string {
    if (isScalar(value)) return this.#scalar(value).text;
    if (Array.isArray(value)) return `[${value.map((item) => this.print(item)).join(',')}]`;
    const members = Object.entries(value as object).flatMap(([key, item]) => this.#member(key, item));
    return `{${members.join(',')}}`;
  }

  #member(key: string, value: unknown): string[] {
    const plainKey = JSON.stringify(key);
    if (!isScalar(value)) return [`${plainKey}:${this.print(value)}`];
    const { text, member } = this.#scalar(value);
    const plain = `${plainKey}:${JSON.stringify(value)}`;
    const texts: Record<Change['member'], string[]> = {
      once: [`${plainKey}:${text}`],
      'escaped key': [`${everyEscaped(key)}:${text}`],
      before: [`${plainKey}:${text}`, plain],
      after: [plain, `${plainKey} : ${text}`],
      both: [`${everyEscaped(key)}:${text}`, plain],
    };
    return texts[member];
  }

  #scalar(value: unknown): { readonly text: string; readonly member: Change['member'] } {
    const plain = JSON.stringify(value);
    const place = this.#place++;
    const other = this.#others.get(place);
    const change = other ?? this.#same.get(place);
    if (change === undefined) return { text: plain, member: 'once' };
    const lists = (other === undefined ? SAME : OTHER).map((spell) => spell(value));
    const texts =
      pick(
        lists.filter(({ length }) => length > 0),
        change.spelling,
      ) ?? [];
    return {
      text: pick(texts, change.text) ?? plain,
      member: other === undefined ? 'escaped key' : other.member,
    };
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** The number of places where something can be changed. */
function count(value: unknown): number {
  if (isScalar(value)) return 1;
  return Object.values(value as object).reduce((sum: number, item) => sum + count(item), 0);
}
