import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compileStep,
  downloadPlans
} from "./chunk-QYSLKK7Y.js";
import "./chunk-7L7TISCA.js";
import "./chunk-6NLJCU22.js";
import "./chunk-DXB5B6XE.js";
import "./chunk-YAEEHDLG.js";
import "./chunk-MB4HSKTZ.js";
import "./chunk-I4WDUWXL.js";
import "./chunk-PM73OVHP.js";
import "./chunk-LLFXNP3K.js";
import "./chunk-P7FJOJBW.js";
import "./chunk-IT6QWOCC.js";
import "./chunk-CRN7UHRH.js";
import "./chunk-KC5JYVFP.js";
import "./chunk-U3GMVORO.js";
import "./chunk-QO42HVZV.js";
import "./chunk-OJI23VDL.js";
import "./chunk-AT5L34Q5.js";
import "./chunk-4COIEX7G.js";
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
