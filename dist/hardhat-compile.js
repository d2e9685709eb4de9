import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-X33P4AMU.js";
import {
  readSettings
} from "./chunk-5KPUSXX7.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-PM73OVHP.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-YOCYVJRO.js";
import "./chunk-U3GMVORO.js";
import "./chunk-WDG4GTF4.js";
import "./chunk-QO42HVZV.js";
import "./chunk-OJI23VDL.js";
import "./chunk-AT5L34Q5.js";
import "./chunk-4COIEX7G.js";
import "./chunk-NOCIIQDK.js";
import "./chunk-WX2WVFXR.js";
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
