import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  buildWhole
} from "./shared-build-whole.js";
import {
  inputWithSelection,
  isGeneratedAlone
} from "./shared-graphology.js";
import {
  NO_CONTRACT,
  collect,
  contractId,
  find,
  indexJson,
  jsonToBuffer,
  memoryBytes,
  runCompiler,
  selectorsFor,
  writeJson
} from "./shared-scanners.js";
import {
  ParasolcError
} from "./shared-errors.js";

// src/steps/verify.ts
var SAMPLE = 5;
async function verify(project, merged, mode, session) {
  const context = { ...session, store: void 0 };
  const ours = memoryBytes(await collect(writeJson(merged.text)));
  const alone = !merged.hasErrors && isGeneratedAlone(context.compiler.version.release);
  await (mode === "sample" && alone ? verifySample(project, ours, context) : verifyAll(project, ours, context));
}
async function verifyAll(project, ours, context) {
  context.observer.note("verification: one run of everything");
  const whole = await buildWhole(project, "verification", context);
  const theirs = memoryBytes([await jsonToBuffer(whole.text)]);
  await compare({ ours, theirs, at: [] });
}
async function verifySample(project, ours, context) {
  const { input, access } = project;
  const contracts = find(await indexJson(ours, (path) => path.length < 3), "contracts");
  const all = (contracts?.members ?? []).flatMap(
    ({ key: source, value }) => (value.members ?? []).map(({ key: name }) => ({ source, name }))
  );
  const step = Math.max(1, all.length / SAMPLE);
  const sample = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
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
  throw new ParasolcError("OUTPUTS_DIFFER", "the output differs from that of one run", {
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
