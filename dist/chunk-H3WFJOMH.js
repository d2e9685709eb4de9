import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  runBuild
} from "./chunk-JDFCZYQI.js";
import {
  inputOf
} from "./chunk-YZ2CTOO5.js";
import "./chunk-SUZAYSBX.js";
import "./chunk-4Y4EVMKL.js";
import {
  annotate
} from "./chunk-VVRVNHGD.js";
import "./chunk-L25V6LIO.js";
import "./chunk-UZ5UTALG.js";
import {
  buildSummaryMarkdown,
  pathForSteps
} from "./chunk-KQ4U2DBM.js";
import "./chunk-LLFXNP3K.js";
import "./chunk-Y65IDNTX.js";
import {
  digestOfFile
} from "./chunk-CJ7MWQZ2.js";
import "./chunk-MJLM4PVS.js";
import "./chunk-4UAVWMEY.js";
import "./chunk-HMZARNK3.js";
import "./chunk-LQK3ML4U.js";

// src/action/steps/build.ts
import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function buildStep(context) {
  const { inputs, runner, around } = context;
  const place = resolve(around.cwd, inputs.output);
  await mkdir(dirname(place), { recursive: true });
  const options = { ...inputs.options, output: place };
  const { work, built } = await runBuild({ options, positionals: [inputOf(inputs)] }, around);
  runner.setOutput("output", pathForSteps(context, inputs.output));
  runner.setOutput("solc-version", work.compiler.version.release);
  runner.setOutput("digest", await digestOfFile(place));
  annotate(runner, built.diagnostics, pathForSteps(context, inputs.options["base-path"] ?? ""));
  await runner.summarize(buildSummaryMarkdown(work));
  return { hasErrors: built.hasErrors };
}
export {
  buildStep
};
