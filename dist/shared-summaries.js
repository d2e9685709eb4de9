import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  counted,
  ownCpu,
  seconds
} from "./shared-site.js";
import {
  routesOf
} from "./shared-routes.js";
import {
  NO_GAIN,
  makeFolder,
  now
} from "./shared-selection.js";
import {
  ParasolcError,
  messageOf
} from "./shared-errors.js";

// src/output/output-paths.ts
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname, resolve } from "node:path";
async function checkOutputPath(path, cwd) {
  await check(path, () => access(dirname(resolve(cwd, path)), constants.W_OK));
}
async function checkKeptPath(path, output, cwd) {
  if (path === void 0) return;
  const isOutput = output !== void 0 && resolve(cwd, path) === resolve(cwd, output);
  if (path !== "-" && !isOutput) return checkOutputPath(path, cwd);
  throw new ParasolcError("USAGE", `--keep-input cannot be ${JSON.stringify(path)}`, {
    facts: [isOutput ? "the output goes there" : "the input is only written to files"],
    fix: "give the path of another file"
  });
}
async function prepareFolder(path, cwd) {
  const folder = resolve(cwd, path);
  await check(path, async () => {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  });
}
async function check(path, attempt) {
  try {
    await attempt();
  } catch (cause) {
    throw new ParasolcError("OUTPUT_UNWRITABLE", `${path} cannot be written`, {
      facts: [messageOf(cause)],
      cause,
      fix: "give a path in a folder that exists and is writable"
    });
  }
}

// src/progress/colours.ts
var COLOUR = {
  error: "\x1B[1;91m",
  warning: "\x1B[1;93m",
  range: "\x1B[94m",
  end: "\x1B[0m"
};
function hasColours(stream, env) {
  const { FORCE_COLOR: forced, NO_COLOR: none } = env;
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  return !none && canDraw(stream, env);
}
function canDraw(stream, { TERM }) {
  return stream.isTTY === true && TERM !== "dumb";
}
function failureText(text, colours) {
  return colours ? text.replace(/^.*/, `${COLOUR.error}$&${COLOUR.end}`) : text;
}

// src/progress/diagnostics.ts
var MOST_WARNINGS = 10;
function diagnosticsText(diagnostics, { quiet, colours }) {
  const warnings = diagnostics.filter(({ isError }) => !isError);
  const shown = new Set(quiet ? [] : warnings.slice(0, MOST_WARNINGS));
  const hidden = quiet ? 0 : warnings.length - shown.size;
  const texts = diagnostics.filter((diagnostic) => diagnostic.isError || shown.has(diagnostic)).map((diagnostic) => {
    const text = `${formattedMessage(diagnostic).trimEnd()}

`;
    return colours ? coloured(text, diagnostic.isError ? COLOUR.error : COLOUR.warning) : text;
  });
  if (hidden > 0) texts.push(`\u2026 and ${counted(hidden, "more warning")}: see "errors" in the output

`);
  return texts.join("");
}
function diagnosticCounts(diagnostics) {
  const errors = diagnostics.filter(({ isError }) => isError).length;
  const warnings = diagnostics.length - errors;
  return [
    ...errors > 0 ? [counted(errors, "error")] : [],
    ...warnings > 0 ? [counted(warnings, "warning")] : []
  ].join(", ");
}
function formattedMessage({ text }) {
  const { formattedMessage: formattedMessage2, message } = JSON.parse(text);
  return String(formattedMessage2 ?? message ?? text);
}
function coloured(text, colour) {
  return text.replace(/(?<=^ *\| *)\^.*$/gm, `${colour}$&${COLOUR.end}`).replace(/^[A-Za-z ]+(?=:)/, `${colour}$&${COLOUR.end}`).replace(/^ *(?:-->|\d+ \||\|)/gm, `${COLOUR.range}$&${COLOUR.end}`);
}

