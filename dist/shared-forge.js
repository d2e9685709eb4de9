import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cmdLauncher,
  shellQuoted
} from "./shared-launchers.js";
import {
  executableIn,
  findContext,
  homeFolder,
  isFile,
  openCompiler,
  parseCompilerRequest,
  runProcess
} from "./shared-site.js";
import {
  package_default
} from "./shared-package.js";
import {
  isPath,
  makeFolder,
  memoryBytes,
  releaseAtLeast,
  removeTemporaryFolder,
  splitAllowPaths,
  temporaryFolder
} from "./shared-selection.js";
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
  let open;
  for (const line of text.split(/\r?\n/)) {
    const marks = [...line.matchAll(/"""|'''/g)].map(([mark]) => mark);
    const within = open !== void 0;
    for (const mark of marks) open = open === void 0 ? mark : open === mark ? void 0 : open;
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
var HARDHAT_CONFIGS = ["ts", "js", "cjs", "mjs", "cts", "mts"].map(
  (extension) => `hardhat.config.${extension}`
);
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
async function hardhatConfig(folder) {
  for (const name of HARDHAT_CONFIGS) if (await isFile(join2(folder, name))) return join2(folder, name);
  return void 0;
}
async function noProject(folder) {
  const config = await hardhatConfig(folder);
  if (config !== void 0) {
    return new ParasolcError("USAGE", "Hardhat projects are compiled by Hardhat", {
      facts: [`found: ${config}`],
      fix: "add the plugin: `import parasolc from 'parasolc/hardhat'`, then `plugins: [parasolc]`"
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

// src/input/capture-project.ts
import { resolve as resolve3 } from "node:path";

// src/foundry/capture.ts
import { mkdir, symlink } from "node:fs/promises";
import { join as join5 } from "node:path";

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

// src/foundry/forge.ts
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
  if (given !== void 0 && isPath(given)) {
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
    ...SETTINGS,
    additional_compiler_profiles: optional(array(object({ name: string(), ...SETTINGS })), [])
  })
);
async function forgeConfig(forge, root) {
  const printed = await runForge(forge, root, ["config", "--json", "--root", root], forge.env);
  const config = safeParse(ConfigSchema, printed);
  if (config.success) {
    const { solc, auto_detect_solc: detects, offline, ...rest } = config.output;
    return {
      solc: solc ?? (detects ? void 0 : "solc"),
      offline,
      profiles: settingsProfiles(rest)
    };
  }
  throw new ParasolcError("FORGE_FAILED", "forge's configuration cannot be read", {
    facts: [config.issues[0].message, `command: ${forge.path} config --json`],
    fix: "use Foundry 1.0 or later"
  });
}
async function runForge({ path, signal }, root, args, env) {
  const result = await runProcess({
    file: path,
    args,
    cwd: root,
    env: { ...env, NO_COLOR: "1" },
    input: [],
    signal
  });
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
    case "endless":
      return "it printed more than fits into memory";
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
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join3 } from "node:path";
var SERIES = [
  ["0.4.11", "0.4.26"],
  ["0.5.0", "0.5.17"],
  ["0.6.0", "0.6.12"],
  ["0.7.0", "0.7.6"],
  ["0.8.0", package_default.dependencies.solc]
];
async function candidateReleases(forge, { solc, offline }) {
  const installed = (await installedCompilers(forge.env)).keys();
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
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
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
function dataFolder(env) {
  const home = env.HOME ?? homedir();
  return process.platform === "darwin" ? join3(home, "Library/Application Support") : env.XDG_DATA_HOME ?? join3(home, ".local/share");
}
async function installedCompilers(env) {
  for (const folder of [join3(env.HOME ?? homedir(), ".svm"), join3(dataFolder(env), "svm")]) {
    const names = await readdir(folder).catch(() => void 0);
    if (names === void 0) continue;
    const found = /* @__PURE__ */ new Map();
    for (const release of names.filter(isRelease)) {
      const path = join3(folder, release, `solc-${release}`);
      if (await isFile(path)) found.set(release, path);
    }
    return found;
  }
  return /* @__PURE__ */ new Map();
}

// src/foundry/stand-in.ts
import { readdir as readdir2, readFile as readFile2, writeFile } from "node:fs/promises";
import { join as join4 } from "node:path";
function standIns(folder, os = process.platform) {
  const write = async (path, { release, build }) => {
    await writeFile(path, script(folder, release, build), { mode: 493 });
  };
  return {
    async install(home, releases) {
      if (os === "win32") throw new ParasolcError("INTERNAL", "Forge starts no script there");
      for (const release of releases) {
        const target = join4(home, ".svm", release);
        await makeFolder(target);
        await write(join4(target, `solc-${release}`), { release, build: `${release}+commit.00000000` });
      }
    },
    async single(path, version) {
      if (os !== "win32") {
        await write(path, version);
        return path;
      }
      const [program, launcher] = [`${path}.cjs`, `${path}.cmd`];
      await writeFile(program, RECORDER);
      const words = [process.execPath, program, folder, version.release, version.build];
      await writeFile(launcher, cmdLauncher({ words }));
      return launcher;
    },
    async recorded() {
      const runs = (await readdir2(folder)).filter((name) => name.startsWith("run."));
      return Promise.all(runs.map((name) => readRecorded(join4(folder, name))));
    }
  };
}
async function readRecorded(folder) {
  const words = (await readFile2(join4(folder, "words"), "utf8")).split("\0");
  const [release = "", cwd = "", ...args] = words.slice(0, -1);
  return { release, cwd, args, input: await readFile2(join4(folder, "input")) };
}
function script(folder, release, build) {
  return `#!/bin/sh
set -e
if [ "$1" = --version ]; then
  printf 'solc, the solidity compiler commandline interface\\nVersion: %s.Linux.g++\\n' '${build}'
  exit
fi
run=$(mktemp -d ${shellQuoted(join4(folder, "draft.XXXXXX"))})
printf '%s\\0' '${release}' "$PWD" "$@" > "$run/words"
cat > "$run/input"
mv "$run" ${shellQuoted(join4(folder, "run."))}"\${run##*.}"
printf '{"errors":[],"sources":{},"contracts":{}}'
`;
}
var RECORDER = `const { mkdtempSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const [folder, release, build, ...args] = process.argv.slice(2);
if (args[0] === '--version') {
  process.stdout.write('solc, the solidity compiler commandline interface\\nVersion: ' + build + '.Windows.msvc\\n');
} else {
  const draft = mkdtempSync(join(folder, 'draft.'));
  const words = [release, process.cwd(), ...args];
  writeFileSync(join(draft, 'words'), words.map((word) => word + '\\0').join(''));
  writeFileSync(join(draft, 'input'), readFileSync(0));
  renameSync(draft, join(dirname(draft), basename(draft).replace('draft.', 'run.')));
  process.stdout.write('{"errors":[],"sources":{},"contracts":{}}');
}
`;

// src/foundry/capture.ts
async function captureInputs(root, forge, config, { use } = {}) {
  const folder = await temporaryFolder("parasolc-forge");
  try {
    const records = join5(folder, "records");
    await mkdir(records);
    const stands = standIns(records);
    const chosen = use ?? (process.platform === "win32" ? configured(config) : void 0);
    const compilerArgs = chosen === void 0 ? await anyCompiler(stands, join5(folder, "home"), await candidateReleases(forge, config), forge) : await oneCompiler(stands, join5(folder, "solc"), chosen, forge);
    const outputPaths = ["--out", join5(folder, "out"), "--cache-path", join5(folder, "cache")];
    const args = ["build", "--root", root, ...outputPaths, ...compilerArgs.args];
    await runForge(forge, root, args, {
      ...compilerArgs.env,
      FOUNDRY_BUILD_INFO_PATH: join5(folder, "info"),
      // It has nothing to do with what is compiled, and takes longer than all the rest.
      FOUNDRY_LINT_LINT_ON_BUILD: "false"
    });
    return (await stands.recorded()).sort(inOrder).map((one) => captured(one, config));
  } finally {
    await removeTemporaryFolder(folder);
  }
}
function configured({ solc }) {
  if (solc !== void 0 && isRelease(solc)) return { release: solc, build: `${solc}+commit.00000000` };
  throw new ParasolcError(
    "FORGE_FAILED",
    "on Windows, Forge cannot be asked which compilers it would choose",
    {
      fix: "set `solc` to a version in foundry.toml, or give `--solc`"
    }
  );
}
async function anyCompiler(stands, home, releases, { env }) {
  await mkdir(home);
  await stands.install(home, releases);
  await symlink(join5(homeFolder(env), ".foundry"), join5(home, ".foundry"));
  return { args: ["--offline"], env: { ...env, HOME: home } };
}
async function oneCompiler(stands, path, version, { env }) {
  return { args: ["--use", await stands.single(path, version)], env };
}
function captured({ release, args, cwd, input }, { profiles }) {
  const asked = readSolcArguments(args);
  if (asked.kind !== "standard-json" || asked.request.file !== void 0) {
    throw new ParasolcError("FORGE_FAILED", "forge starts its compiler in an unknown way", {
      facts: [`arguments: ${args.join(" ")}`],
      fix: "report this bug, with the version of forge"
    });
  }
  const { basePath, includePaths, allowedPaths } = asked.request;
  const profile = profiles.length < 2 ? void 0 : profileOf(settingsIn(input), profiles)?.name;
  return {
    input: memoryBytes([input]),
    release,
    profile,
    access: { cwd, basePath, includePaths, allowedPaths }
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
  const root = resolve3(environment.cwd, folder);
  const { searchPath } = findContext(environment);
  const forge = {
    path: await findForge(request.forge, searchPath, environment.cwd),
    env: environment.env,
    signal: environment.signal
  };
  const config = await forgeConfig(forge, root);
  const solc = request.solc ?? compilerPath(config.solc, root);
  const { versionOf = (spec) => openedVersion(spec, request["solc-site"], environment) } = request;
  const use = solc === void 0 ? void 0 : await versionOf(solc);
  const inputs = await captureInputs(root, forge, config, { use });
  return {
    root,
    inputs,
    solc,
    isPath: solc !== void 0 && parseCompilerRequest(solc).kind === "path"
  };
}
async function openedVersion(solc, site, environment) {
  const compiler = await openCompiler(solc, environment, { site });
  await compiler.close();
  return compiler.version;
}
function compilerPath(solc, root) {
  if (solc === void 0 || isRelease(solc)) return void 0;
  return isPath(solc) ? resolve3(root, solc) : solc;
}

// src/input/labels.ts
import { join as join6 } from "node:path";
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
function withLabels(options, label) {
  if (label === void 0) return options;
  const { report, trace } = options;
  return {
    ...options,
    report: report && join6(report, label),
    trace: trace && withLabel(trace, label)
  };
}

export {
  solcInConfig,
  isFoundryProject,
  HARDHAT_CONFIGS,
  classifyInput,
  hardhatConfig,
  readSolcArguments,
  forgeConfig,
  candidateReleases,
  isRelease,
  dataFolder,
  installedCompilers,
  captureProject,
  labelsOf,
  withLabel,
  withLabels
};
