import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  KEPT_FOR_RERUNS
} from "./chunk-7L7TISCA.js";
import {
  unpackPlans
} from "./chunk-6NLJCU22.js";
import {
  readFolder,
  runCompile,
  writeFolder
} from "./chunk-DXB5B6XE.js";
import {
  latestOf
} from "./chunk-MB4HSKTZ.js";
import {
  grouped
} from "./chunk-I4WDUWXL.js";
import {
  fitting
} from "./chunk-LLFXNP3K.js";
import {
  summaryMarkdown,
  summaryOf
} from "./chunk-P7FJOJBW.js";
import {
  openCompiler
} from "./chunk-IT6QWOCC.js";
import {
  EXCHANGE_FORMAT
} from "./chunk-U3GMVORO.js";
import {
  array,
  integer,
  literal,
  minValue,
  number,
  object,
  parseJson,
  pipe,
  safeParse,
  string
} from "./chunk-OJI23VDL.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-NHQI23EG.js";

// src/action/steps/compile.ts
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

// src/action/failure-report.ts
var FailureReportSchema = object({
  format: literal(EXCHANGE_FORMAT),
  shard: number(),
  attempt: number(),
  code: string(),
  message: string(),
  facts: array(string())
});
var [MOST_FACTS, LONGEST_FACT] = [40, 2e3];
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
  const markdown = summaryMarkdown(summary).replace(
    /^# .*/,
    `# parasolc compile, shard ${part.manifest.shard}`
  );
  return fitting([{ name: "report", markdown }]);
}

// src/action/steps/compile.ts
async function compileStep(context, attempt) {
  const { inputs, runner, around, transfer, temp } = context;
  const shard = shardOf(inputs.matrix);
  try {
    const plan = planOfShard(await downloadPlans(context, join(temp, "plan")), shard);
    const place = join(temp, "part.tgz");
    const solc = inputs.options.solc ?? await carriedCompiler(plan, context);
    const options = { ...inputs.options, solc, shard: shard - plan.firstShard, output: place };
    const outcome = await runCompile({ options, positionals: [plan.folder] }, around);
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
var MatrixSchema = pipe(
  string(),
  parseJson(),
  object({ shard: pipe(number(), integer(), minValue(0)) })
);
function shardOf(matrix) {
  const parsed = safeParse(MatrixSchema, matrix ?? "");
  if (parsed.success) return parsed.output.shard;
  throw new ParasolcError("USAGE", "the job's matrix has no shard", {
    facts: [`received: ${matrix === void 0 || matrix === "" ? "no matrix" : matrix.slice(0, 200)}`],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for GitHub.
    remedy: "give the job `strategy: { matrix: ${{ fromJSON(needs.plan.outputs.matrix) }} }`"
  });
}
function planOfShard({ plans }, shard) {
  const plan = plans.find(
    ({ firstShard, facts }) => shard >= firstShard && shard < firstShard + facts.shards
  );
  if (plan !== void 0) return plan;
  throw new ParasolcError("PLAN_INVALID", `the plan has no shard ${shard}`, {
    remedy: "take the job's matrix from the outputs of the plan, and re-run all jobs"
  });
}
async function downloadPlans(context, folder) {
  await mkdir(folder, { recursive: true });
  return grouped(context.runner, "download the plan", () => latestPlans(context, folder));
}
async function latestPlans({ inputs, transfer }, folder) {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === "plan"));
  if (latest === void 0) {
    throw new ParasolcError("PLAN_INVALID", `this workflow run has no plan "${inputs.artifact}"`, {
      remedy: 'let a job with the command "plan" and the same "artifact" succeed first'
    });
  }
  return { ...await unpackPlans(await transfer.download(latest), folder), attempt: latest.name.attempt };
}
async function carriedCompiler({ compiler }, { around, runner }) {
  if (compiler === void 0) return void 0;
  try {
    const opened = await openCompiler(compiler, around);
    await opened.close();
    return compiler;
  } catch (error) {
    if (around.signal.aborted) throw error;
    runner.info(`parasolc: the compiler of the plan does not run on this machine: ${messageOf(error)}`);
    return void 0;
  }
}
async function reportFailure({ transfer, temp, runner }, error, shard, attempt) {
  try {
    const place = join(temp, "failure.tgz");
    await writeFailureReport(failureReport(error, shard, attempt), place);
    await transfer.upload({ kind: "failure", shard }, place, KEPT_FOR_RERUNS);
  } catch (second) {
    runner.info(`parasolc: the reason cannot be told to the merge: ${messageOf(second)}`);
  }
}

export {
  readFailureReport,
  compileStep,
  downloadPlans
};
