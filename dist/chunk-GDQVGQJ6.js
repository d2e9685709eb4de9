import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  COMPILER_SPEED,
  NO_GAIN,
  UNTRANSLATABLE_OUTPUTS,
  areSourcesTooCoarse,
  inputWithSelection,
  inputWithoutSources,
  linkability,
  notAnAnswer,
  predictSingle,
  readAnswer,
  reasonNotToLink,
  reasonNotToSplit,
  reasonNotToSplitHere,
  runCompiler,
  unlinkableOutput
} from "./chunk-AS2RAZNR.js";
import {
  analysisSelection,
  astSelection,
  canSelectBySource,
  contractId,
  covers,
  discoverImports,
  find,
  givenContents,
  givenTexts,
  importPaths,
  importedTexts,
  indexOutput,
  isAlwaysAcceptedSelection,
  isGenerated,
  isRequestedSource,
  jsonToBuffer,
  parseNode,
  parseRemapping,
  printedContracts,
  projectGraph,
  readerOf,
  resolveImport,
  selectionToEntries,
  selectorsFor,
  slice,
  sourceOrder,
  sourceOutputsFor,
  tokenAt,
  unselectableSource,
  wholeRunTexts,
  withoutMembers
} from "./chunk-IJCY65IR.js";
import {
  memoryBytes
} from "./chunk-PFCQRHJK.js";
import {
  costModel,
  isGeneratedAlone,
  projectWork,
  splitIntoShards
} from "./chunk-6XPQ4SJ3.js";
import {
  array,
  boolean,
  closureOf,
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
} from "./chunk-O3FCD3EB.js";
import {
  compareUtf8
} from "./chunk-6ZYEFLBV.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";

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

