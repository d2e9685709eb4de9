import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ANALYSIS_OUTPUTS,
  ETHDEBUG_OUTPUTS,
  NO_GAIN,
  TOO_SMALL,
  analysisSelection,
  astSelection,
  canSelectBySource,
  commentsIn,
  compareUtf8,
  contractId,
  copied,
  covers,
  discoverImports,
  errorStage,
  find,
  framedDigest,
  fromValue,
  generatesAnything,
  importPaths,
  importedTexts,
  indexOutput,
  inputContents,
  inputTexts,
  invalidOutput,
  isAlwaysAcceptedSelection,
  isGenerated,
  isIrSelected,
  isJsonObject,
  isRequestedSource,
  jsonToBuffer,
  lastAtMost,
  member,
  memberOf,
  memoryBytes,
  newMember,
  notAnAnswer,
  parseNode,
  parseOutput,
  parseRemapping,
  printedContracts,
  readAnswer,
  readText,
  readerOf,
  releaseAtLeast,
  resolveImport,
  runCompiler,
  selectionToEntries,
  selectionToJson,
  selectorsFor,
  skipSpace,
  sourceOutputsFor,
  stringAt,
  tokenAt,
  unselectableSource,
  wholeRunTexts,
  withBoth,
  withoutMembers,
  writtenObject
} from "./shared-selection.js";
import {
  array,
  boolean,
  integer,
  isSplit,
  length,
  literal,
  looseObject,
  maxValue,
  minValue,
  named,
  number,
  object,
  optional,
  parseJson,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  unknown
} from "./shared-valibot.js";
import {
  ParasolcError
} from "./shared-errors.js";
import {
  __commonJS,
  __toESM
} from "./shared-runtime.js";

// node_modules/graphology-utils/is-graph.js
var require_is_graph = __commonJS({
  "node_modules/graphology-utils/is-graph.js"(exports, module) {
    module.exports = function isGraph(value) {
      return value !== null && typeof value === "object" && typeof value.addUndirectedEdgeWithKey === "function" && typeof value.dropNode === "function" && typeof value.multi === "boolean";
    };
  }
});

// node_modules/graphology-utils/add-node.js
var require_add_node = __commonJS({
  "node_modules/graphology-utils/add-node.js"(exports) {
    exports.copyNode = function(graph, key, attributes) {
      attributes = Object.assign({}, attributes);
      return graph.addNode(key, attributes);
    };
  }
});

// node_modules/graphology-utils/add-edge.js
var require_add_edge = __commonJS({
  "node_modules/graphology-utils/add-edge.js"(exports) {
    exports.addEdge = function addEdge2(graph, undirected, key, source, target, attributes) {
      if (undirected) {
        if (key === null || key === void 0)
          return graph.addUndirectedEdge(source, target, attributes);
        else return graph.addUndirectedEdgeWithKey(key, source, target, attributes);
      } else {
        if (key === null || key === void 0)
          return graph.addDirectedEdge(source, target, attributes);
        else return graph.addDirectedEdgeWithKey(key, source, target, attributes);
      }
    };
    exports.copyEdge = function copyEdge(graph, undirected, key, source, target, attributes) {
      attributes = Object.assign({}, attributes);
      if (undirected) {
        if (key === null || key === void 0)
          return graph.addUndirectedEdge(source, target, attributes);
        else return graph.addUndirectedEdgeWithKey(key, source, target, attributes);
      } else {
        if (key === null || key === void 0)
          return graph.addDirectedEdge(source, target, attributes);
        else return graph.addDirectedEdgeWithKey(key, source, target, attributes);
      }
    };
    exports.mergeEdge = function mergeEdge2(graph, undirected, key, source, target, attributes) {
      if (undirected) {
        if (key === null || key === void 0)
          return graph.mergeUndirectedEdge(source, target, attributes);
        else
          return graph.mergeUndirectedEdgeWithKey(key, source, target, attributes);
      } else {
        if (key === null || key === void 0)
          return graph.mergeDirectedEdge(source, target, attributes);
        else return graph.mergeDirectedEdgeWithKey(key, source, target, attributes);
      }
    };
    exports.updateEdge = function updateEdge(graph, undirected, key, source, target, updater) {
      if (undirected) {
        if (key === null || key === void 0)
          return graph.updateUndirectedEdge(source, target, updater);
        else return graph.updateUndirectedEdgeWithKey(key, source, target, updater);
      } else {
        if (key === null || key === void 0)
          return graph.updateDirectedEdge(source, target, updater);
        else return graph.updateDirectedEdgeWithKey(key, source, target, updater);
      }
    };
  }
});

// node_modules/graphology-indices/dfs-stack.js
var require_dfs_stack = __commonJS({
  "node_modules/graphology-indices/dfs-stack.js"(exports, module) {
    function DFSStack(graph) {
      this.graph = graph;
      this.stack = new Array(graph.order);
      this.seen = /* @__PURE__ */ new Set();
      this.size = 0;
    }
    DFSStack.prototype.hasAlreadySeenEverything = function() {
      return this.seen.size === this.graph.order;
    };
    DFSStack.prototype.countUnseenNodes = function() {
      return this.graph.order - this.seen.size;
    };
    DFSStack.prototype.forEachNodeYetUnseen = function(callback) {
      var seen = this.seen;
      var graph = this.graph;
      graph.someNode(function(node, attr) {
        if (seen.size === graph.order) return true;
        if (seen.has(node)) return false;
        var shouldBreak = callback(node, attr);
        if (shouldBreak) return true;
        return false;
      });
    };
    DFSStack.prototype.has = function(node) {
      return this.seen.has(node);
    };
    DFSStack.prototype.push = function(node) {
      var seenSizeBefore = this.seen.size;
      this.seen.add(node);
      if (seenSizeBefore === this.seen.size) return false;
      this.stack[this.size++] = node;
      return true;
    };
    DFSStack.prototype.pushWith = function(node, item) {
      var seenSizeBefore = this.seen.size;
      this.seen.add(node);
      if (seenSizeBefore === this.seen.size) return false;
      this.stack[this.size++] = item;
      return true;
    };
    DFSStack.prototype.pop = function() {
      if (this.size === 0) return;
      return this.stack[--this.size];
    };
    module.exports = DFSStack;
  }
});

// node_modules/graphology-components/index.js
var require_graphology_components = __commonJS({
  "node_modules/graphology-components/index.js"(exports) {
    var isGraph = require_is_graph();
    var copyNode = require_add_node().copyNode;
    var copyEdge = require_add_edge().copyEdge;
    var DFSStack = require_dfs_stack();
    function forEachConnectedComponent(graph, callback) {
      if (!isGraph(graph))
        throw new Error(
          "graphology-components: the given graph is not a valid graphology instance."
        );
      if (!graph.order) return;
      var stack = new DFSStack(graph);
      var push = stack.push.bind(stack);
      stack.forEachNodeYetUnseen(function(node) {
        var component = [];
        stack.push(node);
        var source;
        while (stack.size !== 0) {
          source = stack.pop();
          component.push(source);
          graph.forEachNeighbor(source, push);
        }
        callback(component);
      });
    }
    function forEachConnectedComponentOrder(graph, callback) {
      if (!isGraph(graph))
        throw new Error(
          "graphology-components: the given graph is not a valid graphology instance."
        );
      if (!graph.order) return;
      var stack = new DFSStack(graph);
      var push = stack.push.bind(stack);
      stack.forEachNodeYetUnseen(function(node) {
        var order = 0;
        stack.push(node);
        var source;
        while (stack.size !== 0) {
          source = stack.pop();
          order++;
          graph.forEachNeighbor(source, push);
        }
        callback(order);
      });
    }
    function forEachConnectedComponentOrderWithEdgeFilter(graph, edgeFilter, callback) {
      if (!isGraph(graph))
        throw new Error(
          "graphology-components: the given graph is not a valid graphology instance."
        );
      if (!graph.order) return;
      var stack = new DFSStack(graph);
      var source;
      function push(e, a, s, t, sa, ta, u) {
        if (source === t) t = s;
        if (!edgeFilter(e, a, s, t, sa, ta, u)) return;
        stack.push(t);
      }
      stack.forEachNodeYetUnseen(function(node) {
        var order = 0;
        stack.push(node);
        while (stack.size !== 0) {
          source = stack.pop();
          order++;
          graph.forEachEdge(source, push);
        }
        callback(order);
      });
    }
    function countConnectedComponents(graph) {
      var n = 0;
      forEachConnectedComponentOrder(graph, function() {
        n++;
      });
      return n;
    }
    function connectedComponents2(graph) {
      var components2 = [];
      forEachConnectedComponent(graph, function(component) {
        components2.push(component);
      });
      return components2;
    }
    function largestConnectedComponent(graph) {
      if (!isGraph(graph))
        throw new Error(
          "graphology-components: the given graph is not a valid graphology instance."
        );
      if (!graph.order) return [];
      var stack = new DFSStack(graph);
      var push = stack.push.bind(stack);
      var largestComponent = [];
      var component;
      stack.forEachNodeYetUnseen(function(node) {
        component = [];
        stack.push(node);
        var source;
        while (stack.size !== 0) {
          source = stack.pop();
          component.push(source);
          graph.forEachNeighbor(source, push);
        }
        if (component.length > largestComponent.length)
          largestComponent = component;
        if (largestComponent.length > stack.countUnseenNodes()) return true;
        return false;
      });
      return largestComponent;
    }
    function largestConnectedComponentSubgraph(graph) {
      var component = largestConnectedComponent(graph);
      var S = graph.nullCopy();
      component.forEach(function(key) {
        copyNode(S, key, graph.getNodeAttributes(key));
      });
      graph.forEachEdge(function(key, attr, source, target, sourceAttr, targetAttr, undirected) {
        if (S.hasNode(source)) {
          copyEdge(S, undirected, key, source, target, attr);
        }
      });
      return S;
    }
    function cropToLargestConnectedComponent(graph) {
      var component = new Set(largestConnectedComponent(graph));
      graph.forEachNode(function(key) {
        if (!component.has(key)) {
          graph.dropNode(key);
        }
      });
    }
    function stronglyConnectedComponents(graph) {
      if (!isGraph(graph))
        throw new Error(
          "graphology-components: the given graph is not a valid graphology instance."
        );
      if (!graph.order) return [];
      if (graph.type === "undirected")
        throw new Error("graphology-components: the given graph is undirected");
      var nodes = graph.nodes(), components2 = [], i, l;
      if (!graph.size) {
        for (i = 0, l = nodes.length; i < l; i++) components2.push([nodes[i]]);
        return components2;
      }
      var count = 1, P = [], S = [], preorder = /* @__PURE__ */ new Map(), assigned = /* @__PURE__ */ new Set(), component, pop, vertex;
      var DFS = function(node) {
        var neighbor;
        var neighbors = graph.outboundNeighbors(node);
        var neighborOrder;
        preorder.set(node, count++);
        P.push(node);
        S.push(node);
        for (var k = 0, n = neighbors.length; k < n; k++) {
          neighbor = neighbors[k];
          if (preorder.has(neighbor)) {
            neighborOrder = preorder.get(neighbor);
            if (!assigned.has(neighbor))
              while (preorder.get(P[P.length - 1]) > neighborOrder) P.pop();
          } else {
            DFS(neighbor);
          }
        }
        if (preorder.get(P[P.length - 1]) === preorder.get(node)) {
          component = [];
          do {
            pop = S.pop();
            component.push(pop);
            assigned.add(pop);
          } while (pop !== node);
          components2.push(component);
          P.pop();
        }
      };
      for (i = 0, l = nodes.length; i < l; i++) {
        vertex = nodes[i];
        if (!assigned.has(vertex)) DFS(vertex);
      }
      return components2;
    }
    exports.forEachConnectedComponent = forEachConnectedComponent;
    exports.forEachConnectedComponentOrder = forEachConnectedComponentOrder;
    exports.forEachConnectedComponentOrderWithEdgeFilter = forEachConnectedComponentOrderWithEdgeFilter;
    exports.countConnectedComponents = countConnectedComponents;
    exports.connectedComponents = connectedComponents2;
    exports.largestConnectedComponent = largestConnectedComponent;
    exports.largestConnectedComponentSubgraph = largestConnectedComponentSubgraph;
    exports.cropToLargestConnectedComponent = cropToLargestConnectedComponent;
    exports.stronglyConnectedComponents = stronglyConnectedComponents;
  }
});

// src/link/releases.ts
var FIRST_RELEASE = "0.8.28";
var LAST_TESTED = "0.8.37";
function unlinkableRelease(release) {
  return releaseAtLeast(release, FIRST_RELEASE) ? void 0 : `it needs solc ${FIRST_RELEASE} or later, this is ${release}`;
}
function isTested({ release, build, program }) {
  return program === void 0 && releaseAtLeast(LAST_TESTED, release) && /^[\d.]+\+commit\.[0-9a-f]+$/.test(build);
}

// src/scheduling/compiler-speed.ts
var COMPILER_SPEED = {
  native: { perToken: 45e-4, start: 30, perObject: 20, planningPerToken: 2e-3 },
  // No run starts before the plan is made, so planning takes the same time either way.
  wasm: { perToken: 0.012, start: 600, perObject: 40, planningPerToken: 0 }
};
var BESIDE_EACH_OTHER = 1.15;

