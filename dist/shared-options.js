import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  MOST_SHARDS,
  STRATEGIES
} from "./shared-valibot.js";
import {
  ParasolcError
} from "./shared-errors.js";

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
function repeated(kind) {
  return {
    placeholder: kind.placeholder,
    defaultText: void 0,
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
var ANALYSING = ["build", "plan"];
var COMPILING = ["build", "plan", "compile"];
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
  report: {
    commands: ALL,
    shape: optional(text("DIR")),
    help: "write summary.json, summary.md and clusters.mmd to this folder"
  },
  trace: {
    commands: COMPILING,
    shape: optional(text("FILE")),
    help: "write one line of JSON per solc run, as Chrome trace events (`jq -s . FILE` opens in Perfetto)",
    env: "PARASOLC_TRACE"
  },
  quiet: {
    commands: EVERY,
    shape: flag(),
    help: "print only errors to standard error, no progress and no warnings"
  },
  help: { short: "h", commands: EVERY, shape: flag(), help: "print this help" }
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
