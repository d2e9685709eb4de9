import type { ContractId } from '../standard-json/output.ts';
import type { CodeSize } from './code-sizes.ts';
import { globMatcher } from './glob.ts';

/** The largest deployed code that Ethereum takes, in bytes (EIP-170). */
export const DEPLOYED_LIMIT = 24_576;
/** The largest creation code that Ethereum takes, in bytes (EIP-3860). */
export const CREATION_LIMIT = 49_152;

/** Tests and scripts, which nobody deploys, by the conventions of Foundry and Hardhat. */
export const NOT_DEPLOYED: readonly string[] = ['**/*.t.sol', '**/*.s.sol', 'test/**', 'script/**'];

/** Limits of code sizes, in bytes. */
export interface SizeLimits {
  readonly deployed: number;
  readonly creation: number;
  /** Globs of source unit names: contracts of these sources are left out. */
  readonly skip: readonly string[];
}

/** Code that is too large. */
export interface Excess {
  readonly id: ContractId;
  readonly kind: 'deployed' | 'creation';
  readonly size: number;
  readonly limit: number;
}

/** The sizes of an output's contracts, compared with limits. */
export interface CheckedSizes {
  readonly limits: SizeLimits;
  /** What was checked, in the order of the output. */
  readonly sizes: readonly CodeSize[];
  /** How many contracts the globs leave out. */
  readonly skipped: number;
  /** How many contracts have no code in the output that a limit could apply to: it was not selected. */
  readonly unselected: number;
  readonly excesses: readonly Excess[];
}

/** Compares sizes with limits. */
export function compareWithLimits(all: readonly CodeSize[], limits: SizeLimits): CheckedSizes {
  const isSkipped = globMatcher(limits.skip);
  const sizes = all.filter(({ source }) => !isSkipped(source));
  return {
    limits,
    sizes,
    skipped: all.length - sizes.length,
    unselected: sizes.filter(({ deployed, creation }) => deployed === undefined || creation === undefined)
      .length,
    excesses: sizes.flatMap(({ id, ...size }) =>
      (['deployed', 'creation'] as const).flatMap((kind) => {
        const [bytes, limit] = [size[kind] ?? 0, limits[kind]];
        return bytes > limit ? [{ id, kind, size: bytes, limit }] : [];
      }),
    ),
  };
}

/** `src/A.sol:A has 25,001 bytes of deployed code, 425 over the limit of 24,576` */
export function excessText({ id, kind, size, limit }: Excess): string {
  const what = kind === 'deployed' ? 'deployed code' : 'creation code';
  return `${id} has ${grouped(size)} bytes of ${what}, ${grouped(size - limit)} over the limit of ${grouped(limit)}`;
}

/** `24,576`, `-12` */
export function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
