import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-VSFHRKBI.js";

// src/bytes.ts
import { createHash } from "node:crypto";
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
function textBytes(text) {
  return memoryBytes([Buffer.from(text, "utf8")]);
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
function bytesFrom(bytes, from) {
  const size = bytes.size - from;
  return {
    size,
    read: (start, end) => bytes.read(from + start, from + end),
    chunks: (start = 0, end = size) => bytes.chunks(from + start, from + end),
    close: () => bytes.close()
  };
}
async function sha256Of(chunks) {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

// src/files/leftovers.ts
import { createHash as createHash2, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync, rmSync } from "node:fs";
import { lstat, mkdir, readdir, realpath, rm } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
var MARK = /^([0-9a-f]{12})-(\d{1,10})-[0-9a-f]{12}$/;
function ownMark() {
  return `${realm()}-${process.pid}-${randomBytes(6).toString("hex")}`;
}
var unfinished = /* @__PURE__ */ new Set();
function markUnfinished(path) {
  unfinished.add(path);
}
function markFinished(path) {
  unfinished.delete(path);
}
function removeUnfinished() {
  for (const path of unfinished) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
    }
  }
}
async function removeLeft(folder, prefix, suffixes = [""]) {
  for (const name of await readdir(folder).catch(() => [])) {
    if (name.startsWith(prefix) && suffixes.some((suffix) => isLeft(name.slice(prefix.length), suffix)))
      await removeOwn(join(folder, name)).catch(() => void 0);
  }
}
async function temporaryFolder(kind) {
  await removeLeft(tmpdir(), `${kind}-`);
  const folder = join(tmpdir(), `${kind}-${ownMark()}`);
  try {
    await mkdir(folder, { mode: 448 });
    const path = await realpath(folder);
    markUnfinished(path);
    return path;
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `no temporary folder can be created in ${tmpdir()}`, {
      facts: [messageOf(cause)],
      fix: "set TMPDIR to a folder that exists and is writable"
    });
  }
}
async function removeTemporaryFolder(path) {
  await rm(path, { recursive: true, force: true });
  markFinished(path);
}
function isLeft(name, suffix) {
  if (!name.endsWith(suffix)) return false;
  const [, where, pid] = MARK.exec(name.slice(0, name.length - suffix.length)) ?? [];
  return where === realm() && !isAlive(Number(pid));
}
async function removeOwn(path) {
  const { uid } = await lstat(path);
  if (process.getuid !== void 0 && uid !== process.getuid()) return;
  await rm(path, { recursive: true, force: true });
}
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
var known;
function realm() {
  known ??= createHash2("sha256").update([hostname(), told(bootId), told(pidNamespace)].join("\n")).digest("hex").slice(0, 12);
  return known;
}
var bootId = () => readFileSync("/proc/sys/kernel/random/boot_id", "latin1");
var pidNamespace = () => readlinkSync("/proc/self/ns/pid");
function told(ask) {
  try {
    return ask();
  } catch {
    return "";
  }
}

// src/files/make-folder.ts
import { mkdir as mkdir2, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function makeFolder(path) {
  const folder = resolve(path);
  try {
    return await makeOne(folder);
  } catch (error) {
    if (nodeErrorCode(error) !== "ENOENT" || dirname(folder) === folder) throw error;
  }
  await makeFolder(dirname(folder));
  await makeOne(folder);
}
async function makeOne(folder) {
  try {
    await mkdir2(folder);
  } catch (error) {
    const present = await stat(folder).catch(() => void 0);
    if (present?.isDirectory() !== true) throw error;
  }
}

export {
  memoryBytes,
  collect,
  textBytes,
  fileBytes,
  openFileBytes,
  bytesFrom,
  sha256Of,
  ownMark,
  markUnfinished,
  markFinished,
  removeUnfinished,
  removeLeft,
  temporaryFolder,
  removeTemporaryFolder,
  makeFolder
};
