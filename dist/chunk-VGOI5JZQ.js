import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  positionalsOf
} from "./chunk-3QIAVLBL.js";
import {
  annotate
} from "./chunk-T35EGJHF.js";
import {
  buildSummaryMarkdown,
  pathForSteps
} from "./chunk-OPEJSABV.js";
import "./chunk-LLFXNP3K.js";
import {
  answerForge
} from "./chunk-NOTIVUDU.js";
import {
  buildFoundry,
  buildOne,
  writeOutputs
} from "./chunk-IDZIGDWC.js";
import {
  givenProject
} from "./chunk-ECS2VAQF.js";
import "./chunk-2LTBQW4B.js";
import "./chunk-CH7DY3CL.js";
import "./chunk-P7FJOJBW.js";
import "./chunk-4JQX2Z2C.js";
import "./chunk-D6KPFRVO.js";
import "./chunk-XZZVXHSA.js";
import "./chunk-IT6QWOCC.js";
import {
  digestOfFile
} from "./chunk-CRN7UHRH.js";
import "./chunk-BDYVZOJ7.js";
import "./chunk-KC5JYVFP.js";
import "./chunk-YOCYVJRO.js";
import "./chunk-U3GMVORO.js";
import "./chunk-WDG4GTF4.js";
import "./chunk-QO42HVZV.js";
import "./chunk-OJI23VDL.js";
import "./chunk-AT5L34Q5.js";
import "./chunk-4COIEX7G.js";
import "./chunk-NOCIIQDK.js";
import "./chunk-WX2WVFXR.js";
import "./chunk-WJWJEV4B.js";
import "./chunk-NHQI23EG.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/build.ts
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function buildStep(context) {
  const { inputs, around } = context;
  await mkdir(dirname(resolve(around.cwd, inputs.output)), { recursive: true });
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
