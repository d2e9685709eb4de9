import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ReplayStore,
  buildFoundry,
  buildOne,
  chooseCompilers,
  classifyInput,
  clusterDiagram,
  isFoundryProject,
  isRelease,
  learnCompiler,
  lineProgress,
  pack,
  planProject,
  prepareFolder,
  readFolder,
  readNamedInputs,
  replayKey,
  replayStore,
  runCompile,
  runMerge,
  runsOf,
  shellQuoted,
  summaryMarkdown,
  summaryOf,
  table,
  unpack,
  withLabel,
  writeFolder,
  writeOutputs,
  writePart,
  writePlan
} from "./action+cli.js";
import {
  EXCHANGE_FORMAT,
  VERSION,
  collect,
  counted,
  digestOfFile,
  fileBytes,
  jsonToBytes,
  makeFolder,
  markUnfinished,
  megabytes,
  openCompiler,
  percent,
  readInput,
  removeTemporaryFolder,
  removeUnfinished,
  routesOf,
  seconds,
  wholePlan
} from "./action+cli+hardhat-compile.js";
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
} from "./action+artifact+cache.js";
import {
  MOST_SHARDS,
  OPTIONS,
  amount,
  array,
  boolean,
  choice,
  count,
  defaulting,
  literal,
  looseObject,
  maxLength,
  minLength,
  object,
  optional,
  optional2,
  parse,
  parseJson,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  text,
  union
} from "./action+cli+config-hooks+hardhat-compile.js";
import {
  ParasolcError,
  messageOf
} from "./action+cli+config-hooks+hardhat+hardhat-compile.js";
import "./action+artifact+cache+cli+config-hooks+hardhat+hardhat-compile.js";

// src/action.ts
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { dirname as dirname4 } from "node:path";
import { fileURLToPath } from "node:url";

// src/action/main.ts
import { randomUUID as randomUUID2 } from "node:crypto";
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
    phase(name, runs, predicted) {
      endGroup2();
      log.startGroup(`parasolc: ${name}`);
      inGroup = true;
      lines.phase(name, runs, predicted);
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
    commands: ["plan", "merge"],
    shape: defaulting(choice("true", "false"), "false"),
    help: "true: keep outputs in GitHub's cache, and reuse them if nothing has changed"
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
  "quiet",
  "help"
];
var COMMAND_INPUT = {
  commands: ALL,
  shape: defaulting(choice(...ALL), "build"),
  help: "build: compile everything on this runner. plan, compile, merge: the three steps of a job matrix. restore: make Forge use their output"
};
function inputRows() {
  const options = Object.entries(OPTIONS).filter(
    ([name]) => !NOT_INPUTS.some((not) => not === name)
  );
  return [["command", COMMAND_INPUT], ...Object.entries(OWN_INPUTS), ...options];
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
  checkArtifactName(artifact);
  return {
    command,
    options,
    input: read("input", OWN_INPUTS.input.shape),
    project: read("project", OWN_INPUTS.project.shape),
    output: read("output", OWN_INPUTS.output.shape),
    workingDirectory: read("working-directory", OWN_INPUTS["working-directory"].shape),
    artifact,
    cache: read("cache", OWN_INPUTS.cache.shape) === "true",
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
function checkArtifactName(name) {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return;
  throw new ParasolcError("USAGE", `the input "artifact" cannot be ${JSON.stringify(name)}`, {
    facts: ['allowed: up to 100 letters, digits, ".", "_" and "-", starting with a letter or digit'],
    fix: 'choose another name for "artifact"'
  });
}

// src/action/steps/build.ts
import { dirname, resolve as resolve3 } from "node:path";

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

// src/action/context.ts
import { isAbsolute, relative, resolve, sep } from "node:path";
function pathForSteps({ environment, workspace }, path) {
  const absolute = resolve(environment.cwd, path);
  const inside = relative(workspace, absolute);
  return inside.startsWith("..") || isAbsolute(inside) ? absolute : inside.split(sep).join("/");
}

// src/action/forge-environment.ts
import { chmod, copyFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join as join2, resolve as resolve2 } from "node:path";

// src/foundry/drop-ins.ts
import { randomUUID } from "node:crypto";
import { lstat, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
var MARK = "# parasolc in place of solc";
async function installDropIns(folder, compilers, command) {
  for (const [release, solc] of compilers) {
    if (!isRelease(release)) throw new ParasolcError("INTERNAL", `${release} is not a release of solc`);
    const target = join(folder, release);
    const path = join(target, `solc-${release}`);
    if (!await isFree(path)) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `there is already a compiler in ${path}`, {
        facts: ["parasolc did not put it there"],
        fix: "remove it, or run forge with another home folder"
      });
    }
    const words = command.map(shellQuoted).join(" ");
    const script = `#!/bin/sh
${MARK}
PARASOLC_SOLC=${shellQuoted(solc)} exec ${words} "$@"
`;
    try {
      await makeFolder(target);
      const beside = `${path}.${randomUUID()}.tmp`;
      await writeFile(beside, script, { mode: 493, flag: "wx" });
      await rename(beside, path);
    } catch (cause) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
        facts: [messageOf(cause)],
        fix: "make the folder of compilers writable, or run forge with another home folder"
      });
    }
  }
}
async function isFree(path) {
  const present = await lstat(path).catch(() => void 0);
  if (present === void 0) return true;
  return present.isFile() && present.size < 4096 && (await readFile(path, "utf8")).includes(MARK);
}

