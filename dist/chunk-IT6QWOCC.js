import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  untilStopped
} from "./chunk-KC5JYVFP.js";
import {
  PLATFORMS,
  broadcast,
  findCompiler,
  givenContents,
  keccak_256,
  openTrace,
  putInPlace,
  readBuildList,
  readerOf,
  recordRuns,
  tokenAt,
  writeSynced
} from "./chunk-QO42HVZV.js";
import {
  number,
  object,
  parseJson,
  pipe,
  safeParse,
  string
} from "./chunk-OJI23VDL.js";
import {
  ParasolcError,
  messageOf,
  nodeErrorCode
} from "./chunk-NHQI23EG.js";

// src/commands/compiler-places.ts
import { homedir } from "node:os";
import { delimiter } from "node:path";

// src/compilers/install/cache-folder.ts
import { isAbsolute, join } from "node:path";
function cacheFolder(os, env, home) {
  const given = (name) => {
    const path = env[name] ?? "";
    return isAbsolute(path) ? path : void 0;
  };
  const customary = () => {
    if (os === "darwin") return join(home, "Library", "Caches");
    if (os === "win32") return given("LOCALAPPDATA") ?? join(home, "AppData", "Local");
    return join(home, ".cache");
  };
  return join(given("XDG_CACHE_HOME") ?? customary(), "parasolc", "solc");
}

// src/compilers/install/connection.ts
import http from "node:http";
import net from "node:net";
import tls from "node:tls";

// src/compilers/install/transfer-error.ts
var TransferError = class extends Error {
  name = "TransferError";
  problem;
  constructor(problem, message, cause) {
    super(message, cause === void 0 ? void 0 : { cause });
    this.problem = problem;
  }
};

// src/compilers/install/connection.ts
function proxySettings(env) {
  const value = (name) => env[name.toLowerCase()] || env[name] || void 0;
  const [http3, https, none] = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].map(value);
  return {
    ...http3 === void 0 ? {} : { http: http3 },
    ...https === void 0 ? {} : { https },
    ...none === void 0 ? {} : { none }
  };
}
function proxyFor(url, settings) {
  const proxy = url.protocol === "https:" ? settings.https : settings.http;
  if (proxy === void 0 || isExempt(url, settings.none ?? "")) return void 0;
  const text = proxy.includes("://") ? proxy : `http://${proxy}`;
  if (!URL.canParse(text)) throw new TransferError("offline", "the proxy that is set is no URL");
  const parsed = new URL(text);
  if (parsed.protocol === "http:" || parsed.protocol === "https:") return parsed;
  throw new TransferError("offline", `the proxy is one of ${parsed.protocol}, which is not supported`);
}
function isExempt(url, none) {
  const host = url.hostname.toLowerCase();
  return none.toLowerCase().split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => {
    if (entry === "*") return true;
    const { name = "", port } = /^(?<name>.*?)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {};
    if (port !== void 0 && Number(port) !== portOf(url)) return false;
    const suffix = name.replace(/^\*?\./, "");
    return host === suffix || host.endsWith(`.${suffix}`);
  });
}
async function connect(url, settings, timeout, signal) {
  const proxy = proxyFor(url, settings);
  const through = proxy === void 0 ? "" : ` through the proxy ${proxy.host}`;
  const late = AbortSignal.timeout(timeout);
  const stop = AbortSignal.any([late, signal]);
  try {
    const socket = await openSocket(proxy ?? url, stop);
    if (proxy === void 0) {
      return { socket, target: url.pathname + url.search, headers: {} };
    }
    if (url.protocol === "http:") {
      return { socket, target: `http://${url.host}${url.pathname}${url.search}`, headers: login(proxy) };
    }
    const tunnel = await openTunnel(socket, proxy, url, stop);
    return { socket: await secure(tunnel, url, stop), target: url.pathname + url.search, headers: {} };
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    const reason = late.aborted ? `there was no connection within ${timeout / 1e3} s` : problemOf(cause);
    throw new TransferError("offline", `${url.host} cannot be reached${through}: ${reason}`, cause);
  }
}
function problemOf(error) {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.map(messageOf).join(", ") || (nodeErrorCode(error) ?? "no connection");
}
function portOf(url) {
  return Number(url.port || (url.protocol === "https:" ? 443 : 80));
}
function hostOf(url) {
  return url.hostname.replace(/^\[|\]$/g, "");
}
async function openSocket(url, signal) {
  const socket = net.connect({ host: hostOf(url), port: portOf(url) });
  await settled(socket, "connect", signal);
  return url.protocol === "https:" ? secure(socket, url, signal) : socket;
}
async function secure(socket, url, signal) {
  const host = hostOf(url);
  const secured = tls.connect({ socket, host, ...net.isIP(host) === 0 ? { servername: host } : {} });
  await settled(secured, "secureConnect", signal).catch((error) => {
    socket.destroy();
    throw error;
  });
  return secured;
}
async function openTunnel(socket, proxy, url, signal) {
  const target = `${url.hostname}:${portOf(url)}`;
  const request2 = http.request({
    method: "CONNECT",
    path: target,
    headers: { host: target, ...login(proxy) },
    createConnection: () => socket,
    signal
  });
  const status = await new Promise((resolve, reject) => {
    request2.once("connect", (response) => resolve(response.statusCode ?? 0));
    request2.once("response", (response) => resolve(response.statusCode ?? 0));
    request2.once("error", reject);
    request2.end();
  });
  if (status >= 200 && status < 300) return socket;
  socket.destroy();
  throw new Error(`the proxy answered CONNECT with status ${status}`);
}
function login({ username, password }) {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}
function settled(socket, event, signal) {
  return new Promise((resolve, reject) => {
    const give = (error) => {
      socket.destroy();
      reject(error);
    };
    const abort = () => give(signal.reason);
    const closed = () => give(new Error("the connection was closed"));
    const done = () => {
      signal.removeEventListener("abort", abort);
      socket.off("error", give).off("close", closed);
      resolve();
    };
    socket.on("error", () => void 0);
    socket.once("error", give).once("close", closed).once(event, done);
    signal.addEventListener("abort", abort, { once: true });
    if (signal.aborted) abort();
  });
}

