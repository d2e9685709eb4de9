import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  settingsIssues
} from "./chunk-H74PF7CZ.js";
import "./chunk-NM34UCB6.js";
import "./chunk-VFVOYUCV.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
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
