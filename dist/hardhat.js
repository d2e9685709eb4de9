import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PLUGIN
} from "./hardhat+hardhat-compile.js";
import "./action+cli+config-hooks+hardhat+hardhat-compile+http.js";
import "./action+artifact+cache+cli+config-hooks+hardhat+hardhat-compile+http.js";

// src/hardhat/hardhat.ts
var plugin = {
  id: PLUGIN,
  npmPackage: "parasolc-action",
  hookHandlers: {
    config: () => import("./config-hooks.js"),
    solidity: () => import("./hardhat-compile.js")
  }
};
var hardhat_default = plugin;
export {
  hardhat_default as default
};
