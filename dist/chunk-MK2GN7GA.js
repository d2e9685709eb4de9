import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-46GBIYRL.js";
import "./chunk-EYNUQCNV.js";
import "./chunk-G46AASI5.js";
import "./chunk-QE6BVDWJ.js";
import "./chunk-LOYZR4L6.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-63Q7PXAB.js";
import "./chunk-HMAZG72L.js";
import "./chunk-UV3S2H6A.js";
import "./chunk-4L7HCQOO.js";
import "./chunk-O6M6IDZF.js";
import "./chunk-QMTLNNBC.js";
import "./chunk-VGNLLMET.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6E4XZV2B.js";
import "./chunk-XZPO6T7D.js";
import "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlans
};
