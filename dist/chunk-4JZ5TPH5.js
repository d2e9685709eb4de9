import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-O3S2UD3Y.js";
import {
  readSettings
} from "./chunk-LPMKZDZV.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-VWUZMG7B.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-LQFTUAZO.js";
import "./chunk-DSOSUUC3.js";
import "./chunk-MAL3MEI2.js";
import "./chunk-IFB633XI.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-VJTNAIJF.js";
import "./chunk-O3FCD3EB.js";
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
