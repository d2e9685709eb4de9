import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TransferError,
  proxySettings
} from "./shared-proxies.js";
import {
  inputContents,
  keccak_256,
  makeFolder,
  programNames,
  putInPlace,
  readerOf,
  releaseAtLeast,
  removeOldDrafts,
  tokenAt
} from "./shared-scanners.js";
import {
  array,
  finite,
  getDotPath,
  number,
  object,
  optional,
  parseJson,
  pipe,
  record,
  regex,
  safeParse,
  string,
  transform
} from "./shared-valibot.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./shared-errors.js";

// src/compilers/files.ts
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { resolve } from "node:path";
async function isFile(path) {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false
  );
}
async function executableIn(folders, name) {
  for (const folder of folders) {
    for (const file of programNames(name)) {
      const path = resolve(folder, file);
      if (await isFile(path) && await isExecutable(path)) return path;
    }
  }
  return void 0;
}
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false
  );
}

// src/compilers/run/process-guard.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
var SHELL = "/bin/sh";
var SCRIPT = `
trap '' HUP INT TERM
here=
while read -r word target; do
  rest=
  for each in $here; do [ "$each" = "$target" ] || rest="$rest $each"; done
  here=$rest
  [ "$word" = + ] && here="$here $target"
done
# Not every shell takes both forms.
for each in $here; do kill -s KILL -- "$each" || kill -KILL "$each"; done
`;
var guard;
function guardProcess(target) {
  tell(`+ ${target}`);
  return () => tell(`- ${target}`);
}
function tell(line) {
  guard ??= startGuard();
  guard?.stdin?.write(`${line}
`);
}
function startGuard() {
  if (process.platform === "win32" || !existsSync(SHELL)) return void 0;
  const started = spawn(SHELL, ["-c", SCRIPT], {
    // Its own session, out of reach of terminal signals, without any of our file descriptors.
    detached: true,
    cwd: "/",
    env: {},
    stdio: ["pipe", "ignore", "ignore"]
  });
  started.on("error", () => void 0);
  started.stdin.on("error", () => void 0);
  started.unref();
  if ("unref" in started.stdin && typeof started.stdin.unref === "function") started.stdin.unref();
  return started;
}

// src/compilers/install/cache-folder.ts
import { isAbsolute, join } from "node:path";
function cacheFolder(what, os, env, home) {
  const given = (name) => {
    const path = env[name] ?? "";
    return isAbsolute(path) ? path : void 0;
  };
  const customary = () => {
    if (os === "darwin") return join(home, "Library", "Caches");
    if (os === "win32") return given("LOCALAPPDATA") ?? join(home, "AppData", "Local");
    return join(home, ".cache");
  };
  return join(given("XDG_CACHE_HOME") ?? customary(), "parasolc", what);
}

// src/session/compiler-search.ts
import { homedir } from "node:os";
import { delimiter } from "node:path";

// src/compilers/install/site.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { isAbsolute as isAbsolute2 } from "node:path";
import { pathToFileURL } from "node:url";

// src/compilers/install/platforms.ts
var PLATFORMS = [
  "linux-amd64",
  "linux-arm64",
  "macosx-amd64",
  "windows-amd64",
  "emscripten-wasm32"
];
var WASM = "emscripten-wasm32";
var NATIVE = {
  "linux x64": "linux-amd64",
  // Statically linked: they run with musl as well.
  "linux arm64": "linux-arm64",
  // From 0.8.31 on.
  "darwin x64": "macosx-amd64",
  "darwin arm64": "macosx-amd64",
  // Universal from 0.8.24 on; those before need Rosetta.
  "win32 x64": "windows-amd64",
  "win32 arm64": "windows-amd64"
  // By the system's emulation.
};
function platformsOf(os, arch) {
  const native = NATIVE[`${os} ${arch}`];
  return native === void 0 ? [WASM] : [native, WASM];
}
function whyUnusable(platform, build) {
  if (build.path.endsWith(".zip")) return `${build.path} is an archive, which is not supported`;
  if (platform === WASM && !releaseAtLeast(build.version, "0.6.0")) {
    return `${build.path} is a WebAssembly build before 0.6.0, which is not supported`;
  }
  return void 0;
}

