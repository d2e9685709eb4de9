import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  analyse,
  makePlan,
  predictSingle,
  readProject,
  reasonForOneRun,
  wholePlan
} from "./chunk-SUZAYSBX.js";
import {
  writePlan
} from "./chunk-PW4RBFCH.js";
import {
  required
} from "./chunk-VUNBZEWM.js";
import {
  checkPlace,
  planSummary,
  prepareFolder,
  withSession,
  writeReport
} from "./chunk-Y65IDNTX.js";

// src/commands/plan.ts
async function runPlan({ options, positionals: [input = ""] }, around) {
  const begun = performance.now();
  const place = required(options.output, "-o PLAN", "plan");
  await checkPlace(place, around.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const project = await readProject(input, options, around);
  return withSession(options, around, async ({ context, runs, conclude }) => {
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
  runPlan
};
