import * as v from 'valibot';
import { ParasolcError } from '../errors.ts';
import { MOST_JOBS, settingFrom } from '../options/options.ts';
import { checkVariables } from '../options/variables.ts';
import { STRATEGIES, type Strategy } from '../scheduling/strategy-names.ts';

const oneOfStrategies = `must be one of ${STRATEGIES.join(', ')}`;
const wholeNumber = `must be a whole number from 1 to ${MOST_JOBS}`;
const someText = 'must be a non-empty text';
const text = v.pipe(v.string(someText), v.nonEmpty(someText));

/** `parasolc` in a Hardhat configuration. `declarations/hardhat-settings.d.cts` says the same to its users. */
const SettingsSchema = v.strictObject(
  {
    /** How many solc processes run at once. */
    jobs: v.optional(
      v.pipe(
        v.number(wholeNumber),
        v.integer(wholeNumber),
        v.minValue(1, wholeNumber),
        v.maxValue(MOST_JOBS, wholeNumber),
      ),
    ),
    strategy: v.optional(v.picklist(STRATEGIES, oneOfStrategies)),
    /** A compiler instead of the one that Hardhat has chosen: a path, a version or a range. */
    solc: v.optional(text),
    /** A file for a line of JSON per solc run. */
    trace: v.optional(text),
    /** The folder where outputs of solc are kept, or "off". */
    cache: v.optional(text),
  },
  ({ expected }) =>
    expected === 'never' ? 'is not a setting of parasolc' : 'must be an object, such as { jobs: 4 }',
);

/** What is done. */
export interface Settings {
  readonly jobs: number;
  readonly strategy: Strategy;
  readonly solc: string | undefined;
  readonly trace: string | undefined;
  readonly cache: string | undefined;
}

/** What is wrong with a value of a configuration, and where in it. */
interface SettingsIssue {
  readonly path: readonly string[];
  readonly message: string;
}

/** All that is wrong with `parasolc` in a configuration. */
export function settingsIssues(given: unknown): SettingsIssue[] {
  const parsed = v.safeParse(v.optional(SettingsSchema, {}), given);
  return parsed.success
    ? []
    : parsed.issues.map((issue) => ({
        path: issue.path?.map(({ key }) => String(key)) ?? [],
        message: `${issue.message}; received: ${issue.received}`,
      }));
}

/**
 * The settings of a configuration, over which the environment of a single command goes: `PARASOLC_JOBS`,
 * `PARASOLC_STRATEGY`, `PARASOLC_SOLC`, `PARASOLC_TRACE` and `PARASOLC_CACHE`, as the drop-in for solc has them. Fails with `USAGE`.
 *
 * @param cores for `jobs`, where nothing is said
 */
export function readSettings(
  given: unknown,
  env: Readonly<Record<string, string | undefined>>,
  cores: number,
): Settings {
  const issues = settingsIssues(given);
  if (issues.length > 0) {
    throw new ParasolcError('USAGE', '`parasolc` in the Hardhat configuration is invalid', {
      facts: issues.map(({ path, message }) => `${['parasolc', ...path].join('.')} ${message}`),
      fix: 'correct it, or remove it',
    });
  }
  checkVariables(env, () => undefined);
  const config = v.parse(v.optional(SettingsSchema, {}), given);
  return {
    jobs: settingFrom(env, 'jobs') ?? config.jobs ?? cores,
    strategy: env.PARASOLC_STRATEGY ? settingFrom(env, 'strategy') : (config.strategy ?? 'auto'),
    solc: settingFrom(env, 'solc') ?? config.solc,
    trace: settingFrom(env, 'trace') ?? config.trace,
    cache: settingFrom(env, 'cache') ?? config.cache,
  };
}
