import { escapeNonAscii } from './escape.ts';
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
