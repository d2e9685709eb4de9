import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  counted,
  diagnosticsText,
  megabytes,
  percent,
  seconds
} from "./chunk-EXIOPOVI.js";

// src/commands/phase-state.ts
var UNEXPECTED = ["diagnosis", "syntax trees", "probe"];
function startPhase(name, runs, predicted) {
  const running = /* @__PURE__ */ new Set();
  const started = { count: 0, predicted: 0, least: Number.POSITIVE_INFINITY };
  let done = 0;
  let donePredicted = 0;
  let most = 0;
  const expected = () => predicted > 0 ? predicted : started.predicted + Math.max(runs - started.count, 0) * started.least;
  return {
    name,
    runs,
    running,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      const known = predicted > 0 || started.predicted > 0;
      const share = known ? donePredicted / expected() : done / Math.max(runs, 1);
      most = Math.max(most, Math.min(share, 1));
      return most;
    },
    start({ label, kind, predicted: cost }) {
      running.add(label);
      if (UNEXPECTED.includes(kind)) return;
      started.count += 1;
      started.predicted += cost;
      started.least = Math.min(started.least, cost);
    },
    finish({ label, kind, predicted: cost }) {
      running.delete(label);
      if (UNEXPECTED.includes(kind)) return;
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
    diagnosed(diagnostics) {
      stream.write(diagnosticsText(diagnostics, { quiet: false, colours: false }));
    },
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
  return kind === "yul" || kind === "probe";
}
function stateOf(phase) {
  const of = `${phase.name}: ${phase.done} of ${phase.runs}`;
  return phase.done >= phase.runs ? `${of}, done` : `${of}, ${percent(phase.share)}`;
}

export {
  startPhase,
  lineProgress
};
