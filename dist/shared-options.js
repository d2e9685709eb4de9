import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MOST_SHARDS,
  STRATEGIES
} from "./shared-valibot.js";
import {
  ParasolcError
} from "./shared-errors.js";

// src/sizes/glob.ts
function globMatcher(globs) {
  const patterns = globs.map(patternOf);
  return (path) => patterns.some((pattern) => pattern.test(path));
}
var SPECIAL = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|[^*?{}]+|[{}]/g;
function patternOf(glob) {
  const trimmed = glob.replace(/^\.\//, "").replace(/\/$/, "");
  const parts = [...trimmed.matchAll(SPECIAL)].map(([part]) => partPattern(part));
  return new RegExp(`^${parts.join("")}(?:/.*)?$`, "s");
}
function partPattern(part) {
  if (part === "**/") return "(?:.*/)?";
  if (part === "**") return ".*";
  if (part === "*") return "[^/]*";
  if (part === "?") return "[^/]";
  if (part.startsWith("{") && part.length > 1) {
    const choices = part.slice(1, -1).split(",");
    return `(?:${choices.map((choice2) => [...choice2.matchAll(SPECIAL)].map(([inner]) => partPattern(inner)).join("")).join("|")})`;
  }
  return part.replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&");
}

// src/sizes/size-limits.ts
var DEPLOYED_LIMIT = 24576;
var CREATION_LIMIT = 49152;
var NOT_DEPLOYED = ["**/*.t.sol", "**/*.s.sol", "test/**", "script/**"];
function compareWithLimits(all, limits) {
  const isSkipped = globMatcher(limits.skip);
  const sizes = all.filter(({ source }) => !isSkipped(source));
  return {
    limits,
    sizes,
    skipped: all.length - sizes.length,
    unselected: sizes.filter(({ deployed, creation }) => deployed === void 0 || creation === void 0).length,
    excesses: sizes.flatMap(
      ({ id, ...size2 }) => ["deployed", "creation"].flatMap((kind) => {
        const [bytes, limit] = [size2[kind] ?? 0, limits[kind]];
        return bytes > limit ? [{ id, kind, size: bytes, limit }] : [];
      })
    )
  };
}
function excessText({ id, kind, size: size2, limit }) {
  const what = kind === "deployed" ? "deployed code" : "creation code";
  return `${id} has ${grouped(size2)} bytes of ${what}, ${grouped(size2 - limit)} over the limit of ${grouped(limit)}`;
}
function grouped(value) {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

// src/options/values.ts
function text(placeholder) {
  return { placeholder, allowed: "a non-empty text", parse: (given) => given || void 0 };
}
function integer(placeholder, least, most) {
  return {
    placeholder,
    allowed: `a whole number from ${least} to ${most}`,
    parse(given) {
      const value = /^\d{1,10}$/.test(given) ? Number(given) : void 0;
      return value !== void 0 && value >= least && value <= most ? value : void 0;
    }
  };
}
function size(placeholder) {
  return {
    placeholder,
    allowed: "a size such as 500M or 4G",
    parse(given) {
      const [, digits, unit = ""] = /^(\d{1,9})([KMGT]?)$/.exec(given) ?? [];
      return digits === void 0 ? void 0 : Number(digits) * 1024 ** ["", "K", "M", "G", "T"].indexOf(unit);
    }
  };
}
function choice(...words) {
  return {
    placeholder: words.join("|"),
    allowed: words.length === 1 ? words.join() : `one of ${words.join(", ")}`,
    parse: (given) => words.find((word) => word === given)
  };
}
function either(first, second) {
  return {
    placeholder: `${first.placeholder}|${second.placeholder}`,
    allowed: `${first.allowed} or ${second.allowed}`,
    parse: (given) => first.parse(given) ?? second.parse(given)
  };
}
function flag() {
  const shape = { placeholder: void 0, defaultText: void 0, repeatable: true };
  return { ...shape, read: (given) => given.length > 0 };
}
function optional(kind, defaultText) {
  return {
    placeholder: kind.placeholder,
    defaultText,
    repeatable: false,
    read(given, name) {
      const [only, ...others] = given;
      if (others.length > 0) {
        throw new ParasolcError("USAGE", `${name} is given ${given.length} times`, {
          facts: [`received: ${given.map((value) => JSON.stringify(value)).join(", ")}`],
          fix: `give ${name} once`
        });
      }
      return only === void 0 ? void 0 : readValue(kind, only, name);
    }
  };
}
function defaulting(kind, fallback) {
  const shape = optional(kind, String(fallback));
  return { ...shape, read: (given, name) => shape.read(given, name) ?? fallback };
}
function repeated(kind, defaultText) {
  return {
    placeholder: kind.placeholder,
    defaultText,
    repeatable: true,
    read: (given, name) => given.map((value) => readValue(kind, value, name))
  };
}
function readValue(kind, given, name) {
  const value = kind.parse(given);
  if (value !== void 0) return value;
  throw new ParasolcError("USAGE", `${name} must be ${kind.allowed}, not ${JSON.stringify(given)}`);
}

// src/options/options.ts
var MOST_JOBS = 1024;
var ANALYSING = ["build", "plan", "doctor"];
var COMPILING = ["build", "plan", "compile", "doctor"];
var SIZED = ["build", "merge"];
var ALL = ["build", "plan", "compile", "merge"];
var EVERY = [...ALL, "solc", "cache"];
var OPTIONS = {
  output: {
    short: "o",
    commands: ALL,
    shape: optional(text("PATH")),
    help: 'the output file (plan, compile: file or folder); build and merge: standard output by default, or with "-"'
  },
  solc: {
    commands: COMPILING,
    shape: optional(
      text("PATH|VERSION"),
      "what the pragmas allow: solc on PATH, a download, or the npm package solc"
    ),
    help: 'the compiler: a solc executable, a soljson.js, a version, a range of versions, or "latest"',
    env: "PARASOLC_SOLC"
  },
  "solc-site": {
    commands: [...COMPILING, "solc"],
    shape: optional(text("URL|DIR|off"), "https://binaries.soliditylang.org"),
    help: "where compilers are downloaded from",
    env: "PARASOLC_SOLC_SITE"
  },
  jobs: {
    commands: COMPILING,
    shape: optional(integer("N", 1, MOST_JOBS), "the number of cores"),
    help: "how many solc processes run at once; plan: in each shard",
    env: "PARASOLC_JOBS"
  },
  shards: {
    commands: ["plan"],
    shape: defaulting(either(integer("N", 1, MOST_SHARDS), choice("auto")), "auto"),
    help: "number of shards; auto: as many as finish soonest"
  },
  "job-start": {
    commands: ["plan"],
    shape: defaulting(integer("SECONDS", 0, 3600), 45),
    help: "with automatic shards: how many seconds an extra machine takes to start"
  },
  "max-shards": {
    commands: ["plan"],
    shape: defaulting(integer("N", 1, MOST_SHARDS), 20),
    help: "with automatic shards: how many machines can run at once"
  },
  shard: {
    commands: ["compile"],
    shape: optional(integer("K", 0, MOST_SHARDS - 1)),
    help: "number of the shard, from 0"
  },
  strategy: {
    commands: ANALYSING,
    shape: defaulting(choice(...STRATEGIES), "auto"),
    help: "how contracts are split",
    env: "PARASOLC_STRATEGY"
  },
  sources: {
    commands: ANALYSING,
    shape: defaulting(choice("all", "relevant"), "all"),
    help: "compile all sources as one, or each file by itself with what it imports",
    env: "PARASOLC_SOURCES"
  },
  "base-path": {
    commands: ANALYSING,
    shape: optional(text("DIR"), "the working directory"),
    help: "the root of the source tree (same as solc)"
  },
  "include-path": {
    commands: ANALYSING,
    shape: repeated(text("DIR")),
    help: "another root for imports (same as solc)"
  },
  "allow-path": {
    commands: ANALYSING,
    shape: repeated(text("DIR")),
    help: "a folder that sources may be read from"
  },
  "allow-paths": {
    commands: ANALYSING,
    shape: repeated(text("DIR,DIR")),
    help: "several such folders, separated by commas (same as solc)"
  },
  remappings: {
    commands: ANALYSING,
    shape: repeated(text("PREFIX=TARGET")),
    help: "import remapping, in addition to remappings.txt (Solidity files only)"
  },
  optimize: { commands: ANALYSING, shape: flag(), help: "enable the optimizer (Solidity files only)" },
  "optimize-runs": {
    commands: ANALYSING,
    shape: optional(integer("N", 0, 4294967295), "200"),
    help: "enable the optimizer; optimize for N runs (Solidity files only)"
  },
  "via-ir": {
    commands: ANALYSING,
    shape: flag(),
    help: "compile through the intermediate representation (Solidity files only)"
  },
  "evm-version": {
    commands: ANALYSING,
    shape: optional(text("NAME"), "the compiler's own"),
    help: "the EVM version to compile for, same as solc (Solidity files only)"
  },
  cache: {
    commands: [...COMPILING, "cache"],
    shape: optional(text("DIR|off"), "runs in parasolc's folder of the user's cache"),
    help: "where outputs of solc are kept, so that a later build does not compile the same again",
    env: "PARASOLC_CACHE"
  },
  "cache-size": {
    commands: [...COMPILING, "cache"],
    shape: optional(size("SIZE"), "4G"),
    help: "how much is kept there; what was not used for longest goes first",
    env: "PARASOLC_CACHE_SIZE"
  },
  "unused-days": {
    commands: ["cache"],
    shape: optional(integer("N", 0, 36500)),
    help: "prune: also remove what was not used for N days"
  },
  verify: {
    commands: ["build"],
    shape: defaulting(choice("none", "sample", "full"), "none"),
    help: "compile a sample of the contracts, or everything, again, and compare"
  },
  "keep-input": {
    commands: ["build", "plan"],
    shape: optional(text("FILE")),
    help: "also write the Standard JSON input with the texts of all sources, as services that verify contracts take it"
  },
  "size-check": {
    commands: SIZED,
    shape: optional(choice("off", "warn", "fail"), "fail if a size limit is given, otherwise off"),
    help: "compare code sizes with the limits below, and print what is over them; fail: with exit status 1"
  },
  "size-limit": {
    commands: SIZED,
    shape: optional(integer("BYTES", 0, 4294967295), "24576, the limit of EIP-170"),
    help: "the largest deployed code of a contract"
  },
  "creation-size-limit": {
    commands: SIZED,
    shape: optional(integer("BYTES", 0, 4294967295), "49152, the limit of EIP-3860"),
    help: "the largest creation code of a contract, without constructor arguments"
  },
  "size-skip": {
    commands: SIZED,
    shape: repeated(text("GLOB"), NOT_DEPLOYED.join(" ")),
    help: "sources whose contracts have no size limit"
  },
  report: {
    commands: ALL,
    shape: optional(text("DIR")),
    help: "write report.html, and its figures as summary.json, summary.md and clusters.mmd, to this folder"
  },
  trace: {
    commands: ALL,
    shape: optional(text("FILE")),
    help: "write an event per solc run to this file, to be opened in Perfetto or speedscope; merge: of all shards",
    env: "PARASOLC_TRACE"
  },
  json: { commands: ["doctor"], shape: flag(), help: "print JSON, for programs" },
  quiet: {
    commands: EVERY,
    shape: flag(),
    help: "print only errors to standard error, no progress and no warnings"
  },
  help: { short: "h", commands: [...EVERY, "doctor", "completion"], shape: flag(), help: "print this help" }
};
function required(value, name, command) {
  if (value !== void 0) return value;
  throw new ParasolcError("USAGE", `${command} needs ${name}`, {
    fix: `see \`parasolc ${command} --help\``
  });
}
function optionsOf(command) {
  const rows = Object.entries(OPTIONS);
  return rows.filter((row) => row[1].commands.includes(command));
}
function settingFrom(env, name) {
  const row = OPTIONS[name];
  const value = row.env === void 0 ? void 0 : env[row.env];
  return row.shape.read(value ? [value] : [], row.env ?? `--${name}`);
}

export {
  DEPLOYED_LIMIT,
  CREATION_LIMIT,
  NOT_DEPLOYED,
  compareWithLimits,
  excessText,
  grouped,
  text,
  choice,
  optional,
  defaulting,
  MOST_JOBS,
  OPTIONS,
  required,
  optionsOf,
  settingFrom
};
