#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lineProgress,
  startPhase
} from "./chunk-CPTR3RA4.js";
import {
  runBuild
} from "./chunk-JDFCZYQI.js";
import {
  runPlan
} from "./chunk-FLWKYL3W.js";
import {
  build,
  readGivenInput,
  readInput
} from "./chunk-SUZAYSBX.js";
import {
  checkFileAccess,
  splitAllowPaths
} from "./chunk-4Y4EVMKL.js";
import {
  runMerge
} from "./chunk-EYVN5J7U.js";
import {
  solcText
} from "./chunk-L25V6LIO.js";
import {
  openOutput,
  removeUnfinished
} from "./chunk-UZ5UTALG.js";
import {
  runCompile
} from "./chunk-PW4RBFCH.js";
import {
  OPTIONS,
  optionsOf,
  settingFrom
} from "./chunk-VUNBZEWM.js";
import {
  VERSION,
  collect,
  indexOutput,
  openCompiler,
  slice
} from "./chunk-Y65IDNTX.js";
import {
  percent,
  releaseAtLeast,
  seconds
} from "./chunk-MJLM4PVS.js";
import "./chunk-4UAVWMEY.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-HMZARNK3.js";
import "./chunk-LQK3ML4U.js";

// src/cli.ts
import { availableParallelism, totalmem } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// src/cli/drop-in.ts
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/steps/observer.ts
var SILENT = {
  phase: () => void 0,
  started: () => void 0,
  finished: () => void 0,
  routed: () => void 0,
  note: () => void 0
};

// src/cli/drop-in-arguments.ts
var OPTIONS2 = {
  "standard-json": { value: false, since: "0.0.0" },
  "allow-paths": { value: true, since: "0.0.0" },
  "base-path": { value: true, since: "0.6.9" },
  "include-path": { value: true, since: "0.8.8" },
  "no-import-callback": { value: false, since: "0.8.22" }
};
function readDropIn(args) {
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
    const option = Object.hasOwn(OPTIONS2, name) ? OPTIONS2[name] : void 0;
    if (option === void 0 || !option.value && inline !== void 0) return { kind: "other" };
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
  const plain = [...files].every((word) => word !== "" && !word.includes("="));
  if (!given.has("standard-json") || !once || exclusive || !input || !plain) return { kind: "other" };
  return {
    kind: "standard-json",
    request: {
      file: [...files][0],
      basePath: given.get("base-path")?.[0] ?? "",
      includePaths: given.get("include-path") ?? [],
      allowedPaths: splitAllowPaths(given.get("allow-paths")?.[0] ?? ""),
      importCallback: !given.has("no-import-callback"),
      since: [...given.keys()].map((name) => OPTIONS2[name]?.since ?? "0.0.0").reduce((latest, since) => releaseAtLeast(since, latest) ? since : latest, "0.0.0")
    }
  };
}

// src/cli/pass-through.ts
import { spawn } from "node:child_process";
import { constants } from "node:os";
async function passThrough(path, args, signal) {
  const child = spawn(path, args, { stdio: "inherit" });
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
    signal.removeEventListener("abort", stop2);
  }
}

