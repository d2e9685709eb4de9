import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  stopped,
  untilStopped,
  writeJson
} from "./chunk-IJCY65IR.js";
import {
  markFinished,
  markUnfinished,
  ownMark,
  removeLeft
} from "./chunk-PFCQRHJK.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-VSFHRKBI.js";

// src/commands/output-file.ts
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

// src/commands/output-pipe.ts
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

// src/commands/output-file.ts
var TEMPORARY = ".tmp";
async function openOutput(path, around) {
  if (path === void 0 || path === "-") return streamTarget(around);
  const place = resolve(around.cwd, path);
  return writing(path, async () => {
    const present = await stat(place).catch(() => void 0);
    if (present?.isDirectory() === true) throw new Error("it is a folder");
    if (present?.isFIFO() === true) return pipeTarget(path, place, around.signal);
    if (present?.isFile() === false) return deviceTarget(path, await open(place, "w"), around.signal);
    if (present === void 0) return fileTarget(path, place, void 0, around.signal);
    return fileTarget(path, await realpath(place), present.mode & 511, around.signal);
  });
}
async function fileTarget(path, place, mode, signal) {
  const [folder, prefix] = [dirname(place), `.${basename(place)}.`];
  await removeLeft(folder, prefix, [TEMPORARY]);
  const beside = join(folder, prefix + ownMark() + TEMPORARY);
  const file = await open(beside, "wx", mode);
  markUnfinished(beside);
  let isOpen = true;
  return {
    async write(chunks) {
      await writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal);
      await writing(path, async () => {
        await file.close();
        await rename(beside, place);
      });
      markFinished(beside);
      isOpen = false;
    },
    async discard() {
      if (!isOpen) return;
      await file.close().catch(() => void 0);
      await rm(beside, { force: true });
      markFinished(beside);
      isOpen = false;
    }
  };
}
function pipeTarget(path, place, signal) {
  let pipe = openPipeIfRead(place);
  return {
    write: (chunks) => writing(path, async () => {
      const opened = pipe ?? await openPipe(place, signal);
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

// src/commands/solc-text.ts
async function* solcText(text) {
  yield* writeJson(text);
  yield Buffer.from("\n");
}

export {
  openOutput,
  solcText
};
