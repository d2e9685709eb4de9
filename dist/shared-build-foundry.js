import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  replayStore
} from "./shared-store.js";
import {
  buildProject,
  compileProject,
  describeBuild,
  reportWork
} from "./shared-compile-project.js";
import {
  checkSeparatePaths,
  openOutput,
  sizesIfWanted,
  sizesOfOutput,
  solcText
} from "./shared-output-file.js";
import {
  captureProject,
  classifyInput,
  isRelease,
  labelsOf,
  solcInConfig,
  withLabel
} from "./shared-forge.js";
import {
  shellLauncher
} from "./shared-launchers.js";
import {
  readProject
} from "./shared-plain-input.js";
import {
  cachedSummary,
  checkKeptPath,
  checkOutputPath,
  diagnosticsText,
  prepareFolder
} from "./shared-summaries.js";
import {
  counted,
  inSession,
  megabytes,
  openCompiler,
  openRunStore,
  openTrace,
  percent,
  roughly,
  runProcess,
  seconds
} from "./shared-site.js";
import {
  find,
  indexOutput,
  jsonToBytes,
  makeFolder,
  parseNode,
  parseVersion,
  putInPlace,
  readDiagnostics,
  readInput
} from "./shared-selection.js";
import {
  array,
  boolean,
  check,
  literal,
  maxLength,
  minLength,
  object,
  optional,
  parse,
  parseJson,
  pipe,
  safeParse,
  string,
  tuple,
  variant
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";

// src/session/host-variables.ts
function hostVariables(env, os = process.platform) {
  if (os !== "win32") return { ...env };
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toUpperCase(), value]));
}

// src/commands/build.ts
import { join as join4 } from "node:path";

// src/replay/built-inputs.ts
import { createHash } from "node:crypto";

// src/replay/record.ts
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
async function readRecord({ folder }, { name, schema, largest }) {
  try {
    const path = join(folder, name);
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > largest) return void 0;
    return parse(schema, JSON.parse(await readFile(path, "utf8")));
  } catch {
    return void 0;
  }
}
async function writeRecord(store, { name }, value) {
  try {
    await store.prepare();
    await putInPlace(
      join(store.folder, name),
      (draft) => writeFile(draft, JSON.stringify(value), { flag: "wx" })
    );
  } catch {
  }
}

// src/replay/built-inputs.ts
var NAMED = 3;
var REWRITING = "foundry-pp/";
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
  const same = built.filter(({ build }) => build === asked.build);
  if (same.length === 0) {
    const builds = [...new Set(built.map(({ build }) => build))].join(", ");
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
  if (least.missing.some((name) => name.startsWith(REWRITING)))
    return "Forge did not rewrite the tests, but it did for the last build (dynamic_test_linking)";
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
async function digestsOf({ input, build }) {
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
  return { build, settings: await digests(find(root, "settings")), sources: texts };
}
function digestOf(text) {
  return createHash("sha256").update(text).digest("hex");
}
function listed(names) {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...more > 0 ? [`${more} more`] : []].join(", ");
}

// src/replay/cached-compilers.ts
import { isAbsolute } from "node:path";
import { isDeepStrictEqual } from "node:util";

// src/replay/identity.ts
import { createReadStream } from "node:fs";
import { readFile as readFile2, realpath, stat as stat2 } from "node:fs/promises";
import { basename, dirname, join as join2 } from "node:path";
async function identityOf(path) {
  try {
    const real = await realpath(path);
    const { size, mtimeMs } = await stat2(real);
    const version = basename(real) === "soljson.js" ? await packageVersion(dirname(real)) : void 0;
    return version === void 0 ? `file ${real} of ${size} bytes from ${mtimeMs}` : `npm package solc ${version} of ${size} bytes`;
  } catch {
    return void 0;
  }
}
var PackageSchema = pipe(
  string(),
  parseJson(),
  object({ name: literal("solc"), version: string() })
);
async function packageVersion(folder) {
  const text = await readFile2(join2(folder, "package.json"), "utf8").catch(() => "");
  const manifest = safeParse(PackageSchema, text);
  return manifest.success ? manifest.output.version : void 0;
}
async function holdsItsVersion(path, printed) {
  const words = /\+(commit\.\S+)\s*$/.exec(printed)?.[1];
  if (words === void 0) return false;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk]);
    if (bytes.includes(words)) return true;
    rest = bytes.subarray(-words.length);
  }
  return false;
}

