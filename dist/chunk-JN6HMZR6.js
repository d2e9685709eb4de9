import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  positionalsOf
} from "./chunk-GS4WL5IM.js";
import {
  annotate
} from "./chunk-MYTARS4W.js";
import {
  buildSummaryMarkdown,
  pathForSteps
} from "./chunk-556YDK3T.js";
import "./chunk-UV3S2H6A.js";
import {
  answerForge
} from "./chunk-2PYYJ7OX.js";
import {
  buildFoundry,
  buildOne,
  writeOutputs
} from "./chunk-GIQ35VSM.js";
import {
  givenProject
} from "./chunk-JHZTJJLV.js";
import "./chunk-QEMELLJV.js";
import "./chunk-4UFNQ2V6.js";
import {
  prepareFolder
} from "./chunk-577YCX2O.js";
import "./chunk-E7MEEMZZ.js";
import "./chunk-E5U3ALI6.js";
import "./chunk-LBKD63RF.js";
import {
  digestOfFile
} from "./chunk-O6M6IDZF.js";
import "./chunk-UNUAJMSG.js";
import "./chunk-IX4EC6EK.js";
import "./chunk-7XIGUANM.js";
import "./chunk-WPLD77FB.js";
import "./chunk-EXIOPOVI.js";
import "./chunk-PFCQRHJK.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-6ZYEFLBV.js";
import "./chunk-VSFHRKBI.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/build.ts
import { dirname, resolve } from "node:path";
async function buildStep(context) {
  const { inputs, around } = context;
  await prepareFolder(dirname(inputs.output), around.cwd);
  const given = await givenProject(positionalsOf(inputs), around);
  return given.kind === "foundry" ? buildProject(context, given.folder) : buildInput(context, given);
}
async function buildInput(context, given) {
  const { inputs, runner, around } = context;
  const place = resolve(around.cwd, inputs.output);
  const { work, built } = await buildOne(given, { ...inputs.options, output: place }, around);
  await publish(context, [place], [work.compiler.version.release]);
  const sourceRoot = pathForSteps(context, inputs.options["base-path"] ?? "");
  annotate(
    runner,
    built.diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot }))
  );
  await runner.summarize(buildSummaryMarkdown(work));
  return { hasErrors: built.hasErrors };
}
async function buildProject(context, folder) {
  const { inputs, runner, around } = context;
  const built = await buildFoundry(folder, inputs.options, around);
  const releases = built.map(({ version }) => version.release);
  await publish(context, await writeOutputs(built, resolve(around.cwd, inputs.output), around), releases);
  const sourceRoot = pathForSteps(context, folder);
  annotate(
    runner,
    built.flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot })))
  );
  for (const { work } of built) if (work !== void 0) await runner.summarize(buildSummaryMarkdown(work));
  const compilers = built.map(({ version, compilerPath }) => ({
    release: version.release,
    path: compilerPath
  }));
  await answerForge(context, folder, compilers, async () => void 0);
  return { hasErrors: built.some(({ hasErrors }) => hasErrors) };
}
async function publish(context, places, releases) {
  const { runner } = context;
  const digests = [];
  for (const place of places) digests.push(await digestOfFile(place));
  runner.setOutput("output", places.map((place) => pathForSteps(context, place)).join("\n"));
  runner.setOutput("solc-version", releases.join("\n"));
  runner.setOutput("digest", digests.join("\n"));
}
export {
  buildStep
};
