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
  /** `0.8` is 8, for the rules below. */
  readonly minor: number;
  readonly patch: number;
  /** Functions outside contracts, `unicode"…"` literals and `import` of such functions. From 0.7.1. */
  readonly freeFunctions: boolean;
  /** `pragma abicoder v1`. From 0.7.5. */
  readonly abicoderPragma: boolean;
  /** `error E(…)` and `revert E(…)`. From 0.8.4. */
  readonly customErrors: boolean;
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

/** Whether a release is `0.minor.patch` or later. */
export function isFrom(release: Release, sinceMinor: number, sincePatch = 0): boolean {
  const [, minor = 0, patch = 0] = release.split('.').map(Number);
  return minor > sinceMinor || (minor === sinceMinor && patch >= sincePatch);
}

/** What the generator may use of a release. */
export function features(release: Release): Features {
  const [, minor = 0, patch = 0] = release.split('.').map(Number);
  const from = (sinceMinor: number, sincePatch: number) => isFrom(release, sinceMinor, sincePatch);
  return {
    minor,
    patch,
    freeFunctions: from(7, 1),
    abicoderPragma: from(7, 5),
    customErrors: from(8, 4),
    viaIR: from(8, 13),
    evmVersions: [
      ...EVM_VERSIONS,
      ...LATER_EVM_VERSIONS.filter(([since]) => from(8, since)).map(([, name]) => name),
    ],
  };
}

/** Whether an EVM version (the compiler's default where none is set) has `create2`, and so `new C{salt: …}`. */
export function hasCreate2(evmVersion: string | undefined): boolean {
  return evmVersion !== 'homestead' && evmVersion !== 'byzantium';
}
