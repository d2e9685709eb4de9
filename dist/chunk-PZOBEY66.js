import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ReplayStore
} from "./chunk-SQMADFCP.js";
import {
  parseVersion,
  runProcess
} from "./chunk-IJCY65IR.js";
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
  string,
  tuple,
  variant
} from "./chunk-O3FCD3EB.js";
import {
  ParasolcError
} from "./chunk-VSFHRKBI.js";

// src/replay/known-compilers.ts
import { isAbsolute } from "node:path";
import { isDeepStrictEqual } from "node:util";

// src/replay/identity.ts
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
async function identityOf(path) {
  try {
    const place = await realpath(path);
    const { size, mtimeMs } = await stat(place);
    const version = basename(place) === "soljson.js" ? await packageVersion(dirname(place)) : void 0;
    return version === void 0 ? `file ${place} of ${size} bytes from ${mtimeMs}` : `npm package solc ${version} of ${size} bytes`;
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
import { randomUUID } from "node:crypto";
import { readFile as readFile2, rename, rm, stat as stat2, writeFile } from "node:fs/promises";
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
  const beside = join2(store.folder, `${name}.${randomUUID()}.tmp`);
  try {
    await store.prepare();
    await writeFile(beside, JSON.stringify(value), { flag: "wx" });
    await rename(beside, join2(store.folder, name));
  } catch {
    await rm(beside, { force: true }).catch(() => void 0);
  }
}

// src/replay/known-compilers.ts
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
  known: array(
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
var NONE = { choice: void 0, known: /* @__PURE__ */ new Map() };
async function readKnownCompilers(store) {
  const read = await readRecord(store, FILE);
  return read === void 0 ? NONE : { choice: read.choice, known: new Map(read.known) };
}
async function learnCompiler(store, { kind, path, version: { build } }, signal, isNamed = false) {
  const identity = await identityOf(path);
  const present = identity === void 0 ? void 0 : (await readKnownCompilers(store)).known.get(identity);
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
  const { choice, known } = await readKnownCompilers(store);
  if (isDeepStrictEqual(known.get(identity), compiler)) return;
  const holds = compiler.kind === "wasm" || isNamed || await holdsItsVersion(path, compiler.printed);
  if (!holds) return;
  const others = [...known].filter(([other]) => other !== identity).slice(0, MOST - 1);
  await write(store, { choice, known: new Map([[identity, compiler], ...others]) });
}
async function chooseCompilers(store, choice) {
  const present = await readKnownCompilers(store);
  if (!isDeepStrictEqual(present.choice, choice)) await write(store, { ...present, choice });
}
function write(store, { choice, known }) {
  return writeRecord(store, FILE, { choice, known: [...known] });
}

// src/replay/place.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname as dirname2, isAbsolute as isAbsolute2, join as join3, normalize } from "node:path";
var SETTING = "PARASOLC_REPLAY";
var FOUNDRY_CONFIG = "foundry.toml";
function foundryProjectAt(folder) {
  for (let at = folder; ; at = dirname2(at)) {
    if (existsSync(join3(at, FOUNDRY_CONFIG))) return at;
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
  if (project === void 0 || !existsSync(join3(project, FOUNDRY_CONFIG))) return void 0;
  return new ReplayStore(join3(project, cachePath(project), "parasolc"));
}
function cachePath(project) {
  const text = readFileSync(join3(project, FOUNDRY_CONFIG), "utf8");
  const [, given = "cache"] = /^\s*cache_path\s*=\s*["']([^"'\n]+)["']/m.exec(text) ?? [];
  const path = normalize(given);
  return isAbsolute2(path) || path.split("/")[0] === ".." ? "cache" : path;
}

export {
  readRecord,
  writeRecord,
  identityOf,
  readKnownCompilers,
  learnCompiler,
  rememberCompiler,
  chooseCompilers,
  foundryProjectAt,
  replayStore
};
