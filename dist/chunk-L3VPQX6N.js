import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  runMerge
} from "./chunk-EYVN5J7U.js";
import {
  annotate
} from "./chunk-VVRVNHGD.js";
import "./chunk-L25V6LIO.js";
import "./chunk-UZ5UTALG.js";
import {
  clusterSection,
  pathForSteps
} from "./chunk-KQ4U2DBM.js";
import {
  downloadPlan,
  readFailureReport
} from "./chunk-6D4ZRVHB.js";
import {
  latestOf
} from "./chunk-MB4HSKTZ.js";
import "./chunk-PL6R6YKV.js";
import {
  pack,
  readPlan
} from "./chunk-PW4RBFCH.js";
import "./chunk-VUNBZEWM.js";
import {
  diagram,
  fitting
} from "./chunk-LLFXNP3K.js";
import {
  routesOf,
  table
} from "./chunk-Y65IDNTX.js";
import {
  digestOfFile
} from "./chunk-CJ7MWQZ2.js";
import {
  counted,
  megabytes,
  percent,
  seconds
} from "./chunk-MJLM4PVS.js";
import "./chunk-4UAVWMEY.js";
import {
  ParasolcError
} from "./chunk-HMZARNK3.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/merge.ts
import { mkdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

// src/action/summary/gantt.ts
var MOST_BARS = 100;
function gantt(title, bars) {
  const first = Math.min(...bars.map(({ begin }) => begin));
  const longest = [...bars].sort((a, b) => b.end - b.begin - (a.end - a.begin)).slice(0, MOST_BARS);
  const shown = bars.filter((bar) => longest.includes(bar));
  const lanes = [...new Set(shown.map(({ lane }) => lane))];
  const hidden = bars.length - shown.length;
  return [
    "gantt",
    `  title ${title}${hidden === 0 ? "" : ` (the longest ${shown.length} of ${bars.length})`}`,
    // Milliseconds since 1970, shown as minutes and seconds: those are the same in every time zone.
    "  dateFormat x",
    "  axisFormat %M:%S",
    ...lanes.flatMap((lane) => [
      `  section ${lane}`,
      ...shown.filter((bar) => bar.lane === lane).map(
        ({ label, begin, end }) => `  ${label} :${at(begin, first)}, ${at(Math.max(end, begin + 1), first)}`
      )
    ]),
    ""
  ].join("\n");
}
function at(time, first) {
  return Math.round(time - first);
}

// src/action/summary/merge.ts
function mergeSummaryMarkdown({ outcome, job, ended, size }) {
  const { work, plan, merged } = outcome;
  const { manifest } = plan;
  const elapsed = ended - job.begun;
  const contracts = manifest.kind === "split" ? manifest.generated.length : void 0;
  const errors = merged.diagnostics.filter(({ isError }) => isError).length;
  const facts = [
    ["solc", manifest.compiler.build],
    ["strategy", manifest.kind === "split" ? manifest.strategy : "single"],
    ...contracts === void 0 ? [] : [["contracts", contractsText(contracts, work.parts)]],
    ["output", megabytes(size)],
    ...errors === 0 ? [] : [["errors", `${counted(errors, "error")} in the Solidity code`]],
    ["from plan to output", seconds(elapsed)],
    ...speedUp(job.single, elapsed)
  ];
  const bars = barsOf(work.parts, job, ended - work.wall, ended);
  return fitting([
    { name: "result", markdown: ["# parasolc", "", ...table(["", ""], facts), ""].join("\n") },
    { name: "shards", markdown: shardTable(outcome).join("\n") },
    diagram("Timeline", gantt("plan, shards and merge", bars)),
    ...clusterSection(plan)
  ]);
}
function contractsText(count, parts) {
  const { linked, direct } = routesOf(parts.map(({ manifest }) => manifest));
  return linked === 0 ? String(count) : `${count}: ${linked} linked, ${direct} compiled directly`;
}
function speedUp(single, elapsed) {
  if (single === void 0) return [];
  const factor = (single / elapsed).toFixed(1);
  return [["one run of everything, predicted", `${seconds(single)}: ${factor} times as long`]];
}
function shardTable({ plan: { manifest }, work }) {
  const planned = manifest.shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = work.parts.map(({ manifest: { shard, units, job } }) => {
    const { contracts = [], cost = 0 } = manifest.shards[shard] ?? {};
    const memory = units.map((unit) => unit.cost.peakMemory ?? 0);
    return [
      String(shard),
      String(contracts.length),
      planned === 0 ? "" : percent(cost / planned),
      job === void 0 ? "" : seconds(job.wall),
      job === void 0 ? "" : String(job.jobs),
      memory.some((bytes) => bytes > 0) ? megabytes(Math.max(...memory)) : ""
    ];
  });
  const head = ["shard", "contracts", "predicted share", "measured", "processes", "peak memory of one"];
  return rows.length === 0 ? [] : ["", "## Shards", "", ...table(head, rows), ""];
}
function barsOf(parts, job, mergeBegan, ended) {
  return [
    { lane: "plan", label: "plan", begin: job.begun, end: job.begun + job.wall },
    ...parts.flatMap(
      ({ manifest: { shard, job: compiled } }) => compiled === void 0 ? [] : [
        {
          lane: `shard ${shard}`,
          label: "compile",
          begin: compiled.begun,
          end: compiled.begun + compiled.wall
        }
      ]
    ),
    { lane: "merge", label: "merge", begin: mergeBegan, end: ended }
  ];
}

// src/action/transport/limit.ts
async function eachLimited(items, most, act) {
  const results = [];
  const failures = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next++;
      try {
        results[index] = await act(items[index]);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return results;
}

// src/action/steps/merge.ts
var DOWNLOADS_AT_ONCE = 8;
async function mergeStep(context) {
  const { inputs, runner, around, transfer, temp } = context;
  const plan = await downloadPlan(context, join(temp, "plan"));
  const parts = await downloadParts(context, await shardCount(plan.folder));
  const place = resolve(around.cwd, inputs.output);
  await mkdir(dirname(place), { recursive: true });
  const options = { ...inputs.options, output: place };
  const outcome = await runMerge({ options, positionals: [plan.folder, ...parts] }, around);
  const archive = join(temp, "output.tgz");
  await pack(dirname(place), [basename(place)], archive);
  const artifact = await transfer.upload({ kind: "output" }, archive);
  runner.setOutput("output", pathForSteps(context, inputs.output));
  runner.setOutput("artifact", artifact);
  runner.setOutput("solc-version", outcome.plan.manifest.compiler.release);
  runner.setOutput("digest", await digestOfFile(place));
  annotate(runner, outcome.merged.diagnostics, plan.job.sourceRoot);
  const { size } = await stat(place);
  await runner.summarize(mergeSummaryMarkdown({ outcome, job: plan.job, ended: Date.now(), size }));
  return { hasErrors: outcome.merged.hasErrors };
}
async function shardCount(folder) {
  const { plan, close } = await readPlan(folder);
  await close();
  return plan.manifest.shards.length;
}
async function downloadParts({ transfer }, shards) {
  const all = await transfer.list();
  const latest = (kind, shard) => latestOf(all.filter(({ name }) => name.kind === kind && name.shard === shard));
  const numbers = [...Array(shards).keys()];
  const missing = numbers.filter((shard) => latest("part", shard) === void 0);
  if (missing.length > 0) {
    const facts = await eachLimited(missing, DOWNLOADS_AT_ONCE, async (shard) => {
      const report = latest("failure", shard);
      if (report === void 0)
        return [`shard ${shard} has no part: its job failed, was cancelled or did not run`];
      const { code, message, facts: reasons } = await readFailureReport(await transfer.download(report));
      return [`shard ${shard} failed: ${message} [${code}]`, ...reasons.map((reason) => `  ${reason}`)];
    });
    throw new ParasolcError("PARTS_INCOMPLETE", `${missing.length} of ${shards} shards have no part`, {
      facts: facts.flat(),
      remedy: "re-run the failed jobs"
    });
  }
  return eachLimited(numbers, DOWNLOADS_AT_ONCE, async (shard) => {
    const part = latest("part", shard);
    if (part === void 0) throw new Error(`there is no part of shard ${shard}`);
    return transfer.download(part);
  });
}
export {
  mergeStep
};
