import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makePlan
} from "./chunk-AVSQ6BPE.js";
import {
  compileShard,
  isNeedsOneRun,
  isSplit,
  mergeParts,
  readWholeAnswer,
  runCompiler,
  wholeOutput
} from "./chunk-QMTLNNBC.js";
import {
  collect
} from "./chunk-PFCQRHJK.js";

// src/steps/build.ts
async function build(project, options, context) {
  const { jobs } = options;
  const { plan } = await makePlan(project, { ...options, shards: 1 }, context);
  const { reason } = plan.manifest;
  if (!isSplit(plan)) return buildWhole(project, reason, context);
  const parts = [];
  for (const shard of plan.manifest.shards.keys())
    parts.push(await compileShard(plan, { shard, jobs }, context));
  const merged = await mergeParts(plan, parts);
  if (!isNeedsOneRun(merged)) return { ...merged, plan, parts, reason };
  context.observer.note(`compiled again in one run, since ${merged.reason}`);
  return buildWhole(project, merged.reason, context);
}
async function buildWhole(project, reason, context) {
  context.observer.phase("compilation", 1, 0);
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const input = await collect(project.input.given.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  const imports = project.access.kind !== "none";
  const root = await readWholeAnswer(output, project.input, imports, "the whole run");
  return { ...await wholeOutput(output, root), plan: void 0, parts: [], reason };
}

export {
  build,
  buildWhole
};
