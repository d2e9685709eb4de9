import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-VJ2AEFYN.js";
import "./chunk-PDSXODJP.js";
import "./chunk-BSFUBNJW.js";
import "./chunk-C7IEDIHJ.js";
import "./chunk-LZ2JA6A5.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-63Q7PXAB.js";
import "./chunk-JJL7I3H4.js";
import "./chunk-LLFXNP3K.js";
import "./chunk-UHNNOUWT.js";
import "./chunk-QTGHMRFO.js";
import "./chunk-TOBWH3VY.js";
import "./chunk-2A5IPVQ3.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-YJQFTPQL.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";
export {
  compileStep,
  downloadPlans
};