// src/action/forge-environment.ts
async function answerForge(context, root, compilers, fill) {
  const { environment, runner: runner2, cli } = context;
  const store = replayStore(root, environment.env);
  if (store !== void 0) {
    await store.prepare();
    await fill(store.folder);
  }
  const specs = /* @__PURE__ */ new Map();
  for (const { release, path } of compilers) {
    const spec = path === void 0 ? release : await keepCompiler(context, release, path);
    specs.set(release, spec);
    if (store === void 0) continue;
    const compiler = await openCompiler(spec, environment);
    await learnCompiler(store, compiler, environment.signal, true).finally(() => compiler.close());
  }
  const [only, ...others] = specs.values();
  if (only !== void 0 && others.length === 0) {
    runner2.setVariable("PARASOLC_SOLC", only);
    runner2.setVariable("FOUNDRY_SOLC", cli);
  } else {
    if (store !== void 0) await chooseCompilers(store, void 0);
    await installDropIns(svmFolder(environment.env), specs, [cli]);
  }
  runner2.setVariable("PARASOLC_CACHE", environment.env.PARASOLC_CACHE ?? "off");
  runner2.setVariable("FOUNDRY_DYNAMIC_TEST_LINKING", "false");
  runner2.setOutput("solc", cli);
  runner2.info(
    `parasolc: Forge will use parasolc for solc ${[...specs.keys()].join(" and ")} in the following steps`
  );
}
async function keepCompiler({ environment }, release, path) {
  const folder = resolve2(environment.env.RUNNER_TEMP || ".", "parasolc-compilers", release);
  await makeFolder(folder);
  const target = join2(folder, basename(path));
  await copyFile(path, target);
  await chmod(target, 493);
  return target;
}
function svmFolder(env) {
  return join2(env.HOME || homedir(), ".svm");
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
var MOST_BYTES = 1024 * 1024;
function fitting(sections, most = MOST_BYTES) {
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
  await prepareFolder(dirname(inputs.output), environment.cwd);
  const input = await classifyInput(positionalsOf(inputs), environment);
  return input.kind === "foundry" ? buildProject(context, input.folder) : buildInput(context, input);
}
async function buildInput(context, input) {
  const { inputs, runner: runner2, environment } = context;
  const path = resolve3(environment.cwd, inputs.output);
  const { work, built } = await buildOne(input, { ...inputs.options, output: path }, environment);
  await publish(context, [path], [work.compiler.version.release]);
  const sourceRoot = pathForSteps(context, inputs.options["base-path"] ?? "");
  annotate(
    runner2,
    built.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot }))
  );
  await runner2.summarize(buildSummaryMarkdown(work));
  return { hasErrors: built.hasErrors };
}
async function buildProject(context, folder) {
  const { inputs, runner: runner2, environment } = context;
  const built = await buildFoundry(folder, inputs.options, environment);
  const releases = built.map(({ version }) => version.release);
  await publish(
    context,
    await writeOutputs(built, resolve3(environment.cwd, inputs.output), environment),
    releases
  );
  const sourceRoot = pathForSteps(context, folder);
  annotate(
    runner2,
    built.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot })))
  );
  for (const { work } of built) if (work !== void 0) await runner2.summarize(buildSummaryMarkdown(work));
  const compilers = built.map(({ version, compilerPath }) => ({
    release: version.release,
    path: compilerPath
  }));
  await answerForge(context, folder, compilers, async () => void 0);
  return { hasErrors: built.some(({ hasErrors }) => hasErrors) };
}
async function publish(context, paths, releases) {
  const { runner: runner2 } = context;
  const digests = [];
  for (const path of paths) digests.push(await digestOfFile(path));
  runner2.setOutput("output", paths.map((path) => pathForSteps(context, path)).join("\n"));
  runner2.setOutput("solc-version", releases.join("\n"));
  runner2.setOutput("digest", digests.join("\n"));
}

