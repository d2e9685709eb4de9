import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  settingsIssues
} from "./config-hooks+hardhat-compile.js";
import "./cli+config-hooks+hardhat-compile.js";
import "./action+cli+config-hooks+hardhat-compile.js";
import "./action+cli+config-hooks+hardhat+hardhat-compile+http.js";
import "./action+artifact+cache+cli+config-hooks+hardhat+hardhat-compile+http.js";

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
