import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  captureProject,
  givenProject,
  readProject
} from "./chunk-ECS2VAQF.js";
import {
  solcText
} from "./chunk-2LTBQW4B.js";
import {
  labelsOf,
  withLabel
} from "./chunk-CH7DY3CL.js";
import {
  checkPlace,
  prepareFolder,
  writeReport
} from "./chunk-P7FJOJBW.js";
import {
  chooseCompiler,
  learnCompiler,
  replayStore
} from "./chunk-4JQX2Z2C.js";
import {
  openCompiler,
  withSession
} from "./chunk-IT6QWOCC.js";
import {
  openOutput
} from "./chunk-BDYVZOJ7.js";
import {
  build,
  buildWhole
} from "./chunk-YOCYVJRO.js";
import {
  buildSummary,
  contractId,
  inputWithSelection,
  runCompiler
} from "./chunk-U3GMVORO.js";
import {
  readInput
} from "./chunk-WDG4GTF4.js";
import {
  NO_CONTRACT,
  broadcast,
  find,
  indexJson,
  indexOutput,
  jsonToBuffer,
  jsonToBytes,
  openTrace,
  readDiagnostics,
  recordRuns,
  selectorsFor,
  writeJson
} from "./chunk-QO42HVZV.js";
import {
  counted
} from "./chunk-AT5L34Q5.js";
import {
  collect,
  memoryBytes
} from "./chunk-4COIEX7G.js";
import {
  isGeneratedAlone
} from "./chunk-NOCIIQDK.js";
import {
  ParasolcError
} from "./chunk-NHQI23EG.js";

// src/steps/verify.ts
var SAMPLE = 5;
async function verify(project, merged, mode, context) {
  const ours = memoryBytes(await collect(writeJson(merged.text)));
  const alone = !merged.hasErrors && isGeneratedAlone(context.compiler.version.release);
  await (mode === "sample" && alone ? verifySample(project, ours, context) : verifyAll(project, ours, context));
}
async function verifyAll(project, ours, context) {
  context.observer.note("verification: one run of everything");
  const whole = await buildWhole(project, "verification", context);
  const theirs = memoryBytes([await jsonToBuffer(whole.text)]);
  await compare({ ours, theirs, at: [] });
}
async function verifySample(project, ours, context) {
  const { input, access } = project;
  const contracts = find(await indexJson(ours, (path) => path.length < 3), "contracts");
  const all = (contracts?.members ?? []).flatMap(
    ({ key: source, value }) => (value.members ?? []).map(({ key: name }) => ({ source, name }))
  );
  const step = Math.max(1, all.length / SAMPLE);
  const sample = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  context.observer.phase("verification", sample.length, 0);
  for (const { source, name } of sample) {
    const selection = onlyContract(input.selection, source, name);
    const info = { kind: "verification", contracts: [contractId(source, name)], predicted: 0 };
    const text = await jsonToBuffer(inputWithSelection(input, selection));
    const label = `verification of ${contractId(source, name)}`;
    const { output } = await runCompiler(context, { ...info, label }, [text], access);
    await compare({ ours, theirs: output, at: ["contracts", source, name] });
  }
}
function onlyContract(selection, source, name) {
  const only = new Map([...selection.keys()].map((key) => [key, /* @__PURE__ */ new Map([[NO_CONTRACT, []]])]));
  return only.set(source, /* @__PURE__ */ new Map([[name, selectorsFor(selection, source, name)]]));
}
async function compare({ ours, theirs, at }) {
  const difference = await firstDifference(ours, theirs, at);
  if (difference === void 0) return;
  throw new ParasolcError("OUTPUTS_DIFFER", "the output is not that of one run", {
    facts: [`first difference at ${difference.join(" / ") || "the text as a whole"}`],
    remedy: "use `--strategy single`, and report this with the input"
  });
}
async function firstDifference(ours, theirs, at) {
  const descend = (path) => path[0] !== "sources" || path.length < 3;
  const [a, b] = [await indexJson(ours, descend), await indexJson(theirs, descend)];
  const search = async (path, left, right) => {
    if (left === void 0 || right === void 0) return left === right ? void 0 : path;
    if (left.end - left.start === right.end - right.start) {
      const texts = await Promise.all([ours.read(left.start, left.end), theirs.read(right.start, right.end)]);
      if (texts[0].equals(texts[1])) return void 0;
    }
    const keys = (node) => node.items?.map((_, index) => String(index)) ?? node.members?.map(({ key }) => key) ?? [];
    for (const key of /* @__PURE__ */ new Set([...keys(left), ...keys(right)])) {
      const step = left.items === void 0 ? key : Number(key);
      const found = await search([...path, key], find(left, step), find(right, step));
      if (found !== void 0) return found;
    }
    return path;
  };
  return search(at, find(a, ...at), find(b, ...at));
}

