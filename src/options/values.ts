import { ParasolcError } from '../errors.ts';

/** A kind of value that an option takes: how help and messages speak of it, and how it is read. */
interface ValueKind<Value> {
  /** Placeholder for the value in help: `FILE`, `none|sample|full`. */
  readonly placeholder: string;
  /** What is allowed, in words: `NAME must be …`. */
  readonly allowed: string;
  /** The value of a text; `undefined` if the text is invalid. */
  parse(text: string): Value | undefined;
}

/** Any text but the empty one. */
export function text(placeholder: string): ValueKind<string> {
  return { placeholder, allowed: 'a non-empty text', parse: (given) => given || undefined };
}

/** A whole number in decimal digits. */
export function integer(placeholder: string, least: number, most: number): ValueKind<number> {
  return {
    placeholder,
    allowed: `a whole number from ${least} to ${most}`,
    parse(given) {
      const value = /^\d{1,10}$/.test(given) ? Number(given) : undefined;
      return value !== undefined && value >= least && value <= most ? value : undefined;
    },
  };
}

/** A number of bytes, in units of 1024 bytes and their multiples: `500M`, `4G`. */
export function size(placeholder: string): ValueKind<number> {
  return {
    placeholder,
    allowed: 'a size such as 500M or 4G',
    parse(given) {
      const [, digits, unit = ''] = /^(\d{1,9})([KMGT]?)$/.exec(given) ?? [];
      return digits === undefined
        ? undefined
        : Number(digits) * 1024 ** ['', 'K', 'M', 'G', 'T'].indexOf(unit);
    },
  };
}

/** One of some words, spelt exactly. */
export function choice<const Word extends string>(...words: readonly Word[]): ValueKind<Word> {
  return {
    placeholder: words.join('|'),
    allowed: words.length === 1 ? words.join() : `one of ${words.join(', ')}`,
    parse: (given) => words.find((word) => word === given),
  };
}

/** A value of the one kind or of the other. */
export function either<First, Second>(
  first: ValueKind<First>,
  second: ValueKind<Second>,
): ValueKind<First | Second> {
  return {
    placeholder: `${first.placeholder}|${second.placeholder}`,
    allowed: `${first.allowed} or ${second.allowed}`,
    parse: (given) => first.parse(given) ?? second.parse(given),
  };
}

/** How an option is read from the values given for it. */
export interface Shape<Value> {
  /** `undefined` for an option without a value. */
  readonly placeholder: string | undefined;
  /** The default, in words, for help. */
  readonly defaultText: string | undefined;
  readonly repeatable: boolean;
  /**
   * @param given the values in order; an option without a value counts with ''
   * @param name as messages call the option: `--jobs`
   * @throws {ParasolcError} `USAGE`
   */
  read(given: readonly string[], name: string): Value;
}

/** Given or not. */
export function flag(): Shape<boolean> {
  const shape = { placeholder: undefined, defaultText: undefined, repeatable: true };
  return { ...shape, read: (given) => given.length > 0 };
}

export function optional<Value>(kind: ValueKind<Value>, defaultText?: string): Shape<Value | undefined> {
  return {
    placeholder: kind.placeholder,
    defaultText,
    repeatable: false,
    read(given, name) {
      const [only, ...others] = given;
      if (others.length > 0) {
        throw new ParasolcError('USAGE', `${name} is given ${given.length} times`, {
          facts: [`received: ${given.map((value) => JSON.stringify(value)).join(', ')}`],
          fix: `give ${name} once`,
        });
      }
      return only === undefined ? undefined : readValue(kind, only, name);
    },
  };
}

export function defaulting<Value extends string | number>(
  kind: ValueKind<Value>,
  fallback: Value,
): Shape<Value> {
  const shape = optional(kind, String(fallback));
  return { ...shape, read: (given, name) => shape.read(given, name) ?? fallback };
}

export function repeated<Value>(kind: ValueKind<Value>, defaultText?: string): Shape<readonly Value[]> {
  return {
    placeholder: kind.placeholder,
    defaultText,
    repeatable: true,
    read: (given, name) => given.map((value) => readValue(kind, value, name)),
  };
}

function readValue<Value>(kind: ValueKind<Value>, given: string, name: string): Value {
  const value = kind.parse(given);
  if (value !== undefined) return value;
  throw new ParasolcError('USAGE', `${name} must be ${kind.allowed}, not ${JSON.stringify(given)}`);
}
