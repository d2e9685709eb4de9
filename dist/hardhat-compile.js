import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-64XW7J4S.js";
import {
  readSettings
} from "./chunk-HIRWMP37.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-QSHMA6FQ.js";
import "./chunk-HMAZG72L.js";
import {
  asPluginError
} from "./chunk-47VACLBA.js";
import "./chunk-OTLTT26M.js";
import "./chunk-AVSQ6BPE.js";
import "./chunk-QMTLNNBC.js";
import "./chunk-VGNLLMET.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6E4XZV2B.js";
import "./chunk-XZPO6T7D.js";
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
