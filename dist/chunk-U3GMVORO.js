import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ANALYSIS_OUTPUTS,
  GENERATED_OUTPUTS,
  VERSION,
  coveredOutputs,
  covers,
  escapeNonAscii,
  find,
  fromValue,
  generatesAnything,
  generationDiagnostics,
  indexJson,
  indexOutput,
  irSelection,
  isGenerated,
  isIrSelected,
  jsonToBuffer,
  member,
  mergeObjects,
  named,
  parseNode,
  readDiagnostics,
  selectionFromEntries,
  selectionToJson,
  selectorsFor,
  slice,
  stringOf,
  toText,
  unitSelection,
  verbatim,
  withNeededOutputs,
  withoutAnalysis
} from "./chunk-QO42HVZV.js";
import {
  array,
  boolean,
  check,
  literal,
  looseObject,
  nullable,
  number,
  object,
  optional,
  parse,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  transform,
  tuple,
  unknown,
  variant
} from "./chunk-OJI23VDL.js";
import {
  counted,
  seconds
} from "./chunk-AT5L34Q5.js";
import {
  collect,
  memoryBytes
} from "./chunk-4COIEX7G.js";
import {
  DirectedGraph,
  closureOf,
  costModel,
  isGeneratedAlone,
  require_graphology_components,
  splitIntoUnits
} from "./chunk-NOCIIQDK.js";
import {
  releaseAtLeast
} from "./chunk-WX2WVFXR.js";
import {
  compareUtf8
} from "./chunk-WJWJEV4B.js";
import {
  ParasolcError
} from "./chunk-NHQI23EG.js";
import {
  __toESM
} from "./chunk-LQK3ML4U.js";

// src/standard-json/run-input.ts
function inputWithSelection(input, selection) {
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "settings" ? member("settings", withSelection(settingsOf(input), selection)) : copied(input.bytes, entry)
    )
  };
}
function inputWithSettings(input, settings, selection) {
  const text = settingsText(settings, selection);
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "settings" ? member("settings", verbatim(text)) : copied(input.bytes, entry)
    )
  };
}
function inputWithoutSources(input) {
  const sources = fromValue({ "empty.sol": { content: "" } });
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "sources" ? member("sources", sources) : copied(input.bytes, entry)
    )
  };
}
function settingsOf(input) {
  const settings = find(input.root, "settings")?.members ?? [];
  return settings.filter(({ key }) => key !== "outputSelection").map((entry) => copied(input.bytes, entry));
}
function generatingSettings(input) {
  return { kind: "object", members: settingsOf(input).filter(({ key }) => key !== "modelChecker") };
}
function frontSettings(settings, { debugInfo }, selection) {
  if (isIrSelected(selection)) return JSON.stringify(settings);
  const debug = "debug" in settings && typeof settings.debug === "object" ? settings.debug : {};
  return JSON.stringify({ ...settings, debug: { ...debug, debugInfo } });
}
var INPUT_HEAD = Buffer.from('{"language":"Solidity","sources":');
function inputTail(settings, selection) {
  return Buffer.from(`,"settings":${settingsText(settings, selection)}}`);
}
function settingsText(settings, selection) {
  const inside = settings.slice(1, -1);
  const outputSelection = JSON.stringify(selectionToJson(selection));
  return `{${inside}${inside === "" ? "" : ","}"outputSelection":${outputSelection}}`;
}
function withSelection(settings, selection) {
  return {
    kind: "object",
    members: [...settings, member("outputSelection", fromValue(selectionToJson(selection)))]
  };
}
function copied(bytes, { key, keyText, value }) {
  return { key, keyText, value: slice(bytes, value) };
}

// src/steps/context.ts
async function runCompiler({ compiler, observer, signal }, info, input, imports) {
  observer.started(info, await compiler.invocation(imports));
  const result = await compiler.run({ label: info.label, input, imports, signal });
  observer.finished(info, result.cost);
  return result;
}

// src/exchange/plan.ts
var EXCHANGE_FORMAT = 1;
var CompilerSchema = object({ release: string(), build: string() });
var ContractSchema = object({
  id: string(),
  source: string(),
  name: string(),
  start: number(),
  end: number(),
  deployable: boolean(),
  dependencies: array(string()),
  embeds: array(string()),
  weight: number()
});
var SourceSchema = object({ name: string(), nodes: number(), imports: array(string()) });
var ShardSchema = object({
  contracts: array(string()),
  /** Predicted cost, in the cost model's unit. */
  cost: number()
});
var Shared = {
  format: literal(EXCHANGE_FORMAT),
  tool: string(),
  compiler: CompilerSchema,
  /** Why the plan is as it is, for a person. */
  reason: string(),
  shards: array(ShardSchema)
};
var WholePlanSchema = object({
  ...Shared,
  kind: literal("whole"),
  /** Whether solc has an import callback at all: without one it words what is missing otherwise. */
  importCallback: boolean()
});
var ReckoningSchema = object({
  shards: number(),
  single: number(),
  here: number(),
  there: number(),
  best: number(),
  jobs: number(),
  limitedByMemory: boolean()
});
var SplitPlanSchema = object({
  ...Shared,
  kind: literal("split"),
  /** Where the number of shards was reckoned. */
  reckoning: optional(ReckoningSchema),
  strategy: picklist(["naive", "clustered", "balanced", "linked"]),
  sourcesMode: picklist(["all", "relevant"]),
  pipeline: object({ viaIR: boolean(), optimizer: boolean() }),
  /** `outputSelection` of the input. */
  selection: array(tuple([string(), array(tuple([string(), array(string())]))])),
  requested: array(string()),
  /** Contracts that the whole run generates, in the order of generation. */
  generated: array(string()),
  graph: object({ sources: array(SourceSchema), contracts: array(ContractSchema) }),
  parseOrder: array(object({ source: string(), lastId: number() }))
});
var PlanManifestSchema = variant("kind", [WholePlanSchema, SplitPlanSchema]);
function isSplit(plan) {
  return plan.manifest.kind === "split";
}

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

