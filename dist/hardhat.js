import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PLUGIN
} from "./chunk-UEOSRK37.js";
import "./chunk-NHQI23EG.js";
import "./chunk-LQK3ML4U.js";

// src/hardhat/hardhat.ts
var plugin = {
  id: PLUGIN,
  npmPackage: "parasolc-action",
  hookHandlers: {
    config: () => import("./chunk-UQ6WU4VS.js"),
    solidity: () => import("./chunk-4JZ5TPH5.js")
  }
};
var hardhat_default = plugin;
export {
  hardhat_default as default
};
