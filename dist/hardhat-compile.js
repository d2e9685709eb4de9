import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-VJDK3T5N.js";
import {
  readSettings
} from "./chunk-AWQEOHIC.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-UI76R7I7.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-KLRFFNXN.js";
import "./chunk-ZWRMRG4I.js";
import "./chunk-Q7JW3EKB.js";
import "./chunk-6D7LY3R5.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-6E4XZV2B.js";
import "./chunk-XZPO6T7D.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
import "./chunk-LQK3ML4U.js";

// src/hardhat/hardhat-compile.ts
var builder;
async function compile(input, chosen, config) {
  if (!isSupported(chosen)) return void 0;
  try {
    const around = hardhatSurroundings();
    builder ??= new Builder(readSettings(config, around.env, around.cores), around);
    return await builder.compile(input, chosen);
  } catch (error) {
    throw asPluginError(error);
  }
}
export {
  compile
};
