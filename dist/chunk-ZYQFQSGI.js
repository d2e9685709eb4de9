import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-HUF56X2G.js";
import "./chunk-RLPUJI2V.js";
import "./chunk-5DOUQ56Q.js";
import "./chunk-W6AFUVEY.js";
import "./chunk-LOYZR4L6.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-63Q7PXAB.js";
import "./chunk-W3D454SL.js";
import "./chunk-UV3S2H6A.js";
import "./chunk-RKHEEWYW.js";
import "./chunk-O6M6IDZF.js";
import "./chunk-MKACV43O.js";
import "./chunk-TQPOK5HT.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-VJTNAIJF.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlans
};
