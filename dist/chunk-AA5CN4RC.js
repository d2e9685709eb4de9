import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writePlan
} from "./chunk-DXB5B6XE.js";
import {
  required
} from "./chunk-PM73OVHP.js";
import {
  captureProject,
  givenProject,
  readProject
} from "./chunk-ECS2VAQF.js";
import {
  labelsOf,
  withLabel
} from "./chunk-CH7DY3CL.js";
import {
  checkPlace,
  prepareFolder,
  writeReport
} from "./chunk-P7FJOJBW.js";
import {
  withSession
} from "./chunk-IT6QWOCC.js";
import {
  analyse,
  makePlan,
  predictSingle,
  reasonForOneRun,
  wholePlan
} from "./chunk-YOCYVJRO.js";
import {
  planSummary
} from "./chunk-U3GMVORO.js";
import {
  readInput
} from "./chunk-WDG4GTF4.js";

// src/commands/inputs.ts
async function readInputs(given, options, around) {
  if (given.kind !== "foundry") {
    return [{ label: void 0, project: await readProject(given, options, around), solc: void 0 }];
  }
  const { inputs, solc } = await captureProject(given.folder, options, around);
  const labels = labelsOf(inputs.map(({ release }) => release));
  const named = [];
  for (const [index, { input, release, access }] of inputs.entries()) {
    const project = {
      input: await readInput(input, `what forge gives to solc ${release}`),
      access: { kind: "files", ...access }
    };
    named.push({ label: labels[index], project, solc: solc ?? release });
  }
  return named;
}

// src/commands/plan.ts
async function runPlan({ options, positionals }, around) {
  const place = required(options.output, "-o PLAN", "plan");
  await checkPlace(place, around.cwd);
  const given = await givenProject(positionals, around);
  for (const { label, project, solc } of await readInputs(given, options, around)) {
    await planProject(
      project,
      { ...options, solc: solc ?? options.solc, output: withLabel(place, label) },
      around
    );
  }
}
async function planProject(project, options, around) {
  const begun = performance.now();
  const place = required(options.output, "-o PLAN", "plan");
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  return withSession(options, project, around, async ({ context, runs, conclude }) => {
    const { plan, single } = await planOf(project, planOptions(options, around), context);
    const digest = await writePlan(plan, place);
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
    return { work, plan, digest, single };
  });
}
function planOptions(options, { cores, memory }) {
  const jobs = options.jobs ?? cores;
  const fleet = { jobStart: options["job-start"] * 1e3, most: options["max-shards"], jobs, memory };
  const shards = options.shards === "auto" ? fleet : options.shards;
  return { strategy: options.strategy, sourcesMode: options.sources, jobs, shards };
}
async function planOf(project, options, context) {
  const oneRun = reasonForOneRun(project, options.strategy);
  if (oneRun !== void 0) return { plan: await wholePlan(project, oneRun, context), single: void 0 };
  const analysis = await analyse(project, context, options.sourcesMode === "relevant");
  const plan = await makePlan(project, analysis, options, context);
  return { plan, single: analysis.kind === "analysed" ? predictSingle(project, analysis) : void 0 };
}

export {
  readInputs,
  runPlan,
  planProject
};
