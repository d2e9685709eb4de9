import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isRelease,
  shellQuoted
} from "./shared-forge.js";
import {
  makeFolder,
  putInPlace
} from "./shared-scanners.js";
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";

// src/foundry/drop-ins.ts
import { lstat, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
var MARK = "# parasolc in place of solc";
async function installDropIns(folder, compilers, command, changed = {}) {
  for (const [release, solc] of compilers) {
    if (!isRelease(release)) throw new ParasolcError("INTERNAL", `${release} is not a release of solc`);
    const target = join(folder, release);
    const path = join(target, `solc-${release}`);
    if (!await isFree(path)) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `there is already a compiler in ${path}`, {
        facts: ["parasolc did not put it there"],
        fix: "remove it, or run forge with another home folder"
      });
    }
    const script = dropInScript(command, { ...changed, PARASOLC_SOLC: solc });
    try {
      await makeFolder(target);
      await putInPlace(path, (draft) => writeFile(draft, script, { mode: 493, flag: "wx" }));
    } catch (cause) {
      throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
        facts: [messageOf(cause)],
        fix: "make the folder of compilers writable, or run forge with another home folder"
      });
    }
  }
}
function dropInScript(command, variables) {
  const lines = Object.entries(variables).map(
    ([name, value]) => value === void 0 ? `unset ${name}` : `export ${name}=${shellQuoted(value)}`
  );
  return ["#!/bin/sh", MARK, ...lines, `exec ${command.map(shellQuoted).join(" ")} "$@"`, ""].join("\n");
}
async function isFree(path) {
  const present = await lstat(path).catch(() => void 0);
  if (present === void 0) return true;
  return present.isFile() && present.size < 4096 && (await readFile(path, "utf8")).includes(MARK);
}

export {
  installDropIns,
  dropInScript
};
