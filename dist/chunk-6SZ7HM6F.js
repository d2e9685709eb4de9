import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  settingsIssues
} from "./chunk-5KPUSXX7.js";
import "./chunk-PM73OVHP.js";
import "./chunk-OJI23VDL.js";
import "./chunk-NOCIIQDK.js";
import "./chunk-WX2WVFXR.js";
import "./chunk-NHQI23EG.js";
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
