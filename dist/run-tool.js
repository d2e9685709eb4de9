import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isOurs,
  passThrough
} from "./shared-project-compiler.js";
import {
  dropInScript,
  isDropIn
} from "./shared-drop-ins.js";
import {
  readCachedCompilers
} from "./shared-cached-compilers.js";
import {
  foundryProjectAt,
  replayStore
} from "./shared-store.js";
import {
  candidateReleases,
  dataFolder,
  forgeConfig,
  installedCompilers,
  isRelease,
  solcInConfig
} from "./shared-forge.js";
import {
  executableIn,
  findContext
} from "./shared-site.js";
import {
  settingFrom
} from "./shared-options.js";
import "./shared-proxies.js";
import "./shared-merge.js";
import {
  package_default
} from "./shared-package.js";
import {
  makeFolder,
  removeTemporaryFolder,
  temporaryFolder
} from "./shared-scanners.js";
import "./shared-valibot.js";
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";
import "./shared-runtime.js";

// src/tools/run-tool.ts
import { isatty } from "node:tty";

// src/tools/find-tool.ts
import { dirname, join } from "node:path";
async function findTool(name, { code, fix }, environment) {
  const { searchPath } = findContext(environment);
  const packages = foldersUpFrom(environment.cwd).map((folder) => join(folder, "node_modules/.bin"));
  const found = await executableIn([...packages, ...searchPath], name);
  if (found !== void 0) return found;
  throw new ParasolcError(code, `${name} was not found`, {
    facts: [
      `tried: no executable ${name} in ${searchPath.join(", ") || "an empty PATH"}`,
      `tried: no node_modules/.bin/${name} in ${environment.cwd} or above`
    ],
    fix
  });
}
function foldersUpFrom(folder) {
  return dirname(folder) === folder ? [folder] : [folder, ...foldersUpFrom(dirname(folder))];
}

// src/tools/forge-settings.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { join as join3, resolve } from "node:path";

// src/tools/forge-compilers.ts
import { existsSync } from "node:fs";
import { open, readdir, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join2 } from "node:path";
async function compilersForForge(folder, forge, config, command) {
  const installed = await installedCompilers(forge.env);
  const compilers = /* @__PURE__ */ new Map();
  for (const release of await candidateReleases(forge, config))
    compilers.set(release, await startable(installed.get(release), release));
  const { variable, original, name } = compilerFolder(forge.env);
  if (variable === "HOME") await makeFolder(join2(original, ".foundry"));
  const place = join2(folder, "data");
  await makeFolder(place);
  for (const entry of await readdir(original).catch(() => []))
    if (entry !== name) await symlink(join2(original, entry), join2(place, entry));
  const writing = [...compilers].map(async ([release, solc]) => {
    const target = join2(place, name, release);
    await makeFolder(target);
    const present = installed.get(release);
    if (present !== void 0 && await isDropIn(present))
      return symlink(present, join2(target, `solc-${release}`));
    const script = dropInScript(command, { [variable]: forge.env[variable], PARASOLC_SOLC: solc });
    await writeFile(join2(target, `solc-${release}`), script, { mode: 493 });
  });
  await Promise.all(writing);
  return { [variable]: place };
}
async function ownCompiler(release, env) {
  return startable((await installedCompilers(env)).get(release), release);
}
async function startable(path, release) {
  return path === void 0 || await isScript(path) ? release : path;
}
async function isScript(path) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead < 2 || buffer.toString("latin1") === "#!";
  } finally {
    await file.close();
  }
}
function compilerFolder(env) {
  const home = env.HOME ?? homedir();
  if (process.platform !== "darwin" && !existsSync(join2(home, ".svm")))
    return { variable: "XDG_DATA_HOME", original: dataFolder(env), name: "svm" };
  return { variable: "HOME", original: home, name: ".svm" };
}

// src/tools/option-value.ts
function optionValue(args, name) {
  for (const [index, arg] of args.entries()) {
    if (arg === "--") return void 0;
    if (arg === name) return args[index + 1];
    if (arg.startsWith(`${name}=`)) return arg.slice(name.length + 1);
  }
  return void 0;
}

