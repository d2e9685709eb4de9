import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readPart,
  readPlan
} from "./chunk-DXB5B6XE.js";
import {
  solcText
} from "./chunk-2LTBQW4B.js";
import {
  prepareFolder,
  writeReport
} from "./chunk-P7FJOJBW.js";
import {
  openOutput
} from "./chunk-BDYVZOJ7.js";
import {
  mergeParts
} from "./chunk-U3GMVORO.js";
import {
  counted,
  seconds
} from "./chunk-AT5L34Q5.js";

// src/commands/merge.ts
async function runMerge({ options, positionals: [planPath = "", ...partPaths] }, around) {
  const begun = performance.now();
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  const progress = around.progress(options.quiet);
  const open = [];
  const opened = (from) => {
    open.push(from);
    return from;
  };
  try {
    const { plan, digest } = opened(await readPlan(planPath));
    const parts = [];
    for (const path of partPaths) parts.push(opened(await readPart(path)));
    const merged = await mergeParts(plan, parts, digest);
    await output.write(solcText(merged.text));
    const wall = performance.now() - begun;
    const work = {
      command: "merge",
      compiler: { version: plan.manifest.compiler },
      plan,
      parts,
      reason: plan.manifest.reason,
      jobs: void 0,
      runs: parts.flatMap(
        ({ manifest: { shard, units } }) => units.map((unit, index) => ({ ...unit, shard, label: `unit ${index}`, kind: "unit" }))
      ),
      wall,
      hasErrors: merged.hasErrors
    };
    if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
    progress.end(`merged ${counted(parts.length, "part")} in ${seconds(wall)}`);
    return { work, plan, merged };
  } finally {
    await output.discard();
    await Promise.all(open.map((from) => from.close()));
  }
}

export {
  runMerge
};
