import type { JsonObject } from '../../src/json/sorted.ts';
import type { Code } from '../../src/link/code.ts';
import { encodeCode } from '../../src/link/encode-code.ts';
import type { LaidAssembly } from '../../src/link/laid.ts';
import { layOut } from '../../src/link/layout.ts';
import { type Listing, readListing } from '../../src/link/listing.ts';
import { YUL_SOURCE } from '../../src/link/positions.ts';
import { isRefused } from '../../src/link/refused.ts';
import { immutableIndex, libraryIndex, type Names, namesIn } from '../../src/link/symbols.ts';
import { outputOf, type PrintedCode } from './solidity.ts';

/** What one real run made of a Yul text. */
export interface PrintedYul {
  readonly assembly: string;
  readonly code: Code;
}

/** @param settings besides the selection; without them the optimizer is off */
export function compileYul(release: string, text: string, settings: JsonObject = {}): PrintedYul {
  const outputSelection = {
    '*': { '*': ['evm.assembly', 'evm.bytecode.object', 'evm.bytecode.linkReferences'] },
  };
  const sources = { [YUL_SOURCE]: { content: text } };
  const output = outputOf(release, { language: 'Yul', sources, settings: { ...settings, outputSelection } });
  const [contract] = Object.values(output.contracts?.[YUL_SOURCE] ?? {});
  const evm = contract?.evm as { readonly assembly: string; readonly bytecode: PrintedCode } | undefined;
  if (evm === undefined) throw new Error('solc printed nothing');
  const references = Object.entries(evm.bytecode.linkReferences).flatMap(([file, libraries]) =>
    Object.entries(libraries).flatMap(([library, places]) =>
      places.map(({ start }) => ({ start, file, library })),
    ),
  );
  return {
    assembly: evm.assembly,
    code: { hex: evm.bytecode.object, references: references.sort((a, b) => a.start - b.start) },
  };
}

/** Lays a listing out with all that is in it, as a linker does piece by piece. */
export function layOutListing({ assembly, code }: PrintedYul, hasPush0 = true): Code {
  const listing = readListing(assembly, hasPush0);
  if (isRefused(listing)) throw new Error(listing.reason);
  return layOutTree(listing, namesIn(flat(listing), code, [])).laid.code;
}

interface Tree {
  readonly laid: LaidAssembly;
  readonly subs: readonly Tree[];
}

function layOutTree(listing: Listing, names: Names): Tree {
  const subs = listing.subs.map((sub) => layOutTree(sub, names));
  const paths = [...new Set(listing.items.flatMap((item) => ('path' in item ? [item.path.join('.')] : [])))];
  // Direct ones by number; of the deeper ones the last to come up is stored first.
  const deep = paths.filter((path) => path.includes('.')).reverse();
  const order = [...subs.map((_, index) => String(index)).filter((path) => paths.includes(path)), ...deep];
  const encoded = encodeCode(listing, {
    library: (hash) => libraryIndex(names, hash),
    immutable: (hash) => immutableIndex(names, hash),
    code: (path) => order.indexOf(path.join('.')),
  });
  if (isRefused(encoded)) throw new Error(encoded.reason);
  const laid = layOut(encoded, {
    subs: subs.map((sub) => sub.laid),
    embedded: order.map((path) => at(subs, path.split('.').map(Number))),
    libraries: names.libraries,
    immutables: names.immutables.map(({ id }) => id),
  });
  return { laid, subs };
}

function at(subs: readonly Tree[], [first = 0, ...rest]: readonly number[]): LaidAssembly {
  const tree = subs[first];
  if (tree === undefined) throw new Error('there is no such sub-assembly');
  return rest.length === 0 ? tree.laid : at(tree.subs, rest);
}

function flat(listing: Listing): Listing[] {
  return [listing, ...listing.subs.flatMap(flat)];
}
