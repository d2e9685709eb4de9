import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  runProcess
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
  makeFolder,
  openFileBytes,
  openWithoutLinks,
  parseVersion,
  putInPlace,
  readDiagnostics,
  releaseAtLeast,
  removeOldDrafts,
  selectionFromEntries,
  selectionToEntries,
  selectorsFor,
  writeJson
} from "./shared-scanners.js";
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
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/replay/cached-compilers.ts
import { isAbsolute } from "node:path";
import { isDeepStrictEqual } from "node:util";

// src/replay/identity.ts
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
async function identityOf(path) {
  try {
    const real = await realpath(path);
    const { size, mtimeMs } = await stat(real);
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
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => "");
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

// src/replay/record.ts
import { readFile as readFile2, stat as stat2, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";
async function readRecord({ folder }, { name, schema, largest }) {
  try {
    const path = join2(folder, name);
    const stats = await stat2(path);
    if (!stats.isFile() || stats.size > largest) return void 0;
    return parse(schema, JSON.parse(await readFile2(path, "utf8")));
  } catch {
    return void 0;
  }
}
async function writeRecord(store, { name }, value) {
  try {
    await store.prepare();
    await putInPlace(
      join2(store.folder, name),
      (draft) => writeFile(draft, JSON.stringify(value), { flag: "wx" })
    );
  } catch {
  }
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
var FILE = {
  name: "compilers.json",
  schema: CompilersSchema,
  largest: 1 << 20
};
var NONE = { choice: void 0, cached: /* @__PURE__ */ new Map() };
async function readCachedCompilers(store) {
  const read = await readRecord(store, FILE);
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
  return writeRecord(store, FILE, { choice, cached: [...cached2] });
}

// src/replay/find-store.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname as dirname2, isAbsolute as isAbsolute2, join as join4, normalize } from "node:path";

// src/replay/store.ts
import { lstat, readdir, rm, utimes, writeFile as writeFile2 } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/replay/entry.ts
import { createHash } from "node:crypto";
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
  const hash = createHash("sha256");
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
    const hash = createHash("sha256").update(line);
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
import { createHash as createHash2 } from "node:crypto";
var FORMAT = "parasolc-replay 1";
async function replayKey(input, build) {
  const { bytes, root, sources } = input;
  const isClosed = [...sources.values()].every(({ kind }) => kind === "content");
  const asksSolver = find(root, "settings", "modelChecker") !== void 0;
  if (input.unsplittable !== void 0 || !isClosed || asksSolver) return void 0;
  const node = find(root, "settings", "outputSelection");
  const [from, to] = node === void 0 ? [root.end, root.end] : [node.start, node.end];
  const family = createHash2("sha256").update([FORMAT, VERSION, build, from - root.start].join("\0"));
  for await (const chunk of bytes.chunks(root.start, from)) family.update(chunk);
  for await (const chunk of bytes.chunks(to, root.end)) family.update(chunk);
  const selection = createHash2("sha256");
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

export {
  readRecord,
  writeRecord,
  identityOf,
  readCachedCompilers,
  learnCompiler,
  rememberCompiler,
  chooseCompilers,
  ReplayStore,
  foundryProjectAt,
  replayStore
};
