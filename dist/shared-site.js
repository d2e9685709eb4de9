import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  settingFrom
} from "./shared-options.js";
import {
  TransferError,
  proxySettings
} from "./shared-proxies.js";
import {
  RunStore,
  StoreFolder,
  foldersUpFrom,
  inputContents,
  isPath,
  keccak_256,
  makeFolder,
  memoryBytes,
  now,
  parseVersion,
  parseVersionOutput,
  programNames,
  putInPlace,
  readerOf,
  releaseAtLeast,
  removeOldDrafts,
  removeTemporaryFolder,
  temporaryFolder,
  tokenAt
} from "./shared-selection.js";
import {
  array,
  finite,
  getDotPath,
  minValue,
  number,
  object,
  optional,
  parseJson,
  pipe,
  record,
  regex,
  safeInteger,
  safeParse,
  string,
  transform
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode,
  reasonOf
} from "./shared-errors.js";

// src/session/known-runs.ts
import { isAbsolute as isAbsolute2, resolve } from "node:path";

// src/compilers/install/cache-folder.ts
import { isAbsolute, join } from "node:path";
function cacheFolder(what, os2, env, home) {
  const given = (name) => {
    const path = env[name] ?? "";
    return isAbsolute(path) ? path : void 0;
  };
  const customary = () => {
    if (os2 === "darwin") return join(home, "Library", "Caches");
    if (os2 === "win32") return given("LOCALAPPDATA") ?? join(home, "AppData", "Local");
    return join(home, ".cache");
  };
  return join(given("XDG_CACHE_HOME") ?? customary(), "parasolc", what);
}

// src/files/home-folder.ts
import * as os from "node:os";
function homeFolder(env, system = os) {
  try {
    return env.HOME || system.homedir() || system.userInfo().homedir || "/";
  } catch {
    return "/";
  }
}

// src/session/known-runs.ts
function openRunStore(options, environment) {
  const folder = runFolder(options, environment);
  return folder && new RunStore(folder, runLimit(options, environment));
}
function runFolder({ cache }, { env, cwd }) {
  const variable = settingFrom(env, "cache");
  const given = cache ?? variable;
  if (given === "off") return void 0;
  if (cache === void 0 && variable !== void 0 && !isAbsolute2(variable)) {
    throw new ParasolcError(
      "USAGE",
      `PARASOLC_CACHE must be "off" or an absolute path, not ${JSON.stringify(variable)}`,
      {
        facts: ["build tools start compilers in several folders"],
        fix: "set PARASOLC_CACHE to an absolute path, or to off"
      }
    );
  }
  const path = given ?? cacheFolder("runs", process.platform, env, homeFolder(env));
  return new StoreFolder(resolve(cwd, path));
}
function runLimit(options, { env }) {
  return options["cache-size"] ?? settingFrom(env, "cache-size") ?? DEFAULT_LIMIT;
}
var DEFAULT_LIMIT = 2 ** 32;
async function withRunStore(store, observer, work) {
  if (store === void 0) return work();
  try {
    return await work();
  } catch (error) {
    if (isWrongOutput(error)) await store.forget();
    throw error;
  } finally {
    const refusal = await store.settle();
    if (refusal !== void 0) observer.note(`what was compiled is not kept for later builds: ${refusal}`);
  }
}
function isWrongOutput(error) {
  if (!(error instanceof ParasolcError)) return true;
  return ["COMPILER_OUTPUT_INVALID", "OUTPUTS_DIFFER", "PART_INVALID", "INTERNAL"].includes(error.code);
}

// src/files/full-disk.ts
import { tmpdir } from "node:os";
var NO_ROOM = /* @__PURE__ */ new Set(["ENOSPC", "EDQUOT", "EFBIG", "EMFILE", "ENFILE"]);
function temporaryFolderFull(cause) {
  if (!NO_ROOM.has(nodeErrorCode(cause))) return void 0;
  return new ParasolcError("OUTPUT_UNWRITABLE", `there is no room in the temporary folder ${tmpdir()}`, {
    facts: [messageOf(cause)],
    cause,
    fix: "free space there, or set TMPDIR to another folder"
  });
}

// src/compilers/run/import-files.ts
import { writeFile } from "node:fs/promises";
import { dirname, join as join2 } from "node:path";
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
      const file = join2(folder, name);
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

// src/compilers/run/native-failure.ts
import { existsSync as existsSync2 } from "node:fs";

// src/compilers/run/process.ts
import { totalmem } from "node:os";
import { finished, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

// src/compilers/run/process-guard.ts
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
  let started;
  try {
    started = spawn(SHELL, ["-c", SCRIPT], {
      // Its own session, out of reach of terminal signals, without any of our file descriptors.
      detached: true,
      cwd: "/",
      env: {},
      stdio: ["pipe", "ignore", "ignore"]
    });
  } catch {
    return void 0;
  }
  started.on("error", () => void 0);
  if (!started.stdin) return started;
  started.stdin.on("error", () => void 0);
  started.unref();
  if ("unref" in started.stdin && typeof started.stdin.unref === "function") started.stdin.unref();
  return started;
}

