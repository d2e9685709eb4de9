import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  debug,
  endGroup,
  error,
  exportVariable,
  getInput,
  info,
  notice,
  setOutput,
  startGroup,
  summary,
  warning
} from "./shared-http-client.js";
import {
  buildFoundry,
  buildOne,
  chooseCompilers,
  hostVariables,
  installDropIns,
  keepInputsOf,
  learnCompiler,
  lineProgress,
  sizesOfProject,
  writeOutputs
} from "./shared-build-foundry.js";
import {
  ReplayStore,
  replayStore
} from "./shared-store.js";
import {
  eachLimited
} from "./shared-limit.js";
import "./shared-compile-project.js";
import "./shared-undici.js";
import {
  verify
} from "./shared-verify.js";
import "./shared-build.js";
import {
  holdsItsSources,
  outputOf
} from "./shared-known-output.js";
import {
  clusterDiagram,
  code,
  pack,
  planProject,
  readFolder,
  readNamedInputs,
  runCompile,
  runMerge,
  runsOf,
  selfContainedInput,
  summaryMarkdown,
  table,
  unpack,
  writeFolder,
  writePart,
  writePlan
} from "./shared-tar.js";
import "./shared-output-file.js";
import {
  classifyInput,
  isFoundryProject,
  withLabel,
  withLabels
} from "./shared-forge.js";
import {
  cmdLauncher
} from "./shared-launchers.js";
import {
  summaryOf
} from "./shared-report.js";
import "./shared-plain-input.js";
import {
  checkKeptPath,
  prepareFolder
} from "./shared-summaries.js";
import {
  counted,
  homeFolder,
  megabytes,
  openCompiler,
  openRunStore,
  percent,
  seconds,
  withRetries
} from "./shared-site.js";
import {
  OPTIONS,
  choice,
  defaulting,
  excessText,
  grouped,
  optional as optional2,
  text
} from "./shared-options.js";
import "./shared-proxies.js";
import "./shared-shard-objects.js";
import {
  wholePlan
} from "./shared-graphology.js";
import "./shared-merge.js";
import "./shared-package.js";
import {
  routesOf
} from "./shared-routes.js";
import {
  RUN,
  StoreFolder,
  collect,
  digestOfFile,
  fileBytes,
  makeFolder,
  makeFolderOf,
  markUnfinished,
  readInput,
  removeTemporaryFolder,
  removeUnfinished,
  sha256Of,
  wholeOutput,
  writeEntry,
  writeJson
} from "./shared-selection.js";
import {
  EXCHANGE_FORMAT,
  MOST_SHARDS,
  amount,
  array,
  boolean,
  count,
  literal,
  looseObject,
  maxLength,
  minLength,
  nonEmpty,
  nullable,
  object,
  optional,
  parse,
  parseJson,
  picklist,
  pipe,
  regex,
  safeParse,
  sourcesModeOf,
  string,
  tuple,
  union
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";
import "./shared-runtime.js";

// src/action.ts
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { dirname as dirname6 } from "node:path";
import { fileURLToPath } from "node:url";

// src/action/main.ts
import { randomUUID } from "node:crypto";
import { resolve as resolve6 } from "node:path";
import { Readable, Writable as Writable2 } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

// src/progress/grouped-log.ts
import { Writable } from "node:stream";
function groupedProgress(log) {
  const lines = lineProgress(logStream(log));
  let inGroup = false;
  const endGroup2 = () => {
    if (inGroup) log.endGroup();
    inGroup = false;
  };
  return {
    ...lines,
    phase(name, runs, predicted, expected) {
      endGroup2();
      log.startGroup(`parasolc: ${name}`);
      inGroup = true;
      lines.phase(name, runs, predicted, expected);
    },
    started(info2, invocation) {
      lines.started(info2, invocation);
      log.debug(`${info2.label}: ${invocation}`);
    },
    // The steps make annotations of them.
    diagnosed: () => void 0,
    end(summary2) {
      endGroup2();
      lines.end(summary2);
    }
  };
}
function logStream(log) {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      log.info(String(chunk).replace(/\n$/, ""));
      done();
    }
  });
}

// src/action/cache/policy.ts
import { readFile } from "node:fs/promises";
var NOT_IN_AUTO = ["release", "pull_request_target", "workflow_run"];
function reasonForNoCache(mode, env) {
  if (mode === "false") return "cache: false";
  if (mode === "true") return void 0;
  if (env.PARASOLC_CACHE && env.PARASOLC_CACHE !== "off") return "PARASOLC_CACHE names a folder";
  const event = env.GITHUB_EVENT_NAME ?? "";
  if (NOT_IN_AUTO.includes(event)) return `the event ${event}`;
  if (env.GITHUB_REF_TYPE === "tag" || env.GITHUB_REF?.startsWith("refs/tags/") === true) return "a tag";
  return void 0;
}
var PullRequestSchema = pipe(
  string(),
  parseJson(),
  looseObject({
    pull_request: looseObject({
      head: looseObject({ repo: nullable(looseObject({ full_name: string() })) })
    })
  })
);
async function isOfFork(env) {
  if (!env.GITHUB_EVENT_NAME?.startsWith("pull_request")) return false;
  const text2 = await readFile(env.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "");
  const event = safeParse(PullRequestSchema, text2);
  return event.success && event.output.pull_request.head.repo?.full_name !== env.GITHUB_REPOSITORY;
}

// src/action/inputs.ts
var ARTIFACT = "parasolc";
var ALL = ["build", "plan", "compile", "merge", "restore"];
var OWN_INPUTS = {
  input: {
    commands: ["build", "plan"],
    shape: optional2(text("FILE")),
    help: "the Standard JSON input; or Solidity files, folders and remappings, one per line"
  },
  project: {
    commands: ["build", "plan", "restore"],
    shape: optional2(text("DIR")),
    help: 'the folder of a Foundry project, instead of "input"'
  },
  output: {
    commands: ["build", "merge"],
    shape: defaulting(text("FILE"), "parasolc-output.json"),
    help: "the file for the Standard JSON output"
  },
  "working-directory": {
    commands: ALL,
    shape: defaulting(text("DIR"), "."),
    help: "the folder that other paths are relative to"
  },
  artifact: {
    commands: ["plan", "compile", "merge", "restore"],
    shape: defaulting(text("NAME"), ARTIFACT),
    help: "prefix of the artifact names; use a different one for each project in a workflow run"
  },
  cache: {
    commands: ["build", "plan", "merge"],
    shape: defaulting(choice("auto", "true", "false"), "auto"),
    help: "keep outputs of solc in GitHub's cache, and compile only what is not there; auto: not for releases and tags, pull_request_target and workflow_run"
  },
  "cache-key": {
    commands: ["build", "plan"],
    shape: optional2(text("NAME")),
    help: "a part of the cache entries' names; another one starts anew"
  },
  "save-if": {
    commands: ["build", "plan", "merge"],
    shape: defaulting(choice("true", "false"), "true"),
    help: "whether new outputs are saved to the cache, such as on one branch only; pull requests of forks never save"
  },
  "lookup-only": {
    commands: ["build", "plan"],
    shape: defaulting(choice("true", "false"), "false"),
    help: "set the output cache-hit, but restore nothing"
  },
  matrix: {
    commands: ["compile"],
    shape: optional2(text("JSON")),
    help: "the job's matrix entry; do not set it",
    // A shard job needs no inputs: its matrix entry says what to do.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for GitHub.
    expression: "${{ toJson(matrix) }}"
  }
};
var NOT_INPUTS = [
  "output",
  "shard",
  "allow-paths",
  "cache",
  "cache-size",
  "unused-days",
  "json",
  "quiet",
  "help"
];
var IN_STEPS = {
  "keep-input": {
    commands: ["build", "plan", "merge"],
    help: `${OPTIONS["keep-input"].help}; in a matrix, give it to plan and to merge, which writes it`
  },
  verify: {
    commands: ["build", "plan"],
    help: `${OPTIONS.verify.help}; plan: if the whole output comes from the cache`
  }
};
var COMMAND_INPUT = {
  commands: ALL,
  shape: defaulting(choice(...ALL), "build"),
  help: "build: compile everything on this runner. plan, compile, merge: the three steps of a job matrix. restore: make Forge use their output"
};
function inputRows() {
  const options = Object.entries(OPTIONS).filter(
    ([name]) => !NOT_INPUTS.some((not) => not === name)
  );
  const rows = options.map(([name, row]) => [name, { ...row, ...IN_STEPS[name] }]);
  return [["command", COMMAND_INPUT], ...Object.entries(OWN_INPUTS), ...rows];
}
function readActionInputs(given, names) {
  const read = (name, shape) => shape.read(valuesOf(name, given(name), shape), `the input "${name}"`);
  const command = read("command", COMMAND_INPUT.shape);
  refuseUnknown(names, command);
  for (const [name, row] of inputRows()) refuseUnused(name, row, given(name), command);
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { shape }]) => [
      name,
      NOT_INPUTS.some((not) => not === name) ? shape.read([], name) : read(name, shape)
    ])
  );
  const artifact = read("artifact", OWN_INPUTS.artifact.shape);
  const cacheKey = read("cache-key", OWN_INPUTS["cache-key"].shape);
  checkName("artifact", artifact);
  if (cacheKey !== void 0) checkName("cache-key", cacheKey);
  return {
    command,
    options,
    input: read("input", OWN_INPUTS.input.shape),
    project: read("project", OWN_INPUTS.project.shape),
    output: read("output", OWN_INPUTS.output.shape),
    workingDirectory: read("working-directory", OWN_INPUTS["working-directory"].shape),
    artifact,
    cache: read("cache", OWN_INPUTS.cache.shape),
    cacheKey,
    saveIf: read("save-if", OWN_INPUTS["save-if"].shape) === "true",
    lookupOnly: read("lookup-only", OWN_INPUTS["lookup-only"].shape) === "true",
    matrix: read("matrix", OWN_INPUTS.matrix.shape)
  };
}
function inputNames(env) {
  return Object.keys(env).flatMap((name) => /^INPUT_(.+)$/.exec(name)?.[1]?.toLowerCase() ?? []);
}
function refuseUnknown(names, command) {
  const known = inputRows();
  const unknown = names.filter((name) => !known.some(([other]) => other === name));
  if (unknown.length === 0) return;
  const own = known.flatMap(([name, { commands }]) => commands.some((of) => of === command) ? [name] : []);
  throw new ParasolcError(
    "USAGE",
    `unknown input ${unknown.map((name) => JSON.stringify(name)).join(", ")}`,
    {
      facts: [`${command} takes: ${own.join(", ")}`],
      fix: "correct its name under `with:`, or remove the variable `INPUT_\u2026` from `env:`"
    }
  );
}
function valuesOf(name, given, { repeatable, placeholder }) {
  if (placeholder === void 0) {
    const truth = optional2(choice("true", "false")).read(given === "" ? [] : [given], `the input "${name}"`);
    return truth === "true" ? [""] : [];
  }
  const values = repeatable ? given.split("\n") : [given];
  return values.map((value) => value.trim()).filter((value) => value !== "");
}
function refuseUnused(name, row, given, command) {
  if (given === "" || row.expression !== void 0 || row.commands.includes(command)) return;
  throw new ParasolcError("USAGE", `${command} does not take the input "${name}"`, {
    facts: [`received: ${JSON.stringify(given)}`, `commands with this input: ${row.commands.join(", ")}`],
    fix: "remove it, or move it to a step with such a command"
  });
}
function checkName(input, name) {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return;
  throw new ParasolcError("USAGE", `the input "${input}" cannot be ${JSON.stringify(name)}`, {
    facts: ['allowed: up to 100 letters, digits, ".", "_" and "-", starting with a letter or digit'],
    fix: `choose another name for "${input}"`
  });
}

// src/action/steps/build.ts
import { dirname as dirname2, resolve as resolve3 } from "node:path";

