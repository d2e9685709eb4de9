import fc from 'fast-check';
import { CREATIONS } from './factories.ts';
import type { Features } from './releases.ts';

/** What a statement does. The first is the simplest, and shrinking ends there. */
const KINDS = [
  'add',
  'loop',
  'require',
  'event',
  'error',
  'storage',
  'pointer',
  'array',
  'assembly',
  'text',
  'interfaceCall',
  'oddText',
  'unusedLocal',
  'shadowing',
  'unreachable',
] as const;

/** Statements that refer to other contracts: drawn more often, because dependencies matter most here. */
const REACHING_KINDS = ['call', 'call', 'attachedCall', ...CREATIONS] as const;

/** Statements that matter for linking: drawn even more often for linked projects. */
const LINKED_KINDS = [
  ...CREATIONS,
  'attachedCall',
  'attachedCall',
  'attachedCall',
  'assembly',
  'oddText',
] as const;

export type StatementKind = (typeof KINDS)[number] | (typeof REACHING_KINDS)[number];

/** A statement of a function that has `uint256 x` and returns `uint256 r`. */
export interface StatementDraft {
  readonly kind: StatementKind;
  /** Any number it needs. */
  readonly number: number;
  /** Index into the contracts or functions it could reach. */
  readonly target: number;
}

/** The body of a function: few statements, each in its own block, so the stack never gets too deep. */
export function statements(features: Features, linkable: boolean): fc.Arbitrary<readonly StatementDraft[]> {
  const usable = KINDS.filter((kind) => kind !== 'error' || features.customErrors);
  return fc.array(
    fc.record<StatementDraft>({
      kind: fc.oneof(
        { withCrossShrink: true },
        fc.constantFrom(...usable),
        fc.constantFrom(...REACHING_KINDS),
        ...(linkable ? [fc.constantFrom(...LINKED_KINDS)] : []),
      ),
      number: fc.integer({ min: 1, max: 9 }),
      target: targetIndex(),
    }),
    { minLength: 1, maxLength: 4 },
  );
}

/** An index into contracts: half of the time 0, which means the latest one if that matters. */
export function targetIndex(): fc.Arbitrary<number> {
  return fc.oneof({ withCrossShrink: true }, fc.constant(0), fc.nat({ max: 99 }));
}
