#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  COMMANDS,
  TOOLS,
  isCommand,
  isTool
} from "./shared-commands.js";
import {
  dropInScript,
  hostVariables,
  identityOf,
  isDropIn,
  lineProgress,
  readCachedCompilers,
  rememberCompiler,
  runBuild,
  startPhase,
  whyUnknown
} from "./shared-build-foundry.js";
import {
  foundryProjectAt,
  replayStore
} from "./shared-store.js";
import {
  SILENT
} from "./shared-observer.js";
import {
  PARENT,
  checkVariables
} from "./shared-variables.js";
import {
  suggestion
} from "./shared-nearest.js";
import "./shared-compile-project.js";
import {
  build
} from "./shared-build.js";
import "./shared-known-output.js";
import {
  openOutput,
  solcText
} from "./shared-output-file.js";
import {
  HARDHAT_CONFIGS,
  candidateReleases,
  dataFolder,
  forgeConfig,
  installedCompilers,
  isRelease,
  readSolcArguments,
  solcInConfig
} from "./shared-forge.js";
import "./shared-launchers.js";
import {
  readInputBytes
} from "./shared-plain-input.js";
import {
  canDraw,
  diagnosticsText,
  failureText,
  hasColours
} from "./shared-summaries.js";
import {
  allPackages,
  binarySize,
  buildFor,
  candidates,
  compilerStore,
  counted,
  damageOf,
  downloadSite,
  executableIn,
  findContext,
  guardProcess,
  homeFolder,
  inSession,
  installBuild,
  installedIn,
  isFile,
  openCompiler,
  openRunStore,
  openTrace,
  percent,
  platformsOf,
  requestText,
  requirementOf,
  roughly,
  runFolder,
  runLimit,
  runProcess,
  seconds,
  untilStopped,
  whichCompiler,
  whyNot,
  whyUnusable
} from "./shared-site.js";
import {
  OPTIONS,
  optionsOf,
  settingFrom
} from "./shared-options.js";
import "./shared-proxies.js";
import "./shared-merge.js";
import {
  VERSION,
  package_default
} from "./shared-package.js";
import "./shared-routes.js";
import {
  checkFileAccess,
  collect,
  foldersUpFrom,
  indexOutput,
  isPath,
  makeFolder,
  parseVersion,
  readInput,
  releaseAtLeast,
  removeTemporaryFolder,
  removeUnfinished,
  runCompiler,
  slice,
  temporaryFolder
} from "./shared-selection.js";
import "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode,
  reasonOf
} from "./shared-errors.js";
import "./shared-runtime.js";

// src/cli.ts
import { availableParallelism, totalmem } from "node:os";
import { dirname as dirname3 } from "node:path";
import { fileURLToPath } from "node:url";

// src/commands/cache.ts
var ACTIONS = { info, clear, prune };
var DAY = 24 * 60 * 60 * 1e3;
async function runCache({ options, positionals: [action = ""] }, environment) {
  if (!Object.hasOwn(ACTIONS, action)) {
    const words = Object.keys(ACTIONS);
    throw new ParasolcError("USAGE", `unknown command "cache ${action}"${suggestion(action, words)}`, {
      facts: [`commands of cache: ${words.join(", ")}`],
      fix: "see `parasolc cache --help`"
    });
  }
  const caches = cachesAt(options, environment);
  if (caches.length === 0) {
    throw new ParasolcError("USAGE", "the cache is off", {
      fix: "give its folder with --cache, or unset PARASOLC_CACHE"
    });
  }
  const act = ACTIONS[action];
  for (const cache of caches)
    for (const line of await act(cache, options)) environment.stdout.write(`${line}
`);
}
function cachesAt(options, environment) {
  const runs = runFolder(options, environment);
  const project = replayStore(foundryProjectAt(environment.cwd), environment.env);
  return [
    ...runs === void 0 ? [] : [{ kind: "", files: runs, limit: runLimit(options, environment) }],
    ...project === void 0 ? [] : [{ kind: "project ", files: project.files, limit: project.limit }]
  ];
}
async function info({ kind, files, limit }) {
  const { runs, size, oldest } = await files.contents();
  return [
    `${kind}folder: ${files.path}`,
    `${kind}entries: ${runs}`,
    `${kind}size: ${binarySize(size)} of at most ${binarySize(limit)}`,
    ...oldest === void 0 ? [] : [`${kind}unused for longest: since ${new Date(oldest).toISOString()}`]
  ];
}
async function clear(cache) {
  return [removedText(await cache.files.clear(), cache)];
}
async function prune(cache, options) {
  const days = options["unused-days"];
  const removed = await cache.files.prune({
    size: Math.min(options["cache-size"] ?? Number.POSITIVE_INFINITY, cache.limit),
    ...days === void 0 ? {} : { unused: days * DAY }
  });
  return [removedText(removed, cache)];
}
function removedText({ runs, size }, { kind, files }) {
  const from = kind === "" ? files.path : `this project: ${files.path}`;
  return `removed ${counted(runs, "entry", "entries")}, ${binarySize(size)}, from ${from}`;
}