// src/compilers/run/process-group.ts
var KILL_DELAY = 1e3;
var CAN_PAUSE = process.platform !== "win32";
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
    pause(isOn) {
      if (CAN_PAUSE) signalGroup(leader, isOn ? "SIGSTOP" : "SIGCONT");
    },
    end() {
      signalGroup(leader, "SIGTERM");
      if (CAN_PAUSE) signalGroup(leader, "SIGCONT");
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

// src/compilers/run/process-meter.ts
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

// src/compilers/run/started-process.ts
import {
  spawn as spawn2
} from "node:child_process";
async function startChild({ file, args, ...options }, spawnProcess = spawn2) {
  let child;
  try {
    const detached = process.platform !== "win32";
    child = spawnProcess(file, args, { ...options, detached, windowsHide: true });
  } catch (error) {
    return { error };
  }
  const { pid, stdin, stdout, stderr } = child;
  if (pid === void 0) return { error: await new Promise((resolve7) => child.once("error", resolve7)) };
  const exited = new Promise((resolve7) => {
    child.once("exit", (status, signal) => resolve7({ status, signal }));
  });
  return { pid, stdin, stdout, stderr, exited };
}

// src/compilers/run/process.ts
var STDERR_KEPT = 16 * 1024;
var LONGEST_OUTPUT = totalmem() / 2;
async function runProcess({ input, longestOutput = LONGEST_OUTPUT, signal, pause, ...command }, start = startChild) {
  if (signal?.aborted === true) return endedEarly({ kind: "cancelled" });
  const started = await start(command);
  if ("error" in started) return endedEarly({ kind: "not-started", error: started.error });
  const meter = meterProcess(started.pid);
  started.stdout.once("data", meter.sample);
  started.stdout.once("end", meter.sample);
  const [ending, stdout, stderr, inputError] = await Promise.all([
    supervise(started, { longestOutput, signal, pause }),
    collect(started.stdout, longestOutput),
    collectTail(started.stderr),
    feed(started.stdin, input)
  ]);
  return {
    ending: ending.kind === "exited" ? { ...ending, inputError } : ending,
    stdout,
    stderr,
    usage: meter.stop()
  };
}
async function supervise({ pid, stdout, stderr, exited }, {
  longestOutput,
  signal,
  pause
}) {
  const group = watchGroup(pid);
  let ended;
  const end = (reason) => {
    ended ??= reason;
    group.end();
  };
  const cancel = () => end("cancelled");
  let printed = 0;
  stdout.on("data", (chunk) => {
    printed += chunk.length;
    if (printed > longestOutput && ended === void 0) end("endless");
  });
  signal?.addEventListener("abort", cancel, { once: true });
  const unpause = pause?.onChange((isOn) => group.pause(isOn));
  if (pause?.isOn === true) group.pause(true);
  if (signal?.aborted === true) cancel();
  const exit = await exited;
  signal?.removeEventListener("abort", cancel);
  unpause?.();
  group.leaderGone();
  if (ended === void 0) return endingOf(exit);
  stdout.destroy();
  stderr.destroy();
  return { kind: ended };
}
function endingOf({ status, signal }) {
  return signal === null ? { kind: "exited", status: status ?? 0, inputError: void 0 } : { kind: "killed", signal };
}
async function feed(stdin, input) {
  try {
    await pipeline(Readable.from(input), stdin);
    return stdin.writableFinished ? void 0 : new Error("the process had ended");
  } catch (error) {
    return error;
  }
}
function collect(stream, longest) {
  return new Promise((resolve7) => {
    const chunks = [];
    let size = 0;
    stream.on("data", (chunk) => {
      if (size <= longest) chunks.push(chunk);
      size += chunk.length;
    });
    finished(stream, { writable: false }, () => resolve7(chunks));
  });
}
async function collectTail(stream) {
  return new Promise((resolve7) => {
    let tail = Buffer.alloc(0);
    stream.on("data", (chunk) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_KEPT);
    });
    finished(stream, { writable: false }, () => resolve7(tail.toString("utf8").trim()));
  });
}
var NO_USAGE = { cpu: void 0, peakMemory: void 0 };
function endedEarly(ending) {
  return { ending, stdout: [], stderr: "", usage: NO_USAGE };
}

