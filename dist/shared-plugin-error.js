import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";

// src/hardhat/plugin-error.ts
var PLUGIN = "parasolc";
var PluginError = class extends Error {
  /** Hardhat 3 */
  pluginId = PLUGIN;
  /** Hardhat 2 */
  pluginName = PLUGIN;
  _isHardhatPluginError = true;
};
function asPluginError(thrown) {
  if (!(thrown instanceof ParasolcError)) return thrown;
  const { code, message, facts, fix, cause } = thrown;
  const reason = cause instanceof Error && !facts.includes(messageOf(cause)) ? [messageOf(cause)] : [];
  const lines = [...facts, ...reason].map((fact) => `  ${fact}`);
  if (fix !== void 0) lines.push(`  fix: ${fix}`);
  return new PluginError([`${message} [${code}]`, ...lines].join("\n"), { cause: thrown });
}

export {
  PLUGIN,
  asPluginError
};
