import { ParasolcError } from '../errors.ts';
import { isJsonObject, type JsonValue } from '../json/sorted.ts';
import { type TranslateRange, translateRange } from '../standard-json/source-map.ts';
import type { Translator } from './translator.ts';
import { translateTypeIdentifiers } from './type-identifier.ts';

/** Members of an AST node that hold an AST id, or null (`ASTJsonExporter.cpp`). */
const ID_KEYS = new Set([
  'id',
  'scope',
  'declaration',
  'function',
  'functionReturnParameters',
  'referencedDeclaration',
  'sourceUnit',
]);

/** Members that hold a list of AST ids, in an order that has nothing to do with their values. */
const ID_LIST_KEYS = new Set(['assignments', 'linearizedBaseContracts', 'overloadedDeclarations']);

/** Members that hold a list of AST ids in rising order: sets of nodes are ordered by id in solc. */
const SORTED_ID_LIST_KEYS = new Set([
  'baseFunctions',
  'baseModifiers',
  'contractDependencies',
  'usedErrors',
  'usedEvents',
]);

/** Members that hold a place in the source, or a list of places. */
const RANGE_KEYS = new Set([
  'src',
  'nativeSrc',
  'nameLocation',
  'nameLocations',
  'memberLocation',
  'keyNameLocation',
  'valueNameLocation',
]);

/** Translates the AST of a source (`sources[x].ast`), inline assembly included. */
export function translateAst(value: JsonValue, translator: Translator): JsonValue {
  const range: TranslateRange = (place) => ({ ...place, source: translator.sourceIndex(place.source) });

  function id(candidate: JsonValue): JsonValue {
    return typeof candidate === 'number' ? translator.astId(candidate) : candidate;
  }
  function ids(list: JsonValue): JsonValue {
    return Array.isArray(list) ? list.map(id) : list;
  }
  function sortedIds(list: JsonValue): JsonValue {
    if (!Array.isArray(list)) return list;
    const numbers = list.filter((item): item is number => typeof item === 'number');
    return numbers.map(translator.astId).sort((a, b) => a - b);
  }
  function ranges(place: JsonValue): JsonValue {
    if (Array.isArray(place)) return place.map(ranges);
    return typeof place === 'string' ? translateRange(place, range) : place;
  }
  function member(key: string, child: JsonValue): JsonValue {
    if (ID_KEYS.has(key) && typeof child === 'number') return translator.astId(child);
    if (ID_LIST_KEYS.has(key)) return ids(child);
    if (SORTED_ID_LIST_KEYS.has(key)) return sortedIds(child);
    if (RANGE_KEYS.has(key)) return ranges(child);
    if (key === 'typeIdentifier' && typeof child === 'string') {
      return translateTypeIdentifiers(child, translator.astId);
    }
    if (isJsonObject(child)) {
      // The keys of these two are not names of members: symbols of the user's, and AST ids.
      if (key === 'exportedSymbols') {
        return Object.fromEntries(Object.entries(child).map(([name, list]) => [name, ids(list)]));
      }
      if (key === 'internalFunctionIDs') {
        return Object.fromEntries(
          Object.entries(child).map(([node, number]) => [String(translator.astId(Number(node))), number]),
        );
      }
    }
    return node(child);
  }
  function node(child: JsonValue): JsonValue {
    if (Array.isArray(child)) return child.map(node);
    if (!isJsonObject(child)) return child;
    return Object.fromEntries(Object.entries(child).map(([key, item]) => [key, member(key, item)]));
  }
  return node(value);
}

/**
 * Translates a member of the output's `sources`: the source's index (`id`) and its AST. Throws
 * `STRATEGY_UNAVAILABLE` at the AST format that ended with 0.8 (`legacyAST`).
 */
export function translateSource(value: JsonValue, translator: Translator): JsonValue {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key === 'id' && typeof child === 'number') return [key, translator.sourceIndex(child)];
      if (key === 'legacyAST') {
        throw new ParasolcError('STRATEGY_UNAVAILABLE', 'legacyAST cannot be translated to another run');
      }
      return [key, key === 'ast' ? translateAst(child, translator) : child];
    }),
  );
}
