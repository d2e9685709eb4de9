import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  diagram,
  fitting
} from "./chunk-UV3S2H6A.js";
import {
  clusterDiagram,
  summaryMarkdown,
  summaryOf
} from "./chunk-BSJ64Y6Z.js";

// src/action/places.ts
import { isAbsolute, relative, resolve, sep } from "node:path";
function pathForSteps({ around, workspace }, path) {
  const place = resolve(around.cwd, path);
  const inside = relative(workspace, place);
  return inside.startsWith("..") || isAbsolute(inside) ? place : inside.split(sep).join("/");
}

// src/action/summary/build.ts
function buildSummaryMarkdown(work) {
  return fitting([
    { name: "report", markdown: summaryMarkdown(summaryOf(work)) },
    ...clusterSection(work.plan)
  ]);
}
function clusterSection(plan) {
  const mermaid = clusterDiagram(plan);
  return mermaid.includes("subgraph") ? [diagram("Bytecode dependencies", mermaid)] : [];
}

export {
  pathForSteps,
  buildSummaryMarkdown,
  clusterSection
};
