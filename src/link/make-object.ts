import { isEqualCode } from './code.ts';
import { BEFORE_SHANGHAI } from './code-size.ts';
import type { ContractObject, ObjectCode } from './contract-object.ts';
import { asEmbedded, type EmbeddedCode, insideOf, referredTo } from './embedded-code.ts';
import { encodeCode } from './encode-code.ts';
import { functionsOf } from './functions.ts';
import type { IrObject } from './ir-object.ts';
import type { Laid } from './laid.ts';
import { layOut } from './layout.ts';
import { type Listing, readListing } from './listing.ts';
import type { PrintedCode, PrintedObject } from './object-run.ts';
import { known } from './parts.ts';
import { metadataPlaceholder, placeholderCode, placeholdersFor } from './placeholder.ts';
import { namedRanges, type SourceRanges } from './positions.ts';
import { isRefused, type Refused, refused } from './refused.ts';
import { immutableIndex, libraryIndex, type Names, namesIn, readsUnnamed } from './symbols.ts';

/**
 * Makes an object of what solc printed, and checks it: laid out as in that run, with the placeholders and without the
 * metadata, it must give the very bytes and references that solc printed.
 *
 * @param evmVersion the user's; `undefined`: the compiler's default, which is cancun or later
 */
export function makeObject(
  ir: IrObject,
  printed: PrintedObject,
  evmVersion: string | undefined,
): ContractObject | Refused {
  const listing = readListing(printed.assembly, hasPush0(evmVersion));
  if (isRefused(listing)) return listing;
  const [deployed, ...others] = listing.subs;
  const inside = deployed && others.length === 0 ? insideOf(deployed, placeholdersFor(ir)) : undefined;
  if (deployed === undefined || inside === undefined) return refused('its assembly embeds unknown code');
  if (deployed.auxdata !== metadataPlaceholder(ir.metadata))
    return refused('its assembly ends with unknown data');
  const names = namesIn([listing, deployed], printed.bytecode.code, ir.immutables);
  if (readsUnnamed(names, deployed)) return refused('it reads an unknown immutable');
  const own = makeCode({
    listing: deployed,
    inside: inside.deployedBytecode,
    subs: [...ir.deployedDependencies],
    deployed: undefined,
    printed: printed.deployedBytecode,
    names,
    ranges: ir.ranges,
  });
  if (isRefused(own)) return own;
  const creation = makeCode({
    listing,
    inside: inside.bytecode,
    subs: [null, ...ir.creationDependencies],
    deployed: own.laid,
    printed: printed.bytecode,
    names,
    ranges: ir.ranges,
  });
  if (isRefused(creation)) return creation;
  return {
    name: ir.name,
    libraries: [...names.libraries],
    immutables: names.immutables.map(({ id }) => id),
    bytecode: creation.code,
    deployedBytecode: { ...own.code, auxdata: ir.metadata },
  };
}

function hasPush0(evmVersion: string | undefined): boolean {
  return evmVersion === undefined || !BEFORE_SHANGHAI.includes(evmVersion);
}

/** What the code of a contract is made from. */
interface Material {
  readonly listing: Listing;
  readonly inside: readonly EmbeddedCode[];
  /** As the contract has them. */
  readonly subs: ObjectCode['subs'];
  /** The deployed code, of the creation code. */
  readonly deployed: Laid | undefined;
  readonly names: Names;
  readonly printed: PrintedCode;
  readonly ranges: SourceRanges;
}

function makeCode(material: Material): { readonly code: ObjectCode; readonly laid: Laid } | Refused {
  const { listing, inside, subs, deployed, names, printed, ranges } = material;
  const used = referredTo(listing, inside, printed.code.hex);
  if (used === undefined) return refused('its code refers to unknown code');
  const encode = (codes: readonly EmbeddedCode[]): ReturnType<typeof encodeCode> =>
    encodeCode(listing, {
      library: (hash) => libraryIndex(names, hash),
      immutable: (hash) => immutableIndex(names, hash),
      code: (path) => codes.findIndex((code) => code.path === path.join('.')),
    });
  const asPrinted = encode(used);
  if (isRefused(asPrinted)) return asPrinted;
  const laidOf = ({ placeholder, kind }: EmbeddedCode): Laid =>
    placeholder === undefined ? known(deployed) : placeholderCode(placeholder, kind);
  const laid = layOut(asPrinted, {
    subs: inside.filter(({ path }) => !path.includes('.')).map(laidOf),
    embedded: used.map(laidOf),
    libraries: names.libraries,
    immutables: names.immutables.map(({ id }) => id),
  });
  if (!isEqualCode(laid.code, printed.code)) return refused('its layout does not give what solc printed');
  const functions = functionsOf(printed.functionDebugData, laid);
  if (functions === undefined) return refused('one of its functions does not begin at a jump target');
  const sourceMap = namedRanges(printed.sourceMap, ranges);
  if (sourceMap === undefined) return refused('its source map has an unknown range');
  const embedded = asEmbedded(used, subs);
  const encoded = encode(embedded.map(({ code }) => code));
  if (isRefused(encoded)) return encoded;
  const code = {
    ...encoded,
    subs,
    embedded: embedded.map(({ embedded }) => embedded),
    sourceMap,
    functions,
  };
  return { code, laid };
}
