import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PLUGIN
} from "./shared-plugin-error.js";
import "./shared-errors.js";
import "./shared-runtime.js";

// src/hardhat/hardhat.ts
var plugin = {
  id: PLUGIN,
  npmPackage: "parasolc",
  hookHandlers: {
    config: () => import("./config-hooks.js"),
    solidity: () => import("./hardhat-compile.js")
  }
};
var hardhat_default = plugin;
export {
  hardhat_default as default
};
