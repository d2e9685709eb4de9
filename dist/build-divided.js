import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TRUSTING
} from "./shared-conformance.js";
import {
  verify
} from "./shared-verify.js";
import {
  buildWhole
} from "./shared-build.js";
import "./shared-known-output.js";
import {
  compileParts,
  compileShard,
  encodeCode,
  immutableIndex,
  isRefused,
  known,
  layOut,
  libraryIndex,
  mergeParts,
  namesIn,
  readListing,
  refused
} from "./shared-shard-objects.js";
import {
  isEqualCode,
  makePlan
} from "./shared-graphology.js";
import "./shared-merge.js";
import {
  VERSION
} from "./shared-package.js";
import "./shared-routes.js";
import {
  digestOfFile,
  isNeedsOneRun,
  jsonToBuffer,
  makeFolder,
  putInPlace,
  readInput,
  readText,
  runCompiler,
  textBytes
} from "./shared-selection.js";
import {
  array,
  isSplit,
  literal,
  number,
  object,
  parseJson,
  pipe,
  record,
  safeParse,
  string,
  variant
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  reasonOf
} from "./shared-errors.js";
import "./shared-runtime.js";

// src/steps/conformance/keep.ts
import { createHash } from "node:crypto";
import { readFile as readFile2, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/steps/conformance/constructions.ts
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
var FILES = ["parts.sol", "constructions.sol", "sizes.sol", "transient.sol"];
var CODE = ["evm.bytecode", "evm.deployedBytecode"];
var VARIATIONS = [
  {
    name: "optimizer on",
    settings: { optimizer: { enabled: true } },
    outputs: CODE,
    without: ["sizes.sol"]
  },
  {
    // Without metadata some code is equal. This version of the EVM has no instruction for zero.
    name: "optimizer off, other settings",
    settings: {
      optimizer: { enabled: false },
      evmVersion: "paris",
      metadata: { appendCBOR: false },
      debug: { debugInfo: ["location"], revertStrings: "debug" },
      libraries: { "parts.sol": { Addressed: `0x${"A1".repeat(20)}` } }
    },
    outputs: ["abi", "ir", "metadata", "storageLayout", "evm.methodIdentifiers", ...CODE],
    without: ["sizes.sol", "transient.sol"]
  },
  {
    // By itself: solc warns of large creation code from Shanghai on only, and takes long to optimize such code.
    name: "code over the limits",
    settings: { optimizer: { enabled: false } },
    outputs: CODE,
    without: ["parts.sol", "constructions.sol", "transient.sol"]
  }
];
async function readConstructions() {
  const folder = import.meta.url.endsWith(".ts") ? "./sources/" : "./";
  const texts = await Promise.all(
    FILES.map((name) => readFile(fileURLToPath(new URL(`${folder}${name}`, import.meta.url)), "utf8"))
  );
  return new Map(FILES.map((name, index) => [name, texts[index] ?? ""]));
}
function sourcesOf(constructions, { without = [] }) {
  return new Map([...constructions].filter(([name]) => !without.includes(name)));
}
function inputOf(constructions, variation) {
  const { settings, outputs } = variation;
  const kept = [...sourcesOf(constructions, variation)];
  return {
    language: "Solidity",
    sources: Object.fromEntries(kept.map(([name, content]) => [name, { content }])),
    settings: { viaIR: true, ...settings, outputSelection: { "*": { "*": outputs } } }
  };
}

// src/steps/conformance/compare.ts
async function differenceIn(constructions, variation, processes, context) {
  const text = textBytes(JSON.stringify(inputOf(constructions, variation)));
  const project = { input: await readInput(text, "the set"), access: { kind: "none" } };
  const running = buildWhole(project, "", context);
  running.catch(() => void 0);
  if (processes === 1) await running;
  const linked = await linkAll(project, Math.max(1, processes - 1), context);
  const whole = await running;
  const error = whole.diagnostics.find(({ isError }) => isError);
  if (error !== void 0) return `the set cannot be compiled: ${messageIn(error.text)}`;
  return typeof linked === "string" ? linked : firstDifference(linked, await jsonToBuffer(whole.text));
}
function messageIn(diagnostic) {
  const { message = "" } = JSON.parse(diagnostic);
  return message.split("\n", 1)[0] ?? "";
}
async function linkAll(project, processes, context) {
  const trusting = { ...context, conformance: TRUSTING };
  const options = { strategy: "linked", shards: 1, processes, sourcesMode: "all" };
  const { plan } = await makePlan(project, options, trusting);
  if (!isSplit(plan)) return plan.manifest.reason;
  const part = await compileShard(plan, { shard: 0, processes }, trusting);
  if (part.kind === "whole") return part.reason ?? "it is compiled in one run";
  const order = [...project.input.sources.keys()];
  const contracts = plan.manifest.graph.contracts.toSorted(
    (a, b) => order.indexOf(a.source) - order.indexOf(b.source) || a.start - b.start
  );
  for (const { id, name } of contracts) {
    const refusal = part.refused.find(({ contract }) => contract === id);
    if (refusal !== void 0) return `"${name}" is not linked: ${refusal.reason}`;
  }
  const merged = await mergeParts(plan, [part]);
  if (isNeedsOneRun(merged)) return merged.reason;
  return { contracts, output: await jsonToBuffer(merged.text) };
}
function firstDifference({ contracts, output }, expected) {
  if (output.equals(expected)) return void 0;
  const [ours, theirs] = [output, expected].map((text) => JSON.parse(text.toString("utf8")));
  for (const { source, name } of contracts) {
    const path = pathOfDifference(ours?.contracts?.[source]?.[name], theirs?.contracts?.[source]?.[name]);
    if (path !== void 0) return `"${name}" differs${path === "" ? "" : ` in "${path}"`}`;
  }
  return `the outputs differ in "${pathOfDifference(ours, theirs) ?? "the order of members"}"`;
}
function pathOfDifference(ours, theirs) {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return void 0;
  if (!isObject(ours) || !isObject(theirs)) return "";
  for (const key of /* @__PURE__ */ new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const path = pathOfDifference(ours[key], theirs[key]);
    if (path !== void 0) return path === "" ? key : `${key}.${path}`;
  }
  return "";
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/link/lay-out-listing.ts
function layOutListing(assembly, printed, hasPush0) {
  const listing = readListing(assembly, hasPush0);
  if (isRefused(listing)) return listing;
  const tree = layOutTree(listing, namesIn(flat(listing), printed, []));
  return isRefused(tree) ? tree : tree.laid.code;
}
function layOutTree(listing, names) {
  const subs = [];
  for (const sub2 of listing.subs) {
    const tree = layOutTree(sub2, names);
    if (isRefused(tree)) return tree;
    subs.push(tree);
  }
  const paths = [...new Set(listing.items.flatMap((item) => "path" in item ? [item.path.join(".")] : []))];
  const deep = paths.filter((path) => path.includes(".")).reverse();
  const order = [...subs.map((_, index) => String(index)).filter((path) => paths.includes(path)), ...deep];
  const embedded = order.map((path) => at(subs, path.split(".").map(Number)));
  if (embedded.includes(void 0)) return refused("its assembly refers to unknown code");
  const encoded = encodeCode(listing, {
    library: (hash) => libraryIndex(names, hash),
    immutable: (hash) => immutableIndex(names, hash),
    code: (path) => order.indexOf(path.join("."))
  });
  if (isRefused(encoded)) return encoded;
  const laid = layOut(encoded, {
    subs: subs.map((sub2) => sub2.laid),
    embedded: embedded.map(known),
    libraries: names.libraries,
    immutables: names.immutables.map(({ id }) => id)
  });
  return { laid, subs };
}
function at(subs, [first = 0, ...rest]) {
  const tree = subs[first];
  return tree === void 0 || rest.length === 0 ? tree?.laid : at(tree.subs, rest);
}
function flat(listing) {
  return [listing, ...listing.subs.flatMap(flat)];
}

// src/steps/conformance/layouts.ts
function layoutText({ objects }) {
  const named = objects.map((text, index) => text.replace('object "a"', `object "a${index}"`));
  const code = named.map((_, index) => use(`a${index}`)).join(" ");
  const texts = named.map((text, index) => text.replaceAll('"a"', `"a${index}"`));
  return `object "all" { code { ${code} } ${texts.join("\n")} }`;
}
function data(name, size) {
  const byte = (name.charCodeAt(name.length - 1) % 256).toString(16).padStart(2, "0");
  return `data "${name}" hex"${byte.repeat(size)}"`;
}
function jumps(count) {
  return numbers(0, count - 1).map((index) => `if calldataload(${index}) { sstore(${index}, 0x${"7f".repeat(25)}) }`).join(" ");
}
function use(name) {
  return `codecopy(0, dataoffset("${name}"), datasize("${name}"))`;
}
function sub(name, code, more = "") {
  return `object "${name}" { code { ${code} } ${more} }`;
}
function numbers(first, last, step = 1) {
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / step) + 1) },
    (_, index) => first + index * step
  );
}
function times(count, text) {
  return numbers(1, count).map(text).join(" ");
}
var SIZES = numbers(150, 256);
var JUMPS = [1, 2, 3, 4, 5];
var COUNTS = numbers(0, 16, 2);
function pushes(name, counts, push, inner = () => "") {
  const text = (count, jump) => `object "a" { code { ${jumps(jump)} ${times(count, push)} ${use("b")} } ${sub("b", inner(count), data(".metadata", 20))} }`;
  return { name, objects: counts.flatMap((count) => JUMPS.map((jump) => text(count, jump))) };
}
function reads(count) {
  const read = (id) => id > count ? "" : `sstore(0, loadimmutable("${id}"))`;
  return `${read(1)} ${times(3, () => read(3))}`;
}
var LAYOUTS = [
  {
    name: "jumps beside data",
    objects: SIZES.map((size) => `object "a" { code { ${jumps(2)} ${use("x")} } ${data("x", size)} }`)
  },
  {
    name: "jumps beside data that nothing refers to",
    objects: SIZES.map((size) => `object "a" { code { ${jumps(2)} } ${data("x", size)} }`)
  },
  {
    name: "jumps of three bytes",
    // 150 bytes less with jumps of two bytes: those would do, if the width were not sought from one byte on.
    objects: [`object "a" { code { ${jumps(150)} } ${data("x", 59310)} }`]
  },
  {
    name: "references to sub-assemblies",
    objects: SIZES.map(
      (size) => `object "a" { code { ${use("b")} sstore(0, datasize("a")) } ${sub("b", use("x"), data("x", size))} }`
    )
  },
  {
    name: "references beside sub-assemblies that are not stored, and metadata",
    objects: numbers(60, 128).flatMap(
      (size) => ["", 'sstore(0, datasize("b"))', use("c")].map(
        (code) => `object "a" { code { ${code} sstore(0, datasize("a")) } ${sub("b", "invalid()", data(".metadata", size))} ${sub("c", "stop()")} ${data(".metadata", size)} }`
      )
    )
  },
  pushes("sizes of sub-assemblies", COUNTS, () => 'sstore(0, datasize("b"))'),
  pushes("sizes of everything", COUNTS, () => 'sstore(0, datasize("a"))'),
  pushes("offsets", COUNTS, () => 'sstore(0, dataoffset("b"))'),
  pushes("addresses of libraries", numbers(0, 7), () => 'sstore(0, linkersymbol("f.sol:L"))'),
  pushes("immutables", numbers(0, 7), (id) => `setimmutable(0, "${id}", 7)`, reads),
  {
    name: "jumps around sub-assemblies with wider ones",
    objects: [
      ...numbers(130, 230, 2).map(
        (size) => `object "a" { code { ${jumps(1)} ${use("b")} ${use("x")} } ${sub("b", jumps(9))} ${data("x", size)} }`
      ),
      // Those inside sub-assemblies do not count.
      ...numbers(110, 190, 4).map(
        (size) => `object "a" { code { ${jumps(2)} ${use("b")} } ${sub("b", `${use("x")} ${jumps(3)}`, `${data("x", 90)} ${sub("c", jumps(9))}`)} ${data("y", size)} }`
      )
    ]
  },
  {
    name: "what is stored",
    objects: [
      `object "a" { code { } }`,
      `object "a" { code { sstore(0, 1) } }`,
      `object "a" { code { } ${data("x", 3)} }`,
      `object "a" { code { sstore(0, datasize("b")) } ${sub("b", "sstore(0, 1)")} }`,
      `object "a" { code { ${["d", "b", "c"].map(use).join(" ")} } ${["b", "c", "d"].map((name, index) => sub(name, `sstore(0, ${index % 2})`)).join(" ")} }`,
      `object "a" { code { ${["z", "y", "x"].map(use).join(" ")} } ${["x", "y", "z"].map((name) => data(name, 5)).join(" ")} }`,
      `object "a" { code { ${use("b")} ${use("c")} } ${sub("b", 'sstore(0, linkersymbol("f.sol:L"))')} ${sub("c", 'sstore(0, linkersymbol("f.sol:M"))')} }`,
      `object "a" { code { ${["b.c", "b.d", "b"].map(use).join(" ")} } ${sub("b", use("c"), `${sub("c", "sstore(0, 1)")} ${sub("d", "sstore(0, 2)")}`)} }`,
      `object "a" { code { ${["p", "q", "p.b", "q.b"].map(use).join(" ")} } ${["p", "q"].map((name, id) => sub(name, `${use("b")} setimmutable(0, "${id}", 7)`, sub("b", `sstore(0, loadimmutable("${id}"))`))).join(" ")} }`
    ]
  }
];

