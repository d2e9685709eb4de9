import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-UYLT5PVJ.js";
import "./chunk-ATIMWJR2.js";
import "./chunk-XRSCVKTJ.js";
import "./chunk-HLK3MYHG.js";
import "./chunk-LZ2JA6A5.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-63Q7PXAB.js";
import "./chunk-UI76R7I7.js";
import "./chunk-LLFXNP3K.js";
import "./chunk-MOYS7EPJ.js";
import "./chunk-QTGHMRFO.js";
import "./chunk-Q7JW3EKB.js";
import "./chunk-6D7LY3R5.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-6E4XZV2B.js";
import "./chunk-XZPO6T7D.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlans
};
