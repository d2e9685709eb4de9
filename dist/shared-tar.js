import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkSeparatePaths,
  openOutput,
  sizesOfOutput,
  solcText
} from "./shared-output-file.js";
import {
  captureProject,
  classifyInput,
  labelsOf,
  withLabel,
  withLabels
} from "./shared-forge.js";
import {
  summaryOf
} from "./shared-report.js";
import {
  readProject
} from "./shared-plain-input.js";
import {
  checkKeptPath,
  checkOutputPath,
  measuredWork,
  mergeSummary,
  planSummary,
  prepareFolder,
  shardSummary
} from "./shared-summaries.js";
import {
  OWN_LANE,
  counted,
  laneName,
  megabytes,
  openTraceFile,
  ownCpu,
  percent,
  processName,
  runEvent,
  seconds,
  spanEvent,
  temporaryFolderFull,
  withSession
} from "./shared-site.js";
import {
  required
} from "./shared-options.js";
import {
  ContractObjectSchema,
  checkShards,
  compileShard,
  mergeParts
} from "./shared-shard-objects.js";
import {
  COMPILER_SPEED,
  OpcodeTableSchema,
  clusters,
  costModel,
  makePlan,
  projectWork
} from "./shared-graphology.js";
import {
  VERSION
} from "./shared-package.js";
import {
  copied,
  discoverImports,
  draftFor,
  fileBytes,
  find,
  fromValue,
  indexJson,
  inputContents,
  isNeedsOneRun,
  makeFolder,
  member,
  memoryBytes,
  now,
  parseNode,
  readInput,
  readerOf,
  removeTemporaryFolder,
  sha256Of,
  slice,
  temporaryFolder,
  wholeOutput,
  writeJson
} from "./shared-selection.js";
import {
  CompilerSchema,
  EXCHANGE_FORMAT,
  MOST_SHARDS,
  PlanManifestSchema,
  amount,
  array,
  boolean,
  count,
  exactOptional,
  isSplit,
  literal,
  object,
  optional,
  parseJson,
  pipe,
  record,
  regex,
  safeParse,
  string,
  tuple,
  unknown,
  variant
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

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
  const drawn = found.filter((cluster) => cluster.length > 1).sort((a, b2) => b2.length - a.length).map((cluster) => cluster.sort((a, b2) => (degrees.get(b2) ?? 0) - (degrees.get(a) ?? 0)));
  const shown2 = /* @__PURE__ */ new Map();
  const lines = drawn.flatMap((cluster, index) => {
    const part = cluster.slice(0, MOST_CONTRACTS - shown2.size);
    if (part.length === 0) return [];
    for (const id of part) shown2.set(id, `c${shown2.size}`);
    return [
      `  subgraph k${index}["${counted(cluster.length, "contract")}"]`,
      ...part.map((id) => `    ${shown2.get(id)}["${label(id)}"]`),
      "  end"
    ];
  });
  const edges = edgesAmong(shown2, byId);
  const hidden = drawn.reduce((sum2, cluster) => sum2 + cluster.length, 0) - shown2.size;
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
function edgesAmong(shown2, contracts) {
  return [...shown2].flatMap(
    ([id, node]) => (contracts.get(id)?.dependencies ?? []).flatMap((dependency) => {
      const target = shown2.get(dependency);
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
  const known = summary.runs.filter(({ cost }) => cost.known).length;
  const facts = [
    ["solc", `${solc.build}${solc.kind === void 0 ? "" : ` (${solc.kind})`}`],
    ["strategy", `${strategy}: ${reason}`],
    ...sources === "relevant" ? [["sources", "relevant"]] : [],
    ...contracts === void 0 ? [] : [["contracts", String(contracts)]],
    ...jobs === void 0 ? [] : [["processes", String(jobs)]],
    ...known === 0 ? [] : [["known", `${known} of ${counted(summary.runs.length, "run")}`]],
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
  const dearest = [...runs].sort((a, b2) => b2.cost.wall - a.cost.wall).slice(0, MOST_ROWS);
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

// src/report/page/costs.ts
function cpuShares({ work }, divided) {
  const of = (...kinds) => divided.filter(({ run }) => kinds.includes(run.kind));
  const cpu = (runs) => sum(runs.map(({ run }) => run.cpu));
  const compiling = of("ir", "yul", "unit");
  const repeated = sum(compiling.map(({ analysis }) => analysis));
  const linking = work.own?.linking ?? 0;
  return {
    analysis: cpu(of("analysis")) + repeated,
    ir: cpu(of("ir")) - sum(of("ir").map(({ analysis }) => analysis)),
    code: cpu(of("yul", "unit")) - sum(of("unit").map(({ analysis }) => analysis)),
    whole: cpu(of("whole")),
    check: cpu(of("check")),
    linking,
    own: Math.max((work.own?.cpu ?? 0) - linking, 0)
  };
}
function contractCosts(divided) {
  const costs = /* @__PURE__ */ new Map();
  for (const { run, contracts } of divided) {
    const isAlone = run.contracts.length === 1;
    for (const [contract, cpu] of contracts) {
      const before = costs.get(contract) ?? NOTHING;
      const memory = run.kind === "ir" ? void 0 : run.run.cost.peakMemory;
      costs.set(contract, {
        contract,
        ir: before.ir + (run.kind === "ir" ? cpu : 0),
        code: before.code + (run.kind === "ir" ? 0 : cpu),
        isEstimated: before.isEstimated || run.kind !== "ir" && !isAlone,
        isKnown: before.isKnown || run.kind !== "ir" && run.run.cost.known === true,
        peakMemory: maximum(before.peakMemory, memory)
      });
    }
  }
  return [...costs.values()].sort((a, b2) => b2.code + b2.ir - (a.code + a.ir));
}
var NOTHING = { ir: 0, code: 0, isEstimated: false, isKnown: false, peakMemory: void 0 };
function divideRuns({ work, runs }) {
  const manifest = work.plan?.manifest;
  if (manifest?.kind !== "split") return runs.map((run) => undivided(run));
  const model = costModel(manifest.pipeline, manifest.estimated);
  const { analysingAll } = projectWork(manifest.graph, [], model);
  const weights = new Map(manifest.graph.contracts.map(({ id, weight }) => [id, weight]));
  return runs.map((run) => {
    if (run.kind !== "ir" && run.kind !== "unit") return undivided(run);
    const perWeight = run.kind === "ir" ? model.printIr : model.generate;
    const costs = run.contracts.map((id) => [id, (weights.get(id) ?? 0) * perWeight]);
    const all = analysingAll + sum(costs.map(([, cost]) => cost));
    const share2 = (cost) => all === 0 ? 0 : run.cpu * cost / all;
    return {
      run,
      analysis: share2(analysingAll),
      contracts: new Map(costs.map(([id, cost]) => [id, share2(cost)]))
    };
  });
}
function undivided(run) {
  const compiles = run.kind === "yul" || run.kind === "unit";
  const [contract] = run.contracts;
  const contracts = compiles && contract !== void 0 ? /* @__PURE__ */ new Map([[contract, run.cpu]]) : /* @__PURE__ */ new Map();
  return { run, analysis: 0, contracts };
}
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
function maximum(a, b2) {
  if (a === void 0 || b2 === void 0) return a ?? b2;
  return Math.max(a, b2);
}

// src/report/page/critical-path.ts
function criticalPath({ runs }) {
  const printing = /* @__PURE__ */ new Map();
  for (const run of runs) {
    if (run.kind !== "ir") continue;
    for (const contract of run.contracts) printing.set(`${run.shard} ${contract}`, run);
  }
  const analyses = runs.filter(({ kind }) => kind === "analysis");
  const chains = runs.map((run) => {
    const [contract = ""] = run.contracts;
    const ir2 = run.kind === "yul" ? printing.get(`${run.shard} ${contract}`) : void 0;
    const first = ir2 ?? run;
    const before = analyses.filter((other) => other !== first && other.shard === first.shard && isBefore(other, first)).sort((a, b2) => b2.run.cost.wall - a.run.cost.wall).slice(0, 1);
    return [...before, ...ir2 === void 0 ? [] : [ir2], run];
  });
  let longest = { runs: [], between: 0, length: 0 };
  for (const chain of chains) {
    const took = sum(chain.map(({ run }) => run.cost.wall));
    if (took <= longest.length - longest.between) continue;
    const between = sum(chain.slice(0, -1).map((run) => waitAfter(run, runs)));
    longest = { runs: chain, between, length: took + between };
  }
  return longest;
}
function isBefore(a, b2) {
  return a.begun !== void 0 && b2.begun !== void 0 && a.ended <= b2.begun;
}
function waitAfter({ shard, ended }, runs) {
  const next = runs.flatMap(
    ({ begun, shard: of }) => begun !== void 0 && of === shard && begun >= ended ? [begun] : []
  );
  return next.length === 0 ? 0 : next.reduce((a, b2) => Math.min(a, b2)) - ended;
}

// src/report/page/graph-layout.ts
var MOST_NAMED = 16;
var ROW = 19;
var DOT = 15;
var MARGIN = 12;
var BETWEEN = 60;
function layOutCluster(contracts, cost, nameWidth2) {
  const columns = columnsOf(contracts).map((ids) => ids.sort((a, b2) => cost(b2) - cost(a)));
  const nodes = /* @__PURE__ */ new Map();
  let x = MARGIN;
  let height = 0;
  for (const ids of columns) {
    const isNamed = ids.length <= MOST_NAMED;
    const rows = isNamed ? ids.length : Math.max(MOST_NAMED, Math.ceil(Math.sqrt(ids.length / 2)));
    for (const [index, id] of ids.entries()) {
      const [row, column] = [index % rows, Math.floor(index / rows)];
      const place = isNamed ? { x, y: MARGIN + row * ROW } : { x: x + column * DOT, y: MARGIN + row * ROW };
      nodes.set(id, { id, ...place, isNamed });
    }
    const width = isNamed ? Math.max(...ids.map(nameWidth2)) : Math.ceil(ids.length / rows) * DOT;
    x += width + BETWEEN;
    height = Math.max(height, rows * ROW);
  }
  const edges = contracts.flatMap(({ id, dependencies }) => {
    const from = nodes.get(id);
    return dependencies.flatMap((other) => {
      const to2 = nodes.get(other);
      return from === void 0 || to2 === void 0 || from === to2 ? [] : [[from, to2]];
    });
  });
  return { nodes: [...nodes.values()], edges, width: x - BETWEEN + MARGIN, height: height + MARGIN };
}
function columnsOf(contracts) {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const waiting = new Map(contracts.map(({ id }) => [id, 0]));
  for (const { id, dependencies } of contracts) {
    for (const other of dependencies)
      if (other !== id && waiting.has(other)) waiting.set(other, (waiting.get(other) ?? 0) + 1);
  }
  const columns = [];
  while (waiting.size > 0) {
    const free = [...waiting].flatMap(([id, embedders]) => embedders === 0 ? [id] : []);
    const column = free.length > 0 ? free : [...waiting.keys()];
    for (const id of column) waiting.delete(id);
    for (const id of column) {
      for (const other of byId.get(id)?.dependencies ?? []) {
        const embedders = waiting.get(other);
        if (other !== id && embedders !== void 0) waiting.set(other, embedders - 1);
      }
    }
    columns.push(column);
  }
  return columns;
}

// src/report/page/html.ts
var Html = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function html(strings, ...values) {
  const parts = strings.map((text, index) => index === 0 ? text : textOf(values[index - 1]) + text);
  return new Html(parts.join(""));
}
function textOf(content) {
  if (content === void 0 || content === false) return "";
  if (content instanceof Html) return content.text;
  if (typeof content === "object") return content.map(textOf).join("");
  return escaped(String(content));
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return text.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char).replaceAll(/[^\P{Cc}\n]/gu, " ");
}

// src/report/lanes.ts
function lanesOf(spans) {
  const lanes = new Array(spans.length).fill(0);
  const ends = [];
  const order = [...spans.entries()].sort(([, a], [, b2]) => a.begun - b2.begun || a.ended - b2.ended);
  for (const [index, { begun, ended }] of order) {
    const free = ends.findIndex((end) => end <= begun);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = ended;
    lanes[index] = lane;
  }
  return lanes;
}

// src/report/page/model.ts
var KINDS = {
  analysis: ["Analysis", "parses and checks the sources, generates nothing"],
  ir: ["IR runs", "analyse the sources, print the intermediate representation of some contracts"],
  yul: ["Yul runs", "compile one contract from its intermediate representation, to be linked"],
  unit: ["Direct runs", "analyse the sources and compile some contracts"],
  whole: ["One run", "compiles everything"],
  check: ["Checks", "verify the output or ask the compiler about itself"]
};
function kindsIn(runs) {
  return Object.keys(KINDS).filter((kind) => runs.some((run) => run.kind === kind));
}
function pageModel(work) {
  const names = contractsOfObjects(work);
  const jobs = jobsOf(work);
  const originOf = origins(work, jobs);
  const runs = work.runs.map((run) => {
    const { cost, contracts, label: label2, shard = 0 } = run;
    const begun = cost.begun === void 0 ? void 0 : cost.begun - originOf(shard);
    const own = names.get(label2);
    return {
      run,
      kind: kindOf(run),
      contracts: contracts.length > 0 || own === void 0 ? contracts : [own],
      cpu: cpuOf(run),
      shard,
      begun,
      ended: (begun ?? 0) + cost.wall,
      lane: 0
    };
  });
  const relative = jobs.map((job) => {
    const origin = originOf(job.shard);
    return { ...job, begun: job.begun - origin, ended: job.ended - origin };
  });
  const span = [...runs, ...relative].reduce((last, { ended }) => Math.max(last, ended), 0);
  return { work, runs: withLanes(runs), jobs: relative, span };
}
var APART = 1.5;
function origins(work, jobs) {
  const times = [...work.runs.flatMap(({ cost }) => cost.begun ?? []), ...jobs.map(({ begun: begun2 }) => begun2)];
  const first = times.length === 0 ? 0 : times.reduce((a, b2) => Math.min(a, b2));
  const last = jobs.reduce((end, { ended }) => Math.max(end, ended), first);
  const took = jobs.reduce((sum2, { begun: begun2, ended }) => sum2 + ended - begun2, 0);
  if (jobs.length < 2 || last - first < took * APART) return () => first;
  const begun = new Map(jobs.map((job) => [job.shard, job.begun]));
  const longest = jobs.reduce(
    (most, job) => job.shard < 0 ? most : Math.max(most, job.ended - job.begun),
    0
  );
  return (shard) => (begun.get(shard) ?? first) - (shard < 0 ? longest : 0);
}
function withLanes(runs) {
  const shards = new Set(runs.map(({ shard }) => shard));
  return [...shards].flatMap((shard) => {
    const own = runs.filter((run) => run.shard === shard);
    const timed = own.filter(({ begun }) => begun !== void 0);
    const lanes = lanesOf(timed.map(({ begun = 0, ended }) => ({ begun, ended })));
    return [
      ...timed.map((run, index) => ({ ...run, lane: lanes[index] ?? 0 })),
      ...own.filter(({ begun }) => begun === void 0)
    ];
  });
}
var SAMPLED_WELL = 150;
function cpuOf({ cost: { cpu, wall, known } }) {
  if (known) return 0;
  return cpu === void 0 || wall < SAMPLED_WELL ? wall : cpu;
}
function kindOf({ kind }) {
  if (kind === "syntax trees" || kind === "diagnosis") return "analysis";
  return kind === "probe" || kind === "verification" ? "check" : kind;
}
function jobsOf(work) {
  const own = work.begun === void 0 ? [] : [{ name: work.command, shard: -1, begun: work.begun, ended: work.begun + work.wall }];
  if (work.command !== "merge") return own;
  const shards = work.parts.flatMap(
    ({ shard, job }) => job === void 0 ? [] : [{ name: `shard ${shard}`, shard, begun: job.begun, ended: job.begun + job.wall }]
  );
  return [...shards, ...own];
}
function contractsOfObjects({ parts }) {
  return new Map(
    parts.flatMap(
      (part) => part.kind === "whole" ? [] : part.printed.flatMap(
        ({ contract, object: object2 }) => object2 === void 0 ? [] : [[object2, contract]]
      )
    )
  );
}
function shortName(contract) {
  return contract.slice(contract.lastIndexOf(":") + 1);
}
function runTitle({ run, contracts, kind }) {
  const [first] = contracts;
  if (contracts.length === 1 && first !== void 0) return shortName(first);
  if (kind === "yul" || contracts.length === 0) return run.label;
  return `${run.label} (${contracts.length} contracts)`;
}

// src/report/page/units.ts
var LEAST_PEAK = 1e6;
function duration(milliseconds) {
  if (milliseconds >= 999.5) return seconds(milliseconds);
  return milliseconds > 0 && milliseconds < 1 ? "<1 ms" : `${Math.round(milliseconds)} ms`;
}
function peak(bytes) {
  return bytes === void 0 || bytes < LEAST_PEAK ? void 0 : megabytes(bytes);
}

// src/report/page/graph.ts
var MOST_CLUSTERS = 24;
var MOST_CONTRACTS2 = 900;
var MOST_EDGES2 = 2500;
var LONGEST = 24;
var LETTER = 6.3;
function clusterGraph({ work }, costs) {
  const { plan } = work;
  const manifest = plan?.manifest;
  if (manifest?.kind !== "split")
    return html`<p class="quiet">The dependencies were not looked at: everything was compiled in one run.</p>`;
  const byId = new Map(manifest.graph.contracts.map((contract) => [contract.id, contract]));
  const joined = clusters(manifest.graph.contracts, manifest.compiler.release).filter((cluster) => cluster.length > 1).sort((a, b2) => b2.length - a.length);
  const alone = manifest.graph.contracts.length - joined.reduce((sum2, { length }) => sum2 + length, 0);
  if (joined.length === 0)
    return html`<p class="quiet">No contract embeds the code of another one: all ${alone} can be compiled on their own.</p>`;
  const { drawn, hidden } = bounded(joined);
  const measured = new Map(costs.map((cost) => [cost.contract, cost]));
  return html`<p class="quiet">An arrow leads from a contract to one whose code it embeds (<code>new</code>, <code>creationCode</code>). ${manifest.estimated && "Read from the source text: the compiler may not have all of these arrows. "}${counted(alone, "contract")} without such dependencies ${alone === 1 ? "is" : "are"} not drawn.</p>
<div class="clusters">${drawn.map(
    (cluster, index) => clusterPicture(
      cluster.flatMap((id) => byId.get(id) ?? []),
      index,
      measured
    )
  )}</div>
${hidden > 0 && html`<p class="quiet">${counted(hidden, "more contract")} in other clusters ${hidden === 1 ? "is" : "are"} not drawn.</p>`}`;
}
function bounded(joined) {
  let room = MOST_CONTRACTS2;
  let hidden = 0;
  const drawn = joined.filter((cluster, index) => {
    const fits = index < MOST_CLUSTERS && cluster.length <= room;
    if (fits) room -= cluster.length;
    else hidden += cluster.length;
    return fits;
  });
  return { drawn, hidden };
}
function clusterPicture(contracts, index, measured) {
  const costOf = (id) => measured.get(id)?.code ?? 0;
  const layout = layOutCluster(contracts, costOf, nameWidth);
  const most = contracts.reduce((largest, { id }) => Math.max(largest, costOf(id)), 0);
  const numbers = new Map(layout.nodes.map(({ id }, number) => [id, `n${index}-${number}`]));
  return html`<figure><figcaption>${counted(contracts.length, "contract")}</figcaption><div class="scroll"><svg width="${layout.width}" height="${layout.height}" role="img" aria-label="Cluster of ${contracts.length} contracts">
${edgesOf(layout, numbers)}
${layout.nodes.map((node) => nodeMark(node, numbers.get(node.id) ?? "", costOf(node.id), most))}
</svg></div></figure>
`;
}
function edgesOf({ edges }, numbers) {
  const opacity = Math.max(Math.min(18 / edges.length, 0.55), 0.12).toFixed(2);
  return edges.slice(0, MOST_EDGES2).map(([from, to2]) => {
    const x = from.isNamed ? from.x + nameWidth(from.id) : from.x;
    const bend = Math.max(Math.abs(to2.x - x) / 2, 16);
    const path = `M${x},${from.y}C${x + bend},${from.y} ${to2.x - bend},${to2.y} ${to2.x},${to2.y}`;
    return html`<path class="edge" data-ends="${numbers.get(from.id)} ${numbers.get(to2.id)}" d="${path}" opacity="${opacity}"/>`;
  });
}
function nameWidth(id) {
  return 16 + Math.min(shortName(id).length, LONGEST) * LETTER;
}
function nodeMark({ id, x, y, isNamed }, number, cost, most) {
  const radius = (3 + (most === 0 ? 0 : 4 * Math.sqrt(cost / most))).toFixed(1);
  const name2 = shortName(id);
  const short = name2.length > LONGEST ? `${name2.slice(0, LONGEST - 1)}\u2026` : name2;
  const title2 = cost > 0 ? `${id}
${duration(cost)}` : id;
  return html`<g class="node" data-node="${number}"><title>${title2}</title><circle cx="${x}" cy="${y}" r="${radius}"/>${isNamed && html`<text x="${x + 10}" y="${y + 4}">${short}</text>`}</g>`;
}

// src/report/page/limit.ts
var LITTLE_TO_GAIN = 0.8;
var LARGE = 0.45;
var UNEVEN = 1.25;
function limit(model, usage, path) {
  const { wall, processes, busy, before, after } = usage;
  const own = before + after;
  const [longest] = [...path.runs].sort((a, b2) => b2.run.cost.wall - a.run.cost.wall);
  if (longest === void 0) return html`No run of solc was needed.`;
  const slowest = slowestShard(model);
  if (slowest !== void 0) return slowest;
  if (own > wall * LARGE)
    return html`For ${duration(own)} of ${duration(wall)} no compiler runs: parasolc reads, plans, links and writes.`;
  const least = own + path.length;
  const slow = html`its longest run is ${name(longest)}, ${duration(longest.run.cost.wall)}`;
  if (least > wall * LITTLE_TO_GAIN)
    return html`The critical path takes ${percent(Math.min(least / wall, 1))} of the time, and more processes would hardly help: ${slow}.`;
  const used = processes === 1 ? "One process did everything" : `The ${processes} processes were busy ${percent(busy)} of the time`;
  return html`${used}. With more of them it could take as little as ${duration(least)}, the critical path: ${slow}.`;
}
function slowestShard({ work, jobs }) {
  const shards = jobs.filter(({ shard }) => shard >= 0);
  if (work.command !== "merge" || shards.length < 2) return void 0;
  const times = shards.map(({ begun, ended }) => ended - begun);
  const average = sum(times) / times.length;
  const most = times.reduce((a, b2) => Math.max(a, b2));
  const slowest = shards[times.indexOf(most)];
  return most > average * UNEVEN ? html`Shard ${slowest?.shard} is the slowest: ${duration(most)}, where the average shard takes ${duration(average)}.` : html`The shards are even: ${duration(average)} on average, ${duration(most)} at most. More shards would be faster, until starting them takes longer.`;
}
function name(run) {
  return html`<code>${runTitle(run)}</code>`;
}

// src/report/page/headline.ts
var LEAST_GAIN = 1.1;
function headline(model, figures) {
  const { work } = model;
  const manifest = work.plan?.manifest;
  const strategy = manifest?.kind === "split" ? manifest.strategy : "one run";
  const tiles = tilesOf(model, figures).filter(({ value }) => value !== void 0);
  return html`<header><h1>${title(model)}</h1>
<p class="quiet">solc ${work.compiler.version.build}${work.compiler.kind === "wasm" && " (WebAssembly)"} · ${strategy}: ${work.reason}</p></header>
<div class="tiles">${tiles.map(({ name: name2, value, note }) => html`<div class="tile"><span>${name2}</span><b>${value}</b><span>${note}</span></div>`)}</div>
<p class="limit"><b>What limits it</b> ${limit(model, figures.usage, figures.path)}</p>`;
}
function tilesOf({ work, runs }, { usage, cpu, oneRun }) {
  const known = runs.filter(({ run }) => run.cost.known).length;
  const total = sum(Object.values(cpu));
  const gain = oneRun === void 0 ? 0 : oneRun / usage.wall;
  const memory = runs.reduce((most, { run }) => Math.max(most, run.cost.peakMemory ?? 0), 0);
  const processes = counted(usage.processes, "process", "processes");
  return [
    {
      name: "Time",
      value: duration(usage.wall),
      note: work.command === "merge" ? "from the first shard to the output" : "from start to output"
    },
    {
      name: "One run of solc",
      value: oneRun === void 0 ? void 0 : `\u2248 ${duration(oneRun)}`,
      note: gain < LEAST_GAIN ? "of CPU, predicted" : `predicted: this was ${gain.toFixed(1)} times as fast`
    },
    {
      name: "CPU",
      value: total === 0 ? void 0 : duration(total),
      note: `${processes}, busy ${percent(usage.busy)} of the time`
    },
    { name: "Memory", value: peak(memory), note: "the most that one process took" },
    {
      name: "Runs of solc",
      value: runs.length === 0 ? void 0 : String(runs.length),
      note: known === 0 ? "none known from the cache" : `${known} known from the cache`
    }
  ];
}
function title({ work, runs }) {
  const manifest = work.plan?.manifest;
  const contracts = manifest?.kind === "split" ? manifest.generated.length : void 0;
  if (work.hasErrors) return "Compilation failed: the output has errors";
  const what = contracts === void 0 ? "everything" : counted(contracts, "contract");
  const shards = work.plan?.manifest.shards.length ?? 1;
  if (work.command === "plan") return `Planned ${what} for ${counted(shards, "shard")}`;
  if (work.command === "merge") return `Compiled ${what} in ${counted(shards, "shard")}`;
  if (work.command === "compile") return `Compiled shard ${work.parts[0]?.shard ?? ""} of ${shards}`;
  return runs.length === 0 ? "Nothing to compile: the output was known" : `Compiled ${what}`;
}

// src/report/page/one-run.ts
var LEAST_SHARE = 0.3;
function predictOneRun({ work }, divided) {
  const manifest = work.plan?.manifest;
  if (manifest?.kind !== "split" || work.command === "plan" || work.command === "compile") return void 0;
  const model = costModel(manifest.pipeline, manifest.estimated);
  const weights = new Map(manifest.graph.contracts.map(({ id, weight: weight2 }) => [id, weight2]));
  const weigh = (ids) => sum([...ids].map((id) => weights.get(id) ?? 0));
  const measured = divided.filter(({ run: { kind, run } }) => {
    const isMeasured = run.cost.cpu !== void 0 && run.cost.wall >= SAMPLED_WELL && !run.cost.known;
    return (kind === "yul" || kind === "unit") && isMeasured;
  });
  const weight = sum(measured.map(({ contracts }) => weigh(contracts.keys())));
  if (weight === 0 || weight < weigh(manifest.generated) * LEAST_SHARE) return void 0;
  const cpu = sum(measured.flatMap(({ contracts }) => [...contracts.values()]));
  const { whole } = projectWork(manifest.graph, manifest.generated, model);
  const { start } = COMPILER_SPEED[work.compiler.kind ?? "native"];
  return start + cpu / (weight * model.generate) * whole;
}

// src/report/page/script.ts
var SCRIPT = `
(() => {
  const tip = document.getElementById('tip');
  const titles = new WeakMap();
  const show = (event) => {
    const at = event.target.closest('.run,.node');
    tip.style.display = at ? 'block' : 'none';
    if (!at) return;
    const title = at.querySelector('title');
    if (title) { titles.set(at, title.textContent); title.remove(); }
    tip.textContent = titles.get(at) ?? '';
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    tip.style.left = Math.max(Math.min(event.clientX + 14, width - tip.offsetWidth - 8), 8) + 'px';
    const below = event.clientY + 16;
    tip.style.top = (below + tip.offsetHeight > height ? event.clientY - tip.offsetHeight - 10 : below) + 'px';
  };
  document.addEventListener('pointermove', show);
  document.addEventListener('pointerover', ({ target }) => {
    const node = target.closest('.node');
    for (const edge of document.querySelectorAll('.edge.on')) edge.classList.remove('on');
    if (node) for (const edge of document.querySelectorAll('[data-ends~="' + node.dataset.node + '"]')) edge.classList.add('on');
  });
  const picture = document.querySelector('.zoomable');
  const zoom = document.querySelector('.zoom');
  if (!picture || !zoom) return;
  const labels = [...picture.querySelectorAll('.label')];
  const range = zoom.querySelector('input');
  const draw = () => {
    const factor = Math.pow(2, Number(range.value));
    picture.setAttribute('width', factor * 100 + '%');
    const room = (picture.parentElement.clientWidth * factor) / 100;
    for (const label of labels) {
      const needed = Math.min(label.textContent.length * 6.3 + 8, 84);
      label.style.display = label.dataset.width * room < needed ? 'none' : '';
    }
  };
  zoom.style.display = 'flex';
  range.addEventListener('input', draw);
  addEventListener('resize', draw);
  draw();
})();
`;

// src/report/page/sections.ts
var MOST_EXPENSIVE = 20;
function cpuSection(cpu, { work }) {
  const all = [
    ["analysis", cpu.analysis, "Analysis", "parsing and checking the sources"],
    ["ir", cpu.ir, "IR", "writing the intermediate representation"],
    ["yul", cpu.code, "Code generation", "optimizing and assembling"],
    ["whole", cpu.whole, "One run", "all of this in one run"],
    ["check", cpu.check, "Checks", "of the output and the compiler"],
    ["link", cpu.linking, "Linking", "and merging and writing, by parasolc"],
    [
      "own",
      cpu.own,
      "parasolc",
      work.compiler.kind === "wasm" ? "reading, planning, loading the compiler" : "reading, planning, everything else"
    ]
  ];
  const shares = all.filter(([, time]) => time > 0);
  const total = sum(shares.map(([, time]) => time));
  if (total === 0) return html`<p class="quiet">No CPU time is known.</p>`;
  const isDivided = work.plan?.manifest.kind === "split" && cpu.analysis > 0;
  return html`<div class="stack">${shares.map(([kind, time, name2]) => html`<i class="${kind}" style="flex-grow:${time.toFixed(1)}" title="${name2}: ${duration(time)}"></i>`)}</div>
<ul class="legend">${shares.map(([kind, time, name2, note]) => html`<li><i class="${kind}"></i><b>${name2}</b> ${duration(time)} · ${percent(time / total)}<br><span class="quiet">${note}</span></li>`)}</ul>
${isDivided && html`<p class="quiet">Every IR run and direct run also analyses the sources. How its time divides is estimated.</p>`}`;
}
function kindsSection({ runs }) {
  const kinds = kindsIn(runs);
  if (kinds.length === 0) return html`<p class="quiet">No run of solc was needed.</p>`;
  const most = kinds.map((kind) => sum(ofKind(runs, kind).map(({ cpu }) => cpu))).reduce((a, b2) => Math.max(a, b2));
  const isKnown = runs.some(({ run }) => run.cost.known);
  const rows = kinds.map((kind) => {
    const own = ofKind(runs, kind);
    const cpu = sum(own.map((run) => run.cpu));
    const longest = own.reduce((a, b2) => b2.run.cost.wall > a.run.cost.wall ? b2 : a);
    const memory = own.reduce((largest, { run }) => Math.max(largest, run.cost.peakMemory ?? 0), 0);
    const known = own.filter(({ run }) => run.cost.known).length;
    return html`<tr title="${KINDS[kind][1]}"><td><i class="${kind}"></i>${KINDS[kind][0]}</td><td class="n">${own.length}</td>${isKnown && html`<td class="n">${known}</td>`}<td class="wide">${meter([[kind, cpu]], most)}</td><td class="n">${duration(cpu)}</td><td class="n">${duration(longest.run.cost.wall)}</td><td class="n">${peak(memory)}</td></tr>`;
  });
  return html`<div class="scroll"><table><thead><tr><th>Kind</th><th class="n">Runs</th>${isKnown && html`<th class="n">Known</th>`}<th colspan="2">CPU</th><th class="n">Longest</th><th class="n">Memory</th></tr></thead><tbody>${rows}</tbody></table></div>
${isKnown && html`<p class="quiet">Known: an earlier build had kept what the run gives, so nothing ran.</p>`}`;
}
function ofKind(runs, kind) {
  return runs.filter((run) => run.kind === kind);
}
function pathSection(path, usage, { work }) {
  if (path.runs.length === 0) return html`<p class="quiet">No run of solc was needed.</p>`;
  const own = (name2, time) => ["own", time, name2];
  const step = (run) => [
    run.kind,
    run.run.cost.wall,
    run.kind === "ir" || run.kind === "analysis" ? runTitle(run) : `${KINDS[run.kind][0].replace(/ runs$/, "")}: ${runTitle(run)}`
  ];
  const isOne = work.command !== "merge";
  const steps = [
    ...isOne ? [own("read and plan", usage.before)] : [],
    ...path.runs.slice(0, -1).map(step),
    ...path.between > 0 ? [own("read what was printed", path.between)] : [],
    ...path.runs.slice(-1).map(step),
    ...isOne ? [own("link and write", usage.after)] : []
  ];
  const length = sum(steps.map(([, time]) => time));
  return html`<p>With any number of processes: <b>${duration(length)}</b>${isOne && html`, instead of ${duration(usage.wall)}`}. These steps wait for each other.</p>
<div class="stack tall">${steps.map(([kind, time]) => html`<i class="${kind}" style="flex-grow:${Math.max(time, length / 400).toFixed(1)}"></i>`)}</div>
<ol class="legend">${steps.map(([kind, time, name2]) => html`<li><i class="${kind}"></i><b>${duration(time)}</b> ${name2}</li>`)}</ol>`;
}
function expensiveSection(costs, model) {
  const shown2 = costs.filter(({ code: code2, ir: ir2 }) => code2 + ir2 > 0).slice(0, MOST_EXPENSIVE);
  if (shown2.length === 0) return html`<p class="quiet">What each contract costs is not known.</p>`;
  const all = sum(costs.map(({ code: code2, ir: ir2 }) => code2 + ir2));
  const most = (shown2[0]?.code ?? 0) + (shown2[0]?.ir ?? 0);
  const embedders = embeddersOf(model);
  const rows = shown2.map(({ contract, code: code2, ir: ir2, isEstimated, isKnown, peakMemory }, index) => {
    const [path, name2] = [contract.slice(0, -shortName(contract).length - 1), shortName(contract)];
    const count2 = embedders.get(contract) ?? 0;
    const notes = [...count2 > 0 ? [`embedded by ${count2}`] : [], ...isKnown ? ["known"] : []];
    return html`<tr><td class="n quiet">${index + 1}</td><td class="name" title="${contract}"><bdi><b>${name2}</b></bdi> <bdi class="quiet">${path}</bdi></td><td class="wide">${meter(
      [
        ["yul", code2],
        ["ir", ir2]
      ],
      most
    )}</td><td class="n">${isEstimated && "\u2248 "}${duration(code2 + ir2)}</td><td class="n">${share((code2 + ir2) / all)}</td><td class="n">${peak(peakMemory)}</td><td class="quiet">${notes.join(", ")}</td></tr>`;
  });
  const rest = costs.length - shown2.length;
  return html`<div class="scroll"><table><thead><tr><th></th><th>Contract</th><th colspan="2">CPU</th><th class="n">Share</th><th class="n">Memory</th><th></th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="quiet"><i class="yul"></i>code generation <i class="ir"></i>IR, estimated${rest > 0 && ` \xB7 and ${counted(rest, "contract")} more, ${percent(1 - sum(shown2.map(({ code: code2, ir: ir2 }) => code2 + ir2)) / all)} of the CPU of all contracts`}</p>`;
}
function embeddersOf({ work }) {
  const manifest = work.plan?.manifest;
  const counts = /* @__PURE__ */ new Map();
  for (const { dependencies } of manifest?.kind === "split" ? manifest.graph.contracts : [])
    for (const id of dependencies) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
function share(value) {
  return value < 0.095 ? `${(value * 100).toFixed(1)} %` : percent(value);
}
function meter(values, most) {
  return html`<div class="meter">${values.map(([kind, value]) => html`<i class="${kind}" style="width:${(most === 0 ? 0 : value / most * 100).toFixed(2)}%"></i>`)}</div>`;
}

// src/report/page/style.ts
var STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--text:#1b1f24;--quiet:#667080;--line:#e3e6ea;--accent:#3b6fd4;
--analysis:#8494a7;--ir:#9a6fd0;--yul:#3f7fdb;--unit:#d98b2b;--whole:#d98b2b;--check:#a8adb5;--link:#2a9d78;--own:#c3c9d1;--on:#fff;--critical:#d3362b}
@media (prefers-color-scheme:dark){:root{--bg:#101317;--card:#181c22;--text:#e4e8ee;--quiet:#8d98a8;--line:#2a3038;--accent:#7da7f5;
--analysis:#73839a;--ir:#9b78d6;--yul:#4a85dc;--unit:#c98735;--whole:#c98735;--check:#6b727d;--link:#2f9f7c;--own:#4a525e;--critical:#ff6f61}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1240px;margin:0 auto;padding:28px 24px 60px}
h1{font-size:24px;line-height:1.25;margin:0 0 4px;letter-spacing:-.01em}
h2{font-size:15px;margin:0 0 10px}
p{margin:8px 0}
code{font:12.5px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.quiet{color:var(--quiet);font-size:12.5px}
header .quiet{font-size:13.5px;overflow-wrap:anywhere}
section,.limit{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 18px;margin-top:14px}
.limit{border-left:4px solid var(--critical);padding:12px 18px}
.limit b{margin-right:6px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(460px,100%),1fr));gap:14px}
.pair section{min-width:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:14px;margin-top:18px}
.tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:12px 18px;display:flex;flex-direction:column}
.tile span{color:var(--quiet);font-size:12.5px}
.tile b{font-size:26px;line-height:1.3;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.head{display:flex;justify-content:space-between;gap:12px;flex-wrap:wrap;align-items:baseline}
.head .legend{margin:0}
.scroll{overflow:auto;max-height:720px}
.scroll table{min-width:560px}
svg{display:block;overflow:hidden}
svg text{font-size:11.5px;fill:var(--text)}
svg .grid{stroke:var(--line)}
svg .tick,svg .shard{fill:var(--quiet)}
.analysis{fill:var(--analysis);background:var(--analysis)}.ir{fill:var(--ir);background:var(--ir)}
.yul{fill:var(--yul);background:var(--yul)}.unit{fill:var(--unit);background:var(--unit)}
.whole{fill:var(--whole);background:var(--whole)}.check{fill:var(--check);background:var(--check)}
.link{fill:var(--link);background:var(--link)}.own{fill:var(--own);background:var(--own)}
.job{fill:var(--own)}
rect.known{fill-opacity:.35}
rect.critical{stroke:var(--critical);stroke-width:2}
.label text{fill:var(--on);pointer-events:none}
.label.dark text{fill:var(--text)}
.run:hover rect{filter:brightness(1.15)}
.stack{display:flex;height:22px;border-radius:5px;overflow:hidden;gap:1px}
.stack.tall{height:30px;margin-top:12px}
.stack i{min-width:2px}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:6px 22px;padding:0;margin:12px 0 4px;font-size:13px}
.legend li{position:relative;padding-left:17px;min-width:0;overflow-wrap:anywhere}
.legend i{position:absolute;left:0;top:5px}
.legend i,td i,p i{width:10px;height:10px;border-radius:3px}
td>i,p i{display:inline-block;margin-right:7px}
p i~i{margin-left:10px}
i.mark{background:none;border:2px solid var(--critical)}
i.faint{background:var(--yul);opacity:.35}
table{border-collapse:collapse;width:100%;font-size:13px}
th{font-weight:500;color:var(--quiet);text-align:left;font-size:12.5px;padding:4px 8px;border-bottom:1px solid var(--line)}
td{padding:5px 8px;border-bottom:1px solid var(--line);white-space:nowrap}
tbody tr:last-child td{border-bottom:0}
.n{text-align:right;font-variant-numeric:tabular-nums}
.name{max-width:0;width:46%;min-width:180px;overflow:hidden;text-overflow:ellipsis}
.name .quiet{margin-left:6px}
.wide{width:22%;min-width:90px}
.meter{display:flex;height:10px}
.meter i,td .meter i{height:10px;margin:0;border-radius:2px;min-width:0}
.clusters{display:flex;flex-wrap:wrap;gap:12px}
figure{margin:0;border:1px solid var(--line);border-radius:8px;padding:8px 10px;max-width:100%}
figcaption{color:var(--quiet);font-size:12px}
.node circle{fill:var(--yul)}
.edge{fill:none;stroke:var(--quiet)}
.edge.on{stroke:var(--critical);opacity:1}
.node:hover text{font-weight:600}
#tip{position:fixed;display:none;pointer-events:none;z-index:9;background:var(--text);color:var(--bg);padding:6px 10px;border-radius:6px;font-size:12px;white-space:pre-wrap;max-width:520px;overflow-wrap:anywhere}
.zoom{color:var(--quiet);font-size:12.5px;display:none;align-items:center;gap:8px}
footer{color:var(--quiet);font-size:12.5px;margin-top:18px}
@media print{body{background:none}.scroll{max-height:none}}
`;

// src/report/page/timeline.ts
var MOST_BARS = 6e3;
var MOST_LABELS = 400;
var HEIGHT = 520;
var GAP = 10;
var NAME = 16;
function timeline(model, path) {
  const timed = model.runs.filter(({ begun }) => begun !== void 0);
  if (timed.length === 0) return html`<p class="quiet">No run of solc has a time.</p>`;
  const { groups, thickness, height } = layOut(model, timed);
  const longest = [...timed].sort((a, b2) => b2.run.cost.wall - a.run.cost.wall);
  const drawn = new Set(longest.slice(0, MOST_BARS));
  const labelled = new Set(longest.slice(0, MOST_LABELS));
  const critical = new Set(path.runs);
  const hidden = timed.length - drawn.size;
  return html`<div class="scroll"><svg class="zoomable timeline" width="100%" height="${height + 22}" role="img" aria-label="Runs of solc over time">
${axis(model.span, height)}
${groups.map((group) => groupLanes(group, model.span, { drawn, labelled, critical, thickness }))}
</svg></div>
${hidden > 0 && html`<p class="quiet">The ${drawn.size} longest runs are drawn, ${hidden} are left out.</p>`}`;
}
function groupLanes(group, span, { drawn, labelled, critical, thickness }) {
  const { name: name2, runs, jobs, top } = group;
  const bars = runs.filter((run) => drawn.has(run)).map(
    (run) => bar(run, span, {
      ...{ top: top + (run.lane + jobs.length) * thickness, thickness },
      ...{ isCritical: critical.has(run), hasLabel: labelled.has(run) && thickness >= 13 }
    })
  );
  return html`${name2 !== void 0 && html`<text class="shard" x="0" y="${top - 4}">${name2}</text>`}
${jobs.map((job) => jobBar(job, group, span, thickness))}
${bars}`;
}
function layOut(model, timed) {
  const shards = [...new Set(timed.map(({ shard }) => shard))].sort((a, b2) => a - b2);
  const isMerge = model.work.command === "merge";
  const own = model.jobs.filter(({ shard }) => shard < 0);
  const rows = shards.map((shard, index) => {
    const runs = timed.filter((run) => run.shard === shard);
    const jobs = isMerge ? model.jobs.filter((job) => job.shard === shard) : index === 0 ? own : [];
    const lanes2 = runs.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    return { name: isMerge || shards.length > 1 ? `shard ${shard}` : void 0, runs, jobs, lanes: lanes2 };
  });
  if (isMerge) rows.push({ name: "merge", runs: [], jobs: own, lanes: 0 });
  const lanes = rows.reduce((sum2, row) => sum2 + row.lanes + row.jobs.length, 0);
  const thickness = Math.max(Math.min(Math.floor(HEIGHT / Math.max(lanes, 1)), 24), 4);
  let top = 0;
  const groups = rows.map((row) => {
    top += row.name === void 0 ? 0 : NAME;
    const group = { ...row, top };
    top += (row.lanes + row.jobs.length) * thickness + GAP;
    return group;
  });
  return { groups, thickness, height: top };
}
function bar(run, span, { top, thickness, isCritical, hasLabel }) {
  const x = at(run.begun ?? 0, span);
  const width = Math.max(at(run.ended, span) - x, 0.02);
  const room = thickness > 6 ? 2 : 1;
  const known = run.run.cost.known === true;
  const height = thickness - room;
  return html`<g class="run" tabindex="-1"><title>${describe(run)}</title><rect class="${run.kind}${known && " known"}${isCritical && " critical"}" x="${shown(x)}%" y="${top}" width="${shown(width)}%" height="${height}" rx="${height > 8 ? 2 : 0}"/>${hasLabel && labelText(runTitle(run), run.begun ?? 0, run.ended, span, top, height)}</g>
`;
}
var LINKS = "link and write";
function jobBar(job, { runs, top }, span, thickness) {
  const first = Math.min(...runs.map(({ begun = 0 }) => begun), job.ended);
  const last = Math.max(...runs.map(({ ended }) => ended), first);
  const y = top + (thickness - 2) / 2;
  const [plans, links] = [
    ["build", "plan"],
    ["build", "merge"]
  ].map((names) => names.includes(job.name));
  const block = (begun, ended, label2) => ended > begun ? html`<g class="run"><title>${`${label2}
${duration(ended - begun)}`}</title><rect class="own" x="${shown(at(begun, span))}%" y="${top}" width="${shown(at(ended - begun, span))}%" height="${thickness - 2}" rx="2"/>${thickness >= 13 && labelText(label2, begun, ended, span, top, thickness - 2, true)}</g>
` : void 0;
  return html`<rect class="own" x="${shown(at(job.begun, span))}%" y="${y - 1}" width="${shown(at(job.ended - job.begun, span))}%" height="2"/>
${block(job.begun, first, links && runs.length === 0 ? LINKS : plans ? "read and plan" : "read the plan")}${block(last, job.ended, links ? LINKS : "write")}`;
}
function labelText(text, begun, ended, span, top, height, isDark = false) {
  const width = shown(at(ended - begun, span));
  return html`<svg class="label${isDark && " dark"}" data-width="${width}" x="${shown(at(begun, span))}%" y="${top}" width="${width}%" height="${height}"><text x="5" y="${height / 2 + 4}">${text}</text></svg>`;
}
function describe(run) {
  const { cost, failedAt } = run.run;
  const memory = peak(cost.peakMemory);
  const [contracts, more] = [run.contracts.slice(0, 8), run.contracts.length - 8];
  return [
    `${KINDS[run.kind][0]}: ${run.run.label}`,
    ...contracts.map((contract) => shortened(contract)),
    ...more > 0 ? [`and ${more} more`] : [],
    [
      duration(cost.wall),
      ...cost.cpu === void 0 ? [] : [`CPU ${duration(cost.cpu)}`],
      ...memory === void 0 ? [] : [memory]
    ].join(", "),
    ...cost.known ? ["known from the cache: nothing ran"] : [],
    ...failedAt === void 0 ? [] : [`failed at ${shortened(failedAt)}`]
  ].join("\n");
}
function shortened(name2) {
  return name2.length > 160 ? `\u2026${name2.slice(-159)}` : name2;
}
function axis(span, height) {
  const step = STEPS.find((each) => span / each <= 9) ?? span;
  const all = Array.from({ length: Math.floor(span / step) + 1 }, (_2, index) => index * step);
  const ticks = all.filter((time) => at(time, span) < 96);
  return html`${ticks.map(
    (time) => html`<line class="grid" x1="${shown(at(time, span))}%" x2="${shown(at(time, span))}%" y1="0" y2="${height}"/><text class="tick" x="${shown(at(time, span))}%" dx="3" y="${height + 16}">${tick(time, step)}</text>`
  )}`;
}
var STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 3e4],
  ...[1, 2, 5, 10, 20, 60, 120].map((minutes) => minutes * 6e4)
];
function tick(time, step) {
  if (step >= 1e4 && time >= 6e4) {
    const [minutes, rest] = [Math.floor(time / 6e4), Math.round(time % 6e4 / 1e3)];
    return `${minutes} min${rest === 0 ? "" : ` ${rest} s`}`;
  }
  return `${(time / 1e3).toFixed(step < 10 ? 3 : step < 100 ? 2 : step < 1e3 ? 1 : 0)} s`;
}
function at(time, span) {
  return span === 0 ? 0 : time / span * 100;
}
function shown(share2) {
  return share2.toFixed(3).replace(/\.?0+$/, "");
}

// src/report/page/usage.ts
function usageOf({ work, runs, span }) {
  const timed = runs.filter((run) => run.begun !== void 0);
  const wall = work.command === "merge" ? span : Math.max(work.wall, span);
  const lanes = new Set(timed.map(({ shard, lane }) => `${shard} ${lane}`)).size;
  const processes = Math.max(work.command === "merge" ? lanes : work.jobs ?? lanes, 1);
  const compiling = sum(timed.map(({ run }) => run.cost.wall));
  const first = timed.reduce((least, { begun = 0 }) => Math.min(least, begun), wall);
  const last = timed.reduce((most, { ended }) => Math.max(most, ended), 0);
  return {
    ...{ wall, processes },
    busy: wall === 0 ? 0 : Math.min(compiling / (wall * processes), 1),
    before: first,
    after: Math.max(wall - Math.max(last, first), 0)
  };
}

// src/report/page/page.ts
var POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";
function reportPage(work) {
  const model = pageModel(work);
  const divided = divideRuns(model);
  const cpu = cpuShares(model, divided);
  const costs = contractCosts(divided);
  const path = criticalPath(model);
  const usage = usageOf(model);
  const oneRun = predictOneRun(model, divided);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>parasolc ${work.command}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${headline(model, { usage, cpu, path, oneRun })}
<section id="timeline"><div class="head"><h2>Processes over time</h2>${timelineLegend(model)}${ZOOM}</div>
${timeline(model, path)}</section>
<div class="pair">
<section id="cpu"><h2>Where the CPU went</h2>${cpuSection(cpu, model)}</section>
<section id="path"><h2>Critical path</h2>${pathSection(path, usage, model)}</section>
</div>
<section id="kinds"><h2>Runs of solc</h2>${kindsSection(model)}</section>
<section id="contracts"><h2>Most expensive contracts</h2>${expensiveSection(costs, model)}</section>
<section id="clusters"><h2>Bytecode dependencies</h2>${clusterGraph(model, costs)}</section>
<footer>Made by parasolc ${VERSION}. All figures are in summary.json and in the trace.</footer>
</main>
<div id="tip" role="tooltip"></div>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`.text;
}
var ZOOM = html`<label class="zoom">Zoom <input type="range" min="0" max="6" step="0.25" value="0" aria-label="Zoom"></label>`;
function timelineLegend({ runs }) {
  const isKnown = runs.some(({ run }) => run.cost.known);
  return html`<ul class="legend quiet">${kindsIn(runs).map((kind) => html`<li title="${KINDS[kind][1]}"><i class="${kind}"></i>${KINDS[kind][0]}</li>`)}${isKnown && html`<li><i class="faint"></i>known</li>`}<li><i class="mark"></i>critical path</li></ul>`;
}

// src/report/write.ts
async function writeReport(folder, cwd, work) {
  const summary = summaryOf(work);
  const files = {
    "summary.json": `${JSON.stringify(summary, void 0, 2)}
`,
    "summary.md": summaryMarkdown(summary),
    "clusters.mmd": clusterDiagram(work.plan),
    "report.html": reportPage(work)
  };
  try {
    for (const [name2, content] of Object.entries(files))
      await writeFile(join(resolve(cwd, folder), name2), content);
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `the report cannot be written to ${folder}`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a folder that is writable and has free space"
    });
  }
}

// src/exchange/folder.ts
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join as join2, resolve as resolve2 } from "node:path";

// src/exchange/archive.ts
import { stat } from "node:fs/promises";
import { basename } from "node:path";

// node_modules/tar/dist/esm/index.min.js
import Qr from "events";
import I from "fs";
import { EventEmitter as Di } from "node:events";
import Cs from "node:stream";
import { StringDecoder as Hr } from "node:string_decoder";
import cr from "node:path";
import Kt from "node:fs";
import { dirname as Fn, parse as kn } from "path";
import { EventEmitter as Dn } from "events";
import zi from "assert";
import { Buffer as Ot } from "buffer";
import * as Ps from "zlib";
import en from "zlib";
import { posix as Zt } from "node:path";
import { basename as _n } from "node:path";
import mi from "fs";
import X from "fs";
import js from "path";
import { win32 as Pn } from "node:path";
import ar from "path";
import Br from "node:fs";
import co from "node:assert";
import { randomBytes as Mr } from "node:crypto";
import u from "node:fs";
import R from "node:path";
import pr from "fs";
import wi from "node:fs";
import we from "node:path";
import k from "node:fs";
import ro from "node:fs/promises";
import Si from "node:path";
import { join as xr } from "node:path";
import v from "node:fs";
import Pr from "node:path";
var zr = Object.defineProperty;
var Ur = (s3, t) => {
  for (var e in t) zr(s3, e, { get: t[e], enumerable: true });
};
var Ds = typeof process == "object" && process ? process : { stdout: null, stderr: null };
var Wr = (s3) => !!s3 && typeof s3 == "object" && (s3 instanceof A || s3 instanceof Cs || Gr(s3) || Zr(s3));
var Gr = (s3) => !!s3 && typeof s3 == "object" && s3 instanceof Di && typeof s3.pipe == "function" && s3.pipe !== Cs.Writable.prototype.pipe;
var Zr = (s3) => !!s3 && typeof s3 == "object" && s3 instanceof Di && typeof s3.write == "function" && typeof s3.end == "function";
var Q = /* @__PURE__ */ Symbol("EOF");
var J = /* @__PURE__ */ Symbol("maybeEmitEnd");
var nt = /* @__PURE__ */ Symbol("emittedEnd");
var De = /* @__PURE__ */ Symbol("emittingEnd");
var qt = /* @__PURE__ */ Symbol("emittedError");
var Ne = /* @__PURE__ */ Symbol("closed");
var Ns = /* @__PURE__ */ Symbol("read");
var Ae = /* @__PURE__ */ Symbol("flush");
var As = /* @__PURE__ */ Symbol("flushChunk");
var z = /* @__PURE__ */ Symbol("encoding");
var Mt = /* @__PURE__ */ Symbol("decoder");
var g = /* @__PURE__ */ Symbol("flowing");
var Qt = /* @__PURE__ */ Symbol("paused");
var Bt = /* @__PURE__ */ Symbol("resume");
var b = /* @__PURE__ */ Symbol("buffer");
var N = /* @__PURE__ */ Symbol("pipes");
var _ = /* @__PURE__ */ Symbol("bufferLength");
var bi = /* @__PURE__ */ Symbol("bufferPush");
var Ie = /* @__PURE__ */ Symbol("bufferShift");
var L = /* @__PURE__ */ Symbol("objectMode");
var S = /* @__PURE__ */ Symbol("destroyed");
var _i = /* @__PURE__ */ Symbol("error");
var Oi = /* @__PURE__ */ Symbol("emitData");
var Is = /* @__PURE__ */ Symbol("emitEnd");
var Ti = /* @__PURE__ */ Symbol("emitEnd2");
var Z = /* @__PURE__ */ Symbol("async");
var xi = /* @__PURE__ */ Symbol("abort");
var Ce = /* @__PURE__ */ Symbol("aborted");
var Jt = /* @__PURE__ */ Symbol("signal");
var Rt = /* @__PURE__ */ Symbol("dataListeners");
var C = /* @__PURE__ */ Symbol("discarded");
var jt = (s3) => Promise.resolve().then(s3);
var Yr = (s3) => s3();
var Kr = (s3) => s3 === "end" || s3 === "finish" || s3 === "prefinish";
var Vr = (s3) => s3 instanceof ArrayBuffer || !!s3 && typeof s3 == "object" && s3.constructor && s3.constructor.name === "ArrayBuffer" && s3.byteLength >= 0;
var $r = (s3) => !Buffer.isBuffer(s3) && ArrayBuffer.isView(s3);
var Fe = class {
  src;
  dest;
  opts;
  ondrain;
  constructor(t, e, i) {
    this.src = t, this.dest = e, this.opts = i, this.ondrain = () => t[Bt](), this.dest.on("drain", this.ondrain);
  }
  unpipe() {
    this.dest.removeListener("drain", this.ondrain);
  }
  proxyErrors(t) {
  }
  end() {
    this.unpipe(), this.opts.end && this.dest.end();
  }
};
var Li = class extends Fe {
  unpipe() {
    this.src.removeListener("error", this.proxyErrors), super.unpipe();
  }
  constructor(t, e, i) {
    super(t, e, i), this.proxyErrors = (r) => this.dest.emit("error", r), t.on("error", this.proxyErrors);
  }
};
var Xr = (s3) => !!s3.objectMode;
var qr = (s3) => !s3.objectMode && !!s3.encoding && s3.encoding !== "buffer";
var A = class extends Di {
  [g] = false;
  [Qt] = false;
  [N] = [];
  [b] = [];
  [L];
  [z];
  [Z];
  [Mt];
  [Q] = false;
  [nt] = false;
  [De] = false;
  [Ne] = false;
  [qt] = null;
  [_] = 0;
  [S] = false;
  [Jt];
  [Ce] = false;
  [Rt] = 0;
  [C] = false;
  writable = true;
  readable = true;
  constructor(...t) {
    let e = t[0] || {};
    if (super(), e.objectMode && typeof e.encoding == "string") throw new TypeError("Encoding and objectMode may not be used together");
    Xr(e) ? (this[L] = true, this[z] = null) : qr(e) ? (this[z] = e.encoding, this[L] = false) : (this[L] = false, this[z] = null), this[Z] = !!e.async, this[Mt] = this[z] ? new Hr(this[z]) : null, e && e.debugExposeBuffer === true && Object.defineProperty(this, "buffer", { get: () => this[b] }), e && e.debugExposePipes === true && Object.defineProperty(this, "pipes", { get: () => this[N] });
    let { signal: i } = e;
    i && (this[Jt] = i, i.aborted ? this[xi]() : i.addEventListener("abort", () => this[xi]()));
  }
  get bufferLength() {
    return this[_];
  }
  get encoding() {
    return this[z];
  }
  set encoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  setEncoding(t) {
    throw new Error("Encoding must be set at instantiation time");
  }
  get objectMode() {
    return this[L];
  }
  set objectMode(t) {
    throw new Error("objectMode must be set at instantiation time");
  }
  get async() {
    return this[Z];
  }
  set async(t) {
    this[Z] = this[Z] || !!t;
  }
  [xi]() {
    this[Ce] = true, this.emit("abort", this[Jt]?.reason), this.destroy(this[Jt]?.reason);
  }
  get aborted() {
    return this[Ce];
  }
  set aborted(t) {
  }
  write(t, e, i) {
    if (this[Ce]) return false;
    if (this[Q]) throw new Error("write after end");
    if (this[S]) return this.emit("error", Object.assign(new Error("Cannot call write after a stream was destroyed"), { code: "ERR_STREAM_DESTROYED" })), true;
    typeof e == "function" && (i = e, e = "utf8"), e || (e = "utf8");
    let r = this[Z] ? jt : Yr;
    if (!this[L] && !Buffer.isBuffer(t)) {
      if ($r(t)) t = Buffer.from(t.buffer, t.byteOffset, t.byteLength);
      else if (Vr(t)) t = Buffer.from(t);
      else if (typeof t != "string") throw new Error("Non-contiguous data written to non-objectMode stream");
    }
    return this[L] ? (this[g] && this[_] !== 0 && this[Ae](true), this[g] ? this.emit("data", t) : this[bi](t), this[_] !== 0 && this.emit("readable"), i && r(i), this[g]) : t.length ? (typeof t == "string" && !(e === this[z] && !this[Mt]?.lastNeed) && (t = Buffer.from(t, e)), Buffer.isBuffer(t) && this[z] && (t = this[Mt].write(t)), this[g] && this[_] !== 0 && this[Ae](true), this[g] ? this.emit("data", t) : this[bi](t), this[_] !== 0 && this.emit("readable"), i && r(i), this[g]) : (this[_] !== 0 && this.emit("readable"), i && r(i), this[g]);
  }
  read(t) {
    if (this[S]) return null;
    if (this[C] = false, this[_] === 0 || t === 0 || t && t > this[_]) return this[J](), null;
    this[L] && (t = null), this[b].length > 1 && !this[L] && (this[b] = [this[z] ? this[b].join("") : Buffer.concat(this[b], this[_])]);
    let e = this[Ns](t || null, this[b][0]);
    return this[J](), e;
  }
  [Ns](t, e) {
    if (this[L]) this[Ie]();
    else {
      let i = e;
      t === i.length || t === null ? this[Ie]() : typeof i == "string" ? (this[b][0] = i.slice(t), e = i.slice(0, t), this[_] -= t) : (this[b][0] = i.subarray(t), e = i.subarray(0, t), this[_] -= t);
    }
    return this.emit("data", e), !this[b].length && !this[Q] && this.emit("drain"), e;
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, t = void 0), typeof e == "function" && (i = e, e = "utf8"), t !== void 0 && this.write(t, e), i && this.once("end", i), this[Q] = true, this.writable = false, (this[g] || !this[Qt]) && this[J](), this;
  }
  [Bt]() {
    this[S] || (!this[Rt] && !this[N].length && (this[C] = true), this[Qt] = false, this[g] = true, this.emit("resume"), this[b].length ? this[Ae]() : this[Q] ? this[J]() : this.emit("drain"));
  }
  resume() {
    return this[Bt]();
  }
  pause() {
    this[g] = false, this[Qt] = true, this[C] = false;
  }
  get destroyed() {
    return this[S];
  }
  get flowing() {
    return this[g];
  }
  get paused() {
    return this[Qt];
  }
  [bi](t) {
    this[L] ? this[_] += 1 : this[_] += t.length, this[b].push(t);
  }
  [Ie]() {
    return this[L] ? this[_] -= 1 : this[_] -= this[b][0].length, this[b].shift();
  }
  [Ae](t = false) {
    do
      ;
    while (this[As](this[Ie]()) && this[b].length);
    !t && !this[b].length && !this[Q] && this.emit("drain");
  }
  [As](t) {
    return this.emit("data", t), this[g];
  }
  pipe(t, e) {
    if (this[S]) return t;
    this[C] = false;
    let i = this[nt];
    return e = e || {}, t === Ds.stdout || t === Ds.stderr ? e.end = false : e.end = e.end !== false, e.proxyErrors = !!e.proxyErrors, i ? e.end && t.end() : (this[N].push(e.proxyErrors ? new Li(this, t, e) : new Fe(this, t, e)), this[Z] ? jt(() => this[Bt]()) : this[Bt]()), t;
  }
  unpipe(t) {
    let e = this[N].find((i) => i.dest === t);
    e && (this[N].length === 1 ? (this[g] && this[Rt] === 0 && (this[g] = false), this[N] = []) : this[N].splice(this[N].indexOf(e), 1), e.unpipe());
  }
  addListener(t, e) {
    return this.on(t, e);
  }
  on(t, e) {
    let i = super.on(t, e);
    if (t === "data") this[C] = false, this[Rt]++, !this[N].length && !this[g] && this[Bt]();
    else if (t === "readable" && this[_] !== 0) super.emit("readable");
    else if (Kr(t) && this[nt]) super.emit(t), this.removeAllListeners(t);
    else if (t === "error" && this[qt]) {
      let r = e;
      this[Z] ? jt(() => r.call(this, this[qt])) : r.call(this, this[qt]);
    }
    return i;
  }
  removeListener(t, e) {
    return this.off(t, e);
  }
  off(t, e) {
    let i = super.off(t, e);
    return t === "data" && (this[Rt] = this.listeners("data").length, this[Rt] === 0 && !this[C] && !this[N].length && (this[g] = false)), i;
  }
  removeAllListeners(t) {
    let e = super.removeAllListeners(t);
    return (t === "data" || t === void 0) && (this[Rt] = 0, !this[C] && !this[N].length && (this[g] = false)), e;
  }
  get emittedEnd() {
    return this[nt];
  }
  [J]() {
    !this[De] && !this[nt] && !this[S] && this[b].length === 0 && this[Q] && (this[De] = true, this.emit("end"), this.emit("prefinish"), this.emit("finish"), this[Ne] && this.emit("close"), this[De] = false);
  }
  emit(t, ...e) {
    let i = e[0];
    if (t !== "error" && t !== "close" && t !== S && this[S]) return false;
    if (t === "data") return !this[L] && !i ? false : this[Z] ? (jt(() => this[Oi](i)), true) : this[Oi](i);
    if (t === "end") return this[Is]();
    if (t === "close") {
      if (this[Ne] = true, !this[nt] && !this[S]) return false;
      let n = super.emit("close");
      return this.removeAllListeners("close"), n;
    } else if (t === "error") {
      this[qt] = i, super.emit(_i, i);
      let n = !this[Jt] || this.listeners("error").length ? super.emit("error", i) : false;
      return this[J](), n;
    } else if (t === "resume") {
      let n = super.emit("resume");
      return this[J](), n;
    } else if (t === "finish" || t === "prefinish") {
      let n = super.emit(t);
      return this.removeAllListeners(t), n;
    }
    let r = super.emit(t, ...e);
    return this[J](), r;
  }
  [Oi](t) {
    for (let i of this[N]) i.dest.write(t) === false && this.pause();
    let e = this[C] ? false : super.emit("data", t);
    return this[J](), e;
  }
  [Is]() {
    return this[nt] ? false : (this[nt] = true, this.readable = false, this[Z] ? (jt(() => this[Ti]()), true) : this[Ti]());
  }
  [Ti]() {
    if (this[Mt]) {
      let e = this[Mt].end();
      if (e) {
        for (let i of this[N]) i.dest.write(e);
        this[C] || super.emit("data", e);
      }
    }
    for (let e of this[N]) e.end();
    let t = super.emit("end");
    return this.removeAllListeners("end"), t;
  }
  async collect() {
    let t = Object.assign([], { dataLength: 0 });
    this[L] || (t.dataLength = 0);
    let e = this.promise();
    return this.on("data", (i) => {
      t.push(i), this[L] || (t.dataLength += i.length);
    }), await e, t;
  }
  async concat() {
    if (this[L]) throw new Error("cannot concat in objectMode");
    let t = await this.collect();
    return this[z] ? t.join("") : Buffer.concat(t, t.dataLength);
  }
  async promise() {
    return new Promise((t, e) => {
      this.on(S, () => e(new Error("stream destroyed"))), this.on("error", (i) => e(i)), this.on("end", () => t());
    });
  }
  [Symbol.asyncIterator]() {
    this[C] = false;
    let t = false, e = async () => (this.pause(), t = true, { value: void 0, done: true });
    return { next: () => {
      if (t) return e();
      let r = this.read();
      if (r !== null) return Promise.resolve({ done: false, value: r });
      if (this[Q]) return e();
      let n, o, h = (d) => {
        this.off("data", a), this.off("end", l), this.off(S, c), e(), o(d);
      }, a = (d) => {
        this.off("error", h), this.off("end", l), this.off(S, c), this.pause(), n({ value: d, done: !!this[Q] });
      }, l = () => {
        this.off("error", h), this.off("data", a), this.off(S, c), e(), n({ done: true, value: void 0 });
      }, c = () => h(new Error("stream destroyed"));
      return new Promise((d, y) => {
        o = y, n = d, this.once(S, c), this.once("error", h), this.once("end", l), this.once("data", a);
      });
    }, throw: e, return: e, [Symbol.asyncIterator]() {
      return this;
    }, [Symbol.asyncDispose]: async () => {
    } };
  }
  [Symbol.iterator]() {
    this[C] = false;
    let t = false, e = () => (this.pause(), this.off(_i, e), this.off(S, e), this.off("end", e), t = true, { done: true, value: void 0 }), i = () => {
      if (t) return e();
      let r = this.read();
      return r === null ? e() : { done: false, value: r };
    };
    return this.once("end", e), this.once(_i, e), this.once(S, e), { next: i, throw: e, return: e, [Symbol.iterator]() {
      return this;
    }, [Symbol.dispose]: () => {
    } };
  }
  destroy(t) {
    if (this[S]) return t ? this.emit("error", t) : this.emit(S), this;
    this[S] = true, this[C] = true, this[b].length = 0, this[_] = 0;
    let e = this;
    return typeof e.close == "function" && !this[Ne] && e.close(), t ? this.emit("error", t) : this.emit(S), this;
  }
  static get isStream() {
    return Wr;
  }
};
var Jr = I.writev;
var ht = /* @__PURE__ */ Symbol("_autoClose");
var H = /* @__PURE__ */ Symbol("_close");
var te = /* @__PURE__ */ Symbol("_ended");
var m = /* @__PURE__ */ Symbol("_fd");
var Ni = /* @__PURE__ */ Symbol("_finished");
var tt = /* @__PURE__ */ Symbol("_flags");
var Ai = /* @__PURE__ */ Symbol("_flush");
var ki = /* @__PURE__ */ Symbol("_handleChunk");
var vi = /* @__PURE__ */ Symbol("_makeBuf");
var ie = /* @__PURE__ */ Symbol("_mode");
var ke = /* @__PURE__ */ Symbol("_needDrain");
var Ut = /* @__PURE__ */ Symbol("_onerror");
var Ht = /* @__PURE__ */ Symbol("_onopen");
var Ii = /* @__PURE__ */ Symbol("_onread");
var Pt = /* @__PURE__ */ Symbol("_onwrite");
var at2 = /* @__PURE__ */ Symbol("_open");
var U = /* @__PURE__ */ Symbol("_path");
var ot = /* @__PURE__ */ Symbol("_pos");
var Y = /* @__PURE__ */ Symbol("_queue");
var zt = /* @__PURE__ */ Symbol("_read");
var Ci = /* @__PURE__ */ Symbol("_readSize");
var j = /* @__PURE__ */ Symbol("_reading");
var ee = /* @__PURE__ */ Symbol("_remain");
var Fi = /* @__PURE__ */ Symbol("_size");
var ve = /* @__PURE__ */ Symbol("_write");
var gt = /* @__PURE__ */ Symbol("_writing");
var Me = /* @__PURE__ */ Symbol("_defaultFlag");
var bt = /* @__PURE__ */ Symbol("_errored");
var _t = class extends A {
  [bt] = false;
  [m];
  [U];
  [Ci];
  [j] = false;
  [Fi];
  [ee];
  [ht];
  constructor(t, e) {
    if (e = e || {}, super(e), this.readable = true, this.writable = false, typeof t != "string") throw new TypeError("path must be a string");
    this[bt] = false, this[m] = typeof e.fd == "number" ? e.fd : void 0, this[U] = t, this[Ci] = e.readSize || 16 * 1024 * 1024, this[j] = false, this[Fi] = typeof e.size == "number" ? e.size : 1 / 0, this[ee] = this[Fi], this[ht] = typeof e.autoClose == "boolean" ? e.autoClose : true, typeof this[m] == "number" ? this[zt]() : this[at2]();
  }
  get fd() {
    return this[m];
  }
  get path() {
    return this[U];
  }
  write() {
    throw new TypeError("this is a readable stream");
  }
  end() {
    throw new TypeError("this is a readable stream");
  }
  [at2]() {
    I.open(this[U], "r", (t, e) => this[Ht](t, e));
  }
  [Ht](t, e) {
    t ? this[Ut](t) : (this[m] = e, this.emit("open", e), this[zt]());
  }
  [vi]() {
    return Buffer.allocUnsafe(Math.min(this[Ci], this[ee]));
  }
  [zt]() {
    if (!this[j]) {
      this[j] = true;
      let t = this[vi]();
      if (t.length === 0) return process.nextTick(() => this[Ii](null, 0, t));
      I.read(this[m], t, 0, t.length, null, (e, i, r) => this[Ii](e, i, r));
    }
  }
  [Ii](t, e, i) {
    this[j] = false, t ? this[Ut](t) : this[ki](e, i) && this[zt]();
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.close(t, (e) => e ? this.emit("error", e) : this.emit("close"));
    }
  }
  [Ut](t) {
    this[j] = true, this[H](), this.emit("error", t);
  }
  [ki](t, e) {
    let i = false;
    return this[ee] -= t, t > 0 && (i = super.write(t < e.length ? e.subarray(0, t) : e)), (t === 0 || this[ee] <= 0) && (i = false, this[H](), super.end()), i;
  }
  emit(t, ...e) {
    switch (t) {
      case "prefinish":
      case "finish":
        return false;
      case "drain":
        return typeof this[m] == "number" && this[zt](), false;
      case "error":
        return this[bt] ? false : (this[bt] = true, super.emit(t, ...e));
      default:
        return super.emit(t, ...e);
    }
  }
};
var Be = class extends _t {
  [at2]() {
    let t = true;
    try {
      this[Ht](null, I.openSync(this[U], "r")), t = false;
    } finally {
      t && this[H]();
    }
  }
  [zt]() {
    let t = true;
    try {
      if (!this[j]) {
        this[j] = true;
        do {
          let e = this[vi](), i = e.length === 0 ? 0 : I.readSync(this[m], e, 0, e.length, null);
          if (!this[ki](i, e)) break;
        } while (true);
        this[j] = false;
      }
      t = false;
    } finally {
      t && this[H]();
    }
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.closeSync(t), this.emit("close");
    }
  }
};
var et = class extends Qr {
  readable = false;
  writable = true;
  [bt] = false;
  [gt] = false;
  [te] = false;
  [Y] = [];
  [ke] = false;
  [U];
  [ie];
  [ht];
  [m];
  [Me];
  [tt];
  [Ni] = false;
  [ot];
  constructor(t, e) {
    e = e || {}, super(e), this[U] = t, this[m] = typeof e.fd == "number" ? e.fd : void 0, this[ie] = e.mode === void 0 ? 438 : e.mode, this[ot] = typeof e.start == "number" ? e.start : void 0, this[ht] = typeof e.autoClose == "boolean" ? e.autoClose : true;
    let i = this[ot] !== void 0 ? "r+" : "w";
    this[Me] = e.flags === void 0, this[tt] = e.flags === void 0 ? i : e.flags, this[m] === void 0 && this[at2]();
  }
  emit(t, ...e) {
    if (t === "error") {
      if (this[bt]) return false;
      this[bt] = true;
    }
    return super.emit(t, ...e);
  }
  get fd() {
    return this[m];
  }
  get path() {
    return this[U];
  }
  [Ut](t) {
    this[H](), this[gt] = true, this.emit("error", t);
  }
  [at2]() {
    I.open(this[U], this[tt], this[ie], (t, e) => this[Ht](t, e));
  }
  [Ht](t, e) {
    this[Me] && this[tt] === "r+" && t && t.code === "ENOENT" ? (this[tt] = "w", this[at2]()) : t ? this[Ut](t) : (this[m] = e, this.emit("open", e), this[gt] || this[Ai]());
  }
  end(t, e) {
    return t && this.write(t, e), this[te] = true, !this[gt] && !this[Y].length && typeof this[m] == "number" && this[Pt](null, 0), this;
  }
  write(t, e) {
    return typeof t == "string" && (t = Buffer.from(t, e)), this[te] ? (this.emit("error", new Error("write() after end()")), false) : this[m] === void 0 || this[gt] || this[Y].length ? (this[Y].push(t), this[ke] = true, false) : (this[gt] = true, this[ve](t), true);
  }
  [ve](t) {
    I.write(this[m], t, 0, t.length, this[ot], (e, i) => this[Pt](e, i));
  }
  [Pt](t, e) {
    t ? this[Ut](t) : (this[ot] !== void 0 && typeof e == "number" && (this[ot] += e), this[Y].length ? this[Ai]() : (this[gt] = false, this[te] && !this[Ni] ? (this[Ni] = true, this[H](), this.emit("finish")) : this[ke] && (this[ke] = false, this.emit("drain"))));
  }
  [Ai]() {
    if (this[Y].length === 0) this[te] && this[Pt](null, 0);
    else if (this[Y].length === 1) this[ve](this[Y].pop());
    else {
      let t = this[Y];
      this[Y] = [], Jr(this[m], t, this[ot], (e, i) => this[Pt](e, i));
    }
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.close(t, (e) => e ? this.emit("error", e) : this.emit("close"));
    }
  }
};
var Wt = class extends et {
  [at2]() {
    let t;
    if (this[Me] && this[tt] === "r+") try {
      t = I.openSync(this[U], this[tt], this[ie]);
    } catch (e) {
      if (e?.code === "ENOENT") return this[tt] = "w", this[at2]();
      throw e;
    }
    else t = I.openSync(this[U], this[tt], this[ie]);
    this[Ht](null, t);
  }
  [H]() {
    if (this[ht] && typeof this[m] == "number") {
      let t = this[m];
      this[m] = void 0, I.closeSync(t), this.emit("close");
    }
  }
  [ve](t) {
    let e = true;
    try {
      this[Pt](null, I.writeSync(this[m], t, 0, t.length, this[ot])), e = false;
    } finally {
      if (e) try {
        this[H]();
      } catch {
      }
    }
  }
};
var jr = /* @__PURE__ */ new Map([["C", "cwd"], ["f", "file"], ["z", "gzip"], ["P", "preservePaths"], ["U", "unlink"], ["strip-components", "strip"], ["stripComponents", "strip"], ["keep-newer", "newer"], ["keepNewer", "newer"], ["keep-newer-files", "newer"], ["keepNewerFiles", "newer"], ["k", "keep"], ["keep-existing", "keep"], ["keepExisting", "keep"], ["m", "noMtime"], ["no-mtime", "noMtime"], ["p", "preserveOwner"], ["L", "follow"], ["h", "follow"], ["onentry", "onReadEntry"]]);
var Fs = (s3) => !!s3.sync && !!s3.file;
var ks = (s3) => !s3.sync && !!s3.file;
var vs = (s3) => !!s3.sync && !s3.file;
var Ms = (s3) => !s3.sync && !s3.file;
var Bs = (s3) => !!s3.file;
var tn = (s3) => {
  let t = jr.get(s3);
  return t || s3;
};
var se = (s3 = {}) => {
  if (!s3) return {};
  let t = {};
  for (let [e, i] of Object.entries(s3)) {
    let r = tn(e);
    t[r] = i;
  }
  return t.chmod === void 0 && t.noChmod === false && (t.chmod = true), delete t.noChmod, t;
};
var K = (s3, t, e, i, r) => Object.assign((n = [], o, h) => {
  Array.isArray(n) && (o = n, n = {}), typeof o == "function" && (h = o, o = void 0), o = o ? Array.from(o) : [];
  let a = se(n);
  if (r?.(a, o), Fs(a)) {
    if (typeof h == "function") throw new TypeError("callback not supported for sync tar functions");
    return s3(a, o);
  } else if (ks(a)) {
    let l = t(a, o);
    return h ? l.then(() => h(), h) : l;
  } else if (vs(a)) {
    if (typeof h == "function") throw new TypeError("callback not supported for sync tar functions");
    return e(a, o);
  } else if (Ms(a)) {
    if (typeof h == "function") throw new TypeError("callback only supported with file option");
    return i(a, o);
  }
  throw new Error("impossible options??");
}, { syncFile: s3, asyncFile: t, syncNoFile: e, asyncNoFile: i, validate: r });
var sn = en.constants || { ZLIB_VERNUM: 4736 };
var M = Object.freeze(Object.assign(/* @__PURE__ */ Object.create(null), { Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4, Z_BLOCK: 5, Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6, Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1, Z_FILTERED: 1, Z_HUFFMAN_ONLY: 2, Z_RLE: 3, Z_FIXED: 4, Z_DEFAULT_STRATEGY: 0, DEFLATE: 1, INFLATE: 2, GZIP: 3, GUNZIP: 4, DEFLATERAW: 5, INFLATERAW: 6, UNZIP: 7, BROTLI_DECODE: 8, BROTLI_ENCODE: 9, Z_MIN_WINDOWBITS: 8, Z_MAX_WINDOWBITS: 15, Z_DEFAULT_WINDOWBITS: 15, Z_MIN_CHUNK: 64, Z_MAX_CHUNK: 1 / 0, Z_DEFAULT_CHUNK: 16384, Z_MIN_MEMLEVEL: 1, Z_MAX_MEMLEVEL: 9, Z_DEFAULT_MEMLEVEL: 8, Z_MIN_LEVEL: -1, Z_MAX_LEVEL: 9, Z_DEFAULT_LEVEL: -1, BROTLI_OPERATION_PROCESS: 0, BROTLI_OPERATION_FLUSH: 1, BROTLI_OPERATION_FINISH: 2, BROTLI_OPERATION_EMIT_METADATA: 3, BROTLI_MODE_GENERIC: 0, BROTLI_MODE_TEXT: 1, BROTLI_MODE_FONT: 2, BROTLI_DEFAULT_MODE: 0, BROTLI_MIN_QUALITY: 0, BROTLI_MAX_QUALITY: 11, BROTLI_DEFAULT_QUALITY: 11, BROTLI_MIN_WINDOW_BITS: 10, BROTLI_MAX_WINDOW_BITS: 24, BROTLI_LARGE_MAX_WINDOW_BITS: 30, BROTLI_DEFAULT_WINDOW: 22, BROTLI_MIN_INPUT_BLOCK_BITS: 16, BROTLI_MAX_INPUT_BLOCK_BITS: 24, BROTLI_PARAM_MODE: 0, BROTLI_PARAM_QUALITY: 1, BROTLI_PARAM_LGWIN: 2, BROTLI_PARAM_LGBLOCK: 3, BROTLI_PARAM_DISABLE_LITERAL_CONTEXT_MODELING: 4, BROTLI_PARAM_SIZE_HINT: 5, BROTLI_PARAM_LARGE_WINDOW: 6, BROTLI_PARAM_NPOSTFIX: 7, BROTLI_PARAM_NDIRECT: 8, BROTLI_DECODER_RESULT_ERROR: 0, BROTLI_DECODER_RESULT_SUCCESS: 1, BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: 2, BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: 3, BROTLI_DECODER_PARAM_DISABLE_RING_BUFFER_REALLOCATION: 0, BROTLI_DECODER_PARAM_LARGE_WINDOW: 1, BROTLI_DECODER_NO_ERROR: 0, BROTLI_DECODER_SUCCESS: 1, BROTLI_DECODER_NEEDS_MORE_INPUT: 2, BROTLI_DECODER_NEEDS_MORE_OUTPUT: 3, BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_NIBBLE: -1, BROTLI_DECODER_ERROR_FORMAT_RESERVED: -2, BROTLI_DECODER_ERROR_FORMAT_EXUBERANT_META_NIBBLE: -3, BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_ALPHABET: -4, BROTLI_DECODER_ERROR_FORMAT_SIMPLE_HUFFMAN_SAME: -5, BROTLI_DECODER_ERROR_FORMAT_CL_SPACE: -6, BROTLI_DECODER_ERROR_FORMAT_HUFFMAN_SPACE: -7, BROTLI_DECODER_ERROR_FORMAT_CONTEXT_MAP_REPEAT: -8, BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_1: -9, BROTLI_DECODER_ERROR_FORMAT_BLOCK_LENGTH_2: -10, BROTLI_DECODER_ERROR_FORMAT_TRANSFORM: -11, BROTLI_DECODER_ERROR_FORMAT_DICTIONARY: -12, BROTLI_DECODER_ERROR_FORMAT_WINDOW_BITS: -13, BROTLI_DECODER_ERROR_FORMAT_PADDING_1: -14, BROTLI_DECODER_ERROR_FORMAT_PADDING_2: -15, BROTLI_DECODER_ERROR_FORMAT_DISTANCE: -16, BROTLI_DECODER_ERROR_DICTIONARY_NOT_SET: -19, BROTLI_DECODER_ERROR_INVALID_ARGUMENTS: -20, BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MODES: -21, BROTLI_DECODER_ERROR_ALLOC_TREE_GROUPS: -22, BROTLI_DECODER_ERROR_ALLOC_CONTEXT_MAP: -25, BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_1: -26, BROTLI_DECODER_ERROR_ALLOC_RING_BUFFER_2: -27, BROTLI_DECODER_ERROR_ALLOC_BLOCK_TYPE_TREES: -30, BROTLI_DECODER_ERROR_UNREACHABLE: -31 }, sn));
var rn = Ot.concat;
var zs = Object.getOwnPropertyDescriptor(Ot, "concat");
var nn = (s3) => s3;
var Bi = zs?.writable === true || zs?.set !== void 0 ? (s3) => {
  Ot.concat = s3 ? nn : rn;
} : (s3) => {
};
var Tt = /* @__PURE__ */ Symbol("_superWrite");
var Gt = class extends Error {
  code;
  errno;
  constructor(t, e) {
    super("zlib: " + t.message, { cause: t }), this.code = t.code, this.errno = t.errno, this.code || (this.code = "ZLIB_ERROR"), this.message = "zlib: " + t.message, Error.captureStackTrace(this, e ?? this.constructor);
  }
  get name() {
    return "ZlibError";
  }
};
var Pi = /* @__PURE__ */ Symbol("flushFlag");
var re = class extends A {
  #t = false;
  #i = false;
  #s;
  #n;
  #r;
  #e;
  #o;
  get sawError() {
    return this.#t;
  }
  get handle() {
    return this.#e;
  }
  get flushFlag() {
    return this.#s;
  }
  constructor(t, e) {
    if (!t || typeof t != "object") throw new TypeError("invalid options for ZlibBase constructor");
    if (super(t), this.#s = t.flush ?? 0, this.#n = t.finishFlush ?? 0, this.#r = t.fullFlushFlag ?? 0, typeof Ps[e] != "function") throw new TypeError("Compression method not supported: " + e);
    try {
      this.#e = new Ps[e](t);
    } catch (i) {
      throw new Gt(i, this.constructor);
    }
    this.#o = (i) => {
      this.#t || (this.#t = true, this.close(), this.emit("error", i));
    }, this.#e?.on("error", (i) => this.#o(new Gt(i))), this.once("end", () => this.close);
  }
  close() {
    this.#e && (this.#e.close(), this.#e = void 0, this.emit("close"));
  }
  reset() {
    if (!this.#t) return zi(this.#e, "zlib binding closed"), this.#e.reset?.();
  }
  flush(t) {
    this.ended || (typeof t != "number" && (t = this.#r), this.write(Object.assign(Ot.alloc(0), { [Pi]: t })));
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, e = void 0, t = void 0), typeof e == "function" && (i = e, e = void 0), t && (e ? this.write(t, e) : this.write(t)), this.flush(this.#n), this.#i = true, super.end(i);
  }
  get ended() {
    return this.#i;
  }
  [Tt](t) {
    return super.write(t);
  }
  write(t, e, i) {
    if (typeof e == "function" && (i = e, e = "utf8"), typeof t == "string" && (t = Ot.from(t, e)), this.#t) return;
    zi(this.#e, "zlib binding closed");
    let r = this.#e._handle, n = r.close;
    r.close = () => {
    };
    let o = this.#e.close;
    this.#e.close = () => {
    }, Bi(true);
    let h;
    try {
      let l = typeof t[Pi] == "number" ? t[Pi] : this.#s;
      h = this.#e._processChunk(t, l), Bi(false);
    } catch (l) {
      Bi(false), this.#o(new Gt(l, this.write));
    } finally {
      this.#e && (this.#e._handle = r, r.close = n, this.#e.close = o, this.#e.removeAllListeners("error"));
    }
    this.#e && this.#e.on("error", (l) => this.#o(new Gt(l, this.write)));
    let a;
    if (h) if (Array.isArray(h) && h.length > 0) {
      let l = h[0];
      a = this[Tt](Ot.from(l));
      for (let c = 1; c < h.length; c++) a = this[Tt](h[c]);
    } else a = this[Tt](Ot.from(h));
    return i && i(), a;
  }
};
var Pe = class extends re {
  #t;
  #i;
  constructor(t, e) {
    t = t || {}, t.flush = t.flush || M.Z_NO_FLUSH, t.finishFlush = t.finishFlush || M.Z_FINISH, t.fullFlushFlag = M.Z_FULL_FLUSH, super(t, e), this.#t = t.level, this.#i = t.strategy;
  }
  params(t, e) {
    if (!this.sawError) {
      if (!this.handle) throw new Error("cannot switch params when binding is closed");
      if (!this.handle.params) throw new Error("not supported in this implementation");
      if (this.#t !== t || this.#i !== e) {
        this.flush(M.Z_SYNC_FLUSH), zi(this.handle, "zlib binding closed");
        let i = this.handle.flush;
        this.handle.flush = (r, n) => {
          typeof r == "function" && (n = r, r = this.flushFlag), this.flush(r), n?.();
        };
        try {
          this.handle.params(t, e);
        } finally {
          this.handle.flush = i;
        }
        this.handle && (this.#t = t, this.#i = e);
      }
    }
  }
};
var ze = class extends Pe {
  #t;
  constructor(t) {
    super(t, "Gzip"), this.#t = t && !!t.portable;
  }
  [Tt](t) {
    return this.#t ? (this.#t = false, t[9] = 255, super[Tt](t)) : super[Tt](t);
  }
};
var Ue = class extends Pe {
  constructor(t) {
    super(t, "Unzip");
  }
};
var He = class extends re {
  constructor(t, e) {
    t = t || {}, t.flush = t.flush || M.BROTLI_OPERATION_PROCESS, t.finishFlush = t.finishFlush || M.BROTLI_OPERATION_FINISH, t.fullFlushFlag = M.BROTLI_OPERATION_FLUSH, super(t, e);
  }
};
var We = class extends He {
  constructor(t) {
    super(t, "BrotliCompress");
  }
};
var Ge = class extends He {
  constructor(t) {
    super(t, "BrotliDecompress");
  }
};
var Ze = class extends re {
  constructor(t, e) {
    t = t || {}, t.flush = t.flush || M.ZSTD_e_continue, t.finishFlush = t.finishFlush || M.ZSTD_e_end, t.fullFlushFlag = M.ZSTD_e_flush, super(t, e);
  }
};
var Ye = class extends Ze {
  constructor(t) {
    super(t, "ZstdCompress");
  }
};
var Ke = class extends Ze {
  constructor(t) {
    super(t, "ZstdDecompress");
  }
};
var Us = (s3, t) => {
  if (Number.isSafeInteger(s3)) s3 < 0 ? an(s3, t) : hn(s3, t);
  else throw Error("cannot encode number outside of javascript safe integer range");
  return t;
};
var hn = (s3, t) => {
  t[0] = 128;
  for (var e = t.length; e > 1; e--) t[e - 1] = s3 & 255, s3 = Math.floor(s3 / 256);
};
var an = (s3, t) => {
  t[0] = 255;
  var e = false;
  s3 = s3 * -1;
  for (var i = t.length; i > 1; i--) {
    var r = s3 & 255;
    s3 = Math.floor(s3 / 256), e ? t[i - 1] = Ws(r) : r === 0 ? t[i - 1] = 0 : (e = true, t[i - 1] = Gs(r));
  }
};
var Hs = (s3) => {
  let t = s3[0], e = t === 128 ? cn(s3.subarray(1, s3.length)) : t === 255 ? ln(s3) : null;
  if (e === null) throw Error("invalid base256 encoding");
  if (!Number.isSafeInteger(e)) throw Error("parsed number outside of javascript safe integer range");
  return e;
};
var ln = (s3) => {
  for (var t = s3.length, e = 0, i = false, r = t - 1; r > -1; r--) {
    var n = Number(s3[r]), o;
    i ? o = Ws(n) : n === 0 ? o = n : (i = true, o = Gs(n)), o !== 0 && (e -= o * Math.pow(256, t - r - 1));
  }
  return e;
};
var cn = (s3) => {
  for (var t = s3.length, e = 0, i = t - 1; i > -1; i--) {
    var r = Number(s3[i]);
    r !== 0 && (e += r * Math.pow(256, t - i - 1));
  }
  return e;
};
var Ws = (s3) => (255 ^ s3) & 255;
var Gs = (s3) => (255 ^ s3) + 1 & 255;
var Hi = {};
Ur(Hi, { code: () => Ve, isCode: () => ne, isName: () => dn, name: () => oe, normalFsTypes: () => Ui });
var ne = (s3) => oe.has(s3);
var dn = (s3) => Ve.has(s3);
var Ui = /* @__PURE__ */ new Set(["0", "", "1", "2", "3", "4", "5", "6", "7", "D"]);
var oe = /* @__PURE__ */ new Map([["0", "File"], ["", "OldFile"], ["1", "Link"], ["2", "SymbolicLink"], ["3", "CharacterDevice"], ["4", "BlockDevice"], ["5", "Directory"], ["6", "FIFO"], ["7", "ContiguousFile"], ["g", "GlobalExtendedHeader"], ["x", "ExtendedHeader"], ["A", "SolarisACL"], ["D", "GNUDumpDir"], ["I", "Inode"], ["K", "NextFileHasLongLinkpath"], ["L", "NextFileHasLongPath"], ["M", "ContinuationFile"], ["N", "OldGnuLongPath"], ["S", "SparseFile"], ["V", "TapeVolumeHeader"], ["X", "OldExtendedHeader"]]);
var Ve = new Map(Array.from(oe).map((s3) => [s3[1], s3[0]]));
var un = (s3) => s3 === void 0 || s3 < 0 ? void 0 : s3;
var F = class {
  cksumValid = false;
  needPax = false;
  nullBlock = false;
  block;
  path;
  mode;
  uid;
  gid;
  size;
  cksum;
  #t = "Unsupported";
  linkpath;
  uname;
  gname;
  devmaj = 0;
  devmin = 0;
  atime;
  ctime;
  mtime;
  charset;
  comment;
  constructor(t, e = 0, i, r) {
    Buffer.isBuffer(t) ? this.decode(t, e || 0, i, r) : t && this.#i(t);
  }
  decode(t, e, i, r) {
    if (e || (e = 0), !t || !(t.length >= e + 512)) throw new Error("need 512 bytes for header");
    let n = xt(t, e + 156, 1), o = Ui.has(n), h = o ? i : void 0, a = o ? r : void 0;
    if (this.path = h?.path ?? xt(t, e, 100), this.mode = h?.mode ?? a?.mode ?? lt(t, e + 100, 8), this.uid = h?.uid ?? a?.uid ?? lt(t, e + 108, 8), this.gid = h?.gid ?? a?.gid ?? lt(t, e + 116, 8), this.size = un(h?.size ?? a?.size ?? lt(t, e + 124, 12)), this.mtime = h?.mtime ?? a?.mtime ?? Wi(t, e + 136, 12), this.cksum = lt(t, e + 148, 12), a && this.#i(a, true), h && this.#i(h), ne(n) && (this.#t = n || "0"), this.#t === "0" && this.path.slice(-1) === "/" && (this.#t = "5"), this.#t === "5" && (this.size = 0), this.linkpath = xt(t, e + 157, 100), t.subarray(e + 257, e + 265).toString() === "ustar\x0000") if (this.uname = h?.uname ?? a?.uname ?? xt(t, e + 265, 32), this.gname = h?.gname ?? a?.gname ?? xt(t, e + 297, 32), this.devmaj = h?.devmaj ?? a?.devmaj ?? lt(t, e + 329, 8) ?? 0, this.devmin = h?.devmin ?? a?.devmin ?? lt(t, e + 337, 8) ?? 0, t[e + 475] !== 0) {
      let c = xt(t, e + 345, 155);
      this.path = c + "/" + this.path;
    } else {
      let c = xt(t, e + 345, 130);
      c && (this.path = c + "/" + this.path), this.atime = i?.atime ?? r?.atime ?? Wi(t, e + 476, 12), this.ctime = i?.ctime ?? r?.ctime ?? Wi(t, e + 488, 12);
    }
    let l = 256;
    for (let c = e; c < e + 148; c++) l += t[c];
    for (let c = e + 156; c < e + 512; c++) l += t[c];
    this.cksumValid = l === this.cksum, this.cksum === void 0 && l === 256 && (this.nullBlock = true);
  }
  #i(t, e = false) {
    Object.assign(this, Object.fromEntries(Object.entries(t).filter(([i, r]) => !(r == null || i === "size" && Number(r) < 0 || i === "path" && e || i === "linkpath" && e || i === "global"))));
  }
  encode(t, e = 0) {
    if (t || (t = this.block = Buffer.alloc(512)), this.#t === "Unsupported" && (this.#t = "0"), !(t.length >= e + 512)) throw new Error("need 512 bytes for header");
    let i = this.ctime || this.atime ? 130 : 155, r = mn(this.path || "", i), n = r[0], o = r[1];
    this.needPax = !!r[2], this.needPax = Lt(t, e, 100, n) || this.needPax, this.needPax = ct(t, e + 100, 8, this.mode) || this.needPax, this.needPax = ct(t, e + 108, 8, this.uid) || this.needPax, this.needPax = ct(t, e + 116, 8, this.gid) || this.needPax, this.needPax = ct(t, e + 124, 12, this.size) || this.needPax, this.needPax = Gi(t, e + 136, 12, this.mtime) || this.needPax, t[e + 156] = Number(this.#t.codePointAt(0)), this.needPax = Lt(t, e + 157, 100, this.linkpath) || this.needPax, t.write("ustar\x0000", e + 257, 8), this.needPax = Lt(t, e + 265, 32, this.uname) || this.needPax, this.needPax = Lt(t, e + 297, 32, this.gname) || this.needPax, this.needPax = ct(t, e + 329, 8, this.devmaj) || this.needPax, this.needPax = ct(t, e + 337, 8, this.devmin) || this.needPax, this.needPax = Lt(t, e + 345, i, o) || this.needPax, t[e + 475] !== 0 ? this.needPax = Lt(t, e + 345, 155, o) || this.needPax : (this.needPax = Lt(t, e + 345, 130, o) || this.needPax, this.needPax = Gi(t, e + 476, 12, this.atime) || this.needPax, this.needPax = Gi(t, e + 488, 12, this.ctime) || this.needPax);
    let h = 256;
    for (let a = e; a < e + 148; a++) h += t[a];
    for (let a = e + 156; a < e + 512; a++) h += t[a];
    return this.cksum = h, ct(t, e + 148, 8, this.cksum), this.cksumValid = true, this.needPax;
  }
  get type() {
    return this.#t === "Unsupported" ? this.#t : oe.get(this.#t);
  }
  get typeKey() {
    return this.#t;
  }
  set type(t) {
    let e = String(Ve.get(t));
    if (ne(e) || e === "Unsupported") this.#t = e;
    else if (ne(t)) this.#t = t;
    else throw new TypeError("invalid entry type: " + t);
  }
};
var mn = (s3, t) => {
  let i = s3, r = "", n, o = Zt.parse(s3).root || ".";
  if (Buffer.byteLength(i) < 100) n = [i, r, false];
  else {
    r = Zt.dirname(i), i = Zt.basename(i);
    do
      Buffer.byteLength(i) <= 100 && Buffer.byteLength(r) <= t ? n = [i, r, false] : Buffer.byteLength(i) > 100 && Buffer.byteLength(r) <= t ? n = [i.slice(0, 99), r, true] : (i = Zt.join(Zt.basename(r), i), r = Zt.dirname(r));
    while (r !== o && n === void 0);
    n || (n = [s3.slice(0, 99), "", true]);
  }
  return n;
};
var xt = (s3, t, e) => s3.subarray(t, t + e).toString("utf8").replace(/\0.*/, "");
var Wi = (s3, t, e) => pn(lt(s3, t, e));
var pn = (s3) => s3 === void 0 ? void 0 : new Date(s3 * 1e3);
var lt = (s3, t, e) => Number(s3[t]) & 128 ? Hs(s3.subarray(t, t + e)) : wn(s3, t, e);
var En = (s3) => isNaN(s3) ? void 0 : s3;
var wn = (s3, t, e) => En(parseInt(s3.subarray(t, t + e).toString("utf8").replace(/\0.*$/, "").trim(), 8));
var Sn = { 12: 8589934591, 8: 2097151 };
var ct = (s3, t, e, i) => i === void 0 ? false : i > Sn[e] || i < 0 ? (Us(i, s3.subarray(t, t + e)), true) : (yn(s3, t, e, i), false);
var yn = (s3, t, e, i) => s3.write(Rn(i, e), t, e, "ascii");
var Rn = (s3, t) => gn(Math.floor(s3).toString(8), t);
var gn = (s3, t) => (s3.length === t - 1 ? s3 : new Array(t - s3.length - 1).join("0") + s3 + " ") + "\0";
var Gi = (s3, t, e, i) => i === void 0 ? false : ct(s3, t, e, i.getTime() / 1e3);
var bn = new Array(156).join("\0");
var Lt = (s3, t, e, i) => i === void 0 ? false : (s3.write(i + bn, t, e, "utf8"), i.length !== Buffer.byteLength(i) || i.length > e);
var ft = class s {
  atime;
  mtime;
  ctime;
  charset;
  comment;
  gid;
  uid;
  gname;
  uname;
  linkpath;
  dev;
  ino;
  nlink;
  path;
  size;
  mode;
  global;
  constructor(t, e = false) {
    this.atime = t.atime, this.charset = t.charset, this.comment = t.comment, this.ctime = t.ctime, this.dev = t.dev, this.gid = t.gid, this.global = e, this.gname = t.gname, this.ino = t.ino, this.linkpath = t.linkpath, this.mtime = t.mtime, this.nlink = t.nlink, this.path = t.path, this.size = t.size, this.uid = t.uid, this.uname = t.uname;
  }
  encode() {
    let t = this.encodeBody();
    if (t === "") return Buffer.allocUnsafe(0);
    let e = Buffer.byteLength(t), i = 512 * Math.ceil(1 + e / 512), r = Buffer.allocUnsafe(i);
    for (let n = 0; n < 512; n++) r[n] = 0;
    new F({ path: ("PaxHeader/" + _n(this.path ?? "")).slice(0, 99), mode: this.mode || 420, uid: this.uid, gid: this.gid, size: e, mtime: this.mtime, type: this.global ? "GlobalExtendedHeader" : "ExtendedHeader", linkpath: "", uname: this.uname || "", gname: this.gname || "", devmaj: 0, devmin: 0, atime: this.atime, ctime: this.ctime }).encode(r), r.write(t, 512, e, "utf8");
    for (let n = e + 512; n < r.length; n++) r[n] = 0;
    return r;
  }
  encodeBody() {
    return this.encodeField("path") + this.encodeField("ctime") + this.encodeField("atime") + this.encodeField("dev") + this.encodeField("ino") + this.encodeField("nlink") + this.encodeField("charset") + this.encodeField("comment") + this.encodeField("gid") + this.encodeField("gname") + this.encodeField("linkpath") + this.encodeField("mtime") + this.encodeField("size") + this.encodeField("uid") + this.encodeField("uname");
  }
  encodeField(t) {
    if (this[t] === void 0) return "";
    let e = this[t], i = e instanceof Date ? e.getTime() / 1e3 : e, r = " " + (t === "dev" || t === "ino" || t === "nlink" ? "SCHILY." : "") + t + "=" + i + `
`, n = Buffer.byteLength(r), o = Math.floor(Math.log(n) / Math.log(10)) + 1;
    return n + o >= Math.pow(10, o) && (o += 1), o + n + r;
  }
  static parse(t, e, i = false) {
    return new s(On(Tn(t), e), i);
  }
};
var On = (s3, t) => t ? Object.assign({}, t, s3) : s3;
var Tn = (s3) => s3.replace(/\n$/, "").split(`
`).reduce(xn, /* @__PURE__ */ Object.create(null));
var xn = (s3, t) => {
  let e = parseInt(t, 10);
  if (e !== Buffer.byteLength(t) + 1) return s3;
  t = t.slice((e + " ").length);
  let i = t.split("="), r = i.shift();
  if (!r) return s3;
  let n = r.replace(/^SCHILY\.(dev|ino|nlink)/, "$1"), o = i.join("=").replace(/\0.*/, "");
  switch (n) {
    case "path":
    case "linkpath":
    case "type":
    case "charset":
    case "comment":
    case "gname":
    case "uname":
      s3[n] = o;
      break;
    case "ctime":
    case "atime":
    case "mtime":
      s3[n] = new Date(Number(o) * 1e3);
      break;
    case "size":
      let h = +o;
      h >= 0 && (s3[n] = h);
      break;
    case "gid":
    case "uid":
    case "dev":
    case "ino":
    case "nlink":
    case "mode":
      s3[n] = +o;
      break;
  }
  return s3;
};
var Ln = process.env.TESTING_TAR_FAKE_PLATFORM || process.platform;
var f = Ln !== "win32" ? (s3) => String(s3) : (s3) => String(s3).replaceAll(/\\/g, "/");
var $e = class extends A {
  extended;
  globalExtended;
  header;
  startBlockSize;
  blockRemain;
  remain;
  type;
  meta = false;
  ignore = false;
  path;
  mode;
  uid;
  gid;
  uname;
  gname;
  size = 0;
  mtime;
  atime;
  ctime;
  linkpath;
  dev;
  ino;
  nlink;
  invalid = false;
  absolute;
  unsupported = false;
  constructor(t, e, i) {
    switch (super({}), this.pause(), this.extended = e, this.globalExtended = i, this.header = t, this.remain = t.size ?? 0, this.startBlockSize = 512 * Math.ceil(this.remain / 512), this.blockRemain = this.startBlockSize, this.type = t.type, this.type) {
      case "File":
      case "OldFile":
      case "Link":
      case "SymbolicLink":
      case "CharacterDevice":
      case "BlockDevice":
      case "Directory":
      case "FIFO":
      case "ContiguousFile":
      case "GNUDumpDir":
        break;
      case "NextFileHasLongLinkpath":
      case "NextFileHasLongPath":
      case "OldGnuLongPath":
      case "GlobalExtendedHeader":
      case "ExtendedHeader":
      case "OldExtendedHeader":
        this.meta = true;
        break;
      default:
        this.ignore = true;
    }
    if (!t.path) throw new Error("no path provided for tar.ReadEntry");
    this.path = f(t.path), this.mode = t.mode, this.mode && (this.mode = this.mode & 4095), this.uid = t.uid, this.gid = t.gid, this.uname = t.uname, this.gname = t.gname, this.size = this.remain, this.mtime = t.mtime, this.atime = t.atime, this.ctime = t.ctime, this.linkpath = t.linkpath ? f(t.linkpath) : void 0, this.uname = t.uname, this.gname = t.gname, e && this.#t(e), i && this.#t(i, true);
  }
  write(t) {
    let e = t.length;
    if (e > this.blockRemain) throw new Error("writing more to entry than is appropriate");
    let i = this.remain, r = this.blockRemain;
    return this.remain = Math.max(0, i - e), this.blockRemain = Math.max(0, r - e), this.ignore ? true : i >= e ? super.write(t) : super.write(t.subarray(0, i));
  }
  #t(t, e = false) {
    t.path && (t.path = f(t.path)), t.linkpath && (t.linkpath = f(t.linkpath)), Object.assign(this, Object.fromEntries(Object.entries(t).filter(([i, r]) => !(r == null || i === "path" && e))));
  }
};
var Dt = (s3, t, e, i = {}) => {
  s3.file && (i.file = s3.file), s3.cwd && (i.cwd = s3.cwd), i.code = e instanceof Error && e.code || t, i.tarCode = t, !s3.strict && i.recoverable !== false ? (e instanceof Error && (i = Object.assign(e, i), e = e.message), s3.emit("warn", t, e, i)) : e instanceof Error ? s3.emit("error", Object.assign(e, i)) : s3.emit("error", Object.assign(new Error(`${t}: ${e}`), i));
};
var Nn = 1024 * 1024;
var Xi = Buffer.from([31, 139]);
var qi = Buffer.from([40, 181, 47, 253]);
var An = Math.max(Xi.length, qi.length);
var B = /* @__PURE__ */ Symbol("state");
var Nt = /* @__PURE__ */ Symbol("writeEntry");
var it = /* @__PURE__ */ Symbol("readEntry");
var Zi = /* @__PURE__ */ Symbol("nextEntry");
var Zs = /* @__PURE__ */ Symbol("processEntry");
var V = /* @__PURE__ */ Symbol("extendedHeader");
var he = /* @__PURE__ */ Symbol("globalExtendedHeader");
var dt = /* @__PURE__ */ Symbol("meta");
var Ys = /* @__PURE__ */ Symbol("emitMeta");
var p = /* @__PURE__ */ Symbol("buffer");
var st = /* @__PURE__ */ Symbol("queue");
var ut = /* @__PURE__ */ Symbol("ended");
var Yi = /* @__PURE__ */ Symbol("emittedEnd");
var At = /* @__PURE__ */ Symbol("emit");
var w = /* @__PURE__ */ Symbol("unzip");
var Xe = /* @__PURE__ */ Symbol("consumeChunk");
var qe = /* @__PURE__ */ Symbol("consumeChunkSub");
var Ki = /* @__PURE__ */ Symbol("consumeBody");
var Ks = /* @__PURE__ */ Symbol("consumeMeta");
var Vs = /* @__PURE__ */ Symbol("consumeHeader");
var ae = /* @__PURE__ */ Symbol("consuming");
var Vi = /* @__PURE__ */ Symbol("bufferConcat");
var Qe = /* @__PURE__ */ Symbol("maybeEnd");
var Yt = /* @__PURE__ */ Symbol("writing");
var $ = /* @__PURE__ */ Symbol("aborted");
var Je = /* @__PURE__ */ Symbol("onDone");
var It = /* @__PURE__ */ Symbol("sawValidEntry");
var je = /* @__PURE__ */ Symbol("sawNullBlock");
var ti = /* @__PURE__ */ Symbol("sawEOF");
var $s = /* @__PURE__ */ Symbol("closeStream");
var In = 1e3;
var le = /* @__PURE__ */ Symbol("compressedBytesRead");
var $i = /* @__PURE__ */ Symbol("decompressedBytesRead");
var Xs = /* @__PURE__ */ Symbol("checkDecompressionRatio");
var Cn = () => true;
var rt = class extends Dn {
  file;
  strict;
  maxMetaEntrySize;
  filter;
  brotli;
  zstd;
  maxDecompressionRatio;
  writable = true;
  readable = false;
  [st] = [];
  [p];
  [it];
  [Nt];
  [B] = "begin";
  [dt] = "";
  [V];
  [he];
  [ut] = false;
  [w];
  [$] = false;
  [It];
  [je] = false;
  [ti] = false;
  [Yt] = false;
  [ae] = false;
  [Yi] = false;
  [le] = 0;
  [$i] = 0;
  constructor(t = {}) {
    super(), this.file = t.file || "", this.on(Je, () => {
      (this[B] === "begin" || this[It] === false) && this.warn("TAR_BAD_ARCHIVE", "Unrecognized archive format");
    }), t.ondone ? this.on(Je, t.ondone) : this.on(Je, () => {
      this.emit("prefinish"), this.emit("finish"), this.emit("end");
    }), this.strict = !!t.strict, this.maxDecompressionRatio = typeof t.maxDecompressionRatio == "number" ? t.maxDecompressionRatio : In, this.maxMetaEntrySize = t.maxMetaEntrySize || Nn, this.filter = typeof t.filter == "function" ? t.filter : Cn;
    let e = t.file && (t.file.endsWith(".tar.br") || t.file.endsWith(".tbr"));
    this.brotli = !(t.gzip || t.zstd) && t.brotli !== void 0 ? t.brotli : e ? void 0 : false;
    let i = t.file && (t.file.endsWith(".tar.zst") || t.file.endsWith(".tzst"));
    this.zstd = !(t.gzip || t.brotli) && t.zstd !== void 0 ? t.zstd : i ? true : void 0, this.on("end", () => this[$s]()), typeof t.onwarn == "function" && this.on("warn", t.onwarn), typeof t.onReadEntry == "function" && this.on("entry", t.onReadEntry);
  }
  warn(t, e, i = {}) {
    Dt(this, t, e, i);
  }
  [Vs](t, e) {
    this[It] === void 0 && (this[It] = false);
    let i;
    try {
      i = new F(t, e, this[V], this[he]);
    } catch (r) {
      return this.warn("TAR_ENTRY_INVALID", r);
    }
    if (i.nullBlock) this[je] ? (this[ti] = true, this[B] === "begin" && (this[B] = "header"), this[At]("eof")) : (this[je] = true, this[At]("nullBlock"));
    else if (this[je] = false, !i.cksumValid) this.warn("TAR_ENTRY_INVALID", "checksum failure", { header: i });
    else if (!i.path) this.warn("TAR_ENTRY_INVALID", "path is required", { header: i });
    else {
      let r = i.type;
      if (/^(Symbolic)?Link$/.test(r) && !i.linkpath) this.warn("TAR_ENTRY_INVALID", "linkpath required", { header: i });
      else if (!/^(Symbolic)?Link$/.test(r) && !/^(Global)?ExtendedHeader$/.test(r) && i.linkpath) this.warn("TAR_ENTRY_INVALID", "linkpath forbidden", { header: i });
      else {
        let n = this[Nt] = new $e(i, this[V], this[he]);
        if (!this[It]) if (n.remain) {
          let o = () => {
            n.invalid || (this[It] = true);
          };
          n.on("end", o);
        } else this[It] = true;
        n.meta ? n.size > this.maxMetaEntrySize ? (n.ignore = true, this[At]("ignoredEntry", n), this[B] = "ignore", n.resume()) : n.size > 0 && (this[dt] = "", n.on("data", (o) => this[dt] += o), this[B] = "meta") : (this[V] = void 0, n.ignore = n.ignore || !this.filter(n.path, n), n.ignore ? (this[At]("ignoredEntry", n), this[B] = n.remain ? "ignore" : "header", n.resume()) : (n.remain ? this[B] = "body" : (this[B] = "header", n.end()), this[it] ? this[st].push(n) : (this[st].push(n), this[Zi]())));
      }
    }
  }
  [$s]() {
    queueMicrotask(() => this.emit("close"));
  }
  [Zs](t) {
    let e = true;
    if (!t) this[it] = void 0, e = false;
    else if (Array.isArray(t)) {
      let [i, ...r] = t;
      this.emit(i, ...r);
    } else this[it] = t, this.emit("entry", t), t.emittedEnd || (t.on("end", () => this[Zi]()), e = false);
    return e;
  }
  [Zi]() {
    do
      ;
    while (this[Zs](this[st].shift()));
    if (this[st].length === 0) {
      let t = this[it];
      !t || t.flowing || t.size === t.remain ? this[Yt] || this.emit("drain") : t.once("drain", () => this.emit("drain"));
    }
  }
  [Ki](t, e) {
    let i = this[Nt];
    if (!i) throw new Error("attempt to consume body without entry??");
    let r = i.blockRemain ?? 0, n = r >= t.length && e === 0 ? t : t.subarray(e, e + r);
    return i.write(n), i.blockRemain || (this[B] = "header", this[Nt] = void 0, i.end()), n.length;
  }
  [Ks](t, e) {
    let i = this[Nt], r = this[Ki](t, e);
    return !this[Nt] && i && this[Ys](i), r;
  }
  [At](t, e, i) {
    this[st].length === 0 && !this[it] ? this.emit(t, e, i) : this[st].push([t, e, i]);
  }
  [Ys](t) {
    switch (this[At]("meta", this[dt]), t.type) {
      case "ExtendedHeader":
      case "OldExtendedHeader":
        this[V] = ft.parse(this[dt], this[V], false);
        break;
      case "GlobalExtendedHeader":
        this[he] = ft.parse(this[dt], this[he], true);
        break;
      case "NextFileHasLongPath":
      case "OldGnuLongPath": {
        let e = this[V] ?? /* @__PURE__ */ Object.create(null);
        this[V] = e, e.path = this[dt].replace(/\0.*/, "");
        break;
      }
      case "NextFileHasLongLinkpath": {
        let e = this[V] || /* @__PURE__ */ Object.create(null);
        this[V] = e, e.linkpath = this[dt].replace(/\0.*/, "");
        break;
      }
      default:
        throw new Error("unknown meta: " + t.type);
    }
  }
  abort(t) {
    if (!this[$]) {
      if (this[w]) {
        let e = this[w];
        e.write = () => true, e.end = () => e, e.emit = () => false, e.destroy?.();
      }
      this[$] = true, this.emit("abort", t), this.warn("TAR_ABORT", t, { recoverable: false });
    }
  }
  [Xs](t) {
    this[$i] += t.length;
    let e = this[$i] / this[le];
    return e > this.maxDecompressionRatio ? (this.abort(new Error(`max decompression ratio exceeded: ${e.toFixed(2)} > ${this.maxDecompressionRatio}`)), false) : true;
  }
  write(t, e, i) {
    if (typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, typeof e == "string" ? e : "utf8")), this[$]) return i?.(), false;
    if ((this[w] === void 0 || this.brotli === void 0 && this[w] === false) && t) {
      if (this[p] && (t = Buffer.concat([this[p], t]), this[p] = void 0), t.length < An) return this[p] = t, i?.(), true;
      for (let a = 0; this[w] === void 0 && a < Xi.length; a++) t[a] !== Xi[a] && (this[w] = false);
      let o = false;
      if (this[w] === false && this.zstd !== false) {
        o = true;
        for (let a = 0; a < qi.length; a++) if (t[a] !== qi[a]) {
          o = false;
          break;
        }
      }
      let h = this.brotli === void 0 && !o;
      if (this[w] === false && h) if (t.length < 512) if (this[ut]) this.brotli = true;
      else return this[p] = t, i?.(), true;
      else try {
        new F(t.subarray(0, 512)), this.brotli = false;
      } catch {
        this.brotli = true;
      }
      if (this[w] === void 0 || this[w] === false && (this.brotli || o)) {
        let a = this[ut];
        this[ut] = false, this[w] = this[w] === void 0 ? new Ue({}) : o ? new Ke({}) : new Ge({}), this[w].on("data", (c) => {
          this[Xs](c) && this[Xe](c);
        }), this[w].on("error", (c) => {
          this[$] || this.abort(c);
        }), this[w].on("end", () => {
          this[ut] = true, this[Xe]();
        }), this[Yt] = true, this[le] += t.length;
        let l = !!this[w][a ? "end" : "write"](t);
        return this[Yt] = false, i?.(), l;
      }
    }
    this[Yt] = true, this[w] ? (this[le] += t.length, this[w].write(t)) : this[Xe](t), this[Yt] = false;
    let n = this[st].length > 0 ? false : this[it] ? this[it].flowing : true;
    return !n && this[st].length === 0 && this[it]?.once("drain", () => this.emit("drain")), i?.(), n;
  }
  [Vi](t) {
    t && !this[$] && (this[p] = this[p] ? Buffer.concat([this[p], t]) : t);
  }
  [Qe]() {
    if (this[ut] && !this[Yi] && !this[$] && !this[ae]) {
      this[Yi] = true;
      let t = this[Nt];
      if (t?.blockRemain) {
        let e = this[p] ? this[p].length : 0;
        this.warn("TAR_BAD_ARCHIVE", `Truncated input (needed ${t.blockRemain} more bytes, only ${e} available)`, { entry: t }), this[p] && t.write(this[p]), t.end();
      }
      this[At](Je);
    }
  }
  [Xe](t) {
    if (this[ae] && t) this[Vi](t);
    else if (!t && !this[p]) this[Qe]();
    else if (t) {
      if (this[ae] = true, this[p]) {
        this[Vi](t);
        let e = this[p];
        this[p] = void 0, this[qe](e);
      } else this[qe](t);
      for (; this[p] && this[p]?.length >= 512 && !this[$] && !this[ti]; ) {
        let e = this[p];
        this[p] = void 0, this[qe](e);
      }
      this[ae] = false;
    }
    (!this[p] || this[ut]) && this[Qe]();
  }
  [qe](t) {
    let e = 0, i = t.length;
    for (; e + 512 <= i && !this[$] && !this[ti]; ) switch (this[B]) {
      case "begin":
      case "header":
        this[Vs](t, e), e += 512;
        break;
      case "ignore":
      case "body":
        e += this[Ki](t, e);
        break;
      case "meta":
        e += this[Ks](t, e);
        break;
      default:
        throw new Error("invalid state: " + this[B]);
    }
    e < i && (this[p] = this[p] ? Buffer.concat([t.subarray(e), this[p]]) : t.subarray(e));
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, e = void 0, t = void 0), typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, e)), i && this.once("finish", i), this[$] || (this[w] ? (t && (this[le] += t.length, this[w].write(t)), this[w].end()) : (this[ut] = true, (this.brotli === void 0 || this.zstd === void 0) && (t = t || Buffer.alloc(0)), t && this.write(t), this[Qe]())), this;
  }
};
var mt = (s3) => {
  let t = s3.length - 1, e = -1;
  for (; t > -1 && s3.charAt(t) === "/"; ) e = t, t--;
  return e === -1 ? s3 : s3.slice(0, e);
};
var vn = (s3) => {
  let t = s3.onReadEntry;
  s3.onReadEntry = t ? (e) => {
    t(e), e.resume();
  } : (e) => e.resume();
};
var Qi = (s3, t) => {
  let e = new Map(t.map((o) => [mt(o), true])), i = s3.filter, r = 100, n = (o, h = "", a = 0) => {
    if (a >= r) return e.set(o, false), false;
    let l = h || kn(o).root || ".", c;
    if (o === l) c = false;
    else {
      let d = e.get(o);
      c = d !== void 0 ? d : n(Fn(o), l, a + 1);
    }
    return e.set(o, c), c;
  };
  s3.filter = i ? (o, h) => i(o, h) && n(mt(o)) : (o) => n(mt(o));
};
var Mn = (s3) => {
  let t = new rt(s3), e = s3.file, i;
  try {
    i = Kt.openSync(e, "r");
    let r = Kt.fstatSync(i), n = s3.maxReadSize || 16 * 1024 * 1024;
    if (r.size < n) {
      let o = Buffer.allocUnsafe(r.size), h = Kt.readSync(i, o, 0, r.size, 0);
      t.end(h === o.byteLength ? o : o.subarray(0, h));
    } else {
      let o = 0, h = Buffer.allocUnsafe(n);
      for (; o < r.size; ) {
        let a = Kt.readSync(i, h, 0, n, o);
        if (a === 0) break;
        o += a, t.write(h.subarray(0, a));
      }
      t.end();
    }
  } finally {
    if (typeof i == "number") try {
      Kt.closeSync(i);
    } catch {
    }
  }
};
var Bn = (s3, t) => {
  let e = new rt(s3), i = s3.maxReadSize || 16 * 1024 * 1024, r = s3.file;
  return new Promise((o, h) => {
    e.on("error", h), e.on("end", o), Kt.stat(r, (a, l) => {
      if (a) h(a);
      else {
        let c = new _t(r, { readSize: i, size: l.size });
        c.on("error", h), c.pipe(e);
      }
    });
  });
};
var Ct = K(Mn, Bn, (s3) => new rt(s3), (s3) => new rt(s3), (s3, t) => {
  t?.length && Qi(s3, t), s3.noResume || vn(s3);
});
var Ji = (s3, t, e) => (s3 &= 4095, e && (s3 = (s3 | 384) & -19), t && (s3 & 256 && (s3 |= 64), s3 & 32 && (s3 |= 8), s3 & 4 && (s3 |= 1)), s3);
var { isAbsolute: zn, parse: qs } = Pn;
var ce = (s3) => {
  let t = "", e = qs(s3);
  for (; zn(s3) || e.root; ) {
    let i = s3.charAt(0) === "/" && s3.slice(0, 4) !== "//?/" ? "/" : e.root;
    s3 = s3.slice(i.length), t += i, e = qs(s3);
  }
  return [t, s3];
};
var ei = ["|", "<", ">", "?", ":"];
var ji = ei.map((s3) => String.fromCodePoint(61440 + Number(s3.codePointAt(0))));
var Un = new Map(ei.map((s3, t) => [s3, ji[t]]));
var Hn = new Map(ji.map((s3, t) => [s3, ei[t]]));
var ts = (s3) => ei.reduce((t, e) => t.split(e).join(Un.get(e)), s3);
var Qs = (s3) => ji.reduce((t, e) => t.split(e).join(Hn.get(e)), s3);
var rr = (s3, t) => t ? (s3 = f(s3).replace(/^\.(\/|$)/, ""), mt(t) + "/" + s3) : f(s3);
var Wn = 16 * 1024 * 1024;
var tr = /* @__PURE__ */ Symbol("process");
var er = /* @__PURE__ */ Symbol("file");
var ir = /* @__PURE__ */ Symbol("directory");
var is = /* @__PURE__ */ Symbol("symlink");
var sr = /* @__PURE__ */ Symbol("hardlink");
var fe = /* @__PURE__ */ Symbol("header");
var ii = /* @__PURE__ */ Symbol("read");
var ss = /* @__PURE__ */ Symbol("lstat");
var si = /* @__PURE__ */ Symbol("onlstat");
var rs = /* @__PURE__ */ Symbol("onread");
var ns = /* @__PURE__ */ Symbol("onreadlink");
var os = /* @__PURE__ */ Symbol("openfile");
var hs = /* @__PURE__ */ Symbol("onopenfile");
var pt = /* @__PURE__ */ Symbol("close");
var ri = /* @__PURE__ */ Symbol("mode");
var as = /* @__PURE__ */ Symbol("awaitDrain");
var es = /* @__PURE__ */ Symbol("ondrain");
var q = /* @__PURE__ */ Symbol("prefix");
var de = class extends A {
  path;
  portable;
  myuid = process.getuid && process.getuid() || 0;
  myuser = process.env.USER || "";
  maxReadSize;
  linkCache;
  statCache;
  preservePaths;
  cwd;
  strict;
  mtime;
  noPax;
  noMtime;
  prefix;
  fd;
  blockLen = 0;
  blockRemain = 0;
  buf;
  pos = 0;
  remain = 0;
  length = 0;
  offset = 0;
  win32;
  absolute;
  header;
  type;
  linkpath;
  stat;
  onWriteEntry;
  #t = false;
  constructor(t, e = {}) {
    let i = se(e);
    super(), this.path = f(t), this.portable = !!i.portable, this.maxReadSize = i.maxReadSize || Wn, this.linkCache = i.linkCache || /* @__PURE__ */ new Map(), this.statCache = i.statCache || /* @__PURE__ */ new Map(), this.preservePaths = !!i.preservePaths, this.cwd = f(i.cwd || process.cwd()), this.strict = !!i.strict, this.noPax = !!i.noPax, this.noMtime = !!i.noMtime, this.mtime = i.mtime, this.prefix = i.prefix ? f(i.prefix) : void 0, this.onWriteEntry = i.onWriteEntry, typeof i.onwarn == "function" && this.on("warn", i.onwarn);
    let r = false;
    if (!this.preservePaths) {
      let [o, h] = ce(this.path);
      o && typeof h == "string" && (this.path = h, r = o);
    }
    this.win32 = !!i.win32 || process.platform === "win32", this.win32 && (this.path = Qs(this.path.replaceAll(/\\/g, "/")), t = t.replaceAll(/\\/g, "/")), this.absolute = f(i.absolute || js.resolve(this.cwd, t)), this.path === "" && (this.path = "./"), r && this.warn("TAR_ENTRY_INFO", `stripping ${r} from absolute path`, { entry: this, path: r + this.path });
    let n = this.statCache.get(this.absolute);
    n ? this[si](n) : this[ss]();
  }
  warn(t, e, i = {}) {
    return Dt(this, t, e, i);
  }
  emit(t, ...e) {
    return t === "error" && (this.#t = true), super.emit(t, ...e);
  }
  [ss]() {
    X.lstat(this.absolute, (t, e) => {
      if (t) return this.emit("error", t);
      this[si](e);
    });
  }
  [si](t) {
    this.statCache.set(this.absolute, t), this.stat = t, t.isFile() || (t.size = 0), this.type = Gn(t), this.emit("stat", t), this[tr]();
  }
  [tr]() {
    switch (this.type) {
      case "File":
        return this[er]();
      case "Directory":
        return this[ir]();
      case "SymbolicLink":
        return this[is]();
      default:
        return this.end();
    }
  }
  [ri](t) {
    return Ji(t, this.type === "Directory", this.portable);
  }
  [q](t) {
    return rr(t, this.prefix);
  }
  [fe]() {
    if (!this.stat) throw new Error("cannot write header before stat");
    this.type === "Directory" && this.portable && (this.noMtime = true), this.onWriteEntry?.(this), this.header = new F({ path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, mode: this[ri](this.stat.mode), uid: this.portable ? void 0 : this.stat.uid, gid: this.portable ? void 0 : this.stat.gid, size: this.stat.size, mtime: this.noMtime ? void 0 : this.mtime || this.stat.mtime, type: this.type === "Unsupported" ? void 0 : this.type, uname: this.portable ? void 0 : this.stat.uid === this.myuid ? this.myuser : "", atime: this.portable ? void 0 : this.stat.atime, ctime: this.portable ? void 0 : this.stat.ctime }), this.header.encode() && !this.noPax && super.write(new ft({ atime: this.portable ? void 0 : this.header.atime, ctime: this.portable ? void 0 : this.header.ctime, gid: this.portable ? void 0 : this.header.gid, mtime: this.noMtime ? void 0 : this.mtime || this.header.mtime, path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, size: this.header.size, uid: this.portable ? void 0 : this.header.uid, uname: this.portable ? void 0 : this.header.uname, dev: this.portable ? void 0 : this.stat.dev, ino: this.portable ? void 0 : this.stat.ino, nlink: this.portable ? void 0 : this.stat.nlink }).encode());
    let t = this.header?.block;
    if (!t) throw new Error("failed to encode header");
    super.write(t);
  }
  [ir]() {
    if (!this.stat) throw new Error("cannot create directory entry without stat");
    this.path.slice(-1) !== "/" && (this.path += "/"), this.stat.size = 0, this[fe](), this.end();
  }
  [is]() {
    X.readlink(this.absolute, (t, e) => {
      if (t) return this.emit("error", t);
      this[ns](e);
    });
  }
  [ns](t) {
    this.linkpath = f(t), this[fe](), this.end();
  }
  [sr](t) {
    if (!this.stat) throw new Error("cannot create link entry without stat");
    this.type = "Link", this.linkpath = f(js.relative(this.cwd, t)), this.stat.size = 0, this[fe](), this.end();
  }
  [er]() {
    if (!this.stat) throw new Error("cannot create file entry without stat");
    if (this.stat.nlink > 1) {
      let t = `${this.stat.dev}:${this.stat.ino}`, e = this.linkCache.get(t);
      if (e?.indexOf(this.cwd) === 0) return this[sr](e);
      this.linkCache.set(t, this.absolute);
    }
    if (this[fe](), this.stat.size === 0) return this.end();
    this[os]();
  }
  [os]() {
    X.open(this.absolute, "r", (t, e) => {
      if (t) return this.emit("error", t);
      this[hs](e);
    });
  }
  [hs](t) {
    if (this.fd = t, this.#t) return this[pt]();
    if (!this.stat) throw new Error("should stat before calling onopenfile");
    this.blockLen = 512 * Math.ceil(this.stat.size / 512), this.blockRemain = this.blockLen;
    let e = Math.min(this.blockLen, this.maxReadSize);
    this.buf = Buffer.allocUnsafe(e), this.offset = 0, this.pos = 0, this.remain = this.stat.size, this.length = this.buf.length, this[ii]();
  }
  [ii]() {
    let { fd: t, buf: e, offset: i, length: r, pos: n } = this;
    if (t === void 0 || e === void 0) throw new Error("cannot read file without first opening");
    X.read(t, e, i, r, n, (o, h) => {
      if (o) return this[pt](() => this.emit("error", o));
      this[rs](h);
    });
  }
  [pt](t = () => {
  }) {
    this.fd !== void 0 && X.close(this.fd, t);
  }
  [rs](t) {
    if (t <= 0 && this.remain > 0) {
      let r = Object.assign(new Error("encountered unexpected EOF"), { path: this.absolute, syscall: "read", code: "EOF" });
      return this[pt](() => this.emit("error", r));
    }
    if (t > this.remain) {
      let r = Object.assign(new Error("did not encounter expected EOF"), { path: this.absolute, syscall: "read", code: "EOF" });
      return this[pt](() => this.emit("error", r));
    }
    if (!this.buf) throw new Error("should have created buffer prior to reading");
    if (t === this.remain) for (let r = t; r < this.length && t < this.blockRemain; r++) this.buf[r + this.offset] = 0, t++, this.remain++;
    let e = this.offset === 0 && t === this.buf.length ? this.buf : this.buf.subarray(this.offset, this.offset + t);
    this.write(e) ? this[es]() : this[as](() => this[es]());
  }
  [as](t) {
    this.once("drain", t);
  }
  write(t, e, i) {
    if (typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, typeof e == "string" ? e : "utf8")), this.blockRemain < t.length) {
      let r = Object.assign(new Error("writing more data than expected"), { path: this.absolute });
      return this.emit("error", r);
    }
    return this.remain -= t.length, this.blockRemain -= t.length, this.pos += t.length, this.offset += t.length, super.write(t, null, i);
  }
  [es]() {
    if (!this.remain) return this.blockRemain && super.write(Buffer.alloc(this.blockRemain)), this[pt]((t) => t ? this.emit("error", t) : this.end());
    if (!this.buf) throw new Error("buffer lost somehow in ONDRAIN");
    this.offset >= this.length && (this.buf = Buffer.allocUnsafe(Math.min(this.blockRemain, this.buf.length)), this.offset = 0), this.length = this.buf.length - this.offset, this[ii]();
  }
};
var ni = class extends de {
  sync = true;
  [ss]() {
    this[si](X.lstatSync(this.absolute));
  }
  [is]() {
    this[ns](X.readlinkSync(this.absolute));
  }
  [os]() {
    this[hs](X.openSync(this.absolute, "r"));
  }
  [ii]() {
    let t = true;
    try {
      let { fd: e, buf: i, offset: r, length: n, pos: o } = this;
      if (e === void 0 || i === void 0) throw new Error("fd and buf must be set in READ method");
      let h = X.readSync(e, i, r, n, o);
      this[rs](h), t = false;
    } finally {
      if (t) try {
        this[pt](() => {
        });
      } catch {
      }
    }
  }
  [as](t) {
    t();
  }
  [pt](t = () => {
  }) {
    this.fd !== void 0 && X.closeSync(this.fd), t();
  }
};
var oi = class extends A {
  blockLen = 0;
  blockRemain = 0;
  buf = 0;
  pos = 0;
  remain = 0;
  length = 0;
  preservePaths;
  portable;
  strict;
  noPax;
  noMtime;
  readEntry;
  type;
  prefix;
  path;
  mode;
  uid;
  gid;
  uname;
  gname;
  header;
  mtime;
  atime;
  ctime;
  linkpath;
  size;
  onWriteEntry;
  warn(t, e, i = {}) {
    return Dt(this, t, e, i);
  }
  constructor(t, e = {}) {
    let i = se(e);
    super(), this.preservePaths = !!i.preservePaths, this.portable = !!i.portable, this.strict = !!i.strict, this.noPax = !!i.noPax, this.noMtime = !!i.noMtime, this.onWriteEntry = i.onWriteEntry, this.readEntry = t;
    let { type: r } = t;
    if (r === "Unsupported") throw new Error("writing entry that should be ignored");
    this.type = r, this.type === "Directory" && this.portable && (this.noMtime = true), this.prefix = i.prefix, this.path = f(t.path), this.mode = t.mode !== void 0 ? this[ri](t.mode) : void 0, this.uid = this.portable ? void 0 : t.uid, this.gid = this.portable ? void 0 : t.gid, this.uname = this.portable ? void 0 : t.uname, this.gname = this.portable ? void 0 : t.gname, this.size = t.size, this.mtime = this.noMtime ? void 0 : i.mtime || t.mtime, this.atime = this.portable ? void 0 : t.atime, this.ctime = this.portable ? void 0 : t.ctime, this.linkpath = t.linkpath !== void 0 ? f(t.linkpath) : void 0, typeof i.onwarn == "function" && this.on("warn", i.onwarn);
    let n = false;
    if (!this.preservePaths) {
      let [h, a] = ce(this.path);
      h && typeof a == "string" && (this.path = a, n = h);
    }
    this.remain = t.size, this.blockRemain = t.startBlockSize, this.onWriteEntry?.(this), this.header = new F({ path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, mode: this.mode, uid: this.portable ? void 0 : this.uid, gid: this.portable ? void 0 : this.gid, size: this.size, mtime: this.noMtime ? void 0 : this.mtime, type: this.type, uname: this.portable ? void 0 : this.uname, atime: this.portable ? void 0 : this.atime, ctime: this.portable ? void 0 : this.ctime }), n && this.warn("TAR_ENTRY_INFO", `stripping ${n} from absolute path`, { entry: this, path: n + this.path }), this.header.encode() && !this.noPax && super.write(new ft({ atime: this.portable ? void 0 : this.atime, ctime: this.portable ? void 0 : this.ctime, gid: this.portable ? void 0 : this.gid, mtime: this.noMtime ? void 0 : this.mtime, path: this[q](this.path), linkpath: this.type === "Link" && this.linkpath !== void 0 ? this[q](this.linkpath) : this.linkpath, size: this.size, uid: this.portable ? void 0 : this.uid, uname: this.portable ? void 0 : this.uname, dev: this.portable ? void 0 : this.readEntry.dev, ino: this.portable ? void 0 : this.readEntry.ino, nlink: this.portable ? void 0 : this.readEntry.nlink }).encode());
    let o = this.header?.block;
    if (!o) throw new Error("failed to encode header");
    super.write(o), t.pipe(this);
  }
  [q](t) {
    return rr(t, this.prefix);
  }
  [ri](t) {
    return Ji(t, this.type === "Directory", this.portable);
  }
  write(t, e, i) {
    typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, typeof e == "string" ? e : "utf8"));
    let r = t.length;
    if (r > this.blockRemain) throw new Error("writing more to entry than is appropriate");
    return this.blockRemain -= r, super.write(t, i);
  }
  end(t, e, i) {
    return this.blockRemain && super.write(Buffer.alloc(this.blockRemain)), typeof t == "function" && (i = t, e = void 0, t = void 0), typeof e == "function" && (i = e, e = void 0), typeof t == "string" && (t = Buffer.from(t, e ?? "utf8")), i && this.once("finish", i), t ? super.end(t, i) : super.end(i), this;
  }
};
var Gn = (s3) => s3.isFile() ? "File" : s3.isDirectory() ? "Directory" : s3.isSymbolicLink() ? "SymbolicLink" : "Unsupported";
var hi = class s2 {
  tail;
  head;
  length = 0;
  static create(t = []) {
    return new s2(t);
  }
  constructor(t = []) {
    for (let e of t) this.push(e);
  }
  *[Symbol.iterator]() {
    for (let t = this.head; t; t = t.next) yield t.value;
  }
  removeNode(t) {
    if (t.list !== this) throw new Error("removing node which does not belong to this list");
    let e = t.next, i = t.prev;
    return e && (e.prev = i), i && (i.next = e), t === this.head && (this.head = e), t === this.tail && (this.tail = i), this.length--, t.next = void 0, t.prev = void 0, t.list = void 0, e;
  }
  unshiftNode(t) {
    if (t === this.head) return;
    t.list && t.list.removeNode(t);
    let e = this.head;
    t.list = this, t.next = e, e && (e.prev = t), this.head = t, this.tail || (this.tail = t), this.length++;
  }
  pushNode(t) {
    if (t === this.tail) return;
    t.list && t.list.removeNode(t);
    let e = this.tail;
    t.list = this, t.prev = e, e && (e.next = t), this.tail = t, this.head || (this.head = t), this.length++;
  }
  push(...t) {
    for (let e = 0, i = t.length; e < i; e++) Yn(this, t[e]);
    return this.length;
  }
  unshift(...t) {
    for (var e = 0, i = t.length; e < i; e++) Kn(this, t[e]);
    return this.length;
  }
  pop() {
    if (!this.tail) return;
    let t = this.tail.value, e = this.tail;
    return this.tail = this.tail.prev, this.tail ? this.tail.next = void 0 : this.head = void 0, e.list = void 0, this.length--, t;
  }
  shift() {
    if (!this.head) return;
    let t = this.head.value, e = this.head;
    return this.head = this.head.next, this.head ? this.head.prev = void 0 : this.tail = void 0, e.list = void 0, this.length--, t;
  }
  forEach(t, e) {
    e = e || this;
    for (let i = this.head, r = 0; i; r++) t.call(e, i.value, r, this), i = i.next;
  }
  forEachReverse(t, e) {
    e = e || this;
    for (let i = this.tail, r = this.length - 1; i; r--) t.call(e, i.value, r, this), i = i.prev;
  }
  get(t) {
    let e = 0, i = this.head;
    for (; i && e < t; e++) i = i.next;
    if (e === t && i) return i.value;
  }
  getReverse(t) {
    let e = 0, i = this.tail;
    for (; i && e < t; e++) i = i.prev;
    if (e === t && i) return i.value;
  }
  map(t, e) {
    e = e || this;
    let i = new s2();
    for (let r = this.head; r; ) i.push(t.call(e, r.value, this)), r = r.next;
    return i;
  }
  mapReverse(t, e) {
    e = e || this;
    var i = new s2();
    for (let r = this.tail; r; ) i.push(t.call(e, r.value, this)), r = r.prev;
    return i;
  }
  reduce(t, e) {
    let i, r = this.head;
    if (arguments.length > 1) i = e;
    else if (this.head) r = this.head.next, i = this.head.value;
    else throw new TypeError("Reduce of empty list with no initial value");
    for (var n = 0; r; n++) i = t(i, r.value, n), r = r.next;
    return i;
  }
  reduceReverse(t, e) {
    let i, r = this.tail;
    if (arguments.length > 1) i = e;
    else if (this.tail) r = this.tail.prev, i = this.tail.value;
    else throw new TypeError("Reduce of empty list with no initial value");
    for (let n = this.length - 1; r; n--) i = t(i, r.value, n), r = r.prev;
    return i;
  }
  toArray() {
    let t = new Array(this.length);
    for (let e = 0, i = this.head; i; e++) t[e] = i.value, i = i.next;
    return t;
  }
  toArrayReverse() {
    let t = new Array(this.length);
    for (let e = 0, i = this.tail; i; e++) t[e] = i.value, i = i.prev;
    return t;
  }
  slice(t = 0, e = this.length) {
    e < 0 && (e += this.length), t < 0 && (t += this.length);
    let i = new s2();
    if (e < t || e < 0) return i;
    t < 0 && (t = 0), e > this.length && (e = this.length);
    let r = this.head, n = 0;
    for (n = 0; r && n < t; n++) r = r.next;
    for (; r && n < e; n++, r = r.next) i.push(r.value);
    return i;
  }
  sliceReverse(t = 0, e = this.length) {
    e < 0 && (e += this.length), t < 0 && (t += this.length);
    let i = new s2();
    if (e < t || e < 0) return i;
    t < 0 && (t = 0), e > this.length && (e = this.length);
    let r = this.length, n = this.tail;
    for (; n && r > e; r--) n = n.prev;
    for (; n && r > t; r--, n = n.prev) i.push(n.value);
    return i;
  }
  splice(t, e = 0, ...i) {
    t > this.length && (t = this.length - 1), t < 0 && (t = this.length + t);
    let r = this.head;
    for (let o = 0; r && o < t; o++) r = r.next;
    let n = [];
    for (let o = 0; r && o < e; o++) n.push(r.value), r = this.removeNode(r);
    r ? r !== this.tail && (r = r.prev) : r = this.tail;
    for (let o of i) r = Zn(this, r, o);
    return n;
  }
  reverse() {
    let t = this.head, e = this.tail;
    for (let i = t; i; i = i.prev) {
      let r = i.prev;
      i.prev = i.next, i.next = r;
    }
    return this.head = e, this.tail = t, this;
  }
};
function Zn(s3, t, e) {
  let i = t, r = t ? t.next : s3.head, n = new ue(e, i, r, s3);
  return n.next === void 0 && (s3.tail = n), n.prev === void 0 && (s3.head = n), s3.length++, n;
}
function Yn(s3, t) {
  s3.tail = new ue(t, s3.tail, void 0, s3), s3.head || (s3.head = s3.tail), s3.length++;
}
function Kn(s3, t) {
  s3.head = new ue(t, void 0, s3.head, s3), s3.tail || (s3.tail = s3.head), s3.length++;
}
var ue = class {
  list;
  next;
  prev;
  value;
  constructor(t, e, i, r) {
    this.list = r, this.value = t, e ? (e.next = this, this.prev = e) : this.prev = void 0, i ? (i.prev = this, this.next = i) : this.next = void 0;
  }
};
var pi = class {
  path;
  absolute;
  entry;
  stat;
  readdir;
  pending = false;
  pendingLink = false;
  ignore = false;
  piped = false;
  constructor(t, e) {
    this.path = t || "./", this.absolute = e;
  }
};
var nr = Buffer.alloc(1024);
var li = /* @__PURE__ */ Symbol("onStat");
var me = /* @__PURE__ */ Symbol("ended");
var W = /* @__PURE__ */ Symbol("queue");
var pe = /* @__PURE__ */ Symbol("pendingLinks");
var Et = /* @__PURE__ */ Symbol("current");
var Ft = /* @__PURE__ */ Symbol("process");
var Ee = /* @__PURE__ */ Symbol("processing");
var ai = /* @__PURE__ */ Symbol("processJob");
var G = /* @__PURE__ */ Symbol("jobs");
var ls = /* @__PURE__ */ Symbol("jobDone");
var ci = /* @__PURE__ */ Symbol("addFSEntry");
var or = /* @__PURE__ */ Symbol("addTarEntry");
var ds = /* @__PURE__ */ Symbol("stat");
var us = /* @__PURE__ */ Symbol("readdir");
var fi = /* @__PURE__ */ Symbol("onreaddir");
var di = /* @__PURE__ */ Symbol("pipe");
var hr = /* @__PURE__ */ Symbol("entry");
var cs = /* @__PURE__ */ Symbol("entryOpt");
var ui = /* @__PURE__ */ Symbol("writeEntryClass");
var lr = /* @__PURE__ */ Symbol("write");
var fs = /* @__PURE__ */ Symbol("ondrain");
var wt = class extends A {
  sync = false;
  opt;
  cwd;
  maxReadSize;
  preservePaths;
  strict;
  noPax;
  prefix;
  linkCache;
  statCache;
  file;
  portable;
  zip;
  readdirCache;
  noDirRecurse;
  follow;
  noMtime;
  mtime;
  filter;
  jobs;
  [ui];
  onWriteEntry;
  [W];
  [pe] = /* @__PURE__ */ new Map();
  [G] = 0;
  [Ee] = false;
  [me] = false;
  constructor(t = {}) {
    if (super(), this.opt = t, this.file = t.file || "", this.cwd = t.cwd || process.cwd(), this.maxReadSize = t.maxReadSize, this.preservePaths = !!t.preservePaths, this.strict = !!t.strict, this.noPax = !!t.noPax, this.prefix = f(t.prefix || ""), this.linkCache = t.linkCache || /* @__PURE__ */ new Map(), this.statCache = t.statCache || /* @__PURE__ */ new Map(), this.readdirCache = t.readdirCache || /* @__PURE__ */ new Map(), this.onWriteEntry = t.onWriteEntry, this[ui] = de, typeof t.onwarn == "function" && this.on("warn", t.onwarn), this.portable = !!t.portable, t.gzip || t.brotli || t.zstd) {
      if ((t.gzip ? 1 : 0) + (t.brotli ? 1 : 0) + (t.zstd ? 1 : 0) > 1) throw new TypeError("gzip, brotli, zstd are mutually exclusive");
      if (t.gzip && (typeof t.gzip != "object" && (t.gzip = {}), this.portable && (t.gzip.portable = true), this.zip = new ze(t.gzip)), t.brotli && (typeof t.brotli != "object" && (t.brotli = {}), this.zip = new We(t.brotli)), t.zstd && (typeof t.zstd != "object" && (t.zstd = {}), this.zip = new Ye(t.zstd)), !this.zip) throw new Error("impossible");
      let e = this.zip;
      e.on("data", (i) => super.write(i)), e.on("end", () => super.end()), e.on("drain", () => this[fs]()), this.on("resume", () => e.resume());
    } else this.on("drain", this[fs]);
    this.noDirRecurse = !!t.noDirRecurse, this.follow = !!t.follow, this.noMtime = !!t.noMtime, t.mtime && (this.mtime = t.mtime), this.filter = typeof t.filter == "function" ? t.filter : () => true, this[W] = new hi(), this[G] = 0, this.jobs = Number(t.jobs) || 4, this[Ee] = false, this[me] = false;
  }
  [lr](t) {
    return super.write(t);
  }
  add(t) {
    return this.write(t), this;
  }
  end(t, e, i) {
    return typeof t == "function" && (i = t, t = void 0), typeof e == "function" && (i = e, e = void 0), t && this.add(t), this[me] = true, this[Ft](), i && i(), this;
  }
  write(t) {
    if (this[me]) throw new Error("write after end");
    return typeof t == "string" ? this[ci](t) : this[or](t), this.flowing;
  }
  [or](t) {
    let e = f(ar.resolve(this.cwd, t.path));
    if (!this.filter(t.path, t)) t.resume();
    else {
      let i = new pi(t.path, e);
      i.entry = new oi(t, this[cs](i)), i.entry.on("end", () => this[ls](i)), this[G] += 1, this[W].push(i);
    }
    this[Ft]();
  }
  [ci](t) {
    let e = f(ar.resolve(this.cwd, t));
    this[W].push(new pi(t, e)), this[Ft]();
  }
  [ds](t) {
    t.pending = true, this[G] += 1;
    let e = this.follow ? "stat" : "lstat";
    mi[e](t.absolute, (i, r) => {
      t.pending = false, this[G] -= 1, i ? this.emit("error", i) : this[li](t, r);
    });
  }
  [li](t, e) {
    if (this.statCache.set(t.absolute, e), t.stat = e, !this.filter(t.path, e)) t.ignore = true;
    else if (e.isFile() && e.nlink > 1 && !this.linkCache.get(`${e.dev}:${e.ino}`) && !this.sync) if (t === this[Et]) this[ai](t);
    else {
      let i = `${e.dev}:${e.ino}`, r = this[pe].get(i);
      r ? r.push(t) : this[pe].set(i, [t]), t.pendingLink = true, t.pending = true;
    }
    this[Ft]();
  }
  [us](t) {
    t.pending = true, this[G] += 1, mi.readdir(t.absolute, (e, i) => {
      if (t.pending = false, this[G] -= 1, e) return this.emit("error", e);
      this[fi](t, i);
    });
  }
  [fi](t, e) {
    this.readdirCache.set(t.absolute, e), t.readdir = e, this[Ft]();
  }
  [Ft]() {
    if (!this[Ee]) {
      this[Ee] = true;
      for (let t = this[W].head; t && this[G] < this.jobs; t = t.next) if (this[ai](t.value), t.value.ignore) {
        let e = t.next;
        this[W].removeNode(t), t.next = e;
      }
      this[Ee] = false, this[me] && this[W].length === 0 && this[G] === 0 && (this.zip ? this.zip.end(nr) : (super.write(nr), super.end()));
    }
  }
  get [Et]() {
    return this[W] && this[W].head && this[W].head.value;
  }
  [ls](t) {
    this[W].shift(), this[G] -= 1;
    let { stat: e } = t;
    if (e && e.isFile() && e.nlink > 1) {
      let i = `${e.dev}:${e.ino}`, r = this[pe].get(i);
      if (r) {
        this[pe].delete(i);
        for (let n of r) n.pending = false, this[ai](n);
      }
    }
    this[Ft]();
  }
  [ai](t) {
    if (t.pending && t.pendingLink && t === this[Et] && (t.pending = false, t.pendingLink = false), !t.pending) {
      if (t.entry) {
        t === this[Et] && !t.piped && this[di](t);
        return;
      }
      if (!t.stat) {
        let e = this.statCache.get(t.absolute);
        e ? this[li](t, e) : this[ds](t);
      }
      if (t.stat && !t.ignore) {
        if (!this.noDirRecurse && t.stat.isDirectory() && !t.readdir) {
          let e = this.readdirCache.get(t.absolute);
          if (e ? this[fi](t, e) : this[us](t), !t.readdir) return;
        }
        if (t.entry = this[hr](t), !t.entry) {
          t.ignore = true;
          return;
        }
        t === this[Et] && !t.piped && this[di](t);
      }
    }
  }
  [cs](t) {
    return { onwarn: (e, i, r) => this.warn(e, i, r), noPax: this.noPax, cwd: this.cwd, absolute: t.absolute, preservePaths: this.preservePaths, maxReadSize: this.maxReadSize, strict: this.strict, portable: this.portable, linkCache: this.linkCache, statCache: this.statCache, noMtime: this.noMtime, mtime: this.mtime, prefix: this.prefix, onWriteEntry: this.onWriteEntry };
  }
  [hr](t) {
    this[G] += 1;
    try {
      return new this[ui](t.path, this[cs](t)).on("end", () => this[ls](t)).on("error", (i) => this.emit("error", i));
    } catch (e) {
      this.emit("error", e);
    }
  }
  [fs]() {
    this[Et] && this[Et].entry && this[Et].entry.resume();
  }
  [di](t) {
    t.piped = true, t.readdir && t.readdir.forEach((r) => {
      let n = t.path, o = n === "./" ? "" : n.replace(/\/*$/, "/");
      this[ci](o + r);
    });
    let e = t.entry, i = this.zip;
    if (!e) throw new Error("cannot pipe without source");
    i ? e.on("data", (r) => {
      i.write(r) || e.pause();
    }) : e.on("data", (r) => {
      super.write(r) || e.pause();
    });
  }
  pause() {
    return this.zip && this.zip.pause(), super.pause();
  }
  warn(t, e, i = {}) {
    Dt(this, t, e, i);
  }
};
var kt = class extends wt {
  sync = true;
  constructor(t) {
    super(t), this[ui] = ni;
  }
  pause() {
  }
  resume() {
  }
  [ds](t) {
    let e = this.follow ? "statSync" : "lstatSync";
    this[li](t, mi[e](t.absolute));
  }
  [us](t) {
    this[fi](t, mi.readdirSync(t.absolute));
  }
  [di](t) {
    let e = t.entry, i = this.zip;
    if (t.readdir && t.readdir.forEach((r) => {
      let n = t.path, o = n === "./" ? "" : n.replace(/\/*$/, "/");
      this[ci](o + r);
    }), !e) throw new Error("Cannot pipe without source");
    i ? e.on("data", (r) => {
      i.write(r);
    }) : e.on("data", (r) => {
      super[lr](r);
    });
  }
};
var Vn = (s3, t) => {
  let e = new kt(s3), i = new Wt(s3.file, { mode: s3.mode || 438 });
  e.pipe(i), fr(e, t);
};
var $n = (s3, t) => {
  let e = new wt(s3), i = new et(s3.file, { mode: s3.mode || 438 });
  e.pipe(i);
  let r = new Promise((n, o) => {
    i.on("error", o), i.on("close", n), e.on("error", o);
  });
  return dr(e, t).catch((n) => e.emit("error", n)), r;
};
var fr = (s3, t) => {
  t.forEach((e) => {
    e.charAt(0) === "@" ? Ct({ file: cr.resolve(s3.cwd, e.slice(1)), sync: true, noResume: true, onReadEntry: (i) => s3.add(i) }) : s3.add(e);
  }), s3.end();
};
var dr = async (s3, t) => {
  for (let e of t) e.charAt(0) === "@" ? await Ct({ file: cr.resolve(String(s3.cwd), e.slice(1)), noResume: true, onReadEntry: (i) => {
    s3.add(i);
  } }) : s3.add(e);
  s3.end();
};
var Xn = (s3, t) => {
  let e = new kt(s3);
  return fr(e, t), e;
};
var qn = (s3, t) => {
  let e = new wt(s3);
  return dr(e, t).catch((i) => e.emit("error", i)), e;
};
var Qn = K(Vn, $n, Xn, qn, (s3, t) => {
  if (!t?.length) throw new TypeError("no paths specified to add to archive");
});
var Jn = process.env.__FAKE_PLATFORM__ || process.platform;
var Er = Jn === "win32";
var { O_CREAT: wr, O_NOFOLLOW: ur, O_TRUNC: Sr, O_WRONLY: yr } = pr.constants;
var Rr = Number(process.env.__FAKE_FS_O_FILENAME__) || pr.constants.UV_FS_O_FILEMAP || 0;
var jn = Er && !!Rr;
var to = 512 * 1024;
var eo = Rr | Sr | wr | yr;
var mr = !Er && typeof ur == "number" ? ur | Sr | wr | yr : null;
var ms = mr !== null ? () => mr : jn ? (s3) => s3 < to ? eo : "w" : () => "w";
var ps = (s3, t, e) => {
  try {
    return wi.lchownSync(s3, t, e);
  } catch (i) {
    if (i?.code !== "ENOENT") throw i;
  }
};
var Ei = (s3, t, e, i) => {
  wi.lchown(s3, t, e, (r) => {
    i(r && r?.code !== "ENOENT" ? r : null);
  });
};
var io = (s3, t, e, i, r) => {
  if (t.isDirectory()) Es(we.resolve(s3, t.name), e, i, (n) => {
    if (n) return r(n);
    let o = we.resolve(s3, t.name);
    Ei(o, e, i, r);
  });
  else {
    let n = we.resolve(s3, t.name);
    Ei(n, e, i, r);
  }
};
var Es = (s3, t, e, i) => {
  wi.readdir(s3, { withFileTypes: true }, (r, n) => {
    if (r) {
      if (r.code === "ENOENT") return i();
      if (r.code !== "ENOTDIR" && r.code !== "ENOTSUP") return i(r);
    }
    if (r || !n.length) return Ei(s3, t, e, i);
    let o = n.length, h = null, a = (l) => {
      if (!h) {
        if (l) return i(h = l);
        if (--o === 0) return Ei(s3, t, e, i);
      }
    };
    for (let l of n) io(s3, l, t, e, a);
  });
};
var so = (s3, t, e, i) => {
  t.isDirectory() && ws(we.resolve(s3, t.name), e, i), ps(we.resolve(s3, t.name), e, i);
};
var ws = (s3, t, e) => {
  let i;
  try {
    i = wi.readdirSync(s3, { withFileTypes: true });
  } catch (r) {
    let n = r;
    if (n?.code === "ENOENT") return;
    if (n?.code === "ENOTDIR" || n?.code === "ENOTSUP") return ps(s3, t, e);
    throw n;
  }
  for (let r of i) so(s3, r, t, e);
  return ps(s3, t, e);
};
var Se = class extends Error {
  path;
  code;
  syscall = "chdir";
  constructor(t, e) {
    super(`${e}: Cannot cd into '${t}'`), this.path = t, this.code = e;
  }
  get name() {
    return "CwdError";
  }
};
var St = class extends Error {
  path;
  symlink;
  syscall = "symlink";
  code = "TAR_SYMLINK_ERROR";
  constructor(t, e) {
    super("TAR_SYMLINK_ERROR: Cannot extract through symbolic link"), this.symlink = t, this.path = e;
  }
  get name() {
    return "SymlinkError";
  }
};
var no = (s3, t) => {
  k.stat(s3, (e, i) => {
    (e || !i.isDirectory()) && (e = new Se(s3, e?.code || "ENOTDIR")), t(e);
  });
};
var gr = (s3, t, e) => {
  s3 = f(s3);
  let i = t.umask ?? 18, r = t.mode | 448, n = (r & i) !== 0, o = t.uid, h = t.gid, a = typeof o == "number" && typeof h == "number" && (o !== t.processUid || h !== t.processGid), l = t.preserve, c = t.unlink, d = f(t.cwd), y = (E, x) => {
    E ? e(E) : x && a ? Es(x, o, h, (Le) => y(Le)) : n ? k.chmod(s3, r, e) : e();
  };
  if (s3 === d) return no(s3, y);
  if (l) return ro.mkdir(s3, { mode: r, recursive: true }).then((E) => y(null, E ?? void 0), y);
  let D = f(Si.relative(d, s3)).split("/");
  Ss(d, D, r, c, d, void 0, y);
};
var Ss = (s3, t, e, i, r, n, o) => {
  if (t.length === 0) return o(null, n);
  let h = t.shift(), a = f(Si.resolve(s3 + "/" + h));
  k.mkdir(a, e, br(a, t, e, i, r, n, o));
};
var br = (s3, t, e, i, r, n, o) => (h) => {
  h ? k.lstat(s3, (a, l) => {
    if (a) a.path = a.path && f(a.path), o(a);
    else if (l.isDirectory()) Ss(s3, t, e, i, r, n, o);
    else if (i) k.unlink(s3, (c) => {
      if (c) return o(c);
      k.mkdir(s3, e, br(s3, t, e, i, r, n, o));
    });
    else {
      if (l.isSymbolicLink()) return o(new St(s3, s3 + "/" + t.join("/")));
      o(h);
    }
  }) : (n = n || s3, Ss(s3, t, e, i, r, n, o));
};
var oo = (s3) => {
  let t = false, e;
  try {
    t = k.statSync(s3).isDirectory();
  } catch (i) {
    e = i?.code;
  } finally {
    if (!t) throw new Se(s3, e ?? "ENOTDIR");
  }
};
var _r = (s3, t) => {
  s3 = f(s3);
  let e = t.umask ?? 18, i = t.mode | 448, r = (i & e) !== 0, n = t.uid, o = t.gid, h = typeof n == "number" && typeof o == "number" && (n !== t.processUid || o !== t.processGid), a = t.preserve, l = t.unlink, c = f(t.cwd), d = (E) => {
    E && h && ws(E, n, o), r && k.chmodSync(s3, i);
  };
  if (s3 === c) return oo(c), d();
  if (a) return d(k.mkdirSync(s3, { mode: i, recursive: true }) ?? void 0);
  let T = f(Si.relative(c, s3)).split("/"), D;
  for (let E = T.shift(), x = c; E && (x += "/" + E); E = T.shift()) {
    x = f(Si.resolve(x));
    try {
      k.mkdirSync(x, i), D = D || x;
    } catch {
      let Le = k.lstatSync(x);
      if (Le.isDirectory()) continue;
      if (l) {
        k.unlinkSync(x), k.mkdirSync(x, i), D = D || x;
        continue;
      } else if (Le.isSymbolicLink()) return new St(x, x + "/" + T.join("/"));
    }
  }
  return d(D);
};
var ys = /* @__PURE__ */ Object.create(null);
var Or = 1e4;
var Vt = /* @__PURE__ */ new Set();
var Tr = (s3) => {
  Vt.has(s3) ? Vt.delete(s3) : ys[s3] = s3.normalize("NFD").toLocaleLowerCase("en").toLocaleUpperCase("en"), Vt.add(s3);
  let t = ys[s3], e = Vt.size - Or;
  if (e > Or / 10) {
    for (let i of Vt) if (Vt.delete(i), delete ys[i], --e <= 0) break;
  }
  return t;
};
var ho = process.env.TESTING_TAR_FAKE_PLATFORM || process.platform;
var ao = ho === "win32";
var lo = (s3) => s3.split("/").slice(0, -1).reduce((e, i) => {
  let r = e.at(-1);
  return r !== void 0 && (i = xr(r, i)), e.push(i || "/"), e;
}, []);
var yi = class {
  #t = /* @__PURE__ */ new Map();
  #i = /* @__PURE__ */ new Map();
  #s = /* @__PURE__ */ new Set();
  reserve(t, e) {
    t = ao ? ["win32 parallelization disabled"] : t.map((r) => mt(xr(Tr(r))));
    let i = new Set(t.map((r) => lo(r)).reduce((r, n) => r.concat(n)));
    this.#i.set(e, { dirs: i, paths: t });
    for (let r of t) {
      let n = this.#t.get(r);
      n ? n.push(e) : this.#t.set(r, [e]);
    }
    for (let r of i) {
      let n = this.#t.get(r);
      if (!n) this.#t.set(r, [/* @__PURE__ */ new Set([e])]);
      else {
        let o = n.at(-1);
        o instanceof Set ? o.add(e) : n.push(/* @__PURE__ */ new Set([e]));
      }
    }
    return this.#r(e);
  }
  #n(t) {
    let e = this.#i.get(t);
    if (!e) throw new Error("function does not have any path reservations");
    return { paths: e.paths.map((i) => this.#t.get(i)), dirs: [...e.dirs].map((i) => this.#t.get(i)) };
  }
  check(t) {
    let { paths: e, dirs: i } = this.#n(t);
    return e.every((r) => r && r[0] === t) && i.every((r) => r && r[0] instanceof Set && r[0].has(t));
  }
  #r(t) {
    return this.#s.has(t) || !this.check(t) ? false : (this.#s.add(t), t(() => this.#e(t)), true);
  }
  #e(t) {
    if (!this.#s.has(t)) return false;
    let e = this.#i.get(t);
    if (!e) throw new Error("invalid reservation");
    let { paths: i, dirs: r } = e, n = /* @__PURE__ */ new Set();
    for (let o of i) {
      let h = this.#t.get(o);
      if (!h || h?.[0] !== t) continue;
      let a = h[1];
      if (!a) {
        this.#t.delete(o);
        continue;
      }
      if (h.shift(), typeof a == "function") n.add(a);
      else for (let l of a) n.add(l);
    }
    for (let o of r) {
      let h = this.#t.get(o), a = h?.[0];
      if (!(!h || !(a instanceof Set))) if (a.size === 1 && h.length === 1) {
        this.#t.delete(o);
        continue;
      } else if (a.size === 1) {
        h.shift();
        let l = h[0];
        typeof l == "function" && n.add(l);
      } else a.delete(t);
    }
    return this.#s.delete(t), n.forEach((o) => this.#r(o)), true;
  }
};
var Lr = () => process.umask();
var Dr = /* @__PURE__ */ Symbol("onEntry");
var _s = /* @__PURE__ */ Symbol("checkFs");
var Nr = /* @__PURE__ */ Symbol("checkFs2");
var Os = /* @__PURE__ */ Symbol("isReusable");
var P = /* @__PURE__ */ Symbol("makeFs");
var Ts = /* @__PURE__ */ Symbol("file");
var xs = /* @__PURE__ */ Symbol("directory");
var gi = /* @__PURE__ */ Symbol("link");
var Ar = /* @__PURE__ */ Symbol("symlink");
var Ir = /* @__PURE__ */ Symbol("hardlink");
var Re = /* @__PURE__ */ Symbol("ensureNoSymlink");
var Cr = /* @__PURE__ */ Symbol("unsupported");
var Fr = /* @__PURE__ */ Symbol("checkPath");
var Rs = /* @__PURE__ */ Symbol("stripAbsolutePath");
var yt = /* @__PURE__ */ Symbol("mkdir");
var O = /* @__PURE__ */ Symbol("onError");
var Ri = /* @__PURE__ */ Symbol("pending");
var kr = /* @__PURE__ */ Symbol("pend");
var $t = /* @__PURE__ */ Symbol("unpend");
var gs = /* @__PURE__ */ Symbol("ended");
var bs = /* @__PURE__ */ Symbol("maybeClose");
var Ls = /* @__PURE__ */ Symbol("skip");
var ge = /* @__PURE__ */ Symbol("doChown");
var be = /* @__PURE__ */ Symbol("uid");
var _e = /* @__PURE__ */ Symbol("gid");
var Oe = /* @__PURE__ */ Symbol("checkedCwd");
var fo = process.env.TESTING_TAR_FAKE_PLATFORM || process.platform;
var Te = fo === "win32";
var uo = 1024;
var mo = (s3, t) => {
  if (!Te) return u.unlink(s3, t);
  let e = s3 + ".DELETE." + Mr(16).toString("hex");
  u.rename(s3, e, (i) => {
    if (i) return t(i);
    u.unlink(e, t);
  });
};
var po = (s3) => {
  if (!Te) return u.unlinkSync(s3);
  let t = s3 + ".DELETE." + Mr(16).toString("hex");
  u.renameSync(s3, t), u.unlinkSync(t);
};
var vr = (s3, t, e) => s3 !== void 0 && s3 === s3 >>> 0 ? s3 : t !== void 0 && t === t >>> 0 ? t : e;
var Xt = class extends rt {
  [gs] = false;
  [Oe] = false;
  [Ri] = 0;
  reservations = new yi();
  transform;
  writable = true;
  readable = false;
  uid;
  gid;
  setOwner;
  preserveOwner;
  processGid;
  processUid;
  maxDepth;
  forceChown;
  win32;
  newer;
  keep;
  noMtime;
  preservePaths;
  unlink;
  cwd;
  strip;
  processUmask;
  umask;
  dmode;
  fmode;
  chmod;
  constructor(t = {}) {
    if (t.ondone = () => {
      this[gs] = true, this[bs]();
    }, super(t), this.transform = t.transform, this.chmod = !!t.chmod, typeof t.uid == "number" || typeof t.gid == "number") {
      if (typeof t.uid != "number" || typeof t.gid != "number") throw new TypeError("cannot set owner without number uid and gid");
      if (t.preserveOwner) throw new TypeError("cannot preserve owner in archive and also set owner explicitly");
      this.uid = t.uid, this.gid = t.gid, this.setOwner = true;
    } else this.uid = void 0, this.gid = void 0, this.setOwner = false;
    this.preserveOwner = t.preserveOwner === void 0 && typeof t.uid != "number" ? process.getuid?.() === 0 : !!t.preserveOwner, this.processUid = (this.preserveOwner || this.setOwner) && process.getuid ? process.getuid() : void 0, this.processGid = (this.preserveOwner || this.setOwner) && process.getgid ? process.getgid() : void 0, this.maxDepth = typeof t.maxDepth == "number" ? t.maxDepth : uo, this.forceChown = t.forceChown === true, this.win32 = !!t.win32 || Te, this.newer = !!t.newer, this.keep = !!t.keep, this.noMtime = !!t.noMtime, this.preservePaths = !!t.preservePaths, this.unlink = !!t.unlink, this.cwd = f(R.resolve(t.cwd || process.cwd())), this.strip = Number(t.strip) || 0, this.processUmask = this.chmod ? typeof t.processUmask == "number" ? t.processUmask : Lr() : 0, this.umask = typeof t.umask == "number" ? t.umask : this.processUmask, this.dmode = t.dmode || 511 & ~this.umask, this.fmode = t.fmode || 438 & ~this.umask, this.on("entry", (e) => this[Dr](e));
  }
  warn(t, e, i = {}) {
    return (t === "TAR_BAD_ARCHIVE" || t === "TAR_ABORT") && (i.recoverable = false), super.warn(t, e, i);
  }
  [bs]() {
    this[gs] && this[Ri] === 0 && (this.emit("prefinish"), this.emit("finish"), this.emit("end"));
  }
  [Rs](t, e) {
    let i = t[e], { type: r } = t;
    if (!i || this.preservePaths) return true;
    let [n, o] = ce(i), h = o.replaceAll(/\\/g, "/").split("/");
    if (h.includes("..") || Te && /^[a-z]:\.\.$/i.test(h[0] ?? "")) {
      if (e === "path" || r === "Link") return this.warn("TAR_ENTRY_ERROR", `${e} contains '..'`, { entry: t, [e]: i }), false;
      let a = R.posix.dirname(t.path), l = R.posix.normalize(R.posix.join(a, h.join("/")));
      if (l.startsWith("../") || l === "..") return this.warn("TAR_ENTRY_ERROR", `${e} escapes extraction directory`, { entry: t, [e]: i }), false;
    }
    return n && (t[e] = String(o), this.warn("TAR_ENTRY_INFO", `stripping ${n} from absolute ${e}`, { entry: t, [e]: i })), true;
  }
  [Fr](t) {
    let e = f(t.path), i = e.split("/");
    if (this.strip) {
      if (i.length < this.strip) return false;
      if (t.type === "Link") {
        let r = f(String(t.linkpath)).split("/");
        if (r.length >= this.strip) t.linkpath = r.slice(this.strip).join("/");
        else return false;
      }
      i.splice(0, this.strip), t.path = i.join("/");
    }
    if (isFinite(this.maxDepth) && i.length > this.maxDepth) return this.warn("TAR_ENTRY_ERROR", "path excessively deep", { entry: t, path: e, depth: i.length, maxDepth: this.maxDepth }), false;
    if (!this[Rs](t, "path") || !this[Rs](t, "linkpath")) return false;
    if (t.absolute = R.isAbsolute(t.path) ? f(R.resolve(t.path)) : f(R.resolve(this.cwd, t.path)), !this.preservePaths && typeof t.absolute == "string" && t.absolute.indexOf(this.cwd + "/") !== 0 && t.absolute !== this.cwd) return this.warn("TAR_ENTRY_ERROR", "path escaped extraction target", { entry: t, path: f(t.path), resolvedPath: t.absolute, cwd: this.cwd }), false;
    if (t.absolute === this.cwd && t.type !== "Directory" && t.type !== "GNUDumpDir") return false;
    if (this.win32) {
      let { root: r } = R.win32.parse(String(t.absolute));
      t.absolute = r + ts(String(t.absolute).slice(r.length));
      let { root: n } = R.win32.parse(t.path);
      t.path = n + ts(t.path.slice(n.length));
    }
    return true;
  }
  [Dr](t) {
    if (!this[Fr](t)) return t.resume();
    switch (co.equal(typeof t.absolute, "string"), t.type) {
      case "Directory":
      case "GNUDumpDir":
        t.mode && (t.mode = t.mode | 448);
      case "File":
      case "OldFile":
      case "ContiguousFile":
      case "Link":
      case "SymbolicLink":
        return this[_s](t);
      default:
        return this[Cr](t);
    }
  }
  [O](t, e) {
    t.name === "CwdError" ? this.emit("error", t) : (this.warn("TAR_ENTRY_ERROR", t, { entry: e }), this[$t](), e.resume());
  }
  [yt](t, e, i) {
    gr(f(t), { uid: this.uid, gid: this.gid, processUid: this.processUid, processGid: this.processGid, umask: this.processUmask, preserve: this.preservePaths, unlink: this.unlink, cwd: this.cwd, mode: e }, i);
  }
  [ge](t) {
    return this.forceChown || this.preserveOwner && (typeof t.uid == "number" && t.uid !== this.processUid || typeof t.gid == "number" && t.gid !== this.processGid) || typeof this.uid == "number" && this.uid !== this.processUid || typeof this.gid == "number" && this.gid !== this.processGid;
  }
  [be](t) {
    return vr(this.uid, t.uid, this.processUid);
  }
  [_e](t) {
    return vr(this.gid, t.gid, this.processGid);
  }
  [Ts](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.fmode, r = new et(String(t.absolute), { flags: ms(t.size), mode: i, autoClose: false });
    r.on("error", (a) => {
      r.fd && u.close(r.fd, () => {
      }), r.write = () => true, this[O](a, t), e();
    });
    let n = 1, o = (a) => {
      if (a) {
        r.fd && u.close(r.fd, () => {
        }), this[O](a, t), e();
        return;
      }
      --n === 0 && r.fd !== void 0 && u.close(r.fd, (l) => {
        l ? this[O](l, t) : this[$t](), e();
      });
    };
    r.on("finish", () => {
      let a = String(t.absolute), l = r.fd;
      if (typeof l == "number" && t.mtime && !this.noMtime) {
        n++;
        let c = t.atime || /* @__PURE__ */ new Date(), d = t.mtime;
        u.futimes(l, c, d, (y) => y ? u.utimes(a, c, d, (T) => o(T && y)) : o());
      }
      if (typeof l == "number" && this[ge](t)) {
        n++;
        let c = this[be](t), d = this[_e](t);
        typeof c == "number" && typeof d == "number" && u.fchown(l, c, d, (y) => y ? u.chown(a, c, d, (T) => o(T && y)) : o());
      }
      o();
    });
    let h = this.transform && this.transform(t) || t;
    h !== t && (h.on("error", (a) => {
      this[O](a, t), e();
    }), t.pipe(h)), h.pipe(r);
  }
  [xs](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.dmode;
    this[yt](String(t.absolute), i, (r) => {
      if (r) {
        this[O](r, t), e();
        return;
      }
      let n = 1, o = () => {
        --n === 0 && (e(), this[$t](), t.resume());
      };
      t.mtime && !this.noMtime && (n++, u.utimes(String(t.absolute), t.atime || /* @__PURE__ */ new Date(), t.mtime, o)), this[ge](t) && (n++, u.chown(String(t.absolute), Number(this[be](t)), Number(this[_e](t)), o)), o();
    });
  }
  [Cr](t) {
    t.unsupported = true, this.warn("TAR_ENTRY_UNSUPPORTED", `unsupported entry type: ${t.type}`, { entry: t }), t.resume();
  }
  [Ar](t, e) {
    let i = f(R.relative(this.cwd, R.resolve(R.dirname(String(t.absolute)), String(t.linkpath)))).split("/");
    this[Re](t, this.cwd, i, () => this[gi](t, String(t.linkpath), "symlink", e), (r) => {
      this[O](r, t), e();
    });
  }
  [Ir](t, e) {
    let i = f(R.resolve(this.cwd, String(t.linkpath))), r = f(String(t.linkpath)).split("/");
    this[Re](t, this.cwd, r, () => this[gi](t, i, "link", e), (n) => {
      this[O](n, t), e();
    });
  }
  [Re](t, e, i, r, n) {
    let o = i.shift();
    if (this.preservePaths || o === void 0) return r();
    let h = R.resolve(e, o);
    u.lstat(h, (a, l) => {
      if (a) return r();
      if (l?.isSymbolicLink()) return n(new St(h, R.resolve(h, i.join("/"))));
      this[Re](t, h, i, r, n);
    });
  }
  [kr]() {
    this[Ri]++;
  }
  [$t]() {
    this[Ri]--, this[bs]();
  }
  [Ls](t) {
    this[$t](), t.resume();
  }
  [Os](t, e) {
    return t.type === "File" && !this.unlink && e.isFile() && e.nlink <= 1 && !Te;
  }
  [_s](t) {
    this[kr]();
    let e = [t.path];
    t.linkpath && e.push(t.linkpath), this.reservations.reserve(e, (i) => this[Nr](t, i));
  }
  [Nr](t, e) {
    let i = (h) => {
      e(h);
    }, r = () => {
      this[yt](this.cwd, this.dmode, (h) => {
        if (h) {
          this[O](h, t), i();
          return;
        }
        this[Oe] = true, n();
      });
    }, n = () => {
      if (t.absolute !== this.cwd) {
        let h = f(R.dirname(String(t.absolute)));
        if (h !== this.cwd) return this[yt](h, this.dmode, (a) => {
          if (a) {
            this[O](a, t), i();
            return;
          }
          o();
        });
      }
      o();
    }, o = () => {
      u.lstat(String(t.absolute), (h, a) => {
        if (a && (this.keep || this.newer && a.mtime > (t.mtime ?? a.mtime))) {
          this[Ls](t), i();
          return;
        }
        if (h || this[Os](t, a)) return this[P](null, t, i);
        if (a.isDirectory()) {
          if (t.type === "Directory") {
            let l = this.chmod && t.mode && (a.mode & 4095) !== t.mode, c = (d) => this[P](d ?? null, t, i);
            return l ? u.chmod(String(t.absolute), Number(t.mode), c) : c();
          }
          if (t.absolute !== this.cwd) return u.rmdir(String(t.absolute), (l) => this[P](l ?? null, t, i));
        }
        if (t.absolute === this.cwd) return this[P](null, t, i);
        mo(String(t.absolute), (l) => this[P](l ?? null, t, i));
      });
    };
    this[Oe] ? n() : r();
  }
  [P](t, e, i) {
    if (t) {
      this[O](t, e), i();
      return;
    }
    switch (e.type) {
      case "File":
      case "OldFile":
      case "ContiguousFile":
        return this[Ts](e, i);
      case "Link":
        return this[Ir](e, i);
      case "SymbolicLink":
        return this[Ar](e, i);
      case "Directory":
      case "GNUDumpDir":
        return this[xs](e, i);
    }
  }
  [gi](t, e, i, r) {
    u[i](e, String(t.absolute), (n) => {
      n ? this[O](n, t) : (this[$t](), t.resume()), r();
    });
  }
};
var ye = (s3) => {
  try {
    return [null, s3()];
  } catch (t) {
    return [t, null];
  }
};
var xe = class extends Xt {
  sync = true;
  [P](t, e) {
    return super[P](t, e, () => {
    });
  }
  [_s](t) {
    if (!this[Oe]) {
      let n = this[yt](this.cwd, this.dmode);
      if (n) return this[O](n, t);
      this[Oe] = true;
    }
    if (t.absolute !== this.cwd) {
      let n = f(R.dirname(String(t.absolute)));
      if (n !== this.cwd) {
        let o = this[yt](n, this.dmode);
        if (o) return this[O](o, t);
      }
    }
    let [e, i] = ye(() => u.lstatSync(String(t.absolute)));
    if (i && (this.keep || this.newer && i.mtime > (t.mtime ?? i.mtime))) return this[Ls](t);
    if (e || this[Os](t, i)) return this[P](null, t);
    if (i.isDirectory()) {
      if (t.type === "Directory") {
        let o = this.chmod && t.mode && (i.mode & 4095) !== t.mode, [h] = o ? ye(() => {
          u.chmodSync(String(t.absolute), Number(t.mode));
        }) : [];
        return this[P](h, t);
      }
      let [n] = ye(() => u.rmdirSync(String(t.absolute)));
      this[P](n, t);
    }
    let [r] = t.absolute === this.cwd ? [] : ye(() => po(String(t.absolute)));
    this[P](r, t);
  }
  [Ts](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.fmode, r = (h) => {
      let a;
      try {
        u.closeSync(n);
      } catch (l) {
        a = l;
      }
      (h || a) && this[O](h || a, t), e();
    }, n;
    try {
      n = u.openSync(String(t.absolute), ms(t.size), i);
    } catch (h) {
      return r(h);
    }
    let o = this.transform && this.transform(t) || t;
    o !== t && (o.on("error", (h) => this[O](h, t)), t.pipe(o)), o.on("data", (h) => {
      try {
        u.writeSync(n, h, 0, h.length);
      } catch (a) {
        r(a);
      }
    }), o.on("end", () => {
      let h = null;
      if (t.mtime && !this.noMtime) {
        let a = t.atime || /* @__PURE__ */ new Date(), l = t.mtime;
        try {
          u.futimesSync(n, a, l);
        } catch (c) {
          try {
            u.utimesSync(String(t.absolute), a, l);
          } catch {
            h = c;
          }
        }
      }
      if (this[ge](t)) {
        let a = this[be](t), l = this[_e](t);
        try {
          u.fchownSync(n, Number(a), Number(l));
        } catch (c) {
          try {
            u.chownSync(String(t.absolute), Number(a), Number(l));
          } catch {
            h = h || c;
          }
        }
      }
      r(h);
    });
  }
  [xs](t, e) {
    let i = typeof t.mode == "number" ? t.mode & 4095 : this.dmode, r = this[yt](String(t.absolute), i);
    if (r) {
      this[O](r, t), e();
      return;
    }
    if (t.mtime && !this.noMtime) try {
      u.utimesSync(String(t.absolute), t.atime || /* @__PURE__ */ new Date(), t.mtime);
    } catch {
    }
    if (this[ge](t)) try {
      u.chownSync(String(t.absolute), Number(this[be](t)), Number(this[_e](t)));
    } catch {
    }
    e(), t.resume();
  }
  [yt](t, e) {
    try {
      return _r(f(t), { uid: this.uid, gid: this.gid, processUid: this.processUid, processGid: this.processGid, umask: this.processUmask, preserve: this.preservePaths, unlink: this.unlink, cwd: this.cwd, mode: e });
    } catch (i) {
      return i;
    }
  }
  [Re](t, e, i, r, n) {
    if (this.preservePaths || i.length === 0) return r();
    let o = e;
    for (let h of i) {
      o = R.resolve(o, h);
      let [a, l] = ye(() => u.lstatSync(o));
      if (a) return r();
      if (l.isSymbolicLink()) return n(new St(o, R.resolve(e, i.join("/"))));
    }
    r();
  }
  [gi](t, e, i, r) {
    let n = `${i}Sync`;
    try {
      u[n](e, String(t.absolute)), r(), t.resume();
    } catch (o) {
      return this[O](o, t);
    }
  }
};
var Eo = (s3) => {
  let t = new xe(s3), e = s3.file, i = Br.statSync(e), r = s3.maxReadSize || 16 * 1024 * 1024;
  new Be(e, { readSize: r, size: i.size }).pipe(t);
};
var wo = (s3, t) => {
  let e = new Xt(s3), i = s3.maxReadSize || 16 * 1024 * 1024, r = s3.file;
  return new Promise((o, h) => {
    e.on("error", h), e.on("close", o), Br.stat(r, (a, l) => {
      if (a) h(a);
      else {
        let c = new _t(r, { readSize: i, size: l.size });
        c.on("error", h), c.pipe(e);
      }
    });
  });
};
var So = K(Eo, wo, (s3) => new xe(s3), (s3) => new Xt(s3), (s3, t) => {
  t?.length && Qi(s3, t);
});
var yo = (s3, t) => {
  let e = new kt(s3), i = true, r, n;
  try {
    try {
      r = v.openSync(s3.file, "r+");
    } catch (a) {
      if (a?.code === "ENOENT") r = v.openSync(s3.file, "w+");
      else throw a;
    }
    let o = v.fstatSync(r), h = Buffer.alloc(512);
    t: for (n = 0; n < o.size; n += 512) {
      for (let c = 0, d = 0; c < 512; c += d) {
        if (d = v.readSync(r, h, c, h.length - c, n + c), n === 0 && h[0] === 31 && h[1] === 139) throw new Error("cannot append to compressed archives");
        if (!d) break t;
      }
      let a = new F(h);
      if (!a.cksumValid) break;
      let l = 512 * Math.ceil((a.size || 0) / 512);
      if (n + l + 512 > o.size) break;
      n += l, s3.mtimeCache && a.mtime && s3.mtimeCache.set(String(a.path), a.mtime);
    }
    i = false, Ro(s3, e, n, r, t);
  } finally {
    if (i) try {
      v.closeSync(r);
    } catch {
    }
  }
};
var Ro = (s3, t, e, i, r) => {
  let n = new Wt(s3.file, { fd: i, start: e });
  t.pipe(n), bo(t, r);
};
var go = (s3, t) => {
  t = Array.from(t);
  let e = new wt(s3), i = (n, o, h) => {
    let a = (T, D) => {
      T ? v.close(n, (E) => h(T)) : h(null, D);
    }, l = 0;
    if (o === 0) return a(null, 0);
    let c = 0, d = Buffer.alloc(512), y = (T, D) => {
      if (T || D === void 0) return a(T);
      if (c += D, c < 512 && D) return v.read(n, d, c, d.length - c, l + c, y);
      if (l === 0 && d[0] === 31 && d[1] === 139) return a(new Error("cannot append to compressed archives"));
      if (c < 512) return a(null, l);
      let E = new F(d);
      if (!E.cksumValid) return a(null, l);
      let x = 512 * Math.ceil((E.size ?? 0) / 512);
      if (l + x + 512 > o || (l += x + 512, l >= o)) return a(null, l);
      s3.mtimeCache && E.mtime && s3.mtimeCache.set(String(E.path), E.mtime), c = 0, v.read(n, d, 0, 512, l, y);
    };
    v.read(n, d, 0, 512, l, y);
  };
  return new Promise((n, o) => {
    e.on("error", o);
    let h = "r+", a = (l, c) => {
      if (l && l.code === "ENOENT" && h === "r+") return h = "w+", v.open(s3.file, h, a);
      if (l || !c) return o(l);
      v.fstat(c, (d, y) => {
        if (d) return v.close(c, () => o(d));
        i(c, y.size, (T, D) => {
          if (T) return o(T);
          let E = new et(s3.file, { fd: c, start: D });
          e.pipe(E), E.on("error", o), E.on("close", n), _o(e, t);
        });
      });
    };
    v.open(s3.file, h, a);
  });
};
var bo = (s3, t) => {
  t.forEach((e) => {
    e.charAt(0) === "@" ? Ct({ file: Pr.resolve(s3.cwd, e.slice(1)), sync: true, noResume: true, onReadEntry: (i) => s3.add(i) }) : s3.add(e);
  }), s3.end();
};
var _o = async (s3, t) => {
  for (let e of t) e.charAt(0) === "@" ? await Ct({ file: Pr.resolve(String(s3.cwd), e.slice(1)), noResume: true, onReadEntry: (i) => s3.add(i) }) : s3.add(e);
  s3.end();
};
var vt = K(yo, go, () => {
  throw new TypeError("file is required");
}, () => {
  throw new TypeError("file is required");
}, (s3, t) => {
  if (!Bs(s3)) throw new TypeError("file is required");
  if (s3.gzip || s3.brotli || s3.zstd || s3.file.endsWith(".br") || s3.file.endsWith(".tbr")) throw new TypeError("cannot append to compressed archives");
  if (!t?.length) throw new TypeError("no paths specified to add/replace");
});
var Oo = K(vt.syncFile, vt.asyncFile, vt.syncNoFile, vt.asyncNoFile, (s3, t = []) => {
  vt.validate?.(s3, t), To(s3);
});
var To = (s3) => {
  let t = s3.filter;
  s3.mtimeCache || (s3.mtimeCache = /* @__PURE__ */ new Map()), s3.filter = t ? (e, i) => t(e, i) && !((s3.mtimeCache?.get(e) ?? i.mtime ?? 0) > (i.mtime ?? 0)) : (e, i) => !((s3.mtimeCache?.get(e) ?? i.mtime ?? 0) > (i.mtime ?? 0));
};

// src/exchange/archive.ts
async function pack(folder, names, archive, isCompressed = false) {
  const gzip = isCompressed ? false : { level: 6 };
  const options = { gzip, portable: true, mtime: /* @__PURE__ */ new Date(0), cwd: folder };
  await Qn({ ...options, file: archive }, [...names].sort());
}
var BEST_RATIO = 1100;
function mostUnpacked(packed) {
  return 2 ** 30 + 200 * packed;
}
async function unpack(archive, folder, names, bound = mostUnpacked) {
  const most = bound((await stat(archive)).size);
  const unpacked = /* @__PURE__ */ new Set();
  let left = most;
  So({
    sync: true,
    file: archive,
    cwd: folder,
    strict: true,
    noMtime: true,
    preserveOwner: false,
    maxDecompressionRatio: BEST_RATIO,
    // What is read at once is unpacked at once, in memory.
    maxReadSize: 2 ** 18,
    filter(name2, entry) {
      if (!("type" in entry) || entry.type !== "File" || !names.test(name2) || basename(name2) !== name2)
        return false;
      if (unpacked.has(name2)) throw new Error(`it holds ${name2} twice`);
      unpacked.add(name2);
      entry.mode = 420;
      left -= entry.size ?? 0;
      if (left < 0) throw new Error(`it unpacks to more than ${most} bytes`);
      return true;
    }
  });
}

// src/exchange/folder.ts
var MANIFEST = "manifest.json";
var ARCHIVE = /\.(tgz|tar\.gz)$/;
var FILE_NAME = /^[a-z][a-z0-9-]*\.json$/;
var EnvelopeSchema = object({
  files: record(
    pipe(string(), regex(FILE_NAME)),
    object({ size: count(), sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)) })
  ),
  content: unknown()
});
async function writeFolder(path, content, files) {
  const target = resolve2(path);
  const folder = await draftFor(target);
  const archive = ARCHIVE.test(path) ? await draftFor(target) : void 0;
  try {
    await refuseForeign(path);
    await makeFolder(dirname(target));
    await mkdir(folder.path);
    const listed = {};
    for (const [name2, chunks] of files) listed[name2] = await writeFile2(join2(folder.path, name2), chunks);
    const text = JSON.stringify({ files: listed, content });
    const { sha256 } = await writeFile2(join2(folder.path, MANIFEST), [Buffer.from(text)]);
    if (archive !== void 0) await pack(folder.path, [MANIFEST, ...files.keys()], archive.path);
    else await rm(target, { recursive: true, force: true });
    await (archive ?? folder).putInPlace();
    return sha256;
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists, is writable and has free space"
    });
  } finally {
    await folder.discard();
    await archive?.discard();
  }
}
async function readFolder(path, code2) {
  const invalid = (reason, cause) => new ParasolcError(code2, `${path} cannot be used: ${reason}`, {
    cause,
    fix: "create it again, and copy all of it"
  });
  const unpacked = ARCHIVE.test(path) ? await unpackAside(path, invalid) : void 0;
  const folder = unpacked ?? path;
  const files = /* @__PURE__ */ new Map();
  const close = async () => {
    await Promise.all([...files.values()].map((bytes) => bytes.close()));
  };
  try {
    const text = await readFile(join2(folder, MANIFEST)).catch((cause) => {
      throw invalid(nodeErrorCode(cause) === "ENOENT" ? `it has no ${MANIFEST}` : messageOf(cause), cause);
    });
    const envelope = safeParse(EnvelopeSchema, parseJson2(text, invalid));
    if (!envelope.success) throw invalid(`its ${MANIFEST} is not as expected: ${envelope.issues[0].message}`);
    for (const [name2, expected] of Object.entries(envelope.output.files)) {
      const bytes = await fileBytes(join2(folder, name2)).catch((cause) => {
        throw invalid(nodeErrorCode(cause) === "ENOENT" ? `${name2} is missing` : messageOf(cause), cause);
      });
      files.set(name2, bytes);
      if (bytes.size !== expected.size)
        throw invalid(`${name2} has ${bytes.size} bytes instead of ${expected.size}`);
      if (await sha256Of(bytes.chunks()) !== expected.sha256) throw invalid(`${name2} has a wrong digest`);
    }
    return {
      manifest: envelope.output.content,
      files,
      digest: createHash("sha256").update(text).digest("hex"),
      close
    };
  } catch (error) {
    await close();
    throw error;
  } finally {
    if (unpacked !== void 0) await removeTemporaryFolder(unpacked);
  }
}
async function writeFile2(path, chunks) {
  const hash = createHash("sha256");
  const file = await open(path, "wx");
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      hash.update(chunk);
      size += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
async function refuseForeign(path) {
  if (ARCHIVE.test(path)) return;
  const present = await readdir(path).catch((error) => {
    if (nodeErrorCode(error) === "ENOENT") return [];
    throw error;
  });
  if (present.length === 0) return;
  const text = await readFile(join2(path, MANIFEST), "utf8").catch(() => "");
  const envelope = safeParse(pipe(string(), parseJson(), EnvelopeSchema), text);
  const ours = new Set(envelope.success ? [MANIFEST, ...Object.keys(envelope.output.files)] : []);
  const foreign = present.filter((name2) => !ours.has(name2));
  if (foreign.length > 0) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} holds other files`, {
      facts: foreign.slice(0, 5),
      fix: "give the path of a folder that does not exist yet"
    });
  }
}
async function unpackAside(path, invalid) {
  const folder = await temporaryFolder("parasolc-unpacked");
  try {
    await unpack(path, folder, FILE_NAME);
    return folder;
  } catch (cause) {
    await removeTemporaryFolder(folder);
    const full = temporaryFolderFull(cause);
    if (full !== void 0) throw full;
    throw invalid(
      nodeErrorCode(cause) === "ENOENT" ? "there is no such file" : `it cannot be unpacked: ${messageOf(cause)}`,
      cause
    );
  }
}
function parseJson2(text, invalid) {
  try {
    return JSON.parse(text.toString("utf8"));
  } catch (cause) {
    throw invalid(`its ${MANIFEST} is not JSON`, cause);
  }
}

// src/exchange/part.ts
var CostSchema = object({
  wall: amount,
  /** Milliseconds since 1970. */
  begun: exactOptional(amount),
  cpu: optional(amount),
  peakMemory: optional(amount),
  bytesIn: count(),
  bytesOut: count(),
  /** Nothing ran: the output was known from an earlier run. */
  known: exactOptional(literal(true))
});
var JobSchema = object({
  /** Milliseconds since 1970. */
  begun: amount,
  /** From the reading of the plan to the last output, in milliseconds. */
  wall: amount,
  /** Processes at a time. */
  jobs: count(),
  /** CPU of parasolc itself, in milliseconds. */
  cpu: exactOptional(amount)
});
var RefusedContractSchema = object({ contract: string(), reason: string() });
function runsOf(part) {
  if (part.kind === "whole")
    return [{ label: "whole", kind: "whole", contracts: [], predicted: 0, cost: part.cost }];
  return [
    ...part.irRuns.map(({ contracts, cost }, index) => ({
      ...{ label: `IR run ${index}`, kind: "ir", predicted: 0 },
      ...{ contracts, cost }
    })),
    ...part.objects.map(({ name: name2, cost }) => ({
      ...{ label: name2, kind: "yul", predicted: 0, contracts: [] },
      cost
    })),
    ...part.units.map(({ contracts, predicted, cost, failure }, index) => ({
      ...{ label: `unit ${index}`, kind: "unit", failedAt: failure?.contract },
      ...{ contracts, predicted, cost }
    }))
  ];
}

// src/exchange/part-folder.ts
var StampSchema = object({
  /** Digest of the plan. */
  plan: string(),
  compiler: CompilerSchema,
  /** Version of this tool. */
  tool: string()
});
var Shared = {
  shard: count(MOST_SHARDS - 1),
  job: optional(JobSchema)
};
var PartManifestSchema = variant("kind", [
  object({
    ...Shared,
    kind: literal("whole"),
    cost: CostSchema,
    reason: optional(string())
  }),
  object({
    ...Shared,
    kind: literal("split"),
    /** Of the analysis, if there is one. */
    analysed: optional(array(string())),
    irRuns: array(object({ contracts: array(string()), cost: CostSchema })),
    printed: array(object({ contract: string(), object: optional(string()) })),
    /** Whether the output `ir` is asked for of any of them. */
    hasIr: boolean(),
    objects: array(object({ name: string(), cost: CostSchema })),
    opcodes: optional(OpcodeTableSchema),
    units: array(
      object({
        contracts: array(string()),
        predicted: amount,
        cost: CostSchema,
        failedAt: optional(string())
      })
    ),
    refused: array(RefusedContractSchema)
  })
]);
var EnvelopeSchema2 = object({
  format: literal(EXCHANGE_FORMAT),
  stamp: StampSchema,
  part: PartManifestSchema
});
async function writePart(part, { plan, compiler }, path) {
  const stamp = { plan, compiler: { ...compiler }, tool: VERSION };
  const { manifest, files } = part.kind === "whole" ? wholeFiles(part) : splitFiles(part);
  await writeFolder(path, { format: EXCHANGE_FORMAT, stamp, part: manifest }, files);
}
function wholeFiles({ output, ...manifest }) {
  return { manifest, files: /* @__PURE__ */ new Map([["whole.json", output.chunks()]]) };
}
function splitFiles({ kind, shard, job, analysis, opcodes, refused, ...part }) {
  const files = /* @__PURE__ */ new Map();
  if (analysis !== void 0) files.set("analysis.json", analysis.output.chunks());
  for (const [index, { output }] of part.irRuns.entries()) files.set(`ir-run-${index}.json`, output.chunks());
  for (const [index, { output, failure }] of part.units.entries()) {
    files.set(`unit-${index}.json`, output.chunks());
    if (failure !== void 0) files.set(`failure-${index}.json`, failure.output.chunks());
  }
  if (part.objects.length > 0) files.set("objects.json", objectsText(part.objects));
  const hasIr = part.printed.some(({ ir: ir2 }) => ir2 !== void 0);
  if (hasIr) files.set("ir.json", irText(part.printed));
  const manifest = {
    kind,
    shard,
    job,
    analysed: analysis && [...analysis.contracts],
    irRuns: part.irRuns.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
    printed: part.printed.map(({ contract, object: object2 }) => ({ contract, object: object2 })),
    hasIr,
    objects: part.objects.map(({ name: name2, cost }) => ({ name: name2, cost })),
    opcodes: opcodes?.map((opcode) => ({ ...opcode })),
    units: part.units.map(({ contracts, predicted, cost, failure }) => ({
      contracts: [...contracts],
      predicted,
      cost,
      failedAt: failure?.contract
    })),
    refused: [...refused]
  };
  return { manifest, files };
}
async function* objectsText(objects) {
  for (const [index, object2] of objects.entries()) {
    yield Buffer.from(`${index === 0 ? "[" : ",\n"}${JSON.stringify(await object2.load())}`);
  }
  yield Buffer.from("]");
}
async function* irText(printed) {
  let separator = "{";
  for (const { contract, ir: ir2 } of printed) {
    if (ir2 === void 0) continue;
    yield Buffer.from(`${separator}${JSON.stringify(contract)}:`);
    yield* writeJson(ir2);
    separator = ",";
  }
  yield Buffer.from("}");
}
async function readPart(path) {
  const folder = await readFolder(path, "PART_INVALID");
  try {
    return { ...await partIn(folder, path), close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
async function partIn({ manifest: content, files }, path) {
  const envelope = safeParse(EnvelopeSchema2, content);
  if (!envelope.success) {
    throw new ParasolcError("PART_INVALID", `${path} is not a part that this version can read`, {
      facts: [envelope.issues[0].message],
      fix: "plan, compile and merge with the same version of parasolc"
    });
  }
  const file = (name2) => {
    const bytes = files.get(name2);
    if (bytes !== void 0) return bytes;
    throw incomplete(path, `it has no ${name2}`);
  };
  const { stamp, part: manifest } = envelope.output;
  if (manifest.kind === "whole") return { stamp, part: { ...manifest, output: file("whole.json") } };
  return { stamp, part: await splitPart(manifest, file, path) };
}
async function splitPart({ analysed, hasIr, ...manifest }, file, path) {
  const { objects, printed } = manifest;
  const read = (name2) => indexed(file(name2), name2, path);
  const objectTexts = objects.length === 0 ? [] : (await read("objects.json")).items ?? [];
  const irMembers = hasIr ? (await read("ir.json")).members ?? [] : [];
  const irTexts = new Map(irMembers.map(({ key, value }) => [key, value]));
  return {
    ...manifest,
    opcodes: manifest.opcodes,
    analysis: analysed && { output: file("analysis.json"), contracts: analysed },
    irRuns: manifest.irRuns.map((run, index) => ({ ...run, output: file(`ir-run-${index}.json`) })),
    printed: printed.map(({ contract, object: object2 }) => {
      const ir2 = irTexts.get(contract);
      return { contract, object: object2, ir: ir2 && slice(file("ir.json"), ir2) };
    }),
    objects: objects.map(({ name: name2, cost }, index) => ({
      name: name2,
      cost,
      load: async () => {
        const node = objectTexts[index];
        const object2 = safeParse(
          ContractObjectSchema,
          node && await parseNode(file("objects.json"), node)
        );
        if (!object2.success || object2.output.name !== name2)
          throw incomplete(path, `it does not hold the object "${name2}"`);
        return object2.output;
      }
    })),
    units: manifest.units.map(({ failedAt, ...unit }, index) => ({
      ...unit,
      output: file(`unit-${index}.json`),
      failure: failedAt === void 0 ? void 0 : { contract: failedAt, output: file(`failure-${index}.json`) }
    }))
  };
}
async function indexed(bytes, name2, path) {
  return indexJson(bytes, (at3) => at3.length === 0).catch((cause) => {
    throw incomplete(path, `its ${name2} is not JSON`, cause);
  });
}
function incomplete(path, reason, cause) {
  return new ParasolcError("PART_INVALID", `${path} cannot be used: ${reason}`, {
    cause,
    fix: "compile the shard again"
  });
}

// src/exchange/plan-folder.ts
var HeadSchema = object({ format: literal(EXCHANGE_FORMAT), tool: string() });
var TextsSchema = pipe(string(), parseJson(), array(tuple([string(), string()])));
async function writePlan(plan, path) {
  const texts = [...plan.imported].map(([name2, text]) => [name2, Buffer.from(text).toString("base64")]);
  const files = /* @__PURE__ */ new Map();
  files.set("imported.json", one(JSON.stringify(texts)));
  if (isSplit(plan)) {
    if (plan.analysis !== void 0) files.set("analysis.json", plan.analysis.chunks());
    files.set("sources.json", plan.sources.chunks());
    files.set("settings.json", one(plan.settings));
  } else {
    files.set("input.json", plan.input.chunks());
  }
  return writeFolder(path, { format: EXCHANGE_FORMAT, tool: VERSION, ...plan.manifest }, files);
}
async function readPlan(path) {
  const folder = await readFolder(path, "PLAN_INVALID");
  try {
    return { plan: await planIn(folder, path), digest: folder.digest, close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
async function planIn(folder, path) {
  const head = safeParse(HeadSchema, folder.manifest);
  const manifest = safeParse(PlanManifestSchema, folder.manifest);
  if (!head.success || !manifest.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} is not a plan that this version can read`, {
      facts: [...head.issues ?? [], ...manifest.issues ?? []].slice(0, 1).map(({ message }) => message),
      fix: "plan, compile and merge with the same version of parasolc"
    });
  }
  if (head.output.tool !== VERSION) {
    throw new ParasolcError("PLAN_INVALID", `${path} was made by another version of parasolc`, {
      facts: [`the plan: ${head.output.tool}`, `here: ${VERSION}`],
      fix: "plan, compile and merge with the same version of parasolc"
    });
  }
  const file = fileOf(folder, path);
  const read = async (name2) => {
    const bytes = file(name2);
    return (await bytes.read(0, bytes.size)).toString("utf8");
  };
  const texts = safeParse(TextsSchema, await read("imported.json"));
  if (!texts.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} has an invalid imported.json`, {
      facts: [texts.issues[0].message],
      fix: "plan again"
    });
  }
  const imported = new Map(texts.output.map(([name2, text]) => [name2, Buffer.from(text, "base64")]));
  if (manifest.output.kind === "whole") {
    return { manifest: manifest.output, imported, input: file("input.json") };
  }
  const sources = file("sources.json");
  return {
    manifest: manifest.output,
    imported,
    analysis: manifest.output.estimated ? void 0 : file("analysis.json"),
    // Every unit's input holds the sources, so they are read once.
    sources: memoryBytes([await sources.read(0, sources.size)]),
    settings: await read("settings.json")
  };
}
function fileOf({ files }, path) {
  return (name2) => {
    const bytes = files.get(name2);
    if (bytes === void 0)
      throw new ParasolcError("PLAN_INVALID", `${path} has no ${name2}`, { fix: "plan again" });
    return bytes;
  };
}
async function* one(text) {
  yield Buffer.from(text);
}

// src/commands/compile.ts
async function runCompile({ options, positionals: [planPath = ""] }, environment) {
  const [begun, begunAt] = [performance.now(), Date.now()];
  const output = required(options.output, "-o PART", "compile");
  const shard = required(options.shard, "--shard K", "compile");
  await checkSeparatePaths([planPath], options, environment.cwd);
  await checkOutputPath(output, environment.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, environment.cwd);
  const { plan, digest, close } = await readPlan(planPath);
  const solc = options.solc ?? plan.manifest.compiler.release;
  const compiled = withSession(
    { ...options, solc },
    void 0,
    environment,
    async ({ context, runs, diagnosed, conclude }) => {
      const jobs = options.jobs ?? defaultJobs(plan, environment);
      const compiled2 = await compileShard(plan, { shard, processes: jobs }, context);
      const { own } = measuredWork(runs, context.compiler, 0);
      const job = { begun: begunAt, wall: performance.now() - begun, jobs, cpu: own.cpu };
      const part = { ...compiled2, job };
      await writePart(part, { plan: digest, compiler: context.compiler.version }, output);
      const wall = performance.now() - begun;
      const errors = await errorsOf(part);
      const work = {
        command: "compile",
        compiler: context.compiler,
        plan,
        parts: [part],
        reason: plan.manifest.reason,
        jobs,
        ...measuredWork(runs, context.compiler, wall, shard),
        hasErrors: errors.length > 0
      };
      if (options.report !== void 0) await writeReport(options.report, environment.cwd, work);
      diagnosed(errors);
      conclude(shardSummary(plan, part, { compiler: context.compiler, runs, wall, jobs, errors }));
      return { work, plan, part };
    }
  );
  return compiled.finally(close);
}
function defaultJobs({ manifest }, { cores }) {
  const estimate = manifest.kind === "split" ? manifest.shardEstimate : void 0;
  return estimate?.limitedByMemory === true ? Math.min(estimate.processes, cores) : cores;
}
async function errorsOf(part) {
  const outputs = part.kind === "whole" ? [part.output] : part.units.flatMap(({ failure }) => failure?.output ?? []);
  const diagnosed = await Promise.all(outputs.map((output) => wholeOutput(output)));
  return diagnosed.flatMap(({ diagnostics }) => diagnostics.filter(({ isError }) => isError));
}

// src/commands/keep-input.ts
import { basename as basename2, dirname as dirname2, join as join3 } from "node:path";

// src/sources/self-contained-input.ts
async function selfContainedInput({ input, access }, release) {
  const original = { kind: "slice", bytes: input.original, start: 0, end: input.original.size };
  const given = find(input.root, "sources")?.members;
  if (given === void 0 || input.sources.size === 0) return original;
  const read = readerOf(access);
  const texts = await inputContents({ input, access }, read);
  const { imported } = discoverImports(texts, input.settings.remappings, release, read);
  const isWhole = [...input.sources.values()].every(({ kind }) => kind === "content");
  if (isWhole && imported.size === 0) return original;
  const withContent = (text) => ({
    kind: "object",
    members: [member("content", fromValue(Buffer.from(text).toString("utf8")))]
  });
  const sources = given.map((source) => {
    const text = input.sources.get(source.key)?.kind === "urls" ? texts.get(source.key) : void 0;
    return text === void 0 ? copied(input.bytes, source) : member(source.key, withContent(text));
  });
  const added = [...imported].map(([name2, text]) => member(name2, withContent(text)));
  const members = (input.root.members ?? []).map(({ key, keyText, value }) => ({
    key,
    keyText,
    value: key === "sources" ? { kind: "object", members: [...sources, ...added] } : slice(input.bytes, value)
  }));
  return { kind: "object", members };
}

// src/commands/keep-input.ts
async function keepInputs(path, compiled, environment) {
  const paths = [];
  for (const { project, version, label: label2 } of compiled) {
    const target = join3(dirname2(path), withLabel(basename2(path), label2));
    const file = await openOutput(target, environment);
    try {
      await file.write(writeJson(await selfContainedInput(project, version.release)));
    } finally {
      await file.discard();
    }
    paths.push(target);
  }
  return paths;
}

// src/report/merged-trace.ts
var MERGE = 1;
function mergedTrace(parts, wall) {
  const ended = now();
  const merge = { pid: MERGE, tid: OWN_LANE };
  return [
    ...parts.flatMap(partEvents),
    processName("merge", MERGE),
    laneName(merge),
    spanEvent({ name: "parasolc merge", cat: "command", begun: ended - wall, ended }, merge)
  ];
}
function partEvents(part) {
  const own = { pid: MERGE + 1 + part.shard, tid: OWN_LANE };
  const { job } = part;
  const command = (begun, ended) => spanEvent({ name: "parasolc compile", cat: "command", begun, ended }, own);
  return [
    processName(`shard ${part.shard}`, own.pid),
    laneName(own),
    ...job === void 0 ? [] : [command(job.begun, job.begun + job.wall)],
    ...runEvents(part, own.pid)
  ];
}
function runEvents(part, pid) {
  const runs = runsOf(part).flatMap(
    ({ cost, ...run }) => cost.begun === void 0 ? [] : [{ ...run, cost: { ...cost, begun: cost.begun } }]
  );
  const lanes = lanesOf(runs.map(({ cost }) => ({ begun: cost.begun, ended: cost.begun + cost.wall })));
  const tids = lanes.map((lane) => OWN_LANE + 1 + lane);
  return [
    ...[...new Set(tids)].sort((a, b2) => a - b2).map((tid) => laneName({ pid, tid })),
    ...runs.map((run, index) => runEvent(run, run.cost, { pid, tid: tids[index] ?? OWN_LANE }))
  ];
}

// src/commands/merge.ts
async function runMerge({ options, positionals: [planPath = "", ...partPaths] }, environment) {
  const begun = performance.now();
  await checkSeparatePaths([planPath, ...partPaths], options, environment.cwd);
  const output = await openOutput(options.output, environment);
  try {
    const merging = { ...options, begun, plan: planPath, parts: partPaths };
    let sizes;
    const use = ({ text }) => output.write(solcText(text));
    const check = async (done, note) => {
      sizes = await sizesOfOutput(options, done, note);
    };
    const outcome = await mergeArchives(merging, environment, use, check);
    return { ...outcome, sizes };
  } finally {
    await output.discard();
  }
}
async function mergeArchives({ plan: planPath, parts: partPaths, begun, ...options }, environment, use, check) {
  if (options.report !== void 0) await prepareFolder(options.report, environment.cwd);
  const progress = environment.progress(options.quiet);
  const trace = options.trace === void 0 ? void 0 : openTraceFile(options.trace, environment.cwd, progress.note);
  let summary;
  const open2 = [];
  const opened = (from) => {
    open2.push(from);
    return from;
  };
  try {
    const { plan, digest } = opened(await readPlan(planPath));
    const stamped = await readParts(partPaths, opened);
    checkShards(plan, stamped, digest);
    const parts = stamped.map(({ part }) => part);
    const merged = await mergeParts(plan, parts);
    if (isNeedsOneRun(merged)) {
      throw new ParasolcError("NEEDS_ONE_RUN", "merging these parts would not give the exact output", {
        facts: [merged.reason],
        fix: "plan again with `--strategy balanced`, or compile in one run with `--strategy single`"
      });
    }
    const used = await use(merged);
    const wall = performance.now() - begun;
    trace?.end(mergedTrace(parts, wall));
    const work = {
      command: "merge",
      compiler: { version: plan.manifest.compiler },
      plan,
      parts,
      reason: plan.manifest.reason,
      jobs: void 0,
      runs: parts.flatMap((part) => runsOf(part).map((run) => ({ ...run, shard: part.shard }))),
      wall,
      begun: now() - wall,
      own: ownWorkOf(parts),
      hasErrors: merged.hasErrors
    };
    if (options.report !== void 0) await writeReport(options.report, environment.cwd, work);
    progress.diagnosed(merged.diagnostics);
    await check?.(merged, progress.note);
    summary = mergeSummary(plan, parts, merged, wall);
    return { work, plan, merged, used };
  } finally {
    trace?.close();
    progress.end(summary);
    await Promise.all(open2.map((from) => from.close()));
  }
}
function ownWorkOf(parts) {
  const linking = ownCpu();
  return { cpu: parts.reduce((sum2, { job }) => sum2 + (job?.cpu ?? 0), linking), linking };
}
async function readParts(paths, opened) {
  const parts = [];
  const damaged = [];
  for (const path of paths) {
    try {
      parts.push(opened(await readPart(path)));
    } catch (error) {
      if (!(error instanceof ParasolcError) || error.code !== "PART_INVALID") throw error;
      damaged.push(error);
    }
  }
  const [first, ...others] = damaged;
  if (first === void 0) return parts;
  if (others.length === 0) throw first;
  throw new ParasolcError("PART_INVALID", `${damaged.length} parts cannot be used`, {
    facts: damaged.flatMap(({ message, facts }) => [message, ...facts.map((fact) => `  ${fact}`)]),
    fix: "compile these shards again",
    cause: first
  });
}

// src/input/named-inputs.ts
async function readNamedInputs(input, options, environment) {
  if (input.kind !== "foundry") {
    return [{ label: void 0, project: await readProject(input, options, environment), solc: void 0 }];
  }
  const { inputs, solc } = await captureProject(input.folder, options, environment);
  const labels = labelsOf(inputs);
  const named = [];
  for (const [index, { input: input2, release, access }] of inputs.entries()) {
    const project = {
      input: await readInput(input2, `forge's input for solc ${release}`),
      access: { kind: "files", ...access }
    };
    named.push({ label: labels[index], project, solc: solc ?? release });
  }
  return named;
}

