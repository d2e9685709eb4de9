import fc from 'fast-check';
import type { Features } from './releases.ts';

/** Settings of the whole project, except remappings and selection, which depend on its names. */
export interface SettingsDraft {
  readonly viaIR: boolean;
  readonly optimizer:
    | { readonly enabled: boolean; readonly runs?: number; readonly details?: object }
    | undefined;
  readonly evmVersion: string | undefined;
  readonly metadata: object | undefined;
  readonly debug: object | undefined;
  /** Which of the libraries are linked through `settings.libraries`, as a bit mask. */
  readonly linked: number;
}

/** Settings that a release accepts. `viaIR` fixes the pipeline. */
export function settings(features: Features, viaIR?: boolean): fc.Arbitrary<SettingsDraft> {
  const metadata: object[] = [
    { bytecodeHash: 'none' },
    { useLiteralContent: true },
    { bytecodeHash: 'bzzr1', useLiteralContent: true },
    ...(features.minor >= 8 ? [{ appendCBOR: false, bytecodeHash: 'none' }] : []),
  ];
  const debug: object[] = [
    { revertStrings: 'strip' },
    { revertStrings: 'debug' },
    ...(features.minor >= 8
      ? [{ debugInfo: [] }, { debugInfo: ['location'] }, { debugInfo: ['*'], revertStrings: 'default' }]
      : []),
  ];
  const drawn = fc.record<SettingsDraft>({
    viaIR: features.viaIR ? (viaIR === undefined ? fc.boolean() : fc.constant(viaIR)) : fc.constant(false),
    optimizer: fc.oneof(
      { withCrossShrink: true },
      fc.constant(undefined),
      fc.constant({ enabled: false }),
      fc.record({ enabled: fc.constant(true), runs: fc.constantFrom(200, 1, 1_000_000) }),
    ),
    evmVersion: fc.oneof(
      { withCrossShrink: true },
      fc.constant(undefined),
      fc.constantFrom(...[...features.evmVersions].reverse()),
    ),
    metadata: sometimes(metadata),
    debug: sometimes(debug),
    linked: fc.constantFrom(0, 0, 0b0101, 0b1111_1111),
  });
  // Before 0.8.21, unoptimized via-IR ends with "stack too deep" in all but tiny programs.
  return drawn.map((draft) =>
    draft.viaIR && features.patch < 21 ? { ...draft, optimizer: { enabled: true, runs: 200 } } : draft,
  );
}

function sometimes(values: readonly object[]): fc.Arbitrary<object | undefined> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );
}

/** `settings` of Standard JSON, without what is not set. */
export function renderSettings(
  { viaIR, optimizer, evmVersion, metadata, debug }: SettingsDraft,
  others: object,
): Record<string, unknown> {
  const all = { ...(viaIR ? { viaIR } : {}), optimizer, evmVersion, metadata, debug, ...others };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
