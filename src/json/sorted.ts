import { compareUtf8 } from './key-order.ts';

/** Any JSON value, as `JSON.parse` gives it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether a JSON value is an object: not an array and not null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Writes a value as solc 0.8.26 and later do: compact, keys in bytewise order, everything except printable
 * ASCII escaped. `JSON.stringify` alone would put integer-like keys first, in numeric order. Numbers must be
 * integers: the output of solc has no others.
 */
export function stringifySorted(value: JsonValue): string {
  return escapeNonAscii(sortedText(value));
}

function sortedText(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isJsonObject(value)) {
    const members = Object.entries(value).sort(([a], [b]) => compareUtf8(a, b));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sortedText(member)}`).join(',')}}`;
  }
  return `[${value.map(sortedText).join(',')}]`;
}

/** What solc escapes and `JSON.stringify` does not: everything except printable ASCII. */
const BEYOND_PRINTABLE_ASCII = /[\u007f-\uffff]/g;

/**
 * Escapes everything except printable ASCII in a JSON text, as solc does in its output (`JSON.cpp`:
 * `jsonPrint` dumps with `ensure_ascii`; astral characters become two surrogates, digits are lower case).
 * Before 0.8.26 solc did not escape U+007F; otherwise it printed the same.
 */
export function escapeNonAscii(json: string): string {
  return json.replace(
    BEYOND_PRINTABLE_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
