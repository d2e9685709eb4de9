import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  collect,
  makeFolder,
  markFinished,
  markUnfinished,
  memoryBytes,
  removeTemporaryFolder,
  temporaryFolder
} from "./chunk-PFCQRHJK.js";
import {
  array,
  boolean,
  closureOf,
  custom,
  finite,
  getDotPath,
  looseObject,
  minValue,
  number,
  object,
  optional,
  parse,
  parseJson,
  pipe,
  record,
  regex,
  releaseAtLeast,
  safeInteger,
  safeParse,
  strictObject,
  string,
  transform,
  tuple
} from "./chunk-O3FCD3EB.js";
import {
  compareUtf8,
  createFileReader,
  endsInRoot,
  joinPaths,
  parentPath,
  pathElements
} from "./chunk-6ZYEFLBV.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode,
  reasonOf
} from "./chunk-VSFHRKBI.js";

// src/compilers/files.ts
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { resolve } from "node:path";
async function isFile(path) {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
async function executableIn(folders, name) {
  for (const folder of folders) {
    const path = resolve(folder, name);
    if (await isFile(path) && await isExecutable(path)) return path;
  }
  return void 0;
}
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  );
}

// src/compilers/process.ts
import {
  spawn as spawn2
} from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

// src/compilers/process-guard.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
var SHELL = "/bin/sh";
var SCRIPT = `
trap '' HUP INT TERM
here=
while read -r word target; do
  rest=
  for each in $here; do [ "$each" = "$target" ] || rest="$rest $each"; done
  here=$rest
  [ "$word" = + ] && here="$here $target"
done
# Not every shell takes both forms.
for each in $here; do kill -s KILL -- "$each" || kill -KILL "$each"; done
`;
var guard;
function guardProcess(target) {
  tell(`+ ${target}`);
  return () => tell(`- ${target}`);
}
function tell(line) {
  guard ??= startGuard();
  guard?.stdin?.write(`${line}
`);
}
function startGuard() {
  if (process.platform === "win32" || !existsSync(SHELL)) return void 0;
  const started = spawn(SHELL, ["-c", SCRIPT], {
    // Its own session, out of reach of terminal signals, without any of our file descriptors.
    detached: true,
    cwd: "/",
    env: {},
    stdio: ["pipe", "ignore", "ignore"]
  });
  started.on("error", () => void 0);
  started.stdin.on("error", () => void 0);
  started.unref();
  if ("unref" in started.stdin && typeof started.stdin.unref === "function") started.stdin.unref();
  return started;
}

// src/compilers/process-group.ts
var KILL_DELAY = 1e3;
var alive = /* @__PURE__ */ new Set();
var exitHook = false;
function watchGroup(leader) {
  if (!exitHook) {
    exitHook = true;
    process.on("exit", () => {
      for (const pid of alive) signalGroup(pid, "SIGKILL");
    });
  }
  alive.add(leader);
  const unguard = guardProcess(-leader);
  let hardKill;
  return {
    end() {
      signalGroup(leader, "SIGTERM");
      hardKill ??= setTimeout(() => signalGroup(leader, "SIGKILL"), KILL_DELAY);
    },
    leaderGone() {
      clearTimeout(hardKill);
      signalGroup(leader, "SIGKILL");
      alive.delete(leader);
      unguard();
    }
  };
}
function signalGroup(leader, signal) {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, signal);
  } catch {
  }
}

// src/compilers/process-meter.ts
import { readFileSync } from "node:fs";
var INTERVAL = 50;
var TICK = 10;
function meterProcess(pid) {
  let cpu;
  let peakMemory;
  const sample = () => {
    const seen = usageOf(pid);
    cpu = greater(cpu, seen.cpu);
    peakMemory = greater(peakMemory, seen.peakMemory);
  };
  if (process.platform !== "linux") {
    return { sample: () => void 0, stop: () => ({ cpu, peakMemory }) };
  }
  const timer = setInterval(sample, INTERVAL);
  sample();
  return {
    sample,
    stop() {
      clearInterval(timer);
      return { cpu, peakMemory };
    }
  };
}
function usageOf(pid) {
  const stat3 = readProc(`${pid}/stat`);
  if (stat3 === void 0) return { cpu: void 0, peakMemory: void 0 };
  const fields = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
  const own = ((utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)) * TICK;
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? "")?.[1];
  const children = (readProc(`${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(usageOfText);
  return {
    cpu: children.reduce((sum, child) => sum + (child.cpu ?? 0), own),
    peakMemory: children.reduce(
      (sum, child) => child.peakMemory === void 0 ? sum : (sum ?? 0) + child.peakMemory,
      peak === void 0 ? void 0 : Number(peak) * 1024
    )
  };
}
var usageOfText = (pid) => usageOf(Number(pid));
function readProc(path) {
  try {
    return readFileSync(`/proc/${path}`, "latin1");
  } catch {
    return void 0;
  }
}
function greater(left, right) {
  if (left === void 0 || right === void 0) return left ?? right;
  return Math.max(left, right);
}

// src/compilers/process.ts
var STDERR_KEPT = 16 * 1024;
async function runProcess(request2, spawnProcess = spawn2) {
  if (request2.signal?.aborted === true) return endedEarly({ kind: "cancelled" });
  let child;
  try {
    const detached = process.platform !== "win32";
    const cwd = request2.cwd === void 0 ? {} : { cwd: request2.cwd };
    child = spawnProcess(request2.file, request2.args, { ...cwd, detached, windowsHide: true });
  } catch (error) {
    return endedEarly({ kind: "not-started", error });
  }
  const { pid } = child;
  if (pid === void 0) {
    const error = await new Promise((resolve6) => child.once("error", resolve6));
    return endedEarly({ kind: "not-started", error });
  }
  const [{ ending, usage }, stdout, stderr, inputError] = await Promise.all([
    supervise(child, pid, request2.signal),
    collect2(child.stdout),
    collectTail(child.stderr),
    feed(child, request2.input)
  ]);
  return { ending: ending.kind === "exited" ? { ...ending, inputError } : ending, stdout, stderr, usage };
}
function supervise(child, pid, signal) {
  const group = watchGroup(pid);
  const meter = meterProcess(pid);
  child.stdout.once("data", meter.sample);
  child.stdout.once("end", meter.sample);
  return new Promise((resolve6) => {
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
      group.end();
    };
    signal?.addEventListener("abort", cancel, { once: true });
    child.once("exit", () => {
      signal?.removeEventListener("abort", cancel);
      group.leaderGone();
      if (!cancelled) return;
      child.stdout.destroy();
      child.stderr.destroy();
    });
    child.once("close", (status, killedBy) => {
      resolve6({
        ending: cancelled ? { kind: "cancelled" } : endingOf(status, killedBy),
        usage: meter.stop()
      });
    });
  });
}
function endingOf(status, signal) {
  return signal === null ? { kind: "exited", status: status ?? 0, inputError: void 0 } : { kind: "killed", signal };
}
async function feed(child, input) {
  try {
    await pipeline(Readable.from(input), child.stdin);
    return void 0;
  } catch (error) {
    return error;
  }
}
function collect2(stream) {
  return new Promise((resolve6) => {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.once("close", () => resolve6(chunks));
  });
}
async function collectTail(stream) {
  return new Promise((resolve6) => {
    let tail = Buffer.alloc(0);
    stream.on("data", (chunk) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_KEPT);
    });
    stream.once("close", () => resolve6(tail.toString("utf8").trim()));
  });
}
var NO_USAGE = { cpu: void 0, peakMemory: void 0 };
function endedEarly(ending) {
  return { ending, stdout: [], stderr: "", usage: NO_USAGE };
}

// src/compilers/import-files.ts
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var LONGEST_SEGMENT = 255;
var LONGEST_NAME = 2048;
function canMaterialise(name) {
  const bytes = Buffer.from(name, "utf8");
  return bytes.length <= LONGEST_NAME && bytes.toString("utf8") === name && // No lone surrogates.
  !/[\0\\]|^[A-Za-z]:/.test(name) && name.split("/").every((part) => !["", ".", ".."].includes(part) && Buffer.byteLength(part) <= LONGEST_SEGMENT);
}
function importFolders() {
  const none = /* @__PURE__ */ new Map();
  const folders = /* @__PURE__ */ new Map();
  const created = [];
  async function write(sources) {
    const folder = await temporaryFolder("parasolc-imports");
    created.push(folder);
    for (const [name, content] of sources) {
      if (!canMaterialise(name))
        throw new Error(`the source name ${JSON.stringify(name)} is not a relative path`);
      const file = join(folder, name);
      await makeFolder(dirname(file));
      await writeFile(file, content, { flag: "wx" });
    }
    return folder;
  }
  function of(sources) {
    const known = folders.get(sources) ?? write(sources);
    folders.set(sources, known);
    return known;
  }
  return {
    empty: () => of(none),
    of,
    async remove() {
      await Promise.allSettled(folders.values());
      await Promise.all(created.map(removeTemporaryFolder));
    }
  };
}

// src/compilers/native-failure.ts
import { existsSync as existsSync2 } from "node:fs";
var SHELL_SIGKILL = 137;
function nativeFailure(label, request2, { ending, stderr }) {
  const facts = [
    `command: ${[request2.file, ...request2.args].join(" ")}`,
    ...stderr === "" ? ["it printed nothing on standard error"] : ["it printed on standard error:", ...stderr.split("\n")]
  ];
  const outOfMemory = (message) => new ParasolcError("COMPILER_OUT_OF_MEMORY", message, {
    facts,
    fix: "run fewer compilers at once, use more shards, or a machine with more memory"
  });
  switch (ending.kind) {
    case "cancelled":
      return new ParasolcError("CANCELLED", `the compiler was stopped during ${label}`);
    case "not-started":
      return new ParasolcError("COMPILER_FAILED", `the compiler cannot be started for ${label}`, {
        facts: [...facts.slice(0, 1), ...missingFolder(request2)],
        cause: ending.error
      });
    case "killed":
      if (ending.signal === "SIGKILL")
        return outOfMemory(`the compiler was killed (SIGKILL) during ${label}, probably out of memory`);
      if (stderr.includes("std::bad_alloc"))
        return outOfMemory(`the compiler ran out of memory during ${label}`);
      return new ParasolcError(
        "COMPILER_FAILED",
        `the compiler was killed by ${ending.signal} during ${label}`,
        {
          facts
        }
      );
    case "exited":
      break;
  }
  if (ending.status !== 0) {
    if (stderr.includes("std::bad_alloc"))
      return outOfMemory(`the compiler ran out of memory during ${label}`);
    if (ending.status === SHELL_SIGKILL)
      return outOfMemory(`the compiler was killed (exit status 137) during ${label}, probably out of memory`);
    return new ParasolcError(
      "COMPILER_FAILED",
      `the compiler failed with exit status ${ending.status} during ${label}`,
      {
        facts
      }
    );
  }
  if (ending.inputError !== void 0) {
    return new ParasolcError(
      "COMPILER_FAILED",
      `the compiler did not read all of its input during ${label}`,
      {
        facts: [...facts, `writing failed: ${messageOf(ending.inputError)}`],
        cause: ending.inputError
      }
    );
  }
  return void 0;
}
function missingFolder({ cwd }) {
  return cwd === void 0 || existsSync2(cwd) ? [] : [`the folder it should run in does not exist: ${cwd}`];
}

// src/compilers/native-options.ts
var NO_IMPORT_CALLBACK = "0.8.22";
async function invocationText(path, imports, release) {
  const folder = imports.kind === "given" ? `<folder of ${imports.sources.size} sources>` : "<empty folder>";
  const folders = { empty: async () => folder, of: async () => folder };
  const { args, cwd } = await commandLine(imports, release, folders);
  const command = [path, ...args].map(quoted).join(" ");
  return cwd === void 0 ? command : `cd ${quoted(cwd)} && ${command}`;
}
function quoted(word) {
  return /^[\w@%+=:,./<> -]+$/.test(word) && !/ /.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
async function commandLine(imports, release, folders) {
  switch (imports.kind) {
    case "none":
      return releaseAtLeast(release, NO_IMPORT_CALLBACK) ? { args: ["--standard-json", "--no-import-callback"] } : { args: ["--standard-json"], cwd: await folders.empty() };
    case "given": {
      const cwd = await folders.of(imports.sources);
      return { args: ["--standard-json", "--allow-paths", cwd], cwd };
    }
    case "files":
      return {
        cwd: imports.cwd,
        args: [
          "--standard-json",
          ...imports.basePath === "" ? [] : ["--base-path", imports.basePath],
          ...imports.includePaths.flatMap((path) => ["--include-path", path]),
          ...imports.allowedPaths.length === 0 ? [] : ["--allow-paths", imports.allowedPaths.join(",")]
        ]
      };
  }
}

// src/compilers/output-check.ts
var SHOWN = 80;
var isSpace = (byte) => byte === 32 || byte >= 9 && byte <= 13;
function checkOutput(label, chunks) {
  let first;
  for (let chunk = 0; first === void 0 && chunk < chunks.length; chunk++) {
    first = chunks[chunk]?.find((byte) => !isSpace(byte));
  }
  let last;
  for (let chunk = chunks.length - 1; last === void 0 && chunk >= 0; chunk--) {
    last = chunks[chunk]?.findLast((byte) => !isSpace(byte));
  }
  if (first === 123 && last === 125) return;
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const problem = first === void 0 ? "is empty" : first === 123 ? "is cut off" : "is not JSON";
  throw new ParasolcError("COMPILER_OUTPUT_INVALID", `the compiler's output of ${label} ${problem}`, {
    facts: size === 0 ? [] : [`${size} bytes, beginning ${beginning(chunks)}`],
    fix: "check that the compiler is an unmodified solc that speaks Standard JSON"
  });
}
function beginning(chunks) {
  const pieces = [];
  for (let chunk = 0, size = 0; chunk < chunks.length && size < SHOWN; chunk++) {
    const piece = chunks[chunk]?.subarray(0, SHOWN - size) ?? new Uint8Array();
    pieces.push(piece);
    size += piece.length;
  }
  return JSON.stringify(Buffer.concat(pieces).toString("utf8"));
}
function withoutLineFeed(chunks) {
  const last = chunks.at(-1);
  if (last?.at(-1) !== 10) return chunks;
  return [...chunks.slice(0, -1), last.subarray(0, -1)];
}

// src/compilers/version.ts
function parseVersion(text) {
  const match = /^(?<build>(?<release>\d+\.\d+\.\d+)(?:-[0-9A-Za-z.-]+)?\+commit\.[0-9a-f]+(?:\.mod)?)(?:\.|$)/.exec(
    text.trim()
  );
  const { build, release } = match?.groups ?? {};
  return build === void 0 || release === void 0 ? void 0 : { build, release };
}
function parseVersionOutput(printed) {
  const last = printed.trimEnd().split("\n").at(-1) ?? "";
  return last.startsWith("Version:") ? parseVersion(last.slice("Version:".length)) : void 0;
}

// src/compilers/native.ts
var VERSION_TIMEOUT = 6e4;
async function openNativeCompiler(path, options = {}) {
  const version = await askVersion(path, options);
  const folders = importFolders();
  const closing = new AbortController();
  const running = /* @__PURE__ */ new Set();
  async function runOnce({ label, input, imports, signal }) {
    const started = performance.now();
    const request2 = {
      ...await commandLine(imports, version.release, folders).catch((error) => {
        throw new ParasolcError("COMPILER_FAILED", `the imports of ${label} cannot be written to a folder`, {
          facts: [messageOf(error)],
          cause: error
        });
      }),
      file: path,
      input,
      signal: signal === void 0 ? closing.signal : AbortSignal.any([signal, closing.signal])
    };
    const result = await runProcess(request2, options.spawn);
    const failure = nativeFailure(label, request2, result);
    if (failure !== void 0) throw failure;
    checkOutput(label, result.stdout);
    const output = memoryBytes(withoutLineFeed(result.stdout));
    return {
      output,
      cost: {
        wall: performance.now() - started,
        ...result.usage,
        bytesIn: input.reduce((sum, chunk) => sum + chunk.length, 0),
        bytesOut: output.size
      }
    };
  }
  return {
    kind: "native",
    version,
    path,
    async run(run) {
      if (closing.signal.aborted)
        throw new ParasolcError("CANCELLED", `the compiler was closed before ${run.label}`);
      const result = runOnce(run);
      running.add(result);
      return result.finally(() => running.delete(result));
    },
    invocation: (imports) => invocationText(path, imports, version.release),
    prepare() {
    },
    async close() {
      closing.abort();
      await Promise.allSettled(running);
      await folders.remove();
    }
  };
}
async function askVersion(path, options) {
  const signal = AbortSignal.timeout(options.versionTimeout ?? VERSION_TIMEOUT);
  const request2 = { file: path, args: ["--version"], input: [], signal };
  const result = await runProcess(request2, options.spawn);
  const { ending } = result;
  const failure = nativeFailure("--version", request2, {
    ...result,
    ending: ending.kind === "exited" ? { ...ending, inputError: void 0 } : ending
  });
  if (failure !== void 0) {
    const what = ending.kind === "cancelled" ? "did not answer --version in time" : "cannot be used";
    throw new ParasolcError("COMPILER_UNUSABLE", `the compiler ${path} ${what}`, {
      facts: failure.facts,
      cause: failure.cause ?? failure,
      fix: "give the path of a solc executable that runs on this machine"
    });
  }
  const printed = Buffer.concat(result.stdout).toString("utf8");
  const version = parseVersionOutput(printed);
  if (version !== void 0) return version;
  throw new ParasolcError("COMPILER_UNUSABLE", `${path} does not print its version like solc`, {
    facts: printed.trim() === "" ? ["--version printed nothing"] : ["--version printed:", ...shown(printed)],
    fix: "give the path of an unmodified solc"
  });
}
function shown(text) {
  return text.trimEnd().split("\n").slice(-5).map((line) => line.slice(0, 200));
}

// src/compilers/wasm.ts
import { resolve as resolve2 } from "node:path";
import { setFlagsFromString } from "node:v8";

// src/compilers/shared-bytes.ts
var copies = /* @__PURE__ */ new WeakMap();
var copiesOfSources = /* @__PURE__ */ new WeakMap();
function sharedBytes(chunk) {
  if (chunk.buffer instanceof SharedArrayBuffer)
    return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const known = copies.get(chunk);
  if (known !== void 0) return known;
  const copy = new Uint8Array(new SharedArrayBuffer(chunk.length));
  copy.set(chunk);
  copies.set(chunk, copy);
  return copy;
}
function sharedImports(imports) {
  if (imports.kind !== "given") return imports;
  const { sources } = imports;
  const known = copiesOfSources.get(sources) ?? new Map([...sources].map(([name, content]) => [name, sharedBytes(content)]));
  copiesOfSources.set(sources, known);
  return { kind: "given", sources: known };
}

