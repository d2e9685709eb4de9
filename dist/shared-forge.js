import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  executableIn,
  isFile,
  runProcess
} from "./shared-site.js";
import {
  package_default
} from "./shared-package.js";
import {
  isPath,
  releaseAtLeast
} from "./shared-scanners.js";
import {
  array,
  boolean,
  nullable,
  number,
  object,
  optional,
  parseJson,
  pipe,
  safeParse,
  string
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";

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

// src/foundry/forge.ts
import { spawn } from "node:child_process";
import { resolve } from "node:path";

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
    if (await isFile(resolve(cwd, given))) return resolve(cwd, given);
    throw notFound(given, `there is no file ${resolve(cwd, given)}`);
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
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join2 } from "node:path";
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
  return process.platform === "darwin" ? join2(home, "Library/Application Support") : env.XDG_DATA_HOME ?? join2(home, ".local/share");
}
async function installedCompilers(env) {
  for (const folder of [join2(env.HOME ?? homedir(), ".svm"), join2(dataFolder(env), "svm")]) {
    const names = await readdir(folder).catch(() => void 0);
    if (names === void 0) continue;
    const found = /* @__PURE__ */ new Map();
    for (const release of names.filter(isRelease)) {
      const path = join2(folder, release, `solc-${release}`);
      if (await isFile(path)) found.set(release, path);
    }
    return found;
  }
  return /* @__PURE__ */ new Map();
}

// src/foundry/launchers.ts
function shellQuoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
function shellLauncher({ words, env = {}, mark = "" }) {
  const variables = Object.entries(env).map(
    ([name, value]) => value === void 0 ? `unset ${name}` : `export ${name}=${shellQuoted(value)}`
  );
  const lines = ["#!/bin/sh", ...mark === "" ? [] : [`# ${mark}`], ...variables];
  return `${lines.join("\n")}
exec ${words.map(shellQuoted).join(" ")} "$@"
`;
}
function cmdLauncher({ words, env = {}, mark = "" }) {
  const lines = [
    "@echo off",
    ...mark === "" ? [] : [`rem ${mark}`],
    "setlocal",
    ...Object.entries(env).map(([name, value]) => `set "${name}=${cmdEscaped(value ?? "")}"`),
    `${words.map((word) => `"${cmdEscaped(word)}"`).join(" ")} %*`
  ];
  return `${lines.join("\r\n")}\r
`;
}
function cmdEscaped(word) {
  return word.replaceAll("%", "%%");
}

export {
  solcInConfig,
  isFoundryProject,
  profileOf,
  findForge,
  forgeConfig,
  runForge,
  candidateReleases,
  isRelease,
  dataFolder,
  installedCompilers,
  shellQuoted,
  shellLauncher,
  cmdLauncher
};
