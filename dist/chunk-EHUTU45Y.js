import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isFile,
  package_default
} from "./chunk-IJCY65IR.js";
import {
  makeFolder
} from "./chunk-PFCQRHJK.js";
import {
  releaseAtLeast
} from "./chunk-O3FCD3EB.js";

// src/foundry/project.ts
import { join } from "node:path";
function isFoundryProject(folder) {
  return isFile(join(folder, "foundry.toml"));
}

// src/foundry/releases.ts
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join as join2 } from "node:path";
var SERIES = [
  ["0.4.11", "0.4.26"],
  ["0.5.0", "0.5.17"],
  ["0.6.0", "0.6.12"],
  ["0.7.0", "0.7.6"],
  ["0.8.0", package_default.dependencies.solc]
];
async function candidateReleases(forge, { solc, offline }) {
  const installed = await installedReleases(forge.env);
  const known = offline ? [] : await knownReleases(forge.path);
  const named = solc !== void 0 && isRelease(solc) ? [solc] : [];
  const all = /* @__PURE__ */ new Set([...installed, ...known, ...named]);
  return [...all].sort((a, b) => a === b ? 0 : releaseAtLeast(a, b) ? 1 : -1);
}
function isRelease(text) {
  return /^\d+\.\d+\.\d+$/.test(text);
}
async function knownReleases(path) {
  const found = /* @__PURE__ */ new Set();
  let rest = "";
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 })) {
    const text = rest + chunk.toString("latin1");
    for (const [, release] of text.matchAll(/"(\d+\.\d+\.\d+)": ?"solc-/g)) if (release) found.add(release);
    rest = text.slice(-64);
  }
  return found.size > 0 ? [...found] : SERIES.flatMap(([first, last]) => series(first, last));
}
function series(first, last) {
  const [minor, from, to] = [first.replace(/\d+$/, ""), patchOf(first), patchOf(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => `${minor}${from + index}`);
}
function patchOf(release) {
  return Number(release.split(".")[2]);
}
async function installedReleases(env) {
  const home = env.HOME ?? homedir();
  const data = process.platform === "darwin" ? join2(home, "Library/Application Support") : env.XDG_DATA_HOME ?? join2(home, ".local/share");
  for (const folder of [join2(home, ".svm"), join2(data, "svm")]) {
    const names = await readdir(folder).catch(() => void 0);
    if (names === void 0) continue;
    const present = names.filter(isRelease).map(async (release) => {
      return await isFile(join2(folder, release, `solc-${release}`)) ? release : void 0;
    });
    return (await Promise.all(present)).filter((release) => release !== void 0);
  }
  return [];
}

// src/foundry/stand-in.ts
import { readdir as readdir2, readFile, writeFile } from "node:fs/promises";
import { join as join3 } from "node:path";
function standIns(folder) {
  const write = async (path, { release, build }) => {
    await writeFile(path, script(folder, release, build), { mode: 493 });
  };
  return {
    async install(home, releases) {
      for (const release of releases) {
        const place = join3(home, ".svm", release);
        await makeFolder(place);
        await write(join3(place, `solc-${release}`), { release, build: `${release}+commit.00000000` });
      }
    },
    single: write,
    async recorded() {
      const runs = (await readdir2(folder)).filter((name) => name.startsWith("run."));
      return Promise.all(runs.map((name) => readRecorded(join3(folder, name))));
    }
  };
}
async function readRecorded(folder) {
  const words = (await readFile(join3(folder, "words"), "utf8")).split("\0");
  const [release = "", cwd = "", ...args] = words.slice(0, -1);
  return { release, cwd, args, input: await readFile(join3(folder, "input")) };
}
function script(folder, release, build) {
  return `#!/bin/sh
set -e
if [ "$1" = --version ]; then
  printf 'solc, the solidity compiler commandline interface\\nVersion: %s.Linux.g++\\n' '${build}'
  exit
fi
run=$(mktemp -d ${quoted(join3(folder, "draft.XXXXXX"))})
printf '%s\\0' '${release}' "$PWD" "$@" > "$run/words"
cat > "$run/input"
mv "$run" ${quoted(join3(folder, "run."))}"\${run##*.}"
printf '{"errors":[],"sources":{},"contracts":{}}'
`;
}
function quoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

export {
  candidateReleases,
  isRelease,
  standIns,
  quoted,
  isFoundryProject
};