// src/action/steps/compile.ts
import { join as join6 } from "node:path";

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

// src/action/plan-archive.ts
import { copyFile as copyFile2, open, readdir, rename as rename2, stat, writeFile as writeFile2 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/action/unpacked.ts
import { chmod as chmod2, readFile as readFile2 } from "node:fs/promises";
import { basename as basename2, join as join3 } from "node:path";
async function unpackWithFacts(archive, folder, names, facts, invalid3) {
  await unpack(archive, folder, names).catch((cause) => {
    throw invalid3(`it cannot be unpacked: ${messageOf(cause)}`, cause);
  });
  const text2 = await readFile2(join3(folder, facts.file), "utf8").catch((cause) => {
    throw invalid3(facts.absence, cause);
  });
  const parsed = safeParse(pipe(string(), parseJson(), facts.schema), text2);
  if (!parsed.success) throw invalid3(`its ${facts.file} is not as expected: ${parsed.issues[0].message}`);
  return parsed.output;
}
async function letRun(path, sha256, invalid3) {
  const digest = await digestOfFile(path).catch((cause) => {
    throw invalid3(`its ${basename2(path)} is missing`, cause);
  });
  if (digest !== sha256) throw invalid3(`its ${basename2(path)} has a wrong digest`);
  await chmod2(path, 493);
}

// src/action/plan-archive.ts
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
  /** What the outputs may be kept under in GitHub's cache (`output-cache.ts`). */
  cacheKey: optional(pipe(string(), regex(/^[0-9a-f]{64}$/))),
  plans: pipe(array(PlanFactsSchema), minLength(1), maxLength(100))
});
var JOB = "job.json";
var CAPTURED = "captured.json";
var FILES = /^(?:p\d{1,2}-)?(?:[a-z][a-z0-9-]*\.json|solc|soljson\.js)$/;
var OF_FURTHER_PLAN = /^p(?<plan>\d{1,2})-(?<file>.*)$/;
var MOST_COMPILER_BYTES = 1e8;
async function packPlans(plans, job, stage, archive) {
  await makeFolder(stage);
  const facts = [];
  for (const [index, plan] of plans.entries()) {
    const prefix = index === 0 ? "" : `p${index}-`;
    const compiler = await carry(plan.compiler, plan.folder);
    facts.push({ ...plan.facts, ...compiler === void 0 ? {} : { compiler } });
    for (const name of await readdir(plan.folder))
      await rename2(join4(plan.folder, name), join4(stage, prefix + name));
  }
  await writeFile2(join4(stage, JOB), JSON.stringify({ ...job, plans: facts }));
  await pack(stage, await readdir(stage), archive);
}
async function carry({ kind, path }, folder) {
  const file = kind === "wasm" ? "soljson.js" : "solc";
  if ((await stat(path)).size > MOST_COMPILER_BYTES || !await isWhole(kind, path)) return void 0;
  await copyFile2(path, join4(folder, file));
  return { file, sha256: await digestOfFile(join4(folder, file)) };
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
    (_, index) => index === 0 ? folder : join4(folder, `plan-${index}`)
  );
  for (const target of folders) await makeFolder(target);
  for (const name of await readdir(folder)) {
    const { plan, file = "" } = OF_FURTHER_PLAN.exec(name)?.groups ?? {};
    const target = plan === void 0 ? void 0 : folders[Number(plan)];
    if (target !== void 0) await rename2(join4(folder, name), join4(target, file));
  }
  return folders;
}
async function checkCompiler(folder, { compiler }) {
  if (compiler === void 0) return void 0;
  const path = join4(folder, compiler.file);
  await letRun(path, compiler.sha256, invalid);
  return path;
}
function invalid(reason, cause) {
  return new ParasolcError("PLAN_INVALID", `the plan cannot be used: ${reason}`, {
    cause,
    fix: "re-run all jobs"
  });
}

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
async function grouped(runner2, heading, act) {
  runner2.startGroup(`parasolc: ${heading}`);
  return act().finally(runner2.endGroup);
}
function plainLine(text2) {
  return text2.replaceAll(/[\r\n\u2028\u2029]+/g, " ").replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");
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
import { link, readdir as readdir2, rename as rename3 } from "node:fs/promises";
import { join as join5 } from "node:path";

// src/action/transport/retry.ts
var FIRST_PAUSE = 1e3;
var LONGEST_PAUSE = 15e3;
var FINAL = /\((400|401|403|404)\)|quota|not currently supported on GHES|Unable to get the ACTIONS_|NoSuchKey/;
function isTransient(error2) {
  return !FINAL.test(messageOf(error2));
}
async function withRetries(policy, attempt) {
  const begun = policy.now();
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error2) {
      const pause = Math.min(FIRST_PAUSE * 2 ** number, LONGEST_PAUSE) * (0.5 + Math.random());
      if (!isTransient(error2) || policy.now() - begun + pause > policy.budget) throw error2;
      policy.onRetry(`${messageOf(error2)}; retrying in ${(pause / 1e3).toFixed(1)} s`);
      await policy.wait(pause);
    }
  }
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
          join5(folder, `upload-${kind.kind}`),
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
      const target = join5(folder, `download-${downloads++}`);
      await makeFolder(target);
      await (await client()).download(artifact, target);
      const [came] = await readdir2(target);
      if (came === void 0) throw new Error("nothing was downloaded");
      const file = join5(target, artifact.name);
      await rename3(join5(target, came), file);
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
  const named = join5(folder, name);
  await link(file, named);
  const sent = await client.upload(named, retentionDays === void 0 ? {} : { retentionDays });
  if (sent !== digest) throw new Error(`the uploaded data differs from the file: ${sent}, not ${digest}`);
}
async function transferring(what, policy, act) {
  try {
    return await withRetries(policy, act);
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
    const plan = planOfShard(await downloadPlans(context, join6(temp, "plan")), shard);
    const path = join6(temp, "part.tgz");
    const options = { ...inputs.options, shard: shard - plan.firstShard, output: path };
    const outcome = await compileWithCarried(plan, options, context);
    const artifact = await grouped(
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
  return grouped(context.runner, "download the plan", () => latestPlans(context, folder));
}
async function latestPlans({ inputs, transfer }, folder) {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === "plan"));
  if (latest === void 0) {
    throw new ParasolcError("PLAN_INVALID", `this workflow run has no plan "${inputs.artifact}"`, {
      fix: 'run this after a successful job with the command "plan" and the same "artifact"'
    });
  }
  return { ...await unpackPlans(await transfer.download(latest), folder), attempt: latest.name.attempt };
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
    const path = join6(temp, "failure.tgz");
    await writeFailureReport(failureReport(error2, shard, attempt), path);
    await transfer.upload({ kind: "failure", shard }, path, KEPT_FOR_RERUNS);
  } catch (second) {
    runner2.info(`parasolc: the reason could not be uploaded for the merge job: ${messageOf(second)}`);
  }
}

