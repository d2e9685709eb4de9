import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pack,
  unpack
} from "./chunk-LOYZR4L6.js";
import {
  digestOfFile
} from "./chunk-O6M6IDZF.js";
import {
  makeFolder
} from "./chunk-PFCQRHJK.js";
import {
  MOST_SHARDS,
  amount,
  array,
  boolean,
  count,
  maxLength,
  minLength,
  object,
  optional,
  parseJson,
  picklist,
  pipe,
  regex,
  safeParse,
  string
} from "./chunk-XZPO6T7D.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-VSFHRKBI.js";

// src/action/plan-archive.ts
import { copyFile, open, readdir, rename, stat, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/action/unpacked.ts
import { chmod, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
async function unpackWithFacts(archive, folder, names, facts, invalid2) {
  await unpack(archive, folder, names).catch((cause) => {
    throw invalid2(`it cannot be unpacked: ${messageOf(cause)}`, cause);
  });
  const text = await readFile(join(folder, facts.file), "utf8").catch((cause) => {
    throw invalid2(facts.absence, cause);
  });
  const parsed = safeParse(pipe(string(), parseJson(), facts.schema), text);
  if (!parsed.success) throw invalid2(`its ${facts.file} is not as expected: ${parsed.issues[0].message}`);
  return parsed.output;
}
async function letRun(path, sha256, invalid2) {
  const digest = await digestOfFile(path).catch((cause) => {
    throw invalid2(`its ${basename(path)} is missing`, cause);
  });
  if (digest !== sha256) throw invalid2(`its ${basename(path)} has a wrong digest`);
  await chmod(path, 493);
}

// src/action/plan-archive.ts
var LONGEST_PATH = 4096;
var PlanFactsSchema = object({
  /** Distinguishes the inputs of a project: the release of their compiler. Absent if there is only one input. */
  label: optional(pipe(string(), regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,60}$/))),
  /** The folder of the source unit names, relative to the repository's root. */
  sourceRoot: pipe(string(), maxLength(LONGEST_PATH)),
  /** Whether `captured.json` is the input as Forge gives it, to be replayed. */
  replayed: optional(boolean(), false),
  /** What one run of everything is predicted to take, in milliseconds. */
  single: optional(amount),
  /** How many shards it has: they are numbered on from those of the plans before. */
  shards: count(MOST_SHARDS),
  compiler: optional(
    object({
      file: picklist(["solc", "soljson.js"]),
      sha256: pipe(string(), regex(/^[0-9a-f]{64}$/))
    })
  )
});
var PlanJobSchema = object({
  /** When the planning began, in milliseconds since 1970, and what it took. */
  begun: amount,
  wall: amount,
  /** Whether the outputs are those of an earlier run, so that nothing was compiled. */
  isKnown: optional(boolean(), false),
  /** What the outputs may be kept under in GitHub's cache (`output-cache.ts`). */
  cacheKey: optional(pipe(string(), regex(/^[0-9a-f]{64}$/))),
  plans: pipe(array(PlanFactsSchema), minLength(1), maxLength(100))
});
var JOB = "job.json";
var CAPTURED = "captured.json";
var FILES = /^(?:p\d{1,2}-)?(?:[a-z][a-z0-9-]*\.json|solc|soljson\.js)$/;
var OF_FURTHER_PLAN = /^p(?<plan>\d{1,2})-(?<file>.*)$/;
var MOST_COMPILER_BYTES = 1e8;
async function packPlans(plans, job, stage, archive) {
  await makeFolder(stage);
  const facts = [];
  for (const [index, plan] of plans.entries()) {
    const prefix = index === 0 ? "" : `p${index}-`;
    const compiler = await carry(plan.compiler, plan.folder);
    facts.push({ ...plan.facts, ...compiler === void 0 ? {} : { compiler } });
    for (const name of await readdir(plan.folder))
      await rename(join2(plan.folder, name), join2(stage, prefix + name));
  }
  await writeFile(join2(stage, JOB), JSON.stringify({ ...job, plans: facts }));
  await pack(stage, await readdir(stage), archive);
}
async function carry({ kind, path }, folder) {
  const file = kind === "wasm" ? "soljson.js" : "solc";
  if ((await stat(path)).size > MOST_COMPILER_BYTES || !await isWhole(kind, path)) return void 0;
  await copyFile(path, join2(folder, file));
  return { file, sha256: await digestOfFile(join2(folder, file)) };
}
var PROGRAMS = ["\x7FELF", "\xCF\xFA\xED\xFE", "\xCA\xFE\xBA\xBE"];
async function isWhole(kind, path) {
  if (kind === "wasm") return true;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return PROGRAMS.includes(buffer.toString("latin1"));
  } finally {
    await file.close();
  }
}
async function unpackPlans(archive, folder) {
  const facts = { file: JOB, schema: PlanJobSchema, absence: `it has no ${JOB}` };
  const job = await unpackWithFacts(archive, folder, FILES, facts, invalid);
  const folders = await separate(folder, job.plans.length);
  const plans = [];
  for (const [index, facts2] of job.plans.entries()) {
    const place = folders[index] ?? folder;
    const before = plans.at(-1);
    const firstShard = before === void 0 ? 0 : before.firstShard + before.facts.shards;
    plans.push({ folder: place, facts: facts2, firstShard, compiler: await checkCompiler(place, facts2) });
  }
  return { job, plans };
}
async function separate(folder, count2) {
  const folders = Array.from(
    { length: count2 },
    (_, index) => index === 0 ? folder : join2(folder, `plan-${index}`)
  );
  for (const place of folders) await makeFolder(place);
  for (const name of await readdir(folder)) {
    const { plan, file = "" } = OF_FURTHER_PLAN.exec(name)?.groups ?? {};
    const place = plan === void 0 ? void 0 : folders[Number(plan)];
    if (place !== void 0) await rename(join2(folder, name), join2(place, file));
  }
  return folders;
}
async function checkCompiler(folder, { compiler }) {
  if (compiler === void 0) return void 0;
  const path = join2(folder, compiler.file);
  await letRun(path, compiler.sha256, invalid);
  return path;
}
function invalid(reason, cause) {
  return new ParasolcError("PLAN_INVALID", `the plan cannot be used: ${reason}`, {
    cause,
    fix: "re-run all jobs"
  });
}

export {
  unpackWithFacts,
  letRun,
  CAPTURED,
  packPlans,
  unpackPlans
};
