import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  chooseCompilers,
  learnCompiler,
  replayStore
} from "./chunk-PZOBEY66.js";
import {
  isRelease,
  quoted
} from "./chunk-EHUTU45Y.js";
import {
  openCompiler
} from "./chunk-IJCY65IR.js";
import {
  makeFolder
} from "./chunk-PFCQRHJK.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-VSFHRKBI.js";

// src/action/forge-environment.ts
import { chmod, copyFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join as join2, resolve } from "node:path";

// src/foundry/drop-ins.ts
import { randomUUID } from "node:crypto";
import { lstat, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
var MARK = "# parasolc in place of solc";
async function installDropIns(folder, compilers, command) {
  for (const [release, solc] of compilers) {
    if (!isRelease(release)) throw new ParasolcError("INTERNAL", `${release} is not a release of solc`);
    const place = join(folder, release);
    const path = join(place, `solc-${release}`);
    if (!await isFree(path)) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `there is already a compiler in ${path}`, {
        facts: ["parasolc did not put it there"],
        fix: "remove it, or run forge with another home folder"
      });
    }
    const words = command.map(quoted).join(" ");
    const script = `#!/bin/sh
${MARK}
PARASOLC_SOLC=${quoted(solc)} exec ${words} "$@"
`;
    try {
      await makeFolder(place);
      const beside = `${path}.${randomUUID()}.tmp`;
      await writeFile(beside, script, { mode: 493, flag: "wx" });
      await rename(beside, path);
    } catch (cause) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
        facts: [messageOf(cause)],
        fix: "make the folder of compilers writable, or run forge with another home folder"
      });
    }
  }
}
async function isFree(path) {
  const present = await lstat(path).catch(() => void 0);
  if (present === void 0) return true;
  return present.isFile() && present.size < 4096 && (await readFile(path, "utf8")).includes(MARK);
}

// src/action/forge-environment.ts
async function answerForge(context, root, compilers, fill) {
  const { around, runner, cli } = context;
  const store = replayStore(root, around.env);
  if (store !== void 0) {
    await store.prepare();
    await fill(store.folder);
  }
  const specs = /* @__PURE__ */ new Map();
  for (const { release, path } of compilers) {
    const spec = path === void 0 ? release : await keepCompiler(context, release, path);
    specs.set(release, spec);
    if (store === void 0) continue;
    const compiler = await openCompiler(spec, around);
    await learnCompiler(store, compiler, around.signal, true).finally(() => compiler.close());
  }
  const [only, ...others] = specs.values();
  if (only !== void 0 && others.length === 0) {
    runner.setVariable("PARASOLC_SOLC", only);
    runner.setVariable("FOUNDRY_SOLC", cli);
  } else {
    if (store !== void 0) await chooseCompilers(store, void 0);
    await installDropIns(svmFolder(around.env), specs, [cli]);
  }
  runner.setVariable("FOUNDRY_DYNAMIC_TEST_LINKING", "false");
  runner.setOutput("solc", cli);
  runner.info(
    `parasolc: Forge will use parasolc for solc ${[...specs.keys()].join(" and ")} in the following steps`
  );
}
async function keepCompiler({ around }, release, path) {
  const folder = resolve(around.env.RUNNER_TEMP || ".", "parasolc-compilers", release);
  await makeFolder(folder);
  const place = join2(folder, basename(path));
  await copyFile(path, place);
  await chmod(place, 493);
  return place;
}
function svmFolder(env) {
  return join2(env.HOME || homedir(), ".svm");
}

export {
  answerForge
};