// src/cli/drop-in.ts
var PARENT = "PARASOLC_PARENT";
async function runDropIn(around) {
  if (around.env[PARENT] !== void 0) {
    throw new ParasolcError("USAGE", "parasolc was started as its own compiler", {
      facts: [`by process ${around.env[PARENT]}, as \`${around.args.join(" ")}\``],
      remedy: "name the real solc in PARASOLC_SOLC or with --solc"
    });
  }
  const compiler = await openCompiler(settingFrom(around.env, "solc"), around);
  try {
    return await answer(compiler, around);
  } finally {
    await compiler.close();
  }
}
async function answer(compiler, around) {
  const asked = readDropIn(around.args);
  if (asked.kind === "standard-json") {
    const refusal = await refusalOf(asked.request, around.cwd);
    if (compiler.kind === "wasm" && refusal !== void 0) {
      around.stderr.write(`Error: ${refusal}
`);
      return 1;
    }
    const understood = compiler.kind === "wasm" || releaseAtLeast(compiler.version.release, asked.request.since);
    if (refusal === void 0 && understood) return compileInput(asked.request, compiler, around);
  }
  if (compiler.kind === "native") return passThrough(compiler.path, around.args, around.signal);
  if (asked.kind !== "version") throw unsupported(around.args);
  around.stdout.write(
    `solc, the solidity compiler commandline interface
Version: ${compiler.version.build}.Emscripten.clang
`
  );
  return 0;
}
async function refusalOf(request, cwd) {
  const refusal = checkFileAccess({ cwd, ...request });
  if (refusal !== void 0 || request.file === void 0) return refusal;
  const found = await stat(resolve(cwd, request.file)).catch(() => void 0);
  if (found === void 0) return `"${request.file}" is not found.`;
  return found.isFile() ? void 0 : `"${request.file}" is not a valid file.`;
}
async function compileInput({ file, importCallback, basePath, includePaths, allowedPaths }, compiler, around) {
  const strategy = settingFrom(around.env, "strategy");
  const sourcesMode = settingFrom(around.env, "sources");
  const jobs = settingFrom(around.env, "jobs") ?? around.cores;
  const { cwd, signal } = around;
  const access = importCallback ? { kind: "files", cwd, basePath, includePaths, allowedPaths } : { kind: "none" };
  const given = await readGivenInput(file ?? "-", around);
  const input = await understoodInput(given);
  const context = { compiler, observer: SILENT, signal };
  const text = input === void 0 ? await compileVerbatim(given, access, compiler, signal) : (await build({ input, access }, { strategy, jobs, sourcesMode }, context)).text;
  const output = await openOutput(void 0, around);
  await output.write(solcText(text));
  return 0;
}
async function understoodInput({ bytes, name }) {
  try {
    return await readInput(bytes, name);
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    if (error.code !== "INPUT_NOT_JSON" && error.code !== "INPUT_NOT_STANDARD_JSON") throw error;
    return void 0;
  }
}
async function compileVerbatim({ bytes }, imports, compiler, signal) {
  const input = await collect(bytes.chunks());
  const { output } = await compiler.run({ label: "the input as it is", input, imports, signal });
  return slice(output, await indexOutput(output, "the input as it is"));
}
function unsupported(args) {
  return new ParasolcError("USAGE", "the WebAssembly build of solc cannot do this", {
    facts: [
      `received: ${args.join(" ")}`,
      "supported: --version; --standard-json with --base-path, --include-path, --allow-paths, --no-import-callback"
    ],
    remedy: "give a native solc in PARASOLC_SOLC, or see `parasolc help`"
  });
}

// src/commands/commands.ts
var INPUT = 'INPUT is a Standard JSON input: a file, or "-" for standard input.';
var COMMANDS = {
  build: {
    positionals: "INPUT",
    counts: [1, 1],
    summary: "compile an input on the cores of this machine",
    details: [INPUT, "The output is what `solc --standard-json` prints for the input, byte for byte."]
  },
  plan: {
    positionals: "INPUT",
    counts: [1, 1],
    summary: "analyse an input and split its contracts into shards",
    details: [
      INPUT,
      "The plan is a folder, or one file where its name ends in .tgz. It holds all that shards need."
    ]
  },
  compile: {
    positionals: "PLAN",
    counts: [1, 1],
    summary: "compile one shard of a plan",
    details: ["The part is a folder, or one file where its name ends in .tgz."]
  },
  merge: {
    positionals: "PLAN [PART]...",
    counts: [1, Number.POSITIVE_INFINITY],
    summary: "put the parts of a plan together to the output of one run",
    details: ["The part of every shard of the plan is needed once."]
  }
};
function isCommand(word) {
  return word !== void 0 && Object.hasOwn(COMMANDS, word);
}

// src/cli/help.ts
var WIDTH = 100;
var COLUMN = 30;
var EXIT_STATUS = [
  "Exit status: 0; 1 where the output has errors of the Solidity code; 2 for wrong use or bad input;",
  "3 where the compiler failed."
];
function overview() {
  const commands = Object.entries(COMMANDS);
  const rows = Object.entries(OPTIONS);
  return [
    `parasolc ${VERSION}: compiles Solidity in parallel, to the same bytes one solc run gives`,
    "",
    "Commands:",
    ...commands.flatMap(([name, row]) => explained(`parasolc ${name}`, row.summary)),
    ...explained("parasolc help [COMMAND]", "print this, or the help of a command"),
    "",
    "In place of solc:",
    ...explained("parasolc --standard-json", "behaves as `solc --standard-json` does, with its options"),
    ...explained("parasolc --version", "prints what `solc --version` prints"),
    ...explained("parasolc OPTION...", "any other option of solc is passed on to it"),
    ...wrapped("Its settings come from environment variables:", 2),
    ...rows.flatMap(
      ([name, { env: env2 }]) => env2 === void 0 ? [] : explained(`  ${env2}`, `as --${name} of build`)
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
    ...repeatable && placeholder !== void 0 ? ["may be given several times"] : [],
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
    // What is wrong is said below, in our own words.
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
      remedy: `give ${rawName} alone`
    });
  }
  const forgotten = inlineValue !== true && value?.startsWith("-") === true && value !== "-";
  if (value !== void 0 && !forgotten) return value;
  throw new ParasolcError("USAGE", `${rawName} needs a value: ${shape.placeholder}`, {
    facts: forgotten ? [`received: ${JSON.stringify(value)}`] : [],
    remedy: `write \`${rawName.startsWith("--") ? `${rawName}=` : `${rawName} `}${shape.placeholder}\``
  });
}
function parserOption({ shape, short }) {
  const type = shape.placeholder === void 0 ? "boolean" : "string";
  return { type, multiple: true, ...short === void 0 ? {} : { short } };
}
function unknownOption(command, rawName) {
  const names = optionsOf(command).map(([name]) => `--${name}`);
  return new ParasolcError("USAGE", `${command} has no option ${rawName}`, {
    facts: [`its options: ${names.join(", ")}`],
    remedy: seeHelp(command)
  });
}
function checkPositionals(command, positionals) {
  const { counts, positionals: wanted } = COMMANDS[command];
  const [least, most] = counts;
  if (positionals.length >= least && positionals.length <= most) return;
  const received = positionals.map((value) => JSON.stringify(value)).join(", ") || "nothing";
  throw new ParasolcError("USAGE", `${command} takes ${wanted}`, {
    facts: [`received: ${received}`],
    remedy: seeHelp(command)
  });
}
function seeHelp(command) {
  return `see \`parasolc ${command} --help\``;
}

