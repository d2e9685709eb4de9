import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-TH57KOZC.js";
import {
  readSettings
} from "./chunk-H74PF7CZ.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-NM34UCB6.js";
import "./chunk-VFVOYUCV.js";
import {
  asPluginError
} from "./chunk-47VACLBA.js";
import "./chunk-IJHVZPPC.js";
import "./chunk-GDQVGQJ6.js";
import "./chunk-AS2RAZNR.js";
import "./chunk-IJCY65IR.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
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
