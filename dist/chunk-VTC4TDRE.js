import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  unpackOutputs
} from "./chunk-24S55H6Y.js";
import "./chunk-BSFUBNJW.js";
import "./chunk-LZ2JA6A5.js";
import {
  latestOf
} from "./chunk-MB4HSKTZ.js";
import {
  grouped
} from "./chunk-63Q7PXAB.js";
import {
  answerForge
} from "./chunk-NMQTARMK.js";
import "./chunk-LYREK74Q.js";
import {
  isFoundryProject
} from "./chunk-IXMBJR2K.js";
import "./chunk-ETB67JUY.js";
import "./chunk-QTGHMRFO.js";
import "./chunk-IFB633XI.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-WJWJEV4B.js";
import {
  ParasolcError
} from "./chunk-NHQI23EG.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/restore.ts
import { copyFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
async function restoreStep(context) {
  const { inputs, around, runner, temp } = context;
  const root = resolve(around.cwd, inputs.project ?? ".");
  if (!await isFoundryProject(root)) {
    throw new ParasolcError("USAGE", `${root} is no Foundry project`, {
      facts: ["it has no foundry.toml"],
      remedy: 'check the repository out first, and give the folder of the project as "project"'
    });
  }
  const restored = await grouped(runner, "download", () => latestOutputs(context, join(temp, "restored")));
  await answerForge(context, root, restored.compilers, async (folder) => {
    for (const path of restored.entries) await copyFile(path, join(folder, basename(path)));
  });
  return { hasErrors: false };
}
async function latestOutputs({ inputs, transfer }, folder) {
  const latest = latestOf((await transfer.list()).filter(({ name }) => name.kind === "output"));
  if (latest === void 0) {
    throw new ParasolcError("PLAN_INVALID", `this workflow run has no output "${inputs.artifact}"`, {
      remedy: 'let the job with the command "merge" and the same "artifact" succeed first'
    });
  }
  return unpackOutputs(await transfer.download(latest), folder);
}
export {
  restoreStep
};
