/** A Standard JSON input, as a value. */
export type Input = Readonly<Record<string, unknown>>;

/** A placeholder for a text of JSON in a value. */
const MARK = '\u0001';

/**
 * An input with a text of JSON at a path, which is created if it is missing. A text can be something that no value can
 * be: a number that does not fit a double, or `1,"runs":2`, which gives a key twice.
 */
export function place(base: Input, path: readonly string[], text: string): Buffer {
  const marked = path.length === 0 ? MARK : withValue(base, path, MARK);
  return Buffer.from(JSON.stringify(marked).replace(JSON.stringify(MARK), () => text));
}

/** A copy of an object with a value at a path. */
export function withValue(base: Input, [key = '', ...rest]: readonly string[], value: unknown): Input {
  const inner = base[key];
  return { ...base, [key]: rest.length === 0 ? value : withValue(isInput(inner) ? inner : {}, rest, value) };
}

/** A copy of an object with the members of another one, at all levels. */
export function merged(base: Input, more: Input): Input {
  const entries = Object.entries(more).map(([key, value]) => {
    const before = base[key];
    return [key, isInput(value) && isInput(before) ? merged(before, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(entries) };
}

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
