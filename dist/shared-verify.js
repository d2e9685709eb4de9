import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  build,
  buildWhole
} from "./shared-build.js";
import {
  compileShard,
  mergeParts
} from "./shared-shard-objects.js";
import {
  inputWithSelection,
  isGeneratedAlone,
  makePlan
} from "./shared-graphology.js";
import {
  NO_CONTRACT,
  collect,
  contractId,
  contractNames,
  find,
  indexJson,
  isNeedsOneRun,
  jsonToBuffer,
  memoryBytes,
  runCompiler,
  selectorsFor,
  writeJson
} from "./shared-selection.js";
import {
  ParasolcError
} from "./shared-errors.js";

// src/steps/verify-relevant.ts
var OPTIONS = { strategy: "naive", sourcesMode: "relevant", processes: 1 };
async function compileRelevant(project, context) {
  return (await build(project, OPTIONS, context)).text;
}
async function compileSomeRelevant(project, sources, context) {
  const { plan } = await makePlan(project, { ...OPTIONS, shards: 1 }, context);
  if (plan.manifest.kind !== "split") return void 0;
  const generated = plan.manifest.generated.filter((id) => sources.has(contractNames(id).source));
  const shards = generated.length === 0 ? [] : [{ contracts: generated, cost: 0 }];
  const some = { ...plan, manifest: { ...plan.manifest, generated, shards } };
  const parts = await Promise.all(
    shards.map((_, shard) => compileShard(some, { shard, processes: OPTIONS.processes }, context))
  );
  const merged = await mergeParts(some, parts);
  return isNeedsOneRun(merged) || parts.some(({ kind }) => kind === "whole") ? void 0 : merged.text;
}

// src/steps/verify.ts
var SAMPLE = 5;
async function verify(project, merged, { mode, sourcesMode }, session) {
  const context = { ...session, store: void 0 };
  const ours = memoryBytes(await collect(writeJson(merged.text)));
  const alone = !merged.hasErrors && isGeneratedAlone(context.compiler.version.release);
  if (sourcesMode === "relevant") await verifyRelevant(project, ours, mode === "sample" && alone, context);
  else if (mode === "sample" && alone) await verifySample(project, ours, context);
  else await verifyAll(project, ours, context);
}
async function verifyRelevant(project, ours, samples, context) {
  context.observer.note(`verification: ${samples ? "some sources" : "each source"} with what it imports`);
  const sample = samples ? await sampleOf(ours) : [];
  const sources = new Set(sample.map(({ source }) => source));
  const some = samples ? await compileSomeRelevant(project, sources, context) : void 0;
  const theirs = memoryBytes([await jsonToBuffer(some ?? await compileRelevant(project, context))]);
  if (some === void 0) return compare({ ours, theirs, at: [] });
  for (const { source, name } of sample) await compare({ ours, theirs, at: ["contracts", source, name] });
}
async function verifyAll(project, ours, context) {
  context.observer.note("verification: one run of everything");
  const whole = await buildWhole(project, "verification", context);
  const theirs = memoryBytes([await jsonToBuffer(whole.text)]);
  await compare({ ours, theirs, at: [] });
}
async function sampleOf(ours) {
  const contracts = find(await indexJson(ours, (path) => path.length < 3), "contracts");
  const all = (contracts?.members ?? []).flatMap(
    ({ key: source, value }) => (value.members ?? []).map(({ key: name }) => ({ source, name }))
  );
  const step = Math.max(1, all.length / SAMPLE);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
async function verifySample(project, ours, context) {
  const { input, access } = project;
  const sample = await sampleOf(ours);
  context.observer.phase("verification", sample.length, 0);
  for (const { source, name } of sample) {
    const selection = onlyContract(input.selection, source, name);
    const info = { kind: "verification", contracts: [contractId(source, name)], predicted: 0 };
    const text = await jsonToBuffer(inputWithSelection(input, selection));
    const label = `verification of ${contractId(source, name)}`;
    const { output } = await runCompiler(context, { ...info, label }, [text], access);
    await compare({ ours, theirs: output, at: ["contracts", source, name] });
  }
}
function onlyContract(selection, source, name) {
  const only = new Map([...selection.keys()].map((key) => [key, /* @__PURE__ */ new Map([[NO_CONTRACT, []]])]));
  return only.set(source, /* @__PURE__ */ new Map([[name, selectorsFor(selection, source, name)]]));
}
async function compare({ ours, theirs, at }) {
  const difference = await firstDifference(ours, theirs, at);
  if (difference === void 0) return;
  throw new ParasolcError("OUTPUTS_DIFFER", "the output differs from what solc gives", {
    facts: [`first difference at ${difference.join(" / ") || "the text as a whole"}`],
    fix: "use `--strategy single`, and report this with the input"
  });
}
async function firstDifference(ours, theirs, at) {
  const descend = (path) => path[0] !== "sources" || path.length < 3;
  const [a, b] = [await indexJson(ours, descend), await indexJson(theirs, descend)];
  const search = async (path, left, right) => {
    if (left === void 0 || right === void 0) return left === right ? void 0 : path;
    if (left.end - left.start === right.end - right.start) {
      const texts = await Promise.all([ours.read(left.start, left.end), theirs.read(right.start, right.end)]);
      if (texts[0].equals(texts[1])) return void 0;
    }
    const keys = (node) => node.items?.map((_, index) => String(index)) ?? node.members?.map(({ key }) => key) ?? [];
    for (const key of /* @__PURE__ */ new Set([...keys(left), ...keys(right)])) {
      const step = left.items === void 0 ? key : Number(key);
      const found = await search([...path, key], find(left, step), find(right, step));
      if (found !== void 0) return found;
    }
    return path;
  };
  return search(at, find(a, ...at), find(b, ...at));
}

export {
  verify
};
