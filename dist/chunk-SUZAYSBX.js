import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkFileAccess,
  createFileReader,
  endsInRoot,
  joinPaths,
  parentPath,
  pathElements,
  splitAllowPaths
} from "./chunk-4Y4EVMKL.js";
import {
  ContractLinker,
  EXCHANGE_FORMAT,
  JsonSyntaxError,
  UNTRANSLATABLE_OUTPUTS,
  VERSION,
  analysisSelection,
  array,
  astSelection,
  boolean,
  compileShard,
  compileUnits,
  contractId,
  covers,
  cycleEntries,
  dependenciesOf,
  duplicateKeys,
  find,
  fromValue,
  frontGroups,
  frontSettings,
  generatedNames,
  generatingSettings,
  indexJson,
  indexOutput,
  inputWithSelection,
  inputWithSettings,
  inputWithoutSources,
  irSelection,
  isAlwaysAcceptedSelection,
  isGenerated,
  isRequestedSource,
  jsonToBuffer,
  linkFront,
  linkability,
  literal,
  looseObject,
  member,
  memoryBytes,
  mergeParts,
  named,
  number,
  object,
  optional,
  parse,
  parseNode,
  picklist,
  projectGraph,
  readDiagnostics,
  routesOf,
  runCompiler,
  safeParse,
  selectionToEntries,
  selectorsFor,
  slice,
  sourceOrder,
  sourceOutputsFor,
  string,
  stringOf,
  unitCost,
  unitsOf,
  unknown,
  unlinkableOutput,
  unsplittableSelection,
  wholeOutput,
  withBoth,
  withQueue
} from "./chunk-Y65IDNTX.js";
import {
  closureOf,
  costModel,
  projectWork,
  releaseAtLeast,
  splitIntoShards,
  stopped
} from "./chunk-MJLM4PVS.js";
import {
  compareUtf8
} from "./chunk-4UAVWMEY.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-HMZARNK3.js";

// src/commands/read-input.ts
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
async function readGivenInput(path, around) {
  const name = path === "-" ? "standard input" : path;
  return { bytes: await readAll(path, name, around), name };
}
async function readAll(path, name, { cwd, stdin, signal }) {
  try {
    const file = resolve(cwd, path);
    if (path !== "-" && (await stat(file)).isDirectory()) throw new Error("it is a folder");
    const stream = path === "-" ? stdin : createReadStream(file, { highWaterMark: 1 << 20 });
    const chunks = [];
    const stop = () => {
      stream.destroy();
    };
    signal.addEventListener("abort", stop, { once: true });
    try {
      for await (const chunk of stream) chunks.push(chunk);
    } finally {
      signal.removeEventListener("abort", stop);
    }
    if (signal.aborted) throw stopped(`reading ${name}`);
    return memoryBytes([Buffer.concat(chunks)]);
  } catch (cause) {
    if (signal.aborted) throw stopped(`reading ${name}`);
    const missing = nodeErrorCode(cause) === "ENOENT";
    throw new ParasolcError("INPUT_UNREADABLE", `${name} cannot be read`, {
      facts: [missing ? `there is no file ${resolve(cwd, path)}` : messageOf(cause)],
      cause,
      remedy: 'give the path of a Standard JSON input, or "-" for standard input'
    });
  }
}

