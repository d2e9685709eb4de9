import { messageOf, ParasolcError } from '../errors.ts';

/** As Hardhat calls this plugin in its messages. */
export const PLUGIN = 'parasolc';

/**
 * A failure as Hardhat shows those of plugins: "Error in plugin parasolc: …", without a stack. Hardhat knows its own
 * class by this property and not by `instanceof`, since there may be several copies of it (`@nomicfoundation/
 * hardhat-errors` of 3, `internal/core/errors.js` of 2); so none has to be imported from the user's.
 */
class PluginError extends Error {
  /** Hardhat 3 */
  readonly pluginId = PLUGIN;
  /** Hardhat 2 */
  readonly pluginName = PLUGIN;
  readonly _isHardhatPluginError = true;
}

/** An error in the form that Hardhat shows. Errors that are not ours keep their stack, for a bug report. */
export function asPluginError(thrown: unknown): unknown {
  if (!(thrown instanceof ParasolcError)) return thrown;
  const { code, message, facts, fix, cause } = thrown;
  // Hardhat 3 shows no causes.
  const reason = cause instanceof Error && !facts.includes(messageOf(cause)) ? [messageOf(cause)] : [];
  const lines = [...facts, ...reason].map((fact) => `  ${fact}`);
  if (fix !== undefined) lines.push(`  fix: ${fix}`);
  return new PluginError([`${message} [${code}]`, ...lines].join('\n'), { cause: thrown });
}
