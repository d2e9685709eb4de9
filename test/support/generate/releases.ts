/** The releases that generated projects are made for: those installed as `solc-…`. */
export const RELEASES = [
  '0.6.12',
  '0.7.6',
  '0.8.20',
  '0.8.26',
  '0.8.28',
  '0.8.30',
  '0.8.34',
  '0.8.37',
] as const;

export type Release = (typeof RELEASES)[number];

/** What the generator may use of a release. */
export interface Features {
  /** 8 for `0.8`. */
  readonly minor: number;
  readonly patch: number;
  /** Functions outside contracts, `unicode"…"` literals and `import` of such functions. From 0.7.1. */
  readonly freeFunctions: boolean;
  /** `pragma abicoder v1`. From 0.7.5. */
  readonly abicoderPragma: boolean;
  /** `error E(…)` and `revert E(…)`. From 0.8.4. */
  readonly customErrors: boolean;
  /** `catch Panic(uint256)`. From 0.8.1. */
  readonly panics: boolean;
  /** `settings.viaIR`. Older releases have it too, but call it experimental. */
  readonly viaIR: boolean;
  /** EVM versions, oldest first. */
  readonly evmVersions: readonly string[];
}

const EVM_VERSIONS = ['homestead', 'byzantium', 'constantinople', 'istanbul'];
const LATER_EVM_VERSIONS: readonly [since: number, name: string][] = [
  [5, 'berlin'],
  [7, 'london'],
  [18, 'paris'],
  [20, 'shanghai'],
  [25, 'cancun'],
  [27, 'prague'],
  [29, 'osaka'],
];

/** What the generator may use of a release. */
export function features(release: Release): Features {
  const [, minor = 0, patch = 0] = release.split('.').map(Number);
  const from = (sinceMinor: number, sincePatch: number) => isFrom(`0.${sinceMinor}.${sincePatch}`, release);
  return {
    minor,
    patch,
    freeFunctions: from(7, 1),
    abicoderPragma: from(7, 5),
    customErrors: from(8, 4),
    panics: from(8, 1),
    viaIR: from(8, 13),
    evmVersions: [
      ...EVM_VERSIONS,
      ...LATER_EVM_VERSIONS.filter(([since]) => from(8, since)).map(([, name]) => name),
    ],
  };
}

/** Whether a release is `since` or a later one. */
export function isFrom(since: string, release: string): boolean {
  const [, sinceMinor = 0, sincePatch = 0] = since.split('.').map(Number);
  const [, minor = 0, patch = 0] = release.split('.').map(Number);
  return minor > sinceMinor || (minor === sinceMinor && patch >= sincePatch);
}

/** Whether an EVM version (the compiler's default if none is set) has transient storage and `mcopy`. */
export function hasCancun(evmVersion: string | undefined, release: Release): boolean {
  // The default from 0.8.25 on.
  return evmVersion === undefined
    ? isFrom('0.8.25', release)
    : ['cancun', 'prague', 'osaka'].includes(evmVersion);
}

/** Whether an EVM version (the compiler's default if none is set) has `returndatacopy`, `staticcall` and `shr`. */
export function hasConstantinople(evmVersion: string | undefined): boolean {
  return evmVersion !== 'homestead' && evmVersion !== 'byzantium';
}

/** Whether an EVM version (the compiler's default if none is set) has `create2`, and with it `new C{salt: …}`. */
export function hasCreate2(evmVersion: string | undefined): boolean {
  return hasConstantinople(evmVersion);
}