// src/standard-json/input.ts
var SettingsSchema = looseObject({
  remappings: optional(array(string()), []),
  viaIR: optional(boolean(), false),
  stopAfter: optional(string()),
  outputSelection: optional(named(named(array(string()))), {})
});
var SourceSchema = looseObject({
  urls: optional(array(string())),
  keccak256: optional(string())
});
async function readInput(bytes, name) {
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
  const sources = await readSources(bytes, find(root, "sources"));
  const selection = settings.success ? settings.output.outputSelection : /* @__PURE__ */ new Map();
  const unsplittable = oneRunLanguage(await parse2("language")) ?? duplicateKeyReason(root) ?? wrongKindReason(root, "settings") ?? (settings.success ? oneRunSettings(settings.output) : `"settings": ${settings.issues[0].message}`) ?? (typeof sources === "string" ? sources : void 0) ?? unsplittableSelection(selection);
  return {
    bytes,
    root,
    settings: settings.success ? settings.output : parse(SettingsSchema, {}),
    selection,
    sources: typeof sources === "string" ? /* @__PURE__ */ new Map() : sources,
    unsplittable
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
      remedy: 'give the JSON that `solc --standard-json` reads (docs.soliditylang.org: "Compiler Input and Output JSON Description")'
    });
  }
  return root;
}
function notJson(name, cause) {
  return new ParasolcError("INPUT_NOT_JSON", `${name} is not JSON`, {
    cause,
    remedy: "give the JSON that `solc --standard-json` reads"
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
      return `the source "${key}" is not as solc expects it`;
    const { keccak256, urls } = source.output;
    if (content?.kind === "string") sources.set(key, { kind: "content", content, keccak256 });
    else if (urls !== void 0) sources.set(key, { kind: "urls", urls, keccak256 });
    else return `the source "${key}" has neither "content" nor "urls"`;
  }
  return sources.size > 0 ? sources : "there are no sources";
}
function oneRunLanguage(language) {
  return language === "Solidity" ? void 0 : `the language is ${JSON.stringify(language)}`;
}
function wrongKindReason(root, key) {
  const kind = find(root, key)?.kind ?? "object";
  return kind === "object" ? void 0 : `"${key}" is no object`;
}
function oneRunSettings(settings) {
  return settings.stopAfter === void 0 ? void 0 : `"stopAfter" is "${settings.stopAfter}"`;
}
function duplicateKeyReason(root) {
  const twice = duplicateKeys(root)[0];
  return twice === void 0 ? void 0 : `the key "${twice.join('" / "')}" is given twice`;
}

// src/graph/syntax-tree.ts
var ImportSchema = object({ nodeType: literal("ImportDirective"), absolutePath: string() });
var ContractSchema = object({
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
      const definition = parse(ContractSchema, node);
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
  const [start = 0, length = 0] = definition.src.split(":").map(Number);
  return {
    id: definition.id,
    name: definition.name,
    start,
    end: start + length,
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
    if (text.startsWith("//", start)) position = lineCommentEnd(text, start + 2);
    else if (text.startsWith("/*", start)) position = blockCommentEnd(text, start + 2);
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
  const known = new Map(given);
  const worklist = [...given.keys()].sort(compareUtf8);
  for (const name of worklist) {
    const added = missingImports(name, known, parsed, release, read, unresolved);
    for (const [unit, contents] of [...added].sort(([a], [b]) => compareUtf8(a, b))) {
      known.set(unit, contents);
      imported.set(unit, contents);
      worklist.push(unit);
    }
  }
  return { imported, unresolved };
}
function missingImports(name, known, remappings, release, read, unresolved) {
  const added = /* @__PURE__ */ new Map();
  for (const path of importPaths(known.get(name) ?? "")) {
    const unit = resolveImport(path, name, remappings, release);
    if (known.has(unit) || added.has(unit)) continue;
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
async function givenTexts({ input, access }, survivors) {
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
  const readFile = readerOf(project.access);
  const read = (name) => {
    const result = readFile(name);
    if ("contents" in result) texts.set(name, result.contents);
    return result;
  };
  const given = await givenContents(project, read);
  discoverImports(given, project.input.settings.remappings, release, read);
  return texts;
}
async function givenContents({ input }, read) {
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
    remedy: "the compiler read it a moment ago: keep the files unchanged while they are compiled"
  });
}

// src/steps/analyse.ts
async function analyse(project, context, everyTree = false) {
  const { input } = project;
  context.observer.phase("analysis", 1, 0);
  if (!isAlwaysAcceptedSelection(input.selection) && await refusesSettings(input, context)) {
    return { kind: "unsplittable", reason: "solc refuses the settings" };
  }
  const selection = analysisSelection(input.selection, context.compiler.version.release, true);
  const analysed = await run(project, selection, "analysis", context);
  const { output, root } = analysed;
  const names = (find(root, "sources")?.members ?? []).map(({ key }) => key);
  const diagnostics = await readDiagnostics(output, find(root, "errors"));
  const errors = diagnostics.filter(({ isError }) => isError);
  if (errors.some(({ location }) => location === void 0)) {
    return { kind: "unsplittable", reason: "there is an error in the input itself" };
  }
  if (errors.length > 0) {
    return names.length === 0 ? { kind: "failed", ...analysed } : { kind: "unsplittable", reason: "analysis finds errors" };
  }
  if (names.length === 0) return { kind: "unsplittable", reason: "analysis reports no sources" };
  const requested = names.filter((name) => isRequestedSource(input.selection, name)).sort(compareUtf8);
  const facts = await readFacts(analysed);
  const reached = closureOf(requested, (name) => facts.get(name)?.imports ?? []);
  if ((everyTree ? names : [...reached]).some((name) => !facts.has(name))) {
    const more = await readMoreFacts(project, everyTree ? names : requested, context);
    if (more.size === 0) return { kind: "unsplittable", reason: "imported sources cannot be analysed alone" };
    for (const [name, source] of more) facts.set(name, source);
  }
  return { kind: "analysed", ...analysed, project: describe(project, context, facts, requested, names) };
}
async function refusesSettings(input, context) {
  const info = { label: "settings", kind: "analysis", contracts: [], predicted: 0 };
  const text = await jsonToBuffer(inputWithoutSources(input));
  const { output } = await runCompiler(context, info, [text], { kind: "none" });
  return find(await indexOutput(output, info.label), "sources") === void 0;
}
function describe(project, { compiler }, facts, requested, names) {
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
    if (await hasErrors(analysed)) return /* @__PURE__ */ new Map();
    facts = await readFacts(analysed);
    wanted = closureOf(wanted, (name) => facts.get(name)?.imports ?? []);
  }
  return facts;
}
async function run({ input, access }, selection, label, context) {
  const info = { label, kind: label, contracts: [], predicted: 0 };
  const text = await jsonToBuffer(inputWithSelection(input, selection));
  const { output, cost } = await runCompiler(context, info, [text], access);
  return { output, root: await indexOutput(output, label), cost };
}
async function hasErrors({ output, root }) {
  return (await readDiagnostics(output, find(root, "errors"))).some(({ isError }) => isError);
}
async function readFacts({ output, root }) {
  const facts = /* @__PURE__ */ new Map();
  for (const { key, value } of find(root, "sources")?.members ?? []) {
    const tree = find(value, "ast");
    if (tree !== void 0) facts.set(key, readSyntaxTree(key, await parseNode(output, tree)));
  }
  return facts;
}

// src/scheduling/shard-count.ts
var NEAR_BEST = 1.05;
var USABLE_MEMORY = 0.8;
function reckonShards(work, fleet) {
  const perCost = work.analysis.wall / work.analysis.cost;
  const jobs = processesInMemory(work, fleet);
  const timeOn = (machines) => work.dearestOf(machines * jobs) * perCost;
  const there = (machines) => fleet.jobStart + timeOn(machines);
  const bound = there(fleet.most) * NEAR_BEST;
  let [tooFew, enough] = [0, fleet.most];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (there(middle) <= bound) enough = middle;
    else tooFew = middle;
  }
  const here = timeOn(1);
  return {
    shards: there(enough) < here ? enough : 0,
    single: work.whole * perCost,
    here,
    there: there(enough),
    best: enough,
    jobs,
    limitedByMemory: jobs < fleet.jobs
  };
}
var MEMORY = { analysed: 0.5, generated: 0.06 };
function processesInMemory({ analysis, whole }, { jobs, memory }) {
  const { peakMemory } = analysis;
  if (peakMemory === void 0) return jobs;
  for (let count = jobs; count > 1; count--) {
    const each = peakMemory * (MEMORY.analysed + MEMORY.generated * whole / count / analysis.cost);
    if (count * each <= USABLE_MEMORY * memory) return count;
  }
  return 1;
}
function reckoningText(reckoning) {
  const { shards, here, there, best } = reckoning;
  const [inPlace, elsewhere] = [`${inSeconds(here)} on this machine`, `${inSeconds(there)} on ${best} more`];
  const limit = reckoning.limitedByMemory ? `; memory allows ${reckoning.jobs} processes at a time` : "";
  return shards === 0 ? `no further machine pays: ${inPlace}, ${elsewhere}, with their start${limit}` : `${elsewhere}, with their start, ${inPlace}${limit}`;
}
function inSeconds(milliseconds) {
  return `${(milliseconds / 1e3).toFixed(milliseconds < 1e4 ? 1 : 0)} s`;
}

// src/steps/plan.ts
var WORTH_SPLITTING = 0.9;
async function makePlan(project, analysis, options, context) {
  if (analysis.kind === "unsplittable") return wholePlan(project, analysis.reason, context);
  if (analysis.kind === "failed") {
    const nothing = { ...options, splitting: "balanced" };
    return splitPlan(project, analysis, void 0, nothing, NOTHING_TO_GENERATE, context);
  }
  if (options.sourcesMode === "relevant")
    refuseUntranslatable(project, analysis.project, context.compiler.version.release);
  const strategy = splittingStrategy(
    project,
    analysis.project.generated,
    options,
    context.compiler.version.release
  );
  const chosen = { ...options, splitting: strategy };
  const decision = decide(analysis, pipelineOf(project), chosen, context.compiler.version.release);
  return decision.kind === "whole" ? wholePlan(project, decision.reason, context) : splitPlan(project, analysis, analysis.project, chosen, decision, context);
}
async function wholePlan(project, reason, context) {
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      compiler: context.compiler.version,
      kind: "whole",
      importCallback: project.access.kind !== "none",
      reason,
      shards: [{ contracts: [], cost: 0 }]
    },
    input: project.input.bytes,
    imported: await wholeRunTexts(project, context.compiler.version.release)
  };
}
var NOTHING_TO_GENERATE = { shards: [], reason: "analysis failed" };
function decide({ project: { graph, generated: contracts }, cost }, pipeline, options, release) {
  if (contracts.length === 0) return { kind: "split", shards: [], reason: "nothing needs code generation" };
  const model = costModel(pipeline);
  const splitting = { graph, contracts, model, release };
  const { whole, analysis } = projectWork(graph, contracts, model);
  const split2 = (shards2) => splitIntoShards(splitting, options.splitting, shards2);
  const makespan = (groups) => Math.max(...groups.map(({ cost: cost2 }) => cost2));
  const fleet = typeof options.shards === "number" ? void 0 : options.shards;
  const most = typeof options.shards === "number" ? options.shards : options.shards.most;
  const share = makespan(split2(most * options.jobs)) / whole;
  const predicted = `the largest part is predicted to take ${Math.round(share * 100)} % of one run`;
  if (options.strategy === "auto" && share > WORTH_SPLITTING) {
    return { kind: "whole", reason: `splitting cannot pay: ${predicted}` };
  }
  if (fleet === void 0) return { kind: "split", shards: split2(most), reason: predicted };
  const reckoning = reckonShards(
    {
      whole,
      dearestOf: (groups) => makespan(split2(groups)),
      analysis: { cost: analysis, wall: cost.wall, peakMemory: cost.peakMemory }
    },
    fleet
  );
  const shards = split2(Math.max(reckoning.shards, 1));
  return { kind: "split", shards, reason: reckoningText(reckoning), reckoning };
}
function predictSingle(project, { project: analysed, cost }) {
  const { graph, generated } = analysed;
  const { whole, analysis } = projectWork(graph, generated, costModel(pipelineOf(project)));
  return whole / analysis * cost.wall;
}
function splittingStrategy({ input }, generated, { strategy, sourcesMode }, release) {
  if (strategy !== "auto" && strategy !== "single" && strategy !== "linked") return strategy;
  const { settings, selection } = input;
  const reason = reasonNotToLink({ settings, selection, sourcesMode, release }, generated);
  if (reason === void 0) return "linked";
  if (strategy === "linked") throw linkedUnavailable(reason);
  return "balanced";
}
function reasonNotToLink(choice, contracts) {
  const project = linkability(choice);
  if (project.kind === "not linkable") return project.reason;
  const reasons = contracts.map((id) => {
    const colon = id.lastIndexOf(":");
    return unlinkableOutput(selectorsFor(choice.selection, id.slice(0, colon), id.slice(colon + 1)));
  });
  return reasons.includes(void 0) ? void 0 : reasons[0] ?? "nothing needs code generation";
}
function linkedUnavailable(reason) {
  return new ParasolcError("STRATEGY_UNAVAILABLE", "nothing can be linked", {
    facts: [reason],
    remedy: "use `--strategy auto`, which links what can be linked"
  });
}
async function splitPlan(project, analysis, analysed, options, { shards, reason, reckoning }, context) {
  const { input } = project;
  const survivors = new Set((find(analysis.root, "sources")?.members ?? []).map(({ key }) => key));
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      compiler: context.compiler.version,
      kind: "split",
      reason,
      ...reckoning === void 0 ? {} : { reckoning },
      strategy: options.splitting,
      sourcesMode: options.sourcesMode,
      pipeline: pipelineOf(project),
      selection: selectionToEntries(input.selection),
      shards: shards.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
      requested: [...analysed?.requested ?? []],
      generated: [...analysed?.generated ?? []],
      graph: analysed?.graph ?? { sources: [], contracts: [] },
      parseOrder: [...analysed?.parseOrder ?? []]
    },
    analysis: memoryBytes([
      await jsonToBuffer(analysisWithoutExtras(project, analysis, context.compiler.version.release))
    ]),
    sources: memoryBytes([await jsonToBuffer(await givenTexts(project, survivors))]),
    settings: (await jsonToBuffer(generatingSettings(input))).toString("utf8"),
    imported: analysed?.imported ?? /* @__PURE__ */ new Map()
  };
}
function analysisWithoutExtras({ input }, { output, root }, release) {
  const members = (root.members ?? []).map((entry) => {
    if (entry.key !== "sources") return { ...entry, value: slice(output, entry.value) };
    const sources = (entry.value.members ?? []).map((source) => {
      const wanted = /* @__PURE__ */ new Set(["id", ...sourceOutputsFor(input.selection, source.key, release)]);
      const outputs = (source.value.members ?? []).filter(({ key }) => wanted.has(key)).map((member2) => ({ ...member2, value: slice(output, member2.value) }));
      return { ...source, value: { kind: "object", members: outputs } };
    });
    return { ...entry, value: { kind: "object", members: sources } };
  });
  return { kind: "object", members };
}
function pipelineOf({ input }) {
  const optimizer = input.settings.optimizer;
  const enabled = typeof optimizer === "object" && optimizer !== null && "enabled" in optimizer && optimizer.enabled === true;
  return { viaIR: input.settings.viaIR, optimizer: enabled };
}
function refuseUntranslatable({ input }, { graph, generated }, release) {
  const chosen = new Set(generated);
  const outputs = new Set(
    graph.contracts.filter(({ id }) => chosen.has(id)).flatMap(({ source, name }) => selectorsFor(input.selection, source, name)).flatMap((selector) => UNTRANSLATABLE_OUTPUTS.filter((output) => covers(selector, output, release)))
  );
  if (outputs.size === 0) return;
  throw new ParasolcError(
    "STRATEGY_UNAVAILABLE",
    "`--sources relevant` cannot give all the selected outputs",
    {
      facts: [`their ids cannot be translated: ${[...outputs].sort().join(", ")}`],
      remedy: 'select other outputs by name in "outputSelection", or use `--sources all`'
    }
  );
}

