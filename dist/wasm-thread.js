import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  createFileReader
} from "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-LQK3ML4U.js";

// src/compilers/wasm-thread.ts
import { parentPort, workerData } from "node:worker_threads";

// src/compilers/soljson.ts
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { compileFunction } from "node:vm";
function loadSoljson(path) {
  const file = resolve(path);
  const module = { exports: {} };
  compileFunction(readFileSync(file, "utf8"), ["exports", "require", "module", "__filename", "__dirname"], {
    filename: file
  })(module.exports, createRequire(file), module, file, dirname(file));
  const solidity = module.exports;
  if (!isSoljson(solidity)) throw new Error("it lacks the exports of solc 0.6.0 and later");
  return {
    version: readText(solidity, solidity._solidity_version()),
    compile: (input, readImport) => compile(solidity, input, readImport),
    memorySize: () => solidity.HEAPU8.length
  };
}
function isSoljson(value) {
  if (typeof value !== "object" || value === null) return false;
  const members = new Map(Object.entries(value));
  return members.get("HEAPU8") instanceof Uint8Array && ["_solidity_version", "_solidity_alloc", "_solidity_compile", "_solidity_reset"].every(
    (name) => typeof members.get(name) === "function"
  ) && ["addFunction", "removeFunction"].every((name) => typeof members.get(name) === "function");
}
function compile(solidity, input, readImport) {
  const imports = readImport === void 0 ? void 0 : registerImports(solidity, readImport);
  const output = readBytes(
    solidity,
    solidity._solidity_compile(place(solidity, input), imports?.index ?? 0, 0)
  );
  solidity._solidity_reset();
  imports?.release();
  return output;
}
function registerImports(solidity, readImport) {
  let thrown;
  const callback = (_context, kind, data, contents, error) => {
    let answer2;
    try {
      answer2 = answerTo(readText(solidity, kind), readText(solidity, data), readImport);
    } catch (problem) {
      thrown ??= { error: problem };
      answer2 = { error: "the import callback failed" };
    }
    const [bytes, slot] = "contents" in answer2 ? [answer2.contents, contents] : [Buffer.from(answer2.error, "utf8"), error];
    const pointer = place(solidity, [bytes]);
    new DataView(solidity.HEAPU8.buffer).setUint32(slot >>> 0, pointer, true);
  };
  const index = solidity.addFunction(callback, "viiiii");
  return {
    index,
    release() {
      solidity.removeFunction(index);
      if (thrown !== void 0) throw thrown.error;
    }
  };
}
function answerTo(kind, data, readImport) {
  if (kind === "smt-query") return { error: "SMT solver callback not supported" };
  if (kind !== "source") return { error: `callback kind ${kind} not supported` };
  const answer2 = readImport(data);
  if ("contents" in answer2 && answer2.contents.includes(0)) {
    throw new Error(`the source ${JSON.stringify(data)} holds a NUL byte, which cannot be passed to soljson`);
  }
  return answer2;
}
function place(solidity, chunks) {
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const pointer = solidity._solidity_alloc(size + 1) >>> 0;
  if (pointer === 0) throw new RangeError(`out of memory: solidity_alloc of ${size + 1} bytes failed`);
  let at = pointer;
  for (const chunk of chunks) {
    solidity.HEAPU8.set(chunk, at);
    at += chunk.length;
  }
  solidity.HEAPU8[at] = 0;
  return pointer;
}
function readBytes(solidity, pointer) {
  const start2 = pointer >>> 0;
  const memory = solidity.HEAPU8;
  return new Uint8Array(memory.subarray(start2, memory.indexOf(0, start2)));
}
function readText(solidity, pointer) {
  return Buffer.from(readBytes(solidity, pointer)).toString("utf8");
}

// src/compilers/wasm-thread.ts
var { soljson } = workerData;
function importReader(imports) {
  switch (imports.kind) {
    case "none":
      return void 0;
    case "files":
      return createFileReader(imports);
    case "given":
      return (name) => {
        const contents = imports.sources.get(name);
        return contents === void 0 ? { error: "File not found." } : { contents };
      };
  }
}
function answer(compiler, { input, imports }) {
  const started = performance.now();
  try {
    const output = compiler.compile(input, importReader(imports));
    return { kind: "output", output, busy: performance.now() - started, memory: compiler.memorySize() };
  } catch (thrown) {
    return { kind: "failed", error: asThreadError(thrown) };
  }
}
function asThreadError(thrown) {
  return thrown instanceof Error ? { name: thrown.name, message: thrown.message } : { name: "Error", message: String(thrown) };
}
function send(reply) {
  const transferred = reply.kind === "output" && reply.output.buffer instanceof ArrayBuffer;
  parentPort?.postMessage(reply, transferred ? [reply.output.buffer] : []);
}
function start() {
  let compiler;
  try {
    compiler = loadSoljson(soljson);
  } catch (thrown) {
    send({ kind: "unusable", message: asThreadError(thrown).message });
    return;
  }
  parentPort?.on("message", (request) => send(answer(compiler, request)));
  send({ kind: "ready", version: compiler.version });
}
start();
