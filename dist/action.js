import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  endCutResponses
} from "./chunk-PIUXSAQY.js";
import {
  artifactName,
  parseArtifactName
} from "./chunk-MB4HSKTZ.js";
import {
  githubRunner
} from "./chunk-63Q7PXAB.js";
import {
  lineProgress
} from "./chunk-BMCVB425.js";
import {
  OPTIONS,
  choice,
  defaulting,
  optional,
  text
} from "./chunk-VFVOYUCV.js";
import {
  digestOfFile
} from "./chunk-O6M6IDZF.js";
import "./chunk-EXIOPOVI.js";
import {
  makeFolder,
  markUnfinished,
  removeTemporaryFolder,
  removeUnfinished
} from "./chunk-PFCQRHJK.js";
import "./chunk-6XPQ4SJ3.js";
import "./chunk-O3FCD3EB.js";
import {
  ParasolcError,
  messageOf
} from "./chunk-VSFHRKBI.js";
import "./chunk-Q3TYGKU5.js";
import "./chunk-LQK3ML4U.js";

// src/action.ts
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { dirname as dirname2 } from "node:path";
import { fileURLToPath } from "node:url";

// src/action/main.ts
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { Readable, Writable as Writable2 } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

// src/action/inputs.ts
var ARTIFACT = "parasolc";
var ALL = ["build", "plan", "compile", "merge", "restore"];
var OWN_INPUTS = {
  input: {
    commands: ["build", "plan"],
    shape: optional(text("FILE")),
    help: "the Standard JSON input; or Solidity files, folders and remappings, one per line"
  },
  project: {
    commands: ["build", "plan", "restore"],
    shape: optional(text("DIR")),
    help: 'the folder of a Foundry project, instead of "input"'
  },
  output: {
    commands: ["build", "merge"],
    shape: defaulting(text("FILE"), "parasolc-output.json"),
    help: "the file for the Standard JSON output"
  },
  "working-directory": {
    commands: ALL,
    shape: defaulting(text("DIR"), "."),
    help: "the folder that other paths are relative to"
  },
  artifact: {
    commands: ["plan", "compile", "merge", "restore"],
    shape: defaulting(text("NAME"), ARTIFACT),
    help: "prefix of the artifact names; use a different one for each project in a workflow run"
  },
  cache: {
    commands: ["plan", "merge"],
    shape: defaulting(choice("true", "false"), "false"),
    help: "true: keep outputs in GitHub's cache, and reuse them if nothing has changed"
  },
  matrix: {
    commands: ["compile"],
    shape: optional(text("JSON")),
    help: "the job's matrix entry; do not set it",
    // A shard job needs no inputs: its matrix entry says what to do.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for GitHub.
    expression: "${{ toJson(matrix) }}"
  }
};
var NOT_INPUTS = ["output", "shard", "allow-paths", "quiet", "help"];
var COMMAND_INPUT = {
  commands: ALL,
  shape: defaulting(choice(...ALL), "build"),
  help: "build: compile everything on this runner. plan, compile, merge: the three steps of a job matrix. restore: make Forge use their output"
};
function inputRows() {
  const options = Object.entries(OPTIONS).filter(
    ([name]) => !NOT_INPUTS.some((not) => not === name)
  );
  return [["command", COMMAND_INPUT], ...Object.entries(OWN_INPUTS), ...options];
}
function readInputs(given, names) {
  const read = (name, shape) => shape.read(valuesOf(name, given(name), shape), `the input "${name}"`);
  const command = read("command", COMMAND_INPUT.shape);
  refuseUnknown(names, command);
  for (const [name, row] of inputRows()) refuseUnused(name, row, given(name), command);
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { shape }]) => [
      name,
      NOT_INPUTS.some((not) => not === name) ? shape.read([], name) : read(name, shape)
    ])
  );
  const artifact = read("artifact", OWN_INPUTS.artifact.shape);
  checkArtifactName(artifact);
  return {
    command,
    options,
    input: read("input", OWN_INPUTS.input.shape),
    project: read("project", OWN_INPUTS.project.shape),
    output: read("output", OWN_INPUTS.output.shape),
    workingDirectory: read("working-directory", OWN_INPUTS["working-directory"].shape),
    artifact,
    cache: read("cache", OWN_INPUTS.cache.shape) === "true",
    matrix: read("matrix", OWN_INPUTS.matrix.shape)
  };
}
function inputNames(env) {
  return Object.keys(env).flatMap((name) => /^INPUT_(.+)$/.exec(name)?.[1]?.toLowerCase() ?? []);
}
function refuseUnknown(names, command) {
  const known = inputRows();
  const unknown = names.filter((name) => !known.some(([other]) => other === name));
  if (unknown.length === 0) return;
  const own = known.flatMap(([name, { commands }]) => commands.some((of) => of === command) ? [name] : []);
  throw new ParasolcError(
    "USAGE",
    `unknown input ${unknown.map((name) => JSON.stringify(name)).join(", ")}`,
    {
      facts: [`${command} takes: ${own.join(", ")}`],
      fix: "correct its name under `with:`, or remove the variable `INPUT_\u2026` from `env:`"
    }
  );
}
function valuesOf(name, given, { repeatable, placeholder }) {
  if (placeholder === void 0) {
    const truth = optional(choice("true", "false")).read(given === "" ? [] : [given], `the input "${name}"`);
    return truth === "true" ? [""] : [];
  }
  const values = repeatable ? given.split("\n") : [given];
  return values.map((value) => value.trim()).filter((value) => value !== "");
}
function refuseUnused(name, row, given, command) {
  if (given === "" || row.expression !== void 0 || row.commands.includes(command)) return;
  throw new ParasolcError("USAGE", `${command} does not take the input "${name}"`, {
    facts: [`received: ${JSON.stringify(given)}`, `commands with this input: ${row.commands.join(", ")}`],
    fix: "remove it, or move it to a step with such a command"
  });
}
function checkArtifactName(name) {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return;
  throw new ParasolcError("USAGE", `the input "artifact" cannot be ${JSON.stringify(name)}`, {
    facts: ['allowed: up to 100 letters, digits, ".", "_" and "-", starting with a letter or digit'],
    fix: 'choose another name for "artifact"'
  });
}