// src/compilers/install/versions.ts
async function listVersions(options) {
  const { store, download, platforms, signal } = options;
  const installed = [];
  const available = /* @__PURE__ */ new Map();
  const missing = /* @__PURE__ */ new Set();
  async function releasesOf(platform) {
    try {
      const list2 = await download?.list(platform, signal === void 0 ? {} : { signal });
      return list2?.releases ?? [];
    } catch (error) {
      if (!(error instanceof ParasolcError) || error.code === "CANCELLED") throw error;
      missing.add(reasonOf(error));
      return [];
    }
  }
  for (const platform of platforms) {
    for (const found of await installedIn(store, platform)) {
      if (await damageOf(found) === void 0) installed.push(found);
    }
    for (const build2 of await releasesOf(platform)) {
      const { version, longVersion } = build2;
      if (available.has(version) || whyUnusable(platform, build2) !== void 0) continue;
      available.set(version, { version, longVersion, platform });
    }
  }
  return {
    installed: installed.sort(newestFirst),
    available: [...available.values()].sort(newestFirst),
    missing: [...missing]
  };
}
function newestFirst(a, b) {
  if (a.version === b.version) return 0;
  return releaseAtLeast(a.version, b.version) ? -1 : 1;
}
async function installCompiler(spec, request) {
  const required = requirementOf(spec, request.pragmas ?? []);
  if (required.request.kind === "path") {
    throw new ParasolcError("USAGE", `${JSON.stringify(spec)} is not a version of solc`, {
      fix: "give a version such as 0.8.28, a range such as ^0.8.20, or latest"
    });
  }
  const present = await presentExactly(required, request);
  if (present !== void 0) return present;
  const failures = [];
  const tried = [];
  for (const platform of request.platforms) {
    try {
      const build2 = await buildFor(platform, required, request.site, request.signal);
      if (typeof build2 !== "string") return await installBuild(platform, build2, request);
      tried.push(build2);
    } catch (error) {
      if (!(error instanceof ParasolcError) || !MAY_DIFFER.includes(error.code)) throw error;
      failures.push(error);
      tried.push(reasonOf(error));
    }
  }
  const [failure] = failures;
  if (failure !== void 0 && failures.length === tried.length) throw failure;
  throw new ParasolcError("COMPILER_NOT_FOUND", `${request.site.name} has no solc${requestText(required)}`, {
    facts: tried.map((reason) => `tried: ${reason}`),
    fix: "ask for another version, or give the address of a site that has it"
  });
}
var MAY_DIFFER = ["DOWNLOAD_FAILED", "COMPILER_UNUSABLE"];
async function presentExactly({ request }, { store, platforms }) {
  if (request.kind !== "exact") return void 0;
  for (const platform of platforms) {
    for (const found of await installedIn(store, platform)) {
      const isAsked = found.longVersion === request.version || found.longVersion.startsWith(`${request.version}+`);
      if (isAsked && await damageOf(found) === void 0) return found;
    }
  }
  return void 0;
}

// src/commands/solc.ts
var ACTIONS2 = { list, install, which };
async function runSolc({ options, positionals: [action = "", version] }, environment) {
  if (!Object.hasOwn(ACTIONS2, action)) {
    const words = Object.keys(ACTIONS2);
    throw new ParasolcError("USAGE", `unknown command "solc ${action}"${suggestion(action, words)}`, {
      facts: [`commands of solc: ${words.join(", ")}`],
      fix: "see `parasolc solc --help`"
    });
  }
  const progress2 = environment.progress(options.quiet);
  try {
    const act = ACTIONS2[action];
    const lines = act(version, { site: options["solc-site"], note: progress2.note }, environment);
    for (const line of await untilStopped(lines, environment.signal, `solc ${action}`))
      environment.stdout.write(`${line}
`);
  } finally {
    progress2.end();
  }
}
async function list(_, { site, note }, environment) {
  const store = compilerStore(environment);
  const download = downloadSite(environment, site, store);
  const platforms = platformsOf(process.platform, process.arch);
  const { installed, available, missing } = await listVersions({
    store,
    download,
    platforms,
    signal: environment.signal
  });
  for (const reason of missing) note(`not listed: ${reason}`);
  const packages = await allPackages(environment.packageRoots);
  const known = new Set(installed.map(({ version }) => version));
  return [
    ...installed.map(({ version, path }) => `${version}	installed	${path}`),
    ...packages.map(({ version, path }) => `${version ?? "unknown"}	npm	${path}`),
    ...available.filter(({ version }) => !known.has(version)).map(({ version, platform }) => `${version}	available	${platform}`)
  ];
}
async function install(version, { site, note }, environment) {
  const store = compilerStore(environment);
  const download = downloadSite(environment, site, store);
  if (download === void 0) {
    throw new ParasolcError("USAGE", "nothing can be installed: downloads are off", {
      fix: 'give --solc-site an address, not "off"'
    });
  }
  const platforms = platformsOf(process.platform, process.arch);
  const { signal } = environment;
  const { path } = await installCompiler(version ?? "latest", {
    site: download,
    store,
    platforms,
    note,
    signal
  });
  return [path];
}
async function which(version, { site, note }, environment) {
  const found = await whichCompiler(version, findContext(environment, { site, note }));
  return [`${found.path ?? "(to be downloaded)"}	${found.version.build}	${found.from}`];
}

// src/drop-in/drop-in.ts
import { readFile, stat } from "node:fs/promises";
import { resolve as resolve4 } from "node:path";

// src/drop-in/memory.ts
import { resolve as resolve3 } from "node:path";

// src/replay/recognise.ts
import { resolve } from "node:path";
async function recogniseCompiler(spec, context, { cached }) {
  if (cached.size === 0) return void 0;
  const recognise = async (path) => {
    const identity = await identityOf(path);
    const compiler = identity === void 0 ? void 0 : cached.get(identity);
    const version = compiler === void 0 ? void 0 : parseVersion(compiler.build);
    return compiler && version && { ...compiler, path, version };
  };
  const required = requirementOf(spec);
  if (required.request.kind === "latest") return void 0;
  if (required.request.kind === "path") {
    const path = await fileAtPath(required.request.path, context);
    return path === void 0 ? void 0 : recognise(path);
  }
  const { download: _, ...here } = context;
  for await (const candidate of candidates(required, required.request.kind === "exact" ? here : context)) {
    if ("reason" in candidate) continue;
    const { path, version } = candidate;
    if (version !== void 0 && whyNot(required, version) !== void 0) continue;
    const recognised = path === void 0 ? void 0 : await recognise(path);
    if (recognised === void 0 || whyNot(required, recognised.version) === void 0) return recognised;
  }
  return void 0;
}
async function fileAtPath(spec, { searchPath }) {
  const path = resolve(spec);
  if (await isFile(path)) return path;
  return isPath(spec) ? void 0 : executableIn(searchPath, spec);
}

