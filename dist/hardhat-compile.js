import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-7YLZ7UMD.js";
import {
  readSettings
} from "./chunk-AVCZE5PT.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-JJL7I3H4.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-P24LGNVP.js";
import "./chunk-3FB3TFCI.js";
import "./chunk-TOBWH3VY.js";
import "./chunk-2A5IPVQ3.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-YJQFTPQL.js";
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
