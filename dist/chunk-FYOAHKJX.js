import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  counted,
  megabytes,
  percent,
  seconds
} from "./chunk-AT5L34Q5.js";

// src/commands/phase-state.ts
function startPhase(name, runs, predicted) {
  const running = /* @__PURE__ */ new Set();
  let done = 0;
  let donePredicted = 0;
  return {
    name,
    runs,
    running,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      return Math.min(predicted > 0 ? donePredicted / predicted : done / Math.max(runs, 1), 1);
    },
    start({ label }) {
      running.add(label);
    },
    finish({ label, kind, predicted: cost }) {
      running.delete(label);
      if (kind === "diagnosis" || kind === "syntax trees" || kind === "probe") return;
      done += 1;
      donePredicted += cost;
    }
  };
}

// src/commands/progress-lines.ts
var SILENCE = 1e4;
var LINKED_LINES = 10;
function lineProgress(stream) {
  const begun = performance.now();
  let phase;
  const print = (line) => {
    stream.write(`parasolc: ${line}
`);
    silence.refresh();
  };
  const silence = setInterval(() => {
    if (phase === void 0 || phase.running.size === 0) return;
    const labels = [...phase.running];
    print(
      `${phase.name}: ${percent(phase.share)} after ${seconds(performance.now() - begun)}, running: ${labels.join(", ")}`
    );
  }, SILENCE);
  silence.unref();
  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      print(`${name}: ${counted(runs, "run")} of solc`);
    },
    started(info) {
      phase?.start(info);
      if (isOneOfMany(info)) return;
      print(`${info.label} started${contractsOf(info)}`);
    },
    finished(info, cost) {
      const before = phase?.share ?? 0;
      phase?.finish(info);
      if (isOneOfMany(info)) {
        const steps = [before, phase?.share ?? 0].map((share) => Math.floor(share * LINKED_LINES));
        if (phase !== void 0 && steps[0] !== steps[1]) print(stateOf(phase));
        return;
      }
      print(`${info.label} done in ${costText(cost)}${phase === void 0 ? "" : `; ${stateOf(phase)}`}`);
    },
    routed: () => void 0,
    note: print,
    end(summary) {
      clearInterval(silence);
      if (summary !== void 0) stream.write(`parasolc: ${summary}
`);
    }
  };
}
function contractsOf({ contracts }) {
  return contracts.length === 0 ? "" : `, ${counted(contracts.length, "contract")}`;
}
function costText({ wall, peakMemory }) {
  return peakMemory === void 0 ? seconds(wall) : `${seconds(wall)}, ${megabytes(peakMemory)}`;
}
function isOneOfMany({ kind }) {
  return kind === "linked" || kind === "probe";
}
function stateOf(phase) {
  const of = `${phase.name}: ${phase.done} of ${phase.runs}`;
  return phase.done >= phase.runs ? `${of}, done` : `${of}, ${percent(phase.share)}`;
}

export {
  startPhase,
  lineProgress
};