// src/action/annotations.ts
import { posix } from "node:path";
var MOST_OF_A_KIND = 10;
var LONGEST = 4e3;
var DiagnosticSchema = looseObject({
  type: optional(string()),
  severity: string(),
  message: optional(string(), ""),
  formattedMessage: optional(string(), ""),
  errorCode: optional(string()),
  sourceLocation: optional(looseObject({ file: string() }))
});
function annotate(runner2, diagnostics) {
  const all = diagnostics.map(({ diagnostic, sourceRoot }) => ({
    ...parse(DiagnosticSchema, JSON.parse(diagnostic.text)),
    sourceRoot
  }));
  for (const kind of ["error", "warning", "notice"]) {
    const entries = all.filter(({ severity }) => kindOf(severity) === kind);
    const shown = entries.length > MOST_OF_A_KIND ? MOST_OF_A_KIND - 1 : entries.length;
    for (const entry of entries.slice(0, shown)) {
      const { type, errorCode, formattedMessage, message } = entry;
      const title = `${type ?? kind}${errorCode === void 0 ? "" : ` ${errorCode}`}`;
      runner2.annotate(kind, title, cut(formattedMessage || message), locationOf(entry, entry.sourceRoot));
    }
    const more = entries.length - shown;
    if (more > 0) runner2.annotate(kind, "solc", `${more} more: see "errors" in the output`);
  }
}
function kindOf(severity) {
  return severity === "error" || severity === "warning" ? severity : "notice";
}
function locationOf({ formattedMessage, sourceLocation }, sourceRoot) {
  if (sourceLocation === void 0) return void 0;
  const { file } = sourceLocation;
  const arrow = `--> ${file}:`;
  const at2 = formattedMessage.indexOf(arrow);
  if (at2 < 0) return void 0;
  const position = /^(\d+):(\d+):/.exec(formattedMessage.slice(at2 + arrow.length));
  if (position === null) return void 0;
  return { file: posix.join(sourceRoot, file), line: Number(position[1]), column: Number(position[2]) };
}
function cut(text2) {
  return text2.length <= LONGEST ? text2 : `${text2.slice(0, LONGEST)}\u2026`;
}

