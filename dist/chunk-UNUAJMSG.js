import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makePlan
} from "./chunk-IX4EC6EK.js";
import {
  TOO_SMALL,
  compileShard,
  isNeedsOneRun,
  isSplit,
  mergeParts,
  readWholeAnswer,
  runCompiler,
  wholeOutput
} from "./chunk-7XIGUANM.js";
import {
  collect
} from "./chunk-PFCQRHJK.js";

// src/steps/build.ts
import { setTimeout } from "node:timers/promises";
var HEAD_START = 150;
async function build(project, options, context) {
  const { jobs } = options;
  const ahead = mayNeedOneRun(options, context) ? startWhole(project, context) : void 0;
  const stopPlanning = new AbortController();
  const signal = AbortSignal.any([context.signal, stopPlanning.signal]);
  if (ahead !== void 0) await Promise.race([setTimeout(HEAD_START), ahead.built.catch(() => void 0)]);
  const planning = makePlan(project, { ...options, shards: 1 }, { ...context, signal });
  const done = await firstOf(planning, ahead?.built);
  if (done !== void 0) {
    stopPlanning.abort();
    return { ...done, reason: TOO_SMALL };
  }
  const { plan } = await planning.catch(async (error) => {
    await ahead?.cancel();
    throw error;
  });
  const { reason } = plan.manifest;
  if (!isSplit(plan)) return { ...await (ahead ?? startWhole(project, context)).built, reason };
  await ahead?.cancel();
  const parts = [];
  for (const shard of plan.manifest.shards.keys())
    parts.push(await compileShard(plan, { shard, jobs }, context));
  const merged = await mergeParts(plan, parts);
  if (!isNeedsOneRun(merged)) return { ...merged, plan, parts, reason };
  context.observer.note(`compiling again in one run: ${merged.reason}`);
  return buildWhole(project, merged.reason, context);
}
function mayNeedOneRun({ strategy }, { compiler }) {
  return strategy === "auto" && compiler.kind === "native";
}
function startWhole(project, context) {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const built = buildWhole(project, "", { ...context, signal });
  built.catch(() => void 0);
  return {
    built,
    cancel: async () => {
      stop.abort();
      await built.catch(() => void 0);
    }
  };
}
async function firstOf(planning, built) {
  const nothing = () => void 0;
  const planned = planning.then(nothing, nothing);
  return built === void 0 ? void 0 : Promise.race([planned, built.catch(() => planned)]);
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
