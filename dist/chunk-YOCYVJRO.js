import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ContractLinker,
  EXCHANGE_FORMAT,
  UNTRANSLATABLE_OUTPUTS,
  compileShard,
  compileUnits,
  contractId,
  cycleEntries,
  dependenciesOf,
  frontGroups,
  frontSettings,
  generatingSettings,
  inputWithSelection,
  inputWithSettings,
  inputWithoutSources,
  linkFront,
  linkability,
  mergeParts,
  projectGraph,
  routesOf,
  runCompiler,
  sourceOrder,
  unitCost,
  unitsOf,
  unlinkableOutput,
  wholeOutput,
  withQueue
} from "./chunk-U3GMVORO.js";
import {
  VERSION,
  analysisSelection,
  astSelection,
  covers,
  discoverImports,
  find,
  generatedNames,
  givenContents,
  givenTexts,
  importPaths,
  importedTexts,
  indexOutput,
  irSelection,
  isAlwaysAcceptedSelection,
  isGenerated,
  isRequestedSource,
  jsonToBuffer,
  parseNode,
  parseRemapping,
  readDiagnostics,
  readerOf,
  resolveImport,
  selectionToEntries,
  selectorsFor,
  slice,
  sourceOutputsFor,
  wholeRunTexts,
  withBoth
} from "./chunk-QO42HVZV.js";
import {
  array,
  boolean,
  literal,
  looseObject,
  number,
  object,
  optional,
  parse,
  picklist,
  safeParse,
  string,
  unknown
} from "./chunk-OJI23VDL.js";
import {
  memoryBytes
} from "./chunk-4COIEX7G.js";
import {
  closureOf,
  costModel,
  projectWork,
  splitIntoShards
} from "./chunk-NOCIIQDK.js";
import {
  compareUtf8
} from "./chunk-WJWJEV4B.js";
import {
  ParasolcError
} from "./chunk-NHQI23EG.js";

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
  const split = (shards2) => splitIntoShards(splitting, options.splitting, shards2);
  const makespan = (groups) => Math.max(...groups.map(({ cost: cost2 }) => cost2));
  const fleet = typeof options.shards === "number" ? void 0 : options.shards;
  const most = typeof options.shards === "number" ? options.shards : options.shards.most;
  const share = makespan(split(most * options.jobs)) / whole;
  const predicted = `the largest part is predicted to take ${Math.round(share * 100)} % of one run`;
  if (options.strategy === "auto" && share > WORTH_SPLITTING) {
    return { kind: "whole", reason: `splitting cannot pay: ${predicted}` };
  }
  if (fleet === void 0) return { kind: "split", shards: split(most), reason: predicted };
  const reckoning = reckonShards(
    {
      whole,
      dearestOf: (groups) => makespan(split(groups)),
      analysis: { cost: analysis, wall: cost.wall, peakMemory: cost.peakMemory }
    },
    fleet
  );
  const shards = split(Math.max(reckoning.shards, 1));
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
      const outputs = (source.value.members ?? []).filter(({ key }) => wanted.has(key)).map((member) => ({ ...member, value: slice(output, member.value) }));
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
  const member = safeParse(DeclarationSchema, node);
  if (!member.success) return [];
  const { nodeType, id, kind, visibility, functionSelector } = member.output;
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

export {
  analyse,
  makePlan,
  wholePlan,
  predictSingle,
  build,
  reasonForOneRun,
  buildWhole
};
