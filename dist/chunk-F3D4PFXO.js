import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-Y5K3HDDD.js";
import "./chunk-RLPUJI2V.js";
import "./chunk-5DOUQ56Q.js";
import "./chunk-5B2SPWXD.js";
import "./chunk-LOYZR4L6.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-63Q7PXAB.js";
import "./chunk-VFVOYUCV.js";
import "./chunk-UV3S2H6A.js";
import "./chunk-BSJ64Y6Z.js";
import "./chunk-O6M6IDZF.js";
import "./chunk-AS2RAZNR.js";
import "./chunk-IJCY65IR.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlans
};