// src/compilers/wasm-failure.ts
var OUT_OF_MEMORY = /out of memory|OOM|memory limit|enlarge memory|Memory\.grow|allocation failed|Invalid typed array length|bad_alloc/i;
var MEMORY_FIX = "a WebAssembly build has at most 2 GiB: use more shards or units, or a native solc (--solc PATH)";
function wasmFailure(label, ending) {
  switch (ending.kind) {
    case "cancelled":
      return new ParasolcError("CANCELLED", `the compiler was stopped during ${label}`);
    case "failed":
    case "died":
      return failed(label, ending.error);
    case "ready":
    case "output":
    case "unusable":
      return new ParasolcError("INTERNAL", `a compiler thread answered ${label} with "${ending.kind}"`);
  }
}
function failed(label, error) {
  const facts = [`${error.name}: ${error.message}`];
  if (OUT_OF_MEMORY.test(error.message)) {
    return new ParasolcError(
      "COMPILER_OUT_OF_MEMORY",
      `the WebAssembly compiler ran out of memory during ${label}`,
      {
        facts,
        fix: MEMORY_FIX
      }
    );
  }
  if (error.name === "RuntimeError") {
    return new ParasolcError(
      "COMPILER_FAILED",
      `the WebAssembly compiler crashed during ${label}: it ran out of memory or has a bug`,
      { facts, fix: MEMORY_FIX }
    );
  }
  return new ParasolcError("COMPILER_FAILED", `the WebAssembly compiler failed during ${label}`, { facts });
}

// src/compilers/wasm-thread-source.ts
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
var developmentCode;
function startWorker(options) {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./wasm-thread.js", import.meta.url), options);
  }
  developmentCode ??= bundleForDevelopment();
  return new Worker(developmentCode, { ...options, eval: true });
}
function bundleForDevelopment() {
  const esbuild = createRequire(import.meta.url)("esbuild");
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL("./wasm-thread.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false
  });
  return outputFiles.map((file) => file.text).join("");
}

// src/compilers/wasm-worker.ts
function startThread(settings) {
  const worker = startWorker({ workerData: settings, stdout: true, stderr: true, execArgv: [] });
  worker.stdout.resume();
  worker.stderr.resume();
  let death;
  worker.on("error", (error) => {
    death ??= error instanceof Error ? error : { name: "Error", message: String(error) };
  });
  worker.once("exit", (status) => {
    death ??= { name: "Error", message: `the thread ended with status ${status}` };
  });
  function nextReply(signal) {
    return new Promise((resolve6) => {
      const settle = (ending) => {
        worker.off("message", settle).off("messageerror", lost).off("exit", died);
        signal.removeEventListener("abort", cancel);
        resolve6(ending);
      };
      const lost = (error) => settle({ kind: "died", error });
      const died = () => {
        settle({ kind: "died", error: death ?? { name: "Error", message: "the thread has ended" } });
      };
      const cancel = () => settle({ kind: "cancelled" });
      worker.once("message", settle).once("messageerror", lost).once("exit", died);
      signal.addEventListener("abort", cancel);
      if (signal.aborted) cancel();
      else if (death !== void 0) died();
    });
  }
  return {
    ready: nextReply,
    ask(request2, signal) {
      const reply = nextReply(signal);
      if (!signal.aborted) worker.postMessage(request2);
      return reply;
    },
    async end() {
      await worker.terminate();
    }
  };
}

// src/compilers/wasm.ts
var TIERING = "--wasm-tiering-budget=30000000";
async function openWasmCompiler(soljsonPath) {
  setFlagsFromString(TIERING);
  const path = resolve2(soljsonPath);
  const closing = new AbortController();
  const threads = /* @__PURE__ */ new Set();
  const idle = [];
  const loading = [];
  function start() {
    const thread = startThread({ soljson: path });
    threads.add(thread);
    return thread;
  }
  function load(signal) {
    const thread = start();
    return { thread, ending: thread.ready(signal) };
  }
  async function discard(thread) {
    threads.delete(thread);
    await thread.end();
  }
  async function loadVersion() {
    const thread = start();
    const ending = await thread.ready(closing.signal);
    const version = ending.kind === "ready" ? parseVersion(ending.version) : void 0;
    if (version !== void 0) {
      idle.push(thread);
      return version;
    }
    await discard(thread);
    throw new ParasolcError("COMPILER_UNUSABLE", `${path} is not a WebAssembly build of solc`, {
      facts: [reasonOf2(ending)],
      fix: "give the soljson.js of solc 0.6.0 or later"
    });
  }
  async function takeThread(label, signal) {
    const waiting = idle.pop();
    if (waiting !== void 0) return waiting;
    const { thread, ending: loaded } = loading.shift() ?? load(signal);
    const ending = await loaded;
    if (ending.kind === "ready") return thread;
    await discard(thread);
    if (ending.kind === "unusable") {
      throw new ParasolcError("COMPILER_FAILED", `the compiler ${path} cannot be loaded again for ${label}`, {
        facts: [reasonOf2(ending)]
      });
    }
    throw wasmFailure(label, ending);
  }
  async function run({ label, input, imports, signal }) {
    const started = performance.now();
    const stop = signal === void 0 ? closing.signal : AbortSignal.any([signal, closing.signal]);
    if (stop.aborted) throw wasmFailure(label, { kind: "cancelled" });
    const thread = await takeThread(label, stop);
    try {
      const request2 = { input: input.map(sharedBytes), imports: sharedImports(imports) };
      const ending = await thread.ask(request2, stop);
      if (ending.kind !== "output") throw wasmFailure(label, ending);
      checkOutput(label, [ending.output]);
      idle.push(thread);
      return {
        output: memoryBytes([ending.output]),
        cost: {
          wall: performance.now() - started,
          cpu: ending.busy,
          peakMemory: ending.memory,
          bytesIn: input.reduce((sum, chunk) => sum + chunk.length, 0),
          bytesOut: ending.output.length
        }
      };
    } catch (error) {
      await discard(thread);
      throw error;
    }
  }
  return {
    kind: "wasm",
    version: await loadVersion(),
    path,
    run,
    invocation: async ({ kind }) => `${path}: solidity_compile, ${kind === "none" ? "no " : ""}import callback`,
    prepare(count) {
      while (threads.size < count && !closing.signal.aborted) loading.push(load(closing.signal));
    },
    async close() {
      closing.abort();
      await Promise.all([...threads].map(discard));
    }
  };
}
function reasonOf2(ending) {
  switch (ending.kind) {
    case "ready":
      return `it says its version is ${JSON.stringify(ending.version)}`;
    case "unusable":
      return ending.message;
    case "died":
      return `${ending.error.name}: ${ending.error.message}`;
    default:
      return `the thread answered "${ending.kind}"`;
  }
}

// src/compilers/find.ts
import { resolve as resolve4 } from "node:path";