// src/cli/main.ts
var RUN = {
  build: runBuild,
  plan: runPlan,
  compile: runCompile,
  merge: runMerge
};
async function main(around) {
  try {
    return await dispatch(around);
  } catch (error) {
    if (around.signal.aborted && error instanceof ParasolcError && error.code === "CANCELLED") {
      around.stderr.write(`parasolc: ${error.message}
`);
      return error.exitStatus;
    }
    around.stderr.write(`parasolc: ${describe(error, around.env.PARASOLC_DEBUG)}
`);
    return error instanceof ParasolcError ? error.exitStatus : 3;
  }
}
async function dispatch(around) {
  const [first, ...rest] = around.args;
  if (isCommand(first)) {
    const parsed = parseCommand(first, rest);
    if (!parsed.options.help) {
      const { work } = await RUN[first](parsed, around);
      return work.hasErrors === true ? 1 : 0;
    }
    around.stdout.write(commandHelp(first));
    return 0;
  }
  if (first === "help" || first === "--help" && rest.length === 0) {
    around.stdout.write(helpOf(first === "help" ? rest : []));
    return 0;
  }
  if (first !== void 0 && /^-|[./=]/.test(first)) return runDropIn(around);
  throw new ParasolcError("USAGE", first === void 0 ? "no command" : `there is no command ${first}`, {
    facts: [`commands: ${[...Object.keys(COMMANDS), "help"].join(", ")}`],
    remedy: "see `parasolc help`"
  });
}
function helpOf([command]) {
  if (command === void 0) return overview();
  if (isCommand(command)) return commandHelp(command);
  throw new ParasolcError("USAGE", `there is no command ${command}`, {
    facts: [`commands: ${Object.keys(COMMANDS).join(", ")}`],
    remedy: "see `parasolc help`"
  });
}
function describe(error, debug) {
  const stack = debug && error instanceof Error ? `
${error.stack}` : "";
  if (error instanceof ParasolcError) return error.describe() + stack;
  const remedy = debug ? "" : "; PARASOLC_DEBUG=1 shows where";
  return `${messageOf(error)} [INTERNAL]
  remedy: report this${remedy}${stack}`;
}

// src/cli/progress-terminal.ts
var BAR = 24;
var TICK = 1e3;
var CLEAR = "\r\x1B[K";
function terminalProgress(stream) {
  const begun = performance.now();
  let phase;
  const draw = () => {
    if (phase === void 0) return;
    const line = statusLine(phase, performance.now() - begun);
    stream.write(CLEAR + line.slice(0, Math.max((stream.columns ?? 80) - 1, 1)));
  };
  const clock = setInterval(draw, TICK);
  clock.unref();
  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      draw();
    },
    started(info) {
      phase?.start(info);
      draw();
    },
    finished(info) {
      phase?.finish(info);
      draw();
    },
    routed: () => void 0,
    note(text) {
      stream.write(`${CLEAR}parasolc: ${text}
`);
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

// src/cli/progress.ts
function showProgress(stream, quiet) {
  if (quiet) return notesOnly(stream);
  return stream.isTTY === true ? terminalProgress(stream) : lineProgress(stream);
}
function notesOnly(stream) {
  return {
    phase: () => void 0,
    started: () => void 0,
    finished: () => void 0,
    routed: () => void 0,
    note: (text) => {
      stream.write(`parasolc: ${text}
`);
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
  process.stderr.write(`parasolc: ${describe(error, process.env.PARASOLC_DEBUG)}
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
  progress: (quiet) => showProgress(guard(process.stderr), quiet),
  packageRoots: [dirname(fileURLToPath(import.meta.url)), process.cwd()],
  cores: availableParallelism(),
  memory: totalmem(),
  signal: stop.signal
});
if (stopStatus !== void 0) exitAtOnce(stopStatus);
process.exitCode = status;
