import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  Builder,
  hardhatSurroundings,
  isSupported
} from "./chunk-64XW7J4S.js";
import {
  readSettings
} from "./chunk-HIRWMP37.js";
import "./chunk-Z3CPEDTY.js";
import "./chunk-QSHMA6FQ.js";
import "./chunk-HMAZG72L.js";
import {
  asPluginError
} from "./chunk-47VACLBA.js";
import "./chunk-OTLTT26M.js";
import "./chunk-AVSQ6BPE.js";
import "./chunk-QMTLNNBC.js";
import "./chunk-VGNLLMET.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6E4XZV2B.js";
import "./chunk-XZPO6T7D.js";
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
