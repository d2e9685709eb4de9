import { keccak_256 } from '@noble/hashes/sha3.js';
import type { Code } from './code.ts';
import type { Library } from './contract-object.ts';
import type { Listing } from './listing.ts';

/** Prefix of the name of an immutable with an unknown AST id. */
const UNNAMED = '0x';

/** What the hashes in listings refer to. */
export interface Names {
  readonly libraries: readonly Library[];
  /** AST ids, and their hashes in the listings. */
  readonly immutables: readonly { readonly hash: string; readonly id: string }[];
}

/**
 * @param code that solc printed, which names the libraries
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

/** Whether code reads an immutable with an unknown AST id: the output would lack its name. */
export function readsUnnamed({ immutables }: Names, { items }: Listing): boolean {
  const unnamed = new Set(immutables.flatMap(({ hash, id }) => (id.startsWith(UNNAMED) ? [hash] : [])));
  return items.some((item) => item.kind === 'immutable' && unnamed.has(item.hash));
}

/** The libraries without addresses, without repetitions. */
function librariesIn({ hex, references }: Code): Library[] {
  const libraries = references.map(({ start, file, library }) => {
    const placeholder = hex.slice(2 * start, 2 * start + 40);
    return [placeholder, { placeholder, file, library }] as const;
  });
  return [...new Map(libraries).values()];
}

/** Immutables that are set and never read need no name, since their values are not stored. */
function immutablesIn(listings: readonly Listing[], ids: readonly string[]): Names['immutables'] {
  const idOf = new Map(ids.map((id) => [hashOf(id), id]));
  const hashes = listings.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'immutable' || item.kind === 'assign' ? [item.hash] : [])),
  );
  return [...new Set(hashes)].map((hash) => ({ hash, id: idOf.get(hash) ?? UNNAMED + hash }));
}

/** The hash in a listing, without leading zero bytes. */
function hashOf(id: string): string {
  const hex = Buffer.from(keccak_256(Buffer.from(id))).toString('hex');
  return hex.replace(/^(?:00)+/, '');
}
