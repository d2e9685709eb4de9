import { ParasolcError } from '../errors.ts';
import type { Command } from '../options/commands.ts';
import { OPTIONS, type OptionName, type OptionRow, type ParsedOptions } from '../options/options.ts';
import { choice, defaulting, optional, type Shape, text } from '../options/values.ts';
import type { CacheMode } from './cache/policy.ts';

/** One input of the Action. The command line's options are used unchanged. */
interface InputRow {
  readonly commands: readonly (Command | Step)[];
  readonly shape: Shape<unknown>;
  readonly help: string;
  /** The default in `action.yml`, where it is an expression that GitHub evaluates. */
  readonly expression?: string;
}

/** What a step can do: the commands of the command line that make something. */
export type Step = Exclude<Command, 'solc' | 'cache' | 'doctor' | 'completion'> | 'restore';

/** The default prefix of artifact names. */
const ARTIFACT = 'parasolc';

const ALL = ['build', 'plan', 'compile', 'merge', 'restore'] as const;

/** Inputs that the command line does not have, or has as arguments. */
const OWN_INPUTS = {
  input: {
    commands: ['build', 'plan'],
    shape: optional(text('FILE')),
    help: 'the Standard JSON input; or Solidity files, folders and remappings, one per line',
  },
  project: {
    commands: ['build', 'plan', 'restore'],
    shape: optional(text('DIR')),
    help: 'the folder of a Foundry project, instead of "input"',
  },
  output: {
    commands: ['build', 'merge'],
    shape: defaulting(text('FILE'), 'parasolc-output.json'),
    help: 'the file for the Standard JSON output',
  },
  'working-directory': {
    commands: ALL,
    shape: defaulting(text('DIR'), '.'),
    help: 'the folder that other paths are relative to',
  },
  artifact: {
    commands: ['plan', 'compile', 'merge', 'restore'],
    shape: defaulting(text('NAME'), ARTIFACT),
    help: 'prefix of the artifact names; use a different one for each project in a workflow run',
  },
  cache: {
    commands: ['build', 'plan', 'merge'],
    shape: defaulting(choice('auto', 'true', 'false'), 'auto'),
    help: "keep outputs of solc in GitHub's cache, and compile only what is not there; auto: not for releases and tags, pull_request_target and workflow_run",
  },
  'cache-key': {
    commands: ['build', 'plan'],
    shape: optional(text('NAME')),
    help: "a part of the cache entries' names; another one starts anew",
  },
  'save-if': {
    commands: ['build', 'plan', 'merge'],
    shape: defaulting(choice('true', 'false'), 'true'),
    help: 'whether new outputs are saved to the cache, such as on one branch only; pull requests of forks never save',
  },
  'lookup-only': {
    commands: ['build', 'plan'],
    shape: defaulting(choice('true', 'false'), 'false'),
    help: 'set the output cache-hit, but restore nothing',
  },
  matrix: {
    commands: ['compile'],
    shape: optional(text('JSON')),
    help: "the job's matrix entry; do not set it",
    // A shard job needs no inputs: its matrix entry says what to do.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for GitHub.
    expression: '${{ toJson(matrix) }}',
  },
} as const satisfies Record<string, InputRow>;

/**
 * Options of the command line that are not inputs of the Action. The store of runs is filled from GitHub's cache there,
 * or is where PARASOLC_CACHE says; a runner may have worked for somebody else before.
 */
const NOT_INPUTS = [
  'output',
  'shard',
  'allow-paths',
  'cache',
  'cache-size',
  'unused-days',
  'json',
  'quiet',
  'help',
] as const satisfies OptionName[];

/** What is different of an option in a step. */
const IN_STEPS: Readonly<Record<string, Partial<InputRow>>> = {
  'keep-input': {
    commands: ['build', 'plan', 'merge'],
    help: `${OPTIONS['keep-input'].help}; in a matrix, give it to plan and to merge, which writes it`,
  },
  verify: {
    commands: ['build', 'plan'],
    help: `${OPTIONS.verify.help}; plan: if the whole output comes from the cache`,
  },
};

const COMMAND_INPUT: InputRow = {
  commands: ALL,
  shape: defaulting(choice(...ALL), 'build'),
  help: 'build: compile everything on this runner. plan, compile, merge: the three steps of a job matrix. restore: make Forge use their output',
};

/** All inputs by name, in the order of `action.yml`. */
export function inputRows(): [string, InputRow][] {
  const options: [string, OptionRow][] = Object.entries(OPTIONS).filter(
    ([name]) => !NOT_INPUTS.some((not) => not === name),
  );
  const rows = options.map(([name, row]): [string, InputRow] => [name, { ...row, ...IN_STEPS[name] }]);
  return [['command', COMMAND_INPUT], ...Object.entries(OWN_INPUTS), ...rows];
}