// src/drop-in/project-compiler.ts
import { realpath } from "node:fs/promises";
import { dirname, resolve as resolve2 } from "node:path";
async function compilerOfProject(root, store, environment) {
  const configured = await solcInConfig(root, environment.env);
  const choice = store === void 0 ? void 0 : (await readCachedCompilers(store)).choice;
  const asked = await askedFor(root, configured, environment);
  if (choice === void 0 || choice.configured !== configured) return asked;
  const { builds, path: cached } = choice;
  const because = `the last \`parasolc build\` in ${root} used ${listed(builds)}${cached === void 0 ? "" : `, ${cached}`}`;
  if (builds.length > 1) return { spec: void 0, builds, cached, because };
  const isThat = cached !== void 0 && asked?.spec === cached && await isFile(cached);
  return { spec: isThat ? cached : builds[0], builds, cached, because };
}
async function askedFor(root, configured, environment) {
  for (const [asked, where] of [
    [environment.env.FOUNDRY_SOLC, "FOUNDRY_SOLC"],
    [configured, `foundry.toml in ${root}`]
  ]) {
    if (!asked) continue;
    const spec = isPath(asked) ? resolve2(root, asked) : asked;
    if (await isOurs(spec, environment)) continue;
    const because = `\`solc = ${JSON.stringify(asked)}\` of ${where}`;
    return { spec, builds: void 0, cached: void 0, because };
  }
  return void 0;
}
async function checkCompiler(project, { path, version }) {
  if (await isFor(project, path, version)) return;
  throw new ParasolcError(
    "COMPILER_MISMATCH",
    `the project needs another compiler than solc ${version.release}`,
    {
      facts: [project.because, `found: solc ${version.build}${path === void 0 ? "" : `, ${path}`}`],
      fix: "start forge in the project folder, run `parasolc build` again, or name the compiler in PARASOLC_SOLC"
    }
  );
}
function specOf({ spec, because }) {
  if (spec !== void 0) return spec;
  throw new ParasolcError(
    "COMPILER_MISMATCH",
    "the project uses several compilers, but forge was given one",
    {
      facts: [because],
      fix: "name one in PARASOLC_SOLC, or put parasolc where forge looks for its compilers (see docs/foundry.md)"
    }
  );
}
function notFoundFor({ cached, because }, failure) {
  return new ParasolcError(failure.code, failure.message, {
    facts: [because, ...failure.facts],
    cause: failure.cause,
    fix: cached === void 0 ? failure.fix ?? "" : `set PARASOLC_SOLC=${cached}`
  });
}
async function isFor({ spec, builds }, path, version) {
  if (builds !== void 0) return builds.includes(version.build);
  const required = requirementOf(spec);
  if (required.request.kind !== "path") return whyNot(required, version) === void 0;
  if (!isPath(required.request.path)) return true;
  const [wanted, found] = await Promise.all([required.request.path, path ?? ""].map(realPath));
  return wanted === found;
}
async function isOurs(spec, environment) {
  const named = isPath(spec) ? spec : await executableIn(findContext(environment).searchPath, spec);
  if (named === void 0) return false;
  const [own] = environment.packageRoots;
  return own !== void 0 && dirname(await realPath(named)) === await realPath(own);
}
function realPath(path) {
  return realpath(path).catch(() => path);
}
function listed(builds) {
  return builds.map((build2) => `solc ${build2}`).join(" and ");
}

// src/drop-in/memory.ts
async function openMemory(asked, environment) {
  const { env: env2, cwd } = environment;
  const startedIn = env2.PWD === void 0 ? void 0 : foundryProjectAt(resolve3(cwd, env2.PWD));
  const here = replayStore(startedIn, env2);
  const whole = settingFrom(env2, "sources") === "all";
  const compiled = asked.kind === "standard-json" && whole ? replayStore(resolve3(cwd, asked.request.basePath), env2) : void 0;
  const compilers = here ?? compiled;
  const cached = compilers === void 0 ? void 0 : await readCachedCompilers(compilers);
  const named = settingFrom(env2, "solc");
  const decides = named === void 0 && asked.kind !== "other";
  const started = decides ? await projectAt(startedIn, environment) : void 0;
  const below = asked.kind === "standard-json" ? foundryProjectAt(resolve3(cwd, asked.request.basePath)) : void 0;
  const other = decides && below !== startedIn ? await projectAt(below, environment) : void 0;
  const spec = named ?? (started === void 0 ? void 0 : specOf(started));
  const context = findContext(environment);
  const recognise = async (path) => cached === void 0 ? void 0 : recogniseCompiler(path, context, cached);
  const recognised = await recognise(spec) ?? (started?.cached === void 0 ? void 0 : await recognise(started.cached));
  let request;
  return {
    async open(knownVersion) {
      try {
        return await openCompiler(spec, environment, { knownVersion });
      } catch (error) {
        const isMissing = error instanceof ParasolcError && error.code === "COMPILER_NOT_FOUND";
        throw started !== void 0 && isMissing ? notFoundFor(started, error) : error;
      }
    },
    async check(compiler) {
      for (const project of [started, other])
        if (project !== void 0) await checkCompiler(project, compiler);
    },
    recognised,
    store: compiled,
    async remember(path, compiler) {
      if (compilers !== void 0) await rememberCompiler(compilers, path, compiler);
    },
    read(read) {
      request ??= read();
      return request;
    },
    get hasRead() {
      return request !== void 0;
    }
  };
}
async function projectAt(root, environment) {
  return root === void 0 ? void 0 : compilerOfProject(root, replayStore(root, environment.env), environment);
}

// src/drop-in/pass-through.ts
import { spawn } from "node:child_process";
import { constants } from "node:os";
async function passThrough(path, args, signal, options = { failure: (cause) => compilerFailure(path, args, cause) }) {
  const { cwd, env: env2, takeSignals, isPassedOn = () => true, failure } = options;
  const child = spawn(path, args, {
    stdio: "inherit",
    ...cwd === void 0 ? {} : { cwd },
    ...env2 === void 0 ? {} : { env: env2 }
  });
  const release = takeSignals?.((name) => {
    if (isPassedOn(name)) child.kill(name);
  });
  const unguard = child.pid === void 0 ? void 0 : guardProcess(child.pid);
  const stop2 = () => {
    child.kill();
  };
  signal.addEventListener("abort", stop2, { once: true });
  try {
    return await new Promise((done, fail) => {
      child.once("error", (cause) => fail(failure(cause)));
      child.once("exit", (status2, killedBy) => {
        done(killedBy === null ? status2 ?? 0 : 128 + constants.signals[killedBy]);
      });
    });
  } finally {
    unguard?.();
    release?.();
    signal.removeEventListener("abort", stop2);
  }
}
function compilerFailure(path, args, cause) {
  return new ParasolcError("COMPILER_FAILED", "the compiler cannot be started", {
    facts: [`command: ${[path, ...args].join(" ")}`],
    cause
  });
}

