import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pack,
  unpack
} from "./chunk-YAEEHDLG.js";
import {
  required
} from "./chunk-PM73OVHP.js";
import {
  checkPlace,
  prepareFolder,
  writeReport
} from "./chunk-P7FJOJBW.js";
import {
  withSession
} from "./chunk-IT6QWOCC.js";
import {
  EXCHANGE_FORMAT,
  PlanManifestSchema,
  compileShard,
  isSplit,
  shardSummary,
  wholeOutput
} from "./chunk-U3GMVORO.js";
import {
  VERSION
} from "./chunk-QO42HVZV.js";
import {
  array,
  boolean,
  integer,
  literal,
  minValue,
  number,
  object,
  optional,
  parseJson,
  pipe,
  record,
  regex,
  safeParse,
  string,
  tuple,
  unknown
} from "./chunk-OJI23VDL.js";
import {
  fileBytes,
  memoryBytes,
  sha256Of
} from "./chunk-4COIEX7G.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-NHQI23EG.js";

// src/exchange/folder.ts
import { createHash, randomUUID } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
var MANIFEST = "manifest.json";
var ARCHIVE = /\.(tgz|tar\.gz)$/;
var FILE_NAME = /^[a-z][a-z0-9-]*\.json$/;
var EnvelopeSchema = object({
  files: record(
    pipe(string(), regex(FILE_NAME)),
    object({ size: number(), sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)) })
  ),
  content: unknown()
});
async function writeFolder(path, content, files) {
  const beside = `${resolve(path)}.${randomUUID()}.tmp`;
  try {
    await refuseForeign(path);
    await mkdir(dirname(beside), { recursive: true });
    await mkdir(beside);
    const listed = {};
    for (const [name, chunks] of files) listed[name] = await writeFile(join(beside, name), chunks);
    const text = JSON.stringify({ files: listed, content });
    const { sha256 } = await writeFile(join(beside, MANIFEST), [Buffer.from(text)]);
    await putInPlace(beside, path, [MANIFEST, ...files.keys()]);
    return sha256;
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
      facts: [messageOf(cause)],
      cause,
      remedy: "give a path in a folder that exists, is writable and has room"
    });
  } finally {
    await remove(beside);
    await remove(`${beside}.tgz`);
  }
}
async function readFolder(path, code) {
  const invalid = (reason, cause) => new ParasolcError(code, `${path} cannot be used: ${reason}`, {
    cause,
    remedy: "make it again, and transfer it whole"
  });
  const unpacked = ARCHIVE.test(path) ? await unpackAside(path, invalid) : void 0;
  const folder = unpacked ?? path;
  const files = /* @__PURE__ */ new Map();
  const close = async () => {
    await Promise.all([...files.values()].map((bytes) => bytes.close()));
  };
  try {
    const text = await readFile(join(folder, MANIFEST)).catch((cause) => {
      throw invalid(nodeErrorCode(cause) === "ENOENT" ? `it has no ${MANIFEST}` : messageOf(cause), cause);
    });
    const envelope = safeParse(EnvelopeSchema, parseJson2(text, invalid));
    if (!envelope.success) throw invalid(`its ${MANIFEST} is not as expected: ${envelope.issues[0].message}`);
    for (const [name, expected] of Object.entries(envelope.output.files)) {
      const bytes = await fileBytes(join(folder, name)).catch((cause) => {
        throw invalid(`${name} is missing`, cause);
      });
      files.set(name, bytes);
      if (bytes.size !== expected.size)
        throw invalid(`${name} has ${bytes.size} bytes, ${expected.size} were written`);
      if (await sha256Of(bytes.chunks()) !== expected.sha256)
        throw invalid(`${name} is not what was written`);
    }
    return {
      manifest: envelope.output.content,
      files,
      digest: createHash("sha256").update(text).digest("hex"),
      close
    };
  } catch (error) {
    await close();
    throw error;
  } finally {
    if (unpacked !== void 0) await remove(unpacked);
  }
}
async function remove(path) {
  await rm(path, { recursive: true, force: true }).catch((error) => {
    if (nodeErrorCode(error) !== "ENOTDIR") throw error;
  });
}
async function writeFile(path, chunks) {
  const hash = createHash("sha256");
  const file = await open(path, "wx");
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      hash.update(chunk);
      size += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
async function putInPlace(beside, path, names) {
  if (ARCHIVE.test(path)) {
    await pack(beside, names, `${beside}.tgz`);
    await rename(`${beside}.tgz`, path);
    return;
  }
  await rm(path, { recursive: true, force: true });
  await rename(beside, path);
}
async function refuseForeign(path) {
  if (ARCHIVE.test(path)) return;
  const present = await readdir(path).catch((error) => {
    if (nodeErrorCode(error) === "ENOENT") return [];
    throw error;
  });
  if (present.length === 0) return;
  const text = await readFile(join(path, MANIFEST), "utf8").catch(() => "");
  const envelope = safeParse(pipe(string(), parseJson(), EnvelopeSchema), text);
  const ours = new Set(envelope.success ? [MANIFEST, ...Object.keys(envelope.output.files)] : []);
  const foreign = present.filter((name) => !ours.has(name));
  if (foreign.length > 0) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} holds other files`, {
      facts: foreign.slice(0, 5),
      remedy: "give the path of a folder that does not exist yet"
    });
  }
}
async function unpackAside(path, invalid) {
  const folder = await mkdtemp(join(tmpdir(), "parasolc-"));
  try {
    await unpack(path, folder, FILE_NAME);
    return folder;
  } catch (cause) {
    await remove(folder);
    throw invalid(
      nodeErrorCode(cause) === "ENOENT" ? "there is no such file" : `it cannot be unpacked: ${messageOf(cause)}`,
      cause
    );
  }
}
function parseJson2(text, invalid) {
  try {
    return JSON.parse(text.toString("utf8"));
  } catch (cause) {
    throw invalid(`its ${MANIFEST} is not JSON`, cause);
  }
}

// src/exchange/part.ts
var CostSchema = object({
  wall: number(),
  cpu: optional(number()),
  peakMemory: optional(number()),
  bytesIn: number(),
  bytesOut: number()
});
var UnitSchema = object({
  contracts: array(string()),
  /** Predicted cost, in the cost model's unit. */
  predicted: number(),
  cost: CostSchema,
  /** Whether its contracts were compiled by themselves and linked; else solc compiled them directly. */
  linked: optional(boolean()),
  /** The contract at which code generation of the unit ended, where it failed. */
  failedAt: optional(string())
});
var JobSchema = object({
  /** Milliseconds since 1970. */
  begun: number(),
  /** From the reading of the plan to the last output, in milliseconds. */
  wall: number(),
  /** Processes at a time. */
  jobs: number()
});
var PartManifestSchema = object({
  format: literal(EXCHANGE_FORMAT),
  tool: string(),
  /** Digest of the plan. */
  plan: string(),
  /** Number of the shard, from 0. */
  shard: pipe(number(), integer(), minValue(0)),
  compiler: object({ release: string(), build: string() }),
  units: array(UnitSchema),
  job: optional(JobSchema),
  /** Contracts that were to be linked and had to be compiled directly, each with the reason. */
  refused: optional(array(object({ contract: string(), reason: string() })), [])
});

// src/exchange/part-folder.ts
async function writePart({ manifest, units }, path) {
  const files = /* @__PURE__ */ new Map();
  for (const [index, { output, failure }] of units.entries()) {
    files.set(`unit-${index}.json`, output.chunks());
    if (failure !== void 0) files.set(`failure-${index}.json`, failure.chunks());
  }
  await writeFolder(path, manifest, files);
}
async function readPart(path) {
  const folder = await readFolder(path, "PART_INVALID");
  try {
    return { ...partIn(folder, path), close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
function partIn({ manifest: content, files }, path) {
  const manifest = safeParse(PartManifestSchema, content);
  if (!manifest.success) {
    throw new ParasolcError("PART_INVALID", `${path} is not a part of this version`, {
      facts: [manifest.issues[0].message],
      remedy: "plan, compile and merge with the same version of this tool"
    });
  }
  const units = manifest.output.units.map((_, index) => {
    const output = files.get(`unit-${index}.json`);
    if (output === void 0) {
      throw new ParasolcError("PART_INVALID", `${path} has no output of unit ${index}`, {
        remedy: "compile the shard again"
      });
    }
    return { output, failure: files.get(`failure-${index}.json`) };
  });
  return { manifest: manifest.output, units };
}

// src/exchange/plan-folder.ts
var TextsSchema = pipe(string(), parseJson(), array(tuple([string(), string()])));
async function writePlan(plan, path) {
  const texts = [...plan.imported].map(([name, text]) => [name, Buffer.from(text).toString("base64")]);
  const files = /* @__PURE__ */ new Map();
  files.set("imported.json", one(JSON.stringify(texts)));
  if (isSplit(plan)) {
    files.set("analysis.json", plan.analysis.chunks());
    files.set("sources.json", plan.sources.chunks());
    files.set("settings.json", one(plan.settings));
  } else {
    files.set("input.json", plan.input.chunks());
  }
  return writeFolder(path, plan.manifest, files);
}
async function readPlan(path) {
  const folder = await readFolder(path, "PLAN_INVALID");
  try {
    return { plan: await planIn(folder, path), digest: folder.digest, close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
async function planIn(folder, path) {
  const manifest = safeParse(PlanManifestSchema, folder.manifest);
  if (!manifest.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} is not a plan of this version`, {
      facts: [manifest.issues[0].message],
      remedy: "plan, compile and merge with the same version of this tool"
    });
  }
  if (manifest.output.tool !== VERSION) {
    throw new ParasolcError("PLAN_INVALID", `${path} is a plan of another version of this tool`, {
      facts: [`the plan: ${manifest.output.tool}`, `here: ${VERSION}`],
      remedy: "plan, compile and merge with the same version of this tool"
    });
  }
  const file = fileOf(folder, path);
  const read = async (name) => {
    const bytes = file(name);
    return (await bytes.read(0, bytes.size)).toString("utf8");
  };
  const texts = safeParse(TextsSchema, await read("imported.json"));
  if (!texts.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} has an imported.json of another form`, {
      facts: [texts.issues[0].message],
      remedy: "plan again"
    });
  }
  const imported = new Map(texts.output.map(([name, text]) => [name, Buffer.from(text, "base64")]));
  if (manifest.output.kind === "whole") {
    return { manifest: manifest.output, imported, input: file("input.json") };
  }
  const sources = file("sources.json");
  return {
    manifest: manifest.output,
    imported,
    analysis: file("analysis.json"),
    // Every unit's input holds the sources, so they are read once.
    sources: memoryBytes([await sources.read(0, sources.size)]),
    settings: await read("settings.json")
  };
}
function fileOf({ files }, path) {
  return (name) => {
    const bytes = files.get(name);
    if (bytes === void 0)
      throw new ParasolcError("PLAN_INVALID", `${path} has no ${name}`, { remedy: "plan again" });
    return bytes;
  };
}
async function* one(text) {
  yield Buffer.from(text);
}

// src/commands/compile.ts
async function runCompile({ options, positionals: [planPath = ""] }, around) {
  const [begun, begunAt] = [performance.now(), Date.now()];
  const place = required(options.output, "-o PART", "compile");
  const shard = required(options.shard, "--shard K", "compile");
  await checkPlace(place, around.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const { plan, digest, close } = await readPlan(planPath);
  const solc = options.solc ?? plan.manifest.compiler.release;
  const compiled = withSession(
    { ...options, solc },
    void 0,
    around,
    async ({ context, runs, conclude }) => {
      const jobs = options.jobs ?? defaultJobs(plan, around);
      const { manifest, units } = await compileShard(plan, { shard, jobs, planDigest: digest }, context);
      const job = { begun: begunAt, wall: performance.now() - begun, jobs };
      const part = { manifest: { ...manifest, job }, units };
      await writePart(part, place);
      const wall = performance.now() - begun;
      const work = {
        command: "compile",
        compiler: context.compiler,
        plan,
        parts: [part],
        reason: plan.manifest.reason,
        jobs,
        runs: runs.map(({ info, cost }) => ({ ...info, cost, shard })),
        wall,
        hasErrors: await partHasErrors(plan, part)
      };
      if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
      conclude(shardSummary(plan, part, runs, wall));
      return { work, plan, part };
    }
  );
  return compiled.finally(close);
}
function defaultJobs({ manifest }, { cores }) {
  const reckoning = manifest.kind === "split" ? manifest.reckoning : void 0;
  return reckoning?.limitedByMemory === true ? Math.min(reckoning.jobs, cores) : cores;
}
async function partHasErrors(plan, { manifest, units }) {
  if (isSplit(plan)) return manifest.units.some(({ failedAt }) => failedAt !== void 0);
  const [whole] = units;
  return whole !== void 0 && (await wholeOutput(whole.output)).hasErrors;
}

export {
  writeFolder,
  readFolder,
  writePart,
  readPart,
  writePlan,
  readPlan,
  runCompile
};
