import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  counted,
  megabytes,
  percent,
  seconds
} from "./action+cli+distributed+hardhat-compile+write.js";
import {
  clusters
} from "./action+build-divided+distributed+write.js";
import {
  VERSION
} from "./action+build-divided+cli+distributed+write.js";
import {
  routesOf
} from "./action+build-divided+cli+distributed+hardhat-compile+write.js";
import {
  ParasolcError,
  messageOf
} from "./action+build-divided+cli+config-hooks+distributed+hardhat+hardhat-compile+http+write.js";

// src/report/write.ts
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// src/report/clusters.ts
var MOST_CONTRACTS = 120;
var MOST_EDGES = 400;
var LONGEST_LABEL = 120;
function clusterDiagram(plan) {
  const contracts = plan?.manifest.kind === "split" ? plan.manifest.graph.contracts : [];
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const degrees = degreesOf(contracts);
  const found = plan === void 0 ? [] : clusters(contracts, plan.manifest.compiler.release);
  const drawn = found.filter((cluster) => cluster.length > 1).sort((a, b) => b.length - a.length).map((cluster) => cluster.sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0)));
  const shown = /* @__PURE__ */ new Map();
  const lines = drawn.flatMap((cluster, index) => {
    const part = cluster.slice(0, MOST_CONTRACTS - shown.size);
    if (part.length === 0) return [];
    for (const id of part) shown.set(id, `c${shown.size}`);
    return [
      `  subgraph k${index}["${counted(cluster.length, "contract")}"]`,
      ...part.map((id) => `    ${shown.get(id)}["${label(id)}"]`),
      "  end"
    ];
  });
  const edges = edgesAmong(shown, byId);
  const hidden = drawn.reduce((sum, cluster) => sum + cluster.length, 0) - shown.size;
  return [
    "%% Bytecode dependencies: an arrow leads from a contract to one whose code it embeds.",
    ...plan?.manifest.kind === "split" && plan.manifest.estimated ? ["%% Estimated from the source text: the compiler may not have all of these arrows."] : [],
    `%% ${counted(contracts.length, "contract")}; those without bytecode dependencies are not shown.`,
    "flowchart LR",
    ...lines,
    ...edges.slice(0, MOST_EDGES),
    ...hidden > 0 ? [`  more["and ${counted(hidden, "contract")} more"]`] : [],
    ...edges.length > MOST_EDGES ? [`%% ${edges.length - MOST_EDGES} more arrows are left out.`] : [],
    ""
  ].join("\n");
}
function degreesOf(contracts) {
  const degrees = /* @__PURE__ */ new Map();
  for (const { id, dependencies } of contracts) {
    for (const dependency of dependencies) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      degrees.set(dependency, (degrees.get(dependency) ?? 0) + 1);
    }
  }
  return degrees;
}
function edgesAmong(shown, contracts) {
  return [...shown].flatMap(
    ([id, node]) => (contracts.get(id)?.dependencies ?? []).flatMap((dependency) => {
      const target = shown.get(dependency);
      return target === void 0 ? [] : [`  ${node} --> ${target}`];
    })
  );
}
function label(id) {
  const short = id.length <= LONGEST_LABEL ? id : `\u2026${id.slice(1 - LONGEST_LABEL)}`;
  return short.replaceAll(/[#"`<>&]/g, (char) => `#${char.charCodeAt(0)};`).replaceAll(/\s/g, " ");
}

// src/report/markdown.ts
var MOST_ROWS = 100;
var NAMED = 3;
function summaryMarkdown(summary) {
  const { command, solc, strategy, sources, reason, jobs, contracts, totals, hasErrors, routes } = summary;
  const facts = [
    ["solc", `${solc.build}${solc.kind === void 0 ? "" : ` (${solc.kind})`}`],
    ["strategy", `${strategy}: ${reason}`],
    ...sources === "relevant" ? [["sources", "relevant"]] : [],
    ...contracts === void 0 ? [] : [["contracts", String(contracts)]],
    ...jobs === void 0 ? [] : [["processes", String(jobs)]],
    ["wall", seconds(totals.wall)],
    ["CPU", totals.cpu === void 0 ? "unknown" : seconds(totals.cpu)],
    ["peak memory of one run", optionalMegabytes(totals.peakMemory)],
    ...hasErrors === true ? [["errors", "the output has errors"]] : []
  ];
  return [
    `# parasolc ${command}`,
    "",
    ...table(["", ""], facts),
    ...summary.shards.length > 1 ? ["", "## Shards", "", ...shardTable(summary)] : [],
    ...routes === void 0 ? [] : ["", "## Linking", "", ...routesText(routes)],
    ...summary.runs.length > 0 ? ["", "## Runs of solc", "", ...runTable(summary.runs)] : [],
    ""
  ].join("\n");
}
function routesText({ linked, direct, reasons }) {
  const rows = reasons.map(({ reason, contracts }) => [reason, String(contracts.length), contracts[0] ?? ""]);
  return [
    `${counted(linked, "contract")} linked, ${direct} compiled directly.`,
    ...rows.length > 0 ? ["", ...table(["reason for direct compilation", "contracts", "example"], rows)] : []
  ];
}
function shardTable({ shards }) {
  const rows = shards.map(({ contracts, predicted }, shard) => [
    String(shard),
    String(contracts),
    percent(predicted)
  ]);
  return table(["shard", "contracts", "predicted share"], rows);
}
function runTable(runs) {
  const dearest = [...runs].sort((a, b) => b.cost.wall - a.cost.wall).slice(0, MOST_ROWS);
  const rows = runs.filter((run) => dearest.includes(run)).map(runRow);
  const more = runs.length - rows.length;
  return [
    ...table(["run", "contracts", "predicted share", "wall", "CPU", "peak memory"], rows),
    ...more > 0 ? ["", `and ${counted(more, "shorter run")}, see \`summary.json\``] : []
  ];
}
function runRow({ label: label2, shard, contracts, predicted, cost, failedAt }) {
  const named = contracts.slice(0, NAMED).map(code);
  const more = contracts.length - named.length;
  const failed = failedAt === void 0 ? [] : [`failed at ${code(failedAt)}`];
  return [
    shard === void 0 ? label2 : `shard ${shard}, ${label2}`,
    [...named, ...more > 0 ? [`and ${more} more`] : [], ...failed].join(", "),
    predicted === 0 ? "" : percent(predicted),
    seconds(cost.wall),
    cost.cpu === void 0 ? "" : seconds(cost.cpu),
    optionalMegabytes(cost.peakMemory)
  ];
}
function optionalMegabytes(bytes) {
  return bytes === void 0 ? "unknown" : megabytes(bytes);
}
function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
function code(text) {
  return `\`${text.replaceAll("`", "'")}\``;
}
function cell(text) {
  const parts = text.replaceAll("|", "\\|").replaceAll(/\s+/g, " ").split(/(`[^`]*`)/);
  return parts.map((part) => part.startsWith("`") ? part : part.replaceAll("<", "&lt;")).join("");
}

// src/report/report.ts
function summaryOf(work) {
  const manifest = work.plan?.manifest;
  const split = manifest?.kind === "split" ? manifest : void 0;
  const { version, kind, path } = work.compiler;
  const shards = manifest?.shards ?? [];
  const planned = total(shards.map(({ cost }) => cost));
  const predicted = total(work.runs.map((run) => run.predicted));
  return {
    tool: VERSION,
    command: work.command,
    solc: { build: version.build, ...defined({ kind, path }) },
    strategy: split?.strategy ?? "single",
    sources: split?.sourcesMode ?? "all",
    reason: work.reason,
    ...defined({ jobs: work.jobs, hasErrors: work.hasErrors, contracts: split?.generated.length }),
    shards: shards.map(({ contracts, cost }) => ({
      contracts: contracts.length,
      predicted: share(cost, planned)
    })),
    ...split?.strategy === "linked" && work.parts.length > 0 ? { routes: routesOf(work.parts) } : {},
    runs: work.runs.map((run) => ({ ...run, predicted: share(run.predicted, predicted) })),
    totals: totalsOf(work)
  };
}
function totalsOf({ runs, wall }) {
  const cpu = runs.map(({ cost }) => cost.cpu).filter((value) => value !== void 0);
  const memory = runs.map(({ cost }) => cost.peakMemory).filter((value) => value !== void 0);
  return {
    wall,
    ...defined({
      cpu: cpu.length === runs.length ? total(cpu) : void 0,
      peakMemory: memory.length === 0 ? void 0 : Math.max(...memory)
    }),
    bytesIn: total(runs.map(({ cost }) => cost.bytesIn)),
    bytesOut: total(runs.map(({ cost }) => cost.bytesOut))
  };
}
function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}
function share(part, whole) {
  return whole === 0 ? 0 : part / whole;
}
function defined(value) {
  const members = Object.entries(value).filter(([, member]) => member !== void 0);
  return Object.fromEntries(members);
}

// src/report/write.ts
async function writeReport(folder, cwd, work) {
  const summary = summaryOf(work);
  const files = {
    "summary.json": `${JSON.stringify(summary, void 0, 2)}
`,
    "summary.md": summaryMarkdown(summary),
    "clusters.mmd": clusterDiagram(work.plan)
  };
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(resolve(cwd, folder), name), content);
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the report cannot be written to ${folder}`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a folder that is writable and has free space"
    });
  }
}

export {
  clusterDiagram,
  summaryMarkdown,
  table,
  summaryOf,
  writeReport
};
