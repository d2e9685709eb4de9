import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  executableIn,
  findContext,
  isFile,
  openCompiler,
  parseCompilerRequest,
  runProcess,
  stopped,
  untilStopped
} from "./shared-site.js";
import {
  package_default
} from "./shared-package.js";
import {
  checkFileAccess,
  draftFor,
  makeFolder,
  memoryBytes,
  parseRemapping,
  readInput,
  releaseAtLeast,
  removeTemporaryFolder,
  splitAllowPaths,
  temporaryFolder,
  textBytes,
  writeJson
} from "./shared-scanners.js";
import {
  array,
  boolean,
  nullable,
  number,
  object,
  optional,
  parse,
  parseJson,
  pipe,
  record,
  safeParse,
  string,
  unknown
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/input/classify-input.ts
import { stat } from "node:fs/promises";
import { join as join2, resolve } from "node:path";

// src/foundry/config-file.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
var DEFAULT_PROFILE = "default";
async function solcInConfig(root, env) {
  const text = await readFile(join(root, "foundry.toml"), "utf8").catch(() => "");
  const values = stringsOf(text);
  for (const profile of [env.FOUNDRY_PROFILE || DEFAULT_PROFILE, DEFAULT_PROFILE]) {
    for (const key of ["solc", "solc_version"]) {
      const value = values.get(["profile", profile, key].join("\0"));
      if (value !== void 0) return value;
    }
  }
  return void 0;
}
var WORD = `(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')`;
var NAME = String.raw`${WORD}(?:\s*\.\s*${WORD})*`;
var TABLE = new RegExp(String.raw`^\s*\[\s*(${NAME})\s*\]`);
var STRING = new RegExp(String.raw`^\s*(${NAME})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$`);
function stringsOf(text) {
  const values = /* @__PURE__ */ new Map();
  let table = [];
  let open2;
  for (const line of text.split(/\r?\n/)) {
    const marks = [...line.matchAll(/"""|'''/g)].map(([mark]) => mark);
    const within = open2 !== void 0;
    for (const mark of marks) open2 = open2 === void 0 ? mark : open2 === mark ? void 0 : open2;
    if (within || marks.length > 0) continue;
    const [, name] = TABLE.exec(line) ?? [];
    if (name !== void 0) table = wordsOf(name);
    else if (/^\s*\[\[/.test(line)) table = [""];
    const [, key, basic, literal] = STRING.exec(line) ?? [];
    const value = literal ?? (basic === void 0 ? void 0 : unescaped(basic));
    if (key !== void 0 && value !== void 0) values.set([...table, ...wordsOf(key)].join("\0"), value);
  }
  return values;
}
function wordsOf(name) {
  return [...name.matchAll(new RegExp(WORD, "g"))].map(([word]) => word.replace(/^(["'])(.*)\1$/, "$2"));
}
function unescaped(text) {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return void 0;
  }
}
function isFoundryProject(folder) {
  return isFile(join(folder, "foundry.toml"));
}

// src/input/classify-input.ts
var HARDHAT_CONFIGS = ["js", "cjs", "mjs", "ts", "cts", "mts"].map((type) => `hardhat.config.${type}`);
async function classifyInput(paths, environment) {
  const [first = "."] = paths;
  if (paths.length > 1) return { kind: "files", paths };
  const absolute = resolve(environment.cwd, first);
  const isFolder = first !== "-" && await isDirectory(absolute);
  if (isFolder && await isFoundryProject(absolute)) return { kind: "foundry", folder: absolute };
  if (paths.length === 0) throw await noProject(environment.cwd);
  if (first !== "-" && !await exists(absolute)) throw missing(first);
  return isFolder || first.endsWith(".sol") ? { kind: "files", paths } : { kind: "input", path: first };
}
async function noProject(folder) {
  for (const name of HARDHAT_CONFIGS) {
    if (!await isFile(join2(folder, name))) continue;
    return new ParasolcError("USAGE", "Hardhat projects are compiled by Hardhat", {
      facts: [`found: ${join2(folder, name)}`],
      fix: "add the plugin: `import parasolc from 'parasolc-action/hardhat'`, then `plugins: [parasolc]`"
    });
  }
  return new ParasolcError("USAGE", "nothing to compile", {
    facts: [`no foundry.toml in ${folder}, and no input was given`],
    fix: "give a Standard JSON input, Solidity files or folders, or run parasolc in a Foundry project"
  });
}
function missing(path) {
  return new ParasolcError("INPUT_UNREADABLE", `no file or folder ${JSON.stringify(path)}`, {
    fix: 'give a Standard JSON input, "-" for standard input, or Solidity files or folders'
  });
}
function exists(path) {
  return stat(path).then(
    () => true,
    // Errors are reported when it is read.
    (error) => nodeErrorCode(error) !== "ENOENT"
  );
}
async function isDirectory(path) {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false
  );
}

// src/output/output-file.ts
import { open, realpath, stat as stat2 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";

// src/output/output-pipe.ts
import { constants, openSync } from "node:fs";
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
var INTERVAL = 50;
function openPipeIfRead(path) {
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    return new Socket({ fd: file, readable: false, writable: true }).on("error", () => void 0);
  } catch (error) {
    if (nodeErrorCode(error) === "ENXIO") return void 0;
    throw error;
  }
}
async function openPipe(path, signal) {
  while (!signal.aborted) {
    const pipe2 = openPipeIfRead(path);
    if (pipe2 !== void 0) return pipe2;
    await sleep(INTERVAL, void 0, { signal }).catch(() => void 0);
  }
  throw stopped("waiting for a reader of the output");
}
async function closePipe(pipe2) {
  await new Promise((done, fail) => {
    pipe2.once("error", fail).end(done);
  });
  pipe2.destroy();
}

// src/output/output-file.ts
async function openOutput(path, environment) {
  if (path === void 0 || path === "-") return streamTarget(environment);
  const absolute = resolve2(environment.cwd, path);
  return writing(path, async () => {
    const present = await stat2(absolute).catch(() => void 0);
    if (present?.isDirectory() === true) throw new Error("it is a folder");
    if (present?.isFIFO() === true) return pipeTarget(path, absolute, environment.signal);
    if (present?.isFile() === false) return deviceTarget(path, await open(absolute, "w"), environment.signal);
    if (present === void 0) return fileTarget(path, absolute, void 0, environment.signal);
    return fileTarget(path, await realpath(absolute), present.mode & 511, environment.signal);
  });
}
async function fileTarget(path, absolute, mode, signal) {
  const draft = await draftFor(absolute);
  const file = await open(draft.path, "wx", mode).catch(async (error) => {
    await draft.discard();
    throw error;
  });
  let isOpen = true;
  return {
    async write(chunks) {
      await writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal);
      await writing(path, async () => {
        await file.close();
        await draft.putInPlace();
      });
      isOpen = false;
    },
    async discard() {
      if (!isOpen) return;
      await file.close().catch(() => void 0);
      await draft.discard();
      isOpen = false;
    }
  };
}
function pipeTarget(path, absolute, signal) {
  let pipe2 = openPipeIfRead(absolute);
  return {
    write: (chunks) => writing(path, async () => {
      const opened = pipe2 ?? await openPipe(absolute, signal);
      pipe2 = opened;
      await writeAll(path, (chunk) => writeChunk(opened, chunk), chunks, signal);
      await untilStopped(closePipe(opened), signal, "writing the output");
    }),
    async discard() {
      pipe2?.destroy();
    }
  };
}
function deviceTarget(path, file, signal) {
  return {
    write: (chunks) => writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal),
    discard: () => file.close()
  };
}
function streamTarget({ stdout, signal }) {
  return {
    write: (chunks) => writeAll("standard output", (chunk) => writeChunk(stdout, chunk), chunks, signal),
    async discard() {
    }
  };
}
async function writeAll(path, write, chunks, signal) {
  for await (const chunk of chunks) {
    await writing(path, () => untilStopped(write(chunk), signal, "writing the output"));
  }
}
function writeChunk(stream, chunk) {
  return new Promise((done, fail) => {
    stream.write(chunk, (error) => error ? fail(error) : done());
  });
}
async function writing(path, act) {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    const closed = nodeErrorCode(cause) === "EPIPE";
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the output cannot be written to ${path}`, {
      facts: [closed ? "the reader closed it before the end of the output" : messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists, is writable and has free space"
    });
  }
}
async function* solcText(text) {
  yield* writeJson(text);
  yield Buffer.from("\n");
}

// src/output/output-paths.ts
import { constants as constants2 } from "node:fs";
import { access } from "node:fs/promises";
import { dirname, resolve as resolve3 } from "node:path";
async function checkOutputPath(path, cwd) {
  await check(path, () => access(dirname(resolve3(cwd, path)), constants2.W_OK));
}
async function prepareFolder(path, cwd) {
  const folder = resolve3(cwd, path);
  await check(path, async () => {
    await makeFolder(folder);
    await access(folder, constants2.W_OK);
  });
}
async function check(path, attempt) {
  try {
    await attempt();
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists and is writable"
    });
  }
}

// src/input/labels.ts
function labelsOf(inputs) {
  if (inputs.length < 2) return inputs.map(() => void 0);
  const labels = inputs.map(
    ({ release, profile }) => (
      // Part of a file's name.
      profile === void 0 ? release : `${release}-${profile.replaceAll(/[^A-Za-z0-9_-]/g, "_")}`
    )
  );
  const taken = /* @__PURE__ */ new Set();
  return labels.map((label) => {
    let free = label;
    for (let number2 = 2; taken.has(free); number2++) free = `${label}-${number2}`;
    taken.add(free);
    return free;
  });
}
function withLabel(path, label) {
  if (label === void 0) return path;
  return path.replace(/(\.[^./\\]*)?$/, (extension) => `-${label}${extension}`);
}

// src/input/input-bytes.ts
import { createReadStream } from "node:fs";
import { stat as stat3 } from "node:fs/promises";
import { resolve as resolve4 } from "node:path";
async function readInputBytes(path, environment) {
  const name = path === "-" ? "standard input" : path;
  return { bytes: await readAll(path, name, environment), name };
}
async function readAll(path, name, { cwd, stdin, signal }) {
  try {
    const file = resolve4(cwd, path);
    if (path !== "-" && (await stat3(file)).isDirectory()) throw new Error("it is a folder");
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
    const missing2 = nodeErrorCode(cause) === "ENOENT";
    throw new ParasolcError("INPUT_UNREADABLE", `${name} cannot be read`, {
      facts: [missing2 ? `there is no file ${resolve4(cwd, path)}` : messageOf(cause)],
      cause,
      fix: 'give the path of a Standard JSON input, or "-" for standard input'
    });
  }
}

// src/input/plain-input.ts
import { readFile as readFile2, realpath as realpath2 } from "node:fs/promises";
import { dirname as dirname2, isAbsolute, join as join4, relative, resolve as resolve6 } from "node:path";

// src/input/solidity-files.ts
import { readdir, stat as stat4 } from "node:fs/promises";
import { join as join3, resolve as resolve5 } from "node:path";
var PACKAGES = ["node_modules"];
var AT_ROOT = ["lib", "dependencies", "out", "cache", "artifacts"];
async function solidityFiles(paths, cwd, root) {
  const found = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const files = await filesAt(resolve5(cwd, path), path, root);
    if (files.length === 0) {
      throw new ParasolcError("INPUT_UNREADABLE", `no Solidity file in ${path}`, {
        facts: [`looked for *.sol in ${resolve5(cwd, path)}`, `left out: ${leftOut()}`],
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
    return (await stat4(path)).isDirectory() ? await filesBelow(path, root) : [path];
  } catch (cause) {
    const missing2 = nodeErrorCode(cause) === "ENOENT";
    throw new ParasolcError("INPUT_UNREADABLE", `${given} cannot be read`, {
      facts: [missing2 ? `no file or folder ${path}` : messageOf(cause)],
      cause,
      fix: "give Solidity files, or folders that contain some"
    });
  }
}
async function filesBelow(folder, root) {
  const isLeftOut = (name) => name.startsWith(".") || PACKAGES.includes(name) || folder === root && AT_ROOT.includes(name);
  const files = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join3(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isLeftOut(entry.name)) files.push(...await filesBelow(path, root));
    } else if (entry.name.endsWith(".sol") && (entry.isFile() || await isLinkToFile(path))) {
      files.push(path);
    }
  }
  return files;
}
function isLinkToFile(path) {
  return stat4(path).then(
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
  const root = resolve6(cwd, basePath);
  const inputPaths = paths.filter((path) => !path.includes("="));
  const given = [...options.remappings ?? [], ...paths.filter((path) => path.includes("="))];
  const remappings = [...await remappingsOf(root), ...given].map(checkedRemapping);
  const files = await solidityFiles(inputPaths, cwd, root);
  const roots = [root, ...includePaths.map((path) => resolve6(cwd, path))];
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
    ...await outside([...files.map((file) => dirname2(file)), ...targetsOf(remappings, root)], roots)
  ];
  return { input: textBytes(JSON.stringify(input)), access: { cwd, basePath, includePaths, allowedPaths: allowedPaths2 } };
}
async function remappingsOf(root) {
  const path = join4(root, "remappings.txt");
  try {
    const lines = (await readFile2(path, "utf8")).split(/\r?\n/).map((line) => line.trim());
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
  for (const file of files) sources.set(nameOf(file, roots), { content: await readSource(file) });
  return Object.fromEntries(sources);
}
function nameOf(file, roots) {
  const root = roots.find((folder) => isBelow(file, folder));
  return root === void 0 ? file : relative(root, file);
}
function isBelow(path, folder) {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith("../");
}
async function readSource(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile2(file));
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
    return target === "" ? [] : [resolve6(root, target)];
  });
}
async function outside(folders, roots) {
  const others = folders.filter((folder) => !roots.some((root) => isBelow(folder, root)));
  const present = await Promise.all(
    [...new Set(others)].map((path) => realpath2(path).catch(() => void 0))
  );
  return present.filter((path) => path !== void 0).sort();
}

// src/input/read-project.ts
var DEFAULT_RUNS = 200;
async function readProject(input, options, environment) {
  const access2 = fileAccess(options, environment);
  if (input.kind === "files") return readFiles(input.paths, options, environment);
  refuseFileOptions(options);
  const { bytes, name } = await readInputBytes(input.path, environment);
  return { input: await readInput(bytes, name), access: access2 };
}
async function readFiles(paths, options, environment) {
  const runs = options["optimize-runs"];
  const { input, access: access2 } = await plainInput(
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
    access: { kind: "files", ...access2 }
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
  const access2 = {
    kind: "files",
    cwd,
    basePath: options["base-path"] ?? "",
    includePaths: options["include-path"],
    allowedPaths: allowedPaths(options)
  };
  const refusal = checkFileAccess(access2);
  if (refusal === void 0) return access2;
  throw new ParasolcError("USAGE", "solc refuses these paths", {
    facts: [refusal],
    fix: "correct --base-path and --include-path"
  });
}
function allowedPaths(options) {
  return [...options["allow-path"], ...options["allow-paths"].flatMap(splitAllowPaths)];
}

// src/compilers/solc-arguments.ts
var OPTIONS = {
  "standard-json": { value: false, since: "0.0.0" },
  "allow-paths": { value: true, since: "0.0.0" },
  "base-path": { value: true, since: "0.6.9" },
  "include-path": { value: true, since: "0.8.8" },
  "no-import-callback": { value: false, since: "0.8.22" }
};
var NO_INPUT = 'No input files given. If you wish to use the standard input please specify "-" explicitly.';
function emptyValue(name) {
  return `the argument for option '--${name}' should follow immediately after the equal sign`;
}
function readSolcArguments(args) {
  if (args.length === 0) return { kind: "other", refusal: NO_INPUT };
  if (args.length === 1 && args[0] === "--version") return { kind: "version" };
  const given = /* @__PURE__ */ new Map();
  const files = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (!word.startsWith("-") || word === "-") {
      files.push(word);
      continue;
    }
    const [, name = "", inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : void 0;
    if (option === void 0 || !option.value && inline !== void 0) return { kind: "other" };
    if (inline === "") return { kind: "other", refusal: emptyValue(name) };
    const value = !option.value ? "" : inline ?? args[++at];
    if (value === void 0 || inline === void 0 && value.startsWith("-")) return { kind: "other" };
    given.set(name, [...given.get(name) ?? [], value]);
  }
  return standardJson(given, files);
}
function standardJson(given, words) {
  const once = [...given].every(([name, values]) => values.length === 1 || name === "include-path");
  const exclusive = given.has("no-import-callback") && given.has("allow-paths");
  const files = new Set(words.filter((word) => word !== "-"));
  const input = files.size <= 1 && !(files.size === 1 && words.includes("-"));
  const plain = [...files].every((word) => !word.includes("="));
  if (!given.has("standard-json") || !once || exclusive || !input || !plain) return { kind: "other" };
  return {
    kind: "standard-json",
    request: {
      file: [...files][0],
      basePath: given.get("base-path")?.[0] ?? "",
      includePaths: given.get("include-path") ?? [],
      allowedPaths: splitAllowPaths(given.get("allow-paths")?.[0] ?? ""),
      importCallback: !given.has("no-import-callback"),
      since: [...given.keys()].map((name) => OPTIONS[name]?.since ?? "0.0.0").reduce((latest, since) => releaseAtLeast(since, latest) ? since : latest, "0.0.0")
    }
  };
}

// src/input/capture-project.ts
import { resolve as resolve8 } from "node:path";

// src/foundry/capture.ts
import { mkdir, symlink } from "node:fs/promises";
import { homedir as homedir2 } from "node:os";
import { join as join7 } from "node:path";

// src/foundry/forge.ts
import { spawn } from "node:child_process";
import { resolve as resolve7 } from "node:path";

// src/foundry/profiles.ts
function settingsProfiles(config) {
  const named = [{}, ...config.additional_compiler_profiles];
  return named.map(({ name, ...own }) => ({
    name,
    viaIR: own.via_ir ?? config.via_ir ?? false,
    optimizer: own.optimizer ?? (own.optimizer_runs == null ? config.optimizer : void 0) ?? void 0,
    runs: own.optimizer_runs ?? config.optimizer_runs ?? void 0,
    evmVersion: own.evm_version ?? config.evm_version ?? void 0
  }));
}
function profileOf(settings, profiles) {
  const optimizer = settings.optimizer ?? {};
  const fits = (profile, withVersion) => profile.viaIR === (settings.viaIR ?? false) && (profile.optimizer === void 0 || profile.optimizer === (optimizer.enabled ?? false)) && (profile.runs === void 0 || profile.runs === optimizer.runs) && (!withVersion || profile.evmVersion === settings.evmVersion);
  const exact = profiles.filter((profile) => fits(profile, true));
  const found = exact.length > 0 ? exact : profiles.filter((profile) => fits(profile, false));
  return found.length === 1 ? found[0] : void 0;
}

// src/foundry/forge.ts
async function findForge(given, searchPath, cwd) {
  if (given?.includes("/") === true) {
    if (await isFile(resolve7(cwd, given))) return resolve7(cwd, given);
    throw notFound(given, `there is no file ${resolve7(cwd, given)}`);
  }
  const name = given ?? "forge";
  const found = await executableIn(searchPath, name);
  if (found !== void 0) return found;
  throw notFound(name, `no executable ${name} in ${searchPath.join(", ") || "an empty PATH"}`);
}
function notFound(name, tried) {
  return new ParasolcError(
    "FORGE_NOT_FOUND",
    `${name} was not found: it is needed to read a Foundry project`,
    {
      facts: [`tried: ${tried}`],
      fix: "install Foundry (in a workflow: foundry-rs/foundry-toolchain), or give a Standard JSON input"
    }
  );
}
var SETTINGS = {
  via_ir: optional(nullable(boolean())),
  optimizer: optional(nullable(boolean())),
  optimizer_runs: optional(nullable(number())),
  evm_version: optional(nullable(string()))
};
var ConfigSchema = pipe(
  string(),
  parseJson(),
  object({
    solc: optional(nullable(string())),
    auto_detect_solc: optional(boolean(), true),
    offline: optional(boolean(), false),
    dynamic_test_linking: optional(boolean(), false),
    ...SETTINGS,
    additional_compiler_profiles: optional(array(object({ name: string(), ...SETTINGS })), [])
  })
);
async function forgeConfig(forge, root) {
  const printed = await runForge(forge, root, ["config", "--json", "--root", root], forge.env);
  const config = safeParse(ConfigSchema, printed);
  if (config.success) {
    const { solc, auto_detect_solc: detects, offline, dynamic_test_linking, ...rest } = config.output;
    return {
      solc: solc ?? (detects ? void 0 : "solc"),
      offline,
      dynamicTestLinking: dynamic_test_linking,
      profiles: settingsProfiles(rest)
    };
  }
  throw new ParasolcError("FORGE_FAILED", "forge's configuration cannot be read", {
    facts: [config.issues[0].message, `command: ${forge.path} config --json`],
    fix: "use Foundry 1.0 or later"
  });
}
async function runForge({ path, signal }, root, args, env) {
  const result = await runProcess(
    { file: path, args, cwd: root, input: [], signal },
    (file, words, options) => spawn(file, words, { ...options, env: { ...env, NO_COLOR: "1" } })
  );
  const { ending } = result;
  if (ending.kind === "exited" && ending.status === 0) return Buffer.concat(result.stdout).toString("utf8");
  if (ending.kind === "cancelled") throw new ParasolcError("CANCELLED", "stopped while running forge");
  throw new ParasolcError("FORGE_FAILED", `forge ${args[0] ?? ""} failed in ${root}`, {
    facts: [endingText(ending), ...wordsOf2(result)],
    fix: "fix the project so that `forge build` starts to compile it"
  });
}
function endingText(ending) {
  switch (ending.kind) {
    case "exited":
      return `its exit status is ${ending.status}`;
    case "killed":
      return `it was killed by ${ending.signal}`;
    case "not-started":
      return `it cannot be started: ${messageOf(ending.error)}`;
    case "cancelled":
      return "it was stopped";
  }
}
function wordsOf2({ stdout, stderr }) {
  const printed = Buffer.concat(stdout).toString("utf8");
  const lines = `${printed}
${stderr}`.split("\n").map((line) => line.trimEnd());
  const told = lines.filter(
    (line) => line !== "" && !/^(Compiling \d|Solc \S+ finished|No files changed)/.test(line)
  );
  return told.slice(-40).map((line) => `forge: ${line.slice(0, 500)}`);
}

// src/foundry/releases.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { readdir as readdir2 } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join5 } from "node:path";
var SERIES = [
  ["0.4.11", "0.4.26"],
  ["0.5.0", "0.5.17"],
  ["0.6.0", "0.6.12"],
  ["0.7.0", "0.7.6"],
  ["0.8.0", package_default.dependencies.solc]
];
async function candidateReleases(forge, { solc, offline }) {
  const installed = await installedReleases(forge.env);
  const known = offline ? [] : await forgeReleases(forge.path);
  const named = solc !== void 0 && isRelease(solc) ? [solc] : [];
  const all = /* @__PURE__ */ new Set([...installed, ...known, ...named]);
  return [...all].sort((a, b) => a === b ? 0 : releaseAtLeast(a, b) ? 1 : -1);
}
function isRelease(text) {
  return /^\d+\.\d+\.\d+$/.test(text);
}
async function forgeReleases(path) {
  const found = /* @__PURE__ */ new Set();
  let rest = "";
  for await (const chunk of createReadStream2(path, { highWaterMark: 1 << 22 })) {
    const text = rest + chunk.toString("latin1");
    for (const [, release] of text.matchAll(/"(\d+\.\d+\.\d+)": ?"solc-/g)) if (release) found.add(release);
    rest = text.slice(-64);
  }
  return found.size > 0 ? [...found] : SERIES.flatMap(([first, last]) => series(first, last));
}
function series(first, last) {
  const [minor, from, to] = [first.replace(/\d+$/, ""), patchOf(first), patchOf(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => `${minor}${from + index}`);
}
function patchOf(release) {
  return Number(release.split(".")[2]);
}
async function installedReleases(env) {
  const home = env.HOME ?? homedir();
  const data = process.platform === "darwin" ? join5(home, "Library/Application Support") : env.XDG_DATA_HOME ?? join5(home, ".local/share");
  for (const folder of [join5(home, ".svm"), join5(data, "svm")]) {
    const names = await readdir2(folder).catch(() => void 0);
    if (names === void 0) continue;
    const present = names.filter(isRelease).map(async (release) => {
      return await isFile(join5(folder, release, `solc-${release}`)) ? release : void 0;
    });
    return (await Promise.all(present)).filter((release) => release !== void 0);
  }
  return [];
}

// src/foundry/stand-in.ts
import { readdir as readdir3, readFile as readFile3, writeFile } from "node:fs/promises";
import { join as join6 } from "node:path";
function standIns(folder) {
  const write = async (path, { release, build }) => {
    await writeFile(path, script(folder, release, build), { mode: 493 });
  };
  return {
    async install(home, releases) {
      for (const release of releases) {
        const target = join6(home, ".svm", release);
        await makeFolder(target);
        await write(join6(target, `solc-${release}`), { release, build: `${release}+commit.00000000` });
      }
    },
    single: write,
    async recorded() {
      const runs = (await readdir3(folder)).filter((name) => name.startsWith("run."));
      return Promise.all(runs.map((name) => readRecorded(join6(folder, name))));
    }
  };
}
async function readRecorded(folder) {
  const words = (await readFile3(join6(folder, "words"), "utf8")).split("\0");
  const [release = "", cwd = "", ...args] = words.slice(0, -1);
  return { release, cwd, args, input: await readFile3(join6(folder, "input")) };
}
function script(folder, release, build) {
  return `#!/bin/sh
set -e
if [ "$1" = --version ]; then
  printf 'solc, the solidity compiler commandline interface\\nVersion: %s.Linux.g++\\n' '${build}'
  exit
fi
run=$(mktemp -d ${shellQuoted(join6(folder, "draft.XXXXXX"))})
printf '%s\\0' '${release}' "$PWD" "$@" > "$run/words"
cat > "$run/input"
mv "$run" ${shellQuoted(join6(folder, "run."))}"\${run##*.}"
printf '{"errors":[],"sources":{},"contracts":{}}'
`;
}
function shellQuoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

// src/foundry/capture.ts
async function captureInputs(root, forge, config, { use, dynamicTestLinking = false } = {}) {
  const folder = await temporaryFolder("parasolc-forge");
  try {
    const records = join7(folder, "records");
    await mkdir(records);
    const stands = standIns(records);
    const compilerArgs = use === void 0 ? await anyCompiler(stands, join7(folder, "home"), await candidateReleases(forge, config), forge) : await oneCompiler(stands, join7(folder, "solc"), use, forge);
    const outputPaths = ["--out", join7(folder, "out"), "--cache-path", join7(folder, "cache")];
    const args = ["build", "--root", root, ...outputPaths, ...compilerArgs.args];
    await runForge(forge, root, args, {
      ...compilerArgs.env,
      FOUNDRY_BUILD_INFO_PATH: join7(folder, "info"),
      FOUNDRY_DYNAMIC_TEST_LINKING: String(dynamicTestLinking),
      // It has nothing to do with what is compiled, and takes longer than all the rest.
      FOUNDRY_LINT_LINT_ON_BUILD: "false"
    });
    return (await stands.recorded()).sort(inOrder).map((one) => captured(one, config));
  } finally {
    await removeTemporaryFolder(folder);
  }
}
async function anyCompiler(stands, home, releases, { env }) {
  await mkdir(home);
  await stands.install(home, releases);
  await symlink(join7(env.HOME ?? homedir2(), ".foundry"), join7(home, ".foundry"));
  return { args: ["--offline"], env: { ...env, HOME: home } };
}
async function oneCompiler(stands, path, version, { env }) {
  await stands.single(path, version);
  return { args: ["--use", path], env };
}
function captured({ release, args, cwd, input }, { profiles }) {
  const asked = readSolcArguments(args);
  if (asked.kind !== "standard-json" || asked.request.file !== void 0) {
    throw new ParasolcError("FORGE_FAILED", "forge starts its compiler in an unknown way", {
      facts: [`arguments: ${args.join(" ")}`],
      fix: "report this bug, with the version of forge"
    });
  }
  const { basePath, includePaths, allowedPaths: allowedPaths2 } = asked.request;
  const profile = profiles.length < 2 ? void 0 : profileOf(settingsIn(input), profiles)?.name;
  return {
    input: memoryBytes([input]),
    release,
    profile,
    access: { cwd, basePath, includePaths, allowedPaths: allowedPaths2 }
  };
}
var SettingsSchema = object({ settings: optional(record(string(), unknown()), {}) });
function settingsIn(input) {
  return parse(SettingsSchema, JSON.parse(input.toString("utf8"))).settings;
}
function inOrder(a, b) {
  if (a.release !== b.release) return releaseAtLeast(a.release, b.release) ? 1 : -1;
  return a.input.compare(b.input);
}

// src/input/capture-project.ts
async function captureProject(folder, request, environment) {
  const root = resolve8(environment.cwd, folder);
  const { searchPath } = findContext(environment);
  const forge = {
    path: await findForge(request.forge, searchPath, environment.cwd),
    env: environment.env,
    signal: environment.signal
  };
  const config = await forgeConfig(forge, root);
  const solc = request.solc ?? compilerPath(config.solc, root);
  const use = solc === void 0 ? void 0 : await versionOf(solc, request["solc-site"], environment);
  const { dynamicTestLinking } = request;
  const inputs = await captureInputs(root, forge, config, { use, dynamicTestLinking });
  const rewrites = config.dynamicTestLinking && dynamicTestLinking !== true;
  return {
    root,
    inputs,
    solc,
    rewrites,
    isPath: solc !== void 0 && parseCompilerRequest(solc).kind === "path"
  };
}
async function versionOf(solc, site, environment) {
  const compiler = await openCompiler(solc, environment, { site });
  await compiler.close();
  return compiler.version;
}
function compilerPath(solc, root) {
  if (solc === void 0 || isRelease(solc)) return void 0;
  return solc.includes("/") ? resolve8(root, solc) : solc;
}

export {
  solcInConfig,
  isFoundryProject,
  classifyInput,
  readInputBytes,
  readProject,
  openOutput,
  solcText,
  checkOutputPath,
  prepareFolder,
  readSolcArguments,
  isRelease,
  shellQuoted,
  captureProject,
  labelsOf,
  withLabel
};
