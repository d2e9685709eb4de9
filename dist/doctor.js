import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  replayStore
} from "./shared-store.js";
import {
  SILENT
} from "./shared-observer.js";
import {
  TRUSTING
} from "./shared-conformance.js";
import {
  outputRunOf
} from "./shared-known-output.js";
import {
  captureProject,
  classifyInput,
  hardhatConfig,
  labelsOf
} from "./shared-forge.js";
import "./shared-launchers.js";
import {
  readProject
} from "./shared-plain-input.js";
import {
  binarySize,
  counted,
  findContext,
  isBoundByPragmas,
  megabytes,
  openRunStore,
  parseCompilerRequest,
  pragmasOf,
  roughly,
  runFolder,
  runLimit,
  untilStopped,
  whichCompiler
} from "./shared-site.js";
import "./shared-options.js";
import "./shared-proxies.js";
import {
  expectedTime,
  isTested,
  linkability,
  makePlan
} from "./shared-graphology.js";
import "./shared-merge.js";
import {
  VERSION
} from "./shared-package.js";
import {
  foldersUpFrom,
  readInput
} from "./shared-selection.js";
import {
  isSplit,
  sourcesModeOf
} from "./shared-valibot.js";
import {
  FAILURES,
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";
import "./shared-runtime.js";

// src/commands/doctor/doctor.ts
import { constants } from "node:fs";
import { access } from "node:fs/promises";

// src/commands/doctor/examine-project.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/commands/doctor/examine-compiler.ts
var FROM = {
  given: "given by its path",
  PATH: "solc on PATH",
  cache: "downloaded before",
  download: "would be downloaded",
  package: "an npm package"
};
async function examineCompiler(solc, project, options, environment, asked) {
  const request = parseCompilerRequest(solc);
  const pragmas = project !== void 0 && isBoundByPragmas(request) ? await pragmasOf(project) : [];
  const notes = [];
  const context = findContext(environment, {
    site: options["solc-site"],
    pragmas,
    note: (text) => notes.push(text),
    knownVersion: openRunStore(options, environment)?.versionOf
  });
  const found = await untilStopped(whichCompiler(solc, context), environment.signal, "finding the compiler");
  const because = [
    ...solc === void 0 ? [] : [`${asked ?? "--solc"} asks for ${solc}`],
    ...pragmas.length === 0 ? [] : [`the sources allow ${listed(pragmas)}`],
    ...notes
  ];
  return {
    compiler: {
      version: found.version.build,
      kind: found.kind,
      path: found.path,
      from: found.from === "download" ? `${FROM.download} from ${context.download?.name}` : FROM[found.from],
      because: because.join("; ") || "any version will do"
    },
    version: found.version,
    problems: found.kind === "wasm" && request.kind !== "path" ? [slow(found.version)] : []
  };
}
var MOST_PRAGMAS = 6;
function listed(pragmas) {
  const more = pragmas.length > MOST_PRAGMAS ? ", \u2026" : "";
  return pragmas.slice(0, MOST_PRAGMAS).join(", ") + more;
}
function slow({ release }) {
  return {
    code: void 0,
    message: `no native solc ${release} was found; the WebAssembly build is 3 to 4 times slower`,
    facts: [],
    fix: `put a native solc ${release} on PATH, or allow downloads`
  };
}

// src/commands/doctor/examine-plan.ts
var AsksCompiler = class extends Error {
};
async function examinePlan(project, compiler, { strategy, sources: sourcesMode, jobs }, { cores, signal }) {
  const processes = jobs ?? cores;
  const notLinked = reasonNotToLink(project, compiler, sourcesMode);
  const context = {
    compiler: {
      ...compiler,
      path: "",
      canPause: false,
      run: async () => {
        throw new AsksCompiler();
      },
      invocation: async () => "",
      prepare: () => void 0,
      close: async () => void 0
    },
    observer: SILENT,
    signal,
    conformance: TRUSTING
  };
  try {
    const { plan } = await makePlan(project, { strategy, sourcesMode, processes, shards: 1 }, context);
    const { reason, shards } = plan.manifest;
    if (!isSplit(plan)) {
      const whole = { strategy: "single", contracts: void 0, expected: void 0, processes: 1 };
      return { ...whole, reason, notLinked: notLinked ?? reason };
    }
    const total = shards.reduce((sum, { cost }) => sum + cost, 0);
    const links = plan.manifest.strategy === "linked";
    const checks = links && !isTested(compiler.version);
    return {
      strategy: plan.manifest.strategy,
      contracts: plan.manifest.generated.length,
      processes,
      reason: checks ? `${reason}; first, parasolc checks this version of solc, once` : reason,
      expected: expectedTime(plan, { total, largest: 0 }, processes, context),
      notLinked: links ? void 0 : notLinked ?? reason
    };
  } catch (error) {
    if (!(error instanceof AsksCompiler)) throw error;
    return {
      strategy: strategy === "auto" ? "balanced" : strategy,
      contracts: void 0,
      processes,
      reason: "solc analyses the sources first, then the contracts are divided",
      expected: void 0,
      notLinked: notLinked ?? "solc has to analyse the sources first"
    };
  }
}
function reasonNotToLink({ input }, { version }, sourcesMode) {
  const { writtenSettings: settings, selection } = input;
  const choice = linkability({ settings, selection, sourcesMode, release: version.release });
  return choice.kind === "not linkable" ? choice.reason : void 0;
}

// src/commands/doctor/findings.ts
function problemOf({ code, message, facts, fix }) {
  return { code, message, facts, fix };
}

// src/commands/doctor/examine-project.ts
var NOTHING = {
  code: void 0,
  message: "Forge has nothing to compile here",
  facts: [],
  fix: "add Solidity files to the folders that foundry.toml names"
};
async function examineProject(paths, options, environment) {
  const problems = [];
  const inputs = [];
  let project;
  try {
    const input = await classifyInput(paths, environment);
    project = { kind: input.kind, path: pathOf(input, environment.cwd) };
    const candidates = await candidatesIn(input, options, environment);
    if (candidates.length === 0) problems.push(NOTHING);
    for (const candidate of candidates)
      inputs.push(await examineInput(candidate, options, environment, problems));
  } catch (error) {
    const failure = failureIn(error);
    const config = paths.length === 0 ? await hardhatConfig(environment.cwd) : void 0;
    if (config !== void 0 && project === void 0) project = { kind: "hardhat", path: config };
    if (config === void 0 || !await namesPlugin(config)) problems.push(problemOf(failure));
  }
  return { project, inputs, problems };
}
function failureIn(error) {
  if (error instanceof ParasolcError && error.code !== "CANCELLED") return error;
  throw error;
}
function pathOf(input, cwd) {
  if (input.kind === "files") return input.paths.join(" ");
  if (input.kind === "foundry") return input.folder;
  return input.path === "-" ? "standard input" : resolve(cwd, input.path);
}
async function candidatesIn(input, options, environment) {
  if (input.kind !== "foundry") {
    const project = await readProject(input, options, environment);
    return [{ label: void 0, project, solc: options.solc }];
  }
  const versionOf = async (solc2) => (await examineCompiler(solc2, void 0, options, environment)).version;
  const { root, inputs, solc } = await captureProject(input.folder, { ...options, versionOf }, environment);
  const labels = labelsOf(inputs);
  return Promise.all(
    inputs.map(async ({ input: input2, release, access: access2 }, index) => ({
      label: labels[index],
      project: {
        input: await readInput(input2, `forge's input for solc ${release}`),
        access: { kind: "files", ...access2 }
      },
      solc: solc ?? release,
      asked: options.solc === void 0 ? solc === void 0 ? "Forge" : "foundry.toml" : "--solc",
      root
    }))
  );
}
async function examineInput({ label, project, solc, asked, root }, options, environment, problems) {
  const nothing = { label, sources: project.input.sources.size, compiler: void 0, plan: void 0 };
  try {
    const examined = await examineCompiler(solc, project, options, environment, asked);
    problems.push(...examined.problems);
    const { compiler, version } = examined;
    const found = {
      ...nothing,
      compiler,
      known: await isKnown(project, examined, options, environment, root)
    };
    try {
      const kind = compiler.kind ?? "native";
      return { ...found, plan: await examinePlan(project, { kind, version }, options, environment) };
    } catch (error) {
      problems.push(problemOf(failureIn(error)));
      return found;
    }
  } catch (error) {
    problems.push(problemOf(failureIn(error)));
    return { ...nothing, known: false };
  }
}
async function isKnown(project, { compiler: { kind, path }, version }, options, environment, root) {
  const { signal, env } = environment;
  const replay = options.sources === "all" && root !== void 0 ? replayStore(root, env) : void 0;
  if (await replay?.find(project.input, version) !== void 0) return true;
  const store = openRunStore(options, environment);
  if (store === void 0 || kind === void 0 || path === void 0) return false;
  const mode = sourcesModeOf(options.strategy, options.sources);
  const unused = {
    ...{ canPause: false, run: never, invocation: never },
    ...{ prepare: () => void 0, close: async () => void 0 }
  };
  const context = { compiler: { kind, path, version, ...unused }, observer: SILENT, signal, store };
  const run = await outputRunOf(project, mode, context);
  return run !== void 0 && await store.find(run) !== void 0;
}
async function never() {
  throw new ParasolcError("INTERNAL", "doctor starts no compiler");
}
async function namesPlugin(config) {
  return /parasolc[\w-]*\/hardhat/.test(await readFile(config, "utf8").catch(() => ""));
}

// src/commands/doctor/text.ts
var PROJECT = {
  foundry: "Foundry, ",
  hardhat: "Hardhat, ",
  files: "Solidity files: ",
  input: "Standard JSON, "
};
function findingsText(findings) {
  const { parasolc, node, platform, cores, memory, project, inputs, cache, projectCache, problems } = findings;
  const blocking = problems.filter(({ code }) => code !== void 0).length;
  return [
    `parasolc ${parasolc}, Node ${node}, ${platform}, ${counted(cores, "core")}, ${megabytes(memory)} of memory`,
    ...row("Project", project === void 0 ? "none found" : PROJECT[project.kind] + project.path),
    ...inputs.flatMap((input) => inputRows(input, inputs.length > 1)),
    ...project?.kind === "hardhat" && blocking === 0 ? row("Build", "run `npx hardhat build`") : [],
    ...row("Cache", cache === void 0 ? "off" : cacheText(cache)),
    ...projectCache === void 0 ? [] : row("For Forge", cacheText(projectCache)),
    "",
    ...problems.flatMap(problemRows),
    blocking === 0 ? "A build can start." : "A build cannot start."
  ];
}
function inputRows({ label, sources, compiler, plan, known }, isOneOfMany) {
  return [
    ...isOneOfMany ? ["", `Input ${label}`] : [],
    ...row("Sources", String(sources)),
    ...compiler === void 0 ? row("Compiler", "none found") : [...row("Compiler", compilerText(compiler)), ...row("", `${compiler.from}; ${compiler.because}`)],
    ...known ? row("Build", "nothing to compile: the output is known from an earlier run") : plan === void 0 ? [] : planRows(plan)
  ];
}
function planRows({ strategy, contracts, processes, reason, expected, notLinked }) {
  const what = contracts === void 0 ? "the contracts" : counted(contracts, "contract");
  const beside = `${counted(processes, "process", "processes")}${expected === void 0 ? "" : `, about ${roughly(expected)}`}`;
  const how = strategy === "single" ? "in one run" : `${what}, ${strategy}, ${beside}`;
  return [
    ...row("Build", `${how}: ${reason}`),
    ...notLinked === void 0 || notLinked === reason ? [] : row("Linking", `no: ${notLinked}`)
  ];
}
function compilerText({ version, kind, path }) {
  const build = kind === void 0 ? "" : kind === "wasm" ? " (WebAssembly)" : " (native)";
  return `solc ${version}${build}${path === void 0 ? "" : `, ${path}`}`;
}
function cacheText({ folder, entries, size, limit }) {
  return `${folder}, ${counted(entries, "entry", "entries")}, ${binarySize(size)} of at most ${binarySize(limit)}`;
}
function problemRows({ code, message, facts, fix }) {
  return [
    code === void 0 ? `warning: ${message}` : `problem: ${message} [${code}]`,
    ...facts.map((fact) => `  ${fact}`),
    ...fix === void 0 ? [] : [`  fix: ${fix}`],
    ""
  ];
}
function row(head, text) {
  return [`${head === "" ? "" : `${head}:`}`.padEnd(11) + text];
}

// src/commands/doctor/doctor.ts
async function runDoctor({ options, positionals }, environment) {
  const { cores, memory } = environment;
  const { project, inputs, problems } = await examineProject(positionals, options, environment);
  const caches = await examineCaches(project, options, environment);
  const findings = {
    parasolc: VERSION,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    ...{ cores, memory, project, inputs },
    cache: caches.cache,
    projectCache: caches.projectCache,
    problems: [...problems, ...caches.problems]
  };
  const text = options.json ? JSON.stringify(findings, void 0, 2) : findingsText(findings).join("\n");
  environment.stdout.write(`${text}
`);
  const code = findings.problems.find((problem) => problem.code !== void 0)?.code;
  return code === void 0 ? 0 : FAILURES[code];
}
async function examineCaches(project, options, environment) {
  const problems = [];
  let cache;
  let projectCache;
  try {
    const folder = runFolder(options, environment);
    if (folder !== void 0) {
      const { runs, size } = await folder.contents();
      cache = { folder: folder.path, entries: runs, size, limit: runLimit(options, environment) };
      problems.push(...await unwritable(folder.path));
    }
    const root = project?.kind === "foundry" ? project.path : void 0;
    const replay = root === void 0 ? void 0 : replayStore(root, environment.env);
    if (replay !== void 0) {
      const { runs, size } = await replay.files.contents();
      projectCache = { folder: replay.folder, entries: runs, size, limit: replay.limit };
      problems.push(...await unwritable(replay.folder));
    }
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    problems.push(problemOf(error));
  }
  return { cache, projectCache, problems };
}
async function unwritable(folder) {
  for (const at of foldersUpFrom(folder)) {
    try {
      await access(at, constants.W_OK);
      return [];
    } catch (error) {
      if (nodeErrorCode(error) === "ENOENT") continue;
      return [
        {
          code: void 0,
          message: `outputs cannot be kept in ${folder}`,
          facts: [messageOf(error)],
          fix: "make the folder writable, or choose another one with --cache"
        }
      ];
    }
  }
  return [];
}
export {
  runDoctor
};
