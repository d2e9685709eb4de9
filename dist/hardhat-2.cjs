"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/hardhat/hardhat-2.ts
var import_task_names = require("hardhat/builtin-tasks/task-names");
var import_config = require("hardhat/config");
(0, import_config.extendConfig)((config, userConfig) => {
  config.parasolc = userConfig.parasolc;
});
(0, import_config.subtask)(
  import_task_names.TASK_COMPILE_SOLIDITY_RUN_SOLC,
  async ({ input, solcPath, solcVersion }, { config }, runSuper) => {
    const { compile } = await import("./hardhat-compile.js");
    const chosen = { path: solcPath, kind: "native", release: solcVersion, build: void 0 };
    return await compile(input, chosen, config.parasolc) ?? runSuper();
  }
);
(0, import_config.subtask)(import_task_names.TASK_COMPILE_SOLIDITY_RUN_SOLCJS, async ({ input, solcJsPath }, { config }, runSuper) => {
  const { compile } = await import("./hardhat-compile.js");
  const chosen = { path: solcJsPath, kind: "wasm", release: void 0, build: void 0 };
  return await compile(input, chosen, config.parasolc) ?? runSuper();
});