// src/tools/forge-settings.ts
var COMPILES_NOTHING = new Set(
  `cache ca clean cl clone completions com config co fmt help init install i add remappings re remove rm soldeer
  tree tr update u verify-check vc verify-contract v`.split(/\s+/)
);
async function withForgeSettings(path, args, environment, run) {
  const { env, cwd, stderr, signal } = environment;
  const note = (text) => stderr.write(`parasolc: ${text}
`);
  if (!compiles(args)) return run(env);
  const given = optionValue(args, "--use");
  if (given !== void 0) {
    note(`forge compiles with --use ${given}, not with parasolc; to use both, set PARASOLC_SOLC=${given}`);
    return run(env);
  }
  const forge = { path, env: await withoutOurs(environment), signal };
  const root = foundryProjectAt(resolve(cwd, optionValue(args, "--root") ?? ".")) ?? cwd;
  const config = await forgeConfig(forge, root).catch((error) => {
    if (error instanceof ParasolcError && error.code === "FORGE_FAILED") return void 0;
    throw error;
  });
  if (config === void 0) return run(env);
  const folder = await temporaryFolder("parasolc-tool");
  try {
    const { variables, meaning } = await settingsFor(folder, forge, root, config, environment);
    const set = Object.entries(variables).map(([name, value]) => `${name}=${value ?? ""}`);
    note(`running ${path} with ${set.join(" ")} (${meaning})`);
    return await run({ ...forge.env, ...variables });
  } finally {
    await removeTemporaryFolder(folder);
  }
}
async function settingsFor(folder, forge, root, config, environment) {
  const { env } = environment;
  const command = commandOf(environment);
  const single = async (solc2, meaning) => {
    const file = join3(folder, "solc");
    const variables = {
      FOUNDRY_SOLC: env.FOUNDRY_SOLC,
      ...solc2 === void 0 ? {} : { PARASOLC_SOLC: solc2 }
    };
    await writeFile2(file, dropInScript(command, variables), { mode: 493 });
    return { variables: { FOUNDRY_SOLC: file }, meaning: `parasolc for ${meaning}` };
  };
  const named = settingFrom(env, "solc");
  if (named !== void 0) return single(named, `solc ${named} of PARASOLC_SOLC`);
  const chosen = await givenToBuild(root, environment);
  if (chosen !== void 0)
    return single(void 0, `solc ${chosen}, as in the last \`parasolc build --solc\``);
  const { solc } = config;
  if (solc === void 0) {
    const variables = await compilersForForge(folder, forge, config, command);
    return { variables, meaning: "parasolc for each version of solc" };
  }
  if (isRelease(solc)) return single(await ownCompiler(solc, forge.env), `solc ${solc}`);
  const compiler = solc.includes("/") ? resolve(root, solc) : solc;
  if (await isOurs(compiler, environment)) return single(void 0, "the solc that it finds");
  return single(compiler, compiler);
}
async function givenToBuild(root, { env }) {
  const store = replayStore(root, env);
  const choice = store === void 0 ? void 0 : (await readCachedCompilers(store)).choice;
  if (choice?.given !== true || choice.configured !== await solcInConfig(root, env)) return void 0;
  return choice.builds.length === 1 ? choice.builds[0] : void 0;
}
async function withoutOurs(environment) {
  const { FOUNDRY_SOLC, ...others } = environment.env;
  if (!FOUNDRY_SOLC) return others;
  return await isOurs(FOUNDRY_SOLC, environment) ? others : environment.env;
}
function compiles(args) {
  const word = args.find((arg) => !arg.startsWith("-"));
  const own = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length);
  const asksForHelp = own.some((arg) => ["-h", "--help"].includes(arg));
  return word !== void 0 && !COMPILES_NOTHING.has(word) && !asksForHelp;
}
function commandOf({ packageRoots: [own] }) {
  if (own === void 0) throw new ParasolcError("INTERNAL", "this program does not know its folder");
  return [process.execPath, join3(own, "cli.js")];
}

// src/tools/hardhat-plugin.ts
import { readFile, realpath } from "node:fs/promises";
import { dirname as dirname2, join as join4, resolve as resolve2 } from "node:path";
var CONFIGS = ["ts", "js", "cjs", "mjs", "cts", "mts"].map((extension) => `hardhat.config.${extension}`);
async function pluginAdvice(path, args, cwd) {
  const config = await configFile(args, cwd);
  if (config === void 0 || config.text.includes("parasolc")) return void 0;
  const { name } = package_default;
  const [add, also] = await isHardhat2(path) ? [`require('${name}/hardhat-2');`, void 0] : [`import parasolc from '${name}/hardhat';`, "`plugins: [parasolc]`"];
  const change = [`\`${add}\``, ...also === void 0 ? [] : [also]].join(" and ");
  return `Hardhat compiles without parasolc: add ${change} to ${config.path} (npm install --save-dev ${name})`;
}
async function configFile(args, cwd) {
  const named = optionValue(args, "--config");
  if (named !== void 0) return readConfig(resolve2(cwd, named));
  for (let folder = cwd; ; folder = dirname2(folder)) {
    for (const name of CONFIGS) {
      const config = await readConfig(join4(folder, name));
      if (config !== void 0) return config;
    }
    if (folder === dirname2(folder)) return void 0;
  }
}
async function readConfig(path) {
  const text = await readFile(path, "utf8").catch(() => void 0);
  return text === void 0 ? void 0 : { path, text };
}
async function isHardhat2(path) {
  const file = await realpath(path);
  for (let folder = dirname2(file); folder !== dirname2(folder); folder = dirname2(folder)) {
    const text = await readFile(join4(folder, "package.json"), "utf8").catch(() => "");
    const [, name] = /"name"\s*:\s*"([^"]*)"/.exec(text) ?? [];
    if (name === "hardhat") return /"version"\s*:\s*"2\./.test(text);
  }
  return false;
}

// src/tools/run-tool.ts
function runTool(tool, args, environment) {
  return RUN[tool](args, environment);
}
var MISSING = {
  forge: {
    code: "FORGE_NOT_FOUND",
    fix: "install Foundry (https://getfoundry.sh), or `npm install --save-dev @foundry-rs/forge`"
  },
  hardhat: {
    code: "HARDHAT_NOT_FOUND",
    fix: "install it in the project: `npm install --save-dev hardhat`"
  }
};
var RUN = {
  async forge(args, environment) {
    const path = await findTool("forge", MISSING.forge, environment);
    return withForgeSettings(path, args, environment, (env) => passOn("forge", path, args, env, environment));
  },
  async hardhat(args, environment) {
    const path = await findTool("hardhat", MISSING.hardhat, environment);
    const advice = await pluginAdvice(path, args, environment.cwd);
    if (advice !== void 0) environment.stderr.write(`parasolc: ${advice}
`);
    return passOn("hardhat", path, args, environment.env, environment);
  }
};
function passOn(tool, path, args, env, { cwd, signal, takeSignals }) {
  const fromTerminal = isatty(0) || isatty(2);
  return passThrough(path, args, signal, {
    cwd,
    env,
    takeSignals,
    isPassedOn: (name) => name !== "SIGINT" || !fromTerminal,
    failure: (cause) => new ParasolcError(MISSING[tool].code, `${path} cannot be started`, {
      facts: [messageOf(cause)],
      fix: "check that it runs by itself",
      cause
    })
  });
}
export {
  runTool
};
