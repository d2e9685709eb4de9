import { compareUtf8 } from './key-order.ts';

/** Any JSON value, as `JSON.parse` gives it. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether a JSON value is an object (and no array, and not null). */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The text solc 0.8.26 and later writes for a value: compact, keys in bytewise order, all but printable ASCII
 * escaped. `JSON.stringify` alone would put integer-like keys first, in numeric order. Meant for integers:
 * solc's output has no other numbers.
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

/** What solc escapes and `JSON.stringify` does not: everything beyond printable ASCII. */
const BEYOND_PRINTABLE_ASCII = /[\u007f-\uffff]/g;

/**
 * JSON text with everything beyond printable ASCII escaped, as solc prints its output (`JSON.cpp`: `jsonPrint`
 * dumps with `ensure_ascii`; astral characters become two surrogates, digits are lower case). Solc before 0.8.26
 * prints alike but for U+007F, which it does not escape.
 */
export function escapeNonAscii(json: string): string {
  return json.replace(
    BEYOND_PRINTABLE_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