// src/action/cache/base-sizes.ts
import { readFile as readFile2, stat, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/action/cache/cache-names.ts
import { createHash } from "node:crypto";
var FORMAT = "parasolc-runs-1";
async function cacheNames({ key, place, sources }, inputs) {
  const [settings, texts] = [createHash("sha256").update(sources), createHash("sha256")];
  for (const { project, version } of inputs) {
    settings.update(`\0${version.build}\0${project.input.writtenSettings.text}`);
    texts.update(await sha256Of(project.input.original.chunks()));
  }
  const digits = (text2, count2) => text2.slice(0, count2);
  const ofProject = [
    FORMAT,
    ...key === void 0 ? [] : [key],
    shortDigest(JSON.stringify(place)),
    ""
  ].join("-");
  const ofSettings = `${ofProject}${digits(settings.digest("hex"), 16)}-`;
  return { ofProject, ofSettings, ofInput: `${ofSettings}${digits(texts.digest("hex"), 32)}-` };
}
function entryName(ofInput, run) {
  return `${ofInput}${shortDigest(run)}`;
}
var NewEntrySchema = pipe(
  string(),
  regex(/^parasolc-runs-1-(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}-)?[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{32}-$/)
);
var EntryNameSchema = pipe(string(), regex(/^parasolc-runs-1-[A-Za-z0-9._-]{1,250}$/));
function shortDigest(text2) {
  return createHash("sha256").update(text2).digest("hex").slice(0, 16);
}

// src/action/cache/cache-service.ts
import { copyFile, lstat, mkdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";

// src/action/runner.ts
var ANNOTATE = { error, warning, notice };
function githubRunner() {
  let inGroup = false;
  return {
    input: (name) => getInput(name),
    setOutput: (name, value) => setOutput(name, value),
    setVariable: (name, value) => exportVariable(name, value),
    info: (line) => info(plainLine(line)),
    debug: (line) => debug(line),
    startGroup(name) {
      startGroup(plainLine(name));
      inGroup = true;
    },
    endGroup() {
      if (inGroup) endGroup();
      inGroup = false;
    },
    annotate(kind, title, message, location) {
      const properties = location === void 0 ? { title } : { title, file: location.file, startLine: location.line, startColumn: location.column };
      ANNOTATE[kind](message, properties);
    },
    async summarize(markdown) {
      if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
    }
  };
}
async function grouped2(runner2, heading, act) {
  runner2.startGroup(`parasolc: ${heading}`);
  return act().finally(runner2.endGroup);
}
function plainLine(text2) {
  return text2.replaceAll(/[\r\n\u2028\u2029]+/g, " ").replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");
}

// src/action/transport/cut-responses.ts
import { subscribe } from "node:diagnostics_channel";
var isWatching = false;
function endCutResponses() {
  if (isWatching) return;
  isWatching = true;
  subscribe("http.client.response.finish", (message) => {
    const { response } = message;
    response.once("close", () => {
      if (!response.complete) response.emit("end");
    });
  });
}

// src/action/cache/cache-service.ts
var FOLDER = ".parasolc-cache";
var PACK = "runs.tar";
async function hasCache() {
  return (await cacheClient()).isFeatureAvailable();
}
async function findEntry(request, [name, ...others]) {
  return told(request, "nothing is known of the cache", async () => {
    const { restoreCache } = await cacheClient();
    return restoreCache([FOLDER], name, others, { lookupOnly: true });
  });
}
async function restoreEntry(request, [name, ...others], target) {
  return told(
    request,
    "nothing read from the cache",
    () => withFreeFolder(request, async (folder) => {
      const { restoreCache } = await cacheClient();
      const found = await restoreCache([FOLDER], name, others);
      if (found !== void 0) await move(join(folder, PACK), target);
      return found;
    })
  );
}
async function saveEntry(request, name, file) {
  const saved = await told(
    request,
    "nothing saved to the cache",
    () => withFreeFolder(request, async (folder) => {
      const { saveCache } = await cacheClient();
      await mkdir(folder);
      await move(file, join(folder, PACK));
      return await saveCache([FOLDER], name) >= 0;
    })
  );
  return saved ?? false;
}
async function told({ runner: runner2 }, failure, act) {
  try {
    return await grouped2(runner2, "cache", act);
  } catch (error2) {
    runner2.info(`parasolc: ${failure}: ${messageOf(error2)}`);
    return void 0;
  }
}
async function cacheClient() {
  endCutResponses();
  return import("./cache.js");
}
async function withFreeFolder({ workspace }, act) {
  const folder = join(workspace, FOLDER);
  const isTaken = await lstat(folder).then(
    () => true,
    () => false
  );
  if (isTaken) throw new Error(`${FOLDER} is already in the workspace`);
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function move(from, to) {
  if (!(await lstat(from)).isFile()) throw new Error(`${basename(from)} is not a file`);
  await rename(from, to).catch(() => copyFile(from, to));
}

// src/action/cache/base-sizes.ts
var FORMAT2 = "parasolc-sizes-1";
var MOST_BYTES = 2 ** 24;
var size = nullable(count(2 ** 32));
var TableSchema = pipe(
  string(),
  parseJson(),
  object({ contracts: array(tuple([string(), size, size])) })
);
function nameInTable(id, label) {
  return label === void 0 ? id : `${id} (${label})`;
}
function tableOf({ outputs }) {
  return new Map(
    outputs.flatMap(
      ({ sizes, label }) => sizes.map(({ id, deployed, creation }) => [
        nameInTable(id, label),
        { deployed: deployed ?? null, creation: creation ?? null }
      ])
    )
  );
}
async function sizesOfBase(context, place, table2) {
  const { environment, inputs, runner: runner2, temp, noCache } = context;
  const { env } = environment;
  const branch = await baseBranch(env);
  if (noCache !== void 0 || branch === void 0 || !await hasCache()) return void 0;
  try {
    const restored = join2(temp, "base-sizes.json");
    const found = await restoreEntry(context, [entriesOf(place, branch)], restored);
    const base = found === void 0 ? void 0 : await readTable(restored);
    const own = ownBranch(env);
    const isNew = own !== branch || base === void 0 || textOf(base) !== textOf(table2);
    if (own !== void 0 && isNew && inputs.saveIf) {
      const file = join2(temp, "sizes.json");
      await writeFile(file, textOf(table2));
      const run = shortDigest(`${env.GITHUB_RUN_ID}.${env.GITHUB_RUN_ATTEMPT}`);
      await saveEntry(context, `${entriesOf(place, own)}${run}`, file);
    }
    return { branch, table: base };
  } catch (error2) {
    runner2.info(`parasolc: code sizes are not compared with ${branch}: ${messageOf(error2)}`);
    return void 0;
  }
}
function placeOf({ inputs }) {
  return shortDigest(
    JSON.stringify([inputs.workingDirectory, inputs.input, inputs.project, inputs.cacheKey])
  );
}
function entriesOf(place, branch) {
  return `${FORMAT2}-${place}-${shortDigest(branch)}-`;
}
var EventSchema = pipe(
  string(),
  parseJson(),
  object({ repository: object({ default_branch: pipe(string(), nonEmpty()) }) })
);
async function baseBranch(env) {
  if (env.GITHUB_BASE_REF) return env.GITHUB_BASE_REF;
  const text2 = await readFile2(env.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "");
  const event = safeParse(EventSchema, text2);
  return event.success ? event.output.repository.default_branch : env.GITHUB_REF_NAME || void 0;
}
function ownBranch(env) {
  const [, branch] = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? "") ?? [];
  const event = env.GITHUB_EVENT_NAME ?? "";
  return event.startsWith("pull_request") || event === "merge_group" ? void 0 : branch;
}
function textOf(table2) {
  const contracts = [...table2].map(([name, { deployed, creation }]) => [name, deployed, creation]);
  return JSON.stringify({ contracts });
}
async function readTable(path) {
  if ((await stat(path)).size > MOST_BYTES) throw new Error("the table in the cache is too large");
  const { contracts } = parse(TableSchema, await readFile2(path, "utf8"));
  return new Map(contracts.map(([name, deployed, creation]) => [name, { deployed, creation }]));
}

// src/action/cache/run-cache.ts
import { join as join4 } from "node:path";

// src/action/cache/run-pack.ts
import { copyFile as copyFile2, link, mkdir as mkdir2, readdir, rename as rename2, rm as rm2, stat as stat2, utimes } from "node:fs/promises";
import { basename as basename2, dirname, join as join3 } from "node:path";
var MOST_BYTES2 = 2 ** 29;
var NOT_USED = /* @__PURE__ */ new Date(1e3);
async function unpackPack(archive, store, temp, wanted2) {
  const { size: size2 } = await stat2(archive);
  if (size2 > MOST_BYTES2) throw new Error(`it has ${size2} bytes, more than ${MOST_BYTES2}`);
  await mkdir2(temp);
  try {
    await unpack(archive, temp, RUN, (packed) => packed);
    return await moveRuns(temp, store, wanted2);
  } finally {
    await rm2(temp, { recursive: true, force: true });
  }
}
async function moveRuns(folder, store, wanted2) {
  const runs = /* @__PURE__ */ new Map();
  for (const name of (await readdir(folder)).filter((name2) => RUN.test(name2))) {
    const key = basename2(name, ".run");
    if (wanted2 !== void 0 && !wanted2.has(key)) continue;
    const [from, to] = [join3(folder, name), store.fileOf(key)];
    runs.set(key, await digestOfFile(from));
    await makeFolderOf(store.path, dirname(to));
    await rename2(from, to);
    await utimes(to, NOT_USED, NOT_USED);
  }
  return runs;
}
async function useOf(store, unpacked) {
  const [used, made] = [[], []];
  for (const run of await store.runs()) {
    if (run.used === NOT_USED.getTime()) continue;
    const isOld = unpacked.get(run.key) === await digestOfFile(run.path);
    (isOld ? used : made)?.push(run);
  }
  return { used: used ?? [], made: made ?? [] };
}
async function packRuns(runs, archive, temp) {
  let left = MOST_BYTES2 - 2 ** 20;
  const packed = [...runs].sort((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1)).filter(({ size: size2 }) => {
    left -= size2 + 1024;
    return left >= 0;
  });
  const names = await linkRuns(packed, temp);
  await pack(temp, names, archive, true);
  await rm2(temp, { recursive: true, force: true });
  return { runs: packed.length, size: (await stat2(archive)).size };
}
async function linkRuns(runs, folder) {
  await makeFolder(folder);
  for (const { path } of runs) {
    const target = join3(folder, basename2(path));
    await link(path, target).catch(() => copyFile2(path, target));
  }
  return runs.map(({ path }) => basename2(path));
}

// src/action/cache/run-cache.ts
function storeOf({ temp }) {
  return new StoreFolder(join4(temp, "runs"));
}
async function usesCache({ runner: runner2, inputs, noCache }) {
  const reason = noCache ?? (await hasCache() ? void 0 : "GitHub offers none here");
  if (reason === void 0) return true;
  runner2.setOutput("cache-hit", "false");
  if (inputs.cache !== "false") runner2.info(`parasolc: GitHub's cache is not used: ${reason}`);
  return false;
}
function withStore(context) {
  const { environment } = context;
  const env = { ...environment.env, PARASOLC_CACHE: storeOf(context).path };
  return { ...context, environment: { ...environment, env } };
}
async function openCache(context, toCompile) {
  const { runner: runner2, inputs, environment } = context;
  const compiled = await withCompilers(context, toCompile).catch(() => void 0);
  if (compiled === void 0) {
    runner2.setOutput("cache-hit", "false");
    return void 0;
  }
  const { sources } = inputs.options;
  const place = [inputs.workingDirectory, inputs.input, inputs.project];
  const names = await cacheNames(
    { key: inputs.cacheKey, place, sources },
    compiled.map(({ project, compiler: { version } }) => ({ project, version }))
  );
  const found = inputs.lookupOnly ? await findEntry(context, [names.ofInput]) : await restoreEntry(context, wanted(names), packPath(context));
  const unpacked = inputs.lookupOnly || found === void 0 ? void 0 : await unpackFound(context);
  const isThere = inputs.lookupOnly || unpacked !== void 0;
  const isHit = isThere && found?.startsWith(names.ofInput) === true;
  runner2.setOutput("cache-hit", String(isHit));
  const isSaved = inputs.saveIf && !(inputs.lookupOnly && isHit) && !await isOfFork(environment.env);
  return {
    inputs: compiled,
    found,
    isRestored: unpacked !== void 0,
    unpacked: unpacked ?? /* @__PURE__ */ new Map(),
    isHit,
    saveAs: isSaved ? names.ofInput : void 0
  };
}
function wanted({ ofInput, ofSettings, ofProject }) {
  return [ofInput, ofSettings, ofProject];
}
async function withCompilers({ inputs, environment }, toCompile) {
  const { solc: asked, "solc-site": site } = inputs.options;
  const all = [];
  for (const { project, solc } of toCompile) {
    const compiler = await openCompiler(solc ?? asked, environment, { site, project });
    await compiler.close();
    all.push({ project, compiler });
  }
  return all;
}
async function restoreRuns(context, entry, runs) {
  const found = await restoreEntry(context, [entry], packPath(context));
  return found === entry ? unpackFound(context, runs) : void 0;
}
async function unpackFound(context, runs) {
  try {
    return await unpackPack(packPath(context), storeOf(context), join4(context.temp, "unpacked-runs"), runs);
  } catch (error2) {
    context.runner.info(`parasolc: what was in the cache is not used: ${messageOf(error2)}`);
    return void 0;
  }
}
function packPath({ temp }) {
  return join4(temp, "restored.tar");
}
async function saveRuns(context, saveAs, runs) {
  const { runner: runner2, temp, environment } = context;
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = environment.env;
  try {
    const archive = join4(temp, "saved.tar");
    const made = await packRuns(runs, archive, join4(temp, "packed-runs"));
    const name = entryName(saveAs, `${run}.${attempt}`);
    if (!await saveEntry(context, name, archive)) return void 0;
    runner2.info(`parasolc: saved ${counted(made.runs, "output")}, ${megabytes(made.size)}, as ${name}`);
    return { runs: made.runs, size: made.size };
  } catch (error2) {
    runner2.info(`parasolc: nothing saved to the cache: ${messageOf(error2)}`);
    return void 0;
  }
}
async function closeCache(context, cache) {
  const { isHit, isRestored, found, saveAs, unpacked } = cache;
  const { used, made } = await useOf(storeOf(context), unpacked);
  const saved = saveAs === void 0 || made.length === 0 ? void 0 : await saveRuns(context, saveAs, [...used, ...made]);
  return { isHit, restored: isRestored ? found : void 0, saved };
}
async function forOtherJobs(context, cache, { isNew, keepsRuns }) {
  if (cache === void 0) return { shared: void 0, made: [] };
  const { isHit, isRestored, found, saveAs, unpacked } = cache;
  const { used, made } = await useOf(storeOf(context), unpacked);
  const isSaved = isNew && saveAs !== void 0;
  return {
    shared: {
      isHit,
      isRestored,
      ...found === void 0 ? {} : { found },
      ...isSaved ? { saveAs } : {},
      used: used.map(({ key }) => key)
    },
    made: isSaved && keepsRuns ? made : []
  };
}

// src/action/cache/verify-known.ts
async function verifyKnown({ inputs: { options }, environment }, cache, cached) {
  if (options.verify === "none") return;
  for (const { project, compiler: found, output } of cached) {
    const compiler = await openCompiler(found.path, environment);
    const observer = environment.progress(options.quiet);
    try {
      const { signal } = environment;
      const { verify: mode, strategy, sources } = options;
      const request = { mode, sourcesMode: sourcesModeOf(strategy, sources) };
      await verify(project, await wholeOutput(output), request, { compiler, observer, signal });
    } catch (error2) {
      throw withEntry(error2, cache);
    } finally {
      observer.end();
      await compiler.close();
    }
  }
}
function withEntry(error2, cache) {
  if (cache?.isRestored !== true || !(error2 instanceof ParasolcError) || error2.code !== "OUTPUTS_DIFFER")
    return error2;
  const { code: code2, message, facts, cause } = error2;
  return new ParasolcError(code2, message, {
    facts: [...facts, `outputs were taken from the cache entry ${cache.found}`],
    fix: "delete this entry (Actions, Caches), or set another `cache-key`; if it happens again, report this with the input",
    cause
  });
}

// src/action/context.ts
import { isAbsolute, relative, resolve, sep } from "node:path";
function pathForSteps({ environment, workspace }, path) {
  const absolute = resolve(environment.cwd, path);
  const inside = relative(workspace, absolute);
  return inside.startsWith("..") || isAbsolute(inside) ? absolute : inside.split(sep).join("/");
}

// src/action/forge-environment.ts
import { chmod, copyFile as copyFile3, writeFile as writeFile2 } from "node:fs/promises";
import { basename as basename3, join as join5, resolve as resolve2 } from "node:path";
async function answerForge(context, root, compilers, fill) {
  const { environment, runner: runner2, cli } = context;
  const store = replayStore(root, environment.env);
  if (store !== void 0) {
    await store.prepare();
    await fill(store);
  }
  const specs = /* @__PURE__ */ new Map();
  for (const { release, path } of compilers) {
    const spec = path === void 0 ? release : await keepCompiler(context, release, path);
    specs.set(release, spec);
    if (store === void 0) continue;
    const compiler = await openCompiler(spec, environment);
    await learnCompiler(store, compiler, environment.signal, true).finally(() => compiler.close());
  }
  const program = process.platform === "win32" ? await startedByCmd(cli, environment.env) : cli;
  const [only, ...others] = specs.values();
  if (only !== void 0 && others.length === 0) {
    runner2.setVariable("PARASOLC_SOLC", only);
    runner2.setVariable("FOUNDRY_SOLC", program);
  } else {
    if (store !== void 0) await chooseCompilers(store, void 0);
    await installDropIns(svmFolder(environment.env), specs, [cli]);
  }
  runner2.setVariable("PARASOLC_CACHE", environment.env.PARASOLC_CACHE ?? "off");
  runner2.setOutput("solc", program);
  runner2.info(
    `parasolc: Forge will use parasolc for solc ${[...specs.keys()].join(" and ")} in the following steps`
  );
}
async function keepCompiler({ environment }, release, path) {
  const folder = resolve2(environment.env.RUNNER_TEMP || ".", "parasolc-compilers", release);
  await makeFolder(folder);
  const target = join5(folder, basename3(path));
  await copyFile3(path, target);
  await chmod(target, 493);
  return target;
}
async function startedByCmd(cli, env) {
  const path = resolve2(env.RUNNER_TEMP || ".", "parasolc.cmd");
  await writeFile2(path, cmdLauncher({ words: [process.execPath, cli] }));
  return path;
}
function svmFolder(env) {
  return join5(homeFolder(env), ".svm");
}

// src/action/project-inputs.ts
async function planInputs(context) {
  const { inputs, environment } = context;
  const input = await classifyInput(positionalsOf(inputs), environment);
  const isReplayed = input.kind === "foundry";
  const root = input.kind === "foundry" ? input.folder : inputs.options["base-path"] ?? "";
  const named = await readNamedInputs(input, inputs.options, environment);
  return named.map((input2) => ({ ...input2, isReplayed, sourceRoot: pathForSteps(context, root) }));
}
function positionalsOf({ input, project }) {
  if (input !== void 0 && project !== void 0) {
    throw new ParasolcError("USAGE", 'both "input" and "project" are given', {
      facts: [`input: ${JSON.stringify(input)}`, `project: ${JSON.stringify(project)}`],
      fix: "remove one of them"
    });
  }
  if (project !== void 0) return [project];
  const paths = (input ?? "").split("\n").flatMap((line) => line.trim() || []);
  if (paths.includes("-")) {
    throw new ParasolcError("USAGE", 'the input "input" cannot be "-": a step has no standard input', {
      fix: "write the Standard JSON input to a file in an earlier step, and give its path"
    });
  }
  return paths;
}

// src/action/summary/fitting.ts
var MOST_BYTES3 = 1024 * 1024;
function fitting(sections, most = MOST_BYTES3) {
  const note = (left2) => `
_Omitted because of its size: ${left2.join(", ")}._
`;
  const reserve = Buffer.byteLength(note(sections.map(({ name }) => name)));
  const left = [];
  let text2 = "";
  for (const { name, markdown } of sections) {
    const fits = Buffer.byteLength(text2) + Buffer.byteLength(markdown) + reserve <= most;
    if (fits) text2 += markdown;
    else left.push(name);
  }
  return left.length === 0 ? text2 : text2 + note(left);
}
function diagram(name, mermaid) {
  const lines = [
    "",
    "<details>",
    `<summary>${name}</summary>`,
    "",
    "```mermaid",
    mermaid.trimEnd(),
    "```",
    "",
    "</details>",
    ""
  ];
  return { name, markdown: lines.join("\n") };
}

// src/action/summary/sizes.ts
var MOST_ROWS = 100;
var NAMED = 10;
function sizesMarkdown(report, base) {
  const [now, before] = [tableOf(report), base?.table];
  const over = new Set(
    report.outputs.flatMap(({ excesses, label }) => excesses.map(({ id }) => nameInTable(id, label)))
  );
  const limits = report.outputs[0]?.limits ?? { deployed: 0, creation: 0 };
  const sorted = [...now].map(([name, sizes]) => ({ name, sizes, change: changeOf(sizes, before?.get(name), before) })).sort(
    (a, b) => Number(over.has(b.name)) - Number(over.has(a.name)) || Math.abs(b.change) - Math.abs(a.change) || (b.sizes.deployed ?? 0) - (a.sizes.deployed ?? 0) || (a.name < b.name ? -1 : 1)
  );
  const rows = sorted.slice(0, MOST_ROWS).map(({ name, sizes: { deployed, creation } }) => {
    const old = before?.get(name);
    return [
      `${over.has(name) ? "\u274C " : ""}${code(name)}`,
      sizeText(deployed),
      ...before === void 0 ? [] : [changeText(deployed, old?.deployed)],
      deployed === null ? "" : grouped(limits.deployed - deployed),
      sizeText(creation),
      ...before === void 0 ? [] : [changeText(creation, old?.creation)]
    ];
  });
  const change = before === void 0 ? [] : ["change"];
  const head = ["contract", "deployed code", ...change, "left", "creation code", ...change];
  return [
    "",
    "## Code sizes",
    "",
    verdict(report, over.size),
    ...notes(report, base, now),
    ...rows.length === 0 ? [] : ["", ...table(head, rows)],
    ...now.size > rows.length ? ["", `and ${counted(now.size - rows.length, "more contract")}`] : [],
    ""
  ].join("\n");
}
function verdict({ outputs }, over) {
  const { deployed, creation } = outputs[0]?.limits ?? { deployed: 0, creation: 0 };
  const limits = `${grouped(deployed)} bytes of deployed code, ${grouped(creation)} bytes of creation code`;
  const who = over === 0 ? "No contract is" : `**${counted(over, "contract")}** ${over === 1 ? "is" : "are"}`;
  return `${who} over the limits: ${limits}.`;
}
function notes({ outputs }, base, now) {
  const sum = (of) => outputs.reduce((total, each) => total + each[of], 0);
  const gone = [...base?.table?.keys() ?? []].filter((name) => !now.has(name));
  const more = gone.length > NAMED ? `, and ${gone.length - NAMED} more` : "";
  return [
    ...base?.table === void 0 ? [] : [`Changes are against ${code(base.branch)}.`],
    ...base !== void 0 && base.table === void 0 ? [`No change is shown: the cache has no sizes of ${code(base.branch)} yet.`] : [],
    ...base === void 0 ? ["No change is shown: GitHub's cache is not used."] : [],
    ...sum("skipped") === 0 ? [] : [`${counted(sum("skipped"), "contract")} left out by \`size-skip\`.`],
    ...sum("unselected") === 0 ? [] : [
      `${counted(sum("unselected"), "contract")} not checked: select \`evm.bytecode.object\` and \`evm.deployedBytecode.object\` in the input.`
    ],
    ...gone.length === 0 ? [] : [`No longer there: ${gone.slice(0, NAMED).map(code).join(", ")}${more}.`]
  ].map((line) => `
${line}`);
}
function changeOf({ deployed, creation }, old, before) {
  if (before === void 0) return 0;
  const byDeployed = (deployed ?? 0) - (old?.deployed ?? 0);
  return byDeployed === 0 ? (creation ?? 0) - (old?.creation ?? 0) : byDeployed;
}
function sizeText(bytes) {
  return bytes === null ? "not selected" : grouped(bytes);
}
function changeText(bytes, old) {
  if (bytes === null) return "";
  if (old === void 0 || old === null) return "new";
  return bytes === old ? "" : `${bytes > old ? "+" : ""}${grouped(bytes - old)}`;
}

// src/action/size-gate.ts
var MOST_ANNOTATIONS = 5;
async function showSizes(context, place, report) {
  if (report === void 0) return false;
  const { runner: runner2 } = context;
  const base = place === void 0 ? void 0 : await sizesOfBase(context, place, tableOf(report));
  const markdown = sizesMarkdown(report, base);
  await runner2.summarize(fitting([{ name: "code sizes", markdown }]));
  const excesses = report.outputs.flatMap(
    ({ excesses: excesses2, label }) => excesses2.map((excess) => (label === void 0 ? "" : `${label}: `) + excessText(excess))
  );
  const kind = report.fails ? "error" : "warning";
  for (const text2 of excesses.slice(0, MOST_ANNOTATIONS)) runner2.annotate(kind, "Code size", text2);
  if (excesses.length > MOST_ANNOTATIONS) {
    const left = excesses.length - MOST_ANNOTATIONS;
    runner2.annotate(kind, "Code size", `${left} more over a limit: see the summary of this job`);
  }
  return report.fails;
}
function joinedReports(all) {
  const joined = all.flatMap(({ label, report }) => report === void 0 ? [] : [{ label, report }]);
  if (joined.length < all.length) return void 0;
  return {
    outputs: joined.flatMap(({ label, report }) => report.outputs.map((output) => ({ ...output, label }))),
    fails: joined.some(({ report }) => report.fails)
  };
}

// src/action/summary/cache.ts
function cacheMarkdown(use, runs) {
  if (use === void 0) return "";
  return ["", "## Cache", "", ...table(["", ""], cacheFacts(use, runs)), ""].join("\n");
}
function cacheFacts({ restored, isHit, saved }, runs) {
  const fit = isHit ? "of this very input" : "of another input of this project";
  return [
    ["restored", restored === void 0 ? "nothing" : `\`${restored}\`, ${fit}`],
    ["runs of solc known", knownText(runs)],
    ["saved", saved === void 0 ? "nothing" : `${counted(saved.runs, "output")}, ${megabytes(saved.size)}`]
  ];
}
function knownText(runs) {
  if (runs.length === 0) return "all: nothing was compiled";
  const known = runs.filter(({ cost }) => cost.known);
  const sum = (of) => of.reduce((total, { predicted }) => total + predicted, 0);
  const share = sum(runs) === 0 || known.length === 0 ? "" : `: ${percent(sum(known) / sum(runs))} of the work`;
  return `${known.length} of ${runs.length}${share}`;
}

// src/action/summary/report.ts
function buildSummaryMarkdown(work) {
  return fitting([
    { name: "report", markdown: summaryMarkdown(summaryOf(work)) },
    ...clusterSection(work.plan)
  ]);
}
function clusterSection(plan) {
  const mermaid = clusterDiagram(plan);
  return mermaid.includes("subgraph") ? [diagram("Bytecode dependencies", mermaid)] : [];
}
function shardSummaryMarkdown({ work, part }) {
  const summary2 = { ...summaryOf(work), shards: [] };
  const markdown = summaryMarkdown(summary2).replace(/^# .*/, `# parasolc compile, shard ${part.shard}`);
  return fitting([{ name: "report", markdown }]);
}

// src/action/steps/build.ts
async function buildStep(context) {
  const { inputs, environment } = context;
  const kept = inputs.options["keep-input"];
  for (const path of [inputs.output, kept])
    if (path !== void 0) await prepareFolder(dirname2(path), environment.cwd);
  await checkKeptPath(kept, inputs.output, environment.cwd);
  const input = await classifyInput(positionalsOf(inputs), environment);
  return withCache(
    context,
    (cached) => input.kind === "foundry" ? buildProject(cached.context, input.folder, cached) : buildInput(cached.context, input, cached)
  );
}
async function withCache(context, work) {
  const nothing = async () => void 0;
  if (!await usesCache(context)) return work({ context, given: context, open: nothing, close: nothing });
  const stored2 = withStore(context);
  let cache;
  try {
    return await work({
      context: stored2,
      given: context,
      async open(toCompile) {
        cache = await openCache(stored2, toCompile);
      },
      close: async () => cache && closeCache(stored2, cache)
    });
  } catch (error2) {
    throw withEntry(error2, cache);
  }
}
async function buildInput(context, input, cached) {
  const { inputs, runner: runner2, environment } = context;
  const path = resolve3(environment.cwd, inputs.output);
  const options = { ...inputs.options, output: path };
  const { work, built, sizes } = await buildOne(
    input,
    options,
    environment,
    (project) => cached.open([{ project, solc: void 0 }])
  );
  const use = await cached.close();
  const kept = inputs.options["keep-input"];
  await publish(context, [path], [work.compiler.version.release], kept === void 0 ? [] : [kept]);
  const sourceRoot = pathForSteps(context, inputs.options["base-path"] ?? "");
  annotate(
    runner2,
    built.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot }))
  );
  await runner2.summarize(buildSummaryMarkdown(work) + cacheMarkdown(use, work.runs));
  const isTooLarge = await showSizes(cached.given, placeOf(context), sizes);
  return { hasErrors: built.hasErrors, isTooLarge };
}
async function buildProject(context, folder, cached) {
  const { inputs, runner: runner2, environment } = context;
  const built = await buildFoundry(folder, { ...inputs.options, beforehand: cached.open }, environment);
  const use = await cached.close();
  const releases = built.map(({ version }) => version.release);
  await publish(
    context,
    await writeOutputs(built, resolve3(environment.cwd, inputs.output), environment),
    releases,
    await keepInputsOf(built, inputs.options, environment)
  );
  const sourceRoot = pathForSteps(context, folder);
  annotate(
    runner2,
    built.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot })))
  );
  for (const { work } of built) if (work !== void 0) await runner2.summarize(buildSummaryMarkdown(work));
  const runs = built.flatMap(({ work }) => work?.runs ?? []);
  if (use !== void 0) await runner2.summarize(cacheMarkdown(use, runs));
  const sizes = await sizesOfProject(built, inputs.options, environment);
  const isTooLarge = await showSizes(cached.given, placeOf(context), sizes);
  const compilers = built.map(({ version, compilerPath }) => ({
    release: version.release,
    path: compilerPath
  }));
  await answerForge(cached.given, folder, compilers, async () => void 0);
  return { hasErrors: built.some(({ hasErrors }) => hasErrors), isTooLarge };
}
async function publish(context, paths, releases, kept) {
  const { runner: runner2 } = context;
  const digests = [];
  for (const path of paths) digests.push(await digestOfFile(path));
  runner2.setOutput("output", paths.map((path) => pathForSteps(context, path)).join("\n"));
  runner2.setOutput("solc-version", releases.join("\n"));
  runner2.setOutput("digest", digests.join("\n"));
  runner2.setOutput("kept-input", kept.map((path) => pathForSteps(context, path)).join("\n"));
}

