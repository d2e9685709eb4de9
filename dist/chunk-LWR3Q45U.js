import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  candidateReleases,
  isFoundryProject,
  isRelease,
  standIns
} from "./chunk-EHUTU45Y.js";
import {
  executableIn,
  findContext,
  isFile,
  openCompiler,
  parseRemapping,
  readInput,
  readWish,
  runProcess,
  stopped
} from "./chunk-IJCY65IR.js";
import {
  memoryBytes,
  removeTemporaryFolder,
  temporaryFolder,
  textBytes
} from "./chunk-PFCQRHJK.js";
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
  releaseAtLeast,
  safeParse,
  string,
  unknown
} from "./chunk-O3FCD3EB.js";
import {
  checkFileAccess,
  splitAllowPaths
} from "./chunk-6ZYEFLBV.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-VSFHRKBI.js";

// src/commands/project-kind.ts
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
var HARDHAT_CONFIGS = ["js", "cjs", "mjs", "ts", "cts", "mts"].map((type) => `hardhat.config.${type}`);
async function givenProject(paths, around) {
  const [first = "."] = paths;
  if (paths.length > 1) return { kind: "files", paths };
  const place = resolve(around.cwd, first);
  const isFolder = first !== "-" && await isDirectory(place);
  if (isFolder && await isFoundryProject(place)) return { kind: "foundry", folder: place };
  if (paths.length === 0) throw await noProject(around.cwd);
  if (first !== "-" && !await exists(place)) throw missing(first);
  return isFolder || first.endsWith(".sol") ? { kind: "files", paths } : { kind: "input", path: first };
}
async function noProject(folder) {
  for (const name of HARDHAT_CONFIGS) {
    if (!await isFile(join(folder, name))) continue;
    return new ParasolcError("USAGE", "Hardhat projects are compiled by Hardhat", {
      facts: [`found: ${join(folder, name)}`],
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

// src/commands/foundry/capture-project.ts
import { resolve as resolve3 } from "node:path";

// src/foundry/capture.ts
import { mkdir, symlink } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join2 } from "node:path";

// src/foundry/forge.ts
import { spawn } from "node:child_process";
import { resolve as resolve2 } from "node:path";

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
    if (await isFile(resolve2(cwd, given))) return resolve2(cwd, given);
    throw notFound(given, `there is no file ${resolve2(cwd, given)}`);
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
    facts: [endingText(ending), ...wordsOf(result)],
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
function wordsOf({ stdout, stderr }) {
  const printed = Buffer.concat(stdout).toString("utf8");
  const lines = `${printed}
${stderr}`.split("\n").map((line) => line.trimEnd());
  const told = lines.filter(
    (line) => line !== "" && !/^(Compiling \d|Solc \S+ finished|No files changed)/.test(line)
  );
  return told.slice(-40).map((line) => `forge: ${line.slice(0, 500)}`);
}

// src/foundry/capture.ts
async function captureInputs(root, forge, config, { use, dynamicTestLinking = false } = {}) {
  const folder = await temporaryFolder("parasolc-forge");
  try {
    const records = join2(folder, "records");
    await mkdir(records);
    const stands = standIns(records);
    const choice = use === void 0 ? await anyCompiler(stands, join2(folder, "home"), await candidateReleases(forge, config), forge) : await oneCompiler(stands, join2(folder, "solc"), use, forge);
    const places = ["--out", join2(folder, "out"), "--cache-path", join2(folder, "cache")];
    const args = ["build", "--root", root, ...places, ...choice.args];
    await runForge(forge, root, args, {
      ...choice.env,
      FOUNDRY_BUILD_INFO_PATH: join2(folder, "info"),
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
  await symlink(join2(env.HOME ?? homedir(), ".foundry"), join2(home, ".foundry"));
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

// src/commands/foundry/capture-project.ts
async function captureProject(folder, request, around) {
  const root = resolve3(around.cwd, folder);
  const { searchPath } = findContext(around);
  const forge = {
    path: await findForge(request.forge, searchPath, around.cwd),
    env: around.env,
    signal: around.signal
  };
  const config = await forgeConfig(forge, root);
  const solc = request.solc ?? compilerPath(config.solc, root);
  const use = solc === void 0 ? void 0 : await versionOf(solc, request["solc-site"], around);
  const { dynamicTestLinking } = request;
  const inputs = await captureInputs(root, forge, config, { use, dynamicTestLinking });
  const rewrites = config.dynamicTestLinking && dynamicTestLinking !== true;
  return { root, inputs, solc, rewrites, isPath: solc !== void 0 && readWish(solc).kind === "path" };
}
async function versionOf(solc, site, around) {
  const compiler = await openCompiler(solc, around, { site });
  await compiler.close();
  return compiler.version;
}
function compilerPath(solc, root) {
  if (solc === void 0 || isRelease(solc)) return void 0;
  return solc.includes("/") ? resolve3(root, solc) : solc;
}

// src/plain/input.ts
import { readFile, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join as join4, relative, resolve as resolve5 } from "node:path";

// src/plain/solidity-files.ts
import { readdir, stat as stat2 } from "node:fs/promises";
import { join as join3, resolve as resolve4 } from "node:path";
var PACKAGES = ["node_modules"];
var AT_ROOT = ["lib", "dependencies", "out", "cache", "artifacts"];
async function solidityFiles(paths, cwd, root) {
  const found = /* @__PURE__ */ new Set();
  for (const path of paths) {
    const files = await filesAt(resolve4(cwd, path), path, root);
    if (files.length === 0) {
      throw new ParasolcError("INPUT_UNREADABLE", `no Solidity file in ${path}`, {
        facts: [`looked for *.sol in ${resolve4(cwd, path)}`, `left out: ${leftOut()}`],
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
async function filesAt(place, given, root) {
  try {
    return (await stat2(place)).isDirectory() ? await filesBelow(place, root) : [place];
  } catch (cause) {
    const missing2 = nodeErrorCode(cause) === "ENOENT";
    throw new ParasolcError("INPUT_UNREADABLE", `${given} cannot be read`, {
      facts: [missing2 ? `no file or folder ${place}` : messageOf(cause)],
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
  return stat2(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}

// src/plain/input.ts
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
  const root = resolve5(cwd, basePath);
  const places = paths.filter((path) => !path.includes("="));
  const given = [...options.remappings ?? [], ...paths.filter((path) => path.includes("="))];
  const remappings = [...await remappingsOf(root), ...given].map(checkedRemapping);
  const files = await solidityFiles(places, cwd, root);
  const roots = [root, ...includePaths.map((path) => resolve5(cwd, path))];
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
  const path = join4(root, "remappings.txt");
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
    return target === "" ? [] : [resolve5(root, target)];
  });
}
async function outside(folders, roots) {
  const others = folders.filter((folder) => !roots.some((root) => isBelow(folder, root)));
  const present = await Promise.all(
    [...new Set(others)].map((path) => realpath(path).catch(() => void 0))
  );
  return present.filter((path) => path !== void 0).sort();
}

// src/commands/read-input.ts
import { createReadStream } from "node:fs";
import { stat as stat3 } from "node:fs/promises";
import { resolve as resolve6 } from "node:path";
async function readGivenInput(path, around) {
  const name = path === "-" ? "standard input" : path;
  return { bytes: await readAll(path, name, around), name };
}
async function readAll(path, name, { cwd, stdin, signal }) {
  try {
    const file = resolve6(cwd, path);
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
      facts: [missing2 ? `there is no file ${resolve6(cwd, path)}` : messageOf(cause)],
      cause,
      fix: 'give the path of a Standard JSON input, or "-" for standard input'
    });
  }
}

// src/commands/project.ts
var DEFAULT_RUNS = 200;
async function readProject(given, options, around) {
  const access = fileAccess(options, around);
  if (given.kind === "files") return readFiles(given.paths, options, around);
  refuseFileOptions(options);
  const { bytes, name } = await readGivenInput(given.path, around);
  return { input: await readInput(bytes, name), access };
}
async function readFiles(paths, options, around) {
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
    around.cwd
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
  readSolcArguments,
  readGivenInput,
  captureProject,
  readProject,
  givenProject
};
