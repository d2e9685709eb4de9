import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-OGTKH3T2.js";
import "./chunk-PDSXODJP.js";
import "./chunk-BSFUBNJW.js";
import "./chunk-ILHNI7AP.js";
import "./chunk-LZ2JA6A5.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-63Q7PXAB.js";
import "./chunk-VWUZMG7B.js";
import "./chunk-LLFXNP3K.js";
import "./chunk-QC2RWUYE.js";
import "./chunk-QTGHMRFO.js";
import "./chunk-MAL3MEI2.js";
import "./chunk-IFB633XI.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-VJTNAIJF.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlans
};