// src/drop-in/request.ts
async function readRequest({ file }, environment) {
  const verbatim = await readInputBytes(file ?? "-", environment);
  try {
    const input = await readInput(verbatim.bytes, verbatim.name);
    return { verbatim, input: input.bytes === verbatim.bytes ? input : void 0 };
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    if (error.code !== "INPUT_NOT_JSON" && error.code !== "INPUT_NOT_STANDARD_JSON") throw error;
    return { verbatim, input: void 0 };
  }
}

// src/drop-in/trace.ts
import { isAbsolute } from "node:path";
var SETTING = "PARASOLC_TRACE";
function openDropInTrace(env2, warn) {
  const path = env2[SETTING];
  if (path !== void 0 && path !== "" && !isAbsolute(path)) {
    throw new ParasolcError("USAGE", `${SETTING} must be an absolute path, not ${JSON.stringify(path)}`, {
      facts: ["build tools start compilers in several folders"],
      fix: `set ${SETTING} to an absolute path`
    });
  }
  const trace = path ? openTrace(path, "/", warn, "a") : void 0;
  const observer = trace ?? SILENT;
  return {
    observer,
    async asking(label, act) {
      const info2 = { label, kind: "probe", contracts: [], predicted: 0 };
      const begun = performance.now();
      observer.started(info2, label);
      try {
        return await act();
      } finally {
        const wall = performance.now() - begun;
        observer.finished(info2, { wall, cpu: void 0, peakMemory: void 0, bytesIn: 0, bytesOut: 0 });
      }
    },
    close: () => trace?.close()
  };
}

// src/drop-in/drop-in.ts
async function runDropIn(environment) {
  if (environment.env[PARENT] !== void 0) {
    throw new ParasolcError("USAGE", "parasolc was started as its own compiler", {
      facts: [`by process ${environment.env[PARENT]}, as \`${environment.args.join(" ")}\``],
      fix: "name the real solc in PARASOLC_SOLC or with --solc"
    });
  }
  const trace = openDropInTrace(environment.env, (text) => environment.stderr.write(`parasolc: ${text}
`));
  try {
    const asked = readSolcArguments(environment.args);
    const memory = await openMemory(asked, environment);
    return await answerFromMemory(asked, memory, environment) ?? await answer(asked, memory, trace, environment);
  } finally {
    trace.close();
  }
}
async function answerFromMemory(asked, memory, environment) {
  const { recognised } = memory;
  if (recognised === void 0 || asked.kind === "other") return void 0;
  await memory.check(recognised);
  if (asked.kind === "version") {
    const printed = recognised.kind === "wasm" ? versionText(recognised.version) : recognised.printed;
    environment.stdout.write(printed);
    return 0;
  }
  const { request } = asked;
  if (!isUnderstood(request, recognised) || await refusalOf(request, environment.cwd) !== void 0) {
    return void 0;
  }
  return answerKnown(
    await memory.read(() => readRequest(request, environment)),
    recognised.version,
    memory.store,
    environment
  );
}
async function answer(asked, memory, trace, environment) {
  const runStore = openRunStore({}, environment);
  const compiler = () => trace.asking("--version", () => memory.open(runStore?.versionOf));
  const { store } = memory;
  const { signal, env: env2 } = environment;
  const request = { compiler, store, runStore, observers: [trace.observer], signal, env: env2 };
  return inSession(request, async (session) => {
    const { kind, path, version } = session.context.compiler;
    await memory.check({ path, version });
    checkRecognised(memory, session.context.compiler);
    if (kind === "wasm") await memory.remember(path, { kind, build: version.build });
    return answerWith(session, asked, memory, trace, environment);
  });
}
function checkRecognised({ recognised }, { path, version }) {
  if (recognised === void 0 || recognised.version.build === version.build) return;
  throw new ParasolcError("COMPILER_MISMATCH", `the version of the compiler has changed: ${path}`, {
    facts: [`before: solc ${recognised.version.build}`, `now: solc ${version.build}`],
    fix: "remove compilers.json in cache/parasolc, or run `parasolc build` again"
  });
}
async function answerWith(session, asked, memory, trace, environment) {
  const { compiler } = session.context;
  if (asked.kind === "standard-json") {
    const { request } = asked;
    const refusal = await refusalOf(request, environment.cwd);
    if (compiler.kind === "wasm" && refusal !== void 0) {
      environment.stderr.write(`Error: ${refusal}
`);
      return 1;
    }
    const understood = memory.hasRead || isUnderstood(request, compiler);
    if (refusal === void 0 && understood) return compileInput(request, session, memory, environment);
  }
  if (compiler.kind === "native") return askNative(compiler, asked, memory, trace, environment);
  if (asked.kind === "other" && asked.refusal !== void 0) {
    environment.stderr.write(`Error: ${asked.refusal}
`);
    return 1;
  }
  if (asked.kind !== "version") throw unsupported(environment.args);
  environment.stdout.write(versionText(compiler.version));
  return 0;
}
async function askNative(compiler, asked, memory, trace, { args, signal, stdout }) {
  const { path } = compiler;
  const label = args.join(" ");
  if (asked.kind === "version") {
    const result = await trace.asking(label, () => runProcess({ file: path, args, input: [], signal }));
    const printed = Buffer.concat(result.stdout).toString("utf8");
    if (result.ending.kind === "exited" && result.ending.status === 0) {
      await memory.remember(path, { kind: "native", build: compiler.version.build, printed });
      stdout.write(printed);
      return 0;
    }
  }
  return trace.asking(label, () => passThrough(path, args, signal));
}
function versionText({ build: build2 }) {
  return `solc, the solidity compiler commandline interface
Version: ${build2}.Emscripten.clang
`;
}
function isUnderstood(request, { kind, version }) {
  return kind === "wasm" || releaseAtLeast(version.release, request.since);
}
async function refusalOf(request, cwd) {
  const refusal = checkFileAccess({ cwd, ...request });
  if (refusal !== void 0 || request.file === void 0) return refusal;
  const found = request.file && await stat(resolve4(cwd, request.file)).catch(() => void 0);
  if (!found) return `"${request.file}" is not found.`;
  return found.isFile() ? void 0 : `"${request.file}" is not a valid file.`;
}
async function answerKnown({ input }, version, store, environment) {
  const known = input === void 0 ? void 0 : await store?.find(input, version);
  if (known === void 0) return void 0;
  await writeOutput(known, environment);
  return 0;
}
async function compileInput(request, { context, store }, memory, environment) {
  const strategy = settingFrom(environment.env, "strategy");
  const sourcesMode = settingFrom(environment.env, "sources");
  const processes = settingFrom(environment.env, "jobs") ?? environment.cores;
  const { basePath, includePaths, allowedPaths, importCallback } = request;
  const { cwd } = environment;
  const { version } = context.compiler;
  const access = importCallback ? { kind: "files", cwd, basePath, includePaths, allowedPaths } : { kind: "none" };
  const read = await memory.read(() => readRequest(request, environment));
  const answered = await answerKnown(read, version, store, environment);
  if (answered !== void 0) return answered;
  const { verbatim, input } = read;
  if (input === void 0) {
    await writeOutput(await compileVerbatim(verbatim, access, context), environment);
    return 0;
  }
  if (store !== void 0) {
    const onDisk = (name) => readFile(resolve4(cwd, basePath, name), "utf8").catch(() => void 0);
    const reason = await whyUnknown(store, { input, build: version.build }, onDisk);
    if (reason !== void 0) environment.stderr.write(`parasolc: compiling again: ${reason}
`);
  }
  const { text } = await build({ input, access }, { strategy, processes, sourcesMode }, context);
  await writeOutput(text, environment);
  await store?.keep(input, version, text);
  return 0;
}
async function writeOutput(text, environment) {
  const output = await openOutput(void 0, environment);
  await output.write(solcText(text));
}
async function compileVerbatim({ bytes }, imports, context) {
  const info2 = { label: "the whole input", kind: "whole", contracts: [], predicted: 0 };
  const { output } = await runCompiler(context, info2, await collect(bytes.chunks()), imports);
  return slice(output, await indexOutput(output, info2.label));
}
function unsupported(args) {
  return new ParasolcError("USAGE", "the WebAssembly build of solc cannot do this", {
    facts: [
      `received: ${args.join(" ")}`,
      "supported: --version; --standard-json with --base-path, --include-path, --allow-paths, --no-import-callback"
    ],
    fix: "give a native solc in PARASOLC_SOLC, or see `parasolc help`"
  });
}

