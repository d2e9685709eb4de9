/** The commands of `parasolc`, as parsing and help know them. */
export interface CommandRow {
  /** Its arguments other than options, as help shows them. */
  readonly positionals: string;
  /** The minimum and maximum number of them. */
  readonly counts: readonly [least: number, most: number];
  readonly summary: string;
  /** More lines of help. */
  readonly details: readonly string[];
}

const INPUT = [
  'INPUT is a Standard JSON input (a file, or "-" for standard input), or Solidity files and folders with',
  'remappings, or the folder of a Foundry project (default: the working directory).',
].join(' ');

export const COMMANDS = {
  build: {
    positionals: '[INPUT]...',
    counts: [0, Number.POSITIVE_INFINITY],
    summary: 'compile on all cores of this machine',
    details: [
      INPUT,
      'The output is what `solc --standard-json` prints for the input, byte for byte.',
      'If a Foundry project uses several compilers, each has its own output (`-o out.json` writes `out-0.8.28.json`, …).',
      'After that, `parasolc forge build` uses these outputs and compiles nothing.',
    ],
  },
  plan: {
    positionals: '[INPUT]...',
    counts: [0, Number.POSITIVE_INFINITY],
    summary: 'divide the contracts of an input into shards',
    details: [
      INPUT,
      'The plan is a folder, or a single file if its name ends in .tgz. It contains everything the shards need.',
    ],
  },
  compile: {
    positionals: 'PLAN',
    counts: [1, 1],
    summary: 'compile one shard of a plan',
    details: ['The part is a folder, or a single file if its name ends in .tgz.'],
  },
  merge: {
    positionals: 'PLAN [PART]...',
    counts: [1, Number.POSITIVE_INFINITY],
    summary: 'merge the parts of a plan into the output of one run',
    details: ['Give the part of every shard exactly once.'],
  },
  solc: {
    positionals: 'list|install|which [VERSION]',
    counts: [1, 2],
    summary: 'list, install or find compilers',
    details: [
      'list: prints the compilers in the cache and in npm packages, and those that can be downloaded.',
      'install: downloads the newest compiler of that version or range, checks it, and prints its path.',
      'which: prints the compiler that `--solc VERSION` would use.',
    ],
  },
  cache: {
    positionals: 'info|clear|prune',
    counts: [1, 1],
    summary: 'show, shrink or empty the cache of compiled outputs',
    details: [
      'info: prints where it is and how much is in it.',
      'clear: removes all of it.',
      'prune: removes what was not used for longest until `--cache-size` is left, and what `--unused-days` says.',
      'In a Foundry project, each also covers the outputs that parasolc keeps for Forge in the project.',
    ],
  },
  doctor: {
    positionals: '[INPUT]...',
    counts: [0, Number.POSITIVE_INFINITY],
    summary: 'show what a build would do and what is in its way',
    details: [INPUT, 'Compiles and downloads nothing. The exit status is 0 if a build could start.'],
  },
  completion: {
    positionals: 'bash|zsh|fish',
    counts: [1, 1],
    summary: 'print a script that completes commands and options in a shell',
    details: [
      'bash: add `eval "$(parasolc completion bash)"` to ~/.bashrc.',
      'zsh: add `eval "$(parasolc completion zsh)"` to ~/.zshrc, after compinit.',
      'fish: run `parasolc completion fish > ~/.config/fish/completions/parasolc.fish`.',
    ],
  },
} as const satisfies Record<string, CommandRow>;

/** A build tool that runs with this program as its compiler. */
interface ToolRow {
  readonly summary: string;
  readonly details: readonly string[];
}

/** `parasolc forge …`: what follows the name is for the tool. */
export const TOOLS = {
  forge: {
    summary: 'run forge; it compiles with parasolc',
    details: [
      'All arguments are for forge: `parasolc forge test -vvv`, `parasolc forge build --sizes`.',
      'It compiles in parallel, with the compiler versions that forge would use, and reuses earlier outputs.',
      'Prints what it sets to standard error. The exit status is the one of forge.',
    ],
  },
  hardhat: {
    summary: 'run hardhat; says how to add the plugin if it is missing',
    details: [
      'All arguments are for hardhat: `parasolc hardhat build`, `parasolc hardhat test`.',
      'Hardhat compiles in parallel through the plugin of parasolc, which its configuration names.',
      'The exit status is the one of hardhat.',
    ],
  },
} as const satisfies Record<string, ToolRow>;

export type Tool = keyof typeof TOOLS;

export function isTool(word: string | undefined): word is Tool {
  return word !== undefined && Object.hasOwn(TOOLS, word);
}

export type Command = keyof typeof COMMANDS;

export function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}
