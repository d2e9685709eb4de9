import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  settingsIssues
} from "./chunk-HIRWMP37.js";
import "./chunk-QSHMA6FQ.js";
import "./chunk-HMAZG72L.js";
import "./chunk-6E4XZV2B.js";
import "./chunk-XZPO6T7D.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-LQK3ML4U.js";

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
