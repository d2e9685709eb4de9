import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepOutputs
} from "./chunk-EISW3GB2.js";
import {
  downloadPlans,
  readFailureReport
} from "./chunk-Y5K3HDDD.js";
import "./chunk-RLPUJI2V.js";
import {
  keepInStore,
  stageOutputs
} from "./chunk-FQ3TBCRT.js";
import "./chunk-5DOUQ56Q.js";
import {
  runMerge
} from "./chunk-WWFBB3PN.js";
import {
  runsOf
} from "./chunk-5B2SPWXD.js";
import {
  pack
} from "./chunk-LOYZR4L6.js";
import "./chunk-PIUXSAQY.js";
import {
  latestOf
} from "./chunk-MB4HSKTZ.js";
import {
  grouped
} from "./chunk-63Q7PXAB.js";
import "./chunk-VFVOYUCV.js";
import {
  annotate
} from "./chunk-MYTARS4W.js";
import {
  clusterSection,
  pathForSteps
} from "./chunk-WCC5J2RW.js";
import {
  diagram,
  fitting
} from "./chunk-UV3S2H6A.js";
import "./chunk-6SAVMWBI.js";
import {
  withLabel
} from "./chunk-4UFNQ2V6.js";
import {
  prepareFolder,
  table
} from "./chunk-BSJ64Y6Z.js";
import "./chunk-SQMADFCP.js";
import {
  digestOfFile
} from "./chunk-O6M6IDZF.js";
import {
  routesOf
} from "./chunk-AS2RAZNR.js";
import "./chunk-IJCY65IR.js";
import {
  counted,
  megabytes,
  percent,
  seconds
} from "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/merge.ts
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

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
function mergeSummaryMarkdown({ outputs, job, ended }) {
  const elapsed = ended - job.begun;
  return fitting([
    ...outputs.flatMap((output) => resultSections(output, elapsed)),
    diagram("Timeline", gantt("plan, shards and merge", barsOf(outputs, job, ended))),
    ...outputs.flatMap(({ outcome }) => clusterSection(outcome.plan))
  ]);
}
function resultSections({ plan: { facts: of, firstShard }, outcome, size }, elapsed) {
  const { work, plan, merged } = outcome;
  const { manifest } = plan;
  const contracts = manifest.kind === "split" ? manifest.generated.length : void 0;
  const errors = merged.diagnostics.filter(({ isError }) => isError).length;
  const facts = [
    ["solc", manifest.compiler.build],
    ["strategy", manifest.kind === "split" ? manifest.strategy : "single"],
    ...contracts === void 0 ? [] : [["contracts", contractsText(contracts, work.parts)]],
    ["output", megabytes(size)],
    ...errors === 0 ? [] : [["errors", `${counted(errors, "error")} in the Solidity code`]],
    ["from plan to output", seconds(elapsed)],
    ...speedUp(of.single, elapsed)
  ];
  const heading = of.label === void 0 ? "# parasolc" : `# parasolc, ${of.label}`;
  return [
    { name: "result", markdown: [heading, "", ...table(["", ""], facts), ""].join("\n") },
    { name: "shards", markdown: shardTable(outcome, firstShard).join("\n") }
  ];
}
function contractsText(count, parts) {
  const { linked, direct } = routesOf(parts);
  return linked === 0 ? String(count) : `${count}: ${linked} linked, ${direct} compiled directly`;
}
var LEAST_SPEED_UP = 1.2;
function speedUp(single, elapsed) {
  if (single === void 0) return [];
  const factor = single / elapsed;
  const times = factor < LEAST_SPEED_UP ? "" : `: ${factor.toFixed(1)} times as long`;
  return [["one run of everything, predicted", `${seconds(single)}${times}`]];
}
function shardTable({ plan: { manifest }, work }, firstShard) {
  const planned = manifest.shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = work.parts.map((part) => {
    const { shard, job } = part;
    const { contracts = [], cost = 0 } = manifest.shards[shard] ?? {};
    const memory = runsOf(part).map(({ cost: cost2 }) => cost2.peakMemory ?? 0);
    return [
      String(firstShard + shard),
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
function barsOf(outputs, job, ended) {
  const merging = outputs.reduce((sum, { outcome }) => sum + outcome.work.wall, 0);
  return [
    { lane: "plan", label: "plan", begin: job.begun, end: job.begun + job.wall },
    ...outputs.flatMap(
      ({ plan, outcome }) => outcome.work.parts.flatMap(({ shard, job: compiled }) => {
        if (compiled === void 0) return [];
        const { begun: begin, wall } = compiled;
        return [{ lane: `shard ${plan.firstShard + shard}`, label: "compile", begin, end: begin + wall }];
      })
    ),
    { lane: "merge", label: "merge", begin: ended - merging, end: ended }
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
  const { inputs, runner, around, temp } = context;
  const { job, plans, attempt } = await downloadPlans(context, join(temp, "plan"));
  const shards = plans.reduce((sum, { facts }) => sum + facts.shards, 0);
  const parts = await grouped(
    runner,
    `download ${counted(shards, "part")}`,
    () => downloadParts(context, shards, attempt)
  );
  const outputs = [];
  for (const plan of plans) {
    const place = resolve(around.cwd, withLabel(inputs.output, plan.facts.label));
    await prepareFolder(dirname(place), around.cwd);
    const options = { ...inputs.options, output: place };
    const own = parts.slice(plan.firstShard, plan.firstShard + plan.facts.shards);
    const outcome = await runMerge({ options, positionals: [plan.folder, ...own] }, around);
    outputs.push({ plan, outcome, place, size: (await stat(place)).size });
  }
  const artifact = await grouped(runner, "upload", () => uploadOutputs(context, outputs));
  if (inputs.cache && !job.isKnown && job.cacheKey !== void 0) {
    await keepOutputs(context, job.cacheKey, outputs.length, async (store) => {
      for (const output of outputs) await keepInStore(output, store);
    });
  }
  const digests = [];
  for (const { place } of outputs) digests.push(await digestOfFile(place));
  runner.setOutput("output", outputs.map(({ place }) => pathForSteps(context, place)).join("\n"));
  runner.setOutput("artifact", artifact);
  runner.setOutput(
    "solc-version",
    outputs.map(({ outcome }) => outcome.plan.manifest.compiler.release).join("\n")
  );
  runner.setOutput("digest", digests.join("\n"));
  annotate(
    runner,
    outputs.flatMap(
      ({ plan: { facts }, outcome }) => outcome.merged.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot: facts.sourceRoot }))
    )
  );
  await runner.summarize(mergeSummaryMarkdown({ outputs, job, ended: Date.now() }));
  return { hasErrors: outputs.some(({ outcome }) => outcome.merged.hasErrors) };
}
async function uploadOutputs({ transfer, temp }, outputs) {
  const [stage, archive] = [join(temp, "output"), join(temp, "output.tgz")];
  await stageOutputs(outputs, stage);
  await pack(stage, await readdir(stage), archive);
  return transfer.upload({ kind: "output" }, archive);
}
async function downloadParts({ transfer }, shards, attempt) {
  const all = (await transfer.list()).filter(({ name }) => name.attempt >= attempt);
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
      fix: "re-run the failed jobs"
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
