import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readPart,
  readPlan,
  runsOf
} from "./chunk-5B2SPWXD.js";
import {
  openOutput,
  solcText
} from "./chunk-6SAVMWBI.js";
import {
  prepareFolder,
  writeReport
} from "./chunk-BSJ64Y6Z.js";
import {
  checkShards,
  isNeedsOneRun,
  mergeParts,
  mergeSummary
} from "./chunk-AS2RAZNR.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";

// src/commands/merge.ts
async function runMerge({ options, positionals: [planPath = "", ...partPaths] }, around) {
  const begun = performance.now();
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  const progress = around.progress(options.quiet);
  let summary;
  const open = [];
  const opened = (from) => {
    open.push(from);
    return from;
  };
  try {
    const { plan, digest } = opened(await readPlan(planPath));
    const stamped = [];
    for (const path of partPaths) stamped.push(opened(await readPart(path)));
    checkShards(plan, stamped, digest);
    const parts = stamped.map(({ part }) => part);
    const merged = await mergeParts(plan, parts);
    if (isNeedsOneRun(merged)) {
      throw new ParasolcError("NEEDS_ONE_RUN", "merging these parts would not give the exact output", {
        facts: [merged.reason],
        fix: "plan again with `--strategy balanced`, or compile in one run with `--strategy single`"
      });
    }
    await output.write(solcText(merged.text));
    const wall = performance.now() - begun;
    const work = {
      command: "merge",
      compiler: { version: plan.manifest.compiler },
      plan,
      parts,
      reason: plan.manifest.reason,
      jobs: void 0,
      runs: parts.flatMap((part) => runsOf(part).map((run) => ({ ...run, shard: part.shard }))),
      wall,
      hasErrors: merged.hasErrors
    };
    if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
    progress.diagnosed(merged.diagnostics);
    summary = mergeSummary(plan, parts, merged, wall);
    return { work, plan, merged };
  } finally {
    progress.end(summary);
    await output.discard();
    await Promise.all(open.map((from) => from.close()));
  }
}

export {
  runMerge
};
