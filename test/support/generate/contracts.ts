import fc from 'fast-check';
import { type ConstructionKind, constructions } from './constructions.ts';
import { listOf, rarely } from './draw.ts';
import { features, type Release } from './releases.ts';
import { type CodeSize, SIZES } from './sized-code.ts';
import { type StatementDraft, statements, targetIndex } from './statements.ts';

export type ContractKind = 'contract' | 'abstract' | 'interface' | 'library' | 'free';

/**
 * A contract, interface, library or free function. Its place in the list is its rank. What it derives from,
 * creates or calls has a lower rank, so there are no cycles of bases or of bytecode dependencies.
 */
export interface ContractDraft {
  readonly kind: ContractKind;
  /** Index of its file. */
  readonly file: number;
  /** Indices into the legal bases. */
  readonly bases: readonly number[];
  /** Which of the virtual functions `f0` … `f3` it declares. */
  readonly families: readonly number[];
  /** An abstract contract leaves new functions without a body. */
  readonly unimplemented: boolean;
  /** Its constructor takes an argument. Such a contract is never a base. */
  readonly takesArgument: boolean;
  readonly immutable: boolean;
  /** A library has a function that is called by `delegatecall`, so it needs linking. */
  readonly external: boolean;
  /**
   * `empty`: no members at all. `alike`: the same as others of its shape, so their code is equal.
   * `sized`: code of a size at which the width of offsets in it changes, or in code around it.
   */
  readonly shape: 'usual' | 'empty' | 'alike' | 'sized';
  readonly size: CodeSize;
  readonly documented: boolean;
  /** Constructions of real code that it has, if the settings allow them. */
  readonly constructions: readonly ConstructionKind[];
  /** Bodies of its functions, in turn. */
  readonly bodies: readonly (readonly StatementDraft[])[];
  /** Indices into the contracts that its constructor and its state variables create. */
  readonly createdFirst: readonly number[];
}

/** One to `max` contracts and functions. */
export function contracts(
  release: Release,
  max: number,
  linkable: boolean,
): fc.Arbitrary<readonly ContractDraft[]> {
  const known = features(release);
  const kinds: ContractKind[] = [
    'contract',
    'contract',
    'contract',
    'contract',
    'library',
    'abstract',
    'interface',
  ];
  const index = fc.nat({ max: 99 });
  const contract = fc.record<ContractDraft>({
    kind: fc.constantFrom(
      ...kinds,
      ...(known.freeFunctions ? (['free'] as const) : []),
      ...(linkable ? (['contract', 'contract', 'contract', 'library', 'library'] as const) : []),
    ),
    file: index,
    bases: fc.array(index, { maxLength: 3 }),
    families: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
    unimplemented: fc.boolean(),
    takesArgument: rarely(false, true),
    immutable: linkable ? fc.boolean() : rarely(false, true),
    external: rarely(true, false),
    shape: linkable
      ? fc.constantFrom('usual', 'usual', 'usual', 'usual', 'empty', 'alike', 'sized')
      : fc.constant('usual'),
    size: fc.record({ bytes: fc.nat({ max: SIZES }), isLarge: rarely(false, true, 5) }),
    documented: rarely(false, true),
    constructions: constructions(release),
    bodies: fc.array(statements(known, linkable), { minLength: 1, maxLength: 2 }),
    createdFirst: (linkable ? often : rarelyMore)(
      fc.array(targetIndex(), { minLength: 1, maxLength: linkable ? 4 : 2 }),
    ),
  });
  const list = listOf(contract.map(reshaped), 1, max);
  // Otherwise there may be nothing to link.
  return linkable
    ? list.map(([first, ...others]) => [
        ...(first ? [{ ...first, kind: 'contract' as const }] : []),
        ...others,
      ])
    : list;
}

function rarelyMore<T>(items: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: items },
  );
}

function often<T>(items: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof({ withCrossShrink: true }, fc.constant<T[]>([]), items);
}

/** Contracts of an unusual shape have little in them: at most the code of one other contract. */
function reshaped(draft: ContractDraft): ContractDraft {
  if (draft.kind !== 'contract' || draft.shape === 'usual') return { ...draft, shape: 'usual' };
  const createdFirst = draft.shape === 'empty' ? [] : draft.createdFirst.slice(0, 1);
  const without = {
    takesArgument: false,
    immutable: false,
    bases: [],
    families: [],
    bodies: [[]],
    constructions: [],
  };
  return { ...draft, ...without, createdFirst };
}
