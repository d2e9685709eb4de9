#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ParasolcError,
  __commonJS,
  __toESM,
  checkFileAccess,
  compareUtf8,
  createFileReader,
  endsInRoot,
  joinPaths,
  messageOf,
  nodeErrorCode,
  parentPath,
  pathElements,
  splitAllowPaths
} from "./chunk-V3OP7G7S.js";

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
      function push(e, a, s3, t, sa, ta, u2) {
        if (source === t) t = s3;
        if (!edgeFilter(e, a, s3, t, sa, ta, u2)) return;
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
      var S2 = graph.nullCopy();
      component.forEach(function(key) {
        copyNode(S2, key, graph.getNodeAttributes(key));
      });
      graph.forEachEdge(function(key, attr, source, target, sourceAttr, targetAttr, undirected) {
        if (S2.hasNode(source)) {
          copyEdge(S2, undirected, key, source, target, attr);
        }
      });
      return S2;
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
      var count = 1, P2 = [], S2 = [], preorder = /* @__PURE__ */ new Map(), assigned = /* @__PURE__ */ new Set(), component, pop, vertex;
      var DFS = function(node) {
        var neighbor;
        var neighbors = graph.outboundNeighbors(node);
        var neighborOrder;
        preorder.set(node, count++);
        P2.push(node);
        S2.push(node);
        for (var k2 = 0, n = neighbors.length; k2 < n; k2++) {
          neighbor = neighbors[k2];
          if (preorder.has(neighbor)) {
            neighborOrder = preorder.get(neighbor);
            if (!assigned.has(neighbor))
              while (preorder.get(P2[P2.length - 1]) > neighborOrder) P2.pop();
          } else {
            DFS(neighbor);
          }
        }
        if (preorder.get(P2[P2.length - 1]) === preorder.get(node)) {
          component = [];
          do {
            pop = S2.pop();
            component.push(pop);
            assigned.add(pop);
          } while (pop !== node);
          components2.push(component);
          P2.pop();
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

// src/cli.ts
import { availableParallelism, totalmem } from "node:os";
import { dirname as dirname6 } from "node:path";
import { fileURLToPath as fileURLToPath2 } from "node:url";

// src/cli/drop-in.ts
import { stat as stat4 } from "node:fs/promises";
import { resolve as resolve6 } from "node:path";

// src/bytes.ts
import { open } from "node:fs/promises";
var CHUNK = 1 << 20;
function memoryBytes(parts) {
  const buffers = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  const offsets = [];
  let size = 0;
  for (const buffer of buffers) {
    offsets.push(size);
    size += buffer.length;
  }
  const indexAt = (byte) => {
    let [low, high] = [0, offsets.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((offsets[middle] ?? 0) <= byte) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  };
  function* between(start, end) {
    for (let index = indexAt(start); index < buffers.length; index++) {
      const [buffer, offset] = [buffers[index], offsets[index]];
      if (buffer === void 0 || offset === void 0 || offset >= end) return;
      const piece = buffer.subarray(Math.max(start - offset, 0), Math.min(end - offset, buffer.length));
      if (piece.length > 0) yield piece;
    }
  }
  return {
    size,
    async read(start, end) {
      const pieces = [...between(start, end)];
      return pieces.length === 1 && pieces[0] !== void 0 ? pieces[0] : Buffer.concat(pieces);
    },
    async *chunks(start = 0, end = size) {
      yield* between(start, end);
    },
    async close() {
    }
  };
}
async function collect(chunks) {
  const collected = [];
  for await (const chunk of chunks) collected.push(chunk);
  return collected;
}
async function fileBytes(path) {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    return openFileBytes(file, size);
  } catch (error) {
    await file.close();
    throw error;
  }
}
function openFileBytes(file, size) {
  async function read(start, end) {
    const buffer = Buffer.allocUnsafe(end - start);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0)
        throw new Error(`the file ends at byte ${start + filled}, byte ${end} was expected`);
      filled += bytesRead;
    }
    return buffer;
  }
  return {
    size,
    read,
    async *chunks(start = 0, end = size) {
      for (let at3 = start; at3 < end; at3 += CHUNK) yield await read(at3, Math.min(at3 + CHUNK, end));
    },
    close: () => file.close()
  };
}

// node_modules/graphology/dist/graphology.mjs
import { EventEmitter } from "events";
function assignPolyfill() {
  const target = arguments[0];
  for (let i = 1, l = arguments.length; i < l; i++) {
    if (!arguments[i]) continue;
    for (const k2 in arguments[i]) target[k2] = arguments[i][k2];
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
  let k2;
  for (k2 in o) return false;
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
  for (const k2 in object2) {
    if (k2 === avoid) continue;
    const edgeData = object2[k2];
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
  for (const k2 in object2) {
    if (k2 === avoid) continue;
    edgeData = object2[k2];
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
          const k2 = keys[i++];
          if (k2 === avoid) {
            edgeData = void 0;
            continue;
          }
          edgeData = object2[k2];
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
function forEachForKeySimple(breakable, object2, k2, callback) {
  const edgeData = object2[k2];
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
function forEachForKeyMulti(breakable, object2, k2, callback) {
  let edgeData = object2[k2];
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
function createIteratorForKey(object2, k2) {
  let edgeData = object2[k2];
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
      let length = 0;
      if (type !== "directed") length += this.undirectedSize;
      if (type !== "undirected") length += this.directedSize;
      result = new Array(length);
      let i = 0;
      args.push((e, ea, s3, t, sa, ta, u2) => {
        result[i++] = callback(e, ea, s3, t, sa, ta, u2);
      });
    } else {
      result = [];
      args.push((e, ea, s3, t, sa, ta, u2) => {
        result.push(callback(e, ea, s3, t, sa, ta, u2));
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
    args.push((e, ea, s3, t, sa, ta, u2) => {
      if (callback(e, ea, s3, t, sa, ta, u2)) result.push(e);
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
    args.push((e, ea, s3, t, sa, ta, u2) => {
      accumulator = callback(accumulator, e, ea, s3, t, sa, ta, u2);
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
    args.push((e, ea, s3, t, sa, ta, u2) => {
      return callback(e, ea, s3, t, sa, ta, u2);
    });
    const found = this[findEdgeName].apply(this, args);
    if (found) return true;
    return false;
  };
  const everyName = "every" + name[0].toUpperCase() + name.slice(1, -1);
  Class.prototype[everyName] = function() {
    const args = Array.prototype.slice.call(arguments);
    const callback = args.pop();
    args.push((e, ea, s3, t, sa, ta, u2) => {
      return !callback(e, ea, s3, t, sa, ta, u2);
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
  for (const k2 in object2) {
    const edgeData = object2[k2];
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
      data.forEachEdge((e, a, s3, t, _sa, _ta, u2) => {
        if (merge) {
          if (u2) this.mergeUndirectedEdgeWithKey(e, s3, t, a);
          else this.mergeDirectedEdgeWithKey(e, s3, t, a);
        } else {
          if (u2) this.addUndirectedEdgeWithKey(e, s3, t, a);
          else this.addDirectedEdgeWithKey(e, s3, t, a);
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
      let label2 = "";
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
        label2 += `[${key}]: `;
      } else if (this.multi) {
        if (typeof multiIndex[desc] === "undefined") {
          multiIndex[desc] = 0;
        } else {
          multiIndex[desc]++;
        }
        label2 += `${multiIndex[desc]}. `;
      }
      label2 += desc;
      edges[label2] = data.attributes;
    });
    const dummy = {};
    for (const k2 in this) {
      if (this.hasOwnProperty(k2) && !EMITTER_PROPS.has(k2) && typeof this[k2] !== "function" && typeof k2 !== "symbol")
        dummy[k2] = this[k2];
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

// src/compilers/release.ts
function releaseAtLeast(release, other) {
  const [a, b2] = [release.split(".").map(Number), other.split(".").map(Number)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b2[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

// src/graph/closure.ts
function closures(nodes, next) {
  return new Map([...nodes].map((node) => [node, closureOf([node], next)]));
}
function closureOf(from, next) {
  const reached = new Set(from);
  for (const node of reached) for (const neighbour of next(node)) reached.add(neighbour);
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

// src/scheduling/balance.ts
var SEARCH_BUDGET = 6e7;
var FILLINGS = [1, 1.1, 1.2, 1.3, 1.5];
function balance(workload, count, orders = []) {
  const alone = workload.items.map((item) => sum(item, workload.costs));
  const longestFirst = workload.items.map((_2, item) => item).sort((a, b2) => at(alone, b2) - at(alone, a) || a - b2);
  const share2 = evenShare(workload, count, alone);
  const bounds = [0, ...FILLINGS.map((filling) => filling * share2)];
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
    groups: items.map((_2, item) => [item]),
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
    for (let to2 = 0; to2 < assignment.count; to2++) {
      if (to2 === from) continue;
      const cost = Math.max(left, assignment.costWith(item, to2));
      if (cost < (best?.cost ?? makespan)) best = { item, to: to2, cost };
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
    for (let to2 = 0; to2 < assignment.count; to2++) {
      if (to2 === from) continue;
      for (const other of [...assignment.itemsOf(to2)]) {
        if (assignment.looks > limit) break;
        if (at(alone, other) >= at(alone, item)) continue;
        assignment.remove(other, to2);
        if (Math.max(assignment.costWith(other, from), assignment.costWith(item, to2)) < makespan) {
          assignment.add(other, from);
          assignment.add(item, to2);
          return true;
        }
        assignment.add(other, to2);
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
    let total2 = items.size === 0 ? this.#workload.overhead : cost;
    for (const resource of this.#resources(item)) {
      if (users[resource] === 0) total2 += at(this.#workload.costs, resource);
    }
    return total2;
  }
  /** What the group would save without the item. */
  saving(item, group) {
    const { users, cost, items } = at(this.#groups, group);
    if (items.size === 1) return cost;
    let total2 = 0;
    for (const resource of this.#resources(item)) {
      if (users[resource] === 1) total2 += at(this.#workload.costs, resource);
    }
    return total2;
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
      groups: used.map(({ items }) => [...items].sort((a, b2) => a - b2)),
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
  return indices.reduce((total2, index) => total2 + at(values, index), 0);
}
function at(values, index) {
  const value = values[index];
  if (value === void 0) throw new RangeError(`no element ${index} of ${values.length}`);
  return value;
}

// src/scheduling/cost-model.ts
function costModel({ viaIR, optimizer }) {
  const generate = viaIR ? optimizer ? 55 : 15 : optimizer ? 14 : 8;
  return { parse: 0.2, analyse: 1, print: 2.4, generate, embed: viaIR ? generate * 0.1 : 0 };
}
function projectWork(graph, contracts, model) {
  const sourceIndex = new Map(graph.sources.map(({ name }, index) => [name, index]));
  const contractIndex = new Map(graph.contracts.map(({ id }, index) => [id, graph.sources.length + index]));
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const sources = new Map(graph.sources.map((source) => [source.name, source]));
  const imported = closures(sources.keys(), (name) => sources.get(name)?.imports ?? []);
  const embedded = closures(byId.keys(), (id) => byId.get(id)?.dependencies ?? []);
  const weightOf = (id) => byId.get(id)?.weight ?? 0;
  const costOf = ({ id, weight }) => {
    const inside = [...embedded.get(id) ?? []].reduce((total2, other) => total2 + weightOf(other), 0) - weight;
    return weight * model.generate + inside * model.embed;
  };
  const costs = [...graph.sources.map(({ nodes: nodes2 }) => nodes2 * model.analyse), ...graph.contracts.map(costOf)];
  const items = contracts.map((id) => {
    const source = byId.get(id)?.source ?? "";
    return [
      ...[...imported.get(source) ?? []].flatMap((name) => sourceIndex.get(name) ?? []),
      ...[...embedded.get(id) ?? []].flatMap((other) => contractIndex.get(other) ?? [])
    ];
  });
  const nodes = graph.sources.reduce((total2, source) => total2 + source.nodes, 0);
  const needed = new Set(items.flat());
  const generation = costs.reduce(
    (total2, cost, index) => total2 + (index >= graph.sources.length && needed.has(index) ? cost : 0),
    0
  );
  return {
    workload: { items, costs, overhead: nodes * model.parse },
    whole: nodes * (model.parse + model.analyse) + generation,
    analysis: nodes * (model.parse + model.analyse + model.print)
  };
}

// src/scheduling/strategies.ts
var SPLITTING_STRATEGIES = ["naive", "clustered", "balanced", "linked"];
var STRATEGIES = ["auto", "single", ...SPLITTING_STRATEGIES];
function splitIntoShards(splitting, strategy, count) {
  return pack(splitting, bundlesOf(splitting, strategy), count);
}
function splitIntoUnits(splitting, strategy, jobs) {
  const bundles = bundlesOf(splitting, strategy);
  return pack(splitting, bundles, strategy === "balanced" || strategy === "linked" ? jobs : bundles.length);
}
function bundlesOf({ graph, contracts, release }, strategy) {
  const order = indexOf(contracts);
  const bundles = strategy === "clustered" ? clusters(graph.contracts, release) : inseparable(graph.contracts, release);
  return bundles.map(
    (bundle) => inOrder(
      bundle.filter((id) => order.has(id)),
      order
    )
  ).filter((bundle) => bundle.length > 0);
}
function pack({ graph, contracts, model, release }, bundles, count) {
  const { workload } = projectWork(graph, contracts, model);
  const order = indexOf(contracts);
  const items = bundles.map((bundle) => [
    ...new Set(bundle.flatMap((id) => workload.items[order.get(id) ?? -1] ?? []))
  ]);
  const { groups, costs } = count >= bundles.length ? eachAlone({ ...workload, items }) : balance({ ...workload, items }, count, [
    clusterAfterCluster(graph, bundles, release),
    bundles.map((_2, bundle) => bundle)
  ]);
  return groups.map((group, i) => ({
    contracts: inOrder(
      group.flatMap((bundle) => bundles[bundle] ?? []),
      order
    ),
    cost: costs[i] ?? 0
  }));
}
function clusterAfterCluster(graph, bundles, release) {
  const ofContract = new Map(bundles.flatMap((bundle, index) => bundle.map((id) => [id, index])));
  const ordered = clusters(graph.contracts, release).sort((a, b2) => b2.length - a.length).flatMap((cluster) => cluster.flatMap((id) => ofContract.get(id) ?? []));
  return [...new Set(ordered)];
}
function inOrder(contracts, order) {
  return [...contracts].sort((a, b2) => (order.get(a) ?? 0) - (order.get(b2) ?? 0));
}
function indexOf(contracts) {
  return new Map(contracts.map((id, index) => [id, index]));
}

// src/commands/values.ts
function text(placeholder) {
  return { placeholder, allowed: "a text that is not empty", parse: (given) => given || void 0 };
}
function integer(placeholder, least, most) {
  return {
    placeholder,
    allowed: `a whole number from ${least} to ${most}`,
    parse(given) {
      const value = /^\d{1,9}$/.test(given) ? Number(given) : void 0;
      return value !== void 0 && value >= least && value <= most ? value : void 0;
    }
  };
}
function choice(...words) {
  return {
    placeholder: words.join("|"),
    allowed: words.join(", "),
    parse: (given) => words.find((word) => word === given)
  };
}
function either(first, second) {
  return {
    placeholder: `${first.placeholder}|${second.placeholder}`,
    allowed: `${first.allowed}, or ${second.allowed}`,
    parse: (given) => first.parse(given) ?? second.parse(given)
  };
}
function flag() {
  const shape = { placeholder: void 0, defaultText: void 0, repeatable: true };
  return { ...shape, read: (given) => given.length > 0 };
}
function optional(kind, defaultText) {
  return {
    placeholder: kind.placeholder,
    defaultText,
    repeatable: false,
    read(given, name) {
      const [only, ...others] = given;
      if (others.length > 0) {
        throw new ParasolcError("USAGE", `${name} is given ${given.length} times`, {
          facts: [`received: ${given.map((value) => JSON.stringify(value)).join(", ")}`],
          remedy: `give ${name} once`
        });
      }
      return only === void 0 ? void 0 : readValue(kind, only, name);
    }
  };
}
function defaulting(kind, fallback) {
  const shape = optional(kind, String(fallback));
  return { ...shape, read: (given, name) => shape.read(given, name) ?? fallback };
}
function repeated(kind) {
  return {
    placeholder: kind.placeholder,
    defaultText: void 0,
    repeatable: true,
    read: (given, name) => given.map((value) => readValue(kind, value, name))
  };
}
function readValue(kind, given, name) {
  const value = kind.parse(given);
  if (value !== void 0) return value;
  throw new ParasolcError("USAGE", `${name} cannot be ${JSON.stringify(given)}`, {
    facts: [`allowed: ${kind.allowed}`],
    remedy: `give ${name} one of these`
  });
}

// src/commands/options.ts
var MOST_SHARDS = 256;
var MOST_JOBS = 1024;
var ANALYSING = ["build", "plan"];
var COMPILING = ["build", "plan", "compile"];
var ALL = ["build", "plan", "compile", "merge"];
var OPTIONS = {
  output: {
    short: "o",
    commands: ALL,
    shape: optional(text("PATH")),
    help: 'where the result goes; build and merge: standard output without it, or with "-"'
  },
  solc: {
    commands: COMPILING,
    shape: optional(text("PATH|VERSION"), "solc on PATH, else the npm package solc"),
    help: "the compiler: a solc executable, a soljson.js, or an exact version",
    env: "PARASOLC_SOLC"
  },
  jobs: {
    commands: COMPILING,
    shape: optional(integer("N", 1, MOST_JOBS), "the number of cores"),
    help: "solc processes at a time; plan: those that each shard will run",
    env: "PARASOLC_JOBS"
  },
  shards: {
    commands: ["plan"],
    shape: defaulting(either(integer("N", 1, MOST_SHARDS), choice("auto")), "auto"),
    help: "number of shards, or as many as pay"
  },
  "job-start": {
    commands: ["plan"],
    shape: defaulting(integer("SECONDS", 0, 3600), 45),
    help: "--shards auto: what it costs to get a further machine to work"
  },
  "max-shards": {
    commands: ["plan"],
    shape: defaulting(integer("N", 1, MOST_SHARDS), 20),
    help: "--shards auto: how many machines there are at once"
  },
  shard: {
    commands: ["compile"],
    shape: optional(integer("K", 0, MOST_SHARDS - 1)),
    help: "number of the shard, from 0"
  },
  strategy: {
    commands: ANALYSING,
    shape: defaulting(choice(...STRATEGIES), "auto"),
    help: "how contracts are split",
    env: "PARASOLC_STRATEGY"
  },
  sources: {
    commands: ANALYSING,
    shape: defaulting(choice("all", "relevant"), "all"),
    help: "give every run all sources, or only what its contracts import",
    env: "PARASOLC_SOURCES"
  },
  "base-path": {
    commands: ANALYSING,
    shape: optional(text("DIR"), "the working directory"),
    help: "as of solc: the root of the source tree"
  },
  "include-path": {
    commands: ANALYSING,
    shape: repeated(text("DIR")),
    help: "as of solc: a further root"
  },
  "allow-path": {
    commands: ANALYSING,
    shape: repeated(text("DIR")),
    help: "a folder that sources may be read from"
  },
  "allow-paths": {
    commands: ANALYSING,
    shape: repeated(text("DIR,DIR")),
    help: "the same in solc's own form, separated by commas"
  },
  verify: {
    commands: ["build"],
    shape: defaulting(choice("none", "sample", "full"), "none"),
    help: "compile some contracts, or everything, again in one run, and compare"
  },
  report: {
    commands: ALL,
    shape: optional(text("DIR")),
    help: "write summary.json, summary.md and clusters.mmd there"
  },
  trace: {
    commands: COMPILING,
    shape: optional(text("FILE")),
    help: "write a line of JSON per solc run, a Chrome trace event (`jq -s . FILE` opens in Perfetto)"
  },
  quiet: { commands: ALL, shape: flag(), help: "no progress on standard error, only what went wrong" },
  help: { short: "h", commands: ALL, shape: flag(), help: "print this" }
};
function required(value, name, command) {
  if (value !== void 0) return value;
  throw new ParasolcError("USAGE", `${command} needs ${name}`, {
    remedy: `see \`parasolc ${command} --help\``
  });
}
function optionsOf(command) {
  const rows = Object.entries(OPTIONS);
  return rows.filter((row) => row[1].commands.includes(command));
}
function settingFrom(env2, name) {
  const row = OPTIONS[name];
  const value = row.env === void 0 ? void 0 : env2[row.env];
  return row.shape.read(value ? [value] : [], row.env ?? `--${name}`);
}

// src/commands/output-file.ts
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open as open2, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

// src/commands/stopping.ts
function stopped(during) {
  return new ParasolcError("CANCELLED", `stopped while ${during}`);
}
async function untilStopped(promise, signal, during) {
  if (signal.aborted) throw stopped(during);
  let stop2;
  const aborted = new Promise((_2, reject) => {
    stop2 = () => reject(stopped(during));
    signal.addEventListener("abort", stop2, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop2 !== void 0) signal.removeEventListener("abort", stop2);
  }
}

// src/commands/output-file.ts
var unfinished = /* @__PURE__ */ new Set();
function removeUnfinished() {
  for (const path of unfinished) rmSync(path, { force: true });
}
async function openOutput(path, around) {
  if (path === void 0 || path === "-") return streamTarget(around);
  const place2 = resolve(around.cwd, path);
  return writing(path, async () => {
    const present = await stat(place2).catch(() => void 0);
    if (present?.isDirectory() === true) throw new Error("it is a folder");
    if (present?.isFile() === false) return deviceTarget(path, await open2(place2, "w"), around.signal);
    if (present === void 0) return fileTarget(path, place2, void 0, around.signal);
    return fileTarget(path, await realpath(place2), present.mode & 511, around.signal);
  });
}
async function fileTarget(path, place2, mode, signal) {
  const beside = join(dirname(place2), `.${basename(place2)}.${randomUUID()}.tmp`);
  const file = await open2(beside, "wx", mode);
  unfinished.add(beside);
  return {
    async write(chunks) {
      await writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal);
      await writing(path, async () => {
        await file.close();
        await rename(beside, place2);
      });
      unfinished.delete(beside);
    },
    async discard() {
      if (!unfinished.has(beside)) return;
      await file.close().catch(() => void 0);
      await rm(beside, { force: true });
      unfinished.delete(beside);
    }
  };
}
function deviceTarget(path, file, signal) {
  return {
    write: (chunks) => writeAll(path, (chunk) => file.writeFile(chunk), chunks, signal),
    discard: () => file.close()
  };
}
function streamTarget({ stdout, signal }) {
  return {
    write: (chunks) => writeAll("standard output", (chunk) => writeChunk(stdout, chunk), chunks, signal),
    async discard() {
    }
  };
}
async function writeAll(path, write, chunks, signal) {
  for await (const chunk of chunks) {
    await writing(path, () => untilStopped(write(chunk), signal, "writing the output"));
  }
}
function writeChunk(stream, chunk) {
  return new Promise((done, fail) => {
    stream.write(chunk, (error) => error ? fail(error) : done());
  });
}
async function writing(path, act) {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    const closed = nodeErrorCode(cause) === "EPIPE";
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the output cannot be written to ${path}`, {
      facts: [closed ? "its reader has closed it before the end of the output" : messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists, is writable and has room"
    });
  }
}

// src/commands/read-input.ts
import { createReadStream } from "node:fs";
import { stat as stat2 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";
async function readGivenInput(path, around) {
  const name = path === "-" ? "standard input" : path;
  return { bytes: await readAll(path, name, around), name };
}
async function readAll(path, name, { cwd, stdin, signal }) {
  try {
    const file = resolve2(cwd, path);
    if (path !== "-" && (await stat2(file)).isDirectory()) throw new Error("it is a folder");
    const stream = path === "-" ? stdin : createReadStream(file, { highWaterMark: 1 << 20 });
    const chunks = [];
    const stop2 = () => {
      stream.destroy();
    };
    signal.addEventListener("abort", stop2, { once: true });
    try {
      for await (const chunk of stream) chunks.push(chunk);
    } finally {
      signal.removeEventListener("abort", stop2);
    }
    if (signal.aborted) throw stopped(`reading ${name}`);
    return memoryBytes([Buffer.concat(chunks)]);
  } catch (cause) {
    if (signal.aborted) throw stopped(`reading ${name}`);
    const missing = nodeErrorCode(cause) === "ENOENT";
    throw new ParasolcError("INPUT_UNREADABLE", `${name} cannot be read`, {
      facts: [missing ? `there is no file ${resolve2(cwd, path)}` : messageOf(cause)],
      cause,
      remedy: 'give the path of a Standard JSON input, or "-" for standard input'
    });
  }
}

// src/commands/session.ts
import { delimiter } from "node:path";

// src/compilers/find.ts
import { constants } from "node:fs";
import { access, readFile, realpath as realpath3, stat as stat3 } from "node:fs/promises";
import { basename as basename2, dirname as dirname3, join as join3, resolve as resolve4 } from "node:path";

// src/compilers/import-files.ts
import { mkdir, mkdtemp, realpath as realpath2, rm as rm2, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname as dirname2, join as join2 } from "node:path";
var LONGEST_SEGMENT = 255;
var LONGEST_NAME = 2048;
function canMaterialise(name) {
  const bytes = Buffer.from(name, "utf8");
  return bytes.length <= LONGEST_NAME && bytes.toString("utf8") === name && // No lone surrogates.
  !/[\0\\]|^[A-Za-z]:/.test(name) && name.split("/").every((part) => !["", ".", ".."].includes(part) && Buffer.byteLength(part) <= LONGEST_SEGMENT);
}
function importFolders() {
  const none = /* @__PURE__ */ new Map();
  const folders = /* @__PURE__ */ new Map();
  const created = [];
  async function write(sources) {
    const folder = await realpath2(await mkdtemp(join2(tmpdir(), "parasolc-imports-")));
    created.push(folder);
    for (const [name, content] of sources) {
      if (!canMaterialise(name))
        throw new Error(`the source name ${JSON.stringify(name)} is no relative path`);
      const file = join2(folder, name);
      await mkdir(dirname2(file), { recursive: true });
      await writeFile(file, content, { flag: "wx" });
    }
    return folder;
  }
  function of(sources) {
    const known2 = folders.get(sources) ?? write(sources);
    folders.set(sources, known2);
    return known2;
  }
  return {
    empty: () => of(none),
    of,
    async remove() {
      await Promise.allSettled(folders.values());
      await Promise.all(created.map((folder) => rm2(folder, { recursive: true, force: true })));
    }
  };
}

// src/compilers/native-failure.ts
import { existsSync } from "node:fs";
var SHELL_SIGKILL = 137;
function nativeFailure(label2, request, { ending, stderr }) {
  const facts = [
    `command: ${[request.file, ...request.args].join(" ")}`,
    ...stderr === "" ? ["it printed nothing on standard error"] : ["it printed on standard error:", ...stderr.split("\n")]
  ];
  const outOfMemory = (message) => new ParasolcError("COMPILER_OUT_OF_MEMORY", message, {
    facts,
    remedy: "run fewer compilers at once, use more shards, or a machine with more memory"
  });
  switch (ending.kind) {
    case "cancelled":
      return new ParasolcError("CANCELLED", `the compiler was stopped during ${label2}`);
    case "not-started":
      return new ParasolcError("COMPILER_FAILED", `the compiler cannot be started for ${label2}`, {
        facts: [...facts.slice(0, 1), ...missingFolder(request)],
        cause: ending.error
      });
    case "killed":
      if (ending.signal === "SIGKILL")
        return outOfMemory(`the compiler was killed (SIGKILL) during ${label2}, probably out of memory`);
      if (stderr.includes("std::bad_alloc"))
        return outOfMemory(`the compiler ran out of memory during ${label2}`);
      return new ParasolcError(
        "COMPILER_FAILED",
        `the compiler was ended by ${ending.signal} during ${label2}`,
        {
          facts
        }
      );
    case "exited":
      break;
  }
  if (ending.status !== 0) {
    if (stderr.includes("std::bad_alloc"))
      return outOfMemory(`the compiler ran out of memory during ${label2}`);
    if (ending.status === SHELL_SIGKILL)
      return outOfMemory(`the compiler was killed (exit status 137) during ${label2}, probably out of memory`);
    return new ParasolcError(
      "COMPILER_FAILED",
      `the compiler failed with exit status ${ending.status} during ${label2}`,
      {
        facts
      }
    );
  }
  if (ending.inputError !== void 0) {
    return new ParasolcError(
      "COMPILER_FAILED",
      `the compiler did not read all of its input during ${label2}`,
      {
        facts: [...facts, `writing failed: ${messageOf(ending.inputError)}`],
        cause: ending.inputError
      }
    );
  }
  return void 0;
}
function missingFolder({ cwd }) {
  return cwd === void 0 || existsSync(cwd) ? [] : [`the folder it should run in does not exist: ${cwd}`];
}

// src/compilers/native-options.ts
var NO_IMPORT_CALLBACK = "0.8.22";
async function invocationText(path, imports, release) {
  const folder = imports.kind === "given" ? `<folder of ${imports.sources.size} sources>` : "<empty folder>";
  const folders = { empty: async () => folder, of: async () => folder };
  const { args, cwd } = await commandLine(imports, release, folders);
  const command = [path, ...args].map(quoted).join(" ");
  return cwd === void 0 ? command : `cd ${quoted(cwd)} && ${command}`;
}
function quoted(word) {
  return /^[\w@%+=:,./<> -]+$/.test(word) && !/ /.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
async function commandLine(imports, release, folders) {
  switch (imports.kind) {
    case "none":
      return releaseAtLeast(release, NO_IMPORT_CALLBACK) ? { args: ["--standard-json", "--no-import-callback"] } : { args: ["--standard-json"], cwd: await folders.empty() };
    case "given": {
      const cwd = await folders.of(imports.sources);
      return { args: ["--standard-json", "--allow-paths", cwd], cwd };
    }
    case "files":
      return {
        cwd: imports.cwd,
        args: [
          "--standard-json",
          ...imports.basePath === "" ? [] : ["--base-path", imports.basePath],
          ...imports.includePaths.flatMap((path) => ["--include-path", path]),
          ...imports.allowedPaths.length === 0 ? [] : ["--allow-paths", imports.allowedPaths.join(",")]
        ]
      };
  }
}

// src/compilers/output-check.ts
var SHOWN = 80;
var isSpace = (byte) => byte === 32 || byte >= 9 && byte <= 13;
function checkOutput(label2, chunks) {
  let first;
  for (let chunk = 0; first === void 0 && chunk < chunks.length; chunk++) {
    first = chunks[chunk]?.find((byte) => !isSpace(byte));
  }
  let last;
  for (let chunk = chunks.length - 1; last === void 0 && chunk >= 0; chunk--) {
    last = chunks[chunk]?.findLast((byte) => !isSpace(byte));
  }
  if (first === 123 && last === 125) return;
  const size = chunks.reduce((sum2, chunk) => sum2 + chunk.length, 0);
  const problem = first === void 0 ? "is empty" : first === 123 ? "is cut off" : "is not JSON";
  throw new ParasolcError("COMPILER_OUTPUT_INVALID", `the compiler's output of ${label2} ${problem}`, {
    facts: size === 0 ? [] : [`${size} bytes, beginning ${beginning(chunks)}`],
    remedy: "check that the compiler is an unmodified solc that speaks Standard JSON"
  });
}
function beginning(chunks) {
  const pieces = [];
  for (let chunk = 0, size = 0; chunk < chunks.length && size < SHOWN; chunk++) {
    const piece = chunks[chunk]?.subarray(0, SHOWN - size) ?? new Uint8Array();
    pieces.push(piece);
    size += piece.length;
  }
  return JSON.stringify(Buffer.concat(pieces).toString("utf8"));
}
function withoutLineFeed(chunks) {
  const last = chunks.at(-1);
  if (last?.at(-1) !== 10) return chunks;
  return [...chunks.slice(0, -1), last.subarray(0, -1)];
}

// src/compilers/process.ts
import {
  spawn
} from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

// src/compilers/process-group.ts
var KILL_DELAY = 1e3;
var alive = /* @__PURE__ */ new Set();
var exitHook = false;
function watchGroup(leader) {
  if (!exitHook) {
    exitHook = true;
    process.on("exit", () => {
      for (const pid of alive) signalGroup(pid, "SIGKILL");
    });
  }
  alive.add(leader);
  let hardKill;
  return {
    end() {
      signalGroup(leader, "SIGTERM");
      hardKill ??= setTimeout(() => signalGroup(leader, "SIGKILL"), KILL_DELAY);
    },
    leaderGone() {
      clearTimeout(hardKill);
      signalGroup(leader, "SIGKILL");
      alive.delete(leader);
    }
  };
}
function signalGroup(leader, signal) {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, signal);
  } catch {
  }
}

// src/compilers/process-meter.ts
import { readFileSync } from "node:fs";
var INTERVAL = 50;
var TICK = 10;
function meterProcess(pid) {
  let cpu;
  let peakMemory;
  const sample = () => {
    const seen = usageOf(pid);
    cpu = greater(cpu, seen.cpu);
    peakMemory = greater(peakMemory, seen.peakMemory);
  };
  if (process.platform !== "linux") {
    return { sample: () => void 0, stop: () => ({ cpu, peakMemory }) };
  }
  const timer = setInterval(sample, INTERVAL);
  sample();
  return {
    sample,
    stop() {
      clearInterval(timer);
      return { cpu, peakMemory };
    }
  };
}
function usageOf(pid) {
  const stat5 = readProc(`${pid}/stat`);
  if (stat5 === void 0) return { cpu: void 0, peakMemory: void 0 };
  const fields = stat5.slice(stat5.lastIndexOf(")") + 2).split(" ");
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
  const own = ((utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)) * TICK;
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? "")?.[1];
  const children = (readProc(`${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(usageOfText);
  return {
    cpu: children.reduce((sum2, child) => sum2 + (child.cpu ?? 0), own),
    peakMemory: children.reduce(
      (sum2, child) => child.peakMemory === void 0 ? sum2 : (sum2 ?? 0) + child.peakMemory,
      peak === void 0 ? void 0 : Number(peak) * 1024
    )
  };
}
var usageOfText = (pid) => usageOf(Number(pid));
function readProc(path) {
  try {
    return readFileSync(`/proc/${path}`, "latin1");
  } catch {
    return void 0;
  }
}
function greater(left, right) {
  if (left === void 0 || right === void 0) return left ?? right;
  return Math.max(left, right);
}

// src/compilers/process.ts
var STDERR_KEPT = 16 * 1024;
async function runProcess(request, spawnProcess = spawn) {
  if (request.signal?.aborted === true) return endedEarly({ kind: "cancelled" });
  let child;
  try {
    const cwd = request.cwd === void 0 ? {} : { cwd: request.cwd };
    child = spawnProcess(request.file, request.args, { ...cwd, detached: true, windowsHide: true });
  } catch (error) {
    return endedEarly({ kind: "not-started", error });
  }
  const { pid } = child;
  if (pid === void 0) {
    const error = await new Promise((resolve10) => child.once("error", resolve10));
    return endedEarly({ kind: "not-started", error });
  }
  const [{ ending, usage }, stdout, stderr, inputError] = await Promise.all([
    supervise(child, pid, request.signal),
    collect2(child.stdout),
    collectTail(child.stderr),
    feed(child, request.input)
  ]);
  return { ending: ending.kind === "exited" ? { ...ending, inputError } : ending, stdout, stderr, usage };
}
function supervise(child, pid, signal) {
  const group = watchGroup(pid);
  const meter = meterProcess(pid);
  child.stdout.once("data", meter.sample);
  child.stdout.once("end", meter.sample);
  return new Promise((resolve10) => {
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
      group.end();
    };
    signal?.addEventListener("abort", cancel, { once: true });
    child.once("exit", () => {
      signal?.removeEventListener("abort", cancel);
      group.leaderGone();
      if (!cancelled) return;
      child.stdout.destroy();
      child.stderr.destroy();
    });
    child.once("close", (status2, killedBy) => {
      resolve10({
        ending: cancelled ? { kind: "cancelled" } : endingOf(status2, killedBy),
        usage: meter.stop()
      });
    });
  });
}
function endingOf(status2, signal) {
  return signal === null ? { kind: "exited", status: status2 ?? 0, inputError: void 0 } : { kind: "killed", signal };
}
async function feed(child, input) {
  try {
    await pipeline(Readable.from(input), child.stdin);
    return void 0;
  } catch (error) {
    return error;
  }
}
function collect2(stream) {
  return new Promise((resolve10) => {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.once("close", () => resolve10(chunks));
  });
}
async function collectTail(stream) {
  return new Promise((resolve10) => {
    let tail = Buffer.alloc(0);
    stream.on("data", (chunk) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_KEPT);
    });
    stream.once("close", () => resolve10(tail.toString("utf8").trim()));
  });
}
var NO_USAGE = { cpu: void 0, peakMemory: void 0 };
function endedEarly(ending) {
  return { ending, stdout: [], stderr: "", usage: NO_USAGE };
}

// src/compilers/version.ts
function parseVersion(text2) {
  const match = /^(?<build>(?<release>\d+\.\d+\.\d+)(?:-[0-9A-Za-z.-]+)?\+commit\.[0-9a-f]+(?:\.mod)?)(?:\.|$)/.exec(
    text2.trim()
  );
  const { build: build2, release } = match?.groups ?? {};
  return build2 === void 0 || release === void 0 ? void 0 : { build: build2, release };
}
function parseVersionOutput(printed) {
  const last = printed.trimEnd().split("\n").at(-1) ?? "";
  return last.startsWith("Version:") ? parseVersion(last.slice("Version:".length)) : void 0;
}

// src/compilers/native.ts
var VERSION_TIMEOUT = 6e4;
async function openNativeCompiler(path, options = {}) {
  const version = await askVersion(path, options);
  const folders = importFolders();
  const closing = new AbortController();
  const running = /* @__PURE__ */ new Set();
  async function runOnce({ label: label2, input, imports, signal }) {
    const started = performance.now();
    const request = {
      ...await commandLine(imports, version.release, folders).catch((error) => {
        throw new ParasolcError("COMPILER_FAILED", `the imports of ${label2} cannot be written to a folder`, {
          facts: [messageOf(error)],
          cause: error
        });
      }),
      file: path,
      input,
      signal: signal === void 0 ? closing.signal : AbortSignal.any([signal, closing.signal])
    };
    const result = await runProcess(request, options.spawn);
    const failure = nativeFailure(label2, request, result);
    if (failure !== void 0) throw failure;
    checkOutput(label2, result.stdout);
    const output = memoryBytes(withoutLineFeed(result.stdout));
    return {
      output,
      cost: {
        wall: performance.now() - started,
        ...result.usage,
        bytesIn: input.reduce((sum2, chunk) => sum2 + chunk.length, 0),
        bytesOut: output.size
      }
    };
  }
  return {
    kind: "native",
    version,
    path,
    async run(run2) {
      if (closing.signal.aborted)
        throw new ParasolcError("CANCELLED", `the compiler was closed before ${run2.label}`);
      const result = runOnce(run2);
      running.add(result);
      return result.finally(() => running.delete(result));
    },
    invocation: (imports) => invocationText(path, imports, version.release),
    prepare() {
    },
    async close() {
      closing.abort();
      await Promise.allSettled(running);
      await folders.remove();
    }
  };
}
async function askVersion(path, options) {
  const signal = AbortSignal.timeout(options.versionTimeout ?? VERSION_TIMEOUT);
  const request = { file: path, args: ["--version"], input: [], signal };
  const result = await runProcess(request, options.spawn);
  const { ending } = result;
  const failure = nativeFailure("--version", request, {
    ...result,
    ending: ending.kind === "exited" ? { ...ending, inputError: void 0 } : ending
  });
  if (failure !== void 0) {
    const what = ending.kind === "cancelled" ? "did not answer --version in time" : "cannot be used";
    throw new ParasolcError("COMPILER_UNUSABLE", `the compiler ${path} ${what}`, {
      facts: failure.facts,
      cause: failure.cause ?? failure,
      remedy: "give the path of a solc executable that runs on this machine"
    });
  }
  const printed = Buffer.concat(result.stdout).toString("utf8");
  const version = parseVersionOutput(printed);
  if (version !== void 0) return version;
  throw new ParasolcError("COMPILER_UNUSABLE", `${path} does not say its version as solc does`, {
    facts: printed.trim() === "" ? ["--version printed nothing"] : ["--version printed:", ...shown(printed)],
    remedy: "give the path of an unmodified solc"
  });
}
function shown(text2) {
  return text2.trimEnd().split("\n").slice(-5).map((line) => line.slice(0, 200));
}

// src/compilers/wasm.ts
import { resolve as resolve3 } from "node:path";
import { setFlagsFromString } from "node:v8";

// src/compilers/shared-bytes.ts
var copies = /* @__PURE__ */ new WeakMap();
var copiesOfSources = /* @__PURE__ */ new WeakMap();
function sharedBytes(chunk) {
  if (chunk.buffer instanceof SharedArrayBuffer)
    return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length);
  const known2 = copies.get(chunk);
  if (known2 !== void 0) return known2;
  const copy = new Uint8Array(new SharedArrayBuffer(chunk.length));
  copy.set(chunk);
  copies.set(chunk, copy);
  return copy;
}
function sharedImports(imports) {
  if (imports.kind !== "given") return imports;
  const { sources } = imports;
  const known2 = copiesOfSources.get(sources) ?? new Map([...sources].map(([name, content]) => [name, sharedBytes(content)]));
  copiesOfSources.set(sources, known2);
  return { kind: "given", sources: known2 };
}

// src/compilers/wasm-failure.ts
var OUT_OF_MEMORY = /out of memory|OOM|memory limit|enlarge memory|Memory\.grow|allocation failed|Invalid typed array length|bad_alloc/i;
var MEMORY_REMEDY = "a WebAssembly build has at most 2 GiB: use more shards or units, or a native solc (--solc PATH)";
function wasmFailure(label2, ending) {
  switch (ending.kind) {
    case "cancelled":
      return new ParasolcError("CANCELLED", `the compiler was stopped during ${label2}`);
    case "failed":
    case "died":
      return failed(label2, ending.error);
    case "ready":
    case "output":
    case "unusable":
      return new ParasolcError("INTERNAL", `a compiler thread answered ${label2} with "${ending.kind}"`);
  }
}
function failed(label2, error) {
  const facts = [`${error.name}: ${error.message}`];
  if (OUT_OF_MEMORY.test(error.message)) {
    return new ParasolcError(
      "COMPILER_OUT_OF_MEMORY",
      `the WebAssembly compiler ran out of memory during ${label2}`,
      {
        facts,
        remedy: MEMORY_REMEDY
      }
    );
  }
  if (error.name === "RuntimeError") {
    return new ParasolcError(
      "COMPILER_FAILED",
      `the WebAssembly compiler crashed during ${label2}: it ran out of memory or has a bug`,
      { facts, remedy: MEMORY_REMEDY }
    );
  }
  return new ParasolcError("COMPILER_FAILED", `the WebAssembly compiler failed during ${label2}`, { facts });
}

// src/compilers/wasm-thread-source.ts
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
var developmentCode;
function startWorker(options) {
  if (!import.meta.url.endsWith(".ts")) {
    return new Worker(new URL("./wasm-thread.js", import.meta.url), options);
  }
  developmentCode ??= bundleForDevelopment();
  return new Worker(developmentCode, { ...options, eval: true });
}
function bundleForDevelopment() {
  const esbuild = createRequire(import.meta.url)("esbuild");
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [fileURLToPath(new URL("./wasm-thread.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    write: false
  });
  return outputFiles.map((file) => file.text).join("");
}

// src/compilers/wasm-worker.ts
function startThread(settings) {
  const worker = startWorker({ workerData: settings, stdout: true, stderr: true, execArgv: [] });
  worker.stdout.resume();
  worker.stderr.resume();
  let death;
  worker.on("error", (error) => {
    death ??= error instanceof Error ? error : { name: "Error", message: String(error) };
  });
  worker.once("exit", (status2) => {
    death ??= { name: "Error", message: `the thread ended with status ${status2}` };
  });
  function nextReply(signal) {
    return new Promise((resolve10) => {
      const settle = (ending) => {
        worker.off("message", settle).off("messageerror", lost).off("exit", died);
        signal.removeEventListener("abort", cancel);
        resolve10(ending);
      };
      const lost = (error) => settle({ kind: "died", error });
      const died = () => {
        settle({ kind: "died", error: death ?? { name: "Error", message: "the thread has ended" } });
      };
      const cancel = () => settle({ kind: "cancelled" });
      worker.once("message", settle).once("messageerror", lost).once("exit", died);
      signal.addEventListener("abort", cancel);
      if (signal.aborted) cancel();
      else if (death !== void 0) died();
    });
  }
  return {
    ready: nextReply,
    ask(request, signal) {
      const reply = nextReply(signal);
      if (!signal.aborted) worker.postMessage(request);
      return reply;
    },
    async end() {
      await worker.terminate();
    }
  };
}

// src/compilers/wasm.ts
var TIERING = "--wasm-tiering-budget=30000000";
async function openWasmCompiler(soljsonPath) {
  setFlagsFromString(TIERING);
  const path = resolve3(soljsonPath);
  const closing = new AbortController();
  const threads = /* @__PURE__ */ new Set();
  const idle = [];
  const loading = [];
  function start() {
    const thread = startThread({ soljson: path });
    threads.add(thread);
    return thread;
  }
  function load(signal) {
    const thread = start();
    return { thread, ending: thread.ready(signal) };
  }
  async function discard(thread) {
    threads.delete(thread);
    await thread.end();
  }
  async function loadVersion() {
    const thread = start();
    const ending = await thread.ready(closing.signal);
    const version = ending.kind === "ready" ? parseVersion(ending.version) : void 0;
    if (version !== void 0) {
      idle.push(thread);
      return version;
    }
    await discard(thread);
    throw new ParasolcError("COMPILER_UNUSABLE", `${path} is no WebAssembly build of solc`, {
      facts: [reasonOf(ending)],
      remedy: "give the soljson.js of solc 0.6.0 or later"
    });
  }
  async function takeThread(label2, signal) {
    const waiting = idle.pop();
    if (waiting !== void 0) return waiting;
    const { thread, ending: loaded } = loading.shift() ?? load(signal);
    const ending = await loaded;
    if (ending.kind === "ready") return thread;
    await discard(thread);
    if (ending.kind === "unusable") {
      throw new ParasolcError("COMPILER_FAILED", `the compiler ${path} cannot be loaded again for ${label2}`, {
        facts: [reasonOf(ending)]
      });
    }
    throw wasmFailure(label2, ending);
  }
  async function run2({ label: label2, input, imports, signal }) {
    const started = performance.now();
    const stop2 = signal === void 0 ? closing.signal : AbortSignal.any([signal, closing.signal]);
    if (stop2.aborted) throw wasmFailure(label2, { kind: "cancelled" });
    const thread = await takeThread(label2, stop2);
    try {
      const request = { input: input.map(sharedBytes), imports: sharedImports(imports) };
      const ending = await thread.ask(request, stop2);
      if (ending.kind !== "output") throw wasmFailure(label2, ending);
      checkOutput(label2, [ending.output]);
      idle.push(thread);
      return {
        output: memoryBytes([ending.output]),
        cost: {
          wall: performance.now() - started,
          cpu: ending.busy,
          peakMemory: ending.memory,
          bytesIn: input.reduce((sum2, chunk) => sum2 + chunk.length, 0),
          bytesOut: ending.output.length
        }
      };
    } catch (error) {
      await discard(thread);
      throw error;
    }
  }
  return {
    kind: "wasm",
    version: await loadVersion(),
    path,
    run: run2,
    invocation: async ({ kind }) => `${path}: solidity_compile, ${kind === "none" ? "no " : ""}import callback`,
    prepare(count) {
      while (threads.size < count && !closing.signal.aborted) loading.push(load(closing.signal));
    },
    async close() {
      closing.abort();
      await Promise.all([...threads].map(discard));
    }
  };
}
function reasonOf(ending) {
  switch (ending.kind) {
    case "ready":
      return `it says its version is ${JSON.stringify(ending.version)}`;
    case "unusable":
      return ending.message;
    case "died":
      return `${ending.error.name}: ${ending.error.message}`;
    default:
      return `the thread answered "${ending.kind}"`;
  }
}

// src/compilers/find.ts
var VERSION = /^v?(?<version>\d+\.\d+\.\d+(?:[-+].*)?)$/;
async function findCompiler(spec, context) {
  const version = VERSION.exec(spec ?? "")?.groups?.version;
  if (spec !== void 0 && version === void 0) return openPath(spec, context);
  const tried = [];
  const native = await onSearchPath("solc", context);
  if (native === void 0)
    tried.push(`no executable solc in ${listed(context.searchPath, "an empty PATH")}`);
  const names = version === void 0 ? ["solc"] : ["solc", `solc-${version}`];
  const packages = await packagesOf(names, context.packageRoots);
  if (packages.length === 0) {
    tried.push(
      `no npm package ${names.join(" or ")} at or above ${listed(context.packageRoots, "no folder")}`
    );
  }
  for (const path of [...native === void 0 ? [] : [native], ...packages]) {
    const found = await tryCandidate(path, version);
    if (typeof found !== "string") return found;
    tried.push(found);
  }
  throw new ParasolcError(
    "COMPILER_NOT_FOUND",
    `there is no solc${version === void 0 ? "" : ` ${version}`} here`,
    {
      facts: tried.map((reason) => `tried: ${reason}`),
      remedy: "give the path of a solc, put it on PATH, or install the npm package solc of that version"
    }
  );
}
async function openPath(spec, context) {
  const path = resolve4(spec);
  if (await isFile(path)) return open3(path);
  const named2 = spec.includes("/") ? void 0 : await onSearchPath(spec, context);
  if (named2 !== void 0) return open3(named2);
  throw new ParasolcError("COMPILER_NOT_FOUND", `there is no compiler ${spec}`, {
    facts: [
      `tried: no file ${path}`,
      ...spec.includes("/") ? [] : [`tried: no executable ${spec} in ${listed(context.searchPath, "an empty PATH")}`]
    ],
    remedy: "give the path of a solc executable or soljson.js, or an exact version such as 0.8.28"
  });
}
async function open3(path) {
  const names = [basename2(path), basename2(await realpath3(path))];
  return names.some((name) => /^soljson.*\.js$/.test(name)) ? openWasmCompiler(path) : openNativeCompiler(path);
}
async function tryCandidate(path, version) {
  const declared = await packageVersion(path);
  if (version !== void 0 && declared !== void 0 && !version.startsWith(declared)) {
    return `${path} is version ${declared}`;
  }
  let compiler;
  try {
    compiler = await open3(path);
  } catch (error) {
    return [messageOf(error), ...error instanceof ParasolcError ? error.facts : []].join("; ");
  }
  const { release, build: build2 } = compiler.version;
  if (version === void 0 || version === release || version === build2) return compiler;
  await compiler.close();
  return `${path} is version ${build2}`;
}
async function packageVersion(path) {
  if (!path.endsWith("soljson.js")) return void 0;
  try {
    const manifest = JSON.parse(await readFile(join3(dirname3(path), "package.json"), "utf8"));
    if (typeof manifest !== "object" || manifest === null || !("version" in manifest)) return void 0;
    return typeof manifest.version === "string" ? manifest.version : void 0;
  } catch {
    return void 0;
  }
}
async function onSearchPath(name, { searchPath }) {
  for (const folder of searchPath) {
    const path = resolve4(folder, name);
    if (await isFile(path) && await isExecutable(path)) return path;
  }
  return void 0;
}
async function packagesOf(names, roots) {
  const found = /* @__PURE__ */ new Set();
  for (const root of roots) {
    for (let folder = resolve4(root); ; folder = dirname3(folder)) {
      for (const name of names) {
        const path = join3(folder, "node_modules", name, "soljson.js");
        if (await isFile(path)) found.add(path);
      }
      if (folder === dirname3(folder)) break;
    }
  }
  return [...found];
}
async function isFile(path) {
  return stat3(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  );
}
function listed(paths, none) {
  return paths.length === 0 ? none : paths.join(", ");
}

// src/commands/observers.ts
function broadcast(observers) {
  return {
    phase: (name, runs, predicted) => {
      for (const observer of observers) observer.phase(name, runs, predicted);
    },
    started: (run2, invocation) => {
      for (const observer of observers) observer.started(run2, invocation);
    },
    finished: (run2, cost) => {
      for (const observer of observers) observer.finished(run2, cost);
    },
    routed: (routes) => {
      for (const observer of observers) observer.routed(routes);
    },
    note: (text2) => {
      for (const observer of observers) observer.note(text2);
    }
  };
}
function recordRuns() {
  const runs = [];
  return {
    runs,
    phase: () => void 0,
    started: () => void 0,
    finished: (info, cost) => {
      runs.push({ info, cost });
    },
    routed: () => void 0,
    note: () => void 0
  };
}

// src/commands/trace.ts
import { closeSync, openSync, writeSync } from "node:fs";
import { resolve as resolve5 } from "node:path";
function openTrace(path, cwd, warn) {
  const begun = performance.now();
  const lanes = /* @__PURE__ */ new Map();
  let file = open4(path, cwd);
  const close = () => {
    if (file !== void 0) closeSync(file);
    file = void 0;
  };
  const write = (event) => {
    if (file === void 0) return;
    try {
      writeSync(file, `${JSON.stringify(event)}
`);
    } catch (error) {
      close();
      warn(`the trace ends early, ${path} cannot be written: ${messageOf(error)}`);
    }
  };
  return {
    phase: () => void 0,
    started(info) {
      for (const known2 of lanes.keys()) if (known2.label === info.label) lanes.delete(known2);
      const taken = new Set([...lanes.values()].map(({ lane: lane2 }) => lane2));
      let lane = 0;
      while (taken.has(lane)) lane += 1;
      lanes.set(info, { lane, since: performance.now() });
    },
    finished(info, cost) {
      const { lane, since } = lanes.get(info) ?? { lane: 0, since: performance.now() - cost.wall };
      lanes.delete(info);
      write({
        name: info.label,
        cat: info.kind,
        ph: "X",
        ts: Math.round((since - begun) * 1e3),
        dur: Math.round(cost.wall * 1e3),
        pid: process.pid,
        tid: lane,
        args: { unit: info.label, contracts: info.contracts, predicted: info.predicted, ...cost }
      });
    },
    routed(routes) {
      const ts2 = Math.round((performance.now() - begun) * 1e3);
      write({
        name: "routes",
        cat: "routes",
        ph: "i",
        ts: ts2,
        pid: process.pid,
        tid: 0,
        s: "p",
        args: { ...routes }
      });
    },
    note: () => void 0,
    close
  };
}
function open4(path, cwd) {
  try {
    return openSync(resolve5(cwd, path), "w");
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the trace cannot be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists and is writable"
    });
  }
}

// src/commands/session.ts
async function withSession(options, around, work) {
  const progress = around.progress(options.quiet);
  const recorder = recordRuns();
  let trace;
  let compiler;
  let summary;
  try {
    trace = options.trace === void 0 ? void 0 : openTrace(options.trace, around.cwd, progress.note);
    compiler = await openCompiler(options.solc, around);
    const observers = [progress, recorder, ...trace === void 0 ? [] : [trace]];
    return await work({
      context: { compiler, observer: broadcast(observers), signal: around.signal },
      runs: recorder.runs,
      conclude(text2) {
        summary = text2;
      }
    });
  } finally {
    await compiler?.close();
    trace?.close();
    progress.end(summary);
  }
}
function openCompiler(spec, around) {
  const searchPath = (around.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const finding = findCompiler(spec, { searchPath, packageRoots: around.packageRoots });
  return untilStopped(finding, around.signal, "opening the compiler");
}

// src/json/escape.ts
var BEYOND_PRINTABLE_ASCII = /[\u007f-\uffff]/g;
function escapeNonAscii(json) {
  return json.replace(
    BEYOND_PRINTABLE_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

// src/json/gatherer.ts
var CAPACITY = 256 * 1024;
var LARGE = 64 * 1024;
var BYTES_PER_UNIT = 3;
var Gatherer = class {
  buffer = Buffer.allocUnsafe(CAPACITY);
  filled = 0;
  full = [];
  /** Whether there are chunks to take. */
  get ready() {
    return this.full.length > 0;
  }
  addText(text2) {
    const longest = text2.length * BYTES_PER_UNIT;
    if (longest > CAPACITY) {
      this.addBytes(Buffer.from(text2, "utf8"));
      return;
    }
    if (longest > CAPACITY - this.filled) this.flush();
    this.filled += this.buffer.write(text2, this.filled, "utf8");
  }
  /** Adds bytes; they must not change before the chunks are used. */
  addBytes(bytes) {
    if (bytes.length >= LARGE) {
      this.flush();
      this.full.push(bytes);
      return;
    }
    if (bytes.length > CAPACITY - this.filled) this.flush();
    this.filled += bytes.copy(this.buffer, this.filled);
  }
  /** Makes a chunk of what was gathered, if anything. */
  flush() {
    if (this.filled === 0) return;
    this.full.push(this.buffer.subarray(0, this.filled));
    this.buffer = Buffer.allocUnsafe(CAPACITY);
    this.filled = 0;
  }
  /** Takes the chunks that are ready, in order. */
  take() {
    const chunks = this.full;
    this.full = [];
    return chunks;
  }
};

// src/json/slice-reader.ts
var AHEAD = 128 * 1024;
var SliceReader = class {
  windows = /* @__PURE__ */ new Map();
  async read(bytes, start, end) {
    let window = this.windows.get(bytes);
    if (window === void 0 || start < window.start || end > window.start + window.buffer.length) {
      const until = Math.min(Math.max(end, start + AHEAD), bytes.size);
      window = { start, buffer: await bytes.read(start, until) };
      this.windows.set(bytes, window);
    }
    return window.buffer.subarray(start - window.start, end - window.start);
  }
};

// src/json/write.ts
var SMALL = 64 * 1024;
async function* writeJson(text2) {
  const gatherer = new Gatherer();
  const reader = new SliceReader();
  const pending = [text2];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    if (typeof next === "string") gatherer.addText(next);
    else if (next.kind === "slice") {
      const { bytes, start, end } = next;
      if (end - start <= SMALL) gatherer.addBytes(await reader.read(bytes, start, end));
      else {
        for await (const chunk of bytes.chunks(start, end)) {
          gatherer.addBytes(chunk);
          yield* gatherer.take();
        }
      }
    } else unfold(next, pending);
    if (gatherer.ready) yield* gatherer.take();
  }
  gatherer.flush();
  yield* gatherer.take();
}
async function jsonToBuffer(text2) {
  return Buffer.concat(await collect(writeJson(text2)));
}
function unfold(text2, pending) {
  if (text2.kind === "verbatim") {
    pending.push(text2.text);
    return;
  }
  const first = pending.length;
  pending.push(text2.kind === "object" ? "{" : "[");
  if (text2.kind === "object") {
    for (const [index, { keyText, value }] of text2.members.entries()) {
      pending.push(index === 0 ? `${keyText}:` : `,${keyText}:`, value);
    }
    pending.push("}");
  } else {
    for (const [index, item] of text2.items.entries()) {
      if (index > 0) pending.push(",");
      pending.push(item);
    }
    pending.push("]");
  }
  reverseFrom(pending, first);
}
function reverseFrom(list, first) {
  const pieces = list.splice(first).reverse();
  for (const piece of pieces) list.push(piece);
}
function slice(bytes, node) {
  return { kind: "slice", bytes, start: node.start, end: node.end };
}
function verbatim(text2) {
  return { kind: "verbatim", text: text2 };
}
function fromValue(value) {
  const text2 = JSON.stringify(value);
  if (text2 === void 0) throw new ParasolcError("INTERNAL", `A value of type ${typeof value} has no JSON`);
  return verbatim(escapeNonAscii(text2));
}
function member(key, value) {
  return { key, keyText: escapeNonAscii(JSON.stringify(key)), value };
}

// src/commands/solc-text.ts
async function* solcText(text2) {
  yield* writeJson(text2);
  yield Buffer.from("\n");
}

// node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = {
  lang: void 0,
  message: void 0,
  abortEarly: void 0,
  abortPipeEarly: void 0
};
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
var store$3;
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label2, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label2}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isSameValueZero(value1, value2) {
  return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
// @__NO_SIDE_EFFECTS__
function _isValidObjectKey(object$1, key) {
  return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list = [...new Set(values$1)];
  if (list.length > 1) return `(${list.join(` ${separator} `)})`;
  return list[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema;
}
var ValiError = class extends Error {
  /**
  * Creates a Valibot error with useful information.
  *
  * @param issues The error issues.
  */
  constructor(issues) {
    super(issues[0].message);
    this.name = "ValiError";
    this.issues = issues;
  }
};
var EMOJI_REGEX = new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$", "u");
// @__NO_SIDE_EFFECTS__
function check(requirement, message$1) {
  return {
    kind: "validation",
    type: "check",
    reference: check,
    async: false,
    expects: null,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function integer2(message$1) {
  return {
    kind: "validation",
    type: "integer",
    reference: integer2,
    async: false,
    expects: null,
    requirement: Number.isInteger,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function minValue(requirement, message$1) {
  return {
    kind: "validation",
    type: "min_value",
    reference: minValue,
    async: false,
    expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function parseJson(config$1, message$1) {
  return {
    kind: "transformation",
    type: "parse_json",
    reference: parseJson,
    config: config$1,
    message: message$1,
    async: false,
    "~run"(dataset, config$2) {
      try {
        dataset.value = JSON.parse(dataset.value, this.config?.reviver);
      } catch (error) {
        if (error instanceof Error) {
          _addIssue(this, "JSON", dataset, config$2, { received: `"${error.message}"` });
          dataset.typed = false;
        } else throw error;
      }
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function regex(requirement, message$1) {
  return {
    kind: "validation",
    type: "regex",
    reference: regex,
    async: false,
    expects: `${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function transform(operation) {
  return {
    kind: "transformation",
    type: "transform",
    reference: transform,
    async: false,
    operation,
    "~run"(dataset) {
      dataset.value = this.operation(dataset.value);
      return dataset;
    }
  };
}
var ABORT_EARLY_CONFIG = { abortEarly: true };
// @__NO_SIDE_EFFECTS__
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < input.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function boolean(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "boolean",
    reference: boolean,
    expects: "boolean",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "boolean") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function custom(check$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "custom",
    reference: custom,
    expects: "unknown",
    async: false,
    check: check$1,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.check(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function literal(literal_, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "literal",
    reference: literal,
    expects: /* @__PURE__ */ _stringify(literal_),
    async: false,
    literal: literal_,
    message: message$1,
    "~run"(dataset, config$1) {
      if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function looseObject(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "loose_object",
    reference: looseObject,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
        if (!dataset.issues || !config$1.abortEarly) {
          for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function nullable(wrapped2, default_) {
  return _standardSchema({
    kind: "schema",
    type: "nullable",
    reference: nullable,
    expects: `(${wrapped2.expects} | null)`,
    async: false,
    wrapped: wrapped2,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === null) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === null) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function number(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "number",
    reference: number,
    expects: "number",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function object(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "object",
    reference: object,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function optional2(wrapped2, default_) {
  return _standardSchema({
    kind: "schema",
    type: "optional",
    reference: optional2,
    expects: `(${wrapped2.expects} | undefined)`,
    async: false,
    wrapped: wrapped2,
    default: default_,
    "~run"(dataset, config$1) {
      if (dataset.value === void 0) {
        if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
        if (dataset.value === void 0) {
          dataset.typed = true;
          return dataset;
        }
      }
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function picklist(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "picklist",
    reference: picklist,
    expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.options.includes(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function record(key, value$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "record",
    reference: record,
    expects: "Object",
    async: false,
    key,
    value: value$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
          const entryValue = input[entryKey];
          const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
          if (keyDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "key",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of keyDataset.issues) {
              issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = keyDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
          if (valueDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "value",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = valueDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
          if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function strictObject(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "strict_object",
    reference: strictObject,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
        if (!dataset.issues || !config$1.abortEarly) {
          for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
            _addIssue(this, "key", dataset, config$1, {
              input: key,
              expected: "never",
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function tuple(items, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "tuple",
    reference: tuple,
    expects: "Array",
    async: false,
    items,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < this.items.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _standardSchema({
    kind: "schema",
    type: "unknown",
    reference: unknown,
    expects: "unknown",
    async: false,
    "~run"(dataset) {
      dataset.typed = true;
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function variant(key, options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "variant",
    reference: variant,
    expects: "Object",
    async: false,
    key,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        let outputDataset;
        let maxDiscriminatorPriority = 0;
        let invalidDiscriminatorKey = this.key;
        let expectedDiscriminators = [];
        const parseOptions = (variant$1, allKeys) => {
          for (const schema of variant$1.options) {
            if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
            else {
              let keysAreValid = true;
              let currentPriority = 0;
              for (const currentKey of allKeys) {
                const discriminatorSchema = schema.entries[currentKey];
                if (currentKey in input ? discriminatorSchema["~run"]({
                  typed: false,
                  value: input[currentKey]
                }, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
                  keysAreValid = false;
                  if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
                    maxDiscriminatorPriority = currentPriority;
                    invalidDiscriminatorKey = currentKey;
                    expectedDiscriminators = [];
                  }
                  if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
                  break;
                }
                currentPriority++;
              }
              if (keysAreValid) {
                const optionDataset = schema["~run"]({ value: input }, config$1);
                if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
              }
            }
            if (outputDataset && !outputDataset.issues) break;
          }
        };
        parseOptions(this, /* @__PURE__ */ new Set([this.key]));
        if (outputDataset) return outputDataset;
        _addIssue(this, "type", dataset, config$1, {
          input: input[invalidDiscriminatorKey],
          expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
          path: [{
            type: "object",
            origin: "value",
            input,
            key: invalidDiscriminatorKey,
            value: input[invalidDiscriminatorKey]
          }]
        });
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
function parse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  if (dataset.issues) throw new ValiError(dataset.issues);
  return dataset.value;
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function safeParse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  return {
    typed: dataset.typed,
    success: !dataset.issues,
    output: dataset.value,
    issues: dataset.issues
  };
}

// src/json/key-reader.ts
import { isUtf8 } from "node:buffer";

// src/json/string-scanner.ts
var QUOTE = 34;
var BACKSLASH = 92;
var NEAR = 48;
var StringScanner = class {
  /** Whether the last chunk ended after a backslash that escapes the next byte. */
  escaped = false;
  /** Index after the closing quote, or -1 where the string goes on in the next chunk. `from` is inside the string. */
  scan(chunk, from) {
    const length = chunk.length;
    if (from >= length) return -1;
    let at3 = this.escaped ? from + 1 : from;
    this.escaped = false;
    const near = Math.min(at3 + NEAR, length);
    while (at3 < near) {
      const byte = chunk[at3];
      if (byte === QUOTE) return at3 + 1;
      at3 += byte === BACKSLASH ? 2 : 1;
    }
    if (at3 < length) return this.scanFar(chunk, at3);
    this.escaped = at3 > length;
    return -1;
  }
  /** Searches for quotes only; one that an odd number of backslashes precedes is escaped. */
  scanFar(chunk, from) {
    for (let start = from; ; ) {
      const quote = chunk.indexOf(QUOTE, start);
      const end = quote === -1 ? chunk.length : quote;
      let run2 = end;
      while (run2 > start && chunk[run2 - 1] === BACKSLASH) run2--;
      const odd = (end - run2) % 2 === 1;
      if (quote === -1) {
        this.escaped = odd;
        return -1;
      }
      if (!odd) return quote + 1;
      start = quote + 1;
    }
  }
};

// src/json/syntax-error.ts
var JsonSyntaxError = class extends Error {
  name = "JsonSyntaxError";
  /** Of the first byte that does not fit, from the start of the text; its length where it ends too early. */
  offset;
  expected;
  constructor(offset, expected, found) {
    super(`byte ${offset}: expected ${expected}, found ${found}`);
    this.offset = offset;
    this.expected = expected;
  }
};
function describeByte(byte) {
  if (byte === void 0) return "the end of the text";
  if (byte > 32 && byte < 127) return `\`${String.fromCharCode(byte)}\``;
  return `byte 0x${byte.toString(16).padStart(2, "0")}`;
}

// src/json/key-reader.ts
var SHORT = 64;
var KNOWN = 1024;
var KeyReader = class {
  strings = new StringScanner();
  /** What was read of the key, without its opening quote. */
  parts = [];
  /** Short keys met before: an AST repeats some hundred keys millions of times. */
  known = /* @__PURE__ */ new Map();
  /** Index after the closing quote, or -1 where the key goes on in the next chunk. */
  read(chunk, from) {
    const end = this.strings.scan(chunk, from);
    this.parts.push(chunk.subarray(from, end === -1 ? chunk.length : end));
    return end;
  }
  /**
   * The key that `read` came to the end of.
   *
   * @param offset of its opening quote in the text, for errors
   */
  take(offset) {
    const [first] = this.parts;
    const bytes = this.parts.length === 1 && first !== void 0 ? first : Buffer.concat(this.parts);
    this.parts = [];
    const written = bytes.toString("latin1");
    let key = this.known.get(written);
    if (key === void 0) {
      key = decode(bytes, offset);
      if (this.known.size === KNOWN) this.known.clear();
      if (bytes.length <= SHORT) this.known.set(written, key);
    }
    return key;
  }
};
function decode(bytes, offset) {
  if (!isUtf8(bytes)) throw new JsonSyntaxError(offset, "a key in UTF-8", "other bytes");
  const keyText = `"${bytes.toString("utf8")}`;
  try {
    return { key: String(JSON.parse(keyText)), keyText };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonSyntaxError(offset, "a key", "a string with a wrong escape or a raw control character");
  }
}

// src/json/scalar-scanner.ts
var LITERALS = ["true", "false", "null"];
var ScalarScanner = class {
  kind = "number";
  part;
  literal = "";
  /** Bytes of `literal` that were read. */
  matched = 0;
  /** Starts with the first byte; false where no number or literal starts with it. */
  begin(byte) {
    this.part = byte === 45 ? "minus" : afterMinus(byte);
    if (this.part !== void 0) {
      this.kind = "number";
      return true;
    }
    this.kind = "literal";
    this.matched = 1;
    this.literal = LITERALS.find((literal2) => literal2.charCodeAt(0) === byte) ?? "";
    return this.literal !== "";
  }
  /** Index of the first byte after the scalar, or -1 where it may go on in the next chunk. */
  scan(chunk, from, base) {
    for (let at3 = from; at3 < chunk.length; at3++) {
      const byte = chunk[at3] ?? 0;
      if (this.accept(byte)) continue;
      if (!this.complete) throw new JsonSyntaxError(base + at3, this.missing, describeByte(byte));
      return at3;
    }
    return -1;
  }
  /** Whether the scalar may end here. */
  get complete() {
    if (this.kind === "literal") return this.matched === this.literal.length;
    return this.part === "zero" || this.part === "integer" || this.part === "fraction" || this.part === "exponent";
  }
  /** What must follow where the scalar is not complete. */
  get missing() {
    return this.kind === "literal" ? `\`${this.literal}\`` : "a digit";
  }
  accept(byte) {
    if (this.kind === "literal") {
      if (this.literal.charCodeAt(this.matched) !== byte) return false;
      this.matched++;
      return true;
    }
    const part = this.part === void 0 ? void 0 : nextPart(this.part, byte);
    if (part === void 0) return false;
    this.part = part;
    return true;
  }
};
function afterMinus(byte) {
  if (byte === 48) return "zero";
  return isDigit(byte) ? "integer" : void 0;
}
function nextPart(part, byte) {
  switch (part) {
    case "minus":
      return afterMinus(byte);
    case "zero":
      return byte === 46 ? "point" : afterMantissa(byte);
    case "integer":
      if (isDigit(byte)) return "integer";
      return byte === 46 ? "point" : afterMantissa(byte);
    case "point":
      return isDigit(byte) ? "fraction" : void 0;
    case "fraction":
      return isDigit(byte) ? "fraction" : afterMantissa(byte);
    case "e":
      if (byte === 43 || byte === 45) return "exponent sign";
      return isDigit(byte) ? "exponent" : void 0;
    case "exponent sign":
    case "exponent":
      return isDigit(byte) ? "exponent" : void 0;
  }
}
function afterMantissa(byte) {
  return byte === 69 || byte === 101 ? "e" : void 0;
}
function isDigit(byte) {
  return byte >= 48 && byte <= 57;
}

// src/json/value-skipper.ts
var QUOTE2 = 34;
var BRACE_BIT = 32;
var OPENING_BRACE = 123;
var CLOSING_BRACE = 125;
var ValueSkipper = class {
  strings = new StringScanner();
  inString = false;
  /** `BRACE_BIT` of each bracket that is open, outermost first. */
  open = new Uint8Array(64);
  depth = 0;
  kind = "object";
  /** Starts with the value's opening bracket. */
  begin(bracket) {
    this.kind = bracket === OPENING_BRACE ? "object" : "array";
    this.push(bracket);
  }
  /** Index after the value, or -1 where it goes on in the next chunk. `base` is the offset of the chunk in the text. */
  skip(chunk, from, base) {
    const length = chunk.length;
    let at3 = from;
    while (at3 < length) {
      if (this.inString) {
        at3 = this.strings.scan(chunk, at3);
        if (at3 === -1) return -1;
        this.inString = false;
      }
      at3 = this.skipToString(chunk, at3, base);
      if (this.depth === 0) return at3;
    }
    return -1;
  }
  /** What is missing where the text ends inside the value. */
  get missing() {
    if (this.inString) return 'the closing `"` of a string';
    return this.open[this.depth - 1] === BRACE_BIT ? "the closing `}`" : "the closing `]`";
  }
  /** Stops after the opening quote of a string, after the last closing bracket, or at the end of the chunk. */
  skipToString(chunk, from, base) {
    const length = chunk.length;
    for (let at3 = from; at3 < length; at3++) {
      const byte = chunk[at3] ?? 0;
      if (byte === QUOTE2) {
        this.inString = true;
        return at3 + 1;
      }
      if ((byte | BRACE_BIT) === OPENING_BRACE) this.push(byte);
      else if ((byte | BRACE_BIT) === CLOSING_BRACE) {
        if (this.open[this.depth - 1] !== (byte & BRACE_BIT)) {
          throw new JsonSyntaxError(base + at3, this.missing, describeByte(byte));
        }
        this.depth--;
        if (this.depth === 0) return at3 + 1;
      }
    }
    return length;
  }
  push(bracket) {
    if (this.depth === this.open.length) {
      const larger = new Uint8Array(this.open.length * 2);
      larger.set(this.open);
      this.open = larger;
    }
    this.open[this.depth++] = bracket & BRACE_BIT;
  }
};

// src/json/index-text.ts
async function indexJson(bytes, descend) {
  const indexer = new Indexer(descend);
  for await (const chunk of bytes.chunks()) indexer.push(chunk);
  return indexer.finish();
}
var QUOTE3 = 34;
var COMMA = 44;
var COLON = 58;
var OPENING_BRACKET = 91;
var CLOSING_BRACKET = 93;
var OPENING_BRACE2 = 123;
var CLOSING_BRACE2 = 125;
var NO_KEY = { key: "", keyText: '""' };
var Indexer = class {
  descend;
  /** Offset of the current chunk in the text. */
  base = 0;
  expected = "a value";
  token;
  /** Offset of the token. */
  start = 0;
  frames = [];
  /** One step for each frame but the outermost. */
  path = [];
  root;
  keys = new KeyReader();
  strings = new StringScanner();
  scalars = new ScalarScanner();
  skipper = new ValueSkipper();
  constructor(descend) {
    this.descend = descend;
  }
  push(chunk) {
    for (let at3 = 0; at3 < chunk.length; ) {
      at3 = this.token === void 0 ? this.between(chunk, at3) : this.resume(this.token, chunk, at3);
    }
    this.base += chunk.length;
  }
  finish() {
    if (this.token === "scalar" && this.scalars.complete) this.endValue(this.scalars.kind, this.base);
    if (this.token === void 0 && this.root !== void 0) return this.root;
    throw new JsonSyntaxError(this.base, this.missing(), describeByte(void 0));
  }
  /** Goes on with a token; returns the index after what this chunk holds of it. */
  resume(token, chunk, at3) {
    const end = this.endOf(token, chunk, at3);
    if (end === -1) return chunk.length;
    if (token === "key") this.endKey();
    else if (token === "scalar") this.endValue(this.scalars.kind, this.base + end);
    else this.endValue(token === "string" ? "string" : this.skipper.kind, this.base + end);
    return end;
  }
  /** Index after the token, or -1 where it may go on in the next chunk. */
  endOf(token, chunk, at3) {
    switch (token) {
      case "key":
        return this.keys.read(chunk, at3);
      case "string":
        return this.strings.scan(chunk, at3);
      case "scalar":
        return this.scalars.scan(chunk, at3, this.base);
      case "skipped":
        return this.skipper.skip(chunk, at3, this.base);
    }
  }
  /** Reads one byte between tokens, or the first byte of a token; returns the index after it. */
  between(chunk, at3) {
    const byte = chunk[at3] ?? 0;
    if (!isWhiteSpace(byte) && !this.take(byte, this.base + at3)) {
      throw new JsonSyntaxError(this.base + at3, this.expected, describeByte(byte));
    }
    return at3 + 1;
  }
  /** False where the byte is none of what is expected. */
  take(byte, offset) {
    switch (this.expected) {
      case "a value":
        return this.beginValue(byte, offset);
      case "a value or `]`":
        return byte === CLOSING_BRACKET ? this.close(offset) : this.beginValue(byte, offset);
      case "a key":
        return this.beginKey(byte, offset);
      case "a key or `}`":
        return byte === CLOSING_BRACE2 ? this.close(offset) : this.beginKey(byte, offset);
      case "`:`":
        return byte === COLON && this.expect("a value");
      case "`,` or `}`":
        return byte === CLOSING_BRACE2 ? this.close(offset) : byte === COMMA && this.expect("a key");
      case "`,` or `]`":
        return byte === CLOSING_BRACKET ? this.close(offset) : byte === COMMA && this.expect("a value");
      case "the end of the text":
        return false;
    }
  }
  expect(next) {
    this.expected = next;
    return true;
  }
  beginKey(byte, offset) {
    return byte === QUOTE3 && this.beginToken("key", offset);
  }
  beginValue(byte, offset) {
    if (byte === QUOTE3) return this.beginToken("string", offset);
    if (byte === OPENING_BRACE2 || byte === OPENING_BRACKET) return this.open(byte, offset);
    return this.scalars.begin(byte) && this.beginToken("scalar", offset);
  }
  beginToken(token, offset) {
    this.token = token;
    this.start = offset;
    return true;
  }
  open(byte, offset) {
    const parent = this.frames.at(-1);
    if (parent !== void 0) {
      this.path.push(parent.kind === "object" ? parent.name.key : parent.items.length);
    }
    if (!this.descend(this.path)) {
      if (parent !== void 0) this.path.pop();
      this.skipper.begin(byte);
      return this.beginToken("skipped", offset);
    }
    if (byte === OPENING_BRACE2) {
      this.frames.push({ kind: "object", start: offset, members: [], name: NO_KEY });
      return this.expect("a key or `}`");
    }
    this.frames.push({ kind: "array", start: offset, items: [] });
    return this.expect("a value or `]`");
  }
  /** Ends the innermost frame with its closing bracket. */
  close(offset) {
    const frame = this.frames.pop();
    if (frame === void 0) return false;
    this.path.pop();
    const { start } = frame;
    const end = offset + 1;
    if (frame.kind === "object") this.place({ kind: "object", start, end, members: frame.members });
    else this.place({ kind: "array", start, end, items: frame.items });
    return true;
  }
  endKey() {
    const frame = this.frames.at(-1);
    if (frame?.kind === "object") frame.name = this.keys.take(this.start);
    this.token = void 0;
    this.expected = "`:`";
  }
  /** Ends the token, which is a value. */
  endValue(kind, end) {
    this.token = void 0;
    this.place({ kind, start: this.start, end });
  }
  /** Puts a complete value where it belongs. */
  place(value) {
    const frame = this.frames.at(-1);
    if (frame === void 0) {
      this.root = value;
      this.expected = "the end of the text";
    } else if (frame.kind === "object") {
      frame.members.push({ key: frame.name.key, keyText: frame.name.keyText, value });
      this.expected = "`,` or `}`";
    } else {
      frame.items.push(value);
      this.expected = "`,` or `]`";
    }
  }
  /** What is missing where the text ends. */
  missing() {
    switch (this.token) {
      case void 0:
        return this.expected;
      case "scalar":
        return this.scalars.missing;
      case "skipped":
        return this.skipper.missing;
      case "key":
      case "string":
        return 'the closing `"` of a string';
    }
  }
};
function isWhiteSpace(byte) {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13;
}

// src/json/named.ts
function named(value) {
  return pipe(
    custom(
      (input) => typeof input === "object" && input !== null && !Array.isArray(input),
      "Invalid type: Expected an object"
    ),
    transform((object2) => Object.entries(object2)),
    array(tuple([string(), value])),
    transform((entries) => new Map(entries))
  );
}

// src/json/read.ts
async function parseNode(bytes, node) {
  const text2 = (await bytes.read(node.start, node.end)).toString("utf8");
  try {
    const value = JSON.parse(text2);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonSyntaxError(node.start, `a well-formed ${node.kind}`, error.message);
  }
}
async function stringOf(bytes, node) {
  if (node?.kind !== "string") return void 0;
  const value = await parseNode(bytes, node);
  return typeof value === "string" ? value : void 0;
}
function find(node, ...steps) {
  let found = node;
  for (const step of steps) {
    found = typeof step === "number" ? found?.items?.[step] : found?.members?.findLast((member2) => member2.key === step)?.value;
  }
  return found;
}
function duplicateKeys(node) {
  const duplicates = [];
  visit(node, [], duplicates);
  return duplicates;
}
function visit(node, path, duplicates) {
  const keys = /* @__PURE__ */ new Set();
  for (const { key, value } of node.members ?? []) {
    const here = [...path, key];
    if (keys.has(key)) duplicates.push(here);
    keys.add(key);
    visit(value, here, duplicates);
  }
  for (const [index, item] of (node.items ?? []).entries()) visit(item, [...path, index], duplicates);
}

// src/standard-json/outputs.ts
var ANALYSIS_OUTPUTS = [
  "abi",
  "devdoc",
  "evm.methodIdentifiers",
  "metadata",
  "storageLayout",
  "transientStorageLayout",
  "userdoc"
];
var SOURCE_OUTPUTS = ["ast", "legacyAST"];
var IR_OUTPUTS = ["ir", "irAst", "irOptimized", "irOptimizedAst", "yulCFGJson"];
var EVM_OBJECT_PARTS = [
  "",
  ".object",
  ".opcodes",
  ".sourceMap",
  ".functionDebugData",
  ".generatedSources",
  ".linkReferences"
];
var BYTECODE_OUTPUTS = [
  "*",
  "evm.gasEstimates",
  "evm.legacyAssembly",
  "evm.assembly",
  ...EVM_OBJECT_PARTS.map((part) => `evm.bytecode${part}`),
  ...EVM_OBJECT_PARTS.map((part) => `evm.deployedBytecode${part}`),
  "evm.deployedBytecode.immutableReferences"
];
var GENERATED_OUTPUTS = [
  ...IR_OUTPUTS,
  "ewasm.wast",
  "ewasm.wasm",
  ...BYTECODE_OUTPUTS
];
var PREFIXES = "0.7.6";
function isAlwaysAccepted(selector) {
  const stable = [
    ...ANALYSIS_OUTPUTS,
    ...SOURCE_OUTPUTS,
    ...BYTECODE_OUTPUTS,
    "evm",
    "ir",
    "irOptimized"
  ];
  return stable.includes(selector);
}
function covers(selector, output, release) {
  if (selector === output) return true;
  if (output.startsWith(`${selector}.`)) return releaseAtLeast(release, PREFIXES);
  return selector === "*" && !IR_OUTPUTS.includes(output);
}
function coveredOutputs(selectors, candidates, release) {
  const wanted = [...selectors];
  return candidates.filter((output) => wanted.some((selector) => covers(selector, output, release)));
}
function reachesGeneratedOutput(selector) {
  return !ANALYSIS_OUTPUTS.includes(selector);
}

// src/standard-json/selection.ts
var NO_CONTRACT = "<none>";
var PER_CONTRACT_GENERATION = "0.8.28";
function selectionToJson(selection) {
  return Object.fromEntries(
    [...selection].map(([source, contracts]) => [source, Object.fromEntries(contracts)])
  );
}
function selectionToEntries(selection) {
  return [...selection].map(([source, contracts]) => [
    source,
    [...contracts].map(([contract, selectors]) => [contract, [...selectors]])
  ]);
}
function selectionFromEntries(entries) {
  return new Map(entries.map(([source, contracts]) => [source, new Map(contracts)]));
}
function isRequestedSource(selection, source) {
  const selected = [...selection].filter(([, contracts]) => contracts.size > 0);
  return selected.length === 0 || selected.some(([name]) => name === "*" || name === source);
}
function generatesAnything(selection, release) {
  return allSelectors(selection).some(
    (selector) => GENERATED_OUTPUTS.some((output) => covers(selector, output, release))
  );
}
function selectorsFor(selection, source, contract) {
  const lists = [source, "*"].flatMap((file) => {
    const contracts = selection.get(file);
    return [contract, "*"].map((name) => contracts?.get(name) ?? []);
  });
  return [...new Set(lists.flat())];
}
function sourceOutputsFor(selection, source, release) {
  const selectors = [source, "*"].flatMap((file) => selection.get(file)?.get("") ?? []);
  return coveredOutputs(selectors, SOURCE_OUTPUTS, release);
}
function isGenerated(selection, release, source, contract) {
  if (!generatesAnything(selection, release)) return false;
  const lists = pipelineLists(selection, source, contract);
  if (!releaseAtLeast(release, PER_CONTRACT_GENERATION)) return lists.length > 0;
  const bytecode = needsBytecode(selection, release);
  return lists.flat().some((selector) => bytecode || IR_OUTPUTS.includes(selector));
}
function isIrSelected(selection) {
  return allSelectors(selection).includes("ir");
}
function generatedNames(selection, release, source) {
  const bytecode = needsBytecode(selection, release);
  const generates = (selector) => bytecode || IR_OUTPUTS.includes(selector);
  const names = ["*", source].flatMap((file) => {
    const contracts = [...selection.get(file) ?? []];
    const everyContract = contracts.some(([name]) => name === "*");
    return contracts.filter(([name, selectors]) => selectors.some(generates) && !(name === "" && everyContract)).map(([name]) => name === "" ? "*" : name);
  });
  return names.includes("*") ? ["*"] : [...new Set(names)];
}
function withBoth(a, b2) {
  const both = new Map([...a].map(([source, contracts]) => [source, new Map(contracts)]));
  for (const [source, contracts] of b2) {
    const known2 = both.get(source) ?? /* @__PURE__ */ new Map();
    both.set(source, known2);
    for (const [name, selectors] of contracts) {
      known2.set(name, [.../* @__PURE__ */ new Set([...known2.get(name) ?? [], ...selectors])]);
    }
  }
  return both;
}
function isAlwaysAcceptedSelection(selection) {
  return allSelectors(selection).every(isAlwaysAccepted);
}
function unsplittableSelection(selection) {
  for (const [source, contracts] of selection) {
    const inherited = contracts.has("*") ? [] : contracts.get("") ?? [];
    const output = inherited.find((selector) => IR_OUTPUTS.includes(selector));
    if (output !== void 0) return `"${output}" is selected for the source "${source}" as a whole`;
  }
  return void 0;
}
function analysisSelection(selection, release, trees) {
  const requested = [...selection].filter(([, contracts]) => contracts.size > 0);
  return new Map(
    requested.map(([source, contracts]) => {
      const lists = [...contracts].filter(([contract]) => contract !== "").map(
        ([contract, selectors]) => [contract, coveredOutputs(selectors, ANALYSIS_OUTPUTS, release)]
      );
      const ofSource = coveredOutputs(contracts.get("") ?? [], SOURCE_OUTPUTS, release);
      const ofEach = trees ? [.../* @__PURE__ */ new Set(["ast", ...ofSource])] : ofSource;
      return [source, new Map([...lists, ["", ofEach]])];
    })
  );
}
function astSelection(sources) {
  return new Map([...sources].map((source) => [source, /* @__PURE__ */ new Map([["", ["ast"]]])]));
}
function irSelection(contracts, entries) {
  const selection = /* @__PURE__ */ new Map();
  for (const source of entries) selection.set(source, /* @__PURE__ */ new Map([[NO_CONTRACT, []]]));
  for (const { source, name } of contracts) {
    const names = selection.get(source) ?? /* @__PURE__ */ new Map();
    selection.set(source, names.set(name, ["ir"]));
  }
  return selection;
}
function unitSelection(selection, contracts, entries) {
  const unit = /* @__PURE__ */ new Map();
  const ofSource = (source) => {
    const known2 = unit.get(source) ?? /* @__PURE__ */ new Map();
    unit.set(source, known2);
    return known2;
  };
  for (const { source, name } of contracts) {
    const selectors = selectorsFor(selection, source, name).filter(reachesGeneratedOutput);
    ofSource(source).set(name, selectors.length > 0 ? selectors : [NO_CONTRACT]);
  }
  for (const source of entries) ofSource(source).set(NO_CONTRACT, []);
  const carrier = unit.keys().next().value;
  if (carrier !== void 0) {
    ofSource(carrier).set(NO_CONTRACT, [...new Set(allSelectors(selection).filter(reachesGeneratedOutput))]);
  }
  return unit;
}
function withNeededOutputs(selection, needs, release) {
  const extend = (selectors) => {
    const needed = coveredOutputs(selectors, [...needs.keys()], release).flatMap(
      (output) => needs.get(output) ?? []
    );
    return [.../* @__PURE__ */ new Set([...selectors, ...needed])];
  };
  return new Map(
    [...selection].map(([source, contracts]) => [
      source,
      new Map([...contracts].map(([contract, selectors]) => [contract, extend(selectors)]))
    ])
  );
}
function needsBytecode(selection, release) {
  return allSelectors(selection).some(
    (selector) => BYTECODE_OUTPUTS.some((output) => covers(selector, output, release))
  );
}
function allSelectors(selection) {
  return [...selection.values()].flatMap((contracts) => [...contracts.values()].flat());
}
function pipelineLists(selection, source, contract) {
  return ["*", source].flatMap((file) => {
    const contracts = selection.get(file);
    const everyContract = contracts?.get("*") ?? contracts?.get("");
    return [everyContract, contracts?.get(contract)].filter((list) => list !== void 0);
  });
}

// src/standard-json/input.ts
var SettingsSchema = looseObject({
  remappings: optional2(array(string()), []),
  viaIR: optional2(boolean(), false),
  stopAfter: optional2(string()),
  outputSelection: optional2(named(named(array(string()))), {})
});
var SourceSchema = looseObject({
  urls: optional2(array(string())),
  keccak256: optional2(string())
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
  const settings = safeParse(optional2(SettingsSchema, {}), await parse2("settings"));
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
    const { content: _2, ...rest } = Object.fromEntries(
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

// src/standard-json/output.ts
async function indexOutput(output, label2) {
  try {
    return await indexJson(output, (path) => {
      if (path[0] === "contracts") return path.length < 4 || path.length === 4 && path[3] === "evm";
      if (path[0] === "errors") return path.length < 2;
      return path.length < 3;
    });
  } catch (cause) {
    throw new ParasolcError("COMPILER_OUTPUT_INVALID", `the output of ${label2} is not JSON`, {
      cause,
      remedy: "run the compiler by hand on the same input; if its output is cut off there too, it has a fault"
    });
  }
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
    dependencies: [...node.dependencies].sort((a, b2) => a - b2).flatMap((dependency) => ids.get(dependency) ?? []).filter((dependency) => dependency !== contractId(source.name, node.name)),
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
  const visit2 = (name) => {
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
  for (const name of requested) if (!seen.has(name)) visit2(name);
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
  abstract: optional2(boolean(), false),
  contractKind: string(),
  linearizedBaseContracts: array(number()),
  contractDependencies: optional2(array(number()), []),
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
  kind: optional2(string()),
  visibility: optional2(string()),
  functionSelector: optional2(string())
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
function matchAt(pattern, text2, at3) {
  pattern.lastIndex = at3;
  return pattern.exec(text2) ?? void 0;
}
function endOfMatch(pattern, text2, at3) {
  return at3 + (matchAt(pattern, text2, at3)?.[0].length ?? 0);
}
function tokenAt(text2, at3) {
  const start = skipSpace(text2, at3);
  const first = text2[start];
  if (first === void 0) return { kind: "end", value: "", end: text2.length };
  if (first === '"' || first === "'") return stringAt(text2, start);
  const word = matchAt(WORD, text2, start)?.[0];
  if (word !== void 0) {
    const end = start + word.length;
    const quoted2 = text2[end] === '"' || text2[end] === "'";
    if (quoted2 && (word === "hex" || word === "unicode"))
      return { kind: "other", value: "", end: stringAt(text2, end).end };
    return { kind: "word", value: word, end };
  }
  const number2 = matchAt(NUMBER, text2, start)?.[0];
  if (number2 !== void 0) return { kind: "other", value: "", end: start + number2.length };
  return { kind: "symbol", value: first, end: start + 1 };
}
function skipSpace(text2, at3) {
  for (let position = at3; ; ) {
    const start = endOfMatch(WHITESPACE, text2, position);
    if (text2.startsWith("//", start)) position = lineCommentEnd(text2, start + 2);
    else if (text2.startsWith("/*", start)) position = blockCommentEnd(text2, start + 2);
    else return start;
  }
}
function blockCommentEnd(text2, from) {
  const close = text2.indexOf("*/", from);
  return close === -1 ? text2.length : close + 2;
}
function lineCommentEnd(text2, from) {
  const isDoc = text2[from] === "/" && text2[from + 1] !== "/";
  if (isDoc) return docCommentEnd(text2, from + 1);
  NEXT_LINE_END.lastIndex = from;
  return NEXT_LINE_END.exec(text2)?.index ?? text2.length;
}
function docCommentEnd(text2, from) {
  let at3 = from;
  while (at3 < text2.length) {
    if (text2[at3] === "\n" || text2[at3] === "\r") {
      const nextLine = endOfMatch(BLANKS, text2, at3 + (text2.startsWith("\r\n", at3) ? 2 : 1));
      if (!/^\/\/\/[^/]/.test(text2.slice(nextLine, nextLine + 4))) return nextLine;
      at3 = nextLine + 3;
      if (text2[at3] === "\n" || text2[at3] === "\r") continue;
    } else if (matchAt(LINE_END, text2, at3) !== void 0) {
      return at3;
    }
    at3++;
  }
  return at3;
}
function stringAt(text2, start) {
  const quote = text2[start];
  let value = "";
  let valid = true;
  let at3 = start + 1;
  while (at3 < text2.length) {
    const plain = endOfMatch(PLAIN_STRING_PART, text2, at3);
    value += text2.slice(at3, plain);
    at3 = plain;
    const next = text2[at3];
    if (next === void 0) break;
    if (next === quote) return { kind: valid ? "string" : "other", value: valid ? value : "", end: at3 + 1 };
    if (matchAt(LINE_END, text2, at3) !== void 0) break;
    if (next !== "\\") {
      value += next;
      at3++;
      continue;
    }
    const sequence = matchAt(ESCAPE, text2, at3);
    value += sequence === void 0 ? "" : escapedBytes(sequence);
    valid &&= sequence !== void 0;
    at3 += sequence?.[0].length ?? 2;
  }
  return { kind: "other", value: "", end: Math.min(at3, text2.length) };
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
  const text2 = Buffer.from(source).toString("latin1");
  const paths = [];
  let depth = 0;
  let token = tokenAt(text2, 0);
  while (token.kind !== "end") {
    let end = token.end;
    if (token.kind === "symbol") {
      if (token.value === "{") depth++;
      else if (token.value === "}") depth = Math.max(depth - 1, 0);
    } else if (token.kind === "word" && depth === 0) {
      if (token.value === "pragma") {
        end = pragmaEnd(text2, end);
      } else if (token.value === "import") {
        const directive = importAfter(text2, end);
        if (directive !== void 0) {
          paths.push(Buffer.from(directive.path, "latin1").toString("utf8"));
          end = directive.end;
        }
      }
    }
    token = tokenAt(text2, end);
  }
  return paths;
}
function pragmaEnd(text2, at3) {
  let token = tokenAt(text2, tokenAt(text2, at3).end);
  const isLast = () => token.kind === "end" || token.kind === "symbol" && token.value === ";";
  while (!isLast()) token = tokenAt(text2, token.end);
  return token.end;
}
function importAfter(text2, at3) {
  let token = tokenAt(text2, at3);
  const take = () => {
    const taken = token;
    token = tokenAt(text2, token.end);
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
function parseRemapping(text2) {
  const equals = text2.indexOf("=");
  if (equals === -1) return void 0;
  const left = text2.slice(0, equals);
  const colon = left.indexOf(":");
  const prefix = left.slice(colon + 1);
  if (prefix === "") return void 0;
  return { context: colon === -1 ? "" : left.slice(0, colon), prefix, target: text2.slice(equals + 1) };
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
  const known2 = new Map(given);
  const worklist = [...given.keys()].sort(compareUtf8);
  for (const name of worklist) {
    const added = missingImports(name, known2, parsed, release, read, unresolved);
    for (const [unit, contents] of [...added].sort(([a], [b2]) => compareUtf8(a, b2))) {
      known2.set(unit, contents);
      imported.set(unit, contents);
      worklist.push(unit);
    }
  }
  return { imported, unresolved };
}
function missingImports(name, known2, remappings, release, read, unresolved) {
  const added = /* @__PURE__ */ new Map();
  for (const path of importPaths(known2.get(name) ?? "")) {
    const unit = resolveImport(path, name, remappings, release);
    if (known2.has(unit) || added.has(unit)) continue;
    const result = read(unit);
    if ("error" in result) unresolved.set(unit, result.error);
    else added.set(unit, result.contents);
  }
  return added;
}

// node_modules/@noble/hashes/_u64.js
var U32_MASK64 = /* @__PURE__ */ (() => BigInt(2 ** 32 - 1))();
var _32n = /* @__PURE__ */ BigInt(32);
function fromBig(n, le2 = false) {
  if (le2)
    return { h: Number(n & U32_MASK64), l: Number(n >> _32n & U32_MASK64) };
  return { h: Number(n >> _32n & U32_MASK64) | 0, l: Number(n & U32_MASK64) | 0 };
}
function split(lst, le2 = false) {
  const len = lst.length;
  let Ah = new Uint32Array(len);
  let Al = new Uint32Array(len);
  for (let i = 0; i < len; i++) {
    const { h, l } = fromBig(lst[i], le2);
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
var aobject = (value, label2) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label2 === "object" ? "" : `"${label2}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label2) => {
  aobject(value, label2);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label2}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label2}.__proto__" is not allowed`);
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
var swap32IfBE = isLE ? (u2) => u2 : byteSwap32;
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
for (let round = 0, R2 = _1n, x = 1, y = 0; round < 24; round++) {
  [x, y] = [y, (2 * x + 3 * y) % 5];
  SHA3_PI.push(2 * (5 * y + x));
  SHA3_ROTL.push((round + 1) * (round + 2) / 2 % 64);
  let t = _0n;
  for (let j2 = 0; j2 < 7; j2++) {
    R2 = (R2 << _1n ^ (R2 >> _7n) * _0x71n) % _256n;
    if (R2 & _2n)
      t ^= _1n << (_1n << BigInt(j2)) - _1n;
  }
  _SHA3_IOTA.push(t);
}
var IOTAS = split(_SHA3_IOTA, true);
var SHA3_IOTA_H = IOTAS[0];
var SHA3_IOTA_L = IOTAS[1];
var rotlSH = (h, l, s3) => h << s3 | l >>> 32 - s3;
var rotlSL = (h, l, s3) => l << s3 | h >>> 32 - s3;
var rotlBH = (h, l, s3) => l << s3 - 32 | h >>> 64 - s3;
var rotlBL = (h, l, s3) => h << s3 - 32 | l >>> 64 - s3;
var rotlH = (h, l, s3) => s3 > 32 ? rotlBH(h, l, s3) : rotlSH(h, l, s3);
var rotlL = (h, l, s3) => s3 > 32 ? rotlBL(h, l, s3) : rotlSL(h, l, s3);
var B = new Uint32Array(5 * 2);
function keccakP(s3, rounds = 24) {
  if (!(s3 instanceof Uint32Array))
    throw new TypeError('"s" expected Uint32Array(50), got type=' + typeof s3);
  if (s3.length !== 50)
    throw new RangeError('"s" expected Uint32Array(50), got length=' + s3.length);
  anumber(rounds, "rounds");
  if (rounds < 1 || rounds > 24)
    throw new Error('"rounds" expected integer 1..24');
  for (let round = 24 - rounds; round < 24; round++) {
    for (let x = 0; x < 10; x++)
      B[x] = s3[x] ^ s3[x + 10] ^ s3[x + 20] ^ s3[x + 30] ^ s3[x + 40];
    for (let x = 0; x < 10; x += 2) {
      const idx1 = (x + 8) % 10;
      const idx0 = (x + 2) % 10;
      const B0 = B[idx0];
      const B1 = B[idx0 + 1];
      const Th = rotlH(B0, B1, 1) ^ B[idx1];
      const Tl = rotlL(B0, B1, 1) ^ B[idx1 + 1];
      for (let y = 0; y < 50; y += 10) {
        s3[x + y] ^= Th;
        s3[x + y + 1] ^= Tl;
      }
    }
    let curH = s3[2];
    let curL = s3[3];
    for (let t = 0; t < 24; t++) {
      const shift = SHA3_ROTL[t];
      const Th = rotlH(curH, curL, shift);
      const Tl = rotlL(curH, curL, shift);
      const PI = SHA3_PI[t];
      curH = s3[PI];
      curL = s3[PI + 1];
      s3[PI] = Th;
      s3[PI + 1] = Tl;
    }
    for (let y = 0; y < 50; y += 10) {
      const b0 = s3[y], b1 = s3[y + 1], b2 = s3[y + 2], b3 = s3[y + 3];
      s3[y] ^= ~s3[y + 2] & s3[y + 4];
      s3[y + 1] ^= ~s3[y + 3] & s3[y + 5];
      s3[y + 2] ^= ~s3[y + 4] & s3[y + 6];
      s3[y + 3] ^= ~s3[y + 5] & s3[y + 7];
      s3[y + 4] ^= ~s3[y + 6] & s3[y + 8];
      s3[y + 5] ^= ~s3[y + 7] & s3[y + 9];
      s3[y + 6] ^= ~s3[y + 8] & b0;
      s3[y + 7] ^= ~s3[y + 9] & b1;
      s3[y + 8] ^= ~b0 & b2;
      s3[y + 9] ^= ~b1 & b3;
    }
    s3[0] ^= SHA3_IOTA_H[round];
    s3[1] ^= SHA3_IOTA_L[round];
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
  _cloneInto(to2) {
    const { blockLen, suffix, outputLen, rounds, enableXOF } = this;
    to2 ||= new _Keccak(blockLen, suffix, outputLen, enableXOF, rounds);
    to2.blockLen = blockLen;
    to2.state32.set(this.state32);
    to2.pos = this.pos;
    to2.posOut = this.posOut;
    to2.finished = this.finished;
    to2.rounds = rounds;
    to2.suffix = suffix;
    to2.outputLen = outputLen;
    to2.enableXOF = enableXOF;
    to2.canXOF = this.canXOF;
    to2.destroyed = this.destroyed;
    return to2;
  }
};
var genKeccak = (suffix, blockLen, outputLen, info = {}) => createHasher(() => new Keccak(blockLen, suffix, outputLen), info);
var keccak_256 = /* @__PURE__ */ genKeccak(1, 136, 32);

// src/sources/urls.ts
function tryUrls(urls, keccak256, read) {
  const unreadable3 = [];
  const mismatched = [];
  for (const url of urls) {
    const result = read(url);
    if ("error" in result) unreadable3.push({ url, error: result.error });
    else if (!matchesHash(keccak256, result.contents)) mismatched.push(url);
    else return { content: result.contents, unreadable: unreadable3, mismatched };
  }
  return { unreadable: unreadable3, mismatched };
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
async function givenTexts({ input, access: access3 }, survivors) {
  const read = readerOf(access3);
  const members = [];
  for (const [name, source] of [...input.sources].sort(([a], [b2]) => compareUtf8(a, b2))) {
    if (!survivors.has(name)) continue;
    const content = source.kind === "content" ? slice(input.bytes, source.content) : fromValue(readUrls(name, source.urls, source.keccak256, read).toString("utf8"));
    members.push(member(name, { kind: "object", members: [member("content", content)] }));
  }
  return { kind: "object", members };
}
function importedTexts({ access: access3 }, names) {
  const read = readerOf(access3);
  return new Map(names.map((name) => [name, readAgain(name, read)]));
}
async function wholeRunTexts(project, release) {
  const texts = /* @__PURE__ */ new Map();
  const readFile3 = readerOf(project.access);
  const read = (name) => {
    const result = readFile3(name);
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
function readerOf(access3) {
  return access3.kind === "files" ? createFileReader(access3) : () => ({ error: "there is no import callback" });
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

// src/standard-json/diagnostics.ts
var DiagnosticSchema = looseObject({
  severity: string(),
  errorCode: optional2(string()),
  sourceLocation: optional2(object({ file: string(), start: number(), end: number() }))
});
async function readDiagnostics(bytes, errors) {
  return Promise.all(
    (errors?.items ?? []).map(async (item) => {
      const { severity, errorCode, sourceLocation } = parse(DiagnosticSchema, await parseNode(bytes, item));
      return {
        text: (await bytes.read(item.start, item.end)).toString("utf8"),
        isError: severity === "error",
        errorCode,
        location: sourceLocation
      };
    })
  );
}
function withoutAnalysis(run2, analysis) {
  const known2 = /* @__PURE__ */ new Map();
  for (const { text: text2 } of analysis) known2.set(text2, (known2.get(text2) ?? 0) + 1);
  return run2.filter(({ text: text2 }) => {
    const left = known2.get(text2) ?? 0;
    if (left > 0) known2.set(text2, left - 1);
    return left === 0;
  });
}
var WARNINGS_IGNORED = "4591";
var GENERATION_WARNINGS = ["5574", "3860", "2066"];
function generationDiagnostics(run2, analysis) {
  const codes = new Set(analysis.map(({ errorCode }) => errorCode));
  const ignored = codes.has(WARNINGS_IGNORED);
  const fresh = withoutAnalysis(run2, analysis).filter(({ isError }) => !isError);
  const isGeneration = ({ errorCode }) => GENERATION_WARNINGS.includes(errorCode);
  return {
    warnings: ignored ? [] : fresh.filter(isGeneration),
    unknown: fresh.filter(
      (diagnostic) => !ignored && !isGeneration(diagnostic) && !codes.has(diagnostic.errorCode)
    )
  };
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
function inputWithSettings(input, settings, selection) {
  const text2 = settingsText(settings, selection);
  return {
    kind: "object",
    members: (input.root.members ?? []).map(
      (entry) => entry.key === "settings" ? member("settings", verbatim(text2)) : copied(input.bytes, entry)
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
  const text2 = await jsonToBuffer(inputWithoutSources(input));
  const { output } = await runCompiler(context, info, [text2], { kind: "none" });
  return find(await indexOutput(output, info.label), "sources") === void 0;
}
function describe(project, { compiler }, facts, requested, names) {
  const parseOrder = [...facts.values()].map(({ name, lastId }) => ({ source: name, lastId })).sort((a, b2) => a.lastId - b2.lastId);
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
async function run({ input, access: access3 }, selection, label2, context) {
  const info = { label: label2, kind: label2, contracts: [], predicted: 0 };
  const text2 = await jsonToBuffer(inputWithSelection(input, selection));
  const { output, cost } = await runCompiler(context, info, [text2], access3);
  return { output, root: await indexOutput(output, label2), cost };
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

// src/exchange/plan.ts
var EXCHANGE_FORMAT = 1;
var CompilerSchema = object({ release: string(), build: string() });
var ContractSchema2 = object({
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
var SourceSchema2 = object({ name: string(), nodes: number(), imports: array(string()) });
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
  reckoning: optional2(ReckoningSchema),
  strategy: picklist(["naive", "clustered", "balanced", "linked"]),
  sourcesMode: picklist(["all", "relevant"]),
  pipeline: object({ viaIR: boolean(), optimizer: boolean() }),
  /** `outputSelection` of the input. */
  selection: array(tuple([string(), array(tuple([string(), array(string())]))])),
  requested: array(string()),
  /** Contracts that the whole run generates, in the order of generation. */
  generated: array(string()),
  graph: object({ sources: array(SourceSchema2), contracts: array(ContractSchema2) }),
  parseOrder: array(object({ source: string(), lastId: number() }))
});
var PlanManifestSchema = variant("kind", [WholePlanSchema, SplitPlanSchema]);
function isSplit(plan) {
  return plan.manifest.kind === "split";
}

// package.json
var package_default = {
  name: "parasolc-action",
  version: "0.1.0",
  description: "Compiles Solidity in parallel, on the cores of a machine or the jobs of a workflow matrix, to the same bytes one solc run gives",
  license: "MIT",
  type: "module",
  bin: {
    parasolc: "dist/cli.js"
  },
  files: [
    "dist",
    "action.yml",
    "README.md",
    "LICENSE",
    "docs"
  ],
  engines: {
    node: ">=20.12"
  },
  scripts: {
    build: "node scripts/bundle.js",
    "check:dist": "node scripts/bundle.js --check",
    lint: "biome check .",
    format: "biome check --write .",
    types: "tsc --noEmit",
    test: "vitest run",
    "test:corpora": "vitest run --config vitest.corpora.config.ts",
    demo: "node examples/demo.js",
    bench: "node bench/run.js"
  },
  dependencies: {
    solc: "0.8.37"
  },
  devDependencies: {
    "@actions/artifact": "6.2.1",
    "@actions/cache": "6.3.0",
    "@actions/core": "3.0.1",
    "@actions/expressions": "0.3.61",
    "@actions/tool-cache": "4.0.0",
    "@actions/workflow-parser": "0.3.61",
    "@biomejs/biome": "2.5.15",
    "@noble/hashes": "2.4.0",
    "@openzeppelin/contracts": "5.0.2",
    "@types/node": "20.19.43",
    "@uniswap/v4-core": "1.0.2",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    graphology: "0.26.0",
    "graphology-components": "1.5.4",
    "graphology-dag": "0.4.1",
    "graphology-types": "0.24.8",
    "openzeppelin-contracts-3.4": "npm:@openzeppelin/contracts@3.4.2",
    solady: "0.1.26",
    "solc-0.6.12": "npm:solc@0.6.12",
    "solc-0.7.6": "npm:solc@0.7.6",
    "solc-0.8.20": "npm:solc@0.8.20",
    "solc-0.8.26": "npm:solc@0.8.26",
    "solc-0.8.28": "npm:solc@0.8.28",
    "solc-0.8.30": "npm:solc@0.8.30",
    "solc-0.8.34": "npm:solc@0.8.34",
    tar: "7.5.23",
    typescript: "7.0.2",
    valibot: "1.5.0",
    vitest: "4.1.12"
  },
  overrides: {
    traverse: "0.3.9"
  }
};

// src/version.ts
var VERSION2 = package_default.version;

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
  return (0, import_graphology_components2.stronglyConnectedComponents)(graph).filter((cycle) => cycle.length > 1).map((cycle) => cycle.flatMap((key) => sources[Number(key.slice(1))]?.name ?? []));
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
    const members = Object.entries(value).sort(([a], [b2]) => compareUtf8(a, b2));
    return `{${members.map(([key, member2]) => `${JSON.stringify(key)}:${sortedText(member2)}`).join(",")}}`;
  }
  return `[${value.map(sortedText).join(",")}]`;
}

// src/source-map/source-map.ts
function translateRange(text2, translate) {
  const match = /^(-?\d+):(-?\d+):(-?\d*)$/.exec(text2);
  if (match === null) throw new ParasolcError("INTERNAL", `not a source range: ${text2}`);
  const [start, length, source] = [match[1], match[2], match[3]].map(Number);
  if (match[3] === "") return text2;
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
function typeIdentifierEdits(text2, astId) {
  const edits = [];
  for (const match of text2.matchAll(AST_ID)) {
    const place2 = match.indices?.slice(1).find((group) => group !== void 0);
    if (place2 === void 0) continue;
    const [start, end] = place2;
    edits.push({ start, end, text: String(astId(Number(text2.slice(start, end)))) });
  }
  return edits;
}
function applyEdits(text2, edits) {
  let result = "";
  let done = 0;
  for (const edit of edits) {
    result += text2.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text2.slice(done);
}
function translateTypeIdentifiers(text2, astId) {
  return applyEdits(text2, typeIdentifierEdits(text2, astId));
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
      const text2 = texts.get(name);
      if (text2 === void 0) throw new ParasolcError("PLAN_INVALID", `the plan lacks the source "${name}"`);
      return [Buffer.from(`${index === 0 ? "{" : ","}${JSON.stringify(name)}:`), text2];
    });
    return [...pieces, Buffer.from("}")];
  };
}
function relevantImports({ manifest }) {
  const imports = new Map(manifest.graph.sources.map((source) => [source.name, source.imports]));
  return (requested) => [...closureOf(requested, (name) => imports.get(name) ?? [])].sort(compareUtf8);
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
  const ordered = [...units].sort((a, b2) => a.id - b2.id);
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
function translator(from, to2) {
  const indices = new Map(to2.sources.map((source, index) => [source, index]));
  const firsts = new Map(to2.blocks.map(({ source, first }) => [source, first]));
  function sourceIndex(index) {
    if (index === -1) return -1;
    if (index === from.sources.length) return to2.sources.length;
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
async function renumber(plan, output, requested, label2) {
  const full = numberingOfUnits(
    plan.manifest.parseOrder.map(({ source, lastId }) => ({ source, id: lastId }))
  );
  const pruned = prunedNumbering(full, relevantImports(plan)(requested));
  const numbers = translator(pruned, full);
  const { release } = plan.manifest.compiler;
  const selection = selectionFromEntries(plan.manifest.selection);
  const root = await indexOutput(output, label2);
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
        if (!isEmpty2(kept)) members2.push({ ...contract, value: verbatim(stringifySorted(kept)) });
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
  return left !== member2 && isEmpty2(left) ? others : { ...others, [key]: left };
}
function isEmpty2(value) {
  return isJsonObject(value) && Object.keys(value).length === 0;
}

// src/steps/compile-units.ts
function unitsOf(plan, contracts, jobs) {
  const { compiler, graph, pipeline: pipeline2, strategy } = plan.manifest;
  return splitIntoUnits(
    { graph, contracts, model: costModel(pipeline2), release: compiler.release },
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
        const one2 = await compileUnit(unit, index, inputs, { ...context, signal });
        return sourcesMode === "all" ? [one2] : renumberUnit(plan, one2, index, inputs, { ...context, signal });
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
  if (!await hasErrors2(output, info.label)) return { manifest, output: { output, failure: void 0 } };
  const failure = await diagnose(unit, index, inputs, context);
  return {
    manifest: { ...manifest, failedAt: failure.contract },
    output: { output, failure: failure.output }
  };
}
async function diagnose(unit, index, inputs, context) {
  const run2 = (label3, contracts, input) => runCompiler(context, { label: label3, kind: "diagnosis", contracts, predicted: 0 }, input, inputs.imports);
  const fails = async (label3, contracts) => hasErrors2((await run2(label3, contracts, inputs.generating(contracts))).output, label3);
  const alone = isGeneratedAlone(context.compiler.version.release);
  let suspects = unit.contracts;
  let before = [];
  for (let step = 1; suspects.length > 1; step++) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    const failed2 = await fails(`unit ${index}, diagnosis ${step}`, [...before, ...half]);
    if (!failed2 && !alone) before = [...before, ...half];
    suspects = failed2 ? half : suspects.slice(half.length);
  }
  const contract = suspects[0] ?? "";
  const label2 = `unit ${index}, failure`;
  const { output } = await run2(label2, suspects, inputs.generatingBesideAnalysis([...before, ...suspects]));
  if (!await hasErrors2(output, label2)) {
    throw new ParasolcError("NEEDS_ONE_RUN", `${contract} fails beside others and not alone`, {
      remedy: "compile with `--strategy single`, and report this with the input"
    });
  }
  return { contract, output };
}
async function hasErrors2(output, label2) {
  const root = await indexOutput(output, label2);
  return (await readDiagnostics(output, find(root, "errors"))).some(({ isError }) => isError);
}
function unitCost(cost) {
  return Object.fromEntries(
    Object.entries(cost).filter(([, figure]) => figure !== void 0)
  );
}

// src/link/code.ts
function sizeOf({ hex }) {
  return hex.length / 2;
}
function bytesOf({ hex, references }) {
  let text2 = hex;
  for (const { start } of references) text2 = overwrite(text2, start, "0".repeat(40));
  return Buffer.from(text2, "hex");
}
function isEqualCode(a, b2) {
  return a.hex === b2.hex && JSON.stringify(a.references) === JSON.stringify(b2.references);
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
  (_2, byte) => hexOf(byte) + hexOf(FILLER).repeat(LONGEST_DATA)
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
  const table2 = [];
  for (let at3 = 0; table2.length < 256; ) {
    const name = words[at3++];
    if (name === void 0) throw unreadable(`it prints nothing for 0x${hexOf(table2.length)}`);
    const data = isNumber(name) ? void 0 : words[at3];
    const dataLength = data !== void 0 && isNumber(data) ? (data.length - 2) / 2 : 0;
    table2.push({ name, dataLength });
    at3 += (dataLength > 0 ? 1 : 0) + LONGEST_DATA - dataLength;
  }
  if (isNumber(table2[FILLER]?.name ?? "0x")) throw unreadable("JUMPDEST is no instruction");
  if (disassemble(Buffer.from(objectHex, "hex"), table2) !== opcodesText) {
    throw unreadable("the opcodes read from it do not give its text");
  }
  return table2;
}
function disassemble(code, table2) {
  const hex = Buffer.from(code.buffer, code.byteOffset, code.byteLength).toString("hex").toUpperCase();
  const words = [];
  for (let at3 = 0; at3 < code.length; ) {
    const opcode = table2[code[at3] ?? 0];
    if (opcode === void 0) throw new ParasolcError("INTERNAL", "A table of opcodes is not complete");
    const { name, dataLength } = opcode;
    words.push(name);
    at3 += 1;
    if (dataLength === 0) continue;
    words.push(numberText(hex.slice(2 * at3, 2 * (at3 + dataLength)).padEnd(2 * dataLength, "0")));
    at3 += dataLength;
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
var SettingsSchema2 = strictObject({
  viaIR: literal(true),
  optimizer: optional2(unknown()),
  evmVersion: optional2(string()),
  libraries: optional2(named(named(pipe(string(), regex(/^0x[0-9a-fA-F]{40}$/)))), {}),
  debug: optional2(
    strictObject({
      debugInfo: optional2(array(picklist(["*", "location", "snippet", "ast-id"]))),
      revertStrings: optional2(string())
    }),
    {}
  ),
  metadata: optional2(unknown()),
  remappings: optional2(unknown()),
  modelChecker: optional2(unknown()),
  outputSelection: optional2(unknown())
});
var DEFAULT_DEBUG_INFO = ["location", "ast-id"];
function linkSettings(settings, release) {
  if (!releaseAtLeast(release, FIRST_RELEASE))
    return `it needs solc ${FIRST_RELEASE} or later, this is ${release}`;
  if (!releaseAtLeast(LAST_RELEASE, release))
    return `it has been tested up to solc ${LAST_RELEASE}, this is ${release}`;
  const parsed = safeParse(SettingsSchema2, settings);
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

// src/scheduling/front-runs.ts
var COST = { start: 25e4, parse: 0.2, analyse: 1, print: 0.5 };
var MOST_REACHED = 12e6;
var WORTH_DIVIDING = 0.9;
function frontGroups(sources, jobs) {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const sizeOf2 = (names) => [...names].reduce((total3, name) => total3 + (byName.get(name)?.size ?? 0), 0);
  const printing = sources.filter(({ prints }) => prints).map(({ name }) => {
    const reached = closureOf([name], (from) => byName.get(from)?.imports ?? []);
    return { name, reached, size: sizeOf2(reached) };
  }).sort((a, b2) => b2.size - a.size);
  const everything = sizeOf2(byName.keys());
  const total2 = printing.reduce((sum2, { size }) => sum2 + size, 0);
  const divide = (count) => {
    const groups = Array.from({ length: count }, (_2, index) => ({
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
  const fewest = Math.max(1, Math.ceil(total2 / MOST_REACHED));
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
function joinPositions(text2, { stride }) {
  return text2.replace(STRINGS_AND_COMMENTS, (token) => {
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
import { isUtf8 as isUtf82 } from "node:buffer";
var LONGEST = 150;
var KEPT = 35;
var GAP = " ... ";
var NEW_LINE = 10;
function formatDiagnostic({ type, message, source, start, end }) {
  if (source.name === "") return void 0;
  const text2 = Buffer.from(source.text.buffer, source.text.byteOffset, source.text.byteLength);
  const excerpt = extract(text2, Math.min(start, text2.length), Math.min(end, text2.length));
  const shown2 = Buffer.from(excerpt.line, "latin1");
  if (!isUtf82(shown2)) return void 0;
  const number2 = String(excerpt.lineNumber + 1);
  const margin = " ".repeat(number2.length);
  return [
    `${type}: ${message}`,
    `${margin}--> ${source.name}:${number2}:${excerpt.column + 1}:`,
    `${margin} |`,
    `${number2} | ${shown2.toString("utf8")}`,
    `${margin} | ${marks(excerpt)}`,
    "\n"
  ].join("\n");
}
function extract(text2, start, end) {
  const column = columnAt(text2, start);
  const isMultiline = text2.subarray(start, end).includes(NEW_LINE);
  let line = lineAt(text2, start);
  let from = column;
  let to2 = columnAt(text2, end);
  let length = (isMultiline ? line.length : to2) - from;
  if (length > LONGEST) {
    const rest = (isMultiline ? line.length : to2) - KEPT;
    line = line.slice(0, from + KEPT) + GAP + line.slice(rest);
    length = 2 * KEPT + GAP.length;
    to2 = from + length;
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
    to2 = from + length;
  }
  return {
    line,
    isMultiline,
    lineNumber: newLinesBefore(text2, start),
    column,
    from: Math.min(from, line.length),
    to: Math.min(to2, line.length)
  };
}
function marks({ line, isMultiline, from, to: to2 }) {
  const indent = fill(line.slice(0, from), " ");
  if (isMultiline) return `${indent}^ (Relevant source part starts here and spans across multiple lines).`;
  return indent + (from === to2 ? "^" : fill(line.slice(from, to2), "^"));
}
function fill(bytes, filler) {
  return bytes.replace(/[\x80-\xbf]/g, "").replace(/[^\t]/g, filler);
}
function columnAt(text2, position) {
  return position - (position === 0 ? 0 : text2.lastIndexOf(NEW_LINE, position - 1) + 1);
}
function lineAt(text2, position) {
  const begin = text2.lastIndexOf(NEW_LINE, Math.max(position - 1, 0)) + 1;
  const newLine = text2.indexOf(NEW_LINE, begin);
  const line = text2.toString("latin1", begin, newLine < 0 ? text2.length : newLine);
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
function newLinesBefore(text2, position) {
  let count = 0;
  for (let at3 = text2.indexOf(NEW_LINE); at3 >= 0 && at3 < position; at3 = text2.indexOf(NEW_LINE, at3 + 1))
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
    const text2 = warning(contract, limit, size);
    if (text2 === void 0) return void 0;
    warnings.push(text2);
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
  const { total: total2, subs, seen, hidden } = around;
  const most = own.size + 1 + own.pushes * (around.setsImmutables ? SLACK.immutables : SLACK.usual);
  const widest = width(most + 1 + (total2 - own.size) + subs);
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
    (placeholder) => landingsOf(code.hex, placeholder, landings).map((at3) => ({ at: at3, code: placeholder.code }))
  ).sort((a, b2) => a.at - b2.at);
  const pieces = [];
  const references = [...code.references];
  let end = 0;
  for (const { at: at3, code: inserted } of found) {
    if (at3 < end) throw new LinkRefusal("the places of two dependencies in its code overlap");
    pieces.push(code.hex.slice(end, at3), inserted.hex);
    end = at3 + inserted.hex.length;
    for (const reference of inserted.references)
      references.push({ ...reference, start: reference.start + at3 / 2 });
  }
  return {
    hex: [...pieces, code.hex.slice(end)].join(""),
    references: references.sort((a, b2) => a.start - b2.start)
  };
}
function landingsOf(hex, { marker }, most) {
  const start = marker.slice(0, 2 * SHORTEST_MARKER);
  const landings = [];
  for (let at3 = hex.indexOf(start); at3 >= 0; at3 = hex.indexOf(start, at3 + 1)) {
    const whole = at3 % 2 === 0 && hex.startsWith(marker, at3) && hex.startsWith(LEAD, at3 - LEAD.length);
    if (!whole) throw new LinkRefusal("a dependency came out changed in its code");
    landings.push(at3 - LEAD.length);
  }
  if (landings.length > most)
    throw new LinkRefusal("a dependency came out more often than expected in its code");
  return landings;
}

// src/link/linked-contract.ts
function placeholdersFor(ir2, contracts) {
  return new Map(
    dependenciesOf(ir2).map((name) => {
      const { bytecode, deployedBytecode } = known(contracts, name);
      const runtime = ir2.runtimeCodeOf.has(name) ? placeholderFor(deployedBytecode.code) : void 0;
      return [name, { creation: placeholderFor(bytecode.code), runtime }];
    })
  );
}
function dependenciesOf({ creationDependencies, deployedDependencies }) {
  return [.../* @__PURE__ */ new Set([...creationDependencies, ...deployedDependencies])];
}
function linkContract(ir2, halves, contracts, positions) {
  const markers = [...placeholdersFor(ir2, contracts).values()].flatMap(({ creation, runtime }) => [
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
      subs: subs.reduce((total2, sub) => total2 + sizeOf(sub.code), 0),
      seen: deployed?.own.jumpWidth ?? 1,
      hidden: Math.max(0, ...dependencies.map((dependency) => dependency.own.jumpWidth)),
      setsImmutables: deployed !== void 0 && ir2.immutables.length > 0
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
  const deployedBytecode = link("deployedBytecode", ir2.deployedDependencies, void 0);
  if (markers.some(({ code }) => isEqualCode(code, deployedBytecode.code))) {
    throw new LinkRefusal("its deployed code is equal to code that it embeds");
  }
  return { bytecode: link("bytecode", ir2.creationDependencies, deployedBytecode), deployedBytecode };
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
  const text2 = await sourceText2(source);
  const warnings = codeSizeWarnings({ ...sizes, source: { name: source, text: text2 }, start, end }, evmVersion);
  if (warnings === void 0) throw new LinkRefusal("solc cannot quote its source in a warning");
  return warnings;
}
function together(costs) {
  const sum2 = (of) => costs.reduce((total2, cost) => total2 + of(cost), 0);
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const peaks = costs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return {
    wall: sum2(({ wall }) => wall),
    bytesIn: sum2(({ bytesIn }) => bytesIn),
    bytesOut: sum2(({ bytesOut }) => bytesOut),
    ...cpus.length === costs.length ? { cpu: cpus.reduce((total2, cpu) => total2 + cpu, 0) } : {},
    ...peaks.length > 0 ? { peakMemory: Math.max(...peaks) } : {}
  };
}

// src/link/yul-object.ts
var OPAQUE = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|["']|\/\*/.source;
var STRUCTURE = new RegExp(`${OPAQUE}|[{}]|[A-Za-z]+`, "g");
var BLOCK = new RegExp(`${OPAQUE}|[{}]`, "g");
var DEEPEST = 1e3;
var OTHER_LINE_ENDS = /[\r\v\f\u0085\u2028\u2029]/;
function readYulObject(text2) {
  const other = OTHER_LINE_ENDS.exec(text2);
  if (other !== null) throw unreadable2("there is a line end that solc does not print", other.index);
  const reader = new Reader(text2);
  const { start } = reader.expect("object");
  const object2 = reader.objectAt(start, 1);
  if (reader.next(STRUCTURE) !== void 0) throw unreadable2("something follows the object", object2.end);
  return object2;
}
var Reader = class {
  #text;
  #at = 0;
  constructor(text2) {
    this.#text = text2;
  }
  /** The next token that is no comment. */
  next(tokens) {
    tokens.lastIndex = this.#at;
    for (let match = tokens.exec(this.#text); match !== null; match = tokens.exec(this.#text)) {
      const [text2] = match;
      this.#at = tokens.lastIndex;
      if (['"', "'", "/*"].includes(text2))
        throw unreadable2("a string or a comment does not end", match.index);
      if (!text2.startsWith("/")) return { text: text2, start: match.index };
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
function isString(text2) {
  return text2.startsWith('"') || text2.startsWith("'");
}
function unreadable2(reason, at3) {
  return new LinkRefusal(`its intermediate representation is not as expected: ${reason}, at character ${at3}`);
}

// src/link/ir-object.ts
function readIr(text2, positions) {
  const object2 = readYulObject(text2);
  const nested = /* @__PURE__ */ new Map();
  collectNested(text2, object2, nested);
  return { object: describe2(text2, object2, positions), nested };
}
function describe2(text2, object2, positions) {
  const deployed = deployedIn(object2);
  const creation = object2.objects.filter((child) => child !== deployed);
  const runtimeCodeOf = /* @__PURE__ */ new Set([
    ...checkReferences(text2, object2, creation, deployed.name),
    ...checkReferences(text2, deployed, deployed.objects, void 0)
  ]);
  const join7 = (piece) => typeof piece === "string" ? joinPositions(piece, positions) : piece;
  const pieces = cut(text2, 0, text2.length, [...creation, ...deployed.objects]).map(join7);
  return {
    name: object2.name,
    text: pieces,
    size: pieces.reduce((size, piece) => size + (typeof piece === "string" ? piece.length : 0), 0),
    deployedText: cut(text2, deployed.start, deployed.end, deployed.objects).map(join7),
    creationDependencies: creation.map(({ name }) => name),
    deployedDependencies: deployed.objects.map(({ name }) => name),
    runtimeCodeOf,
    immutables: immutablesIn(text2.slice(deployed.code.start, deployed.code.end)),
    place: placeOf(text2.slice(object2.code.start, object2.code.start + 200))
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
function collectNested(text2, object2, nested) {
  const deployed = deployedIn(object2);
  for (const child of [...object2.objects, ...deployed.objects]) {
    if (child === deployed || nested.has(child.name)) continue;
    nested.set(child.name, text2.slice(commentBefore(text2, child), child.end));
    collectNested(text2, child, nested);
  }
}
function commentBefore(text2, { name, start }) {
  const lineEnd = text2.lastIndexOf("\n", start);
  const lineStart = text2.lastIndexOf("\n", lineEnd - 1) + 1;
  if (!/^\s*\/\/\/ @use-src /.test(text2.slice(lineStart, lineEnd))) {
    throw new LinkRefusal(`the sources of the object "${name}" in it are not named`);
  }
  return lineStart;
}
function checkReferences(text2, object2, dependencies, deployed) {
  const known2 = /* @__PURE__ */ new Set([deployed, object2.name, ...dependencies.map(({ name }) => name)]);
  const runtime = new Map(dependencies.map(({ name }) => [`${name}.${name}_deployed`, name]));
  const used = /* @__PURE__ */ new Set();
  const code = text2.slice(object2.code.start, object2.code.end);
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
function cut(text2, from, to2, objects) {
  const pieces = [];
  let at3 = from;
  for (const { name, start, end } of [...objects].sort((a, b2) => a.start - b2.start)) {
    pieces.push(text2.slice(at3, start), { dependency: name });
    at3 = end;
  }
  return [...pieces, text2.slice(at3, to2)];
}

// src/link/yul-run.ts
function yulRuns(ir2, placeholders) {
  const whole = { text: fill2(ir2.text, placeholders), object: ir2.name };
  if (ir2.creationDependencies.length === 0) return [{ ...whole, yields: ["bytecode", "deployedBytecode"] }];
  const wrapper = `${ir2.name}_runtime`;
  return [
    { ...whole, yields: ["bytecode"] },
    {
      text: wrap(wrapper, ir2, fill2(ir2.deployedText, placeholders)),
      object: wrapper,
      yields: ["deployedBytecode"]
    }
  ];
}
function yulInput({ text: text2, yields }, settings, parts) {
  const outputs = yields.flatMap((half) => parts.map((part) => `evm.${half}.${part}`));
  return Buffer.from(
    JSON.stringify({
      language: "Yul",
      sources: { [YUL_SOURCE]: { content: text2 } },
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
  functionDebugData: optional2(DebugDataSchema, {}),
  immutableReferences: optional2(ImmutablesSchema, {})
});
var OutputSchema = object({
  errors: optional2(array(looseObject({ severity: string(), message: string() })), []),
  contracts: optional2(named(named(object({ evm: record(string(), unknown()) }))), {})
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
      return [half, { ...rest, code: { hex, references: listed2(linkReferences2) } }];
    })
  );
}
function listed2(references) {
  return [...references].flatMap(
    ([file, libraries]) => [...libraries].flatMap(([library, places]) => places.map(({ start }) => ({ start, file, library })))
  ).sort((a, b2) => a.start - b2.start);
}
function fill2(text2, placeholders) {
  return text2.map((piece) => {
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
function firstLine(text2) {
  return text2.split("\n", 1)[0] ?? "";
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
  add(contract, ir2, positions) {
    const { object: object2, nested } = readIr(ir2, positions);
    this.#note(object2);
    this.#ids.set(object2.name, contract);
    for (const [name, text2] of nested) {
      if (!this.#objects.has(name)) this.#note(readIr(text2, positions).object);
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
    const ir2 = this.#objects.get(name);
    if (ir2 === void 0) throw new LinkRefusal(`there is no intermediate representation of "${name}"`);
    const linkings = dependenciesOf(ir2).map((dependency) => ({
      dependency,
      linking: this.link(dependency, positions)
    }));
    const dependencies = /* @__PURE__ */ new Map();
    for (const { dependency, linking } of linkings) {
      const refuse = (error) => refuseDependent(dependency, error);
      dependencies.set(dependency, await linking.contract.catch(refuse));
    }
    const runs = yulRuns(ir2, placeholdersFor(ir2, dependencies));
    const halves = /* @__PURE__ */ new Map();
    for (const outputs of await Promise.all(runs.map((run2) => this.#run(name, run2, costs)))) {
      for (const [half, code] of outputs) halves.set(half, code);
    }
    return linkContract(ir2, halves, dependencies, positions);
  }
  async #run(name, run2, costs) {
    const id = this.#ids.get(name);
    const contracts = id === void 0 ? [] : [id];
    const info = { label: run2.object, kind: "linked", contracts, predicted: run2.text.length };
    const result = await this.#queue.add(
      async (signal) => {
        const input = yulInput(run2, this.#settings, PARTS);
        const context = { ...this.#context, signal };
        return runCompiler(context, info, [input], { kind: "none" }).catch(refuseFailed);
      },
      () => this.#rank(name)
    );
    if (result instanceof LinkRefusal) throw result;
    costs.push(result.cost);
    const text2 = Buffer.concat(await collect(result.output.chunks())).toString("utf8");
    return readYulOutput(JSON.parse(text2), run2);
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
    for (const { contract, ir: ir2 } of this.#contractsOf(output, root)) {
      await attempt(contract, async () => {
        const object2 = this.#note(contract, await stringOf(output, ir2) ?? "", positions);
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
        const ir2 = find(outputs, "ir");
        if (ir2 === void 0 || !isGenerated(selection, release, source, name)) return [];
        const irText = async () => (await output.read(ir2.start, ir2.end)).toString("utf8");
        return [{ contract: { source, name, irText }, ir: ir2 }];
      })
    );
  }
  #note({ source, name }, ir2, positions) {
    const id = contractId(source, name);
    const object2 = ir2 === "" ? void 0 : this.#objects.add(id, ir2, positions);
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
var SettingsSchema3 = pipe(
  unknown(),
  check((value) => typeof value === "object" && value !== null),
  transform((value) => value)
);
async function compileLinked(plan, contracts, { jobs, queue }, context) {
  const { compiler, selection: entries, sourcesMode, graph } = plan.manifest;
  const selection = selectionFromEntries(entries);
  const settings = parse(SettingsSchema3, JSON.parse(plan.settings));
  const choice2 = linkability({ settings, selection, sourcesMode, release: compiler.release });
  if (choice2.kind === "not linkable") {
    throw new ParasolcError("PLAN_INVALID", "the plan links contracts that cannot be linked", {
      facts: [choice2.reason],
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
  const frontText = frontSettings(settings, choice2.settings, selection);
  const linker = new ContractLinker({
    selection,
    settings: choice2.settings,
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
  const stop2 = new AbortController();
  const signal = AbortSignal.any([outer, stop2.signal]);
  const waiting = [];
  const alone = [];
  const running = /* @__PURE__ */ new Set();
  let exclusive = false;
  let failure;
  const fail = (thrown) => {
    failure ??= { thrown };
    stop2.abort();
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
  const add = (run2, priority) => {
    const result2 = new Promise((resolve10, reject) => {
      const entry = {
        priority,
        abandon: reject,
        async run(retry) {
          try {
            resolve10(await run2(signal));
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
    reasons: [...reasons].map(([reason, contracts]) => ({ reason, contracts })).sort((a, b2) => b2.contracts.length - a.contracts.length)
  };
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
      tool: VERSION2,
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
      units.reduce((total2, { cost }) => total2 + cost, 0)
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

// src/graph/ir-graph.ts
function graphOfPrinted(sources, requested) {
  const order = sourceOrder(sources, requested);
  return {
    sources: order.map(({ name, imports, size }) => ({ name, imports, nodes: size })),
    contracts: order.flatMap(
      ({ name: source, contracts }) => [...contracts].sort((a, b2) => startOf(a) - startOf(b2)).map(({ name, code }) => ({
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
    [...given, ...imported].map(([name, text2]) => [
      name,
      { text: text2, imports: importPaths(text2).map((path) => resolveImport(path, name, parsed, release)) }
    ])
  );
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
    refuseUntranslatable2(project, analysis.project, context.compiler.version.release);
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
      tool: VERSION2,
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
function decide({ project: { graph, generated: contracts }, cost }, pipeline2, options, release) {
  if (contracts.length === 0) return { kind: "split", shards: [], reason: "nothing needs code generation" };
  const model = costModel(pipeline2);
  const splitting = { graph, contracts, model, release };
  const { whole, analysis } = projectWork(graph, contracts, model);
  const split2 = (shards2) => splitIntoShards(splitting, options.splitting, shards2);
  const makespan = (groups) => Math.max(...groups.map(({ cost: cost2 }) => cost2));
  const fleet = typeof options.shards === "number" ? void 0 : options.shards;
  const most = typeof options.shards === "number" ? options.shards : options.shards.most;
  const share2 = makespan(split2(most * options.jobs)) / whole;
  const predicted = `the largest part is predicted to take ${Math.round(share2 * 100)} % of one run`;
  if (options.strategy === "auto" && share2 > WORTH_SPLITTING) {
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
function splittingStrategy({ input }, generated, { strategy, sourcesMode }, release) {
  if (strategy !== "auto" && strategy !== "single" && strategy !== "linked") return strategy;
  const { settings, selection } = input;
  const reason = reasonNotToLink({ settings, selection, sourcesMode, release }, generated);
  if (reason === void 0) return "linked";
  if (strategy === "linked") throw linkedUnavailable(reason);
  return "balanced";
}
function reasonNotToLink(choice2, contracts) {
  const project = linkability(choice2);
  if (project.kind === "not linkable") return project.reason;
  const reasons = contracts.map((id) => {
    const colon = id.lastIndexOf(":");
    return unlinkableOutput(selectorsFor(choice2.selection, id.slice(0, colon), id.slice(colon + 1)));
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
      tool: VERSION2,
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
function refuseUntranslatable2({ input }, { graph, generated }, release) {
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
  const text2 = memoryBytes([await jsonToBuffer({ kind: "object", members })]);
  return { output: text2, root: await indexOutput(text2, "analysis") };
}

// src/sources/code-outline.ts
var STRINGS_AND_COMMENTS2 = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
function outlineCode(source) {
  const code = Buffer.from(source.buffer, source.byteOffset, source.byteLength).toString("latin1").replace(STRINGS_AND_COMMENTS2, (token) => token.startsWith("/") ? " " : token).replace(/\s+/g, " ");
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
  const sources = [...texts].map(([name, { text: text2, imports }]) => ({ name, imports, ...outlineCode(text2) }));
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
  const without2 = (...keys) => frontSettings(Object.fromEntries(entries.filter(([key]) => !keys.includes(key))), link, input.selection);
  return { first: without2("outputSelection"), others: without2("outputSelection", "modelChecker") };
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
  const choice2 = linkability({ settings, selection, sourcesMode: "all", release });
  const selectors = [...selection.values()].flatMap(
    (contracts) => [...contracts].flatMap(
      ([name, list]) => name === "" ? list.filter((selector) => selector !== "ast") : list
    )
  );
  const possible = unsplittable === void 0 && unlinkableOutput(selectors) === void 0;
  return possible && choice2.kind === "linkable" ? choice2.settings : void 0;
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
    await check2(output, root, texts);
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
    tool: VERSION2,
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
async function check2(output, root, texts) {
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
    [...texts].map(([name, { text: text2, imports }]) => {
      const contracts = (inSource.get(name) ?? []).map((contract) => ({
        name: contract.name,
        code: contract.object && {
          place: contract.object.place,
          dependencies: dependenciesOf(contract.object).flatMap((dependency) => ids.get(dependency) ?? []),
          size: contract.object.size
        }
      }));
      return [name, { name, size: text2.length, imports, contracts }];
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

// src/json/merge.ts
function mergeObjects(objects) {
  const sorted = objects.flatMap((object2) => object2.members).sort((a, b2) => compareUtf8(a.key, b2.key));
  const members = [];
  let mergeable = [];
  for (const [index, member2] of sorted.entries()) {
    if (member2.value.kind === "object") mergeable.push(member2.value);
    else mergeable = [];
    if (sorted[index + 1]?.key === member2.key) continue;
    members.push(mergeable.length > 1 ? { ...member2, value: mergeObjects(mergeable) } : member2);
    mergeable = [];
  }
  return { kind: "object", members };
}
function toText(bytes, node) {
  if (node.members !== void 0) {
    const members = node.members.map((member2) => ({ ...member2, value: toText(bytes, member2.value) }));
    return { kind: "object", members };
  }
  if (node.items !== void 0)
    return { kind: "array", items: node.items.map((item) => toText(bytes, item)) };
  return slice(bytes, node);
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
    (_2, shard) => parts.filter(({ manifest }) => manifest.shard === shard).length
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
    const text2 = node === void 0 ? void 0 : toText(unit.output, node);
    const contracts = text2?.kind === "object" ? text2 : { kind: "object", members: [] };
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
var ABI_CODER_V12 = "2066";
function generationOrder({ graph, generated, viaIR }) {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const begins = /* @__PURE__ */ new Map();
  const ends = /* @__PURE__ */ new Map();
  let clock = 0;
  const visit2 = (contract, selected) => {
    if (!begins.has(contract.id)) {
      begins.set(contract.id, clock++);
      for (const id of contract.dependencies) {
        const dependency = byId.get(id);
        if (dependency !== void 0) visit2(dependency, false);
      }
    }
    if ((selected || !viaIR) && !ends.has(contract.id)) ends.set(contract.id, clock++);
  };
  const starts = /* @__PURE__ */ new Map();
  for (const contract of graph.contracts) {
    if (!generated.has(contract.id)) continue;
    starts.set(contract.id, clock++);
    visit2(contract, true);
  }
  const atPlace = new Map(
    graph.contracts.map((contract) => [place(contract.source, contract.start, contract.end), contract.id])
  );
  return {
    position({ location, errorCode }) {
      const id = location && atPlace.get(place(location.file, location.start, location.end));
      if (id === void 0) return void 0;
      return errorCode === ABI_CODER_V12 ? begins.get(id) : ends.get(id);
    },
    begin: (contract) => starts.get(contract)
  };
}
function place(source, start, end) {
  return JSON.stringify([source, start, end]);
}

// src/steps/merge-diagnostics.ts
function mergeDiagnostics({ graph, generated, pipeline: pipeline2 }, analysis, units) {
  const order = generationOrder({ graph, generated: new Set(generated), viaIR: pipeline2.viaIR });
  const first = firstFailure(units, (contract) => order.begin(contract) ?? Number.POSITIVE_INFINITY);
  const limit = first === void 0 ? Number.POSITIVE_INFINITY : order.begin(first.contract) ?? 0;
  const found = /* @__PURE__ */ new Map();
  for (const { label: label2, diagnostics } of units) {
    const { warnings, unknown: unknown2 } = generationDiagnostics(diagnostics, analysis);
    for (const warning2 of warnings) {
      const position = order.position(warning2);
      if (position === void 0) unknown2.push(warning2);
      else if (position < limit) found.set(`${position} ${warning2.text}`, [position, warning2]);
    }
    if (unknown2[0] !== void 0) throw unplaced(label2, unknown2[0]);
  }
  const before = [...found.values()].sort(([a], [b2]) => a - b2).map(([, diagnostic]) => diagnostic);
  refuseTooMany(analysis, before);
  if (first === void 0) return { kind: "list", list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: "replaced", output: first.output };
  const shown2 = withoutAnalysis(first.diagnostics, analysis);
  const keepsAnalysis = first.diagnostics.length - shown2.length === analysis.length;
  if (!keepsAnalysis) return { kind: "list", list: first.diagnostics };
  const seen = new Set(before.map(({ text: text2 }) => text2));
  return { kind: "list", list: [...analysis, ...before, ...shown2.filter(({ text: text2 }) => !seen.has(text2))] };
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
function unplaced(label2, { text: text2 }) {
  return new ParasolcError("NEEDS_ONE_RUN", `the place of a diagnostic of ${label2} is not known`, {
    facts: [text2],
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
  const failed2 = diagnosed.some(({ failure }) => failure !== void 0);
  const fromUnits = failed2 ? [] : await contractsOfUnits(plan, units);
  const generated = Object.entries({
    contracts: mergedContracts(plan.analysis, find(base, "contracts"), fromUnits),
    errors: diagnosticsText(diagnostics.list)
  }).flatMap(([key, value]) => value === void 0 ? [] : [member(key, value)]);
  const kept = (base.members ?? []).filter(({ key }) => key !== "contracts" && key !== "errors").map((entry) => ({ ...entry, value: slice(plan.analysis, entry.value) }));
  const members = [...kept, ...generated].sort((a, b2) => compareUtf8(a.key, b2.key));
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
      const label2 = `shard ${manifest.shard}, unit ${index}`;
      if (unit === void 0 || failedAt === void 0 !== (unit.failure === void 0)) {
        throw new ParasolcError("PART_INVALID", `${label2} lacks its output`, {
          remedy: "compile the shard again"
        });
      }
      const failure = failedAt === void 0 || unit.failure === void 0 ? void 0 : {
        contract: failedAt,
        output: unit.failure,
        root: await indexOutput(unit.failure, `${label2}, failure`)
      };
      units.push({
        label: label2,
        contracts,
        output: unit.output,
        root: await indexOutput(unit.output, label2),
        failure
      });
    }
  }
  return units;
}
async function readUnitDiagnostics({ output, root, failure, label: label2 }) {
  return {
    label: label2,
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
  return { kind: "array", items: diagnostics.map(({ text: text2 }) => verbatim(text2)) };
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

// src/steps/observer.ts
var SILENT = {
  phase: () => void 0,
  started: () => void 0,
  finished: () => void 0,
  routed: () => void 0,
  note: () => void 0
};

// src/cli/drop-in-arguments.ts
var OPTIONS2 = {
  "standard-json": { value: false, since: "0.0.0" },
  "allow-paths": { value: true, since: "0.0.0" },
  "base-path": { value: true, since: "0.6.9" },
  "include-path": { value: true, since: "0.8.8" },
  "no-import-callback": { value: false, since: "0.8.22" }
};
function readDropIn(args) {
  if (args.length === 1 && args[0] === "--version") return { kind: "version" };
  const given = /* @__PURE__ */ new Map();
  const files = [];
  for (let at3 = 0; at3 < args.length; at3++) {
    const word = args[at3] ?? "";
    if (!word.startsWith("-") || word === "-") {
      files.push(word);
      continue;
    }
    const [, name = "", inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    const option = Object.hasOwn(OPTIONS2, name) ? OPTIONS2[name] : void 0;
    if (option === void 0 || !option.value && inline !== void 0) return { kind: "other" };
    const value = !option.value ? "" : inline ?? args[++at3];
    if (value === void 0 || inline === void 0 && value.startsWith("-")) return { kind: "other" };
    given.set(name, [...given.get(name) ?? [], value]);
  }
  return standardJson(given, files);
}
function standardJson(given, words) {
  const once = [...given].every(([name, values]) => values.length === 1 || name === "include-path");
  const exclusive = given.has("no-import-callback") && given.has("allow-paths");
  const files = new Set(words.filter((word) => word !== "-"));
  const input = files.size <= 1 && !(files.size === 1 && words.includes("-"));
  const plain = [...files].every((word) => word !== "" && !word.includes("="));
  if (!given.has("standard-json") || !once || exclusive || !input || !plain) return { kind: "other" };
  return {
    kind: "standard-json",
    request: {
      file: [...files][0],
      basePath: given.get("base-path")?.[0] ?? "",
      includePaths: given.get("include-path") ?? [],
      allowedPaths: splitAllowPaths(given.get("allow-paths")?.[0] ?? ""),
      importCallback: !given.has("no-import-callback"),
      since: [...given.keys()].map((name) => OPTIONS2[name]?.since ?? "0.0.0").reduce((latest, since) => releaseAtLeast(since, latest) ? since : latest, "0.0.0")
    }
  };
}

// src/cli/pass-through.ts
import { spawn as spawn2 } from "node:child_process";
import { constants as constants2 } from "node:os";
async function passThrough(path, args, signal) {
  const child = spawn2(path, args, { stdio: "inherit" });
  const stop2 = () => {
    child.kill();
  };
  signal.addEventListener("abort", stop2, { once: true });
  try {
    return await new Promise((done, fail) => {
      child.once("error", (cause) => {
        fail(
          new ParasolcError("COMPILER_FAILED", "the compiler cannot be started", {
            facts: [`command: ${[path, ...args].join(" ")}`],
            cause
          })
        );
      });
      child.once("exit", (status2, killedBy) => {
        done(killedBy === null ? status2 ?? 0 : 128 + constants2.signals[killedBy]);
      });
    });
  } finally {
    signal.removeEventListener("abort", stop2);
  }
}

// src/cli/drop-in.ts
var PARENT = "PARASOLC_PARENT";
async function runDropIn(around) {
  if (around.env[PARENT] !== void 0) {
    throw new ParasolcError("USAGE", "parasolc was started as its own compiler", {
      facts: [`by process ${around.env[PARENT]}, as \`${around.args.join(" ")}\``],
      remedy: "name the real solc in PARASOLC_SOLC or with --solc"
    });
  }
  const compiler = await openCompiler(settingFrom(around.env, "solc"), around);
  try {
    return await answer(compiler, around);
  } finally {
    await compiler.close();
  }
}
async function answer(compiler, around) {
  const asked = readDropIn(around.args);
  if (asked.kind === "standard-json") {
    const refusal = await refusalOf(asked.request, around.cwd);
    if (compiler.kind === "wasm" && refusal !== void 0) {
      around.stderr.write(`Error: ${refusal}
`);
      return 1;
    }
    const understood = compiler.kind === "wasm" || releaseAtLeast(compiler.version.release, asked.request.since);
    if (refusal === void 0 && understood) return compileInput(asked.request, compiler, around);
  }
  if (compiler.kind === "native") return passThrough(compiler.path, around.args, around.signal);
  if (asked.kind !== "version") throw unsupported(around.args);
  around.stdout.write(
    `solc, the solidity compiler commandline interface
Version: ${compiler.version.build}.Emscripten.clang
`
  );
  return 0;
}
async function refusalOf(request, cwd) {
  const refusal = checkFileAccess({ cwd, ...request });
  if (refusal !== void 0 || request.file === void 0) return refusal;
  const found = await stat4(resolve6(cwd, request.file)).catch(() => void 0);
  if (found === void 0) return `"${request.file}" is not found.`;
  return found.isFile() ? void 0 : `"${request.file}" is not a valid file.`;
}
async function compileInput({ file, importCallback, basePath, includePaths, allowedPaths }, compiler, around) {
  const strategy = settingFrom(around.env, "strategy");
  const sourcesMode = settingFrom(around.env, "sources");
  const jobs = settingFrom(around.env, "jobs") ?? around.cores;
  const { cwd, signal } = around;
  const access3 = importCallback ? { kind: "files", cwd, basePath, includePaths, allowedPaths } : { kind: "none" };
  const given = await readGivenInput(file ?? "-", around);
  const input = await understoodInput(given);
  const context = { compiler, observer: SILENT, signal };
  const text2 = input === void 0 ? await compileVerbatim(given, access3, compiler, signal) : (await build({ input, access: access3 }, { strategy, jobs, sourcesMode }, context)).text;
  const output = await openOutput(void 0, around);
  await output.write(solcText(text2));
  return 0;
}
async function understoodInput({ bytes, name }) {
  try {
    return await readInput(bytes, name);
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    if (error.code !== "INPUT_NOT_JSON" && error.code !== "INPUT_NOT_STANDARD_JSON") throw error;
    return void 0;
  }
}
async function compileVerbatim({ bytes }, imports, compiler, signal) {
  const input = await collect(bytes.chunks());
  const { output } = await compiler.run({ label: "the input as it is", input, imports, signal });
  return slice(output, await indexOutput(output, "the input as it is"));
}
function unsupported(args) {
  return new ParasolcError("USAGE", "the WebAssembly build of solc cannot do this", {
    facts: [
      `received: ${args.join(" ")}`,
      "supported: --version; --standard-json with --base-path, --include-path, --allow-paths, --no-import-callback"
    ],
    remedy: "give a native solc in PARASOLC_SOLC, or see `parasolc help`"
  });
}

// src/steps/verify.ts
var SAMPLE = 5;
async function verify(project, merged, mode, context) {
  const ours = memoryBytes(await collect(writeJson(merged.text)));
  const alone = !merged.hasErrors && isGeneratedAlone(context.compiler.version.release);
  await (mode === "sample" && alone ? verifySample(project, ours, context) : verifyAll(project, ours, context));
}
async function verifyAll(project, ours, context) {
  context.observer.note("verification: one run of everything");
  const whole = await buildWhole(project, "verification", context);
  const theirs = memoryBytes([await jsonToBuffer(whole.text)]);
  await compare({ ours, theirs, at: [] });
}
async function verifySample(project, ours, context) {
  const { input, access: access3 } = project;
  const contracts = find(await indexJson(ours, (path) => path.length < 3), "contracts");
  const all = (contracts?.members ?? []).flatMap(
    ({ key: source, value }) => (value.members ?? []).map(({ key: name }) => ({ source, name }))
  );
  const step = Math.max(1, all.length / SAMPLE);
  const sample = all.filter((_2, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  context.observer.phase("verification", sample.length, 0);
  for (const { source, name } of sample) {
    const selection = onlyContract(input.selection, source, name);
    const info = { kind: "verification", contracts: [contractId(source, name)], predicted: 0 };
    const text2 = await jsonToBuffer(inputWithSelection(input, selection));
    const label2 = `verification of ${contractId(source, name)}`;
    const { output } = await runCompiler(context, { ...info, label: label2 }, [text2], access3);
    await compare({ ours, theirs: output, at: ["contracts", source, name] });
  }
}
function onlyContract(selection, source, name) {
  const only = new Map([...selection.keys()].map((key) => [key, /* @__PURE__ */ new Map([[NO_CONTRACT, []]])]));
  return only.set(source, /* @__PURE__ */ new Map([[name, selectorsFor(selection, source, name)]]));
}
async function compare({ ours, theirs, at: at3 }) {
  const difference = await firstDifference(ours, theirs, at3);
  if (difference === void 0) return;
  throw new ParasolcError("OUTPUTS_DIFFER", "the output is not that of one run", {
    facts: [`first difference at ${difference.join(" / ") || "the text as a whole"}`],
    remedy: "use `--strategy single`, and report this with the input"
  });
}
async function firstDifference(ours, theirs, at3) {
  const descend = (path) => path[0] !== "sources" || path.length < 3;
  const [a, b2] = [await indexJson(ours, descend), await indexJson(theirs, descend)];
  const search = async (path, left, right) => {
    if (left === void 0 || right === void 0) return left === right ? void 0 : path;
    if (left.end - left.start === right.end - right.start) {
      const texts = await Promise.all([ours.read(left.start, left.end), theirs.read(right.start, right.end)]);
      if (texts[0].equals(texts[1])) return void 0;
    }
    const keys = (node) => node.items?.map((_2, index) => String(index)) ?? node.members?.map(({ key }) => key) ?? [];
    for (const key of /* @__PURE__ */ new Set([...keys(left), ...keys(right)])) {
      const step = left.items === void 0 ? key : Number(key);
      const found = await search([...path, key], find(left, step), find(right, step));
      if (found !== void 0) return found;
    }
    return path;
  };
  return search(at3, find(a, ...at3), find(b2, ...at3));
}

// src/commands/places.ts
import { constants as constants3 } from "node:fs";
import { access as access2, mkdir as mkdir2 } from "node:fs/promises";
import { dirname as dirname4, resolve as resolve7 } from "node:path";
async function checkPlace(path, cwd) {
  await check3(path, () => access2(dirname4(resolve7(cwd, path)), constants3.W_OK));
}
async function prepareFolder(path, cwd) {
  const folder = resolve7(cwd, path);
  await check3(path, async () => {
    await mkdir2(folder, { recursive: true });
    await access2(folder, constants3.W_OK);
  });
}
async function check3(path, attempt) {
  try {
    await attempt();
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `nothing can be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists and is writable"
    });
  }
}

// src/commands/project.ts
async function readProject(input, options, around) {
  const access3 = fileAccess(options, around);
  const { bytes, name } = await readGivenInput(input, around);
  return { input: await readInput(bytes, name), access: access3 };
}
function fileAccess(options, { cwd }) {
  const access3 = {
    kind: "files",
    cwd,
    basePath: options["base-path"] ?? "",
    includePaths: options["include-path"],
    allowedPaths: [...options["allow-path"], ...options["allow-paths"].flatMap(splitAllowPaths)]
  };
  const refusal = checkFileAccess(access3);
  if (refusal === void 0) return access3;
  throw new ParasolcError("USAGE", "solc refuses these paths", {
    facts: [refusal],
    remedy: "correct --base-path and --include-path"
  });
}

// src/commands/report/write.ts
import { writeFile as writeFile2 } from "node:fs/promises";
import { join as join4, resolve as resolve8 } from "node:path";

// src/commands/units.ts
function seconds(milliseconds) {
  const total2 = milliseconds / 1e3;
  if (total2 < 99.95) return `${total2.toFixed(1)} s`;
  const whole = Math.round(total2);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}
function megabytes(bytes) {
  const mega = bytes / 1e6;
  return mega < 1e3 ? `${Math.ceil(mega)} MB` : `${(mega / 1e3).toFixed(1)} GB`;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function percent(share2) {
  return `${Math.round(share2 * 100)} %`;
}

// src/commands/report/clusters.ts
var MOST_CONTRACTS = 120;
var MOST_EDGES = 400;
var LONGEST_LABEL = 120;
function clusterDiagram(plan) {
  const contracts = plan?.manifest.kind === "split" ? plan.manifest.graph.contracts : [];
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const degrees = degreesOf(contracts);
  const found = plan === void 0 ? [] : clusters(contracts, plan.manifest.compiler.release);
  const drawn = found.filter((cluster) => cluster.length > 1).sort((a, b2) => b2.length - a.length).map((cluster) => cluster.sort((a, b2) => (degrees.get(b2) ?? 0) - (degrees.get(a) ?? 0)));
  const shown2 = /* @__PURE__ */ new Map();
  const lines = drawn.flatMap((cluster, index) => {
    const part = cluster.slice(0, MOST_CONTRACTS - shown2.size);
    if (part.length === 0) return [];
    for (const id of part) shown2.set(id, `c${shown2.size}`);
    return [
      `  subgraph k${index}["${counted(cluster.length, "contract")}"]`,
      ...part.map((id) => `    ${shown2.get(id)}["${label(id)}"]`),
      "  end"
    ];
  });
  const edges = edgesAmong(shown2, byId);
  const hidden = drawn.reduce((sum2, cluster) => sum2 + cluster.length, 0) - shown2.size;
  return [
    "%% Bytecode dependencies: an arrow leads from a contract to one whose code it embeds.",
    `%% ${counted(contracts.length, "contract")}; those without bytecode dependencies are left out.`,
    "flowchart LR",
    ...lines,
    ...edges.slice(0, MOST_EDGES),
    ...hidden > 0 ? [`  more["and ${counted(hidden, "contract")} more"]`] : [],
    ...edges.length > MOST_EDGES ? [`%% ${edges.length - MOST_EDGES} more arrows are left out.`] : [],
    ""
  ].join("\n");
}
function degreesOf(contracts) {
  const degrees = /* @__PURE__ */ new Map();
  for (const { id, dependencies } of contracts) {
    for (const dependency of dependencies) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      degrees.set(dependency, (degrees.get(dependency) ?? 0) + 1);
    }
  }
  return degrees;
}
function edgesAmong(shown2, contracts) {
  return [...shown2].flatMap(
    ([id, node]) => (contracts.get(id)?.dependencies ?? []).flatMap((dependency) => {
      const target = shown2.get(dependency);
      return target === void 0 ? [] : [`  ${node} --> ${target}`];
    })
  );
}
function label(id) {
  const short = id.length <= LONGEST_LABEL ? id : `\u2026${id.slice(1 - LONGEST_LABEL)}`;
  return short.replaceAll(/[#"`<>&]/g, (char) => `#${char.charCodeAt(0)};`).replaceAll(/\s/g, " ");
}

// src/commands/report/markdown.ts
var MOST_ROWS = 100;
var NAMED = 3;
function summaryMarkdown(summary) {
  const { command, solc, strategy, sources, reason, jobs, contracts, totals, hasErrors: hasErrors3, routes } = summary;
  const facts = [
    ["solc", `${solc.build}${solc.kind === void 0 ? "" : ` (${solc.kind})`}`],
    ["strategy", `${strategy}: ${reason}`],
    ...sources === "relevant" ? [["sources", "relevant"]] : [],
    ...contracts === void 0 ? [] : [["contracts", String(contracts)]],
    ...jobs === void 0 ? [] : [["processes at a time", String(jobs)]],
    ["wall", seconds(totals.wall)],
    ["CPU", totals.cpu === void 0 ? "unknown" : seconds(totals.cpu)],
    ["peak memory of one run", optionalMegabytes(totals.peakMemory)],
    ...hasErrors3 === true ? [["errors", "the output has errors"]] : []
  ];
  return [
    `# parasolc ${command}`,
    "",
    ...table(["", ""], facts),
    ...summary.shards.length > 1 ? ["", "## Shards", "", ...shardTable(summary)] : [],
    ...routes === void 0 ? [] : ["", "## Linking", "", ...routesText(routes)],
    ...summary.runs.length > 0 ? ["", "## Runs of solc", "", ...runTable(summary.runs)] : [],
    ""
  ].join("\n");
}
function routesText({ linked, direct, reasons }) {
  const rows = reasons.map(({ reason, contracts }) => [reason, String(contracts.length), contracts[0] ?? ""]);
  return [
    `${counted(linked, "contract")} linked, ${direct} compiled directly.`,
    ...rows.length > 0 ? ["", ...table(["why directly", "contracts", "for example"], rows)] : []
  ];
}
function shardTable({ shards }) {
  const rows = shards.map(({ contracts, predicted }, shard) => [
    String(shard),
    String(contracts),
    percent(predicted)
  ]);
  return table(["shard", "contracts", "predicted share"], rows);
}
function runTable(runs) {
  const dearest = [...runs].sort((a, b2) => b2.cost.wall - a.cost.wall).slice(0, MOST_ROWS);
  const rows = runs.filter((run2) => dearest.includes(run2)).map(runRow);
  const more = runs.length - rows.length;
  return [
    ...table(["run", "contracts", "predicted share", "wall", "CPU", "peak memory"], rows),
    ...more > 0 ? ["", `and ${counted(more, "shorter run")}, see \`summary.json\``] : []
  ];
}
function runRow({ label: label2, shard, contracts, predicted, cost, failedAt }) {
  const named2 = contracts.slice(0, NAMED).map((id) => `\`${id.replaceAll("`", "'")}\``);
  const more = contracts.length - named2.length;
  const failed2 = failedAt === void 0 ? [] : [`failed at \`${failedAt}\``];
  return [
    shard === void 0 ? label2 : `shard ${shard}, ${label2}`,
    [...named2, ...more > 0 ? [`and ${more} more`] : [], ...failed2].join(", "),
    predicted === 0 ? "" : percent(predicted),
    seconds(cost.wall),
    cost.cpu === void 0 ? "" : seconds(cost.cpu),
    optionalMegabytes(cost.peakMemory)
  ];
}
function optionalMegabytes(bytes) {
  return bytes === void 0 ? "unknown" : megabytes(bytes);
}
function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
function cell(text2) {
  return text2.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
}

// src/commands/report/report.ts
function summaryOf(work) {
  const manifest = work.plan?.manifest;
  const split2 = manifest?.kind === "split" ? manifest : void 0;
  const { version, kind, path } = work.compiler;
  const shards = manifest?.shards ?? [];
  const planned = total(shards.map(({ cost }) => cost));
  const predicted = total(work.runs.map((run2) => run2.predicted));
  return {
    tool: VERSION2,
    command: work.command,
    solc: { build: version.build, ...defined({ kind, path }) },
    strategy: split2?.strategy ?? "single",
    sources: split2?.sourcesMode ?? "all",
    reason: work.reason,
    ...defined({ jobs: work.jobs, hasErrors: work.hasErrors, contracts: split2?.generated.length }),
    shards: shards.map(({ contracts, cost }) => ({
      contracts: contracts.length,
      predicted: share(cost, planned)
    })),
    ...split2?.strategy === "linked" && work.parts.length > 0 ? { routes: routesOf(work.parts.map(({ manifest: manifest2 }) => manifest2)) } : {},
    runs: work.runs.map((run2) => ({ ...run2, predicted: share(run2.predicted, predicted) })),
    totals: totalsOf(work)
  };
}
function totalsOf({ runs, wall }) {
  const cpu = runs.map(({ cost }) => cost.cpu).filter((value) => value !== void 0);
  const memory = runs.map(({ cost }) => cost.peakMemory).filter((value) => value !== void 0);
  return {
    wall,
    ...defined({
      cpu: cpu.length === runs.length ? total(cpu) : void 0,
      peakMemory: memory.length === 0 ? void 0 : Math.max(...memory)
    }),
    bytesIn: total(runs.map(({ cost }) => cost.bytesIn)),
    bytesOut: total(runs.map(({ cost }) => cost.bytesOut))
  };
}
function total(values) {
  return values.reduce((sum2, value) => sum2 + value, 0);
}
function share(part, whole) {
  return whole === 0 ? 0 : part / whole;
}
function defined(value) {
  const members = Object.entries(value).filter(([, member2]) => member2 !== void 0);
  return Object.fromEntries(members);
}

// src/commands/report/write.ts
async function writeReport(folder, cwd, work) {
  const summary = summaryOf(work);
  const files = {
    "summary.json": `${JSON.stringify(summary, void 0, 2)}
`,
    "summary.md": summaryMarkdown(summary),
    "clusters.mmd": clusterDiagram(work.plan)
  };
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile2(join4(resolve8(cwd, folder), name), content);
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the report cannot be written to ${folder}`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a folder that is writable and has room"
    });
  }
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

// src/commands/build.ts
async function runBuild({ options, positionals: [input = ""] }, around) {
  const begun = performance.now();
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  try {
    const project = await readProject(input, options, around);
    return await withSession(options, around, async ({ context, runs, conclude }) => {
      const jobs = options.jobs ?? around.cores;
      const { strategy, sources: sourcesMode } = options;
      const built = await build(project, { strategy, jobs, sourcesMode }, context);
      if (options.verify !== "none" && built.plan !== void 0) {
        await verify(project, built, options.verify, context);
      }
      await output.write(solcText(built.text));
      const wall = performance.now() - begun;
      const work = {
        command: "build",
        compiler: context.compiler,
        plan: built.plan,
        parts: built.parts,
        reason: built.reason,
        jobs,
        runs: runs.map(({ info, cost }) => ({ ...info, cost })),
        wall,
        hasErrors: built.hasErrors
      };
      if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
      conclude(buildSummary({ ...built, manifest: built.plan?.manifest, runs, wall }));
      return { work, built };
    });
  } finally {
    await output.discard();
  }
}

// src/commands/commands.ts
var INPUT = 'INPUT is a Standard JSON input: a file, or "-" for standard input.';
var COMMANDS = {
  build: {
    positionals: "INPUT",
    counts: [1, 1],
    summary: "compile an input on the cores of this machine",
    details: [INPUT, "The output is what `solc --standard-json` prints for the input, byte for byte."]
  },
  plan: {
    positionals: "INPUT",
    counts: [1, 1],
    summary: "analyse an input and split its contracts into shards",
    details: [
      INPUT,
      "The plan is a folder, or one file where its name ends in .tgz. It holds all that shards need."
    ]
  },
  compile: {
    positionals: "PLAN",
    counts: [1, 1],
    summary: "compile one shard of a plan",
    details: ["The part is a folder, or one file where its name ends in .tgz."]
  },
  merge: {
    positionals: "PLAN [PART]...",
    counts: [1, Number.POSITIVE_INFINITY],
    summary: "put the parts of a plan together to the output of one run",
    details: ["The part of every shard of the plan is needed once."]
  }
};
function isCommand(word) {
  return word !== void 0 && Object.hasOwn(COMMANDS, word);
}

// src/exchange/folder.ts
import { createHash as createHash2, randomUUID as randomUUID2 } from "node:crypto";
import { mkdir as mkdir3, mkdtemp as mkdtemp2, open as open5, readdir, readFile as readFile2, rename as rename2, rm as rm3 } from "node:fs/promises";
import { tmpdir as tmpdir2 } from "node:os";
import { dirname as dirname5, join as join6, resolve as resolve9 } from "node:path";

// src/exchange/archive.ts
import { closeSync as closeSync2, openSync as openSync2, writeSync as writeSync2 } from "node:fs";
import { basename as basename3, join as join5 } from "node:path";

// node_modules/tar/dist/esm/index.min.js
import Qr from "events";
import I from "fs";
import { EventEmitter as Di } from "node:events";
import Cs from "node:stream";
import { StringDecoder as Hr } from "node:string_decoder";
import cr from "node:path";
import Kt from "node:fs";
import { dirname as Fn, parse as kn } from "path";
import { EventEmitter as Dn } from "events";
import zi from "assert";
import { Buffer as Ot } from "buffer";
import * as Ps from "zlib";
import en from "zlib";
import { posix as Zt } from "node:path";
import { basename as _n } from "node:path";
import mi from "fs";
import X from "fs";
import js from "path";
import { win32 as Pn } from "node:path";
import ar from "path";
import Br from "node:fs";
import co from "node:assert";
import { randomBytes as Mr } from "node:crypto";
import u from "node:fs";
import R from "node:path";
import pr from "fs";
import wi from "node:fs";
import we from "node:path";
import k from "node:fs";
import ro from "node:fs/promises";
import Si from "node:path";
import { join as xr } from "node:path";
import v from "node:fs";
import Pr from "node:path";
var zr = Object.defineProperty;
var Ur = (s3, t) => {
  for (var e in t) zr(s3, e, { get: t[e], enumerable: true });
};
var Ds = typeof process == "object" && process ? process : { stdout: null, stderr: null };
var Wr = (s3) => !!s3 && typeof s3 == "object" && (s3 instanceof A || s3 instanceof Cs || Gr(s3) || Zr(s3));
var Gr = (s3) => !!s3 && typeof s3 == "object" && s3 instanceof Di && typeof s3.pipe == "function" && s3.pipe !== Cs.Writable.prototype.pipe;
var Zr = (s3) => !!s3 && typeof s3 == "object" && s3 instanceof Di && typeof s3.write == "function" && typeof s3.end == "function";
var Q = /* @__PURE__ */ Symbol("EOF");
var J = /* @__PURE__ */ Symbol("maybeEmitEnd");
var nt = /* @__PURE__ */ Symbol("emittedEnd");
var De = /* @__PURE__ */ Symbol("emittingEnd");
var qt = /* @__PURE__ */ Symbol("emittedError");
var Ne = /* @__PURE__ */ Symbol("closed");
var Ns = /* @__PURE__ */ Symbol("read");
var Ae = /* @__PURE__ */ Symbol("flush");
var As = /* @__PURE__ */ Symbol("flushChunk");
var z = /* @__PURE__ */ Symbol("encoding");
var Mt = /* @__PURE__ */ Symbol("decoder");
var g = /* @__PURE__ */ Symbol("flowing");
var Qt = /* @__PURE__ */ Symbol("paused");
var Bt = /* @__PURE__ */ Symbol("resume");
var b = /* @__PURE__ */ Symbol("buffer");
var N = /* @__PURE__ */ Symbol("pipes");
var _ = /* @__PURE__ */ Symbol("bufferLength");
var bi = /* @__PURE__ */ Symbol("bufferPush");
var Ie = /* @__PURE__ */ Symbol("bufferShift");
var L = /* @__PURE__ */ Symbol("objectMode");
var S = /* @__PURE__ */ Symbol("destroyed");
var _i = /* @__PURE__ */ Symbol("error");
var Oi = /* @__PURE__ */ Symbol("emitData");
var Is = /* @__PURE__ */ Symbol("emitEnd");
var Ti = /* @__PURE__ */ Symbol("emitEnd2");
var Z = /* @__PURE__ */ Symbol("async");
var xi = /* @__PURE__ */ Symbol("abort");
var Ce = /* @__PURE__ */ Symbol("aborted");
var Jt = /* @__PURE__ */ Symbol("signal");
var Rt = /* @__PURE__ */ Symbol("dataListeners");
var C = /* @__PURE__ */ Symbol("discarded");
var jt = (s3) => Promise.resolve().then(s3);
var Yr = (s3) => s3();
var Kr = (s3) => s3 === "end" || s3 === "finish" || s3 === "prefinish";
var Vr = (s3) => s3 instanceof ArrayBuffer || !!s3 && typeof s3 == "object" && s3.constructor && s3.constructor.name === "ArrayBuffer" && s3.byteLength >= 0;
var $r = (s3) => !Buffer.isBuffer(s3) && ArrayBuffer.isView(s3);
var Fe = class {
  src;
  dest;
  opts;
  ondrain;
  constructor(t, e, i) {
    this.src = t, this.dest = e, this.opts = i, this.ondrain = () => t[Bt](), this.dest.on("drain", this.ondrain);
  }
  unpipe() {
    this.dest.removeListener("drain", this.ondrain);
  }
  proxyErrors(t) {
  }
  end() {
    this.unpipe(), this.opts.end && this.dest.end();
  }
};
var Li = class extends Fe {
  unpipe() {
    this.src.removeListener("error", this.proxyErrors), super.unpipe();
  }
  constructor(t, e, i) {
    super(t, e, i), this.proxyErrors = (r) => this.dest.emit("error", r), t.on("error", this.proxyErrors);
  }
};
var Xr = (s3) => !!s3.objectMode;
var qr = (s3) => !s3.objectMode && !!s3.encoding && s3.encoding !== "buffer";
var A = class extends Di {
  [g] = false;
  [Qt] = false;
  [N] = [];
  [b] = [];
  [L];
  [z];
  [Z];
  [Mt];
  [Q] = false;
  [nt] = false;
  [De] = false;
  [Ne] = false;
  [qt] = null;
  [_] = 0;
  [S] = false;
  [Jt];
  [Ce] = false;
  [Rt] = 0;
  [C] = false;
  writable = true;
  readable = true;
  constructor(...t) {
    let e = t[0] || {};
    if (super(), e.objectMode && typeof e.encoding == "string") throw new TypeError("Encoding and objectMode may not be used together");
    Xr(e) ? (this[L] = true, this[z] = null) : qr(e) ? (this[z] = e.encoding, this[L] = false) : (this[L] = false, this[z] = null), this[Z] = !!e.async, this[Mt] = this[z] ? new Hr(this[z]) : null, e && e.debugExposeBuffer === true && Object.defineProperty(this, "buffer", { get: () => this[b] }), e && e.debugExposePipes === true && Object.defineProperty(this, "pipes", { get: () => this[N] });
    let { signal: i } = e;
    i && (this[Jt] = i, i.aborted ? this[xi]() : i.addEventListener("abort", () => this[xi]()));
  }
  get bufferLength() {
    return this[_];
  }
  get encoding() {
    return this[z];
  }
  set encoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  setEncoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  get objectMode() {
    return this[L];
  }
  set objectMode(t) {
    throw new Error("objectMode must be set at instantiation time");
  }
  get async() {
    return this[Z];
  }
  set async(t) {
    this[Z] = this[Z] || !!t;
  }
  [xi]() {
    this[Ce] = true, this.emit("abort", this[Jt]?.reason), this.destroy(this[Jt]?.reason);
  }
  get aborted() {
    return this[Ce];
  }
  set aborted(t) {
  }
  write(t, e, i) {
    if (this[Ce]) return false;
    if (this[Q]) throw new Error("write after end");
    if (this[S]) return this.emit("error", Object.assign(new Error("Cannot call write after a stream was destroyed"), { code: "ERR_STREAM_DESTROYED" })), true;
    typeof e == "function" && (i = e, e = "utf8"), e || (e = "utf8");
    let r = this[Z] ? jt : Yr;
    if (!this[L] && !Buffer.isBuffer(t)) {
      if ($r(t)) t = Buffer.from(t.buffer, t.byteOffset, t.byteLength);
      else if (Vr(t)) t = Buffer.from(t);
      else if (typeof t != "string") throw new Error("Non-contiguous data written to non-objectMode stream");
    }
    return this[L] ? (this[g] && this[_] !== 0 && this[Ae](true), this[g] ? this.emit("data", t) : this[bi](t), this[_] !== 0 && this.emit("readable"), i && r(i), this[g]) : t.length ? (typeof t == "string" && !(e === this[z] && !this[Mt]?.lastNeed) && (t = Buffer.from(t, e)), Buffer.isBuffer(t) && this[z] && (t = this[Mt].write(t)), this[g] && this[_] !== 0 && this[Ae](true), this[g] ? this.emit("data", t) : this[bi](t), this[_] !== 0 && this.emit("readable"), i && r(i), this[g]) : (this[_] !== 0 && this.emit("readable"), i && r(i), this[g]);
  }
  read(t) {
    if (this[S]) return null;
    if (this[C] = false, this[_] === 0 || t === 0 || t && t > this[_]) return this[J](), null;
    this[L] && (t = null), this[b].length > 1 && !this[L] && (this[b] = [this[z] ? this[b].join("") : Buffer.concat(this[b], this[_])]);
    let e = this[Ns](t || null, this[b][0]);
    return this[J](), e;
  }
  [Ns](t, e) {
    if (this[L]) this[Ie]();
    else {
      let i = e;
      t === i.length || t === null ? this[Ie]() : typeof i == "string" ? (this[b][0] = i.slice(t), e = i.slice(0, t), this[_] -= t) : (this[b][0] = i.subarray(t), e = i.subarray(0, t), this[_] -= t);
    }
    return this.emit("data", e), !this[b].length && !this[Q] && this.emit("drain"), e;
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, t = void 0), typeof e == "function" && (i = e, e = "utf8"), t !== void 0 && this.write(t, e), i && this.once("end", i), this[Q] = true, this.writable = false, (this[g] || !this[Qt]) && this[J](), this;
  }
  [Bt]() {
    this[S] || (!this[Rt] && !this[N].length && (this[C] = true), this[Qt] = false, this[g] = true, this.emit("resume"), this[b].length ? this[Ae]() : this[Q] ? this[J]() : this.emit("drain"));
  }
  resume() {
    return this[Bt]();
  }
  pause() {
    this[g] = false, this[Qt] = true, this[C] = false;
  }
  get destroyed() {
    return this[S];
  }
  get flowing() {
    return this[g];
  }
  get paused() {
    return this[Qt];
  }
  [bi](t) {
    this[L] ? this[_] += 1 : this[_] += t.length, this[b].push(t);
  }
  [Ie]() {
    return this[L] ? this[_] -= 1 : this[_] -= this[b][0].length, this[b].shift();
  }
  [Ae](t = false) {
    do
      ;
    while (this[As](this[Ie]()) && this[b].length);
    !t && !this[b].length && !this[Q] && this.emit("drain");
  }
  [As](t) {
    return this.emit("data", t), this[g];
  }
  pipe(t, e) {
    if (this[S]) return t;
    this[C] = false;
    let i = this[nt];
    return e = e || {}, t === Ds.stdout || t === Ds.stderr ? e.end = false : e.end = e.end !== false, e.proxyErrors = !!e.proxyErrors, i ? e.end && t.end() : (this[N].push(e.proxyErrors ? new Li(this, t, e) : new Fe(this, t, e)), this[Z] ? jt(() => this[Bt]()) : this[Bt]()), t;
  }
  unpipe(t) {
    let e = this[N].find((i) => i.dest === t);
    e && (this[N].length === 1 ? (this[g] && this[Rt] === 0 && (this[g] = false), this[N] = []) : this[N].splice(this[N].indexOf(e), 1), e.unpipe());
  }
  addListener(t, e) {
    return this.on(t, e);
  }
  on(t, e) {
    let i = super.on(t, e);
    if (t === "data") this[C] = false, this[Rt]++, !this[N].length && !this[g] && this[Bt]();
    else if (t === "readable" && this[_] !== 0) super.emit("readable");
    else if (Kr(t) && this[nt]) super.emit(t), this.removeAllListeners(t);
    else if (t === "error" && this[qt]) {
      let r = e;
      this[Z] ? jt(() => r.call(this, this[qt])) : r.call(this, this[qt]);
    }
    return i;
  }
  removeListener(t, e) {
    return this.off(t, e);
  }
  off(t, e) {
    let i = super.off(t, e);
    return t === "data" && (this[Rt] = this.listeners("data").length, this[Rt] === 0 && !this[C] && !this[N].length && (this[g] = false)), i;
  }
  removeAllListeners(t) {
    let e = super.removeAllListeners(t);
    return (t === "data" || t === void 0) && (this[Rt] = 0, !this[C] && !this[N].length && (this[g] = false)), e;
  }
  get emittedEnd() {
    return this[nt];
  }
  [J]() {
    !this[De] && !this[nt] && !this[S] && this[b].length === 0 && this[Q] && (this[De] = true, this.emit("end"), this.emit("prefinish"), this.emit("finish"), this[Ne] && this.emit("close"), this[De] = false);
  }
  emit(t, ...e) {
    let i = e[0];
    if (t !== "error" && t !== "close" && t !== S && this[S]) return false;
    if (t === "data") return !this[L] && !i ? false : this[Z] ? (jt(() => this[Oi](i)), true) : this[Oi](i);
    if (t === "end") return this[Is]();
    if (t === "close") {
      if (this[Ne] = true, !this[nt] && !this[S]) return false;
      let n = super.emit("close");
      return this.removeAllListeners("close"), n;
    } else if (t === "error") {
      this[qt] = i, super.emit(_i, i);
      let n = !this[Jt] || this.listeners("error").length ? super.emit("error", i) : false;
      return this[J](), n;
    } else if (t === "resume") {
      let n = super.emit("resume");
      return this[J](), n;
    } else if (t === "finish" || t === "prefinish") {
      let n = super.emit(t);
      return this.removeAllListeners(t), n;
    }
    let r = super.emit(t, ...e);
    return this[J](), r;
  }
  [Oi](t) {
    for (let i of this[N]) i.dest.write(t) === false && this.pause();
    let e = this[C] ? false : super.emit("data", t);
    return this[J](), e;
  }
  [Is]() {
    return this[nt] ? false : (this[nt] = true, this.readable = false, this[Z] ? (jt(() => this[Ti]()), true) : this[Ti]());
  }
  [Ti]() {
    if (this[Mt]) {
      let e = this[Mt].end();
      if (e) {
        for (let i of this[N]) i.dest.write(e);
        this[C] || super.emit("data", e);
      }
    }
    for (let e of this[N]) e.end();
    let t = super.emit("end");
    return this.removeAllListeners("end"), t;
  }
  async collect() {
    let t = Object.assign([], { dataLength: 0 });
    this[L] || (t.dataLength = 0);
    let e = this.promise();
    return this.on("data", (i) => {
      t.push(i), this[L] || (t.dataLength += i.length);
    }), await e, t;
  }
  async concat() {
    if (this[L]) throw new Error("cannot concat in objectMode");
    let t = await this.collect();
    return this[z] ? t.join("") : Buffer.concat(t, t.dataLength);
  }
  async promise() {
    return new Promise((t, e) => {
      this.on(S, () => e(new Error("stream destroyed"))), this.on("error", (i) => e(i)), this.on("end", () => t());
    });
  }
  [Symbol.asyncIterator]() {
    this[C] = false;
    let t = false, e = async () => (this.pause(), t = true, { value: void 0, done: true });
    return { next: () => {
      if (t) return e();
      let r = this.read();
      if (r !== null) return Promise.resolve({ done: false, value: r });
      if (this[Q]) return e();
      let n, o, h = (d) => {
        this.off("data", a), this.off("end", l), this.off(S, c), e(), o(d);
      }, a = (d) => {
        this.off("error", h), this.off("end", l), this.off(S, c), this.pause(), n({ value: d, done: !!this[Q] });
      }, l = () => {
        this.off("error", h), this.off("data", a), this.off(S, c), e(), n({ done: true, value: void 0 });
      }, c = () => h(new Error("stream destroyed"));
      return new Promise((d, y) => {
        o = y, n = d, this.once(S, c), this.once("error", h), this.once("end", l), this.once("data", a);
      });
    }, throw: e, return: e, [Symbol.asyncIterator]() {
      return this;
    }, [Symbol.asyncDispose]: async () => {
    } };
  }
  [Symbol.iterator]() {
    this[C] = false;
    let t = false, e = () => (this.pause(), this.off(_i, e), this.off(S, e), this.off("end", e), t = true, { done: true, value: void 0 }), i = () => {
      if (t) return e();
      let r = this.read();
      return r === null ? e() : { done: false, value: r };
    };
    return this.once("end", e), this.once(_i, e), this.once(S, e), { next: i, throw: e, return: e, [Symbol.iterator]() {
      return this;
    }, [Symbol.dispose]: () => {
    } };
  }
  destroy(t) {
    if (this[S]) return t ? this.emit("error", t) : this.emit(S), this;
    this[S] = true, this[C] = true, this[b].length = 0, this[_] = 0;
    let e = this;
    return typeof e.close == "function" && !this[Ne] && e.close(), t ? this.emit("error", t) : this.emit(S), this;
  }
  static get isStream() {
    return Wr;
  }
};
var Jr = I.writev;
var ht = /* @__PURE__ */ Symbol("_autoClose");
var H = /* @__PURE__ */ Symbol("_close");
var te = /* @__PURE__ */ Symbol("_ended");
var m = /* @__PURE__ */ Symbol("_fd");
var Ni = /* @__PURE__ */ Symbol("_finished");
var tt = /* @__PURE__ */ Symbol("_flags");
var Ai = /* @__PURE__ */ Symbol("_flush");
var ki = /* @__PURE__ */ Symbol("_handleChunk");
var vi = /* @__PURE__ */ Symbol("_makeBuf");
var ie = /* @__PURE__ */ Symbol("_mode");
var ke = /* @__PURE__ */ Symbol("_needDrain");
var Ut = /* @__PURE__ */ Symbol("_onerror");
var Ht = /* @__PURE__ */ Symbol("_onopen");
var Ii = /* @__PURE__ */ Symbol("_onread");
var Pt = /* @__PURE__ */ Symbol("_onwrite");
var at2 = /* @__PURE__ */ Symbol("_open");
var U = /* @__PURE__ */ Symbol("_path");
var ot = /* @__PURE__ */ Symbol("_pos");
var Y = /* @__PURE__ */ Symbol("_queue");
var zt = /* @__PURE__ */ Symbol("_read");
var Ci = /* @__PURE__ */ Symbol("_readSize");
var j = /* @__PURE__ */ Symbol("_reading");
var ee = /* @__PURE__ */ Symbol("_remain");
var Fi = /* @__PURE__ */ Symbol("_size");
var ve = /* @__PURE__ */ Symbol("_write");
var gt = /* @__PURE__ */ Symbol("_writing");
var Me = /* @__PURE__ */ Symbol("_defaultFlag");
var bt = /* @__PURE__ */ Symbol("_errored");
var _t = class extends A {
  [bt] = false;
  [m];
  [U];
  [Ci];
  [j] = false;
  [Fi];
  [ee];
  [ht];
  constructor(t, e) {
    if (e = e || {}, super(e), this.readable = true, this.writable = false, typeof t != "string") throw new TypeError("path must be a string");
    this[bt] = false, this[m] = typeof e.fd == "number" ? e.fd : void 0, this[U] = t, this[Ci] = e.readSize || 16 * 1024 * 1024, this[j] = false, this[Fi] = typeof e.size == "number" ? e.size : 1 / 0, this[ee] = this[Fi], this[ht] = typeof e.autoClose == "boolean" ? e.autoClose : true, typeof this[m] == "number" ? this[zt]() : this[at2]();
  }
  get fd() {
    return this[m];
  }
  get path() {
    return this[U];
  }
  write() {
    throw new TypeError("this is a readable stream");
  }
  end() {
    throw new TypeError("this is a readable stream");
  }
  [at2]() {
    I.open(this[U], "r", (t, e) => this[Ht](t, e));
  }
  [Ht](t, e) {
    t ? this[Ut](t) : (this[m] = e, this.emit("open", e), this[zt]());
  }
  [vi]() {
    return Buffer.allocUnsafe(Math.min(this[Ci], this[ee]));
  }
  [zt]() {
    if (!this[j]) {
      this[j] = true;
      let t = this[vi]();
      if (t.length === 0) return process.nextTick(() => this[Ii](null, 0, t));
      I.read(this[m], t, 0, t.length, null, (e, i, r) => this[Ii](e, i, r));
    }
  }
  [Ii](t, e, i) {
    this[j] = false, t ? this[Ut](t) : this[ki](e, i) && this[zt]();
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.close(t, (e) => e ? this.emit("error", e) : this.emit("close"));
    }
  }
  [Ut](t) {
    this[j] = true, this[H](), this.emit("error", t);
  }
  [ki](t, e) {
    let i = false;
    return this[ee] -= t, t > 0 && (i = super.write(t < e.length ? e.subarray(0, t) : e)), (t === 0 || this[ee] <= 0) && (i = false, this[H](), super.end()), i;
  }
  emit(t, ...e) {
    switch (t) {
      case "prefinish":
      case "finish":
        return false;
      case "drain":
        return typeof this[m] == "number" && this[zt](), false;
      case "error":
        return this[bt] ? false : (this[bt] = true, super.emit(t, ...e));
      default:
        return super.emit(t, ...e);
    }
  }
};
var Be = class extends _t {
  [at2]() {
    let t = true;
    try {
      this[Ht](null, I.openSync(this[U], "r")), t = false;
    } finally {
      t && this[H]();
    }
  }
  [zt]() {
    let t = true;
    try {
      if (!this[j]) {
        this[j] = true;
        do {
          let e = this[vi](), i = e.length === 0 ? 0 : I.readSync(this[m], e, 0, e.length, null);
          if (!this[ki](i, e)) break;
        } while (true);
        this[j] = false;
      }
      t = false;
    } finally {
      t && this[H]();
    }
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.closeSync(t), this.emit("close");
    }
  }
};
var et = class extends Qr {
  readable = false;
  writable = true;
  [bt] = false;
  [gt] = false;
  [te] = false;
  [Y] = [];
  [ke] = false;
  [U];
  [ie];
  [ht];
  [m];
  [Me];
  [tt];
  [Ni] = false;
  [ot];
  constructor(t, e) {
    e = e || {}, super(e), this[U] = t, this[m] = typeof e.fd == "number" ? e.fd : void 0, this[ie] = e.mode === void 0 ? 438 : e.mode, this[ot] = typeof e.start == "number" ? e.start : void 0, this[ht] = typeof e.autoClose == "boolean" ? e.autoClose : true;
    let i = this[ot] !== void 0 ? "r+" : "w";
    this[Me] = e.flags === void 0, this[tt] = e.flags === void 0 ? i : e.flags, this[m] === void 0 && this[at2]();
  }
  emit(t, ...e) {
    if (t === "error") {
      if (this[bt]) return false;
      this[bt] = true;
    }
    return super.emit(t, ...e);
  }
  get fd() {
    return this[m];
  }
  get path() {
    return this[U];
  }
  [Ut](t) {
    this[H](), this[gt] = true, this.emit("error", t);
  }
  [at2]() {
    I.open(this[U], this[tt], this[ie], (t, e) => this[Ht](t, e));
  }
  [Ht](t, e) {
    this[Me] && this[tt] === "r+" && t && t.code === "ENOENT" ? (this[tt] = "w", this[at2]()) : t ? this[Ut](t) : (this[m] = e, this.emit("open", e), this[gt] || this[Ai]());
  }
  end(t, e) {
    return t && this.write(t, e), this[te] = true, !this[gt] && !this[Y].length && typeof this[m] == "number" && this[Pt](null, 0), this;
  }
  write(t, e) {
    return typeof t == "string" && (t = Buffer.from(t, e)), this[te] ? (this.emit("error", new Error("write() after end()")), false) : this[m] === void 0 || this[gt] || this[Y].length ? (this[Y].push(t), this[ke] = true, false) : (this[gt] = true, this[ve](t), true);
  }
  [ve](t) {
    I.write(this[m], t, 0, t.length, this[ot], (e, i) => this[Pt](e, i));
  }
  [Pt](t, e) {
    t ? this[Ut](t) : (this[ot] !== void 0 && typeof e == "number" && (this[ot] += e), this[Y].length ? this[Ai]() : (this[gt] = false, this[te] && !this[Ni] ? (this[Ni] = true, this[H](), this.emit("finish")) : this[ke] && (this[ke] = false, this.emit("drain"))));
  }
  [Ai]() {
    if (this[Y].length === 0) this[te] && this[Pt](null, 0);
    else if (this[Y].length === 1) this[ve](this[Y].pop());
    else {
      let t = this[Y];
      this[Y] = [], Jr(this[m], t, this[ot], (e, i) => this[Pt](e, i));
    }
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.close(t, (e) => e ? this.emit("error", e) : this.emit("close"));
    }
  }
};
var Wt = class extends et {
  [at2]() {
    let t;
    if (this[Me] && this[tt] === "r+") try {
      t = I.openSync(this[U], this[tt], this[ie]);
    } catch (e) {
      if (e?.code === "ENOENT") return this[tt] = "w", this[at2]();
      throw e;
    }
    else t = I.openSync(this[U], this[tt], this[ie]);
    this[Ht](null, t);
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.closeSync(t), this.emit("close");
    }
  }
  [ve](t) {
    let e = true;
    try {
      this[Pt](null, I.writeSync(this[m], t, 0, t.length, this[ot])), e = false;
    } finally {
      if (e) try {
        this[H]();
      } catch {
      }
    }
  }
};
var jr = /* @__PURE__ */ new Map([["C", "cwd"], ["f", "file"], ["z", "gzip"], ["P", "preservePaths"], ["U", "unlink"], ["strip-components", "strip"], ["stripComponents", "strip"], ["keep-newer", "newer"], ["keepNewer", "newer"], ["keep-newer-files", "newer"], ["keepNewerFiles", "newer"], ["k", "keep"], ["keep-existing", "keep"], ["keepExisting", "keep"], ["m", "noMtime"], ["no-mtime", "noMtime"], ["p", "preserveOwner"], ["L", "follow"], ["h", "follow"], ["onentry", "onReadEntry"]]);
var Fs = (s3) => !!s3.sync && !!s3.file;
var ks = (s3) => !s3.sync && !!s3.file;
var vs = (s3) => !!s3.sync && !s3.file;
var Ms = (s3) => !s3.sync && !s3.file;
var Bs = (s3) => !!s3.file;
var tn = (s3) => {
  let t = jr.get(s3);
  return t || s3;
};
var se = (s3 = {}) => {
  if (!s3) return {};
  let t = {};
  for (let [e, i] of Object.entries(s3)) {
    let r = tn(e);
    t[r] = i;
  }
  return t.chmod === void 0 && t.noChmod === false && (t.chmod = true), delete t.noChmod, t;
};
var K = (s3, t, e, i, r) => Object.assign((n = [], o, h) => {
  Array.isArray(n) && (o = n, n = {}), typeof o == "function" && (h = o, o = void 0), o = o ? Array.from(o) : [];
  let a = se(n);
  if (r?.(a, o), Fs(a)) {
    if (typeof h == "function") throw new TypeError("callback not supported for sync tar functions");
    return s3(a, o);
  } else if (ks(a)) {
    let l = t(a, o);
    return h ? l.then(() => h(), h) : l;
  } else if (vs(a)) {
    if (typeof h == "function") throw new TypeError("callback not supported for sync tar functions");
    return e(a, o);
  } else if (Ms(a)) {
    if (typeof h == "function") throw new TypeError("callback only supported with file option");
    return i(a, o);
  }
  throw new Error("impossible options??");
}, { syncFile: s3, asyncFile: t, syncNoFile: e, asyncNoFile: i, validate: r });
var sn = en.constants || { ZLIB_VERNUM: 4736 };
var M = Object.freeze(Object.assign(/* @__PURE__ */ Object.create(null), { Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4, Z_BLOCK: 5, Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6, Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1, Z_FILTERED: 1, Z_HUFFMAN_ONLY: 2, Z_RLE: 3, Z_FIXED: 4, Z_DEFAULT_STRATEGY: 0, DEFLATE: 1, INFLATE: 2, GZIP: 3, GUNZIP: 4, DEFLATERAW: 5, INFLATERAW: 6, UNZIP: 7, BROTLI_DECODE: 8, BROTLI_ENCODE: 9, Z_MIN_WINDOWBITS: 8, Z_MAX_WINDOWBITS: 15, Z_DEFAULT_WINDOWBITS: 15, Z_MIN_CHUNK: 64, Z_MAX_CHUNK: 1 / 0, Z_DEFAULT_CHUNK: 16384, Z_MIN_MEMLEVEL: 1, Z_MAX_MEMLEVEL: 9, Z_DEFAULT_MEMLEVEL: 8, Z_MIN_LEVEL: -1, Z_MAX_LEVEL: 9, Z_DEFAULT_LEVEL: -1, BROTLI_OPERATION_PROCESS: 0, BROTLI_OPERATION_FLUSH: 1, BROTLI_OPERATION_FINISH: 2, BROTLI_OPERATION_EMIT_METADATA: 3, BROTLI_MODE_GENERIC: 0, BROTLI_MODE_TEXT: 1, BROTLI_MODE_FONT: 2, BROTLI_DEFAULT_MODE: 0, BROTLI_MIN_QUALITY: 0, BROTLI_MAX_QUALITY: 11, BROTLI_DEFAULT_QUALITY: 11, BROTLI_MIN_WINDOW_BITS: 10, BROTLI_MAX_WINDOW_BITS: 24, BROTLI_LARGE_MAX_WINDOW_BITS: 30, BROTLI_DEFAULT_WINDOW: 22, BROTLI_MIN_INPUT_BLOCK_BITS: 16, BROTLI_MAX_INPUT_BLOCK_BITS: 24, BROTLI_PARAM_MODE: 0, BROTLI_PARAM_QUALITY: 1, BROTLI_PARAM_LGWIN: 2, BROTLI_PARAM_LGBLOCK: 3, BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING: 4, BROTLI_PARAM_SIZE_HINT: 5, BROTLI_PARAM_LARGE_WINDOW: 6, BROTLI_PARAM_NPOSTFIX: 7, BROTLI_PARAM_NDIRECT: 8, BROTLI_DECODER_RESULT_ERROR: 0, BROTLI_DECODER_RESULT_SUCCESS: 1, BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: 2, BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: 3, BROTLI_DECODER_PARAM_DISABLE_RING_BUFFER_REALLOCATION: 0, BROTLI_DECODER_PARAM_LARGE_WINDOW: 1, BROTLI_DECODER_NO_ERROR: 0, BROTLI_DECODER_SUCCESS: 1, BROTLI_DECODER_NEEDS_MORE_INPUT: 2, BROTLI_DECODER_NEEDS_MORE_OUTPUT: 3, BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_NIBBLE: -1, BROTLI_DECODER_ERROR_FORMAT_RESERVED: -2, BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_META_NIBBLE: -3, BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_ALPHABET: -4, BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_SAME: -5, BROTLI_DECODER_ERROR_FORMAT_CL_SPACE: -6, BROTLI_DECODER_ERROR_FORMAT_HUFFMAN_SPACE: -7, BROTLI_DECODER_ERROR_FORMAT_CONTEXT_MAP_REPEAT: -8, BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_1: -9, BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_2: -10, BROTLI_DECODER_ERROR_FORMAT_TRANSFORM: -11, BROTLI_DECODER_ERROR_FORMAT_DICTIONARY: -12, BROTLI_DECODER_ERROR_FORMAT_WINDOW_BITS: -13, BROTLI_DECODER_ERROR_FORMAT_PADDING_1: -14, BROTLI_DECODER_ERROR_FORMAT_PADDING_2: -15, BROTLI_DECODER_ERROR_FORMAT_DISTANCE: -16, BROTLI_DECODER_ERROR_DICTIONARY_NOT_SET: -19, BROTLI_DECODER_ERROR_INVALID_ARGUMENTS: -20, BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES: -21, BROTLI_DECODER_ERROR_ALLOC_TREE_GROUPS: -22, BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MAP: -25, BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_1: -26, BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_2: -27, BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES: -30, BROTLI_DECODER_ERROR_UNREACHABLE: -31 }, sn));
var rn = Ot.concat;
var zs = Object.getOwnPropertyDescriptor(Ot, "concat");
var nn = (s3) => s3;
var Bi = zs?.writable === true || zs?.set !== void 0 ? (s3) => {
  Ot.concat = s3 ? nn : rn;
} : (s3) => {
};
var Tt = /* @__PURE__ */ Symbol("_superWrite");
var Gt = class extends Error {
  code;
  errno;
  constructor(t, e) {
    super("zlib: " + t.message, { cause: t }), this.code = t.code, this.errno = t.errno, this.code || (this.code = "ZLIB_ERROR"), this.message = "zlib: " + t.message, Error.captureStackTrace(this, e ?? this.constructor);
  }
  get name() {
    return "ZlibError";
  }
};
var Pi = /* @__PURE__ */ Symbol("flushFlag");
var re = class extends A {
  #t = false;
  #i = false;
  #s;
  #n;
  #r;
  #e;
  #o;
  get sawError() {
    return this.#t;
  }
  get handle() {
    return this.#e;
  }
  get flushFlag() {
    return this.#s;
  }
  constructor(t, e) {
    if (!t || typeof t != "object") throw new TypeError("invalid options for ZlibBase constructor");
    if (super(t), this.#s = t.flush ?? 0, this.#n = t.finishFlush ?? 0, this.#r = t.fullFlushFlag ?? 0, typeof Ps[e] != "function") throw new TypeError("Compression method not supported: " + e);
    try {
      this.#e = new Ps[e](t);
    } catch (i) {
      throw new Gt(i, this.constructor);
    }
    this.#o = (i) => {
      this.#t || (this.#t = true, this.close(), this.emit("error", i));
    }, this.#e?.on("error", (i) => this.#o(new Gt(i))), this.once("end", () => this.close);
  }
  close() {
    this.#e && (this.#e.close(), this.#e = void 0, this.emit("close"));
  }
  reset() {
    if (!this.#t) return zi(this.#e, "zlib binding closed"), this.#e.reset?.();
  }
  flush(t) {
    this.ended || (typeof t != "number" && (t = this.#r), this.write(Object.assign(Ot.alloc(0), { [Pi]: t })));
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, e = void 0, t = void 0), typeof e == "function" && (i = e, e = void 0), t && (e ? this.write(t, e) : this.write(t)), this.flush(this.#n), this.#i = true, super.end(i);
  }
  get ended() {
    return this.#i;
  }
  [Tt](t) {
    return super.write(t);
  }
  write(t, e, i) {
    if (typeof e == "function" && (i = e, e = "utf8"), typeof t == "string" && (t = Ot.from(t, e)), this.#t) return;
    zi(this.#e, "zlib binding closed");
    let r = this.#e._handle, n = r.close;
    r.close = () => {
    };
    let o = this.#e.close;
    this.#e.close = () => {
    }, Bi(true);
    let h;
    try {
      let l = typeof t[Pi] == "number" ? t[Pi] : this.#s;
      h = this.#e._processChunk(t, l), Bi(false);
    } catch (l) {
      Bi(false), this.#o(new Gt(l, this.write));
    } finally {
      this.#e && (this.#e._handle = r, r.close = n, this.#e.close = o, this.#e.removeAllListeners("error"));
    }
    this.#e && this.#e.on("error", (l) => this.#o(new Gt(l, this.write)));
    let a;
    if (h) if (Array.isArray(h) && h.length > 0) {
      let l = h[0];
      a = this[Tt](Ot.from(l));
      for (let c = 1; c < h.length; c++) a = this[Tt](h[c]);
    } else a = this[Tt](Ot.from(h));
    return i && i(), a;
  }
};
var Pe = class extends re {
  #t;
  #i;
  constructor(t, e) {
    t = t || {}, t.flush = t.flush || M.Z_NO_FLUSH, t.finishFlush = t.finishFlush || M.Z_FINISH, t.fullFlushFlag = M.Z_FULL_FLUSH, super(t, e), this.#t = t.level, this.#i = t.strategy;
  }
  params(t, e) {
    if (!this.sawError) {
      if (!this.handle) throw new Error("cannot switch params when binding is closed");
      if (!this.handle.params) throw new Error("not supported in this implementation");
      if (this.#t !== t || this.#i !== e) {
        this.flush(M.Z_SYNC_FLUSH), zi(this.handle, "zlib binding closed");
        let i = this.handle.flush;
        this.handle.flush = (r, n) => {
          typeof r == "function" && (n = r, r = this.flushFlag), this.flush(r), n?.();
        };
        try {
          this.handle.params(t, e);
        } finally {
          this.handle.flush = i;
        }
        this.handle && (this.#t = t, this.#i = e);
      }
    }
  }
};
var ze = class extends Pe {
  #t;
  constructor(t) {
    super(t, "Gzip"), this.#t = t && !!t.portable;
  }
  [Tt](t) {
    return this.#t ? (this.#t = false, t[9] = 255, super[Tt](t)) : super[Tt](t);
  }
};
var Ue = class extends Pe {
  constructor(t) {
    super(t, "Unzip");
  }
};
var He = class extends re {
  constructor(t, e) {
    t = t || {}, t.flush = t.flush || M.BROTLI_OPERATION_PROCESS, t.finishFlush = t.finishFlush || M.BROTLI_OPERATION_FINISH, t.fullFlushFlag = M.BROTLI_OPERATION_FLUSH, super(t, e);
  }
};
var We = class extends He {
  constructor(t) {
    super(t, "BrotliCompress");
  }
};
var Ge = class extends He {
  constructor(t) {
    super(t, "BrotliDecompress");
  }
};
var Ze = class extends re {
  constructor(t, e) {
    t = t || {}, t.flush = t.flush || M.ZSTD_e_continue, t.finishFlush = t.finishFlush || M.ZSTD_e_end, t.fullFlushFlag = M.ZSTD_e_flush, super(t, e);
  }
};
var Ye = class extends Ze {
  constructor(t) {
    super(t, "ZstdCompress");
  }
};
var Ke = class extends Ze {
  constructor(t) {
    super(t, "ZstdDecompress");
  }
};
var Us = (s3, t) => {
  if (Number.isSafeInteger(s3)) s3 < 0 ? an(s3, t) : hn(s3, t);
  else throw Error("cannot encode number outside of javascript safe integer range");
  return t;
};
var hn = (s3, t) => {
  t[0] = 128;
  for (var e = t.length; e > 1; e--) t[e - 1] = s3 & 255, s3 = Math.floor(s3 / 256);
};
var an = (s3, t) => {
  t[0] = 255;
  var e = false;
  s3 = s3 * -1;
  for (var i = t.length; i > 1; i--) {
    var r = s3 & 255;
    s3 = Math.floor(s3 / 256), e ? t[i - 1] = Ws(r) : r === 0 ? t[i - 1] = 0 : (e = true, t[i - 1] = Gs(r));
  }
};
var Hs = (s3) => {
  let t = s3[0], e = t === 128 ? cn(s3.subarray(1, s3.length)) : t === 255 ? ln(s3) : null;
  if (e === null) throw Error("invalid base256 encoding");
  if (!Number.isSafeInteger(e)) throw Error("parsed number outside of javascript safe integer range");
  return e;
};
var ln = (s3) => {
  for (var t = s3.length, e = 0, i = false, r = t - 1; r > -1; r--) {
    var n = Number(s3[r]), o;
    i ? o = Ws(n) : n === 0 ? o = n : (i = true, o = Gs(n)), o !== 0 && (e -= o * Math.pow(256, t - r - 1));
  }
  return e;
};
var cn = (s3) => {
  for (var t = s3.length, e = 0, i = t - 1; i > -1; i--) {
    var r = Number(s3[i]);
    r !== 0 && (e += r * Math.pow(256, t - i - 1));
  }
  return e;
};
var Ws = (s3) => (255 ^ s3) & 255;
var Gs = (s3) => (255 ^ s3) + 1 & 255;
var Hi = {};
Ur(Hi, { code: () => Ve, isCode: () => ne, isName: () => dn, name: () => oe, normalFsTypes: () => Ui });
var ne = (s3) => oe.has(s3);
var dn = (s3) => Ve.has(s3);
var Ui = /* @__PURE__ */ new Set(["0", "", "1", "2", "3", "4", "5", "6", "7", "D"]);
var oe = /* @__PURE__ */ new Map([["0", "File"], ["", "OldFile"], ["1", "Link"], ["2", "SymbolicLink"], ["3", "CharacterDevice"], ["4", "BlockDevice"], ["5", "Directory"], ["6", "FIFO"], ["7", "ContiguousFile"], ["g", "GlobalExtendedHeader"], ["x", "ExtendedHeader"], ["A", "SolarisACL"], ["D", "GNUDumpDir"], ["I", "Inode"], ["K", "NextFileHasLongLinkpath"], ["L", "NextFileHasLongPath"], ["M", "ContinuationFile"], ["N", "OldGnuLongPath"], ["S", "SparseFile"], ["V", "TapeVolumeHeader"], ["X", "OldExtendedHeader"]]);
var Ve = new Map(Array.from(oe).map((s3) => [s3[1], s3[0]]));
var un = (s3) => s3 === void 0 || s3 < 0 ? void 0 : s3;
var F = class {
  cksumValid = false;
  needPax = false;
  nullBlock = false;
  block;
  path;
  mode;
  uid;
  gid;
  size;
  cksum;
  #t = "Unsupported";
  linkpath;
  uname;
  gname;
  devmaj = 0;
  devmin = 0;
  atime;
  ctime;
  mtime;
  charset;
  comment;
  constructor(t, e = 0, i, r) {
    Buffer.isBuffer(t) ? this.decode(t, e || 0, i, r) : t && this.#i(t);
  }
  decode(t, e, i, r) {
    if (e || (e = 0), !t || !(t.length >= e + 512)) throw new Error("need 512 bytes for header");
    let n = xt(t, e + 156, 1), o = Ui.has(n), h = o ? i : void 0, a = o ? r : void 0;
    if (this.path = h?.path ?? xt(t, e, 100), this.mode = h?.mode ?? a?.mode ?? lt(t, e + 100, 8), this.uid = h?.uid ?? a?.uid ?? lt(t, e + 108, 8), this.gid = h?.gid ?? a?.gid ?? lt(t, e + 116, 8), this.size = un(h?.size ?? a?.size ?? lt(t, e + 124, 12)), this.mtime = h?.mtime ?? a?.mtime ?? Wi(t, e + 136, 12), this.cksum = lt(t, e + 148, 12), a && this.#i(a, true), h && this.#i(h), ne(n) && (this.#t = n || "0"), this.#t === "0" && this.path.slice(-1) === "/" && (this.#t = "5"), this.#t === "5" && (this.size = 0), this.linkpath = xt(t, e + 157, 100), t.subarray(e + 257, e + 265).toString() === "ustar\x0000") if (this.uname = h?.uname ?? a?.uname ?? xt(t, e + 265, 32), this.gname = h?.gname ?? a?.gname ?? xt(t, e + 297, 32), this.devmaj = h?.devmaj ?? a?.devmaj ?? lt(t, e + 329, 8) ?? 0, this.devmin = h?.devmin ?? a?.devmin ?? lt(t, e + 337, 8) ?? 0, t[e + 475] !== 0) {
      let c = xt(t, e + 345, 155);
      this.path = c + "/" + this.path;
    } else {
      let c = xt(t, e + 345, 130);
      c && (this.path = c + "/" + this.path), this.atime = i?.atime ?? r?.atime ?? Wi(t, e + 476, 12), this.ctime = i?.ctime ?? r?.ctime ?? Wi(t, e + 488, 12);
    }
    let l = 256;
    for (let c = e; c < e + 148; c++) l += t[c];
    for (let c = e + 156; c < e + 512; c++) l += t[c];
    this.cksumValid = l === this.cksum, this.cksum === void 0 && l === 256 && (this.nullBlock = true);
  }
  #i(t, e = false) {
    Object.assign(this, Object.fromEntries(Object.entries(t).filter(([i, r]) => !(r == null || i === "size" && Number(r) < 0 || i === "path" && e || i === "linkpath" && e || i === "global"))));
  }
  encode(t, e = 0) {
    if (t || (t = this.block = Buffer.alloc(512)), this.#t === "Unsupported" && (this.#t = "0"), !(t.length >= e + 512)) throw new Error("need 512 bytes for header");
    let i = this.ctime || this.atime ? 130 : 155, r = mn(this.path || "", i), n = r[0], o = r[1];
    this.needPax = !!r[2], this.needPax = Lt(t, e, 100, n) || this.needPax, this.needPax = ct(t, e + 100, 8, this.mode) || this.needPax, this.needPax = ct(t, e + 108, 8, this.uid) || this.needPax, this.needPax = ct(t, e + 116, 8, this.gid) || this.needPax, this.needPax = ct(t, e + 124, 12, this.size) || this.needPax, this.needPax = Gi(t, e + 136, 12, this.mtime) || this.needPax, t[e + 156] = Number(this.#t.codePointAt(0)), this.needPax = Lt(t, e + 157, 100, this.linkpath) || this.needPax, t.write("ustar\x0000", e + 257, 8), this.needPax = Lt(t, e + 265, 32, this.uname) || this.needPax, this.needPax = Lt(t, e + 297, 32, this.gname) || this.needPax, this.needPax = ct(t, e + 329, 8, this.devmaj) || this.needPax, this.needPax = ct(t, e + 337, 8, this.devmin) || this.needPax, this.needPax = Lt(t, e + 345, i, o) || this.needPax, t[e + 475] !== 0 ? this.needPax = Lt(t, e + 345, 155, o) || this.needPax : (this.needPax = Lt(t, e + 345, 130, o) || this.needPax, this.needPax = Gi(t, e + 476, 12, this.atime) || this.needPax, this.needPax = Gi(t, e + 488, 12, this.ctime) || this.needPax);
    let h = 256;
    for (let a = e; a < e + 148; a++) h += t[a];
    for (let a = e + 156; a < e + 512; a++) h += t[a];
    return this.cksum = h, ct(t, e + 148, 8, this.cksum), this.cksumValid = true, this.needPax;
  }
  get type() {
    return this.#t === "Unsupported" ? this.#t : oe.get(this.#t);
  }
  get typeKey() {
    return this.#t;
  }
  set type(t) {
    let e = String(Ve.get(t));
    if (ne(e) || e === "Unsupported") this.#t = e;
    else if (ne(t)) this.#t = t;
    else throw new TypeError("invalid entry type: " + t);
  }
};
var mn = (s3, t) => {
  let i = s3, r = "", n, o = Zt.parse(s3).root || ".";
  if (Buffer.byteLength(i) < 100) n = [i, r, false];
  else {
    r = Zt.dirname(i), i = Zt.basename(i);
    do
      Buffer.byteLength(i) <= 100 && Buffer.byteLength(r) <= t ? n = [i, r, false] : Buffer.byteLength(i) > 100 && Buffer.byteLength(r) <= t ? n = [i.slice(0, 99), r, true] : (i = Zt.join(Zt.basename(r), i), r = Zt.dirname(r));
    while (r !== o && n === void 0);
    n || (n = [s3.slice(0, 99), "", true]);
  }
  return n;
};
var xt = (s3, t, e) => s3.subarray(t, t + e).toString("utf8").replace(/\0.*/, "");
var Wi = (s3, t, e) => pn(lt(s3, t, e));
var pn = (s3) => s3 === void 0 ? void 0 : new Date(s3 * 1e3);
var lt = (s3, t, e) => Number(s3[t]) & 128 ? Hs(s3.subarray(t, t + e)) : wn(s3, t, e);
var En = (s3) => isNaN(s3) ? void 0 : s3;
var wn = (s3, t, e) => En(parseInt(s3.subarray(t, t + e).toString("utf8").replace(/\0.*$/, "").trim(), 8));
var Sn = { 12: 8589934591, 8: 2097151 };
var ct = (s3, t, e, i) => i === void 0 ? false : i > Sn[e] || i < 0 ? (Us(i, s3.subarray(t, t + e)), true) : (yn(s3, t, e, i), false);
var yn = (s3, t, e, i) => s3.write(Rn(i, e), t, e, "ascii");
var Rn = (s3, t) => gn(Math.floor(s3).toString(8), t);
var gn = (s3, t) => (s3.length === t - 1 ? s3 : new Array(t - s3.length - 1).join("0") + s3 + " ") + "\0";
var Gi = (s3, t, e, i) => i === void 0 ? false : ct(s3, t, e, i.getTime() / 1e3);
var bn = new Array(156).join("\0");
var Lt = (s3, t, e, i) => i === void 0 ? false : (s3.write(i + bn, t, e, "utf8"), i.length !== Buffer.byteLength(i) || i.length > e);
var ft = class s {
  atime;
  mtime;
  ctime;
  charset;
  comment;
  gid;
  uid;
  gname;
  uname;
  linkpath;
  dev;
  ino;
  nlink;
  path;
  size;
  mode;
  global;
  constructor(t, e = false) {
    this.atime = t.atime, this.charset = t.charset, this.comment = t.comment, this.ctime = t.ctime, this.dev = t.dev, this.gid = t.gid, this.global = e, this.gname = t.gname, this.ino = t.ino, this.linkpath = t.linkpath, this.mtime = t.mtime, this.nlink = t.nlink, this.path = t.path, this.size = t.size, this.uid = t.uid, this.uname = t.uname;
  }
  encode() {
    let t = this.encodeBody();
    if (t === "") return Buffer.allocUnsafe(0);
    let e = Buffer.byteLength(t), i = 512 * Math.ceil(1 + e / 512), r = Buffer.allocUnsafe(i);
    for (let n = 0; n < 512; n++) r[n] = 0;
    new F({ path: ("PaxHeader/" + _n(this.path ?? "")).slice(0, 99), mode: this.mode || 420, uid: this.uid, gid: this.gid, size: e, mtime: this.mtime, type: this.global ? "GlobalExtendedHeader" : "ExtendedHeader", linkpath: "", uname: this.uname || "", gname: this.gname || "", devmaj: 0, devmin: 0, atime: this.atime, ctime: this.ctime }).encode(r), r.write(t, 512, e, "utf8");
    for (let n = e + 512; n < r.length; n++) r[n] = 0;
    return r;
  }
  encodeBody() {
    return this.encodeField("path") + this.encodeField("ctime") + this.encodeField("atime") + this.encodeField("dev") + this.encodeField("ino") + this.encodeField("nlink") + this.encodeField("charset") + this.encodeField("comment") + this.encodeField("gid") + this.encodeField("gname") + this.encodeField("linkpath") + this.encodeField("mtime") + this.encodeField("size") + this.encodeField("uid") + this.encodeField("uname");
  }
  encodeField(t) {
    if (this[t] === void 0) return "";
    let e = this[t], i = e instanceof Date ? e.getTime() / 1e3 : e, r = " " + (t === "dev" || t === "ino" || t === "nlink" ? "SCHILY." : "") + t + "=" + i + `
`, n = Buffer.byteLength(r), o = Math.floor(Math.log(n) / Math.log(10)) + 1;
    return n + o >= Math.pow(10, o) && (o += 1), o + n + r;
  }
  static parse(t, e, i = false) {
    return new s(On(Tn(t), e), i);
  }
};
var On = (s3, t) => t ? Object.assign({}, t, s3) : s3;
var Tn = (s3) => s3.replace(/\n$/, "").split(`
`).reduce(xn, /* @__PURE__ */ Object.create(null));
var xn = (s3, t) => {
  let e = parseInt(t, 10);
  if (e !== Buffer.byteLength(t) + 1) return s3;
  t = t.slice((e + " ").length);
  let i = t.split("="), r = i.shift();
  if (!r) return s3;
  let n = r.replace(/^SCHILY\.(dev|ino|nlink)/, "$1"), o = i.join("=").replace(/\0.*/, "");
  switch (n) {
    case "path":
    case "linkpath":
    case "type":
    case "charset":
    case "comment":
    case "gname":
    case "uname":
      s3[n] = o;
      break;
    case "ctime":
    case "atime":
    case "mtime":
      s3[n] = new Date(Number(o) * 1e3);
      break;
    case "size":
      let h = +o;
      h >= 0 && (s3[n] = h);
      break;
    case "gid":
    case "uid":
    case "dev":
    case "ino":
    case "nlink":
    case "mode":
      s3[n] = +o;
      break;
  }
  return s3;
};
var Ln = process.env.TESTING_TAR_FAKE_PLATFORM || process.platform;
var f = Ln !== "win32" ? (s3) => String(s3) : (s3) => String(s3).replaceAll(/\\/g, "/");
var $e = class extends A {
  extended;
  globalExtended;
  header;
  startBlockSize;
  blockRemain;
  remain;
  type;
  meta = false;
  ignore = false;
  path;
  mode;
  uid;
  gid;
  uname;
  gname;
  size = 0;
  mtime;
  atime;
  ctime;
  linkpath;
  dev;
  ino;
  nlink;
  invalid = false;
  absolute;
  unsupported = false;
  constructor(t, e, i) {
    switch (super({}), this.pause(), this.extended = e, this.globalExtended = i, this.header = t, this.remain = t.size ?? 0, this.startBlockSize = 512 * Math.ceil(this.remain / 512), this.blockRemain = this.startBlockSize, this.type = t.type, this.type) {
      case "File":
      case "OldFile":
      case "Link":
      case "SymbolicLink":
      case "CharacterDevice":
      case "BlockDevice":
      case "Directory":
      case "FIFO":
      case "ContiguousFile":
      case "GNUDumpDir":
        break;
      case "NextFileHasLongLinkpath":
      case "NextFileHasLongPath":
      case "OldGnuLongPath":
      case "GlobalExtendedHeader":
      case "ExtendedHeader":
      case "OldExtendedHeader":
        this.meta = true;
        break;
      default:
        this.ignore = true;
    }
    if (!t.path) throw new Error("no path provided for tar.ReadEntry");
    this.path = f(t.path), this.mode = t.mode, this.mode && (this.mode = this.mode & 4095), this.uid = t.uid, this.gid = t.gid, this.uname = t.uname, this.gname = t.gname, this.size = this.remain, this.mtime = t.mtime, this.atime = t.atime, this.ctime = t.ctime, this.linkpath = t.linkpath ? f(t.linkpath) : void 0, this.uname = t.uname, this.gname = t.gname, e && this.#t(e), i && this.#t(i, true);
  }
  write(t) {
    let e = t.length;
    if (e > this.blockRemain) throw new Error("writing more to entry than is appropriate");
    let i = this.remain, r = this.blockRemain;
    return this.remain = Math.max(0, i - e), this.blockRemain = Math.max(0, r - e), this.ignore ? true : i >= e ? super.write(t) : super.write(t.subarray(0, i));
  }
  #t(t, e = false) {
    t.path && (t.path = f(t.path)), t.linkpath && (t.linkpath = f(t.linkpath)), Object.assign(this, Object.fromEntries(Object.entries(t).filter(([i, r]) => !(r == null || i === "path" && e))));
  }
};
var Dt = (s3, t, e, i = {}) => {
  s3.file && (i.file = s3.file), s3.cwd && (i.cwd = s3.cwd), i.code = e instanceof Error && e.code || t, i.tarCode = t, !s3.strict && i.recoverable !== false ? (e instanceof Error && (i = Object.assign(e, i), e = e.message), s3.emit("warn", t, e, i)) : e instanceof Error ? s3.emit("error", Object.assign(e, i)) : s3.emit("error", Object.assign(new Error(`${t}: ${e}`), i));
};
var Nn = 1024 * 1024;
var Xi = Buffer.from([31, 139]);
var qi = Buffer.from([40, 181, 47, 253]);
var An = Math.max(Xi.length, qi.length);
var B2 = /* @__PURE__ */ Symbol("state");
var Nt = /* @__PURE__ */ Symbol("writeEntry");
var it = /* @__PURE__ */ Symbol("readEntry");
var Zi = /* @__PURE__ */ Symbol("nextEntry");
var Zs = /* @__PURE__ */ Symbol("processEntry");
var V = /* @__PURE__ */ Symbol("extendedHeader");
var he = /* @__PURE__ */ Symbol("globalExtendedHeader");
var dt = /* @__PURE__ */ Symbol("meta");
var Ys = /* @__PURE__ */ Symbol("emitMeta");
var p = /* @__PURE__ */ Symbol("buffer");
var st = /* @__PURE__ */ Symbol("queue");
var ut = /* @__PURE__ */ Symbol("ended");
var Yi = /* @__PURE__ */ Symbol("emittedEnd");
var At = /* @__PURE__ */ Symbol("emit");
var w = /* @__PURE__ */ Symbol("unzip");
var Xe = /* @__PURE__ */ Symbol("consumeChunk");
var qe = /* @__PURE__ */ Symbol("consumeChunkSub");
var Ki = /* @__PURE__ */ Symbol("consumeBody");
var Ks = /* @__PURE__ */ Symbol("consumeMeta");
var Vs = /* @__PURE__ */ Symbol("consumeHeader");
var ae = /* @__PURE__ */ Symbol("consuming");
var Vi = /* @__PURE__ */ Symbol("bufferConcat");
var Qe = /* @__PURE__ */ Symbol("maybeEnd");
var Yt = /* @__PURE__ */ Symbol("writing");
var $ = /* @__PURE__ */ Symbol("aborted");
var Je = /* @__PURE__ */ Symbol("onDone");
var It = /* @__PURE__ */ Symbol("sawValidEntry");
var je = /* @__PURE__ */ Symbol("sawNullBlock");
var ti = /* @__PURE__ */ Symbol("sawEOF");
var $s = /* @__PURE__ */ Symbol("closeStream");
var In = 1e3;
var le = /* @__PURE__ */ Symbol("compressedBytesRead");
var $i = /* @__PURE__ */ Symbol("decompressedBytesRead");
var Xs = /* @__PURE__ */ Symbol("checkDecompressionRatio");
var Cn = () => true;
var rt = class extends Dn {
  file;
  strict;
  maxMetaEntrySize;
  filter;
  brotli;
  zstd;
  maxDecompressionRatio;
  writable = true;
  readable = false;
  [st] = [];
  [p];
  [it];
  [Nt];
  [B2] = "begin";
  [dt] = "";
  [V];
  [he];
  [ut] = false;
  [w];
  [$] = false;
  [It];
  [je] = false;
  [ti] = false;
  [Yt] = false;
  [ae] = false;
  [Yi] = false;
  [le] = 0;
  [$i] = 0;
  constructor(t = {}) {
    super(), this.file = t.file || "", this.on(Je, () => {
      (this[B2] === "begin" || this[It] === false) && this.warn("TAR_BAD_ARCHIVE", "Unrecognized archive format");
    }), t.ondone ? this.on(Je, t.ondone) : this.on(Je, () => {
      this.emit("prefinish"), this.emit("finish"), this.emit("end");
    }), this.strict = !!t.strict, this.maxDecompressionRatio = typeof t.maxDecompressionRatio == "number" ? t.maxDecompressionRatio : In, this.maxMetaEntrySize = t.maxMetaEntrySize || Nn, this.filter = typeof t.filter == "function" ? t.filter : Cn;
    let e = t.file && (t.file.endsWith(".tar.br") || t.file.endsWith(".tbr"));
    this.brotli = !(t.gzip || t.zstd) && t.brotli !== void 0 ? t.brotli : e ? void 0 : false;
    let i = t.file && (t.file.endsWith(".tar.zst") || t.file.endsWith(".tzst"));
    this.zstd = !(t.gzip || t.brotli) && t.zstd !== void 0 ? t.zstd : i ? true : void 0, this.on("end", () => this[$s]()), typeof t.onwarn == "function" && this.on("warn", t.onwarn), typeof t.onReadEntry == "function" && this.on("entry", t.onReadEntry);
  }
  warn(t, e, i = {}) {
    Dt(this, t, e, i);
  }
  [Vs](t, e) {
    this[It] === void 0 && (this[It] = false);
    let i;
    try {
      i = new F(t, e, this[V], this[he]);
    } catch (r) {
      return this.warn("TAR_ENTRY_INVALID", r);
    }
    if (i.nullBlock) this[je] ? (this[ti] = true, this[B2] === "begin" && (this[B2] = "header"), this[At]("eof")) : (this[je] = true, this[At]("nullBlock"));
    else if (this[je] = false, !i.cksumValid) this.warn("TAR_ENTRY_INVALID", "checksum failure", { header: i });
    else if (!i.path) this.warn("TAR_ENTRY_INVALID", "path is required", { header: i });
    else {
      let r = i.type;
      if (/^(Symbolic)?Link$/.test(r) && !i.linkpath) this.warn("TAR_ENTRY_INVALID", "linkpath required", { header: i });
      else if (!/^(Symbolic)?Link$/.test(r) && !/^(Global)?ExtendedHeader$/.test(r) && i.linkpath) this.warn("TAR_ENTRY_INVALID", "linkpath forbidden", { header: i });
      else {
        let n = this[Nt] = new $e(i, this[V], this[he]);
        if (!this[It]) if (n.remain) {
          let o = () => {
            n.invalid || (this[It] = true);
          };
          n.on("end", o);
        } else this[It] = true;
        n.meta ? n.size > this.maxMetaEntrySize ? (n.ignore = true, this[At]("ignoredEntry", n), this[B2] = "ignore", n.resume()) : n.size > 0 && (this[dt] = "", n.on("data", (o) => this[dt] += o), this[B2] = "meta") : (this[V] = void 0, n.ignore = n.ignore || !this.filter(n.path, n), n.ignore ? (this[At]("ignoredEntry", n), this[B2] = n.remain ? "ignore" : "header", n.resume()) : (n.remain ? this[B2] = "body" : (this[B2] = "header", n.end()), this[it] ? this[st].push(n) : (this[st].push(n), this[Zi]())));
      }
    }
  }
  [$s]() {
    queueMicrotask(() => this.emit("close"));
  }
  [Zs](t) {
    let e = true;
    if (!t) this[it] = void 0, e = false;
    else if (Array.isArray(t)) {
      let [i, ...r] = t;
      this.emit(i, ...r);
    } else this[it] = t, this.emit("entry", t), t.emittedEnd || (t.on("end", () => this[Zi]()), e = false);
    return e;
  }
  [Zi]() {
    do
      ;
    while (this[Zs](this[st].shift()));
    if (this[st].length === 0) {
      let t = this[it];
      !t || t.flowing || t.size === t.remain ? this[Yt] || this.emit("drain") : t.once("drain", () => this.emit("drain"));
    }
  }
  [Ki](t, e) {
    let i = this[Nt];
    if (!i) throw new Error("attempt to consume body without entry??");
    let r = i.blockRemain ?? 0, n = r >= t.length && e === 0 ? t : t.subarray(e, e + r);
    return i.write(n), i.blockRemain || (this[B2] = "header", this[Nt] = void 0, i.end()), n.length;
  }
  [Ks](t, e) {
    let i = this[Nt], r = this[Ki](t, e);
    return !this[Nt] && i && this[Ys](i), r;
  }
  [At](t, e, i) {
    this[st].length === 0 && !this[it] ? this.emit(t, e, i) : this[st].push([t, e, i]);
  }
  [Ys](t) {
    switch (this[At]("meta", this[dt]), t.type) {
      case "ExtendedHeader":
      case "OldExtendedHeader":
        this[V] = ft.parse(this[dt], this[V], false);
        break;
      case "GlobalExtendedHeader":
        this[he] = ft.parse(this[dt], this[he], true);
        break;
      case "NextFileHasLongPath":
      case "OldGnuLongPath": {
        let e = this[V] ?? /* @__PURE__ */ Object.create(null);
        this[V] = e, e.path = this[dt].replace(/\0.*/, "");
        break;
      }
      case "NextFileHasLongLinkpath": {
        let e = this[V] || /* @__PURE__ */ Object.create(null);
        this[V] = e, e.linkpath = this[dt].replace(/\0.*/, "");
        break;
      }
      default:
        throw new Error("unknown meta: " + t.type);
    }
  }
  abort(t) {
    if (!this[$]) {
      if (this[w]) {
        let e = this[w];
        e.write = () => true, e.end = () => e, e.emit = () => false, e.destroy?.();
      }
      this[$] = true, this.emit("abort", t), this.warn("TAR_ABORT", t, { recoverable: false });
    }
  }
  [Xs](t) {
    this[$i] += t.length;
    let e = this[$i] / this[le];
    return e > this.maxDecompressionRatio ? (this.abort(new Error(`max decompression ratio exceeded: ${e.toFixed(2)} > ${this.maxDecompressionRatio}`)), false) : true;
  }
  write(t, e, i) {
    if (typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, typeof e == "string" ? e : "utf8")), this[$]) return i?.(), false;
    if ((this[w] === void 0 || this.brotli === void 0 && this[w] === false) && t) {
      if (this[p] && (t = Buffer.concat([this[p], t]), this[p] = void 0), t.length < An) return this[p] = t, i?.(), true;
      for (let a = 0; this[w] === void 0 && a < Xi.length; a++) t[a] !== Xi[a] && (this[w] = false);
      let o = false;
      if (this[w] === false && this.zstd !== false) {
        o = true;
        for (let a = 0; a < qi.length; a++) if (t[a] !== qi[a]) {
          o = false;
          break;
        }
      }
      let h = this.brotli === void 0 && !o;
      if (this[w] === false && h) if (t.length < 512) if (this[ut]) this.brotli = true;
      else return this[p] = t, i?.(), true;
      else try {
        new F(t.subarray(0, 512)), this.brotli = false;
      } catch {
        this.brotli = true;
      }
      if (this[w] === void 0 || this[w] === false && (this.brotli || o)) {
        let a = this[ut];
        this[ut] = false, this[w] = this[w] === void 0 ? new Ue({}) : o ? new Ke({}) : new Ge({}), this[w].on("data", (c) => {
          this[Xs](c) && this[Xe](c);
        }), this[w].on("error", (c) => {
          this[$] || this.abort(c);
        }), this[w].on("end", () => {
          this[ut] = true, this[Xe]();
        }), this[Yt] = true, this[le] += t.length;
        let l = !!this[w][a ? "end" : "write"](t);
        return this[Yt] = false, i?.(), l;
      }
    }
    this[Yt] = true, this[w] ? (this[le] += t.length, this[w].write(t)) : this[Xe](t), this[Yt] = false;
    let n = this[st].length > 0 ? false : this[it] ? this[it].flowing : true;
    return !n && this[st].length === 0 && this[it]?.once("drain", () => this.emit("drain")), i?.(), n;
  }
  [Vi](t) {
    t && !this[$] && (this[p] = this[p] ? Buffer.concat([this[p], t]) : t);
  }
  [Qe]() {
    if (this[ut] && !this[Yi] && !this[$] && !this[ae]) {
      this[Yi] = true;
      let t = this[Nt];
      if (t?.blockRemain) {
        let e = this[p] ? this[p].length : 0;
        this.warn("TAR_BAD_ARCHIVE", `Truncated input (needed ${t.blockRemain} more bytes, only ${e} available)`, { entry: t }), this[p] && t.write(this[p]), t.end();
      }
      this[At](Je);
    }
  }
  [Xe](t) {
    if (this[ae] && t) this[Vi](t);
    else if (!t && !this[p]) this[Qe]();
    else if (t) {
      if (this[ae] = true, this[p]) {
        this[Vi](t);
        let e = this[p];
        this[p] = void 0, this[qe](e);
      } else this[qe](t);
      for (; this[p] && this[p]?.length >= 512 && !this[$] && !this[ti]; ) {
        let e = this[p];
        this[p] = void 0, this[qe](e);
      }
      this[ae] = false;
    }
    (!this[p] || this[ut]) && this[Qe]();
  }
  [qe](t) {
    let e = 0, i = t.length;
    for (; e + 512 <= i && !this[$] && !this[ti]; ) switch (this[B2]) {
      case "begin":
      case "header":
        this[Vs](t, e), e += 512;
        break;
      case "ignore":
      case "body":
        e += this[Ki](t, e);
        break;
      case "meta":
        e += this[Ks](t, e);
        break;
      default:
        throw new Error("invalid state: " + this[B2]);
    }
    e < i && (this[p] = this[p] ? Buffer.concat([t.subarray(e), this[p]]) : t.subarray(e));
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, e = void 0, t = void 0), typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, e)), i && this.once("finish", i), this[$] || (this[w] ? (t && (this[le] += t.length, this[w].write(t)), this[w].end()) : (this[ut] = true, (this.brotli === void 0 || this.zstd === void 0) && (t = t || Buffer.alloc(0)), t && this.write(t), this[Qe]())), this;
  }
};
var mt = (s3) => {
  let t = s3.length - 1, e = -1;
  for (; t > -1 && s3.charAt(t) === "/"; ) e = t, t--;
  return e === -1 ? s3 : s3.slice(0, e);
};
var vn = (s3) => {
  let t = s3.onReadEntry;
  s3.onReadEntry = t ? (e) => {
    t(e), e.resume();
  } : (e) => e.resume();
};
var Qi = (s3, t) => {
  let e = new Map(t.map((o) => [mt(o), true])), i = s3.filter, r = 100, n = (o, h = "", a = 0) => {
    if (a >= r) return e.set(o, false), false;
    let l = h || kn(o).root || ".", c;
    if (o === l) c = false;
    else {
      let d = e.get(o);
      c = d !== void 0 ? d : n(Fn(o), l, a + 1);
    }
    return e.set(o, c), c;
  };
  s3.filter = i ? (o, h) => i(o, h) && n(mt(o)) : (o) => n(mt(o));
};
var Mn = (s3) => {
  let t = new rt(s3), e = s3.file, i;
  try {
    i = Kt.openSync(e, "r");
    let r = Kt.fstatSync(i), n = s3.maxReadSize || 16 * 1024 * 1024;
    if (r.size < n) {
      let o = Buffer.allocUnsafe(r.size), h = Kt.readSync(i, o, 0, r.size, 0);
      t.end(h === o.byteLength ? o : o.subarray(0, h));
    } else {
      let o = 0, h = Buffer.allocUnsafe(n);
      for (; o < r.size; ) {
        let a = Kt.readSync(i, h, 0, n, o);
        if (a === 0) break;
        o += a, t.write(h.subarray(0, a));
      }
      t.end();
    }
  } finally {
    if (typeof i == "number") try {
      Kt.closeSync(i);
    } catch {
    }
  }
};
var Bn = (s3, t) => {
  let e = new rt(s3), i = s3.maxReadSize || 16 * 1024 * 1024, r = s3.file;
  return new Promise((o, h) => {
    e.on("error", h), e.on("end", o), Kt.stat(r, (a, l) => {
      if (a) h(a);
      else {
        let c = new _t(r, { readSize: i, size: l.size });
        c.on("error", h), c.pipe(e);
      }
    });
  });
};
var Ct = K(Mn, Bn, (s3) => new rt(s3), (s3) => new rt(s3), (s3, t) => {
  t?.length && Qi(s3, t), s3.noResume || vn(s3);
});
var Ji = (s3, t, e) => (s3 &= 4095, e && (s3 = (s3 | 384) & -19), t && (s3 & 256 && (s3 |= 64), s3 & 32 && (s3 |= 8), s3 & 4 && (s3 |= 1)), s3);
var { isAbsolute: zn, parse: qs } = Pn;
var ce = (s3) => {
  let t = "", e = qs(s3);
  for (; zn(s3) || e.root; ) {
    let i = s3.charAt(0) === "/" && s3.slice(0, 4) !== "//?/" ? "/" : e.root;
    s3 = s3.slice(i.length), t += i, e = qs(s3);
  }
  return [t, s3];
};
var ei = ["|", "<", ">", "?", ":"];
var ji = ei.map((s3) => String.fromCodePoint(61440 + Number(s3.codePointAt(0))));
var Un = new Map(ei.map((s3, t) => [s3, ji[t]]));
var Hn = new Map(ji.map((s3, t) => [s3, ei[t]]));
var ts = (s3) => ei.reduce((t, e) => t.split(e).join(Un.get(e)), s3);
var Qs = (s3) => ji.reduce((t, e) => t.split(e).join(Hn.get(e)), s3);
var rr = (s3, t) => t ? (s3 = f(s3).replace(/^\.(\/|$)/, ""), mt(t) + "/" + s3) : f(s3);
var Wn = 16 * 1024 * 1024;
var tr = /* @__PURE__ */ Symbol("process");
var er = /* @__PURE__ */ Symbol("file");
var ir = /* @__PURE__ */ Symbol("directory");
var is = /* @__PURE__ */ Symbol("symlink");
var sr = /* @__PURE__ */ Symbol("hardlink");
var fe = /* @__PURE__ */ Symbol("header");
var ii = /* @__PURE__ */ Symbol("read");
var ss = /* @__PURE__ */ Symbol("lstat");
var si = /* @__PURE__ */ Symbol("onlstat");
var rs = /* @__PURE__ */ Symbol("onread");
var ns = /* @__PURE__ */ Symbol("onreadlink");
var os = /* @__PURE__ */ Symbol("openfile");
var hs = /* @__PURE__ */ Symbol("onopenfile");
var pt = /* @__PURE__ */ Symbol("close");
var ri = /* @__PURE__ */ Symbol("mode");
var as = /* @__PURE__ */ Symbol("awaitDrain");
var es = /* @__PURE__ */ Symbol("ondrain");
var q = /* @__PURE__ */ Symbol("prefix");
var de = class extends A {
  path;
  portable;
  myuid = process.getuid && process.getuid() || 0;
  myuser = process.env.USER || "";
  maxReadSize;
  linkCache;
  statCache;
  preservePaths;
  cwd;
  strict;
  mtime;
  noPax;
  noMtime;
  prefix;
  fd;
  blockLen = 0;
  blockRemain = 0;
  buf;
  pos = 0;
  remain = 0;
  length = 0;
  offset = 0;
  win32;
  absolute;
  header;
  type;
  linkpath;
  stat;
  onWriteEntry;
  #t = false;
  constructor(t, e = {}) {
    let i = se(e);
    super(), this.path = f(t), this.portable = !!i.portable, this.maxReadSize = i.maxReadSize || Wn, this.linkCache = i.linkCache || /* @__PURE__ */ new Map(), this.statCache = i.statCache || /* @__PURE__ */ new Map(), this.preservePaths = !!i.preservePaths, this.cwd = f(i.cwd || process.cwd()), this.strict = !!i.strict, this.noPax = !!i.noPax, this.noMtime = !!i.noMtime, this.mtime = i.mtime, this.prefix = i.prefix ? f(i.prefix) : void 0, this.onWriteEntry = i.onWriteEntry, typeof i.onwarn == "function" && this.on("warn", i.onwarn);
    let r = false;
    if (!this.preservePaths) {
      let [o, h] = ce(this.path);
      o && typeof h == "string" && (this.path = h, r = o);
    }
    this.win32 = !!i.win32 || process.platform === "win32", this.win32 && (this.path = Qs(this.path.replaceAll(/\\/g, "/")), t = t.replaceAll(/\\/g, "/")), this.absolute = f(i.absolute || js.resolve(this.cwd, t)), this.path === "" && (this.path = "./"), r && this.warn("TAR_ENTRY_INFO", `stripping ${r} from absolute path`, { entry: this, path: r + this.path });
    let n = this.statCache.get(this.absolute);
    n ? this[si](n) : this[ss]();
  }
  warn(t, e, i = {}) {
    return Dt(this, t, e, i);
  }
  emit(t, ...e) {
    return t === "error" && (this.#t = true), super.emit(t, ...e);
  }
  [ss]() {
    X.lstat(this.absolute, (t, e) => {
      if (t) return this.emit("error", t);
      this[si](e);
    });
  }
  [si](t) {
    this.statCache.set(this.absolute, t), this.stat = t, t.isFile() || (t.size = 0), this.type = Gn(t), this.emit("stat", t), this[tr]();
  }
  [tr]() {
    switch (this.type) {
      case "File":
        return this[er]();
      case "Directory":
        return this[ir]();
      case "SymbolicLink":
        return this[is]();
      default:
        return this.end();
    }
  }
  [ri](t) {
    return Ji(t, this.type === "Directory", this.portable);
  }
  [q](t) {
    return rr(t, this.prefix);
  }
  [fe]() {
    if (!this.stat) throw new Error("cannot write header before stat");
    this.type === "Directory" && this.portable && (this.noMtime = true), this.onWriteEntry?.(this), this.header = new F({ path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, mode: this[ri](this.stat.mode), uid: this.portable ? void 0 : this.stat.uid, gid: this.portable ? void 0 : this.stat.gid, size: this.stat.size, mtime: this.noMtime ? void 0 : this.mtime || this.stat.mtime, type: this.type === "Unsupported" ? void 0 : this.type, uname: this.portable ? void 0 : this.stat.uid === this.myuid ? this.myuser : "", atime: this.portable ? void 0 : this.stat.atime, ctime: this.portable ? void 0 : this.stat.ctime }), this.header.encode() && !this.noPax && super.write(new ft({ atime: this.portable ? void 0 : this.header.atime, ctime: this.portable ? void 0 : this.header.ctime, gid: this.portable ? void 0 : this.header.gid, mtime: this.noMtime ? void 0 : this.mtime || this.header.mtime, path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, size: this.header.size, uid: this.portable ? void 0 : this.header.uid, uname: this.portable ? void 0 : this.header.uname, dev: this.portable ? void 0 : this.stat.dev, ino: this.portable ? void 0 : this.stat.ino, nlink: this.portable ? void 0 : this.stat.nlink }).encode());
    let t = this.header?.block;
    if (!t) throw new Error("failed to encode header");
    super.write(t);
  }
  [ir]() {
    if (!this.stat) throw new Error("cannot create directory entry without stat");
    this.path.slice(-1) !== "/" && (this.path += "/"), this.stat.size = 0, this[fe](), this.end();
  }
  [is]() {
    X.readlink(this.absolute, (t, e) => {
      if (t) return this.emit("error", t);
      this[ns](e);
    });
  }
  [ns](t) {
    this.linkpath = f(t), this[fe](), this.end();
  }
  [sr](t) {
    if (!this.stat) throw new Error("cannot create link entry without stat");
    this.type = "Link", this.linkpath = f(js.relative(this.cwd, t)), this.stat.size = 0, this[fe](), this.end();
  }
  [er]() {
    if (!this.stat) throw new Error("cannot create file entry without stat");
    if (this.stat.nlink > 1) {
      let t = `${this.stat.dev}:${this.stat.ino}`, e = this.linkCache.get(t);
      if (e?.indexOf(this.cwd) === 0) return this[sr](e);
      this.linkCache.set(t, this.absolute);
    }
    if (this[fe](), this.stat.size === 0) return this.end();
    this[os]();
  }
  [os]() {
    X.open(this.absolute, "r", (t, e) => {
      if (t) return this.emit("error", t);
      this[hs](e);
    });
  }
  [hs](t) {
    if (this.fd = t, this.#t) return this[pt]();
    if (!this.stat) throw new Error("should stat before calling onopenfile");
    this.blockLen = 512 * Math.ceil(this.stat.size / 512), this.blockRemain = this.blockLen;
    let e = Math.min(this.blockLen, this.maxReadSize);
    this.buf = Buffer.allocUnsafe(e), this.offset = 0, this.pos = 0, this.remain = this.stat.size, this.length = this.buf.length, this[ii]();
  }
  [ii]() {
    let { fd: t, buf: e, offset: i, length: r, pos: n } = this;
    if (t === void 0 || e === void 0) throw new Error("cannot read file without first opening");
    X.read(t, e, i, r, n, (o, h) => {
      if (o) return this[pt](() => this.emit("error", o));
      this[rs](h);
    });
  }
  [pt](t = () => {
  }) {
    this.fd !== void 0 && X.close(this.fd, t);
  }
  [rs](t) {
    if (t <= 0 && this.remain > 0) {
      let r = Object.assign(new Error("encountered unexpected EOF"), { path: this.absolute, syscall: "read", code: "EOF" });
      return this[pt](() => this.emit("error", r));
    }
    if (t > this.remain) {
      let r = Object.assign(new Error("did not encounter expected EOF"), { path: this.absolute, syscall: "read", code: "EOF" });
      return this[pt](() => this.emit("error", r));
    }
    if (!this.buf) throw new Error("should have created buffer prior to reading");
    if (t === this.remain) for (let r = t; r < this.length && t < this.blockRemain; r++) this.buf[r + this.offset] = 0, t++, this.remain++;
    let e = this.offset === 0 && t === this.buf.length ? this.buf : this.buf.subarray(this.offset, this.offset + t);
    this.write(e) ? this[es]() : this[as](() => this[es]());
  }
  [as](t) {
    this.once("drain", t);
  }
  write(t, e, i) {
    if (typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, typeof e == "string" ? e : "utf8")), this.blockRemain < t.length) {
      let r = Object.assign(new Error("writing more data than expected"), { path: this.absolute });
      return this.emit("error", r);
    }
    return this.remain -= t.length, this.blockRemain -= t.length, this.pos += t.length, this.offset += t.length, super.write(t, null, i);
  }
  [es]() {
    if (!this.remain) return this.blockRemain && super.write(Buffer.alloc(this.blockRemain)), this[pt]((t) => t ? this.emit("error", t) : this.end());
    if (!this.buf) throw new Error("buffer lost somehow in ONDRAIN");
    this.offset >= this.length && (this.buf = Buffer.allocUnsafe(Math.min(this.blockRemain, this.buf.length)), this.offset = 0), this.length = this.buf.length - this.offset, this[ii]();
  }
};
var ni = class extends de {
  sync = true;
  [ss]() {
    this[si](X.lstatSync(this.absolute));
  }
  [is]() {
    this[ns](X.readlinkSync(this.absolute));
  }
  [os]() {
    this[hs](X.openSync(this.absolute, "r"));
  }
  [ii]() {
    let t = true;
    try {
      let { fd: e, buf: i, offset: r, length: n, pos: o } = this;
      if (e === void 0 || i === void 0) throw new Error("fd and buf must be set in READ method");
      let h = X.readSync(e, i, r, n, o);
      this[rs](h), t = false;
    } finally {
      if (t) try {
        this[pt](() => {
        });
      } catch {
      }
    }
  }
  [as](t) {
    t();
  }
  [pt](t = () => {
  }) {
    this.fd !== void 0 && X.closeSync(this.fd), t();
  }
};
var oi = class extends A {
  blockLen = 0;
  blockRemain = 0;
  buf = 0;
  pos = 0;
  remain = 0;
  length = 0;
  preservePaths;
  portable;
  strict;
  noPax;
  noMtime;
  readEntry;
  type;
  prefix;
  path;
  mode;
  uid;
  gid;
  uname;
  gname;
  header;
  mtime;
  atime;
  ctime;
  linkpath;
  size;
  onWriteEntry;
  warn(t, e, i = {}) {
    return Dt(this, t, e, i);
  }
  constructor(t, e = {}) {
    let i = se(e);
    super(), this.preservePaths = !!i.preservePaths, this.portable = !!i.portable, this.strict = !!i.strict, this.noPax = !!i.noPax, this.noMtime = !!i.noMtime, this.onWriteEntry = i.onWriteEntry, this.readEntry = t;
    let { type: r } = t;
    if (r === "Unsupported") throw new Error("writing entry that should be ignored");
    this.type = r, this.type === "Directory" && this.portable && (this.noMtime = true), this.prefix = i.prefix, this.path = f(t.path), this.mode = t.mode !== void 0 ? this[ri](t.mode) : void 0, this.uid = this.portable ? void 0 : t.uid, this.gid = this.portable ? void 0 : t.gid, this.uname = this.portable ? void 0 : t.uname, this.gname = this.portable ? void 0 : t.gname, this.size = t.size, this.mtime = this.noMtime ? void 0 : i.mtime || t.mtime, this.atime = this.portable ? void 0 : t.atime, this.ctime = this.portable ? void 0 : t.ctime, this.linkpath = t.linkpath !== void 0 ? f(t.linkpath) : void 0, typeof i.onwarn == "function" && this.on("warn", i.onwarn);
    let n = false;
    if (!this.preservePaths) {
      let [h, a] = ce(this.path);
      h && typeof a == "string" && (this.path = a, n = h);
    }
    this.remain = t.size, this.blockRemain = t.startBlockSize, this.onWriteEntry?.(this), this.header = new F({ path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, mode: this.mode, uid: this.portable ? void 0 : this.uid, gid: this.portable ? void 0 : this.gid, size: this.size, mtime: this.noMtime ? void 0 : this.mtime, type: this.type, uname: this.portable ? void 0 : this.uname, atime: this.portable ? void 0 : this.atime, ctime: this.portable ? void 0 : this.ctime }), n && this.warn("TAR_ENTRY_INFO", `stripping ${n} from absolute path`, { entry: this, path: n + this.path }), this.header.encode() && !this.noPax && super.write(new ft({ atime: this.portable ? void 0 : this.atime, ctime: this.portable ? void 0 : this.ctime, gid: this.portable ? void 0 : this.gid, mtime: this.noMtime ? void 0 : this.mtime, path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, size: this.size, uid: this.portable ? void 0 : this.uid, uname: this.portable ? void 0 : this.uname, dev: this.portable ? void 0 : this.readEntry.dev, ino: this.portable ? void 0 : this.readEntry.ino, nlink: this.portable ? void 0 : this.readEntry.nlink }).encode());
    let o = this.header?.block;
    if (!o) throw new Error("failed to encode header");
    super.write(o), t.pipe(this);
  }
  [q](t) {
    return rr(t, this.prefix);
  }
  [ri](t) {
    return Ji(t, this.type === "Directory", this.portable);
  }
  write(t, e, i) {
    typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, typeof e == "string" ? e : "utf8"));
    let r = t.length;
    if (r > this.blockRemain) throw new Error("writing more to entry than is appropriate");
    return this.blockRemain -= r, super.write(t, i);
  }
  end(t, e, i) {
    return this.blockRemain && super.write(Buffer.alloc(this.blockRemain)), typeof t == "function" && (i = t, e = void 0, t = void 0), typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, e ?? "utf8")), i && this.once("finish", i), t ? super.end(t, i) : super.end(i), this;
  }
};
var Gn = (s3) => s3.isFile() ? "File" : s3.isDirectory() ? "Directory" : s3.isSymbolicLink() ? "SymbolicLink" : "Unsupported";
var hi = class s2 {
  tail;
  head;
  length = 0;
  static create(t = []) {
    return new s2(t);
  }
  constructor(t = []) {
    for (let e of t) this.push(e);
  }
  *[Symbol.iterator]() {
    for (let t = this.head; t; t = t.next) yield t.value;
  }
  removeNode(t) {
    if (t.list !== this) throw new Error("removing node which does not belong to this list");
    let e = t.next, i = t.prev;
    return e && (e.prev = i), i && (i.next = e), t === this.head && (this.head = e), t === this.tail && (this.tail = i), this.length--, t.next = void 0, t.prev = void 0, t.list = void 0, e;
  }
  unshiftNode(t) {
    if (t === this.head) return;
    t.list && t.list.removeNode(t);
    let e = this.head;
    t.list = this, t.next = e, e && (e.prev = t), this.head = t, this.tail || (this.tail = t), this.length++;
  }
  pushNode(t) {
    if (t === this.tail) return;
    t.list && t.list.removeNode(t);
    let e = this.tail;
    t.list = this, t.prev = e, e && (e.next = t), this.tail = t, this.head || (this.head = t), this.length++;
  }
  push(...t) {
    for (let e = 0, i = t.length; e < i; e++) Yn(this, t[e]);
    return this.length;
  }
  unshift(...t) {
    for (var e = 0, i = t.length; e < i; e++) Kn(this, t[e]);
    return this.length;
  }
  pop() {
    if (!this.tail) return;
    let t = this.tail.value, e = this.tail;
    return this.tail = this.tail.prev, this.tail ? this.tail.next = void 0 : this.head = void 0, e.list = void 0, this.length--, t;
  }
  shift() {
    if (!this.head) return;
    let t = this.head.value, e = this.head;
    return this.head = this.head.next, this.head ? this.head.prev = void 0 : this.tail = void 0, e.list = void 0, this.length--, t;
  }
  forEach(t, e) {
    e = e || this;
    for (let i = this.head, r = 0; i; r++) t.call(e, i.value, r, this), i = i.next;
  }
  forEachReverse(t, e) {
    e = e || this;
    for (let i = this.tail, r = this.length - 1; i; r--) t.call(e, i.value, r, this), i = i.prev;
  }
  get(t) {
    let e = 0, i = this.head;
    for (; i && e < t; e++) i = i.next;
    if (e === t && i) return i.value;
  }
  getReverse(t) {
    let e = 0, i = this.tail;
    for (; i && e < t; e++) i = i.prev;
    if (e === t && i) return i.value;
  }
  map(t, e) {
    e = e || this;
    let i = new s2();
    for (let r = this.head; r; ) i.push(t.call(e, r.value, this)), r = r.next;
    return i;
  }
  mapReverse(t, e) {
    e = e || this;
    var i = new s2();
    for (let r = this.tail; r; ) i.push(t.call(e, r.value, this)), r = r.prev;
    return i;
  }
  reduce(t, e) {
    let i, r = this.head;
    if (arguments.length > 1) i = e;
    else if (this.head) r = this.head.next, i = this.head.value;
    else throw new TypeError("Reduce of empty list with no initial value");
    for (var n = 0; r; n++) i = t(i, r.value, n), r = r.next;
    return i;
  }
  reduceReverse(t, e) {
    let i, r = this.tail;
    if (arguments.length > 1) i = e;
    else if (this.tail) r = this.tail.prev, i = this.tail.value;
    else throw new TypeError("Reduce of empty list with no initial value");
    for (let n = this.length - 1; r; n--) i = t(i, r.value, n), r = r.prev;
    return i;
  }
  toArray() {
    let t = new Array(this.length);
    for (let e = 0, i = this.head; i; e++) t[e] = i.value, i = i.next;
    return t;
  }
  toArrayReverse() {
    let t = new Array(this.length);
    for (let e = 0, i = this.tail; i; e++) t[e] = i.value, i = i.prev;
    return t;
  }
  slice(t = 0, e = this.length) {
    e < 0 && (e += this.length), t < 0 && (t += this.length);
    let i = new s2();
    if (e < t || e < 0) return i;
    t < 0 && (t = 0), e > this.length && (e = this.length);
    let r = this.head, n = 0;
    for (n = 0; r && n < t; n++) r = r.next;
    for (; r && n < e; n++, r = r.next) i.push(r.value);
    return i;
  }
  sliceReverse(t = 0, e = this.length) {
    e < 0 && (e += this.length), t < 0 && (t += this.length);
    let i = new s2();
    if (e < t || e < 0) return i;
    t < 0 && (t = 0), e > this.length && (e = this.length);
    let r = this.length, n = this.tail;
    for (; n && r > e; r--) n = n.prev;
    for (; n && r > t; r--, n = n.prev) i.push(n.value);
    return i;
  }
  splice(t, e = 0, ...i) {
    t > this.length && (t = this.length - 1), t < 0 && (t = this.length + t);
    let r = this.head;
    for (let o = 0; r && o < t; o++) r = r.next;
    let n = [];
    for (let o = 0; r && o < e; o++) n.push(r.value), r = this.removeNode(r);
    r ? r !== this.tail && (r = r.prev) : r = this.tail;
    for (let o of i) r = Zn(this, r, o);
    return n;
  }
  reverse() {
    let t = this.head, e = this.tail;
    for (let i = t; i; i = i.prev) {
      let r = i.prev;
      i.prev = i.next, i.next = r;
    }
    return this.head = e, this.tail = t, this;
  }
};
function Zn(s3, t, e) {
  let i = t, r = t ? t.next : s3.head, n = new ue(e, i, r, s3);
  return n.next === void 0 && (s3.tail = n), n.prev === void 0 && (s3.head = n), s3.length++, n;
}
function Yn(s3, t) {
  s3.tail = new ue(t, s3.tail, void 0, s3), s3.head || (s3.head = s3.tail), s3.length++;
}
function Kn(s3, t) {
  s3.head = new ue(t, void 0, s3.head, s3), s3.tail || (s3.tail = s3.head), s3.length++;
}
var ue = class {
  list;
  next;
  prev;
  value;
  constructor(t, e, i, r) {
    this.list = r, this.value = t, e ? (e.next = this, this.prev = e) : this.prev = void 0, i ? (i.prev = this, this.next = i) : this.next = void 0;
  }
};
var pi = class {
  path;
  absolute;
  entry;
  stat;
  readdir;
  pending = false;
  pendingLink = false;
  ignore = false;
  piped = false;
  constructor(t, e) {
    this.path = t || "./", this.absolute = e;
  }
};
var nr = Buffer.alloc(1024);
var li = /* @__PURE__ */ Symbol("onStat");
var me = /* @__PURE__ */ Symbol("ended");
var W = /* @__PURE__ */ Symbol("queue");
var pe = /* @__PURE__ */ Symbol("pendingLinks");
var Et = /* @__PURE__ */ Symbol("current");
var Ft = /* @__PURE__ */ Symbol("process");
var Ee = /* @__PURE__ */ Symbol("processing");
var ai = /* @__PURE__ */ Symbol("processJob");
var G = /* @__PURE__ */ Symbol("jobs");
var ls = /* @__PURE__ */ Symbol("jobDone");
var ci = /* @__PURE__ */ Symbol("addFSEntry");
var or = /* @__PURE__ */ Symbol("addTarEntry");
var ds = /* @__PURE__ */ Symbol("stat");
var us = /* @__PURE__ */ Symbol("readdir");
var fi = /* @__PURE__ */ Symbol("onreaddir");
var di = /* @__PURE__ */ Symbol("pipe");
var hr = /* @__PURE__ */ Symbol("entry");
var cs = /* @__PURE__ */ Symbol("entryOpt");
var ui = /* @__PURE__ */ Symbol("writeEntryClass");
var lr = /* @__PURE__ */ Symbol("write");
var fs = /* @__PURE__ */ Symbol("ondrain");
var wt = class extends A {
  sync = false;
  opt;
  cwd;
  maxReadSize;
  preservePaths;
  strict;
  noPax;
  prefix;
  linkCache;
  statCache;
  file;
  portable;
  zip;
  readdirCache;
  noDirRecurse;
  follow;
  noMtime;
  mtime;
  filter;
  jobs;
  [ui];
  onWriteEntry;
  [W];
  [pe] = /* @__PURE__ */ new Map();
  [G] = 0;
  [Ee] = false;
  [me] = false;
  constructor(t = {}) {
    if (super(), this.opt = t, this.file = t.file || "", this.cwd = t.cwd || process.cwd(), this.maxReadSize = t.maxReadSize, this.preservePaths = !!t.preservePaths, this.strict = !!t.strict, this.noPax = !!t.noPax, this.prefix = f(t.prefix || ""), this.linkCache = t.linkCache || /* @__PURE__ */ new Map(), this.statCache = t.statCache || /* @__PURE__ */ new Map(), this.readdirCache = t.readdirCache || /* @__PURE__ */ new Map(), this.onWriteEntry = t.onWriteEntry, this[ui] = de, typeof t.onwarn == "function" && this.on("warn", t.onwarn), this.portable = !!t.portable, t.gzip || t.brotli || t.zstd) {
      if ((t.gzip ? 1 : 0) + (t.brotli ? 1 : 0) + (t.zstd ? 1 : 0) > 1) throw new TypeError("gzip, brotli, zstd are mutually exclusive");
      if (t.gzip && (typeof t.gzip != "object" && (t.gzip = {}), this.portable && (t.gzip.portable = true), this.zip = new ze(t.gzip)), t.brotli && (typeof t.brotli != "object" && (t.brotli = {}), this.zip = new We(t.brotli)), t.zstd && (typeof t.zstd != "object" && (t.zstd = {}), this.zip = new Ye(t.zstd)), !this.zip) throw new Error("impossible");
      let e = this.zip;
      e.on("data", (i) => super.write(i)), e.on("end", () => super.end()), e.on("drain", () => this[fs]()), this.on("resume", () => e.resume());
    } else this.on("drain", this[fs]);
    this.noDirRecurse = !!t.noDirRecurse, this.follow = !!t.follow, this.noMtime = !!t.noMtime, t.mtime && (this.mtime = t.mtime), this.filter = typeof t.filter == "function" ? t.filter : () => true, this[W] = new hi(), this[G] = 0, this.jobs = Number(t.jobs) || 4, this[Ee] = false, this[me] = false;
  }
  [lr](t) {
    return super.write(t);
  }
  add(t) {
    return this.write(t), this;
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, t = void 0), typeof e == "function" && (i = e, e = void 0), t && this.add(t), this[me] = true, this[Ft](), i && i(), this;
  }
  write(t) {
    if (this[me]) throw new Error("write after end");
    return typeof t == "string" ? this[ci](t) : this[or](t), this.flowing;
  }
  [or](t) {
    let e = f(ar.resolve(this.cwd, t.path));
    if (!this.filter(t.path, t)) t.resume();
    else {
      let i = new pi(t.path, e);
      i.entry = new oi(t, this[cs](i)), i.entry.on("end", () => this[ls](i)), this[G] += 1, this[W].push(i);
    }
    this[Ft]();
  }
  [ci](t) {
    let e = f(ar.resolve(this.cwd, t));
    this[W].push(new pi(t, e)), this[Ft]();
  }
  [ds](t) {
    t.pending = true, this[G] += 1;
    let e = this.follow ? "stat" : "lstat";
    mi[e](t.absolute, (i, r) => {
      t.pending = false, this[G] -= 1, i ? this.emit("error", i) : this[li](t, r);
    });
  }
  [li](t, e) {
    if (this.statCache.set(t.absolute, e), t.stat = e, !this.filter(t.path, e)) t.ignore = true;
    else if (e.isFile() && e.nlink > 1 && !this.linkCache.get(`${e.dev}:${e.ino}`) && !this.sync) if (t === this[Et]) this[ai](t);
    else {
      let i = `${e.dev}:${e.ino}`, r = this[pe].get(i);
      r ? r.push(t) : this[pe].set(i, [t]), t.pendingLink = true, t.pending = true;
    }
    this[Ft]();
  }
  [us](t) {
    t.pending = true, this[G] += 1, mi.readdir(t.absolute, (e, i) => {
      if (t.pending = false, this[G] -= 1, e) return this.emit("error", e);
      this[fi](t, i);
    });
  }
  [fi](t, e) {
    this.readdirCache.set(t.absolute, e), t.readdir = e, this[Ft]();
  }
  [Ft]() {
    if (!this[Ee]) {
      this[Ee] = true;
      for (let t = this[W].head; t && this[G] < this.jobs; t = t.next) if (this[ai](t.value), t.value.ignore) {
        let e = t.next;
        this[W].removeNode(t), t.next = e;
      }
      this[Ee] = false, this[me] && this[W].length === 0 && this[G] === 0 && (this.zip ? this.zip.end(nr) : (super.write(nr), super.end()));
    }
  }
  get [Et]() {
    return this[W] && this[W].head && this[W].head.value;
  }
  [ls](t) {
    this[W].shift(), this[G] -= 1;
    let { stat: e } = t;
    if (e && e.isFile() && e.nlink > 1) {
      let i = `${e.dev}:${e.ino}`, r = this[pe].get(i);
      if (r) {
        this[pe].delete(i);
        for (let n of r) n.pending = false, this[ai](n);
      }
    }
    this[Ft]();
  }
  [ai](t) {
    if (t.pending && t.pendingLink && t === this[Et] && (t.pending = false, t.pendingLink = false), !t.pending) {
      if (t.entry) {
        t === this[Et] && !t.piped && this[di](t);
        return;
      }
      if (!t.stat) {
        let e = this.statCache.get(t.absolute);
        e ? this[li](t, e) : this[ds](t);
      }
      if (t.stat && !t.ignore) {
        if (!this.noDirRecurse && t.stat.isDirectory() && !t.readdir) {
          let e = this.readdirCache.get(t.absolute);
          if (e ? this[fi](t, e) : this[us](t), !t.readdir) return;
        }
        if (t.entry = this[hr](t), !t.entry) {
          t.ignore = true;
          return;
        }
        t === this[Et] && !t.piped && this[di](t);
      }
    }
  }
  [cs](t) {
    return { onwarn: (e, i, r) => this.warn(e, i, r), noPax: this.noPax, cwd: this.cwd, absolute: t.absolute, preservePaths: this.preservePaths, maxReadSize: this.maxReadSize, strict: this.strict, portable: this.portable, linkCache: this.linkCache, statCache: this.statCache, noMtime: this.noMtime, mtime: this.mtime, prefix: this.prefix, onWriteEntry: this.onWriteEntry };
  }
  [hr](t) {
    this[G] += 1;
    try {
      return new this[ui](t.path, this[cs](t)).on("end", () => this[ls](t)).on("error", (i) => this.emit("error", i));
    } catch (e) {
      this.emit("error", e);
    }
  }
  [fs]() {
    this[Et] && this[Et].entry && this[Et].entry.resume();
  }
  [di](t) {
    t.piped = true, t.readdir && t.readdir.forEach((r) => {
      let n = t.path, o = n === "./" ? "" : n.replace(/\/*$/, "/");
      this[ci](o + r);
    });
    let e = t.entry, i = this.zip;
    if (!e) throw new Error("cannot pipe without source");
    i ? e.on("data", (r) => {
      i.write(r) || e.pause();
    }) : e.on("data", (r) => {
      super.write(r) || e.pause();
    });
  }
  pause() {
    return this.zip && this.zip.pause(), super.pause();
  }
  warn(t, e, i = {}) {
    Dt(this, t, e, i);
  }
};
var kt = class extends wt {
  sync = true;
  constructor(t) {
    super(t), this[ui] = ni;
  }
  pause() {
  }
  resume() {
  }
  [ds](t) {
    let e = this.follow ? "statSync" : "lstatSync";
    this[li](t, mi[e](t.absolute));
  }
  [us](t) {
    this[fi](t, mi.readdirSync(t.absolute));
  }
  [di](t) {
    let e = t.entry, i = this.zip;
    if (t.readdir && t.readdir.forEach((r) => {
      let n = t.path, o = n === "./" ? "" : n.replace(/\/*$/, "/");
      this[ci](o + r);
    }), !e) throw new Error("Cannot pipe without source");
    i ? e.on("data", (r) => {
      i.write(r);
    }) : e.on("data", (r) => {
      super[lr](r);
    });
  }
};
var Vn = (s3, t) => {
  let e = new kt(s3), i = new Wt(s3.file, { mode: s3.mode || 438 });
  e.pipe(i), fr(e, t);
};
var $n = (s3, t) => {
  let e = new wt(s3), i = new et(s3.file, { mode: s3.mode || 438 });
  e.pipe(i);
  let r = new Promise((n, o) => {
    i.on("error", o), i.on("close", n), e.on("error", o);
  });
  return dr(e, t).catch((n) => e.emit("error", n)), r;
};
var fr = (s3, t) => {
  t.forEach((e) => {
    e.charAt(0) === "@" ? Ct({ file: cr.resolve(s3.cwd, e.slice(1)), sync: true, noResume: true, onReadEntry: (i) => s3.add(i) }) : s3.add(e);
  }), s3.end();
};
var dr = async (s3, t) => {
  for (let e of t) e.charAt(0) === "@" ? await Ct({ file: cr.resolve(String(s3.cwd), e.slice(1)), noResume: true, onReadEntry: (i) => {
    s3.add(i);
  } }) : s3.add(e);
  s3.end();
};
var Xn = (s3, t) => {
  let e = new kt(s3);
  return fr(e, t), e;
};
var qn = (s3, t) => {
  let e = new wt(s3);
  return dr(e, t).catch((i) => e.emit("error", i)), e;
};
var Qn = K(Vn, $n, Xn, qn, (s3, t) => {
  if (!t?.length) throw new TypeError("no paths specified to add to archive");
});
var Jn = process.env.__FAKE_PLATFORM__ || process.platform;
var Er = Jn === "win32";
var { O_CREAT: wr, O_NOFOLLOW: ur, O_TRUNC: Sr, O_WRONLY: yr } = pr.constants;
var Rr = Number(process.env.__FAKE_FS_O_FILENAME__) || pr.constants.UV_FS_O_FILEMAP || 0;
var jn = Er && !!Rr;
var to = 512 * 1024;
var eo = Rr | Sr | wr | yr;
var mr = !Er && typeof ur == "number" ? ur | Sr | wr | yr : null;
var ms = mr !== null ? () => mr : jn ? (s3) => s3 < to ? eo : "w" : () => "w";
var ps = (s3, t, e) => {
  try {
    return wi.lchownSync(s3, t, e);
  } catch (i) {
    if (i?.code !== "ENOENT") throw i;
  }
};
var Ei = (s3, t, e, i) => {
  wi.lchown(s3, t, e, (r) => {
    i(r && r?.code !== "ENOENT" ? r : null);
  });
};
var io = (s3, t, e, i, r) => {
  if (t.isDirectory()) Es(we.resolve(s3, t.name), e, i, (n) => {
    if (n) return r(n);
    let o = we.resolve(s3, t.name);
    Ei(o, e, i, r);
  });
  else {
    let n = we.resolve(s3, t.name);
    Ei(n, e, i, r);
  }
};
var Es = (s3, t, e, i) => {
  wi.readdir(s3, { withFileTypes: true }, (r, n) => {
    if (r) {
      if (r.code === "ENOENT") return i();
      if (r.code !== "ENOTDIR" && r.code !== "ENOTSUP") return i(r);
    }
    if (r || !n.length) return Ei(s3, t, e, i);
    let o = n.length, h = null, a = (l) => {
      if (!h) {
        if (l) return i(h = l);
        if (--o === 0) return Ei(s3, t, e, i);
      }
    };
    for (let l of n) io(s3, l, t, e, a);
  });
};
var so = (s3, t, e, i) => {
  t.isDirectory() && ws(we.resolve(s3, t.name), e, i), ps(we.resolve(s3, t.name), e, i);
};
var ws = (s3, t, e) => {
  let i;
  try {
    i = wi.readdirSync(s3, { withFileTypes: true });
  } catch (r) {
    let n = r;
    if (n?.code === "ENOENT") return;
    if (n?.code === "ENOTDIR" || n?.code === "ENOTSUP") return ps(s3, t, e);
    throw n;
  }
  for (let r of i) so(s3, r, t, e);
  return ps(s3, t, e);
};
var Se = class extends Error {
  path;
  code;
  syscall = "chdir";
  constructor(t, e) {
    super(`${e}: Cannot cd into '${t}'`), this.path = t, this.code = e;
  }
  get name() {
    return "CwdError";
  }
};
var St = class extends Error {
  path;
  symlink;
  syscall = "symlink";
  code = "TAR_SYMLINK_ERROR";
  constructor(t, e) {
    super("TAR_SYMLINK_ERROR: Cannot extract through symbolic link"), this.symlink = t, this.path = e;
  }
  get name() {
    return "SymlinkError";
  }
};
var no = (s3, t) => {
  k.stat(s3, (e, i) => {
    (e || !i.isDirectory()) && (e = new Se(s3, e?.code || "ENOTDIR")), t(e);
  });
};
var gr = (s3, t, e) => {
  s3 = f(s3);
  let i = t.umask ?? 18, r = t.mode | 448, n = (r & i) !== 0, o = t.uid, h = t.gid, a = typeof o == "number" && typeof h == "number" && (o !== t.processUid || h !== t.processGid), l = t.preserve, c = t.unlink, d = f(t.cwd), y = (E, x) => {
    E ? e(E) : x && a ? Es(x, o, h, (Le) => y(Le)) : n ? k.chmod(s3, r, e) : e();
  };
  if (s3 === d) return no(s3, y);
  if (l) return ro.mkdir(s3, { mode: r, recursive: true }).then((E) => y(null, E ?? void 0), y);
  let D = f(Si.relative(d, s3)).split("/");
  Ss(d, D, r, c, d, void 0, y);
};
var Ss = (s3, t, e, i, r, n, o) => {
  if (t.length === 0) return o(null, n);
  let h = t.shift(), a = f(Si.resolve(s3 + "/" + h));
  k.mkdir(a, e, br(a, t, e, i, r, n, o));
};
var br = (s3, t, e, i, r, n, o) => (h) => {
  h ? k.lstat(s3, (a, l) => {
    if (a) a.path = a.path && f(a.path), o(a);
    else if (l.isDirectory()) Ss(s3, t, e, i, r, n, o);
    else if (i) k.unlink(s3, (c) => {
      if (c) return o(c);
      k.mkdir(s3, e, br(s3, t, e, i, r, n, o));
    });
    else {
      if (l.isSymbolicLink()) return o(new St(s3, s3 + "/" + t.join("/")));
      o(h);
    }
  }) : (n = n || s3, Ss(s3, t, e, i, r, n, o));
};
var oo = (s3) => {
  let t = false, e;
  try {
    t = k.statSync(s3).isDirectory();
  } catch (i) {
    e = i?.code;
  } finally {
    if (!t) throw new Se(s3, e ?? "ENOTDIR");
  }
};
var _r = (s3, t) => {
  s3 = f(s3);
  let e = t.umask ?? 18, i = t.mode | 448, r = (i & e) !== 0, n = t.uid, o = t.gid, h = typeof n == "number" && typeof o == "number" && (n !== t.processUid || o !== t.processGid), a = t.preserve, l = t.unlink, c = f(t.cwd), d = (E) => {
    E && h && ws(E, n, o), r && k.chmodSync(s3, i);
  };
  if (s3 === c) return oo(c), d();
  if (a) return d(k.mkdirSync(s3, { mode: i, recursive: true }) ?? void 0);
  let T = f(Si.relative(c, s3)).split("/"), D;
  for (let E = T.shift(), x = c; E && (x += "/" + E); E = T.shift()) {
    x = f(Si.resolve(x));
    try {
      k.mkdirSync(x, i), D = D || x;
    } catch {
      let Le = k.lstatSync(x);
      if (Le.isDirectory()) continue;
      if (l) {
        k.unlinkSync(x), k.mkdirSync(x, i), D = D || x;
        continue;
      } else if (Le.isSymbolicLink()) return new St(x, x + "/" + T.join("/"));
    }
  }
  return d(D);
};
var ys = /* @__PURE__ */ Object.create(null);
var Or = 1e4;
var Vt = /* @__PURE__ */ new Set();
var Tr = (s3) => {
  Vt.has(s3) ? Vt.delete(s3) : ys[s3] = s3.normalize("NFD").toLocaleLowerCase("en").toLocaleUpperCase("en"), Vt.add(s3);
  let t = ys[s3], e = Vt.size - Or;
  if (e > Or / 10) {
    for (let i of Vt) if (Vt.delete(i), delete ys[i], --e <= 0) break;
  }
  return t;
};
var ho = process.env.TESTING_TAR_FAKE_PLATFORM || process.platform;
var ao = ho === "win32";
var lo = (s3) => s3.split("/").slice(0, -1).reduce((e, i) => {
  let r = e.at(-1);
  return r !== void 0 && (i = xr(r, i)), e.push(i || "/"), e;
}, []);
var yi = class {
  #t = /* @__PURE__ */ new Map();
  #i = /* @__PURE__ */ new Map();
  #s = /* @__PURE__ */ new Set();
  reserve(t, e) {
    t = ao ? ["win32 parallelization disabled"] : t.map((r) => mt(xr(Tr(r))));
    let i = new Set(t.map((r) => lo(r)).reduce((r, n) => r.concat(n)));
    this.#i.set(e, { dirs: i, paths: t });
    for (let r of t) {
      let n = this.#t.get(r);
      n ? n.push(e) : this.#t.set(r, [e]);
    }
    for (let r of i) {
      let n = this.#t.get(r);
      if (!n) this.#t.set(r, [/* @__PURE__ */ new Set([e])]);
      else {
        let o = n.at(-1);
        o instanceof Set ? o.add(e) : n.push(/* @__PURE__ */ new Set([e]));
      }
    }
    return this.#r(e);
  }
  #n(t) {
    let e = this.#i.get(t);
    if (!e) throw new Error("function does not have any path reservations");
    return { paths: e.paths.map((i) => this.#t.get(i)), dirs: [...e.dirs].map((i) => this.#t.get(i)) };
  }
  check(t) {
    let { paths: e, dirs: i } = this.#n(t);
    return e.every((r) => r && r[0] === t) && i.every((r) => r && r[0] instanceof Set && r[0].has(t));
  }
  #r(t) {
    return this.#s.has(t) || !this.check(t) ? false : (this.#s.add(t), t(() => this.#e(t)), true);
  }
  #e(t) {
    if (!this.#s.has(t)) return false;
    let e = this.#i.get(t);
    if (!e) throw new Error("invalid reservation");
    let { paths: i, dirs: r } = e, n = /* @__PURE__ */ new Set();
    for (let o of i) {
      let h = this.#t.get(o);
      if (!h || h?.[0] !== t) continue;
      let a = h[1];
      if (!a) {
        this.#t.delete(o);
        continue;
      }
      if (h.shift(), typeof a == "function") n.add(a);
      else for (let l of a) n.add(l);
    }
    for (let o of r) {
      let h = this.#t.get(o), a = h?.[0];
      if (!(!h || !(a instanceof Set))) if (a.size === 1 && h.length === 1) {
        this.#t.delete(o);
        continue;
      } else if (a.size === 1) {
        h.shift();
        let l = h[0];
        typeof l == "function" && n.add(l);
      } else a.delete(t);
    }
    return this.#s.delete(t), n.forEach((o) => this.#r(o)), true;
  }
};
var Lr = () => process.umask();
var Dr = /* @__PURE__ */ Symbol("onEntry");
var _s = /* @__PURE__ */ Symbol("checkFs");
var Nr = /* @__PURE__ */ Symbol("checkFs2");
var Os = /* @__PURE__ */ Symbol("isReusable");
var P = /* @__PURE__ */ Symbol("makeFs");
var Ts = /* @__PURE__ */ Symbol("file");
var xs = /* @__PURE__ */ Symbol("directory");
var gi = /* @__PURE__ */ Symbol("link");
var Ar = /* @__PURE__ */ Symbol("symlink");
var Ir = /* @__PURE__ */ Symbol("hardlink");
var Re = /* @__PURE__ */ Symbol("ensureNoSymlink");
var Cr = /* @__PURE__ */ Symbol("unsupported");
var Fr = /* @__PURE__ */ Symbol("checkPath");
var Rs = /* @__PURE__ */ Symbol("stripAbsolutePath");
var yt = /* @__PURE__ */ Symbol("mkdir");
var O = /* @__PURE__ */ Symbol("onError");
var Ri = /* @__PURE__ */ Symbol("pending");
var kr = /* @__PURE__ */ Symbol("pend");
var $t = /* @__PURE__ */ Symbol("unpend");
var gs = /* @__PURE__ */ Symbol("ended");
var bs = /* @__PURE__ */ Symbol("maybeClose");
var Ls = /* @__PURE__ */ Symbol("skip");
var ge = /* @__PURE__ */ Symbol("doChown");
var be = /* @__PURE__ */ Symbol("uid");
var _e = /* @__PURE__ */ Symbol("gid");
var Oe = /* @__PURE__ */ Symbol("checkedCwd");
var fo = process.env.TESTING_TAR_FAKE_PLATFORM || process.platform;
var Te = fo === "win32";
var uo = 1024;
var mo = (s3, t) => {
  if (!Te) return u.unlink(s3, t);
  let e = s3 + ".DELETE." + Mr(16).toString("hex");
  u.rename(s3, e, (i) => {
    if (i) return t(i);
    u.unlink(e, t);
  });
};
var po = (s3) => {
  if (!Te) return u.unlinkSync(s3);
  let t = s3 + ".DELETE." + Mr(16).toString("hex");
  u.renameSync(s3, t), u.unlinkSync(t);
};
var vr = (s3, t, e) => s3 !== void 0 && s3 === s3 >>> 0 ? s3 : t !== void 0 && t === t >>> 0 ? t : e;
var Xt = class extends rt {
  [gs] = false;
  [Oe] = false;
  [Ri] = 0;
  reservations = new yi();
  transform;
  writable = true;
  readable = false;
  uid;
  gid;
  setOwner;
  preserveOwner;
  processGid;
  processUid;
  maxDepth;
  forceChown;
  win32;
  newer;
  keep;
  noMtime;
  preservePaths;
  unlink;
  cwd;
  strip;
  processUmask;
  umask;
  dmode;
  fmode;
  chmod;
  constructor(t = {}) {
    if (t.ondone = () => {
      this[gs] = true, this[bs]();
    }, super(t), this.transform = t.transform, this.chmod = !!t.chmod, typeof t.uid == "number" || typeof t.gid == "number") {
      if (typeof t.uid != "number" || typeof t.gid != "number") throw new TypeError("cannot set owner without number uid and gid");
      if (t.preserveOwner) throw new TypeError("cannot preserve owner in archive and also set owner explicitly");
      this.uid = t.uid, this.gid = t.gid, this.setOwner = true;
    } else this.uid = void 0, this.gid = void 0, this.setOwner = false;
    this.preserveOwner = t.preserveOwner === void 0 && typeof t.uid != "number" ? process.getuid?.() === 0 : !!t.preserveOwner, this.processUid = (this.preserveOwner || this.setOwner) && process.getuid ? process.getuid() : void 0, this.processGid = (this.preserveOwner || this.setOwner) && process.getgid ? process.getgid() : void 0, this.maxDepth = typeof t.maxDepth == "number" ? t.maxDepth : uo, this.forceChown = t.forceChown === true, this.win32 = !!t.win32 || Te, this.newer = !!t.newer, this.keep = !!t.keep, this.noMtime = !!t.noMtime, this.preservePaths = !!t.preservePaths, this.unlink = !!t.unlink, this.cwd = f(R.resolve(t.cwd || process.cwd())), this.strip = Number(t.strip) || 0, this.processUmask = this.chmod ? typeof t.processUmask == "number" ? t.processUmask : Lr() : 0, this.umask = typeof t.umask == "number" ? t.umask : this.processUmask, this.dmode = t.dmode || 511 & ~this.umask, this.fmode = t.fmode || 438 & ~this.umask, this.on("entry", (e) => this[Dr](e));
  }
  warn(t, e, i = {}) {
    return (t === "TAR_BAD_ARCHIVE" || t === "TAR_ABORT") && (i.recoverable = false), super.warn(t, e, i);
  }
  [bs]() {
    this[gs] && this[Ri] === 0 && (this.emit("prefinish"), this.emit("finish"), this.emit("end"));
  }
  [Rs](t, e) {
    let i = t[e], { type: r } = t;
    if (!i || this.preservePaths) return true;
    let [n, o] = ce(i), h = o.replaceAll(/\\/g, "/").split("/");
    if (h.includes("..") || Te && /^[a-z]:\.\.$/i.test(h[0] ?? "")) {
      if (e === "path" || r === "Link") return this.warn("TAR_ENTRY_ERROR", `${e} contains '..'`, { entry: t, [e]: i }), false;
      let a = R.posix.dirname(t.path), l = R.posix.normalize(R.posix.join(a, h.join("/")));
      if (l.startsWith("../") || l === "..") return this.warn("TAR_ENTRY_ERROR", `${e} escapes extraction directory`, { entry: t, [e]: i }), false;
    }
    return n && (t[e] = String(o), this.warn("TAR_ENTRY_INFO", `stripping ${n} from absolute ${e}`, { entry: t, [e]: i })), true;
  }
  [Fr](t) {
    let e = f(t.path), i = e.split("/");
    if (this.strip) {
      if (i.length < this.strip) return false;
      if (t.type === "Link") {
        let r = f(String(t.linkpath)).split("/");
        if (r.length >= this.strip) t.linkpath = r.slice(this.strip).join("/");
        else return false;
      }
      i.splice(0, this.strip), t.path = i.join("/");
    }
    if (isFinite(this.maxDepth) && i.length > this.maxDepth) return this.warn("TAR_ENTRY_ERROR", "path excessively deep", { entry: t, path: e, depth: i.length, maxDepth: this.maxDepth }), false;
    if (!this[Rs](t, "path") || !this[Rs](t, "linkpath")) return false;
    if (t.absolute = R.isAbsolute(t.path) ? f(R.resolve(t.path)) : f(R.resolve(this.cwd, t.path)), !this.preservePaths && typeof t.absolute == "string" && t.absolute.indexOf(this.cwd + "/") !== 0 && t.absolute !== this.cwd) return this.warn("TAR_ENTRY_ERROR", "path escaped extraction target", { entry: t, path: f(t.path), resolvedPath: t.absolute, cwd: this.cwd }), false;
    if (t.absolute === this.cwd && t.type !== "Directory" && t.type !== "GNUDumpDir") return false;
    if (this.win32) {
      let { root: r } = R.win32.parse(String(t.absolute));
      t.absolute = r + ts(String(t.absolute).slice(r.length));
      let { root: n } = R.win32.parse(t.path);
      t.path = n + ts(t.path.slice(n.length));
    }
    return true;
  }
  [Dr](t) {
    if (!this[Fr](t)) return t.resume();
    switch (co.equal(typeof t.absolute, "string"), t.type) {
      case "Directory":
      case "GNUDumpDir":
        t.mode && (t.mode = t.mode | 448);
      case "File":
      case "OldFile":
      case "ContiguousFile":
      case "Link":
      case "SymbolicLink":
        return this[_s](t);
      default:
        return this[Cr](t);
    }
  }
  [O](t, e) {
    t.name === "CwdError" ? this.emit("error", t) : (this.warn("TAR_ENTRY_ERROR", t, { entry: e }), this[$t](), e.resume());
  }
  [yt](t, e, i) {
    gr(f(t), { uid: this.uid, gid: this.gid, processUid: this.processUid, processGid: this.processGid, umask: this.processUmask, preserve: this.preservePaths, unlink: this.unlink, cwd: this.cwd, mode: e }, i);
  }
  [ge](t) {
    return this.forceChown || this.preserveOwner && (typeof t.uid == "number" && t.uid !== this.processUid || typeof t.gid == "number" && t.gid !== this.processGid) || typeof this.uid == "number" && this.uid !== this.processUid || typeof this.gid == "number" && this.gid !== this.processGid;
  }
  [be](t) {
    return vr(this.uid, t.uid, this.processUid);
  }
  [_e](t) {
    return vr(this.gid, t.gid, this.processGid);
  }
  [Ts](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.fmode, r = new et(String(t.absolute), { flags: ms(t.size), mode: i, autoClose: false });
    r.on("error", (a) => {
      r.fd && u.close(r.fd, () => {
      }), r.write = () => true, this[O](a, t), e();
    });
    let n = 1, o = (a) => {
      if (a) {
        r.fd && u.close(r.fd, () => {
        }), this[O](a, t), e();
        return;
      }
      --n === 0 && r.fd !== void 0 && u.close(r.fd, (l) => {
        l ? this[O](l, t) : this[$t](), e();
      });
    };
    r.on("finish", () => {
      let a = String(t.absolute), l = r.fd;
      if (typeof l == "number" && t.mtime && !this.noMtime) {
        n++;
        let c = t.atime || /* @__PURE__ */ new Date(), d = t.mtime;
        u.futimes(l, c, d, (y) => y ? u.utimes(a, c, d, (T) => o(T && y)) : o());
      }
      if (typeof l == "number" && this[ge](t)) {
        n++;
        let c = this[be](t), d = this[_e](t);
        typeof c == "number" && typeof d == "number" && u.fchown(l, c, d, (y) => y ? u.chown(a, c, d, (T) => o(T && y)) : o());
      }
      o();
    });
    let h = this.transform && this.transform(t) || t;
    h !== t && (h.on("error", (a) => {
      this[O](a, t), e();
    }), t.pipe(h)), h.pipe(r);
  }
  [xs](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.dmode;
    this[yt](String(t.absolute), i, (r) => {
      if (r) {
        this[O](r, t), e();
        return;
      }
      let n = 1, o = () => {
        --n === 0 && (e(), this[$t](), t.resume());
      };
      t.mtime && !this.noMtime && (n++, u.utimes(String(t.absolute), t.atime || /* @__PURE__ */ new Date(), t.mtime, o)), this[ge](t) && (n++, u.chown(String(t.absolute), Number(this[be](t)), Number(this[_e](t)), o)), o();
    });
  }
  [Cr](t) {
    t.unsupported = true, this.warn("TAR_ENTRY_UNSUPPORTED", `unsupported entry type: ${t.type}`, { entry: t }), t.resume();
  }
  [Ar](t, e) {
    let i = f(R.relative(this.cwd, R.resolve(R.dirname(String(t.absolute)), String(t.linkpath)))).split("/");
    this[Re](t, this.cwd, i, () => this[gi](t, String(t.linkpath), "symlink", e), (r) => {
      this[O](r, t), e();
    });
  }
  [Ir](t, e) {
    let i = f(R.resolve(this.cwd, String(t.linkpath))), r = f(String(t.linkpath)).split("/");
    this[Re](t, this.cwd, r, () => this[gi](t, i, "link", e), (n) => {
      this[O](n, t), e();
    });
  }
  [Re](t, e, i, r, n) {
    let o = i.shift();
    if (this.preservePaths || o === void 0) return r();
    let h = R.resolve(e, o);
    u.lstat(h, (a, l) => {
      if (a) return r();
      if (l?.isSymbolicLink()) return n(new St(h, R.resolve(h, i.join("/"))));
      this[Re](t, h, i, r, n);
    });
  }
  [kr]() {
    this[Ri]++;
  }
  [$t]() {
    this[Ri]--, this[bs]();
  }
  [Ls](t) {
    this[$t](), t.resume();
  }
  [Os](t, e) {
    return t.type === "File" && !this.unlink && e.isFile() && e.nlink <= 1 && !Te;
  }
  [_s](t) {
    this[kr]();
    let e = [t.path];
    t.linkpath && e.push(t.linkpath), this.reservations.reserve(e, (i) => this[Nr](t, i));
  }
  [Nr](t, e) {
    let i = (h) => {
      e(h);
    }, r = () => {
      this[yt](this.cwd, this.dmode, (h) => {
        if (h) {
          this[O](h, t), i();
          return;
        }
        this[Oe] = true, n();
      });
    }, n = () => {
      if (t.absolute !== this.cwd) {
        let h = f(R.dirname(String(t.absolute)));
        if (h !== this.cwd) return this[yt](h, this.dmode, (a) => {
          if (a) {
            this[O](a, t), i();
            return;
          }
          o();
        });
      }
      o();
    }, o = () => {
      u.lstat(String(t.absolute), (h, a) => {
        if (a && (this.keep || this.newer && a.mtime > (t.mtime ?? a.mtime))) {
          this[Ls](t), i();
          return;
        }
        if (h || this[Os](t, a)) return this[P](null, t, i);
        if (a.isDirectory()) {
          if (t.type === "Directory") {
            let l = this.chmod && t.mode && (a.mode & 4095) !== t.mode, c = (d) => this[P](d ?? null, t, i);
            return l ? u.chmod(String(t.absolute), Number(t.mode), c) : c();
          }
          if (t.absolute !== this.cwd) return u.rmdir(String(t.absolute), (l) => this[P](l ?? null, t, i));
        }
        if (t.absolute === this.cwd) return this[P](null, t, i);
        mo(String(t.absolute), (l) => this[P](l ?? null, t, i));
      });
    };
    this[Oe] ? n() : r();
  }
  [P](t, e, i) {
    if (t) {
      this[O](t, e), i();
      return;
    }
    switch (e.type) {
      case "File":
      case "OldFile":
      case "ContiguousFile":
        return this[Ts](e, i);
      case "Link":
        return this[Ir](e, i);
      case "SymbolicLink":
        return this[Ar](e, i);
      case "Directory":
      case "GNUDumpDir":
        return this[xs](e, i);
    }
  }
  [gi](t, e, i, r) {
    u[i](e, String(t.absolute), (n) => {
      n ? this[O](n, t) : (this[$t](), t.resume()), r();
    });
  }
};
var ye = (s3) => {
  try {
    return [null, s3()];
  } catch (t) {
    return [t, null];
  }
};
var xe = class extends Xt {
  sync = true;
  [P](t, e) {
    return super[P](t, e, () => {
    });
  }
  [_s](t) {
    if (!this[Oe]) {
      let n = this[yt](this.cwd, this.dmode);
      if (n) return this[O](n, t);
      this[Oe] = true;
    }
    if (t.absolute !== this.cwd) {
      let n = f(R.dirname(String(t.absolute)));
      if (n !== this.cwd) {
        let o = this[yt](n, this.dmode);
        if (o) return this[O](o, t);
      }
    }
    let [e, i] = ye(() => u.lstatSync(String(t.absolute)));
    if (i && (this.keep || this.newer && i.mtime > (t.mtime ?? i.mtime))) return this[Ls](t);
    if (e || this[Os](t, i)) return this[P](null, t);
    if (i.isDirectory()) {
      if (t.type === "Directory") {
        let o = this.chmod && t.mode && (i.mode & 4095) !== t.mode, [h] = o ? ye(() => {
          u.chmodSync(String(t.absolute), Number(t.mode));
        }) : [];
        return this[P](h, t);
      }
      let [n] = ye(() => u.rmdirSync(String(t.absolute)));
      this[P](n, t);
    }
    let [r] = t.absolute === this.cwd ? [] : ye(() => po(String(t.absolute)));
    this[P](r, t);
  }
  [Ts](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.fmode, r = (h) => {
      let a;
      try {
        u.closeSync(n);
      } catch (l) {
        a = l;
      }
      (h || a) && this[O](h || a, t), e();
    }, n;
    try {
      n = u.openSync(String(t.absolute), ms(t.size), i);
    } catch (h) {
      return r(h);
    }
    let o = this.transform && this.transform(t) || t;
    o !== t && (o.on("error", (h) => this[O](h, t)), t.pipe(o)), o.on("data", (h) => {
      try {
        u.writeSync(n, h, 0, h.length);
      } catch (a) {
        r(a);
      }
    }), o.on("end", () => {
      let h = null;
      if (t.mtime && !this.noMtime) {
        let a = t.atime || /* @__PURE__ */ new Date(), l = t.mtime;
        try {
          u.futimesSync(n, a, l);
        } catch (c) {
          try {
            u.utimesSync(String(t.absolute), a, l);
          } catch {
            h = c;
          }
        }
      }
      if (this[ge](t)) {
        let a = this[be](t), l = this[_e](t);
        try {
          u.fchownSync(n, Number(a), Number(l));
        } catch (c) {
          try {
            u.chownSync(String(t.absolute), Number(a), Number(l));
          } catch {
            h = h || c;
          }
        }
      }
      r(h);
    });
  }
  [xs](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.dmode, r = this[yt](String(t.absolute), i);
    if (r) {
      this[O](r, t), e();
      return;
    }
    if (t.mtime && !this.noMtime) try {
      u.utimesSync(String(t.absolute), t.atime || /* @__PURE__ */ new Date(), t.mtime);
    } catch {
    }
    if (this[ge](t)) try {
      u.chownSync(String(t.absolute), Number(this[be](t)), Number(this[_e](t)));
    } catch {
    }
    e(), t.resume();
  }
  [yt](t, e) {
    try {
      return _r(f(t), { uid: this.uid, gid: this.gid, processUid: this.processUid, processGid: this.processGid, umask: this.processUmask, preserve: this.preservePaths, unlink: this.unlink, cwd: this.cwd, mode: e });
    } catch (i) {
      return i;
    }
  }
  [Re](t, e, i, r, n) {
    if (this.preservePaths || i.length === 0) return r();
    let o = e;
    for (let h of i) {
      o = R.resolve(o, h);
      let [a, l] = ye(() => u.lstatSync(o));
      if (a) return r();
      if (l.isSymbolicLink()) return n(new St(o, R.resolve(e, i.join("/"))));
    }
    r();
  }
  [gi](t, e, i, r) {
    let n = `${i}Sync`;
    try {
      u[n](e, String(t.absolute)), r(), t.resume();
    } catch (o) {
      return this[O](o, t);
    }
  }
};
var Eo = (s3) => {
  let t = new xe(s3), e = s3.file, i = Br.statSync(e), r = s3.maxReadSize || 16 * 1024 * 1024;
  new Be(e, { readSize: r, size: i.size }).pipe(t);
};
var wo = (s3, t) => {
  let e = new Xt(s3), i = s3.maxReadSize || 16 * 1024 * 1024, r = s3.file;
  return new Promise((o, h) => {
    e.on("error", h), e.on("close", o), Br.stat(r, (a, l) => {
      if (a) h(a);
      else {
        let c = new _t(r, { readSize: i, size: l.size });
        c.on("error", h), c.pipe(e);
      }
    });
  });
};
var So = K(Eo, wo, (s3) => new xe(s3), (s3) => new Xt(s3), (s3, t) => {
  t?.length && Qi(s3, t);
});
var yo = (s3, t) => {
  let e = new kt(s3), i = true, r, n;
  try {
    try {
      r = v.openSync(s3.file, "r+");
    } catch (a) {
      if (a?.code === "ENOENT") r = v.openSync(s3.file, "w+");
      else throw a;
    }
    let o = v.fstatSync(r), h = Buffer.alloc(512);
    t: for (n = 0; n < o.size; n += 512) {
      for (let c = 0, d = 0; c < 512; c += d) {
        if (d = v.readSync(r, h, c, h.length - c, n + c), n === 0 && h[0] === 31 && h[1] === 139) throw new Error("cannot append to compressed archives");
        if (!d) break t;
      }
      let a = new F(h);
      if (!a.cksumValid) break;
      let l = 512 * Math.ceil((a.size || 0) / 512);
      if (n + l + 512 > o.size) break;
      n += l, s3.mtimeCache && a.mtime && s3.mtimeCache.set(String(a.path), a.mtime);
    }
    i = false, Ro(s3, e, n, r, t);
  } finally {
    if (i) try {
      v.closeSync(r);
    } catch {
    }
  }
};
var Ro = (s3, t, e, i, r) => {
  let n = new Wt(s3.file, { fd: i, start: e });
  t.pipe(n), bo(t, r);
};
var go = (s3, t) => {
  t = Array.from(t);
  let e = new wt(s3), i = (n, o, h) => {
    let a = (T, D) => {
      T ? v.close(n, (E) => h(T)) : h(null, D);
    }, l = 0;
    if (o === 0) return a(null, 0);
    let c = 0, d = Buffer.alloc(512), y = (T, D) => {
      if (T || D === void 0) return a(T);
      if (c += D, c < 512 && D) return v.read(n, d, c, d.length - c, l + c, y);
      if (l === 0 && d[0] === 31 && d[1] === 139) return a(new Error("cannot append to compressed archives"));
      if (c < 512) return a(null, l);
      let E = new F(d);
      if (!E.cksumValid) return a(null, l);
      let x = 512 * Math.ceil((E.size ?? 0) / 512);
      if (l + x + 512 > o || (l += x + 512, l >= o)) return a(null, l);
      s3.mtimeCache && E.mtime && s3.mtimeCache.set(String(E.path), E.mtime), c = 0, v.read(n, d, 0, 512, l, y);
    };
    v.read(n, d, 0, 512, l, y);
  };
  return new Promise((n, o) => {
    e.on("error", o);
    let h = "r+", a = (l, c) => {
      if (l && l.code === "ENOENT" && h === "r+") return h = "w+", v.open(s3.file, h, a);
      if (l || !c) return o(l);
      v.fstat(c, (d, y) => {
        if (d) return v.close(c, () => o(d));
        i(c, y.size, (T, D) => {
          if (T) return o(T);
          let E = new et(s3.file, { fd: c, start: D });
          e.pipe(E), E.on("error", o), E.on("close", n), _o(e, t);
        });
      });
    };
    v.open(s3.file, h, a);
  });
};
var bo = (s3, t) => {
  t.forEach((e) => {
    e.charAt(0) === "@" ? Ct({ file: Pr.resolve(s3.cwd, e.slice(1)), sync: true, noResume: true, onReadEntry: (i) => s3.add(i) }) : s3.add(e);
  }), s3.end();
};
var _o = async (s3, t) => {
  for (let e of t) e.charAt(0) === "@" ? await Ct({ file: Pr.resolve(String(s3.cwd), e.slice(1)), noResume: true, onReadEntry: (i) => s3.add(i) }) : s3.add(e);
  s3.end();
};
var vt = K(yo, go, () => {
  throw new TypeError("file is required");
}, () => {
  throw new TypeError("file is required");
}, (s3, t) => {
  if (!Bs(s3)) throw new TypeError("file is required");
  if (s3.gzip || s3.brotli || s3.zstd || s3.file.endsWith(".br") || s3.file.endsWith(".tbr")) throw new TypeError("cannot append to compressed archives");
  if (!t?.length) throw new TypeError("no paths specified to add/replace");
});
var Oo = K(vt.syncFile, vt.asyncFile, vt.syncNoFile, vt.asyncNoFile, (s3, t = []) => {
  vt.validate?.(s3, t), To(s3);
});
var To = (s3) => {
  let t = s3.filter;
  s3.mtimeCache || (s3.mtimeCache = /* @__PURE__ */ new Map()), s3.filter = t ? (e, i) => t(e, i) && !((s3.mtimeCache?.get(e) ?? i.mtime ?? 0) > (i.mtime ?? 0)) : (e, i) => !((s3.mtimeCache?.get(e) ?? i.mtime ?? 0) > (i.mtime ?? 0));
};

// src/exchange/archive.ts
async function pack2(folder, names, archive) {
  const options = { gzip: { level: 6 }, portable: true, mtime: /* @__PURE__ */ new Date(0), cwd: folder };
  await Qn({ ...options, file: archive }, [...names].sort());
}
var BEST_RATIO = 1100;
async function unpack(archive, folder, names) {
  let open6;
  const close = () => {
    if (open6 !== void 0) closeSync2(open6);
    open6 = void 0;
  };
  const parser = new rt({
    strict: true,
    maxDecompressionRatio: BEST_RATIO,
    filter: (name, entry) => "type" in entry && entry.type === "File" && names.test(name) && basename3(name) === name,
    onReadEntry: (entry) => {
      const file = openSync2(join5(folder, entry.path), "wx");
      open6 = file;
      entry.on("data", (chunk) => writeAll2(file, chunk)).on("end", close);
    }
  });
  let failed2 = false;
  const ending = new Promise((settle) => {
    parser.on("end", () => settle(void 0));
    parser.on("error", (error) => {
      failed2 = true;
      settle(error);
    });
  });
  const bytes = await fileBytes(archive);
  try {
    for await (const chunk of bytes.chunks()) {
      parser.write(chunk);
      if (failed2) break;
    }
    if (!failed2) parser.end();
    const error = await ending;
    if (error !== void 0) throw error;
  } finally {
    close();
    await bytes.close();
  }
}
function writeAll2(file, chunk) {
  for (let at3 = 0; at3 < chunk.length; ) at3 += writeSync2(file, chunk, at3);
}

// src/exchange/folder.ts
var MANIFEST = "manifest.json";
var ARCHIVE = /\.(tgz|tar\.gz)$/;
var FILE_NAME = /^[a-z][a-z0-9-]*\.json$/;
var EnvelopeSchema = object({
  files: record(
    pipe(string(), regex(FILE_NAME)),
    object({ size: number(), sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)) })
  ),
  content: unknown()
});
async function writeFolder(path, content, files) {
  const beside = `${resolve9(path)}.${randomUUID2()}.tmp`;
  try {
    await refuseForeign(path);
    await mkdir3(dirname5(beside), { recursive: true });
    await mkdir3(beside);
    const listed3 = {};
    for (const [name, chunks] of files) listed3[name] = await writeFile3(join6(beside, name), chunks);
    const text2 = JSON.stringify({ files: listed3, content });
    const { sha256 } = await writeFile3(join6(beside, MANIFEST), [Buffer.from(text2)]);
    await putInPlace(beside, path, [MANIFEST, ...files.keys()]);
    return sha256;
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists, is writable and has room"
    });
  } finally {
    await remove(beside);
    await remove(`${beside}.tgz`);
  }
}
async function readFolder(path, code) {
  const invalid = (reason, cause) => new ParasolcError(code, `${path} cannot be used: ${reason}`, {
    cause,
    remedy: "make it again, and transfer it whole"
  });
  const unpacked = ARCHIVE.test(path) ? await unpackAside(path, invalid) : void 0;
  const folder = unpacked ?? path;
  const files = /* @__PURE__ */ new Map();
  const close = async () => {
    await Promise.all([...files.values()].map((bytes) => bytes.close()));
  };
  try {
    const text2 = await readFile2(join6(folder, MANIFEST)).catch((cause) => {
      throw invalid(nodeErrorCode(cause) === "ENOENT" ? `it has no ${MANIFEST}` : messageOf(cause), cause);
    });
    const envelope = safeParse(EnvelopeSchema, parseJson2(text2, invalid));
    if (!envelope.success) throw invalid(`its ${MANIFEST} is not as expected: ${envelope.issues[0].message}`);
    for (const [name, expected] of Object.entries(envelope.output.files)) {
      const bytes = await fileBytes(join6(folder, name)).catch((cause) => {
        throw invalid(`${name} is missing`, cause);
      });
      files.set(name, bytes);
      if (bytes.size !== expected.size)
        throw invalid(`${name} has ${bytes.size} bytes, ${expected.size} were written`);
      if (await sha256Of(bytes.chunks()) !== expected.sha256)
        throw invalid(`${name} is not what was written`);
    }
    return {
      manifest: envelope.output.content,
      files,
      digest: createHash2("sha256").update(text2).digest("hex"),
      close
    };
  } catch (error) {
    await close();
    throw error;
  } finally {
    if (unpacked !== void 0) await remove(unpacked);
  }
}
async function remove(path) {
  await rm3(path, { recursive: true, force: true }).catch((error) => {
    if (nodeErrorCode(error) !== "ENOTDIR") throw error;
  });
}
async function writeFile3(path, chunks) {
  const hash = createHash2("sha256");
  const file = await open5(path, "wx");
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      hash.update(chunk);
      size += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
async function putInPlace(beside, path, names) {
  if (ARCHIVE.test(path)) {
    await pack2(beside, names, `${beside}.tgz`);
    await rename2(`${beside}.tgz`, path);
    return;
  }
  await rm3(path, { recursive: true, force: true });
  await rename2(beside, path);
}
async function refuseForeign(path) {
  if (ARCHIVE.test(path)) return;
  const present = await readdir(path).catch((error) => {
    if (nodeErrorCode(error) === "ENOENT") return [];
    throw error;
  });
  if (present.length === 0) return;
  const text2 = await readFile2(join6(path, MANIFEST), "utf8").catch(() => "");
  const envelope = safeParse(pipe(string(), parseJson(), EnvelopeSchema), text2);
  const ours = new Set(envelope.success ? [MANIFEST, ...Object.keys(envelope.output.files)] : []);
  const foreign = present.filter((name) => !ours.has(name));
  if (foreign.length > 0) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} holds other files`, {
      facts: foreign.slice(0, 5),
      remedy: "give the path of a folder that does not exist yet"
    });
  }
}
async function unpackAside(path, invalid) {
  const folder = await mkdtemp2(join6(tmpdir2(), "parasolc-"));
  try {
    await unpack(path, folder, FILE_NAME);
    return folder;
  } catch (cause) {
    await remove(folder);
    throw invalid(
      nodeErrorCode(cause) === "ENOENT" ? "there is no such file" : `it cannot be unpacked: ${messageOf(cause)}`,
      cause
    );
  }
}
function parseJson2(text2, invalid) {
  try {
    return JSON.parse(text2.toString("utf8"));
  } catch (cause) {
    throw invalid(`its ${MANIFEST} is not JSON`, cause);
  }
}
async function sha256Of(chunks) {
  const hash = createHash2("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

// src/exchange/part.ts
var CostSchema = object({
  wall: number(),
  cpu: optional2(number()),
  peakMemory: optional2(number()),
  bytesIn: number(),
  bytesOut: number()
});
var UnitSchema = object({
  contracts: array(string()),
  /** Predicted cost, in the cost model's unit. */
  predicted: number(),
  cost: CostSchema,
  /** Whether its contracts were compiled by themselves and linked; else solc compiled them directly. */
  linked: optional2(boolean()),
  /** The contract at which code generation of the unit ended, where it failed. */
  failedAt: optional2(string())
});
var JobSchema = object({
  /** Milliseconds since 1970. */
  begun: number(),
  /** From the reading of the plan to the last output, in milliseconds. */
  wall: number(),
  /** Processes at a time. */
  jobs: number()
});
var PartManifestSchema = object({
  format: literal(EXCHANGE_FORMAT),
  tool: string(),
  /** Digest of the plan. */
  plan: string(),
  /** Number of the shard, from 0. */
  shard: pipe(number(), integer2(), minValue(0)),
  compiler: object({ release: string(), build: string() }),
  units: array(UnitSchema),
  job: optional2(JobSchema),
  /** Contracts that were to be linked and had to be compiled directly, each with the reason. */
  refused: optional2(array(object({ contract: string(), reason: string() })), [])
});

// src/exchange/part-folder.ts
async function writePart({ manifest, units }, path) {
  const files = /* @__PURE__ */ new Map();
  for (const [index, { output, failure }] of units.entries()) {
    files.set(`unit-${index}.json`, output.chunks());
    if (failure !== void 0) files.set(`failure-${index}.json`, failure.chunks());
  }
  await writeFolder(path, manifest, files);
}
async function readPart(path) {
  const folder = await readFolder(path, "PART_INVALID");
  try {
    return { ...partIn(folder, path), close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
function partIn({ manifest: content, files }, path) {
  const manifest = safeParse(PartManifestSchema, content);
  if (!manifest.success) {
    throw new ParasolcError("PART_INVALID", `${path} is not a part of this version`, {
      facts: [manifest.issues[0].message],
      remedy: "plan, compile and merge with the same version of this tool"
    });
  }
  const units = manifest.output.units.map((_2, index) => {
    const output = files.get(`unit-${index}.json`);
    if (output === void 0) {
      throw new ParasolcError("PART_INVALID", `${path} has no output of unit ${index}`, {
        remedy: "compile the shard again"
      });
    }
    return { output, failure: files.get(`failure-${index}.json`) };
  });
  return { manifest: manifest.output, units };
}

// src/exchange/plan-folder.ts
var TextsSchema = pipe(string(), parseJson(), array(tuple([string(), string()])));
async function writePlan(plan, path) {
  const texts = [...plan.imported].map(([name, text2]) => [name, Buffer.from(text2).toString("base64")]);
  const files = /* @__PURE__ */ new Map();
  files.set("imported.json", one(JSON.stringify(texts)));
  if (isSplit(plan)) {
    files.set("analysis.json", plan.analysis.chunks());
    files.set("sources.json", plan.sources.chunks());
    files.set("settings.json", one(plan.settings));
  } else {
    files.set("input.json", plan.input.chunks());
  }
  return writeFolder(path, plan.manifest, files);
}
async function readPlan(path) {
  const folder = await readFolder(path, "PLAN_INVALID");
  try {
    return { plan: await planIn(folder, path), digest: folder.digest, close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
async function planIn(folder, path) {
  const manifest = safeParse(PlanManifestSchema, folder.manifest);
  if (!manifest.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} is not a plan of this version`, {
      facts: [manifest.issues[0].message],
      remedy: "plan, compile and merge with the same version of this tool"
    });
  }
  if (manifest.output.tool !== VERSION2) {
    throw new ParasolcError("PLAN_INVALID", `${path} is a plan of another version of this tool`, {
      facts: [`the plan: ${manifest.output.tool}`, `here: ${VERSION2}`],
      remedy: "plan, compile and merge with the same version of this tool"
    });
  }
  const file = fileOf(folder, path);
  const read = async (name) => {
    const bytes = file(name);
    return (await bytes.read(0, bytes.size)).toString("utf8");
  };
  const texts = safeParse(TextsSchema, await read("imported.json"));
  if (!texts.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} has an imported.json of another form`, {
      facts: [texts.issues[0].message],
      remedy: "plan again"
    });
  }
  const imported = new Map(texts.output.map(([name, text2]) => [name, Buffer.from(text2, "base64")]));
  if (manifest.output.kind === "whole") {
    return { manifest: manifest.output, imported, input: file("input.json") };
  }
  const sources = file("sources.json");
  return {
    manifest: manifest.output,
    imported,
    analysis: file("analysis.json"),
    // Every unit's input holds the sources, so they are read once.
    sources: memoryBytes([await sources.read(0, sources.size)]),
    settings: await read("settings.json")
  };
}
function fileOf({ files }, path) {
  return (name) => {
    const bytes = files.get(name);
    if (bytes === void 0)
      throw new ParasolcError("PLAN_INVALID", `${path} has no ${name}`, { remedy: "plan again" });
    return bytes;
  };
}
async function* one(text2) {
  yield Buffer.from(text2);
}

// src/commands/compile.ts
async function runCompile({ options, positionals: [planPath = ""] }, around) {
  const [begun, begunAt] = [performance.now(), Date.now()];
  const place2 = required(options.output, "-o PART", "compile");
  const shard = required(options.shard, "--shard K", "compile");
  await checkPlace(place2, around.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const { plan, digest, close } = await readPlan(planPath);
  const solc = options.solc ?? plan.manifest.compiler.release;
  const compiled = withSession({ ...options, solc }, around, async ({ context, runs, conclude }) => {
    const jobs = options.jobs ?? around.cores;
    const { manifest, units } = await compileShard(plan, { shard, jobs, planDigest: digest }, context);
    const job = { begun: begunAt, wall: performance.now() - begun, jobs };
    const part = { manifest: { ...manifest, job }, units };
    await writePart(part, place2);
    const wall = performance.now() - begun;
    const work = {
      command: "compile",
      compiler: context.compiler,
      plan,
      parts: [part],
      reason: plan.manifest.reason,
      jobs,
      runs: runs.map(({ info, cost }) => ({ ...info, cost, shard })),
      wall,
      hasErrors: await partHasErrors(plan, part)
    };
    if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
    conclude(shardSummary(plan, part, runs, wall));
    return { work, plan, part };
  });
  return compiled.finally(close);
}
async function partHasErrors(plan, { manifest, units }) {
  if (isSplit(plan)) return manifest.units.some(({ failedAt }) => failedAt !== void 0);
  const [whole] = units;
  return whole !== void 0 && (await wholeOutput(whole.output)).hasErrors;
}

// src/commands/merge.ts
async function runMerge({ options, positionals: [planPath = "", ...partPaths] }, around) {
  const begun = performance.now();
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  const progress = around.progress(options.quiet);
  const open6 = [];
  const opened = (from) => {
    open6.push(from);
    return from;
  };
  try {
    const { plan, digest } = opened(await readPlan(planPath));
    const parts = [];
    for (const path of partPaths) parts.push(opened(await readPart(path)));
    const merged = await mergeParts(plan, parts, digest);
    await output.write(solcText(merged.text));
    const wall = performance.now() - begun;
    const work = {
      command: "merge",
      compiler: { version: plan.manifest.compiler },
      plan,
      parts,
      reason: plan.manifest.reason,
      jobs: void 0,
      runs: parts.flatMap(
        ({ manifest: { shard, units } }) => units.map((unit, index) => ({ ...unit, shard, label: `unit ${index}`, kind: "unit" }))
      ),
      wall,
      hasErrors: merged.hasErrors
    };
    if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
    progress.end(`merged ${counted(parts.length, "part")} in ${seconds(wall)}`);
    return { work, plan, merged };
  } finally {
    await output.discard();
    await Promise.all(open6.map((from) => from.close()));
  }
}

// src/commands/plan.ts
async function runPlan({ options, positionals: [input = ""] }, around) {
  const begun = performance.now();
  const place2 = required(options.output, "-o PLAN", "plan");
  await checkPlace(place2, around.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const project = await readProject(input, options, around);
  return withSession(options, around, async ({ context, runs, conclude }) => {
    const plan = await planOf2(project, planOptions(options, around), context);
    const digest = await writePlan(plan, place2);
    const wall = performance.now() - begun;
    const work = {
      command: "plan",
      compiler: context.compiler,
      plan,
      parts: [],
      reason: plan.manifest.reason,
      jobs: options.jobs ?? around.cores,
      runs: runs.map(({ info, cost }) => ({ ...info, cost })),
      wall,
      hasErrors: void 0
    };
    if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
    conclude(planSummary(plan.manifest, digest, runs, wall));
    return { work, plan, digest };
  });
}
function planOptions(options, { cores, memory }) {
  const jobs = options.jobs ?? cores;
  const fleet = { jobStart: options["job-start"] * 1e3, most: options["max-shards"], jobs, memory };
  const shards = options.shards === "auto" ? fleet : options.shards;
  return { strategy: options.strategy, sourcesMode: options.sources, jobs, shards };
}
async function planOf2(project, options, context) {
  const oneRun = reasonForOneRun(project, options.strategy);
  if (oneRun !== void 0) return wholePlan(project, oneRun, context);
  const analysis = await analyse(project, context, options.sourcesMode === "relevant");
  return makePlan(project, analysis, options, context);
}

// src/cli/help.ts
var WIDTH = 100;
var COLUMN = 30;
var EXIT_STATUS = [
  "Exit status: 0; 1 where the output has errors of the Solidity code; 2 for wrong use or bad input;",
  "3 where the compiler failed."
];
function overview() {
  const commands = Object.entries(COMMANDS);
  const rows = Object.entries(OPTIONS);
  return [
    `parasolc ${VERSION2}: compiles Solidity in parallel, to the same bytes one solc run gives`,
    "",
    "Commands:",
    ...commands.flatMap(([name, row]) => explained(`parasolc ${name}`, row.summary)),
    ...explained("parasolc help [COMMAND]", "print this, or the help of a command"),
    "",
    "In place of solc:",
    ...explained("parasolc --standard-json", "behaves as `solc --standard-json` does, with its options"),
    ...explained("parasolc --version", "prints what `solc --version` prints"),
    ...explained("parasolc OPTION...", "any other option of solc is passed on to it"),
    ...wrapped("Its settings come from environment variables:", 2),
    ...rows.flatMap(
      ([name, { env: env2 }]) => env2 === void 0 ? [] : explained(`  ${env2}`, `as --${name} of build`)
    ),
    "",
    ...EXIT_STATUS,
    ""
  ].join("\n");
}
function commandHelp(command) {
  const row = COMMANDS[command];
  return [
    `parasolc ${command} ${row.positionals} [OPTION]...`,
    "",
    ...wrapped(`${capitalised(row.summary)}.`, 0),
    ...row.details.flatMap((line) => wrapped(line, 0)),
    "",
    "Options:",
    ...optionsOf(command).flatMap(
      ([name, option]) => explained(optionHead(name, option), optionText(option))
    ),
    "",
    ...EXIT_STATUS,
    ""
  ].join("\n");
}
function optionHead(name, { short, shape }) {
  const names = short === void 0 ? `    --${name}` : `-${short}, --${name}`;
  return shape.placeholder === void 0 ? names : `${names} ${shape.placeholder}`;
}
function optionText({ help, shape }) {
  const { placeholder, repeatable, defaultText } = shape;
  const notes = [
    ...repeatable && placeholder !== void 0 ? ["may be given several times"] : [],
    ...defaultText === void 0 ? [] : [`default: ${defaultText}`]
  ];
  return notes.length === 0 ? help : `${help} (${notes.join("; ")})`;
}
function explained(head, explanation) {
  const lines = wrapped(explanation, COLUMN);
  const left = `  ${head}`;
  if (left.length > COLUMN - 2) return [left, ...lines];
  return [left.padEnd(COLUMN) + (lines[0] ?? "").trimStart(), ...lines.slice(1)];
}
function wrapped(words, indent) {
  const lines = [];
  for (const word of words.split(" ")) {
    const line = lines.at(-1);
    if (line !== void 0 && line.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(" ".repeat(indent) + word);
  }
  return lines;
}
function capitalised(sentence) {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

// src/cli/parse.ts
import { parseArgs } from "node:util";
function parseCommand(command, args) {
  const rows = new Map(optionsOf(command));
  const given = /* @__PURE__ */ new Map();
  const positionals = [];
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...rows].map(([name, row]) => [name, parserOption(row)])),
    // What is wrong is said below, in our own words.
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const row = rows.get(token.name);
    if (row === void 0) throw unknownOption(command, token.rawName);
    given.set(token.name, [...given.get(token.name) ?? [], givenValue(row, token)]);
  }
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, row]) => [name, row.shape.read(given.get(name) ?? [], `--${name}`)])
  );
  if (!options.help) checkPositionals(command, positionals);
  return { options, positionals };
}
function givenValue({ shape }, { rawName, value, inlineValue }) {
  if (shape.placeholder === void 0) {
    if (value === void 0) return "";
    throw new ParasolcError("USAGE", `${rawName} takes no value`, {
      facts: [`received: ${JSON.stringify(value)}`],
      remedy: `give ${rawName} alone`
    });
  }
  const forgotten = inlineValue !== true && value?.startsWith("-") === true && value !== "-";
  if (value !== void 0 && !forgotten) return value;
  throw new ParasolcError("USAGE", `${rawName} needs a value: ${shape.placeholder}`, {
    facts: forgotten ? [`received: ${JSON.stringify(value)}`] : [],
    remedy: `write \`${rawName.startsWith("--") ? `${rawName}=` : `${rawName} `}${shape.placeholder}\``
  });
}
function parserOption({ shape, short }) {
  const type = shape.placeholder === void 0 ? "boolean" : "string";
  return { type, multiple: true, ...short === void 0 ? {} : { short } };
}
function unknownOption(command, rawName) {
  const names = optionsOf(command).map(([name]) => `--${name}`);
  return new ParasolcError("USAGE", `${command} has no option ${rawName}`, {
    facts: [`its options: ${names.join(", ")}`],
    remedy: seeHelp(command)
  });
}
function checkPositionals(command, positionals) {
  const { counts, positionals: wanted } = COMMANDS[command];
  const [least, most] = counts;
  if (positionals.length >= least && positionals.length <= most) return;
  const received = positionals.map((value) => JSON.stringify(value)).join(", ") || "nothing";
  throw new ParasolcError("USAGE", `${command} takes ${wanted}`, {
    facts: [`received: ${received}`],
    remedy: seeHelp(command)
  });
}
function seeHelp(command) {
  return `see \`parasolc ${command} --help\``;
}

// src/cli/main.ts
var RUN = {
  build: runBuild,
  plan: runPlan,
  compile: runCompile,
  merge: runMerge
};
async function main(around) {
  try {
    return await dispatch(around);
  } catch (error) {
    if (around.signal.aborted && error instanceof ParasolcError && error.code === "CANCELLED") {
      around.stderr.write(`parasolc: ${error.message}
`);
      return error.exitStatus;
    }
    around.stderr.write(`parasolc: ${describe3(error, around.env.PARASOLC_DEBUG)}
`);
    return error instanceof ParasolcError ? error.exitStatus : 3;
  }
}
async function dispatch(around) {
  const [first, ...rest] = around.args;
  if (isCommand(first)) {
    const parsed = parseCommand(first, rest);
    if (!parsed.options.help) {
      const { work } = await RUN[first](parsed, around);
      return work.hasErrors === true ? 1 : 0;
    }
    around.stdout.write(commandHelp(first));
    return 0;
  }
  if (first === "help" || first === "--help" && rest.length === 0) {
    around.stdout.write(helpOf(first === "help" ? rest : []));
    return 0;
  }
  if (first !== void 0 && /^-|[./=]/.test(first)) return runDropIn(around);
  throw new ParasolcError("USAGE", first === void 0 ? "no command" : `there is no command ${first}`, {
    facts: [`commands: ${[...Object.keys(COMMANDS), "help"].join(", ")}`],
    remedy: "see `parasolc help`"
  });
}
function helpOf([command]) {
  if (command === void 0) return overview();
  if (isCommand(command)) return commandHelp(command);
  throw new ParasolcError("USAGE", `there is no command ${command}`, {
    facts: [`commands: ${Object.keys(COMMANDS).join(", ")}`],
    remedy: "see `parasolc help`"
  });
}
function describe3(error, debug) {
  const stack = debug && error instanceof Error ? `
${error.stack}` : "";
  if (error instanceof ParasolcError) return error.describe() + stack;
  const remedy = debug ? "" : "; PARASOLC_DEBUG=1 shows where";
  return `${messageOf(error)} [INTERNAL]
  remedy: report this${remedy}${stack}`;
}

// src/commands/phase-state.ts
function startPhase(name, runs, predicted) {
  const running = /* @__PURE__ */ new Set();
  let done = 0;
  let donePredicted = 0;
  return {
    name,
    runs,
    running,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      return Math.min(predicted > 0 ? donePredicted / predicted : done / Math.max(runs, 1), 1);
    },
    start({ label: label2 }) {
      running.add(label2);
    },
    finish({ label: label2, kind, predicted: cost }) {
      running.delete(label2);
      if (kind === "diagnosis" || kind === "syntax trees" || kind === "probe") return;
      done += 1;
      donePredicted += cost;
    }
  };
}

// src/commands/progress-lines.ts
var SILENCE = 1e4;
var LINKED_LINES = 10;
function lineProgress(stream) {
  const begun = performance.now();
  let phase;
  const print = (line) => {
    stream.write(`parasolc: ${line}
`);
    silence.refresh();
  };
  const silence = setInterval(() => {
    if (phase === void 0 || phase.running.size === 0) return;
    const labels = [...phase.running];
    print(
      `${phase.name}: ${percent(phase.share)} after ${seconds(performance.now() - begun)}, running: ${labels.join(", ")}`
    );
  }, SILENCE);
  silence.unref();
  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      print(`${name}: ${counted(runs, "run")} of solc`);
    },
    started(info) {
      phase?.start(info);
      if (isOneOfMany(info)) return;
      print(`${info.label} started${contractsOf(info)}`);
    },
    finished(info, cost) {
      const before = phase?.share ?? 0;
      phase?.finish(info);
      if (isOneOfMany(info)) {
        const steps = [before, phase?.share ?? 0].map((share2) => Math.floor(share2 * LINKED_LINES));
        if (phase !== void 0 && steps[0] !== steps[1]) print(stateOf(phase));
        return;
      }
      print(`${info.label} done in ${costText(cost)}${phase === void 0 ? "" : `; ${stateOf(phase)}`}`);
    },
    routed: () => void 0,
    note: print,
    end(summary) {
      clearInterval(silence);
      if (summary !== void 0) stream.write(`parasolc: ${summary}
`);
    }
  };
}
function contractsOf({ contracts }) {
  return contracts.length === 0 ? "" : `, ${counted(contracts.length, "contract")}`;
}
function costText({ wall, peakMemory }) {
  return peakMemory === void 0 ? seconds(wall) : `${seconds(wall)}, ${megabytes(peakMemory)}`;
}
function isOneOfMany({ kind }) {
  return kind === "linked" || kind === "probe";
}
function stateOf(phase) {
  const of = `${phase.name}: ${phase.done} of ${phase.runs}`;
  return phase.done >= phase.runs ? `${of}, done` : `${of}, ${percent(phase.share)}`;
}

// src/cli/progress-terminal.ts
var BAR = 24;
var TICK2 = 1e3;
var CLEAR = "\r\x1B[K";
function terminalProgress(stream) {
  const begun = performance.now();
  let phase;
  const draw = () => {
    if (phase === void 0) return;
    const line = statusLine(phase, performance.now() - begun);
    stream.write(CLEAR + line.slice(0, Math.max((stream.columns ?? 80) - 1, 1)));
  };
  const clock = setInterval(draw, TICK2);
  clock.unref();
  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      draw();
    },
    started(info) {
      phase?.start(info);
      draw();
    },
    finished(info) {
      phase?.finish(info);
      draw();
    },
    routed: () => void 0,
    note(text2) {
      stream.write(`${CLEAR}parasolc: ${text2}
`);
      draw();
    },
    end(summary) {
      clearInterval(clock);
      if (phase !== void 0) stream.write(CLEAR);
      phase = void 0;
      if (summary !== void 0) stream.write(`parasolc: ${summary}
`);
    }
  };
}
function statusLine(phase, elapsed) {
  const filled = Math.floor(phase.share * BAR);
  const bar = "#".repeat(filled).padEnd(BAR, ".");
  const done = `${phase.done}/${phase.runs} done, ${phase.running.size} running`;
  return `${phase.name} [${bar}] ${percent(phase.share)}  ${done}  ${seconds(elapsed)}`;
}

// src/cli/progress.ts
function showProgress(stream, quiet) {
  if (quiet) return notesOnly(stream);
  return stream.isTTY === true ? terminalProgress(stream) : lineProgress(stream);
}
function notesOnly(stream) {
  return {
    phase: () => void 0,
    started: () => void 0,
    finished: () => void 0,
    routed: () => void 0,
    note: (text2) => {
      stream.write(`parasolc: ${text2}
`);
    },
    end: () => void 0
  };
}

// src/cli.ts
var STOPS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
var stop = new AbortController();
var stopStatus;
for (const [name, status2] of Object.entries(STOPS)) {
  process.on(name, () => {
    if (stopStatus !== void 0) exitAtOnce(status2);
    stopStatus = status2;
    stop.abort();
  });
}
process.on("uncaughtException", (error) => {
  process.stderr.write(`parasolc: ${describe3(error, process.env.PARASOLC_DEBUG)}
`);
  exitAtOnce(3);
});
function exitAtOnce(status2) {
  removeUnfinished();
  process.exit(status2);
}
var guarded = /* @__PURE__ */ new Set();
function guard(stream) {
  if (!guarded.has(stream)) stream.on("error", () => void 0);
  guarded.add(stream);
  return stream;
}
var env = { ...process.env };
process.env[PARENT] = String(process.pid);
var status = await main({
  args: process.argv.slice(2),
  env,
  cwd: process.cwd(),
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return guard(process.stdout);
  },
  get stderr() {
    return guard(process.stderr);
  },
  progress: (quiet) => showProgress(guard(process.stderr), quiet),
  packageRoots: [dirname6(fileURLToPath2(import.meta.url)), process.cwd()],
  cores: availableParallelism(),
  memory: totalmem(),
  signal: stop.signal
});
if (stopStatus !== void 0) exitAtOnce(stopStatus);
process.exitCode = status;
