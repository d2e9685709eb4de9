import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PLUGIN
} from "./chunk-47VACLBA.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-LQK3ML4U.js";

// src/hardhat/hardhat.ts
var plugin = {
  id: PLUGIN,
  npmPackage: "parasolc-action",
  hookHandlers: {
    config: () => import("./chunk-JGM65TJN.js"),
    solidity: () => import("./chunk-K7S2KLNJ.js")
  }
};
var hardhat_default = plugin;
export {
  hardhat_default as default
};
