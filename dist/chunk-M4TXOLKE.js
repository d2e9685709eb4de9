import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  captureProject,
  givenProject,
  readProject
} from "./chunk-LWR3Q45U.js";
import {
  openOutput,
  solcText
} from "./chunk-6SAVMWBI.js";
import {
  labelsOf,
  withLabel
} from "./chunk-4UFNQ2V6.js";
import {
  checkPlace,
  prepareFolder,
  writeReport
} from "./chunk-BSJ64Y6Z.js";
import {
  chooseCompilers,
  learnCompiler,
  readRecord,
  replayStore,
  writeRecord
} from "./chunk-PZOBEY66.js";
import {
  build,
  buildWhole
} from "./chunk-IJHVZPPC.js";
import {
  buildSummary,
  inputWithSelection,
  knownSummary,
  runCompiler
} from "./chunk-AS2RAZNR.js";
import {
  NO_CONTRACT,
  contractId,
  find,
  inSession,
  indexJson,
  indexOutput,
  jsonToBuffer,
  jsonToBytes,
  openCompiler,
  openTrace,
  parseNode,
  readDiagnostics,
  readInput,
  selectorsFor,
  withSession,
  writeJson
} from "./chunk-IJCY65IR.js";
import {
  collect,
  memoryBytes
} from "./chunk-PFCQRHJK.js";
import {
  isGeneratedAlone
} from "./chunk-6XPQ4SJ3.js";
import {
  array,
  object,
  string,
  tuple
} from "./chunk-O3FCD3EB.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";

