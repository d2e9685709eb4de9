import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  VERSION
} from "./shared-package.js";
import {
  routesOf
} from "./shared-routes.js";

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

export {
  summaryOf
};
