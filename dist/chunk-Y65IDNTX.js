import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DirectedGraph,
  closureOf,
  clusters,
  costModel,
  counted,
  isGeneratedAlone,
  megabytes,
  percent,
  releaseAtLeast,
  require_graphology_components,
  seconds,
  splitIntoUnits,
  untilStopped
} from "./chunk-MJLM4PVS.js";
import {
  compareUtf8
} from "./chunk-4UAVWMEY.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-HMZARNK3.js";
import {
  __toESM
} from "./chunk-LQK3ML4U.js";

// src/commands/session.ts
import { delimiter } from "node:path";

// src/compilers/find.ts
import { constants } from "node:fs";
import { access, readFile, realpath as realpath2, stat } from "node:fs/promises";
import { basename, dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";

// src/bytes.ts
import { open } from "node:fs/promises";
var CHUNK = 1 << 20;
function memoryBytes(parts) {
  const buffers = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  const offsets = [];
  let size = 0;
  for (const buffer of buffers) {
    offsets.push(size);
    size += buffer.length;
  }
  const indexAt = (byte) => {
    let [low, high] = [0, offsets.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((offsets[middle] ?? 0) <= byte) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  };
  function* between(start, end) {
    for (let index = indexAt(start); index < buffers.length; index++) {
      const [buffer, offset] = [buffers[index], offsets[index]];
      if (buffer === void 0 || offset === void 0 || offset >= end) return;
      const piece = buffer.subarray(Math.max(start - offset, 0), Math.min(end - offset, buffer.length));
      if (piece.length > 0) yield piece;
    }
  }
  return {
    size,
    async read(start, end) {
      const pieces = [...between(start, end)];
      return pieces.length === 1 && pieces[0] !== void 0 ? pieces[0] : Buffer.concat(pieces);
    },
    async *chunks(start = 0, end = size) {
      yield* between(start, end);
    },
    async close() {
    }
  };
}
async function collect(chunks) {
  const collected = [];
  for await (const chunk of chunks) collected.push(chunk);
  return collected;
}
async function fileBytes(path) {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    return openFileBytes(file, size);
  } catch (error) {
    await file.close();
    throw error;
  }
}
function openFileBytes(file, size) {
  async function read(start, end) {
    const buffer = Buffer.allocUnsafe(end - start);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0)
        throw new Error(`the file ends at byte ${start + filled}, byte ${end} was expected`);
      filled += bytesRead;
    }
    return buffer;
  }
  return {
    size,
    read,
    async *chunks(start = 0, end = size) {
      for (let at = start; at < end; at += CHUNK) yield await read(at, Math.min(at + CHUNK, end));
    },
    close: () => file.close()
  };
}

// src/compilers/import-files.ts
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
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
    const folder = await realpath(await mkdtemp(join(tmpdir(), "parasolc-imports-")));
    created.push(folder);
    for (const [name, content] of sources) {
      if (!canMaterialise(name))
        throw new Error(`the source name ${JSON.stringify(name)} is no relative path`);
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { flag: "wx" });
    }
    return folder;
  }
  function of(sources) {
    const known2 = folders.get(sources) ?? write(sources);
    folders.set(sources, known2);
    return known2;
  }
  return {
    empty: () => of(none),
    of,
    async remove() {
      await Promise.allSettled(folders.values());
      await Promise.all(created.map((folder) => rm(folder, { recursive: true, force: true })));
    }
  };
}