// src/compilers/install/build-list.ts
var FileName = pipe(
  string(),
  regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,199}$/, "is not a bare file name")
);
var Release = pipe(string(), regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, "is not a version"));
var Digest = pipe(
  string(),
  regex(/^0x[0-9a-fA-F]{64}$/, "is not a digest of 32 bytes"),
  transform((text) => text.slice(2).toLowerCase())
);
var ListSchema = object({
  builds: array(
    object({
      path: FileName,
      version: Release,
      longVersion: pipe(
        string(),
        regex(/^\d+\.\d+\.\d+[-+][0-9A-Za-z.+-]{1,100}$/, "is not a version")
      ),
      sha256: Digest,
      keccak256: Digest
    })
  ),
  releases: record(string(), string()),
  latestRelease: optional(string())
});
function readBuildList(platform, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error("it is not JSON", { cause });
  }
  const parsed = safeParse(ListSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`${getDotPath(issue) ?? "it"}: ${issue.message}`);
  }
  const { builds, releases } = parsed.output;
  return {
    platform,
    builds,
    // Of some releases there are two builds (0.4.15, 0.5.9, 0.5.11): `releases` says which one counts.
    releases: builds.filter(({ path, version }) => releases[version] === path).sort((a, b) => releaseAtLeast(a.version, b.version) ? -1 : 1)
  };
}
function newestRelease({ platform, releases }, accepts) {
  const accepted = releases.filter(accepts);
  const usable = accepted.find((build) => whyUnusable(platform, build) === void 0);
  const [first] = accepted;
  if (usable !== void 0) return usable;
  return (first === void 0 ? void 0 : whyUnusable(platform, first)) ?? `there is no build for ${platform}`;
}

// src/compilers/install/cache-files.ts
import { open } from "node:fs/promises";
import { dirname } from "node:path";
async function putInCache(path, write) {
  const folder = dirname(path);
  await makeFolder(folder);
  await removeOldDrafts(folder);
  return putInPlace(path, write);
}
async function writeSynced(path, chunks) {
  const file = await open(path, "wx", 420);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}
function cacheFailure(root, thrown) {
  if (thrown instanceof ParasolcError || nodeErrorCode(thrown) === void 0) return thrown;
  return new ParasolcError("OUTPUT_UNWRITABLE", `the compiler cache ${root} cannot be written`, {
    facts: [messageOf(thrown)],
    cause: thrown,
    fix: "give a cache folder that is writable and has free space"
  });
}

// src/compilers/install/digests.ts
import { createHash } from "node:crypto";
function digesting() {
  const sha256 = createHash("sha256");
  const keccak256 = keccak_256.create();
  let size = 0;
  return {
    update(chunk) {
      size += chunk.length;
      sha256.update(chunk);
      keccak256.update(chunk);
    },
    end: () => ({
      size,
      sha256: sha256.digest("hex"),
      keccak256: Buffer.from(keccak256.digest()).toString("hex")
    })
  };
}
function differences(expected, found) {
  return ["sha256", "keccak256"].filter((name) => expected[name] !== found[name]).flatMap((name) => [`${name} expected: ${expected[name]}`, `${name} received: ${found[name]}`]);
}