// src/graph/closure.ts
function closures(nodes, next) {
  return new Map([...nodes].map((node) => [node, closureOf([node], next)]));
}
function closureOf(from, next) {
  const reached = new Set(from);
  for (const node of reached) for (const neighbour of next(node)) reached.add(neighbour);
  return reached;
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
function translateFacts(facts, { astId, position }) {
  const declarationId = (id) => id < 0 ? -astId(-id) : astId(id);
  return {
    name: facts.name,
    lastId: astId(facts.lastId),
    imports: facts.imports,
    contracts: facts.contracts.map((contract) => ({
      ...contract,
      id: astId(contract.id),
      start: position(contract.start),
      end: position(contract.end),
      linearizedBases: contract.linearizedBases.map(astId),
      dependencies: contract.dependencies.map(astId),
      declarations: contract.declarations.map(declarationId),
      entryPoints: contract.entryPoints.map(({ declaration, selector }) => ({
        declaration: declarationId(declaration),
        selector
      }))
    })),
    declarations: facts.declarations.map(({ id, nodes, references, embedded }) => ({
      id: declarationId(id),
      nodes,
      references: references.map(astId),
      embedded: embedded.map(astId)
    }))
  };
}
function readSyntaxTree(name, tree) {
  const label = `the syntax tree of ${name}`;
  const unit = parseOutput(SourceUnitSchema, tree, label);
  const imports = [];
  const contracts = [];
  const declarations = [];
  for (const node of unit.nodes) {
    if (node.nodeType === "ImportDirective")
      imports.push(parseOutput(ImportSchema, node, label).absolutePath);
    else if (node.nodeType === "ContractDefinition") {
      const definition = parseOutput(ContractSchema, node, label);
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

// src/standard-json/run-input.ts
function inputWithSelection(input, selection) {
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "settings" ? member("settings", withSelection(settingsOf(input), selection)) : copied(input.bytes, entry)
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
function translator(from, to) {
  const indices = new Map(to.sources.map((source, index) => [source, index]));
  const starts = from.blocks.map(({ first }) => first);
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
    const block = from.blocks[lastAtMost(starts, id)];
    const target = block === void 0 || id > block.last ? void 0 : firsts.get(block.source);
    if (block === void 0 || target === void 0) {
      throw new ParasolcError("INTERNAL", `AST id ${id} has no counterpart in the other run`);
    }
    return id - block.first + target;
  }
  return { utilityIndex: from.sources.length, sourceIndex, astId };
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

// src/sources/words.ts
import { createHash } from "node:crypto";
var BREAK = /["' \t\r\n]|\/[/*]/g;
var DOCUMENTATION = /^(?:\/\/\/(?!\/)|\/\*\*(?![*/]))/;
function wordsOf(source) {
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("latin1");
  const starts = [];
  const ends = [];
  const hash = createHash("sha256");
  for (let at2 = 0; ; ) {
    const start = skipSpace(text, at2);
    const end = wordEnd(text, start);
    hash.update(`${documentationIn(text, at2, start)}\0${end - start}\0${text.slice(start, end)}\0`, "latin1");
    if (start === text.length) return { starts, ends, digest: hash.digest("hex") };
    starts.push(start);
    ends.push(end);
    at2 = end;
  }
}
function wordEnd(text, start) {
  let at2 = start;
  for (; ; ) {
    BREAK.lastIndex = at2;
    const found = BREAK.exec(text);
    if (found === null) return text.length;
    if (found[0] !== '"' && found[0] !== "'") return found.index;
    at2 = stringAt(text, found.index).end;
  }
}
function documentationIn(text, from, to) {
  const space = text.slice(from, to);
  if (!space.includes("///") && !space.includes("/**")) return "";
  if (space.includes("@solidity")) return space;
  const documentation = commentsIn(text, from, to).filter((comment) => DOCUMENTATION.test(comment));
  if (documentation.some((comment) => !/[^\s*/]/.test(comment))) return space;
  return documentation.length > 0 ? "documented" : "";
}
function placeOf({ starts, ends }, byte) {
  const word = lastAtMost(starts, byte);
  const start = starts[word];
  return start !== void 0 && byte <= (ends[word] ?? 0) ? { word, offset: byte - start } : void 0;
}
function byteAt({ starts, ends }, { word, offset }) {
  const start = starts[word];
  const end = ends[word];
  if (start === void 0 || end === void 0 || offset > end - start) return void 0;
  return start + offset;
}
function moveByte(byte, from, to) {
  const place = placeOf(from, byte);
  return place && byteAt(to, place);
}
var ONLY_WORDS = /* @__PURE__ */ new WeakMap();
function onlyWords(words) {
  const known = ONLY_WORDS.get(words);
  if (known !== void 0) return known;
  const [starts, ends] = [[], []];
  let at2 = 0;
  for (const [index, start] of words.starts.entries()) {
    const end = at2 + (words.ends[index] ?? start) - start;
    starts.push(at2);
    ends.push(end);
    at2 = end + 1;
  }
  const only = { starts, ends, digest: words.digest };
  ONLY_WORDS.set(words, only);
  return only;
}

// src/steps/plan/kept-facts.ts
var FORMAT = "parasolc-facts 1";
var idsSchema = array(number());
var EntrySchema = pipe(
  string(),
  parseJson(),
  object({
    /** Syntax nodes of the source. */
    nodes: pipe(number(), minValue(1)),
    /** Ids as in a run on the source and what it imports; positions as in a text that has one byte between words. */
    facts: object({
      name: string(),
      lastId: number(),
      imports: array(string()),
      contracts: array(
        object({
          ...{ id: number(), name: string(), start: number(), end: number() },
          ...{ deployable: boolean(), linearizedBases: idsSchema, dependencies: idsSchema },
          declarations: idsSchema,
          entryPoints: array(object({ declaration: number(), selector: optional(string()) }))
        })
      ),
      declarations: array(
        object({ id: number(), nodes: number(), references: idsSchema, embedded: idsSchema })
      )
    })
  })
);
var KeptFacts = class _KeptFacts {
  /** All sources, in the order in which solc parses them. */
  #sources;
  #context;
  constructor(sources, context) {
    this.#sources = sources;
    this.#context = context;
  }
  /** @returns `undefined` if no facts are to be kept */
  static async open(project, context) {
    const { input } = project;
    const { store, compiler } = context;
    if (store === void 0 || !input.hasTextsOnly || !hasKnownWords(compiler.version)) return void 0;
    const graph = await readImportGraph(project, compiler.version.release);
    const importsOf = (name) => graph.get(name)?.imports ?? [];
    const isComplete = graph.size === input.sources.size;
    if (!isComplete || [...graph.keys()].flatMap(importsOf).some((name) => !graph.has(name)))
      return void 0;
    const words = new Map([...graph].map(([name, { text }]) => [name, wordsOf(text)]));
    const settings = withoutMembers(input.writtenSettings, "outputSelection", "remappings").text;
    const readSource = async (name, ofSource) => {
      const closure = [...closureOf([name], importsOf)].sort(compareUtf8);
      const pieces = [FORMAT, settings, name];
      for (const each of closure)
        pieces.push(each, words.get(each)?.digest ?? "", JSON.stringify(importsOf(each)));
      const key = await store.keyOf(compiler, framedDigest(pieces));
      const found = key && await store.find(key);
      const entry = found && safeParse(EntrySchema, await readText(found));
      return {
        imports: importsOf(name),
        words: ofSource,
        closure,
        key,
        entry: entry?.success === true ? entry.output : void 0
      };
    };
    const sources = /* @__PURE__ */ new Map();
    for (const [name, ofSource] of [...words].sort(([a], [b]) => compareUtf8(a, b)))
      sources.set(name, await readSource(name, ofSource));
    return new _KeptFacts(sources, context);
  }
  /** Sources without kept facts. */
  get unknown() {
    return [...this.#sources].filter(([, { entry }]) => entry === void 0).map(([name]) => name);
  }
  /**
   * The facts of all sources.
   *
   * @param fresh facts of those that were not known, from a run on all sources
   * @returns `undefined` if that run had other sources
   */
  withKnown(fresh) {
    const parsed = [];
    let last = 0;
    for (const [source, { entry }] of this.#sources) {
      const nodes = entry?.nodes ?? (fresh.get(source)?.lastId ?? 0) - last;
      if (nodes < 1) return void 0;
      parsed.push({ source, nodes });
      last += nodes;
    }
    const full = numberingOf(parsed);
    const facts = new Map(fresh);
    for (const [name, { entry, closure, words }] of this.#sources) {
      if (entry === void 0) continue;
      const { astId } = translator(prunedNumbering(full, closure), full);
      const only = onlyWords(words);
      const position = (byte) => moveByte(byte, only, words) ?? Number.NaN;
      facts.set(name, translateFacts(entry.facts, { astId, position }));
    }
    return facts;
  }
  /** Keeps facts that were not known. Needs those of all sources. */
  keep(facts) {
    const names = [...this.#sources.keys()];
    if (facts.size !== names.length || names.some((name) => !facts.has(name))) return;
    const full = numberingOfUnits(
      [...facts.values()].map(({ name, lastId }) => ({ source: name, id: lastId }))
    );
    const nodes = new Map(full.blocks.map(({ source, first, last }) => [source, last - first + 1]));
    for (const [name, source] of this.#sources) {
      const ofSource = facts.get(name);
      if (source.entry !== void 0 || source.key === void 0 || ofSource === void 0) continue;
      const kept = keptFacts(ofSource, source, full);
      if (kept === void 0) continue;
      this.#context.store?.keepMerged(source.key, fromValue({ nodes: nodes.get(name), facts: kept }));
    }
  }
};
function hasKnownWords(version) {
  return isTested(version) && unlinkableRelease(version.release) === void 0;
}
function keptFacts(facts, { imports, words, closure }, full) {
  if (JSON.stringify(facts.imports) !== JSON.stringify(imports)) return void 0;
  const only = onlyWords(words);
  const positions = facts.contracts.flatMap(({ start, end }) => [start, end]);
  if (positions.some((byte) => moveByte(byte, words, only) === void 0)) return void 0;
  const { astId } = translator(full, prunedNumbering(full, closure));
  return translateFacts(facts, { astId, position: (byte) => moveByte(byte, words, only) ?? Number.NaN });
}

// src/steps/plan/analyse.ts
async function analyse(project, context, everyTree = false) {
  const { input } = project;
  context.observer.phase("analysis", 1, 0);
  if (!isAlwaysAcceptedSelection(input.selection) && await refusesSettings(input, context)) {
    return { kind: "unsplittable", reason: "solc refuses the settings" };
  }
  const kept = await KeptFacts.open(project, context);
  const known = kept !== void 0 && isUseful(kept, project) ? kept : void 0;
  const selection = analysisSelection(input.selection, context.compiler.version.release, known === void 0);
  const trees = astSelection(known?.unknown ?? []);
  const analysed = await run(project, withBoth(selection, trees), "analysis", context);
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
  const fresh = await readFacts(analysed, known && new Set(known.unknown));
  const facts = known?.withKnown(fresh) ?? fresh;
  const reached = closureOf(requested, (name) => facts.get(name)?.imports ?? []);
  if ((everyTree ? names : [...reached]).some((name) => !facts.has(name))) {
    const more = await readMoreFacts(project, everyTree ? names : requested, context);
    if (more.size === 0) return { kind: "unsplittable", reason: "imported sources cannot be analysed alone" };
    for (const [name, source] of more) facts.set(name, source);
  }
  kept?.keep(facts);
  const described = analysedProject(project, context, facts, requested, names);
  checkContracts(root, described.graph);
  return { kind: "analysed", ...analysed, cost: known ? void 0 : analysed.cost, project: described };
}
function isUseful({ unknown: unknown2 }, { input }) {
  return unknown2.length < input.sources.size && unknown2.every((name) => isRequestedSource(input.selection, name));
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
async function run({ input, access }, selection, label, context) {
  const info = { label, kind: label, contracts: [], predicted: 0 };
  const text = await jsonToBuffer(inputWithSelection(input, selection));
  const { output, cost } = await runCompiler(context, info, [text], access);
  const question = { sources: input.sources.keys(), imports: access.kind !== "none" };
  return { ...await readAnswer(output, question, label), cost };
}
async function readFacts({ output, root }, wanted) {
  const facts = /* @__PURE__ */ new Map();
  for (const { key, value } of find(root, "sources")?.members ?? []) {
    const tree = find(value, "ast");
    if (tree !== void 0 && wanted?.has(key) !== false)
      facts.set(key, readSyntaxTree(key, await parseNode(output, tree)));
  }
  return facts;
}

// node_modules/graphology/dist/graphology.mjs
import { EventEmitter } from "events";
function assignPolyfill() {
  const target = arguments[0];
  for (let i = 1, l = arguments.length; i < l; i++) {
    if (!arguments[i]) continue;
    for (const k in arguments[i]) target[k] = arguments[i][k];
  }
  return target;
}
var assign = assignPolyfill;
if (typeof Object.assign === "function") assign = Object.assign;
function getMatchingEdge(graph, source, target, type) {
  const sourceData = graph._nodes.get(source);
  let edge = null;
  if (!sourceData) return edge;
  if (type === "mixed") {
    edge = sourceData.out && sourceData.out[target] || sourceData.undirected && sourceData.undirected[target];
  } else if (type === "directed") {
    edge = sourceData.out && sourceData.out[target];
  } else {
    edge = sourceData.undirected && sourceData.undirected[target];
  }
  return edge;
}
function isPlainObject(value) {
  return typeof value === "object" && value !== null;
}
function isEmpty(o) {
  let k;
  for (k in o) return false;
  return true;
}
function privateProperty(target, name, value) {
  Object.defineProperty(target, name, {
    enumerable: false,
    configurable: false,
    writable: true,
    value
  });
}
function readOnlyProperty(target, name, value) {
  const descriptor = {
    enumerable: true,
    configurable: true
  };
  if (typeof value === "function") {
    descriptor.get = value;
  } else {
    descriptor.value = value;
    descriptor.writable = false;
  }
  Object.defineProperty(target, name, descriptor);
}
function validateHints(hints) {
  if (!isPlainObject(hints)) return false;
  if (hints.attributes && !Array.isArray(hints.attributes)) return false;
  return true;
}
function incrementalIdStartingFromRandomByte() {
  let i = Math.floor(Math.random() * 256) & 255;
  return () => {
    return i++;
  };
}
function chain() {
  const iterables = arguments;
  let current = null;
  let i = -1;
  return {
    [Symbol.iterator]() {
      return this;
    },
    next() {
      let step = null;
      do {
        if (current === null) {
          i++;
          if (i >= iterables.length) return { done: true };
          current = iterables[i][Symbol.iterator]();
        }
        step = current.next();
        if (step.done) {
          current = null;
          continue;
        }
        break;
      } while (true);
      return step;
    }
  };
}
function emptyIterator() {
  return {
    [Symbol.iterator]() {
      return this;
    },
    next() {
      return { done: true };
    }
  };
}
var GraphError = class extends Error {
  constructor(message) {
    super();
    this.name = "GraphError";
    this.message = message;
  }
};
var InvalidArgumentsGraphError = class _InvalidArgumentsGraphError extends GraphError {
  constructor(message) {
    super(message);
    this.name = "InvalidArgumentsGraphError";
    if (typeof Error.captureStackTrace === "function")
      Error.captureStackTrace(
        this,
        _InvalidArgumentsGraphError.prototype.constructor
      );
  }
};
var NotFoundGraphError = class _NotFoundGraphError extends GraphError {
  constructor(message) {
    super(message);
    this.name = "NotFoundGraphError";
    if (typeof Error.captureStackTrace === "function")
      Error.captureStackTrace(this, _NotFoundGraphError.prototype.constructor);
  }
};
var UsageGraphError = class _UsageGraphError extends GraphError {
  constructor(message) {
    super(message);
    this.name = "UsageGraphError";
    if (typeof Error.captureStackTrace === "function")
      Error.captureStackTrace(this, _UsageGraphError.prototype.constructor);
  }
};
function MixedNodeData(key, attributes) {
  this.key = key;
  this.attributes = attributes;
  this.clear();
}
MixedNodeData.prototype.clear = function() {
  this.inDegree = 0;
  this.outDegree = 0;
  this.undirectedDegree = 0;
  this.undirectedLoops = 0;
  this.directedLoops = 0;
  this.in = {};
  this.out = {};
  this.undirected = {};
};
function DirectedNodeData(key, attributes) {
  this.key = key;
  this.attributes = attributes;
  this.clear();
}
DirectedNodeData.prototype.clear = function() {
  this.inDegree = 0;
  this.outDegree = 0;
  this.directedLoops = 0;
  this.in = {};
  this.out = {};
};
function UndirectedNodeData(key, attributes) {
  this.key = key;
  this.attributes = attributes;
  this.clear();
}
UndirectedNodeData.prototype.clear = function() {
  this.undirectedDegree = 0;
  this.undirectedLoops = 0;
  this.undirected = {};
};
function EdgeData(undirected, key, source, target, attributes) {
  this.key = key;
  this.attributes = attributes;
  this.undirected = undirected;
  this.source = source;
  this.target = target;
}
EdgeData.prototype.attach = function() {
  let outKey = "out";
  let inKey = "in";
  if (this.undirected) outKey = inKey = "undirected";
  const source = this.source.key;
  const target = this.target.key;
  this.source[outKey][target] = this;
  if (this.undirected && source === target) return;
  this.target[inKey][source] = this;
};
EdgeData.prototype.attachMulti = function() {
  let outKey = "out";
  let inKey = "in";
  const source = this.source.key;
  const target = this.target.key;
  if (this.undirected) outKey = inKey = "undirected";
  const adj = this.source[outKey];
  const head = adj[target];
  if (typeof head === "undefined") {
    adj[target] = this;
    if (!(this.undirected && source === target)) {
      this.target[inKey][source] = this;
    }
    return;
  }
  head.previous = this;
  this.next = head;
  adj[target] = this;
  this.target[inKey][source] = this;
};
EdgeData.prototype.detach = function() {
  const source = this.source.key;
  const target = this.target.key;
  let outKey = "out";
  let inKey = "in";
  if (this.undirected) outKey = inKey = "undirected";
  delete this.source[outKey][target];
  delete this.target[inKey][source];
};
EdgeData.prototype.detachMulti = function() {
  const source = this.source.key;
  const target = this.target.key;
  let outKey = "out";
  let inKey = "in";
  if (this.undirected) outKey = inKey = "undirected";
  if (this.previous === void 0) {
    if (this.next === void 0) {
      delete this.source[outKey][target];
      delete this.target[inKey][source];
    } else {
      this.next.previous = void 0;
      this.source[outKey][target] = this.next;
      this.target[inKey][source] = this.next;
    }
  } else {
    this.previous.next = this.next;
    if (this.next !== void 0) {
      this.next.previous = this.previous;
    }
  }
};
var NODE = 0;
var SOURCE = 1;
var TARGET = 2;
var OPPOSITE = 3;
function findRelevantNodeData(graph, method, mode, nodeOrEdge, nameOrEdge, add1, add2) {
  let nodeData, edgeData, arg1, arg2;
  nodeOrEdge = "" + nodeOrEdge;
  if (mode === NODE) {
    nodeData = graph._nodes.get(nodeOrEdge);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.${method}: could not find the "${nodeOrEdge}" node in the graph.`
      );
    arg1 = nameOrEdge;
    arg2 = add1;
  } else if (mode === OPPOSITE) {
    nameOrEdge = "" + nameOrEdge;
    edgeData = graph._edges.get(nameOrEdge);
    if (!edgeData)
      throw new NotFoundGraphError(
        `Graph.${method}: could not find the "${nameOrEdge}" edge in the graph.`
      );
    const source = edgeData.source.key;
    const target = edgeData.target.key;
    if (nodeOrEdge === source) {
      nodeData = edgeData.target;
    } else if (nodeOrEdge === target) {
      nodeData = edgeData.source;
    } else {
      throw new NotFoundGraphError(
        `Graph.${method}: the "${nodeOrEdge}" node is not attached to the "${nameOrEdge}" edge (${source}, ${target}).`
      );
    }
    arg1 = add1;
    arg2 = add2;
  } else {
    edgeData = graph._edges.get(nodeOrEdge);
    if (!edgeData)
      throw new NotFoundGraphError(
        `Graph.${method}: could not find the "${nodeOrEdge}" edge in the graph.`
      );
    if (mode === SOURCE) {
      nodeData = edgeData.source;
    } else {
      nodeData = edgeData.target;
    }
    arg1 = nameOrEdge;
    arg2 = add1;
  }
  return [nodeData, arg1, arg2];
}
function attachNodeAttributeGetter(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1) {
    const [data, name] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1
    );
    return data.attributes[name];
  };
}
function attachNodeAttributesGetter(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge) {
    const [data] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge
    );
    return data.attributes;
  };
}
function attachNodeAttributeChecker(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1) {
    const [data, name] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1
    );
    return data.attributes.hasOwnProperty(name);
  };
}
function attachNodeAttributeSetter(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1, add2) {
    const [data, name, value] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1,
      add2
    );
    data.attributes[name] = value;
    this.emit("nodeAttributesUpdated", {
      key: data.key,
      type: "set",
      attributes: data.attributes,
      name
    });
    return this;
  };
}
function attachNodeAttributeUpdater(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1, add2) {
    const [data, name, updater] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1,
      add2
    );
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: updater should be a function.`
      );
    const attributes = data.attributes;
    const value = updater(attributes[name]);
    attributes[name] = value;
    this.emit("nodeAttributesUpdated", {
      key: data.key,
      type: "set",
      attributes: data.attributes,
      name
    });
    return this;
  };
}
function attachNodeAttributeRemover(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1) {
    const [data, name] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1
    );
    delete data.attributes[name];
    this.emit("nodeAttributesUpdated", {
      key: data.key,
      type: "remove",
      attributes: data.attributes,
      name
    });
    return this;
  };
}
function attachNodeAttributesReplacer(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1) {
    const [data, attributes] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1
    );
    if (!isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: provided attributes are not a plain object.`
      );
    data.attributes = attributes;
    this.emit("nodeAttributesUpdated", {
      key: data.key,
      type: "replace",
      attributes: data.attributes
    });
    return this;
  };
}
function attachNodeAttributesMerger(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1) {
    const [data, attributes] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1
    );
    if (!isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: provided attributes are not a plain object.`
      );
    assign(data.attributes, attributes);
    this.emit("nodeAttributesUpdated", {
      key: data.key,
      type: "merge",
      attributes: data.attributes,
      data: attributes
    });
    return this;
  };
}
function attachNodeAttributesUpdater(Class, method, mode) {
  Class.prototype[method] = function(nodeOrEdge, nameOrEdge, add1) {
    const [data, updater] = findRelevantNodeData(
      this,
      method,
      mode,
      nodeOrEdge,
      nameOrEdge,
      add1
    );
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: provided updater is not a function.`
      );
    data.attributes = updater(data.attributes);
    this.emit("nodeAttributesUpdated", {
      key: data.key,
      type: "update",
      attributes: data.attributes
    });
    return this;
  };
}
var NODE_ATTRIBUTES_METHODS = [
  {
    name: (element) => `get${element}Attribute`,
    attacher: attachNodeAttributeGetter
  },
  {
    name: (element) => `get${element}Attributes`,
    attacher: attachNodeAttributesGetter
  },
  {
    name: (element) => `has${element}Attribute`,
    attacher: attachNodeAttributeChecker
  },
  {
    name: (element) => `set${element}Attribute`,
    attacher: attachNodeAttributeSetter
  },
  {
    name: (element) => `update${element}Attribute`,
    attacher: attachNodeAttributeUpdater
  },
  {
    name: (element) => `remove${element}Attribute`,
    attacher: attachNodeAttributeRemover
  },
  {
    name: (element) => `replace${element}Attributes`,
    attacher: attachNodeAttributesReplacer
  },
  {
    name: (element) => `merge${element}Attributes`,
    attacher: attachNodeAttributesMerger
  },
  {
    name: (element) => `update${element}Attributes`,
    attacher: attachNodeAttributesUpdater
  }
];
function attachNodeAttributesMethods(Graph2) {
  NODE_ATTRIBUTES_METHODS.forEach(function({ name, attacher }) {
    attacher(Graph2, name("Node"), NODE);
    attacher(Graph2, name("Source"), SOURCE);
    attacher(Graph2, name("Target"), TARGET);
    attacher(Graph2, name("Opposite"), OPPOSITE);
  });
}
function attachEdgeAttributeGetter(Class, method, type) {
  Class.prototype[method] = function(element, name) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 2) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element;
      const target = "" + name;
      name = arguments[2];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    return data.attributes[name];
  };
}
function attachEdgeAttributesGetter(Class, method, type) {
  Class.prototype[method] = function(element) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 1) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element, target = "" + arguments[1];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    return data.attributes;
  };
}
function attachEdgeAttributeChecker(Class, method, type) {
  Class.prototype[method] = function(element, name) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 2) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element;
      const target = "" + name;
      name = arguments[2];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    return data.attributes.hasOwnProperty(name);
  };
}
function attachEdgeAttributeSetter(Class, method, type) {
  Class.prototype[method] = function(element, name, value) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 3) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element;
      const target = "" + name;
      name = arguments[2];
      value = arguments[3];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    data.attributes[name] = value;
    this.emit("edgeAttributesUpdated", {
      key: data.key,
      type: "set",
      attributes: data.attributes,
      name
    });
    return this;
  };
}
function attachEdgeAttributeUpdater(Class, method, type) {
  Class.prototype[method] = function(element, name, updater) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 3) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element;
      const target = "" + name;
      name = arguments[2];
      updater = arguments[3];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: updater should be a function.`
      );
    data.attributes[name] = updater(data.attributes[name]);
    this.emit("edgeAttributesUpdated", {
      key: data.key,
      type: "set",
      attributes: data.attributes,
      name
    });
    return this;
  };
}
function attachEdgeAttributeRemover(Class, method, type) {
  Class.prototype[method] = function(element, name) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 2) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element;
      const target = "" + name;
      name = arguments[2];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    delete data.attributes[name];
    this.emit("edgeAttributesUpdated", {
      key: data.key,
      type: "remove",
      attributes: data.attributes,
      name
    });
    return this;
  };
}
function attachEdgeAttributesReplacer(Class, method, type) {
  Class.prototype[method] = function(element, attributes) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 2) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element, target = "" + attributes;
      attributes = arguments[2];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    if (!isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: provided attributes are not a plain object.`
      );
    data.attributes = attributes;
    this.emit("edgeAttributesUpdated", {
      key: data.key,
      type: "replace",
      attributes: data.attributes
    });
    return this;
  };
}
function attachEdgeAttributesMerger(Class, method, type) {
  Class.prototype[method] = function(element, attributes) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 2) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element, target = "" + attributes;
      attributes = arguments[2];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    if (!isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: provided attributes are not a plain object.`
      );
    assign(data.attributes, attributes);
    this.emit("edgeAttributesUpdated", {
      key: data.key,
      type: "merge",
      attributes: data.attributes,
      data: attributes
    });
    return this;
  };
}
function attachEdgeAttributesUpdater(Class, method, type) {
  Class.prototype[method] = function(element, updater) {
    let data;
    if (this.type !== "mixed" && type !== "mixed" && type !== this.type)
      throw new UsageGraphError(
        `Graph.${method}: cannot find this type of edges in your ${this.type} graph.`
      );
    if (arguments.length > 2) {
      if (this.multi)
        throw new UsageGraphError(
          `Graph.${method}: cannot use a {source,target} combo when asking about an edge's attributes in a MultiGraph since we cannot infer the one you want information about.`
        );
      const source = "" + element, target = "" + updater;
      updater = arguments[2];
      data = getMatchingEdge(this, source, target, type);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find an edge for the given path ("${source}" - "${target}").`
        );
    } else {
      if (type !== "mixed")
        throw new UsageGraphError(
          `Graph.${method}: calling this method with only a key (vs. a source and target) does not make sense since an edge with this key could have the other type.`
        );
      element = "" + element;
      data = this._edges.get(element);
      if (!data)
        throw new NotFoundGraphError(
          `Graph.${method}: could not find the "${element}" edge in the graph.`
        );
    }
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        `Graph.${method}: provided updater is not a function.`
      );
    data.attributes = updater(data.attributes);
    this.emit("edgeAttributesUpdated", {
      key: data.key,
      type: "update",
      attributes: data.attributes
    });
    return this;
  };
}
var EDGE_ATTRIBUTES_METHODS = [
  {
    name: (element) => `get${element}Attribute`,
    attacher: attachEdgeAttributeGetter
  },
  {
    name: (element) => `get${element}Attributes`,
    attacher: attachEdgeAttributesGetter
  },
  {
    name: (element) => `has${element}Attribute`,
    attacher: attachEdgeAttributeChecker
  },
  {
    name: (element) => `set${element}Attribute`,
    attacher: attachEdgeAttributeSetter
  },
  {
    name: (element) => `update${element}Attribute`,
    attacher: attachEdgeAttributeUpdater
  },
  {
    name: (element) => `remove${element}Attribute`,
    attacher: attachEdgeAttributeRemover
  },
  {
    name: (element) => `replace${element}Attributes`,
    attacher: attachEdgeAttributesReplacer
  },
  {
    name: (element) => `merge${element}Attributes`,
    attacher: attachEdgeAttributesMerger
  },
  {
    name: (element) => `update${element}Attributes`,
    attacher: attachEdgeAttributesUpdater
  }
];
function attachEdgeAttributesMethods(Graph2) {
  EDGE_ATTRIBUTES_METHODS.forEach(function({ name, attacher }) {
    attacher(Graph2, name("Edge"), "mixed");
    attacher(Graph2, name("DirectedEdge"), "directed");
    attacher(Graph2, name("UndirectedEdge"), "undirected");
  });
}
var EDGES_ITERATION = [
  {
    name: "edges",
    type: "mixed"
  },
  {
    name: "inEdges",
    type: "directed",
    direction: "in"
  },
  {
    name: "outEdges",
    type: "directed",
    direction: "out"
  },
  {
    name: "inboundEdges",
    type: "mixed",
    direction: "in"
  },
  {
    name: "outboundEdges",
    type: "mixed",
    direction: "out"
  },
  {
    name: "directedEdges",
    type: "directed"
  },
  {
    name: "undirectedEdges",
    type: "undirected"
  }
];
function forEachSimple(breakable, object2, callback, avoid) {
  let shouldBreak = false;
  for (const k in object2) {
    if (k === avoid) continue;
    const edgeData = object2[k];
    shouldBreak = callback(
      edgeData.key,
      edgeData.attributes,
      edgeData.source.key,
      edgeData.target.key,
      edgeData.source.attributes,
      edgeData.target.attributes,
      edgeData.undirected
    );
    if (breakable && shouldBreak) return edgeData.key;
  }
  return;
}
function forEachMulti(breakable, object2, callback, avoid) {
  let edgeData, source, target;
  let shouldBreak = false;
  for (const k in object2) {
    if (k === avoid) continue;
    edgeData = object2[k];
    do {
      source = edgeData.source;
      target = edgeData.target;
      shouldBreak = callback(
        edgeData.key,
        edgeData.attributes,
        source.key,
        target.key,
        source.attributes,
        target.attributes,
        edgeData.undirected
      );
      if (breakable && shouldBreak) return edgeData.key;
      edgeData = edgeData.next;
    } while (edgeData !== void 0);
  }
  return;
}
function createIterator(object2, avoid) {
  const keys = Object.keys(object2);
  const l = keys.length;
  let edgeData;
  let i = 0;
  return {
    [Symbol.iterator]() {
      return this;
    },
    next() {
      do {
        if (!edgeData) {
          if (i >= l) return { done: true };
          const k = keys[i++];
          if (k === avoid) {
            edgeData = void 0;
            continue;
          }
          edgeData = object2[k];
        } else {
          edgeData = edgeData.next;
        }
      } while (!edgeData);
      return {
        done: false,
        value: {
          edge: edgeData.key,
          attributes: edgeData.attributes,
          source: edgeData.source.key,
          target: edgeData.target.key,
          sourceAttributes: edgeData.source.attributes,
          targetAttributes: edgeData.target.attributes,
          undirected: edgeData.undirected
        }
      };
    }
  };
}
function forEachForKeySimple(breakable, object2, k, callback) {
  const edgeData = object2[k];
  if (!edgeData) return;
  const sourceData = edgeData.source;
  const targetData = edgeData.target;
  if (callback(
    edgeData.key,
    edgeData.attributes,
    sourceData.key,
    targetData.key,
    sourceData.attributes,
    targetData.attributes,
    edgeData.undirected
  ) && breakable)
    return edgeData.key;
}
function forEachForKeyMulti(breakable, object2, k, callback) {
  let edgeData = object2[k];
  if (!edgeData) return;
  let shouldBreak = false;
  do {
    shouldBreak = callback(
      edgeData.key,
      edgeData.attributes,
      edgeData.source.key,
      edgeData.target.key,
      edgeData.source.attributes,
      edgeData.target.attributes,
      edgeData.undirected
    );
    if (breakable && shouldBreak) return edgeData.key;
    edgeData = edgeData.next;
  } while (edgeData !== void 0);
  return;
}
function createIteratorForKey(object2, k) {
  let edgeData = object2[k];
  if (edgeData.next !== void 0) {
    return {
      [Symbol.iterator]() {
        return this;
      },
      next() {
        if (!edgeData) return { done: true };
        const value = {
          edge: edgeData.key,
          attributes: edgeData.attributes,
          source: edgeData.source.key,
          target: edgeData.target.key,
          sourceAttributes: edgeData.source.attributes,
          targetAttributes: edgeData.target.attributes,
          undirected: edgeData.undirected
        };
        edgeData = edgeData.next;
        return {
          done: false,
          value
        };
      }
    };
  }
  let done = false;
  return {
    [Symbol.iterator]() {
      return this;
    },
    next() {
      if (done === true) return { done: true };
      done = true;
      return {
        done: false,
        value: {
          edge: edgeData.key,
          attributes: edgeData.attributes,
          source: edgeData.source.key,
          target: edgeData.target.key,
          sourceAttributes: edgeData.source.attributes,
          targetAttributes: edgeData.target.attributes,
          undirected: edgeData.undirected
        }
      };
    }
  };
}
function createEdgeArray(graph, type) {
  if (graph.size === 0) return [];
  if (type === "mixed" || type === graph.type) {
    return Array.from(graph._edges.keys());
  }
  const size = type === "undirected" ? graph.undirectedSize : graph.directedSize;
  const list = new Array(size), mask = type === "undirected";
  const iterator = graph._edges.values();
  let i = 0;
  let step, data;
  while (step = iterator.next(), step.done !== true) {
    data = step.value;
    if (data.undirected === mask) list[i++] = data.key;
  }
  return list;
}
function forEachEdge(breakable, graph, type, callback) {
  if (graph.size === 0) return;
  const shouldFilter = type !== "mixed" && type !== graph.type;
  const mask = type === "undirected";
  let step, data;
  let shouldBreak = false;
  const iterator = graph._edges.values();
  while (step = iterator.next(), step.done !== true) {
    data = step.value;
    if (shouldFilter && data.undirected !== mask) continue;
    const { key, attributes, source, target } = data;
    shouldBreak = callback(
      key,
      attributes,
      source.key,
      target.key,
      source.attributes,
      target.attributes,
      data.undirected
    );
    if (breakable && shouldBreak) return key;
  }
  return;
}
function createEdgeIterator(graph, type) {
  if (graph.size === 0) return emptyIterator();
  const shouldFilter = type !== "mixed" && type !== graph.type;
  const mask = type === "undirected";
  const iterator = graph._edges.values();
  return {
    [Symbol.iterator]() {
      return this;
    },
    next() {
      let step, data;
      while (true) {
        step = iterator.next();
        if (step.done) return step;
        data = step.value;
        if (shouldFilter && data.undirected !== mask) continue;
        break;
      }
      const value = {
        edge: data.key,
        attributes: data.attributes,
        source: data.source.key,
        target: data.target.key,
        sourceAttributes: data.source.attributes,
        targetAttributes: data.target.attributes,
        undirected: data.undirected
      };
      return { value, done: false };
    }
  };
}
function forEachEdgeForNode(breakable, multi, type, direction, nodeData, callback) {
  const fn = multi ? forEachMulti : forEachSimple;
  let found;
  if (type !== "undirected") {
    if (direction !== "out") {
      found = fn(breakable, nodeData.in, callback);
      if (breakable && found) return found;
    }
    if (direction !== "in") {
      found = fn(
        breakable,
        nodeData.out,
        callback,
        !direction ? nodeData.key : void 0
      );
      if (breakable && found) return found;
    }
  }
  if (type !== "directed") {
    found = fn(breakable, nodeData.undirected, callback);
    if (breakable && found) return found;
  }
  return;
}
function createEdgeArrayForNode(multi, type, direction, nodeData) {
  const edges = [];
  forEachEdgeForNode(false, multi, type, direction, nodeData, function(key) {
    edges.push(key);
  });
  return edges;
}
function createEdgeIteratorForNode(type, direction, nodeData) {
  let iterator = emptyIterator();
  if (type !== "undirected") {
    if (direction !== "out" && typeof nodeData.in !== "undefined")
      iterator = chain(iterator, createIterator(nodeData.in));
    if (direction !== "in" && typeof nodeData.out !== "undefined")
      iterator = chain(
        iterator,
        createIterator(nodeData.out, !direction ? nodeData.key : void 0)
      );
  }
  if (type !== "directed" && typeof nodeData.undirected !== "undefined") {
    iterator = chain(iterator, createIterator(nodeData.undirected));
  }
  return iterator;
}
function forEachEdgeForPath(breakable, type, multi, direction, sourceData, target, callback) {
  const fn = multi ? forEachForKeyMulti : forEachForKeySimple;
  let found;
  if (type !== "undirected") {
    if (typeof sourceData.in !== "undefined" && direction !== "out") {
      found = fn(breakable, sourceData.in, target, callback);
      if (breakable && found) return found;
    }
    if (typeof sourceData.out !== "undefined" && direction !== "in" && (direction || sourceData.key !== target)) {
      found = fn(breakable, sourceData.out, target, callback);
      if (breakable && found) return found;
    }
  }
  if (type !== "directed") {
    if (typeof sourceData.undirected !== "undefined") {
      found = fn(breakable, sourceData.undirected, target, callback);
      if (breakable && found) return found;
    }
  }
  return;
}
function createEdgeArrayForPath(type, multi, direction, sourceData, target) {
  const edges = [];
  forEachEdgeForPath(
    false,
    type,
    multi,
    direction,
    sourceData,
    target,
    function(key) {
      edges.push(key);
    }
  );
  return edges;
}
function createEdgeIteratorForPath(type, direction, sourceData, target) {
  let iterator = emptyIterator();
  if (type !== "undirected") {
    if (typeof sourceData.in !== "undefined" && direction !== "out" && target in sourceData.in)
      iterator = chain(iterator, createIteratorForKey(sourceData.in, target));
    if (typeof sourceData.out !== "undefined" && direction !== "in" && target in sourceData.out && (direction || sourceData.key !== target))
      iterator = chain(iterator, createIteratorForKey(sourceData.out, target));
  }
  if (type !== "directed") {
    if (typeof sourceData.undirected !== "undefined" && target in sourceData.undirected)
      iterator = chain(
        iterator,
        createIteratorForKey(sourceData.undirected, target)
      );
  }
  return iterator;
}
function attachEdgeArrayCreator(Class, description) {
  const { name, type, direction } = description;
  Class.prototype[name] = function(source, target) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type)
      return [];
    if (!arguments.length) return createEdgeArray(this, type);
    if (arguments.length === 1) {
      source = "" + source;
      const nodeData = this._nodes.get(source);
      if (typeof nodeData === "undefined")
        throw new NotFoundGraphError(
          `Graph.${name}: could not find the "${source}" node in the graph.`
        );
      return createEdgeArrayForNode(
        this.multi,
        type === "mixed" ? this.type : type,
        direction,
        nodeData
      );
    }
    if (arguments.length === 2) {
      source = "" + source;
      target = "" + target;
      const sourceData = this._nodes.get(source);
      if (!sourceData)
        throw new NotFoundGraphError(
          `Graph.${name}:  could not find the "${source}" source node in the graph.`
        );
      if (!this._nodes.has(target))
        throw new NotFoundGraphError(
          `Graph.${name}:  could not find the "${target}" target node in the graph.`
        );
      return createEdgeArrayForPath(
        type,
        this.multi,
        direction,
        sourceData,
        target
      );
    }
    throw new InvalidArgumentsGraphError(
      `Graph.${name}: too many arguments (expecting 0, 1 or 2 and got ${arguments.length}).`
    );
  };
}
function attachForEachEdge(Class, description) {
  const { name, type, direction } = description;
  const forEachName = "forEach" + name[0].toUpperCase() + name.slice(1, -1);
  Class.prototype[forEachName] = function(source, target, callback) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type) return;
    if (arguments.length === 1) {
      callback = source;
      return forEachEdge(false, this, type, callback);
    }
    if (arguments.length === 2) {
      source = "" + source;
      callback = target;
      const nodeData = this._nodes.get(source);
      if (typeof nodeData === "undefined")
        throw new NotFoundGraphError(
          `Graph.${forEachName}: could not find the "${source}" node in the graph.`
        );
      return forEachEdgeForNode(
        false,
        this.multi,
        type === "mixed" ? this.type : type,
        direction,
        nodeData,
        callback
      );
    }
    if (arguments.length === 3) {
      source = "" + source;
      target = "" + target;
      const sourceData = this._nodes.get(source);
      if (!sourceData)
        throw new NotFoundGraphError(
          `Graph.${forEachName}:  could not find the "${source}" source node in the graph.`
        );
      if (!this._nodes.has(target))
        throw new NotFoundGraphError(
          `Graph.${forEachName}:  could not find the "${target}" target node in the graph.`
        );
      return forEachEdgeForPath(
        false,
        type,
        this.multi,
        direction,
        sourceData,
        target,
        callback
      );
    }
    throw new InvalidArgumentsGraphError(
      `Graph.${forEachName}: too many arguments (expecting 1, 2 or 3 and got ${arguments.length}).`
    );
  };
  const mapName = "map" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[mapName] = function() {
    const args = Array.prototype.slice.call(arguments);
    const callback = args.pop();
    let result;
    if (args.length === 0) {
      let length2 = 0;
      if (type !== "directed") length2 += this.undirectedSize;
      if (type !== "undirected") length2 += this.directedSize;
      result = new Array(length2);
      let i = 0;
      args.push((e, ea, s, t, sa, ta, u) => {
        result[i++] = callback(e, ea, s, t, sa, ta, u);
      });
    } else {
      result = [];
      args.push((e, ea, s, t, sa, ta, u) => {
        result.push(callback(e, ea, s, t, sa, ta, u));
      });
    }
    this[forEachName].apply(this, args);
    return result;
  };
  const filterName = "filter" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[filterName] = function() {
    const args = Array.prototype.slice.call(arguments);
    const callback = args.pop();
    const result = [];
    args.push((e, ea, s, t, sa, ta, u) => {
      if (callback(e, ea, s, t, sa, ta, u)) result.push(e);
    });
    this[forEachName].apply(this, args);
    return result;
  };
  const reduceName = "reduce" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[reduceName] = function() {
    let args = Array.prototype.slice.call(arguments);
    if (args.length < 2 || args.length > 4) {
      throw new InvalidArgumentsGraphError(
        `Graph.${reduceName}: invalid number of arguments (expecting 2, 3 or 4 and got ${args.length}).`
      );
    }
    if (typeof args[args.length - 1] === "function" && typeof args[args.length - 2] !== "function") {
      throw new InvalidArgumentsGraphError(
        `Graph.${reduceName}: missing initial value. You must provide it because the callback takes more than one argument and we cannot infer the initial value from the first iteration, as you could with a simple array.`
      );
    }
    let callback;
    let initialValue;
    if (args.length === 2) {
      callback = args[0];
      initialValue = args[1];
      args = [];
    } else if (args.length === 3) {
      callback = args[1];
      initialValue = args[2];
      args = [args[0]];
    } else if (args.length === 4) {
      callback = args[2];
      initialValue = args[3];
      args = [args[0], args[1]];
    }
    let accumulator = initialValue;
    args.push((e, ea, s, t, sa, ta, u) => {
      accumulator = callback(accumulator, e, ea, s, t, sa, ta, u);
    });
    this[forEachName].apply(this, args);
    return accumulator;
  };
}
function attachFindEdge(Class, description) {
  const { name, type, direction } = description;
  const findEdgeName = "find" + name[0].toUpperCase() + name.slice(1, -1);
  Class.prototype[findEdgeName] = function(source, target, callback) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type)
      return false;
    if (arguments.length === 1) {
      callback = source;
      return forEachEdge(true, this, type, callback);
    }
    if (arguments.length === 2) {
      source = "" + source;
      callback = target;
      const nodeData = this._nodes.get(source);
      if (typeof nodeData === "undefined")
        throw new NotFoundGraphError(
          `Graph.${findEdgeName}: could not find the "${source}" node in the graph.`
        );
      return forEachEdgeForNode(
        true,
        this.multi,
        type === "mixed" ? this.type : type,
        direction,
        nodeData,
        callback
      );
    }
    if (arguments.length === 3) {
      source = "" + source;
      target = "" + target;
      const sourceData = this._nodes.get(source);
      if (!sourceData)
        throw new NotFoundGraphError(
          `Graph.${findEdgeName}:  could not find the "${source}" source node in the graph.`
        );
      if (!this._nodes.has(target))
        throw new NotFoundGraphError(
          `Graph.${findEdgeName}:  could not find the "${target}" target node in the graph.`
        );
      return forEachEdgeForPath(
        true,
        type,
        this.multi,
        direction,
        sourceData,
        target,
        callback
      );
    }
    throw new InvalidArgumentsGraphError(
      `Graph.${findEdgeName}: too many arguments (expecting 1, 2 or 3 and got ${arguments.length}).`
    );
  };
  const someName = "some" + name[0].toUpperCase() + name.slice(1, -1);
  Class.prototype[someName] = function() {
    const args = Array.prototype.slice.call(arguments);
    const callback = args.pop();
    args.push((e, ea, s, t, sa, ta, u) => {
      return callback(e, ea, s, t, sa, ta, u);
    });
    const found = this[findEdgeName].apply(this, args);
    if (found) return true;
    return false;
  };
  const everyName = "every" + name[0].toUpperCase() + name.slice(1, -1);
  Class.prototype[everyName] = function() {
    const args = Array.prototype.slice.call(arguments);
    const callback = args.pop();
    args.push((e, ea, s, t, sa, ta, u) => {
      return !callback(e, ea, s, t, sa, ta, u);
    });
    const found = this[findEdgeName].apply(this, args);
    if (found) return false;
    return true;
  };
}
function attachEdgeIteratorCreator(Class, description) {
  const { name: originalName, type, direction } = description;
  const name = originalName.slice(0, -1) + "Entries";
  Class.prototype[name] = function(source, target) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type)
      return emptyIterator();
    if (!arguments.length) return createEdgeIterator(this, type);
    if (arguments.length === 1) {
      source = "" + source;
      const sourceData = this._nodes.get(source);
      if (!sourceData)
        throw new NotFoundGraphError(
          `Graph.${name}: could not find the "${source}" node in the graph.`
        );
      return createEdgeIteratorForNode(type, direction, sourceData);
    }
    if (arguments.length === 2) {
      source = "" + source;
      target = "" + target;
      const sourceData = this._nodes.get(source);
      if (!sourceData)
        throw new NotFoundGraphError(
          `Graph.${name}:  could not find the "${source}" source node in the graph.`
        );
      if (!this._nodes.has(target))
        throw new NotFoundGraphError(
          `Graph.${name}:  could not find the "${target}" target node in the graph.`
        );
      return createEdgeIteratorForPath(type, direction, sourceData, target);
    }
    throw new InvalidArgumentsGraphError(
      `Graph.${name}: too many arguments (expecting 0, 1 or 2 and got ${arguments.length}).`
    );
  };
}
function attachEdgeIterationMethods(Graph2) {
  EDGES_ITERATION.forEach((description) => {
    attachEdgeArrayCreator(Graph2, description);
    attachForEachEdge(Graph2, description);
    attachFindEdge(Graph2, description);
    attachEdgeIteratorCreator(Graph2, description);
  });
}
var NEIGHBORS_ITERATION = [
  {
    name: "neighbors",
    type: "mixed"
  },
  {
    name: "inNeighbors",
    type: "directed",
    direction: "in"
  },
  {
    name: "outNeighbors",
    type: "directed",
    direction: "out"
  },
  {
    name: "inboundNeighbors",
    type: "mixed",
    direction: "in"
  },
  {
    name: "outboundNeighbors",
    type: "mixed",
    direction: "out"
  },
  {
    name: "directedNeighbors",
    type: "directed"
  },
  {
    name: "undirectedNeighbors",
    type: "undirected"
  }
];
function CompositeSetWrapper() {
  this.A = null;
  this.B = null;
}
CompositeSetWrapper.prototype.wrap = function(set) {
  if (this.A === null) this.A = set;
  else if (this.B === null) this.B = set;
};
CompositeSetWrapper.prototype.has = function(key) {
  if (this.A !== null && key in this.A) return true;
  if (this.B !== null && key in this.B) return true;
  return false;
};
function forEachInObjectOnce(breakable, visited, nodeData, object2, callback) {
  for (const k in object2) {
    const edgeData = object2[k];
    const sourceData = edgeData.source;
    const targetData = edgeData.target;
    const neighborData = sourceData === nodeData ? targetData : sourceData;
    if (visited && visited.has(neighborData.key)) continue;
    const shouldBreak = callback(neighborData.key, neighborData.attributes);
    if (breakable && shouldBreak) return neighborData.key;
  }
  return;
}
function forEachNeighbor(breakable, type, direction, nodeData, callback) {
  if (type !== "mixed") {
    if (type === "undirected")
      return forEachInObjectOnce(
        breakable,
        null,
        nodeData,
        nodeData.undirected,
        callback
      );
    if (typeof direction === "string")
      return forEachInObjectOnce(
        breakable,
        null,
        nodeData,
        nodeData[direction],
        callback
      );
  }
  const visited = new CompositeSetWrapper();
  let found;
  if (type !== "undirected") {
    if (direction !== "out") {
      found = forEachInObjectOnce(
        breakable,
        null,
        nodeData,
        nodeData.in,
        callback
      );
      if (breakable && found) return found;
      visited.wrap(nodeData.in);
    }
    if (direction !== "in") {
      found = forEachInObjectOnce(
        breakable,
        visited,
        nodeData,
        nodeData.out,
        callback
      );
      if (breakable && found) return found;
      visited.wrap(nodeData.out);
    }
  }
  if (type !== "directed") {
    found = forEachInObjectOnce(
      breakable,
      visited,
      nodeData,
      nodeData.undirected,
      callback
    );
    if (breakable && found) return found;
  }
  return;
}
function createNeighborArrayForNode(type, direction, nodeData) {
  if (type !== "mixed") {
    if (type === "undirected") return Object.keys(nodeData.undirected);
    if (typeof direction === "string") return Object.keys(nodeData[direction]);
  }
  const neighbors = [];
  forEachNeighbor(false, type, direction, nodeData, function(key) {
    neighbors.push(key);
  });
  return neighbors;
}
function createDedupedObjectIterator(visited, nodeData, object2) {
  const keys = Object.keys(object2);
  const l = keys.length;
  let i = 0;
  return {
    [Symbol.iterator]() {
      return this;
    },
    next() {
      let neighborData = null;
      do {
        if (i >= l) {
          if (visited) visited.wrap(object2);
          return { done: true };
        }
        const edgeData = object2[keys[i++]];
        const sourceData = edgeData.source;
        const targetData = edgeData.target;
        neighborData = sourceData === nodeData ? targetData : sourceData;
        if (visited && visited.has(neighborData.key)) {
          neighborData = null;
          continue;
        }
      } while (neighborData === null);
      return {
        done: false,
        value: { neighbor: neighborData.key, attributes: neighborData.attributes }
      };
    }
  };
}
function createNeighborIterator(type, direction, nodeData) {
  if (type !== "mixed") {
    if (type === "undirected")
      return createDedupedObjectIterator(null, nodeData, nodeData.undirected);
    if (typeof direction === "string")
      return createDedupedObjectIterator(null, nodeData, nodeData[direction]);
  }
  let iterator = emptyIterator();
  const visited = new CompositeSetWrapper();
  if (type !== "undirected") {
    if (direction !== "out") {
      iterator = chain(
        iterator,
        createDedupedObjectIterator(visited, nodeData, nodeData.in)
      );
    }
    if (direction !== "in") {
      iterator = chain(
        iterator,
        createDedupedObjectIterator(visited, nodeData, nodeData.out)
      );
    }
  }
  if (type !== "directed") {
    iterator = chain(
      iterator,
      createDedupedObjectIterator(visited, nodeData, nodeData.undirected)
    );
  }
  return iterator;
}
function attachNeighborArrayCreator(Class, description) {
  const { name, type, direction } = description;
  Class.prototype[name] = function(node) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type)
      return [];
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${name}: could not find the "${node}" node in the graph.`
      );
    return createNeighborArrayForNode(
      type === "mixed" ? this.type : type,
      direction,
      nodeData
    );
  };
}
function attachForEachNeighbor(Class, description) {
  const { name, type, direction } = description;
  const forEachName = "forEach" + name[0].toUpperCase() + name.slice(1, -1);
  Class.prototype[forEachName] = function(node, callback) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type) return;
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${forEachName}: could not find the "${node}" node in the graph.`
      );
    forEachNeighbor(
      false,
      type === "mixed" ? this.type : type,
      direction,
      nodeData,
      callback
    );
  };
  const mapName = "map" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[mapName] = function(node, callback) {
    const result = [];
    this[forEachName](node, (n, a) => {
      result.push(callback(n, a));
    });
    return result;
  };
  const filterName = "filter" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[filterName] = function(node, callback) {
    const result = [];
    this[forEachName](node, (n, a) => {
      if (callback(n, a)) result.push(n);
    });
    return result;
  };
  const reduceName = "reduce" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[reduceName] = function(node, callback, initialValue) {
    if (arguments.length < 3)
      throw new InvalidArgumentsGraphError(
        `Graph.${reduceName}: missing initial value. You must provide it because the callback takes more than one argument and we cannot infer the initial value from the first iteration, as you could with a simple array.`
      );
    let accumulator = initialValue;
    this[forEachName](node, (n, a) => {
      accumulator = callback(accumulator, n, a);
    });
    return accumulator;
  };
}
function attachFindNeighbor(Class, description) {
  const { name, type, direction } = description;
  const capitalizedSingular = name[0].toUpperCase() + name.slice(1, -1);
  const findName = "find" + capitalizedSingular;
  Class.prototype[findName] = function(node, callback) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type) return;
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${findName}: could not find the "${node}" node in the graph.`
      );
    return forEachNeighbor(
      true,
      type === "mixed" ? this.type : type,
      direction,
      nodeData,
      callback
    );
  };
  const someName = "some" + capitalizedSingular;
  Class.prototype[someName] = function(node, callback) {
    const found = this[findName](node, callback);
    if (found) return true;
    return false;
  };
  const everyName = "every" + capitalizedSingular;
  Class.prototype[everyName] = function(node, callback) {
    const found = this[findName](node, (n, a) => {
      return !callback(n, a);
    });
    if (found) return false;
    return true;
  };
}
function attachNeighborIteratorCreator(Class, description) {
  const { name, type, direction } = description;
  const iteratorName = name.slice(0, -1) + "Entries";
  Class.prototype[iteratorName] = function(node) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type)
      return emptyIterator();
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${iteratorName}: could not find the "${node}" node in the graph.`
      );
    return createNeighborIterator(
      type === "mixed" ? this.type : type,
      direction,
      nodeData
    );
  };
}
function attachNeighborIterationMethods(Graph2) {
  NEIGHBORS_ITERATION.forEach((description) => {
    attachNeighborArrayCreator(Graph2, description);
    attachForEachNeighbor(Graph2, description);
    attachFindNeighbor(Graph2, description);
    attachNeighborIteratorCreator(Graph2, description);
  });
}
function forEachAdjacency(breakable, assymetric, disconnectedNodes, graph, callback) {
  const iterator = graph._nodes.values();
  const type = graph.type;
  let step, sourceData, neighbor, adj, edgeData, targetData, shouldBreak;
  while (step = iterator.next(), step.done !== true) {
    let hasEdges = false;
    sourceData = step.value;
    if (type !== "undirected") {
      adj = sourceData.out;
      for (neighbor in adj) {
        edgeData = adj[neighbor];
        do {
          targetData = edgeData.target;
          hasEdges = true;
          shouldBreak = callback(
            sourceData.key,
            targetData.key,
            sourceData.attributes,
            targetData.attributes,
            edgeData.key,
            edgeData.attributes,
            edgeData.undirected
          );
          if (breakable && shouldBreak) return edgeData;
          edgeData = edgeData.next;
        } while (edgeData);
      }
    }
    if (type !== "directed") {
      adj = sourceData.undirected;
      for (neighbor in adj) {
        if (assymetric && sourceData.key > neighbor) continue;
        edgeData = adj[neighbor];
        do {
          targetData = edgeData.target;
          if (targetData.key !== neighbor) targetData = edgeData.source;
          hasEdges = true;
          shouldBreak = callback(
            sourceData.key,
            targetData.key,
            sourceData.attributes,
            targetData.attributes,
            edgeData.key,
            edgeData.attributes,
            edgeData.undirected
          );
          if (breakable && shouldBreak) return edgeData;
          edgeData = edgeData.next;
        } while (edgeData);
      }
    }
    if (disconnectedNodes && !hasEdges) {
      shouldBreak = callback(
        sourceData.key,
        null,
        sourceData.attributes,
        null,
        null,
        null,
        null
      );
      if (breakable && shouldBreak) return null;
    }
  }
  return;
}
function serializeNode(key, data) {
  const serialized = { key };
  if (!isEmpty(data.attributes))
    serialized.attributes = assign({}, data.attributes);
  return serialized;
}
function serializeEdge(type, key, data) {
  const serialized = {
    key,
    source: data.source.key,
    target: data.target.key
  };
  if (!isEmpty(data.attributes))
    serialized.attributes = assign({}, data.attributes);
  if (type === "mixed" && data.undirected) serialized.undirected = true;
  return serialized;
}
function validateSerializedNode(value) {
  if (!isPlainObject(value))
    throw new InvalidArgumentsGraphError(
      'Graph.import: invalid serialized node. A serialized node should be a plain object with at least a "key" property.'
    );
  if (!("key" in value))
    throw new InvalidArgumentsGraphError(
      "Graph.import: serialized node is missing its key."
    );
  if ("attributes" in value && (!isPlainObject(value.attributes) || value.attributes === null))
    throw new InvalidArgumentsGraphError(
      "Graph.import: invalid attributes. Attributes should be a plain object, null or omitted."
    );
}
function validateSerializedEdge(value) {
  if (!isPlainObject(value))
    throw new InvalidArgumentsGraphError(
      'Graph.import: invalid serialized edge. A serialized edge should be a plain object with at least a "source" & "target" property.'
    );
  if (!("source" in value))
    throw new InvalidArgumentsGraphError(
      "Graph.import: serialized edge is missing its source."
    );
  if (!("target" in value))
    throw new InvalidArgumentsGraphError(
      "Graph.import: serialized edge is missing its target."
    );
  if ("attributes" in value && (!isPlainObject(value.attributes) || value.attributes === null))
    throw new InvalidArgumentsGraphError(
      "Graph.import: invalid attributes. Attributes should be a plain object, null or omitted."
    );
  if ("undirected" in value && typeof value.undirected !== "boolean")
    throw new InvalidArgumentsGraphError(
      "Graph.import: invalid undirectedness information. Undirected should be boolean or omitted."
    );
}
var INSTANCE_ID = incrementalIdStartingFromRandomByte();
var TYPES = /* @__PURE__ */ new Set(["directed", "undirected", "mixed"]);
var EMITTER_PROPS = /* @__PURE__ */ new Set([
  "domain",
  "_events",
  "_eventsCount",
  "_maxListeners"
]);
var EDGE_ADD_METHODS = [
  {
    name: (verb) => `${verb}Edge`,
    generateKey: true
  },
  {
    name: (verb) => `${verb}DirectedEdge`,
    generateKey: true,
    type: "directed"
  },
  {
    name: (verb) => `${verb}UndirectedEdge`,
    generateKey: true,
    type: "undirected"
  },
  {
    name: (verb) => `${verb}EdgeWithKey`
  },
  {
    name: (verb) => `${verb}DirectedEdgeWithKey`,
    type: "directed"
  },
  {
    name: (verb) => `${verb}UndirectedEdgeWithKey`,
    type: "undirected"
  }
];
var DEFAULTS = {
  allowSelfLoops: true,
  multi: false,
  type: "mixed"
};
function addNode(graph, node, attributes) {
  if (attributes && !isPlainObject(attributes))
    throw new InvalidArgumentsGraphError(
      `Graph.addNode: invalid attributes. Expecting an object but got "${attributes}"`
    );
  node = "" + node;
  attributes = attributes || {};
  if (graph._nodes.has(node))
    throw new UsageGraphError(
      `Graph.addNode: the "${node}" node already exist in the graph.`
    );
  const data = new graph.NodeDataClass(node, attributes);
  graph._nodes.set(node, data);
  graph.emit("nodeAdded", {
    key: node,
    attributes
  });
  return data;
}
function unsafeAddNode(graph, node, attributes) {
  const data = new graph.NodeDataClass(node, attributes);
  graph._nodes.set(node, data);
  graph.emit("nodeAdded", {
    key: node,
    attributes
  });
  return data;
}
function addEdge(graph, name, mustGenerateKey, undirected, edge, source, target, attributes) {
  if (!undirected && graph.type === "undirected")
    throw new UsageGraphError(
      `Graph.${name}: you cannot add a directed edge to an undirected graph. Use the #.addEdge or #.addUndirectedEdge instead.`
    );
  if (undirected && graph.type === "directed")
    throw new UsageGraphError(
      `Graph.${name}: you cannot add an undirected edge to a directed graph. Use the #.addEdge or #.addDirectedEdge instead.`
    );
  if (attributes && !isPlainObject(attributes))
    throw new InvalidArgumentsGraphError(
      `Graph.${name}: invalid attributes. Expecting an object but got "${attributes}"`
    );
  source = "" + source;
  target = "" + target;
  attributes = attributes || {};
  if (!graph.allowSelfLoops && source === target)
    throw new UsageGraphError(
      `Graph.${name}: source & target are the same ("${source}"), thus creating a loop explicitly forbidden by this graph 'allowSelfLoops' option set to false.`
    );
  const sourceData = graph._nodes.get(source), targetData = graph._nodes.get(target);
  if (!sourceData)
    throw new NotFoundGraphError(
      `Graph.${name}: source node "${source}" not found.`
    );
  if (!targetData)
    throw new NotFoundGraphError(
      `Graph.${name}: target node "${target}" not found.`
    );
  const eventData = {
    key: null,
    undirected,
    source,
    target,
    attributes
  };
  if (mustGenerateKey) {
    edge = graph._edgeKeyGenerator();
  } else {
    edge = "" + edge;
    if (graph._edges.has(edge))
      throw new UsageGraphError(
        `Graph.${name}: the "${edge}" edge already exists in the graph.`
      );
  }
  if (!graph.multi && (undirected ? typeof sourceData.undirected[target] !== "undefined" : typeof sourceData.out[target] !== "undefined")) {
    throw new UsageGraphError(
      `Graph.${name}: an edge linking "${source}" to "${target}" already exists. If you really want to add multiple edges linking those nodes, you should create a multi graph by using the 'multi' option.`
    );
  }
  const edgeData = new EdgeData(
    undirected,
    edge,
    sourceData,
    targetData,
    attributes
  );
  graph._edges.set(edge, edgeData);
  const isSelfLoop = source === target;
  if (undirected) {
    sourceData.undirectedDegree++;
    targetData.undirectedDegree++;
    if (isSelfLoop) {
      sourceData.undirectedLoops++;
      graph._undirectedSelfLoopCount++;
    }
  } else {
    sourceData.outDegree++;
    targetData.inDegree++;
    if (isSelfLoop) {
      sourceData.directedLoops++;
      graph._directedSelfLoopCount++;
    }
  }
  if (graph.multi) edgeData.attachMulti();
  else edgeData.attach();
  if (undirected) graph._undirectedSize++;
  else graph._directedSize++;
  eventData.key = edge;
  graph.emit("edgeAdded", eventData);
  return edge;
}
function mergeEdge(graph, name, mustGenerateKey, undirected, edge, source, target, attributes, asUpdater) {
  if (!undirected && graph.type === "undirected")
    throw new UsageGraphError(
      `Graph.${name}: you cannot merge/update a directed edge to an undirected graph. Use the #.mergeEdge/#.updateEdge or #.addUndirectedEdge instead.`
    );
  if (undirected && graph.type === "directed")
    throw new UsageGraphError(
      `Graph.${name}: you cannot merge/update an undirected edge to a directed graph. Use the #.mergeEdge/#.updateEdge or #.addDirectedEdge instead.`
    );
  if (attributes) {
    if (asUpdater) {
      if (typeof attributes !== "function")
        throw new InvalidArgumentsGraphError(
          `Graph.${name}: invalid updater function. Expecting a function but got "${attributes}"`
        );
    } else {
      if (!isPlainObject(attributes))
        throw new InvalidArgumentsGraphError(
          `Graph.${name}: invalid attributes. Expecting an object but got "${attributes}"`
        );
    }
  }
  source = "" + source;
  target = "" + target;
  let updater;
  if (asUpdater) {
    updater = attributes;
    attributes = void 0;
  }
  if (!graph.allowSelfLoops && source === target)
    throw new UsageGraphError(
      `Graph.${name}: source & target are the same ("${source}"), thus creating a loop explicitly forbidden by this graph 'allowSelfLoops' option set to false.`
    );
  let sourceData = graph._nodes.get(source);
  let targetData = graph._nodes.get(target);
  let edgeData;
  let alreadyExistingEdgeData;
  if (!mustGenerateKey) {
    edgeData = graph._edges.get(edge);
    if (edgeData) {
      if (edgeData.source.key !== source || edgeData.target.key !== target) {
        if (!undirected || edgeData.source.key !== target || edgeData.target.key !== source) {
          throw new UsageGraphError(
            `Graph.${name}: inconsistency detected when attempting to merge the "${edge}" edge with "${source}" source & "${target}" target vs. ("${edgeData.source.key}", "${edgeData.target.key}").`
          );
        }
      }
      alreadyExistingEdgeData = edgeData;
    }
  }
  if (!alreadyExistingEdgeData && !graph.multi && sourceData) {
    alreadyExistingEdgeData = undirected ? sourceData.undirected[target] : sourceData.out[target];
  }
  if (alreadyExistingEdgeData) {
    const info = [alreadyExistingEdgeData.key, false, false, false];
    if (asUpdater ? !updater : !attributes) return info;
    if (asUpdater) {
      const oldAttributes = alreadyExistingEdgeData.attributes;
      alreadyExistingEdgeData.attributes = updater(oldAttributes);
      graph.emit("edgeAttributesUpdated", {
        type: "replace",
        key: alreadyExistingEdgeData.key,
        attributes: alreadyExistingEdgeData.attributes
      });
    } else {
      assign(alreadyExistingEdgeData.attributes, attributes);
      graph.emit("edgeAttributesUpdated", {
        type: "merge",
        key: alreadyExistingEdgeData.key,
        attributes: alreadyExistingEdgeData.attributes,
        data: attributes
      });
    }
    return info;
  }
  attributes = attributes || {};
  if (asUpdater && updater) attributes = updater(attributes);
  const eventData = {
    key: null,
    undirected,
    source,
    target,
    attributes
  };
  if (mustGenerateKey) {
    edge = graph._edgeKeyGenerator();
  } else {
    edge = "" + edge;
    if (graph._edges.has(edge))
      throw new UsageGraphError(
        `Graph.${name}: the "${edge}" edge already exists in the graph.`
      );
  }
  let sourceWasAdded = false;
  let targetWasAdded = false;
  if (!sourceData) {
    sourceData = unsafeAddNode(graph, source, {});
    sourceWasAdded = true;
    if (source === target) {
      targetData = sourceData;
      targetWasAdded = true;
    }
  }
  if (!targetData) {
    targetData = unsafeAddNode(graph, target, {});
    targetWasAdded = true;
  }
  edgeData = new EdgeData(undirected, edge, sourceData, targetData, attributes);
  graph._edges.set(edge, edgeData);
  const isSelfLoop = source === target;
  if (undirected) {
    sourceData.undirectedDegree++;
    targetData.undirectedDegree++;
    if (isSelfLoop) {
      sourceData.undirectedLoops++;
      graph._undirectedSelfLoopCount++;
    }
  } else {
    sourceData.outDegree++;
    targetData.inDegree++;
    if (isSelfLoop) {
      sourceData.directedLoops++;
      graph._directedSelfLoopCount++;
    }
  }
  if (graph.multi) edgeData.attachMulti();
  else edgeData.attach();
  if (undirected) graph._undirectedSize++;
  else graph._directedSize++;
  eventData.key = edge;
  graph.emit("edgeAdded", eventData);
  return [edge, true, sourceWasAdded, targetWasAdded];
}
function dropEdgeFromData(graph, edgeData) {
  graph._edges.delete(edgeData.key);
  const { source: sourceData, target: targetData, attributes } = edgeData;
  const undirected = edgeData.undirected;
  const isSelfLoop = sourceData === targetData;
  if (undirected) {
    sourceData.undirectedDegree--;
    targetData.undirectedDegree--;
    if (isSelfLoop) {
      sourceData.undirectedLoops--;
      graph._undirectedSelfLoopCount--;
    }
  } else {
    sourceData.outDegree--;
    targetData.inDegree--;
    if (isSelfLoop) {
      sourceData.directedLoops--;
      graph._directedSelfLoopCount--;
    }
  }
  if (graph.multi) edgeData.detachMulti();
  else edgeData.detach();
  if (undirected) graph._undirectedSize--;
  else graph._directedSize--;
  graph.emit("edgeDropped", {
    key: edgeData.key,
    attributes,
    source: sourceData.key,
    target: targetData.key,
    undirected
  });
}
var Graph = class _Graph extends EventEmitter {
  constructor(options) {
    super();
    options = assign({}, DEFAULTS, options);
    if (typeof options.multi !== "boolean")
      throw new InvalidArgumentsGraphError(
        `Graph.constructor: invalid 'multi' option. Expecting a boolean but got "${options.multi}".`
      );
    if (!TYPES.has(options.type))
      throw new InvalidArgumentsGraphError(
        `Graph.constructor: invalid 'type' option. Should be one of "mixed", "directed" or "undirected" but got "${options.type}".`
      );
    if (typeof options.allowSelfLoops !== "boolean")
      throw new InvalidArgumentsGraphError(
        `Graph.constructor: invalid 'allowSelfLoops' option. Expecting a boolean but got "${options.allowSelfLoops}".`
      );
    const NodeDataClass = options.type === "mixed" ? MixedNodeData : options.type === "directed" ? DirectedNodeData : UndirectedNodeData;
    privateProperty(this, "NodeDataClass", NodeDataClass);
    const instancePrefix = "geid_" + INSTANCE_ID() + "_";
    let edgeId = 0;
    const edgeKeyGenerator = () => {
      let availableEdgeKey;
      do {
        availableEdgeKey = instancePrefix + edgeId++;
      } while (this._edges.has(availableEdgeKey));
      return availableEdgeKey;
    };
    privateProperty(this, "_attributes", {});
    privateProperty(this, "_nodes", /* @__PURE__ */ new Map());
    privateProperty(this, "_edges", /* @__PURE__ */ new Map());
    privateProperty(this, "_directedSize", 0);
    privateProperty(this, "_undirectedSize", 0);
    privateProperty(this, "_directedSelfLoopCount", 0);
    privateProperty(this, "_undirectedSelfLoopCount", 0);
    privateProperty(this, "_edgeKeyGenerator", edgeKeyGenerator);
    privateProperty(this, "_options", options);
    EMITTER_PROPS.forEach((prop) => privateProperty(this, prop, this[prop]));
    readOnlyProperty(this, "order", () => this._nodes.size);
    readOnlyProperty(this, "size", () => this._edges.size);
    readOnlyProperty(this, "directedSize", () => this._directedSize);
    readOnlyProperty(this, "undirectedSize", () => this._undirectedSize);
    readOnlyProperty(
      this,
      "selfLoopCount",
      () => this._directedSelfLoopCount + this._undirectedSelfLoopCount
    );
    readOnlyProperty(
      this,
      "directedSelfLoopCount",
      () => this._directedSelfLoopCount
    );
    readOnlyProperty(
      this,
      "undirectedSelfLoopCount",
      () => this._undirectedSelfLoopCount
    );
    readOnlyProperty(this, "multi", this._options.multi);
    readOnlyProperty(this, "type", this._options.type);
    readOnlyProperty(this, "allowSelfLoops", this._options.allowSelfLoops);
    readOnlyProperty(this, "implementation", () => "graphology");
  }
  _resetInstanceCounters() {
    this._directedSize = 0;
    this._undirectedSize = 0;
    this._directedSelfLoopCount = 0;
    this._undirectedSelfLoopCount = 0;
  }
  /**---------------------------------------------------------------------------
   * Read
   **---------------------------------------------------------------------------
   */
  /**
   * Method returning whether the given node is found in the graph.
   *
   * @param  {any}     node - The node.
   * @return {boolean}
   */
  hasNode(node) {
    return this._nodes.has("" + node);
  }
  /**
   * Method returning whether the given directed edge is found in the graph.
   *
   * Arity 1:
   * @param  {any}     edge - The edge's key.
   *
   * Arity 2:
   * @param  {any}     source - The edge's source.
   * @param  {any}     target - The edge's target.
   *
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the arguments are invalid.
   */
  hasDirectedEdge(source, target) {
    if (this.type === "undirected") return false;
    if (arguments.length === 1) {
      const edge = "" + source;
      const edgeData = this._edges.get(edge);
      return !!edgeData && !edgeData.undirected;
    } else if (arguments.length === 2) {
      source = "" + source;
      target = "" + target;
      const nodeData = this._nodes.get(source);
      if (!nodeData) return false;
      return nodeData.out.hasOwnProperty(target);
    }
    throw new InvalidArgumentsGraphError(
      `Graph.hasDirectedEdge: invalid arity (${arguments.length}, instead of 1 or 2). You can either ask for an edge id or for the existence of an edge between a source & a target.`
    );
  }
  /**
   * Method returning whether the given undirected edge is found in the graph.
   *
   * Arity 1:
   * @param  {any}     edge - The edge's key.
   *
   * Arity 2:
   * @param  {any}     source - The edge's source.
   * @param  {any}     target - The edge's target.
   *
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the arguments are invalid.
   */
  hasUndirectedEdge(source, target) {
    if (this.type === "directed") return false;
    if (arguments.length === 1) {
      const edge = "" + source;
      const edgeData = this._edges.get(edge);
      return !!edgeData && edgeData.undirected;
    } else if (arguments.length === 2) {
      source = "" + source;
      target = "" + target;
      const nodeData = this._nodes.get(source);
      if (!nodeData) return false;
      return nodeData.undirected.hasOwnProperty(target);
    }
    throw new InvalidArgumentsGraphError(
      `Graph.hasDirectedEdge: invalid arity (${arguments.length}, instead of 1 or 2). You can either ask for an edge id or for the existence of an edge between a source & a target.`
    );
  }
  /**
   * Method returning whether the given edge is found in the graph.
   *
   * Arity 1:
   * @param  {any}     edge - The edge's key.
   *
   * Arity 2:
   * @param  {any}     source - The edge's source.
   * @param  {any}     target - The edge's target.
   *
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the arguments are invalid.
   */
  hasEdge(source, target) {
    if (arguments.length === 1) {
      const edge = "" + source;
      return this._edges.has(edge);
    } else if (arguments.length === 2) {
      source = "" + source;
      target = "" + target;
      const nodeData = this._nodes.get(source);
      if (!nodeData) return false;
      return typeof nodeData.out !== "undefined" && nodeData.out.hasOwnProperty(target) || typeof nodeData.undirected !== "undefined" && nodeData.undirected.hasOwnProperty(target);
    }
    throw new InvalidArgumentsGraphError(
      `Graph.hasEdge: invalid arity (${arguments.length}, instead of 1 or 2). You can either ask for an edge id or for the existence of an edge between a source & a target.`
    );
  }
  /**
   * Method returning the edge matching source & target in a directed fashion.
   *
   * @param  {any} source - The edge's source.
   * @param  {any} target - The edge's target.
   *
   * @return {any|undefined}
   *
   * @throws {Error} - Will throw if the graph is multi.
   * @throws {Error} - Will throw if source or target doesn't exist.
   */
  directedEdge(source, target) {
    if (this.type === "undirected") return;
    source = "" + source;
    target = "" + target;
    if (this.multi)
      throw new UsageGraphError(
        "Graph.directedEdge: this method is irrelevant with multigraphs since there might be multiple edges between source & target. See #.directedEdges instead."
      );
    const sourceData = this._nodes.get(source);
    if (!sourceData)
      throw new NotFoundGraphError(
        `Graph.directedEdge: could not find the "${source}" source node in the graph.`
      );
    if (!this._nodes.has(target))
      throw new NotFoundGraphError(
        `Graph.directedEdge: could not find the "${target}" target node in the graph.`
      );
    const edgeData = sourceData.out && sourceData.out[target] || void 0;
    if (edgeData) return edgeData.key;
  }
  /**
   * Method returning the edge matching source & target in a undirected fashion.
   *
   * @param  {any} source - The edge's source.
   * @param  {any} target - The edge's target.
   *
   * @return {any|undefined}
   *
   * @throws {Error} - Will throw if the graph is multi.
   * @throws {Error} - Will throw if source or target doesn't exist.
   */
  undirectedEdge(source, target) {
    if (this.type === "directed") return;
    source = "" + source;
    target = "" + target;
    if (this.multi)
      throw new UsageGraphError(
        "Graph.undirectedEdge: this method is irrelevant with multigraphs since there might be multiple edges between source & target. See #.undirectedEdges instead."
      );
    const sourceData = this._nodes.get(source);
    if (!sourceData)
      throw new NotFoundGraphError(
        `Graph.undirectedEdge: could not find the "${source}" source node in the graph.`
      );
    if (!this._nodes.has(target))
      throw new NotFoundGraphError(
        `Graph.undirectedEdge: could not find the "${target}" target node in the graph.`
      );
    const edgeData = sourceData.undirected && sourceData.undirected[target] || void 0;
    if (edgeData) return edgeData.key;
  }
  /**
   * Method returning the edge matching source & target in a mixed fashion.
   *
   * @param  {any} source - The edge's source.
   * @param  {any} target - The edge's target.
   *
   * @return {any|undefined}
   *
   * @throws {Error} - Will throw if the graph is multi.
   * @throws {Error} - Will throw if source or target doesn't exist.
   */
  edge(source, target) {
    if (this.multi)
      throw new UsageGraphError(
        "Graph.edge: this method is irrelevant with multigraphs since there might be multiple edges between source & target. See #.edges instead."
      );
    source = "" + source;
    target = "" + target;
    const sourceData = this._nodes.get(source);
    if (!sourceData)
      throw new NotFoundGraphError(
        `Graph.edge: could not find the "${source}" source node in the graph.`
      );
    if (!this._nodes.has(target))
      throw new NotFoundGraphError(
        `Graph.edge: could not find the "${target}" target node in the graph.`
      );
    const edgeData = sourceData.out && sourceData.out[target] || sourceData.undirected && sourceData.undirected[target] || void 0;
    if (edgeData) return edgeData.key;
  }
  /**
   * Method returning whether two nodes are directed neighbors.
   *
   * @param  {any}     node     - The node's key.
   * @param  {any}     neighbor - The neighbor's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  areDirectedNeighbors(node, neighbor) {
    node = "" + node;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areDirectedNeighbors: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return false;
    return neighbor in nodeData.in || neighbor in nodeData.out;
  }
  /**
   * Method returning whether two nodes are out neighbors.
   *
   * @param  {any}     node     - The node's key.
   * @param  {any}     neighbor - The neighbor's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  areOutNeighbors(node, neighbor) {
    node = "" + node;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areOutNeighbors: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return false;
    return neighbor in nodeData.out;
  }
  /**
   * Method returning whether two nodes are in neighbors.
   *
   * @param  {any}     node     - The node's key.
   * @param  {any}     neighbor - The neighbor's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  areInNeighbors(node, neighbor) {
    node = "" + node;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areInNeighbors: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return false;
    return neighbor in nodeData.in;
  }
  /**
   * Method returning whether two nodes are undirected neighbors.
   *
   * @param  {any}     node     - The node's key.
   * @param  {any}     neighbor - The neighbor's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  areUndirectedNeighbors(node, neighbor) {
    node = "" + node;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areUndirectedNeighbors: could not find the "${node}" node in the graph.`
      );
    if (this.type === "directed") return false;
    return neighbor in nodeData.undirected;
  }
  /**
   * Method returning whether two nodes are neighbors.
   *
   * @param  {any}     node     - The node's key.
   * @param  {any}     neighbor - The neighbor's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  areNeighbors(node, neighbor) {
    node = "" + node;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areNeighbors: could not find the "${node}" node in the graph.`
      );
    if (this.type !== "undirected") {
      if (neighbor in nodeData.in || neighbor in nodeData.out) return true;
    }
    if (this.type !== "directed") {
      if (neighbor in nodeData.undirected) return true;
    }
    return false;
  }
  /**
   * Method returning whether two nodes are inbound neighbors.
   *
   * @param  {any}     node     - The node's key.
   * @param  {any}     neighbor - The neighbor's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  areInboundNeighbors(node, neighbor) {
    node = "" + node;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areInboundNeighbors: could not find the "${node}" node in the graph.`
      );
    if (this.type !== "undirected") {
      if (neighbor in nodeData.in) return true;
    }
    if (this.type !== "directed") {
      if (neighbor in nodeData.undirected) return true;
    }
    return false;
  }
  /**
   * Method returning whether two nodes are outbound neighbors.
   *
   * @param  {any}     node     - The node's key.
   * @param  {any}     neighbor - The neighbor's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  areOutboundNeighbors(node, neighbor) {
    node = "" + node;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areOutboundNeighbors: could not find the "${node}" node in the graph.`
      );
    if (this.type !== "undirected") {
      if (neighbor in nodeData.out) return true;
    }
    if (this.type !== "directed") {
      if (neighbor in nodeData.undirected) return true;
    }
    return false;
  }
  /**
   * Method returning the given node's in degree.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  inDegree(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inDegree: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return 0;
    return nodeData.inDegree;
  }
  /**
   * Method returning the given node's out degree.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  outDegree(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outDegree: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return 0;
    return nodeData.outDegree;
  }
  /**
   * Method returning the given node's directed degree.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  directedDegree(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.directedDegree: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return 0;
    return nodeData.inDegree + nodeData.outDegree;
  }
  /**
   * Method returning the given node's undirected degree.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  undirectedDegree(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.undirectedDegree: could not find the "${node}" node in the graph.`
      );
    if (this.type === "directed") return 0;
    return nodeData.undirectedDegree;
  }
  /**
   * Method returning the given node's inbound degree.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's inbound degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  inboundDegree(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inboundDegree: could not find the "${node}" node in the graph.`
      );
    let degree = 0;
    if (this.type !== "directed") {
      degree += nodeData.undirectedDegree;
    }
    if (this.type !== "undirected") {
      degree += nodeData.inDegree;
    }
    return degree;
  }
  /**
   * Method returning the given node's outbound degree.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's outbound degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  outboundDegree(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outboundDegree: could not find the "${node}" node in the graph.`
      );
    let degree = 0;
    if (this.type !== "directed") {
      degree += nodeData.undirectedDegree;
    }
    if (this.type !== "undirected") {
      degree += nodeData.outDegree;
    }
    return degree;
  }
  /**
   * Method returning the given node's directed degree.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  degree(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.degree: could not find the "${node}" node in the graph.`
      );
    let degree = 0;
    if (this.type !== "directed") {
      degree += nodeData.undirectedDegree;
    }
    if (this.type !== "undirected") {
      degree += nodeData.inDegree + nodeData.outDegree;
    }
    return degree;
  }
  /**
   * Method returning the given node's in degree without considering self loops.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  inDegreeWithoutSelfLoops(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inDegreeWithoutSelfLoops: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return 0;
    return nodeData.inDegree - nodeData.directedLoops;
  }
  /**
   * Method returning the given node's out degree without considering self loops.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  outDegreeWithoutSelfLoops(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outDegreeWithoutSelfLoops: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return 0;
    return nodeData.outDegree - nodeData.directedLoops;
  }
  /**
   * Method returning the given node's directed degree without considering self loops.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  directedDegreeWithoutSelfLoops(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.directedDegreeWithoutSelfLoops: could not find the "${node}" node in the graph.`
      );
    if (this.type === "undirected") return 0;
    return nodeData.inDegree + nodeData.outDegree - nodeData.directedLoops * 2;
  }
  /**
   * Method returning the given node's undirected degree without considering self loops.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's in degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  undirectedDegreeWithoutSelfLoops(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.undirectedDegreeWithoutSelfLoops: could not find the "${node}" node in the graph.`
      );
    if (this.type === "directed") return 0;
    return nodeData.undirectedDegree - nodeData.undirectedLoops * 2;
  }
  /**
   * Method returning the given node's inbound degree without considering self loops.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's inbound degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  inboundDegreeWithoutSelfLoops(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inboundDegreeWithoutSelfLoops: could not find the "${node}" node in the graph.`
      );
    let degree = 0;
    let loops = 0;
    if (this.type !== "directed") {
      degree += nodeData.undirectedDegree;
      loops += nodeData.undirectedLoops * 2;
    }
    if (this.type !== "undirected") {
      degree += nodeData.inDegree;
      loops += nodeData.directedLoops;
    }
    return degree - loops;
  }
  /**
   * Method returning the given node's outbound degree without considering self loops.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's outbound degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  outboundDegreeWithoutSelfLoops(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outboundDegreeWithoutSelfLoops: could not find the "${node}" node in the graph.`
      );
    let degree = 0;
    let loops = 0;
    if (this.type !== "directed") {
      degree += nodeData.undirectedDegree;
      loops += nodeData.undirectedLoops * 2;
    }
    if (this.type !== "undirected") {
      degree += nodeData.outDegree;
      loops += nodeData.directedLoops;
    }
    return degree - loops;
  }
  /**
   * Method returning the given node's directed degree without considering self loops.
   *
   * @param  {any}     node - The node's key.
   * @return {number}       - The node's degree.
   *
   * @throws {Error} - Will throw if the node isn't in the graph.
   */
  degreeWithoutSelfLoops(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.degreeWithoutSelfLoops: could not find the "${node}" node in the graph.`
      );
    let degree = 0;
    let loops = 0;
    if (this.type !== "directed") {
      degree += nodeData.undirectedDegree;
      loops += nodeData.undirectedLoops * 2;
    }
    if (this.type !== "undirected") {
      degree += nodeData.inDegree + nodeData.outDegree;
      loops += nodeData.directedLoops * 2;
    }
    return degree - loops;
  }
  /**
   * Method returning the given edge's source.
   *
   * @param  {any} edge - The edge's key.
   * @return {any}      - The edge's source.
   *
   * @throws {Error} - Will throw if the edge isn't in the graph.
   */
  source(edge) {
    edge = "" + edge;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.source: could not find the "${edge}" edge in the graph.`
      );
    return data.source.key;
  }
  /**
   * Method returning the given edge's target.
   *
   * @param  {any} edge - The edge's key.
   * @return {any}      - The edge's target.
   *
   * @throws {Error} - Will throw if the edge isn't in the graph.
   */
  target(edge) {
    edge = "" + edge;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.target: could not find the "${edge}" edge in the graph.`
      );
    return data.target.key;
  }
  /**
   * Method returning the given edge's extremities.
   *
   * @param  {any}   edge - The edge's key.
   * @return {array}      - The edge's extremities.
   *
   * @throws {Error} - Will throw if the edge isn't in the graph.
   */
  extremities(edge) {
    edge = "" + edge;
    const edgeData = this._edges.get(edge);
    if (!edgeData)
      throw new NotFoundGraphError(
        `Graph.extremities: could not find the "${edge}" edge in the graph.`
      );
    return [edgeData.source.key, edgeData.target.key];
  }
  /**
   * Given a node & an edge, returns the other extremity of the edge.
   *
   * @param  {any}   node - The node's key.
   * @param  {any}   edge - The edge's key.
   * @return {any}        - The related node.
   *
   * @throws {Error} - Will throw if the edge isn't in the graph or if the
   *                   edge & node are not related.
   */
  opposite(node, edge) {
    node = "" + node;
    edge = "" + edge;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.opposite: could not find the "${edge}" edge in the graph.`
      );
    const source = data.source.key;
    const target = data.target.key;
    if (node === source) return target;
    if (node === target) return source;
    throw new NotFoundGraphError(
      `Graph.opposite: the "${node}" node is not attached to the "${edge}" edge (${source}, ${target}).`
    );
  }
  /**
   * Returns whether the given edge has the given node as extremity.
   *
   * @param  {any}     edge - The edge's key.
   * @param  {any}     node - The node's key.
   * @return {boolean}      - The related node.
   *
   * @throws {Error} - Will throw if either the node or the edge isn't in the graph.
   */
  hasExtremity(edge, node) {
    edge = "" + edge;
    node = "" + node;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.hasExtremity: could not find the "${edge}" edge in the graph.`
      );
    return data.source.key === node || data.target.key === node;
  }
  /**
   * Method returning whether the given edge is undirected.
   *
   * @param  {any}     edge - The edge's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the edge isn't in the graph.
   */
  isUndirected(edge) {
    edge = "" + edge;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.isUndirected: could not find the "${edge}" edge in the graph.`
      );
    return data.undirected;
  }
  /**
   * Method returning whether the given edge is directed.
   *
   * @param  {any}     edge - The edge's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the edge isn't in the graph.
   */
  isDirected(edge) {
    edge = "" + edge;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.isDirected: could not find the "${edge}" edge in the graph.`
      );
    return !data.undirected;
  }
  /**
   * Method returning whether the given edge is a self loop.
   *
   * @param  {any}     edge - The edge's key.
   * @return {boolean}
   *
   * @throws {Error} - Will throw if the edge isn't in the graph.
   */
  isSelfLoop(edge) {
    edge = "" + edge;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.isSelfLoop: could not find the "${edge}" edge in the graph.`
      );
    return data.source === data.target;
  }
  /**---------------------------------------------------------------------------
   * Mutation
   **---------------------------------------------------------------------------
   */
  /**
   * Method used to add a node to the graph.
   *
   * @param  {any}    node         - The node.
   * @param  {object} [attributes] - Optional attributes.
   * @return {any}                 - The node.
   *
   * @throws {Error} - Will throw if the given node already exist.
   * @throws {Error} - Will throw if the given attributes are not an object.
   */
  addNode(node, attributes) {
    const nodeData = addNode(this, node, attributes);
    return nodeData.key;
  }
  /**
   * Method used to merge a node into the graph.
   *
   * @param  {any}    node         - The node.
   * @param  {object} [attributes] - Optional attributes.
   * @return {any}                 - The node.
   */
  mergeNode(node, attributes) {
    if (attributes && !isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        `Graph.mergeNode: invalid attributes. Expecting an object but got "${attributes}"`
      );
    node = "" + node;
    attributes = attributes || {};
    let data = this._nodes.get(node);
    if (data) {
      if (attributes) {
        assign(data.attributes, attributes);
        this.emit("nodeAttributesUpdated", {
          type: "merge",
          key: node,
          attributes: data.attributes,
          data: attributes
        });
      }
      return [node, false];
    }
    data = new this.NodeDataClass(node, attributes);
    this._nodes.set(node, data);
    this.emit("nodeAdded", {
      key: node,
      attributes
    });
    return [node, true];
  }
  /**
   * Method used to add a node if it does not exist in the graph or else to
   * update its attributes using a function.
   *
   * @param  {any}      node      - The node.
   * @param  {function} [updater] - Optional updater function.
   * @return {any}                - The node.
   */
  updateNode(node, updater) {
    if (updater && typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        `Graph.updateNode: invalid updater function. Expecting a function but got "${updater}"`
      );
    node = "" + node;
    let data = this._nodes.get(node);
    if (data) {
      if (updater) {
        const oldAttributes = data.attributes;
        data.attributes = updater(oldAttributes);
        this.emit("nodeAttributesUpdated", {
          type: "replace",
          key: node,
          attributes: data.attributes
        });
      }
      return [node, false];
    }
    const attributes = updater ? updater({}) : {};
    data = new this.NodeDataClass(node, attributes);
    this._nodes.set(node, data);
    this.emit("nodeAdded", {
      key: node,
      attributes
    });
    return [node, true];
  }
  /**
   * Method used to drop a single node & all its attached edges from the graph.
   *
   * @param  {any}    node - The node.
   * @return {Graph}
   *
   * @throws {Error} - Will throw if the node doesn't exist.
   */
  dropNode(node) {
    node = "" + node;
    const nodeData = this._nodes.get(node);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.dropNode: could not find the "${node}" node in the graph.`
      );
    let edgeData;
    if (this.type !== "undirected") {
      for (const neighbor in nodeData.out) {
        edgeData = nodeData.out[neighbor];
        do {
          dropEdgeFromData(this, edgeData);
          edgeData = edgeData.next;
        } while (edgeData);
      }
      for (const neighbor in nodeData.in) {
        edgeData = nodeData.in[neighbor];
        do {
          dropEdgeFromData(this, edgeData);
          edgeData = edgeData.next;
        } while (edgeData);
      }
    }
    if (this.type !== "directed") {
      for (const neighbor in nodeData.undirected) {
        edgeData = nodeData.undirected[neighbor];
        do {
          dropEdgeFromData(this, edgeData);
          edgeData = edgeData.next;
        } while (edgeData);
      }
    }
    this._nodes.delete(node);
    this.emit("nodeDropped", {
      key: node,
      attributes: nodeData.attributes
    });
  }
  /**
   * Method used to drop a single edge from the graph.
   *
   * Arity 1:
   * @param  {any}    edge - The edge.
   *
   * Arity 2:
   * @param  {any}    source - Source node.
   * @param  {any}    target - Target node.
   *
   * @return {Graph}
   *
   * @throws {Error} - Will throw if the edge doesn't exist.
   */
  dropEdge(edge) {
    let edgeData;
    if (arguments.length > 1) {
      const source = "" + arguments[0];
      const target = "" + arguments[1];
      edgeData = getMatchingEdge(this, source, target, this.type);
      if (!edgeData)
        throw new NotFoundGraphError(
          `Graph.dropEdge: could not find the "${source}" -> "${target}" edge in the graph.`
        );
    } else {
      edge = "" + edge;
      edgeData = this._edges.get(edge);
      if (!edgeData)
        throw new NotFoundGraphError(
          `Graph.dropEdge: could not find the "${edge}" edge in the graph.`
        );
    }
    dropEdgeFromData(this, edgeData);
    return this;
  }
  /**
   * Method used to drop a single directed edge from the graph.
   *
   * @param  {any}    source - Source node.
   * @param  {any}    target - Target node.
   *
   * @return {Graph}
   *
   * @throws {Error} - Will throw if the edge doesn't exist.
   */
  dropDirectedEdge(source, target) {
    if (arguments.length < 2)
      throw new UsageGraphError(
        "Graph.dropDirectedEdge: it does not make sense to try and drop a directed edge by key. What if the edge with this key is undirected? Use #.dropEdge for this purpose instead."
      );
    if (this.multi)
      throw new UsageGraphError(
        "Graph.dropDirectedEdge: cannot use a {source,target} combo when dropping an edge in a MultiGraph since we cannot infer the one you want to delete as there could be multiple ones."
      );
    source = "" + source;
    target = "" + target;
    const edgeData = getMatchingEdge(this, source, target, "directed");
    if (!edgeData)
      throw new NotFoundGraphError(
        `Graph.dropDirectedEdge: could not find a "${source}" -> "${target}" edge in the graph.`
      );
    dropEdgeFromData(this, edgeData);
    return this;
  }
  /**
   * Method used to drop a single undirected edge from the graph.
   *
   * @param  {any}    source - Source node.
   * @param  {any}    target - Target node.
   *
   * @return {Graph}
   *
   * @throws {Error} - Will throw if the edge doesn't exist.
   */
  dropUndirectedEdge(source, target) {
    if (arguments.length < 2)
      throw new UsageGraphError(
        "Graph.dropUndirectedEdge: it does not make sense to drop a directed edge by key. What if the edge with this key is undirected? Use #.dropEdge for this purpose instead."
      );
    if (this.multi)
      throw new UsageGraphError(
        "Graph.dropUndirectedEdge: cannot use a {source,target} combo when dropping an edge in a MultiGraph since we cannot infer the one you want to delete as there could be multiple ones."
      );
    const edgeData = getMatchingEdge(this, source, target, "undirected");
    if (!edgeData)
      throw new NotFoundGraphError(
        `Graph.dropUndirectedEdge: could not find a "${source}" -> "${target}" edge in the graph.`
      );
    dropEdgeFromData(this, edgeData);
    return this;
  }
  /**
   * Method used to remove every edge & every node from the graph.
   *
   * @return {Graph}
   */
  clear() {
    this._edges.clear();
    this._nodes.clear();
    this._resetInstanceCounters();
    this.emit("cleared");
  }
  /**
   * Method used to remove every edge from the graph.
   *
   * @return {Graph}
   */
  clearEdges() {
    const iterator = this._nodes.values();
    let step;
    while (step = iterator.next(), step.done !== true) {
      step.value.clear();
    }
    this._edges.clear();
    this._resetInstanceCounters();
    this.emit("edgesCleared");
  }
  /**---------------------------------------------------------------------------
   * Attributes-related methods
   **---------------------------------------------------------------------------
   */
  /**
   * Method returning the desired graph's attribute.
   *
   * @param  {string} name - Name of the attribute.
   * @return {any}
   */
  getAttribute(name) {
    return this._attributes[name];
  }
  /**
   * Method returning the graph's attributes.
   *
   * @return {object}
   */
  getAttributes() {
    return this._attributes;
  }
  /**
   * Method returning whether the graph has the desired attribute.
   *
   * @param  {string}  name - Name of the attribute.
   * @return {boolean}
   */
  hasAttribute(name) {
    return this._attributes.hasOwnProperty(name);
  }
  /**
   * Method setting a value for the desired graph's attribute.
   *
   * @param  {string}  name  - Name of the attribute.
   * @param  {any}     value - Value for the attribute.
   * @return {Graph}
   */
  setAttribute(name, value) {
    this._attributes[name] = value;
    this.emit("attributesUpdated", {
      type: "set",
      attributes: this._attributes,
      name
    });
    return this;
  }
  /**
   * Method using a function to update the desired graph's attribute's value.
   *
   * @param  {string}   name    - Name of the attribute.
   * @param  {function} updater - Function use to update the attribute's value.
   * @return {Graph}
   */
  updateAttribute(name, updater) {
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.updateAttribute: updater should be a function."
      );
    const value = this._attributes[name];
    this._attributes[name] = updater(value);
    this.emit("attributesUpdated", {
      type: "set",
      attributes: this._attributes,
      name
    });
    return this;
  }
  /**
   * Method removing the desired graph's attribute.
   *
   * @param  {string} name  - Name of the attribute.
   * @return {Graph}
   */
  removeAttribute(name) {
    delete this._attributes[name];
    this.emit("attributesUpdated", {
      type: "remove",
      attributes: this._attributes,
      name
    });
    return this;
  }
  /**
   * Method replacing the graph's attributes.
   *
   * @param  {object} attributes - New attributes.
   * @return {Graph}
   *
   * @throws {Error} - Will throw if given attributes are not a plain object.
   */
  replaceAttributes(attributes) {
    if (!isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        "Graph.replaceAttributes: provided attributes are not a plain object."
      );
    this._attributes = attributes;
    this.emit("attributesUpdated", {
      type: "replace",
      attributes: this._attributes
    });
    return this;
  }
  /**
   * Method merging the graph's attributes.
   *
   * @param  {object} attributes - Attributes to merge.
   * @return {Graph}
   *
   * @throws {Error} - Will throw if given attributes are not a plain object.
   */
  mergeAttributes(attributes) {
    if (!isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        "Graph.mergeAttributes: provided attributes are not a plain object."
      );
    assign(this._attributes, attributes);
    this.emit("attributesUpdated", {
      type: "merge",
      attributes: this._attributes,
      data: attributes
    });
    return this;
  }
  /**
   * Method updating the graph's attributes.
   *
   * @param  {function} updater - Function used to update the attributes.
   * @return {Graph}
   *
   * @throws {Error} - Will throw if given updater is not a function.
   */
  updateAttributes(updater) {
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.updateAttributes: provided updater is not a function."
      );
    this._attributes = updater(this._attributes);
    this.emit("attributesUpdated", {
      type: "update",
      attributes: this._attributes
    });
    return this;
  }
  /**
   * Method used to update each node's attributes using the given function.
   *
   * @param {function}  updater - Updater function to use.
   * @param {object}    [hints] - Optional hints.
   */
  updateEachNodeAttributes(updater, hints) {
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.updateEachNodeAttributes: expecting an updater function."
      );
    if (hints && !validateHints(hints))
      throw new InvalidArgumentsGraphError(
        "Graph.updateEachNodeAttributes: invalid hints. Expecting an object having the following shape: {attributes?: [string]}"
      );
    const iterator = this._nodes.values();
    let step, nodeData;
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      nodeData.attributes = updater(nodeData.key, nodeData.attributes);
    }
    this.emit("eachNodeAttributesUpdated", {
      hints: hints ? hints : null
    });
  }
  /**
   * Method used to update each edge's attributes using the given function.
   *
   * @param {function}  updater - Updater function to use.
   * @param {object}    [hints] - Optional hints.
   */
  updateEachEdgeAttributes(updater, hints) {
    if (typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.updateEachEdgeAttributes: expecting an updater function."
      );
    if (hints && !validateHints(hints))
      throw new InvalidArgumentsGraphError(
        "Graph.updateEachEdgeAttributes: invalid hints. Expecting an object having the following shape: {attributes?: [string]}"
      );
    const iterator = this._edges.values();
    let step, edgeData, sourceData, targetData;
    while (step = iterator.next(), step.done !== true) {
      edgeData = step.value;
      sourceData = edgeData.source;
      targetData = edgeData.target;
      edgeData.attributes = updater(
        edgeData.key,
        edgeData.attributes,
        sourceData.key,
        targetData.key,
        sourceData.attributes,
        targetData.attributes,
        edgeData.undirected
      );
    }
    this.emit("eachEdgeAttributesUpdated", {
      hints: hints ? hints : null
    });
  }
  /**---------------------------------------------------------------------------
   * Iteration-related methods
   **---------------------------------------------------------------------------
   */
  /**
   * Method iterating over the graph's adjacency using the given callback.
   *
   * @param  {function}  callback - Callback to use.
   */
  forEachAdjacencyEntry(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.forEachAdjacencyEntry: expecting a callback."
      );
    forEachAdjacency(false, false, false, this, callback);
  }
  forEachAdjacencyEntryWithOrphans(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.forEachAdjacencyEntryWithOrphans: expecting a callback."
      );
    forEachAdjacency(false, false, true, this, callback);
  }
  /**
   * Method iterating over the graph's assymetric adjacency using the given callback.
   *
   * @param  {function}  callback - Callback to use.
   */
  forEachAssymetricAdjacencyEntry(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.forEachAssymetricAdjacencyEntry: expecting a callback."
      );
    forEachAdjacency(false, true, false, this, callback);
  }
  forEachAssymetricAdjacencyEntryWithOrphans(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.forEachAssymetricAdjacencyEntryWithOrphans: expecting a callback."
      );
    forEachAdjacency(false, true, true, this, callback);
  }
  /**
   * Method returning the list of the graph's nodes.
   *
   * @return {array} - The nodes.
   */
  nodes() {
    return Array.from(this._nodes.keys());
  }
  /**
   * Method iterating over the graph's nodes using the given callback.
   *
   * @param  {function}  callback - Callback (key, attributes, index).
   */
  forEachNode(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.forEachNode: expecting a callback."
      );
    const iterator = this._nodes.values();
    let step, nodeData;
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      callback(nodeData.key, nodeData.attributes);
    }
  }
  /**
   * Method iterating attempting to find a node matching the given predicate
   * function.
   *
   * @param  {function}  callback - Callback (key, attributes).
   */
  findNode(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.findNode: expecting a callback."
      );
    const iterator = this._nodes.values();
    let step, nodeData;
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      if (callback(nodeData.key, nodeData.attributes)) return nodeData.key;
    }
    return;
  }
  /**
   * Method mapping nodes.
   *
   * @param  {function}  callback - Callback (key, attributes).
   */
  mapNodes(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.mapNode: expecting a callback."
      );
    const iterator = this._nodes.values();
    let step, nodeData;
    const result = new Array(this.order);
    let i = 0;
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      result[i++] = callback(nodeData.key, nodeData.attributes);
    }
    return result;
  }
  /**
   * Method returning whether some node verify the given predicate.
   *
   * @param  {function}  callback - Callback (key, attributes).
   */
  someNode(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.someNode: expecting a callback."
      );
    const iterator = this._nodes.values();
    let step, nodeData;
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      if (callback(nodeData.key, nodeData.attributes)) return true;
    }
    return false;
  }
  /**
   * Method returning whether all node verify the given predicate.
   *
   * @param  {function}  callback - Callback (key, attributes).
   */
  everyNode(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.everyNode: expecting a callback."
      );
    const iterator = this._nodes.values();
    let step, nodeData;
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      if (!callback(nodeData.key, nodeData.attributes)) return false;
    }
    return true;
  }
  /**
   * Method filtering nodes.
   *
   * @param  {function}  callback - Callback (key, attributes).
   */
  filterNodes(callback) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.filterNodes: expecting a callback."
      );
    const iterator = this._nodes.values();
    let step, nodeData;
    const result = [];
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      if (callback(nodeData.key, nodeData.attributes))
        result.push(nodeData.key);
    }
    return result;
  }
  /**
   * Method reducing nodes.
   *
   * @param  {function}  callback - Callback (accumulator, key, attributes).
   */
  reduceNodes(callback, initialValue) {
    if (typeof callback !== "function")
      throw new InvalidArgumentsGraphError(
        "Graph.reduceNodes: expecting a callback."
      );
    if (arguments.length < 2)
      throw new InvalidArgumentsGraphError(
        "Graph.reduceNodes: missing initial value. You must provide it because the callback takes more than one argument and we cannot infer the initial value from the first iteration, as you could with a simple array."
      );
    let accumulator = initialValue;
    const iterator = this._nodes.values();
    let step, nodeData;
    while (step = iterator.next(), step.done !== true) {
      nodeData = step.value;
      accumulator = callback(accumulator, nodeData.key, nodeData.attributes);
    }
    return accumulator;
  }
  /**
   * Method returning an iterator over the graph's node entries.
   *
   * @return {Iterator}
   */
  nodeEntries() {
    const iterator = this._nodes.values();
    return {
      [Symbol.iterator]() {
        return this;
      },
      next() {
        const step = iterator.next();
        if (step.done) return step;
        const data = step.value;
        return {
          value: { node: data.key, attributes: data.attributes },
          done: false
        };
      }
    };
  }
  /**---------------------------------------------------------------------------
   * Serialization
   **---------------------------------------------------------------------------
   */
  /**
   * Method used to export the whole graph.
   *
   * @return {object} - The serialized graph.
   */
  export() {
    const nodes = new Array(this._nodes.size);
    let i = 0;
    this._nodes.forEach((data, key) => {
      nodes[i++] = serializeNode(key, data);
    });
    const edges = new Array(this._edges.size);
    i = 0;
    this._edges.forEach((data, key) => {
      edges[i++] = serializeEdge(this.type, key, data);
    });
    return {
      options: {
        type: this.type,
        multi: this.multi,
        allowSelfLoops: this.allowSelfLoops
      },
      attributes: this.getAttributes(),
      nodes,
      edges
    };
  }
  /**
   * Method used to import a serialized graph.
   *
   * @param  {object|Graph} data  - The serialized graph.
   * @param  {boolean}      merge - Whether to merge data.
   * @return {Graph}              - Returns itself for chaining.
   */
  import(data, merge = false) {
    if (data instanceof _Graph) {
      data.forEachNode((n, a) => {
        if (merge) this.mergeNode(n, a);
        else this.addNode(n, a);
      });
      data.forEachEdge((e, a, s, t, _sa, _ta, u) => {
        if (merge) {
          if (u) this.mergeUndirectedEdgeWithKey(e, s, t, a);
          else this.mergeDirectedEdgeWithKey(e, s, t, a);
        } else {
          if (u) this.addUndirectedEdgeWithKey(e, s, t, a);
          else this.addDirectedEdgeWithKey(e, s, t, a);
        }
      });
      return this;
    }
    if (!isPlainObject(data))
      throw new InvalidArgumentsGraphError(
        "Graph.import: invalid argument. Expecting a serialized graph or, alternatively, a Graph instance."
      );
    if (data.attributes) {
      if (!isPlainObject(data.attributes))
        throw new InvalidArgumentsGraphError(
          "Graph.import: invalid attributes. Expecting a plain object."
        );
      if (merge) this.mergeAttributes(data.attributes);
      else this.replaceAttributes(data.attributes);
    }
    let i, l, list, node, edge;
    if (data.nodes) {
      list = data.nodes;
      if (!Array.isArray(list))
        throw new InvalidArgumentsGraphError(
          "Graph.import: invalid nodes. Expecting an array."
        );
      for (i = 0, l = list.length; i < l; i++) {
        node = list[i];
        validateSerializedNode(node);
        const { key, attributes } = node;
        if (merge) this.mergeNode(key, attributes);
        else this.addNode(key, attributes);
      }
    }
    if (data.edges) {
      let undirectedByDefault = false;
      if (this.type === "undirected") {
        undirectedByDefault = true;
      }
      list = data.edges;
      if (!Array.isArray(list))
        throw new InvalidArgumentsGraphError(
          "Graph.import: invalid edges. Expecting an array."
        );
      for (i = 0, l = list.length; i < l; i++) {
        edge = list[i];
        validateSerializedEdge(edge);
        const {
          source,
          target,
          attributes,
          undirected = undirectedByDefault
        } = edge;
        let method;
        if ("key" in edge) {
          method = merge ? undirected ? this.mergeUndirectedEdgeWithKey : this.mergeDirectedEdgeWithKey : undirected ? this.addUndirectedEdgeWithKey : this.addDirectedEdgeWithKey;
          method.call(this, edge.key, source, target, attributes);
        } else {
          method = merge ? undirected ? this.mergeUndirectedEdge : this.mergeDirectedEdge : undirected ? this.addUndirectedEdge : this.addDirectedEdge;
          method.call(this, source, target, attributes);
        }
      }
    }
    return this;
  }
  /**---------------------------------------------------------------------------
   * Utils
   **---------------------------------------------------------------------------
   */
  /**
   * Method returning a null copy of the graph, i.e. a graph without nodes
   * & edges but with the exact same options.
   *
   * @param  {object} options - Options to merge with the current ones.
   * @return {Graph}          - The null copy.
   */
  nullCopy(options) {
    const graph = new _Graph(assign({}, this._options, options));
    graph.replaceAttributes(assign({}, this.getAttributes()));
    return graph;
  }
  /**
   * Method returning an empty copy of the graph, i.e. a graph without edges but
   * with the exact same options.
   *
   * @param  {object} options - Options to merge with the current ones.
   * @return {Graph}          - The empty copy.
   */
  emptyCopy(options) {
    const graph = this.nullCopy(options);
    this._nodes.forEach((nodeData, key) => {
      const attributes = assign({}, nodeData.attributes);
      nodeData = new graph.NodeDataClass(key, attributes);
      graph._nodes.set(key, nodeData);
    });
    return graph;
  }
  /**
   * Method returning an exact copy of the graph.
   *
   * @param  {object} options - Upgrade options.
   * @return {Graph}          - The copy.
   */
  copy(options) {
    options = options || {};
    if (typeof options.type === "string" && options.type !== this.type && options.type !== "mixed")
      throw new UsageGraphError(
        `Graph.copy: cannot create an incompatible copy from "${this.type}" type to "${options.type}" because this would mean losing information about the current graph.`
      );
    if (typeof options.multi === "boolean" && options.multi !== this.multi && options.multi !== true)
      throw new UsageGraphError(
        "Graph.copy: cannot create an incompatible copy by downgrading a multi graph to a simple one because this would mean losing information about the current graph."
      );
    if (typeof options.allowSelfLoops === "boolean" && options.allowSelfLoops !== this.allowSelfLoops && options.allowSelfLoops !== true)
      throw new UsageGraphError(
        "Graph.copy: cannot create an incompatible copy from a graph allowing self loops to one that does not because this would mean losing information about the current graph."
      );
    const graph = this.emptyCopy(options);
    const iterator = this._edges.values();
    let step, edgeData;
    while (step = iterator.next(), step.done !== true) {
      edgeData = step.value;
      addEdge(
        graph,
        "copy",
        false,
        edgeData.undirected,
        edgeData.key,
        edgeData.source.key,
        edgeData.target.key,
        assign({}, edgeData.attributes)
      );
    }
    return graph;
  }
  /**---------------------------------------------------------------------------
   * Known methods
   **---------------------------------------------------------------------------
   */
  /**
   * Method used by JavaScript to perform JSON serialization.
   *
   * @return {object} - The serialized graph.
   */
  toJSON() {
    return this.export();
  }
  /**
   * Method returning [object Graph].
   */
  toString() {
    return "[object Graph]";
  }
  /**
   * Method used internally by node's console to display a custom object.
   *
   * @return {object} - Formatted object representation of the graph.
   */
  inspect() {
    const nodes = {};
    this._nodes.forEach((data, key) => {
      nodes[key] = data.attributes;
    });
    const edges = {}, multiIndex = {};
    this._edges.forEach((data, key) => {
      const direction = data.undirected ? "--" : "->";
      let label = "";
      let source = data.source.key;
      let target = data.target.key;
      let tmp;
      if (data.undirected && source > target) {
        tmp = source;
        source = target;
        target = tmp;
      }
      const desc = `(${source})${direction}(${target})`;
      if (!key.startsWith("geid_")) {
        label += `[${key}]: `;
      } else if (this.multi) {
        if (typeof multiIndex[desc] === "undefined") {
          multiIndex[desc] = 0;
        } else {
          multiIndex[desc]++;
        }
        label += `${multiIndex[desc]}. `;
      }
      label += desc;
      edges[label] = data.attributes;
    });
    const dummy = {};
    for (const k in this) {
      if (this.hasOwnProperty(k) && !EMITTER_PROPS.has(k) && typeof this[k] !== "function" && typeof k !== "symbol")
        dummy[k] = this[k];
    }
    dummy.attributes = this._attributes;
    dummy.nodes = nodes;
    dummy.edges = edges;
    privateProperty(dummy, "constructor", this.constructor);
    return dummy;
  }
};
if (typeof Symbol !== "undefined")
  Graph.prototype[/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")] = Graph.prototype.inspect;
EDGE_ADD_METHODS.forEach((method) => {
  ["add", "merge", "update"].forEach((verb) => {
    const name = method.name(verb);
    const fn = verb === "add" ? addEdge : mergeEdge;
    if (method.generateKey) {
      Graph.prototype[name] = function(source, target, attributes) {
        return fn(
          this,
          name,
          true,
          (method.type || this.type) === "undirected",
          null,
          source,
          target,
          attributes,
          verb === "update"
        );
      };
    } else {
      Graph.prototype[name] = function(edge, source, target, attributes) {
        return fn(
          this,
          name,
          false,
          (method.type || this.type) === "undirected",
          edge,
          source,
          target,
          attributes,
          verb === "update"
        );
      };
    }
  });
});
attachNodeAttributesMethods(Graph);
attachEdgeAttributesMethods(Graph);
attachEdgeIterationMethods(Graph);
attachNeighborIterationMethods(Graph);
var DirectedGraph = class extends Graph {
  constructor(options) {
    const finalOptions = assign({ type: "directed" }, options);
    if ("multi" in finalOptions && finalOptions.multi !== false)
      throw new InvalidArgumentsGraphError(
        "DirectedGraph.from: inconsistent indication that the graph should be multi in given options!"
      );
    if (finalOptions.type !== "directed")
      throw new InvalidArgumentsGraphError(
        'DirectedGraph.from: inconsistent "' + finalOptions.type + '" type in given options!'
      );
    super(finalOptions);
  }
};
var UndirectedGraph = class extends Graph {
  constructor(options) {
    const finalOptions = assign({ type: "undirected" }, options);
    if ("multi" in finalOptions && finalOptions.multi !== false)
      throw new InvalidArgumentsGraphError(
        "UndirectedGraph.from: inconsistent indication that the graph should be multi in given options!"
      );
    if (finalOptions.type !== "undirected")
      throw new InvalidArgumentsGraphError(
        'UndirectedGraph.from: inconsistent "' + finalOptions.type + '" type in given options!'
      );
    super(finalOptions);
  }
};
var MultiGraph = class extends Graph {
  constructor(options) {
    const finalOptions = assign({ multi: true }, options);
    if ("multi" in finalOptions && finalOptions.multi !== true)
      throw new InvalidArgumentsGraphError(
        "MultiGraph.from: inconsistent indication that the graph should be simple in given options!"
      );
    super(finalOptions);
  }
};
var MultiDirectedGraph = class extends Graph {
  constructor(options) {
    const finalOptions = assign({ type: "directed", multi: true }, options);
    if ("multi" in finalOptions && finalOptions.multi !== true)
      throw new InvalidArgumentsGraphError(
        "MultiDirectedGraph.from: inconsistent indication that the graph should be simple in given options!"
      );
    if (finalOptions.type !== "directed")
      throw new InvalidArgumentsGraphError(
        'MultiDirectedGraph.from: inconsistent "' + finalOptions.type + '" type in given options!'
      );
    super(finalOptions);
  }
};
var MultiUndirectedGraph = class extends Graph {
  constructor(options) {
    const finalOptions = assign({ type: "undirected", multi: true }, options);
    if ("multi" in finalOptions && finalOptions.multi !== true)
      throw new InvalidArgumentsGraphError(
        "MultiUndirectedGraph.from: inconsistent indication that the graph should be simple in given options!"
      );
    if (finalOptions.type !== "undirected")
      throw new InvalidArgumentsGraphError(
        'MultiUndirectedGraph.from: inconsistent "' + finalOptions.type + '" type in given options!'
      );
    super(finalOptions);
  }
};
function attachStaticFromMethod(Class) {
  Class.from = function(data, options) {
    const finalOptions = assign({}, data.options, options);
    const instance = new Class(finalOptions);
    instance.import(data);
    return instance;
  };
}
attachStaticFromMethod(Graph);
attachStaticFromMethod(DirectedGraph);
attachStaticFromMethod(UndirectedGraph);
attachStaticFromMethod(MultiGraph);
attachStaticFromMethod(MultiDirectedGraph);
attachStaticFromMethod(MultiUndirectedGraph);
Graph.Graph = Graph;
Graph.DirectedGraph = DirectedGraph;
Graph.UndirectedGraph = UndirectedGraph;
Graph.MultiGraph = MultiGraph;
Graph.MultiDirectedGraph = MultiDirectedGraph;
Graph.MultiUndirectedGraph = MultiUndirectedGraph;
Graph.InvalidArgumentsGraphError = InvalidArgumentsGraphError;
Graph.NotFoundGraphError = NotFoundGraphError;
Graph.UsageGraphError = UsageGraphError;

// src/graph/clusters.ts
var import_graphology_components = __toESM(require_graphology_components(), 1);
var OPTIMISED_ONCE = "0.8.8";
function clusters(contracts, release) {
  return components(
    contracts,
    ({ dependencies, embeds }) => isGeneratedAlone(release) ? dependencies : [...dependencies, ...embeds]
  );
}
function inseparable(contracts, release) {
  if (isGeneratedAlone(release)) return contracts.map(({ id }) => [id]);
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const embedded = new Set(contracts.flatMap(({ embeds }) => embeds));
  return components(contracts, ({ id, embeds }) => [
    ...embeds,
    // Until 0.8.3 the dependencies hold the bases too, and what a base embeds the contract embeds.
    ...[...closureOf([id], (from) => byId.get(from)?.dependencies ?? [])].filter(
      (other) => embedded.has(other)
    )
  ]);
}
function isGeneratedAlone(release) {
  return releaseAtLeast(release, OPTIMISED_ONCE);
}
function components(contracts, neighbours) {
  const graph = new UndirectedGraph({ allowSelfLoops: true });
  for (const { id } of contracts) graph.mergeNode(id);
  for (const contract of contracts) {
    for (const neighbour of neighbours(contract)) graph.mergeEdge(contract.id, neighbour);
  }
  return (0, import_graphology_components.connectedComponents)(graph);
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
  const entries = map.split(";").map((entry) => {
    if (entry === "") return "";
    const [start, length2, source, ...rest] = entry.split(":");
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
  const nameOf = (name, id) => ambiguous.has(name) ? name : translateFunctionName(name, id, translator2);
  return Object.fromEntries(
    Object.entries(data).map(([name, entry]) => {
      if (!isJsonObject(entry)) return [nameOf(name, null), entry];
      const id = typeof entry.id === "number" ? entry.id : null;
      return [nameOf(name, id), { ...entry, id: id === null ? null : translator2.astId(id) }];
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
var OpcodeSchema = object({
  /** The name of the instruction, or for example `0xC` if the byte is not an instruction. */
  name: string(),
  /** How many bytes of data follow it. */
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
  for (let at2 = 0; table.length < 256; ) {
    const name = words[at2++];
    if (name === void 0) throw unreadable(`it prints nothing for 0x${hexOf(table.length)}`);
    const data = isNumber(name) ? void 0 : words[at2];
    const dataLength = data !== void 0 && isNumber(data) ? (data.length - 2) / 2 : 0;
    table.push({ name, dataLength });
    at2 += (dataLength > 0 ? 1 : 0) + LONGEST_DATA - dataLength;
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
  for (let at2 = 0; at2 < code.length; ) {
    const opcode = table[code[at2] ?? 0];
    if (opcode === void 0) throw new ParasolcError("INTERNAL", "A table of opcodes is not complete");
    const { name, dataLength } = opcode;
    words.push(name);
    at2 += 1;
    if (dataLength === 0) continue;
    words.push(numberText(hex.slice(2 * at2, 2 * (at2 + dataLength)).padEnd(2 * dataLength, "0")));
    at2 += dataLength;
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
  return invalidOutput("all opcodes", "cannot be read", [reason]);
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
  const printed = CODE_KINDS.flatMap((kind) => {
    const parts = CODE_OUTPUTS.filter((part) => isPartOf(part, kind) && wants(`evm.${kind}.${part}`));
    const code = contract?.[kind] ?? NO_CODE;
    const members = parts.map((part) => [part, partOf(code, part, opcodes)]);
    return members.length === 0 ? [] : [[kind, Object.fromEntries(members)]];
  });
  return printed.length === 0 ? void 0 : Object.fromEntries(printed);
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
    // Helper code of the legacy pipeline; via IR the list is always empty.
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
var PASSED_ON = ["optimizer", "evmVersion"];
var DEFAULT_DEBUG_INFO = ["location", "ast-id"];
function linkSettings(settings, release) {
  const unlinkable = unlinkableRelease(release);
  if (unlinkable !== void 0) return unlinkable;
  const parsed = safeParse(SettingsSchema, JSON.parse(settings.text));
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

// src/scheduling/cost-model.ts
var TOKENS_PER_NODE = 1.7;
function costModel({ viaIR, optimizer }, estimated = false) {
  const perToken = viaIR ? optimizer ? 60 : 32 : optimizer ? 12 : 4;
  const generate = estimated ? perToken : perToken * TOKENS_PER_NODE;
  return { parse: 0.2, analyse: 1, print: 2.4, generate, embed: viaIR ? generate * 0.2 : 0, printIr: 4 };
}
function projectWork(graph, contracts, model, linked = false) {
  const sourceIndex = new Map(graph.sources.map(({ name }, index) => [name, index]));
  const contractIndex = new Map(graph.contracts.map(({ id }, index) => [id, graph.sources.length + index]));
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const sources = new Map(graph.sources.map((source) => [source.name, source]));
  const imported = closures(sources.keys(), (name) => sources.get(name)?.imports ?? []);
  const embedded = closures(byId.keys(), (id) => byId.get(id)?.dependencies ?? []);
  const within = weightWithin(byId);
  const costOf = ({ id, weight }) => {
    const inside = within(id);
    return weight * model.generate + (linked ? (weight + inside) * model.printIr : inside * model.embed);
  };
  const costs = [...graph.sources.map(({ nodes: nodes2 }) => nodes2 * model.analyse), ...graph.contracts.map(costOf)];
  const analysing = (names) => {
    const reached = new Set(names.flatMap((name) => [...imported.get(name) ?? []]));
    return [...reached].flatMap((name) => sourceIndex.get(name) ?? []);
  };
  const items = contracts.map((id) => [
    ...analysing([byId.get(id)?.source ?? ""]),
    ...(linked ? [id] : [...embedded.get(id) ?? []]).flatMap((other) => contractIndex.get(other) ?? [])
  ]);
  const nodes = graph.sources.reduce((total, source) => total + source.nodes, 0);
  const needed = new Set(items.flat());
  const generation = costs.reduce(
    (total, cost, index) => total + (index >= graph.sources.length && needed.has(index) ? cost : 0),
    0
  );
  return {
    workload: { items, costs, overhead: nodes * model.parse },
    whole: nodes * (model.parse + model.analyse) + generation,
    analysingAll: nodes * (model.parse + model.analyse),
    analysis: nodes * (model.parse + model.analyse + model.print),
    analysing
  };
}
function weightWithin(byId) {
  const known = /* @__PURE__ */ new Map();
  const within = (id) => {
    const found = known.get(id);
    if (found !== void 0) return found;
    known.set(id, 0);
    const sum2 = (byId.get(id)?.dependencies ?? []).reduce(
      (total, other) => total + (byId.get(other)?.weight ?? 0) + within(other),
      0
    );
    const bounded = Math.min(sum2, Number.MAX_SAFE_INTEGER);
    known.set(id, bounded);
    return bounded;
  };
  return within;
}

// src/scheduling/shard-count.ts
var NEAR_BEST = 1.05;
var USABLE_MEMORY = 0.8;
function estimateShards(work, fleet) {
  const { perCost } = work;
  const processes = processesInMemory(work, fleet);
  const timeOn = (machines) => work.dearestOf(machines * processes) * perCost;
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
    processes,
    limitedByMemory: processes < fleet.processes
  };
}
var MEMORY = { analysed: 0.5, generated: 0.06 };
function processesInMemory({ analysis, whole, peakMemory }, { processes, memory }) {
  if (peakMemory === void 0) return processes;
  for (let count = processes; count > 1; count--) {
    const each = peakMemory * (MEMORY.analysed + MEMORY.generated * whole / count / analysis);
    if (count * each <= USABLE_MEMORY * memory) return count;
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

// src/scheduling/balance.ts
var SEARCH_BUDGET = 6e7;
var FILLINGS = [1, 1.1, 1.2, 1.3, 1.5];
function balance(workload, count, orders = [], budget = SEARCH_BUDGET) {
  const alone = workload.items.map((item) => sum(item, workload.costs));
  const longestFirst = workload.items.map((_, item) => item).sort((a, b) => at(alone, b) - at(alone, a) || a - b);
  const share = evenShare(workload, count, alone);
  const bounds = [0, ...FILLINGS.map((filling) => filling * share)];
  const starts = [longestFirst, ...orders].flatMap((order) => bounds.map((bound) => ({ order, bound })));
  let best;
  let looks = 0;
  for (const { order, bound } of starts) {
    if (looks > budget) break;
    const assignment = new Assignment(workload, count);
    for (const item of order) assignment.add(item, assignment.groupFor(item, bound));
    improve(assignment, alone, budget / starts.length);
    looks += assignment.looks;
    if (best === void 0 || assignment.makespan() < best.makespan()) best = assignment;
  }
  return best?.toGrouping() ?? { groups: [], costs: [] };
}
function evenShare({ items, costs, overhead }, count, alone) {
  const needed = [...new Set(items.flat())];
  return overhead + alone.reduce((most, cost) => Math.max(most, cost), sum(needed, costs) / count);
}
function eachAlone({ items, costs, overhead }) {
  return {
    groups: items.map((_, item) => [item]),
    costs: items.map((item) => overhead + sum(item, costs))
  };
}
function improve(assignment, alone, budget) {
  const limit = assignment.looks + budget;
  while (assignment.looks < limit) {
    const dearest = assignment.dearest();
    if (!moveOut(assignment, dearest, limit) && !swapOut(assignment, dearest, alone, limit)) return;
  }
}
function moveOut(assignment, from, limit) {
  const makespan = assignment.cost(from);
  let best;
  for (const item of assignment.itemsOf(from)) {
    const left = makespan - assignment.saving(item, from);
    for (let to = 0; to < assignment.count; to++) {
      if (to === from) continue;
      const cost = Math.max(left, assignment.costWith(item, to));
      if (cost < (best?.cost ?? makespan)) best = { item, to, cost };
    }
    if (assignment.looks > limit) break;
  }
  if (best === void 0) return false;
  assignment.remove(best.item, from);
  assignment.add(best.item, best.to);
  return true;
}
function swapOut(assignment, from, alone, limit) {
  const makespan = assignment.cost(from);
  for (const item of [...assignment.itemsOf(from)]) {
    assignment.remove(item, from);
    for (let to = 0; to < assignment.count; to++) {
      if (to === from) continue;
      for (const other of [...assignment.itemsOf(to)]) {
        if (assignment.looks > limit) break;
        if (at(alone, other) >= at(alone, item)) continue;
        assignment.remove(other, to);
        if (Math.max(assignment.costWith(other, from), assignment.costWith(item, to)) < makespan) {
          assignment.add(other, from);
          assignment.add(item, to);
          return true;
        }
        assignment.add(other, to);
      }
    }
    assignment.add(item, from);
  }
  return false;
}
var Assignment = class {
  /** Resources looked at so far. */
  looks = 0;
  count;
  #workload;
  #groups;
  constructor(workload, count) {
    this.#workload = workload;
    this.count = Math.max(1, Math.min(count, workload.items.length));
    this.#groups = Array.from({ length: this.count }, () => ({
      items: /* @__PURE__ */ new Set(),
      users: new Int32Array(workload.costs.length),
      cost: 0
    }));
  }
  itemsOf(group) {
    return at(this.#groups, group).items;
  }
  cost(group) {
    return at(this.#groups, group).cost;
  }
  makespan() {
    return Math.max(0, ...this.#groups.map(({ cost }) => cost));
  }
  dearest() {
    const makespan = this.makespan();
    return this.#groups.findIndex(({ cost }) => cost === makespan);
  }
  /** What the group would cost with the item. */
  costWith(item, group) {
    const { users, cost, items } = at(this.#groups, group);
    let total = items.size === 0 ? this.#workload.overhead : cost;
    for (const resource of this.#resources(item)) {
      if (users[resource] === 0) total += at(this.#workload.costs, resource);
    }
    return total;
  }
  /** What the group would save without the item. */
  saving(item, group) {
    const { users, cost, items } = at(this.#groups, group);
    if (items.size === 1) return cost;
    let total = 0;
    for (const resource of this.#resources(item)) {
      if (users[resource] === 1) total += at(this.#workload.costs, resource);
    }
    return total;
  }
  /**
   * Of the groups that stay within the bound with the item, the one that it adds least to: so what items share
   * is paid once. Where there is none, the group that is the cheapest of all with the item in it.
   */
  groupFor(item, bound) {
    let best = { group: 0, fits: false, price: Number.POSITIVE_INFINITY };
    for (let group = 0; group < this.count; group++) {
      const cost = this.costWith(item, group);
      const fits = cost <= bound;
      const price = fits ? cost - this.cost(group) : cost;
      if (fits === best.fits ? price < best.price : fits) best = { group, fits, price };
    }
    return best.group;
  }
  add(item, group) {
    const target = at(this.#groups, group);
    target.cost = this.costWith(item, group);
    target.items.add(item);
    for (const resource of this.#resources(item)) target.users[resource] = at(target.users, resource) + 1;
  }
  remove(item, group) {
    const target = at(this.#groups, group);
    target.cost -= this.saving(item, group);
    target.items.delete(item);
    for (const resource of this.#resources(item)) target.users[resource] = at(target.users, resource) - 1;
  }
  toGrouping() {
    const used = this.#groups.filter(({ items }) => items.size > 0);
    return {
      groups: used.map(({ items }) => [...items].sort((a, b) => a - b)),
      costs: used.map(({ cost }) => cost)
    };
  }
  #resources(item) {
    const resources = at(this.#workload.items, item);
    this.looks += resources.length;
    return resources;
  }
};
function sum(indices, values) {
  return indices.reduce((total, index) => total + at(values, index), 0);
}
function at(values, index) {
  const value = values[index];
  if (value === void 0) throw new RangeError(`no element ${index} of ${values.length}`);
  return value;
}

// src/scheduling/strategies.ts
function splitIntoShards(splitting, strategy, count) {
  return pack(splitting, bundlesOf(splitting, strategy), count, strategy === "linked");
}
function splitIntoUnits(splitting, strategy, processes) {
  const bundles = bundlesOf(splitting, strategy);
  const packs = (strategy === "balanced" || strategy === "linked") && splitting.eachSource !== true;
  const count = packs ? processes : bundles.length;
  return pack(splitting, bundles, count, false);
}
function bundlesOf({ graph, contracts, release, wholeSources = false, eachSource = false }, strategy) {
  const order = indexOf(contracts);
  const bundles = eachSource || wholeSources ? contractsBySource(graph) : strategy === "clustered" ? clusters(graph.contracts, release) : inseparable(graph.contracts, release);
  return bundles.map(
    (bundle) => inOrder(
      bundle.filter((id) => order.has(id)),
      order
    )
  ).filter((bundle) => bundle.length > 0);
}
function pack({ graph, contracts, model, release, analysed = [] }, bundles, count, linked) {
  const { workload, analysing } = projectWork(graph, contracts, model, linked);
  const order = indexOf(contracts);
  const items = bundles.map((bundle) => [
    ...new Set(bundle.flatMap((id) => workload.items[order.get(id) ?? -1] ?? []))
  ]);
  const first = analysed.length > 0 ? [[]] : [];
  const all = [...first, ...bundles];
  const needs = [...first.map(() => analysing(analysed)), ...items];
  const { groups, costs } = count >= all.length ? eachAlone({ ...workload, items: needs }) : balance({ ...workload, items: needs }, count, [
    clusterAfterCluster(graph, all, release),
    all.map((_, bundle) => bundle)
  ]);
  return groups.map((group, i) => ({ group, cost: costs[i] ?? 0 })).sort((a, b) => (a.group[0] ?? 0) - (b.group[0] ?? 0)).map(({ group, cost }) => ({
    contracts: inOrder(
      group.flatMap((bundle) => all[bundle] ?? []),
      order
    ),
    cost
  }));
}
function clusterAfterCluster(graph, bundles, release) {
  const ofContract = new Map(bundles.flatMap((bundle, index) => bundle.map((id) => [id, index])));
  const ordered = clusters(graph.contracts, release).sort((a, b) => b.length - a.length).flatMap((cluster) => cluster.flatMap((id) => ofContract.get(id) ?? []));
  return [.../* @__PURE__ */ new Set([...ordered, ...bundles.keys()])];
}
function contractsBySource({ contracts }) {
  const bySource = /* @__PURE__ */ new Map();
  for (const { id, source } of contracts) bySource.set(source, [...bySource.get(source) ?? [], id]);
  return [...bySource.values()];
}
function inOrder(contracts, order) {
  return [...contracts].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
function indexOf(contracts) {
  return new Map(contracts.map((id, index) => [id, index]));
}

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
function reasonNotToAnalyse(work, processes) {
  const groups = splitIntoUnits(work, "balanced", processes);
  const dearest = Math.max(...groups.map(({ cost: cost2 }) => cost2));
  const cost = work.predicted.analysis + dearest * BESIDE_EACH_OTHER;
  return noGain(work, 2 * work.speed.start + cost * millisecondsPerCost(work));
}
function reasonNotToLink(work, processes) {
  const { graph, contracts, model, speed } = work;
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const weightOf = (id) => byId.get(id)?.weight ?? 0;
  const withEmbedded = (ids) => [
    ...closureOf(ids, (id) => byId.get(id)?.dependencies ?? [])
  ];
  const sum2 = (ids) => ids.reduce((total, id) => total + weightOf(id), 0);
  const objects = withEmbedded(contracts).filter((id) => weightOf(id) > 0);
  const printed = contracts.reduce((total, id) => total + sum2(withEmbedded([id])), 0) * model.printIr;
  const printing = work.predicted.analysingAll + printed / Math.min(processes, 2);
  const compiling = Math.max(sum2(objects) / processes, ...objects.map(weightOf)) * model.generate * (processes > 1 ? BESIDE_EACH_OTHER : 1);
  const starting = 2 * speed.start + objects.length * speed.perObject / processes;
  return noGain(work, starting + (printing + compiling) * millisecondsPerCost(work));
}
function noGain(work, divided) {
  const tokens = work.graph.sources.reduce((sum2, { nodes }) => sum2 + nodes, 0);
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
  const total = weights.reduce((sum2, { weight }) => sum2 + weight, 0);
  const dearest = Math.max(0, ...weights.map(({ weight }) => weight));
  return Math.max(0, ...ofSource.values()) > COARSE * Math.max(total / groups, dearest);
}

// src/steps/plan/divide.ts
var WORTH_SPLITTING = 0.9;
function divide(work, options) {
  const { graph, contracts, release, analysed, model } = work;
  if (contracts.length === 0) return { kind: "split", shards: [], reason: "nothing needs code generation" };
  const { splitting, strategy } = options;
  const alone = options.shards === 1;
  if (splitting === "linked" && alone) {
    const reason = strategy === "auto" ? reasonNotToLink(work, options.processes) : void 0;
    if (reason !== void 0) return { kind: "whole", reason };
    const { whole: cost } = projectWork(graph, contracts, model, true);
    return { kind: "split", shards: [{ contracts, cost }], reason: "each contract is compiled on its own" };
  }
  const bySource = analysed === void 0 ? {} : { analysed, wholeSources: true };
  const eachSource = options.sourcesMode === "relevant";
  const groups = { graph, contracts, model, release, ...bySource, eachSource };
  const { whole, analysis } = work.predicted;
  const split = (shards2) => splitIntoShards(groups, splitting, shards2);
  const makespan = (groups2) => Math.max(...groups2.map(({ cost }) => cost));
  const fleet = typeof options.shards === "number" ? void 0 : options.shards;
  const most = typeof options.shards === "number" ? options.shards : options.shards.most;
  const dearest = makespan(split(most * options.processes));
  const percent = Math.round(dearest / whole * 100);
  const predicted = eachSource ? "each source is compiled on its own" : `the largest part is predicted to take ${percent} % of one run`;
  if (strategy === "auto" && !eachSource) {
    const reason = alone ? reasonNotToSplitHere(work, dearest) : dearest > WORTH_SPLITTING * whole ? `${NO_GAIN}: ${predicted}` : void 0;
    if (reason !== void 0) return { kind: "whole", reason };
  }
  if (fleet === void 0) return { kind: "split", shards: split(most), reason: predicted };
  const estimate2 = estimateShards(
    {
      ...{ whole, analysis, dearestOf: (groups2) => makespan(split(groups2)) },
      ...{ perCost: millisecondsPerCost(work), peakMemory: work.measured?.peakMemory }
    },
    fleet
  );
  const shards = split(Math.max(estimate2.shards, 1));
  return { kind: "split", shards, reason: estimateText(estimate2), estimate: estimate2 };
}

// src/steps/plan/outline.ts
import { setImmediate } from "node:timers/promises";

// src/graph/reachable-functions.ts
var Functions = class {
  #byDefinition = /* @__PURE__ */ new Map();
  constructor(definitions) {
    const all = [...definitions].flatMap(
      (definition) => functionsOf(definition).map((code) => ({ definition, code }))
    );
    const names = new Set(all.map(({ code }) => code.name));
    for (const { definition, code } of all) {
      const { name, tokens, words, isEntry } = code;
      const calls = [...words].filter((word) => names.has(word));
      pushTo(this.#byDefinition, definition, { name, tokens, isEntry, calls });
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
    const byName = /* @__PURE__ */ new Map();
    for (const definition of code)
      for (const callable of this.#byDefinition.get(definition) ?? [])
        pushTo(byName, callable.name, callable);
    const reached = closureOf(entries, ({ calls }) => calls.flatMap((name) => byName.get(name) ?? []));
    return [...reached].reduce((sum2, { tokens }) => sum2 + tokens, 0);
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
      const resolve = (name) => [...namedBy(name)].flatMap((named2) => definitions.get(named2) ?? []).filter((definition) => reached.has(definition.source));
      return outline.contracts.flatMap((contract) => {
        const definition = resolve(contract.name).find((found) => found.contract === contract);
        return definition === void 0 ? [] : [estimate(definition, contract, resolve, functions)];
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

// src/sources/outline-code.ts
function codeOutline(name, tokens) {
  const words = /* @__PURE__ */ new Set();
  const embeds = /* @__PURE__ */ new Set();
  for (const [at2, { kind, value }] of tokens.entries()) {
    if (kind !== "word") continue;
    words.add(value);
    const embedded = value === "new" ? embeddedByNew(tokens, at2) : embeddedByType(tokens, at2);
    if (embedded !== void 0) embeds.add(embedded);
  }
  return { name, tokens: tokens.length, words, embeds: [...embeds] };
}
function embeddedByNew(tokens, at2) {
  const path = pathAt(tokens, at2 + 1);
  return path === void 0 || isSymbol(tokens[path.end], "[") ? void 0 : path.name;
}
function embeddedByType(tokens, at2) {
  if (wordAt(tokens, at2) !== "type" || !isSymbol(tokens[at2 + 1], "(")) return void 0;
  const path = pathAt(tokens, at2 + 2);
  let end = path?.end ?? at2;
  while (isSymbol(tokens[end], ")")) end++;
  if (path === void 0 || end === path.end || !isSymbol(tokens[end], ".")) return void 0;
  const member2 = wordAt(tokens, end + 1);
  return member2 === "creationCode" || member2 === "runtimeCode" ? path.name : void 0;
}
function endOfDefinition(tokens, start) {
  const isPragma = wordAt(tokens, start) === "pragma";
  let depth = 0;
  for (let at2 = start; at2 < tokens.length; at2++) {
    if (isSymbol(tokens[at2], ";") && depth === 0) return at2 + 1;
    if (isPragma) continue;
    if (isSymbol(tokens[at2], "{") || isSymbol(tokens[at2], "(")) depth++;
    else if (isSymbol(tokens[at2], ")")) depth--;
    else if (isSymbol(tokens[at2], "}") && --depth <= 0) return at2 + 1;
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
function wordAt(tokens, at2) {
  const token = tokens[at2];
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
  for (let at2 = 0; at2 < tokens.length; at2++) {
    if (isSymbol(tokens[at2], "{")) depth++;
    else if (isSymbol(tokens[at2], "}")) depth--;
    else if (depth === 1) {
      const keyword = wordAt(tokens, at2);
      const isNamed = keyword === "function" || keyword === "modifier";
      const name = isNamed ? wordAt(tokens, at2 + 1) : keyword;
      if (name === void 0 || !(isNamed || UNNAMED.has(name) && isSymbol(tokens[at2 + 1], "("))) continue;
      const end = endOfDefinition(tokens, at2);
      const code = codeOutline(name, tokens.slice(at2, end));
      const isEntry = !isNamed || code.words.has("public") || code.words.has("external");
      functions.push({ ...code, isEntry });
      at2 = end - 1;
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
  for (let at2 = 0; at2 < tokens.length; ) {
    const word = wordAt(tokens, at2);
    const end = endOfDefinition(tokens, at2);
    if (word !== void 0 && KINDS.has(word)) {
      const isAbstract = wordAt(tokens, at2 - 1) === "abstract";
      const contract = contractOutline(tokens, at2, end, isAbstract);
      if (contract !== void 0) contracts.push(contract);
    } else if (word === "function") {
      const name = wordAt(tokens, at2 + 1);
      if (name !== void 0) functions.push(codeOutline(name, tokens.slice(at2, end)));
    } else if (word === "import") {
      for (const [alias, name] of aliasesIn(tokens.slice(at2, end))) aliases.set(alias, name);
    }
    at2 = word === "abstract" ? at2 + 1 : end;
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
  return tokens.flatMap((_, at2) => {
    const [name, as, alias] = [wordAt(tokens, at2), wordAt(tokens, at2 + 1), wordAt(tokens, at2 + 2)];
    return as === "as" && name !== void 0 && alias !== void 0 ? [[alias, name]] : [];
  });
}
function contractOutline(tokens, at2, end, isAbstract) {
  const kind = wordAt(tokens, at2);
  const name = wordAt(tokens, at2 + 1);
  const first = tokens[isAbstract ? at2 - 1 : at2];
  const last = tokens[end - 1];
  if (name === void 0 || first === void 0 || last === void 0) return void 0;
  return {
    ...codeOutline(name, tokens.slice(at2, end)),
    kind,
    deployable: kind !== "interface" && !isAbstract,
    start: first.end - first.value.length,
    end: last.end,
    bases: basesIn(tokens, at2 + 2, end),
    functions: functionsIn(tokens.slice(at2, end))
  };
}
function basesIn(tokens, from, end) {
  const bases = [];
  let isBase = false;
  let depth = 0;
  for (let at2 = from; at2 < end && !(depth === 0 && isSymbol(tokens[at2], "{")); at2++) {
    if (isSymbol(tokens[at2], "(")) depth++;
    else if (isSymbol(tokens[at2], ")")) depth--;
    else if (depth > 0) continue;
    else if (wordAt(tokens, at2) === "is" || isSymbol(tokens[at2], ",")) isBase = true;
    else if (isBase) {
      const path = pathAt(tokens, at2);
      if (path !== void 0) bases.push(path.name);
      at2 = path === void 0 ? at2 : path.end - 1;
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
  const planned = await planWith(project, options, true, context);
  const differs = await reasonAgainstLinking(planned.plan, options, context);
  if (differs === void 0) return planned;
  if (options.strategy === "linked") throw linkedUnavailable(differs);
  context.observer.note(`contracts are not linked: ${differs}`);
  return planWith(project, options, false, context);
}
async function reasonAgainstLinking(plan, { processes }, context) {
  if (!isSplit(plan) || plan.manifest.strategy !== "linked" || plan.manifest.generated.length === 0)
    return void 0;
  const { version } = context.compiler;
  if (version.program !== void 0) return `the compiler is ${version.program}, not solc`;
  if (isTested(version)) return void 0;
  const conformity = await context.conformance?.check(context, processes);
  if (conformity === void 0) return "this version of solc is not known";
  return conformity.kind === "conforms" ? void 0 : conformity.reason;
}
async function planWith(project, options, mayLink, context) {
  const whole = async (reason) => ({
    plan: await wholePlan(project, reason, context),
    single: void 0
  });
  const planned = (plan) => typeof plan === "string" ? whole(plan) : plan;
  const { release } = context.compiler.version;
  const oneRun = reasonForOneRun(project, options.strategy);
  if (oneRun !== void 0) return whole(oneRun);
  const links = mayLink && isLinked(project, options, release);
  if (options.sourcesMode === "relevant") return planned(await planFromAnalysis(project, options, context));
  if (options.strategy === "auto" && options.shards === 1 && options.processes === 1 && !links)
    return whole("only one process");
  if (links || options.strategy === "auto" || options.strategy === "balanced") {
    const outline = await outlineProject(project, release, context.signal);
    if (outline.kind === "incomplete") return whole(outline.reason);
    const reason = options.strategy === "auto" ? reasonNotToSplit(outline, options, links) : void 0;
    if (reason !== void 0) return whole(reason);
    const splitting = links && canLinkAny(contractsOf(outline), project.input.selection, options) ? "linked" : canCompileBySource(project, outline, options, release) && !areSourcesTooCoarse(outline, mostShards(options) * options.processes) ? "balanced" : void 0;
    const work = estimatedWork(project, outline, context);
    if (splitting !== void 0)
      return planned(await planFromTexts(project, outline, work, splitting, options, context));
    const slower = options.strategy === "auto" && options.shards === 1 && work.contracts.length > 0 ? reasonNotToAnalyse(work, options.processes) : void 0;
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
function contractsOf({ graph, generated }) {
  const chosen = new Set(generated);
  return graph.contracts.filter(({ id }) => chosen.has(id));
}
async function planFromTexts(project, outline, estimate2, splitting, options, { compiler }) {
  const work = splitting === "balanced" ? { ...estimate2, analysed: outline.requested } : estimate2;
  const division = divide(work, { ...options, splitting });
  if (division.kind === "whole") return division.reason;
  const manifest = {
    ...planHeader(project, work.pipeline, options, { compiler }),
    ...{ strategy: splitting, estimated: true, parseOrder: [] },
    ...dividedManifest(division, outline)
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
  if (options.shards === 1) context.compiler.prepare(options.processes);
  const analysis = await analyse(project, context, options.sourcesMode === "relevant");
  if (analysis.kind === "unsplittable") return analysis.reason;
  const pipeline = pipelineOf(project);
  const splitting = options.strategy === "auto" || options.strategy === "single" || options.strategy === "linked" ? "balanced" : options.strategy;
  const base = {
    ...planHeader(project, pipeline, options, context),
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
  if (options.sourcesMode === "relevant") refuseUntranslatable2(project, analysis.project, release);
  const work = divisible({
    ...{ graph, contracts: generated, pipeline, release },
    // What was known tells nothing about the speed of this machine.
    ...analysis.cost === void 0 || analysis.cost.known ? {} : { measured: analysis.cost },
    speed: COMPILER_SPEED[context.compiler.kind],
    estimated: false
  });
  const division = divide(work, { ...options, splitting });
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
function planHeader({ input }, pipeline, { sourcesMode }, { compiler }) {
  return {
    kind: "split",
    compiler: compiler.version,
    sourcesMode,
    pipeline,
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
async function textsOf(project, taken) {
  return {
    sources: memoryBytes([await jsonToBuffer(await inputTexts(project, taken))]),
    settings: withoutMembers(project.input.writtenSettings, "outputSelection").text
  };
}
function sourcesTaken({ root }) {
  return new Set((find(root, "sources")?.members ?? []).map(({ key }) => key));
}
function analysisWithoutExtras({ input }, { output, root }, release) {
  const members = (root.members ?? []).map((entry) => {
    if (entry.key !== "sources") return copied(output, entry);
    const sources = (entry.value.members ?? []).map((source) => {
      const wanted = /* @__PURE__ */ new Set(["id", ...sourceOutputsFor(input.selection, source.key, release)]);
      const outputs = (source.value.members ?? []).filter(({ key }) => wanted.has(key)).map((member2) => copied(output, member2));
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

// src/steps/compile/expected-time.ts
function expectedTime({ manifest }, { total, largest }, processes, { compiler }) {
  const { perToken, start } = COMPILER_SPEED[compiler.kind];
  const perCost = perToken * (manifest.estimated ? 1 : TOKENS_PER_NODE);
  const beside = processes > 1 && total > largest ? BESIDE_EACH_OTHER : 1;
  return start + Math.max(total / processes, largest) * perCost * beside;
}

export {
  DirectedGraph,
  require_graphology_components,
  closureOf,
  clusters,
  isGeneratedAlone,
  costModel,
  projectWork,
  splitIntoUnits,
  translateSourceMap,
  NEEDED_TO_TRANSLATE,
  translateContract,
  inputWithSelection,
  irRunSettings,
  selecting,
  INPUT_HEAD,
  inputTail,
  sizeOf,
  isEqualCode,
  linkLibraries,
  OpcodeTableSchema,
  PROBE_SOURCE,
  PROBE_OBJECT,
  opcodeProbe,
  readOpcodes,
  disassemble,
  CODE_OUTPUTS,
  evmOutput,
  isTested,
  linkSettings,
  linkability,
  unlinkableOutput,
  COMPILER_SPEED,
  expectedTime,
  wordsOf,
  placeOf,
  byteAt,
  moveByte,
  onlyWords,
  numberingOfUnits,
  prunedNumbering,
  translator,
  makePlan,
  wholePlan
};