// src/steps/conformance/compare-layouts.ts
var SOURCE = "layouts.yul";
var OutputSchema = object({
  contracts: object({
    [SOURCE]: record(
      string(),
      object({
        evm: object({
          assembly: string(),
          bytecode: object({
            object: string(),
            linkReferences: record(
              string(),
              record(string(), array(object({ start: number() })))
            )
          })
        })
      })
    )
  })
});
async function differenceInLayouts(layouts, context) {
  const outputs = ["evm.assembly", "evm.bytecode.object", "evm.bytecode.linkReferences"];
  const input = {
    language: "Yul",
    sources: { [SOURCE]: { content: layoutText(layouts) } },
    settings: { outputSelection: { "*": { "*": outputs } } }
  };
  const info = { label: layouts.name, kind: "yul", contracts: [], predicted: 0 };
  const chunks = [Buffer.from(JSON.stringify(input))];
  const { output } = await runCompiler(context, info, chunks, { kind: "none" });
  const text = await readText(output);
  const parsed = safeParse(OutputSchema, JSON.parse(text));
  const [contract] = parsed.success ? Object.values(parsed.output.contracts[SOURCE]) : [];
  if (contract === void 0) return `the Yul code for ${layouts.name} cannot be compiled`;
  const { assembly, bytecode } = contract.evm;
  const references = Object.entries(bytecode.linkReferences).flatMap(
    ([file, ofFile]) => Object.entries(ofFile).flatMap(
      ([library, places]) => places.map(({ start }) => ({ start, file, library }))
    )
  );
  const printed = { hex: bytecode.object, references: references.sort((a, b) => a.start - b.start) };
  const laid = layOutListing(assembly, printed, true);
  if (isRefused(laid)) return `the listing of ${layouts.name} is not understood: ${laid.reason}`;
  return isEqualCode(laid, printed) ? void 0 : `the layout of ${layouts.name} differs`;
}