// src/steps/plan/analyse.ts
async function analyse(project, context, everyTree = false) {
  const { input } = project;
  context.observer.phase("analysis", 1, 0);
  if (!isAlwaysAcceptedSelection(input.selection) && await refusesSettings(input, context)) {
    return { kind: "unsplittable", reason: "solc refuses the settings" };
  }
  const selection = analysisSelection(input.selection, context.compiler.version.release, true);
  const analysed = await run(project, selection, "analysis", context);
  const { root, diagnostics } = analysed;
  const names = (find(root, "sources")?.members ?? []).map(({ key }) => key);
  const errors = diagnostics.filter(({ isError }) => isError);
  if (errors.some(({ location }) => location === void 0)) {
    return { kind: "unsplittable", reason: "there is an error in the input itself" };
  }
  if (errors.length > 0) {
    return names.length === 0 ? { kind: "failed", ...analysed } : { kind: "unsplittable", reason: "analysis finds errors" };
  }
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
  const described = describe(project, context, facts, requested, names);
  checkContracts(root, described.graph);
  return { kind: "analysed", ...analysed, project: described };
}
function checkContracts(root, { contracts }) {
  const known = new Set(contracts.map(({ id }) => id));
  const foreign = printedContracts(root).filter((id) => !known.has(id));
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
    if (analysed.hasErrors) return /* @__PURE__ */ new Map();
    facts = await readFacts(analysed);
    wanted = closureOf(wanted, (name) => facts.get(name)?.imports ?? []);
  }
  return facts;
}
async function run({ input, access }, selection, label, context) {
  const info = { label, kind: label, contracts: [], predicted: 0 };
  const text = await jsonToBuffer(inputWithSelection(input, selection));
  const { output, cost } = await runCompiler(context, info, [text], access);
  const question = { sources: input.sources.keys(), imports: access.kind !== "none" };
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
function refuseUntranslatable({ input }, { graph, generated }, release) {
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
function reckonShards(work, fleet) {
  const perCost = work.measured.wall / work.analysis;
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
function processesInMemory({ analysis, whole, measured }, { jobs, memory }) {
  const { peakMemory } = measured;
  if (peakMemory === void 0) return jobs;
  for (let count = jobs; count > 1; count--) {
    const each = peakMemory * (MEMORY.analysed + MEMORY.generated * whole / count / analysis);
    if (count * each <= USABLE_MEMORY * memory) return count;
  }
  return 1;
}
function reckoningText(reckoning) {
  const { shards, here, there, best } = reckoning;
  const inPlace = `${inSeconds(here)} on this machine`;
  const elsewhere = `${inSeconds(there)} on ${best} extra ${best === 1 ? "machine, including its" : "machines, including their"} start`;
  const limit = reckoning.limitedByMemory ? `; memory allows ${reckoning.jobs} processes at once` : "";
  return shards === 0 ? `extra machines do not help: ${inPlace}, ${elsewhere}${limit}` : `${elsewhere}; ${inPlace}${limit}`;
}
function inSeconds(milliseconds) {
  return `${(milliseconds / 1e3).toFixed(milliseconds < 1e4 ? 1 : 0)} s`;
}

// src/steps/plan/divide.ts
var WORTH_SPLITTING = 0.9;
function divide(work, options) {
  const { graph, contracts, pipeline, release, estimated, analysed } = work;
  if (contracts.length === 0) return { kind: "split", shards: [], reason: "nothing needs code generation" };
  const { splitting, strategy } = options;
  const model = costModel(pipeline, estimated);
  const alone = options.shards === 1;
  if (splitting === "linked" && alone) {
    const reason = strategy === "auto" ? reasonNotToLink(work, options.jobs) : void 0;
    if (reason !== void 0) return { kind: "whole", reason };
    const { whole: cost } = projectWork(graph, contracts, model, true);
    return { kind: "split", shards: [{ contracts, cost }], reason: "each contract is compiled on its own" };
  }
  const bySource = analysed === void 0 ? {} : { analysed, wholeSources: true };
  const groups = { graph, contracts, model, release, ...bySource };
  const { whole, analysis } = projectWork(graph, contracts, model);
  const split = (shards2) => splitIntoShards(groups, splitting, shards2);
  const makespan = (groups2) => Math.max(...groups2.map(({ cost }) => cost));
  const fleet = typeof options.shards === "number" ? void 0 : options.shards;
  const most = typeof options.shards === "number" ? options.shards : options.shards.most;
  const dearest = makespan(split(most * options.jobs));
  const percent = Math.round(dearest / whole * 100);
  const predicted = `the largest part is predicted to take ${percent} % of one run`;
  if (strategy === "auto") {
    const reason = alone ? reasonNotToSplitHere(work, dearest) : dearest > WORTH_SPLITTING * whole ? `${NO_GAIN}: ${predicted}` : void 0;
    if (reason !== void 0) return { kind: "whole", reason };
  }
  if (fleet === void 0) return { kind: "split", shards: split(most), reason: predicted };
  const measured = work.measured ?? { wall: analysis * work.speed.perToken, peakMemory: void 0 };
  const reckoning = reckonShards(
    { whole, dearestOf: (groups2) => makespan(split(groups2)), analysis, measured },
    fleet
  );
  const shards = split(Math.max(reckoning.shards, 1));
  return { kind: "split", shards, reason: reckoningText(reckoning), reckoning };
}

// src/steps/plan/outline.ts
import { setImmediate } from "node:timers/promises";

// src/graph/reachable-functions.ts
var Functions = class {
  #byName = /* @__PURE__ */ new Map();
  #byDefinition = /* @__PURE__ */ new Map();
  constructor(definitions) {
    const all = [...definitions].flatMap(
      (definition) => functionsOf(definition).map((code) => ({ definition, code }))
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
function functionsOf({ code, contract }) {
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
      const resolve = (name) => [...namedBy(name)].flatMap((named) => definitions.get(named) ?? []).filter((definition) => reached.has(definition.source));
      return outline.contracts.flatMap((contract) => {
        const definition = resolve(contract.name).find((found) => found.contract === contract);
        return definition === void 0 ? [] : [estimate(definition, contract, resolve, functions)];
      });
    })
  };
}
function aliasesOf(sources) {
  const named = /* @__PURE__ */ new Map();
  for (const { outline } of sources) {
    for (const [alias, name] of outline.aliases) named.set(alias, [...named.get(alias) ?? [], name]);
  }
  return (name) => closureOf([name], (alias) => named.get(alias) ?? []);
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
    const known = byName.get(code.name);
    const definition = { source, code, contract, inlined };
    if (known === void 0) byName.set(code.name, [definition]);
    else known.push(definition);
  };
  for (const { name: source, outline } of sources) {
    for (const contract of outline.contracts) add(source, contract, contract);
    for (const code of outline.functions) add(source, code);
  }
  return byName;
}
function estimate(self, contract, resolve, functions) {
  const id = contractId(self.source, contract.name);
  const bases = closureOf(
    [self],
    ({ contract: contract2 }) => (contract2?.bases ?? []).flatMap((name) => resolve(name).filter((base) => base.contract !== void 0))
  );
  const code = closureOf(
    bases,
    ({ inlined }) => inlined.flatMap((name) => resolve(name).filter((definition) => isInlined(definition)))
  );
  const embedded = [...code].flatMap((definition) => definition.code.embeds.flatMap(resolve)).flatMap(
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
  return path === void 0 || isSymbol(tokens[path.end], "[") ? void 0 : path.name;
}
function embeddedByType(tokens, at) {
  if (wordAt(tokens, at) !== "type" || !isSymbol(tokens[at + 1], "(")) return void 0;
  const path = pathAt(tokens, at + 2);
  let end = path?.end ?? at;
  while (isSymbol(tokens[end], ")")) end++;
  if (path === void 0 || end === path.end || !isSymbol(tokens[end], ".")) return void 0;
  const member = wordAt(tokens, end + 1);
  return member === "creationCode" || member === "runtimeCode" ? path.name : void 0;
}
function endOfDefinition(tokens, start) {
  const isPragma = wordAt(tokens, start) === "pragma";
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (isSymbol(tokens[at], ";") && depth === 0) return at + 1;
    if (isPragma) continue;
    if (isSymbol(tokens[at], "{") || isSymbol(tokens[at], "(")) depth++;
    else if (isSymbol(tokens[at], ")")) depth--;
    else if (isSymbol(tokens[at], "}") && --depth <= 0) return at + 1;
  }
  return tokens.length;
}
function pathAt(tokens, from) {
  let name = wordAt(tokens, from);
  if (name === void 0) return void 0;
  let end = from + 1;
  while (isSymbol(tokens[end], ".")) {
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
function isSymbol(token, value) {
  return token?.kind === "symbol" && token.value === value;
}

// src/sources/outline-functions.ts
var UNNAMED = /* @__PURE__ */ new Set(["constructor", "receive", "fallback"]);
function functionsIn(tokens) {
  const functions = [];
  let depth = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (isSymbol(tokens[at], "{")) depth++;
    else if (isSymbol(tokens[at], "}")) depth--;
    else if (depth === 1) {
      const keyword = wordAt(tokens, at);
      const isNamed = keyword === "function" || keyword === "modifier";
      const name = isNamed ? wordAt(tokens, at + 1) : keyword;
      if (name === void 0 || !(isNamed || UNNAMED.has(name) && isSymbol(tokens[at + 1], "("))) continue;
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
  const tokens = tokensOf(
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
function tokensOf(text) {
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
  for (let at = from; at < end && !(depth === 0 && isSymbol(tokens[at], "{")); at++) {
    if (isSymbol(tokens[at], "(")) depth++;
    else if (isSymbol(tokens[at], ")")) depth--;
    else if (depth > 0) continue;
    else if (wordAt(tokens, at) === "is" || isSymbol(tokens[at], ",")) isBase = true;
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
    if (signal?.aborted === true) throw new ParasolcError("CANCELLED", "planning was cancelled");
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
  const { release } = context.compiler.version;
  const oneRun = reasonForOneRun(project, options.strategy);
  if (oneRun !== void 0) return whole(oneRun);
  const links = isLinked(project, options, release);
  if (options.strategy === "auto" && options.shards === 1 && options.jobs === 1 && !links)
    return whole("only one process");
  if (links || options.strategy === "auto" || options.strategy === "balanced") {
    const outline = await outlineProject(project, release, context.signal);
    if (outline.kind === "incomplete") return whole(outline.reason);
    const reason = options.strategy === "auto" ? reasonNotToSplit(outline, options, links) : void 0;
    if (reason !== void 0) return whole(reason);
    const splitting = links && canLinkAny(contractsOf(outline), project.input.selection, options) ? "linked" : canCompileBySource(project, outline, options, release) && !areSourcesTooCoarse(outline, mostShards(options) * options.jobs) ? "balanced" : void 0;
    if (splitting !== void 0) {
      const planned2 = await planFromTexts(project, outline, splitting, options, context);
      return typeof planned2 === "string" ? whole(planned2) : planned2;
    }
  }
  const planned = await planFromAnalysis(project, options, context);
  return typeof planned === "string" ? whole(planned) : planned;
}
function mostShards({ shards }) {
  return typeof shards === "number" ? shards : shards.most;
}
function contractsOf({ graph, generated }) {
  const chosen = new Set(generated);
  return graph.contracts.filter(({ id }) => chosen.has(id));
}
async function planFromTexts(project, outline, splitting, options, { compiler }) {
  const { release } = compiler.version;
  const { graph, generated, requested } = outline;
  const pipeline = pipelineOf(project);
  const work = {
    graph,
    contracts: generated,
    pipeline,
    release,
    speed: COMPILER_SPEED[compiler.kind],
    estimated: true,
    ...splitting === "balanced" ? { analysed: requested } : {}
  };
  const division = divide(work, { ...options, splitting });
  if (division.kind === "whole") return division.reason;
  const manifest = {
    ...describe2(project, pipeline, options, { compiler }),
    ...{ strategy: splitting, estimated: true, parseOrder: [] },
    ...describeDivision(division, outline)
  };
  const names = new Set(project.input.sources.keys());
  const plan = {
    manifest,
    analysis: void 0,
    ...await textsOf(project, names),
    imported: outline.imported
  };
  return { plan, single: predictSingle(work) };
}
async function planFromAnalysis(project, options, context) {
  const { release } = context.compiler.version;
  if (options.shards === 1) context.compiler.prepare(options.jobs);
  const analysis = await analyse(project, context, options.sourcesMode === "relevant");
  if (analysis.kind === "unsplittable") return analysis.reason;
  const pipeline = pipelineOf(project);
  const splitting = options.strategy === "auto" || options.strategy === "single" || options.strategy === "linked" ? "balanced" : options.strategy;
  const base = {
    ...describe2(project, pipeline, options, context),
    ...{ strategy: splitting, estimated: false }
  };
  const texts = await textsOf(project, sourcesTaken(analysis));
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
  if (options.sourcesMode === "relevant") refuseUntranslatable(project, analysis.project, release);
  const work = {
    ...{ graph, contracts: generated, pipeline, release, measured: analysis.cost },
    speed: COMPILER_SPEED[context.compiler.kind],
    estimated: false
  };
  const division = divide(work, { ...options, splitting });
  if (division.kind === "whole") return division.reason;
  const plan = {
    manifest: { ...base, ...describeDivision(division, analysis.project), parseOrder: [...parseOrder] },
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
    input: project.input.given,
    imported: await wholeRunTexts(project, context.compiler.version.release)
  };
}
function describe2({ input }, pipeline, { sourcesMode }, { compiler }) {
  return {
    kind: "split",
    compiler: compiler.version,
    sourcesMode,
    pipeline,
    selection: selectionToEntries(input.selection)
  };
}
function describeDivision({ shards, reason, reckoning }, { graph, requested, generated }) {
  return {
    reason,
    ...reckoning === void 0 ? {} : { reckoning },
    shards: shards.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
    requested: [...requested],
    generated: [...generated],
    graph
  };
}
async function textsOf(project, taken) {
  return {
    sources: memoryBytes([await jsonToBuffer(await givenTexts(project, taken))]),
    settings: withoutMembers(project.input.writtenSettings, "outputSelection").text
  };
}
function sourcesTaken({ root }) {
  return new Set((find(root, "sources")?.members ?? []).map(({ key }) => key));
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

export {
  makePlan,
  wholePlan
};
