import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  runPlan
} from "./chunk-FLWKYL3W.js";
import {
  inputOf
} from "./chunk-YZ2CTOO5.js";
import "./chunk-SUZAYSBX.js";
import "./chunk-4Y4EVMKL.js";
import {
  clusterSection,
  pathForSteps
} from "./chunk-KQ4U2DBM.js";
import {
  KEPT_FOR_RERUNS,
  packPlan
} from "./chunk-PL6R6YKV.js";
import {
  runCompile
} from "./chunk-PW4RBFCH.js";
import "./chunk-VUNBZEWM.js";
import {
  fitting
} from "./chunk-LLFXNP3K.js";
import {
  table
} from "./chunk-Y65IDNTX.js";
import "./chunk-CJ7MWQZ2.js";
import {
  counted,
  percent,
  seconds
} from "./chunk-MJLM4PVS.js";
import "./chunk-4UAVWMEY.js";
import "./chunk-HMZARNK3.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/plan.ts
import { join } from "node:path";

// src/action/summary/plan.ts
function planSummaryMarkdown({ work, plan: { manifest }, single, digest }, here) {
  const shards = manifest.shards.length;
  const facts = [
    ["solc", manifest.compiler.build],
    ["strategy", manifest.kind === "split" ? manifest.strategy : "single"],
    ["shards", here ? "none: this job compiles as well" : String(shards)],
    ["why", manifest.reason],
    ...manifest.kind === "split" ? [["contracts", String(manifest.generated.length)]] : [],
    ...single === void 0 ? [] : [["one run of everything, predicted", seconds(single)]],
    ["planning", seconds(work.wall)],
    ["digest", digest]
  ];
  return fitting([
    { name: "plan", markdown: ["# parasolc plan", "", ...table(["", ""], facts), ""].join("\n") },
    ...reckoningSection(manifest),
    ...shardSection(manifest),
    ...clusterSection(work.plan)
  ]);
}
function reckoningSection(manifest) {
  if (manifest.kind !== "split" || manifest.reckoning === void 0) return [];
  const { single, here, there, best, jobs, shards } = manifest.reckoning;
  const rows = [
    ["one process, one run", seconds(single), ""],
    ["this job alone", seconds(here), shards === 0 ? "chosen" : ""],
    [`${counted(best, "further job")}, with their start`, seconds(there), shards === 0 ? "" : "chosen"]
  ];
  const lines = [
    "",
    "## Reckoning",
    "",
    `${counted(jobs, "process").replace("processs", "processes")} at a time in each job.`,
    "",
    ...table(["code generation on", "predicted", ""], rows),
    ""
  ];
  return [{ name: "reckoning", markdown: lines.join("\n") }];
}
function shardSection({ shards }) {
  if (shards.length < 2) return [];
  const total = shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = shards.map(({ contracts, cost }, shard) => [
    String(shard),
    String(contracts.length),
    percent(total === 0 ? 0 : cost / total)
  ]);
  const lines = ["", "## Shards", "", ...table(["shard", "contracts", "predicted share"], rows), ""];
  return [{ name: "shards", markdown: lines.join("\n") }];
}

// src/action/steps/plan.ts
async function planStep(context) {
  const { inputs, runner, around, transfer, temp } = context;
  const begun = Date.now();
  const folder = join(temp, "plan");
  const options = { ...inputs.options, output: folder };
  const outcome = await runPlan({ options, positionals: [inputOf(inputs)] }, around);
  const { manifest } = outcome.plan;
  const here = isCompiledHere(manifest, inputs.options.shards);
  const part = here && manifest.shards.length > 0 ? await compileHere(context, folder) : void 0;
  const archive = join(temp, "plan.tgz");
  const job = {
    sourceRoot: pathForSteps(context, inputs.options["base-path"] ?? ""),
    begun,
    wall: Date.now() - begun,
    ...outcome.single === void 0 ? {} : { single: outcome.single }
  };
  await packPlan(folder, job, outcome.work.compiler, archive);
  const artifact = await transfer.upload({ kind: "plan" }, archive, KEPT_FOR_RERUNS);
  if (part !== void 0) await transfer.upload({ kind: "part", shard: 0 }, part, KEPT_FOR_RERUNS);
  const shards = here ? 0 : manifest.shards.length;
  runner.setOutput("shards", String(shards));
  runner.setOutput("matrix", matrixOf(shards));
  runner.setOutput("artifact", artifact);
  runner.setOutput("solc-version", manifest.compiler.release);
  runner.setOutput("digest", outcome.digest);
  await runner.summarize(planSummaryMarkdown(outcome, here));
  return { hasErrors: false };
}
function isCompiledHere(manifest, shards) {
  if (manifest.shards.length === 0) return true;
  if (shards !== "auto") return false;
  return manifest.kind === "whole" || manifest.reckoning?.shards === 0;
}
async function compileHere({ inputs, around, temp }, plan) {
  const part = join(temp, "part.tgz");
  const options = { ...inputs.options, shard: 0, output: part, report: void 0, trace: void 0 };
  await runCompile({ options, positionals: [plan] }, around);
  return part;
}
function matrixOf(shards) {
  return JSON.stringify({ shard: Array.from({ length: Math.max(shards, 1) }, (_, shard) => shard) });
}
export {
  planStep
};