// src/compilers/install/site.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile as readFile2, rm } from "node:fs/promises";
import { isAbsolute as isAbsolute2 } from "node:path";
import { pathToFileURL } from "node:url";

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
import http2 from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
var DEFAULT_NETWORK = {
  proxies: {},
  connectTimeout: 1e4,
  idleTimeout: 3e4,
  totalTimeout: 6e5,
  attempts: 4,
  retryDelay: 500
};
var MAX_REDIRECTS = 5;
async function transfer(url, limit, network, signal, consume) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await consume(
        bounded(url.protocol === "file:" ? readFile(url) : get(url, network, signal), limit)
      );
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const mayPass = error instanceof TransferError && error.problem === "passing";
      if (!mayPass || attempt >= network.attempts) throw error;
      const delay = network.retryDelay * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      await sleep(delay, void 0, { signal }).catch(() => {
        throw signal.reason;
      });
    }
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
async function* readFile(url) {
  try {
    for await (const chunk of createReadStream(url)) yield chunk;
  } catch (cause) {
    throw new TransferError("final", messageOf(cause), cause);
  }
}
async function* get(from, network, signal) {
  let url = from;
  const late = AbortSignal.timeout(network.totalTimeout);
  const stop = AbortSignal.any([late, signal]);
  for (let redirects = 0; ; redirects++) {
    let answer;
    try {
      answer = await request(url, network, stop);
      const location = redirectOf(answer.response);
      if (location === void 0) {
        refuseStatus(answer.response);
        yield* body(answer.response);
        return;
      }
      if (redirects === MAX_REDIRECTS)
        throw new TransferError("final", `there were more than ${MAX_REDIRECTS} redirects`);
      url = redirectTarget(location, url);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (late.aborted)
        throw new TransferError("final", `it was not complete after ${network.totalTimeout / 1e3} s`);
      throw answer?.stalled() === true ? noByte(network.idleTimeout) : error;
    } finally {
      answer?.close();
    }
  }
}
async function request(url, network, signal) {
  const { socket, target, headers } = await connect(url, network.proxies, network.connectTimeout, signal);
  let isStalled = false;
  socket.setTimeout(network.idleTimeout, () => {
    isStalled = true;
    socket.destroy();
  });
  const abort = () => {
    socket.destroy();
  };
  signal.addEventListener("abort", abort, { once: true });
  const close = () => {
    signal.removeEventListener("abort", abort);
    socket.destroy();
  };
  try {
    const response = await new Promise((resolve, reject) => {
      const sent = http2.request({
        method: "GET",
        path: target,
        // The digests are those of the plain file.
        headers: {
          host: url.host,
          "accept-encoding": "identity",
          "user-agent": "parasolc",
          ...login2(url),
          ...headers
        },
        createConnection: () => socket
      });
      sent.once("response", resolve);
      sent.once("error", reject);
      sent.end();
    });
    return { response, close, stalled: () => isStalled };
  } catch (cause) {
    close();
    if (signal.aborted) throw signal.reason;
    throw isStalled ? noByte(network.idleTimeout) : broken(cause);
  }
}
function login2({ username, password }) {
  if (username === "") return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}
async function* body(response) {
  try {
    for await (const chunk of response) yield chunk;
  } catch (cause) {
    throw broken(cause);
  }
}
function redirectOf({ statusCode = 0, headers }) {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : void 0;
}
function redirectTarget(location, from) {
  if (!URL.canParse(location, from.href)) throw new TransferError("final", "it redirects to what is no URL");
  const target = new URL(location, from.href);
  const isWeb = target.protocol === "https:" || target.protocol === "http:";
  if (!isWeb || from.protocol === "https:" && target.protocol !== "https:")
    throw new TransferError("final", `a redirect from ${from.protocol} to ${target.protocol} is refused`);
  return target;
}
function refuseStatus({ statusCode = 0 }) {
  if (statusCode === 200) return;
  const passing = statusCode >= 500 || statusCode === 408 || statusCode === 429;
  throw new TransferError(passing ? "passing" : "final", `the answer has status ${statusCode}`);
}
function broken(cause) {
  return new TransferError("passing", `the connection broke: ${messageOf(cause)}`, cause);
}
function noByte(timeout) {
  return new TransferError("passing", `nothing came for ${timeout / 1e3} s`);
}

