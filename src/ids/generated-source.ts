import { ParasolcError } from '../errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/sorted.ts';
import { type SourceRange, type TranslateRange, translateRange } from '../standard-json/source-map.ts';
import type { Translator } from './translator.ts';
import { applyEdits, type Edit, translateTypeIdentifiers, typeIdentifierEdits } from './type-identifier.ts';

/** The new position of an offset after edits to the text before it. */
function shifted(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= offset) break;
    if (edit.end > offset) {
      throw new ParasolcError('INTERNAL', `place ${offset} of a generated source is inside an AST id`);
    }
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}

/**
 * Translates source ranges. The Yul utility source (`generatedSources` of legacy code generation) has ids in
 * function names. If the number of digits of an id changes, everything after it moves; `contents` is the text
 * of that source before translation. Throws `INTERNAL` if it is needed and missing.
 */
export function rangeTranslation(translator: Translator, contents: string | undefined): TranslateRange {
  const edits = contents === undefined ? undefined : typeIdentifierEdits(contents, translator.astId);
  return (range) => {
    const source = translator.sourceIndex(range.source);
    return range.source === translator.utilityIndex
      ? { ...moved(range, edits), source }
      : { ...range, source };
  };
}

function moved(range: SourceRange, edits: readonly Edit[] | undefined): SourceRange {
  if (edits === undefined) {
    throw new ParasolcError(
      'INTERNAL',
      'a source map that refers to the Yul utility source came without it',
      {
        fix: 'ask for generatedSources along with sourceMap',
      },
    );
  }
  if (range.start < 0 || range.length < 0) return range;
  const start = shifted(edits, range.start);
  return { ...range, start, length: shifted(edits, range.start + range.length) - start };
}

/** The text of the Yul utility source in a value of `generatedSources`; undefined if there is no such source. */
export function contentsOf(generatedSources: JsonValue | undefined): string | undefined {
  const [source] = Array.isArray(generatedSources) ? generatedSources : [];
  return isJsonObject(source) && typeof source.contents === 'string' ? source.contents : undefined;
}

/**
 * Translates `generatedSources`: ids in the text, source ranges and names in its Yul AST, and the index of
 * the source.
 */
export function translateGeneratedSources(
  sources: JsonValue,
  translator: Translator,
  range: TranslateRange,
): JsonValue {
  if (!Array.isArray(sources)) return sources;
  return (sources as readonly JsonValue[]).map((source) => {
    if (!isJsonObject(source)) return source;
    return Object.fromEntries(
      Object.entries(source).map(([key, value]) => {
        if (key === 'id' && typeof value === 'number') return [key, translator.sourceIndex(value)];
        if (key === 'contents' && typeof value === 'string') {
          return [key, applyEdits(value, typeIdentifierEdits(value, translator.astId))];
        }
        return [key, key === 'ast' ? translateYul(value, translator, range) : value];
      }),
    );
  });
}

/** Translates a Yul AST: ranges, and the names of functions and variables, but not literals. */
function translateYul(value: JsonValue, translator: Translator, range: TranslateRange): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => translateYul(item, translator, range));
  if (!isJsonObject(value)) return value;
  const node: JsonObject = value;
  return Object.fromEntries(
    Object.entries(node).map(([key, member]) => {
      if (typeof member !== 'string') return [key, translateYul(member, translator, range)];
      if (key === 'src' || key === 'nativeSrc') return [key, translateRange(member, range)];
      return [key, key === 'name' ? translateTypeIdentifiers(member, translator.astId) : member];
    }),
  );
}

/**
 * Names of the functions in the Yul utility source if the optimizer printed it; none if code generation
 * printed it. The optimizer moves all code outside functions into one block at the front
 * (`FunctionGrouper.cpp`), which is empty here.
 */
export function optimizedFunctions(contents: string): string[] {
  if (!/^\{\s*\{/.test(contents)) return [];
  return [...contents.matchAll(/function ([\w$.]+)\(/g)].map(([, name]) => name ?? '');
}