// src/replay/cached-compilers.ts
var MOST = 32;
var LONGEST_PRINTED = 1e3;
var BuildSchema = pipe(
  string(),
  check((text) => parseVersion(text)?.build === text, "not an exact version of solc")
);
var PrintedSchema = pipe(string(), maxLength(LONGEST_PRINTED));
var CompilersSchema = object({
  choice: optional(
    object({
      builds: pipe(array(BuildSchema), minLength(1)),
      path: optional(pipe(string(), check(isAbsolute, "not an absolute path"))),
      given: optional(boolean()),
      configured: optional(string())
    })
  ),
  cached: array(
    tuple([
      string(),
      variant("kind", [
        object({ kind: literal("wasm"), build: BuildSchema }),
        object({ kind: literal("native"), build: BuildSchema, printed: PrintedSchema })
      ])
    ])
  )
});
var FILE2 = {
  name: "compilers.json",
  schema: CompilersSchema,
  largest: 1 << 20
};
var NONE = { choice: void 0, cached: /* @__PURE__ */ new Map() };
async function readCachedCompilers(store) {
  const read = await readRecord(store, FILE2);
  return read === void 0 ? NONE : { choice: read.choice, cached: new Map(read.cached) };
}
async function learnCompiler(store, { kind, path, version: { build } }, signal, isNamed = false) {
  const identity = await identityOf(path);
  const present = identity === void 0 ? void 0 : (await readCachedCompilers(store)).cached.get(identity);
  if (present?.build === build) return;
  if (kind === "wasm") return rememberCompiler(store, path, { kind, build });
  const { ending, stdout } = await runProcess({ file: path, args: ["--version"], input: [], signal });
  if (ending.kind !== "exited" || ending.status !== 0) return;
  const printed = Buffer.concat(stdout).toString("utf8");
  await rememberCompiler(store, path, { kind, build, printed }, isNamed);
}
async function rememberCompiler(store, path, compiler, isNamed = false) {
  const identity = await identityOf(path);
  if (identity === void 0) return;
  const { choice, cached } = await readCachedCompilers(store);
  if (isDeepStrictEqual(cached.get(identity), compiler)) return;
  const holds = compiler.kind === "wasm" || isNamed || await holdsItsVersion(path, compiler.printed);
  if (!holds) return;
  const others = [...cached].filter(([other]) => other !== identity).slice(0, MOST - 1);
  await write(store, { choice, cached: new Map([[identity, compiler], ...others]) });
}
async function chooseCompilers(store, choice) {
  const present = await readCachedCompilers(store);
  if (!isDeepStrictEqual(present.choice, choice)) await write(store, { ...present, choice });
}
function write(store, { choice, cached }) {
  return writeRecord(store, FILE2, { choice, cached: [...cached] });
}

