import { find, stringOf } from '../../json/read.ts';
import type { IrObject } from '../../link/ir-object.ts';
import { hasKnownForm, metadataOf } from '../../link/metadata-hash.ts';
import { contractNames } from '../../standard-json/output.ts';
import type { Linkage } from '../linkage.ts';
import type { IndexedRun } from './ir-run.ts';
import type { KeptContract, KeptObjects } from './kept-objects.ts';

/** The contracts of a shard, by what earlier builds kept of them. */
export interface KeptContracts {
  /** Their intermediate representation has to be printed. */
  readonly unknown: readonly string[];
  /** They can begin at once. */
  readonly unchanged: readonly KeptContract[];
  /** Comments have changed. They can begin when solc has printed their metadata, which quotes the sources. */
  readonly changed: readonly KeptContract[];
}

/**
 * Finds what earlier builds kept of contracts.
 *
 * @param bringsAnalysis whether the outputs of analysis are printed in this shard, the metadata among them
 */
export async function findKept(
  kept: KeptObjects,
  contracts: readonly string[],
  { selects }: Linkage,
  bringsAnalysis: boolean,
): Promise<KeptContracts> {
  const found = await Promise.all(
    contracts.map(async (contract) => (selects(contract, 'ir') ? undefined : kept.find(contract))),
  );
  const unknown: string[] = [];
  const unchanged: KeptContract[] = [];
  const changed: KeptContract[] = [];
  for (const [index, contract] of contracts.entries()) {
    const each = found[index];
    if (each === undefined) unknown.push(contract);
    else if (each.changed.size === 0) unchanged.push(each);
    else if (bringsAnalysis && canUpdate(each, (id) => selects(id, 'metadata'))) changed.push(each);
    else unknown.push(contract);
  }
  return { unknown, unchanged, changed };
}

/** Whether the metadata can be put into a contract when it is printed. */
function canUpdate(
  { contract, object, nested, changed }: KeptContract,
  isPrinted: (contract: string) => boolean,
): boolean {
  const objects = [...nested, ...(object === undefined ? [] : [{ contract, object }])];
  return objects.every(
    (each) => !changed.has(each.contract) || (hasKnownForm(each.object.metadata) && isPrinted(each.contract)),
  );
}

/**
 * Puts the metadata that solc prints now into what was kept with other comments.
 *
 * @param indexed a run that prints the metadata
 * @returns `undefined` if solc prints none, or another kind
 */
export async function withMetadata(
  { contract, object, nested, changed }: KeptContract,
  { output, root }: IndexedRun,
): Promise<KeptContract | undefined> {
  const updated = async (id: string, inner: IrObject): Promise<IrObject | undefined> => {
    if (!changed.has(id)) return inner;
    const { source, name } = contractNames(id);
    const text = await stringOf(output, find(root, 'contracts', source, name, 'metadata'));
    const metadata = metadataOf(inner.metadata, text === undefined ? undefined : Buffer.from(text));
    return metadata === undefined ? undefined : { ...inner, metadata };
  };
  const own = object && (await updated(contract, object));
  if (object !== undefined && own === undefined) return undefined;
  const inside: KeptContract['nested'][number][] = [];
  for (const each of nested) {
    const inner = await updated(each.contract, each.object);
    if (inner === undefined) return undefined;
    inside.push({ ...each, object: inner });
  }
  return { contract, object: own, nested: inside, changed: new Set() };
}