// src/compilers/version-expression.ts
var SYMBOL = /^(?:>>>=|>>>|>>=|<<=|>>|<<|>=|<=|==|=>|\|\||\|=|&&|&=|\^=|\+\+|\+=|--|-=|->|\*\*|\*=|\/=|%=|!=|:=|[-=<>|^~*.+/%&!:?,()[\]{}])/;
var NUMBER = /^(?:0x[0-9A-Fa-f][0-9A-Fa-f_]*|(?:(?:0(?!\d)|[1-9])[\d_]*(?:\.(?!_)[\d_]*)?|\.\d[\d_]*)(?:[eE](?!_)-?\d[\d_]*)?)(?![A-Za-z0-9_$])/;
var WORD = /^[A-Za-z_$][A-Za-z0-9_$]*/;
var STRING = /^"([^"]*)"/;
var PREFIXES = ["=", "<", "<=", ">", ">=", "^", "~"];
function parseVersionExpression(text) {
  const tokens = tokensOf(text);
  const alternatives = tokens === void 0 ? void 0 : parse2(tokens);
  return alternatives === void 0 ? void 0 : {
    text,
    allows: (version) => alternatives.some((components) => components.every((component) => matches(component, version)))
  };
}
function tokensOf(text) {
  const tokens = [];
  for (let rest = text.trimStart(); rest !== ""; ) {
    const literal = NUMBER.exec(rest)?.[0] ?? WORD.exec(rest)?.[0];
    const string2 = STRING.exec(rest);
    const symbol = /^\.?\d/.test(rest) ? void 0 : SYMBOL.exec(rest)?.[0];
    const taken = literal ?? string2?.[0] ?? symbol;
    if (taken === void 0) return void 0;
    tokens.push({
      operator: literal === void 0 && string2 === null ? symbol : void 0,
      literal: string2?.[1] ?? taken
    });
    rest = rest.slice(taken.length).trimStart();
  }
  return tokens;
}
function parse2(tokens) {
  let at = 0;
  let inside = 0;
  const operator = () => tokens[at]?.operator;
  const character = () => tokens[at]?.literal[inside];
  const nextToken = () => {
    at++;
    inside = 0;
  };
  const nextCharacter = () => {
    inside++;
    if (inside >= (tokens[at]?.literal.length ?? 0)) nextToken();
  };
  function part() {
    const token = at;
    const first = character();
    nextCharacter();
    if (first === void 0) return void 0;
    if ("xX*".includes(first)) return { number: void 0 };
    if (first === "0") return { number: 0 };
    if (!/[1-9]/.test(first)) return void 0;
    let digits = first;
    for (let next = character(); at === token && next !== void 0 && /\d/.test(next); next = character()) {
      digits += next;
      nextCharacter();
    }
    return Number(digits) > 4294967295 ? void 0 : { number: Number(digits) };
  }
  function component() {
    const prefix = PREFIXES.includes(operator() ?? "") ? operator() : void 0;
    if (prefix !== void 0) nextToken();
    const numbers = [];
    while (numbers.length < 3) {
      const found = part();
      if (found === void 0) return void 0;
      numbers.push(found.number);
      if (character() !== ".") break;
      nextCharacter();
    }
    return { prefix: prefix ?? "=", numbers };
  }
  function conjunction() {
    const first = component();
    if (first === void 0) return void 0;
    if (operator() === "-") {
      nextToken();
      const last = component();
      if (last === void 0) return void 0;
      return [
        { ...first, prefix: ">=" },
        { ...last, prefix: "<=" }
      ];
    }
    const components = [first];
    while (at < tokens.length && operator() !== "||") {
      const next = component();
      if (next === void 0) return void 0;
      components.push(next);
    }
    return components;
  }
  const alternatives = [];
  do {
    if (alternatives.length > 0) nextToken();
    const found = conjunction();
    if (found === void 0) return void 0;
    alternatives.push(found);
  } while (operator() === "||");
  return at < tokens.length ? void 0 : alternatives;
}
function matches({ prefix, numbers }, version) {
  if (prefix === "^" || prefix === "~") {
    const atMost = prefix === "~" || numbers[0] === 0 ? numbers.slice(0, 2) : numbers.slice(0, 1);
    return matches({ prefix: ">=", numbers }, version) && matches({ prefix: "<=", numbers: atMost }, version);
  }
  const order = compare(version, numbers);
  switch (prefix) {
    case "=":
      return order === 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
function compare({ release, isPrerelease }, numbers) {
  const actual = release.split(".").map(Number);
  let compared = false;
  for (const [level, number2] of numbers.entries()) {
    if (number2 === void 0) continue;
    compared = true;
    const difference = (actual[level] ?? 0) - number2;
    if (difference !== 0) return difference;
  }
  return compared && isPrerelease ? -1 : 0;
}

// src/compilers/wish.ts
var EXACT = /^v?(?<version>\d+\.\d+\.\d+(?:-[A-Za-z][^\s+]*)?(?:\+\S*)?)$/;
function readWish(spec) {
  if (spec === void 0) return { kind: "any" };
  const text = spec.trim();
  if (text === "latest") return { kind: "latest" };
  const version = EXACT.exec(text)?.groups?.version;
  if (version !== void 0) return { kind: "exact", version };
  const expression = parseVersionExpression(text);
  return expression === void 0 ? { kind: "path", path: spec } : { kind: "range", expression };
}
function requirementOf(spec, pragmas = []) {
  const wish = readWish(spec);
  const bound = wish.kind === "range" || wish.kind === "any" ? new Set(pragmas) : [];
  return {
    wish,
    pragmas: [...bound].map(parseVersionExpression).filter((expression) => expression !== void 0)
  };
}
function whyNot({ wish, pragmas }, version) {
  const exact = exactVersion(version);
  if (wish.kind === "exact") {
    const isAsked = wish.version === version.build || wish.version === version.release && !exact.isPrerelease || version.build === version.release && wish.version.startsWith(`${version.release}+`);
    return isAsked ? void 0 : "";
  }
  if (wish.kind === "range" && !wish.expression.allows(exact)) return "";
  const against = pragmas.find((pragma) => !pragma.allows(exact));
  return against === void 0 ? void 0 : `, which "pragma solidity ${against.text}" does not allow`;
}
function exactVersion({ release, build }) {
  return { release, isPrerelease: build.startsWith("-", release.length) };
}
function wishText({ wish, pragmas }) {
  switch (wish.kind) {
    case "exact":
      return ` ${wish.version}`;
    case "range":
      return ` ${wish.expression.text}`;
    case "any":
      return pragmas.length === 0 ? "" : " that the pragmas allow";
    default:
      return "";
  }
}

// src/compilers/install/platforms.ts
var PLATFORMS = [
  "linux-amd64",
  "linux-arm64",
  "macosx-amd64",
  "windows-amd64",
  "emscripten-wasm32"
];
var WASM = "emscripten-wasm32";
var NATIVE = {
  "linux x64": "linux-amd64",
  // Statically linked: they run with musl as well.
  "linux arm64": "linux-arm64",
  // From 0.8.31 on.
  "darwin x64": "macosx-amd64",
  "darwin arm64": "macosx-amd64",
  // Universal from 0.8.24 on; those before need Rosetta.
  "win32 x64": "windows-amd64",
  "win32 arm64": "windows-amd64"
  // By the system's emulation.
};
function platformsOf(os, arch) {
  const native = NATIVE[`${os} ${arch}`];
  return native === void 0 ? [WASM] : [native, WASM];
}
function whyUnusable(platform, build) {
  if (build.path.endsWith(".zip")) return `${build.path} is an archive, which is not supported`;
  if (platform === WASM && !releaseAtLeast(build.version, "0.6.0")) {
    return `${build.path} is a WebAssembly build before 0.6.0, which is not supported`;
  }
  return void 0;
}

// src/compilers/install/build-list.ts
var FileName = pipe(
  string(),
  regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/, "is not a bare file name")
);
var Release = pipe(string(), regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, "is not a version"));
var Digest = pipe(
  string(),
  regex(/^0x[0-9a-fA-F]{64}$/, "is not a digest of 32 bytes"),
  transform((text) => text.slice(2).toLowerCase())
);
var ListSchema = object({
  builds: array(
    object({
      path: FileName,
      version: Release,
      longVersion: pipe(
        string(),
        regex(/^\d+\.\d+\.\d+[-+][0-9A-Za-z.+-]{1,100}$/, "is not a version")
      ),
      sha256: Digest,
      keccak256: Digest
    })
  ),
  releases: record(string(), string()),
  latestRelease: optional(string())
});
function readBuildList(platform, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error("it is not JSON", { cause });
  }
  const parsed = safeParse(ListSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${getDotPath(issue) ?? "it"}: ${issue.message}`);
  }
  const { builds, releases } = parsed.output;
  return {
    platform,
    builds,
    // Of some releases there are two builds (0.4.15, 0.5.9, 0.5.11): `releases` says which one counts.
    releases: builds.filter(({ path, version }) => releases[version] === path).sort((a, b) => releaseAtLeast(a.version, b.version) ? -1 : 1)
  };
}
function newestRelease({ platform, releases }, accepts) {
  const accepted = releases.filter(accepts);
  const usable = accepted.find((build) => whyUnusable(platform, build) === void 0);
  const [first] = accepted;
  if (usable !== void 0) return usable;
  return (first === void 0 ? void 0 : whyUnusable(platform, first)) ?? `there is no build for ${platform}`;
}

// src/compilers/install/choose-build.ts
async function buildFor(platform, required, site, signal) {
  let reason = "";
  for (const fresh of required.wish.kind === "latest" ? [true] : [false, true]) {
    const list = await site.list(platform, { fresh, ...signal === void 0 ? {} : { signal } });
    const accepts = (build2) => whyNot(required, { release: build2.version, build: build2.longVersion }) === void 0;
    const build = list.builds.find(
      ({ longVersion }) => required.wish.kind === "exact" && required.wish.version === longVersion
    );
    const unusable = build === void 0 ? void 0 : whyUnusable(platform, build);
    const found = build === void 0 ? newestRelease(list, accepts) : unusable ?? build;
    if (typeof found !== "string") return found;
    reason = found;
  }
  return reason;
}

// src/compilers/install/install.ts
import { chmod } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

// src/compilers/install/beside.ts
import { randomUUID } from "node:crypto";
import { open, readdir, rename, rm, stat as stat2 } from "node:fs/promises";
import { basename, dirname as dirname2, join as join2 } from "node:path";
var ABANDONED = 24 * 3600 * 1e3;
function besideName(path) {
  return join2(dirname2(path), `.${basename(path)}.${randomUUID()}.tmp`);
}
async function putInPlace(path, write) {
  const draft = besideName(path);
  try {
    await makeFolder(dirname2(path));
    await removeAbandoned(dirname2(path));
    markUnfinished(draft);
    const result = await write(draft);
    await rename(draft, path);
    return result;
  } finally {
    await rm(draft, { force: true });
    markFinished(draft);
  }
}
async function writeSynced(path, chunks) {
  const file = await open(path, "wx", 420);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}
async function removeAbandoned(folder) {
  for (const name of await readdir(folder)) {
    if (!/^\..*\.[0-9a-f-]{36}\.tmp$/.test(name)) continue;
    const path = join2(folder, name);
    const age = await stat2(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0
      // Another process has removed it.
    );
    if (age > ABANDONED) await rm(path, { force: true });
  }
}
function cacheFailure(root, thrown) {
  if (thrown instanceof ParasolcError || nodeErrorCode(thrown) === void 0) return thrown;
  return new ParasolcError("OUTPUT_UNWRITABLE", `the compiler cache ${root} cannot be written`, {
    facts: [messageOf(thrown)],
    cause: thrown,
    fix: "give a cache folder that is writable and has free space"
  });
}

// src/compilers/install/installed.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
var RecordSchema = object({
  version: string(),
  longVersion: string(),
  size: pipe(number(), safeInteger(), minValue(0)),
  sha256: string(),
  keccak256: string()
});
async function recordInstalled(path, build, size) {
  const { version, longVersion, sha256, keccak256 } = build;
  const record2 = { version, longVersion, size, sha256, keccak256 };
  const text = `${JSON.stringify(record2, void 0, 2)}
`;
  await putInPlace(`${path}.json`, (draft) => writeSynced(draft, [Buffer.from(text)]));
}
async function installedIn(store, platform) {
  const found = [];
  for (const path of await store.records(platform)) {
    const text = await readFile(path, "utf8").catch(() => "");
    const record2 = safeParse(pipe(string(), parseJson(), RecordSchema), text);
    if (!record2.success) continue;
    const { version, longVersion, size, sha256 } = record2.output;
    found.push({ platform, path: path.slice(0, -".json".length), version, longVersion, size, sha256 });
  }
  return found.sort((a, b) => releaseAtLeast(a.version, b.version) ? -1 : 1);
}
async function damageOf({ path, size, sha256 }) {
  const hash = createHash("sha256");
  let found = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk);
      found += chunk.length;
    }
  } catch (error) {
    return `${path} cannot be read: ${messageOf(error)}`;
  }
  if (found !== size) return `${path} has ${found} bytes, ${size} were installed`;
  return hash.digest("hex") === sha256 ? void 0 : `${path} is not what was installed: its sha256 differs`;
}

// src/compilers/install/install.ts
var BUSY_ATTEMPTS = 20;
var BUSY_DELAY = 50;
async function installBuild(platform, build, { site, store, note, signal }) {
  const present = await presentIn(store, platform, build);
  if (present !== void 0) return present;
  const path = store.fileOf(platform, build);
  note?.(`downloading ${build.path} from ${site.name}`);
  try {
    const size = await putInPlace(path, async (draft) => {
      const bytes = await site.download(platform, build, draft, signal);
      if (platform !== WASM) await chmod(draft, 493);
      await checkVersion(platform, build, draft);
      return bytes;
    });
    await recordInstalled(path, build, size);
    await store.completed(platform, build);
    note?.(`solc ${build.longVersion} is installed: ${path}`);
    const { version, longVersion, sha256 } = build;
    return { platform, path, version, longVersion, size, sha256 };
  } catch (error) {
    const other = error instanceof ParasolcError ? void 0 : await presentIn(store, platform, build);
    if (other !== void 0) return other;
    throw cacheFailure(store.root, error);
  }
}
async function presentIn(store, platform, build) {
  const found = (await installedIn(store, platform)).find(
    ({ longVersion, sha256 }) => longVersion === build.longVersion && sha256 === build.sha256
  );
  return found !== void 0 && await damageOf(found) === void 0 ? found : void 0;
}
function openBuild(platform, path) {
  return platform === WASM ? openWasmCompiler(path) : openNativeCompiler(path);
}
async function checkVersion(platform, build, draft) {
  const found = await askVersion2(platform, build, draft);
  if (found === build.longVersion) return;
  throw new ParasolcError(
    "DOWNLOAD_INVALID",
    `${build.path} has another version than the list of builds says`,
    {
      facts: [`expected: ${build.longVersion}`, `received: ${found}`],
      fix: "use another download site: the list of this one is wrong"
    }
  );
}
async function askVersion2(platform, build, draft) {
  for (let attempt = 1; ; attempt++) {
    try {
      const compiler = await openBuild(platform, draft);
      await compiler.close();
      return compiler.version.build;
    } catch (error) {
      if (!(error instanceof ParasolcError)) throw error;
      const isBusy = nodeErrorCode(error.cause) === "ETXTBSY";
      if (isBusy && attempt < BUSY_ATTEMPTS) {
        await sleep(BUSY_DELAY);
        continue;
      }
      throw new ParasolcError("COMPILER_UNUSABLE", `${build.path} is intact, but does not run here`, {
        facts: error.facts.map((fact) => fact.replaceAll(draft, build.path)),
        cause: error.cause,
        fix: platform === "macosx-amd64" ? "releases before 0.8.24 need Rosetta on Apple processors" : "use the WebAssembly build, or a solc that was built for this machine"
      });
    }
  }
}

// src/compilers/open.ts
import { realpath } from "node:fs/promises";
import { basename as basename2 } from "node:path";
var WASM_NAME = /^(?:soljson|solc-emscripten).*\.js$/;
async function openCompilerFile(path) {
  const names = [basename2(path), basename2(await realpath(path))];
  return names.some((name) => WASM_NAME.test(name)) ? openWasmCompiler(path) : openNativeCompiler(path);
}

// src/compilers/packages.ts
import { readdir as readdir2, readFile as readFile2 } from "node:fs/promises";
import { dirname as dirname3, join as join3, resolve as resolve3 } from "node:path";
async function packagesNamed(names, roots) {
  return packagesIn(roots, async () => names);
}
async function allPackages(roots) {
  const found = await packagesIn(roots, async (modules) => {
    const present = await readdir2(modules).catch(() => []);
    return present.filter((name) => /^solc(-\d+\.\d+\.\d+)?$/.test(name));
  });
  return found.sort((a, b) => releaseAtLeast(a.version ?? "0.0.0", b.version ?? "0.0.0") ? -1 : 1);
}
async function packagesIn(roots, namesIn) {
  const found = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (let folder = resolve3(root); ; folder = dirname3(folder)) {
      const modules = join3(folder, "node_modules");
      for (const name of await namesIn(modules)) {
        const path = join3(modules, name, "soljson.js");
        if (await isFile(path)) found.add(path);
      }
      if (folder === dirname3(folder)) break;
    }
  }
  return Promise.all([...found].map(async (path) => ({ path, version: await declaredVersion(path) })));
}
async function declaredVersion(path) {
  try {
    const manifest = JSON.parse(await readFile2(join3(dirname3(path), "package.json"), "utf8"));
    if (typeof manifest !== "object" || manifest === null || !("version" in manifest)) return void 0;
    return typeof manifest.version === "string" ? manifest.version : void 0;
  } catch {
    return void 0;
  }
}

// src/compilers/candidates.ts
async function* candidates(required, context) {
  const platforms = context.platforms ?? platformsOf(process.platform, process.arch);
  yield* onPath(context);
  for (const platform of platforms) {
    if (platform === WASM) yield* ofPackages(required, context);
    yield* inCache(platform, required, context);
    yield* byDownload(platform, required, context);
  }
  if (!platforms.includes(WASM)) yield* ofPackages(required, context);
}
async function* onPath({ searchPath }) {
  const path = await executableIn(searchPath, "solc");
  if (path === void 0) {
    yield absent(`no executable solc in ${listed(searchPath, "an empty PATH")}`);
    return;
  }
  yield { from: "PATH", path, version: void 0, open: () => openNativeCompiler(path) };
}
async function* ofPackages(required, { packageRoots }) {
  const names = packageNames(required);
  const packages = names === void 0 ? await allPackages(packageRoots) : await packagesNamed(names, packageRoots);
  if (packages.length === 0) {
    yield absent(
      `no npm package ${(names ?? ["solc"]).join(" or ")} at or above ${listed(packageRoots, "no folder")}`
    );
  }
  for (const { path, version } of packages) {
    const declared = version === void 0 ? void 0 : { release: version, build: version };
    yield { from: "package", path, version: declared, open: () => openCompilerFile(path) };
  }
}
function packageNames({ wish, pragmas }) {
  if (wish.kind === "exact") return ["solc", `solc-${wish.version.split("+")[0]}`];
  return wish.kind === "any" && pragmas.length === 0 ? ["solc"] : void 0;
}
async function* inCache(platform, required, { store }) {
  if (store === void 0) return;
  for (const installed of await installedIn(store, platform)) {
    const version = { release: installed.version, build: installed.longVersion };
    if (whyNot(required, version) !== void 0) continue;
    yield { from: "cache", path: installed.path, version, open: () => openInstalled(installed) };
  }
}
async function openInstalled(installed) {
  const damage = await damageOf(installed);
  if (damage !== void 0) throw new ParasolcError("COMPILER_UNUSABLE", damage);
  return openBuild(installed.platform, installed.path);
}
async function* byDownload(platform, required, context) {
  const { download: site, store, note, signal } = context;
  if (site === void 0 || store === void 0) return;
  let build;
  try {
    build = await buildFor(platform, required, site, signal);
  } catch (error) {
    if (error instanceof ParasolcError && error.code === "CANCELLED") throw error;
    yield { reason: reasonOf(error), kind: "notice" };
    return;
  }
  if (typeof build === "string") {
    yield { reason: `no solc${wishText(required)} from ${site.name}: ${build}`, kind: "notice" };
    return;
  }
  const found = build;
  yield {
    from: "download",
    path: void 0,
    version: { release: found.version, build: found.longVersion },
    open: async () => {
      const { path } = await installBuild(platform, found, { site, store, note, signal });
      return openBuild(platform, path);
    }
  };
}
function absent(reason) {
  return { reason, kind: "absence" };
}
function listed(paths, none) {
  return paths.length === 0 ? none : paths.join(", ");
}

// src/compilers/latest.ts
async function settleLatest(required, context) {
  if (required.wish.kind !== "latest") return { required };
  const latest = await latestRelease(required, context);
  if (latest.version !== void 0) return { required: exactly(required, latest.version) };
  const newest = await newestHere(required, context);
  const unknown = `cannot tell which release is the latest: ${latest.reason}`;
  return newest === void 0 ? { required, refusal: { reason: unknown } } : {
    required: exactly(required, newest),
    refusal: { reason: `${unknown}; ${newest} is the newest found`, kind: "notice" }
  };
}
async function latestRelease(required, { download: site, store, platforms = platformsOf(process.platform, process.arch), signal }) {
  if (site === void 0 || store === void 0) return { reason: "downloads are off" };
  let reason = "no build runs on this machine";
  for (const platform of platforms) {
    try {
      const build = await buildFor(platform, required, site, signal);
      if (typeof build !== "string") return { version: build.version };
      reason = build;
    } catch (error) {
      if (error instanceof ParasolcError && error.code === "CANCELLED") throw error;
      return { reason: reasonOf(error) };
    }
  }
  return { reason };
}
function exactly(required, version) {
  return { ...required, wish: { kind: "exact", version } };
}
async function newestHere(required, context) {
  const found = [];
  for await (const candidate of candidates(required, { ...context, download: void 0 })) {
    if ("reason" in candidate) continue;
    const version = candidate.version ?? await versionOf(candidate);
    if (version !== void 0 && !exactVersion(version).isPrerelease) found.push(version.release);
  }
  return found.sort((a, b) => releaseAtLeast(a, b) ? -1 : 1)[0];
}
async function versionOf(candidate) {
  try {
    const compiler = await candidate.open();
    await compiler.close();
    return compiler.version;
  } catch {
    return void 0;
  }
}

// src/compilers/find.ts
async function findCompiler(spec, context) {
  return (await locateCompiler(spec, context)).compiler;
}
async function locateCompiler(spec, context) {
  const required = requirementOf(spec, context.pragmas);
  if (required.wish.kind === "path") {
    return { compiler: await openGiven(required.wish.path, context), from: "given" };
  }
  return firstFit(required, context, async (candidate, settled2) => {
    const compiler = await openIfFit(candidate, settled2);
    return typeof compiler === "string" ? compiler : { compiler, from: candidate.from };
  });
}
async function whichCompiler(spec, context) {
  const required = requirementOf(spec, context.pragmas);
  const choiceOf = async (compiler, from) => {
    await compiler.close();
    return { version: compiler.version, from, path: compiler.path };
  };
  if (required.wish.kind === "path") {
    return choiceOf(await openGiven(required.wish.path, context), "given");
  }
  return firstFit(required, context, async (candidate, settled2) => {
    const { from, path, version } = candidate;
    if (from === "download" && version !== void 0) return { version, from, path };
    const compiler = await openIfFit(candidate, settled2);
    return typeof compiler === "string" ? compiler : choiceOf(compiler, from);
  });
}
async function firstFit(wanted, context, take) {
  const { required, refusal } = await settleLatest(wanted, context);
  const refusals = refusal === void 0 ? [] : [refusal];
  for await (const candidate of candidates(required, context)) {
    if (context.signal?.aborted === true)
      throw new ParasolcError("CANCELLED", "the search for a compiler was stopped");
    if ("reason" in candidate) {
      refusals.push(candidate);
      continue;
    }
    const taken = await take(candidate, required);
    if (typeof taken !== "string") {
      for (const { reason, kind, place } of refusals) {
        if (kind === "notice") context.note?.(place === void 0 ? reason : `skipped ${place}: ${reason}`);
      }
      return taken;
    }
    refusals.push(refusalOf(candidate, taken));
  }
  throw notFound(required, refusals);
}
function refusalOf({ from }, reason) {
  if (from === "package") return { reason };
  return { reason, kind: "notice", ...from === "PATH" ? { place: "solc on PATH" } : {} };
}
async function openIfFit(candidate, required) {
  const { path, version } = candidate;
  const declared = version === void 0 ? void 0 : unfit(required, version, path);
  if (declared !== void 0) return declared;
  let compiler;
  try {
    compiler = await candidate.open();
  } catch (error) {
    if (error instanceof ParasolcError && error.code === "CANCELLED") throw error;
    return reasonOf(error);
  }
  const reason = unfit(required, compiler.version, path);
  if (reason === void 0) return compiler;
  await compiler.close();
  return reason;
}
function unfit(required, version, path) {
  const reason = whyNot(required, version);
  return reason === void 0 ? void 0 : `${path ?? "it"} is version ${version.build}${reason}`;
}
function notFound(required, refusals) {
  const tried = [
    ...refusals.filter(({ kind }) => kind === "absence"),
    ...refusals.filter(({ kind }) => kind !== "absence")
  ];
  const wish = wishText(required);
  return new ParasolcError("COMPILER_NOT_FOUND", `no solc${wish} was found`, {
    facts: [
      ...required.pragmas.length === 0 ? [] : [`pragmas: ${required.pragmas.map(({ text }) => text).join(", ")}`],
      ...tried.map(({ reason }) => `tried: ${reason}`)
    ],
    fix: "give the path of a solc, put it on PATH, or install the npm package solc of that version"
  });
}
async function openGiven(spec, { searchPath }) {
  const path = resolve4(spec);
  if (await isFile(path)) return openCompilerFile(path);
  const named2 = spec.includes("/") ? void 0 : await executableIn(searchPath, spec);
  if (named2 !== void 0) return openCompilerFile(named2);
  const folders = searchPath.length === 0 ? "an empty PATH" : searchPath.join(", ");
  throw new ParasolcError("COMPILER_NOT_FOUND", `no compiler ${spec} was found`, {
    facts: [
      `tried: no file ${path}`,
      ...spec.includes("/") ? [] : [`tried: no executable ${spec} in ${folders}`]
    ],
    fix: "give the path of a solc executable or soljson.js, or a version such as 0.8.28 or ^0.8.20"
  });
}

// src/json/syntax-error.ts
var JsonSyntaxError = class extends Error {
  name = "JsonSyntaxError";
  /** Of the first byte that does not fit, from the start of the text; its length where it ends too early. */
  offset;
  expected;
  constructor(offset, expected, found) {
    super(`byte ${offset}: expected ${expected}, found ${found}`);
    this.offset = offset;
    this.expected = expected;
  }
};
function describeByte(byte) {
  if (byte === void 0) return "the end of the text";
  if (byte > 32 && byte < 127) return `\`${String.fromCharCode(byte)}\``;
  return `byte 0x${byte.toString(16).padStart(2, "0")}`;
}

// src/json/read.ts
async function parseNode(bytes, node) {
  const text = (await bytes.read(node.start, node.end)).toString("utf8");
  try {
    const value = JSON.parse(text);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonSyntaxError(node.start, `a well-formed ${node.kind}`, error.message);
  }
}
async function stringOf(bytes, node) {
  if (node?.kind !== "string") return void 0;
  const value = await parseNode(bytes, node);
  return typeof value === "string" ? value : void 0;
}
function find(node, ...steps) {
  let found = node;
  for (const step of steps) {
    found = typeof step === "number" ? found?.items?.[step] : found?.members?.findLast((member2) => member2.key === step)?.value;
  }
  return found;
}
function duplicateKeys(node) {
  const duplicates = [];
  visit(node, [], duplicates);
  return duplicates;
}
function visit(node, path, duplicates) {
  const keys = /* @__PURE__ */ new Set();
  for (const { key, value } of node.members ?? []) {
    const here = [...path, key];
    if (keys.has(key)) duplicates.push(here);
    keys.add(key);
    visit(value, here, duplicates);
  }
  for (const [index, item] of (node.items ?? []).entries()) visit(item, [...path, index], duplicates);
}

