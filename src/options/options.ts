import { ParasolcError } from '../errors.ts';
import { MOST_SHARDS } from '../exchange/plan.ts';
import { STRATEGIES } from '../scheduling/strategy-names.ts';
import { NOT_DEPLOYED } from '../sizes/size-limits.ts';
import type { Command } from './commands.ts';
import {
  choice,
  defaulting,
  either,
  flag,
  integer,
  optional,
  repeated,
  type Shape,
  size,
  text,
} from './values.ts';

/** One option: the row drives parsing, help, the drop-in's settings and the check of the documentation. */
export interface OptionRow {
  readonly short?: string;
  readonly commands: readonly Command[];
  readonly shape: Shape<unknown>;
  readonly help: string;
  /** The environment variable by which the drop-in for solc takes this setting. */
  readonly env?: string;
}

/** The largest number of solc processes at once; a guard against typing errors. */
export const MOST_JOBS = 1024;

const ANALYSING = ['build', 'plan', 'doctor'] as const;
const COMPILING = ['build', 'plan', 'compile', 'doctor'] as const;
const SIZED = ['build', 'merge'] as const;
const ALL = ['build', 'plan', 'compile', 'merge'] as const;
const EVERY = [...ALL, 'solc', 'cache'] as const;

/** All options of all commands, in the order of help. */
export const OPTIONS = {
  output: {
    short: 'o',
    commands: ALL,
    shape: optional(text('PATH')),
    help: 'the output file (plan, compile: file or folder); build and merge: standard output by default, or with "-"',
  },
  solc: {
    commands: COMPILING,
    shape: optional(
      text('PATH|VERSION'),
      'what the pragmas allow: solc on PATH, a download, or the npm package solc',
    ),
    help: 'the compiler: a solc executable, a soljson.js, a version, a range of versions, or "latest"',
    env: 'PARASOLC_SOLC',
  },
  'solc-site': {
    commands: [...COMPILING, 'solc'],
    shape: optional(text('URL|DIR|off'), 'https://binaries.soliditylang.org'),
    help: 'where compilers are downloaded from',
    env: 'PARASOLC_SOLC_SITE',
  },
  jobs: {
    commands: COMPILING,
    shape: optional(integer('N', 1, MOST_JOBS), 'the number of cores'),
    help: 'how many solc processes run at once; plan: in each shard',
    env: 'PARASOLC_JOBS',
  },
  shards: {
    commands: ['plan'],
    shape: defaulting(either(integer('N', 1, MOST_SHARDS), choice('auto')), 'auto'),
    help: 'number of shards; auto: as many as finish soonest',
  },
  'job-start': {
    commands: ['plan'],
    shape: defaulting(integer('SECONDS', 0, 3600), 45),
    help: 'with automatic shards: how many seconds an extra machine takes to start',
  },
  'max-shards': {
    commands: ['plan'],
    shape: defaulting(integer('N', 1, MOST_SHARDS), 20),
    help: 'with automatic shards: how many machines can run at once',
  },
  shard: {
    commands: ['compile'],
    shape: optional(integer('K', 0, MOST_SHARDS - 1)),
    help: 'number of the shard, from 0',
  },
  strategy: {
    commands: ANALYSING,
    shape: defaulting(choice(...STRATEGIES), 'auto'),
    help: 'how contracts are split',
    env: 'PARASOLC_STRATEGY',
  },
  sources: {
    commands: ANALYSING,
    shape: defaulting(choice('all', 'relevant'), 'all'),
    help: 'compile all sources as one, or each file by itself with what it imports',
    env: 'PARASOLC_SOURCES',
  },
  'base-path': {
    commands: ANALYSING,
    shape: optional(text('DIR'), 'the working directory'),
    help: 'the root of the source tree (same as solc)',
  },
  'include-path': {
    commands: ANALYSING,
    shape: repeated(text('DIR')),
    help: 'another root for imports (same as solc)',
  },
  'allow-path': {
    commands: ANALYSING,
    shape: repeated(text('DIR')),
    help: 'a folder that sources may be read from',
  },
  'allow-paths': {
    commands: ANALYSING,
    shape: repeated(text('DIR,DIR')),
    help: 'several such folders, separated by commas (same as solc)',
  },
  remappings: {
    commands: ANALYSING,
    shape: repeated(text('PREFIX=TARGET')),
    help: 'import remapping, in addition to remappings.txt (Solidity files only)',
  },
  optimize: { commands: ANALYSING, shape: flag(), help: 'enable the optimizer (Solidity files only)' },
  'optimize-runs': {
    commands: ANALYSING,
    shape: optional(integer('N', 0, 4_294_967_295), '200'),
    help: 'enable the optimizer; optimize for N runs (Solidity files only)',
  },
  'via-ir': {
    commands: ANALYSING,
    shape: flag(),
    help: 'compile through the intermediate representation (Solidity files only)',
  },
  'evm-version': {
    commands: ANALYSING,
    shape: optional(text('NAME'), "the compiler's own"),
    help: 'the EVM version to compile for, same as solc (Solidity files only)',
  },
  cache: {
    commands: [...COMPILING, 'cache'],
    shape: optional(text('DIR|off'), "runs in parasolc's folder of the user's cache"),
    help: 'where outputs of solc are kept, so that a later build does not compile the same again',
    env: 'PARASOLC_CACHE',
  },
  'cache-size': {
    commands: [...COMPILING, 'cache'],
    shape: optional(size('SIZE'), '4G'),
    help: 'how much is kept there; what was not used for longest goes first',
    env: 'PARASOLC_CACHE_SIZE',
  },
  'unused-days': {
    commands: ['cache'],
    shape: optional(integer('N', 0, 36_500)),
    help: 'prune: also remove what was not used for N days',
  },
  verify: {
    commands: ['build'],
    shape: defaulting(choice('none', 'sample', 'full'), 'none'),
    help: 'compile a sample of the contracts, or everything, again, and compare',
  },
  'keep-input': {
    commands: ['build', 'plan'],
    shape: optional(text('FILE')),
    help: 'also write the Standard JSON input with the texts of all sources, as services that verify contracts take it',
  },
  'size-check': {
    commands: SIZED,
    shape: optional(choice('off', 'warn', 'fail'), 'fail if a size limit is given, otherwise off'),
    help: 'compare code sizes with the limits below, and print what is over them; fail: with exit status 1',
  },
  'size-limit': {
    commands: SIZED,
    shape: optional(integer('BYTES', 0, 4_294_967_295), '24576, the limit of EIP-170'),
    help: 'the largest deployed code of a contract',
  },
  'creation-size-limit': {
    commands: SIZED,
    shape: optional(integer('BYTES', 0, 4_294_967_295), '49152, the limit of EIP-3860'),
    help: 'the largest creation code of a contract, without constructor arguments',
  },
  'size-skip': {
    commands: SIZED,
    shape: repeated(text('GLOB'), NOT_DEPLOYED.join(' ')),
    help: 'sources whose contracts have no size limit',
  },
  report: {
    commands: ALL,
    shape: optional(text('DIR')),
    help: 'write report.html, and its figures as summary.json, summary.md and clusters.mmd, to this folder',
  },
  trace: {
    commands: ALL,
    shape: optional(text('FILE')),
    help: 'write an event per solc run to this file, to be opened in Perfetto or speedscope; merge: of all shards',
    env: 'PARASOLC_TRACE',
  },
  json: { commands: ['doctor'], shape: flag(), help: 'print JSON, for programs' },
  quiet: {
    commands: EVERY,
    shape: flag(),
    help: 'print only errors to standard error, no progress and no warnings',
  },
  help: { short: 'h', commands: [...EVERY, 'doctor', 'completion'], shape: flag(), help: 'print this help' },
} as const satisfies Record<string, OptionRow>;

