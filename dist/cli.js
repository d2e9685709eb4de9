#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  foundryProjectAt,
  identityOf,
  lineProgress,
  openOutput,
  readCachedCompilers,
  readInputBytes,
  readSolcArguments,
  rememberCompiler,
  replayStore,
  runBuild,
  runCompile,
  runMerge,
  runPlan,
  solcInConfig,
  solcText,
  startPhase,
  whyUnknown
} from "./action+cli.js";
import {
  SILENT
} from "./cli+hardhat-compile.js";
import {
  VERSION,
  allPackages,
  binarySize,
  build,
  buildFor,
  candidates,
  checkFileAccess,
  collect,
  compilerStore,
  counted,
  damageOf,
  diagnosticsText,
  downloadSite,
  executableIn,
  findContext,
  guardProcess,
  inSession,
  indexOutput,
  installBuild,
  installedIn,
  isFile,
  openCompiler,
  openRunStore,
  openTrace,
  percent,
  platformsOf,
  readInput,
  removeUnfinished,
  requestText,
  requirementOf,
  runCompiler,
  runFolder,
  runLimit,
  runProcess,
  seconds,
  slice,
  untilStopped,
  whichCompiler,
  whyNot,
  whyUnusable
} from "./action+cli+hardhat-compile.js";
import {
  checkVariables,
  suggestion
} from "./cli+config-hooks+hardhat-compile.js";
import {
  OPTIONS,
  optionsOf,
  parseVersion,
  releaseAtLeast,
  settingFrom
} from "./action+cli+config-hooks+hardhat-compile.js";
import {
  ParasolcError,
  messageOf,
  reasonOf
} from "./action+cli+config-hooks+hardhat+hardhat-compile.js";
import "./action+artifact+cache+cli+config-hooks+hardhat+hardhat-compile.js";