// src/json/escape.ts
var BEYOND_PRINTABLE_ASCII = /[\u007f-\uffff]/g;
function escapeNonAscii(json) {
  return json.replace(
    BEYOND_PRINTABLE_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

// src/json/gatherer.ts
var CAPACITY = 256 * 1024;
var LARGE = 64 * 1024;
var BYTES_PER_UNIT = 3;
var Gatherer = class {
  buffer = Buffer.allocUnsafe(CAPACITY);
  filled = 0;
  full = [];
  /** Whether there are chunks to take. */
  get ready() {
    return this.full.length > 0;
  }
  addText(text) {
    const longest = text.length * BYTES_PER_UNIT;
    if (longest > CAPACITY) {
      this.addBytes(Buffer.from(text, "utf8"));
      return;
    }
    if (longest > CAPACITY - this.filled) this.flush();
    this.filled += this.buffer.write(text, this.filled, "utf8");
  }
  /** Adds bytes; they must not change before the chunks are used. */
  addBytes(bytes) {
    if (bytes.length >= LARGE) {
      this.flush();
      this.full.push(bytes);
      return;
    }
    if (bytes.length > CAPACITY - this.filled) this.flush();
    this.filled += bytes.copy(this.buffer, this.filled);
  }
  /** Makes a chunk of what was gathered, if anything. */
  flush() {
    if (this.filled === 0) return;
    this.full.push(this.buffer.subarray(0, this.filled));
    this.buffer = Buffer.allocUnsafe(CAPACITY);
    this.filled = 0;
  }
  /** Takes the chunks that are ready, in order. */
  take() {
    const chunks = this.full;
    this.full = [];
    return chunks;
  }
};

// src/json/slice-reader.ts
var AHEAD = 128 * 1024;
var SliceReader = class {
  windows = /* @__PURE__ */ new Map();
  async read(bytes, start, end) {
    let window = this.windows.get(bytes);
    if (window === void 0 || start < window.start || end > window.start + window.buffer.length) {
      const until = Math.min(Math.max(end, start + AHEAD), bytes.size);
      window = { start, buffer: await bytes.read(start, until) };
      this.windows.set(bytes, window);
    }
    return window.buffer.subarray(start - window.start, end - window.start);
  }
};

// src/json/write.ts
var SMALL = 64 * 1024;
async function* writeJson(text) {
  const gatherer = new Gatherer();
  const reader = new SliceReader();
  const pending = [text];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    if (typeof next === "string") gatherer.addText(next);
    else if (next.kind === "slice") {
      const { bytes, start, end } = next;
      if (end - start <= SMALL) gatherer.addBytes(await reader.read(bytes, start, end));
      else {
        for await (const chunk of bytes.chunks(start, end)) {
          gatherer.addBytes(chunk);
          yield* gatherer.take();
        }
      }
    } else unfold(next, pending);
    if (gatherer.ready) yield* gatherer.take();
  }
  gatherer.flush();
  yield* gatherer.take();
}
async function jsonToBytes(text) {
  return memoryBytes(await collect(writeJson(text)));
}
async function jsonToBuffer(text) {
  return Buffer.concat(await collect(writeJson(text)));
}
function unfold(text, pending) {
  if (text.kind === "verbatim") {
    pending.push(text.text);
    return;
  }
  const first = pending.length;
  pending.push(text.kind === "object" ? "{" : "[");
  if (text.kind === "object") {
    for (const [index, { keyText, value }] of text.members.entries()) {
      pending.push(index === 0 ? `${keyText}:` : `,${keyText}:`, value);
    }
    pending.push("}");
  } else {
    for (const [index, item] of text.items.entries()) {
      if (index > 0) pending.push(",");
      pending.push(item);
    }
    pending.push("]");
  }
  reverseFrom(pending, first);
}
function reverseFrom(list, first) {
  const pieces = list.splice(first).reverse();
  for (const piece of pieces) list.push(piece);
}
function slice(bytes, node) {
  return { kind: "slice", bytes, start: node.start, end: node.end };
}
function verbatim(text) {
  return { kind: "verbatim", text };
}
function fromValue(value) {
  const text = JSON.stringify(value);
  if (text === void 0) throw new ParasolcError("INTERNAL", `A value of type ${typeof value} has no JSON`);
  return verbatim(escapeNonAscii(text));
}
function member(key, value) {
  return { key, keyText: escapeNonAscii(JSON.stringify(key)), value };
}

// src/sources/scanner.ts
var LINE_END = /[\n\v\f\r]|\xc2\x85|\xe2\x80[\xa8\xa9]/y;
var NEXT_LINE_END = new RegExp(LINE_END, "g");
var WHITESPACE = /[ \t\r\n]*/y;
var BLANKS = /[ \t]*/y;
var WORD2 = /[A-Za-z_$][A-Za-z0-9_$]*/y;
var NUMBER2 = /[0-9][A-Za-z0-9_$]*/y;
var PLAIN_STRING_PART = /[^"'\\\n\v\f\r\xc2\xe2]*/y;
var ESCAPE = /\\(?:(\r\n|\r|\n)|(["'\\nrtbfv])|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/y;
var ESCAPED = { n: "\n", r: "\r", t: "	", b: "\b", f: "\f", v: "\v" };
function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? void 0;
}
function endOfMatch(pattern, text, at) {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}
function tokenAt(text, at) {
  const start = skipSpace(text, at);
  const first = text[start];
  if (first === void 0) return { kind: "end", value: "", end: text.length };
  if (first === '"' || first === "'") return stringAt(text, start);
  const word = matchAt(WORD2, text, start)?.[0];
  if (word !== void 0) {
    const end = start + word.length;
    const quoted2 = text[end] === '"' || text[end] === "'";
    if (quoted2 && (word === "hex" || word === "unicode"))
      return { kind: "other", value: "", end: stringAt(text, end).end };
    return { kind: "word", value: word, end };
  }
  const number2 = matchAt(NUMBER2, text, start)?.[0];
  if (number2 !== void 0) return { kind: "other", value: "", end: start + number2.length };
  return { kind: "symbol", value: first, end: start + 1 };
}
function skipSpace(text, at) {
  for (let position = at; ; ) {
    const start = endOfMatch(WHITESPACE, text, position);
    if (text.startsWith("//", start)) position = lineCommentEnd(text, start + 2);
    else if (text.startsWith("/*", start)) position = blockCommentEnd(text, start + 2);
    else return start;
  }
}
function blockCommentEnd(text, from) {
  const close = text.indexOf("*/", from);
  return close === -1 ? text.length : close + 2;
}
function lineCommentEnd(text, from) {
  const isDoc = text[from] === "/" && text[from + 1] !== "/";
  if (isDoc) return docCommentEnd(text, from + 1);
  NEXT_LINE_END.lastIndex = from;
  return NEXT_LINE_END.exec(text)?.index ?? text.length;
}
function docCommentEnd(text, from) {
  let at = from;
  while (at < text.length) {
    if (text[at] === "\n" || text[at] === "\r") {
      const nextLine = endOfMatch(BLANKS, text, at + (text.startsWith("\r\n", at) ? 2 : 1));
      if (!/^\/\/\/[^/]/.test(text.slice(nextLine, nextLine + 4))) return nextLine;
      at = nextLine + 3;
      if (text[at] === "\n" || text[at] === "\r") continue;
    } else if (matchAt(LINE_END, text, at) !== void 0) {
      return at;
    }
    at++;
  }
  return at;
}
function stringAt(text, start) {
  const quote = text[start];
  let value = "";
  let valid = true;
  let at = start + 1;
  while (at < text.length) {
    const plain = endOfMatch(PLAIN_STRING_PART, text, at);
    value += text.slice(at, plain);
    at = plain;
    const next = text[at];
    if (next === void 0) break;
    if (next === quote) return { kind: valid ? "string" : "other", value: valid ? value : "", end: at + 1 };
    if (matchAt(LINE_END, text, at) !== void 0) break;
    if (next !== "\\") {
      value += next;
      at++;
      continue;
    }
    const sequence = matchAt(ESCAPE, text, at);
    value += sequence === void 0 ? "" : escapedBytes(sequence);
    valid &&= sequence !== void 0;
    at += sequence?.[0].length ?? 2;
  }
  return { kind: "other", value: "", end: Math.min(at, text.length) };
}
function escapedBytes([, lineEnd, letter, hex, unicode]) {
  if (lineEnd !== void 0) return "";
  if (letter !== void 0) return ESCAPED[letter] ?? letter;
  if (hex !== void 0) return String.fromCharCode(Number.parseInt(hex, 16));
  const code = Number.parseInt(unicode ?? "", 16);
  if (code <= 127) return String.fromCharCode(code);
  if (code <= 2047) return String.fromCharCode(192 | code >> 6, 128 | code & 63);
  return String.fromCharCode(224 | code >> 12, 128 | code >> 6 & 63, 128 | code & 63);
}

// src/sources/imports.ts
function importPaths(source) {
  const text = Buffer.from(source).toString("latin1");
  const paths = [];
  let depth = 0;
  let token = tokenAt(text, 0);
  while (token.kind !== "end") {
    let end = token.end;
    if (token.kind === "symbol") {
      if (token.value === "{") depth++;
      else if (token.value === "}") depth = Math.max(depth - 1, 0);
    } else if (token.kind === "word" && depth === 0) {
      if (token.value === "pragma") {
        end = pragmaEnd(text, end);
      } else if (token.value === "import") {
        const directive = importAfter(text, end);
        if (directive !== void 0) {
          paths.push(Buffer.from(directive.path, "latin1").toString("utf8"));
          end = directive.end;
        }
      }
    }
    token = tokenAt(text, end);
  }
  return paths;
}
function pragmaEnd(text, at) {
  let token = tokenAt(text, tokenAt(text, at).end);
  const isLast = () => token.kind === "end" || token.kind === "symbol" && token.value === ";";
  while (!isLast()) token = tokenAt(text, token.end);
  return token.end;
}
function importAfter(text, at) {
  let token = tokenAt(text, at);
  const take = () => {
    const taken = token;
    token = tokenAt(text, token.end);
    return taken;
  };
  const accept = (kind, value) => token.kind === kind && (value === void 0 || token.value === value) && take() !== void 0;
  const acceptAlias = () => accept("word", "as") && accept("word");
  const acceptSymbol = () => accept("word") && (token.value !== "as" || acceptAlias());
  const named2 = token.kind !== "string";
  if (named2) {
    if (accept("symbol", "{")) {
      do {
        if (!acceptSymbol()) return void 0;
      } while (accept("symbol", ","));
      if (!accept("symbol", "}")) return void 0;
    } else if (!accept("symbol", "*") || !acceptAlias()) {
      return void 0;
    }
    if (!accept("word", "from")) return void 0;
  }
  const path = take();
  if (path.kind !== "string" || path.value === "") return void 0;
  if (!named2 && token.value === "as" && !acceptAlias()) return void 0;
  return token.kind === "symbol" && token.value === ";" ? { path: path.value, end: token.end } : void 0;
}

// src/sources/remapping.ts
function parseRemapping(text) {
  const equals = text.indexOf("=");
  if (equals === -1) return void 0;
  const left = text.slice(0, equals);
  const colon = left.indexOf(":");
  const prefix = left.slice(colon + 1);
  if (prefix === "") return void 0;
  return { context: colon === -1 ? "" : left.slice(0, colon), prefix, target: text.slice(equals + 1) };
}
function applyRemappings(remappings, path, importer) {
  let best;
  for (const remapping of remappings) {
    if (!importer.startsWith(remapping.context) || !path.startsWith(remapping.prefix)) continue;
    const contextGain = remapping.context.length - (best?.context.length ?? 0);
    const prefixGain = remapping.prefix.length - (best?.prefix.length ?? 0);
    if (contextGain > 0 || contextGain === 0 && prefixGain >= 0) best = remapping;
  }
  return best === void 0 ? path : best.target + path.slice(best.prefix.length);
}
function absoluteImport(importPath, importer, release) {
  const elements = pathElements(importPath);
  if (elements[0] !== "." && elements[0] !== "..") return importPath;
  const keepsRoot = endsInRoot(importer) && releaseAtLeast(release, "0.8.3");
  let name = keepsRoot ? importer : parentPath(importer);
  for (const element of elements) {
    if (element === "..") name = parentPath(name);
    else if (element !== ".") name = joinPaths(name, element);
  }
  return name;
}
function resolveImport(importPath, importer, remappings, release) {
  return applyRemappings(remappings, absoluteImport(importPath, importer, release), importer);
}

// src/sources/discover.ts
function discoverImports(given, remappings, release, read) {
  const imported = /* @__PURE__ */ new Map();
  const unresolved = /* @__PURE__ */ new Map();
  const parsed = remappings.map(parseRemapping).filter((remapping) => remapping !== void 0);
  if (parsed.length < remappings.length) return { imported, unresolved };
  const known = new Map(given);
  const worklist = [...given.keys()].sort(compareUtf8);
  for (const name of worklist) {
    const added = missingImports(name, known, parsed, release, read, unresolved);
    for (const [unit, contents] of [...added].sort(([a], [b]) => compareUtf8(a, b))) {
      known.set(unit, contents);
      imported.set(unit, contents);
      worklist.push(unit);
    }
  }
  return { imported, unresolved };
}
function missingImports(name, known, remappings, release, read, unresolved) {
  const added = /* @__PURE__ */ new Map();
  for (const path of importPaths(known.get(name) ?? "")) {
    const unit = resolveImport(path, name, remappings, release);
    if (known.has(unit) || added.has(unit)) continue;
    const result = read(unit);
    if ("error" in result) unresolved.set(unit, result.error);
    else added.set(unit, result.contents);
  }
  return added;
}

// node_modules/@noble/hashes/_u64.js
var U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();
var _32n = /* @__PURE__ */ BigInt(32);
function fromBig(n, le = false) {
  if (le)
    return { h: Number(n & U32_MASK64), l: Number(n >> _32n & U32_MASK64) };
  return { h: Number(n >> _32n & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
}
function split(lst, le = false) {
  const len = lst.length;
  let Ah = new Uint32Array(len);
  let Al = new Uint32Array(len);
  for (let i = 0; i < len; i++) {
    const { h, l } = fromBig(lst[i], le);
    [Ah[i], Al[i]] = [h, l];
  }
  return [Ah, Al];
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abool(value, title = "") {
  if (typeof value !== "boolean")
    throw new TypeError(atitle(title) + "expected boolean, got type=" + typeof value);
  return value;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function u32(arr) {
  return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
var isLE = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68)();
function byteSwap(word) {
  return word << 24 & 4278190080 | word << 8 & 16711680 | word >>> 8 & 65280 | word >>> 24 & 255;
}
function byteSwap32(arr) {
  for (let i = 0; i < arr.length; i++) {
    arr[i] = byteSwap(arr[i]);
  }
  return arr;
}
var swap32IfBE = isLE ? (u) => u : byteSwap32;
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}

// node_modules/@noble/hashes/sha3.js
var _0n = BigInt(0);
var _1n = BigInt(1);
var _2n = BigInt(2);
var _7n = BigInt(7);
var _256n = BigInt(256);
var _0x71n = BigInt(113);
var SHA3_PI = [];
var SHA3_ROTL = [];
var _SHA3_IOTA = [];
for (let round = 0, R = _1n, x = 1, y = 0; round < 24; round++) {
  [x, y] = [y, (2 * x + 3 * y) % 5];
  SHA3_PI.push(2 * (5 * y + x));
  SHA3_ROTL.push((round + 1) * (round + 2) / 2 % 64);
  let t = _0n;
  for (let j = 0; j < 7; j++) {
    R = (R << _1n ^ (R >> _7n) * _0x71n) % _256n;
    if (R & _2n)
      t ^= _1n << (_1n << BigInt(j)) - _1n;
  }
  _SHA3_IOTA.push(t);
}
var IOTAS = split(_SHA3_IOTA, true);
var SHA3_IOTA_H = IOTAS[0];
var SHA3_IOTA_L = IOTAS[1];
var rotlSH = (h, l, s) => h << s | l >>> 32 - s;
var rotlSL = (h, l, s) => l << s | h >>> 32 - s;
var rotlBH = (h, l, s) => l << s - 32 | h >>> 64 - s;
var rotlBL = (h, l, s) => h << s - 32 | l >>> 64 - s;
var rotlH = (h, l, s) => s > 32 ? rotlBH(h, l, s) : rotlSH(h, l, s);
var rotlL = (h, l, s) => s > 32 ? rotlBL(h, l, s) : rotlSL(h, l, s);
var B = new Uint32Array(5 * 2);
function keccakP(s, rounds = 24) {
  if (!(s instanceof Uint32Array))
    throw new TypeError('"s" expected Uint32Array(50), got type=' + typeof s);
  if (s.length !== 50)
    throw new RangeError('"s" expected Uint32Array(50), got length=' + s.length);
  anumber(rounds, "rounds");
  if (rounds < 1 || rounds > 24)
    throw new Error('"rounds" expected integer 1..24');
  for (let round = 24 - rounds; round < 24; round++) {
    for (let x = 0; x < 10; x++)
      B[x] = s[x] ^ s[x + 10] ^ s[x + 20] ^ s[x + 30] ^ s[x + 40];
    for (let x = 0; x < 10; x += 2) {
      const idx1 = (x + 8) % 10;
      const idx0 = (x + 2) % 10;
      const B0 = B[idx0];
      const B1 = B[idx0 + 1];
      const Th = rotlH(B0, B1, 1) ^ B[idx1];
      const Tl = rotlL(B0, B1, 1) ^ B[idx1 + 1];
      for (let y = 0; y < 50; y += 10) {
        s[x + y] ^= Th;
        s[x + y + 1] ^= Tl;
      }
    }
    let curH = s[2];
    let curL = s[3];
    for (let t = 0; t < 24; t++) {
      const shift = SHA3_ROTL[t];
      const Th = rotlH(curH, curL, shift);
      const Tl = rotlL(curH, curL, shift);
      const PI = SHA3_PI[t];
      curH = s[PI];
      curL = s[PI + 1];
      s[PI] = Th;
      s[PI + 1] = Tl;
    }
    for (let y = 0; y < 50; y += 10) {
      const b0 = s[y], b1 = s[y + 1], b2 = s[y + 2], b3 = s[y + 3];
      s[y] ^= ~s[y + 2] & s[y + 4];
      s[y + 1] ^= ~s[y + 3] & s[y + 5];
      s[y + 2] ^= ~s[y + 4] & s[y + 6];
      s[y + 3] ^= ~s[y + 5] & s[y + 7];
      s[y + 4] ^= ~s[y + 6] & s[y + 8];
      s[y + 5] ^= ~s[y + 7] & s[y + 9];
      s[y + 6] ^= ~s[y + 8] & b0;
      s[y + 7] ^= ~s[y + 9] & b1;
      s[y + 8] ^= ~b0 & b2;
      s[y + 9] ^= ~b1 & b3;
    }
    s[0] ^= SHA3_IOTA_H[round];
    s[1] ^= SHA3_IOTA_L[round];
  }
  clean(B);
}
var Keccak = class _Keccak {
  state;
  pos = 0;
  posOut = 0;
  finished = false;
  state32;
  destroyed = false;
  blockLen;
  suffix;
  outputLen;
  canXOF;
  enableXOF = false;
  rounds;
  // NOTE: we accept arguments in bytes instead of bits here.
  constructor(blockLen, suffix, outputLen, enableXOF = false, rounds = 24) {
    anumber(blockLen, "blockLen");
    anumber(suffix, "suffix");
    anumber(rounds, "rounds");
    abool(enableXOF, "enableXOF");
    this.blockLen = blockLen;
    this.suffix = suffix;
    this.outputLen = outputLen;
    this.enableXOF = enableXOF;
    this.canXOF = enableXOF;
    this.rounds = rounds;
    anumber(outputLen, "outputLen");
    if (!(0 < blockLen && blockLen < 200))
      throw new Error('"blockLen" must be 1..199');
    this.state = new Uint8Array(200);
    this.state32 = u32(this.state);
  }
  clone() {
    return this._cloneInto();
  }
  keccak() {
    swap32IfBE(this.state32);
    keccakP(this.state32, this.rounds);
    swap32IfBE(this.state32);
    this.posOut = 0;
    this.pos = 0;
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { blockLen, state, state32 } = this;
    const len = data.length;
    const canUseU32 = blockLen % 4 === 0 && data.byteOffset % 4 === 0;
    const blockLen32 = blockLen / 4;
    const data32 = canUseU32 && len >= blockLen ? u32(data) : void 0;
    for (let pos = 0; pos < len; ) {
      if (data32 !== void 0 && this.pos === 0 && pos % 4 === 0 && len - pos >= blockLen) {
        for (let i = 0, o = pos / 4; i < blockLen32; i++)
          state32[i] ^= data32[o + i];
        pos += blockLen;
        this.pos = blockLen;
        this.keccak();
        continue;
      }
      const take = Math.min(blockLen - this.pos, len - pos);
      for (let i = 0; i < take; i++)
        state[this.pos++] ^= data[pos++];
      if (this.pos === blockLen)
        this.keccak();
    }
    return this;
  }
  finish() {
    if (this.finished)
      return;
    this.finished = true;
    const { state, suffix, pos, blockLen } = this;
    state[pos] ^= suffix;
    if ((suffix & 128) !== 0 && pos === blockLen - 1)
      this.keccak();
    state[blockLen - 1] ^= 128;
    this.keccak();
  }
  writeInto(out) {
    aexists(this, false);
    abytes(out);
    this.finish();
    const bufferOut = this.state;
    const { blockLen } = this;
    for (let pos = 0, len = out.length; pos < len; ) {
      if (this.posOut >= blockLen)
        this.keccak();
      const take = Math.min(blockLen - this.posOut, len - pos);
      out.set(bufferOut.subarray(this.posOut, this.posOut + take), pos);
      this.posOut += take;
      pos += take;
    }
    return out;
  }
  xofInto(out) {
    if (!this.enableXOF)
      throw new Error("XOF is not enabled");
    return this.writeInto(out);
  }
  xof(bytes) {
    anumber(bytes);
    return this.xofInto(new Uint8Array(bytes));
  }
  digestInto(out) {
    aoutput(out, this);
    if (this.finished)
      throw new Error("digest() was already called");
    this.writeInto(out.length === this.outputLen ? out : out.subarray(0, this.outputLen));
    this.destroy();
  }
  digest() {
    const out = new Uint8Array(this.outputLen);
    this.digestInto(out);
    return out;
  }
  destroy() {
    this.destroyed = true;
    clean(this.state);
  }
  _cloneInto(to) {
    const { blockLen, suffix, outputLen, rounds, enableXOF } = this;
    to ||= new _Keccak(blockLen, suffix, outputLen, enableXOF, rounds);
    to.blockLen = blockLen;
    to.state32.set(this.state32);
    to.pos = this.pos;
    to.posOut = this.posOut;
    to.finished = this.finished;
    to.rounds = rounds;
    to.suffix = suffix;
    to.outputLen = outputLen;
    to.enableXOF = enableXOF;
    to.canXOF = this.canXOF;
    to.destroyed = this.destroyed;
    return to;
  }
};
var genKeccak = (suffix, blockLen, outputLen, info = {}) => createHasher(() => new Keccak(blockLen, suffix, outputLen), info);
var keccak_256 = /* @__PURE__ */ genKeccak(1, 136, 32);

// src/sources/urls.ts
function tryUrls(urls, keccak256, read) {
  const unreadable = [];
  const mismatched = [];
  for (const url of urls) {
    const result = read(url);
    if ("error" in result) unreadable.push({ url, error: result.error });
    else if (!matchesHash(keccak256, result.contents)) mismatched.push(url);
    else return { content: result.contents, unreadable, mismatched };
  }
  return { unreadable, mismatched };
}
function loadUrl(urls, keccak256, read) {
  return tryUrls(urls, keccak256, read).content;
}
function matchesHash(keccak256, content) {
  if (keccak256 === void 0 || keccak256 === "") return true;
  const digits = /^(?:0x)?([0-9a-fA-F]{63,64})$/.exec(keccak256)?.[1];
  if (digits === void 0) return false;
  const stated = Buffer.from(digits.padStart(64, "0"), "hex");
  return stated.equals(keccak_256(content));
}

// src/sources/texts.ts
async function givenTexts({ input, access: access2 }, survivors) {
  const read = readerOf(access2);
  const members = [];
  for (const [name, source] of [...input.sources].sort(([a], [b]) => compareUtf8(a, b))) {
    if (!survivors.has(name)) continue;
    const content = source.kind === "content" ? slice(input.bytes, source.content) : fromValue(readUrls(name, source.urls, source.keccak256, read).toString("utf8"));
    members.push(member(name, { kind: "object", members: [member("content", content)] }));
  }
  return { kind: "object", members };
}
function importedTexts({ access: access2 }, names) {
  const read = readerOf(access2);
  return new Map(names.map((name) => [name, readAgain(name, read)]));
}
async function wholeRunTexts(project, release) {
  const texts = /* @__PURE__ */ new Map();
  const readFile5 = readerOf(project.access);
  const read = (name) => {
    const result = readFile5(name);
    if ("contents" in result) texts.set(name, result.contents);
    return result;
  };
  const given = await givenContents(project, read);
  discoverImports(given, project.input.settings.remappings, release, read);
  return texts;
}
async function givenContents({ input }, read) {
  const given = /* @__PURE__ */ new Map();
  for (const [name, source] of input.sources) {
    const content = source.kind === "content" ? await contentOf(input, source.content) : loadUrl(source.urls, source.keccak256, read);
    if (content !== void 0) given.set(name, content);
  }
  return given;
}
async function contentOf({ bytes }, node) {
  try {
    return Buffer.from(await stringOf(bytes, node) ?? "");
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return void 0;
  }
}
function readerOf(access2) {
  return access2.kind === "files" ? createFileReader(access2) : () => ({ error: "there is no import callback" });
}
function readUrls(name, urls, keccak256, read) {
  const content = loadUrl(urls, keccak256, read);
  if (content === void 0) throw changed(name, `none of ${urls.join(", ")} could be read`);
  return content;
}
function readAgain(name, read) {
  const result = read(name);
  if ("error" in result) throw changed(name, result.error);
  return result.contents;
}
function changed(name, reason) {
  return new ParasolcError("INPUT_UNREADABLE", `the source "${name}" could not be read again`, {
    facts: [reason],
    fix: "do not change files while they are compiled"
  });
}

// src/commands/trace.ts
import { closeSync, constants as constants2, openSync, writeSync } from "node:fs";
import { resolve as resolve5 } from "node:path";
function openTrace(path, cwd, warn, flag = "w") {
  const begun = performance.now();
  const lanes = /* @__PURE__ */ new Map();
  let file = open2(path, cwd, flag);
  let pending = Buffer.alloc(0);
  const flush = (to) => {
    try {
      while (pending.length > 0) pending = pending.subarray(writeSync(to, pending));
    } catch (error) {
      if (nodeErrorCode(error) !== "EAGAIN") throw error;
    }
  };
  const end = () => {
    if (file !== void 0) closeSync(file);
    file = void 0;
  };
  const attempt = (act) => {
    if (file === void 0) return;
    try {
      act(file);
    } catch (error) {
      end();
      warn(`the trace is incomplete, ${path} cannot be written: ${messageOf(error)}`);
    }
  };
  const close = () => {
    attempt((to) => {
      flush(to);
      if (pending.length > 0) throw new Error("the reader stopped reading");
    });
    end();
  };
  const write = (event) => {
    attempt((to) => {
      pending = Buffer.concat([pending, Buffer.from(`${JSON.stringify(event)}
`)]);
      flush(to);
    });
  };
  return {
    phase: () => void 0,
    started(info) {
      for (const known of lanes.keys()) if (known.label === info.label) lanes.delete(known);
      const taken = new Set([...lanes.values()].map(({ lane: lane2 }) => lane2));
      let lane = 0;
      while (taken.has(lane)) lane += 1;
      lanes.set(info, { lane, since: performance.now() });
    },
    finished(info, cost) {
      const { lane, since } = lanes.get(info) ?? { lane: 0, since: performance.now() - cost.wall };
      lanes.delete(info);
      write({
        name: info.label,
        cat: info.kind,
        ph: "X",
        ts: Math.round((since - begun) * 1e3),
        dur: Math.round(cost.wall * 1e3),
        pid: process.pid,
        tid: lane,
        args: { unit: info.label, contracts: info.contracts, predicted: info.predicted, ...cost }
      });
    },
    routed(routes) {
      const ts = Math.round((performance.now() - begun) * 1e3);
      write({
        name: "routes",
        cat: "routes",
        ph: "i",
        ts,
        pid: process.pid,
        tid: 0,
        s: "p",
        args: { ...routes }
      });
    },
    note: () => void 0,
    close
  };
}
var CREATE = constants2.O_WRONLY | constants2.O_CREAT;
var FLAGS = { w: CREATE | constants2.O_TRUNC, a: CREATE | constants2.O_APPEND };
function open2(path, cwd, flag) {
  try {
    return openSync(resolve5(cwd, path), FLAGS[flag] | (constants2.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the trace cannot be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists and is writable"
    });
  }
}

// src/commands/compiler-places.ts
import { homedir } from "node:os";
import { delimiter } from "node:path";

// src/compilers/install/cache-folder.ts
import { isAbsolute, join as join4 } from "node:path";
function cacheFolder(os, env, home) {
  const given = (name) => {
    const path = env[name] ?? "";
    return isAbsolute(path) ? path : void 0;
  };
  const customary = () => {
    if (os === "darwin") return join4(home, "Library", "Caches");
    if (os === "win32") return given("LOCALAPPDATA") ?? join4(home, "AppData", "Local");
    return join4(home, ".cache");
  };
  return join4(given("XDG_CACHE_HOME") ?? customary(), "parasolc", "solc");
}

// src/compilers/install/connection.ts
import http from "node:http";
import net from "node:net";
import tls from "node:tls";

// src/compilers/install/transfer-error.ts
var TransferError = class extends Error {
  name = "TransferError";
  problem;
  constructor(problem, message, cause) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.problem = problem;
  }
};

// src/compilers/install/connection.ts
function proxySettings(env) {
  const value = (name) => env[name.toLowerCase()] || env[name] || void 0;
  const [http3, https, none] = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].map(value);
  return {
    ...http3 === void 0 ? {} : { http: http3 },
    ...https === void 0 ? {} : { https },
    ...none === void 0 ? {} : { none }
  };
}
function proxyFor(url, settings) {
  const proxy = url.protocol === "https:" ? settings.https : settings.http;
  if (proxy === void 0 || isExempt(url, settings.none ?? "")) return void 0;
  const text = proxy.includes("://") ? proxy : `http://${proxy}`;
  if (!URL.canParse(text)) throw new TransferError("offline", "the configured proxy is not a URL");
  const parsed = new URL(text);
  if (parsed.protocol === "http:" || parsed.protocol === "https:") return parsed;
  throw new TransferError("offline", `the proxy protocol ${parsed.protocol} is not supported`);
}
function isExempt(url, none) {
  const host = url.hostname.toLowerCase();
  return none.toLowerCase().split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => {
    if (entry === "*") return true;
    const { name = "", port } = /^(?<name>.*?)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {};
    if (port !== void 0 && Number(port) !== portOf(url)) return false;
    const suffix = name.replace(/^\*?\./, "");
    return host === suffix || host.endsWith(`.${suffix}`);
  });
}
async function connect(url, settings, timeout, signal) {
  const proxy = proxyFor(url, settings);
  const through = proxy === void 0 ? "" : ` through the proxy ${proxy.host}`;
  const late = AbortSignal.timeout(timeout);
  const stop = AbortSignal.any([late, signal]);
  try {
    const socket = await openSocket(proxy ?? url, stop);
    if (proxy === void 0) {
      return { socket, target: url.pathname + url.search, headers: {} };
    }
    if (url.protocol === "http:") {
      return { socket, target: `http://${url.host}${url.pathname}${url.search}`, headers: login(proxy) };
    }
    const tunnel = await openTunnel(socket, proxy, url, stop);
    return { socket: await secure(tunnel, url, stop), target: url.pathname + url.search, headers: {} };
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    const reason = late.aborted ? `no connection within ${timeout / 1e3} s` : problemOf(cause);
    throw new TransferError("offline", `${url.host} cannot be reached${through}: ${reason}`, cause);
  }
}
function problemOf(error) {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.map(messageOf).join(", ") || (nodeErrorCode(error) ?? "no connection");
}
function portOf(url) {
  return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}
function hostOf(url) {
  return url.hostname.replace(/^\[|\]$/g, "");
}
async function openSocket(url, signal) {
  const socket = net.connect({ host: hostOf(url), port: portOf(url) });
  await settled(socket, "connect", signal);
  return url.protocol === "https:" ? secure(socket, url, signal) : socket;
}
async function secure(socket, url, signal) {
  const host = hostOf(url);
  const secured = tls.connect({ socket, host, ...net.isIP(host) === 0 ? { servername: host } : {} });
  await settled(secured, "secureConnect", signal).catch((error) => {
    socket.destroy();
    throw error;
  });
  return secured;
}
async function openTunnel(socket, proxy, url, signal) {
  const target = `${url.hostname}:${portOf(url)}`;
  const request2 = http.request({
    method: "CONNECT",
    path: target,
    headers: { host: target, ...login(proxy) },
    createConnection: () => socket,
    signal
  });
  const status = await new Promise((resolve6, reject) => {
    request2.once("connect", (response) => resolve6(response.statusCode ?? 0));
    request2.once("response", (response) => resolve6(response.statusCode ?? 0));
    request2.once("error", reject);
    request2.end();
  });
  if (status >= 200 && status < 300) return socket;
  socket.destroy();
  throw new Error(`the proxy answered CONNECT with status ${status}`);
}
function login({ username, password }) {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}
function settled(socket, event, signal) {
  return new Promise((resolve6, reject) => {
    const give = (error) => {
      socket.destroy();
      reject(error);
    };
    const abort = () => give(signal.reason);
    const closed = () => give(new Error("the connection was closed"));
    const done = () => {
      signal.removeEventListener("abort", abort);
      socket.off("error", give).off("close", closed);
      resolve6();
    };
    socket.on("error", () => void 0);
    socket.once("error", give).once("close", closed).once(event, done);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
  });
}

// src/compilers/install/site.ts
import { createHash as createHash3 } from "node:crypto";
import { readFile as readFile4, rm as rm2 } from "node:fs/promises";
import { isAbsolute as isAbsolute2 } from "node:path";
import { pathToFileURL } from "node:url";

// src/compilers/install/digests.ts
import { createHash as createHash2 } from "node:crypto";
function digesting() {
  const sha256 = createHash2("sha256");
  const keccak256 = keccak_256.create();
  let size = 0;
  return {
    update(chunk) {
      size += chunk.length;
      sha256.update(chunk);
      keccak256.update(chunk);
    },
    end: () => ({
      size,
      sha256: sha256.digest("hex"),
      keccak256: Buffer.from(keccak256.digest()).toString("hex")
    })
  };
}
function differences(expected, found) {
  return ["sha256", "keccak256"].filter((name) => expected[name] !== found[name]).flatMap((name) => [`${name} expected: ${expected[name]}`, `${name} received: ${found[name]}`]);
}

// src/compilers/install/transfer.ts
import { createReadStream as createReadStream2 } from "node:fs";
import http2 from "node:http";
import { setTimeout as sleep2 } from "node:timers/promises";
var DEFAULT_NETWORK = {
  proxies: {},
  connectTimeout: 1e4,
  idleTimeout: 3e4,
  totalTimeout: 6e5,
  attempts: 4,
  retryDelay: 500
};
var MAX_REDIRECTS = 5;
async function transfer(url, limit, network, signal, consume) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await consume(
        bounded(url.protocol === "file:" ? readFile3(url) : get(url, network, signal), limit)
      );
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const mayPass = error instanceof TransferError && error.problem === "passing";
      if (!mayPass || attempt >= network.attempts) throw error;
      const delay = network.retryDelay * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      await sleep2(delay, void 0, { signal }).catch(() => {
        throw signal.reason;
      });
    }
  }
}
async function* bounded(chunks, limit) {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new TransferError("final", `it is larger than ${limit} bytes`);
    yield chunk;
  }
}
async function* readFile3(url) {
  try {
    for await (const chunk of createReadStream2(url)) yield chunk;
  } catch (cause) {
    throw new TransferError("final", messageOf(cause), cause);
  }
}
async function* get(from, network, signal) {
  let url = from;
  const late = AbortSignal.timeout(network.totalTimeout);
  const stop = AbortSignal.any([late, signal]);
  for (let redirects = 0; ; redirects++) {
    let answer;
    try {
      answer = await request(url, network, stop);
      const location = redirectOf(answer.response);
      if (location === void 0) {
        refuseStatus(answer.response);
        yield* body(answer.response);
        return;
      }
      if (redirects === MAX_REDIRECTS)
        throw new TransferError("final", `there were more than ${MAX_REDIRECTS} redirects`);
      url = redirectTarget(location, url);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (late.aborted)
        throw new TransferError("final", `it was incomplete after ${network.totalTimeout / 1e3} s`);
      throw answer?.stalled() === true ? noByte(network.idleTimeout) : error;
    } finally {
      answer?.close();
    }
  }
}
async function request(url, network, signal) {
  const { socket, target, headers } = await connect(url, network.proxies, network.connectTimeout, signal);
  let isStalled = false;
  socket.setTimeout(network.idleTimeout, () => {
    isStalled = true;
    socket.destroy();
  });
  const abort = () => {
    socket.destroy();
  };
  signal.addEventListener("abort", abort, { once: true });
  const close = () => {
    signal.removeEventListener("abort", abort);
    socket.destroy();
  };
  try {
    const response = await new Promise((resolve6, reject) => {
      const sent = http2.request({
        method: "GET",
        path: target,
        // The digests are those of the plain file.
        headers: {
          host: url.host,
          "accept-encoding": "identity",
          "user-agent": "parasolc",
          ...login2(url),
          ...headers
        },
        createConnection: () => socket
      });
      sent.once("response", resolve6);
      sent.once("error", reject);
      sent.end();
    });
    return { response, close, stalled: () => isStalled };
  } catch (cause) {
    close();
    if (signal.aborted) throw signal.reason;
    throw isStalled ? noByte(network.idleTimeout) : broken(cause);
  }
}
function login2({ username, password }) {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}
async function* body(response) {
  try {
    for await (const chunk of response) yield chunk;
  } catch (cause) {
    throw broken(cause);
  }
}
function redirectOf({ statusCode = 0, headers }) {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : void 0;
}
function redirectTarget(location, from) {
  if (!URL.canParse(location, from.href)) throw new TransferError("final", "it redirects to an invalid URL");
  const target = new URL(location, from.href);
  const isWeb = target.protocol === "https:" || target.protocol === "http:";
  if (!isWeb || from.protocol === "https:" && target.protocol !== "https:")
    throw new TransferError("final", `a redirect from ${from.protocol} to ${target.protocol} is refused`);
  return target;
}
function refuseStatus({ statusCode = 0 }) {
  if (statusCode === 200) return;
  const passing = statusCode >= 500 || statusCode === 408 || statusCode === 429;
  throw new TransferError(passing ? "passing" : "final", `the response has status ${statusCode}`);
}
function broken(cause) {
  return new TransferError("passing", `the connection broke: ${messageOf(cause)}`, cause);
}
function noByte(timeout) {
  return new TransferError("passing", `no data for ${timeout / 1e3} s`);
}

