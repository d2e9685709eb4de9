import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  positionalsOf
} from "./chunk-IA75G4W4.js";
import {
  annotate
} from "./chunk-V6CCPY46.js";
import {
  buildSummaryMarkdown,
  pathForSteps
} from "./chunk-TR5BYJQR.js";
import "./chunk-LLFXNP3K.js";
import {
  answerForge
} from "./chunk-NMQTARMK.js";
import {
  buildFoundry,
  buildOne,
  writeOutputs
} from "./chunk-ROGAVAED.js";
import {
  givenProject
} from "./chunk-SVFQI7LG.js";
import "./chunk-JGOQT2JD.js";
import "./chunk-4UFNQ2V6.js";
import {
  prepareFolder
} from "./chunk-QC2RWUYE.js";
import "./chunk-LYREK74Q.js";
import "./chunk-IXMBJR2K.js";
import "./chunk-ETB67JUY.js";
import {
  digestOfFile
} from "./chunk-QTGHMRFO.js";
import "./chunk-TNLZBPRC.js";
import "./chunk-LQFTUAZO.js";
import "./chunk-DSOSUUC3.js";
import "./chunk-MAL3MEI2.js";
import "./chunk-IFB633XI.js";
import "./chunk-UYXEBW2N.js";
import "./chunk-NRWO3CAW.js";
import "./chunk-VJTNAIJF.js";
import "./chunk-O3FCD3EB.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
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
