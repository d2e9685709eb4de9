import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MOST_SHARDS,
  amount,
  array,
  boolean,
  check,
  closureOf,
  costModel,
  count,
  custom,
  cycleEntries,
  finite,
  getDotPath,
  integer,
  isGeneratedAlone,
  length,
  literal,
  looseObject,
  maxLength,
  maxValue,
  minValue,
  nonEmpty,
  nullable,
  number,
  object,
  optional,
  parse,
  parseJson,
  parseVersion,
  parseVersionOutput,
  picklist,
  pipe,
  position,
  projectWork,
  record,
  regex,
  releaseAtLeast,
  safeInteger,
  safeParse,
  settingFrom,
  splitIntoShards,
  splitIntoUnits,
  strictObject,
  string,
  transform,
  tuple,
  unknown,
  variant
} from "./action+cli+config-hooks+hardhat-compile.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode,
  reasonOf
} from "./action+cli+config-hooks+hardhat+hardhat-compile.js";

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

// src/files/file-access.ts
import { realpathSync as realpathSync2 } from "node:fs";

// src/files/normalize.ts
import { realpathSync, statSync } from "node:fs";

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
  const root = hasRootName(full) ? "/" : "";
  const head = root + realpathSync.native(elements.slice(0, existing).reduce(joinPaths));
  const tail = elements.slice(existing);
  return withoutDots(tail.reduce(joinPaths, head));
}
function statIfThere(path) {
  try {
    return statSync(path);
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
function absolute(path, cwd) {
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
function checkFileAccess(access2) {
  if (access2.includePaths.length > 0) {
    if (access2.basePath === "") return "--include-path option requires a non-empty base path.";
    if (access2.includePaths.includes("")) return "Empty values are not allowed in --include-path.";
  }
  if (access2.basePath === "") return void 0;
  const basePath = normalizeByText(access2.basePath, realpathSync2(access2.cwd));
  const stats = statIfThere(basePath);
  if (stats === void 0) return `Base path does not exist: "${basePath}"`;
  return stats.isDirectory() ? void 0 : `Base path is not a directory: "${basePath}"`;
}
function sourceDirectories(access2) {
  const cwd = realpathSync2(access2.cwd);
  const basePath = access2.basePath === "" ? "" : normalizeByText(access2.basePath, cwd);
  const includePaths = access2.includePaths.map((path) => normalizeByText(path, cwd));
  const allowed = [
    ...access2.allowedPaths.filter((path) => path !== ""),
    basePath === "" ? "." : basePath,
    ...includePaths
  ];
  const distinct = allowed.filter(
    (path, index) => allowed.findIndex((other) => comparePaths(other, path) === 0) === index
  );
  return { cwd, prefixes: [basePath, ...includePaths], allowed: distinct.sort(comparePaths) };
}

// src/bytes.ts
import { createHash as createHash2 } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
var CHUNK = 1 << 20;
function memoryBytes(parts) {
  const buffers = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  const { offsets, size: size2, indexAt } = offsetsOf(buffers.map(({ length: length2 }) => length2));
  function* between(start, end) {
    for (let index = indexAt(start); index < buffers.length; index++) {
      const [buffer, offset] = [buffers[index], offsets[index]];
      if (buffer === void 0 || offset === void 0 || offset >= end) return;
      const piece = buffer.subarray(Math.max(start - offset, 0), Math.min(end - offset, buffer.length));
      if (piece.length > 0) yield piece;
    }
  }
  return {
    size: size2,
    async read(start, end) {
      const pieces = [...between(start, end)];
      return pieces.length === 1 && pieces[0] !== void 0 ? pieces[0] : Buffer.concat(pieces);
    },
    async *chunks(start = 0, end = size2) {
      yield* between(start, end);
    },
    async close() {
    }
  };
}
function offsetsOf(sizes) {
  const offsets = [];
  let size2 = 0;
  for (const length2 of sizes) {
    offsets.push(size2);
    size2 += length2;
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
  return { offsets, size: size2, indexAt };
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
    const { size: size2 } = await file.stat();
    return openFileBytes(file, size2);
  } catch (error) {
    await file.close();
    throw error;
  }
}
function openFileBytes(file, size2) {
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
    size: size2,
    read,
    async *chunks(start = 0, end = size2) {
      for (let at = start; at < end; at += CHUNK) yield await read(at, Math.min(at + CHUNK, end));
    },
    close: () => file.close()
  };
}
function bytesFrom(bytes, from) {
  const size2 = bytes.size - from;
  return {
    size: size2,
    read: (start, end) => bytes.read(from + start, from + end),
    chunks: (start = 0, end = size2) => bytes.chunks(from + start, from + end),
    close: () => bytes.close()
  };
}
function joinedBytes(parts) {
  const { offsets, size: size2, indexAt } = offsetsOf(parts.map((part) => part.size));
  async function* chunks(start = 0, end = size2) {
    for (let index = indexAt(start); index < parts.length; index++) {
      const [part, offset] = [parts[index], offsets[index]];
      if (part === void 0 || offset === void 0 || offset >= end) return;
      const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, part.size)];
      if (from < to) yield* part.chunks(from, to);
    }
  }
  return {
    size: size2,
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

// src/json/ambiguity.ts
import { isUtf8 as isUtf82 } from "node:buffer";

// src/json/scanners.ts
import { isUtf8 } from "node:buffer";

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

// src/json/scanners.ts
var QUOTE = 34;
var BACKSLASH = 92;
var NEAR = 48;
var StringScanner = class {
  /** Whether the last chunk ended after a backslash that escapes the next byte. */
  escaped = false;
  /** Index after the closing quote, or -1 if the string goes on in the next chunk. `from` is inside the string. */
  scan(chunk, from) {
    const length2 = chunk.length;
    if (from >= length2) return -1;
    let at = this.escaped ? from + 1 : from;
    this.escaped = false;
    const near = Math.min(at + NEAR, length2);
    while (at < near) {
      const byte = chunk[at];
      if (byte === QUOTE) return at + 1;
      at += byte === BACKSLASH ? 2 : 1;
    }
    if (at < length2) return this.scanFar(chunk, at);
    this.escaped = at > length2;
    return -1;
  }
  /** Searches for quotes only; one that an odd number of backslashes precedes is escaped. */
  scanFar(chunk, from) {
    for (let start = from; ; ) {
      const quote = chunk.indexOf(QUOTE, start);
      const end = quote === -1 ? chunk.length : quote;
      let run2 = end;
      while (run2 > start && chunk[run2 - 1] === BACKSLASH) run2--;
      const odd = (end - run2) % 2 === 1;
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
    const length2 = chunk.length;
    let at = from;
    while (at < length2) {
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
    const length2 = chunk.length;
    for (let at = from; at < length2; at++) {
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
    return length2;
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
  /** Puts a complete value where it belongs. */
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

// src/json/ambiguity.ts
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
    const known3 = both.get(source) ?? /* @__PURE__ */ new Map();
    both.set(source, known3);
    for (const [name, selectors] of contracts) {
      known3.set(name, [.../* @__PURE__ */ new Set([...known3.get(name) ?? [], ...selectors])]);
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
    const known3 = unit.get(source) ?? /* @__PURE__ */ new Map();
    unit.set(source, known3);
    return known3;
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
  const known3 = ["language", "sources", "settings"];
  const key = root.members?.find((member2) => !known3.includes(member2.key))?.key;
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
import { mkdir as mkdir2, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function makeFolder(path, mode) {
  const folder = resolve(path);
  try {
    return await makeOne(folder, mode);
  } catch (error) {
    if (nodeErrorCode(error) !== "ENOENT" || dirname(folder) === folder) throw error;
  }
  await makeFolder(dirname(folder), mode);
  await makeOne(folder, mode);
}
async function makeOne(folder, mode) {
  try {
    await mkdir2(folder, { mode });
  } catch (error) {
    const present = await stat(folder).catch(() => void 0);
    if (present?.isDirectory() !== true) throw error;
  }
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
    "test:slow": "vitest run --project corpora --project properties --project releases --project foundry --project action --project hardhat --project faces",
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

// src/compilers/run/process.ts
import {
  spawn as spawn2
} from "node:child_process";
import { Readable } from "node:stream";
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

// src/compilers/run/process-group.ts
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

// src/compilers/run/process-meter.ts
import { readFileSync as readFileSync2 } from "node:fs";
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
  const stat6 = readProc(`${pid}/stat`);
  if (stat6 === void 0) return { cpu: void 0, peakMemory: void 0 };
  const fields = stat6.slice(stat6.lastIndexOf(")") + 2).split(" ");
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
    return readFileSync2(`/proc/${path}`, "latin1");
  } catch {
    return void 0;
  }
}
function greater(left, right) {
  if (left === void 0 || right === void 0) return left ?? right;
  return Math.max(left, right);
}

// src/compilers/run/process.ts
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
    const error = await new Promise((resolve8) => child.once("error", resolve8));
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
  return new Promise((resolve8) => {
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
      resolve8({
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
  return new Promise((resolve8) => {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.once("close", () => resolve8(chunks));
  });
}
async function collectTail(stream) {
  return new Promise((resolve8) => {
    let tail = Buffer.alloc(0);
    stream.on("data", (chunk) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_KEPT);
    });
    stream.once("close", () => resolve8(tail.toString("utf8").trim()));
  });
}
var NO_USAGE = { cpu: void 0, peakMemory: void 0 };
function endedEarly(ending) {
  return { ending, stdout: [], stderr: "", usage: NO_USAGE };
}

// src/compilers/run/import-files.ts
import { writeFile } from "node:fs/promises";
import { dirname as dirname2, join as join2 } from "node:path";
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
      await makeFolder(dirname2(file));
      await writeFile(file, content, { flag: "wx" });
    }
    return folder;
  }
  function of(sources) {
    const known3 = folders.get(sources) ?? write(sources);
    folders.set(sources, known3);
    return known3;
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
  const size2 = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const problem = first === void 0 ? "is empty" : first === 123 ? "is cut off" : "is not JSON";
  throw new ParasolcError("COMPILER_OUTPUT_INVALID", `the compiler's output of ${label} ${problem}`, {
    facts: size2 === 0 ? [] : [`${size2} bytes, beginning ${beginning(chunks)}`],
    fix: "check that the compiler is an unmodified solc that speaks Standard JSON"
  });
}
function beginning(chunks) {
  const pieces = [];
  for (let chunk = 0, size2 = 0; chunk < chunks.length && size2 < SHOWN; chunk++) {
    const piece = chunks[chunk]?.subarray(0, SHOWN - size2) ?? new Uint8Array();
    pieces.push(piece);
    size2 += piece.length;
  }
  return JSON.stringify(Buffer.concat(pieces).toString("utf8"));
}
function withoutLineFeed(chunks) {
  const last = chunks.at(-1);
  if (last?.at(-1) !== 10) return chunks;
  return [...chunks.slice(0, -1), last.subarray(0, -1)];
}

// src/compilers/run/native.ts
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
    async run(run2) {
      if (closing.signal.aborted)
        throw new ParasolcError("CANCELLED", `the compiler was closed before ${run2.label}`);
      const result = runOnce(run2);
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
  const printed2 = Buffer.concat(result.stdout).toString("utf8");
  const version = parseVersionOutput(printed2);
  if (version !== void 0) return version;
  throw new ParasolcError("COMPILER_UNUSABLE", `${path} does not print its version like solc`, {
    facts: printed2.trim() === "" ? ["--version printed nothing"] : ["--version printed:", ...shown(printed2)],
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
  const known3 = copies.get(chunk);
  if (known3 !== void 0) return known3;
  const copy = new Uint8Array(new SharedArrayBuffer(chunk.length));
  copy.set(chunk);
  copies.set(chunk, copy);
  return copy;
}
function sharedImports(imports) {
  if (imports.kind !== "given") return imports;
  const { sources } = imports;
  const known3 = copiesOfSources.get(sources) ?? new Map([...sources].map(([name, content]) => [name, sharedBytes(content)]));
  copiesOfSources.set(sources, known3);
  return { kind: "given", sources: known3 };
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
    return new Promise((resolve8) => {
      const settle = (ending) => {
        worker.off("message", settle).off("messageerror", lost).off("exit", died);
        signal.removeEventListener("abort", cancel);
        resolve8(ending);
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

// src/compilers/run/wasm.ts
var TIERING = "--wasm-tiering-budget=30000000";
async function openWasmCompiler(soljsonPath, known3) {
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
  async function run2({ label, input, imports, signal }) {
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
  const version = known3 ?? await loadVersion();
  return {
    kind: "wasm",
    version,
    path,
    run: run2,
    invocation: async ({ kind }) => `${path}: solidity_compile, ${kind === "none" ? "no " : ""}import callback`,
    prepare(count2) {
      while (threads.size < count2 && !closing.signal.aborted) loading.push(load(closing.signal));
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
import { access, stat as stat2 } from "node:fs/promises";
import { resolve as resolve3 } from "node:path";
async function isFile(path) {
  return stat2(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
async function executableIn(folders, name) {
  for (const folder of folders) {
    const path = resolve3(folder, name);
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

// src/compilers/version-expression.ts
var SYMBOL = /^(?:>>>=|>>>|>>=|<<=|>>|<<|>=|<=|==|=>|\|\||\|=|&&|&=|\^=|\+\+|\+=|--|-=|->|\*\*|\*=|\/=|%=|!=|:=|[-=<>|^~*.+/%&!:?,()[\]{}])/;
var NUMBER = /^(?:0x[0-9A-Fa-f][0-9A-Fa-f_]*|(?:(?:0(?!\d)|[1-9])[\d_]*(?:\.(?!_)[\d_]*)?|\.\d[\d_]*)(?:[eE](?!_)-?\d[\d_]*)?)(?![A-Za-z0-9_$])/;
var WORD = /^[A-Za-z_$][A-Za-z0-9_$]*/;
var STRING = /^"([^"]*)"/;
var PREFIXES2 = ["=", "<", "<=", ">", ">=", "^", "~"];
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
    const literal2 = NUMBER.exec(rest)?.[0] ?? WORD.exec(rest)?.[0];
    const string2 = STRING.exec(rest);
    const symbol = /^\.?\d/.test(rest) ? void 0 : SYMBOL.exec(rest)?.[0];
    const taken = literal2 ?? string2?.[0] ?? symbol;
    if (taken === void 0) return void 0;
    tokens.push({
      operator: literal2 === void 0 && string2 === null ? symbol : void 0,
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
    const prefix = PREFIXES2.includes(operator() ?? "") ? operator() : void 0;
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
function requirementOf(spec, pragmas = []) {
  const request2 = parseCompilerRequest(spec);
  const bound = request2.kind === "range" || request2.kind === "any" ? new Set(pragmas) : [];
  return {
    request: request2,
    pragmas: [...bound].map(parseVersionExpression).filter((expression) => expression !== void 0)
  };
}
function whyNot({ request: request2, pragmas }, version) {
  const exact = exactVersion(version);
  if (request2.kind === "exact") {
    const isAsked = request2.version === version.build || request2.version === version.release && !exact.isPrerelease || version.build === version.release && request2.version.startsWith(`${version.release}+`);
    return isAsked ? void 0 : "";
  }
  if (request2.kind === "range" && !request2.expression.allows(exact)) return "";
  const against = pragmas.find((pragma) => !pragma.allows(exact));
  return against === void 0 ? void 0 : `, which "pragma solidity ${against.text}" does not allow`;
}
function exactVersion({ release, build: build2 }) {
  return { release, isPrerelease: build2.startsWith("-", release.length) };
}
function requestText({ request: request2, pragmas }) {
  switch (request2.kind) {
    case "exact":
      return ` ${request2.version}`;
    case "range":
      return ` ${request2.expression.text}`;
    case "any":
      return pragmas.length === 0 ? "" : " that the pragmas allow";
    default:
      return "";
  }
}

// src/compilers/run/open.ts
import { realpath as realpath2 } from "node:fs/promises";
import { basename } from "node:path";
var WASM_NAME = /^(?:soljson|solc-emscripten).*\.js$/;
async function openCompilerFile(path, knownVersion2) {
  const names = [basename(path), basename(await realpath2(path))];
  return names.some((name) => WASM_NAME.test(name)) ? openWasmCompiler(path, await knownVersion2?.(path)) : openNativeCompiler(path);
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
function whyUnusable(platform, build2) {
  if (build2.path.endsWith(".zip")) return `${build2.path} is an archive, which is not supported`;
  if (platform === WASM && !releaseAtLeast(build2.version, "0.6.0")) {
    return `${build2.path} is a WebAssembly build before 0.6.0, which is not supported`;
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
  const usable = accepted.find((build2) => whyUnusable(platform, build2) === void 0);
  const [first] = accepted;
  if (usable !== void 0) return usable;
  return (first === void 0 ? void 0 : whyUnusable(platform, first)) ?? `there is no build for ${platform}`;
}

// src/compilers/install/choose-build.ts
async function buildFor(platform, required, site, signal) {
  let reason = "";
  for (const fresh of required.request.kind === "latest" ? [true] : [false, true]) {
    const list = await site.list(platform, { fresh, ...signal === void 0 ? {} : { signal } });
    const accepts = (build3) => whyNot(required, { release: build3.version, build: build3.longVersion }) === void 0;
    const build2 = list.builds.find(
      ({ longVersion }) => required.request.kind === "exact" && required.request.version === longVersion
    );
    const unusable = build2 === void 0 ? void 0 : whyUnusable(platform, build2);
    const found = build2 === void 0 ? newestRelease(list, accepts) : unusable ?? build2;
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
import { open as open2, readdir as readdir2, rename, rm as rm2, stat as stat3 } from "node:fs/promises";
import { basename as basename2, dirname as dirname3, join as join3 } from "node:path";
var ABANDONED = 24 * 3600 * 1e3;
function besideName(path) {
  return join3(dirname3(path), `.${basename2(path)}.${randomUUID()}.tmp`);
}
async function putInPlace(path, write) {
  const draft = besideName(path);
  try {
    await makeFolder(dirname3(path));
    await removeAbandoned(dirname3(path));
    markUnfinished(draft);
    const result = await write(draft);
    await rename(draft, path);
    return result;
  } finally {
    await rm2(draft, { force: true });
    markFinished(draft);
  }
}
async function writeSynced(path, chunks) {
  const file = await open2(path, "wx", 420);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}
async function removeAbandoned(folder) {
  for (const name of await readdir2(folder)) {
    if (!/^\..*\.[0-9a-f-]{36}\.tmp$/.test(name)) continue;
    const path = join3(folder, name);
    const age = await stat3(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0
      // Another process has removed it.
    );
    if (age > ABANDONED) await rm2(path, { force: true });
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
import { createHash as createHash3 } from "node:crypto";
import { createReadStream as createReadStream2 } from "node:fs";
import { readFile } from "node:fs/promises";
var RecordSchema = object({
  version: string(),
  longVersion: string(),
  size: pipe(number(), safeInteger(), minValue(0)),
  sha256: string(),
  keccak256: string()
});
async function recordInstalled(path, build2, size2) {
  const { version, longVersion, sha256, keccak256 } = build2;
  const record2 = { version, longVersion, size: size2, sha256, keccak256 };
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
    const { version, longVersion, size: size2, sha256 } = record2.output;
    found.push({ platform, path: path.slice(0, -".json".length), version, longVersion, size: size2, sha256 });
  }
  return found.sort((a, b) => releaseAtLeast(a.version, b.version) ? -1 : 1);
}
async function damageOf({ path, size: size2, sha256 }) {
  const hash = createHash3("sha256");
  let found = 0;
  try {
    for await (const chunk of createReadStream2(path)) {
      hash.update(chunk);
      found += chunk.length;
    }
  } catch (error) {
    return `${path} cannot be read: ${messageOf(error)}`;
  }
  if (found !== size2) return `${path} has ${found} bytes, ${size2} were installed`;
  return hash.digest("hex") === sha256 ? void 0 : `${path} is not what was installed: its sha256 differs`;
}

// src/compilers/install/install.ts
var BUSY_ATTEMPTS = 20;
var BUSY_DELAY = 50;
async function installBuild(platform, build2, { site, store, note, signal }) {
  const present = await presentIn(store, platform, build2);
  if (present !== void 0) return present;
  const path = store.fileOf(platform, build2);
  note?.(`downloading ${build2.path} from ${site.name}`);
  try {
    const size2 = await putInPlace(path, async (draft) => {
      const bytes = await site.download(platform, build2, draft, signal);
      if (platform !== WASM) await chmod(draft, 493);
      await checkVersion(platform, build2, draft);
      return bytes;
    });
    await recordInstalled(path, build2, size2);
    await store.completed(platform, build2);
    note?.(`solc ${build2.longVersion} is installed: ${path}`);
    const { version, longVersion, sha256 } = build2;
    return { platform, path, version, longVersion, size: size2, sha256 };
  } catch (error) {
    const other = error instanceof ParasolcError ? void 0 : await presentIn(store, platform, build2);
    if (other !== void 0) return other;
    throw cacheFailure(store.root, error);
  }
}
async function presentIn(store, platform, build2) {
  const found = (await installedIn(store, platform)).find(
    ({ longVersion, sha256 }) => longVersion === build2.longVersion && sha256 === build2.sha256
  );
  return found !== void 0 && await damageOf(found) === void 0 ? found : void 0;
}
async function openBuild(platform, path, knownVersion2) {
  return platform === WASM ? openWasmCompiler(path, await knownVersion2?.(path)) : openNativeCompiler(path);
}
async function checkVersion(platform, build2, draft) {
  const found = await askVersion2(platform, build2, draft);
  if (found === build2.longVersion) return;
  throw new ParasolcError(
    "DOWNLOAD_INVALID",
    `${build2.path} has another version than the list of builds says`,
    {
      facts: [`expected: ${build2.longVersion}`, `received: ${found}`],
      fix: "use another download site: the list of this one is wrong"
    }
  );
}
async function askVersion2(platform, build2, draft) {
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
      throw new ParasolcError("COMPILER_UNUSABLE", `${build2.path} is intact, but does not run here`, {
        facts: error.facts.map((fact) => fact.replaceAll(draft, build2.path)),
        cause: error.cause,
        fix: platform === "macosx-amd64" ? "releases before 0.8.24 need Rosetta on Apple processors" : "use the WebAssembly build, or a solc that was built for this machine"
      });
    }
  }
}

// src/compilers/find/packages.ts
import { readdir as readdir3, readFile as readFile2 } from "node:fs/promises";
import { dirname as dirname4, join as join4, resolve as resolve4 } from "node:path";
async function packagesNamed(names, roots) {
  return packagesIn(roots, async () => names);
}
async function allPackages(roots) {
  const found = await packagesIn(roots, async (modules) => {
    const present = await readdir3(modules).catch(() => []);
    return present.filter((name) => /^solc(-\d+\.\d+\.\d+)?$/.test(name));
  });
  return found.sort((a, b) => releaseAtLeast(a.version ?? "0.0.0", b.version ?? "0.0.0") ? -1 : 1);
}
async function packagesIn(roots, namesIn3) {
  const found = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (let folder = resolve4(root); ; folder = dirname4(folder)) {
      const modules = join4(folder, "node_modules");
      for (const name of await namesIn3(modules)) {
        const path = join4(modules, name, "soljson.js");
        if (await isFile(path)) found.add(path);
      }
      if (folder === dirname4(folder)) break;
    }
  }
  return Promise.all([...found].map(async (path) => ({ path, version: await declaredVersion(path) })));
}
async function declaredVersion(path) {
  try {
    const manifest = JSON.parse(await readFile2(join4(dirname4(path), "package.json"), "utf8"));
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
async function* onPath({ searchPath }) {
  const path = await executableIn(searchPath, "solc");
  if (path === void 0) {
    yield absent(`no executable solc in ${listed(searchPath, "an empty PATH")}`);
    return;
  }
  yield { from: "PATH", path, version: void 0, open: () => openNativeCompiler(path) };
}
async function* ofPackages(required, { packageRoots, knownVersion: knownVersion2 }) {
  const names = packageNames(required);
  const packages = names === void 0 ? await allPackages(packageRoots) : await packagesNamed(names, packageRoots);
  if (packages.length === 0) {
    yield absent(
      `no npm package ${(names ?? ["solc"]).join(" or ")} at or above ${listed(packageRoots, "no folder")}`
    );
  }
  for (const { path, version } of packages) {
    const declared = version === void 0 ? void 0 : { release: version, build: version };
    yield { from: "package", path, version: declared, open: () => openCompilerFile(path, knownVersion2) };
  }
}
function packageNames({ request: request2, pragmas }) {
  if (request2.kind === "exact") return ["solc", `solc-${request2.version.split("+")[0]}`];
  return request2.kind === "any" && pragmas.length === 0 ? ["solc"] : void 0;
}
async function* inCache(platform, required, { store, knownVersion: knownVersion2 }) {
  if (store === void 0) return;
  for (const installed of await installedIn(store, platform)) {
    const version = { release: installed.version, build: installed.longVersion };
    if (whyNot(required, version) !== void 0) continue;
    yield {
      from: "cache",
      path: installed.path,
      version,
      open: () => openInstalled(installed, knownVersion2)
    };
  }
}
async function openInstalled(installed, knownVersion2) {
  const damage = await damageOf(installed);
  if (damage !== void 0) throw new ParasolcError("COMPILER_UNUSABLE", damage);
  return openBuild(installed.platform, installed.path, knownVersion2);
}
async function* byDownload(platform, required, context) {
  const { download: site, store, note, signal } = context;
  if (site === void 0 || store === void 0) return;
  let build2;
  try {
    build2 = await buildFor(platform, required, site, signal);
  } catch (error) {
    if (error instanceof ParasolcError && error.code === "CANCELLED") throw error;
    yield { reason: reasonOf(error), kind: "notice" };
    return;
  }
  if (typeof build2 === "string") {
    yield { reason: `no solc${requestText(required)} from ${site.name}: ${build2}`, kind: "notice" };
    return;
  }
  const found = build2;
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
  const unknown2 = `cannot tell which release is the latest: ${latest.reason}`;
  return newest === void 0 ? { required, refusal: { reason: unknown2 } } : {
    required: exactly(required, newest),
    refusal: { reason: `${unknown2}; ${newest} is the newest found`, kind: "notice" }
  };
}
async function latestRelease(required, { download: site, store, platforms = platformsOf(process.platform, process.arch), signal }) {
  if (site === void 0 || store === void 0) return { reason: "downloads are off" };
  let reason = "no build runs on this machine";
  for (const platform of platforms) {
    try {
      const build2 = await buildFor(platform, required, site, signal);
      if (typeof build2 !== "string") return { version: build2.version };
      reason = build2;
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
  return firstFit(required, context, async (candidate, settled2) => {
    const compiler = await openIfFit(candidate, settled2);
    return typeof compiler === "string" ? compiler : { compiler, from: candidate.from };
  });
}
async function whichCompiler(spec, context) {
  const required = requirementOf(spec, context.pragmas);
  const foundOf = async (compiler, from) => {
    await compiler.close();
    return { version: compiler.version, from, path: compiler.path };
  };
  if (required.request.kind === "path") {
    return foundOf(await openAtPath(required.request.path, context), "given");
  }
  return firstFit(required, context, async (candidate, settled2) => {
    const { from, path, version } = candidate;
    if (from === "download" && version !== void 0) return { version, from, path };
    const compiler = await openIfFit(candidate, settled2);
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
      for (const { reason, kind, location: location2 } of refusals) {
        if (kind === "notice")
          context.note?.(location2 === void 0 ? reason : `skipped ${location2}: ${reason}`);
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
  const request2 = requestText(required);
  return new ParasolcError("COMPILER_NOT_FOUND", `no solc${request2} was found`, {
    facts: [
      ...required.pragmas.length === 0 ? [] : [`pragmas: ${required.pragmas.map(({ text }) => text).join(", ")}`],
      ...tried.map(({ reason }) => `tried: ${reason}`)
    ],
    fix: "give the path of a solc, put it on PATH, or install the npm package solc of that version"
  });
}
async function openAtPath(spec, { searchPath, knownVersion: knownVersion2 }) {
  const path = resolve5(spec);
  if (await isFile(path)) return openCompilerFile(path, knownVersion2);
  const named2 = spec.includes("/") ? void 0 : await executableIn(searchPath, spec);
  if (named2 !== void 0) return openCompilerFile(named2, knownVersion2);
  const folders = searchPath.length === 0 ? "an empty PATH" : searchPath.join(", ");
  throw new ParasolcError("COMPILER_NOT_FOUND", `no compiler ${spec} was found`, {
    facts: [
      `tried: no file ${path}`,
      ...spec.includes("/") ? [] : [`tried: no executable ${spec} in ${folders}`]
    ],
    fix: "give the path of a solc executable or soljson.js, or a version such as 0.8.28 or ^0.8.20"
  });
}

// src/report/trace.ts
import { closeSync, constants as constants2, openSync, writeSync } from "node:fs";
import { resolve as resolve6 } from "node:path";
function openTrace(path, cwd, warn, flag = "w") {
  const begun = performance.now();
  const lanes = /* @__PURE__ */ new Map();
  let file = open3(path, cwd, flag);
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
      for (const known3 of lanes.keys()) if (known3.label === info.label) lanes.delete(known3);
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
function open3(path, cwd, flag) {
  try {
    return openSync(resolve6(cwd, path), FLAGS[flag] | (constants2.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the trace cannot be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists and is writable"
    });
  }
}

// src/session/known-runs.ts
import { homedir } from "node:os";
import { isAbsolute as isAbsolute2, resolve as resolve7 } from "node:path";

// src/compilers/install/cache-folder.ts
import { isAbsolute, join as join5 } from "node:path";
function cacheFolder(what, os, env, home) {
  const given = (name) => {
    const path = env[name] ?? "";
    return isAbsolute(path) ? path : void 0;
  };
  const customary = () => {
    if (os === "darwin") return join5(home, "Library", "Caches");
    if (os === "win32") return given("LOCALAPPDATA") ?? join5(home, "AppData", "Local");
    return join5(home, ".cache");
  };
  return join5(given("XDG_CACHE_HOME") ?? customary(), "parasolc", what);
}

// src/store/run-store.ts
import { createHash as createHash7 } from "node:crypto";
import { stat as stat5, utimes } from "node:fs/promises";
import { dirname as dirname6 } from "node:path";

// src/store/compiler-identity.ts
import { createHash as createHash4 } from "node:crypto";
import { readFile as readFile4, realpath as realpath3, rename as rename3, stat as stat4, writeFile as writeFile3 } from "node:fs/promises";
import { dirname as dirname5 } from "node:path";

// src/store/store-folder.ts
import { appendFile, lstat as lstat2, readdir as readdir4, readFile as readFile3, rename as rename2, rm as rm3, rmdir, writeFile as writeFile2 } from "node:fs/promises";
import { basename as basename3, join as join6 } from "node:path";
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
var StoreFolder = class {
  path;
  /** @param path absolute; made when something is kept */
  constructor(path) {
    this.path = path;
  }
  /** The file of a run. Runs are grouped by the first digits, since folders with very many files are slow. */
  fileOf(key) {
    return join6(this.path, key.slice(0, 2), `${key}.run`);
  }
  /** The file with what is known of a compiler. */
  compilerFile(name) {
    return join6(this.path, COMPILERS, `${name}.json`);
  }
  /** A name beside a file for what is to take its place. */
  draftOf(path) {
    return `${path}.${ownMark()}.tmp`;
  }
  /** The runs in it. */
  async runs() {
    return (await this.files()).filter(({ isDraft }) => !isDraft).map(({ path, size: size2, used }) => ({ key: basename3(path, ".run"), path, size: size2, used }));
  }
  async contents() {
    const runs = await this.runs();
    const used = runs.map((run2) => run2.used);
    return {
      runs: runs.length,
      size: totalSize(runs),
      oldest: used.length === 0 ? void 0 : used.reduce((a, b) => Math.min(a, b))
    };
  }
  /** Removes runs, and drafts that processes left. Returns what was removed. */
  async prune({ size: size2, unused: unused2 }) {
    const now = Date.now();
    const files = await this.files();
    const runs = files.filter(({ isDraft }) => !isDraft).sort((a, b) => b.used - a.used);
    let sum = 0;
    const gone = runs.filter((run2) => {
      sum += run2.size;
      const isOld = unused2 !== void 0 && now - run2.used > unused2;
      return isOld || size2 !== void 0 && sum > size2;
    });
    const abandoned = files.filter(({ isDraft, used }) => isDraft && now - used > ABANDONED2);
    for (const { path } of [...gone, ...abandoned]) await removeFile(path);
    const removed = totalSize(gone);
    await this.recordSize(sum - removed);
    return { runs: gone.length, size: removed };
  }
  /** Removes everything that the store wrote. */
  async clear() {
    const files = await this.files();
    const compilers = await namesIn(join6(this.path, COMPILERS), COMPILER);
    const records = (await namesIn(this.path)).filter((name) => name === RECORD || RECORD_DRAFT.test(name));
    for (const path of [
      ...files.map((file) => file.path),
      ...compilers.map((name) => join6(this.path, COMPILERS, name)),
      ...records.map((name) => join6(this.path, name))
    ])
      await removeFile(path);
    for (const name of [...await namesIn(this.path, GROUP), COMPILERS])
      await rmdir(join6(this.path, name)).catch(() => void 0);
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
    const record2 = join6(this.path, RECORD);
    await appendFile(record2, `${written}
`, { mode: 384 });
    const text = await readFile3(record2, "latin1");
    const sum = text.split("\n").reduce((total, line) => total + Number(line), 0);
    if (sum <= limit && text.length <= LONGEST_RECORD) return;
    await this.prune({ size: sum <= limit ? limit : limit * TIDIED });
  }
  /** Starts the record anew. */
  async recordSize(size2) {
    const record2 = join6(this.path, RECORD);
    const draft = this.draftOf(record2);
    try {
      await writeFile2(draft, `${size2}
`, { flag: "wx", mode: 384 });
      await rename2(draft, record2);
    } catch (error) {
      await removeFile(draft);
      if (nodeErrorCode(error) !== "ENOENT") throw error;
    }
  }
  async files() {
    const found = [];
    for (const group of await namesIn(this.path, GROUP)) {
      const folder = join6(this.path, group);
      if (!await isFolder(folder)) continue;
      for (const name of await namesIn(folder)) {
        const isDraft = RUN_DRAFT.test(name);
        if (!name.startsWith(group) || !(isDraft || RUN.test(name))) continue;
        const path = join6(folder, name);
        const stats = await lstat2(path).catch(() => void 0);
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
async function isFolder(path) {
  return lstat2(path).then(
    (stats) => stats.isDirectory(),
    () => false
  );
}
async function namesIn(folder, pattern = /^/) {
  return (await readdir4(folder).catch(() => [])).filter((name) => pattern.test(name));
}
function totalSize(files) {
  return files.reduce((total, { size: size2 }) => total + size2, 0);
}

// src/store/compiler-identity.ts
var SETTLED = 2e3;
var RecordSchema2 = pipe(
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
    const known3 = await knownCompiler(path, folder);
    const digest = known3?.digest ?? await digestOfFile(path);
    const isUnchanged = async () => fileText(path).then(
      (now) => now.text === file.text,
      () => false
    );
    const build2 = kind === "wasm" ? { build: version.build } : {};
    if (known3?.digest === void 0 && await isUnchanged())
      await remember({ file, record: { file: file.text, digest, ...build2 } }, folder);
    return { digest, isUnchanged };
  } catch {
    return void 0;
  }
}
async function knownVersion(path, folder) {
  const { build: build2 } = await knownCompiler(path, folder) ?? {};
  return build2 === void 0 ? void 0 : parseVersion(build2);
}
async function knownCompiler(path, folder) {
  try {
    const { name, text } = await fileText(path);
    const known3 = parse(RecordSchema2, await readFile4(folder.compilerFile(name), "utf8"));
    return known3.file === text ? known3 : void 0;
  } catch {
    return void 0;
  }
}
async function remember({ file, record: record2 }, folder) {
  if (Date.now() - file.changed < SETTLED) return;
  const target = folder.compilerFile(file.name);
  const draft = folder.draftOf(target);
  try {
    await makeFolderOf(folder.path, dirname5(target));
    await writeFile3(draft, JSON.stringify(record2), { flag: "wx", mode: 384 });
    await rename3(draft, target);
  } catch {
    await removeFile(draft);
  }
}
async function fileText(path) {
  const real = await realpath3(path);
  const { dev, ino, size: size2, mtimeNs, ctimeNs } = await stat4(real, { bigint: true });
  return {
    name: createHash4("sha256").update(real).digest("hex"),
    text: [real, dev, ino, size2, mtimeNs, ctimeNs].join("\n"),
    changed: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1000000n)
  };
}

// src/store/entry.ts
import { createHash as createHash5 } from "node:crypto";
import { constants as constants3 } from "node:fs";
import { open as open4, rename as rename4, rm as rm4 } from "node:fs/promises";
import { Readable as Readable2 } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
import { createBrotliCompress, createBrotliDecompress, constants as zlib } from "node:zlib";

// src/spool.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { closeSync as closeSync2, openSync as openSync2, readSync, rmSync as rmSync2, writeSync as writeSync2 } from "node:fs";
import { tmpdir as tmpdir2 } from "node:os";
import { join as join7 } from "node:path";
var IN_MEMORY = 256 << 20;
var CHUNK2 = 1 << 20;
var unused = new FinalizationRegistry(closeSync2);
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
var SpoolFile = class {
  #descriptor;
  #size = 0;
  constructor() {
    const path = join7(tmpdir2(), `parasolc-${randomUUID2()}`);
    this.#descriptor = opened(path);
    unused.register(this, this.#descriptor);
    try {
      rmSync2(path);
    } catch {
    }
  }
  append(piece) {
    const begin2 = this.#size;
    for (let at = 0; at < piece.length; )
      at += writeSync2(this.#descriptor, piece, at, piece.length - at, begin2 + at);
    this.#size += piece.length;
    const read = (start, end) => this.#read(begin2 + start, begin2 + end);
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
      const count2 = readSync(this.#descriptor, buffer, filled, buffer.length - filled, start + filled);
      if (count2 === 0) throw new Error(`a temporary file ends at byte ${start + filled}`);
      filled += count2;
    }
    return buffer;
  }
};
function opened(path) {
  try {
    return openSync2(path, "wx+", 384);
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
  let file;
  try {
    file = await open4(path, constants3.O_RDONLY | constants3.O_NOFOLLOW | constants3.O_NONBLOCK);
  } catch (error) {
    if (nodeErrorCode(error) === "ENOENT") return void 0;
    throw error;
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile() || stats.size < HEAD) throw new NoEntry("it is not an entry");
    return await checkedOutput(openFileBytes(file, stats.size), key);
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
  const hash = createHash5("sha256").update(line.subarray(0, end + 1));
  const output = await unpacked(hashed(bytes.chunks(HEAD + end + 1), hash));
  if (head !== headOf(hash.digest("hex"))) throw new NoEntry("its digest is wrong");
  return output;
}
async function unpacked(compressed) {
  const spool = new Spool();
  const pieces = [];
  await pipeline2(Readable2.from(compressed), createBrotliDecompress(), async (output) => {
    for await (const piece of output) pieces.push(spool.keep(piece));
  });
  return joinedBytes(pieces);
}
async function writeEntry(path, beside, { key, output, largest }) {
  markUnfinished(beside);
  try {
    const file = await open4(beside, "wx", 384);
    let size2 = HEAD;
    try {
      const about = Buffer.from(`${JSON.stringify({ key })}
`);
      const hash = createHash5("sha256").update(about);
      await file.writeFile(Buffer.concat([Buffer.alloc(HEAD), about]));
      size2 += about.length;
      await pipeline2(Readable2.from(output), createBrotliCompress(COMPRESSION), async (packed) => {
        for await (const piece of hashed(packed, hash)) {
          size2 += piece.length;
          if (size2 <= largest) await file.writeFile(piece);
        }
      });
      if (size2 > largest) return 0;
      await file.write(headOf(hash.digest("hex")), 0, "latin1");
    } finally {
      await file.close();
    }
    await rename4(beside, path);
    return size2;
  } finally {
    await rm4(beside, { force: true });
    markFinished(beside);
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

// src/standard-json/diagnostics.ts
var DiagnosticSchema = looseObject({
  severity: string(),
  errorCode: optional(string()),
  sourceLocation: optional(object({ file: string(), start: number(), end: number() }))
});
async function readDiagnostics(bytes, root) {
  return Promise.all(
    (find(root, "errors")?.items ?? []).map(async (item) => {
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
function withoutAnalysis(run2, analysis) {
  const known3 = /* @__PURE__ */ new Map();
  for (const { text } of analysis) known3.set(text, (known3.get(text) ?? 0) + 1);
  return run2.filter(({ text }) => {
    const left = known3.get(text) ?? 0;
    if (left > 0) known3.set(text, left - 1);
    return left === 0;
  });
}
var WARNINGS_IGNORED = "4591";
var GENERATION_WARNINGS = ["5574", "3860", "2066"];
function isGenerationWarning({ errorCode }) {
  return GENERATION_WARNINGS.includes(errorCode);
}
function generationDiagnostics(run2, analysis) {
  const codes = new Set(analysis.map(({ errorCode }) => errorCode));
  const ignored = codes.has(WARNINGS_IGNORED);
  const fresh = withoutAnalysis(run2, analysis).filter(({ isError }) => !isError);
  return {
    warnings: ignored ? [] : fresh.filter(isGenerationWarning),
    unknown: fresh.filter(
      (diagnostic) => !ignored && !isGenerationWarning(diagnostic) && !codes.has(diagnostic.errorCode)
    )
  };
}

// src/store/of-input-alone.ts
async function isOfInputAlone(output, input, imports) {
  try {
    const root = await indexJson(output, (path) => path.length < 2);
    if (root.kind !== "object") return false;
    if ((await readDiagnostics(output, root)).some(({ isError }) => isError)) return false;
    return imports.kind !== "files" || hasOnlyTextsOf(root, await readInput(input, "the input"));
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
import { createHash as createHash6 } from "node:crypto";
var FORMAT = "parasolc-run 1";
var MODEL_CHECKER = ["modelChecker", "SMTChecker"].map((word) => Buffer.from(word));
var ESCAPED_LETTERS = ["\\u004", "\\u005", "\\u006", "\\u007"].map((start) => Buffer.from(start));
var HINTS = [...MODEL_CHECKER, ...ESCAPED_LETTERS];
var LONGEST_HINT = Math.max(...HINTS.map(({ length: length2 }) => length2));
async function runKey({ kind, version }, digest, input, imports) {
  const hash = createHash6("sha256").update([FORMAT, kind, version.build, digest, imports.kind].join("\0"));
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
function updateFramed(hash, piece) {
  hash.update(`\0${piece.length}\0`).update(piece);
}
function mayAskSolvers(text) {
  return HINTS.some((hint) => text.includes(hint));
}

// src/store/run-store.ts
var MARKED_FOR = 60 * 60 * 1e3;
function variantOf(run2, way) {
  return { ...run2, key: createHash7("sha256").update(`${run2.key}\0${way}`).digest("hex") };
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
  /** The output of the run, if it is known. */
  async find({ key }) {
    const path = this.#folder.fileOf(key);
    try {
      const output = await readEntry(path, key);
      if (output !== void 0) {
        this.#used.add(key);
        await markUsed(path);
      }
      return output;
    } catch {
      await removeFile(path);
      return void 0;
    }
  }
  /** Keeps the output of a run, if nothing else decides it. Does not wait for it, which `settle` does. */
  keep(run2, output) {
    this.#meanwhile(async () => {
      if (await isOfInputAlone(output, run2.input, run2.imports)) await this.#write(run2, output.chunks());
    });
  }
  /** Keeps an output that is made of those of other runs, of which it is certain that the input alone decides it. */
  keepMerged(run2, output) {
    this.#meanwhile(() => this.#write(run2, writeJson(output)));
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
    const known3 = this.#identities.get(compiler.path) ?? identityOf(compiler, this.#folder);
    this.#identities.set(compiler.path, known3);
    return known3;
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
    const path = this.#folder.fileOf(key);
    await makeFolderOf(this.#folder.path, dirname6(path));
    this.#used.add(key);
    this.#written += await writeEntry(path, this.#folder.draftOf(path), {
      key,
      output,
      largest: this.#limit
    });
  }
};
async function markUsed(path) {
  const now = /* @__PURE__ */ new Date();
  try {
    const { mtimeMs } = await stat5(path);
    if (now.getTime() - mtimeMs > MARKED_FOR) await utimes(path, now, now);
  } catch {
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
  const path = given ?? cacheFolder("runs", process.platform, env, env.HOME || homedir());
  return new StoreFolder(resolve7(cwd, path));
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

// src/compilers/run/prepared-late.ts
function preparedLate(compiler) {
  let wanted = 0;
  return {
    ...compiler,
    prepare(count2) {
      wanted = Math.max(wanted, count2);
    },
    run(run2) {
      if (wanted > 0) compiler.prepare(wanted);
      wanted = 0;
      return compiler.run(run2);
    }
  };
}

// src/progress/observers.ts
function broadcast(observers) {
  return {
    phase: (name, runs, predicted) => {
      for (const observer of observers) observer.phase(name, runs, predicted);
    },
    started: (run2, invocation) => {
      for (const observer of observers) observer.started(run2, invocation);
    },
    finished: (run2, cost) => {
      for (const observer of observers) observer.finished(run2, cost);
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

// src/session/compiler-search.ts
import { homedir as homedir2 } from "node:os";
import { delimiter } from "node:path";

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
  return none.toLowerCase().split(/[\s,]+/).filter((entry2) => entry2 !== "").some((entry2) => {
    if (entry2 === "*") return true;
    const { name = "", port } = /^(?<name>.*?)(?::(?<port>\d+))?$/.exec(entry2)?.groups ?? {};
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
  const status = await new Promise((resolve8, reject) => {
    request2.once("connect", (response) => resolve8(response.statusCode ?? 0));
    request2.once("response", (response) => resolve8(response.statusCode ?? 0));
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
  return new Promise((resolve8, reject) => {
    const give = (error) => {
      socket.destroy();
      reject(error);
    };
    const abort = () => give(signal.reason);
    const closed = () => give(new Error("the connection was closed"));
    const done = () => {
      signal.removeEventListener("abort", abort);
      socket.off("error", give).off("close", closed);
      resolve8();
    };
    socket.on("error", () => void 0);
    socket.once("error", give).once("close", closed).once(event, done);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
  });
}

// src/compilers/install/site.ts
import { createHash as createHash9 } from "node:crypto";
import { readFile as readFile6, rm as rm5 } from "node:fs/promises";
import { isAbsolute as isAbsolute3 } from "node:path";
import { pathToFileURL } from "node:url";

// src/compilers/install/digests.ts
import { createHash as createHash8 } from "node:crypto";

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
function abytes(value, length2, title = "") {
  if (isBytes(value) && (length2 === void 0 || value.length === length2))
    return value;
  if (length2 !== void 0)
    anumber(length2, "length");
  const bytes = isBytes(value);
  const ofLen = length2 !== void 0 ? ` of length ${length2}` : "";
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

// src/compilers/install/digests.ts
function digesting() {
  const sha256 = createHash8("sha256");
  const keccak256 = keccak_256.create();
  let size2 = 0;
  return {
    update(chunk) {
      size2 += chunk.length;
      sha256.update(chunk);
      keccak256.update(chunk);
    },
    end: () => ({
      size: size2,
      sha256: sha256.digest("hex"),
      keccak256: Buffer.from(keccak256.digest()).toString("hex")
    })
  };
}
function differences(expected, found) {
  return ["sha256", "keccak256"].filter((name) => expected[name] !== found[name]).flatMap((name) => [`${name} expected: ${expected[name]}`, `${name} received: ${found[name]}`]);
}

// src/compilers/install/transfer.ts
import { createReadStream as createReadStream3 } from "node:fs";
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
        bounded(url.protocol === "file:" ? readFile5(url) : get(url, network, signal), limit)
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
  let size2 = 0;
  for await (const chunk of chunks) {
    size2 += chunk.length;
    if (size2 > limit) throw new TransferError("final", `it is larger than ${limit} bytes`);
    yield chunk;
  }
}
async function* readFile5(url) {
  try {
    for await (const chunk of createReadStream3(url)) yield chunk;
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
      const location2 = redirectOf(answer.response);
      if (location2 === void 0) {
        refuseStatus(answer.response);
        yield* body(answer.response);
        return;
      }
      if (redirects === MAX_REDIRECTS)
        throw new TransferError("final", `there were more than ${MAX_REDIRECTS} redirects`);
      url = redirectTarget(location2, url);
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
    const response = await new Promise((resolve8, reject) => {
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
      sent.once("response", resolve8);
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
function redirectTarget(location2, from) {
  if (!URL.canParse(location2, from.href)) throw new TransferError("final", "it redirects to an invalid URL");
  const target = new URL(location2, from.href);
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
    const kept2 = { base: name, fetched: Date.now(), list };
    await putInPlace(
      store.listOf(platform, keyOf(name)),
      (draft) => writeSynced(draft, [Buffer.from(JSON.stringify(kept2))])
    ).catch(() => void 0);
  }
  async function keptList(platform) {
    if (store === void 0) return void 0;
    const text = await readFile6(store.listOf(platform, keyOf(name)), "utf8").catch(() => "");
    const kept2 = safeParse(pipe(string(), parseJson(), KeptSchema), text);
    if (!kept2.success || kept2.output.base !== name) return void 0;
    const age = Date.now() - kept2.output.fetched;
    if (age < 0 || age > LIST_VALIDITY) return void 0;
    try {
      return readBuildList(platform, kept2.output.list);
    } catch {
      return void 0;
    }
  }
  return {
    name,
    async list(platform, { fresh = false, signal } = {}) {
      const known3 = lists.get(platform);
      if (known3 !== void 0 && (known3.isFresh || !fresh)) return known3.list;
      const kept2 = fresh ? void 0 : await keptList(platform);
      const list = kept2 ?? await fetchList(platform, signal);
      lists.set(platform, { list, isFresh: kept2 === void 0 });
      return list;
    },
    async download(platform, build2, path, signal) {
      const url = urlOf(platform, build2.path);
      for (let attempt = 1; ; attempt++) {
        const found = await fetch(url, BUILD_LIMIT, signal, (chunks) => save(path, chunks)).catch(
          async (error) => {
            await rm5(path, { force: true });
            throw error;
          }
        );
        const facts = differences(build2, found);
        if (facts.length === 0) return found.size;
        await rm5(path, { force: true });
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
  await rm5(path, { force: true });
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
  return createHash9("sha256").update(name).digest("hex").slice(0, 16);
}

// src/compilers/install/store.ts
import { readdir as readdir5 } from "node:fs/promises";
import { join as join8 } from "node:path";
function folderStore(root) {
  const folderOf = (platform) => join8(root, platform);
  return {
    root,
    fileOf: (platform, { path }) => join8(folderOf(platform), path),
    listOf: (platform, key) => join8(folderOf(platform), `.list-${key}.json`),
    records: (platform) => recordsIn(folderOf(platform)),
    async completed() {
    }
  };
}
async function recordsIn(folder) {
  const names = await readdir5(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json") && !name.startsWith(".")).sort().map((name) => join8(folder, name));
}

// src/compilers/install/tool-cache-store.ts
import { readdir as readdir6, writeFile as writeFile4 } from "node:fs/promises";
import { dirname as dirname7, join as join9 } from "node:path";
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
  const tools = join9(root, "solc");
  const folderOf = (version, platform) => join9(tools, version, ARCHITECTURES[platform]);
  const folder = (platform, build2) => folderOf(semanticVersion(build2), platform);
  return {
    root,
    fileOf: (platform, build2) => join9(folder(platform, build2), FILES[platform] ?? "solc"),
    listOf: (platform, key) => join9(tools, ".lists", `${platform}-${key}.json`),
    async records(platform) {
      const versions = await readdir6(tools).catch(() => []);
      const found = await Promise.all(versions.map((version) => recordsIn(folderOf(version, platform))));
      return found.flat();
    },
    async completed(platform, build2) {
      const marked = folder(platform, build2);
      await writeFile4(join9(dirname7(marked), `${ARCHITECTURES[platform]}.complete`), "");
    }
  };
}
function semanticVersion({ longVersion }) {
  return longVersion.split("+")[0] ?? longVersion;
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
    const quoted = text[end] === '"' || text[end] === "'";
    if (quoted && (word === "hex" || word === "unicode"))
      return { kind: "other", value: "", end: stringAt(text, end).end };
    return { kind: "word", value: word, end };
  }
  const number2 = matchAt(NUMBER2, text, start)?.[0];
  if (number2 !== void 0) return { kind: "other", value: "", end: start + number2.length };
  return { kind: "symbol", value: first, end: start + 1 };
}
function skipSpace(text, at) {
  for (let position2 = at; ; ) {
    const start = endOfMatch(WHITESPACE, text, position2);
    if (text.startsWith("//", start)) position2 = lineCommentEnd(text, start + 2);
    else if (text.startsWith("/*", start)) position2 = blockCommentEnd(text, start + 2);
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

// src/files/file-reader.ts
import { readFileSync as readFileSync3 } from "node:fs";
function createFileReader(access2) {
  const directories = sourceDirectories(access2);
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
  const candidates2 = prefixes.map((prefix) => normalizeOnDisk(joinPaths(prefix, stripped), cwd)).filter((path2) => statIfThere(path2) !== void 0);
  const [path, ...others] = candidates2;
  if (path === void 0) {
    return { error: `File not found. Searched the following locations: ${quotedPaths(prefixes)}.` };
  }
  if (others.length > 0) {
    const found = "Multiple matching files found inside base path and/or include paths";
    return { error: `Ambiguous import. ${found}: ${quotedPaths(candidates2)}.` };
  }
  if (!allowed.some((directory) => isInside(normalizeOnDisk(directory, cwd), path))) {
    return {
      error: `File outside of allowed directories. The following are allowed: ${quotedPaths(allowed)}.`
    };
  }
  if (statIfThere(path)?.isFile() !== true) return { error: "Not a valid file." };
  return { contents: readFileSync3(path) };
}
function quotedPaths(paths) {
  return paths.map((path) => `"${path}"`).join(", ");
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
  const known3 = new Map(given);
  const worklist = [...given.keys()].sort(compareUtf8);
  for (const name of worklist) {
    const added = missingImports(name, known3, parsed, release, read, unresolved);
    for (const [unit, contents] of [...added].sort(([a], [b]) => compareUtf8(a, b))) {
      known3.set(unit, contents);
      imported.set(unit, contents);
      worklist.push(unit);
    }
  }
  return { imported, unresolved };
}
function missingImports(name, known3, remappings, release, read, unresolved) {
  const added = /* @__PURE__ */ new Map();
  for (const path of importPaths(known3.get(name) ?? "")) {
    const unit = resolveImport(path, name, remappings, release);
    if (known3.has(unit) || added.has(unit)) continue;
    const result = read(unit);
    if ("error" in result) unresolved.set(unit, result.error);
    else added.set(unit, result.contents);
  }
  return added;
}

// src/sources/urls.ts
function tryUrls(urls, keccak256, read) {
  const unreadable3 = [];
  const mismatched = [];
  for (const url of urls) {
    const result = read(url);
    if ("error" in result) unreadable3.push({ url, error: result.error });
    else if (!matchesHash(keccak256, result.contents)) mismatched.push(url);
    else return { content: result.contents, unreadable: unreadable3, mismatched };
  }
  return { unreadable: unreadable3, mismatched };
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
async function inputTexts({ input, access: access2 }, survivors) {
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
  const readFile7 = readerOf(project.access);
  const read = (name) => {
    const result = readFile7(name);
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

// src/session/compiler-search.ts
var SITE_VARIABLE = "PARASOLC_SOLC_SITE";
var STORE_VARIABLE = "PARASOLC_SOLC_CACHE";
function findContext(environment, { site, pragmas = [], note, knownVersion: knownVersion2 } = {}) {
  const store = compilerStore(environment);
  return {
    searchPath: (environment.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    packageRoots: environment.packageRoots,
    pragmas,
    store,
    download: downloadSite(environment, site, store),
    ...note === void 0 ? {} : { note },
    knownVersion: knownVersion2,
    signal: environment.signal
  };
}
function compilerStore({ env }) {
  const own = env[STORE_VARIABLE];
  if (own) return folderStore(own);
  if (env.RUNNER_TOOL_CACHE) return toolCacheStore(env.RUNNER_TOOL_CACHE);
  return folderStore(cacheFolder("solc", process.platform, env, env.HOME || homedir2()));
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
async function inSession({ compiler: open5, store, runStore, observers, signal }, work) {
  const opened2 = await open5();
  try {
    const recorder = recordRuns();
    const observer = broadcast([recorder, ...observers.filter((one) => one !== void 0)]);
    const compiler = runStore === void 0 ? opened2 : preparedLate(opened2);
    const context = { compiler, observer, signal, store: runStore };
    return await withRunStore(runStore, observer, () => work({ context, store, runs: recorder.runs }));
  } finally {
    await opened2.close();
  }
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
    const compiler = () => openCompiler(solc, environment, {
      ...{ site, project, note: progress.note, quiet: options.quiet },
      knownVersion: runStore?.versionOf
    });
    const { signal } = environment;
    return await inSession(
      { compiler, runStore, observers: [progress, trace], signal },
      (session) => work({ ...session, diagnosed: progress.diagnosed, conclude })
    );
  } finally {
    trace?.close();
    progress.end(summary);
  }
}
async function openCompiler(solc, environment, { site, project, note, quiet = false, knownVersion: knownVersion2 } = {}) {
  const pragmas = project === void 0 ? [] : await pragmasOf(project);
  const context = findContext(environment, {
    ...{ site, pragmas, knownVersion: knownVersion2 },
    ...note === void 0 ? {} : { note }
  });
  const compiler = await untilStopped(
    findCompiler(solc, context),
    environment.signal,
    "opening the compiler"
  );
  if (compiler.kind === "wasm" && parseCompilerRequest(solc).kind !== "path" && !quiet) {
    note?.(
      `no native solc ${compiler.version.release} was found; the WebAssembly build, ${compiler.path}, is 3 to 4 times slower`
    );
  }
  return compiler;
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
function contractId(source, name) {
  return `${source}:${name}`;
}
function contractNames(id) {
  const colon = id.lastIndexOf(":");
  return { source: id.slice(0, colon), name: id.slice(colon + 1) };
}

// src/progress/format.ts
function seconds(milliseconds) {
  const total = milliseconds / 1e3;
  if (total < 99.95) return `${total.toFixed(1)} s`;
  const whole = Math.round(total);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
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
function counted(count2, noun, plural = `${noun}s`) {
  return `${count2} ${count2 === 1 ? noun : plural}`;
}
function percent(share) {
  return `${Math.round(share * 100)} %`;
}

// src/progress/diagnostics.ts
var MOST_WARNINGS = 10;
var COLOUR = {
  error: "\x1B[1;91m",
  warning: "\x1B[1;93m",
  range: "\x1B[94m",
  end: "\x1B[0m"
};
function diagnosticsText(diagnostics, { quiet, colours }) {
  const warnings = diagnostics.filter(({ isError }) => !isError);
  const shown2 = new Set(quiet ? [] : warnings.slice(0, MOST_WARNINGS));
  const hidden = quiet ? 0 : warnings.length - shown2.size;
  const texts = diagnostics.filter((diagnostic) => diagnostic.isError || shown2.has(diagnostic)).map((diagnostic) => {
    const text = `${formattedMessage(diagnostic).trimEnd()}

`;
    return colours ? coloured(text, diagnostic.isError ? COLOUR.error : COLOUR.warning) : text;
  });
  if (hidden > 0) texts.push(`\u2026 and ${counted(hidden, "more warning")}: see "errors" in the output

`);
  return texts.join("");
}
function diagnosticCounts(diagnostics) {
  const errors = diagnostics.filter(({ isError }) => isError).length;
  const warnings = diagnostics.length - errors;
  return [
    ...errors > 0 ? [counted(errors, "error")] : [],
    ...warnings > 0 ? [counted(warnings, "warning")] : []
  ].join(", ");
}
function formattedMessage({ text }) {
  const { formattedMessage: formattedMessage2, message } = JSON.parse(text);
  return String(formattedMessage2 ?? message ?? text);
}
function coloured(text, colour) {
  return text.replace(/(?<=^ *\| *)\^.*$/gm, `${colour}$&${COLOUR.end}`).replace(/^[A-Za-z ]+(?=:)/, `${colour}$&${COLOUR.end}`).replace(/^ *(?:-->|\d+ \||\|)/gm, `${COLOUR.range}$&${COLOUR.end}`);
}

// src/scheduling/compiler-speed.ts
var COMPILER_SPEED = {
  native: { perToken: 45e-4, start: 30, perObject: 20, planningPerToken: 2e-3 },
  // It is loaded while the plan is made: without a plan it would not start sooner.
  wasm: { perToken: 0.012, start: 600, perObject: 40, planningPerToken: 0 }
};
var BESIDE_EACH_OTHER = 1.15;

// src/steps/plan/divisible.ts
function divisible(project) {
  const model = costModel(project.pipeline, project.estimated);
  return { ...project, model, predicted: projectWork(project.graph, project.contracts, model) };
}
function millisecondsPerCost({ measured, speed, predicted }) {
  return measured === void 0 ? speed.perToken : measured.wall / predicted.analysis;
}

// src/steps/plan/worth.ts
var WORTH_DIVIDING = 0.8;
var WORTH_SAVING = 600;
var NO_GAIN = "splitting would not be faster";
var TOO_SMALL = "too small to split";
function reasonNotToSplit({ graph, generated }, { shards }, links) {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const chosen = generated.filter((id) => byId.get(id)?.deployable === true);
  const pieces = links ? closureOf(chosen, (id) => byId.get(id)?.dependencies ?? []).size : chosen.length;
  if (pieces === 0 && shards !== 1) return void 0;
  return pieces < 2 ? "at most one contract to compile" : void 0;
}
function predictSingle(work) {
  return work.speed.start + work.predicted.whole * millisecondsPerCost(work);
}
function reasonNotToSplitHere(work, dearest) {
  return noGain(work, work.speed.start + dearest * BESIDE_EACH_OTHER * millisecondsPerCost(work));
}
function reasonNotToAnalyse(work, jobs) {
  const groups = splitIntoUnits(work, "balanced", jobs);
  const dearest = Math.max(...groups.map(({ cost: cost2 }) => cost2));
  const cost = work.predicted.analysis + dearest * BESIDE_EACH_OTHER;
  return noGain(work, 2 * work.speed.start + cost * millisecondsPerCost(work));
}
function reasonNotToLink(work, jobs) {
  const { graph, contracts, model, speed } = work;
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const weightOf = (id) => byId.get(id)?.weight ?? 0;
  const withEmbedded = (ids) => [
    ...closureOf(ids, (id) => byId.get(id)?.dependencies ?? [])
  ];
  const sum = (ids) => ids.reduce((total, id) => total + weightOf(id), 0);
  const objects = withEmbedded(contracts).filter((id) => weightOf(id) > 0);
  const printed2 = contracts.reduce((total, id) => total + sum(withEmbedded([id])), 0) * model.printIr;
  const printing = work.predicted.analysingAll + printed2 / Math.min(jobs, 2);
  const compiling = Math.max(sum(objects) / jobs, ...objects.map(weightOf)) * model.generate * (jobs > 1 ? BESIDE_EACH_OTHER : 1);
  const starting = 2 * speed.start + objects.length * speed.perObject / jobs;
  return noGain(work, starting + (printing + compiling) * millisecondsPerCost(work));
}
function noGain(work, divided) {
  const tokens = work.graph.sources.reduce((sum, { nodes }) => sum + nodes, 0);
  const predicted = divided + (work.estimated ? tokens * work.speed.planningPerToken : 0);
  const single = predictSingle(work);
  if (single - predicted < WORTH_SAVING) return TOO_SMALL;
  return predicted > WORTH_DIVIDING * single ? `${NO_GAIN}: ${Math.round(predicted / single * 100)} % of the time of one run` : void 0;
}
var COARSE = 1.2;
function areSourcesTooCoarse({ graph, generated }, groups) {
  const chosen = new Set(generated);
  const ofSource = /* @__PURE__ */ new Map();
  const weights = graph.contracts.filter(({ id }) => chosen.has(id));
  for (const { source, weight } of weights) ofSource.set(source, (ofSource.get(source) ?? 0) + weight);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const dearest = Math.max(0, ...weights.map(({ weight }) => weight));
  return Math.max(0, ...ofSource.values()) > COARSE * Math.max(total / groups, dearest);
}

// src/steps/routes.ts
function routesOf(parts) {
  const reasons = /* @__PURE__ */ new Map();
  const [linked2, direct] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  for (const part of parts) {
    if (part.kind === "whole") continue;
    for (const { contract } of part.printed) linked2.add(contract);
    for (const unit of part.units) for (const id of unit.contracts) direct.add(id);
    for (const { contract, reason } of part.refused) {
      reasons.set(reason, [...reasons.get(reason) ?? [], contract]);
    }
  }
  return {
    linked: linked2.size,
    direct: direct.size,
    reasons: [...reasons].map(([reason, contracts]) => ({ reason, contracts })).sort((a, b) => b.contracts.length - a.contracts.length)
  };
}

// src/report/summaries.ts
function buildSummary(done) {
  const { plan, reason, parts, compiler, jobs, diagnostics, known: known3 } = done;
  if (known3 !== void 0) return cachedSummary({ compiler, diagnostics, contracts: known3.contracts });
  const how = `with ${compilerText(compiler)} in ${timesText(done)}`;
  if (done.hasErrors) return `Compilation failed: ${diagnosticCounts(diagnostics)}; ${how}`;
  const warned = warnedText(diagnostics);
  if (plan?.manifest.kind !== "split") return `Compiled in one run ${how}: ${shortReason(reason)}${warned}`;
  const { generated, strategy } = plan.manifest;
  const contracts = counted(generated.length, "contract");
  return `Compiled ${contracts} ${how}, ${processes(jobs)}${directText(strategy, parts)}${warned}`;
}
function cachedSummary(cached) {
  const contracts = counted(cached.contracts, "contract");
  const of = `${contracts} compiled with ${compilerText(cached.compiler)}`;
  return `Nothing to compile: reused ${of} from an earlier run${warnedText(cached.diagnostics)}`;
}
function planSummary(manifest, digest, done) {
  const how = `with ${compilerText(done.compiler)} in ${timesText(done)}; digest ${digest.slice(0, 12)}`;
  if (done.errors.length > 0) return `Compilation failed: ${diagnosticCounts(done.errors)}; planned ${how}`;
  const shards = counted(manifest.shards.length, "shard");
  if (manifest.kind !== "split") return `Planned one run (${shortReason(manifest.reason)}) ${how}`;
  const contracts = counted(manifest.generated.length, "contract");
  return `Planned ${contracts} in ${shards} (${manifest.strategy}: ${manifest.reason}) ${how}`;
}
function shardSummary({ manifest }, part, done) {
  const { shard } = part;
  const strategy = manifest.kind === "split" ? manifest.strategy : "single";
  const contracts = counted(manifest.shards[shard]?.contracts.length ?? 0, "contract");
  const how = `with ${compilerText(done.compiler)} in ${timesText(done)}, ${processes(done.jobs)}`;
  if (done.errors.length > 0) return `Shard ${shard} failed: ${diagnosticCounts(done.errors)}; ${how}`;
  const what = manifest.kind === "split" ? contracts : "everything in one run";
  return `Shard ${shard}: compiled ${what} ${how}${directText(strategy, [part])}`;
}
function mergeSummary({ manifest }, parts, { diagnostics, hasErrors: hasErrors2 }, wall) {
  const merged = `${counted(parts.length, "part")} (solc ${manifest.compiler.release}) in ${seconds(wall)}`;
  if (hasErrors2) return `Compilation failed: ${diagnosticCounts(diagnostics)}; merged ${merged}`;
  return `Merged ${merged}${warnedText(diagnostics)}`;
}
function compilerText({ version, kind, path }) {
  return `solc ${version.release} (${kind === "wasm" ? "WebAssembly" : "native"}, ${path})`;
}
function processes(jobs) {
  return counted(jobs, "process", "processes");
}
function warnedText(diagnostics) {
  const counts = diagnosticCounts(diagnostics);
  return counts === "" ? "" : `; ${counts}`;
}
function shortReason(reason) {
  return reason.startsWith(NO_GAIN) ? NO_GAIN : reason;
}
function directText(strategy, parts) {
  if (strategy !== "linked") return "";
  const { linked: linked2, direct, reasons } = routesOf(parts);
  if (direct === 0) return "";
  const [first] = reasons;
  const more = reasons.length > 1 ? `, and ${counted(reasons.length - 1, "other reason")}` : "";
  return `; ${linked2} linked, ${direct} compiled directly: ${first?.reason ?? "unknown reason"}${more}`;
}
function timesText({ runs, wall }) {
  let cpu = 0;
  for (const { cost } of runs) {
    if (cost.cpu === void 0) return seconds(wall) + knownText(runs);
    cpu += cost.cpu;
  }
  return `${seconds(wall)} (CPU ${seconds(cpu)})${knownText(runs)}`;
}
function knownText(runs) {
  const known3 = runs.filter(({ cost }) => cost.known).length;
  return known3 === 0 ? "" : `, ${known3} of ${counted(runs.length, "run")} known`;
}

// src/steps/context.ts
async function runCompiler({ compiler, observer, signal, store }, info, input, imports) {
  const begun = performance.now();
  observer.started(info, await compiler.invocation(imports));
  const run2 = signal.aborted ? void 0 : await store?.runOf(compiler, memoryBytes(input), imports);
  const known3 = run2 && await store?.find(run2);
  if (known3 !== void 0) {
    const bytesIn2 = input.reduce((sum, { length: length2 }) => sum + length2, 0);
    const wall = performance.now() - begun;
    const cost = { wall, cpu: 0, peakMemory: void 0, bytesIn: bytesIn2, bytesOut: known3.size, known: true };
    observer.finished(info, cost);
    return { output: known3, cost };
  }
  const result = await compiler.run({ label: info.label, input, imports, signal });
  observer.finished(info, result.cost);
  if (run2 !== void 0) store?.keep(run2, result.output);
  return result;
}

// src/exchange/plan.ts
var EXCHANGE_FORMAT = 3;
var CompilerSchema = object({ release: string(), build: string() });
var ContractSchema = object({
  id: string(),
  source: string(),
  name: string(),
  start: position,
  end: position,
  deployable: boolean(),
  dependencies: array(string()),
  embeds: array(string()),
  weight: amount
});
var SourceSchema2 = object({ name: string(), nodes: count(), imports: array(string()) });
var ShardSchema = object({
  contracts: array(string()),
  /** Predicted cost, in the cost model's unit. */
  cost: amount
});
var Shared = {
  compiler: CompilerSchema,
  /** Why the plan is as it is, for a person. */
  reason: string(),
  shards: pipe(array(ShardSchema), maxLength(MOST_SHARDS))
};
var WholePlanSchema = object({
  ...Shared,
  kind: literal("whole"),
  /** Whether solc has an import callback at all: without one it words what is missing otherwise. */
  importCallback: boolean()
});
var ShardEstimateSchema = object({
  shards: count(MOST_SHARDS),
  oneRun: amount,
  onThisMachine: amount,
  onExtraMachines: amount,
  extraMachines: count(MOST_SHARDS),
  processes: count(),
  limitedByMemory: boolean()
});
var SplitPlanSchema = object({
  ...Shared,
  kind: literal("split"),
  /** Where the number of shards was estimated. */
  shardEstimate: optional(ShardEstimateSchema),
  strategy: picklist(["naive", "clustered", "balanced", "linked"]),
  sourcesMode: picklist(["all", "relevant"]),
  pipeline: object({ viaIR: boolean(), optimizer: boolean() }),
  /** `outputSelection` of the input. */
  selection: array(tuple([string(), array(tuple([string(), array(string())]))])),
  requested: array(string()),
  /** Contracts that the whole run generates, in the order of generation. */
  generated: array(string()),
  /** Whether the graph is estimated from the texts of the sources; otherwise it is the compiler's word. */
  estimated: boolean(),
  graph: object({ sources: array(SourceSchema2), contracts: array(ContractSchema) }),
  /** Last AST id of each source, in the order in which solc parses them. Empty in an estimated plan. */
  parseOrder: array(object({ source: string(), lastId: position }))
});
var PlanManifestSchema = variant("kind", [WholePlanSchema, SplitPlanSchema]);
function isBySource({ estimated, strategy }) {
  return estimated && strategy !== "linked";
}
function isSplit(plan) {
  return plan.manifest.kind === "split";
}

// src/standard-json/answer.ts
async function readAnswer(output, question, label) {
  const root = await indexOutput(output, label);
  const diagnostics = await readDiagnostics(output, root);
  const hasErrors2 = diagnostics.some(({ isError }) => isError);
  const wrong = [...differences2(root, question, hasErrors2)];
  if (wrong.length > 0) throw notAnAnswer(label, wrong);
  return { output, root, diagnostics, hasErrors: hasErrors2 };
}
function errorStage({
  root,
  diagnostics
}) {
  const errors = diagnostics.filter(({ isError }) => isError);
  if (errors.length === 0) return void 0;
  if (errors.some(({ location: location2 }) => location2 === void 0)) return "unknown";
  return (find(root, "sources")?.members ?? []).length === 0 ? "analysis" : "generation";
}
var SHOWN2 = 5;
function notAnAnswer(label, wrong) {
  return new ParasolcError(
    "COMPILER_OUTPUT_INVALID",
    `the compiler's output of ${label} does not match its input`,
    {
      facts: wrong.slice(0, SHOWN2),
      fix: "give the path of an unmodified solc: this one did not do what it was asked"
    }
  );
}
function* differences2(root, { sources, imports }, hasErrors2) {
  const listed2 = find(root, "sources");
  if (listed2 === void 0 && !hasErrors2) {
    yield 'it has neither "sources" nor an error';
    return;
  }
  const answered = new Set((listed2?.members ?? []).map(({ key }) => key));
  const asked = new Set(sources);
  if (!hasErrors2) {
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

// src/steps/outcome.ts
function needsOneRun(reason) {
  return { kind: "needs one run", reason };
}
function isNeedsOneRun(outcome) {
  return "kind" in outcome && outcome.kind === "needs one run";
}

// src/steps/merge/check-parts.ts
function checkShards({ manifest: plan }, parts, planDigest) {
  const wrong = parts.flatMap(({ part, stamp }) => {
    const name = `shard ${part.shard}`;
    return [
      stamp.plan === planDigest ? [] : [`${name}: made from another plan (${stamp.plan.slice(0, 12)})`],
      stamp.compiler.build === plan.compiler.build ? [] : [`${name}: compiled by solc ${stamp.compiler.build}`],
      stamp.tool === VERSION ? [] : [`${name}: made by version ${stamp.tool} of parasolc`],
      part.shard < plan.shards.length ? [] : [`${name}: the plan has no such shard`]
    ].flat();
  });
  const counts = plan.shards.map((_, shard) => parts.filter(({ part }) => part.shard === shard).length);
  const gaps = counts.flatMap(
    (count2, shard) => count2 === 1 ? [] : [count2 === 0 ? `shard ${shard} is missing` : `shard ${shard} is given ${count2} times`]
  );
  if (wrong.length > 0) {
    throw new ParasolcError("PART_INVALID", "the parts do not fit the plan", {
      facts: [
        `plan: ${planDigest.slice(0, 12)}, solc ${plan.compiler.build}, version ${VERSION}`,
        ...wrong,
        ...gaps
      ],
      fix: "compile these shards from this plan, with its compiler"
    });
  }
  if (gaps.length > 0) {
    throw new ParasolcError(
      "PARTS_INCOMPLETE",
      `the plan has ${plan.shards.length} shards, and each is needed exactly once`,
      { facts: gaps, fix: "give the part of every shard exactly once" }
    );
  }
}
function checkContracts({ manifest }, parts) {
  const selection = selectionFromEntries(manifest.selection);
  const listed2 = parts.find(({ analysis }) => analysis !== void 0)?.analysis?.contracts;
  const expected = manifest.estimated && !isBySource(manifest) ? (listed2 ?? []).filter((id) => {
    const { source, name } = contractNames(id);
    return isGenerated(selection, manifest.compiler.release, source, name);
  }) : manifest.generated;
  const counts = new Map(expected.map((id) => [id, 0]));
  for (const { printed: printed2, units } of parts) {
    const found = [
      ...printed2.map(({ contract }) => contract),
      ...units.flatMap(({ contracts }) => contracts)
    ];
    for (const id of found) counts.set(id, (counts.get(id) ?? Number.NaN) + 1);
  }
  const wrong = [...counts].flatMap(([id, count2]) => {
    if (count2 === 1) return [];
    if (count2 === 0) return [`missing: ${id}`];
    return Number.isNaN(count2) ? [`not planned: ${id}`] : [`given ${count2} times: ${id}`];
  });
  if (wrong.length === 0) return;
  throw new ParasolcError(
    "PART_INVALID",
    "the parts do not contain every contract of the project exactly once",
    {
      facts: wrong.slice(0, 20),
      fix: "compile the shards again from this plan"
    }
  );
}

// src/link/items.ts
var HOLES = /([TJDSOPLIA])(\d{1,9});/;
function isHex(text) {
  return text.length % 2 === 0 && /^[0-9a-f]*$/.test(text);
}
function isItems(text) {
  return piecesOf(text).every((piece) => !("hex" in piece) || isHex(piece.hex));
}
function holeText(hole, number2 = 0) {
  return `${hole}${number2};`;
}
function piecesOf(items) {
  const pieces = [];
  const parts = items.split(HOLES);
  for (let at = 0; at < parts.length; at += 3) {
    const [hex = "", hole, number2] = parts.slice(at, at + 3);
    if (hex !== "") pieces.push({ hex });
    if (hole !== void 0) pieces.push({ hole, number: Number(number2) });
  }
  return pieces;
}

// src/link/contract-object.ts
var HexSchema = pipe(string(), check(isHex));
var NumberSchema = pipe(number(), integer(), minValue(0), maxValue(2 ** 53 - 1));
var NameSchema = pipe(string(), nonEmpty());
var LibrarySchema = object({
  placeholder: pipe(string(), regex(/^__\$[0-9a-f]{34}\$__$/)),
  file: string(),
  library: string()
});
var FunctionSchema = object({
  tag: nullable(NumberSchema),
  id: nullable(NumberSchema),
  parameterSlots: NumberSchema,
  returnSlots: NumberSchema
});
var EmbeddedSchema = object({ sub: NumberSchema, kind: picklist(["bytecode", "deployedBytecode"]) });
var ObjectCodeSchema = object({
  /** See `items.ts`. */
  items: pipe(string(), check(isItems)),
  /** Its own data, in hex, in the order of the layout. */
  data: array(HexSchema),
  /** Data at the very end that nothing refers to (the metadata), in hex. */
  auxdata: HexSchema,
  /** What it embeds: names of objects, whose creation code it is, and `null` for the contract's deployed code. */
  subs: array(nullable(NameSchema)),
  /** The code that items refer to by index, in the order of the layout. */
  embedded: array(EmbeddedSchema),
  /** In terms of the user's sources. */
  sourceMap: string(),
  /** By name, where `functionDebugData` was wanted. */
  functions: record(string(), FunctionSchema)
});
var ContractObjectSchema = object({
  /** `<contract>_<AST id>`. */
  name: NameSchema,
  /** As items refer to them by index. */
  libraries: array(LibrarySchema),
  /** AST ids, as items refer to them by index. */
  immutables: array(NameSchema),
  bytecode: ObjectCodeSchema,
  deployedBytecode: ObjectCodeSchema
});
function embeddedIn({ bytecode, deployedBytecode }) {
  return [.../* @__PURE__ */ new Set([...bytecode.subs, ...deployedBytecode.subs])].filter((name) => name !== null);
}

// src/link/functions.ts
function functionsOf(printed2, { tags }) {
  const tagAt = new Map([...tags].map(([tag, offset]) => [offset, tag]));
  const functions = [];
  for (const [name, { entryPoint, ...rest }] of Object.entries(printed2)) {
    const tag = entryPoint === null ? null : tagAt.get(entryPoint);
    if (tag === void 0) return void 0;
    functions.push([name, { ...rest, tag }]);
  }
  return Object.fromEntries(functions);
}
function debugDataOf(functions, { tags }) {
  return Object.fromEntries(
    Object.entries(functions).map(([name, { tag, ...rest }]) => [
      name,
      { ...rest, entryPoint: tag === null ? null : tags.get(tag) ?? null }
    ])
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
function linkLibraries(code, addresses) {
  let hex = code.hex;
  const references = [];
  for (const reference of code.references) {
    const address = addresses.get(`${reference.file}:${reference.library}`);
    if (address === void 0) references.push(reference);
    else hex = overwrite(hex, reference.start, address);
  }
  return { hex, references };
}
function overwrite(hex, start, digits) {
  return hex.slice(0, 2 * start) + digits + hex.slice(2 * start + digits.length);
}

// src/link/laid.ts
function isEqualLaid(a, b) {
  if (!isEqualCode(a.code, b.code) || a.immutables.size !== b.immutables.size) return false;
  return [...a.immutables].every(([id, offsets]) => String(b.immutables.get(id)) === String(offsets));
}

// src/link/push.ts
function widthOf(value) {
  let width = 0;
  for (let rest = value; rest >= 1; rest /= 256) width++;
  return width;
}
function pushOf(value, width) {
  const digits = 2 * width;
  return (95 + width).toString(16) + value.toString(16).padStart(digits, "0").slice(-digits);
}

// src/link/parts.ts
var [DUP2, ADD, MSTORE, POP] = ["81", "01", "52", "50"];
var PUSH_SIZE = 5;
var [SET_LAST, SET_OTHER] = [35, 37];
function partsOf(items, context) {
  const offsets = new Map(context.subs.flatMap(({ immutables }) => [...immutables]));
  const unset = new Map(offsets);
  const fill2 = (hole, index) => {
    switch (hole) {
      case "T":
        return { kind: "tag", tag: index };
      case "J":
        return { kind: "jump", tag: index };
      case "D":
      case "O":
        return { kind: "offset", of: hole, index };
      case "S":
        return size(known2(context.embedded[index]));
      case "P":
        return { kind: "programSize" };
      case "L":
        return { kind: "library", library: known2(context.libraries[index]) };
      case "I":
        return { kind: "immutable", id: known2(context.immutables[index]) };
      case "A": {
        const id = known2(context.immutables[index]);
        const set = unset.get(id) ?? [];
        unset.delete(id);
        return {
          kind: "bytes",
          hex: setting(set),
          reserved: reservedForSetting(offsets.get(id)?.length ?? 0)
        };
      }
    }
  };
  return piecesOf(items).map(
    (piece) => "hex" in piece ? { kind: "bytes", hex: piece.hex, reserved: piece.hex.length / 2 } : fill2(piece.hole, piece.number)
  );
}
function reservedFor(part, width) {
  switch (part.kind) {
    case "bytes":
      return part.reserved;
    case "programSize":
      return PUSH_SIZE;
    default:
      return sizeOf2(part, width, width);
  }
}
function sizeOf2(part, jumpWidth, referenceWidth) {
  switch (part.kind) {
    case "bytes":
      return part.hex.length / 2;
    case "tag":
      return 1;
    case "jump":
      return 1 + jumpWidth;
    case "offset":
    case "programSize":
      return 1 + referenceWidth;
    case "library":
      return 1 + 20;
    case "immutable":
      return 1 + 32;
  }
}
function size({ code: { hex } }) {
  const bytes = hex.length / 2;
  return { kind: "bytes", hex: pushOf(bytes, Math.max(1, widthOf(bytes))), reserved: PUSH_SIZE };
}
function setting(offsets) {
  if (offsets.length === 0) return POP + POP;
  const stores = offsets.map((offset) => pushOf(offset, widthOf(offset)) + ADD + MSTORE);
  return stores.map((store, index) => index < stores.length - 1 ? DUP2 + DUP2 + store : store).join("");
}
function reservedForSetting(occurrences) {
  return occurrences === 0 ? 2 : (occurrences - 1) * SET_OTHER + SET_LAST;
}
function known2(value) {
  if (value === void 0) throw new ParasolcError("INTERNAL", "An object refers to something that it lacks");
  return value;
}

// src/link/layout.ts
var [PUSH20, JUMPDEST, PUSH32, INVALID] = ["73", "5b", "7f", "fe"];
function layOut(assembly, context) {
  const parts = partsOf(assembly.items, context);
  const widths = widthsOf(parts, assembly, context.subs);
  const tags = /* @__PURE__ */ new Map();
  const references = [];
  const immutables = /* @__PURE__ */ new Map();
  let size2 = 0;
  for (const part of parts) {
    if (part.kind === "tag") tags.set(part.tag, size2);
    if (part.kind === "library") {
      const { file, library } = part.library;
      references.push({ start: size2 + 1, file, library });
    }
    if (part.kind === "immutable") immutables.set(part.id, [...immutables.get(part.id) ?? [], size2 + 1]);
    size2 += sizeOf2(part, widths.jump, widths.reference);
  }
  const tail = tailOf(assembly, context, parts, size2);
  const bytes = (part) => {
    switch (part.kind) {
      case "bytes":
        return part.hex;
      case "tag":
        return JUMPDEST;
      case "jump":
        return pushOf(known2(tags.get(part.tag)), widths.jump);
      case "offset":
        return pushOf(known2(tail.offsets.get(part.of + part.index)), widths.reference);
      case "programSize":
        return pushOf(tail.end, widths.reference);
      case "library":
        return PUSH20 + part.library.placeholder;
      case "immutable":
        return PUSH32 + "00".repeat(32);
    }
  };
  return {
    code: { hex: [...parts.map(bytes), tail.hex].join(""), references: [...references, ...tail.references] },
    immutables,
    tags,
    lastTag: Math.max(0, ...tags.values())
  };
}
function widthsOf(parts, { data, auxdata }, subs) {
  let width = Math.max(1, ...subs.map(({ lastTag }) => widthOf(lastTag)));
  let code = reserved(parts, data, width);
  while (widthOf(code) > width) code = reserved(parts, data, ++width);
  const total = subs.reduce((sum, sub) => sum + bytesIn(sub.code.hex), code + 1 + bytesIn(auxdata));
  return { jump: widthOf(code), reference: widthOf(total) };
}
function reserved(parts, data, width) {
  const own = parts.reduce((sum, part) => sum + reservedFor(part, width), 1);
  return data.reduce((sum, hex) => sum + bytesIn(hex), own);
}
function tailOf({ data, auxdata }, { subs, embedded }, parts, start) {
  const used = new Set(parts.flatMap((part) => part.kind === "offset" ? [part.of + part.index] : []));
  const pieces = [];
  const references = [];
  const offsets = /* @__PURE__ */ new Map();
  let end = start;
  const add = (hex) => {
    pieces.push(hex);
    end += bytesIn(hex);
  };
  if (subs.length > 0 || data.length > 0 || auxdata !== "") add(INVALID);
  const stored = [];
  const store = (name, laid) => {
    const same = stored.find((other) => isEqualLaid(other.laid, laid));
    offsets.set(name, same?.offset ?? end);
    if (same !== void 0) return;
    stored.push({ laid, offset: end });
    for (const reference of laid.code.references)
      references.push({ ...reference, start: reference.start + end });
    add(laid.code.hex);
  };
  for (const [index, laid] of embedded.entries()) if (used.has(`O${index}`)) store(`O${index}`, laid);
  for (const [index, hex] of data.entries()) {
    if (!used.has(`D${index}`)) continue;
    offsets.set(`D${index}`, end);
    add(hex);
  }
  add(auxdata);
  return { hex: pieces.join(""), references, offsets, end };
}
function bytesIn(hex) {
  return hex.length / 2;
}

// src/link/link-object.ts
function linkObject(object2, dependency) {
  const { bytecode, deployedBytecode } = layOutObject(object2, (name, kind) => laidOf(dependency(name)[kind]));
  return {
    bytecode: linked(object2.bytecode, bytecode),
    deployedBytecode: linked(object2.deployedBytecode, deployedBytecode)
  };
}
function layOutObject({ bytecode, deployedBytecode, libraries, immutables }, dependency) {
  const layOutCode = (code, own) => {
    const codeOf = ({ sub, kind }) => {
      const name = code.subs[sub];
      return typeof name === "string" ? dependency(name, kind) : known2(own);
    };
    return layOut(code, {
      libraries,
      immutables,
      subs: code.subs.map((_, sub) => codeOf({ sub, kind: "bytecode" })),
      embedded: code.embedded.map(codeOf)
    });
  };
  const deployed = layOutCode(deployedBytecode, void 0);
  return { bytecode: layOutCode(bytecode, deployed), deployedBytecode: deployed };
}
function linked({ sourceMap, functions }, laid) {
  const { code, immutables, lastTag } = laid;
  const references = [...immutables].map(
    ([id, offsets]) => [id, offsets.map((start) => ({ start, length: 32 }))]
  );
  return {
    code,
    lastTag,
    sourceMap,
    immutableReferences: Object.fromEntries(references),
    functionDebugData: debugDataOf(functions, laid)
  };
}
function laidOf({ code, immutableReferences, lastTag }) {
  const immutables = Object.entries(immutableReferences).map(
    ([id, references]) => [id, references.map(({ start }) => start)]
  );
  return { code, lastTag, immutables: new Map(immutables) };
}

// src/link/opcodes.ts
var OpcodeSchema = object({
  /** The instruction's name, or `0xC` where the byte is not an instruction. */
  name: string(),
  /** How many bytes after it are its data. */
  dataLength: pipe(number(), integer(), minValue(0), maxValue(32))
});
var OpcodeTableSchema = pipe(array(OpcodeSchema), length(256));
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
  const table = [];
  for (let at = 0; table.length < 256; ) {
    const name = words[at++];
    if (name === void 0) throw unreadable(`it prints nothing for 0x${hexOf(table.length)}`);
    const data = isNumber(name) ? void 0 : words[at];
    const dataLength = data !== void 0 && isNumber(data) ? (data.length - 2) / 2 : 0;
    table.push({ name, dataLength });
    at += (dataLength > 0 ? 1 : 0) + LONGEST_DATA - dataLength;
  }
  if (isNumber(table[FILLER]?.name ?? "0x")) throw unreadable("JUMPDEST is not an instruction");
  if (disassemble(Buffer.from(objectHex, "hex"), table) !== opcodesText) {
    throw unreadable("the opcodes do not reproduce its text");
  }
  return table;
}
function disassemble(code, table) {
  const hex = Buffer.from(code.buffer, code.byteOffset, code.byteLength).toString("hex").toUpperCase();
  const words = [];
  for (let at = 0; at < code.length; ) {
    const opcode = table[code[at] ?? 0];
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
var CODE_KINDS = ["bytecode", "deployedBytecode"];
var NO_CODE = {
  code: { hex: "", references: [] },
  sourceMap: "",
  functionDebugData: {},
  immutableReferences: {}
};
var LINKED_OUTPUTS = CODE_KINDS.flatMap((kind) => [
  `evm.${kind}`,
  ...CODE_OUTPUTS.filter((part) => isPartOf(part, kind)).map((part) => `evm.${kind}.${part}`)
]);
function evmOutput(contract, wants, opcodes) {
  const printed2 = CODE_KINDS.flatMap((kind) => {
    const parts = CODE_OUTPUTS.filter((part) => isPartOf(part, kind) && wants(`evm.${kind}.${part}`));
    const code = contract?.[kind] ?? NO_CODE;
    const members = parts.map((part) => [part, partOf(code, part, opcodes)]);
    return members.length === 0 ? [] : [[kind, Object.fromEntries(members)]];
  });
  return printed2.length === 0 ? void 0 : Object.fromEntries(printed2);
}
function isPartOf(part, kind) {
  return part !== "immutableReferences" || kind === "deployedBytecode";
}
function partOf(code, part, opcodes) {
  switch (part) {
    case "object":
      return code.code.hex;
    case "opcodes":
      return disassemble(bytesOf(code.code), opcodes ?? []);
    case "linkReferences":
      return linkReferences(code.code);
    // The helper code of the legacy pipeline; the list is empty with the other one.
    case "generatedSources":
      return [];
    default:
      return code[part];
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

// src/link/settings.ts
var FIRST_RELEASE = "0.8.28";
var LAST_RELEASE = "0.8.37";
var SettingsSchema2 = strictObject({
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
var PASSED_ON = ["optimizer", "evmVersion"];
var DEFAULT_DEBUG_INFO = ["location", "ast-id"];
function linkSettings(settings, release) {
  if (!releaseAtLeast(release, FIRST_RELEASE))
    return `it needs solc ${FIRST_RELEASE} or later, this is ${release}`;
  if (!releaseAtLeast(LAST_RELEASE, release))
    return `it has been tested up to solc ${LAST_RELEASE}, this is ${release}`;
  const parsed = safeParse(SettingsSchema2, JSON.parse(settings.text));
  if (!parsed.success) {
    const key = parsed.issues[0].path?.map(({ key: key2 }) => String(key2)).join(".") ?? "";
    if (key === "viaIR") return 'it needs the via-IR pipeline ("viaIR": true)';
    return `there is no counterpart for the setting "${key}"`;
  }
  const { evmVersion, debug, libraries } = parsed.output;
  const asked = debug.debugInfo ?? ["*"];
  if (asked.includes("snippet") && !asked.includes("*") && !asked.includes("location"))
    return 'there is no counterpart for "snippet" without "location" in the setting "debug.debugInfo"';
  const debugInfo = asked.includes("*") ? DEFAULT_DEBUG_INFO : asked.filter((part) => part !== "snippet");
  const addresses = [...libraries].flatMap(
    ([file, ofFile]) => [...ofFile].map(([library, address]) => [`${file}:${library}`, address.slice(2).toLowerCase()])
  );
  if (new Set(addresses.map(([name]) => name)).size < addresses.length)
    return 'two entries of the setting "libraries" have the same full name';
  return {
    yul: writtenObject([
      ...settings.members.filter(({ key }) => PASSED_ON.includes(key)),
      newMember("debug", { debugInfo })
    ]),
    debugInfo,
    evmVersion,
    libraries: new Map(addresses)
  };
}

// src/link/linkability.ts
var POSSIBLE = /* @__PURE__ */ new Set([...ANALYSIS_OUTPUTS, ...LINKED_OUTPUTS, "ir"]);
function linkability({ settings, selection, sourcesMode, release }) {
  const refuse = (reason) => ({ kind: "not linkable", reason });
  const link = linkSettings(settings, release);
  if (typeof link === "string") return refuse(link);
  if (sourcesMode === "relevant") return refuse("`--sources relevant` changes names in the generated code");
  if (!generatesAnything(selection, release)) return refuse("nothing needs code generation");
  return { kind: "linkable", settings: link };
}
function unlinkableOutput(selectors) {
  const output = selectors.find((selector) => !POSSIBLE.has(selector));
  return output === void 0 ? void 0 : `linking cannot produce the output "${output}"`;
}

// src/steps/linkage.ts
function linkageOf({ manifest, settings: text }) {
  const { compiler, selection: entries, sourcesMode, shards } = manifest;
  const selection = selectionFromEntries(entries);
  const choice = linkability({
    settings: readWritten(text),
    selection,
    sourcesMode,
    release: compiler.release
  });
  if (choice.kind === "not linkable") {
    throw new ParasolcError("PLAN_INVALID", "the plan links contracts that cannot be linked", {
      facts: [choice.reason],
      fix: "plan again"
    });
  }
  const planned = new Set(shards.flatMap((shard) => shard.contracts));
  const reasonAgainst = (id) => {
    const { source, name } = contractNames(id);
    return unlinkableOutput(selectorsFor(selection, source, name));
  };
  return {
    settings: choice.settings,
    selection,
    reasonAgainst,
    isPlanned: (id) => planned.has(id) && reasonAgainst(id) === void 0
  };
}

// src/steps/source-texts.ts
async function sourceNames({ sources, imported }) {
  const root = await indexJson(sources, (path) => path.length === 0);
  return /* @__PURE__ */ new Set([...(root.members ?? []).map(({ key }) => key), ...imported.keys()]);
}
function reasonToDoubtSources(root, names) {
  const found = find(root, "sources")?.members ?? [];
  return found.length === names.size && found.every(({ key }) => names.has(key)) ? void 0 : "solc reads other sources than parasolc found";
}
function sourceTexts({ sources, imported }) {
  let index;
  return async (name) => {
    const text = imported.get(name);
    if (text !== void 0) return text;
    index ??= indexJson(sources, (path) => path.length < 2);
    return Buffer.from(await stringOf(sources, find(await index, name, "content")) ?? "");
  };
}

// src/standard-json/source-excerpt.ts
import { isUtf8 as isUtf83 } from "node:buffer";
var LONGEST = 150;
var KEPT = 35;
var GAP = " ... ";
var NEW_LINE = 10;
function formatDiagnostic({ type, message, source, start, end }) {
  if (source.name === "") return void 0;
  const text = Buffer.from(source.text.buffer, source.text.byteOffset, source.text.byteLength);
  const excerpt = extract(text, Math.min(start, text.length), Math.min(end, text.length));
  const shown2 = Buffer.from(excerpt.line, "latin1");
  if (!isUtf83(shown2)) return void 0;
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
  let length2 = (isMultiline ? line.length : to) - from;
  if (length2 > LONGEST) {
    const rest = (isMultiline ? line.length : to) - KEPT;
    line = line.slice(0, from + KEPT) + GAP + line.slice(rest);
    length2 = 2 * KEPT + GAP.length;
    to = from + length2;
  }
  if (line.length > LONGEST) {
    const whole = line.length;
    const shownTo = from + Math.min(length2 + KEPT, whole - from);
    line = line.slice(Math.max(0, from - KEPT), shownTo);
    if (from + length2 + KEPT < whole) line += " ...";
    if (from > KEPT) {
      line = GAP + line;
      from = GAP.length + KEPT;
    }
    to = from + length2;
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
function columnAt(text, position2) {
  return position2 - (position2 === 0 ? 0 : text.lastIndexOf(NEW_LINE, position2 - 1) + 1);
}
function lineAt(text, position2) {
  const begin2 = text.lastIndexOf(NEW_LINE, Math.max(position2 - 1, 0)) + 1;
  const newLine = text.indexOf(NEW_LINE, begin2);
  const line = text.toString("latin1", begin2, newLine < 0 ? text.length : newLine);
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
function newLinesBefore(text, position2) {
  let count2 = 0;
  for (let at = text.indexOf(NEW_LINE); at >= 0 && at < position2; at = text.indexOf(NEW_LINE, at + 1))
    count2++;
  return count2;
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
    const size2 = limit.size(contract);
    if (size2 <= limit.bytes || evmVersion !== void 0 && limit.before.has(evmVersion)) continue;
    const text = warning(contract, limit, size2);
    if (text === void 0) return void 0;
    warnings.push(text);
  }
  return warnings;
}
function warning({ source, start, end }, limit, size2) {
  const message = `Contract ${limit.code} size is ${size2} bytes and exceeds ${limit.bytes} bytes (a limit introduced in ${limit.fork}). This contract may not be deployable on Mainnet. Consider enabling the optimizer (with a low "runs" value!), turning off revert strings, or using libraries.`;
  const formattedMessage2 = formatDiagnostic({ type: "Warning", message, source, start, end });
  if (formattedMessage2 === void 0) return void 0;
  return stringifySorted({
    component: "general",
    errorCode: limit.errorCode,
    formattedMessage: formattedMessage2,
    message,
    severity: "warning",
    sourceLocation: { file: source.name, start, end },
    type: "Warning"
  });
}

// src/link/linked-code.ts
var DebugDataSchema = record(
  string(),
  object({
    entryPoint: nullable(number()),
    id: nullable(number()),
    parameterSlots: number(),
    returnSlots: number()
  })
);
function withAddresses(contract, addresses) {
  const linked2 = (code) => ({ ...code, code: linkLibraries(code.code, addresses) });
  return { bytecode: linked2(contract.bytecode), deployedBytecode: linked2(contract.deployedBytecode) };
}

// src/steps/merge/linked-output.ts
function linkedOutput(id, linked2, { selection, release, settings, opcodes }) {
  const { source, name } = contractNames(id);
  const selectors = selectorsFor(selection, source, name);
  const wants = (output) => selectors.some((selector) => covers(selector, output, release));
  const contract = linked2 && withAddresses(linked2, settings.libraries);
  const evm = Object.entries(evmOutput(contract, wants, opcodes) ?? {}).map(
    ([key, value]) => [key, stringifySorted(value)]
  );
  return { source, name, evm, wantsIr: wants("ir") };
}
async function sizeWarnings(id, { bytecode, deployedBytecode }, { settings: { evmVersion }, definitions, sourceText }) {
  const sizes = { runtimeSize: sizeOf(deployedBytecode.code), creationSize: sizeOf(bytecode.code) };
  const nowhere = { source: { name: "", text: new Uint8Array() }, start: 0, end: 0 };
  if (codeSizeWarnings({ ...sizes, ...nowhere }, evmVersion)?.length === 0) return [];
  const definition = definitions.get(id);
  if (definition === void 0) return void 0;
  const { source, start, end } = definition;
  return codeSizeWarnings(
    { ...sizes, source: { name: source, text: await sourceText(source) }, start, end },
    evmVersion
  );
}

// src/steps/merge/link-parts.ts
async function linkParts(plan, parts, isNeeded) {
  const printed2 = parts.flatMap((part) => part.printed).filter(({ contract }) => isNeeded(contract));
  const warnings = /* @__PURE__ */ new Map();
  const contracts = [];
  if (printed2.length === 0) return { kind: "linked", contracts, warnings };
  const linker = new Linker(await objectsOf(parts));
  const linkage = linkageOf(plan);
  const maker = outputMaker(plan, parts, linkage);
  const spool = new Spool();
  for (const contract of printed2) {
    const linked2 = contract.object === void 0 ? void 0 : await linker.link(contract.object);
    if (typeof linked2 === "string") return needsOneRun(`${contract.contract} cannot be linked: ${linked2}`);
    const sized = linked2 === void 0 ? [] : await sizeWarnings(contract.contract, linked2, maker);
    if (sized === void 0) return needsOneRun(`solc cannot quote ${contract.contract} in a warning`);
    if (sized.length > 0) warnings.set(contract.contract, sized);
    const text = contractText(contract, linked2, maker, spool);
    if (text !== void 0) contracts.push(text);
  }
  return { kind: "linked", contracts, warnings };
}
function outputMaker(plan, parts, { selection, settings }) {
  return {
    selection,
    settings,
    release: plan.manifest.compiler.release,
    opcodes: parts.find(({ opcodes }) => opcodes !== void 0)?.opcodes,
    definitions: new Map(plan.manifest.graph.contracts.map((contract) => [contract.id, contract])),
    sourceText: sourceTexts(plan)
  };
}
function contractText({ contract, ir }, linked2, maker, spool) {
  const { source, name, evm, wantsIr } = linkedOutput(contract, linked2, maker);
  const members = [
    // By members: `evm` also has outputs of analysis.
    ...evm.length === 0 ? [] : [member("evm", objectOf(evm.map(([key, text]) => member(key, kept(text, spool)))))],
    ...wantsIr ? [member("ir", ir ?? verbatim('""'))] : []
  ];
  if (members.length === 0) return void 0;
  return objectOf([member(source, objectOf([member(name, objectOf(members))]))]);
}
function objectOf(members) {
  return { kind: "object", members };
}
function kept(text, spool) {
  const bytes = spool.keep(Buffer.from(text));
  return { kind: "slice", bytes, start: 0, end: bytes.size };
}
async function objectsOf(parts) {
  const objects = /* @__PURE__ */ new Map();
  for (const part of parts) {
    if (part.kind === "whole") continue;
    const given = new Set(part.printed.map(({ object: object2 }) => object2));
    for (const object2 of part.objects) {
      const known3 = objects.get(object2.name);
      if (known3 !== void 0 && !await isSame(known3, object2)) {
        throw new ParasolcError("PART_INVALID", "two parts contain different objects of the same contract", {
          facts: [object2.name],
          fix: "compile the shards again, all with the compiler of the plan"
        });
      }
      objects.set(object2.name, known3 === void 0 || given.has(object2.name) ? object2 : known3);
    }
  }
  return objects;
}
async function isSame(a, b) {
  const [first, second] = [await a.load(), await b.load()];
  const code = (object2) => JSON.stringify([
    object2.name,
    object2.libraries,
    object2.immutables,
    { ...object2.bytecode, functions: {} },
    { ...object2.deployedBytecode, functions: {} }
  ]);
  return code(first) === code(second);
}
var Linker = class {
  #objects;
  #embedded = /* @__PURE__ */ new Map();
  /** Objects that are being linked: no contract embeds itself. */
  #open = /* @__PURE__ */ new Set();
  constructor(objects) {
    this.#objects = objects;
  }
  /** Returns the reason where it cannot be done. */
  async link(name) {
    const compiled = this.#objects.get(name);
    if (compiled === void 0) return `no part contains the object "${name}"`;
    if (this.#open.has(name)) {
      throw new ParasolcError("PART_INVALID", "an object embeds itself", {
        facts: [name],
        fix: "compile the shards again from this plan"
      });
    }
    this.#open.add(name);
    const object2 = await compiled.load();
    for (const dependency of embeddedIn(object2)) {
      if (this.#embedded.has(dependency)) continue;
      const linked2 = await this.link(dependency);
      if (typeof linked2 === "string") return linked2;
      this.#embedded.set(dependency, codeOnly(linked2));
    }
    this.#open.delete(name);
    return linkObject(object2, (dependency) => {
      const linked2 = this.#embedded.get(dependency);
      if (linked2 !== void 0) return linked2;
      throw new ParasolcError("INTERNAL", `"${dependency}" is not linked`);
    });
  }
};
function codeOnly({ bytecode, deployedBytecode }) {
  const strip = (code) => ({
    ...code,
    sourceMap: "",
    functionDebugData: {}
  });
  return { bytecode: strip(bytecode), deployedBytecode: strip(deployedBytecode) };
}

// src/steps/merge/merge-contracts.ts
async function contractsOfUnits(plan, units) {
  const expects = expectation(plan);
  return units.map((unit) => {
    const node = find(unit.root, "contracts");
    const text = node === void 0 ? void 0 : toText(unit.output, node);
    const contracts = text?.kind === "object" ? text : { kind: "object", members: [] };
    const printed2 = new Set(contracts.members.flatMap(contractsIn));
    const planned = new Set(unit.contracts);
    const foreign = [...printed2].filter((id) => !planned.has(id));
    const missing = unit.contracts.filter((id) => !printed2.has(id) && expects(id));
    if (foreign.length > 0 || missing.length > 0) {
      throw new ParasolcError("PART_INVALID", `${unit.label} does not contain the contracts of its plan`, {
        facts: [...missing.map((id) => `missing: ${id}`), ...foreign.map((id) => `not planned: ${id}`)],
        fix: "compile the shard again"
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

// src/graph/generation-order.ts
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
  const contractOf2 = contractAt(graph);
  return {
    position(diagnostic) {
      const contract = contractOf2(diagnostic);
      if (contract === void 0) return void 0;
      return diagnostic.errorCode === ABI_CODER_V1 ? begins.get(contract.id) : ends.get(contract.id);
    },
    begin: (contract) => starts.get(contract)
  };
}
function contractAt(graph) {
  const atLocation = new Map(
    graph.contracts.map((contract) => [location(contract.source, contract.start, contract.end), contract])
  );
  return ({ location: found }) => found && atLocation.get(location(found.file, found.start, found.end));
}
function location(source, start, end) {
  return JSON.stringify([source, start, end]);
}

// src/steps/merge/unit-order.ts
function warningsInUnitOrder({ graph, generated }, analysis, units) {
  const contractOf2 = contractAt(graph);
  const order = new Map(graph.sources.map(({ name }, index) => [name, index]));
  const found = /* @__PURE__ */ new Map();
  const elsewhere = /* @__PURE__ */ new Set();
  for (const { label, contracts, diagnostics } of units) {
    const own = new Set(contracts);
    const { warnings, unknown: unknown2 } = generationDiagnostics(diagnostics, analysis);
    for (const warning2 of warnings) {
      const contract = contractOf2(warning2);
      if (contract === void 0) unknown2.push(warning2);
      else if (!own.has(contract.id)) elsewhere.add(warning2.text);
      else
        found.set(warning2.text, { contract: contract.id, source: order.get(contract.source) ?? 0, warning: warning2 });
    }
    if (unknown2.length > 0) return `the place of a diagnostic of ${label} is not known`;
  }
  const embedded = [...elsewhere].filter((text) => !found.has(text)).length;
  if (embedded > 0) return "a contract that is only embedded has a warning";
  const early = embeddedBeforeTheirSource(graph, generated);
  if (found.size > 1 && [...found.values()].some(({ contract }) => early.has(contract)))
    return "a contract that is embedded across an import cycle has a warning";
  return [...found.values()].sort((a, b) => a.source - b.source).map(({ warning: warning2 }) => warning2);
}
function embeddedBeforeTheirSource({ sources, contracts }, generated) {
  const order = new Map(sources.map(({ name }, index) => [name, index]));
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const positionOf = (id) => order.get(byId.get(id)?.source ?? "") ?? 0;
  return new Set(
    generated.flatMap(
      (id) => [...closureOf([id], (from) => byId.get(from)?.dependencies ?? [])].filter(
        (embedded) => positionOf(embedded) > positionOf(id)
      )
    )
  );
}

// src/steps/merge/merge-diagnostics.ts
function mergeDiagnostics({ graph, generated, pipeline: pipeline3 }, analysis, units) {
  const order = generationOrder({ graph, generated: new Set(generated), viaIR: pipeline3.viaIR });
  const first = firstFailure(units, (contract) => order.begin(contract) ?? Number.POSITIVE_INFINITY);
  const limit = first === void 0 ? Number.POSITIVE_INFINITY : order.begin(first.contract) ?? 0;
  const found = /* @__PURE__ */ new Map();
  for (const { label, diagnostics } of units) {
    const { warnings, unknown: unknown2 } = generationDiagnostics(diagnostics, analysis);
    for (const warning2 of warnings) {
      const position2 = order.position(warning2);
      if (position2 === void 0) unknown2.push(warning2);
      else if (position2 < limit) found.set(`${position2} ${warning2.text}`, [position2, warning2]);
    }
    if (unknown2.length > 0) return needsOneRun(`the place of a diagnostic of ${label} is unknown`);
  }
  const before = [...found.values()].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
  if (areTooMany(analysis, before)) return needsOneRun(TOO_MANY);
  if (first === void 0) return { kind: "list", list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: "replaced", output: first.output };
  const shown2 = withoutAnalysis(first.diagnostics, analysis);
  const keepsAnalysis = first.diagnostics.length - shown2.length === analysis.length;
  if (!keepsAnalysis) return { kind: "list", list: first.diagnostics };
  const seen = new Set(before.map(({ text }) => text));
  return { kind: "list", list: [...analysis, ...before, ...shown2.filter(({ text }) => !seen.has(text))] };
}
function firstFailure(units, begin2) {
  return units.flatMap(({ failure }) => failure ?? []).reduce(
    (first, failure) => first === void 0 || begin2(failure.contract) < begin2(first.contract) ? failure : first,
    void 0
  );
}
function mergeUnitDiagnostics(manifest, analysis, units) {
  const warnings = warningsInUnitOrder(manifest, analysis, units);
  if (typeof warnings === "string") return needsOneRun(warnings);
  if (areTooMany(analysis, warnings)) return needsOneRun(TOO_MANY);
  return { kind: "list", list: [...analysis, ...warnings] };
}
var MOST_WARNINGS2 = 256;
var TOO_MANY = `${MOST_WARNINGS2} warnings are reached during code generation`;
function areTooMany(analysis, generation) {
  const reported = analysis.filter(({ isError, errorCode }) => !isError && errorCode !== void 0);
  return generation.length > 0 && reported.length + generation.length >= MOST_WARNINGS2;
}

// src/steps/merge/part-diagnostics.ts
async function diagnosticsOfParts(parts, units, { warnings }) {
  const said = [];
  for (const { shard, irRuns } of parts) {
    for (const [index, { output, contracts }] of irRuns.entries()) {
      const label = `shard ${shard}, IR run ${index}`;
      const root = await indexOutput(output, label);
      const diagnostics = await readDiagnostics(output, root);
      said.push({ label, contracts, diagnostics, failure: void 0 });
    }
  }
  for (const unit of units) said.push(await diagnosticsOfUnit(unit));
  for (const [contract, texts] of warnings)
    said.push({
      label: contract,
      contracts: [contract],
      diagnostics: await diagnosticsIn(texts),
      failure: void 0
    });
  return said;
}
async function diagnosticsOfUnit({
  label,
  contracts,
  output,
  root,
  failure
}) {
  return {
    label,
    contracts,
    diagnostics: await readDiagnostics(output, root),
    failure: failure && {
      contract: failure.contract,
      output: failure.output,
      diagnostics: await readDiagnostics(failure.output, failure.root),
      replacesEverything: find(failure.root, "sources") === void 0
    }
  };
}
async function diagnosticsIn(texts) {
  const bytes = memoryBytes([Buffer.from(`{"errors":[${texts.join(",")}]}`)]);
  const root = await indexOutput(bytes, "warnings");
  return readDiagnostics(bytes, root);
}

// src/steps/merge/merge.ts
async function mergeParts(plan, parts) {
  const whole = parts.find((part) => part.kind === "whole");
  if (whole !== void 0) return wholeOutput(whole.output);
  if (!isSplit(plan)) throw new ParasolcError("PART_INVALID", "the part of the whole run has no output");
  return mergeSplit(
    plan,
    parts.flatMap((part) => part.kind === "split" ? [part] : [])
  );
}
async function wholeOutput(output, indexed) {
  const root = indexed ?? await indexOutput(output, "the whole run");
  const diagnostics = await readDiagnostics(output, root);
  return { kind: "merged", text: slice(output, root), ...outcomeOf(diagnostics) };
}
async function mergeSplit(plan, parts) {
  const output = analysisOf(plan, parts);
  const base = await indexOutput(output, "the analysis");
  const analysis = (await readDiagnostics(output, base)).filter(
    (diagnostic) => !isGenerationWarning(diagnostic)
  );
  const units = await indexUnits(parts);
  const linked2 = await linkParts(plan, parts, isBeforeFailure(plan, units));
  if (isNeedsOneRun(linked2)) return linked2;
  const said = await diagnosticsOfParts(parts, units, linked2);
  const { manifest } = plan;
  const merge = isBySource(manifest) ? mergeUnitDiagnostics : mergeDiagnostics;
  const diagnostics = merge(manifest, analysis, said);
  if (isNeedsOneRun(diagnostics)) return diagnostics;
  if (diagnostics.kind === "replaced") return wholeOutput(diagnostics.output);
  const failed2 = units.some(({ failure }) => failure !== void 0);
  if (!failed2) checkContracts(plan, parts);
  const generated = failed2 ? [] : [...await contractsOfUnits(plan, units), ...linked2.contracts];
  const merged = Object.entries({
    contracts: mergedContracts(output, find(base, "contracts"), generated),
    errors: diagnosticsText2(diagnostics.list)
  }).flatMap(([key, value]) => value === void 0 ? [] : [member(key, value)]);
  const kept2 = (base.members ?? []).filter(({ key }) => key !== "contracts" && key !== "errors").map((entry2) => copied(output, entry2));
  const members = [...kept2, ...merged].sort((a, b) => compareUtf8(a.key, b.key));
  return { kind: "merged", text: { kind: "object", members }, ...outcomeOf(diagnostics.list) };
}
function isBeforeFailure({ manifest }, units) {
  const order = new Map(manifest.generated.map((contract, index) => [contract, index]));
  const failures = units.flatMap(
    ({ failure }) => failure === void 0 ? [] : order.get(failure.contract) ?? 0
  );
  const first = Math.min(...failures);
  return (contract) => (order.get(contract) ?? 0) < first;
}
function analysisOf(plan, parts) {
  const analysis = plan.analysis ?? parts.find((part) => part.analysis !== void 0)?.analysis?.output;
  if (analysis !== void 0) return analysis;
  throw new ParasolcError("PART_INVALID", "no part contains the analysis of the project", {
    fix: "compile shard 0 again"
  });
}
function outcomeOf(diagnostics) {
  return { diagnostics, hasErrors: diagnostics.some(({ isError }) => isError) };
}
async function indexUnits(parts) {
  const units = [];
  for (const { shard, units: ofShard } of parts) {
    for (const [index, { contracts, output, failure }] of ofShard.entries()) {
      const label = `shard ${shard}, unit ${index}`;
      units.push({
        label,
        contracts,
        output,
        root: await indexOutput(output, label),
        failure: failure && {
          ...failure,
          root: await indexOutput(failure.output, `${label}, failure`)
        }
      });
    }
  }
  return units;
}
function mergedContracts(analysis, contracts, generated) {
  const base = contracts === void 0 ? void 0 : toText(analysis, contracts);
  const all = mergeObjects([...base?.kind === "object" ? [base] : [], ...generated]);
  return all.members.length === 0 ? void 0 : all;
}
function diagnosticsText2(diagnostics) {
  if (diagnostics.length === 0) return void 0;
  return { kind: "array", items: diagnostics.map(({ text }) => verbatim(text)) };
}

// src/steps/build-whole.ts
async function buildWhole(project, reason, context, phase = "compilation") {
  context.observer.phase(phase, 1, 0);
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const input = await collect(project.input.original.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  const imports = project.access.kind !== "none";
  const root = await readWholeAnswer(output, project.input, imports, "the whole run");
  return { ...await wholeOutput(output, root), plan: void 0, parts: [], reason };
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
      const count2 = nodes.get(source);
      if (count2 === void 0) {
        throw new ParasolcError("INTERNAL", `source ${source} is not among those of the full run`);
      }
      return { source, nodes: count2 };
    })
  );
}

// src/standard-json/source-map.ts
function translateRange(text, translate) {
  const match = /^(-?\d+):(-?\d+):(-?\d*)$/.exec(text);
  if (match === null) throw new ParasolcError("INTERNAL", `not a source range: ${text}`);
  const [start, length2, source] = [match[1], match[2], match[3]].map(Number);
  if (match[3] === "") return text;
  const range = translate({ start, length: length2, source });
  return `${range.start}:${range.length}:${range.source}`;
}
function translateSourceMap(map, translate) {
  if (map === "") return map;
  let before = { start: -1, length: -1, source: -1 };
  let after = before;
  const entries = map.split(";").map((entry2) => {
    if (entry2 === "") return "";
    const [start, length2, source, ...rest] = entry2.split(":");
    const range = {
      start: fieldOr(start, before.start),
      length: fieldOr(length2, before.length),
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
    const range = match.indices?.slice(1).find((group) => group !== void 0);
    if (range === void 0) continue;
    const [start, end] = range;
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
function translateFunctionDebugData(data, translator2, ambiguous) {
  if (!isJsonObject(data)) return data;
  const nameOf2 = (name, id) => ambiguous.has(name) ? name : translateFunctionName(name, id, translator2);
  return Object.fromEntries(
    Object.entries(data).map(([name, entry2]) => {
      if (!isJsonObject(entry2)) return [nameOf2(name, null), entry2];
      const id = typeof entry2.id === "number" ? entry2.id : null;
      return [nameOf2(name, id), { ...entry2, id: id === null ? null : translator2.astId(id) }];
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
function shifted(edits, offset) {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= offset) break;
    if (edit.end > offset) {
      throw new ParasolcError("INTERNAL", `place ${offset} of a generated source is inside an AST id`);
    }
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
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
        fix: "ask for generatedSources along with sourceMap"
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

// src/ids/storage-layout.ts
var TYPE_KEYS = /* @__PURE__ */ new Set(["type", "base", "key", "value"]);
function translateStorageLayout(layout, translator2) {
  if (!isJsonObject(layout)) return layout;
  return Object.fromEntries(
    Object.entries(layout).map(([key, value]) => {
      if (key !== "types" || !isJsonObject(value)) return [key, translateEntry(value, translator2)];
      const types = Object.entries(value).map(([type, entry2]) => [
        translateTypeIdentifiers(type, translator2.astId),
        translateEntry(entry2, translator2)
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
    fix: "compile this contract with all sources (--sources all)"
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
  const functions = contents === void 0 ? yulFunctions(functionDebugData) : optimizedFunctions(contents);
  const ambiguous = new Set(ambiguousNames(functions));
  const range = rangeTranslation(translator2, contents);
  return mapMembers(object2, (key, value) => {
    if (key === "sourceMap" && typeof value === "string") return translateSourceMap(value, range);
    if (key === "generatedSources") return translateGeneratedSources(value, translator2, range);
    if (key === "functionDebugData") return translateFunctionDebugData(value, translator2, ambiguous);
    if (key === "immutableReferences") return translateImmutables(value, translator2);
    return value;
  });
}
function translateImmutables(references, translator2) {
  if (!isJsonObject(references)) return references;
  return Object.fromEntries(
    Object.entries(references).map(([key, ranges]) => [
      key.replace(/^\d+(?= |$)/, (id) => String(translator2.astId(Number(id)))),
      ranges
    ])
  );
}
function mapMembers(value, map) {
  if (!isJsonObject(value)) return value;
  const object2 = value;
  return Object.fromEntries(Object.entries(object2).map(([key, member2]) => [key, map(key, member2)]));
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

// src/standard-json/run-input.ts
function inputWithSelection(input, selection) {
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry2) => entry2.key === "settings" ? member("settings", withSelection(settingsOf(input), selection)) : copied(input.bytes, entry2)
    )
  };
}
function inputWithoutSources(input) {
  const sources = fromValue({ "empty.sol": { content: "" } });
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry2) => entry2.key === "sources" ? member("sources", sources) : copied(input.bytes, entry2)
    )
  };
}
function settingsOf(input) {
  const settings = find(input.root, "settings")?.members ?? [];
  return settings.filter(({ key }) => key !== "outputSelection").map((entry2) => copied(input.bytes, entry2));
}
function irRunSettings(settings, { debugInfo }, selection) {
  if (isIrSelected(selection)) return settings;
  const debug = memberOf(settings, "debug") ?? writtenObject([]);
  return writtenObject([
    ...withoutMembers(settings, "debug").members,
    {
      ...newMember("debug", {}),
      value: writtenObject([
        ...withoutMembers(debug, "debugInfo").members,
        newMember("debugInfo", debugInfo)
      ])
    }
  ]);
}
function selecting({ members }, outputSelection) {
  return writtenObject([...members, newMember("outputSelection", outputSelection)]);
}
var INPUT_HEAD = Buffer.from('{"language":"Solidity","sources":');
function inputTail(settings, selection) {
  return Buffer.from(`,"settings":${selecting(settings, selectionToJson(selection)).text}}`);
}
function withSelection(settings, selection) {
  return {
    kind: "object",
    members: [...settings, member("outputSelection", fromValue(selectionToJson(selection)))]
  };
}

// src/steps/compile/run-inputs.ts
var ANALYSIS_SETTING = "modelChecker";
async function createRunInputs(plan, mode) {
  const { compiler, graph, requested, selection: selectionJson } = plan.manifest;
  const selection = selectionFromEntries(selectionJson);
  const entriesFor = cycleEntries(graph.sources, requested);
  const texts = mode === "all" ? await allSources(plan) : await relevantSources(plan);
  const settings = readWritten(plan.settings);
  const generatingSettings = withoutMembers(settings, ANALYSIS_SETTING);
  const analysed = listingContracts(analysisSelection(selection, compiler.release, false));
  const described = (ids) => ids.map(contractNames);
  const selectionFor = (ids, entries) => {
    const chosen = described(ids);
    const unit = unitSelection(selection, chosen, entries(chosen.map(({ source }) => source)));
    return mode === "all" ? unit : withNeededOutputs(unit, NEEDED_TO_TRANSLATE, compiler.release);
  };
  const inputOf = (settings2, outputs) => [
    INPUT_HEAD,
    ...texts([...outputs.keys()]),
    inputTail(settings2, outputs)
  ];
  const input = (ids, entries) => inputOf(generatingSettings, selectionFor(ids, entries));
  return {
    imports: { kind: "given", sources: mode === "all" ? plan.imported : /* @__PURE__ */ new Map() },
    generating: (ids) => input(ids, entriesFor),
    generatingBesideAnalysis: (ids) => input(ids, () => requested),
    compiling: (ids, analysesAll) => {
      const sources = new Set(described(ids).map(({ source }) => source));
      const parts = {
        entries: analysesAll ? requested : entriesFor(sources),
        withTrees: analysesAll ? requested : []
      };
      const outputs = selectionOfSources(selection, sources, parts, compiler.release);
      return inputOf(analysesAll ? settings : generatingSettings, outputs);
    },
    sourcesOf: (ids) => described(ids).map(({ source }) => source),
    requestedFor: (ids) => [...selectionFor(ids, entriesFor).keys()],
    printingIr: (ids, toSettings) => {
      const chosen = described(ids);
      const entries = entriesFor(chosen.map(({ source }) => source));
      return inputOf(toSettings(generatingSettings), irSelection(chosen, entries));
    },
    printingIrAndAnalysis: (ids, toSettings) => inputOf(toSettings(settings), withBoth(analysed, irSelection(described(ids), []))),
    analysing: () => inputOf(settings, analysed),
    everything: () => inputOf(settings, selection)
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
    const source = fromValue({ content: Buffer.from(content).toString("utf8") });
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

// src/steps/compile/renumber.ts
async function renumber(plan, output, requested, label) {
  const full = numberingOfUnits(
    plan.manifest.parseOrder.map(({ source, lastId }) => ({ source, id: lastId }))
  );
  const pruned = prunedNumbering(full, relevantImports(plan)(requested));
  const numbers = translator(pruned, full);
  const { release } = plan.manifest.compiler;
  const selection = selectionFromEntries(plan.manifest.selection);
  const root = await indexOutput(output, label);
  const refused2 = [];
  const contracts = [];
  for (const { key: source, keyText, value } of find(root, "contracts")?.members ?? []) {
    const members2 = [];
    for (const contract of value.members ?? []) {
      const outputs = await parseNode(output, contract.value);
      try {
        const translated = translateContract(outputs, numbers);
        const asked = selectorsFor(selection, source, contract.key);
        const kept2 = withoutExtras(translated, asked, release);
        if (!isEmpty(kept2)) members2.push({ ...contract, value: verbatim(stringifySorted(kept2)) });
      } catch (error) {
        if (!(error instanceof ParasolcError) || error.code !== "STRATEGY_UNAVAILABLE") throw error;
        refused2.push(contractId(source, contract.key));
      }
    }
    if (members2.length > 0) contracts.push({ key: source, keyText, value: { kind: "object", members: members2 } });
  }
  const members = (root.members ?? []).map(
    (entry2) => entry2.key === "contracts" ? { ...entry2, value: { kind: "object", members: contracts } } : copied(output, entry2)
  );
  return { output: memoryBytes([await jsonToBuffer({ kind: "object", members })]), refused: refused2 };
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

// src/steps/compile/compile-units.ts
function unitsOf(plan, contracts, jobs) {
  return contracts.length === 0 ? [] : splitIntoUnits(splitting(plan, contracts), plan.manifest.strategy, jobs);
}
function unitsBySource(plan, contracts, shard, jobs) {
  const { requested, strategy } = plan.manifest;
  const analysed = shard === 0 ? requested : [];
  return splitIntoUnits({ ...splitting(plan, contracts), wholeSources: true, analysed }, strategy, jobs);
}
function splitting({ manifest: { compiler, graph, pipeline: pipeline3, estimated, sourcesMode } }, contracts) {
  const eachSource = sourcesMode === "relevant";
  return { graph, contracts, model: costModel(pipeline3, estimated), release: compiler.release, eachSource };
}
async function compileUnits(plan, units, first, queue, context) {
  if (units.length === 0) return [];
  const { sourcesMode } = plan.manifest;
  const inputs = await createRunInputs(plan, sourcesMode);
  const done = await Promise.all(
    units.map(
      (unit, offset) => queue.add(
        async (signal) => {
          const index = first + offset;
          const one = await compileUnit(unit, index, inputs, { ...context, signal });
          if (isNeedsOneRun(one) || sourcesMode === "all") return [one];
          return renumberUnit(plan, one, index, inputs, { ...context, signal });
        },
        () => unit.cost
      )
    )
  );
  const flat = done.flat();
  return flat.find(isNeedsOneRun) ?? flat.filter((unit) => !isNeedsOneRun(unit));
}
async function compileFailing(plan, contracts, first, queue, context) {
  const units = [];
  if (contracts.length === 0) return units;
  const inputs = await createRunInputs(plan, "all");
  for (const contract of contracts) {
    const info = {
      label: `unit ${first + units.length}`,
      kind: "unit",
      contracts: [contract],
      predicted: 0
    };
    const input = inputs.generatingBesideAnalysis([contract]);
    const { output, cost } = await queue.add(
      (signal) => runCompiler({ ...context, signal }, info, input, inputs.imports),
      () => Number.POSITIVE_INFINITY
    );
    const fails = await hasErrors(output, info.label);
    const failure = fails ? { contract, output } : void 0;
    units.push({ contracts: [contract], predicted: 0, cost: partCost(cost), output, failure });
    if (fails) break;
  }
  return units;
}
async function renumberUnit(plan, unit, index, inputs, context) {
  const requested = inputs.requestedFor(unit.contracts);
  const renumbered = await renumber(plan, unit.output, requested, `unit ${index}`);
  const refused2 = new Set(renumbered.refused);
  const kept2 = unit.contracts.filter((id) => !refused2.has(id));
  const translated = { ...unit, contracts: kept2, output: renumbered.output };
  if (refused2.size === 0) return [translated];
  context.observer.note(`unit ${index}: ${refused2.size} contracts are compiled again with all sources`);
  const complete = await createRunInputs(plan, "all");
  return [
    translated,
    await compileUnit({ contracts: renumbered.refused, cost: 0 }, index, complete, context)
  ];
}
async function compileUnit({ contracts, cost: predicted }, index, inputs, context) {
  const info = { label: `unit ${index}`, kind: "unit", contracts, predicted };
  const { output, cost } = await runCompiler(context, info, inputs.generating(contracts), inputs.imports);
  const unit = { contracts: [...contracts], predicted, cost: partCost(cost), output };
  const question = { sources: inputs.sourcesOf(contracts), imports: true };
  if (!(await readAnswer(output, question, info.label)).hasErrors) return { ...unit, failure: void 0 };
  const failure = await diagnose(contracts, index, inputs, context);
  return isNeedsOneRun(failure) ? failure : { ...unit, failure };
}
async function diagnose(contracts, index, inputs, context) {
  const run2 = (label2, generated, input) => runCompiler(
    context,
    { label: label2, kind: "diagnosis", contracts: generated, predicted: 0 },
    input,
    inputs.imports
  );
  const fails = async (label2, generated) => hasErrors((await run2(label2, generated, inputs.generating(generated))).output, label2);
  const alone = isGeneratedAlone(context.compiler.version.release);
  let suspects = contracts;
  let before = [];
  for (let step = 1; suspects.length > 1; step++) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    const failed2 = await fails(`unit ${index}, diagnosis ${step}`, [...before, ...half]);
    if (!failed2 && !alone) before = [...before, ...half];
    suspects = failed2 ? half : suspects.slice(half.length);
  }
  const contract = suspects[0] ?? "";
  const label = `unit ${index}, failure`;
  const { output } = await run2(label, suspects, inputs.generatingBesideAnalysis([...before, ...suspects]));
  return await hasErrors(output, label) ? { contract, output } : needsOneRun(`${contract} fails with others but not alone`);
}
async function hasErrors(output, label) {
  const root = await indexOutput(output, label);
  return (await readDiagnostics(output, root)).some(({ isError }) => isError);
}
function partCost(cost) {
  return Object.fromEntries(Object.entries(cost).filter(([, figure]) => figure !== void 0));
}

// src/steps/compile/ending.ts
function isEnding(outcome) {
  return isNeedsOneRun(outcome) || "kind" in outcome && outcome.kind === "whole";
}
function allUnlessEnding(work) {
  return new Promise((resolve8, reject) => {
    for (const promise of work) promise.then((result) => isEnding(result) && resolve8(result), reject);
    Promise.all(work).then((results) => resolve8(results), reject);
  });
}

// src/steps/compile/compile-by-source.ts
var FAILS = { kind: "analysis fails" };
async function compileBySource(plan, shard, units, queue, context) {
  const inputs = await createRunInputs(plan, "all");
  const names = await sourceNames(plan);
  const compile = async ({ contracts, cost: predicted }, index, signal) => {
    const analysesAll = shard === 0 && index === 0;
    const info = { label: `unit ${index}`, kind: "unit", contracts, predicted };
    const input = inputs.compiling(contracts, analysesAll);
    const { output, cost } = await runCompiler({ ...context, signal }, info, input, inputs.imports);
    const answer = await readAnswer(output, { sources: names, imports: true }, info.label);
    const stage = errorStage(answer);
    if (stage === "analysis")
      return analysesAll ? { kind: "whole", shard, output, cost: partCost(cost) } : FAILS;
    if (stage !== void 0)
      return needsOneRun(stage === "generation" ? "code generation fails" : "solc reports an error");
    const doubt = reasonToDoubtSources(answer.root, names) ?? reasonToDoubtContracts(answer.root, contracts);
    if (doubt !== void 0) return needsOneRun(doubt);
    const unit = { contracts: [...contracts], predicted, cost: partCost(cost), output, failure: void 0 };
    return { kind: "compiled", unit, analysis: analysesAll ? await analysisIn(answer) : void 0 };
  };
  const work = units.map(
    (group, index) => queue.add(
      (signal) => compile(group, index, signal),
      () => group.cost
    )
  );
  const compiled = await allUnlessEnding(
    work.map(async (unit) => {
      const result = await unit;
      if (result.kind !== FAILS.kind) return result;
      const first = await work[0];
      return first !== void 0 && isEnding(first) ? first : needsOneRun("analysis finds errors");
    })
  );
  if (isEnding(compiled)) {
    queue.cancel();
    return compiled;
  }
  return {
    ...{ kind: "split", shard, opcodes: void 0, irRuns: [], printed: [], objects: [], refused: [] },
    analysis: compiled[0]?.analysis,
    units: compiled.map(({ unit }) => unit)
  };
}
function reasonToDoubtContracts(root, contracts) {
  const known3 = new Set(contracts);
  return printedContracts(root).some((id) => !known3.has(id)) ? "solc lists other contracts than parasolc found in the sources" : void 0;
}
async function analysisIn({ output, root }) {
  const members = (root.members ?? []).filter(({ key }) => key !== "contracts").map((entry2) => copied(output, entry2));
  return { output: memoryBytes([await jsonToBuffer({ kind: "object", members })]), contracts: [] };
}

// src/scheduling/ir-runs.ts
var COST = { start: 25e4, parse: 0.2, analyse: 1, print: 0.5 };
var MOST_REACHED = 12e6;
var WORTH_DIVIDING2 = 0.9;
function irRunGroups(sources, jobs, analysesAll) {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const sizeOf3 = (names) => [...names].reduce((total2, name) => total2 + (byName.get(name)?.size ?? 0), 0);
  const printing = sources.filter(({ prints }) => prints).map(({ name }) => {
    const reached = closureOf([name], (from) => byName.get(from)?.imports ?? []);
    return { name, reached, size: sizeOf3(reached) };
  }).sort((a, b) => b.size - a.size);
  const everything = sizeOf3(byName.keys());
  const total = printing.reduce((sum, { size: size2 }) => sum + size2, 0);
  const divide2 = (count2) => {
    const groups = Array.from({ length: count2 }, (_, index) => ({
      names: [],
      reached: new Set(analysesAll && index === 0 ? byName.keys() : []),
      cost: everything * (COST.parse + (analysesAll && index === 0 ? COST.analyse : 0)) + (index === 0 ? 0 : COST.start)
    }));
    for (const { name, reached, size: size2 } of printing) {
      const costs = groups.map((group2) => {
        const added = [...reached].filter((source) => !group2.reached.has(source));
        return group2.cost + size2 * COST.print + sizeOf3(added) * COST.analyse;
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
  const fewest = Math.max(1, Math.ceil(total / MOST_REACHED));
  let best = divide2(fewest);
  for (let count2 = fewest + 1; count2 <= jobs; count2++) {
    const next = divide2(count2);
    if (next.longest > best.longest * WORTH_DIVIDING2) break;
    best = next;
  }
  const silent = sources.filter(({ prints }) => !prints).map(({ name }) => name);
  return best.groups.map((names, index) => index === 0 ? [...names, ...silent] : names);
}

// src/steps/compile/ir-groups.ts
var BYTES_PER_NODE = 8;
var BYTES_PER_TOKEN = 4.5;
function irGroups({ manifest }, contracts, jobs, analysesAll) {
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
  const bytes = manifest.estimated ? BYTES_PER_TOKEN : BYTES_PER_NODE;
  const sources = manifest.graph.sources.filter(({ name }) => analysesAll || needed.has(name)).map(({ name, nodes, imports: imports2 }) => ({
    name,
    imports: imports2,
    size: nodes * bytes,
    prints: printing.has(name)
  }));
  return irRunGroups(sources, jobs, analysesAll).map((names) => names.flatMap((name) => inSource.get(name) ?? [])).filter((ids, index) => ids.length > 0 || analysesAll && index === 0);
}

// src/steps/compile/ir-run.ts
var ABI_CODER_V12 = "2066";
async function indexRun(output, label) {
  const root = await indexOutput(output, label);
  return { output, root, diagnostics: await readDiagnostics(output, root) };
}
async function readIrRun(indexed, cost, contracts, names) {
  const { output, root } = indexed;
  const doubt = reasonToDoubt(indexed, names);
  if (doubt !== void 0) return needsOneRun(doubt);
  const sources = /* @__PURE__ */ new Map();
  for (const { key, value } of find(root, "sources")?.members ?? []) {
    const id = find(value, "id");
    if (id !== void 0) sources.set(Number(await parseNode(output, id)), key);
  }
  return {
    kind: "printed",
    run: { contracts, cost: partCost(cost), output: await onlyDiagnostics(output, root) },
    printed: await printedIn(output, root),
    sources
  };
}
function reasonToDoubt({ root, diagnostics }, names) {
  if (diagnostics.some(({ isError }) => isError)) return "solc reports errors";
  if (diagnostics.some(({ errorCode }) => errorCode === ABI_CODER_V12))
    return "a contract asks for the ABI coder v1";
  return reasonToDoubtSources(root, names);
}
async function printedIn(output, root) {
  const printed2 = [];
  for (const { key: source, value } of find(root, "contracts")?.members ?? []) {
    for (const { key: name, value: outputs } of value.members ?? []) {
      const ir = find(outputs, "ir");
      const text = await stringOf(output, ir);
      if (ir === void 0 || text === void 0) continue;
      printed2.push({ contract: contractId(source, name), text, output: slice(output, ir) });
    }
  }
  return printed2;
}
async function onlyDiagnostics(output, root) {
  const members = (root.members ?? []).filter(({ key }) => key === "errors").map((entry2) => copied(output, entry2));
  return memoryBytes([await jsonToBuffer({ kind: "object", members })]);
}
async function readAnalysis(indexed, selection, release) {
  const { output, root } = indexed;
  const stage = errorStage(indexed);
  if (stage === "analysis") return { kind: "failed", output };
  if (stage !== void 0) return needsOneRun("analysis finds errors");
  const contracts = find(root, "contracts")?.members ?? [];
  const members = (root.members ?? []).flatMap((entry2) => {
    if (entry2.key !== "contracts") return [copied(output, entry2)];
    const kept2 = contracts.map((source) => keptOfSource(source.key, source, output, selection, release));
    const printed2 = kept2.filter(({ value }) => value.kind === "object" && value.members.length > 0);
    return printed2.length === 0 ? [] : [{ ...entry2, value: { kind: "object", members: printed2 } }];
  });
  return {
    kind: "analysed",
    analysis: {
      output: memoryBytes([await jsonToBuffer({ kind: "object", members })]),
      contracts: printedContracts(root)
    }
  };
}
function keptOfSource(name, source, output, selection, release) {
  const contracts = (source.value.members ?? []).flatMap((contract) => {
    const selectors = selectorsFor(selection, name, contract.key);
    const listed2 = coveredOutputs(selectors, ["evm.methodIdentifiers"], release).length > 0;
    const outputs = (contract.value.members ?? []).filter(
      ({ key }) => key !== "ir" && (key !== "evm" || listed2)
    );
    if (outputs.length === 0) return [];
    const members = outputs.map((entry2) => copied(output, entry2));
    return [{ ...contract, value: { kind: "object", members } }];
  });
  return { ...source, value: { kind: "object", members: contracts } };
}

// src/link/placeholder.ts
var LEAD = "fefe";
function placeholdersFor(ir) {
  const names = [.../* @__PURE__ */ new Set([...ir.creationDependencies, ...ir.deployedDependencies])];
  return names.map((name, index) => ({
    name,
    mark: markOf(2 * index),
    runtimeMark: ir.runtimeCodeOf.has(name) ? markOf(2 * index + 1) : void 0
  }));
}
function placeholderObject({ name, mark, runtimeMark }) {
  const object2 = (name2, inside, mark2) => `object "${name2}" { code { invalid() }${inside} data ".metadata" hex"${mark2}" }`;
  const deployed = runtimeMark === void 0 ? "" : ` ${object2(`${name}_deployed`, "", runtimeMark)}`;
  return object2(name, deployed, mark);
}
function placeholderCode({ mark, runtimeMark = "" }, kind) {
  const hex = LEAD + (kind === "bytecode" ? mark : runtimeMark);
  return { code: { hex, references: [] }, immutables: /* @__PURE__ */ new Map(), lastTag: 0 };
}
function isPlaceholder({ items, auxdata }, { mark }) {
  const [item, ...others] = items;
  return auxdata === mark && others.length === 0 && item?.kind === "bytes" && item.hex === LEAD.slice(2);
}
function metadataPlaceholder(metadata) {
  return "e".repeat(metadata.length);
}
function markOf(number2) {
  return number2.toString(16).padStart(8, "0");
}

// src/link/yul-object.ts
var OPAQUE = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|["']|\/\*/.source;
var STRUCTURE = new RegExp(`${OPAQUE}|[{}]|[A-Za-z]+`, "g");
var BLOCK = new RegExp(`${OPAQUE}|[{}]`, "g");
var DEEPEST2 = 1e3;
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
    if (depth > DEEPEST2) throw unreadable2("its objects are nested too deeply", start);
    const name = this.#string();
    this.expect("{");
    this.expect("code");
    const code = this.#block();
    const objects = [];
    const data = [];
    for (; ; ) {
      const token = this.expect("object", "data", "}");
      if (token.text === "}") return { name, start, end: token.start + 1, code, objects, data };
      if (token.text === "object") objects.push(this.objectAt(token.start, depth + 1));
      else data.push(this.#data());
    }
  }
  #string() {
    const token = this.next(STRUCTURE);
    if (token !== void 0 && isString(token.text)) return token.text.slice(1, -1);
    throw unreadable2("a string was expected", token?.start ?? this.#text.length);
  }
  #data() {
    const name = this.#string();
    const value = this.next(STRUCTURE);
    if (value?.text === "hex") {
      const digits = this.#string();
      const end = this.#at - 1;
      return { name, hex: { start: end - digits.length, end } };
    }
    if (value === void 0 || !isString(value.text))
      throw unreadable2("a literal was expected", value?.start ?? this.#text.length);
    return { name, hex: void 0 };
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
  return new IrSyntaxError(
    `its intermediate representation is not as expected: ${reason}, at character ${at}`
  );
}
var IrSyntaxError = class extends Error {
  name = "IrSyntaxError";
};

// src/link/positions.ts
var YUL_SOURCE = "ir.yul";
var LARGEST = 2 ** 31 - 1;
var STRINGS_AND_COMMENTS = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
var DOCUMENTATION = /^\/\/\/\s*(?<use>@use-src\b.*)$|^\/\/\/\s*(?<id>@ast-id \d+)?\s*(?:@src (?<range>-?\d+:-?\d+:-?\d+))?(?<snippet>\s+".*")?\s*$/;
var NOWHERE = "-1:-1:-1";
function numberRanges(texts) {
  const pieces = texts.map(cutAtRanges);
  const found = /* @__PURE__ */ new Map();
  for (const piece of pieces.flatMap((ofText) => ofText.filter(isRange)))
    if (!found.has(piece)) found.set(piece, readRange(piece));
  const sorted = [...found].sort(([, a], [, b]) => compare2(a, b));
  const numbers = new Map(sorted.map(([text], number2) => [text, `0:${number2}:${number2}`]));
  return {
    texts: pieces.map(
      (ofText) => ofText.map((piece, index) => isRange(piece, index) ? numbers.get(piece) : piece).join("")
    ),
    ranges: sorted.map(([, range]) => range)
  };
}
function isRange(_, index) {
  return index % 2 === 1;
}
function cutAtRanges(text) {
  const pieces = [];
  let before = "";
  let at = 0;
  for (const { 0: token, index } of text.matchAll(STRINGS_AND_COMMENTS)) {
    const groups = documentationIn(token);
    if (groups === void 0) continue;
    const { use, id, range } = groups;
    before += text.slice(at, index) + (use === void 0 ? "///" : `/// @use-src 0:"${YUL_SOURCE}"`);
    if (id !== void 0) before += ` ${id}`;
    if (range === NOWHERE) before += ` @src ${range}`;
    else if (range !== void 0) {
      pieces.push(`${before} @src `, range);
      before = "";
    }
    at = index + token.length;
  }
  return [...pieces, before + text.slice(at)];
}
function documentationIn(token) {
  if (!token.includes("@") || token.startsWith('"') || token.startsWith("'")) return void 0;
  if (!token.startsWith("///") && !token.startsWith("/**")) return void 0;
  const groups = DOCUMENTATION.exec(token)?.groups;
  if (groups === void 0) throw new IrSyntaxError(`its code has an unknown comment: ${token}`);
  return groups;
}
function readRange(text) {
  const [source, start, end] = text.split(":").map(Number);
  if (source < 0 || start < 0 || end < start || end > LARGEST)
    throw new IrSyntaxError(`its code has an unknown source range: ${text}`);
  return { source, start, length: end - start };
}
function compare2(a, b) {
  return a.source - b.source || a.start - b.start || a.length - b.length;
}
function namedRanges(sourceMap, ranges) {
  let isKnown = true;
  const translated = translateSourceMap(sourceMap, (range) => {
    const { start, length: length2, source } = range;
    if (source === -1 && start === -1 && length2 === -1) return range;
    const named2 = source === 0 && length2 === 0 ? ranges[start] : void 0;
    isKnown &&= named2 !== void 0;
    return named2 ?? range;
  });
  return isKnown ? translated : void 0;
}

// src/link/refused.ts
function refused(reason) {
  return { kind: "refused", reason };
}
function refusedBySolc(reason) {
  return { kind: "refused", reason, isSolcError: true };
}
function isRefused(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "refused";
}

// src/link/ir-object.ts
function readIr(text) {
  try {
    return familyIn(text);
  } catch (error) {
    if (error instanceof IrSyntaxError) return refused(error.message);
    throw error;
  }
}
function familyIn(text) {
  const object2 = readYulObject(text);
  const nested = /* @__PURE__ */ new Map();
  collectNested(text, object2, nested);
  return { object: irObjectOf(text, object2), nested };
}
function irObjectOf(text, object2) {
  const deployed = deployedIn(object2);
  const creation = object2.objects.filter((child) => child !== deployed);
  if (object2.objects[0] !== deployed) throw new IrSyntaxError("its deployed code does not come first");
  const runtimeCodeOf = /* @__PURE__ */ new Set([
    ...checkReferences(text, object2, creation, deployed.name),
    ...checkReferences(text, deployed, deployed.objects, void 0)
  ]);
  const metadata = metadataIn(text, object2, deployed);
  return {
    name: object2.name,
    ...textsOf(
      text.slice(0, metadata.start) + metadata.placeholder + text.slice(metadata.end),
      object2,
      deployed
    ),
    metadata: text.slice(metadata.start, metadata.end),
    creationDependencies: creation.map(({ name }) => name),
    deployedDependencies: deployed.objects.map(({ name }) => name),
    runtimeCodeOf,
    immutables: immutablesIn(text.slice(deployed.code.start, deployed.code.end)),
    definition: definitionOf(text.slice(object2.code.start, object2.code.start + 200))
  };
}
function deployedIn(object2) {
  const deployed = object2.objects.find(({ name }) => name === `${object2.name}_deployed`);
  if (deployed === void 0 || !/_\d+$/.test(object2.name)) {
    throw new IrSyntaxError(`its object "${object2.name}" does not belong to a contract`);
  }
  for (const child of [...object2.objects, ...deployed.objects]) if (child !== deployed) deployedIn(child);
  return deployed;
}
function metadataIn(text, object2, deployed) {
  const [data, ...others] = [...deployed.data, ...object2.data];
  if (data === void 0) return { start: deployed.end, end: deployed.end, placeholder: "" };
  const { name, hex } = data;
  const digits = text.slice(hex?.start, hex?.end);
  if (hex === void 0 || name !== ".metadata" || others.length > 0 || !isHex(digits))
    throw new IrSyntaxError("it has other data than its metadata");
  return { ...hex, placeholder: metadataPlaceholder(digits) };
}
function textsOf(text, object2, deployed) {
  const before = text.slice(0, deployed.start).trimStart();
  const creation = object2.objects.filter((child) => child !== deployed);
  const after = ownText(cut(text, deployed.end, text.length, creation)).trimEnd();
  const pieces = cut(text, deployed.start, deployed.end, deployed.objects);
  const inside = pieces.filter((piece) => typeof piece === "string");
  const { texts, ranges } = numberRanges([before, after, ...inside].map(withoutIndentation));
  const [head = "", rest = "", ...own] = texts;
  return {
    head,
    deployedText: pieces.map((piece) => typeof piece === "string" ? own.shift() ?? "" : piece),
    rest,
    ranges,
    size: texts.reduce((sum, { length: length2 }) => sum + length2, 0)
  };
}
function withoutIndentation(text) {
  return text.replace(/\n[ \t\n]+/g, "\n");
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
    throw new IrSyntaxError(`its object "${name}" does not name its sources`);
  }
  return lineStart;
}
function checkReferences(text, object2, dependencies, deployed) {
  const known3 = /* @__PURE__ */ new Set([deployed, object2.name, ...dependencies.map(({ name }) => name)]);
  const runtime = new Map(dependencies.map(({ name }) => [`${name}.${name}_deployed`, name]));
  const used = /* @__PURE__ */ new Set();
  const code = text.slice(object2.code.start, object2.code.end);
  for (const [, name = ""] of code.matchAll(/\bdata(?:size|offset)\("([^"]*)"\)/g)) {
    const dependency = runtime.get(name);
    if (dependency !== void 0) used.add(dependency);
    else if (!known3.has(name)) throw new IrSyntaxError(`its code refers to the object "${name}"`);
  }
  return [...used];
}
function immutablesIn(code) {
  return [...new Set([...code.matchAll(/\bloadimmutable\("([^"]*)"\)/g)].map(([, id = ""]) => id))];
}
function definitionOf(code) {
  const match = /^\{\s*\/\/\/ @src (\d+):(\d+):(\d+)/.exec(code);
  if (match === null) return void 0;
  const [source, start, end] = match.slice(1).map(Number);
  return { source, start, end };
}
function ownText(pieces) {
  return pieces.filter((piece) => typeof piece === "string").join("");
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

// src/link/embedded-code.ts
function insideOf(deployed, placeholders) {
  const found = deployed.subs.map(
    (sub) => placeholders.find((placeholder) => isPlaceholder(sub, placeholder))
  );
  if (found.some((placeholder) => placeholder === void 0)) return void 0;
  const inDeployed = found.flatMap((placeholder, index) => [
    { path: `${index}`, placeholder, kind: "bytecode" },
    { path: `${index}.0`, placeholder, kind: "deployedBytecode" }
  ]);
  const itself = { path: "0", placeholder: void 0, kind: "bytecode" };
  return {
    bytecode: [itself, ...inDeployed.map((code) => ({ ...code, path: `0.${code.path}` }))],
    deployedBytecode: inDeployed
  };
}
function referredTo({ items }, inside, printed2) {
  const paths = new Set(items.flatMap((item) => "path" in item ? [item.path.join(".")] : []));
  const used = inside.filter(({ path }) => paths.has(path));
  if (used.length < paths.size) return void 0;
  const isDirect = ({ path }) => !path.includes(".");
  const offset = ({ placeholder, kind }) => placeholder === void 0 ? -1 : printed2.lastIndexOf(placeholderCode(placeholder, kind).code.hex);
  return [
    ...used.filter(isDirect),
    ...used.filter((code) => !isDirect(code)).sort((a, b) => offset(a) - offset(b))
  ];
}
function asEmbedded(used, subs) {
  const all = used.map((code) => ({
    code,
    embedded: { sub: subs.indexOf(code.placeholder?.name ?? null), kind: code.kind }
  }));
  const direct = all.filter(({ code }) => code.kind === "bytecode").sort((a, b) => a.embedded.sub - b.embedded.sub);
  return [...direct, ...all.filter(({ code }) => code.kind === "deployedBytecode")];
}

// src/link/encode-code.ts
function encodeCode({ items, data, auxdata }, symbols) {
  const hashes = [...data.keys()];
  const tags = new Set(items.flatMap((item) => item.kind === "tag" ? [item.tag] : []));
  const encode = (item) => {
    switch (item.kind) {
      case "bytes":
        return item.hex;
      case "tag":
        return holeText("T", item.tag);
      case "jump":
        return holeText("J", tags.has(item.tag) ? item.tag : -1);
      case "data":
        return holeText("D", hashes.indexOf(item.hash));
      case "size":
        return holeText("S", symbols.code(item.path));
      case "offset":
        return holeText("O", symbols.code(item.path));
      case "programSize":
        return holeText("P");
      case "library":
        return holeText("L", symbols.library(item.hash));
      case "immutable":
        return holeText("I", symbols.immutable(item.hash));
      case "assign":
        return holeText("A", symbols.immutable(item.hash));
    }
  };
  const text = items.map(encode).join("");
  if (!isItems(text)) return refused("its code refers to something unknown");
  return { items: text, data: [...data.values()], auxdata };
}

// src/link/instructions.ts
var NAMED = [
  [0, "stop add mul sub div sdiv mod smod addmod mulmod exp signextend"],
  [16, "lt gt slt sgt eq iszero and or xor not byte shl shr sar clz"],
  [32, "keccak256"],
  [48, "address balance origin caller callvalue calldataload calldatasize calldatacopy codesize codecopy"],
  [58, "gasprice extcodesize extcodecopy returndatasize returndatacopy extcodehash"],
  [64, "blockhash coinbase timestamp number prevrandao gaslimit chainid selfbalance basefee blobhash"],
  [74, "blobbasefee slotnum"],
  [80, "pop mload mstore mstore8 sload sstore jump jumpi pc msize gas"],
  [92, "tload tstore mcopy"],
  [240, "create call callcode return delegatecall create2"],
  [250, "staticcall"],
  [253, "revert invalid selfdestruct"]
];
var NUMBERED = [
  ["dup", 128, 1, 16],
  ["swap", 144, 1, 16],
  ["log", 160, 0, 4]
];
var INSTRUCTIONS = new Map([
  ...NAMED.flatMap(([first, names]) => names.split(" ").map((name, index) => entry(name, first + index))),
  ...NUMBERED.flatMap(
    ([name, byte, first, last]) => Array.from({ length: last - first + 1 }, (_, index) => entry(`${name}${first + index}`, byte + index))
  ),
  // Its name before paris.
  entry("difficulty", 68)
]);
function entry(name, byte) {
  return [name, byte.toString(16).padStart(2, "0")];
}

// src/link/listing.ts
var WORDS = /(dataSize|dataOffset)\((sub_\d+(?:\.sub_\d+)*)\)|(linkerSymbol|immutable|assignImmutable)\("(?:0x)?([0-9a-f]+)"\)|deployTimeAddress\(\)|[A-Za-z_0-9]+/g;
function readListing(text, hasPush02) {
  const reader = new Reader2(text, hasPush02);
  const listing = reader.assembly("");
  return reader.problem === void 0 ? listing : refused(reader.problem);
}
var Reader2 = class {
  /** Why the listing cannot be read. Reading stops then, and what it gives has no meaning. */
  problem;
  #lines;
  #hasPush0;
  #at = 0;
  constructor(text, hasPush02) {
    this.#lines = text.split("\n");
    this.#hasPush0 = hasPush02;
  }
  /** @param prefix the blanks before each of its lines: four for each assembly around it */
  assembly(prefix) {
    const items = this.#items(prefix);
    const data = /* @__PURE__ */ new Map();
    const subs = [];
    if (this.#take(`${prefix}stop`)) {
      for (let entry2 = this.#data(prefix); entry2 !== void 0; entry2 = this.#data(prefix))
        data.set(...entry2);
      while (this.#take("", `${prefix}sub_${subs.length}: assembly {`)) {
        subs.push(this.assembly(`${prefix}    `));
        if (!this.#take(`${prefix}}`)) this.#refuse();
      }
    }
    const auxdata = this.#auxdata(prefix);
    if (prefix === "" && !(this.#at === this.#lines.length - 1 && this.#take(""))) this.#refuse();
    return { items, data, subs, auxdata };
  }
  #items(prefix) {
    const items = [];
    for (; ; ) {
      const line = this.#lines[this.#at] ?? "";
      const isTag = line.startsWith("tag_", prefix.length);
      if (this.problem !== void 0 || !line.startsWith(isTag ? prefix : `${prefix}  `)) return items;
      this.#at++;
      const text = line.slice(prefix.length + (isTag ? 0 : 2));
      if (text.startsWith("  /*") && text.endsWith("*/")) continue;
      items.push(...this.#unfold(text));
    }
  }
  /** The items of a line: `mstore(0x40, 0x80)` are `0x80`, `0x40` and `mstore`, the words from last to first. */
  #unfold(line) {
    const text = line.replace(/\t\/\/ (?:in|out)$/, "");
    const items = [];
    let rest = "";
    let end = 0;
    for (const match of text.matchAll(WORDS)) {
      rest += text.slice(end, match.index);
      end = match.index + match[0].length;
      const item = this.#item(match, text.charAt(end) === ":");
      if (item === void 0) this.#refuse(-1);
      else items.push(item);
    }
    rest += text.slice(end);
    if (items.length === 0 || !/^(?:[(), ]*|:)$/.test(rest)) this.#refuse(-1);
    return items.reverse();
  }
  #item([text, reference, path, symbol, hash = ""], isTag) {
    const instruction = INSTRUCTIONS.get(text);
    if (instruction !== void 0) return { kind: "bytes", hex: instruction };
    if (text.startsWith("0x")) return this.#push(text.slice(2));
    const [, kind, id = ""] = /^(tag|data)_([0-9a-f]+)$/.exec(text) ?? [];
    if (kind === "tag" && /^\d+$/.test(id)) return { kind: isTag ? "tag" : "jump", tag: Number(id) };
    if (kind === "data") return { kind: "data", hash: id };
    if (reference !== void 0 && path !== void 0) {
      const subs = path.split(".").map((sub) => Number(sub.slice("sub_".length)));
      return { kind: reference === "dataSize" ? "size" : "offset", path: subs };
    }
    if (symbol === "linkerSymbol") return { kind: "library", hash };
    if (symbol === "immutable") return { kind: "immutable", hash };
    if (symbol === "assignImmutable") return { kind: "assign", hash };
    if (text === "bytecodeSize") return { kind: "programSize" };
    if (text === "deployTimeAddress()") return { kind: "bytes", hex: `73${"0".repeat(40)}` };
    return void 0;
  }
  #push(digits) {
    if (!/^(?:[0-9a-f]{2}){1,32}$/.test(digits)) return void 0;
    if (digits === "00") return { kind: "bytes", hex: this.#hasPush0 ? "5f" : "6000" };
    return { kind: "bytes", hex: (95 + digits.length / 2).toString(16) + digits };
  }
  #data(prefix) {
    const line = this.#lines[this.#at] ?? "";
    const match = line.startsWith(prefix) && /^data_([0-9a-f]{64}) ((?:[0-9a-f]{2})*)$/.exec(line.slice(prefix.length));
    if (!match) return void 0;
    this.#at++;
    return [match[1] ?? "", match[2] ?? ""];
  }
  #auxdata(prefix) {
    const line = this.#lines[this.#at + 1] ?? "";
    const match = line.startsWith(prefix) && /^auxdata: 0x((?:[0-9a-f]{2})+)$/.exec(line.slice(prefix.length));
    return match && this.#take("", line) ? match[1] ?? "" : "";
  }
  /** Whether these lines come next; they are read then. */
  #take(...lines) {
    if (this.problem !== void 0 || lines.some((line, index) => this.#lines[this.#at + index] !== line))
      return false;
    this.#at += lines.length;
    return true;
  }
  /** @param offset of the line that is not understood */
  #refuse(offset = 0) {
    const line = (this.#lines[this.#at + offset] ?? "").trim().slice(0, 100);
    this.problem ??= `its assembly has an unknown line: ${JSON.stringify(line)}`;
  }
};

// src/link/symbols.ts
var UNNAMED = "0x";
function namesIn2(listings, code, ids) {
  return { libraries: librariesIn(code), immutables: immutablesIn2(listings, ids) };
}
function libraryIndex({ libraries }, hash) {
  return libraries.findIndex(({ placeholder }) => placeholder === `__$${hash.slice(0, 34)}$__`);
}
function immutableIndex({ immutables }, hash) {
  return immutables.findIndex((immutable) => immutable.hash === hash);
}
function readsUnnamed({ immutables }, { items }) {
  const unnamed = new Set(immutables.flatMap(({ hash, id }) => id.startsWith(UNNAMED) ? [hash] : []));
  return items.some((item) => item.kind === "immutable" && unnamed.has(item.hash));
}
function librariesIn({ hex, references }) {
  const libraries = references.map(({ start, file, library }) => {
    const placeholder = hex.slice(2 * start, 2 * start + 40);
    return [placeholder, { placeholder, file, library }];
  });
  return [...new Map(libraries).values()];
}
function immutablesIn2(listings, ids) {
  const idOf = new Map(ids.map((id) => [hashOf(id), id]));
  const hashes = listings.flatMap(
    ({ items }) => items.flatMap((item) => item.kind === "immutable" || item.kind === "assign" ? [item.hash] : [])
  );
  return [...new Set(hashes)].map((hash) => ({ hash, id: idOf.get(hash) ?? UNNAMED + hash }));
}
function hashOf(id) {
  const hex = Buffer.from(keccak_256(Buffer.from(id))).toString("hex");
  return hex.replace(/^(?:00)+/, "");
}

// src/link/make-object.ts
function makeObject(ir, printed2, evmVersion) {
  const listing = readListing(printed2.assembly, hasPush0(evmVersion));
  if (isRefused(listing)) return listing;
  const [deployed, ...others] = listing.subs;
  const inside = deployed && others.length === 0 ? insideOf(deployed, placeholdersFor(ir)) : void 0;
  if (deployed === void 0 || inside === void 0) return refused("its assembly embeds unknown code");
  if (deployed.auxdata !== metadataPlaceholder(ir.metadata))
    return refused("its assembly ends with unknown data");
  const names = namesIn2([listing, deployed], printed2.bytecode.code, ir.immutables);
  if (readsUnnamed(names, deployed)) return refused("it reads an unknown immutable");
  const own = makeCode({
    listing: deployed,
    inside: inside.deployedBytecode,
    subs: [...ir.deployedDependencies],
    deployed: void 0,
    printed: printed2.deployedBytecode,
    names,
    ranges: ir.ranges
  });
  if (isRefused(own)) return own;
  const creation = makeCode({
    listing,
    inside: inside.bytecode,
    subs: [null, ...ir.creationDependencies],
    deployed: own.laid,
    printed: printed2.bytecode,
    names,
    ranges: ir.ranges
  });
  if (isRefused(creation)) return creation;
  return {
    name: ir.name,
    libraries: [...names.libraries],
    immutables: names.immutables.map(({ id }) => id),
    bytecode: creation.code,
    deployedBytecode: { ...own.code, auxdata: ir.metadata }
  };
}
function hasPush0(evmVersion) {
  return evmVersion === void 0 || !BEFORE_SHANGHAI.includes(evmVersion);
}
function makeCode(material) {
  const { listing, inside, subs, deployed, names, printed: printed2, ranges } = material;
  const used = referredTo(listing, inside, printed2.code.hex);
  if (used === void 0) return refused("its code refers to unknown code");
  const encode = (codes) => encodeCode(listing, {
    library: (hash) => libraryIndex(names, hash),
    immutable: (hash) => immutableIndex(names, hash),
    code: (path) => codes.findIndex((code2) => code2.path === path.join("."))
  });
  const asPrinted = encode(used);
  if (isRefused(asPrinted)) return asPrinted;
  const laidOf2 = ({ placeholder, kind }) => placeholder === void 0 ? known2(deployed) : placeholderCode(placeholder, kind);
  const laid = layOut(asPrinted, {
    subs: inside.filter(({ path }) => !path.includes(".")).map(laidOf2),
    embedded: used.map(laidOf2),
    libraries: names.libraries,
    immutables: names.immutables.map(({ id }) => id)
  });
  if (!isEqualCode(laid.code, printed2.code)) return refused("its layout does not give what solc printed");
  const functions = functionsOf(printed2.functionDebugData, laid);
  if (functions === void 0) return refused("one of its functions does not begin at a jump target");
  const sourceMap = namedRanges(printed2.sourceMap, ranges);
  if (sourceMap === void 0) return refused("its source map has an unknown range");
  const embedded = asEmbedded(used, subs);
  const encoded = encode(embedded.map(({ code: code2 }) => code2));
  if (isRefused(encoded)) return encoded;
  const code = {
    ...encoded,
    subs,
    embedded: embedded.map(({ embedded: embedded2 }) => embedded2),
    sourceMap,
    functions
  };
  return { code, laid };
}

// src/link/object-run.ts
function objectRun(ir) {
  const placeholders = placeholdersFor(ir);
  const known3 = new Map(
    placeholders.map((placeholder) => [placeholder.name, placeholderObject(placeholder)])
  );
  const deployed = ir.deployedText.map(
    (piece) => typeof piece === "string" ? piece : known3.get(piece.dependency) ?? ""
  );
  const more = placeholders.filter(({ name }) => !ir.deployedDependencies.includes(name)).map(placeholderObject);
  const text = deployed.join("").replace(/\}$/, [...more, "}"].join("\n"));
  return { object: ir.name, text: referTo(ir, placeholders) + text + ir.rest };
}
var REFERENCES = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\bdata(?:size|offset)\("([^"]*)"\)/g;
function referTo({ name, head }, placeholders) {
  const embedded = new Set(placeholders.map((placeholder) => placeholder.name));
  return head.replace(
    REFERENCES,
    (text, path) => path !== void 0 && embedded.has(path.split(".", 1)[0] ?? "") ? text.replace('"', `"${name}_deployed.`) : text
  );
}
function objectInput({ text }, settings, wanted) {
  const parts = (kind) => [
    ...["object", "sourceMap", "linkReferences"].map((part) => `evm.${kind}.${part}`),
    ...wanted[kind] ? [`evm.${kind}.functionDebugData`] : []
  ];
  const outputs = ["evm.assembly", ...parts("bytecode"), ...parts("deployedBytecode")];
  const sources = JSON.stringify({ [YUL_SOURCE]: { content: text } });
  const withOutputs = selecting(settings, { "*": { "*": outputs } }).text;
  return Buffer.from(`{"language":"Yul","sources":${sources},"settings":${withOutputs}}`);
}
var CodeSchema = object({
  object: string(),
  sourceMap: string(),
  linkReferences: named(named(array(object({ start: number() })))),
  functionDebugData: optional(DebugDataSchema, {})
});
var OutputSchema = object({
  errors: optional(array(looseObject({ severity: string(), message: string() })), []),
  contracts: optional(named(named(object({ evm: record(string(), unknown()) }))), {})
});
var EvmSchema = object({
  assembly: string(),
  bytecode: CodeSchema,
  deployedBytecode: CodeSchema
});
function readObjectOutput(output, { object: object2 }) {
  const { errors, contracts } = parse(OutputSchema, output);
  const error = errors.find(({ severity }) => severity === "error");
  if (error !== void 0)
    return refusedBySolc(`solc cannot compile it on its own (${firstLine(error.message)})`);
  const evm = safeParse(EvmSchema, contracts.get(YUL_SOURCE)?.get(object2)?.evm);
  if (!evm.success) return refused("solc does not print all of it on its own");
  const { assembly, bytecode, deployedBytecode } = evm.output;
  return {
    assembly,
    bytecode: printed(bytecode),
    deployedBytecode: printed(deployedBytecode)
  };
}
function printed({ object: hex, linkReferences: linkReferences2, ...rest }) {
  const references = [...linkReferences2].flatMap(
    ([file, libraries]) => [...libraries].flatMap(([library, ranges]) => ranges.map(({ start }) => ({ start, file, library })))
  );
  return { ...rest, code: { hex, references: references.sort((a, b) => a.start - b.start) } };
}
function firstLine(text) {
  return text.split("\n", 1)[0] ?? "";
}

// src/steps/compile/object-compiler.ts
var SKIPPED = { kind: "skipped" };
var BEFORE_ITS_TURN = 0.9;
var ObjectCompiler = class {
  #settings;
  #queue;
  #context;
  #jobs;
  /** Size of all objects that have not been begun. */
  #waiting = 0;
  /** Those that are being compiled, to be ended if a contract before them fails. */
  #running = /* @__PURE__ */ new Map();
  /** Order of the first contract that solc cannot compile. */
  #failedAt = Number.POSITIVE_INFINITY;
  /** @param jobs processes of the queue */
  constructor(settings, { queue, jobs }, context) {
    this.#settings = settings;
    this.#queue = queue;
    this.#jobs = jobs;
    this.#context = context;
  }
  /**
   * Takes a contract's intermediate representation apart: its own object, and those nested in it.
   *
   * @param isKnown whether an object has been read before: what many contracts embed is nested in each
   */
  read(ir, isKnown) {
    const family = readIr(ir);
    if (isRefused(family)) return family;
    const nested = [];
    for (const [name, text] of family.nested) {
      if (isKnown(name)) continue;
      const inner = readIr(text);
      if (isRefused(inner)) return inner;
      nested.push(inner.object);
    }
    return { object: family.object, nested };
  }
  async compile({ object: object2, contract, wanted, order }) {
    const run2 = objectRun(object2);
    const contracts = contract === void 0 ? [] : [contract];
    const info = { label: run2.object, kind: "yul", contracts, predicted: object2.size };
    this.#waiting += object2.size;
    const result = await this.#queue.add(
      async (outer) => {
        this.#waiting -= object2.size;
        if (order > this.#failedAt) return SKIPPED;
        const input = objectInput(run2, this.#settings.yul, wanted);
        return this.#unlessNeedless(
          order,
          outer,
          (signal) => runCompiler({ ...this.#context, signal }, info, [input], { kind: "none" }).catch(refuseBroken)
        );
      },
      () => object2.size * this.#jobs > BEFORE_ITS_TURN * this.#waiting ? object2.size : -order
    );
    if (isRefused(result) || isSkipped(result)) return result;
    const text = Buffer.concat(await collect(result.output.chunks())).toString("utf8");
    const printed2 = readObjectOutput(JSON.parse(text), run2);
    if (isRefused(printed2)) {
      if (printed2.isSolcError === true) this.#failAt(order);
      return printed2;
    }
    const made = makeObject(object2, printed2, this.#settings.evmVersion);
    if (isRefused(made)) return made;
    return { name: made.name, cost: partCost(result.cost), load: async () => made };
  }
  /** Does work that ends, as skipped, when a contract before it fails. */
  async #unlessNeedless(order, outer, work) {
    const stop = new AbortController();
    this.#running.set(stop, order);
    try {
      return await work(AbortSignal.any([outer, stop.signal]));
    } catch (error) {
      if (stop.signal.aborted && !outer.aborted) return SKIPPED;
      throw error;
    } finally {
      this.#running.delete(stop);
    }
  }
  /** Nothing after this contract is needed: the whole run ends at it, or before. */
  #failAt(order) {
    this.#failedAt = Math.min(this.#failedAt, order);
    for (const [stop, other] of this.#running) if (other > this.#failedAt) stop.abort();
  }
};
function isSkipped(outcome) {
  return outcome === SKIPPED;
}
function refuseBroken(error) {
  if (error instanceof ParasolcError && error.code === "COMPILER_FAILED")
    return refused(`solc fails to compile it on its own (${error.message})`);
  throw error;
}

// src/steps/compile/opcode-table.ts
var CodeSchema2 = object({ object: string(), opcodes: string() });
var ProbeSchema = object({
  contracts: object({
    [PROBE_SOURCE]: object({ [PROBE_OBJECT]: object({ evm: object({ bytecode: CodeSchema2 }) }) })
  })
});
async function probeOpcodes({ evmVersion }, context) {
  const probe2 = opcodeProbe(evmVersion === void 0 ? {} : { evmVersion });
  const info = { label: "opcodes", kind: "probe", contracts: [], predicted: 0 };
  const { output } = await runCompiler(context, info, [await jsonToBuffer(fromValue(probe2))], {
    kind: "none"
  });
  const { contracts } = parse(
    ProbeSchema,
    JSON.parse(Buffer.concat(await collect(output.chunks())).toString("utf8"))
  );
  const { object: object2, opcodes } = contracts[PROBE_SOURCE][PROBE_OBJECT].evm.bytecode;
  return readOpcodes(opcodes, object2);
}

// src/steps/compile/shard-objects.ts
var ShardObjects = class {
  #linkage;
  #compiler;
  #plan;
  #order;
  #contracts;
  /** Own contracts, and the names of their objects. */
  #printed = [];
  #refused = /* @__PURE__ */ new Map();
  #failing = /* @__PURE__ */ new Set();
  /** All objects met, nested ones included, by name; and the contracts that they are of, where that is known. */
  #objects = /* @__PURE__ */ new Map();
  #outcomes = /* @__PURE__ */ new Map();
  constructor(plan, linkage, compiler) {
    this.#linkage = linkage;
    this.#compiler = compiler;
    this.#plan = plan.manifest;
    this.#order = firstNeeded(plan);
    this.#contracts = new Map(plan.manifest.graph.contracts.map((contract) => [contract.id, contract]));
  }
  /** How many objects are to be compiled, as far as is known. */
  get count() {
    return this.#outcomes.size;
  }
  /** The work that they are predicted to take, in the unit of `RunInfo`. */
  get predicted() {
    return [...this.#outcomes.keys()].reduce(
      (sum, name) => sum + (this.#objects.get(name)?.object.size ?? 0),
      0
    );
  }
  /** Begins to compile the contracts that a run printed. */
  begin({ printed: printed2, sources }, asked) {
    for (const ir of printed2) this.#beginContract(ir, sources);
    const found = new Set(printed2.map(({ contract }) => contract));
    for (const contract of asked) {
      if (!found.has(contract))
        this.#refused.set(contract, "solc prints no intermediate representation for it");
    }
  }
  /** Has contracts compiled directly. */
  refuse(contracts, reason) {
    for (const contract of contracts) this.#refused.set(contract, reason);
  }
  /** Begins to compile what contracts embed and nobody was given: everything has been printed. */
  beginEmbedded() {
    for (const [name, { object: object2, contract }] of this.#objects) {
      if (this.#outcomes.has(name)) continue;
      if (this.#isGiven(name, contract)) continue;
      const wanted = { bytecode: false, deployedBytecode: false };
      this.#compile(name, { object: object2, contract: void 0, wanted, order: 0 });
    }
  }
  /**
   * Whether some shard was given the contract that an object is of. Where that is not known, it can be any of its
   * name.
   */
  #isGiven(name, contract) {
    const possible = contract === void 0 ? [...this.#contracts.keys()].filter((id) => id.endsWith(`:${contractName(name)}`)) : [contract];
    return possible.length > 0 && possible.every((id) => this.#linkage.isPlanned(id) && !this.#refused.has(id));
  }
  /** Waits for all objects. */
  async finish() {
    const outcomes = /* @__PURE__ */ new Map();
    for (const [name, outcome] of this.#outcomes) outcomes.set(name, await outcome);
    const refusedObjects = new Map(
      [...outcomes].flatMap(([name, outcome]) => isRefused(outcome) ? [[name, outcome]] : [])
    );
    for (const { contract, object: object2 } of this.#printed) {
      const refusal = object2 === void 0 ? void 0 : this.#refusalOf(object2, refusedObjects);
      if (refusal === void 0) continue;
      this.#refused.set(contract, refusal.reason);
      if (refusal.isSolcError === true) this.#failing.add(contract);
    }
    const isDone = ({ contract, object: object2 }) => !this.#refused.has(contract) && (object2 === void 0 || !isSkipped(outcomes.get(object2)));
    return {
      printed: this.#printed.filter(isDone),
      objects: [...outcomes.values()].flatMap(
        (outcome) => isRefused(outcome) || isSkipped(outcome) ? [] : [outcome]
      ),
      refused: [...this.#refused].map(([contract, reason]) => ({ contract, reason })),
      failing: this.#plan.generated.filter((contract) => this.#failing.has(contract))
    };
  }
  #beginContract({ contract, text, output }, sources) {
    const { selection } = this.#linkage;
    const release = this.#plan.compiler.release;
    const { source, name } = contractNames(contract);
    const selectors = selectorsFor(selection, source, name);
    const wants = (outputName) => coveredOutputs(selectors, [outputName], release).length > 0;
    const ir = wants("ir") ? output : void 0;
    if (text === "") {
      if (this.#contracts.get(contract)?.deployable === false)
        this.#printed.push({ contract, object: void 0, ir });
      else this.#refused.set(contract, "solc prints no intermediate representation for it");
      return;
    }
    const family = this.#compiler.read(text, (name2) => this.#objects.has(name2));
    const refusal = isRefused(family) ? family : this.#misplaced(family.object, contract, sources);
    if (refusal !== void 0 || isRefused(family)) {
      this.#refused.set(contract, refusal?.reason ?? "");
      return;
    }
    const { object: object2, nested } = family;
    for (const inner of nested)
      this.#objects.set(inner.name, { object: inner, contract: contractOf(inner, sources) });
    this.#objects.set(object2.name, { object: object2, contract });
    this.#printed.push({ contract, object: object2.name, ir });
    this.#compile(object2.name, {
      object: object2,
      contract,
      wanted: {
        bytecode: wants("evm.bytecode.functionDebugData"),
        deployedBytecode: wants("evm.deployedBytecode.functionDebugData")
      },
      order: this.#order.get(contract) ?? this.#order.size
    });
  }
  #compile(name, request2) {
    const outcome = this.#compiler.compile(request2);
    outcome.catch(() => void 0);
    this.#outcomes.set(name, outcome);
  }
  /** Warnings quote the place at which a contract was found in its source: it must be where solc sees it. */
  #misplaced({ definition }, contract, sources) {
    const known3 = this.#contracts.get(contract);
    if (definition === void 0 || known3 === void 0) return void 0;
    const isThere = definition.start === known3.start && definition.end === known3.end && contract.startsWith(`${sources.get(definition.source)}:`);
    return isThere ? void 0 : { kind: "refused", reason: "solc reports another position for it in its source" };
  }
  /** Why a contract cannot be linked: its own object, or one that it embeds, could not be compiled by itself. */
  #refusalOf(name, refused2) {
    const own = refused2.get(name);
    if (own !== void 0 || refused2.size === 0) return own;
    const embedded = closureOf([name], (from) => {
      const object2 = this.#objects.get(from)?.object;
      return object2 === void 0 ? [] : [...object2.creationDependencies, ...object2.deployedDependencies];
    });
    for (const other of embedded) {
      const refusal = refused2.get(other);
      if (refusal === void 0) continue;
      return { ...refusal, reason: `"${other}", which it embeds, cannot be linked: ${refusal.reason}` };
    }
    return void 0;
  }
};
function firstNeeded({ manifest: { generated, graph } }) {
  const dependencies = new Map(graph.contracts.map((contract) => [contract.id, contract.dependencies]));
  const order = /* @__PURE__ */ new Map();
  for (const [index, id] of generated.entries()) {
    const added = closureOf([id], (from) => order.has(from) ? [] : dependencies.get(from) ?? []);
    for (const contract of added) if (!order.has(contract)) order.set(contract, index);
  }
  return order;
}
function contractOf({ name, definition }, sources) {
  const source = definition && sources.get(definition.source);
  return source === void 0 ? void 0 : contractId(source, contractName(name));
}
function contractName(object2) {
  return object2.replace(/_\d+$/, "");
}

// src/steps/compile/compile-linked.ts
async function compileLinked(plan, { shard, jobs }, queue, context) {
  const linkage = linkageOf(plan);
  const inputs = await createRunInputs(plan, "all");
  const sources = await sourceNames(plan);
  const compiler = new ObjectCompiler(linkage.settings, { queue, jobs }, context);
  const objects = new ShardObjects(plan, linkage, compiler);
  const work = { plan, shard, jobs, linkage, inputs, sources, objects, queue, context };
  const contracts = plan.manifest.shards[shard]?.contracts ?? [];
  const linkable = contracts.filter((contract) => linkage.reasonAgainst(contract) === void 0);
  const unlinkable = contracts.flatMap((contract) => {
    const reason = linkage.reasonAgainst(contract);
    return reason === void 0 ? [] : [{ contract, reason }];
  });
  const groups = unitsOf(plan, contractsOf(unlinkable), jobs);
  const begun = begin(compileUnits(plan, groups, 0, queue, context));
  const printed2 = await printIr(work, linkable);
  if (isEnding(printed2)) {
    queue.cancel();
    return printed2;
  }
  objects.beginEmbedded();
  context.observer.phase("compilation", objects.count, objects.predicted);
  const { failing, refused: refused2, ...compiled } = await objects.finish();
  const failed2 = await compileFailing(plan, failing, groups.length, queue, context);
  const known3 = new Set(failing);
  const late = contractsOf(refused2).filter((contract) => !known3.has(contract));
  const units = [...failed2];
  const lateGroups = unitsOf(plan, late, jobs);
  const more = begin(compileUnits(plan, lateGroups, groups.length + failed2.length, queue, context));
  for (const direct of [await begun, await more]) {
    if (isNeedsOneRun(direct)) return direct;
    units.push(...direct);
  }
  const opcodes = wantsOpcodes(work, compiled.printed) ? await probe(work) : void 0;
  const all = [...unlinkable, ...refused2];
  return { kind: "split", shard, ...printed2, ...compiled, refused: all, opcodes, units };
}
function begin(work) {
  work.catch(() => void 0);
  return work;
}
function contractsOf(refused2) {
  return refused2.map(({ contract }) => contract);
}
async function printIr(work, contracts) {
  const { plan, shard, jobs, context } = work;
  const bringsAnalysis = shard === 0 && plan.analysis === void 0;
  const groups = irGroups(plan, contracts, jobs, bringsAnalysis);
  context.observer.phase("intermediate representation", groups.length, 0);
  const runs = await allUnlessEnding(
    groups.map((group, index) => printGroup(work, group, index, bringsAnalysis && index === 0))
  );
  if (isEnding(runs)) return runs;
  const analysis = runs.find((run2) => run2.analysis !== void 0)?.analysis;
  return { irRuns: runs.flatMap(({ irRuns }) => irRuns), analysis };
}
async function printGroup(work, group, index, bringsAnalysis) {
  const { linkage, inputs, sources, objects } = work;
  const settings = (written) => irRunSettings(written, linkage.settings, linkage.selection);
  const label = `IR run ${index}`;
  const result = await runIr(
    work,
    label,
    group,
    bringsAnalysis ? inputs.printingIrAndAnalysis(group, settings) : inputs.printingIr(group, settings)
  );
  if (result === void 0) {
    objects.refuse(group, "solc fails on the run that prints its intermediate representation");
    const alone = bringsAnalysis ? await analyseAlone(work) : void 0;
    return alone !== void 0 && isEnding(alone) ? alone : { irRuns: [], analysis: alone };
  }
  const indexed = await indexRun(result.output, label);
  const analysis = bringsAnalysis ? await analysisIn2(work, indexed, result.cost) : void 0;
  if (analysis !== void 0 && isEnding(analysis)) return analysis;
  const read = await readIrRun(indexed, result.cost, group, sources);
  if (isNeedsOneRun(read)) return read;
  objects.begin(read, group);
  return { irRuns: [read.run], analysis };
}
function runIr({ inputs, queue, context }, label, contracts, input) {
  const info = { label, kind: "ir", contracts, predicted: 0 };
  return queue.add(
    (signal, isLastTry) => runCompiler({ ...context, signal }, info, input, inputs.imports).catch(noneIfBroken(isLastTry)),
    // Everything else waits for them.
    () => Number.POSITIVE_INFINITY
  );
}
function noneIfBroken(isLastTry) {
  return (error) => {
    const code = error instanceof ParasolcError ? error.code : void 0;
    if (code === "COMPILER_FAILED" || code === "COMPILER_OUT_OF_MEMORY" && isLastTry) return void 0;
    throw error;
  };
}
async function analyseAlone(work) {
  const { inputs, queue, context } = work;
  const info = { label: "analysis", kind: "analysis", contracts: [], predicted: 0 };
  const result = await queue.add(
    (signal) => runCompiler({ ...context, signal }, info, inputs.analysing(), inputs.imports),
    () => Number.POSITIVE_INFINITY
  );
  return analysisIn2(work, await indexRun(result.output, info.label), result.cost);
}
async function analysisIn2({ plan, shard, linkage }, indexed, cost) {
  const read = await readAnalysis(indexed, linkage.selection, plan.manifest.compiler.release);
  if (isNeedsOneRun(read)) return read;
  if (read.kind === "failed") return { kind: "whole", shard, output: read.output, cost: partCost(cost) };
  return listsPlanned(plan, read.analysis) ? read.analysis : needsOneRun("solc lists other contracts than parasolc found in the sources");
}
function listsPlanned({ manifest }, { contracts }) {
  const requested = new Set(manifest.requested);
  const planned = manifest.graph.contracts.filter(({ source }) => requested.has(source)).map(({ id }) => id);
  const listed2 = new Set(contracts);
  return planned.length === listed2.size && planned.every((id) => listed2.has(id));
}
function wantsOpcodes({ linkage, plan }, printed2) {
  const outputs = ["evm.bytecode.opcodes", "evm.deployedBytecode.opcodes"];
  return printed2.some(({ contract, object: object2 }) => {
    const { source, name } = contractNames(contract);
    const selectors = selectorsFor(linkage.selection, source, name);
    return object2 !== void 0 && coveredOutputs(selectors, outputs, plan.manifest.compiler.release).length > 0;
  });
}
function probe({ linkage, queue, context }) {
  return queue.add(
    (signal) => probeOpcodes(linkage.settings, { ...context, signal }),
    () => Number.POSITIVE_INFINITY
  );
}

// src/steps/compile/pool.ts
async function withQueue({ jobs, signal: outer, onRetry }, work) {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const waiting = [];
  const alone = [];
  const running = /* @__PURE__ */ new Set();
  let exclusive = false;
  let failure;
  let cancelled = false;
  const fail = (thrown) => {
    failure ??= { thrown };
    stop.abort();
    for (const entry2 of [...waiting.splice(0), ...alone.splice(0)]) entry2.abandon(failure.thrown);
  };
  const start = (entry2, retry) => {
    const ending = entry2.run(retry).then((again) => {
      running.delete(ending);
      exclusive = false;
      if (again) alone.push(entry2);
      fill2();
    });
    running.add(ending);
  };
  const fill2 = () => {
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
  const add = (run2, priority) => {
    const result2 = new Promise((resolve8, reject) => {
      const entry2 = {
        priority,
        abandon: reject,
        async run(retry) {
          try {
            resolve8(await run2(signal, !retry));
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
      if (failure === void 0) waiting.push(entry2);
      else reject(failure.thrown);
    });
    result2.catch(() => void 0);
    queueMicrotask(fill2);
    return result2;
  };
  const cancel = () => {
    cancelled ||= failure === void 0;
    fail(new ParasolcError("CANCELLED", "the remaining work is not needed"));
  };
  let result;
  try {
    result = await work({ add, cancel });
  } catch (thrown) {
    if (cancelled) failure = { thrown };
    cancelled = false;
    fail(thrown);
  }
  while (running.size > 0) await Promise.all(running);
  if (failure !== void 0 && !cancelled) throw failure.thrown;
  return result;
}
function takeMostUrgent(waiting) {
  const priorities = waiting.map((entry3) => entry3.priority());
  const [entry2] = waiting.splice(priorities.indexOf(Math.max(...priorities)), waiting.length > 0 ? 1 : 0);
  return entry2;
}
function isOutOfMemory(thrown) {
  return thrown instanceof ParasolcError && thrown.code === "COMPILER_OUT_OF_MEMORY";
}

// src/steps/compile/compile.ts
var WHOLE = "the whole run";
async function compileShard(plan, options, context) {
  checkCompiler(plan, context);
  const { shard, jobs } = options;
  const planned = plan.manifest.shards[shard];
  if (planned === void 0) {
    throw new ParasolcError("USAGE", `the plan has no shard ${shard}`, {
      facts: [`its shards are numbered from 0 to ${plan.manifest.shards.length - 1}`],
      fix: "give `--shard` one of these numbers"
    });
  }
  if (!isSplit(plan)) return compileWholePlan(plan, shard, context);
  context.compiler.prepare(jobs);
  const pool = {
    jobs,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: retrying it alone`)
  };
  const compiled = await withQueue(
    pool,
    (queue) => plan.manifest.strategy === "linked" ? compileLinked(plan, { shard, jobs }, queue, context) : compileDirectly(plan, planned.contracts, { shard, jobs }, queue, context)
  );
  if (isNeedsOneRun(compiled)) return compileWholeInstead(plan, shard, compiled.reason, context);
  if (compiled.kind === "split" && plan.manifest.strategy === "linked")
    context.observer.routed(routesOf([compiled]));
  return compiled;
}
async function compileDirectly(plan, contracts, { shard, jobs }, queue, context) {
  const bySource = isBySource(plan.manifest);
  const groups = bySource ? unitsBySource(plan, contracts, shard, jobs) : unitsOf(plan, contracts, jobs);
  context.observer.phase(
    "compilation",
    groups.length,
    groups.reduce((total, { cost }) => total + cost, 0)
  );
  if (bySource) return compileBySource(plan, shard, groups, queue, context);
  const units = await compileUnits(plan, groups, 0, queue, context);
  if (isNeedsOneRun(units)) return units;
  const nothing = { irRuns: [], printed: [], objects: [], refused: [] };
  return { kind: "split", shard, analysis: void 0, opcodes: void 0, ...nothing, units };
}
async function compileWholePlan(plan, shard, context) {
  const imports = plan.manifest.importCallback ? { kind: "given", sources: plan.imported } : { kind: "none" };
  const part = await runWhole(await collect(plan.input.chunks()), imports, context);
  const asked = await readInput(plan.input, "the input of the plan");
  await readWholeAnswer(part.output, asked, imports.kind !== "none", WHOLE);
  return { ...part, shard };
}
async function compileWholeInstead(plan, shard, reason, context) {
  context.observer.note(`compiled in one run: ${reason}`);
  const inputs = await createRunInputs(plan, "all");
  const part = await runWhole(inputs.everything(), inputs.imports, context);
  await readAnswer(part.output, { sources: await sourceNames(plan), imports: false }, WHOLE);
  return { ...part, shard, reason };
}
async function runWhole(input, imports, context) {
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  context.observer.phase("compilation", 1, 0);
  const { output, cost } = await runCompiler(context, info, input, imports);
  return { kind: "whole", output, cost: partCost(cost) };
}
function checkCompiler({ manifest }, { compiler }) {
  if (manifest.compiler.build === compiler.version.build) return;
  throw new ParasolcError("COMPILER_MISMATCH", "the plan was made with another compiler", {
    facts: [
      `plan: solc ${manifest.compiler.build}`,
      `here: solc ${compiler.version.build} (${compiler.path})`
    ],
    fix: `give the compiler of the plan with --solc ${manifest.compiler.release}, or plan again`
  });
}

// src/steps/early-run.ts
import { setTimeout as setTimeout2 } from "node:timers/promises";
var HEAD_START = 150;
function mayNeedOneRun({ strategy, sourcesMode }, { compiler }) {
  return strategy === "auto" && sourcesMode === "all" && compiler.kind === "native";
}
function startWhole(project, context) {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const built = buildWhole(project, "", { ...context, signal }, "one run while planning");
  built.catch(() => void 0);
  return {
    built,
    cancel: async () => {
      stop.abort();
      await built.catch(() => void 0);
    }
  };
}
async function planBeside(early, context, makePlan2) {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const planned = async () => ({ kind: "planned", result: await makePlan2(signal) });
  if (early === void 0) return planned();
  const done = early.built.then((built) => ({ kind: "done", built }));
  const wait = setTimeout2(HEAD_START, void 0, { ref: false });
  const first = await Promise.race([done.catch(() => void 0), wait]);
  if (first !== void 0 || context.signal.aborted) return first ?? done;
  const planning = planned();
  try {
    return await Promise.race([planning, done.catch(() => planning)]);
  } catch (error) {
    await early.cancel();
    throw error;
  } finally {
    stop.abort();
    planning.catch(() => void 0);
  }
}

// src/steps/known-output.ts
var KNOWN2 = "the output is known from an earlier build";
async function outputRunOf({ input, access: access2 }, sourcesMode, { compiler, store, signal }) {
  const run2 = signal.aborted ? void 0 : await store?.runOf(compiler, input.original, access2);
  return run2 && sourcesMode === "relevant" ? variantOf(run2, "each source by itself") : run2;
}
async function knownOutput(run2, { store }) {
  const output = await store?.find(run2);
  if (output === void 0) return void 0;
  const root = await indexOutput(output, "an earlier build");
  const contracts = printedContracts(root).length;
  const merged = await wholeOutput(output, root);
  return { ...merged, plan: void 0, parts: [], reason: KNOWN2, known: { contracts } };
}
function keepOutput(run2, merged, { input, imported }, { store }) {
  const isClosed = !imported && [...input.sources.values()].every(({ kind }) => kind === "content");
  if (isClosed && !merged.hasErrors) store?.keepMerged(run2, merged.text);
}

// src/graph/project-graph.ts
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

// src/graph/syntax-tree.ts
var ImportSchema = object({ nodeType: literal("ImportDirective"), absolutePath: string() });
var ContractSchema2 = object({
  nodeType: literal("ContractDefinition"),
  id: number(),
  name: string(),
  src: string(),
  abstract: optional(boolean(), false),
  contractKind: string(),
  linearizedBaseContracts: array(number()),
  contractDependencies: optional(array(number()), []),
  baseContracts: array(unknown()),
  nodes: array(unknown())
});
var SourceUnitSchema = object({
  nodeType: literal("SourceUnit"),
  id: number(),
  nodes: array(looseObject({ nodeType: string() }))
});
var UserDefinedTypeSchema = object({
  nodeType: literal("UserDefinedTypeName"),
  referencedDeclaration: number()
});
var DeclarationSchema = object({
  nodeType: picklist(["FunctionDefinition", "ModifierDefinition", "VariableDeclaration"]),
  id: number(),
  kind: optional(string()),
  visibility: optional(string()),
  functionSelector: optional(string())
});
function readSyntaxTree(name, tree) {
  const unit = parse(SourceUnitSchema, tree);
  const imports = [];
  const contracts = [];
  const declarations = [];
  for (const node of unit.nodes) {
    if (node.nodeType === "ImportDirective") imports.push(parse(ImportSchema, node).absolutePath);
    else if (node.nodeType === "ContractDefinition") {
      const definition = parse(ContractSchema2, node);
      const inside = [
        walk(-definition.id, definition.baseContracts),
        ...definition.nodes.flatMap(declarationOf)
      ];
      declarations.push(...inside);
      contracts.push(contractNode(definition, inside));
    } else declarations.push(...declarationOf(node));
  }
  return { name, lastId: unit.id, imports, contracts, declarations };
}
function contractNode(definition, inside) {
  const [start = 0, length2 = 0] = definition.src.split(":").map(Number);
  return {
    id: definition.id,
    name: definition.name,
    start,
    end: start + length2,
    deployable: !definition.abstract && definition.contractKind !== "interface",
    linearizedBases: definition.linearizedBaseContracts,
    dependencies: definition.contractDependencies,
    declarations: inside.map(({ id }) => id),
    entryPoints: [
      { declaration: -definition.id, selector: void 0 },
      ...definition.nodes.flatMap(entryPointOf)
    ]
  };
}
function entryPointOf(node) {
  const member2 = safeParse(DeclarationSchema, node);
  if (!member2.success) return [];
  const { nodeType, id, kind, visibility, functionSelector } = member2.output;
  const reachable = nodeType === "VariableDeclaration" || nodeType === "FunctionDefinition" && (visibility === "public" || visibility === "external" || kind === "constructor");
  return reachable ? [{ declaration: id, selector: functionSelector }] : [];
}
function declarationOf(node) {
  const declaration = safeParse(DeclarationSchema, node);
  return declaration.success ? [walk(declaration.output.id, node)] : [];
}
function walk(id, tree) {
  let nodes = 0;
  const references = [];
  const embedded = [];
  const pending = [tree];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    if ("nodeType" in value) nodes++;
    if ("referencedDeclaration" in value && typeof value.referencedDeclaration === "number" && !callsOutside(value)) {
      references.push(value.referencedDeclaration);
    }
    embedded.push(...embeddedBy(value));
    for (const child of Object.values(value)) if (typeof child === "object") pending.push(child);
  }
  return { id, nodes, references: [...new Set(references)], embedded: [...new Set(embedded)] };
}
function callsOutside(node) {
  return /^t_function_(external|delegatecall)/.test(typeIdentifierOf(node) ?? "");
}
function embeddedBy(node) {
  const { nodeType, memberName, expression, typeName } = node;
  if (nodeType === "NewExpression") {
    const created = safeParse(UserDefinedTypeSchema, typeName);
    return created.success ? [created.output.referencedDeclaration] : [];
  }
  if (nodeType !== "MemberAccess" || memberName !== "creationCode" && memberName !== "runtimeCode")
    return [];
  const found = /t_contract\$_.*?_\$(\d+)/.exec(typeIdentifierOf(expression) ?? "")?.[1];
  return found === void 0 ? [] : [Number(found)];
}
function typeIdentifierOf(node) {
  if (typeof node !== "object" || node === null || !("typeDescriptions" in node)) return void 0;
  const types = node.typeDescriptions;
  if (typeof types !== "object" || types === null || !("typeIdentifier" in types)) return void 0;
  return typeof types.typeIdentifier === "string" ? types.typeIdentifier : void 0;
}

// src/steps/plan/analyse.ts
async function analyse(project, context, everyTree = false) {
  const { input } = project;
  context.observer.phase("analysis", 1, 0);
  if (!isAlwaysAcceptedSelection(input.selection) && await refusesSettings(input, context)) {
    return { kind: "unsplittable", reason: "solc refuses the settings" };
  }
  const selection = analysisSelection(input.selection, context.compiler.version.release, true);
  const analysed = await run(project, selection, "analysis", context);
  const { root } = analysed;
  const names = (find(root, "sources")?.members ?? []).map(({ key }) => key);
  const stage = errorStage(analysed);
  if (stage === "analysis") return { kind: "failed", ...analysed };
  if (stage === "unknown") return { kind: "unsplittable", reason: "there is an error in the input itself" };
  if (stage !== void 0) return { kind: "unsplittable", reason: "analysis finds errors" };
  if (names.length === 0) return { kind: "unsplittable", reason: "analysis reports no sources" };
  const reason = unselectableSource(names);
  if (reason !== void 0) return { kind: "unsplittable", reason };
  const requested = names.filter((name) => isRequestedSource(input.selection, name)).sort(compareUtf8);
  const facts = await readFacts(analysed);
  const reached = closureOf(requested, (name) => facts.get(name)?.imports ?? []);
  if ((everyTree ? names : [...reached]).some((name) => !facts.has(name))) {
    const more = await readMoreFacts(project, everyTree ? names : requested, context);
    if (more.size === 0) return { kind: "unsplittable", reason: "imported sources cannot be analysed alone" };
    for (const [name, source] of more) facts.set(name, source);
  }
  const described = analysedProject(project, context, facts, requested, names);
  checkContracts2(root, described.graph);
  return { kind: "analysed", ...analysed, project: described };
}
function checkContracts2(root, { contracts }) {
  const known3 = new Set(contracts.map(({ id }) => id));
  const foreign = printedContracts(root).filter((id) => !known3.has(id));
  if (foreign.length > 0)
    throw notAnAnswer(
      "analysis",
      foreign.map((id) => `there is no contract ${JSON.stringify(id)}`)
    );
}
async function refusesSettings(input, context) {
  const info = { label: "settings", kind: "analysis", contracts: [], predicted: 0 };
  const text = await jsonToBuffer(inputWithoutSources(input));
  const { output } = await runCompiler(context, info, [text], { kind: "none" });
  return find(await indexOutput(output, info.label), "sources") === void 0;
}
function analysedProject(project, { compiler }, facts, requested, names) {
  const parseOrder = [...facts.values()].map(({ name, lastId }) => ({ source: name, lastId })).sort((a, b) => a.lastId - b.lastId);
  const blocks = new Map(
    parseOrder.map(({ source, lastId }, index) => [source, lastId - (parseOrder[index - 1]?.lastId ?? 0)])
  );
  const graph = projectGraph(facts, requested, (name) => blocks.get(name) ?? 0);
  return {
    graph,
    requested,
    generated: graph.contracts.filter(
      ({ source, name }) => isGenerated(project.input.selection, compiler.version.release, source, name)
    ).map(({ source, name }) => contractId(source, name)),
    parseOrder,
    imported: importedTexts(
      project,
      names.filter((name) => !project.input.sources.has(name))
    )
  };
}
async function readMoreFacts(project, roots, context) {
  let facts = /* @__PURE__ */ new Map();
  let wanted = new Set(roots);
  for (let before = 0; wanted.size > before; ) {
    before = wanted.size;
    const analysed = await run(project, astSelection(wanted), "syntax trees", context);
    if (analysed.hasErrors) return /* @__PURE__ */ new Map();
    facts = await readFacts(analysed);
    wanted = closureOf(wanted, (name) => facts.get(name)?.imports ?? []);
  }
  return facts;
}
async function run({ input, access: access2 }, selection, label, context) {
  const info = { label, kind: label, contracts: [], predicted: 0 };
  const text = await jsonToBuffer(inputWithSelection(input, selection));
  const { output, cost } = await runCompiler(context, info, [text], access2);
  const question = { sources: input.sources.keys(), imports: access2.kind !== "none" };
  return { ...await readAnswer(output, question, label), cost };
}
async function readFacts({ output, root }) {
  const facts = /* @__PURE__ */ new Map();
  for (const { key, value } of find(root, "sources")?.members ?? []) {
    const tree = find(value, "ast");
    if (tree !== void 0) facts.set(key, readSyntaxTree(key, await parseNode(output, tree)));
  }
  return facts;
}

// src/steps/plan/choose-strategy.ts
function reasonForOneRun({ input }, strategy) {
  if (strategy === "single") return "requested";
  return input.unsplittable === void 0 ? void 0 : `it cannot be split: ${input.unsplittable}`;
}
function isLinked({ input }, { strategy, sourcesMode }, release) {
  if (strategy !== "auto" && strategy !== "linked") return false;
  const { writtenSettings: settings, selection } = input;
  const choice = linkability({ settings, selection, sourcesMode, release });
  const reason = choice.kind === "not linkable" ? choice.reason : reasonToAskSolc(input);
  if (reason === void 0) return true;
  if (strategy === "linked") throw linkedUnavailable(reason);
  return false;
}
function reasonToAskSolc({ selection, hasTextsOnly }) {
  if (!isAlwaysAcceptedSelection(selection)) return "some releases refuse a selected output";
  return hasTextsOnly ? void 0 : "a source is given by its address, or with a hash";
}
function canLinkAny(contracts, selection, { strategy }) {
  const reasons = contracts.map(
    ({ source, name }) => unlinkableOutput(selectorsFor(selection, source, name))
  );
  if (reasons.includes(void 0)) return true;
  if (strategy === "linked") throw linkedUnavailable(reasons[0] ?? "nothing needs code generation");
  return false;
}
function canCompileBySource({ input }, { graph, requested, generated }, { sourcesMode }, release) {
  return sourcesMode === "all" && generated.length > 0 && isGeneratedAlone(release) && reasonToAskSolc(input) === void 0 && unselectableSource(graph.sources.map(({ name }) => name)) === void 0 && canSelectBySource(input.selection, requested, release);
}
function linkedUnavailable(reason) {
  return new ParasolcError("STRATEGY_UNAVAILABLE", "nothing can be linked", {
    facts: [reason],
    fix: "use `--strategy auto`, which links what can be linked"
  });
}
function refuseUntranslatable2({ input }, { graph, generated }, release) {
  const chosen = new Set(generated);
  const outputs = new Set(
    graph.contracts.filter(({ id }) => chosen.has(id)).flatMap(({ source, name }) => selectorsFor(input.selection, source, name)).flatMap((selector) => UNTRANSLATABLE_OUTPUTS.filter((output) => covers(selector, output, release)))
  );
  if (outputs.size === 0) return;
  throw new ParasolcError(
    "STRATEGY_UNAVAILABLE",
    "`--sources relevant` cannot produce all selected outputs",
    {
      facts: [`their ids cannot be translated: ${[...outputs].sort().join(", ")}`],
      fix: 'select other outputs by name in "outputSelection", or use `--sources all`'
    }
  );
}

// src/scheduling/shard-count.ts
var NEAR_BEST = 1.05;
var USABLE_MEMORY = 0.8;
function estimateShards(work, fleet) {
  const { perCost } = work;
  const processes2 = processesInMemory(work, fleet);
  const timeOn = (machines) => work.dearestOf(machines * processes2) * perCost;
  const startedOn = (machines) => fleet.jobStart + timeOn(machines);
  const bound = startedOn(fleet.most) * NEAR_BEST;
  let [tooFew, enough] = [0, fleet.most];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (startedOn(middle) <= bound) enough = middle;
    else tooFew = middle;
  }
  const onThisMachine = timeOn(1);
  const onExtraMachines = startedOn(enough);
  return {
    shards: onExtraMachines < onThisMachine ? enough : 0,
    oneRun: work.whole * perCost,
    onThisMachine,
    onExtraMachines,
    extraMachines: enough,
    processes: processes2,
    limitedByMemory: processes2 < fleet.jobs
  };
}
var MEMORY = { analysed: 0.5, generated: 0.06 };
function processesInMemory({ analysis, whole, peakMemory }, { jobs, memory }) {
  if (peakMemory === void 0) return jobs;
  for (let count2 = jobs; count2 > 1; count2--) {
    const each = peakMemory * (MEMORY.analysed + MEMORY.generated * whole / count2 / analysis);
    if (count2 * each <= USABLE_MEMORY * memory) return count2;
  }
  return 1;
}
function estimateText(estimate2) {
  const { shards, onThisMachine, onExtraMachines, extraMachines } = estimate2;
  const here = `${inSeconds(onThisMachine)} on this machine`;
  const elsewhere = `${inSeconds(onExtraMachines)} on ${extraMachines} extra ${extraMachines === 1 ? "machine, including its" : "machines, including their"} start`;
  const limit = estimate2.limitedByMemory ? `; memory allows ${estimate2.processes} processes at once` : "";
  return shards === 0 ? `extra machines do not help: ${here}, ${elsewhere}${limit}` : `${elsewhere}; ${here}${limit}`;
}
function inSeconds(milliseconds) {
  return `${(milliseconds / 1e3).toFixed(milliseconds < 1e4 ? 1 : 0)} s`;
}

// src/steps/plan/divide.ts
var WORTH_SPLITTING = 0.9;
function divide(work, options) {
  const { graph, contracts, release, analysed, model } = work;
  if (contracts.length === 0) return { kind: "split", shards: [], reason: "nothing needs code generation" };
  const { splitting: splitting2, strategy } = options;
  const alone = options.shards === 1;
  if (splitting2 === "linked" && alone) {
    const reason = strategy === "auto" ? reasonNotToLink(work, options.jobs) : void 0;
    if (reason !== void 0) return { kind: "whole", reason };
    const { whole: cost } = projectWork(graph, contracts, model, true);
    return { kind: "split", shards: [{ contracts, cost }], reason: "each contract is compiled on its own" };
  }
  const bySource = analysed === void 0 ? {} : { analysed, wholeSources: true };
  const eachSource = options.sourcesMode === "relevant";
  const groups = { graph, contracts, model, release, ...bySource, eachSource };
  const { whole, analysis } = work.predicted;
  const split2 = (shards2) => splitIntoShards(groups, splitting2, shards2);
  const makespan = (groups2) => Math.max(...groups2.map(({ cost }) => cost));
  const fleet = typeof options.shards === "number" ? void 0 : options.shards;
  const most = typeof options.shards === "number" ? options.shards : options.shards.most;
  const dearest = makespan(split2(most * options.jobs));
  const percent2 = Math.round(dearest / whole * 100);
  const predicted = eachSource ? "each source is compiled on its own" : `the largest part is predicted to take ${percent2} % of one run`;
  if (strategy === "auto" && !eachSource) {
    const reason = alone ? reasonNotToSplitHere(work, dearest) : dearest > WORTH_SPLITTING * whole ? `${NO_GAIN}: ${predicted}` : void 0;
    if (reason !== void 0) return { kind: "whole", reason };
  }
  if (fleet === void 0) return { kind: "split", shards: split2(most), reason: predicted };
  const estimate2 = estimateShards(
    {
      ...{ whole, analysis, dearestOf: (groups2) => makespan(split2(groups2)) },
      ...{ perCost: millisecondsPerCost(work), peakMemory: work.measured?.peakMemory }
    },
    fleet
  );
  const shards = split2(Math.max(estimate2.shards, 1));
  return { kind: "split", shards, reason: estimateText(estimate2), estimate: estimate2 };
}

// src/steps/plan/outline.ts
import { setImmediate } from "node:timers/promises";

// src/graph/reachable-functions.ts
var Functions = class {
  #byName = /* @__PURE__ */ new Map();
  #byDefinition = /* @__PURE__ */ new Map();
  constructor(definitions) {
    const all = [...definitions].flatMap(
      (definition) => functionsOf2(definition).map((code) => ({ definition, code }))
    );
    const names = new Set(all.map(({ code }) => code.name));
    for (const { definition, code } of all) {
      const { name, tokens, words, isEntry } = code;
      const callable = { definition, tokens, isEntry, calls: [...words].filter((word) => names.has(word)) };
      pushTo(this.#byName, name, callable);
      pushTo(this.#byDefinition, definition, callable);
    }
  }
  /**
   * Predicts what a contract costs to generate: the tokens of all functions that its code can reach by name, from
   * the public functions and constructors of the contract and its bases.
   */
  weigh(bases, code) {
    const entries = [...bases].flatMap(
      (base) => (this.#byDefinition.get(base) ?? []).filter(({ isEntry }) => isEntry)
    );
    const reached = closureOf(
      entries,
      ({ calls }) => calls.flatMap(
        (name) => (this.#byName.get(name) ?? []).filter(({ definition }) => code.has(definition))
      )
    );
    return [...reached].reduce((sum, { tokens }) => sum + tokens, 0);
  }
};
function functionsOf2({ code, contract }) {
  return contract === void 0 ? [{ ...code, isEntry: false }] : contract.functions;
}
function pushTo(lists, key, item) {
  const list = lists.get(key);
  if (list === void 0) lists.set(key, [item]);
  else list.push(item);
}

// src/graph/estimated-graph.ts
function estimatedGraph(sources, requested) {
  const order = sourceOrder(sources, requested);
  const namedBy = aliasesOf(order);
  const definitions = definitionsByName(order, namedBy);
  const functions = new Functions([...definitions.values()].flat());
  return {
    sources: order.map(({ name, imports, outline }) => ({ name, imports, nodes: outline.tokens })),
    contracts: order.flatMap(({ name: source, outline }) => {
      if (outline.contracts.length === 0) return [];
      const reached = closureOf([source], (from) => sources.get(from)?.imports ?? []);
      const resolve8 = (name) => [...namedBy(name)].flatMap((named2) => definitions.get(named2) ?? []).filter((definition) => reached.has(definition.source));
      return outline.contracts.flatMap((contract) => {
        const definition = resolve8(contract.name).find((found) => found.contract === contract);
        return definition === void 0 ? [] : [estimate(definition, contract, resolve8, functions)];
      });
    })
  };
}
function aliasesOf(sources) {
  const named2 = /* @__PURE__ */ new Map();
  for (const { outline } of sources) {
    for (const [alias, name] of outline.aliases) named2.set(alias, [...named2.get(alias) ?? [], name]);
  }
  return (name) => closureOf([name], (alias) => named2.get(alias) ?? []);
}
function definitionsByName(sources, namedBy) {
  const inlinable = new Set(
    sources.flatMap(
      ({ outline: { contracts, functions } }) => [...contracts.filter(({ kind }) => kind === "library"), ...functions].map(({ name }) => name)
    )
  );
  const byName = /* @__PURE__ */ new Map();
  const add = (source, code, contract) => {
    const inlined = [...code.words].filter((word) => [...namedBy(word)].some((name) => inlinable.has(name)));
    const known3 = byName.get(code.name);
    const definition = { source, code, contract, inlined };
    if (known3 === void 0) byName.set(code.name, [definition]);
    else known3.push(definition);
  };
  for (const { name: source, outline } of sources) {
    for (const contract of outline.contracts) add(source, contract, contract);
    for (const code of outline.functions) add(source, code);
  }
  return byName;
}
function estimate(self, contract, resolve8, functions) {
  const id = contractId(self.source, contract.name);
  const bases = closureOf(
    [self],
    ({ contract: contract2 }) => (contract2?.bases ?? []).flatMap((name) => resolve8(name).filter((base) => base.contract !== void 0))
  );
  const code = closureOf(
    bases,
    ({ inlined }) => inlined.flatMap((name) => resolve8(name).filter((definition) => isInlined(definition)))
  );
  const embedded = [...code].flatMap((definition) => definition.code.embeds.flatMap(resolve8)).flatMap(
    ({ source, contract: other }) => other?.deployable === true ? [contractId(source, other.name)] : []
  );
  const dependencies = [...new Set(embedded)].filter((other) => other !== id);
  return {
    id,
    source: self.source,
    name: contract.name,
    start: contract.start,
    end: contract.end,
    deployable: contract.deployable,
    dependencies,
    embeds: dependencies,
    weight: contract.deployable ? functions.weigh(bases, code) : 0
  };
}
function isInlined({ contract }) {
  return contract === void 0 || contract.kind === "library";
}

// src/sources/import-graph.ts
async function readImportGraph(project, release) {
  const { remappings } = project.input.settings;
  const read = readerOf(project.access);
  const given = await inputContents(project, read);
  const { imported } = discoverImports(given, remappings, release, read);
  const parsed = remappings.map(parseRemapping).filter((remapping) => remapping !== void 0);
  return new Map(
    [...given, ...imported].map(([name, text]) => [
      name,
      { text, imports: importPaths(text).map((path) => resolveImport(path, name, parsed, release)) }
    ])
  );
}

// src/sources/outline-code.ts
function codeOutline(name, tokens) {
  const words = /* @__PURE__ */ new Set();
  const embeds = /* @__PURE__ */ new Set();
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind !== "word") continue;
    words.add(value);
    const embedded = value === "new" ? embeddedByNew(tokens, at) : embeddedByType(tokens, at);
    if (embedded !== void 0) embeds.add(embedded);
  }
  return { name, tokens: tokens.length, words, embeds: [...embeds] };
}
function embeddedByNew(tokens, at) {
  const path = pathAt(tokens, at + 1);
  return path === void 0 || isSymbol2(tokens[path.end], "[") ? void 0 : path.name;
}
function embeddedByType(tokens, at) {
  if (wordAt(tokens, at) !== "type" || !isSymbol2(tokens[at + 1], "(")) return void 0;
  const path = pathAt(tokens, at + 2);
  let end = path?.end ?? at;
  while (isSymbol2(tokens[end], ")")) end++;
  if (path === void 0 || end === path.end || !isSymbol2(tokens[end], ".")) return void 0;
  const member2 = wordAt(tokens, end + 1);
  return member2 === "creationCode" || member2 === "runtimeCode" ? path.name : void 0;
}
function endOfDefinition(tokens, start) {
  const isPragma = wordAt(tokens, start) === "pragma";
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (isSymbol2(tokens[at], ";") && depth === 0) return at + 1;
    if (isPragma) continue;
    if (isSymbol2(tokens[at], "{") || isSymbol2(tokens[at], "(")) depth++;
    else if (isSymbol2(tokens[at], ")")) depth--;
    else if (isSymbol2(tokens[at], "}") && --depth <= 0) return at + 1;
  }
  return tokens.length;
}
function pathAt(tokens, from) {
  let name = wordAt(tokens, from);
  if (name === void 0) return void 0;
  let end = from + 1;
  while (isSymbol2(tokens[end], ".")) {
    const next = wordAt(tokens, end + 1);
    if (next === void 0) break;
    name = next;
    end += 2;
  }
  return { name, end };
}
function wordAt(tokens, at) {
  const token = tokens[at];
  return token?.kind === "word" ? token.value : void 0;
}
function isSymbol2(token, value) {
  return token?.kind === "symbol" && token.value === value;
}

// src/sources/outline-functions.ts
var UNNAMED2 = /* @__PURE__ */ new Set(["constructor", "receive", "fallback"]);
function functionsIn(tokens) {
  const functions = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (isSymbol2(tokens[at], "{")) depth++;
    else if (isSymbol2(tokens[at], "}")) depth--;
    else if (depth === 1) {
      const keyword = wordAt(tokens, at);
      const isNamed = keyword === "function" || keyword === "modifier";
      const name = isNamed ? wordAt(tokens, at + 1) : keyword;
      if (name === void 0 || !(isNamed || UNNAMED2.has(name) && isSymbol2(tokens[at + 1], "("))) continue;
      const end = endOfDefinition(tokens, at);
      const code = codeOutline(name, tokens.slice(at, end));
      const isEntry = !isNamed || code.words.has("public") || code.words.has("external");
      functions.push({ ...code, isEntry });
      at = end - 1;
    }
  }
  return functions;
}

// src/sources/outline.ts
var KINDS = /* @__PURE__ */ new Set(["contract", "interface", "library"]);
function outlineSource(source) {
  const tokens = tokensOf2(
    Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("latin1")
  );
  const contracts = [];
  const functions = [];
  const aliases = /* @__PURE__ */ new Map();
  for (let at = 0; at < tokens.length; ) {
    const word = wordAt(tokens, at);
    const end = endOfDefinition(tokens, at);
    if (word !== void 0 && KINDS.has(word)) {
      const isAbstract = wordAt(tokens, at - 1) === "abstract";
      const contract = contractOutline(tokens, at, end, isAbstract);
      if (contract !== void 0) contracts.push(contract);
    } else if (word === "function") {
      const name = wordAt(tokens, at + 1);
      if (name !== void 0) functions.push(codeOutline(name, tokens.slice(at, end)));
    } else if (word === "import") {
      for (const [alias, name] of aliasesIn(tokens.slice(at, end))) aliases.set(alias, name);
    }
    at = word === "abstract" ? at + 1 : end;
  }
  return { tokens: tokens.length, contracts, functions, aliases };
}
function tokensOf2(text) {
  const tokens = [];
  for (let token = tokenAt(text, 0); token.kind !== "end"; token = tokenAt(text, token.end))
    tokens.push(token);
  return tokens;
}
function aliasesIn(tokens) {
  return tokens.flatMap((_, at) => {
    const [name, as, alias] = [wordAt(tokens, at), wordAt(tokens, at + 1), wordAt(tokens, at + 2)];
    return as === "as" && name !== void 0 && alias !== void 0 ? [[alias, name]] : [];
  });
}
function contractOutline(tokens, at, end, isAbstract) {
  const kind = wordAt(tokens, at);
  const name = wordAt(tokens, at + 1);
  const first = tokens[isAbstract ? at - 1 : at];
  const last = tokens[end - 1];
  if (name === void 0 || first === void 0 || last === void 0) return void 0;
  return {
    ...codeOutline(name, tokens.slice(at, end)),
    kind,
    deployable: kind !== "interface" && !isAbstract,
    start: first.end - first.value.length,
    end: last.end,
    bases: basesIn(tokens, at + 2, end),
    functions: functionsIn(tokens.slice(at, end))
  };
}
function basesIn(tokens, from, end) {
  const bases = [];
  let isBase = false;
  let depth = 0;
  for (let at = from; at < end && !(depth === 0 && isSymbol2(tokens[at], "{")); at++) {
    if (isSymbol2(tokens[at], "(")) depth++;
    else if (isSymbol2(tokens[at], ")")) depth--;
    else if (depth > 0) continue;
    else if (wordAt(tokens, at) === "is" || isSymbol2(tokens[at], ",")) isBase = true;
    else if (isBase) {
      const path = pathAt(tokens, at);
      if (path !== void 0) bases.push(path.name);
      at = path === void 0 ? at : path.end - 1;
      isBase = false;
    }
  }
  return bases;
}

// src/steps/plan/outline.ts
async function outlineProject(project, release, signal) {
  const { sources, selection } = project.input;
  const texts = await readImportGraph(project, release);
  const unread = [...sources.keys()].find((name) => !texts.has(name));
  if (unread !== void 0) return { kind: "incomplete", reason: `the source "${unread}" cannot be read` };
  for (const [name, { imports }] of texts) {
    const missing = imports.find((imported) => !texts.has(imported));
    if (missing !== void 0)
      return { kind: "incomplete", reason: `"${name}" imports "${missing}", which was not found` };
  }
  const outlined = /* @__PURE__ */ new Map();
  for (const [name, { text, imports }] of texts) {
    outlined.set(name, { name, imports, outline: outlineSource(text) });
    await setImmediate();
    if (signal?.aborted === true) throw new ParasolcError("CANCELLED", "planning was stopped");
  }
  const requested = [...texts.keys()].filter((name) => isRequestedSource(selection, name)).sort(compareUtf8);
  const graph = estimatedGraph(outlined, requested);
  return {
    kind: "outlined",
    graph,
    requested,
    generated: graph.contracts.filter(({ source, name }) => isGenerated(selection, release, source, name)).map(({ id }) => id),
    imported: new Map([...texts].flatMap(([name, { text }]) => sources.has(name) ? [] : [[name, text]]))
  };
}

// src/steps/plan/plan.ts
async function makePlan(project, options, context) {
  const whole = async (reason) => ({
    plan: await wholePlan(project, reason, context),
    single: void 0
  });
  const planned = (plan) => typeof plan === "string" ? whole(plan) : plan;
  const { release } = context.compiler.version;
  const oneRun = reasonForOneRun(project, options.strategy);
  if (oneRun !== void 0) return whole(oneRun);
  const links = isLinked(project, options, release);
  if (options.sourcesMode === "relevant") return planned(await planFromAnalysis(project, options, context));
  if (options.strategy === "auto" && options.shards === 1 && options.jobs === 1 && !links)
    return whole("only one process");
  if (links || options.strategy === "auto" || options.strategy === "balanced") {
    const outline = await outlineProject(project, release, context.signal);
    if (outline.kind === "incomplete") return whole(outline.reason);
    const reason = options.strategy === "auto" ? reasonNotToSplit(outline, options, links) : void 0;
    if (reason !== void 0) return whole(reason);
    const splitting2 = links && canLinkAny(contractsOf2(outline), project.input.selection, options) ? "linked" : canCompileBySource(project, outline, options, release) && !areSourcesTooCoarse(outline, mostShards(options) * options.jobs) ? "balanced" : void 0;
    const work = estimatedWork(project, outline, context);
    if (splitting2 !== void 0)
      return planned(await planFromTexts(project, outline, work, splitting2, options, context));
    const slower = options.strategy === "auto" && options.shards === 1 && work.contracts.length > 0 ? reasonNotToAnalyse(work, options.jobs) : void 0;
    if (slower !== void 0) return whole(slower);
  }
  return planned(await planFromAnalysis(project, options, context));
}
function estimatedWork(project, { graph, generated }, { compiler }) {
  return divisible({
    graph,
    contracts: generated,
    pipeline: pipelineOf(project),
    release: compiler.version.release,
    speed: COMPILER_SPEED[compiler.kind],
    estimated: true
  });
}
function mostShards({ shards }) {
  return typeof shards === "number" ? shards : shards.most;
}
function contractsOf2({ graph, generated }) {
  const chosen = new Set(generated);
  return graph.contracts.filter(({ id }) => chosen.has(id));
}
async function planFromTexts(project, outline, estimate2, splitting2, options, { compiler }) {
  const work = splitting2 === "balanced" ? { ...estimate2, analysed: outline.requested } : estimate2;
  const division = divide(work, { ...options, splitting: splitting2 });
  if (division.kind === "whole") return division.reason;
  const manifest = {
    ...planHeader(project, work.pipeline, options, { compiler }),
    ...{ strategy: splitting2, estimated: true, parseOrder: [] },
    ...dividedManifest(division, outline)
  };
  const names = new Set(project.input.sources.keys());
  const plan = {
    manifest,
    analysis: void 0,
    ...await textsOf2(project, names),
    imported: outline.imported
  };
  return { plan, single: predictSingle(work) };
}
async function planFromAnalysis(project, options, context) {
  const { release } = context.compiler.version;
  if (options.shards === 1) context.compiler.prepare(options.jobs);
  const analysis = await analyse(project, context, options.sourcesMode === "relevant");
  if (analysis.kind === "unsplittable") return analysis.reason;
  const pipeline3 = pipelineOf(project);
  const splitting2 = options.strategy === "auto" || options.strategy === "single" || options.strategy === "linked" ? "balanced" : options.strategy;
  const base = {
    ...planHeader(project, pipeline3, options, context),
    ...{ strategy: splitting2, estimated: false }
  };
  const texts = await textsOf2(project, sourcesTaken(analysis));
  const output = memoryBytes([await jsonToBuffer(analysisWithoutExtras(project, analysis, release))]);
  if (analysis.kind === "failed") {
    const nothing = {
      ...{ reason: "analysis failed", shards: [], requested: [], generated: [], parseOrder: [] },
      graph: { sources: [], contracts: [] }
    };
    const plan2 = {
      manifest: { ...base, ...nothing },
      analysis: output,
      ...texts,
      imported: /* @__PURE__ */ new Map()
    };
    return { plan: plan2, single: void 0 };
  }
  const { graph, generated, parseOrder, imported } = analysis.project;
  if (options.sourcesMode === "relevant") refuseUntranslatable2(project, analysis.project, release);
  const work = divisible({
    ...{ graph, contracts: generated, pipeline: pipeline3, release },
    // What was known tells nothing about the speed of this machine.
    ...analysis.cost.known ? {} : { measured: analysis.cost },
    speed: COMPILER_SPEED[context.compiler.kind],
    estimated: false
  });
  const division = divide(work, { ...options, splitting: splitting2 });
  if (division.kind === "whole") return division.reason;
  const plan = {
    manifest: { ...base, ...dividedManifest(division, analysis.project), parseOrder: [...parseOrder] },
    analysis: output,
    ...texts,
    imported
  };
  return { plan, single: predictSingle(work) };
}
async function wholePlan(project, reason, context) {
  return {
    manifest: {
      compiler: context.compiler.version,
      kind: "whole",
      importCallback: project.access.kind !== "none",
      reason,
      shards: [{ contracts: [], cost: 0 }]
    },
    input: project.input.original,
    imported: await wholeRunTexts(project, context.compiler.version.release)
  };
}
function planHeader({ input }, pipeline3, { sourcesMode }, { compiler }) {
  return {
    kind: "split",
    compiler: compiler.version,
    sourcesMode,
    pipeline: pipeline3,
    selection: selectionToEntries(input.selection)
  };
}
function dividedManifest({ shards, reason, estimate: estimate2 }, { graph, requested, generated }) {
  return {
    reason,
    ...estimate2 === void 0 ? {} : { shardEstimate: estimate2 },
    shards: shards.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
    requested: [...requested],
    generated: [...generated],
    graph
  };
}
async function textsOf2(project, taken) {
  return {
    sources: memoryBytes([await jsonToBuffer(await inputTexts(project, taken))]),
    settings: withoutMembers(project.input.writtenSettings, "outputSelection").text
  };
}
function sourcesTaken({ root }) {
  return new Set((find(root, "sources")?.members ?? []).map(({ key }) => key));
}
function analysisWithoutExtras({ input }, { output, root }, release) {
  const members = (root.members ?? []).map((entry2) => {
    if (entry2.key !== "sources") return copied(output, entry2);
    const sources = (entry2.value.members ?? []).map((source) => {
      const wanted = /* @__PURE__ */ new Set(["id", ...sourceOutputsFor(input.selection, source.key, release)]);
      const outputs = (source.value.members ?? []).filter(({ key }) => wanted.has(key)).map((member2) => copied(output, member2));
      return { ...source, value: { kind: "object", members: outputs } };
    });
    return { ...entry2, value: { kind: "object", members: sources } };
  });
  return { kind: "object", members };
}
function pipelineOf({ input }) {
  const optimizer = input.settings.optimizer;
  const enabled = typeof optimizer === "object" && optimizer !== null && "enabled" in optimizer && optimizer.enabled === true;
  return { viaIR: input.settings.viaIR, optimizer: enabled };
}

// src/steps/build.ts
async function build(project, options, context) {
  const { jobs, strategy } = options;
  const run2 = await outputRunOf(project, strategy === "single" ? "all" : options.sourcesMode, context);
  const known3 = run2 && await knownOutput(run2, context);
  if (known3 !== void 0) return known3;
  const early = mayNeedOneRun(options, context) ? startWhole(project, context) : void 0;
  const planned = await planBeside(
    early,
    context,
    (signal) => makePlan(project, { ...options, shards: 1 }, { ...context, signal })
  );
  if (planned.kind === "done") return { ...planned.built, reason: TOO_SMALL };
  const { plan } = planned.result;
  const { reason } = plan.manifest;
  if (!isSplit(plan))
    return early === void 0 ? buildWhole(project, reason, context) : { ...await early.built, reason };
  await early?.cancel();
  const parts = [];
  for (const shard of plan.manifest.shards.keys())
    parts.push(await compileShard(plan, { shard, jobs }, context));
  const merged = await mergeParts(plan, parts);
  if (!isNeedsOneRun(merged)) {
    if (run2 !== void 0)
      keepOutput(run2, merged, { input: project.input, imported: plan.imported.size > 0 }, context);
    return { ...merged, plan, parts, reason };
  }
  context.observer.note(`compiling again in one run: ${merged.reason}`);
  return buildWhole(project, merged.reason, context);
}

export {
  isFile,
  executableIn,
  splitAllowPaths,
  checkFileAccess,
  memoryBytes,
  collect,
  textBytes,
  fileBytes,
  openFileBytes,
  bytesFrom,
  sha256Of,
  digestOfFile,
  indexJson,
  parseNode,
  find,
  covers,
  NO_CONTRACT,
  selectionToEntries,
  selectionFromEntries,
  isRequestedSource,
  selectorsFor,
  isGenerated,
  readInput,
  stopped,
  untilStopped,
  parseRemapping,
  ownMark,
  markUnfinished,
  markFinished,
  removeUnfinished,
  removeLeft,
  temporaryFolder,
  removeTemporaryFolder,
  writeJson,
  jsonToBytes,
  jsonToBuffer,
  slice,
  makeFolder,
  seconds,
  megabytes,
  binarySize,
  counted,
  percent,
  routesOf,
  package_default,
  VERSION,
  parseCompilerRequest,
  requirementOf,
  whyNot,
  requestText,
  guardProcess,
  runProcess,
  openNativeCompiler,
  openWasmCompiler,
  platformsOf,
  whyUnusable,
  buildFor,
  installedIn,
  damageOf,
  installBuild,
  allPackages,
  candidates,
  findCompiler,
  whichCompiler,
  openTrace,
  findContext,
  compilerStore,
  downloadSite,
  StoreFolder,
  makeFolderOf,
  writeEntry,
  readDiagnostics,
  openRunStore,
  runFolder,
  runLimit,
  inSession,
  withSession,
  openCompiler,
  indexOutput,
  contractId,
  contractNames,
  toText,
  diagnosticsText,
  buildSummary,
  cachedSummary,
  planSummary,
  shardSummary,
  mergeSummary,
  EXCHANGE_FORMAT,
  PlanManifestSchema,
  isSplit,
  runCompiler,
  isNeedsOneRun,
  checkShards,
  ContractObjectSchema,
  OpcodeTableSchema,
  mergeParts,
  wholeOutput,
  buildWhole,
  inputWithSelection,
  compileShard,
  makePlan,
  wholePlan,
  build
};
