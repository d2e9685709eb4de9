import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  JsonSyntaxError,
  duplicateKeys,
  find,
  indexJson,
  named,
  parseNode,
  unsplittableSelection
} from "./chunk-QO42HVZV.js";
import {
  array,
  boolean,
  looseObject,
  optional,
  parse,
  safeParse,
  string
} from "./chunk-OJI23VDL.js";
import {
  ParasolcError
} from "./chunk-NHQI23EG.js";

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
        (value.members ?? []).filter((member) => member.key !== "content").map(async (member) => [member.key, await parseNode(bytes, member.value)])
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

export {
  readInput
};
