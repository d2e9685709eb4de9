import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  untilStopped
} from "./chunk-KC5JYVFP.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-NHQI23EG.js";

// src/commands/output-file.ts
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
var unfinished = /* @__PURE__ */ new Set();
function removeUnfinished() {
  for (const path of unfinished) rmSync(path, { force: true });
}
async function openOutput(path, around) {
  if (path === void 0 || path === "-") return streamTarget(around);
  const place = resolve(around.cwd, path);
  return writing(path, async () => {
    const present = await stat(place).catch(() => void 0);
    if (present?.isDirectory() === true) throw new Error("it is a folder");
    if (present?.isFile() === false) return deviceTarget(path, await open(place, "w"), around.signal);
    if (present === void 0) return fileTarget(path, place, void 0, around.signal);
    return fileTarget(path, await realpath(place), present.mode & 511, around.signal);
  });
}
async function fileTarget(path, place, mode, signal) {
  const beside = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
  const file = await open(beside, "wx", mode);
  unfinished.add(beside);
  return {
    async write(chunks) {
      await writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal);
      await writing(path, async () => {
        await file.close();
        await rename(beside, place);
      });
      unfinished.delete(beside);
    },
    async discard() {
      if (!unfinished.has(beside)) return;
      await file.close().catch(() => void 0);
      await rm(beside, { force: true });
      unfinished.delete(beside);
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
      facts: [closed ? "its reader has closed it before the end of the output" : messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists, is writable and has room"
    });
  }
}

export {
  removeUnfinished,
  openOutput
};
