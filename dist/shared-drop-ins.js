import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isRelease,
  shellLauncher
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
var MARK = "parasolc in place of solc";
async function installDropIns(folder, compilers, command) {
  if (process.platform === "win32") {
    throw new ParasolcError("USAGE", "Forge cannot be given several compilers on Windows", {
      facts: [`this project needs solc ${[...compilers.keys()].join(" and ")}`],
      fix: "set one `solc` in foundry.toml, or run this on Linux or macOS"
    });
  }
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
    const script = dropInScript(command, { PARASOLC_SOLC: solc });
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
  return shellLauncher({ words: command, env: variables, mark: MARK });
}
async function isFree(path) {
  const present = await lstat(path).catch(() => void 0);
  return present === void 0 || isDropIn(path);
}
async function isDropIn(path) {
  const present = await lstat(path).catch(() => void 0);
  return present?.isFile() === true && present.size < 4096 && (await readFile(path, "utf8")).includes(MARK);
}

export {
  installDropIns,
  dropInScript,
  isDropIn
};
