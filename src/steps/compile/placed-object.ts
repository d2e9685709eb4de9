import * as v from 'valibot';
import type { IrObject } from '../../link/ir-object.ts';
import { byteAt, placeOf, type Words } from '../../sources/words.ts';
import type { SourceRange } from '../../standard-json/source-map.ts';

/**
 * A range: a source, by its position in a list, the word and the byte in it at which it begins, and those at which it ends.
 */
const PlacesSchema = v.tuple([v.number(), v.number(), v.number(), v.number(), v.number()]);

/** An object before it is compiled, with places in words instead of source ranges. */
export const PlacedObjectSchema = v.object({
  name: v.string(),
  head: v.string(),
  deployedText: v.array(v.union([v.string(), v.object({ dependency: v.string() })])),
  rest: v.string(),
  creationDependencies: v.array(v.string()),
  deployedDependencies: v.array(v.string()),
  runtimeCodeOf: v.array(v.string()),
  immutables: v.array(v.string()),
  isGuarded: v.boolean(),
  metadata: v.string(),
  size: v.number(),
  ranges: v.array(PlacesSchema),
  definition: v.nullable(PlacesSchema),
});

type PlacedObject = v.InferOutput<typeof PlacedObjectSchema>;
type Places = v.InferOutput<typeof PlacesSchema>;

/** A source that ranges are in. */
export interface PlacedSource {
  readonly words: Words;
  /** Its position in the order of names, which is the index that solc gives it. */
  readonly index: number;
}

/**
 * Gives the source ranges of an object by the words at which they begin and end.
 *
 * @param sources that it may be from
 * @returns `undefined` if a range is not between words: it could not be found again
 */
export function placesIn(
  object: IrObject,
  sources: readonly (PlacedSource | undefined)[],
): PlacedObject | undefined {
  const positions = new Map(sources.map((source, position) => [source?.index, position]));
  const placesOf = ({ source, start, length }: SourceRange): Places | undefined => {
    const position = positions.get(source);
    const words = sources[position ?? -1]?.words;
    const first = words && placeOf(words, start);
    const last = words && placeOf(words, start + length);
    if (position === undefined || first === undefined || last === undefined) return undefined;
    return [position, first.word, first.offset, last.word, last.offset];
  };
  const ranges = object.ranges.map(placesOf);
  const { definition } = object;
  const defined = definition && placesOf({ ...definition, length: definition.end - definition.start });
  if (!ranges.every((range) => range !== undefined)) return undefined;
  if (definition !== undefined && defined === undefined) return undefined;
  return {
    ...object,
    deployedText: [...object.deployedText],
    creationDependencies: [...object.creationDependencies],
    deployedDependencies: [...object.deployedDependencies],
    runtimeCodeOf: [...object.runtimeCodeOf],
    immutables: [...object.immutables],
    ranges,
    definition: defined ?? null,
  };
}

/**
 * The object with the ranges that it has in other texts of the same words.
 *
 * @param sources the list that `placesIn` was given
 * @returns `undefined` if there is no such place
 */
export function objectAt(
  object: PlacedObject,
  sources: readonly (PlacedSource | undefined)[],
): IrObject | undefined {
  const rangeOf = ([position, word, offset, lastWord, lastOffset]: Places): SourceRange | undefined => {
    const source = sources[position];
    const start = source && byteAt(source.words, { word, offset });
    const end = source && byteAt(source.words, { word: lastWord, offset: lastOffset });
    if (source === undefined || start === undefined || end === undefined) return undefined;
    return { source: source.index, start, length: end - start };
  };
  const ranges = object.ranges.map(rangeOf);
  const definition = object.definition === null ? undefined : rangeOf(object.definition);
  if (!ranges.every((range) => range !== undefined)) return undefined;
  if (object.definition !== null && definition === undefined) return undefined;
  return {
    ...object,
    runtimeCodeOf: new Set(object.runtimeCodeOf),
    ranges,
    definition: definition && {
      source: definition.source,
      start: definition.start,
      end: definition.start + definition.length,
    },
  };
}