// src/action/progress.ts
import { Writable } from "node:stream";
function groupedProgress(runner2) {
  const lines = lineProgress(logStream(runner2));
  let inGroup = false;
  const endGroup = () => {
    if (inGroup) runner2.endGroup();
    inGroup = false;
  };
  return {
    ...lines,
    phase(name, runs, predicted) {
      endGroup();
      runner2.startGroup(`parasolc: ${name}`);
      inGroup = true;
      lines.phase(name, runs, predicted);
    },
    started(info, invocation) {
      lines.started(info, invocation);
      runner2.debug(`${info.label}: ${invocation}`);
    },
    // The steps make annotations of them.
    diagnosed: () => void 0,
    end(summary) {
      endGroup();
      lines.end(summary);
    }
  };
}
function logStream(runner2) {
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      runner2.info(String(chunk).replace(/\n$/, ""));
      done();
    }
  });
}

// src/action/transport/client.ts
import { basename, dirname } from "node:path";
async function githubArtifacts() {
  const { DefaultArtifactClient } = await import("./chunk-ISHX4BNF.js");
  endCutResponses();
  const client = new DefaultArtifactClient();
  return {
    async list() {
      const { artifacts } = await client.listArtifacts();
      return artifacts;
    },
    async upload(file, options) {
      const { digest } = await client.uploadArtifact(basename(file), [file], dirname(file), {
        ...options,
        skipArchive: true
      });
      return `sha256:${digest}`;
    },
    async download(artifact, folder) {
      await client.downloadArtifact(artifact.id, { path: folder, skipDecompress: true });
    }
  };
}

// src/action/transport/transfer.ts
import { link, readdir, rename } from "node:fs/promises";
import { join } from "node:path";

// src/action/transport/retry.ts
var FIRST_PAUSE = 1e3;
var LONGEST_PAUSE = 15e3;
var FINAL = /\((400|401|403|404)\)|quota|not currently supported on GHES|Unable to get the ACTIONS_|NoSuchKey/;
function isTransient(error) {
  return !FINAL.test(messageOf(error));
}
async function withRetries(policy, attempt) {
  const begun = policy.now();
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const pause = Math.min(FIRST_PAUSE * 2 ** number, LONGEST_PAUSE) * (0.5 + Math.random());
      if (!isTransient(error) || policy.now() - begun + pause > policy.budget) throw error;
      policy.onRetry(`${messageOf(error)}; retrying in ${(pause / 1e3).toFixed(1)} s`);
      await policy.wait(pause);
    }
  }
}

