import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  debug,
  endGroup,
  error,
  exportVariable,
  getInput,
  info,
  notice,
  setOutput,
  startGroup,
  summary,
  warning
} from "./chunk-Q3TYGKU5.js";

// src/action/runner.ts
var ANNOTATE = { error, warning, notice };
function githubRunner() {
  let inGroup = false;
  return {
    input: (name) => getInput(name),
    setOutput: (name, value) => setOutput(name, value),
    setVariable: (name, value) => exportVariable(name, value),
    info: (line) => info(plainLine(line)),
    debug: (line) => debug(line),
    startGroup(name) {
      startGroup(plainLine(name));
      inGroup = true;
    },
    endGroup() {
      if (inGroup) endGroup();
      inGroup = false;
    },
    annotate(kind, title, message, place) {
      const properties = place === void 0 ? { title } : { title, file: place.file, startLine: place.line, startColumn: place.column };
      ANNOTATE[kind](message, properties);
    },
    async summarize(markdown) {
      if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
    }
  };
}
async function grouped(runner, heading, act) {
  runner.startGroup(`parasolc: ${heading}`);
  return act().finally(runner.endGroup);
}
function plainLine(text) {
  return text.replaceAll(/[\r\n\u2028\u2029]+/g, " ").replaceAll("##[", "## [").replace(/^(\s*):(?=:)/, "$1: ");
}

export {
  githubRunner,
  grouped
};