// src/tools/run-tool.ts
import { isatty } from "node:tty";

// src/tools/find-tool.ts
import { join } from "node:path";
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

// src/tools/forge-settings.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { join as join3, resolve as resolve5 } from "node:path";

// src/tools/forge-compilers.ts
import { existsSync } from "node:fs";
import { open, readdir, symlink, writeFile } from "node:fs/promises";
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
async function ownCompiler(release, env2) {
  return startable((await installedCompilers(env2)).get(release), release);
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
function compilerFolder(env2) {
  const home = homeFolder(env2);
  if (process.platform !== "darwin" && !existsSync(join2(home, ".svm")))
    return { variable: "XDG_DATA_HOME", original: dataFolder(env2), name: "svm" };
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
  const { env: env2, cwd, stderr, signal } = environment;
  const note = (text) => stderr.write(`parasolc: ${text}
`);
  if (!compiles(args)) return run(env2);
  const given = optionValue(args, "--use");
  if (given !== void 0) {
    note(`forge compiles with --use ${given}, not with parasolc; to use both, set PARASOLC_SOLC=${given}`);
    return run(env2);
  }
  const forge = { path, env: await withoutOurs(environment), signal };
  const root = foundryProjectAt(resolve5(cwd, optionValue(args, "--root") ?? ".")) ?? cwd;
  const config = await forgeConfig(forge, root).catch((error) => {
    if (error instanceof ParasolcError && error.code === "FORGE_FAILED") return void 0;
    throw error;
  });
  if (config === void 0) return run(env2);
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
  const { env: env2 } = environment;
  const command = commandOf(environment);
  const single = async (solc2, meaning) => {
    const file = join3(folder, "solc");
    const variables = {
      FOUNDRY_SOLC: env2.FOUNDRY_SOLC,
      ...solc2 === void 0 ? {} : { PARASOLC_SOLC: solc2 }
    };
    await writeFile2(file, dropInScript(command, variables), { mode: 493 });
    return { variables: { FOUNDRY_SOLC: file }, meaning: `parasolc for ${meaning}` };
  };
  const named = settingFrom(env2, "solc");
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
  const compiler = solc.includes("/") ? resolve5(root, solc) : solc;
  if (await isOurs(compiler, environment)) return single(void 0, "the solc that it finds");
  return single(compiler, compiler);
}
async function givenToBuild(root, { env: env2 }) {
  const store = replayStore(root, env2);
  const choice = store === void 0 ? void 0 : (await readCachedCompilers(store)).choice;
  if (choice?.given !== true || choice.configured !== await solcInConfig(root, env2)) return void 0;
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
import { readFile as readFile2, realpath as realpath2 } from "node:fs/promises";
import { dirname as dirname2, join as join4, resolve as resolve6 } from "node:path";
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
  if (named !== void 0) return readConfig(resolve6(cwd, named));
  for (const folder of foldersUpFrom(cwd)) {
    for (const name of HARDHAT_CONFIGS) {
      const config = await readConfig(join4(folder, name));
      if (config !== void 0) return config;
    }
  }
  return void 0;
}
async function readConfig(path) {
  const text = await readFile2(path, "utf8").catch(() => void 0);
  return text === void 0 ? void 0 : { path, text };
}
async function isHardhat2(path) {
  for (const folder of foldersUpFrom(dirname2(await realpath2(path)))) {
    const text = await readFile2(join4(folder, "package.json"), "utf8").catch(() => "");
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
    return withForgeSettings(path, args, environment, (env2) => passOn("forge", path, args, env2, environment));
  },
  async hardhat(args, environment) {
    const path = await findTool("hardhat", MISSING.hardhat, environment);
    const advice = await pluginAdvice(path, args, environment.cwd);
    if (advice !== void 0) environment.stderr.write(`parasolc: ${advice}
`);
    return passOn("hardhat", path, args, environment.env, environment);
  }
};
function passOn(tool, path, args, env2, { cwd, signal, takeSignals }) {
  const fromTerminal = isatty(0) || isatty(2);
  return passThrough(path, args, signal, {
    cwd,
    env: env2,
    takeSignals,
    isPassedOn: (name) => name !== "SIGINT" || !fromTerminal,
    failure: (cause) => new ParasolcError(MISSING[tool].code, `${path} cannot be started`, {
      facts: [messageOf(cause)],
      fix: "check that it runs by itself",
      cause
    })
  });
}

// src/options/groups.ts
var GROUPS = [
  ["Output", ["output", "keep-input", "report", "trace", "json", "quiet", "help"]],
  ["Code sizes", ["size-check", "size-limit", "creation-size-limit", "size-skip"]],
  ["Compiler", ["solc", "solc-site"]],
  [
    "Division of the work",
    ["jobs", "shard", "shards", "job-start", "max-shards", "strategy", "sources", "verify"]
  ],
  ["Imports", ["base-path", "include-path", "allow-path", "allow-paths"]],
  ["Settings of Solidity files", ["remappings", "optimize", "optimize-runs", "via-ir", "evm-version"]],
  ["Cache", ["cache", "cache-size", "unused-days"]]
];
function groupedOptions(command) {
  const rows = new Map(optionsOf(command));
  const groups = GROUPS.map(([heading, names]) => ({ heading, options: taken(rows, names) }));
  return [...groups, { heading: "Other", options: [...rows] }].filter(({ options }) => options.length > 0);
}
function taken(rows, names) {
  return names.flatMap((name) => {
    const row = rows.get(name);
    rows.delete(name);
    return row === void 0 ? [] : [[name, row]];
  });
}

// src/cli/help.ts
var WIDTH = 80;
var COLUMN = { command: 16, option: 28 };
var EXIT_STATUS = [
  "Exit status: 0 for success; 1 if the Solidity code has errors or is over a size",
  "limit (the output is still written); 2 for wrong usage or bad input; 3 if the",
  "compiler failed."
];
function overview() {
  const commands = Object.entries(COMMANDS);
  const row = (head, text) => explained(head, text, COLUMN.command);
  return [
    `parasolc ${VERSION}: Solidity in parallel, to exactly the bytes of one solc run`,
    "",
    "Usage: parasolc COMMAND [ARGUMENT]... [OPTION]...",
    ...commands.flatMap(([name, { summary }]) => row(name, summary)),
    ...Object.entries(TOOLS).flatMap(([name, { summary }]) => row(name, summary)),
    ...row("version", "print the version of parasolc (also -v)"),
    ...row("help COMMAND", "list the options of a command"),
    "",
    "In place of solc: `parasolc --standard-json` and other options of solc do what",
    "solc does. Its settings are environment variables: `parasolc help variables`.",
    "",
    ...EXIT_STATUS,
    ""
  ].join("\n");
}
function variablesHelp() {
  const rows = Object.entries(OPTIONS);
  const row = (head, text) => explained(head, text, COLUMN.option);
  return [
    "Environment variables of parasolc. They are the settings of `parasolc` in place",
    "of solc, where build tools start it; build and the other commands read those of",
    "downloads and the cache too.",
    "",
    ...rows.flatMap(([name, { env: env2 }]) => env2 === void 0 ? [] : row(env2, `like --${name} of build`)),
    ...row("PARASOLC_REPLAY", '"off", or the absolute path of the folder where outputs for Forge are kept'),
    ...row("PARASOLC_SOLC_CACHE", "the folder of downloaded compilers"),
    ...row("PARASOLC_DEBUG", "if set, errors say where in parasolc they happened"),
    ...row("NO_COLOR, FORCE_COLOR", "no colours; colours even if the output is not a terminal"),
    ""
  ].join("\n");
}
function commandHelp(command) {
  const row = COMMANDS[command];
  return [
    `parasolc ${command} ${row.positionals} [OPTION]...`,
    "",
    ...wrapped(`${capitalised(row.summary)}.`, 0),
    ...row.details.flatMap((line) => wrapped(line, 0)),
    ...groupedOptions(command).flatMap(({ heading, options }) => [
      "",
      `${heading}:`,
      ...options.flatMap(
        ([name, option]) => explained(optionHead(name, option), optionText(option), COLUMN.option)
      )
    ]),
    "",
    ...EXIT_STATUS,
    ""
  ].join("\n");
}
function toolHelp(tool) {
  const { summary, details } = TOOLS[tool];
  return [
    `parasolc ${tool} ARG...`,
    "",
    ...wrapped(`${capitalised(summary)}.`, 0),
    ...details.flatMap((line) => wrapped(line, 0)),
    ""
  ].join("\n");
}
function optionHead(name, { short, shape }) {
  const names = short === void 0 ? `    --${name}` : `-${short}, --${name}`;
  return shape.placeholder === void 0 ? names : `${names} ${shape.placeholder}`;
}
function optionText({ help, shape }) {
  const { placeholder, repeatable, defaultText } = shape;
  const notes = [
    ...repeatable && placeholder !== void 0 ? ["repeatable"] : [],
    ...defaultText === void 0 ? [] : [`default: ${defaultText}`]
  ];
  return notes.length === 0 ? help : `${help} (${notes.join("; ")})`;
}
function explained(head, explanation, column) {
  const lines = wrapped(explanation, column);
  const left = `  ${head}`;
  if (left.length >= column) return [left, ...lines];
  return [left.padEnd(column) + (lines[0] ?? "").trimStart(), ...lines.slice(1)];
}
function wrapped(words, indent) {
  const lines = [];
  for (const word of words.split(" ")) {
    const line = lines.at(-1);
    if (line !== void 0 && line.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(" ".repeat(indent) + word);
  }
  return lines;
}
function capitalised(sentence) {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

// src/cli/parse.ts
import { parseArgs } from "node:util";
function parseCommand(command, args) {
  const rows = new Map(optionsOf(command));
  const given = /* @__PURE__ */ new Map();
  const positionals = [];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...rows].map(([name, row]) => [name, parserOption(row)])),
    // Errors are reported below, in our own words.
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const row = rows.get(token.name);
    if (row === void 0) throw unknownOption(command, token.rawName);
    given.set(token.name, [...given.get(token.name) ?? [], givenValue(row, token)]);
  }
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, row]) => [name, row.shape.read(given.get(name) ?? [], `--${name}`)])
  );
  if (!options.help) checkPositionals(command, positionals);
  return { options, positionals };
}
function givenValue({ shape }, { rawName, value, inlineValue }) {
  if (shape.placeholder === void 0) {
    if (value === void 0) return "";
    throw new ParasolcError("USAGE", `${rawName} takes no value`, {
      facts: [`received: ${JSON.stringify(value)}`],
      fix: `remove the value`
    });
  }
  const forgotten = inlineValue !== true && value !== void 0 && /^-[^\d.]/.test(value);
  if (value !== void 0 && !forgotten) return value;
  throw new ParasolcError("USAGE", `${rawName} needs a value: ${shape.placeholder}`, {
    facts: forgotten ? [`received: ${JSON.stringify(value)}`] : [],
    fix: `write \`${rawName.startsWith("--") ? `${rawName}=` : `${rawName} `}${shape.placeholder}\``
  });
}
function parserOption({ shape, short }) {
  const type = shape.placeholder === void 0 ? "boolean" : "string";
  return { type, multiple: true, ...short === void 0 ? {} : { short } };
}
function unknownOption(command, rawName) {
  const rows = Object.entries(OPTIONS);
  const others = rows.find(([name]) => `--${name}` === rawName)?.[1].commands ?? [];
  const names = optionsOf(command).map(([name]) => `--${name}`);
  const meant = suggestion(rawName, names);
  return new ParasolcError("USAGE", `unknown option ${JSON.stringify(rawName)} of ${command}${meant}`, {
    facts: [
      ...others.length > 0 ? [`it is an option of ${others.join(", ")}`] : [],
      ...meant === "" ? [`options of ${command}: ${names.join(", ")}`] : []
    ],
    fix: seeHelp(command)
  });
}
function checkPositionals(command, positionals) {
  const { counts, positionals: wanted } = COMMANDS[command];
  const [least, most] = counts;
  if (positionals.length >= least && positionals.length <= most) return;
  const received = positionals.map((value) => JSON.stringify(value)).join(", ") || "nothing";
  throw new ParasolcError("USAGE", `${command} expects ${wanted}`, {
    facts: [`received: ${received}`],
    fix: seeHelp(command)
  });
}
function seeHelp(command) {
  return `see \`parasolc ${command} --help\``;
}

