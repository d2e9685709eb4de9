import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-X33P4AMU.js";
import {
  readSettings
} from "./chunk-5KPUSXX7.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-PM73OVHP.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-YOCYVJRO.js";
import "./chunk-U3GMVORO.js";
import "./chunk-WDG4GTF4.js";
import "./chunk-QO42HVZV.js";
import "./chunk-OJI23VDL.js";
import "./chunk-AT5L34Q5.js";
import "./chunk-4COIEX7G.js";
import "./chunk-NOCIIQDK.js";
import "./chunk-WX2WVFXR.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
import "./chunk-LQK3ML4U.js";

// src/hardhat/solidity-hooks.ts
async function solidityHooks() {
  let builder;
  return {
    async invokeSolc(context, compiler, input, config, next) {
      const chosen = chosenOf(compiler);
      const isSolc = config.type === void 0 || config.type === "solc";
      if (!isSolc || !isSupported(chosen)) return next(context, compiler, input, config);
      const compile = async (finalInput) => {
        try {
          const around = hardhatSurroundings();
          builder ??= new Builder(readSettings(context.config.parasolc, around.env, around.cores), around);
          return await builder.compile(finalInput, chosen);
        } catch (error) {
          throw asPluginError(error);
        }
      };
      const { version, longVersion, compilerPath, isSolcJs } = compiler;
      return next(context, { version, longVersion, compilerPath, isSolcJs, compile }, input, config);
    }
  };
}
function chosenOf({ version, longVersion, compilerPath, isSolcJs }) {
  return { path: compilerPath, kind: isSolcJs ? "wasm" : "native", release: version, build: longVersion };
}
export {
  solidityHooks as default
};