// src/commands/plan.ts
async function runPlan({ options, positionals }, environment) {
  const output = required(options.output, "-o PLAN", "plan");
  await checkSeparatePaths(positionals, options, environment.cwd);
  await checkOutputPath(output, environment.cwd);
  const input = await classifyInput(positionals, environment);
  const kept = options["keep-input"];
  await checkKeptPath(kept, output, environment.cwd);
  for (const { label: label2, project, solc } of await readNamedInputs(input, options, environment)) {
    const { plan } = await planProject(
      project,
      { ...withLabels(options, label2), solc: solc ?? options.solc, output: withLabel(output, label2) },
      environment
    );
    const version = plan.manifest.compiler;
    if (kept !== void 0) await keepInputs(kept, [{ project, version, label: label2 }], environment);
  }
}
async function planProject(project, options, environment) {
  const begun = performance.now();
  const output = required(options.output, "-o PLAN", "plan");
  if (options.report !== void 0) await prepareFolder(options.report, environment.cwd);
  return withSession(options, project, environment, async ({ context, runs, diagnosed, conclude }) => {
    const { plan, single } = await makePlan(project, planOptions(options, environment), context);
    const errors = await errorsOf2(plan);
    const digest = await writePlan(plan, output);
    const wall = performance.now() - begun;
    const work = {
      command: "plan",
      compiler: context.compiler,
      plan,
      parts: [],
      reason: plan.manifest.reason,
      jobs: options.jobs ?? environment.cores,
      ...measuredWork(runs, context.compiler, wall),
      hasErrors: void 0
    };
    if (options.report !== void 0) await writeReport(options.report, environment.cwd, work);
    diagnosed(errors);
    conclude(planSummary(plan.manifest, digest, { compiler: context.compiler, runs, wall, errors }));
    return { work, plan, digest, single };
  });
}
function planOptions(options, { cores, memory }) {
  const processes = options.jobs ?? cores;
  const fleet = { jobStart: options["job-start"] * 1e3, most: options["max-shards"], processes, memory };
  const shards = options.shards === "auto" ? fleet : options.shards;
  return { strategy: options.strategy, sourcesMode: options.sources, processes, shards };
}
async function errorsOf2(plan) {
  const analysis = isSplit(plan) && plan.manifest.shards.length === 0 ? plan.analysis : void 0;
  const { diagnostics } = analysis === void 0 ? { diagnostics: [] } : await wholeOutput(analysis);
  return diagnostics.filter(({ isError }) => isError);
}

export {
  clusterDiagram,
  summaryMarkdown,
  table,
  code,
  writeReport,
  pack,
  unpack,
  writeFolder,
  readFolder,
  runsOf,
  writePart,
  writePlan,
  runCompile,
  selfContainedInput,
  keepInputs,
  runMerge,
  mergeArchives,
  readNamedInputs,
  runPlan,
  planProject
};