// src/source-map/source-map.ts
function translateRange(text, translate) {
  const match = /^(-?\d+):(-?\d+):(-?\d*)$/.exec(text);
  if (match === null) throw new ParasolcError("INTERNAL", `not a source range: ${text}`);
  const [start, length, source] = [match[1], match[2], match[3]].map(Number);
  if (match[3] === "") return text;
  const range = translate({ start, length, source });
  return `${range.start}:${range.length}:${range.source}`;
}
function translateSourceMap(map, translate) {
  if (map === "") return map;
  let before = { start: -1, length: -1, source: -1 };
  let after = before;
  const entries = map.split(";").map((entry) => {
    if (entry === "") return "";
    const [start, length, source, ...rest] = entry.split(":");
    const range = {
      start: fieldOr(start, before.start),
      length: fieldOr(length, before.length),
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
    const place2 = match.indices?.slice(1).find((group) => group !== void 0);
    if (place2 === void 0) continue;
    const [start, end] = place2;
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
function translateFunctionDebugData(data, translator2) {
  if (!isJsonObject(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, entry]) => {
      if (!isJsonObject(entry)) return [translateFunctionName(name, null, translator2), entry];
      const id = typeof entry.id === "number" ? entry.id : null;
      return [
        translateFunctionName(name, id, translator2),
        { ...entry, id: id === null ? null : translator2.astId(id) }
      ];
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
function shifted(edits, place2) {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= place2) break;
    if (edit.end > place2) {
      throw new ParasolcError("INTERNAL", `place ${place2} of a generated source is inside an AST id`);
    }
    shift += edit.text.length - (edit.end - edit.start);
  }
  return place2 + shift;
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
        remedy: "ask for generatedSources along with sourceMap"
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
function refuseAmbiguousNames(names) {
  const ambiguous = ambiguousNames(names);
  if (ambiguous.length === 0) return;
  throw new ParasolcError(
    "STRATEGY_UNAVAILABLE",
    "names of generated functions cannot be translated to those of a run with all sources",
    {
      facts: ambiguous,
      remedy: "compile this contract with all sources (--sources all)"
    }
  );
}

// src/ids/storage-layout.ts
var TYPE_KEYS = /* @__PURE__ */ new Set(["type", "base", "key", "value"]);
function translateStorageLayout(layout, translator2) {
  if (!isJsonObject(layout)) return layout;
  return Object.fromEntries(
    Object.entries(layout).map(([key, value]) => {
      if (key !== "types" || !isJsonObject(value)) return [key, translateEntry(value, translator2)];
      const types = Object.entries(value).map(([type, entry]) => [
        translateTypeIdentifiers(type, translator2.astId),
        translateEntry(entry, translator2)
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
    remedy: "compile this contract with all sources (--sources all)"
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
  if (contents !== void 0) refuseAmbiguousNames(optimizedFunctions(contents));
  else refuseAmbiguousNames(yulFunctions(functionDebugData));
  const range = rangeTranslation(translator2, contents);
  return mapMembers(object2, (key, value) => {
    if (key === "sourceMap" && typeof value === "string") return translateSourceMap(value, range);
    if (key === "generatedSources") return translateGeneratedSources(value, translator2, range);
    if (key === "functionDebugData") return translateFunctionDebugData(value, translator2);
    if (key === "immutableReferences") return translateImmutables(value, translator2);
    return value;
  });
}
function translateImmutables(references, translator2) {
  if (!isJsonObject(references)) return references;
  return Object.fromEntries(
    Object.entries(references).map(([key, places]) => [
      key.replace(/^\d+(?= |$)/, (id) => String(translator2.astId(Number(id)))),
      places
    ])
  );
}
function mapMembers(value, map) {
  if (!isJsonObject(value)) return value;
  const object2 = value;
  return Object.fromEntries(Object.entries(object2).map(([key, member2]) => [key, map(key, member2)]));
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

// src/link/opcodes.ts
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
  if (isNumber(table[FILLER]?.name ?? "0x")) throw unreadable("JUMPDEST is no instruction");
  if (disassemble(Buffer.from(objectHex, "hex"), table) !== opcodesText) {
    throw unreadable("the opcodes read from it do not give its text");
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
var HALVES = ["bytecode", "deployedBytecode"];
var NO_CODE = {
  code: { hex: "", references: [] },
  sourceMap: "",
  functionDebugData: {},
  immutableReferences: {}
};
var LINKED_OUTPUTS = HALVES.flatMap((half) => [
  `evm.${half}`,
  ...CODE_OUTPUTS.filter((part) => isPartOf(part, half)).map((part) => `evm.${half}.${part}`)
]);
function evmOutput(contract, wants, opcodes) {
  const halves = HALVES.flatMap((half) => {
    const parts = CODE_OUTPUTS.filter((part) => isPartOf(part, half) && wants(`evm.${half}.${part}`));
    const code = contract?.[half] ?? NO_CODE;
    const members = parts.map((part) => [part, partOf(code, part, opcodes)]);
    return members.length === 0 ? [] : [[half, Object.fromEntries(members)]];
  });
  return halves.length === 0 ? void 0 : Object.fromEntries(halves);
}
function isPartOf(part, half) {
  return part !== "immutableReferences" || half === "deployedBytecode";
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
var SettingsSchema = strictObject({
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
var DEFAULT_DEBUG_INFO = ["location", "ast-id"];
function linkSettings(settings, release) {
  if (!releaseAtLeast(release, FIRST_RELEASE))
    return `it needs solc ${FIRST_RELEASE} or later, this is ${release}`;
  if (!releaseAtLeast(LAST_RELEASE, release))
    return `it has been tested up to solc ${LAST_RELEASE}, this is ${release}`;
  const parsed = safeParse(SettingsSchema, settings);
  if (!parsed.success) {
    const key = parsed.issues[0].path?.map(({ key: key2 }) => String(key2)).join(".") ?? "";
    if (key === "viaIR") return 'it needs the via-IR pipeline ("viaIR": true)';
    return `there is no counterpart for the setting "${key}"`;
  }
  const { optimizer, evmVersion, debug, libraries } = parsed.output;
  const asked = debug.debugInfo ?? ["*"];
  if (asked.includes("snippet") && !asked.includes("*") && !asked.includes("location"))
    return 'there is no counterpart for "snippet" without "location" in the setting "debug.debugInfo"';
  const debugInfo = asked.includes("*") ? DEFAULT_DEBUG_INFO : asked.filter((part) => part !== "snippet");
  return {
    yul: {
      ...optimizer === void 0 ? {} : { optimizer },
      ...evmVersion === void 0 ? {} : { evmVersion },
      debug: { debugInfo }
    },
    debugInfo,
    evmVersion,
    libraries: new Map(
      [...libraries].flatMap(
        ([file, addresses]) => [...addresses].map(([library, address]) => [`${file}:${library}`, address.slice(2).toLowerCase()])
      )
    )
  };
}

// src/link/choice.ts
var POSSIBLE = /* @__PURE__ */ new Set([...ANALYSIS_OUTPUTS, ...LINKED_OUTPUTS, "ir"]);
function linkability({ settings, selection, sourcesMode, release }) {
  const refuse = (reason) => ({ kind: "not linkable", reason });
  const link = linkSettings(settings, release);
  if (typeof link === "string") return refuse(link);
  if (sourcesMode === "relevant")
    return refuse("`--sources relevant` changes the names that the code is made of");
  if (!generatesAnything(selection, release)) return refuse("nothing needs code generation");
  return { kind: "linkable", settings: link };
}
function unlinkableOutput(selectors) {
  const output = selectors.find((selector) => !POSSIBLE.has(selector));
  return output === void 0 ? void 0 : `linking cannot give the output "${output}"`;
}

// src/steps/routes.ts
function routesOf(parts) {
  const reasons = /* @__PURE__ */ new Map();
  const [linked, direct] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  for (const { units, refused } of parts) {
    for (const unit of units)
      for (const id of unit.contracts) (unit.linked === true ? linked : direct).add(id);
    for (const { contract, reason } of refused) {
      reasons.set(reason, [...reasons.get(reason) ?? [], contract]);
    }
  }
  return {
    linked: linked.size,
    direct: direct.size,
    reasons: [...reasons].map(([reason, contracts]) => ({ reason, contracts })).sort((a, b) => b.contracts.length - a.contracts.length)
  };
}

// src/graph/import-cycles.ts
var import_graphology_components = __toESM(require_graphology_components(), 1);
function cycleEntries(sources, requested) {
  const imports = new Map(sources.map((source) => [source.name, source.imports]));
  const importsOf = (name) => imports.get(name) ?? [];
  const entryOf = /* @__PURE__ */ new Map();
  for (const cycle of importCycles(sources)) for (const source of cycle) entryOf.set(source, "");
  if (entryOf.size > 0) {
    const seen = /* @__PURE__ */ new Set();
    for (const root of requested) {
      if (seen.has(root)) continue;
      for (const source of closureOf(
        [root],
        (name) => importsOf(name).filter((imported) => !seen.has(imported))
      )) {
        seen.add(source);
        if (entryOf.get(source) === "") entryOf.set(source, root);
      }
    }
  }
  return (of) => {
    const given = new Set(of);
    const entries = /* @__PURE__ */ new Set();
    closureOf(given, (name) => {
      const entry = entryOf.get(name);
      if (entry === void 0 || entry === "") return importsOf(name);
      if (!given.has(entry)) entries.add(entry);
      return [entry, ...importsOf(name)];
    });
    return entries;
  };
}
function importCycles(sources) {
  const keys = new Map(sources.map(({ name }, index) => [name, `n${index}`]));
  const graph = new DirectedGraph();
  for (const key of keys.values()) graph.addNode(key);
  for (const { name, imports } of sources) {
    for (const imported of imports) graph.mergeEdge(keys.get(name), keys.get(imported));
  }
  return (0, import_graphology_components.stronglyConnectedComponents)(graph).filter((cycle) => cycle.length > 1).map((cycle) => cycle.flatMap((key) => sources[Number(key.slice(1))]?.name ?? []));
}

// src/steps/unit-input.ts
async function createUnitInputs(plan, mode) {
  const { compiler, graph, requested, selection: selectionJson } = plan.manifest;
  const selection = selectionFromEntries(selectionJson);
  const contracts = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const entriesFor = cycleEntries(graph.sources, requested);
  const texts = mode === "all" ? await allSources(plan) : await relevantSources(plan);
  const described = (ids) => ids.map((id) => {
    const contract = contracts.get(id);
    if (contract !== void 0) return contract;
    throw new ParasolcError("PLAN_INVALID", `the plan does not describe "${id}"`, { remedy: "plan again" });
  });
  const selectionFor = (ids, entries) => {
    const chosen = described(ids);
    const unit = unitSelection(selection, chosen, entries(chosen.map(({ source }) => source)));
    return mode === "all" ? unit : withNeededOutputs(unit, NEEDED_TO_TRANSLATE, compiler.release);
  };
  const input = (ids, entries) => {
    const unit = selectionFor(ids, entries);
    return [INPUT_HEAD, ...texts([...unit.keys()]), inputTail(plan.settings, unit)];
  };
  return {
    imports: { kind: "given", sources: mode === "all" ? plan.imported : /* @__PURE__ */ new Map() },
    generating: (ids) => input(ids, entriesFor),
    printingIr: (ids, settings) => {
      const chosen = described(ids);
      const selection2 = irSelection(chosen, entriesFor(chosen.map(({ source }) => source)));
      return [INPUT_HEAD, ...texts([...selection2.keys()]), inputTail(settings, selection2)];
    },
    requestedFor: (ids) => [...selectionFor(ids, entriesFor).keys()],
    generatingBesideAnalysis: (ids) => input(ids, () => requested)
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
    const source = {
      kind: "object",
      members: [member("content", fromValue(Buffer.from(content).toString("utf8")))]
    };
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

// src/graph/project-graph.ts
function contractId(source, name) {
  return `${source}:${name}`;
}
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
  const visit = (name) => {
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
  for (const name of requested) if (!seen.has(name)) visit(name);
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
      const count = nodes.get(source);
      if (count === void 0) {
        throw new ParasolcError("INTERNAL", `source ${source} is not among those of the full run`);
      }
      return { source, nodes: count };
    })
  );
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

// src/steps/whole-numbering.ts
async function renumber(plan, output, requested, label) {
  const full = numberingOfUnits(
    plan.manifest.parseOrder.map(({ source, lastId }) => ({ source, id: lastId }))
  );
  const pruned = prunedNumbering(full, relevantImports(plan)(requested));
  const numbers = translator(pruned, full);
  const { release } = plan.manifest.compiler;
  const selection = selectionFromEntries(plan.manifest.selection);
  const root = await indexOutput(output, label);
  const refused = [];
  const contracts = [];
  for (const { key: source, keyText, value } of find(root, "contracts")?.members ?? []) {
    const members2 = [];
    for (const contract of value.members ?? []) {
      const outputs = await parseNode(output, contract.value);
      try {
        const translated = translateContract(outputs, numbers);
        const asked = selectorsFor(selection, source, contract.key);
        const kept = withoutExtras(translated, asked, release);
        if (!isEmpty(kept)) members2.push({ ...contract, value: verbatim(stringifySorted(kept)) });
      } catch (error) {
        if (!(error instanceof ParasolcError) || error.code !== "STRATEGY_UNAVAILABLE") throw error;
        refused.push(contractId(source, contract.key));
      }
    }
    if (members2.length > 0) contracts.push({ key: source, keyText, value: { kind: "object", members: members2 } });
  }
  const members = (root.members ?? []).map(
    (entry) => ({
      ...entry,
      value: entry.key === "contracts" ? { kind: "object", members: contracts } : slice(output, entry.value)
    })
  );
  return { output: memoryBytes([await jsonToBuffer({ kind: "object", members })]), refused };
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

// src/steps/compile-units.ts
function unitsOf(plan, contracts, jobs) {
  const { compiler, graph, pipeline, strategy } = plan.manifest;
  return splitIntoUnits(
    { graph, contracts, model: costModel(pipeline), release: compiler.release },
    strategy,
    jobs
  );
}
async function compileUnits(plan, units, first, queue, context) {
  if (units.length === 0) return [];
  const { sourcesMode } = plan.manifest;
  const inputs = await createUnitInputs(plan, sourcesMode);
  const done = units.map(
    (unit, offset) => queue.add(
      async (signal) => {
        const index = first + offset;
        const one = await compileUnit(unit, index, inputs, { ...context, signal });
        return sourcesMode === "all" ? [one] : renumberUnit(plan, one, index, inputs, { ...context, signal });
      },
      () => unit.cost
    )
  );
  return (await Promise.all(done)).flat();
}
async function renumberUnit(plan, { manifest, output: { output, failure } }, index, inputs, context) {
  const requested = inputs.requestedFor(manifest.contracts);
  const renumbered = await renumber(plan, output, requested, `unit ${index}`);
  const refused = new Set(renumbered.refused);
  const kept = manifest.contracts.filter((id) => !refused.has(id));
  const translated = {
    manifest: { ...manifest, contracts: kept },
    output: { output: renumbered.output, failure }
  };
  if (refused.size === 0) return [translated];
  context.observer.note(`unit ${index}: ${refused.size} contracts are compiled again with all sources`);
  const complete = await createUnitInputs(plan, "all");
  return [
    translated,
    await compileUnit({ contracts: renumbered.refused, cost: 0 }, index, complete, context)
  ];
}
async function compileUnit(unit, index, inputs, context) {
  const info = {
    label: `unit ${index}`,
    kind: "unit",
    contracts: unit.contracts,
    predicted: unit.cost
  };
  const { output, cost } = await runCompiler(
    context,
    info,
    inputs.generating(unit.contracts),
    inputs.imports
  );
  const manifest = { contracts: [...unit.contracts], predicted: unit.cost, cost: unitCost(cost) };
  if (!await hasErrors(output, info.label)) return { manifest, output: { output, failure: void 0 } };
  const failure = await diagnose(unit, index, inputs, context);
  return {
    manifest: { ...manifest, failedAt: failure.contract },
    output: { output, failure: failure.output }
  };
}
async function diagnose(unit, index, inputs, context) {
  const run = (label2, contracts, input) => runCompiler(context, { label: label2, kind: "diagnosis", contracts, predicted: 0 }, input, inputs.imports);
  const fails = async (label2, contracts) => hasErrors((await run(label2, contracts, inputs.generating(contracts))).output, label2);
  const alone = isGeneratedAlone(context.compiler.version.release);
  let suspects = unit.contracts;
  let before = [];
  for (let step = 1; suspects.length > 1; step++) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    const failed = await fails(`unit ${index}, diagnosis ${step}`, [...before, ...half]);
    if (!failed && !alone) before = [...before, ...half];
    suspects = failed ? half : suspects.slice(half.length);
  }
  const contract = suspects[0] ?? "";
  const label = `unit ${index}, failure`;
  const { output } = await run(label, suspects, inputs.generatingBesideAnalysis([...before, ...suspects]));
  if (!await hasErrors(output, label)) {
    throw new ParasolcError("NEEDS_ONE_RUN", `${contract} fails beside others and not alone`, {
      remedy: "compile with `--strategy single`, and report this with the input"
    });
  }
  return { contract, output };
}
async function hasErrors(output, label) {
  const root = await indexOutput(output, label);
  return (await readDiagnostics(output, find(root, "errors"))).some(({ isError }) => isError);
}
function unitCost(cost) {
  return Object.fromEntries(
    Object.entries(cost).filter(([, figure]) => figure !== void 0)
  );
}

// src/scheduling/front-runs.ts
var COST = { start: 25e4, parse: 0.2, analyse: 1, print: 0.5 };
var MOST_REACHED = 12e6;
var WORTH_DIVIDING = 0.9;
function frontGroups(sources, jobs) {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const sizeOf2 = (names) => [...names].reduce((total2, name) => total2 + (byName.get(name)?.size ?? 0), 0);
  const printing = sources.filter(({ prints }) => prints).map(({ name }) => {
    const reached = closureOf([name], (from) => byName.get(from)?.imports ?? []);
    return { name, reached, size: sizeOf2(reached) };
  }).sort((a, b) => b.size - a.size);
  const everything = sizeOf2(byName.keys());
  const total = printing.reduce((sum, { size }) => sum + size, 0);
  const divide = (count) => {
    const groups = Array.from({ length: count }, (_, index) => ({
      names: [],
      reached: new Set(index === 0 ? byName.keys() : []),
      cost: everything * (COST.parse + (index === 0 ? COST.analyse : 0)) + (index === 0 ? 0 : COST.start)
    }));
    for (const { name, reached, size } of printing) {
      const costs = groups.map((group2) => {
        const added = [...reached].filter((source) => !group2.reached.has(source));
        return group2.cost + size * COST.print + sizeOf2(added) * COST.analyse;
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
  let best = divide(fewest);
  for (let count = fewest + 1; count <= jobs; count++) {
    const next = divide(count);
    if (next.longest > best.longest * WORTH_DIVIDING) break;
    best = next;
  }
  const silent = sources.filter(({ prints }) => !prints).map(({ name }) => name);
  return best.groups.map((names, index) => index === 0 ? [...names, ...silent] : names);
}

// src/link/refusal.ts
var LinkRefusal = class extends Error {
  name = "LinkRefusal";
  /** For a person, continuing "it is compiled directly: …". */
  reason;
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
};

// src/link/positions.ts
var YUL_SOURCE = "ir.yul";
var LARGEST = 2 ** 31 - 1;
function positionsFor(sources) {
  return { stride: Math.floor(LARGEST / (sources + 2)) };
}
var STRINGS_AND_COMMENTS = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
var DOCUMENTATION = /^\/\/\/\s*(?<use>@use-src\b.*)$|^\/\/\/\s*(?<id>@ast-id \d+)?\s*(?:@src (?<source>-?\d+):(?<start>-?\d+):(?<end>-?\d+))?(?<snippet>\s+".*")?\s*$/;
function joinPositions(text, { stride }) {
  return text.replace(STRINGS_AND_COMMENTS, (token) => {
    if (!token.includes("@") || token.startsWith('"') || token.startsWith("'")) return token;
    if (!token.startsWith("///") && !token.startsWith("/**")) return token;
    const groups = DOCUMENTATION.exec(token)?.groups;
    if (groups === void 0) throw new LinkRefusal(`a comment of its code is not understood: ${token}`);
    if (groups.use !== void 0) return `/// @use-src 0:"${YUL_SOURCE}"`;
    const id = groups.id === void 0 ? [] : [groups.id];
    const place2 = groups.source === void 0 ? [] : [`@src ${joined(groups, stride)}`];
    return ["///", ...id, ...place2].join(" ");
  });
}
function joined(groups, stride) {
  const [source, start, end] = [groups.source, groups.start, groups.end].map(Number);
  if (source < 0 || start < 0 || end < 0) {
    if (source < 0 && start < 0 && end < 0) return "-1:-1:-1";
    throw new LinkRefusal("a place in its code is known in part");
  }
  if (start >= stride || end >= stride)
    throw new LinkRefusal("a source is too long for its places to be kept");
  return `0:${source * stride + start}:${source * stride + end}`;
}
function splitPositions(sourceMap, { stride }) {
  return translateSourceMap(sourceMap, ({ start, length, source }) => {
    if (source !== 0) return { start, length, source };
    return { start: start % stride, length, source: Math.floor(start / stride) };
  });
}

// src/standard-json/source-excerpt.ts
import { isUtf8 } from "node:buffer";
var LONGEST = 150;
var KEPT = 35;
var GAP = " ... ";
var NEW_LINE = 10;
function formatDiagnostic({ type, message, source, start, end }) {
  if (source.name === "") return void 0;
  const text = Buffer.from(source.text.buffer, source.text.byteOffset, source.text.byteLength);
  const excerpt = extract(text, Math.min(start, text.length), Math.min(end, text.length));
  const shown = Buffer.from(excerpt.line, "latin1");
  if (!isUtf8(shown)) return void 0;
  const number2 = String(excerpt.lineNumber + 1);
  const margin = " ".repeat(number2.length);
  return [
    `${type}: ${message}`,
    `${margin}--> ${source.name}:${number2}:${excerpt.column + 1}:`,
    `${margin} |`,
    `${number2} | ${shown.toString("utf8")}`,
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
  let length = (isMultiline ? line.length : to) - from;
  if (length > LONGEST) {
    const rest = (isMultiline ? line.length : to) - KEPT;
    line = line.slice(0, from + KEPT) + GAP + line.slice(rest);
    length = 2 * KEPT + GAP.length;
    to = from + length;
  }
  if (line.length > LONGEST) {
    const whole = line.length;
    const shownTo = from + Math.min(length + KEPT, whole - from);
    line = line.slice(Math.max(0, from - KEPT), shownTo);
    if (from + length + KEPT < whole) line += " ...";
    if (from > KEPT) {
      line = GAP + line;
      from = GAP.length + KEPT;
    }
    to = from + length;
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
function columnAt(text, position) {
  return position - (position === 0 ? 0 : text.lastIndexOf(NEW_LINE, position - 1) + 1);
}
function lineAt(text, position) {
  const begin = text.lastIndexOf(NEW_LINE, Math.max(position - 1, 0)) + 1;
  const newLine = text.indexOf(NEW_LINE, begin);
  const line = text.toString("latin1", begin, newLine < 0 ? text.length : newLine);
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
function newLinesBefore(text, position) {
  let count = 0;
  for (let at = text.indexOf(NEW_LINE); at >= 0 && at < position; at = text.indexOf(NEW_LINE, at + 1))
    count++;
  return count;
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
    const size = limit.size(contract);
    if (size <= limit.bytes || evmVersion !== void 0 && limit.before.has(evmVersion)) continue;
    const text = warning(contract, limit, size);
    if (text === void 0) return void 0;
    warnings.push(text);
  }
  return warnings;
}
function warning({ source, start, end }, limit, size) {
  const message = `Contract ${limit.code} size is ${size} bytes and exceeds ${limit.bytes} bytes (a limit introduced in ${limit.fork}). This contract may not be deployable on Mainnet. Consider enabling the optimizer (with a low "runs" value!), turning off revert strings, or using libraries.`;
  const formattedMessage = formatDiagnostic({ type: "Warning", message, source, start, end });
  if (formattedMessage === void 0) return void 0;
  return stringifySorted({
    component: "general",
    errorCode: limit.errorCode,
    formattedMessage,
    message,
    severity: "warning",
    sourceLocation: { file: source.name, start, end },
    type: "Warning"
  });
}

// src/link/jump-width.ts
var JUMPDEST = 91;
function ownCode(code, instructions) {
  const bytes = bytesOf(code);
  let [size, pushes, last] = [0, 0, 0];
  for (let count = 0; count < instructions && size < bytes.length; count++) {
    const opcode = bytes[size] ?? 0;
    if (opcode === JUMPDEST) last = size;
    const data = opcode >= 96 && opcode <= 127 ? opcode - 95 : 0;
    if (data > 0) pushes++;
    size += 1 + data;
  }
  return { size, pushes, jumpWidth: width(last) };
}
var SLACK = { usual: 9, immutables: 31 };
function mayDependOnJumpWidths(own, around) {
  const { total, subs, seen, hidden } = around;
  const most = own.size + 1 + own.pushes * (around.setsImmutables ? SLACK.immutables : SLACK.usual);
  const widest = width(most + 1 + (total - own.size) + subs);
  for (let narrow = Math.max(1, seen); narrow < hidden; narrow++) {
    const least = Math.max(0, own.size - own.pushes * Math.max(0, widest - narrow));
    if (width(least) > narrow) continue;
    if (width(least) !== width(most) || width(least + subs) !== widest) return true;
  }
  return false;
}
function width(offset) {
  return Math.max(1, Math.ceil(Math.log2(offset + 1) / 8));
}

// src/link/placeholder.ts
import { createHash } from "node:crypto";
var LEAD = "fefe";
var SHORTEST_MARKER = 8;
function placeholderFor(code) {
  const length = sizeOf(code) - LEAD.length / 2;
  if (length < SHORTEST_MARKER)
    throw new LinkRefusal("the code of a dependency is too short to be told from other code");
  const content = JSON.stringify([code.hex, code.references]);
  return { code, marker: createHash("shake256", { outputLength: length }).update(content).digest("hex") };
}
function placeholderObject(name, creation, runtime) {
  const inside = runtime === void 0 ? "" : ` ${placeholderObject(`${name}_deployed`, runtime, void 0)}`;
  return `object "${name}" { code { invalid() }${inside} data ".metadata" hex"${creation.marker}" }`;
}
function replacePlaceholders(code, placeholders, landings) {
  const found = [
    ...new Map([...placeholders].map((placeholder) => [placeholder.marker, placeholder])).values()
  ].flatMap(
    (placeholder) => landingsOf(code.hex, placeholder, landings).map((at) => ({ at, code: placeholder.code }))
  ).sort((a, b) => a.at - b.at);
  const pieces = [];
  const references = [...code.references];
  let end = 0;
  for (const { at, code: inserted } of found) {
    if (at < end) throw new LinkRefusal("the places of two dependencies in its code overlap");
    pieces.push(code.hex.slice(end, at), inserted.hex);
    end = at + inserted.hex.length;
    for (const reference of inserted.references)
      references.push({ ...reference, start: reference.start + at / 2 });
  }
  return {
    hex: [...pieces, code.hex.slice(end)].join(""),
    references: references.sort((a, b) => a.start - b.start)
  };
}
function landingsOf(hex, { marker }, most) {
  const start = marker.slice(0, 2 * SHORTEST_MARKER);
  const landings = [];
  for (let at = hex.indexOf(start); at >= 0; at = hex.indexOf(start, at + 1)) {
    const whole = at % 2 === 0 && hex.startsWith(marker, at) && hex.startsWith(LEAD, at - LEAD.length);
    if (!whole) throw new LinkRefusal("a dependency came out changed in its code");
    landings.push(at - LEAD.length);
  }
  if (landings.length > most)
    throw new LinkRefusal("a dependency came out more often than expected in its code");
  return landings;
}

// src/link/linked-contract.ts
function placeholdersFor(ir, contracts) {
  return new Map(
    dependenciesOf(ir).map((name) => {
      const { bytecode, deployedBytecode } = known(contracts, name);
      const runtime = ir.runtimeCodeOf.has(name) ? placeholderFor(deployedBytecode.code) : void 0;
      return [name, { creation: placeholderFor(bytecode.code), runtime }];
    })
  );
}
function dependenciesOf({ creationDependencies, deployedDependencies }) {
  return [.../* @__PURE__ */ new Set([...creationDependencies, ...deployedDependencies])];
}
function linkContract(ir, halves, contracts, positions) {
  const markers = [...placeholdersFor(ir, contracts).values()].flatMap(({ creation, runtime }) => [
    creation,
    ...listOf(runtime)
  ]);
  const link = (half, nested, deployed) => {
    const unlinked = halves.get(half);
    if (unlinked === void 0) throw new LinkRefusal(`solc prints no ${half} of it by itself`);
    const { sourceMap, code } = unlinked;
    const own = ownCode(code, sourceMap.split(";").length);
    const dependencies = nested.map((name) => known(contracts, name).bytecode);
    const subs = [...dependencies, ...listOf(deployed)];
    const around = {
      total: sizeOf(code),
      subs: subs.reduce((total, sub) => total + sizeOf(sub.code), 0),
      seen: deployed?.own.jumpWidth ?? 1,
      hidden: Math.max(0, ...dependencies.map((dependency) => dependency.own.jumpWidth)),
      setsImmutables: deployed !== void 0 && ir.immutables.length > 0
    };
    if (mayDependOnJumpWidths(own, around)) {
      throw new LinkRefusal("the width of its jump targets may depend on its dependencies");
    }
    return {
      ...unlinked,
      own,
      // A dependency of both halves lands in the creation code by itself, and inside the deployed code.
      code: replacePlaceholders(code, markers, deployed === void 0 ? 1 : 2),
      sourceMap: splitPositions(sourceMap, positions)
    };
  };
  const deployedBytecode = link("deployedBytecode", ir.deployedDependencies, void 0);
  if (markers.some(({ code }) => isEqualCode(code, deployedBytecode.code))) {
    throw new LinkRefusal("its deployed code is equal to code that it embeds");
  }
  return { bytecode: link("bytecode", ir.creationDependencies, deployedBytecode), deployedBytecode };
}
function withLibraries(contract, addresses) {
  const linked = (half) => ({ ...half, code: linkLibraries(half.code, addresses) });
  return { bytecode: linked(contract.bytecode), deployedBytecode: linked(contract.deployedBytecode) };
}
function known(contracts, name) {
  const contract = contracts.get(name);
  if (contract === void 0) throw new LinkRefusal(`"${name}", which it embeds, is not linked`);
  return contract;
}
function listOf(item) {
  return item === void 0 ? [] : [item];
}

// src/steps/linked/linked-unit.ts
async function linkedUnit({ source, name, irText }, linked, warnings, costs, { selection, release, settings, opcodes }) {
  const selectors = selectorsFor(selection, source, name);
  const wants = (output) => selectors.some((selector) => covers(selector, output, release));
  const outputs = coveredOutputs(selectors, LINKED_OUTPUTS, release);
  const disassembled = linked !== void 0 && outputs.some((output) => output.endsWith(".opcodes"));
  const contract = linked && withLibraries(linked, settings.libraries);
  const evm = evmOutput(contract, wants, disassembled ? await opcodes() : void 0);
  const members = [
    ...evm === void 0 ? [] : [`"evm":${stringifySorted(evm)}`],
    ...wants("ir") ? [`"ir":${await irText()}`] : []
  ];
  const [sourceKey, nameKey] = [stringifySorted(source), stringifySorted(name)];
  const contracts = members.length === 0 ? [] : [`"contracts":{${sourceKey}:{${nameKey}:{${members.join(",")}}}}`];
  const errors = warnings.length === 0 ? [] : [`"errors":[${warnings.join(",")}]`];
  return {
    manifest: { linked: true, contracts: [contractId(source, name)], predicted: 0, cost: together(costs) },
    output: {
      output: memoryBytes([Buffer.from(`{${[...contracts, ...errors].join(",")}}`)]),
      failure: void 0
    }
  };
}
async function sizeWarnings({ source }, { bytecode, deployedBytecode }, place2, { settings, sourceText: sourceText2 }) {
  const sizes = { runtimeSize: sizeOf(deployedBytecode.code), creationSize: sizeOf(bytecode.code) };
  const { evmVersion } = settings;
  const nowhere = { source: { name: "", text: new Uint8Array() }, start: 0, end: 0 };
  if (codeSizeWarnings({ ...sizes, ...nowhere }, evmVersion)?.length === 0) return [];
  if (place2 === void 0 || place2.sourceName !== source) {
    throw new LinkRefusal("it is too large for the EVM, and its place in the source is not known");
  }
  const { start, end } = place2;
  const text = await sourceText2(source);
  const warnings = codeSizeWarnings({ ...sizes, source: { name: source, text }, start, end }, evmVersion);
  if (warnings === void 0) throw new LinkRefusal("solc cannot quote its source in a warning");
  return warnings;
}
function together(costs) {
  const sum = (of) => costs.reduce((total, cost) => total + of(cost), 0);
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const peaks = costs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return {
    wall: sum(({ wall }) => wall),
    bytesIn: sum(({ bytesIn }) => bytesIn),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    ...cpus.length === costs.length ? { cpu: cpus.reduce((total, cpu) => total + cpu, 0) } : {},
    ...peaks.length > 0 ? { peakMemory: Math.max(...peaks) } : {}
  };
}

// src/link/yul-object.ts
var OPAQUE = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|["']|\/\*/.source;
var STRUCTURE = new RegExp(`${OPAQUE}|[{}]|[A-Za-z]+`, "g");
var BLOCK = new RegExp(`${OPAQUE}|[{}]`, "g");
var DEEPEST = 1e3;
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
    if (depth > DEEPEST) throw unreadable2("its objects are nested too deeply", start);
    const name = this.#string();
    this.expect("{");
    this.expect("code");
    const code = this.#block();
    const objects = [];
    for (; ; ) {
      const token = this.expect("object", "data", "}");
      if (token.text === "}") return { name, start, end: token.start + 1, code, objects };
      if (token.text === "object") objects.push(this.objectAt(token.start, depth + 1));
      else this.#data();
    }
  }
  #string() {
    const token = this.next(STRUCTURE);
    if (token !== void 0 && isString(token.text)) return token.text.slice(1, -1);
    throw unreadable2("a string was expected", token?.start ?? this.#text.length);
  }
  #data() {
    this.#string();
    const value = this.next(STRUCTURE);
    if (value?.text === "hex") this.#string();
    else if (value === void 0 || !isString(value.text))
      throw unreadable2("a literal was expected", value?.start ?? this.#text.length);
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
  return new LinkRefusal(`its intermediate representation is not as expected: ${reason}, at character ${at}`);
}

// src/link/ir-object.ts
function readIr(text, positions) {
  const object2 = readYulObject(text);
  const nested = /* @__PURE__ */ new Map();
  collectNested(text, object2, nested);
  return { object: describe(text, object2, positions), nested };
}
function describe(text, object2, positions) {
  const deployed = deployedIn(object2);
  const creation = object2.objects.filter((child) => child !== deployed);
  const runtimeCodeOf = /* @__PURE__ */ new Set([
    ...checkReferences(text, object2, creation, deployed.name),
    ...checkReferences(text, deployed, deployed.objects, void 0)
  ]);
  const join = (piece) => typeof piece === "string" ? joinPositions(piece, positions) : piece;
  const pieces = cut(text, 0, text.length, [...creation, ...deployed.objects]).map(join);
  return {
    name: object2.name,
    text: pieces,
    size: pieces.reduce((size, piece) => size + (typeof piece === "string" ? piece.length : 0), 0),
    deployedText: cut(text, deployed.start, deployed.end, deployed.objects).map(join),
    creationDependencies: creation.map(({ name }) => name),
    deployedDependencies: deployed.objects.map(({ name }) => name),
    runtimeCodeOf,
    immutables: immutablesIn(text.slice(deployed.code.start, deployed.code.end)),
    place: placeOf(text.slice(object2.code.start, object2.code.start + 200))
  };
}
function deployedIn(object2) {
  const deployed = object2.objects.find(({ name }) => name === `${object2.name}_deployed`);
  if (deployed === void 0 || !/_\d+$/.test(object2.name)) {
    throw new LinkRefusal(`its object "${object2.name}" is not that of a contract`);
  }
  for (const child of [...object2.objects, ...deployed.objects]) if (child !== deployed) deployedIn(child);
  return deployed;
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
    throw new LinkRefusal(`the sources of the object "${name}" in it are not named`);
  }
  return lineStart;
}
function checkReferences(text, object2, dependencies, deployed) {
  const known2 = /* @__PURE__ */ new Set([deployed, object2.name, ...dependencies.map(({ name }) => name)]);
  const runtime = new Map(dependencies.map(({ name }) => [`${name}.${name}_deployed`, name]));
  const used = /* @__PURE__ */ new Set();
  const code = text.slice(object2.code.start, object2.code.end);
  for (const [, name = ""] of code.matchAll(/\bdata(?:size|offset)\("([^"]*)"\)/g)) {
    const dependency = runtime.get(name);
    if (dependency !== void 0) used.add(dependency);
    else if (!known2.has(name)) throw new LinkRefusal(`its code refers to the object "${name}"`);
  }
  return [...used];
}
function immutablesIn(code) {
  return [...new Set([...code.matchAll(/\bloadimmutable\("([^"]*)"\)/g)].map(([, id = ""]) => id))];
}
function placeOf(code) {
  const match = /^\{\s*\/\/\/ @src (\d+):(\d+):(\d+)/.exec(code);
  if (match === null) return void 0;
  const [source, start, end] = match.slice(1).map(Number);
  return { source, start, end };
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

// src/link/yul-run.ts
function yulRuns(ir, placeholders) {
  const whole = { text: fill2(ir.text, placeholders), object: ir.name };
  if (ir.creationDependencies.length === 0) return [{ ...whole, yields: ["bytecode", "deployedBytecode"] }];
  const wrapper = `${ir.name}_runtime`;
  return [
    { ...whole, yields: ["bytecode"] },
    {
      text: wrap(wrapper, ir, fill2(ir.deployedText, placeholders)),
      object: wrapper,
      yields: ["deployedBytecode"]
    }
  ];
}
function yulInput({ text, yields }, settings, parts) {
  const outputs = yields.flatMap((half) => parts.map((part) => `evm.${half}.${part}`));
  return Buffer.from(
    JSON.stringify({
      language: "Yul",
      sources: { [YUL_SOURCE]: { content: text } },
      settings: { ...settings, outputSelection: { "*": { "*": outputs } } }
    })
  );
}
var RangesSchema = array(object({ start: number(), length: number() }));
var DebugDataSchema = record(string(), record(string(), nullable(number())));
var ImmutablesSchema = record(string(), RangesSchema);
var CodeSchema = object({
  object: string(),
  sourceMap: string(),
  linkReferences: named(named(RangesSchema)),
  functionDebugData: optional(DebugDataSchema, {}),
  immutableReferences: optional(ImmutablesSchema, {})
});
var OutputSchema = object({
  errors: optional(array(looseObject({ severity: string(), message: string() })), []),
  contracts: optional(named(named(object({ evm: record(string(), unknown()) }))), {})
});
function readYulOutput(output, { object: object2, yields }) {
  const { errors, contracts } = parse(OutputSchema, output);
  const error = errors.find(({ severity }) => severity === "error");
  if (error !== void 0)
    throw new LinkRefusal(`solc cannot compile it by itself (${firstLine(error.message)})`);
  const evm = contracts.get(YUL_SOURCE)?.get(object2)?.evm ?? {};
  return new Map(
    yields.map((half) => {
      const code = safeParse(CodeSchema, evm[half]);
      if (!code.success) throw new LinkRefusal(`solc prints no ${half} of it by itself`);
      const { object: hex, linkReferences: linkReferences2, ...rest } = code.output;
      return [half, { ...rest, code: { hex, references: listed(linkReferences2) } }];
    })
  );
}
function listed(references) {
  return [...references].flatMap(
    ([file, libraries]) => [...libraries].flatMap(([library, places]) => places.map(({ start }) => ({ start, file, library })))
  ).sort((a, b) => a.start - b.start);
}
function fill2(text, placeholders) {
  return text.map((piece) => {
    if (typeof piece === "string") return piece;
    const dependency = placeholders.get(piece.dependency);
    if (dependency === void 0) throw new LinkRefusal(`"${piece.dependency}" was not compiled before it`);
    return placeholderObject(piece.dependency, dependency.creation, dependency.runtime);
  }).join("");
}
function wrap(name, { name: contract, immutables }, deployed) {
  const data = `${contract}_deployed`;
  const assignments = immutables.map((id) => `setimmutable(0, "${id}", 0)`).join(" ");
  const code = `codecopy(0, dataoffset("${data}"), datasize("${data}")) ${assignments} return(0, datasize("${data}"))`;
  return `object "${name}" { code { ${code} } /// @use-src 0:"${YUL_SOURCE}"
${deployed} }`;
}
function firstLine(text) {
  return text.split("\n", 1)[0] ?? "";
}

// src/steps/linked/object-linker.ts
var PARTS = ["object", "sourceMap", "linkReferences", "functionDebugData", "immutableReferences"];
var ObjectLinker = class {
  #settings;
  #queue;
  #context;
  #objects = /* @__PURE__ */ new Map();
  /** Contract ids by the names of their objects, for people. */
  #ids = /* @__PURE__ */ new Map();
  #linking = /* @__PURE__ */ new Map();
  /** Names of the objects that embed an object. */
  #dependents = /* @__PURE__ */ new Map();
  #ranks = /* @__PURE__ */ new Map();
  constructor(settings, queue, context) {
    this.#settings = settings;
    this.#queue = queue;
    this.#context = context;
  }
  /**
   * Notes a contract's object and all that are nested in it: those of contracts in other front runs, and of
   * contracts that nobody asks for.
   *
   * @param ir as solc prints it
   * @throws {LinkRefusal} where it is not built as expected
   */
  add(contract, ir, positions) {
    const { object: object2, nested } = readIr(ir, positions);
    this.#note(object2);
    this.#ids.set(object2.name, contract);
    for (const [name, text] of nested) {
      if (!this.#objects.has(name)) this.#note(readIr(text, positions).object);
    }
    return object2;
  }
  /** Compiles and links an object, once however often it is asked for. */
  link(name, positions) {
    const known2 = this.#linking.get(name);
    if (known2 !== void 0) return known2;
    const costs = [];
    const linking = { costs, contract: this.#compile(name, positions, costs) };
    linking.contract.catch(() => void 0);
    this.#linking.set(name, linking);
    return linking;
  }
  #note(object2) {
    if (this.#objects.has(object2.name)) return;
    this.#objects.set(object2.name, object2);
    this.#ranks = /* @__PURE__ */ new Map();
    for (const dependency of dependenciesOf(object2)) {
      const dependents = this.#dependents.get(dependency) ?? /* @__PURE__ */ new Set();
      this.#dependents.set(dependency, dependents.add(object2.name));
    }
  }
  async #compile(name, positions, costs) {
    const ir = this.#objects.get(name);
    if (ir === void 0) throw new LinkRefusal(`there is no intermediate representation of "${name}"`);
    const linkings = dependenciesOf(ir).map((dependency) => ({
      dependency,
      linking: this.link(dependency, positions)
    }));
    const dependencies = /* @__PURE__ */ new Map();
    for (const { dependency, linking } of linkings) {
      const refuse = (error) => refuseDependent(dependency, error);
      dependencies.set(dependency, await linking.contract.catch(refuse));
    }
    const runs = yulRuns(ir, placeholdersFor(ir, dependencies));
    const halves = /* @__PURE__ */ new Map();
    for (const outputs of await Promise.all(runs.map((run) => this.#run(name, run, costs)))) {
      for (const [half, code] of outputs) halves.set(half, code);
    }
    return linkContract(ir, halves, dependencies, positions);
  }
  async #run(name, run, costs) {
    const id = this.#ids.get(name);
    const contracts = id === void 0 ? [] : [id];
    const info = { label: run.object, kind: "linked", contracts, predicted: run.text.length };
    const result = await this.#queue.add(
      async (signal) => {
        const input = yulInput(run, this.#settings, PARTS);
        const context = { ...this.#context, signal };
        return runCompiler(context, info, [input], { kind: "none" }).catch(refuseFailed);
      },
      () => this.#rank(name)
    );
    if (result instanceof LinkRefusal) throw result;
    costs.push(result.cost);
    const text = Buffer.concat(await collect(result.output.chunks())).toString("utf8");
    return readYulOutput(JSON.parse(text), run);
  }
  /** The work from the beginning of an object to the end of the longest chain of objects that wait for it. */
  #rank(name) {
    const known2 = this.#ranks.get(name);
    if (known2 !== void 0) return known2;
    const waiting = [...this.#dependents.get(name) ?? []].map((dependent) => this.#rank(dependent));
    const rank = (this.#objects.get(name)?.size ?? 0) + Math.max(0, ...waiting);
    this.#ranks.set(name, rank);
    return rank;
  }
};
function refuseFailed(error) {
  if (error instanceof ParasolcError && error.code === "COMPILER_FAILED") {
    return new LinkRefusal(`solc fails on it by itself (${error.message})`);
  }
  throw error;
}
function refuseDependent(dependency, error) {
  if (!(error instanceof LinkRefusal)) throw error;
  throw new LinkRefusal(`"${dependency}", which it embeds, cannot be linked: ${error.reason}`);
}

// src/steps/linked/opcode-table.ts
var CodeSchema2 = object({ object: string(), opcodes: string() });
var ProbeSchema = object({
  contracts: object({
    [PROBE_SOURCE]: object({ [PROBE_OBJECT]: object({ evm: object({ bytecode: CodeSchema2 }) }) })
  })
});
async function probeOpcodes({ evmVersion }, context) {
  const probe = opcodeProbe(evmVersion === void 0 ? {} : { evmVersion });
  const info = { label: "opcodes", kind: "probe", contracts: [], predicted: 0 };
  const { output } = await runCompiler(context, info, [await jsonToBuffer(fromValue(probe))], {
    kind: "none"
  });
  const { contracts } = parse(
    ProbeSchema,
    JSON.parse(Buffer.concat(await collect(output.chunks())).toString("utf8"))
  );
  const { object: object2, opcodes } = contracts[PROBE_SOURCE][PROBE_OBJECT].evm.bytecode;
  return readOpcodes(opcodes, object2);
}

// src/steps/linked/contract-linker.ts
var ContractLinker = class {
  #job;
  #objects;
  #maker;
  #printed = [];
  #opcodes;
  constructor(job) {
    const { selection, settings, queue, context } = job;
    this.#job = job;
    this.#objects = new ObjectLinker(settings.yul, queue, context);
    this.#maker = {
      selection,
      settings,
      release: context.compiler.version.release,
      opcodes: () => this.#opcodeTable(),
      sourceText: (name) => job.sourceText(name)
    };
  }
  /** The contracts of all front runs so far. */
  get printed() {
    return this.#printed;
  }
  /**
   * Compiles the contracts of a front run that the whole run generates.
   *
   * @param output of a run with the output `ir` of some contracts, which ended without errors
   * @param onRead called when all that the run printed is among `printed`
   */
  async compile(output, root, onRead) {
    const sources = find(root, "sources")?.members ?? [];
    const positions = positionsFor(sources.length);
    const names = /* @__PURE__ */ new Map();
    for (const { key, value } of sources) {
      const id = find(value, "id");
      if (id !== void 0) names.set(Number((await output.read(id.start, id.end)).toString()), key);
    }
    const units = [];
    const refused = [];
    const attempt = async ({ source, name }, work) => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof LinkRefusal)) throw error;
        refused.push({ contract: contractId(source, name), reason: error.reason });
      }
    };
    const withCode = [];
    for (const { contract, ir } of this.#contractsOf(output, root)) {
      await attempt(contract, async () => {
        const object2 = this.#note(contract, await stringOf(output, ir) ?? "", positions);
        if (object2 === void 0) units.push(await linkedUnit(contract, void 0, [], [], this.#maker));
        else withCode.push({ contract, object: object2 });
      });
    }
    onRead?.();
    const link = async (contract, { name, place: place2 }) => {
      const linking = this.#objects.link(name, positions);
      const linked = await linking.contract;
      const known2 = place2 && { ...place2, sourceName: names.get(place2.source) };
      const warnings = await sizeWarnings(contract, linked, known2, this.#maker);
      units.push(await linkedUnit(contract, linked, warnings, linking.costs, this.#maker));
    };
    await Promise.all(
      withCode.map(({ contract, object: object2 }) => attempt(contract, () => link(contract, object2)))
    );
    return { units, refused };
  }
  #contractsOf(output, root) {
    const { selection, context } = this.#job;
    const { release } = context.compiler.version;
    return (find(root, "contracts")?.members ?? []).flatMap(
      ({ key: source, value }) => (value.members ?? []).flatMap(({ key: name, value: outputs }) => {
        const ir = find(outputs, "ir");
        if (ir === void 0 || !isGenerated(selection, release, source, name)) return [];
        const irText = async () => (await output.read(ir.start, ir.end)).toString("utf8");
        return [{ contract: { source, name, irText }, ir }];
      })
    );
  }
  #note({ source, name }, ir, positions) {
    const id = contractId(source, name);
    const object2 = ir === "" ? void 0 : this.#objects.add(id, ir, positions);
    this.#printed.push({ id, source, name, object: object2 });
    return object2;
  }
  /** How the compiler prints code: asked of it once, when first needed. */
  #opcodeTable() {
    const { queue, context, settings } = this.#job;
    this.#opcodes ??= queue.add(
      (signal) => probeOpcodes(settings.yul, { ...context, signal }),
      () => Number.POSITIVE_INFINITY
    );
    return this.#opcodes;
  }
};

// src/steps/linked/link-front.ts
async function linkFront({ output, root, contracts, cost }, linker, onRead) {
  const errors = find(root, "errors");
  const diagnostics = await readDiagnostics(output, errors);
  if (diagnostics.some(({ isError }) => isError)) {
    const reason = "solc fails to make its intermediate representation, or that of one made along with it";
    return { units: [], refused: contracts.map((contract) => ({ contract, reason })) };
  }
  const { units, refused } = await linker.compile(output, root, onRead);
  const found = /* @__PURE__ */ new Set([
    ...units.flatMap(({ manifest }) => manifest.contracts),
    ...refused.map(({ contract }) => contract)
  ]);
  const missing = contracts.filter((contract) => !found.has(contract)).map((contract) => ({ contract, reason: "solc prints no intermediate representation of it" }));
  const said = errors === void 0 ? "" : `"errors":${(await output.read(errors.start, errors.end)).toString("utf8")}`;
  const front = {
    manifest: { linked: true, contracts: [], predicted: 0, cost },
    output: { output: memoryBytes([Buffer.from(`{${said}}`)]), failure: void 0 }
  };
  return { units: [front, ...units], refused: [...refused, ...missing] };
}

// src/steps/linked/compile.ts
var SettingsSchema2 = pipe(
  unknown(),
  check((value) => typeof value === "object" && value !== null),
  transform((value) => value)
);
async function compileLinked(plan, contracts, { jobs, queue }, context) {
  const { compiler, selection: entries, sourcesMode, graph } = plan.manifest;
  const selection = selectionFromEntries(entries);
  const settings = parse(SettingsSchema2, JSON.parse(plan.settings));
  const choice = linkability({ settings, selection, sourcesMode, release: compiler.release });
  if (choice.kind === "not linkable") {
    throw new ParasolcError("PLAN_INVALID", "the plan links contracts that cannot be linked", {
      facts: [choice.reason],
      remedy: "plan again"
    });
  }
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const refused = contracts.flatMap((id) => {
    const { source, name } = byId.get(id) ?? { source: "", name: "" };
    const reason = unlinkableOutput(selectorsFor(selection, source, name));
    return reason === void 0 ? [] : [{ contract: id, reason }];
  });
  const direct = new Set(refused.map(({ contract }) => contract));
  const linkable = contracts.filter((id) => !direct.has(id));
  const fronts = frontsOf(plan, linkable, jobs);
  const units = unitsOf(plan, [...direct], jobs);
  context.observer.phase("compilation", fronts.length + linkable.length + units.length, 0);
  const inputs = await createUnitInputs(plan, "all");
  const frontText = frontSettings(settings, choice.settings, selection);
  const linker = new ContractLinker({
    selection,
    settings: choice.settings,
    queue,
    context,
    sourceText: (name) => sourceText(plan, name)
  });
  const runFront = async (ids, index) => {
    const info = { label: `front ${index}`, kind: "front", contracts: ids, predicted: 0 };
    const result = await queue.add(
      (signal) => runCompiler({ ...context, signal }, info, inputs.printingIr(ids, frontText), inputs.imports).catch(
        breaks
      ),
      // Everything else waits for them.
      () => Number.POSITIVE_INFINITY
    );
    if (result === void 0)
      return refuseAll(ids, "solc fails on the run that prints its intermediate representation");
    const { output, cost } = result;
    const root = await indexOutput(output, info.label);
    return linkFront({ output, root, contracts: ids, cost: unitCost(cost) }, linker);
  };
  const compiled = await Promise.all([...fronts.map(runFront), directly(units, 0)]);
  const late = compiled.flatMap((part) => part.refused);
  const again = await directly(
    unitsOf(
      plan,
      late.map(({ contract }) => contract),
      jobs
    ),
    units.length
  );
  return {
    units: [...compiled, again].flatMap((part) => part.units),
    refused: [...refused, ...late]
  };
  async function directly(groups, first) {
    return { units: await compileUnits(plan, groups, first, queue, context), refused: [] };
  }
}
function breaks(error) {
  if (!(error instanceof ParasolcError) || error.code !== "COMPILER_FAILED") throw error;
}
function refuseAll(contracts, reason) {
  return { units: [], refused: contracts.map((contract) => ({ contract, reason })) };
}
var BYTES_PER_NODE = 8;
function frontsOf({ manifest }, contracts, jobs) {
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
  const sources = manifest.graph.sources.filter(({ name }) => needed.has(name)).map(({ name, nodes, imports: imports2 }) => ({
    name,
    imports: imports2,
    size: nodes * BYTES_PER_NODE,
    prints: printing.has(name)
  }));
  return frontGroups(sources, jobs).map((names) => names.flatMap((name) => inSource.get(name) ?? [])).filter((ids) => ids.length > 0);
}
async function sourceText(plan, name) {
  const imported = plan.imported.get(name);
  if (imported !== void 0) return imported;
  const root = await indexJson(plan.sources, (path) => path.length < 2);
  return Buffer.from(await stringOf(plan.sources, find(root, name, "content")) ?? "");
}

// src/steps/pool.ts
async function withQueue({ jobs, signal: outer, onRetry }, work) {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const waiting = [];
  const alone = [];
  const running = /* @__PURE__ */ new Set();
  let exclusive = false;
  let failure;
  const fail = (thrown) => {
    failure ??= { thrown };
    stop.abort();
    for (const entry of [...waiting.splice(0), ...alone.splice(0)]) entry.abandon(failure.thrown);
  };
  const start = (entry, retry) => {
    const ending = entry.run(retry).then((again) => {
      running.delete(ending);
      exclusive = false;
      if (again) alone.push(entry);
      fill3();
    });
    running.add(ending);
  };
  const fill3 = () => {
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
  const add = (run, priority) => {
    const result2 = new Promise((resolve, reject) => {
      const entry = {
        priority,
        abandon: reject,
        async run(retry) {
          try {
            resolve(await run(signal));
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
      if (failure === void 0) waiting.push(entry);
      else reject(failure.thrown);
    });
    result2.catch(() => void 0);
    queueMicrotask(fill3);
    return result2;
  };
  let result;
  try {
    result = await work({ add });
  } catch (thrown) {
    fail(thrown);
  }
  while (running.size > 0) await Promise.all(running);
  if (failure !== void 0) throw failure.thrown;
  return result;
}
function takeMostUrgent(waiting) {
  const priorities = waiting.map((entry2) => entry2.priority());
  const [entry] = waiting.splice(priorities.indexOf(Math.max(...priorities)), waiting.length > 0 ? 1 : 0);
  return entry;
}
function isOutOfMemory(thrown) {
  return thrown instanceof ParasolcError && thrown.code === "COMPILER_OUT_OF_MEMORY";
}

// src/steps/compile.ts
async function compileShard(plan, options, context) {
  checkCompiler(plan, context);
  const shard = plan.manifest.shards[options.shard];
  if (shard === void 0) {
    throw new ParasolcError("USAGE", `the plan has no shard ${options.shard}`, {
      facts: [`its shards are numbered from 0 to ${plan.manifest.shards.length - 1}`],
      remedy: "give `--shard` one of these numbers"
    });
  }
  const { units, refused } = isSplit(plan) ? await compileSplit(plan, shard.contracts, options.jobs, context) : { units: [await compileWhole(plan, context)], refused: [] };
  if (isSplit(plan) && plan.manifest.strategy === "linked") {
    context.observer.routed(
      routesOf([{ units: units.map(({ manifest }) => manifest), refused: [...refused] }])
    );
  }
  return {
    manifest: {
      format: EXCHANGE_FORMAT,
      tool: VERSION,
      plan: options.planDigest,
      shard: options.shard,
      compiler: { ...context.compiler.version },
      units: units.map(({ manifest }) => manifest),
      refused: [...refused]
    },
    units: units.map(({ output }) => output)
  };
}
async function compileSplit(plan, contracts, jobs, context) {
  context.compiler.prepare(jobs);
  const options = {
    jobs,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: it is tried again, alone`)
  };
  return withQueue(options, async (queue) => {
    if (plan.manifest.strategy === "linked") return compileLinked(plan, contracts, { jobs, queue }, context);
    const units = unitsOf(plan, contracts, jobs);
    context.observer.phase(
      "compilation",
      units.length,
      units.reduce((total, { cost }) => total + cost, 0)
    );
    return { units: await compileUnits(plan, units, 0, queue, context), refused: [] };
  });
}
async function compileWhole(plan, context) {
  const input = await collect(plan.input.chunks());
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const imports = plan.manifest.importCallback ? { kind: "given", sources: plan.imported } : { kind: "none" };
  context.observer.phase("compilation", 1, 0);
  const { output, cost } = await runCompiler(context, info, input, imports);
  return {
    manifest: { contracts: [], predicted: 0, cost: unitCost(cost) },
    output: { output, failure: void 0 }
  };
}
function checkCompiler({ manifest }, { compiler }) {
  if (manifest.compiler.build === compiler.version.build) return;
  throw new ParasolcError("COMPILER_MISMATCH", "the plan was made with another compiler", {
    facts: [
      `plan: solc ${manifest.compiler.build}`,
      `here: solc ${compiler.version.build} (${compiler.path})`
    ],
    remedy: `give the compiler of the plan with --solc ${manifest.compiler.release}, or plan again`
  });
}

// src/steps/check-parts.ts
function checkParts({ manifest: plan }, parts, planDigest) {
  const wrong = parts.flatMap(({ manifest: part }) => {
    const name = `shard ${part.shard}`;
    return [
      part.plan === planDigest ? [] : [`${name}: made from another plan (${part.plan.slice(0, 12)})`],
      part.compiler.build === plan.compiler.build ? [] : [`${name}: compiled by solc ${part.compiler.build}`],
      part.tool === plan.tool ? [] : [`${name}: made by version ${part.tool} of this tool`],
      part.shard < plan.shards.length ? [] : [`${name}: the plan has no such shard`],
      contractsDiffer(plan.shards[part.shard]?.contracts, part) ? [`${name}: its contracts are not those planned`] : []
    ].flat();
  });
  const counts = plan.shards.map(
    (_, shard) => parts.filter(({ manifest }) => manifest.shard === shard).length
  );
  const gaps = counts.flatMap(
    (count, shard) => count === 1 ? [] : [count === 0 ? `shard ${shard} is missing` : `shard ${shard} is given ${count} times`]
  );
  if (wrong.length > 0) {
    throw new ParasolcError("PART_INVALID", "the parts do not fit the plan", {
      facts: [
        `plan: ${planDigest.slice(0, 12)}, solc ${plan.compiler.build}, version ${plan.tool}`,
        ...wrong,
        ...gaps
      ],
      remedy: "compile these shards from this plan, with its compiler"
    });
  }
  if (gaps.length > 0) {
    throw new ParasolcError(
      "PARTS_INCOMPLETE",
      `the plan has ${plan.shards.length} shards, each is needed once`,
      {
        facts: gaps,
        remedy: "give the part of every shard once"
      }
    );
  }
}
function contractsDiffer(planned, part) {
  if (planned === void 0) return false;
  const done = part.units.flatMap(({ contracts }) => contracts).sort();
  return JSON.stringify(done) !== JSON.stringify([...planned].sort());
}

// src/steps/merge-contracts.ts
async function contractsOfUnits(plan, units) {
  const expects = expectation(plan);
  return units.map((unit) => {
    const node = find(unit.root, "contracts");
    const text = node === void 0 ? void 0 : toText(unit.output, node);
    const contracts = text?.kind === "object" ? text : { kind: "object", members: [] };
    const printed = new Set(contracts.members.flatMap(contractsIn));
    const planned = new Set(unit.contracts);
    const foreign = [...printed].filter((id) => !planned.has(id));
    const missing = unit.contracts.filter((id) => !printed.has(id) && expects(id));
    if (foreign.length > 0 || missing.length > 0) {
      throw new ParasolcError("PART_INVALID", `${unit.label} does not hold the contracts of its plan`, {
        facts: [...missing.map((id) => `missing: ${id}`), ...foreign.map((id) => `not planned: ${id}`)],
        remedy: "compile the shard again"
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

// src/standard-json/generation-order.ts
var ABI_CODER_V1 = "2066";
function generationOrder({ graph, generated, viaIR }) {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const begins = /* @__PURE__ */ new Map();
  const ends = /* @__PURE__ */ new Map();
  let clock = 0;
  const visit = (contract, selected) => {
    if (!begins.has(contract.id)) {
      begins.set(contract.id, clock++);
      for (const id of contract.dependencies) {
        const dependency = byId.get(id);
        if (dependency !== void 0) visit(dependency, false);
      }
    }
    if ((selected || !viaIR) && !ends.has(contract.id)) ends.set(contract.id, clock++);
  };
  const starts = /* @__PURE__ */ new Map();
  for (const contract of graph.contracts) {
    if (!generated.has(contract.id)) continue;
    starts.set(contract.id, clock++);
    visit(contract, true);
  }
  const atPlace = new Map(
    graph.contracts.map((contract) => [place(contract.source, contract.start, contract.end), contract.id])
  );
  return {
    position({ location, errorCode }) {
      const id = location && atPlace.get(place(location.file, location.start, location.end));
      if (id === void 0) return void 0;
      return errorCode === ABI_CODER_V1 ? begins.get(id) : ends.get(id);
    },
    begin: (contract) => starts.get(contract)
  };
}
function place(source, start, end) {
  return JSON.stringify([source, start, end]);
}

// src/steps/merge-diagnostics.ts
function mergeDiagnostics({ graph, generated, pipeline }, analysis, units) {
  const order = generationOrder({ graph, generated: new Set(generated), viaIR: pipeline.viaIR });
  const first = firstFailure(units, (contract) => order.begin(contract) ?? Number.POSITIVE_INFINITY);
  const limit = first === void 0 ? Number.POSITIVE_INFINITY : order.begin(first.contract) ?? 0;
  const found = /* @__PURE__ */ new Map();
  for (const { label, diagnostics } of units) {
    const { warnings, unknown: unknown2 } = generationDiagnostics(diagnostics, analysis);
    for (const warning2 of warnings) {
      const position = order.position(warning2);
      if (position === void 0) unknown2.push(warning2);
      else if (position < limit) found.set(`${position} ${warning2.text}`, [position, warning2]);
    }
    if (unknown2[0] !== void 0) throw unplaced(label, unknown2[0]);
  }
  const before = [...found.values()].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
  refuseTooMany(analysis, before);
  if (first === void 0) return { kind: "list", list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: "replaced", output: first.output };
  const shown = withoutAnalysis(first.diagnostics, analysis);
  const keepsAnalysis = first.diagnostics.length - shown.length === analysis.length;
  if (!keepsAnalysis) return { kind: "list", list: first.diagnostics };
  const seen = new Set(before.map(({ text }) => text));
  return { kind: "list", list: [...analysis, ...before, ...shown.filter(({ text }) => !seen.has(text))] };
}
function firstFailure(units, begin) {
  return units.flatMap(({ failure }) => failure ?? []).reduce(
    (first, failure) => first === void 0 || begin(failure.contract) < begin(first.contract) ? failure : first,
    void 0
  );
}
var MOST_WARNINGS = 256;
function refuseTooMany(analysis, generation) {
  const reported = analysis.filter(({ isError, errorCode }) => !isError && errorCode !== void 0);
  if (generation.length === 0 || reported.length + generation.length < MOST_WARNINGS) return;
  throw new ParasolcError("NEEDS_ONE_RUN", `${MOST_WARNINGS} warnings are reached during code generation`, {
    remedy: "compile with `--strategy single`, or mend some of the warnings"
  });
}
function unplaced(label, { text }) {
  return new ParasolcError("NEEDS_ONE_RUN", `the place of a diagnostic of ${label} is not known`, {
    facts: [text],
    remedy: "compile with `--strategy single`, and report this with the input"
  });
}

// src/steps/merge.ts
async function mergeParts(plan, parts, planDigest) {
  checkParts(plan, parts, planDigest);
  if (isSplit(plan)) return mergeSplit(plan, parts);
  const output = parts[0]?.units[0]?.output;
  if (output === void 0)
    throw new ParasolcError("PART_INVALID", "the part of the whole run has no output");
  return wholeOutput(output);
}
async function wholeOutput(output) {
  const root = await indexOutput(output, "the whole run");
  const diagnostics = await readDiagnostics(output, find(root, "errors"));
  return { text: slice(output, root), ...outcomeOf(diagnostics) };
}
async function mergeSplit(plan, parts) {
  const base = await indexOutput(plan.analysis, "the analysis");
  const units = await indexUnits(parts);
  const analysis = await readDiagnostics(plan.analysis, find(base, "errors"));
  const diagnosed = await Promise.all(units.map(readUnitDiagnostics));
  const diagnostics = mergeDiagnostics(plan.manifest, analysis, diagnosed);
  if (diagnostics.kind === "replaced") return wholeOutput(diagnostics.output);
  const failed = diagnosed.some(({ failure }) => failure !== void 0);
  const fromUnits = failed ? [] : await contractsOfUnits(plan, units);
  const generated = Object.entries({
    contracts: mergedContracts(plan.analysis, find(base, "contracts"), fromUnits),
    errors: diagnosticsText(diagnostics.list)
  }).flatMap(([key, value]) => value === void 0 ? [] : [member(key, value)]);
  const kept = (base.members ?? []).filter(({ key }) => key !== "contracts" && key !== "errors").map((entry) => ({ ...entry, value: slice(plan.analysis, entry.value) }));
  const members = [...kept, ...generated].sort((a, b) => compareUtf8(a.key, b.key));
  return { text: { kind: "object", members }, ...outcomeOf(diagnostics.list) };
}
function outcomeOf(diagnostics) {
  return { diagnostics, hasErrors: diagnostics.some(({ isError }) => isError) };
}
async function indexUnits(parts) {
  const units = [];
  for (const { manifest, units: outputs } of parts) {
    for (const [index, { contracts, failedAt }] of manifest.units.entries()) {
      const unit = outputs[index];
      const label = `shard ${manifest.shard}, unit ${index}`;
      if (unit === void 0 || failedAt === void 0 !== (unit.failure === void 0)) {
        throw new ParasolcError("PART_INVALID", `${label} lacks its output`, {
          remedy: "compile the shard again"
        });
      }
      const failure = failedAt === void 0 || unit.failure === void 0 ? void 0 : {
        contract: failedAt,
        output: unit.failure,
        root: await indexOutput(unit.failure, `${label}, failure`)
      };
      units.push({
        label,
        contracts,
        output: unit.output,
        root: await indexOutput(unit.output, label),
        failure
      });
    }
  }
  return units;
}
async function readUnitDiagnostics({ output, root, failure, label }) {
  return {
    label,
    diagnostics: await readDiagnostics(output, find(root, "errors")),
    failure: failure && {
      contract: failure.contract,
      output: failure.output,
      diagnostics: await readDiagnostics(failure.output, find(failure.root, "errors")),
      replacesEverything: find(failure.root, "sources") === void 0
    }
  };
}
function mergedContracts(analysis, contracts, fromUnits) {
  const base = contracts === void 0 ? void 0 : toText(analysis, contracts);
  const all = mergeObjects([...base?.kind === "object" ? [base] : [], ...fromUnits]);
  return all.members.length === 0 ? void 0 : all;
}
function diagnosticsText(diagnostics) {
  if (diagnostics.length === 0) return void 0;
  return { kind: "array", items: diagnostics.map(({ text }) => verbatim(text)) };
}

// src/commands/summaries.ts
function buildSummary(done) {
  const times = timesText(done.runs, done.wall);
  if (done.manifest?.kind !== "split") return `one run of everything (${done.reason}), ${times}`;
  const contracts = counted(done.manifest.generated.length, "contract");
  const work = `${contracts} ${waysText(done.manifest.strategy, done.parts, done.runs)}`;
  return `${work}, ${times}; ${done.manifest.strategy}: ${done.reason}`;
}
function planSummary(manifest, digest, runs, wall) {
  const shards = counted(manifest.shards.length, "shard");
  const work = manifest.kind === "split" ? `${counted(manifest.generated.length, "contract")} in ${shards} (${manifest.strategy}: ${manifest.reason})` : `${shards}, one run of everything (${manifest.reason})`;
  return `${work}, ${timesText(runs, wall)}; digest ${digest.slice(0, 12)}`;
}
function shardSummary({ manifest }, part, runs, wall) {
  const { shard } = part.manifest;
  const strategy = manifest.kind === "split" ? manifest.strategy : "single";
  const contracts = counted(manifest.shards[shard]?.contracts.length ?? 0, "contract");
  return `shard ${shard}: ${contracts} ${waysText(strategy, [part], runs)}, ${timesText(runs, wall)}`;
}
function waysText(strategy, parts, runs) {
  if (strategy !== "linked") {
    return `in ${counted(runs.filter(({ info }) => info.kind === "unit" || info.kind === "whole").length, "unit")}`;
  }
  const { linked, direct, reasons } = routesOf(parts.map(({ manifest }) => manifest));
  if (direct === 0) return "linked";
  const [first] = reasons;
  const more = reasons.length > 1 ? `, and ${counted(reasons.length - 1, "other reason")}` : "";
  return `(${linked} linked, ${direct} compiled directly: ${first?.reason ?? "no reason is known"}${more})`;
}
function timesText(runs, wall) {
  let cpu = 0;
  for (const { cost } of runs) {
    if (cost.cpu === void 0) return seconds(wall);
    cpu += cost.cpu;
  }
  return `${seconds(wall)}, CPU ${seconds(cpu)}`;
}

export {
  contractId,
  projectGraph,
  sourceOrder,
  inputWithSelection,
  inputWithSettings,
  inputWithoutSources,
  generatingSettings,
  frontSettings,
  runCompiler,
  EXCHANGE_FORMAT,
  PlanManifestSchema,
  isSplit,
  cycleEntries,
  UNTRANSLATABLE_OUTPUTS,
  unitsOf,
  compileUnits,
  unitCost,
  linkability,
  unlinkableOutput,
  frontGroups,
  dependenciesOf,
  ContractLinker,
  linkFront,
  withQueue,
  routesOf,
  compileShard,
  mergeParts,
  wholeOutput,
  buildSummary,
  planSummary,
  shardSummary
};