// src/compilers/install/site.ts
var OFFICIAL_SITE = "https://binaries.soliditylang.org";
var LIST_LIMIT = 32 * 1024 * 1024;
var BUILD_LIMIT = 512 * 1024 * 1024;
var LIST_VALIDITY = 3600 * 1e3;
var KeptSchema = object({ base: string(), fetched: pipe(number(), finite()), list: string() });
function openSite({ base, store, network: settings }) {
  const root = baseUrl(base);
  const name = nameOf(root);
  const network = { ...DEFAULT_NETWORK, ...settings };
  const lists = /* @__PURE__ */ new Map();
  let offline;
  async function fetch(url, limit, signal, consume) {
    const stop = signal ?? new AbortController().signal;
    try {
      if (offline !== void 0) throw offline;
      return await transfer(url, limit, network, stop, consume);
    } catch (error) {
      if (stop.aborted) throw new ParasolcError("CANCELLED", `the download of ${nameOf(url)} was stopped`);
      if (!(error instanceof TransferError)) throw error;
      if (error.problem === "offline") offline = error;
      throw new ParasolcError("DOWNLOAD_FAILED", `${nameOf(url)} cannot be downloaded: ${error.message}`, {
        cause: error.cause,
        fix: error.problem === "offline" ? "check the network and its proxy settings, or give the address or folder of a mirror" : "try again later, or give the address or folder of a mirror"
      });
    }
  }
  function urlOf(platform, file) {
    return new URL(`${platform}/${file}`, root);
  }
  async function fetchList(platform, signal) {
    const url = urlOf(platform, "list.json");
    const text = await fetch(url, LIST_LIMIT, signal, async (chunks) => {
      const parts = [];
      for await (const chunk of chunks) parts.push(chunk);
      return Buffer.concat(parts).toString("utf8");
    });
    const list = readOrRefuse(platform, text, nameOf(url));
    await keep(platform, text);
    return list;
  }
  async function keep(platform, list) {
    if (store === void 0) return;
    const kept = { base: name, fetched: Date.now(), list };
    await putInPlace(
      store.listOf(platform, keyOf(name)),
      (draft) => writeSynced(draft, [Buffer.from(JSON.stringify(kept))])
    ).catch(() => void 0);
  }
  async function keptList(platform) {
    if (store === void 0) return void 0;
    const text = await readFile4(store.listOf(platform, keyOf(name)), "utf8").catch(() => "");
    const kept = safeParse(pipe(string(), parseJson(), KeptSchema), text);
    if (!kept.success || kept.output.base !== name) return void 0;
    const age = Date.now() - kept.output.fetched;
    if (age < 0 || age > LIST_VALIDITY) return void 0;
    try {
      return readBuildList(platform, kept.output.list);
    } catch {
      return void 0;
    }
  }
  return {
    name,
    async list(platform, { fresh = false, signal } = {}) {
      const known = lists.get(platform);
      if (known !== void 0 && (known.isFresh || !fresh)) return known.list;
      const kept = fresh ? void 0 : await keptList(platform);
      const list = kept ?? await fetchList(platform, signal);
      lists.set(platform, { list, isFresh: kept === void 0 });
      return list;
    },
    async download(platform, build, path, signal) {
      const url = urlOf(platform, build.path);
      for (let attempt = 1; ; attempt++) {
        const found = await fetch(url, BUILD_LIMIT, signal, (chunks) => save(path, chunks)).catch(
          async (error) => {
            await rm2(path, { force: true });
            throw error;
          }
        );
        const facts = differences(build, found);
        if (facts.length === 0) return found.size;
        await rm2(path, { force: true });
        if (attempt === 1) continue;
        throw new ParasolcError("DOWNLOAD_INVALID", `${nameOf(url)} does not match the list of builds`, {
          facts: [...facts, `received: ${found.size} bytes, twice; it was discarded`],
          fix: "do not use this site or network for compilers until you know the reason"
        });
      }
    }
  };
}
async function save(path, chunks) {
  const digests = digesting();
  await rm2(path, { force: true });
  await writeSynced(path, tapped(chunks, digests.update));
  return digests.end();
}
async function* tapped(chunks, see) {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}
function readOrRefuse(platform, text, name) {
  try {
    return readBuildList(platform, text);
  } catch (cause) {
    throw new ParasolcError("DOWNLOAD_INVALID", `${name} is not a list of solc builds`, {
      cause,
      fix: `give the address of a site with the layout of ${OFFICIAL_SITE}`
    });
  }
}
function baseUrl(base) {
  const text = isAbsolute2(base) ? pathToFileURL(base).href : base;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url === void 0 || !["https:", "http:", "file:"].includes(url.protocol)) {
    throw new ParasolcError("USAGE", `${JSON.stringify(base)} is not a download site`, {
      facts: [`its folders are named by platform: ${PLATFORMS.join(", ")}`],
      fix: `give a URL such as ${OFFICIAL_SITE}, or the absolute path of a folder with the same layout`
    });
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}
function nameOf(url) {
  const shown2 = new URL(url);
  shown2.username = "";
  shown2.password = "";
  return shown2.href.replace(/\/$/, "");
}
function keyOf(name) {
  return createHash3("sha256").update(name).digest("hex").slice(0, 16);
}

