import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  VERSION,
  mergeObjects,
  toText
} from "./shared-package.js";
import {
  ANALYSIS_OUTPUTS,
  GENERATED_OUTPUTS,
  NO_GAIN,
  Spool,
  TOO_SMALL,
  allUnlessEnding,
  analysisSelection,
  astSelection,
  canSelectBySource,
  collect,
  commentsIn,
  compareUtf8,
  contractId,
  contractNames,
  copied,
  coveredOutputs,
  covers,
  discoverImports,
  errorStage,
  find,
  fromValue,
  generatesAnything,
  generationDiagnostics,
  importPaths,
  importedTexts,
  indexJson,
  indexOutput,
  inputContents,
  inputTexts,
  invalidOutput,
  irSelection,
  isAlwaysAcceptedSelection,
  isEnding,
  isGenerated,
  isGenerationWarning,
  isIrSelected,
  isJsonObject,
  isNeedsOneRun,
  isRequestedSource,
  jsonToBuffer,
  keccak_256,
  listingContracts,
  member,
  memberOf,
  memoryBytes,
  mergedOutput,
  needsOneRun,
  newMember,
  notAnAnswer,
  parseNode,
  parseOutput,
  parseRemapping,
  printedContracts,
  readAnswer,
  readDiagnostics,
  readInput,
  readWholeAnswer,
  readWritten,
  readerOf,
  releaseAtLeast,
  resolveImport,
  routesOf,
  runCompiler,
  selectionFromEntries,
  selectionOfSources,
  selectionToEntries,
  selectionToJson,
  selectorsFor,
  skipSpace,
  slice,
  sourceOutputsFor,
  stringAt,
  stringOf,
  stringifySorted,
  tokenAt,
  unitSelection,
  unselectableSource,
  verbatim,
  wholeOutput,
  wholeRunTexts,
  withBoth,
  withNeededOutputs,
  withoutAnalysis,
  withoutMembers,
  writtenObject
} from "./shared-scanners.js";
import {
  array,
  boolean,
  check,
  integer,
  isBySource,
  isSplit,
  length,
  literal,
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
  strictObject,
  string,
  tuple,
  union,
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
      graph.someNode(function(node2, attr) {
        if (seen.size === graph.order) return true;
        if (seen.has(node2)) return false;
        var shouldBreak = callback(node2, attr);
        if (shouldBreak) return true;
        return false;
      });
    };
    DFSStack.prototype.has = function(node2) {
      return this.seen.has(node2);
    };
    DFSStack.prototype.push = function(node2) {
      var seenSizeBefore = this.seen.size;
      this.seen.add(node2);
      if (seenSizeBefore === this.seen.size) return false;
      this.stack[this.size++] = node2;
      return true;
    };
    DFSStack.prototype.pushWith = function(node2, item) {
      var seenSizeBefore = this.seen.size;
      this.seen.add(node2);
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
      stack.forEachNodeYetUnseen(function(node2) {
        var component = [];
        stack.push(node2);
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
      stack.forEachNodeYetUnseen(function(node2) {
        var order = 0;
        stack.push(node2);
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
      stack.forEachNodeYetUnseen(function(node2) {
        var order = 0;
        stack.push(node2);
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
      stack.forEachNodeYetUnseen(function(node2) {
        component = [];
        stack.push(node2);
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
    function stronglyConnectedComponents2(graph) {
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
      var DFS = function(node2) {
        var neighbor;
        var neighbors = graph.outboundNeighbors(node2);
        var neighborOrder;
        preorder.set(node2, count++);
        P.push(node2);
        S.push(node2);
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
        if (preorder.get(P[P.length - 1]) === preorder.get(node2)) {
          component = [];
          do {
            pop = S.pop();
            component.push(pop);
            assigned.add(pop);
          } while (pop !== node2);
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
    exports.stronglyConnectedComponents = stronglyConnectedComponents2;
  }
});

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
  const size2 = type === "undirected" ? graph.undirectedSize : graph.directedSize;
  const list = new Array(size2), mask = type === "undirected";
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
  Class.prototype[name] = function(node2) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type)
      return [];
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${name}: could not find the "${node2}" node in the graph.`
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
  Class.prototype[forEachName] = function(node2, callback) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type) return;
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${forEachName}: could not find the "${node2}" node in the graph.`
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
  Class.prototype[mapName] = function(node2, callback) {
    const result = [];
    this[forEachName](node2, (n, a) => {
      result.push(callback(n, a));
    });
    return result;
  };
  const filterName = "filter" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[filterName] = function(node2, callback) {
    const result = [];
    this[forEachName](node2, (n, a) => {
      if (callback(n, a)) result.push(n);
    });
    return result;
  };
  const reduceName = "reduce" + name[0].toUpperCase() + name.slice(1);
  Class.prototype[reduceName] = function(node2, callback, initialValue) {
    if (arguments.length < 3)
      throw new InvalidArgumentsGraphError(
        `Graph.${reduceName}: missing initial value. You must provide it because the callback takes more than one argument and we cannot infer the initial value from the first iteration, as you could with a simple array.`
      );
    let accumulator = initialValue;
    this[forEachName](node2, (n, a) => {
      accumulator = callback(accumulator, n, a);
    });
    return accumulator;
  };
}
function attachFindNeighbor(Class, description) {
  const { name, type, direction } = description;
  const capitalizedSingular = name[0].toUpperCase() + name.slice(1, -1);
  const findName = "find" + capitalizedSingular;
  Class.prototype[findName] = function(node2, callback) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type) return;
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${findName}: could not find the "${node2}" node in the graph.`
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
  Class.prototype[someName] = function(node2, callback) {
    const found = this[findName](node2, callback);
    if (found) return true;
    return false;
  };
  const everyName = "every" + capitalizedSingular;
  Class.prototype[everyName] = function(node2, callback) {
    const found = this[findName](node2, (n, a) => {
      return !callback(n, a);
    });
    if (found) return false;
    return true;
  };
}
function attachNeighborIteratorCreator(Class, description) {
  const { name, type, direction } = description;
  const iteratorName = name.slice(0, -1) + "Entries";
  Class.prototype[iteratorName] = function(node2) {
    if (type !== "mixed" && this.type !== "mixed" && type !== this.type)
      return emptyIterator();
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (typeof nodeData === "undefined")
      throw new NotFoundGraphError(
        `Graph.${iteratorName}: could not find the "${node2}" node in the graph.`
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
function addNode(graph, node2, attributes) {
  if (attributes && !isPlainObject(attributes))
    throw new InvalidArgumentsGraphError(
      `Graph.addNode: invalid attributes. Expecting an object but got "${attributes}"`
    );
  node2 = "" + node2;
  attributes = attributes || {};
  if (graph._nodes.has(node2))
    throw new UsageGraphError(
      `Graph.addNode: the "${node2}" node already exist in the graph.`
    );
  const data = new graph.NodeDataClass(node2, attributes);
  graph._nodes.set(node2, data);
  graph.emit("nodeAdded", {
    key: node2,
    attributes
  });
  return data;
}
function unsafeAddNode(graph, node2, attributes) {
  const data = new graph.NodeDataClass(node2, attributes);
  graph._nodes.set(node2, data);
  graph.emit("nodeAdded", {
    key: node2,
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
  hasNode(node2) {
    return this._nodes.has("" + node2);
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
  areDirectedNeighbors(node2, neighbor) {
    node2 = "" + node2;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areDirectedNeighbors: could not find the "${node2}" node in the graph.`
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
  areOutNeighbors(node2, neighbor) {
    node2 = "" + node2;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areOutNeighbors: could not find the "${node2}" node in the graph.`
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
  areInNeighbors(node2, neighbor) {
    node2 = "" + node2;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areInNeighbors: could not find the "${node2}" node in the graph.`
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
  areUndirectedNeighbors(node2, neighbor) {
    node2 = "" + node2;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areUndirectedNeighbors: could not find the "${node2}" node in the graph.`
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
  areNeighbors(node2, neighbor) {
    node2 = "" + node2;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areNeighbors: could not find the "${node2}" node in the graph.`
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
  areInboundNeighbors(node2, neighbor) {
    node2 = "" + node2;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areInboundNeighbors: could not find the "${node2}" node in the graph.`
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
  areOutboundNeighbors(node2, neighbor) {
    node2 = "" + node2;
    neighbor = "" + neighbor;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.areOutboundNeighbors: could not find the "${node2}" node in the graph.`
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
  inDegree(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inDegree: could not find the "${node2}" node in the graph.`
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
  outDegree(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outDegree: could not find the "${node2}" node in the graph.`
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
  directedDegree(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.directedDegree: could not find the "${node2}" node in the graph.`
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
  undirectedDegree(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.undirectedDegree: could not find the "${node2}" node in the graph.`
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
  inboundDegree(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inboundDegree: could not find the "${node2}" node in the graph.`
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
  outboundDegree(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outboundDegree: could not find the "${node2}" node in the graph.`
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
  degree(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.degree: could not find the "${node2}" node in the graph.`
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
  inDegreeWithoutSelfLoops(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inDegreeWithoutSelfLoops: could not find the "${node2}" node in the graph.`
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
  outDegreeWithoutSelfLoops(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outDegreeWithoutSelfLoops: could not find the "${node2}" node in the graph.`
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
  directedDegreeWithoutSelfLoops(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.directedDegreeWithoutSelfLoops: could not find the "${node2}" node in the graph.`
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
  undirectedDegreeWithoutSelfLoops(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.undirectedDegreeWithoutSelfLoops: could not find the "${node2}" node in the graph.`
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
  inboundDegreeWithoutSelfLoops(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.inboundDegreeWithoutSelfLoops: could not find the "${node2}" node in the graph.`
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
  outboundDegreeWithoutSelfLoops(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.outboundDegreeWithoutSelfLoops: could not find the "${node2}" node in the graph.`
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
  degreeWithoutSelfLoops(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.degreeWithoutSelfLoops: could not find the "${node2}" node in the graph.`
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
  opposite(node2, edge) {
    node2 = "" + node2;
    edge = "" + edge;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.opposite: could not find the "${edge}" edge in the graph.`
      );
    const source = data.source.key;
    const target = data.target.key;
    if (node2 === source) return target;
    if (node2 === target) return source;
    throw new NotFoundGraphError(
      `Graph.opposite: the "${node2}" node is not attached to the "${edge}" edge (${source}, ${target}).`
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
  hasExtremity(edge, node2) {
    edge = "" + edge;
    node2 = "" + node2;
    const data = this._edges.get(edge);
    if (!data)
      throw new NotFoundGraphError(
        `Graph.hasExtremity: could not find the "${edge}" edge in the graph.`
      );
    return data.source.key === node2 || data.target.key === node2;
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
  addNode(node2, attributes) {
    const nodeData = addNode(this, node2, attributes);
    return nodeData.key;
  }
  /**
   * Method used to merge a node into the graph.
   *
   * @param  {any}    node         - The node.
   * @param  {object} [attributes] - Optional attributes.
   * @return {any}                 - The node.
   */
  mergeNode(node2, attributes) {
    if (attributes && !isPlainObject(attributes))
      throw new InvalidArgumentsGraphError(
        `Graph.mergeNode: invalid attributes. Expecting an object but got "${attributes}"`
      );
    node2 = "" + node2;
    attributes = attributes || {};
    let data = this._nodes.get(node2);
    if (data) {
      if (attributes) {
        assign(data.attributes, attributes);
        this.emit("nodeAttributesUpdated", {
          type: "merge",
          key: node2,
          attributes: data.attributes,
          data: attributes
        });
      }
      return [node2, false];
    }
    data = new this.NodeDataClass(node2, attributes);
    this._nodes.set(node2, data);
    this.emit("nodeAdded", {
      key: node2,
      attributes
    });
    return [node2, true];
  }
  /**
   * Method used to add a node if it does not exist in the graph or else to
   * update its attributes using a function.
   *
   * @param  {any}      node      - The node.
   * @param  {function} [updater] - Optional updater function.
   * @return {any}                - The node.
   */
  updateNode(node2, updater) {
    if (updater && typeof updater !== "function")
      throw new InvalidArgumentsGraphError(
        `Graph.updateNode: invalid updater function. Expecting a function but got "${updater}"`
      );
    node2 = "" + node2;
    let data = this._nodes.get(node2);
    if (data) {
      if (updater) {
        const oldAttributes = data.attributes;
        data.attributes = updater(oldAttributes);
        this.emit("nodeAttributesUpdated", {
          type: "replace",
          key: node2,
          attributes: data.attributes
        });
      }
      return [node2, false];
    }
    const attributes = updater ? updater({}) : {};
    data = new this.NodeDataClass(node2, attributes);
    this._nodes.set(node2, data);
    this.emit("nodeAdded", {
      key: node2,
      attributes
    });
    return [node2, true];
  }
  /**
   * Method used to drop a single node & all its attached edges from the graph.
   *
   * @param  {any}    node - The node.
   * @return {Graph}
   *
   * @throws {Error} - Will throw if the node doesn't exist.
   */
  dropNode(node2) {
    node2 = "" + node2;
    const nodeData = this._nodes.get(node2);
    if (!nodeData)
      throw new NotFoundGraphError(
        `Graph.dropNode: could not find the "${node2}" node in the graph.`
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
    this._nodes.delete(node2);
    this.emit("nodeDropped", {
      key: node2,
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
    let i, l, list, node2, edge;
    if (data.nodes) {
      list = data.nodes;
      if (!Array.isArray(list))
        throw new InvalidArgumentsGraphError(
          "Graph.import: invalid nodes. Expecting an array."
        );
      for (i = 0, l = list.length; i < l; i++) {
        node2 = list[i];
        validateSerializedNode(node2);
        const { key, attributes } = node2;
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

// src/graph/closure.ts
function closures(nodes, next) {
  return new Map([...nodes].map((node2) => [node2, closureOf([node2], next)]));
}
function closureOf(from, next) {
  const reached = new Set(from);
  for (const node2 of reached) for (const neighbour of next(node2)) reached.add(neighbour);
  return reached;
}

// src/graph/clusters.ts
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

// src/scheduling/cost-model.ts
var TOKENS_PER_NODE = 1.7;
function costModel({ viaIR, optimizer }, estimated = false) {
  const perToken = viaIR ? optimizer ? 60 : 32 : optimizer ? 12 : 4;
  const generate = estimated ? perToken : perToken * TOKENS_PER_NODE;
  return { parse: 0.2, analyse: 1, print: 2.4, generate, embed: viaIR ? generate * 0.2 : 0, printIr: 4 };
}
function projectWork(graph, contracts, model, linked2 = false) {
  const sourceIndex = new Map(graph.sources.map(({ name }, index) => [name, index]));
  const contractIndex = new Map(graph.contracts.map(({ id }, index) => [id, graph.sources.length + index]));
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const sources = new Map(graph.sources.map((source) => [source.name, source]));
  const imported = closures(sources.keys(), (name) => sources.get(name)?.imports ?? []);
  const embedded = closures(byId.keys(), (id) => byId.get(id)?.dependencies ?? []);
  const weightOf = (id) => byId.get(id)?.weight ?? 0;
  const costOf = ({ id, weight }) => {
    const inside = [...embedded.get(id) ?? []].reduce((total, other) => total + weightOf(other), 0) - weight;
    return weight * model.generate + (linked2 ? (weight + inside) * model.printIr : inside * model.embed);
  };
  const costs = [...graph.sources.map(({ nodes: nodes2 }) => nodes2 * model.analyse), ...graph.contracts.map(costOf)];
  const analysing = (names) => {
    const reached = new Set(names.flatMap((name) => [...imported.get(name) ?? []]));
    return [...reached].flatMap((name) => sourceIndex.get(name) ?? []);
  };
  const items = contracts.map((id) => [
    ...analysing([byId.get(id)?.source ?? ""]),
    ...(linked2 ? [id] : [...embedded.get(id) ?? []]).flatMap((other) => contractIndex.get(other) ?? [])
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

// src/graph/import-cycles.ts
var import_graphology_components2 = __toESM(require_graphology_components(), 1);
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
  return (0, import_graphology_components2.stronglyConnectedComponents)(graph).filter((cycle) => cycle.length > 1).map((cycle) => cycle.flatMap((key) => sources[Number(key.slice(1))]?.name ?? []));
}

// src/scheduling/balance.ts
var SEARCH_BUDGET = 6e7;
var FILLINGS = [1, 1.1, 1.2, 1.3, 1.5];
function balance(workload, count, orders = []) {
  const alone = workload.items.map((item) => sum(item, workload.costs));
  const longestFirst = workload.items.map((_, item) => item).sort((a, b) => at(alone, b) - at(alone, a) || a - b);
  const share = evenShare(workload, count, alone);
  const bounds = [0, ...FILLINGS.map((filling) => filling * share)];
  const starts = [longestFirst, ...orders].flatMap((order) => bounds.map((bound) => ({ order, bound })));
  let best;
  for (const { order, bound } of starts) {
    const assignment = new Assignment(workload, count);
    for (const item of order) assignment.add(item, assignment.groupFor(item, bound));
    improve(assignment, alone, SEARCH_BUDGET / starts.length);
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
function splitIntoShards(splitting2, strategy, count) {
  return pack(splitting2, bundlesOf(splitting2, strategy), count, strategy === "linked");
}
function splitIntoUnits(splitting2, strategy, processes) {
  const bundles = bundlesOf(splitting2, strategy);
  const packs = (strategy === "balanced" || strategy === "linked") && splitting2.eachSource !== true;
  const count = packs ? processes : bundles.length;
  return pack(splitting2, bundles, count, false);
}
function bundlesOf({ graph, contracts, release, wholeSources = false, eachSource = false }, strategy) {
  const order = indexOf(contracts);
  const bundles = eachSource ? contractsBySources({ ...graph, sources: [] }) : wholeSources ? contractsBySources(graph) : strategy === "clustered" ? clusters(graph.contracts, release) : inseparable(graph.contracts, release);
  return bundles.map(
    (bundle) => inOrder(
      bundle.filter((id) => order.has(id)),
      order
    )
  ).filter((bundle) => bundle.length > 0);
}
function pack({ graph, contracts, model, release, analysed = [] }, bundles, count, linked2) {
  const { workload, analysing } = projectWork(graph, contracts, model, linked2);
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
function contractsBySources({ sources, contracts }) {
  const cycleOf = new Map(importCycles(sources).flatMap((cycle) => cycle.map((name) => [name, cycle[0]])));
  const bySource = /* @__PURE__ */ new Map();
  for (const { id, source } of contracts) {
    const key = cycleOf.get(source) ?? source;
    bySource.set(key, [...bySource.get(key) ?? [], id]);
  }
  return [...bySource.values()];
}
function inOrder(contracts, order) {
  return [...contracts].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}
function indexOf(contracts) {
  return new Map(contracts.map((id, index) => [id, index]));
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
function fieldOr(field2, previous) {
  return field2 === void 0 || field2 === "" ? previous : Number(field2);
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
    Object.entries(data).map(([name, entry2]) => {
      if (!isJsonObject(entry2)) return [nameOf(name, null), entry2];
      const id = typeof entry2.id === "number" ? entry2.id : null;
      return [nameOf(name, id), { ...entry2, id: id === null ? null : translator2.astId(id) }];
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
  const node2 = value;
  return Object.fromEntries(
    Object.entries(node2).map(([key, member2]) => {
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
        if (!isEmpty2(kept2)) members2.push({ ...contract, value: verbatim(stringifySorted(kept2)) });
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
  return left !== member2 && isEmpty2(left) ? others : { ...others, [key]: left };
}
function isEmpty2(value) {
  return isJsonObject(value) && Object.keys(value).length === 0;
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
    const failed = await fails(`unit ${index}, diagnosis ${step}`, [...before, ...half]);
    if (!failed && !alone) before = [...before, ...half];
    suspects = failed ? half : suspects.slice(half.length);
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

// src/link/releases.ts
var FIRST_RELEASE = "0.8.28";
var LAST_TESTED = "0.8.37";
function unlinkableRelease(release) {
  return releaseAtLeast(release, FIRST_RELEASE) ? void 0 : `it needs solc ${FIRST_RELEASE} or later, this is ${release}`;
}
function isTested({ release, build }) {
  return releaseAtLeast(LAST_TESTED, release) && /^[\d.]+\+commit\.[0-9a-f]+$/.test(build);
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
  const total = printing.reduce((sum2, { size: size2 }) => sum2 + size2, 0);
  const divide2 = (count) => {
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
  let best = divide2(fewest);
  for (let count = fewest + 1; count <= processes; count++) {
    const next = divide2(count);
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
function metadataOf(hex, text) {
  if (hex === "" || WITHOUT_HASH.test(hex)) return hex;
  if (text === void 0 || !WITH_HASH.test(hex)) return void 0;
  return hex.replace(WITH_HASH, (_, head) => head + ipfsHash(text).toString("hex"));
}
function ipfsHash(file) {
  let level = [];
  for (let at2 = 0; at2 === 0 || at2 < file.length; at2 += LEAF) level.push(leaf(file.subarray(at2, at2 + LEAF)));
  while (level.length > 1) {
    const next = [];
    for (let at2 = 0; at2 < level.length; at2 += CHILDREN) next.push(node(level.slice(at2, at2 + CHILDREN)));
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
  const sum2 = (of) => children.reduce((total, child) => total + child[of], 0);
  const links = children.map(
    ({ hash, total }) => field(18, join(field(10, hash), [18, 0, 24], varint(total)))
  );
  const sizes = children.map(({ size: size2 }) => join([32], varint(size2)));
  const data = field(10, join([8, 2, 24], varint(sum2("size")), ...sizes));
  const block = join(...links, data);
  return { hash: multihash(block), size: sum2("size"), total: sum2("total") + block.length };
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
async function findKept(kept2, contracts, { selection, bringsAnalysis }, { manifest: { compiler } }) {
  const selects = (contract, output) => {
    const { source, name } = contractNames(contract);
    return coveredOutputs(selectorsFor(selection, source, name), [output], compiler.release).length > 0;
  };
  const found = await Promise.all(
    contracts.map(async (contract) => selects(contract, "ir") ? void 0 : kept2?.find(contract))
  );
  const unknown2 = [];
  const unchanged = [];
  const changed = [];
  for (const [index, contract] of contracts.entries()) {
    const each = found[index];
    if (each === void 0) unknown2.push(contract);
    else if (each.changed.size === 0) unchanged.push(each);
    else if (bringsAnalysis && [...each.changed].every((id) => selects(id, "metadata"))) changed.push(each);
    else unknown2.push(contract);
  }
  return { unknown: unknown2, unchanged, changed };
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

// src/steps/compile/kept-objects.ts
import { createHash as createHash3 } from "node:crypto";

// src/sources/words.ts
import { createHash as createHash2 } from "node:crypto";
var BREAK = /["' \t\r\n]|\/[/*]/g;
var DOCUMENTATION = /^(?:\/\/\/(?!\/)|\/\*\*(?![*/]))/;
function wordsOf(source) {
  const text = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("latin1");
  const starts = [];
  const ends = [];
  const hash = createHash2("sha256");
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
  let low = 0;
  for (let high = starts.length; low < high; ) {
    const middle = low + high >> 1;
    if ((starts[middle] ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  const word = low - 1;
  const start = starts[word];
  return start !== void 0 && byte <= (ends[word] ?? 0) ? { word, offset: byte - start } : void 0;
}
function byteAt({ starts, ends }, { word, offset }) {
  const start = starts[word];
  const end = ends[word];
  if (start === void 0 || end === void 0 || offset > end - start) return void 0;
  return start + offset;
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
  const placesOf = ({ source, start, length: length2 }) => {
    const position = positions.get(source);
    const words = sources[position ?? -1]?.words;
    const first = words && placeOf(words, start);
    const last = words && placeOf(words, start + length2);
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
var FORMAT = "parasolc-object 1";
var EntrySchema = pipe(
  string(),
  parseJson(),
  object({
    /** Digest of the sources, with their comments. */
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
  #settings;
  #sources;
  #imports;
  #entries = /* @__PURE__ */ new Map();
  #kept = /* @__PURE__ */ new Set();
  constructor(context, { manifest, settings }, sources) {
    this.#context = context;
    this.#settings = settings;
    this.#sources = sources;
    this.sources = new Map([...sources].map(([name, { index }]) => [index, name]));
    this.#imports = new Map(manifest.graph.sources.map(({ name, imports }) => [name, imports]));
  }
  /** Undefined if nothing can be kept. */
  static async open(plan, context) {
    if (context.store === void 0 || plan.imported.size > 0 || !isTested(context.compiler.version))
      return void 0;
    const textOf = sourceTexts(plan);
    const sources = /* @__PURE__ */ new Map();
    let before = "";
    for (const name of [...await sourceNames(plan)].sort(compareUtf8)) {
      const text = await textOf(name);
      const words = wordsOf(text);
      sources.set(name, { words, index: sources.size, before, text: digestOf([text]) });
      before = digestOf([before, words.digest]);
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
      const sources = entry2.sources.map((name2) => this.#sources.get(name2));
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
    const entry2 = { texts: this.#textsOf(closure), sources: closure, object: object2, dependencies };
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
    const text = Buffer.concat(await collect(found.chunks())).toString("utf8");
    const entry2 = safeParse(EntrySchema, text);
    if (entry2.success) this.#kept.add(contract);
    return entry2.success ? entry2.output : void 0;
  }
  async #key(contract) {
    const closure = this.#closureOf(contract);
    const pieces = [FORMAT, contract, this.#settings];
    for (const name of closure) {
      const source = this.#sources.get(name);
      if (source === void 0) return void 0;
      pieces.push(name, source.words.digest, source.before);
    }
    return this.#context.store?.keyOf(this.#context.compiler, digestOf(pieces));
  }
  /** The source of a contract and all that it imports. */
  #closureOf(contract) {
    const { source } = contractNames(contract);
    return [...closureOf([source], (name) => this.#imports.get(name) ?? [])].sort(compareUtf8);
  }
  #textsOf(closure) {
    return digestOf(closure.map((name) => this.#sources.get(name)?.text ?? ""));
  }
};
function digestOf(pieces) {
  const hash = createHash3("sha256");
  for (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    hash.update(`${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
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
  for (let at2 = 0; at2 < parts.length; at2 += 3) {
    const [hex = "", hole, number2] = parts.slice(at2, at2 + 3);
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
  /** The next token that is not a comment. */
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
  /** Reads the rest of an object whose first word, at `start`, was read. */
  objectAt(start, depth) {
    if (depth > DEEPEST) throw unreadable2("its objects are nested too deeply", start);
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
function unreadable2(reason, at2) {
  return new IrSyntaxError(
    `its intermediate representation is not as expected: ${reason}, at character ${at2}`
  );
}
var IrSyntaxError = class extends Error {
  name = "IrSyntaxError";
};

// src/link/positions.ts
var YUL_SOURCE = "ir.yul";
var LARGEST = 2 ** 31 - 1;
var STRINGS_AND_COMMENTS = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
var DOCUMENTATION2 = /^\/\/\/\s*(?<use>@use-src\b.*)$|^\/\/\/\s*(?<id>@ast-id \d+)?\s*(?:@src (?<range>-?\d+:-?\d+:-?\d+))?(?<snippet>\s+".*")?\s*$/;
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
  let at2 = 0;
  for (const { 0: token, index } of text.matchAll(STRINGS_AND_COMMENTS)) {
    const groups = documentationIn2(token);
    if (groups === void 0) continue;
    const { use, id, range } = groups;
    before += text.slice(at2, index) + (use === void 0 ? "///" : `/// @use-src 0:"${YUL_SOURCE}"`);
    if (id !== void 0) before += ` ${id}`;
    if (range === NOWHERE) before += ` @src ${range}`;
    else if (range !== void 0) {
      pieces.push(`${before} @src `, range);
      before = "";
    }
    at2 = index + token.length;
  }
  return [...pieces, before + text.slice(at2)];
}
function documentationIn2(token) {
  if (!token.includes("@") || token.startsWith('"') || token.startsWith("'")) return void 0;
  if (!token.startsWith("///") && !token.startsWith("/**")) return void 0;
  const groups = DOCUMENTATION2.exec(token)?.groups;
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
    size: texts.reduce((sum2, { length: length2 }) => sum2 + length2, 0)
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
  let at2 = from;
  for (const { name, start, end } of [...objects].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at2, start), { dependency: name });
    at2 = end;
  }
  return [...pieces, text.slice(at2, to)];
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
  for (let at2 = text.indexOf(NEW_LINE); at2 >= 0 && at2 < position; at2 = text.indexOf(NEW_LINE, at2 + 1))
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
  const total = subs.reduce((sum2, sub) => sum2 + bytesIn(sub.code.hex), code + 1 + bytesIn(auxdata));
  return { jump: widthOf(code), reference: widthOf(total) };
}
function reserved(parts, data, width) {
  const own = parts.reduce((sum2, part) => sum2 + reservedFor(part, width), 1);
  return data.reduce((sum2, hex) => sum2 + bytesIn(hex), own);
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
    const run2 = objectRun(object2);
    const contracts = contract === void 0 ? [] : [contract];
    const info = { label: run2.object, kind: "yul", contracts, predicted: object2.size };
    const result = await this.inTurn({ order, size: object2.size }, (signal) => {
      const input = objectInput(run2, this.#settings.yul, wanted);
      return runCompiler({ ...this.#context, signal }, info, [input], { kind: "none" }).catch(refuseBroken);
    });
    if (isRefused(result) || isSkipped(result)) return result;
    const text = Buffer.concat(await collect(result.output.chunks())).toString("utf8");
    const printed2 = readObjectOutput(JSON.parse(text), run2);
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
  async inTurn({ order, size: size2 }, run2) {
    this.#waiting += size2;
    return this.#queue.add(
      async (outer) => {
        this.#waiting -= size2;
        return order > this.#failedAt ? SKIPPED : this.#unlessNeedless(order, outer, run2);
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
  const text = Buffer.concat(await collect(output.chunks())).toString("utf8");
  const { contracts } = parseOutput(ProbeSchema, text, "all opcodes");
  const { object: object2, opcodes } = contracts[PROBE_SOURCE][PROBE_OBJECT].evm.bytecode;
  return readOpcodes(opcodes, object2);
}

// src/steps/compile/likely-failing.ts
var MOST_EXTRA = 0.25;
function directIfUnguarded({ manifest }) {
  const { graph, pipeline, estimated } = manifest;
  if (!pipeline.optimizer) return () => false;
  const { parse, analyse: analyse2, printIr: printIr2, generate } = costModel(pipeline, estimated);
  const analysis = graph.sources.reduce((total, { nodes }) => total + nodes, 0) * (parse + analyse2);
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
      (sum2, name) => sum2 + (this.#objects.get(name)?.object.size ?? 0),
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
  beginKept({ contract, object: object2, nested }, sources) {
    const refusal = object2 && this.#misplaced(object2, contract, sources);
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
    const ir = this.#wants(contract, "ir") ? output : void 0;
    if (text === "") {
      if (this.#contracts.get(contract)?.deployable === false) this.#kept?.keep(contract, void 0, sources);
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
    if (contract !== void 0) this.#kept?.keep(contract, { object: object2, dependencies }, sources);
  }
  #wants(contract, output) {
    const { source, name } = contractNames(contract);
    const selectors = selectorsFor(this.#linkage.selection, source, name);
    return coveredOutputs(selectors, [output], this.#plan.compiler.release).length > 0;
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
        bytecode: this.#wants(contract, "evm.bytecode.functionDebugData"),
        deployedBytecode: this.#wants(contract, "evm.deployedBytecode.functionDebugData")
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
async function compileLinked(plan, { shard, processes }, queue, context) {
  const linkage = linkageOf(plan);
  const inputs = await createRunInputs(plan, "all");
  const sources = await sourceNames(plan);
  const compiler = new ObjectCompiler(linkage.settings, { queue, processes }, context);
  const kept2 = await KeptObjects.open(plan, context);
  const objects = new ShardObjects(plan, linkage, compiler, kept2);
  const contracts = plan.manifest.shards[shard]?.contracts ?? [];
  const linkable = contracts.filter((contract) => linkage.reasonAgainst(contract) === void 0);
  const unlinkable = contracts.flatMap((contract) => {
    const reason = linkage.reasonAgainst(contract);
    return reason === void 0 ? [] : [{ contract, reason }];
  });
  const groups = unitsOf(plan, contractsOf(unlinkable), processes);
  const bringsAnalysis = shard === 0 && plan.analysis === void 0;
  const known2 = await findKept(kept2, linkable, { selection: linkage.selection, bringsAnalysis }, plan);
  const work = {
    ...{ plan, shard, processes, linkage, inputs, sources, objects, compiler, queue, context },
    ...{ bringsAnalysis, kept: kept2, known: known2 },
    ...{ direct: [], units: groups.length }
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
  context.observer.phase("compilation", objects.count + work.direct.length, objects.predicted);
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
  for (const each of objects.begin(read, group)) work.direct.push(begin(compileDirect(work, each)));
  return { irRuns: [read.run], analysis };
}
function beginKept(work, kept2) {
  for (const each of work.objects.beginKept(kept2, work.kept?.sources ?? /* @__PURE__ */ new Map()))
    work.direct.push(begin(compileDirect(work, each)));
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
    const ending = entry2.run(retry).then((again) => {
      running.delete(ending);
      exclusive = false;
      if (again) alone.push(entry2);
      fill2();
    });
    running.add(ending);
  };
  const dismiss = (leaving) => {
    guest = void 0;
    const ending = leaving.cancel().then(() => {
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
    const isNeeded = waiting.length > 0 || running.size === 0 && alone.length > 0;
    if (guest !== void 0 && failure === void 0 && !exclusive && isNeeded) {
      dismiss(guest);
      return;
    }
    const lonely = running.size === 0 && failure === void 0 ? alone.shift() : void 0;
    if (lonely === void 0) return;
    exclusive = true;
    start(lonely, false);
  };
  const add = (run2, priority) => {
    const result2 = new Promise((resolve, reject) => {
      const entry2 = {
        priority,
        abandon: reject,
        async run(retry) {
          try {
            resolve(await run2(signal, !retry));
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
  const { shard, processes, guest } = options;
  const planned = plan.manifest.shards[shard];
  if (planned === void 0) {
    throw new ParasolcError("USAGE", `the plan has no shard ${shard}`, {
      facts: [`its shards are numbered from 0 to ${plan.manifest.shards.length - 1}`],
      fix: "give `--shard` one of these numbers"
    });
  }
  if (!isSplit(plan)) return compileWholePlan(plan, shard, context);
  context.compiler.prepare(processes);
  const pool = {
    processes,
    guest,
    signal: context.signal,
    onRetry: (failure) => context.observer.note(`${failure.message}: retrying it alone`)
  };
  const compiled = await withQueue(
    pool,
    (queue) => plan.manifest.strategy === "linked" ? compileLinked(plan, { shard, processes }, queue, context) : compileDirectly(plan, planned.contracts, { shard, processes }, queue, context)
  );
  if (isNeedsOneRun(compiled)) return compileWholeInstead(plan, shard, compiled.reason, context);
  if (compiled.kind === "split" && plan.manifest.strategy === "linked")
    context.observer.routed(routesOf([compiled]));
  return compiled;
}
async function compileDirectly(plan, contracts, { shard, processes }, queue, context) {
  const bySource = isBySource(plan.manifest);
  const groups = bySource ? unitsBySource(plan, contracts, shard, processes) : unitsOf(plan, contracts, processes);
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
    (count, shard) => count === 1 ? [] : [count === 0 ? `shard ${shard} is missing` : `shard ${shard} is given ${count} times`]
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
var ABI_CODER_V12 = "2066";
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
  const contractOf2 = contractAt(graph);
  return {
    position(diagnostic) {
      const contract = contractOf2(diagnostic);
      if (contract === void 0) return void 0;
      return diagnostic.errorCode === ABI_CODER_V12 ? begins.get(contract.id) : ends.get(contract.id);
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
  const found = /* @__PURE__ */ new Map();
  const elsewhere = /* @__PURE__ */ new Set();
  for (const { label, contracts, diagnostics } of units) {
    const own = new Set(contracts);
    const { warnings, unknown: unknown2 } = generationDiagnostics(diagnostics, analysis);
    for (const warning2 of warnings) {
      const contract = contractOf2(warning2);
      if (contract === void 0) unknown2.push(warning2);
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
    if (unknown2.length > 0) return needsOneRun(`the position of a diagnostic of ${label} is unknown`);
  }
  const before = [...found.values()].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
  if (areTooMany(analysis, before)) return needsOneRun(TOO_MANY);
  if (first === void 0) return { kind: "list", list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: "replaced", output: first.output };
  const shown = withoutAnalysis(first.diagnostics, analysis);
  const keepsAnalysis = first.diagnostics.length - shown.length === analysis.length;
  if (!keepsAnalysis) return { kind: "list", list: first.diagnostics };
  const seen = new Set(before.map(({ text }) => text));
  return { kind: "list", list: [...analysis, ...before, ...shown.filter(({ text }) => !seen.has(text))] };
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

// src/scheduling/compiler-speed.ts
var COMPILER_SPEED = {
  native: { perToken: 45e-4, start: 30, perObject: 20, planningPerToken: 2e-3 },
  // No run starts before the plan is made, so planning takes the same time either way.
  wasm: { perToken: 0.012, start: 600, perObject: 40, planningPerToken: 0 }
};
var BESIDE_EACH_OTHER = 1.15;

// src/graph/project-graph.ts
function projectGraph(facts, requested, blockSize) {
  const order = sourceOrder2(facts, requested);
  const reach = reacher(order);
  const nodes = new Map(order.flatMap(({ contracts }) => contracts.map((node2) => [node2.id, node2])));
  const ids = new Map(
    order.flatMap(
      (source) => source.contracts.map((node2) => [node2.id, contractId(source.name, node2.name)])
    )
  );
  const contract = (source, node2) => ({
    id: contractId(source.name, node2.name),
    source: source.name,
    name: node2.name,
    start: node2.start,
    end: node2.end,
    deployable: node2.deployable,
    // solc keeps dependencies sorted by AST id (`ASTCompareByID`).
    dependencies: [...node2.dependencies].sort((a, b) => a - b).flatMap((dependency) => ids.get(dependency) ?? []).filter((dependency) => dependency !== contractId(source.name, node2.name)),
    embeds: [
      ...new Set(
        reach(anyCode(node2, nodes)).flatMap(({ embedded }) => embedded.flatMap((id) => ids.get(id) ?? []))
      )
    ],
    weight: node2.deployable ? weigh(reach(entryPoints(node2, nodes))) : 0
  });
  return {
    sources: order.map(({ name, imports }) => ({ name, imports, nodes: blockSize(name) })),
    contracts: order.flatMap((source) => source.contracts.map((node2) => contract(source, node2)))
  };
}
function sourceOrder2(facts, requested) {
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
function entryPoints(node2, contracts) {
  const selectors = /* @__PURE__ */ new Set();
  return node2.linearizedBases.flatMap(
    (base) => (contracts.get(base)?.entryPoints ?? []).flatMap(({ declaration, selector }) => {
      if (selector !== void 0 && selectors.has(selector)) return [];
      if (selector !== void 0) selectors.add(selector);
      return [declaration];
    })
  );
}
function anyCode(node2, contracts) {
  return node2.linearizedBases.flatMap((base) => contracts.get(base)?.declarations ?? []);
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
  const label = `the syntax tree of ${name}`;
  const unit = parseOutput(SourceUnitSchema, tree, label);
  const imports = [];
  const contracts = [];
  const declarations = [];
  for (const node2 of unit.nodes) {
    if (node2.nodeType === "ImportDirective")
      imports.push(parseOutput(ImportSchema, node2, label).absolutePath);
    else if (node2.nodeType === "ContractDefinition") {
      const definition = parseOutput(ContractSchema, node2, label);
      const inside = [
        walk(-definition.id, definition.baseContracts),
        ...definition.nodes.flatMap(declarationOf)
      ];
      declarations.push(...inside);
      contracts.push(contractNode(definition, inside));
    } else declarations.push(...declarationOf(node2));
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
function entryPointOf(node2) {
  const member2 = safeParse(DeclarationSchema, node2);
  if (!member2.success) return [];
  const { nodeType, id, kind, visibility, functionSelector } = member2.output;
  const reachable = nodeType === "VariableDeclaration" || nodeType === "FunctionDefinition" && (visibility === "public" || visibility === "external" || kind === "constructor");
  return reachable ? [{ declaration: id, selector: functionSelector }] : [];
}
function declarationOf(node2) {
  const declaration = safeParse(DeclarationSchema, node2);
  return declaration.success ? [walk(declaration.output.id, node2)] : [];
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
function callsOutside(node2) {
  return /^t_function_(external|delegatecall)/.test(typeIdentifierOf(node2) ?? "");
}
function embeddedBy(node2) {
  const { nodeType, memberName, expression, typeName } = node2;
  if (nodeType === "NewExpression") {
    const created = safeParse(UserDefinedTypeSchema, typeName);
    return created.success ? [created.output.referencedDeclaration] : [];
  }
  if (nodeType !== "MemberAccess" || memberName !== "creationCode" && memberName !== "runtimeCode")
    return [];
  const found = /t_contract\$_.*?_\$(\d+)/.exec(typeIdentifierOf(expression) ?? "")?.[1];
  return found === void 0 ? [] : [Number(found)];
}
function typeIdentifierOf(node2) {
  if (typeof node2 !== "object" || node2 === null || !("typeDescriptions" in node2)) return void 0;
  const types = node2.typeDescriptions;
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
  const known2 = new Set(contracts.map(({ id }) => id));
  const foreign = printedContracts(root).filter((id) => !known2.has(id));
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

// src/steps/plan/divisible.ts
function divisible(project) {
  const model = costModel(project.pipeline, project.estimated);
  return { ...project, model, predicted: projectWork(project.graph, project.contracts, model) };
}
function millisecondsPerCost({ measured, speed, predicted }) {
  return measured === void 0 ? speed.perToken : measured.wall / predicted.analysis;
}

// src/steps/plan/worth.ts
var WORTH_DIVIDING2 = 0.8;
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
  const printed2 = contracts.reduce((total, id) => total + sum2(withEmbedded([id])), 0) * model.printIr;
  const printing = work.predicted.analysingAll + printed2 / Math.min(processes, 2);
  const compiling = Math.max(sum2(objects) / processes, ...objects.map(weightOf)) * model.generate * (processes > 1 ? BESIDE_EACH_OTHER : 1);
  const starting = 2 * speed.start + objects.length * speed.perObject / processes;
  return noGain(work, starting + (printing + compiling) * millisecondsPerCost(work));
}
function noGain(work, divided) {
  const tokens = work.graph.sources.reduce((sum2, { nodes }) => sum2 + nodes, 0);
  const predicted = divided + (work.estimated ? tokens * work.speed.planningPerToken : 0);
  const single = predictSingle(work);
  if (single - predicted < WORTH_SAVING) return TOO_SMALL;
  return predicted > WORTH_DIVIDING2 * single ? `${NO_GAIN}: ${Math.round(predicted / single * 100)} % of the time of one run` : void 0;
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
  const { splitting: splitting2, strategy } = options;
  const alone = options.shards === 1;
  if (splitting2 === "linked" && alone) {
    const reason = strategy === "auto" ? reasonNotToLink(work, options.processes) : void 0;
    if (reason !== void 0) return { kind: "whole", reason };
    const { whole: cost } = projectWork(graph, contracts, model, true);
    return { kind: "split", shards: [{ contracts, cost }], reason: "each contract is compiled on its own" };
  }
  const bySource = analysed === void 0 ? {} : { analysed, wholeSources: true };
  const eachSource = options.sourcesMode === "relevant";
  const groups = { graph, contracts, model, release, ...bySource, eachSource };
  const { whole, analysis } = work.predicted;
  const split = (shards2) => splitIntoShards(groups, splitting2, shards2);
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
    return [...reached].reduce((sum2, { tokens }) => sum2 + tokens, 0);
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
  const order = sourceOrder2(sources, requested);
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
    const known2 = byName.get(code.name);
    const definition = { source, code, contract, inlined };
    if (known2 === void 0) byName.set(code.name, [definition]);
    else known2.push(definition);
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
var UNNAMED2 = /* @__PURE__ */ new Set(["constructor", "receive", "fallback"]);
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
      if (name === void 0 || !(isNamed || UNNAMED2.has(name) && isSymbol(tokens[at2 + 1], "("))) continue;
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
  if (isTested(context.compiler.version)) return void 0;
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
    const splitting2 = links && canLinkAny(contractsOf2(outline), project.input.selection, options) ? "linked" : canCompileBySource(project, outline, options, release) && !areSourcesTooCoarse(outline, mostShards(options) * options.processes) ? "balanced" : void 0;
    const work = estimatedWork(project, outline, context);
    if (splitting2 !== void 0)
      return planned(await planFromTexts(project, outline, work, splitting2, options, context));
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
  if (options.shards === 1) context.compiler.prepare(options.processes);
  const analysis = await analyse(project, context, options.sourcesMode === "relevant");
  if (analysis.kind === "unsplittable") return analysis.reason;
  const pipeline = pipelineOf(project);
  const splitting2 = options.strategy === "auto" || options.strategy === "single" || options.strategy === "linked" ? "balanced" : options.strategy;
  const base = {
    ...planHeader(project, pipeline, options, context),
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
    ...{ graph, contracts: generated, pipeline, release },
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

export {
  clusters,
  isGeneratedAlone,
  inputWithSelection,
  isEqualCode,
  OpcodeTableSchema,
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
  checkShards,
  ContractObjectSchema,
  mergeParts,
  makePlan,
  wholePlan
};