// src/compilers/install/transfer.ts
import { createReadStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

// src/retries.ts
async function withRetries({ firstPause, longestPause, again, wait }, attempt) {
  for (let number2 = 0; ; number2++) {
    try {
      return await attempt(number2);
    } catch (error) {
      const pause = Math.min(firstPause * 2 ** number2, longestPause) * (0.5 + Math.random());
      if (!again(error, number2 + 1, pause)) throw error;
      await wait(pause, error);
    }
  }
}

// src/compilers/install/transfer.ts
var DEFAULT_NETWORK = {
  proxies: {},
  connectTimeout: 1e4,
  idleTimeout: 3e4,
  totalTimeout: 6e5,
  attempts: 4,
  retryDelay: 500
};
var LONGEST_PAUSE = 1e4;
async function transfer(url, limit, network, signal, consume) {
  const retries = {
    firstPause: network.retryDelay,
    longestPause: LONGEST_PAUSE,
    again: (error, tries) => error instanceof TransferError && error.problem === "passing" && tries < network.attempts,
    wait: (pause) => sleep(pause, void 0, { signal })
  };
  try {
    return await withRetries(retries, () => consume(bounded(read(url, network, signal), limit)));
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
}
async function* bounded(chunks, limit) {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new TransferError("final", `it is larger than ${limit} bytes`);
    yield chunk;
  }
}
async function* read(url, network, signal) {
  if (url.protocol !== "file:") {
    const { get } = await import("./http.js");
    yield* get(url, network, signal);
    return;
  }
  try {
    yield* createReadStream(url);
  } catch (cause) {
    throw new TransferError("final", messageOf(cause), cause);
  }
}

// src/compilers/install/site.ts
var OFFICIAL_SITE = "https://binaries.soliditylang.org";
var LIST_LIMIT = 32 * 1024 * 1024;
var BUILD_LIMIT = 512 * 1024 * 1024;
var LIST_VALIDITY = 3600 * 1e3;
var KeptSchema = object({ base: string(), fetched: pipe(number(), finite()), list: string() });
function openSite({ base, store, network: settings }) {
  const root = baseUrl(base);
  const name = nameOf(root);
  const network = { ...DEFAULT_NETWORK, ...settings };
  const lists = /* @__PURE__ */ new Map();
  let offline;
  async function fetch(url, limit, signal, consume) {
    const stop = signal ?? new AbortController().signal;
    try {
      if (offline !== void 0) throw offline;
      return await transfer(url, limit, network, stop, consume);
    } catch (error) {
      if (stop.aborted) throw new ParasolcError("CANCELLED", `the download of ${nameOf(url)} was stopped`);
      if (!(error instanceof TransferError)) throw error;
      if (error.problem === "offline") offline = error;
      throw new ParasolcError("DOWNLOAD_FAILED", `${nameOf(url)} cannot be downloaded: ${error.message}`, {
        cause: error.cause,
        fix: error.problem === "offline" ? "check the network and its proxy settings, or give the address or folder of a mirror" : "try again later, or give the address or folder of a mirror"
      });
    }
  }
  function urlOf(platform, file) {
    return new URL(`${platform}/${file}`, root);
  }
  async function fetchList(platform, signal) {
    const url = urlOf(platform, "list.json");
    const text = await fetch(url, LIST_LIMIT, signal, async (chunks) => {
      const parts = [];
      for await (const chunk of chunks) parts.push(chunk);
      return Buffer.concat(parts).toString("utf8");
    });
    const list = readOrRefuse(platform, text, nameOf(url));
    await keep(platform, text);
    return list;
  }
  async function keep(platform, list) {
    if (store === void 0) return;
    const kept = { base: name, fetched: Date.now(), list };
    await putInCache(
      store.listOf(platform, keyOf(name)),
      (draft) => writeSynced(draft, [Buffer.from(JSON.stringify(kept))])
    ).catch(() => void 0);
  }
  async function keptList(platform) {
    if (store === void 0) return void 0;
    const text = await readFile(store.listOf(platform, keyOf(name)), "utf8").catch(() => "");
    const kept = safeParse(pipe(string(), parseJson(), KeptSchema), text);
    if (!kept.success || kept.output.base !== name) return void 0;
    const age = Date.now() - kept.output.fetched;
    if (age < 0 || age > LIST_VALIDITY) return void 0;
    try {
      return readBuildList(platform, kept.output.list);
    } catch {
      return void 0;
    }
  }
  return {
    name,
    async list(platform, { fresh = false, signal } = {}) {
      const known = lists.get(platform);
      if (known !== void 0 && (known.isFresh || !fresh)) return known.list;
      const kept = fresh ? void 0 : await keptList(platform);
      const list = kept ?? await fetchList(platform, signal);
      lists.set(platform, { list, isFresh: kept === void 0 });
      return list;
    },
    async download(platform, build, path, signal) {
      const url = urlOf(platform, build.path);
      for (let attempt = 1; ; attempt++) {
        const found = await fetch(url, BUILD_LIMIT, signal, (chunks) => save(path, chunks)).catch(
          async (error) => {
            await rm(path, { force: true });
            throw error;
          }
        );
        const facts = differences(build, found);
        if (facts.length === 0) return found.size;
        await rm(path, { force: true });
        if (attempt === 1) continue;
        throw new ParasolcError("DOWNLOAD_INVALID", `${nameOf(url)} does not match the list of builds`, {
          facts: [...facts, `received: ${found.size} bytes, twice; it was discarded`],
          fix: "do not use this site or network for compilers until you know the reason"
        });
      }
    }
  };
}
async function save(path, chunks) {
  const digests = digesting();
  await rm(path, { force: true });
  await writeSynced(path, tapped(chunks, digests.update));
  return digests.end();
}
async function* tapped(chunks, see) {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}
function readOrRefuse(platform, text, name) {
  try {
    return readBuildList(platform, text);
  } catch (cause) {
    throw new ParasolcError("DOWNLOAD_INVALID", `${name} is not a list of solc builds`, {
      cause,
      fix: `give the address of a site with the layout of ${OFFICIAL_SITE}`
    });
  }
}
function baseUrl(base) {
  const text = isAbsolute2(base) ? pathToFileURL(base).href : base;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url === void 0 || !["https:", "http:", "file:"].includes(url.protocol)) {
    throw new ParasolcError("USAGE", `${JSON.stringify(base)} is not a download site`, {
      facts: [`its folders are named by platform: ${PLATFORMS.join(", ")}`],
      fix: `give a URL such as ${OFFICIAL_SITE}, or the absolute path of a folder with the same layout`
    });
  }
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}
function nameOf(url) {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  return shown.href.replace(/\/$/, "");
}
function keyOf(name) {
  return createHash2("sha256").update(name).digest("hex").slice(0, 16);
}