// src/cli/main.ts
var RUN2 = {
  build: runBuild,
  async plan(invocation, environment) {
    const { runPlan } = await import("./on-demand.js");
    await runPlan(invocation, environment);
    return false;
  },
  async compile(invocation, environment) {
    const { runCompile } = await import("./on-demand.js");
    return (await runCompile(invocation, environment)).work.hasErrors === true;
  },
  async merge(invocation, environment) {
    const { runMerge } = await import("./on-demand.js");
    const { work, sizes } = await runMerge(invocation, environment);
    return work.hasErrors === true || sizes?.fails === true;
  },
  async solc(invocation, environment) {
    await runSolc(invocation, environment);
    return false;
  },
  async cache(invocation, environment) {
    await runCache(invocation, environment);
    return false;
  },
  async doctor(invocation, environment) {
    const { runDoctor } = await import("./doctor.js");
    return runDoctor(invocation, environment);
  },
  async completion({ positionals: [shell = ""] }, environment) {
    const { completionScript } = await import("./completion.js");
    environment.stdout.write(completionScript(shell));
    return false;
  }
};
async function main(environment) {
  try {
    return await dispatch(environment);
  } catch (error) {
    const { stderr, env: env2 } = environment;
    if (environment.signal.aborted && error instanceof ParasolcError && error.code === "CANCELLED") {
      stderr.write(`parasolc: ${error.message}
`);
      return error.exitStatus;
    }
    const text = failureText(errorText(error, env2.PARASOLC_DEBUG), hasColours(stderr, env2));
    stderr.write(`parasolc: ${text}
`);
    return error instanceof ParasolcError ? error.exitStatus : 3;
  }
}
async function dispatch(environment) {
  const [first, ...rest] = environment.args;
  const note = (text) => environment.stderr.write(`parasolc: ${text}
`);
  if (isCommand(first)) {
    const parsed = parseCommand(first, rest);
    if (parsed.options.help) {
      environment.stdout.write(commandHelp(first));
      return 0;
    }
    checkVariables(environment.env, note);
    return Number(await RUN2[first](parsed, environment));
  }
  if (isTool(first)) {
    checkVariables(environment.env, note);
    return runTool(first, rest, environment);
  }
  if (first !== void 0 && VERSION_WORDS.includes(first) && rest.length === 0) {
    environment.stdout.write(`parasolc ${VERSION}
`);
    return 0;
  }
  if (first === "help" || first === "--help" && rest.length === 0) {
    environment.stdout.write(helpOf(first === "help" ? rest : []));
    return 0;
  }
  if (first === void 0 && "isTTY" in environment.stdin && environment.stdin.isTTY === true) {
    environment.stdout.write(overview());
    return 1;
  }
  if (first === void 0 || /^$|^-|[./=]/.test(first)) {
    checkVariables(environment.env, note);
    return runDropIn(environment);
  }
  throw unknownCommand(first, WORDS);
}
var VERSION_WORDS = ["version", "-v", "-V"];
var WORDS = [...Object.keys(COMMANDS), ...Object.keys(TOOLS), "version", "help"];
var SEE_HELP = "see `parasolc help`";
function unknownCommand(word, words) {
  return new ParasolcError("USAGE", `unknown command ${JSON.stringify(word)}${suggestion(word, words)}`, {
    facts: [`commands: ${listed2(words)}`],
    fix: SEE_HELP
  });
}
function listed2(words) {
  return words.join(", ");
}
function helpOf([command]) {
  if (command === void 0) return overview();
  if (command === "variables") return variablesHelp();
  if (isCommand(command)) return commandHelp(command);
  if (isTool(command)) return toolHelp(command);
  throw unknownCommand(command, [...Object.keys(COMMANDS), ...Object.keys(TOOLS)]);
}
function errorText(error, debug) {
  const stack = debug && error instanceof Error ? `
${error.stack}` : "";
  if (error instanceof ParasolcError) return error.describe() + stack;
  const fix = debug ? "" : "; set PARASOLC_DEBUG=1 to see where it happened";
  return `${messageOf(error)} [INTERNAL]
  fix: report this bug${fix}${stack}`;
}