// src/compilers/install/store.ts
import { readdir as readdir3 } from "node:fs/promises";
import { join as join5 } from "node:path";
function folderStore(root) {
  const folderOf = (platform) => join5(root, platform);
  return {
    root,
    fileOf: (platform, { path }) => join5(folderOf(platform), path),
    listOf: (platform, key) => join5(folderOf(platform), `.list-${key}.json`),
    records: (platform) => recordsIn(folderOf(platform)),
    async completed() {
    }
  };
}
async function recordsIn(folder) {
  const names = await readdir3(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json") && !name.startsWith(".")).sort().map((name) => join5(folder, name));
}

// src/compilers/install/tool-cache-store.ts
import { readdir as readdir4, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname4, join as join6 } from "node:path";
var ARCHITECTURES = {
  "linux-amd64": "x64",
  "linux-arm64": "arm64",
  "macosx-amd64": "x64",
  "windows-amd64": "x64",
  "emscripten-wasm32": "wasm32"
};
var FILES = {
  "windows-amd64": "solc.exe",
  "emscripten-wasm32": "soljson.js"
};
function toolCacheStore(root) {
  const tools = join6(root, "solc");
  const folderOf = (version, platform) => join6(tools, version, ARCHITECTURES[platform]);
  const folder = (platform, build) => folderOf(semanticVersion(build), platform);
  return {
    root,
    fileOf: (platform, build) => join6(folder(platform, build), FILES[platform] ?? "solc"),
    listOf: (platform, key) => join6(tools, ".lists", `${platform}-${key}.json`),
    async records(platform) {
      const versions = await readdir4(tools).catch(() => []);
      const found = await Promise.all(versions.map((version) => recordsIn(folderOf(version, platform))));
      return found.flat();
    },
    async completed(platform, build) {
      const marked = folder(platform, build);
      await writeFile2(join6(dirname4(marked), `${ARCHITECTURES[platform]}.complete`), "");
    }
  };
}
function semanticVersion({ longVersion }) {
  return longVersion.split("+")[0] ?? longVersion;
}

// src/sources/pragmas.ts
function versionPragmas(source) {
  const text = Buffer.from(source).toString("latin1");
  const pragmas = [];
  let depth = 0;
  let token = tokenAt(text, 0);
  while (token.kind !== "end") {
    let end = token.end;
    if (isSymbol(token, "{")) depth++;
    else if (isSymbol(token, "}")) depth = Math.max(depth - 1, 0);
    else if (token.kind === "word" && token.value === "pragma" && depth === 0) {
      const subject = tokenAt(text, end);
      const expression = expressionAfter(text, subject.end);
      const isVersion = subject.value === "solidity" && subject.kind !== "other";
      if (isVersion) pragmas.push(expression.text);
      end = expression.end;
    }
    token = tokenAt(text, end);
  }
  return pragmas;
}
function expressionAfter(source, at) {
  let text = "";
  let previous = at;
  let token = tokenAt(source, at);
  while (token.kind !== "end" && !isSymbol(token, ";")) {
    const written = textOf(token, source, previous);
    text += `${source.startsWith(written, previous) || text === "" ? "" : " "}${written}`;
    previous = token.end;
    token = tokenAt(source, token.end);
  }
  return { text, end: token.end };
}
function textOf(token, source, previous) {
  switch (token.kind) {
    case "word":
    case "symbol":
      return token.value;
    case "string":
      return ` "${token.value.replaceAll('"', "?")}" `;
    default:
      return numberIn(source, previous, token.end) ?? "#";
  }
}
function numberIn(source, from, end) {
  const number2 = /[0-9][A-Za-z0-9_$]*$/.exec(source.slice(from, end));
  const isFirst = number2 !== null && tokenAt(source.slice(0, from + number2.index), from).kind === "end";
  return isFirst ? number2[0] : void 0;
}
function isSymbol(token, value) {
  return token.kind === "symbol" && token.value === value;
}

// src/commands/compiler-places.ts
var SITE_VARIABLE = "PARASOLC_SOLC_SITE";
var STORE_VARIABLE = "PARASOLC_SOLC_CACHE";
function findContext(around, { site, pragmas = [], note } = {}) {
  const store = compilerStore(around);
  return {
    searchPath: (around.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    packageRoots: around.packageRoots,
    pragmas,
    store,
    download: downloadSite(around, site, store),
    ...note === void 0 ? {} : { note },
    signal: around.signal
  };
}
function compilerStore({ env }) {
  const own = env[STORE_VARIABLE];
  if (own) return folderStore(own);
  if (env.RUNNER_TOOL_CACHE) return toolCacheStore(env.RUNNER_TOOL_CACHE);
  return folderStore(cacheFolder(process.platform, env, env.HOME || homedir()));
}
function downloadSite({ env }, site, store) {
  const base = site ?? (env[SITE_VARIABLE] || OFFICIAL_SITE);
  return base === "off" ? void 0 : openSite({ base, store, network: { proxies: proxySettings(env) } });
}
async function pragmasOf(project) {
  const texts = await givenContents(project, readerOf(project.access));
  return [...new Set([...texts.values()].flatMap(versionPragmas))];
}

// src/commands/observers.ts
function broadcast(observers) {
  return {
    phase: (name, runs, predicted) => {
      for (const observer of observers) observer.phase(name, runs, predicted);
    },
    started: (run, invocation) => {
      for (const observer of observers) observer.started(run, invocation);
    },
    finished: (run, cost) => {
      for (const observer of observers) observer.finished(run, cost);
    },
    routed: (routes) => {
      for (const observer of observers) observer.routed(routes);
    },
    note: (text) => {
      for (const observer of observers) observer.note(text);
    }
  };
}
function recordRuns() {
  const runs = [];
  return {
    runs,
    phase: () => void 0,
    started: () => void 0,
    finished: (info, cost) => {
      runs.push({ info, cost });
    },
    routed: () => void 0,
    note: () => void 0
  };
}

// src/commands/stopping.ts
function stopped(during) {
  return new ParasolcError("CANCELLED", `stopped while ${during}`);
}
async function untilStopped(promise, signal, during) {
  if (signal.aborted) throw stopped(during);
  let stop;
  const aborted = new Promise((_, reject) => {
    stop = () => reject(stopped(during));
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop !== void 0) signal.removeEventListener("abort", stop);
  }
}

// src/commands/session.ts
async function inSession({ compiler: open3, store, observers, signal }, work) {
  const compiler = await open3();
  try {
    const recorder = recordRuns();
    const observer = broadcast([recorder, ...observers.filter((one) => one !== void 0)]);
    return await work({ context: { compiler, observer, signal }, store, runs: recorder.runs });
  } finally {
    await compiler.close();
  }
}
async function withSession(options, project, around, work) {
  const progress = around.progress(options.quiet);
  let trace;
  let summary;
  const conclude = (text) => {
    summary = text;
  };
  try {
    trace = options.trace === void 0 ? void 0 : openTrace(options.trace, around.cwd, progress.note);
    const { solc, "solc-site": site } = options;
    const compiler = () => openCompiler(solc, around, { site, project, note: progress.note, quiet: options.quiet });
    const { signal } = around;
    return await inSession(
      { compiler, observers: [progress, trace], signal },
      (session) => work({ ...session, diagnosed: progress.diagnosed, conclude })
    );
  } finally {
    trace?.close();
    progress.end(summary);
  }
}
async function openCompiler(solc, around, { site, project, note, quiet = false } = {}) {
  const pragmas = project === void 0 ? [] : await pragmasOf(project);
  const context = findContext(around, { site, pragmas, ...note === void 0 ? {} : { note } });
  const compiler = await untilStopped(findCompiler(solc, context), around.signal, "opening the compiler");
  if (compiler.kind === "wasm" && readWish(solc).kind !== "path" && !quiet) {
    note?.(
      `no native solc ${compiler.version.release} was found; the WebAssembly build, ${compiler.path}, is 3 to 4 times slower`
    );
  }
  return compiler;
}

// src/json/key-reader.ts
import { isUtf8 } from "node:buffer";

// src/json/string-scanner.ts
var QUOTE = 34;
var BACKSLASH = 92;
var NEAR = 48;
var StringScanner = class {
  /** Whether the last chunk ended after a backslash that escapes the next byte. */
  escaped = false;
  /** Index after the closing quote, or -1 if the string goes on in the next chunk. `from` is inside the string. */
  scan(chunk, from) {
    const length = chunk.length;
    if (from >= length) return -1;
    let at = this.escaped ? from + 1 : from;
    this.escaped = false;
    const near = Math.min(at + NEAR, length);
    while (at < near) {
      const byte = chunk[at];
      if (byte === QUOTE) return at + 1;
      at += byte === BACKSLASH ? 2 : 1;
    }
    if (at < length) return this.scanFar(chunk, at);
    this.escaped = at > length;
    return -1;
  }
  /** Searches for quotes only; one that an odd number of backslashes precedes is escaped. */
  scanFar(chunk, from) {
    for (let start = from; ; ) {
      const quote = chunk.indexOf(QUOTE, start);
      const end = quote === -1 ? chunk.length : quote;
      let run = end;
      while (run > start && chunk[run - 1] === BACKSLASH) run--;
      const odd = (end - run) % 2 === 1;
      if (quote === -1) {
        this.escaped = odd;
        return -1;
      }
      if (!odd) return quote + 1;
      start = quote + 1;
    }
  }
};

// src/json/key-reader.ts
var SHORT = 64;
var KNOWN = 1024;
var KeyReader = class {
  strings = new StringScanner();
  /** What was read of the key, without its opening quote. */
  parts = [];
  /** Short keys met before: an AST repeats some hundred keys millions of times. */
  known = /* @__PURE__ */ new Map();
  /** Index after the closing quote, or -1 if the key goes on in the next chunk. */
  read(chunk, from) {
    const end = this.strings.scan(chunk, from);
    this.parts.push(chunk.subarray(from, end === -1 ? chunk.length : end));
    return end;
  }
  /**
   * The key that `read` came to the end of.
   *
   * @param offset of its opening quote in the text, for errors
   */
  take(offset) {
    const [first] = this.parts;
    const bytes = this.parts.length === 1 && first !== void 0 ? first : Buffer.concat(this.parts);
    this.parts = [];
    const written = bytes.toString("latin1");
    let key = this.known.get(written);
    if (key === void 0) {
      key = decode(bytes, offset);
      if (this.known.size === KNOWN) this.known.clear();
      if (bytes.length <= SHORT) this.known.set(written, key);
    }
    return key;
  }
};
function decode(bytes, offset) {
  if (!isUtf8(bytes)) throw new JsonSyntaxError(offset, "a key in UTF-8", "other bytes");
  const keyText = `"${bytes.toString("utf8")}`;
  try {
    return { key: String(JSON.parse(keyText)), keyText };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonSyntaxError(offset, "a key", "a string with a wrong escape or a raw control character");
  }
}

// src/json/scalar-scanner.ts
var LITERALS = ["true", "false", "null"];
var ScalarScanner = class {
  kind = "number";
  part;
  literal = "";
  /** Bytes of `literal` that were read. */
  matched = 0;
  /** Starts with the first byte; false where no number or literal starts with it. */
  begin(byte) {
    this.part = byte === 45 ? "minus" : afterMinus(byte);
    if (this.part !== void 0) {
      this.kind = "number";
      return true;
    }
    this.kind = "literal";
    this.matched = 1;
    this.literal = LITERALS.find((literal) => literal.charCodeAt(0) === byte) ?? "";
    return this.literal !== "";
  }
  /** Index of the first byte after the scalar, or -1 if it may go on in the next chunk. */
  scan(chunk, from, base) {
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.accept(byte)) continue;
      if (!this.complete) throw new JsonSyntaxError(base + at, this.missing, describeByte(byte));
      return at;
    }
    return -1;
  }
  /** Whether the scalar may end here. */
  get complete() {
    if (this.kind === "literal") return this.matched === this.literal.length;
    return this.part === "zero" || this.part === "integer" || this.part === "fraction" || this.part === "exponent";
  }
  /** What must follow where the scalar is not complete. */
  get missing() {
    return this.kind === "literal" ? `\`${this.literal}\`` : "a digit";
  }
  accept(byte) {
    if (this.kind === "literal") {
      if (this.literal.charCodeAt(this.matched) !== byte) return false;
      this.matched++;
      return true;
    }
    const part = this.part === void 0 ? void 0 : nextPart(this.part, byte);
    if (part === void 0) return false;
    this.part = part;
    return true;
  }
};
function afterMinus(byte) {
  if (byte === 48) return "zero";
  return isDigit(byte) ? "integer" : void 0;
}
function nextPart(part, byte) {
  switch (part) {
    case "minus":
      return afterMinus(byte);
    case "zero":
      return byte === 46 ? "point" : afterMantissa(byte);
    case "integer":
      if (isDigit(byte)) return "integer";
      return byte === 46 ? "point" : afterMantissa(byte);
    case "point":
      return isDigit(byte) ? "fraction" : void 0;
    case "fraction":
      return isDigit(byte) ? "fraction" : afterMantissa(byte);
    case "e":
      if (byte === 43 || byte === 45) return "exponent sign";
      return isDigit(byte) ? "exponent" : void 0;
    case "exponent sign":
    case "exponent":
      return isDigit(byte) ? "exponent" : void 0;
  }
}
function afterMantissa(byte) {
  return byte === 69 || byte === 101 ? "e" : void 0;
}
function isDigit(byte) {
  return byte >= 48 && byte <= 57;
}

// src/json/value-skipper.ts
var QUOTE2 = 34;
var BRACE_BIT = 32;
var OPENING_BRACE = 123;
var CLOSING_BRACE = 125;
var ValueSkipper = class {
  strings = new StringScanner();
  inString = false;
  /** `BRACE_BIT` of each bracket that is open, outermost first. */
  open = new Uint8Array(64);
  depth = 0;
  kind = "object";
  /** Starts with the value's opening bracket. */
  begin(bracket) {
    this.kind = bracket === OPENING_BRACE ? "object" : "array";
    this.push(bracket);
  }
  /** Index after the value, or -1 if it goes on in the next chunk. `base` is the offset of the chunk in the text. */
  skip(chunk, from, base) {
    const length = chunk.length;
    let at = from;
    while (at < length) {
      if (this.inString) {
        at = this.strings.scan(chunk, at);
        if (at === -1) return -1;
        this.inString = false;
      }
      at = this.skipToString(chunk, at, base);
      if (this.depth === 0) return at;
    }
    return -1;
  }
  /** What is missing where the text ends inside the value. */
  get missing() {
    if (this.inString) return 'the closing `"` of a string';
    return this.open[this.depth - 1] === BRACE_BIT ? "the closing `}`" : "the closing `]`";
  }
  /** Stops after the opening quote of a string, after the last closing bracket, or at the end of the chunk. */
  skipToString(chunk, from, base) {
    const length = chunk.length;
    for (let at = from; at < length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === QUOTE2) {
        this.inString = true;
        return at + 1;
      }
      if ((byte | BRACE_BIT) === OPENING_BRACE) this.push(byte);
      else if ((byte | BRACE_BIT) === CLOSING_BRACE) {
        if (this.open[this.depth - 1] !== (byte & BRACE_BIT)) {
          throw new JsonSyntaxError(base + at, this.missing, describeByte(byte));
        }
        this.depth--;
        if (this.depth === 0) return at + 1;
      }
    }
    return length;
  }
  push(bracket) {
    if (this.depth === this.open.length) {
      const larger = new Uint8Array(this.open.length * 2);
      larger.set(this.open);
      this.open = larger;
    }
    this.open[this.depth++] = bracket & BRACE_BIT;
  }
};