// src/cli.ts
import { availableParallelism, totalmem } from "node:os";
import { dirname as dirname2 } from "node:path";
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
  const folder = runFolder(options, environment);
  if (folder === void 0) {
    throw new ParasolcError("USAGE", "the cache is off", {
      fix: "give its folder with --cache, or unset PARASOLC_CACHE"
    });
  }
  const act = ACTIONS[action];
  for (const line of await act(folder, options, environment)) environment.stdout.write(`${line}
`);
}
async function info(folder, options, environment) {
  const { runs, size, oldest } = await folder.contents();
  return [
    `folder: ${folder.path}`,
    `outputs: ${runs}`,
    `size: ${binarySize(size)} of at most ${binarySize(runLimit(options, environment))}`,
    ...oldest === void 0 ? [] : [`unused for longest: since ${new Date(oldest).toISOString()}`]
  ];
}
async function clear(folder) {
  return [removedText(await folder.clear())];
}
async function prune(folder, options, environment) {
  const days = options["unused-days"];
  const removed = await folder.prune({
    size: runLimit(options, environment),
    ...days === void 0 ? {} : { unused: days * DAY }
  });
  return [removedText(removed)];
}
function removedText({ runs, size }) {
  return `removed ${counted(runs, "output")}, ${binarySize(size)}`;
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
  const progress = environment.progress(options.quiet);
  try {
    const act = ACTIONS2[action];
    const lines = act(version, { site: options["solc-site"], note: progress.note }, environment);
    for (const line of await untilStopped(lines, environment.signal, `solc ${action}`))
      environment.stdout.write(`${line}
`);
  } finally {
    progress.end();
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
  return spec.includes("/") ? void 0 : executableIn(searchPath, spec);
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
    const spec = asked.includes("/") ? resolve2(root, asked) : asked;
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
  if (!required.request.path.includes("/")) return true;
  const [wanted, found] = await Promise.all([required.request.path, path ?? ""].map(realPath));
  return wanted === found;
}
async function isOurs(spec, environment) {
  const named = spec.includes("/") ? spec : await executableIn(findContext(environment).searchPath, spec);
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
async function passThrough(path, args, signal) {
  const child = spawn(path, args, { stdio: "inherit" });
  const unguard = child.pid === void 0 ? void 0 : guardProcess(child.pid);
  const stop2 = () => {
    child.kill();
  };
  signal.addEventListener("abort", stop2, { once: true });
  try {
    return await new Promise((done, fail) => {
      child.once("error", (cause) => {
        fail(
          new ParasolcError("COMPILER_FAILED", "the compiler cannot be started", {
            facts: [`command: ${[path, ...args].join(" ")}`],
            cause
          })
        );
      });
      child.once("exit", (status2, killedBy) => {
        done(killedBy === null ? status2 ?? 0 : 128 + constants.signals[killedBy]);
      });
    });
  } finally {
    unguard?.();
    signal.removeEventListener("abort", stop2);
  }
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
var PARENT = "PARASOLC_PARENT";
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
  const { signal } = environment;
  const request = { compiler, store, runStore, observers: [trace.observer], signal };
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
  const cached = input === void 0 ? void 0 : await store?.find(input, version);
  if (cached === void 0) return void 0;
  try {
    await writeOutput(cached.text, environment);
    return 0;
  } finally {
    await cached.close();
  }
}
async function compileInput(request, { context, store }, memory, environment) {
  const strategy = settingFrom(environment.env, "strategy");
  const sourcesMode = settingFrom(environment.env, "sources");
  const jobs = settingFrom(environment.env, "jobs") ?? environment.cores;
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
  const { text } = await build({ input, access }, { strategy, jobs, sourcesMode }, context);
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

// src/options/commands.ts
var INPUT = [
  'INPUT is a Standard JSON input (a file, or "-" for standard input), or Solidity files and folders with',
  "remappings, or the folder of a Foundry project (default: the working directory)."
].join(" ");
var COMMANDS = {
  build: {
    positionals: "[INPUT]...",
    counts: [0, Number.POSITIVE_INFINITY],
    summary: "compile on all cores of this machine",
    details: [
      INPUT,
      "The output is what `solc --standard-json` prints for the input, byte for byte.",
      "If a Foundry project uses several compilers, each has its own output (`-o out.json` writes `out-0.8.28.json`, \u2026).",
      "After that, `forge build --use $(which parasolc)` uses these outputs and compiles nothing."
    ]
  },
  plan: {
    positionals: "[INPUT]...",
    counts: [0, Number.POSITIVE_INFINITY],
    summary: "divide the contracts of an input into shards",
    details: [
      INPUT,
      "The plan is a folder, or a single file if its name ends in .tgz. It contains everything the shards need."
    ]
  },
  compile: {
    positionals: "PLAN",
    counts: [1, 1],
    summary: "compile one shard of a plan",
    details: ["The part is a folder, or a single file if its name ends in .tgz."]
  },
  merge: {
    positionals: "PLAN [PART]...",
    counts: [1, Number.POSITIVE_INFINITY],
    summary: "merge the parts of a plan into the output of one run",
    details: ["Give the part of every shard exactly once."]
  },
  solc: {
    positionals: "list|install|which [VERSION]",
    counts: [1, 2],
    summary: "list, install or find compilers",
    details: [
      "list: prints the compilers in the cache and in npm packages, and those that can be downloaded.",
      "install: downloads the newest compiler of that version or range, checks it, and prints its path.",
      "which: prints the compiler that `--solc VERSION` would use."
    ]
  },
  cache: {
    positionals: "info|clear|prune",
    counts: [1, 1],
    summary: "show or empty the store of earlier runs of solc",
    details: [
      "info: prints where it is and how much is in it.",
      "clear: removes all of it.",
      "prune: removes what was not used for longest until `--cache-size` is left, and what `--unused-days` says."
    ]
  }
};
function isCommand(word) {
  return word !== void 0 && Object.hasOwn(COMMANDS, word);
}

// src/cli/help.ts
var WIDTH = 100;
var COLUMN = 30;
var EXIT_STATUS = [
  "Exit status: 0 for success; 1 if the Solidity code has errors (the output is still written);",
  "2 for wrong usage or bad input; 3 if the compiler failed."
];
function overview() {
  const commands = Object.entries(COMMANDS);
  const rows = Object.entries(OPTIONS);
  return [
    `parasolc ${VERSION}: compiles Solidity in parallel, to exactly the bytes of one solc run`,
    "",
    "Commands:",
    ...commands.flatMap(([name, row]) => explained(`parasolc ${name}`, row.summary)),
    ...explained("parasolc version", "print the version of parasolc (also -v)"),
    ...explained("parasolc help [COMMAND]", "print this help, or the help of a command"),
    "",
    "In place of solc:",
    ...explained("parasolc --standard-json", "behaves like `solc --standard-json`, with its options"),
    ...explained("parasolc --version", "prints what `solc --version` prints"),
    ...explained("parasolc OPTION...", "other solc options are passed to solc"),
    ...wrapped("Settings are environment variables:", 2),
    ...rows.flatMap(
      ([name, { env: env2 }]) => env2 === void 0 ? [] : explained(`  ${env2}`, `like --${name} of build`)
    ),
    ...explained(
      "  PARASOLC_REPLAY",
      '"off", or the absolute path of the folder where outputs for Forge are kept'
    ),
    "",
    ...EXIT_STATUS,
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
    "",
    "Options:",
    ...optionsOf(command).flatMap(
      ([name, option]) => explained(optionHead(name, option), optionText(option))
    ),
    "",
    ...EXIT_STATUS,
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
function explained(head, explanation) {
  const lines = wrapped(explanation, COLUMN);
  const left = `  ${head}`;
  if (left.length > COLUMN - 2) return [left, ...lines];
  return [left.padEnd(COLUMN) + (lines[0] ?? "").trimStart(), ...lines.slice(1)];
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
var RUN = {
  build: runBuild,
  async plan(invocation, environment) {
    await runPlan(invocation, environment);
    return false;
  },
  compile: async (invocation, environment) => (await runCompile(invocation, environment)).work.hasErrors === true,
  merge: async (invocation, environment) => (await runMerge(invocation, environment)).work.hasErrors === true,
  async solc(invocation, environment) {
    await runSolc(invocation, environment);
    return false;
  },
  async cache(invocation, environment) {
    await runCache(invocation, environment);
    return false;
  }
};
async function main(environment) {
  try {
    return await dispatch(environment);
  } catch (error) {
    if (environment.signal.aborted && error instanceof ParasolcError && error.code === "CANCELLED") {
      environment.stderr.write(`parasolc: ${error.message}
`);
      return error.exitStatus;
    }
    environment.stderr.write(`parasolc: ${errorText(error, environment.env.PARASOLC_DEBUG)}
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
    return await RUN[first](parsed, environment) ? 1 : 0;
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
var WORDS = [...Object.keys(COMMANDS), "version", "help"];
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
  if (isCommand(command)) return commandHelp(command);
  throw unknownCommand(command, Object.keys(COMMANDS));
}
function errorText(error, debug) {
  const stack = debug && error instanceof Error ? `
${error.stack}` : "";
  if (error instanceof ParasolcError) return error.describe() + stack;
  const fix = debug ? "" : "; set PARASOLC_DEBUG=1 to see where it happened";
  return `${messageOf(error)} [INTERNAL]
  fix: report this bug${fix}${stack}`;
}

// src/progress/terminal.ts
var BAR = 24;
var TICK = 1e3;
var COLUMNS = 80;
var CLEAR = "\r\x1B[K";
function terminalProgress(stream, colours) {
  const begun = performance.now();
  let phase;
  const draw = () => {
    if (phase === void 0) return;
    const line = statusLine(phase, performance.now() - begun);
    stream.write(CLEAR + line.slice(0, Math.max((stream.columns || COLUMNS) - 1, 1)));
  };
  const clock = setInterval(draw, TICK);
  clock.unref();
  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      draw();
    },
    started(info2) {
      phase?.start(info2);
      draw();
    },
    finished(info2) {
      phase?.finish(info2);
      draw();
    },
    routed: () => void 0,
    note(text) {
      stream.write(`${CLEAR}parasolc: ${text}
`);
      draw();
    },
    diagnosed(diagnostics) {
      stream.write(CLEAR + diagnosticsText(diagnostics, { quiet: false, colours }));
      draw();
    },
    end(summary) {
      clearInterval(clock);
      if (phase !== void 0) stream.write(CLEAR);
      phase = void 0;
      if (summary !== void 0) stream.write(`parasolc: ${summary}
`);
    }
  };
}
function statusLine(phase, elapsed) {
  const filled = Math.floor(phase.share * BAR);
  const bar = "#".repeat(filled).padEnd(BAR, ".");
  const done = `${phase.done}/${phase.runs} done, ${phase.running.size} running`;
  return `${phase.name} [${bar}] ${percent(phase.share)}  ${done}  ${seconds(elapsed)}`;
}

// src/progress/show-progress.ts
function showProgress(stream, quiet, env2 = {}) {
  const colours = stream.isTTY === true && !env2.NO_COLOR && env2.TERM !== "dumb";
  if (quiet) return notesOnly(stream, colours);
  return stream.isTTY === true ? terminalProgress(stream, colours) : lineProgress(stream);
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
for (const [name, status2] of Object.entries(STOPS)) {
  process.on(name, () => {
    if (stopStatus !== void 0) exitAtOnce(status2);
    stopStatus = status2;
    stop.abort();
  });
}
process.on("uncaughtException", (error) => {
  process.stderr.write(`parasolc: ${errorText(error, process.env.PARASOLC_DEBUG)}
`);
  exitAtOnce(3);
});
function exitAtOnce(status2) {
  removeUnfinished();
  process.exit(status2);
}
var guarded = /* @__PURE__ */ new Set();
function guard(stream) {
  if (!guarded.has(stream)) stream.on("error", () => void 0);
  guarded.add(stream);
  return stream;
}
var env = { ...process.env };
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
  progress: (quiet) => showProgress(guard(process.stderr), quiet, env),
  packageRoots: [dirname2(fileURLToPath(import.meta.url)), process.cwd()],
  cores: availableParallelism(),
  memory: totalmem(),
  signal: stop.signal
});
if (stopStatus !== void 0) exitAtOnce(stopStatus);
process.exitCode = status;