// src/action/transport/transfer.ts
function openTransfer({ open, prefix, attempt, folder, policy }) {
  let opened;
  const client = () => {
    opened ??= open();
    return opened;
  };
  let downloads = 0;
  return {
    async upload(kind, file, retentionDays) {
      const digest = await digestOf(file);
      const nameOf = (retry) => artifactName(prefix, { ...kind, attempt, retry });
      return transferring(`upload ${nameOf(0)}`, policy, async (retry) => {
        const there = retry === 0 ? void 0 : await stored(await client(), digest, nameOf, retry);
        if (there !== void 0) return there;
        const name = nameOf(retry);
        await uploadAs(
          await client(),
          file,
          join(folder, `upload-${kind.kind}`),
          name,
          digest,
          retentionDays
        );
        return name;
      });
    },
    async list() {
      const all = await transferring(
        "list the artifacts of this workflow run",
        policy,
        async () => (await client()).list()
      );
      const named = all.flatMap((artifact) => {
        const name = parseArtifactName(prefix, artifact.name);
        return name === void 0 ? [] : [{ name, stored: artifact }];
      });
      refuseLater(named, attempt);
      return named;
    },
    download: ({ stored: artifact }) => transferring(`download ${artifact.name}`, policy, async () => {
      const place = join(folder, `download-${downloads++}`);
      await makeFolder(place);
      await (await client()).download(artifact, place);
      const [came] = await readdir(place);
      if (came === void 0) throw new Error("nothing was downloaded");
      const file = join(place, artifact.name);
      await rename(join(place, came), file);
      const digest = await digestOf(file);
      if (artifact.digest && artifact.digest !== digest) {
        throw new Error(`the download differs from the upload: ${digest}, not ${artifact.digest}`);
      }
      return file;
    })
  };
}
function refuseLater(artifacts, attempt) {
  const later = artifacts.filter(({ name }) => name.attempt > attempt);
  if (later.length === 0) return;
  throw new ParasolcError(
    "PLAN_INVALID",
    "this workflow run has artifacts of an attempt that does not exist yet",
    {
      facts: [`this is attempt ${attempt}`, ...later.slice(0, 5).map(({ stored: stored2 }) => stored2.name)],
      fix: "find the step that uploads them; steps other than parasolc must use other names"
    }
  );
}
async function stored(client, digest, nameOf, tries) {
  const names = new Set(Array.from({ length: tries }, (_, retry) => nameOf(retry)));
  const list = await client.list();
  return list.find((artifact) => names.has(artifact.name) && artifact.digest === digest)?.name;
}
async function uploadAs(client, file, folder, name, digest, retentionDays) {
  await makeFolder(folder);
  const named = join(folder, name);
  await link(file, named);
  const sent = await client.upload(named, retentionDays === void 0 ? {} : { retentionDays });
  if (sent !== digest) throw new Error(`the uploaded data differs from the file: ${sent}, not ${digest}`);
}
async function transferring(what, policy, act) {
  try {
    return await withRetries(policy, act);
  } catch (cause) {
    throw new ParasolcError("TRANSFER_FAILED", `GitHub's artifact service failed to ${what}`, {
      cause,
      fix: fixFor(cause)
    });
  }
}
function fixFor(cause) {
  const message = messageOf(cause);
  if (/Unable to get the ACTIONS_/.test(message)) {
    return "run this step with `uses:` in a workflow: GitHub gives only actions the address and token of the service";
  }
  if (/not currently supported on GHES/.test(message)) return "build on one runner (`command: build`)";
  if (/quota/i.test(message))
    return "delete artifacts, or raise the quota (Settings, Billing), and re-run the failed jobs";
  if (!isTransient(cause))
    return "check that the job has access to the artifacts of this run, and re-run the failed jobs";
  return "re-run the failed jobs";
}
async function digestOf(file) {
  return `sha256:${await digestOfFile(file)}`;
}

