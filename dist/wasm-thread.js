import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/compilers/run/wasm-thread.ts
import { parentPort, workerData } from "node:worker_threads";

// src/files/file-reader.ts
import { readFileSync } from "node:fs";

// src/errors.ts
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
function nodeErrorCode(thrown) {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code === "string" ? thrown.code : void 0;
}

// src/files/file-access.ts
import { realpathSync as realpathSync2 } from "node:fs";

// src/files/host-paths.ts
function portablePath(path, os = process.platform) {
  if (os !== "win32") return path;
  const slashed = path.replaceAll("\\", "/");
  return /^[A-Za-z]:/.test(slashed) ? `//${slashed}` : slashed;
}
function nativePath(path, os = process.platform) {
  if (os !== "win32") return path;
  return /^\/\/[A-Za-z]:/.test(path) ? path.slice(2) : path;
}

// src/files/normalize.ts
import { realpathSync, statSync } from "node:fs";

// src/json/key-order.ts
function compareUtf8(a, b) {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}
function rank(unit) {
  if (unit < 55296) return unit;
  return unit < 57344 ? unit + 8192 : unit - 2048;
}

// src/files/paths.ts
function rootNameEnd(path) {
  if (path === "//") return 2;
  if (!path.startsWith("//") || path[2] === "/") return 0;
  const slash = path.indexOf("/", 2);
  return slash === -1 ? path.length : slash;
}
function pathElements(path) {
  const rootName = path.slice(0, rootNameEnd(path));
  const rest = path.slice(rootName.length);
  const names = rest.split("/").filter((name) => name !== "");
  if (names.length > 0 && rest.endsWith("/")) names.push(".");
  return [...rootName === "" ? [] : [rootName], ...rest.startsWith("/") ? ["/"] : [], ...names];
}
function joinPaths(directory, name) {
  const separator = directory === "" || name === "" || directory.endsWith("/") || name.startsWith("/") ? "" : "/";
  return directory + separator + name;
}
function comparePaths(a, b) {
  const left = pathElements(a);
  const right = pathElements(b);
  for (const [index, element] of left.entries()) {
    const other = right[index];
    if (other === void 0) return 1;
    const order = compareUtf8(element, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

// src/files/normalize.ts
function normalizeByText(path, cwd) {
  return withoutDots(absolute(path, cwd));
}
function normalizeOnDisk(path, cwd) {
  const full = absolute(path, cwd);
  const elements = pathElements(full);
  let existing = elements.length;
  while (existing > 0 && statIfThere(elements.slice(0, existing).reduce(joinPaths)) === void 0) existing--;
  if (existing === 0) return withoutDots(full);
  const real = realpathSync.native(nativePath(elements.slice(0, existing).reduce(joinPaths)));
  const portable = portablePath(real);
  const head = hasRootName(full) && !hasRootName(portable) ? `/${portable}` : portable;
  const tail = elements.slice(existing);
  return withoutDots(tail.reduce(joinPaths, head));
}
function statIfThere(path) {
  try {
    return statSync(nativePath(path));
  } catch (error) {
    const code = nodeErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw error;
  }
}
function isInside(directory, path) {
  const outer = pathElements(directory);
  if (outer.at(-1) === ".") outer.pop();
  const inner = pathElements(path);
  return outer.every((element, index) => inner[index] === element);
}
function absolute(given, cwd) {
  const path = portablePath(given);
  if (/^\/\/[^/]*$/.test(path)) return path + cwd;
  if (path.startsWith("/")) return path;
  return path === "" ? cwd : joinPaths(cwd, path);
}
function hasRootName(path) {
  return /^\/\/[^/]/.test(path);
}
function withoutDots(path) {
  const elements = pathElements(path);
  const root = hasRootName(path) ? `${elements.shift()}/` : "/";
  const names = [];
  for (const element of elements) {
    if (element === "..") names.pop();
    else if (element !== "." && element !== "/") names.push(element);
  }
  if (names.length > 0 && elements.at(-1) === ".") names.push(".");
  return root + names.join("/");
}

// src/files/file-access.ts
function sourceDirectories(access) {
  const cwd = portablePath(realpathSync2(access.cwd));
  const basePath = access.basePath === "" ? "" : normalizeByText(access.basePath, cwd);
  const includePaths = access.includePaths.map((path) => normalizeByText(path, cwd));
  const allowed = [
    ...access.allowedPaths.filter((path) => path !== ""),
    basePath === "" ? "." : basePath,
    ...includePaths
  ];
  const distinct = allowed.filter(
    (path, index) => allowed.findIndex((other) => comparePaths(other, path) === 0) === index
  );
  return { cwd, prefixes: [basePath, ...includePaths], allowed: distinct.sort(comparePaths) };
}

// src/files/file-reader.ts
function createFileReader(access) {
  const directories = sourceDirectories(access);
  const delivered = /* @__PURE__ */ new Set();
  return (name) => {
    try {
      const result = readAllowed(name, directories);
      if ("error" in result) return result;
      if (delivered.has(name)) throw new Error(`"${name}" was read before`);
      delivered.add(name);
      return result;
    } catch (error) {
      return { error: `Exception in read callback: ${messageOf(error)}` };
    }
  };
}
function readAllowed(name, { cwd, prefixes, allowed }) {
  const stripped = name.startsWith("file://") ? name.slice("file://".length) : name;
  const candidates = prefixes.map((prefix) => normalizeOnDisk(joinPaths(prefix, portablePath(stripped)), cwd)).filter((path2) => statIfThere(path2) !== void 0);
  const [path, ...others] = candidates;
  if (path === void 0) {
    return { error: `File not found. Searched the following locations: ${quotedPaths(prefixes)}.` };
  }
  if (others.length > 0) {
    const found = "Multiple matching files found inside base path and/or include paths";
    return { error: `Ambiguous import. ${found}: ${quotedPaths(candidates)}.` };
  }
  if (!allowed.some((directory) => isInside(normalizeOnDisk(directory, cwd), path))) {
    return {
      error: `File outside of allowed directories. The following are allowed: ${quotedPaths(allowed)}.`
    };
  }
  if (statIfThere(path)?.isFile() !== true) return { error: "Not a valid file." };
  return { contents: readFileSync(nativePath(path)) };
}
function quotedPaths(paths) {
  return paths.map((path) => `"${nativePath(path)}"`).join(", ");
}

// src/compilers/run/soljson.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { compileFunction } from "node:vm";
function loadSoljson(path) {
  const file = resolve(path);
  const module = { exports: {} };
  compileFunction(readFileSync2(file, "utf8"), ["exports", "require", "module", "__filename", "__dirname"], {
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
    solidity._solidity_compile(store(solidity, input), imports?.index ?? 0, 0)
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
    const pointer = store(solidity, [bytes]);
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
function store(solidity, chunks) {
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

// src/compilers/run/wasm-thread.ts
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