// src/action/steps/compile.ts
import { join as join10 } from "node:path";

// src/action/cache/shard-runs.ts
import { readdir as readdir3, readFile as readFile4, rm as rm3, writeFile as writeFile4 } from "node:fs/promises";
import { join as join8 } from "node:path";

// src/action/plan-archive.ts
import { copyFile as copyFile4, open, readdir as readdir2, rename as rename3, stat as stat3, writeFile as writeFile3 } from "node:fs/promises";
import { join as join7 } from "node:path";

// src/action/unpacked.ts
import { chmod as chmod2, readFile as readFile3 } from "node:fs/promises";
import { basename as basename4, join as join6 } from "node:path";
async function unpackWithFacts(archive, folder, names, facts, invalid3) {
  await unpack(archive, folder, names).catch((cause) => {
    throw invalid3(`it cannot be unpacked: ${messageOf(cause)}`, cause);
  });
  const text2 = await readFile3(join6(folder, facts.file), "utf8").catch((cause) => {
    throw invalid3(facts.absence, cause);
  });
  const parsed = safeParse(pipe(string(), parseJson(), facts.schema), text2);
  if (!parsed.success) throw invalid3(`its ${facts.file} is not as expected: ${parsed.issues[0].message}`);
  return parsed.output;
}
async function letRun(path, sha256, invalid3) {
  const digest = await digestOfFile(path).catch((cause) => {
    throw invalid3(`its ${basename4(path)} is missing`, cause);
  });
  if (digest !== sha256) throw invalid3(`its ${basename4(path)} has a wrong digest`);
  await chmod2(path, 493);
}

