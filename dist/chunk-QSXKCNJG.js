import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookUp
} from "./chunk-EISW3GB2.js";
import {
  KEPT_FOR_RERUNS,
  NO_SHARD
} from "./chunk-RLPUJI2V.js";
import {
  CAPTURED,
  packPlans
} from "./chunk-5DOUQ56Q.js";
import {
  planProject,
  readInputs
} from "./chunk-IYN3AAZF.js";
import {
  runCompile,
  writePart,
  writePlan
} from "./chunk-5B2SPWXD.js";
import "./chunk-LOYZR4L6.js";
import "./chunk-PIUXSAQY.js";
import {
  grouped
} from "./chunk-63Q7PXAB.js";
import "./chunk-VFVOYUCV.js";
import {
  positionalsOf
} from "./chunk-GS4WL5IM.js";
import {
  clusterSection,
  pathForSteps
} from "./chunk-WCC5J2RW.js";
import {
  fitting
} from "./chunk-UV3S2H6A.js";
import {
  givenProject
} from "./chunk-LWR3Q45U.js";
import "./chunk-4UFNQ2V6.js";
import {
  table
} from "./chunk-BSJ64Y6Z.js";
import "./chunk-EHUTU45Y.js";
import "./chunk-SQMADFCP.js";
import "./chunk-O6M6IDZF.js";
import {
  wholePlan
} from "./chunk-GDQVGQJ6.js";
import "./chunk-AS2RAZNR.js";
import "./chunk-IJCY65IR.js";
import {
  counted,
  percent,
  seconds
} from "./chunk-EXIOPOVI.js";
import {
  collect
} from "./chunk-PFCQRHJK.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/plan.ts
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/action/plan-inputs.ts
async function planInputs(context) {
  const { inputs, around } = context;
  const given = await givenProject(positionalsOf(inputs), around);
  const isReplayed = given.kind === "foundry";
  const root = given.kind === "foundry" ? given.folder : inputs.options["base-path"] ?? "";
  const named = await readInputs(given, inputs.options, around);
  return named.map((input) => ({ ...input, isReplayed, sourceRoot: pathForSteps(context, root) }));
}

