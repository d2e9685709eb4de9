/** The commands of `parasolc`, as parsing and help know them. */
export interface CommandRow {
  /** Its arguments besides options, as help shows them. */
  readonly positionals: string;
  /** How few and how many there may be. */
  readonly counts: readonly [least: number, most: number];
  readonly summary: string;
  /** What else help says of it. */
  readonly details: readonly string[];
}

const INPUT = [
  'INPUT is a Standard JSON input: a file, or "-" for standard input; or Solidity files and folders, with',
  'remappings; or the folder of a Foundry project, which is the working directory where nothing is given.',
].join(' ');

export const COMMANDS = {
  build: {
    positionals: '[INPUT]...',
    counts: [0, Number.POSITIVE_INFINITY],
    summary: 'compile an input on the cores of this machine',
    details: [
      INPUT,
      'The output is what `solc --standard-json` prints for the input, byte for byte.',
      'Of a Foundry project there is an output for each compiler that it takes (`-o out.json`: `out-0.8.28.json`);',
      '`forge build --use $(which parasolc)` then finds them, and compiles nothing.',
    ],
  },
  plan: {
    positionals: '[INPUT]...',
    counts: [0, Number.POSITIVE_INFINITY],
    summary: 'analyse an input and split its contracts into shards',
    details: [
      INPUT,
      'The plan is a folder, or one file where its name ends in .tgz. It holds all that shards need.',
    ],
  },
  compile: {
    positionals: 'PLAN',
    counts: [1, 1],
    summary: 'compile one shard of a plan',
    details: ['The part is a folder, or one file where its name ends in .tgz.'],
  },
  merge: {
    positionals: 'PLAN [PART]...',
    counts: [1, Number.POSITIVE_INFINITY],
    summary: 'put the parts of a plan together to the output of one run',
    details: ['The part of every shard of the plan is needed once.'],
  },
  solc: {
    positionals: 'list|install|which [VERSION]',
    counts: [1, 2],
    summary: 'list, install or find compilers',
    details: [
      'list: the compilers in the cache and in npm packages, and those that can be downloaded.',
      'install: downloads the newest compiler of that version or range, checks it, and prints its path.',
      'which: prints the compiler that `--solc VERSION` would take.',
    ],
  },
} as const satisfies Record<string, CommandRow>;

export type Command = keyof typeof COMMANDS;

export function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}
