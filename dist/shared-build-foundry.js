import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  build
} from "./shared-early-run.js";
import {
  captureProject,
  checkOutputPath,
  classifyInput,
  labelsOf,
  openOutput,
  prepareFolder,
  readProject,
  solcInConfig,
  solcText,
  withLabel
} from "./shared-plain-input.js";
import {
  buildSummary,
  cachedSummary,
  counted,
  diagnosticsText,
  inSession,
  megabytes,
  openCompiler,
  openRunStore,
  openTrace,
  percent,
  runProcess,
  seconds,
  withSession
} from "./shared-site.js";
import {
  VERSION,
  toText
} from "./shared-package.js";
import {
  NO_CONTRACT,
  bytesFrom,
  covers,
  draftFor,
  find,
  indexJson,
  indexOutput,
  isFolder,
  isGenerated,
  isRequestedSource,
  jsonToBytes,
  makeFolder,
  openFileBytes,
  openWithoutLinks,
  parseNode,
  parseVersion,
  putInPlace,
  readDiagnostics,
  readInput,
  releaseAtLeast,
  removeOldDrafts,
  selectionFromEntries,
  selectionToEntries,
  selectorsFor,
  writeJson
} from "./shared-scanners.js";
import {
  array,
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
  sourcesModeOf,
  string,
  tuple,
  variant
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/commands/build.ts
import { join as join6 } from "node:path";

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
async function learnCompiler(store, { kind, path, version: { build: build2 } }, signal, isNamed = false) {
  const identity = await identityOf(path);
  const present = identity === void 0 ? void 0 : (await readCachedCompilers(store)).cached.get(identity);
  if (present?.build === build2) return;
  if (kind === "wasm") return rememberCompiler(store, path, { kind, build: build2 });
  const { ending, stdout } = await runProcess({ file: path, args: ["--version"], input: [], signal });
  if (ending.kind !== "exited" || ending.status !== 0) return;
  const printed = Buffer.concat(stdout).toString("utf8");
  await rememberCompiler(store, path, { kind, build: build2, printed }, isNamed);
}
async function rememberCompiler(store, path, compiler, isNamed = false) {
  const identity = await identityOf(path);
  if (identity === void 0) return;
  const { choice, cached: cached2 } = await readCachedCompilers(store);
  if (isDeepStrictEqual(cached2.get(identity), compiler)) return;
  const holds = compiler.kind === "wasm" || isNamed || await holdsItsVersion(path, compiler.printed);
  if (!holds) return;
  const others = [...cached2].filter(([other]) => other !== identity).slice(0, MOST - 1);
  await write(store, { choice, cached: new Map([[identity, compiler], ...others]) });
}
async function chooseCompilers(store, choice) {
  const present = await readCachedCompilers(store);
  if (!isDeepStrictEqual(present.choice, choice)) await write(store, { ...present, choice });
}
function write(store, { choice, cached: cached2 }) {
  return writeRecord(store, FILE2, { choice, cached: [...cached2] });
}

// src/replay/find-store.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname as dirname2, isAbsolute as isAbsolute2, join as join4, normalize } from "node:path";

// src/replay/store.ts
import { lstat, readdir, rm, utimes, writeFile as writeFile2 } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/replay/entry.ts
import { createHash as createHash2 } from "node:crypto";
import { open } from "node:fs/promises";
var MAGIC = "parasolc-replay 1 ";
var HEAD = MAGIC.length + 64 + 1;
var LONGEST_SELECTION = 1 << 24;
var SelectionSchema = pipe(
  string(),
  parseJson(),
  array(tuple([string(), array(tuple([string(), array(string())]))]))
);
async function openEntry(path, largest) {
  const opened = await openWithoutLinks(path);
  if (opened === void 0) return void 0;
  const { file, size } = opened;
  try {
    if (size < HEAD || size > largest) throw new Error("it is not an entry");
    return await checkedEntry(openFileBytes(file, size));
  } catch (error) {
    await file.close();
    throw error;
  }
}
async function checkedEntry(bytes) {
  const head = await bytes.read(0, HEAD);
  const hash = createHash2("sha256");
  for await (const chunk of bytes.chunks(HEAD)) hash.update(chunk);
  if (head.toString("latin1") !== headOf(hash)) throw new Error("its digest is wrong");
  const line = await bytes.read(HEAD, Math.min(bytes.size, HEAD + LONGEST_SELECTION));
  const end = line.indexOf("\n");
  if (end === -1) throw new Error("it has no selection");
  const selection = selectionFromEntries(parse(SelectionSchema, line.toString("utf8", 0, end)));
  return { selection, output: bytesFrom(bytes, HEAD + end + 1) };
}
async function writeEntry(path, selection, output, isWorthIt) {
  const draft = await draftFor(path);
  const file = await open(draft.path, "wx+");
  try {
    const line = Buffer.from(`${JSON.stringify(selectionToEntries(selection))}
`);
    const hash = createHash2("sha256").update(line);
    await file.writeFile(Buffer.concat([Buffer.alloc(HEAD), line]));
    let size = HEAD + line.length;
    for await (const chunk of writeJson(output)) {
      hash.update(chunk);
      await file.writeFile(chunk);
      size += chunk.length;
    }
    await file.write(headOf(hash), 0, "latin1");
    const written = bytesFrom(openFileBytes(file, size), HEAD + line.length);
    if (await isWorthIt(written)) await draft.putInPlace();
  } finally {
    await file.close();
    await draft.discard();
  }
}
function headOf(hash) {
  return `${MAGIC}${hash.digest("hex")}
`;
}

// src/replay/key.ts
import { createHash as createHash3 } from "node:crypto";
var FORMAT = "parasolc-replay 1";
async function replayKey(input, build2) {
  const { bytes, root, sources } = input;
  const isClosed = [...sources.values()].every(({ kind }) => kind === "content");
  const asksSolver = find(root, "settings", "modelChecker") !== void 0;
  if (input.unsplittable !== void 0 || !isClosed || asksSolver) return void 0;
  const node = find(root, "settings", "outputSelection");
  const [from, to] = node === void 0 ? [root.end, root.end] : [node.start, node.end];
  const family = createHash3("sha256").update([FORMAT, VERSION, build2, from - root.start].join("\0"));
  for await (const chunk of bytes.chunks(root.start, from)) family.update(chunk);
  for await (const chunk of bytes.chunks(to, root.end)) family.update(chunk);
  const selection = createHash3("sha256");
  for await (const chunk of bytes.chunks(from, to)) selection.update(chunk);
  return { family: family.digest("hex"), selection: selection.digest("hex") };
}

// src/replay/narrow.ts
var SINCE = "0.8.20";
async function narrowed({ selection: wide, output }, { selection: asked, sources }, release) {
  const names = [...sources.keys()];
  if (!releaseAtLeast(release, SINCE) || !asksForLess(asked, wide, names, release)) return void 0;
  const root = await indexJson(output, (path) => path.length < (path[0] === "contracts" ? 6 : 2));
  const { members = [] } = root;
  const expected = members.every(({ key }) => ["contracts", "errors", "sources"].includes(key));
  const same = find(root, "errors") === void 0 || asksForSameWork(asked, wide, names, release);
  if (!expected || !same || asksOfSources(wide)) return void 0;
  const kept = members.flatMap((member) => {
    if (member.key !== "contracts") return [{ ...member, value: toText(output, member.value) }];
    return nonEmpty(
      member,
      contractsText(member.value, asked, release, (node) => toText(output, node))
    );
  });
  return { kind: "object", members: kept };
}
function asksForLess(asked, wide, sources, release) {
  return sources.every(
    (source) => namesIn(asked, source).every((name) => {
      const present = selectorsFor(wide, source, name);
      return selectorsFor(asked, source, name).every(
        (selector) => present.some((other) => covers(other, selector, release))
      );
    })
  );
}
function asksForSameWork(asked, wide, sources, release) {
  return sources.every((source) => {
    const contracts = [...namesIn(asked, source), ...namesIn(wide, source), NO_CONTRACT];
    return isRequestedSource(wide, source) === isRequestedSource(asked, source) && contracts.every(
      (name) => isGenerated(wide, release, source, name) === isGenerated(asked, release, source, name)
    );
  });
}
function namesIn(selection, source) {
  return [source, "*"].flatMap((file) => [...selection.get(file)?.keys() ?? []]);
}
function asksOfSources(selection) {
  return [...selection.values()].some((contracts) => (contracts.get("") ?? []).length > 0);
}
function contractsText(contracts, asked, release, text) {
  return (contracts.members ?? []).flatMap((file) => {
    const ofFile = (file.value.members ?? []).flatMap((contract) => {
      const selectors = selectorsFor(asked, file.key, contract.key);
      const isAsked = (output) => selectors.some((selector) => covers(selector, output, release));
      return nonEmpty(contract, outputsText(contract.value, "", isAsked, text));
    });
    return nonEmpty(file, ofFile);
  });
}
var GROUPS = ["evm", "evm.bytecode", "evm.deployedBytecode"];
function outputsText(node, prefix, isAsked, text) {
  return (node.members ?? []).flatMap((member) => {
    const output = prefix + member.key;
    if (GROUPS.includes(output)) {
      return nonEmpty(member, outputsText(member.value, `${output}.`, isAsked, text));
    }
    return isAsked(output) ? [{ ...member, value: text(member.value) }] : [];
  });
}
function nonEmpty(member, members) {
  const { key, keyText } = member;
  return members.length === 0 ? [] : [{ key, keyText, value: { kind: "object", members } }];
}

// src/replay/store.ts
var LIMITS = { bytes: 2 ** 31, entries: 256 };
var ENTRY = /^(?<family>[0-9a-f]{64})-[0-9a-f]{64}\.replay$/;
var ReplayStore = class {
  folder;
  limits;
  /** @param folder absolute; made when something is kept */
  constructor(folder, limits = LIMITS) {
    this.folder = folder;
    this.limits = limits;
  }
  /** The output that this compiler gives for the input, if that is certain. */
  async find(input, version) {
    const key = await replayKey(input, version.build);
    if (key === void 0 || !await isFolder(this.folder)) return void 0;
    const same = await this.open(nameOf(key));
    if (same !== void 0)
      return cached(same, { kind: "slice", bytes: same.output, start: 0, end: same.output.size });
    for (const { name } of await this.entries()) {
      if (ENTRY.exec(name)?.groups?.family !== key.family) continue;
      const wider = await this.open(name);
      if (wider === void 0) continue;
      const text = await narrowed(wider, input, version.release);
      if (text !== void 0) return cached(wider, text);
      await wider.output.close();
    }
    return void 0;
  }
  /**
   * Keeps an output, if it depends on nothing but the input. Never fails: without it, the next run compiles.
   *
   * @returns why nothing was kept, if a user may want to know
   */
  async keep(input, version, output) {
    const key = await replayKey(input, version.build);
    if (key === void 0) return void 0;
    try {
      await this.prepare();
      await writeEntry(
        join3(this.folder, nameOf(key)),
        input.selection,
        output,
        (written) => dependsOnInputAlone(written, input)
      );
      await this.tidy();
      return void 0;
    } catch (error) {
      return messageOf(error);
    }
  }
  /** Makes the folder, which git is told to ignore. Fails if there is something else in its place. */
  async prepare() {
    await makeFolder(this.folder);
    if (!await isFolder(this.folder)) throw new Error(`${this.folder} is a link`);
    await writeFile2(join3(this.folder, ".gitignore"), "*\n", { flag: "wx" }).catch((error) => {
      if (nodeErrorCode(error) !== "EEXIST") throw error;
    });
  }
  async open(name) {
    const path = join3(this.folder, name);
    try {
      const entry = await openEntry(path, this.limits.bytes);
      if (entry !== void 0) await utimes(path, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date()).catch(() => void 0);
      return entry;
    } catch {
      await remove(path);
      return void 0;
    }
  }
  /** Removes the oldest entries above the limits, and abandoned drafts. */
  async tidy() {
    let bytes = 0;
    for (const [index, { name, size }] of (await this.entries()).entries()) {
      bytes += size;
      if (bytes > this.limits.bytes || index >= this.limits.entries) await remove(join3(this.folder, name));
    }
    await removeOldDrafts(this.folder);
  }
  /** The newest first. */
  async entries() {
    return (await this.files(ENTRY)).sort((a, b) => a.age - b.age || (a.name < b.name ? -1 : 1));
  }
  async files(pattern) {
    const names = await readdir(this.folder).catch(() => []);
    const found = names.filter((name) => pattern.test(name)).map(async (name) => {
      const stats = await lstat(join3(this.folder, name)).catch(() => void 0);
      return stats && { name, size: stats.size, age: Date.now() - stats.mtimeMs };
    });
    return (await Promise.all(found)).filter((file) => file !== void 0);
  }
};
function nameOf({ family, selection }) {
  return `${family}-${selection}.replay`;
}
function cached(entry, text) {
  return { text, close: () => entry.output.close() };
}
async function dependsOnInputAlone(output, { sources }) {
  const root = await indexOutput(output, "the output to be kept");
  const used = new Set(find(root, "sources")?.members?.map(({ key }) => key));
  if (used.size !== sources.size || ![...used].every((name) => sources.has(name))) return false;
  const diagnostics = await readDiagnostics(output, root);
  return !diagnostics.some(({ isError }) => isError);
}
async function remove(path) {
  await rm(path, { recursive: true, force: true }).catch(() => void 0);
}

// src/replay/find-store.ts
var SETTING = "PARASOLC_REPLAY";
var FOUNDRY_CONFIG = "foundry.toml";
function foundryProjectAt(folder) {
  for (let at = folder; ; at = dirname2(at)) {
    if (existsSync(join4(at, FOUNDRY_CONFIG))) return at;
    if (at === dirname2(at)) return void 0;
  }
}
function replayStore(project, env) {
  const setting = env[SETTING];
  if (setting === "off") return void 0;
  if (setting !== void 0 && setting !== "") {
    if (isAbsolute2(setting)) return new ReplayStore(setting);
    throw new ParasolcError(
      "USAGE",
      `${SETTING} must be "off" or an absolute path, not ${JSON.stringify(setting)}`,
      {
        facts: ["build tools start compilers in several folders"],
        fix: `set ${SETTING} to an absolute path, or to off`
      }
    );
  }
  if (project === void 0 || !existsSync(join4(project, FOUNDRY_CONFIG))) return void 0;
  return new ReplayStore(join4(project, cachePath(project), "parasolc"));
}
function cachePath(project) {
  const text = readFileSync(join4(project, FOUNDRY_CONFIG), "utf8");
  const [, given = "cache"] = /^\s*cache_path\s*=\s*["']([^"'\n]+)["']/m.exec(text) ?? [];
  const path = normalize(given);
  return isAbsolute2(path) || path.split("/")[0] === ".." ? "cache" : path;
}

// src/commands/build-project.ts
async function buildProject(project, options, context, { cores }) {
  const { strategy, sources: sourcesMode, jobs: processes = cores } = options;
  const built = await build(project, { strategy, processes, sourcesMode }, context);
  if (options.verify !== "none" && (built.plan !== void 0 || built.known !== void 0)) {
    const { verify } = await import("./build-divided.js");
    const request = { mode: options.verify, sourcesMode: sourcesModeOf(strategy, sourcesMode) };
    await verify(project, built, request, context);
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

// src/commands/build-foundry.ts
async function buildFoundry(folder, options, environment) {
  const { root, inputs, solc, isPath, rewrites } = await captureProject(folder, options, environment);
  if (options.beforehand !== void 0) {
    const projects = [];
    for (const each of inputs) projects.push({ project: await projectOf(each), solc: solc ?? each.release });
    await options.beforehand(projects);
  }
  const store = options.sources === "all" ? replayStore(root, environment.env) : void 0;
  const trace = options.trace === void 0 ? void 0 : openTrace(options.trace, environment.cwd, () => void 0);
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
      const done = await buildCaptured(captured, { openFor, store, trace }, options, environment);
      all.push({ ...done, label: labels[index] });
    }
    if (store === void 0) return all;
    await rememberChoice(store, root, all, isPath, environment);
    await rememberInputs(
      store,
      all.map(({ project, version }) => ({ input: project.input, build: version.build }))
    );
    if (rewrites) tellOfRewriting(environment);
    return all;
  } finally {
    await kept?.close();
    trace?.close();
  }
}
function tellOfRewriting(environment) {
  const progress = environment.progress(true);
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
async function buildCaptured(captured, tools, options, environment) {
  const { openFor, store, trace } = tools;
  const { signal, env } = environment;
  const progress = environment.progress(options.quiet);
  let summary;
  try {
    const project = await projectOf(captured);
    const compiler = () => openFor(captured.release, progress.note);
    const runStore = openRunStore(options, environment);
    const request = { compiler, store, runStore, observers: [progress, trace], signal, env };
    return await inSession(request, async (session) => {
      const { compiler: compiler2 } = session.context;
      if (store !== void 0) await learnCompiler(store, compiler2, signal);
      const cached2 = await cachedOutput(store, project, compiler2.version);
      const compiled = cached2 ?? await compileProject(project, session, options, environment);
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
  const cached2 = await store?.find(input, version);
  if (cached2 === void 0) return void 0;
  try {
    return { output: await jsonToBytes(cached2.text), summary: void 0, work: void 0 };
  } finally {
    await cached2.close();
  }
}
async function compileProject(project, { context, store, runs }, options, environment) {
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
    contracts: files.reduce((sum, { value }) => sum + (value.members?.length ?? 0), 0),
    diagnostics,
    hasErrors: diagnostics.some(({ isError }) => isError)
  };
}

// src/commands/write-outputs.ts
import { basename as basename2, dirname as dirname3, join as join5 } from "node:path";
async function writeOutputs(built, path, environment) {
  const paths = [];
  for (const { output, label } of built) {
    const labelled = join5(dirname3(path), withLabel(basename2(path), label));
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
  const input = await classifyInput(positionals, environment);
  if (input.kind === "foundry") return buildFoundryProject(input.folder, options, environment);
  const { built } = await buildOne(input, options, environment);
  return built.hasErrors;
}
async function buildFoundryProject(folder, options, environment) {
  const path = options.output;
  if (path !== void 0 && path !== "-") await checkOutputPath(path, environment.cwd);
  if (options.report !== void 0) await prepareFolder(options.report, environment.cwd);
  const built = await buildFoundry(folder, options, environment);
  if (path !== void 0) await writeOutputs(built, path, environment);
  for (const { work, label } of built) {
    if (options.report === void 0 || work === void 0) continue;
    const folder2 = label === void 0 ? options.report : join6(options.report, label);
    await prepareFolder(folder2, environment.cwd);
    await report(folder2, work, environment);
  }
  return built.some(({ hasErrors }) => hasErrors);
}
async function report(folder, work, { cwd }) {
  const { writeReport } = await import("./on-demand.js");
  await writeReport(folder, cwd, work);
}
async function buildOne(input, options, environment, beforehand = async () => void 0) {
  const begun = performance.now();
  if (options.report !== void 0) await prepareFolder(options.report, environment.cwd);
  const output = await openOutput(options.output, environment);
  try {
    const project = await readProject(input, options, environment);
    await beforehand(project);
    return await withSession(
      options,
      project,
      environment,
      async ({ context, runs, diagnosed, conclude }) => {
        const built = await buildProject(project, options, context, environment);
        await output.write(solcText(built.text));
        const wall = performance.now() - begun;
        const { work, summary } = describeBuild(built, runs, wall, options, context, environment);
        if (options.report !== void 0) await report(options.report, work, environment);
        diagnosed(built.diagnostics);
        conclude(summary);
        return { work, built };
      }
    );
  } finally {
    await output.discard();
  }
}

// src/progress/phase-state.ts
var UNEXPECTED = ["diagnosis", "syntax trees", "probe"];
function startPhase(name, runs, predicted) {
  const running = /* @__PURE__ */ new Set();
  const started = { count: 0, predicted: 0, least: Number.POSITIVE_INFINITY };
  let done = 0;
  let donePredicted = 0;
  let most = 0;
  const expected = () => predicted > 0 ? predicted : started.predicted + Math.max(runs - started.count, 0) * started.least;
  return {
    name,
    runs,
    running,
    get done() {
      return Math.min(done, runs);
    },
    get share() {
      const known = predicted > 0 || started.predicted > 0;
      const share = known ? donePredicted / expected() : done / Math.max(runs, 1);
      most = Math.max(most, Math.min(share, 1));
      return most;
    },
    start({ label, kind, predicted: cost }) {
      running.add(label);
      if (UNEXPECTED.includes(kind)) return;
      started.count += 1;
      started.predicted += cost;
      started.least = Math.min(started.least, cost);
    },
    finish({ label, kind, predicted: cost }) {
      running.delete(label);
      if (UNEXPECTED.includes(kind)) return;
      done += 1;
      donePredicted += cost;
    }
  };
}

// src/progress/lines.ts
var SILENCE = 1e4;
var LINKED_LINES = 10;
function lineProgress(stream) {
  const begun = performance.now();
  let phase;
  const print = (line) => {
    stream.write(`parasolc: ${line}
`);
    silence.refresh();
  };
  const silence = setInterval(() => {
    if (phase === void 0 || phase.running.size === 0) return;
    const labels = [...phase.running];
    print(
      `${phase.name}: ${percent(phase.share)} after ${seconds(performance.now() - begun)}, running: ${labels.join(", ")}`
    );
  }, SILENCE);
  silence.unref();
  return {
    phase(name, runs, predicted) {
      phase = startPhase(name, runs, predicted);
      print(`${name}: ${counted(runs, "run")} of solc`);
    },
    started(info) {
      phase?.start(info);
      if (isOneOfMany(info)) return;
      print(`${info.label} started${contractsOf(info)}`);
    },
    finished(info, cost) {
      const before = phase?.share ?? 0;
      phase?.finish(info);
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
      stream.write(diagnosticsText(diagnostics, { quiet: false, colours: false }));
    },
    end(summary) {
      clearInterval(silence);
      if (summary !== void 0) stream.write(`parasolc: ${summary}
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

export {
  whyUnknown,
  identityOf,
  readCachedCompilers,
  learnCompiler,
  rememberCompiler,
  chooseCompilers,
  ReplayStore,
  foundryProjectAt,
  replayStore,
  buildFoundry,
  writeOutputs,
  runBuild,
  buildOne,
  startPhase,
  lineProgress
};
