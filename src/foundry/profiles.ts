/** A settings profile of a project (`additional_compiler_profiles`), as far as it shows in the input of a compiler. */
export interface SettingsProfile {
  /** Undefined for the project's own settings. */
  readonly name: string | undefined;
  readonly viaIR: boolean;
  /** Undefined if Forge decides: it switches the optimizer on where a profile says its runs alone. */
  readonly optimizer: boolean | undefined;
  readonly runs: number | undefined;
  readonly evmVersion: string | undefined;
}

/** The same, in the words of `forge config --json`. */
interface ConfigSettings {
  readonly via_ir?: boolean | null | undefined;
  readonly optimizer?: boolean | null | undefined;
  readonly optimizer_runs?: number | null | undefined;
  readonly evm_version?: string | null | undefined;
}

/** The profiles of a configuration: what one of them does not say is as in the project's own settings. */
export function settingsProfiles(
  config: ConfigSettings & {
    readonly additional_compiler_profiles: readonly (ConfigSettings & { readonly name: string })[];
  },
): SettingsProfile[] {
  const named: (ConfigSettings & { readonly name?: string })[] = [{}, ...config.additional_compiler_profiles];
  return named.map(({ name, ...own }) => ({
    name,
    viaIR: own.via_ir ?? config.via_ir ?? false,
    optimizer: own.optimizer ?? (own.optimizer_runs == null ? config.optimizer : undefined) ?? undefined,
    runs: own.optimizer_runs ?? config.optimizer_runs ?? undefined,
    evmVersion: own.evm_version ?? config.evm_version ?? undefined,
  }));
}

/**
 * The profile that an input was made with, where its settings tell. Where several profiles have the same settings,
 * Forge makes one input of each, and nothing tells them apart.
 *
 * @param settings `settings` of the Standard JSON input
 */
export function profileOf(
  settings: Readonly<Record<string, unknown>>,
  profiles: readonly SettingsProfile[],
): SettingsProfile | undefined {
  const optimizer = (settings.optimizer ?? {}) as { readonly enabled?: unknown; readonly runs?: unknown };
  const fits = (profile: SettingsProfile, withVersion: boolean): boolean =>
    profile.viaIR === (settings.viaIR ?? false) &&
    (profile.optimizer === undefined || profile.optimizer === (optimizer.enabled ?? false)) &&
    (profile.runs === undefined || profile.runs === optimizer.runs) &&
    (!withVersion || profile.evmVersion === settings.evmVersion);
  // Forge lowers the EVM version to what the compiler knows.
  const exact = profiles.filter((profile) => fits(profile, true));
  const found = exact.length > 0 ? exact : profiles.filter((profile) => fits(profile, false));
  return found.length === 1 ? found[0] : undefined;
}
