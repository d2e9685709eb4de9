import { isJsonObject, type JsonValue } from '../json/sorted.ts';
import type { Translator } from './translator.ts';
import { translateTypeIdentifiers } from './type-identifier.ts';

/** Members whose value is a key of the table of types (`StorageLayout.cpp`). */
const TYPE_KEYS = new Set(['type', 'base', 'key', 'value']);

/**
 * Translates `storageLayout` or `transientStorageLayout`: `astId` of variables, and type keys everywhere.
 */
export function translateStorageLayout(layout: JsonValue, translator: Translator): JsonValue {
  if (!isJsonObject(layout)) return layout;
  return Object.fromEntries(
    Object.entries(layout).map(([key, value]) => {
      if (key !== 'types' || !isJsonObject(value)) return [key, translateEntry(value, translator)];
      const types = Object.entries(value).map(([type, entry]) => [
        translateTypeIdentifiers(type, translator.astId),
        translateEntry(entry, translator),
      ]);
      return [key, Object.fromEntries(types)];
    }),
  );
}

/** A variable, a struct's member, or a type with its members. */
function translateEntry(value: JsonValue, translator: Translator): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => translateEntry(item, translator));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key === 'astId' && typeof member === 'number') return [key, translator.astId(member)];
      if (TYPE_KEYS.has(key) && typeof member === 'string') {
        return [key, translateTypeIdentifiers(member, translator.astId)];
      }
      return [key, key === 'members' || key === 'storage' ? translateEntry(member, translator) : member];
    }),
  );
}