// src/report/summaries.ts
function buildSummary(done) {
  const { plan, reason, parts, compiler, jobs, diagnostics, known } = done;
  if (known !== void 0) return cachedSummary({ compiler, diagnostics, contracts: known.contracts });
  const how = `with ${compilerText(compiler)} in ${timesText(done)}`;
  if (done.hasErrors) return `Compilation failed: ${diagnosticCounts(diagnostics)}; ${how}`;
  const warned = warnedText(diagnostics);
  if (plan?.manifest.kind !== "split") return `Compiled in one run ${how}: ${shortReason(reason)}${warned}`;
  const { generated, strategy } = plan.manifest;
  const contracts = counted(generated.length, "contract");
  return `Compiled ${contracts} ${how}, ${processes(jobs)}${directText(strategy, parts)}${warned}`;
}
function cachedSummary(cached) {
  const contracts = counted(cached.contracts, "contract");
  const of = `${contracts} compiled with ${compilerText(cached.compiler)}`;
  return `Nothing to compile: reused ${of} from an earlier run${warnedText(cached.diagnostics)}`;
}
function planSummary(manifest, digest, done) {
  const how = `with ${compilerText(done.compiler)} in ${timesText(done)}; digest ${digest.slice(0, 12)}`;
  if (done.errors.length > 0) return `Compilation failed: ${diagnosticCounts(done.errors)}; planned ${how}`;
  const shards = counted(manifest.shards.length, "shard");
  if (manifest.kind !== "split") return `Planned one run (${shortReason(manifest.reason)}) ${how}`;
  const contracts = counted(manifest.generated.length, "contract");
  return `Planned ${contracts} in ${shards} (${manifest.strategy}: ${manifest.reason}) ${how}`;
}
function shardSummary({ manifest }, part, done) {
  const { shard } = part;
  const strategy = manifest.kind === "split" ? manifest.strategy : "single";
  const contracts = counted(manifest.shards[shard]?.contracts.length ?? 0, "contract");
  const how = `with ${compilerText(done.compiler)} in ${timesText(done)}, ${processes(done.jobs)}`;
  if (done.errors.length > 0) return `Shard ${shard} failed: ${diagnosticCounts(done.errors)}; ${how}`;
  const what = manifest.kind === "split" ? contracts : "everything in one run";
  return `Shard ${shard}: compiled ${what} ${how}${directText(strategy, [part])}`;
}
function mergeSummary({ manifest }, parts, { diagnostics, hasErrors }, wall) {
  const merged = `${counted(parts.length, "part")} (solc ${manifest.compiler.release}) in ${seconds(wall)}`;
  if (hasErrors) return `Compilation failed: ${diagnosticCounts(diagnostics)}; merged ${merged}`;
  return `Merged ${merged}${warnedText(diagnostics)}`;
}
function compilerText({ version, kind, path }) {
  return `solc ${version.release} (${kind === "wasm" ? "WebAssembly" : "native"}, ${path})`;
}
function processes(jobs) {
  return counted(jobs, "process", "processes");
}
function warnedText(diagnostics) {
  const counts = diagnosticCounts(diagnostics);
  return counts === "" ? "" : `; ${counts}`;
}
function shortReason(reason) {
  return reason.startsWith(NO_GAIN) ? NO_GAIN : reason;
}
function directText(strategy, parts) {
  if (strategy !== "linked") return "";
  const { linked, direct, reasons } = routesOf(parts);
  if (direct === 0) return "";
  const [first] = reasons;
  const more = reasons.length > 1 ? `, and ${counted(reasons.length - 1, "other reason")}` : "";
  return `; ${linked} linked, ${direct} compiled directly: ${first?.reason ?? "unknown reason"}${more}`;
}
function timesText({ runs, wall }) {
  let cpu = 0;
  for (const { cost } of runs) {
    if (cost.cpu === void 0) return seconds(wall) + knownText(runs);
    cpu += cost.cpu;
  }
  return `${seconds(wall)} (CPU ${seconds(cpu)})${knownText(runs)}`;
}
function knownText(runs) {
  const known = runs.filter(({ cost }) => cost.known).length;
  return known === 0 ? "" : `, ${known} of ${counted(runs.length, "run")} known`;
}

// src/report/own-work.ts
function measuredWork(runs, { kind }, wall, shard) {
  return {
    runs: runs.map(
      ({ info, cost }) => ({ ...info, cost, ...shard === void 0 ? {} : { shard } })
    ),
    wall,
    begun: now() - wall,
    own: ownWork(runs, kind)
  };
}
function ownWork(runs, kind) {
  const total = ownCpu();
  const compilers = kind === "wasm" ? runs.reduce((sum, { cost }) => sum + (cost.cpu ?? 0), 0) : 0;
  const last = runs.at(-1);
  const linking = last === void 0 ? 0 : total - last.ownCpu;
  return { cpu: Math.max(total - compilers, linking), linking };
}

export {
  checkOutputPath,
  checkKeptPath,
  prepareFolder,
  hasColours,
  canDraw,
  failureText,
  diagnosticsText,
  buildSummary,
  cachedSummary,
  planSummary,
  shardSummary,
  mergeSummary,
  measuredWork
};