// src/graph/ir-graph.ts
function graphOfPrinted(sources, requested) {
  const order = sourceOrder(sources, requested);
  return {
    sources: order.map(({ name, imports, size }) => ({ name, imports, nodes: size })),
    contracts: order.flatMap(
      ({ name: source, contracts }) => [...contracts].sort((a, b) => startOf(a) - startOf(b)).map(({ name, code }) => ({
        id: contractId(source, name),
        source,
        name,
        start: code?.place?.start ?? -1,
        end: code?.place?.end ?? -1,
        deployable: code !== void 0,
        dependencies: code?.dependencies ?? [],
        embeds: code?.dependencies ?? [],
        weight: code?.size ?? 0
      }))
    )
  };
}
function startOf({ code }) {
  return code?.place?.start ?? -1;
}

// src/sources/import-graph.ts
async function readImportGraph(project, release) {
  const { remappings } = project.input.settings;
  const read = readerOf(project.access);
  const given = await givenContents(project, read);
  const { imported } = discoverImports(given, remappings, release, read);
  const parsed = remappings.map(parseRemapping).filter((remapping) => remapping !== void 0);
  return new Map(
    [...given, ...imported].map(([name, text]) => [
      name,
      { text, imports: importPaths(text).map((path) => resolveImport(path, name, parsed, release)) }
    ])
  );
}

