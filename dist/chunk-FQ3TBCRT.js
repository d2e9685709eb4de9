import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CAPTURED,
  letRun,
  unpackWithFacts
} from "./chunk-5DOUQ56Q.js";
import {
  ReplayStore
} from "./chunk-SQMADFCP.js";
import {
  readInput
} from "./chunk-IJCY65IR.js";
import {
  fileBytes,
  makeFolder
} from "./chunk-PFCQRHJK.js";
import {
  array,
  maxLength,
  minLength,
  object,
  optional,
  pipe,
  regex,
  string
} from "./chunk-O3FCD3EB.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";

// src/action/output-archive.ts
import { copyFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
var RestoreSchema = object({
  compilers: pipe(
    array(
      object({
        release: pipe(string(), regex(/^\d+\.\d+\.\d+$/)),
        /** Where it came with the plan. */
        file: optional(pipe(string(), regex(/^p\d{1,2}-(?:solc|soljson\.js)$/))),
        sha256: optional(pipe(string(), regex(/^[0-9a-f]{64}$/)))
      })
    ),
    minLength(1),
    maxLength(100)
  )
});
var RESTORE = "restore.json";
var ENTRY = /^[0-9a-f]{64}-[0-9a-f]{64}\.replay$/;
var FILES = /^(?:restore\.json|p\d{1,2}-(?:solc|soljson\.js)|[0-9a-f]{64}-[0-9a-f]{64}\.replay)$/;
async function stageOutputs(outputs, stage) {
  await makeFolder(stage);
  for (const { place } of outputs) await copyFile(place, join(stage, basename(place)));
  if (outputs.every(({ plan }) => !plan.facts.replayed)) return;
  const compilers = [];
  for (const [index, output] of outputs.entries()) {
    await keepForForge(output, stage);
    const { plan, outcome } = output;
    const { release } = outcome.plan.manifest.compiler;
    if (plan.compiler === void 0 || plan.facts.compiler === void 0) {
      compilers.push({ release });
      continue;
    }
    const file = `p${index}-${plan.facts.compiler.file}`;
    await copyFile(plan.compiler, join(stage, file));
    compilers.push({ release, file, sha256: plan.facts.compiler.sha256 });
  }
  await writeFile(join(stage, RESTORE), JSON.stringify({ compilers }));
}
async function keepForForge(output, stage) {
  const replay = join(stage, "replay");
  try {
    await keepInStore(output, new ReplayStore(replay));
    for (const name of await readdir(replay).catch(() => []))
      if (ENTRY.test(name)) await rename(join(replay, name), join(stage, name));
  } finally {
    await rm(replay, { recursive: true, force: true });
  }
}
async function keepInStore({ plan, outcome, place, size }, store) {
  const input = await fileBytes(join(plan.folder, CAPTURED));
  const output = await fileBytes(place);
  try {
    const text = { kind: "slice", bytes: output, start: 0, end: size - 1 };
    const { compiler } = outcome.plan.manifest;
    await store.keep(await readInput(input, CAPTURED), compiler, text);
  } finally {
    await Promise.all([input.close(), output.close()]);
  }
}
async function unpackOutputs(archive, folder) {
  await makeFolder(folder);
  const facts = { file: RESTORE, schema: RestoreSchema, absence: "it does not belong to a Foundry project" };
  const restore = await unpackWithFacts(archive, folder, FILES, facts, invalid);
  const compilers = [];
  for (const [index, { release, file, sha256 }] of restore.compilers.entries()) {
    const place = join(folder, `compiler-${index}`);
    const path = file === void 0 ? void 0 : await takeCompiler(folder, file, sha256, place);
    compilers.push({ release, path });
  }
  const names = (await readdir(folder)).filter((name) => ENTRY.test(name));
  return { entries: names.map((name) => join(folder, name)), compilers };
}
async function takeCompiler(folder, file, sha256, place) {
  await mkdir(place);
  const path = join(place, file.replace(/^p\d+-/, ""));
  await rename(join(folder, file), path).catch((cause) => {
    throw invalid(`its ${file} is missing`, cause);
  });
  await letRun(path, sha256, invalid);
  return path;
}
function invalid(reason, cause) {
  return new ParasolcError("PLAN_INVALID", `the output cannot be restored: ${reason}`, {
    cause,
    fix: "plan with `project:`, and run restore after the merge has succeeded"
  });
}

export {
  stageOutputs,
  keepInStore,
  unpackOutputs
};
