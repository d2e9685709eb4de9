import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readCachedCompilers
} from "./shared-cached-compilers.js";
import {
  solcInConfig
} from "./shared-forge.js";
import {
  executableIn,
  findContext,
  guardProcess,
  isFile,
  requirementOf,
  whyNot
} from "./shared-site.js";
import {
  isPath
} from "./shared-scanners.js";
import {
  ParasolcError
} from "./shared-errors.js";

// src/drop-in/pass-through.ts
import { spawn } from "node:child_process";
import { constants } from "node:os";
async function passThrough(path, args, signal, options = { failure: (cause) => compilerFailure(path, args, cause) }) {
  const { cwd, env, takeSignals, isPassedOn = () => true, failure } = options;
  const child = spawn(path, args, {
    stdio: "inherit",
    ...cwd === void 0 ? {} : { cwd },
    ...env === void 0 ? {} : { env }
  });
  const release = takeSignals?.((name) => {
    if (isPassedOn(name)) child.kill(name);
  });
  const unguard = child.pid === void 0 ? void 0 : guardProcess(child.pid);
  const stop = () => {
    child.kill();
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await new Promise((done, fail) => {
      child.once("error", (cause) => fail(failure(cause)));
      child.once("exit", (status, killedBy) => {
        done(killedBy === null ? status ?? 0 : 128 + constants.signals[killedBy]);
      });
    });
  } finally {
    unguard?.();
    release?.();
    signal.removeEventListener("abort", stop);
  }
}
function compilerFailure(path, args, cause) {
  return new ParasolcError("COMPILER_FAILED", "the compiler cannot be started", {
    facts: [`command: ${[path, ...args].join(" ")}`],
    cause
  });
}

// src/drop-in/project-compiler.ts
import { realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function compilerOfProject(root, store, environment) {
  const configured = await solcInConfig(root, environment.env);
  const choice = store === void 0 ? void 0 : (await readCachedCompilers(store)).choice;
  const asked = await askedFor(root, configured, environment);
  if (choice === void 0 || choice.configured !== configured) return asked;
  const { builds, path: cached } = choice;
  const because = `the last \`parasolc build\` in ${root} used ${listed(builds)}${cached === void 0 ? "" : `, ${cached}`}`;
  if (builds.length > 1) return { spec: void 0, builds, cached, because };
  const isThat = cached !== void 0 && asked?.spec === cached && await isFile(cached);
  return { spec: isThat ? cached : builds[0], builds, cached, because };
}
async function askedFor(root, configured, environment) {
  for (const [asked, where] of [
    [environment.env.FOUNDRY_SOLC, "FOUNDRY_SOLC"],
    [configured, `foundry.toml in ${root}`]
  ]) {
    if (!asked) continue;
    const spec = isPath(asked) ? resolve(root, asked) : asked;
    if (await isOurs(spec, environment)) continue;
    const because = `\`solc = ${JSON.stringify(asked)}\` of ${where}`;
    return { spec, builds: void 0, cached: void 0, because };
  }
  return void 0;
}
async function checkCompiler(project, { path, version }) {
  if (await isFor(project, path, version)) return;
  throw new ParasolcError(
    "COMPILER_MISMATCH",
    `the project needs another compiler than solc ${version.release}`,
    {
      facts: [project.because, `found: solc ${version.build}${path === void 0 ? "" : `, ${path}`}`],
      fix: "start forge in the project folder, run `parasolc build` again, or name the compiler in PARASOLC_SOLC"
    }
  );
}
function specOf({ spec, because }) {
  if (spec !== void 0) return spec;
  throw new ParasolcError(
    "COMPILER_MISMATCH",
    "the project uses several compilers, but forge was given one",
    {
      facts: [because],
      fix: "name one in PARASOLC_SOLC, or put parasolc where forge looks for its compilers (see docs/foundry.md)"
    }
  );
}
function notFoundFor({ cached, because }, failure) {
  return new ParasolcError(failure.code, failure.message, {
    facts: [because, ...failure.facts],
    cause: failure.cause,
    fix: cached === void 0 ? failure.fix ?? "" : `set PARASOLC_SOLC=${cached}`
  });
}
async function isFor({ spec, builds }, path, version) {
  if (builds !== void 0) return builds.includes(version.build);
  const required = requirementOf(spec);
  if (required.request.kind !== "path") return whyNot(required, version) === void 0;
  if (!isPath(required.request.path)) return true;
  const [wanted, found] = await Promise.all([required.request.path, path ?? ""].map(realPath));
  return wanted === found;
}
async function isOurs(spec, environment) {
  const named = isPath(spec) ? spec : await executableIn(findContext(environment).searchPath, spec);
  if (named === void 0) return false;
  const [own] = environment.packageRoots;
  return own !== void 0 && dirname(await realPath(named)) === await realPath(own);
}
function realPath(path) {
  return realpath(path).catch(() => path);
}
function listed(builds) {
  return builds.map((build) => `solc ${build}`).join(" and ");
}

export {
  compilerOfProject,
  checkCompiler,
  specOf,
  notFoundFor,
  isOurs,
  passThrough
};