// src/action/summary/plan.ts
function planSummaryMarkdown(plans, here) {
  return fitting(plans.flatMap((plan) => planSections(plan, here)));
}
function shardsText({ shards }, here) {
  if (here === "known") return "none: the output of an earlier run is reused";
  if (shards.length === 0) return "none: there is no code to generate";
  return here === "compile" ? "none: this job compiles everything" : String(shards.length);
}
function planSections({ label, outcome }, here) {
  const { work, plan, single, digest } = outcome;
  const { manifest } = plan;
  const facts = [
    ["solc", manifest.compiler.build],
    ["strategy", manifest.kind === "split" ? manifest.strategy : "single"],
    ["shards", shardsText(manifest, here)],
    ["why", manifest.reason],
    ...manifest.kind === "split" ? [["contracts", String(manifest.generated.length)]] : [],
    ...single === void 0 ? [] : [["one run of everything, predicted", seconds(single)]],
    ["planning", seconds(work.wall)],
    ["digest", digest]
  ];
  const heading = label === void 0 ? "# parasolc plan" : `# parasolc plan, ${label}`;
  return [
    { name: "plan", markdown: [heading, "", ...table(["", ""], facts), ""].join("\n") },
    ...reckoningSection(manifest),
    ...shardSection(manifest),
    ...clusterSection(work.plan)
  ];
}
function reckoningSection(manifest) {
  if (manifest.kind !== "split" || manifest.reckoning === void 0) return [];
  const { single, here, there, best, jobs, shards } = manifest.reckoning;
  const rows = [
    ["one process, one run", seconds(single), ""],
    ["this job alone", seconds(here), shards === 0 ? "chosen" : ""],
    [
      `${counted(best, "extra job")}, including ${best === 1 ? "its" : "their"} start`,
      seconds(there),
      shards === 0 ? "" : "chosen"
    ]
  ];
  const lines = [
    "",
    "## Reckoning",
    "",
    `${jobs} ${jobs === 1 ? "process" : "processes"} at once in each job.`,
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
  const { inputs, runner, transfer, temp } = context;
  const begun = Date.now();
  const given = await planInputs(context);
  const { key, known } = inputs.cache ? await lookUp(context, given) : { key: void 0, known: void 0 };
  const made = known === void 0 ? await makePlans(context, given) : await plansOfKnown(context, known);
  const here = known !== void 0 || made.every(({ outcome }) => isCompiledHere(outcome.plan.manifest, inputs.options.shards));
  const parts = known === void 0 && here ? await compileHere(context, made) : partsOf(made);
  const archive = join(temp, "plan.tgz");
  const packed = made.map(({ input, folder, outcome }) => ({ folder, ...factsOf(input, outcome) }));
  const job = {
    ...{ begun, wall: Date.now() - begun, isKnown: known !== void 0 },
    ...key === void 0 ? {} : { cacheKey: key }
  };
  await packPlans(packed, job, join(temp, "stage"), archive);
  const artifact = await grouped(runner, "upload", async () => {
    for (const [shard, part] of parts.entries())
      await transfer.upload({ kind: "part", shard }, part, KEPT_FOR_RERUNS);
    return transfer.upload({ kind: "plan" }, archive, KEPT_FOR_RERUNS);
  });
  const shards = here ? 0 : shardsOf(made);
  runner.setOutput("shards", String(shards));
  runner.setOutput("matrix", matrixOf(shards));
  runner.setOutput("artifact", artifact);
  runner.setOutput(
    "solc-version",
    made.map(({ outcome }) => outcome.plan.manifest.compiler.release).join("\n")
  );
  runner.setOutput("digest", made.map(({ outcome }) => outcome.digest).join("\n"));
  await runner.summarize(
    planSummaryMarkdown(
      made.map(({ input, outcome }) => ({ label: input.label, outcome })),
      known !== void 0 ? "known" : here ? "compile" : "none"
    )
  );
  return { hasErrors: false };
}
async function makePlans(context, given) {
  const { inputs, around, temp } = context;
  const made = [];
  for (const [index, input] of given.entries()) {
    const folder = join(temp, `plan-${index}`);
    const options = { ...inputs.options, solc: input.solc ?? inputs.options.solc, output: folder };
    made.push({ input, folder, outcome: await planProject(input.project, options, around) });
    if (input.isReplayed || inputs.cache) await keepCaptured(input, folder);
  }
  return made;
}
async function plansOfKnown({ temp }, known) {
  const made = [];
  for (const [index, { input, compiler, output }] of known.entries()) {
    const [folder, part] = [join(temp, `plan-${index}`), join(temp, `part-${index}.tgz`)];
    const plan = await wholePlan(input.project, "the output of an earlier run is reused", { compiler });
    const digest = await writePlan(plan, folder);
    const cost = { wall: 0, bytesIn: 0, bytesOut: output.size };
    await writePart(
      { kind: "whole", shard: 0, output, cost },
      { plan: digest, compiler: compiler.version },
      part
    );
    if (input.isReplayed) await keepCaptured(input, folder);
    const { reason } = plan.manifest;
    const done = { plan, parts: [], reason, jobs: void 0, runs: [], wall: 0, hasErrors: void 0 };
    const work = { command: "plan", compiler, ...done };
    made.push({ input, folder, part, outcome: { work, plan, digest, single: void 0 } });
  }
  return made;
}
function partsOf(made) {
  return made.flatMap(({ part }) => part ?? []);
}
async function keepCaptured({ project }, folder) {
  await writeFile(join(folder, CAPTURED), await collect(project.input.given.chunks()));
}
function factsOf({ label, sourceRoot, isReplayed }, { plan, single, work }) {
  const shards = plan.manifest.shards.length;
  const facts = {
    sourceRoot,
    shards,
    replayed: isReplayed,
    ...label === void 0 ? {} : { label },
    ...single === void 0 ? {} : { single }
  };
  return { facts, compiler: work.compiler };
}
function isCompiledHere(manifest, shards) {
  if (manifest.shards.length === 0) return true;
  if (shards !== "auto") return false;
  return manifest.kind === "whole" || manifest.reckoning?.shards === 0;
}
async function compileHere({ inputs, around, temp }, made) {
  const parts = [];
  for (const { folder, outcome } of made) {
    for (const shard of outcome.plan.manifest.shards.keys()) {
      const output = join(temp, `part-${parts.length}.tgz`);
      const solc = outcome.work.compiler.path;
      const options = { ...inputs.options, solc, shard, output, report: void 0, trace: void 0 };
      await runCompile({ options, positionals: [folder] }, around);
      parts.push(output);
    }
  }
  return parts;
}
function shardsOf(made) {
  return made.reduce((sum, { outcome }) => sum + outcome.plan.manifest.shards.length, 0);
}
function matrixOf(shards) {
  return JSON.stringify({ shard: shards === 0 ? [NO_SHARD] : [...Array(shards).keys()] });
}
export {
  planStep
};
