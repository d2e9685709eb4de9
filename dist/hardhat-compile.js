import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-O3S2UD3Y.js";
import {
  readSettings
} from "./chunk-LPMKZDZV.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-VWUZMG7B.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-LQFTUAZO.js";
import "./chunk-DSOSUUC3.js";
import "./chunk-MAL3MEI2.js";
import "./chunk-IFB633XI.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-VJTNAIJF.js";
import "./chunk-O3FCD3EB.js";
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
