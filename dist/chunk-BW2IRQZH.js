import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-7YLZ7UMD.js";
import {
  readSettings
} from "./chunk-AVCZE5PT.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-JJL7I3H4.js";
import {
  asPluginError
} from "./chunk-UEOSRK37.js";
import "./chunk-P24LGNVP.js";
import "./chunk-3FB3TFCI.js";
import "./chunk-TOBWH3VY.js";
import "./chunk-2A5IPVQ3.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-YJQFTPQL.js";
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