// src/steps/linked/front-analysis.ts
async function withoutIr(output, root) {
  const members = (root.members ?? []).map((entry) => {
    if (entry.key !== "contracts") return { ...entry, value: slice(output, entry.value) };
    const sources = (entry.value.members ?? []).map((source) => {
      const contracts = (source.value.members ?? []).flatMap((contract) => {
        const outputs = (contract.value.members ?? []).filter(({ key }) => key !== "ir");
        const value = {
          kind: "object",
          members: outputs.map((entry2) => ({ ...entry2, value: slice(output, entry2.value) }))
        };
        return outputs.length === 0 ? [] : [{ ...contract, value }];
      });
      return { ...source, value: { kind: "object", members: contracts } };
    });
    const printed = sources.filter(({ value }) => value.kind === "object" && value.members.length > 0);
    return { ...entry, value: { kind: "object", members: printed } };
  });
  const text = memoryBytes([await jsonToBuffer({ kind: "object", members })]);
  return { output: text, root: await indexOutput(text, "analysis") };
}

// src/sources/code-outline.ts
var STRINGS_AND_COMMENTS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
function outlineCode(source) {
  const code = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("latin1").replace(STRINGS_AND_COMMENTS, (token) => token.startsWith("/") ? " " : token).replace(/\s+/g, " ");
  return { size: code.length, definesCode: /(?:^|[;}])\s*(?:contract|library) \w/.test(code) };
}

