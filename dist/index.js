import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  outputValue
} from "./shared-output-value.js";
import {
  checkVariables
} from "./shared-variables.js";
import {
  suggestion
} from "./shared-nearest.js";
import {
  compileProject
} from "./shared-compile-project.js";
import "./shared-build.js";
import "./shared-known-output.js";
import {
  summaryOf
} from "./shared-report.js";
import {
  fileAccess
} from "./shared-plain-input.js";
import "./shared-summaries.js";
import "./shared-site.js";
import {
  OPTIONS,
  optionsOf
} from "./shared-options.js";
import "./shared-proxies.js";
import "./shared-package.js";
import "./shared-routes.js";
import {
  Spool,
  joinedBytes,
  memoryBytes,
  readInput,
  removeTemporaryFolder,
  temporaryFolder,
  textBytes,
  writeJson
} from "./shared-selection.js";
import "./shared-valibot.js";
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";
import "./shared-runtime.js";

// src/api/call.ts
import { availableParallelism, totalmem } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// src/api/options.ts
var VALUES = {
  build: ["input"],
  plan: ["input"],
  compile: ["plan"],
  merge: ["plan", "parts"]
};
var REQUIRED = { ...VALUES, compile: ["plan", "shard"] };
var CALLER = ["signal", "onProgress"];
var LEFT_OUT = [
  "quiet",
  "help",
  "remappings",
  "optimize",
  "optimize-runs",
  "via-ir",
  "evm-version",
  // A program has the input and the output, and can do this itself.
  "keep-input",
  "size-check",
  "size-limit",
  "creation-size-limit",
  "size-skip",
  // An array of `allowPath` says the same.
  "allow-paths"
];
function readOptions(command, given) {
  if (typeof given !== "object" || given === null)
    throw usage(`${command} expects an object with options, not ${kindOf(given)}`);
  const rows = rowsOf(command);
  const known = [...VALUES[command], ...rows.keys(), ...CALLER];
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw usage(`unknown option ${JSON.stringify(name)} of ${command}${suggestion(name, known)}`, [
      `options of ${command}: ${known.join(", ")}`
    ]);
  }
  const values = new Map(Object.entries(given));
  for (const name of REQUIRED[command])
    if (values.get(name) === void 0) throw usage(`${command} needs the option "${name}"`);
  checkArchives(values);
  checkCaller(values);
  const texts = new Map([...rows].map(([name, row]) => [row, textsOf(name, row, values.get(name))]));
  return Object.fromEntries(
    Object.entries(OPTIONS).map(([name, row]) => [
      name,
      row.shape.read(texts.get(row) ?? [], camelCase(name))
    ])
  );
}
function rowsOf(command) {
  const isOutput = command === "build" || command === "merge";
  return new Map(
    optionsOf(command).filter(([name]) => !LEFT_OUT.includes(name) && !(isOutput && name === "output")).map(([name, row]) => [camelCase(name), row])
  );
}
function camelCase(name) {
  return name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
}
function textsOf(name, { shape }, value) {
  if (value === void 0) return [];
  if (shape.repeatable && !Array.isArray(value))
    throw usage(`${name} must be an array, not ${kindOf(value)}`);
  const values = shape.repeatable && Array.isArray(value) ? value : [value];
  return values.map((one) => {
    if (typeof one === "string" || typeof one === "number") return String(one);
    throw usage(`${name} must be a string or a number, not ${kindOf(one)}`);
  });
}
function checkArchives(values) {
  const [plan2, parts = []] = [values.get("plan"), values.get("parts")];
  if (!Array.isArray(parts)) throw usage(`parts must be an array, not ${kindOf(parts)}`);
  for (const [name, value] of [
    ["plan", plan2],
    ...parts.map((part) => ["a part", part])
  ])
    if (value !== void 0 && typeof value !== "string" && !(value instanceof Uint8Array))
      throw usage(`${name} must be a path or the bytes of an archive, not ${kindOf(value)}`);
}
function checkCaller(values) {
  const [signal, onProgress] = CALLER.map((name) => values.get(name));
  if (signal !== void 0 && !(signal instanceof AbortSignal))
    throw usage(`signal must be an AbortSignal, not ${kindOf(signal)}`);
  if (onProgress !== void 0 && typeof onProgress !== "function")
    throw usage(`onProgress must be a function, not ${kindOf(onProgress)}`);
}
function kindOf(value) {
  if (value === null || value === void 0) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function usage(message, facts = []) {
  return new ParasolcError("USAGE", message, {
    facts,
    fix: "see https://github.com/org/parasolc-action/blob/main/docs/api.md"
  });
}

// src/api/progress.ts
function listen(tell2) {
  const errors = [];
  const heard = {
    errors,
    summary: "",
    progress: {
      phase: (name, runs, predicted, expected) => tell2({ type: "phase", name, runs, predicted, expected }),
      started: (run, invocation) => tell2({ type: "started", run, invocation }),
      finished: (run, cost) => tell2({ type: "finished", run, cost }),
      routed: (routes) => tell2({ type: "routed", ...routes }),
      note: (text) => tell2({ type: "note", text }),
      diagnosed(diagnostics) {
        for (const { text } of diagnostics) errors.push(JSON.parse(text));
      },
      end(summary = "") {
        heard.summary = summary;
      }
    }
  };
  return heard;
}

// src/api/call.ts
async function call(command, given, work) {
  const options = readOptions(command, given);
  const { signal, onProgress } = given;
  const failed = new AbortController();
  const ended = signal === void 0 ? failed.signal : AbortSignal.any([signal, failed.signal]);
  ended.throwIfAborted();
  const heard = listen((event) => tell(onProgress, event, failed));
  try {
    const done = await work({ options, environment: environmentOf(heard, ended) });
    ended.throwIfAborted();
    const { errors, summary } = heard;
    const hasErrors = errors.some(({ severity }) => severity === "error");
    return { ...done.result, errors, hasErrors, summary, report: summaryOf(done.work) };
  } catch (error) {
    ended.throwIfAborted();
    throw error;
  }
}
function tell(listener, event, failed) {
  if (failed.signal.aborted) return;
  try {
    listener?.(event);
  } catch (error) {
    failed.abort(error);
  }
}
function environmentOf({ progress }, signal) {
  checkVariables(process.env, progress.note);
  return {
    env: process.env,
    cwd: process.cwd(),
    progress: () => progress,
    packageRoots: [dirname(fileURLToPath(import.meta.url)), process.cwd()],
    cores: availableParallelism(),
    memory: totalmem(),
    signal
  };
}

// src/api/input.ts
async function projectOf(input, options, environment) {
  const { "base-path": base, "include-path": include, "allow-path": allow } = options;
  const readsFiles = base !== void 0 || include.length > 0 || allow.length > 0;
  const access = readsFiles ? fileAccess(options, environment) : { kind: "none" };
  return { input: await readInput(bytesOf(input), "the input"), access };
}
function bytesOf(input) {
  if (input instanceof Uint8Array) return memoryBytes([input]);
  if (typeof input === "string") return textBytes(input);
  return textBytes(jsonOf(input));
}
function jsonOf(input) {
  try {
    return JSON.stringify(input);
  } catch (cause) {
    throw new ParasolcError("INPUT_NOT_JSON", "the input cannot be written as JSON", {
      facts: [messageOf(cause)],
      cause,
      fix: "give the JSON that `solc --standard-json` reads"
    });
  }
}

// src/api/output.ts
async function keepOutput(text, signal) {
  const spool = new Spool();
  const pieces = [];
  for await (const chunk of writeJson(text)) {
    signal.throwIfAborted();
    pieces.push(spool.keep(chunk));
  }
  const bytes = joinedBytes(pieces);
  const { size } = bytes;
  return {
    size,
    bytes: () => bytes.read(0, size),
    chunks: () => bytes.chunks(),
    // solc's own format.
    json: async () => await outputValue({ kind: "slice", bytes, start: 0, end: size })
  };
}

// src/api/build.ts
async function build(options) {
  return call("build", options, async ({ options: parsed, environment }) => {
    const begun = performance.now();
    const project = await projectOf(options.input, parsed, environment);
    const { work, used } = await compileProject(
      project,
      { ...parsed, begun },
      environment,
      ({ text }) => keepOutput(text, environment.signal)
    );
    return { work, result: { output: used } };
  });
}

// src/api/archives.ts
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
async function withArchives(work) {
  let folder;
  const temporary = async (name) => {
    folder ??= temporaryFolder("parasolc-archives");
    return join(await folder, `${name}.tgz`);
  };
  try {
    return await work({
      async pathOf(archive, name) {
        if (typeof archive === "string") return resolve(archive);
        const path = await temporary(name);
        await writeFile(path, archive);
        return path;
      },
      place: async (output, name) => output === void 0 ? temporary(name) : resolve(output),
      written: async (output, place) => output ?? readFile(place)
    });
  } finally {
    if (folder !== void 0) await removeTemporaryFolder(await folder);
  }
}

// src/api/compile.ts
async function compile(options) {
  return call(
    "compile",
    options,
    ({ options: parsed, environment }) => withArchives(async (archives) => {
      const { runCompile } = await import("./on-demand.js");
      const plan2 = await archives.pathOf(options.plan, "plan");
      const place = await archives.place(parsed.output, "part");
      const invocation = { options: { ...parsed, output: place }, positionals: [plan2] };
      const { work } = await runCompile(invocation, environment);
      return { work, result: { part: await archives.written(parsed.output, place) } };
    })
  );
}

// src/api/merge.ts
async function merge(options) {
  return call(
    "merge",
    options,
    ({ options: parsed, environment }) => withArchives(async (archives) => {
      const { mergeArchives } = await import("./on-demand.js");
      const begun = performance.now();
      const plan2 = await archives.pathOf(options.plan, "plan");
      const parts = [];
      for (const [index, part] of options.parts.entries())
        parts.push(await archives.pathOf(part, `part-${index}`));
      const { work, used } = await mergeArchives(
        { ...parsed, plan: plan2, parts, begun },
        environment,
        ({ text }) => keepOutput(text, environment.signal)
      );
      return { work, result: { output: used } };
    })
  );
}

// src/api/plan.ts
async function plan(options) {
  return call(
    "plan",
    options,
    ({ options: parsed, environment }) => withArchives(async (archives) => {
      const { planProject } = await import("./on-demand.js");
      const project = await projectOf(options.input, parsed, environment);
      const place = await archives.place(parsed.output, "plan");
      const { work, plan: plan2, digest } = await planProject(project, { ...parsed, output: place }, environment);
      const shards = plan2.manifest.shards.length;
      return { work, result: { plan: await archives.written(parsed.output, place), shards, digest } };
    })
  );
}
export {
  ParasolcError,
  build,
  compile,
  merge,
  plan
};