// src/progress/status-line.ts
var BAR = 24;
var SHORT_BAR = 10;
var NEARLY = 0.99;
function statusLine(phase, elapsed, width, named = "") {
  const head = named + phase.name;
  const left = phase.done < phase.runs ? phase.left : void 0;
  const remaining = left === void 0 ? seconds(elapsed) : `about ${roughly(left)} left`;
  if (left === void 0 && phase.runs === 1 && phase.done === 0)
    return longestThatFits([`${head}  ${seconds(elapsed)}`, `${phase.name}  ${seconds(elapsed)}`], width);
  const share = shareOf(phase, left);
  const both = left === void 0 ? seconds(elapsed) : `${seconds(elapsed)}, ${remaining}`;
  const done = `${phase.done}/${phase.runs} done`;
  const [long, short] = [bar(share, BAR), bar(share, SHORT_BAR)];
  return longestThatFits(
    [
      `${head} ${long}  ${done}, ${phase.running.size} running  ${both}`,
      `${head} ${long}  ${done}  ${both}`,
      `${head} ${short}  ${done}  ${remaining}`,
      `${head} ${short}  ${remaining}`,
      `${phase.name} ${short}  ${remaining}`,
      `${phase.name} ${percent(share)}  ${remaining}`,
      `${percent(share)}  ${remaining}`,
      percent(share)
    ],
    width
  );
}
function shareOf({ share, elapsed }, left) {
  if (left === void 0 || elapsed + left === 0) return share;
  return Math.max(share, Math.min(elapsed / (elapsed + left), NEARLY));
}
function bar(share, length) {
  return `[${"#".repeat(Math.floor(share * length)).padEnd(length, ".")}] ${percent(share)}`;
}
function longestThatFits(lines, width) {
  const fitting = lines.find((line) => line.length <= width);
  return fitting ?? (lines.at(-1) ?? "").slice(0, Math.max(width, 1));
}

