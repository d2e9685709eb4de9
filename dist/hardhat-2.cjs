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
var import_node_path2 = require("node:path");

// src/hardhat/project-require.ts
var import_node_module = require("node:module");
var import_node_path = require("node:path");
var OF_HARDHAT_2 = "hardhat/builtin-tasks/task-names";
function requireOfProject(paths) {
  const tried = paths.filter((path) => path !== void 0);
  for (const path of tried) {
    const candidate = (0, import_node_module.createRequire)((0, import_node_path.join)(path, "of-project.js"));
    try {
      candidate.resolve(OF_HARDHAT_2);
      return candidate;
    } catch {
    }
  }
  throw new Error(
    `parasolc: Hardhat 2 was not found from ${tried.join(", ")}; install it there: npm install --save-dev hardhat@2`
  );
}

// src/hardhat/hardhat-2.ts
var ofProject = requireOfProject([module.parent?.path, process.cwd(), (0, import_node_path2.dirname)(__filename)]);
var { extendConfig, subtask } = ofProject("hardhat/config");
var {
  TASK_COMPILE_SOLIDITY_RUN_SOLC,
  TASK_COMPILE_SOLIDITY_RUN_SOLCJS
} = ofProject("hardhat/builtin-tasks/task-names");
extendConfig((config, userConfig) => {
  config.parasolc = userConfig.parasolc;
});
subtask(
  TASK_COMPILE_SOLIDITY_RUN_SOLC,
  async ({ input, solcPath, solcVersion }, { config }, runSuper) => {
    const { compile } = await import("./hardhat-compile.js");
    const chosen = { path: solcPath, kind: "native", release: solcVersion, build: void 0 };
    return await compile(input, chosen, config.parasolc) ?? runSuper();
  }
);
subtask(TASK_COMPILE_SOLIDITY_RUN_SOLCJS, async ({ input, solcJsPath }, { config }, runSuper) => {
  const { compile } = await import("./hardhat-compile.js");
  const chosen = { path: solcJsPath, kind: "wasm", release: void 0, build: void 0 };
  return await compile(input, chosen, config.parasolc) ?? runSuper();
});
