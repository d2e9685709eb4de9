import type { Code } from './code.ts';
import { encodeCode } from './encode-code.ts';
import type { LaidAssembly } from './laid.ts';
import { layOut } from './layout.ts';
import { type Listing, readListing } from './listing.ts';
import { known } from './parts.ts';
import { isRefused, type Refused, refused } from './refused.ts';
import { immutableIndex, libraryIndex, type Names, namesIn } from './symbols.ts';

/**
 * Lays a listing out with all that is in it, as the linker does piece by piece.
 *
 * @param printed the code that solc printed: it names the libraries
 */
export function layOutListing(assembly: string, printed: Code, hasPush0: boolean): Code | Refused {
  const listing = readListing(assembly, hasPush0);
  if (isRefused(listing)) return listing;
  const tree = layOutTree(listing, namesIn(flat(listing), printed, []));
  return isRefused(tree) ? tree : tree.laid.code;
}

/** An assembly, and those in it. */
interface Tree {
  readonly laid: LaidAssembly;
  readonly subs: readonly Tree[];
}

function layOutTree(listing: Listing, names: Names): Tree | Refused {
  const subs: Tree[] = [];
  for (const sub of listing.subs) {
    const tree = layOutTree(sub, names);
    if (isRefused(tree)) return tree;
    subs.push(tree);
  }
  const paths = [...new Set(listing.items.flatMap((item) => ('path' in item ? [item.path.join('.')] : [])))];
  // Direct ones by number; of the deeper ones the last to come up is stored first.
  const deep = paths.filter((path) => path.includes('.')).reverse();
  const order = [...subs.map((_, index) => String(index)).filter((path) => paths.includes(path)), ...deep];
  const embedded = order.map((path) => at(subs, path.split('.').map(Number)));
  if (embedded.includes(undefined)) return refused('its assembly refers to unknown code');
  const encoded = encodeCode(listing, {
    library: (hash) => libraryIndex(names, hash),
    immutable: (hash) => immutableIndex(names, hash),
    code: (path) => order.indexOf(path.join('.')),
  });
  if (isRefused(encoded)) return encoded;
  const laid = layOut(encoded, {
    subs: subs.map((sub) => sub.laid),
    embedded: embedded.map(known),
    libraries: names.libraries,
    immutables: names.immutables.map(({ id }) => id),
  });
  return { laid, subs };
}

function at(subs: readonly Tree[], [first = 0, ...rest]: readonly number[]): LaidAssembly | undefined {
  const tree = subs[first];
  return tree === undefined || rest.length === 0 ? tree?.laid : at(tree.subs, rest);
}

function flat(listing: Listing): Listing[] {
  return [listing, ...listing.subs.flatMap(flat)];
}
