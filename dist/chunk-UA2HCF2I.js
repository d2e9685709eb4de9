import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  grouped
} from "./chunk-I4WDUWXL.js";
import {
  ReplayStore
} from "./chunk-XZZVXHSA.js";
import {
  openCompiler
} from "./chunk-IT6QWOCC.js";
import {
  VERSION,
  jsonToBytes
} from "./chunk-QO42HVZV.js";
import {
  messageOf
} from "./chunk-NHQI23EG.js";

// src/action/output-cache.ts
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
var PLACE = ".parasolc-outputs";
async function knownInputs(context, inputs) {
  const { runner, around, temp } = context;
  const store = new ReplayStore(join(temp, "known"));
  await grouped(runner, "cache", () => restore(context, store.folder)).catch(
    (error) => runner.info(`parasolc: nothing is taken from the cache: ${messageOf(error)}`)
  );
  const known = [];
  for (const input of inputs) {
    const { "solc-site": site, solc } = context.inputs.options;
    const compiler = await openCompiler(input.solc ?? solc, around, { site, project: input.project });
    await compiler.close();
    const found = await store.find(input.project.input, compiler.version);
    if (found === void 0) return void 0;
    const output = await jsonToBytes(found.text);
    await found.close();
    known.push({ input, compiler, output });
  }
  return known;
}
async function keepOutputs(context, keep) {
  const { runner, temp } = context;
  try {
    await grouped(runner, "cache", async () => {
      const store = new ReplayStore(join(temp, "kept"));
      await keep(store);
      await save(context, store.folder);
    });
  } catch (error) {
    runner.info(`parasolc: nothing is kept in the cache: ${messageOf(error)}`);
  }
}
function keys({ inputs, around }) {
  const any = `parasolc-${VERSION}-${inputs.artifact}-`;
  return { any, own: `${any}${around.env.GITHUB_RUN_ID ?? 0}-${around.env.GITHUB_RUN_ATTEMPT ?? 1}` };
}
async function restore(context, folder) {
  const { restoreCache } = await import("./chunk-6FTEEQQT.js");
  const { own, any } = keys(context);
  const place = join(context.workspace, PLACE);
  try {
    if (await restoreCache([PLACE], own, [any]) !== void 0) await move(place, folder);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
async function save(context, folder) {
  const { saveCache } = await import("./chunk-6FTEEQQT.js");
  const place = join(context.workspace, PLACE);
  try {
    await move(folder, place);
    await saveCache([PLACE], keys(context).own);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
async function move(from, to) {
  await mkdir(join(to, ".."), { recursive: true });
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}

export {
  knownInputs,
  keepOutputs
};