// src/compilers/install/store.ts
import { readdir } from "node:fs/promises";
import { join as join2 } from "node:path";
function folderStore(root) {
  const folderOf = (platform) => join2(root, platform);
  return {
    root,
    fileOf: (platform, { path }) => join2(folderOf(platform), path),
    listOf: (platform, key) => join2(folderOf(platform), `.list-${key}.json`),
    records: (platform) => recordsIn(folderOf(platform)),
    async completed() {
    }
  };
}
async function recordsIn(folder) {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json") && !name.startsWith(".")).sort().map((name) => join2(folder, name));
}

// src/compilers/install/tool-cache-store.ts
import { readdir as readdir2, writeFile } from "node:fs/promises";
import { dirname as dirname2, join as join3 } from "node:path";
var ARCHITECTURES = {
  "linux-amd64": "x64",
  "linux-arm64": "arm64",
  "macosx-amd64": "x64",
  "windows-amd64": "x64",
  "emscripten-wasm32": "wasm32"
};
var FILES = {
  "windows-amd64": "solc.exe",
  "emscripten-wasm32": "soljson.js"
};
function toolCacheStore(root) {
  const tools = join3(root, "solc");
  const folderOf = (version, platform) => join3(tools, version, ARCHITECTURES[platform]);
  const folder = (platform, build) => folderOf(semanticVersion(build), platform);
  return {
    root,
    fileOf: (platform, build) => join3(folder(platform, build), FILES[platform] ?? "solc"),
    listOf: (platform, key) => join3(tools, ".lists", `${platform}-${key}.json`),
    async records(platform) {
      const versions = await readdir2(tools).catch(() => []);
      const found = await Promise.all(versions.map((version) => recordsIn(folderOf(version, platform))));
      return found.flat();
    },
    async completed(platform, build) {
      const marked = folder(platform, build);
      await writeFile(join3(dirname2(marked), `${ARCHITECTURES[platform]}.complete`), "");
    }
  };
}
function semanticVersion({ longVersion }) {
  return longVersion.split("+")[0] ?? longVersion;
}

