import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NO_CONTRACT,
  VERSION,
  covers,
  find,
  indexJson,
  indexOutput,
  isGenerated,
  isRequestedSource,
  readDiagnostics,
  selectionFromEntries,
  selectionToEntries,
  selectorsFor,
  toText,
  writeJson
} from "./chunk-IJCY65IR.js";
import {
  bytesFrom,
  makeFolder,
  openFileBytes
} from "./chunk-PFCQRHJK.js";
import {
  array,
  parse,
  parseJson,
  pipe,
  releaseAtLeast,
  string,
  tuple
} from "./chunk-O3FCD3EB.js";
import {
  messageOf,
  nodeErrorCode
} from "./chunk-VSFHRKBI.js";

// src/replay/key.ts
import { createHash } from "node:crypto";
var FORMAT = "parasolc-replay 1";
async function replayKey(input, build) {
  const { bytes, root, sources } = input;
  const isClosed = [...sources.values()].every(({ kind }) => kind === "content");
  const asksSolver = find(root, "settings", "modelChecker") !== void 0;
  if (input.unsplittable !== void 0 || !isClosed || asksSolver) return void 0;
  const node = find(root, "settings", "outputSelection");
  const [from, to] = node === void 0 ? [root.end, root.end] : [node.start, node.end];
  const family = createHash("sha256").update([FORMAT, VERSION, build, from - root.start].join("\0"));
  for await (const chunk of bytes.chunks(root.start, from)) family.update(chunk);
  for await (const chunk of bytes.chunks(to, root.end)) family.update(chunk);
  const selection = createHash("sha256");
  for await (const chunk of bytes.chunks(from, to)) selection.update(chunk);
  return { family: family.digest("hex"), selection: selection.digest("hex") };
}

// src/replay/store.ts
import { lstat, readdir, rm as rm2, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/replay/entry.ts
import { createHash as createHash2, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
var MAGIC = "parasolc-replay 1 ";
var HEAD = MAGIC.length + 64 + 1;
var LONGEST_SELECTION = 1 << 24;
var SelectionSchema = pipe(
  string(),
  parseJson(),
  array(tuple([string(), array(tuple([string(), array(string())]))]))
);
async function openEntry(path, largest) {
  let file;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (nodeErrorCode(error) === "ENOENT") return void 0;
    throw error;
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile() || stats.size < HEAD || stats.size > largest) throw new Error("it is not an entry");
    return await checkedEntry(openFileBytes(file, stats.size));
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
  const beside = `${path}.${randomUUID()}.tmp`;
  const file = await open(beside, "wx+");
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
    if (await isWorthIt(written)) await rename(beside, path);
  } finally {
    await file.close();
    await rm(beside, { force: true });
  }
}
function headOf(hash) {
  return `${MAGIC}${hash.digest("hex")}
`;
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
var ABANDONED = 60 * 60 * 1e3;
var ENTRY = /^(?<family>[0-9a-f]{64})-[0-9a-f]{64}\.replay$/;
var DRAFT = /^[0-9a-f]{64}-[0-9a-f]{64}\.replay\.[0-9a-f-]{36}\.tmp$/;
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
      return known(same, { kind: "slice", bytes: same.output, start: 0, end: same.output.size });
    for (const { name } of await this.entries()) {
      if (ENTRY.exec(name)?.groups?.family !== key.family) continue;
      const wider = await this.open(name);
      if (wider === void 0) continue;
      const text = await narrowed(wider, input, version.release);
      if (text !== void 0) return known(wider, text);
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
        join(this.folder, nameOf(key)),
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
    await writeFile(join(this.folder, ".gitignore"), "*\n", { flag: "wx" }).catch((error) => {
      if (nodeErrorCode(error) !== "EEXIST") throw error;
    });
  }
  async open(name) {
    const path = join(this.folder, name);
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
      if (bytes > this.limits.bytes || index >= this.limits.entries) await remove(join(this.folder, name));
    }
    for (const { name, age } of await this.files(DRAFT)) {
      if (age > ABANDONED) await remove(join(this.folder, name));
    }
  }
  /** The newest first. */
  async entries() {
    return (await this.files(ENTRY)).sort((a, b) => a.age - b.age || (a.name < b.name ? -1 : 1));
  }
  async files(pattern) {
    const names = await readdir(this.folder).catch(() => []);
    const found = names.filter((name) => pattern.test(name)).map(async (name) => {
      const stats = await lstat(join(this.folder, name)).catch(() => void 0);
      return stats && { name, size: stats.size, age: Date.now() - stats.mtimeMs };
    });
    return (await Promise.all(found)).filter((file) => file !== void 0);
  }
};
function nameOf({ family, selection }) {
  return `${family}-${selection}.replay`;
}
function known(entry, text) {
  return { text, close: () => entry.output.close() };
}
async function dependsOnInputAlone(output, { sources }) {
  const root = await indexOutput(output, "the output to be kept");
  const used = new Set(find(root, "sources")?.members?.map(({ key }) => key));
  if (used.size !== sources.size || ![...used].every((name) => sources.has(name))) return false;
  const diagnostics = await readDiagnostics(output, find(root, "errors"));
  return !diagnostics.some(({ isError }) => isError);
}
async function isFolder(path) {
  return lstat(path).then(
    (stats) => stats.isDirectory(),
    () => false
  );
}
async function remove(path) {
  await rm2(path, { recursive: true, force: true }).catch(() => void 0);
}

export {
  replayKey,
  ReplayStore
};