// src/progress/terminal.ts
var TICK = 1e3;
var COLUMNS = 80;
var CLEAR = "\r\x1B[K";
function terminalProgress(stream, { colours, label }) {
  const begun = performance.now();
  const named = label === void 0 ? "" : `${label}: `;
  let phase;
  let drawn = 0;
  const columns = () => stream.columns || COLUMNS;
  const clear2 = () => {
    const above = Math.max(Math.ceil(drawn / columns()) - 1, 0);
    drawn = 0;
    return above === 0 ? CLEAR : `\r\x1B[${above}A\x1B[J`;
  };
  const draw = () => {
    if (phase === void 0) return;
    const line = statusLine(phase, performance.now() - begun, columns() - 1, named);
    stream.write(clear2() + line);
    drawn = line.length;
  };
  const clock = setInterval(draw, TICK);
  clock.unref();
  stream.on("resize", draw);
  return {
    phase(name, runs, predicted, expected) {
      phase = startPhase(name, runs, predicted, { expected, before: phase });
      draw();
    },
    started(info2) {
      phase?.start(info2);
      draw();
    },
    finished(info2, cost) {
      phase?.finish(info2, cost);
      draw();
    },
    routed: () => void 0,
    note(text) {
      stream.write(`${clear2()}parasolc: ${named}${text}
`);
      draw();
    },
    diagnosed(diagnostics) {
      stream.write(clear2() + diagnosticsText(diagnostics, { quiet: false, colours }));
      draw();
    },
    end(summary) {
      clearInterval(clock);
      stream.off("resize", draw);
      if (phase !== void 0) stream.write(clear2());
      phase = void 0;
      if (summary !== void 0) stream.write(`parasolc: ${named}${summary}
`);
    }
  };
}

// src/progress/show-progress.ts
function showProgress(stream, { quiet, label }, env2 = {}) {
  const colours = hasColours(stream, env2);
  if (quiet) return notesOnly(stream, colours);
  const style = { colours, label };
  return canDraw(stream, env2) ? terminalProgress(stream, style) : lineProgress(stream, style);
}
function notesOnly(stream, colours) {
  return {
    phase: () => void 0,
    started: () => void 0,
    finished: () => void 0,
    routed: () => void 0,
    note: (text) => {
      stream.write(`parasolc: ${text}
`);
    },
    diagnosed(diagnostics) {
      stream.write(diagnosticsText(diagnostics, { quiet: true, colours }));
    },
    end: () => void 0
  };
}

// src/cli.ts
var STOPS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
var stop = new AbortController();
var stopStatus;
var taker;
var progress;
for (const name of ["SIGHUP", "SIGINT", "SIGTERM"]) {
  const status2 = STOPS[name];
  process.on(name, () => {
    if (taker !== void 0) return taker(name);
    if (stopStatus !== void 0) exitAtOnce(status2);
    stopStatus = status2;
    stop.abort();
  });
}
process.on("uncaughtException", (error) => {
  progress?.end();
  process.stderr.write(`parasolc: ${errorText(error, process.env.PARASOLC_DEBUG)}
`);
  exitAtOnce(3);
});
function exitAtOnce(status2) {
  progress?.end();
  removeUnfinished();
  process.exit(status2);
}
var lost;
var guarded = /* @__PURE__ */ new Set();
function guard(stream) {
  if (!guarded.has(stream))
    stream.on("error", (error) => {
      if (stream === process.stdout) lost = error;
    });
  guarded.add(stream);
  return stream;
}
var env = hostVariables(process.env);
process.env[PARENT] = String(process.pid);
var status = await main({
  args: process.argv.slice(2),
  env,
  cwd: process.cwd(),
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return guard(process.stdout);
  },
  get stderr() {
    return guard(process.stderr);
  },
  progress: (quiet, label) => {
    progress = showProgress(guard(process.stderr), { quiet, label }, env);
    return progress;
  },
  packageRoots: [dirname3(fileURLToPath(import.meta.url)), process.cwd()],
  cores: availableParallelism(),
  memory: totalmem(),
  signal: stop.signal,
  takeSignals(take) {
    taker = take;
    return () => {
      taker = void 0;
    };
  }
});
if (stopStatus !== void 0) exitAtOnce(stopStatus);
process.exitCode = status;
process.once("exit", () => {
  if (lost === void 0 || status !== 0 || nodeErrorCode(lost) === "EPIPE") return;
  process.stderr.write(`parasolc: standard output cannot be written: ${lost.message} [OUTPUT_UNWRITABLE]
`);
  process.exitCode = 2;
});
