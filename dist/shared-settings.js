import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkVariables
} from "./shared-variables.js";
import {
  MOST_JOBS,
  settingFrom
} from "./shared-options.js";
import {
  STRATEGIES,
  integer,
  maxValue,
  minValue,
  nonEmpty,
  number,
  optional,
  parse,
  picklist,
  pipe,
  safeParse,
  strictObject,
  string
} from "./shared-valibot.js";
import {
  ParasolcError
} from "./shared-errors.js";

// src/hardhat/settings.ts
var oneOfStrategies = `must be one of ${STRATEGIES.join(", ")}`;
var wholeNumber = `must be a whole number from 1 to ${MOST_JOBS}`;
var someText = "must be a non-empty text";
var text = pipe(string(someText), nonEmpty(someText));
var SettingsSchema = strictObject(
  {
    /** How many solc processes run at once. */
    jobs: optional(
      pipe(
        number(wholeNumber),
        integer(wholeNumber),
        minValue(1, wholeNumber),
        maxValue(MOST_JOBS, wholeNumber)
      )
    ),
    strategy: optional(picklist(STRATEGIES, oneOfStrategies)),
    /** A compiler instead of the one that Hardhat has chosen: a path, a version or a range. */
    solc: optional(text),
    /** A file for a line of JSON per solc run. */
    trace: optional(text),
    /** The folder where outputs of solc are kept, or "off". */
    cache: optional(text)
  },
  ({ expected }) => expected === "never" ? "is not a setting of parasolc" : "must be an object, such as { jobs: 4 }"
);
function settingsIssues(given) {
  const parsed = safeParse(optional(SettingsSchema, {}), given);
  return parsed.success ? [] : parsed.issues.map((issue) => ({
    path: issue.path?.map(({ key }) => String(key)) ?? [],
    message: `${issue.message}; received: ${issue.received}`
  }));
}
function readSettings(given, env, cores) {
  const issues = settingsIssues(given);
  if (issues.length > 0) {
    throw new ParasolcError("USAGE", "`parasolc` in the Hardhat configuration is invalid", {
      facts: issues.map(({ path, message }) => `${["parasolc", ...path].join(".")} ${message}`),
      fix: "correct it, or remove it"
    });
  }
  checkVariables(env, () => void 0);
  const config = parse(optional(SettingsSchema, {}), given);
  return {
    jobs: settingFrom(env, "jobs") ?? config.jobs ?? cores,
    strategy: env.PARASOLC_STRATEGY ? settingFrom(env, "strategy") : config.strategy ?? "auto",
    solc: settingFrom(env, "solc") ?? config.solc,
    trace: settingFrom(env, "trace") ?? config.trace,
    cache: settingFrom(env, "cache") ?? config.cache
  };
}

export {
  settingsIssues,
  readSettings
};