// src/action/plan-archive.ts
var KeySchema = pipe(string(), regex(/^[0-9a-f]{64}$/));
var KeysSchema = pipe(array(KeySchema), maxLength(1e5));
var LONGEST_PATH = 4096;
var PlanFactsSchema = object({
  /** Distinguishes the inputs of a project: the release of their compiler. Absent if there is only one input. */
  label: optional(pipe(string(), regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,60}$/))),
  /** The folder of the source unit names, relative to the repository's root. */
  sourceRoot: pipe(string(), maxLength(LONGEST_PATH)),
  /** Whether `captured.json` is the input as Forge gives it, to be replayed. */
  replayed: optional(boolean(), false),
  /** What one run of everything is predicted to take, in milliseconds. */
  single: optional(amount),
  /** What the whole output is kept by in the store; absent if the input alone does not decide it. */
  run: optional(KeySchema),
  /** Whether its single runs are kept, too: other inputs may have the same runs, or the whole output is not kept. */
  keepsRuns: optional(boolean(), false),
  /** How many shards it has: they are numbered on from those of the plans before. */
  shards: count(MOST_SHARDS),
  compiler: optional(
    object({
      file: picklist(["solc", "soljson.js"]),
      sha256: pipe(string(), regex(/^[0-9a-f]{64}$/))
    })
  )
});
var PlanJobSchema = object({
  /** When the planning began, in milliseconds since 1970, and what it took. */
  begun: amount,
  wall: amount,
  /** Whether the outputs are those of an earlier run, so that nothing was compiled. */
  isCached: optional(boolean(), false),
  /** What tells the project from others of the repository, for what the cache keeps of it. */
  place: optional(pipe(string(), regex(/^[0-9a-f]{16}$/))),
  /** GitHub's cache, where it is used (`cache/run-cache.ts`). */
  cache: optional(
    object({
      isHit: boolean(),
      /** The entry that was found, and whether shards are to read it too. */
      found: optional(EntryNameSchema),
      isRestored: boolean(),
      /** How the name of a new entry begins; absent if nothing is to be saved. */
      saveAs: optional(NewEntrySchema),
      /** Of the runs in it, those that the plan used. */
      used: KeysSchema
    })
  ),
  plans: pipe(array(PlanFactsSchema), minLength(1), maxLength(100))
});
var JOB = "job.json";
var CAPTURED = "captured.json";
var FILES = /^(?:p\d{1,2}-)?(?:[a-z][a-z0-9-]*\.json|solc|soljson\.js)$/;
var OF_FURTHER_PLAN = /^p(?<plan>\d{1,2})-(?<file>.*)$/;
var MOST_COMPILER_BYTES = 1e8;
async function packPlans(plans, job, stage, archive, runs = []) {
  await makeFolder(stage);
  await linkRuns(runs, stage);
  const facts = [];
  for (const [index, plan] of plans.entries()) {
    const prefix = index === 0 ? "" : `p${index}-`;
    const compiler = await carry(plan.compiler, plan.folder);
    facts.push({ ...plan.facts, ...compiler === void 0 ? {} : { compiler } });
    for (const name of await readdir2(plan.folder))
      await rename3(join7(plan.folder, name), join7(stage, prefix + name));
  }
  await writeFile3(join7(stage, JOB), JSON.stringify({ ...job, plans: facts }));
  await pack(stage, await readdir2(stage), archive);
}
async function carry({ kind, path }, folder) {
  const file = kind === "wasm" ? "soljson.js" : "solc";
  if ((await stat3(path)).size > MOST_COMPILER_BYTES || !await isWhole(kind, path)) return void 0;
  await copyFile4(path, join7(folder, file));
  return { file, sha256: await digestOfFile(join7(folder, file)) };
}
var PROGRAMS = ["\x7FELF", "\xCF\xFA\xED\xFE", "\xCA\xFE\xBA\xBE"];
async function isWhole(kind, path) {
  if (kind === "wasm") return true;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return PROGRAMS.includes(buffer.toString("latin1"));
  } finally {
    await file.close();
  }
}
async function unpackPlans(archive, folder) {
  const facts = { file: JOB, schema: PlanJobSchema, absence: `it has no ${JOB}` };
  const job = await unpackWithFacts(archive, folder, FILES, facts, invalid);
  const folders = await separate(folder, job.plans.length);
  const plans = [];
  for (const [index, facts2] of job.plans.entries()) {
    const target = folders[index] ?? folder;
    const before = plans.at(-1);
    const firstShard = before === void 0 ? 0 : before.firstShard + before.facts.shards;
    plans.push({ folder: target, facts: facts2, firstShard, compiler: await checkCompiler(target, facts2) });
  }
  return { job, plans };
}
async function separate(folder, count2) {
  const folders = Array.from(
    { length: count2 },
    (_, index) => index === 0 ? folder : join7(folder, `plan-${index}`)
  );
  for (const target of folders) await makeFolder(target);
  for (const name of await readdir2(folder)) {
    const { plan, file = "" } = OF_FURTHER_PLAN.exec(name)?.groups ?? {};
    const target = plan === void 0 ? void 0 : folders[Number(plan)];
    if (target !== void 0) await rename3(join7(folder, name), join7(target, file));
  }
  return folders;
}
async function checkCompiler(folder, { compiler }) {
  if (compiler === void 0) return void 0;
  const path = join7(folder, compiler.file);
  await letRun(path, compiler.sha256, invalid);
  return path;
}
function invalid(reason, cause) {
  return new ParasolcError("PLAN_INVALID", `the plan cannot be used: ${reason}`, {
    cause,
    fix: "re-run all jobs"
  });
}

// src/action/cache/shard-runs.ts
var USED = "runs.json";
var BROUGHT = new RegExp(`^runs\\.json$|${RUN.source}`);
var UsedSchema = pipe(string(), parseJson(), object({ used: KeysSchema }));
async function withRuns(context, cache, archive, compile) {
  if (cache === void 0) return compile(context, archive);
  const stored2 = withStore(context);
  const { isRestored, found, saveAs } = cache;
  const unpacked = isRestored && found !== void 0 ? await restoreRuns(stored2, found) : void 0;
  if (saveAs === void 0) return compile(unpacked === void 0 ? context : stored2, archive);
  const folder = join8(context.temp, "part");
  const result = await compile(stored2, folder);
  const { used, made } = await useOf(storeOf(stored2), unpacked ?? /* @__PURE__ */ new Map());
  await writeFile4(join8(folder, USED), JSON.stringify({ used: used.map(({ key }) => key) }));
  await linkRuns(made, folder);
  await pack(folder, await readdir3(folder), archive);
  return result;
}
async function takeRuns(archive, store, temp) {
  await makeFolder(temp);
  try {
    await unpack(archive, temp, BROUGHT);
    const text2 = await readFile4(join8(temp, USED), "utf8").catch(() => '{"used":[]}');
    const made = await moveRuns(temp, store);
    return { used: parse(UsedSchema, text2).used, made: [...made.keys()] };
  } finally {
    await rm3(temp, { recursive: true, force: true });
  }
}

// src/action/failure-report.ts
var [MOST_FACTS, LONGEST_FACT] = [40, 2e3];
var TextSchema = pipe(string(), maxLength(LONGEST_FACT));
var FailureReportSchema = object({
  format: literal(EXCHANGE_FORMAT),
  shard: count(MOST_SHARDS - 1),
  attempt: count(),
  code: TextSchema,
  message: TextSchema,
  facts: pipe(array(TextSchema), maxLength(MOST_FACTS))
});
function failureReport(error2, shard, attempt) {
  const known = error2 instanceof ParasolcError ? error2 : void 0;
  return {
    format: EXCHANGE_FORMAT,
    shard,
    attempt,
    code: known?.code ?? "INTERNAL",
    message: messageOf(error2).slice(0, LONGEST_FACT),
    facts: (known?.describe().split("\n").slice(1) ?? []).slice(0, MOST_FACTS).map((fact) => fact.trim().slice(0, LONGEST_FACT))
  };
}
async function writeFailureReport(report, path) {
  await writeFolder(path, report, /* @__PURE__ */ new Map());
}
async function readFailureReport(path) {
  const { manifest, close } = await readFolder(path, "PART_INVALID");
  await close();
  const report = safeParse(FailureReportSchema, manifest);
  if (report.success) return report.output;
  throw new ParasolcError("PART_INVALID", `${path} is not the report of a failed shard`, {
    facts: [report.issues[0].message]
  });
}

// src/action/matrix-entry.ts
var NO_SHARD = "none";
var MatrixSchema = pipe(
  string(),
  parseJson(),
  object({
    shard: union([literal(NO_SHARD), count(MOST_SHARDS - 1)])
  })
);
function shardOf(matrix) {
  const parsed = safeParse(MatrixSchema, matrix ?? "");
  if (parsed.success) return parsed.output.shard;
  throw new ParasolcError("USAGE", "the job's matrix has no shard", {
    facts: [`received: ${matrix === void 0 || matrix === "" ? "no matrix" : matrix.slice(0, 200)}`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for GitHub.
    fix: "give the job `strategy: { matrix: ${{ fromJSON(needs.plan.outputs.matrix) }} }`"
  });
}

// src/action/transport/names.ts
function artifactName(prefix, name) {
  const shard = "shard" in name ? `-${name.shard}` : "";
  const retry = name.retry === 0 ? "" : `-r${name.retry}`;
  return `${prefix}-${name.kind}${shard}-a${name.attempt}${retry}.tgz`;
}
var NAME = /^(?:(?<whole>plan|output)|(?<ofShard>part|failure)-(?<shard>\d{1,4}))-a(?<attempt>\d{1,6})(?:-r(?<retry>\d{1,3}))?\.tgz$/;
function parseArtifactName(prefix, text2) {
  if (!text2.startsWith(`${prefix}-`)) return void 0;
  const groups = NAME.exec(text2.slice(prefix.length + 1))?.groups;
  if (groups === void 0) return void 0;
  const [attempt, retry] = [Number(groups.attempt), Number(groups.retry ?? 0)];
  if (groups.whole !== void 0) return { kind: groups.whole, attempt, retry };
  return { kind: groups.ofShard, shard: Number(groups.shard), attempt, retry };
}
function latestOf(items) {
  return items.reduce(
    (latest, item) => latest === void 0 || isLater(item.name, latest.name) ? item : latest,
    void 0
  );
}
function isLater(a, b) {
  return a.attempt !== b.attempt ? a.attempt > b.attempt : a.retry > b.retry;
}

// src/action/transport/transfer.ts
import { link as link2, readdir as readdir4, rename as rename4 } from "node:fs/promises";
import { join as join9 } from "node:path";

// src/action/transport/retry.ts
var FIRST_PAUSE = 1e3;
var LONGEST_PAUSE = 15e3;
var FINAL = /\((400|401|403|404)\)|quota|not currently supported on GHES|Unable to get the ACTIONS_|NoSuchKey/;
function isTransient(error2) {
  return !FINAL.test(messageOf(error2));
}
function withinBudget({ budget, now, wait, onRetry }, attempt) {
  const begun = now();
  const retries = {
    firstPause: FIRST_PAUSE,
    longestPause: LONGEST_PAUSE,
    again: (error2, _, pause) => isTransient(error2) && now() - begun + pause <= budget,
    wait: (pause, error2) => {
      onRetry(`${messageOf(error2)}; retrying in ${(pause / 1e3).toFixed(1)} s`);
      return wait(pause);
    }
  };
  return withRetries(retries, attempt);
}

// src/action/transport/transfer.ts
function openTransfer({ open: open2, prefix, attempt, folder, policy }) {
  let opened;
  const client = () => {
    opened ??= open2();
    return opened;
  };
  let downloads = 0;
  return {
    async upload(kind, file, retentionDays) {
      const digest = await digestOf(file);
      const nameOf = (retry) => artifactName(prefix, { ...kind, attempt, retry });
      return transferring(`upload ${nameOf(0)}`, policy, async (retry) => {
        const there = retry === 0 ? void 0 : await stored(await client(), digest, nameOf, retry);
        if (there !== void 0) return there;
        const name = nameOf(retry);
        await uploadAs(
          await client(),
          file,
          join9(folder, `upload-${kind.kind}`),
          name,
          digest,
          retentionDays
        );
        return name;
      });
    },
    async list() {
      const all = await transferring(
        "list the artifacts of this workflow run",
        policy,
        async () => (await client()).list()
      );
      const named = all.flatMap((artifact) => {
        const name = parseArtifactName(prefix, artifact.name);
        return name === void 0 ? [] : [{ name, stored: artifact }];
      });
      refuseLater(named, attempt);
      return named;
    },
    download: ({ stored: artifact }) => transferring(`download ${artifact.name}`, policy, async () => {
      const target = join9(folder, `download-${downloads++}`);
      await makeFolder(target);
      await (await client()).download(artifact, target);
      const [came] = await readdir4(target);
      if (came === void 0) throw new Error("nothing was downloaded");
      const file = join9(target, artifact.name);
      await rename4(join9(target, came), file);
      const digest = await digestOf(file);
      if (artifact.digest && artifact.digest !== digest) {
        throw new Error(`the download differs from the upload: ${digest}, not ${artifact.digest}`);
      }
      return file;
    })
  };
}
function refuseLater(artifacts, attempt) {
  const later = artifacts.filter(({ name }) => name.attempt > attempt);
  if (later.length === 0) return;
  throw new ParasolcError(
    "PLAN_INVALID",
    "this workflow run has artifacts of an attempt that does not exist yet",
    {
      facts: [`this is attempt ${attempt}`, ...later.slice(0, 5).map(({ stored: stored2 }) => stored2.name)],
      fix: "find the step that uploads them; steps other than parasolc must use other names"
    }
  );
}
async function stored(client, digest, nameOf, tries) {
  const names = new Set(Array.from({ length: tries }, (_, retry) => nameOf(retry)));
  const list = await client.list();
  return list.find((artifact) => names.has(artifact.name) && artifact.digest === digest)?.name;
}
async function uploadAs(client, file, folder, name, digest, retentionDays) {
  await makeFolder(folder);
  const named = join9(folder, name);
  await link2(file, named);
  const sent = await client.upload(named, retentionDays === void 0 ? {} : { retentionDays });
  if (sent !== digest) throw new Error(`the uploaded data differs from the file: ${sent}, not ${digest}`);
}
async function transferring(what, policy, act) {
  try {
    return await withinBudget(policy, act);
  } catch (cause) {
    throw new ParasolcError("TRANSFER_FAILED", `GitHub's artifact service failed to ${what}`, {
      cause,
      fix: fixFor(cause)
    });
  }
}
function fixFor(cause) {
  const message = messageOf(cause);
  if (/Unable to get the ACTIONS_/.test(message)) {
    return "run this step with `uses:` in a workflow: GitHub gives only actions the address and token of the service";
  }
  if (/not currently supported on GHES/.test(message)) return "build on one runner (`command: build`)";
  if (/quota/i.test(message))
    return "delete artifacts, or raise the quota (Settings, Billing), and re-run the failed jobs";
  if (!isTransient(cause))
    return "check that the job has access to the artifacts of this run, and re-run the failed jobs";
  return "re-run the failed jobs";
}
async function digestOf(file) {
  return `sha256:${await digestOfFile(file)}`;
}
var KEPT_FOR_RERUNS = 5;

// src/action/steps/compile.ts
async function compileStep(context, attempt) {
  const { inputs, runner: runner2, transfer, temp, environment } = context;
  const shard = shardOf(inputs.matrix);
  if (shard === NO_SHARD) {
    runner2.info("parasolc: nothing to do: the plan job left nothing to compile");
    return { hasErrors: false };
  }
  try {
    const plans = await downloadPlans(context, join10(temp, "plan"));
    const plan = planOfShard(plans, shard);
    const path = join10(temp, "part.tgz");
    const options = { ...inputs.options, shard: shard - plan.firstShard };
    const outcome = await withRuns(
      context,
      plan.facts.keepsRuns ? plans.job.cache : void 0,
      path,
      (context2, output) => compileWithCarried(plan, { ...options, output }, context2)
    );
    const artifact = await grouped2(
      runner2,
      "upload",
      () => transfer.upload({ kind: "part", shard }, path, KEPT_FOR_RERUNS)
    );
    runner2.setOutput("artifact", artifact);
    runner2.setOutput("solc-version", outcome.plan.manifest.compiler.release);
    await runner2.summarize(shardSummaryMarkdown(outcome));
    return { hasErrors: false };
  } catch (error2) {
    if (!environment.signal.aborted) await reportFailure(context, error2, shard, attempt);
    throw error2;
  }
}
function planOfShard({ plans }, shard) {
  const plan = plans.find(
    ({ firstShard, facts }) => shard >= firstShard && shard < firstShard + facts.shards
  );
  if (plan !== void 0) return plan;
  throw new ParasolcError("PLAN_INVALID", `the plan has no shard ${shard}`, {
    fix: "take the job's matrix from the outputs of the plan, and re-run all jobs"
  });
}
async function downloadPlans(context, folder) {
  await makeFolder(folder);
  return grouped2(context.runner, "download the plan", () => latestPlans(context, folder));
}
async function latestPlans({ inputs, transfer }, folder) {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === "plan"));
  if (latest === void 0) {
    throw new ParasolcError("PLAN_INVALID", `this workflow run has no plan "${inputs.artifact}"`, {
      fix: 'run this after a successful job with the command "plan" and the same "artifact"'
    });
  }
  const archive = await transfer.download(latest);
  return { ...await unpackPlans(archive, folder), attempt: latest.name.attempt, archive };
}
async function compileWithCarried({ compiler, folder }, options, { environment, runner: runner2 }) {
  const compileWith = (solc) => runCompile({ options: { ...options, solc }, positionals: [folder] }, environment);
  if (options.solc !== void 0 || compiler === void 0) return compileWith(options.solc);
  try {
    return await compileWith(compiler);
  } catch (error2) {
    const isUnusable = error2 instanceof ParasolcError && error2.code === "COMPILER_UNUSABLE";
    if (environment.signal.aborted || !isUnusable) throw error2;
    runner2.info(`parasolc: the plan's compiler does not run on this machine: ${error2.message}`);
    return compileWith(void 0);
  }
}
async function reportFailure({ transfer, temp, runner: runner2 }, error2, shard, attempt) {
  try {
    const path = join10(temp, "failure.tgz");
    await writeFailureReport(failureReport(error2, shard, attempt), path);
    await transfer.upload({ kind: "failure", shard }, path, KEPT_FOR_RERUNS);
  } catch (second) {
    runner2.info(`parasolc: the reason could not be uploaded for the merge job: ${messageOf(second)}`);
  }
}

