import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  unpackOutputs
} from "./chunk-FQ3TBCRT.js";
import "./chunk-5DOUQ56Q.js";
import "./chunk-LOYZR4L6.js";
import {
  latestOf
} from "./chunk-MB4HSKTZ.js";
import {
  grouped
} from "./chunk-63Q7PXAB.js";
import {
  answerForge
} from "./chunk-KNSRQLX5.js";
import "./chunk-PZOBEY66.js";
import {
  isFoundryProject
} from "./chunk-EHUTU45Y.js";
import "./chunk-SQMADFCP.js";
import "./chunk-O6M6IDZF.js";
import "./chunk-IJCY65IR.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/restore.ts
import { copyFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
async function restoreStep(context) {
  const { inputs, around, runner, temp } = context;
  const root = resolve(around.cwd, inputs.project ?? ".");
  if (!await isFoundryProject(root)) {
    throw new ParasolcError("USAGE", `${root} is not a Foundry project`, {
      facts: ["it has no foundry.toml"],
      fix: 'check the repository out first, and give the folder of the project as "project"'
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
      fix: 'run this after a successful job with the command "merge" and the same "artifact"'
    });
  }
  return unpackOutputs(await transfer.download(latest), folder);
}
export {
  restoreStep
};