// src/steps/linked/front-inputs.ts
function requestedSources({ input, texts }) {
  return [...texts.keys()].filter((name) => isRequestedSource(input.selection, name)).sort(compareUtf8);
}
async function frontInputs(plan) {
  const { input, texts, release } = plan;
  const { selection } = input;
  const requested = requestedSources(plan);
  const asked = new Map(requested.map((name) => [name, generatedNames(selection, release, name)]));
  const sources = [...texts].map(([name, { text, imports }]) => ({ name, imports, ...outlineCode(text) }));
  const groups = frontGroups(
    sources.map((source) => ({
      ...source,
      prints: source.definesCode && (asked.get(source.name) ?? []).length > 0
    })),
    plan.jobs
  );
  const entries = cycleEntries(
    sources.map((source) => ({ ...source, nodes: source.size })),
    requested
  );
  const { first, others } = await settingsTexts(plan);
  return Promise.all(
    groups.map((group, index) => {
      const contracts = group.flatMap(
        (source) => (asked.get(source) ?? []).map((name) => ({ source, name }))
      );
      const runSelection = index === 0 ? withBoth(analysisSelection(selection, release, false), irSelection(contracts, [])) : irSelection(contracts, entries(group));
      return jsonToBuffer(inputWithSettings(input, index === 0 ? first : others, runSelection));
    })
  );
}
async function settingsTexts({
  input,
  settings: link
}) {
  const node = find(input.root, "settings");
  const entries = Object.entries(node === void 0 ? {} : await parseNode(input.bytes, node));
  const without = (...keys) => frontSettings(Object.fromEntries(entries.filter(([key]) => !keys.includes(key))), link, input.selection);
  return { first: without("outputSelection"), others: without("outputSelection", "modelChecker") };
}

