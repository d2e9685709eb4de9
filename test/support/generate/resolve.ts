import type { ContractDraft, ContractKind } from './contracts.ts';
import { type Draft, pick } from './draft.ts';
import { WEIGHT_LIMIT, weightOf } from './factories.ts';
import type { FaultKind } from './faults.ts';
import type { FileDraft } from './files.ts';
import { analysisOrder, type Import, resolveImports } from './imports.ts';
import { combineBases, type Heir, inherited, linearize } from './inheritance.ts';
import { features } from './releases.ts';
import { type OutputSelection, requestedFiles, requestsAllContracts, resolveSelection } from './selection.ts';

/** How many virtual functions there are: `f0` to `f3`. */
const FAMILIES = 4;

/** A contract, interface, library or free function with its references. */
export interface Contract extends Heir<Contract> {
  readonly rank: number;
  readonly kind: ContractKind;
  readonly name: string;
  readonly file: string;
  readonly draft: ContractDraft;
  /** What it can refer to: of lower rank, and in its own file or in one that this file imports. */
  readonly visible: readonly Contract[];
  readonly families: ReadonlyMap<number, Family>;
  /** See `weightOf`. */
  readonly weight: number;
  /** It can be created, and its weight is not above the limit. */
  readonly light: boolean;
}

/** A version of a virtual function. */
export interface Family {
  readonly implemented: boolean;
  /** Whose versions it overrides. */
  readonly overrides: readonly Contract[];
}

/** A project with references instead of numbers, ready to be written. */
export interface Model {
  readonly draft: Draft;
  readonly files: readonly FileDraft[];
  readonly imports: readonly Import[];
  readonly contracts: readonly Contract[];
  readonly selection: OutputSelection;
  readonly faults: readonly { readonly kind: FaultKind; readonly contract: Contract }[];
}

/** Gives the numbers of a draft their meaning. */
export function resolve(draft: Draft): Model {
  const names = draft.files.map(({ name }) => name);
  const imports = resolveImports(draft.imports, names);
  const placed = draft.contracts.map((contract, rank) => ({
    file: pick(names, contract.file) ?? '',
    name: draft.oddNames ? oddNameOf(contract.kind, rank) : nameOf(contract.kind, rank),
    deployable: contract.kind === 'contract' || contract.kind === 'library',
    contract,
  }));
  if (draft.namesakes)
    for (const file of names) {
      const first = placed.find((one) => one.file === file && one.contract.kind !== 'free');
      if (first !== undefined) first.name = 'Twin';
    }

  const selectable = placed.filter(({ contract }) => contract.kind !== 'free');
  const selection = resolveSelection(
    draft.selection,
    draft.linkable ? names.filter((name) => selectable.some(({ file }) => file === name)) : names,
    selectable,
  );
  const order = analysisOrder(requestedFiles(selection, names), imports);
  const misordered = draft.faults.some(({ kind }) => kind === 'baseOrder');
  // Before 0.8.4 `contractDependencies` misses what libraries and free functions create for their callers.
  // solc generates such a caller only after what is created, and only if that is requested by itself;
  // otherwise it ends in an internal error ("Compiled contract not found").
  const { minor } = features(draft.release);
  const hasCallGraph = minor >= 8;
  const allRequested = requestsAllContracts(selection);

  const contracts: Contract[] = [];
  for (const { file, name, contract } of placed) {
    const reaches = (other: Contract) =>
      other.file === file || imports.some(({ from, to }) => from === file && to === other.file);
    const isEarlier = (other: Contract) =>
      other.file === file || order.indexOf(other.file) < order.indexOf(file);
    const isFunction = contract.kind === 'library' || contract.kind === 'free';
    const canBeBase = (other: Contract) => isEarlier(other) !== (misordered && other.file !== file);
    const visible = contracts.filter(
      (other) =>
        reaches(other) &&
        (hasCallGraph || (isEarlier(other) && !(isFunction && !allRequested && other.kind === 'contract'))),
    );
    contracts.push(
      resolveContract(contract, { rank: contracts.length, file, name, visible }, canBeBase, draft.linkable),
    );
  }

  const concrete = contracts.filter(({ kind }) => kind === 'contract');
  const faults = draft.faults.flatMap(({ kind, contract }) => {
    const target = pick(concrete, contract);
    return target === undefined ? [] : [{ kind, contract: target }];
  });
  return { draft, files: draft.files, imports, contracts, selection, faults };
}

function nameOf(kind: ContractKind, rank: number): string {
  const prefixes = { contract: 'C', abstract: 'Base', interface: 'I', library: 'Lib', free: 'free' };
  return `${prefixes[kind]}${rank}`;
}

/** Objects are called after contracts: `C_7`, `C_7_deployed`. The first contract is named like a JavaScript property. */
function oddNameOf(kind: ContractKind, rank: number): string {
  if (rank === 0) return '__proto__';
  const name = nameOf(kind, rank);
  return [`$${name}`, `${name}_7_deployed`, `object${rank}`, name][rank % 4] ?? name;
}

function resolveContract(
  draft: ContractDraft,
  place: Pick<Contract, 'rank' | 'file' | 'name' | 'visible'>,
  canBeBase: (other: Contract) => boolean,
  linkable: boolean,
): Contract {
  const heirKinds: readonly ContractKind[] =
    draft.kind === 'interface' ? ['interface'] : ['contract', 'abstract', 'interface'];
  const candidates = place.visible.filter(
    (other) =>
      heirKinds.includes(other.kind) &&
      !other.draft.takesArgument &&
      // Their functions are not virtual, and two such bases would clash.
      (other.draft.shape === 'usual' || other.draft.shape === 'empty') &&
      canBeBase(other),
  );
  const derives = draft.kind !== 'library' && draft.kind !== 'free';
  const wanted = derives ? draft.bases.flatMap((index) => pick(candidates, index) ?? []) : [];
  const bases = combineBases([...new Set(wanted)].sort((a, b) => a.rank - b.rank));
  const linearization: Contract[] = [];
  const families = derives ? resolveFamilies(draft, bases) : new Map<number, Family>();
  const weight = weightOf(draft, place.visible, bases);
  const limit = linkable ? WEIGHT_LIMIT.linkable : WEIGHT_LIMIT.usual;
  const light = draft.kind === 'contract' && weight <= limit;
  const contract: Contract = {
    ...place,
    ...{ kind: draft.kind, draft, bases, linearization, families, weight, light },
  };
  linearization.push(contract, ...(linearize(bases) ?? []));
  return contract;
}

/** The virtual functions a contract declares: those it wants, and those it must. */
function resolveFamilies(draft: ContractDraft, bases: readonly Contract[]): Map<number, Family> {
  const families = new Map<number, Family>();
  for (let family = 0; family < FAMILIES; family++) {
    const overrides = [...inherited(bases, family)];
    const implementedAbove = overrides.some((base) => base.families.get(family)?.implemented);
    const ambiguous = overrides.length > 1;
    const missing = draft.kind === 'contract' && overrides.length === 1 && !implementedAbove;
    if (!draft.families.includes(family) && !ambiguous && !missing) continue;
    const leftOpen = draft.kind === 'abstract' && draft.unimplemented && !implementedAbove;
    families.set(family, { implemented: draft.kind !== 'interface' && !leftOpen, overrides });
  }
  return families;
}
