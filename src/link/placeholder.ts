import type { IrObject } from './ir-object.ts';
import type { Laid } from './laid.ts';
import type { CodeKind } from './linked-code.ts';
import type { Listing } from './listing.ts';

/**
 * Stands for the code of a contract that another one embeds, when that one is compiled: a few bytes, unlike
 * those of all others in it. Which code it really is matters only when the contract is linked.
 */
export interface Placeholder {
  readonly name: string;
  /** Data at the end of its code, in hex, by which it is known. */
  readonly mark: string;
  /** The same for its deployed code, where that is used by itself (`type(D).runtimeCode`). */
  readonly runtimeMark: string | undefined;
}

/** `invalid`, and the `invalid` that solc puts between code and data. */
const LEAD = 'fefe';

/** Those of all contracts that a contract embeds. */
export function placeholdersFor(ir: IrObject): Placeholder[] {
  const names = [...new Set([...ir.creationDependencies, ...ir.deployedDependencies])];
  return names.map((name, index) => ({
    name,
    mark: markOf(2 * index),
    runtimeMark: ir.runtimeCodeOf.has(name) ? markOf(2 * index + 1) : undefined,
  }));
}

/** Its Yul object. solc puts data named `.metadata` behind the code as it is (`Assembly::m_auxiliaryData`). */
export function placeholderObject({ name, mark, runtimeMark }: Placeholder): string {
  const object = (name: string, inside: string, mark: string): string =>
    `object "${name}" { code { invalid() }${inside} data ".metadata" hex"${mark}" }`;
  const deployed = runtimeMark === undefined ? '' : ` ${object(`${name}_deployed`, '', runtimeMark)}`;
  return object(name, deployed, mark);
}

/** Its code, or its deployed code, as solc lays it out. */
export function placeholderCode({ mark, runtimeMark = '' }: Placeholder, kind: CodeKind): Laid {
  const hex = LEAD + (kind === 'bytecode' ? mark : runtimeMark);
  return { code: { hex, references: [] }, immutables: new Map(), lastTag: 0 };
}

/** Whether an assembly of a listing is that of a placeholder. */
export function isPlaceholder({ items, auxdata }: Listing, { mark }: Placeholder): boolean {
  const [item, ...others] = items;
  return auxdata === mark && others.length === 0 && item?.kind === 'bytes' && item.hex === LEAD.slice(2);
}

/**
 * What stands for a contract's metadata when it is compiled, in hex. solc puts the metadata behind the code as it is:
 * only its size matters. The bytes here are part of no mark.
 */
export function metadataPlaceholder(metadata: string): string {
  return 'e'.repeat(metadata.length);
}

function markOf(number: number): string {
  return number.toString(16).padStart(8, '0');
}