// src/json/index-text.ts
async function indexJson(bytes, descend) {
  const indexer = new Indexer(descend);
  for await (const chunk of bytes.chunks()) indexer.push(chunk);
  return indexer.finish();
}
function indexBuffer(text, descend) {
  const indexer = new Indexer(descend);
  indexer.push(text);
  return indexer.finish();
}
var QUOTE3 = 34;
var COMMA = 44;
var COLON = 58;
var OPENING_BRACKET = 91;
var CLOSING_BRACKET = 93;
var OPENING_BRACE2 = 123;
var CLOSING_BRACE2 = 125;
var NO_KEY = { key: "", keyText: '""' };
var Indexer = class {
  descend;
  /** Offset of the current chunk in the text. */
  base = 0;
  expected = "a value";
  token;
  /** Offset of the token. */
  start = 0;
  frames = [];
  /** One step for each frame but the outermost. */
  path = [];
  root;
  keys = new KeyReader();
  strings = new StringScanner();
  scalars = new ScalarScanner();
  skipper = new ValueSkipper();
  constructor(descend) {
    this.descend = descend;
  }
  push(chunk) {
    for (let at = 0; at < chunk.length; ) {
      at = this.token === void 0 ? this.between(chunk, at) : this.resume(this.token, chunk, at);
    }
    this.base += chunk.length;
  }
  finish() {
    if (this.token === "scalar" && this.scalars.complete) this.endValue(this.scalars.kind, this.base);
    if (this.token === void 0 && this.root !== void 0) return this.root;
    throw new JsonSyntaxError(this.base, this.missing(), describeByte(void 0));
  }
  /** Goes on with a token; returns the index after what this chunk holds of it. */
  resume(token, chunk, at) {
    const end = this.endOf(token, chunk, at);
    if (end === -1) return chunk.length;
    if (token === "key") this.endKey();
    else if (token === "scalar") this.endValue(this.scalars.kind, this.base + end);
    else this.endValue(token === "string" ? "string" : this.skipper.kind, this.base + end);
    return end;
  }
  /** Index after the token, or -1 if it may go on in the next chunk. */
  endOf(token, chunk, at) {
    switch (token) {
      case "key":
        return this.keys.read(chunk, at);
      case "string":
        return this.strings.scan(chunk, at);
      case "scalar":
        return this.scalars.scan(chunk, at, this.base);
      case "skipped":
        return this.skipper.skip(chunk, at, this.base);
    }
  }
  /** Reads one byte between tokens, or the first byte of a token; returns the index after it. */
  between(chunk, at) {
    const byte = chunk[at] ?? 0;
    if (!isWhiteSpace(byte) && !this.take(byte, this.base + at)) {
      throw new JsonSyntaxError(this.base + at, this.expected, describeByte(byte));
    }
    return at + 1;
  }
  /** False if the byte is unexpected. */
  take(byte, offset) {
    switch (this.expected) {
      case "a value":
        return this.beginValue(byte, offset);
      case "a value or `]`":
        return byte === CLOSING_BRACKET ? this.close(offset) : this.beginValue(byte, offset);
      case "a key":
        return this.beginKey(byte, offset);
      case "a key or `}`":
        return byte === CLOSING_BRACE2 ? this.close(offset) : this.beginKey(byte, offset);
      case "`:`":
        return byte === COLON && this.expect("a value");
      case "`,` or `}`":
        return byte === CLOSING_BRACE2 ? this.close(offset) : byte === COMMA && this.expect("a key");
      case "`,` or `]`":
        return byte === CLOSING_BRACKET ? this.close(offset) : byte === COMMA && this.expect("a value");
      case "the end of the text":
        return false;
    }
  }
  expect(next) {
    this.expected = next;
    return true;
  }
  beginKey(byte, offset) {
    return byte === QUOTE3 && this.beginToken("key", offset);
  }
  beginValue(byte, offset) {
    if (byte === QUOTE3) return this.beginToken("string", offset);
    if (byte === OPENING_BRACE2 || byte === OPENING_BRACKET) return this.open(byte, offset);
    return this.scalars.begin(byte) && this.beginToken("scalar", offset);
  }
  beginToken(token, offset) {
    this.token = token;
    this.start = offset;
    return true;
  }
  open(byte, offset) {
    const parent = this.frames.at(-1);
    if (parent !== void 0) {
      this.path.push(parent.kind === "object" ? parent.name.key : parent.items.length);
    }
    if (!this.descend(this.path)) {
      if (parent !== void 0) this.path.pop();
      this.skipper.begin(byte);
      return this.beginToken("skipped", offset);
    }
    if (byte === OPENING_BRACE2) {
      this.frames.push({ kind: "object", start: offset, members: [], name: NO_KEY });
      return this.expect("a key or `}`");
    }
    this.frames.push({ kind: "array", start: offset, items: [] });
    return this.expect("a value or `]`");
  }
  /** Ends the innermost frame with its closing bracket. */
  close(offset) {
    const frame = this.frames.pop();
    if (frame === void 0) return false;
    this.path.pop();
    const { start } = frame;
    const end = offset + 1;
    if (frame.kind === "object") this.place({ kind: "object", start, end, members: frame.members });
    else this.place({ kind: "array", start, end, items: frame.items });
    return true;
  }
  endKey() {
    const frame = this.frames.at(-1);
    if (frame?.kind === "object") frame.name = this.keys.take(this.start);
    this.token = void 0;
    this.expected = "`:`";
  }
  /** Ends the token, which is a value. */
  endValue(kind, end) {
    this.token = void 0;
    this.place({ kind, start: this.start, end });
  }
  /** Puts a complete value where it belongs. */
  place(value) {
    const frame = this.frames.at(-1);
    if (frame === void 0) {
      this.root = value;
      this.expected = "the end of the text";
    } else if (frame.kind === "object") {
      frame.members.push({ key: frame.name.key, keyText: frame.name.keyText, value });
      this.expected = "`,` or `}`";
    } else {
      frame.items.push(value);
      this.expected = "`,` or `]`";
    }
  }
  /** What is missing where the text ends. */
  missing() {
    switch (this.token) {
      case void 0:
        return this.expected;
      case "scalar":
        return this.scalars.missing;
      case "skipped":
        return this.skipper.missing;
      case "key":
      case "string":
        return 'the closing `"` of a string';
    }
  }
};
function isWhiteSpace(byte) {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13;
}

// src/graph/project-graph.ts
function contractId(source, name) {
  return `${source}:${name}`;
}
function contractNames(id) {
  const colon = id.lastIndexOf(":");
  return { source: id.slice(0, colon), name: id.slice(colon + 1) };
}
function projectGraph(facts, requested, blockSize) {
  const order = sourceOrder(facts, requested);
  const reach = reacher(order);
  const nodes = new Map(order.flatMap(({ contracts }) => contracts.map((node) => [node.id, node])));
  const ids = new Map(
    order.flatMap(
      (source) => source.contracts.map((node) => [node.id, contractId(source.name, node.name)])
    )
  );
  const contract = (source, node) => ({
    id: contractId(source.name, node.name),
    source: source.name,
    name: node.name,
    start: node.start,
    end: node.end,
    deployable: node.deployable,
    // solc keeps dependencies sorted by AST id (`ASTCompareByID`).
    dependencies: [...node.dependencies].sort((a, b) => a - b).flatMap((dependency) => ids.get(dependency) ?? []).filter((dependency) => dependency !== contractId(source.name, node.name)),
    embeds: [
      ...new Set(
        reach(anyCode(node, nodes)).flatMap(({ embedded }) => embedded.flatMap((id) => ids.get(id) ?? []))
      )
    ],
    weight: node.deployable ? weigh(reach(entryPoints(node, nodes))) : 0
  });
  return {
    sources: order.map(({ name, imports }) => ({ name, imports, nodes: blockSize(name) })),
    contracts: order.flatMap((source) => source.contracts.map((node) => contract(source, node)))
  };
}
function sourceOrder(facts, requested) {
  const order = [];
  const seen = /* @__PURE__ */ new Set();
  const visit2 = (name) => {
    const stack = [{ name, next: 0 }];
    seen.add(name);
    for (let top = stack.at(-1); top !== void 0; top = stack.at(-1)) {
      const source = facts.get(top.name);
      const imported = source?.imports[top.next++];
      if (imported === void 0) {
        if (source !== void 0) order.push(source);
        stack.pop();
      } else if (!seen.has(imported)) {
        seen.add(imported);
        stack.push({ name: imported, next: 0 });
      }
    }
  };
  for (const name of requested) if (!seen.has(name)) visit2(name);
  return order;
}
function reacher(sources) {
  const declarations = new Map(
    sources.flatMap(({ declarations: declarations2 }) => declarations2.map((d) => [d.id, d]))
  );
  return (from) => [...closureOf(from, (id) => declarations.get(id)?.references ?? [])].flatMap(
    (id) => declarations.get(id) ?? []
  );
}
function weigh(reached) {
  return reached.reduce((weight, { nodes }) => weight + nodes, 0);
}
function entryPoints(node, contracts) {
  const selectors = /* @__PURE__ */ new Set();
  return node.linearizedBases.flatMap(
    (base) => (contracts.get(base)?.entryPoints ?? []).flatMap(({ declaration, selector }) => {
      if (selector !== void 0 && selectors.has(selector)) return [];
      if (selector !== void 0) selectors.add(selector);
      return [declaration];
    })
  );
}
function anyCode(node, contracts) {
  return node.linearizedBases.flatMap((base) => contracts.get(base)?.declarations ?? []);
}

// src/standard-json/output.ts
async function indexOutput(output, label) {
  try {
    return await indexJson(output, (path) => {
      if (path[0] === "contracts") return path.length < 4 || path.length === 4 && path[3] === "evm";
      if (path[0] === "errors") return path.length < 2;
      return path.length < 3;
    });
  } catch (cause) {
    throw new ParasolcError("COMPILER_OUTPUT_INVALID", `the output of ${label} is not JSON`, {
      cause,
      fix: "run the compiler by hand on the same input; if its output is cut off there too, the compiler is faulty"
    });
  }
}
function printedContracts(root) {
  return (find(root, "contracts")?.members ?? []).flatMap(
    ({ key: source, value }) => (value.members ?? []).map(({ key: name }) => contractId(source, name))
  );
}

// src/standard-json/diagnostics.ts
var DiagnosticSchema = looseObject({
  severity: string(),
  errorCode: optional(string()),
  sourceLocation: optional(object({ file: string(), start: number(), end: number() }))
});
async function readDiagnostics(bytes, errors) {
  return Promise.all(
    (errors?.items ?? []).map(async (item) => {
      const { severity, errorCode, sourceLocation } = parse(DiagnosticSchema, await parseNode(bytes, item));
      return {
        text: (await bytes.read(item.start, item.end)).toString("utf8"),
        isError: severity === "error",
        errorCode,
        location: sourceLocation
      };
    })
  );
}
function withoutAnalysis(run, analysis) {
  const known = /* @__PURE__ */ new Map();
  for (const { text } of analysis) known.set(text, (known.get(text) ?? 0) + 1);
  return run.filter(({ text }) => {
    const left = known.get(text) ?? 0;
    if (left > 0) known.set(text, left - 1);
    return left === 0;
  });
}
var WARNINGS_IGNORED = "4591";
var GENERATION_WARNINGS = ["5574", "3860", "2066"];
function isGenerationWarning({ errorCode }) {
  return GENERATION_WARNINGS.includes(errorCode);
}
function generationDiagnostics(run, analysis) {
  const codes = new Set(analysis.map(({ errorCode }) => errorCode));
  const ignored = codes.has(WARNINGS_IGNORED);
  const fresh = withoutAnalysis(run, analysis).filter(({ isError }) => !isError);
  return {
    warnings: ignored ? [] : fresh.filter(isGenerationWarning),
    unknown: fresh.filter(
      (diagnostic) => !ignored && !isGenerationWarning(diagnostic) && !codes.has(diagnostic.errorCode)
    )
  };
}

// src/standard-json/outputs.ts
var ANALYSIS_OUTPUTS = [
  "abi",
  "devdoc",
  "evm.methodIdentifiers",
  "metadata",
  "storageLayout",
  "transientStorageLayout",
  "userdoc"
];
var SOURCE_OUTPUTS = ["ast", "legacyAST"];
var IR_OUTPUTS = ["ir", "irAst", "irOptimized", "irOptimizedAst", "yulCFGJson"];
var EVM_OBJECT_PARTS = [
  "",
  ".object",
  ".opcodes",
  ".sourceMap",
  ".functionDebugData",
  ".generatedSources",
  ".linkReferences"
];
var BYTECODE_OUTPUTS = [
  "*",
  "evm.gasEstimates",
  "evm.legacyAssembly",
  "evm.assembly",
  ...EVM_OBJECT_PARTS.map((part) => `evm.bytecode${part}`),
  ...EVM_OBJECT_PARTS.map((part) => `evm.deployedBytecode${part}`),
  "evm.deployedBytecode.immutableReferences"
];
var GENERATED_OUTPUTS = [
  ...IR_OUTPUTS,
  "ewasm.wast",
  "ewasm.wasm",
  ...BYTECODE_OUTPUTS
];
var PREFIXES2 = "0.7.6";
function isAlwaysAccepted(selector) {
  const stable = [
    ...ANALYSIS_OUTPUTS,
    ...SOURCE_OUTPUTS,
    ...BYTECODE_OUTPUTS,
    "evm",
    "ir",
    "irOptimized"
  ];
  return stable.includes(selector);
}
function covers(selector, output, release) {
  if (selector === output) return true;
  if (output.startsWith(`${selector}.`)) return releaseAtLeast(release, PREFIXES2);
  return selector === "*" && !IR_OUTPUTS.includes(output);
}
function coveredOutputs(selectors, candidates2, release) {
  const wanted = [...selectors];
  return candidates2.filter((output) => wanted.some((selector) => covers(selector, output, release)));
}
function reachesGeneratedOutput(selector) {
  return !ANALYSIS_OUTPUTS.includes(selector);
}

// src/standard-json/selection.ts
var NO_CONTRACT = "<none>";
var PER_CONTRACT_GENERATION = "0.8.28";
function unselectableSource(names) {
  const wildcard = [...names].find((name) => name === "" || name === "*");
  return wildcard === void 0 ? void 0 : `a source is called "${wildcard}", which selects every source`;
}
function selectionToJson(selection) {
  return Object.fromEntries(
    [...selection].map(([source, contracts]) => [source, Object.fromEntries(contracts)])
  );
}
function selectionToEntries(selection) {
  return [...selection].map(([source, contracts]) => [
    source,
    [...contracts].map(([contract, selectors]) => [contract, [...selectors]])
  ]);
}
function selectionFromEntries(entries) {
  return new Map(entries.map(([source, contracts]) => [source, new Map(contracts)]));
}
function isRequestedSource(selection, source) {
  const selected = [...selection].filter(([, contracts]) => contracts.size > 0);
  return selected.length === 0 || selected.some(([name]) => name === "*" || name === source);
}
function generatesAnything(selection, release) {
  return allSelectors(selection).some(
    (selector) => GENERATED_OUTPUTS.some((output) => covers(selector, output, release))
  );
}
function selectorsFor(selection, source, contract) {
  const lists = [source, "*"].flatMap((file) => {
    const contracts = selection.get(file);
    return [contract, "*"].map((name) => contracts?.get(name) ?? []);
  });
  return [...new Set(lists.flat())];
}
function sourceOutputsFor(selection, source, release) {
  const selectors = [source, "*"].flatMap((file) => selection.get(file)?.get("") ?? []);
  return coveredOutputs(selectors, SOURCE_OUTPUTS, release);
}
function isGenerated(selection, release, source, contract) {
  if (!generatesAnything(selection, release)) return false;
  const lists = pipelineLists(selection, source, contract);
  if (!releaseAtLeast(release, PER_CONTRACT_GENERATION)) return lists.length > 0;
  const bytecode = needsBytecode(selection, release);
  return lists.flat().some((selector) => bytecode || IR_OUTPUTS.includes(selector));
}
function isIrSelected(selection) {
  return allSelectors(selection).includes("ir");
}
function withBoth(a, b) {
  const both = new Map([...a].map(([source, contracts]) => [source, new Map(contracts)]));
  for (const [source, contracts] of b) {
    const known = both.get(source) ?? /* @__PURE__ */ new Map();
    both.set(source, known);
    for (const [name, selectors] of contracts) {
      known.set(name, [.../* @__PURE__ */ new Set([...known.get(name) ?? [], ...selectors])]);
    }
  }
  return both;
}
function isAlwaysAcceptedSelection(selection) {
  return allSelectors(selection).every(isAlwaysAccepted);
}
function unsplittableSelection(selection) {
  for (const [source, contracts] of selection) {
    const inherited = contracts.has("*") ? [] : contracts.get("") ?? [];
    const output = inherited.find((selector) => IR_OUTPUTS.includes(selector));
    if (output !== void 0) return `"${output}" is selected for the source "${source}" as a whole`;
  }
  return void 0;
}
function analysisSelection(selection, release, trees) {
  const requested = [...selection].filter(([, contracts]) => contracts.size > 0);
  return new Map(
    requested.map(([source, contracts]) => {
      const lists = [...contracts].filter(([contract]) => contract !== "").map(
        ([contract, selectors]) => [contract, coveredOutputs(selectors, ANALYSIS_OUTPUTS, release)]
      );
      const ofSource = coveredOutputs(contracts.get("") ?? [], SOURCE_OUTPUTS, release);
      const ofEach = trees ? [.../* @__PURE__ */ new Set(["ast", ...ofSource])] : ofSource;
      return [source, new Map([...lists, ["", ofEach]])];
    })
  );
}
var EVERY_CONTRACT_HAS = "evm.methodIdentifiers";
function listingContracts(selection) {
  return withBoth(
    selection,
    new Map([...selection.keys()].map((source) => [source, /* @__PURE__ */ new Map([["*", [EVERY_CONTRACT_HAS]]])]))
  );
}
function astSelection(sources) {
  return new Map([...sources].map((source) => [source, /* @__PURE__ */ new Map([["", ["ast"]]])]));
}
function irSelection(contracts, entries) {
  const selection = /* @__PURE__ */ new Map();
  for (const source of entries) selection.set(source, /* @__PURE__ */ new Map([[NO_CONTRACT, []]]));
  for (const { source, name } of contracts) {
    const names = selection.get(source) ?? /* @__PURE__ */ new Map();
    selection.set(source, names.set(name, ["ir"]));
  }
  return selection;
}
function unitSelection(selection, contracts, entries) {
  const unit = /* @__PURE__ */ new Map();
  const ofSource = (source) => {
    const known = unit.get(source) ?? /* @__PURE__ */ new Map();
    unit.set(source, known);
    return known;
  };
  for (const { source, name } of contracts) {
    const selectors = selectorsFor(selection, source, name).filter(reachesGeneratedOutput);
    ofSource(source).set(name, selectors.length > 0 ? selectors : [NO_CONTRACT]);
  }
  for (const source of entries) ofSource(source).set(NO_CONTRACT, []);
  const carrier = unit.keys().next().value;
  if (carrier !== void 0) {
    ofSource(carrier).set(NO_CONTRACT, [...new Set(allSelectors(selection).filter(reachesGeneratedOutput))]);
  }
  return unit;
}
var TREES_BESIDE_CODE = PER_CONTRACT_GENERATION;
function canSelectBySource(selection, sources, release) {
  const asksForSources = sources.some((source) => sourceOutputsFor(selection, source, release).length > 0);
  if (asksForSources && !releaseAtLeast(release, TREES_BESIDE_CODE)) return false;
  return [...selection.values()].every(
    (contracts) => contracts.has("*") || (contracts.get("") ?? []).length === 0
  );
}
function selectionOfSources(selection, sources, { entries, withTrees }, release) {
  const unit = /* @__PURE__ */ new Map();
  for (const source of sources) {
    const names = /* @__PURE__ */ new Map();
    for (const [name, selectors] of ["*", source].flatMap((file) => [...selection.get(file) ?? []]))
      if (name !== "") names.set(name, [.../* @__PURE__ */ new Set([...names.get(name) ?? [], ...selectors])]);
    unit.set(source, names);
  }
  const [carrier] = unit.values();
  carrier?.set(NO_CONTRACT, [...new Set(allSelectors(selection).filter(reachesGeneratedOutput))]);
  for (const source of entries) if (!unit.has(source)) unit.set(source, /* @__PURE__ */ new Map([[NO_CONTRACT, []]]));
  for (const source of withTrees) {
    const outputs = sourceOutputsFor(selection, source, release);
    const names = unit.get(source) ?? /* @__PURE__ */ new Map();
    if (outputs.length > 0) unit.set(source, names.set("", outputs).set("*", names.get("*") ?? []));
  }
  return unit;
}
function withNeededOutputs(selection, needs, release) {
  const extend = (selectors) => {
    const needed = coveredOutputs(selectors, [...needs.keys()], release).flatMap(
      (output) => needs.get(output) ?? []
    );
    return [.../* @__PURE__ */ new Set([...selectors, ...needed])];
  };
  return new Map(
    [...selection].map(([source, contracts]) => [
      source,
      new Map([...contracts].map(([contract, selectors]) => [contract, extend(selectors)]))
    ])
  );
}
function needsBytecode(selection, release) {
  return allSelectors(selection).some(
    (selector) => BYTECODE_OUTPUTS.some((output) => covers(selector, output, release))
  );
}
function allSelectors(selection) {
  return [...selection.values()].flatMap((contracts) => [...contracts.values()].flat());
}
function pipelineLists(selection, source, contract) {
  return ["*", source].flatMap((file) => {
    const contracts = selection.get(file);
    const everyContract = contracts?.get("*") ?? contracts?.get("");
    return [everyContract, contracts?.get(contract)].filter((list) => list !== void 0);
  });
}