// src/steps/linked/build.ts
var NeedsSteps = class extends Error {
  name = "NeedsSteps";
};
var ABI_CODER_V1 = "2066";
async function buildLinked(project, options, context) {
  const { release } = context.compiler.version;
  const settings = settingsToLink(project.input, release);
  if (settings === void 0) return void 0;
  context.compiler.prepare(options.jobs);
  const texts = await readImportGraph(project, release);
  const queueOptions = {
    jobs: options.jobs,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: it is tried again, alone`)
  };
  try {
    return await withQueue(
      queueOptions,
      (queue) => buildWith({ project, settings, texts, queue, context }, options)
    );
  } catch (error) {
    if (error instanceof NeedsSteps) return void 0;
    throw error;
  }
}
function settingsToLink({ settings, selection, unsplittable }, release) {
  const choice = linkability({ settings, selection, sourcesMode: "all", release });
  const selectors = [...selection.values()].flatMap(
    (contracts) => [...contracts].flatMap(
      ([name, list]) => name === "" ? list.filter((selector) => selector !== "ast") : list
    )
  );
  const possible = unsplittable === void 0 && unlinkableOutput(selectors) === void 0;
  return possible && choice.kind === "linkable" ? choice.settings : void 0;
}
async function buildWith(work, { jobs, planDigest }) {
  const { project, texts, queue, context } = work;
  const { selection } = project.input;
  const { release } = context.compiler.version;
  const linker = new ContractLinker({
    ...work,
    selection,
    sourceText: async (name) => texts.get(name)?.text ?? new Uint8Array()
  });
  const inputs = await frontInputs({ ...work, input: project.input, release, jobs });
  context.observer.phase("intermediate representation", inputs.length, 0);
  let printing = inputs.length;
  let analysis;
  const compile = async (input, index) => {
    const info = { label: `front ${index}`, kind: "front", contracts: [], predicted: 0 };
    const { output, cost } = await queue.add(
      (signal) => runCompiler({ ...context, signal }, info, [input], project.access).catch(takeSteps),
      // Everything else waits for them.
      () => Number.POSITIVE_INFINITY
    );
    const root = await indexOutput(output, info.label);
    await check(output, root, texts);
    const linked = linkFront({ output, root, contracts: [], cost: unitCost(cost) }, linker, () => {
      const withCode = linker.printed.filter(({ object: object2 }) => object2 !== void 0);
      if (--printing === 0) context.observer.phase("linking", withCode.length, 0);
    });
    if (index === 0) analysis = withoutIr(output, root);
    return linked;
  };
  const compiled = await Promise.all(inputs.map(compile));
  const units = compiled.flatMap((part) => part.units);
  const refused = compiled.flatMap((part) => part.refused);
  if (analysis === void 0) throw new NeedsSteps();
  const plan = refused.length === 0 ? await planOf(work, await analysis, projectOf(linker.printed, work), jobs) : await planWithTrees(work, jobs);
  const direct = unitsOf(
    plan,
    refused.map(({ contract }) => contract),
    jobs
  );
  const done = [...units, ...await compileUnits(plan, direct, 0, queue, context)];
  const manifest = {
    format: EXCHANGE_FORMAT,
    tool: VERSION,
    plan: planDigest,
    shard: 0,
    compiler: { ...context.compiler.version },
    units: done.map(({ manifest: manifest2 }) => manifest2),
    refused
  };
  context.observer.routed(routesOf([manifest]));
  return { plan, part: { manifest, units: done.map(({ output }) => output) } };
}
function takeSteps(error) {
  throw error instanceof ParasolcError && error.code === "COMPILER_FAILED" ? new NeedsSteps() : error;
}
async function check(output, root, texts) {
  const diagnostics = await readDiagnostics(output, find(root, "errors"));
  if (diagnostics.some(({ isError, errorCode }) => isError || errorCode === ABI_CODER_V1))
    throw new NeedsSteps();
  const names = (find(root, "sources")?.members ?? []).map(({ key }) => key);
  if (names.length !== texts.size || names.some((name) => !texts.has(name))) throw new NeedsSteps();
}
function projectOf(printed, { project, texts }) {
  const ids = new Map(
    printed.flatMap(({ id, object: object2 }) => object2 === void 0 ? [] : [[object2.name, id]])
  );
  const inSource = /* @__PURE__ */ new Map();
  for (const contract of printed)
    inSource.set(contract.source, [...inSource.get(contract.source) ?? [], contract]);
  const sources = new Map(
    [...texts].map(([name, { text, imports }]) => {
      const contracts = (inSource.get(name) ?? []).map((contract) => ({
        name: contract.name,
        code: contract.object && {
          place: contract.object.place,
          dependencies: dependenciesOf(contract.object).flatMap((dependency) => ids.get(dependency) ?? []),
          size: contract.object.size
        }
      }));
      return [name, { name, size: text.length, imports, contracts }];
    })
  );
  const requested = requestedSources({ input: project.input, texts });
  const graph = graphOfPrinted(sources, requested);
  return {
    graph,
    requested,
    generated: graph.contracts.map(({ id }) => id),
    parseOrder: [],
    imported: /* @__PURE__ */ new Map()
  };
}
async function planWithTrees(work, jobs) {
  const analysis = await analyse(work.project, work.context);
  if (analysis.kind !== "analysed") throw new NeedsSteps();
  return planOf(work, analysis, analysis.project, jobs);
}
function planOf({ project, context }, analysis, analysed, jobs) {
  const options = {
    strategy: "linked",
    splitting: "linked",
    shards: 1,
    jobs,
    sourcesMode: "all"
  };
  const shards = [{ contracts: analysed.generated, cost: 0 }];
  return splitPlan(
    project,
    analysis,
    analysed,
    options,
    { shards, reason: "each contract is compiled by itself" },
    context
  );
}

// src/steps/build.ts
var WORTH_LINKING_ALONE = 1e6;
var IN_MEMORY = "in memory";
async function build(project, options, context) {
  const { strategy, jobs } = options;
  const oneRun = reasonForOneRun(project, strategy);
  if (oneRun !== void 0) return buildWhole(project, oneRun, context);
  const oneProcess = strategy === "auto" && jobs === 1;
  try {
    const linked = oneProcess && project.input.bytes.size < WORTH_LINKING_ALONE ? void 0 : await buildPrinted(project, options, context);
    if (linked !== void 0) return linked;
    if (oneProcess) return await buildWhole(project, "there is one process to use", context);
    return await buildInSteps(project, options, context);
  } catch (error) {
    if (!(error instanceof ParasolcError) || error.code !== "NEEDS_ONE_RUN") throw error;
    context.observer.note(`one run does it all, since ${error.message}`);
    return buildWhole(project, error.message, context);
  }
}
async function buildPrinted(project, { strategy, jobs, sourcesMode }, context) {
  if (sourcesMode !== "all" || strategy !== "auto" && strategy !== "linked") return void 0;
  const built = await buildLinked(project, { jobs, planDigest: IN_MEMORY }, context);
  if (built === void 0) return void 0;
  const { plan, part } = built;
  const merged = await mergeParts(plan, [part], IN_MEMORY);
  return { ...merged, plan, parts: [part], reason: plan.manifest.reason };
}
async function buildInSteps(project, options, context) {
  context.compiler.prepare(options.jobs);
  const analysis = await analyse(project, context, options.sourcesMode === "relevant");
  const plan = await makePlan(project, analysis, { ...options, shards: 1 }, context);
  const { reason } = plan.manifest;
  if (plan.manifest.kind === "whole") return buildWhole(project, reason, context);
  const parts = [];
  for (const shard of plan.manifest.shards.keys()) {
    parts.push(await compileShard(plan, { shard, jobs: options.jobs, planDigest: IN_MEMORY }, context));
  }
  return { ...await mergeParts(plan, parts, IN_MEMORY), plan, parts, reason };
}
function reasonForOneRun({ input }, strategy) {
  if (strategy === "single") return "as asked";
  return input.unsplittable === void 0 ? void 0 : `it cannot be split: ${input.unsplittable}`;
}
async function buildWhole(project, reason, context) {
  const { bytes, root } = project.input;
  context.observer.phase("compilation", 1, 0);
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const input = await jsonToBuffer(slice(bytes, root));
  const { output } = await runCompiler(context, info, [input], project.access);
  return { ...await wholeOutput(output), plan: void 0, parts: [], reason };
}

// src/commands/project.ts
async function readProject(input, options, around) {
  const access = fileAccess(options, around);
  const { bytes, name } = await readGivenInput(input, around);
  return { input: await readInput(bytes, name), access };
}
function fileAccess(options, { cwd }) {
  const access = {
    kind: "files",
    cwd,
    basePath: options["base-path"] ?? "",
    includePaths: options["include-path"],
    allowedPaths: [...options["allow-path"], ...options["allow-paths"].flatMap(splitAllowPaths)]
  };
  const refusal = checkFileAccess(access);
  if (refusal === void 0) return access;
  throw new ParasolcError("USAGE", "solc refuses these paths", {
    facts: [refusal],
    remedy: "correct --base-path and --include-path"
  });
}

export {
  readGivenInput,
  readInput,
  analyse,
  makePlan,
  wholePlan,
  predictSingle,
  build,
  reasonForOneRun,
  buildWhole,
  readProject
};