// src/compilers/install/site.ts
var OFFICIAL_SITE = "https://binaries.soliditylang.org";
var LIST_LIMIT = 32 * 1024 * 1024;
var BUILD_LIMIT = 512 * 1024 * 1024;
var LIST_VALIDITY = 3600 * 1e3;
var KeptSchema = object({ base: string(), fetched: number(), list: string() });
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
        remedy: error.problem === "offline" ? "check the network and its proxy settings, or give the address or folder of a mirror" : "try again later, or give the address or folder of a mirror"
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
    await putInPlace(
      store.listOf(platform, keyOf(name)),
      (draft) => writeSynced(draft, [Buffer.from(JSON.stringify(kept))])
    ).catch(() => void 0);
  }
  async function keptList(platform) {
    if (store === void 0) return void 0;
    const text = await readFile2(store.listOf(platform, keyOf(name)), "utf8").catch(() => "");
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
        throw new ParasolcError("DOWNLOAD_INVALID", `${nameOf(url)} is not what the list of builds says`, {
          facts: [...facts, `received: ${found.size} bytes, twice; nothing of it was run or kept`],
          remedy: "do not use this site or network for compilers until the reason is known"
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
    throw new ParasolcError("DOWNLOAD_INVALID", `${name} is no list of builds of solc`, {
      cause,
      remedy: `give the address of a site with the layout of ${OFFICIAL_SITE}`
    });
  }
}
function baseUrl(base) {
  const text = isAbsolute2(base) ? pathToFileURL(base).href : base;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url === void 0 || !["https:", "http:", "file:"].includes(url.protocol)) {
    throw new ParasolcError("USAGE", `${JSON.stringify(base)} is no address of a download site`, {
      facts: [`its folders are named by platform: ${PLATFORMS.join(", ")}`],
      remedy: `give a URL such as ${OFFICIAL_SITE}, or the absolute path of a folder with the same layout`
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
import { dirname, join as join3 } from "node:path";
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
      await writeFile(join3(dirname(marked), `${ARCHITECTURES[platform]}.complete`), "");
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

// src/commands/compiler-places.ts
var SITE_VARIABLE = "PARASOLC_SOLC_SITE";
var STORE_VARIABLE = "PARASOLC_SOLC_CACHE";
function findContext(around, { site, pragmas = [], note } = {}) {
  const store = compilerStore(around);
  return {
    searchPath: (around.env.PATH ?? "").split(delimiter).filter((folder) => folder !== ""),
    packageRoots: around.packageRoots,
    pragmas,
    store,
    download: downloadSite(around, site, store),
    ...note === void 0 ? {} : { note },
    signal: around.signal
  };
}
function compilerStore({ env }) {
  const own = env[STORE_VARIABLE];
  if (own) return folderStore(own);
  if (env.RUNNER_TOOL_CACHE) return toolCacheStore(env.RUNNER_TOOL_CACHE);
  return folderStore(cacheFolder(process.platform, env, env.HOME || homedir()));
}
function downloadSite({ env }, site, store) {
  const base = site ?? (env[SITE_VARIABLE] || OFFICIAL_SITE);
  return base === "off" ? void 0 : openSite({ base, store, network: { proxies: proxySettings(env) } });
}
async function pragmasOf(project) {
  const texts = await givenContents(project, readerOf(project.access));
  return [...new Set([...texts.values()].flatMap(versionPragmas))];
}

// src/commands/session.ts
async function withSession(options, project, around, work) {
  const progress = around.progress(options.quiet);
  const recorder = recordRuns();
  let trace;
  let compiler;
  let summary;
  try {
    trace = options.trace === void 0 ? void 0 : openTrace(options.trace, around.cwd, progress.note);
    const { solc, "solc-site": site } = options;
    compiler = await openCompiler(solc, around, { site, project, note: progress.note });
    const observers = [progress, recorder, ...trace === void 0 ? [] : [trace]];
    return await work({
      context: { compiler, observer: broadcast(observers), signal: around.signal },
      runs: recorder.runs,
      conclude(text) {
        summary = text;
      }
    });
  } finally {
    await compiler?.close();
    trace?.close();
    progress.end(summary);
  }
}
async function openCompiler(solc, around, { site, project, note } = {}) {
  const pragmas = project === void 0 ? [] : await pragmasOf(project);
  const context = findContext(around, { site, pragmas, ...note === void 0 ? {} : { note } });
  return untilStopped(findCompiler(solc, context), around.signal, "opening the compiler");
}

export {
  findContext,
  compilerStore,
  downloadSite,
  withSession,
  openCompiler
};