// package.json
var package_default = {
  name: "parasolc-action",
  version: "0.1.0",
  description: "Compiles Solidity in parallel, on all cores of a machine or in the jobs of a workflow matrix, to exactly the bytes of one solc run",
  keywords: [
    "solidity",
    "solc",
    "compiler",
    "parallel",
    "ethereum",
    "foundry",
    "forge",
    "hardhat",
    "hardhat-plugin",
    "github-actions"
  ],
  homepage: "https://github.com/org/parasolc-action#readme",
  bugs: "https://github.com/org/parasolc-action/issues",
  repository: {
    type: "git",
    url: "git+https://github.com/org/parasolc-action.git"
  },
  license: "MIT",
  author: "The parasolc-action authors",
  type: "module",
  bin: {
    parasolc: "dist/cli.js"
  },
  exports: {
    "./hardhat": {
      types: "./dist/hardhat.d.ts",
      default: "./dist/hardhat.js"
    },
    "./hardhat-2": {
      types: "./dist/hardhat-2.d.cts",
      default: "./dist/hardhat-2.cjs"
    },
    "./package.json": "./package.json"
  },
  files: [
    "dist",
    "action.yml",
    "plan",
    "compile",
    "merge",
    "restore",
    "README.md",
    "LICENSE",
    "docs"
  ],
  engines: {
    node: ">=20.12"
  },
  scripts: {
    build: "node scripts/bundle.js",
    "check:dist": "node scripts/bundle.js --check",
    lint: "biome check .",
    format: "biome check --write .",
    types: "tsc --noEmit",
    test: "vitest run --project unit --project core",
    "test:all": "vitest run",
    "test:unit": "vitest run --project unit",
    "test:core": "vitest run --project core",
    "test:releases": "vitest run --project releases",
    "test:properties": "vitest run --project properties",
    "test:faces": "vitest run --project faces",
    "test:foundry": "vitest run --project foundry",
    "test:hardhat": "vitest run --project hardhat",
    "test:action": "vitest run --project action",
    "test:corpora": "vitest run --project corpora",
    demo: "node examples/demo.js",
    bench: "node bench/run.js"
  },
  dependencies: {
    solc: "0.8.37"
  },
  devDependencies: {
    "@account-abstraction/contracts": "0.8.0",
    "@actions/artifact": "6.2.1",
    "@actions/cache": "6.3.0",
    "@actions/core": "3.0.1",
    "@actions/expressions": "0.3.61",
    "@actions/tool-cache": "4.0.0",
    "@actions/workflow-parser": "0.3.61",
    "@axelar-network/axelar-gmp-sdk-solidity": "6.2.0",
    "@biomejs/biome": "2.5.15",
    "@limitbreak/creator-token-standards": "5.0.0",
    "@noble/hashes": "2.4.0",
    "@openzeppelin/contracts": "5.0.2",
    "@openzeppelin/contracts-upgradeable": "5.0.2",
    "@safe-global/safe-smart-account": "1.5.0",
    "@solidstate/contracts": "0.0.59",
    "@types/node": "20.19.43",
    "@uniswap/v4-core": "1.0.2",
    erc721a: "4.3.0",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    graphology: "0.26.0",
    "graphology-components": "1.5.4",
    "graphology-dag": "0.4.1",
    "graphology-types": "0.24.8",
    "openzeppelin-contracts-3.4": "npm:@openzeppelin/contracts@3.4.2",
    "openzeppelin-contracts-5.1": "npm:@openzeppelin/contracts@5.1.0",
    "seaport-core": "1.6.6",
    solady: "0.1.26",
    "solc-0.6.12": "npm:solc@0.6.12",
    "solc-0.7.6": "npm:solc@0.7.6",
    "solc-0.8.20": "npm:solc@0.8.20",
    "solc-0.8.26": "npm:solc@0.8.26",
    "solc-0.8.28": "npm:solc@0.8.28",
    "solc-0.8.30": "npm:solc@0.8.30",
    "solc-0.8.34": "npm:solc@0.8.34",
    tar: "7.5.23",
    typescript: "7.0.2",
    valibot: "1.5.0",
    vitest: "4.1.12"
  },
  overrides: {
    traverse: "0.3.9"
  }
};

// src/version.ts
var VERSION = package_default.version;

// src/json/written.ts
var DEPTH = 2;
function readWritten(text) {
  const bytes = Buffer.from(text);
  const root = indexBuffer(bytes, (path) => path.length < DEPTH);
  const written = ({ start, end, members = [] }) => ({
    text: bytes.toString("utf8", start, end),
    members: members.map(({ key, keyText, value }) => ({ key, keyText, value: written(value) }))
  });
  return written(root);
}
function memberOf({ members }, key) {
  return members.findLast((member2) => member2.key === key)?.value;
}
function writtenObject(members) {
  return { text: `{${members.map(({ keyText, value }) => `${keyText}:${value.text}`).join(",")}}`, members };
}
function withoutMembers({ members }, ...keys) {
  return writtenObject(members.filter(({ key }) => !keys.includes(key)));
}
function newMember(key, value) {
  return { key, keyText: JSON.stringify(key), value: { text: JSON.stringify(value), members: [] } };
}

// src/json/ambiguity.ts
import { isUtf8 as isUtf82 } from "node:buffer";
var DEEPEST = 16;
function ambiguity(bytes) {
  if (!isUtf82(bytes)) return "it is not UTF-8";
  const root = indexBuffer(bytes, (path) => path.length < DEEPEST);
  if (isCutOff(root)) return `it is nested more than ${DEEPEST} deep`;
  const [twice] = duplicateKeys(root);
  if (twice !== void 0) return `the key "${twice.join('" / "')}" is given twice`;
  return hasHalfCharacter(JSON.parse(bytes.toString("utf8"))) ? "it has half of a surrogate pair" : void 0;
}
function isCutOff({ kind, members, items }) {
  if (members !== void 0) return members.some(({ value }) => isCutOff(value));
  if (items !== void 0) return items.some(isCutOff);
  return kind === "object" || kind === "array";
}
function hasHalfCharacter(value) {
  if (typeof value === "string") return new RegExp("\\p{Surrogate}", "u").test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).flat().some(hasHalfCharacter);
}

// src/json/lenient.ts
var QUOTE4 = 34;
var BACKSLASH2 = 92;
var SLASH = 47;
var STAR = 42;
var LINE_FEED = 10;
var CARRIAGE_RETURN = 13;
var BYTE_ORDER_MARK = Buffer.from([239, 187, 191]);
var RAW = /* @__PURE__ */ new Map([
  [9, "\\t"],
  [LINE_FEED, "\\n"],
  [CARRIAGE_RETURN, "\\r"]
]);
function plainJson(text) {
  const start = text.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const pieces = [];
  let copied = start;
  const replace = (from, to, by) => {
    pieces.push(text.subarray(copied, from), by);
    copied = to;
  };
  let inString = false;
  let at = start;
  while (at < text.length) {
    const byte = text[at] ?? 0;
    if (inString) {
      const written = RAW.get(byte);
      if (written !== void 0) replace(at, at + 1, written);
      if (byte === QUOTE4) inString = false;
      at += byte === BACKSLASH2 ? 2 : 1;
    } else if (byte === 0) {
      replace(at, text.length, "");
      at = text.length;
    } else if (byte === SLASH) {
      const end = commentEnd(text, at);
      if (end === void 0) break;
      replace(at, end, " ");
      at = end;
    } else {
      inString = byte === QUOTE4;
      at++;
    }
  }
  pieces.push(text.subarray(copied));
  return Buffer.concat(pieces.map((piece) => typeof piece === "string" ? Buffer.from(piece) : piece));
}
function commentEnd(text, start) {
  if (text[start + 1] === SLASH) {
    const end2 = text.subarray(start).findIndex((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
    return end2 === -1 ? text.length : start + end2;
  }
  if (text[start + 1] !== STAR) return void 0;
  const end = text.indexOf("*/", start + 2);
  return end === -1 ? void 0 : end + 2;
}

// src/json/named.ts
function named(value) {
  return pipe(
    custom(
      (input) => typeof input === "object" && input !== null && !Array.isArray(input),
      "Invalid type: Expected an object"
    ),
    transform((object2) => Object.entries(object2)),
    array(tuple([string(), value])),
    transform((entries) => new Map(entries))
  );
}

// src/standard-json/input.ts
var SettingsSchema = looseObject({
  remappings: optional(array(string()), []),
  viaIR: optional(boolean(), false),
  stopAfter: optional(string()),
  outputSelection: optional(named(named(array(string()))), {})
});
var SourceSchema = strictObject({
  urls: optional(array(string())),
  keccak256: optional(string())
});
async function readInput(given, name) {
  try {
    return await readJsonInput(given, name);
  } catch (error) {
    if (!(error instanceof ParasolcError) || error.code !== "INPUT_NOT_JSON") throw error;
    const plain = plainJson(Buffer.concat(await collect(given.chunks())));
    const input = await readJsonInput(memoryBytes([plain]), name).catch((cause) => {
      throw cause instanceof ParasolcError && cause.code === "INPUT_NOT_STANDARD_JSON" ? cause : error;
    });
    return { ...input, given, unsplittable: "it is not strict JSON, though solc may accept it" };
  }
}
async function readJsonInput(bytes, name) {
  const root = await indexInput(bytes, name);
  try {
    return await describeInput(bytes, root);
  } catch (error) {
    throw error instanceof JsonSyntaxError ? notJson(name, error) : error;
  }
}
async function describeInput(bytes, root) {
  const parse3 = async (key) => {
    const node = find(root, key);
    return node === void 0 ? void 0 : parseNode(bytes, node);
  };
  const settings = safeParse(optional(SettingsSchema, {}), await parse3("settings"));
  const settingsNode = find(root, "settings");
  const settingsText = settingsNode === void 0 ? Buffer.from("{}") : await bytes.read(settingsNode.start, settingsNode.end);
  const sources = await readSources(bytes, find(root, "sources"));
  const selection = settings.success ? settings.output.outputSelection : /* @__PURE__ */ new Map();
  const unsplittable = oneRunLanguage(await parse3("language")) ?? duplicateKeyReason(root) ?? unknownKeyReason(root) ?? wrongKindReason(root, "settings") ?? ambiguousReason("settings", settingsText) ?? (settings.success ? oneRunSettings(settings.output) : `"settings": ${settings.issues[0].message}`) ?? (typeof sources === "string" ? sources : void 0) ?? unsplittableSelection(selection);
  return {
    given: bytes,
    bytes,
    root,
    settings: settings.success ? settings.output : parse(SettingsSchema, {}),
    writtenSettings: readWritten(settingsText.toString("utf8")),
    selection,
    sources: typeof sources === "string" ? /* @__PURE__ */ new Map() : sources,
    unsplittable,
    hasTextsOnly: typeof sources !== "string" && [...sources.values()].every(({ kind, keccak256 }) => kind === "content" && keccak256 === void 0)
  };
}
async function indexInput(bytes, name) {
  let root;
  try {
    root = await indexJson(bytes, (path) => path.length < 2 || path[0] === "sources" && path.length === 2);
  } catch (cause) {
    throw notJson(name, cause);
  }
  const missing = ["language", "sources"].filter((key) => find(root, key) === void 0);
  if (missing.length > 0) {
    throw new ParasolcError("INPUT_NOT_STANDARD_JSON", `${name} is not a Standard JSON input`, {
      facts: [
        root.kind === "object" ? `it has no "${missing.join('" and no "')}"` : `it is a JSON ${root.kind}`
      ],
      fix: 'give the JSON that `solc --standard-json` reads (docs.soliditylang.org: "Compiler Input and Output JSON Description")'
    });
  }
  return root;
}
function notJson(name, cause) {
  return new ParasolcError("INPUT_NOT_JSON", `${name} is not JSON`, {
    cause,
    fix: "give the JSON that `solc --standard-json` reads"
  });
}
async function readSources(bytes, node) {
  const sources = /* @__PURE__ */ new Map();
  for (const { key, value } of node?.members ?? []) {
    const content = find(value, "content");
    const { content: _, ...rest } = Object.fromEntries(
      await Promise.all(
        (value.members ?? []).filter((member2) => member2.key !== "content").map(async (member2) => [member2.key, await parseNode(bytes, member2.value)])
      )
    );
    const source = safeParse(SourceSchema, rest);
    if (!source.success || value.members === void 0)
      return `the source "${key}" does not have the form that solc expects`;
    const { keccak256, urls } = source.output;
    if (content?.kind === "string") await refuseRawControl(bytes, content);
    if (content?.kind === "string") sources.set(key, { kind: "content", content, keccak256 });
    else if (urls !== void 0) sources.set(key, { kind: "urls", urls, keccak256 });
    else return `the source "${key}" has neither "content" nor "urls"`;
  }
  return sources.size > 0 ? unselectableSource(sources.keys()) ?? sources : "there are no sources";
}
async function refuseRawControl(bytes, { start, end }) {
  const text = (await bytes.read(start, end)).toString("latin1");
  const at = text.search(/[\t\n\r]/);
  if (at !== -1) throw new JsonSyntaxError(start + at, "a string", "a raw control character");
}
function oneRunLanguage(language) {
  return language === "Solidity" ? void 0 : `the language is ${JSON.stringify(language)}`;
}
function unknownKeyReason(root) {
  const known = ["language", "sources", "settings"];
  const key = root.members?.find((member2) => !known.includes(member2.key))?.key;
  return key === void 0 ? void 0 : `it has the key "${key}"`;
}
function wrongKindReason(root, key) {
  const kind = find(root, key)?.kind ?? "object";
  return kind === "object" ? void 0 : `"${key}" is not an object`;
}
function oneRunSettings(settings) {
  return settings.stopAfter === void 0 ? void 0 : `"stopAfter" is "${settings.stopAfter}"`;
}
function ambiguousReason(key, text) {
  const reason = ambiguity(text);
  return reason === void 0 ? void 0 : `"${key}": ${reason}`;
}
function duplicateKeyReason(root) {
  const twice = duplicateKeys(root)[0];
  return twice === void 0 ? void 0 : `the key "${twice.join('" / "')}" is given twice`;
}

// src/json/merge.ts
function mergeObjects(objects) {
  const sorted = objects.flatMap((object2) => object2.members).sort((a, b) => compareUtf8(a.key, b.key));
  const members = [];
  let mergeable = [];
  for (const [index, member2] of sorted.entries()) {
    if (member2.value.kind === "object") mergeable.push(member2.value);
    else mergeable = [];
    if (sorted[index + 1]?.key === member2.key) continue;
    members.push(mergeable.length > 1 ? { ...member2, value: mergeObjects(mergeable) } : member2);
    mergeable = [];
  }
  return { kind: "object", members };
}
function toText(bytes, node) {
  if (node.members !== void 0) {
    const members = node.members.map((member2) => ({ ...member2, value: toText(bytes, member2.value) }));
    return { kind: "object", members };
  }
  if (node.items !== void 0)
    return { kind: "array", items: node.items.map((item) => toText(bytes, item)) };
  return slice(bytes, node);
}

export {
  stopped,
  untilStopped,
  isFile,
  executableIn,
  readWish,
  requirementOf,
  whyNot,
  wishText,
  platformsOf,
  whyUnusable,
  buildFor,
  guardProcess,
  runProcess,
  parseVersion,
  openNativeCompiler,
  openWasmCompiler,
  installedIn,
  damageOf,
  installBuild,
  allPackages,
  candidates,
  findCompiler,
  whichCompiler,
  keccak_256,
  tokenAt,
  parseNode,
  stringOf,
  find,
  escapeNonAscii,
  writeJson,
  jsonToBytes,
  jsonToBuffer,
  slice,
  verbatim,
  fromValue,
  member,
  importPaths,
  parseRemapping,
  resolveImport,
  discoverImports,
  givenTexts,
  importedTexts,
  wholeRunTexts,
  givenContents,
  readerOf,
  findContext,
  compilerStore,
  downloadSite,
  openTrace,
  inSession,
  withSession,
  openCompiler,
  contractId,
  contractNames,
  projectGraph,
  sourceOrder,
  indexJson,
  indexOutput,
  printedContracts,
  readDiagnostics,
  withoutAnalysis,
  isGenerationWarning,
  generationDiagnostics,
  mergeObjects,
  toText,
  ANALYSIS_OUTPUTS,
  GENERATED_OUTPUTS,
  covers,
  coveredOutputs,
  NO_CONTRACT,
  unselectableSource,
  selectionToJson,
  selectionToEntries,
  selectionFromEntries,
  isRequestedSource,
  generatesAnything,
  selectorsFor,
  sourceOutputsFor,
  isGenerated,
  isIrSelected,
  withBoth,
  isAlwaysAcceptedSelection,
  analysisSelection,
  listingContracts,
  astSelection,
  irSelection,
  unitSelection,
  canSelectBySource,
  selectionOfSources,
  withNeededOutputs,
  package_default,
  VERSION,
  readWritten,
  memberOf,
  writtenObject,
  withoutMembers,
  newMember,
  named,
  readInput
};
