import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  stopped
} from "./shared-site.js";
import {
  checkFileAccess,
  isBelow,
  memoryBytes,
  parseRemapping,
  readInput,
  sourceNameOf,
  splitAllowPaths,
  textBytes
} from "./shared-selection.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/input/input-bytes.ts
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
async function readInputBytes(path, environment) {
  const name = path === "-" ? "standard input" : path;
  return { bytes: await readAll(path, name, environment), name };
}
async function readAll(path, name, { cwd, stdin, signal }) {
  try {
    const file = resolve(cwd, path);
    if (path !== "-" && (await stat(file)).isDirectory()) throw new Error("it is a folder");
    const stream = path === "-" ? stdin : createReadStream(file, { highWaterMark: 1 << 20 });
    const chunks = [];
    const stop = () => {
      stream.destroy();
    };
    signal.addEventListener("abort", stop, { once: true });
    try {
      for await (const chunk of stream) chunks.push(chunk);
    } finally {
      signal.removeEventListener("abort", stop);
    }
    if (signal.aborted) throw stopped(`reading ${name}`);
    return memoryBytes([Buffer.concat(chunks)]);
  } catch (cause) {
    if (signal.aborted) throw stopped(`reading ${name}`);
    const missing = nodeErrorCode(cause) === "ENOENT";
    throw new ParasolcError("INPUT_UNREADABLE", `${name} cannot be read`, {
      facts: [missing ? `there is no file ${resolve(cwd, path)}` : messageOf(cause)],
      cause,
      fix: 'give the path of a Standard JSON input, or "-" for standard input'
    });
  }
}

// src/input/plain-input.ts
import { readFile, realpath } from "node:fs/promises";
import { dirname, join as join2, resolve as resolve3 } from "node:path";

