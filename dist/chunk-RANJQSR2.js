import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-5JIMWWD4.js";
import "./chunk-7L7TISCA.js";
import "./chunk-YLXO6GZC.js";
import "./chunk-OCH4VLMY.js";
import "./chunk-FNPZQLSL.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-I4WDUWXL.js";
import "./chunk-PM73OVHP.js";
import "./chunk-LLFXNP3K.js";
import "./chunk-HZY4SECU.js";
import "./chunk-WG6L7MUO.js";
import "./chunk-CJ7MWQZ2.js";
import "./chunk-KC5JYVFP.js";
import "./chunk-HUOXKMVF.js";
import "./chunk-LMLWMQOJ.js";
import "./chunk-OJI23VDL.js";
import "./chunk-AT5L34Q5.js";
import "./chunk-NOCIIQDK.js";
import "./chunk-WX2WVFXR.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlans
};
