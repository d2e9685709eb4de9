import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  settingsIssues
} from "./shared-settings.js";
import "./shared-variables.js";
import "./shared-nearest.js";
import "./shared-options.js";
import "./shared-valibot.js";
import "./shared-errors.js";
import "./shared-runtime.js";

// src/hardhat/config-hooks.ts
async function configHooks() {
  return {
    validateUserConfig: async ({ parasolc }) => settingsIssues(parasolc).map(({ path, message }) => ({
      path: ["parasolc", ...path],
      message: `This ${message}`
    })),
    async resolveUserConfig(config, resolveVariable, next) {
      return { ...await next(config, resolveVariable), parasolc: config.parasolc };
    }
  };
}
export {
  configHooks as default
};