// src/commands/build-foundry.ts
async function buildFoundry(folder, options, environment) {
  const { root, inputs, solc, isPath } = await captureProject(folder, options, environment);
  if (options.beforehand !== void 0) {
    const projects = [];
    for (const each of inputs) projects.push({ project: await projectOf(each), solc: solc ?? each.release });
    await options.beforehand(projects);
  }
  const store = options.sources === "all" ? replayStore(root, environment.env) : void 0;
  const site = options["solc-site"];
  const knownVersion = openRunStore(options, environment)?.versionOf;
  let kept;
  const openFor = async (release, note) => {
    if (solc === void 0)
      return openForForge(void 0, release, environment, {
        site,
        note,
        quiet: options.quiet,
        knownVersion
      });
    kept ??= await openForForge(solc, release, environment, {
      site,
      note,
      quiet: options.quiet,
      knownVersion
    });
    return { ...kept, close: async () => void 0 };
  };
  try {
    const all = [];
    const labels = labelsOf(inputs);
    for (const [index, captured] of inputs.entries()) {
      const place = { label: labels[index], number: index + 1, of: inputs.length };
      const done = await buildCaptured(captured, place, { openFor, store }, options, environment);
      all.push({ ...done, label: labels[index] });
    }
    if (store === void 0) return all;
    await rememberChoice(store, root, all, { isPath, isGiven: options.solc !== void 0 }, environment);
    await rememberInputs(
      store,
      all.map(({ project, version }) => ({ input: project.input, build: version.build }))
    );
    return all;
  } finally {
    await kept?.close();
  }
}
async function rememberChoice(store, root, all, { isPath, isGiven }, { env }) {
  const builds = [...new Set(all.map(({ version }) => version.build))];
  const path = isPath ? all[0]?.compilerPath : void 0;
  const configured = await solcInConfig(root, env);
  const choice = {
    builds,
    ...path === void 0 ? {} : { path },
    ...isGiven ? { given: true } : {},
    ...configured === void 0 ? {} : { configured }
  };
  await chooseCompilers(store, builds.length === 0 ? void 0 : choice);
}
async function openForForge(solc, release, environment, request) {
  try {
    return await openCompiler(solc ?? release, environment, request);
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
async function buildCaptured(captured, { label, number, of }, tools, options, environment) {
  const { openFor, store } = tools;
  const { signal, env } = environment;
  const named = label === void 0 ? [] : [`${label} (${number} of ${of})`];
  const progress = environment.progress(options.quiet, ...named);
  let trace;
  let summary;
  try {
    trace = options.trace === void 0 ? void 0 : openTrace(withLabel(options.trace, label), environment.cwd, progress.note);
    const project = await projectOf(captured);
    const compiler = () => openFor(captured.release, progress.note);
    const runStore = openRunStore(options, environment);
    const request = { compiler, store, runStore, observers: [progress, trace], signal, env };
    return await inSession(request, async (session) => {
      const { compiler: compiler2 } = session.context;
      if (store !== void 0) await learnCompiler(store, compiler2, signal);
      const cached = await cachedOutput(store, project, compiler2.version);
      const compiled = cached ?? await compileProject2(project, session, options, environment);
      const { output, work } = compiled;
      const inside = await whatIsIn(output);
      progress.diagnosed(inside.diagnostics);
      summary = compiled.summary ?? cachedSummary({ compiler: compiler2, ...inside });
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
    trace?.close();
    progress.end(summary);
  }
}
async function projectOf({ input, release, access }) {
  return {
    input: await readInput(input, `forge's input for solc ${release}`),
    access: { kind: "files", ...access }
  };
}
async function cachedOutput(store, { input }, version) {
  const known = await store?.find(input, version);
  return known && { output: await jsonToBytes(known), summary: void 0, work: void 0 };
}
async function compileProject2(project, { context, store, runs }, options, environment) {
  const begun = performance.now();
  const built = await buildProject(project, options, context, environment);
  const wall = performance.now() - begun;
  const { work, summary } = describeBuild(built, runs, wall, options, context, environment);
  const reason = await store?.keep(project.input, context.compiler.version, built.text);
  if (reason !== void 0) context.observer.note(`output not kept for later runs: ${reason}`);
  return { output: await jsonToBytes(built.text), summary, work };
}
async function whatIsIn(output) {
  const root = await indexOutput(output, "the build");
  const files = find(root, "contracts")?.members ?? [];
  const diagnostics = await readDiagnostics(output, root);
  return {
    contracts: files.reduce((sum2, { value }) => sum2 + (value.members?.length ?? 0), 0),
    diagnostics,
    hasErrors: diagnostics.some(({ isError }) => isError)
  };
}

// src/commands/write-outputs.ts
import { basename as basename2, dirname as dirname2, join as join3 } from "node:path";
async function writeOutputs(built, path, environment) {
  const paths = [];
  for (const { output, label } of built) {
    const labelled = join3(dirname2(path), withLabel(basename2(path), label));
    const target = await openOutput(path === "-" ? path : labelled, environment);
    try {
      await target.write(solcText({ kind: "slice", bytes: output, start: 0, end: output.size }));
    } finally {
      await target.discard();
    }
    paths.push(labelled);
  }
  return paths;
}

// src/commands/build.ts
async function runBuild({ options, positionals }, environment) {
  await checkSeparatePaths(positionals, options, environment.cwd);
  const input = await classifyInput(positionals, environment);
  if (input.kind === "foundry") return buildFoundryProject(input.folder, options, environment);
  const { built, sizes } = await buildOne(input, options, environment);
  return built.hasErrors || sizes?.fails === true;
}
async function buildFoundryProject(folder, options, environment) {
  const path = options.output;
  if (path !== void 0 && path !== "-") await checkOutputPath(path, environment.cwd);
  await checkKeptPath(options["keep-input"], options.output, environment.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, environment.cwd);
  const built = await buildFoundry(folder, options, environment);
  if (path !== void 0) await writeOutputs(built, path, environment);
  await keepInputsOf(built, options, environment);
  for (const { work, label } of built) {
    if (options.report === void 0 || work === void 0) continue;
    const folder2 = label === void 0 ? options.report : join4(options.report, label);
    await prepareFolder(folder2, environment.cwd);
    await reportWork(folder2, work, environment);
  }
  const sizes = await sizesOfProject(built, options, environment);
  return sizes?.fails === true || built.some(({ hasErrors }) => hasErrors);
}
async function keepInputsOf(compiled, { "keep-input": path }, environment) {
  if (path === void 0) return [];
  const { keepInputs } = await import("./on-demand.js");
  return keepInputs(path, compiled, environment);
}
async function sizesOfProject(built, options, environment) {
  if (built.some(({ hasErrors }) => hasErrors)) return void 0;
  const progress = environment.progress(options.quiet);
  return sizesIfWanted(options, () => built, progress.note).finally(() => progress.end());
}
async function buildOne(input, options, environment, beforehand = async () => void 0) {
  const begun = performance.now();
  await checkKeptPath(options["keep-input"], options.output, environment.cwd);
  const output = await openOutput(options.output, environment);
  try {
    const project = await readProject(input, options, environment);
    await beforehand(project);
    let sizes;
    const use = async ({ text }, version) => {
      await output.write(solcText(text));
      await keepInputsOf([{ project, version, label: void 0 }], options, environment);
    };
    const check2 = async (done, note) => {
      sizes = await sizesOfOutput(options, done, note);
    };
    const outcome = await compileProject(project, { ...options, begun }, environment, use, check2);
    return { ...outcome, sizes };
  } finally {
    await output.discard();
  }
}

// src/progress/time-left.ts
var MEASURED = 0.25;
var TimeLeft = class {
  #expected;
  #now;
  #begun;
  #running = /* @__PURE__ */ new Map();
  /** Runs that have ended: their predicted cost, and that of the compiled ones with the time they took. */
  #ended = 0;
  #measured = { cost: 0, wall: 0 };
  /** The most runs that went on at once. */
  #most = 1;
  /**
   * @param expected what the phase, and what follows it, is expected to take, in milliseconds; undefined if nothing tells
   * @param now a clock, in milliseconds
   */
  constructor(expected, now) {
    this.#expected = expected;
    this.#now = now;
    this.#begun = now();
  }
  /** Since the phase began, in milliseconds. */
  get elapsed() {
    return this.#now() - this.#begun;
  }
  start(label, cost) {
    this.#running.set(label, { begun: this.#now(), cost });
    this.#most = Math.max(this.#most, this.#running.size);
  }
  /** @param wall what the run took; undefined if it was known from an earlier build, which tells nothing of solc */
  finish(label, cost, wall) {
    this.#running.delete(label);
    this.#ended += cost;
    if (wall === void 0) return;
    this.#measured.cost += cost;
    this.#measured.wall += wall;
  }
  /**
   * In milliseconds; undefined if nothing tells.
   *
   * @param total the predicted cost of all runs of the phase
   */
  left(total) {
    const share = total > 0 ? Math.min(this.#ended / total, 1) : 0;
    const trust = Math.min(share / MEASURED, 1);
    const measured = this.#leftAsMeasured(total);
    const predicted = this.#expected === void 0 ? void 0 : this.#expected - this.elapsed;
    if (predicted === void 0 || predicted <= 0) return measured;
    return measured === void 0 ? predicted : measured * trust + predicted * (1 - trust);
  }
  #leftAsMeasured(total) {
    const { cost, wall } = this.#measured;
    if (cost === 0) return void 0;
    const perCost = wall / cost;
    const running = [...this.#running.values()];
    const leftOf = running.map((run) => Math.max(run.cost * perCost - (this.#now() - run.begun), 0));
    const started = this.#ended + sum(running.map((run) => run.cost));
    const waiting = Math.max(total - started, 0) * perCost;
    return Math.max((sum(leftOf) + waiting) / this.#most, ...leftOf);
  }
};
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

// src/progress/phase-state.ts
var UNEXPECTED = ["diagnosis", "syntax trees", "probe"];
function startPhase(name, runs, predicted, { expected, before, now = () => performance.now() } = {}) {
  const running = /* @__PURE__ */ new Set();
  const time = new TimeLeft(expected, now);
  const started = { count: 0, predicted: 0, least: Number.POSITIVE_INFINITY };
  const ahead = /* @__PURE__ */ new Map();
  let done = 0;
  let donePredicted = 0;
  let most = 0;
  let prints = false;
  const isAhead = ({ kind }) => prints && kind === "yul";
  const total = () => predicted > 0 ? predicted : started.predicted + Math.max(runs - started.count, 0) * started.least;
  const state = {
    name,
    runs,
    running,
    ahead,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      const known = predicted > 0 || started.predicted > 0;
      const share = known ? donePredicted / total() : done / Math.max(runs, 1);
      most = Math.max(most, Math.min(share, 1));
      return most;
    },
    get elapsed() {
      return time.elapsed;
    },
    get left() {
      return time.left(predicted > 0 || started.predicted > 0 ? total() : 0);
    },
    start(run) {
      running.add(run.label);
      if (run.kind === "ir") prints = true;
      if (isAhead(run)) ahead.set(run.label, { run, cost: void 0 });
      if (UNEXPECTED.includes(run.kind) || isAhead(run)) return;
      time.start(run.label, run.predicted);
      started.count += 1;
      started.predicted += run.predicted;
      started.least = Math.min(started.least, run.predicted);
    },
    finish(run, cost) {
      running.delete(run.label);
      if (UNEXPECTED.includes(run.kind)) return;
      if (isAhead(run)) {
        ahead.set(run.label, { run, cost });
        return;
      }
      time.finish(run.label, run.predicted, cost.known ? void 0 : cost.wall);
      done += 1;
      donePredicted += run.predicted;
    }
  };
  for (const { run, cost } of before?.ahead.values() ?? []) {
    state.start(run);
    if (cost !== void 0) state.finish(run, cost);
  }
  return state;
}

// src/progress/lines.ts
var SILENCE = 1e4;
var LINKED_LINES = 10;
function lineProgress(stream, { colours = false, label } = {}) {
  const begun = performance.now();
  const named = label === void 0 ? "" : `${label}: `;
  let phase;
  const print = (line) => {
    stream.write(`parasolc: ${named}${line}
`);
    silence.refresh();
  };
  const silence = setInterval(() => {
    if (phase === void 0 || phase.running.size === 0) return;
    const { name, share, left, running } = phase;
    const time = `${seconds(performance.now() - begun)}${left === void 0 ? "" : `, about ${roughly(left)} left`}`;
    print(`${name}: ${percent(share)} after ${time}; running: ${[...running].join(", ")}`);
  }, SILENCE);
  silence.unref();
  return {
    phase(name, runs, predicted, expected) {
      phase = startPhase(name, runs, predicted, { expected, before: phase });
      print(`${name}: ${counted(runs, "run")} of solc`);
    },
    started(info) {
      phase?.start(info);
      if (isOneOfMany(info)) return;
      print(`${info.label} started${contractsOf(info)}`);
    },
    finished(info, cost) {
      const before = phase?.share ?? 0;
      phase?.finish(info, cost);
      if (isOneOfMany(info)) {
        const steps = [before, phase?.share ?? 0].map((share) => Math.floor(share * LINKED_LINES));
        if (phase !== void 0 && steps[0] !== steps[1]) print(stateOf(phase));
        return;
      }
      const ending = cost.known ? "known from an earlier build" : `done in ${costText(cost)}`;
      print(`${info.label} ${ending}${phase === void 0 ? "" : `; ${stateOf(phase)}`}`);
    },
    routed: () => void 0,
    note: print,
    diagnosed(diagnostics) {
      stream.write(diagnosticsText(diagnostics, { quiet: false, colours }));
    },
    end(summary) {
      clearInterval(silence);
      if (summary !== void 0) stream.write(`parasolc: ${named}${summary}
`);
    }
  };
}
function contractsOf({ contracts }) {
  return contracts.length === 0 ? "" : `, ${counted(contracts.length, "contract")}`;
}
function costText({ wall, peakMemory }) {
  return peakMemory === void 0 ? seconds(wall) : `${seconds(wall)}, ${megabytes(peakMemory)}`;
}
function isOneOfMany({ kind }) {
  return kind === "yul" || kind === "probe";
}
function stateOf(phase) {
  const of = `${phase.name}: ${phase.done} of ${phase.runs}`;
  return phase.done >= phase.runs ? `${of}, done` : `${of}, ${percent(phase.share)}`;
}

// src/foundry/drop-ins.ts
import { lstat, readFile as readFile3, writeFile as writeFile2 } from "node:fs/promises";
import { join as join5 } from "node:path";
var MARK = "parasolc in place of solc";
async function installDropIns(folder, compilers, command) {
  if (process.platform === "win32") {
    throw new ParasolcError("USAGE", "Forge cannot be given several compilers on Windows", {
      facts: [`this project needs solc ${[...compilers.keys()].join(" and ")}`],
      fix: "set one `solc` in foundry.toml, or run this on Linux or macOS"
    });
  }
  for (const [release, solc] of compilers) {
    if (!isRelease(release)) throw new ParasolcError("INTERNAL", `${release} is not a release of solc`);
    const target = join5(folder, release);
    const path = join5(target, `solc-${release}`);
    if (!await isFree(path)) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `there is already a compiler in ${path}`, {
        facts: ["parasolc did not put it there"],
        fix: "remove it, or run forge with another home folder"
      });
    }
    const script = dropInScript(command, { PARASOLC_SOLC: solc });
    try {
      await makeFolder(target);
      await putInPlace(path, (draft) => writeFile2(draft, script, { mode: 493, flag: "wx" }));
    } catch (cause) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
        facts: [messageOf(cause)],
        fix: "make the folder of compilers writable, or run forge with another home folder"
      });
    }
  }
}
function dropInScript(command, variables) {
  return shellLauncher({ words: command, env: variables, mark: MARK });
}
async function isFree(path) {
  const present = await lstat(path).catch(() => void 0);
  return present === void 0 || isDropIn(path);
}
async function isDropIn(path) {
  const present = await lstat(path).catch(() => void 0);
  return present?.isFile() === true && present.size < 4096 && (await readFile3(path, "utf8")).includes(MARK);
}

export {
  whyUnknown,
  identityOf,
  readCachedCompilers,
  learnCompiler,
  rememberCompiler,
  chooseCompilers,
  buildFoundry,
  writeOutputs,
  runBuild,
  keepInputsOf,
  sizesOfProject,
  buildOne,
  installDropIns,
  dropInScript,
  isDropIn,
  startPhase,
  lineProgress,
  hostVariables
};
