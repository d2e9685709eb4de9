import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-TH57KOZC.js";
import {
  readSettings
} from "./chunk-H74PF7CZ.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-NM34UCB6.js";
import "./chunk-VFVOYUCV.js";
import {
  asPluginError
} from "./chunk-47VACLBA.js";
import "./chunk-IJHVZPPC.js";
import "./chunk-GDQVGQJ6.js";
import "./chunk-AS2RAZNR.js";
import "./chunk-IJCY65IR.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
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
