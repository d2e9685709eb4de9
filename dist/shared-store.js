import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  toText
} from "./shared-merge.js";
import {
  VERSION
} from "./shared-package.js";
import {
  NO_CONTRACT,
  StoreFolder,
  covers,
  find,
  foldersUpFrom,
  fromValue,
  indexJson,
  isFolder,
  isGenerated,
  isOfInputAlone,
  isRequestedSource,
  makeFolder,
  makeFolderOf,
  readText,
  releaseAtLeast,
  selectionFromEntries,
  selectionToEntries,
  selectorsFor,
  spooled,
  writeJson
} from "./shared-selection.js";
import {
  array,
  object,
  parseJson,
  pipe,
  regex,
  safeParse,
  string,
  tuple
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/replay/find-store.ts
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join as join2, normalize, sep } from "node:path";

// src/replay/store.ts
import { copyFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// src/replay/key.ts
import { createHash } from "node:crypto";
var FORMAT = "parasolc-replay 2";
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
  const digest = family.digest("hex");
  const output = createHash("sha256").update(`${digest}\0`);
  for await (const chunk of bytes.chunks(from, to)) output.update(chunk);
  return { family: digest, output: output.digest("hex") };
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
var LIMIT = 2 ** 31;
var LARGEST_FAMILY = 16;
var FamilySchema = pipe(
  string(),
  parseJson(),
  array(
    object({
      key: pipe(string(), regex(/^[0-9a-f]{64}$/)),
      selection: array(tuple([string(), array(tuple([string(), array(string())]))]))
    })
  )
);
var ReplayStore = class {
  folder;
  /** The files in it. */
  files;
  /** How much is kept, in bytes. */
  limit;
  /** @param folder absolute; made when something is kept */
  constructor(folder, limit = LIMIT) {
    this.folder = folder;
    this.files = new StoreFolder(folder);
    this.limit = limit;
  }
  /** The output that this compiler gives for the input, if that is certain. */
  async find(input, version) {
    const key = await replayKey(input, version.build);
    if (key === void 0 || !await isFolder(this.folder)) return void 0;
    const same = await this.files.read(key.output);
    if (same !== void 0) return { kind: "slice", bytes: same, start: 0, end: same.size };
    for (const wider of await this.#family(key)) {
      const output = await this.files.read(wider.key);
      if (output === void 0) continue;
      const selection = selectionFromEntries(wider.selection);
      const text = await narrowed({ selection, output }, input, version.release);
      if (text !== void 0) return text;
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
      const bytes = await spooled(writeJson(output));
      if (!await isOfInputAlone(bytes, "files", async () => input)) return void 0;
      await this.prepare();
      const others = (await this.#family(key)).filter((other) => other.key !== key.output);
      const own = { key: key.output, selection: selectionToEntries(input.selection) };
      const family = [own, ...others].slice(0, LARGEST_FAMILY);
      const written = await this.files.write(key.output, bytes.chunks(), this.limit) + await this.files.write(key.family, writeJson(fromValue(family)), this.limit);
      await this.files.tidyAfter(written, this.limit);
      return void 0;
    } catch (error) {
      return messageOf(error);
    }
  }
  /** Copies entries of another store into this one, by their paths. */
  async take(entries) {
    for (const entry of entries) {
      const path = this.files.fileOf(basename(entry, ".run"));
      await makeFolderOf(this.folder, dirname(path));
      await copyFile(entry, path);
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
  async #family({ family }) {
    const bytes = await this.files.read(family);
    if (bytes === void 0) return [];
    const text = await readText(bytes);
    const found = safeParse(FamilySchema, text);
    return found.success ? found.output : [];
  }
};

// src/replay/find-store.ts
var SETTING = "PARASOLC_REPLAY";
var FOUNDRY_CONFIG = "foundry.toml";
function foundryProjectAt(folder) {
  return foldersUpFrom(folder).find((at) => existsSync(join2(at, FOUNDRY_CONFIG)));
}
function replayStore(project, env) {
  const setting = env[SETTING];
  if (setting === "off") return void 0;
  if (setting !== void 0 && setting !== "") {
    if (isAbsolute(setting)) return new ReplayStore(setting);
    throw new ParasolcError(
      "USAGE",
      `${SETTING} must be "off" or an absolute path, not ${JSON.stringify(setting)}`,
      {
        facts: ["build tools start compilers in several folders"],
        fix: `set ${SETTING} to an absolute path, or to off`
      }
    );
  }
  if (project === void 0 || !existsSync(join2(project, FOUNDRY_CONFIG))) return void 0;
  return new ReplayStore(join2(project, cachePath(project), "parasolc"));
}
function cachePath(project) {
  const text = readFileSync(join2(project, FOUNDRY_CONFIG), "utf8");
  const [, given = "cache"] = /^\s*cache_path\s*=\s*["']([^"'\n]+)["']/m.exec(text) ?? [];
  const path = normalize(given);
  return isAbsolute(path) || path.split(sep)[0] === ".." ? "cache" : path;
}

export {
  ReplayStore,
  foundryProjectAt,
  replayStore
};