/** The inputs of a step, checked. */
export interface ActionInputs {
  readonly command: Step;
  readonly options: ParsedOptions;
  readonly input: string | undefined;
  readonly project: string | undefined;
  readonly output: string;
  readonly workingDirectory: string;
  readonly artifact: string;
  readonly cache: CacheMode;
  readonly cacheKey: string | undefined;
  readonly saveIf: boolean;
  readonly lookupOnly: boolean;
  readonly matrix: string | undefined;
}

/**
 * Reads all inputs in one place. An empty input counts as not given, since workflows pass on empty strings. Fails with
 * `USAGE` for an invalid value, and for an input that is unknown or that the command
 * does not take.
 *
 * @param given the text of an input by its name, '' if there is none
 * @param names the names of all given inputs, see `inputNames`
 */
export function readActionInputs(given: (name: string) => string, names: readonly string[]): ActionInputs {
  const read = <Value>(name: string, shape: Shape<Value>): Value =>
    shape.read(valuesOf(name, given(name), shape), `the input "${name}"`);
  const command = read('command', COMMAND_INPUT.shape) as Step;
  refuseUnknown(names, command);
  for (const [name, row] of inputRows()) refuseUnused(name, row, given(name), command);
  // The table's own type says what each row's shape reads.
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, { shape }]) => [
      name,
      NOT_INPUTS.some((not) => not === name) ? shape.read([], name) : read(name, shape as Shape<unknown>),
    ]),
  ) as unknown as ParsedOptions;
  const artifact = read('artifact', OWN_INPUTS.artifact.shape);
  const cacheKey = read('cache-key', OWN_INPUTS['cache-key'].shape);
  checkName('artifact', artifact);
  if (cacheKey !== undefined) checkName('cache-key', cacheKey);
  return {
    command,
    options,
    input: read('input', OWN_INPUTS.input.shape),
    project: read('project', OWN_INPUTS.project.shape),
    output: read('output', OWN_INPUTS.output.shape),
    workingDirectory: read('working-directory', OWN_INPUTS['working-directory'].shape),
    artifact,
    cache: read('cache', OWN_INPUTS.cache.shape),
    cacheKey,
    saveIf: read('save-if', OWN_INPUTS['save-if'].shape) === 'true',
    lookupOnly: read('lookup-only', OWN_INPUTS['lookup-only'].shape) === 'true',
    matrix: read('matrix', OWN_INPUTS.matrix.shape),
  };
}

/** The names of the inputs that a step was given, known or not, from the variables that the runner sets for them. */
export function inputNames(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(env).flatMap((name) => /^INPUT_(.+)$/.exec(name)?.[1]?.toLowerCase() ?? []);
}

/** The runner only warns of an input that an action does not have, in a place that few people see. */
function refuseUnknown(names: readonly string[], command: Step): void {
  const known = inputRows();
  const unknown = names.filter((name) => !known.some(([other]) => other === name));
  if (unknown.length === 0) return;
  const own = known.flatMap(([name, { commands }]) => (commands.some((of) => of === command) ? [name] : []));
  throw new ParasolcError(
    'USAGE',
    `unknown input ${unknown.map((name) => JSON.stringify(name)).join(', ')}`,
    {
      facts: [`${command} takes: ${own.join(', ')}`],
      fix: 'correct its name under `with:`, or remove the variable `INPUT_…` from `env:`',
    },
  );
}

/** If an input takes several values, each line is one; an option without a value is true or false. */
function valuesOf(name: string, given: string, { repeatable, placeholder }: Shape<unknown>): string[] {
  if (placeholder === undefined) {
    const truth = optional(choice('true', 'false')).read(given === '' ? [] : [given], `the input "${name}"`);
    return truth === 'true' ? [''] : [];
  }
  const values = repeatable ? given.split('\n') : [given];
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

function refuseUnused(name: string, row: InputRow, given: string, command: Step): void {
  // Defaults that are expressions are given in any case.
  if (given === '' || row.expression !== undefined || row.commands.includes(command)) return;
  throw new ParasolcError('USAGE', `${command} does not take the input "${name}"`, {
    facts: [`received: ${JSON.stringify(given)}`, `commands with this input: ${row.commands.join(', ')}`],
    fix: 'remove it, or move it to a step with such a command',
  });
}

/** Stricter than the platform (which forbids `"`, `:`, `<`, `>`, `|`, `*`, `?`, `\`, `/` and line ends): it becomes a file name. */
function checkName(input: 'artifact' | 'cache-key', name: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return;
  throw new ParasolcError('USAGE', `the input "${input}" cannot be ${JSON.stringify(name)}`, {
    facts: ['allowed: up to 100 letters, digits, ".", "_" and "-", starting with a letter or digit'],
    fix: `choose another name for "${input}"`,
  });
}
