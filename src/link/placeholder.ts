import { createHash } from 'node:crypto';
import { type Code, sizeOf } from './code.ts';
import { LinkRefusal } from './refusal.ts';

/**
 * Stands for the code of a dependency: as many bytes, of which all but the first two are a marker that occurs
 * nowhere else. It is made from the code itself, so that equal code has equal placeholders: solc stores equal
 * sub-assemblies once, and would otherwise lay out the code around them differently (`Assembly::assemble`).
 */
export interface Placeholder {
  /** In hex. */
  readonly marker: string;
  readonly code: Code;
}

/** `invalid`, and the `invalid` that solc puts between code and data. */
export const LEAD = 'fefe';

/** A shorter marker, in bytes, could be part of other code by chance. */
const SHORTEST_MARKER = 8;

/** @throws {LinkRefusal} where the code is too short to be told from other code */
export function placeholderFor(code: Code): Placeholder {
  const length = sizeOf(code) - LEAD.length / 2;
  if (length < SHORTEST_MARKER)
    throw new LinkRefusal('the code of a dependency is too short to be told from other code');
  const content = JSON.stringify([code.hex, code.references]);
  return { code, marker: createHash('shake256', { outputLength: length }).update(content).digest('hex') };
}

/**
 * The object that takes a dependency's place. Data named `.metadata` is put behind the code as it is, without
 * being referred to (`Object::metadataName`, `Assembly::m_auxiliaryData`).
 *
 * @param runtime also stands in for the dependency's deployed code, which other code can refer to by its path
 *   (`type(D).runtimeCode`); it is then assembled by itself, and is no part of the placeholder's own code
 */
export function placeholderObject(
  name: string,
  creation: Placeholder,
  runtime: Placeholder | undefined,
): string {
  const inside = runtime === undefined ? '' : ` ${placeholderObject(`${name}_deployed`, runtime, undefined)}`;
  return `object "${name}" { code { invalid() }${inside} data ".metadata" hex"${creation.marker}" }`;
}

/**
 * Puts the code of dependencies where their placeholders came out, and moves their references to libraries along.
 *
 * @param landings how often each may come out at most: once in each assembly that has it as a sub-assembly
 * @throws {LinkRefusal} where that is not so
 */
export function replacePlaceholders(code: Code, placeholders: Iterable<Placeholder>, landings: number): Code {
  const found = [
    ...new Map([...placeholders].map((placeholder) => [placeholder.marker, placeholder])).values(),
  ]
    .flatMap((placeholder) =>
      landingsOf(code.hex, placeholder, landings).map((at) => ({ at, code: placeholder.code })),
    )
    .sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  const references = [...code.references];
  let end = 0;
  for (const { at, code: inserted } of found) {
    if (at < end) throw new LinkRefusal('the places of two dependencies in its code overlap');
    pieces.push(code.hex.slice(end, at), inserted.hex);
    end = at + inserted.hex.length;
    for (const reference of inserted.references)
      references.push({ ...reference, start: reference.start + at / 2 });
  }
  return {
    hex: [...pieces, code.hex.slice(end)].join(''),
    references: references.sort((a, b) => a.start - b.start),
  };
}

/** Offsets in hex digits. A dependency that the optimizer found not to be needed has none. */
function landingsOf(hex: string, { marker }: Placeholder, most: number): number[] {
  const start = marker.slice(0, 2 * SHORTEST_MARKER);
  const landings: number[] = [];
  for (let at = hex.indexOf(start); at >= 0; at = hex.indexOf(start, at + 1)) {
    const whole = at % 2 === 0 && hex.startsWith(marker, at) && hex.startsWith(LEAD, at - LEAD.length);
    if (!whole) throw new LinkRefusal('a dependency came out changed in its code');
    landings.push(at - LEAD.length);
  }
  if (landings.length > most)
    throw new LinkRefusal('a dependency came out more often than expected in its code');
  return landings;
}
