import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pack,
  unpack
} from "./chunk-LOYZR4L6.js";
import {
  required
} from "./chunk-VFVOYUCV.js";
import {
  checkPlace,
  prepareFolder,
  writeReport
} from "./chunk-BSJ64Y6Z.js";
import {
  ContractObjectSchema,
  EXCHANGE_FORMAT,
  OpcodeTableSchema,
  PlanManifestSchema,
  compileShard,
  isSplit,
  shardSummary,
  wholeOutput
} from "./chunk-AS2RAZNR.js";
import {
  VERSION,
  indexJson,
  parseNode,
  slice,
  withSession,
  writeJson
} from "./chunk-IJCY65IR.js";
import {
  fileBytes,
  makeFolder,
  markFinished,
  markUnfinished,
  memoryBytes,
  ownMark,
  removeLeft,
  removeTemporaryFolder,
  sha256Of,
  temporaryFolder
} from "./chunk-PFCQRHJK.js";
import {
  MOST_SHARDS,
  amount,
  array,
  boolean,
  count,
  literal,
  object,
  optional,
  parseJson,
  pipe,
  record,
  regex,
  safeParse,
  string,
  tuple,
  unknown,
  variant
} from "./chunk-O3FCD3EB.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-VSFHRKBI.js";

// src/exchange/folder.ts
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
var MANIFEST = "manifest.json";
var ARCHIVE = /\.(tgz|tar\.gz)$/;
var FILE_NAME = /^[a-z][a-z0-9-]*\.json$/;
var EnvelopeSchema = object({
  files: record(
    pipe(string(), regex(FILE_NAME)),
    object({ size: count(), sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)) })
  ),
  content: unknown()
});
async function writeFolder(path, content, files) {
  const place = resolve(path);
  const beside = `${place}.${ownMark()}.tmp`;
  try {
    await refuseForeign(path);
    await makeFolder(dirname(place));
    await removeLeft(dirname(place), `${basename(place)}.`, [".tmp", ".tmp.tgz"]);
    for (const draft of [beside, `${beside}.tgz`]) markUnfinished(draft);
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
      fix: "give a path in a folder that exists, is writable and has free space"
    });
  } finally {
    for (const draft of [beside, `${beside}.tgz`]) {
      await remove(draft);
      markFinished(draft);
    }
  }
}
async function readFolder(path, code) {
  const invalid = (reason, cause) => new ParasolcError(code, `${path} cannot be used: ${reason}`, {
    cause,
    fix: "create it again, and copy all of it"
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
        throw invalid(`${name} has ${bytes.size} bytes instead of ${expected.size}`);
      if (await sha256Of(bytes.chunks()) !== expected.sha256) throw invalid(`${name} has a wrong digest`);
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
    if (unpacked !== void 0) await removeTemporaryFolder(unpacked);
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
      fix: "give the path of a folder that does not exist yet"
    });
  }
}
async function unpackAside(path, invalid) {
  const folder = await temporaryFolder("parasolc-unpacked");
  try {
    await unpack(path, folder, FILE_NAME);
    return folder;
  } catch (cause) {
    await removeTemporaryFolder(folder);
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
  wall: amount,
  cpu: optional(amount),
  peakMemory: optional(amount),
  bytesIn: count(),
  bytesOut: count()
});
var JobSchema = object({
  /** Milliseconds since 1970. */
  begun: amount,
  /** From the reading of the plan to the last output, in milliseconds. */
  wall: amount,
  /** Processes at a time. */
  jobs: count()
});
var RefusedContractSchema = object({ contract: string(), reason: string() });
function runsOf(part) {
  if (part.kind === "whole")
    return [{ label: "whole", kind: "whole", contracts: [], predicted: 0, cost: part.cost }];
  return [
    ...part.irRuns.map(({ contracts, cost }, index) => ({
      ...{ label: `IR run ${index}`, kind: "ir", predicted: 0 },
      ...{ contracts, cost }
    })),
    ...part.objects.map(({ name, cost }) => ({
      ...{ label: name, kind: "yul", predicted: 0, contracts: [] },
      cost
    })),
    ...part.units.map(({ contracts, predicted, cost, failure }, index) => ({
      ...{ label: `unit ${index}`, kind: "unit", failedAt: failure?.contract },
      ...{ contracts, predicted, cost }
    }))
  ];
}