// src/sources/pragmas.ts
function versionPragmas(source) {
  const text = Buffer.from(source).toString("latin1");
  const pragmas = [];
  let depth = 0;
  let token = tokenAt(text, 0);
  while (token.kind !== "end") {
    let end = token.end;
    if (isSymbol(token, "{")) depth++;
    else if (isSymbol(token, "}")) depth = Math.max(depth - 1, 0);
    else if (token.kind === "word" && token.value === "pragma" && depth === 0) {
      const subject = tokenAt(text, end);
      const expression = expressionAfter(text, subject.end);
      const isVersion = subject.value === "solidity" && subject.kind !== "other";
      if (isVersion) pragmas.push(expression.text);
      end = expression.end;
    }
    token = tokenAt(text, end);
  }
  return pragmas;
}
function expressionAfter(source, at) {
  let text = "";
  let previous = at;
  let token = tokenAt(source, at);
  while (token.kind !== "end" && !isSymbol(token, ";")) {
    const written = textOf(token, source, previous);
    text += `${source.startsWith(written, previous) || text === "" ? "" : " "}${written}`;
    previous = token.end;
    token = tokenAt(source, token.end);
  }
  return { text, end: token.end };
}
function textOf(token, source, previous) {
  switch (token.kind) {
    case "word":
    case "symbol":
      return token.value;
    case "string":
      return ` "${token.value.replaceAll('"', "?")}" `;
    default:
      return numberIn(source, previous, token.end) ?? "#";
  }
}
function numberIn(source, from, end) {
  const number2 = /[0-9][A-Za-z0-9_$]*$/.exec(source.slice(from, end));
  const isFirst = number2 !== null && tokenAt(source.slice(0, from + number2.index), from).kind === "end";
  return isFirst ? number2[0] : void 0;
}
function isSymbol(token, value) {
  return token.kind === "symbol" && token.value === value;
}

