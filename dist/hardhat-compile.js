import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-HO7O6QMG.js";
import {
  readSettings
} from "./chunk-XNKZZ6K2.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-DMRIIA5G.js";
import "./chunk-W3D454SL.js";
import {
  asPluginError
} from "./chunk-47VACLBA.js";
import "./chunk-Y7JGNAEW.js";
import "./chunk-BO3PJSUS.js";
import "./chunk-MKACV43O.js";
import "./chunk-TQPOK5HT.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-VJTNAIJF.js";
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