// src/action/wording.ts
function describedForAction(error) {
  const { code, message, facts, fix, cause } = error;
  if (fix === void 0) return error.describe();
  return new ParasolcError(code, message, { facts, cause, fix: inActionWords(fix) }).describe();
}
function inActionWords(fix) {
  const names = inputRows().map(([name]) => name).join("|");
  return fix.replace(/,?(?: or)? "-" for standard input/, "").replaceAll(new RegExp(`\`--(${names}) ([^\`]+)\``, "g"), "`$1: $2`").replaceAll(new RegExp(`\`?--(${names})(?![\\w-])\`?`, "g"), "the input `$1`");
}

// src/action/main.ts
var TRANSFER_BUDGET = 12e4;
var STEPS = {
  build: async (context) => (await import("./chunk-7SNQWEB4.js")).buildStep(context),
  plan: async (context) => (await import("./chunk-QSXKCNJG.js")).planStep(context),
  compile: async (context, attempt) => (await import("./chunk-F3D4PFXO.js")).compileStep(context, attempt),
  merge: async (context) => (await import("./chunk-NHITBQHD.js")).mergeStep(context),
  restore: async (context) => (await import("./chunk-MX44J7BU.js")).restoreStep(context)
};
async function runAction(runner2, machine) {
  const temp = resolve(machine.env.RUNNER_TEMP || machine.temp, `parasolc-${randomUUID()}`);
  try {
    const inputs = readInputs(runner2.input, inputNames(machine.env));
    markUnfinished(temp);
    await makeFolder(temp);
    const attempt = Number(machine.env.GITHUB_RUN_ATTEMPT || 1);
    const { hasErrors } = await STEPS[inputs.command](
      stepContext(inputs, runner2, machine, temp, attempt),
      attempt
    );
    if (!hasErrors) return 0;
    runner2.annotate("error", "parasolc", "The Solidity code has errors. The output was still published.");
    return 1;
  } catch (error) {
    runner2.endGroup();
    runner2.annotate("error", "parasolc", described(error));
    return error instanceof ParasolcError ? error.exitStatus : 3;
  } finally {
    await removeTemporaryFolder(temp);
  }
}
function stepContext(inputs, runner2, machine, temp, attempt) {
  const workspace = machine.env.GITHUB_WORKSPACE || machine.cwd;
  const transfer = openTransfer({
    open: githubArtifacts,
    prefix: inputs.artifact,
    attempt,
    folder: temp,
    policy: {
      budget: TRANSFER_BUDGET,
      now: () => performance.now(),
      wait: (milliseconds) => sleep(milliseconds, void 0, { signal: machine.signal }),
      onRetry: (message) => runner2.info(`parasolc: ${message}`)
    }
  });
  const around = {
    args: [],
    env: machine.env,
    cwd: resolve(workspace, inputs.workingDirectory),
    stdin: Readable.from([]),
    stdout: nowhere(),
    stderr: nowhere(),
    progress: () => groupedProgress(runner2),
    packageRoots: [...machine.packageRoots, resolve(workspace, inputs.workingDirectory)],
    cores: machine.cores,
    memory: machine.memory,
    signal: machine.signal
  };
  return { inputs, runner: runner2, around, transfer, temp, cli: machine.cli, workspace };
}
function nowhere() {
  return new Writable2({ write: (_chunk, _encoding, done) => done() });
}
function described(error) {
  if (error instanceof ParasolcError) return describedForAction(error);
  return `${messageOf(error)} [INTERNAL]
  fix: report this bug, with the log of a re-run with debug logging enabled`;
}

// src/action.ts
var runner = githubRunner();
var stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    if (stop.signal.aborted && signal === "SIGTERM") exitAtOnce(143);
    stop.abort();
  });
}
process.on("uncaughtException", (error) => {
  runner.annotate("error", "parasolc", `${error.message} [INTERNAL]`);
  runner.debug(error.stack ?? "");
  exitAtOnce(3);
});
function exitAtOnce(status2) {
  removeUnfinished();
  process.exit(status2);
}
var status = await runAction(runner, {
  env: { ...process.env },
  cli: fileURLToPath(new URL("./cli.js", import.meta.url)),
  packageRoots: [dirname2(fileURLToPath(import.meta.url))],
  cores: availableParallelism(),
  memory: totalmem(),
  temp: tmpdir(),
  cwd: process.cwd(),
  signal: stop.signal
});
process.exitCode = status;
setTimeout(() => process.exit(), 2e3).unref();