// src/action/steps/merge.ts
import { copyFile as copyFile6, readdir as readdir6, stat as stat4 } from "node:fs/promises";
import { basename as basename6, dirname as dirname4, join as join13, resolve as resolve4 } from "node:path";

// src/action/cache/merged-runs.ts
import { dirname as dirname3, join as join11 } from "node:path";
var LARGEST = 2 ** 29;
async function saveMerged(context, cache, build) {
  const { inputs, noCache, runner: runner2 } = context;
  if (cache?.saveAs === void 0 || noCache !== void 0 || !inputs.saveIf) return void 0;
  try {
    const runs = await collectRuns(context, cache, build);
    return runs && await saveRuns(context, cache.saveAs, runs);
  } catch (error2) {
    runner2.info(`parasolc: nothing saved to the cache: ${messageOf(error2)}`);
    return void 0;
  }
}
async function collectRuns(context, { isRestored, found, used }, { archives, outputs }) {
  const store = storeOf(context);
  const wanted2 = new Set(used);
  const made = /* @__PURE__ */ new Set();
  for (const archive of outputs.some(({ plan }) => plan.facts.keepsRuns) ? archives : []) {
    const runs = await takeRuns(archive, store, join11(context.temp, "runs-of-jobs"));
    for (const key of runs.used) wanted2.add(key);
    for (const key of runs.made) made.add(key);
  }
  for (const output of outputs) {
    const key = await keepWhole(output, store);
    if (key !== void 0) made.add(key);
  }
  if (made.size === 0) return void 0;
  for (const key of made) wanted2.delete(key);
  if (isRestored && found !== void 0 && wanted2.size > 0) await restoreRuns(context, found, wanted2);
  return store.runs();
}
async function keepWhole({ plan, outcome: { plan: made, merged }, path, size: size2 }, store) {
  const { run } = plan.facts;
  const isAlone = made.imported.size === 0 && !merged.hasErrors;
  if (run === void 0 || !isAlone) return void 0;
  const entry = store.fileOf(run);
  await makeFolderOf(store.path, dirname3(entry));
  const bytes = await fileBytes(path);
  try {
    const output = bytes.chunks(0, size2 - 1);
    await writeEntry(store.draftOf(entry), { key: run, output, largest: LARGEST });
    return run;
  } finally {
    await bytes.close();
  }
}

// src/action/output-archive.ts
import { copyFile as copyFile5, mkdir as mkdir3, readdir as readdir5, rename as rename5, rm as rm4, writeFile as writeFile5 } from "node:fs/promises";
import { basename as basename5, join as join12 } from "node:path";
var RestoreSchema = object({
  compilers: pipe(
    array(
      object({
        release: pipe(string(), regex(/^\d+\.\d+\.\d+$/)),
        /** Where it came with the plan. */
        file: optional(pipe(string(), regex(/^p\d{1,2}-(?:solc|soljson\.js)$/))),
        sha256: optional(pipe(string(), regex(/^[0-9a-f]{64}$/)))
      })
    ),
    minLength(1),
    maxLength(100)
  )
});
var RESTORE = "restore.json";
var FILES2 = /^(?:restore\.json|p\d{1,2}-(?:solc|soljson\.js)|[0-9a-f]{64}\.run)$/;
async function stageOutputs(outputs, stage) {
  await makeFolder(stage);
  for (const { path } of outputs) await copyFile5(path, join12(stage, basename5(path)));
  if (outputs.every(({ plan }) => !plan.facts.replayed)) return;
  const compilers = [];
  for (const [index, output] of outputs.entries()) {
    await keepForForge(output, stage);
    const { plan, outcome } = output;
    const { release } = outcome.plan.manifest.compiler;
    if (plan.compiler === void 0 || plan.facts.compiler === void 0) {
      compilers.push({ release });
      continue;
    }
    const file = `p${index}-${plan.facts.compiler.file}`;
    await copyFile5(plan.compiler, join12(stage, file));
    compilers.push({ release, file, sha256: plan.facts.compiler.sha256 });
  }
  await writeFile5(join12(stage, RESTORE), JSON.stringify({ compilers }));
}
async function keepForForge(output, stage) {
  const replay = join12(stage, "replay");
  try {
    const store = new ReplayStore(replay);
    await keepInStore(output, store);
    for (const { path } of await store.files.runs()) await rename5(path, join12(stage, basename5(path)));
  } finally {
    await rm4(replay, { recursive: true, force: true });
  }
}
async function keepInStore({ plan, outcome, path, size: size2 }, store) {
  const input = await fileBytes(join12(plan.folder, CAPTURED));
  const output = await fileBytes(path);
  try {
    const text2 = { kind: "slice", bytes: output, start: 0, end: size2 - 1 };
    const { compiler } = outcome.plan.manifest;
    await store.keep(await readInput(input, CAPTURED), compiler, text2);
  } finally {
    await Promise.all([input.close(), output.close()]);
  }
}
async function unpackOutputs(archive, folder) {
  await makeFolder(folder);
  const facts = { file: RESTORE, schema: RestoreSchema, absence: "it does not belong to a Foundry project" };
  const restore = await unpackWithFacts(archive, folder, FILES2, facts, invalid2);
  const compilers = [];
  for (const [index, { release, file, sha256 }] of restore.compilers.entries()) {
    const target = join12(folder, `compiler-${index}`);
    const path = file === void 0 ? void 0 : await takeCompiler(folder, file, sha256, target);
    compilers.push({ release, path });
  }
  const names = (await readdir5(folder)).filter((name) => RUN.test(name));
  return { entries: names.map((name) => join12(folder, name)), compilers };
}
async function takeCompiler(folder, file, sha256, target) {
  await mkdir3(target);
  const path = join12(target, file.replace(/^p\d+-/, ""));
  await rename5(join12(folder, file), path).catch((cause) => {
    throw invalid2(`its ${file} is missing`, cause);
  });
  await letRun(path, sha256, invalid2);
  return path;
}
function invalid2(reason, cause) {
  return new ParasolcError("PLAN_INVALID", `the output cannot be restored: ${reason}`, {
    cause,
    fix: "plan with `project:`, and run restore after the merge has succeeded"
  });
}

// src/action/summary/gantt.ts
var MOST_BARS = 100;
function gantt(title, bars) {
  const first = Math.min(...bars.map(({ begin }) => begin));
  const longest = [...bars].sort((a, b) => b.end - b.begin - (a.end - a.begin)).slice(0, MOST_BARS);
  const shown = bars.filter((bar) => longest.includes(bar));
  const lanes = [...new Set(shown.map(({ lane }) => lane))];
  const hidden = bars.length - shown.length;
  return [
    "gantt",
    `  title ${title}${hidden === 0 ? "" : ` (the longest ${shown.length} of ${bars.length})`}`,
    // Milliseconds since 1970, shown as minutes and seconds: those are the same in every time zone.
    "  dateFormat x",
    "  axisFormat %M:%S",
    ...lanes.flatMap((lane) => [
      `  section ${lane}`,
      ...shown.filter((bar) => bar.lane === lane).map(
        ({ label, begin, end }) => `  ${label} :${at(begin, first)}, ${at(Math.max(end, begin + 1), first)}`
      )
    ]),
    ""
  ].join("\n");
}
function at(time, first) {
  return Math.round(time - first);
}

