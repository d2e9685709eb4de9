import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writePlan
} from "./chunk-5B2SPWXD.js";
import {
  required
} from "./chunk-VFVOYUCV.js";
import {
  captureProject,
  givenProject,
  readProject
} from "./chunk-LWR3Q45U.js";
import {
  labelsOf,
  withLabel
} from "./chunk-4UFNQ2V6.js";
import {
  checkPlace,
  prepareFolder,
  writeReport
} from "./chunk-BSJ64Y6Z.js";
import {
  makePlan
} from "./chunk-GDQVGQJ6.js";
import {
  isSplit,
  planSummary,
  wholeOutput
} from "./chunk-AS2RAZNR.js";
import {
  readInput,
  withSession
} from "./chunk-IJCY65IR.js";

// src/commands/inputs.ts
async function readInputs(given, options, around) {
  if (given.kind !== "foundry") {
    return [{ label: void 0, project: await readProject(given, options, around), solc: void 0 }];
  }
  const { inputs, solc } = await captureProject(given.folder, options, around);
  const labels = labelsOf(inputs);
  const named = [];
  for (const [index, { input, release, access }] of inputs.entries()) {
    const project = {
      input: await readInput(input, `forge's input for solc ${release}`),
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
  return withSession(options, project, around, async ({ context, runs, diagnosed, conclude }) => {
    const { plan, single } = await makePlan(project, planOptions(options, around), context);
    const errors = await errorsOf(plan);
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
    diagnosed(errors);
    conclude(planSummary(plan.manifest, digest, { compiler: context.compiler, runs, wall, errors }));
    return { work, plan, digest, single };
  });
}
function planOptions(options, { cores, memory }) {
  const jobs = options.jobs ?? cores;
  const fleet = { jobStart: options["job-start"] * 1e3, most: options["max-shards"], jobs, memory };
  const shards = options.shards === "auto" ? fleet : options.shards;
  return { strategy: options.strategy, sourcesMode: options.sources, jobs, shards };
}
async function errorsOf(plan) {
  const analysis = isSplit(plan) && plan.manifest.shards.length === 0 ? plan.analysis : void 0;
  const { diagnostics } = analysis === void 0 ? { diagnostics: [] } : await wholeOutput(analysis);
  return diagnostics.filter(({ isError }) => isError);
}

export {
  readInputs,
  runPlan,
  planProject
};
