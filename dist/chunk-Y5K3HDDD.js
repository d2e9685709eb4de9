import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  KEPT_FOR_RERUNS,
  NO_SHARD,
  shardOf
} from "./chunk-RLPUJI2V.js";
import {
  unpackPlans
} from "./chunk-5DOUQ56Q.js";
import {
  readFolder,
  runCompile,
  writeFolder
} from "./chunk-5B2SPWXD.js";
import {
  latestOf
} from "./chunk-MB4HSKTZ.js";
import {
  grouped
} from "./chunk-63Q7PXAB.js";
import {
  fitting
} from "./chunk-UV3S2H6A.js";
import {
  summaryMarkdown,
  summaryOf
} from "./chunk-BSJ64Y6Z.js";
import {
  EXCHANGE_FORMAT
} from "./chunk-AS2RAZNR.js";
import {
  makeFolder
} from "./chunk-PFCQRHJK.js";
import {
  MOST_SHARDS,
  array,
  count,
  literal,
  maxLength,
  object,
  pipe,
  safeParse,
  string
} from "./chunk-O3FCD3EB.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-VSFHRKBI.js";

// src/action/steps/compile.ts
import { join } from "node:path";

// src/action/failure-report.ts
var [MOST_FACTS, LONGEST_FACT] = [40, 2e3];
var TextSchema = pipe(string(), maxLength(LONGEST_FACT));
var FailureReportSchema = object({
  format: literal(EXCHANGE_FORMAT),
  shard: count(MOST_SHARDS - 1),
  attempt: count(),
  code: TextSchema,
  message: TextSchema,
  facts: pipe(array(TextSchema), maxLength(MOST_FACTS))
});
function failureReport(error, shard, attempt) {
  const known = error instanceof ParasolcError ? error : void 0;
  return {
    format: EXCHANGE_FORMAT,
    shard,
    attempt,
    code: known?.code ?? "INTERNAL",
    message: messageOf(error).slice(0, LONGEST_FACT),
    facts: (known?.describe().split("\n").slice(1) ?? []).slice(0, MOST_FACTS).map((fact) => fact.trim().slice(0, LONGEST_FACT))
  };
}
async function writeFailureReport(report, path) {
  await writeFolder(path, report, /* @__PURE__ */ new Map());
}
async function readFailureReport(path) {
  const { manifest, close } = await readFolder(path, "PART_INVALID");
  await close();
  const report = safeParse(FailureReportSchema, manifest);
  if (report.success) return report.output;
  throw new ParasolcError("PART_INVALID", `${path} is not the report of a failed shard`, {
    facts: [report.issues[0].message]
  });
}

// src/action/summary/shard.ts
function shardSummaryMarkdown({ work, part }) {
  const summary = { ...summaryOf(work), shards: [] };
  const markdown = summaryMarkdown(summary).replace(/^# .*/, `# parasolc compile, shard ${part.shard}`);
  return fitting([{ name: "report", markdown }]);
}

// src/action/steps/compile.ts
async function compileStep(context, attempt) {
  const { inputs, runner, transfer, temp, around } = context;
  const shard = shardOf(inputs.matrix);
  if (shard === NO_SHARD) {
    runner.info("parasolc: nothing to do: the plan job left nothing to compile");
    return { hasErrors: false };
  }
  try {
    const plan = planOfShard(await downloadPlans(context, join(temp, "plan")), shard);
    const place = join(temp, "part.tgz");
    const options = { ...inputs.options, shard: shard - plan.firstShard, output: place };
    const outcome = await compileWithCarried(plan, options, context);
    const artifact = await grouped(
      runner,
      "upload",
      () => transfer.upload({ kind: "part", shard }, place, KEPT_FOR_RERUNS)
    );
    runner.setOutput("artifact", artifact);
    runner.setOutput("solc-version", outcome.plan.manifest.compiler.release);
    await runner.summarize(shardSummaryMarkdown(outcome));
    return { hasErrors: false };
  } catch (error) {
    if (!around.signal.aborted) await reportFailure(context, error, shard, attempt);
    throw error;
  }
}
function planOfShard({ plans }, shard) {
  const plan = plans.find(
    ({ firstShard, facts }) => shard >= firstShard && shard < firstShard + facts.shards
  );
  if (plan !== void 0) return plan;
  throw new ParasolcError("PLAN_INVALID", `the plan has no shard ${shard}`, {
    fix: "take the job's matrix from the outputs of the plan, and re-run all jobs"
  });
}
async function downloadPlans(context, folder) {
  await makeFolder(folder);
  return grouped(context.runner, "download the plan", () => latestPlans(context, folder));
}
async function latestPlans({ inputs, transfer }, folder) {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === "plan"));
  if (latest === void 0) {
    throw new ParasolcError("PLAN_INVALID", `this workflow run has no plan "${inputs.artifact}"`, {
      fix: 'run this after a successful job with the command "plan" and the same "artifact"'
    });
  }
  return { ...await unpackPlans(await transfer.download(latest), folder), attempt: latest.name.attempt };
}
async function compileWithCarried({ compiler, folder }, options, { around, runner }) {
  const compileWith = (solc) => runCompile({ options: { ...options, solc }, positionals: [folder] }, around);
  if (options.solc !== void 0 || compiler === void 0) return compileWith(options.solc);
  try {
    return await compileWith(compiler);
  } catch (error) {
    const isUnusable = error instanceof ParasolcError && error.code === "COMPILER_UNUSABLE";
    if (around.signal.aborted || !isUnusable) throw error;
    runner.info(`parasolc: the plan's compiler does not run on this machine: ${error.message}`);
    return compileWith(void 0);
  }
}
async function reportFailure({ transfer, temp, runner }, error, shard, attempt) {
  try {
    const place = join(temp, "failure.tgz");
    await writeFailureReport(failureReport(error, shard, attempt), place);
    await transfer.upload({ kind: "failure", shard }, place, KEPT_FOR_RERUNS);
  } catch (second) {
    runner.info(`parasolc: the reason could not be uploaded for the merge job: ${messageOf(second)}`);
  }
}

export {
  readFailureReport,
  compileStep,
  downloadPlans
};
