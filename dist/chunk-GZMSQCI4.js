import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlan
} from "./chunk-6D4ZRVHB.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-PL6R6YKV.js";
import "./chunk-PW4RBFCH.js";
import "./chunk-VUNBZEWM.js";
import "./chunk-LLFXNP3K.js";
import "./chunk-Y65IDNTX.js";
import "./chunk-CJ7MWQZ2.js";
import "./chunk-MJLM4PVS.js";
import "./chunk-4UAVWMEY.js";
import "./chunk-HMZARNK3.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlan
};