// src/foundry/config-file.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
var DEFAULT_PROFILE = "default";
async function solcInConfig(root, env) {
  const text = await readFile(join(root, "foundry.toml"), "utf8").catch(() => "");
  const values = stringsOf(text);
  for (const profile of [env.FOUNDRY_PROFILE || DEFAULT_PROFILE, DEFAULT_PROFILE]) {
    for (const key of ["solc", "solc_version"]) {
      const value = values.get(["profile", profile, key].join("\0"));
      if (value !== void 0) return value;
    }
  }
  return void 0;
}
var WORD = `(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')`;
var NAME = String.raw`${WORD}(?:\s*\.\s*${WORD})*`;
var TABLE = new RegExp(String.raw`^\s*\[\s*(${NAME})\s*\]`);
var STRING = new RegExp(String.raw`^\s*(${NAME})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$`);
function stringsOf(text) {
  const values = /* @__PURE__ */ new Map();
  let table = [];
  let open;
  for (const line of text.split(/\r?\n/)) {
    const marks = [...line.matchAll(/"""|'''/g)].map(([mark]) => mark);
    const within = open !== void 0;
    for (const mark of marks) open = open === void 0 ? mark : open === mark ? void 0 : open;
    if (within || marks.length > 0) continue;
    const [, name] = TABLE.exec(line) ?? [];
    if (name !== void 0) table = wordsOf(name);
    else if (/^\s*\[\[/.test(line)) table = [""];
    const [, key, basic, literal] = STRING.exec(line) ?? [];
    const value = literal ?? (basic === void 0 ? void 0 : unescaped(basic));
    if (key !== void 0 && value !== void 0) values.set([...table, ...wordsOf(key)].join("\0"), value);
  }
  return values;
}
function wordsOf(name) {
  return [...name.matchAll(new RegExp(WORD, "g"))].map(([word]) => word.replace(/^(["'])(.*)\1$/, "$2"));
}
function unescaped(text) {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return void 0;
  }
}

// src/replay/built-inputs.ts
import { createHash } from "node:crypto";
var NAMED = 3;
var DigestsSchema = array(tuple([string(), string()]));
var BuiltInputSchema = object({ build: string(), settings: DigestsSchema, sources: DigestsSchema });
var FILE = {
  name: "inputs.json",
  schema: array(BuiltInputSchema),
  largest: 1 << 26
};
async function rememberInputs(store, inputs) {
  const built = await Promise.all(inputs.map(digestsOf)).catch(() => void 0);
  if (built !== void 0) await writeRecord(store, FILE, built);
}
async function whyUnknown(store, asked, onDisk) {
  const built = await readRecord(store, FILE) ?? [];
  if (built.length === 0) return void 0;
  const same = built.filter(({ build: build2 }) => build2 === asked.build);
  if (same.length === 0) {
    const builds = [...new Set(built.map(({ build: build2 }) => build2))].join(", ");
    return `the input is for solc ${asked.build}, the last build was for ${builds}`;
  }
  const given = await digestsOf(asked);
  const differences = same.map((other) => differenceOf(given, other)).sort((a, b) => a.count - b.count);
  const [least] = differences;
  if (least === void 0) return void 0;
  if (least.count === 0) return "different outputs are requested";
  const rewritten = [];
  for (const name of least.changed) {
    const [text, digest] = [await onDisk(name), new Map(same.flatMap(({ sources }) => sources)).get(name)];
    if (text !== void 0 && digestOf(text) === digest) rewritten.push(name);
  }
  if (rewritten.length > 0) return `Forge rewrote ${listed(rewritten)} (dynamic_test_linking)`;
  return [
    ...least.settings.length > 0 ? [`different settings: ${least.settings.join(", ")}`] : [],
    ...least.changed.length > 0 ? [`changed files: ${listed(least.changed)}`] : [],
    ...least.added.length > 0 ? [`new files: ${listed(least.added)}`] : [],
    ...least.missing.length > 0 ? [`missing files: ${listed(least.missing)}`] : []
  ].join("; ");
}
function differenceOf(given, built) {
  const [ours, theirs] = [new Map(given.sources), new Map(built.sources)];
  const [mine, others] = [new Map(given.settings), new Map(built.settings)];
  const settings = [.../* @__PURE__ */ new Set([...mine.keys(), ...others.keys()])].filter(
    (key) => mine.get(key) !== others.get(key) && key !== "outputSelection"
  );
  const changed = [...ours.keys()].filter((name) => theirs.has(name) && theirs.get(name) !== ours.get(name));
  const added = [...ours.keys()].filter((name) => !theirs.has(name));
  const missing = [...theirs.keys()].filter((name) => !ours.has(name));
  const count = settings.length + changed.length + added.length + missing.length;
  return { settings, changed, added, missing, count };
}
async function digestsOf({ input, build: build2 }) {
  const { bytes, root, sources } = input;
  const digests = async (node) => Promise.all(
    (node?.members ?? []).map(async ({ key, value }) => {
      return [key, digestOf((await bytes.read(value.start, value.end)).toString("utf8"))];
    })
  );
  const texts = [];
  for (const [name, source] of sources) {
    if (source.kind === "content")
      texts.push([name, digestOf(String(await parseNode(bytes, source.content)))]);
  }
  return { build: build2, settings: await digests(find(root, "settings")), sources: texts };
}
function digestOf(text) {
  return createHash("sha256").update(text).digest("hex");
}
function listed(names) {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...more > 0 ? [`${more} more`] : []].join(", ");
}

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
  throw new ParasolcError("OUTPUTS_DIFFER", "the output differs from that of one run", {
    facts: [`first difference at ${difference.join(" / ") || "the text as a whole"}`],
    fix: "use `--strategy single`, and report this with the input"
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
function describeBuild(built, runs, wall, options, { compiler }, { cores }) {
  const { plan, parts, reason, hasErrors } = built;
  const jobs = options.jobs ?? cores;
  return {
    work: {
      command: "build",
      compiler,
      plan,
      parts,
      reason,
      jobs,
      runs: runs.map(({ info, cost }) => ({ ...info, cost })),
      wall,
      hasErrors
    },
    summary: buildSummary({ ...built, compiler, jobs, runs, wall })
  };
}

// src/commands/foundry/build-foundry.ts
async function buildFoundry(folder, options, around) {
  const { root, inputs, solc, isPath, rewrites } = await captureProject(folder, options, around);
  const store = options.sources === "all" ? replayStore(root, around.env) : void 0;
  const trace = options.trace === void 0 ? void 0 : openTrace(options.trace, around.cwd, () => void 0);
  const site = options["solc-site"];
  let kept;
  const openFor = async (release, note) => {
    if (solc === void 0)
      return openForForge(void 0, release, around, { site, note, quiet: options.quiet });
    kept ??= await openForForge(solc, release, around, { site, note, quiet: options.quiet });
    return { ...kept, close: async () => void 0 };
  };
  try {
    const all = [];
    const labels = labelsOf(inputs);
    for (const [index, captured] of inputs.entries()) {
      const done = await buildCaptured(captured, { openFor, store, trace }, options, around);
      all.push({ ...done, label: labels[index] });
    }
    if (store === void 0) return all;
    await rememberChoice(store, root, all, isPath, around);
    await rememberInputs(
      store,
      all.map(({ project, version }) => ({ input: project.input, build: version.build }))
    );
    if (rewrites) tellOfRewriting(around);
    return all;
  } finally {
    await kept?.close();
    trace?.close();
  }
}
function tellOfRewriting(around) {
  const progress = around.progress(true);
  progress.note(
    "dynamic_test_linking is on in this project: Forge rewrites the tests and compiles them again; set FOUNDRY_DYNAMIC_TEST_LINKING=false to use this build"
  );
  progress.end();
}
async function rememberChoice(store, root, all, isPath, { env }) {
  const builds = [...new Set(all.map(({ version }) => version.build))];
  const path = isPath ? all[0]?.compilerPath : void 0;
  const configured = await solcInConfig(root, env);
  const choice = {
    builds,
    ...path === void 0 ? {} : { path },
    ...configured === void 0 ? {} : { configured }
  };
  await chooseCompilers(store, builds.length === 0 ? void 0 : choice);
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
      fix: "allow the download, install it, or choose another compiler: `--solc VERSION`, or `solc` in foundry.toml"
    });
  }
}
async function buildCaptured(captured, tools, options, around) {
  const { openFor, store, trace } = tools;
  const { signal } = around;
  const progress = around.progress(options.quiet);
  let summary;
  try {
    const input = await readInput(captured.input, `forge's input for solc ${captured.release}`);
    const project = { input, access: { kind: "files", ...captured.access } };
    const compiler = () => openFor(captured.release, progress.note);
    return await inSession({ compiler, store, observers: [progress, trace], signal }, async (session) => {
      const { compiler: compiler2 } = session.context;
      if (store !== void 0) await learnCompiler(store, compiler2, signal);
      const known = await knownOutput(store, project, compiler2.version);
      const compiled = known ?? await compileProject(project, session, options, around);
      const { output, work } = compiled;
      const inside = await whatIsIn(output);
      progress.diagnosed(inside.diagnostics);
      summary = compiled.summary ?? knownSummary({ compiler: compiler2, ...inside });
      return {
        captured,
        version: compiler2.version,
        compilerPath: compiler2.path,
        project,
        output,
        ...inside,
        work
      };
    });
  } finally {
    progress.end(summary);
  }
}
async function knownOutput(store, { input }, version) {
  const known = await store?.find(input, version);
  if (known === void 0) return void 0;
  try {
    return { output: await jsonToBytes(known.text), summary: void 0, work: void 0 };
  } finally {
    await known.close();
  }
}
async function compileProject(project, { context, store, runs }, options, around) {
  const begun = performance.now();
  const built = await buildProject(project, options, context, around);
  const wall = performance.now() - begun;
  const { work, summary } = describeBuild(built, runs, wall, options, context, around);
  const reason = await store?.keep(project.input, context.compiler.version, built.text);
  if (reason !== void 0) context.observer.note(`output not kept for later runs: ${reason}`);
  return { output: await jsonToBytes(built.text), summary, work };
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
import { basename, dirname, join as join2 } from "node:path";
async function writeOutputs(built, path, around) {
  const paths = [];
  for (const { output, label } of built) {
    const place = join2(dirname(path), withLabel(basename(path), label));
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
import { join as join3 } from "node:path";
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
    const report = label === void 0 ? options.report : join3(options.report, label);
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
    return await withSession(options, project, around, async ({ context, runs, diagnosed, conclude }) => {
      const built = await buildProject(project, options, context, around);
      await output.write(solcText(built.text));
      const wall = performance.now() - begun;
      const { work, summary } = describeBuild(built, runs, wall, options, context, around);
      if (options.report !== void 0) await writeReport(options.report, around.cwd, work);
      diagnosed(built.diagnostics);
      conclude(summary);
      return { work, built };
    });
  } finally {
    await output.discard();
  }
}

export {
  whyUnknown,
  solcInConfig,
  buildFoundry,
  writeOutputs,
  runBuild,
  buildOne
};