// src/compilers/run/native-failure.ts
var SHELL_SIGKILL = 137;
var NO_ROOM2 = /* @__PURE__ */ new Set(["EAGAIN", "EMFILE", "ENFILE", "ENOMEM"]);
var NO_ROOM_FIX = "run fewer compilers at once (--jobs), or raise the limits of processes and open files (ulimit -u, ulimit -n)";
function nativeFailure(label, request, { ending, stderr }) {
  const facts = [
    `command: ${[request.file, ...request.args].join(" ")}`,
    ...stderr === "" ? ["it printed nothing on standard error"] : ["it printed on standard error:", ...stderr.split("\n")]
  ];
  const outOfMemory = (message) => new ParasolcError("COMPILER_OUT_OF_MEMORY", message, {
    facts,
    fix: "run fewer compilers at once, use more shards, or a machine with more memory"
  });
  switch (ending.kind) {
    case "cancelled":
      return new ParasolcError("CANCELLED", `the compiler was stopped during ${label}`);
    case "endless":
      return new ParasolcError("COMPILER_OUTPUT_INVALID", `the compiler was stopped during ${label}`, {
        facts: [
          ...facts.slice(0, 1),
          `it printed more than ${request.longestOutput ?? LONGEST_OUTPUT} bytes`
        ],
        fix: "check that the compiler is an unmodified solc; if it is, select fewer outputs"
      });
    case "not-started":
      if (NO_ROOM2.has(nodeErrorCode(ending.error)))
        return new ParasolcError(
          "COMPILER_OUT_OF_MEMORY",
          `the system has no room to start the compiler for ${label}`,
          { facts: facts.slice(0, 1), cause: ending.error, fix: NO_ROOM_FIX }
        );
      return new ParasolcError("COMPILER_FAILED", `the compiler cannot be started for ${label}`, {
        facts: [...facts.slice(0, 1), ...missingFolder(request)],
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

// src/compilers/run/native-options.ts
var NO_IMPORT_CALLBACK = "0.8.22";
async function invocationText(path, imports, release) {
  const folder = imports.kind === "given" ? `<folder of ${imports.sources.size} sources>` : "<empty folder>";
  const folders = { empty: async () => folder, of: async () => folder };
  const { args, cwd } = await commandLine(imports, release, folders);
  const command = [path, ...args].map(shellWord).join(" ");
  return cwd === void 0 ? command : `cd ${shellWord(cwd)} && ${command}`;
}
function shellWord(word) {
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

// src/compilers/run/output-check.ts
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

// src/compilers/run/process-starter.ts
import { basename } from "node:path";

// src/compilers/run/launcher.ts
import { spawn as spawn3 } from "node:child_process";
import { Socket } from "node:net";
var SLOTS = 64;
var FIRST_PIPE = 4;
var PROGRAM = `
const { spawn } = require('node:child_process');
const { closeSync } = require('node:fs');
const alive = new Set();
const send = (message) => process.send(message, () => undefined);
process.on('message', ({ slot, file, args, ...options }) => {
  const pipes = [0, 1, 2].map((stream) => ${FIRST_PIPE} + 3 * slot + stream);
  let child;
  try {
    child = spawn(file, args, { ...options, detached: true, stdio: pipes });
    child.on('error', () => undefined);
  } catch {}
  for (const pipe of pipes) closeSync(pipe);
  const pid = child?.pid ?? null;
  send({ slot, pid });
  if (pid === null) return;
  alive.add(pid);
  child.once('exit', (status, signal) => {
    alive.delete(pid);
    send({ slot, exit: { status, signal } });
  });
});
process.on('disconnect', () => {
  for (const pid of alive) {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {}
  }
  process.exit();
});
`;
function startLauncher() {
  const waiting = /* @__PURE__ */ new Map();
  let nextSlot = 0;
  let isGone = false;
  let hasFailed = false;
  const isUsedUp = () => isGone || hasFailed || 3 * nextSlot >= pipes.length;
  const child = spawnLauncher();
  const streams = child?.stdio;
  const pipes = streams?.slice(FIRST_PIPE).filter((stream) => stream instanceof Socket) ?? [];
  const gone = new Promise((resolve7) => {
    const end = () => {
      isGone = true;
      for (const slot of waiting.values()) {
        slot.onStart(null);
        slot.onExit({ status: null, signal: "SIGKILL" });
      }
      waiting.clear();
      for (const pipe2 of pipes.slice(3 * nextSlot)) pipe2.destroy();
      resolve7();
    };
    if (child === void 0) return end();
    child.on("error", end);
    child.once("exit", end);
  });
  child?.on("message", (message) => {
    const slot = waiting.get(message.slot);
    if ("pid" in message) slot?.onStart(message.pid);
    else slot?.onExit(message.exit);
  });
  for (const pipe2 of pipes) pipe2.on("error", () => void 0).unref();
  child?.channel?.unref();
  child?.unref();
  return {
    isUsedUp,
    async start(command) {
      const slot = nextSlot++;
      const [stdin, stdout, stderr] = pipes.slice(3 * slot, 3 * slot + 3);
      if (isGone || stdin === void 0 || stdout === void 0 || stderr === void 0) return void 0;
      for (const pipe2 of [stdin, stdout, stderr]) pipe2.ref();
      child?.channel?.ref();
      stdin.allowHalfOpen = true;
      let onExit = () => void 0;
      const exited = new Promise((resolve7) => {
        onExit = resolve7;
      });
      const pid = await new Promise((resolve7) => {
        waiting.set(slot, { onStart: resolve7, onExit });
        const message = { env: process.env, ...command, slot };
        child?.send(message, (error) => {
          if (error !== null) resolve7(null);
        });
      });
      const end = () => {
        waiting.delete(slot);
        stdin.destroy();
        if (waiting.size > 0) return;
        child?.channel?.unref();
        if (isUsedUp()) child?.kill("SIGKILL");
      };
      if (pid === null) {
        hasFailed = true;
        end();
        stdout.destroy();
        stderr.destroy();
        return void 0;
      }
      void exited.then(end);
      return { pid, stdin, stdout, stderr, exited };
    },
    close() {
      child?.ref();
      child?.kill("SIGKILL");
    },
    gone
  };
}
function spawnLauncher() {
  try {
    return spawn3(process.execPath, ["-e", PROGRAM], {
      // A signal from the terminal is for parasolc, which ends everything in order.
      detached: true,
      // They may load programs, and make Node wait for a debugger.
      env: { ...process.env, NODE_OPTIONS: void 0 },
      stdio: ["ignore", "ignore", "ignore", "ipc", ...new Array(3 * SLOTS).fill("pipe")]
    });
  } catch {
    return void 0;
  }
}

// src/compilers/run/process-starter.ts
var USUAL_START = 2;
var LAUNCHER_COST = 60;
function processStarter({ spawn: spawn4, launcherCost = LAUNCHER_COST } = {}) {
  let lost = 0;
  let canLaunch = process.platform === "linux" && /^node(js)?$/.test(basename(process.execPath));
  let launcher;
  const launchers = /* @__PURE__ */ new Set();
  async function launch(command) {
    if (launcher === void 0 || launcher.isUsedUp()) launcher = newLauncher();
    const started = await launcher.start(command);
    if (started === void 0) canLaunch = false;
    return started;
  }
  function newLauncher() {
    const started = startLauncher();
    launchers.add(started);
    void started.gone.then(() => launchers.delete(started));
    return started;
  }
  return {
    async start(command) {
      if (canLaunch && lost >= launcherCost) {
        const started = await launch(command);
        if (started !== void 0) return started;
      }
      const began = performance.now();
      const starting = startChild(command, spawn4);
      lost += Math.max(0, performance.now() - began - USUAL_START);
      return starting;
    },
    async close() {
      for (const each of launchers) each.close();
      await Promise.all([...launchers].map(({ gone }) => gone));
    }
  };
}

// src/compilers/run/native.ts
var VERSION_TIMEOUT = 6e4;
var VERSION_LENGTH = 1 << 16;
var RUNNABLE = "give the path of a solc executable that runs on this machine";
async function openNativeCompiler(path, options = {}) {
  const starter = options.starter ?? processStarter();
  const version = await askVersion(path, starter, options).catch(async (error) => {
    await starter.close();
    throw error;
  });
  const folders = importFolders();
  const closing = new AbortController();
  const running = /* @__PURE__ */ new Set();
  async function runOnce({ label, input, imports, signal, pause }) {
    const started = performance.now();
    const request = {
      ...await commandLine(imports, version.release, folders).catch((error) => {
        if (error instanceof ParasolcError) throw error;
        const full = temporaryFolderFull(error);
        if (full !== void 0) throw full;
        throw new ParasolcError("COMPILER_FAILED", `the imports of ${label} cannot be written to a folder`, {
          facts: [messageOf(error)],
          cause: error
        });
      }),
      file: path,
      input,
      longestOutput: options.longestOutput ?? LONGEST_OUTPUT,
      signal: signal === void 0 ? closing.signal : AbortSignal.any([signal, closing.signal]),
      pause
    };
    const result = await runProcess(request, starter.start);
    const failure = nativeFailure(label, request, result);
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
    canPause: CAN_PAUSE,
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
      await starter.close();
      await folders.remove();
    }
  };
}
async function askVersion(path, starter, options) {
  const late = AbortSignal.timeout(options.versionTimeout ?? VERSION_TIMEOUT);
  const signal = options.signal === void 0 ? late : AbortSignal.any([late, options.signal]);
  const request = {
    file: path,
    args: ["--version"],
    input: [],
    longestOutput: VERSION_LENGTH,
    signal
  };
  const result = await runProcess(request, starter.start);
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
      fix: (failure.code === "COMPILER_OUT_OF_MEMORY" ? failure.fix : void 0) ?? RUNNABLE
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

// src/compilers/run/wasm.ts
import { resolve as resolve2 } from "node:path";
import { setFlagsFromString } from "node:v8";

// src/compilers/run/shared-bytes.ts
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

// src/compilers/run/wasm-failure.ts
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

// src/compilers/run/wasm-thread-source.ts
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

// src/compilers/run/wasm-worker.ts
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
    return new Promise((resolve7) => {
      const settle = (ending) => {
        worker.off("message", settle).off("messageerror", lost).off("exit", died);
        signal.removeEventListener("abort", cancel);
        resolve7(ending);
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

// src/compilers/run/wasm.ts
var TIERING = "--wasm-tiering-budget=30000000";
async function openWasmCompiler(soljsonPath, known) {
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
    const version2 = ending.kind === "ready" ? parseVersion(ending.version) : void 0;
    if (version2 !== void 0) {
      idle.push(thread);
      return version2;
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
    if (ending.kind === "ready" && parseVersion(ending.version)?.build === version.build) return thread;
    await discard(thread);
    if (ending.kind === "ready" || ending.kind === "unusable") {
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
      const request = { input: input.map(sharedBytes), imports: sharedImports(imports) };
      const ending = await thread.ask(request, stop);
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
  const version = known ?? await loadVersion();
  return {
    kind: "wasm",
    canPause: false,
    version,
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

// src/compilers/find/find.ts
import { resolve as resolve5 } from "node:path";

// src/compilers/files.ts
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { resolve as resolve3 } from "node:path";
async function isFile(path) {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
async function executableIn(folders, name) {
  for (const folder of folders) {
    for (const file of programNames(name)) {
      const path = resolve3(folder, file);
      if (await isFile(path) && await isExecutable(path)) return path;
    }
  }
  return void 0;
}
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  );
}

// src/compilers/version-expression.ts
var SYMBOL = /^(?:>>>=|>>>|>>=|<<=|>>|<<|>=|<=|==|=>|\|\||\|=|&&|&=|\^=|\+\+|\+=|--|-=|->|\*\*|\*=|\/=|%=|!=|:=|[-=<>|^~*.+/%&!:?,()[\]{}])/;
var NUMBER = /^(?:0x[0-9A-Fa-f][0-9A-Fa-f_]*|(?:(?:0(?!\d)|[1-9])[\d_]*(?:\.(?!_)[\d_]*)?|\.\d[\d_]*)(?:[eE](?!_)-?\d[\d_]*)?)(?![A-Za-z0-9_$])/;
var WORD = /^[A-Za-z_$][A-Za-z0-9_$]*/;
var STRING = /^"([^"]*)"/;
var PREFIXES = ["=", "<", "<=", ">", ">=", "^", "~"];
function parseVersionExpression(text) {
  const tokens = tokensOf(text);
  const alternatives = tokens === void 0 ? void 0 : parse(tokens);
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
function parse(tokens) {
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

// src/compilers/request.ts
var EXACT = /^v?(?<version>\d+\.\d+\.\d+(?:-[A-Za-z][^\s+]*)?(?:\+\S*)?)$/;
function parseCompilerRequest(spec) {
  if (spec === void 0) return { kind: "any" };
  const text = spec.trim();
  if (text === "latest") return { kind: "latest" };
  const version = EXACT.exec(text)?.groups?.version;
  if (version !== void 0) return { kind: "exact", version };
  const expression = parseVersionExpression(text);
  return expression === void 0 ? { kind: "path", path: spec } : { kind: "range", expression };
}
function isBoundByPragmas({ kind }) {
  return kind === "range" || kind === "any";
}
function requirementOf(spec, pragmas = []) {
  const request = parseCompilerRequest(spec);
  const bound = isBoundByPragmas(request) ? new Set(pragmas) : [];
  return {
    request,
    pragmas: [...bound].map(parseVersionExpression).filter((expression) => expression !== void 0)
  };
}
function whyNot({ request, pragmas }, version) {
  const exact = exactVersion(version);
  if (request.kind === "exact") {
    const isAsked = request.version === version.build || request.version === version.release && !exact.isPrerelease || version.build === version.release && request.version.startsWith(`${version.release}+`);
    return isAsked ? void 0 : "";
  }
  if (request.kind === "range" && !request.expression.allows(exact)) return "";
  const against = pragmas.find((pragma) => !pragma.allows(exact));
  return against === void 0 ? void 0 : `, which "pragma solidity ${against.text}" does not allow`;
}
function exactVersion({ release, build }) {
  return { release, isPrerelease: build.startsWith("-", release.length) };
}
function requestText({ request, pragmas }) {
  switch (request.kind) {
    case "exact":
      return ` ${request.version}`;
    case "range":
      return ` ${request.expression.text}`;
    case "any":
      return pragmas.length === 0 ? "" : " that the pragmas allow";
    default:
      return "";
  }
}

// src/compilers/run/open.ts
import { realpath } from "node:fs/promises";
import { basename as basename2 } from "node:path";
var WASM_NAME = /^(?:soljson|solc-emscripten).*\.js$/;
async function openCompilerFile(path, {
  knownVersion,
  signal
}) {
  const names = [basename2(path), basename2(await realpath(path))];
  return names.some((name) => WASM_NAME.test(name)) ? openWasmCompiler(path, await knownVersion?.(path)) : openNativeCompiler(path, { signal });
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
function platformsOf(os2, arch) {
  const native = NATIVE[`${os2} ${arch}`];
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
  for (const fresh of required.request.kind === "latest" ? [true] : [false, true]) {
    const list = await site.list(platform, { fresh, ...signal === void 0 ? {} : { signal } });
    const accepts = (build2) => whyNot(required, { release: build2.version, build: build2.longVersion }) === void 0;
    const build = list.builds.find(
      ({ longVersion }) => required.request.kind === "exact" && required.request.version === longVersion
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

// src/retries.ts
async function withRetries({ firstPause, longestPause, again, wait }, attempt) {
  for (let number2 = 0; ; number2++) {
    try {
      return await attempt(number2);
    } catch (error) {
      const pause = Math.min(firstPause * 2 ** number2, longestPause) * (0.5 + Math.random());
      if (!again(error, number2 + 1, pause)) throw error;
      await wait(pause, error);
    }
  }
}

// src/compilers/install/cache-files.ts
import { open } from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
async function putInCache(path, write) {
  const folder = dirname2(path);
  await makeFolder(folder);
  await removeOldDrafts(folder);
  return putInPlace(path, write);
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
  await putInCache(`${path}.json`, (draft) => writeSynced(draft, [Buffer.from(text)]));
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
var WHILE_BUSY = {
  firstPause: 50,
  longestPause: 50,
  again: (error, tries) => error instanceof ParasolcError && nodeErrorCode(error.cause) === "ETXTBSY" && tries < 20,
  wait: (pause) => sleep(pause)
};
async function installBuild(platform, build, { site, store, note, signal }) {
  const present = await presentIn(store, platform, build);
  if (present !== void 0) return present;
  const path = store.fileOf(platform, build);
  note?.(`downloading ${build.path} from ${site.name}`);
  try {
    const size = await putInCache(path, async (draft) => {
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
async function openBuild(platform, path, knownVersion) {
  return platform === WASM ? openWasmCompiler(path, await knownVersion?.(path)) : openNativeCompiler(path);
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
  try {
    return await withRetries(WHILE_BUSY, async () => {
      const compiler = await openBuild(platform, draft);
      await compiler.close();
      return compiler.version.build;
    });
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    throw new ParasolcError("COMPILER_UNUSABLE", `${build.path} is intact, but does not run here`, {
      facts: error.facts.map((fact) => fact.replaceAll(draft, build.path)),
      cause: error.cause,
      fix: platform === "macosx-amd64" ? "releases before 0.8.24 need Rosetta on Apple processors" : "use the WebAssembly build, or a solc that was built for this machine"
    });
  }
}

// src/compilers/find/packages.ts
import { readdir, readFile as readFile2 } from "node:fs/promises";
import { dirname as dirname3, join as join3, resolve as resolve4 } from "node:path";
async function packagesNamed(names, roots) {
  return packagesIn(roots, async () => names);
}
async function allPackages(roots) {
  const found = await packagesIn(roots, async (modules) => {
    const present = await readdir(modules).catch(() => []);
    return present.filter((name) => /^solc(-\d+\.\d+\.\d+)?$/.test(name));
  });
  return found.sort((a, b) => releaseAtLeast(a.version ?? "0.0.0", b.version ?? "0.0.0") ? -1 : 1);
}
async function packagesIn(roots, namesIn) {
  const found = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (const folder of foldersUpFrom(resolve4(root))) {
      const modules = join3(folder, "node_modules");
      for (const name of await namesIn(modules)) {
        const path = join3(modules, name, "soljson.js");
        if (await isFile(path)) found.add(path);
      }
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

// src/compilers/find/candidates.ts
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
async function* onPath({ searchPath, signal }) {
  const path = await executableIn(searchPath, "solc");
  if (path === void 0) {
    yield absent(`no executable solc in ${listed(searchPath, "an empty PATH")}`);
    return;
  }
  yield { from: "PATH", path, version: void 0, open: () => openNativeCompiler(path, { signal }) };
}
async function* ofPackages(required, context) {
  const { packageRoots } = context;
  const names = packageNames(required);
  const packages = names === void 0 ? await allPackages(packageRoots) : await packagesNamed(names, packageRoots);
  if (packages.length === 0) {
    yield absent(
      `no npm package ${(names ?? ["solc"]).join(" or ")} at or above ${listed(packageRoots, "no folder")}`
    );
  }
  for (const { path, version } of packages) {
    const declared = version === void 0 ? void 0 : { release: version, build: version };
    yield { from: "package", path, version: declared, open: () => openCompilerFile(path, context) };
  }
}
function packageNames({ request, pragmas }) {
  if (request.kind === "exact") return ["solc", `solc-${request.version.split("+")[0]}`];
  return request.kind === "any" && pragmas.length === 0 ? ["solc"] : void 0;
}
async function* inCache(platform, required, { store, knownVersion }) {
  if (store === void 0) return;
  for (const installed of await installedIn(store, platform)) {
    const version = { release: installed.version, build: installed.longVersion };
    if (whyNot(required, version) !== void 0) continue;
    yield {
      from: "cache",
      path: installed.path,
      version,
      open: () => openInstalled(installed, knownVersion)
    };
  }
}
async function openInstalled(installed, knownVersion) {
  const damage = await damageOf(installed);
  if (damage !== void 0) throw new ParasolcError("COMPILER_UNUSABLE", damage);
  return openBuild(installed.platform, installed.path, knownVersion);
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
    yield { reason: `no solc${requestText(required)} from ${site.name}: ${build}`, kind: "notice" };
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

// src/compilers/find/latest.ts
async function settleLatest(required, context) {
  if (required.request.kind !== "latest") return { required };
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
  return { ...required, request: { kind: "exact", version } };
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

// src/compilers/find/find.ts
async function findCompiler(spec, context) {
  return (await locateCompiler(spec, context)).compiler;
}
async function locateCompiler(spec, context) {
  const required = requirementOf(spec, context.pragmas);
  if (required.request.kind === "path") {
    return { compiler: await openAtPath(required.request.path, context), from: "given" };
  }
  return firstFit(required, context, async (candidate, settled) => {
    const compiler = await openIfFit(candidate, settled);
    return typeof compiler === "string" ? compiler : { compiler, from: candidate.from };
  });
}
async function whichCompiler(spec, context) {
  const required = requirementOf(spec, context.pragmas);
  const foundOf = async (compiler, from) => {
    await compiler.close();
    return { version: compiler.version, from, kind: compiler.kind, path: compiler.path };
  };
  if (required.request.kind === "path") {
    return foundOf(await openAtPath(required.request.path, context), "given");
  }
  return firstFit(required, context, async (candidate, settled) => {
    const { from, path, version } = candidate;
    if (from === "download" && version !== void 0) return { version, from, kind: void 0, path };
    const compiler = await openIfFit(candidate, settled);
    return typeof compiler === "string" ? compiler : foundOf(compiler, from);
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
      for (const { reason, kind, location } of refusals) {
        if (kind === "notice")
          context.note?.(location === void 0 ? reason : `skipped ${location}: ${reason}`);
      }
      return taken;
    }
    refusals.push(refusalOf(candidate, taken));
  }
  throw notFound(required, refusals);
}
function refusalOf({ from }, reason) {
  if (from === "package") return { reason };
  return { reason, kind: "notice", ...from === "PATH" ? { location: "solc on PATH" } : {} };
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
  const request = requestText(required);
  return new ParasolcError("COMPILER_NOT_FOUND", `no solc${request} was found`, {
    facts: [
      ...required.pragmas.length === 0 ? [] : [`pragmas: ${required.pragmas.map(({ text }) => text).join(", ")}`],
      ...tried.map(({ reason }) => `tried: ${reason}`)
    ],
    fix: "give the path of a solc, put it on PATH, or install the npm package solc of that version"
  });
}
async function openAtPath(spec, context) {
  const { searchPath } = context;
  const path = resolve5(spec);
  if (await isFile(path)) return openCompilerFile(path, context);
  const named = isPath(spec) ? void 0 : await executableIn(searchPath, spec);
  if (named !== void 0) return openCompilerFile(named, context);
  const folders = searchPath.length === 0 ? "an empty PATH" : searchPath.join(", ");
  throw new ParasolcError("COMPILER_NOT_FOUND", `no compiler ${spec} was found`, {
    facts: [
      `tried: no file ${path}`,
      ...isPath(spec) ? [] : [`tried: no executable ${spec} in ${folders}`]
    ],
    fix: "give the path of a solc executable or soljson.js, or a version such as 0.8.28 or ^0.8.20"
  });
}

// src/progress/observers.ts
function broadcast(observers) {
  return {
    phase: (name, runs, predicted, expected) => {
      for (const observer of observers) observer.phase(name, runs, predicted, expected);
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
function ownCpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}
function recordRuns() {
  const runs = [];
  return {
    runs,
    phase: () => void 0,
    started: () => void 0,
    finished: (info, cost) => {
      runs.push({ info, cost, ownCpu: ownCpu() });
    },
    routed: () => void 0,
    note: () => void 0
  };
}

// src/report/trace-file.ts
import { closeSync, constants as constants2, fstatSync, openSync, writeSync } from "node:fs";
import { resolve as resolve6 } from "node:path";
function openTraceFile(path, cwd, warn, flag = "w") {
  const absolute = resolve6(cwd, path);
  let file = open2(absolute, path, flag);
  let hasHead = false;
  let pending = Buffer.alloc(0);
  const flush = (to) => {
    try {
      while (pending.length > 0) pending = pending.subarray(writeSync(to, pending));
    } catch (error) {
      if (nodeErrorCode(error) !== "EAGAIN") throw error;
    }
  };
  const closeFile = () => {
    if (file !== void 0) closeSync(file);
    file = void 0;
  };
  const attempt = (act) => {
    if (file === void 0) return;
    try {
      act(file);
    } catch (error) {
      closeFile();
      warn(`the trace is incomplete, ${path} cannot be written: ${messageOf(error)}`);
    }
  };
  const head = (to) => {
    if (hasHead) return "";
    hasHead = true;
    return flag === "a" && fstatSync(to).isFile() ? sharedHead(absolute, to) : HEAD;
  };
  const append = (to, text) => {
    pending = Buffer.concat([pending, Buffer.from(head(to) + text)]);
    flush(to);
  };
  const close = () => {
    attempt((to) => {
      flush(to);
      if (pending.length > 0) throw new Error("the reader stopped reading");
    });
    closeFile();
  };
  return {
    write: (events) => attempt(
      (to) => append(
        to,
        linesOf(events).map((line) => `${line},
`).join("")
      )
    ),
    end(events) {
      attempt((to) => append(to, `${linesOf(events).join(",\n")}
]
`));
      close();
    },
    close
  };
}
var HEAD = "[\n";
function linesOf(events) {
  return events.map((event) => JSON.stringify(event));
}
function sharedHead(path, file) {
  if (fstatSync(file).size > 0) return "";
  const beginning2 = openSync(path, constants2.O_WRONLY);
  try {
    writeSync(beginning2, HEAD, 0);
  } finally {
    closeSync(beginning2);
  }
  return "";
}
var CREATE = constants2.O_WRONLY | constants2.O_CREAT;
var FLAGS = { w: CREATE | constants2.O_TRUNC, a: CREATE | constants2.O_APPEND };
function open2(absolute, path, flag) {
  try {
    return openSync(absolute, FLAGS[flag] | (constants2.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the trace cannot be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists and is writable"
    });
  }
}

// src/report/trace-events.ts
var OWN_LANE = 0;
function spanEvent(span, { pid, tid }, args = {}) {
  const ts = Math.ceil(span.begun * 1e3);
  const dur = Math.max(Math.floor(span.ended * 1e3) - ts, 0);
  return { name: span.name, cat: span.cat, ph: "X", ts, dur, pid, tid, args };
}
function runEvent({ label, kind, contracts, predicted }, { begun, ...cost }, place) {
  const span = { name: label, cat: kind, begun, ended: begun + cost.wall };
  return spanEvent(span, place, { unit: label, contracts, predicted, ...cost });
}
function routesEvent(routes, pid) {
  const [ts, tid] = [Math.round(now() * 1e3), OWN_LANE];
  return { name: "routes", cat: "routes", ph: "i", ts, pid, tid, s: "p", args: { ...routes } };
}
function processName(name, pid) {
  return { name: "process_name", cat: "", ph: "M", ts: 0, pid, tid: OWN_LANE, args: { name } };
}
function laneName({ pid, tid }) {
  const name = tid === OWN_LANE ? "parasolc" : `solc process ${tid}`;
  return { name: "thread_name", cat: "", ph: "M", ts: 0, pid, tid, args: { name } };
}

// src/report/trace.ts
function openTrace(path, cwd, warn, flag = "w") {
  const begun = now();
  const { pid } = process;
  const lanes = /* @__PURE__ */ new Map();
  const file = openTraceFile(path, cwd, warn, flag);
  const named = /* @__PURE__ */ new Set();
  const withNames = (event) => {
    const isFirst = named.size === 0;
    const isNew = !named.has(event.tid);
    named.add(event.tid);
    return [...isFirst ? [processName("parasolc", pid)] : [], ...isNew ? [laneName(event)] : [], event];
  };
  return {
    phase: () => void 0,
    started(info) {
      for (const known of lanes.keys()) if (known.label === info.label) lanes.delete(known);
      const taken = new Set([...lanes.values()].map(({ lane: lane2 }) => lane2));
      let lane = OWN_LANE + 1;
      while (taken.has(lane)) lane += 1;
      lanes.set(info, { lane, since: now() });
    },
    finished(info, cost) {
      const { lane, since } = lanes.get(info) ?? { lane: OWN_LANE + 1, since: now() - cost.wall };
      lanes.delete(info);
      file.write(withNames(runEvent(info, { begun: since, ...cost }, { pid, tid: lane })));
    },
    routed(routes) {
      file.write(withNames(routesEvent(routes, pid)));
    },
    note: () => void 0,
    close() {
      if (flag === "a") return file.close();
      const span = { name: "parasolc", cat: "command", begun, ended: now() };
      file.end(withNames(spanEvent(span, { pid, tid: OWN_LANE })));
    }
  };
}

// src/compilers/run/prepared-late.ts
function preparedLate(compiler) {
  let wanted = 0;
  return {
    ...compiler,
    prepare(count) {
      wanted = Math.max(wanted, count);
    },
    run(run) {
      if (wanted > 0) compiler.prepare(wanted);
      wanted = 0;
      return compiler.run(run);
    }
  };
}

// src/session/compiler-search.ts
import { delimiter } from "node:path";

// src/compilers/install/site.ts
import { createHash as createHash3 } from "node:crypto";
import { readFile as readFile3, rm } from "node:fs/promises";
import { isAbsolute as isAbsolute3 } from "node:path";
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
import { setTimeout as sleep2 } from "node:timers/promises";
var DEFAULT_NETWORK = {
  proxies: {},
  connectTimeout: 1e4,
  idleTimeout: 3e4,
  totalTimeout: 6e5,
  attempts: 4,
  retryDelay: 500
};
var LONGEST_PAUSE = 1e4;
async function transfer(url, limit, network, signal, consume) {
  const retries = {
    firstPause: network.retryDelay,
    longestPause: LONGEST_PAUSE,
    again: (error, tries) => error instanceof TransferError && error.problem === "passing" && tries < network.attempts,
    wait: (pause) => sleep2(pause, void 0, { signal })
  };
  try {
    return await withRetries(retries, () => consume(bounded(read(url, network, signal), limit)));
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
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
async function* read(url, network, signal) {
  if (url.protocol !== "file:") {
    const { get } = await import("./http.js");
    yield* get(url, network, signal);
    return;
  }
  try {
    yield* createReadStream2(url);
  } catch (cause) {
    throw new TransferError("final", messageOf(cause), cause);
  }
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
    await putInCache(
      store.listOf(platform, keyOf(name)),
      (draft) => writeSynced(draft, [Buffer.from(JSON.stringify(kept))])
    ).catch(() => void 0);
  }
  async function keptList(platform) {
    if (store === void 0) return void 0;
    const text = await readFile3(store.listOf(platform, keyOf(name)), "utf8").catch(() => "");
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
            await rm(path, { force: true });
            throw error;
          }
        );
        const facts = differences(build, found);
        if (facts.length === 0) return found.size;
        await rm(path, { force: true });
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
  await rm(path, { force: true });
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
  const text = isAbsolute3(base) ? pathToFileURL(base).href : base;
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
import { readdir as readdir2 } from "node:fs/promises";
import { join as join4 } from "node:path";
function folderStore(root) {
  const folderOf = (platform) => join4(root, platform);
  return {
    root,
    fileOf: (platform, { path }) => join4(folderOf(platform), path),
    listOf: (platform, key) => join4(folderOf(platform), `.list-${key}.json`),
    records: (platform) => recordsIn(folderOf(platform)),
    async completed() {
    }
  };
}
async function recordsIn(folder) {
  const names = await readdir2(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json") && !name.startsWith(".")).sort().map((name) => join4(folder, name));
}

// src/compilers/install/tool-cache-store.ts
import { readdir as readdir3, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname4, join as join5 } from "node:path";
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
  const tools = join5(root, "solc");
  const folderOf = (version, platform) => join5(tools, version, ARCHITECTURES[platform]);
  const folder = (platform, build) => folderOf(semanticVersion(build), platform);
  return {
    root,
    fileOf: (platform, build) => join5(folder(platform, build), FILES[platform] ?? "solc"),
    listOf: (platform, key) => join5(tools, ".lists", `${platform}-${key}.json`),
    async records(platform) {
      const versions = await readdir3(tools).catch(() => []);
      const found = await Promise.all(versions.map((version) => recordsIn(folderOf(version, platform))));
      return found.flat();
    },
    async completed(platform, build) {
      const marked = folder(platform, build);
      await writeFile2(join5(dirname4(marked), `${ARCHITECTURES[platform]}.complete`), "");
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

// src/session/compiler-search.ts
var SITE_VARIABLE = "PARASOLC_SOLC_SITE";
var STORE_VARIABLE = "PARASOLC_SOLC_CACHE";
function findContext(environment, { site, pragmas = [], note, knownVersion } = {}) {
  const store = compilerStore(environment);
  return {
    searchPath: (environment.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    packageRoots: environment.packageRoots,
    pragmas,
    store,
    download: downloadSite(environment, site, store),
    ...note === void 0 ? {} : { note },
    knownVersion,
    signal: environment.signal
  };
}
function compilerStore({ env }) {
  const own = env[STORE_VARIABLE];
  if (own) return folderStore(own);
  if (env.RUNNER_TOOL_CACHE) return toolCacheStore(env.RUNNER_TOOL_CACHE);
  return folderStore(cacheFolder("solc", process.platform, env, homeFolder(env)));
}
function checksFolder(env) {
  return cacheFolder("linking", process.platform, env, homeFolder(env));
}
function downloadSite({ env }, site, store) {
  const base = site ?? (env[SITE_VARIABLE] || OFFICIAL_SITE);
  return base === "off" ? void 0 : openSite({ base, store, network: { proxies: proxySettings(env) } });
}
async function pragmasOf(project) {
  const texts = await inputContents(project, readerOf(project.access));
  return [...new Set([...texts.values()].flatMap(versionPragmas))];
}

// src/session/stopping.ts
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

// src/session/session.ts
async function inSession({ compiler: open3, store, runStore, observers, signal, env }, work) {
  const opened = await open3();
  try {
    const recorder = recordRuns();
    const observer = broadcast([recorder, ...observers.filter((one) => one !== void 0)]);
    const compiler = runStore === void 0 ? opened : preparedLate(opened);
    const conformance = conformanceIn(checksFolder(env));
    const context = { compiler, observer, signal, store: runStore, conformance };
    return await withRunStore(runStore, observer, () => work({ context, store, runs: recorder.runs }));
  } finally {
    await opened.close();
  }
}
function conformanceIn(folder) {
  return {
    async check(context, jobs) {
      const { keptConformance } = await import("./build-divided.js");
      return keptConformance(folder).check(context, jobs);
    }
  };
}
async function withSession(options, project, environment, work) {
  const progress = environment.progress(options.quiet);
  let trace;
  let summary;
  const conclude = (text) => {
    summary = text;
  };
  try {
    trace = options.trace === void 0 ? void 0 : openTrace(options.trace, environment.cwd, progress.note);
    const runStore = openRunStore(options, environment);
    const { solc, "solc-site": site } = options;
    const knownVersion = runStore?.versionOf;
    const compiler = () => options.open?.(knownVersion) ?? openCompiler(solc, environment, {
      ...{ site, project, note: progress.note, quiet: options.quiet, knownVersion }
    });
    const { signal, env } = environment;
    return await inSession(
      { compiler, runStore, observers: [progress, trace], signal, env },
      (session) => work({ ...session, diagnosed: progress.diagnosed, conclude })
    );
  } finally {
    trace?.close();
    progress.end(summary);
  }
}
async function openCompiler(solc, environment, { site, project, note, quiet = false, knownVersion } = {}) {
  const request = parseCompilerRequest(solc);
  const pragmas = project !== void 0 && isBoundByPragmas(request) ? await pragmasOf(project) : [];
  const context = findContext(environment, {
    ...{ site, pragmas, knownVersion },
    ...note === void 0 ? {} : { note }
  });
  const found = findCompiler(solc, context);
  const compiler = await untilStopped(found, environment.signal, "opening the compiler").catch((error) => {
    found.then((late) => late.close()).catch(() => void 0);
    throw error;
  });
  if (compiler.kind === "wasm" && request.kind !== "path" && !quiet) {
    note?.(
      `no native solc ${compiler.version.release} was found; the WebAssembly build, ${compiler.path}, is 3 to 4 times slower`
    );
  }
  return compiler;
}

// src/progress/format.ts
function seconds(milliseconds) {
  const total = milliseconds / 1e3;
  if (total < 99.95) return `${total.toFixed(1)} s`;
  const whole = Math.round(total);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
function roughly(milliseconds) {
  const total = Math.max(Math.round(milliseconds / 1e3), 1);
  if (total < 60) return `${total} s`;
  const tens = Math.round(total / 10) * 10;
  const [minutes, rest] = [Math.floor(tens / 60), tens % 60];
  return minutes >= 10 || rest === 0 ? `${Math.round(tens / 60)} min` : `${minutes} min ${rest} s`;
}
function megabytes(bytes) {
  const mega = bytes / 1e6;
  if (mega < 1) return `${Math.ceil(bytes / 1e3)} KB`;
  return mega < 1e3 ? `${Math.ceil(mega)} MB` : `${(mega / 1e3).toFixed(1)} GB`;
}
function binarySize(bytes) {
  const units = ["K", "M", "G", "T"];
  const power = Math.max(
    Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), units.length),
    1
  );
  return `${(bytes / 1024 ** power).toFixed(1)}${units[power - 1]}`;
}
function counted(count, noun, plural = `${noun}s`) {
  return `${count} ${count === 1 ? noun : plural}`;
}
function percent(share) {
  return `${Math.round(share * 100)} %`;
}

export {
  isFile,
  executableIn,
  stopped,
  untilStopped,
  parseCompilerRequest,
  isBoundByPragmas,
  requirementOf,
  whyNot,
  requestText,
  homeFolder,
  guardProcess,
  runProcess,
  platformsOf,
  whyUnusable,
  withRetries,
  findContext,
  compilerStore,
  downloadSite,
  pragmasOf,
  temporaryFolderFull,
  openNativeCompiler,
  openWasmCompiler,
  buildFor,
  installedIn,
  damageOf,
  installBuild,
  allPackages,
  candidates,
  findCompiler,
  whichCompiler,
  broadcast,
  ownCpu,
  OWN_LANE,
  spanEvent,
  runEvent,
  processName,
  laneName,
  openTraceFile,
  openTrace,
  openRunStore,
  runFolder,
  runLimit,
  inSession,
  withSession,
  openCompiler,
  seconds,
  roughly,
  megabytes,
  binarySize,
  counted,
  percent
};