// src/session/compiler-search.ts
var SITE_VARIABLE = "PARASOLC_SOLC_SITE";
var STORE_VARIABLE = "PARASOLC_SOLC_CACHE";
function findContext(environment, { site, pragmas = [], note, knownVersion } = {}) {
  const store = compilerStore(environment);
  return {
    searchPath: (environment.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    packageRoots: environment.packageRoots,
    pragmas,
    store,
    download: downloadSite(environment, site, store),
    ...note === void 0 ? {} : { note },
    knownVersion,
    signal: environment.signal
  };
}
function compilerStore({ env }) {
  const own = env[STORE_VARIABLE];
  if (own) return folderStore(own);
  if (env.RUNNER_TOOL_CACHE) return toolCacheStore(env.RUNNER_TOOL_CACHE);
  return folderStore(cacheFolder("solc", process.platform, env, env.HOME || homedir()));
}
function checksFolder(env) {
  return cacheFolder("linking", process.platform, env, env.HOME || homedir());
}
function downloadSite({ env }, site, store) {
  const base = site ?? (env[SITE_VARIABLE] || OFFICIAL_SITE);
  return base === "off" ? void 0 : openSite({ base, store, network: { proxies: proxySettings(env) } });
}
async function pragmasOf(project) {
  const texts = await inputContents(project, readerOf(project.access));
  return [...new Set([...texts.values()].flatMap(versionPragmas))];
}

// src/compilers/version-expression.ts
var SYMBOL = /^(?:>>>=|>>>|>>=|<<=|>>|<<|>=|<=|==|=>|\|\||\|=|&&|&=|\^=|\+\+|\+=|--|-=|->|\*\*|\*=|\/=|%=|!=|:=|[-=<>|^~*.+/%&!:?,()[\]{}])/;
var NUMBER = /^(?:0x[0-9A-Fa-f][0-9A-Fa-f_]*|(?:(?:0(?!\d)|[1-9])[\d_]*(?:\.(?!_)[\d_]*)?|\.\d[\d_]*)(?:[eE](?!_)-?\d[\d_]*)?)(?![A-Za-z0-9_$])/;
var WORD = /^[A-Za-z_$][A-Za-z0-9_$]*/;
var STRING = /^"([^"]*)"/;
var PREFIXES = ["=", "<", "<=", ">", ">=", "^", "~"];
function parseVersionExpression(text) {
  const tokens = tokensOf(text);
  const alternatives = tokens === void 0 ? void 0 : parse(tokens);
  return alternatives === void 0 ? void 0 : {
    text,
    allows: (version) => alternatives.some((components) => components.every((component) => matches(component, version)))
  };
}
function tokensOf(text) {
  const tokens = [];
  for (let rest = text.trimStart(); rest !== ""; ) {
    const literal = NUMBER.exec(rest)?.[0] ?? WORD.exec(rest)?.[0];
    const string2 = STRING.exec(rest);
    const symbol = /^\.?\d/.test(rest) ? void 0 : SYMBOL.exec(rest)?.[0];
    const taken = literal ?? string2?.[0] ?? symbol;
    if (taken === void 0) return void 0;
    tokens.push({
      operator: literal === void 0 && string2 === null ? symbol : void 0,
      literal: string2?.[1] ?? taken
    });
    rest = rest.slice(taken.length).trimStart();
  }
  return tokens;
}
function parse(tokens) {
  let at = 0;
  let inside = 0;
  const operator = () => tokens[at]?.operator;
  const character = () => tokens[at]?.literal[inside];
  const nextToken = () => {
    at++;
    inside = 0;
  };
  const nextCharacter = () => {
    inside++;
    if (inside >= (tokens[at]?.literal.length ?? 0)) nextToken();
  };
  function part() {
    const token = at;
    const first = character();
    nextCharacter();
    if (first === void 0) return void 0;
    if ("xX*".includes(first)) return { number: void 0 };
    if (first === "0") return { number: 0 };
    if (!/[1-9]/.test(first)) return void 0;
    let digits = first;
    for (let next = character(); at === token && next !== void 0 && /\d/.test(next); next = character()) {
      digits += next;
      nextCharacter();
    }
    return Number(digits) > 4294967295 ? void 0 : { number: Number(digits) };
  }
  function component() {
    const prefix = PREFIXES.includes(operator() ?? "") ? operator() : void 0;
    if (prefix !== void 0) nextToken();
    const numbers = [];
    while (numbers.length < 3) {
      const found = part();
      if (found === void 0) return void 0;
      numbers.push(found.number);
      if (character() !== ".") break;
      nextCharacter();
    }
    return { prefix: prefix ?? "=", numbers };
  }
  function conjunction() {
    const first = component();
    if (first === void 0) return void 0;
    if (operator() === "-") {
      nextToken();
      const last = component();
      if (last === void 0) return void 0;
      return [
        { ...first, prefix: ">=" },
        { ...last, prefix: "<=" }
      ];
    }
    const components = [first];
    while (at < tokens.length && operator() !== "||") {
      const next = component();
      if (next === void 0) return void 0;
      components.push(next);
    }
    return components;
  }
  const alternatives = [];
  do {
    if (alternatives.length > 0) nextToken();
    const found = conjunction();
    if (found === void 0) return void 0;
    alternatives.push(found);
  } while (operator() === "||");
  return at < tokens.length ? void 0 : alternatives;
}
function matches({ prefix, numbers }, version) {
  if (prefix === "^" || prefix === "~") {
    const atMost = prefix === "~" || numbers[0] === 0 ? numbers.slice(0, 2) : numbers.slice(0, 1);
    return matches({ prefix: ">=", numbers }, version) && matches({ prefix: "<=", numbers: atMost }, version);
  }
  const order = compare(version, numbers);
  switch (prefix) {
    case "=":
      return order === 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
function compare({ release, isPrerelease }, numbers) {
  const actual = release.split(".").map(Number);
  let compared = false;
  for (const [level, number2] of numbers.entries()) {
    if (number2 === void 0) continue;
    compared = true;
    const difference = (actual[level] ?? 0) - number2;
    if (difference !== 0) return difference;
  }
  return compared && isPrerelease ? -1 : 0;
}

// src/compilers/request.ts
var EXACT = /^v?(?<version>\d+\.\d+\.\d+(?:-[A-Za-z][^\s+]*)?(?:\+\S*)?)$/;
function parseCompilerRequest(spec) {
  if (spec === void 0) return { kind: "any" };
  const text = spec.trim();
  if (text === "latest") return { kind: "latest" };
  const version = EXACT.exec(text)?.groups?.version;
  if (version !== void 0) return { kind: "exact", version };
  const expression = parseVersionExpression(text);
  return expression === void 0 ? { kind: "path", path: spec } : { kind: "range", expression };
}
function isBoundByPragmas({ kind }) {
  return kind === "range" || kind === "any";
}
function requirementOf(spec, pragmas = []) {
  const request = parseCompilerRequest(spec);
  const bound = isBoundByPragmas(request) ? new Set(pragmas) : [];
  return {
    request,
    pragmas: [...bound].map(parseVersionExpression).filter((expression) => expression !== void 0)
  };
}
function whyNot({ request, pragmas }, version) {
  const exact = exactVersion(version);
  if (request.kind === "exact") {
    const isAsked = request.version === version.build || request.version === version.release && !exact.isPrerelease || version.build === version.release && request.version.startsWith(`${version.release}+`);
    return isAsked ? void 0 : "";
  }
  if (request.kind === "range" && !request.expression.allows(exact)) return "";
  const against = pragmas.find((pragma) => !pragma.allows(exact));
  return against === void 0 ? void 0 : `, which "pragma solidity ${against.text}" does not allow`;
}
function exactVersion({ release, build }) {
  return { release, isPrerelease: build.startsWith("-", release.length) };
}
function requestText({ request, pragmas }) {
  switch (request.kind) {
    case "exact":
      return ` ${request.version}`;
    case "range":
      return ` ${request.expression.text}`;
    case "any":
      return pragmas.length === 0 ? "" : " that the pragmas allow";
    default:
      return "";
  }
}

// src/compilers/run/process.ts
import {
  spawn as spawn2
} from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

// src/compilers/run/process-group.ts
var KILL_DELAY = 1e3;
var alive = /* @__PURE__ */ new Set();
var exitHook = false;
function watchGroup(leader) {
  if (!exitHook) {
    exitHook = true;
    process.on("exit", () => {
      for (const pid of alive) signalGroup(pid, "SIGKILL");
    });
  }
  alive.add(leader);
  const unguard = guardProcess(-leader);
  let hardKill;
  return {
    end() {
      signalGroup(leader, "SIGTERM");
      hardKill ??= setTimeout(() => signalGroup(leader, "SIGKILL"), KILL_DELAY);
    },
    leaderGone() {
      clearTimeout(hardKill);
      signalGroup(leader, "SIGKILL");
      alive.delete(leader);
      unguard();
    }
  };
}
function signalGroup(leader, signal) {
  try {
    process.kill(process.platform === "win32" ? leader : -leader, signal);
  } catch {
  }
}

// src/compilers/run/process-meter.ts
import { readFileSync } from "node:fs";
var INTERVAL = 50;
var TICK = 10;
function meterProcess(pid) {
  let cpu;
  let peakMemory;
  const sample = () => {
    const seen = usageOf(pid);
    cpu = greater(cpu, seen.cpu);
    peakMemory = greater(peakMemory, seen.peakMemory);
  };
  if (process.platform !== "linux") {
    return { sample: () => void 0, stop: () => ({ cpu, peakMemory }) };
  }
  const timer = setInterval(sample, INTERVAL);
  sample();
  return {
    sample,
    stop() {
      clearInterval(timer);
      return { cpu, peakMemory };
    }
  };
}
function usageOf(pid) {
  const stat2 = readProc(`${pid}/stat`);
  if (stat2 === void 0) return { cpu: void 0, peakMemory: void 0 };
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
  const own = ((utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0)) * TICK;
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? "")?.[1];
  const children = (readProc(`${pid}/task/${pid}/children`) ?? "").split(" ").filter(Boolean).map(usageOfText);
  return {
    cpu: children.reduce((sum, child) => sum + (child.cpu ?? 0), own),
    peakMemory: children.reduce(
      (sum, child) => child.peakMemory === void 0 ? sum : (sum ?? 0) + child.peakMemory,
      peak === void 0 ? void 0 : Number(peak) * 1024
    )
  };
}
var usageOfText = (pid) => usageOf(Number(pid));
function readProc(path) {
  try {
    return readFileSync(`/proc/${path}`, "latin1");
  } catch {
    return void 0;
  }
}
function greater(left, right) {
  if (left === void 0 || right === void 0) return left ?? right;
  return Math.max(left, right);
}

// src/compilers/run/process.ts
var STDERR_KEPT = 16 * 1024;
async function runProcess(request, spawnProcess = spawn2) {
  if (request.signal?.aborted === true) return endedEarly({ kind: "cancelled" });
  let child;
  try {
    const detached = process.platform !== "win32";
    const cwd = request.cwd === void 0 ? {} : { cwd: request.cwd };
    child = spawnProcess(request.file, request.args, { ...cwd, detached, windowsHide: true });
  } catch (error) {
    return endedEarly({ kind: "not-started", error });
  }
  const { pid } = child;
  if (pid === void 0) {
    const error = await new Promise((resolve2) => child.once("error", resolve2));
    return endedEarly({ kind: "not-started", error });
  }
  const [{ ending, usage }, stdout, stderr, inputError] = await Promise.all([
    supervise(child, pid, request.signal),
    collect(child.stdout),
    collectTail(child.stderr),
    feed(child, request.input)
  ]);
  return { ending: ending.kind === "exited" ? { ...ending, inputError } : ending, stdout, stderr, usage };
}
function supervise(child, pid, signal) {
  const group = watchGroup(pid);
  const meter = meterProcess(pid);
  child.stdout.once("data", meter.sample);
  child.stdout.once("end", meter.sample);
  return new Promise((resolve2) => {
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
      group.end();
    };
    signal?.addEventListener("abort", cancel, { once: true });
    child.once("exit", () => {
      signal?.removeEventListener("abort", cancel);
      group.leaderGone();
      if (!cancelled) return;
      child.stdout.destroy();
      child.stderr.destroy();
    });
    child.once("close", (status, killedBy) => {
      resolve2({
        ending: cancelled ? { kind: "cancelled" } : endingOf(status, killedBy),
        usage: meter.stop()
      });
    });
  });
}
function endingOf(status, signal) {
  return signal === null ? { kind: "exited", status: status ?? 0, inputError: void 0 } : { kind: "killed", signal };
}
async function feed(child, input) {
  try {
    await pipeline(Readable.from(input), child.stdin);
    return void 0;
  } catch (error) {
    return error;
  }
}
function collect(stream) {
  return new Promise((resolve2) => {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.once("close", () => resolve2(chunks));
  });
}
async function collectTail(stream) {
  return new Promise((resolve2) => {
    let tail = Buffer.alloc(0);
    stream.on("data", (chunk) => {
      tail = Buffer.concat([tail, chunk]).subarray(-STDERR_KEPT);
    });
    stream.once("close", () => resolve2(tail.toString("utf8").trim()));
  });
}
var NO_USAGE = { cpu: void 0, peakMemory: void 0 };
function endedEarly(ending) {
  return { ending, stdout: [], stderr: "", usage: NO_USAGE };
}

export {
  isFile,
  executableIn,
  parseCompilerRequest,
  isBoundByPragmas,
  requirementOf,
  whyNot,
  exactVersion,
  requestText,
  guardProcess,
  runProcess,
  cacheFolder,
  WASM,
  platformsOf,
  whyUnusable,
  newestRelease,
  putInCache,
  writeSynced,
  cacheFailure,
  withRetries,
  findContext,
  compilerStore,
  checksFolder,
  downloadSite,
  pragmasOf
};