// src/exchange/part-folder.ts
var StampSchema = object({
  /** Digest of the plan. */
  plan: string(),
  compiler: object({ release: string(), build: string() }),
  /** Version of this tool. */
  tool: string()
});
var Shared = {
  shard: count(MOST_SHARDS - 1),
  job: optional(JobSchema)
};
var PartManifestSchema = variant("kind", [
  object({
    ...Shared,
    kind: literal("whole"),
    cost: CostSchema,
    reason: optional(string())
  }),
  object({
    ...Shared,
    kind: literal("split"),
    /** Of the analysis, if there is one. */
    analysed: optional(array(string())),
    irRuns: array(object({ contracts: array(string()), cost: CostSchema })),
    printed: array(object({ contract: string(), object: optional(string()) })),
    /** Whether the output `ir` is asked for of any of them. */
    hasIr: boolean(),
    objects: array(object({ name: string(), cost: CostSchema })),
    opcodes: optional(OpcodeTableSchema),
    units: array(
      object({
        contracts: array(string()),
        predicted: amount,
        cost: CostSchema,
        failedAt: optional(string())
      })
    ),
    refused: array(RefusedContractSchema)
  })
]);
var EnvelopeSchema2 = object({
  format: literal(EXCHANGE_FORMAT),
  stamp: StampSchema,
  part: PartManifestSchema
});
async function writePart(part, { plan, compiler }, path) {
  const stamp = { plan, compiler: { ...compiler }, tool: VERSION };
  const { manifest, files } = part.kind === "whole" ? wholeFiles(part) : splitFiles(part);
  await writeFolder(path, { format: EXCHANGE_FORMAT, stamp, part: manifest }, files);
}
function wholeFiles({ output, ...manifest }) {
  return { manifest, files: /* @__PURE__ */ new Map([["whole.json", output.chunks()]]) };
}
function splitFiles({ kind, shard, job, analysis, opcodes, refused, ...part }) {
  const files = /* @__PURE__ */ new Map();
  if (analysis !== void 0) files.set("analysis.json", analysis.output.chunks());
  for (const [index, { output }] of part.irRuns.entries()) files.set(`ir-run-${index}.json`, output.chunks());
  for (const [index, { output, failure }] of part.units.entries()) {
    files.set(`unit-${index}.json`, output.chunks());
    if (failure !== void 0) files.set(`failure-${index}.json`, failure.output.chunks());
  }
  if (part.objects.length > 0) files.set("objects.json", objectsText(part.objects));
  const hasIr = part.printed.some(({ ir }) => ir !== void 0);
  if (hasIr) files.set("ir.json", irText(part.printed));
  const manifest = {
    kind,
    shard,
    job,
    analysed: analysis && [...analysis.contracts],
    irRuns: part.irRuns.map(({ contracts, cost }) => ({ contracts: [...contracts], cost })),
    printed: part.printed.map(({ contract, object: object2 }) => ({ contract, object: object2 })),
    hasIr,
    objects: part.objects.map(({ name, cost }) => ({ name, cost })),
    opcodes: opcodes?.map((opcode) => ({ ...opcode })),
    units: part.units.map(({ contracts, predicted, cost, failure }) => ({
      contracts: [...contracts],
      predicted,
      cost,
      failedAt: failure?.contract
    })),
    refused: [...refused]
  };
  return { manifest, files };
}
async function* objectsText(objects) {
  for (const [index, object2] of objects.entries()) {
    yield Buffer.from(`${index === 0 ? "[" : ",\n"}${JSON.stringify(await object2.load())}`);
  }
  yield Buffer.from("]");
}
async function* irText(printed) {
  let separator = "{";
  for (const { contract, ir } of printed) {
    if (ir === void 0) continue;
    yield Buffer.from(`${separator}${JSON.stringify(contract)}:`);
    yield* writeJson(ir);
    separator = ",";
  }
  yield Buffer.from("}");
}
async function readPart(path) {
  const folder = await readFolder(path, "PART_INVALID");
  try {
    return { ...await partIn(folder, path), close: folder.close };
  } catch (error) {
    await folder.close();
    throw error;
  }
}
async function partIn({ manifest: content, files }, path) {
  const envelope = safeParse(EnvelopeSchema2, content);
  if (!envelope.success) {
    throw new ParasolcError("PART_INVALID", `${path} is not a part that this version can read`, {
      facts: [envelope.issues[0].message],
      fix: "plan, compile and merge with the same version of parasolc"
    });
  }
  const file = (name) => {
    const bytes = files.get(name);
    if (bytes !== void 0) return bytes;
    throw incomplete(path, `it has no ${name}`);
  };
  const { stamp, part: manifest } = envelope.output;
  if (manifest.kind === "whole") return { stamp, part: { ...manifest, output: file("whole.json") } };
  return { stamp, part: await splitPart(manifest, file, path) };
}
async function splitPart({ analysed, hasIr, ...manifest }, file, path) {
  const { objects, printed } = manifest;
  const read = (name) => indexed(file(name), name, path);
  const objectTexts = objects.length === 0 ? [] : (await read("objects.json")).items ?? [];
  const irMembers = hasIr ? (await read("ir.json")).members ?? [] : [];
  const irTexts = new Map(irMembers.map(({ key, value }) => [key, value]));
  return {
    ...manifest,
    opcodes: manifest.opcodes,
    analysis: analysed && { output: file("analysis.json"), contracts: analysed },
    irRuns: manifest.irRuns.map((run, index) => ({ ...run, output: file(`ir-run-${index}.json`) })),
    printed: printed.map(({ contract, object: object2 }) => {
      const ir = irTexts.get(contract);
      return { contract, object: object2, ir: ir && slice(file("ir.json"), ir) };
    }),
    objects: objects.map(({ name, cost }, index) => ({
      name,
      cost,
      load: async () => {
        const node = objectTexts[index];
        const object2 = safeParse(
          ContractObjectSchema,
          node && await parseNode(file("objects.json"), node)
        );
        if (!object2.success || object2.output.name !== name)
          throw incomplete(path, `it does not hold the object "${name}"`);
        return object2.output;
      }
    })),
    units: manifest.units.map(({ failedAt, ...unit }, index) => ({
      ...unit,
      output: file(`unit-${index}.json`),
      failure: failedAt === void 0 ? void 0 : { contract: failedAt, output: file(`failure-${index}.json`) }
    }))
  };
}
async function indexed(bytes, name, path) {
  return indexJson(bytes, (at) => at.length === 0).catch((cause) => {
    throw incomplete(path, `its ${name} is not JSON`, cause);
  });
}
function incomplete(path, reason, cause) {
  return new ParasolcError("PART_INVALID", `${path} cannot be used: ${reason}`, {
    cause,
    fix: "compile the shard again"
  });
}

