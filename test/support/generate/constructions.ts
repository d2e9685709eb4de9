import fc from 'fast-check';
import type { Construction } from './constructions/construction.ts';
import { DATA } from './constructions/data.ts';
import { MACHINE_CODE } from './constructions/machine-code.ts';
import { MANY_CONTRACTS } from './constructions/many-contracts.ts';
import { TYPES } from './constructions/types.ts';
import { hasCancun, hasConstantinople, isFrom, type Release } from './releases.ts';
import type { SettingsDraft } from './settings.ts';

const ALL = { ...MACHINE_CODE, ...TYPES, ...DATA, ...MANY_CONTRACTS };

export type ConstructionKind = keyof typeof ALL;

export const CONSTRUCTIONS: Readonly<Record<ConstructionKind, Construction>> = ALL;

/** Some of those that a release compiles: half of the time none, otherwise one or two. */
export function constructions(release: Release): fc.Arbitrary<readonly ConstructionKind[]> {
  const kinds = (Object.keys(ALL) as ConstructionKind[]).filter((kind) =>
    isFrom(CONSTRUCTIONS[kind].since, release),
  );
  return fc.oneof(
    { withCrossShrink: true },
    fc.constant<ConstructionKind[]>([]),
    fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 2 }),
  );
}

/** Whether a project with these settings can have a construction. */
export function allows(kind: ConstructionKind, release: Release, settings: SettingsDraft): boolean {
  const { legacySince = '0', cancun, constantinople } = CONSTRUCTIONS[kind];
  return (
    (settings.viaIR || isFrom(legacySince, release)) &&
    (cancun !== true || hasCancun(settings.evmVersion, release)) &&
    (constantinople !== true || hasConstantinople(settings.evmVersion))
  );
}

/** Whether a contract has an immutable through one of them. */
export function hasImmutable(kinds: readonly ConstructionKind[]): boolean {
  return kinds.some((kind) => CONSTRUCTIONS[kind].immutable === true);
}