// src/action/steps/merge.ts
import { readdir as readdir5, stat as stat2 } from "node:fs/promises";
import { dirname as dirname2, join as join9, resolve as resolve4 } from "node:path";

// src/action/output-archive.ts
import { copyFile as copyFile3, mkdir, readdir as readdir3, rename as rename4, rm, writeFile as writeFile3 } from "node:fs/promises";
import { basename as basename3, join as join7 } from "node:path";
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
var ENTRY = /^[0-9a-f]{64}-[0-9a-f]{64}\.replay$/;
var FILES2 = /^(?:restore\.json|p\d{1,2}-(?:solc|soljson\.js)|[0-9a-f]{64}-[0-9a-f]{64}\.replay)$/;
async function stageOutputs(outputs, stage) {
  await makeFolder(stage);
  for (const { path } of outputs) await copyFile3(path, join7(stage, basename3(path)));
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
    await copyFile3(plan.compiler, join7(stage, file));
    compilers.push({ release, file, sha256: plan.facts.compiler.sha256 });
  }
  await writeFile3(join7(stage, RESTORE), JSON.stringify({ compilers }));
}
async function keepForForge(output, stage) {
  const replay = join7(stage, "replay");
  try {
    await keepInStore(output, new ReplayStore(replay));
    for (const name of await readdir3(replay).catch(() => []))
      if (ENTRY.test(name)) await rename4(join7(replay, name), join7(stage, name));
  } finally {
    await rm(replay, { recursive: true, force: true });
  }
}
async function keepInStore({ plan, outcome, path, size }, store) {
  const input = await fileBytes(join7(plan.folder, CAPTURED));
  const output = await fileBytes(path);
  try {
    const text2 = { kind: "slice", bytes: output, start: 0, end: size - 1 };
    const { compiler } = outcome.plan.manifest;
    await store.keep(await readInput(input, CAPTURED), compiler, text2);
  } finally {
    await Promise.all([input.close(), output.close()]);
  }
}
async function unpackOutputs(archive, folder) {
  await makeFolder(folder);
  const facts = { file: RESTORE, schema: RestoreSchema, absence: "it does not belong to a Foundry project" };
  const restore2 = await unpackWithFacts(archive, folder, FILES2, facts, invalid2);
  const compilers = [];
  for (const [index, { release, file, sha256 }] of restore2.compilers.entries()) {
    const target = join7(folder, `compiler-${index}`);
    const path = file === void 0 ? void 0 : await takeCompiler(folder, file, sha256, target);
    compilers.push({ release, path });
  }
  const names = (await readdir3(folder)).filter((name) => ENTRY.test(name));
  return { entries: names.map((name) => join7(folder, name)), compilers };
}
async function takeCompiler(folder, file, sha256, target) {
  await mkdir(target);
  const path = join7(target, file.replace(/^p\d+-/, ""));
  await rename4(join7(folder, file), path).catch((cause) => {
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

// src/action/output-cache.ts
import { createHash } from "node:crypto";
import { cp, lstat as lstat2, readdir as readdir4, rename as rename5, rm as rm2 } from "node:fs/promises";
import { join as join8 } from "node:path";

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

// src/action/output-cache.ts
async function lookUp(context, inputs) {
  const { runner: runner2, environment, temp } = context;
  const { "solc-site": site, solc, sources } = context.inputs.options;
  const asked = [];
  for (const input of inputs) {
    const compiler = await openCompiler(input.solc ?? solc, environment, { site, project: input.project });
    await compiler.close();
    asked.push({ input, compiler });
  }
  const hash = createHash("sha256").update(sources);
  for (const { input, compiler } of asked) {
    const own = await replayKey(input.project.input, compiler.version.build);
    if (own === void 0) {
      runner2.info("parasolc: cache not used: the output depends on files outside the input");
      return { key: void 0, cached: void 0 };
    }
    hash.update(`\0${own.family}\0${own.selection}`);
  }
  const key = hash.digest("hex");
  const store = new ReplayStore(join8(temp, "cached"));
  await grouped(runner2, "cache", () => restore(context, key, store.folder)).catch(
    (error2) => runner2.info(`parasolc: nothing read from the cache: ${messageOf(error2)}`)
  );
  const cached = [];
  for (const { input, compiler } of asked) {
    const found = await store.find(input.project.input, compiler.version);
    if (found === void 0) return { key, cached: void 0 };
    const output = await jsonToBytes(found.text);
    await found.close();
    cached.push({ input, compiler, output });
  }
  return { key, cached };
}
async function keepOutputs(context, key, count2, keep) {
  const { runner: runner2, temp } = context;
  try {
    await grouped(runner2, "cache", async () => {
      const store = new ReplayStore(join8(temp, "kept"));
      await keep(store);
      const kept = (await readdir4(store.folder).catch(() => [])).filter((name) => name.endsWith(".replay"));
      if (kept.length === count2) await save(context, key, store.folder);
      else runner2.info("parasolc: output not cached: it has errors, or its input imports files from outside");
    });
  } catch (error2) {
    runner2.info(`parasolc: output not cached: ${messageOf(error2)}`);
  }
}
function entryName(key) {
  return `parasolc-${VERSION}-${key}`;
}
function cachedPath(key) {
  return `.parasolc-${key.slice(0, 16)}`;
}
async function restore(context, key, folder) {
  await withFreePath(context, key, async (path) => {
    const { restoreCache } = await cacheClient();
    if (await restoreCache([cachedPath(key)], entryName(key)) !== void 0) await move(path, folder);
  });
}
async function save(context, key, folder) {
  await withFreePath(context, key, async (path) => {
    const { saveCache } = await cacheClient();
    await move(folder, path);
    await saveCache([cachedPath(key)], entryName(key));
  });
}
async function cacheClient() {
  endCutResponses();
  return import("./cache.js");
}
async function withFreePath({ workspace }, key, act) {
  const path = join8(workspace, cachedPath(key));
  const isTaken = await lstat2(path).then(
    () => true,
    () => false
  );
  if (isTaken) throw new Error(`${cachedPath(key)} is already in the workspace`);
  try {
    await act(path);
  } finally {
    await rm2(path, { recursive: true, force: true });
  }
}
async function move(from, to) {
  await makeFolder(join8(to, ".."));
  await rename5(from, to).catch(() => cp(from, to, { recursive: true }));
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
function mergeSummaryMarkdown({ outputs, job, ended }) {
  const elapsed = ended - job.begun;
  return fitting([
    ...outputs.flatMap((output) => resultSections(output, elapsed)),
    diagram("Timeline", gantt("plan, shards and merge", barsOf(outputs, job, ended))),
    ...outputs.flatMap(({ outcome }) => clusterSection(outcome.plan))
  ]);
}
function resultSections({ plan: { facts: of, firstShard }, outcome, size }, elapsed) {
  const { work, plan, merged } = outcome;
  const { manifest } = plan;
  const contracts = manifest.kind === "split" ? manifest.generated.length : void 0;
  const errors = merged.diagnostics.filter(({ isError }) => isError).length;
  const facts = [
    ["solc", manifest.compiler.build],
    ["strategy", manifest.kind === "split" ? manifest.strategy : "single"],
    ...contracts === void 0 ? [] : [["contracts", contractsText(contracts, work.parts)]],
    ["output", megabytes(size)],
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

// src/action/transport/limit.ts
async function eachLimited(items, most, act) {
  const results = [];
  const failures = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next++;
      try {
        results[index] = await act(items[index]);
      } catch (error2) {
        failures.push(error2);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

// src/action/steps/merge.ts
var DOWNLOADS_AT_ONCE = 8;
async function mergeStep(context) {
  const { inputs, runner: runner2, environment, temp } = context;
  const { job, plans, attempt } = await downloadPlans(context, join9(temp, "plan"));
  const shards = plans.reduce((sum, { facts }) => sum + facts.shards, 0);
  const parts = await grouped(
    runner2,
    `download ${counted(shards, "part")}`,
    () => downloadParts(context, shards, attempt)
  );
  const outputs = [];
  for (const plan of plans) {
    const path = resolve4(environment.cwd, withLabel(inputs.output, plan.facts.label));
    await prepareFolder(dirname2(path), environment.cwd);
    const options = { ...inputs.options, output: path };
    const own = parts.slice(plan.firstShard, plan.firstShard + plan.facts.shards);
    const outcome = await runMerge({ options, positionals: [plan.folder, ...own] }, environment);
    outputs.push({ plan, outcome, path, size: (await stat2(path)).size });
  }
  const artifact = await grouped(runner2, "upload", () => uploadOutputs(context, outputs));
  if (inputs.cache && !job.isCached && job.cacheKey !== void 0) {
    await keepOutputs(context, job.cacheKey, outputs.length, async (store) => {
      for (const output of outputs) await keepInStore(output, store);
    });
  }
  const digests = [];
  for (const { path } of outputs) digests.push(await digestOfFile(path));
  runner2.setOutput("output", outputs.map(({ path }) => pathForSteps(context, path)).join("\n"));
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
  await runner2.summarize(mergeSummaryMarkdown({ outputs, job, ended: Date.now() }));
  return { hasErrors: outputs.some(({ outcome }) => outcome.merged.hasErrors) };
}
async function uploadOutputs({ transfer, temp }, outputs) {
  const [stage, archive] = [join9(temp, "output"), join9(temp, "output.tgz")];
  await stageOutputs(outputs, stage);
  await pack(stage, await readdir5(stage), archive);
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
      const { code, message, facts: reasons } = await readFailureReport(await transfer.download(report));
      return [`shard ${shard} failed: ${message} [${code}]`, ...reasons.map((reason) => `  ${reason}`)];
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
import { writeFile as writeFile4 } from "node:fs/promises";
import { join as join10 } from "node:path";

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
    "## Reckoning",
    "",
    `${processes} ${processes === 1 ? "process" : "processes"} at once in each job.`,
    "",
    ...table(["code generation on", "predicted", ""], rows),
    ""
  ];
  return [{ name: "reckoning", markdown: lines.join("\n") }];
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
async function planStep(context) {
  const { inputs, runner: runner2, transfer, temp } = context;
  const begun = Date.now();
  const toPlan = await planInputs(context);
  const { key, cached } = inputs.cache ? await lookUp(context, toPlan) : { key: void 0, cached: void 0 };
  const made = cached === void 0 ? await makePlans(context, toPlan) : await plansOfCached(context, cached);
  const here = cached !== void 0 || made.every(({ outcome }) => isCompiledHere(outcome.plan.manifest, inputs.options.shards));
  const parts = cached === void 0 && here ? await compileHere(context, made) : partsOf(made);
  const archive = join10(temp, "plan.tgz");
  const packed = made.map(({ input, folder, outcome }) => ({ folder, ...factsOf(input, outcome) }));
  const job = {
    ...{ begun, wall: Date.now() - begun, isCached: cached !== void 0 },
    ...key === void 0 ? {} : { cacheKey: key }
  };
  await packPlans(packed, job, join10(temp, "stage"), archive);
  const artifact = await grouped(runner2, "upload", async () => {
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
    const folder = join10(temp, `plan-${index}`);
    const options = { ...inputs.options, solc: input.solc ?? inputs.options.solc, output: folder };
    made.push({ input, folder, outcome: await planProject(input.project, options, environment) });
    if (input.isReplayed || inputs.cache) await keepCaptured(input, folder);
  }
  return made;
}
async function plansOfCached({ temp }, cached) {
  const made = [];
  for (const [index, { input, compiler, output }] of cached.entries()) {
    const [folder, part] = [join10(temp, `plan-${index}`), join10(temp, `part-${index}.tgz`)];
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
  await writeFile4(join10(folder, CAPTURED), await collect(project.input.original.chunks()));
}
function factsOf({ label, sourceRoot, isReplayed }, { plan, single, work }) {
  const shards = plan.manifest.shards.length;
  const facts = {
    sourceRoot,
    shards,
    replayed: isReplayed,
    ...label === void 0 ? {} : { label },
    ...single === void 0 ? {} : { single }
  };
  return { facts, compiler: work.compiler };
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
      const output = join10(temp, `part-${parts.length}.tgz`);
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
import { copyFile as copyFile4 } from "node:fs/promises";
import { basename as basename4, join as join11, resolve as resolve5 } from "node:path";
async function restoreStep(context) {
  const { inputs, environment, runner: runner2, temp } = context;
  const root = resolve5(environment.cwd, inputs.project ?? ".");
  if (!await isFoundryProject(root)) {
    throw new ParasolcError("USAGE", `${root} is not a Foundry project`, {
      facts: ["it has no foundry.toml"],
      fix: 'check the repository out first, and give the folder of the project as "project"'
    });
  }
  const restored = await grouped(runner2, "download", () => latestOutputs(context, join11(temp, "restored")));
  await answerForge(context, root, restored.compilers, async (folder) => {
    for (const path of restored.entries) await copyFile4(path, join11(folder, basename4(path)));
  });
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
import { basename as basename5, dirname as dirname3 } from "node:path";
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
      const { digest } = await client.uploadArtifact(basename5(file), [file], dirname3(file), {
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
  const { code, message, facts, fix, cause } = error2;
  if (fix === void 0) return error2.describe();
  return new ParasolcError(code, message, { facts, cause, fix: inActionWords(fix) }).describe();
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
  const temp = resolve6(machine.env.RUNNER_TEMP || machine.temp, `parasolc-${randomUUID2()}`);
  try {
    const inputs = readActionInputs(runner2.input, inputNames(machine.env));
    markUnfinished(temp);
    await makeFolder(temp);
    const attempt = Number(machine.env.GITHUB_RUN_ATTEMPT || 1);
    const { hasErrors } = await STEPS[inputs.command](
      stepContext(inputs, runner2, machine, temp, attempt),
      attempt
    );
    if (!hasErrors) return 0;
    runner2.annotate("error", "parasolc", "The Solidity code has errors. The output was still published.");
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
    // A runner may have worked for somebody else before.
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
  return { inputs, runner: runner2, environment, transfer, temp, cli: machine.cli, workspace };
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
  env: { ...process.env },
  cli: fileURLToPath(new URL("./cli.js", import.meta.url)),
  packageRoots: [dirname4(fileURLToPath(import.meta.url))],
  cores: availableParallelism(),
  memory: totalmem(),
  temp: tmpdir(),
  cwd: process.cwd(),
  signal: stop.signal
});
process.exitCode = status;
setTimeout(() => process.exit(), 2e3).unref();
