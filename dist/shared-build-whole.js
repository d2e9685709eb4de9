import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  collect,
  readWholeAnswer,
  runCompiler,
  wholeOutput
} from "./shared-scanners.js";

// src/steps/build-whole.ts
async function buildWhole(project, reason, context, phase = "compilation") {
  context.observer.phase(phase, 1, 0);
  const info = { label: "whole", kind: "whole", contracts: [], predicted: 0 };
  const input = await collect(project.input.original.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  const imports = project.access.kind !== "none";
  const root = await readWholeAnswer(output, project.input, imports, "the whole run");
  return { ...await wholeOutput(output, root), plan: void 0, parts: [], reason };
}

export {
  buildWhole
};
