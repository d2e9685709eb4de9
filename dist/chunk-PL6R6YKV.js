import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pack,
  unpack
} from "./chunk-PW4RBFCH.js";
import {
  number,
  object,
  optional,
  parseJson,
  picklist,
  pipe,
  regex,
  safeParse,
  string
} from "./chunk-Y65IDNTX.js";
import {
  digestOfFile
} from "./chunk-CJ7MWQZ2.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-HMZARNK3.js";

// src/action/plan-archive.ts
import { chmod, copyFile, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
var PlanJobSchema = object({
  /** The folder of the source unit names, relative to the repository's root. */
  sourceRoot: string(),
  /** When the planning began, in milliseconds since 1970, and what it took. */
  begun: number(),
  wall: number(),
  /** What one run of everything is predicted to take here, in milliseconds. */
  single: optional(number()),
  compiler: optional(
    object({
      file: picklist(["solc", "soljson.js"]),
      sha256: pipe(string(), regex(/^[0-9a-f]{64}$/))
    })
  )
});
var JOB = "job.json";
var FILES = /^(?:[a-z][a-z0-9-]*\.json|solc|soljson\.js)$/;
var MOST_COMPILER_BYTES = 1e8;
async function packPlan(folder, job, compiler, archive) {
  const carried = await carry(compiler, folder);
  const text = JSON.stringify({ ...job, ...carried === void 0 ? {} : { compiler: carried } });
  await writeFile(join(folder, JOB), text);
  await pack(folder, await readdir(folder), archive);
}
async function carry({ kind, path }, folder) {
  const file = kind === "wasm" ? "soljson.js" : "solc";
  if ((await stat(path)).size > MOST_COMPILER_BYTES || !await isWhole(kind, path)) return void 0;
  await copyFile(path, join(folder, file));
  return { file, sha256: await digestOfFile(join(folder, file)) };
}
async function isWhole(kind, path) {
  if (kind === "wasm") return true;
  const start = (await readFile(path)).subarray(0, 4).toString("latin1");
  return ["\x7FELF", "\xCF\xFA\xED\xFE", "\xCA\xFE\xBA\xBE"].includes(start);
}
async function unpackPlan(archive, folder) {
  const invalid = (reason, cause) => new ParasolcError("PLAN_INVALID", `the plan cannot be used: ${reason}`, {
    cause,
    remedy: "re-run all jobs"
  });
  await unpack(archive, folder, FILES).catch((cause) => {
    throw invalid(`it cannot be unpacked: ${messageOf(cause)}`, cause);
  });
  const text = await readFile(join(folder, JOB), "utf8").catch((cause) => {
    throw invalid(`it has no ${JOB}`, cause);
  });
  const job = safeParse(pipe(string(), parseJson(), PlanJobSchema), text);
  if (!job.success) throw invalid(`its ${JOB} is not as expected: ${job.issues[0].message}`);
  const { compiler } = job.output;
  if (compiler === void 0) return { folder, job: job.output, compiler: void 0 };
  const path = join(folder, compiler.file);
  const digest = await digestOfFile(path).catch((cause) => {
    throw invalid(`its ${compiler.file} is missing`, cause);
  });
  if (digest !== compiler.sha256) throw invalid(`its ${compiler.file} is not what was packed`);
  await chmod(path, 493);
  return { folder, job: job.output, compiler: path };
}

// src/action/steps/retention.ts
var KEPT_FOR_RERUNS = 5;

export {
  packPlan,
  unpackPlan,
  KEPT_FOR_RERUNS
};
