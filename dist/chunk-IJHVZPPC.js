import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makePlan
} from "./chunk-GDQVGQJ6.js";
import {
  TOO_SMALL,
  compileShard,
  isNeedsOneRun,
  isSplit,
  mergeParts,
  readWholeAnswer,
  runCompiler,
  wholeOutput
} from "./chunk-AS2RAZNR.js";
import {
  collect
} from "./chunk-PFCQRHJK.js";

// src/steps/build-whole.ts
async function buildWhole(project, reason, context) {
  context.observer.phase("compilation", 1, 0);
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const input = await collect(project.input.given.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  const imports = project.access.kind !== "none";
  const root = await readWholeAnswer(output, project.input, imports, "the whole run");
  return { ...await wholeOutput(output, root), plan: void 0, parts: [], reason };
}

// src/steps/early-run.ts
import { setTimeout } from "node:timers/promises";
var HEAD_START = 150;
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
async function planBeside(early, context, makePlan2) {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const planned = async () => ({ kind: "planned", result: await makePlan2(signal) });
  if (early === void 0) return planned();
  const done = early.built.then((built) => ({ kind: "done", built }));
  const wait = setTimeout(HEAD_START, void 0, { ref: false });
  const first = await Promise.race([done.catch(() => void 0), wait]);
  if (first !== void 0) return first;
  const planning = planned();
  try {
    return await Promise.race([planning, done.catch(() => planning)]);
  } catch (error) {
    await early.cancel();
    throw error;
  } finally {
    stop.abort();
    planning.catch(() => void 0);
  }
}

// src/steps/build.ts
async function build(project, options, context) {
  const { jobs } = options;
  const early = mayNeedOneRun(options, context) ? startWhole(project, context) : void 0;
  const planned = await planBeside(
    early,
    context,
    (signal) => makePlan(project, { ...options, shards: 1 }, { ...context, signal })
  );
  if (planned.kind === "done") return { ...planned.built, reason: TOO_SMALL };
  const { plan } = planned.result;
  const { reason } = plan.manifest;
  if (!isSplit(plan)) return { ...await (early ?? startWhole(project, context)).built, reason };
  await early?.cancel();
  const parts = [];
  for (const shard of plan.manifest.shards.keys())
    parts.push(await compileShard(plan, { shard, jobs }, context));
  const merged = await mergeParts(plan, parts);
  if (!isNeedsOneRun(merged)) return { ...merged, plan, parts, reason };
  context.observer.note(`compiling again in one run: ${merged.reason}`);
  return buildWhole(project, merged.reason, context);
}

export {
  buildWhole,
  build
};
