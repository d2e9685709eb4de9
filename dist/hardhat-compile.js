import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-YSBWQ3W7.js";
import {
  readSettings
} from "./chunk-O4RAVAUA.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-EDHXXPQH.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-JO6SUYBO.js";
import "./chunk-N3UL7G5O.js";
import "./chunk-VVMVXDEO.js";
import "./chunk-QMAEYZML.js";
import "./chunk-VF4E5FAO.js";
import "./chunk-ZFHSC4NE.js";
import "./chunk-AT5L34Q5.js";
import "./chunk-NZ6QVJZU.js";
import "./chunk-M6PBRJZS.js";
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
