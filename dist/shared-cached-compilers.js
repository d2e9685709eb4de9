import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  runProcess
} from "./shared-site.js";
import {
  parseVersion,
  putInPlace
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
  return writeRecord(store, FILE, { choice, cached: [...cached] });
}

export {
  readRecord,
  writeRecord,
  identityOf,
  readCachedCompilers,
  learnCompiler,
  rememberCompiler,
  chooseCompilers
};
