/** Any JSON value, as `JSON.parse` gives it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether a JSON value is an object (and no array, and not null). */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A surrogate in UTF-16: half of a character beyond U+FFFF. */
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/**
 * Compares two texts by their bytes in UTF-8, for `Array.sort`. `<` compares UTF-16 code units instead,
 * which puts surrogates (characters from U+10000 on) before U+E000 to U+FFFF.
 */
export function compareBytewise(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i++) {
    const [a, b] = [left.charCodeAt(i), right.charCodeAt(i)];
    if (a === b) continue;
    return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
}

/**
 * The text solc 0.8.26 and later writes for a value: compact, keys in bytewise order, non-ASCII as it is
 * (nlohmann's `dump`; its escapes are those of `JSON.stringify`). `JSON.stringify` alone would put
 * integer-like keys first, in numeric order. Meant for integers: solc's output has no other numbers.
 */
export function stringifySorted(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isJsonObject(value)) {
    const members = Object.entries(value).sort(([a], [b]) => compareBytewise(a, b));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${stringifySorted(member)}`).join(',')}}`;
  }
  return `[${value.map(stringifySorted).join(',')}]`;
}