// src/action/summary/merge.ts
function mergeSummaryMarkdown({ outputs, job, saved, ended }) {
  const elapsed = ended - job.begun;
  return fitting([
    ...outputs.flatMap((output) => resultSections(output, elapsed)),
    ...cacheSections(outputs, job, saved),
    diagram("Timeline", gantt("plan, shards and merge", barsOf(outputs, job, ended))),
    ...outputs.flatMap(({ outcome }) => clusterSection(outcome.plan))
  ]);
}
function resultSections({ plan: { facts: of, firstShard }, outcome, size: size2 }, elapsed) {
  const { work, plan, merged } = outcome;
  const { manifest } = plan;
  const contracts = manifest.kind === "split" ? manifest.generated.length : void 0;
  const errors = merged.diagnostics.filter(({ isError }) => isError).length;
  const facts = [
    ["solc", manifest.compiler.build],
    ["strategy", manifest.kind === "split" ? manifest.strategy : "single"],
    ...contracts === void 0 ? [] : [["contracts", contractsText(contracts, work.parts)]],
    ["output", megabytes(size2)],
    ...errors === 0 ? [] : [["errors", `${counted(errors, "error")} in the Solidity code`]],
    ["from plan to output", seconds(elapsed)],
    ...speedUp(of.single, elapsed)
  ];
  const heading = of.label === void 0 ? "# parasolc" : `# parasolc, ${of.label}`;
  return [
    { name: "result", markdown: [heading, "", ...table(["", ""], facts), ""].join("\n") },
    { name: "shards", markdown: shardTable(outcome, firstShard).join("\n") }
  ];
}
function cacheSections(outputs, { cache, isCached }, saved) {
  if (cache === void 0) return [];
  const { isHit, isRestored, found } = cache;
  const runs = outputs.flatMap(({ outcome }) => outcome.work.runs);
  const restored = isRestored ? found : void 0;
  return [{ name: "cache", markdown: cacheMarkdown({ isHit, restored, saved }, isCached ? [] : runs) }];
}
function contractsText(count2, parts) {
  const { linked, direct } = routesOf(parts);
  return linked === 0 ? String(count2) : `${count2}: ${linked} linked, ${direct} compiled directly`;
}
var LEAST_SPEED_UP = 1.2;
function speedUp(single, elapsed) {
  if (single === void 0) return [];
  const factor = single / elapsed;
  const times = factor < LEAST_SPEED_UP ? "" : `: ${factor.toFixed(1)} times as long`;
  return [["one run of everything, predicted", `${seconds(single)}${times}`]];
}
function shardTable({ plan: { manifest }, work }, firstShard) {
  const planned = manifest.shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = work.parts.map((part) => {
    const { shard, job } = part;
    const { contracts = [], cost = 0 } = manifest.shards[shard] ?? {};
    const memory = runsOf(part).map(({ cost: cost2 }) => cost2.peakMemory ?? 0);
    return [
      String(firstShard + shard),
      String(contracts.length),
      planned === 0 ? "" : percent(cost / planned),
      job === void 0 ? "" : seconds(job.wall),
      job === void 0 ? "" : String(job.jobs),
      memory.some((bytes) => bytes > 0) ? megabytes(Math.max(...memory)) : ""
    ];
  });
  const head = ["shard", "contracts", "predicted share", "measured", "processes", "peak memory of one"];
  return rows.length === 0 ? [] : ["", "## Shards", "", ...table(head, rows), ""];
}
function barsOf(outputs, job, ended) {
  const merging = outputs.reduce((sum, { outcome }) => sum + outcome.work.wall, 0);
  return [
    { lane: "plan", label: "plan", begin: job.begun, end: job.begun + job.wall },
    ...outputs.flatMap(
      ({ plan, outcome }) => outcome.work.parts.flatMap(({ shard, job: compiled }) => {
        if (compiled === void 0) return [];
        const { begun: begin, wall } = compiled;
        return [{ lane: `shard ${plan.firstShard + shard}`, label: "compile", begin, end: begin + wall }];
      })
    ),
    { lane: "merge", label: "merge", begin: ended - merging, end: ended }
  ];
}

// src/action/steps/merge.ts
var DOWNLOADS_AT_ONCE = 8;
async function mergeStep(context) {
  const { inputs, runner: runner2, environment, temp } = context;
  const { job, plans, attempt, archive } = await downloadPlans(context, join13(temp, "plan"));
  const shards = plans.reduce((sum, { facts }) => sum + facts.shards, 0);
  const parts = await grouped2(
    runner2,
    `download ${counted(shards, "part")}`,
    () => downloadParts(context, shards, attempt)
  );
  const outputs = [];
  for (const plan of plans) {
    const path = resolve4(environment.cwd, withLabel(inputs.output, plan.facts.label));
    await prepareFolder(dirname4(path), environment.cwd);
    const options = { ...withLabels(inputs.options, plan.facts.label), output: path };
    const own = parts.slice(plan.firstShard, plan.firstShard + plan.facts.shards);
    const outcome = await runMerge({ options, positionals: [plan.folder, ...own] }, environment);
    outputs.push({ plan, outcome, path, size: (await stat4(path)).size });
  }
  const kept = await keptInputs(context, plans);
  const artifact = await grouped2(runner2, "upload", () => uploadOutputs(context, outputs, kept));
  const saved = await saveMerged(context, job.cache, { archives: [archive, ...parts], outputs });
  const digests = [];
  for (const { path } of outputs) digests.push(await digestOfFile(path));
  runner2.setOutput("output", outputs.map(({ path }) => pathForSteps(context, path)).join("\n"));
  runner2.setOutput("kept-input", kept.map((path) => pathForSteps(context, path)).join("\n"));
  runner2.setOutput("artifact", artifact);
  runner2.setOutput(
    "solc-version",
    outputs.map(({ outcome }) => outcome.plan.manifest.compiler.release).join("\n")
  );
  runner2.setOutput("digest", digests.join("\n"));
  annotate(
    runner2,
    outputs.flatMap(
      ({ plan: { facts }, outcome }) => outcome.merged.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot: facts.sourceRoot }))
    )
  );
  await runner2.summarize(mergeSummaryMarkdown({ outputs, job, saved, ended: Date.now() }));
  const isTooLarge = await showSizes(
    context,
    job.place,
    joinedReports(
      outputs.map(({ plan: { facts }, outcome }) => ({ label: facts.label, report: outcome.sizes }))
    )
  );
  return { hasErrors: outputs.some(({ outcome }) => outcome.merged.hasErrors), isTooLarge };
}
async function keptInputs({ inputs, environment }, plans) {
  const kept = inputs.options["keep-input"];
  if (kept === void 0) return [];
  const paths = [];
  for (const { folder, facts } of plans) {
    const path = resolve4(environment.cwd, withLabel(kept, facts.label));
    await prepareFolder(dirname4(path), environment.cwd);
    await checkKeptPath(path, withLabel(inputs.output, facts.label), environment.cwd);
    await copyFile6(join13(folder, CAPTURED), path).catch((cause) => {
      throw new ParasolcError("PLAN_INVALID", "the plan came without its input", {
        cause,
        fix: 'give "keep-input" to the step with the command "plan", too'
      });
    });
    paths.push(path);
  }
  return paths;
}
async function uploadOutputs({ transfer, temp }, outputs, kept) {
  const [stage, archive] = [join13(temp, "output"), join13(temp, "output.tgz")];
  await stageOutputs(outputs, stage);
  for (const path of kept) await copyFile6(path, join13(stage, basename6(path)));
  await pack(stage, await readdir6(stage), archive);
  return transfer.upload({ kind: "output" }, archive);
}
async function downloadParts({ transfer }, shards, attempt) {
  const all = (await transfer.list()).filter(({ name }) => name.attempt >= attempt);
  const latest = (kind, shard) => latestOf(all.filter(({ name }) => name.kind === kind && name.shard === shard));
  const numbers = [...Array(shards).keys()];
  const missing = numbers.filter((shard) => latest("part", shard) === void 0);
  if (missing.length > 0) {
    const facts = await eachLimited(missing, DOWNLOADS_AT_ONCE, async (shard) => {
      const report = latest("failure", shard);
      if (report === void 0)
        return [`shard ${shard} has no part: its job failed, was cancelled or did not run`];
      const { code: code2, message, facts: reasons } = await readFailureReport(await transfer.download(report));
      return [`shard ${shard} failed: ${message} [${code2}]`, ...reasons.map((reason) => `  ${reason}`)];
    });
    throw new ParasolcError("PARTS_INCOMPLETE", `${missing.length} of ${shards} shards have no part`, {
      facts: facts.flat(),
      fix: "re-run the failed jobs"
    });
  }
  return eachLimited(numbers, DOWNLOADS_AT_ONCE, async (shard) => {
    const part = latest("part", shard);
    if (part === void 0) throw new Error(`there is no part of shard ${shard}`);
    return transfer.download(part);
  });
}

// src/action/steps/plan.ts
import { writeFile as writeFile6 } from "node:fs/promises";
import { join as join14 } from "node:path";

// src/action/cache/known-outputs.ts
var NOTHING_KNOWN = { keys: [], cached: void 0 };
async function knownOutputs({ environment, inputs: { options } }, cache, inputs) {
  const store = openRunStore(options, environment);
  const keys = [];
  const cached = [];
  for (const [index, { project, compiler }] of cache.inputs.entries()) {
    const whole = await store?.runOf(compiler, project.input.original, project.access);
    const run = whole && outputOf(whole, sourcesModeOf(options.strategy, options.sources));
    keys.push(isDecidedBy(project.input) ? run?.key : void 0);
    const output = run && await store?.find(run);
    const input = inputs[index];
    if (output && input !== void 0) cached.push({ input, project, compiler, output });
  }
  return { keys, cached: cached.length === inputs.length ? cached : void 0 };
}
function isDecidedBy(input) {
  return input.unsplittable === void 0 && holdsItsSources(input);
}

// src/action/summary/plan.ts
function planSummaryMarkdown(plans, here) {
  return fitting(plans.flatMap((plan) => planSections(plan, here)));
}
function shardsText({ shards }, here) {
  if (here === "cached") return "none: the output of an earlier run is reused";
  if (shards.length === 0) return "none: there is no code to generate";
  return here === "compile" ? "none: this job compiles everything" : String(shards.length);
}
function planSections({ label, outcome }, here) {
  const { work, plan, single, digest } = outcome;
  const { manifest } = plan;
  const facts = [
    ["solc", manifest.compiler.build],
    ["strategy", manifest.kind === "split" ? manifest.strategy : "single"],
    ["shards", shardsText(manifest, here)],
    ["why", manifest.reason],
    ...manifest.kind === "split" ? [["contracts", String(manifest.generated.length)]] : [],
    ...single === void 0 ? [] : [["one run of everything, predicted", seconds(single)]],
    ["planning", seconds(work.wall)],
    ["digest", digest]
  ];
  const heading = label === void 0 ? "# parasolc plan" : `# parasolc plan, ${label}`;
  return [
    { name: "plan", markdown: [heading, "", ...table(["", ""], facts), ""].join("\n") },
    ...estimateSection(manifest),
    ...shardSection(manifest),
    ...clusterSection(work.plan)
  ];
}
function estimateSection(manifest) {
  if (manifest.kind !== "split" || manifest.shardEstimate === void 0) return [];
  const { oneRun, onThisMachine, onExtraMachines, extraMachines, processes, shards } = manifest.shardEstimate;
  const rows = [
    ["one process, one run", seconds(oneRun), ""],
    ["this job alone", seconds(onThisMachine), shards === 0 ? "chosen" : ""],
    [
      `${counted(extraMachines, "extra job")}, including ${extraMachines === 1 ? "its" : "their"} start`,
      seconds(onExtraMachines),
      shards === 0 ? "" : "chosen"
    ]
  ];
  const lines = [
    "",
    "## Estimate",
    "",
    `${processes} ${processes === 1 ? "process" : "processes"} at once in each job.`,
    "",
    ...table(["code generation on", "predicted", ""], rows),
    ""
  ];
  return [{ name: "estimate", markdown: lines.join("\n") }];
}
function shardSection({ shards }) {
  if (shards.length < 2) return [];
  const total = shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = shards.map(({ contracts, cost }, shard) => [
    String(shard),
    String(contracts.length),
    percent(total === 0 ? 0 : cost / total)
  ]);
  const lines = ["", "## Shards", "", ...table(["shard", "contracts", "predicted share"], rows), ""];
  return [{ name: "shards", markdown: lines.join("\n") }];
}

