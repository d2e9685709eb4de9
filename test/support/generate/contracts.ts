import fc from 'fast-check';
import { listOf, rarely } from './draw.ts';
import type { Features } from './releases.ts';
import { type StatementDraft, statements, targetIndex } from './statements.ts';

export type ContractKind = 'contract' | 'abstract' | 'interface' | 'library' | 'free';

/**
 * A contract, interface, library or free function. Its place in the list is its rank: what it derives from,
 * creates or calls has a lower one, so that there is no cycle among bases or among bytecode dependencies.
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
  /** Its constructor takes an argument. Such a contract is no base. */
  readonly takesArgument: boolean;
  readonly immutable: boolean;
  /** A library has a function that is called by `delegatecall`, and so is linked. */
  readonly external: boolean;
  readonly documented: boolean;
  /** Bodies of its functions, in turn. */
  readonly bodies: readonly (readonly StatementDraft[])[];
  /** Indices into the contracts that its constructor and its state variables create. */
  readonly createdFirst: readonly number[];
}

/** One to `max` contracts and functions. */
export function contracts(features: Features, max: number): fc.Arbitrary<readonly ContractDraft[]> {
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
    kind: fc.constantFrom(...kinds, ...(features.freeFunctions ? (['free'] as const) : [])),
    file: index,
    bases: fc.array(index, { maxLength: 3 }),
    families: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
    unimplemented: fc.boolean(),
    takesArgument: rarely(false, true),
    immutable: rarely(false, true),
    external: rarely(true, false),
    documented: rarely(false, true),
    bodies: fc.array(statements(features), { minLength: 1, maxLength: 2 }),
    createdFirst: rarelyMore(fc.array(targetIndex(), { minLength: 1, maxLength: 2 })),
  });
  return listOf(contract, 1, max);
}

function rarelyMore<T>(items: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: items },
  );
}
