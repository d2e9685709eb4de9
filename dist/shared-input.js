import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  JsonSyntaxError,
  collect,
  compareUtf8,
  digestOfFile,
  duplicateKeys,
  find,
  indexBuffer,
  indexJson,
  indexOutput,
  invalidOutput,
  isOfInputAlone,
  makeFolderOf,
  markUsed,
  memoryBytes,
  parseNode,
  parseVersion,
  placed,
  readDiagnostics,
  readEntry,
  removeFile,
  slice,
  unselectableSource,
  unsplittableSelection,
  writeEntry,
  writeJson
} from "./shared-scanners.js";
import {
  array,
  boolean,
  looseObject,
  named,
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
  messageOf
} from "./shared-errors.js";

// src/steps/outcome.ts
var NO_GAIN = "splitting would not be faster";
var TOO_SMALL = "too small to split";
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
  return new Promise((resolve, reject) => {
    for (const promise of work) promise.then((result) => isEnding(result) && resolve(result), reject);
    Promise.all(work).then((results) => resolve(results), reject);
  });
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
  return members.findLast((member) => member.key === key)?.value;
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
import { isUtf8 } from "node:buffer";
var DEEPEST = 16;
function ambiguity(bytes) {
  if (!isUtf8(bytes)) return "it is not UTF-8";
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
var QUOTE = 34;
var BACKSLASH = 92;
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
      if (byte === QUOTE) inString = false;
      at += byte === BACKSLASH ? 2 : 1;
    } else if (byte === 0) {
      replace(at, text.length, "");
      at = text.length;
    } else if (byte === SLASH) {
      const end = commentEnd(text, at);
      if (end === void 0) break;
      replace(at, end, " ");
      at = end;
    } else {
      inString = byte === QUOTE;
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
        (value.members ?? []).filter((member) => member.key !== "content").map(async (member) => [member.key, await parseNode(bytes, member.value)])
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
  const key = root.members?.find((member) => !known.includes(member.key))?.key;
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

// src/store/run-store.ts
import { createHash as createHash3 } from "node:crypto";
import { dirname as dirname2 } from "node:path";

// src/store/compiler-identity.ts
import { createHash } from "node:crypto";
import { readFile, realpath, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
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
    const known = await knownCompiler(path, folder);
    const digest = known?.digest ?? await digestOfFile(path);
    const isUnchanged = async () => fileText(path).then(
      (now) => now.text === file.text,
      () => false
    );
    const build = kind === "wasm" ? { build: version.build } : {};
    if (known?.digest === void 0 && await isUnchanged())
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
    const known = parse(RecordSchema, await readFile(folder.compilerFile(name), "utf8"));
    return known.file === text ? known : void 0;
  } catch {
    return void 0;
  }
}
async function remember({ file, record }, folder) {
  if (Date.now() - file.changed < SETTLED) return;
  const target = folder.compilerFile(file.name);
  try {
    await makeFolderOf(folder.path, dirname(target));
    await placed(
      folder.draftOf(target),
      (path) => writeFile(path, JSON.stringify(record), { flag: "wx", mode: 384 })
    );
  } catch {
  }
}
async function fileText(path) {
  const real = await realpath(path);
  const { dev, ino, size, mtimeNs, ctimeNs } = await stat(real, { bigint: true });
  return {
    name: createHash("sha256").update(real).digest("hex"),
    text: [real, dev, ino, size, mtimeNs, ctimeNs].join("\n"),
    changed: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1000000n)
  };
}

// src/store/run-key.ts
import { createHash as createHash2 } from "node:crypto";
var FORMAT = "parasolc-run 1";
var MODEL_CHECKER = ["modelChecker", "SMTChecker"].map((word) => Buffer.from(word));
var ESCAPED_LETTERS = ["\\u004", "\\u005", "\\u006", "\\u007"].map((start) => Buffer.from(start));
var HINTS = [...MODEL_CHECKER, ...ESCAPED_LETTERS];
var LONGEST_HINT = Math.max(...HINTS.map(({ length }) => length));
async function runKey({ kind, version }, digest, input, imports) {
  const hash = createHash2("sha256").update([FORMAT, kind, version.build, digest, imports.kind].join("\0"));
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
  return createHash2("sha256").update([FORMAT, kind, version.build, compiler, "made", digest].join("\0")).digest("hex");
}
function updateFramed(hash, piece) {
  hash.update(`\0${piece.length}\0`).update(piece);
}
function mayAskSolvers(text) {
  return HINTS.some((hint) => text.includes(hint));
}

// src/store/run-store.ts
function variantOf(run, way) {
  return { ...run, key: createHash3("sha256").update(`${run.key}\0${way}`).digest("hex") };
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
    const known = this.#identities.get(compiler.path) ?? identityOf(compiler, this.#folder);
    this.#identities.set(compiler.path, known);
    return known;
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
    await makeFolderOf(this.#folder.path, dirname2(path));
    this.#used.add(key);
    this.#written += await writeEntry(this.#folder.draftOf(path), {
      key,
      output,
      largest: this.#limit
    });
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
async function runCompiler({ compiler, observer, signal, store }, info, input, imports) {
  const begun = performance.now();
  observer.started(info, await compiler.invocation(imports));
  const run = signal.aborted ? void 0 : await store?.runOf(compiler, memoryBytes(input), imports);
  const known = run && await store?.find(run);
  if (known !== void 0) {
    const bytesIn = input.reduce((sum, { length }) => sum + length, 0);
    const wall = performance.now() - begun;
    const found = { cpu: 0, peakMemory: void 0, bytesIn, bytesOut: known.size, known: true };
    const cost2 = endingNow({ wall, ...found });
    observer.finished(info, cost2);
    return { output: known, cost: cost2 };
  }
  const { output, cost: measured } = await compiler.run({ label: info.label, input, imports, signal });
  const cost = endingNow(measured);
  observer.finished(info, cost);
  if (run !== void 0) store?.keep(run, output);
  return { output, cost };
}
function endingNow(cost) {
  return { ...cost, begun: performance.timeOrigin + performance.now() - cost.wall };
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
  readWritten,
  memberOf,
  writtenObject,
  withoutMembers,
  newMember,
  readInput,
  variantOf,
  RunStore,
  readAnswer,
  errorStage,
  notAnAnswer,
  readWholeAnswer,
  runCompiler,
  NO_GAIN,
  TOO_SMALL,
  FASTER,
  needsOneRun,
  isNeedsOneRun,
  isEnding,
  allUnlessEnding,
  wholeOutput,
  mergedOutput
};