// src/exchange/plan-folder.ts
var HeadSchema = object({ format: literal(EXCHANGE_FORMAT), tool: string() });
var TextsSchema = pipe(string(), parseJson(), array(tuple([string(), string()])));
async function writePlan(plan, path) {
  const texts = [...plan.imported].map(([name, text]) => [name, Buffer.from(text).toString("base64")]);
  const files = /* @__PURE__ */ new Map();
  files.set("imported.json", one(JSON.stringify(texts)));
  if (isSplit(plan)) {
    if (plan.analysis !== void 0) files.set("analysis.json", plan.analysis.chunks());
    files.set("sources.json", plan.sources.chunks());
    files.set("settings.json", one(plan.settings));
  } else {
    files.set("input.json", plan.input.chunks());
  }
  return writeFolder(path, { format: EXCHANGE_FORMAT, tool: VERSION, ...plan.manifest }, files);
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
  const head = safeParse(HeadSchema, folder.manifest);
  const manifest = safeParse(PlanManifestSchema, folder.manifest);
  if (!head.success || !manifest.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} is not a plan that this version can read`, {
      facts: [...head.issues ?? [], ...manifest.issues ?? []].slice(0, 1).map(({ message }) => message),
      fix: "plan, compile and merge with the same version of parasolc"
    });
  }
  if (head.output.tool !== VERSION) {
    throw new ParasolcError("PLAN_INVALID", `${path} was made by another version of parasolc`, {
      facts: [`the plan: ${head.output.tool}`, `here: ${VERSION}`],
      fix: "plan, compile and merge with the same version of parasolc"
    });
  }
  const file = fileOf(folder, path);
  const read = async (name) => {
    const bytes = file(name);
    return (await bytes.read(0, bytes.size)).toString("utf8");
  };
  const texts = safeParse(TextsSchema, await read("imported.json"));
  if (!texts.success) {
    throw new ParasolcError("PLAN_INVALID", `${path} has an invalid imported.json`, {
      facts: [texts.issues[0].message],
      fix: "plan again"
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
    analysis: manifest.output.estimated ? void 0 : file("analysis.json"),
    // Every unit's input holds the sources, so they are read once.
    sources: memoryBytes([await sources.read(0, sources.size)]),
    settings: await read("settings.json")
  };
}
function fileOf({ files }, path) {
  return (name) => {
    const bytes = files.get(name);
    if (bytes === void 0)
      throw new ParasolcError("PLAN_INVALID", `${path} has no ${name}`, { fix: "plan again" });
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
    async ({ context, runs, diagnosed, conclude }) => {
      const jobs = options.jobs ?? defaultJobs(plan, around);
      const compiled2 = await compileShard(plan, { shard, jobs }, context);
      const job = { begun: begunAt, wall: performance.now() - begun, jobs };
      const part = { ...compiled2, job };
      await writePart(part, { plan: digest, compiler: context.compiler.version }, place);
      const wall = performance.now() - begun;
      const errors = await errorsOf(part);
      const work = {
        command: "compile",
        compiler: context.compiler,
        plan,
        parts: [part],
        reason: plan.manifest.reason,
        jobs,
        runs: runs.map(({ info, cost }) => ({ ...info, cost, shard })),
        wall,
        hasErrors: errors.length > 0
      };
      if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
      diagnosed(errors);
      conclude(shardSummary(plan, part, { compiler: context.compiler, runs, wall, jobs, errors }));
      return { work, plan, part };
    }
  );
  return compiled.finally(close);
}
function defaultJobs({ manifest }, { cores }) {
  const reckoning = manifest.kind === "split" ? manifest.reckoning : void 0;
  return reckoning?.limitedByMemory === true ? Math.min(reckoning.jobs, cores) : cores;
}
async function errorsOf(part) {
  const outputs = part.kind === "whole" ? [part.output] : part.units.flatMap(({ failure }) => failure?.output ?? []);
  const diagnosed = await Promise.all(outputs.map((output) => wholeOutput(output)));
  return diagnosed.flatMap(({ diagnostics }) => diagnostics.filter(({ isError }) => isError));
}

export {
  writeFolder,
  readFolder,
  runsOf,
  writePart,
  readPart,
  writePlan,
  readPlan,
  runCompile
};
