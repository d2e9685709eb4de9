import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  indexOutput,
  printedContracts,
  variantOf,
  wholeOutput
} from "./shared-selection.js";

// src/steps/known-output.ts
var KNOWN = "the output is known from an earlier build";
async function outputRunOf({ input, access }, sourcesMode, { compiler, store, signal }) {
  const run = signal.aborted ? void 0 : await store?.runOf(compiler, input.original, access);
  return run && outputOf(run, sourcesMode);
}
function outputOf(run, sourcesMode) {
  return sourcesMode === "relevant" ? variantOf(run, "each source by itself 2") : run;
}
async function knownOutput(run, { store }) {
  const output = await store?.find(run);
  if (output === void 0) return void 0;
  const root = await indexOutput(output, "an earlier build");
  const contracts = printedContracts(root).length;
  const merged = await wholeOutput(output, root);
  return { ...merged, plan: void 0, parts: [], reason: KNOWN, known: { contracts } };
}
function keepOutput(run, merged, { input, imported }, { store }) {
  if (!imported && holdsItsSources(input) && !merged.hasErrors) store?.keepMerged(run, merged.text);
}
function holdsItsSources({ sources }) {
  return [...sources.values()].every(({ kind }) => kind === "content");
}

export {
  outputRunOf,
  outputOf,
  knownOutput,
  keepOutput,
  holdsItsSources
};
