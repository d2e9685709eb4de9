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
} from "./chunk-WCC5J2RW.js";
import "./chunk-UV3S2H6A.js";
import {
  answerForge
} from "./chunk-KNSRQLX5.js";
import {
  buildFoundry,
  buildOne,
  writeOutputs
} from "./chunk-M4TXOLKE.js";
import {
  givenProject
} from "./chunk-LWR3Q45U.js";
import "./chunk-6SAVMWBI.js";
import "./chunk-4UFNQ2V6.js";
import {
  prepareFolder
} from "./chunk-BSJ64Y6Z.js";
import "./chunk-PZOBEY66.js";
import "./chunk-EHUTU45Y.js";
import "./chunk-SQMADFCP.js";
import {
  digestOfFile
} from "./chunk-O6M6IDZF.js";
import "./chunk-IJHVZPPC.js";
import "./chunk-GDQVGQJ6.js";
import "./chunk-AS2RAZNR.js";
import "./chunk-IJCY65IR.js";
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