// src/compilers/native-failure.ts
import { existsSync } from "node:fs";
var SHELL_SIGKILL = 137;
function nativeFailure(label2, request, { ending, stderr }) {
  const facts = [
    `command: ${[request.file, ...request.args].join(" ")}`,
    ...stderr === "" ? ["it printed nothing on standard error"] : ["it printed on standard error:", ...stderr.split("\n")]
  ];
  const outOfMemory = (message) => new ParasolcError("COMPILER_OUT_OF_MEMORY", message, {
    facts,
    remedy: "run fewer compilers at once, use more shards, or a machine with more memory"
  });
  switch (ending.kind) {
    case "cancelled":
      return new ParasolcError("CANCELLED", `the compiler was stopped during ${label2}`);
    case "not-started":
      return new ParasolcError("COMPILER_FAILED", `the compiler cannot be started for ${label2}`, {
        facts: [...facts.slice(0, 1), ...missingFolder(request)],
        cause: ending.error
      });
    case "killed":
      if (ending.signal === "SIGKILL")
        return outOfMemory(`the compiler was killed (SIGKILL) during ${label2}, probably out of memory`);
      if (stderr.includes("std::bad_alloc"))
        return outOfMemory(`the compiler ran out of memory during ${label2}`);
      return new ParasolcError(
        "COMPILER_FAILED",
        `the compiler was ended by ${ending.signal} during ${label2}`,
        {
          facts
        }
      );
    case "exited":
      break;
  }
  if (ending.status !== 0) {
    if (stderr.includes("std::bad_alloc"))
      return outOfMemory(`the compiler ran out of memory during ${label2}`);
    if (ending.status === SHELL_SIGKILL)
      return outOfMemory(`the compiler was killed (exit status 137) during ${label2}, probably out of memory`);
    return new ParasolcError(
      "COMPILER_FAILED",
      `the compiler failed with exit status ${ending.status} during ${label2}`,
      {
        facts
      }
    );
  }
  if (ending.inputError !== void 0) {
    return new ParasolcError(
      "COMPILER_FAILED",
      `the compiler did not read all of its input during ${label2}`,
      {
        facts: [...facts, `writing failed: ${messageOf(ending.inputError)}`],
        cause: ending.inputError
      }
    );
  }
  return void 0;
}
function missingFolder({ cwd }) {
  return cwd === void 0 || existsSync(cwd) ? [] : [`the folder it should run in does not exist: ${cwd}`];
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
function checkOutput(label2, chunks) {
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
  throw new ParasolcError("COMPILER_OUTPUT_INVALID", `the compiler's output of ${label2} ${problem}`, {
    facts: size === 0 ? [] : [`${size} bytes, beginning ${beginning(chunks)}`],
    remedy: "check that the compiler is an unmodified solc that speaks Standard JSON"
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

// src/compilers/process.ts
import {
  spawn
} from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

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
  const stat2 = readProc(`${pid}/stat`);
  if (stat2 === void 0) return { cpu: void 0, peakMemory: void 0 };
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
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
async function runProcess(request, spawnProcess = spawn) {
  if (request.signal?.aborted === true) return endedEarly({ kind: "cancelled" });
  let child;
  try {
    const cwd = request.cwd === void 0 ? {} : { cwd: request.cwd };
    child = spawnProcess(request.file, request.args, { ...cwd, detached: true, windowsHide: true });
  } catch (error) {
    return endedEarly({ kind: "not-started", error });
  }
  const { pid } = child;
  if (pid === void 0) {
    const error = await new Promise((resolve6) => child.once("error", resolve6));
    return endedEarly({ kind: "not-started", error });
  }
  const [{ ending, usage }, stdout, stderr, inputError] = await Promise.all([
    supervise(child, pid, request.signal),
    collect2(child.stdout),
    collectTail(child.stderr),
    feed(child, request.input)
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
  async function runOnce({ label: label2, input, imports, signal }) {
    const started = performance.now();
    const request = {
      ...await commandLine(imports, version.release, folders).catch((error) => {
        throw new ParasolcError("COMPILER_FAILED", `the imports of ${label2} cannot be written to a folder`, {
          facts: [messageOf(error)],
          cause: error
        });
      }),
      file: path,
      input,
      signal: signal === void 0 ? closing.signal : AbortSignal.any([signal, closing.signal])
    };
    const result = await runProcess(request, options.spawn);
    const failure = nativeFailure(label2, request, result);
    if (failure !== void 0) throw failure;
    checkOutput(label2, result.stdout);
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
  const request = { file: path, args: ["--version"], input: [], signal };
  const result = await runProcess(request, options.spawn);
  const { ending } = result;
  const failure = nativeFailure("--version", request, {
    ...result,
    ending: ending.kind === "exited" ? { ...ending, inputError: void 0 } : ending
  });
  if (failure !== void 0) {
    const what = ending.kind === "cancelled" ? "did not answer --version in time" : "cannot be used";
    throw new ParasolcError("COMPILER_UNUSABLE", `the compiler ${path} ${what}`, {
      facts: failure.facts,
      cause: failure.cause ?? failure,
      remedy: "give the path of a solc executable that runs on this machine"
    });
  }
  const printed = Buffer.concat(result.stdout).toString("utf8");
  const version = parseVersionOutput(printed);
  if (version !== void 0) return version;
  throw new ParasolcError("COMPILER_UNUSABLE", `${path} does not say its version as solc does`, {
    facts: printed.trim() === "" ? ["--version printed nothing"] : ["--version printed:", ...shown(printed)],
    remedy: "give the path of an unmodified solc"
  });
}
function shown(text) {
  return text.trimEnd().split("\n").slice(-5).map((line) => line.slice(0, 200));
}

// src/compilers/wasm.ts
import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";

// src/compilers/shared-bytes.ts
var copies = /* @__PURE__ */ new WeakMap();
var copiesOfSources = /* @__PURE__ */ new WeakMap();
function sharedBytes(chunk) {
  if (chunk.buffer instanceof SharedArrayBuffer)
    return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const known2 = copies.get(chunk);
  if (known2 !== void 0) return known2;
  const copy = new Uint8Array(new SharedArrayBuffer(chunk.length));
  copy.set(chunk);
  copies.set(chunk, copy);
  return copy;
}
function sharedImports(imports) {
  if (imports.kind !== "given") return imports;
  const { sources } = imports;
  const known2 = copiesOfSources.get(sources) ?? new Map([...sources].map(([name, content]) => [name, sharedBytes(content)]));
  copiesOfSources.set(sources, known2);
  return { kind: "given", sources: known2 };
}

// src/compilers/wasm-failure.ts
var OUT_OF_MEMORY = /out of memory|OOM|memory limit|enlarge memory|Memory\.grow|allocation failed|Invalid typed array length|bad_alloc/i;
var MEMORY_REMEDY = "a WebAssembly build has at most 2 GiB: use more shards or units, or a native solc (--solc PATH)";
function wasmFailure(label2, ending) {
  switch (ending.kind) {
    case "cancelled":
      return new ParasolcError("CANCELLED", `the compiler was stopped during ${label2}`);
    case "failed":
    case "died":
      return failed(label2, ending.error);
    case "ready":
    case "output":
    case "unusable":
      return new ParasolcError("INTERNAL", `a compiler thread answered ${label2} with "${ending.kind}"`);
  }
}
function failed(label2, error) {
  const facts = [`${error.name}: ${error.message}`];
  if (OUT_OF_MEMORY.test(error.message)) {
    return new ParasolcError(
      "COMPILER_OUT_OF_MEMORY",
      `the WebAssembly compiler ran out of memory during ${label2}`,
      {
        facts,
        remedy: MEMORY_REMEDY
      }
    );
  }
  if (error.name === "RuntimeError") {
    return new ParasolcError(
      "COMPILER_FAILED",
      `the WebAssembly compiler crashed during ${label2}: it ran out of memory or has a bug`,
      { facts, remedy: MEMORY_REMEDY }
    );
  }
  return new ParasolcError("COMPILER_FAILED", `the WebAssembly compiler failed during ${label2}`, { facts });
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
    ask(request, signal) {
      const reply = nextReply(signal);
      if (!signal.aborted) worker.postMessage(request);
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
  const path = resolve(soljsonPath);
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
    throw new ParasolcError("COMPILER_UNUSABLE", `${path} is no WebAssembly build of solc`, {
      facts: [reasonOf(ending)],
      remedy: "give the soljson.js of solc 0.6.0 or later"
    });
  }
  async function takeThread(label2, signal) {
    const waiting = idle.pop();
    if (waiting !== void 0) return waiting;
    const { thread, ending: loaded } = loading.shift() ?? load(signal);
    const ending = await loaded;
    if (ending.kind === "ready") return thread;
    await discard(thread);
    if (ending.kind === "unusable") {
      throw new ParasolcError("COMPILER_FAILED", `the compiler ${path} cannot be loaded again for ${label2}`, {
        facts: [reasonOf(ending)]
      });
    }
    throw wasmFailure(label2, ending);
  }
  async function run({ label: label2, input, imports, signal }) {
    const started = performance.now();
    const stop = signal === void 0 ? closing.signal : AbortSignal.any([signal, closing.signal]);
    if (stop.aborted) throw wasmFailure(label2, { kind: "cancelled" });
    const thread = await takeThread(label2, stop);
    try {
      const request = { input: input.map(sharedBytes), imports: sharedImports(imports) };
      const ending = await thread.ask(request, stop);
      if (ending.kind !== "output") throw wasmFailure(label2, ending);
      checkOutput(label2, [ending.output]);
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
function reasonOf(ending) {
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
var VERSION = /^v?(?<version>\d+\.\d+\.\d+(?:[-+].*)?)$/;
async function findCompiler(spec, context) {
  const version = VERSION.exec(spec ?? "")?.groups?.version;
  if (spec !== void 0 && version === void 0) return openPath(spec, context);
  const tried = [];
  const native = await onSearchPath("solc", context);
  if (native === void 0)
    tried.push(`no executable solc in ${listed(context.searchPath, "an empty PATH")}`);
  const names = version === void 0 ? ["solc"] : ["solc", `solc-${version}`];
  const packages = await packagesOf(names, context.packageRoots);
  if (packages.length === 0) {
    tried.push(
      `no npm package ${names.join(" or ")} at or above ${listed(context.packageRoots, "no folder")}`
    );
  }
  for (const path of [...native === void 0 ? [] : [native], ...packages]) {
    const found = await tryCandidate(path, version);
    if (typeof found !== "string") return found;
    tried.push(found);
  }
  throw new ParasolcError(
    "COMPILER_NOT_FOUND",
    `there is no solc${version === void 0 ? "" : ` ${version}`} here`,
    {
      facts: tried.map((reason) => `tried: ${reason}`),
      remedy: "give the path of a solc, put it on PATH, or install the npm package solc of that version"
    }
  );
}
async function openPath(spec, context) {
  const path = resolve2(spec);
  if (await isFile(path)) return open2(path);
  const named2 = spec.includes("/") ? void 0 : await onSearchPath(spec, context);
  if (named2 !== void 0) return open2(named2);
  throw new ParasolcError("COMPILER_NOT_FOUND", `there is no compiler ${spec}`, {
    facts: [
      `tried: no file ${path}`,
      ...spec.includes("/") ? [] : [`tried: no executable ${spec} in ${listed(context.searchPath, "an empty PATH")}`]
    ],
    remedy: "give the path of a solc executable or soljson.js, or an exact version such as 0.8.28"
  });
}
async function open2(path) {
  const names = [basename(path), basename(await realpath2(path))];
  return names.some((name) => /^soljson.*\.js$/.test(name)) ? openWasmCompiler(path) : openNativeCompiler(path);
}
async function tryCandidate(path, version) {
  const declared = await packageVersion(path);
  if (version !== void 0 && declared !== void 0 && !version.startsWith(declared)) {
    return `${path} is version ${declared}`;
  }
  let compiler;
  try {
    compiler = await open2(path);
  } catch (error) {
    return [messageOf(error), ...error instanceof ParasolcError ? error.facts : []].join("; ");
  }
  const { release, build } = compiler.version;
  if (version === void 0 || version === release || version === build) return compiler;
  await compiler.close();
  return `${path} is version ${build}`;
}
async function packageVersion(path) {
  if (!path.endsWith("soljson.js")) return void 0;
  try {
    const manifest = JSON.parse(await readFile(join2(dirname2(path), "package.json"), "utf8"));
    if (typeof manifest !== "object" || manifest === null || !("version" in manifest)) return void 0;
    return typeof manifest.version === "string" ? manifest.version : void 0;
  } catch {
    return void 0;
  }
}
async function onSearchPath(name, { searchPath }) {
  for (const folder of searchPath) {
    const path = resolve2(folder, name);
    if (await isFile(path) && await isExecutable(path)) return path;
  }
  return void 0;
}
async function packagesOf(names, roots) {
  const found = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (let folder = resolve2(root); ; folder = dirname2(folder)) {
      for (const name of names) {
        const path = join2(folder, "node_modules", name, "soljson.js");
        if (await isFile(path)) found.add(path);
      }
      if (folder === dirname2(folder)) break;
    }
  }
  return [...found];
}
async function isFile(path) {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  );
}
function listed(paths, none) {
  return paths.length === 0 ? none : paths.join(", ");
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

// src/commands/trace.ts
import { closeSync, openSync, writeSync } from "node:fs";
import { resolve as resolve3 } from "node:path";
function openTrace(path, cwd, warn) {
  const begun = performance.now();
  const lanes = /* @__PURE__ */ new Map();
  let file = open3(path, cwd);
  const close = () => {
    if (file !== void 0) closeSync(file);
    file = void 0;
  };
  const write = (event) => {
    if (file === void 0) return;
    try {
      writeSync(file, `${JSON.stringify(event)}
`);
    } catch (error) {
      close();
      warn(`the trace ends early, ${path} cannot be written: ${messageOf(error)}`);
    }
  };
  return {
    phase: () => void 0,
    started(info) {
      for (const known2 of lanes.keys()) if (known2.label === info.label) lanes.delete(known2);
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
function open3(path, cwd) {
  try {
    return openSync(resolve3(cwd, path), "w");
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the trace cannot be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists and is writable"
    });
  }
}

// src/commands/session.ts
async function withSession(options, around, work) {
  const progress = around.progress(options.quiet);
  const recorder = recordRuns();
  let trace;
  let compiler;
  let summary;
  try {
    trace = options.trace === void 0 ? void 0 : openTrace(options.trace, around.cwd, progress.note);
    compiler = await openCompiler(options.solc, around);
    const observers = [progress, recorder, ...trace === void 0 ? [] : [trace]];
    return await work({
      context: { compiler, observer: broadcast(observers), signal: around.signal },
      runs: recorder.runs,
      conclude(text) {
        summary = text;
      }
    });
  } finally {
    await compiler?.close();
    trace?.close();
    progress.end(summary);
  }
}
function openCompiler(spec, around) {
  const searchPath = (around.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const finding = findCompiler(spec, { searchPath, packageRoots: around.packageRoots });
  return untilStopped(finding, around.signal, "opening the compiler");
}

// node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = {
  lang: void 0,
  message: void 0,
  abortEarly: void 0,
  abortPipeEarly: void 0
};
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
var store$3;
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label2, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label2}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isSameValueZero(value1, value2) {
  return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
// @__NO_SIDE_EFFECTS__
function _isValidObjectKey(object$1, key) {
  return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list = [...new Set(values$1)];
  if (list.length > 1) return `(${list.join(` ${separator} `)})`;
  return list[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema;
}
var ValiError = class extends Error {
  /**
  * Creates a Valibot error with useful information.
  *
  * @param issues The error issues.
  */
  constructor(issues) {
    super(issues[0].message);
    this.name = "ValiError";
    this.issues = issues;
  }
};
var EMOJI_REGEX = new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$", "u");
// @__NO_SIDE_EFFECTS__
function check(requirement, message$1) {
  return {
    kind: "validation",
    type: "check",
    reference: check,
    async: false,
    expects: null,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function integer(message$1) {
  return {
    kind: "validation",
    type: "integer",
    reference: integer,
    async: false,
    expects: null,
    requirement: Number.isInteger,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function minValue(requirement, message$1) {
  return {
    kind: "validation",
    type: "min_value",
    reference: minValue,
    async: false,
    expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function parseJson(config$1, message$1) {
  return {
    kind: "transformation",
    type: "parse_json",
    reference: parseJson,
    config: config$1,
    message: message$1,
    async: false,
    "~run"(dataset, config$2) {
      try {
        dataset.value = JSON.parse(dataset.value, this.config?.reviver);
      } catch (error) {
        if (error instanceof Error) {
          _addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
          dataset.typed = false;
        } else throw error;
      }
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function regex(requirement, message$1) {
  return {
    kind: "validation",
    type: "regex",
    reference: regex,
    async: false,
    expects: `${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function transform(operation) {
  return {
    kind: "transformation",
    type: "transform",
    reference: transform,
    async: false,
    operation,
    "~run"(dataset) {
      dataset.value = this.operation(dataset.value);
      return dataset;
    }
  };
}
var ABORT_EARLY_CONFIG = { abortEarly: true };
// @__NO_SIDE_EFFECTS__
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < input.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function boolean(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "boolean",
    reference: boolean,
    expects: "boolean",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "boolean") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function custom(check$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "custom",
    reference: custom,
    expects: "unknown",
    async: false,
    check: check$1,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.check(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function literal(literal_, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "literal",
    reference: literal,
    expects: /* @__PURE__ */ _stringify(literal_),
    async: false,
    literal: literal_,
    message: message$1,
    "~run"(dataset, config$1) {
      if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function looseObject(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "loose_object",
    reference: looseObject,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
        if (!dataset.issues || !config$1.abortEarly) {
          for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function nullable(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "nullable",
    reference: nullable,
    expects: `(${wrapped.expects} | null)`,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === null) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === null) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function number(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "number",
    reference: number,
    expects: "number",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function object(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "object",
    reference: object,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function optional(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "optional",
    reference: optional,
    expects: `(${wrapped.expects} | undefined)`,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === void 0) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === void 0) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function picklist(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "picklist",
    reference: picklist,
    expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.options.includes(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function record(key, value$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "record",
    reference: record,
    expects: "Object",
    async: false,
    key,
    value: value$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
          const entryValue = input[entryKey];
          const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
          if (keyDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "key",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of keyDataset.issues) {
              issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = keyDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
          if (valueDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "value",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = valueDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
          if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function strictObject(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "strict_object",
    reference: strictObject,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
        if (!dataset.issues || !config$1.abortEarly) {
          for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
            _addIssue(this, "key", dataset, config$1, {
              input: key,
              expected: "never",
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function tuple(items, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "tuple",
    reference: tuple,
    expects: "Array",
    async: false,
    items,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < this.items.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _standardSchema({
    kind: "schema",
    type: "unknown",
    reference: unknown,
    expects: "unknown",
    async: false,
    "~run"(dataset) {
      dataset.typed = true;
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function variant(key, options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "variant",
    reference: variant,
    expects: "Object",
    async: false,
    key,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        let outputDataset;
        let maxDiscriminatorPriority = 0;
        let invalidDiscriminatorKey = this.key;
        let expectedDiscriminators = [];
        const parseOptions = (variant$1, allKeys) => {
          for (const schema of variant$1.options) {
            if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
            else {
              let keysAreValid = true;
              let currentPriority = 0;
              for (const currentKey of allKeys) {
                const discriminatorSchema = schema.entries[currentKey];
                if (currentKey in input ? discriminatorSchema["~run"]({
                  typed: false,
                  value: input[currentKey]
                }, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
                  keysAreValid = false;
                  if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
                    maxDiscriminatorPriority = currentPriority;
                    invalidDiscriminatorKey = currentKey;
                    expectedDiscriminators = [];
                  }
                  if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
                  break;
                }
                currentPriority++;
              }
              if (keysAreValid) {
                const optionDataset = schema["~run"]({ value: input }, config$1);
                if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
              }
            }
            if (outputDataset && !outputDataset.issues) break;
          }
        };
        parseOptions(this, /* @__PURE__ */ new Set([this.key]));
        if (outputDataset) return outputDataset;
        _addIssue(this, "type", dataset, config$1, {
          input: input[invalidDiscriminatorKey],
          expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
          path: [{
            type: "object",
            origin: "value",
            input,
            key: invalidDiscriminatorKey,
            value: input[invalidDiscriminatorKey]
          }]
        });
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
function parse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  if (dataset.issues) throw new ValiError(dataset.issues);
  return dataset.value;
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function safeParse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  return {
    typed: dataset.typed,
    success: !dataset.issues,
    output: dataset.value,
    issues: dataset.issues
  };
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

// src/json/key-reader.ts
import { isUtf8 } from "node:buffer";

// src/json/string-scanner.ts
var QUOTE = 34;
var BACKSLASH = 92;
var NEAR = 48;
var StringScanner = class {
  /** Whether the last chunk ended after a backslash that escapes the next byte. */
  escaped = false;
  /** Index after the closing quote, or -1 where the string goes on in the next chunk. `from` is inside the string. */
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

// src/json/key-reader.ts
var SHORT = 64;
var KNOWN = 1024;
var KeyReader = class {
  strings = new StringScanner();
  /** What was read of the key, without its opening quote. */
  parts = [];
  /** Short keys met before: an AST repeats some hundred keys millions of times. */
  known = /* @__PURE__ */ new Map();
  /** Index after the closing quote, or -1 where the key goes on in the next chunk. */
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
    this.literal = LITERALS.find((literal2) => literal2.charCodeAt(0) === byte) ?? "";
    return this.literal !== "";
  }
  /** Index of the first byte after the scalar, or -1 where it may go on in the next chunk. */
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
  /** Index after the value, or -1 where it goes on in the next chunk. `base` is the offset of the chunk in the text. */
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
  /** Index after the token, or -1 where it may go on in the next chunk. */
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
  /** False where the byte is none of what is expected. */
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

// src/standard-json/output.ts
async function indexOutput(output, label2) {
  try {
    return await indexJson(output, (path) => {
      if (path[0] === "contracts") return path.length < 4 || path.length === 4 && path[3] === "evm";
      if (path[0] === "errors") return path.length < 2;
      return path.length < 3;
    });
  } catch (cause) {
    throw new ParasolcError("COMPILER_OUTPUT_INVALID", `the output of ${label2} is not JSON`, {
      cause,
      remedy: "run the compiler by hand on the same input; if its output is cut off there too, it has a fault"
    });
  }
}

// src/exchange/plan.ts
var EXCHANGE_FORMAT = 1;
var CompilerSchema = object({ release: string(), build: string() });
var ContractSchema = object({
  id: string(),
  source: string(),
  name: string(),
  start: number(),
  end: number(),
  deployable: boolean(),
  dependencies: array(string()),
  embeds: array(string()),
  weight: number()
});
var SourceSchema = object({ name: string(), nodes: number(), imports: array(string()) });
var ShardSchema = object({
  contracts: array(string()),
  /** Predicted cost, in the cost model's unit. */
  cost: number()
});
var Shared = {
  format: literal(EXCHANGE_FORMAT),
  tool: string(),
  compiler: CompilerSchema,
  /** Why the plan is as it is, for a person. */
  reason: string(),
  shards: array(ShardSchema)
};
var WholePlanSchema = object({
  ...Shared,
  kind: literal("whole"),
  /** Whether solc has an import callback at all: without one it words what is missing otherwise. */
  importCallback: boolean()
});
var ReckoningSchema = object({
  shards: number(),
  single: number(),
  here: number(),
  there: number(),
  best: number(),
  jobs: number(),
  limitedByMemory: boolean()
});
var SplitPlanSchema = object({
  ...Shared,
  kind: literal("split"),
  /** Where the number of shards was reckoned. */
  reckoning: optional(ReckoningSchema),
  strategy: picklist(["naive", "clustered", "balanced", "linked"]),
  sourcesMode: picklist(["all", "relevant"]),
  pipeline: object({ viaIR: boolean(), optimizer: boolean() }),
  /** `outputSelection` of the input. */
  selection: array(tuple([string(), array(tuple([string(), array(string())]))])),
  requested: array(string()),
  /** Contracts that the whole run generates, in the order of generation. */
  generated: array(string()),
  graph: object({ sources: array(SourceSchema), contracts: array(ContractSchema) }),
  parseOrder: array(object({ source: string(), lastId: number() }))
});
var PlanManifestSchema = variant("kind", [WholePlanSchema, SplitPlanSchema]);
function isSplit(plan) {
  return plan.manifest.kind === "split";
}

// package.json
var package_default = {
  name: "parasolc-action",
  version: "0.1.0",
  description: "Compiles Solidity in parallel, on the cores of a machine or the jobs of a workflow matrix, to the same bytes one solc run gives",
  license: "MIT",
  type: "module",
  bin: {
    parasolc: "dist/cli.js"
  },
  files: [
    "dist",
    "action.yml",
    "plan",
    "compile",
    "merge",
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
    test: "vitest run",
    "test:corpora": "vitest run --config vitest.corpora.config.ts",
    demo: "node examples/demo.js",
    bench: "node bench/run.js"
  },
  dependencies: {
    solc: "0.8.37"
  },
  devDependencies: {
    "@actions/artifact": "6.2.1",
    "@actions/cache": "6.3.0",
    "@actions/core": "3.0.1",
    "@actions/expressions": "0.3.61",
    "@actions/tool-cache": "4.0.0",
    "@actions/workflow-parser": "0.3.61",
    "@biomejs/biome": "2.5.15",
    "@noble/hashes": "2.4.0",
    "@openzeppelin/contracts": "5.0.2",
    "@types/node": "20.19.43",
    "@uniswap/v4-core": "1.0.2",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    graphology: "0.26.0",
    "graphology-components": "1.5.4",
    "graphology-dag": "0.4.1",
    "graphology-types": "0.24.8",
    "openzeppelin-contracts-3.4": "npm:@openzeppelin/contracts@3.4.2",
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
var VERSION2 = package_default.version;

// src/steps/routes.ts
function routesOf(parts) {
  const reasons = /* @__PURE__ */ new Map();
  const [linked, direct] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  for (const { units, refused } of parts) {
    for (const unit of units)
      for (const id of unit.contracts) (unit.linked === true ? linked : direct).add(id);
    for (const { contract, reason } of refused) {
      reasons.set(reason, [...reasons.get(reason) ?? [], contract]);
    }
  }
  return {
    linked: linked.size,
    direct: direct.size,
    reasons: [...reasons].map(([reason, contracts]) => ({ reason, contracts })).sort((a, b) => b.contracts.length - a.contracts.length)
  };
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
  const known2 = /* @__PURE__ */ new Map();
  for (const { text } of analysis) known2.set(text, (known2.get(text) ?? 0) + 1);
  return run.filter(({ text }) => {
    const left = known2.get(text) ?? 0;
    if (left > 0) known2.set(text, left - 1);
    return left === 0;
  });
}
var WARNINGS_IGNORED = "4591";
var GENERATION_WARNINGS = ["5574", "3860", "2066"];
function generationDiagnostics(run, analysis) {
  const codes = new Set(analysis.map(({ errorCode }) => errorCode));
  const ignored = codes.has(WARNINGS_IGNORED);
  const fresh = withoutAnalysis(run, analysis).filter(({ isError }) => !isError);
  const isGeneration = ({ errorCode }) => GENERATION_WARNINGS.includes(errorCode);
  return {
    warnings: ignored ? [] : fresh.filter(isGeneration),
    unknown: fresh.filter(
      (diagnostic) => !ignored && !isGeneration(diagnostic) && !codes.has(diagnostic.errorCode)
    )
  };
}

// src/steps/context.ts
async function runCompiler({ compiler, observer, signal }, info, input, imports) {
  observer.started(info, await compiler.invocation(imports));
  const result = await compiler.run({ label: info.label, input, imports, signal });
  observer.finished(info, result.cost);
  return result;
}

// src/graph/import-cycles.ts
var import_graphology_components = __toESM(require_graphology_components(), 1);
function cycleEntries(sources, requested) {
  const imports = new Map(sources.map((source) => [source.name, source.imports]));
  const importsOf = (name) => imports.get(name) ?? [];
  const entryOf = /* @__PURE__ */ new Map();
  for (const cycle of importCycles(sources)) for (const source of cycle) entryOf.set(source, "");
  if (entryOf.size > 0) {
    const seen = /* @__PURE__ */ new Set();
    for (const root of requested) {
      if (seen.has(root)) continue;
      for (const source of closureOf(
        [root],
        (name) => importsOf(name).filter((imported) => !seen.has(imported))
      )) {
        seen.add(source);
        if (entryOf.get(source) === "") entryOf.set(source, root);
      }
    }
  }
  return (of) => {
    const given = new Set(of);
    const entries = /* @__PURE__ */ new Set();
    closureOf(given, (name) => {
      const entry = entryOf.get(name);
      if (entry === void 0 || entry === "") return importsOf(name);
      if (!given.has(entry)) entries.add(entry);
      return [entry, ...importsOf(name)];
    });
    return entries;
  };
}
function importCycles(sources) {
  const keys = new Map(sources.map(({ name }, index) => [name, `n${index}`]));
  const graph = new DirectedGraph();
  for (const key of keys.values()) graph.addNode(key);
  for (const { name, imports } of sources) {
    for (const imported of imports) graph.mergeEdge(keys.get(name), keys.get(imported));
  }
  return (0, import_graphology_components.stronglyConnectedComponents)(graph).filter((cycle) => cycle.length > 1).map((cycle) => cycle.flatMap((key) => sources[Number(key.slice(1))]?.name ?? []));
}

// src/json/sorted.ts
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function stringifySorted(value) {
  return escapeNonAscii(sortedText(value));
}
function sortedText(value) {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isJsonObject(value)) {
    const members = Object.entries(value).sort(([a], [b]) => compareUtf8(a, b));
    return `{${members.map(([key, member2]) => `${JSON.stringify(key)}:${sortedText(member2)}`).join(",")}}`;
  }
  return `[${value.map(sortedText).join(",")}]`;
}

// src/source-map/source-map.ts
function translateRange(text, translate) {
  const match = /^(-?\d+):(-?\d+):(-?\d*)$/.exec(text);
  if (match === null) throw new ParasolcError("INTERNAL", `not a source range: ${text}`);
  const [start, length, source] = [match[1], match[2], match[3]].map(Number);
  if (match[3] === "") return text;
  const range = translate({ start, length, source });
  return `${range.start}:${range.length}:${range.source}`;
}
function translateSourceMap(map, translate) {
  if (map === "") return map;
  let before = { start: -1, length: -1, source: -1 };
  let after = before;
  const entries = map.split(";").map((entry) => {
    if (entry === "") return "";
    const [start, length, source, ...rest] = entry.split(":");
    const range = {
      start: fieldOr(start, before.start),
      length: fieldOr(length, before.length),
      source: fieldOr(source, before.source)
    };
    const translated = translate(range);
    const packed = packEntry(translated, after, rest);
    [before, after] = [range, translated];
    return packed;
  });
  return entries.join(";");
}
function fieldOr(field, previous) {
  return field === void 0 || field === "" ? previous : Number(field);
}
function packEntry(range, previous, rest) {
  const fields = [
    range.start === previous.start ? "" : String(range.start),
    range.length === previous.length ? "" : String(range.length),
    range.source === previous.source ? "" : String(range.source),
    ...rest
  ];
  return fields.join(":").replace(/:+$/, "");
}

// src/ids/type-identifier.ts
var AST_ID = /t_(?:contract|super|struct|enum|userDefinedValueType)(?:\$_(?:\w|\$\$\$)+?_\$|\([^()]*\))(\d+)|t_module_(\d+)|require_helper_t_error_(\d+)/dg;
function typeIdentifierEdits(text, astId) {
  const edits = [];
  for (const match of text.matchAll(AST_ID)) {
    const place2 = match.indices?.slice(1).find((group) => group !== void 0);
    if (place2 === void 0) continue;
    const [start, end] = place2;
    edits.push({ start, end, text: String(astId(Number(text.slice(start, end)))) });
  }
  return edits;
}
function applyEdits(text, edits) {
  let result = "";
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
function translateTypeIdentifiers(text, astId) {
  return applyEdits(text, typeIdentifierEdits(text, astId));
}

// src/ids/function-debug-data.ts
var DECLARATION_NAME = /^((?:external_fun|getter_fun|fun|modifier|constructor|constant)_[\w$]*_)(\d+)(_inner)?$/;
var CONSTRUCTOR_ARGUMENTS = /^(copy_arguments_for_constructor_)(\d+)(_object_[\w$]*_)(\d+)$/;
function yulFunctions(data) {
  return isJsonObject(data) ? Object.keys(data).filter((name) => !name.startsWith("@")) : [];
}
function translateFunctionDebugData(data, translator2) {
  if (!isJsonObject(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, entry]) => {
      if (!isJsonObject(entry)) return [translateFunctionName(name, null, translator2), entry];
      const id = typeof entry.id === "number" ? entry.id : null;
      return [
        translateFunctionName(name, id, translator2),
        { ...entry, id: id === null ? null : translator2.astId(id) }
      ];
    })
  );
}
function translateFunctionName(name, id, { astId }) {
  if (id !== null && name.endsWith(`_${id}`)) return `${name.slice(0, -String(id).length)}${astId(id)}`;
  const declaration = DECLARATION_NAME.exec(name);
  if (declaration !== null) {
    const [, start, digits, inner] = declaration;
    return `${start}${astId(Number(digits))}${inner ?? ""}`;
  }
  const creation = CONSTRUCTOR_ARGUMENTS.exec(name);
  if (creation !== null) {
    const [, start, first, middle, second] = creation;
    return `${start}${astId(Number(first))}${middle}${astId(Number(second))}`;
  }
  return translateTypeIdentifiers(name, astId);
}

// src/ids/generated-source.ts
function shifted(edits, place2) {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= place2) break;
    if (edit.end > place2) {
      throw new ParasolcError("INTERNAL", `place ${place2} of a generated source is inside an AST id`);
    }
    shift += edit.text.length - (edit.end - edit.start);
  }
  return place2 + shift;
}
function rangeTranslation(translator2, contents) {
  const edits = contents === void 0 ? void 0 : typeIdentifierEdits(contents, translator2.astId);
  return (range) => {
    const source = translator2.sourceIndex(range.source);
    return range.source === translator2.utilityIndex ? { ...moved(range, edits), source } : { ...range, source };
  };
}
function moved(range, edits) {
  if (edits === void 0) {
    throw new ParasolcError(
      "INTERNAL",
      "a source map that refers to the Yul utility source came without it",
      {
        remedy: "ask for generatedSources along with sourceMap"
      }
    );
  }
  if (range.start < 0 || range.length < 0) return range;
  const start = shifted(edits, range.start);
  return { ...range, start, length: shifted(edits, range.start + range.length) - start };
}
function contentsOf(generatedSources) {
  const [source] = Array.isArray(generatedSources) ? generatedSources : [];
  return isJsonObject(source) && typeof source.contents === "string" ? source.contents : void 0;
}
function translateGeneratedSources(sources, translator2, range) {
  if (!Array.isArray(sources)) return sources;
  return sources.map((source) => {
    if (!isJsonObject(source)) return source;
    return Object.fromEntries(
      Object.entries(source).map(([key, value]) => {
        if (key === "id" && typeof value === "number") return [key, translator2.sourceIndex(value)];
        if (key === "contents" && typeof value === "string") {
          return [key, applyEdits(value, typeIdentifierEdits(value, translator2.astId))];
        }
        return [key, key === "ast" ? translateYul(value, translator2, range) : value];
      })
    );
  });
}
function translateYul(value, translator2, range) {
  if (Array.isArray(value)) return value.map((item) => translateYul(item, translator2, range));
  if (!isJsonObject(value)) return value;
  const node = value;
  return Object.fromEntries(
    Object.entries(node).map(([key, member2]) => {
      if (typeof member2 !== "string") return [key, translateYul(member2, translator2, range)];
      if (key === "src" || key === "nativeSrc") return [key, translateRange(member2, range)];
      return [key, key === "name" ? translateTypeIdentifiers(member2, translator2.astId) : member2];
    })
  );
}
function optimizedFunctions(contents) {
  if (!/^\{\s*\{/.test(contents)) return [];
  return [...contents.matchAll(/function ([\w$.]+)\(/g)].map(([, name]) => name ?? "");
}

// src/ids/name-collisions.ts
var HAD_ID = /(?:^|_|t_)(?:contract|super|struct|enum|userDefinedValueType|module)_|^(?:external_fun|getter_fun|fun|modifier|constructor|constant)_|^usr\$|_\d+$/;
var LONG_NAME = /t_(?:contract|super|struct|enum|userDefinedValueType|array|mapping|type|tuple|modifier|function_\w+?)\$_/;
var STRANDED_ID = /\$\d/;
var OPTIONAL_WORDS = /* @__PURE__ */ new Set(["", "t", "tuple", "ptr", "memory", "fromStack"]);
function shortestForm(name) {
  const encoder = /^(abi_encode.*?)_to_/.exec(name)?.[1];
  const words = (encoder ?? name).split("_").filter((word) => !OPTIONAL_WORDS.has(word) && !/^\d+$/.test(word));
  return words.filter((word, i) => word !== "storage" || words.indexOf(word) === i).join("_");
}
function ambiguousNames(names) {
  const groups = /* @__PURE__ */ new Map();
  const ambiguous = [];
  for (const name of new Set(names)) {
    if (LONG_NAME.test(name)) continue;
    if (STRANDED_ID.test(name)) ambiguous.push(name);
    else {
      const form = shortestForm(name);
      groups.set(form, [...groups.get(form) ?? [], name]);
    }
  }
  for (const group of groups.values()) {
    if (group.length > 1 && group.some((name) => HAD_ID.test(name))) ambiguous.push(...group);
  }
  return ambiguous;
}
function refuseAmbiguousNames(names) {
  const ambiguous = ambiguousNames(names);
  if (ambiguous.length === 0) return;
  throw new ParasolcError(
    "STRATEGY_UNAVAILABLE",
    "names of generated functions cannot be translated to those of a run with all sources",
    {
      facts: ambiguous,
      remedy: "compile this contract with all sources (--sources all)"
    }
  );
}

// src/ids/storage-layout.ts
var TYPE_KEYS = /* @__PURE__ */ new Set(["type", "base", "key", "value"]);
function translateStorageLayout(layout, translator2) {
  if (!isJsonObject(layout)) return layout;
  return Object.fromEntries(
    Object.entries(layout).map(([key, value]) => {
      if (key !== "types" || !isJsonObject(value)) return [key, translateEntry(value, translator2)];
      const types = Object.entries(value).map(([type, entry]) => [
        translateTypeIdentifiers(type, translator2.astId),
        translateEntry(entry, translator2)
      ]);
      return [key, Object.fromEntries(types)];
    })
  );
}
function translateEntry(value, translator2) {
  if (Array.isArray(value)) return value.map((item) => translateEntry(item, translator2));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member2]) => {
      if (key === "astId" && typeof member2 === "number") return [key, translator2.astId(member2)];
      if (TYPE_KEYS.has(key) && typeof member2 === "string") {
        return [key, translateTypeIdentifiers(member2, translator2.astId)];
      }
      return [key, key === "members" || key === "storage" ? translateEntry(member2, translator2) : member2];
    })
  );
}

// src/ids/translate-contract.ts
var UNTRANSLATABLE_OUTPUTS = [
  "ir",
  "irAst",
  "irOptimized",
  "irOptimizedAst",
  "yulCFGJson",
  "evm.assembly",
  "evm.legacyAssembly"
];
var ETHDEBUG_OUTPUTS = ["evm.bytecode.ethdebug", "evm.deployedBytecode.ethdebug"];
var NEEDED_TO_TRANSLATE = /* @__PURE__ */ new Map([
  ["evm.bytecode.sourceMap", "evm.bytecode.generatedSources"],
  ["evm.bytecode.functionDebugData", "evm.bytecode.generatedSources"],
  ["evm.deployedBytecode.sourceMap", "evm.deployedBytecode.generatedSources"],
  ["evm.deployedBytecode.functionDebugData", "evm.deployedBytecode.generatedSources"]
]);
function translateContract(contract, translator2) {
  refuseUntranslatable(contract);
  return mapMembers(contract, (key, value) => {
    if (key === "storageLayout" || key === "transientStorageLayout") {
      return translateStorageLayout(value, translator2);
    }
    if (key !== "evm") return value;
    return mapMembers(
      value,
      (part, object2) => part === "bytecode" || part === "deployedBytecode" ? translateObject(object2, translator2) : object2
    );
  });
}
function refuseUntranslatable(contract) {
  const found = [...UNTRANSLATABLE_OUTPUTS, ...ETHDEBUG_OUTPUTS].filter((output) => has(contract, output));
  if (found.length === 0) return;
  throw new ParasolcError("STRATEGY_UNAVAILABLE", "some outputs cannot be translated to another run", {
    facts: found,
    remedy: "compile this contract with all sources (--sources all)"
  });
}
function has(contract, output) {
  let value = contract;
  for (const key of output.split(".")) value = isJsonObject(value) ? value[key] : void 0;
  return value !== void 0;
}
function translateObject(object2, translator2) {
  if (!isJsonObject(object2)) return object2;
  const { generatedSources, functionDebugData } = object2;
  const contents = contentsOf(generatedSources);
  if (contents !== void 0) refuseAmbiguousNames(optimizedFunctions(contents));
  else refuseAmbiguousNames(yulFunctions(functionDebugData));
  const range = rangeTranslation(translator2, contents);
  return mapMembers(object2, (key, value) => {
    if (key === "sourceMap" && typeof value === "string") return translateSourceMap(value, range);
    if (key === "generatedSources") return translateGeneratedSources(value, translator2, range);
    if (key === "functionDebugData") return translateFunctionDebugData(value, translator2);
    if (key === "immutableReferences") return translateImmutables(value, translator2);
    return value;
  });
}
function translateImmutables(references, translator2) {
  if (!isJsonObject(references)) return references;
  return Object.fromEntries(
    Object.entries(references).map(([key, places]) => [
      key.replace(/^\d+(?= |$)/, (id) => String(translator2.astId(Number(id)))),
      places
    ])
  );
}
function mapMembers(value, map) {
  if (!isJsonObject(value)) return value;
  const object2 = value;
  return Object.fromEntries(Object.entries(object2).map(([key, member2]) => [key, map(key, member2)]));
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
var PREFIXES = "0.7.6";
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
  if (output.startsWith(`${selector}.`)) return releaseAtLeast(release, PREFIXES);
  return selector === "*" && !IR_OUTPUTS.includes(output);
}
function coveredOutputs(selectors, candidates, release) {
  const wanted = [...selectors];
  return candidates.filter((output) => wanted.some((selector) => covers(selector, output, release)));
}
function reachesGeneratedOutput(selector) {
  return !ANALYSIS_OUTPUTS.includes(selector);
}

// src/standard-json/selection.ts
var NO_CONTRACT = "<none>";
var PER_CONTRACT_GENERATION = "0.8.28";
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
function generatedNames(selection, release, source) {
  const bytecode = needsBytecode(selection, release);
  const generates = (selector) => bytecode || IR_OUTPUTS.includes(selector);
  const names = ["*", source].flatMap((file) => {
    const contracts = [...selection.get(file) ?? []];
    const everyContract = contracts.some(([name]) => name === "*");
    return contracts.filter(([name, selectors]) => selectors.some(generates) && !(name === "" && everyContract)).map(([name]) => name === "" ? "*" : name);
  });
  return names.includes("*") ? ["*"] : [...new Set(names)];
}
function withBoth(a, b) {
  const both = new Map([...a].map(([source, contracts]) => [source, new Map(contracts)]));
  for (const [source, contracts] of b) {
    const known2 = both.get(source) ?? /* @__PURE__ */ new Map();
    both.set(source, known2);
    for (const [name, selectors] of contracts) {
      known2.set(name, [.../* @__PURE__ */ new Set([...known2.get(name) ?? [], ...selectors])]);
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
    const known2 = unit.get(source) ?? /* @__PURE__ */ new Map();
    unit.set(source, known2);
    return known2;
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

// src/standard-json/run-input.ts
function inputWithSelection(input, selection) {
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "settings" ? member("settings", withSelection(settingsOf(input), selection)) : copied(input.bytes, entry)
    )
  };
}
function inputWithSettings(input, settings, selection) {
  const text = settingsText(settings, selection);
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "settings" ? member("settings", verbatim(text)) : copied(input.bytes, entry)
    )
  };
}
function inputWithoutSources(input) {
  const sources = fromValue({ "empty.sol": { content: "" } });
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "sources" ? member("sources", sources) : copied(input.bytes, entry)
    )
  };
}
function settingsOf(input) {
  const settings = find(input.root, "settings")?.members ?? [];
  return settings.filter(({ key }) => key !== "outputSelection").map((entry) => copied(input.bytes, entry));
}
function generatingSettings(input) {
  return { kind: "object", members: settingsOf(input).filter(({ key }) => key !== "modelChecker") };
}
function frontSettings(settings, { debugInfo }, selection) {
  if (isIrSelected(selection)) return JSON.stringify(settings);
  const debug = "debug" in settings && typeof settings.debug === "object" ? settings.debug : {};
  return JSON.stringify({ ...settings, debug: { ...debug, debugInfo } });
}
var INPUT_HEAD = Buffer.from('{"language":"Solidity","sources":');
function inputTail(settings, selection) {
  return Buffer.from(`,"settings":${settingsText(settings, selection)}}`);
}
function settingsText(settings, selection) {
  const inside = settings.slice(1, -1);
  const outputSelection = JSON.stringify(selectionToJson(selection));
  return `{${inside}${inside === "" ? "" : ","}"outputSelection":${outputSelection}}`;
}
function withSelection(settings, selection) {
  return {
    kind: "object",
    members: [...settings, member("outputSelection", fromValue(selectionToJson(selection)))]
  };
}
function copied(bytes, { key, keyText, value }) {
  return { key, keyText, value: slice(bytes, value) };
}

// src/steps/unit-input.ts
async function createUnitInputs(plan, mode) {
  const { compiler, graph, requested, selection: selectionJson } = plan.manifest;
  const selection = selectionFromEntries(selectionJson);
  const contracts = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const entriesFor = cycleEntries(graph.sources, requested);
  const texts = mode === "all" ? await allSources(plan) : await relevantSources(plan);
  const described = (ids) => ids.map((id) => {
    const contract = contracts.get(id);
    if (contract !== void 0) return contract;
    throw new ParasolcError("PLAN_INVALID", `the plan does not describe "${id}"`, { remedy: "plan again" });
  });
  const selectionFor = (ids, entries) => {
    const chosen = described(ids);
    const unit = unitSelection(selection, chosen, entries(chosen.map(({ source }) => source)));
    return mode === "all" ? unit : withNeededOutputs(unit, NEEDED_TO_TRANSLATE, compiler.release);
  };
  const input = (ids, entries) => {
    const unit = selectionFor(ids, entries);
    return [INPUT_HEAD, ...texts([...unit.keys()]), inputTail(plan.settings, unit)];
  };
  return {
    imports: { kind: "given", sources: mode === "all" ? plan.imported : /* @__PURE__ */ new Map() },
    generating: (ids) => input(ids, entriesFor),
    printingIr: (ids, settings) => {
      const chosen = described(ids);
      const selection2 = irSelection(chosen, entriesFor(chosen.map(({ source }) => source)));
      return [INPUT_HEAD, ...texts([...selection2.keys()]), inputTail(settings, selection2)];
    },
    requestedFor: (ids) => [...selectionFor(ids, entriesFor).keys()],
    generatingBesideAnalysis: (ids) => input(ids, () => requested)
  };
}
async function allSources(plan) {
  const chunks = await collect(plan.sources.chunks());
  return () => chunks;
}
async function relevantSources(plan) {
  const root = await indexJson(plan.sources, (path) => path.length === 0);
  const texts = /* @__PURE__ */ new Map();
  for (const { key, value } of root.members ?? [])
    texts.set(key, await jsonToBuffer(slice(plan.sources, value)));
  for (const [name, content] of plan.imported) {
    const source = {
      kind: "object",
      members: [member("content", fromValue(Buffer.from(content).toString("utf8")))]
    };
    texts.set(name, await jsonToBuffer(source));
  }
  const importsOf = relevantImports(plan);
  return (requested) => {
    const pieces = importsOf(requested).flatMap((name, index) => {
      const text = texts.get(name);
      if (text === void 0) throw new ParasolcError("PLAN_INVALID", `the plan lacks the source "${name}"`);
      return [Buffer.from(`${index === 0 ? "{" : ","}${JSON.stringify(name)}:`), text];
    });
    return [...pieces, Buffer.from("}")];
  };
}
function relevantImports({ manifest }) {
  const imports = new Map(manifest.graph.sources.map((source) => [source.name, source.imports]));
  return (requested) => [...closureOf(requested, (name) => imports.get(name) ?? [])].sort(compareUtf8);
}

// src/graph/project-graph.ts
function contractId(source, name) {
  return `${source}:${name}`;
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

// src/ids/numbering.ts
function inBytewiseOrder(names) {
  return [...names].sort(compareUtf8);
}
function numberingOf(parseOrder) {
  const blocks = [];
  const seen = /* @__PURE__ */ new Set();
  let last = 0;
  for (const { source, nodes } of parseOrder) {
    if (seen.has(source)) throw new ParasolcError("INTERNAL", `source ${source} is numbered twice`);
    seen.add(source);
    blocks.push({ source, first: last + 1, last: last + nodes });
    last += nodes;
  }
  return { sources: inBytewiseOrder(seen), blocks };
}
function numberingOfUnits(units) {
  const ordered = [...units].sort((a, b) => a.id - b.id);
  return numberingOf(ordered.map(({ source, id }, i) => ({ source, nodes: id - (ordered[i - 1]?.id ?? 0) })));
}
function prunedNumbering(full, parseOrder) {
  const nodes = new Map(full.blocks.map(({ source, first, last }) => [source, last - first + 1]));
  return numberingOf(
    parseOrder.map((source) => {
      const count = nodes.get(source);
      if (count === void 0) {
        throw new ParasolcError("INTERNAL", `source ${source} is not among those of the full run`);
      }
      return { source, nodes: count };
    })
  );
}

// src/ids/translator.ts
var BUILT_IN = 2 ** 31;
function blockAt(blocks, id) {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((blocks[middle]?.first ?? Infinity) <= id) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}
function translator(from, to) {
  const indices = new Map(to.sources.map((source, index) => [source, index]));
  const firsts = new Map(to.blocks.map(({ source, first }) => [source, first]));
  function sourceIndex(index) {
    if (index === -1) return -1;
    if (index === from.sources.length) return to.sources.length;
    const source = from.sources[index];
    const target = source === void 0 ? void 0 : indices.get(source);
    if (target === void 0) {
      throw new ParasolcError("INTERNAL", `source index ${index} has no counterpart in the other run`);
    }
    return target;
  }
  function astId(id) {
    if (id < 0 || id >= BUILT_IN) return id;
    const block = blockAt(from.blocks, id);
    const target = block === void 0 || id > block.last ? void 0 : firsts.get(block.source);
    if (block === void 0 || target === void 0) {
      throw new ParasolcError("INTERNAL", `AST id ${id} has no counterpart in the other run`);
    }
    return id - block.first + target;
  }
  return { utilityIndex: from.sources.length, sourceIndex, astId };
}

// src/steps/whole-numbering.ts
async function renumber(plan, output, requested, label2) {
  const full = numberingOfUnits(
    plan.manifest.parseOrder.map(({ source, lastId }) => ({ source, id: lastId }))
  );
  const pruned = prunedNumbering(full, relevantImports(plan)(requested));
  const numbers = translator(pruned, full);
  const { release } = plan.manifest.compiler;
  const selection = selectionFromEntries(plan.manifest.selection);
  const root = await indexOutput(output, label2);
  const refused = [];
  const contracts = [];
  for (const { key: source, keyText, value } of find(root, "contracts")?.members ?? []) {
    const members2 = [];
    for (const contract of value.members ?? []) {
      const outputs = await parseNode(output, contract.value);
      try {
        const translated = translateContract(outputs, numbers);
        const asked = selectorsFor(selection, source, contract.key);
        const kept = withoutExtras(translated, asked, release);
        if (!isEmpty(kept)) members2.push({ ...contract, value: verbatim(stringifySorted(kept)) });
      } catch (error) {
        if (!(error instanceof ParasolcError) || error.code !== "STRATEGY_UNAVAILABLE") throw error;
        refused.push(contractId(source, contract.key));
      }
    }
    if (members2.length > 0) contracts.push({ key: source, keyText, value: { kind: "object", members: members2 } });
  }
  const members = (root.members ?? []).map(
    (entry) => ({
      ...entry,
      value: entry.key === "contracts" ? { kind: "object", members: contracts } : slice(output, entry.value)
    })
  );
  return { output: memoryBytes([await jsonToBuffer({ kind: "object", members })]), refused };
}
function withoutExtras(contract, selectors, release) {
  const extras = [...NEEDED_TO_TRANSLATE.values()].filter(
    (output) => coveredOutputs(selectors, [output], release).length === 0
  );
  return extras.reduce((value, output) => without(value, output.split(".")), contract);
}
function without(value, [key, ...rest]) {
  if (key === void 0 || !isJsonObject(value)) return value;
  const { [key]: member2, ...others } = value;
  if (member2 === void 0) return value;
  if (rest.length === 0) return others;
  const left = without(member2, rest);
  return left !== member2 && isEmpty(left) ? others : { ...others, [key]: left };
}
function isEmpty(value) {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

// src/steps/compile-units.ts
function unitsOf(plan, contracts, jobs) {
  const { compiler, graph, pipeline: pipeline2, strategy } = plan.manifest;
  return splitIntoUnits(
    { graph, contracts, model: costModel(pipeline2), release: compiler.release },
    strategy,
    jobs
  );
}
async function compileUnits(plan, units, first, queue, context) {
  if (units.length === 0) return [];
  const { sourcesMode } = plan.manifest;
  const inputs = await createUnitInputs(plan, sourcesMode);
  const done = units.map(
    (unit, offset) => queue.add(
      async (signal) => {
        const index = first + offset;
        const one = await compileUnit(unit, index, inputs, { ...context, signal });
        return sourcesMode === "all" ? [one] : renumberUnit(plan, one, index, inputs, { ...context, signal });
      },
      () => unit.cost
    )
  );
  return (await Promise.all(done)).flat();
}
async function renumberUnit(plan, { manifest, output: { output, failure } }, index, inputs, context) {
  const requested = inputs.requestedFor(manifest.contracts);
  const renumbered = await renumber(plan, output, requested, `unit ${index}`);
  const refused = new Set(renumbered.refused);
  const kept = manifest.contracts.filter((id) => !refused.has(id));
  const translated = {
    manifest: { ...manifest, contracts: kept },
    output: { output: renumbered.output, failure }
  };
  if (refused.size === 0) return [translated];
  context.observer.note(`unit ${index}: ${refused.size} contracts are compiled again with all sources`);
  const complete = await createUnitInputs(plan, "all");
  return [
    translated,
    await compileUnit({ contracts: renumbered.refused, cost: 0 }, index, complete, context)
  ];
}
async function compileUnit(unit, index, inputs, context) {
  const info = {
    label: `unit ${index}`,
    kind: "unit",
    contracts: unit.contracts,
    predicted: unit.cost
  };
  const { output, cost } = await runCompiler(
    context,
    info,
    inputs.generating(unit.contracts),
    inputs.imports
  );
  const manifest = { contracts: [...unit.contracts], predicted: unit.cost, cost: unitCost(cost) };
  if (!await hasErrors(output, info.label)) return { manifest, output: { output, failure: void 0 } };
  const failure = await diagnose(unit, index, inputs, context);
  return {
    manifest: { ...manifest, failedAt: failure.contract },
    output: { output, failure: failure.output }
  };
}
async function diagnose(unit, index, inputs, context) {
  const run = (label3, contracts, input) => runCompiler(context, { label: label3, kind: "diagnosis", contracts, predicted: 0 }, input, inputs.imports);
  const fails = async (label3, contracts) => hasErrors((await run(label3, contracts, inputs.generating(contracts))).output, label3);
  const alone = isGeneratedAlone(context.compiler.version.release);
  let suspects = unit.contracts;
  let before = [];
  for (let step = 1; suspects.length > 1; step++) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    const failed2 = await fails(`unit ${index}, diagnosis ${step}`, [...before, ...half]);
    if (!failed2 && !alone) before = [...before, ...half];
    suspects = failed2 ? half : suspects.slice(half.length);
  }
  const contract = suspects[0] ?? "";
  const label2 = `unit ${index}, failure`;
  const { output } = await run(label2, suspects, inputs.generatingBesideAnalysis([...before, ...suspects]));
  if (!await hasErrors(output, label2)) {
    throw new ParasolcError("NEEDS_ONE_RUN", `${contract} fails beside others and not alone`, {
      remedy: "compile with `--strategy single`, and report this with the input"
    });
  }
  return { contract, output };
}
async function hasErrors(output, label2) {
  const root = await indexOutput(output, label2);
  return (await readDiagnostics(output, find(root, "errors"))).some(({ isError }) => isError);
}
function unitCost(cost) {
  return Object.fromEntries(
    Object.entries(cost).filter(([, figure]) => figure !== void 0)
  );
}

// src/link/code.ts
function sizeOf({ hex }) {
  return hex.length / 2;
}
function bytesOf({ hex, references }) {
  let text = hex;
  for (const { start } of references) text = overwrite(text, start, "0".repeat(40));
  return Buffer.from(text, "hex");
}
function isEqualCode(a, b) {
  return a.hex === b.hex && JSON.stringify(a.references) === JSON.stringify(b.references);
}
function linkLibraries(code2, addresses) {
  let hex = code2.hex;
  const references = [];
  for (const reference of code2.references) {
    const address = addresses.get(`${reference.file}:${reference.library}`);
    if (address === void 0) references.push(reference);
    else hex = overwrite(hex, reference.start, address);
  }
  return { hex, references };
}
function overwrite(hex, start, digits) {
  return hex.slice(0, 2 * start) + digits + hex.slice(2 * start + digits.length);
}

// src/link/opcodes.ts
var PROBE_SOURCE = "probe.yul";
var PROBE_OBJECT = "probe";
var FILLER = 91;
var LONGEST_DATA = 32;
var PROBE_HEX = Array.from(
  { length: 256 },
  (_, byte) => hexOf(byte) + hexOf(FILLER).repeat(LONGEST_DATA)
).join("");
function opcodeProbe(settings) {
  const content = `object "${PROBE_OBJECT}" { code { verbatim_0i_0o(hex"${PROBE_HEX}") } }`;
  return {
    language: "Yul",
    sources: { [PROBE_SOURCE]: { content } },
    settings: {
      ...settings,
      optimizer: { enabled: false },
      outputSelection: { "*": { "*": ["evm.bytecode.object", "evm.bytecode.opcodes"] } }
    }
  };
}
function readOpcodes(opcodesText, objectHex) {
  if (!objectHex.startsWith(PROBE_HEX)) throw unreadable("its code is not what was asked for");
  const words = opcodesText.split(" ");
  const table2 = [];
  for (let at = 0; table2.length < 256; ) {
    const name = words[at++];
    if (name === void 0) throw unreadable(`it prints nothing for 0x${hexOf(table2.length)}`);
    const data = isNumber(name) ? void 0 : words[at];
    const dataLength = data !== void 0 && isNumber(data) ? (data.length - 2) / 2 : 0;
    table2.push({ name, dataLength });
    at += (dataLength > 0 ? 1 : 0) + LONGEST_DATA - dataLength;
  }
  if (isNumber(table2[FILLER]?.name ?? "0x")) throw unreadable("JUMPDEST is no instruction");
  if (disassemble(Buffer.from(objectHex, "hex"), table2) !== opcodesText) {
    throw unreadable("the opcodes read from it do not give its text");
  }
  return table2;
}
function disassemble(code2, table2) {
  const hex = Buffer.from(code2.buffer, code2.byteOffset, code2.byteLength).toString("hex").toUpperCase();
  const words = [];
  for (let at = 0; at < code2.length; ) {
    const opcode = table2[code2[at] ?? 0];
    if (opcode === void 0) throw new ParasolcError("INTERNAL", "A table of opcodes is not complete");
    const { name, dataLength } = opcode;
    words.push(name);
    at += 1;
    if (dataLength === 0) continue;
    words.push(numberText(hex.slice(2 * at, 2 * (at + dataLength)).padEnd(2 * dataLength, "0")));
    at += dataLength;
  }
  words.push("");
  return words.join(" ");
}
function numberText(hex) {
  let first = 0;
  while (first < hex.length - 1 && hex.charCodeAt(first) === 48) first++;
  return `0x${hex.slice(first)}`;
}
function isNumber(word) {
  return word.startsWith("0x");
}
function hexOf(byte) {
  return byte.toString(16).padStart(2, "0");
}
function unreadable(reason) {
  return new ParasolcError("INTERNAL", `The compiler's opcodes cannot be read: ${reason}`);
}

// src/link/evm-output.ts
var CODE_OUTPUTS = [
  "functionDebugData",
  "generatedSources",
  "immutableReferences",
  "linkReferences",
  "object",
  "opcodes",
  "sourceMap"
];
var HALVES = ["bytecode", "deployedBytecode"];
var NO_CODE = {
  code: { hex: "", references: [] },
  sourceMap: "",
  functionDebugData: {},
  immutableReferences: {}
};
var LINKED_OUTPUTS = HALVES.flatMap((half) => [
  `evm.${half}`,
  ...CODE_OUTPUTS.filter((part) => isPartOf(part, half)).map((part) => `evm.${half}.${part}`)
]);
function evmOutput(contract, wants, opcodes) {
  const halves = HALVES.flatMap((half) => {
    const parts = CODE_OUTPUTS.filter((part) => isPartOf(part, half) && wants(`evm.${half}.${part}`));
    const code2 = contract?.[half] ?? NO_CODE;
    const members = parts.map((part) => [part, partOf(code2, part, opcodes)]);
    return members.length === 0 ? [] : [[half, Object.fromEntries(members)]];
  });
  return halves.length === 0 ? void 0 : Object.fromEntries(halves);
}
function isPartOf(part, half) {
  return part !== "immutableReferences" || half === "deployedBytecode";
}
function partOf(code2, part, opcodes) {
  switch (part) {
    case "object":
      return code2.code.hex;
    case "opcodes":
      return disassemble(bytesOf(code2.code), opcodes ?? []);
    case "linkReferences":
      return linkReferences(code2.code);
    // The helper code of the legacy pipeline; the list is empty with the other one.
    case "generatedSources":
      return [];
    default:
      return code2[part];
  }
}
function linkReferences({ references }) {
  const files = /* @__PURE__ */ new Map();
  for (const { file, library, start } of references) {
    const libraries = files.get(file) ?? /* @__PURE__ */ new Map();
    files.set(file, libraries.set(library, [...libraries.get(library) ?? [], { length: 20, start }]));
  }
  return Object.fromEntries([...files].map(([file, libraries]) => [file, Object.fromEntries(libraries)]));
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

// src/link/settings.ts
var FIRST_RELEASE = "0.8.28";
var LAST_RELEASE = "0.8.37";
var SettingsSchema = strictObject({
  viaIR: literal(true),
  optimizer: optional(unknown()),
  evmVersion: optional(string()),
  libraries: optional(named(named(pipe(string(), regex(/^0x[0-9a-fA-F]{40}$/)))), {}),
  debug: optional(
    strictObject({
      debugInfo: optional(array(picklist(["*", "location", "snippet", "ast-id"]))),
      revertStrings: optional(string())
    }),
    {}
  ),
  metadata: optional(unknown()),
  remappings: optional(unknown()),
  modelChecker: optional(unknown()),
  outputSelection: optional(unknown())
});
var DEFAULT_DEBUG_INFO = ["location", "ast-id"];
function linkSettings(settings, release) {
  if (!releaseAtLeast(release, FIRST_RELEASE))
    return `it needs solc ${FIRST_RELEASE} or later, this is ${release}`;
  if (!releaseAtLeast(LAST_RELEASE, release))
    return `it has been tested up to solc ${LAST_RELEASE}, this is ${release}`;
  const parsed = safeParse(SettingsSchema, settings);
  if (!parsed.success) {
    const key = parsed.issues[0].path?.map(({ key: key2 }) => String(key2)).join(".") ?? "";
    if (key === "viaIR") return 'it needs the via-IR pipeline ("viaIR": true)';
    return `there is no counterpart for the setting "${key}"`;
  }
  const { optimizer, evmVersion, debug, libraries } = parsed.output;
  const asked = debug.debugInfo ?? ["*"];
  if (asked.includes("snippet") && !asked.includes("*") && !asked.includes("location"))
    return 'there is no counterpart for "snippet" without "location" in the setting "debug.debugInfo"';
  const debugInfo = asked.includes("*") ? DEFAULT_DEBUG_INFO : asked.filter((part) => part !== "snippet");
  return {
    yul: {
      ...optimizer === void 0 ? {} : { optimizer },
      ...evmVersion === void 0 ? {} : { evmVersion },
      debug: { debugInfo }
    },
    debugInfo,
    evmVersion,
    libraries: new Map(
      [...libraries].flatMap(
        ([file, addresses]) => [...addresses].map(([library, address]) => [`${file}:${library}`, address.slice(2).toLowerCase()])
      )
    )
  };
}

// src/link/choice.ts
var POSSIBLE = /* @__PURE__ */ new Set([...ANALYSIS_OUTPUTS, ...LINKED_OUTPUTS, "ir"]);
function linkability({ settings, selection, sourcesMode, release }) {
  const refuse = (reason) => ({ kind: "not linkable", reason });
  const link = linkSettings(settings, release);
  if (typeof link === "string") return refuse(link);
  if (sourcesMode === "relevant")
    return refuse("`--sources relevant` changes the names that the code is made of");
  if (!generatesAnything(selection, release)) return refuse("nothing needs code generation");
  return { kind: "linkable", settings: link };
}
function unlinkableOutput(selectors) {
  const output = selectors.find((selector) => !POSSIBLE.has(selector));
  return output === void 0 ? void 0 : `linking cannot give the output "${output}"`;
}

// src/scheduling/front-runs.ts
var COST = { start: 25e4, parse: 0.2, analyse: 1, print: 0.5 };
var MOST_REACHED = 12e6;
var WORTH_DIVIDING = 0.9;
function frontGroups(sources, jobs) {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const sizeOf2 = (names) => [...names].reduce((total3, name) => total3 + (byName.get(name)?.size ?? 0), 0);
  const printing = sources.filter(({ prints }) => prints).map(({ name }) => {
    const reached = closureOf([name], (from) => byName.get(from)?.imports ?? []);
    return { name, reached, size: sizeOf2(reached) };
  }).sort((a, b) => b.size - a.size);
  const everything = sizeOf2(byName.keys());
  const total2 = printing.reduce((sum, { size }) => sum + size, 0);
  const divide = (count) => {
    const groups = Array.from({ length: count }, (_, index) => ({
      names: [],
      reached: new Set(index === 0 ? byName.keys() : []),
      cost: everything * (COST.parse + (index === 0 ? COST.analyse : 0)) + (index === 0 ? 0 : COST.start)
    }));
    for (const { name, reached, size } of printing) {
      const costs = groups.map((group2) => {
        const added = [...reached].filter((source) => !group2.reached.has(source));
        return group2.cost + size * COST.print + sizeOf2(added) * COST.analyse;
      });
      const least = costs.indexOf(Math.min(...costs));
      const group = groups[least];
      if (group === void 0) continue;
      group.names.push(name);
      group.cost = costs[least] ?? 0;
      for (const source of reached) group.reached.add(source);
    }
    const used = groups.filter(({ names }, index) => index === 0 || names.length > 0);
    return { groups: used.map(({ names }) => names), longest: Math.max(...used.map(({ cost }) => cost)) };
  };
  const fewest = Math.max(1, Math.ceil(total2 / MOST_REACHED));
  let best = divide(fewest);
  for (let count = fewest + 1; count <= jobs; count++) {
    const next = divide(count);
    if (next.longest > best.longest * WORTH_DIVIDING) break;
    best = next;
  }
  const silent = sources.filter(({ prints }) => !prints).map(({ name }) => name);
  return best.groups.map((names, index) => index === 0 ? [...names, ...silent] : names);
}

// src/link/refusal.ts
var LinkRefusal = class extends Error {
  name = "LinkRefusal";
  /** For a person, continuing "it is compiled directly: …". */
  reason;
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
};

// src/link/positions.ts
var YUL_SOURCE = "ir.yul";
var LARGEST = 2 ** 31 - 1;
function positionsFor(sources) {
  return { stride: Math.floor(LARGEST / (sources + 2)) };
}
var STRINGS_AND_COMMENTS = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
var DOCUMENTATION = /^\/\/\/\s*(?<use>@use-src\b.*)$|^\/\/\/\s*(?<id>@ast-id \d+)?\s*(?:@src (?<source>-?\d+):(?<start>-?\d+):(?<end>-?\d+))?(?<snippet>\s+".*")?\s*$/;
function joinPositions(text, { stride }) {
  return text.replace(STRINGS_AND_COMMENTS, (token) => {
    if (!token.includes("@") || token.startsWith('"') || token.startsWith("'")) return token;
    if (!token.startsWith("///") && !token.startsWith("/**")) return token;
    const groups = DOCUMENTATION.exec(token)?.groups;
    if (groups === void 0) throw new LinkRefusal(`a comment of its code is not understood: ${token}`);
    if (groups.use !== void 0) return `/// @use-src 0:"${YUL_SOURCE}"`;
    const id = groups.id === void 0 ? [] : [groups.id];
    const place2 = groups.source === void 0 ? [] : [`@src ${joined(groups, stride)}`];
    return ["///", ...id, ...place2].join(" ");
  });
}
function joined(groups, stride) {
  const [source, start, end] = [groups.source, groups.start, groups.end].map(Number);
  if (source < 0 || start < 0 || end < 0) {
    if (source < 0 && start < 0 && end < 0) return "-1:-1:-1";
    throw new LinkRefusal("a place in its code is known in part");
  }
  if (start >= stride || end >= stride)
    throw new LinkRefusal("a source is too long for its places to be kept");
  return `0:${source * stride + start}:${source * stride + end}`;
}
function splitPositions(sourceMap, { stride }) {
  return translateSourceMap(sourceMap, ({ start, length, source }) => {
    if (source !== 0) return { start, length, source };
    return { start: start % stride, length, source: Math.floor(start / stride) };
  });
}

// src/standard-json/source-excerpt.ts
import { isUtf8 as isUtf82 } from "node:buffer";
var LONGEST = 150;
var KEPT = 35;
var GAP = " ... ";
var NEW_LINE = 10;
function formatDiagnostic({ type, message, source, start, end }) {
  if (source.name === "") return void 0;
  const text = Buffer.from(source.text.buffer, source.text.byteOffset, source.text.byteLength);
  const excerpt = extract(text, Math.min(start, text.length), Math.min(end, text.length));
  const shown2 = Buffer.from(excerpt.line, "latin1");
  if (!isUtf82(shown2)) return void 0;
  const number2 = String(excerpt.lineNumber + 1);
  const margin = " ".repeat(number2.length);
  return [
    `${type}: ${message}`,
    `${margin}--> ${source.name}:${number2}:${excerpt.column + 1}:`,
    `${margin} |`,
    `${number2} | ${shown2.toString("utf8")}`,
    `${margin} | ${marks(excerpt)}`,
    "\n"
  ].join("\n");
}
function extract(text, start, end) {
  const column = columnAt(text, start);
  const isMultiline = text.subarray(start, end).includes(NEW_LINE);
  let line = lineAt(text, start);
  let from = column;
  let to = columnAt(text, end);
  let length = (isMultiline ? line.length : to) - from;
  if (length > LONGEST) {
    const rest = (isMultiline ? line.length : to) - KEPT;
    line = line.slice(0, from + KEPT) + GAP + line.slice(rest);
    length = 2 * KEPT + GAP.length;
    to = from + length;
  }
  if (line.length > LONGEST) {
    const whole = line.length;
    const shownTo = from + Math.min(length + KEPT, whole - from);
    line = line.slice(Math.max(0, from - KEPT), shownTo);
    if (from + length + KEPT < whole) line += " ...";
    if (from > KEPT) {
      line = GAP + line;
      from = GAP.length + KEPT;
    }
    to = from + length;
  }
  return {
    line,
    isMultiline,
    lineNumber: newLinesBefore(text, start),
    column,
    from: Math.min(from, line.length),
    to: Math.min(to, line.length)
  };
}
function marks({ line, isMultiline, from, to }) {
  const indent = fill(line.slice(0, from), " ");
  if (isMultiline) return `${indent}^ (Relevant source part starts here and spans across multiple lines).`;
  return indent + (from === to ? "^" : fill(line.slice(from, to), "^"));
}
function fill(bytes, filler) {
  return bytes.replace(/[\x80-\xbf]/g, "").replace(/[^\t]/g, filler);
}
function columnAt(text, position) {
  return position - (position === 0 ? 0 : text.lastIndexOf(NEW_LINE, position - 1) + 1);
}
function lineAt(text, position) {
  const begin = text.lastIndexOf(NEW_LINE, Math.max(position - 1, 0)) + 1;
  const newLine = text.indexOf(NEW_LINE, begin);
  const line = text.toString("latin1", begin, newLine < 0 ? text.length : newLine);
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
function newLinesBefore(text, position) {
  let count = 0;
  for (let at = text.indexOf(NEW_LINE); at >= 0 && at < position; at = text.indexOf(NEW_LINE, at + 1))
    count++;
  return count;
}

// src/link/code-size.ts
var BEFORE_SPURIOUS_DRAGON = ["homestead", "tangerineWhistle"];
var BEFORE_SHANGHAI = [
  ...BEFORE_SPURIOUS_DRAGON,
  ...["spuriousDragon", "byzantium", "constantinople", "petersburg", "istanbul", "berlin", "london", "paris"]
];
var LIMITS = [
  {
    errorCode: "5574",
    bytes: 24576,
    fork: "Spurious Dragon",
    before: new Set(BEFORE_SPURIOUS_DRAGON),
    code: "code",
    size: ({ runtimeSize }) => runtimeSize
  },
  {
    errorCode: "3860",
    bytes: 49152,
    fork: "Shanghai",
    before: new Set(BEFORE_SHANGHAI),
    code: "initcode",
    size: ({ creationSize }) => creationSize
  }
];
function codeSizeWarnings(contract, evmVersion) {
  const warnings = [];
  for (const limit of LIMITS) {
    const size = limit.size(contract);
    if (size <= limit.bytes || evmVersion !== void 0 && limit.before.has(evmVersion)) continue;
    const text = warning(contract, limit, size);
    if (text === void 0) return void 0;
    warnings.push(text);
  }
  return warnings;
}
function warning({ source, start, end }, limit, size) {
  const message = `Contract ${limit.code} size is ${size} bytes and exceeds ${limit.bytes} bytes (a limit introduced in ${limit.fork}). This contract may not be deployable on Mainnet. Consider enabling the optimizer (with a low "runs" value!), turning off revert strings, or using libraries.`;
  const formattedMessage = formatDiagnostic({ type: "Warning", message, source, start, end });
  if (formattedMessage === void 0) return void 0;
  return stringifySorted({
    component: "general",
    errorCode: limit.errorCode,
    formattedMessage,
    message,
    severity: "warning",
    sourceLocation: { file: source.name, start, end },
    type: "Warning"
  });
}

// src/link/jump-width.ts
var JUMPDEST = 91;
function ownCode(code2, instructions) {
  const bytes = bytesOf(code2);
  let [size, pushes, last] = [0, 0, 0];
  for (let count = 0; count < instructions && size < bytes.length; count++) {
    const opcode = bytes[size] ?? 0;
    if (opcode === JUMPDEST) last = size;
    const data = opcode >= 96 && opcode <= 127 ? opcode - 95 : 0;
    if (data > 0) pushes++;
    size += 1 + data;
  }
  return { size, pushes, jumpWidth: width(last) };
}
var SLACK = { usual: 9, immutables: 31 };
function mayDependOnJumpWidths(own, around) {
  const { total: total2, subs, seen, hidden } = around;
  const most = own.size + 1 + own.pushes * (around.setsImmutables ? SLACK.immutables : SLACK.usual);
  const widest = width(most + 1 + (total2 - own.size) + subs);
  for (let narrow = Math.max(1, seen); narrow < hidden; narrow++) {
    const least = Math.max(0, own.size - own.pushes * Math.max(0, widest - narrow));
    if (width(least) > narrow) continue;
    if (width(least) !== width(most) || width(least + subs) !== widest) return true;
  }
  return false;
}
function width(offset) {
  return Math.max(1, Math.ceil(Math.log2(offset + 1) / 8));
}

// src/link/placeholder.ts
import { createHash } from "node:crypto";
var LEAD = "fefe";
var SHORTEST_MARKER = 8;
function placeholderFor(code2) {
  const length = sizeOf(code2) - LEAD.length / 2;
  if (length < SHORTEST_MARKER)
    throw new LinkRefusal("the code of a dependency is too short to be told from other code");
  const content = JSON.stringify([code2.hex, code2.references]);
  return { code: code2, marker: createHash("shake256", { outputLength: length }).update(content).digest("hex") };
}
function placeholderObject(name, creation, runtime) {
  const inside = runtime === void 0 ? "" : ` ${placeholderObject(`${name}_deployed`, runtime, void 0)}`;
  return `object "${name}" { code { invalid() }${inside} data ".metadata" hex"${creation.marker}" }`;
}
function replacePlaceholders(code2, placeholders, landings) {
  const found = [
    ...new Map([...placeholders].map((placeholder) => [placeholder.marker, placeholder])).values()
  ].flatMap(
    (placeholder) => landingsOf(code2.hex, placeholder, landings).map((at) => ({ at, code: placeholder.code }))
  ).sort((a, b) => a.at - b.at);
  const pieces = [];
  const references = [...code2.references];
  let end = 0;
  for (const { at, code: inserted } of found) {
    if (at < end) throw new LinkRefusal("the places of two dependencies in its code overlap");
    pieces.push(code2.hex.slice(end, at), inserted.hex);
    end = at + inserted.hex.length;
    for (const reference of inserted.references)
      references.push({ ...reference, start: reference.start + at / 2 });
  }
  return {
    hex: [...pieces, code2.hex.slice(end)].join(""),
    references: references.sort((a, b) => a.start - b.start)
  };
}
function landingsOf(hex, { marker }, most) {
  const start = marker.slice(0, 2 * SHORTEST_MARKER);
  const landings = [];
  for (let at = hex.indexOf(start); at >= 0; at = hex.indexOf(start, at + 1)) {
    const whole = at % 2 === 0 && hex.startsWith(marker, at) && hex.startsWith(LEAD, at - LEAD.length);
    if (!whole) throw new LinkRefusal("a dependency came out changed in its code");
    landings.push(at - LEAD.length);
  }
  if (landings.length > most)
    throw new LinkRefusal("a dependency came out more often than expected in its code");
  return landings;
}

// src/link/linked-contract.ts
function placeholdersFor(ir, contracts) {
  return new Map(
    dependenciesOf(ir).map((name) => {
      const { bytecode, deployedBytecode } = known(contracts, name);
      const runtime = ir.runtimeCodeOf.has(name) ? placeholderFor(deployedBytecode.code) : void 0;
      return [name, { creation: placeholderFor(bytecode.code), runtime }];
    })
  );
}
function dependenciesOf({ creationDependencies, deployedDependencies }) {
  return [.../* @__PURE__ */ new Set([...creationDependencies, ...deployedDependencies])];
}
function linkContract(ir, halves, contracts, positions) {
  const markers = [...placeholdersFor(ir, contracts).values()].flatMap(({ creation, runtime }) => [
    creation,
    ...listOf(runtime)
  ]);
  const link = (half, nested, deployed) => {
    const unlinked = halves.get(half);
    if (unlinked === void 0) throw new LinkRefusal(`solc prints no ${half} of it by itself`);
    const { sourceMap, code: code2 } = unlinked;
    const own = ownCode(code2, sourceMap.split(";").length);
    const dependencies = nested.map((name) => known(contracts, name).bytecode);
    const subs = [...dependencies, ...listOf(deployed)];
    const around = {
      total: sizeOf(code2),
      subs: subs.reduce((total2, sub) => total2 + sizeOf(sub.code), 0),
      seen: deployed?.own.jumpWidth ?? 1,
      hidden: Math.max(0, ...dependencies.map((dependency) => dependency.own.jumpWidth)),
      setsImmutables: deployed !== void 0 && ir.immutables.length > 0
    };
    if (mayDependOnJumpWidths(own, around)) {
      throw new LinkRefusal("the width of its jump targets may depend on its dependencies");
    }
    return {
      ...unlinked,
      own,
      // A dependency of both halves lands in the creation code by itself, and inside the deployed code.
      code: replacePlaceholders(code2, markers, deployed === void 0 ? 1 : 2),
      sourceMap: splitPositions(sourceMap, positions)
    };
  };
  const deployedBytecode = link("deployedBytecode", ir.deployedDependencies, void 0);
  if (markers.some(({ code: code2 }) => isEqualCode(code2, deployedBytecode.code))) {
    throw new LinkRefusal("its deployed code is equal to code that it embeds");
  }
  return { bytecode: link("bytecode", ir.creationDependencies, deployedBytecode), deployedBytecode };
}
function withLibraries(contract, addresses) {
  const linked = (half) => ({ ...half, code: linkLibraries(half.code, addresses) });
  return { bytecode: linked(contract.bytecode), deployedBytecode: linked(contract.deployedBytecode) };
}
function known(contracts, name) {
  const contract = contracts.get(name);
  if (contract === void 0) throw new LinkRefusal(`"${name}", which it embeds, is not linked`);
  return contract;
}
function listOf(item) {
  return item === void 0 ? [] : [item];
}

// src/steps/linked/linked-unit.ts
async function linkedUnit({ source, name, irText }, linked, warnings, costs, { selection, release, settings, opcodes }) {
  const selectors = selectorsFor(selection, source, name);
  const wants = (output) => selectors.some((selector) => covers(selector, output, release));
  const outputs = coveredOutputs(selectors, LINKED_OUTPUTS, release);
  const disassembled = linked !== void 0 && outputs.some((output) => output.endsWith(".opcodes"));
  const contract = linked && withLibraries(linked, settings.libraries);
  const evm = evmOutput(contract, wants, disassembled ? await opcodes() : void 0);
  const members = [
    ...evm === void 0 ? [] : [`"evm":${stringifySorted(evm)}`],
    ...wants("ir") ? [`"ir":${await irText()}`] : []
  ];
  const [sourceKey, nameKey] = [stringifySorted(source), stringifySorted(name)];
  const contracts = members.length === 0 ? [] : [`"contracts":{${sourceKey}:{${nameKey}:{${members.join(",")}}}}`];
  const errors = warnings.length === 0 ? [] : [`"errors":[${warnings.join(",")}]`];
  return {
    manifest: { linked: true, contracts: [contractId(source, name)], predicted: 0, cost: together(costs) },
    output: {
      output: memoryBytes([Buffer.from(`{${[...contracts, ...errors].join(",")}}`)]),
      failure: void 0
    }
  };
}
async function sizeWarnings({ source }, { bytecode, deployedBytecode }, place2, { settings, sourceText: sourceText2 }) {
  const sizes = { runtimeSize: sizeOf(deployedBytecode.code), creationSize: sizeOf(bytecode.code) };
  const { evmVersion } = settings;
  const nowhere = { source: { name: "", text: new Uint8Array() }, start: 0, end: 0 };
  if (codeSizeWarnings({ ...sizes, ...nowhere }, evmVersion)?.length === 0) return [];
  if (place2 === void 0 || place2.sourceName !== source) {
    throw new LinkRefusal("it is too large for the EVM, and its place in the source is not known");
  }
  const { start, end } = place2;
  const text = await sourceText2(source);
  const warnings = codeSizeWarnings({ ...sizes, source: { name: source, text }, start, end }, evmVersion);
  if (warnings === void 0) throw new LinkRefusal("solc cannot quote its source in a warning");
  return warnings;
}
function together(costs) {
  const sum = (of) => costs.reduce((total2, cost) => total2 + of(cost), 0);
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const peaks = costs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return {
    wall: sum(({ wall }) => wall),
    bytesIn: sum(({ bytesIn }) => bytesIn),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    ...cpus.length === costs.length ? { cpu: cpus.reduce((total2, cpu) => total2 + cpu, 0) } : {},
    ...peaks.length > 0 ? { peakMemory: Math.max(...peaks) } : {}
  };
}

// src/link/yul-object.ts
var OPAQUE = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|["']|\/\*/.source;
var STRUCTURE = new RegExp(`${OPAQUE}|[{}]|[A-Za-z]+`, "g");
var BLOCK = new RegExp(`${OPAQUE}|[{}]`, "g");
var DEEPEST = 1e3;
var OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029]/;
function readYulObject(text) {
  const other = OTHER_LINE_ENDS.exec(text);
  if (other !== null) throw unreadable2("there is a line end that solc does not print", other.index);
  const reader = new Reader(text);
  const { start } = reader.expect("object");
  const object2 = reader.objectAt(start, 1);
  if (reader.next(STRUCTURE) !== void 0) throw unreadable2("something follows the object", object2.end);
  return object2;
}
var Reader = class {
  #text;
  #at = 0;
  constructor(text) {
    this.#text = text;
  }
  /** The next token that is no comment. */
  next(tokens) {
    tokens.lastIndex = this.#at;
    for (let match = tokens.exec(this.#text); match !== null; match = tokens.exec(this.#text)) {
      const [text] = match;
      this.#at = tokens.lastIndex;
      if (['"', "'", "/*"].includes(text))
        throw unreadable2("a string or a comment does not end", match.index);
      if (!text.startsWith("/")) return { text, start: match.index };
    }
    return void 0;
  }
  expect(...accepted) {
    const token = this.next(STRUCTURE);
    if (token !== void 0 && accepted.includes(token.text)) return token;
    throw unreadable2(`${accepted.join(" or ")} was expected`, token?.start ?? this.#text.length);
  }
  /** The rest of an object whose first word, at `start`, has been read. */
  objectAt(start, depth) {
    if (depth > DEEPEST) throw unreadable2("its objects are nested too deeply", start);
    const name = this.#string();
    this.expect("{");
    this.expect("code");
    const code2 = this.#block();
    const objects = [];
    for (; ; ) {
      const token = this.expect("object", "data", "}");
      if (token.text === "}") return { name, start, end: token.start + 1, code: code2, objects };
      if (token.text === "object") objects.push(this.objectAt(token.start, depth + 1));
      else this.#data();
    }
  }
  #string() {
    const token = this.next(STRUCTURE);
    if (token !== void 0 && isString(token.text)) return token.text.slice(1, -1);
    throw unreadable2("a string was expected", token?.start ?? this.#text.length);
  }
  #data() {
    this.#string();
    const value = this.next(STRUCTURE);
    if (value?.text === "hex") this.#string();
    else if (value === void 0 || !isString(value.text))
      throw unreadable2("a literal was expected", value?.start ?? this.#text.length);
  }
  #block() {
    const { start } = this.expect("{");
    for (let depth = 1; ; ) {
      const token = this.next(BLOCK);
      if (token === void 0) throw unreadable2("a block does not end", start);
      if (token.text === "{") depth++;
      if (token.text === "}") depth--;
      if (depth === 0) return { start, end: token.start + 1 };
    }
  }
};
function isString(text) {
  return text.startsWith('"') || text.startsWith("'");
}
function unreadable2(reason, at) {
  return new LinkRefusal(`its intermediate representation is not as expected: ${reason}, at character ${at}`);
}

// src/link/ir-object.ts
function readIr(text, positions) {
  const object2 = readYulObject(text);
  const nested = /* @__PURE__ */ new Map();
  collectNested(text, object2, nested);
  return { object: describe(text, object2, positions), nested };
}
function describe(text, object2, positions) {
  const deployed = deployedIn(object2);
  const creation = object2.objects.filter((child) => child !== deployed);
  const runtimeCodeOf = /* @__PURE__ */ new Set([
    ...checkReferences(text, object2, creation, deployed.name),
    ...checkReferences(text, deployed, deployed.objects, void 0)
  ]);
  const join4 = (piece) => typeof piece === "string" ? joinPositions(piece, positions) : piece;
  const pieces = cut(text, 0, text.length, [...creation, ...deployed.objects]).map(join4);
  return {
    name: object2.name,
    text: pieces,
    size: pieces.reduce((size, piece) => size + (typeof piece === "string" ? piece.length : 0), 0),
    deployedText: cut(text, deployed.start, deployed.end, deployed.objects).map(join4),
    creationDependencies: creation.map(({ name }) => name),
    deployedDependencies: deployed.objects.map(({ name }) => name),
    runtimeCodeOf,
    immutables: immutablesIn(text.slice(deployed.code.start, deployed.code.end)),
    place: placeOf(text.slice(object2.code.start, object2.code.start + 200))
  };
}
function deployedIn(object2) {
  const deployed = object2.objects.find(({ name }) => name === `${object2.name}_deployed`);
  if (deployed === void 0 || !/_\d+$/.test(object2.name)) {
    throw new LinkRefusal(`its object "${object2.name}" is not that of a contract`);
  }
  for (const child of [...object2.objects, ...deployed.objects]) if (child !== deployed) deployedIn(child);
  return deployed;
}
function collectNested(text, object2, nested) {
  const deployed = deployedIn(object2);
  for (const child of [...object2.objects, ...deployed.objects]) {
    if (child === deployed || nested.has(child.name)) continue;
    nested.set(child.name, text.slice(commentBefore(text, child), child.end));
    collectNested(text, child, nested);
  }
}
function commentBefore(text, { name, start }) {
  const lineEnd = text.lastIndexOf("\n", start);
  const lineStart = text.lastIndexOf("\n", lineEnd - 1) + 1;
  if (!/^\s*\/\/\/ @use-src /.test(text.slice(lineStart, lineEnd))) {
    throw new LinkRefusal(`the sources of the object "${name}" in it are not named`);
  }
  return lineStart;
}
function checkReferences(text, object2, dependencies, deployed) {
  const known2 = /* @__PURE__ */ new Set([deployed, object2.name, ...dependencies.map(({ name }) => name)]);
  const runtime = new Map(dependencies.map(({ name }) => [`${name}.${name}_deployed`, name]));
  const used = /* @__PURE__ */ new Set();
  const code2 = text.slice(object2.code.start, object2.code.end);
  for (const [, name = ""] of code2.matchAll(/\bdata(?:size|offset)\("([^"]*)"\)/g)) {
    const dependency = runtime.get(name);
    if (dependency !== void 0) used.add(dependency);
    else if (!known2.has(name)) throw new LinkRefusal(`its code refers to the object "${name}"`);
  }
  return [...used];
}
function immutablesIn(code2) {
  return [...new Set([...code2.matchAll(/\bloadimmutable\("([^"]*)"\)/g)].map(([, id = ""]) => id))];
}
function placeOf(code2) {
  const match = /^\{\s*\/\/\/ @src (\d+):(\d+):(\d+)/.exec(code2);
  if (match === null) return void 0;
  const [source, start, end] = match.slice(1).map(Number);
  return { source, start, end };
}
function cut(text, from, to, objects) {
  const pieces = [];
  let at = from;
  for (const { name, start, end } of [...objects].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), { dependency: name });
    at = end;
  }
  return [...pieces, text.slice(at, to)];
}

// src/link/yul-run.ts
function yulRuns(ir, placeholders) {
  const whole = { text: fill2(ir.text, placeholders), object: ir.name };
  if (ir.creationDependencies.length === 0) return [{ ...whole, yields: ["bytecode", "deployedBytecode"] }];
  const wrapper = `${ir.name}_runtime`;
  return [
    { ...whole, yields: ["bytecode"] },
    {
      text: wrap(wrapper, ir, fill2(ir.deployedText, placeholders)),
      object: wrapper,
      yields: ["deployedBytecode"]
    }
  ];
}
function yulInput({ text, yields }, settings, parts) {
  const outputs = yields.flatMap((half) => parts.map((part) => `evm.${half}.${part}`));
  return Buffer.from(
    JSON.stringify({
      language: "Yul",
      sources: { [YUL_SOURCE]: { content: text } },
      settings: { ...settings, outputSelection: { "*": { "*": outputs } } }
    })
  );
}
var RangesSchema = array(object({ start: number(), length: number() }));
var DebugDataSchema = record(string(), record(string(), nullable(number())));
var ImmutablesSchema = record(string(), RangesSchema);
var CodeSchema = object({
  object: string(),
  sourceMap: string(),
  linkReferences: named(named(RangesSchema)),
  functionDebugData: optional(DebugDataSchema, {}),
  immutableReferences: optional(ImmutablesSchema, {})
});
var OutputSchema = object({
  errors: optional(array(looseObject({ severity: string(), message: string() })), []),
  contracts: optional(named(named(object({ evm: record(string(), unknown()) }))), {})
});
function readYulOutput(output, { object: object2, yields }) {
  const { errors, contracts } = parse(OutputSchema, output);
  const error = errors.find(({ severity }) => severity === "error");
  if (error !== void 0)
    throw new LinkRefusal(`solc cannot compile it by itself (${firstLine(error.message)})`);
  const evm = contracts.get(YUL_SOURCE)?.get(object2)?.evm ?? {};
  return new Map(
    yields.map((half) => {
      const code2 = safeParse(CodeSchema, evm[half]);
      if (!code2.success) throw new LinkRefusal(`solc prints no ${half} of it by itself`);
      const { object: hex, linkReferences: linkReferences2, ...rest } = code2.output;
      return [half, { ...rest, code: { hex, references: listed2(linkReferences2) } }];
    })
  );
}
function listed2(references) {
  return [...references].flatMap(
    ([file, libraries]) => [...libraries].flatMap(([library, places]) => places.map(({ start }) => ({ start, file, library })))
  ).sort((a, b) => a.start - b.start);
}
function fill2(text, placeholders) {
  return text.map((piece) => {
    if (typeof piece === "string") return piece;
    const dependency = placeholders.get(piece.dependency);
    if (dependency === void 0) throw new LinkRefusal(`"${piece.dependency}" was not compiled before it`);
    return placeholderObject(piece.dependency, dependency.creation, dependency.runtime);
  }).join("");
}
function wrap(name, { name: contract, immutables }, deployed) {
  const data = `${contract}_deployed`;
  const assignments = immutables.map((id) => `setimmutable(0, "${id}", 0)`).join(" ");
  const code2 = `codecopy(0, dataoffset("${data}"), datasize("${data}")) ${assignments} return(0, datasize("${data}"))`;
  return `object "${name}" { code { ${code2} } /// @use-src 0:"${YUL_SOURCE}"
${deployed} }`;
}
function firstLine(text) {
  return text.split("\n", 1)[0] ?? "";
}

// src/steps/linked/object-linker.ts
var PARTS = ["object", "sourceMap", "linkReferences", "functionDebugData", "immutableReferences"];
var ObjectLinker = class {
  #settings;
  #queue;
  #context;
  #objects = /* @__PURE__ */ new Map();
  /** Contract ids by the names of their objects, for people. */
  #ids = /* @__PURE__ */ new Map();
  #linking = /* @__PURE__ */ new Map();
  /** Names of the objects that embed an object. */
  #dependents = /* @__PURE__ */ new Map();
  #ranks = /* @__PURE__ */ new Map();
  constructor(settings, queue, context) {
    this.#settings = settings;
    this.#queue = queue;
    this.#context = context;
  }
  /**
   * Notes a contract's object and all that are nested in it: those of contracts in other front runs, and of
   * contracts that nobody asks for.
   *
   * @param ir as solc prints it
   * @throws {LinkRefusal} where it is not built as expected
   */
  add(contract, ir, positions) {
    const { object: object2, nested } = readIr(ir, positions);
    this.#note(object2);
    this.#ids.set(object2.name, contract);
    for (const [name, text] of nested) {
      if (!this.#objects.has(name)) this.#note(readIr(text, positions).object);
    }
    return object2;
  }
  /** Compiles and links an object, once however often it is asked for. */
  link(name, positions) {
    const known2 = this.#linking.get(name);
    if (known2 !== void 0) return known2;
    const costs = [];
    const linking = { costs, contract: this.#compile(name, positions, costs) };
    linking.contract.catch(() => void 0);
    this.#linking.set(name, linking);
    return linking;
  }
  #note(object2) {
    if (this.#objects.has(object2.name)) return;
    this.#objects.set(object2.name, object2);
    this.#ranks = /* @__PURE__ */ new Map();
    for (const dependency of dependenciesOf(object2)) {
      const dependents = this.#dependents.get(dependency) ?? /* @__PURE__ */ new Set();
      this.#dependents.set(dependency, dependents.add(object2.name));
    }
  }
  async #compile(name, positions, costs) {
    const ir = this.#objects.get(name);
    if (ir === void 0) throw new LinkRefusal(`there is no intermediate representation of "${name}"`);
    const linkings = dependenciesOf(ir).map((dependency) => ({
      dependency,
      linking: this.link(dependency, positions)
    }));
    const dependencies = /* @__PURE__ */ new Map();
    for (const { dependency, linking } of linkings) {
      const refuse = (error) => refuseDependent(dependency, error);
      dependencies.set(dependency, await linking.contract.catch(refuse));
    }
    const runs = yulRuns(ir, placeholdersFor(ir, dependencies));
    const halves = /* @__PURE__ */ new Map();
    for (const outputs of await Promise.all(runs.map((run) => this.#run(name, run, costs)))) {
      for (const [half, code2] of outputs) halves.set(half, code2);
    }
    return linkContract(ir, halves, dependencies, positions);
  }
  async #run(name, run, costs) {
    const id = this.#ids.get(name);
    const contracts = id === void 0 ? [] : [id];
    const info = { label: run.object, kind: "linked", contracts, predicted: run.text.length };
    const result = await this.#queue.add(
      async (signal) => {
        const input = yulInput(run, this.#settings, PARTS);
        const context = { ...this.#context, signal };
        return runCompiler(context, info, [input], { kind: "none" }).catch(refuseFailed);
      },
      () => this.#rank(name)
    );
    if (result instanceof LinkRefusal) throw result;
    costs.push(result.cost);
    const text = Buffer.concat(await collect(result.output.chunks())).toString("utf8");
    return readYulOutput(JSON.parse(text), run);
  }
  /** The work from the beginning of an object to the end of the longest chain of objects that wait for it. */
  #rank(name) {
    const known2 = this.#ranks.get(name);
    if (known2 !== void 0) return known2;
    const waiting = [...this.#dependents.get(name) ?? []].map((dependent) => this.#rank(dependent));
    const rank = (this.#objects.get(name)?.size ?? 0) + Math.max(0, ...waiting);
    this.#ranks.set(name, rank);
    return rank;
  }
};
function refuseFailed(error) {
  if (error instanceof ParasolcError && error.code === "COMPILER_FAILED") {
    return new LinkRefusal(`solc fails on it by itself (${error.message})`);
  }
  throw error;
}
function refuseDependent(dependency, error) {
  if (!(error instanceof LinkRefusal)) throw error;
  throw new LinkRefusal(`"${dependency}", which it embeds, cannot be linked: ${error.reason}`);
}

// src/steps/linked/opcode-table.ts
var CodeSchema2 = object({ object: string(), opcodes: string() });
var ProbeSchema = object({
  contracts: object({
    [PROBE_SOURCE]: object({ [PROBE_OBJECT]: object({ evm: object({ bytecode: CodeSchema2 }) }) })
  })
});
async function probeOpcodes({ evmVersion }, context) {
  const probe = opcodeProbe(evmVersion === void 0 ? {} : { evmVersion });
  const info = { label: "opcodes", kind: "probe", contracts: [], predicted: 0 };
  const { output } = await runCompiler(context, info, [await jsonToBuffer(fromValue(probe))], {
    kind: "none"
  });
  const { contracts } = parse(
    ProbeSchema,
    JSON.parse(Buffer.concat(await collect(output.chunks())).toString("utf8"))
  );
  const { object: object2, opcodes } = contracts[PROBE_SOURCE][PROBE_OBJECT].evm.bytecode;
  return readOpcodes(opcodes, object2);
}

// src/steps/linked/contract-linker.ts
var ContractLinker = class {
  #job;
  #objects;
  #maker;
  #printed = [];
  #opcodes;
  constructor(job) {
    const { selection, settings, queue, context } = job;
    this.#job = job;
    this.#objects = new ObjectLinker(settings.yul, queue, context);
    this.#maker = {
      selection,
      settings,
      release: context.compiler.version.release,
      opcodes: () => this.#opcodeTable(),
      sourceText: (name) => job.sourceText(name)
    };
  }
  /** The contracts of all front runs so far. */
  get printed() {
    return this.#printed;
  }
  /**
   * Compiles the contracts of a front run that the whole run generates.
   *
   * @param output of a run with the output `ir` of some contracts, which ended without errors
   * @param onRead called when all that the run printed is among `printed`
   */
  async compile(output, root, onRead) {
    const sources = find(root, "sources")?.members ?? [];
    const positions = positionsFor(sources.length);
    const names = /* @__PURE__ */ new Map();
    for (const { key, value } of sources) {
      const id = find(value, "id");
      if (id !== void 0) names.set(Number((await output.read(id.start, id.end)).toString()), key);
    }
    const units = [];
    const refused = [];
    const attempt = async ({ source, name }, work) => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof LinkRefusal)) throw error;
        refused.push({ contract: contractId(source, name), reason: error.reason });
      }
    };
    const withCode = [];
    for (const { contract, ir } of this.#contractsOf(output, root)) {
      await attempt(contract, async () => {
        const object2 = this.#note(contract, await stringOf(output, ir) ?? "", positions);
        if (object2 === void 0) units.push(await linkedUnit(contract, void 0, [], [], this.#maker));
        else withCode.push({ contract, object: object2 });
      });
    }
    onRead?.();
    const link = async (contract, { name, place: place2 }) => {
      const linking = this.#objects.link(name, positions);
      const linked = await linking.contract;
      const known2 = place2 && { ...place2, sourceName: names.get(place2.source) };
      const warnings = await sizeWarnings(contract, linked, known2, this.#maker);
      units.push(await linkedUnit(contract, linked, warnings, linking.costs, this.#maker));
    };
    await Promise.all(
      withCode.map(({ contract, object: object2 }) => attempt(contract, () => link(contract, object2)))
    );
    return { units, refused };
  }
  #contractsOf(output, root) {
    const { selection, context } = this.#job;
    const { release } = context.compiler.version;
    return (find(root, "contracts")?.members ?? []).flatMap(
      ({ key: source, value }) => (value.members ?? []).flatMap(({ key: name, value: outputs }) => {
        const ir = find(outputs, "ir");
        if (ir === void 0 || !isGenerated(selection, release, source, name)) return [];
        const irText = async () => (await output.read(ir.start, ir.end)).toString("utf8");
        return [{ contract: { source, name, irText }, ir }];
      })
    );
  }
  #note({ source, name }, ir, positions) {
    const id = contractId(source, name);
    const object2 = ir === "" ? void 0 : this.#objects.add(id, ir, positions);
    this.#printed.push({ id, source, name, object: object2 });
    return object2;
  }
  /** How the compiler prints code: asked of it once, when first needed. */
  #opcodeTable() {
    const { queue, context, settings } = this.#job;
    this.#opcodes ??= queue.add(
      (signal) => probeOpcodes(settings.yul, { ...context, signal }),
      () => Number.POSITIVE_INFINITY
    );
    return this.#opcodes;
  }
};

// src/steps/linked/link-front.ts
async function linkFront({ output, root, contracts, cost }, linker, onRead) {
  const errors = find(root, "errors");
  const diagnostics = await readDiagnostics(output, errors);
  if (diagnostics.some(({ isError }) => isError)) {
    const reason = "solc fails to make its intermediate representation, or that of one made along with it";
    return { units: [], refused: contracts.map((contract) => ({ contract, reason })) };
  }
  const { units, refused } = await linker.compile(output, root, onRead);
  const found = /* @__PURE__ */ new Set([
    ...units.flatMap(({ manifest }) => manifest.contracts),
    ...refused.map(({ contract }) => contract)
  ]);
  const missing = contracts.filter((contract) => !found.has(contract)).map((contract) => ({ contract, reason: "solc prints no intermediate representation of it" }));
  const said = errors === void 0 ? "" : `"errors":${(await output.read(errors.start, errors.end)).toString("utf8")}`;
  const front = {
    manifest: { linked: true, contracts: [], predicted: 0, cost },
    output: { output: memoryBytes([Buffer.from(`{${said}}`)]), failure: void 0 }
  };
  return { units: [front, ...units], refused: [...refused, ...missing] };
}

// src/steps/linked/compile.ts
var SettingsSchema2 = pipe(
  unknown(),
  check((value) => typeof value === "object" && value !== null),
  transform((value) => value)
);
async function compileLinked(plan, contracts, { jobs, queue }, context) {
  const { compiler, selection: entries, sourcesMode, graph } = plan.manifest;
  const selection = selectionFromEntries(entries);
  const settings = parse(SettingsSchema2, JSON.parse(plan.settings));
  const choice = linkability({ settings, selection, sourcesMode, release: compiler.release });
  if (choice.kind === "not linkable") {
    throw new ParasolcError("PLAN_INVALID", "the plan links contracts that cannot be linked", {
      facts: [choice.reason],
      remedy: "plan again"
    });
  }
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const refused = contracts.flatMap((id) => {
    const { source, name } = byId.get(id) ?? { source: "", name: "" };
    const reason = unlinkableOutput(selectorsFor(selection, source, name));
    return reason === void 0 ? [] : [{ contract: id, reason }];
  });
  const direct = new Set(refused.map(({ contract }) => contract));
  const linkable = contracts.filter((id) => !direct.has(id));
  const fronts = frontsOf(plan, linkable, jobs);
  const units = unitsOf(plan, [...direct], jobs);
  context.observer.phase("compilation", fronts.length + linkable.length + units.length, 0);
  const inputs = await createUnitInputs(plan, "all");
  const frontText = frontSettings(settings, choice.settings, selection);
  const linker = new ContractLinker({
    selection,
    settings: choice.settings,
    queue,
    context,
    sourceText: (name) => sourceText(plan, name)
  });
  const runFront = async (ids, index) => {
    const info = { label: `front ${index}`, kind: "front", contracts: ids, predicted: 0 };
    const result = await queue.add(
      (signal) => runCompiler({ ...context, signal }, info, inputs.printingIr(ids, frontText), inputs.imports).catch(
        breaks
      ),
      // Everything else waits for them.
      () => Number.POSITIVE_INFINITY
    );
    if (result === void 0)
      return refuseAll(ids, "solc fails on the run that prints its intermediate representation");
    const { output, cost } = result;
    const root = await indexOutput(output, info.label);
    return linkFront({ output, root, contracts: ids, cost: unitCost(cost) }, linker);
  };
  const compiled = await Promise.all([...fronts.map(runFront), directly(units, 0)]);
  const late = compiled.flatMap((part) => part.refused);
  const again = await directly(
    unitsOf(
      plan,
      late.map(({ contract }) => contract),
      jobs
    ),
    units.length
  );
  return {
    units: [...compiled, again].flatMap((part) => part.units),
    refused: [...refused, ...late]
  };
  async function directly(groups, first) {
    return { units: await compileUnits(plan, groups, first, queue, context), refused: [] };
  }
}
function breaks(error) {
  if (!(error instanceof ParasolcError) || error.code !== "COMPILER_FAILED") throw error;
}
function refuseAll(contracts, reason) {
  return { units: [], refused: contracts.map((contract) => ({ contract, reason })) };
}
var BYTES_PER_NODE = 8;
function frontsOf({ manifest }, contracts, jobs) {
  const chosen = new Set(contracts);
  const inSource = /* @__PURE__ */ new Map();
  const printing = /* @__PURE__ */ new Set();
  for (const { id, source, deployable } of manifest.graph.contracts) {
    if (!chosen.has(id)) continue;
    inSource.set(source, [...inSource.get(source) ?? [], id]);
    if (deployable) printing.add(source);
  }
  const imports = new Map(manifest.graph.sources.map((source) => [source.name, source.imports]));
  const needed = closureOf(inSource.keys(), (name) => imports.get(name) ?? []);
  const sources = manifest.graph.sources.filter(({ name }) => needed.has(name)).map(({ name, nodes, imports: imports2 }) => ({
    name,
    imports: imports2,
    size: nodes * BYTES_PER_NODE,
    prints: printing.has(name)
  }));
  return frontGroups(sources, jobs).map((names) => names.flatMap((name) => inSource.get(name) ?? [])).filter((ids) => ids.length > 0);
}
async function sourceText(plan, name) {
  const imported = plan.imported.get(name);
  if (imported !== void 0) return imported;
  const root = await indexJson(plan.sources, (path) => path.length < 2);
  return Buffer.from(await stringOf(plan.sources, find(root, name, "content")) ?? "");
}

// src/steps/pool.ts
async function withQueue({ jobs, signal: outer, onRetry }, work) {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const waiting = [];
  const alone = [];
  const running = /* @__PURE__ */ new Set();
  let exclusive = false;
  let failure;
  const fail = (thrown) => {
    failure ??= { thrown };
    stop.abort();
    for (const entry of [...waiting.splice(0), ...alone.splice(0)]) entry.abandon(failure.thrown);
  };
  const start = (entry, retry) => {
    const ending = entry.run(retry).then((again) => {
      running.delete(ending);
      exclusive = false;
      if (again) alone.push(entry);
      fill3();
    });
    running.add(ending);
  };
  const fill3 = () => {
    while (failure === void 0 && !exclusive && running.size < jobs) {
      const next = takeMostUrgent(waiting);
      if (next === void 0) break;
      start(next, jobs > 1);
    }
    const lonely = running.size === 0 && failure === void 0 ? alone.shift() : void 0;
    if (lonely === void 0) return;
    exclusive = true;
    start(lonely, false);
  };
  const add = (run, priority) => {
    const result2 = new Promise((resolve6, reject) => {
      const entry = {
        priority,
        abandon: reject,
        async run(retry) {
          try {
            resolve6(await run(signal));
          } catch (thrown) {
            if (retry && failure === void 0 && isOutOfMemory(thrown)) {
              onRetry(thrown);
              return true;
            }
            fail(thrown);
            reject(thrown);
          }
          return false;
        }
      };
      if (failure === void 0) waiting.push(entry);
      else reject(failure.thrown);
    });
    result2.catch(() => void 0);
    queueMicrotask(fill3);
    return result2;
  };
  let result;
  try {
    result = await work({ add });
  } catch (thrown) {
    fail(thrown);
  }
  while (running.size > 0) await Promise.all(running);
  if (failure !== void 0) throw failure.thrown;
  return result;
}
function takeMostUrgent(waiting) {
  const priorities = waiting.map((entry2) => entry2.priority());
  const [entry] = waiting.splice(priorities.indexOf(Math.max(...priorities)), waiting.length > 0 ? 1 : 0);
  return entry;
}
function isOutOfMemory(thrown) {
  return thrown instanceof ParasolcError && thrown.code === "COMPILER_OUT_OF_MEMORY";
}

// src/steps/compile.ts
async function compileShard(plan, options, context) {
  checkCompiler(plan, context);
  const shard = plan.manifest.shards[options.shard];
  if (shard === void 0) {
    throw new ParasolcError("USAGE", `the plan has no shard ${options.shard}`, {
      facts: [`its shards are numbered from 0 to ${plan.manifest.shards.length - 1}`],
      remedy: "give `--shard` one of these numbers"
    });
  }
  const { units, refused } = isSplit(plan) ? await compileSplit(plan, shard.contracts, options.jobs, context) : { units: [await compileWhole(plan, context)], refused: [] };
  if (isSplit(plan) && plan.manifest.strategy === "linked") {
    context.observer.routed(
      routesOf([{ units: units.map(({ manifest }) => manifest), refused: [...refused] }])
    );
  }
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION2,
      plan: options.planDigest,
      shard: options.shard,
      compiler: { ...context.compiler.version },
      units: units.map(({ manifest }) => manifest),
      refused: [...refused]
    },
    units: units.map(({ output }) => output)
  };
}
async function compileSplit(plan, contracts, jobs, context) {
  context.compiler.prepare(jobs);
  const options = {
    jobs,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: it is tried again, alone`)
  };
  return withQueue(options, async (queue) => {
    if (plan.manifest.strategy === "linked") return compileLinked(plan, contracts, { jobs, queue }, context);
    const units = unitsOf(plan, contracts, jobs);
    context.observer.phase(
      "compilation",
      units.length,
      units.reduce((total2, { cost }) => total2 + cost, 0)
    );
    return { units: await compileUnits(plan, units, 0, queue, context), refused: [] };
  });
}
async function compileWhole(plan, context) {
  const input = await collect(plan.input.chunks());
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const imports = plan.manifest.importCallback ? { kind: "given", sources: plan.imported } : { kind: "none" };
  context.observer.phase("compilation", 1, 0);
  const { output, cost } = await runCompiler(context, info, input, imports);
  return {
    manifest: { contracts: [], predicted: 0, cost: unitCost(cost) },
    output: { output, failure: void 0 }
  };
}
function checkCompiler({ manifest }, { compiler }) {
  if (manifest.compiler.build === compiler.version.build) return;
  throw new ParasolcError("COMPILER_MISMATCH", "the plan was made with another compiler", {
    facts: [
      `plan: solc ${manifest.compiler.build}`,
      `here: solc ${compiler.version.build} (${compiler.path})`
    ],
    remedy: `give the compiler of the plan with --solc ${manifest.compiler.release}, or plan again`
  });
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

// src/steps/check-parts.ts
function checkParts({ manifest: plan }, parts, planDigest) {
  const wrong = parts.flatMap(({ manifest: part }) => {
    const name = `shard ${part.shard}`;
    return [
      part.plan === planDigest ? [] : [`${name}: made from another plan (${part.plan.slice(0, 12)})`],
      part.compiler.build === plan.compiler.build ? [] : [`${name}: compiled by solc ${part.compiler.build}`],
      part.tool === plan.tool ? [] : [`${name}: made by version ${part.tool} of this tool`],
      part.shard < plan.shards.length ? [] : [`${name}: the plan has no such shard`],
      contractsDiffer(plan.shards[part.shard]?.contracts, part) ? [`${name}: its contracts are not those planned`] : []
    ].flat();
  });
  const counts = plan.shards.map(
    (_, shard) => parts.filter(({ manifest }) => manifest.shard === shard).length
  );
  const gaps = counts.flatMap(
    (count, shard) => count === 1 ? [] : [count === 0 ? `shard ${shard} is missing` : `shard ${shard} is given ${count} times`]
  );
  if (wrong.length > 0) {
    throw new ParasolcError("PART_INVALID", "the parts do not fit the plan", {
      facts: [
        `plan: ${planDigest.slice(0, 12)}, solc ${plan.compiler.build}, version ${plan.tool}`,
        ...wrong,
        ...gaps
      ],
      remedy: "compile these shards from this plan, with its compiler"
    });
  }
  if (gaps.length > 0) {
    throw new ParasolcError(
      "PARTS_INCOMPLETE",
      `the plan has ${plan.shards.length} shards, each is needed once`,
      {
        facts: gaps,
        remedy: "give the part of every shard once"
      }
    );
  }
}
function contractsDiffer(planned, part) {
  if (planned === void 0) return false;
  const done = part.units.flatMap(({ contracts }) => contracts).sort();
  return JSON.stringify(done) !== JSON.stringify([...planned].sort());
}

// src/steps/merge-contracts.ts
async function contractsOfUnits(plan, units) {
  const expects = expectation(plan);
  return units.map((unit) => {
    const node = find(unit.root, "contracts");
    const text = node === void 0 ? void 0 : toText(unit.output, node);
    const contracts = text?.kind === "object" ? text : { kind: "object", members: [] };
    const printed = new Set(contracts.members.flatMap(contractsIn));
    const planned = new Set(unit.contracts);
    const foreign = [...printed].filter((id) => !planned.has(id));
    const missing = unit.contracts.filter((id) => !printed.has(id) && expects(id));
    if (foreign.length > 0 || missing.length > 0) {
      throw new ParasolcError("PART_INVALID", `${unit.label} does not hold the contracts of its plan`, {
        facts: [...missing.map((id) => `missing: ${id}`), ...foreign.map((id) => `not planned: ${id}`)],
        remedy: "compile the shard again"
      });
    }
    return contracts;
  });
}
function contractsIn({ key: source, value }) {
  return value.kind === "object" ? value.members.map(({ key }) => contractId(source, key)) : [];
}
function expectation({ manifest }) {
  const selection = selectionFromEntries(manifest.selection);
  const contracts = new Map(manifest.graph.contracts.map((contract) => [contract.id, contract]));
  const always = GENERATED_OUTPUTS.filter(
    (output) => output.startsWith("evm.") && output.endsWith(".object")
  );
  return (id) => {
    const contract = contracts.get(id);
    if (contract === void 0) return false;
    return coveredOutputs(
      selectorsFor(selection, contract.source, contract.name),
      always,
      manifest.compiler.release
    ).length > 0;
  };
}

// src/standard-json/generation-order.ts
var ABI_CODER_V1 = "2066";
function generationOrder({ graph, generated, viaIR }) {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const begins = /* @__PURE__ */ new Map();
  const ends = /* @__PURE__ */ new Map();
  let clock = 0;
  const visit2 = (contract, selected) => {
    if (!begins.has(contract.id)) {
      begins.set(contract.id, clock++);
      for (const id of contract.dependencies) {
        const dependency = byId.get(id);
        if (dependency !== void 0) visit2(dependency, false);
      }
    }
    if ((selected || !viaIR) && !ends.has(contract.id)) ends.set(contract.id, clock++);
  };
  const starts = /* @__PURE__ */ new Map();
  for (const contract of graph.contracts) {
    if (!generated.has(contract.id)) continue;
    starts.set(contract.id, clock++);
    visit2(contract, true);
  }
  const atPlace = new Map(
    graph.contracts.map((contract) => [place(contract.source, contract.start, contract.end), contract.id])
  );
  return {
    position({ location, errorCode }) {
      const id = location && atPlace.get(place(location.file, location.start, location.end));
      if (id === void 0) return void 0;
      return errorCode === ABI_CODER_V1 ? begins.get(id) : ends.get(id);
    },
    begin: (contract) => starts.get(contract)
  };
}
function place(source, start, end) {
  return JSON.stringify([source, start, end]);
}

// src/steps/merge-diagnostics.ts
function mergeDiagnostics({ graph, generated, pipeline: pipeline2 }, analysis, units) {
  const order = generationOrder({ graph, generated: new Set(generated), viaIR: pipeline2.viaIR });
  const first = firstFailure(units, (contract) => order.begin(contract) ?? Number.POSITIVE_INFINITY);
  const limit = first === void 0 ? Number.POSITIVE_INFINITY : order.begin(first.contract) ?? 0;
  const found = /* @__PURE__ */ new Map();
  for (const { label: label2, diagnostics } of units) {
    const { warnings, unknown: unknown2 } = generationDiagnostics(diagnostics, analysis);
    for (const warning2 of warnings) {
      const position = order.position(warning2);
      if (position === void 0) unknown2.push(warning2);
      else if (position < limit) found.set(`${position} ${warning2.text}`, [position, warning2]);
    }
    if (unknown2[0] !== void 0) throw unplaced(label2, unknown2[0]);
  }
  const before = [...found.values()].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
  refuseTooMany(analysis, before);
  if (first === void 0) return { kind: "list", list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: "replaced", output: first.output };
  const shown2 = withoutAnalysis(first.diagnostics, analysis);
  const keepsAnalysis = first.diagnostics.length - shown2.length === analysis.length;
  if (!keepsAnalysis) return { kind: "list", list: first.diagnostics };
  const seen = new Set(before.map(({ text }) => text));
  return { kind: "list", list: [...analysis, ...before, ...shown2.filter(({ text }) => !seen.has(text))] };
}
function firstFailure(units, begin) {
  return units.flatMap(({ failure }) => failure ?? []).reduce(
    (first, failure) => first === void 0 || begin(failure.contract) < begin(first.contract) ? failure : first,
    void 0
  );
}
var MOST_WARNINGS = 256;
function refuseTooMany(analysis, generation) {
  const reported = analysis.filter(({ isError, errorCode }) => !isError && errorCode !== void 0);
  if (generation.length === 0 || reported.length + generation.length < MOST_WARNINGS) return;
  throw new ParasolcError("NEEDS_ONE_RUN", `${MOST_WARNINGS} warnings are reached during code generation`, {
    remedy: "compile with `--strategy single`, or mend some of the warnings"
  });
}
function unplaced(label2, { text }) {
  return new ParasolcError("NEEDS_ONE_RUN", `the place of a diagnostic of ${label2} is not known`, {
    facts: [text],
    remedy: "compile with `--strategy single`, and report this with the input"
  });
}

// src/steps/merge.ts
async function mergeParts(plan, parts, planDigest) {
  checkParts(plan, parts, planDigest);
  if (isSplit(plan)) return mergeSplit(plan, parts);
  const output = parts[0]?.units[0]?.output;
  if (output === void 0)
    throw new ParasolcError("PART_INVALID", "the part of the whole run has no output");
  return wholeOutput(output);
}
async function wholeOutput(output) {
  const root = await indexOutput(output, "the whole run");
  const diagnostics = await readDiagnostics(output, find(root, "errors"));
  return { text: slice(output, root), ...outcomeOf(diagnostics) };
}
async function mergeSplit(plan, parts) {
  const base = await indexOutput(plan.analysis, "the analysis");
  const units = await indexUnits(parts);
  const analysis = await readDiagnostics(plan.analysis, find(base, "errors"));
  const diagnosed = await Promise.all(units.map(readUnitDiagnostics));
  const diagnostics = mergeDiagnostics(plan.manifest, analysis, diagnosed);
  if (diagnostics.kind === "replaced") return wholeOutput(diagnostics.output);
  const failed2 = diagnosed.some(({ failure }) => failure !== void 0);
  const fromUnits = failed2 ? [] : await contractsOfUnits(plan, units);
  const generated = Object.entries({
    contracts: mergedContracts(plan.analysis, find(base, "contracts"), fromUnits),
    errors: diagnosticsText(diagnostics.list)
  }).flatMap(([key, value]) => value === void 0 ? [] : [member(key, value)]);
  const kept = (base.members ?? []).filter(({ key }) => key !== "contracts" && key !== "errors").map((entry) => ({ ...entry, value: slice(plan.analysis, entry.value) }));
  const members = [...kept, ...generated].sort((a, b) => compareUtf8(a.key, b.key));
  return { text: { kind: "object", members }, ...outcomeOf(diagnostics.list) };
}
function outcomeOf(diagnostics) {
  return { diagnostics, hasErrors: diagnostics.some(({ isError }) => isError) };
}
async function indexUnits(parts) {
  const units = [];
  for (const { manifest, units: outputs } of parts) {
    for (const [index, { contracts, failedAt }] of manifest.units.entries()) {
      const unit = outputs[index];
      const label2 = `shard ${manifest.shard}, unit ${index}`;
      if (unit === void 0 || failedAt === void 0 !== (unit.failure === void 0)) {
        throw new ParasolcError("PART_INVALID", `${label2} lacks its output`, {
          remedy: "compile the shard again"
        });
      }
      const failure = failedAt === void 0 || unit.failure === void 0 ? void 0 : {
        contract: failedAt,
        output: unit.failure,
        root: await indexOutput(unit.failure, `${label2}, failure`)
      };
      units.push({
        label: label2,
        contracts,
        output: unit.output,
        root: await indexOutput(unit.output, label2),
        failure
      });
    }
  }
  return units;
}
async function readUnitDiagnostics({ output, root, failure, label: label2 }) {
  return {
    label: label2,
    diagnostics: await readDiagnostics(output, find(root, "errors")),
    failure: failure && {
      contract: failure.contract,
      output: failure.output,
      diagnostics: await readDiagnostics(failure.output, find(failure.root, "errors")),
      replacesEverything: find(failure.root, "sources") === void 0
    }
  };
}
function mergedContracts(analysis, contracts, fromUnits) {
  const base = contracts === void 0 ? void 0 : toText(analysis, contracts);
  const all = mergeObjects([...base?.kind === "object" ? [base] : [], ...fromUnits]);
  return all.members.length === 0 ? void 0 : all;
}
function diagnosticsText(diagnostics) {
  if (diagnostics.length === 0) return void 0;
  return { kind: "array", items: diagnostics.map(({ text }) => verbatim(text)) };
}

// src/commands/places.ts
import { constants as constants2 } from "node:fs";
import { access as access2, mkdir as mkdir2 } from "node:fs/promises";
import { dirname as dirname3, resolve as resolve4 } from "node:path";
async function checkPlace(path, cwd) {
  await check2(path, () => access2(dirname3(resolve4(cwd, path)), constants2.W_OK));
}
async function prepareFolder(path, cwd) {
  const folder = resolve4(cwd, path);
  await check2(path, async () => {
    await mkdir2(folder, { recursive: true });
    await access2(folder, constants2.W_OK);
  });
}
async function check2(path, attempt) {
  try {
    await attempt();
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `nothing can be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists and is writable"
    });
  }
}

// src/commands/report/clusters.ts
var MOST_CONTRACTS = 120;
var MOST_EDGES = 400;
var LONGEST_LABEL = 120;
function clusterDiagram(plan) {
  const contracts = plan?.manifest.kind === "split" ? plan.manifest.graph.contracts : [];
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const degrees = degreesOf(contracts);
  const found = plan === void 0 ? [] : clusters(contracts, plan.manifest.compiler.release);
  const drawn = found.filter((cluster) => cluster.length > 1).sort((a, b) => b.length - a.length).map((cluster) => cluster.sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0)));
  const shown2 = /* @__PURE__ */ new Map();
  const lines = drawn.flatMap((cluster, index) => {
    const part = cluster.slice(0, MOST_CONTRACTS - shown2.size);
    if (part.length === 0) return [];
    for (const id of part) shown2.set(id, `c${shown2.size}`);
    return [
      `  subgraph k${index}["${counted(cluster.length, "contract")}"]`,
      ...part.map((id) => `    ${shown2.get(id)}["${label(id)}"]`),
      "  end"
    ];
  });
  const edges = edgesAmong(shown2, byId);
  const hidden = drawn.reduce((sum, cluster) => sum + cluster.length, 0) - shown2.size;
  return [
    "%% Bytecode dependencies: an arrow leads from a contract to one whose code it embeds.",
    `%% ${counted(contracts.length, "contract")}; those without bytecode dependencies are left out.`,
    "flowchart LR",
    ...lines,
    ...edges.slice(0, MOST_EDGES),
    ...hidden > 0 ? [`  more["and ${counted(hidden, "contract")} more"]`] : [],
    ...edges.length > MOST_EDGES ? [`%% ${edges.length - MOST_EDGES} more arrows are left out.`] : [],
    ""
  ].join("\n");
}
function degreesOf(contracts) {
  const degrees = /* @__PURE__ */ new Map();
  for (const { id, dependencies } of contracts) {
    for (const dependency of dependencies) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      degrees.set(dependency, (degrees.get(dependency) ?? 0) + 1);
    }
  }
  return degrees;
}
function edgesAmong(shown2, contracts) {
  return [...shown2].flatMap(
    ([id, node]) => (contracts.get(id)?.dependencies ?? []).flatMap((dependency) => {
      const target = shown2.get(dependency);
      return target === void 0 ? [] : [`  ${node} --> ${target}`];
    })
  );
}
function label(id) {
  const short = id.length <= LONGEST_LABEL ? id : `\u2026${id.slice(1 - LONGEST_LABEL)}`;
  return short.replaceAll(/[#"`<>&]/g, (char) => `#${char.charCodeAt(0)};`).replaceAll(/\s/g, " ");
}

// src/commands/report/table.ts
function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
function code(text) {
  return `\`${text.replaceAll("`", "'")}\``;
}
function cell(text) {
  const parts = text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").split(/(`[^`]*`)/);
  return parts.map((part) => part.startsWith("`") ? part : part.replaceAll("<", "&lt;")).join("");
}

// src/commands/report/markdown.ts
var MOST_ROWS = 100;
var NAMED = 3;
function summaryMarkdown(summary) {
  const { command, solc, strategy, sources, reason, jobs, contracts, totals, hasErrors: hasErrors2, routes } = summary;
  const facts = [
    ["solc", `${solc.build}${solc.kind === void 0 ? "" : ` (${solc.kind})`}`],
    ["strategy", `${strategy}: ${reason}`],
    ...sources === "relevant" ? [["sources", "relevant"]] : [],
    ...contracts === void 0 ? [] : [["contracts", String(contracts)]],
    ...jobs === void 0 ? [] : [["processes at a time", String(jobs)]],
    ["wall", seconds(totals.wall)],
    ["CPU", totals.cpu === void 0 ? "unknown" : seconds(totals.cpu)],
    ["peak memory of one run", optionalMegabytes(totals.peakMemory)],
    ...hasErrors2 === true ? [["errors", "the output has errors"]] : []
  ];
  return [
    `# parasolc ${command}`,
    "",
    ...table(["", ""], facts),
    ...summary.shards.length > 1 ? ["", "## Shards", "", ...shardTable(summary)] : [],
    ...routes === void 0 ? [] : ["", "## Linking", "", ...routesText(routes)],
    ...summary.runs.length > 0 ? ["", "## Runs of solc", "", ...runTable(summary.runs)] : [],
    ""
  ].join("\n");
}
function routesText({ linked, direct, reasons }) {
  const rows = reasons.map(({ reason, contracts }) => [reason, String(contracts.length), contracts[0] ?? ""]);
  return [
    `${counted(linked, "contract")} linked, ${direct} compiled directly.`,
    ...rows.length > 0 ? ["", ...table(["why directly", "contracts", "for example"], rows)] : []
  ];
}
function shardTable({ shards }) {
  const rows = shards.map(({ contracts, predicted }, shard) => [
    String(shard),
    String(contracts),
    percent(predicted)
  ]);
  return table(["shard", "contracts", "predicted share"], rows);
}
function runTable(runs) {
  const dearest = [...runs].sort((a, b) => b.cost.wall - a.cost.wall).slice(0, MOST_ROWS);
  const rows = runs.filter((run) => dearest.includes(run)).map(runRow);
  const more = runs.length - rows.length;
  return [
    ...table(["run", "contracts", "predicted share", "wall", "CPU", "peak memory"], rows),
    ...more > 0 ? ["", `and ${counted(more, "shorter run")}, see \`summary.json\``] : []
  ];
}
function runRow({ label: label2, shard, contracts, predicted, cost, failedAt }) {
  const named2 = contracts.slice(0, NAMED).map(code);
  const more = contracts.length - named2.length;
  const failed2 = failedAt === void 0 ? [] : [`failed at ${code(failedAt)}`];
  return [
    shard === void 0 ? label2 : `shard ${shard}, ${label2}`,
    [...named2, ...more > 0 ? [`and ${more} more`] : [], ...failed2].join(", "),
    predicted === 0 ? "" : percent(predicted),
    seconds(cost.wall),
    cost.cpu === void 0 ? "" : seconds(cost.cpu),
    optionalMegabytes(cost.peakMemory)
  ];
}
function optionalMegabytes(bytes) {
  return bytes === void 0 ? "unknown" : megabytes(bytes);
}

// src/commands/report/report.ts
function summaryOf(work) {
  const manifest = work.plan?.manifest;
  const split = manifest?.kind === "split" ? manifest : void 0;
  const { version, kind, path } = work.compiler;
  const shards = manifest?.shards ?? [];
  const planned = total(shards.map(({ cost }) => cost));
  const predicted = total(work.runs.map((run) => run.predicted));
  return {
    tool: VERSION2,
    command: work.command,
    solc: { build: version.build, ...defined({ kind, path }) },
    strategy: split?.strategy ?? "single",
    sources: split?.sourcesMode ?? "all",
    reason: work.reason,
    ...defined({ jobs: work.jobs, hasErrors: work.hasErrors, contracts: split?.generated.length }),
    shards: shards.map(({ contracts, cost }) => ({
      contracts: contracts.length,
      predicted: share(cost, planned)
    })),
    ...split?.strategy === "linked" && work.parts.length > 0 ? { routes: routesOf(work.parts.map(({ manifest: manifest2 }) => manifest2)) } : {},
    runs: work.runs.map((run) => ({ ...run, predicted: share(run.predicted, predicted) })),
    totals: totalsOf(work)
  };
}
function totalsOf({ runs, wall }) {
  const cpu = runs.map(({ cost }) => cost.cpu).filter((value) => value !== void 0);
  const memory = runs.map(({ cost }) => cost.peakMemory).filter((value) => value !== void 0);
  return {
    wall,
    ...defined({
      cpu: cpu.length === runs.length ? total(cpu) : void 0,
      peakMemory: memory.length === 0 ? void 0 : Math.max(...memory)
    }),
    bytesIn: total(runs.map(({ cost }) => cost.bytesIn)),
    bytesOut: total(runs.map(({ cost }) => cost.bytesOut))
  };
}
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}
function share(part, whole) {
  return whole === 0 ? 0 : part / whole;
}
function defined(value) {
  const members = Object.entries(value).filter(([, member2]) => member2 !== void 0);
  return Object.fromEntries(members);
}

// src/commands/report/write.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { join as join3, resolve as resolve5 } from "node:path";
async function writeReport(folder, cwd, work) {
  const summary = summaryOf(work);
  const files = {
    "summary.json": `${JSON.stringify(summary, void 0, 2)}
`,
    "summary.md": summaryMarkdown(summary),
    "clusters.mmd": clusterDiagram(work.plan)
  };
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile2(join3(resolve5(cwd, folder), name), content);
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the report cannot be written to ${folder}`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a folder that is writable and has room"
    });
  }
}

// src/commands/summaries.ts
function buildSummary(done) {
  const times = timesText(done.runs, done.wall);
  if (done.manifest?.kind !== "split") return `one run of everything (${done.reason}), ${times}`;
  const contracts = counted(done.manifest.generated.length, "contract");
  const work = `${contracts} ${waysText(done.manifest.strategy, done.parts, done.runs)}`;
  return `${work}, ${times}; ${done.manifest.strategy}: ${done.reason}`;
}
function planSummary(manifest, digest, runs, wall) {
  const shards = counted(manifest.shards.length, "shard");
  const work = manifest.kind === "split" ? `${counted(manifest.generated.length, "contract")} in ${shards} (${manifest.strategy}: ${manifest.reason})` : `${shards}, one run of everything (${manifest.reason})`;
  return `${work}, ${timesText(runs, wall)}; digest ${digest.slice(0, 12)}`;
}
function shardSummary({ manifest }, part, runs, wall) {
  const { shard } = part.manifest;
  const strategy = manifest.kind === "split" ? manifest.strategy : "single";
  const contracts = counted(manifest.shards[shard]?.contracts.length ?? 0, "contract");
  return `shard ${shard}: ${contracts} ${waysText(strategy, [part], runs)}, ${timesText(runs, wall)}`;
}
function waysText(strategy, parts, runs) {
  if (strategy !== "linked") {
    return `in ${counted(runs.filter(({ info }) => info.kind === "unit" || info.kind === "whole").length, "unit")}`;
  }
  const { linked, direct, reasons } = routesOf(parts.map(({ manifest }) => manifest));
  if (direct === 0) return "linked";
  const [first] = reasons;
  const more = reasons.length > 1 ? `, and ${counted(reasons.length - 1, "other reason")}` : "";
  return `(${linked} linked, ${direct} compiled directly: ${first?.reason ?? "no reason is known"}${more})`;
}
function timesText(runs, wall) {
  let cpu = 0;
  for (const { cost } of runs) {
    if (cost.cpu === void 0) return seconds(wall);
    cpu += cost.cpu;
  }
  return `${seconds(wall)}, CPU ${seconds(cpu)}`;
}

export {
  memoryBytes,
  collect,
  fileBytes,
  withSession,
  openCompiler,
  writeJson,
  jsonToBuffer,
  slice,
  fromValue,
  member,
  integer,
  minValue,
  parseJson,
  regex,
  array,
  boolean,
  literal,
  looseObject,
  number,
  object,
  optional,
  picklist,
  record,
  string,
  tuple,
  unknown,
  parse,
  pipe,
  safeParse,
  JsonSyntaxError,
  indexJson,
  named,
  parseNode,
  stringOf,
  find,
  duplicateKeys,
  covers,
  NO_CONTRACT,
  selectionToEntries,
  isRequestedSource,
  selectorsFor,
  sourceOutputsFor,
  isGenerated,
  generatedNames,
  withBoth,
  isAlwaysAcceptedSelection,
  unsplittableSelection,
  analysisSelection,
  astSelection,
  irSelection,
  indexOutput,
  contractId,
  projectGraph,
  sourceOrder,
  readDiagnostics,
  inputWithSelection,
  inputWithSettings,
  inputWithoutSources,
  generatingSettings,
  frontSettings,
  runCompiler,
  EXCHANGE_FORMAT,
  PlanManifestSchema,
  isSplit,
  VERSION2 as VERSION,
  cycleEntries,
  UNTRANSLATABLE_OUTPUTS,
  unitsOf,
  compileUnits,
  unitCost,
  linkability,
  unlinkableOutput,
  frontGroups,
  dependenciesOf,
  ContractLinker,
  linkFront,
  withQueue,
  routesOf,
  compileShard,
  mergeParts,
  wholeOutput,
  checkPlace,
  prepareFolder,
  clusterDiagram,
  table,
  summaryMarkdown,
  summaryOf,
  writeReport,
  buildSummary,
  planSummary,
  shardSummary
};
