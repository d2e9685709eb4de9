import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  stopped,
  untilStopped
} from "./shared-site.js";
import {
  draftFor,
  jsonToBytes,
  writeJson
} from "./shared-selection.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/output/output-file.ts
import { open, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/output/output-pipe.ts
import { constants, openSync } from "node:fs";
import { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
var INTERVAL = 50;
function openPipeIfRead(path) {
  try {
    const file = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    return new Socket({ fd: file, readable: false, writable: true }).on("error", () => void 0);
  } catch (error) {
    if (nodeErrorCode(error) === "ENXIO") return void 0;
    throw error;
  }
}
async function openPipe(path, signal) {
  while (!signal.aborted) {
    const pipe = openPipeIfRead(path);
    if (pipe !== void 0) return pipe;
    await sleep(INTERVAL, void 0, { signal }).catch(() => void 0);
  }
  throw stopped("waiting for a reader of the output");
}
async function closePipe(pipe) {
  await new Promise((done, fail) => {
    pipe.once("error", fail).end(done);
  });
  pipe.destroy();
}

// src/output/output-file.ts
async function openOutput(path, environment) {
  if (path === void 0 || path === "-") return streamTarget(environment);
  const absolute = resolve(environment.cwd, path);
  return writing(path, async () => {
    const present = await stat(absolute).catch(() => void 0);
    if (present?.isDirectory() === true) throw new Error("it is a folder");
    if (present?.isFIFO() === true) return pipeTarget(path, absolute, environment.signal);
    if (present?.isFile() === false) return deviceTarget(path, await open(absolute, "w"), environment.signal);
    if (present === void 0) return fileTarget(path, absolute, void 0, environment.signal);
    return fileTarget(path, await realpath(absolute), present.mode & 511, environment.signal);
  });
}
async function fileTarget(path, absolute, mode, signal) {
  const draft = await draftFor(absolute);
  const file = await open(draft.path, "wx", mode).catch(async (error) => {
    await draft.discard();
    throw error;
  });
  let isOpen = true;
  return {
    async write(chunks) {
      await writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal);
      await writing(path, async () => {
        await file.close();
        await draft.putInPlace();
      });
      isOpen = false;
    },
    async discard() {
      if (!isOpen) return;
      await file.close().catch(() => void 0);
      await draft.discard();
      isOpen = false;
    }
  };
}
function pipeTarget(path, absolute, signal) {
  let pipe = openPipeIfRead(absolute);
  return {
    write: (chunks) => writing(path, async () => {
      const opened = pipe ?? await openPipe(absolute, signal);
      pipe = opened;
      await writeAll(path, (chunk) => writeChunk(opened, chunk), chunks, signal);
      await untilStopped(closePipe(opened), signal, "writing the output");
    }),
    async discard() {
      pipe?.destroy();
    }
  };
}
function deviceTarget(path, file, signal) {
  return {
    write: (chunks) => writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal),
    discard: () => file.close()
  };
}
function streamTarget({ stdout, signal }) {
  return {
    write: (chunks) => writeAll("standard output", (chunk) => writeChunk(stdout, chunk), chunks, signal),
    async discard() {
    }
  };
}
async function writeAll(path, write, chunks, signal) {
  for await (const chunk of chunks) {
    await writing(path, () => untilStopped(write(chunk), signal, "writing the output"));
  }
}
function writeChunk(stream, chunk) {
  return new Promise((done, fail) => {
    stream.write(chunk, (error) => error ? fail(error) : done());
  });
}
async function writing(path, act) {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    const closed = nodeErrorCode(cause) === "EPIPE";
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the output cannot be written to ${path}`, {
      facts: [closed ? "the reader closed it before the end of the output" : messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists, is writable and has free space"
    });
  }
}
async function* solcText(text) {
  yield* writeJson(text);
  yield Buffer.from("\n");
}

// src/output/separate-paths.ts
import { stat as stat2 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";
async function checkSeparatePaths(reads, { output, trace, report, "keep-input": kept }, cwd) {
  const written = { "-o": output, "--trace": trace, "--report": report, "--keep-input": kept };
  const taken = /* @__PURE__ */ new Map();
  for (const path of reads) {
    const place = await placeOf(path, cwd);
    if (place !== void 0) taken.set(place, `${path}, which is read`);
  }
  for (const [option, path] of Object.entries(written)) {
    const place = path === void 0 ? void 0 : await placeOf(path, cwd);
    if (path === void 0 || place === void 0) continue;
    const isSource = path.endsWith(".sol") && place !== resolve2(cwd, path);
    const other = taken.get(place) ?? (isSource ? "a Solidity source" : void 0);
    if (other !== void 0)
      throw new ParasolcError("USAGE", `${option} ${path} would overwrite ${other}`, {
        fix: "give another path"
      });
    taken.set(place, `${option}, which is written too`);
  }
}
async function placeOf(path, cwd) {
  if (path === "-") return void 0;
  const absolute = resolve2(cwd, path);
  const found = await stat2(absolute, { bigint: true }).catch(() => void 0);
  if (found === void 0) return absolute;
  return found.isFile() || found.isDirectory() ? `${found.dev}:${found.ino}` : void 0;
}

// src/commands/sizes-if-wanted.ts
async function sizesIfWanted(options, outputs, note) {
  const hasLimit = options["size-limit"] !== void 0 || options["creation-size-limit"] !== void 0;
  if ((options["size-check"] ?? (hasLimit ? "fail" : "off")) === "off") return void 0;
  const { checkSizes } = await import("./on-demand.js");
  return checkSizes(await outputs(), options, note);
}
async function sizesOfOutput(options, { text, hasErrors }, note) {
  if (hasErrors) return void 0;
  return sizesIfWanted(options, async () => [{ output: await jsonToBytes(text), label: void 0 }], note);
}

export {
  openOutput,
  solcText,
  checkSeparatePaths,
  sizesIfWanted,
  sizesOfOutput
};