// src/action/steps/plan.ts
async function planStep(given) {
  const isCaching = await usesCache(given);
  const context = isCaching ? withStore(given) : given;
  const { inputs, runner: runner2, transfer, temp } = context;
  const begun = Date.now();
  const toPlan = await planInputs(context);
  const cache = isCaching ? await openCache(context, toPlan) : void 0;
  const { keys, cached } = cache === void 0 ? NOTHING_KNOWN : await knownOutputs(context, cache, toPlan);
  if (cache !== void 0 && cached !== void 0) await verifyKnown(context, cache, cached);
  const made = cached === void 0 ? await makePlans(context, toPlan) : await plansOfCached(context, cached);
  const here = cached !== void 0 || made.every(({ outcome }) => isCompiledHere(outcome.plan.manifest, inputs.options.shards));
  const parts = cached === void 0 && here ? await compileHere(context, made) : partsOf(made);
  if (inputs.options["keep-input"] !== void 0) for (const plan of made) await keepWhole2(plan);
  const archive = join14(temp, "plan.tgz");
  const packed = made.map(({ input, folder, outcome }, index) => ({
    folder,
    ...factsOf(input, outcome, keys[index])
  }));
  const { shared, made: runs } = await forOtherJobs(context, cache, {
    isNew: cached === void 0,
    keepsRuns: packed.some(({ facts }) => facts.keepsRuns)
  });
  const job = {
    ...{ begun, wall: Date.now() - begun, isCached: cached !== void 0, place: placeOf(context) },
    ...shared === void 0 ? {} : { cache: shared }
  };
  await packPlans(packed, job, join14(temp, "stage"), archive, runs);
  const artifact = await grouped2(runner2, "upload", async () => {
    for (const [shard, part] of parts.entries())
      await transfer.upload({ kind: "part", shard }, part, KEPT_FOR_RERUNS);
    return transfer.upload({ kind: "plan" }, archive, KEPT_FOR_RERUNS);
  });
  const shards = here ? 0 : shardsOf(made);
  runner2.setOutput("shards", String(shards));
  runner2.setOutput("matrix", matrixOf(shards));
  runner2.setOutput("artifact", artifact);
  runner2.setOutput(
    "solc-version",
    made.map(({ outcome }) => outcome.plan.manifest.compiler.release).join("\n")
  );
  runner2.setOutput("digest", made.map(({ outcome }) => outcome.digest).join("\n"));
  await runner2.summarize(
    planSummaryMarkdown(
      made.map(({ input, outcome }) => ({ label: input.label, outcome })),
      cached !== void 0 ? "cached" : here ? "compile" : "none"
    )
  );
  return { hasErrors: false };
}
async function makePlans(context, toPlan) {
  const { inputs, environment, temp } = context;
  const made = [];
  for (const [index, input] of toPlan.entries()) {
    const folder = join14(temp, `plan-${index}`);
    const own = withLabels(inputs.options, input.label);
    const options = { ...own, solc: input.solc ?? inputs.options.solc, output: folder };
    made.push({ input, folder, outcome: await planProject(input.project, options, environment) });
    if (input.isReplayed) await keepCaptured(input, folder);
  }
  return made;
}
async function plansOfCached({ temp }, cached) {
  const made = [];
  for (const [index, { input, compiler, output }] of cached.entries()) {
    const [folder, part] = [join14(temp, `plan-${index}`), join14(temp, `part-${index}.tgz`)];
    const plan = await wholePlan(input.project, "the output of an earlier run is reused", { compiler });
    const digest = await writePlan(plan, folder);
    const cost = { wall: 0, bytesIn: 0, bytesOut: output.size };
    await writePart(
      { kind: "whole", shard: 0, output, cost },
      { plan: digest, compiler: compiler.version },
      part
    );
    if (input.isReplayed) await keepCaptured(input, folder);
    const { reason } = plan.manifest;
    const done = { plan, parts: [], reason, jobs: void 0, runs: [], wall: 0, hasErrors: void 0 };
    const work = { command: "plan", compiler, ...done };
    made.push({ input, folder, part, outcome: { work, plan, digest, single: void 0 } });
  }
  return made;
}
function partsOf(made) {
  return made.flatMap(({ part }) => part ?? []);
}
async function keepCaptured({ project }, folder) {
  await writeFile6(join14(folder, CAPTURED), await collect(project.input.original.chunks()));
}
async function keepWhole2({ input, folder, outcome }) {
  if (input.isReplayed) return;
  const { release } = outcome.plan.manifest.compiler;
  const text2 = await selfContainedInput(input.project, release);
  await writeFile6(join14(folder, CAPTURED), await collect(writeJson(text2)));
}
function factsOf({ label, sourceRoot, isReplayed }, { plan, single, work }, run) {
  const shards = plan.manifest.shards.length;
  const facts = {
    sourceRoot,
    shards,
    replayed: isReplayed,
    ...label === void 0 ? {} : { label },
    ...single === void 0 ? {} : { single },
    ...run === void 0 ? {} : { run },
    keepsRuns: run === void 0 || hasSharedRuns(plan.manifest)
  };
  return { facts, compiler: work.compiler };
}
function hasSharedRuns(manifest) {
  return manifest.kind === "split" && (manifest.strategy === "linked" || manifest.sourcesMode === "relevant");
}
function isCompiledHere(manifest, shards) {
  if (manifest.shards.length === 0) return true;
  if (shards !== "auto") return false;
  return manifest.kind === "whole" || manifest.shardEstimate?.shards === 0;
}
async function compileHere({ inputs, environment, temp }, made) {
  const parts = [];
  for (const { folder, outcome } of made) {
    for (const shard of outcome.plan.manifest.shards.keys()) {
      const output = join14(temp, `part-${parts.length}.tgz`);
      const solc = outcome.work.compiler.path;
      const options = { ...inputs.options, solc, shard, output, report: void 0, trace: void 0 };
      await runCompile({ options, positionals: [folder] }, environment);
      parts.push(output);
    }
  }
  return parts;
}
function shardsOf(made) {
  return made.reduce((sum, { outcome }) => sum + outcome.plan.manifest.shards.length, 0);
}
function matrixOf(shards) {
  return JSON.stringify({ shard: shards === 0 ? [NO_SHARD] : [...Array(shards).keys()] });
}

// src/action/steps/restore.ts
import { join as join15, resolve as resolve5 } from "node:path";
async function restoreStep(context) {
  const { inputs, environment, runner: runner2, temp } = context;
  const root = resolve5(environment.cwd, inputs.project ?? ".");
  if (!await isFoundryProject(root)) {
    throw new ParasolcError("USAGE", `${root} is not a Foundry project`, {
      facts: ["it has no foundry.toml"],
      fix: 'check the repository out first, and give the folder of the project as "project"'
    });
  }
  const restored = await grouped2(runner2, "download", () => latestOutputs(context, join15(temp, "restored")));
  await answerForge(context, root, restored.compilers, (store) => store.take(restored.entries));
  return { hasErrors: false };
}
async function latestOutputs({ inputs, transfer }, folder) {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === "output"));
  if (latest === void 0) {
    throw new ParasolcError("PLAN_INVALID", `this workflow run has no output "${inputs.artifact}"`, {
      fix: 'run this after a successful job with the command "merge" and the same "artifact"'
    });
  }
  return unpackOutputs(await transfer.download(latest), folder);
}

// src/action/transport/client.ts
import { basename as basename7, dirname as dirname5 } from "node:path";
async function githubArtifacts() {
  const { DefaultArtifactClient } = await import("./artifact.js");
  endCutResponses();
  const client = new DefaultArtifactClient();
  return {
    async list() {
      const { artifacts } = await client.listArtifacts();
      return artifacts;
    },
    async upload(file, options) {
      const { digest } = await client.uploadArtifact(basename7(file), [file], dirname5(file), {
        ...options,
        skipArchive: true
      });
      return `sha256:${digest}`;
    },
    async download(artifact, folder) {
      await client.downloadArtifact(artifact.id, { path: folder, skipDecompress: true });
    }
  };
}

// src/action/wording.ts
function actionErrorText(error2) {
  const { code: code2, message, facts, fix, cause } = error2;
  if (fix === void 0) return error2.describe();
  return new ParasolcError(code2, message, { facts, cause, fix: inActionWords(fix) }).describe();
}
function inActionWords(fix) {
  const names = inputRows().map(([name]) => name).join("|");
  return fix.replace(/,?(?: or)? "-" for standard input/, "").replaceAll(new RegExp(`\`--(${names}) ([^\`]+)\``, "g"), "`$1: $2`").replaceAll(new RegExp(`\`?--(${names})(?![\\w-])\`?`, "g"), "the input `$1`");
}

// src/action/main.ts
var TRANSFER_BUDGET = 12e4;
var STEPS = {
  build: buildStep,
  plan: planStep,
  compile: compileStep,
  merge: mergeStep,
  restore: restoreStep
};
async function runAction(runner2, machine) {
  const temp = resolve6(machine.env.RUNNER_TEMP || machine.temp, `parasolc-${randomUUID()}`);
  try {
    const inputs = readActionInputs(runner2.input, inputNames(machine.env));
    markUnfinished(temp);
    await makeFolder(temp);
    const attempt = Number(machine.env.GITHUB_RUN_ATTEMPT || 1);
    const { hasErrors, isTooLarge = false } = await STEPS[inputs.command](
      stepContext(inputs, runner2, machine, temp, attempt),
      attempt
    );
    if (!hasErrors && !isTooLarge) return 0;
    const reason = hasErrors ? "The Solidity code has errors" : "Code is over a size limit";
    runner2.annotate("error", "parasolc", `${reason}. The output was still published.`);
    return 1;
  } catch (error2) {
    runner2.endGroup();
    runner2.annotate("error", "parasolc", textOfError(error2));
    return error2 instanceof ParasolcError ? error2.exitStatus : 3;
  } finally {
    await removeTemporaryFolder(temp);
  }
}
function stepContext(inputs, runner2, machine, temp, attempt) {
  const workspace = machine.env.GITHUB_WORKSPACE || machine.cwd;
  const transfer = openTransfer({
    open: githubArtifacts,
    prefix: inputs.artifact,
    attempt,
    folder: temp,
    policy: {
      budget: TRANSFER_BUDGET,
      now: () => performance.now(),
      wait: (milliseconds) => sleep(milliseconds, void 0, { signal: machine.signal }),
      onRetry: (message) => runner2.info(`parasolc: ${message}`)
    }
  });
  const environment = {
    args: [],
    // A runner may have worked for somebody else before. A step that uses GitHub's cache has a folder of its own.
    env: { ...machine.env, PARASOLC_CACHE: machine.env.PARASOLC_CACHE || "off" },
    cwd: resolve6(workspace, inputs.workingDirectory),
    stdin: Readable.from([]),
    stdout: nowhere(),
    stderr: nowhere(),
    progress: () => groupedProgress(runner2),
    packageRoots: [...machine.packageRoots, resolve6(workspace, inputs.workingDirectory)],
    cores: machine.cores,
    memory: machine.memory,
    signal: machine.signal
  };
  const noCache = reasonForNoCache(inputs.cache, machine.env);
  return { inputs, runner: runner2, environment, transfer, temp, cli: machine.cli, workspace, noCache };
}
function nowhere() {
  return new Writable2({ write: (_chunk, _encoding, done) => done() });
}
function textOfError(error2) {
  if (error2 instanceof ParasolcError) return actionErrorText(error2);
  return `${messageOf(error2)} [INTERNAL]
  fix: report this bug, with the log of a re-run with debug logging enabled`;
}

// src/action.ts
var runner = githubRunner();
var stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (stop.signal.aborted && signal === "SIGTERM") exitAtOnce(143);
    stop.abort();
  });
}
process.on("uncaughtException", (error2) => {
  runner.annotate("error", "parasolc", `${error2.message} [INTERNAL]`);
  runner.debug(error2.stack ?? "");
  exitAtOnce(3);
});
function exitAtOnce(status2) {
  removeUnfinished();
  process.exit(status2);
}
var status = await runAction(runner, {
  env: hostVariables(process.env),
  cli: fileURLToPath(new URL("./cli.js", import.meta.url)),
  packageRoots: [dirname6(fileURLToPath(import.meta.url))],
  cores: availableParallelism(),
  memory: totalmem(),
  temp: tmpdir(),
  cwd: process.cwd(),
  signal: stop.signal
});
process.exitCode = status;
setTimeout(() => process.exit(), 2e3).unref();
