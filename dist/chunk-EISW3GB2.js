import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  endCutResponses
} from "./chunk-PIUXSAQY.js";
import {
  grouped
} from "./chunk-63Q7PXAB.js";
import {
  ReplayStore,
  replayKey
} from "./chunk-SQMADFCP.js";
import {
  VERSION,
  jsonToBytes,
  openCompiler
} from "./chunk-IJCY65IR.js";
import {
  makeFolder
} from "./chunk-PFCQRHJK.js";
import {
  messageOf
} from "./chunk-VSFHRKBI.js";

// src/action/output-cache.ts
import { createHash } from "node:crypto";
import { cp, lstat, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
async function lookUp(context, inputs) {
  const { runner, around, temp } = context;
  const { "solc-site": site, solc, sources } = context.inputs.options;
  const asked = [];
  for (const input of inputs) {
    const compiler = await openCompiler(input.solc ?? solc, around, { site, project: input.project });
    await compiler.close();
    asked.push({ input, compiler });
  }
  const hash = createHash("sha256").update(sources);
  for (const { input, compiler } of asked) {
    const own = await replayKey(input.project.input, compiler.version.build);
    if (own === void 0) {
      runner.info("parasolc: cache not used: the output depends on files outside the input");
      return { key: void 0, known: void 0 };
    }
    hash.update(`\0${own.family}\0${own.selection}`);
  }
  const key = hash.digest("hex");
  const store = new ReplayStore(join(temp, "known"));
  await grouped(runner, "cache", () => restore(context, key, store.folder)).catch(
    (error) => runner.info(`parasolc: nothing read from the cache: ${messageOf(error)}`)
  );
  const known = [];
  for (const { input, compiler } of asked) {
    const found = await store.find(input.project.input, compiler.version);
    if (found === void 0) return { key, known: void 0 };
    const output = await jsonToBytes(found.text);
    await found.close();
    known.push({ input, compiler, output });
  }
  return { key, known };
}
async function keepOutputs(context, key, count, keep) {
  const { runner, temp } = context;
  try {
    await grouped(runner, "cache", async () => {
      const store = new ReplayStore(join(temp, "kept"));
      await keep(store);
      const kept = (await readdir(store.folder).catch(() => [])).filter((name) => name.endsWith(".replay"));
      if (kept.length === count) await save(context, key, store.folder);
      else runner.info("parasolc: output not cached: it has errors, or its input imports files from outside");
    });
  } catch (error) {
    runner.info(`parasolc: output not cached: ${messageOf(error)}`);
  }
}
function entryName(key) {
  return `parasolc-${VERSION}-${key}`;
}
function placeName(key) {
  return `.parasolc-${key.slice(0, 16)}`;
}
async function restore(context, key, folder) {
  await withPlace(context, key, async (place) => {
    const { restoreCache } = await cacheClient();
    if (await restoreCache([placeName(key)], entryName(key)) !== void 0) await move(place, folder);
  });
}
async function save(context, key, folder) {
  await withPlace(context, key, async (place) => {
    const { saveCache } = await cacheClient();
    await move(folder, place);
    await saveCache([placeName(key)], entryName(key));
  });
}
async function cacheClient() {
  endCutResponses();
  return import("./chunk-6FTEEQQT.js");
}
async function withPlace({ workspace }, key, act) {
  const place = join(workspace, placeName(key));
  const isTaken = await lstat(place).then(
    () => true,
    () => false
  );
  if (isTaken) throw new Error(`${placeName(key)} is already in the workspace`);
  try {
    await act(place);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
async function move(from, to) {
  await makeFolder(join(to, ".."));
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}

export {
  lookUp,
  keepOutputs
};
