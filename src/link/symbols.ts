import { keccak_256 } from '@noble/hashes/sha3.js';
import type { Code } from './code.ts';
import type { Library } from './contract-object.ts';
import type { Listing } from './listing.ts';

/** How an immutable is called whose AST id is not known. */
const UNNAMED = '0x';

/** What the hashes in listings stand for. */
export interface Names {
  readonly libraries: readonly Library[];
  /** AST ids, and the hashes that the listings have of them. */
  readonly immutables: readonly { readonly hash: string; readonly id: string }[];
}

/**
 * @param code that solc printed: it names the libraries
 * @param ids of the immutables that the deployed code reads
 */
export function namesIn(listings: readonly Listing[], code: Code, ids: readonly string[]): Names {
  return { libraries: librariesIn(code), immutables: immutablesIn(listings, ids) };
}

export function libraryIndex({ libraries }: Names, hash: string): number {
  return libraries.findIndex(({ placeholder }) => placeholder === `__$${hash.slice(0, 34)}$__`);
}

export function immutableIndex({ immutables }: Names, hash: string): number {
  return immutables.findIndex((immutable) => immutable.hash === hash);
}

/** Whether code reads an immutable whose AST id is not known: it would have no name in the output. */
export function readsUnnamed({ immutables }: Names, { items }: Listing): boolean {
  const unnamed = new Set(immutables.flatMap(({ hash, id }) => (id.startsWith(UNNAMED) ? [hash] : [])));
  return items.some((item) => item.kind === 'immutable' && unnamed.has(item.hash));
}

/** The libraries without addresses, each once. */
function librariesIn({ hex, references }: Code): Library[] {
  const libraries = references.map(({ start, file, library }) => {
    const placeholder = hex.slice(2 * start, 2 * start + 40);
    return [placeholder, { placeholder, file, library }] as const;
  });
  return [...new Map(libraries).values()];
}

/** An immutable that is only set needs no name, since its value is stored nowhere. */
function immutablesIn(listings: readonly Listing[], ids: readonly string[]): Names['immutables'] {
  const idOf = new Map(ids.map((id) => [hashOf(id), id]));
  const hashes = listings.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'immutable' || item.kind === 'assign' ? [item.hash] : [])),
  );
  return [...new Set(hashes)].map((hash) => ({ hash, id: idOf.get(hash) ?? UNNAMED + hash }));
}

/** As a listing has it: without zero bytes in front. */
function hashOf(id: string): string {
  const hex = Buffer.from(keccak_256(Buffer.from(id))).toString('hex');
  return hex.replace(/^(?:00)+/, '');
}