// src/commands/build-project.ts
async function buildProject(project, options, context, { cores }) {
  const { strategy, sources: sourcesMode, jobs = cores } = options;
  const built = await build(project, { strategy, jobs, sourcesMode }, context);
  if (options.verify !== "none" && built.plan !== void 0) {
    await verify(project, built, options.verify, context);
  }
  return built;
}
function describeBuild(built, runs, wall, { jobs }, { compiler }, { cores }) {
  const { plan, parts, reason, hasErrors } = built;
  return {
    work: {
      command: "build",
      compiler,
      plan,
      parts,
      reason,
      jobs: jobs ?? cores,
      runs: runs.map(({ info, cost }) => ({ ...info, cost })),
      wall,
      hasErrors
    },
    summary: buildSummary({ ...built, manifest: plan?.manifest, runs, wall })
  };
}

// src/commands/foundry/build-foundry.ts
async function buildFoundry(folder, options, around) {
  const { root, inputs, solc, isPath } = await captureProject(folder, options, around);
  const store = options.sources === "all" ? replayStore(root, around.env) : void 0;
  const trace = options.trace === void 0 ? void 0 : openTrace(options.trace, around.cwd, () => void 0);
  const finding = { site: options["solc-site"] };
  let compiler;
  try {
    const all = [];
    const labels = labelsOf(inputs.map(({ release }) => release));
    for (const [index, captured] of inputs.entries()) {
      if (solc === void 0) await compiler?.close();
      if (solc === void 0 || compiler === void 0)
        compiler = await openForForge(solc, captured.release, around, finding);
      const done = await buildCaptured(captured, { compiler, store, trace }, options, around);
      all.push({ ...done, label: labels[index] });
    }
    const builds = new Set(all.map(({ version }) => version.build));
    if (store !== void 0) {
      await chooseCompiler(store, builds.size === 1 && !isPath ? [...builds][0] : void 0);
    }
    return all;
  } finally {
    await compiler?.close();
    trace?.close();
  }
}
async function openForForge(solc, release, around, wish) {
  try {
    return await openCompiler(solc ?? release, around, wish);
  } catch (error) {
    const chosen = solc === void 0 && error instanceof ParasolcError && error.code === "COMPILER_NOT_FOUND";
    if (!chosen) throw error;
    throw new ParasolcError("COMPILER_NOT_FOUND", error.message, {
      facts: [`Forge chooses ${release} for this project`, ...error.facts],
      cause: error.cause,
      remedy: "let it be downloaded, install it, or choose another one: `--solc VERSION`, or `solc` in foundry.toml"
    });
  }
}
async function buildCaptured(captured, tools, options, around) {
  const { compiler, store } = tools;
  const progress = around.progress(options.quiet);
  let summary;
  try {
    const input = await readInput(captured.input, `what forge gives to solc ${captured.release}`);
    const project = { input, access: { kind: "files", ...captured.access } };
    if (store !== void 0) await learnCompiler(store, compiler, around.signal);
    const known = await knownOutput(store, project, compiler.version);
    const { output, how, work } = known ?? await compileProject(project, tools, progress, options, around);
    const inside = await whatIsIn(output);
    summary = `${captured.release}: ${counted(inside.contracts, "contract")}, ${how}`;
    return {
      captured,
      version: compiler.version,
      compilerPath: compiler.path,
      project,
      output,
      ...inside,
      work
    };
  } finally {
    progress.end(summary);
  }
}
async function knownOutput(store, { input }, version) {
  const known = await store?.find(input, version);
  if (known === void 0) return void 0;
  try {
    return { output: await jsonToBytes(known.text), how: "known from an earlier run", work: void 0 };
  } finally {
    await known.close();
  }
}
async function compileProject(project, { compiler, store, trace }, progress, options, around) {
  const begun = performance.now();
  const recorder = recordRuns();
  const observers = [progress, recorder, ...trace === void 0 ? [] : [trace]];
  const context = { compiler, observer: broadcast(observers), signal: around.signal };
  const built = await buildProject(project, options, context, around);
  const wall = performance.now() - begun;
  const { work, summary } = describeBuild(built, recorder.runs, wall, options, context, around);
  const reason = await store?.keep(project.input, compiler.version, built.text);
  if (reason !== void 0) progress.note(`the output is not kept for later runs: ${reason}`);
  return { output: await jsonToBytes(built.text), how: summary, work };
}
async function whatIsIn(output) {
  const root = await indexOutput(output, "the build");
  const files = find(root, "contracts")?.members ?? [];
  const diagnostics = await readDiagnostics(output, find(root, "errors"));
  return {
    contracts: files.reduce((sum, { value }) => sum + (value.members?.length ?? 0), 0),
    diagnostics,
    hasErrors: diagnostics.some(({ isError }) => isError)
  };
}