// src/input/solidity-files.ts
import { readdir, stat as stat2 } from "node:fs/promises";
import { join, resolve as resolve2 } from "node:path";
var PACKAGES = ["node_modules"];
var AT_ROOT = ["lib", "dependencies", "out", "cache", "artifacts"];
async function solidityFiles(paths, cwd, root) {
  const found = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const files = await filesAt(resolve2(cwd, path), path, root);
    if (files.length === 0) {
      throw new ParasolcError("INPUT_UNREADABLE", `no Solidity file in ${path}`, {
        facts: [`looked for *.sol in ${resolve2(cwd, path)}`, `left out: ${leftOut()}`],
        fix: "name the folder of your sources, or the files"
      });
    }
    for (const file of files) found.add(file);
  }
  return [...found].sort();
}
function leftOut() {
  return `hidden folders, ${PACKAGES.join(", ")}; at the root of the project ${AT_ROOT.join(", ")}`;
}
async function filesAt(path, given, root) {
  try {
    return (await stat2(path)).isDirectory() ? await filesBelow(path, root) : [path];
  } catch (cause) {
    const missing = nodeErrorCode(cause) === "ENOENT";
    throw new ParasolcError("INPUT_UNREADABLE", `${given} cannot be read`, {
      facts: [missing ? `no file or folder ${path}` : messageOf(cause)],
      cause,
      fix: "give Solidity files, or folders that contain some"
    });
  }
}
async function filesBelow(folder, root) {
  const isLeftOut = (name) => name.startsWith(".") || PACKAGES.includes(name) || folder === root && AT_ROOT.includes(name);
  const files = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isLeftOut(entry.name)) files.push(...await filesBelow(path, root));
    } else if (entry.name.endsWith(".sol") && (entry.isFile() || await isLinkToFile(path))) {
      files.push(path);
    }
  }
  return files;
}
function isLinkToFile(path) {
  return stat2(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}

// src/input/plain-input.ts
var PLAIN_OUTPUTS = [
  "abi",
  "metadata",
  "storageLayout",
  "evm.bytecode",
  "evm.deployedBytecode",
  "evm.methodIdentifiers"
];
async function plainInput(paths, options, cwd) {
  const { basePath = "", includePaths = [], optimizer = false, viaIR = false, evmVersion } = options;
  const root = resolve3(cwd, basePath);
  const inputPaths = paths.filter((path) => !path.includes("="));
  const given = [...options.remappings ?? [], ...paths.filter((path) => path.includes("="))];
  const remappings = [...await remappingsOf(root), ...given].map(checkedRemapping);
  const files = await solidityFiles(inputPaths, cwd, root);
  const roots = [root, ...includePaths.map((path) => resolve3(cwd, path))];
  const sources = await readSources(files, roots);
  const input = {
    language: "Solidity",
    sources,
    settings: {
      ...remappings.length === 0 ? {} : { remappings },
      optimizer: optimizer === false ? { enabled: false } : { enabled: true, runs: optimizer },
      // Releases before 0.7.5 do not know the key.
      ...viaIR ? { viaIR } : {},
      ...evmVersion === void 0 ? {} : { evmVersion },
      outputSelection: { "*": { "*": options.outputs ?? PLAIN_OUTPUTS } }
    }
  };
  const allowedPaths2 = [
    ...options.allowedPaths ?? [],
    ...await outside([...files.map((file) => dirname(file)), ...targetsOf(remappings, root)], roots)
  ];
  return { input: textBytes(JSON.stringify(input)), access: { cwd, basePath, includePaths, allowedPaths: allowedPaths2 } };
}
async function remappingsOf(root) {
  const path = join2(root, "remappings.txt");
  try {
    const lines = (await readFile(path, "utf8")).split(/\r?\n/).map((line) => line.trim());
    return lines.filter((line) => line !== "" && !line.startsWith("#"));
  } catch (cause) {
    if (nodeErrorCode(cause) === "ENOENT") return [];
    throw unreadable(path, cause);
  }
}
function checkedRemapping(text) {
  if (parseRemapping(text) !== void 0) return text;
  throw new ParasolcError("USAGE", `${JSON.stringify(text)} is not a remapping`, {
    facts: ["allowed: prefix=target, context:prefix=target"],
    fix: "correct it, on the command line or in remappings.txt"
  });
}
async function readSources(files, roots) {
  const sources = /* @__PURE__ */ new Map();
  for (const file of files) sources.set(sourceNameOf(file, roots), { content: await readSource(file) });
  return Object.fromEntries(sources);
}
async function readSource(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
function unreadable(path, cause) {
  const isText = !(cause instanceof TypeError);
  return new ParasolcError("INPUT_UNREADABLE", `${path} cannot be read`, {
    facts: [isText ? messageOf(cause) : "it is not UTF-8"],
    cause,
    fix: isText ? "make it readable, or remove it" : "save it as UTF-8"
  });
}
function targetsOf(remappings, root) {
  return remappings.flatMap((text) => {
    const target = parseRemapping(text)?.target ?? "";
    return target === "" ? [] : [resolve3(root, target)];
  });
}
async function outside(folders, roots) {
  const others = folders.filter((folder) => !roots.some((root) => isBelow(folder, root)));
  const present = await Promise.all(
    [...new Set(others)].map((path) => realpath(path).catch(() => void 0))
  );
  return present.filter((path) => path !== void 0).sort();
}

// src/input/read-project.ts
var DEFAULT_RUNS = 200;
async function readProject(input, options, environment) {
  const access = fileAccess(options, environment);
  if (input.kind === "files") return readFiles(input.paths, options, environment);
  refuseFileOptions(options);
  const { bytes, name } = await readInputBytes(input.path, environment);
  return { input: await readInput(bytes, name), access };
}
async function readFiles(paths, options, environment) {
  const runs = options["optimize-runs"];
  const { input, access } = await plainInput(
    paths,
    {
      remappings: options.remappings,
      basePath: options["base-path"],
      includePaths: options["include-path"],
      allowedPaths: allowedPaths(options),
      optimizer: runs ?? (options.optimize ? DEFAULT_RUNS : false),
      viaIR: options["via-ir"],
      evmVersion: options["evm-version"]
    },
    environment.cwd
  );
  return {
    input: await readInput(input, "the input made of the files"),
    access: { kind: "files", ...access }
  };
}
function refuseFileOptions(options) {
  const given = [
    ...options.remappings.length > 0 ? ["--remappings"] : [],
    ...options.optimize ? ["--optimize"] : [],
    ...options["optimize-runs"] !== void 0 ? ["--optimize-runs"] : [],
    ...options["via-ir"] ? ["--via-ir"] : [],
    ...options["evm-version"] !== void 0 ? ["--evm-version"] : []
  ];
  if (given.length === 0) return;
  throw new ParasolcError("USAGE", "a Standard JSON input has its own settings", {
    facts: [`given: ${given.join(", ")}`],
    fix: 'write them into "settings" of the input, or give Solidity files'
  });
}
function fileAccess(options, { cwd }) {
  const access = {
    kind: "files",
    cwd,
    basePath: options["base-path"] ?? "",
    includePaths: options["include-path"],
    allowedPaths: allowedPaths(options)
  };
  const refusal = checkFileAccess(access);
  if (refusal === void 0) return access;
  throw new ParasolcError("USAGE", "solc refuses these paths", {
    facts: [refusal],
    fix: "correct --base-path and --include-path"
  });
}
function allowedPaths(options) {
  return [...options["allow-path"], ...options["allow-paths"].flatMap(splitAllowPaths)];
}

export {
  readInputBytes,
  readProject,
  fileAccess
};
