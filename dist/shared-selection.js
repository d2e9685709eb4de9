import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  array,
  boolean,
  getDotPath,
  looseObject,
  named,
  number,
  object,
  optional,
  parse,
  parseJson,
  pipe,
  regex,
  safeParse,
  strictObject,
  string
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/files/host-paths.ts
import { dirname, posix, win32 } from "node:path";
function pathsOf(os) {
  return os === "win32" ? win32 : posix;
}
function isPath(word, os = process.platform) {
  return word.includes("/") || os === "win32" && (word.includes("\\") || /^[A-Za-z]:/.test(word));
}
function programNames(name, os = process.platform) {
  return os === "win32" && !/\.(?:exe|com)$/i.test(name) ? [`${name}.exe`, name] : [name];
}
function portablePath(path, os = process.platform) {
  if (os !== "win32") return path;
  const slashed = path.replaceAll("\\", "/");
  return /^[A-Za-z]:/.test(slashed) ? `//${slashed}` : slashed;
}
function nativePath(path, os = process.platform) {
  if (os !== "win32") return path;
  return /^\/\/[A-Za-z]:/.test(path) ? path.slice(2) : path;
}
function isBelow(path, folder, os = process.platform) {
  const { relative, isAbsolute, sep } = pathsOf(os);
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}
function sourceNameOf(file, roots, os = process.platform) {
  const { relative, sep } = pathsOf(os);
  const root = roots.find((folder) => isBelow(file, folder, os));
  const name = root === void 0 ? file : relative(root, file);
  return sep === "/" ? name : name.replaceAll(sep, "/");
}
function foldersUpFrom(folder) {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUpFrom(above)];
}

// src/files/leftovers.ts
import { createHash, randomBytes } from "node:crypto";
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
  known ??= createHash("sha256").update([hostname(), told(bootId), told(pidNamespace)].join("\n")).digest("hex").slice(0, 12);
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

// src/steps/outcome.ts
var NO_GAIN = "splitting would not be faster";
var TOO_SMALL = "too small to split";
var FAILED_LAST_TIME = "the last build failed";
var FASTER = "one run was faster";
function needsOneRun(reason) {
  return { kind: "needs one run", reason };
}
function isNeedsOneRun(outcome) {
  return "kind" in outcome && outcome.kind === "needs one run";
}
function isEnding(outcome) {
  return isNeedsOneRun(outcome) || "kind" in outcome && outcome.kind === "whole";
}
function allUnlessEnding(work) {
  return new Promise((resolve2, reject) => {
    for (const promise of work) promise.then((result) => isEnding(result) && resolve2(result), reject);
    Promise.all(work).then((results) => resolve2(results), reject);
  });
}

// src/json/key-order.ts
function compareUtf8(a, b) {
  if (a === b) return 0;
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}
function rank(unit) {
  if (unit < 55296) return unit;
  return unit < 57344 ? unit + 8192 : unit - 2048;
}

// src/bytes.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

