import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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

export {
  memoryBytes,
  collect,
  textBytes,
  fileBytes,
  openFileBytes,
  bytesFrom,
  sha256Of
};
