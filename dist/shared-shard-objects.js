import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CODE_OUTPUTS,
  DirectedGraph,
  INPUT_HEAD,
  NEEDED_TO_TRANSLATE,
  PROBE_OBJECT,
  PROBE_SOURCE,
  byteAt,
  closureOf,
  costModel,
  disassemble,
  evmOutput,
  expectedTime,
  inputTail,
  irRunSettings,
  isEqualCode,
  isGeneratedAlone,
  isTested,
  linkLibraries,
  linkSettings,
  linkability,
  moveByte,
  numberingOfUnits,
  onlyWords,
  opcodeProbe,
  placeOf,
  prunedNumbering,
  readOpcodes,
  require_graphology_components,
  selecting,
  sizeOf,
  splitIntoUnits,
  translateContract,
  translateSourceMap,
  translator,
  unlinkableOutput,
  wordsOf
} from "./shared-graphology.js";
import {
  mergeObjects,
  toText
} from "./shared-merge.js";
import {
  VERSION
} from "./shared-package.js";
import {
  routesOf
} from "./shared-routes.js";
import {
  BYTECODE_OUTPUTS,
  Spool,
  allUnlessEnding,
  analysisSelection,
  collect,
  compareUtf8,
  contractId,
  contractNames,
  copied,
  coveredOutputs,
  covers,
  errorStage,
  find,
  framedDigest,
  fromValue,
  generationDiagnostics,
  indexJson,
  indexOutput,
  irSelection,
  isEnding,
  isGenerated,
  isGenerationWarning,
  isIrGenerated,
  isJsonObject,
  isNeedsOneRun,
  isSameVersion,
  jsonToBuffer,
  keccak_256,
  listingContracts,
  member,
  memberOf,
  memoryBytes,
  mergedOutput,
  needsOneRun,
  parseNode,
  parseOutput,
  printedContracts,
  readAnswer,
  readDiagnostics,
  readInput,
  readText,
  readWholeAnswer,
  readWritten,
  releaseAtLeast,
  runCompiler,
  selectionFromEntries,
  selectionOfSources,
  selectionToEntries,
  selectorsFor,
  slice,
  stringOf,
  stringifySorted,
  unitSelection,
  verbatim,
  versionName,
  wholeOutput,
  withBoth,
  withNeededOutputs,
  withoutAnalysis,
  withoutMembers
} from "./shared-selection.js";
import {
  array,
  boolean,
  check,
  integer,
  isBySource,
  isSplit,
  looseObject,
  maxValue,
  minValue,
  named,
  nonEmpty,
  nullable,
  number,
  object,
  optional,
  parseJson,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  string,
  tuple,
  union,
  unknown
} from "./shared-valibot.js";
import {
  ParasolcError
} from "./shared-errors.js";
import {
  __toESM
} from "./shared-runtime.js";

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
      const entry2 = entryOf.get(name);
      if (entry2 === void 0 || entry2 === "") return importsOf(name);
      if (!given.has(entry2)) entries.add(entry2);
      return [entry2, ...importsOf(name)];
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