// src/commands/foundry/write-outputs.ts
import { basename, dirname, join } from "node:path";
async function writeOutputs(built, path, around) {
  const paths = [];
  for (const { output, label } of built) {
    const place = join(dirname(path), withLabel(basename(path), label));
    const target = await openOutput(path === "-" ? path : place, around);
    try {
      await target.write(solcText({ kind: "slice", bytes: output, start: 0, end: output.size }));
    } finally {
      await target.discard();
    }
    paths.push(place);
  }
  return paths;
}

// src/commands/build.ts
import { join as join2 } from "node:path";
async function runBuild({ options, positionals }, around) {
  const given = await givenProject(positionals, around);
  if (given.kind === "foundry") return buildFoundryProject(given.folder, options, around);
  const { built } = await buildOne(given, options, around);
  return built.hasErrors;
}
async function buildFoundryProject(folder, options, around) {
  const place = options.output;
  if (place !== void 0 && place !== "-") await checkPlace(place, around.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const built = await buildFoundry(folder, options, around);
  if (place !== void 0) await writeOutputs(built, place, around);
  for (const { work, label } of built) {
    if (options.report === void 0 || work === void 0) continue;
    const report = label === void 0 ? options.report : join2(options.report, label);
    await prepareFolder(report, around.cwd);
    await writeReport(report, around.cwd, work);
  }
  return built.some(({ hasErrors }) => hasErrors);
}
async function buildOne(given, options, around) {
  const begun = performance.now();
  if (options.report !== void 0) await prepareFolder(options.report, around.cwd);
  const output = await openOutput(options.output, around);
  try {
    const project = await readProject(given, options, around);
    return await withSession(options, project, around, async ({ context, runs, conclude }) => {
      const built = await buildProject(project, options, context, around);
      await output.write(solcText(built.text));
      const wall = performance.now() - begun;
      const { work, summary } = describeBuild(built, runs, wall, options, context, around);
      if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
      conclude(summary);
      return { work, built };
    });
  } finally {
    await output.discard();
  }
}

export {
  buildFoundry,
  writeOutputs,
  runBuild,
  buildOne
};