// src/last-at-most.ts
function lastAtMost(numbers, limit) {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((numbers[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// src/bytes.ts
var CHUNK = 1 << 20;
function memoryBytes(parts) {
  const buffers = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  const { offsets, size, indexAt } = offsetsOf(buffers.map(({ length }) => length));
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
function offsetsOf(sizes) {
  const offsets = [];
  let size = 0;
  for (const length of sizes) {
    offsets.push(size);
    size += length;
  }
  const indexAt = (byte) => Math.max(lastAtMost(offsets, byte), 0);
  return { offsets, size, indexAt };
}
async function readText(bytes) {
  return (await bytes.read(0, bytes.size)).toString("utf8");
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
function joinedBytes(parts) {
  const { offsets, size, indexAt } = offsetsOf(parts.map((part) => part.size));
  async function* chunks(start = 0, end = size) {
    for (let index = indexAt(start); index < parts.length; index++) {
      const [part, offset] = [parts[index], offsets[index]];
      if (part === void 0 || offset === void 0 || offset >= end) return;
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, part.size)];
      if (from < to) yield* part.chunks(from, to);
    }
  }
  return {
    size,
    chunks,
    async read(start, end) {
      const pieces = await collect(chunks(start, end));
      return pieces.length === 1 && pieces[0] !== void 0 ? pieces[0] : Buffer.concat(pieces);
    },
    async close() {
      for (const part of parts) await part.close();
    }
  };
}
async function sha256Of(chunks) {
  const hash = createHash2("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}
function digestOfFile(path) {
  return sha256Of(createReadStream(path));
}

// src/json/scanners.ts
import { isUtf8 } from "node:buffer";

// src/json/syntax-error.ts
var JsonSyntaxError = class extends Error {
  name = "JsonSyntaxError";
  /** Offset of the first unexpected byte in the text; the length of the text if it ends too early. */
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

// src/json/scanners.ts
var QUOTE = 34;
var BACKSLASH = 92;
var NEAR = 48;
var { indexOf } = Uint8Array.prototype;
var StringScanner = class {
  /** Whether the last chunk ended after a backslash that escapes the next byte. */
  escaped = false;
  /**
   * Index after the closing quote, or -1 if the string continues in the next chunk. `from` is inside the
   * string.
   */
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
  /** Searches for quotes only; a quote after an odd number of backslashes is escaped. */
  scanFar(chunk, from) {
    for (let start = from; ; ) {
      const quote = indexOf.call(chunk, QUOTE, start);
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
var SHORT = 64;
var KNOWN = 1024;
var KeyReader = class {
  strings = new StringScanner();
  /** The part of the key that was read, without its opening quote. */
  parts = [];
  /** Cache of short keys: a syntax tree repeats a few hundred keys millions of times. */
  known = /* @__PURE__ */ new Map();
  /** Index after the closing quote, or -1 if the key continues in the next chunk. */
  read(chunk, from) {
    const end = this.strings.scan(chunk, from);
    this.parts.push(chunk.subarray(from, end === -1 ? chunk.length : end));
    return end;
  }
  /**
   * The key that `read` has completed.
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
var LITERALS = ["true", "false", "null"];
var ScalarScanner = class {
  kind = "number";
  part;
  literal = "";
  /** Bytes of `literal` that were read. */
  matched = 0;
  /** Starts with the first byte; returns false if no number or literal begins with it. */
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
  /** Index of the first byte after the scalar, or -1 if it may continue in the next chunk. */
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
  /** What is missing if the scalar is not complete. */
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
var BRACE_BIT = 32;
var OPENING_BRACE = 123;
var CLOSING_BRACE = 125;
var ValueSkipper = class {
  strings = new StringScanner();
  inString = false;
  /** `BRACE_BIT` of each open bracket, outermost first. */
  open = new Uint8Array(64);
  depth = 0;
  kind = "object";
  /** Starts with the value's opening bracket. */
  begin(bracket) {
    this.kind = bracket === OPENING_BRACE ? "object" : "array";
    this.push(bracket);
  }
  /**
   * Index after the value, or -1 if it continues in the next chunk. `base` is the offset of the chunk in the
   * text.
   */
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
  /** What is missing if the text ends inside the value. */
  get missing() {
    if (this.inString) return 'the closing `"` of a string';
    return this.open[this.depth - 1] === BRACE_BIT ? "the closing `}`" : "the closing `]`";
  }
  /** Stops after the opening quote of a string, after the last closing bracket, or at the end of the chunk. */
  skipToString(chunk, from, base) {
    const length = chunk.length;
    for (let at = from; at < length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === QUOTE) {
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
var QUOTE2 = 34;
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
  /** Continues a token; returns the index after the part of it in this chunk. */
  resume(token, chunk, at) {
    const end = this.endOf(token, chunk, at);
    if (end === -1) return chunk.length;
    if (token === "key") this.endKey();
    else if (token === "scalar") this.endValue(this.scalars.kind, this.base + end);
    else this.endValue(token === "string" ? "string" : this.skipper.kind, this.base + end);
    return end;
  }
  /** Index after the token, or -1 if it may continue in the next chunk. */
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
    return byte === QUOTE2 && this.beginToken("key", offset);
  }
  beginValue(byte, offset) {
    if (byte === QUOTE2) return this.beginToken("string", offset);
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
    if (frame.kind === "object") this.attach({ kind: "object", start, end, members: frame.members });
    else this.attach({ kind: "array", start, end, items: frame.items });
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
    this.attach({ kind, start: this.start, end });
  }
  /** Records a complete value. */
  attach(value) {
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
  /** What is missing at the end of the text. */
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

// src/solc-version.ts
function parseVersion(text) {
  const match = /^(?<build>(?<release>\d+\.\d+\.\d+)(?:-[0-9A-Za-z.-]+)?\+commit\.[0-9a-f]+(?:\.mod)?)(?:\.|$)/.exec(
    text.trim()
  );
  const { build, release } = match?.groups ?? {};
  return build === void 0 || release === void 0 ? void 0 : { build, release };
}
function parseVersionOutput(printed) {
  const lines = printed.trimEnd().split("\n");
  const last = lines.pop() ?? "";
  const version = last.startsWith("Version:") ? parseVersion(last.slice("Version:".length)) : void 0;
  if (version === void 0 || lines.some((line) => /^solc\b/.test(line))) return version;
  const program = lines.map((line) => /^[A-Za-z][\w-]*/.exec(line)?.[0]).find((name) => name !== void 0);
  return program === void 0 ? version : { ...version, program };
}
function isSameVersion(one, other) {
  return one.build === other.build && one.program === other.program;
}
function versionName({ build, program = "solc" }) {
  return `${program} ${build}`;
}
function releaseAtLeast(release, other) {
  const [a, b] = [release.split(".").map(Number), other.split(".").map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
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
function isIrOutput(selector) {
  return IR_OUTPUTS.includes(selector);
}
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
var ETHDEBUG_OUTPUTS = ["evm.bytecode.ethdebug", "evm.deployedBytecode.ethdebug"];
var ETHDEBUG = "0.8.29";
function bytecodeOutputs(release) {
  return releaseAtLeast(release, ETHDEBUG) ? [...BYTECODE_OUTPUTS, ...ETHDEBUG_OUTPUTS] : BYTECODE_OUTPUTS;
}
function generatedOutputs(release) {
  return [...IR_OUTPUTS, "ewasm.wast", "ewasm.wasm", ...bytecodeOutputs(release)];
}
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
  return selector === "*" && !isIrOutput(output);
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
  return selectsAny(selection, generatedOutputs(release), release);
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
  return lists.flat().some((selector) => bytecode || isIrOutput(selector));
}
function isIrGenerated(selection, release, source, contract) {
  const selectors = releaseAtLeast(release, PER_CONTRACT_GENERATION) ? pipelineLists(selection, source, contract).flat() : allSelectors(selection);
  return selectors.some(isIrOutput);
}
function generatesEverySelected(selection, release) {
  if (!releaseAtLeast(release, PER_CONTRACT_GENERATION) || needsBytecode(selection, release)) return true;
  const lists = [...selection.values()].flatMap((contracts) => [...contracts.values()]);
  return lists.every((list) => list.length === 0 || list.some(isIrOutput));
}
function isIrSelected(selection) {
  return allSelectors(selection).includes("ir");
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
    const output = inherited.find(isIrOutput);
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
var TREES_BESIDE_CODE = PER_CONTRACT_GENERATION;
function canSelectBySource(selection, sources, release) {
  const asksForSources = sources.some((source) => sourceOutputsFor(selection, source, release).length > 0);
  if (asksForSources && !releaseAtLeast(release, TREES_BESIDE_CODE)) return false;
  if (!generatesEverySelected(selection, release)) return false;
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
  return selectsAny(selection, bytecodeOutputs(release), release);
}
function selectsAny(selection, outputs, release) {
  return allSelectors(selection).some(
    (selector) => outputs.some((output) => covers(selector, output, release))
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
var QUOTE3 = 34;
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
  let copied2 = start;
  const replace = (from, to, by) => {
    pieces.push(text.subarray(copied2, from), by);
    copied2 = to;
  };
  let inString = false;
  let at = start;
  while (at < text.length) {
    const byte = text[at] ?? 0;
    if (inString) {
      const written = RAW.get(byte);
      if (written !== void 0) replace(at, at + 1, written);
      if (byte === QUOTE3) inString = false;
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
      inString = byte === QUOTE3;
      at++;
    }
  }
  pieces.push(text.subarray(copied2));
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
async function readInput(original, name) {
  try {
    return await readJsonInput(original, name);
  } catch (error) {
    if (!(error instanceof ParasolcError) || error.code !== "INPUT_NOT_JSON") throw error;
    const plain = plainJson(Buffer.concat(await collect(original.chunks())));
    const input = await readJsonInput(memoryBytes([plain]), name).catch((cause) => {
      throw cause instanceof ParasolcError && cause.code === "INPUT_NOT_STANDARD_JSON" ? cause : error;
    });
    return { ...input, original, unsplittable: "it is not strict JSON, though solc may accept it" };
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
  const parse2 = async (key) => {
    const node = find(root, key);
    return node === void 0 ? void 0 : parseNode(bytes, node);
  };
  const settings = safeParse(optional(SettingsSchema, {}), await parse2("settings"));
  const settingsNode = find(root, "settings");
  const settingsText = settingsNode === void 0 ? Buffer.from("{}") : await bytes.read(settingsNode.start, settingsNode.end);
  const sources = await readSources(bytes, find(root, "sources"));
  const selection = settings.success ? settings.output.outputSelection : /* @__PURE__ */ new Map();
  const unsplittable = oneRunLanguage(await parse2("language")) ?? duplicateKeyReason(root) ?? unknownKeyReason(root) ?? wrongKindReason(root, "settings") ?? ambiguousReason("settings", settingsText) ?? (settings.success ? oneRunSettings(settings.output) : `"settings": ${settings.issues[0].message}`) ?? (typeof sources === "string" ? sources : void 0) ?? unsplittableSelection(selection);
  return {
    original: bytes,
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
  const known2 = ["language", "sources", "settings"];
  const key = root.members?.find((member2) => !known2.includes(member2.key))?.key;
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

// src/files/drafts.ts
import { readdir as readdir2, rename, rm as rm2, stat } from "node:fs/promises";
import { basename, dirname as dirname2, join as join2 } from "node:path";
var DRAFT = /^\..+\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp$/;
var ABANDONED = 24 * 3600 * 1e3;
async function draftFor(path) {
  const [folder, prefix] = [dirname2(path), `.${basename(path)}.`];
  await removeLeft(folder, prefix, [".tmp"]);
  return draftAt(join2(folder, `${prefix}${ownMark()}.tmp`), path);
}
function draftAt(draft, path) {
  markUnfinished(draft);
  return {
    path: draft,
    async putInPlace() {
      await rename(draft, path);
      markFinished(draft);
    },
    async discard() {
      await rm2(draft, { recursive: true, force: true }).catch((error) => {
        if (nodeErrorCode(error) !== "ENOTDIR") throw error;
      });
      markFinished(draft);
    }
  };
}
async function putInPlace(path, write) {
  return placed(await draftFor(path), write);
}
async function placed(draft, write) {
  try {
    const result = await write(draft.path);
    await draft.putInPlace();
    return result;
  } finally {
    await draft.discard();
  }
}
async function removeOldDrafts(folder) {
  for (const name of await readdir2(folder).catch(() => [])) {
    if (!DRAFT.test(name)) continue;
    const path = join2(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0
      // Another process has removed it.
    );
    if (age > ABANDONED) await rm2(path, { recursive: true, force: true }).catch(() => void 0);
  }
}

// src/json/gatherer.ts
var CAPACITY = 256 * 1024;
var LARGE = 64 * 1024;
var BYTES_PER_UNIT = 3;
var Gatherer = class {
  buffer = Buffer.allocUnsafe(CAPACITY);
  filled = 0;
  full = [];
  /** Whether chunks are ready. */
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
  /** Adds bytes, which must not change before the chunks are used. */
  addBytes(bytes) {
    if (bytes.length >= LARGE) {
      this.flush();
      this.full.push(bytes);
      return;
    }
    if (bytes.length > CAPACITY - this.filled) this.flush();
    this.filled += bytes.copy(this.buffer, this.filled);
  }
  /** Makes a chunk of the pieces gathered so far, if there are any. */
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
var BEYOND_PRINTABLE_ASCII = /[\u007f-\uffff]/g;
function escapeNonAscii(json) {
  return json.replace(
    BEYOND_PRINTABLE_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

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
function copied(bytes, { key, keyText, value }) {
  return { key, keyText, value: slice(bytes, value) };
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

// src/files/make-folder.ts
import { mkdir as mkdir2, stat as stat2 } from "node:fs/promises";
import { dirname as dirname3, resolve } from "node:path";
async function makeFolder(path, mode) {
  const folder = resolve(path);
  try {
    return await makeOne(folder, mode);
  } catch (error) {
    if (nodeErrorCode(error) !== "ENOENT" || dirname3(folder) === folder) throw error;
  }
  await makeFolder(dirname3(folder), mode);
  await makeOne(folder, mode);
}
async function makeOne(folder, mode) {
  try {
    await mkdir2(folder, { mode });
  } catch (error) {
    const present = await stat2(folder).catch(() => void 0);
    if (present?.isDirectory() !== true) throw error;
  }
}

// src/files/file-reader.ts
import { readFileSync as readFileSync2 } from "node:fs";

// src/files/file-access.ts
import { realpathSync as realpathSync2 } from "node:fs";

// src/files/normalize.ts
import { realpathSync, statSync } from "node:fs";

// src/files/paths.ts
function rootNameEnd(path) {
  if (path === "//") return 2;
  if (!path.startsWith("//") || path[2] === "/") return 0;
  const slash = path.indexOf("/", 2);
  return slash === -1 ? path.length : slash;
}
function pathElements(path) {
  const rootName = path.slice(0, rootNameEnd(path));
  const rest = path.slice(rootName.length);
  const names = rest.split("/").filter((name) => name !== "");
  if (names.length > 0 && rest.endsWith("/")) names.push(".");
  return [...rootName === "" ? [] : [rootName], ...rest.startsWith("/") ? ["/"] : [], ...names];
}
function lastElementStart(path) {
  if (path === "//") return 0;
  if (path.endsWith("/")) return path.length - 1;
  const slash = path.lastIndexOf("/");
  return slash === 1 && path.startsWith("/") ? 0 : slash + 1;
}
function parentPath(path) {
  const start = lastElementStart(path);
  const before = path.slice(0, start);
  const rootName = rootNameEnd(before);
  const rootDirectory = before !== "//" && before[rootName] === "/" ? rootName : -1;
  let end = start;
  while (end > 0 && end - 1 !== rootDirectory && path[end - 1] === "/") end--;
  return end === 1 && rootDirectory === 0 && path[start] === "/" ? "" : path.slice(0, end);
}
function endsInRoot(path) {
  return pathElements(path).at(-1) === "/";
}
function joinPaths(directory, name) {
  const separator = directory === "" || name === "" || directory.endsWith("/") || name.startsWith("/") ? "" : "/";
  return directory + separator + name;
}
function comparePaths(a, b) {
  const left = pathElements(a);
  const right = pathElements(b);
  for (const [index, element] of left.entries()) {
    const other = right[index];
    if (other === void 0) return 1;
    const order = compareUtf8(element, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

// src/files/normalize.ts
function normalizeByText(path, cwd) {
  return withoutDots(absolute(path, cwd));
}
function normalizeOnDisk(path, cwd) {
  const full = absolute(path, cwd);
  const elements = pathElements(full);
  let existing = elements.length;
  while (existing > 0 && statIfThere(elements.slice(0, existing).reduce(joinPaths)) === void 0) existing--;
  if (existing === 0) return withoutDots(full);
  const real = realpathSync.native(nativePath(elements.slice(0, existing).reduce(joinPaths)));
  const portable = portablePath(real);
  const head = hasRootName(full) && !hasRootName(portable) ? `/${portable}` : portable;
  const tail = elements.slice(existing);
  return withoutDots(tail.reduce(joinPaths, head));
}
function statIfThere(path) {
  try {
    return statSync(nativePath(path));
  } catch (error) {
    const code = nodeErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw error;
  }
}
function isInside(directory, path) {
  const outer = pathElements(directory);
  if (outer.at(-1) === ".") outer.pop();
  const inner = pathElements(path);
  return outer.every((element, index) => inner[index] === element);
}
function absolute(given, cwd) {
  const path = portablePath(given);
  if (/^\/\/[^/]*$/.test(path)) return path + cwd;
  if (path.startsWith("/")) return path;
  return path === "" ? cwd : joinPaths(cwd, path);
}
function hasRootName(path) {
  return /^\/\/[^/]/.test(path);
}
function withoutDots(path) {
  const elements = pathElements(path);
  const root = hasRootName(path) ? `${elements.shift()}/` : "/";
  const names = [];
  for (const element of elements) {
    if (element === "..") names.pop();
    else if (element !== "." && element !== "/") names.push(element);
  }
  if (names.length > 0 && elements.at(-1) === ".") names.push(".");
  return root + names.join("/");
}

// src/files/file-access.ts
function splitAllowPaths(value) {
  return value.split(",").filter((path) => path !== "");
}
function checkFileAccess(access) {
  if (access.includePaths.length > 0) {
    if (access.basePath === "") return "--include-path option requires a non-empty base path.";
    if (access.includePaths.includes("")) return "Empty values are not allowed in --include-path.";
  }
  if (access.basePath === "") return void 0;
  const basePath = normalizeByText(access.basePath, portablePath(realpathSync2(access.cwd)));
  const stats = statIfThere(basePath);
  if (stats === void 0) return `Base path does not exist: "${basePath}"`;
  return stats.isDirectory() ? void 0 : `Base path is not a directory: "${basePath}"`;
}
function sourceDirectories(access) {
  const cwd = portablePath(realpathSync2(access.cwd));
  const basePath = access.basePath === "" ? "" : normalizeByText(access.basePath, cwd);
  const includePaths = access.includePaths.map((path) => normalizeByText(path, cwd));
  const allowed = [
    ...access.allowedPaths.filter((path) => path !== ""),
    basePath === "" ? "." : basePath,
    ...includePaths
  ];
  const distinct = allowed.filter(
    (path, index) => allowed.findIndex((other) => comparePaths(other, path) === 0) === index
  );
  return { cwd, prefixes: [basePath, ...includePaths], allowed: distinct.sort(comparePaths) };
}

// src/files/file-reader.ts
function createFileReader(access) {
  const directories = sourceDirectories(access);
  const delivered = /* @__PURE__ */ new Set();
  return (name) => {
    try {
      const result = readAllowed(name, directories);
      if ("error" in result) return result;
      if (delivered.has(name)) throw new Error(`"${name}" was read before`);
      delivered.add(name);
      return result;
    } catch (error) {
      return { error: `Exception in read callback: ${messageOf(error)}` };
    }
  };
}
function readAllowed(name, { cwd, prefixes, allowed }) {
  const stripped = name.startsWith("file://") ? name.slice("file://".length) : name;
  const candidates = prefixes.map((prefix) => normalizeOnDisk(joinPaths(prefix, portablePath(stripped)), cwd)).filter((path2) => statIfThere(path2) !== void 0);
  const [path, ...others] = candidates;
  if (path === void 0) {
    return { error: `File not found. Searched the following locations: ${quotedPaths(prefixes)}.` };
  }
  if (others.length > 0) {
    const found = "Multiple matching files found inside base path and/or include paths";
    return { error: `Ambiguous import. ${found}: ${quotedPaths(candidates)}.` };
  }
  if (!allowed.some((directory) => isInside(normalizeOnDisk(directory, cwd), path))) {
    return {
      error: `File outside of allowed directories. The following are allowed: ${quotedPaths(allowed)}.`
    };
  }
  if (statIfThere(path)?.isFile() !== true) return { error: "Not a valid file." };
  return { contents: readFileSync2(nativePath(path)) };
}
function quotedPaths(paths) {
  return paths.map((path) => `"${nativePath(path)}"`).join(", ");
}

// src/sources/scanner.ts
var LINE_END = /[\n\v\f\r]|\xc2\x85|\xe2\x80[\xa8\xa9]/y;
var NEXT_LINE_END = new RegExp(LINE_END, "g");
var WHITESPACE = /[ \t\r\n]*/y;
var BLANKS = /[ \t]*/y;
var WORD = /[A-Za-z_$][A-Za-z0-9_$]*/y;
var NUMBER = /[0-9][A-Za-z0-9_$]*/y;
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
  const word = matchAt(WORD, text, start)?.[0];
  if (word !== void 0) {
    const end = start + word.length;
    const quoted = text[end] === '"' || text[end] === "'";
    if (quoted && (word === "hex" || word === "unicode"))
      return { kind: "other", value: "", end: stringAt(text, end).end };
    return { kind: "word", value: word, end };
  }
  const number2 = matchAt(NUMBER, text, start)?.[0];
  if (number2 !== void 0) return { kind: "other", value: "", end: start + number2.length };
  return { kind: "symbol", value: first, end: start + 1 };
}
function skipSpace(text, at) {
  for (let position = at; ; ) {
    const start = endOfMatch(WHITESPACE, text, position);
    const end = commentEnd2(text, start);
    if (end === void 0) return start;
    position = end;
  }
}
function commentsIn(text, from, to) {
  const comments = [];
  for (let position = from; ; ) {
    const start = endOfMatch(WHITESPACE, text, position);
    const end = start < to ? commentEnd2(text, start) : void 0;
    if (end === void 0) return comments;
    comments.push(text.slice(start, end));
    position = end;
  }
}
function commentEnd2(text, start) {
  if (text.startsWith("//", start)) return lineCommentEnd(text, start + 2);
  if (text.startsWith("/*", start)) return blockCommentEnd(text, start + 2);
  return void 0;
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
  const known2 = new Map(given);
  const worklist = [...given.keys()].sort(compareUtf8);
  for (const name of worklist) {
    const added = missingImports(name, known2, parsed, release, read, unresolved);
    for (const [unit, contents] of [...added].sort(([a], [b]) => compareUtf8(a, b))) {
      known2.set(unit, contents);
      imported.set(unit, contents);
      worklist.push(unit);
    }
  }
  return { imported, unresolved };
}
function missingImports(name, known2, remappings, release, read, unresolved) {
  const added = /* @__PURE__ */ new Map();
  for (const path of importPaths(known2.get(name) ?? "")) {
    const unit = resolveImport(path, name, remappings, release);
    if (known2.has(unit) || added.has(unit)) continue;
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
async function inputTexts({ input, access }, survivors) {
  const read = readerOf(access);
  const members = [];
  for (const [name, source] of [...input.sources].sort(([a], [b]) => compareUtf8(a, b))) {
    if (!survivors.has(name)) continue;
    const content = source.kind === "content" ? slice(input.bytes, source.content) : fromValue(readUrls(name, source.urls, source.keccak256, read).toString("utf8"));
    members.push(member(name, { kind: "object", members: [member("content", content)] }));
  }
  return { kind: "object", members };
}
function importedTexts({ access }, names) {
  const read = readerOf(access);
  return new Map(names.map((name) => [name, readAgain(name, read)]));
}
async function wholeRunTexts(project, release) {
  const texts = /* @__PURE__ */ new Map();
  const readFile3 = readerOf(project.access);
  const read = (name) => {
    const result = readFile3(name);
    if ("contents" in result) texts.set(name, result.contents);
    return result;
  };
  const given = await inputContents(project, read);
  discoverImports(given, project.input.settings.remappings, release, read);
  return texts;
}
async function inputContents({ input }, read) {
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
function readerOf(access) {
  return access.kind === "files" ? createFileReader(access) : () => ({ error: "there is no import callback" });
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

// src/clock.ts
function now() {
  return performance.timeOrigin + performance.now();
}

// src/store/store-folder.ts
import { appendFile, lstat as lstat3, readdir as readdir3, readFile, rm as rm3, rmdir, stat as stat3, utimes, writeFile } from "node:fs/promises";
import { basename as basename2, dirname as dirname4, join as join4 } from "node:path";

// src/files/without-links.ts
import { constants } from "node:fs";
import { lstat as lstat2, open as open2 } from "node:fs/promises";
async function openWithoutLinks(path) {
  let file;
  try {
    file = await open2(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (nodeErrorCode(error) === "ENOENT") return void 0;
    throw error;
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error("it is not a file");
    return { file, size: stats.size };
  } catch (error) {
    await file.close();
    throw error;
  }
}
async function isFolder(path) {
  return lstat2(path).then(
    (stats) => stats.isDirectory(),
    () => false
  );
}

// src/store/entry.ts
import { createHash as createHash3 } from "node:crypto";
import { open as open3 } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliCompress, createBrotliDecompress, constants as zlib } from "node:zlib";

// src/spool.ts
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync as rmSync2, writeSync } from "node:fs";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join3 } from "node:path";
var IN_MEMORY = 256 << 20;
var CHUNK2 = 1 << 20;
var unused = new FinalizationRegistry(closeSync);
var Spool = class {
  #limit;
  #kept = 0;
  #file;
  /** @param limit bytes to keep in memory */
  constructor(limit = IN_MEMORY) {
    this.#limit = limit;
  }
  /** Keeps a piece. Fails with `OUTPUT_UNWRITABLE`; throws Node's error if the disk is full. */
  keep(piece) {
    if (this.#kept + piece.length <= this.#limit) {
      this.#kept += piece.length;
      return memoryBytes([piece]);
    }
    this.#file ??= new SpoolFile();
    return this.#file.append(piece);
  }
};
async function spooled(pieces) {
  const spool = new Spool();
  const kept = [];
  for await (const piece of pieces) kept.push(spool.keep(piece));
  return joinedBytes(kept);
}
var SpoolFile = class {
  #descriptor;
  #size = 0;
  constructor() {
    const path = join3(tmpdir2(), `parasolc-${randomUUID()}`);
    this.#descriptor = opened(path);
    unused.register(this, this.#descriptor);
    try {
      rmSync2(path);
    } catch {
    }
  }
  append(piece) {
    const begin = this.#size;
    for (let at = 0; at < piece.length; )
      at += writeSync(this.#descriptor, piece, at, piece.length - at, begin + at);
    this.#size += piece.length;
    const read = (start, end) => this.#read(begin + start, begin + end);
    return {
      size: piece.length,
      read: async (start, end) => read(start, end),
      async *chunks(start = 0, end = piece.length) {
        for (let at = start; at < end; at += CHUNK2) yield read(at, Math.min(at + CHUNK2, end));
      },
      close: async () => void 0
    };
  }
  #read(start, end) {
    const buffer = Buffer.allocUnsafe(end - start);
    for (let filled = 0; filled < buffer.length; ) {
      const count = readSync(this.#descriptor, buffer, filled, buffer.length - filled, start + filled);
      if (count === 0) throw new Error(`a temporary file ends at byte ${start + filled}`);
      filled += count;
    }
    return buffer;
  }
};
function opened(path) {
  try {
    return openSync(path, "wx+", 384);
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `no temporary file can be created in ${tmpdir2()}`, {
      facts: [messageOf(cause)],
      fix: "set TMPDIR to a folder that exists and is writable"
    });
  }
}

// src/store/entry.ts
var MAGIC = "parasolc-run 1 ";
var HEAD = MAGIC.length + 64 + 1;
var LONGEST_ABOUT = 4096;
var COMPRESSION = { params: { [zlib.BROTLI_PARAM_QUALITY]: 1 } };
var AboutSchema = pipe(string(), parseJson(), object({ key: string() }));
var NoEntry = class extends Error {
};
async function readEntry(path, key) {
  const opened2 = await openWithoutLinks(path);
  if (opened2 === void 0) return void 0;
  const { file, size } = opened2;
  try {
    if (size < HEAD) throw new NoEntry("it is not an entry");
    return await checkedOutput(openFileBytes(file, size), key);
  } finally {
    await file.close();
  }
}
async function checkedOutput(bytes, key) {
  const head = (await bytes.read(0, HEAD)).toString("latin1");
  if (!head.startsWith(MAGIC)) throw new NoEntry("it is of another format");
  const line = await bytes.read(HEAD, Math.min(bytes.size, HEAD + LONGEST_ABOUT));
  const end = line.indexOf("\n");
  if (end === -1) throw new NoEntry("it says nothing about its run");
  const about = parse(AboutSchema, line.toString("utf8", 0, end));
  if (about.key !== key) throw new NoEntry("it is of another run");
  const hash = createHash3("sha256").update(line.subarray(0, end + 1));
  const compressed = Readable.from(hashed(bytes.chunks(HEAD + end + 1), hash));
  const output = await pipeline(
    compressed,
    createBrotliDecompress(),
    (pieces) => spooled(pieces)
  );
  if (head !== headOf(hash.digest("hex"))) throw new NoEntry("its digest is wrong");
  return output;
}
async function writeEntry(draft, { key, output, largest }) {
  try {
    const file = await open3(draft.path, "wx", 384);
    let size = HEAD;
    try {
      const about = Buffer.from(`${JSON.stringify({ key })}
`);
      const hash = createHash3("sha256").update(about);
      await file.writeFile(Buffer.concat([Buffer.alloc(HEAD), about]));
      size += about.length;
      await pipeline(Readable.from(output), createBrotliCompress(COMPRESSION), async (packed) => {
        for await (const piece of hashed(packed, hash)) {
          size += piece.length;
          if (size <= largest) await file.writeFile(piece);
        }
      });
      if (size > largest) return 0;
      await file.write(headOf(hash.digest("hex")), 0, "latin1");
    } finally {
      await file.close();
    }
    await draft.putInPlace();
    return size;
  } finally {
    await draft.discard();
  }
}
async function* hashed(chunks, hash) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
function headOf(digest) {
  return `${MAGIC}${digest}
`;
}

// src/store/store-folder.ts
var ABANDONED2 = 60 * 60 * 1e3;
var TIDIED = 0.8;
var LONGEST_RECORD = 1 << 16;
var RECORD = "written";
var RECORD_DRAFT = /^written\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp$/;
var GROUP = /^[0-9a-f]{2}$/;
var RUN = /^[0-9a-f]{64}\.run$/;
var RUN_DRAFT = /^[0-9a-f]{64}\.run\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp$/;
var COMPILERS = "compilers";
var COMPILER = /^[0-9a-f]{64}\.json(?:\.[0-9a-f]{12}-\d{1,10}-[0-9a-f]{12}\.tmp)?$/;
var MARKED_FOR = 60 * 60 * 1e3;
var StoreFolder = class {
  path;
  /** @param path absolute; made when something is kept */
  constructor(path) {
    this.path = path;
  }
  /** The file of a run. Runs are grouped by the first digits, since folders with very many files are slow. */
  fileOf(key) {
    return join4(this.path, key.slice(0, 2), `${key}.run`);
  }
  /** The file with what is known of a compiler. */
  compilerFile(name) {
    return join4(this.path, COMPILERS, `${name}.json`);
  }
  /** A draft beside a file of the store. It is found by its name if this process is killed. */
  draftOf(path) {
    return draftAt(`${path}.${ownMark()}.tmp`, path);
  }
  /** What is kept by a key. Something else in its place is removed. */
  async read(key) {
    const path = this.fileOf(key);
    try {
      const output = await readEntry(path, key);
      if (output !== void 0) await markUsed(path);
      return output;
    } catch {
      await removeFile(path);
      return void 0;
    }
  }
  /**
   * Keeps something by a key. Fails as writing to a file does.
   *
   * @param largest the largest file that is kept, in bytes
   * @returns the size of the file; 0 if it was too large to be kept
   */
  async write(key, output, largest) {
    const path = this.fileOf(key);
    await makeFolderOf(this.path, dirname4(path));
    return writeEntry(this.draftOf(path), { key, output, largest });
  }
  /** The runs in it. */
  async runs() {
    return (await this.files()).filter(({ isDraft }) => !isDraft).map(({ path, size, used }) => ({ key: basename2(path, ".run"), path, size, used }));
  }
  async contents() {
    const runs = await this.runs();
    const used = runs.map((run) => run.used);
    return {
      runs: runs.length,
      size: totalSize(runs),
      oldest: used.length === 0 ? void 0 : used.reduce((a, b) => Math.min(a, b))
    };
  }
  /** Removes runs, and drafts that processes left. Returns what was removed. */
  async prune({ size, unused: unused2 }) {
    const now2 = Date.now();
    const files = await this.files();
    const runs = files.filter(({ isDraft }) => !isDraft).sort((a, b) => b.used - a.used);
    let sum = 0;
    const gone = runs.filter((run) => {
      sum += run.size;
      const isOld = unused2 !== void 0 && now2 - run.used > unused2;
      return isOld || size !== void 0 && sum > size;
    });
    const abandoned = files.filter(({ isDraft, used }) => isDraft && now2 - used > ABANDONED2);
    for (const { path } of [...gone, ...abandoned]) await removeFile(path);
    const removed = totalSize(gone);
    await this.recordSize(sum - removed);
    return { runs: gone.length, size: removed };
  }
  /** Removes everything that the store wrote. */
  async clear() {
    const files = await this.files();
    const compilers = await namesIn(join4(this.path, COMPILERS), COMPILER);
    const records = (await namesIn(this.path)).filter((name) => name === RECORD || RECORD_DRAFT.test(name));
    for (const path of [
      ...files.map((file) => file.path),
      ...compilers.map((name) => join4(this.path, COMPILERS, name)),
      ...records.map((name) => join4(this.path, name))
    ])
      await removeFile(path);
    for (const name of [...await namesIn(this.path, GROUP), COMPILERS])
      await rmdir(join4(this.path, name)).catch(() => void 0);
    const runs = files.filter(({ isDraft }) => !isDraft);
    return { runs: runs.length, size: totalSize(runs) };
  }
  /**
   * Counts what was written, and removes the least recently used runs if it may be more than the limit by now. Only
   * then all files are looked at, so most builds pay for one line in one file.
   *
   * @param limit of all runs together, in bytes
   */
  async tidyAfter(written, limit) {
    const record = join4(this.path, RECORD);
    await appendFile(record, `${written}
`, { mode: 384 });
    const text = await readFile(record, "latin1");
    const sum = text.split("\n").reduce((total, line) => total + Number(line), 0);
    if (sum <= limit && text.length <= LONGEST_RECORD) return;
    await this.prune({ size: sum <= limit ? limit : limit * TIDIED });
  }
  /** Starts the record anew. */
  async recordSize(size) {
    const record = join4(this.path, RECORD);
    try {
      await placed(this.draftOf(record), (path) => writeFile(path, `${size}
`, { flag: "wx", mode: 384 }));
    } catch (error) {
      if (nodeErrorCode(error) !== "ENOENT") throw error;
    }
  }
  async files() {
    const found = [];
    for (const group of await namesIn(this.path, GROUP)) {
      const folder = join4(this.path, group);
      if (!await isFolder(folder)) continue;
      for (const name of await namesIn(folder)) {
        const isDraft = RUN_DRAFT.test(name);
        if (!name.startsWith(group) || !(isDraft || RUN.test(name))) continue;
        const path = join4(folder, name);
        const stats = await lstat3(path).catch(() => void 0);
        if (stats?.isFile() === true) found.push({ path, size: stats.size, used: stats.mtimeMs, isDraft });
      }
    }
    return found;
  }
};
async function makeFolderOf(root, folder) {
  await makeFolder(root, 448);
  await makeFolder(folder, 448);
}
async function removeFile(path) {
  await rm3(path, { force: true }).catch(() => rmdir(path).catch(() => void 0));
}
async function namesIn(folder, pattern = /^/) {
  return (await readdir3(folder).catch(() => [])).filter((name) => pattern.test(name));
}
function totalSize(files) {
  return files.reduce((total, { size }) => total + size, 0);
}
async function markUsed(path) {
  const now2 = /* @__PURE__ */ new Date();
  try {
    const { mtimeMs } = await stat3(path);
    if (now2.getTime() - mtimeMs > MARKED_FOR) await utimes(path, now2, now2);
  } catch {
  }
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
var UNMODIFIED = "give the path of an unmodified solc: this one did not do what it was asked";
var SHOWN = 5;
function invalidOutput(label, problem, facts) {
  return new ParasolcError("COMPILER_OUTPUT_INVALID", `the compiler's output of ${label} ${problem}`, {
    facts: facts.slice(0, SHOWN),
    fix: UNMODIFIED
  });
}
function parseOutput(schema, value, label) {
  const parsed = safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const facts = parsed.issues.map((issue) => `${getDotPath(issue) ?? "the value"}: ${issue.message}`);
  throw invalidOutput(label, "does not have the form of solc", facts);
}
function printedContracts(root) {
  return (find(root, "contracts")?.members ?? []).flatMap(
    ({ key: source, value }) => (value.members ?? []).map(({ key: name }) => contractId(source, name))
  );
}
function contractId(source, name) {
  return `${source}:${name}`;
}
function contractNames(id) {
  const colon = id.lastIndexOf(":");
  return { source: id.slice(0, colon), name: id.slice(colon + 1) };
}

// src/standard-json/diagnostics.ts
var DiagnosticSchema = looseObject({
  severity: string(),
  errorCode: optional(string()),
  sourceLocation: optional(object({ file: string(), start: number(), end: number() }))
});
async function readDiagnostics(bytes, root) {
  return Promise.all(
    (find(root, "errors")?.items ?? []).map(async (item) => {
      const { severity, errorCode, sourceLocation } = parseOutput(
        DiagnosticSchema,
        await parseNode(bytes, item),
        "errors"
      );
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

// src/store/run-store.ts
import { createHash as createHash6 } from "node:crypto";

// src/store/compiler-identity.ts
import { createHash as createHash4 } from "node:crypto";
import { readFile as readFile2, realpath as realpath2, stat as stat4, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname5 } from "node:path";
var SETTLED = 2e3;
var RecordSchema = pipe(
  string(),
  parseJson(),
  object({
    file: string(),
    digest: pipe(string(), regex(/^[0-9a-f]{64}$/)),
    /** Only of a WebAssembly build, whose file alone decides what it is. A program may be a script around another. */
    build: optional(string())
  })
);
async function identityOf({ path, kind, version }, folder) {
  try {
    const file = await fileText(path);
    const known2 = await knownCompiler(path, folder);
    const digest = known2?.digest ?? await digestOfFile(path);
    const isUnchanged = async () => fileText(path).then(
      (now2) => now2.text === file.text,
      () => false
    );
    const build = kind === "wasm" ? { build: version.build } : {};
    if (known2?.digest === void 0 && await isUnchanged())
      await remember({ file, record: { file: file.text, digest, ...build } }, folder);
    return { digest, isUnchanged };
  } catch {
    return void 0;
  }
}
async function knownVersion(path, folder) {
  const { build } = await knownCompiler(path, folder) ?? {};
  return build === void 0 ? void 0 : parseVersion(build);
}
async function knownCompiler(path, folder) {
  try {
    const { name, text } = await fileText(path);
    const known2 = parse(RecordSchema, await readFile2(folder.compilerFile(name), "utf8"));
    return known2.file === text ? known2 : void 0;
  } catch {
    return void 0;
  }
}
async function remember({ file, record }, folder) {
  if (Date.now() - file.changed < SETTLED) return;
  const target = folder.compilerFile(file.name);
  try {
    await makeFolderOf(folder.path, dirname5(target));
    await placed(
      folder.draftOf(target),
      (path) => writeFile2(path, JSON.stringify(record), { flag: "wx", mode: 384 })
    );
  } catch {
  }
}
async function fileText(path) {
  const real = await realpath2(path);
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat4(real, { bigint: true });
  return {
    name: createHash4("sha256").update(real).digest("hex"),
    text: [real, dev, ino, size, mtimeNs, ctimeNs].join("\n"),
    changed: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1000000n)
  };
}

// src/store/of-input-alone.ts
async function isOfInputAlone(output, imports, read) {
  try {
    const root = await indexJson(output, (path) => path.length < 2);
    if (root.kind !== "object") return false;
    if ((await readDiagnostics(output, root)).some(({ isError }) => isError)) return false;
    return imports !== "files" || hasOnlyTextsOf(root, await read());
  } catch {
    return false;
  }
}
function hasOnlyTextsOf(root, { sources }) {
  const used = new Set(find(root, "sources")?.members?.map(({ key }) => key));
  const texts = [...sources].filter(([name, { kind }]) => kind === "content" && used.has(name));
  return used.size > 0 && used.size === sources.size && texts.length === sources.size;
}

// src/store/run-key.ts
import { createHash as createHash5 } from "node:crypto";
var FORMAT = "parasolc-run 1";
var MODEL_CHECKER = ["modelChecker", "SMTChecker"].map((word) => Buffer.from(word));
var ESCAPED_LETTERS = ["\\u004", "\\u005", "\\u006", "\\u007"].map((start) => Buffer.from(start));
var HINTS = [...MODEL_CHECKER, ...ESCAPED_LETTERS];
var LONGEST_HINT = Math.max(...HINTS.map(({ length }) => length));
async function runKey({ kind, version }, digest, input, imports) {
  const hash = createHash5("sha256").update([FORMAT, kind, version.build, digest, imports.kind].join("\0"));
  if (imports.kind === "given") {
    const names = [...imports.sources.keys()].sort(compareUtf8);
    hash.update(`\0${names.length}`);
    for (const name of names) {
      updateFramed(hash, Buffer.from(name));
      updateFramed(hash, imports.sources.get(name) ?? Buffer.alloc(0));
    }
  }
  hash.update(`\0${input.size}\0`);
  let before = Buffer.alloc(0);
  for await (const chunk of input.chunks()) {
    const border = Buffer.concat([before, chunk.subarray(0, LONGEST_HINT)]);
    if (mayAskSolvers(border) || mayAskSolvers(chunk)) return void 0;
    before = Buffer.concat([before, chunk.subarray(-LONGEST_HINT)]).subarray(-LONGEST_HINT);
    hash.update(chunk);
  }
  return hash.digest("hex");
}
function compilerKey({ kind, version }, compiler, digest) {
  return createHash5("sha256").update([FORMAT, kind, version.build, compiler, "made", digest].join("\0")).digest("hex");
}
function framedDigest(pieces) {
  const hash = createHash5("sha256");
  for (const piece of pieces) updateFramed(hash, typeof piece === "string" ? Buffer.from(piece) : piece);
  return hash.digest("hex");
}
function updateFramed(hash, piece) {
  hash.update(`\0${piece.length}\0`).update(piece);
}
function mayAskSolvers(text) {
  return HINTS.some((hint) => text.includes(hint));
}

// src/store/run-store.ts
function variantOf(run, way) {
  return { ...run, key: createHash6("sha256").update(`${run.key}\0${way}`).digest("hex") };
}
var RunStore = class {
  #folder;
  #limit;
  #identities = /* @__PURE__ */ new Map();
  #keeping = /* @__PURE__ */ new Set();
  /** Keys of the entries that this session has read or written. */
  #used = /* @__PURE__ */ new Set();
  #written = 0;
  #refusal;
  /** @param limit of all entries together, in bytes; a little more for a while */
  constructor(folder, limit) {
    this.#folder = folder;
    this.#limit = limit;
  }
  /** The version of a WebAssembly compiler that an earlier session loaded from this file. */
  versionOf = (path) => knownVersion(path, this.#folder);
  /** Undefined if the input does not decide what this run gives, or nothing can be kept. */
  async runOf(compiler, input, imports) {
    const identity = await this.#identityOf(compiler);
    if (identity === void 0) return void 0;
    const key = await runKey(compiler, identity.digest, input, imports);
    return key === void 0 ? void 0 : { key, input, imports, identity };
  }
  /**
   * The key of what is made of the outputs of a compiler.
   *
   * @param digest of all that decides it besides the compiler
   */
  async keyOf(compiler, digest) {
    const identity = await this.#identityOf(compiler);
    return identity && { key: compilerKey(compiler, identity.digest, digest), identity };
  }
  /** What is kept by a key, such as the output of a run. */
  async find({ key }) {
    const output = await this.#folder.read(key);
    if (output !== void 0) this.#used.add(key);
    return output;
  }
  /** Keeps the output of a run, if nothing else decides it. Does not wait for it, which `settle` does. */
  keep(run, output) {
    const read = () => readInput(run.input, "the input");
    this.#meanwhile(async () => {
      if (await isOfInputAlone(output, run.imports.kind, read)) await this.#write(run, output.chunks());
    });
  }
  /** Keeps what is made of the outputs of runs, of which it is certain that nothing but the key decides it. */
  keepMerged(run, output) {
    this.#meanwhile(() => this.#write(run, writeJson(output)));
  }
  /** Forgets everything that this session has read and written: one of its outputs was not what it should be. */
  async forget() {
    await Promise.all(this.#keeping);
    for (const key of this.#used) await removeFile(this.#folder.fileOf(key));
    this.#used.clear();
  }
  /**
   * Waits until everything is kept.
   *
   * @returns why something could not be kept
   */
  async settle() {
    await Promise.all(this.#keeping);
    if (this.#written > 0) {
      const written = this.#written;
      this.#written = 0;
      await this.#folder.tidyAfter(written, this.#limit).catch((error) => {
        this.#refusal ??= messageOf(error);
      });
    }
    return this.#refusal;
  }
  #identityOf(compiler) {
    const known2 = this.#identities.get(compiler.path) ?? identityOf(compiler, this.#folder);
    this.#identities.set(compiler.path, known2);
    return known2;
  }
  #meanwhile(keep) {
    if (this.#refusal !== void 0) return;
    const keeping = keep().catch((error) => {
      this.#refusal ??= messageOf(error);
    });
    this.#keeping.add(keeping);
    void keeping.then(() => this.#keeping.delete(keeping));
  }
  async #write({ key, identity }, output) {
    if (this.#refusal !== void 0 || !await identity.isUnchanged()) return;
    this.#used.add(key);
    this.#written += await this.#folder.write(key, output, this.#limit);
  }
};

// src/standard-json/answer.ts
async function readAnswer(output, question, label) {
  const root = await indexOutput(output, label);
  const diagnostics = await readDiagnostics(output, root);
  const hasErrors = diagnostics.some(({ isError }) => isError);
  const wrong = [...differences(root, question, hasErrors)];
  if (wrong.length > 0) throw notAnAnswer(label, wrong);
  return { output, root, diagnostics, hasErrors };
}
function errorStage({
  root,
  diagnostics
}) {
  const errors = diagnostics.filter(({ isError }) => isError);
  if (errors.length === 0) return void 0;
  if (errors.some(({ location }) => location === void 0)) return "unknown";
  return (find(root, "sources")?.members ?? []).length === 0 ? "analysis" : "generation";
}
function notAnAnswer(label, wrong) {
  return invalidOutput(label, "does not match its input", wrong);
}
function* differences(root, { sources, imports }, hasErrors) {
  const listed = find(root, "sources");
  if (listed === void 0 && !hasErrors) {
    yield 'it has neither "sources" nor an error';
    return;
  }
  const answered = new Set((listed?.members ?? []).map(({ key }) => key));
  const asked = new Set(sources);
  if (!hasErrors) {
    for (const name of asked) if (!answered.has(name)) yield `it lacks the source ${JSON.stringify(name)}`;
  }
  if (!imports) {
    for (const name of answered)
      if (!asked.has(name)) yield `it has the source ${JSON.stringify(name)}, which it was not given`;
  }
  for (const { key } of find(root, "contracts")?.members ?? [])
    if (!answered.has(key))
      yield `it has contracts of ${JSON.stringify(key)}, which is not among its sources`;
}
async function readWholeAnswer(output, input, imports, label) {
  if (input.unsplittable !== void 0) return indexOutput(output, label);
  return (await readAnswer(output, { sources: input.sources.keys(), imports }, label)).root;
}

// src/steps/context.ts
async function runCompiler({ compiler, observer, signal, pause, store }, info, input, imports, otherwise) {
  const begun = performance.now();
  observer.started(info, await compiler.invocation(imports));
  const run = signal.aborted ? void 0 : await store?.runOf(compiler, memoryBytes(input), imports);
  const known2 = (run && await store?.find(run)) ?? await otherwise?.();
  if (known2 !== void 0) {
    const bytesIn = input.reduce((sum, { length }) => sum + length, 0);
    const wall = performance.now() - begun;
    const found = { cpu: 0, peakMemory: void 0, bytesIn, bytesOut: known2.size, known: true };
    const cost2 = endingNow({ wall, ...found });
    observer.finished(info, cost2);
    return { output: known2, cost: cost2 };
  }
  const { output, cost: measured } = await compiler.run({
    label: info.label,
    ...{ input, imports, signal, pause }
  });
  const cost = endingNow(measured);
  observer.finished(info, cost);
  if (run !== void 0) store?.keep(run, output);
  return { output, cost };
}
function endingNow(cost) {
  return { ...cost, begun: now() - cost.wall };
}

// src/steps/built.ts
async function wholeOutput(output, indexed) {
  const root = indexed ?? await indexOutput(output, "the whole run");
  return mergedOutput(slice(output, root), await readDiagnostics(output, root));
}
function mergedOutput(text, diagnostics) {
  return { kind: "merged", text, diagnostics, hasErrors: diagnostics.some(({ isError }) => isError) };
}

export {
  isPath,
  programNames,
  isBelow,
  sourceNameOf,
  foldersUpFrom,
  compareUtf8,
  splitAllowPaths,
  checkFileAccess,
  lastAtMost,
  memoryBytes,
  readText,
  collect,
  textBytes,
  fileBytes,
  joinedBytes,
  sha256Of,
  digestOfFile,
  indexJson,
  parseNode,
  stringOf,
  find,
  readWritten,
  memberOf,
  writtenObject,
  withoutMembers,
  newMember,
  parseVersion,
  parseVersionOutput,
  isSameVersion,
  versionName,
  releaseAtLeast,
  ANALYSIS_OUTPUTS,
  BYTECODE_OUTPUTS,
  ETHDEBUG_OUTPUTS,
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
  isIrGenerated,
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
  readInput,
  parseRemapping,
  resolveImport,
  markUnfinished,
  removeUnfinished,
  temporaryFolder,
  removeTemporaryFolder,
  draftFor,
  putInPlace,
  removeOldDrafts,
  isJsonObject,
  stringifySorted,
  writeJson,
  jsonToBytes,
  jsonToBuffer,
  slice,
  copied,
  verbatim,
  fromValue,
  member,
  makeFolder,
  keccak_256,
  tokenAt,
  skipSpace,
  commentsIn,
  stringAt,
  importPaths,
  discoverImports,
  inputTexts,
  importedTexts,
  wholeRunTexts,
  inputContents,
  readerOf,
  now,
  isFolder,
  Spool,
  spooled,
  writeEntry,
  RUN,
  StoreFolder,
  makeFolderOf,
  indexOutput,
  invalidOutput,
  parseOutput,
  printedContracts,
  contractId,
  contractNames,
  readDiagnostics,
  withoutAnalysis,
  isGenerationWarning,
  generationDiagnostics,
  isOfInputAlone,
  framedDigest,
  variantOf,
  RunStore,
  readAnswer,
  errorStage,
  notAnAnswer,
  readWholeAnswer,
  runCompiler,
  NO_GAIN,
  TOO_SMALL,
  FAILED_LAST_TIME,
  FASTER,
  needsOneRun,
  isNeedsOneRun,
  isEnding,
  allUnlessEnding,
  wholeOutput,
  mergedOutput
};
