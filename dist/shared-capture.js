import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  candidateReleases,
  cmdLauncher,
  findForge,
  forgeConfig,
  isFoundryProject,
  isRelease,
  profileOf,
  runForge,
  shellQuoted
} from "./shared-forge.js";
import {
  openCompiler
} from "./shared-find.js";
import {
  findContext,
  isFile,
  parseCompilerRequest
} from "./shared-site.js";
import {
  isPath,
  makeFolder,
  memoryBytes,
  releaseAtLeast,
  removeTemporaryFolder,
  splitAllowPaths,
  temporaryFolder
} from "./shared-scanners.js";
import {
  object,
  optional,
  parse,
  record,
  string,
  unknown
} from "./shared-valibot.js";
import {
  ParasolcError,
  nodeErrorCode
} from "./shared-errors.js";

// src/input/classify-input.ts
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
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
async function hardhatConfig(folder) {
  for (const name of HARDHAT_CONFIGS) if (await isFile(join(folder, name))) return join(folder, name);
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
import { resolve as resolve2 } from "node:path";

// src/foundry/capture.ts
import { mkdir, symlink } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join3 } from "node:path";

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

// src/foundry/stand-in.ts
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
function standIns(folder, os = process.platform) {
  const write = async (path, { release, build }) => {
    await writeFile(path, script(folder, release, build), { mode: 493 });
  };
  return {
    async install(home, releases) {
      if (os === "win32") throw new ParasolcError("INTERNAL", "Forge starts no script there");
      for (const release of releases) {
        const target = join2(home, ".svm", release);
        await makeFolder(target);
        await write(join2(target, `solc-${release}`), { release, build: `${release}+commit.00000000` });
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
      const runs = (await readdir(folder)).filter((name) => name.startsWith("run."));
      return Promise.all(runs.map((name) => readRecorded(join2(folder, name))));
    }
  };
}
async function readRecorded(folder) {
  const words = (await readFile(join2(folder, "words"), "utf8")).split("\0");
  const [release = "", cwd = "", ...args] = words.slice(0, -1);
  return { release, cwd, args, input: await readFile(join2(folder, "input")) };
}
function script(folder, release, build) {
  return `#!/bin/sh
set -e
if [ "$1" = --version ]; then
  printf 'solc, the solidity compiler commandline interface\\nVersion: %s.Linux.g++\\n' '${build}'
  exit
fi
run=$(mktemp -d ${shellQuoted(join2(folder, "draft.XXXXXX"))})
printf '%s\\0' '${release}' "$PWD" "$@" > "$run/words"
cat > "$run/input"
mv "$run" ${shellQuoted(join2(folder, "run."))}"\${run##*.}"
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
    const records = join3(folder, "records");
    await mkdir(records);
    const stands = standIns(records);
    const chosen = use ?? (process.platform === "win32" ? configured(config) : void 0);
    const compilerArgs = chosen === void 0 ? await anyCompiler(stands, join3(folder, "home"), await candidateReleases(forge, config), forge) : await oneCompiler(stands, join3(folder, "solc"), chosen, forge);
    const outputPaths = ["--out", join3(folder, "out"), "--cache-path", join3(folder, "cache")];
    const args = ["build", "--root", root, ...outputPaths, ...compilerArgs.args];
    await runForge(forge, root, args, {
      ...compilerArgs.env,
      FOUNDRY_BUILD_INFO_PATH: join3(folder, "info"),
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
  await symlink(join3(env.HOME ?? homedir(), ".foundry"), join3(home, ".foundry"));
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
  const root = resolve2(environment.cwd, folder);
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
  return isPath(solc) ? resolve2(root, solc) : solc;
}

// src/input/labels.ts
import { join as join4 } from "node:path";
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
    for (let number = 2; taken.has(free); number++) free = `${label}-${number}`;
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
    report: report && join4(report, label),
    trace: trace && withLabel(trace, label)
  };
}

export {
  classifyInput,
  hardhatConfig,
  readSolcArguments,
  captureProject,
  labelsOf,
  withLabel,
  withLabels
};