export type OptionName = keyof typeof OPTIONS;

/** The value of every option; those that a command does not take have their defaults. */
export type ParsedOptions = {
  readonly [Name in OptionName]: (typeof OPTIONS)[Name]['shape'] extends Shape<infer Value> ? Value : never;
};

/** A command to be done: its options, and its other arguments. */
export interface Invocation {
  readonly options: ParsedOptions;
  readonly positionals: readonly string[];
}

/** The value of a required option. */
export function required<Value>(value: Value | undefined, name: string, command: Command): Value {
  if (value !== undefined) return value;
  throw new ParasolcError('USAGE', `${command} needs ${name}`, {
    fix: `see \`parasolc ${command} --help\``,
  });
}

/** The rows of a command, in the order of help. */
export function optionsOf(command: Command): [OptionName, OptionRow][] {
  const rows: [string, OptionRow][] = Object.entries(OPTIONS);
  return rows.filter((row): row is [OptionName, OptionRow] => row[1].commands.includes(command));
}

/** A setting of the drop-in, from the environment variable of its option. An empty variable counts as not set. */
export function settingFrom<Name extends OptionName>(
  env: Readonly<Record<string, string | undefined>>,
  name: Name,
): ParsedOptions[Name] {
  const row: OptionRow = OPTIONS[name];
  const value = row.env === undefined ? undefined : env[row.env];
  // The table's own type says that a row's shape reads this type.
  return row.shape.read(value ? [value] : [], row.env ?? `--${name}`) as ParsedOptions[Name];
}