// src/steps/conformance/check.ts
async function readConformanceSet() {
  return { constructions: await readConstructions(), variations: VARIATIONS, layouts: LAYOUTS };
}
async function checkCompiler({ constructions, variations, layouts }, processes, context) {
  for (const each of layouts) {
    const difference = await differenceInLayouts(each, context);
    if (difference !== void 0) return { kind: "differs", reason: difference };
  }
  for (const variation of variations) {
    const difference = await differenceIn(constructions, variation, processes, context);
    if (difference !== void 0) return { kind: "differs", reason: `${difference} (${variation.name})` };
  }
  return { kind: "conforms" };
}

// src/steps/conformance/keep.ts
var PATIENCE = 1e3;
var ConformitySchema = variant("kind", [
  object({ kind: literal("conforms") }),
  object({ kind: literal("differs"), reason: string() })
]);
function keptConformance(folder) {
  return {
    async check(context, processes) {
      const parts = partsOf(await readConformanceSet());
      const compiler = await digestOfFile(context.compiler.path);
      const share = Math.floor(processes / parts.length);
      const stop = new AbortController();
      const signal = AbortSignal.any([context.signal, stop.signal]);
      const work = { context: { ...context, signal }, late: lateNote(context) };
      const check = (part, processes2) => checkPart(part, join(folder, keyOf(part, compiler, context)), processes2, work);
      try {
        const begun = share < 2 ? [] : parts.map((part) => check(part, share));
        for (const check2 of begun) check2.catch(() => void 0);
        for (const [index, part] of parts.entries()) {
          const found = await (begun[index] ?? check(part, processes));
          if (found.kind === "differs") return found;
        }
        return { kind: "conforms" };
      } finally {
        stop.abort();
        work.late.end();
      }
    }
  };
}
function partsOf({ constructions, variations, layouts }) {
  return [
    { constructions: /* @__PURE__ */ new Map(), variations: [], layouts },
    ...variations.map((variation) => ({ constructions, variations: [variation], layouts: [] }))
  ];
}
function keyOf({ constructions, variations, layouts }, digest, { compiler }) {
  const all = [VERSION, compiler.version.build, digest, [...constructions], variations, layouts];
  return `${createHash("sha256").update(JSON.stringify(all)).digest("hex")}.json`;
}
var turns = /* @__PURE__ */ new Map();
function checkPart(part, path, processes, work) {
  const check = () => checkNow(part, path, processes, work);
  const turn = turns.get(path)?.then(check, check) ?? check();
  turns.set(path, turn);
  return turn;
}
async function checkNow(part, path, processes, { context, late }) {
  const { observer, signal } = context;
  const kept = await readFile2(path, "utf8").then(readKept, () => void 0);
  if (kept !== void 0) return kept;
  late.begin();
  try {
    const found = await checkCompiler(part, processes, { ...context, observer: asProbes(observer) });
    await keep(path, found, observer);
    return found;
  } catch (error) {
    if (signal.aborted || !(error instanceof ParasolcError)) throw error;
    return { kind: "differs", reason: reasonOf(error) };
  }
}
function readKept(text) {
  const kept = safeParse(pipe(string(), parseJson(), ConformitySchema), text);
  return kept.success ? kept.output : void 0;
}
async function keep(path, conformity, { note }) {
  try {
    await makeFolder(dirname(path));
    await putInPlace(path, (draft) => writeFile(draft, `${JSON.stringify(conformity)}
`));
  } catch (error) {
    note(`the result of the check cannot be kept: ${messageOf(error)}`);
  }
}
function lateNote({ compiler, observer }) {
  const { release } = compiler.version;
  let timer;
  const tell = () => observer.note(`checking once whether contracts can be linked with solc ${release}, a new version`);
  return {
    begin: () => {
      timer ??= setTimeout(tell, PATIENCE).unref();
    },
    end: () => clearTimeout(timer)
  };
}
function asProbes(observer) {
  const probe = (info) => ({ ...info, label: `check of linking: ${info.label}`, kind: "probe", contracts: [] });
  const known2 = /* @__PURE__ */ new Map();
  return {
    phase: () => void 0,
    routed: () => void 0,
    note: () => void 0,
    started(info, invocation) {
      const asProbe = probe(info);
      known2.set(info, asProbe);
      observer.started(asProbe, invocation);
    },
    finished: (info, cost) => observer.finished(known2.get(info) ?? probe(info), cost)
  };
}

// src/steps/build-divided.ts
async function planBuild(project, options, context) {
  const { plan } = await makePlan(project, { ...options, shards: 1 }, context);
  return { plan: isSplit(plan) ? plan : void 0, reason: plan.manifest.reason };
}
async function buildDivided(plan, options, context) {
  const parts = [];
  for (const shard of plan.manifest.shards.keys()) {
    const part = await compileParts(plan, { ...options, shard }, context);
    if (isNeedsOneRun(part)) return part;
    parts.push(part);
  }
  const merged = await mergeParts(plan, parts);
  return isNeedsOneRun(merged) ? merged : { ...merged, plan, parts, reason: plan.manifest.reason };
}
export {
  buildDivided,
  keptConformance,
  planBuild,
  verify
};