// src/steps/compile/run-inputs.ts
var ANALYSIS_SETTING = "modelChecker";
async function createRunInputs(plan, mode) {
  const { compiler, graph, requested, selection: selectionJson } = plan.manifest;
  const selection = selectionFromEntries(selectionJson);
  const entriesFor = mode === "relevant" ? () => /* @__PURE__ */ new Set() : cycleEntries(graph.sources, requested);
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
    selectionFor: (ids) => selectionFor(ids, entriesFor),
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

// src/steps/compile/compile-units.ts
function unitsOf(plan, contracts, processes) {
  return contracts.length === 0 ? [] : splitIntoUnits(splitting(plan, contracts), plan.manifest.strategy, processes);
}
function unitsBySource(plan, contracts, shard, processes) {
  const { requested, strategy } = plan.manifest;
  const analysed = shard === 0 ? requested : [];
  return splitIntoUnits({ ...splitting(plan, contracts), wholeSources: true, analysed }, strategy, processes);
}
function splitting({ manifest: { compiler, graph, pipeline, estimated, sourcesMode } }, contracts) {
  const eachSource = sourcesMode === "relevant";
  return { graph, contracts, model: costModel(pipeline, estimated), release: compiler.release, eachSource };
}
async function compileUnits(plan, units, first, queue, context) {
  if (units.length === 0) return [];
  const inputs = await createRunInputs(plan, "all");
  const done = await Promise.all(
    units.map(
      (unit, offset) => queue.add(
        (signal) => compileUnit(unit, first + offset, inputs, { ...context, signal }),
        () => unit.cost
      )
    )
  );
  return done.find(isNeedsOneRun) ?? done.filter((unit) => !isNeedsOneRun(unit));
}
async function compileFailing(plan, contracts, first, queue, context) {
  const units = [];
  if (contracts.length === 0) return units;
  const inputs = await createRunInputs(plan, "all");
  for (const contract of contracts) {
    const index = first + units.length;
    const unit = await queue.add(
      (signal) => compileBesideAnalysis(contract, index, inputs, { ...context, signal }),
      () => Number.POSITIVE_INFINITY
    );
    units.push(unit);
    if (unit.failure !== void 0) break;
  }
  return units;
}
async function compileBesideAnalysis(contract, index, inputs, context) {
  const info = { label: `unit ${index}`, kind: "unit", contracts: [contract], predicted: 0 };
  const input = inputs.generatingBesideAnalysis([contract]);
  const { output, cost } = await runCompiler(context, info, input, inputs.imports);
  const failure = await hasErrors(output, info.label) ? { contract, output } : void 0;
  return { contracts: [contract], predicted: 0, cost: partCost(cost), output, failure };
}
async function compileUnit(group, index, inputs, context) {
  const { unit, hasErrors: hasErrors2 } = await runUnit(group, index, inputs, context);
  return hasErrors2 ? withFailure(unit, index, inputs, context) : unit;
}
async function runUnit({ contracts, cost: predicted }, index, inputs, context, otherwise) {
  const info = { label: `unit ${index}`, kind: "unit", contracts, predicted };
  const input = inputs.generating(contracts);
  const { output, cost } = await runCompiler(context, info, input, inputs.imports, otherwise);
  const question = { sources: inputs.sourcesOf(contracts), imports: true };
  const { hasErrors: hasErrors2 } = await readAnswer(output, question, info.label);
  const unit = { contracts: [...contracts], predicted, cost: partCost(cost), output, failure: void 0 };
  return { unit, hasErrors: hasErrors2 };
}
async function withFailure(unit, index, inputs, context) {
  const failure = await diagnose(unit.contracts, index, inputs, context);
  return isNeedsOneRun(failure) ? failure : { ...unit, failure };
}
async function diagnose(contracts, index, inputs, context) {
  const run = (label2, generated, input) => runCompiler(
    context,
    { label: label2, kind: "diagnosis", contracts: generated, predicted: 0 },
    input,
    inputs.imports
  );
  const fails = async (label2, generated) => hasErrors((await run(label2, generated, inputs.generating(generated))).output, label2);
  const alone = isGeneratedAlone(context.compiler.version.release);
  let suspects = contracts;
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
  return await hasErrors(output, label) ? { contract, output } : needsOneRun(`${contract} fails with others but not alone`);
}
async function hasErrors(output, label) {
  const root = await indexOutput(output, label);
  return (await readDiagnostics(output, root)).some(({ isError }) => isError);
}
function partCost(cost) {
  return Object.fromEntries(Object.entries(cost).filter(([, figure]) => figure !== void 0));
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
  const known2 = new Set(contracts);
  return printedContracts(root).some((id) => !known2.has(id)) ? "solc lists other contracts than parasolc found in the sources" : void 0;
}
async function analysisIn({ output, root }) {
  const members = (root.members ?? []).filter(({ key }) => key !== "contracts").map((entry2) => copied(output, entry2));
  return { output: memoryBytes([await jsonToBuffer({ kind: "object", members })]), contracts: [] };
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
  const selectorsOf = (id) => {
    const { source, name } = contractNames(id);
    return selectorsFor(selection, source, name);
  };
  const reasonAgainst = (id) => unlinkableOutput(selectorsOf(id));
  return {
    settings: choice.settings,
    selection,
    selects: (id, ...outputs) => coveredOutputs(selectorsOf(id), outputs, compiler.release).length > 0,
    reasonAgainst,
    isPlanned: (id) => planned.has(id) && reasonAgainst(id) === void 0
  };
}

// src/scheduling/ir-runs.ts
var COST = { start: 25e4, parse: 0.2, analyse: 1, print: 0.5 };
var MOST_REACHED = 12e6;
var WORTH_DIVIDING = 0.9;
function irRunGroups(sources, processes, analysesAll) {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const sizeOf3 = (names) => [...names].reduce((total2, name) => total2 + (byName.get(name)?.size ?? 0), 0);
  const printing = sources.filter(({ prints }) => prints).map(({ name }) => {
    const reached = closureOf([name], (from) => byName.get(from)?.imports ?? []);
    return { name, reached, size: sizeOf3(reached) };
  }).sort((a, b) => b.size - a.size);
  const everything = sizeOf3(byName.keys());
  const total = printing.reduce((sum, { size: size2 }) => sum + size2, 0);
  const divide = (count) => {
    const groups = Array.from({ length: count }, (_, index) => ({
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
  let best = divide(fewest);
  for (let count = fewest + 1; count <= processes; count++) {
    const next = divide(count);
    if (next.longest > best.longest * WORTH_DIVIDING) break;
    best = next;
  }
  const silent = sources.filter(({ prints }) => !prints).map(({ name }) => name);
  return best.groups.map((names, index) => index === 0 ? [...names, ...silent] : names);
}

// src/steps/compile/ir-groups.ts
var BYTES_PER_NODE = 8;
var BYTES_PER_TOKEN = 4.5;
function irGroups({ manifest }, contracts, processes, analysesAll) {
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
  return irRunGroups(sources, processes, analysesAll).map((names) => names.flatMap((name) => inSource.get(name) ?? [])).filter((ids, index) => ids.length > 0 || analysesAll && index === 0);
}

// src/steps/compile/ir-run.ts
var ABI_CODER_V1 = "2066";
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
  if (diagnostics.some(({ errorCode }) => errorCode === ABI_CODER_V1))
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
    const listed = coveredOutputs(selectors, ["evm.methodIdentifiers"], release).length > 0;
    const outputs = (contract.value.members ?? []).filter(
      ({ key }) => key !== "ir" && (key !== "evm" || listed)
    );
    if (outputs.length === 0) return [];
    const members = outputs.map((entry2) => copied(output, entry2));
    return [{ ...contract, value: { kind: "object", members } }];
  });
  return { ...source, value: { kind: "object", members: contracts } };
}

// src/link/metadata-hash.ts
import { createHash } from "node:crypto";
var LEAF = 256 * 1024;
var CHILDREN = 174;
var WITH_HASH = /^(a[1-9]64697066735822)1220[0-9a-f]{64}/;
var WITHOUT_HASH = /^a164736f6c63/;
function hasKnownForm(hex) {
  return hex === "" || WITHOUT_HASH.test(hex) || WITH_HASH.test(hex);
}
function metadataOf(hex, text) {
  if (hex === "" || WITHOUT_HASH.test(hex)) return hex;
  if (text === void 0 || !WITH_HASH.test(hex)) return void 0;
  return hex.replace(WITH_HASH, (_, head) => head + ipfsHash(text).toString("hex"));
}
function ipfsHash(file) {
  let level = [];
  for (let at = 0; at === 0 || at < file.length; at += LEAF) level.push(leaf(file.subarray(at, at + LEAF)));
  while (level.length > 1) {
    const next = [];
    for (let at = 0; at < level.length; at += CHILDREN) next.push(node(level.slice(at, at + CHILDREN)));
    level = next;
  }
  return level[0]?.hash ?? Buffer.alloc(0);
}
function leaf(content) {
  const size2 = varint(content.length);
  const data = content.length === 0 ? [] : [[18], size2, content];
  const block = field(10, join([8, 2], ...data, [24], size2));
  return { hash: multihash(block), size: content.length, total: block.length };
}
function node(children) {
  const sum = (of) => children.reduce((total, child) => total + child[of], 0);
  const links = children.map(
    ({ hash, total }) => field(18, join(field(10, hash), [18, 0, 24], varint(total)))
  );
  const sizes = children.map(({ size: size2 }) => join([32], varint(size2)));
  const data = field(10, join([8, 2, 24], varint(sum("size")), ...sizes));
  const block = join(...links, data);
  return { hash: multihash(block), size: sum("size"), total: sum("total") + block.length };
}
function field(tag, content) {
  return join([tag], varint(content.length), content);
}
function varint(value) {
  return value > 127 ? [128 | value & 127, ...varint(value >>> 7)] : [value];
}
function multihash(block) {
  return join([18, 32], createHash("sha256").update(block).digest());
}
function join(...pieces) {
  return Buffer.concat(pieces.map((piece) => Uint8Array.from(piece)));
}

// src/steps/compile/kept-contracts.ts
async function findKept(kept2, contracts, { selects }, bringsAnalysis) {
  const found = await Promise.all(
    contracts.map(async (contract) => selects(contract, "ir") ? void 0 : kept2.find(contract))
  );
  const unknown2 = [];
  const unchanged = [];
  const changed = [];
  for (const [index, contract] of contracts.entries()) {
    const each = found[index];
    if (each === void 0) unknown2.push(contract);
    else if (each.changed.size === 0) unchanged.push(each);
    else if (bringsAnalysis && canUpdate(each, (id) => selects(id, "metadata"))) changed.push(each);
    else unknown2.push(contract);
  }
  return { unknown: unknown2, unchanged, changed };
}
function canUpdate({ contract, object: object2, nested, changed }, isPrinted) {
  const objects = [...nested, ...object2 === void 0 ? [] : [{ contract, object: object2 }]];
  return objects.every(
    (each) => !changed.has(each.contract) || hasKnownForm(each.object.metadata) && isPrinted(each.contract)
  );
}
async function withMetadata({ contract, object: object2, nested, changed }, { output, root }) {
  const updated = async (id, inner) => {
    if (!changed.has(id)) return inner;
    const { source, name } = contractNames(id);
    const text = await stringOf(output, find(root, "contracts", source, name, "metadata"));
    const metadata = metadataOf(inner.metadata, text === void 0 ? void 0 : Buffer.from(text));
    return metadata === void 0 ? void 0 : { ...inner, metadata };
  };
  const own = object2 && await updated(contract, object2);
  if (object2 !== void 0 && own === void 0) return void 0;
  const inside = [];
  for (const each of nested) {
    const inner = await updated(each.contract, each.object);
    if (inner === void 0) return void 0;
    inside.push({ ...each, object: inner });
  }
  return { contract, object: own, nested: inside, changed: /* @__PURE__ */ new Set() };
}

// src/steps/compile/placed-object.ts
var PlacesSchema = tuple([number(), number(), number(), number(), number()]);
var PlacedObjectSchema = object({
  name: string(),
  head: string(),
  deployedText: array(union([string(), object({ dependency: string() })])),
  rest: string(),
  creationDependencies: array(string()),
  deployedDependencies: array(string()),
  runtimeCodeOf: array(string()),
  immutables: array(string()),
  isGuarded: boolean(),
  metadata: string(),
  size: number(),
  ranges: array(PlacesSchema),
  definition: nullable(PlacesSchema)
});
function placesIn(object2, sources) {
  const positions = new Map(sources.map((source, position) => [source?.index, position]));
  const placesOf = ({ source, start, length }) => {
    const position = positions.get(source);
    const words = sources[position ?? -1]?.words;
    const first = words && placeOf(words, start);
    const last = words && placeOf(words, start + length);
    if (position === void 0 || first === void 0 || last === void 0) return void 0;
    return [position, first.word, first.offset, last.word, last.offset];
  };
  const ranges = object2.ranges.map(placesOf);
  const { definition } = object2;
  const defined = definition && placesOf({ ...definition, length: definition.end - definition.start });
  if (!ranges.every((range) => range !== void 0)) return void 0;
  if (definition !== void 0 && defined === void 0) return void 0;
  return {
    ...object2,
    deployedText: [...object2.deployedText],
    creationDependencies: [...object2.creationDependencies],
    deployedDependencies: [...object2.deployedDependencies],
    runtimeCodeOf: [...object2.runtimeCodeOf],
    immutables: [...object2.immutables],
    ranges,
    definition: defined ?? null
  };
}
function objectAt(object2, sources) {
  const rangeOf = ([position, word, offset, lastWord, lastOffset]) => {
    const source = sources[position];
    const start = source && byteAt(source.words, { word, offset });
    const end = source && byteAt(source.words, { word: lastWord, offset: lastOffset });
    if (source === void 0 || start === void 0 || end === void 0) return void 0;
    return { source: source.index, start, length: end - start };
  };
  const ranges = object2.ranges.map(rangeOf);
  const definition = object2.definition === null ? void 0 : rangeOf(object2.definition);
  if (!ranges.every((range) => range !== void 0)) return void 0;
  if (object2.definition !== null && definition === void 0) return void 0;
  return {
    ...object2,
    runtimeCodeOf: new Set(object2.runtimeCodeOf),
    ranges,
    definition: definition && {
      source: definition.source,
      start: definition.start,
      end: definition.start + definition.length
    }
  };
}

// src/steps/compile/kept-objects.ts
var FORMAT = "parasolc-object 2";
var EntrySchema = pipe(
  string(),
  parseJson(),
  object({
    /** Digest of what only the metadata depends on: comments, and how remappings are written. */
    texts: string(),
    sources: array(string()),
    object: nullable(PlacedObjectSchema),
    /** Names of objects, and the contracts that they are of. */
    dependencies: array(tuple([string(), string()]))
  })
);
var KeptObjects = class _KeptObjects {
  /** Names of the sources by their index. */
  sources;
  #context;
  /** Without remappings. */
  #settings;
  #remappings;
  #sources;
  #imports;
  #closures = /* @__PURE__ */ new Map();
  #keys = /* @__PURE__ */ new Map();
  #entries = /* @__PURE__ */ new Map();
  #kept = /* @__PURE__ */ new Set();
  constructor(context, { manifest, settings }, sources) {
    this.#context = context;
    const written = readWritten(settings);
    this.#settings = withoutMembers(written, "remappings").text;
    this.#remappings = memberOf(written, "remappings")?.text ?? "";
    this.#sources = sources;
    this.sources = new Map([...sources].map(([name, { index }]) => [index, name]));
    this.#imports = new Map(manifest.graph.sources.map(({ name, imports }) => [name, imports]));
  }
  /** @param names of all sources that solc parses */
  static async open(plan, names, context) {
    const sources = /* @__PURE__ */ new Map();
    if (!canKeep(plan, context)) return new _KeptObjects(context, plan, sources);
    const textOf = sourceTexts(plan);
    let before = "";
    for (const name of [...names].sort(compareUtf8)) {
      const text = await textOf(name);
      const words = wordsOf(text);
      sources.set(name, { words, index: sources.size, before, text: framedDigest([text]) });
      before = framedDigest([before, words.digest]);
    }
    return new _KeptObjects(context, plan, sources);
  }
  /** A contract that an earlier build has kept, with all that it embeds. */
  async find(contract) {
    const nested = [];
    const changed = /* @__PURE__ */ new Set();
    let object2;
    const contracts = /* @__PURE__ */ new Map([[contract, ""]]);
    for (const [id, name] of contracts) {
      const entry2 = await this.#entry(id);
      if (entry2 === void 0) return void 0;
      const sources = entry2.sources.map((source) => this.#sources.get(source));
      const found = entry2.object === null ? void 0 : objectAt(entry2.object, sources);
      if (id === contract) {
        if (entry2.object !== null && found === void 0) return void 0;
        object2 = found;
      } else {
        if (found?.name !== name) return void 0;
        nested.push({ object: found, contract: id });
      }
      if (entry2.texts !== this.#textsOf(this.#closureOf(id))) changed.add(id);
      for (const [dependency, of] of entry2.dependencies) contracts.set(of, dependency);
    }
    return { contract, object: object2, nested, changed };
  }
  /**
   * Keeps a contract for later builds. Does not wait for it.
   *
   * @param read `undefined` if solc printed nothing for it, since it has no code
   * @param sources names of the sources by the index that solc gave them
   */
  keep(contract, read, sources) {
    if (this.#kept.has(contract)) return;
    this.#kept.add(contract);
    const closure = this.#closureOf(contract);
    if (closure.some((name) => sources.get(this.#sources.get(name)?.index ?? -1) !== name)) return;
    const known2 = closure.map((name) => this.#sources.get(name));
    const object2 = read === void 0 ? null : placesIn(read.object, known2);
    if (object2 === void 0) return;
    const dependencies = [...read?.dependencies ?? []];
    const entry2 = { texts: this.#textsOf(closure), sources: [...closure], object: object2, dependencies };
    void this.#key(contract).then((key) => {
      if (key !== void 0) this.#context.store?.keepMerged(key, fromValue(entry2));
    });
  }
  #entry(contract) {
    const known2 = this.#entries.get(contract) ?? this.#read(contract);
    this.#entries.set(contract, known2);
    return known2;
  }
  async #read(contract) {
    const key = await this.#key(contract);
    const found = key && await this.#context.store?.find(key);
    if (found === void 0) return void 0;
    const text = await readText(found);
    const entry2 = safeParse(EntrySchema, text);
    if (entry2.success) this.#kept.add(contract);
    return entry2.success ? entry2.output : void 0;
  }
  #key(contract) {
    const key = this.#keys.get(contract) ?? this.#makeKey(contract);
    this.#keys.set(contract, key);
    return key;
  }
  async #makeKey(contract) {
    const closure = this.#closureOf(contract);
    const pieces = [FORMAT, contract, this.#settings];
    for (const name of closure) {
      const source = this.#sources.get(name);
      if (source === void 0) return void 0;
      pieces.push(name, source.words.digest, source.before, JSON.stringify(this.#imports.get(name)));
    }
    return this.#context.store?.keyOf(this.#context.compiler, framedDigest(pieces));
  }
  /** The source of a contract and all that it imports. */
  #closureOf(contract) {
    const { source } = contractNames(contract);
    const known2 = this.#closures.get(source);
    if (known2 !== void 0) return known2;
    const closure = [...closureOf([source], (name) => this.#imports.get(name) ?? [])].sort(compareUtf8);
    this.#closures.set(source, closure);
    return closure;
  }
  #textsOf(closure) {
    return framedDigest([this.#remappings, ...closure.map((name) => this.#sources.get(name)?.text ?? "")]);
  }
};
function canKeep({ imported }, { store, compiler }) {
  return store !== void 0 && imported.size === 0 && isTested(compiler.version);
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
var DEEPEST = 1e3;
var OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029]/;
function readYulObject(text) {
  const other = OTHER_LINE_ENDS.exec(text);
  if (other !== null) throw unreadable("there is a line end that solc does not print", other.index);
  const reader = new Reader(text);
  const { start } = reader.expect("object");
  const object2 = reader.objectAt(start, 1);
  if (reader.next(STRUCTURE) !== void 0) throw unreadable("something follows the object", object2.end);
  return object2;
}
var Reader = class {
  #text;
  #at = 0;
  constructor(text) {
    this.#text = text;
  }
  /** The next token that is not a comment. */
  next(tokens) {
    tokens.lastIndex = this.#at;
    for (let match = tokens.exec(this.#text); match !== null; match = tokens.exec(this.#text)) {
      const [text] = match;
      this.#at = tokens.lastIndex;
      if (['"', "'", "/*"].includes(text))
        throw unreadable("a string or a comment does not end", match.index);
      if (!text.startsWith("/")) return { text, start: match.index };
    }
    return void 0;
  }
  expect(...accepted) {
    const token = this.next(STRUCTURE);
    if (token !== void 0 && accepted.includes(token.text)) return token;
    throw unreadable(`${accepted.join(" or ")} was expected`, token?.start ?? this.#text.length);
  }
  /** Reads the rest of an object whose first word, at `start`, was read. */
  objectAt(start, depth) {
    if (depth > DEEPEST) throw unreadable("its objects are nested too deeply", start);
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
    throw unreadable("a string was expected", token?.start ?? this.#text.length);
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
      throw unreadable("a literal was expected", value?.start ?? this.#text.length);
    return { name, hex: void 0 };
  }
  #block() {
    const { start } = this.expect("{");
    for (let depth = 1; ; ) {
      const token = this.next(BLOCK);
      if (token === void 0) throw unreadable("a block does not end", start);
      if (token.text === "{") depth++;
      if (token.text === "}") depth--;
      if (depth === 0) return { start, end: token.start + 1 };
    }
  }
};
function isString(text) {
  return text.startsWith('"') || text.startsWith("'");
}
function unreadable(reason, at) {
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
  const sorted = [...found].sort(([, a], [, b]) => compare(a, b));
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
function compare(a, b) {
  return a.source - b.source || a.start - b.start || a.length - b.length;
}
function namedRanges(sourceMap, ranges) {
  let isKnown = true;
  const translated = translateSourceMap(sourceMap, (range) => {
    const { start, length, source } = range;
    if (source === -1 && start === -1 && length === -1) return range;
    const named2 = source === 0 && length === 0 ? ranges[start] : void 0;
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
    isGuarded: [object2, deployed].every(
      ({ code }) => text.slice(code.start, code.end).includes("memoryguard(")
    ),
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
    size: texts.reduce((sum, { length }) => sum + length, 0)
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
  const known2 = /* @__PURE__ */ new Set([deployed, object2.name, ...dependencies.map(({ name }) => name)]);
  const runtime = new Map(dependencies.map(({ name }) => [`${name}.${name}_deployed`, name]));
  const used = /* @__PURE__ */ new Set();
  const code = text.slice(object2.code.start, object2.code.end);
  for (const [, name = ""] of code.matchAll(/\bdata(?:size|offset)\("([^"]*)"\)/g)) {
    const dependency = runtime.get(name);
    if (dependency !== void 0) used.add(dependency);
    else if (!known2.has(name)) throw new IrSyntaxError(`its code refers to the object "${name}"`);
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
  const begin2 = text.lastIndexOf(NEW_LINE, Math.max(position - 1, 0)) + 1;
  const newLine = text.indexOf(NEW_LINE, begin2);
  const line = text.toString("latin1", begin2, newLine < 0 ? text.length : newLine);
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
  // The name of prevrandao before paris.
  entry("difficulty", 68)
]);
function entry(name, byte) {
  return [name, byte.toString(16).padStart(2, "0")];
}
function widthOf(value) {
  let width = 0;
  for (let rest = value; rest >= 1; rest /= 256) width++;
  return width;
}
function pushOf(value, width) {
  const digits = 2 * width;
  return (95 + width).toString(16) + value.toString(16).padStart(digits, "0").slice(-digits);
}

// src/link/laid.ts
function isEqualLaid(a, b) {
  if (!isEqualCode(a.code, b.code) || a.immutables.size !== b.immutables.size) return false;
  return [...a.immutables].every(([id, offsets]) => String(b.immutables.get(id)) === String(offsets));
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
        return size(known(context.embedded[index]));
      case "P":
        return { kind: "programSize" };
      case "L":
        return { kind: "library", library: known(context.libraries[index]) };
      case "I":
        return { kind: "immutable", id: known(context.immutables[index]) };
      case "A": {
        const id = known(context.immutables[index]);
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
function known(value) {
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
        return pushOf(known(tags.get(part.tag)), widths.jump);
      case "offset":
        return pushOf(known(tail.offsets.get(part.of + part.index)), widths.reference);
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

// src/link/listing.ts
var WORDS = /(dataSize|dataOffset)\((sub_\d+(?:\.sub_\d+)*)\)|(linkerSymbol|immutable|assignImmutable)\("(?:0x)?([0-9a-f]+)"\)|deployTimeAddress\(\)|[A-Za-z_0-9]+/g;
function readListing(text, hasPush02) {
  const reader = new Reader2(text, hasPush02);
  const listing = reader.assembly("");
  return reader.problem === void 0 ? listing : refused(reader.problem);
}
var Reader2 = class {
  /** The reason if the listing cannot be read. Reading stops then, and its result must be ignored. */
  problem;
  #lines;
  #hasPush0;
  #at = 0;
  constructor(text, hasPush02) {
    this.#lines = text.split("\n");
    this.#hasPush0 = hasPush02;
  }
  /** @param prefix the indentation of its lines: four blanks for each enclosing assembly */
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
  /** The items of a line. Words are in reverse order: `mstore(0x40, 0x80)` is `0x80`, `0x40`, `mstore`. */
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
  /** Whether these lines come next; skips them if so. */
  #take(...lines) {
    if (this.problem !== void 0 || lines.some((line, index) => this.#lines[this.#at + index] !== line))
      return false;
    this.#at += lines.length;
    return true;
  }
  /** @param offset of the unknown line, from the current one */
  #refuse(offset = 0) {
    const line = (this.#lines[this.#at + offset] ?? "").trim().slice(0, 100);
    this.problem ??= `its assembly has an unknown line: ${JSON.stringify(line)}`;
  }
};

// src/link/symbols.ts
var UNNAMED = "0x";
function namesIn(listings, code, ids) {
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
  const names = namesIn([listing, deployed], printed2.bytecode.code, ir.immutables);
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
  const laidOf2 = ({ placeholder, kind }) => placeholder === void 0 ? known(deployed) : placeholderCode(placeholder, kind);
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

// src/link/object-run.ts
function objectRun(ir) {
  const placeholders = placeholdersFor(ir);
  const known2 = new Map(
    placeholders.map((placeholder) => [placeholder.name, placeholderObject(placeholder)])
  );
  const deployed = ir.deployedText.map(
    (piece) => typeof piece === "string" ? piece : known2.get(piece.dependency) ?? ""
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
  const parsed = safeParse(OutputSchema, output);
  if (!parsed.success) return refused("solc prints something unexpected for it on its own");
  const { errors, contracts } = parsed.output;
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
function printed({ object: hex, linkReferences, ...rest }) {
  const references = [...linkReferences].flatMap(
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
  #processes;
  /** Size of all objects that have not been begun. */
  #waiting = 0;
  /** Those that are being compiled, to be ended if a contract before them fails. */
  #running = /* @__PURE__ */ new Map();
  /** Order of the first contract that solc cannot compile. */
  #failedAt = Number.POSITIVE_INFINITY;
  /** @param processes how many the queue runs at once */
  constructor(settings, { queue, processes }, context) {
    this.#settings = settings;
    this.#queue = queue;
    this.#processes = processes;
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
    const contracts = contract === void 0 ? [] : [contract];
    const info = { label: object2.name, kind: "yul", contracts, predicted: object2.size };
    const result = await this.inTurn({ order, size: object2.size }, (signal) => {
      const input = objectInput(objectRun(object2), this.#settings.yul, wanted);
      return runCompiler({ ...this.#context, signal }, info, [input], { kind: "none" }).catch(refuseBroken);
    });
    if (isRefused(result) || isSkipped(result)) return result;
    const text = await readText(result.output);
    const printed2 = readObjectOutput(JSON.parse(text), { object: object2.name });
    if (isRefused(printed2)) {
      if (printed2.isSolcError === true) this.failAt(order);
      return printed2;
    }
    const made = makeObject(object2, printed2, this.#settings.evmVersion);
    if (isRefused(made)) return made;
    return { name: made.name, cost: partCost(result.cost), load: async () => made };
  }
  /**
   * Runs solc for a contract when it is its turn; skipped if a contract before it fails.
   *
   * @param size of its object
   */
  async inTurn({ order, size: size2 }, run) {
    this.#waiting += size2;
    return this.#queue.add(
      async (outer) => {
        this.#waiting -= size2;
        return order > this.#failedAt ? SKIPPED : this.#unlessNeedless(order, outer, run);
      },
      () => size2 * this.#processes > BEFORE_ITS_TURN * this.#waiting ? size2 : -order
    );
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
  failAt(order) {
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
var ProbeSchema = pipe(
  string(),
  parseJson(),
  object({
    contracts: object({
      [PROBE_SOURCE]: object({ [PROBE_OBJECT]: object({ evm: object({ bytecode: CodeSchema2 }) }) })
    })
  })
);
async function probeOpcodes({ evmVersion }, context) {
  const probe2 = opcodeProbe(evmVersion === void 0 ? {} : { evmVersion });
  const info = { label: "opcodes", kind: "probe", contracts: [], predicted: 0 };
  const { output } = await runCompiler(context, info, [await jsonToBuffer(fromValue(probe2))], {
    kind: "none"
  });
  const text = await readText(output);
  const { contracts } = parseOutput(ProbeSchema, text, "all opcodes");
  const { object: object2, opcodes } = contracts[PROBE_SOURCE][PROBE_OBJECT].evm.bytecode;
  return readOpcodes(opcodes, object2);
}

// src/steps/compile/first-needed.ts
function firstNeeded({ manifest: { generated, graph } }) {
  const dependencies = new Map(graph.contracts.map((contract) => [contract.id, contract.dependencies]));
  const order = /* @__PURE__ */ new Map();
  for (const [index, id] of generated.entries()) {
    const added = closureOf([id], (from) => order.has(from) ? [] : dependencies.get(from) ?? []);
    for (const contract of added) if (!order.has(contract)) order.set(contract, index);
  }
  return order;
}

// src/steps/compile/likely-failing.ts
var MOST_EXTRA = 0.25;
function directIfUnguarded({ manifest }) {
  const { graph, pipeline, estimated } = manifest;
  if (!pipeline.optimizer) return () => false;
  const { parse, analyse, printIr: printIr2, generate } = costModel(pipeline, estimated);
  const analysis = graph.sources.reduce((total, { nodes }) => total + nodes, 0) * (parse + analyse);
  const embedded = new Set(graph.contracts.flatMap(({ dependencies }) => dependencies));
  const chosen = graph.contracts.filter(
    ({ id, weight, dependencies }) => dependencies.length === 0 && !embedded.has(id) && analysis + weight * printIr2 <= MOST_EXTRA * weight * generate
  );
  const ids = new Set(chosen.map(({ id }) => id));
  return (contract) => ids.has(contract);
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
  /** All objects met, nested ones included, by name. */
  #objects = /* @__PURE__ */ new Map();
  #outcomes = /* @__PURE__ */ new Map();
  #directIfUnguarded;
  #direct = [];
  #kept;
  /** @param kept where to keep what is printed for later builds */
  constructor(plan, linkage, compiler, kept2) {
    this.#linkage = linkage;
    this.#compiler = compiler;
    this.#kept = kept2;
    this.#plan = plan.manifest;
    this.#order = firstNeeded(plan);
    this.#directIfUnguarded = directIfUnguarded(plan);
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
  /**
   * Begins to compile the contracts that a run printed.
   *
   * @returns those that are better compiled directly at once
   */
  begin({ printed: printed2, sources }, asked) {
    for (const ir of printed2) this.#beginContract(ir, sources);
    const found = new Set(printed2.map(({ contract }) => contract));
    for (const contract of asked) {
      if (!found.has(contract))
        this.#refused.set(contract, "solc prints no intermediate representation for it");
    }
    return this.#direct.splice(0);
  }
  /**
   * Begins to compile a contract that an earlier build has kept.
   *
   * @returns it, if it is better compiled directly at once
   */
  beginKept({ contract, object: object2, nested }) {
    const refusal = object2 && this.#misplaced(object2, contract, this.#kept.sources);
    if (refusal === void 0) this.#beginObject(contract, object2, nested, void 0);
    else this.#refused.set(contract, refusal.reason);
    return this.#direct.splice(0);
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
    const ir = this.#linkage.selects(contract, "ir") ? output : void 0;
    if (text === "") {
      if (this.#contracts.get(contract)?.deployable === false) this.#kept.keep(contract, void 0, sources);
      this.#beginObject(contract, void 0, [], ir);
      return;
    }
    const family = this.#compiler.read(text, (name) => this.#objects.has(name));
    const refusal = isRefused(family) ? family : this.#misplaced(family.object, contract, sources);
    if (refusal !== void 0 || isRefused(family)) {
      this.#refused.set(contract, refusal?.reason ?? "");
      return;
    }
    const nested = family.nested.map((object2) => ({ object: object2, contract: contractOf(object2, sources) }));
    for (const each of [...nested, { object: family.object, contract }]) this.#keep(each, nested, sources);
    this.#beginObject(contract, family.object, nested, ir);
  }
  /** Keeps an object for later builds, if it is known which contracts it embeds. */
  #keep({ object: object2, contract }, nested, sources) {
    const found = new Map(nested.map((each) => [each.object.name, each]));
    const dependencies = /* @__PURE__ */ new Map();
    for (const name of [...object2.creationDependencies, ...object2.deployedDependencies]) {
      const of = (found.get(name) ?? this.#objects.get(name))?.contract;
      if (of === void 0) return;
      dependencies.set(name, of);
    }
    if (contract !== void 0) this.#kept.keep(contract, { object: object2, dependencies }, sources);
  }
  #beginObject(contract, object2, nested, ir) {
    if (object2 === void 0) {
      if (this.#contracts.get(contract)?.deployable === false)
        this.#printed.push({ contract, object: void 0, ir });
      else this.#refused.set(contract, "solc prints no intermediate representation for it");
      return;
    }
    const order = this.#order.get(contract) ?? this.#order.size;
    if (!object2.isGuarded && this.#directIfUnguarded(contract)) {
      this.#refused.set(contract, "it may be too deep for the stack, and then solc reports it sooner");
      this.#direct.push({ contract, order, size: object2.size });
      return;
    }
    for (const each of [...nested, { object: object2, contract }]) this.#objects.set(each.object.name, each);
    this.#printed.push({ contract, object: object2.name, ir });
    this.#compile(object2.name, {
      object: object2,
      contract,
      wanted: {
        bytecode: this.#linkage.selects(contract, "evm.bytecode.functionDebugData"),
        deployedBytecode: this.#linkage.selects(contract, "evm.deployedBytecode.functionDebugData")
      },
      order
    });
  }
  #compile(name, request) {
    const outcome = this.#compiler.compile(request);
    outcome.catch(() => void 0);
    this.#outcomes.set(name, outcome);
  }
  /** Warnings quote the place at which a contract was found in its source: it must be where solc sees it. */
  #misplaced({ definition }, contract, sources) {
    const known2 = this.#contracts.get(contract);
    if (definition === void 0 || known2 === void 0) return void 0;
    const isThere = definition.start === known2.start && definition.end === known2.end && contract.startsWith(`${sources.get(definition.source)}:`);
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
function contractOf({ name, definition }, sources) {
  const source = definition && sources.get(definition.source);
  return source === void 0 ? void 0 : contractId(source, contractName(name));
}
function contractName(object2) {
  return object2.replace(/_\d+$/, "");
}

// src/steps/compile/compile-linked.ts
async function compileLinked(plan, { shard, processes }, queue, context) {
  const linkage = linkageOf(plan);
  const inputs = await createRunInputs(plan, "all");
  const sources = await sourceNames(plan);
  const compiler = new ObjectCompiler(linkage.settings, { queue, processes }, context);
  const kept2 = await KeptObjects.open(plan, sources, context);
  const objects = new ShardObjects(plan, linkage, compiler, kept2);
  const contracts = plan.manifest.shards[shard]?.contracts ?? [];
  const linkable = contracts.filter((contract) => linkage.reasonAgainst(contract) === void 0);
  const unlinkable = contracts.flatMap((contract) => {
    const reason = linkage.reasonAgainst(contract);
    return reason === void 0 ? [] : [{ contract, reason }];
  });
  const groups = unitsOf(plan, contractsOf(unlinkable), processes);
  const bringsAnalysis = shard === 0 && plan.analysis === void 0;
  const known2 = await findKept(kept2, linkable, linkage, bringsAnalysis);
  const cost = { total: plan.manifest.shards[shard]?.cost ?? 0, largest: 0 };
  const end = performance.now() + expectedTime(plan, cost, processes, context);
  const work = {
    ...{ plan, shard, processes, linkage, inputs, sources, objects, compiler, queue, context },
    ...{ bringsAnalysis, known: known2 },
    ...{ direct: [], units: groups.length, expected: () => Math.max(end - performance.now(), 0) }
  };
  const begun = begin(compileUnits(plan, groups, 0, queue, context));
  if (known2.unknown.length * 2 < linkable.length) queue.dismissGuest();
  for (const each of known2.unchanged) beginKept(work, each);
  const printed2 = await printIr(work);
  if (isEnding(printed2)) {
    queue.cancel();
    return printed2;
  }
  objects.beginEmbedded();
  const count = objects.count + work.direct.length;
  context.observer.phase("compilation", count, objects.predicted, work.expected());
  const { failing, refused: refused2, ...compiled } = await objects.finish();
  const units = (await Promise.all(work.direct)).filter((unit) => unit !== void 0);
  let next = groups.length + work.direct.length;
  units.push(...await compileFailing(plan, untilFailure(plan, failing, units), next, queue, context));
  next += failing.length;
  const done = /* @__PURE__ */ new Set([...failing, ...units.flatMap((unit) => unit.contracts)]);
  const late = contractsOf(refused2).filter((contract) => !done.has(contract));
  const lateGroups = unitsOf(plan, untilFailure(plan, late, units), processes);
  const more = begin(compileUnits(plan, lateGroups, next, queue, context));
  for (const direct of [await begun, await more]) {
    if (isNeedsOneRun(direct)) return direct;
    units.push(...direct);
  }
  const opcodes = wantsOpcodes(work, compiled.printed) ? await probe(work) : void 0;
  const all = [...unlinkable, ...refused2];
  return { kind: "split", shard, ...printed2, ...compiled, refused: all, opcodes, units };
}
function untilFailure({ manifest: { generated } }, contracts, units) {
  const order = new Map(generated.map((contract, index) => [contract, index]));
  const positionOf = (contract) => order.get(contract) ?? 0;
  const first = Math.min(
    ...units.flatMap(({ failure }) => failure === void 0 ? [] : positionOf(failure.contract))
  );
  return contracts.filter((contract) => positionOf(contract) < first);
}
function begin(work) {
  work.catch(() => void 0);
  return work;
}
function contractsOf(refused2) {
  return refused2.map(({ contract }) => contract);
}
async function printIr(work) {
  const { plan, processes, bringsAnalysis, known: known2, context } = work;
  const groups = irGroups(plan, known2.unknown, processes, bringsAnalysis);
  context.observer.phase("intermediate representation", groups.length, 0, work.expected());
  const runs = await allUnlessEnding(
    groups.map((group, index) => printGroup(work, group, index, bringsAnalysis && index === 0))
  );
  if (isEnding(runs)) return runs;
  const analysis = runs.find((run) => run.analysis !== void 0)?.analysis;
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
  for (const each of objects.begin(read, group)) work.direct.push(begin(compileDirect(work, each)));
  return { irRuns: [read.run], analysis };
}
function beginKept(work, kept2) {
  for (const each of work.objects.beginKept(kept2)) work.direct.push(begin(compileDirect(work, each)));
}
async function compileDirect({ compiler, inputs, units, direct, context }, { contract, ...turn }) {
  const index = units + direct.length;
  const unit = await compiler.inTurn(
    turn,
    (signal) => compileBesideAnalysis(contract, index, inputs, { ...context, signal })
  );
  if (isSkipped(unit)) return void 0;
  if (unit.failure !== void 0) compiler.failAt(turn.order);
  return unit;
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
async function analysisIn2(work, indexed, cost) {
  const { plan, shard, linkage, known: known2, objects } = work;
  const read = await readAnalysis(indexed, linkage.selection, plan.manifest.compiler.release);
  if (isNeedsOneRun(read)) return read;
  if (read.kind === "failed") return { kind: "whole", shard, output: read.output, cost: partCost(cost) };
  if (!listsPlanned(plan, read.analysis))
    return needsOneRun("solc lists other contracts than parasolc found in the sources");
  for (const kept2 of known2.changed) {
    const updated = await withMetadata(kept2, indexed);
    if (updated !== void 0) beginKept(work, updated);
    else objects.refuse([kept2.contract], "solc prints other metadata for it than before");
  }
  return read.analysis;
}
function listsPlanned({ manifest }, { contracts }) {
  const requested = new Set(manifest.requested);
  const planned = manifest.graph.contracts.filter(({ source }) => requested.has(source)).map(({ id }) => id);
  const listed = new Set(contracts);
  return planned.length === listed.size && planned.every((id) => listed.has(id));
}
function wantsOpcodes({ linkage }, printed2) {
  return printed2.some(
    ({ contract, object: object2 }) => object2 !== void 0 && linkage.selects(contract, "evm.bytecode.opcodes", "evm.deployedBytecode.opcodes")
  );
}
function probe({ linkage, queue, context }) {
  return queue.add(
    (signal) => probeOpcodes(linkage.settings, { ...context, signal }),
    () => Number.POSITIVE_INFINITY
  );
}

// src/steps/compile/source-words.ts
function wordsOfSources(plan) {
  const textOf = sourceTexts(plan);
  const found = /* @__PURE__ */ new Map();
  return (name) => {
    const words = found.get(name) ?? textOf(name).then(wordsOf);
    found.set(name, words);
    return words;
  };
}

// src/steps/compile/unit-code.ts
var UnitCodeSchema = object({
  /** `contracts` of the output, with places in words instead of source positions, and without opcodes. */
  contracts: unknown(),
  /** The hashes of metadata in the code, and the contracts that they are of. */
  hashes: array(tuple([string(), string()]))
});
var HASH = /(64697066735822)(1220[0-9a-f]{64})/g;
var PLACEHOLDER = /__\$[0-9a-f]{34}\$__/g;
var PARTS = new Set(CODE_OUTPUTS);
var Unexpected = class extends Error {
};
function withoutComments(contracts, comments) {
  const contractOf2 = new Map([...comments.hashes].map(([contract, hash]) => [hash, contract]));
  const hashes = /* @__PURE__ */ new Map();
  const read = (hash, isWhole) => {
    const contract = contractOf2.get(hash);
    if (contract === void 0 || !isWhole) throw new Unexpected();
    hashes.set(hash, contract);
    return hash;
  };
  const code = mapCode(contracts, {
    sourceMap: (map) => moved(map, comments.words, (words) => [words, onlyWords(words)]),
    object: (hex) => mapHashes(hex, read),
    opcodes: () => ""
  });
  return code === void 0 ? void 0 : { contracts: code, hashes: [...hashes] };
}
function withComments({ contracts, hashes }, comments) {
  const contractOf2 = new Map(hashes);
  const write = (hash) => {
    const now = comments.hashes.get(contractOf2.get(hash) ?? "");
    if (now === void 0) throw new Unexpected();
    return now;
  };
  return mapCode(contracts, {
    sourceMap: (map) => moved(map, comments.words, (words) => [onlyWords(words), words]),
    object: (hex) => mapHashes(hex, write),
    opcodes: (_, hex) => opcodesOf(hex, comments.opcodes)
  });
}
function mapCode(contracts, map) {
  const mapPart = (key, value, hex) => {
    if (!PARTS.has(key)) throw new Unexpected();
    if (key === "object") return hex ?? value;
    if (typeof value !== "string") return value;
    if (key === "sourceMap") return map.sourceMap(value);
    return key === "opcodes" ? map.opcodes(value, hex) : value;
  };
  const mapObject = (key, code) => {
    if (key !== "bytecode" && key !== "deployedBytecode") throw new Unexpected();
    const object2 = isJsonObject(code) ? code.object : void 0;
    const hex = typeof object2 === "string" ? map.object(object2) : void 0;
    return mapMembers(code, (part, value) => mapPart(part, value, hex));
  };
  const mapContract = (key, outputs) => {
    if (key !== "evm") throw new Unexpected();
    return mapMembers(outputs, mapObject);
  };
  try {
    return mapMembers(
      contracts,
      (_, ofSource) => mapMembers(ofSource, (_2, contract) => mapMembers(contract, mapContract))
    );
  } catch (error) {
    if (error instanceof Unexpected) return void 0;
    throw error;
  }
}
function mapMembers(value, map) {
  if (!isJsonObject(value)) throw new Unexpected();
  return Object.fromEntries(Object.entries(value).map(([key, member2]) => [key, map(key, member2)]));
}
function mapHashes(hex, map) {
  return hex.replace(HASH, (_, head, hash, at) => head + map(hash, at % 2 === 0));
}
function moved(map, sources, between) {
  return translateSourceMap(map, ({ start, length, source }) => {
    if (source < 0) return { start, length, source };
    const words = sources[source];
    if (words === void 0) throw new Unexpected();
    const [from, to] = between(words);
    const move = (position) => {
      const byte = moveByte(position, from, to);
      if (byte === void 0) throw new Unexpected();
      return byte;
    };
    const first = move(start);
    return { start: first, length: move(start + length) - first, source };
  });
}
function opcodesOf(hex, table) {
  if (hex === void 0 || table === void 0) throw new Unexpected();
  return disassemble(Buffer.from(hex.replace(PLACEHOLDER, "0".repeat(40)), "hex"), table);
}

// src/steps/compile/kept-units.ts
var FORMAT2 = "parasolc-unit 1";
var OPCODES = ["evm.bytecode.opcodes", "evm.deployedBytecode.opcodes"];
var EntrySchema2 = pipe(string(), parseJson(), UnitCodeSchema);
var SettingsSchema = object({
  metadata: optional(object({ bytecodeHash: optional(picklist(["ipfs", "none"])) }))
});
var KeptUnits = class _KeptUnits {
  #settings;
  /** Without remappings: they decide what is imported, and are in the metadata. */
  #settingsKey;
  #imports;
  #context;
  #importsOf;
  #wordsOf;
  #analysis;
  #hashes;
  #opcodes;
  constructor(plan, settings, context, { diagnostics, hashes }) {
    this.#settings = settings;
    this.#settingsKey = withoutMembers(readWritten(plan.settings), "remappings").text;
    this.#imports = new Map(plan.manifest.graph.sources.map(({ name, imports }) => [name, imports]));
    this.#context = context;
    this.#importsOf = relevantImports(plan);
    this.#wordsOf = wordsOfSources(plan);
    this.#analysis = diagnostics;
    this.#hashes = hashes;
  }
  /** @returns `undefined` if no code is to be kept */
  static async open(plan, context) {
    const { store, compiler } = context;
    if (store === void 0 || plan.analysis === void 0 || !isTested(compiler.version)) return void 0;
    const settings = readWritten(plan.settings);
    if (!safeParse(SettingsSchema, JSON.parse(settings.text)).success) return void 0;
    const link = linkSettings(settings, compiler.version.release);
    return typeof link === "string" ? void 0 : new _KeptUnits(plan, link, context, await readAnalysis2(plan.analysis));
  }
  /** Code that was kept of sources with the same words, as a run would print it. */
  async find(selection, context) {
    const names = this.#importsOf(selection.keys());
    const key = await this.#keyOf(selection, names);
    const found = key && await context.store?.find(key);
    const entry2 = found && safeParse(EntrySchema2, await readText(found));
    if (entry2?.success !== true) return void 0;
    const contracts = withComments(entry2.output, await this.#comments(selection, names, context));
    if (contracts === void 0) return void 0;
    const sources = Object.fromEntries(names.map((name, id) => [name, { id }]));
    return memoryBytes([Buffer.from(stringifySorted({ contracts, sources }))]);
  }
  /** Keeps the code that a run without errors has printed. */
  async keep(selection, output, context) {
    const root = await indexOutput(output, "a unit");
    const { warnings, unknown: unknown2 } = generationDiagnostics(await readDiagnostics(output, root), this.#analysis);
    const printed2 = find(root, "contracts");
    if (warnings.length + unknown2.length > 0 || printed2 === void 0) return;
    const contracts = await parseNode(output, printed2);
    const names = this.#importsOf(selection.keys());
    const comments = await this.#comments(selection, names, context);
    const entry2 = withoutComments(contracts, comments);
    const again = entry2 && withComments(entry2, comments);
    if (again === void 0 || JSON.stringify(again) !== JSON.stringify(contracts)) return;
    const key = await this.#keyOf(selection, names);
    if (key !== void 0) context.store?.keepMerged(key, fromValue(entry2));
  }
  async #keyOf(selection, names) {
    const pieces = [FORMAT2, this.#settingsKey, JSON.stringify(selectionToEntries(selection))];
    for (const name of names)
      pieces.push(name, (await this.#wordsOf(name)).digest, JSON.stringify(this.#imports.get(name)));
    return this.#context.store?.keyOf(this.#context.compiler, framedDigest(pieces));
  }
  /** @param context of the run in whose place this is done */
  async #comments(selection, names, context) {
    const words = await Promise.all(names.map(this.#wordsOf));
    const { release } = this.#context.compiler.version;
    const selectors = [...selection.values()].flatMap((ofSource) => [...ofSource.values()].flat());
    const printsOpcodes = coveredOutputs(selectors, OPCODES, release).length > 0;
    if (printsOpcodes) this.#opcodes ??= probeOpcodes(this.#settings, context);
    return { words, hashes: this.#hashes, opcodes: await this.#opcodes };
  }
};
async function readAnalysis2(output) {
  const root = await indexOutput(output, "the analysis");
  const hashes = /* @__PURE__ */ new Map();
  for (const { key: source, value } of find(root, "contracts")?.members ?? []) {
    for (const { key: name, value: outputs } of value.members ?? []) {
      const metadata = await stringOf(output, find(outputs, "metadata"));
      if (metadata !== void 0)
        hashes.set(contractId(source, name), ipfsHash(Buffer.from(metadata)).toString("hex"));
    }
  }
  return { diagnostics: await readDiagnostics(output, root), hashes };
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

// src/steps/compile/compile-relevant.ts
async function compileRelevantUnits(plan, units, queue, context) {
  if (units.length === 0) return [];
  let entering;
  let complete;
  const inputs = {
    alone: await createRunInputs(plan, "relevant"),
    entering: () => entering ??= createRunInputs(plan, "relevant and entries"),
    complete: () => complete ??= createRunInputs(plan, "all"),
    kept: await KeptUnits.open(plan, context)
  };
  const done = await Promise.all(
    units.map(
      (group, index) => queue.add(
        async (signal) => {
          const ran = await compileAlone(group, index, inputs, { ...context, signal });
          return renumberUnit(plan, ran, index, inputs, { ...context, signal });
        },
        () => group.cost
      )
    )
  );
  const flat = done.flat();
  return flat.find(isNeedsOneRun) ?? flat.filter((unit) => !isNeedsOneRun(unit));
}
async function compileAlone(group, index, { alone, entering, kept: kept2 }, context) {
  const selection = alone.selectionFor(group.contracts);
  const otherwise = kept2 && (() => kept2.find(selection, context));
  const { unit, hasErrors: hasErrors2 } = await runUnit(group, index, alone, context, otherwise);
  const requested = [...selection.keys()];
  if (!hasErrors2) {
    if (unit.cost.known !== true) await kept2?.keep(selection, unit.output, context);
    return { unit, requested };
  }
  const otherInputs = await entering();
  const more = [...otherInputs.selectionFor(group.contracts).keys()];
  return more.length > requested.length ? { unit: await compileUnit(group, index, otherInputs, context), requested: more } : { unit: await withFailure(unit, index, alone, context), requested };
}
async function renumberUnit(plan, { unit, requested }, index, { complete }, context) {
  if (isNeedsOneRun(unit)) return [unit];
  const renumbered = await renumber(plan, unit.output, requested, `unit ${index}`);
  const refused2 = new Set(renumbered.refused);
  const kept2 = unit.contracts.filter((id) => !refused2.has(id));
  const translated = { ...unit, contracts: kept2, output: renumbered.output };
  if (refused2.size === 0) return [translated];
  context.observer.note(`unit ${index}: ${refused2.size} contracts are compiled again with all sources`);
  const again = { contracts: renumbered.refused, cost: 0 };
  return [translated, await compileUnit(again, index, await complete(), context)];
}

// src/steps/compile/pool.ts
async function withQueue({ processes, signal: outer, onRetry, guest: invited }, work) {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const waiting = [];
  const alone = [];
  const running = /* @__PURE__ */ new Set();
  let exclusive = false;
  let guest = invited;
  let failure;
  let cancelled = false;
  const fail = (thrown) => {
    failure ??= { thrown };
    stop.abort();
    for (const entry2 of [...waiting.splice(0), ...alone.splice(0)]) entry2.abandon(failure.thrown);
  };
  const start = (entry2, retry) => {
    const ending = entry2.run(retry).then(async (again) => {
      if (again) {
        alone.push(entry2);
        guest = void 0;
        await invited?.cancel();
      }
      running.delete(ending);
      exclusive = false;
      fill2();
    });
    running.add(ending);
  };
  const dismiss = (leaving) => {
    guest = void 0;
    const ending = leaving.leave().then(() => {
      running.delete(ending);
      fill2();
    });
    running.add(ending);
  };
  const fill2 = () => {
    const room = guest === void 0 ? processes : processes - 1;
    while (failure === void 0 && !exclusive && running.size < room) {
      const next = takeMostUrgent(waiting);
      if (next === void 0) break;
      start(next, processes > 1);
    }
    if (guest !== void 0 && failure === void 0 && !exclusive && waiting.length > 0) {
      dismiss(guest);
      return;
    }
    const lonely = running.size === 0 && failure === void 0 ? alone.shift() : void 0;
    if (lonely === void 0) return;
    exclusive = true;
    start(lonely, false);
  };
  const add = (run, priority) => {
    const result2 = new Promise((resolve, reject) => {
      const entry2 = {
        priority,
        abandon: reject,
        async run(retry) {
          try {
            resolve(await run(signal, !retry));
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
  const dismissGuest = () => {
    if (guest !== void 0) dismiss(guest);
  };
  let result;
  try {
    result = await work({ add, cancel, dismissGuest });
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
  checkShard(plan, options);
  if (!isSplit(plan)) return compileWholePlan(plan, options.shard, context);
  const compiled = await compileParts(plan, options, context);
  return isNeedsOneRun(compiled) ? compileWholeInstead(plan, options.shard, compiled.reason, context) : compiled;
}
async function compileParts(plan, options, context) {
  const { shard, processes, guest } = options;
  const contracts = plan.manifest.shards[shard]?.contracts ?? [];
  context.compiler.prepare(processes);
  const pool = {
    processes,
    guest,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: retrying it alone`)
  };
  const compiled = await withQueue(
    pool,
    (queue) => plan.manifest.strategy === "linked" ? compileLinked(plan, { shard, processes }, queue, context) : compileDirectly(plan, contracts, { shard, processes }, queue, context)
  );
  if (!isNeedsOneRun(compiled) && compiled.kind === "split" && plan.manifest.strategy === "linked")
    context.observer.routed(routesOf([compiled]));
  return compiled;
}
async function compileDirectly(plan, contracts, { shard, processes }, queue, context) {
  const bySource = isBySource(plan.manifest);
  const groups = bySource ? unitsBySource(plan, contracts, shard, processes) : unitsOf(plan, contracts, processes);
  const total = groups.reduce((sum, { cost }) => sum + cost, 0);
  const largest = Math.max(0, ...groups.map(({ cost }) => cost));
  const expected = expectedTime(plan, { total, largest }, processes, context);
  context.observer.phase("compilation", groups.length, total, expected);
  if (bySource) return compileBySource(plan, shard, groups, queue, context);
  const units = plan.manifest.sourcesMode === "relevant" ? await compileRelevantUnits(plan, groups, queue, context) : await compileUnits(plan, groups, 0, queue, context);
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
function checkShard({ manifest: { shards } }, { shard }) {
  if (shards[shard] !== void 0) return;
  throw new ParasolcError("USAGE", `the plan has no shard ${shard}`, {
    facts: [`its shards are numbered from 0 to ${shards.length - 1}`],
    fix: "give `--shard` one of these numbers"
  });
}
function checkCompiler({ manifest }, { compiler }) {
  if (isSameVersion(manifest.compiler, compiler.version)) return;
  throw new ParasolcError("COMPILER_MISMATCH", "the plan was made with another compiler", {
    facts: [
      `plan: ${versionName(manifest.compiler)}`,
      `here: ${versionName(compiler.version)} (${compiler.path})`
    ],
    fix: `give the compiler of the plan with --solc ${manifest.compiler.release}, or plan again`
  });
}

// src/steps/merge/check-parts.ts
function checkShards({ manifest: plan }, parts, planDigest) {
  const wrong = parts.flatMap(({ part, stamp }) => {
    const name = `shard ${part.shard}`;
    return [
      stamp.plan === planDigest ? [] : [`${name}: made from another plan (${stamp.plan.slice(0, 12)})`],
      isSameVersion(stamp.compiler, plan.compiler) ? [] : [`${name}: compiled by ${versionName(stamp.compiler)}`],
      stamp.tool === VERSION ? [] : [`${name}: made by version ${stamp.tool} of parasolc`],
      part.shard < plan.shards.length ? [] : [`${name}: the plan has no such shard`]
    ].flat();
  });
  const counts = plan.shards.map((_, shard) => parts.filter(({ part }) => part.shard === shard).length);
  const gaps = counts.flatMap(
    (count, shard) => count === 1 ? [] : [count === 0 ? `shard ${shard} is missing` : `shard ${shard} is given ${count} times`]
  );
  if (wrong.length > 0) {
    throw new ParasolcError("PART_INVALID", "the parts do not fit the plan", {
      facts: [
        `plan: ${planDigest.slice(0, 12)}, ${versionName(plan.compiler)}, version ${VERSION}`,
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
  const listed = parts.find(({ analysis }) => analysis !== void 0)?.analysis?.contracts;
  const expected = manifest.estimated && !isBySource(manifest) ? (listed ?? []).filter((id) => {
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
  const wrong = [...counts].flatMap(([id, count]) => {
    if (count === 1) return [];
    if (count === 0) return [`missing: ${id}`];
    return Number.isNaN(count) ? [`not planned: ${id}`] : [`given ${count} times: ${id}`];
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
  /** Data at the very end that no item refers to (the metadata), in hex. */
  auxdata: HexSchema,
  /**
   * What it embeds: the name of an object for its creation code, or `null` for the contract's own deployed
   * code.
   */
  subs: array(nullable(NameSchema)),
  /** The code that items refer to by index, in the order of the layout. */
  embedded: array(EmbeddedSchema),
  /** Source map, with offsets in the user's sources. */
  sourceMap: string(),
  /** By name, if `functionDebugData` is wanted. */
  functions: record(string(), FunctionSchema)
});
var ContractObjectSchema = object({
  /** `<contract>_<AST id>`. */
  name: NameSchema,
  /** Libraries, which items refer to by index. */
  libraries: array(LibrarySchema),
  /** AST ids of immutables, which items refer to by index. */
  immutables: array(NameSchema),
  bytecode: ObjectCodeSchema,
  deployedBytecode: ObjectCodeSchema
});
function embeddedIn({ bytecode, deployedBytecode }) {
  return [.../* @__PURE__ */ new Set([...bytecode.subs, ...deployedBytecode.subs])].filter((name) => name !== null);
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
      return typeof name === "string" ? dependency(name, kind) : known(own);
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
      const known2 = objects.get(object2.name);
      if (known2 !== void 0 && !await isSame(known2, object2)) {
        throw new ParasolcError("PART_INVALID", "two parts contain different objects of the same contract", {
          facts: [object2.name],
          fix: "compile the shards again, all with the compiler of the plan"
        });
      }
      objects.set(object2.name, known2 === void 0 || given.has(object2.name) ? object2 : known2);
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
    const node2 = find(unit.root, "contracts");
    const text = node2 === void 0 ? void 0 : toText(unit.output, node2);
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
  const always = BYTECODE_OUTPUTS.filter((output) => output.endsWith(".object"));
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
var ABI_CODER_V12 = "2066";
var BASES_ARE_NO_DEPENDENCIES = "0.8.4";
function mayBeRepeated({ errorCode }, { deployable }, release) {
  return errorCode === ABI_CODER_V12 && !deployable && !releaseAtLeast(release, BASES_ARE_NO_DEPENDENCIES);
}
function generationOrder({ release, graph, generated, viaIR, printsIr }) {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const irs = /* @__PURE__ */ new Map();
  const codes = /* @__PURE__ */ new Map();
  let clock = 0;
  const dependenciesOf = ({ dependencies }) => dependencies.flatMap((id) => byId.get(id) ?? []);
  const generateIr = (contract) => {
    if (irs.has(contract.id)) return;
    irs.set(contract.id, clock++);
    for (const dependency of dependenciesOf(contract)) generateIr(dependency);
  };
  const generateCode = (contract) => {
    if (codes.has(contract.id)) return;
    codes.set(contract.id, clock);
    if (!viaIR) for (const dependency of dependenciesOf(contract)) generateCode(dependency);
    codes.set(contract.id, clock++);
  };
  const starts = /* @__PURE__ */ new Map();
  for (const contract of graph.contracts) {
    if (!generated.has(contract.id)) continue;
    starts.set(contract.id, clock++);
    if (viaIR || printsIr(contract)) generateIr(contract);
    generateCode(contract);
  }
  const contractOf2 = contractAt(graph);
  return {
    position(diagnostic) {
      const contract = contractOf2(diagnostic);
      if (contract === void 0 || mayBeRepeated(diagnostic, contract, release)) return void 0;
      return (diagnostic.errorCode === ABI_CODER_V12 ? irs : codes).get(contract.id);
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
function warningsInUnitOrder({ graph, generated, compiler }, analysis, units) {
  const contractOf2 = contractAt(graph);
  const found = /* @__PURE__ */ new Map();
  const elsewhere = /* @__PURE__ */ new Set();
  for (const { label, contracts, diagnostics } of units) {
    const own = new Set(contracts);
    const { warnings, unknown: unknown2 } = generationDiagnostics(diagnostics, analysis);
    for (const warning2 of warnings) {
      const contract = contractOf2(warning2);
      if (contract === void 0 || mayBeRepeated(warning2, contract, compiler.release)) unknown2.push(warning2);
      else if (!own.has(contract.id)) elsewhere.add(warning2.text);
      else found.set(warning2.text, { contract, warning: warning2 });
    }
    if (unknown2.length > 0) return `the position of a diagnostic of ${label} is unknown`;
  }
  const embedded = [...elsewhere].filter((text) => !found.has(text)).length;
  if (embedded > 0) return "a contract that is only embedded has a warning";
  const early = embeddedBeforeTheirSource(graph, generated);
  if (found.size > 1 && [...found.values()].some(({ contract }) => early.has(contract.id)))
    return "a contract that is embedded across an import cycle has a warning";
  const order = sourceOrder(graph);
  const positionOf = ({ source }) => order.get(source) ?? 0;
  return [...found.values()].sort((a, b) => positionOf(a.contract) - positionOf(b.contract)).map(({ warning: warning2 }) => warning2);
}
function embeddedBeforeTheirSource(graph, generated) {
  const order = sourceOrder(graph);
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const positionOf = (id) => order.get(byId.get(id)?.source ?? "") ?? 0;
  return new Set(
    generated.flatMap(
      (id) => [...closureOf([id], (from) => byId.get(from)?.dependencies ?? [])].filter(
        (embedded) => positionOf(embedded) > positionOf(id)
      )
    )
  );
}
function sourceOrder({ sources }) {
  return new Map(sources.map(({ name }, index) => [name, index]));
}

// src/steps/merge/merge-diagnostics.ts
function mergeDiagnostics({ graph, generated, pipeline, selection: entries, compiler }, analysis, units) {
  const selection = selectionFromEntries(entries);
  const order = generationOrder({
    release: compiler.release,
    graph,
    generated: new Set(generated),
    viaIR: pipeline.viaIR,
    printsIr: ({ source, name }) => isIrGenerated(selection, compiler.release, source, name)
  });
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
    if (unknown2.length > 0) return needsOneRun(`the position of a diagnostic of ${label} is unknown`);
  }
  const before = [...found.values()].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
  if (areTooMany(analysis, before)) return needsOneRun(TOO_MANY);
  if (first === void 0) return { kind: "list", list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: "replaced", output: first.output };
  const shown = withoutAnalysis(first.diagnostics, analysis);
  if (shown.some(isThrown)) return { kind: "list", list: first.diagnostics };
  const seen = new Set(before.map(({ text }) => text));
  return { kind: "list", list: [...analysis, ...before, ...shown.filter(({ text }) => !seen.has(text))] };
}
function isThrown({ isError, errorCode }) {
  return isError && errorCode === void 0;
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
var MOST_WARNINGS = 256;
var TOO_MANY = `${MOST_WARNINGS} warnings are reached during code generation`;
function areTooMany(analysis, generation) {
  const reported = analysis.filter(({ isError, errorCode }) => !isError && errorCode !== void 0);
  return generation.length > 0 && reported.length + generation.length >= MOST_WARNINGS;
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
  const failed = units.some(({ failure }) => failure !== void 0);
  if (!failed) checkContracts(plan, parts);
  const generated = failed ? [] : [...await contractsOfUnits(plan, units), ...linked2.contracts];
  const merged = Object.entries({
    contracts: mergedContracts(output, find(base, "contracts"), generated),
    errors: diagnosticsText(diagnostics.list)
  }).flatMap(([key, value]) => value === void 0 ? [] : [member(key, value)]);
  const kept2 = (base.members ?? []).filter(({ key }) => key !== "contracts" && key !== "errors").map((entry2) => copied(output, entry2));
  const members = [...kept2, ...merged].sort((a, b) => compareUtf8(a.key, b.key));
  return mergedOutput({ kind: "object", members }, diagnostics.list);
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
function diagnosticsText(diagnostics) {
  if (diagnostics.length === 0) return void 0;
  return { kind: "array", items: diagnostics.map(({ text }) => verbatim(text)) };
}

export {
  refused,
  isRefused,
  encodeCode,
  known,
  layOut,
  readListing,
  namesIn,
  libraryIndex,
  immutableIndex,
  compileShard,
  compileParts,
  checkShards,
  ContractObjectSchema,
  mergeParts
};
